"""Lines of standard input, whatever it is (a pipe, a file, a keyboard), without holding up the event loop."""

import asyncio
import os
import threading

LONGEST = 4_000_000
AHEAD = 64
_BLOCK = 65_536


class Lines:
    """`await next()` gives one line after the other, without its line break, and None at the end.

    A line of more than LONGEST bytes comes cut to that; the rest of it is thrown away. The thread reads the
    descriptor itself, not `sys.stdin`, whose lock a reader that is still waiting would hold at exit.
    """

    def __init__(self, descriptor: int = 0) -> None:
        self._descriptor = descriptor
        self._loop = asyncio.get_running_loop()
        self._lines: asyncio.Queue[bytes | None] = asyncio.Queue()
        self._room = threading.Semaphore(AHEAD)
        self._ended = False
        threading.Thread(target=self._read_all, name="stdin", daemon=True).start()

    async def next(self) -> bytes | None:
        """The next line, or None for ever once there are no more."""
        if self._ended:
            return None
        line = await self._lines.get()
        self._room.release()
        self._ended = line is None
        return line

    def _read_all(self) -> None:
        pending = b""
        while block := self._block():
            *whole, pending = (pending + block).split(b"\n")
            for line in whole:
                self._hand_over(line[:LONGEST])
            pending = pending[: LONGEST + 1]
        if pending:
            self._hand_over(pending[:LONGEST])
        self._hand_over(None)

    def _block(self) -> bytes:
        try:
            return os.read(self._descriptor, _BLOCK)
        except OSError:  # a terminal that has gone away, or standard input that was closed
            return b""

    def _hand_over(self, line: bytes | None) -> None:
        self._room.acquire()
        try:
            self._loop.call_soon_threadsafe(self._lines.put_nowait, line)
        except RuntimeError:  # the loop has ended, and with it everybody who could want the line
            self._room.release()
