"""A turn from both sides: what comes of an envelope, and what the turns of one commit need and bring."""

import asyncio
import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple, Protocol, TypeAlias

from adapters.base import Outgoing
from bot.ledger import Ledger
from bot.storage.port import Lease, Parcel, ReminderKey
from conversations.engine import Transition
from conversations.flow import Flow
from conversations.model import ConversationKey, Envelope, Event
from conversations.state import State

log = logging.getLogger(__name__)


class Turn(NamedTuple):
    """What became of an envelope.

    A duplicate, and a reminder that is no longer pending, changed nothing now; nor did a refused one, and
    `refused` is the sentence for whoever sent it. With `erased` nothing is kept of them any more.
    """

    duplicate: bool = False
    refused: str | None = None
    outgoing: tuple[Outgoing, ...] = ()
    erased: bool = False


class TurnFailed(Exception):
    """The engine broke on this envelope. Nothing was kept of it, so the same id may be sent again."""

    def __init__(self, id: str) -> None:
        super().__init__(
            f"The turn {id} failed and changed nothing; the log names the place. It may be sent again."
        )
        self.id = id


class Step(Protocol):
    """conversations.engine.step, or anything as pure."""

    def __call__(
        self, flow: Flow[Any], state: State, event: Event, *, now: datetime, zone: str | None = None
    ) -> Transition: ...


class Outlet(Protocol):
    """What the runtime needs of whoever sends: a lease to store parcels under, and a hand to put them in."""

    def lease(self, platform: str) -> Lease | None:
        """The lease for new parcels of that platform, or None where this process does not serve it."""
        ...

    def deliver(self, parcels: Sequence[Parcel], since: datetime) -> None:
        """Takes parcels that were committed under a lease given then, oldest first."""
        ...

    def look(self) -> None:
        """Tells it that parcels were committed which it has to claim."""
        ...

    def forget(self, person: ConversationKey) -> None:
        """Drops what it has in hand for a person who has been erased."""
        ...

    def withdraw(self, person: ConversationKey, numbers: Collection[int]) -> None:
        """Drops those of the person's parcels: they have been taken back."""
        ...


Result: TypeAlias = Turn | TurnFailed


@dataclass(frozen=True, slots=True)
class Written:
    """What a batch came to, once it is committed."""

    results: list[Result]
    leased: list[Parcel]
    waiting: list[Parcel]
    withdrawn: set[int]
    ledger: Ledger
    at: datetime


class Pending(NamedTuple):
    """An envelope that waits for the writer, and where its turn is awaited.

    Without an envelope it stands for the pieces of an answer that are kept, if they are ready.
    """

    envelope: Envelope | None
    person: ConversationKey
    id: str
    cause: str
    turn: asyncio.Future[Turn]
    reminder: ReminderKey | None
    due_at: datetime | None

    def resolve(self, result: Turn | Exception) -> None:
        """Tells whoever waits for it."""
        if self.turn.done():  # whoever asked has gone; the turn stands
            return
        if isinstance(result, Exception):
            self.turn.set_exception(result)
        else:
            self.turn.set_result(result)


def log_failure(id: str, error: Exception) -> None:
    """Says where, never what: the error's own words and the traceback's values could be somebody's."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "an unknown place"
    log.error("turn %s failed and changed nothing: %s at %s", id, type(error).__name__, place)
