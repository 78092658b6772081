"""Reminders come through the same door as everything else: as events, at their hour, in order.

The scheduler only knocks. Whether a reminder is still pending is decided, and its row removed, in the
transaction of the turn that it becomes, so two schedulers on one database, or one that died half-way, cannot
fire it twice.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TypeAlias

from bot.clock import Clock, StandingClock
from bot.runtime import Runtime, TurnFailed
from bot.storage.port import Due, StorageError, Store
from bot.storage.rows import instant_to_text, key_to_text
from conversations.model import ConversationKey, Envelope, ReminderDue

log = logging.getLogger(__name__)

Zone: TypeAlias = Callable[[ConversationKey], Awaitable[str | None]]
"""Asks a person's platform for their time zone, which may have changed since. Never raises, and never takes long."""

AT_ONCE = 500  # reminders handed over before looking for more
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
    ) -> None:
        self._store = store
        self._runtime = runtime
        self._clock = clock
        self._between = between
        self._zone = zone
        self._changed = asyncio.Event()

    def changed(self) -> None:
        """Tells it that reminders were added, moved or cancelled."""
        self._changed.set()

    async def run_due(self, *, cause: str = "") -> int:
        """Fires everything due by now, in order of the due times, and returns how many could not be fired.

        A reminder whose turn failed stays pending. Raises StorageError.
        """
        failed: set[Due] = set()
        while True:
            now = self._clock.now()
            most = AT_ONCE + len(failed)
            due = [reminder for reminder in await self._due(now, most) if reminder not in failed]
            if not due:
                return len(failed)
            results = await asyncio.gather(*(self._fire(reminder, now, cause) for reminder in due))
            failed.update(reminder for reminder, fired in zip(due, results, strict=True) if not fired)

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

    async def _fire(self, due: Due, now: datetime, cause: str) -> bool:
        event = ReminderDue(due.reminder, due.at)
        id = f"reminder:{key_to_text(due.conversation)}:{due.reminder}:{instant_to_text(due.at)}"
        zone = await self._zone(due.conversation) if self._zone else None
        envelope = Envelope(id, due.conversation, due.conversation.user, now, event, zone)
        try:
            await self._runtime.receive(envelope, cause=cause)
        except TurnFailed:  # logged where it broke
            return False
        return True

    async def _due(self, now: datetime, most: int) -> list[Due]:
        return await self._store.read(lambda transaction: transaction.due(now, most))

    async def _next_due(self, after: datetime) -> datetime | None:
        return await self._store.read(lambda transaction: transaction.next_due(after))
