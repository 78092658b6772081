"""What nobody asked for and should have come by day is not shown at night, however late the platform takes it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.clock import StandingClock
from bot.dispatcher import Dispatcher, Pacing
from bot.nights import until_morning
from bot.runtime import Runtime
from bot.scheduler import Scheduler
from bot.storage.port import QUIET_HOURS
from bot.storage.sqlite import SqliteStore
from conversations.engine import Transition
from conversations.model import Event, ReminderDue, Unasked
from conversations.state import State
from tests.bot.world import FLOW, PLATFORM, Pigeons, obey, told

BERLIN = "Europe/Berlin"
EVENING = datetime(2026, 3, 2, 19, 50, tzinfo=UTC)  # 20:50 in Berlin
NIGHT = EVENING + timedelta(minutes=20)
MORNING = datetime(2026, 3, 3, 7, 0, tzinfo=UTC)
PACING = Pacing(first_backoff=0.001, longest_backoff=0.002)


def unasked(flow: Any, state: State, event: Event, *, now: datetime, zone: str | None = None) -> Transition:
    """As `obey`; nobody asked for a reminder, but for one called "named"."""
    after = obey(flow, state, event, now=now, zone=zone)
    if isinstance(event, ReminderDue) and not event.reminder.startswith("named"):
        after = replace(after, effects=(*after.effects, Unasked("d1", BERLIN)))
    return after


class Evening:
    """Somebody in Berlin is reminded at 20:50, and at 21:10 it has not left yet."""

    def __init__(self, store: SqliteStore) -> None:
        self.store, self.clock = store, StandingClock(EVENING)
        self.pigeons = Pigeons()
        self.dispatcher = Dispatcher(store, {PLATFORM: self.pigeons}, self.clock, pacing=PACING)
        self.runtime = Runtime(FLOW, store, self.clock, self.dispatcher, step=unasked)

    async def reminded(self, *orders: str) -> None:
        """The reminder fires, and its words stay behind in the outbox."""
        down = Runtime(FLOW, self.store, self.clock, step=unasked)
        for order in orders:
            await down.receive(told("ana", order, at=self.clock.now()))
        await Scheduler(self.store, down, self.clock).run_due()
        self.clock.set(NIGHT)

    async def later(self, at: datetime) -> list[str]:
        """Everything that she has been shown by then."""
        self.clock.set(at)
        await self.dispatcher.drain()
        return self.pigeons.texts("ana")


@pytest.fixture
async def evening(path: Path) -> AsyncIterator[Evening]:
    async with await SqliteStore.open(path) as store:
        evening = Evening(store)
        yield evening
        await evening.dispatcher.stop()


async def test_what_got_stuck_in_the_evening_is_shown_at_eight_and_holds_up_no_answer(
    evening: Evening,
) -> None:
    await evening.reminded("remind tea 19:50")
    assert await evening.later(NIGHT) == []
    [stuck] = await evening.store.read(lambda t: t.stuck())
    assert (stuck.status, stuck.reason, stuck.not_before) == ("waiting", QUIET_HOURS, MORNING)
    await evening.runtime.receive(told("ana", "say hello", at=NIGHT))
    assert await evening.later(NIGHT + timedelta(hours=1)) == ["hello"]
    assert await evening.later(MORNING - timedelta(minutes=1)) == ["hello"]
    assert await evening.later(MORNING) == ["hello", "due tea"]
    assert await evening.later(MORNING + timedelta(days=1)) == ["hello", "due tea"]


async def test_what_is_left_behind_at_night_by_a_process_that_ended_is_claimed_past_the_one_that_waits(
    evening: Evening,
) -> None:
    await evening.reminded("remind tea 19:50")
    assert await evening.later(NIGHT) == []
    await Runtime(FLOW, evening.store, evening.clock, step=obey).receive(told("ana", "say hello", at=NIGHT))
    assert await evening.later(NIGHT) == ["hello"]
    assert await evening.later(MORNING) == ["hello", "due tea"]


async def test_a_time_that_the_person_named_is_kept_at_night_too(evening: Evening) -> None:
    await evening.reminded("remind named 19:50")
    assert await evening.later(NIGHT) == ["due named"]


async def test_what_may_have_been_shown_in_time_is_not_shown_again_in_the_morning(evening: Evening) -> None:
    await evening.reminded("remind tea 19:50")
    evening.clock.set(EVENING)
    evening.pigeons.next_for("ana", "cut")
    async with await SqliteStore.open(evening.store.path) as store:
        dying = Dispatcher(
            store, {PLATFORM: evening.pigeons}, evening.clock, pacing=Pacing(first_backoff=600)
        )
        await dying.drain()
        await dying.stop()
    assert await evening.later(NIGHT + timedelta(minutes=30)) == ["due tea"]
    assert await evening.later(MORNING) == ["due tea"]
    assert await evening.store.read(lambda t: t.stuck()) == []


async def test_what_waits_for_the_morning_is_taken_back_like_anything_else(evening: Evening) -> None:
    await evening.reminded("remind tea 19:50")
    assert await evening.later(NIGHT) == []
    await evening.runtime.receive(told("ana", "cancel tea; say good", at=NIGHT))
    assert await evening.later(MORNING) == ["good"]


@pytest.mark.parametrize(
    ("zone", "now", "morning"),
    [
        (BERLIN, "2026-03-02T19:59:59+00:00", None),
        (BERLIN, "2026-03-02T20:00:00+00:00", "2026-03-03T07:00:00+00:00"),
        (BERLIN, "2026-03-03T06:59:59+00:00", "2026-03-03T07:00:00+00:00"),
        (BERLIN, "2026-03-03T07:00:00+00:00", None),
        (BERLIN, "2026-03-28T22:30:00+00:00", "2026-03-29T06:00:00+00:00"),  # the clocks change in that night
        ("Asia/Kathmandu", "2026-03-02T15:15:00+00:00", "2026-03-03T02:15:00+00:00"),
        ("Mars/Olympus", "2026-03-02T23:00:00+00:00", None),
        ("", "2026-03-02T23:00:00+00:00", None),
    ],
)
def test_the_night_is_the_persons_own(zone: str, now: str, morning: str | None) -> None:
    found = until_morning(zone, datetime.fromisoformat(now))
    assert found == (datetime.fromisoformat(morning) if morning else None)
