"""Whatever goes wrong on the way, each person sees what they would have seen, once, and in order."""

from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from tests.platforms.slack.weather import FAULTS, METHODS, SENDING, Weather, seen

SHORT = ("/debrief", "[Start]", "/debrief export")
PAIRS = [*((name,) for name in FAULTS), *combinations(FAULTS, 2)]


@pytest.mark.parametrize("names", PAIRS, ids="+".join)
async def test_what_is_seen_is_the_same_under_this_fault(names: tuple[str, ...], tmp_path: Path) -> None:
    calm = await seen(tmp_path / "calm.db", None, script=SHORT)
    weather = Weather(Random(1), names, much=1.0, methods=("", "chat.postMessage"))
    assert await seen(tmp_path / "bot.db", weather, script=SHORT) == calm
    assert weather.happened == {*names}


CALLED = [method for method in METHODS if method != "conversations.history"]


@pytest.mark.parametrize("method", CALLED)
@pytest.mark.parametrize("name", SENDING)
async def test_what_is_seen_is_the_same_whatever_call_is_hit(name: str, method: str, tmp_path: Path) -> None:
    calm = await seen(tmp_path / "calm.db", None, script=SHORT)
    weather = Weather(Random(2), (name,), much=1.0, methods=(method,))
    assert await seen(tmp_path / "bot.db", weather, script=SHORT) == calm
    assert weather.happened == {name}


async def _same_under(seed: int, folder: Path) -> None:
    calm = await seen(folder / "calm.db", None, people=2)
    random = Random(seed)
    names = random.sample(FAULTS, k=random.randint(1, 5))
    assert await seen(folder / "bot.db", Weather(random, names), people=2) == calm, (seed, names)


@pytest.mark.parametrize("seed", range(30))
async def test_what_is_seen_is_the_same_under_a_schedule_of_faults(seed: int, tmp_path: Path) -> None:
    await _same_under(seed, tmp_path)


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(1_000, 1_300))
async def test_what_is_seen_is_the_same_under_many_schedules_of_faults(seed: int, tmp_path: Path) -> None:
    await _same_under(seed, tmp_path)
