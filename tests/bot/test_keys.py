# ruff: noqa: ASYNC240 - nothing else is running that a look at a file could hold up
"""What people write is sealed, each person's under a key of their own, and a destroyed key closes every copy."""

import asyncio
import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bot import upkeep
from bot.clock import StandingClock
from bot.keys import KeyFault, KeyRing, OperatorKey, add_to_file, ring, ring_of
from bot.runtime import Runtime
from bot.sealing import rotate, sealer_for
from bot.storage.keyfile import KeyFile, beside
from bot.storage.port import Kept, StorageError, Transaction
from bot.storage.seal import Unreadable
from bot.storage.sealed import KeySealer
from bot.storage.sqlite import SqliteStore
from bot.turn import Turn
from tests.bot.world import FLOW, NOON, key, obey, told
from tests.process import ROOT, environment

SECRET = "the landlord story"


@pytest.fixture
def keys() -> KeyRing:
    return KeyRing((OperatorKey.new(),))


async def tell(path: Path, ring: KeyRing | None, *orders: tuple[str, str]) -> list[Turn]:
    async with await SqliteStore.open(path, sealer=sealer_for(path, ring)) as store:
        runtime = Runtime(FLOW, store, StandingClock(NOON), step=obey)
        turns = [await runtime.receive(told(name, order)) for name, order in orders]
        await runtime.close()
    return turns


async def heard(path: Path, ring: KeyRing | None, name: str = "ana") -> object:
    """What the bot remembers of that person."""

    def work(transaction: Transaction) -> object:
        found = transaction.load([key(name)]).get(key(name))
        return str(transaction.unseal(key(name), found)) if found else None

    async with await SqliteStore.open(path, sealer=sealer_for(path, ring)) as store:
        return await store.read(work)


def bytes_of(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(folder.iterdir()) if file.is_file())


# ── sealing ─────────────────────────────────────────────────────────────────────────────────────────────────


async def test_no_word_of_anybody_lies_open_on_the_disk(path: Path, keys: KeyRing) -> None:
    async with await SqliteStore.open(path, sealer=sealer_for(path, keys)) as store:
        runtime = Runtime(FLOW, store, StandingClock(NOON), step=obey)
        await runtime.receive(told("ana", f"say {SECRET}; ask {SECRET}?"))
        assert SECRET.encode() not in bytes_of(path.parent)
        await runtime.close()
    assert SECRET.encode() not in bytes_of(path.parent)
    assert SECRET in str(await heard(path, keys))


async def test_a_sealed_value_opens_only_in_its_own_place(path: Path, keys: KeyRing) -> None:
    sealer = sealer_for(path, keys)
    sealed = sealer.seal("ana", "row", "state", b"words")
    sealer.seal("ben", "row", "state", b"other words")
    assert sealer.open("ana", "row", "state", sealed) == b"words"
    moved = [("ben", "row", "state"), ("ana", "another", "state"), ("ana", "row", "body")]
    for owner, row, field in moved:
        with pytest.raises(Unreadable):
            sealer.open(owner, row, field, sealed)
    for place in range(len(sealed)):
        changed = sealed[:place] + bytes([sealed[place] ^ 1]) + sealed[place + 1 :]
        with pytest.raises(Unreadable):
            sealer.open("ana", "row", "state", changed)
    sealer.close()


async def test_the_same_words_never_look_the_same(path: Path, keys: KeyRing) -> None:
    sealer = sealer_for(path, keys)
    assert len({sealer.seal("ana", "row", "state", b"words") for _ in range(20)}) == 20
    sealer.close()


async def test_a_tampered_row_stops_nobody_else(path: Path, keys: KeyRing) -> None:
    await tell(path, keys, ("ana", "say hi"), ("ben", "say hi"))
    with sqlite3.connect(path) as connection:
        connection.execute(
            "UPDATE conversations SET state = (SELECT state FROM conversations WHERE conversation = 'pigeon/w/ben') "
            "WHERE conversation = 'pigeon/w/ana'"
        )
    connection.close()
    async with await SqliteStore.open(path, sealer=sealer_for(path, keys)) as store:
        runtime = Runtime(FLOW, store, StandingClock(NOON), step=obey)
        results = await asyncio.gather(
            runtime.receive(told("ana", "say hi")),
            runtime.receive(told("ben", "say hi")),
            return_exceptions=True,
        )
        await runtime.close()
    assert isinstance(results[0], Turn)
    assert "can't be opened any more" in str(results[0].refused)
    assert results[1] == Turn(outgoing=results[1].outgoing)  # type: ignore[union-attr]


async def test_two_processes_share_a_new_persons_key(path: Path, keys: KeyRing) -> None:
    one, two = sealer_for(path, keys), sealer_for(path, keys)
    first = one.seal("ana", "row", "state", b"one")
    second = two.seal("ana", "row", "state", b"two")
    assert one.open("ana", "row", "state", second) == b"two"
    assert two.open("ana", "row", "state", first) == b"one"
    one.close()
    two.close()


# ── deleting ────────────────────────────────────────────────────────────────────────────────────────────────


async def test_deleting_closes_every_copy_also_to_the_operator(
    path: Path, tmp_path: Path, keys: KeyRing
) -> None:
    await tell(path, keys, ("ana", f"say {SECRET}"), ("ben", "say mine stays"))
    upkeep.back_up(path, tmp_path / "copy.db", lambda _: None)
    await tell(path, keys, ("ana", "erase; say all gone"))
    assert await heard(path, keys) is None
    shutil.copy(beside(path), beside(tmp_path / "copy.db"))  # the thief has today's keys, and the operator's
    with pytest.raises(Unreadable, match="has been destroyed"):
        await heard(tmp_path / "copy.db", keys)
    assert "mine stays" in str(await heard(tmp_path / "copy.db", keys, "ben"))


async def test_what_is_said_after_a_deletion_is_still_delivered(path: Path, keys: KeyRing) -> None:
    await tell(path, keys, ("ana", "say old"), ("ana", "erase; say all gone"), ("ana", "say hello again"))
    async with await SqliteStore.open(path, sealer=sealer_for(path, keys)) as store:
        said = await store.read(lambda t: [s.number for s in t.stuck()])
        assert len(said) == 2
    assert "hello again" in str(await heard(path, keys))


async def test_a_process_that_dies_before_the_key_is_destroyed_leaves_that_to_the_next(
    path: Path, keys: KeyRing
) -> None:
    await tell(path, keys, ("ana", f"say {SECRET}"))
    before = KeyFile(beside(path), keys)
    [old] = before.ids("pigeon/w/ana")
    async with await SqliteStore.open(path, sealer=sealer_for(path, keys)) as store:
        store._sealer.destroy = lambda keys: None  # type: ignore[method-assign]
        store._sealer.close = lambda: None  # type: ignore[method-assign]
        await store.transaction(lambda t: t.erase([key("ana")]))
        with sqlite3.connect(path) as connection:
            connection.execute("INSERT INTO doomed (key) VALUES (?)", (old,))
        connection.close()
    assert before.ids("pigeon/w/ana") == [old]
    await tell(path, keys, ("ben", "say hi"))
    assert before.ids("pigeon/w/ana") == []
    before.close()


async def test_somebody_who_comes_back_is_not_taken_for_who_they_were_by_another_process(
    path: Path, keys: KeyRing
) -> None:
    async with (
        await SqliteStore.open(path, sealer=sealer_for(path, keys)) as one,
        await SqliteStore.open(path, sealer=sealer_for(path, keys)) as two,
    ):
        here = Runtime(FLOW, one, StandingClock(NOON), step=obey)
        there = Runtime(FLOW, two, StandingClock(NOON), step=obey)
        await there.receive(told("ana", f"say {SECRET}"))
        await here.receive(told("ana", "erase; say gone"))
        await here.receive(told("ana", "say new"))
        await there.receive(told("ana", "say newer"))
        await here.close()
        await there.close()
    remembered = str(await heard(path, keys))
    assert SECRET not in remembered
    assert "newer" in remembered


# ── keys ────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_without_the_key_or_with_a_wrong_one_nothing_is_opened_and_nothing_written_plainly(
    path: Path, keys: KeyRing
) -> None:
    await tell(path, keys, ("ana", f"say {SECRET}"))
    before = path.read_bytes()
    with pytest.raises(StorageError, match=r"is sealed .* and no operator key is set"):
        sealer_for(path, None)
    with pytest.raises(StorageError, match="is not among those set; put it back"):
        sealer_for(path, KeyRing((OperatorKey.new(),)))
    assert path.read_bytes() == before


async def test_a_key_file_that_was_changed_says_so(path: Path, keys: KeyRing) -> None:
    await tell(path, keys, ("ana", "say hi"), ("ben", "say hi"))
    with sqlite3.connect(beside(path)) as connection:
        connection.execute("UPDATE keys SET wrapped = zeroblob(60) WHERE owner = 'pigeon/w/ana'")
    connection.close()
    with pytest.raises(Unreadable, match="was damaged or changed"):
        await heard(path, keys)
    assert "hi" in str(await heard(path, keys, "ben"))


async def test_a_new_key_takes_over_and_the_old_one_opens_what_it_sealed_until_then(
    path: Path, keys: KeyRing
) -> None:
    await tell(path, keys, ("ana", f"say {SECRET}"))
    both = KeyRing((OperatorKey.new(), *keys.keys))
    assert SECRET in str(await heard(path, both))
    assert await rotate(path, both) == (1, 0)
    assert SECRET in str(await heard(path, KeyRing(both.keys[:1])))
    with pytest.raises(StorageError, match="not among those set"):
        sealer_for(path, keys)


async def test_a_rotation_that_stops_half_way_goes_on_where_it_was(path: Path, keys: KeyRing) -> None:
    people = [f"p{n}" for n in range(40)]
    await tell(path, keys, *((name, f"say {name} {SECRET}") for name in people))
    both = KeyRing((OperatorKey.new(), *keys.keys))
    half = KeyFile(beside(path), both)
    assert half.rewrap(b"", 15)[0] == 15
    half.close()
    assert [name for name in people if name not in str(await heard(path, both, name))] == []
    assert await rotate(path, both) == (25, 0)
    new = KeyRing(both.keys[:1])
    assert [name for name in people if name not in str(await heard(path, new, name))] == []


@pytest.mark.torture
async def test_a_rotation_of_2000_people_that_is_killed_goes_on_where_it_was(
    path: Path, keys: KeyRing
) -> None:
    people = [key(f"p{n}") for n in range(2000)]
    async with await SqliteStore.open(path, sealer=sealer_for(path, keys)) as store:

        def fill(transaction: Transaction) -> None:
            transaction.expect(people)
            transaction.save(
                {p: Kept(1, transaction.seal(p, json.dumps({"of": p.user})), NOON, NOON) for p in people}
            )

        await store.transaction(fill)
    both = KeyRing((OperatorKey.new(), *keys.keys))
    command = [sys.executable, "-m", "bot", "keys", "rotate", "--db", str(path)]
    around = environment() | {"DEBRIEF_KEY": ",".join(each.text() for each in both.keys)}

    def wrapped() -> int:
        with closing(sqlite3.connect(beside(path))) as connection:
            query = "SELECT COUNT(*) FROM keys WHERE wrapped_by = ?"
            return int(connection.execute(query, (both.current.id,)).fetchone()[0])

    with subprocess.Popen(command, cwd=ROOT, env=around) as rotating:  # noqa: ASYNC220
        while not wrapped() and rotating.poll() is None:
            pass
        rotating.kill()
    assert 0 < wrapped() < 2000
    again = subprocess.run(command, cwd=ROOT, env=around, capture_output=True, text=True, check=True)  # noqa: ASYNC221
    assert "people's keys were wrapped anew" in again.stdout
    assert wrapped() == 2000
    new = KeyRing(both.keys[:1])
    async with await SqliteStore.open(path, sealer=sealer_for(path, new)) as store:
        opened = await store.read(lambda t: {p.user: t.unseal(p, row) for p, row in t.load(people).items()})
    assert opened == {p.user: {"of": p.user} for p in people}


async def test_sealing_can_be_turned_on_for_a_database_that_has_people_in_it(
    path: Path, keys: KeyRing
) -> None:
    await tell(path, None, ("ana", f"say {SECRET}"), ("ben", f"say {SECRET}"))
    assert SECRET.encode() in bytes_of(path.parent)
    await tell(path, keys, ("cid", "say hi"))
    assert SECRET in str(await heard(path, keys))
    assert await rotate(path, keys) == (0, 4)
    assert SECRET in str(await heard(path, keys))
    assert SECRET.encode() not in bytes_of(path.parent)


async def test_once_everything_is_sealed_a_plain_row_is_a_forged_one(path: Path, keys: KeyRing) -> None:
    await tell(path, keys, ("ana", "say hi"))
    await rotate(path, keys)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE conversations SET state = ?", (b'0{"forged": true}',))
    connection.close()
    with pytest.raises(Unreadable):
        await heard(path, keys)


def test_keys_are_read_from_the_environment_or_a_file_and_faults_name_the_variable(tmp_path: Path) -> None:
    file = tmp_path / "operator.key"
    first, second = OperatorKey.new(), OperatorKey.new()
    assert add_to_file(file, first) == (first,)
    assert add_to_file(file, second) == (second, first)
    assert file.stat().st_mode & 0o077 == 0
    assert ring_of({"DEBRIEF_KEY_FILE": str(file)}) == KeyRing((second, first))
    assert ring_of({"DEBRIEF_KEY": f"{first.text()},{second.text()}"}) == KeyRing((first, second))
    assert ring_of({}) is None
    for environ, says in (
        ({"DEBRIEF_KEY": "hunter2"}, "DEBRIEF_KEY is not a key"),
        ({"DEBRIEF_KEY": first.text()[:-4]}, "DEBRIEF_KEY is not a key"),
        ({"DEBRIEF_KEY_FILE": str(tmp_path / "missing")}, "DEBRIEF_KEY_FILE names .*can't be read"),
        ({"DEBRIEF_KEY": first.text(), "DEBRIEF_KEY_FILE": str(file)}, "are both set"),
    ):
        with pytest.raises(KeyFault, match=says) as caught:
            ring_of(environ)
        assert first.text() not in str(caught.value)


def test_a_key_does_not_print() -> None:
    key = OperatorKey.new()
    assert key.text() not in f"{key!r} {key} {KeyRing((key,))!r}"
    assert ring(key.text()).current == key
    assert key.secret.hex() not in repr(key)


def test_the_key_sealer_is_what_a_key_makes(path: Path, keys: KeyRing) -> None:
    sealer = sealer_for(path, keys)
    assert isinstance(sealer, KeySealer)
    sealer.close()
