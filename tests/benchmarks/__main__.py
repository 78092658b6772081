"""`make bench`: what a turn costs, as ratios to bare SQLite on the same disk in the same run.

The bot's turns have everything in them: dedupe, version check, outbox, reminders, and the dispatcher sending to
a platform in memory and writing down its receipts. They are measured twice: with a step that thinks of nothing,
which shows the machinery, and with the debrief, which shows what people get. Asserts nothing about time.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from conversations.engine import step
from conversations.flows.debrief.flow import FLOW
from conversations.state import State
from tests.benchmarks import due, growth, sealing, slow_disk, throughput
from tests.benchmarks.people import NOW, micro, p99, script


def engine(rounds: int) -> list[float]:
    """Seconds that each step took over so many whole conversations."""
    took = []
    for _ in range(rounds):
        state = State()
        for event in script():
            begun = time.perf_counter()
            state = step(FLOW, state, event, now=NOW, zone="Europe/Berlin").state
            took.append(time.perf_counter() - begun)
    return took


def first_reply(folder: Path) -> tuple[float, int]:
    """Seconds from process start to the first message of `debrief chat --jsonl`; its peak memory in bytes."""
    command = [sys.executable, "-m", "bot", "chat", "--jsonl", "--db", str(folder / "start.db")]
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin
    assert process.stdout
    process.stdin.write(b'{"text": "hi"}\n')
    process.stdin.flush()
    answer = json.loads(process.stdout.readline())
    took = time.perf_counter() - begun
    if "bot" not in answer:
        raise SystemExit(f"The first line out was no message: {sorted(answer)}")
    process.stdin.close()
    process.stdout.read()
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return took, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def starts(folder: Path) -> tuple[list[tuple[float, int]], list[tuple[float, int]]]:
    """First replies to somebody who was never there, and to the same one who comes back."""
    new, known = [], []
    for number in range(7):
        place = folder / f"start-{number}"
        place.mkdir()
        new.append(first_reply(place))
        known.append(first_reply(place))
    return new, known


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--disk", type=Path, help="a folder on the disk to measure (default: the temporary one)"
    )
    parser.add_argument("--turns", type=int, default=4000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.disk) as made:
        folder = Path(made)
        # First, while this process is small: a child's peak begins with what its parent had when it was forked.
        new, known = starts(folder)
        reading = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.reading"], capture_output=True, text=True, check=True
        )
        engine(2)
        steps = engine(30)
        print(f"engine step alone      median {micro(statistics.median(steps))}, p99 {micro(p99(steps))}")
        throughput.compare(folder, options.turns)
        slow_disk.compare(folder, options.turns // 2)
        growth.compare(folder, options.turns)
        due.compare(folder)
        sealing.compare(folder, options.turns)
        for whom, found in (("new", new), ("known", known)):
            print(
                f"process to first reply median {statistics.median(s for s, _ in found):.3f} s to somebody {whom}"
            )
            print(f"memory of that process {max(m for _, m in found) / 2**20:.0f} MB at its peak")
        print(reading.stdout, end="")
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        print(f"memory of this run     {own / 2**20:.0f} MB at its peak")


if __name__ == "__main__":
    main()
