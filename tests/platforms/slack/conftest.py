"""A Slack with a bot at work in it and one person, for most tests."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.platforms.slack.bot import Running, running
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import SlackServer


@pytest.fixture
async def server() -> AsyncIterator[SlackServer]:
    """Every test that talks to it ends without a broken rule."""
    async with SlackServer().running() as server:
        yield server
        assert server.violations == []


@pytest.fixture
async def bot(server: SlackServer, tmp_path: Path) -> AsyncIterator[Running]:
    async with running(server, tmp_path / "bot.db") as bot:
        yield bot


@pytest.fixture
def ada(server: SlackServer) -> Person:
    return Person.joins(server, "U0ADA")
