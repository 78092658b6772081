"""Reminders come at their hour, in order, once."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from bot.clock import StandingClock, SystemClock
from bot.dispatcher import Dispatcher
from bot.runtime import Runtime
from bot.scheduler import LOOKUPS, Scheduler
from bot.storage.sqlite import SqliteStore
from conversations.engine import Transition
from conversations.model import ConversationKey, Event
from conversations.state import State
from tests.bot.world import FLOW, NOON, PLATFORM, Pigeons, key, obey, told


class Town:
    """A bot of the small world on a standing clock."""

    def __init__(self, store: SqliteStore, clock: StandingClock) -> None:
        self.store = store
        self.clock = clock
        self.pigeons = Pigeons()
        self.dispatcher = Dispatcher(store, {PLATFORM: self.pigeons}, clock)
        self.runtime = Runtime(FLOW, store, clock, self.dispatcher, step=obey)
        self.scheduler = Scheduler(store, self.runtime, clock, between=self.dispatcher.drain)
        self.runtime.reminders_changed = self.scheduler.changed

    async def tell(self, name: str, orders: str) -> None:
        await self.runtime.receive(told(name, orders, at=self.clock.now()))
        await self.dispatcher.drain()

    def said(self) -> list[str]:
        """What arrived, as "HH:MM name: text"."""
        return [f"{o.at[11:16]} {o.to.user}: {o.message.text}" for o in self.pigeons.shown if o.message]


@pytest.fixture
async def town(store: SqliteStore, clock: StandingClock) -> AsyncIterator[Town]:
    town = Town(store, clock)
    yield town
    await town.dispatcher.stop()


async def test_reminders_fire_in_order_of_their_due_times_as_the_clock_moves_on(town: Town) -> None:
    await town.tell("ana", "remind late 12:50; remind early 12:10")
    await town.tell("ben", "remind middle 12:30")
    await town.scheduler.advance(NOON + timedelta(minutes=40))
    assert town.said() == ["12:10 ana: due early", "12:30 ben: due middle"]
    assert town.clock.now() == NOON + timedelta(minutes=40)
    await town.scheduler.advance(NOON + timedelta(hours=26))
    assert town.said()[2:] == ["12:50 ana: due late"]


async def test_a_reminder_set_by_one_that_fired_fires_too_if_the_span_reaches_it(town: Town) -> None:
    await town.tell("ana", "remind chain 12:10; remind tea 12:15")
    await town.scheduler.advance(NOON + timedelta(hours=1))
    assert town.said() == ["12:10 ana: due chain", "12:15 ana: due tea", "12:20 ana: due link"]


async def test_a_reminder_due_exactly_at_the_end_of_the_span_fires(town: Town) -> None:
    await town.tell("ana", "remind tea 12:10")
    await town.scheduler.advance(NOON + timedelta(minutes=10))
    assert town.said() == ["12:10 ana: due tea"]


async def test_what_was_due_before_the_clock_started_fires_at_the_time_it_shows(town: Town) -> None:
    await town.tell("ana", "remind tea 12:10; remind cake 12:05")
    town.clock.set(NOON + timedelta(hours=3))
    assert await town.scheduler.run_due() == 0
    await town.dispatcher.drain()
    assert town.said() == ["15:00 ana: due cake", "15:00 ana: due tea"]


async def test_a_clock_that_goes_back_fires_nothing_twice(town: Town) -> None:
    await town.tell("ana", "remind tea 12:10")
    await town.scheduler.advance(NOON + timedelta(minutes=20))
    town.clock.set(NOON)
    await town.scheduler.advance(NOON + timedelta(minutes=20))
    assert town.said() == ["12:10 ana: due tea"]


async def test_two_schedulers_on_one_database_fire_each_reminder_once(
    town: Town, path: Path, clock: StandingClock
) -> None:
    for n in range(30):
        await town.tell(f"p{n}", "remind tea 12:10")
    clock.advance(timedelta(minutes=10))
    async with await SqliteStore.open(path) as second:
        other = Town(second, clock)
        await asyncio.gather(town.scheduler.run_due(), other.scheduler.run_due())
        await asyncio.gather(town.dispatcher.drain(), other.dispatcher.drain())
        await other.dispatcher.stop()
    assert sorted(town.said() + other.said()) == sorted(f"12:10 p{n}: due tea" for n in range(30))


async def test_one_persons_broken_reminder_delays_nobody_and_stays_for_later(town: Town) -> None:
    await town.tell("ana", "remind bad 12:10")
    await town.tell("ben", "remind tea 12:10; remind cake 12:20")
    await town.scheduler.advance(NOON + timedelta(hours=1))
    assert town.said() == ["12:10 ben: due tea", "12:20 ben: due cake"]
    assert await town.scheduler.run_due() == 1
    due = await town.store.read(lambda t: t.due(town.clock.now(), 10))
    assert [d.conversation for d in due] == [key("ana")]


async def test_more_reminders_in_one_minute_than_are_handed_over_at_once_all_fire(town: Town) -> None:
    orders = [told(f"p{n}", "remind tea 12:10") for n in range(1200)]
    await asyncio.gather(*(town.runtime.receive(envelope) for envelope in orders))
    await town.scheduler.advance(NOON + timedelta(minutes=10))
    assert sorted(town.said()) == sorted(f"12:10 p{n}: due tea" for n in range(1200))


async def test_the_same_line_after_a_crash_goes_to_the_same_instant_and_finishes_what_had_not_fired(
    path: Path,
) -> None:
    async with await SqliteStore.open(path) as store:
        town = Town(store, StandingClock(NOON))
        await town.tell("ana", "remind one 12:10; remind two 12:20")
        to = NOON + timedelta(minutes=30)
        await store.transaction(lambda t: t.stamp("line 1", to, NOON))
        town.clock.set(NOON + timedelta(minutes=10))
        await town.scheduler.run_due(cause="line 1")
    async with await SqliteStore.open(path) as store:
        again = Town(store, StandingClock(NOON))
        await again.scheduler.advance(NOON + timedelta(hours=9), cause="line 1")
        assert again.clock.now() == to
        said = [o.message.text for o in await again.runtime.said("line 1") if o.message]
        assert said == ["due one", "due two"]
        await again.dispatcher.stop()


async def test_a_reminder_set_again_for_the_instant_at_which_it_fired_comes_again(town: Town) -> None:
    await town.tell("ana", "remind tea 12:10")
    await town.scheduler.advance(NOON + timedelta(minutes=10))
    await town.tell("ana", "remind tea 12:10")
    async with asyncio.timeout(20):
        await town.scheduler.run_due()
    await town.dispatcher.drain()
    assert town.said() == ["12:10 ana: due tea"] * 2


async def test_a_clock_that_jumps_on_by_hours_and_back_fires_nothing_twice_and_loses_nothing(
    town: Town,
) -> None:
    await town.tell("ana", "remind tea 12:10; remind cake 15:10; remind late 18:10")
    for hours in (4, -3, 2, -1, 8):
        town.clock.advance(timedelta(hours=hours))
        await town.scheduler.run_due()
        await town.dispatcher.drain()
    assert [line[6:] for line in town.said()] == ["ana: due tea", "ana: due cake", "ana: due late"]


async def test_five_thousand_in_the_same_minute_fire_in_order_none_twice_with_few_look_ups_at_once(
    town: Town,
) -> None:
    people = [f"p{n:04}" for n in range(5000)]
    orders = [told(name, "remind tea 12:10") for name in people]
    await asyncio.gather(*(town.runtime.receive(envelope) for envelope in orders))
    asking, most = 0, 0

    async def zone(person: ConversationKey) -> str | None:
        nonlocal asking, most
        asking += 1
        most = max(most, asking)
        await asyncio.sleep(0)
        asking -= 1
        return "Europe/Berlin"

    alone = Runtime(FLOW, town.store, town.clock, step=obey)  # what is said stays in the outbox, in order
    town.clock.advance(timedelta(hours=1))
    commits = await counted(town.store, Scheduler(town.store, alone, town.clock, zone=zone).run_due())
    said = await town.store.read(lambda transaction: transaction.stuck())
    assert [row.conversation.user for row in said] == people
    assert 1 < most <= LOOKUPS
    assert commits < 500


async def counted(store: SqliteStore, work: Awaitable[int]) -> int:
    """How many commits the work took."""
    commits: list[str] = []
    await store.read(lambda t: cast(Any, t)._db.set_trace_callback(commits.append))
    assert await work == 0
    await store.read(lambda t: cast(Any, t)._db.set_trace_callback(None))
    return commits.count("COMMIT")


async def test_one_slow_look_up_holds_nobody_else(town: Town) -> None:
    for n in range(600):
        await town.runtime.receive(told(f"p{n:03}", "remind tea 12:10"))
    answered = asyncio.Event()

    async def zone(person: ConversationKey) -> str | None:
        if person.user == "p000":
            await answered.wait()
        return None

    scheduler = Scheduler(town.store, town.runtime, town.clock, zone=zone)
    town.clock.advance(timedelta(minutes=10))
    running = asyncio.create_task(scheduler.run_due())
    await town.pigeons.until(lambda: len(town.pigeons.shown) == 599)
    assert "p000" not in {o.to.user for o in town.pigeons.shown}
    answered.set()
    assert await running == 0
    await town.dispatcher.drain()
    assert len(town.pigeons.shown) == 600


async def test_a_platform_that_never_says_the_zone_delays_nobody_for_ever(town: Town) -> None:
    for n in range(100):
        await town.runtime.receive(told(f"p{n:03}", "remind tea 12:10"))
    never = asyncio.Event()

    async def zone(person: ConversationKey) -> str | None:
        await never.wait()
        return None

    scheduler = Scheduler(town.store, town.runtime, town.clock, zone=zone, patience=0.05)
    town.clock.advance(timedelta(minutes=10))
    async with asyncio.timeout(20):
        assert await scheduler.run_due() == 0
    await town.dispatcher.drain()
    assert len(town.pigeons.shown) == 100


@pytest.mark.parametrize("answer", ["Mars/Olympus", ConnectionResetError("private words")])
async def test_a_zone_that_is_none_leaves_the_one_on_record(
    town: Town, answer: str | Exception, caplog: pytest.LogCaptureFixture
) -> None:
    zones: list[str | None] = []

    async def zone(person: ConversationKey) -> str | None:
        if isinstance(answer, Exception):
            raise answer
        return answer

    def noting(
        flow: Any, state: State, event: Event, *, now: datetime, zone: str | None = None
    ) -> Transition:
        zones.append(zone)
        return obey(flow, state, event, now=now, zone=zone)

    await town.tell("ana", "remind tea 12:10")
    town.clock.advance(timedelta(minutes=10))
    runtime = Runtime(FLOW, town.store, town.clock, town.dispatcher, step=noting)
    with caplog.at_level(logging.INFO, logger="bot"):
        await Scheduler(town.store, runtime, town.clock, zone=zone).run_due()
    assert zones == [None]
    assert "ana" in caplog.text
    assert "private" not in caplog.text


async def test_one_that_is_dropped_long_after_its_hour_leaves_a_line_in_the_log(
    town: Town, caplog: pytest.LogCaptureFixture
) -> None:
    await town.tell("ana", "remind silent 12:10; remind silentlater 12:10")
    town.clock.advance(timedelta(hours=3))
    with caplog.at_level(logging.INFO, logger="bot"):
        await town.scheduler.run_due()
    assert [record.levelname for record in caplog.records] == ["WARNING", "INFO"]
    assert "silent of pigeon/w/ana" in caplog.records[0].getMessage()
    assert "was dropped: its point has passed" in caplog.records[0].getMessage()
    assert "waits until 2026-03-02T23:00" in caplog.records[1].getMessage()


async def test_the_real_clock_cannot_be_moved(town: Town) -> None:
    scheduler = Scheduler(town.store, town.runtime, SystemClock())
    with pytest.raises(TypeError, match="--now"):
        await scheduler.advance(NOON)


async def test_running_wakes_for_a_reminder_that_was_only_just_set(town: Town) -> None:
    task = asyncio.create_task(town.scheduler.run())
    await town.tell("ana", "say hi")
    town.clock.advance(timedelta(minutes=10))
    await town.tell("ana", "remind tea 12:10")
    await town.pigeons.until(lambda: "due tea" in town.pigeons.texts())
    task.cancel()
    await asyncio.wait((task,))


def test_clocks_tell_utc_and_take_no_naive_time() -> None:
    assert SystemClock().now().tzinfo is UTC
    eastern = datetime.fromisoformat("2026-03-02T07:00:00-05:00")
    assert StandingClock(eastern).now() == NOON
    assert StandingClock(eastern).now().tzinfo is UTC
    with pytest.raises(ValueError, match="no time zone"):
        StandingClock(datetime(2026, 3, 2, 12, 0))  # noqa: DTZ001


async def test_a_reminder_set_again_for_the_instant_at_which_it_fired_fires_again(town: Town) -> None:
    await town.tell("ana", "remind tea 12:10")
    await town.scheduler.advance(NOON + timedelta(minutes=10))
    for _ in range(2):
        await town.tell("ana", "remind tea 12:10")
        async with asyncio.timeout(10):
            await town.scheduler.advance(NOON + timedelta(minutes=10))
    assert town.said() == ["12:10 ana: due tea"] * 3
    assert len({each.id for each in town.pigeons.shown}) == 3
