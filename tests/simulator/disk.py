"""A connection as the store wants one, whose calls run in the loop instead of on a thread: in order, each whole.

Its SQLite is the real one. A call waits its turn, takes a moment, and its answer takes a moment to come back; at both
places the process can die, before the commit and after it, and inside of it at any statement.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from tests.simulator.process import Died, Process, Reply

MOMENT = 0.0004  # seconds from the call to its turn


class Disk:
    """What goes wrong with the database, and who is told of each call that was committed."""

    def __init__(self) -> None:
        self.fault = ""  # the name of SQLite's error, while it lasts
        self.begun: Callable[[], None] = lambda: None
        self.done: Callable[[bool], None] = lambda _: None
        self.fell = False  # whether that is what the process died of
        self.dies_at = 0  # the statement, counted from now on, at which the process dies


class _Sqlite(sqlite3.Connection):
    """The real thing, except that nobody dead may use it."""

    process: Process
    disk: Disk

    def execute(self, *arguments: Any) -> sqlite3.Cursor:
        self._next()
        return super().execute(*arguments)

    def executemany(self, *arguments: Any) -> sqlite3.Cursor:
        self._next()
        return super().executemany(*arguments)

    def _next(self) -> None:
        self.process.must_be_alive()
        if self.disk.dies_at:
            self.disk.dies_at -= 1
            if not self.disk.dies_at:
                self.disk.fell = True
                self.process.die()
                raise Died(self.process.name)


class InlineConnection:
    """As much of an aiosqlite connection as SqliteStore uses."""

    def __init__(self, process: Process, disk: Disk, path: Path, **options: Any) -> None:
        self._process, self._disk = process, disk
        self._sqlite = sqlite3.connect(path, factory=_Sqlite, **options)
        self._sqlite.process, self._sqlite.disk = process, disk
        self._waiting: deque[tuple[Reply, Callable[[], Any]]] = deque()
        self._serving = False
        self._closed = False
        process.on_death.append(self.abort)

    def __await__(self) -> Generator[Any, Any, "InlineConnection"]:
        yield from asyncio.sleep(0).__await__()
        return self

    @property
    def _conn(self) -> sqlite3.Connection:
        if self._disk.fault:
            error = sqlite3.OperationalError("the disk says no")
            error.sqlite_errorname = self._disk.fault
            raise error
        return self._sqlite

    async def _execute(self, call: Callable[[], Any]) -> Any:
        self._process.must_be_alive()
        reply = Reply()
        self._waiting.append((reply, call))
        if not self._serving:
            self._serving = True
            asyncio.get_running_loop().call_later(MOMENT, self._serve)
        return await reply

    async def close(self) -> None:
        await self._execute(self._close)

    def abort(self) -> None:
        """The process is gone: what was open is rolled back."""
        self._waiting.clear()
        if not self._closed:
            self._close()

    def _close(self) -> None:
        self._closed = True
        self._sqlite.close()

    def _serve(self) -> None:
        if self._process.frozen:
            self._process.on_thaw.append(self._serve)
            return
        # As on a thread, the call runs to its end also when whoever made it has been cancelled.
        if not self._process.alive or not self._waiting:
            self._serving = False
            return
        reply, call = self._waiting.popleft()
        self._disk.begun()
        result, error = None, None
        try:
            result = call()
        except Died:
            self._disk.done(False)
            return
        except Exception as fault:
            error = fault
        self._disk.done(error is None)
        self._process.at(reply.sites)  # committed, and nobody knows it yet
        if not self._process.alive:
            return
        if not reply.done():
            if error is not None:
                reply.set_exception(error)
            else:
                reply.set_result(result)
        asyncio.get_running_loop().call_later(MOMENT, self._serve)
