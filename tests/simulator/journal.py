"""What happened, seen from outside of the bot's bookkeeping: turns at their commit, deliveries, lives of processes."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from adapters.base import Received
from bot.turn import Step
from conversations.engine import Transition
from conversations.flow import Flow
from conversations.model import Effect, Envelope, Event, Refused, ReminderDue
from conversations.state import State


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn that was committed, at that virtual second. A refused reminder has no effects and changes nothing."""

    envelope: Envelope
    now: datetime
    zone: str | None
    effects: tuple[Effect, ...]
    committed: float
    process: str
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Delivery:
    """An envelope handed to a process, and what became of it: None if that was never heard."""

    envelope: Envelope
    process: str
    begun: float
    number: int
    answered: float | None = None
    received: Received | None = None

    @property
    def kept(self) -> bool:
        """Whether whoever sent it heard that it was taken, now or before."""
        return self.received is not None and not self.received.refused


@dataclass(slots=True)
class Life:
    """When a process was up, ready to work, in virtual seconds."""

    process: str
    start: float
    end: float = float("inf")


@dataclass(slots=True)
class Journal:
    """The record of one run."""

    turns: list[Turn] = field(default_factory=list)
    deliveries: list[Delivery] = field(default_factory=list)
    lives: list[Life] = field(default_factory=list)
    deaths: list[tuple[float, tuple[str, ...]]] = field(default_factory=list)
    bad_disk: list[tuple[float, float]] = field(default_factory=list)
    commits: int = 0


class Recorder:
    """Watches the turns of one process. What is stepped counts only once its transaction has committed."""

    def __init__(self, journal: Journal, process: str, elapsed: Callable[[], float]) -> None:
        self._journal, self._process, self._elapsed = journal, process, elapsed
        self._open: list[tuple[Envelope, datetime, str | None, tuple[Effect, ...], bool]] = []

    def begun(self) -> None:
        """A call of the store begins."""
        self._open.clear()

    def done(self, well: bool) -> None:
        """It has ended, and what it wrote is durable, or gone."""
        if well:
            self._journal.commits += 1
            self._journal.turns += [
                Turn(envelope, now, zone, effects, self._elapsed(), self._process, refused)
                for envelope, now, zone, effects, refused in self._open
            ]
        self._open.clear()

    def watching(self, step: Step) -> Step:
        """The step, with its calls written down. Whose turn it is stands in the caller's frame."""

        def watched(
            flow: Flow[Any], state: State, event: Event, *, now: datetime, zone: str | None = None
        ) -> Transition:
            envelope: Envelope = sys._getframe(1).f_locals["envelope"]
            try:
                after = step(flow, state, event, now=now, zone=zone)
            except Refused:
                if isinstance(event, ReminderDue):
                    self._open.append((envelope, now, zone, (), True))
                raise
            # A later attempt within the same call, after a conflict, begins again.
            self._open = [each for each in self._open if each[0].id != envelope.id]
            self._open.append((envelope, now, zone, after.effects, False))
            return after

        return watched
