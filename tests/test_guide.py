"""The guide "change a step in ten minutes" is gone through in a copy of the tree, with its own snippet and commands."""

import ast
import os
import re
import shlex
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

from tests.documents import ROOT

GUIDE = (ROOT / "docs" / "change-a-step.md").read_text(encoding="utf-8")
OPENING = Path("conversations/flows/debrief/opening.py")
PAGE = Path("tests/transcripts/pages/01_one_slip_from_hi.txt")
PARTS = ("adapters", "bot", "conversations", "docs", "tests")


def snippet() -> str:
    """The code of the worked example, with the indentation it has in the guide."""
    found = re.search(r"^```python\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
    assert found, "the guide shows no code"
    return found[1]


def command(containing: str) -> list[str]:
    """The guide's command with that word in it, as arguments for this Python."""
    found = [code for code in re.findall(r"`(\.venv/bin/[^`]+)`", GUIDE) if containing in code]
    assert len(found) == 1, f"the guide has {len(found)} commands with {containing}"
    program, *arguments = shlex.split(found[0])
    return [sys.executable, *(["-m", "bot"] if program == ".venv/bin/debrief" else []), *arguments]


def run(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run in the copy, with the copy's packages and nothing of the test run around it."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PYTEST", "COV", "CI"))}
    return subprocess.run(
        arguments,
        cwd=tree,
        env={**kept, "PYTHONPATH": str(tree), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def with_return(source: str, function: str, statement: str) -> str:
    """The source with the one `return` of a function in it replaced."""
    [found] = [
        node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef) and node.name == function
    ]
    [old] = [node for node in found.body if isinstance(node, ast.Return)]
    assert old.end_lineno is not None
    lines = source.splitlines(keepends=True)
    return "".join((*lines[: old.lineno - 1], statement, *lines[old.end_lineno :]))


def first_words(statement: str) -> str:
    """The first text in a piece of code."""
    texts = (
        node.value
        for node in ast.walk(ast.parse(textwrap.dedent(f"def f():\n{statement}")))
        if isinstance(node, ast.Constant)
    )
    return next(text for text in texts if isinstance(text, str))


def test_the_worked_example_goes_as_the_guide_says(tmp_path: Path) -> None:
    for part in PARTS:
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / file, tmp_path / file)
    write = command("tests.transcripts")
    transcripts = [*command("pytest"), "-p", "no:cacheprovider", "-k", PAGE.stem]
    assert run(tmp_path, *write).returncode == 0  # to begin with pages that are approved

    source = (tmp_path / OPENING).read_text(encoding="utf-8")
    changed = with_return(source, "_setting", snippet())
    new = first_words(snippet())
    assert new not in source, "the worked example changes nothing: it is what the code says already"
    (tmp_path / OPENING).write_text(changed, encoding="utf-8")

    listed = run(tmp_path, *command("flow steps"))
    assert new in listed.stdout, listed.stderr

    failed = run(tmp_path, *transcripts)
    assert failed.returncode == 1, failed.stdout + failed.stderr
    diff = [line.removeprefix("E").strip() for line in failed.stdout.splitlines()]
    assert any(line.startswith("+") and new in line for line in diff), failed.stdout
    assert any(line.startswith("- bot:  Which interview was it?") for line in diff), failed.stdout

    assert run(tmp_path, *write).returncode == 0
    assert new in (tmp_path / PAGE).read_text(encoding="utf-8")
    passed = run(tmp_path, *transcripts)
    assert passed.returncode == 0, passed.stdout

    assert "`make diagram`" in GUIDE
    drawn = run(tmp_path, sys.executable, "-m", "tests.documents", "--write")
    assert "docs/dialogue.md is written anew." in drawn.stdout, drawn.stderr
    assert new in (tmp_path / "docs" / "dialogue.md").read_text(encoding="utf-8")


def test_every_file_of_the_dialogue_is_in_the_guide() -> None:
    named = set(re.findall(r"`([\w/]+?)(?:\.py)?`", GUIDE)) | {"voice"}
    stages = {
        "opening",
        "well",
        "change",
        "instead",
        "letgo",
        "note",
        "draft",
        "remind",
        "card",
        "asides",
        "care",
    }
    assert stages <= named
    for stage in stages:
        assert (ROOT / "conversations" / "flows" / "debrief" / f"{stage}.py").is_file()
