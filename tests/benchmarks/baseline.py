"""The yardstick: bare sqlite3, one durable commit per turn. By itself: `python -m tests.benchmarks.baseline`.

A turn here keeps the same facts as the bot's, in the plainest way: look the id up and keep it, read a state
and write it, add one answer. No leases, no version check, no reminders, no codec, no dialogue, nothing sent.
"""

import sqlite3
import tempfile
import time
from pathlib import Path

SCHEMA = """
CREATE TABLE receipts (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE states (person TEXT PRIMARY KEY, state BLOB NOT NULL);
CREATE TABLE answers (seq INTEGER PRIMARY KEY, person TEXT NOT NULL, body BLOB NOT NULL);
"""
SAVE = "INSERT INTO states VALUES (?, ?) ON CONFLICT (person) DO UPDATE SET state = excluded.state"


def raw(path: Path, turns: int, people: int, size: int = 1500) -> tuple[list[float], str]:
    """Seconds that each turn took, with states of `size` bytes; and the pragmas in force."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
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


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        took, pragmas = raw(Path(folder) / "raw.db", 4000, 32)
    print(f"pragmas: {pragmas}\nbare sqlite3, one commit per turn: {len(took) / sum(took):,.0f} turns/s")
