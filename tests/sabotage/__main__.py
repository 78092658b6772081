"""`python -m tests.sabotage [--only NAME]`: a line per promise, and exit code 1 unless all were caught."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.sabotage.patch import Patch
from tests.sabotage.patches import all_patches
from tests.sabotage.runner import Outcome, run_all

ROOT = Path(__file__).resolve().parents[2]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.sabotage",
        description="Break each promise on purpose, in a copy, and see the test named for it fail.",
        epilog="example: python -m tests.sabotage --only dedupe",
    )
    parser.add_argument(
        "--only", action="append", metavar="NAME", help="just this sabotage; may be given again"
    )
    parser.add_argument("--workers", type=int, default=2, help="how many to run at once (2)")
    parser.add_argument("--seconds", type=float, default=180, help="how long one test may take (180)")
    options = parser.parse_args(arguments)

    patches = all_patches()
    names = {patch.name for patch in patches}
    if unknown := sorted(set(options.only or ()) - names):
        parser.error(
            f"no sabotage is called {', '.join(unknown)}; there are: {', '.join(sorted(names)) or 'none'}"
        )
    if options.only:
        patches = tuple(patch for patch in patches if patch.name in options.only)
    if not patches:
        print("No sabotage is written yet, so no promise was tried; add one in tests/sabotage/patches/.")
        return 1
    return report(patches, workers=options.workers, seconds=options.seconds)


def report(patches: Sequence[Patch], *, workers: int, seconds: float) -> int:
    """Prints the table as the verdicts come in, then why any was not caught, then the counts."""
    widths = [max(len(cell) for cell in column) for column in zip(*map(cells, patches), strict=True)]
    outcomes: list[Outcome] = []
    for outcome in run_all(patches, ROOT, workers=workers, seconds=seconds):
        outcomes.append(outcome)
        row = (cell.ljust(width) for cell, width in zip(cells(outcome.patch), widths, strict=True))
        print(" · ".join((*row, outcome.verdict)), flush=True)

    at_large = [outcome for outcome in outcomes if outcome.verdict != "caught"]
    for outcome in at_large:
        print(f"\n{outcome.patch.name}: {outcome.verdict}\n{outcome.reason}")
    survived = sum(outcome.verdict == "SURVIVED" for outcome in at_large)
    caught = len(outcomes) - len(at_large)
    print(
        f"\n{len(outcomes)} sabotage{'s' * (len(outcomes) != 1)}: {caught} caught, {survived} survived, "
        f"{len(at_large) - survived} could not be judged."
    )
    return 1 if at_large else 0


def cells(patch: Patch) -> tuple[str, str, str]:
    return patch.name, patch.promise, patch.test


if __name__ == "__main__":
    sys.exit(main())
