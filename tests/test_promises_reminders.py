"""Promises about reminders, played by the clock: when they come, how often, and what ends them."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from conversations.model import CancelReminder, Message, Remind, Reminder, ReminderDue, TextReceived, Words
from tests.play import Player, Turn, instant
from tests.test_promises import CARD, NOTE, SET, SLIP, facts, played, question, sent, steps

BERLIN = ZoneInfo("Europe/Berlin")


def at(player: Player) -> datetime:
    """The time on the person's own clock."""
    return player.now.astimezone(BERLIN).replace(tzinfo=None)


def late_evening(hour: int, *lines: str) -> Player:
    """Someone who came out of the interview at half past that hour."""
    player = Player(now=datetime(2026, 3, 3, hour, 30, tzinfo=BERLIN))
    for line in lines:
        player.say(line)
    return player


def set_now(turn: Turn) -> list[Reminder]:
    return [effect.reminder for effect in turn.effects if isinstance(effect, Remind)]


def came(turns: list[Turn], step: str) -> list[Message]:
    return [message for message in sent(turns) if message.step == step]


def test_what_the_bot_proposes_in_the_quiet_hours_moves_earlier_to_stay_in_the_window() -> None:
    player = late_evening(23, *SLIP, "later", "[yes]")
    (nudge,) = player.reminders.values()
    assert nudge.kind == "nudge"
    assert nudge.wall == datetime(2026, 3, 4, 20, 30)  # noqa: DTZ001  the window closes at 23:30
    assert not nudge.named


def test_no_time_in_the_quiet_hours_is_on_offer() -> None:
    player = late_evening(20, *NOTE, "[use]")
    values = [choice.value for choice in question(player.turns[-1]).choices]
    assert values == ["tomorrow", "sent", "none"]


def test_a_time_the_person_names_in_the_quiet_hours_is_kept_after_saying_so() -> None:
    player = played(*NOTE, "[use]", "3 am")
    assert "quiet hours" in player.turns[-1].messages[0].text
    fired = player.wait(timedelta(hours=14))
    assert [steps(turn) for turn in fired] == [["remind.thank_you"]]
    assert fired[0].at == datetime(2026, 3, 4, 3, 0, tzinfo=BERLIN)


def test_one_that_was_missed_and_comes_due_in_the_quiet_hours_waits_for_eight() -> None:
    player = played(*NOTE, "[use]", "this evening at 6")
    (reminder,) = player.reminders.values()
    player.now = datetime(2026, 3, 3, 23, 30, tzinfo=BERLIN)
    turn = player.event(ReminderDue(reminder.id, instant(reminder)))
    assert not turn.messages
    assert [each.wall for each in set_now(turn)] == [datetime(2026, 3, 4, 8, 0)]  # noqa: DTZ001


def test_an_unanswered_reminder_comes_back_once_a_day_later_and_then_never_again() -> None:
    player = played(*CARD)
    fired = player.wait(timedelta(days=30))
    assert [steps(turn) for turn in fired] == [["remind.thank_you"]] * 2
    assert fired[1].at - fired[0].at == timedelta(days=1)
    assert not player.reminders


def test_four_unasked_messages_is_the_most_an_interview_ever_gets() -> None:
    player = played(*NOTE, "[use]", "[none]")
    card = question(player.turns[-1]).question
    for _ in range(6):
        player.say(f"[date] of question {card}")
        player.say("[week]")
        player.wait(timedelta(days=12))
    assert len(came(player.turns, "check_in")) == 4
    assert facts(player).unasked == 4


def test_sent_it_said_anywhere_cancels_what_it_makes_pointless() -> None:
    for line in ("i already sent it", "sent it"):
        player = played(*CARD)
        (reminder,) = player.reminders
        (turn,) = player.say(line)
        assert CancelReminder(reminder) in turn.effects, line
        assert facts(player).note == "sent"


def test_a_reminder_that_a_worker_already_holds_when_the_note_is_out_says_nothing() -> None:
    player = played(*CARD)
    (reminder,) = player.reminders.values()
    player.say("i already sent it")
    player.now = instant(reminder)
    assert not player.event(ReminderDue(reminder.id, instant(reminder))).messages


def test_who_will_not_send_one_is_not_reminded_again() -> None:
    player = played(*CARD)
    player.wait(timedelta(hours=20))
    assert player.reminders
    player.say("[wont]")
    assert not player.reminders
    assert not player.wait(timedelta(days=9))


def test_a_snooze_button_moves_it_inside_the_window() -> None:
    player = played(*CARD)
    player.wait(timedelta(hours=20))
    player.say("[snooze]")
    player.say("[hour]")
    (reminder,) = player.reminders.values()
    assert reminder.wall == at(player) + timedelta(hours=1)
    assert reminder.named


def test_stop_is_a_pause_with_the_reminders_off() -> None:
    player = played(*CARD)
    (reminder,) = player.reminders
    before = facts(player)
    (turn,) = player.say("stop")
    assert CancelReminder(reminder) in turn.effects
    assert player.state.paused
    assert (facts(player).went_well, facts(player).slips) == (before.went_well, before.slips)


def test_a_zone_that_is_chosen_moves_what_is_pending_and_keeps_its_hour() -> None:
    player = played(*CARD)
    (before,) = player.reminders.values()
    (turn,) = player.say("/debrief timezone Asia/Kathmandu")
    (after,) = set_now(turn)
    assert (after.id, after.wall, after.zone) == (before.id, before.wall, "Asia/Kathmandu")


def test_a_zone_that_the_platform_tells_anew_moves_what_is_pending() -> None:
    player = played(*CARD)
    player.zone = "America/New_York"
    turn = player.event(TextReceived(Words("where am i")))
    assert [each.zone for each in set_now(turn)] == ["America/New_York"]


def test_a_zone_the_person_chose_is_not_overruled_by_the_platforms() -> None:
    player = played(*CARD, "/debrief timezone Asia/Kathmandu")
    player.zone = "America/New_York"
    turn = player.event(TextReceived(Words("where am i")))
    assert not set_now(turn)
    assert player.state.profile["zone"] == "Asia/Kathmandu"


def test_before_the_next_interview_the_lessons_come_the_evening_before() -> None:
    player = played(*CARD, "sent it", "[next]", "friday 10 am")
    fired = player.wait(timedelta(days=4))
    said = "\n".join(message.text for turn in fired for message in turn.messages)
    assert "I will text them from the platform" in said
    assert "the portfolio part" in said
    assert fired[0].at == datetime(2026, 3, 5, 18, 0, tzinfo=BERLIN)


def test_the_setting_alone_sets_no_reminder() -> None:
    player = played(*SET)
    assert not player.reminders
    assert not player.wait(timedelta(days=9))
