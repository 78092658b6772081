"""Which of the slips that were heard a text takes back."""

import pytest

from conversations.understanding.denying import Told, by_place, denied

SLIPS: list[Told] = [
    ("late", "I was ten minutes late"),
    ("phone_or_noise", "My phone rang"),
    ("blanked", "I went blank on a question about caching"),
    ("blanked", "I went blank again on the sql one"),
    ("tech_failure", "My laptop died in the middle"),
]


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("drop the fourth", (3,)),
        ("remove the second one", (1,)),
        ("the last one is wrong", (4,)),
        ("drop 2 and 3", (1, 2)),
        ("the second isn't true", (1,)),
        ("the fourth didn't happen", (3,)),
        ("I wasn't late", (0,)),
        ("i wasnt late", (0,)),
        ("I wasn't late, I was on time", (0,)),
        ("the phone didn't ring", (1,)),
        ("my phone never rang", (1,)),
        ("there was no phone", (1,)),
        ("the laptop thing isn't true", (4,)),
        ("I didn't blank on caching", (2,)),
        ("I didn't go blank", (2, 3)),
        ("forget the sql one", (3,)),
    ],
)
def test_a_slip_is_taken_back_by_its_place_its_kind_or_its_words(text: str, which: tuple[int, ...]) -> None:
    assert denied(text, SLIPS) == which


@pytest.mark.parametrize(
    "text",
    [
        "she didn't notice",
        "I didn't apologise",
        "the phone didn't bother her",
        "I was not ten minutes late only five",
        "I did not have any questions",
        "the company name is wrong",
        "that's wrong",
        "drop it",
        "remove Tom",
        "drop the blank one",
        "drop the ninth",
    ],
)
def test_what_is_not_clearly_one_of_the_slips_takes_none_back(text: str) -> None:
    assert denied(text, SLIPS) is None


def test_by_place_is_only_what_counts_places() -> None:
    assert by_place("the last one is wrong", SLIPS)
    assert not by_place("I wasn't late", SLIPS)
