"""What one batch of turns will write, gathered in memory before any of it is written.

A turn is entered whole or not at all, so that one which breaks leaves its neighbours alone.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import blake2s

from adapters.base import Outgoing
from bot.calendar import backup
from bot.clock import in_utc
from bot.storage.port import Kept, OutboxRow, ReminderKey
from bot.storage.rows import key_to_text
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
    Send,
    Update,
)
from conversations.state import State

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Entry:
    """What one turn does. A reminder with None is cancelled."""

    rows: list[OutboxRow] = field(default_factory=list)
    reminders: dict[ReminderKey, tuple[Reminder, datetime] | None] = field(default_factory=dict)
    records: list[tuple[ConversationKey, Record]] = field(default_factory=list)
    erases: bool = False


def entry(envelope: Envelope, cause: str, effects: tuple[Effect, ...]) -> Entry:
    """The turn's effects as rows. An effect's id depends only on the person, the envelope and its place."""
    person = envelope.conversation
    name = f"{key_to_text(person)}|{envelope.id}|"
    at = in_utc(envelope.received_at).isoformat(timespec="seconds").removesuffix("+00:00") + "Z"
    made = Entry()

    def add(index: int, question: int | None, message: Message | None, chosen: str = "") -> None:
        id = blake2s(f"{name}{index}".encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
        outgoing = Outgoing(id, person, message, at, envelope.reply_to, chosen=chosen)
        made.rows.append(OutboxRow(outgoing, cause, question))

    for index, effect in enumerate(_with_backup(effects, envelope.received_at)):
        match effect:
            case Send(message):
                add(index, message.question, message)
            case Update(question, chosen):
                add(index, question, None, chosen)
            case Remind(reminder):
                made.reminders[person, reminder.id] = (reminder, _due(reminder))
            case CancelReminder(id):
                made.reminders[person, id] = None
            case Record():
                made.records.append((person, effect))
            case Erase():
                made.reminders.clear()
                made.records.clear()
                made.erases = True
    return made


def _with_backup(effects: tuple[Effect, ...], now: datetime) -> tuple[Effect, ...]:
    """The effects with a calendar file on the last message, where the person has just named an hour themselves."""
    named = next((e.reminder for e in effects if isinstance(e, Remind) and e.reminder.named), None)
    last = max((n for n, effect in enumerate(effects) if isinstance(effect, Send)), default=None)
    if named is None or last is None:
        return effects
    send = effects[last]
    if not isinstance(send, Send):
        return effects
    file = backup(named, _due(named), in_utc(now))
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
    """The people as the batch leaves them, and everything it adds; `kept` and `pending` are as they were
    loaded.
    """

    def __init__(self, kept: Mapping[ConversationKey, Kept], pending: Mapping[ReminderKey, datetime]) -> None:
        self._kept = kept
        self._due = dict(pending)
        self.states: dict[ConversationKey, State] = {}
        self.saved: dict[ConversationKey, Kept] = {}
        self.erased: set[ConversationKey] = set()
        self.accepted: dict[str, None] = {}  # in order
        self.rows: list[OutboxRow] = []
        self.reminders: dict[ReminderKey, tuple[Reminder, datetime] | None] = {}
        self.records: list[tuple[ConversationKey, Record]] = []

    def fires(self, key: ReminderKey, due_at: datetime) -> bool:
        """Whether that reminder is still pending, for that very instant."""
        return self._due.get(key) == due_at

    def drop(self, key: ReminderKey) -> None:
        """The reminder is no longer pending."""
        self._due.pop(key, None)
        self.reminders[key] = None

    def enter(self, id: str, person: ConversationKey, state: State, kept: Kept, turn: Entry) -> None:
        """Adds a whole turn that led to this state; `kept` is its row, but for the version."""
        if turn.erases:
            self._erase(person)
        else:
            before = None if person in self.erased else self._kept.get(person)
            version = before.version + 1 if before else 1
            self.states[person] = state
            self.saved[person] = Kept(version, kept.sealed, kept.updated_at, kept.keep_until)
        self.accepted[id] = None
        self.rows += turn.rows
        self.records += turn.records
        for key, reminder in turn.reminders.items():
            self.drop(key)
            if reminder:
                self._due[key] = reminder[1]
                self.reminders[key] = reminder

    def _erase(self, person: ConversationKey) -> None:
        self.erased.add(person)
        self.states[person] = State()
        self.saved.pop(person, None)
        self.rows = [row for row in self.rows if row.outgoing.to != person]
        self.records = [record for record in self.records if record[0] != person]
        self.reminders = {key: value for key, value in self.reminders.items() if key[0] != person}
        self._due = {key: due for key, due in self._due.items() if key[0] != person}
