"""Promises about the end of reminders, played: a note that is out, in whatever way that is said, and a hold."""

from datetime import datetime, timedelta

import pytest

from conversations.flows.debrief.facts import Facts, load
from conversations.model import CancelReminder, Erase, Record, ReminderDue, Unasked
from tests.play import Player, Turn, instant
from tests.test_promises import CARD, NOTE, SLIP, facts, played, question, steps
from tests.test_promises_reminders import BERLIN, at, came, set_now

GLOBEX = ("new debrief", "Globex", "the demo", "nothing")
CRISIS = "I want to kill myself"


def taken_back(turn: Turn) -> set[str]:
    """The reminders whose words are taken back."""
    return {effect.reminder for effect in turn.effects if isinstance(effect, CancelReminder)}


def records(turn: Turn) -> list[str]:
    return [effect.what for effect in turn.effects if isinstance(effect, Record)]


def of(player: Player, id: str) -> Facts:
    found = player.state.thread(id)
    assert found is not None
    return load(found.answers)


def fired(player: Player, id: str = "d1:thank_you") -> Turn:
    """That reminder at its hour, as the scheduler brings it."""
    reminder = player.reminders.pop(id)
    player.now = max(player.now, instant(reminder))
    return player.event(ReminderDue(id, instant(reminder)))


# ── sent it ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("line", ["sent it", "i already sent it", "[sent]"])
def test_what_a_reminder_has_said_is_taken_back_once_the_note_is_out(line: str) -> None:
    player = played(*CARD)
    fired(player)
    (turn,) = player.say(line)
    assert "d1:thank_you" in taken_back(turn)
    assert not player.reminders


@pytest.mark.parametrize(
    "line",
    [
        "I have sent both",
        "I have send both",
        "sent them this morning, thanks",
        "ok emailed it to her",
        "it's gone out",
    ],
)
def test_a_reminder_ends_however_it_is_said_that_the_note_is_out(line: str) -> None:
    player = played(*CARD)
    fired(player)
    player.say(line)
    assert facts(player).note == "sent"
    assert not player.reminders


@pytest.mark.parametrize("line", ["I already sent it yesterday", "sent it", "it was sent last night"])
def test_it_is_out_said_when_the_snooze_asks_until_when_ends_it(line: str) -> None:
    player = played(*CARD)
    fired(player)
    player.say("snooze")
    player.wait(timedelta(hours=2))
    player.say(line)
    assert facts(player).note == "sent"
    assert not player.reminders


@pytest.mark.parametrize(
    "line", ["sent it!!", "I already sent it", "[sent]", "actually i just emailed it to him"]
)
def test_it_is_out_said_when_a_nudge_is_offered_goes_on_to_the_card(line: str) -> None:
    player = played(*NOTE, "[use]")
    (turn,) = player.say(line)
    assert steps(turn) == ["card"]
    assert facts(player).note == "sent"


@pytest.mark.parametrize(
    "line",
    [
        "I have send to Mr. Olsen but not yet to Mrs. Zahra",
        "i haven't sent it yet",
        "have i sent it already?",
        "i will send it later",
    ],
)
def test_a_note_that_is_not_wholly_out_stays_open(line: str) -> None:
    player = played(*CARD)
    fired(player)
    (turn,) = player.say(line)
    assert facts(player).note == "approved"
    if "?" not in line:
        assert steps(turn) == ["remind.snooze"]


@pytest.mark.parametrize(
    "line",
    ["not yet, can you remind me later", "remind me later pls", "havent done it yet", "not now, in a bit"],
)
def test_not_yet_asks_until_when_and_then_takes_the_time(line: str) -> None:
    player = played(*CARD)
    fired(player)
    (turn,) = player.say(line)
    assert steps(turn) == ["remind.snooze"]
    player.say("in 2 hours")
    (nudge,) = facts(player).nudges
    assert at(player) + timedelta(hours=2) == nudge.wall


@pytest.mark.parametrize(
    ("line", "wall"),
    [
        ("umm tmrw morning before work like 7", "2026-03-05T07:00"),
        ("at 11 o'clock please", "2026-03-04T11:00"),
        ("tomorrow before work", "2026-03-05T08:00"),
        ("not yet, remind me at 10", "2026-03-04T10:00"),
        ("around 3 o'clock", "2026-03-04T15:00"),
        ("in the evening", "2026-03-05T19:00"),
    ],
)
def test_a_reminder_is_moved_by_a_time_as_people_say_it(line: str, wall: str) -> None:
    player = played(*CARD)
    fired(player)
    player.say(line)
    assert [nudge.wall for nudge in facts(player).nudges] == [datetime.fromisoformat(wall)]


def test_who_would_like_the_reminder_at_another_hour_gets_it() -> None:
    player = played(*CARD)
    player.say("I would like to have the reminder later, at 11 o'clock")
    assert [nudge.wall.hour for nudge in facts(player).nudges] == [11]


def test_an_hour_that_may_be_either_half_of_the_day_is_asked_about() -> None:
    player = played(*NOTE, "[use]")
    (turn,) = player.say("at 8")
    assert steps(turn) == ["remind.when"]


def test_what_the_second_and_last_one_has_said_is_taken_back_too() -> None:
    player = played(*CARD)
    fired(player)
    assert steps(fired(player)) == ["remind.thank_you"]
    assert not player.reminders
    (turn,) = player.say("sent it")
    assert "d1:thank_you" in taken_back(turn)


def test_what_a_reminder_has_said_is_taken_back_once_no_note_will_go() -> None:
    player = played(*CARD)
    fired(player)
    (turn,) = player.say("[wont]")
    assert "d1:thank_you" in taken_back(turn)


def test_a_note_that_is_out_is_taken_back_once_not_at_every_turn() -> None:
    player = played(*CARD, "sent it")
    for line in ("thanks", "where am i", "help"):
        (turn,) = player.say(line)
        assert not taken_back(turn), line


def test_stop_takes_back_what_has_not_left_of_every_kind() -> None:
    player = played(*CARD, "[date]", "[week]")
    fired(player, "d1:thank_you")
    fired(player, "d1:check_in")
    (turn,) = player.say("stop")
    assert {"d1:thank_you", "d1:check_in"} <= taken_back(turn)


def test_a_note_that_is_ready_takes_the_nudge_to_write_one_back() -> None:
    player = played(*SLIP, "later", "[yes]")
    assert steps(fired(player, "d1:nudge")) == ["nudge"]
    for line in ("[note]", "[none]", "Diana. she asked about the checkout. small team", "[use]"):
        player.say(line)
    assert "d1:nudge" in taken_back(player.turns[-1])


def test_lessons_for_an_interview_that_has_been_are_taken_back() -> None:
    player = played(*CARD, "[next]", "friday 10 am")
    fired(player, "d1:prep")
    player.now = datetime(2026, 3, 6, 11, tzinfo=BERLIN)
    (turn,) = player.say("hi")
    assert "d1:prep" in taken_back(turn)
    (turn,) = player.say("where am i")
    assert "d1:prep" not in taken_back(turn)


def test_sent_it_said_while_talking_of_another_interview_is_heard_for_the_note_that_waits() -> None:
    player = played(*CARD, *GLOBEX[:2])
    (turn,) = player.say("i already sent it")
    assert of(player, "d1").note == "sent"
    assert of(player, "d2").note == "none"
    assert "d1:thank_you" in taken_back(turn)
    assert "Acme" in turn.messages[0].text


def test_sent_it_with_a_company_in_it_is_heard_for_that_note() -> None:
    player = played(*CARD, *GLOBEX, "skip", "[use]", "tomorrow 9")
    fired(player, "d2:thank_you")
    (turn,) = player.say("i sent the acme one")
    assert (of(player, "d1").note, of(player, "d2").note) == ("sent", "approved")
    assert "d1:thank_you" in taken_back(turn)


def test_with_two_notes_that_wait_the_bot_asks_which_one_is_out() -> None:
    player = played(*CARD, *GLOBEX, "skip", "[use]", "tomorrow 9", "new debrief", "Initech")
    (turn,) = player.say("sent it")
    assert steps(turn) == ["sent.which"]
    (turn,) = player.say("globex")
    assert (of(player, "d1").note, of(player, "d2").note) == ("approved", "sent")
    assert "d2:thank_you" in taken_back(turn)
    assert list(player.reminders) == ["d1:thank_you"]


# ── on hold ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_sent_it_is_heard_while_everything_else_is_on_hold() -> None:
    player = played(*CARD, CRISIS)
    (turn,) = player.say("i sent it")
    assert facts(player).note == "sent"
    assert "d1:thank_you" in taken_back(turn)
    assert steps(turn) == ["care.crisis"]
    assert player.state.hold is not None


def test_the_button_of_a_reminder_says_sent_while_everything_else_is_on_hold() -> None:
    player = played(*CARD)
    card = question(fired(player)).question
    player.say(CRISIS)
    (turn,) = player.say(f"[sent] of question {card}")
    assert facts(player).note == "sent"
    assert "d1:thank_you" in taken_back(turn)
    assert steps(turn) == ["care.crisis"]


def test_no_other_button_of_a_reminder_works_while_everything_is_on_hold() -> None:
    player = played(*CARD)
    card = question(fired(player)).question
    player.say(CRISIS)
    before = facts(player)
    for value in ("wont", "snooze", "show"):
        (turn,) = player.say(f"[{value}] of question {card}")
        assert steps(turn) == ["care.crisis"]
    assert facts(player) == before


def test_what_lapses_on_hold_says_nothing_and_does_not_come_back_a_day_later() -> None:
    player = played(*CARD, CRISIS)
    turn = fired(player)
    assert not turn.messages
    assert not any(isinstance(effect, Unasked) for effect in turn.effects)
    assert records(turn) == ["reminder_lapsed"]
    assert not player.reminders
    player.say("continue")
    assert not player.wait(timedelta(days=9))


def test_distress_is_remembered_for_seven_days_and_then_it_is_gone() -> None:
    player = played(*SLIP[:-1], "it's all too much, i can't stop crying")
    assert "distress" in player.state.profile
    player.wait(timedelta(days=6, hours=23))
    player.say("where am i")
    assert "distress" in player.state.profile
    player.wait(timedelta(hours=2))
    player.say("where am i")
    assert "distress" not in player.state.profile


# ── the cap ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_starting_over_does_not_earn_four_more_unasked_messages() -> None:
    player = played(*NOTE, "[use]", "[none]")
    for _ in range(2):
        player.say(f"[date] of question {question(player.turns[-1]).question}")
        player.say("[week]")
        player.wait(timedelta(days=12))
        player.say("start over")
        for line in ("the demo", "nothing", "skip", "[use]", "[none]"):
            player.say(line)
    assert facts(player).unasked == 2
    assert len(came(player.turns, "check_in")) == 2
    assert not any(isinstance(effect, Erase) for turn in player.turns for effect in turn.effects)


def test_going_back_does_not_call_a_reminder_again_whose_hour_has_passed() -> None:
    player = played(*NOTE, "[use]", "in two hours", "[edit]", "[reminder]", "tomorrow 9")
    player.wait(timedelta(hours=5))
    (turn,) = player.say("back")
    assert all(reminder.wall > at(player) for reminder in set_now(turn))
