"""What a terminal needs of the bot behind it; the composition root brings it."""

from datetime import datetime
from typing import Protocol

from adapters.base import Outgoing
from conversations.model import ConversationKey, Envelope

PLATFORM = "terminal"
WORKSPACE = "local"


def who(name: str) -> ConversationKey:
    """Whose conversation it is when somebody of that name is at the keyboard."""
    return ConversationKey(PLATFORM, WORKSPACE, name)


class Failed(Exception):
    """The bot could not do what was asked and nothing was kept; the sentence says what and what to do."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Session(Protocol):
    """A bot on its database. Everything but `now` and `stands` may raise Failed."""

    @property
    def stands(self) -> bool:
        """Whether the clock stands still and only `advance` moves it."""
        ...

    def now(self) -> datetime:
        """The time, aware, UTC."""
        ...

    async def receive(self, envelope: Envelope, *, cause: str) -> str | None:
        """Applies the envelope, once however often it comes; the sentence of a refusal, or None."""
        ...

    async def said(self, cause: str) -> tuple[Outgoing, ...]:
        """What was said because of it so far, in order; () for a cause that is new."""
        ...

    async def remind(self, *, cause: str = "") -> None:
        """Fires what is due by now."""
        ...

    async def advance(self, to: datetime, *, cause: str) -> None:
        """Moves a standing clock on to `to`, or to where the same cause moved it before, firing what falls due."""
        ...

    async def deliver(self) -> None:
        """Returns when everything that may be said now has been said."""
        ...

    async def run(self) -> None:
        """Reminds and delivers at the right hours, for ever, by the real clock. Cancel it to stop."""
        ...
