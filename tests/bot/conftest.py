"""A store of its own for every test, in a real file."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import StandingClock
from bot.storage.sqlite import SqliteStore
from tests.bot.world import NOON, Pigeons


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[SqliteStore]:
    async with await SqliteStore.open(path) as store:
        yield store


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock(NOON)


@pytest.fixture
def pigeons() -> Pigeons:
    return Pigeons()
