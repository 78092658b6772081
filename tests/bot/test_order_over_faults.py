"""Order and erasure where two mechanisms meet: a database that fails for a while, a second process, a used number."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from adapters.base import Outgoing, Undeliverable
from bot.clock import StandingClock
from bot.host import BotHost
from bot.runtime import Runtime
from bot.storage.port import Lease, Parcel
from bot.storage.sqlite import SqliteStore
from conversations.model import Envelope, ReminderDue
from tests.bot.test_dispatcher import QUICK, working
from tests.bot.test_promises import heard
from tests.bot.world import FLOW, NOON, Pigeons, key, obey, told


def locked(path: Path) -> sqlite3.Connection:
    """Keeps every writer away from the database until it is closed."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    return connection


async def until(condition: Callable[[], bool]) -> None:
    """Lets the others work until it holds; fails after ten seconds."""
    async with asyncio.timeout(10):
        while not condition():  # noqa: ASYNC110 - what is waited for has no event to tell of it
            await asyncio.sleep(0.001)


async def test_what_waited_for_the_database_is_sent_before_what_is_said_later(
    path: Path, pigeons: Pigeons
) -> None:
    async with (
        await SqliteStore.open(path, patience=0.01) as store,
        working(store, pigeons, pacing=QUICK) as (runtime, dispatcher),
    ):
        await runtime.receive(told("ana", "remind tea 12:00"))
        gate = asyncio.Event()
        pigeons.next_for("ana", gate)
        await runtime.receive(told("ana", "say first"))
        due = Envelope("r", key("ana"), "ana", NOON, ReminderDue("tea", NOON))
        await runtime.receive(due)
        other = locked(path)
        gate.set()
        await until(
            lambda: key("ana") in dispatcher._asleep
        )  # it could not look whether the reminder still holds
        other.close()
        await runtime.receive(told("ana", "say later"))
        await pigeons.until(lambda: len(pigeons.shown) == 3)
        assert pigeons.texts() == ["first", "due tea", "later"]


async def test_what_a_person_sends_while_the_database_is_locked_keeps_its_order(path: Path) -> None:
    async with await SqliteStore.open(path, patience=0.01) as store:
        host = BotHost(Runtime(FLOW, store, StandingClock(NOON), step=obey), store)
        other = locked(path)
        first = asyncio.create_task(host.receive(told("ana", "say 1")))
        await until(lambda: bool(host._lines))
        second = asyncio.create_task(host.receive(told("ana", "say 2")))
        stranger = asyncio.create_task(host.receive(told("ben", "say 3")))
        await asyncio.sleep(0)
        other.close()
        third = asyncio.create_task(host.receive(told("ana", "say 4")))
        await asyncio.gather(first, second, stranger, third)
        assert await heard(store, "ana") == ["say 1", "say 2", "say 4"]
        assert not host._lines


async def test_what_was_refused_is_written_down_before_anything_more_leaves(path: Path) -> None:
    pigeons = _Looks(path)
    pigeons.next_for("ana", Undeliverable("closed"), Undeliverable("closed"))
    async with await SqliteStore.open(path) as store, working(store, pigeons) as (runtime, dispatcher):
        turns = [
            runtime.receive(told("ana", orders)) for orders in ("say one; say two; say three", "say four")
        ]
        await asyncio.gather(*turns)
        await dispatcher.drain()
    assert pigeons.texts() == ["three", "four"]
    assert pigeons.lost == ["", "0", "0,1", "0,1"]


class _Looks(Pigeons):
    """With each send, looks at what the database holds as lost."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.lost: list[str] = []
        self._path = path

    async def send(self, outgoing: Outgoing) -> str:
        with closing(sqlite3.connect(self._path)) as connection:
            self.lost += connection.execute("SELECT lost FROM outbox WHERE number = 1").fetchone()
        return await super().send(outgoing)


async def test_what_one_process_erased_another_no_longer_remembers(path: Path) -> None:
    async with await SqliteStore.open(path) as mine, await SqliteStore.open(path) as theirs:
        here = Runtime(FLOW, mine, StandingClock(NOON), step=obey)
        there = Runtime(FLOW, theirs, StandingClock(NOON + timedelta(seconds=1)), step=obey)
        await here.receive(told("ana", "say secret"))
        await there.receive(told("ana", "erase"))
        await there.receive(told("ana", "say new"))
        await here.receive(told("ana", "say newer"))
        assert await heard(mine, "ana") == ["say new", "say newer"]


async def test_the_number_of_an_erased_parcel_is_never_given_out_again(store: SqliteStore) -> None:
    lease = Lease("me", NOON + timedelta(minutes=1))
    effects = (
        await Runtime(FLOW, store, StandingClock(NOON), step=obey).receive(told("ben", "say x"))
    ).outgoing

    [old] = await store.transaction(lambda t: t.enqueue([Parcel(key("ana"), effects, (0,))], lease, NOON))
    await store.transaction(lambda t: t.erase([key("ana")]))
    [new] = await store.transaction(lambda t: t.enqueue([Parcel(key("ben"), effects, (0,))], lease, NOON))
    assert new.number > old.number


async def test_a_question_that_another_process_asks_later_can_be_closed_here(path: Path) -> None:
    pigeons = Pigeons()
    async with (
        await SqliteStore.open(path) as mine,
        await SqliteStore.open(path) as theirs,
        working(mine, pigeons) as (here, sends),
        working(theirs, pigeons) as (there, others),
    ):
        await here.receive(told("ana", "close 1"))
        await sends.drain()
        await there.receive(told("ana", "ask well?"))
        await others.drain()
        await here.receive(told("ana", "close 1"))
        await sends.drain()
        assert pigeons.texts() == ["well?", "[that one on ref-1]"]
