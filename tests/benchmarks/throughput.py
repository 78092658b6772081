"""Durable turns per second, as ratios to bare SQLite on the same disk in the same run: to the simplest tables that
would do, and to the bot's own rows written without the bot (see tests.benchmarks.baseline).

By itself, on the disk as it is: `python -m tests.benchmarks.throughput FOLDER TURNS`.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

from conversations.engine import step
from tests.benchmarks.baseline import raw, same_rows
from tests.benchmarks.people import micro, p99, thoughtless, turns


def compare(folder: Path, total: int, *, dialogue: bool = True) -> None:
    """One person alone and 32 at once: bare, with a step that thinks of nothing, and with the debrief."""
    for at_once in (1, 32):
        bare, pragmas = raw(folder / f"raw{at_once}.db", total, at_once)
        rate, slowest = len(bare) / sum(bare), p99(bare)
        same = same_rows(folder / f"rows{at_once}.db", total, at_once)
        rows = len(same) / sum(same)
        print(f"{at_once:>2} at once")
        print(f"   bare sqlite3        {rate:,.0f} turns/s, p99 {micro(slowest)} ({pragmas})")
        print(f"   the same rows       {rows:,.0f} turns/s, p99 {micro(p99(same))}")
        rounds = (("machinery", thoughtless, total), ("debrief", step, total // 4))
        for name, thinks, many in rounds if dialogue else rounds[:1]:
            run = asyncio.run(turns(folder / f"{name}{at_once}.db", at_once, many, thinks))
            print(
                f"   {name:<19} {run.per_second:,.0f} turns/s, {run.per_second / rate:.2f} of bare, "
                f"{run.per_second / rows:.2f} of the same rows; CPU {micro(run.cpu)} a turn; "
                f"wait p99 {micro(p99(run.waits))}, {p99(run.waits) / slowest:.1f} x the bare p99"
            )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1]) as made:
        compare(Path(made), int(sys.argv[2]), dialogue=False)
