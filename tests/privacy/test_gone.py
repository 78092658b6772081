"""After a deletion no row names the person, and the last answer can still be repeated."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.clock import StandingClock
from bot.keys import KeyRing, OperatorKey
from bot.sealing import sealer_for
from bot.storage.keyfile import beside
from bot.turn import Turn
from bot.wiring import assembled
from conversations.flows.debrief.flow import FLOW
from conversations.model import ChoicePicked, Envelope, TextReceived, Words
from tests.play import AFTERNOON
from tests.privacy.people import InTerminal, Kept

NAME = "quincy"


def named_in(path: Path) -> Iterator[tuple[str, object]]:
    """Every table and row, of every file, in which the name can be read."""
    for file in (path, beside(path)):
        if file.exists():
            with closing(sqlite3.connect(file)) as connection:
                tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
                for (table,) in tables:
                    for row in connection.execute(f"SELECT * FROM {table}"):
                        if NAME in str(row) or any(NAME.encode() in v for v in row if isinstance(v, bytes)):
                            yield table, row


@pytest.mark.parametrize("ring", [None, KeyRing((OperatorKey.new(),))], ids=["plain", "sealed"])
async def test_after_a_deletion_no_row_names_the_person_and_its_answer_can_be_repeated(
    tmp_path: Path, ring: KeyRing | None
) -> None:
    path, platform = tmp_path / "bot.db", Kept()
    async with assembled(
        FLOW, path, {"terminal": platform}, StandingClock(AFTERNOON), sealer=sealer_for(path, ring)
    ) as bot:
        person = InTerminal(bot, platform, NAME)
        for line in ("hi", "start", "Acme", f"the {NAME} part went well", "later", "yes"):
            await person.say(line)
        assert list(named_in(path)) != []
        await person.say("delete my data")
        question = person.latest
        assert question is not None
        sure = Envelope(
            "sure", person.key, NAME, AFTERNOON, ChoicePicked((question.choices[0].value,), question.question)
        )
        turn = await bot.runtime.receive(sure, cause="sure")
        await bot.dispatcher.drain()
        await bot.store.transaction(lambda _: None)  # marks ride with the next transaction
        assert list(named_in(path)) == []
        again = await bot.runtime.said("sure")
        assert [effect.id for effect in again] == [effect.id for effect in turn.outgoing]
        assert (await bot.runtime.receive(sure)) == Turn(duplicate=True)
        hello = Envelope("hello", person.key, NAME, AFTERNOON, TextReceived(Words("hi")))
        assert (await bot.runtime.receive(hello)).outgoing
