"""Names as written, corrections in passing, and one turn for three questions."""

from collections.abc import Mapping, Sequence

import pytest

from conversations.understanding.replies import Correction, correction, names, note_facts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Diana", ("Diana",)),
        ("diana and mr. okafor", ("Diana", "Mr. Okafor")),
        ("it was diana", ("Diana",)),
        ("just diana", ("Diana",)),
        ("Diana I think", ("Diana",)),
        ("diana not diane", ("Diana",)),
        ("i talked to Diana Prince and Bo", ("Diana Prince", "Bo")),
        ("Ms Bello", ("Ms Bello",)),
        ("dr. smith, jane doe & will", ("Dr. Smith", "Jane Doe", "Will")),
        ("mrs. de la cruz", ("Mrs. de la Cruz",)),
        ("Diana (the CTO) and Bo from HR", ("Diana", "Bo")),
        ("her name is Siobhán O'Neil", ("Siobhán O'Neil",)),
        ("o'neil", ("O'Neil",)),
        ("jean-luc van der berg", ("Jean-Luc van der Berg",)),
        ("李明", ("李明",)),
        ("محمد", ("محمد",)),
        ("Diana\r\nBo", ("Diana", "Bo")),
        ("the manager, Priya", ("Priya",)),
        ("two people, Ann and Raj", ("Ann", "Raj")),
        ("Tom and his boss Linda", ("Tom", "Linda")),
        ("someone from hr", ()),
        ("don't remember", ()),
        ("no idea", ()),
        ("she was nice", ()),
        ("12345", ()),
        ("", ()),
        ("jens mia and paul", ("Jens", "Mia", "Paul")),
        ("it was jens mia paul & tia", ("Jens", "Mia", "Paul", "Tia")),
        ("sarah connor and mary jane", ("Sarah Connor", "Mary Jane")),
        ("dr mia and sister nina", ("Dr Mia", "Sister Nina")),
        ("Jens Mia and Paul", ("Jens Mia", "Paul")),
    ],
)
def test_names_as_they_are_written(text: str, found: tuple[str, ...]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "what", "old", "new"),
    [
        ("actually it was Globex", None, None, "Globex"),
        ("it was Globex, not Acme", None, "Acme", "Globex"),
        ("not Acme, Globex", None, "Acme", "Globex"),
        ("change Acme to Globex", None, "Acme", "Globex"),
        ("sorry, i meant Initech", None, None, "Initech"),
        ("no, Globex", None, None, "Globex"),
        ("it's Diana not Diane", None, "Diane", "Diana"),
        ("*Diana", None, None, "Diana"),
        ("wrong company, Initech", "company", None, "Initech"),
        ("the company is Globex", "company", None, "Globex"),
        ("change the company to Globex", "company", None, "Globex"),
        ("the role was data analyst", "role", None, "data analyst"),
        ("she's Diana, not Diane", "name", "Diane", "Diana"),
        ("her name is Diana, not Diane", "name", "Diane", "Diana"),
        ("actually her name is Priya", "name", None, "Priya"),
        ("wrong name, it’s Diana", "name", None, "Diana"),
        ("no, 20 minutes", "minutes", None, "20 minutes"),
        ("no it was 15 min", "minutes", None, "15 min"),
        ("actually it was yesterday", "when", None, "yesterday"),
        ("i wasn't late", "slip_kind", "late", None),
        ("that's not right", None, None, None),
        ("that's wrong", None, None, None),
    ],
)
def test_an_earlier_answer_put_right(text: str, what: str | None, old: str | None, new: str | None) -> None:
    found = correction(text)
    assert isinstance(found, Correction)
    assert (found.what, found.old, found.new) == (what, old, new)


@pytest.mark.parametrize(
    "text",
    [
        "no, she laughed",
        "no thanks",
        "no problem",
        "no, nothing",
        "no idea",
        "no eye contact",
        "no, i kept going",
        "actually she laughed",
        "actually it was fine",
        "actually it went well",
        "actually the portfolio went well",
        "yes",
        "diana",
        "it was Diana",
        "my interviewer was Tom",
        "the interviewer was nice",
        "it was awful",
        "it was the train",
        "i was not prepared",
        "i didn't apologise",
        "I was late, not prepared",
        "text them from the platform",
        "Tomorrow at 9",
        "",
    ],
)
def test_an_answer_is_no_correction(text: str) -> None:
    assert correction(text) is None


ONE_BUTTON = "she asked why my checkout only has one button"


@pytest.mark.parametrize(
    ("text", "known", "who", "moments", "why"),
    [
        (
            f"diana. {ONE_BUTTON}. small team, real users",
            (),
            ("Diana",),
            {"Diana": ONE_BUTTON},
            "small team, real users",
        ),
        (
            "Diana liked the portfolio, Bo told me about Fridays. I want it because the team is small",
            (),
            ("Diana", "Bo"),
            {"Diana": "Diana liked the portfolio", "Bo": "Bo told me about Fridays"},
            "I want it because the team is small",
        ),
        (
            "Diana\nthe tour of the cold room\nI like working with my hands",
            (),
            ("Diana",),
            {"Diana": "the tour of the cold room"},
            "I like working with my hands",
        ),
        (
            "Ms. Bello. the therapy dog on Fridays. being the first face people see",
            (),
            ("Ms. Bello",),
            {"Ms. Bello": "the therapy dog on Fridays"},
            "being the first face people see",
        ),
        (
            "Diana, she asked about the checkout, and I want to work on real products",
            (),
            ("Diana",),
            {"Diana": "she asked about the checkout"},
            "I want to work on real products",
        ),
        (
            "who: diana; moment: the tour; why: small team",
            (),
            ("Diana",),
            {"Diana": "the tour"},
            "small team",
        ),
        ("she showed me the cold room", ("Diana",), (), {"Diana": "she showed me the cold room"}, None),
        ("she showed me the cold room", (), (), {"": "she showed me the cold room"}, None),
        ("diana", (), ("Diana",), {}, None),
        ("don't remember", (), (), {}, None),
        ("", (), (), {}, None),
    ],
)
def test_who_which_moment_and_why_from_one_turn(
    text: str, known: Sequence[str], who: tuple[str, ...], moments: Mapping[str, str], why: str | None
) -> None:
    told = note_facts(text, known)
    assert (told.names, dict(told.moments), told.why) == (who, dict(moments), why)
