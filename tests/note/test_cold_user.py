"""What a cold user stumbled over: words of theirs that came out as something else."""

import re

import pytest

from conversations.note.compose import compose
from conversations.note.facts import NoteFacts, NoteSlip
from conversations.understanding.story import read_story
from tests.play import Player, played

UNTRUE = (
    "hi",
    "[Start]",
    "Acme",
    "the demo",
    "[Saying more than was true]",
    "I said I led ten people but it was two, not sure they noticed",
    "I'll say the number as it is",
    "[Skip]",
    "Sam. the printer story. good people",
)


def _told(*lines: str) -> tuple[str, Player]:
    page, player = played("\n\n".join(f"user: {line}" for line in lines))
    return page, player


def _last(player: Player) -> str:
    return "\n".join(message.text for message in player.turns[-1].messages)


@pytest.mark.parametrize("question", ["should I phone them?", "why does it matter?", "as I said", "hm"])
def test_a_question_at_the_correction_is_not_put_into_the_note(question: str) -> None:
    _, player = _told(*UNTRUE, question)
    assert question.rstrip("?") not in _last(player)
    assert "I led two people, not ten" not in _last(player)
    page, _ = _told(*UNTRUE, question, "I led two people, not ten")
    assert "I led two people, not ten." in page.split("Subject:")[-1]


def test_a_question_is_no_reason_for_a_slip() -> None:
    lines = (
        "hi",
        "[Start]",
        "Acme",
        "the demo",
        "I was ten minutes late and she sighed",
        "left it",
        "Leave earlier",
        "[Skip]",
        "Sam. the printer story. good people",
        "[Add a short reason]",
        "why would I need one?",
    )
    _, player = _told(*lines)
    assert "why would I need one" not in _last(player)


def test_i_forgot_to_do_something_is_no_way_to_say_what_was_forgotten() -> None:
    story = "Interview at Globex yesterday with Tom. They liked my portfolio. I was ten minutes late, not sure he saw."
    for said in ("I forgot to thank him", "I forgot my portfolio at home"):
        page, _ = _told("hi", "[Start]", story, said)
        assert "“to thank him”" not in page
        assert "“my portfolio at home”" not in page
    page, _ = _told("hi", "[Start]", story, "I forgot to say that I interrupted her twice")
    assert "Added: " in page


@pytest.mark.parametrize(
    ("moment", "slots", "said"),
    [
        ("I called the shop Blue Door instead of Green Door", {}, "the shop's name wrong"),
        ("I called the shop by the wrong name", {"name_used": "shop"}, "the shop's name wrong"),
        ("I got the bakery's name wrong", {}, "the bakery's name wrong"),
        ("got the name of the museum wrong", {}, "the museum's name wrong"),
        ("I said Blue Door instead of Green Door", {}, "the company's name wrong"),
        (
            "I said Blue Door",
            {"name_used": "Blue Door", "name_right": "Green Door"},
            "the company's name wrong",
        ),
        ("I called the shop manager Tim", {"name_used": "Tim", "name_right": "Tom"}, "called you Tim"),
        ("I called her Diane", {"name_used": "Diane"}, "called you Diane"),
    ],
)
def test_a_shop_called_by_a_wrong_name_is_not_the_reader(
    moment: str, slots: dict[str, str], said: str
) -> None:
    slip = NoteSlip(1, "wrong_name", slots, moment=moment, noticed="yes", cleared_up="no")
    body = compose(NoteFacts(interviewer="Tom", company="Green Door", slips=(slip,))).body
    assert said in body


def test_the_name_of_a_shop_is_nobodys() -> None:
    story = read_story("I called the shop Blue Door instead of Green Door and she corrected me")
    assert story.interviewers == ()
    assert [dict(slip.slots) for slip in story.slips] == [{}]
    story = read_story("I called the shop manager Tim instead of Tom")
    assert story.slips[0].slots["name_used"] == "Tim"


def test_the_change_that_is_suggested_fits_the_note() -> None:
    page, player = _told(
        "hi", "[Start]", "Acme, on Thursday", "the demo", "nothing", "[Skip]", "qwertz", "asdf asdf"
    )
    assert "on Thursday" in page.split("Subject:")[1]
    assert "“change Thursday to Wednesday”" in page
    assert "Tuesday" not in _last(player)


@pytest.mark.parametrize(
    "moment", ["she said 'we only make transceivers.'", 'he told me "that is how we mend our transceivers."']
)
def test_a_full_stop_inside_a_quote_is_not_followed_by_another(moment: str) -> None:
    for variant in range(9):
        body = compose(NoteFacts(interviewer="Kim", moment=moment, variant=variant)).body
        assert "transceivers" in body
        assert not re.search(r"[.][\"'][.,]", body), body


def test_what_somebody_let_them_try_is_a_moment_and_owns_up_to_nothing() -> None:
    late = NoteSlip(1, "late", {"minutes": 12}, "walked in 12 mins late", "yes", "yes")
    facts = NoteFacts(
        "Imran", company="Brightwater", moment="Imran let me try the booking screen", slips=(late,)
    )
    assert (
        "you let me try the booking screen" in compose(facts).body or "letting me try" in compose(facts).body
    )


def test_whoever_was_spoken_of_is_not_the_one_who_reads() -> None:
    joke = NoteSlip(1, "rude_or_joke", {}, "i said id tell them to calm down", "yes", "no")
    body = compose(NoteFacts("Karen Holt", company="Brightwater", slips=(joke,))).body
    assert "sorry" in body
    assert "calm down" not in body
