"""Times in plain words, on a Wednesday at two in the afternoon."""

from datetime import datetime, time

import pytest

from conversations.understanding.times import When, clock_reading, ended, when, zone

WEDNESDAY = datetime(2026, 3, 4, 14, 0)  # noqa: DTZ001 (wall time is naive by contract)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("tmrw 8ish", "2026-03-05T08:00"),
        ("umm tmrw morning before work like 7", "2026-03-05T07:00"),
        ("tomorrow before work", "2026-03-05T08:00"),
        ("Tomorrow at 9", "2026-03-05T09:00"),
        ("tomorrow", "2026-03-05T09:00"),
        ("tomorrow 12", "2026-03-05T12:00"),
        ("tomorrow morning", "2026-03-05T09:00"),
        ("tomorrow afternoon", "2026-03-05T15:00"),
        ("tomorrow evening at 7", "2026-03-05T19:00"),
        ("half past 8 tomorrow", "2026-03-05T08:30"),
        ("quarter to 9 tomorrow", "2026-03-05T08:45"),
        ("in the morning", "2026-03-05T09:00"),
        ("day after tomorrow", "2026-03-06T09:00"),
        ("friday at 7", "2026-03-06T07:00"),
        ("friday 3", "2026-03-06T15:00"),
        ("wednesday", "2026-03-11T09:00"),
        ("next week", "2026-03-09T09:00"),
        ("monday 10.30", "2026-03-09T10:30"),
        ("8pm", "2026-03-04T20:00"),
        ("20:30", "2026-03-04T20:30"),
        ("10 am", "2026-03-05T10:00"),
        ("this evening", "2026-03-04T19:00"),
        ("tonight", "2026-03-04T20:00"),
        ("end of day", "2026-03-04T17:00"),
        ("noon", "2026-03-05T12:00"),
        ("after lunch", "2026-03-05T13:00"),
        ("asap", "2026-03-04T14:00"),
        ("now", "2026-03-04T14:00"),
        ("in 2 hours", "2026-03-04T16:00"),
        ("in half an hour", "2026-03-04T14:30"),
        ("in an hour and a half", "2026-03-04T15:30"),
        ("30 min", "2026-03-04T14:30"),
        ("in 3 days", "2026-03-07T14:00"),
        ("march 6 at noon", "2026-03-06T12:00"),
        ("the 12th at 9am", "2026-03-12T09:00"),
        ("2026-03-07 9am", "2026-03-07T09:00"),
        ("13/3 at 10", "2026-03-13T10:00"),
        ("3/13 at 10", "2026-03-13T10:00"),
    ],
)
def test_a_time_ahead_in_plain_words(text: str, at: str) -> None:
    assert when(text, WEDNESDAY) == When("value", datetime.fromisoformat(at))


@pytest.mark.parametrize("text", ["no", "No thanks", "don't remind me", "no reminder please", "never"])
def test_no_reminder_is_wanted(text: str) -> None:
    assert when(text, WEDNESDAY) == When("no")


@pytest.mark.parametrize(
    "text",
    [
        "8",
        "at 8",
        "8:30",
        "later",
        "soon",
        "idk",
        "purple",
        "",
        "yesterday",
        "this morning",
        "feb 30",
        "13pm",
        "tomorrow 25:00",
        "8:75 tomorrow",
        "5/3 at 10 am",
        "tomorrow or friday",
        "between 8 and 9 tomorrow",
    ],
)
def test_what_is_vague_ambiguous_or_impossible_is_asked_again(text: str) -> None:
    assert when(text, WEDNESDAY) == When("unsure")


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("just got out", "2026-03-04T14:00"),
        ("just out of my interview at Acme", "2026-03-04T14:00"),
        ("hey, just got out of my interview at Acme. I was 10 min late", "2026-03-04T14:00"),
        ("yesterday 3pm", "2026-03-03T15:00"),
        ("yesterday at 3.30pm", "2026-03-03T15:30"),
        ("this morning", "2026-03-04T09:00"),
        ("2 hours ago", "2026-03-04T12:00"),
        ("half an hour ago", "2026-03-04T13:30"),
        ("on Tuesday", "2026-03-03T17:00"),
        ("last friday", "2026-02-27T17:00"),
        ("today at 11", "2026-03-04T11:00"),
        ("finished at noon", "2026-03-04T12:00"),
        ("it ended at 1", "2026-03-04T13:00"),
        ("i had an interview at Acme yesterday afternoon and was late", "2026-03-03T15:00"),
        ("today at 6pm", "2026-03-04T14:00"),
    ],
)
def test_when_the_interview_ended_never_after_now(text: str, at: str) -> None:
    assert ended(text, WEDNESDAY) == datetime.fromisoformat(at)


def test_the_end_is_found_in_a_long_story() -> None:
    story = "just got out of it. " + "they asked about my last project and I went on a bit. " * 20
    assert ended(story, WEDNESDAY) == WEDNESDAY


@pytest.mark.parametrize(
    "text",
    [
        "acme",
        "my interview is tomorrow",
        "got there 10 min late",
        "my gran died yesterday",
        "they'll let me know on Friday",
        "",
    ],
)
def test_a_day_of_something_else_is_not_the_interviews_end(text: str) -> None:
    assert ended(text, WEDNESDAY) is None


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("3:15 pm", time(15, 15)),
        ("15:15", time(15, 15)),
        ("it's 3:15", time(3, 15)),
        ("quarter past 3", time(3, 15)),
        ("quarter to 1", time(0, 45)),
        ("noon", time(12)),
        ("8", time(8)),
        ("purple", None),
        ("25:00", None),
        ("", None),
    ],
)
def test_a_time_read_off_a_clock(text: str, read: time | None) -> None:
    assert clock_reading(text) == read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("america/new york", "America/New_York"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("berlin", "Europe/Berlin"),
        ("I’m in London", "Europe/London"),
        ("new york", "America/New_York"),
        ("PST", "America/Los_Angeles"),
        ("pacific time", "America/Los_Angeles"),
        ("India", "Asia/Kolkata"),
        ("utc+2", "Etc/GMT-2"),
        ("GMT-5", "Etc/GMT+5"),
        ("UTC", "Etc/UTC"),
        ("purple", None),
        ("../etc/passwd", None),
        ("utc+99", None),
        ("", None),
    ],
)
def test_a_zone_by_name_city_or_abbreviation(text: str, name: str | None) -> None:
    assert zone(text) == name
