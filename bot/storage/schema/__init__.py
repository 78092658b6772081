"""The schema as numbered SQL files, and how a database comes by them."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from bot.storage import sql
from bot.storage.port import StorageError
from bot.storage.rows import instant_to_text

FOLDER = Path(__file__).parent


@cache
def files() -> tuple[tuple[int, Path], ...]:
    """The schema files as (version, path), oldest first."""
    return tuple(sorted((int(path.name.partition("_")[0]), path) for path in FOLDER.glob("[0-9]*_*.sql")))


def latest() -> int:
    """The schema version that this program works with."""
    return files()[-1][0]


def refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    """Raises StorageError, having changed nothing, for another program's database or a newer version's."""
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return
    if "schema_version" not in tables or "conversations" not in tables:
        raise StorageError(
            f"{path} is a database, but another program's; name a file of Debrief's own, or a new one."
        )
    if (version := _version(connection)) > latest():
        raise StorageError(
            f"The database {path} is a newer Debrief's (schema {version}, this one knows {latest()}); "
            "update Debrief, or name another file. Nothing in it was changed."
        )


def upgrade(connection: sqlite3.Connection, *, to: int | None = None) -> list[int]:
    """Applies, in one transaction, the schema files that the database does not have; which those were."""
    target = latest() if to is None else to
    if _has_versions(connection) and _version(connection) >= target:
        return []
    connection.execute("BEGIN IMMEDIATE")  # of two processes that start at once, one upgrades and one waits
    try:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS schema_version "
            "(version INTEGER PRIMARY KEY, applied_at TEXT NOT NULL)"
        )
        present = _version(connection)
        wanted = [(version, file) for version, file in files() if present < version <= target]
        for version, file in wanted:
            for statement in _statements(file.read_text(encoding="utf-8")):
                connection.execute(statement)
            connection.execute(sql.UPGRADED, (version, instant_to_text(datetime.now(UTC))))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    return [version for version, _ in wanted]


def _has_versions(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'schema_version'").fetchall())


def _version(connection: sqlite3.Connection) -> int:
    [(version,)] = connection.execute(sql.VERSION).fetchall()
    return int(version or 0)


def _statements(script: str) -> Iterator[str]:
    # Not executescript: it commits what is open before it begins.
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
