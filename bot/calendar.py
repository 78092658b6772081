"""The reminder as a calendar file: the person's own backup, which works without this program."""

from datetime import UTC, datetime, timedelta

from conversations.model import File, Reminder

NAME = "reminder.ics"


def backup(reminder: Reminder, due: datetime, made_at: datetime) -> File:
    """An .ics with one neutral event at `due` (aware); no company, person or slip is named in it.

    The same reminder made at the same instant gives the same text.
    """
    from icalendar import Alarm, Calendar, Event  # 55 ms to import; few turns need it

    event = Event()
    event.add("uid", f"{reminder.id.replace(':', '-')}-{due:%Y%m%dT%H%M}@debrief")
    event.add("dtstamp", made_at.astimezone(UTC))
    event.add("dtstart", due.astimezone(UTC))
    event.add("dtend", due.astimezone(UTC) + timedelta(minutes=15))
    event.add("summary", "Send the note")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", "Send the note")
    alarm.add("trigger", timedelta(0))
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", "-//Debrief//EN")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return File(NAME, calendar.to_ical().decode("utf-8"))
