# ruff: noqa: ASYNC240 - nothing else is running that a look at a file could hold up
"""What an operator does to a database, while the bot goes on using it."""

import re
import sqlite3
from pathlib import Path

import pytest

from adapters.base import Outgoing
from bot import upkeep
from bot.clock import StandingClock
from bot.runtime import Runtime
from bot.storage.port import Kept, Lease, Mark, Parcel, StorageError
from bot.storage.sqlite import SqliteStore
from conversations.model import Message
from tests.bot.world import FLOW, NOON, key, obey, told


@pytest.fixture
def lines() -> list[str]:
    return []


async def a_dead_parcel(store: SqliteStore) -> Parcel:
    lease = Lease("me", NOON)
    said = Outgoing("a", key("ana"), Message("the private words", "s"), "at")
    await store.transaction(lambda t: t.save({key("ana"): Kept(1, t.seal(key("ana"), "{}"), NOON, NOON)}))
    [stored] = await store.transaction(lambda t: t.enqueue([Parcel(key("ana"), (said,), (0,))], lease, NOON))
    dead = Mark(stored.refused("dm_closed"), "me", "dead", "dm_closed")
    await store.transaction(lambda t: t.mark([dead]))
    return stored


async def test_a_copy_made_while_the_bot_writes_is_whole_and_the_owners_alone(
    path: Path, tmp_path: Path, lines: list[str]
) -> None:
    copy = tmp_path / "copy.db"
    async with await SqliteStore.open(path) as store:
        runtime = Runtime(FLOW, store, StandingClock(NOON), step=obey)
        for n in range(20):
            await runtime.receive(told(f"p{n}", "say hello"))
        upkeep.back_up(path, copy, lines.append)
        await runtime.receive(told("late", "say hello"))
        await runtime.close()
    assert copy.stat().st_mode & 0o077 == 0
    assert sorted(p.name for p in tmp_path.iterdir() if "copy" in p.name) == ["copy.db"]
    with sqlite3.connect(copy) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT COUNT(*) FROM conversations").fetchone() == (20,)
    assert re.fullmatch(rf"{path} is copied to {copy}, [\d,]+ bytes\.", lines[0])


def test_a_copy_never_takes_the_place_of_a_file(path: Path, tmp_path: Path, lines: list[str]) -> None:
    sqlite3.connect(path).close()
    path.touch()
    (tmp_path / "there").write_text("mine")
    with pytest.raises(StorageError, match="is there already and is not written over"):
        upkeep.back_up(path, tmp_path / "there", lines.append)
    with pytest.raises(StorageError, match="There is no database"):
        upkeep.back_up(tmp_path / "missing.db", tmp_path / "copy", lines.append)
    with pytest.raises(StorageError, match="is not there; make it"):
        upkeep.back_up(path, tmp_path / "missing" / "copy", lines.append)
    assert (tmp_path / "there").read_text() == "mine"


def test_a_file_that_is_no_database_is_not_copied(path: Path, tmp_path: Path, lines: list[str]) -> None:
    path.write_text("Dear diary, this is no database at all.\n" * 50)
    with pytest.raises(StorageError, match="is not a database"):
        upkeep.back_up(path, tmp_path / "copy", lines.append)
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


async def test_what_could_not_be_delivered_is_listed_without_a_word_of_it(
    path: Path, lines: list[str]
) -> None:
    async with await SqliteStore.open(path) as store:
        dead = await a_dead_parcel(store)
    await upkeep.show_outbox(path, None, lines.append)
    assert lines[0].startswith(f"{dead.number}  dead: dm_closed  to pigeon/w/ana  since 2026-03-02 12:00 UTC")
    assert lines[1].startswith("1 undelivered, 1 of them dead. `debrief outbox --retry NUMBER`")
    assert "private" not in "\n".join(lines)


async def test_a_dead_message_is_tried_again_on_request(path: Path, lines: list[str]) -> None:
    async with await SqliteStore.open(path) as store:
        dead = await a_dead_parcel(store)
    with pytest.raises(StorageError, match="There is no dead message 999"):
        await upkeep.retry(path, None, 999, lines.append)
    await upkeep.retry(path, None, dead.number, lines.append)
    await upkeep.retry(path, None, None, lines.append)
    assert lines == ["1 will be tried again.", "0 will be tried again: none is dead."]
    async with await SqliteStore.open(path) as store:
        [again] = await store.transaction(lambda t: t.claim(["pigeon"], Lease("you", NOON), NOON, 10))
    assert (again.number, again.todo, again.doubt) == (dead.number, (0,), True)
