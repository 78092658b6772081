"""No statement of a turn, a claim or a tick looks at a whole table, however much is stored."""

import re
import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.base import Outgoing
from bot.storage import sql
from bot.storage.port import Lease, Parcel
from bot.storage.seal import PlainSealer
from bot.storage.sqlite import SqliteStore
from bot.storage.transaction import SqlTransaction
from conversations.model import ConversationKey, Reminder
from tests.bot.world import NOON

WHOLE_ON_PURPOSE = {
    *(
        "FORGET_RECEIPTS",
        "FORGET_SENT",
        "FORGET_WORDS",
        "FORGET_DEAD",
        "STRANGERS",
    ),  # the broom's, once an hour
    *("STUCK", "REVIVE"),  # a person's, by `debrief outbox`
    *("PLAIN_STATES", "PLAIN_BODIES", "PLAIN_TEXTS"),  # once in a database's life, by `debrief keys rotate`
    *("VERSION", "ALL_FRAGMENTS", "DOOMED", "SOME_SEALED"),  # once at a start
}
STATEMENTS = {
    f"{name} {n}": text
    for name, value in vars(sql).items()
    if name.isupper()
    and name
    not in WHOLE_ON_PURPOSE
    | {"UNDELIVERED", "HELD", "PUT_OFF", "QUIET_HOURS", "ROW", "MOST", "UPGRADED", "PERSONAL"}
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


async def test_what_is_due_is_found_by_the_index_of_due_times(path: Path) -> None:
    async with await SqliteStore.open(path) as store:
        for statement, values in ((sql.DUE, ("", 1)), (sql.NEXT_DUE, ("",))):
            query = f"EXPLAIN QUERY PLAN {statement}"
            plan = await store.read(lambda t, q=query, v=values: t._db.execute(q, v).fetchall())  # type: ignore[misc]
            steps = [row[3] for row in plan]
            assert any("SEARCH reminders USING COVERING INDEX reminders_by_due" in step for step in steps), (
                steps
            )
            assert not any("TEMP B-TREE" in step for step in steps), steps


async def steps_of_an_idle_tick(store: SqliteStore, stored: int) -> int:
    """SQLite's own count of its steps when nothing is due and nothing waits, with so much stored."""
    people = [ConversationKey("pigeon", "w", f"{n:06}") for n in range(stored)]
    reminder = Reminder("d1:nudge", "d1", "nudge", NOON.replace(tzinfo=None), "UTC")
    later = {(p, reminder.id): (reminder, NOON + timedelta(days=1)) for p in people}
    await store.transaction(lambda t: t.remind(later))
    said = (Outgoing("0" * 24, people[0], None, "", question=1),)
    await store.transaction(lambda t: t.enqueue([Parcel(p, said, (0,)) for p in people], None, NOON))
    await store.transaction(lambda t: t._db.execute("UPDATE outbox SET status = 'sent'"))  # type: ignore[attr-defined]
    count = 0

    def tick(connection: sqlite3.Connection) -> None:
        nonlocal count

        def counted() -> int:
            nonlocal count
            count += 1
            return 0

        connection.set_progress_handler(counted, 1)
        try:
            transaction = SqlTransaction(connection, PlainSealer())
            transaction.due(NOON, 500)
            transaction.next_due(NOON)
            transaction.holders()
            transaction.release((), doubt=True)
            transaction.claim(["pigeon"], Lease("me", NOON), NOON, 256)
            transaction.waiting(["pigeon"])
        finally:
            connection.set_progress_handler(None, 0)

    await store._on_the_writers_thread(tick)
    return count


async def test_an_idle_tick_takes_as_many_steps_however_much_is_stored(tmp_path: Path) -> None:
    counts = []
    for stored in (20, 4_000):
        async with await SqliteStore.open(tmp_path / f"{stored}.db") as store:
            counts.append(await steps_of_an_idle_tick(store, stored))
    assert counts[0] == counts[1] > 0
