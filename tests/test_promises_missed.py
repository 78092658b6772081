"""Promises about reminders in odd hours, played: missed while the bot was off, moved with the person, changed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from conversations.flows.debrief.flow import FLOW
from conversations.flows.debrief.hours import window_ends
from conversations.model import ReminderDue, TextReceived, Words
from conversations.state import Answers
from conversations.turn import Turn as Making
from tests.play import Player, Turn, instant
from tests.test_promises import CARD, NOTE, SET, SLIP, facts, played, question, steps
from tests.test_promises_reminders import BERLIN, at, set_now
from tests.test_promises_sent import GLOBEX, fired, of, records

NEW_YORK = ZoneInfo("America/New_York")
SECOND = (*GLOBEX, "skip", "[use]", "tomorrow 9:30")


def off_until(player: Player, when: datetime) -> list[Turn]:
    """The bot is off until then; what fell due meanwhile comes as the scheduler brings it: by due time, in one run."""
    player.now = when.astimezone(UTC)
    came: list[Turn] = []
    while due := sorted((instant(r), r.id) for r in player.reminders.values() if instant(r) <= player.now):
        due_at, id = due[0]
        del player.reminders[id]
        came.append(player.event(ReminderDue(id, due_at)))
    return came


def said(turns: list[Turn]) -> list[str]:
    return ["\n".join(message.text for message in turn.messages) for turn in turns if turn.messages]


# ── missed while the bot was off ───────────────────────────────────────────────────────────────────────────────────


def test_one_that_was_missed_is_sent_once_with_what_changed() -> None:
    player = played(*CARD)
    turns = off_until(player, datetime(2026, 3, 4, 11, tzinfo=BERLIN))
    (words,) = said(turns)
    assert len(turns[0].messages) == 1
    assert words.startswith("I was off at 9 am, when this was due. You're still inside the 24 hours.")
    assert steps(turns[0]) == ["remind.thank_you"]
    assert not off_until(player, datetime(2026, 3, 4, 12, tzinfo=BERLIN))


def test_one_that_was_missed_past_the_window_does_not_say_it_is_inside() -> None:
    player = played(*CARD)
    (words,) = said(off_until(player, datetime(2026, 3, 5, 10, tzinfo=BERLIN)))
    assert "I was off yesterday at 9 am" in words
    assert "inside" not in words
    assert "A day has gone by" in words


def test_past_seventy_two_hours_the_words_are_other_ones() -> None:
    player = played(*CARD)
    (words,) = said(off_until(player, datetime(2026, 3, 7, 10, tzinfo=BERLIN)))
    assert "past the usual window; a short note can still go" in words


def test_what_was_missed_by_night_says_so_at_eight() -> None:
    player = played(*NOTE, "[use]", "this evening at 6")
    assert not said(off_until(player, datetime(2026, 3, 3, 23, tzinfo=BERLIN)))
    (words,) = said(player.wait(timedelta(hours=9)))
    assert "I was off yesterday at 6 pm" in words
    assert at(player) == datetime(2026, 3, 4, 8)  # noqa: DTZ001


def test_several_that_were_missed_become_one_message_and_none_is_lost() -> None:
    player = played(*CARD, "[date]", "[week]", *SECOND)
    turns = off_until(player, datetime(2026, 3, 10, 11, tzinfo=BERLIN))
    (words,) = said(turns)
    assert "Two others were due too:" in words
    assert "Globex: send the note" in words
    assert "Acme: have you heard back (now tomorrow at 10 am)" in words
    assert set(player.reminders) == {"d1:thank_you", "d1:check_in", "d2:thank_you"}
    assert all(instant(reminder) > player.now for reminder in player.reminders.values())
    (turn,) = player.say("/debrief reminders")
    assert turn.messages[-1].text.count("Acme") == 2
    assert turn.messages[-1].text.count("Globex") == 1


def test_of_several_that_were_missed_the_one_inside_its_window_asks() -> None:
    player = played(*CARD)
    player.wait(timedelta(hours=20))
    player.say("[wont]")
    for line in ("[date]", "[week]"):
        player.say(line)
    (check_in,) = player.reminders.values()
    player.now = datetime(2026, 3, 10, 18, tzinfo=BERLIN).astimezone(UTC)
    for line in SECOND:
        player.say(line)
    player.say("move the globex one to tomorrow 10:30")
    turns = off_until(player, datetime(2026, 3, 11, 12, tzinfo=BERLIN))
    (words,) = said(turns)
    assert "Your note for Globex is ready to send" in words
    assert "Acme: have you heard back" in words
    assert {turn.after.detour.thread for turn in turns if turn.messages and turn.after.detour} == {"d2"}
    assert check_in.id in player.reminders


def test_the_words_of_the_one_that_asks_can_still_be_taken_back() -> None:
    """It is the turn of the reminder that asks which speaks, whichever of them fell due first."""
    player = played(*CARD, "[date]", "[week]", *SECOND)
    for turn in off_until(player, datetime(2026, 3, 10, 11, tzinfo=BERLIN)):
        if turn.messages:
            assert isinstance(turn.event, ReminderDue)
            detour = turn.after.detour
            assert detour is not None
            assert turn.event.reminder == f"{detour.thread}:thank_you"


def test_lessons_for_an_interview_that_has_begun_meanwhile_are_dropped() -> None:
    player = played(*CARD, "sent it", "[next]", "friday 10 am")
    (turn,) = off_until(player, datetime(2026, 3, 6, 10, 30, tzinfo=BERLIN))
    assert not turn.messages
    assert records(turn) == ["reminder_pointless"]
    assert not player.reminders


def test_a_nudge_to_write_the_note_is_dropped_once_the_window_has_closed() -> None:
    player = played(*SLIP, "later", "[yes]")
    (turn,) = off_until(player, datetime(2026, 3, 5, 10, tzinfo=BERLIN))
    assert not turn.messages
    assert records(turn) == ["reminder_pointless"]


def test_one_that_comes_within_minutes_of_its_hour_makes_no_words_of_it() -> None:
    player = played(*CARD)
    (words,) = said(off_until(player, datetime(2026, 3, 4, 9, 10, tzinfo=BERLIN)))
    assert "I was off" not in words


# ── where they are ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_who_moved_west_is_reminded_when_the_hour_comes_there() -> None:
    player = played(*CARD)
    player.zone = "America/New_York"
    turn = fired(player)
    assert not turn.messages
    assert [(r.wall, r.zone) for r in set_now(turn)][-1] == (datetime(2026, 3, 4, 9), "America/New_York")  # noqa: DTZ001
    (turn,) = player.wait(timedelta(hours=7))
    assert turn.at == datetime(2026, 3, 4, 9, tzinfo=NEW_YORK)
    assert steps(turn) == ["remind.thank_you"]
    assert "I was off" not in turn.messages[0].text


def test_who_moved_east_is_reminded_at_once_and_told_the_time_there() -> None:
    player = played(*CARD)
    player.zone = "Asia/Kathmandu"
    turn = fired(player)
    assert turn.messages[0].text.startswith("It's 1:45 pm where you are now; this was set for 9 am.\n")
    assert steps(turn) == ["remind.thank_you"]


def test_who_moved_east_into_the_night_is_left_alone_until_eight() -> None:
    player = played(*NOTE, "[use]", "this evening at 6")
    player.zone = "Asia/Tokyo"
    assert not fired(player).messages
    (turn,) = player.wait(timedelta(hours=9))
    assert turn.at == datetime(2026, 3, 4, 8, tzinfo=ZoneInfo("Asia/Tokyo"))


def test_the_window_stays_where_it_is_when_they_move() -> None:
    player = played(*CARD)
    ends = datetime(2026, 3, 4, 14, tzinfo=BERLIN)
    for zone in ("America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"):
        player.zone = zone
        player.say("where am i")
        scene = Making(FLOW, player.state, player.now, zone).scene("d1")
        assert window_ends(scene).replace(tzinfo=ZoneInfo(zone)) == ends


def test_the_window_is_twenty_four_hours_also_when_the_clocks_change() -> None:
    player = Player(now=datetime(2026, 3, 28, 14, tzinfo=BERLIN))
    for line in NOTE:
        player.say(line)
    scene = Making(FLOW, player.state, player.now, player.zone).scene("d1")
    assert window_ends(scene) == datetime(2026, 3, 29, 15)  # noqa: DTZ001


def test_who_just_got_out_before_their_zone_is_known_came_out_at_that_instant() -> None:
    player = Player(zone="", now=datetime(2026, 3, 3, 14, tzinfo=NEW_YORK))
    for line in (*SET[:-1], "Acme, just got out", *SLIP[3:], *NOTE[5:], "[use]", "New York"):
        player.say(line)
    scene = Making(FLOW, player.state, player.now, None).scene("d1")
    assert scene.zone == "America/New_York"
    assert window_ends(scene) == datetime(2026, 3, 4, 14)  # noqa: DTZ001


def test_a_clock_time_said_before_the_zone_is_known_is_read_off_the_clocks_there() -> None:
    player = Player(zone="", now=datetime(2026, 3, 3, 18, tzinfo=NEW_YORK))
    for line in (*SET[:-1], "Acme, it ended at 3 pm", *SLIP[3:], *NOTE[5:], "[use]", "New York"):
        player.say(line)
    assert facts(player).ended == datetime(2026, 3, 3, 15, tzinfo=NEW_YORK)


def test_a_state_of_an_older_version_keeps_the_end_of_its_interview_when_they_move() -> None:
    player = played(*CARD)
    old = {
        **player.state.threads[0].answers,
        "ended": "2026-03-03T13:00:00",
        "first_heard": "2026-03-03T14:00:00",
    }
    thread = player.state.threads[0]
    player.state = player.state.with_thread(replace(thread, answers=Answers(old)))
    player.zone = "America/New_York"
    player.say("where am i")
    assert facts(player).ended == datetime(2026, 3, 3, 13, tzinfo=BERLIN)
    assert facts(player).first_heard == datetime(2026, 3, 3, 14, tzinfo=BERLIN)


# ── a zone that is no more ─────────────────────────────────────────────────────────────────────────────────────────


def lost(player: Player, **profile: str) -> None:
    """As if their zone had been renamed since: the rules of this computer do not have it."""
    kept = {**player.state.profile, "zone": "Mars/Olympus", **profile}
    player.state = replace(player.state, profile=Answers(kept))
    player.zone = ""


def test_a_zone_that_nobody_knows_does_not_take_the_place_of_the_one_on_record() -> None:
    player = played(*CARD)
    player.zone = "Mars/Olympus"
    turn = player.event(TextReceived(Words("where am i")))
    assert not set_now(turn)
    assert player.state.profile["zone"] == "Europe/Berlin"
    assert steps(fired(player)) == ["remind.thank_you"]


def test_a_reminder_in_a_zone_that_is_no_more_still_comes_by_the_one_before() -> None:
    player = played(*CARD)
    lost(player, zone_before="Europe/Berlin")
    turn = fired(player)
    assert steps(turn) == ["remind.thank_you"]
    assert {reminder.zone for reminder in set_now(turn)} == {"Europe/Berlin"}


def test_a_reminder_in_a_zone_that_is_no_more_still_comes_where_none_is_known() -> None:
    player = played(*CARD)
    lost(player)
    turns = player.wait(timedelta(days=1))
    assert any(turn.messages for turn in turns)


def test_a_zone_that_is_no_more_is_said_once_at_the_next_contact() -> None:
    player = played(*CARD)
    lost(player, zone_before="Europe/Berlin")
    (turn,) = player.say("where am i")
    assert "I don't know the time zone Mars/Olympus any more. I go by Europe/Berlin" in turn.messages[0].text
    assert "zone_unknown" in records(turn)
    (turn,) = player.say("help")
    assert "Mars" not in turn.messages[0].text


# ── proposals ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("start", "wait", "values"),
    [
        ("2026-03-03T14:00", 0, ["hour", "evening", "tomorrow"]),
        ("2026-03-03T20:10", 0, ["tomorrow"]),
        ("2026-03-03T07:00", 13, ["late"]),
        ("2026-03-03T14:00", 23, ["hour"]),
        ("2026-03-03T14:00", 23.5, ["soon"]),
        ("2026-03-03T14:00", 23.9, []),
        ("2026-03-03T14:00", 25, ["hour", "evening", "tomorrow"]),
    ],
)
def test_while_the_window_is_open_only_times_inside_it_are_on_offer(
    start: str, wait: float, values: list[str]
) -> None:
    player = Player(now=datetime.fromisoformat(start).replace(tzinfo=BERLIN).astimezone(UTC))
    for line in NOTE:
        player.say(line)
    player.now += timedelta(hours=wait)
    (turn,) = player.say("[use]")
    offered = [choice.value for choice in question(turn).choices if choice.value not in ("sent", "none")]
    assert offered == values


# ── listed and changed ─────────────────────────────────────────────────────────────────────────────────────────────


def walls(player: Player) -> dict[str, str]:
    return {id: f"{r.wall:%d %H:%M}" for id, r in player.reminders.items()}


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("2 to friday 9 am", {"d1:thank_you": "04 09:00", "d2:thank_you": "06 09:00"}),
        ("move the first to 6 pm", {"d1:thank_you": "03 18:00", "d2:thank_you": "04 09:30"}),
        ("delete 2", {"d1:thank_you": "04 09:00"}),
        ("remove the globex one", {"d1:thank_you": "04 09:00"}),
        ("acme to tomorrow 11", {"d1:thank_you": "04 11:00", "d2:thank_you": "04 09:30"}),
        ("turn them all off", {}),
        ("cancel both of them", {}),
        ("fine", {"d1:thank_you": "04 09:00", "d2:thank_you": "04 09:30"}),
    ],
)
def test_listed_reminders_are_changed_in_words(line: str, left: dict[str, str]) -> None:
    player = played(*CARD, *SECOND, "/debrief reminders")
    player.say(line)
    assert walls(player) == left


def test_a_listed_reminder_is_changed_by_its_button() -> None:
    player = played(*CARD, *SECOND, "/debrief reminders", "[n1]", "[evening]")
    assert walls(player) == {"d1:thank_you": "03 18:00", "d2:thank_you": "04 09:30"}
    player.say("/debrief reminders")
    for line in ("[n2]", "[off]"):
        player.say(line)
    assert walls(player) == {"d1:thank_you": "03 18:00"}
    assert "reminder" not in player.state.profile


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("move my reminder to tomorrow 10", {"d1:thank_you": "04 10:00"}),
        ("can you cancel my reminder", {}),
        ("remind me in 3 hours", {"d1:thank_you": "03 17:00"}),
    ],
)
def test_a_reminder_is_changed_in_words_at_any_time(line: str, left: dict[str, str]) -> None:
    player = played(*CARD)
    player.say(line)
    assert walls(player) == left


def test_reminders_are_listed_when_asked_for_in_words() -> None:
    for line in ("show my reminders", "what reminders do i have", "list my reminders please"):
        assert steps(played(*CARD, line).turns[-1]) == ["reminders"], line


def test_lessons_can_not_be_moved_past_the_interview_they_are_for() -> None:
    player = played(*CARD, "sent it", "[next]", "friday 10 am", "/debrief reminders", "[n1]", "saturday 9 am")
    assert walls(player) == {"d1:prep": "05 18:00"}
    assert steps(player.turns[-1]) == ["reminders.one"]


def test_a_check_in_that_was_answered_is_over() -> None:
    player = played(*CARD, "sent it", "[date]", "[week]")
    fired(player, "d1:check_in")
    (turn,) = player.say("[yes]")
    assert "d1:check_in" in {getattr(effect, "reminder", "") for effect in turn.effects}
    assert of(player, "d1").heard_back
