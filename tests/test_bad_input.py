"""Whatever comes in, the answer is one clear sentence, and nothing that was told before is lost.

Texts nobody expected, lines outside the contract, and database files that are none: each in a real process.
"""

import json
import sqlite3
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from conversations.engine import LONGEST
from tests.process import ROOT, Answer, Talk, command, conversation, environment, steady

BEGUN: tuple[dict[str, Any], ...] = ({"text": "hi"}, {"choose": "start"}, {"text": "Acme, the designer job"})
EXPORT: dict[str, Any] = {"command": "debrief", "args": "export"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.db"


def texts(answer: Sequence[Answer]) -> list[str]:
    """What the bot said in an answer; an error fails the test."""
    return [line["bot"]["text"] for line in answer]


def exported(talk: Talk) -> dict[str, Any]:
    """Everything kept about the person, as data."""
    files = [file for line in talk.say(EXPORT) for file in line["bot"]["files"]]
    found = json.loads(next(file["text"] for file in files if file["name"].endswith(".json")))
    assert isinstance(found, dict)
    return found


def kept(path: Path) -> list[str]:
    """The whole database as text."""
    with sqlite3.connect(path) as connection:
        lines = list(connection.iterdump())
    connection.close()
    return lines


# ── texts ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("text", ["", "   \n\t ", "\x00", "\x07\x1b\x7f", "\ud800", "\ufeff\u2028"])
def test_a_text_with_nothing_in_it_gets_the_question_again(path: Path, text: str) -> None:
    with Talk(path) as talk:
        *_, begun = (talk.say(line) for line in BEGUN)
        answer = talk.say({"text": text})
        assert answer[-1]["bot"]["question"] == begun[-1]["bot"]["question"]
        assert texts(answer)[-1] == texts(begun)[-1]
        assert len(answer) == 2, "a word about it, and the question"
        assert exported(talk)["interviews"][0]["company"] == "Acme"


@pytest.mark.parametrize(
    "text",
    [
        "面接で名前を間違えました。でもポートフォリオはよかった",
        "المقابلة كانت جيدة، وتحدثت عن مشروعي",
        "\u202eevil txet\u202c",
        "הראיון הלך בסדר",
        "Собеседование прошло нормально",
        "สัมภาษณ์งานผ่านไปด้วยดี",
        "🙂",
        "👩🏽\u200d💻👍🏿🎉",
        "e\u0301t\u00e9 \u1e9e Ǆ ﬁ",
        "<!channel> *bold* [x](http://e.example) {company} %s \\n ${HOME}",
        "'; DROP TABLE conversations; --",
    ],
)
def test_any_script_is_taken_and_kept_to_the_letter(path: Path, text: str) -> None:
    with Talk(path) as talk:
        for line in BEGUN:
            talk.say(line)
        answer = talk.say({"text": text})
        assert texts(answer)
        found = exported(talk)
        goods = found["interviews"][0]["went_well"]
        assert " ".join(goods) == text, "an answer is kept as it was written"
        assert found["interviews"][0]["company"] == "Acme"


@pytest.mark.parametrize(
    "text", ["the demo\x00 went well", "the \ud83ddemo went well", "the demo\x1b went well\x07"]
)
def test_control_characters_and_half_pairs_are_left_out_of_what_is_kept(path: Path, text: str) -> None:
    with Talk(path) as talk:
        for line in BEGUN:
            talk.say(line)
        answer = talk.say({"text": text, "id": "odd \ud83d\x00"})
        assert talk.say({"text": text, "id": "odd \ud83d\x00"}) == answer, "the id names the same line again"
        assert exported(talk)["interviews"][0]["went_well"] == ["the demo went well"]


def test_half_a_pair_and_a_nul_in_a_name_are_somebody_of_their_own(path: Path) -> None:
    people = ["sam\ud83d", "sam\x00", "sam", "\u202esam", "s" * 5_000]
    with Talk(path) as talk:
        for number, who in enumerate(people):
            for line in ({"text": "hi"}, {"choose": "start"}, {"text": f"Firm {number}"}):
                answer = talk.say({**line, "as": who})
            assert {line["bot"]["to"] for line in answer} == {who}
        for number, who in enumerate(people):
            assert any(
                f"Firm {number}" in text for text in texts(talk.say({"text": "where am i", "as": who}))
            )


def test_twenty_thousand_characters_are_taken_and_one_more_is_sent_back_kindly(path: Path) -> None:
    longest = ("It went on and on, and the tour was good. " * 500)[: LONGEST - 1] + "."
    with Talk(path) as talk:
        *_, begun = (talk.say(line) for line in BEGUN)
        refused = talk.say({"text": longest + "x"})
        assert "20,000 characters" in texts(refused)[0]
        assert texts(refused)[-1] == texts(begun)[-1]
        assert refused[-1]["bot"]["question"] == begun[-1]["bot"]["question"]
        before = exported(talk)["interviews"]

        taken = talk.say({"text": longest})
        assert taken[-1]["bot"]["question"] != begun[-1]["bot"]["question"]
        after = exported(talk)["interviews"]
        assert before[0]["company"] == after[0]["company"] == "Acme"
        assert after[0]["went_well"]


def test_a_stranger_may_begin_with_too_much_or_with_nothing(path: Path) -> None:
    with Talk(path) as talk:
        for who, text in (("ann", "x" * (LONGEST + 1)), ("ben", ""), ("cleo", "\x00"), ("dan", "🙂")):
            answer = talk.say({"text": text, "as": who})
            assert answer[-1]["bot"]["question"] == 1
            assert {"start", "just_note"} <= {choice["value"] for choice in answer[-1]["bot"]["choices"]}


def test_an_edit_or_a_form_that_is_too_long_is_sent_back_and_changes_nothing(path: Path) -> None:
    with Talk(path) as talk:
        for line in BEGUN:
            talk.say(line)
        talk.say({"text": "the tour"})
        before = exported(talk)["interviews"]
        answer = talk.say({"edit": 3, "text": "x" * (LONGEST + 1)})
        assert "20,000 characters" in texts(answer)[0]
        assert exported(talk)["interviews"] == before
        talk.say({"text": "just the note"})
        before = exported(talk)["interviews"]
        answer = talk.say({"form": {"names": "Diana", "why": "x" * LONGEST}})
        assert "20,000 characters" in texts(answer)[0]
        assert exported(talk)["interviews"] == before


# ── lines ──────────────────────────────────────────────────────────────────────────────────────────────────

OUTSIDE: tuple[bytes, ...] = (
    b"",
    b"   ",
    b"\r",
    b"hi",
    b"{",
    b'{"text": "hi"',
    b'{"text": "hi"} {"text": "ho"}',
    b'{"text": "hi"},',
    b"{'text': 'hi'}",
    b'{text: "hi"}',
    b'{"text": "a\x00b"}',
    b'{"text": "a\tb"}',
    b"\xff\xfe\x00",
    b"\xef\xbb\xbf[]",
    b"null",
    b"true",
    b"7",
    b'"hi"',
    b"[]",
    b'[{"text": "hi"}]',
    b"[" * 10_000,
    b'{"a":' * 10_000,
    b"1" * 5_000,
    b"{}",
    b'{"id": "x"}',
    b'{"as": "ann"}',
    b'{"question": 1}',
    b'{"args": "help"}',
    b'{"Text": "hi"}',
    b'{"bot": {"text": "hi"}}',
    b'{"done": true}',
    b'{"text": "hi", "choose": "start"}',
    b'{"text": "hi", "question": 1}',
    b'{"text": "hi", "to": "ann"}',
    b'{"text": null}',
    b'{"text": ["hi"]}',
    b'{"text": 1e999}',
    b'{"choose": null}',
    b'{"choose": {"value": "start"}}',
    b'{"choose": ["start", 2]}',
    b'{"choose": "start", "question": "1"}',
    b'{"choose": "start", "question": 1.0}',
    b'{"choose": "start", "question": -1}',
    b'{"choose": "start", "question": 99999999999999999999}',
    b'{"choose": "start", "question": NaN}',
    b'{"form": []}',
    b'{"form": {"names": null}}',
    b'{"edit": 1}',
    b'{"edit": "1", "text": "ho"}',
    b'{"edit": 0, "text": "ho"}',
    b'{"edit": true, "text": "ho"}',
    b'{"command": "other"}',
    b'{"command": null}',
    b'{"command": "debrief", "args": 5}',
    b'{"advance": 26}',
    b'{"advance": "26H"}',
    b'{"advance": "PT-1H"}',
    b'{"advance": "P1Y"}',
    b'{"advance": "P99999999999D"}',
    b'{"text": "hi", "as": ""}',
    b'{"text": "hi", "as": 5}',
    b'{"text": "hi", "id": ""}',
    b'{"text": "hi", "id": {}}',
    b'{"text": "hi", "id": 1.5}',
)
NOT_ON_THE_BOARD: tuple[dict[str, Any], ...] = (
    {"choose": "an elephant"},
    {"choose": []},
    {"choose": ["skip", "an elephant"]},
    {"choose": "start", "question": 99},
    {"choose": "start", "question": 2**63 - 1},
    {"form": {"names": "Diana"}},
    {"form": {}},
    {"edit": 99, "text": "ho"},
    {"choose": "start", "as": "a stranger"},
    {"form": {"names": "Diana"}, "as": "a stranger"},
    {"edit": 1, "text": "ho", "as": "a stranger"},
)


def test_each_line_outside_the_contract_gets_one_error_and_changes_nothing(path: Path) -> None:
    conversation(path, BEGUN)
    before = kept(path)
    wrong: tuple[bytes | dict[str, Any], ...] = (*OUTSIDE, *NOT_ON_THE_BOARD)
    for line, answer in zip(wrong, conversation(path, wrong), strict=True):
        assert [list(each) for each in answer] == [["error"]], line
        sentence = answer[0]["error"]
        assert sentence.endswith((".", ".'", '."')), sentence
        assert "\n" not in sentence
        assert len(sentence) < 400, sentence
    assert kept(path) == before


def test_wrong_lines_on_the_way_leave_the_conversation_as_it_would_have_been(path: Path) -> None:
    lines = [
        {**line, "id": f"n{number}"} for number, line in enumerate((*BEGUN, {"text": "the tour"}, EXPORT))
    ]
    undisturbed = conversation(path, lines)
    mixed: list[dict[str, Any] | bytes] = []
    for number, line in enumerate(lines):
        mixed += [line, *OUTSIDE[number::12]]
    answers = conversation(path.with_name("mixed.db"), mixed)
    taken = [answer for answer, line in zip(answers, mixed, strict=True) if line in lines]
    assert [[*map(steady, answer)] for answer in taken] == [[*map(steady, answer)] for answer in undisturbed]


def test_a_last_line_without_a_line_end_is_answered_too(path: Path) -> None:
    done = subprocess.run(
        command(path), cwd=ROOT, env=environment(), input=b'{"text": "hi"}\r\n{"choose": "start"}',
        capture_output=True, check=True,
    )  # fmt: skip
    assert done.stdout.count(b'{"done": true}\n') == 2
    assert b'"error"' not in done.stdout
    assert done.stderr == b""


# ── databases ──────────────────────────────────────────────────────────────────────────────────────────────


def a_folder(path: Path) -> None:
    path.mkdir()


def a_read_only_file(path: Path) -> None:
    conversation(path, BEGUN)
    path.chmod(0o444)


def a_diary(path: Path) -> None:
    path.write_text("Dear diary, this is no database at all.\n" * 50, encoding="utf-8")


def another_programs(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (id INTEGER)")
    connection.close()


def a_newer_versions(path: Path) -> None:
    conversation(path, BEGUN)
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO schema_version (version, applied_at) VALUES (999, '')")
    connection.close()


def half_a_file(path: Path) -> None:
    conversation(path, BEGUN)
    path.write_bytes(path.read_bytes()[:5_000])


def nothing(path: Path) -> None:
    """The file is not there, and in the test that uses this nor is its folder."""


@pytest.mark.parametrize(
    ("make", "name", "says"),
    [
        (a_folder, "bot.db", "is a folder"),
        (a_read_only_file, "bot.db", "read-only"),
        (a_diary, "bot.db", "not a database"),
        (another_programs, "bot.db", "another program"),
        (a_newer_versions, "bot.db", "newer"),
        (half_a_file, "bot.db", "damaged"),
        (nothing, "missing/bot.db", "not there"),
    ],
)
@pytest.mark.parametrize("also", ["--jsonl", ""], ids=["jsonl", "chat"])
def test_a_database_that_cannot_be_used_is_one_line_and_stays_as_it_was(
    tmp_path: Path, make: Callable[[Path], None], name: str, says: str, also: str
) -> None:
    path = tmp_path / name
    make(path)
    before = {file: file.is_file() and file.read_bytes() for file in sorted(tmp_path.rglob("*"))}
    done = subprocess.run(
        [part for part in command(path) if part != "--jsonl" or also],
        cwd=ROOT, env=environment(), input=b'{"text": "hi"}\n', capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (1, b"")
    [sentence] = done.stderr.decode().splitlines()
    assert says in sentence
    assert "Traceback" not in sentence
    assert {file: file.is_file() and file.read_bytes() for file in sorted(tmp_path.rglob("*"))} == before


def test_a_conversation_from_a_newer_version_is_left_for_it(path: Path) -> None:
    conversation(path, BEGUN)
    with sqlite3.connect(path) as connection:
        [state] = connection.execute("SELECT state FROM conversations").fetchone()
        newer = bytes(state).replace(b'"codec":1', b'"codec":9').replace(b'"codec": 1', b'"codec": 9')
        assert newer != bytes(state)
        connection.execute("UPDATE conversations SET state = ?", (newer,))
    connection.close()
    with Talk(path) as talk:
        [answer] = talk.say({"text": "the tour"})
        assert "nothing was changed" in answer["error"]
        assert texts(talk.say({"text": "hi", "as": "ann"})), "others are not held up by it"
    with sqlite3.connect(path) as connection:
        states = [bytes(row[0]) for row in connection.execute("SELECT state FROM conversations")]
    connection.close()
    assert newer in states
