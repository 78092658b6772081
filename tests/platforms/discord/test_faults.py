"""Whatever goes wrong between Discord and the bot, each person sees in the end what they see when nothing does."""

import itertools
from functools import cache
from pathlib import Path
from random import Random

import pytest

from tests.platforms.discord.bench import Bench, played
from tests.platforms.discord.faults import NAMES, ON_EVENTS
from tests.platforms.discord.test_pages import APPROVED, HIDDEN

PAIRS = list(itertools.combinations(NAMES, 2))
SEED = 1_105
EVERYWHERE = [(name, False) for name in APPROVED] + [(name, True) for name in HIDDEN]


@cache
def _schedules(count: int) -> list[tuple[int, tuple[str, ...]]]:
    """Seeds with the faults that each strews: every one alone, then pairs in an order that is shuffled once."""
    pairs = Random(SEED).sample(PAIRS, len(PAIRS))
    chosen: list[tuple[str, ...]] = [(name,) for name in NAMES]
    chosen += itertools.islice(itertools.cycle(pairs), count - len(chosen))
    return list(enumerate(chosen))


async def _seen(
    folder: Path, name: str, hidden: bool, faults: tuple[str, ...] = (), seed: int = 0
) -> list[str]:
    """What the person of that page has before them at its end, with these faults strewn over the way."""
    random = Random(seed)
    async with Bench(folder / "debrief.db") as bench:
        strewn = bench.server.faults
        for fault in faults:
            queue = strewn.events if fault in ON_EVENTS else strewn.requests
            for _ in range(random.randint(1, 3)):
                queue.extend([""] * random.randint(0, 5))
                queue.append(fault)
        await played(APPROVED[name], bench, hidden=hidden)
        assert bench.server.violations == []
        assert bench.server.public() == []
        assert bench.server.late == []
        assert not faults or strewn.happened
        return [
            f"{bubble.written()}\n{bubble.chosen and f'chosen: {bubble.chosen}'}"
            for bubble in bench.person(hidden=hidden).bubbles()
        ]


async def _holds(folder: Path, seed: int, faults: tuple[str, ...]) -> None:
    name, hidden = Random(seed).choice(EVERYWHERE)
    (folder / "calm").mkdir()
    (folder / "rough").mkdir()
    calm = await _seen(folder / "calm", name, hidden)
    rough = await _seen(folder / "rough", name, hidden, faults, seed)
    assert rough == calm, f"{name}, {'hidden' if hidden else 'in the DM'}"


@pytest.mark.parametrize(
    ("seed", "faults"), _schedules(30), ids=lambda v: "+".join(v) if isinstance(v, tuple) else None
)
async def test_everybody_sees_what_they_would_have_seen(
    seed: int, faults: tuple[str, ...], tmp_path: Path
) -> None:
    await _holds(tmp_path, seed, faults)


@pytest.mark.torture
@pytest.mark.parametrize(
    ("seed", "faults"), _schedules(300), ids=lambda v: "+".join(v) if isinstance(v, tuple) else None
)
async def test_everybody_sees_what_they_would_have_seen_in_all_pairs(
    seed: int, faults: tuple[str, ...], tmp_path: Path
) -> None:
    await _holds(tmp_path, 10_000 + seed, faults)
