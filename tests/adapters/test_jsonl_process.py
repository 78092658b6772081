"""The line contract kept by a real process: errors, repeats, the clock, several people, edits, old buttons."""

import signal
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.process import ROOT, Answer, Talk, command, conversation, environment

LONGEST_START = 10.0
LONG_ENOUGH = 1.5
TELL: tuple[dict[str, Any], ...] = (
    {"text": "just got out of Acme. the portfolio went well, nothing went wrong"},
    {"choose": "start"},
)
STEPS = 20


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "debrief.db"


def bots(answer: list[Answer]) -> list[dict[str, Any]]:
    return [line["bot"] for line in answer if "bot" in line]


def words(answer: list[Answer]) -> str:
    return "\n".join(bot["text"] for bot in bots(answer))


def remind(talk: Talk, when: str) -> None:
    """Brings a debrief to its reminder and names the time."""
    answer = [talk.say(line) for line in TELL][-1]
    for _ in range(STEPS):
        step = next(bot["step"] for bot in reversed(bots(answer)) if bot["question"])
        if step.startswith("remind."):
            talk.say({"text": when})
            return
        answer = talk.say({"text": "use it" if step == "note.draft" else "skip"})
        if "error" in answer[0] or step == "playback":
            answer = talk.say({"text": "yes"})
    raise AssertionError("the debrief never came to its reminder")


def where_it_is_noon(now: datetime) -> str:
    """A zone with noon within the hour: far from the quiet hours, whenever the test runs."""
    east = 12 - now.hour
    return f"Etc/GMT{-east:+d}" if east else "Etc/GMT"


def real_clock(db: Path, zone: str = "Europe/Berlin") -> list[str]:
    """The command without a time to stand at."""
    now = "2026-03-03T14:00:00Z"
    return [part for part in command(db, now, zone) if part not in ("--now", now)]


def test_nothing_is_printed_before_the_first_line(db: Path) -> None:
    with Talk(db) as talk:
        assert talk.end() == []


@pytest.mark.parametrize("line", [b"", b"   ", b"hello", b"[]", b"\xff\xfe", b'{"text": 1}', b'{"who": "x"}'])
def test_a_line_outside_the_contract_gets_one_error_and_changes_nothing(db: Path, line: bytes) -> None:
    first, wrong, again, help_ = conversation(
        db, [{"text": "hi"}, line, {"edit": 2, "text": "x"}, {"text": "help"}]
    )
    assert words(first)
    assert [list(answer) for answer in wrong] == [["error"]]
    assert "you have sent 1" in again[0]["error"]
    assert help_


def test_an_unknown_choice_gets_the_choices_and_changes_nothing(db: Path) -> None:
    first, wrong, right = conversation(db, [{"text": "hi"}, {"choose": "purple"}, {"choose": "Start"}])
    assert "Start" in wrong[0]["error"]
    assert bots(right)[-1]["question"] > bots(first)[-1]["question"]


def test_the_same_id_again_repeats_the_answer_to_the_letter(db: Path) -> None:
    line = {"text": "hi", "id": "a"}
    first, again, other = conversation(db, [line, line, {"text": "something else", "id": "a"}])
    assert bots(first)
    assert first == again == other


def test_the_same_id_repeats_its_answer_after_a_kill_and_a_restart(db: Path) -> None:
    with Talk(db) as talk:
        talk.say({"text": "hi", "id": 1})
        answer = talk.say({"choose": "start", "id": 2})
        talk.kill()
    with Talk(db) as talk:
        assert talk.say({"choose": "start", "id": 2}) == answer
        assert bots(talk.say({"text": "help", "id": 3}))


def test_several_people_talk_on_one_database_each_with_their_own_debrief(db: Path) -> None:
    ann, ben, ann_again = conversation(
        db, [{"text": "hi", "as": "Ann"}, {"text": "hi", "as": "Ben/x"}, {"choose": "start", "as": "Ann"}]
    )
    assert {bot["to"] for bot in bots(ann)} == {"Ann"}
    assert {bot["to"] for bot in bots(ben)} == {"Ben/x"}
    assert {bot["to"] for bot in bots(ann_again)} == {"Ann"}
    assert [bot["text"] for bot in bots(ann)] == [bot["text"] for bot in bots(ben)]


def test_texts_to_edit_are_counted_across_a_restart(db: Path) -> None:
    conversation(db, [{"text": "hi"}, {"choose": "start"}, {"text": "Acme"}])
    edited, where, beyond = conversation(
        db, [{"edit": 2, "text": "Globex"}, {"text": "where am i"}, {"edit": 9, "text": "x"}]
    )
    assert bots(edited)
    assert "Globex" in words(where)
    assert "you have sent 3" in beyond[0]["error"]


def test_a_press_on_an_older_question_is_answered_and_one_never_asked_is_an_error(db: Path) -> None:
    first, second, old, never = conversation(
        db,
        [
            {"text": "hi"},
            {"choose": "start"},
            {"choose": "start", "question": 1},
            {"choose": "start", "question": 99},
        ],
    )
    assert bots(first)[-1]["question"] == 1
    assert bots(old)[-1]["question"] == bots(second)[-1]["question"]
    assert "no question 99" in never[0]["error"]


def test_what_falls_due_comes_out_when_the_clock_moves_on_and_once_only(db: Path) -> None:
    with Talk(db) as talk:
        remind(talk, "tomorrow 9")
        assert talk.say({"advance": "PT1H"}) == []
        due = talk.say({"advance": "PT26H", "id": "later"})
        assert [bot["at"] for bot in bots(due)] == ["2026-03-04T08:00:00Z"]
        assert talk.say({"advance": "PT26H", "id": "later"}) == due
        assert words(talk.say({"text": "where am i"})).count("ready to send") == 1


def test_what_fell_due_while_nothing_ran_is_said_once_with_the_first_line_of_a_later_start(db: Path) -> None:
    with Talk(db) as talk:
        remind(talk, "tomorrow 9")
        talk.end()
    with Talk(db, "2026-03-04T12:00:00Z") as talk:
        first = talk.say({"text": "help", "id": "x"})
        assert "ready to send" in bots(first)[0]["text"]
        talk.kill()
    with Talk(db, "2026-03-03T14:00:00Z") as talk:
        assert talk.say({"text": "help", "id": "x"}) == first
        assert talk.say({"advance": "PT20H"}) == []


def test_a_start_that_nobody_speaks_to_takes_no_reminder_away(db: Path) -> None:
    now = datetime.now(UTC)
    zone = where_it_is_noon(now)
    with Talk(db, (now - timedelta(hours=26)).isoformat(), zone) as talk:
        remind(talk, "in 2 hours")
        talk.end()
    real = real_clock(db, zone)
    with subprocess.Popen(
        real, cwd=ROOT, env=environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as waiting:
        with pytest.raises(subprocess.TimeoutExpired):  # long enough for a scheduler that does not wait
            waiting.wait(LONG_ENOUGH)
        waiting.kill()
        assert waiting.communicate()[0] == b""
    spoken = subprocess.run(
        real, cwd=ROOT, env=environment(), input=b'{"text": "help"}\n', capture_output=True, check=True
    )
    assert b"ready to send" in spoken.stdout.splitlines()[0]


@pytest.mark.parametrize(
    ("step", "says"),
    [("P900000000D", "further than the calendar"), ("P9999999W", "further than the calendar")],
)
def test_a_step_beyond_the_calendar_is_an_error_and_the_talk_goes_on(db: Path, step: str, says: str) -> None:
    first, wrong, after = conversation(db, [{"text": "hi"}, {"advance": step}, {"text": "help"}])
    assert bots(first)
    assert says in wrong[0]["error"]
    assert bots(after)[0]["at"] == "2026-03-03T14:00:00Z"


def test_the_real_clock_is_moved_by_nobody(db: Path) -> None:
    real = real_clock(db)
    done = subprocess.run(
        real, cwd=ROOT, env=environment(), input=b'{"advance": "PT1H"}\n', capture_output=True, check=True
    )
    assert b"start with --now" in done.stdout


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_it_at_once_while_it_waits_for_a_line(db: Path, end: signal.Signals) -> None:
    process = subprocess.Popen(
        command(db),
        cwd=ROOT,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        try:
            assert process.stdin
            assert process.stdout
            assert process.stderr
            process.stdin.write(b'{"text": "hi"}\n')
            process.stdin.flush()
            while b"done" not in process.stdout.readline():
                pass
            process.send_signal(end)
            assert process.wait(LONGEST_START) == 0
            assert process.stderr.read() == b""
        finally:
            process.kill()
