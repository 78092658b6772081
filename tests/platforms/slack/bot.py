"""The whole bot on a local Slack: store, runtime, dispatcher, scheduler and the real shell."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from adapters.slack.shell import SlackShell
from bot.clock import Clock, StandingClock
from bot.dispatcher import Pacing
from bot.host import BotHost
from bot.keys import KeyRing
from bot.sealing import sealer_for
from bot.wiring import Bot, assembled
from conversations.flows.debrief.flow import FLOW
from tests.platforms.slack.server import SlackServer
from tests.platforms.slack.workspace import APP_TOKEN, BOT_TOKEN
from tests.play import AFTERNOON

PACING = Pacing(timeout=5.0, first_backoff=0.02, longest_backoff=0.05)


@dataclass
class Running:
    """A bot at work; `shell` is connected to `server`."""

    server: SlackServer
    bot: Bot
    shell: SlackShell
    clock: Clock
    ended: "asyncio.Task[None]"
    path: Path

    async def quiet(self) -> None:
        """Returns when everything that came in has been answered, and all of it is out."""
        for _ in range(3):
            await self.shell.finish()
            await self.bot.dispatcher.drain()

    async def idle(self) -> bool:
        """Whether nothing waits to be sent, or to be sent again."""
        return all(each.status == "dead" for each in await self.bot.store.transaction(lambda t: t.stuck()))

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Another process keeps the database to itself."""
        with contextlib.closing(sqlite3.connect(self.path, isolation_level=None)) as other:
            other.execute("begin immediate")
            try:
                yield
            finally:
                other.execute("rollback")

    async def passes(self, span: timedelta) -> None:
        """The clock moves on; what falls due on the way comes out."""
        await self.bot.scheduler.advance(self.clock.now() + span)
        await self.quiet()


@asynccontextmanager
async def running(
    server: SlackServer,
    path: Path,
    *,
    clock: Clock | None = None,
    moment: float = 0.0,
    settle: float = 0.02,
    ping: float = 0.5,
    pacing: Pacing = PACING,
    host: Any = None,
    ring: KeyRing | None = None,
) -> AsyncIterator[Running]:
    """The bot on the database at `path`, connected. `moment` is for how long a text waits for more of it."""
    clock = clock or StandingClock(AFTERNOON)
    shell = SlackShell(BOT_TOKEN, APP_TOKEN, server.url, now=clock.now, settle=settle, ping=ping)
    async with assembled(
        FLOW,
        path,
        {shell.platform: shell},
        clock,
        sealer=sealer_for(path, ring),
        pacing=pacing,
        moments={shell.platform: moment},
        zone=shell.zone,
    ) as bot:
        real = BotHost(bot.runtime, bot.store)
        serving = asyncio.create_task(shell.run(host(real) if host else real))
        async with asyncio.timeout(10):
            waiting = asyncio.create_task(server.connected.wait())
            await asyncio.wait({waiting, serving}, return_when=asyncio.FIRST_COMPLETED)
            waiting.cancel()
        try:
            yield Running(server, bot, shell, clock, serving, path)
        finally:
            await shell.stop()
            with contextlib.suppress(Exception):
                await serving
