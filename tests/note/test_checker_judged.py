"""The checker measured on notes in many voices; see `tests/evaluation/texts/README.md`."""

from collections import Counter

import pytest

from conversations.note.checker import applied, mended, violations
from conversations.note.checker_lines import context_of
from tests.evaluation.notes import notes, score


@pytest.mark.parametrize("name", ["tune", "judge"])
def test_violations_are_found_and_clean_notes_left_alone(name: str) -> None:
    came = score(notes(name))
    assert came.f1 >= 0.95
    assert came.quiet >= 0.97
    assert came.placed >= 0.97 * came.right


@pytest.mark.parametrize(("name", "quiet"), [("fresh-tune", 0.98), ("fresh-judge", 0.88)])
def test_fresh_wordings_are_found_too_with_more_false_alarms_than_elsewhere(name: str, quiet: float) -> None:
    came = score(notes(name))
    assert came.f1 >= 0.9
    assert came.quiet >= quiet


@pytest.mark.parametrize(("name", "quiet"), [("strangers-tune", 0.94), ("strangers-judge", 0.95)])
def test_strangers_who_mention_a_train_or_a_phone_are_left_alone(name: str, quiet: float) -> None:
    came = score(notes(name))
    assert came.f1 >= 0.93
    assert came.quiet >= quiet


@pytest.mark.parametrize("name", ["tune", "judge"])
def test_a_fix_takes_its_fault_away_and_brings_up_no_other(name: str) -> None:
    for note in notes(name):
        text, context = note["text"], context_of(note["context"])
        before = Counter(each.id for each in violations(text, context))
        for each in violations(text, context):
            after = Counter(left.id for left in violations(applied(text, each), context))
            assert after[each.id] < before[each.id], (note["id"], each)
            assert set(after) <= set(before), (note["id"], each)


@pytest.mark.parametrize("name", ["tune", "judge"])
def test_all_fixes_together_leave_a_clean_note(name: str) -> None:
    for note in notes(name):
        context = context_of(note["context"])
        assert violations(mended(note["text"], context), context) == (), note["id"]
