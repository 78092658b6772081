"""A question put to the bot is answered, never kept as an answer, and what was asked is asked again; each played."""

import pytest

from conversations.flows.debrief.facts import Facts
from tests.play import Player, Turn
from tests.test_promises import CARD, LEARNED, NOTE, PINNED, SET, SLIP, facts, played, question, steps

DRAFT = (*NOTE, "[use]")


def words(turn: Turn) -> str:
    return "\n".join(message.text for message in turn.messages)


def kept(player: Player) -> tuple[Facts, int]:
    return facts(player), len(player.state.threads)


@pytest.mark.parametrize("so_far", [SET, SLIP, PINNED, LEARNED, NOTE, DRAFT], ids=len)
@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("is it free?", "never ask for money"),
        ("Can you send the letter for me?", "can't send it"),
        ("should I phone them?", "written note"),
        ("wait what is a thank you note", "short thank-you mail"),
        ("do i really have to send a note", "You don't have to"),
        ("how long does this take", "of 7"),
        ("did i blow it?", "can't know that"),
        ("what if they dont answer?", "common"),
        ("who is reading this?", "no person reads along"),
    ],
)
def test_a_question_about_the_bot_is_answered_and_the_open_one_stays_open(
    so_far: tuple[str, ...], typed: str, told: str
) -> None:
    player = played(*so_far)
    before, asked = kept(player), question(player.turns[-1])
    (turn,) = player.say(typed)
    assert told in words(turn)
    assert kept(player) == before
    assert (question(turn).step, question(turn).question) == (asked.step, asked.question)


@pytest.mark.parametrize(
    ("so_far", "told"),
    [(SET, "go first here"), (SLIP, "surely noticed"), (PINNED, "done its work"), (LEARNED, "put down")],
    ids=["well", "noticed", "instead", "letting go"],
)
def test_why_do_you_ask_is_answered_for_the_question_at_hand(so_far: tuple[str, ...], told: str) -> None:
    player = played(*so_far)
    before = kept(player)
    (turn,) = player.say("why do you ask me that?")
    assert told in words(turn)
    assert kept(player) == before


def test_i_dont_know_what_you_mean_brings_an_example_of_an_answer() -> None:
    player = played(*PINNED)
    (turn,) = player.say("I dont know what you mean")
    assert "leave half an hour earlier" in words(turn)
    assert steps(turn) == ["slip.instead"]


@pytest.mark.parametrize(
    "typed", ["thank you, good bye", "see you", "lol", "i feel better", "it was a good talk"]
)
def test_a_word_of_courtesy_at_the_end_opens_no_new_debrief(typed: str) -> None:
    player = played(*CARD)
    before = kept(player)
    player.say(typed)
    assert kept(player) == before


def test_a_courtesy_is_no_good_thing() -> None:
    player = played(*SET, "thank you, good bye")
    assert facts(player).went_well == ()


def test_a_next_interview_named_at_the_end_is_prepared_for() -> None:
    player = played(*CARD)
    (turn,) = player.say("my next interview is on monday")
    assert "Sunday at 6 pm" in words(turn)
    assert len(player.state.threads) == 1


def test_a_slip_told_at_the_end_opens_the_next_debrief() -> None:
    player = played(*CARD)
    player.say("had another one at Globex today. I was late again")
    assert len(player.state.threads) == 2
