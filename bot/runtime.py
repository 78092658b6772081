"""One way in: an envelope becomes a turn, and a turn is one durable transaction.

Whatever waits when the writer is free shares one commit; nothing waits for company. A person's envelopes are
applied in the order in which `receive` was called.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any, TypeVar

from adapters.base import Outgoing
from bot.batch import Batch, Means
from bot.clock import Clock
from bot.gathering import Gathering
from bot.remembered import Remembered
from bot.storage.port import CapReached, Conflict, Parcel, ReminderKey, StorageError, Store, Transaction
from bot.storage.rows import receipt
from bot.turn import Outlet, Pending, Step, Turn, TurnFailed, Written, log_failure
from conversations.codec import state_from_json
from conversations.engine import form_of, step
from conversations.flow import Flow
from conversations.model import ConversationKey, Envelope, Form, ReminderDue
from conversations.state import State

log = logging.getLogger(__name__)

T = TypeVar("T")

MOST_TURNS = 256  # in one transaction
MOST_CONFLICTS = 5
AFTER_A_FAULT = 5.0  # seconds until an answer made of pieces is tried again


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
        self._waiting: deque[Pending] = deque()
        self._writer: asyncio.Task[None] | None = None
        self._remembered = Remembered()
        self._gathering = Gathering(flow, moments or {})
        self._means = Means(flow, step, self._gathering, self._remembered, outlet)
        self._ready: dict[ConversationKey, asyncio.TimerHandle] = {}
        self._closed = False
        self.reminders_changed = reminders_changed

    async def receive(self, envelope: Envelope, *, cause: str = "") -> Turn:
        """Applies the envelope and returns when that is durable.

        `cause` names the line or event that this answers, where `said` may be asked for it. Raises
        TurnFailed when the engine broke on it and StorageError when it could not be kept: nothing was, either
        way.
        """
        named = receipt(cause) if cause else ""
        return await self._submit(envelope, envelope.conversation, _storable(envelope.id), named)

    async def said(self, cause: str) -> tuple[Outgoing, ...]:
        """What was said because of it, in order; remembered for 25 hours. Raises Unreadable (bot.storage.seal)."""

        def stored(transaction: Transaction) -> Sequence[Parcel]:
            # the second is how it was written once
            return transaction.said(receipt(cause)) or transaction.said(_storable(cause))

        parcels = await self._store.read(stored)
        return tuple(effect for parcel in parcels for effect in parcel.effects)

    async def form(self, person: ConversationKey, question: int) -> Form | None:
        """The form of that question as it would open now; None once closed. Raises StorageError, Unreadable."""
        found = await self._store.read(lambda transaction: self._stored(person, transaction))
        return form_of(self._flow, found, question, now=self._clock.now()) if found else None

    async def look(self, person: ConversationKey, view: Callable[[State, datetime], T]) -> T:
        """That view of the person's state as it stands now, a stranger's being blank. Raises as `form`."""
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
        self._waiting.append(Pending(envelope, person, id, cause, turn, reminder, due_at))
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
                # Whoever was just answered and goes on at once needs no new task for that.
                await asyncio.sleep(0)
        finally:
            self._writer = None

    async def _apply(self, batch: Sequence[Pending]) -> None:
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
                log_failure(batch[0].id, error)
                batch[0].resolve(TurnFailed(batch[0].id))
        else:
            self._hand_over(written)
            for pending, result in zip(batch, written.results, strict=True):
                pending.resolve(result)

    async def _drop(self, pending: Pending, reminder: ReminderKey) -> None:
        """A fifth unasked message: the dialogue never asks for one, and the schema would not take it."""
        log.warning("reminder %s would have been unasked message number five; dropped", pending.id)
        try:
            await self._store.transaction(lambda transaction: transaction.cancel([reminder]))
            pending.resolve(Turn(duplicate=True))
        except StorageError as fault:
            pending.resolve(fault)

    async def _commit(self, batch: Sequence[Pending]) -> Written:
        for _ in range(MOST_CONFLICTS):
            try:
                work = partial(_written, self._means, batch, self._clock)
                return await self._store.transaction(work)
            except Conflict:
                self._remembered.forget({p.person for p in batch})
        raise StorageError("Other processes kept writing the same conversation first; try again in a moment.")

    def _stored(self, person: ConversationKey, transaction: Transaction) -> State | None:
        stored = transaction.load([person]).get(person)
        return state_from_json(self._flow, transaction.unseal(person, stored)) if stored else None

    def _hand_over(self, written: Written) -> None:
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
            self._outlet.deliver(written.leased, written.at)
            if written.waiting:
                self._outlet.look()


def _written(means: Means, batch: Sequence[Pending], clock: Clock, transaction: Transaction) -> Written:
    """The time is asked within the transaction: a machine may have slept between the two, and what is stamped as
    old would be swept away as old.
    """
    return Batch(means, batch, clock.now(), transaction).written()


def _storable(id: str) -> str:
    """The id as a text that any database takes, also when a client sent half a surrogate pair or a NUL."""
    if id.isascii() and "\0" not in id:
        return id
    return id.encode("utf-8", "backslashreplace").decode().replace("\0", "\\0")
