"""The people and the turns that are measured: a script, a step that thinks of nothing, a platform in memory."""

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from adapters.base import Outgoing
from bot.clock import SystemClock
from bot.keys import KeyRing
from bot.sealing import sealer_for
from bot.turn import Step
from bot.wiring import assembled
from conversations.engine import Transition
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


async def turns(
    path: Path, at_once: int, total: int, step: Step, name: str = "bench", ring: KeyRing | None = None
) -> Measured:
    """Durable turns with so many people at once, each sending a line when the last one is answered."""
    waits: list[float] = []
    async with assembled(
        FLOW, path, {"memory": Memory()}, SystemClock(), sealer=sealer_for(path, ring), step=step
    ) as bot:

        async def person(number: int, texts: int) -> None:
            events = islice(cycle(enumerate(script())), texts)
            for n, (place, event) in enumerate(events):
                if place == 0:
                    key = ConversationKey("memory", name, f"{number}-{n}")
                envelope = Envelope(
                    f"{name} {number}-{n}", key, key.user, datetime.now(UTC), event, "Europe/Berlin"
                )
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


def p99(values: Sequence[float]) -> float:
    return sorted(values)[int(len(values) * 0.99)]


def micro(seconds: float) -> str:
    return f"{seconds * 1e6:,.0f} µs"
