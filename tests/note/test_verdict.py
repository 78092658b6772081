"""The truth table, whole: 22 kinds × 4 × 3 × better answer or not × correction or not."""

from itertools import product
from typing import get_args

import pytest

from conversations.note.verdict import Verdict, rule, why
from conversations.slips.model import ANSWER_KINDS, KINDS, Cleared, Kind, Noticed

NOTICED: tuple[Noticed, ...] = get_args(Noticed)
CLEARED: tuple[Cleared, ...] = get_args(Cleared)
BOOLS = (False, True)

# One row for each way of being noticed and cleared up, one column for each group of kinds:
# a slip that is no answer; an answer without, and with, a better one; something untrue without, and with, a
# correction.
OUT: Verdict = "leave_out"
OWN: Verdict = "acknowledge"
BETTER: Verdict = "answer_better"
RIGHT: Verdict = "correct"
TABLE: dict[tuple[Noticed, Cleared], tuple[Verdict, Verdict, Verdict, Verdict, Verdict]] = {
    ("yes", "yes"): (OUT, OUT, OUT, OUT, OUT),
    ("yes", "no"): (OWN, OWN, OWN, OUT, RIGHT),
    ("yes", "unsaid"): (OWN, OWN, OWN, OUT, RIGHT),
    ("no", "yes"): (OUT, OUT, OUT, OUT, OUT),
    ("no", "no"): (OUT, OUT, BETTER, OUT, RIGHT),
    ("no", "unsaid"): (OUT, OUT, BETTER, OUT, RIGHT),
    ("unsure", "yes"): (OUT, OUT, OUT, OUT, OUT),
    ("unsure", "no"): (OUT, OUT, BETTER, OUT, RIGHT),
    ("unsure", "unsaid"): (OUT, OUT, BETTER, OUT, RIGHT),
    ("unsaid", "yes"): (OUT, OUT, OUT, OUT, OUT),
    ("unsaid", "no"): (OUT, OUT, BETTER, OUT, RIGHT),
    ("unsaid", "unsaid"): (OUT, OUT, BETTER, OUT, RIGHT),
}


def column(kind: Kind, has_better: bool, wants_correction: bool) -> int:
    if kind == "oversold_or_untrue":
        return 4 if wants_correction else 3
    if kind in ANSWER_KINDS:
        return 2 if has_better else 1
    return 0


def test_the_table_has_a_row_for_every_combination() -> None:
    assert set(TABLE) == set(product(NOTICED, CLEARED))


@pytest.mark.parametrize("kind", KINDS)
def test_the_verdict_is_what_the_table_says(kind: Kind) -> None:
    for noticed, cleared, better, wants in product(NOTICED, CLEARED, BOOLS, BOOLS):
        expected = TABLE[noticed, cleared][column(kind, better, wants)]
        found = rule(kind, noticed, cleared, has_better=better, wants_correction=wants)
        assert found == expected, (kind, noticed, cleared, better, wants)


def test_r6_less_than_sure_never_acknowledges() -> None:
    for kind, noticed, cleared, better, wants in product(KINDS, NOTICED, CLEARED, BOOLS, BOOLS):
        if noticed != "yes" or cleared == "yes":
            assert rule(kind, noticed, cleared, has_better=better, wants_correction=wants) != "acknowledge"


def test_every_verdict_has_a_reason_one_could_say() -> None:
    for kind, noticed, cleared, better, wants in product(KINDS, NOTICED, CLEARED, BOOLS, BOOLS):
        said = why(kind, noticed, cleared, has_better=better, wants_correction=wants)
        assert said.endswith(".")
        assert "!" not in said
        assert 1 <= said.count(". ") + 1 <= 2
        assert len(said.split()) <= 30, said
        verdict = rule(kind, noticed, cleared, has_better=better, wants_correction=wants)
        stays_out = "stays out" in said or "won't mention" in said or "doesn't bring it up" in said
        assert stays_out == (verdict in {"leave_out", "answer_better"}), said
        assert ("better answer instead" in said) == (verdict == "answer_better"), said


def test_the_reasons_sound_like_this() -> None:
    def spoken(kind: Kind, noticed: Noticed, cleared: Cleared, better: bool = False) -> str:
        return why(kind, noticed, cleared, has_better=better, wants_correction=False)

    assert spoken("late", "yes", "yes") == "That was settled in the room. It stays out."
    assert spoken("odd_answer", "unsure", "unsaid", better=True) == (
        "You can't be sure they noticed the answer that came out odd, so the note won't mention it. "
        "It gives the better answer instead."
    )
    assert spoken("wrong_name", "no", "no") == (
        "They didn't notice the wrong name. The note would be the first they hear of it, so it stays out."
    )
    assert spoken("late", "yes", "no") == "They noticed, so the note says sorry for it once and moves on."
