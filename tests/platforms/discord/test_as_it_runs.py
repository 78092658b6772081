"""What only shows with the pauses that the bot has when it runs: a moment in which more of an answer may come."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.gathering import MOMENT
from tests.platforms.discord.bench import SERVER_CHANNEL, Bench


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with Bench(tmp_path / "debrief.db", moment=MOMENT) as bench:
        yield bench
        assert bench.server.violations == []
        assert bench.server.public() == []


@pytest.mark.parametrize("code", [50007, 50278, 50001])
async def test_with_a_closed_dm_a_form_is_answered_where_it_was_filled_in(bench: Bench, code: int) -> None:
    bench.server.closed["42"] = code
    sam = bench.person("42")
    await sam.command(channel=SERVER_CHANNEL)
    await sam.press("Start")
    await sam.fill({"answer": "Acme"}, "a:")
    await sam.fill({"answer": "the demo"}, "a:")
    assert "what would you change?" in sam.last().text
    await sam.fill({"answer": "I was ten minutes late"}, "a:")
    assert sam.last().buttons[0] == "They reacted"
    assert all(shown.only == "42" for shown in sam.seen())
