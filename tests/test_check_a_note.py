"""`/debrief check` as people use it: pasted, typed, pressed, with a debrief open and without one."""

import json

import pytest

from conversations.codec import state_to_json
from conversations.flows.debrief.flow import FLOW
from conversations.model import Message
from tests.play import Player, Turn

NOTE = (
    "Hi Dana,\n\nThank you for the tour on Monday. "
    "I keep thinking about how the bees on the roof find their way home.\n\n{}\n\nBest wishes,\nSam"
)
BAD = NOTE.format("I am so sorry for how it went. Please give me another chance.")


def last(player: Player) -> Turn:
    return player.turns[-1]


def said(turn: Turn) -> str:
    return "\n".join(message.text for message in turn.messages)


def labels(message: Message | None) -> list[str]:
    return [choice.label for choice in message.choices] if message else []


def checking(note: str, player: Player | None = None) -> Player:
    player = player or Player()
    player.say("/debrief check")
    player.say(note)
    return player


def late_at_acme() -> Player:
    player = Player()
    for line in (
        "hi",
        "[Start]",
        "interview at Acme with Diana. The portfolio part went well. I was 10 minutes late, not sure they noticed.",
        "yes",
    ):
        player.say(line)
    return player


def test_what_is_good_is_said_before_any_fault() -> None:
    first, *_ = last(checking(BAD)).messages
    assert "bees on the roof" in first.text
    assert "thanks them right away" in first.text


def test_each_fault_is_quoted_with_a_reason_and_a_fix() -> None:
    _, marks, ask = last(checking(BAD)).messages
    assert "1. “I am so sorry for how it went”" in marks.text
    assert "2. “Please give me another chance”" in marks.text
    assert labels(ask) == ["Fix 1", "Fix 2", "Fix them all", "Leave it as it is"]


def test_one_tap_mends_one_fault_and_the_rest_stays() -> None:
    player = checking(BAD)
    player.say("[Fix 1]")
    assert "sorry" not in said(last(player))
    assert "another chance" in said(last(player))
    player.say("[Fix it]")
    assert NOTE.format("").replace("\n\n\n\n", "\n\n") in said(last(player))


@pytest.mark.parametrize("words", ["all", "fix them all", "both please", "yes", "mend everything"])
def test_all_can_be_mended_in_words(words: str) -> None:
    player = checking(BAD)
    player.say(words)
    assert labels(player.latest) == ["That's all"]


@pytest.mark.parametrize(
    "line", ["check my note: {}", "Can you check this mail please:\n{}", "please check my friend's note - {}"]
)
def test_a_note_can_be_typed_after_the_request(line: str) -> None:
    player = late_at_acme()
    player.say(line.format(BAD))
    assert "another chance" in said(last(player))


def test_a_strangers_first_message_may_be_a_note_to_check() -> None:
    player = Player()
    player.say(f"check my note: {BAD}")
    assert "program" in said(last(player))
    player.say("[Start]")
    assert "another chance" in said(last(player))
    player.say("leave it")
    assert "Which interview was it?" in said(last(player))


def test_a_slip_they_may_not_have_noticed_is_known_from_the_debrief() -> None:
    late = NOTE.format("I am sorry that I was late.")
    assert "the first they hear of it" in said(last(checking(late, late_at_acme())))
    assert "the first they hear of it" not in said(last(checking(late)))


def test_the_pending_question_comes_back_afterwards() -> None:
    player = late_at_acme()
    pending = last(player).messages[-1]
    checking(BAD, player).say("[Leave it as it is]")
    assert last(player).messages[-1].step == pending.step
    assert last(player).messages[-1].question == pending.question


def test_a_clean_note_is_said_to_be_clean_and_given_back_to_copy() -> None:
    clean = NOTE.format("I would be glad to hear from you.")
    texts = [message.text for message in last(checking(clean)).messages]
    assert texts[1] == clean
    assert "I'd change nothing" in texts[0]


def test_the_note_we_wrote_passes() -> None:
    player = Player()
    player.say("hi")
    player.say("[Just the note]")
    player.say("Diana. she asked about the checkout. real users")
    player.say("/debrief check")
    player.say("[The one we wrote]")
    assert "I'd change nothing" in said(last(player))


def test_nothing_of_a_pasted_note_is_kept_once_it_is_done() -> None:
    player = checking(BAD)
    player.say("[Fix 1]")
    player.say("[Leave it as it is]")
    assert "bees" not in json.dumps(state_to_json(FLOW, player.state))


def test_twenty_thousand_characters_come_back_as_a_file() -> None:
    long = (BAD + "\n\n") * 90
    player = checking(long[:20_000].strip())
    assert len([label for label in labels(player.latest) if label.startswith("Fix ")]) == 7
    player.say("all")
    assert all(len(message.text) < 4_000 for message in last(player).messages)


def test_an_old_fix_button_says_what_became_of_it() -> None:
    player = checking(BAD)
    asked = player.latest
    assert asked is not None
    player.say("[Leave it as it is]")
    player.say(f"[Fix 1] of question {asked.question}")
    assert last(player).refused == ""
    assert "another chance" not in said(last(player))


@pytest.mark.parametrize(
    "line", ["That's all", "that’s all, thanks", "ok that's it", "all good", "leave them all"]
)
def test_that_is_all_leaves_the_note_as_it_is(line: str) -> None:
    player = Player()
    for each in ("hi", "[start]", "/debrief check", BAD, line):
        player.say(each)
    assert "let go of the text" in said(last(player))
    assert "Mended" not in said(last(player))


@pytest.mark.parametrize("line", ["all", "fix them all", "all of them please", "both"])
def test_all_of_them_are_mended(line: str) -> None:
    player = Player()
    for each in ("hi", "[start]", "/debrief check", BAD, line):
        player.say(each)
    assert "Mended" in said(last(player))


@pytest.mark.parametrize(
    "away",
    [("/debrief lessons",), ("hm what a day", "and it rains"), ("just the note",), ("[skip] of question 2",)],
)
def test_the_text_is_let_go_of_also_when_they_leave_by_another_way(away: tuple[str, ...]) -> None:
    player = Player()
    for each in ("hi", "[start]", "/debrief check", BAD):
        player.say(each)
    assert "another chance" in json.dumps(state_to_json(FLOW, player.state))
    for each in away:
        player.say(each)
    assert "another chance" not in json.dumps(state_to_json(FLOW, player.state))
