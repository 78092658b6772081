"""Who wrote, who was there, and which of two names with "and" between them is a firm."""

import pytest

from conversations.understanding.note_turn import note_facts
from conversations.understanding.people import Attendance, attendance
from conversations.understanding.signing import own_names, signed_off
from conversations.understanding.story import read_story

KNOWN = ["Bramble", "Pie", "Daniel"]


@pytest.mark.parametrize(
    ("text", "body", "name"),
    [
        ("I was late. Best, Daniel", "I was late.", "Daniel"),
        ("i was late. cheers, sam", "i was late.", "Sam"),
        ("I blanked.\n- Tom", "I blanked.", "Tom"),
        ("I blanked.\n\nKind regards,\nDaniel Osei xx", "I blanked.", "Daniel Osei"),
        ("i like it. all the best, sam", "i like it.", "Sam"),
    ],
)
def test_a_sign_off_is_the_writers(text: str, body: str, name: str) -> None:
    assert signed_off(text) == (body, name)


@pytest.mark.parametrize(
    "text",
    [
        "i was late. thanks, mate",
        "- Priya\n- Tom",
        "I met:\n- Tom",
        "Priya. - Tom",
        "my day went best, Daniel said",
        "the demo went best. Priya",
        "Thanks, Daniel",
    ],
)
def test_a_list_of_names_and_thanks_are_no_sign_off(text: str) -> None:
    assert signed_off(text) == (text, "")


@pytest.mark.parametrize(
    "text", ["I'm Daniel and I", "my name is Daniel.", "hi this is daniel", "call me daniel"]
)
def test_who_says_their_name_is_the_writer(text: str) -> None:
    assert [(name.name, name.sure) for name in own_names(text)] == [("Daniel", True)]


@pytest.mark.parametrize(
    "text", ["she said I'm Diana", "he goes “I'm Tom”", "I'm late", "i'm will to", "my name is hard to say"]
)
def test_nobody_elses_name_is_the_writers(text: str) -> None:
    assert own_names(text) == ()


@pytest.mark.parametrize(
    ("text", "company", "people"),
    [
        ("I was at a shop, Bramble and Pie. I called Priya by the wrong name.", "Bramble and Pie", ("Priya",)),
        ("Interview with Bramble and Pie. Priya asked me about ovens and I blanked.", "Bramble and Pie", ("Priya",)),
        ("It was Bramble and Pie. Met Priya. I rambled", "Bramble and Pie", ("Priya",)),
        ("Had an interview at Ben and Jerry's with Priya. Was late.", "Ben and Jerry's", ("Priya",)),
        ("Interview for Bramble, Rye and Sons today. Priya ran it. I was late", "Bramble, Rye and Sons", ("Priya",)),
        ("I interviewed with Tom and Priya at Acme. I was late.", "Acme", ("Tom", "Priya")),
        ("I smiled at Tom and Priya but I was late", None, ("Tom", "Priya")),
        ("I was at Globex and Priya asked me about caching and I blanked", "Globex", ("Priya",)),
    ],
)  # fmt: skip
def test_two_names_with_and_between_are_a_firm_where_the_words_around_say_so(
    text: str, company: str | None, people: tuple[str, ...]
) -> None:
    story = read_story(text)
    assert (story.company, story.interviewers) == (company, people)


@pytest.mark.parametrize(
    "text",
    [
        "I'm Daniel and I interviewed at Acme with Priya. I went blank on a question.",
        "my name is Daniel. I interviewed at Acme with Priya. I went blank on a question.",
        "I interviewed at Acme with Priya. I went blank on a question. Best, Daniel",
        "I interviewed at Acme with Priya. I went blank on a question.\n- Daniel",
    ],
)
def test_the_writer_of_a_story_is_no_interviewer(text: str) -> None:
    story = read_story(text)
    assert (story.interviewers, story.teller) == (("Priya",), "Daniel")
    assert not any("Best" in good for good in story.went_well)


@pytest.mark.parametrize("end", [" Best, Daniel", "\n- Daniel", "\ncheers, daniel"])
def test_the_writer_of_a_turn_about_the_note_signs_it(end: str) -> None:
    told = note_facts(f"priya. she showed me the ovens. i love bread.{end}", ())
    assert (told.names, told.sender, told.why) == (("Priya",), "Daniel", "i love bread")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Pie is not a person", Attendance(gone=("Pie",))),
        ("remove Pie", Attendance(gone=("Pie",))),
        ("there was no Pie", Attendance(gone=("Pie",))),
        ("Bramble and Pie is the shop", Attendance(gone=("Bramble", "Pie"), firm="Bramble and Pie")),
        ("only Priya interviewed me", Attendance(only=("Priya",))),
        ("just Priya", Attendance(only=("Priya",))),
        ("it was only one person, Priya", Attendance(only=("Priya",))),
        ("actually it was Priya Raman and Tom Weller", Attendance(only=("Priya Raman", "Tom Weller"))),
        ("Diana was there too", Attendance(more=("Diana",))),
        ("Daniel is me", Attendance(me="Daniel")),
        ("that's my name", Attendance(mine=True)),
    ],
)
def test_who_was_there_is_put_right_in_plain_words(text: str, told: Attendance) -> None:
    assert attendance(text, KNOWN, bare=True) == told


@pytest.mark.parametrize(
    "text",
    [
        "remove the second one",
        "it was Globex",
        "no, it was John Lewis",
        "it was only me",
        "there was no time",
        "the people were nice",
        "she was the only one",
        "nobody interviewed me",
    ],
)
def test_other_words_say_nothing_of_who_was_there(text: str) -> None:
    assert attendance(text, KNOWN, bare=True) is None


@pytest.mark.parametrize("text", ["just Priya", "I met Priya and Tom", "it was Priya", "no Pie"])
def test_a_bare_name_answers_whatever_was_asked(text: str) -> None:
    assert attendance(text, KNOWN, bare=False) is None


@pytest.mark.parametrize(
    "text",
    [
        "Karen asked a lot. i called the software Dentrix n its Dentally, Imran put me right",
        "I called their booking app Figment and it's Pigment",
    ],
)
def test_the_name_of_a_thing_got_wrong_is_nobody_they_met(text: str) -> None:
    story = read_story(text)
    assert [slip.kind for slip in story.slips] == ["wrong_name"]
    assert not {"Dentally", "Pigment"} & set(story.interviewers)
