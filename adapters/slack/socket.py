"""The connection: Slack's own Socket Mode client and Bolt app, joined, with a word for what they cannot mend."""

import asyncio
import logging
import re
import time
from collections.abc import Callable, Mapping
from typing import Any

from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.response import BoltResponse
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.slack import mend
from adapters.slack.api import quiet_logger
from adapters.slack.front import Front

log = logging.getLogger(__name__)

TICKET = 10.0  # seconds after which an address that could not be connected to is given up
PASSING = frozenset(
    {"ratelimited", "internal_error", "fatal_error", "service_unavailable", "request_timeout"}
)
_NAME = re.compile("[a-z_]{1,40}")
TAKEN, UNHEARD = 200, 404  # what Bolt says of a request, the second where nothing listens to it


def bolt(front: Front, who: Mapping[str, Any], url: str) -> AsyncApp:
    """A Bolt app in which every kind of request has its one listener, whose `ack` is the answer to Slack.

    A listener decides itself when to acknowledge: Bolt waits for it, also for events. Whose token it is was asked once,
    and is not asked again: Bolt would acknowledge, and so lose, what comes in while Slack has no answer to that.
    """

    async def authorize(**_: Any) -> AuthorizeResult:
        return AuthorizeResult(
            enterprise_id=None,
            team_id=who["team_id"],
            bot_user_id=who["user_id"],
            bot_id=who.get("bot_id"),
            bot_token="none",
        )

    app = AsyncApp(
        client=AsyncWebClient(base_url=url, retry_handlers=[], logger=quiet_logger()),
        authorize=authorize,
        process_before_response=True,
        logger=quiet_logger(),
        name="debrief",
    )
    anything = re.compile(".*", re.DOTALL)
    app.event(anything)(front.on_event)
    app.command(anything)(front.on_command)
    app.action(anything)(front.on_action)
    app.view(anything)(front.on_view)
    return app


class Socket(SocketModeClient):
    """The SDK's client, which tries an address once it is given for ever: here it asks for a new one in time.

    `down` is told when no address will be given any more.
    """

    def __init__(self, down: Callable[[str], None], **arguments: Any) -> None:
        super().__init__(**arguments)
        self._down = down

    async def connect(self) -> None:
        """Connects, however long it takes. https://docs.slack.dev/apis/events-api/using-socket-mode"""
        while not self.closed:
            try:
                async with asyncio.timeout(TICKET):
                    await super().connect()  # type: ignore[no-untyped-call]
                return
            except TimeoutError:
                self.wss_uri = None

    async def issue_new_wss_url(self) -> str:
        """An address to connect to, good for one connection."""
        try:
            return await super().issue_new_wss_url()
        except SlackApiError as fault:
            error = error_of(fault)
            if error and error not in PASSING:
                self._down(mend.app_fault(error))
            raise


class Connection(AsyncSocketModeHandler):
    """Bolt's handler with our client in it, which will connect to `url` first and reconnects by itself."""

    def __init__(
        self,
        app: AsyncApp,
        client: AsyncWebClient,
        app_token: str,
        url: str,
        down: Callable[[str], None],
        *,
        ping: float,
    ) -> None:
        self.app = app
        self.app_token = app_token
        self.client = Socket(
            down, app_token=app_token, logger=quiet_logger(), web_client=client, ping_interval=ping
        )
        self.client.wss_uri = url
        self.client.socket_mode_request_listeners.append(self.handle)

    async def handle(self, client: AsyncBaseSocketModeClient, req: SocketModeRequest) -> None:
        """Hands a request on. What nobody listens to is acknowledged, so that Slack doesn't bring it again."""
        began = time.time()
        answer = await run_async_bolt_app(self.app, req)
        if answer.status == UNHEARD:
            log.warning("Slack brought %s, which nobody listens to; it is left alone.", kind(req))
            answer = BoltResponse(status=TAKEN)
        elif answer.status != TAKEN:
            log.warning("Slack brought %s that can't be read; it is left alone.", kind(req))
        await send_async_response(client, req, answer, began)

    async def let_go(self) -> None:
        """Closes the connection and waits until nothing of it runs any more."""
        client = self.client
        await client.close()  # type: ignore[no-untyped-call]
        tasks = (client.message_processor, client.current_session_monitor, client.message_receiver)
        await asyncio.gather(*(task for task in tasks if task is not None), return_exceptions=True)


def kind(request: SocketModeRequest) -> str:
    """What a request calls itself, as far as these are names and not somebody's words."""
    payload: Any = request.payload
    inner = payload.get("type") if isinstance(payload, dict) else None
    names = (str(each) for each in (request.type, inner) if each)
    return " ".join(name if _NAME.fullmatch(name) else "?" for name in names)


def error_of(fault: SlackApiError) -> str:
    """Slack's word for what is wrong, "" where it gave none."""
    data: Any = getattr(fault.response, "data", None)
    return str(data.get("error", "")) if isinstance(data, dict) else ""
