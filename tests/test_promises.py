"""Promises about the talk itself, each played: what a detour, a pause, an erasure, an edit or a reminder may not break.

Presses name the stable value of a choice, not its label, so that the words can change and the promise still hold.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import timedelta

import pytest

from conversations.codec import state_to_json
from conversations.flows.debrief.facts import Facts, load
from conversations.flows.debrief.flow import FLOW
from conversations.model import (
    Erase,
    Message,
    Send,
    TextReceived,
    Words,
)
from conversations.records import from_json
from conversations.state import State, Thread
from tests import rules
from tests.play import Player, Turn

START = ("hi", "[start]")
SET = (*START, "Acme")
SLIP = (*SET, "the portfolio part", "I was ten minutes late")
PINNED = (*SLIP, "[reacted]")
LEARNED = (*PINNED, "I will text them from the platform")
NOTE = (*LEARNED, "skip", "Diana. she asked about the checkout. small team")
CARD = (*NOTE, "[use]", "tomorrow 9")


def played(*lines: str) -> Player:
    """A person who has said all that."""
    player = Player()
    for line in lines:
        player.say(line)
    refused = [turn.refused for turn in player.turns if turn.refused]
    assert not refused, refused
    return player


def thread(player: Player) -> Thread:
    """The interview being talked about."""
    found = player.state.thread(player.state.current)
    assert found is not None
    return found


def facts(player: Player) -> Facts:
    return load(thread(player).answers)


def steps(turn: Turn) -> list[str]:
    """The steps that asked something in a turn."""
    return [message.step for message in turn.messages if message.question]


def question(turn: Turn) -> Message:
    """The one question of a turn."""
    asked = [message for message in turn.messages if message.question]
    assert len(asked) == 1, asked
    return asked[0]


def sent(turns: Iterable[Turn]) -> Iterator[Message]:
    for turn in turns:
        yield from (effect.message for effect in turn.effects if isinstance(effect, Send))


def stored(state: State) -> str:
    """The state as it is written down."""
    return json.dumps(state_to_json(FLOW, state), ensure_ascii=False)


# ── how it talks ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_whole_debrief_keeps_to_one_question_and_three_bubbles_a_turn() -> None:
    player = played(*CARD)
    player.say("[next]")
    player.say("friday 10 am")
    player.wait(timedelta(days=5))
    rules.one_question_and_three_bubbles(player.turns)
    assert all(sum(m.question is not None for m in turn.messages) == 1 for turn in player.turns[: len(CARD)])


def test_what_takes_more_than_three_bubbles_is_said_in_three() -> None:
    player = played(*SET, "I want to kill myself")
    (turn,) = player.say("[ok]")
    assert len(turn.messages) == 3
    assert turn.messages[0].text.count("\n") == 1


def test_the_same_question_twice_running_is_not_said_in_the_same_words() -> None:
    player = played(*SET, "delete my data", "delete my data")
    first, second = (question(turn).text for turn in player.turns[-2:])
    assert first != second
    assert second.endswith(first)


def test_who_asks_to_hear_it_again_hears_the_very_same() -> None:
    player = played(*SET, "say that again")
    first, second = (question(turn).text for turn in player.turns[-2:])
    assert first == second


# ── leaving the path and coming back ───────────────────────────────────────────────────────────────────────────────


def test_after_a_detour_the_question_returns_in_the_same_turn_with_its_number() -> None:
    player = played(*SLIP)
    asked = question(player.turns[-1])
    for line in ("help", "who can see this", "where am i", "/debrief lessons", "/debrief note"):
        (turn,) = player.say(line)
        again = question(turn)
        assert len(turn.messages) > 1, line
        assert (again.step, again.question) == (asked.step, asked.question), line
    player.say("delete my data")
    (turn,) = player.say("[keep]")
    assert (question(turn).step, question(turn).question) == (asked.step, asked.question)


def test_back_puts_every_answer_back_to_what_it_was() -> None:
    player = played(*SLIP)
    before = thread(player)
    player.say("[reacted]")
    player.say("I will text them from the platform")
    player.say("back")
    player.say("back")
    after = thread(player)
    assert (after.step, after.answers, after.trail) == (before.step, before.answers, before.trail)


def test_a_press_on_an_old_button_changes_nothing_and_says_what_was_chosen() -> None:
    player = played(*SLIP)
    old = question(player.turns[-1])
    player.say("[reacted]")
    pending = question(player.turns[-1])
    before = thread(player).answers
    (turn,) = player.say(f"[no] of question {old.question}")
    label = next(choice.label for choice in old.choices if choice.value == "reacted")
    assert label in turn.messages[0].text
    assert thread(player).answers == before
    assert question(turn).question == pending.question


def test_a_pause_keeps_every_answer_and_resumes_at_the_question_after_a_recap() -> None:
    player = played(*SLIP)
    before = thread(player)
    player.say("later")
    player.say("[no]")
    assert player.state.paused
    assert thread(player).answers == before.answers
    player.now += timedelta(days=9)
    (turn,) = player.say("hi")
    assert (thread(player).step, thread(player).answers) == (before.step, before.answers)
    assert question(turn).question == before.question
    assert "Acme" in turn.messages[0].text


def test_who_never_answered_the_offer_of_a_nudge_resumes_at_the_question_itself() -> None:
    player = played(*SLIP)
    asked = question(player.turns[-1])
    player.say("later")
    player.now += timedelta(days=9)
    (turn,) = player.say("hi")
    assert (question(turn).step, question(turn).question) == (asked.step, asked.question)


def test_start_over_forgets_the_answers_and_keeps_the_setting() -> None:
    player = played(*SLIP, "start over")
    assert facts(player).company == "Acme"
    assert not facts(player).went_well
    assert not facts(player).slips
    assert thread(player).step == "well.ask"


def test_an_edit_of_the_last_answer_changes_it() -> None:
    player = played(*SET, "the portfolio part", "(edits message 3) the whiteboard task")
    assert facts(player).went_well == ("the whiteboard task",)
    assert thread(player).step == "change.ask"


def test_two_interviews_stay_apart_and_a_button_knows_its_own() -> None:
    player = played(*SLIP)
    first = question(player.turns[-1])
    for line in ("new debrief", "Globex", "the tour"):
        player.say(line)
    assert facts(player).company == "Globex"
    player.say(f"[reacted] of question {first.question}")
    assert facts(player).company == "Acme"
    assert [slip.noticed for slip in facts(player).slips] == ["yes"]


# ── what is kept, shown and erased ─────────────────────────────────────────────────────────────────────────────────


def test_delete_asks_once_and_then_nothing_is_left() -> None:
    player = played(*CARD)
    (asked,) = player.say("delete my data")
    assert steps(asked) == ["delete"]
    assert not any(isinstance(effect, Erase) for effect in asked.effects)
    assert player.reminders
    (turn,) = player.say("[delete]")
    assert any(isinstance(effect, Erase) for effect in turn.effects)
    assert player.state == State()
    assert turn.messages


@pytest.mark.parametrize(
    "typed", ["Keep it", "please keep it", "I want to keep it", "yes, keep it", "keep my data", "No, keep it"]
)
def test_a_word_of_keeping_never_deletes(typed: str) -> None:
    player = played(*SET, "delete my data")
    kept = facts(player)
    (turn,) = player.say(typed)
    assert "Kept" in turn.messages[0].text
    assert facts(player) == kept


def test_what_may_mean_either_is_asked_again_before_anything_is_deleted() -> None:
    player = played(*SET, "delete my data")
    kept = facts(player)
    player.say("don't keep it")
    assert facts(player) == kept


def test_delete_that_is_declined_keeps_everything() -> None:
    player = played(*SLIP)
    before = thread(player).answers
    player.say("delete my data")
    (turn,) = player.say("[keep]")
    assert not any(isinstance(effect, Erase) for effect in turn.effects)
    assert thread(player).answers == before


def test_the_export_holds_the_whole_state_and_every_interview() -> None:
    player = played(*CARD, "new debrief", "Globex", "the tour of the lab", "[rambled]")
    (turn,) = player.say("/debrief export")
    files = {file.name: file.text for message in turn.messages for file in message.files}
    whole = json.loads(files["debrief.json"])
    assert [each["company"] for each in whole["interviews"]] == ["Acme", "Globex"]
    state = from_json(State, whole["state"])
    assert state.threads == turn.before.threads
    assert state.asked == turn.before.asked
    for words in ("Acme", "Globex", "the portfolio part", "the tour of the lab", "text them", "Diana"):
        assert words in files["debrief.md"], words


@pytest.mark.parametrize("word", ["lessons", "history", "prep", "note", "export", "privacy", "help"])
def test_what_a_command_answers_only_the_caller_sees(word: str) -> None:
    player = played(*NOTE)
    (turn,) = player.say(f"/debrief {word}")
    *answer, pending = turn.messages
    assert answer
    assert all(message.private for message in answer)
    assert not pending.private


def test_a_story_told_before_start_is_dropped_once_it_has_been_taken_in() -> None:
    player = played(
        "had my interview at Acme. the zebra on the poster stared. the portfolio part went ok. I was late"
    )
    assert "zebra" in stored(player.state)
    player.say("[start]")
    assert facts(player).company == "Acme"
    assert facts(player).slips
    assert "zebra" not in stored(player.state)


def test_what_was_vented_is_heard_and_not_kept() -> None:
    player = played(
        *LEARNED, "I feel like such an idiot, I keep replaying it in the shower and I want to hide"
    )
    assert facts(player).vented
    assert "shower" not in stored(player.state)


def test_what_people_write_does_not_print() -> None:
    player = played(*SLIP)
    turn = player.turns[-1]
    printed = " ".join(map(str, (turn.event, turn.effects, turn.messages, player.state, facts(player))))
    printed += f"{Words('Acme'):>4} {Words('Acme')!r}"
    for words in ("Acme", "portfolio", "ten minutes"):
        assert words not in printed, words


def test_a_lock_screen_shows_no_company_person_or_slip() -> None:
    player = played(*CARD)
    player.wait(timedelta(days=3))
    shown = {(message.notice, message.unasked) for message in sent(player.turns)}
    assert "remind.thank_you" in {message.step for message in sent(player.turns)}
    assert shown == {("Debrief", False), ("Debrief: a reminder", True)}


def test_a_text_of_nothing_is_answered_and_changes_nothing() -> None:
    player = played(*SLIP)
    turn = player.event(TextReceived(Words(" \t")))
    assert turn.messages
    assert thread(player).step == "slip.pin"


def test_words_after_the_delete_command_do_not_confirm_it() -> None:
    player = Player()
    for line in ("hi", "[Start]", "Acme", "/debrief delete yes"):
        turns = player.say(line)
    assert turns[-1].messages[-1].step == "delete"
    assert player.state.threads
