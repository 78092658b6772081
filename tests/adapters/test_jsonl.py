"""The line contract for programs, read and written without a process: every kind of line, every fault."""

import json
from datetime import timedelta

import pytest

from adapters.base import Outgoing
from adapters.terminal.jsonl import Happening, LineError, dumped, read, render
from conversations.model import (
    Choice,
    ChoicePicked,
    CommandInvoked,
    ConversationKey,
    Field,
    File,
    Form,
    FormSubmitted,
    Message,
    MessageEdited,
    TextReceived,
    Words,
)

SAM = ConversationKey("terminal", "local", "sam")


@pytest.mark.parametrize(
    ("line", "happening"),
    [
        ('{"text": "hi"}', TextReceived(Words("hi"))),
        ('{"text": ""}', TextReceived(Words(""))),
        ('{"choose": "yes"}', ChoicePicked(("yes",))),
        ('{"choose": ["late", "rambled"]}', ChoicePicked(("late", "rambled"))),
        ('{"choose": "yes", "question": 3}', ChoicePicked(("yes",), 3)),
        ('{"form": {"body": "Hi"}}', FormSubmitted({"body": Words("Hi")})),
        ('{"edit": 2, "text": "no"}', MessageEdited("#2", Words("no"))),
        ('{"command": "debrief", "args": "lessons"}', CommandInvoked("debrief", Words("lessons"))),
        ('{"command": "debrief"}', CommandInvoked("debrief", Words(""))),
        ('{"advance": "PT26H"}', timedelta(hours=26)),
        ('{"advance": "P1DT2H30M"}', timedelta(days=1, hours=2, minutes=30)),
        ('{"advance": "P2W"}', timedelta(weeks=2)),
        ('{"advance": "PT0.5H"}', timedelta(minutes=30)),
        ('{"advance": "PT0S"}', timedelta(0)),
    ],
)
def test_every_kind_of_line_is_read_as_what_it_says(line: str, happening: Happening) -> None:
    found = read(line)
    assert (found.happening, found.who, found.id) == (happening, "", "")


def test_any_line_may_name_a_person_and_an_id() -> None:
    found = read('{"text": "hi", "as": "Ann", "id": "7"}')
    assert (found.who, found.id) == ("Ann", "7")
    assert read('{"advance": "PT1H", "id": 7}').id == "7"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("", "not JSON"),
        ("hi", "not JSON"),
        ('{"text": "hi"', "not JSON"),
        ('{"text": "hi"}{"text": "ho"}', "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "no object"),
        ('"hi"', "no object"),
        ("{}", "it has none"),
        ('{"id": "1"}', "it has none"),
        ('{"text": "hi", "choose": "yes"}', "text and choose"),
        ('{"text": "hi", "question": 3}', '"question" does not belong'),
        ('{"text": "hi", "mood": "low"}', '"mood" does not belong'),
        ('{"text": 5}', "text has to be a text"),
        ('{"text": null}', "text has to be a text"),
        ('{"choose": 1}', "choose has to be"),
        ('{"choose": ["yes", 1]}', "choose has to be"),
        ('{"choose": "yes", "question": "3"}', "question has to be a whole number"),
        ('{"choose": "yes", "question": true}', "question has to be a whole number"),
        ('{"choose": "yes", "question": 0}', "question has to be a whole number"),
        ('{"form": "Hi"}', "form has to be an object"),
        ('{"form": {"body": 1}}', "form has to be an object"),
        ('{"edit": 2}', "edit needs the new text"),
        ('{"edit": 0, "text": "no"}', "edit has to be a whole number"),
        ('{"edit": 1.5, "text": "no"}', "edit has to be a whole number"),
        ('{"command": "other"}', "command has to be"),
        ('{"command": "debrief", "args": ["x"]}', "args has to be a text"),
        ('{"advance": 26}', "ISO 8601"),
        ('{"advance": "26H"}', "ISO 8601"),
        ('{"advance": "P"}', "ISO 8601"),
        ('{"advance": "PT"}', "ISO 8601"),
        ('{"advance": "-PT1H"}', "ISO 8601"),
        ('{"advance": "P1M"}', "ISO 8601"),
        ('{"advance": "P999999999W"}', "smaller step"),
        ('{"text": "hi", "as": ""}', "as has to be"),
        ('{"text": "hi", "as": null}', "as has to be"),
        ('{"text": "hi", "id": ""}', "id has to be"),
        ('{"text": "hi", "id": true}', "id has to be"),
        ('{"text": "hi", "id": null}', "id has to be"),
    ],
)
def test_a_line_outside_the_contract_is_told_what_is_wrong_with_it(line: str, says: str) -> None:
    with pytest.raises(LineError, match=says):
        read(line)


def test_a_message_is_written_with_every_key_of_the_contract() -> None:
    message = Message(
        text="Have I got that right?",
        step="told.playback",
        choices=(Choice("yes", "Yes"), Choice("fix", "Fix something")),
        form=Form((Field("body", "Note", "Hi Diana,", multiline=True),)),
        files=(File("thank-you.eml", "X-Unsent: 1"),),
        question=3,
        progress=(3, 7),
        private=True,
    )
    assert render(Outgoing("e1", SAM, message, "2026-03-03T14:00:00Z")) == {
        "bot": {
            "id": "e1",
            "text": "Have I got that right?",
            "choices": [{"value": "yes", "label": "Yes"}, {"value": "fix", "label": "Fix something"}],
            "form": {
                "fields": [{"name": "body", "label": "Note", "value": "Hi Diana,", "multiline": True}],
            },
            "files": [{"name": "thank-you.eml", "text": "X-Unsent: 1"}],
            "step": "told.playback",
            "question": 3,
            "progress": "3 of 7",
            "private": True,
            "at": "2026-03-03T14:00:00Z",
            "to": "sam",
        }
    }


def test_what_a_message_does_not_have_is_null_or_empty() -> None:
    line = render(Outgoing("e1", SAM, Message("Okay.", "told"), "2026-03-03T14:00:00Z"))
    assert line is not None
    bot = line["bot"]
    assert isinstance(bot, dict)
    assert (bot["form"], bot["question"], bot["progress"]) == (None, None, None)
    assert (bot["choices"], bot["files"], bot["private"]) == ([], [], False)


def test_an_update_of_an_earlier_message_is_not_printed() -> None:
    assert render(Outgoing("e2", SAM, None, "2026-03-03T14:00:00Z", ref="e1", chosen="Yes")) is None


@pytest.mark.parametrize(
    "text", ["a\nb", "a\u2028b", "a\u2029b", "a\x85b", "a\x0bb", "日本語 🎉", "half \ud83d"]
)
def test_a_message_stays_one_line_of_utf_8_whatever_is_in_it(text: str) -> None:
    line = dumped({"text": text})
    assert line.splitlines() == [line]
    assert json.loads(line.encode("utf-8")) == {"text": text}
