"""The checks on a finished or hand-edited note."""

import pytest

from conversations.note import check
from conversations.note.facts import NoteSlip


@pytest.mark.parametrize(
    "text",
    [
        "I am sorry that I was late.",
        "I’m so sorry about that.",
        "Apologies for the noise.",
        "Please accept my apology for arriving late.",
        "I apologise.",
        "I apologize again for the mix-up.",
        "Forgive me for going on.",
        "That was my bad.",
        "SORRY",
    ],
)
def test_an_apology_is_found_in_any_form(text: str) -> None:
    assert len(check.apologies(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "I was sorry to hear about the flood.",
        "I am not sorry I came.",
        "Thank you for the tour.",
        "The sorrygrass in the yard.",
        "",
    ],
)
def test_what_only_looks_like_an_apology_is_none(text: str) -> None:
    assert check.apologies(text) == ()


def test_apologies_come_back_sentence_by_sentence() -> None:
    text = (
        "Hi Dr. Bello,\n\nThanks. I am sorry I was late; the train stood still. Sorry about the noise!\n\nSam"
    )
    assert check.apologies(text) == (
        "I am sorry I was late; the train stood still",
        "Sorry about the noise!",
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dear [Name],", ("[Name]",)),
        ("the role at {company}", ("{company}",)),
        ("the role at <Company>", ("<Company>",)),
        ("Hi XXX,", ("XXX",)),
        ("Hi ____,", ("____",)),
        ("Dear Interviewer's name,", ("Interviewer's name",)),
        ("Dear Ms Bello, I liked it.", ()),
        ("I know your company name matters to you", ()),
        ("", ()),
    ],
)
def test_a_placeholder_left_behind_is_found(text: str, found: tuple[str, ...]) -> None:
    assert check.placeholders(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "I was such an idiot",
        "I am terrible at this",
        "please give me another chance",
        "I really need this job",
        "please take this into account",
        "I would work for less",
        "the salary is fine",
        "I could start at $40,000",
    ],
)
def test_running_oneself_down_begging_and_pay_are_unfit(text: str) -> None:
    assert check.unfit(text)


@pytest.mark.parametrize("text", ["I pay attention to detail", "a payment form", "the smart mess hall", ""])
def test_ordinary_words_are_fit(text: str) -> None:
    assert not check.unfit(text)


LATE = NoteSlip(1, "late", {"minutes": 10}, "i came in ten minutes late", noticed="unsure")
NAME = NoteSlip(2, "wrong_name", {"name_used": "Diane", "name_right": "Diana"}, noticed="no")
RANT = NoteSlip(3, "rambled", {"topic": "her landlord"}, noticed="unsure")
OWNED = NoteSlip(4, "late", {"minutes": 10}, noticed="yes", cleared_up="no")
SETTLED = NoteSlip(5, "late", noticed="yes", cleared_up="yes")
FIXED = NoteSlip(6, "oversold_or_untrue", {"topic": "Python"}, noticed="no", correction="one year, not three")


@pytest.mark.parametrize(
    ("text", "raised"),
    [
        ("I am sorry I arrived late.", (1,)),
        ("Thank you for your patience; I kept you waiting.", (1,)),
        ("I called you Diane.", (2,)),
        ("Diane was on my mind.", (2,)),
        ("Sorry for going on about your landlord.", (3,)),
        ("I rambled, and I was so late.", (1, 3)),
        ("I went to the late show with Diana.", ()),
        ("Thank you for the tour.", ()),
        ("", ()),
    ],
)
def test_a_slip_that_nobody_surely_noticed_is_found_by_its_words_and_details(
    text: str, raised: tuple[int, ...]
) -> None:
    assert check.raises_unsure(text, (LATE, NAME, RANT)) == raised


def test_an_acknowledged_slip_may_be_named() -> None:
    assert check.raises_unsure("I am sorry that I arrived late.", (OWNED,)) == ()


def test_a_slip_put_right_in_the_room_may_not() -> None:
    assert check.raises_unsure("I am sorry that I arrived late.", (SETTLED,)) == (5,)


def test_a_correction_may_name_what_it_corrects() -> None:
    assert check.raises_unsure("What I said about Python was not quite true.", (FIXED,)) == ()


def test_the_pinned_moment_word_for_word_raises_the_slip_whatever_its_kind() -> None:
    other = NoteSlip(7, "other", moment="I knocked over her coffee", noticed="unsure")
    assert check.raises_unsure("I knocked over your coffee, I know.", (other,)) == (7,)
