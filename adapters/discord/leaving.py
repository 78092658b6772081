"""Whether anybody can still reach the bot on Discord, and what goes once nobody can.

A person is the same person in every server, and which of them they are in the bot neither may see nor stores. So
taking it out of one server says nothing of anybody. Out of the last one, and on nobody's account, nobody can reach it
any more, to delete what it keeps either.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from adapters.base import Host
from adapters.discord.read import PLATFORM
from adapters.discord.wire import TROUBLE, Client

log = logging.getLogger(__name__)

EVERY = 3600.0  # seconds between two looks
GRACE = timedelta(hours=22)
"""For how long it has to be so: time to put right what was a slip, and still all is gone within a day."""


class Leaving:
    """Looks now and then, and has everything of Discord purged once the bot has been out of reach for long enough."""

    def __init__(self, client: Client, now: Callable[[], datetime]) -> None:
        self._client, self._now = client, now
        self._since: datetime | None = None

    async def look(self, host: Host) -> None:
        """One look. What somebody has used since the bot was seen to be out of reach stays: they do reach it."""
        try:
            gone = await self._out_of_reach()
        except (*TROUBLE, LookupError, TypeError) as error:
            log.info("Whether the bot is in any server could not be asked (%s).", type(error).__name__)
            return
        if not gone:
            self._since = None
            return
        now = self._now()
        if self._since is None:
            self._since = now
            log.warning("The bot is in no server and on nobody's account: in a day what it keeps is removed.")
        elif now - self._since >= GRACE:
            await host.purge(PLATFORM, "", unused_since=self._since)

    async def _out_of_reach(self) -> bool:
        """https://docs.discord.com/developers/resources/user#get-current-user-guilds and /resources/application"""
        if await self._client.wire.ask("GET", "/users/@me/guilds", {}, query={"limit": "1"}):
            return False
        application = await self._client.wire.ask("GET", "/applications/@me", {})
        return bool(application["approximate_user_install_count"] == 0)
