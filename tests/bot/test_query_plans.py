"""No statement of a turn, a claim or a tick looks at a whole table, however much is stored."""

import re
import sqlite3
from pathlib import Path

import pytest

from bot.storage import sql
from bot.storage.sqlite import SqliteStore

WHOLE_ON_PURPOSE = {
    *("FORGET_RECEIPTS", "FORGET_SENT", "FORGET_WORDS"),  # the broom's, once an hour
    *("STUCK", "REVIVE"),  # a person's, by `debrief outbox`
    *("PLAIN_STATES", "PLAIN_BODIES", "PLAIN_TEXTS"),  # once in a database's life, by `debrief keys rotate`
    *("VERSION", "ALL_FRAGMENTS", "DOOMED"),  # once at a start
}
STATEMENTS = {
    f"{name} {n}": text
    for name, value in vars(sql).items()
    if name.isupper() and name not in WHOLE_ON_PURPOSE | {"UNDELIVERED", "ROW", "MOST", "UPGRADED"}
    for n, text in enumerate([value] if isinstance(value, str) else value)
}


@pytest.mark.parametrize("statement", STATEMENTS.values(), ids=STATEMENTS.keys())
async def test_a_statement_finds_its_rows_by_an_index(path: Path, statement: str) -> None:
    async with await SqliteStore.open(path) as store:
        text = sql.for_set(statement, 2)
        values = [""] * text.count("?")

        def explain(connection: sqlite3.Connection) -> list[str]:
            return [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {text}", values)]

        plan = await store._on_the_writers_thread(explain)
    whole = [step for step in plan if re.match(r"SCAN (?!.*(outbox_undelivered|oldest|CONSTANT))", step)]
    assert whole == []
