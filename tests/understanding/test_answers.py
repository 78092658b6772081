"""Yes and no, what was noticed, nothing at all, and feelings: as people type them."""

import pytest

from conversations.understanding.replies import Certainty, certainty, nothing, vents, yes_no


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "yep",
        "Yeah!",
        "yup that's right",
        "probably",
        "i think so",
        "of course",
        "sure",
        "👍",
        "sounds good",
        "yes please",
        "correct",
        "well, yeah",
        "i guess",
        "looks right",
        "she did",
        "no wait, yes",
        "y",
        "ok",
        "pretty much",
        "i'd say yes",
        "Yes, she corrected me",
        "yes but fix the name",
        "why not",
        "that would be a yes",
        "YES",
        "no problem",
    ],
)
def test_yes_in_its_many_forms(text: str) -> None:
    assert yes_no(text) == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "nope",
        "not really",
        "i don't think so",
        "nah",
        "probably not",
        "no thanks",
        "👎",
        "that's wrong",
        "not quite",
        "no, it was Globex",
        "of course not",
        "definitely not",
        "not at all",
        "she didn't",
        "nobody did",
        "never mind",
        "I don’t",
        "not yet",
    ],
)
def test_no_in_its_many_forms(text: str) -> None:
    assert yes_no(text) == "no"


@pytest.mark.parametrize(
    "text",
    [
        "maybe",
        "not sure",
        "idk",
        "i dont know",
        "could be",
        "hard to say",
        "yes and no",
        "🤷",
        "perhaps",
        "no idea",
    ],
)
def test_being_in_two_minds(text: str) -> None:
    assert yes_no(text) == "unsure"


@pytest.mark.parametrize(
    "text",
    [
        "the train was late",
        "purple",
        "",
        "diana",
        "she asked about my portfolio",
        "it was raining",
        "right after that she left",
    ],
)
def test_what_is_neither_yes_nor_no(text: str) -> None:
    assert yes_no(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "they reacted",
        "yes she corrected me",
        "she raised an eyebrow",
        "yes",
        "she looked at the clock",
        "he laughed",
        "definitely",
        "for sure",
        "yeah they noticed",
        "I'm sure",
        "she frowned a bit",
        "not sure but she did look at her watch",
        "she said it's Diana actually",
        "there was an awkward silence",
        "he asked why i was late",
        "they both stared at me",
        "she noticed straight away",
    ],
)
def test_who_saw_a_reaction_is_sure(text: str) -> None:
    assert certainty(text).noticed == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "said no worries when i said sorry",
        "i put it right there",
        "I apologised and she was fine with it",
        "she laughed it off",
        "i corrected myself right away",
        "we laughed about it",
        "she said it's fine",
        "I said sorry",
        "she corrected me and i apologised",
    ],
)
def test_what_was_put_right_in_the_room_was_noticed_and_settled(text: str) -> None:
    assert certainty(text) == Certainty("yes", "yes")


def test_a_correction_that_was_left_hanging_is_noticed_and_not_settled() -> None:
    assert certainty("she corrected me but i kept calling her that") == Certainty("yes", "no")


@pytest.mark.parametrize(
    "text",
    [
        "not sure",
        "maybe",
        "I think she noticed",
        "probably",
        "pretty sure",
        "pretty sure she noticed",
        "idk",
        "unlikely",
        "i don't think so",
        "hard to tell",
        "she might have",
        "nobody said anything",
        "she didn't say anything",
        "I think so",
        "he seemed to notice",
        "must have",
        "i guess",
        "don't think anyone noticed",
        "maybe she frowned",
        "she said nothing",
        "she just moved on",
        "she didn't frown i think",
    ],
)
def test_any_hedge_is_not_sure(text: str) -> None:
    assert certainty(text).noticed == "unsure"


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "nope",
        "not at all",
        "nobody noticed",
        "no one noticed",
        "they couldn't see",
        "no reaction",
        "nothing",
        "she didn't notice",
        "no one blinked",
        "she didn't react",
        "definitely not",
        "they didn't, I'm certain of it",
        "she couldn't have, for sure",
        "he hadn't, 100%",
    ],
)
def test_nobody_noticed(text: str) -> None:
    assert certainty(text) == Certainty("no", None)


@pytest.mark.parametrize("text", ["diana", "it was raining", "", "I smiled", "purple"])
def test_what_tells_nothing_about_noticing(text: str) -> None:
    assert certainty(text).noticed is None


@pytest.mark.parametrize(
    "text",
    [
        "nothing",
        "no",
        "none",
        "nope",
        "-",
        "n/a",
        "not really",
        "nothing really",
        "no nothing really",
        "it all went badly",
        "can't think of anything",
        "idk",
        "i don't know",
        "everything went wrong",
        "nothing went well",
        "Nothing, honestly",
        "it was all bad",
        "total disaster",
        "don't remember",
        "wouldn't change anything",
        "i can't think of anything that went well",
        "none of it went well",
        "nothing :(",
        "🤷",
        "nothing comes to mind, next",
    ],
)
def test_nothing_to_tell(text: str) -> None:
    assert nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "nothing but the portfolio",
        "nothing except the end went well",
        "the portfolio",
        "i got there on time",
        "they laughed",
        "not much but i asked a question",
        "no one was late",
        "the portfolio part went ok",
        "",
    ],
)
def test_something_was_told_after_all(text: str) -> None:
    assert not nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm such an idiot, I keep replaying it",
        "ugh i feel so stupid",
        "i can't stop thinking about it",
        "I hate myself for it",
        "so embarrassing",
        "😭😭",
        "i blew it. my one chance",
    ],
)
def test_a_heart_poured_out(text: str) -> None:
    assert vents(text)


@pytest.mark.parametrize(
    "text",
    [
        "text them from the platform",
        "diana, she asked about my checkout",
        "the portfolio",
        "Tomorrow 9",
        "say it back",
        "",
        "i called her diane and arrived ten minutes late",
        "i want to work with real users",
    ],
)
def test_an_answer_is_no_vent(text: str) -> None:
    assert not vents(text)


@pytest.mark.parametrize(
    ("text", "noticed"), [("they never found out", "no"), ("wish i knew", "unsure"), ("zero chance", "no")]
)
def test_what_no_phrase_tells_about_noticing_is_overheard(text: str, noticed: str) -> None:
    assert certainty(text).noticed == noticed
