"""Keys that are lost, damaged or of an older making: a sentence for whom it concerns, and everybody else goes on."""

import asyncio
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot import doctor, privacy, sealing
from bot.batch import CLOSED
from bot.clock import StandingClock
from bot.host import BotHost
from bot.keys import KeyRing, OperatorKey
from bot.runtime import Runtime
from bot.sealing import rotate, sealer_for
from bot.storage.keyfile import KeyFile, beside
from bot.storage.port import Fragment, Lease, StorageError, Transaction
from bot.storage.seal import Unreadable
from bot.storage.sqlite import SqliteStore
from bot.turn import Turn
from bot.wiring import assembled
from conversations.flows.debrief.flow import FLOW as DEBRIEF
from conversations.model import (
    CommandInvoked,
    Envelope,
    Event,
    FormSubmitted,
    MessageEdited,
    TextReceived,
    Words,
)
from tests.bot.test_keys import heard, tell
from tests.bot.world import FLOW, NOON, key, obey, told
from tests.play import AFTERNOON
from tests.privacy.people import InTerminal, Kept

ANA = "pigeon/w/ana"


@pytest.fixture
def keys() -> KeyRing:
    return KeyRing((OperatorKey.new(),))


def run(path: Path, statement: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(statement, values).fetchall()


def damage(path: Path, owner: str = ANA) -> None:
    """Somebody, or a disk, has changed that person's wrapped key."""
    run(beside(path), "UPDATE keys SET wrapped = zeroblob(60) WHERE owner = ?", owner)


# ── lost ────────────────────────────────────────────────────────────────────────────────────────────────────


async def one_fragment(path: Path, keys: KeyRing) -> None:
    async with await SqliteStore.open(path, sealer=sealer_for(path, keys)) as store:
        await store.transaction(lambda t: t.gather([(key("ana"), Fragment(1, "m1", "half an answer", NOON))]))


async def one_farewell(path: Path, keys: KeyRing) -> None:
    await tell(path, keys, ("ana", "say hello"), ("ana", "erase; say all gone"))
    assert run(path, "SELECT * FROM conversations") == []


async def one_state(path: Path, keys: KeyRing) -> None:
    await tell(path, keys, ("ana", "quiet"))
    assert run(path, "SELECT * FROM outbox") == []


@pytest.mark.parametrize("something", [one_state, one_farewell, one_fragment])
@pytest.mark.parametrize("emptied", [False, True], ids=["gone", "empty"])
async def test_what_is_sealed_is_refused_once_its_key_file_is_lost(
    path: Path, keys: KeyRing, something: Callable[..., object], emptied: bool
) -> None:
    await something(path, keys)  # type: ignore[misc]
    before = run(path, "SELECT * FROM outbox"), run(path, "SELECT * FROM conversations")
    for ring, says in (
        (None, "neither an operator key nor the file with people's keys"),
        (keys, "does not hold its keys: put back that file"),
    ):
        beside(path).unlink(missing_ok=True)
        if emptied:
            beside(path).touch()
        with pytest.raises(StorageError, match=says):
            await tell(path, ring, ("ben", "say hi"))
    with pytest.raises(StorageError, match="does not hold its keys"):
        await rotate(path, keys)
    assert (run(path, "SELECT * FROM outbox"), run(path, "SELECT * FROM conversations")) == before


def test_the_doctor_says_that_the_key_file_is_lost(path: Path, keys: KeyRing) -> None:
    asyncio.run(tell(path, keys, ("ana", "say hi")))
    assert doctor._database(path, keys)[0]
    beside(path).unlink()
    for ring, says in ((None, "put both back"), (keys, "put back that file")):
        beside(path).unlink(missing_ok=True)
        ok, line = doctor._database(path, ring)
        assert not ok
        assert says in line


async def test_nothing_sealed_is_no_reason_to_refuse(path: Path, keys: KeyRing) -> None:
    await tell(path, None, ("ana", "say before there was a key"))
    await tell(path, None, ("ana", "say again"))
    await tell(path, keys, ("ben", "say hi"))
    await tell(path, keys, ("ana", "erase; say gone"), ("ben", "erase; say gone"))
    await tell(path, keys, ("ana", "say hello again"))
    assert "hello again" in str(await heard(path, keys))


# ── damaged ─────────────────────────────────────────────────────────────────────────────────────────────────


async def test_one_damaged_key_stops_nobody_else_and_its_person_may_still_be_erased(
    path: Path, keys: KeyRing
) -> None:
    await tell(path, keys, ("ana", "say hi"), ("ben", "say hi"))
    damage(path)
    refused, answered = await tell(path, keys, ("ana", "say more"), ("ben", "say more"))
    assert (refused, answered.refused) == (Turn(refused=CLOSED), None)
    async with await SqliteStore.open(path, sealer=sealer_for(path, keys)) as store:
        runtime = Runtime(FLOW, store, StandingClock(NOON), step=obey)
        assert await BotHost(runtime, store).form(key("ana"), 1) is None
        assert (await BotHost(runtime, store).home(key("ana"))).sections == (("Debrief", (CLOSED,)),)
        await store.transaction(lambda t: t.erase([key("ana")]))
        await runtime.receive(told("ana", "say somebody new"))
        await runtime.close()
    assert "somebody new" in str(await heard(path, keys))


async def test_a_damaged_key_stops_no_rotation_and_is_told(path: Path, keys: KeyRing) -> None:
    await tell(path, keys, *((name, "say hi") for name in ("ana", "ben", "cid")))
    shutil.copy(beside(path), path.with_name("copy"))
    damage(path)
    both = KeyRing((OperatorKey.new(), *keys.keys))
    with pytest.raises(StorageError, match=r"^1 of the keys in .* keep the older ones until then"):
        await rotate(path, both)
    wrappers = run(beside(path), "SELECT owner, wrapped_by FROM keys ORDER BY owner")
    assert [by for _, by in wrappers] == [keys.current.id, both.current.id, both.current.id]
    shutil.copy(path.with_name("copy"), beside(path))
    assert await rotate(path, both) == (3, 0)


async def test_a_row_that_cannot_be_sealed_does_not_keep_the_others_plain(path: Path, keys: KeyRing) -> None:
    await tell(path, keys, ("ana", "say hi"))
    damage(path)
    run(path, "UPDATE outbox SET body = ?", b'0{"at": "", "effects": []}')
    run(path, "UPDATE conversations SET conversation = 'pigeon/w/cid', state = ?", b'0{"version": 1}')
    run(beside(path), "DELETE FROM settled")
    with pytest.raises(StorageError, match=r"^1 rows in .* could not be sealed.*The key of pigeon/w/ana"):
        await rotate(path, keys)
    [(state,)] = run(path, "SELECT state FROM conversations")
    assert bytes(state).startswith(b"1")  # type: ignore[call-overload]


async def test_a_key_made_meanwhile_under_the_older_one_is_taken_along(
    path: Path, keys: KeyRing, monkeypatch: pytest.MonkeyPatch
) -> None:
    await tell(path, keys, ("ana", "say hi"))
    both, really = KeyRing((OperatorKey.new(), *keys.keys)), sealing._reseal

    def meanwhile(transaction: Transaction) -> tuple[int, list[str]]:
        running.make("pigeon/w/ben")
        return really(transaction)

    running = KeyFile(beside(path), keys)  # of a bot that knows the older key alone
    monkeypatch.setattr(sealing, "_reseal", meanwhile)
    assert await rotate(path, both) == (2, 0)
    running.close()
    KeyFile(beside(path), KeyRing(both.keys[:1])).close()


async def test_what_can_be_kept_only_for_so_long_goes_also_where_somebody_elses_row_is_broken(
    path: Path, keys: KeyRing
) -> None:
    platform = Kept()
    async with assembled(
        DEBRIEF, path, {"terminal": platform}, StandingClock(AFTERNOON), sealer=sealer_for(path, keys)
    ) as bot:
        for name in ("ana", "ben", "cid", "dan"):
            await InTerminal(bot, platform, name).say("I want to kill myself")
        at = "UPDATE conversations SET {} WHERE conversation = 'terminal/local/{}'"
        run(path, at.format("keep_until = 'soon'", "ana"))
        run(path, at.format("state = 'words'", "ben"))
        run(path, at.format("state = x'3100'", "cid"))
        assert await privacy.fade(bot.store, DEBRIEF, AFTERNOON + timedelta(days=8)) == 1


# ── what is answered all the same ───────────────────────────────────────────────────────────────────────────


CALL = "I want to kill myself"


@pytest.mark.parametrize(
    "event",
    [
        TextReceived(Words(CALL)),
        MessageEdited("#1", Words(CALL)),
        FormSubmitted({"names": Words("Ana"), "body": Words(CALL)}, 3),
        CommandInvoked("debrief", Words(CALL)),
    ],
    ids=lambda event: type(event).__name__,
)
async def test_whoever_is_in_danger_is_told_where_to_turn_though_nothing_of_theirs_opens(
    path: Path, keys: KeyRing, event: Event
) -> None:
    platform = Kept()
    async with assembled(
        DEBRIEF, path, {"terminal": platform}, StandingClock(AFTERNOON), sealer=sealer_for(path, keys)
    ) as bot:
        await InTerminal(bot, platform, "ana").say("hi")
    damage(path, "terminal/local/ana")
    before = run(path, "SELECT state FROM conversations")
    async with assembled(
        DEBRIEF, path, {"terminal": platform}, StandingClock(AFTERNOON), sealer=sealer_for(path, keys)
    ) as bot:
        person = InTerminal(bot, platform, "ana")
        for n, (sent, says) in enumerate(((event, "988"), (TextReceived(Words("I was late")), CLOSED))):
            envelope = Envelope(f"e{n}", person.key, "ana", AFTERNOON, sent)
            assert says in str((await person.host.receive(envelope)).refused)
    assert run(path, "SELECT state FROM conversations") == before


async def test_what_was_said_and_opens_no_more_is_no_answer(path: Path, keys: KeyRing) -> None:
    async with await SqliteStore.open(path, sealer=sealer_for(path, keys)) as store:
        runtime = Runtime(FLOW, store, StandingClock(NOON), step=obey)
        await runtime.receive(told("ana", "say hello", id="m1"), cause="m1")
        run(path, "UPDATE outbox SET body = x'3100'")
        with pytest.raises(Unreadable):
            await runtime.said("m1")
        await runtime.close()


async def test_a_parcel_with_nothing_left_to_send_is_dead_and_not_tried(path: Path, keys: KeyRing) -> None:
    await tell(path, keys, ("ana", "say hi"), ("ben", "say hi"), ("cid", "say hi"))
    run(path, "UPDATE outbox SET todo = '' WHERE conversation = ?", ANA)
    run(path, "UPDATE outbox SET todo = '7' WHERE conversation = 'pigeon/w/cid'")
    async with await SqliteStore.open(path, sealer=sealer_for(path, keys)) as store:
        lease = Lease("me", NOON + timedelta(minutes=1))
        claimed = await store.transaction(lambda t: t.claim(["pigeon"], lease, NOON, 10))
    assert [parcel.to.user for parcel in claimed] == ["ben"]
    assert run(path, "SELECT DISTINCT reason FROM outbox WHERE status = 'dead'") == [("unreadable",)]
