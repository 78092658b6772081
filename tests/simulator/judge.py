"""What has to hold of every run, however it went. Each rule yields a sentence for each violation."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from adapters.base import Outgoing
from bot.dispatcher import PACING
from bot.ledger import entry
from bot.storage import sql
from bot.storage.rows import (
    instant_from_text,
    key_from_text,
    open_parcel,
    open_state,
)
from bot.storage.seal import PlainSealer
from conversations.codec import state_to_json
from conversations.fading import faded
from conversations.model import (
    CancelReminder,
    ConversationKey,
    Erase,
    Message,
    MessageEdited,
    Remind,
    Reminder,
    ReminderDue,
    Send,
    TextReceived,
    Unasked,
)
from conversations.state import State
from tests.simulator.journal import Delivery, Turn
from tests.simulator.orders import UNASKED
from tests.simulator.platform import Shown
from tests.simulator.world import World

INSTANT = 0.01  # seconds within which two things are simultaneous: a call of the store takes less
NAP = 62.0  # how long after its time a reminder may come while a process was up
QUIET_FROM, QUIET_TO = 21, 8
MOST_UNASKED = 4
HALF_LIFE = (PACING.lease - PACING.timeout) / 2


@dataclass(slots=True)
class Said:
    """An effect that a turn should have brought to its person."""

    outgoing: Outgoing
    turn: Turn
    number: int  # of the turn, among the person's own


@dataclass(slots=True)
class Story:
    """One person's committed turns played again, purely: what they should have seen, and what should be stored."""

    key: ConversationKey
    state: State = field(default_factory=State)
    turns: int = 0  # since everything was deleted, if it was
    said: list[Said] = field(default_factory=list)
    taken_back: dict[str, list[tuple[int, float]]] = field(default_factory=lambda: defaultdict(list))
    erased: list[tuple[int, float, str]] = field(default_factory=list)
    pending: dict[str, tuple[Reminder, datetime, float]] = field(default_factory=dict)
    unasked: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def violations(world: World) -> list[str]:
    """Everything that was wrong with the run."""
    stored = _Stored(world.path)
    found = [f"a process ended by itself: {error!r}" for error in world.broken]
    found += _taken(world)
    for person in world.people:
        turns = [turn for turn in world.journal.turns if turn.envelope.conversation == person.key]
        story = _played(world, person.key, person.zone, turns)
        found += story.faults
        found += _seen(world, story, stored)
        found += _kept(world, story, stored)
        found += _overdue(world, story)
    found += _visited(world, stored)
    found += [f"parcel {number} of {key} was left {status}" for number, key, status in stored.unfinished]
    found += [f"parcel {number} is dead without a reason" for number in stored.unexplained]
    return found


# ── turns ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _taken(world: World) -> Iterator[str]:
    """Every envelope that was taken became one turn, or a piece of one, in the order in which it came."""
    places: dict[str, int] = {}
    texts: dict[str, str] = {}
    for number, turn in enumerate(turn for turn in world.journal.turns if not turn.refused):
        for id in _pieces(turn):
            if id in places:
                yield f"{id} was applied twice"
            places[id] = number
            if isinstance(turn.envelope.event, TextReceived):
                texts[id] = turn.envelope.event.text.reveal()
    deliveries: dict[str, list[Delivery]] = defaultdict(list)
    for delivery in world.journal.deliveries:
        deliveries[delivery.envelope.id].append(delivery)
    for id, all_of_it in deliveries.items():
        if all_of_it[0].envelope.conversation.workspace == "left":
            continue  # it may have been erased before it became a turn
        answers = [each.received for each in all_of_it if each.received is not None]
        event = all_of_it[0].envelope.event
        if any(not each.refused and not each.duplicate for each in answers) or (
            answers and all(each.duplicate for each in answers)
        ):
            if id not in places and not isinstance(event, MessageEdited):
                yield f"{id} was taken and never applied"
            if id in texts and isinstance(event, TextReceived):
                edits = [
                    each.envelope.event.text.reveal()
                    for each in world.journal.deliveries
                    if isinstance(each.envelope.event, MessageEdited) and each.envelope.event.message == id
                ]
                if not any(text in texts[id] for text in (event.text.reveal(), *edits)):
                    yield f"{id} was applied with other words"
        if sum(not each.refused and not each.duplicate for each in answers) > 1:
            yield f"{id} was taken as new twice"
    yield from _in_order(world, places, deliveries)


def _in_order(world: World, places: dict[str, int], deliveries: dict[str, list[Delivery]]) -> Iterator[str]:
    for person in world.people:
        done = [
            (id, all_of_it)
            for id, all_of_it in deliveries.items()
            if all_of_it[0].envelope.conversation == person.key and id in places
        ]
        for id, earlier in done:
            for other, later in done:
                answered = [each.answered for each in earlier if each.answered is not None and each.kept]
                before = answered and min(answered) < later[0].begun
                # Handed to the same process one after the other, and both answered there at the first attempt: the
                # later one to no other process, which may have had a database before this one had.
                a, b = earlier[0], later[0]
                queued = a.process == b.process and a.number < b.number and a.kept and b.kept
                queued = queued and all(each.process == b.process for each in later)
                if (before or queued) and places[id] > places[other]:
                    yield f"{other} was applied before {id}, which came first"


def _pieces(turn: Turn) -> list[str]:
    event = turn.envelope.event
    if turn.envelope.id.startswith("gathered:") and isinstance(event, TextReceived):
        return event.message.split("+")
    return [turn.envelope.id]


# ── reminders and states ────────────────────────────────────────────────────────────────────────────────────────


def _played(world: World, key: ConversationKey, zone: str, turns: list[Turn]) -> Story:
    story = Story(key)
    for number, turn in enumerate(turns):
        event = turn.envelope.event
        fired = None
        if isinstance(event, ReminderDue):
            fired = story.pending.pop(event.reminder, None)
            if fired is None or fired[1] != event.due_at:
                story.faults.append(f"{turn.envelope.id} fired and was not pending")
                continue
            if turn.now < event.due_at:
                story.faults.append(f"{turn.envelope.id} fired early, at {turn.now}")
            late = _late(world, _elapsed(world, fired[1]), fired[2], turn.committed)
            if late:
                story.faults.append(f"{turn.envelope.id} fired {late:.0f} s late while a process was up")
            if turn.refused:
                continue
            if world.setup.flow == "debrief":
                story.faults += _unwelcome(turn, fired[0])
        after = world.step(world.flow, story.state, event, now=turn.envelope.received_at, zone=turn.zone)
        if after.effects != turn.effects:
            story.faults.append(
                f"{turn.envelope.id} was worked out from another state than the one before it"
            )
        story.state, story.turns = after.state, story.turns + 1
        _effects(story, turn, number)
    return story


def _effects(story: Story, turn: Turn, number: int) -> None:
    for effect in turn.effects:
        match effect:
            case Erase():
                story.erased.append((number, turn.committed, turn.process))
                story.state, story.turns = State(), 0
                story.pending.clear()
                story.unasked.clear()
            case CancelReminder(id):
                story.pending.pop(id, None)
                story.taken_back[id].append((number, turn.committed))
            case Unasked(thread):
                story.unasked[thread] += 1
                if story.unasked[thread] > MOST_UNASKED:
                    story.faults.append(f"{turn.envelope.id} is unasked message {story.unasked[thread]}")
            case Remind(reminder):
                story.pending[reminder.id] = (reminder, _instant(reminder), turn.committed)
    story.said += [Said(outgoing, turn, number) for outgoing in entry(turn.envelope, turn.effects).said]


def _instant(reminder: Reminder) -> datetime:
    """When the zone's clocks first show the reminder's time, or the first minute they show after it."""
    zone = ZoneInfo(reminder.zone)
    for minutes in range(25 * 60):
        wall = reminder.wall + timedelta(minutes=minutes)
        found = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
        if found.astimezone(zone).replace(tzinfo=None) == wall:
            return found
    raise AssertionError(f"{reminder.wall} never comes in {reminder.zone}")


def _unwelcome(turn: Turn, reminder: Reminder) -> Iterator[str]:
    if not any(isinstance(effect, Send) for effect in turn.effects):
        return
    zone = turn.zone or reminder.zone
    local = turn.now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    on_time = reminder.named and local - reminder.wall <= timedelta(minutes=30)
    if (local.hour >= QUIET_FROM or local.hour < QUIET_TO) and not on_time:
        yield f"{turn.envelope.id} came in the quiet hours, at {local:%H:%M} in {zone}"


def _overdue(world: World, story: Story) -> Iterator[str]:
    for id, (_, due, since) in story.pending.items():
        late = _late(world, _elapsed(world, due), since, world.loop.time())
        if late and not _capped(story, id):
            yield f"{story.key.user}'s reminder {id} was lost: due {due} and never fired"


def _late(world: World, due: float, since: float, fired: float) -> float:
    """By how much more than allowed it came late while one and the same process was up and its disk well."""
    bad = [*world.journal.bad_disk, *((at, at) for at, _ in world.journal.deaths)]
    for life in world.journal.lives:
        for begun, over, wrong in _clock_was(world):
            start, end = max(due - wrong, since, life.start, begun), min(fired, life.end, over)
            troubled = any(begin < end and ended > start - 60.0 for begin, ended in bad)
            allowed = NAP * 2 + 60.0 if troubled else NAP
            if end - start > allowed:
                return end - start
    return 0.0


def _clock_was(world: World) -> Iterator[tuple[float, float, float]]:
    """The spans between two settings of the computer's clock, and by how many seconds it was wrong."""
    ends = [begun for begun, _ in world.clock_was[1:]] + [float("inf")]
    for (begun, wrong), over in zip(world.clock_was, ends, strict=True):
        yield begun, over, wrong.total_seconds()


def _elapsed(world: World, instant: datetime) -> float:
    return (instant - world.start).total_seconds()


# ── what was seen ───────────────────────────────────────────────────────────────────────────────────────────────


def _seen(world: World, story: Story, stored: "_Stored") -> Iterator[str]:
    shown = [each for each in world.platform.shown if each.outgoing.to == story.key]
    first: dict[str, Shown] = {}
    for each in shown:
        if each.outgoing.id in first and each.outgoing.message is not None and world.setup.kind != "blind":
            yield f"{each.outgoing.id} was seen twice"
        first.setdefault(each.outgoing.id, each)
    expected = {said.outgoing.id: (place, said) for place, said in enumerate(story.said)}
    last = -1
    for id, seen in first.items():
        if id not in expected:
            yield f"{id} was seen and never said"
            continue
        place, said = expected[id]
        same = _words(seen.outgoing, said.outgoing) == _words(said.outgoing, said.outgoing)
        if not same or seen.outgoing.chosen != said.outgoing.chosen:
            yield f"{id} was seen with other words"
        if seen.outgoing.message is not None and (night := _at_night(world, said, seen)):
            yield f"{id} of {said.turn.envelope.id} was sent in the quiet hours, at {night}"
        settled = _settled(story, said, seen.process)
        if settled is not None and seen.begun > settled + INSTANT:
            yield f"{id} of {said.turn.envelope.id} was sent after what it is about had been settled"
        if place < last and id not in stored.lost and settled is None:
            yield f"{id} of {said.turn.envelope.id} was seen after what was said later"
        last = max(last, place)
    # The questions whose buttons have to go. A receipt that was lost when the point of the question went can be learnt
    # again only of a platform that tells; and the last words before a deletion name nobody any more once they are out.
    buttons: set[int | None] = set()
    telling = world.setup.kind == "telling"
    deletions = {number for number, *_ in story.erased}
    erasures = [number for number, *_ in story.erased]
    for said in story.said:
        id = said.outgoing.id
        while erasures and erasures[0] <= said.number:
            del erasures[0]
            buttons.clear()
        kept = id in first and id not in stored.lost and (telling or _settled(story, said) is None)
        if kept and said.outgoing.message is not None and said.number not in deletions:
            buttons.add(said.outgoing.question)
        if id in first or id in stored.lost or _settled(story, said) is not None:
            continue
        if said.outgoing.message is None and said.outgoing.question not in buttons:
            continue  # nothing there whose buttons could go
        yield f"{id} of {said.turn.envelope.id} was never seen"


def _words(outgoing: Outgoing, said: Outgoing) -> Message | None:
    """The message, without the files that are completed only when what is stored has been looked up."""
    if outgoing.message is None or said.message is None:
        return outgoing.message
    later = {file.name for file in said.message.files if file.incomplete}
    return replace(
        outgoing.message, files=tuple(file for file in outgoing.message.files if file.name not in later)
    )


def _at_night(world: World, said: Said, seen: Shown) -> str:
    """The local time at which the first of what nobody asked for was sent, if that was in the quiet hours."""
    zone = next((each.zone for each in said.turn.effects if isinstance(each, Unasked)), "")
    first = next((each.message for each in said.turn.effects if isinstance(each, Send)), None)
    if not zone or seen.outgoing.message is not first:
        return ""
    then = world.start + timedelta(seconds=seen.begun) + world.offset_at(seen.begun)
    local = then.astimezone(ZoneInfo(zone))
    return f"{local:%H:%M}" if local.hour >= QUIET_FROM or local.hour < QUIET_TO else ""


def _settled(story: Story, said: Said, process: str = "") -> float | None:
    """When the point went from it, if it did: the person deleted everything, or settled what it reminds of.

    A process that did not take the deletion itself learns of it when it looks at its leases again.
    """
    event = said.turn.envelope.event
    ends = [
        when + (HALF_LIFE if process and process != taker else 0.0)
        for number, when, taker in story.erased
        if number > said.number
    ]
    if isinstance(event, ReminderDue):
        ends += [when for number, when in story.taken_back.get(event.reminder, ()) if number > said.number]
    return min(ends, default=None)


def _visited(world: World, stored: "_Stored") -> Iterator[str]:
    """Of a workspace that removed the app nothing is kept, and nobody there hears any more of it."""
    if world.purged is None:
        return
    guests = [key for key in stored.people if key.split("/")[1] == "left"]
    if guests:
        yield f"something of {guests} is kept"
    for each in world.platform.shown:
        if each.outgoing.to.workspace == "left" and each.begun > world.purged + HALF_LIFE + INSTANT:
            yield f"{each.outgoing.id} was sent to a workspace that had removed the app"


# ── what was stored ─────────────────────────────────────────────────────────────────────────────────────────────


class _Stored:
    """The database as the run left it."""

    def __init__(self, path: Path) -> None:
        connection = sqlite3.connect(path)
        try:
            self.states: dict[ConversationKey, tuple[int, Any]] = {
                key_from_text(key): (version, open_state(PlainSealer(), key_from_text(key), state))
                for key, version, state in connection.execute(
                    "SELECT conversation, version, state FROM conversations"
                )
            }
            self.reminders = {
                (key_from_text(key), id): instant_from_text(due)
                for key, id, due in connection.execute("SELECT conversation, id, due_utc FROM reminders")
            }
            self.people = {
                key
                for table in ("conversations", "outbox", "reminders", "records", "fragments", "unasked")
                for (key,) in connection.execute(f"SELECT conversation FROM {table} WHERE conversation <> ''")
            }
            self.unfinished = connection.execute(
                "SELECT number, conversation, status FROM outbox WHERE status NOT IN ('sent', 'dead')"
            ).fetchall()
            dead = connection.execute(f"SELECT {sql.ROW} FROM outbox WHERE status = 'dead'").fetchall()
        finally:
            connection.close()
        parcels = [open_parcel(PlainSealer(), row) for row in dead]
        self.lost = {parcel.effects[place].id for parcel in parcels for place in parcel.lost}
        self.unexplained = [parcel.number for parcel in parcels if not parcel.reason]


def _kept(world: World, story: Story, stored: _Stored) -> Iterator[str]:
    name = story.key.user
    # What is kept only for so long goes within the hour.
    late = faded(world.flow, story.state, world.start + timedelta(seconds=world.loop.time()))
    version, state = stored.states.get(story.key, (0, None))
    if (version > 0) != (story.turns > 0):
        yield f"{name}'s state is {'there' if version else 'not there'} after {story.turns} turns"
    if version and state not in [state_to_json(world.flow, each) for each in (story.state, late)]:
        yield f"{name}'s state is another than the turns lead to"
    pending = {id: due for (key, id), due in stored.reminders.items() if key == story.key}
    expected = {id: due for id, (_, due, _) in story.pending.items()}
    dropped = {id for id in expected.keys() - pending.keys() if _capped(story, id)}
    if pending != {id: due for id, due in expected.items() if id not in dropped}:
        yield f"{name}'s reminders are {pending}, not {expected}"


def _capped(story: Story, id: str) -> bool:
    """Whether it would have been unasked message number five: the schema refuses that, and it is dropped."""
    return id.startswith(UNASKED) and story.unasked["d1"] >= MOST_UNASKED
