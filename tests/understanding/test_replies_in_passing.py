"""Short replies as people type them: with something said beside the answer, in a turn of phrase, or put indirectly."""

import time
from datetime import datetime

import pytest

from conversations.slips.model import Kind
from conversations.understanding.meaning import QUESTIONS, Question, meaning
from conversations.understanding.replies import command, correction, names

NOW = datetime(2026, 11, 24, 12, 15)  # noqa: DTZ001 (wall time is naive by contract); a Tuesday
THREE: tuple[Kind, ...] = ("late", "nerves", "rambled")


def meant(question: Question, text: str) -> str:
    return meaning(question, text, kinds=THREE, now=NOW, zone="Europe/London").meaning


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("6:15 am, I'm up before the cows anyway", "2026-11-25T06:15"),
        ("saturday at 8 before the swimming lesson", "2026-11-28T08:00"),
        ("thursday evening, once the twins are asleep", "2026-11-26T19:00"),
        ("20:45, after the news", "2026-11-24T20:45"),
        ("wednesday's no good, thursday at 10", "2026-11-26T10:00"),
        ("6pm's too late, 5pm", "2026-11-24T17:00"),
        ("Not tomorrow, I'm away. Friday at 9", "2026-11-27T09:00"),
        ("at lunch tomorrow, 12:45", "2026-11-25T12:45"),
        ("2moro nite", "2026-11-25T20:00"),
        ("in an hour n a half", "2026-11-24T13:45"),
        ("in a fortnight, same time as now", "2026-12-08T12:15"),
        ("this time tomorrow", "2026-11-25T12:15"),
        ("same time next week", "2026-12-01T12:15"),
        ("christmas eve at noon", "2026-12-24T12:00"),
        ("boxing day 3pm", "2026-12-26T15:00"),
        ("mañana a las 3 de la tarde", "2026-11-25T15:00"),
        ("demain 15h30", "2026-11-25T15:30"),
        ("heute abend um 8", "2026-11-24T20:00"),
        ("amanhã às 10h", "2026-11-25T10:00"),
        ("kal subah 9 baje", "2026-11-25T09:00"),
        ("后天上午十点", "2026-11-26T10:00"),
    ],
)
def test_a_time_is_heard_beside_what_else_is_said_and_in_other_tongues(text: str, at: str) -> None:
    assert meaning("when", text, now=NOW, zone="Europe/London").value == datetime.fromisoformat(at)


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("No, Thursday at 10 not Friday", "2026-11-26T10:00"),
        ("no make it wednesday 10am instead", "2026-11-25T10:00"),
        ("sorry, I meant 6pm tonight", "2026-11-24T18:00"),
        ("actually make it friday at noon not wednesday", "2026-11-27T12:00"),
    ],
)
def test_a_time_instead_of_another_is_a_correction(text: str, at: str) -> None:
    heard = meaning("when", text, now=NOW, zone="Europe/London")
    assert (heard.meaning, heard.value) == ("correction", datetime.fromisoformat(at))
    assert meant("when", "wednesday 10am, not too early please") == "value"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("tomorrow, after my shift", "unsure"),
        ("tomorrow at 9, or friday", "unsure"),
        ("before 9 tomorrow", "unsure"),
        ("not tomorrow", "unsure"),
        ("christmas", "unsure"),
        ("at some point", "unsure"),
        ("I shall not be needing one, thank you", "no"),
        ("I can do without", "no"),
        ("You don't have to remind me, I will do it alone", "no"),
        ("never 😂", "no"),
        ("prefer not to say when", "skip"),
        ("driving rn, hold on till I'm parked", "pause"),
        ("wait go back, I want to fix the note first", "back"),
        ("No, I never said Friday", "correction"),
    ],
)
def test_what_is_no_time_is_not_made_one(text: str, what: str) -> None:
    assert meant("when", text) == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("wouldn't say no", "yes"),
        ("how could they not", "yes"),
        ("if you reckon it'd help, sure, can't hurt", "yes"),
        ("it'd be a shame not to", "yes"),
        ("I don't see why not", "yes"),
        ("yes, no problem", "yes"),
        ("no, yeah, totally", "yes"),
        ("yeah, no, definitely not", "no"),
        ("can't say I did", "no"),
        ("I'd sooner eat my hat", "no"),
        ("I'd have to say no on that one", "no"),
        ("can't say", "unsure"),
        ("did you watch the game last night?", "value"),
        ("did you read what I wrote?", "help"),
    ],
)
def test_yes_and_no_in_turns_of_phrase(text: str, what: str) -> None:
    assert meant("yes_no", text) == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("there is no way they could have known", "no"),
        ("Not at all. They nodded and carried on", "no"),
        ("no, she laughed", "yes"),
        ("no way they could have missed it", "yes"),
        ("no way to know", "unsure"),
        ("nothing was said", "unsure"),
        ("pretty sure they didn't", "unsure"),
        ("I'm certain they didn't", "no"),
        ("it slipped right past them", "no"),
        ("it was clear from her face", "yes"),
        ("no, just polite nods", "no"),
    ],
)
def test_a_plain_no_is_not_a_guess_and_a_guess_no_plain_no(text: str, what: str) -> None:
    assert meant("noticed_certainty", text) == what


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The middle one, if you'd be so kind", ("nerves",)),
        ("I'd keep it to the first two, the third is nothing", ("late", "nerves")),
        ("not 1, not 2, so 3", ("rambled",)),
        ("not the nerves, the lateness", ("late",)),
        ("all three, may as well", THREE),
        ("all of them unfortunately", THREE),
        ("None of these, I have made my peace with them", ()),
        ("first and last; the second is fine", ("late", "rambled")),
        ("1... no, 2", ("nerves",)),
        ("I'd say 1 but 3 as well", ("late", "rambled")),
        ("no. 2", ("nerves",)),
        ("the lateness, that one", ("late",)),
    ],
)
def test_a_choice_is_told_in_one_clause_and_ruled_out_in_another(text: str, kinds: tuple[Kind, ...]) -> None:
    assert meaning("choice_of_slip", text, kinds=THREE).value == kinds


def test_who_can_not_choose_is_in_two_minds() -> None:
    assert meant("choice_of_slip", "oh no I can't choose") == "unsure"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("her name's imogen i think? the one with the red hair", ("Imogen",)),
        ("that'd be Gareth Pugh-Jones, lovely fella", ("Gareth Pugh-Jones",)),
        ('signed the mail as "K. Venkatesan", so that', ("K. Venkatesan",)),
        ("प्रिया शर्मा", ("प्रिया शर्मा",)),
        ("Captain Hargreaves and Sgt. Pell", ("Captain Hargreaves", "Sgt. Pell")),
        ("Adaora. A-D-A-O-R-A.", ("Adaora",)),
        ("R-U-T-H", ("Ruth",)),
        ("Saoirse, pronounced Seersha", ("Saoirse",)),
        ("it was Odile, the head, and then at the end her deputy Max popped in", ("Odile", "Max")),
        ("Kofi led it and Ama sat in", ("Kofi", "Ama")),
        ("it says Ruairi on the invite", ("Ruairi",)),
        ("jen k. and jen m.", ("Jen K.", "Jen M.")),
        ("Mark from Marks and Spencer", ("Mark",)),
        ("1. Ben 2. Sue", ("Ben", "Sue")),
        ("his name's D'Arcy Quinn", ("D'Arcy Quinn",)),
        ("Siobhan, with a bh", ("Siobhan",)),
        ("no, Steven with a v not Stephen", ("Steven",)),
    ],
)
def test_names_are_heard_inside_a_sentence_about_somebody(text: str, who: tuple[str, ...]) -> None:
    assert meaning("name", text).value == who


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("either Dara or Tara, no clue which", "unsure"),
        ("they didn't say", "value"),
        ("someone from HR", "value"),
        ("her name is private", "value"),
        ("not allowed to say", "skip"),
        ("hold that thought, the doorbell", "pause"),
    ],
)
def test_where_no_name_is_told_none_is_heard(text: str, what: str) -> None:
    found = meaning("name", text)
    assert (found.meaning, found.value) == (what, None)


def test_a_turn_about_people_is_not_read_for_names_inside_it() -> None:
    assert names("think she said Moira") == ()


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("just say K.L.", "K.L."),
        ("hm so it's spelled wobbl.io, all lowercase", "wobbl.io"),
        ("Mitre 10 in Dubbo, trade desk", "Mitre 10"),
        ("The company is named Sarvodaya Foods Pvt. Ltd.", "Sarvodaya Foods Pvt. Ltd."),
        ("the cat groomers, Purrs 4 You", "Purrs 4 You"),
        ("it's Kelly Bros. Haulage", "Kelly Bros. Haulage"),
        ("Yahoo!", "Yahoo!"),
        ("Tesco!", "Tesco"),
        ("Next", "Next"),
        ("Banco de los Andes", "Banco de los Andes"),
        ("Greggs innit", "Greggs"),
        ("uhh greggs drive thru", "greggs"),
        ("barista at Benny's", "Benny's"),
        ("Hutchins, Bell & Sons Ltd.", "Hutchins, Bell & Sons Ltd."),
        ("night shift at the Amazon warehouse", "Amazon"),
        ("some bakery called Crumb", "Crumb"),
        ("I applied to Grupo Tres Ríos", "Grupo Tres Ríos"),
        ("Sir, Annapurna Textiles Pvt Ltd", "Annapurna Textiles Pvt Ltd"),
        ("a bakery down the road, it hasn't got much of a name", None),
        ("some law firm, the recruiter never told me which", None),
        ("it's for a lifeguard job", None),
        ("hiya how's it going", None),
        ("no idea, agency didn't say", None),
        ("the bakery by my house, dont know if it has a name", None),
        ("initials only: Z.B.", "Z.B."),
        ("an interview w/ quill and thorne", "quill and thorne"),
    ],
)
def test_a_company_goes_by_its_name_and_a_described_place_by_none(text: str, firm: str | None) -> None:
    found = meaning("company", text)
    assert (found.meaning, found.value) == ("value", firm)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("not sure, it was through a recruiter", "unsure"),
        ("it was confidential", "skip"),
        ("under NDA", "skip"),
    ],
)
def test_a_company_nobody_may_or_can_name_is_none(text: str, what: str) -> None:
    found = meaning("company", text)
    assert (found.meaning, found.value) == (what, None)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("you've got it wrong, the role was welder", "welder"),
        ("actually it was Dr Obi who interviewed me, not Dr Oba", "Dr Obi"),
        ("hold on, the company's Bolt, not Volt", "Bolt"),
        ("the lady's name is Chidi not Chika", "Chidi"),
        ("scratch that, it was Thornbury Glass", "Thornbury Glass"),
        ("scrub that, it was Thornbury Glass", "Thornbury Glass"),
        ("sorry I said Globex, I meant Hooli", "Hooli"),
        ("no, that's not how it went at all", None),
        ("you've got the name wrong", None),
        ("sorry, i meant 20 minutes not 10", "20 minutes"),
        ("None of that happened, you mixed me up", None),
        ("That summary is wrong, I never wrote that", None),
        ("that isn't the slip I told you about", None),
    ],
)
def test_what_is_played_back_is_put_right_or_rejected(text: str, new: str | None) -> None:
    found = correction(text)
    assert found is not None
    assert found.new == new


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("that's it, I'm out, no more of this", "stop"),
        ("please cease these messages altogether", "stop"),
        ("park it for now, will you", "pause"),
        ("my shift's starting, tomorrow ok?", "pause"),
        ("gimme ten mins, kettle's on", "pause"),
        ("hold on, somebody's at the door", "pause"),
        ("prev question pls", "back"),
        ("wipe the slate and let's go again from question one", "restart"),
        ("I'd like to return to the earlier question", "back"),
        ("can we move past this bit, it makes me cringe", "skip"),
        ("I wish for my personal data to be removed", "delete_data"),
        ("remove every record of this conversation from your server", "delete_data"),
        ("does picking one mean it goes in the email??", "help"),
    ],
)
@pytest.mark.parametrize("question", ["yes_no", "noticed_certainty", "choice_of_slip", "name", "company"])
def test_an_indirect_request_is_heard_at_any_closed_question(
    question: Question, text: str, what: str
) -> None:
    assert meant(question, text) == what


@pytest.mark.parametrize(
    "text",
    [
        "I'd stop and take a breath",
        "I'd start over and say it properly",
        "I'll ask to come back to it later",
        "they let me start again from the top",
        "let me finish the question first",
        "I'd park it and move on",
        "I would return to the earlier question",
        "delete the second sentence of my answer",
        "I never said hello to the receptionist",
        "I didn't mention my portfolio",
        "it was the coding task that went badly, not the chat",
        "mixed up the two products",
        "later today",
    ],
)
def test_an_answer_at_an_open_question_is_no_request(text: str) -> None:
    assert meant("free_text", text) == "value"
    assert command(text) is None


@pytest.mark.parametrize(
    "unit",
    [
        "not what i ",
        "that is wrong, ",
        "E-B-",
        "called ",
        "a b c, ",
        "no, ",
        "it was a b who ",
        "1, ",
        "yes no ",
        "in 2 hours and ",
    ],
)
def test_no_reply_takes_long_to_read(unit: str) -> None:
    for question in QUESTIONS:
        meant(question, unit)  # patterns are compiled on first use
        began = time.process_time()
        for length in (100, 199, 399):
            meant(question, (unit * length)[:length])
        assert time.process_time() - began < 1
