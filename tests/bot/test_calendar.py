"""The calendar file that comes with a reminder."""

from datetime import UTC, datetime, timedelta
from typing import Any

from icalendar import Calendar

from bot.calendar import NAME, backup
from bot.ledger import entry
from conversations.engine import step
from conversations.flows.debrief.flow import FLOW
from conversations.model import ConversationKey, Envelope, Event, Reminder, TextReceived, Words
from tests.test_promises import CARD, played

ANA, BEN = ConversationKey("slack", "T1", "ana"), ConversationKey("slack", "T1", "ben")
REMINDER = Reminder("d1:thank_you", "d1", "thank_you", datetime(2026, 3, 4, 8), "Europe/Berlin", named=True)  # noqa: DTZ001
CHECK_IN = Reminder("d1:check_in", "d1", "check_in", datetime(2026, 3, 9, 10), "Europe/Berlin")  # noqa: DTZ001
DUE = datetime(2026, 3, 4, 7, tzinfo=UTC)


def events(text: str) -> list[Any]:
    return list(Calendar.from_ical(text).walk("VEVENT"))


def test_the_event_is_at_the_hour_that_was_chosen_and_says_nothing_of_the_interview() -> None:
    (event,) = events(backup(ANA, [(REMINDER, DUE)], DUE).text)
    assert event.decoded("dtstart") == DUE
    assert str(event["SUMMARY"]) == "Send the note"


def test_the_same_reminders_give_the_same_file_with_an_event_for_each() -> None:
    both = [(REMINDER, DUE), (CHECK_IN, DUE + timedelta(days=5))]
    assert backup(ANA, both, DUE).text == backup(ANA, both, DUE).text
    assert len({str(event["UID"]) for event in events(backup(ANA, both, DUE).text)}) == 2


def test_a_reminder_that_moves_takes_its_event_along() -> None:
    (before,) = events(backup(ANA, [(REMINDER, DUE)], DUE).text)
    (after,) = events(backup(ANA, [(REMINDER, DUE + timedelta(hours=3))], DUE + timedelta(minutes=9)).text)
    assert before["UID"] == after["UID"]
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])


def test_two_peoples_reminders_of_one_name_are_two_events() -> None:
    (hers,), (his,) = (events(backup(person, [(REMINDER, DUE)], DUE).text) for person in (ANA, BEN))
    assert hers["UID"] != his["UID"]


# ── which turns bring one ──────────────────────────────────────────────────────────────────────────────────────────


def files(lines: tuple[str, ...], event: Event, zone: str = "Europe/Berlin") -> list[str]:
    """The calendar files of the turn after those lines."""
    player = played(*lines)
    effects = step(FLOW, player.state, event, now=player.now, zone=zone).effects
    said = entry(Envelope("e", ANA, "ana", player.now, event), effects).said
    return [f.text for out in said if out.message for f in out.message.files if f.name == NAME]


def text(words: str) -> Event:
    return TextReceived(Words(words))


def test_every_reminder_that_the_person_sets_or_moves_comes_with_a_file() -> None:
    for lines, words, summary in (
        (CARD[:-1], "tomorrow 9", "Send the note"),
        (CARD, "move my reminder to tomorrow 11", "Send the note"),
        ((*CARD, "[date]"), "friday", "Ask about the answer"),
        ((*CARD, "[next]"), "friday 10 am", "Go over your lessons"),
        ((*CARD[:5], "later"), "yes", "Write the note"),
    ):
        (file,) = files(lines, text(words))
        assert [str(event["SUMMARY"]) for event in events(file)] == [summary], words


def test_what_sets_no_reminder_brings_no_file() -> None:
    for words in ("where am i", "sent it", "stop", "no reminder"):
        assert not files(CARD, text(words)), words


def test_a_move_to_another_zone_brings_no_file_with_the_next_answer() -> None:
    assert not files(CARD, text("where am i"), zone="America/New_York")
