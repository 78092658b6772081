"""The sabotages still fit the tree, and their runner tells a caught one from the rest."""

import dataclasses
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.sabotage.patch import Patch, faults
from tests.sabotage.patches import all_patches
from tests.sabotage.runner import judge, run_all, run_bounded, run_test

ROOT = Path(__file__).resolve().parent.parent

LATE = Patch(
    name="late",
    promise="Ten minutes is late.",
    file="conversations/clock.py",
    old="minutes >= 10",
    new="minutes > 10",
    test="tests/test_clock.py::test_ten_minutes_is_late",
)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small project whose package has a real one's name, so that only the right path order finds it."""
    (tmp_path / "conversations").mkdir()
    (tmp_path / "conversations" / "__init__.py").touch()
    (tmp_path / "conversations" / "clock.py").write_text(
        "def late(minutes: int) -> bool:\n    return minutes >= 10\n\n\ndef unused() -> int:\n    return 1\n"
    )
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_clock.py").write_text(
        "from conversations.clock import late\n\n\n"
        "def test_ten_minutes_is_late():\n    assert late(10)\n\n\n"
        "def test_nothing_is_late():\n    assert not late(60)\n"
    )
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    return tmp_path


def test_every_sabotage_still_fits_the_line_it_breaks_and_names_a_test_that_exists() -> None:
    assert faults(all_patches(), ROOT) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"old": "minutes >= 12"}, "stale, its `old` text occurs 0 times"),
        ({"old": "return"}, "stale, its `old` text occurs 2 times"),
        ({"file": "conversations/watch.py"}, "is not there any more"),
        ({"new": "minutes >= 10  # still"}, "means the same as `old`"),
        ({"new": "minutes >="}, "does not parse with `new` in place"),
        ({"test": "tests/test_clock.py::test_gone"}, "has no test_gone"),
        ({"test": "tests/test_watch.py::test_ten_minutes_is_late"}, "no test file"),
        ({"test": "tests/test_clock.py"}, "no test file"),
    ],
)
def test_a_sabotage_that_no_longer_fits_is_refused_with_the_reason(
    tree: Path, change: dict[str, str], says: str
) -> None:
    (fault,) = faults([dataclasses.replace(LATE, **change)], tree)
    assert fault.startswith("late: ")
    assert says in fault


def test_two_sabotages_of_one_name_are_refused(tree: Path) -> None:
    assert faults([LATE, LATE], tree) == ["late: 2 patches have this name; give each its own"]


def test_only_a_test_that_ran_and_failed_for_the_patch_counts_as_caught(tree: Path) -> None:
    def like(**changes: str) -> Patch:
        return dataclasses.replace(LATE, **changes)

    patches = [
        LATE,
        like(name="unheeded", old="return 1", new="return 2"),
        like(name="stale", old="minutes >= 12"),
        like(name="import", old="def late", new="def tardy"),
        like(name="name", new="hours > 10"),
        like(name="failing", test="tests/test_clock.py::test_nothing_is_late"),
    ]
    before = (tree / LATE.file).read_bytes()

    outcomes = list(run_all(patches, tree, workers=1, seconds=120))

    assert [(outcome.patch.name, outcome.verdict) for outcome in outcomes] == [
        ("late", "caught"),
        ("unheeded", "SURVIVED"),
        ("stale", "STALE"),
        ("import", "BROKE THE RUN"),
        ("name", "BROKE THE RUN"),
        ("failing", "TEST FAILS WITHOUT IT"),
    ]
    assert (tree / LATE.file).read_bytes() == before


def test_a_test_that_takes_too_long_has_not_caught_anything(tree: Path) -> None:
    run = run_test(tree, LATE.test, 0.001)
    assert judge(run) == ("BROKE THE RUN", "still running after 0.001 seconds")


def test_nothing_that_a_test_started_outlives_it(tmp_path: Path) -> None:
    child = "import time; time.sleep(600)"  # it holds its parent's output open for as long as it lives
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    begun = time.monotonic()
    assert run_bounded([sys.executable, "-c", parent], tmp_path, os.environ, 2.0) == (None, "")
    assert time.monotonic() - begun < 60.0
