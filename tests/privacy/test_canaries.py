"""Four hundred canaries through every way in, and none of them to be read where a machine writes."""

import io
import logging
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot import logs, upkeep
from bot.clock import StandingClock
from bot.keys import KeyRing, OperatorKey
from bot.sealing import sealer_for
from bot.wiring import assembled
from conversations.flows.debrief.flow import FLOW
from tests.platforms.discord.bench import Bench
from tests.platforms.slack.bot import running
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import SlackServer
from tests.play import AFTERNOON
from tests.privacy.canaries import Canaries, live, written
from tests.privacy.people import Discordian, InTerminal, Kept, Slacker

PEOPLE = 8
MOVES = 60


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Everything that is logged, at debug level, as `debrief run` would write it."""
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    out = io.StringIO()
    logs.set_up("debug", out)
    yield out
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(False)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go for this test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


async def test_in_the_terminal_no_canary_is_found_on_the_disk_or_in_the_log(
    tmp_path: Path, temporary: Path, log: io.StringIO
) -> None:
    path, ring, canaries = tmp_path / "bot.db", KeyRing((OperatorKey.new(),)), Canaries(7)
    platform = Kept()
    clock = StandingClock(AFTERNOON)
    async with assembled(FLOW, path, {"terminal": platform}, clock, sealer=sealer_for(path, ring)) as bot:
        for number in range(PEOPLE):
            await live(InTerminal(bot, platform, f"p{number}"), canaries, MOVES)
        await bot.scheduler.advance(clock.now() + timedelta(days=3))
        upkeep.back_up(path, tmp_path / "copy.db", lambda _: None)
        assert canaries.among(written(tmp_path)) == []  # the write-ahead log is still there
    assert canaries.among([*written(tmp_path), log.getvalue().encode()]) == []
    assert len(canaries.planted) >= 400
    said = "\n".join(message.text for seen in platform.seen.values() for message in seen)
    assert len(canaries.among([said.encode()])) > 20  # they did reach the bot, which said some of them back


async def test_on_discord_no_canary_is_found_on_the_disk_or_in_the_log(
    tmp_path: Path, temporary: Path, log: io.StringIO
) -> None:
    path, ring, canaries = tmp_path / "bot.db", KeyRing((OperatorKey.new(),)), Canaries(8)
    async with Bench(path, ring=ring) as bench:
        for number in range(2):
            await live(Discordian(bench.person(f"{4200 + number}")), canaries, MOVES // 2)
        assert canaries.among(written(tmp_path)) == []
    assert canaries.among([*written(tmp_path), log.getvalue().encode()]) == []
    assert len(canaries.planted) >= 40


async def test_on_slack_no_canary_is_found_on_the_disk_or_in_the_log(
    tmp_path: Path, temporary: Path, log: io.StringIO
) -> None:
    path, ring, canaries = tmp_path / "bot.db", KeyRing((OperatorKey.new(),)), Canaries(10)
    async with SlackServer().running() as server, running(server, path, ring=ring) as bot:
        for number in range(2):
            await live(Slacker(Person.joins(server, f"U{number}ADA"), bot), canaries, MOVES // 2)
        assert canaries.among(written(tmp_path)) == []
    assert canaries.among([*written(tmp_path), log.getvalue().encode()]) == []
    assert len(canaries.planted) >= 40


async def test_without_a_key_the_same_canaries_are_found_so_that_the_search_can_find(tmp_path: Path) -> None:
    path, canaries = tmp_path / "bot.db", Canaries(9)
    platform = Kept()
    async with assembled(FLOW, path, {"terminal": platform}, StandingClock(AFTERNOON)) as bot:
        await live(InTerminal(bot, platform, "p"), canaries, MOVES)
    assert canaries.among(written(tmp_path)) != []
