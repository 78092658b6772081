"""`python -m tests.documents` checks the parts of docs/ that come from the code; `--write` writes them anew.

Drawn are docs/dialogue.md and docs/notes.md, whole, the picture in docs/privacy.md, and in docs/commands.md whatever
stands below a command in a `console` block. Each such command is run, one after the other in one new folder, by a shell
in which `debrief` is this tree.
"""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from conversations.diagram import mermaid, steps
from conversations.flows.debrief.flow import FLOW
from conversations.model import Json
from tests import dataflow
from tests.note.page import page as notes_page

ROOT = Path(__file__).resolve().parents[1]
DIALOGUE = ROOT / "docs" / "dialogue.md"
COMMANDS = ROOT / "docs" / "commands.md"
NOTES = ROOT / "docs" / "notes.md"
PRIVACY = ROOT / "docs" / "privacy.md"

_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_PICTURE = re.compile(r"(?<=^## As a picture\n).*?(?=^## )", re.DOTALL | re.MULTILINE)
_HERE = re.compile(r"<<'(\w+)'")
_NOW = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d(?= UTC)")
_AS_PIPED = 'debrief() { "$PYTHON" -m bot "$@"; }; exec 2>&1; '

# ── the dialogue ───────────────────────────────────────────────────────────────────────────────────────────────────

INTRODUCTION = """\
# The dialogue

This page is drawn from the code by `make diagram`, so change the steps, not the page; a test fails when the two part.

An interview takes one way through the steps below, from the welcome to the card at the end. A question rests until it
is answered. A *say* speaks and goes on. A *branch* only decides, by what is known already: that is why a story told in
the first message skips most of the questions. What is outside the stages comes on top of the pending question and ends
in *return*: the question that waited is asked again, under the number it had.
"""

PICTURE = """\
## As a picture

Diamonds are branches. An arrow from the dot at the top is a way in: the start, or a word after `/debrief`. An arrow
into a dot at the bottom returns to the question that waited, or rests. Left out, because they would lead from
everywhere: the words that work anywhere (`back`, `skip`, `just the note` and the rest), the safety check, and reminders
that fall due.
"""

STEP_BY_STEP = """\
## Step by step

The words are those for somebody of whom nothing is known yet; with answers they say more.
`.venv/bin/debrief flow steps` lists them whole.
"""


def dialogue() -> str:
    """docs/dialogue.md as the flow has it: an introduction, the diagram, and a table of steps for each stage."""
    rows = steps(FLOW)
    stages = [(f"{n}. {stage[:1].upper()}{stage[1:]}", stage) for n, stage in enumerate(FLOW.stages, 1)]
    parts = [INTRODUCTION, PICTURE, f"```mermaid\n{mermaid(FLOW)}```\n", STEP_BY_STEP]
    for title, stage in [*stages, ("Outside the stages", None)]:
        here = [row for row in rows if row["stage"] == stage and row["kind"] != "branch"]
        parts.append("\n".join((f"### {title}", "", *_table(here), "")))
    branches = [f"| `{row['id']}` | {_targets(row)} |" for row in rows if row["kind"] == "branch"]
    parts.append("\n".join(("### Branches", "", "| branch | one of |", "|---|---|", *branches, "")))
    return "\n".join(parts)


def _table(rows: list[dict[str, Json]]) -> Iterator[str]:
    yield "| step | what it says | choices | where to |"
    yield "|---|---|---|---|"
    for row in rows:
        kind = "" if row["kind"] == "ask" else f" ({row['kind']})"
        labels = [str(choice["label"]) for choice in _list(row.get("choices")) if isinstance(choice, dict)]
        words = " ".join(" ".join(str(bubble).split()) for bubble in _list(row.get("words")))
        cells = (f"`{row['id']}`{kind}", words, " ".join(f"[{label}]" for label in labels), _targets(row))
        yield f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _targets(row: dict[str, Json]) -> str:
    return ", ".join(f"`{target}`" if target != "return" else "*return*" for target in _list(row["targets"]))


def _list(value: Json | None) -> list[Json]:
    return value if isinstance(value, list) else []


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


# ── the commands ───────────────────────────────────────────────────────────────────────────────────────────────────


def commands(page: str) -> str:
    """The page with every `console` block's output as the commands in it print it now.

    Raises SystemExit with a traceback that one of them prints: a page never shows one.
    """
    with tempfile.TemporaryDirectory() as folder:
        return _BLOCK.sub(lambda found: f"```console\n{_run_all(found[1], Path(folder))}```", page)


def _run_all(block: str, folder: Path) -> str:
    """The block's commands, each with its fresh output below; the old output is dropped."""
    out: list[str] = []
    lines = iter(block.splitlines())
    for line in lines:
        if not line.startswith("$ "):
            continue
        typed = [line]
        if here := _HERE.search(line):
            for more in lines:
                typed.append(more)
                if more == here[1]:
                    break
        out += [*typed, *_run("\n".join(typed).removeprefix("$ "), folder).rstrip().splitlines()]
    return "".join(f"{line.rstrip()}\n" for line in out)


def _run(command: str, folder: Path) -> str:
    environment = {
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHON": sys.executable,
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "TZ": "Europe/Berlin",
    }
    shell = ["sh", "-c", _AS_PIPED + command]
    done = subprocess.run(shell, cwd=folder, env=environment, capture_output=True, timeout=60, check=False)
    said = done.stdout.decode("utf-8")
    if "Traceback (most recent call last)" in said:
        raise SystemExit(
            f"docs/commands.md: `{command}` broke, so nothing was written; mend that first.\n{said}"
        )
    return said


def timeless(page: str) -> str:
    """The page without what a clock among the output showed."""
    return _NOW.sub("NOW", page)


# ── privacy ────────────────────────────────────────────────────────────────────────────────────────────────────────


def privacy(page: str) -> str:
    """The page with its picture as the code has it."""
    return _PICTURE.sub(lambda _: dataflow.section(), page)


# ── all ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def drawn() -> Iterator[tuple[Path, str, str]]:
    """Each page that comes from the code: its path, its text as it is, and as it should be."""
    written = DIALOGUE.read_text(encoding="utf-8") if DIALOGUE.exists() else ""
    yield DIALOGUE, written, dialogue()
    yield NOTES, NOTES.read_text(encoding="utf-8") if NOTES.exists() else "", notes_page()
    page = PRIVACY.read_text(encoding="utf-8")
    yield PRIVACY, page, privacy(page)
    page = COMMANDS.read_text(encoding="utf-8")
    yield COMMANDS, page, commands(page)


def main() -> int:
    """Check, or write with `--write`; 1 when a page that was only checked is stale."""
    stale = [(path, new) for path, old, new in drawn() if timeless(old) != timeless(new)]
    for path, new in stale:
        name = path.relative_to(ROOT)
        if "--write" in sys.argv[1:]:
            path.write_text(new, encoding="utf-8")
            print(f"{name} is written anew.")
        else:
            print(f"{name} is stale; `make diagram` writes it anew.", file=sys.stderr)
    return 1 if stale and "--write" not in sys.argv[1:] else 0


if __name__ == "__main__":
    sys.exit(main())
