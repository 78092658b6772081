"""Out of the last server, and on nobody's account, the bot keeps nothing of anybody for longer than a day."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import StandingClock
from tests.platforms.discord.bench import Bench
from tests.play import AFTERNOON

HOUR = timedelta(hours=1)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock(AFTERNOON)


@pytest.fixture
async def bench(tmp_path: Path, clock: StandingClock) -> AsyncIterator[Bench]:
    async with Bench(tmp_path / "debrief.db", clock=clock) as bench:
        for id in ("42", "43"):
            await bench.person(id).say("hi")
        clock.advance(timedelta(minutes=1))
        yield bench
        assert bench.server.violations == []


async def look(bench: Bench, clock: StandingClock, hours: int = 0) -> list[str]:
    """The bot looks around, so many hours later; of whom anything is kept then."""
    clock.advance(hours * HOUR)
    assert bench.shell._host is not None
    await bench.shell.leaving.look(bench.shell._host)
    with closing(sqlite3.connect(bench.path)) as connection:
        found = connection.execute("SELECT conversation FROM conversations ORDER BY conversation").fetchall()
    return [key.rpartition("/")[2] for (key,) in found]


async def test_a_day_after_the_last_server_everything_is_gone_but_of_who_used_it_since(
    bench: Bench, clock: StandingClock
) -> None:
    bench.server.guilds.clear()
    assert await look(bench, clock) == ["42", "43"]
    assert await look(bench, clock, 21) == ["42", "43"]
    await bench.person("43").say("start")
    assert await look(bench, clock, 1) == ["43"]
    assert await look(bench, clock, 24) == ["43"]


async def test_taken_out_of_one_server_of_two_it_keeps_everybody(bench: Bench, clock: StandingClock) -> None:
    bench.server.guilds.append("801")
    bench.server.guilds.remove("800")
    assert await look(bench, clock) == ["42", "43"]
    assert await look(bench, clock, 48) == ["42", "43"]


async def test_while_somebody_has_it_on_their_account_it_keeps_everybody(
    bench: Bench, clock: StandingClock
) -> None:
    bench.server.guilds.clear()
    bench.server.installs = 1
    assert await look(bench, clock) == ["42", "43"]
    assert await look(bench, clock, 48) == ["42", "43"]


async def test_put_back_in_time_it_has_lost_nothing_and_the_day_begins_anew(
    bench: Bench, clock: StandingClock
) -> None:
    bench.server.guilds.clear()
    await look(bench, clock)
    bench.server.guilds.append("800")
    assert await look(bench, clock, 21) == ["42", "43"]
    bench.server.guilds.clear()
    assert await look(bench, clock, 5) == ["42", "43"]
    assert await look(bench, clock, 22) == []


@pytest.mark.parametrize("fault", ["5xx", "5xx_after"])
async def test_while_discord_cannot_be_asked_nothing_is_concluded(
    bench: Bench, clock: StandingClock, fault: str
) -> None:
    bench.server.guilds.clear()
    await look(bench, clock)
    bench.server.faults.which = lambda method, path: path == "/applications/@me"
    bench.server.faults.requests.append(fault)
    assert await look(bench, clock, 23) == ["42", "43"]
    assert await look(bench, clock, 1) == []
