"""The commands: what they exit with, what they say when something is wrong, and no traceback for anybody's mistake."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.process import ROOT, environment

COMMANDS = (
    "",
    "chat",
    "run",
    "doctor",
    "flow",
    "flow graph",
    "flow steps",
    "db",
    "db upgrade",
    "db backup",
    "outbox",
    "understand",
)


def debrief(
    arguments: str, *more: str, home: Path | None = None, said: str = ""
) -> subprocess.CompletedProcess[str]:
    around = environment() | ({"XDG_DATA_HOME": str(home), "HOME": str(home)} if home else {})
    done = subprocess.run(
        [sys.executable, "-m", "bot", *arguments.split(), *more],
        cwd=ROOT, env=around, input=said, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stdout + done.stderr
    return done


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    done = debrief(command, "--help")
    assert done.returncode == 0
    assert "example: debrief " in done.stdout


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("", "COMMAND"),
        ("sing", "invalid choice"),
        ("flow", "WHAT"),
        ("chat --now soon", "2026-03-03T14:00:00Z is one"),
        ("chat --tz Mars/Base", "Europe/Berlin is one"),
        ("chat --loud", "unrecognized arguments"),
        ("understand", "--as"),
        ("understand --as reply:shoe_size", "reply:yes_no"),
    ],
)
def test_wrong_usage_exits_2_and_says_what_would_be_right(wrong: str, says: str) -> None:
    done = debrief(wrong)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr


def test_run_without_a_token_says_what_to_set() -> None:
    done = debrief("run")
    assert (done.returncode, done.stdout) == (1, "")
    assert "debrief chat" in done.stderr


def a_folder(path: Path) -> None:
    path.mkdir()


def something_else(path: Path) -> None:
    path.write_text("Dear diary, this is no database, however long it goes on. " * 50, encoding="utf-8")


def newer(path: Path) -> None:
    assert debrief("db upgrade --db", str(path)).returncode == 0
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO schema_version (version, applied_at) VALUES (999, '')")
    connection.close()


def read_only(path: Path) -> None:
    assert debrief("db upgrade --db", str(path)).returncode == 0
    path.chmod(0o444)


@pytest.mark.parametrize("command", ["chat", "chat --jsonl", "doctor", "db upgrade"])
@pytest.mark.parametrize(
    ("make", "says"),
    [
        (a_folder, "is a folder"),
        (something_else, "is not a database"),
        (newer, "newer Debrief's"),
        (read_only, "is read-only"),
    ],
)
def test_a_database_that_cannot_be_used_is_one_clear_line_and_stays_as_it_was(
    tmp_path: Path, command: str, make: object, says: str
) -> None:
    path = tmp_path / "given.db"
    assert callable(make)
    make(path)
    before = path.read_bytes() if path.is_file() else b""

    done = debrief(command, "--db", str(path), said='{"text": "hi"}\n')

    assert done.returncode == 1
    said = (done.stdout if command == "doctor" else done.stderr).splitlines()
    [line] = [line for line in said if says in line]
    assert str(path) in line
    assert command == "doctor" or (said == [line] and not done.stdout)
    assert before == (path.read_bytes() if path.is_file() else b"")


def test_a_database_in_a_folder_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    done = debrief("chat --db", str(tmp_path / "nowhere" / "x.db"))
    assert done.returncode == 1
    assert "is not there" in done.stderr


def test_doctor_names_each_thing_and_makes_nothing(tmp_path: Path) -> None:
    done = debrief("doctor --db", str(tmp_path / "none.db"))
    assert done.returncode == 0
    names = [line.partition(":")[0] for line in done.stdout.splitlines()]
    assert names == ["✓ settings", "✓ database", "✓ clock", "✓ platforms"]
    assert list(tmp_path.iterdir()) == []


def test_the_usual_database_lies_in_the_users_own_data_folder_closed_to_others(tmp_path: Path) -> None:
    assert debrief("chat", home=tmp_path).returncode == 0
    [folder] = tmp_path.rglob("debrief")
    assert folder.stat().st_mode & 0o077 == 0
    assert (folder / "debrief.db").stat().st_mode & 0o077 == 0


def test_the_dialogue_is_listed_as_text_and_as_json_and_drawn() -> None:
    steps = json.loads(debrief("flow steps --json").stdout)
    ids = [step["id"] for step in steps]
    listed = debrief("flow steps").stdout
    assert len(ids) == len(set(ids)) > 20
    assert all(id in listed for id in ids)
    assert debrief("flow graph").stdout.startswith("stateDiagram-v2")


def test_a_reader_that_goes_away_ends_it_quietly() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "bot", "flow", "steps"],
            cwd=ROOT, env=environment(), stdout=closed, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def after(command: str, told: str, said: str = "") -> str:
    """What an expression is in the process of a command when that has ended."""
    program = (
        "import gc, sys\nfrom bot.cli import main\ntry:\n    main(sys.argv[2:])\nexcept SystemExit:\n    pass\n"
        "from conversations.understanding import linear\nprint(eval(sys.argv[1]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, told, *command.split()],
        cwd=ROOT, env=environment(), input=said, capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    return done.stdout.splitlines()[-1]


def test_a_greeting_is_answered_without_a_model(tmp_path: Path) -> None:
    models = "linear.models.cache_info().currsize"
    chat = f"chat --jsonl --db {tmp_path / 'new.db'}"
    assert after(chat, models, '{"text": "hi"}\n') == "0"
    assert after(chat, models, '{"text": "it was at Acme, and i was late"}\n') != "0"


def test_what_a_command_imports_is_never_looked_through_for_garbage(tmp_path: Path) -> None:
    for command in (f"chat --jsonl --db {tmp_path / 'new.db'}", "understand --as safety"):
        assert after(command, "gc.isenabled() and gc.get_freeze_count() > 10_000") == "True"
