"""The shell of the line protocol: reads lines, hands them on, prints what was said, then `{"done": true}`."""

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from typing import Protocol

from adapters.base import Outgoing
from adapters.terminal.jsonl import Line, LineError, dumped, read, render
from conversations.model import ConversationKey, Envelope, Json

PLATFORM = "terminal"
WORKSPACE = "local"
CHUNK = 1 << 16
LONGEST = 4_000_000
"""Bytes of one line that are read; what is longer is cut there, and is no JSON any more."""


class Desk(Protocol):
    """What the shell needs of the bot behind it."""

    async def begin(self, cause: str) -> None:
        """Somebody is there: say what waits and what fell due meanwhile, and from here on remind unasked."""
        ...

    async def receive(self, envelope: Envelope, cause: str) -> str | None:
        """Take the envelope; the sentence if it was refused."""
        ...

    async def advance(self, span: timedelta, cause: str) -> str | None:
        """Move the clock; the sentence if it can't be moved."""
        ...

    async def said(self, cause: str) -> tuple[Outgoing, ...] | str:
        """What was said because of that line, in order; the sentence if that can't be told any more."""
        ...

    async def deliver(self) -> None:
        """Return when everything that may be sent has been handed to the adapter."""
        ...

    def now(self) -> datetime:
        """The bot's clock."""
        ...


def key(who: str) -> ConversationKey:
    """The conversation of a person at this terminal."""
    return ConversationKey(PLATFORM, WORKSPACE, who)


class LinesAdapter:
    """Prints each message as a line. What a line's answer has printed already is not printed again by it."""

    platform = PLATFORM

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._printed: set[str] = set()

    async def send(self, outgoing: Outgoing) -> str:
        if outgoing.id not in self._printed:
            self.print(outgoing)
        return ""

    async def arrived(self, outgoing: Outgoing) -> str | None:
        return None  # a terminal can't be asked what it has shown

    def begin_line(self, repeats: tuple[Outgoing, ...] = ()) -> None:
        """Another line. What it `repeats` counts as printed: the shell prints that itself, in its own order."""
        self._printed = {outgoing.id for outgoing in repeats}

    def print(self, outgoing: Outgoing) -> None:
        """Print the message."""
        line = render(outgoing)
        if line is not None:
            self._printed.add(outgoing.id)
            self._write(dumped(line))


class LinesShell:
    """Reads lines from a file descriptor until it ends. Each line's answer ends in `{"done": true}`."""

    def __init__(
        self, desk: Desk, adapter: LinesAdapter, write: Callable[[str], None], who: str, zone: str
    ) -> None:
        self._desk, self._adapter, self._write = desk, adapter, write
        self._who, self._zone = who, zone
        self._first = True

    async def run(self, descriptor: int) -> None:
        async for raw in read_lines(descriptor):
            await self.answer(raw)

    async def answer(self, raw: str) -> None:
        """Everything that one line leads to, and its `done`."""
        self._adapter.begin_line()
        try:
            line = read(raw)
        except LineError as fault:
            await self._begin("")
            self._error(str(fault))
        else:
            await self._carry_out(line)
        self._write(dumped({"done": True}))

    async def _carry_out(self, line: Line) -> None:
        cause = f"line:{line.id}" if line.id else f"once:{os.urandom(16).hex()}"
        # A repeated line is answered from what is written down, in its own order, however far delivery had come.
        before = await self._desk.said(cause) if line.id else ()
        if isinstance(before, str):
            self._error(before)
            before = ()
        self._adapter.begin_line(before)
        await self._begin(cause)
        who = key(line.who or self._who)
        for outgoing in before:  # what was said last to somebody who was erased names nobody
            self._adapter.print(outgoing if outgoing.to.user else outgoing._replace(to=who))
        if isinstance(line.happening, timedelta):
            refused = await self._desk.advance(line.happening, cause)
        else:
            envelope = Envelope(cause, who, who.user, self._desk.now(), line.happening, zone=self._zone)
            refused = await self._desk.receive(envelope, cause)
        if refused is not None:
            self._error(refused)
        await self._desk.deliver()

    async def _begin(self, cause: str) -> None:
        if self._first:
            self._first = False
            await self._desk.begin(cause)

    def _error(self, sentence: str) -> None:
        answer: dict[str, Json] = {"error": sentence}
        self._write(dumped(answer))


async def read_lines(descriptor: int) -> AsyncIterator[str]:
    """The lines of a pipe, file or terminal, as they come; a last one without a line end counts."""
    loop = asyncio.get_running_loop()
    chunks: asyncio.Queue[bytes] = asyncio.Queue()
    wanted = threading.Semaphore(0)
    # A thread of its own that nobody waits for at exit: one of the loop's pool would hold up Ctrl-C until a line
    # came. It reads the descriptor itself, because the lock of `sys.stdin` would be held at exit too.
    threading.Thread(target=_read_chunks, args=(descriptor, loop, chunks, wanted), daemon=True).start()
    rest = b""
    while chunk := await _next(chunks, wanted):
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            yield line[:LONGEST].decode("utf-8", "replace")
        rest = rest[:LONGEST]
    if rest:
        yield rest.decode("utf-8", "replace")


async def _next(chunks: "asyncio.Queue[bytes]", wanted: threading.Semaphore) -> bytes:
    wanted.release()
    return await chunks.get()


def _read_chunks(
    descriptor: int,
    loop: asyncio.AbstractEventLoop,
    chunks: "asyncio.Queue[bytes]",
    wanted: threading.Semaphore,
) -> None:
    chunk = b"-"
    while chunk:
        wanted.acquire()
        try:
            chunk = os.read(descriptor, CHUNK)
        except OSError:  # a terminal that has gone, or an input that was never open: the end of it
            chunk = b""
        try:
            loop.call_soon_threadsafe(chunks.put_nowait, chunk)
        except RuntimeError:  # the loop has ended, and with it everybody who could want more
            return
