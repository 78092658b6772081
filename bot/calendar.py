"""Reminders as a calendar file: the person's own backup, which works without this program."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from hashlib import blake2s

from bot.storage.rows import key_to_text
from conversations.model import ConversationKey, File, Reminder, ReminderKind

NAME = "reminder.ics"
SUMMARIES: dict[ReminderKind, str] = {
    "thank_you": "Send the note",
    "nudge": "Write the note",
    "check_in": "Ask about the answer",
    "prep": "Go over your lessons",
}
LONG = timedelta(minutes=15)


def backup(
    person: ConversationKey, reminders: Iterable[tuple[Reminder, datetime]], made_at: datetime
) -> File:
    """An .ics with a neutral event for each reminder, at its instant (aware); no company, person or slip is named.

    A reminder keeps the name of its event, so that a calendar which has it already moves it. The same reminders
    made at the same instant give the same text.
    """
    from icalendar import Alarm, Calendar, Event  # 55 ms to import; few turns need it

    calendar = Calendar()
    calendar.add("prodid", "-//Debrief//EN")
    calendar.add("version", "2.0")
    for reminder, due in reminders:
        event = Event()
        event.add("uid", _uid(person, reminder))
        event.add("sequence", int(made_at.timestamp()) // 60)
        event.add("dtstamp", made_at.astimezone(UTC))
        event.add("dtstart", due.astimezone(UTC))
        event.add("dtend", due.astimezone(UTC) + LONG)
        event.add("summary", SUMMARIES[reminder.kind])
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", SUMMARIES[reminder.kind])
        alarm.add("trigger", timedelta(0))
        event.add_component(alarm)
        calendar.add_component(event)
    return File(NAME, calendar.to_ical().decode("utf-8"))


def _uid(person: ConversationKey, reminder: Reminder) -> str:
    name = f"{key_to_text(person)}|{reminder.id}".encode("utf-8", "surrogatepass")
    return f"{blake2s(name, digest_size=12).hexdigest()}@debrief"
