"""Settings, loaded once from the environment and a `.env` file, with every problem told at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar
from urllib.parse import unquote, urlsplit

from bot.helplines import Helplines, read_helplines
from bot.keys import KeyFault, KeyRing, ring_of

T = TypeVar("T")


class Token:
    """A secret that will not print; `reveal` gives it."""

    __slots__ = ("_secret",)

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def reveal(self) -> str:
        """The token itself. Call it where it is handed to the platform, never where it is logged."""
        return self._secret

    def __repr__(self) -> str:
        return "Token(<withheld>)"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Token) and other._secret == self._secret

    def __hash__(self) -> int:
        return hash(("Token", self._secret))


class SettingsError(Exception):
    """One sentence for each setting that is wrong; each begins with the variable's name."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the operator can set. None where a variable is absent or empty."""

    slack_bot_token: Token | None = None
    slack_app_token: Token | None = None
    discord_token: Token | None = None
    database: Path | None = None
    slack_api_url: str | None = None
    discord_api_url: str | None = None
    keys: KeyRing | None = None
    helplines: Helplines | None = None

    @classmethod
    def load(cls, environ: Mapping[str, str], dotenv_path: Path | None = None) -> "Settings":
        """Reads the variables; the environment wins over the file, which may be missing.

        Raises SettingsError with all problems; none of its sentences repeats a secret.
        """
        problems: list[str] = []
        values = {**_dotenv(dotenv_path, problems), **{k: v for k, v in environ.items() if v.strip()}}

        def read(name: str, parse: Callable[[str], T]) -> T | None:
            text = values.get(name, "").strip()
            if not text:
                return None
            try:
                return parse(text)
            except ValueError as fault:
                problems.append(f"{name} {fault}")
                return None

        def keys() -> KeyRing | None:
            try:
                return ring_of(values)
            except KeyFault as fault:
                problems.append(str(fault))
                return None

        settings = cls(
            slack_bot_token=read(
                "SLACK_BOT_TOKEN", _starts("xoxb-", "a bot token (Slack: OAuth & Permissions)")
            ),
            slack_app_token=read(
                "SLACK_APP_TOKEN", _starts("xapp-", "an app-level token (Slack: Basic Information)")
            ),
            discord_token=read("DISCORD_TOKEN", _discord_token),
            database=read("DATABASE_URL", _database),
            slack_api_url=read("SLACK_API_URL", _url("/api/")),
            discord_api_url=read("DISCORD_API_URL", _url("/api/v10")),
            keys=keys(),
            helplines=read("DEBRIEF_HELPLINES", read_helplines),
        )
        pair = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")
        for there, missing in (pair, pair[::-1]):
            if values.get(there, "").strip() and not values.get(missing, "").strip():
                problems.append(f"{missing} is not set though {there} is; Slack needs both, or neither.")
        if problems:
            raise SettingsError(tuple(problems))
        return settings


def _dotenv(path: Path | None, problems: list[str]) -> dict[str, str]:
    if path is None or not path.exists():
        return {}
    from dotenv import dotenv_values  # here, because most starts have no file and can do without the import

    try:
        found = dotenv_values(path, interpolate=False, encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else "it is not UTF-8 text"
        problems.append(f"{path} can't be read ({reason}); mend it, or move it away.")
        return {}
    return {name: value for name, value in found.items() if value}


def _starts(prefix: str, what: str) -> Callable[[str], Token]:
    def parse(text: str) -> Token:
        if not text.startswith(prefix) or not text.isascii() or any(c.isspace() for c in text):
            raise ValueError(f"is not {what}; those begin with {prefix} and have no spaces.")
        return Token(text)

    return parse


def _discord_token(text: str) -> Token:
    if not text.isascii() or any(c.isspace() for c in text) or text.startswith("Bot"):
        raise ValueError(
            "is not a bot token; copy it as it stands in Discord's developer portal, without a prefix."
        )
    return Token(text)


def _database(text: str) -> Path:
    scheme, found, path = text.partition(":///")
    if not found or scheme != "sqlite" or not path:
        raise ValueError("is not of the form sqlite:///path; an example is sqlite:///debrief.db.")
    return Path(unquote(path))


def _url(ending: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        parts = urlsplit(text)
        if parts.scheme not in ("http", "https") or not parts.hostname or not text.endswith(ending):
            raise ValueError(
                f"is not an http(s) address that ends in {ending}; leave it out for the real one."
            )
        return text

    return parse
