"""Runs sabotages in copies of the tree, so that the tree itself is never touched."""

import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from xml.etree import ElementTree

from tests.sabotage.patch import Patch, PatchFault, apply

Verdict = Literal["caught", "SURVIVED", "STALE", "BROKE THE RUN", "TEST FAILS WITHOUT IT"]
ROOMS = ("bot", "adapters", "conversations")
# Failures that say the code no longer hangs together: any test would have failed, so nothing is proven.
SENSELESS = (
    "NameError",
    "UnboundLocalError",
    "ImportError",
    "ModuleNotFoundError",
    "SyntaxError",
    "IndentationError",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a sabotage. `reason` is empty when it was caught."""

    patch: Patch
    verdict: Verdict
    reason: str = ""


@dataclass(frozen=True, slots=True)
class TestRun:
    """One pytest run of one node id: how its tests ended, and its first failure or the end of its output.

    `exit_code` is None when it was stopped for taking too long.
    """

    __test__ = False

    exit_code: int | None
    passed: int
    failed: int
    other: int
    message: str


def run_all(patches: Sequence[Patch], root: Path, *, workers: int, seconds: float) -> Iterator[Outcome]:
    """Yields an outcome per patch, in order, as they are known; each test is first seen to pass unpatched.

    `seconds` is how long one test may take: one that hangs has not failed. RuntimeError when a copy would not
    be the code under test.
    """
    copies: queue.SimpleQueue[Path] = queue.SimpleQueue()
    with ExitStack() as stack:
        for _ in range(workers):
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="sabotage-"))).resolve()
            copy_tree(root, folder)
            check_that_the_copy_is_imported(folder)
            copies.put(folder)
        pool = stack.enter_context(ThreadPoolExecutor(workers))
        stack.callback(pool.shutdown, cancel_futures=True)

        def unpatched_run(test: str) -> TestRun:
            with _borrowed(copies) as copy:
                return run_test(copy, test, seconds)

        def outcome(patch: Patch) -> Outcome:
            with _borrowed(copies) as copy:
                return sabotage(copy, patch, unpatched[patch.test], seconds)

        tests = list(dict.fromkeys(patch.test for patch in patches))
        unpatched = dict(zip(tests, pool.map(unpatched_run, tests), strict=True))
        yield from pool.map(outcome, patches)


def sabotage(copy: Path, patch: Patch, unpatched: TestRun, seconds: float) -> Outcome:
    """Breaks the promise in the copy, runs its test, and puts the file back."""
    if unpatched.exit_code != 0 or unpatched.passed == 0 or unpatched.other:
        return Outcome(patch, "TEST FAILS WITHOUT IT", unpatched.message or "it was skipped")
    path = copy / patch.file
    try:
        patched = apply(patch, copy)
    except PatchFault as fault:
        return Outcome(patch, "STALE", str(fault))
    before = path.read_bytes()
    path.write_text(patched, encoding="utf-8")
    try:
        return Outcome(patch, *judge(run_test(copy, patch.test, seconds)))
    finally:
        path.write_bytes(before)


def judge(run: TestRun) -> tuple[Verdict, str]:
    """Caught means a test that ran and failed on what it saw; a run that fell over proves nothing."""
    if run.exit_code == 0:
        return "SURVIVED", "its test passes all the same"
    if run.exit_code != 1 or run.failed == 0 or run.message.startswith(SENSELESS):
        return "BROKE THE RUN", run.message
    return "caught", ""


def run_test(copy: Path, test: str, seconds: float) -> TestRun:
    """Runs one node id with this Python on the copy's code."""
    report = copy / ".sabotage-report.xml"
    report.unlink(missing_ok=True)
    options = [
        "-o",
        "addopts=",
        "--strict-markers",
        "-p",
        "no:cacheprovider",
        "-q",
        "-x",
        f"--junit-xml={report}",
    ]
    command = [sys.executable, "-m", "pytest", *options, test]
    code, said = run_bounded(command, copy, environment(copy), seconds)
    if code is None:
        return TestRun(None, 0, 0, 0, f"still running after {seconds:g} seconds")
    output = "\n".join(said.strip().splitlines()[-15:])
    if not report.exists():
        return TestRun(code, 0, 0, 0, output)
    return _read_report(report, code, output)


def run_bounded(
    command: Sequence[str], folder: Path, around: Mapping[str, str], seconds: float
) -> tuple[int | None, str]:
    """Its exit code, None if it took longer, and all that it said. Nothing that it started is left running."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=around,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        said, _ = process.communicate(timeout=seconds)
        return process.returncode, said
    except subprocess.TimeoutExpired:
        return None, ""
    finally:
        with suppress(ProcessLookupError):  # a test that is killed takes its own processes with it
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def copy_tree(root: Path, folder: Path) -> None:
    """Copies what git would: tracked files and new ones that are not ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        check=True,
    )
    for name in sorted(set(listed.stdout.decode().split("\0")) - {""}):
        source, target = root / name, folder / name
        if source.is_file() or source.is_symlink():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target, follow_symlinks=False)


def check_that_the_copy_is_imported(copy: Path) -> None:
    """RuntimeError if Python would take a package from elsewhere, as the editable install could make it."""
    code = (
        "import importlib.util, sys\n"
        "for name in sys.argv[1:]: print(*importlib.util.find_spec(name).submodule_search_locations)"
    )
    rooms = [room for room in ROOMS if (copy / room).is_dir()]
    # From another folder, because the folder one starts in comes before everything else.
    command = [sys.executable, "-c", code, *rooms]
    with tempfile.TemporaryDirectory() as elsewhere:
        found = subprocess.run(
            command, cwd=elsewhere, env=environment(copy), capture_output=True, text=True, check=True
        ).stdout.splitlines()
    expected = [str(copy / room) for room in rooms]
    if found != expected:
        raise RuntimeError(f"the copy is not what would be tested: Python finds {found}, not {expected}")


def environment(copy: Path) -> dict[str, str]:
    """This process's environment, with the copy's packages first and no bytecode.

    A patched file can have the size and second of the one before it, and stale bytecode would then be run.
    """
    return os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}


@contextmanager
def _borrowed(copies: queue.SimpleQueue[Path]) -> Iterator[Path]:
    copy = copies.get()
    try:
        yield copy
    finally:
        copies.put(copy)


def _read_report(report: Path, exit_code: int, output: str) -> TestRun:
    cases = ElementTree.parse(report).getroot().iter("testcase")
    passed = failed = other = 0
    message = ""
    for case in cases:
        failure = case.find("failure")
        if failure is not None:
            failed += 1
            message = message or failure.get("message", "")
        elif any(case.find(kind) is not None for kind in ("error", "skipped")):
            other += 1
        else:
            passed += 1
    return TestRun(exit_code, passed, failed, other, message or ("" if exit_code == 0 else output))
