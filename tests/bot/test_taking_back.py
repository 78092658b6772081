"""Once somebody has deleted everything the bot's own messages are taken back, and nothing of that names them."""

from datetime import timedelta
from random import Random

from adapters.base import RetryLater
from bot import privacy
from bot.clock import StandingClock
from bot.dispatcher import Dispatcher
from bot.runtime import Runtime
from bot.storage.sqlite import SqliteStore
from tests.bot.test_dispatcher import QUICK, statuses, working
from tests.bot.world import FLOW, NOON, PLATFORM, Pigeons, obey, told


async def people(store: SqliteStore) -> list[str]:
    """To whom the rows of the outbox are addressed, oldest first."""
    query = "SELECT conversation FROM outbox ORDER BY number"
    found = await store.read(lambda t: t._db.execute(query).fetchall())  # type: ignore[attr-defined]
    return [key for (key,) in found]


async def test_a_deletion_takes_back_up_to_the_latest_question_under_a_name_made_up_for_it(
    store: SqliteStore, pigeons: Pigeons
) -> None:
    async with working(store, pigeons) as (runtime, dispatcher):
        for orders in ("say hi", "ask well?", "ask sure?", "erase; say gone"):
            await runtime.receive(told("ana", orders))
            await dispatcher.drain()
        [back] = [shown for shown in pigeons.shown if shown.taken_back]
        assert back.taken_back == ("ref-2", "ref-3")
        assert back.to.user.startswith("~")
        assert pigeons.texts("ana") == ["hi", "well?", "sure?", "gone"]
        await store.transaction(lambda _: None)
        assert await people(store) == ["", "pigeon//", "pigeon//"]  # the first is the number that had to stay


async def test_where_nothing_gave_a_receipt_there_is_nothing_to_take_back(
    store: SqliteStore, pigeons: Pigeons
) -> None:
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "say hi"))
        await runtime.receive(told("ana", "erase; say gone"))
        await dispatcher.drain()
        assert [shown for shown in pigeons.shown if shown.taken_back] == []


async def test_it_goes_on_for_longer_than_a_message_is_tried_and_asks_nobody_else_to_wait(
    store: SqliteStore, pigeons: Pigeons
) -> None:
    async with working(store, pigeons) as (runtime, dispatcher):
        await runtime.receive(told("ana", "ask sure?"))
        await dispatcher.drain()
        pigeons.trouble.extend([*[OSError()] * (QUICK.outage * 2), *[RetryLater(0.001)] * 20])
        await runtime.receive(told("ana", "erase"))
        await pigeons.until(lambda: any(shown.taken_back for shown in pigeons.shown))
        assert dispatcher._line(PLATFORM)._told == {}
        await dispatcher.drain()
        await store.transaction(lambda _: None)
        assert [status for status, *_ in await statuses(store)] == ["sent", "sent"]


async def test_what_reaches_nobody_within_a_day_is_let_go_of(store: SqliteStore, pigeons: Pigeons) -> None:
    clock = StandingClock(NOON)
    runtime = Runtime(FLOW, store, clock, step=obey)
    elsewhere = Dispatcher(store, {PLATFORM: pigeons}, clock, pacing=QUICK, random=Random(1))
    await runtime.receive(told("ben", "say hi"))
    await runtime.receive(told("ana", "ask sure?"))
    await elsewhere.drain()
    await runtime.receive(told("ana", "erase; say gone"))
    await runtime.receive(told("ben", "say still there"))
    await privacy.sweep(store, NOON + timedelta(hours=24))
    assert len([key for key in await people(store) if key.startswith("pigeon/w/")]) == 4
    await privacy.sweep(store, NOON + timedelta(hours=26))
    assert [key for key in await people(store) if key] == ["pigeon/w/ben"]
    await elsewhere.drain()
    assert pigeons.texts() == ["hi", "sure?", "still there"]
    await elsewhere.stop(grace=0)
    await runtime.close()
