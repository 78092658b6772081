"""People: seeded schedules of texts, presses, edits, repeats and pauses, worked out before anything runs."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from conversations.model import ConversationKey, Envelope, Event, MessageEdited, TextReceived, Words
from tests.play import Player, event_of
from tests.simulator.orders import random_orders
from tests.walks import moves

PLATFORM = "perch"
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Los_Angeles")
STARTS = tuple(
    datetime(*day, tzinfo=UTC)
    for day in (
        (2026, 3, 3, 14, 0),
        (2026, 3, 28, 17, 0),  # the European clocks change in the night to the 29th
        (2026, 10, 24, 18, 0),
        (2026, 3, 7, 20, 0),  # the American ones on the 8th
        (2026, 10, 31, 21, 0),
        (2026, 4, 4, 5, 0),  # Lord Howe's, by half an hour
        (2026, 10, 3, 6, 0),
    )
)
OPENINGS = (
    ("hi", "[Start]", "Acme", "the portfolio part went ok", "just the note"),
    ("hi", "[Start]", "Acme", "the demo", "I was late", "[Not sure]", "later"),
    ("hi, my interview at Globex went badly, I rambled about the budget", "[Start]", "skip", "just the note"),
)
NOTE = ("Diana. she asked about the checkout. small team", "[Use this]", "in two hours")
LATE = ("I already sent it", "[Sent it]", "[Snooze]", "tomorrow 9", "/debrief reminders", "just the note", "later",
        "[I won't send one]", "where am i", "tmrw 8ish", "back", "new debrief", "in 3 hours")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Move:
    """What somebody does, so many seconds after the start. `again` more deliveries of it follow; with `burst` the
    next one does not wait until this one was taken.
    """

    at: float
    envelope: Envelope
    burst: bool = False
    again: int = 0


@dataclass(slots=True)
class Person:
    """Somebody with a schedule and a zone, which their platform knows."""

    key: ConversationKey
    zone: str
    moves: list[Move] = field(default_factory=list)


def writer(random: Random, name: str, start: datetime, events: int) -> Person:
    """Somebody who debriefs: the way to a note and its reminder, or anything at all."""
    person = Person(ConversationKey(PLATFORM, "w", name), random.choice(ZONES))
    player = Player(zone=person.zone, now=start)
    opening = list(random.choice(OPENINGS) + NOTE) if random.random() < 0.75 else []
    texts: list[str] = []
    for number in range(events):
        burst = random.random() < 0.2
        player.wait(_gap(random, number >= len(opening), burst))
        if number < len(opening):
            event = event_of(opening[number])
        elif random.random() < 0.6:
            event = event_of(random.choice(LATE))
        else:
            event = moves(random, player)
        if texts and random.random() < 0.1:
            event = MessageEdited(random.choice(texts[-3:]), Words(f"I mean it {number}"))
        id = f"{name}-{number}"
        if isinstance(event, TextReceived):
            event = TextReceived(event.text, id)
            texts.append(id)
        player.event(event)
        at = (player.now - start).total_seconds()
        person.moves.append(_move(random, person, id, event, at, start, burst))
        del player.turns[:]
    return person


def commander(random: Random, name: str, start: datetime, events: int) -> Person:
    """Somebody who gives the obedient flow its orders."""
    person = Person(ConversationKey(PLATFORM, "w", name), "UTC")
    at = 0.0
    for number in range(events):
        burst = random.random() < 0.4
        at += random.uniform(0.0, 0.5) if burst else random.choice((1.0, 7.0, 40.0, 200.0)) * random.random()
        event = random_orders(random, number, start + timedelta(seconds=at))
        person.moves.append(_move(random, person, f"{name}-{number}", event, at, start, burst))
    return person


def _move(
    random: Random, person: Person, id: str, event: Event, at: float, start: datetime, burst: bool
) -> Move:
    sent = start + timedelta(seconds=at)
    envelope = Envelope(id, person.key, person.key.user, sent, event, person.zone)
    return Move(at, envelope, burst, random.choice((0, 0, 0, 1, 2)))


def _gap(random: Random, late: bool, burst: bool) -> timedelta:
    if burst:
        return timedelta(seconds=random.uniform(0.0, 1.2))
    if late and random.random() < 0.3:
        return timedelta(hours=random.choice((1, 2, 5, 14, 26, 60)) * random.random())
    return timedelta(seconds=random.uniform(2.0, 40.0))
