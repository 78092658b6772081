"""What was misheard or left out is put right in people's own words: at the playback, and over the draft."""

import pytest

from tests.play import Player, Turn
from tests.test_promises import NOTE, facts, played, steps

TOLD = "hi, I was ten minutes late at Globex and I got her name wrong. My demo went well."


def replied(turn: Turn) -> str:
    return "\n".join(message.text for message in turn.messages)


def at_the_fix() -> Player:
    return played(TOLD, "[start]", "[fix]")


COMPANY_IS = [
    "No, the company is Nordwerk.",
    "No, the company is Nordwerk. It's a small firm in Oslo",
    "actually it was Nordwerk",
    "Nordwerk is the company",
    "the company isnt Globex its Nordwerk",
    "sorry, the company was nordwerk",
]


@pytest.mark.parametrize("line", COMPANY_IS)
def test_the_company_is_put_right_at_the_playback(line: str) -> None:
    player = at_the_fix()
    (turn,) = player.say(line)
    assert facts(player).company == "Nordwerk"
    assert len(facts(player).slips) == 2
    assert steps(turn) == ["playback.ask"]


@pytest.mark.parametrize("line", COMPANY_IS)
def test_the_company_is_put_right_over_the_draft(line: str) -> None:
    player = played(*NOTE)
    (turn,) = player.say(line.replace("Globex", "Acme"))
    assert facts(player).company == "Nordwerk"
    assert steps(turn) == ["note.draft"]
    assert "at Nordwerk" in replied(turn)


@pytest.mark.parametrize(
    ("line", "minutes"),
    [("no, it was 20 minutes", 20), ("it was twenty mins not ten", 20), ("no it was 45", 45)],
)
def test_how_late_it_was_is_put_right_in_figures_or_in_words(line: str, minutes: int) -> None:
    player = at_the_fix()
    (turn,) = player.say(line)
    late = next(slip for slip in facts(player).slips if slip.kind == "late")
    assert late.slots["minutes"] == minutes
    assert f"{minutes} minutes" in replied(turn)


@pytest.mark.parametrize("line", ["The company name is wrong", "wrong company", "the company isn't right"])
def test_a_company_that_is_only_called_wrong_is_asked_for(line: str) -> None:
    for player, back in ((at_the_fix(), "playback.fix"), (played(*NOTE), "note.draft")):
        (turn,) = player.say(line)
        assert steps(turn) == ["fix.company"]
        (turn,) = player.say("nordwerk")
        assert facts(player).company == "Nordwerk"
        assert steps(turn) == [back]


@pytest.mark.parametrize("pressed", [True, False])
@pytest.mark.parametrize(
    "line",
    [
        "nah u forgot i called the app figment, thats the competitor",
        "i also called their app figment by mistake, she laughed it off",
        "you missed that i called the app figment",
    ],
)
def test_what_was_left_out_of_the_playback_is_added_in_plain_words(line: str, *, pressed: bool) -> None:
    player = at_the_fix() if pressed else played(TOLD, "[start]")
    (turn,) = player.say(line)
    *before, new = facts(player).slips
    assert [slip.kind for slip in before] == ["late", "wrong_name"]
    assert "figment" in new.span
    assert "forgot" not in new.span
    assert steps(turn) == ["playback.ask"]
    assert "figment" in replied(turn)


def test_being_late_is_told_better_not_twice() -> None:
    player = at_the_fix()
    player.say("i was twenty minutes late")
    late, _ = facts(player).slips
    assert (late.kind, late.slots["minutes"]) == ("late", 20)


@pytest.mark.parametrize(
    ("line", "name", "sender"),
    [
        ("the person was mrs albrecht", "Mrs Albrecht", ""),
        ("dear priya", "Priya", ""),
        ("i met with priya. im Mia", "Priya", "Mia"),
        ("it was to Mr. Olsen", "Mr. Olsen", ""),
    ],
)
def test_whom_the_note_is_to_is_put_right_over_the_draft(line: str, name: str, sender: str) -> None:
    player = played(*NOTE)
    player.say(line)
    (person,) = facts(player).people
    assert (person.name, facts(player).sender) == (name, sender)
    assert "checkout" in person.moment


@pytest.mark.parametrize("line", ["hi", "dear me", "it was for the best", 'change "a b" to "nobody wrote"'])
def test_other_words_over_the_draft_rename_nobody(line: str) -> None:
    player = played(*NOTE)
    player.say(line)
    assert [person.name for person in facts(player).people] == ["Diana"]
    assert facts(player).company == "Acme"


def test_a_change_to_the_words_of_a_draft_is_no_company() -> None:
    lines = [line if line != "Acme" else "skip" for line in NOTE]
    player = played(*lines)
    player.say('change "test w real users" to "test with real users"')
    assert facts(player).company == ""


def test_a_dropped_apology_is_not_announced_any_more() -> None:
    player = played(*NOTE)
    (turn,) = player.say("[drop]")
    assert "says sorry" not in replied(turn)


def test_two_interviewers_are_no_company() -> None:
    player = played(
        "hi I talked to Mr. Henrik Olsen and Mrs. Fatima Zahra at Nordwerk. I was ten minutes late.",
        "[start]",
    )
    assert "Olsen" not in facts(player).company
    assert [person.name for person in facts(player).people] == ["Mr. Henrik Olsen", "Mrs. Fatima Zahra"]


@pytest.mark.parametrize("line", ["thx ur the best", "thank you so much!", "cheers"])
def test_thanks_in_between_are_answered_and_the_question_stays(line: str) -> None:
    player = played("hi", "[start]")
    (turn,) = player.say(line)
    assert turn.messages[0].text == "You're welcome."
    assert steps(turn) == ["setting.ask"]


def test_a_name_signed_after_a_line_was_taken_out_stands_on_its_own_line() -> None:
    player = played(
        "hi", "[just_note]", "Diana. she showed me the ovens. i love bread", "take out the bit about bread"
    )
    (turn,) = player.say("sign it Margaret Hall")
    assert "bread" not in replied(turn)
    assert "Best wishes,\nMargaret Hall" in replied(turn)
