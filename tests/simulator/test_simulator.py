"""Nothing twice, nothing lost, nothing out of order, whatever happens: a hundred runs, and tests of the simulator."""

import asyncio
import os
import subprocess
import sys
from dataclasses import replace

import pytest

from tests.simulator.loop import VirtualLoop
from tests.simulator.process import Process, task_factory
from tests.simulator.run import Outcome, play, play_seed
from tests.simulator.setup import Death, setup
from tests.simulator.sites import ROOT, all_sites
from tests.simulator.torture import NEVER

SEEDS = range(100)
ONCE_WRONG = (1_000_505, 1_001_536, 1_001_635, 1_001_766, 1_002_123, 1_002_349, 1_002_439, 1_002_841, 1_004_025,
              1_006_320, 2_005_457)  # fmt: skip


def told(outcome: Outcome) -> str:
    return "\n".join((f"replay with {outcome.command}", *outcome.violations))


@pytest.mark.parametrize("tens", range(len(SEEDS) // 10))
def test_everything_arrives_once_and_in_order_whatever_fails_and_dies(tens: int) -> None:
    for seed in SEEDS[tens * 10 : tens * 10 + 10]:
        outcome = play_seed(seed)
        assert not outcome.violations, told(outcome)


@pytest.mark.parametrize("seed", ONCE_WRONG)
def test_what_the_long_show_once_found_stays_mended(seed: int) -> None:
    outcome = play_seed(seed)
    assert not outcome.violations, told(outcome)


def test_what_was_in_hand_while_a_machine_slept_for_days_is_not_swept_as_old() -> None:
    broom = max(site for site in all_sites() if ":_sweep:" in site)
    outcome = play_seed(1_000_010, (Death(broom, 2),))
    assert outcome.deaths
    assert outcome.elapsed > 40 * 3600
    assert not outcome.violations, told(outcome)


def test_the_runs_of_these_seeds_are_worth_judging() -> None:
    outcomes = [play_seed(seed) for seed in SEEDS[:20]]
    assert sum(outcome.deaths for outcome in outcomes) >= 20
    assert sum(outcome.faults for outcome in outcomes) >= 40
    assert sum(outcome.turns for outcome in outcomes) >= 150
    assert {outcome.setup.processes for outcome in outcomes} == {1, 2}
    assert any(outcome.elapsed > 24 * 3600 for outcome in outcomes)


@pytest.mark.parametrize("seed", [4, 14, 18])
def test_without_a_fault_everybody_reads_the_same_words_in_the_same_order(seed: int) -> None:
    plan = replace(setup(seed), flow="debrief", processes=1, disk=False, closing=False, patient=True)
    plan = replace(plan, wrong_clock=False, travels=False)  # what is said depends on the hour
    calm = play(replace(plan, faults=0.0, deaths=(), freezing=False))
    wild = play(
        replace(plan, faults=0.35, kind="telling", processes=2, deaths=(Death("", 40), Death("", 70)))
    )
    assert not calm.violations
    assert not wild.violations, told(wild)
    assert wild.deaths
    assert wild.seen == calm.seen


def test_a_seed_replays_the_same_run_whatever_the_hashes_are() -> None:
    prints = {
        subprocess.run(
            [sys.executable, "-c", "from tests.simulator.run import play_seed; print(play_seed(14).digest)"],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": hashes, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for hashes in ("1", "2")
    }
    assert len(prints) == 1


def test_a_dead_process_does_nothing_more_not_even_its_finally() -> None:
    loop, done = VirtualLoop(), list[str]()
    loop.set_task_factory(task_factory)
    process = Process("p", lambda *_: None)

    async def living() -> None:
        try:
            done.append("began")
            await asyncio.sleep(10)
            done.append("went on")
        finally:
            done.append("cleaned up")

    async def world() -> None:
        process.spawn(living())
        await asyncio.sleep(5)
        process.die()
        await asyncio.sleep(50)

    loop.run_until_complete(world())
    loop.close()
    assert done == ["began"]
    process.bury()


def test_virtual_hours_take_no_time_and_end_when_everybody_waits() -> None:
    loop = VirtualLoop()
    loop.run_until_complete(asyncio.wait_for(asyncio.sleep(36_000.0), 100_000.0))
    assert 36_000.0 <= loop.time() < 36_001.0
    loop.close()


def test_a_timer_falls_due_also_after_years() -> None:
    loop = VirtualLoop()
    loop.jump(2.0**29)
    loop.run_until_complete(asyncio.sleep(0.3))
    assert 0.3 <= loop.time() - 2.0**29 < 0.4
    loop.close()


def test_the_sites_that_are_not_crashed_are_there_and_have_a_reason() -> None:
    functions = {site.rpartition(":")[0] for site in all_sites()}
    assert set(NEVER) <= functions
    assert all(NEVER.values())
