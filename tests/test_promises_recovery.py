"""The twelve rules of recovery, each played as a person would come upon it."""

import pytest

from conversations.flows.debrief.facts import Slip
from conversations.note.check import apologies
from tests.play import Player, Turn
from tests.test_promises import CARD, LEARNED, NOTE, PINNED, SET, SLIP, facts, played, question, steps

MEET = "Diana. she asked about the checkout. small team"


def words(turn: Turn) -> str:
    """Everything said in a turn."""
    return "\n".join(message.text for message in turn.messages)


def to_the_draft(*lines: str, meet: str = MEET) -> Player:
    """The interview told in those lines, then straight through to the draft."""
    player = played(*SET, "the portfolio part", *lines)
    answers = {"slip.instead": "skip", "letgo.ask": "skip", "note.ask": meet, "note.distraction": "[none]"}
    for _ in range(12):
        step = question(player.turns[-1]).step
        if step == "note.draft":
            return player
        player.say(answers[step])
    raise AssertionError(f"no draft, but {question(player.turns[-1]).step}")


def slip(player: Player) -> Slip:
    return facts(player).slips[0]


# ── R1 to R5, R12: the talk ────────────────────────────────────────────────────────────────────────────────────────


def test_r1_a_story_of_slips_alone_is_asked_for_a_good_thing_before_any_slip() -> None:
    player = played("I was late for my interview at Acme and I got her name wrong", "[start]")
    assert steps(player.turns[-1]) == ["well.ask"]
    assert facts(player).slips
    (turn,) = player.say("the portfolio part")
    assert steps(turn) == ["playback.ask"]
    assert "two slips at Acme" in words(turn)
    (turn,) = player.say("yes")
    assert steps(turn) == ["slip.pin"]


@pytest.mark.parametrize(
    ("reply", "noticed", "said"),
    [
        ("no, they didn't notice the second", ["yes", "no"], "nobody noticed the second"),
        ("the last one nobody saw", ["yes", "no"], "nobody noticed the second"),
        ("not sure they noticed the first", ["unsure", "yes"], "aren't sure they noticed the first"),
        ("i said sorry for the second and she said no worries", ["yes", "yes"], "the second was put right"),
    ],
)
def test_r6_what_the_playback_takes_as_noticed_is_put_right_in_one_reply(
    reply: str, noticed: list[str], said: str
) -> None:
    player = played(
        "at Acme I called her Diane, she corrected me. my phone rang and she frowned", "[start]", "the tour"
    )
    assert "they noticed both" in words(player.turns[-1])
    (turn,) = player.say(reply)
    assert steps(turn) != ["playback.ask"]
    assert said in words(turn)
    assert [slip.noticed for slip in facts(player).slips] == noticed


def test_r1_the_playback_of_a_story_names_the_good_first() -> None:
    player = played("I was late for my interview at Acme. the portfolio part went well", "[start]")
    said = words(player.turns[-1]).casefold()
    assert steps(player.turns[-1]) == ["playback.ask"]
    assert said.index("portfolio") < said.index("late")


def test_r1_nothing_gets_one_gentle_nudge_and_a_second_nothing_is_accepted() -> None:
    player = played(*SET, "nothing")
    assert steps(player.turns[-1]) == ["well.nudge"]
    assert question(player.turns[-1]).choices
    (turn,) = player.say("nothing")
    assert steps(turn) == ["change.ask"]
    assert len(facts(player).went_well) == 1


def test_r2_of_more_than_three_slips_the_person_picks_three() -> None:
    player = played(*SET, "the portfolio part", "[late] [wrong_name] [rambled] [interrupted]")
    assert steps(player.turns[-1]) == ["change.pick"]
    assert question(player.turns[-1]).most == 3
    player.say("[1] [2] [4]")
    assert [slip.kind for slip in facts(player).slips] == ["late", "wrong_name", "interrupted"]


def test_r2_every_slip_is_pinned_to_what_was_seen_or_heard() -> None:
    player = played(*SET, "the portfolio part", "[rambled]")
    asked = question(player.turns[-1])
    assert asked.step == "slip.pin"
    assert {choice.value for choice in asked.choices} == {"reacted", "cleared", "unsure", "no"}


def test_r3_a_lesson_in_their_own_words_is_on_the_card_and_in_the_practice() -> None:
    player = played(*PINNED, "I will leave at seven", *CARD[len(LEARNED) :])
    assert question(player.turns[-1]).step == "card"
    assert "I will leave at seven" in words(player.turns[-1])
    (turn,) = player.say("/debrief prep")
    assert "I will leave at seven" in words(turn)


def test_r4_there_is_room_for_one_vent() -> None:
    vent = "I feel like such an idiot, I keep replaying it and I want to hide"
    player = played(*LEARNED, vent)
    assert steps(player.turns[-1]) == ["letgo.keep"]
    (turn,) = player.say(vent)
    assert steps(turn) != ["letgo.keep"]


def test_r4_the_third_time_a_closed_slip_is_brought_up_it_is_kindly_left() -> None:
    player = played(*NOTE)
    vent = "I feel like such an idiot, I keep replaying it and I want to hide"
    said = [player.say(vent)[0] for _ in range(3)]
    assert all(steps(turn) == ["note.draft"] for turn in said)
    assert len({turn.messages[0].text for turn in said}) == 3
    assert "closed" in said[2].messages[0].text


def test_r5_a_note_is_offered_also_when_nothing_went_wrong() -> None:
    player = played(*SET, "the portfolio part", "nothing")
    assert steps(player.turns[-1]) == ["note.ask"]
    (turn,) = player.say(MEET)
    assert "Hi Diana" in words(turn)


def test_r12_the_reframe_counts_what_was_told() -> None:
    player = played(*SET, "nothing", "[got_there] [asked]", "[late] [rambled]")
    for line in ("[reacted]", "skip", "[no]", "skip"):
        player.say(line)
    assert steps(player.turns[-1]) == ["letgo.ask"]
    said = words(player.turns[-1])
    assert "two things that worked" in said
    assert "two slips" in said
    assert "one" in said.partition("two slips")[2].partition("\n")[0]


# ── R6 to R11: the note ────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("pressed", ["unsure", "no"])
def test_r6_a_slip_they_may_not_have_noticed_is_not_in_the_note(pressed: str) -> None:
    player = to_the_draft("I was ten minutes late", f"[{pressed}]")
    note = words(player.turns[-1]).partition("Subject:")[2]
    assert not apologies(note)
    assert "late" not in note


def test_r6_who_doubts_that_they_noticed_takes_back_what_the_story_was_heard_to_say() -> None:
    told = (*SET, "the portfolio part", "I interrupted the manager twice. She frowned at me")
    assert slip(played(*told)).noticed == "yes"
    assert slip(played(*told, "no idea, I just left it")).noticed == "yes"
    assert slip(played(*told, "actually I'm not sure she noticed")).noticed == "unsure"


def test_r6_a_slip_they_surely_noticed_is_acknowledged_once() -> None:
    player = to_the_draft("I was ten minutes late", "[reacted]")
    assert len(apologies(words(player.turns[-1]).partition("Subject:")[2])) == 1


def test_r6_on_the_short_way_to_the_note_what_was_not_named_stays_out() -> None:
    player = played("I was late for my interview at Acme. the portfolio part went well", "[just_note]")
    assert steps(player.turns[-1]) == ["note.caught"]
    player.say("[none]")
    (turn,) = player.say(MEET)
    assert not apologies(words(turn).partition("Subject:")[2])


def test_r6_only_the_note_to_who_noticed_says_sorry() -> None:
    player = played(*LEARNED, "skip", "{names: Diana, Bo; moment: Diana: the checkout; why: real users}")
    assert steps(player.turns[-1]) == ["note.who"]
    (turn,) = player.say("[p1]")
    diana, bo = words(turn).partition("Subject:")[2].split("Subject:")
    assert len(apologies(diana)) == 1
    assert not apologies(bo)


def test_r6_a_hand_edit_that_brings_up_what_they_may_not_have_noticed_is_warned_of() -> None:
    player = to_the_draft("I was ten minutes late", "[unsure]")
    (turn,) = player.say(
        "{subject: Thank you; body: Dear Diana, thank you. I am sorry I was late. Best wishes}"
    )
    assert steps(turn) == ["note.warn"]
    (turn,) = player.say("[undo]")
    assert not apologies(words(turn).partition("Subject:")[2])


def test_r7_what_was_put_right_in_the_room_stays_out() -> None:
    player = to_the_draft("I was ten minutes late", "[cleared]")
    assert slip(player).cleared_up == "yes"
    note = words(player.turns[-1]).partition("Subject:")[2]
    assert not apologies(note)
    assert "late" not in note


def test_r8_two_sorrys_at_most_and_the_person_picks_which() -> None:
    player = played(*SET, "the portfolio part", "[late] [wrong_name] [interrupted]")
    for _ in range(3):
        player.say("[reacted]")
        player.say("skip")
    player.say("skip")
    (turn,) = player.say(MEET)
    assert steps(turn) == ["note.own_up"]
    assert question(turn).most == 2
    first, _, third = (choice.value for choice in question(turn).choices)
    (turn,) = player.say(f"[{first}] [{third}]")
    assert len(apologies(words(turn).partition("Subject:")[2])) == 2
    assert [slip.owned for slip in facts(player).slips] == [True, False, True]


def test_r9_a_reason_is_asked_for_only_by_who_wants_to_give_one() -> None:
    player = to_the_draft("I was late", "[reacted]")
    assert "reason" in {choice.value for choice in question(player.turns[-1]).choices}
    player.say("[reason]")
    (turn,) = player.say("because the train stood still and I could not run")
    assert "late; the train stood still." in words(turn)
    assert all("note.reason" not in steps(turn) for turn in player.turns[:-2])


def test_r10_where_it_was_not_noticed_the_better_answer_is_given_without_the_mistake() -> None:
    player = played(
        *SET, "the portfolio part", "[blanked]", "[no]", "I drew up a rota we both signed", "skip"
    )
    (turn,) = player.say(MEET)
    note = words(turn).partition("Subject:")[2]
    assert "I drew up a rota we both signed" in note
    assert not apologies(note)
    assert "blank" not in note


def test_r11_to_say_nothing_is_offered_first_and_then_the_note_says_nothing() -> None:
    player = played(*SET, "the tour", "[outside] [late]", "[no]", "skip", "skip", MEET)
    asked = question(player.turns[-1])
    assert asked.step == "note.distraction"
    assert [choice.value for choice in asked.choices] == ["none", "personal", "family", "own"]
    (turn,) = player.say("[none]")
    note = words(turn).partition("Subject:")[2]
    assert "distracted" not in note
    assert not apologies(note)


def test_r11_a_level_that_was_chosen_is_an_apology_first_and_then_no_more_than_that() -> None:
    player = played(*SET, "the tour", "[outside] [late]", "[no]", "skip", "skip", MEET, "[family]")
    note = words(player.turns[-1]).partition("Subject:")[2]
    (said,) = apologies(note)
    assert said.index("sorry that I was distracted") < said.index("a family matter")


def test_something_untrue_is_put_right_only_if_they_choose() -> None:
    lines = (*SET, "the tour", "[oversold_or_untrue]", "[no]", "skip", "skip", MEET)
    player = played(*lines)
    assert steps(player.turns[-1]) == ["note.correct"]
    (turn,) = player.say("[leave]")
    assert "set one thing right" not in words(turn)
    player = played(*lines, "I led two people, not ten")
    note = words(player.turns[-1]).partition("Subject:")[2]
    assert "I led two people, not ten" in note
    assert not apologies(note)


def test_one_answer_that_settles_two_questions_is_used_for_both() -> None:
    player = played(*SLIP[:-1], "I called her Diane, she's Diana, and she corrected me and I said sorry")
    assert steps(player.turns[-1]) != ["slip.pin"]
    assert slip(player).noticed == "yes"
