"""The way of people's words as a picture, for docs/privacy.md: read from the schema, the statements and the adapters.

Which part of the program touches which table is found in the source: the port's groups of methods, the statements that
each method of the transaction uses, and the tables that those name. So a new table, or a new use of one, changes the
picture, and a test says that the page is stale.
"""

import ast
import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from bot.storage import port, schema, sql
from bot.storage.keyfile import SCHEMA as KEY_TABLES

ROOT = Path(__file__).resolve().parents[1]
TRANSACTION = ROOT / "bot" / "storage" / "transaction.py"
ADAPTERS = ROOT / "adapters"

PARTS = {
    port.Turns: "a turn",
    port.Deliveries: "delivery",
    port.Reminders: "reminders",
    port.Gathering: "answers in parts",
    port.Retention: "the broom",
}
SLACK = re.compile(r'"((?:apps|auth|chat|conversations|files|users|views)\.\w[\w.]*)"')
DISCORD = re.compile(r'"(/(?:applications|channels|gateway|interactions|users|webhooks)[^"\s]*)"')
_WRITES = re.compile(r"(?:INSERT INTO|UPDATE|DELETE FROM)\s+(\w+)")
_SEALED = re.compile(r"UPDATE (\w+) SET (\w+) = \?")
_READS = re.compile(r"(?<!DELETE )(?:FROM|JOIN)\s+(\w+)")


INTRODUCTION = """
Drawn from the code by `make diagram`; a test fails when the two part. Thick frames hold words, in the column named
there: sealed, where there is an operator key. A full arrow writes, a dotted one reads.
"""
ASKED = """
Besides connecting, making the command known, and handing over files and answers where Slack and Discord say to, this is
all that the bot asks of them:
"""
OUTSIDE = """\
    you(["you"]) <--> slack["Slack"] & discord["Discord"]
    slack & discord <--> adapters
    you <--> adapters
    adapters --> turns
    deliveries --> adapters
    keyfile -. "opens and seals" .-> db
    operator(["the operator's key"]) -. unwraps .-> keyfile
    db -- "debrief db backup" --> copied["a copy"]
    computer -- "ids, kinds, places" --> log["the log"]
    classDef words stroke-width:4px
"""


def section() -> str:
    """What stands under "As a picture" on the page."""
    asked = (
        f"- {name}: {', '.join(f'`{each}`' for each in sorted(asked_of(name.lower())))}\n"
        for name in ("Slack", "Discord")
    )
    return f"{INTRODUCTION}\n```mermaid\n{picture()}```\n{ASKED}\n{''.join(asked)}\n"


def picture() -> str:
    """The flow as a Mermaid diagram."""
    lines = [
        "flowchart LR",
        '    subgraph computer ["the computer it runs on"]',
        '        adapters["adapters"]',
    ]
    lines += [f'        {part.__name__.lower()}["{name}"]' for part, name in PARTS.items()]
    for file, prefix in (("debrief.db", "db"), ("debrief.db.keys", "keyfile")):
        lines.append(f'        subgraph {prefix} ["{file}"]')
        for (where, table), words in columns().items():
            if where == prefix:
                name = f'{table}<br/>{words}")]:::words' if words else f'{table}")]'
                lines.append(f'            {prefix}_{table}[("{name}')
        lines.append("        end")
    lines.append("    end")
    for part in PARTS:
        written, read = touched(part)
        for arrow, tables in (("-->", written), ("-.->", read - written)):
            if tables:
                lines.append(f"    {part.__name__.lower()} {arrow} {_all(tables)}")
    return "\n".join(lines) + "\n" + OUTSIDE


def columns() -> Mapping[tuple[str, str], str]:
    """Every table of the two files, with the column that holds sealed words, "" where none does."""
    statements = (value for name, value in vars(sql).items() if name.startswith("SEAL_"))
    sealed = {found[1]: found[2] for found in map(_SEALED.match, statements) if found}
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.upgrade(connection)
        found = {("db", table): sealed.get(table, "") for table in _tables(connection)}
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in KEY_TABLES:
            connection.execute(statement)
        return found | {("keyfile", table): "" for table in _tables(connection)}


def touched(part: type) -> tuple[set[str], set[str]]:
    """The tables that this part of the port writes, and those that it reads."""
    written: set[str] = set()
    read: set[str] = set()
    uses = _uses()
    known = {table for where, table in columns() if where == "db"}
    for method in (name for name in vars(part) if not name.startswith("_")):
        for statement in _statements(uses, method):
            written |= {*_WRITES.findall(statement)} & known
            read |= {*_READS.findall(statement)} & known
    return written, read


def asked_of(platform: str) -> set[str]:
    """The methods or paths that its adapter names."""
    pattern = SLACK if platform == "slack" else DISCORD
    texts = (path.read_text(encoding="utf-8") for path in (ADAPTERS / platform).glob("*.py"))
    return {found for text in texts for found in pattern.findall(text)}


def _uses() -> Mapping[str, tuple[set[str], set[str]]]:
    """For each method of the transaction the statements that it names and the methods of its own that it calls."""
    [transaction] = [
        node for node in ast.parse(TRANSACTION.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name == "SqlTransaction"
    ]  # fmt: skip
    found = {}
    for method in transaction.body:
        if isinstance(method, ast.FunctionDef):
            names = [node for node in ast.walk(method) if isinstance(node, ast.Attribute)]
            of = {"sql": set[str](), "self": set[str]()}
            for name in names:
                if isinstance(name.value, ast.Name) and name.value.id in of:
                    of[name.value.id].add(name.attr)
            found[method.name] = of["sql"], of["self"]
    return found


def _statements(uses: Mapping[str, tuple[set[str], set[str]]], method: str) -> Iterator[str]:
    waiting, seen = [method], set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen or name not in uses:
            continue
        seen.add(name)
        statements, calls = uses[name]
        waiting += calls
        for each in statements:
            value = getattr(sql, each)
            yield from value if isinstance(value, tuple) else [value] if isinstance(value, str) else []


def _tables(connection: sqlite3.Connection) -> list[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    return [name for (name,) in found]


def _all(tables: set[str]) -> str:
    return " & ".join(f"db_{table}" for table in sorted(tables))
