"""The store on SQLite, through aiosqlite: one connection, one writer's thread, one commit for all that waits.

Durability is WAL with synchronous=FULL: when a transaction returns, it survives a power cut.
"""

import asyncio
import logging
import sqlite3
import time
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TypeAlias, TypeVar

import aiosqlite

from bot.storage import schema, sql
from bot.storage.faults import Identity, explained, identity, refuse_bad_path, refuse_pulled_away
from bot.storage.port import Locked, Mark, StorageError, Transaction
from bot.storage.seal import SEALED, PlainSealer, Sealer
from bot.storage.transaction import SqlTransaction

T = TypeVar("T")

Connect: TypeAlias = Callable[..., Awaitable[aiosqlite.Connection]]

log = logging.getLogger(__name__)

LOCK_PATIENCE = 5.0  # seconds that a writer waits for another process before it gives up
AGAIN = 0.02  # seconds between two tries to open a database that another process is just opening
LINGER = 0.02  # seconds that marks wait for a transaction to ride with
LINGER_AFTER_FAULT = 1.0


class SqliteStore:
    """bot.storage.port.Store in one SQLite file. Open it with `SqliteStore.open`, or as `async with`."""

    def __init__(self, path: Path, connection: aiosqlite.Connection, sealer: Sealer) -> None:
        self.path = path
        self._file = identity(path)
        self._connection = connection
        self._sealer = sealer
        self._marks: list[Mark] = []
        self._waited_since = 0.0  # by the loop's clock, while there are marks
        self._timer: asyncio.TimerHandle | None = None
        self._flushing: asyncio.Task[None] | None = None

    @classmethod
    async def open(
        cls,
        path: Path,
        *,
        sealer: Sealer | None = None,
        patience: float = LOCK_PATIENCE,
        connect: Connect = aiosqlite.connect,
    ) -> "SqliteStore":
        """Opens the database, making it or bringing its schema up to date where needed. Raises StorageError.

        A file that is refused is left exactly as it was. `connect` is aiosqlite's, or one whose calls run elsewhere
        than on a thread.
        """
        refuse_bad_path(path)
        with explained(path):
            connection = await connect(path, isolation_level=None, timeout=patience)
        store = cls(path, connection, sealer or PlainSealer())
        try:
            await store._prepared(patience)
        except BaseException:
            await connection.close()
            raise
        return store

    async def __aenter__(self) -> "SqliteStore":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def transaction(self, work: Callable[[Transaction], T]) -> T:
        """See the port. If the work fails, the marks go on waiting."""
        marks, self._marks = self._marks, []
        try:
            return await self._on_the_writers_thread(partial(_commit, self._sealer, marks, work))
        except BaseException as error:
            if marks:  # to write one again that was written after all changes nothing
                self._marks[:0] = marks
                self._set_timer(LINGER_AFTER_FAULT if isinstance(error, StorageError) else LINGER)
            raise

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """See the port."""

        def reading(connection: sqlite3.Connection) -> T:
            return work(SqlTransaction(connection, self._sealer))

        return await self._on_the_writers_thread(reading)

    def soon(self, mark: Mark) -> None:
        """See the port."""
        if not self._marks:
            self._waited_since = asyncio.get_running_loop().time()
        self._marks.append(mark)
        if self._timer is None:
            self._set_timer(LINGER)

    async def settle_log(self) -> None:
        """Moves the write-ahead log into the database and cuts it off: nothing that was overwritten is left in it."""
        await self._on_the_writers_thread(
            lambda connection: connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        )

    async def close(self) -> None:
        """See the port. Closing twice is harmless."""
        self._cancel_timer()
        if self._flushing:
            await asyncio.gather(self._flushing, return_exceptions=True)
        try:
            if self._marks:
                await self.transaction(lambda _: None)
        finally:
            self._cancel_timer()
            await self._connection.close()
            self._sealer.close()

    async def _prepared(self, patience: float) -> None:
        # SQLite's own patience does not cover the change to WAL, which two processes may try at once on a new
        # file.
        until = time.monotonic() + patience
        while True:
            try:
                return await self._on_the_writers_thread(
                    partial(_prepare, path=self.path, sealer=self._sealer)
                )
            except Locked:
                if time.monotonic() > until:
                    raise
                await asyncio.sleep(AGAIN)

    async def _on_the_writers_thread(self, work: Callable[[sqlite3.Connection], T]) -> T:
        # aiosqlite's public methods cross to its thread and back once per statement, which costs a batch of
        # turns more than the statements do (docs/decisions/0002-one-writer.md has the figures). So a whole
        # transaction crosses once, by the same private call that every public method of aiosqlite is made of.
        # The work goes on to its end even if the waiting task is cancelled: a commit is never half seen.
        call = partial(_run, self.path, self._file, work, self._connection)
        return await self._connection._execute(call)  # type: ignore[no-any-return, no-untyped-call]

    def _set_timer(self, delay: float) -> None:
        self._cancel_timer()
        self._timer = asyncio.get_running_loop().call_later(delay, self._flush)

    def _cancel_timer(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _flush(self) -> None:
        # One timer goes on while turns take the marks with them: to set and cancel one for each costs more than this.
        self._timer = None
        if self._marks:
            left = self._waited_since + LINGER - asyncio.get_running_loop().time()
            if left > 0.0:
                self._set_timer(left)
            else:
                self._flushing = asyncio.create_task(self._write_marks())

    async def _write_marks(self) -> None:
        try:
            await self.transaction(lambda _: None)
        except StorageError as fault:  # they wait on, and are tried again
            log.warning("What was sent could not be written down yet. %s", fault)


def _run(
    path: Path, file: Identity, work: Callable[[sqlite3.Connection], T], connection: aiosqlite.Connection
) -> T:
    refuse_pulled_away(path, file)
    with explained(path):
        result = work(connection._conn)
    # Once more: what was just committed may have gone into a file that nobody will ever open again. The turn counts as
    # not kept then; if the file comes back with it, its receipt is there.
    refuse_pulled_away(path, file)
    return result


def _commit(
    sealer: Sealer, marks: Sequence[Mark], work: Callable[[Transaction], T], connection: sqlite3.Connection
) -> T:
    transaction = SqlTransaction(connection, sealer)
    # IMMEDIATE: a transaction that reads first and takes the write lock later can lose an update to another
    # process.
    connection.execute("BEGIN IMMEDIATE")
    try:
        transaction.mark(marks)
        result = work(transaction)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    if transaction.doomed:
        _destroy(sealer, transaction.doomed, connection)
    return result


def _destroy(sealer: Sealer, keys: Sequence[bytes], connection: sqlite3.Connection) -> None:
    """What the keys sealed is gone, in a commit that named them; now they go, and then their names."""
    sealer.destroy(keys)
    connection.executemany(sql.DESTROYED, [(key,) for key in keys])


def _prepare(connection: sqlite3.Connection, *, path: Path, sealer: Sealer) -> None:
    schema.refuse_foreign(connection, path)
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",  # what is deleted is overwritten, not merely forgotten
        "temp_store = MEMORY",
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    schema.upgrade(connection)
    if connection.execute(sql.SOME_SEALED, (SEALED,)).fetchall():
        sealer.require_keys(path)
    if left := [key for (key,) in connection.execute(sql.DOOMED)]:
        _destroy(sealer, left, connection)
