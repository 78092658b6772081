"""What the note says, read as letters: the person's own words, mended, and nothing that was not theirs."""

import dataclasses
import re

import pytest

from conversations.note import check
from conversations.note.compose import compose, distraction_alone, follow_up
from conversations.note.facts import NoteFacts, NoteSlip
from conversations.note.tidy import tidy
from conversations.slips.model import Kind
from tests.note import letters


def words(text: str) -> list[str]:
    return re.findall(r"[\w']+", text.lower())


ACME = NoteFacts(
    interviewer="Diana",
    company="Acme",
    day="today",
    moment="she asked why my checkout only has one button",
    why="small team, real users",
)
BELLO = NoteFacts(
    interviewer="Ms Bello",
    day="on Tuesday",
    moment="the therapy dog on Fridays",
    why="being the first face people see",
)


def left_open(kind: Kind, number: int = 1, **known: object) -> NoteSlip:
    """A slip the interviewer surely noticed and that nobody put right."""
    return dataclasses.replace(
        NoteSlip(id=number, kind=kind, noticed="yes", cleared_up="no"),
        **known,  # type: ignore[arg-type]
    )


def test_a_story_put_right_in_the_room_becomes_a_note_without_it() -> None:
    settled = (
        NoteSlip(1, "late", {"minutes": 10}, noticed="yes", cleared_up="yes"),
        NoteSlip(
            2, "wrong_name", {"name_used": "Diane", "name_right": "Diana"}, noticed="yes", cleared_up="yes"
        ),
    )
    note = compose(dataclasses.replace(ACME, slips=settled))
    assert note == compose(ACME)
    assert note.body == (
        "Hi Diana,\n\n"
        "Thank you for seeing me today about the job at Acme. You asked why my checkout only has "
        "one button, and I liked that question.\n\n"
        "I am looking for a small team and real users, and that is what draws me to the job. "
        "Thank you again for your time, and I look forward to hearing what you decide.\n\n"
        "Best wishes,"
    )


def test_a_harder_day_gives_the_better_answer_and_a_family_matter() -> None:
    unsure = NoteSlip(
        1,
        "odd_answer",
        {"question": "a conflict at work", "topic": "my landlord"},
        moment="i went on about my landlord",
        noticed="unsure",
        better="two of us were down for the same shift, and i drew up a rota that we both signed off",
    )
    note = compose(dataclasses.replace(BELLO, slips=(unsure,), distraction="family"))
    assert note.subject == "Thank you for Tuesday"
    assert note.body == (
        "Dear Ms Bello,\n\n"
        "Thank you for the interview on Tuesday. Most of all I remember the therapy dog on Fridays.\n\n"
        "On your question about a conflict at work, I would like to add an example: two of us were down for "
        "the same shift, and I drew up a rota that we both signed off.\n\n"
        "I am sorry that I was distracted at times while we talked; a family matter had come up.\n\n"
        "I like the idea of being the first face people see, and that is why the job appeals to me. "
        "I would be glad to hear from you.\n\n"
        "Kind regards,"
    )


def test_a_name_left_hanging_is_acknowledged_with_its_reason() -> None:
    slip = left_open(
        "wrong_name",
        slots={"name_used": "diane", "name_right": "diana"},
        reason="because a colleague's name had stuck in my head",
    )
    body = compose(NoteFacts(interviewer="Diana", moment="she showed me the cold room", slips=(slip,))).body
    assert "for showing me the cold room." in body
    assert "I am sorry that I called you Diane, Diana; a colleague's name had stuck in my head." in body


def test_of_a_long_moment_at_most_forty_words_are_told() -> None:
    rooms = " ".join(f"room{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(90))
    moment = f"she showed me {rooms}"
    run = letters.shared_run(moment, compose(NoteFacts(interviewer="Diana", moment=moment)).body)
    assert 20 <= run <= 40


def test_the_same_answer_to_two_questions_is_given_once() -> None:
    better = "I greet everyone first"
    slips = tuple(NoteSlip(n, "blanked", noticed="unsure", better=better) for n in (1, 2))
    assert compose(NoteFacts(slips=slips)).body.count(better) == 1


def test_nothing_known_still_makes_a_whole_note() -> None:
    note = compose(NoteFacts())
    assert note.subject == "Thank you"
    assert note.body == (
        "Hello,\n\n"
        "I wanted to thank you for talking with me. I would very much like this role and would be glad to "
        "come back.\n\n"
        "Best wishes,"
    )


@pytest.mark.parametrize("unknown", ["[Company]", "idk", "n/a", "  ", "???", "{company}", "-", "don't know"])
def test_what_is_not_known_drops_out(unknown: str) -> None:
    facts = NoteFacts(
        interviewer=unknown, company=unknown, role=unknown, day=unknown, moment="", sender=unknown
    )
    assert compose(facts) == compose(NoteFacts())


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (
            "she asked why my checkout only has one button",
            "ou asked why my checkout only has one button",
        ),
        ("Diana asked how i'd test it", " asked how I'd test it"),
        ("she asked if i like mornings", "ou asked whether I like mornings"),
        ("she asked about my thesis", "ou asked about my thesis"),
        ("the question about bees", "our question about bees"),
        (
            "she told me about her first year there",
            " for telling me about your first year there",
        ),
        ("diana loves the bees", " you love the bees"),
        (
            "ugh she doesnt like meetings either lol",
            " that you don't like meetings either",
        ),
        ("the therapy dog on fridays!!", " the therapy dog on Fridays"),
        ("The Friday lunch (with soup)", " the Friday lunch, with soup"),
        (
            "when she drew the whole map on a napkin",
            " moment when you drew the whole map on a napkin",
        ),
        ("i liked working with her on it", "I liked working with you on it."),
        ("talking about bees", "about bees"),
        ("the story about the flooded cellar", " the story about the flooded cellar"),
        ("the founder and how she started", " the founder and how she started"),
        ("the customers and what they write", " the customers and what they write"),
        ("she asked what i'd do if a guest locked himself out", "if a guest locked himself out"),
        ("seeing mrs patel laugh", "seeing Mrs Patel laugh."),
        ("its got a garden", "t's got a garden"),
        ("we talked for like ten minutes about sort()", "alked for ten minutes about sort()"),
        ("I liked the bug hunt, it felt like a game", "I liked the bug hunt; it felt like a game."),
        ("She showed me the oven. I liked how hot it was.", "oven. I liked how hot it was."),
    ],
)
def test_the_moment_is_arranged_and_its_grammar_mended(moment: str, said: str) -> None:
    assert said in compose(NoteFacts(interviewer="Diana", moment=moment)).body


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("small team, real users", " a small team and real users"),
        ("the mission", " the mission"),
        ("people", " with people"),
        (
            "to learn from people who get up at 3",
            " to learn from people",
        ),
        (
            "being the first face people see",
            "eing the first face people see",
        ),
        ("because i love bread", " I love bread."),
        ("for the people", " the people"),
        ("at a small place", "working at a small place"),
        ("with animals", "working with animals"),
        ("its five minutes from my house", "it's five minutes from my house"),
        ("i want it because you bake everything by hand", " you bake everything by hand."),
        ("I'd like the job because of the hours", " the hours"),
        ("it's close to home", " that it's close to home"),
        ("I love their approach to open data", "I love your approach to open data"),
        ("Working on batteries is what I've wanted", "orking on batteries is what I've wanted"),
        ("same as I told Tess, people", ": same as I told Tess, people."),
    ],
)
def test_why_they_want_it_becomes_a_sentence(why: str, said: str) -> None:
    body = compose(NoteFacts(interviewer="Diana", why=why)).body
    assert said in body
    assert "because" not in why or len(re.findall(r"\bI want it|I'd like|because", body)) <= 1, body


@pytest.mark.parametrize("why", ["dunno", "the pay is good", "i really need this job, please", "??", "idk"])
def test_a_reason_that_tells_nothing_or_speaks_of_pay_stays_out(why: str) -> None:
    body = compose(NoteFacts(interviewer="Diana", why=why)).body
    assert len(words(body)) <= 45
    assert not {"pay", "need", "please", "dunno", "idk"} & set(words(body)), body


def test_of_two_reasons_the_one_that_may_be_said_is_kept() -> None:
    body = compose(NoteFacts(interviewer="Diana", why="the pay and the people")).body
    assert "the people" in body
    assert "pay" not in body


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("the train stood still", "late; the train stood still."),
        ("because the train stood still so i ran", "late; the train stood still."),
        ("because of the train", "late; the reason was the train."),
        ("traffic", "late; the reason was traffic."),
        ("the wifi at home kept dropping", "late; the wifi at home kept dropping."),
        ("I was late because my bus never came", "late; my bus never came."),
        ("their directions were useless", "late."),
        ("your sign was missing", "late."),
        ("I'm such an idiot", "late."),
        ("", "late."),
    ],
)
def test_r9_a_reason_is_one_clause_and_blames_nobody_there(reason: str, said: str) -> None:
    body = compose(NoteFacts(interviewer="Diana", slips=(left_open("late", reason=reason),))).body
    assert f"I am sorry that I arrived {said}" in body


def test_r8_a_third_apology_gives_way() -> None:
    slips = (left_open("late", 1), left_open("no_questions", 2), left_open("interrupted", 3))
    body = compose(NoteFacts(slips=slips)).body
    assert check.apologies(body) == (
        "I am sorry that I arrived late",
        "I am also sorry that I had no questions ready for you",
    )


def test_r8_the_distraction_counts_as_one_of_the_two() -> None:
    slips = (left_open("late", 1), left_open("no_questions", 2))
    body = compose(NoteFacts(slips=slips, distraction="personal")).body
    assert check.apologies(body) == (
        "I am sorry that I arrived late",
        "My apologies, too, for being distracted at times while we talked; something personal had come up",
    )


def test_one_mishap_that_caused_another_is_one_apology() -> None:
    slips = (
        left_open("wrong_place_or_day", 1, slots={"topic": "the wrong building"}),
        left_open("late", 2, slots={"minutes": 15}, reason="the map was old"),
        left_open("no_questions", 3),
    )
    body = compose(NoteFacts(slips=slips)).body
    assert (
        "I am sorry that I went to the wrong building first and arrived 15 minutes late; the map was old."
        in body
    )
    assert len(check.apologies(body)) == 2


def test_the_person_may_choose_not_to_own_up() -> None:
    slip = left_open("blanked", better="I learned to plan", owned=False)
    body = compose(NoteFacts(slips=(slip,))).body
    assert not check.apologies(body)
    assert ": I learned to plan." in body


def test_dropping_the_apology_drops_the_line_about_the_distraction_too() -> None:
    facts = NoteFacts(slips=(left_open("late"),), distraction="family", drop_apology=True)
    assert compose(facts) == compose(NoteFacts())


def test_r10_a_misread_question_that_was_noticed_is_acknowledged_and_answered() -> None:
    slip = left_open(
        "misunderstood_question",
        slots={"question": "handling a rush"},
        better="I'd say that I first greet everyone",
    )
    body = compose(NoteFacts(slips=(slip,))).body
    assert "I misunderstood your question about handling a rush, and I am sorry for the confusion." in body
    assert ": I first greet everyone." in body


@pytest.mark.parametrize(
    ("better", "said"),
    [
        ("I should have said that I plan ahead", ": I plan ahead."),
        ("i'd talk about the rota mix i fixed", " like to mention the rota mix I fixed."),
        ("A left join keeps all rows", ": a left join keeps all rows."),
        ("I plan ahead. I got it wrong before.", ": I plan ahead."),
    ],
)
def test_r10_a_better_answer_never_names_the_mistake(better: str, said: str) -> None:
    slip = NoteSlip(1, "blanked", noticed="unsure", better=better)
    body = compose(NoteFacts(slips=(slip,))).body
    assert said in body
    assert "wrong" not in body
    assert not check.apologies(body)
    assert not check.names_the_mistake(body)


def test_a_correction_is_no_apology() -> None:
    slip = NoteSlip(
        1,
        "oversold_or_untrue",
        {"topic": "my Python experience"},
        noticed="no",
        correction="sorry, i have used it for one year, not three",
    )
    body = compose(NoteFacts(slips=(slip,))).body
    assert (
        "I would like to set one thing right about my Python experience: I have used it for one year, not"
        in body
    )
    assert not check.apologies(body)


@pytest.mark.parametrize(
    ("sentence", "line"),
    [
        (
            "my gran died the day before",
            "I am sorry that I was distracted at times while we talked; my gran died the day before.",
        ),
        (
            "My gran died. please take that into account",
            "I am sorry that I was distracted at times while we talked; my gran died.",
        ),
        (
            "my gran died and please take that into account",
            "I am sorry that I was distracted at times while we talked; my gran died.",
        ),
        (
            "sorry, my son was ill but i came",
            "I am sorry that I was distracted at times while we talked; my son was ill.",
        ),
        (
            "I was distracted because my son was ill",
            "I am sorry that I was distracted at times while we talked; my son was ill.",
        ),
        (
            "a death in the family",
            "I am sorry that I was distracted at times while we talked; the reason was a death in the family.",
        ),
        ("", "I am sorry that I was distracted at times while we talked."),
    ],
)
def test_r11_the_apology_comes_first_and_no_plea_follows(sentence: str, line: str) -> None:
    body = compose(NoteFacts(distraction="own", distraction_sentence=sentence)).body
    assert line in body
    assert len(check.apologies(body)) == 1


def test_r11_it_can_go_out_alone() -> None:
    note = distraction_alone(dataclasses.replace(BELLO, distraction="family"))
    assert note.subject == "A short note about our conversation on Tuesday"
    assert note.body == (
        "Dear Ms Bello,\n\nI am sorry that I was distracted at times while we talked; a family matter had come up. "
        "I am not asking for anything; I only wanted you to know. Thank you again for your time on Tuesday."
        "\n\nKind regards,"
    )


def test_r11_saying_nothing_makes_no_mail() -> None:
    with pytest.raises(ValueError, match="Choose a level first"):
        distraction_alone(BELLO)


def test_a_follow_up_asks_for_news() -> None:
    note = follow_up(NoteFacts(interviewer="Diana", company="Acme", role="the designer role", sender="Sam"))
    assert note.subject == "Any news about the designer role at Acme?"
    assert "whether there is any news about the designer role at Acme." in note.body
    assert note.body.endswith("Best wishes,\nSam")
    assert not check.apologies(note.body)


def test_registers_and_wordings_differ_and_keep_the_moment() -> None:
    bodies = {
        (register, variant): compose(dataclasses.replace(ACME, register=register, variant=variant)).body
        for register in ("plain", "warm", "formal")
        for variant in range(3)
    }
    assert len(set(bodies.values())) == 9
    assert all("my checkout only has one button" in body for body in bodies.values())


def test_a_formal_note_has_no_contractions() -> None:
    facts = NoteFacts(
        interviewer="Diana",
        moment="she didn't mind my app",
        why="I've built one",
        register="formal",
        role="tester",
    )
    assert "'" not in compose(facts).body


def test_shorter_is_shorter() -> None:
    facts = dataclasses.replace(
        ACME, role="designer", moment="She showed me the oven. I liked how hot it was."
    )
    short = compose(dataclasses.replace(facts, short=True))
    assert len(short.body.split()) < len(compose(facts).body.split())
    assert "I liked how hot" not in short.body


def test_much_told_is_trimmed_by_whole_sentences_to_150_words() -> None:
    answer = "first greet everyone who comes in, and then I sort by who is in pain and who can wait a while"
    slips = tuple(
        NoteSlip(n, "blanked", noticed="unsure", better=f"On {day} I {answer}. By noon it is calm.")
        for n, day in enumerate(("Mondays", "Fridays", "Sundays"), 1)
    )
    facts = NoteFacts(
        interviewer="Diana",
        company="Acme",
        role="receptionist",
        day="today",
        moment="She showed me the oven in the yard. I liked how hot it was even with the door closed and the fan on.",
        why="I want to be useful. I like it when people leave in a better mood than they came in.",
        slips=slips,
    )
    body = compose(facts).body
    assert len(body.split()) <= 150
    assert body.count(answer) >= 2
    assert "showing me the oven in the yard" in body
    assert "I liked how hot" not in body


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("diana", "Hi Diana,"),
        ("Diana Prince", "Dear Diana Prince,"),
        ("María José García Márquez", "Dear María José García Márquez,"),
        ("Prof. Dr. Müller-Lüdenscheidt", "Dear Prof. Dr. Müller-Lüdenscheidt,"),
        ("mr. okafor", "Dear Mr. Okafor,"),
        ("Dr Ada Bello", "Dear Dr Ada Bello,"),
        ("anne-marie", "Hi Anne-Marie,"),
        ("王伟", "Hi 王伟,"),
        ("Zoë", "Hi Zoë,"),
        ("Diana\nBcc: everyone", "Dear Diana Bcc: everyone,"),
        ("", "Hello,"),
    ],
)
def test_the_greeting_calls_people_by_their_name(name: str, greeting: str) -> None:
    assert compose(NoteFacts(interviewer=name)).body.split("\n")[0] == greeting


def test_a_moment_that_would_raise_an_unsure_slip_stays_out() -> None:
    unsure = NoteSlip(
        1, "rude_or_joke", {"topic": "her shoes"}, moment="i joked about her shoes", noticed="unsure"
    )
    body = compose(NoteFacts(interviewer="Diana", moment="i joked about her shoes", slips=(unsure,))).body
    assert "shoes" not in body


@pytest.mark.parametrize("moment", ["it went ok", "It all went really well.", "idk", "none", "🎉🎉", "..."])
def test_a_moment_that_tells_nothing_stays_out(moment: str) -> None:
    body = compose(NoteFacts(moment=moment)).body
    assert len(words(body)) <= 45
    assert not {"went", "idk", "none", "remember", "stayed", "thinking"} & set(words(body)), body


@pytest.mark.parametrize(
    "moment", ["他问我为什么喜欢测试", "me preguntó por mi abuela", "bana bahçeyi gösterdi"]
)
def test_a_moment_in_another_language_is_quoted_as_it_was_typed(moment: str) -> None:
    body = compose(NoteFacts(interviewer="王伟", role="tester", moment=moment, why="the bees")).body
    assert f'"{moment}".' in body
    assert "the bees" in body


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ive worked at my uncles shop", "I've worked at my uncle's shop"),
        ("the course ends in march, not january", "the course ends in March, not January"),
        ("my uncles live in spain", "my uncles live in Spain"),
        ("what id do with a late bride", "what I'd do with a late bride"),
        ("she asked whether my id was expired", "she asked whether my id was expired"),
        ("he checked my id just before", "he checked my id just before"),
    ],
)
def test_small_marks_that_a_phone_leaves_out_are_put_back(typed: str, said: str) -> None:
    assert tidy(typed) == said


def test_a_week_is_this_one_the_day_after() -> None:
    facts = NoteFacts(day="yesterday", distraction="own", distraction_sentence="we moved house that week")
    assert "; we moved house this week." in compose(facts).body


def test_nobody_is_told_what_they_could_hear() -> None:
    facts = NoteFacts(interviewer="Diana", moment="you could hear them laughing in the next room")
    assert "I could hear people laughing in the next room" in compose(facts).body


def test_a_sender_keeps_the_full_stop_of_an_initial() -> None:
    assert compose(NoteFacts(sender="Tomasz K.")).body.endswith("\nTomasz K.")


@pytest.mark.parametrize("plan", ["keep it short", "ask them to repeat it", "slow down and breathe"])
def test_a_plan_for_an_answer_is_not_written_as_the_answer(plan: str) -> None:
    slip = NoteSlip(id=1, kind="rambled", noticed="yes", better=plan)
    body = compose(NoteFacts(interviewer="Diana", slips=(slip,))).body
    assert plan.split()[0] not in body.casefold()
    assert "sorry" in body
    told = dataclasses.replace(slip, better="I'd tell them about the cafe")
    assert "mention the cafe" in compose(NoteFacts(interviewer="Diana", slips=(told,))).body


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("in the workshop", "the time in the workshop"),
        ("with the dog", "the time with the dog"),
        ("for the tour", "the tour"),
        ("during the tour", "the tour"),
        ("in the kitchen you let me taste the sauce", "that in the kitchen you let me taste the sauce"),
    ],
)
def test_a_place_alone_is_remembered_as_the_time_there(moment: str, said: str) -> None:
    body = compose(NoteFacts(interviewer="Diana", moment=moment)).body
    assert said in body
    assert not re.search(r"\bthe (?:in|with|for|during)\b|enjoyed (?:for|during)", body), body


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("she show me the garden for patients", r"(?:you showed|showing) me the garden for patients"),
        ("he give us tea", r"(?:you gave|giving) us tea"),
        ("you let me hold the owl", r"(?:you let|letting) me hold the owl"),
    ],
)
def test_a_moment_told_as_if_it_were_now_is_put_in_the_past(moment: str, said: str) -> None:
    bodies = [compose(NoteFacts(interviewer="Diana", moment=moment, variant=n)).body for n in range(8)]
    assert [body for body in bodies if not re.search(said, body)] == []
