"""Puts the parts together: a store, the door in, the way out, and the reminders' clock."""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import aiosqlite

from adapters.base import Adapter
from bot import privacy
from bot.clock import Clock
from bot.dispatcher import PACING, Dispatcher, Pacing
from bot.runtime import Runtime
from bot.scheduler import Scheduler, Zone
from bot.storage.port import StorageError, Store
from bot.storage.seal import Sealer
from bot.storage.sqlite import Connect, SqliteStore
from bot.turn import Step
from conversations.engine import step
from conversations.flow import Flow

log = logging.getLogger(__name__)

SWEEP_EVERY = 3600.0  # seconds


@dataclass(frozen=True, slots=True)
class Bot:
    """The parts, running on one store."""

    flow: Flow[Any]
    clock: Clock
    store: Store
    runtime: Runtime
    dispatcher: Dispatcher
    scheduler: Scheduler

    async def run(self) -> None:
        """Delivers, reminds and forgets for ever, by the real clock. Cancel it to stop."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self.dispatcher.run())
            tasks.create_task(self.scheduler.run())
            tasks.create_task(self._sweep())

    async def _sweep(self) -> None:
        while True:
            try:
                await privacy.sweep(self.store, self.clock.now())
                await privacy.fade(self.store, self.flow, self.clock.now())
            except StorageError as fault:
                log.warning("Nothing was forgotten yet. %s", fault)
            await asyncio.sleep(SWEEP_EVERY)


@asynccontextmanager
async def assembled(
    flow: Flow[Any],
    path: Path,
    adapters: Mapping[str, Adapter],
    clock: Clock,
    *,
    sealer: Sealer | None = None,
    pacing: Pacing = PACING,
    step: Step = step,
    moments: Mapping[str, float] | None = None,
    zone: Zone | None = None,
    connect: Connect = aiosqlite.connect,
    random: Random | None = None,
) -> AsyncIterator[Bot]:
    """A bot on the database at `path`, with the adapters by platform name. Raises StorageError.

    `moments` are the seconds for which a platform's texts wait for more of one answer; `zone` asks a person's platform
    for their time zone when a reminder fires. `connect` opens the database's connection (bot.storage.sqlite), and
    `random` spreads what is tried again.

    On leaving, what was received is applied, and what is not sent by then is handed back to the outbox.
    """
    store = await SqliteStore.open(path, sealer=sealer, connect=connect)
    try:
        dispatcher = Dispatcher(store, adapters, clock, pacing=pacing, random=random)
        runtime = Runtime(flow, store, clock, dispatcher, step=step, moments=moments)
        scheduler = Scheduler(store, runtime, clock, between=dispatcher.drain, zone=zone)
        runtime.reminders_changed = scheduler.changed
        try:
            yield Bot(flow, clock, store, runtime, dispatcher, scheduler)
        finally:
            await runtime.close()
            await dispatcher.stop()
    finally:
        await store.close()
