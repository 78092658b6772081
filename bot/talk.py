"""`debrief chat`: the bot with a terminal at its door, for people and for programs."""

import asyncio
import contextlib
import logging
import signal
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from adapters.base import Outgoing
from bot.batch import CLOSED
from bot.clock import Clock, StandingClock, SystemClock
from bot.host import APOLOGY
from bot.storage.port import StorageError
from bot.storage.seal import Sealer, Unreadable
from bot.turn import TurnFailed
from bot.wiring import Bot, assembled
from conversations.flows.debrief.flow import FLOW
from conversations.model import Envelope

log = logging.getLogger(__name__)


class TerminalDesk:
    """The bot as a terminal shell sees it."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._running: asyncio.Task[None] | None = None

    async def begin(self, cause: str = "") -> None:
        """Says what waits since before a crash and what fell due meanwhile; the real clock's reminders start.

        Nothing is claimed before this: a message counts as delivered only when somebody is there to read it.
        With a standing clock what fell due belongs to the line that woke it, so that its repeat repeats it.
        """
        await self.deliver()
        await self.remind(cause if self._stands else "")
        await self.deliver()
        if not self._stands:
            self._running = asyncio.create_task(self._bot.run())

    async def end(self) -> None:
        """Reminds no more."""
        await _ended(self._running)

    @property
    def _stands(self) -> bool:
        return isinstance(self._bot.clock, StandingClock)

    async def receive(self, envelope: Envelope, cause: str) -> str | None:
        """Take the envelope; the sentence if it was refused, or failed."""
        try:
            refused = (await self._bot.runtime.receive(envelope, cause=cause)).refused
            if self._stands:  # nobody else looks whether the turn made something due at once
                await self.remind(cause)
        except TurnFailed:
            return APOLOGY
        except StorageError as fault:
            return str(fault)
        return refused

    async def advance(self, span: timedelta, cause: str) -> str | None:
        """Move a standing clock on; a sentence where the clock is the real one."""
        if not isinstance(self._bot.clock, StandingClock):
            return "The clock is the real one here; start with --now to have one that moves when told."
        try:
            to = self._bot.clock.now() + span
        except OverflowError:
            return "That is further than the calendar goes; advance by less."
        await self._bot.scheduler.advance(to, cause=cause)
        return None

    async def said(self, cause: str) -> tuple[Outgoing, ...] | str:
        """What was said because of that line; a sentence where that can't be opened any more."""
        try:
            return await self._bot.runtime.said(cause)
        except Unreadable as closed:
            log.error("what was said once: %s", closed)
            return CLOSED

    async def deliver(self) -> None:
        """Everything that may be sent is out."""
        await self._bot.dispatcher.drain()

    async def remind(self, cause: str = "") -> None:
        """Fire what is due by now."""
        await self._bot.scheduler.run_due(cause=cause)

    def now(self) -> datetime:
        """The bot's clock."""
        return self._bot.clock.now()


@contextlib.contextmanager
def ended_by_signals() -> Iterator[None]:
    """Within it SIGINT and SIGTERM cancel the running task at once, also one whose loop is just going to sleep.

    The handler that `asyncio.run` sets runs when the loop next wakes: a Ctrl-C between its last look and its sleep
    would have to wait for a line. One that is the loop's own wakes it.
    """
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, task.cancel)
    try:
        yield
    finally:
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(name)


def _clock(now: datetime | None) -> Clock:
    return SystemClock() if now is None else StandingClock(now)


async def lines(path: Path, who: str, zone: str, now: datetime | None, sealer: Sealer) -> None:
    """The line protocol on stdin and stdout. Raises StorageError for a database that can't be used."""
    from adapters.terminal.lines import LinesAdapter, LinesShell

    def write(line: str) -> None:
        sys.stdout.write(line + "\n")
        sys.stdout.flush()

    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    adapter = LinesAdapter(write)
    async with assembled(FLOW, path, {adapter.platform: adapter}, _clock(now), sealer=sealer) as bot:
        desk = TerminalDesk(bot)
        try:
            with ended_by_signals():
                await LinesShell(desk, adapter, write, who, zone).run(sys.stdin.fileno())
        finally:
            await desk.end()


async def chat(path: Path, who: str, zone: str, now: datetime | None, sealer: Sealer) -> None:
    """The chat for people. Raises StorageError for a database that can't be used."""
    from adapters.terminal.chat import ChatAdapter, ChatShell

    adapter = ChatAdapter(sys.stdout)
    async with assembled(FLOW, path, {adapter.platform: adapter}, _clock(now), sealer=sealer) as bot:
        desk = TerminalDesk(bot)
        await desk.begin()
        try:
            # At a terminal the prompt reads Ctrl-C as a key.
            with contextlib.nullcontext() if sys.stdin.isatty() else ended_by_signals():
                await ChatShell(desk, adapter, who, zone).run(sys.stdin)
        finally:
            await desk.end()


async def _ended(task: "asyncio.Task[None] | None") -> None:
    if task is not None:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
