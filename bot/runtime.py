"""One way in: an envelope becomes a turn, and a turn is one durable transaction.

Whatever waits when the writer is free shares one commit; nothing waits for company. A person's envelopes are
applied in the order in which `receive` was called.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Protocol, TypeAlias

from adapters.base import Outgoing
from bot import privacy
from bot.clock import Clock
from bot.ledger import Ledger, entry
from bot.storage.port import Conflict, Kept, Lease, OutboxRow, ReminderKey, StorageError, Store, Transaction
from conversations.codec import state_from_json, state_to_json
from conversations.engine import Transition, step
from conversations.flow import Flow
from conversations.model import ConversationKey, Envelope, Event, Refused, ReminderDue
from conversations.state import State

log = logging.getLogger(__name__)

MOST_TURNS = 256  # in one transaction
MOST_CONFLICTS = 5


@dataclass(frozen=True, slots=True)
class Turn:
    """What became of an envelope.

    A duplicate, and a reminder that is no longer pending, changed nothing now; nor did a refused one, and
    `refused` is the sentence for whoever sent it.
    """

    duplicate: bool = False
    refused: str | None = None
    outgoing: tuple[Outgoing, ...] = ()


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
        """Applies the envelope and returns when that is durable.

        `cause` names the line or event that this answers, for `said`; the envelope's id unless given. Raises
        TurnFailed when the engine broke on it and StorageError when it could not be kept: nothing was, either
        way.
        """
        turn: asyncio.Future[Turn] = asyncio.get_running_loop().create_future()
        self._waiting.append(
            _Pending(envelope, _storable(envelope.id), _storable(cause or envelope.id), turn)
        )
        if self._writer is None:
            self._writer = asyncio.create_task(self._write_all())
        return await turn

    async def said(self, cause: str) -> tuple[Outgoing, ...]:
        """What was said because of it, in order; remembered for 25 hours."""
        rows = await self._store.read(lambda transaction: transaction.said(_storable(cause)))
        return tuple(row.outgoing for row in rows)

    async def close(self) -> None:
        """Waits until everything that was received has been applied."""
        while self._writer:
            await asyncio.wait((self._writer,))

    async def _write_all(self) -> None:
        try:
            while self._waiting:
                await self._apply(
                    [self._waiting.popleft() for _ in range(min(len(self._waiting), MOST_TURNS))]
                )
        finally:
            self._writer = None

    async def _apply(self, batch: "Sequence[_Pending]") -> None:
        try:
            written = await self._commit(batch)
        except StorageError as fault:
            for pending in batch:
                pending.resolve(fault)
        except Exception as error:
            if len(batch) > 1:  # one of them cannot be written: each answers for itself
                for pending in batch:
                    await self._apply([pending])
                return
            _log_failure(batch[0].id, error)
            batch[0].resolve(TurnFailed(batch[0].id))
        else:
            self._hand_over(written)
            for pending, result in zip(batch, written.results, strict=True):
                pending.resolve(result)

    async def _commit(self, batch: "Sequence[_Pending]") -> "_Written":
        for _ in range(MOST_CONFLICTS):
            try:
                return await self._store.transaction(partial(self._turns, batch, self._clock.now()))
            except Conflict:
                continue
        raise StorageError("Other processes kept writing the same conversation first; try again in a moment.")

    def _turns(self, batch: "Sequence[_Pending]", now: datetime, transaction: Transaction) -> "_Written":
        """One transaction, whole: accept, load, step, save, outbox, reminders, record."""
        seen = transaction.seen({p.id for p in batch})
        kept = transaction.load({p.person for p in batch})
        ledger = Ledger(kept, transaction.pending({p.reminder for p in batch if p.reminder}))
        results = []
        for p in batch:
            again = p.id in seen or p.id in ledger.accepted
            results.append(Turn(duplicate=True) if again else self._turn(p, kept, ledger, now, transaction))

        transaction.erase(ledger.erased)
        transaction.accept(ledger.accepted, now)
        transaction.save(ledger.saved)
        leased, waiting = self._enqueue(ledger.rows, now, transaction)
        transaction.cancel([key for key, reminder in ledger.reminders.items() if reminder is None])
        transaction.remind({key: reminder for key, reminder in ledger.reminders.items() if reminder})
        transaction.record(ledger.records, now)
        return _Written(results, leased, waiting, ledger.erased, bool(ledger.reminders))

    def _turn(
        self,
        p: "_Pending",
        kept: dict[ConversationKey, Kept],
        ledger: Ledger,
        now: datetime,
        transaction: Transaction,
    ) -> "_Result":
        """Steps one envelope and enters what comes of it; whatever it raises stays its own."""
        envelope, event, person = p.envelope, p.envelope.event, p.person
        if isinstance(event, ReminderDue) and not ledger.fires((person, event.reminder), event.due_at):
            return Turn(duplicate=True)
        try:
            state = ledger.states.get(person)
            if state is None:
                stored = kept.get(person)
                state = state_from_json(self._flow, transaction.unseal(person, stored)) if stored else State()
            after = self._step(self._flow, state, event, now=envelope.received_at, zone=envelope.zone)
            made = entry(envelope, p.cause, after.effects)
            sealed = transaction.seal(person, state_to_json(self._flow, after.state))
            row = Kept(0, sealed, now, privacy.keep_until(after.state, now))
        except Refused as refusal:
            if isinstance(event, ReminderDue):  # left there, it would come back for ever
                log.warning("reminder %s was refused and dropped", p.id)
                ledger.drop((person, event.reminder))
            return Turn(refused=refusal.sentence)
        except Exception as error:
            _log_failure(p.id, error)
            return TurnFailed(p.id)
        if isinstance(event, ReminderDue):
            ledger.drop((person, event.reminder))
        ledger.enter(p.id, person, after.state, row, made)
        return Turn(outgoing=tuple(row.outgoing for row in made.rows))

    def _enqueue(
        self, rows: Sequence[OutboxRow], now: datetime, transaction: Transaction
    ) -> tuple[list[OutboxRow], list[OutboxRow]]:
        """Inserts the rows: under this process's lease, but for people whom somebody else still has messages
        for.
        """
        leases = {platform: self._lease(platform) for platform in {row.outgoing.to.platform for row in rows}}
        served = {row.outgoing.to for row in rows if leases[row.outgoing.to.platform]}
        lease = next((lease for lease in leases.values() if lease), None)
        if lease:
            served -= transaction.backlog(served, lease.owner)
        leased = [row for row in rows if row.outgoing.to in served]
        waiting = [row for row in rows if row.outgoing.to not in served]
        transaction.enqueue(leased, lease, now)
        transaction.enqueue(waiting, None, now)
        return leased, waiting

    def _lease(self, platform: str) -> Lease | None:
        return self._outlet.lease(platform) if self._outlet else None

    def _hand_over(self, written: "_Written") -> None:
        if written.reminders_changed:
            self.reminders_changed()
        if self._outlet:
            for person in written.erased:
                self._outlet.forget(person)
            self._outlet.deliver(written.leased)
            if written.waiting:
                self._outlet.look()


_Result: TypeAlias = Turn | TurnFailed


@dataclass(frozen=True, slots=True)
class _Written:
    """What a batch came to, once it is committed."""

    results: list[_Result]
    leased: list[OutboxRow]
    waiting: list[OutboxRow]
    erased: set[ConversationKey]
    reminders_changed: bool


@dataclass(frozen=True, slots=True)
class _Pending:
    """An envelope that waits for the writer, and where its turn is awaited."""

    envelope: Envelope
    id: str
    cause: str
    turn: asyncio.Future[Turn]

    @property
    def person(self) -> ConversationKey:
        return self.envelope.conversation

    @property
    def reminder(self) -> ReminderKey | None:
        event = self.envelope.event
        return (self.person, event.reminder) if isinstance(event, ReminderDue) else None

    def resolve(self, result: Turn | Exception) -> None:
        if self.turn.done():  # whoever asked has gone; the turn stands
            return
        if isinstance(result, Exception):
            self.turn.set_exception(result)
        else:
            self.turn.set_result(result)


def _log_failure(id: str, error: Exception) -> None:
    """Says where, never what: the error's own words and the traceback's values could be somebody's."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "an unknown place"
    log.error("turn %s failed and changed nothing: %s at %s", id, type(error).__name__, place)


def _storable(id: str) -> str:
    """The id as a text that any database takes, also when a client sent half a surrogate pair or a NUL."""
    if id.isascii() and "\0" not in id:
        return id
    return id.encode("utf-8", "backslashreplace").decode().replace("\0", "\\0")
