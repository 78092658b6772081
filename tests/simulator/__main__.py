"""`python -m tests.simulator`: replay a seed, or torture the bot for some minutes."""

import argparse
import sys
from collections.abc import Sequence

from tests.simulator.run import play_seed
from tests.simulator.setup import Death
from tests.simulator.torture import torture


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.simulator",
        description="Play random schedules on a failing platform, in processes that die at any await.",
        epilog="example: python -m tests.simulator --seed 39",
    )
    parser.add_argument("--seed", type=int, help="replay this one, or begin with it")
    parser.add_argument("--count", type=int, default=1, help="play so many seeds from there on (1)")
    parser.add_argument(
        "--die",
        action="append",
        metavar="SITE@N",
        help="die at that site's nth suspension, too; repeatable",
    )
    parser.add_argument(
        "--minutes", type=float, help="torture for so long, and print the table of await sites"
    )
    parser.add_argument("--workers", type=int, default=2, help="processes that play at once (2)")
    options = parser.parse_args(arguments)
    if options.minutes is not None:
        first = 1_000_000 if options.seed is None else options.seed
        well = torture(options.minutes * 60, first, options.workers, lambda line: print(line, flush=True))
        return 0 if well else 1
    if options.seed is None:
        parser.error("name a --seed to replay, or --minutes to torture")
    aimed = tuple(map(_death, options.die or ()))
    bad = 0
    for seed in range(options.seed, options.seed + options.count):
        outcome = play_seed(seed, aimed)
        plan = outcome.setup
        print(
            f"seed {seed}: {plan.flow}, {plan.processes} process(es), {plan.kind} platform, {outcome.turns} turns, "
            f"{outcome.deaths} crashes, {outcome.faults} faults, {len(outcome.violations)} violations"
        )
        for violation in outcome.violations:
            print(f"    {violation}")
        bad += bool(outcome.violations)
    return 1 if bad else 0


def _death(text: str) -> Death:
    site, _, nth = text.rpartition("@")
    return Death(site, int(nth))


if __name__ == "__main__":
    sys.exit(main())
