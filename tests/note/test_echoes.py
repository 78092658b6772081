"""What a cold reader stumbled over: the same said twice, words that hang, praise and eagerness that nobody meant."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from conversations.note.compose import compose
from conversations.note.echoes import fresh
from conversations.note.facts import NoteFacts, NoteSlip
from conversations.note.fragments import foreign
from conversations.note.tidy import tidy
from conversations.slips.model import Register
from tests.note import letters, people

REGISTERS: tuple[Register, ...] = ("plain", "warm", "formal")
VARIANTS = range(9)


def bodies(facts: NoteFacts) -> list[str]:
    """The note in each register and many wordings."""
    return [
        compose(replace(facts, register=register, variant=variant)).body
        for register in REGISTERS
        for variant in VARIANTS
    ]


def moments(moment: str) -> list[str]:
    return bodies(NoteFacts(interviewer="Diana", role="lab assistant", moment=moment))


def whys(why: str) -> list[str]:
    return bodies(NoteFacts(interviewer="Diana", role="lab assistant", why=why))


def said(body: str) -> list[str]:
    return [each for part in letters.paragraphs(body) for each in letters.sentences(part)]


@pytest.mark.parametrize(
    ("before", "first"),
    [
        ("You asked about bees.", "On joins, I would add this: one."),
        ("I would add something on bees.", "You asked about joins: one."),
        ("On joins, I would say nothing more.", "You asked about joins: one."),
    ],
)
def test_the_sentence_that_echoes_least_comes_first(before: str, first: str) -> None:
    candidates = ("You asked about joins: one.", "On joins, I would add this: one.")
    assert fresh(candidates, before)[0] == fresh(candidates[::-1], before)[0] == first


def test_where_none_echoes_the_order_stays() -> None:
    assert fresh(("I hope to hear from you.", "I like bees."), "") == [
        "I hope to hear from you.",
        "I like bees.",
    ]


def test_no_two_sentences_of_a_note_begin_the_same_or_thank_again_and_meet_again() -> None:
    for seed in range(600):
        facts = people.facts(seed)
        body = people.note(seed).body
        openings = Counter(" ".join(each.split()[:3]).casefold() for each in said(body))
        assert max(openings.values()) == 1, body
        own = f"{facts.moment} {facts.why} {' '.join(slip.better for slip in facts.slips)}"
        assert len(re.findall(r"\bagain\b", body)) <= 1 + own.count("again"), body
        assert body.count("You asked") <= 1, body


@pytest.mark.parametrize(
    "better",
    [
        "power off, lock it, test it, then touch it",
        "two of us were down for the same shift and i drew up a rota",
        "always two people, bed up first",
    ],
)
def test_a_better_answer_says_why_it_is_told(better: str) -> None:
    for question in ("safety", "a conflict", "how I debug", ""):
        slip = NoteSlip(1, "blanked", {"question": question}, noticed="unsure", better=better)
        for body in bodies(NoteFacts(interviewer="Diana", slips=(slip,))):
            told = next(each for each in said(body) if better[-9:] in each)
            bridge, _, _ = told.partition(":")
            assert re.search(r"\bI(?:'d|'ve| would| have)\b|\b[Hh]ere is\b|\bmy answer\b", bridge), told
            assert question or not re.search(r"what we (?:talked|discussed)|one thing:", bridge), told
            assert re.search(r"example", bridge) if "of us" in better else "short" not in bridge, told


@pytest.mark.parametrize(
    ("better", "told"),
    [
        ("I'd come back in ten minutes", r"You asked what I(?: would|'d) do\b.*: I"),
        ("I look at who comes back the week after", r"how I work"),
        ("two of us were down for the same shift and i drew up a rota", r"\bothers\b"),
        ("I stripped a screw and told the customer", r"example of how I work"),
        ("a left join keeps all rows of the first table", r"[Oo]ne of your questions"),
        ("I have worked the early shift for two summers", r"[Oo]ne of your questions"),
    ],
)
def test_where_the_question_is_unknown_the_answer_tells_what_it_was_about(better: str, told: str) -> None:
    for body in bodies(NoteFacts(slips=(NoteSlip(1, "blanked", noticed="unsure", better=better),))):
        assert re.search(told, body), body


@pytest.mark.parametrize(
    "better",
    [
        "the one I have lent out most often is The Summer Book",
        "I'd walk with him to the exit and listen on the way",
        "I would not, I'd ask someone to be on the phone at least",
    ],
)
def test_an_answer_that_nobody_could_read_without_its_question_stays_out(better: str) -> None:
    for question, there in (("", False), ("a hard case", True)):
        slip = NoteSlip(1, "blanked", {"question": question}, noticed="unsure", better=better)
        for body in bodies(NoteFacts(slips=(slip,))):
            assert (better[-12:] in body) == there, body


def test_a_distraction_is_said_to_have_been_at_times_while_they_talked() -> None:
    for body in bodies(NoteFacts(distraction="family")):
        assert re.search(r"sorry (?:that )?I was distracted at times while we (?:talked|spoke); ", body), body


def test_two_apologies_do_not_have_one_shape() -> None:
    slip = NoteSlip(1, "no_questions", noticed="yes", cleared_up="no")
    for body in bodies(NoteFacts(slips=(slip,), distraction="own", distraction_sentence="my gran died")):
        first, second = (each for each in said(body) if letters.SORRY.search(each))
        assert re.fullmatch(
            r".*, too, for being distracted .*; my gran died\.|I also apologise for .*; .*", second
        ), body
        assert "being" not in first, body


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("he showed me the cold room and warned me about the door", "showing me the cold room and warning me about"),
        ("nice guy", "was nice (?:talking|to talk|to meet)"),
        ("super friendly and honest", "being so friendly and honest|how friendly and honest you were"),
        ("mrs patel who sang for us in the hallway", "Mrs Patel, who sang for us"),
        ("asked if i can lift 20kg and laughed when i said no", "asked if I could lift 20kg and laughed when I said"),
        ("she mentioned the broken apron", "that you mentioned the broken apron"),
        ("the tour", "the tour"),
    ],
)  # fmt: skip
def test_a_moment_is_told_as_one_would(moment: str, told: str) -> None:
    for body in moments(moment):
        assert re.search(told, body), body
        assert not re.search(
            r"(?:liked|enjoyed) it that|good of you|you were so nice|You said that the", body
        ), body


def test_somebodys_laugh_is_remembered_and_no_more() -> None:
    for body in moments("her laugh when the fax machine went off"):
        assert not re.search(r"liked|enjoyed|thinking|highlight", body), body


def test_nothing_liked_is_said_to_be_liked_twice_or_without_what_it_was() -> None:
    for body in moments("the old map, loved that. the red kettle, loved that"):
        assert "I loved the old map." in body
        assert body.count("loved") == 1, body
    for body in moments("she said they delete more code than they write, loved that"):
        assert "I loved that you said you delete more code than you write." in body
    assert "loved" not in compose(NoteFacts(interviewer="Diana", moment="loved that")).body


def test_one_thing_that_draws_them_is_not_all_that_does() -> None:
    for body in whys("the equipment, honestly"):
        assert re.search(r"not least|(?:good p|P)art of (?:what|why)", body), body
    for body in whys("the people, the garden, the pace"):
        assert not re.search(r"ne (?:reason|thing) ", body), body


def test_a_place_is_no_job() -> None:
    for body in whys("small school, everyone knows everyone"):
        assert not re.search(r"(?:about|to) the (?:job|role) is that it is a small school", body), body


def test_nobody_is_more_eager_than_they_said() -> None:
    for seed in range(400):
        body = people.note(seed).body
        assert not re.search(
            r"happy in|all the more|The more I think|be part of it|give it my best|works out|love to do it",
            body,
        ), body


def test_a_better_answer_to_why_they_want_it_is_one_more_reason() -> None:
    slip = NoteSlip(1, "weak_motivation", noticed="no", better="the equipment")
    facts = NoteFacts(interviewer="Diana", role="lab assistant", why="the map room", slips=(slip,))
    for body in bodies(facts):
        last = letters.paragraphs(body)[-1]
        assert re.search(r"because I like the map room, and because I like the equipment\.", last), body
    assert compose(NoteFacts(slips=(slip,))).body.count("the equipment") == 1


def test_an_apology_for_thin_reasons_is_followed_by_the_reason_and_by_no_other() -> None:
    slip = NoteSlip(1, "weak_motivation", noticed="yes", better="the map room")
    facts = NoteFacts(interviewer="Diana", why="quiet work with people who are curious", slips=(slip,))
    for body in bodies(facts):
        (sorry,) = (each for each in letters.paragraphs(body) if letters.SORRY.search(each))
        assert "quiet work" in sorry.split(". ")[1], body
        assert "map room" in sorry.split(". ")[1], body
        assert body.count("quiet work") == body.count("map room") == 1, body


def test_what_one_would_say_to_a_customer_is_told_without_its_sorry() -> None:
    better = "I'd say sorry for the wait, repeat the order and make it fresh"
    slip = NoteSlip(1, "odd_answer", {"question": "a rude customer"}, noticed="no", better=better)
    for body in bodies(NoteFacts(slips=(slip,))):
        assert re.search(r": I(?:'d| would) repeat the order and make it fresh\.", body), body
        assert not letters.SORRY.search(body)


@pytest.mark.parametrize("name", ["O'Brien", "d'Arcy", "van der Berg", "McKay"])
def test_a_bare_surname_is_greeted_without_hi_or_dear(name: str) -> None:
    assert compose(NoteFacts(interviewer=name)).body.startswith(f"Hello {name},")


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        (NoteSlip(1, "technical_wrong", {"question": "a book"}), "my answer to your question about a book was wrong"),
        (NoteSlip(1, "wrong_place_or_day", reason="the map was old"), "went to the wrong place first; the map was old"),
        (NoteSlip(1, "rude_or_joke"), "the remark I made while we talked"),
    ],
)  # fmt: skip
def test_an_apology_says_for_what(slip: NoteSlip, told: str) -> None:
    noticed = NoteSlip(1, slip.kind, slip.slots, noticed="yes", cleared_up="no", reason=slip.reason)
    assert told in compose(NoteFacts(slips=(noticed,))).body


def test_a_formal_reason_is_not_so_nervous() -> None:
    slip = NoteSlip(1, "blanked", noticed="yes", cleared_up="no", reason="i was so nervous")
    assert "; I was nervous." in compose(NoteFacts(slips=(slip,), register="formal")).body


def test_french_with_an_apostrophe_is_french() -> None:
    assert foreign("elle m'a demandé pourquoi je cours")
    assert not foreign("she asked why it's a café")


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("i take on too much so now i write it down", "I take on too much, so now I write it down"),
        ("i came early so i can help", "I came early so I can help"),
    ],
)
def test_a_consequence_takes_a_comma_and_a_purpose_none(typed: str, mended: str) -> None:
    assert tidy(typed) == mended
