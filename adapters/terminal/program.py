"""`debrief chat --jsonl`: one line in, its answer out, then {"done": true}; the same after a crash as before."""

import asyncio
import sys
from collections.abc import Collection
from contextlib import suppress
from typing import BinaryIO
from uuid import uuid4

from adapters.base import Outgoing, RetryLater
from adapters.terminal.jsonl import Advance, BadLine, Line, parse, read, render, written
from adapters.terminal.session import PLATFORM, Failed, Session, who
from adapters.terminal.stdin import Lines
from conversations.model import Envelope, Json

NOBODY_LISTENS = 3600.0


class Printer:
    """The terminal's adapter for programs: a message is delivered when its line is written."""

    platform = PLATFORM

    def __init__(self, out: BinaryIO | None = None) -> None:
        self._out = out or sys.stdout.buffer
        self._held: frozenset[str] = frozenset()
        self.broken = False

    async def send(self, outgoing: Outgoing) -> str:
        """Writes the message, unless it is one of those that are repeated in their own order."""
        line = render(outgoing)
        if line is not None and outgoing.id not in self._held:
            self.write(line)
            if self.broken:  # not delivered: the next process says it
                raise RetryLater(NOBODY_LISTENS)
        return ""

    def hold(self, ids: Collection[str]) -> None:
        """From here on these count as delivered; who holds them writes them."""
        self._held = frozenset(ids)

    def write(self, line: dict[str, Json]) -> None:
        """Writes and flushes one line; a reader that has gone away is remembered in `broken`."""
        try:
            self._out.write(written(line))
            self._out.flush()
        except (BrokenPipeError, ValueError):
            self.broken = True


class Program:
    """Answers a program's lines, in their order."""

    def __init__(self, session: Session, printer: Printer, *, name: str, zone: str | None) -> None:
        self._session = session
        self._printer = printer
        self._name = name
        self._zone = zone
        self._begun = False
        self._running: asyncio.Task[None] | None = None

    async def run(self, lines: Lines) -> int:
        """Serves until there are no more lines; the exit code. Nothing is written before the first line in."""
        try:
            while not self._printer.broken and (raw := await lines.next()) is not None:
                await self.take(raw)
            return 1 if self._printer.broken else 0
        finally:
            if self._running:
                self._running.cancel()
                with suppress(asyncio.CancelledError):
                    await self._running

    async def take(self, raw: bytes) -> None:
        """One line: its answer or an error, then done."""
        try:
            await self._answer(raw)
        except (BadLine, Failed) as fault:
            self._printer.write({"error": fault.sentence})
        self._printer.write({"done": True})

    async def _answer(self, raw: bytes) -> None:
        try:
            line = read(parse(raw))
        except BadLine:
            await self._begin("")
            raise
        cause = f"jsonl:{line.id or uuid4().hex}"
        if isinstance(line.action, Advance) and not self._session.stands:
            await self._begin("")
            raise BadLine(
                "The clock is the real one here, and nobody moves that on; start with --now to advance."
            )
        # A repeated line is answered from what is written down, in its own order, however far delivery had come.
        before = await self._session.said(cause) if line.id else ()
        self._printer.hold([outgoing.id for outgoing in before])
        await self._begin(cause)
        for outgoing in before:
            if (said := render(outgoing)) is not None:
                self._printer.write(said)
        refused = await self._act(line, cause)
        await self._session.deliver()
        if refused:
            raise BadLine(refused)

    async def _begin(self, cause: str) -> None:
        """Before anything else is answered: what waits since before a crash, and what fell due meanwhile."""
        if self._begun:
            return
        await self._session.deliver()
        await self._session.remind(cause=cause if self._session.stands else "")
        await self._session.deliver()
        self._begun = True
        if not self._session.stands:
            self._running = asyncio.create_task(self._session.run())

    async def _act(self, line: Line, cause: str) -> str | None:
        now = self._session.now()
        if isinstance(line.action, Advance):
            try:
                to = now + line.action.by
            except OverflowError:
                raise BadLine("advance is further than the calendar goes; take a smaller step.") from None
            await self._session.advance(to, cause=cause)
            return None
        person = who(line.name or self._name)
        envelope = Envelope(cause, person, person.user, now, line.action, self._zone)
        refused = await self._session.receive(envelope, cause=cause)
        if self._session.stands:  # with the real clock the scheduler is awake
            await self._session.remind(cause=cause)
        return refused
