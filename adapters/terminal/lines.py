"""The shell of the line protocol: reads lines, hands them on, prints what was said, then `{"done": true}`."""

import asyncio
import os
import uuid
from collections.abc import AsyncIterator, Callable
from datetime import datetime, timedelta
from typing import Protocol

from adapters.base import Outgoing
from adapters.terminal.jsonl import Line, LineError, dumped, read, render
from conversations.model import ConversationKey, Envelope, Json

PLATFORM = "terminal"
WORKSPACE = "local"
CHUNK = 1 << 16


class Desk(Protocol):
    """What the shell needs of the bot behind it."""

    async def receive(self, envelope: Envelope, cause: str) -> str | None:
        """Take the envelope; the sentence if it was refused."""
        ...

    async def advance(self, span: timedelta, cause: str) -> str | None:
        """Move the clock; the sentence if it can't be moved."""
        ...

    async def said(self, cause: str) -> tuple[Outgoing, ...]:
        """What was said because of that line, in order."""
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
    """Prints each message as a line; holds everything back until the first line has come in."""

    platform = PLATFORM

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._held: list[Outgoing] | None = []
        self._printed: set[str] = set()

    async def send(self, outgoing: Outgoing) -> str:
        if self._held is not None:
            self._held.append(outgoing)
        else:
            self.print(outgoing)
        return ""

    def open(self) -> None:
        """The first line is in: from here on messages come out as they are sent."""
        held, self._held = self._held or [], None
        for outgoing in held:
            self.print(outgoing)

    def begin_line(self) -> None:
        """Another line: its answer may repeat what an earlier one's said."""
        self._printed.clear()

    def print(self, outgoing: Outgoing) -> None:
        """Print the message unless this line's answer has it already."""
        line = render(outgoing)
        if line is not None and outgoing.id not in self._printed:
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
            if raw.strip():
                await self.answer(raw)

    async def answer(self, raw: str) -> None:
        """Everything that one line leads to, and its `done`."""
        self._adapter.begin_line()
        try:
            line = read(raw)
        except LineError as fault:
            self._error(str(fault))
        else:
            await self._carry_out(line)
        self._write(dumped({"done": True}))

    async def _carry_out(self, line: Line) -> None:
        cause = f"line:{line.id}" if line.id else f"once:{uuid.uuid4().hex}"
        if self._first:
            self._first = False
            self._adapter.open()
            await self._desk.deliver()
        if isinstance(line.happening, timedelta):
            refused = await self._desk.advance(line.happening, cause)
        else:
            who = key(line.who or self._who)
            envelope = Envelope(cause, who, who.user, self._desk.now(), line.happening, zone=self._zone)
            refused = await self._desk.receive(envelope, cause)
        if refused is not None:
            self._error(refused)
        await self._desk.deliver()
        if line.id:
            for outgoing in await self._desk.said(cause):
                self._adapter.print(outgoing)

    def _error(self, sentence: str) -> None:
        answer: dict[str, Json] = {"error": sentence}
        self._write(dumped(answer))


async def read_lines(descriptor: int) -> AsyncIterator[str]:
    """The lines of a pipe, file or terminal, as they come; a last one without a line end counts."""
    loop = asyncio.get_running_loop()
    rest = b""
    while chunk := await loop.run_in_executor(None, os.read, descriptor, CHUNK):
        *lines, rest = (rest + chunk).split(b"\n")
        for line in lines:
            yield line.decode("utf-8", "replace")
    if rest:
        yield rest.decode("utf-8", "replace")
