"""The chat for people: plain text through a pipe, and a real terminal with real keystrokes."""

import subprocess
import sys
from pathlib import Path

import pytest

from adapters.terminal.typed import opens_form, typed
from conversations.model import Choice, ChoicePicked, CommandInvoked, Form, Message, TextReceived, Words
from tests.adapters.keyboard import COLUMNS, CTRL_C, CTRL_D, CTRL_U, ENTER, ESCAPE, Keyboard
from tests.process import ROOT, environment

STANDING = ("--now", "2026-03-03T14:00:00Z")
STORY = "the portfolio part at Acme went ok. then i was ten minutes late"
READABLE = 80
SLIPS = (
    Choice("late", "Arriving late"),
    Choice("name", "A wrong name"),
    Choice("rambled", "Talking for too long"),
)
ONE = Message("Which?", "which", choices=SLIPS, question=4)
MANY = Message("Which?", "which", choices=SLIPS, most=2, question=4)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "debrief.db"


def piped(db: Path, *lines: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "chat", "--db", str(db), "--tz", "Europe/Berlin", *STANDING],
        cwd=ROOT, env=environment(), input="".join(f"{line}\n" for line in lines),
        capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert done.stderr == ""
    return done.stdout


@pytest.mark.parametrize(
    ("line", "question", "picked"),
    [
        ("2", ONE, ("name",)),
        (" a wrong name ", ONE, ("name",)),
        ("[A wrong name]", ONE, ("name",)),
        ("1, 3", MANY, ("late", "rambled")),
        ("3 and 1", MANY, ("rambled", "late")),
        ("1 3", MANY, ("late", "rambled")),
    ],
)
def test_a_number_or_a_label_is_a_press(line: str, question: Message, picked: tuple[str, ...]) -> None:
    assert typed(line, question) == ChoicePicked(picked, 4)


@pytest.mark.parametrize(
    ("line", "question"),
    [("4", ONE), ("0", ONE), ("1, 3", ONE), ("1, 2, 3", MANY), ("10 minutes", ONE), ("2", None), ("", ONE)],
)
def test_anything_else_is_what_the_person_says(line: str, question: Message | None) -> None:
    assert typed(line, question) == TextReceived(Words(line))


def test_the_slash_command_takes_the_rest_of_the_line() -> None:
    assert typed("/debrief lessons", None) == CommandInvoked("debrief", Words("lessons"))
    assert typed("/debrief", ONE) == CommandInvoked("debrief", Words(""))
    assert isinstance(typed("/debriefing", None), TextReceived)


def test_a_form_is_asked_for_by_its_button_or_by_form() -> None:
    question = Message("Who?", "who", form=Form((), "Fill it in"), question=2)
    assert opens_form("form", question)
    assert opens_form("fill it in", question)
    assert not opens_form("form", ONE)


def test_through_a_pipe_it_is_plain_text_with_numbered_choices_and_a_kind_goodbye(db: Path) -> None:
    out = piped(db, STORY, "1")
    assert "\x1b" not in out
    assert "[1 Start]   [2 Just the note]" in out
    assert "2 of 7" in out
    assert out.endswith("It's all here when you want it.\n\n")


def test_it_goes_on_where_the_person_left(db: Path) -> None:
    piped(db, STORY, "1")
    assert "Acme" in piped(db)


def test_a_pipe_takes_numbers_labels_own_words_and_commands(db: Path) -> None:
    assert "[1 Yes]   [2 Fix something]" in piped(db, STORY, "start")
    assert "3 of 7" in piped(db, "YES")
    assert "3 of 7" in piped(db, "/debrief privacy")


def test_in_a_terminal_the_first_question_comes_with_bars_and_numbers_in_readable_width(
    db: Path, tmp_path: Path
) -> None:
    with Keyboard(db, tmp_path, *STANDING) as chat:
        shown = chat.see("1 Start   2 Just the note") + chat.see("›")
        bubbles = [line for line in shown.splitlines() if line.startswith("▎")]
        assert bubbles
        assert max(len(line.rstrip()) for line in shown.splitlines()) <= READABLE < COLUMNS


def test_number_label_and_own_words_each_answer_in_a_terminal(db: Path, tmp_path: Path) -> None:
    with Keyboard(db, tmp_path, *STANDING) as chat:
        chat.see("›")
        chat.say(STORY, "I've got that")
        chat.say("1", "Have I got that right?")
        chat.say("Yes", "What did they do when you came in?")
        chat.say("she looked at the clock and raised an eyebrow", "4 of 7")


def test_ctrl_d_and_ctrl_c_both_leave_kindly(db: Path, tmp_path: Path) -> None:
    for key in (CTRL_D, CTRL_C):
        with Keyboard(db, tmp_path, *STANDING) as chat:
            chat.see("›")
            chat.type(key)
            chat.see("It's all here when you want it.")
            assert chat.end() == 0
            assert "Traceback" not in chat.screen


def test_a_form_opens_with_its_text_and_the_note_is_bare_and_saved_on_request(
    db: Path, tmp_path: Path
) -> None:
    with Keyboard(db, tmp_path, *STANDING) as chat:
        chat.see("›")
        chat.say("just the note", "6 of 7")
        chat.type("Diana. she asked why my checkout only has one button. small team" + ENTER)
        note = chat.see("Best wishes,")
        bare = note[note.index("Subject: ") :]
        assert "▎" not in bare
        assert "Hi Diana," in bare.splitlines()
        chat.see("›")
        chat.type("form" + ENTER)
        chat.see("Subject:")
        chat.see("Thank you")
        chat.type(CTRL_U + "Thanks, Diana" + ENTER)
        chat.see("when done)")
        chat.type(ESCAPE + ENTER)
        chat.see("Subject: Thanks, Diana")
        chat.see("›")
        chat.say("use it", "thank-you.eml")
        chat.say("save", "Saved as ")
        assert "Subject: Thanks, Diana" in (tmp_path / "thank-you.eml").read_text(encoding="utf-8")
        chat.say("save", "thank-you-2.eml")


def test_leaving_a_form_half_way_changes_nothing(db: Path, tmp_path: Path) -> None:
    with Keyboard(db, tmp_path, *STANDING) as chat:
        chat.see("›")
        chat.say("just the note", "6 of 7")
        chat.type("form" + ENTER)
        chat.see("form")
        chat.see(":")
        chat.type("Globex" + ENTER)
        chat.see("commas between names")  # a colon might still be the first question's
        chat.type(CTRL_C)
        chat.see("›")
        assert "Globex" not in chat.say("where am i", "6 of 7")
        assert "went wrong" not in chat.screen
