"""A note that was edited by hand and is then made warmer or shorter: their words stay, the rest is written anew."""

from dataclasses import replace

import pytest

from conversations.note.compose import drafted
from conversations.note.edit import edited
from conversations.note.facts import Note, NoteFacts, NoteSlip
from conversations.note.remake import remade
from tests.play import Player

LATE = NoteSlip(1, "late", {"minutes": 10}, noticed="yes", cleared_up="no")
FACTS = NoteFacts(
    interviewer="Diana",
    company="Acme",
    day="today",
    moment="she asked why my checkout only has one button",
    why="small team, real users",
    slips=(LATE,),
    sender="Sam",
)


def turned(request: str, **changes: object) -> tuple[Note, Note]:
    """The note edited with that request and then turned, and the draft as it would be without the edit."""
    old, new = drafted(FACTS), drafted(replace(FACTS, **changes))  # type: ignore[arg-type]
    mine = edited(old.note, request)
    assert mine is not None
    return remade(mine, old, new), new.note


@pytest.mark.parametrize("changes", [{"register": "warm"}, {"register": "formal"}, {"short": True}])
def test_a_sentence_of_theirs_stays_and_the_rest_is_turned(changes: dict[str, object]) -> None:
    mine, new = turned("change the second sentence to: I rode past the harbour on my way home", **changes)
    assert "I rode past the harbour on my way home." in mine.body
    assert "one button" not in mine.body
    assert mine.body.split("\n\n")[0] == new.body.split("\n\n")[0]
    # Their paragraphs stay, too.
    assert mine.body.split("\n\n", 2)[2].split() == new.body.split("\n\n", 2)[2].split()


def test_a_word_they_changed_is_changed_in_the_new_wording_too() -> None:
    mine, new = turned("change today to yesterday", register="warm")
    assert mine.body == new.body.replace("today", "yesterday")
    assert "yesterday" in mine.subject


def test_what_they_took_out_stays_out() -> None:
    mine, new = turned("take out the last sentence", register="warm")
    last = new.body.split("\n\n")[-2].split(". ")[-1]
    assert last not in mine.body


def test_what_they_added_stays() -> None:
    mine, _ = turned("add: My bike is mended now.", register="formal")
    assert "My bike is mended now." in mine.body
    assert mine.body.startswith("Dear Diana,")
    assert mine.body.endswith("Kind regards,\nSam")


def test_the_apology_dropped_leaves_no_gap() -> None:
    mine, _ = turned("add: My bike is mended now.", drop_apology=True)
    assert "sorry" not in mine.body
    assert "\n\n\n" not in mine.body


def test_a_note_that_is_all_theirs_stays_as_it_is() -> None:
    own = Note("Hi", "Dear Diana,\n\nWhat a morning! I loved the harbour.\n\nYours,\nSam")
    assert remade(own, drafted(FACTS), drafted(replace(FACTS, register="warm"))) == own


# ── in the dialogue ────────────────────────────────────────────────────────────────────────────────────────────────


def at_the_draft(answer: str) -> Player:
    """A debrief without a slip, come as far as the draft that this answer leads to."""
    player = Player()
    for line in ("hi", "[Start]", "Acme, the designer job", "the portfolio part went ok", "nothing", answer):
        player.say(line)
    assert player.turns[-1].messages[-1].step == "note.draft"
    return player


def said(player: Player) -> str:
    return "\n".join(message.text for message in player.turns[-1].messages)


def test_warmer_keeps_the_sentence_they_typed_and_says_so() -> None:
    player = at_the_draft("diana. she showed me the kiln. i want to build things")
    player.say("change the last sentence to: See you at the open day")
    player.say("[Warmer]")
    assert "See you at the open day." in said(player)
    assert "Your own words stay as you wrote them; the rest is warmer now." in said(player)
    assert "Warm wishes," in said(player)


def test_a_pasted_note_is_left_alone_and_the_draft_comes_back_on_request() -> None:
    player = at_the_draft("diana. she showed me the kiln. i want to build things")
    player.say("Dear Diana,\n\nThank you for a lovely morning by the kiln. I went home happy.\n\nYours,\nSam")
    player.say("[More formal]")
    assert "I went home happy." in said(player)
    assert "Those are your own words, so I leave them." in said(player)
    player.say("your draft")
    assert "I went home happy." not in said(player)
    assert "the kiln" in said(player)


@pytest.mark.parametrize(
    "request_",
    [
        "for tom, say the bike workshop instead",
        "for Tom say the bike workshop",
        "tom's moment was the bike workshop",
        "the moment with tom was the bike workshop",
        "in the one to Tom, mention the bike workshop instead",
        "can you use the bike workshop for tom",
    ],
)
def test_one_interviewers_moment_is_changed_in_words(request_: str) -> None:
    player = at_the_draft(
        "Priya and Tom. Priya showed me the kiln. Tom asked about maths. i want to build things"
    )
    player.say(request_)
    first, second = said(player).split("———")
    assert "the kiln" in first
    assert "bike" not in first
    assert "the bike workshop" in second
    assert "maths" not in second


def test_with_one_interviewer_the_moment_and_the_reason_are_changed_in_words() -> None:
    player = at_the_draft("diana. she showed me the kiln. i want to build things")
    player.say("say the tour instead")
    assert "the tour" in said(player)
    assert "kiln" not in said(player)
    player.say("the reason is i grew up with clay")
    assert "I grew up with clay" in said(player)


def test_an_edit_of_theirs_stays_when_a_moment_is_told_anew() -> None:
    player = at_the_draft("diana. she showed me the kiln. i want to build things")
    player.say("add: My bike is mended now.")
    player.say("the moment was the tour")
    assert "the tour" in said(player)
    assert "My bike is mended now." in said(player)


@pytest.mark.parametrize(
    "answer",
    [
        "diana. she showed me the kiln. i want to build things. sign it as sam",
        "diana. she showed me the kiln. i want to build things, my name is Sam",
        "diana. she showed me the kiln. i want to build things. I'm Sam",
        "diana. she showed me the kiln. i want to build things. sam",
        "diana. she showed me the kiln. i want to build things\nSam x",
    ],
)
def test_the_writers_name_is_given_in_the_same_turn(answer: str) -> None:
    player = at_the_draft(answer)
    assert "Best wishes,\nSam" in said(player)
    assert "signed" not in said(player)


def test_the_writers_name_is_asked_for_once_and_may_be_given_later() -> None:
    player = Player()
    for line in ("hi", "[Start]", "Acme, the designer job", "the portfolio part went ok", "nothing"):
        player.say(line)
    assert "Add your own name if you'd like it signed." in said(player)
    player.say("diana. she showed me the kiln. i'm curious about clay")
    assert "Best wishes,\nCurious" not in said(player)
    player.say("sign it as Sam")
    assert "Best wishes,\nSam" in said(player)
