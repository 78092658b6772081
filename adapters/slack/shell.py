"""Slack's shell: connects, stays connected, and says in one line what only an operator can mend."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime
from typing import Any, TypeVar

import aiohttp
from slack_sdk.errors import SlackApiError

from adapters.base import Host, Outgoing, PlatformDown, RetryLater
from adapters.slack import mend
from adapters.slack.api import DOWN_WAIT, TIMEOUT, Api
from adapters.slack.front import Front
from adapters.slack.handle import PLATFORM
from adapters.slack.people import People
from adapters.slack.sender import SETTLE, Sender
from adapters.slack.socket import PASSING, Connection, bolt, error_of
from conversations.model import ConversationKey

log = logging.getLogger(__name__)

T = TypeVar("T")

ZONE_ANEW_WITHIN = 2.0  # seconds
NOT_READY = 0.5
PING = 5.0


class SlackShell:
    """adapters.base.Shell for one workspace. `api_url` ends in /api/; None for Slack's own."""

    platform = PLATFORM
    install_link = ""

    def __init__(
        self,
        bot_token: str,
        app_token: str,
        api_url: str | None = None,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        settle: float = SETTLE,
        ping: float = PING,
    ) -> None:
        self._bot_token, self._app_token, self._url = bot_token, app_token, api_url
        self._now, self._settle, self._ping = now, settle, ping
        self._team = ""
        self._sender: Sender | None = None
        self._front: Front | None = None
        self._people: People | None = None
        self._down: asyncio.Future[str] | None = None
        self._connection: Connection | None = None
        self._stopping = asyncio.Event()

    # ── adapters.base.Adapter ───────────────────────────────────────────────────────────────────────────────

    async def send(self, outgoing: Outgoing) -> str:
        """See the port."""
        return await self._ready_sender().send(outgoing)

    async def arrived(self, outgoing: Outgoing) -> str | None:
        """See the port."""
        return await self._ready_sender().arrived(outgoing)

    async def zone(self, person: ConversationKey) -> str | None:
        """See the port."""
        if self._people is None or person.workspace != self._team:
            return None
        return await self._people.zone(person.user, within=ZONE_ANEW_WITHIN, anew=True)

    def _ready_sender(self) -> Sender:
        if self._down is not None and self._down.done():
            raise RetryLater(DOWN_WAIT)
        if self._sender is None:
            raise RetryLater(NOT_READY)
        return self._sender

    # ── connecting ──────────────────────────────────────────────────────────────────────────────────────────

    async def run(self, host: Host) -> None:
        """See the port."""
        if fault := mend.swapped(self._bot_token, self._app_token):
            raise PlatformDown(PLATFORM, fault)
        self._down = asyncio.get_running_loop().create_future()
        timeout = aiohttp.ClientTimeout(total=TIMEOUT)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            try:
                await self._connect(host, session)
                await self._pause(None)
            finally:
                await self._disconnect()
        if self._down.done():
            raise PlatformDown(PLATFORM, self._down.result())

    async def stop(self) -> None:
        """See the port."""
        self._stopping.set()
        await self.finish()

    async def finish(self) -> None:
        """What has come in so far is brought to its end, within a few seconds."""
        if self._front is not None:
            await self._front.finish()

    async def _connect(self, host: Host, session: aiohttp.ClientSession) -> None:
        api = Api(self._bot_token, self._url, session, self._tell_down)
        who = await self._until_up(lambda: self._who(api))
        url = await self._until_up(lambda: self._address(api))
        if who is None or url is None:
            return
        self._team = str(who["team_id"])
        self._people = People(api)
        self._sender = Sender(api, self._team, str(who["user_id"]), settle=self._settle)
        front = self._front = Front(
            host, api, self._sender, self._people, self._team, self._now, self._tell_down
        )
        app = bolt(front, who, api.client.base_url)
        self._connection = Connection(app, api.client, self._app_token, url, self._tell_down, ping=self._ping)
        await self._connection.client.connect()  # type: ignore[no-untyped-call]

    async def _until_up(self, ask: Callable[[], Coroutine[Any, Any, T]]) -> T | None:
        """What Slack answers, however long it takes to answer; None once stopped or down."""
        wait = 1.0
        while not self._stopping.is_set() and not (self._down and self._down.done()):
            try:
                return await ask()
            except RetryLater as later:
                pause = later.after
            except Exception as fault:
                log.warning("Slack can't be reached yet: %s", type(fault).__name__)
                pause, wait = wait, min(wait * 2, 60.0)
            await self._pause(pause)
        return None

    async def _pause(self, seconds: float | None) -> None:
        """Waits that long, or for ever, unless it is stopped or down before."""
        stopping = asyncio.create_task(self._stopping.wait())
        ends: set[asyncio.Future[Any]] = {stopping, *((self._down,) if self._down else ())}
        await asyncio.wait(ends, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        stopping.cancel()

    async def _who(self, api: Api) -> dict[str, Any]:
        """Whose token this is. Raises PlatformDown where it is not a bot's with all that it needs."""
        response: Any = None

        async def ask() -> Any:
            nonlocal response
            response = await api.client.auth_test()
            return response

        found = await api.call("auth.test", "", ask)
        granted = response.headers.get("x-oauth-scopes") or response.headers.get("X-OAuth-Scopes")
        if granted is not None:
            has = {scope.strip() for scope in granted.split(",")}
            if lacking := [scope for scope in mend.SCOPES if scope not in has]:
                self._tell_down(mend.missing(lacking))
        return found

    async def _address(self, api: Api) -> str:
        try:
            response = await api.client.apps_connections_open(app_token=self._app_token)
        except SlackApiError as fault:
            error = error_of(fault)
            if error and error not in PASSING:
                self._tell_down(mend.app_fault(error))
            raise
        return str(response["url"])

    async def _disconnect(self) -> None:
        if self._connection is not None:
            await self._connection.let_go()
        await self.finish()
        self._sender = None
        if self._people is not None:
            await self._people.close()
        if self._front is not None:
            await self._front.close()

    def _tell_down(self, sentence: str) -> None:
        if self._down is not None and not self._down.done():
            self._down.set_result(sentence)
