"""The turn budgets: from "hi" to the end, counted as the person counts, in answers of the bot."""

import pytest

from tests.play import Player

STEP_BY_STEP = [
    "hi",
    "[Start]",
    "Acme, the designer job",
    "the portfolio part went ok",
    "I was ten minutes late",
    "[They reacted]",
    "[Text them from the platform]",
    "[Skip]",
    "Diana. she asked about the checkout. small team",
    "[Use this]",
    "[No reminder]",
]
STORY = [
    "had my interview at Acme. the portfolio part went ok. I was ten minutes late because the train died",
    "[Start]",
    "[Yes]",
    "[They reacted]",
    "[Text them from the platform]",
    "[Skip]",
    "Diana. she asked about the checkout. small team",
    "[Use this]",
    "[No reminder]",
]


def turns_to_the_end(lines: list[str]) -> int:
    player = Player()
    for line in lines:
        player.say(line)
    assert player.turns[-1].messages[-1].step == "card", player.turns[-1].messages[-1].step
    return sum(bool(turn.messages) for turn in player.turns)


def test_one_slip_from_hi_takes_twelve_turns_at_most() -> None:
    assert turns_to_the_end(STEP_BY_STEP) <= 12


def test_a_story_told_first_takes_nine_turns_at_most() -> None:
    assert turns_to_the_end(STORY) <= 9


@pytest.mark.parametrize(("slips", "most"), [(2, 14), (3, 16)])
def test_each_further_slip_takes_two_turns_more_at_most(slips: int, most: int) -> None:
    line = " ".join(["[Arriving late]", "[A wrong name]", "[Talking for too long]"][:slips])
    work = [each for _ in range(slips) for each in ("[They reacted]", "next time I will slow down")]
    lines = [*STEP_BY_STEP[:4], line, *work, "[Skip]"]
    player = Player()
    for each in lines:
        player.say(each)
    while player.turns[-1].messages[-1].step != "card":
        answers = {
            "note.ask": "Diana. she asked about the checkout. small team",
            "note.own_up": f"[{player.turns[-1].messages[-1].choices[0].label}]" if player.latest else "",
            "note.draft": "[Use this]",
            "remind.when": "[No reminder]",
        }
        player.say(answers[player.turns[-1].messages[-1].step])
    picked = any(m.step == "note.own_up" for t in player.turns for m in t.messages)
    assert sum(bool(turn.messages) for turn in player.turns) <= most + picked
