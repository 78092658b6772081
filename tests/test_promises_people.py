"""Who was there is put right in people's own words, at the playback and over the draft: each of them gets a note."""

import pytest

from conversations.flows.debrief.facts import Facts
from tests.play import Player
from tests.test_promises import facts, played, steps

TOLD = (
    "I had an interview at Acme with Prya and Tom. I was ten minutes late. My demo went well.",
    "[start]",
)
NOTED = (*TOLD, "yes", "[no]", "skip", "skip", "Prya and Tom. Prya showed me the ovens. I love bread.")
PLACES = [(TOLD, "playback.ask"), (NOTED, "note.draft")]


def named(player: Player) -> list[str]:
    return [person.name for person in facts(player).people]


def test_a_company_and_a_sign_off_make_no_interviewers() -> None:
    player = played(
        "Hi, I had an interview at a bakery, Bramble and Pie. Priya Raman interviewed me. I was late, she frowned. "
        "My demo went well. Best, Daniel",
        "[start]",
    )
    known: Facts = facts(player)
    assert (known.company, named(player), known.sender) == ("Bramble and Pie", ["Priya Raman"], "Daniel")
    assert known.went_well == ("My demo went well",)


@pytest.mark.parametrize(
    "event",
    ["my nan had a stroke on sunday so i was half elsewhere", "my mum fell down the stairs on Friday"],
)
def test_the_day_of_what_came_up_is_not_the_day_of_the_interview(event: str) -> None:
    player = played(f"had my interview at Kestrel Optics. I was twelve minutes late. {event}", "[start]")
    assert facts(player).distraction_kind
    assert facts(player).ended is None


def test_the_playback_says_whom_they_met() -> None:
    assert "You met Prya and Tom." in played(*TOLD).turns[-1].messages[-1].text


@pytest.mark.parametrize(("lines", "step"), PLACES)
@pytest.mark.parametrize(
    ("line", "left", "sender"),
    [
        ("Tom is not a person", ["Prya"], ""),
        ("remove Tom", ["Prya"], ""),
        ("there was no Tom", ["Prya"], ""),
        ("only Prya interviewed me", ["Prya"], ""),
        ("just Prya", ["Prya"], ""),
        ("it was only one person, Priya", ["Priya"], ""),
        ("Tom is me", ["Prya"], "Tom"),
        ("actually it was Priya Raman and Tom Weller", ["Priya Raman", "Tom Weller"], ""),
        ("it's Priya, not Prya", ["Priya", "Tom"], ""),
        ("Diana was there too", ["Prya", "Tom", "Diana"], ""),
    ],
)
def test_who_was_there_is_put_right(
    lines: tuple[str, ...], step: str, line: str, left: list[str], sender: str
) -> None:
    player = played(*lines)
    (turn,) = player.say(line)
    assert (named(player), facts(player).sender, facts(player).company) == (left, sender, "Acme")
    assert steps(turn) == [step]
    if step == "note.draft":
        assert all(f"{name},\n" in turn.messages[-2].text for name in left)
        assert turn.messages[-2].text.count("Subject:") == len(left)


@pytest.mark.parametrize(("lines", "step"), PLACES)
def test_a_name_that_is_theirs_is_asked_for_where_it_could_be_any(lines: tuple[str, ...], step: str) -> None:
    player = played(*lines)
    (turn,) = player.say("that's my name")
    assert steps(turn) == ["fix.me"]
    (turn,) = player.say("[Tom]")
    assert (named(player), facts(player).sender, steps(turn)) == (["Prya"], "Tom", [step])


def test_the_spelling_is_mended_in_what_was_told_of_them_too() -> None:
    player = played(*NOTED, "it's Priya, not Prya")
    assert facts(player).people[0].moment == "Priya showed me the ovens"


def test_a_moment_told_of_nobody_is_of_the_one_who_was_there() -> None:
    player = played(*NOTED, "Prya is not a person")
    (tom,) = facts(player).people
    assert (tom.name, tom.moment) == ("Tom", "Prya showed me the ovens")


def test_a_note_edited_by_hand_stays_with_its_person() -> None:
    player = played(*NOTED, "{subject_1: Thanks; body_1: Hi Tom, it was good to meet you.}", "[keep]")
    player.say("Prya is not a person")
    assert facts(player).edited["0.body"].startswith("Hi Tom")
    assert "1.body" not in facts(player).edited


def test_who_noticed_is_asked_once_there_are_two() -> None:
    lines = [line if line != "[no]" else "[reacted]" for line in NOTED[:-1]]
    player = played(*lines, "just Prya. she showed me the ovens")
    (turn,) = player.say("actually it was Priya Raman and Tom Weller")
    assert steps(turn) == ["note.who"]


def test_a_first_name_is_the_known_person_who_goes_by_it() -> None:
    told = "interview at Acme with Karen Holt and Imran. the typing test went well. i was late"
    player = played(told, "[start]", "yes", "[unsure]", "leave earlier", "skip")
    player.say("Karen showed me the fish tank, Imran let me try the booking screen. i like people")
    people = {person.name: person.moment for person in facts(player).people}
    assert list(people) == ["Karen Holt", "Imran"]
    assert "fish tank" in people["Karen Holt"]
    assert "booking screen" in people["Imran"]


def test_somebody_who_was_there_too_joins_whom_a_moment_is_told_of() -> None:
    told = "I had an interview at Acme with Mr Okafor. I was ten minutes late. My demo went well."
    moment = "he told me about the guest in the sauna. i want steady nights. Sheena was there too"
    player = played(told, "[start]", "yes", "[no]", "skip", "skip", moment)
    assert [(person.name, person.moment) for person in facts(player).people] == [
        ("Mr Okafor", "he told me about the guest in the sauna"),
        ("Sheena", ""),
    ]


def test_the_place_and_the_post_told_with_the_names_are_used_where_none_was_known() -> None:
    player = played(
        "hi", "[just_note]", "I met Sam at Lidl for the shift manager job. he showed me the ovens"
    )
    told = facts(player)
    assert (told.company, told.role, [(p.name, p.moment) for p in told.people]) == (
        "Lidl",
        "shift manager",
        [("Sam", "he showed me the ovens")],
    )
