"""Five hundred people at once: each gets a first answer in time, and everything once."""

import asyncio
from collections import Counter
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.dispatcher import PACING
from tests.platforms.discord.bench import SERVER_CHANNEL, Bench
from tests.platforms.discord.place import COMMAND


async def _crowd(path: Path, people: int, seconds: float) -> list[float]:
    """That many people type /debrief in a server, evenly within so many seconds; how long each first answer took."""
    async with Bench(path, clock=SystemClock(), pacing=PACING) as bench:
        server, loop = bench.server, asyncio.get_running_loop()
        begun, asked = loop.time(), []
        for n in range(people):
            await asyncio.sleep(max(0.0, begun + n * seconds / people - loop.time()))
            data = {"name": "debrief", "type": 1, "options": []}
            asked.append(await server.interact(str(1_000 + n), COMMAND, data, channel=SERVER_CHANNEL))
        await bench.settle(120.0)
        assert server.violations == []
        assert server.late == []
        assert all(each.answered is not None for each in asked)
        for n in range(people):
            seen = [shown for shown in server.seen_by(str(1_000 + n)) if shown.versions]
            assert Counter(bool(shown.only) for shown in seen) == {True: 1, False: 2}, f"person {n}"
        return sorted(each.took for each in asked)


async def test_forty_people_within_a_second_are_answered_in_time_and_once(tmp_path: Path) -> None:
    took = await _crowd(tmp_path / "debrief.db", 40, 0.8)
    assert took[-1] < 1.0


@pytest.mark.torture
async def test_five_hundred_people_within_ten_seconds_are_answered_in_time_and_once(tmp_path: Path) -> None:
    took = await _crowd(tmp_path / "debrief.db", 500, 10.0)
    p99 = took[int(len(took) * 0.99) - 1]
    print(
        f"500 first answers: median {took[250] * 1000:.0f} ms, p99 {p99 * 1000:.0f} ms, last {took[-1] * 1000:.0f} ms"
    )
    assert p99 < 1.0
