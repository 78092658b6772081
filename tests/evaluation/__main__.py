"""`make eval`: how well texts are understood. A part for each thing that is understood; `--part NAME` for one."""

import argparse
import sys
from collections.abc import Callable

from tests.evaluation.notes import report as notes
from tests.evaluation.short_texts import report_replies, report_safety, report_times
from tests.evaluation.story_report import report as stories

PARTS: dict[str, Callable[[], str]] = {
    "notes": notes,
    "replies": report_replies,
    "safety": report_safety,
    "stories": stories,
    "times": report_times,
}


def main() -> int:
    """Print each part's figures."""
    asked = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    asked.add_argument(
        "--part", choices=sorted(PARTS), action="append", help="only this part (may be repeated)"
    )
    for name in asked.parse_args().part or sorted(PARTS):
        print(PARTS[name]())
    return 0


if __name__ == "__main__":
    sys.exit(main())
