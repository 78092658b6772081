"""How the notes read one after another: thanks, endings, questions and quotes as a person would put them."""

import re
from dataclasses import replace

import pytest

from conversations.note.compose import compose
from conversations.note.facts import NoteFacts, NoteSlip
from conversations.slips.model import Register
from tests.note import letters, people

REGISTERS: tuple[Register, ...] = ("plain", "warm", "formal")


def test_nobody_is_thanked_more_than_twice_in_one_note() -> None:
    for seed in range(400):
        facts = people.facts(seed)
        body = people.note(seed).body
        assert len(re.findall(r"(?i)\bthank", body)) <= 2 + facts.moment.lower().count("thank"), body
    camera = NoteSlip(1, "tech_failure", {"topic": "my camera"}, noticed="yes")
    facts = NoteFacts(moment="the old kettle there", why="to make good tea", slips=(camera,), register="warm")
    for variant in range(18):
        body = compose(replace(facts, variant=variant)).body
        assert len(re.findall(r"(?i)\bthank", body)) == 2, body


def test_notes_end_in_many_ways_and_none_offers_help_nobody_asked_for() -> None:
    bodies = [people.note(seed).body for seed in range(400)]
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
        assert said.casefold() in body.casefold()
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
        ("good vibes", "", r"I (?:really )?(?:liked|enjoyed) the good vibes\."),
        ("the bees on the roof", "growth", "room to grow"),
    ],
)
def test_what_would_sound_stiff_is_said_as_one_would(moment: str, why: str, said: str) -> None:
    for variant in range(9):
        body = compose(NoteFacts(interviewer="Diana", moment=moment, why=why, variant=variant)).body
        assert re.search(f"(?i){said}", body), body
        assert not re.search(r"(?i)one thing[^.]* is the bees|to talking about", body), body


def test_a_moment_in_another_language_is_what_others_will_be_told() -> None:
    for variant in range(9):
        for register in REGISTERS:
            moment = "me enseñó la cocina y el horno viejo"
            body = compose(
                NoteFacts(interviewer="Diana", moment=moment, register=register, variant=variant)
            ).body
            told = next(each for each in letters.sentences(letters.paragraphs(body)[0]) if moment in each)
            # Of whom it tells is "you" to the reader and "she" to anybody else.
            assert re.search(r"\b(?:friends|people|anyone)\b.*\b(?:tell|ask)", told), told


def _bodies(**told: str) -> list[str]:
    return [
        compose(NoteFacts(interviewer="Diana", role="lab assistant", variant=variant, **told)).body  # type: ignore[arg-type]
        for variant in range(9)
    ]


@pytest.mark.parametrize(
    "why",
    [
        "I want to drive the forklift one day",
        "i love writing short things",
        "wood",
        "steady work",
        "small school, everyone knows everyone",
        "no two days the same",
        "to be useful",
        "telling stories that are true",
        "regulars, knowing their names",
        "code review culture",
    ],
)
def test_a_reason_is_said_to_be_one_and_never_stands_alone(why: str) -> None:
    for body in _bodies(why=why):
        given = next(each for each in letters.sentences(letters.paragraphs(body)[-1]) if "hank" not in each)
        assert re.search(r"\b(?:job|role)\b", given), body


def test_a_reason_that_the_moment_told_already_is_taken_up() -> None:
    for body in _bodies(moment="she said nobody eats alone there", why="Nobody eats alone"):
        assert re.search(r"That nobody eats alone is (?:what|why)\b", body), body


def test_a_shorter_note_gives_one_answer() -> None:
    slips = (
        NoteSlip(1, "blanked", {"question": "safety"}, noticed="no", better="I keep the aisle clear first"),
        NoteSlip(2, "blanked", {"question": "teamwork"}, noticed="no", better="I swap zones every hour"),
    )
    body = compose(NoteFacts(slips=slips, short=True)).body
    assert ("aisle" in body) + ("zones" in body) == 1


def test_a_list_with_a_sentence_in_it_becomes_one() -> None:
    for body in _bodies(why="small school, everyone knows everyone"):
        assert "yours is a small school where everyone knows everyone" in body
    for body in _bodies(why="no two days the same"):
        assert "no two days are the same" in body


def test_what_she_does_with_her_own_hands_is_turned_right() -> None:
    for body in _bodies(moment="that she still pipettes herself every tuesday"):
        assert "ou yourself still pipette every Tuesday" in body
    for body in _bodies(moment="she introduced herself with her whole name"):
        assert re.search(r"introduc(?:ed|ing) yourself with your whole name", body), body


def test_a_bare_animal_is_met_and_a_bare_thing_liked() -> None:
    for body in _bodies(moment="the dog"):
        assert "meet the dog" in body
    for body in _bodies(moment="the office"):
        assert "liked the office" in body


@pytest.mark.parametrize(
    "moment", ["the heating was broken", "it was freezing in there", "the noise outside"]
)
def test_what_may_have_been_no_pleasure_is_not_said_to_be_liked(moment: str) -> None:
    for body in _bodies(moment=moment):
        assert not re.search(r"\b(?:liked|enjoyed|highlight|smil\w+)\b", body), body


def test_laughter_next_door_is_no_complaint() -> None:
    for body in _bodies(moment="you could hear them laughing in the next room the whole time"):
        assert re.search(r"(?:liked|made me smile) that I could hear people laughing", body), body


def test_the_distraction_is_not_glued_to_an_answer() -> None:
    slip = NoteSlip(
        1, "odd_answer", {"question": "safety"}, noticed="unsure", better="power off, then test it"
    )
    for variant in range(9):
        body = compose(NoteFacts(slips=(slip,), distraction="family", variant=variant)).body
        apart = [each for each in letters.paragraphs(body) if "distracted" in each]
        assert len(apart) == 1
        assert "power off" not in apart[0]


def test_an_answer_stays_with_the_apology_it_belongs_to() -> None:
    slip = NoteSlip(1, "technical_wrong", noticed="yes", better="power off, then test it")
    for register in ("plain", "warm", "formal"):
        body = compose(NoteFacts(slips=(slip,), register=register)).body
        assert any(letters.SORRY.search(each) and "power off" in each for each in letters.paragraphs(body))


def test_a_question_and_what_was_told_then_stay_together() -> None:
    for body in _bodies(moment="She asked what I'd fixed last and I told her about my gran's radio"):
        assert "you asked what I'd fixed last and I told you about my gran's radio." in body


def test_the_same_words_are_not_given_as_an_answer_and_as_the_reason() -> None:
    slip = NoteSlip(1, "weak_motivation", noticed="no", better="to learn from people who get up at 3")
    body = compose(NoteFacts(why="to learn from people who get up at 3", slips=(slip,))).body
    assert body.count("get up at 3") == 1


def test_would_never_read_is_no_had_never_read() -> None:
    slip = NoteSlip(1, "blanked", noticed="no", better="I'd never read a name out loud")
    assert "I would never read" in compose(NoteFacts(slips=(slip,), register="formal")).body


def test_small_words_are_not_said_twice() -> None:
    for body in _bodies(moment="he told me he started as a picker too"):
        assert not re.search(r"\btoo\b", body), body
    for body in _bodies(moment="the red allotment from 1974 and it was great"):
        assert "it was great" not in body
    for body in _bodies(moment="she gave me a cinnamon bun for the way home"):
        assert "stayed with me" not in body


def test_a_thin_answer_on_why_is_followed_by_why() -> None:
    slip = NoteSlip(1, "weak_motivation", noticed="yes", better="work that matters to one person at a time")
    body = compose(NoteFacts(slips=(slip,))).body
    assert any(
        letters.SORRY.search(each) and "one person at a time" in each for each in letters.paragraphs(body)
    )


def test_nobody_would_be_happy_twice() -> None:
    for seed in range(200):
        body = people.note(seed).body
        assert len(re.findall(r"\bhappy\b", body)) <= 1 + people.facts(seed).why.count("happy"), body


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        ("asked if i can lift 20kg", "asked if I could lift 20kg|asked whether I could lift 20kg|if I could lift 20kg"),
        ("he said my handwriting is perfect for the board", "my handwriting was perfect for the board"),
        ("I never thought about people changing their mind", "I had never thought about people changing their mind"),
        ("Asked me how I'd test the thing without a database", "how I'd test it without a database"),
    ],
)  # fmt: skip
def test_what_was_said_and_asked_there_is_told_as_of_then(moment: str, told: str) -> None:
    for body in _bodies(moment=moment):
        assert re.search(told, body), body


def test_a_subject_they_were_asked_about_is_no_question_to_be_liked() -> None:
    for body in _bodies(moment="they asked about my gran and how I looked after her"):
        assert "asked about my gran and how I looked after her" in body
        assert "that question" not in body


def test_no_moment_breaks_off_where_the_rest_may_not_be_told() -> None:
    moment, slip = "he was so patient with me when i lost my thread", NoteSlip(1, "blanked", noticed="unsure")
    for variant in range(9):
        assert "you were" not in compose(NoteFacts(moment=moment, slips=(slip,), variant=variant)).body


def test_a_house_moved_that_week_had_been_moved() -> None:
    facts = NoteFacts(day="on Monday", distraction="own", distraction_sentence="we moved house that week")
    assert "; we had moved house that week." in compose(facts).body


def test_what_somebody_needs_draws_nobody() -> None:
    for body in _bodies(why="need something regular while i study"):
        assert "I need something regular while I study" in body
        assert not re.search(r"draws|appeals", body), body


def test_a_thing_that_draws_them_is_said_in_a_sentence_that_leads_somewhere() -> None:
    for body in _bodies(why="the map room"):
        assert not re.search(r"Something|One (?:thing|reason)", body), body
        assert re.search(r"\b(?:not least|good part|Part)\b", body), body


def test_role_and_place_are_named_together_and_once() -> None:
    for seed in range(300):
        facts = people.facts(seed)
        if facts.role and facts.company:
            body = people.note(seed).body
            assert body.count(facts.company) == 1 + facts.moment.count(facts.company), body
            assert re.search(rf"{re.escape(facts.role)}(?: role)? at {re.escape(facts.company)}", body), body


def test_no_note_ends_in_a_row_of_stubs() -> None:
    for seed in range(400):
        last = letters.paragraphs(people.note(seed).body)[-1]
        short = [len(each.split()) <= 8 for each in letters.sentences(last)]
        assert not any(short[at] and short[at + 1] and short[at + 2] for at in range(len(short) - 2)), last
        assert not re.search(r"\bstill\b|picture of the work|more about the work", last), last


def test_who_has_a_title_is_written_to_in_full() -> None:
    for seed in range(400):
        facts = replace(people.facts(seed), interviewer="Prof. Dr. Müller-Lüdenscheidt")
        body = re.sub(r'"[^"]*"', "", compose(facts).body)
        assert not re.search(r"\b(?:I'|[Ii]t's|[Tt]hat's|don't)|Thanks|lovely|I'd love", body), body


def test_a_note_speaks_in_one_way() -> None:
    for seed in range(400):
        facts = people.facts(seed)
        body = people.note(seed).body
        own = " ".join((facts.moment, facts.why, *(slip.better for slip in facts.slips)))
        if "would" not in own and not re.search(
            r"(?i)\bi'?d\b", " ".join(slip.better for slip in facts.slips)
        ):
            assert not ("I'd " in body and "I would " in body), body


def test_shorter_has_two_paragraphs_at_the_most() -> None:
    for seed in range(200):
        assert len(letters.paragraphs(compose(replace(people.facts(seed), short=True)).body)) <= 2


def test_a_short_apology_is_not_in_the_paragraph_of_the_thanks() -> None:
    slip = NoteSlip(1, "appearance", noticed="yes")
    body = compose(NoteFacts(moment="the tour", why="the team", slips=(slip,), short=True)).body
    assert not letters.SORRY.search(letters.paragraphs(body)[0])


def test_what_is_thanked_for_besides_is_thanked_in_the_same_breath() -> None:
    for body in _bodies(moment="she showed me the oven in the yard"):
        first = letters.sentences(letters.paragraphs(body)[0])[0]
        assert re.search(r"hank.*, and (?:especially )?for showing me the oven in the yard\.", first), first


def test_a_subject_is_no_help_desks() -> None:
    for seed in range(400):
        assert "question" not in people.note(seed).subject


def test_a_known_company_is_named() -> None:
    for seed in range(300):
        facts = people.facts(seed)
        if facts.company and not facts.short:
            assert facts.company in people.note(seed).body, facts


def test_the_hope_is_a_sentence_of_its_own() -> None:
    for seed in range(300):
        assert not re.search(r", and (?:I|it)\b[^.]*\bhear(?:ing)? from you\.", people.note(seed).body)


@pytest.mark.parametrize("register", REGISTERS)
def test_a_mishap_of_no_kind_is_owned_up_to_as_it_was_told_without_its_subject(register: Register) -> None:
    slip = NoteSlip(1, "other", {}, noticed="yes", moment="knocked a whole tray of buns on the floor")
    body = compose(NoteFacts(interviewer="Ben", slips=(slip,), register=register)).body
    assert "sorry that I knocked a whole tray of buns on the floor." in body
