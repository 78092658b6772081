"""What the adapter writes on an envelope and on a receipt to find its way back. Nobody else looks inside."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from adapters.discord.limits import TOKEN_USABLE

Kind: TypeAlias = Literal["called", "hidden", "dm"]
_KINDS: tuple[Kind, ...] = ("called", "hidden", "dm")


@dataclass(frozen=True, slots=True)
class Handle:
    """An interaction that can still be answered: for a quarter of an hour, by its token.

    `called` is the command in a server or a private channel, whose answer is private and goes on in the DM; `hidden`
    goes on in messages that only the caller sees; `dm` is the command in the bot's own DM. `at` is in seconds.
    """

    kind: Kind
    at: float
    token: str

    def __str__(self) -> str:
        return f"{self.kind}|{self.at:.0f}|{self.token}"

    @classmethod
    def read(cls, text: str) -> "Handle | None":
        """The handle, or None for an empty or foreign text."""
        kind, _, rest = text.partition("|")
        at, _, token = rest.partition("|")
        known = next((each for each in _KINDS if each == kind), None)
        return cls(known, float(at), token) if known and token and at.isdigit() else None

    def usable(self, now: float) -> bool:
        """Whether the token will live long enough to be used."""
        return now - self.at < TOKEN_USABLE


@dataclass(frozen=True, slots=True)
class Seen:
    """Where a message is: in a DM's channel, or in the hidden answer to an interaction."""

    channel: str = ""
    message: str = ""
    answer: Handle | None = None

    def __str__(self) -> str:
        return str(self.answer) if self.answer else f"{self.channel}/{self.message}"

    @classmethod
    def read(cls, text: str) -> "Seen | None":
        """The place, or None for an empty or foreign text."""
        answer = Handle.read(text)
        if answer:
            return cls(answer=answer)
        channel, _, message = text.partition("/")
        return cls(channel, message) if channel.isdigit() and message.isdigit() else None
