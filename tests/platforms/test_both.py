"""Slack and Discord on one database, in one process or each in its own: no message and no reminder twice."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.base import Shell
from adapters.discord.shell import DiscordShell
from adapters.slack.shell import SlackShell
from bot.clock import StandingClock
from bot.host import BotHost
from bot.wiring import Bot, assembled
from conversations.flows.debrief.flow import FLOW
from tests.platforms.discord.bench import QUICK, Zoned
from tests.platforms.discord.place import TOKEN, Shown
from tests.platforms.discord.reading import bubbles
from tests.platforms.discord.server import Discord
from tests.platforms.slack.person import Person as SlackPerson
from tests.platforms.slack.server import SlackServer
from tests.platforms.slack.workspace import APP_TOKEN, BOT_TOKEN
from tests.play import AFTERNOON

LINES = ("hi", "start", "Acme", "the demo", "nothing", "skip", "use this", "in an hour")
REMINDER = "Your note is ready to send."


@dataclass
class World:
    """Both platforms, and the bots that serve them on one database."""

    slack: SlackServer
    discord: Discord
    clock: StandingClock
    bots: list[tuple[Bot, Sequence[Shell]]]

    async def quiet(self) -> None:
        """Returns when nothing is under way on either platform."""
        for _ in range(4):
            for bot, shells in self.bots:
                for shell in shells:
                    if isinstance(shell, SlackShell):
                        await shell.finish()
                    else:
                        assert isinstance(shell, DiscordShell)
                        await self.discord.until(lambda shell=shell: shell.idle and not self.discord.busy)  # type: ignore[misc]
                await bot.runtime.close()
                await bot.dispatcher.drain()

    async def passes(self, span: timedelta) -> None:
        """Time passes for every bot at once: each sees every reminder fall due."""
        to = self.clock.now() + span
        self.clock.set(to)
        await asyncio.gather(*(bot.scheduler.run_due() for bot, _ in self.bots))
        await self.quiet()


@asynccontextmanager
async def world(path: Path, *, together: bool) -> AsyncIterator[World]:
    clock = StandingClock(AFTERNOON)
    slack, discord = SlackServer(), Discord(clock.now)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(slack.running())
        await stack.enter_async_context(discord)
        on_slack = SlackShell(BOT_TOKEN, APP_TOKEN, slack.url, now=clock.now, settle=0.02, ping=0.5)
        on_discord = DiscordShell(TOKEN, discord.url, now=clock.now, hold=0.0)
        served: list[list[Shell]] = [[on_slack, on_discord]] if together else [[on_slack], [on_discord]]
        bots: list[tuple[Bot, Sequence[Shell]]] = []
        for shells in served:
            by_name = {shell.platform: shell for shell in shells}
            bot = await stack.enter_async_context(assembled(FLOW, path, by_name, clock, pacing=QUICK))
            bots.append((bot, shells))
            for shell in shells:
                host = BotHost(bot.runtime, bot.store)
                run = asyncio.create_task(
                    shell.run(Zoned(host, "Europe/Berlin") if shell is on_discord else host)
                )
                stack.push_async_callback(_ended, shell, run)
        await slack.connected.wait()
        await discord.until(lambda: on_discord.ready)
        yield World(slack, discord, clock, bots)


async def _ended(shell: Shell, run: "asyncio.Task[None]") -> None:
    await shell.stop()
    with suppress(Exception):
        await run


def said_on_discord(discord: Discord, person: str) -> list[str]:
    mine: list[Shown] = [shown for shown in discord.seen_by(person) if shown.versions]
    return [bubble.text for shown in mine for bubble in bubbles([shown.payload])]


@pytest.mark.parametrize("together", [True, False], ids=["one process", "a process each"])
async def test_nobody_gets_a_message_or_a_reminder_twice(together: bool, tmp_path: Path) -> None:
    async with world(tmp_path / "debrief.db", together=together) as here:
        ana = SlackPerson.joins(here.slack, "U0ANA")
        for line in LINES:
            await ana.types(line)
            await here.discord.hear("42", line)
            await here.quiet()
        on_slack = [message.text for message in ana.messages()]
        on_discord = said_on_discord(here.discord, "42")
        assert on_discord[-1] == on_slack[-1]
        await here.passes(timedelta(hours=1))
        await here.passes(timedelta(hours=1))
        for before, after in (
            (on_slack, [message.text for message in ana.messages()]),
            (on_discord, said_on_discord(here.discord, "42")),
        ):
            assert Counter(after) - Counter(before)
            assert [text[: len(REMINDER)] for text in after[len(before) :]] == [REMINDER]
        assert here.discord.violations == []
