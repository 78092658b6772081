"""Calls to Slack's Web API through its own SDK, and what its errors mean for whoever called.

Nothing is retried in here, and the SDK's own retries are off: whether a message may be sent again is not for the
transport to guess. A method that was told to wait keeps its peace until then, for that channel only where the limit
is the channel's.
"""

import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import ClientConnectorError, ClientError, ClientSession
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters.base import RetryLater, Undeliverable
from adapters.slack import mend

log = logging.getLogger(__name__)

DEFAULT_URL = "https://slack.com/api/"
TIMEOUT = 15.0  # seconds for one call
REFUSED_WAIT = 2.0  # seconds before a server that took no connection is tried again
DOWN_WAIT = 60.0
# https://docs.slack.dev/reference/methods/chat.postMessage: errors that say nothing about what happened before them.
_UNCLEAR = frozenset({"internal_error", "fatal_error", "service_unavailable", "request_timeout"})
_LIMITED = frozenset({"ratelimited", "rate_limited"})
MOST_GATES = 5_000


class Unclear(Exception):
    """Slack failed in the middle: the call may have done its work, or not."""


FAILED = (RetryLater, Undeliverable, Unclear, ClientError, OSError, TimeoutError)
"""Every way in which a call ends without an answer."""


class Api:
    """The Web API with one bot token. `down` is told, once, what no further call with this token can mend."""

    def __init__(
        self, token: str, url: str | None, session: ClientSession, down: Callable[[str], None]
    ) -> None:
        self.session = session
        self.client = AsyncWebClient(
            token=token,
            base_url=url or DEFAULT_URL,
            session=session,
            retry_handlers=[],
            logger=quiet_logger(),
        )
        self._down = down
        self._gates: dict[tuple[str, str], float] = {}

    async def call(
        self, method: str, channel: str, function: Callable[..., Awaitable[Any]], /, **arguments: Any
    ) -> dict[str, Any]:
        """Slack's answer. `channel` is where the method's limit is counted, "" for the whole workspace.

        Raises RetryLater when nothing was taken and Undeliverable when nothing will be; after anything else nobody
        knows.
        """
        self._wait_turn(method, channel)
        try:
            response = await function(**arguments)
        except SlackApiError as fault:
            raise self._meant(method, channel, fault) from None
        except ClientConnectorError:
            raise RetryLater(REFUSED_WAIT) from None
        data = response.data
        return data if isinstance(data, dict) else {}

    async def respond(self, url: str, **body: Any) -> bool:
        """Answers through a response_url; False when it is used up or too old. Raises as `call` does."""
        hook = AsyncWebhookClient(url, session=self.session, retry_handlers=[], logger=quiet_logger())
        try:
            response = await hook.send_dict(body)
        except ClientConnectorError:
            raise RetryLater(REFUSED_WAIT) from None
        if response.status_code == 429:
            raise RetryLater(_seconds(response.headers))
        if response.status_code >= 500:
            raise Unclear(f"response_url: HTTP {response.status_code}")
        return response.status_code == 200

    def _wait_turn(self, method: str, channel: str) -> None:
        until = self._gates.get((method, channel), 0.0)
        left = until - time.monotonic()
        if left > 0:
            raise RetryLater(left)
        if until:
            del self._gates[method, channel]

    def _meant(self, method: str, channel: str, fault: SlackApiError) -> Exception:
        response = fault.response
        status = int(getattr(response, "status_code", 0) or getattr(response, "status", 0))
        data = getattr(response, "data", None)
        error = str(data.get("error", "")) if isinstance(data, dict) else ""
        if status == 429 or error in _LIMITED:
            after = _seconds(response.headers)
            if len(self._gates) < MOST_GATES:
                self._gates[method, channel] = time.monotonic() + after
            return RetryLater(after)
        if status >= 500 or not error or error in _UNCLEAR:
            return Unclear(f"{method}: {error or status}")
        if error in mend.FATAL:
            self._down(mend.bot_fault(error))
            return RetryLater(DOWN_WAIT)
        if error == "missing_scope" and isinstance(data, dict):
            needed = [scope for scope in str(data.get("needed", "")).split(",") if scope in mend.SCOPES]
            log.error("%s: %s", method, mend.missing(needed) if needed else error)
            return RetryLater(DOWN_WAIT)
        return Undeliverable(error)


def _seconds(headers: Any) -> float:
    """Retry-After, read as whole seconds; one where it says nothing sensible."""
    try:
        return max(float(headers.get("Retry-After", 1)), 0.05)
    except (TypeError, ValueError):
        return 1.0


# The environment's token is the one we use; what a request was that nothing came of is told by the connection.
_SAID_OTHERWISE = ("`token` will be unused", "Unhandled request", "Failed to run a middleware function")


class _Terse(logging.Filter):
    """The SDK's lines without their tracebacks and bodies: what failed is ours to say, and bodies hold words."""

    def filter(self, record: logging.LogRecord) -> bool:
        if any(said in record.getMessage() for said in _SAID_OTHERWISE):
            return False
        record.exc_info = record.exc_text = None
        record.msg, record.args = record.getMessage().partition("\n")[0].partition(" (error")[0][:200], None
        return True


def quiet_logger() -> logging.Logger:
    """The logger that Slack's libraries write to: warnings and worse, one line each."""
    logger = logging.getLogger("adapters.slack.sdk")
    if not logger.filters:
        logger.addFilter(_Terse())
        logger.setLevel(logging.WARNING)
    return logger
