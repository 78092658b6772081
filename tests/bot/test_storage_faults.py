# ruff: noqa: ASYNC240 - nothing else is running that a look at a file could hold up
"""A database that cannot be used is refused in one clear sentence, and left as it was."""

import asyncio
import re
import sqlite3
from functools import partial
from pathlib import Path

import pytest

from bot.storage import schema
from bot.storage.faults import explain
from bot.storage.port import StorageError, Transaction
from bot.storage.sqlite import SqliteStore
from tests.bot.world import NOON


async def refusal(path: Path) -> str:
    with pytest.raises(StorageError) as caught:
        await SqliteStore.open(path, patience=0.05)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert str(path) in sentence or str(path.parent) in sentence
    return sentence


async def test_a_folder_is_no_database(tmp_path: Path) -> None:
    assert "is a folder" in await refusal(tmp_path)


async def test_a_missing_folder_is_named_and_not_made(tmp_path: Path) -> None:
    assert "is not there" in await refusal(tmp_path / "missing" / "bot.db")
    assert not (tmp_path / "missing").exists()


async def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert "is not there" in await refusal(tmp_path / "file" / "bot.db")


async def test_a_read_only_file_is_refused_whoever_asks(path: Path) -> None:
    await (await SqliteStore.open(path)).close()
    before = path.read_bytes()
    path.chmod(0o444)
    assert "read-only" in await refusal(path)
    assert path.read_bytes() == before


async def test_a_file_that_is_no_database_is_refused_and_left_as_it_was(path: Path) -> None:
    text = b"Dear diary, this is no database at all.\n" * 50
    path.write_bytes(text)
    assert "is not a database" in await refusal(path)
    assert path.read_bytes() == text
    assert [p.name for p in path.parent.iterdir()] == [path.name]


async def test_another_programs_database_is_refused_and_left_as_it_was(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (id INTEGER)")
    connection.close()
    before = path.read_bytes()
    assert "another program's" in await refusal(path)
    assert path.read_bytes() == before


async def test_a_newer_versions_database_is_refused_and_left_as_it_was(path: Path) -> None:
    await (await SqliteStore.open(path)).close()
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO schema_version (version, applied_at) VALUES (999, '')")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    assert "newer Debrief's (schema 999" in await refusal(path)
    assert path.read_bytes() == before


async def test_a_locked_database_is_refused_after_some_patience_and_works_when_it_is_free(path: Path) -> None:
    async with await SqliteStore.open(path, patience=0.05) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="locked by another program"):
            await store.transaction(lambda t: t.accept(["e1"], NOON))
        assert await store.read(lambda t: t.seen(["e1"])) == set()
        other.execute("ROLLBACK")
        other.close()
        await store.transaction(lambda t: t.accept(["e1"], NOON))
        assert await store.read(lambda t: t.seen(["e1"])) == {"e1"}


async def test_a_full_disk_loses_nothing_and_the_store_recovers(path: Path) -> None:
    async with await SqliteStore.open(path) as store:

        def limit(pages: int) -> int:
            return int(store._connection._conn.execute(f"PRAGMA max_page_count = {pages}").fetchone()[0])

        pages = await store._on_the_writers_thread(lambda c: limit(1))
        many = [f"{n:0>200}" for n in range(2000)]
        with pytest.raises(StorageError, match=r"is full and nothing was changed"):
            await store.transaction(lambda t: t.accept(many, NOON))
        assert await store.read(lambda t: t.seen(many)) == set()
        assert pages < await store._on_the_writers_thread(lambda c: limit(100_000))
        await store.transaction(lambda t: t.accept(many, NOON))
        assert await store.read(lambda t: t.seen(many)) == set(many)


async def test_a_database_that_is_pulled_away_is_noticed_and_goes_on_once_it_is_back(path: Path) -> None:
    away = path.with_name("away")
    away.mkdir()
    async with await SqliteStore.open(path) as store:
        await store.transaction(partial(_accept, id="before"))
        for file in list(path.parent.glob("bot.db*")):
            file.rename(away / file.name)
        with pytest.raises(StorageError, match="was moved or deleted while in use"):
            await store.transaction(partial(_accept, id="lost?"))
        for file in list(away.glob("bot.db*")):
            file.rename(path.parent / file.name)
        await store.transaction(partial(_accept, id="lost?"))
        assert await store.read(lambda t: t.seen(["before", "lost?"])) == {"before", "lost?"}


async def test_a_database_that_is_replaced_while_in_use_is_never_written_to(path: Path) -> None:
    async with await SqliteStore.open(path) as store:
        await store.transaction(partial(_accept, id="before"))
        other = path.with_name("other.db")
        sqlite3.connect(other).close()
        other.write_bytes(b"")
        other.rename(path)
        with pytest.raises(StorageError, match="was replaced by another file while in use"):
            await store.transaction(partial(_accept, id="e1"))
        assert path.read_bytes() == b""


async def test_a_damaged_database_says_so(path: Path) -> None:
    async with await SqliteStore.open(path) as store:
        await store.transaction(lambda t: t.accept([f"{n:0>200}" for n in range(500)], NOON))
    damaged = bytearray(path.read_bytes())
    damaged[8192:] = b"\xaa" * (len(damaged) - 8192)
    path.write_bytes(damaged)
    with pytest.raises(StorageError, match=r"is damaged|not a database"):
        async with await SqliteStore.open(path) as store:
            await store.read(lambda t: t.seen([f"{n:0>200}" for n in range(500)]))


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("SQLITE_IOERR_WRITE", "disk"),
        ("SQLITE_CANTOPEN", "cannot be opened"),
        ("SQLITE_READONLY_DIRECTORY", "read-only"),
        ("SQLITE_WHATEVER", "SQLITE_WHATEVER"),
    ],
)
def test_every_fault_is_one_sentence_with_a_way_out(name: str, says: str) -> None:
    error = sqlite3.OperationalError("near some private words: syntax error")
    error.sqlite_errorname = name
    sentence = explain(error, Path("/data/bot.db"))
    assert says in sentence
    assert "private words" not in sentence
    assert re.search(r"; .+\.$|\. [A-Z].+\.$", sentence)


async def test_a_new_database_is_for_its_owner_only(path: Path) -> None:
    async with await SqliteStore.open(path) as store:
        await store.transaction(lambda t: t.accept(["e1"], NOON))
        modes = {file.name: file.stat().st_mode & 0o077 for file in path.parent.iterdir()}
    assert modes == {"bot.db": 0, "bot.db-wal": 0, "bot.db-shm": 0}


async def test_the_database_survives_a_power_cut_by_its_settings(path: Path) -> None:
    async with await SqliteStore.open(path) as store:

        def ask(connection: sqlite3.Connection) -> dict[str, object]:
            names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
            return {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in names}

        settings = await store._on_the_writers_thread(ask)
    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


async def test_several_processes_that_open_a_new_database_at_once_all_succeed(path: Path) -> None:
    stores = await asyncio.gather(*(SqliteStore.open(path) for _ in range(8)))
    for n, store in enumerate(stores):
        await store.transaction(partial(_accept, id=f"e{n}"))
    assert await stores[0].read(lambda t: t.seen([f"e{n}" for n in range(9)])) == {f"e{n}" for n in range(8)}
    for store in stores:
        await store.close()


def test_schema_files_are_numbered_without_a_gap() -> None:
    assert [version for version, _ in schema.files()] == list(range(1, schema.latest() + 1))


async def test_opening_again_applies_nothing_twice(path: Path) -> None:
    for _ in range(2):
        async with await SqliteStore.open(path) as store:
            versions = await store._on_the_writers_thread(_versions)
            assert versions == [version for version, _ in schema.files()]


def _accept(transaction: Transaction, id: str) -> None:
    transaction.accept([id], NOON)


def _versions(connection: sqlite3.Connection) -> list[int]:
    return [
        version for (version,) in connection.execute("SELECT version FROM schema_version ORDER BY version")
    ]
