"""`debrief doctor`: settings, database and clock, each with a line that says ✓ or what to do."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from adapters.base import Finding
from bot.helplines import OLD, Helplines
from bot.keys import KeyRing
from bot.sealing import described, sealer_for
from bot.settings import Settings, SettingsError
from bot.storage.port import StorageError
from bot.storage.sqlite import SqliteStore

FIRST_SANE_YEAR = 2026


def check(path: Path | None, usual: Path, zone: str, environ: Mapping[str, str], dotenv: Path) -> int:
    """Print a line for each check; 0 when all is well, 1 when something needs doing.

    The database is the one at `path`, else the one in the settings, else the `usual` one.
    """
    settings, told = _settings(environ, dotenv)
    ring = settings.keys if settings else None
    path = path or (settings.database if settings else None) or usual
    helplines = _helplines(settings.helplines) if settings and settings.helplines else []
    results = [
        told,
        _database(path, ring),
        _clock(zone),
        *helplines,
        *(_platforms(settings) if settings else ()),
    ]
    for ok, line in results:
        print(f"{'✓' if ok else '✗'} {line}")
    return 0 if all(ok for ok, _ in results) else 1


def _helplines(found: Helplines) -> list[tuple[bool, str]]:
    age = datetime.now(UTC).date() - found.reviewed
    if age > OLD:
        return [
            (False, f"helplines: last looked through on {found.reviewed}; call each, then change the date")
        ]
    return [(True, f"helplines: {len(found.lines)} of your own, looked through on {found.reviewed}")]


def _platforms(settings: Settings) -> list[tuple[bool, str]]:
    """What each platform whose tokens are set says of them; a line where there are none."""
    found: list[Finding] = []
    if settings.slack_bot_token and settings.slack_app_token:
        from adapters.slack.doctor import findings as asked_slack

        tokens = settings.slack_bot_token.reveal(), settings.slack_app_token.reveal()
        found += asyncio.run(asked_slack(*tokens, settings.slack_api_url))
    if settings.discord_token:
        from adapters.discord.doctor import findings as asked_discord

        token = settings.discord_token.reveal()
        found += asyncio.run(asked_discord(token, settings.discord_api_url))
    if not found:
        return [(True, "platforms: no tokens are set, so only the terminal is on")]
    return [(each.ok, each.line) for each in found]


def _settings(environ: Mapping[str, str], dotenv: Path) -> tuple[Settings | None, tuple[bool, str]]:
    try:
        settings = Settings.load(environ, dotenv if dotenv.exists() else None)
    except SettingsError as fault:
        return None, (False, "settings: " + " ".join(fault.problems))
    return settings, (True, "settings: fine; `debrief chat` needs none")


def _database(path: Path, ring: KeyRing | None) -> tuple[bool, str]:
    if not path.exists() and path.parent.is_dir():
        return True, f"database: none yet; {path} is made with the first message; {described(ring)}"

    async def opened() -> None:
        store = await SqliteStore.open(path, sealer=sealer_for(path, ring))
        await store.close()

    try:
        asyncio.run(opened())
    except StorageError as fault:
        return False, f"database: {fault}"
    return True, f"database: {path} opens and is up to date; {described(ring)}"


def _clock(zone: str) -> tuple[bool, str]:
    now = datetime.now(UTC)
    if now.year < FIRST_SANE_YEAR:
        return False, f"clock: it says {now:%Y-%m-%d}; set it, or reminders come at the wrong hour"
    return True, f"clock: {now:%Y-%m-%d %H:%M} UTC, zone {zone}"
