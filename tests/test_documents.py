"""The documents say what is so: drawn pages are current, links lead somewhere, tests that are named exist."""

import ast
import json
import re
import sqlite3
from contextlib import closing
from functools import cache
from itertools import product
from pathlib import Path
from typing import Protocol

import pytest

from adapters.base import Outgoing
from adapters.terminal import jsonl
from bot import cli
from bot.keys import KeyRing, OperatorKey
from bot.sealing import sealer_for
from bot.storage import port
from bot.storage.keyfile import beside
from bot.storage.sqlite import SqliteStore
from conversations.model import ConversationKey, Message
from conversations.note.verdict import rule
from conversations.slips.model import ANSWER_KINDS, KINDS, Cleared, Kind, Noticed
from tests import dataflow, documents, rules
from tests.documents import ROOT
from tests.note.page import page as notes_page

DOCUMENTS = sorted((ROOT / "docs").rglob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCUMENTS]
RULES = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")

_CODE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_CITED = re.compile(r"`(tests/[\w/.]+?)(?:::(\w+))?`")


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def sections(page: str, heading: str) -> dict[str, str]:
    """What stands under each heading of that level, up to the next heading of the same level or a higher one."""
    parts = re.split(rf"^{heading} (.+)$", page, flags=re.MULTILINE)
    higher = re.compile(rf"^#{{1,{len(heading) - 1}}} ", re.MULTILINE)
    return {title: higher.split(text)[0] for title, text in zip(parts[1::2], parts[2::2], strict=True)}


def table(text: str) -> list[list[str]]:
    """The cells of the rows of the first table, without its head."""
    rows = [line for line in text.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows[2:]]


# ── drawn from the code ────────────────────────────────────────────────────────────────────────────────────────────


def test_the_dialogue_page_shows_the_steps_as_they_are() -> None:
    assert documents.DIALOGUE.read_text(encoding="utf-8") == documents.dialogue(), "stale: `make diagram`"


def test_the_notes_page_shows_the_notes_as_they_are_written() -> None:
    assert documents.NOTES.read_text(encoding="utf-8") == notes_page(), "stale: `make diagram`"


def test_the_picture_on_the_privacy_page_shows_what_goes_where() -> None:
    page = documents.PRIVACY.read_text(encoding="utf-8")
    assert page == documents.privacy(page), "stale: `make diagram`"
    assert "```mermaid" in page


def test_the_picture_has_every_table_and_who_writes_it() -> None:
    tables = dataflow.columns()
    picture = dataflow.picture()
    assert {f"{file}_{table}" for file, table in tables} == set(re.findall(r"(\w+)\[\(", picture))
    assert {table: held for (_, table), held in tables.items() if held} == {
        "conversations": "state",
        "outbox": "body",
        "fragments": "text",
    }
    written = set().union(*(dataflow.touched(part)[0] for part in dataflow.PARTS))
    assert written == {table for file, table in tables if file == "db"} - {"schema_version"}
    assert dataflow.touched(port.Reminders) == ({"reminders", "unasked"}, {"reminders", "unasked"})


def test_the_picture_leaves_out_nothing_that_the_port_can_do() -> None:
    assert set(dataflow.PARTS) == {base for base in port.Transaction.__bases__ if base is not Protocol}


def test_the_page_names_all_that_is_asked_of_the_platforms() -> None:
    page = documents.PRIVACY.read_text(encoding="utf-8")
    assert {"chat.delete", "files.delete", "conversations.history"} <= dataflow.asked_of("slack")
    assert {"/users/@me/guilds", "/users/@me/channels"} <= dataflow.asked_of("discord")
    for asked in dataflow.asked_of("slack") | dataflow.asked_of("discord"):
        assert f"`{asked}`" in page, asked


def test_the_commands_page_shows_what_the_commands_print() -> None:
    page = documents.COMMANDS.read_text(encoding="utf-8")
    drawn = documents.commands(page)
    assert documents.timeless(page) == documents.timeless(drawn), "stale: `make diagram`"
    assert page.count("\n$ ") > 8


def test_only_a_clock_among_the_output_may_differ() -> None:
    fine, later = "✓ clock: 2026-01-01 10:00 UTC", "✓ clock: 2027-02-03 23:59 UTC"
    assert documents.timeless(fine) == documents.timeless(later)
    assert documents.timeless(fine) != documents.timeless(fine.replace("✓", "✗"))


def help_of(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    with pytest.raises(SystemExit) as left:
        cli.main([*command, "--help"])
    assert left.value.code == 0
    return capsys.readouterr().out


def leaves(capsys: pytest.CaptureFixture[str], *group: str) -> dict[str, str]:
    """The help of every command that runs something, by its words."""
    said = help_of(capsys, *group)
    assert "example: debrief" in said, f"`debrief {' '.join(group)} --help` shows no example"
    group_of_commands = re.search(r"^  (COMMAND|WHAT)$", said, re.MULTILINE)
    words = re.findall(r"^    (\w+) ", said, re.MULTILINE) if group_of_commands else []
    if not words:
        return {" ".join(group): said}
    return {command: text for word in words for command, text in leaves(capsys, *group, word).items()}


def test_every_command_and_option_is_on_the_commands_page(capsys: pytest.CaptureFixture[str]) -> None:
    page = sections(documents.COMMANDS.read_text(encoding="utf-8"), "##")
    for command, said in leaves(capsys).items():
        text = page[f"`debrief {command}`"]
        for option in set(re.findall(r"--[a-z]+", said)) - {"--help"}:
            assert option in text or f"`debrief {command} {option}`" in page, (
                f"{command} {option} is not on the page"
            )


def test_every_line_in_the_contract_is_read_and_every_key_out_is_listed() -> None:
    page = sections(documents.COMMANDS.read_text(encoding="utf-8"), "###")
    lines = [row[0].strip("`") for row in table(page["Lines in"])]
    assert {action for line in lines for action in jsonl.ACTIONS if action in json.loads(line)} == set(
        jsonl.ACTIONS
    )
    for line in lines:
        jsonl.read(line)
    shown = jsonl.render(
        Outgoing("1", ConversationKey("terminal", "local", "you"), Message("Hi.", "welcome"), at="")
    )
    assert shown is not None
    assert isinstance(shown["bot"], dict)
    assert [row[0].strip("`") for row in table(page["Lines out"])] == list(shown["bot"])


# ── links ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_every_link_to_a_file_leads_to_one(path: Path) -> None:
    targets = _LINK.findall(_CODE.sub("", path.read_text(encoding="utf-8")))
    near = [target for target in targets if not re.match(r"[a-z]+:|#", target)]
    missing = [target for target in near if not (path.parent / target.partition("#")[0]).exists()]
    assert not missing, f"{name(path)} links to what is not there: {', '.join(missing)}"


# ── rules ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@cache
def functions(path: Path) -> frozenset[str]:
    """The functions at the top of a Python file."""
    found = ast.parse(path.read_text(encoding="utf-8")).body
    return frozenset(node.name for node in found if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_every_test_that_a_document_names_exists(path: Path) -> None:
    for file, function in _CITED.findall(path.read_text(encoding="utf-8")):
        cited = ROOT / file
        assert cited.exists(), f"{name(path)} names {file}, which is not there"
        if function:
            assert function in functions(cited), f"{name(path)} names {function}, which {file} does not have"


def test_every_rule_is_there_with_a_test_that_holds_it() -> None:
    held = {title.split()[0]: _CITED.findall(text) for title, text in sections(RULES, "###").items()}
    for number in range(1, 13):
        assert held.get(f"R{number}"), f"R{number} has no test on docs/rules.md"


def test_every_predicate_is_named_on_the_rules_page() -> None:
    named = {function for file, function in _CITED.findall(RULES) if file == "tests/rules.py" and function}
    assert named == {predicate.__name__ for predicate in rules.ALL}


def test_a_transcript_named_under_a_rule_says_that_it_shows_it() -> None:
    for title, text in sections(RULES, "###").items():
        number = title.split()[0]
        if not re.fullmatch(r"R\d+", number):
            continue
        for file, _ in _CITED.findall(text):
            if file.endswith(".txt"):
                shows = (ROOT / file).read_text(encoding="utf-8").splitlines()[1].split()
                assert number in shows, f"{file} is named under {number}, and its second line says {shows}"


VERDICTS = {
    "leaves it out": "leave_out",
    "acknowledges it once": "acknowledge",
    "answers better": "answer_better",
    "corrects it": "correct",
}


def of_kind(cell: str, kind: Kind) -> bool:
    return {
        "any": True,
        "something untrue": kind == "oversold_or_untrue",
        "an answer kind": kind in ANSWER_KINDS,
    }[cell]


def fits(cell: str, is_so: bool) -> bool:
    return {"any": True, "yes": is_so, "no": not is_so}[cell]


def test_the_table_of_verdicts_is_what_the_code_does() -> None:
    rows = table(sections(RULES, "##")["The verdict on a slip"])
    noticed_values: tuple[Noticed, ...] = ("yes", "no", "unsure", "unsaid")
    cleared_values: tuple[Cleared, ...] = ("yes", "no", "unsaid")
    both = (True, False)
    for kind, noticed, cleared, better, wants in product(KINDS, noticed_values, cleared_values, both, both):
        told = next(
            row
            for row in rows
            if fits(row[0], cleared == "yes")
            and of_kind(row[1], kind)
            and fits(row[2], noticed == "yes")
            and fits(row[3], better)
            and fits(row[4], wants)
        )
        found = rule(kind, noticed, cleared, has_better=better, wants_correction=wants)
        assert found == VERDICTS[told[5]], (kind, noticed, cleared, better, wants)


def test_the_answer_kinds_are_those_the_page_lists() -> None:
    before = sections(RULES, "##")["The verdict on a slip"].partition("|")[0]
    assert set(re.findall(r"`(\w+)`", before)) == ANSWER_KINDS


# ── privacy ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_privacy_page_lists_every_table_and_column_of_a_new_database(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    listed = {
        title.strip("`"): [row[0].strip("`") for row in table(text)]
        for title, text in sections(page, "###").items()
    }
    path = tmp_path / "new.db"
    store = await SqliteStore.open(path, sealer=sealer_for(path, KeyRing((OperatorKey.new(),))))
    await store.close()
    made = {}
    for file in (path, beside(path)):
        with closing(sqlite3.connect(file)) as connection:
            names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            for (name,) in names:
                made[name] = [column[1] for column in connection.execute(f"PRAGMA table_info({name})")]
    assert listed == made
