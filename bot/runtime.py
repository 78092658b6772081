"""One way in: an envelope becomes a turn, and a turn is one durable transaction.

Whatever waits when the writer is free shares one commit; nothing waits for company. A person's envelopes are applied
in the order in which `receive` was called.
"""

import asyncio
import logging
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from hashlib import blake2s
from itertools import islice
from typing import Any, Protocol

from adapters.base import Outgoing
from bot import privacy
from bot.clock import Clock
from bot.storage.port import Conflict, Kept, Lease, OutboxRow, ReminderKey, StorageError, Store, Transaction
from bot.storage.rows import key_to_text
from bot.wall import UnknownZone, to_utc
from conversations.engine import Transition, step
from conversations.flow import Flow
from conversations.model import (
    CancelReminder,
    ConversationKey,
    Envelope,
    Erase,
    Event,
    Record,
    Refused,
    Remind,
    Reminder,
    ReminderDue,
    Send,
    Update,
)
from conversations.state import State

log = logging.getLogger(__name__)

MOST_TURNS = 256  # in one transaction
MOST_CONFLICTS = 5


@dataclass(frozen=True, slots=True)
class Turn:
    """What became of an envelope.

    A duplicate, and a reminder that is no longer pending, changed nothing now; nor did a refused one, and `refused`
    is the sentence for whoever sent it.
    """

    duplicate: bool = False
    refused: str | None = None
    outgoing: tuple[Outgoing, ...] = ()


class TurnFailed(Exception):
    """The engine broke on this envelope. Nothing was kept of it, so the same id may be sent again."""

    def __init__(self, id: str) -> None:
        super().__init__(f"The turn {id} failed and changed nothing; the log names the place. It may be sent again.")
        self.id = id


class Step(Protocol):
    """conversations.engine.step, or anything as pure."""

    def __call__(
        self, flow: Flow[Any], state: State, event: Event, *, now: datetime, zone: str | None = None
    ) -> Transition: ...


class Outlet(Protocol):
    """What the runtime needs of whoever sends: a lease to insert rows under, and a hand to put them in."""

    def lease(self, platform: str) -> Lease | None:
        """The lease for new rows of that platform, or None where this process does not serve it."""
        ...

    def deliver(self, rows: Sequence[OutboxRow]) -> None:
        """Takes rows that were committed under its lease, oldest first."""
        ...

    def look(self) -> None:
        """Tells it that rows were committed which it has to claim."""
        ...

    def forget(self, person: ConversationKey) -> None:
        """Drops what it has in hand for a person who has been erased."""
        ...


class Runtime:
    """The only door for events, whoever brings them."""

    def __init__(
        self,
        flow: Flow[Any],
        store: Store,
        clock: Clock,
        outlet: Outlet | None = None,
        *,
        step: Step = step,
        reminders_changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._flow = flow
        self._store = store
        self._clock = clock
        self._outlet = outlet
        self._step = step
        self._waiting: deque[_Pending] = deque()
        self._writer: asyncio.Task[None] | None = None
        self.reminders_changed = reminders_changed

    async def receive(self, envelope: Envelope, *, cause: str = "") -> Turn:
        """Applies the envelope, durably, before it returns.

        `cause` names the line or event that this answers, for `said`; the envelope's id unless given. Raises
        TurnFailed when the engine broke on it and StorageError when it could not be kept: nothing was, either way.
        """
        turn = asyncio.get_running_loop().create_future()
        self._waiting.append(_Pending(envelope, _printable(envelope.id), _printable(cause or envelope.id), turn))
        if self._writer is None:
            self._writer = asyncio.create_task(self._write_all())
        return await turn

    async def said(self, cause: str) -> tuple[Outgoing, ...]:
        """What was said because of it, in order; remembered for 25 hours."""
        rows = await self._store.read(lambda transaction: transaction.said(_printable(cause)))
        return tuple(row.outgoing for row in rows)

    async def close(self) -> None:
        """Waits until everything that was received has been applied."""
        while self._writer:
            await asyncio.wait((self._writer,))

    async def _write_all(self) -> None:
        try:
            while self._waiting:
                batch = [self._waiting.popleft() for _ in range(min(len(self._waiting), MOST_TURNS))]
                try:
                    ledger = await self._commit(batch)
                except Exception as error:
                    for pending in batch:
                        pending.resolve(error)
                else:
                    self._send_off(ledger)
                    for pending, result in zip(batch, ledger.results, strict=True):
                        pending.resolve(result)
        finally:
            self._writer = None

    async def _commit(self, batch: "Sequence[_Pending]") -> "_Ledger":
        for _ in range(MOST_CONFLICTS):
            try:
                return await self._store.transaction(partial(self._turns, batch, self._clock.now()))
            except Conflict:
                continue
        raise StorageError("Other processes kept writing the same conversation first; try again in a moment.")

    def _turns(self, batch: "Sequence[_Pending]", now: datetime, transaction: Transaction) -> "_Ledger":
        """One transaction, whole: accept, load, step, then save, outbox, reminders, record."""
        seen = transaction.seen({p.id for p in batch})
        ledger = _Ledger(transaction, transaction.load({p.person for p in batch}), now)
        ledger.pending = transaction.pending({key for p in batch if (key := p.reminder)})
        for p in batch:
            if p.id in seen or (p.reminder and not ledger.fires(p.reminder, p.envelope.event)):
                ledger.results.append(Turn(duplicate=True))
                continue
            try:
                state = ledger.state_of(p.person)
                envelope = p.envelope
                transition = self._step(
                    self._flow, state, envelope.event, now=envelope.received_at, zone=envelope.zone
                )
                turn = ledger.enter(p, transition)
            except Refused as refusal:
                if p.reminder:  # its point has passed: it goes, or it would come back for ever
                    log.warning("reminder %s of turn %s was refused and dropped", p.reminder[1], p.id)
                    ledger.drop(p.reminder)
                    seen.add(p.id)
                    ledger.accepted.append(p.id)
                ledger.results.append(Turn(refused=refusal.sentence))
            except Exception as error:
                log.error("turn %s failed: %s at %s", p.id, type(error).__name__, _place(error))  # noqa: TRY400
                ledger.results.append(TurnFailed(p.id))
            else:
                seen.add(p.id)
                ledger.accepted.append(p.id)
                ledger.results.append(turn)
        self._write(transaction, ledger)
        return ledger
