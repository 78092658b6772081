"""Choices by number, label, place and own words."""

import pytest

from conversations.model import Choice
from conversations.slips.model import KINDS, Kind
from conversations.understanding.picking import _CALLED
from conversations.understanding.replies import pick, picks_kinds

TRAIN = (
    Choice("earlier", "Take the one before"),
    Choice("text", "Text them from the platform"),
    Choice("own", "My own words"),
)
REACTED = (
    Choice("reacted", "They reacted"),
    Choice("settled", "I put it right there"),
    Choice("unsure", "Not sure"),
    Choice("no", "No"),
)
LEVELS = (
    Choice("none", "Nothing"),
    Choice("personal", "Something personal came up"),
    Choice("family", "A family matter"),
    Choice("own", "One sentence of mine"),
)
DRAFT = (
    Choice("use", "Use this"),
    Choice("shorter", "Shorter"),
    Choice("warmer", "Warmer"),
    Choice("formal", "More formal"),
)
YES = (Choice("yes", "Yes"), Choice("fix", "Fix something"), Choice("no", "No"))
KEEP = (
    Choice("1", "The portfolio worked"),
    Choice("2", "I fixed things on the spot"),
    Choice("own", "My own words"),
)


@pytest.mark.parametrize(
    ("text", "offered", "values"),
    [
        ("text them from the platform", TRAIN, ("text",)),
        ("Text them from the platform.", TRAIN, ("text",)),
        ("text", TRAIN, ("text",)),
        ("2", TRAIN, ("text",)),
        ("2.", TRAIN, ("text",)),
        ("option 2 please", TRAIN, ("text",)),
        ("the second", TRAIN, ("text",)),
        ("the second one please", TRAIN, ("text",)),
        ("two", TRAIN, ("text",)),
        ("1️⃣", TRAIN, ("earlier",)),
        ("last one", TRAIN, ("own",)),
        ("my own", TRAIN, ("own",)),
        ("i want my own words", TRAIN, ("own",)),
        ("the portfolio", KEEP, ("1",)),
        ("they reacted", REACTED, ("reacted",)),
        ("put it right", REACTED, ("settled",)),
        ("no", REACTED, ("no",)),
        ("nothing", LEVELS, ("none",)),
        ("something personal", LEVELS, ("personal",)),
        ("family", LEVELS, ("family",)),
        ("make it shorter", DRAFT, ("shorter",)),
        ("use it", DRAFT, ("use",)),
        ("yeah looks right", YES, ("yes",)),
        ("none", TRAIN, ()),
        ("neither of them", TRAIN, ()),
    ],
)
def test_one_choice_however_it_is_said(
    text: str, offered: tuple[Choice, ...], values: tuple[str, ...]
) -> None:
    assert pick(text, offered, 1) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1 and 3", ("earlier", "own")),
        ("3,1", ("earlier", "own")),
        ("first two", ("earlier", "text")),
        ("the first and the third", ("earlier", "own")),
        ("one and two", ("earlier", "text")),
        ("all of them", ("earlier", "text", "own")),
        ("Take the one before, my own words", ("earlier", "own")),
    ],
)
def test_several_choices_in_the_order_offered(text: str, values: tuple[str, ...]) -> None:
    assert pick(text, TRAIN, 3) == values


@pytest.mark.parametrize(
    "text",
    [
        "9",
        "0.5",
        "not the first",
        "I'll leave an hour earlier and check the timetable the night before",
        "purple",
        "",
        "🙂",
        "1 and 2",
        "both",
        "the train was packed",
    ],
)
def test_what_picks_nothing_of_what_is_offered(text: str) -> None:
    assert pick(text, TRAIN, 1) is None


def test_more_than_may_be_picked_is_not_cut_down_in_silence() -> None:
    assert pick("all", TRAIN, 2) is None


def test_a_time_of_ones_own_is_not_the_button_nearest_to_it() -> None:
    times = (
        Choice("1h", "In an hour"),
        Choice("eve", "This evening, 6 pm"),
        Choice("tmr", "Tomorrow, 8:30 am"),
    )
    assert pick("this evening", times, 1) == ("eve",)
    assert pick("tomorrow evening", times, 1) is None
    assert pick("tmrw 8ish", times, 1) is None


OFFERED: tuple[Kind, ...] = ("late", "wrong_name", "rambled", "nerves")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("being late and the name thing", ("late", "wrong_name")),
        ("late", ("late",)),
        ("wrong_name", ("wrong_name",)),
        ("all of them", OFFERED),
        ("everything except the nerves", ("late", "wrong_name", "rambled")),
        ("2", ("wrong_name",)),
        ("1 and 4", ("late", "nerves")),
        ("first two", ("late", "wrong_name")),
        ("none", ()),
        ("purple", None),
        ("", None),
    ],
)
def test_slips_by_what_people_call_them(text: str, kinds: tuple[Kind, ...] | None) -> None:
    assert picks_kinds(text, OFFERED) == kinds


def test_every_kind_has_names_people_call_it_by() -> None:
    assert set(_CALLED) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_picked_by_its_own_name(kind: Kind) -> None:
    assert picks_kinds(kind.replace("_", " "), KINDS) == (kind,)


@pytest.mark.parametrize(
    ("text", "kinds", "picked"),
    [
        ("⏰", ("late", "nerves"), ("late",)),
        ("a + c", ("late", "materials", "nerves"), ("late", "nerves")),
        ("oof, both of those", ("rude_or_joke", "wrong_name"), ("rude_or_joke", "wrong_name")),
        ("wouldn't shut up, me", ("interrupted", "rambled"), ("rambled",)),
        ("named a figure and he choked", ("salary_blunder", "no_questions"), ("salary_blunder",)),
    ],
)
def test_kinds_are_known_by_signs_by_letters_and_by_what_they_mean(
    text: str, kinds: tuple[Kind, ...], picked: tuple[Kind, ...]
) -> None:
    assert picks_kinds(text, kinds) == picked
