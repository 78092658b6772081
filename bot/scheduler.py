"""Reminders come through the same door as everything else: as events, at their hour, in order.

The scheduler only knocks. Whether a reminder is still pending is decided, and its row removed, in the
transaction of the turn that it becomes, so two schedulers on one database, or one that died half-way, cannot
fire it twice.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from datetime import datetime, timedelta
from itertools import count
from typing import TypeAlias

from bot.clock import Clock, StandingClock
from bot.runtime import Runtime
from bot.storage.port import Due, StorageError, Store
from bot.storage.rows import instant_to_text, key_to_text
from bot.turn import TurnFailed
from conversations.flow import known_zone
from conversations.model import ConversationKey, Envelope, ReminderDue

log = logging.getLogger(__name__)

Zone: TypeAlias = Callable[[ConversationKey], Awaitable[str | None]]
"""Asks a person's platform for their time zone, which may have changed since."""

AT_ONCE = 500  # people whose reminders are under way at once
LOOKUPS = 32  # time zones asked for at once
PATIENCE = (
    3.0  # seconds for asking, the wait for a place among them included; after that the zone on record stands
)
LATE = timedelta(minutes=15)  # what is dropped after so long is worth a warning
LONGEST_NAP = 60.0  # seconds; the computer's clock may be set, and it may have been asleep
AFTER_A_FAULT = 30.0


class Scheduler:
    """Fires reminders. `between` is awaited after each instant that `advance` stops at, to let what was said
    out.
    """

    def __init__(
        self,
        store: Store,
        runtime: Runtime,
        clock: Clock,
        *,
        between: Callable[[], Awaitable[None]] | None = None,
        zone: Zone | None = None,
        patience: float = PATIENCE,
    ) -> None:
        self._store = store
        self._runtime = runtime
        self._clock = clock
        self._between = between
        self._zone = zone
        self._patience = patience
        self._lookups = asyncio.Semaphore(LOOKUPS)
        self._changed = asyncio.Event()

    def changed(self) -> None:
        """Tells it that reminders were added, moved or cancelled."""
        self._changed.set()

    async def run_due(self, *, cause: str = "") -> int:
        """Fires everything due by now, in order of the due times, and returns how many could not be fired.

        A reminder whose turn failed stays pending. Raises StorageError.
        """
        failed: set[Due] = set()
        under_way: dict[asyncio.Task[list[Due]], list[Due]] = {}
        fault: StorageError | None = None
        try:
            while True:
                if fault is None and len(under_way) <= AT_ONCE // 2:
                    now = self._clock.now()
                    for reminders in await self._new(now, failed, under_way.values()):
                        task = asyncio.create_task(self._fire_in_order(reminders, now, cause))
                        under_way[task] = reminders
                if not under_way:
                    break
                done, _ = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    del under_way[task]
                    try:
                        failed.update(task.result())
                    except StorageError as broken:
                        fault = broken
        finally:
            for task in under_way:
                task.cancel()
        if fault:
            raise fault
        return len(failed)

    async def _new(
        self, now: datetime, failed: set[Due], under_way: Collection[list[Due]]
    ) -> list[list[Due]]:
        """What is due and not under way yet, by person: one person's reminders fire one after the other."""
        busy = {reminders[0].conversation for reminders in under_way}
        most = AT_ONCE - len(busy) + len(failed) + sum(map(len, under_way))
        found: dict[ConversationKey, list[Due]] = {}
        for reminder in await self._due(now, most):
            if reminder not in failed and reminder.conversation not in busy:
                found.setdefault(reminder.conversation, []).append(reminder)
        return list(found.values())

    async def advance(self, to: datetime, *, cause: str = "") -> None:
        """Moves a standing clock on to `to`, stopping at every due time on the way to fire what is due then.

        A reminder that a fired one schedules inside the span fires too. With `cause`, the line that asked for
        it, the target is durable before anything fires: the same line again, after a crash, goes to the same
        instant and fires only what has not fired. Raises TypeError for a clock that can't be moved.
        """
        clock = self._clock
        if not isinstance(clock, StandingClock):
            raise TypeError("Only a standing clock can be moved on; start with --now to have one.")
        if cause:
            now = clock.now()
            stamped = await self._store.transaction(lambda transaction: transaction.stamp(cause, to, now))
            if stamped is None:
                return
            to = stamped
        while True:
            await self.run_due(cause=cause)
            if self._between:
                await self._between()
            due = await self._next_due(clock.now())
            if due is None or due > to:
                break
            clock.set(due)
        if to > clock.now():
            clock.set(to)

    async def run(self) -> None:
        """Fires reminders at their hour, for ever. Sleeps until the next one, or until told of a change."""
        while True:
            self._changed.clear()
            nap = LONGEST_NAP
            looked = self._clock.now()
            try:
                failed = await self.run_due()
                if due := await self._next_due(looked):
                    nap = min(max((due - self._clock.now()).total_seconds(), 0.0), LONGEST_NAP)
                if failed:
                    nap = min(nap, AFTER_A_FAULT)
            except StorageError as fault:
                log.warning("Reminders wait for the database. %s", fault)
                nap = AFTER_A_FAULT
            try:
                async with asyncio.timeout(nap):
                    await self._changed.wait()
            except TimeoutError:
                pass

    async def _fire_in_order(self, reminders: list[Due], now: datetime, cause: str) -> list[Due]:
        """Fires one person's reminders and returns those that broke."""
        zone = await self._zone_of(reminders[0].conversation)
        return [due for due in reminders if not await self._fire(due, now, zone, cause)]

    async def _zone_of(self, person: ConversationKey) -> str | None:
        """The person's zone as their platform has it now; None where that can't be told soon."""
        if self._zone is None:
            return None
        try:
            async with asyncio.timeout(self._patience), self._lookups:
                zone = await self._zone(person)
        except Exception as error:
            log.info("the zone of %s could not be asked: %s", person, type(error).__name__)
            return None
        if zone and not known_zone(zone):
            log.warning(
                "%s is said to be in %r, a zone nobody knows here; the one on record stands", person, zone
            )
            return None
        return zone

    async def _fire(self, due: Due, now: datetime, zone: str | None, cause: str) -> bool:
        event = ReminderDue(due.reminder, due.at)
        person = due.conversation
        name = f"reminder:{key_to_text(person)}:{due.reminder}:{instant_to_text(due.at)}"
        for nth in count(1):
            # The same reminder may have fired at this very instant before, and been set again: by a person, or
            # because the clock went back. Then its id is spent, but its row is there.
            id = name if nth == 1 else f"{name}#{nth}"
            try:
                turn = await self._runtime.receive(
                    Envelope(id, person, person.user, now, event, zone), cause=cause
                )
            except TurnFailed:  # logged where it broke
                return False
            if turn.outgoing or turn.refused:
                return True
            pending = await self._pending(due)
            if turn.duplicate and pending == due.at:
                continue
            if not turn.duplicate:
                self._note_silence(due, now, pending)
            return True
        raise AssertionError("counted to the end")

    def _note_silence(self, due: Due, now: datetime, pending: datetime | None) -> None:
        if pending is None:
            level = logging.WARNING if now - due.at > LATE else logging.INFO
            log.log(level, "reminder %s of %s, due %s, was dropped: its point has passed",
                    due.reminder, due.conversation, instant_to_text(due.at))  # fmt: skip
        else:
            log.info(
                "reminder %s of %s waits until %s", due.reminder, due.conversation, instant_to_text(pending)
            )

    async def _pending(self, due: Due) -> datetime | None:
        """The instant for which that reminder is pending now."""
        key = (due.conversation, due.reminder)
        return (await self._store.read(lambda transaction: transaction.pending([key]))).get(key)

    async def _due(self, now: datetime, most: int) -> list[Due]:
        return await self._store.read(lambda transaction: transaction.due(now, most))

    async def _next_due(self, after: datetime) -> datetime | None:
        return await self._store.read(lambda transaction: transaction.next_due(after))
