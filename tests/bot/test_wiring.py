"""The parts put together, on the real clock and across restarts."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import privacy
from bot.clock import StandingClock, SystemClock
from bot.wiring import assembled
from tests.bot.world import FLOW, NOON, PLATFORM, Pigeons, obey, told


async def test_a_running_bot_answers_and_fires_what_falls_due(path: Path, pigeons: Pigeons) -> None:
    async with assembled(FLOW, path, {PLATFORM: pigeons}, SystemClock(), step=obey) as bot:
        running = asyncio.create_task(bot.run())
        past = datetime.now(UTC) - timedelta(minutes=1)
        await bot.runtime.receive(told("ana", f"say noted; remind tea {past:%H:%M}", at=past))
        await pigeons.until(lambda: pigeons.texts() == ["noted", "due tea"])
        running.cancel()
        await asyncio.wait((running,))


async def test_what_one_run_leaves_pending_the_next_run_fires_once(path: Path, pigeons: Pigeons) -> None:
    async with assembled(FLOW, path, {PLATFORM: pigeons}, StandingClock(NOON), step=obey) as bot:
        await bot.runtime.receive(told("ana", "say noted; remind tea 12:30"))
    assert pigeons.texts() == ["noted"]
    for _ in range(2):
        clock = StandingClock(NOON)
        async with assembled(FLOW, path, {PLATFORM: pigeons}, clock, step=obey) as bot:
            await bot.scheduler.advance(NOON + timedelta(hours=1))
    assert pigeons.texts() == ["noted", "due tea"]


async def test_what_is_said_goes_out_even_if_the_bot_stops_right_after(path: Path, pigeons: Pigeons) -> None:
    async with assembled(FLOW, path, {PLATFORM: pigeons}, StandingClock(NOON), step=obey) as bot:
        await bot.runtime.receive(told("ana", "say one; say two"))
    async with assembled(FLOW, path, {PLATFORM: pigeons}, StandingClock(NOON), step=obey) as bot:
        await bot.dispatcher.drain()
    assert pigeons.texts() == ["one", "two"]


async def test_people_unused_for_thirty_days_are_forgotten_in_parts(path: Path, pigeons: Pigeons) -> None:
    clock = StandingClock(NOON)
    async with assembled(FLOW, path, {PLATFORM: pigeons}, clock, step=obey) as bot:
        orders = [told(f"p{n}", "say hi") for n in range(privacy.PART + 20)]
        await asyncio.gather(*(bot.runtime.receive(envelope) for envelope in orders))
        await bot.dispatcher.drain()
        clock.advance(timedelta(days=29))
        await bot.runtime.receive(told("p7", "say still here"))
        assert await privacy.sweep(bot.store, clock.now()) == 0
        clock.advance(timedelta(days=1))
        assert await privacy.sweep(bot.store, clock.now()) == privacy.PART + 19
        assert await privacy.sweep(bot.store, clock.now()) == 0
