"""The checker: each of the twelve violations, what is none, and fixes that mend what they are for."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.note.checker import IDS, Context, Told, Violation, applied, mended, violations
from conversations.note.checker_known import context_of
from conversations.note.compose import compose
from conversations.slips.model import KINDS, Kind
from tests.note.people import facts

DIANA = Context(interviewers=("Diana Kowalska",), company="Acme")
LATE = Context(("Diana Kowalska",), "Acme", (Told("late", "unsure"),))
CLEAN = (
    "Hi Diana,\n\nThank you for the tour on Monday. I keep thinking about the bees on the roof.\n\n"
    "I would be glad to hear from you.\n\nBest wishes,\nSam"
)


def ids(text: str, context: Context = DIANA) -> list[str]:
    return [each.id for each in violations(text, context)]


def within(sentence: str) -> str:
    """A clean note with one more sentence in its middle."""
    return CLEAN.replace("roof.", f"roof. {sentence}")


def test_a_clean_note_has_no_violation() -> None:
    assert ids(CLEAN) == []


BROKEN = {
    "no_thanks": CLEAN.replace("Thank you for the tour on Monday. ", ""),
    "generic_apology": within("I am sorry for how the interview went."),
    "self_deprecation": within("I know I wasn't your strongest candidate."),
    "excuse": within("My grandmother died on Sunday, so I was not myself."),
    "over_long": CLEAN.replace("roof.", "roof. " + "The bees went round and round the hive again. " * 25),
    "over_apology": within("Sorry I was late. Sorry about my phone. And sorry for talking over you."),
    "blames_other": within("It was really the train company's fault."),
    "wrong_name": CLEAN.replace("Hi Diana", "Hi Diane"),
    "placeholder_left": within("I would love to work at [Company]."),
    "desperate": within("Please give me another chance."),
    "salary_talk": within("I would also take a lower salary."),
}


@pytest.mark.parametrize("id", sorted(BROKEN))
def test_each_rule_when_broken_is_found_alone(id: str) -> None:
    assert ids(BROKEN[id]) == [id]


def test_a_slip_that_they_may_not_have_noticed_is_found() -> None:
    assert ids(within("Sorry that I turned up ten minutes late."), LATE) == ["uncertain_slip"]


@pytest.mark.parametrize(
    ("sentence", "sure", "unsure"),
    [
        ("I'm sorry that one of my answers was wrong.", "technical_wrong", "odd_answer"),
        ("I am sorry that I went to the wrong building and was late.", "wrong_place_or_day", "materials"),
        ("I'm sorry I lost my thread when you asked about rotas.", "blanked", "rambled"),
    ],
)
def test_an_apology_for_what_they_surely_noticed_is_not_taken_for_another_slip(
    sentence: str, sure: Kind, unsure: Kind
) -> None:
    context = Context(slips=(Told(sure, "yes"), Told(unsure, "no")))
    assert ids(within(sentence), context) == []
    assert ids(within(sentence), Context(slips=(Told(sure, "no"),))) == ["uncertain_slip"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The tale of the ferry that was three hours late is lovely.", "late"),
        ("You said that the phones ring all night before a storm, and I believe it.", "phone_or_noise"),
        ("The old portfolio under the stairs is a beauty.", "materials"),
        ("I have frozen on that platform every winter as a child.", "blanked"),
        ("I could not think of a better place for a forge.", "blanked"),
        ("Every screen in the hall goes black at six.", "tech_failure"),
    ],
)
def test_what_was_seen_and_heard_there_owns_up_to_no_slip(sentence: str, kind: Kind) -> None:
    assert ids(within(sentence), Context(("Diana",), "Acme", (Told(kind, "unsure"),))) == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("You smiled so kindly when I came in ten minutes late.", "late"),
        ("My phone rang, and you made it sound like a lovely tune.", "phone_or_noise"),
        ("It was good of you to laugh when I called you Diane.", "wrong_name"),
        ("The call dropped twice.", "tech_failure"),
        ("The silence after your question was embarrassing.", "blanked"),
    ],
)
def test_a_warm_word_does_not_hide_a_slip(sentence: str, kind: Kind) -> None:
    found = ids(within(sentence), Context(("Diana",), "Acme", (Told(kind, "unsure"),)))
    assert found == ["uncertain_slip"]


def test_every_violation_of_the_contract_is_covered_here() -> None:
    assert {*BROKEN, "uncertain_slip"} == set(IDS)


@pytest.mark.parametrize("id", sorted(BROKEN))
def test_the_fix_removes_the_violation_and_leaves_the_rest_clean(id: str) -> None:
    (found,) = violations(BROKEN[id], DIANA)
    assert BROKEN[id][found.at : found.to] == found.span
    assert ids(applied(BROKEN[id], found)) == []


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("I loved the tour, but I am sorry for how it went.", "I loved the tour."),
        ("I am sorry for how it went, but I loved the tour.", "I loved the tour."),
        ("I loved the tour; I need this job so badly.", "I loved the tour."),
        ("I am sorry for how it went.", ""),
    ],
)
def test_a_fix_keeps_the_part_of_the_sentence_that_can_stand(sentence: str, left: str) -> None:
    assert mended(within(sentence), DIANA) == within(left).replace("roof. \n", "roof.\n")


def test_a_fix_that_would_take_the_only_thanks_says_them_anew() -> None:
    note = "Hi Diana,\n\nThank you and sorry for the awful interview.\n\nSam"
    (found,) = violations(note, DIANA)
    assert applied(note, found) == "Hi Diana,\n\nThank you for your time.\n\nSam"


def test_missing_thanks_have_an_empty_span_where_they_belong() -> None:
    (found,) = violations(BROKEN["no_thanks"], DIANA)
    assert found.span == ""
    assert applied(BROKEN["no_thanks"], found).startswith("Hi Diana,\n\nThank you for your time. I keep")


@pytest.mark.parametrize(
    "greeting",
    [
        "Hi Diana",
        "Dear Ms Kowalska",
        "Dear Diana Kowalska",
        "Dear Kowalska",
        "hi diana",
        "DEAR DIANA",
        "Good morning Diana",
        "Dear Kowalska, Diana",
        "Dear Hiring Team",
        "Hello",
        "Hi there",
        "Dear Sir or Madam",
        "Dear D. Kowalska",
        "Dear Acme team",
        "Respected Ma'am",
        "Dear all",
        "Hi Diana and team",
        "To whom it may concern",
        "Dear Dr. Kowalska",
    ],
)
def test_a_greeting_of_the_right_person_is_left_alone(greeting: str) -> None:
    assert ids(CLEAN.replace("Hi Diana", greeting)) == []


@pytest.mark.parametrize(
    "greeting",
    ["Hi Diane", "Dear Ms Kowalski", "Dear Diana Kovalska", "Hi Peter", "Dear Mr Kowalska and Tom"],
)
def test_a_greeting_of_somebody_else_is_found(greeting: str) -> None:
    assert ids(CLEAN.replace("Hi Diana", greeting)) == ["wrong_name"]


@pytest.mark.parametrize(
    ("interviewer", "greeting"),
    [
        ("Michael Brown", "Hi Mike"),
        ("Elizabeth Okoro", "Dear Liz"),
        ("José Núñez", "Dear Jose Nunez"),
        ("Jürgen Groß", "Dear Juergen Gross"),
        ("Dr. Anne-Marie O'Neill", "Dear Anne Marie"),
        ("Ludwig van der Berg", "Dear Mr van der Berg"),
        ("田中 太郎", "Dear 田中さん"),
        ("Ольга Иванова", "Dear Olga"),
    ],
)
def test_short_forms_accents_particles_and_scripts_are_the_same_person(
    interviewer: str, greeting: str
) -> None:
    assert ids(CLEAN.replace("Hi Diana", greeting), Context((interviewer,))) == []


def test_no_name_is_wrong_when_none_is_known() -> None:
    assert ids(CLEAN.replace("Hi Diana", "Hi Peter"), Context()) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("register", ["plain", "warm", "formal"])
def test_our_own_acknowledgement_raises_its_slip_and_nothing_else(kind: str, register: str) -> None:
    from conversations.slips.catalogue import slip

    known = next(each for each in KINDS if each == kind)
    said = within(slip(known).acknowledgement.sentence(register, {}))  # type: ignore[arg-type]
    unsure, sure = (Context(slips=(Told(known, noticed),)) for noticed in ("unsure", "yes"))
    assert ids(said, sure) == []
    # Putting something untrue right is the person's call, and no apology.
    assert ids(said, unsure) == ([] if known == "oversold_or_untrue" else ["uncertain_slip"])


def test_what_our_composer_writes_passes_for_four_hundred_people() -> None:
    for seed in range(400):
        known = facts(seed)
        assert violations(compose(known).body, context_of(known)) == (), seed


@pytest.mark.parametrize(
    ("greeting", "span", "fix"),
    [
        ("Dear Ms. Kowalski,", "Kowalski", "Kowalska"),
        ("Hi Dr. Smith -", "Smith", "Kowalska"),
        ("Diane,", "Diane", "Diana"),
        ("hey diane!", "diane", "Diana"),
        ("Thanks Peter!", "Peter", "Diana"),
    ],
)
def test_a_wrong_name_is_put_right_in_the_form_it_was_written(greeting: str, span: str, fix: str) -> None:
    found, *_ = violations(CLEAN.replace("Hi Diana,", greeting), DIANA)
    assert (found.id, found.span, found.fix) == ("wrong_name", span, fix)


@pytest.mark.parametrize(
    ("gap", "left"),
    [
        ("I would love to work at [Company].", "I would love to work at Acme."),
        ("I am keen on the [Job Title] position.", "I am keen on the position."),
        ("I loved your [detail] so much and how calm the yard is.", ""),
        ("I had a good talk with {interviewer name} about bees.", "I had a good talk with Diana about bees."),
    ],
)
def test_a_gap_is_filled_with_what_is_known_or_taken_out(gap: str, left: str) -> None:
    assert mended(within(gap), DIANA) == within(left).replace("roof. \n", "roof.\n")


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("I loved {Curly} Labs.", "{Curly} Labs"),
        ("The XXXL Systems wall is fun.", "XXXL Systems"),
        ("See https://example.com/a_b___c and <https://example.com>.", ""),
        ("Here is [my portfolio](https://example.com) again.", ""),
        ("My to-do list is growing.", ""),
        ("The price list [1] is clear.", ""),
    ],
)
def test_what_only_looks_like_a_gap_is_left_alone(text: str, company: str) -> None:
    assert ids(within(text), Context(("Diana",), company)) == []


def test_a_postscript_is_read_too() -> None:
    assert ids(f"{CLEAN}\n\nP.S. Sorry again for how the interview went.") == ["generic_apology"]


def test_a_mail_wrapped_at_seventy_characters_is_read_by_the_sentence() -> None:
    wrapped = within(
        "I have been meaning to say how sorry I am about\nhow the interview went yesterday morning."
    )
    (found,) = violations(wrapped, DIANA)
    assert found.id == "generic_apology"
    assert ids(applied(wrapped, found)) == []


@pytest.mark.parametrize(
    "quoted",
    [
        "On Mon, Mar 2, 2026 at 9:14 AM Diana wrote:\n> Sorry for how the interview went. Salary to follow.",
        "-----Original Message-----\nFrom: Diana\n\nSorry for how the interview went. Salary to follow.",
        "From: Diana Kowalska\nSent: Monday\n\nHi Sam, sorry for how the interview went.",
        "-- \nSam Lee\nSalary calculators and more: example.com",
    ],
)
def test_a_quoted_mail_below_is_not_the_writers_own(quoted: str) -> None:
    assert ids(f"{CLEAN}\n\n{quoted}") == []


_PIECES = st.sampled_from(
    [
        *BROKEN.values(),
        "sorry ",
        "[",
        "Hi Diane, ",
        "\n",
        "\n\n",
        "> ",
        "…",
        "thank you",
        "late. ",
        "\u202e",
        "我",
        " ,;—",
    ]
)


@settings(max_examples=60)
@given(st.lists(st.one_of(_PIECES, st.text(max_size=20)), max_size=12).map("".join))
def test_any_text_is_checked_and_every_span_is_where_it_says(text: str) -> None:
    context = Context(("Diana",), "Acme", tuple(Told(kind, "no") for kind in KINDS))
    found = violations(text, context)
    assert violations(text, context) == found
    for each in found:
        assert isinstance(each, Violation)
        assert text[each.at : each.to] == each.span
