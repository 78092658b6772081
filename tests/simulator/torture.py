"""The long show: random schedules until every await site has been crashed often enough, and the time is up."""

import multiprocessing
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import count
from random import Random

from tests.simulator.run import Outcome, play_seed
from tests.simulator.setup import SQL, Death
from tests.simulator.sites import all_sites

ENOUGH = 20  # deaths at each site
MOST_AIMED = 2  # deaths in one run beside its own
BATCH = 12  # runs handed to a worker at once

NEVER = {
    "bot/scheduler.py:advance": "moves a standing clock, which is the line protocol's (tests/test_crashes.py)",
    "bot/dispatcher.py:drain": "waits for the terminal's desk, which has no run loop (tests/test_crashes.py)",
    "bot/runtime.py:said": "the line protocol's, which alone may ask for an answer again (tests/test_crashes.py)",
    "bot/storage/sqlite.py:settle_log": "after plain rows were sealed; here they stay plain (tests/bot/test_keys.py)",
    "bot/runtime.py:close": "a simulated stop finds no turn under way (tests/bot/test_runtime.py)",
    "bot/dispatcher.py:_hold": "three people stand in line for less than a lease lasts (tests/bot/test_crowd.py)",
    "bot/wiring.py:assembled": "the same, one frame further out",
    "bot/host.py:recent": "asked by Discord's shell at its start only (tests/platforms/discord/test_delivery.py)",
    "bot/storage/sqlite.py:__aexit__": "for tests and tools; the bot closes its store itself",
}
"""Functions whose sites the simulated processes do not come to, with the reason."""


@dataclass(slots=True)
class Tally:
    """What the runs came to."""

    runs: int = 0
    deaths: int = 0
    faults: int = 0
    turns: int = 0
    visited: Counter[str] = field(default_factory=Counter)
    crashed: Counter[str] = field(default_factory=Counter)
    failed: list[Outcome] = field(default_factory=list)
    aimed_at: Counter[str] = field(default_factory=Counter)
    # By site: the runs that come past it, by seed and aimed deaths, and how often.
    seen_in: dict[str, list[tuple[int, tuple[Death, ...], int]]] = field(default_factory=dict)

    def add(self, outcome: Outcome) -> None:
        """Counts a run."""
        self.runs += 1
        self.deaths += outcome.deaths
        self.faults += outcome.faults
        self.turns += outcome.turns
        self.visited.update(outcome.visited)
        self.crashed.update(outcome.crashed)
        run = outcome.setup
        for site, visits in outcome.visited.items() if len(run.aimed) < MOST_AIMED else ():
            self.seen_in.setdefault(site, []).append((run.seed, run.aimed, visits))
        if outcome.violations:
            self.failed.append(outcome)


def torture(seconds: float, first: int, workers: int, say: Callable[[str], None]) -> bool:
    """Plays seeds from `first` on for so long, prints what came of them, and tells whether all of it is well.

    A third of the runs die only where their seed says; the others also where there were the fewest deaths so far.
    """
    tally, sites = Tally(), all_sites()
    until = time.monotonic() + seconds
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        seeds, random = count(first), Random(first)
        waiting: list[Future[list[Outcome]]] = []
        while time.monotonic() < until or waiting:
            while time.monotonic() < until and len(waiting) < 2 * workers:
                batch = [_next_run(seeds, tally, random) for _ in range(BATCH)]
                waiting.append(pool.submit(play_batch, batch))
            for outcome in waiting.pop(0).result():
                tally.add(outcome)
                if outcome.violations:
                    say(f"seed {outcome.setup.seed}: replay with {outcome.command}")
                    for violation in outcome.violations:
                        say(f"    {violation}")
    for line in report(tally, sites):
        say(line)
    return not tally.failed and not _short(tally, sites)


def play_batch(batch: list[tuple[int, tuple[Death, ...]]]) -> list[Outcome]:
    """Several runs in one worker."""
    return [play_seed(seed, aimed) for seed, aimed in batch]


def _next_run(seeds: Iterator[int], tally: Tally, random: Random) -> tuple[int, tuple[Death, ...]]:
    """A seed as it is; or a run that was played, to die at a site that needs more deaths, where it came past before.

    The sites take turns: the one with the fewest deaths, those under way included, is next.
    """
    needy = [site for site in sorted(tally.seen_in) if tally.crashed[site] < ENOUGH + 5]
    if not needy or random.random() < 1 / 3:
        return next(seeds), ()
    site = min(needy, key=lambda each: max(tally.crashed[each], tally.aimed_at[each]))
    tally.aimed_at[site] += 1
    seed, aimed, visits = random.choice(tally.seen_in[site])
    return seed, (*aimed, Death(site, random.randint(1, visits)))


def report(tally: Tally, sites: dict[str, str]) -> Iterator[str]:
    """The table, and the figures."""
    yield "crashes · suspensions · await site"
    for site, code in sites.items():
        yield f"{tally.crashed[site]:7} · {tally.visited[site]:11} · {site}  {code[:60]}{_why(site, code, tally)}"
    yield f"{tally.crashed[SQL]:7} · {'':11} · inside a transaction, at any statement"
    crashed = sorted(tally.crashed[site] for site in sites if tally.visited[site])
    yield (
        f"{tally.runs} seeds, {tally.turns} turns, {tally.deaths} crashes, {tally.faults} faults of the platform, "
        f"{sum(len(each.violations) for each in tally.failed)} violations; crashes per site that suspends: "
        f"{crashed[0]} at least, {crashed[len(crashed) // 2]} in the median"
    )
    for site in _short(tally, sites):
        yield f"too few crashes: {site}"


def _why(site: str, code: str, tally: Tally) -> str:
    reason = _reason(site, code)
    return f"  [never suspends here: {reason}]" if reason and not tally.visited[site] else ""


def _reason(site: str, code: str) -> str:
    if code.startswith("async with asyncio.timeout("):
        return "to begin a timeout suspends nobody; what happens within is a site of its own"
    return NEVER.get(site.rpartition(":")[0], "")


def _short(tally: Tally, sites: dict[str, str]) -> list[str]:
    return [
        site
        for site, code in sites.items()
        if tally.crashed[site] < ENOUGH and (tally.visited[site] or not _reason(site, code))
    ]
