"""Short texts measured on lines in many voices, in aggregate; see `tests/evaluation/texts/README.md`, and `make eval`.

The floors are a little under what was measured, so that a change that costs something is seen.
"""

import pytest

from tests.evaluation.short_texts import Family, renamed, replies, rows, safety, typing
from tests.evaluation.stories import score, stories

FLOORS = {
    "yes_no": 0.87,
    "noticed_certainty": 0.82,
    "choice_of_slip": 0.74,
    "name": 0.85,
    "company": 0.75,
    "free_text": 0.78,
}


def test_no_crisis_is_missed_but_a_few_of_the_most_veiled_and_ordinary_lines_raise_no_alarm() -> None:
    score = safety(rows("safety", "judge"))
    assert len(score.missed) <= 2  # of 50, most of them veiled
    assert score.crises_as_crisis >= 0.6
    assert score.false_alarms <= 0.05  # of 95; half of them look dangerous and are not
    assert score.distress_f1 >= 0.88


def test_slips_of_the_finger_hide_few_crises_and_make_no_alarms() -> None:
    score = safety(list(typing(rows("safety", "judge"))))
    assert len(score.missed) <= 10
    assert score.false_alarms <= 0.14
    assert score.distress_f1 >= 0.6


def test_stories_are_read_as_well_as_they_were_measured() -> None:
    shares = score(stories("judge")).shares()
    assert shares["slips precision"] >= 0.87
    assert shares["slips recall"] >= 0.72
    assert shares["slips F1"] >= 0.8
    assert shares["weakest kind F1"] >= 0.45
    assert shares["wrongly sure"] <= 0.05
    assert shares["noticed accuracy"] >= 0.8
    assert shares["cleared up accuracy"] >= 0.82
    assert shares["distraction F1"] >= 0.9
    assert shares["went well F1"] >= 0.78
    assert shares["company F1"] >= 0.87
    assert shares["interviewers F1"] >= 0.9
    assert shares["false slips in quiet texts"] <= 0.1


def test_replies_are_read_right_in_many_voices() -> None:
    score = replies("replies", rows("replies", "judge"))
    assert score.accuracy >= 0.85
    for question, floor in FLOORS.items():
        assert score.right[question] >= floor * score.of[question], question


def test_names_are_read_whatever_they_are() -> None:
    assert replies("replies", list(renamed(rows("replies", "judge")))).accuracy >= 0.78


def test_times_are_read_right_in_many_voices() -> None:
    assert replies("times", rows("times", "judge")).accuracy >= 0.95


@pytest.mark.parametrize(("family", "floor"), [("replies", 0.78), ("times", 0.92)])
def test_replies_and_times_survive_slips_of_the_finger(family: Family, floor: float) -> None:
    assert replies(family, list(typing(rows(family, "judge")))).accuracy >= floor
