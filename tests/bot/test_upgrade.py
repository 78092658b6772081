"""A database that any released version left behind opens here, with everything that was in it."""

import json
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import StandingClock
from bot.storage import schema
from bot.storage.sqlite import SqliteStore
from bot.wiring import assembled
from conversations.codec import state_from_json
from conversations.flows.debrief.flow import FLOW
from conversations.model import ConversationKey, Envelope, TextReceived, Words
from tests.bot.world import NOON, Pigeons

DATABASES = Path(__file__).parents[1] / "fixtures" / "databases"
RELEASED = {int(dump.stem.removeprefix("schema_")): dump for dump in DATABASES.glob("schema_*.sql")}
SAM, KIM, LOU = (ConversationKey("terminal", "local", name) for name in ("sam", "kim", "lou"))


@pytest.fixture(params=sorted(RELEASED))
def old(request: pytest.FixtureRequest, path: Path) -> Path:
    connection = sqlite3.connect(path)
    connection.executescript(RELEASED[request.param].read_text(encoding="utf-8"))
    connection.close()
    return path


class Terminal(Pigeons):
    platform = "terminal"


def test_every_schema_but_the_latest_has_a_database_here() -> None:
    assert sorted(RELEASED) == list(range(1, schema.latest()))


async def test_what_people_said_is_still_there(old: Path) -> None:
    async with await SqliteStore.open(old) as store:
        kept = await store.read(lambda t: {p: t.unseal(p, row) for p, row in t.load([SAM, KIM, LOU]).items()})
    assert set(kept) == {SAM, KIM, LOU}
    assert "portfolio" in json.dumps(kept[SAM])
    assert [len(state_from_json(FLOW, state).threads) for state in kept.values()] == [1, 1, 1]


async def test_what_was_answered_is_not_answered_again(old: Path) -> None:
    async with await SqliteStore.open(old) as store:
        assert await store.read(lambda t: t.seen(["lou-0", "lou-1", "lou-2"])) == {"lou-0", "lou-1"}


async def test_what_was_never_delivered_is_delivered_once_and_in_order(old: Path) -> None:
    terminal = Terminal()
    clock = StandingClock(NOON + timedelta(hours=3))
    async with assembled(FLOW, old, {"terminal": terminal}, clock) as bot:
        await bot.dispatcher.drain()
        first = terminal.texts("lou")
        assert len(first) == 3
        assert first[0].startswith("I'm a program")
        envelope = Envelope("lou-2", LOU, "lou", clock.now(), TextReceived(Words("Acme")))
        await bot.runtime.receive(envelope)
        await bot.dispatcher.drain()
    assert terminal.texts("lou")[:3] == first
    assert terminal.texts("sam") == terminal.texts("kim") == []


async def test_a_reminder_that_was_pending_still_comes(old: Path) -> None:
    terminal = Terminal()
    clock = StandingClock(NOON)
    async with assembled(FLOW, old, {"terminal": terminal}, clock) as bot:
        await bot.scheduler.advance(NOON + timedelta(days=2))
        await bot.dispatcher.drain()
    assert len(terminal.texts("sam")) >= 1
