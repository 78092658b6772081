"""The calendar file that comes with a reminder."""

from datetime import UTC, datetime

from icalendar import Calendar

from bot.calendar import backup
from conversations.model import Reminder

REMINDER = Reminder("d1:thank_you", "d1", "thank_you", datetime(2026, 3, 4, 8), "Europe/Berlin", named=True)  # noqa: DTZ001
DUE = datetime(2026, 3, 4, 7, tzinfo=UTC)


def test_the_event_is_at_the_hour_that_was_chosen_and_says_nothing_of_the_interview() -> None:
    text = backup(REMINDER, DUE, DUE).text
    (event,) = Calendar.from_ical(text).walk("VEVENT")
    assert event.decoded("dtstart") == DUE
    assert str(event["SUMMARY"]) == "Send the note"


def test_the_same_reminder_gives_the_same_file() -> None:
    assert backup(REMINDER, DUE, DUE).text == backup(REMINDER, DUE, DUE).text
