"""What encryption costs: the same turns stored plainly and sealed, in turns, three times each."""

import asyncio
import statistics
from pathlib import Path

from bot.keys import KeyRing, OperatorKey
from conversations.engine import step
from tests.benchmarks.people import micro, thoughtless, turns


def compare(folder: Path, total: int) -> None:
    """32 people at once, with a step that thinks of nothing and with the debrief."""
    ring = KeyRing((OperatorKey.new(),))
    for name, thinks, many in (("machinery", thoughtless, total), ("debrief", step, total // 4)):
        runs: dict[bool, list[float]] = {False: [], True: []}
        cpu: dict[bool, list[float]] = {False: [], True: []}
        for turn in range(3):
            for sealed in (False, True):
                path = folder / f"sealed-{name}-{turn}-{sealed}.db"
                run = asyncio.run(turns(path, 32, many, thinks, ring=ring if sealed else None))
                runs[sealed].append(run.per_second)
                cpu[sealed].append(run.cpu)
        plain, closed = statistics.median(runs[False]), statistics.median(runs[True])
        print(
            f"sealed, {name:<11}    {closed:,.0f} turns/s, {1 - closed / plain:.0%} less than {plain:,.0f} plainly; "
            f"CPU {micro(statistics.median(cpu[True]))} for {micro(statistics.median(cpu[False]))}"
        )
