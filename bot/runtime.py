"""One way in: an envelope becomes a turn, and a turn is one durable transaction.

Whatever waits when the writer is free shares one commit; nothing waits for company. A person's envelopes are
applied in the order in which `receive` was called.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any, Protocol, TypeAlias, TypeVar

from adapters.base import Outgoing
from bot import privacy
from bot.clock import Clock
from bot.gathering import Gathering, joined
from bot.ledger import Ledger, entry, parcel, takings_back
from bot.remembered import Remembered
from bot.storage.port import (
    CapReached,
    Conflict,
    Kept,
    Lease,
    Parcel,
    ReminderKey,
    StorageError,
    Store,
    Transaction,
)
from bot.storage.seal import Unreadable
from conversations.codec import state_from_json, state_to_json
from conversations.engine import Transition, form_of, step
from conversations.flow import Flow
from conversations.model import ConversationKey, Envelope, Event, Form, Refused, ReminderDue
from conversations.state import State

log = logging.getLogger(__name__)

T = TypeVar("T")

CLOSED = (
    "What I kept of our talk can't be opened any more, so I can't go on from it. "
    "Whoever runs this bot finds a line about it in the log."
)
MOST_TURNS = 256  # in one transaction
MOST_CONFLICTS = 5
AFTER_A_FAULT = 5.0  # seconds until an answer made of pieces is tried again


@dataclass(frozen=True, slots=True)
class Turn:
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

    def deliver(self, parcels: Sequence[Parcel]) -> None:
        """Takes parcels that were committed under its lease, oldest first."""
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
        moments: Mapping[str, float] | None = None,
        reminders_changed: Callable[[], None] = lambda: None,
    ) -> None:
        """`moments` gives the seconds for which a platform's texts wait for more of the same answer."""
        self._flow = flow
        self._store = store
        self._clock = clock
        self._outlet = outlet
        self._step = step
        self._waiting: deque[_Pending] = deque()
        self._writer: asyncio.Task[None] | None = None
        self._remembered = Remembered()
        self._gathering = Gathering(flow, moments or {})
        self._ready: dict[ConversationKey, asyncio.TimerHandle] = {}
        self._closed = False
        self.reminders_changed = reminders_changed

    async def receive(self, envelope: Envelope, *, cause: str = "") -> Turn:
        """Applies the envelope and returns when that is durable.

        `cause` names the line or event that this answers, where `said` may be asked for it. Raises
        TurnFailed when the engine broke on it and StorageError when it could not be kept: nothing was, either
        way.
        """
        return await self._submit(envelope, envelope.conversation, _storable(envelope.id), _storable(cause))

    async def said(self, cause: str) -> tuple[Outgoing, ...]:
        """What was said because of it, in order; remembered for 25 hours."""
        parcels = await self._store.read(lambda transaction: transaction.said(_storable(cause)))
        return tuple(effect for parcel in parcels for effect in parcel.effects)

    async def form(self, person: ConversationKey, question: int) -> Form | None:
        """The form of that question as it would open now; None once it is closed. Raises StorageError."""
        found = await self._store.read(lambda transaction: self._stored(person, transaction))
        return form_of(self._flow, found, question, now=self._clock.now()) if found else None

    async def look(self, person: ConversationKey, view: Callable[[State, datetime], T]) -> T:
        """That view of the person's state as it stands now, a stranger's being blank. Raises StorageError."""
        found = await self._store.read(lambda transaction: self._stored(person, transaction))
        return view(found or State(), self._clock.now())

    async def resume(self) -> None:
        """Takes up the answers that were being gathered when a process ended. Raises StorageError."""
        now = self._clock.now()
        for person, ready in (await self._store.read(lambda transaction: transaction.gathering())).items():
            if self._gathering.on(person.platform):
                self._wait_for_more(person, self._gathering.left(person.platform, ready, now))

    async def erase(self, people: Collection[ConversationKey]) -> None:
        """Removes everything that is kept of these people. Raises StorageError."""
        await self._store.transaction(lambda transaction: transaction.erase(people))
        self._remembered.forget(people)
        for person in people if self._outlet else ():
            self._outlet.forget(person)  # type: ignore[union-attr]

    async def close(self) -> None:
        """Waits until everything that was received has been applied; pieces of an answer stay for the next start."""
        for timer in self._ready.values():
            timer.cancel()
        self._ready.clear()
        self._closed = True
        while self._writer:
            await asyncio.wait((self._writer,))

    def _submit(
        self, envelope: Envelope | None, person: ConversationKey, id: str, cause: str
    ) -> "asyncio.Future[Turn]":
        turn: asyncio.Future[Turn] = asyncio.get_running_loop().create_future()
        event = envelope.event if envelope else None
        due = event if isinstance(event, ReminderDue) else None
        reminder, due_at = ((person, due.reminder), due.due_at) if due else (None, None)
        self._waiting.append(_Pending(envelope, person, id, cause, turn, reminder, due_at))
        if self._writer is None:
            self._writer = asyncio.create_task(self._write_all())
        return turn

    def _wait_for_more(self, person: ConversationKey, seconds: float) -> None:
        """Has the person's pieces become an answer once nothing has come for so long."""
        if person in self._ready:
            self._ready.pop(person).cancel()
        loop = asyncio.get_running_loop()
        self._ready[person] = loop.call_later(max(seconds, 0.0), self._answer_is_whole, person)

    def _answer_is_whole(self, person: ConversationKey) -> None:
        self._ready.pop(person, None)
        self._submit(None, person, "", "").add_done_callback(partial(self._noted, person))

    def _noted(self, person: ConversationKey, turn: "asyncio.Future[Turn]") -> None:
        """Nobody waits for an answer made of pieces: what went wrong is in the log, and they are tried again."""
        if not turn.cancelled() and isinstance(turn.exception(), StorageError):
            log.warning("An answer waits for the database. %s", turn.exception())
            if not self._closed:
                self._wait_for_more(person, AFTER_A_FAULT)

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
            # Whatever came after one of these waits with it: applied now, it would come first.
            people = {pending.person for pending in batch}
            behind = [pending for pending in self._waiting if pending.person in people]
            self._waiting = deque(pending for pending in self._waiting if pending.person not in people)
            for pending in (*batch, *behind):
                pending.resolve(fault)
        except Exception as error:
            if len(batch) > 1:  # one of them cannot be written: each answers for itself
                for pending in batch:
                    await self._apply([pending])
            elif isinstance(error, CapReached) and batch[0].reminder:
                await self._drop(batch[0], batch[0].reminder)
            else:
                _log_failure(batch[0].id, error)
                batch[0].resolve(TurnFailed(batch[0].id))
        else:
            self._hand_over(written)
            for pending, result in zip(batch, written.results, strict=True):
                pending.resolve(result)

    async def _drop(self, pending: "_Pending", reminder: ReminderKey) -> None:
        """A fifth unasked message: the dialogue never asks for one, and the schema would not take it."""
        log.warning("reminder %s would have been unasked message number five; dropped", pending.id)
        try:
            await self._store.transaction(lambda transaction: transaction.cancel([reminder]))
            pending.resolve(Turn(duplicate=True))
        except StorageError as fault:
            pending.resolve(fault)

    async def _commit(self, batch: "Sequence[_Pending]") -> "_Written":
        for _ in range(MOST_CONFLICTS):
            try:
                return await self._store.transaction(partial(self._turns, batch, self._clock.now()))
            except Conflict:
                self._remembered.forget({p.person for p in batch})
        raise StorageError("Other processes kept writing the same conversation first; try again in a moment.")

    def _turns(self, batch: "Sequence[_Pending]", now: datetime, transaction: Transaction) -> "_Written":
        """One transaction, whole: accept, load, step, save, outbox, reminders, record."""
        people = {p.person for p in batch}
        seen = transaction.seen({p.id for p in batch if p.envelope})
        known = {person for person in people if person in self._remembered}
        kept = transaction.load(people - known)
        ledger = Ledger(
            {**transaction.versions(known), **{person: found.version for person, found in kept.items()}},
            transaction.pending({p.reminder for p in batch if p.reminder}),
            transaction.fragments({person for person in people if self._gathering.on(person.platform)}),
        )
        transaction.expect({person for person in people if not ledger.version(person)})
        results = []
        for received in batch:
            p = _under_its_own_name(received, seen, ledger, transaction) if received.reminder else received
            again = p.envelope is not None and (p.id in seen or p.id in ledger.accepted)
            results.append(Turn(duplicate=True) if again else self._turn(p, kept, ledger, now, transaction))

        ledger.parcels += takings_back(transaction.receipts(ledger.erased), now)
        transaction.erase(ledger.erased)
        transaction.accept(ledger.accepted, now)
        transaction.save(ledger.saved)
        withdrawn = transaction.withdraw(ledger.pointless)
        leased, waiting = self._enqueue(ledger.parcels, now, transaction)
        if ledger.reminders:
            transaction.cancel([key for key, reminder in ledger.reminders.items() if reminder is None])
            transaction.remind({key: reminder for key, reminder in ledger.reminders.items() if reminder})
        transaction.unasked(ledger.unasked)
        transaction.gathered(ledger.gathered)
        transaction.gather(ledger.pieces)
        transaction.record(ledger.records, now)
        return _Written(results, leased, waiting, withdrawn, ledger, now)

    def _turn(
        self,
        p: "_Pending",
        kept: Mapping[ConversationKey, Kept],
        ledger: Ledger,
        now: datetime,
        transaction: Transaction,
    ) -> "_Result":
        """What becomes of one that is waiting: a piece of an answer, a turn, or nothing."""
        envelope, person = p.envelope, p.person
        if p.reminder and not ledger.fires(p.reminder, p.due_at):
            return Turn(duplicate=True)
        if self._gathering.on(person.platform):
            waiting = ledger.waiting(person)
            if envelope is None and not waiting:
                return Turn(duplicate=True)  # it was answered meanwhile
            if envelope is None and self._gathering.left(person.platform, waiting[-1].ready_at, now):
                ledger.early.append((person, waiting[-1]))
                return Turn(duplicate=True)  # more has come, or an early piece was changed
            try:
                piece = envelope and self._gathering.piece(
                    envelope, waiting, lambda: self._state(person, kept, ledger, transaction), now
                )
            except Exception as error:
                _log_failure(p.id, error)
                return TurnFailed(p.id)
            if piece:
                ledger.gather(p.id, person, piece)
                return Turn()
            if waiting:
                whole = Envelope(f"gathered:{waiting[0].id}", person, person.user, now, joined(waiting))
                ledger.answered(person)
                result = self._step_once(whole, whole.id, "", kept, ledger, now, transaction)
                if envelope is None:
                    return result
        return (
            self._step_once(envelope, p.id, p.cause, kept, ledger, now, transaction) if envelope else Turn()
        )

    def _step_once(
        self,
        envelope: Envelope,
        id: str,
        cause: str,
        kept: Mapping[ConversationKey, Kept],
        ledger: Ledger,
        now: datetime,
        transaction: Transaction,
    ) -> "_Result":
        """Steps one envelope and enters what comes of it; whatever it raises stays its own."""
        event, person = envelope.event, envelope.conversation
        reminder = (person, event.reminder) if isinstance(event, ReminderDue) else None
        try:
            state = self._state(person, kept, ledger, transaction)
            after = self._step(self._flow, state, event, now=envelope.received_at, zone=envelope.zone)
            made = entry(envelope, after.effects)
            said = parcel(envelope, cause, made)
            sealed = transaction.seal(person, state_to_json(self._flow, after.state))
            row = Kept(0, sealed, now, privacy.keep_until(after.state, now))
        except Refused as refusal:
            if reminder:  # left there, it would come back for ever
                log.warning("reminder %s was refused and dropped", id)
                ledger.drop(reminder)
            return Turn(refused=refusal.sentence)
        except Unreadable as closed:
            log.error("turn %s: %s", id, closed)
            if reminder:  # it would fail at every look
                ledger.drop(reminder)
            return Turn(refused=CLOSED)
        except Exception as error:
            _log_failure(id, error)
            return TurnFailed(id)
        if reminder:
            ledger.drop(reminder)
        ledger.enter(id, person, after.state, row, made, said)
        return Turn(outgoing=said.effects, erased=made.erases)

    def _state(
        self,
        person: ConversationKey,
        kept: Mapping[ConversationKey, Kept],
        ledger: Ledger,
        transaction: Transaction,
    ) -> State:
        """The person's state as the batch has it by now."""
        if person in ledger.states:
            return ledger.states[person]
        version = ledger.version(person)
        if not version:
            return State()
        found = self._remembered.state(person, version)
        if found is None:
            stored = kept.get(person) or transaction.load([person])[person]
            found = state_from_json(self._flow, transaction.unseal(person, stored))
        return found

    def _stored(self, person: ConversationKey, transaction: Transaction) -> State | None:
        stored = transaction.load([person]).get(person)
        return state_from_json(self._flow, transaction.unseal(person, stored)) if stored else None

    def _enqueue(
        self, parcels: Sequence[Parcel], now: datetime, transaction: Transaction
    ) -> tuple[list[Parcel], list[Parcel]]:
        """Stores the parcels: under this process's lease, but for people whom somebody else still has some for."""
        leases = {platform: self._lease(platform) for platform in {each.to.platform for each in parcels}}
        served = {each.to for each in parcels if leases[each.to.platform]}
        lease = next((lease for lease in leases.values() if lease), None)
        if lease:
            served -= transaction.backlog(served, lease.owner, now)
        others = [each for each in parcels if each.to not in served]
        ours = [each for each in parcels if each.to in served] if others else parcels
        return transaction.enqueue(ours, lease, now), transaction.enqueue(others, None, now)

    def _lease(self, platform: str) -> Lease | None:
        return self._outlet.lease(platform) if self._outlet else None

    def _hand_over(self, written: "_Written") -> None:
        ledger = written.ledger
        self._remembered.keep(
            {person: (row.version, ledger.states[person]) for person, row in ledger.saved.items()}
        )
        self._remembered.forget(ledger.erased)
        if ledger.reminders:
            self.reminders_changed()
        for person, piece in (*ledger.pieces, *ledger.early):
            self._wait_for_more(person, self._gathering.left(person.platform, piece.ready_at, written.at))
        if self._outlet:
            for person in ledger.erased:
                self._outlet.forget(person)
            for person in {person for person, _ in ledger.pointless} if written.withdrawn else ():
                self._outlet.withdraw(person, written.withdrawn)
            self._outlet.deliver(written.leased)
            if written.waiting:
                self._outlet.look()


_Result: TypeAlias = Turn | TurnFailed


@dataclass(frozen=True, slots=True)
class _Written:
    """What a batch came to, once it is committed."""

    results: list[_Result]
    leased: list[Parcel]
    waiting: list[Parcel]
    withdrawn: set[int]
    ledger: Ledger
    at: datetime


@dataclass(frozen=True, slots=True)
class _Pending:
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
        if self.turn.done():  # whoever asked has gone; the turn stands
            return
        if isinstance(result, Exception):
            self.turn.set_exception(result)
        else:
            self.turn.set_result(result)


def _under_its_own_name(
    p: _Pending, seen: Collection[str], ledger: Ledger, transaction: Transaction
) -> _Pending:
    """The reminder under an id that no other has fired under: one can be set again for the instant at which it fired.

    Whether it is still pending, and so fires at all, is not for its id to say.
    """
    id, nth = p.id, 1
    while id in seen or id in ledger.accepted or (nth > 1 and transaction.seen([id])):
        nth += 1
        id = f"{p.id}~{nth}"
    return p if nth == 1 or p.envelope is None else replace(p, id=id, envelope=replace(p.envelope, id=id))


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
