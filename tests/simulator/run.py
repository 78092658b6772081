"""Plays one seed, and says what came of it."""

import asyncio
import logging
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2s
from pathlib import Path

from tests.simulator.judge import violations
from tests.simulator.loop import Stalled, VirtualLoop
from tests.simulator.process import task_factory
from tests.simulator.setup import Death, Setup, setup
from tests.simulator.world import World

MEMORY = Path("/dev/shm")


@dataclass(frozen=True, slots=True)
class Outcome:
    """One run. `visited` and `crashed` count suspensions and deaths by await site."""

    setup: Setup
    violations: list[str]
    visited: Counter[str]
    crashed: Counter[str]
    deaths: int
    faults: int
    turns: int
    seen: dict[str, list[str]]
    elapsed: float
    digest: str

    @property
    def command(self) -> str:
        """What replays it."""
        deaths = "".join(f" --die '{death.site}@{death.nth}'" for death in self.setup.aimed)
        return f".venv/bin/python -m tests.simulator --seed {self.setup.seed}{deaths}"


def play(plan: Setup) -> Outcome:
    """The run of that setup, from an empty database to the verdict."""
    loop = VirtualLoop()
    loop.set_task_factory(task_factory)
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder, _quiet():
        world = World(plan, Path(folder), loop)
        found: list[str] = []
        try:
            loop.run_until_complete(world.play())
        except Stalled as stalled:
            found.append(f"everybody waits for somebody else: {stalled}")
        finally:
            _bury(world, loop)
        found += violations(world)
    return Outcome(
        plan,
        found,
        world.visited,
        world.crashed,
        len(world.journal.deaths),
        world.platform.seen_faults,
        len(world.journal.turns),
        {
            person.key.user: [
                each.outgoing.message.text if each.outgoing.message else f"[{each.outgoing.chosen}]"
                for each in world.platform.shown
                if each.outgoing.to == person.key and not each.again
            ]
            for person in world.people
        },
        loop.time(),
        _digest(world),
    )


def play_seed(seed: int, aimed: tuple[Death, ...] = ()) -> Outcome:
    """The run of a seed, with deaths aimed at sites beside its own."""
    return play(setup(seed, aimed))


def _digest(world: World) -> str:
    """Of everything that happened, in order and with its time."""
    happened = [
        *((turn.committed, turn.envelope.id) for turn in world.journal.turns),
        *((each.at, each.outgoing.id) for each in world.platform.shown),
        *world.journal.deaths,
    ]
    return blake2s(repr(happened).encode()).hexdigest()


def _bury(world: World, loop: asyncio.AbstractEventLoop) -> None:
    for task in asyncio.all_tasks(loop):
        task._log_destroy_pending = False  # type: ignore[attr-defined]
    for slot in world.slots:
        if slot.process is not None:
            slot.process.die()
    loop.set_exception_handler(lambda *_: None)
    loop.close()
    hook, sys.unraisablehook = sys.unraisablehook, lambda _: None
    try:
        for process in world.buried:
            process.bury()
    finally:
        sys.unraisablehook = hook


@contextmanager
def _quiet() -> Iterator[None]:
    """The bot's log says what goes wrong in a world where everything does."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)
