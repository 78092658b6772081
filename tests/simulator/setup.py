"""What a seed stands for: who is there, on which platform, in how many processes, and what will go wrong."""

from dataclasses import dataclass
from random import Random
from typing import Literal, TypeAlias

from tests.simulator.platform import Kind

SQL = "sql"  # the site of a death inside of a transaction

Dialogue: TypeAlias = Literal["debrief", "orders"]
KnownDead: TypeAlias = Literal["at once", "later", "never"]
FLOWS: tuple[Dialogue, ...] = ("debrief", "debrief", "orders")
KINDS: tuple[Kind, ...] = ("telling", "telling", "enforcing", "blind")
KNOWN: tuple[KnownDead, ...] = ("at once", "later", "never")


@dataclass(frozen=True, slots=True)
class Death:
    """Dies at the nth suspension at that await site; "" stands for any site, SQL for any statement of a transaction.

    A seed's own deaths are counted each from the one before, what is aimed at a site from the start of the run.
    """

    site: str
    nth: int


@dataclass(frozen=True, slots=True)
class Setup:
    """What a seed stands for. `faults` is the share of sends that go wrong, `closing` has somebody close their door
    for a while, `visitor` somebody come whose workspace goes again, and `known_dead` is when others learn that a
    process has died: else its leases run out. The computer's clock may be set wrong by hours for a while, a process
    may sleep for longer than its leases last, somebody may travel to another zone, and people stand in line where only
    a few are sent to `at_once`. With `patient` everybody waits for each answer and leaves after minutes, so that what
    they read depends on nothing but what they said.
    """

    seed: int
    flow: Dialogue
    people: int
    events: int
    processes: int
    kind: Kind
    faults: float
    deaths: tuple[Death, ...]
    disk: bool
    known_dead: KnownDead
    closing: bool
    visitor: bool
    wrong_clock: bool = False
    freezing: bool = False
    travels: bool = False
    at_once: int = 100
    aimed: tuple[Death, ...] = ()
    patient: bool = False


def setup(seed: int, aimed: tuple[Death, ...] = ()) -> Setup:
    """The run of a seed, with `aimed` deaths beside those that the seed has in mind."""
    random = Random(seed)
    flow = random.choice(FLOWS)
    planned = tuple(
        Death(SQL if random.random() < 0.15 else "", int(random.expovariate(1 / 120)) + 1)
        for _ in range(random.choice((0, 1, 2, 3, 4)))
    )
    return Setup(
        seed,
        flow,
        people=random.randint(1, 3),
        events=random.randint(5, 11),
        processes=random.choice((1, 2)),
        kind=random.choice(KINDS),
        faults=random.choice((0.0, 0.1, 0.35)),
        deaths=planned,
        aimed=aimed,
        disk=random.random() < 0.2,
        known_dead=random.choice(KNOWN),
        closing=random.random() < 0.15,
        visitor=random.random() < 0.3,
        wrong_clock=random.random() < 0.2,
        freezing=random.random() < 0.25,
        travels=random.random() < 0.3,
        at_once=random.choice((1, 2, 100)),
    )
