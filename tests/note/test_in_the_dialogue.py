"""The notes as the dialogue writes them: one for each interviewer, changed by typing, and what may follow one."""

import re

import pytest

from conversations.flow import Scene
from conversations.flows.debrief.facts import Facts, Person, Slip, load
from conversations.flows.debrief.writing import files, heard_by, notes, reasons
from conversations.note.checker import violations
from conversations.slips.model import Kind, Noticed
from conversations.state import State
from tests.note import letters, people
from tests.play import AFTERNOON, Player, played

TO_THE_NOTE = ("hi", "[Start]", "Acme", "the portfolio part")
MEET = "Diana. she asked about the checkout. small team, real users"


def at_the_draft(*lines: str) -> Player:
    page, player = played("\n\n".join(f"user: {line}" for line in (*TO_THE_NOTE, *lines)))
    assert "Subject:" in page
    return player


def said(player: Player) -> str:
    return "\n".join(message.text for message in player.turns[-1].messages)


def scene_of(facts: Facts) -> Scene[Facts]:
    return Scene(facts, State(), "t1", AFTERNOON, "Europe/Berlin", load)


ELEVEN = tuple(
    Person(name, f"the {thing} you keep in the hall")
    for name, thing in zip(
        ("Diana", "Ms Bello", "王伟", "María José García Márquez", "O'Brien", "Dr Ada Byron", "Нина", "أحمد", "Tom",
         "Anne-Marie", "Mx Lee"),
        ("map", "piano", "ladder", "kettle", "parrot", "globe", "bench", "scarf", "drum", "atlas", "lamp"),
        strict=True,
    )
)  # fmt: skip


def test_eleven_interviewers_get_eleven_letters_each_with_their_name_and_their_moment() -> None:
    facts = Facts(company="Acme", people=ELEVEN, why="small team, real users", first_heard=AFTERNOON)
    made = notes(scene_of(facts))
    assert [person.name for person, _ in made] == [person.name for person in ELEVEN]
    for person, note in made:
        assert note.body.split("\n")[0].endswith(f"{person.name},")
        assert person.moment.split()[1] in note.body
        assert not letters.faults(note.subject, note.body)
    alone = [re.sub(r"\A.*\n", "", note.body) for _, note in made]
    assert len(set(alone)) == 11
    handed = files(scene_of(facts))
    assert len(handed) <= 10
    for person, note in made:
        assert f"To: {person.name}\n{note.text}" in handed[-1].text


def test_eleven_interviewers_named_in_the_form_all_get_their_note() -> None:
    names = "Ada, Ben, Cem, Dora, Eva, Finn, Gil, Hana, Ivo, Jun, Kai"
    player = Player()
    for line in (
        "hi",
        "[Start]",
        "Acme",
        "the portfolio part",
        "nothing",
        f"{{names: {names}; why: small team}}",
    ):
        player.say(line)
    player.say("[Use this]")
    last = player.turns[-1].messages[-1]
    assert "All 11 are in the text file" in last.text
    assert len(last.files) == 10
    assert last.files[-1].text.count("To: ") == 11


def test_only_who_asked_gets_the_better_answer() -> None:
    slip = Slip(1, "blanked", noticed="no", cleared_up="no", better="I greet everyone first", pinned=True)
    both = (Person("Diana", "the map"), Person("Bo", "the tea"))
    facts = Facts(people=both, slips=(slip,))
    assert heard_by(slip, facts) == ()
    asked = Slip(1, "blanked", noticed="no", better="I greet everyone first", asked_by=("Bo",), pinned=True)
    diana, bo = (note.body for _, note in notes(scene_of(Facts(people=both, slips=(asked,)))))
    assert "greet everyone" in bo
    assert "greet everyone" not in diana
    named = Slip(1, "blanked", span="Bo asked about joins", noticed="no", better="a join keeps rows")
    assert heard_by(named, facts) == ("Bo",)


@pytest.mark.parametrize(
    ("kind", "noticed"), [("blanked", "yes"), ("blanked", "no"), ("weak_motivation", "unsure")]
)
def test_a_better_answer_is_promised_only_where_the_note_holds_it(kind: Kind, noticed: Noticed) -> None:
    def told(better: str) -> str:
        slip = Slip(1, kind, noticed=noticed, cleared_up="no", better=better, pinned=True)
        return reasons(scene_of(Facts(people=(Person("Diana", "the map"),), slips=(slip,))))

    assert "gives the better answer" in told("I prune the old wood in winter and the young shoots in summer")
    scrap = told("sorry, i forgot it")
    assert "gives the better answer" not in scrap
    assert "couldn't fit your better answer in" in scrap


def test_with_two_interviewers_the_bot_asks_who_had_asked() -> None:
    player = at_the_draft(
        "[Going blank]", "[No]", "I greet everyone first and then sort by who is in pain", "skip",
        "{names: Diana, Bo; moment: Diana: the checkout; why: real users}", "[Bo]",
    )  # fmt: skip
    asked = "\n".join(message.text for message in player.turns[-2].messages)
    assert "who of them had asked? Only their note will have it." in asked
    diana, bo = said(player).partition("Subject:")[2].split("Subject:")
    assert "greet everyone" in bo
    assert "greet everyone" not in diana


def test_the_day_is_named_so_that_it_is_right_tomorrow_too() -> None:
    player = at_the_draft("nothing", MEET)
    assert "on Tuesday" in said(player) or "for Tuesday" in said(player)
    assert "today" not in said(player).partition("Subject:")[2].partition("Is that one")[0]


@pytest.mark.parametrize(
    ("request_", "gone", "there"),
    [
        ("take out the bit about the checkout", "checkout", "small team"),
        ("say Wednesday instead of Tuesday", "Tuesday", "Wednesday"),
        ("change the last sentence to I hope to hear from you soon.", "", "I hope to hear from you soon."),
        ("start with Dear Diana", "Hi Diana", "Dear Diana,"),
        ("sign as Sam", "", "wishes,\nSam"),
    ],
)
def test_a_change_is_typed(request_: str, gone: str, there: str) -> None:
    player = at_the_draft("nothing", MEET)
    before = player.turns[-1].messages[-2].text
    player.say(request_)
    after = player.turns[-1].messages[-2].text
    assert there in after
    assert not gone or gone not in after
    player.say("undo")
    assert player.turns[-1].messages[-2].text == before


@pytest.mark.parametrize(
    "request_", ["shorter", "warmer", "more formal", "another wording", "make it less gushing", "too long"]
)
def test_another_way_to_say_it_is_another_note(request_: str) -> None:
    player = at_the_draft("nothing", MEET)
    before = player.turns[-1].messages[-2].text
    player.say(request_)
    after = player.turns[-1].messages[-2].text
    assert after != before
    assert "checkout" in after


def test_a_hand_edit_is_checked_and_mended_on_request() -> None:
    player = at_the_draft("[Arriving late]", "[Not sure]", "skip", "skip", MEET)
    player.say("add: I am so sorry that I was late and wasted your time.")
    assert player.turns[-1].messages[-1].step == "note.warn"
    assert "first they hear of it" in said(player)
    player.say("[Mend it]")
    note = player.turns[-1].messages[-2].text
    assert "late" not in note
    assert "wasted" not in note
    assert not violations(note)


def test_the_person_decides_about_a_hand_edit() -> None:
    player = at_the_draft("[Arriving late]", "[Not sure]", "skip", "skip", MEET)
    player.say("add: I am sorry that I was late.")
    player.say("[Keep mine]")
    assert "I am sorry that I was late." in said(player)


OUTSIDE = ("[Arriving late] [Something outside weighed on me]", "[No]", "skip", "skip", MEET, "[Say nothing]")


def test_r11_what_came_up_can_go_alone_after_the_note_has_gone() -> None:
    player = at_the_draft(*OUTSIDE, "[Use this]")
    assert "Mention what came up" not in {choice.label for choice in player.turns[-1].messages[-1].choices}
    player.say("[Already sent]")
    assert "Mention what came up" in {choice.label for choice in player.turns[-1].messages[-1].choices}
    player.say("[Mention what came up]")
    assert player.turns[-1].messages[-1].choices[0].value == "none"
    player.say("[A family matter]")
    mail = next(message for message in player.turns[-1].messages if "Subject:" in message.text)
    body = mail.text.partition("\n\n")[2]
    assert letters.apologies(body) == 1
    assert body.index("sorry that I was distracted") < body.index("a family matter")
    names = {file.name for message in player.turns[-1].messages for file in message.files}
    assert names == {"a-short-note.eml", "a-short-note.txt"}


def test_r11_nothing_is_written_for_who_says_nothing_after_all() -> None:
    player = at_the_draft(*OUTSIDE, "[Use this]", "[Already sent]", "[Mention what came up]", "[Say nothing]")
    assert "Subject:" not in said(player)


@pytest.mark.parametrize("moment", ["bees", "x", "the dog " * 250, "雨" * 2000, ""])
@pytest.mark.parametrize("names", ["", "王伟", "Prof. Dr. Müller-Lüdenscheidt", ", ".join(people.NAMES[:11])])
def test_whatever_is_given_it_is_a_note_one_could_send(names: str, moment: str) -> None:
    player = at_the_draft("nothing", f"{{names: {names}; moment: {moment}}}")
    shown = said(player).partition("Subject:")[2].partition("Is that one")[0]
    assert not re.search(r"[\[\]{}<>]|\bNone\b", shown)
    first, _, body = shown.partition("———")[0].partition("(And ")[0].strip().partition("\n\n")
    assert not letters.faults(first, body.strip())
