"""The two yardsticks: bare sqlite3, one durable commit per turn. By itself: `python -m tests.benchmarks.baseline`.

The simple one keeps the same facts as a turn of the bot's, in the plainest way: look the id up and keep it, read a
state and write it, add one answer. No leases, no version check, no reminders, no codec, no dialogue, nothing sent.

"The same rows" is the least that the bot's own tables cost: its schema, its indexes and its statements, one after the
other in one blocking call, and nothing worked out. What the bot takes longer than that is its own doing.
"""

import sqlite3
import tempfile
import time
from pathlib import Path

from bot.storage import rows, schema, sql

SCHEMA = """
CREATE TABLE receipts (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE states (person TEXT PRIMARY KEY, state BLOB NOT NULL);
CREATE TABLE answers (seq INTEGER PRIMARY KEY, person TEXT NOT NULL, body BLOB NOT NULL);
"""
SAVE = "INSERT INTO states VALUES (?, ?) ON CONFLICT (person) DO UPDATE SET state = excluded.state"
TURNS_OF_ONE = 19  # after which somebody new comes, as among tests.benchmarks.people


def raw(path: Path, turns: int, people: int, size: int = 1500) -> tuple[list[float], str]:
    """Seconds that each turn took, with states of `size` bytes; and the pragmas in force."""
    db = _opened(path)
    db.executescript(SCHEMA)
    names = ("journal_mode", "synchronous", "page_size", "wal_autocheckpoint")
    pragmas = ", ".join(f"{name} = {db.execute(f'PRAGMA {name}').fetchone()[0]}" for name in names)
    took = []
    for turn in range(turns):
        # Never the same bytes twice: SQLite does not write a page that would not change.
        id, person, state = f"event {turn}", f"person {turn % people}", b"%09d" % turn + b"x" * size
        begun = time.perf_counter()
        db.execute("BEGIN IMMEDIATE")
        db.execute("SELECT 1 FROM receipts WHERE id = ?", (id,)).fetchone()
        db.execute("SELECT state FROM states WHERE person = ?", (person,)).fetchone()
        db.execute("INSERT INTO receipts VALUES (?)", (id,))
        db.execute(SAVE, (person, state))
        db.execute("INSERT INTO answers (person, body) VALUES (?, ?)", (person, state[:500]))
        db.execute("COMMIT")
        took.append(time.perf_counter() - begun)
    db.close()
    return took, pragmas


def same_rows(path: Path, turns: int, people: int, size: int = 1500) -> list[float]:
    """Seconds that each turn took which writes what the bot writes: with its answer the mark of the one before it."""
    db = _opened(path)
    db.execute("PRAGMA secure_delete = ON")
    schema.upgrade(db)
    seen, load = sql.for_set(sql.SEEN, 2), sql.for_set(sql.LOAD, 1)
    backlog = sql.for_set(sql.BACKLOG, 1)
    owner, ref, at = "host-boot-4711-1772443800", "0123456789abcdef01234567", "2026-03-02T14:30:00.000000Z"
    number, took = 0, []
    for turn in range(turns):
        id, person = f"event {turn}", f"memory/bench/{turn % people}-{turn // people // TURNS_OF_ONE}"
        receipt, state = rows.receipt(id), b"%09d" % turn + b"x" * size
        begun = time.perf_counter()
        db.execute("BEGIN IMMEDIATE")
        db.execute(sql.MARK_SENT, (ref, number, owner))
        db.execute(seen, (receipt, id)).fetchone()
        found = db.execute(load, (person,)).fetchone()
        version = found[1] + 1 if found else 1
        db.execute(sql.ACCEPT, (receipt, at))
        if db.execute(sql.SAVE, (person, version, state, at, at)).rowcount != 1:
            raise SystemExit(f"The state of {person} was not written.")
        db.execute(backlog, (person, owner, at)).fetchone()
        number = (db.execute(sql.LAST_NUMBER).fetchone()[0] or 0) + 1
        row = (number, person, "memory", None, version, "sending", owner, at, "", state[:700], at)
        db.execute(sql.ENQUEUE, row)
        if version % 8 == 0:
            wall = at[:16]
            db.execute(sql.REMIND, (person, "d1:nudge", "d1", "nudge", wall, "Europe/Berlin", 0, at))
            db.execute(sql.RECORD, (person, at, "nudged", "d1"))
        db.execute("COMMIT")
        took.append(time.perf_counter() - begun)
    db.close()
    return took


def _opened(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    return db


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        took, pragmas = raw(Path(folder) / "raw.db", 4000, 32)
        rows_took = same_rows(Path(folder) / "rows.db", 4000, 32)
    print(f"pragmas: {pragmas}\nbare sqlite3, one commit per turn: {len(took) / sum(took):,.0f} turns/s")
    print(f"the same rows as the bot's:        {len(rows_took) / sum(rows_took):,.0f} turns/s")
