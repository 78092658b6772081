"""The checker measured on notes in many voices; see `tests/evaluation/texts/README.md`."""

import pytest

from tests.evaluation.notes import notes, score


@pytest.mark.parametrize("name", ["tune", "judge"])
def test_violations_are_found_and_clean_notes_left_alone(name: str) -> None:
    came = score(notes(name))
    assert came.f1 >= 0.95
    assert came.quiet >= 0.97
    assert came.placed >= 0.97 * came.right
