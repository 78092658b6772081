"""Sentences as strangers write them: those that look like a fault and are none, and faults in a stranger's words."""

import pytest

from conversations.note.checker import Context, Told, violations
from conversations.note.checker_patterns import Family
from conversations.slips.model import Kind


def _note(sentence: str, greeting: str = "Dear Ms. Hale,") -> str:
    return (
        f"{greeting}\n\nThank you for your time on Tuesday. {sentence} I look forward to hearing from you."
        "\n\nKind regards,\nRobin"
    )


def _found(sentence: str, *slips: Told) -> set[str]:
    return {each.id for each in violations(_note(sentence), Context(("Ms. Hale",), "Halden", slips))}


@pytest.mark.parametrize(
    "sentence",
    [
        # Sums the work is about, and grand that is no thousand.
        "For one line, I've run up to £400k a year and never more than 2% over.",
        "I raised two million pounds for the hospice and spent none of it on balloons.",
        "I have worked in four grand hotels and I liked the smallest best.",
        "I live on £2 pizzas and good will, so your canteen was a treat.",
        "I have lived across the street all my life and never knew what you make.",
        # What depends on whom.
        "I learn best when something depends on it.",
        "I'd give anything to see the Northern Lights from that office window.",
        # Praise with a word of blame in it.
        "Giulia's explanation of the vacuum system was very clear.",
        "Your colleague Sam was very clear about what the job is and what it is not.",
        # A plain word about experience.
        "I have no experience of roofs but a good deal of cats.",
        # Lives outside the interview.
        "I lost my own dog last year, so I know what it is to sit in that waiting room.",
        "After the divorce of the two founders, as you put it, somebody had to keep the bees.",
    ],
)
def test_what_only_looks_like_a_fault_is_left_alone(sentence: str) -> None:
    assert _found(sentence) == set()


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("unprepared", "I've since read The Glass Orchard in one sitting, and I see what you meant."),
        ("interrupted", "I talked it over with my wife and we would gladly move."),
        ("interrupted", "Thank you for letting me finish the drawing before lunch."),
        ("rambled", "I kept turning it over on the tram."),
        ("rambled", "A plain model would go a long way."),
        ("nerves", "I was shaking the apple tree before I knew it."),
        ("rude_or_joke", "I told your goat joke at dinner and nobody has forgiven me."),
        ("materials", "I left with three plans and a new idea of glass."),
        ("technical_wrong", "I had the wrong idea about actuaries until Monday."),
        ("late", "I'm only sorry that I didn't find you sooner."),
        ("other", "It's a pity that the tower was closed, I'd have loved to see the bells."),
        ("appearance", "Excuse my handwriting."),
    ],
)
def test_a_slip_nobody_mentions_is_not_heard_in_it(kind: Kind, sentence: str) -> None:
    assert _found(sentence, Told(kind, "unsure")) == set()


@pytest.mark.parametrize(
    ("id", "sentence"),
    [
        ("blames_other", "You mumbled the question about the budget, so I answered another one."),
        ("blames_other", "You lot changed the time on me."),
        ("blames_other", "The recruiter gave me the wrong floor."),
        ("salary_talk", "Is 18 an hour doable?"),
        ("salary_talk", "I hope that 45k did not put you off."),
        ("desperate", "My whole family is counting on this."),
        ("generic_apology", "It went badly and I am sorry."),
    ],
)
def test_a_fault_in_a_strangers_words_is_found(id: str, sentence: str) -> None:
    assert id in _found(sentence)


def test_a_wrong_figure_owned_up_to_is_heard() -> None:
    said = "The melting point I gave you for bronze was incorrect; it is nearer 950."
    assert _found(said, Told("technical_wrong", "unsure")) == {"uncertain_slip"}


@pytest.mark.parametrize("thanked", ["tapadh leat", "diolch", "kiitos", "dziękuję", "спасибо", "mahalo"])
def test_thanks_in_another_language_are_thanks(thanked: str) -> None:
    note = f"Hi Lorna, {thanked} for yesterday! The tea was good and so was the talk. Iain"
    assert violations(note, Context(("Lorna",))) == ()


@pytest.mark.parametrize("greeting", ["Lorna mate,", "Lorna, love,", "Hey Lorna hon,"])
def test_a_friends_word_after_the_name_is_no_other_name(greeting: str) -> None:
    note = f"{greeting} thank you for the interview. I enjoyed it. Iain"
    assert violations(note, Context(("Lorna",))) == ()


@pytest.mark.parametrize(
    "greeting", ["Grüß Gott Heidi,", "Dear Heidi joon,", "Hallo liebe Heidi,", "Ahoj Heidi,"]
)
def test_a_greeting_in_another_language_names_nobody_else(greeting: str) -> None:
    note = f"{greeting}\n\nThank you for the days on the alp. I enjoyed them.\n\nBenedikt"
    assert violations(note, Context(("Heidi",))) == ()


@pytest.mark.parametrize(
    ("greeting", "known"),
    [
        ("Hi Oliver Lindholm,", "Oscar Lindholm"),
        ("Hi Heidi and Sanjay,", "Heidi"),
        ("Dear Heide,", "Heidi"),
    ],
)
def test_somebody_else_in_the_greeting_is_still_seen(greeting: str, known: str) -> None:
    note = f"{greeting}\n\nThank you for the days on the alp. I enjoyed them.\n\nBenedikt"
    assert {each.id for each in violations(note, Context((known,)))} == {"wrong_name"}


@pytest.mark.parametrize(
    ("greeting", "known"),
    [
        ("Dear Tobi,", "Tobias Lindner"),
        ("Dear Kasia,", "Katarzyna Lis"),
        ("Hi AB,", "Anna-Britt Holm"),
        ("Colonel Hughes,", "Col. Hughes"),
        ("Dear Selma abla,", "Selma Aydin"),
        ("Dear Liz (you did insist!),", "Elizabeth Hargreaves"),
    ],
)
def test_a_short_form_a_rank_and_an_aside_name_nobody_else(greeting: str, known: str) -> None:
    note = f"{greeting}\n\nThank you for the days on the alp. I enjoyed them.\n\nBenedikt"
    assert violations(note, Context((known,))) == ()


@pytest.mark.parametrize(("greeting", "known"), [("Dear Tobia,", "Tobias"), ("Hi BA,", "Anna-Britt Holm")])
def test_a_name_cut_by_a_slip_of_the_finger_is_seen(greeting: str, known: str) -> None:
    note = f"{greeting}\n\nThank you for the days on the alp. I enjoyed them.\n\nBenedikt"
    assert {each.id for each in violations(note, Context((known,)))} == {"wrong_name"}


def test_thanks_to_a_strike_are_none_and_owing_a_thank_you_is_one() -> None:
    note = "Hi Lorna,\n\n{} It was good to see the looms.\n\nIain"
    strike = note.format("Thanks to the ferry strike I walked the whole coast road home.")
    assert {each.id for each in violations(strike, Context(("Lorna",)))} == {"no_thanks"}
    assert violations(note.format("I owe you a thank-you."), Context(("Lorna",))) == ()


def test_a_gap_named_in_capitals_is_left() -> None:
    assert _found("I was glad to be at JOB_TITLE day.") == {"placeholder_left"}


def test_being_sorry_that_they_had_to_ask_again_counts_as_an_apology() -> None:
    assert "over_apology" in _found(
        "I'm sorry I was late. I'm sorry you had to ask me twice. And I'm sorry that I spoke over Jo.",
        Told("late", "yes"), Told("interrupted", "yes"), Told("misunderstood_question", "yes"),
    )  # fmt: skip


def test_nerves_that_were_surely_seen_may_be_called_what_they_were() -> None:
    said = "Sorry I was such a chatterbox of nerves for the first five minutes, you were lovely about it."
    assert _found(said, Told("nerves", "yes")) == set()
    assert "self_deprecation" in _found(
        "I am sorry that I was so nervous, I am hopeless.", Told("nerves", "yes")
    )


def test_work_in_the_family_is_no_excuse() -> None:
    assert _found("I spent the last two winters looking after my late father's nursery.") == set()


@pytest.mark.parametrize(
    "sentence",
    ["My Spanish is embarrassing.", "I'm nowhere near as good as the other people you must be seeing."],
)
def test_running_oneself_down_is_heard_in_other_words(sentence: str) -> None:
    assert _found(sentence) == {"self_deprecation"}


@pytest.mark.parametrize("sum_of_money", ["about 30k a year", "about 30 k a year"])
def test_a_sum_is_heard_with_its_space_and_without(sum_of_money: str) -> None:
    assert Family("about 30 ?k a year\n").search(sum_of_money)
