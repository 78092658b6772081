"""`debrief run`: the bot on each platform whose tokens are set, until it is told to stop."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from adapters.base import PlatformDown, Shell
from bot.clock import SystemClock
from bot.gathering import MOMENT
from bot.helplines import Helplines
from bot.host import BotHost
from bot.keys import KeyRing
from bot.scheduler import Zone
from bot.sealing import described, sealer_for
from bot.settings import Settings
from bot.wiring import Bot, assembled
from conversations.flows.debrief.flow import FLOW
from conversations.model import ConversationKey

log = logging.getLogger(__name__)

PLATFORMS = ("slack", "discord")
ZONE_PATIENCE = (
    3.0  # seconds that a platform gets to say somebody's zone; without it the one on record stands
)


class NothingToRun(Exception):
    """No platform is set up; the sentence says what to set."""


def shells(settings: Settings, only: str | None = None) -> tuple[Shell, ...]:
    """A shell for each platform whose tokens are set. Raises NothingToRun."""
    found: list[Shell] = []
    if settings.slack_bot_token and settings.slack_app_token and only in (None, "slack"):
        from adapters.slack.shell import SlackShell

        found.append(
            SlackShell(
                settings.slack_bot_token.reveal(), settings.slack_app_token.reveal(), settings.slack_api_url
            )
        )
    if settings.discord_token and only in (None, "discord"):
        from adapters.discord.shell import DiscordShell

        found.append(DiscordShell(settings.discord_token.reveal(), settings.discord_api_url))
    if not found:
        needed = {
            "slack": "SLACK_BOT_TOKEN and SLACK_APP_TOKEN (docs/slack.md)",
            "discord": "DISCORD_TOKEN (docs/discord.md)",
        }
        names = [needed[only]] if only else list(needed.values())
        raise NothingToRun(
            f"There is nothing to run: set {', or '.join(names)} in the environment or in .env. "
            "`debrief chat` needs no token."
        )
    return tuple(found)


async def run(
    path: Path,
    platforms: Sequence[Shell],
    ring: KeyRing | None,
    say: Callable[[str], None],
    helplines: Helplines | None = None,
) -> int:
    """Serves the platforms until SIGINT or SIGTERM; 0 then, 1 once none of them can be served.

    What it holds when it stops is finished or handed back. Raises StorageError for a database that can't be used.
    """
    by_name = {shell.platform: shell for shell in platforms}
    moments = dict.fromkeys(by_name, MOMENT)
    flow = replace(FLOW, helplines=helplines.lines) if helplines else FLOW
    async with assembled(
        flow,
        path,
        by_name,
        SystemClock(),
        sealer=sealer_for(path, ring),
        moments=moments,
        zone=_zone(by_name),
    ) as bot:
        for shell in platforms:
            link = f" Install link: {shell.install_link}" if shell.install_link else ""
            say(f"{shell.platform}: on.{link}")
        say(f"storage: {path}; {described(ring)}")
        await bot.runtime.resume()
        return await _serve(bot, platforms, say)


async def _serve(bot: Bot, platforms: Sequence[Shell], say: Callable[[str], None]) -> int:
    host = BotHost(bot.runtime, bot.store)
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stopped.set)
    working = asyncio.create_task(bot.run())
    serving = [asyncio.create_task(_one(shell, host, say)) for shell in platforms]
    told_to = asyncio.create_task(stopped.wait())
    ended = asyncio.gather(*serving)
    try:
        await asyncio.wait((told_to, ended, working), return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            working.result()  # it never ends by itself, so this raises what ended it
        if ended.done():
            return 0 if all(ended.result()) else 1
        say("Stopping: finishing what is under way.")
        await asyncio.gather(*(shell.stop() for shell in platforms), return_exceptions=True)
        await asyncio.wait((ended,), timeout=5.0)
        return 0
    finally:
        for task in (told_to, working, *serving):
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        ended.cancel()
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(name)


async def _one(shell: Shell, host: BotHost, say: Callable[[str], None]) -> bool:
    """Serves one platform; whatever goes wrong there is told in a line and leaves the others alone."""
    try:
        await shell.run(host)
    except PlatformDown as down:
        say(f"{shell.platform}: off. {down.sentence}")
        return False
    except asyncio.CancelledError:
        raise
    except Exception as error:
        log.error("%s ended: %s", shell.platform, type(error).__name__)
        say(f"{shell.platform}: off, by a fault in this program ({type(error).__name__}). Start it again.")
        return False
    return True


def _zone(by_name: Mapping[str, Shell]) -> Zone:
    async def zone(person: ConversationKey) -> str | None:
        shell = by_name.get(person.platform)
        if shell is None:
            return None
        try:
            async with asyncio.timeout(ZONE_PATIENCE):
                return await shell.zone(person)
        except Exception as error:
            log.info("the zone of %s could not be asked: %s", person, type(error).__name__)
            return None

    return zone
