"""The draft file: what a mail program reads out of it is what the note said."""

import subprocess
from email import message_from_string
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from conversations.note.compose import compose
from conversations.note.facts import Note
from conversations.note.mail import draft_eml
from tests.note import people


def parsed(text: str) -> EmailMessage:
    message = message_from_string(text, policy=default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


@pytest.mark.parametrize(
    ("subject", "name", "body"),
    [
        ("Thank you for Tuesday", "Diana", "Hi Diana,\n\nThank you.\n\nBest wishes,"),
        ("Danke für Dienstag, Zoë", "Zoë Müller-Lüdenscheidt", "Hi Zoë,\n\nDanke.\n\nSam"),
        ("Thank you, 王伟", "王伟", "Hi 王伟,\n\n谢谢您。\n\nNguyễn Văn An"),
        ("שלום", "דנה", "שלום דנה,\n\nתודה."),
        ("A subject that is long enough to be folded " * 4, "Bo", "Hi Bo,\n\n" + "word " * 400 + "\n\nBest,"),
        ("From the start", "Bo", "Hi Bo,\n\nFrom here on it is good.\n.\nBest,"),
    ],
)
def test_subject_and_text_come_out_as_they_went_in(subject: str, name: str, body: str) -> None:
    message = parsed(draft_eml(Note(subject, body), to_name=name))
    assert " ".join(str(message["Subject"]).split()) == subject.strip()
    assert message.get_content().rstrip("\n") == body.rstrip("\n")
    assert message.get_content_charset() in {"utf-8", "us-ascii"}
    assert message["X-Unsent"] == "1"
    assert name in str(message["Comments"])


def test_it_has_no_sender_and_no_address() -> None:
    message = parsed(draft_eml(Note("Thanks", "Hi,\n\nThanks."), to_name="Diana"))
    assert message["From"] is None
    assert message["To"] is None
    assert "@" not in draft_eml(Note("Thanks", "Hi,\n\nThanks."), to_name="Diana")


def test_a_name_or_subject_with_line_breaks_adds_no_header() -> None:
    message = parsed(draft_eml(Note("Hi\nBcc: x@example.org", "Hi"), to_name="Bo\r\nBcc: y@example.org"))
    assert message["Bcc"] is None


def test_the_same_note_makes_the_same_file() -> None:
    note = Note("Thanks, Zoë", "Hi Zoë,\n\nThanks.")
    assert draft_eml(note, to_name="Zoë") == draft_eml(note, to_name="Zoë")
    assert "Comments" not in draft_eml(note)


@pytest.mark.parametrize("seed", range(12))
def test_show_4_another_program_reads_the_same_subject_and_text(seed: int, tmp_path: Path) -> None:
    """git reads mail with a parser of its own, written in C and used on every kernel patch."""
    note = compose(people.facts(seed, whole=True))
    name = people.NAMES[seed]
    (tmp_path / "note.eml").write_text(draft_eml(note, to_name=name), encoding="utf-8")
    with (tmp_path / "note.eml").open("rb") as mail:
        done = subprocess.run(
            ["git", "mailinfo", "-k", "--encoding=UTF-8", "body", "patch"],
            cwd=tmp_path, stdin=mail, capture_output=True, check=True,
        )  # fmt: skip
    headers = done.stdout.decode("utf-8")
    assert f"Subject: {note.subject}\n" in headers
    assert (tmp_path / "body").read_text(encoding="utf-8").strip() == note.body.strip()
    message = parsed((tmp_path / "note.eml").read_text(encoding="utf-8"))
    assert message["X-Unsent"] == "1"
    assert message["MIME-Version"] == "1.0"
    assert (name in str(message["Comments"])) or not name
