"""Rows leave in order, once, and nobody waits for anybody else."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from adapters.base import Adapter, Outgoing, RetryLater, Undeliverable
from bot import owner
from bot.clock import StandingClock
from bot.dispatcher import PACING, Dispatcher, Pacing
from bot.runtime import Runtime
from bot.storage.port import Lease, Store
from bot.storage.sqlite import SqliteStore
from conversations.model import Envelope, ReminderDue
from tests.bot.world import FLOW, NOON, PLATFORM, Pigeons, key, obey, told

QUICK = Pacing(first_backoff=0.001, longest_backoff=0.002, attempts=3, heartbeat=0.05)

HASTY = replace(QUICK, doubt=0.0)  # believes its clock at once


@asynccontextmanager
async def working(
    store: Store, pigeons: Pigeons, *, clock: StandingClock | None = None, pacing: Pacing = QUICK
) -> AsyncIterator[tuple[Runtime, Dispatcher]]:
    clock = clock or StandingClock(NOON)
    adapters: Mapping[str, Adapter] = {PLATFORM: pigeons}
    dispatcher = Dispatcher(store, adapters, clock, pacing=pacing, random=Random(7))
    runtime = Runtime(FLOW, store, clock, dispatcher, step=obey)
    try:
        yield runtime, dispatcher
    finally:
        await runtime.close()
        await dispatcher.stop(grace=0)


async def statuses(store: Store) -> list[tuple[Any, ...]]:
    """Every parcel as (status, attempts, what was lost, reason), oldest first."""
    query = "SELECT status, attempts, lost, reason FROM outbox ORDER BY number"
    return await store.read(lambda t: t._db.execute(query).fetchall())  # type: ignore[attr-defined]


async def test_what_a_turn_says_is_sent_in_order_and_marked(store: SqliteStore, pigeons: Pigeons) -> None:
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "say one; say two; say three"))
        await dispatcher.drain()
        assert pigeons.texts() == ["one", "two", "three"]
        assert await statuses(store) == [("sent", 0, "", "")]


async def test_an_update_carries_the_receipt_of_the_question_it_closes(
    store: SqliteStore, pigeons: Pigeons
) -> None:
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "say hi; ask well?"))
        await runtime.receive(told("ana", "close 1"))
        await dispatcher.drain()
    assert pigeons.texts() == ["hi", "well?", "[that one on ref-2]"]


async def test_an_update_finds_its_question_after_a_restart(path: Path, pigeons: Pigeons) -> None:
    async with await SqliteStore.open(path) as store, working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "ask well?"))
        await dispatcher.drain()
    async with await SqliteStore.open(path) as store, working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "close 1"))
        await dispatcher.drain()
    assert pigeons.texts() == ["well?", "[that one on ref-1]"]


async def test_an_update_without_a_receipt_to_go_by_is_dropped(store: SqliteStore, pigeons: Pigeons) -> None:
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "close 9; say on we go"))
        await dispatcher.drain()
        assert pigeons.texts() == ["on we go"]
        assert [row[0] for row in await statuses(store)] == ["sent"]


async def test_a_person_whose_platform_hangs_holds_up_nobody_else(
    store: SqliteStore, pigeons: Pigeons
) -> None:
    hang = asyncio.Event()
    pigeons.next_for("ana", hang)
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "say slow; say after"))
        await runtime.receive(told("ben", "say quick"))
        await pigeons.until(lambda: pigeons.texts() == ["quick"])
        hang.set()
        await dispatcher.drain()
    assert pigeons.texts("ana") == ["slow", "after"]


async def test_a_platform_that_asks_for_patience_holds_up_nobody_else(
    store: SqliteStore, pigeons: Pigeons
) -> None:
    pigeons.next_for("ana", RetryLater(600))
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "say one; say two"))
        await runtime.receive(told("ben", "say quick"))
        await dispatcher.drain()
        assert pigeons.texts() == ["quick"]


async def test_a_platform_that_asks_for_patience_gets_it_and_order_is_kept(
    store: SqliteStore, pigeons: Pigeons
) -> None:
    pigeons.next_for("ana", RetryLater(0.01), RetryLater(0), RetryLater(-1))
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "say one; say two"))
        await pigeons.until(lambda: pigeons.texts() == ["one", "two"])
        await dispatcher.drain()
        assert await statuses(store) == [("sent", 0, "", "")]


async def test_a_message_that_cannot_be_delivered_dies_with_its_reason_and_the_next_goes_on(
    store: SqliteStore, pigeons: Pigeons
) -> None:
    pigeons.next_for("ana", Undeliverable("dm_closed"))
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "say one; say two"))
        await dispatcher.drain()
        assert pigeons.texts() == ["two"]
        assert await statuses(store) == [("dead", 0, "0", "dm_closed")]


async def test_after_an_unknown_outcome_the_platform_is_asked_before_anything_is_sent_again(
    store: SqliteStore, pigeons: Pigeons
) -> None:
    pigeons.next_for("ana", "cut")
    pigeons.next_for("ben", ConnectionResetError("before the platform took it"))
    async with working(store, pigeons) as (runtime, dispatcher):
        await asyncio.gather(
            runtime.receive(told("ana", "say one; say two")), runtime.receive(told("ben", "say three"))
        )
        await pigeons.until(lambda: len(pigeons.shown) == 3)
        await dispatcher.drain()
        assert pigeons.texts("ana") == ["one", "two"]
        assert pigeons.texts("ben") == ["three"]
        assert len(pigeons.asked) == 3  # for both, and for "two", which might have gone out after "one"
        assert [row[0] for row in await statuses(store)] == ["sent", "sent"]


async def test_where_a_platform_cannot_tell_an_unknown_outcome_is_tried_again_under_the_same_id(
    store: SqliteStore,
) -> None:
    pigeons = Pigeons(blind=True)
    pigeons.next_for("ana", "cut")
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "say one; say two"))
        await pigeons.until(lambda: len(pigeons.shown) == 3)
        await dispatcher.drain()
        assert pigeons.texts() == ["one", "one", "two"]
        assert pigeons.shown[0].id == pigeons.shown[1].id
        assert [row[0] for row in await statuses(store)] == ["sent"]


@pytest.mark.parametrize(
    ("fault", "times"), [(TypeError("ours"), QUICK.attempts), (ConnectionError("down"), QUICK.outage)]
)
async def test_a_message_that_fails_again_and_again_is_dead_at_last(
    store: SqliteStore, pigeons: Pigeons, fault: Exception, times: int
) -> None:
    pigeons.next_for("ana", *[fault] * times)
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "say one; say two"))
        await pigeons.until(lambda: pigeons.texts() == ["two"])
        await dispatcher.drain()
        assert await statuses(store) == [("dead", 0, "0", type(fault).__name__)]


def test_an_outage_of_hours_is_outlasted_and_a_fault_of_ours_is_not() -> None:
    waits = [min(PACING.first_backoff * 2.0**n, PACING.longest_backoff) for n in range(PACING.outage)]
    assert sum(waits) / 2 > 3 * 3600  # at the shortest that the dice make of them
    assert sum(waits[: PACING.attempts]) < 300


async def test_a_send_that_never_ends_is_given_up_and_tried_again(
    store: SqliteStore, pigeons: Pigeons
) -> None:
    pigeons.next_for("ana", asyncio.Event())
    pacing = Pacing(timeout=0.01, first_backoff=0.001)
    async with working(store, pigeons, pacing=pacing) as (runtime, dispatcher):
        await runtime.receive(told("ana", "say one"))
        await pigeons.until(lambda: pigeons.texts() == ["one"])
        await dispatcher.drain()
        assert [row[0] for row in await statuses(store)] == ["sent"]


async def test_a_send_that_breaks_when_it_is_given_up_does_not_end_the_sending_to_that_person(
    store: SqliteStore,
) -> None:
    pigeons, pacing = _BreaksOnce(), replace(QUICK, timeout=0.01)
    pigeons.next_for("ana", asyncio.Event(), asyncio.Event())
    async with working(store, pigeons, pacing=pacing) as (runtime, _):
        await runtime.receive(told("ana", "say one"))
        await runtime.receive(told("ana", "say two"))
        await pigeons.until(lambda: len(pigeons.shown) == 2)
    assert pigeons.texts() == ["one", "two"]


class _BreaksOnce(Pigeons):
    """Its first connection breaks with an error of its own when a send is given up."""

    broken = False

    async def send(self, outgoing: Outgoing) -> str:
        try:
            return await super().send(outgoing)
        except asyncio.CancelledError:
            if self.broken:
                raise
            self.broken = True
            raise ConnectionResetError("cut while it was being closed") from None


async def test_what_a_dead_process_left_behind_is_sent_by_the_next_before_anything_newer(
    path: Path, pigeons: Pigeons
) -> None:
    async with await SqliteStore.open(path) as store:
        gone = owner.new_owner()
        owner.retire(gone)
        runtime = Runtime(FLOW, store, StandingClock(NOON), _DiesAtOnce(gone), step=obey)
        await runtime.receive(told("ana", "say old"))
        async with working(store, pigeons) as (runtime, dispatcher):
            await runtime.receive(told("ana", "say new"))
            await dispatcher.drain()
    assert pigeons.texts() == ["old", "new"]


async def test_what_a_living_process_holds_is_left_to_it_until_its_lease_runs_out(
    store: SqliteStore, pigeons: Pigeons, clock: StandingClock
) -> None:
    living = owner.new_owner()
    runtime = Runtime(FLOW, store, clock, _DiesAtOnce(living), step=obey)
    await runtime.receive(told("ana", "say old"))
    async with working(store, pigeons, clock=clock, pacing=HASTY) as (runtime, dispatcher):
        await runtime.receive(told("ana", "say new"))
        await dispatcher.drain()
        assert pigeons.texts() == []
        clock.advance(timedelta(seconds=61))
        await dispatcher.drain()
        assert pigeons.texts() == ["old", "new"]
    owner.retire(living)


async def test_a_lease_that_is_over_by_a_clock_alone_is_not_taken_at_once(
    store: SqliteStore, pigeons: Pigeons, clock: StandingClock
) -> None:
    living = owner.new_owner()
    runtime = Runtime(FLOW, store, clock, _DiesAtOnce(living), step=obey)
    await runtime.receive(told("ana", "say old"))
    async with working(store, pigeons, clock=clock) as (_, dispatcher):
        clock.advance(timedelta(hours=3))  # the other may be sending it this moment
        await dispatcher.drain()
        assert pigeons.texts() == []
    owner.retire(living)


@pytest.mark.parametrize("hours", [-3, 3])
async def test_a_lease_from_before_the_clock_was_set_holds_nobody_up(
    store: SqliteStore, pigeons: Pigeons, clock: StandingClock, hours: int
) -> None:
    living = owner.new_owner()
    runtime = Runtime(FLOW, store, clock, _DiesAtOnce(living), step=obey)
    await runtime.receive(told("ana", "say old"))
    async with working(store, pigeons, clock=clock, pacing=HASTY) as (_, dispatcher):
        clock.advance(timedelta(hours=hours))
        await dispatcher.drain()
        assert pigeons.texts() == ["old"]
    owner.retire(living)


async def test_whoever_slept_looks_whose_it_is_before_anything_leaves(
    path: Path, pigeons: Pigeons, clock: StandingClock
) -> None:
    async with await SqliteStore.open(path) as one, await SqliteStore.open(path) as two:
        others = Pigeons()
        async with working(one, pigeons, clock=clock) as (runtime, _):
            looking = pigeons.looks_for("ana")
            pigeons.next_for("ana", ConnectionResetError("cut"))
            await runtime.receive(told("ana", "say first"))
            await looking.begun.wait()  # asks whether it arrived, and sleeps
            clock.advance(timedelta(minutes=5))
            async with working(two, others, clock=clock, pacing=HASTY) as (_, awake):
                await awake.drain()
                assert others.texts() == ["first"]
                looking.answer.set()
                await pigeons.until(lambda: looking.answered)
        assert pigeons.texts() == []


async def test_a_process_whose_lease_was_taken_over_sends_no_more_of_it(
    path: Path, pigeons: Pigeons, clock: StandingClock
) -> None:
    hang = asyncio.Event()
    pigeons.next_for("ana", hang)
    async with await SqliteStore.open(path) as one, await SqliteStore.open(path) as two:
        async with working(one, pigeons, clock=clock) as (runtime, slow):
            await runtime.receive(told("ana", "say first; say second"))
            await asyncio.sleep(0)
            clock.advance(timedelta(minutes=5))
            others = Pigeons()
            async with working(two, others, clock=clock, pacing=HASTY) as (_, dispatcher):
                await dispatcher.drain()
            assert others.texts() == ["first", "second"]
            hang.set()
            await slow.drain()
            assert pigeons.texts() == ["first"]
        assert [row[0] for row in await statuses(one)] == ["sent"]


async def test_running_claims_what_another_process_puts_in_and_does_not_serve_itself(
    path: Path, pigeons: Pigeons
) -> None:
    async with (
        await SqliteStore.open(path) as one,
        await SqliteStore.open(path) as two,
        working(two, pigeons) as (_, dispatcher),
    ):
        task = asyncio.create_task(dispatcher.run())
        await Runtime(FLOW, one, StandingClock(NOON), step=obey).receive(told("ana", "say hi"))
        await pigeons.until(lambda: pigeons.texts() == ["hi"])
        task.cancel()
        await asyncio.wait((task,))


async def test_stopping_lets_a_send_finish_and_hands_back_the_rest(
    path: Path, pigeons: Pigeons, clock: StandingClock
) -> None:
    hang = asyncio.Event()
    pigeons.next_for("ana", hang)
    pigeons.next_for("ben", RetryLater(600))
    async with await SqliteStore.open(path) as store:
        async with working(store, pigeons) as (runtime, dispatcher):
            await runtime.receive(told("ana", "say one; say two"))
            await runtime.receive(told("ben", "say later"))
            await asyncio.sleep(0)
            asyncio.get_running_loop().call_soon(hang.set)
            await dispatcher.stop(grace=5)
            assert pigeons.texts() == ["one"]
            assert [row[0] for row in await statuses(store)] == ["waiting", "waiting"]
        after = Pigeons()
        async with working(store, after, clock=clock) as (_, dispatcher):
            await dispatcher.drain()
            assert after.texts() == ["two"]
            clock.advance(timedelta(minutes=11))
            await dispatcher.drain()
            assert after.texts() == ["two", "later"]


async def test_nothing_old_is_sent_to_a_person_who_was_erased_meanwhile(
    store: SqliteStore, pigeons: Pigeons
) -> None:
    hang = asyncio.Event()
    pigeons.next_for("ana", hang)
    pigeons.next_for("ben", RetryLater(600))
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "say under way; say never"))
        await runtime.receive(told("ben", "say never"))
        await runtime.receive(told("ana", "erase; say all gone"))
        await runtime.receive(told("ben", "erase; say all gone"))
        hang.set()
        await dispatcher.drain()
    assert pigeons.texts("ana") == ["under way", "all gone"]
    assert pigeons.texts("ben") == ["all gone"]


async def test_who_is_erased_while_the_platform_is_asked_what_arrived_is_sent_nothing_old(
    store: SqliteStore, pigeons: Pigeons
) -> None:
    look = pigeons.looks_for("ana")
    pigeons.next_for("ana", ConnectionResetError("cut before it was taken"))
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "say never"))
        await look.begun.wait()
        await runtime.receive(told("ana", "erase; say all gone"))
        look.answer.set()
        await dispatcher.drain()
    assert pigeons.texts() == ["all gone"]


async def test_a_reminder_that_is_cancelled_and_set_anew_in_one_turn_takes_back_what_it_said(
    store: SqliteStore, pigeons: Pigeons
) -> None:
    pigeons.next_for("ana", RetryLater(600))
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "remind tea 12:00"))
        await runtime.receive(due("ana", "tea"))
        await dispatcher.drain()  # it waits, and this process holds it
        await runtime.receive(told("ana", "cancel tea; remind tea 13:00; say moved"))
        await dispatcher.drain()
        pending = await store.read(lambda transaction: transaction.pending([(key("ana"), "tea")]))
    assert pigeons.texts() == ["moved"]
    assert list(pending.values()) == [NOON + timedelta(hours=1)]


async def test_a_reminder_that_lost_its_point_is_taken_back_while_a_worker_holds_it(
    store: SqliteStore, pigeons: Pigeons
) -> None:
    pigeons.next_for("ana", RetryLater(600))
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "remind tea 12:00"))
        await runtime.receive(due("ana", "tea"))
        await dispatcher.drain()  # it waits, and this process holds it
        await runtime.receive(told("ana", "cancel tea; say fine"))
        await dispatcher.drain()
        assert pigeons.texts() == ["fine"]
        assert [row[3] for row in await statuses(store)] == ["withdrawn", ""]


async def test_a_reminder_that_another_process_cancelled_is_not_sent_by_the_one_that_holds_it(
    path: Path, pigeons: Pigeons
) -> None:
    async with (
        await SqliteStore.open(path) as one,
        await SqliteStore.open(path) as two,
        working(one, pigeons) as (runtime, dispatcher),
    ):
        pigeons.next_for("ana", RetryLater(0.5))
        await runtime.receive(told("ana", "remind tea 12:00"))
        await runtime.receive(due("ana", "tea"))
        await dispatcher.drain()  # it waits, and this process holds it
        others = Runtime(FLOW, two, StandingClock(NOON), step=obey)
        await others.receive(told("ana", "cancel tea; say fine"))
        running = asyncio.create_task(dispatcher.run())
        await pigeons.until(lambda: pigeons.texts() != [])
        running.cancel()
        await asyncio.wait((running,))
    assert pigeons.texts() == ["fine"]


@pytest.mark.parametrize("shown", [True, False])
async def test_a_reminder_answered_before_its_receipt_was_kept_loses_its_buttons_if_it_was_shown(
    store: SqliteStore, pigeons: Pigeons, shown: bool
) -> None:
    gone = owner.new_owner()
    dying = Runtime(FLOW, store, StandingClock(NOON), _DiesAtOnce(gone), step=obey)
    await dying.receive(told("ana", "remind asking 12:00"))
    turn = await dying.receive(due("ana", "asking"))
    if shown:
        await pigeons.send(turn.outgoing[0])  # and then it died
    owner.retire(gone)
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "cancel asking; close 1; say fine"))
        await dispatcher.drain()
        assert pigeons.texts() == (["due asking", "[that one on ref-1]", "fine"] if shown else ["fine"])
        assert pigeons.asked == [turn.outgoing[0].id]


async def test_hundreds_of_people_get_theirs_each_in_order(store: SqliteStore, pigeons: Pigeons) -> None:
    names = [f"p{n}" for n in range(300)]
    async with working(store, pigeons) as (runtime, dispatcher):
        await asyncio.gather(*(runtime.receive(told(name, f"say {n}")) for n in range(3) for name in names))
        await dispatcher.drain()
    assert all(pigeons.texts(name) == ["0", "1", "2"] for name in names)


def due(name: str, reminder: str) -> Envelope:
    return Envelope(f"due {name} {reminder}", key(name), name, NOON, ReminderDue(reminder, NOON))


class _DiesAtOnce:
    """An outlet that takes leases and then never sends: a process killed right after its commit."""

    def __init__(self, name: str) -> None:
        self._name = name

    def lease(self, platform: str) -> Lease:
        return Lease(self._name, NOON + timedelta(seconds=60))

    def deliver(self, rows: object, since: object) -> None: ...
    def look(self) -> None: ...
    def withdraw(self, person: object, keys: object) -> None: ...
    def forget(self, person: object) -> None: ...


@pytest.mark.parametrize("name", ["", "x", "a:b:c:d", "a:1:2", "elsewhere:1:1:ff"])
def test_an_owner_that_this_process_knows_nothing_of_is_not_called_dead(name: str) -> None:
    assert not owner.is_dead(name)


def test_an_owner_dies_when_it_retires_or_its_process_ends() -> None:
    mine = owner.new_owner()
    assert not owner.is_dead(mine)
    place, _, started, token = mine.split(":")
    assert owner.is_dead(f"{place}:4194304:{started}:{token}")  # above the largest number a process can have
    owner.retire(mine)
    assert owner.is_dead(mine)
