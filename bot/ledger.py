"""What one batch of turns will write, gathered in memory before any of it is written.

A turn is entered whole or not at all, so that one which breaks leaves its neighbours alone.
"""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import blake2s
from secrets import randbits, token_hex

from adapters.base import Outgoing
from bot.calendar import backup
from bot.clock import in_utc
from bot.storage.port import Fragment, Kept, Parcel, ReminderKey
from bot.storage.rows import instant_to_text, key_to_text
from bot.wall import UnknownZone, to_utc
from conversations.model import (
    CancelReminder,
    ConversationKey,
    Effect,
    Envelope,
    Erase,
    Message,
    Record,
    Remind,
    Reminder,
    ReminderDue,
    Send,
    Unasked,
    Update,
)
from conversations.state import State

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Entry:
    """What one turn does. A reminder with None is no longer pending; what the `pointless` ones say is withdrawn, also
    where the turn sets them anew.
    """

    said: list[Outgoing] = field(default_factory=list)
    reminders: dict[ReminderKey, tuple[Reminder, datetime] | None] = field(default_factory=dict)
    pointless: set[ReminderKey] = field(default_factory=set)
    unasked: list[tuple[ConversationKey, str]] = field(default_factory=list)
    records: list[tuple[ConversationKey, Record]] = field(default_factory=list)
    zone: str = ""  # whose quiet hours bind what is said
    erases: bool = False


def entry(envelope: Envelope, effects: tuple[Effect, ...]) -> Entry:
    """The turn's effects, sorted. An effect's id depends only on the person, the envelope and its place."""
    person = envelope.conversation
    name = blake2s(f"{key_to_text(person)}|{envelope.id}|".encode("utf-8", "surrogatepass"), digest_size=12)
    at = in_utc(envelope.received_at).isoformat(timespec="seconds").removesuffix("+00:00") + "Z"
    made, reply_to = Entry(), envelope.reply_to
    message: Message | None
    for index, effect in enumerate(_with_backup(person, effects, envelope.received_at)):
        if isinstance(effect, Send):
            message, question, chosen = effect.message, effect.message.question, ""
        elif isinstance(effect, Update):
            message, question, chosen = None, effect.question, effect.chosen
        else:
            _add(made, person, effect)
            continue
        id = name.copy()  # a hash of its own for each: adapters know a message by the beginning of its id
        id.update(b"%d" % index)
        made.said.append(Outgoing(id.hexdigest(), person, message, at, reply_to, question, "", chosen))
    return made


def _add(made: Entry, person: ConversationKey, effect: Effect) -> None:
    """What is done beside what is said."""
    match effect:
        case Remind(reminder):
            made.reminders[person, reminder.id] = (reminder, _due(reminder))
        case CancelReminder(id):
            made.reminders[person, id] = None
            made.pointless.add((person, id))
        case Unasked(thread, zone):
            made.unasked.append((person, thread))
            made.zone = zone
        case Record():
            made.records.append((person, effect))
        case Erase():
            made.reminders.clear()
            made.pointless.clear()
            made.unasked.clear()
            made.records.clear()
            made.erases = True


def parcel(envelope: Envelope, cause: str, made: Entry) -> Parcel:
    """What the turn says, as it is stored and delivered."""
    event = envelope.event
    speaks_for = event.reminder if isinstance(event, ReminderDue) else ""
    said = tuple(made.said)
    places = tuple(range(len(said)))
    return Parcel(
        envelope.conversation, said, places, cause, speaks_for, zone=made.zone, kept=not made.erases
    )


def takings_back(receipts: Mapping[ConversationKey, tuple[str, ...]], now: datetime) -> Iterator[Parcel]:
    """What takes back all that was said to people who have been erased, each under a name made up for it alone."""
    for person, said in receipts.items():
        nobody = ConversationKey(person.platform, person.workspace, f"~{token_hex(8)}")
        effect = Outgoing(token_hex(12), nobody, None, instant_to_text(now), taken_back=said)
        yield Parcel(nobody, (effect,), (0,))


def _with_backup(person: ConversationKey, effects: tuple[Effect, ...], now: datetime) -> tuple[Effect, ...]:
    """The effects with a calendar file on the last message, where the person has just set or moved a reminder."""
    chosen = [e.reminder for e in effects if isinstance(e, Remind) and e.backup]
    if not chosen:
        return effects
    last = max((n for n, effect in enumerate(effects) if isinstance(effect, Send)), default=None)
    if last is None:
        return effects
    send = effects[last]
    if not isinstance(send, Send):
        return effects
    file = backup(person, [(reminder, _due(reminder)) for reminder in chosen], in_utc(now))
    message = replace(send.message, files=(*send.message.files, file))
    return (*effects[:last], Send(message), *effects[last + 1 :])


def _due(reminder: Reminder) -> datetime:
    try:
        return to_utc(reminder.wall, reminder.zone)
    except UnknownZone as unknown:  # better at the wrong hour than never
        log.warning(
            "reminder %s has a zone that nobody knows any more; read as UTC. %s", reminder.id, unknown
        )
        return to_utc(reminder.wall, "UTC")


class Ledger:
    """The people as the batch leaves them, and everything it adds; its arguments are as they were loaded."""

    def __init__(
        self,
        versions: Mapping[ConversationKey, int],
        pending: Mapping[ReminderKey, datetime],
        fragments: Mapping[ConversationKey, list[Fragment]],
    ) -> None:
        self._versions = versions
        self._due = dict(pending)
        self._fragments = dict(fragments)
        self.pieces: list[tuple[ConversationKey, Fragment]] = []
        self.early: list[tuple[ConversationKey, Fragment]] = []  # looked at before it was ready
        self.gathered: set[ConversationKey] = set()
        self.states: dict[ConversationKey, State] = {}
        self.saved: dict[ConversationKey, Kept] = {}
        self.erased: set[ConversationKey] = set()
        self.accepted: dict[str, None] = {}  # in order
        self.parcels: list[Parcel] = []
        self.reminders: dict[ReminderKey, tuple[Reminder, datetime] | None] = {}
        self.pointless: set[ReminderKey] = set()  # cancelled, so that what they say is withdrawn
        self.unasked: list[tuple[ConversationKey, str]] = []
        self.records: list[tuple[ConversationKey, Record]] = []

    def version(self, person: ConversationKey) -> int:
        """The version of the person's state, 0 for a stranger."""
        if person in self.saved:
            return self.saved[person].version
        return 0 if person in self.erased else self._versions.get(person, 0)

    def waiting(self, person: ConversationKey) -> list[Fragment]:
        """The pieces of an answer that the person has sent so far."""
        return self._fragments.get(person, [])

    def gather(self, id: str, person: ConversationKey, piece: Fragment) -> None:
        """Adds a piece, or changes the one of its number; `id` is the envelope that brought it."""
        said = [each for each in self._fragments.get(person, []) if each.seq != piece.seq]
        self._fragments[person] = sorted((*said, piece), key=lambda each: each.seq)
        self.pieces.append((person, piece))
        self.accepted[id] = None

    def answered(self, person: ConversationKey) -> None:
        """The pieces have become an answer."""
        self._fragments.pop(person, None)
        self.pieces = [piece for piece in self.pieces if piece[0] != person]
        self.gathered.add(person)

    def _first(self, person: ConversationKey) -> int:
        return self.saved[person].version if person in self.saved else 1 + randbits(40)

    def fires(self, key: ReminderKey, due_at: datetime | None) -> bool:
        """Whether that reminder is still pending, for that very instant."""
        return self._due.get(key) == due_at

    def drop(self, key: ReminderKey) -> None:
        """The reminder is no longer pending."""
        self._due.pop(key, None)
        self.reminders[key] = None

    def enter(
        self,
        id: str,
        person: ConversationKey,
        state: State,
        kept: Kept,
        turn: Entry,
        said: Parcel,
    ) -> None:
        """Adds a whole turn that led to this state; `kept` is its row, but for the version."""
        if turn.erases:
            self._erase(person)
        else:
            # A new person's count begins anywhere, so that nobody takes them for one of the same name before them.
            before = 0 if person in self.erased else self._versions.get(person, 0)
            version = before + 1 if before else self._first(person)
            self.states[person] = state
            self.saved[person] = Kept(version, kept.sealed, kept.updated_at, kept.keep_until)
        self.accepted[id] = None
        if turn.pointless:
            self._withdraw(turn.pointless)
        if turn.reminders:
            self._set(turn.reminders)
        if said.effects:
            self.parcels.append(said)
        self.records += turn.records
        self.unasked += turn.unasked

    def _withdraw(self, pointless: set[ReminderKey]) -> None:
        """What was said for these, in this batch too, is not said."""
        self.pointless |= pointless
        self.parcels = [each for each in self.parcels if (each.to, each.reminder) not in pointless]

    def _set(self, reminders: Mapping[ReminderKey, tuple[Reminder, datetime] | None]) -> None:
        for key, reminder in reminders.items():
            self.drop(key)
            if reminder:
                self._due[key] = reminder[1]
                self.reminders[key] = reminder

    def _erase(self, person: ConversationKey) -> None:
        self.erased.add(person)
        self.states[person] = State()
        self.saved.pop(person, None)
        self.parcels = [each for each in self.parcels if each.to != person]
        self.records = [record for record in self.records if record[0] != person]
        self.unasked = [message for message in self.unasked if message[0] != person]
        self.pointless = {key for key in self.pointless if key[0] != person}
        self.reminders = {key: value for key, value in self.reminders.items() if key[0] != person}
        self._due = {key: due for key, due in self._due.items() if key[0] != person}
        self.answered(person)
        self.gathered.discard(person)
