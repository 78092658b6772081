"""Promises of safety, each played: a crisis comes before anything else and holds; a loss is heard once.

What counts as a crisis is tried in tests/understanding/test_safety.py.
"""

from datetime import timedelta

from conversations.model import CommandInvoked, FormSubmitted, MessageEdited, TextReceived, Words
from tests.test_promises import CARD, LEARNED, NOTE, SET, SLIP, START, played, question, steps, thread

DANGER = "I want to kill myself"


def test_a_crisis_in_a_text_comes_before_a_welcome_or_an_answer() -> None:
    for lines in ((), START, SLIP, NOTE, CARD):
        player = played(*lines)
        (turn,) = player.say(DANGER)
        assert steps(turn) == ["care.crisis"], lines
        assert "988" in " ".join(message.text for message in turn.messages)
        assert player.state.hold is not None


def test_a_crisis_in_a_form_comes_before_its_answer() -> None:
    player = played(*LEARNED, "skip")
    before = thread(player).answers
    turn = player.event(FormSubmitted({"names": Words("Diana"), "moment": Words(DANGER), "why": Words("")}))
    assert steps(turn) == ["care.crisis"]
    assert thread(player).answers == before


def test_a_crisis_in_a_form_that_is_long_closed_is_seen_all_the_same() -> None:
    player = played(*LEARNED, "skip")
    old = question(player.turns[-1]).question
    player.say("Diana. she asked about the checkout. small team")
    turn = player.event(FormSubmitted({"moment": Words(DANGER)}, old))
    assert steps(turn) == ["care.crisis"]


def test_a_crisis_in_an_edit_is_seen_however_old_the_message() -> None:
    player = played(*SLIP)
    turn = player.event(MessageEdited("#1", Words(DANGER)))
    assert steps(turn) == ["care.crisis"]


def test_a_crisis_behind_a_command_is_seen() -> None:
    player = played(*SLIP)
    turn = player.event(CommandInvoked("debrief", Words(f"lessons {DANGER}")))
    assert steps(turn) == ["care.crisis"]


def test_in_a_crisis_only_continue_goes_on() -> None:
    player = played(*SLIP)
    before = thread(player)
    pending = question(player.turns[-1]).question
    player.say(DANGER)
    for line in (
        "[ok]",
        "I was ten minutes late",
        f"[reacted] of question {pending}",
        "just the note",
        "back",
    ):
        (turn,) = player.say(line)
        assert steps(turn) == ["care.crisis"], line
        assert player.state.hold is not None, line
        assert thread(player) == before, line
    (turn,) = player.say("continue")
    assert player.state.hold is None
    assert question(turn).question == pending


def test_in_a_crisis_a_reminder_that_falls_due_is_dropped() -> None:
    player = played(*CARD, DANGER)
    fired = player.wait(timedelta(hours=20))
    assert len(fired) == 1
    assert not fired[0].messages


def test_the_flag_of_a_crisis_is_gone_after_seven_days() -> None:
    player = played(*SLIP, DANGER)
    player.wait(timedelta(days=8))
    player.say("hi")
    assert player.state.hold is None
    assert player.state.held_since is None


def test_a_loss_gets_one_human_sentence_first_and_only_once() -> None:
    player = played(*SET, "the tour")
    (turn,) = player.say("I was slow, my gran died the day before")
    assert steps(turn) == ["care.loss"]
    assert "sorry about your gran" in turn.messages[0].text
    assert "note" in {choice.value for choice in question(turn).choices}
    player.say("[on]")
    for line in ("[unsure]", "my gran died, I will ask to move it next time", "my gran died and I keep that"):
        (turn,) = player.say(line)
        assert "care.loss" not in steps(turn), line
        assert "sorry about your gran" not in " ".join(m.text for m in turn.messages), line


def test_a_loss_told_first_is_heard_before_the_program_introduces_itself() -> None:
    player = played("my gran died the day before my interview")
    assert "sorry about your gran" in player.turns[-1].messages[0].text


def test_a_crisis_is_seen_in_a_text_too_long_to_be_taken() -> None:
    player = played(*SLIP)
    long = Words(f"{'so ' * 9000}. {DANGER}")
    assert steps(player.event(TextReceived(long))) == ["care.crisis"]
    player = played(*SLIP)
    assert steps(player.event(MessageEdited("#1", long))) == ["care.crisis"]


def test_a_crisis_is_seen_in_a_form_and_an_edit_of_what_is_no_longer_known() -> None:
    for event in (FormSubmitted({"moment": Words(DANGER)}, 9), MessageEdited("#9", Words(DANGER))):
        assert steps(played().event(event)) == ["care.crisis"]
        assert steps(played(*SLIP).event(event)) == ["care.crisis"]
