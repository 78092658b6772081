"""One envelope, one turn, one transaction."""

import asyncio
import logging
import sqlite3
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from bot.clock import StandingClock
from bot.runtime import Runtime
from bot.storage.port import Conflict, Mark, StorageError, Store, T, Transaction
from bot.storage.sqlite import SqliteStore
from bot.turn import Turn, TurnFailed
from conversations.model import Envelope, ReminderDue
from tests.bot.world import FLOW, NOON, key, obey, told


def a_runtime(store: Store, clock: StandingClock | None = None) -> Runtime:
    return Runtime(FLOW, store, clock or StandingClock(NOON), step=obey)


@pytest.fixture
def runtime(store: SqliteStore, clock: StandingClock) -> Runtime:
    return a_runtime(store, clock)


async def heard(store: Store, name: str) -> list[str]:
    """What that person's saved state says was heard, in order."""
    found = await store.read(lambda t: {p: t.unseal(p, kept) for p, kept in t.load([key(name)]).items()})
    state = cast(dict[str, Any], found.get(key(name), {"state": {}}))["state"]
    return cast(list[str], state.get("profile", {}).get("heard", []))


async def count(store: Store, table: str) -> int:
    def rows(transaction: Any) -> int:
        return int(transaction._db.execute(f"SELECT COUNT(*) FROM {table}").fetchall()[0][0])

    return await store.read(rows)


def texts(turn: Turn) -> list[str]:
    return [o.message.text for o in turn.outgoing if o.message]


async def due(runtime: Runtime, name: str, reminder: str, minutes: int) -> Turn:
    at = NOON + timedelta(minutes=minutes)
    return await runtime.receive(Envelope(f"r-{minutes}", key(name), name, at, ReminderDue(reminder, at)))


async def test_a_turn_is_saved_and_says_what_it_says(runtime: Runtime, store: SqliteStore) -> None:
    turn = await runtime.receive(told("ana", "say hello; say how are you"))
    assert texts(turn) == ["hello", "how are you"]
    assert [o.at for o in turn.outgoing] == ["2026-03-02T12:00:00Z"] * 2
    assert await heard(store, "ana") == ["say hello; say how are you"]


async def test_a_redelivery_changes_nothing_and_its_answer_can_be_said_again(
    runtime: Runtime, store: SqliteStore
) -> None:
    first = await runtime.receive(told("ana", "say hello", id="m1"), cause="m1")
    again = await runtime.receive(told("ana", "say hello", id="m1"))
    assert again == Turn(duplicate=True)
    assert await heard(store, "ana") == ["say hello"]
    assert await runtime.said("m1") == first.outgoing


async def test_what_names_a_line_is_never_written_down(path: Path) -> None:
    async with await SqliteStore.open(path) as store:
        runtime = a_runtime(store)
        first = await runtime.receive(told("ana", "say hello", id="my-secret"), cause="my-secret")
        assert b"my-secret" not in b"".join(file.read_bytes() for file in path.parent.iterdir())
        await store.transaction(lambda t: t._db.execute("UPDATE outbox SET cause = 'my-secret'"))  # type: ignore[attr-defined]
        assert await runtime.said("my-secret") == first.outgoing, "as it was written once"


async def test_a_redelivery_is_known_after_a_restart(path: Path) -> None:
    async with await SqliteStore.open(path) as store:
        first = await a_runtime(store).receive(told("ana", "say hello", id="m1"), cause="m1")
    async with await SqliteStore.open(path) as store:
        runtime = a_runtime(store)
        assert (await runtime.receive(told("ana", "say hello", id="m1"))).duplicate
        assert await runtime.said("m1") == first.outgoing
        assert await heard(store, "ana") == ["say hello"]


async def test_the_same_id_twice_at_once_is_one_turn(runtime: Runtime, store: SqliteStore) -> None:
    turns = await asyncio.gather(*(runtime.receive(told("ana", "say hello", id="m1")) for _ in range(3)))
    assert [turn.duplicate for turn in turns] == [False, True, True]
    assert await heard(store, "ana") == ["say hello"]
    assert await count(store, "outbox") == 1


async def test_the_same_id_through_two_processes_at_once_is_one_turn(path: Path) -> None:
    async with await SqliteStore.open(path) as one, await SqliteStore.open(path) as two:
        runtimes = [a_runtime(one), a_runtime(two)]
        for n in range(20):
            envelope = told("ana", f"say {n}", id=f"m{n}")
            turns = await asyncio.gather(*(runtime.receive(envelope) for runtime in runtimes))
            assert sorted(turn.duplicate for turn in turns) == [False, True]
        assert await heard(one, "ana") == [f"say {n}" for n in range(20)]
        assert await count(one, "outbox") == 20


async def test_two_processes_lose_none_of_one_persons_answers(path: Path) -> None:
    async with await SqliteStore.open(path) as one, await SqliteStore.open(path) as two:
        runtimes = [a_runtime(one), a_runtime(two)]
        orders = [(n, runtime) for n in range(15) for runtime in runtimes]
        await asyncio.gather(*(r.receive(told("ana", f"say {n} {id(r)}")) for n, r in orders))
        assert sorted(await heard(one, "ana")) == sorted(f"say {n} {id(r)}" for n, r in orders)


async def test_one_persons_texts_are_applied_in_the_order_they_came(
    runtime: Runtime, store: SqliteStore
) -> None:
    names = ["ana", "ben", "cid"]
    await asyncio.gather(*(runtime.receive(told(name, f"say {n}")) for n in range(40) for name in names))
    for name in names:
        assert await heard(store, name) == [f"say {n}" for n in range(40)]


async def test_turns_that_wait_share_one_commit(
    runtime: Runtime, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    commits: list[str] = []
    await store.read(lambda t: cast(Any, t)._db.set_trace_callback(commits.append))
    await asyncio.gather(*(runtime.receive(told(f"p{n}", "say hi")) for n in range(50)))
    await store.read(lambda t: cast(Any, t)._db.set_trace_callback(None))
    assert sum(statement == "COMMIT" for statement in commits) == 1
    assert await count(store, "conversations") == 50


async def test_a_turn_that_breaks_fails_alone_and_its_words_stay_out_of_the_log(
    runtime: Runtime, store: SqliteStore, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG, logger="bot"):
        results = await asyncio.gather(
            runtime.receive(told("ana", "say before")),
            runtime.receive(told("ana", "break my secret", id="bad")),
            runtime.receive(told("ana", "say after")),
            runtime.receive(told("ben", "say hi")),
            return_exceptions=True,
        )
    assert isinstance(results[1], TurnFailed)
    assert "bad" in str(results[1])
    assert await heard(store, "ana") == ["say before", "say after"]
    assert await heard(store, "ben") == ["say hi"]
    assert "bad" in caplog.text
    assert "ZeroDivisionError" in caplog.text
    assert "world.py:" in caplog.text
    assert "secret" not in caplog.text
    assert "private words" not in caplog.text


async def test_a_turn_that_broke_may_be_sent_again(runtime: Runtime, store: SqliteStore) -> None:
    with pytest.raises(TurnFailed):
        await runtime.receive(told("ana", "break it", id="m1"))
    turn = await runtime.receive(told("ana", "say mended", id="m1"))
    assert texts(turn) == ["mended"]


async def test_a_person_whose_saved_state_cannot_be_opened_fails_alone(
    runtime: Runtime, store: SqliteStore
) -> None:
    await runtime.receive(told("ana", "say hi"))
    await store.transaction(
        lambda t: t.save(
            {p: k._replace(version=k.version + 1, sealed=b"1xyz") for p, k in t.load([key("ana")]).items()}
        )
    )
    results = await asyncio.gather(
        runtime.receive(told("ana", "say again")),
        runtime.receive(told("ben", "say hi")),
        return_exceptions=True,
    )
    assert isinstance(results[0], Turn)
    assert "can't be opened any more" in str(results[0].refused)
    assert await heard(store, "ben") == ["say hi"]


async def test_a_refused_move_writes_nothing(runtime: Runtime, store: SqliteStore) -> None:
    turn = await runtime.receive(told("ana", "say lost; refuse", id="m1"))
    assert turn == Turn(refused="That is not on the board.")
    for table in ("conversations", "receipts", "outbox", "reminders", "records"):
        assert await count(store, table) == 0


async def test_an_effect_has_the_same_id_whenever_it_is_worked_out(tmp_path: Path) -> None:
    ids = []
    for name in ("one.db", "two.db"):
        async with await SqliteStore.open(tmp_path / name) as store:
            turn = await a_runtime(store).receive(told("ana", "say a; say b", id="m1"))
            ids.append([o.id for o in turn.outgoing])
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 2
    assert all(len(id) == 24 for id in ids[0])


async def test_what_several_envelopes_said_for_one_cause_comes_back_in_order(runtime: Runtime) -> None:
    for n in range(3):
        await runtime.receive(told("ana", f"say {n}"), cause="line 7")
    assert [o.message.text for o in await runtime.said("line 7") if o.message] == ["0", "1", "2"]
    assert await runtime.said("line 8") == ()


async def test_a_reminder_fires_once_and_only_at_the_instant_it_is_pending_for(
    runtime: Runtime, store: SqliteStore
) -> None:
    await runtime.receive(told("ana", "remind tea 12:30"))
    assert (await due(runtime, "ana", "tea", 20)).duplicate
    assert texts(await due(runtime, "ana", "tea", 30)) == ["due tea"]
    assert (await due(runtime, "ana", "tea", 30)).duplicate
    assert await count(store, "reminders") == 0


async def test_a_reminder_cancelled_in_the_same_commit_does_not_fire(runtime: Runtime) -> None:
    await runtime.receive(told("ana", "remind tea 12:30"))
    _, fired = await asyncio.gather(
        runtime.receive(told("ana", "cancel tea")), due(runtime, "ana", "tea", 30)
    )
    assert fired.duplicate


async def test_a_reminder_moved_in_the_same_commit_fires_at_its_new_time_only(runtime: Runtime) -> None:
    await runtime.receive(told("ana", "remind tea 12:30"))
    _, early, late = await asyncio.gather(
        runtime.receive(told("ana", "remind tea 12:40")),
        due(runtime, "ana", "tea", 30),
        due(runtime, "ana", "tea", 40),
    )
    assert early.duplicate
    assert texts(late) == ["due tea"]


async def test_a_reminder_that_the_engine_refuses_is_dropped(runtime: Runtime, store: SqliteStore) -> None:
    await runtime.receive(told("ana", "remind stale 12:30"))
    assert (await due(runtime, "ana", "stale", 30)).refused
    assert await count(store, "reminders") == 0


async def test_a_reminder_whose_turn_breaks_stays_pending(runtime: Runtime, store: SqliteStore) -> None:
    await runtime.receive(told("ana", "remind bad 12:30"))
    with pytest.raises(TurnFailed):
        await due(runtime, "ana", "bad", 30)
    assert await count(store, "reminders") == 1


async def test_a_zone_that_nobody_knows_any_more_is_read_as_utc(runtime: Runtime, store: SqliteStore) -> None:
    await runtime.receive(told("ana", "remind tea 12:30 Mars/Olympus"))
    assert await store.read(lambda t: t.next_due(NOON)) == NOON + timedelta(minutes=30)


async def test_erasing_leaves_only_what_that_very_turn_says(runtime: Runtime, store: SqliteStore) -> None:
    await runtime.receive(told("ana", "say old; remind tea 12:30; record opened"))
    await runtime.receive(told("ben", "say other; remind tea 12:30"))
    await runtime.receive(told("ana", "erase; say all gone"))
    assert await heard(store, "ana") == []
    assert await heard(store, "ben") != []
    assert await count(store, "outbox") == 2
    assert await count(store, "reminders") == 1
    assert await count(store, "records") == 0


async def test_erasing_between_two_texts_of_one_commit_keeps_the_later_one_only(
    runtime: Runtime, store: SqliteStore
) -> None:
    await runtime.receive(told("ana", "say long ago"))
    orders = ["say old; remind tea 12:30; record opened", "erase; say all gone", "say new", "say newer"]
    await asyncio.gather(*(runtime.receive(told("ana", order)) for order in orders))
    assert await heard(store, "ana") == ["say new", "say newer"]
    assert await count(store, "outbox WHERE conversation <> ''") == 3
    assert await count(store, "reminders") == 0
    await runtime.receive(told("ana", "say newest"))
    assert await heard(store, "ana") == ["say new", "say newer", "say newest"]


async def test_ids_and_words_that_are_no_unicode_are_taken_all_the_same(
    runtime: Runtime, store: SqliteStore
) -> None:
    turn = await runtime.receive(
        told("\ud83d\x00", "say \ud83d\x00 half", id="\ud83d\x00"), cause="\ud83d\x00"
    )
    assert texts(turn) == ["\ud83d\x00 half"]
    assert (await runtime.receive(told("\ud83d\x00", "say x", id="\ud83d\x00"))).duplicate
    assert await runtime.said("\ud83d\x00") == turn.outgoing


async def test_closing_waits_for_what_was_received(path: Path) -> None:
    async with await SqliteStore.open(path) as store:
        runtime = a_runtime(store)
        turn = asyncio.create_task(runtime.receive(told("ana", "say hi")))
        await asyncio.sleep(0)
        await runtime.close()
        assert await heard(store, "ana") == ["say hi"]
        await turn


async def test_a_caller_that_gives_up_does_not_undo_the_turn(runtime: Runtime, store: SqliteStore) -> None:
    turn = asyncio.create_task(runtime.receive(told("ana", "say hi")))
    await asyncio.sleep(0)
    turn.cancel()
    await runtime.close()
    assert await heard(store, "ana") == ["say hi"]


async def test_lessons_that_are_to_be_kept_longer_are_but_for_a_year_at_most(
    runtime: Runtime, store: SqliteStore
) -> None:
    async def days(name: str) -> int:
        kept = await store.read(lambda t: t.load([key(name)]))
        return (kept[key(name)].keep_until - NOON).days

    await runtime.receive(told("ana", "say hi"))
    await runtime.receive(told("ben", "keep 2026-06-10T12:00:00+00:00"))
    await runtime.receive(told("cid", "keep 2099-01-01"))
    await runtime.receive(told("dot", "keep 2026-03-03"))
    assert [await days(name) for name in ("ana", "ben", "cid", "dot")] == [30, 100, 365, 30]


class Contested:
    """A store in which other processes win the race so many times, as an engine without one writer's lock reports."""

    def __init__(self, store: Store, times: int) -> None:
        self._store = store
        self._times = times

    async def transaction(self, work: Callable[[Transaction], T]) -> T:
        def beaten(transaction: Transaction) -> T:
            work(transaction)
            raise Conflict("another process was first")

        self._times -= 1
        return await self._store.transaction(beaten if self._times >= 0 else work)

    async def read(self, work: Callable[[Transaction], T]) -> T:
        return await self._store.read(work)

    def soon(self, mark: Mark) -> None:
        self._store.soon(mark)

    async def close(self) -> None:
        await self._store.close()


async def test_a_turn_that_another_process_overtook_is_done_again_from_its_state(store: SqliteStore) -> None:
    turn = await a_runtime(Contested(store, 3)).receive(told("ana", "say hi; remind tea 12:30"))
    assert texts(turn) == ["hi"]
    assert await heard(store, "ana") == ["say hi; remind tea 12:30"]
    assert [await count(store, table) for table in ("outbox", "reminders", "receipts")] == [1, 1, 1]


async def test_a_turn_that_is_overtaken_again_and_again_says_so_and_keeps_nothing(store: SqliteStore) -> None:
    with pytest.raises(StorageError, match="try again in a moment"):
        await a_runtime(Contested(store, 99)).receive(told("ana", "say hi"))
    assert await heard(store, "ana") == []


async def test_a_database_that_is_locked_for_a_while_loses_no_turn(path: Path) -> None:
    async with await SqliteStore.open(path, patience=0.01) as store:
        runtime = a_runtime(store)
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="locked"):
            await runtime.receive(told("ana", "say hi", id="m1"))
        other.close()
        assert texts(await runtime.receive(told("ana", "say hi", id="m1"))) == ["hi"]


async def test_what_waited_while_the_machine_slept_is_stamped_when_it_is_written(
    store: SqliteStore, clock: StandingClock
) -> None:
    runtime = a_runtime(store, clock)
    awake = threading.Event()
    busy = asyncio.create_task(store.read(lambda _: awake.wait()))
    turn = asyncio.create_task(runtime.receive(told("ana", "say hello")))
    for _ in range(20):  # taken up by now, and behind what keeps the store busy
        await asyncio.sleep(0)
    clock.advance(timedelta(hours=40))
    awake.set()
    await asyncio.gather(busy, turn)
    stamps = await store.read(
        lambda t: cast(Any, t)._db.execute("SELECT accepted_at FROM receipts").fetchall()
    )
    assert [row[0] for row in stamps] == ["2026-03-04T04:00:00.000000Z"]
