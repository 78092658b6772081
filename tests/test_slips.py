"""Every kind of slip can be asked about, learned from and owned up to in one grammatical sentence."""

import re
from itertools import combinations
from typing import get_args

import pytest

from conversations.note.check import apologises, placeholders, unfit
from conversations.slips.catalogue import MOVE_IT, slip
from conversations.slips.model import ANSWER_KINDS, KINDS, Kind, Register, SlipKind, Slots

REGISTERS: tuple[Register, ...] = get_args(Register)
DETAILS: dict[str, str | int] = {
    "minutes": 10,
    "cause": "the train",
    "name_used": "Diane",
    "name_right": "Diana",
    "question": "handling a conflict at work",
    "meant": "a conflict with a customer",
    "topic": "my last manager",
}
UNRULY: tuple[tuple[str, str | int], ...] = (
    ("minutes", -3),
    ("minutes", "a lot"),
    ("minutes", 99999),
    ("topic", "I was so stupid, sorry but they asked"),
    ("topic", "[topic]"),
    ("topic", "  "),
    ("topic", "and then. And so on; because"),
    ("topic", "🎉"),
    ("question", "they asked me to tell them about myself"),
    ("question", "Why do you want this?"),
    ("question", "why we use queues"),
    ("question", "about my degree"),
    ("name_used", "{name}"),
    ("name_used", "diane"),
    ("moment", "I knocked over your coffee"),
    ("moment", "my phone rang twice"),
    ("moment", "she looked at the clock"),
    ("moment", "I was an idiot but it was their fault"),
    ("cause", "x" * 3000),
)


def combined(kind: Kind) -> list[Slots]:
    """No detail, each alone, each pair, all of them, and each one that no sentence should swallow."""
    details = slip(kind).details
    chosen = [some for size in range(len(details) + 1) for some in combinations(details, size)]
    known: list[Slots] = [{name: DETAILS[name] for name in some} for some in chosen]
    return [*known, DETAILS, *({name: value} for name, value in UNRULY)]


def sentences_of(kind: Kind) -> list[tuple[Register, Slots, str]]:
    acknowledgement = slip(kind).acknowledgement
    return [
        (register, slots, acknowledgement.sentence(register, slots, reason))
        for register in REGISTERS
        for slots in combined(kind)
        for reason in ("", "the train stood still for half an hour")
    ]


def test_there_is_an_entry_for_each_of_the_22_kinds() -> None:
    assert len(KINDS) == 22
    assert [slip(kind).kind for kind in KINDS] == list(KINDS)


def test_the_seven_answer_kinds_are_kinds() -> None:
    assert len(ANSWER_KINDS) == 7
    assert set(KINDS) >= ANSWER_KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_an_acknowledgement_is_one_plain_sentence_whatever_is_known(kind: Kind) -> None:
    for register, slots, sentence in sentences_of(kind):
        shown = f"{register} {slots!r}: {sentence}"
        assert sentence.endswith("."), shown
        assert not re.search(r"[.?!]\s", sentence), shown
        assert sentence[0].isupper(), shown
        assert "  " not in sentence, shown
        assert " ." not in sentence, shown
        assert not re.search(r"\b(\w+) \1\b", sentence, re.IGNORECASE), shown
        assert len(sentence.split()) <= 40, shown
        assert not placeholders(sentence), shown
        assert not re.search(r"[\[\]{}<>()!]|\bNone\b", sentence), shown
        assert not unfit(sentence), shown
        after = re.split(r"\b(?:sorry|apolog\w+)\b", sentence)[1:]
        assert not any(re.search(r"\b(?:but|because)\b", rest) for rest in after), shown


@pytest.mark.parametrize("kind", KINDS)
def test_an_acknowledgement_says_sorry_unless_the_matter_is_a_correction(kind: Kind) -> None:
    for _, slots, sentence in sentences_of(kind):
        if kind == "oversold_or_untrue":
            assert not apologises(sentence), sentence
        else:
            assert apologises(sentence), f"{slots!r}: {sentence}"


@pytest.mark.parametrize("kind", KINDS)
def test_the_registers_differ(kind: Kind) -> None:
    said = {slip(kind).acknowledgement.sentence(register, {}) for register in REGISTERS}
    assert len(said) == 3


@pytest.mark.parametrize(
    ("kind", "slots", "sentence"),
    [
        ("late", {"minutes": 10}, "I am sorry that I arrived ten minutes late."),
        ("late", {"minutes": 60}, "I am sorry that I arrived an hour late."),
        ("late", {"minutes": 1}, "I am sorry that I arrived one minute late."),
        ("late", {}, "I am sorry that I arrived late."),
        (
            "wrong_name",
            {"name_used": "diane", "name_right": "diana"},
            "I am sorry that I called you Diane, Diana.",
        ),
        ("wrong_name", {"name_right": "Diana"}, "I am sorry that I got your name wrong."),
        ("wrong_name", {"whose": "company"}, "I am sorry that I got the company's name wrong."),
        (
            "misunderstood_question",
            {"question": "the rota"},
            "I misunderstood your question about the rota, and I am sorry for the confusion.",
        ),
        (
            "misunderstood_question",
            {"question": "why the rota changed"},
            "I misunderstood your question about why the rota changed, and I am sorry for the confusion.",
        ),
        (
            "misunderstood_question",
            {"question": "the question about the rota"},
            "I misunderstood your question about the rota, and I am sorry for the confusion.",
        ),
        (
            "interrupted",
            {"topic": "the roof"},
            "I am sorry that I interrupted you when you were talking about the roof.",
        ),
        ("appearance", {"topic": "a stain on my shirt"}, "I am sorry about the stain on my shirt."),
        ("appearance", {"topic": "jeans"}, "I am sorry that I came underdressed."),
        (
            "wrong_place_or_day",
            {"topic": "the wrong floor"},
            "I am sorry that I went to the wrong floor first.",
        ),
        (
            "wrong_place_or_day",
            {"moment": "i walked into the wrong lift"},
            "I am sorry that I went to the wrong lift first.",
        ),
        ("wrong_place_or_day", {"topic": "wrong day"}, "I am sorry that I mixed up the day."),
        ("other", {"moment": "i knocked over your coffee"}, "I am sorry that I knocked over your coffee."),
        ("phone_or_noise", {"moment": "my phone rang twice"}, "I am sorry that my phone rang twice."),
        ("phone_or_noise", {"topic": "my phone"}, "I am sorry about my phone going off."),
    ],
)
def test_details_are_said_as_a_person_would(kind: Kind, slots: Slots, sentence: str) -> None:
    assert slip(kind).acknowledgement.sentence("plain", slots) == sentence


def test_a_reason_follows_a_semicolon_and_takes_the_place_of_the_closing_thanks() -> None:
    warm = slip("late").acknowledgement
    assert warm.sentence("warm", {}) == "I'm sorry I kept you waiting, and thank you for your patience."
    assert warm.sentence("warm", {}, "the train stood still") == (
        "I'm sorry I kept you waiting; the train stood still."
    )


@pytest.mark.parametrize("kind", KINDS)
def test_the_words_for_a_kind_fit_where_they_are_used(kind: Kind) -> None:
    known: SlipKind = slip(kind)
    assert known.label == known.label.lower()
    assert 0 < len(known.label) <= 40
    assert not known.moment.endswith((".", "?"))
    for question in (known.follow_up, known.asks_reaction):
        assert question.endswith("?")
        assert not question.lower().startswith("why did you")
        assert "why did you" not in question.lower()
        assert "feel" not in question.lower()
        assert len(question.split()) <= 20
    assert re.search(r"\b(?:do|did|say|said|look)\b", known.asks_reaction)


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_offers_two_or_three_ways_to_do_it_next_time(kind: Kind) -> None:
    suggestions = slip(kind).suggestions
    assert 2 <= len(suggestions) <= 3
    assert len({each.label for each in suggestions}) == len(suggestions)
    for each in (*suggestions, MOVE_IT):
        assert 0 < len(each.label) <= 40
        assert re.fullmatch(r"If [^.]+, I will [^.]+\.", each.lesson), each.lesson
        assert "!" not in each.label + each.lesson


def test_labels_and_buttons_tell_the_kinds_apart() -> None:
    assert len({slip(kind).label for kind in KINDS}) == 22
    assert slip("late").visible == "always"
    assert slip("nerves").visible == "seldom"
