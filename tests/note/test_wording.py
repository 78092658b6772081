"""How the notes read one after another: thanks, endings, questions and quotes as a person would put them."""

import re

import pytest

from conversations.note.compose import compose
from conversations.note.facts import NoteFacts, NoteSlip
from tests.note import letters, people


def test_nobody_is_thanked_more_than_twice_in_one_note() -> None:
    for seed in range(400):
        facts = people.facts(seed)
        body = compose(facts).body
        assert len(re.findall(r"(?i)\bthank", body)) <= 2 + facts.moment.lower().count("thank"), body


def test_notes_end_in_many_ways_and_none_offers_help_nobody_asked_for() -> None:
    bodies = [compose(people.facts(seed)).body for seed in range(400)]
    lasts = [letters.sentences(letters.paragraphs(body)[-1])[-1] for body in bodies]
    assert max(lasts.count(last) for last in set(lasts)) <= 24
    assert not re.search(r"(?i)do not hesitate|anything else|further|next step|your reply", " ".join(lasts))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("the SQL question", "your SQL question"),
        ("your question about joins", "joins"),
        ("why I left", "why I left"),
        ("a rude customer", "a rude customer"),
    ],
)
def test_a_better_answer_names_its_question_as_one_would(question: str, said: str) -> None:
    for variant in range(9):
        slip = NoteSlip(
            1, "blanked", {"question": question}, noticed="unsure", better="I would start from the end"
        )
        body = compose(NoteFacts(interviewer="Diana", slips=(slip,), variant=variant)).body
        assert said in body
        assert not re.search(r"question about (?:the|your)\b|asked about your|[Oo]n a |to a rude", body), body


def test_what_was_said_as_a_joke_stands_in_quotes() -> None:
    for moment, spoken in (
        ("she laughed when i said only before lunch", 'when I said "only before lunch"'),
        ("he handed me the spanner and said go", 'said "go"'),
        ("she said nobody eats alone there", "said nobody eats alone there"),
    ):
        assert spoken in compose(NoteFacts(interviewer="Diana", moment=moment)).body


@pytest.mark.parametrize(
    ("moment", "why", "said"),
    [
        (
            "talking about fixed gears",
            "",
            "conversation about fixed gears|talk(?:ing|ed)(?: with you)? about fixed gears",
        ),
        ("good vibes", "", r"Thank you, too, for|Thank you also for|Thank you especially for|I was glad of"),
        ("the bees on the roof", "growth", "room to grow"),
    ],
)
def test_what_would_sound_stiff_is_said_as_one_would(moment: str, why: str, said: str) -> None:
    for variant in range(9):
        body = compose(NoteFacts(interviewer="Diana", moment=moment, why=why, variant=variant)).body
        assert re.search(f"(?i){said}", body), body
        assert not re.search(r"(?i)one thing[^.]* is the bees|to talking about", body), body


def test_a_moment_in_another_language_is_said_to_be_one() -> None:
    for variant in range(9):
        note = compose(
            NoteFacts(interviewer="Diana", moment="me enseñó la cocina y el horno viejo", variant=variant)
        )
        assert "in the words" in note.body
        assert '"me enseñó la cocina y el horno viejo"' in note.body
