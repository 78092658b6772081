"""`make bench`: what a turn costs, as ratios to bare SQLite on the same disk in the same run.

The bot's turns have everything in them: dedupe, version check, outbox, reminders, and the dispatcher sending to
a platform in memory and writing down its receipts. They are measured twice: with a step that thinks of nothing,
which shows the machinery, and with the debrief, which shows what people get. Asserts nothing about time.
"""

import argparse
import asyncio
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from adapters.base import Outgoing
from bot.clock import SystemClock
from bot.runtime import Step
from bot.wiring import assembled
from conversations.engine import Transition, step
from conversations.flow import Flow
from conversations.flows.debrief.flow import FLOW
from conversations.model import (
    ConversationKey,
    Effect,
    Envelope,
    Event,
    Message,
    Record,
    Remind,
    Reminder,
    Send,
    Started,
    TextReceived,
    Update,
    Words,
)
from conversations.state import Answers, State
from tests.benchmarks.baseline import raw

SAID = (
    "hi",
    "start",
    "Acme, junior designer",
    "the portfolio part went well and I asked two good questions",
    "I was ten minutes late and I called her Diane, she's Diana",
    "the train died between two stations",
    "she said no worries when I said sorry",
    "text them from the platform",
    "not sure",
    "say the name back when we meet",
    "it still stings a bit",
    "the portfolio",
    "Diana. She asked why my checkout only has one button. Small team, real users",
    "shorter",
    "use this",
    "tomorrow 9",
    "where am I",
    "help",
)
NOW = datetime(2026, 3, 2, 14, 30, tzinfo=UTC)


def script() -> tuple[Event, ...]:
    """One person's texts, after opening the conversation."""
    return (Started(), *(TextReceived(Words(text)) for text in SAID))


def thoughtless(
    flow: Flow[Any], state: State, event: Event, *, now: datetime, zone: str | None = None
) -> Transition:
    """A turn's usual effects over a state of usual size, without a thought: what is left is the machinery."""
    question = state.counter + 1
    effects: list[Effect] = [
        Send(Message("One thing you said, said back in a line or two. " * 3, "step")),
        Send(Message("And the next question about it? " * 4, "step", question=question)),
    ]
    if question > 1:
        effects.append(Update(question - 1, "Yes"))
    if question % 8 == 0:
        effects.append(Remind(Reminder("d1:nudge", "d1", "nudge", now.replace(tzinfo=None), "Europe/Berlin")))
        effects.append(Record("nudged", "d1"))
    return Transition(replace(state, counter=question, profile=Answers({"told": "x" * 1400})), tuple(effects))


class Memory:
    """A platform that accepts at once."""

    platform = "memory"

    async def send(self, outgoing: Outgoing) -> str:
        return outgoing.id

    async def arrived(self, outgoing: Outgoing) -> str | None:
        return None


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds that people waited for each turn; the whole run's turns per second and CPU seconds per turn."""

    waits: list[float]
    per_second: float
    cpu: float


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


async def turns(path: Path, at_once: int, total: int, step: Step) -> Measured:
    """Durable turns with so many people at once, each sending a line when the last one is answered."""
    waits: list[float] = []
    async with assembled(FLOW, path, {"memory": Memory()}, SystemClock(), step=step) as bot:

        async def person(number: int, texts: int) -> None:
            events = islice(cycle(enumerate(script())), texts)
            for n, (place, event) in enumerate(events):
                if place == 0:
                    key = ConversationKey("memory", "bench", f"{number}-{n}")
                envelope = Envelope(f"{number}-{n}", key, key.user, datetime.now(UTC), event, "Europe/Berlin")
                begun = time.perf_counter()
                await bot.runtime.receive(envelope)
                waits.append(time.perf_counter() - begun)

        await person(-1, len(script()))  # everything imported, prepared and cached
        waits.clear()
        begun, cpu = time.perf_counter(), time.process_time()
        await asyncio.gather(*(person(n, total // at_once) for n in range(at_once)))
        await bot.dispatcher.drain()
        took, cpu = time.perf_counter() - begun, time.process_time() - cpu
    return Measured(waits, len(waits) / took, cpu / len(waits))


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


def p99(values: Sequence[float]) -> float:
    return sorted(values)[int(len(values) * 0.99)]


def micro(seconds: float) -> str:
    return f"{seconds * 1e6:,.0f} µs"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--disk", type=Path, help="a folder on the disk to measure (default: the temporary one)"
    )
    parser.add_argument("--turns", type=int, default=4000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.disk) as made:
        folder = Path(made)
        engine(2)
        steps = engine(30)
        print(f"engine step alone      median {micro(statistics.median(steps))}, p99 {micro(p99(steps))}")
        for at_once in (1, 32):
            bare, pragmas = raw(folder / f"raw{at_once}.db", options.turns, at_once)
            rate, slowest = len(bare) / sum(bare), p99(bare)
            print(f"{at_once:>2} at once, bare sqlite3 {rate:,.0f} turns/s, p99 {micro(slowest)} ({pragmas})")
            for name, thinks, total in (
                ("machinery", thoughtless, options.turns),
                ("debrief", step, options.turns // 4),
            ):
                run = asyncio.run(turns(folder / f"{name}{at_once}.db", at_once, total, thinks))
                print(
                    f"   {name:<19} {run.per_second:,.0f} turns/s, ratio {run.per_second / rate:.2f}; "
                    f"CPU {micro(run.cpu)} a turn; wait median {micro(statistics.median(run.waits))}, "
                    f"p99 {micro(p99(run.waits))}, {p99(run.waits) / slowest:.1f} x the bare p99"
                )
        starts = [first_reply(folder) for _ in range(7)]
        print(f"process to first reply median {statistics.median(s for s, _ in starts):.3f} s")
        print(f"memory of that process {max(m for _, m in starts) / 2**20:.0f} MB at its peak")
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
        print(f"memory of this run     {own / 2**20:.0f} MB at its peak")


if __name__ == "__main__":
    main()
