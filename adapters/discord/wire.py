"""The one place that knows discord.py from the inside: where it connects to, how it asks, what it hands over.

The library's gateway and HTTP client are used as they are. What is added to a client, and to that client only:

- Another address. Requests go to `DISCORD_API_URL` if that is set, and the gateway is then asked for at its
  `/gateway`; the library itself has a constant for either.
- Events come as the payloads that Discord sent. The library's own models are not built from them, and a payload that
  is not as it should be costs a line in the log instead of the connection.
- Patience is the outbox's. Of a 429 only a short one is sat out here (the library would sleep through any). A global
  one stops every other request, and after it they leave one by one (the library would wake all of them at once). After
  a 5xx the library would repeat a request blindly; here it fails at once, as `Unsure`, and whoever asked looks whether
  it had been taken.
- The first answer to an interaction waits for none of that: it is under no limit of the bot's.
"""

import asyncio
import logging
import re
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from types import SimpleNamespace
from typing import Any, cast
from urllib.parse import urlsplit, urlunsplit

import aiohttp
import discord
from discord.http import HTTPClient, Route
from discord.webhook.async_ import AsyncWebhookAdapter

from adapters.discord.limits import GLOBAL_RATE
from adapters.discord.meter import Meter
from conversations.model import File

PACED_FOR = 60.0
"""Seconds after a global 429 during which requests leave one by one."""
PACE = 0.9 * GLOBAL_RATE
"""Requests that leave in a second then: what is sent evenly does not arrive so."""
LONGEST_WAIT = 5.0
"""Seconds of a 429 that are waited here; a longer one goes back to whoever asked, who has time."""
RAW = ("READY", "MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "INTERACTION_CREATE")
NOISE = ("intent seems to be disabled", "voice will NOT be supported", "logging in using static token")

log = logging.getLogger(__name__)

TROUBLE = (discord.DiscordException, aiohttp.ClientError, OSError)
"""Everything that a request may raise."""

Hear = Callable[[str, Mapping[str, Any]], None]


class Unsure(OSError):
    """Discord answered with a 5xx: nobody knows whether it has taken the request."""


class GlobalRateLimit(OSError):
    """Discord takes nothing from this bot for now: a global 429."""


class Http(HTTPClient):
    """The library's HTTP client, for one address. See the module."""

    def __init__(self, base: str | None, meter: Meter) -> None:
        trace = aiohttp.TraceConfig()
        trace.on_request_end.append(self._ended)
        super().__init__(discord.utils.MISSING, http_trace=trace)
        self.max_ratelimit_timeout = LONGEST_WAIT
        self._base = base
        self._meter = meter
        self._interactions = AsyncWebhookAdapter()  # type: ignore[no-untyped-call]
        self._turn = 0.0
        self._closed_until = 0.0
        self._paced_until = 0.0

    async def request(self, route: Route, **kwargs: Any) -> Any:
        """See HTTPClient. Raises discord.RateLimited for a wait that is longer than a moment."""
        route = self._here(route)
        if route.webhook_token is None:  # the answers to interactions are under no global limit
            await self._pace()
        while True:
            with suppress(GlobalRateLimit):
                return await super().request(route, **kwargs)
            await self._pace()

    @property
    def open(self) -> bool:
        """Whether somebody has logged in, so that requests can be made."""
        session = self._session
        return session is not discord.utils.MISSING and not session.closed and self.token is not None

    @property
    def _session(self) -> aiohttp.ClientSession:
        """What the library keeps to itself, and reaches for in the same way for its own webhooks."""
        return cast(aiohttp.ClientSession, getattr(self, "_HTTPClient__session"))  # noqa: B009

    async def reset(self) -> None:
        """Lets go of the connections, so that one may log in again."""
        await self.close()
        self.connector = discord.utils.MISSING

    async def ask(
        self,
        method: str,
        path: str,
        place: Mapping[str, str],
        body: Any = None,
        files: Sequence[File] = (),
        *,
        query: Mapping[str, str] | None = None,
    ) -> Any:
        """A request to that path, whose blanks `place` fills, with a JSON body if there is one, and files beside it."""
        route = Route(method, path, **place)
        options: dict[str, Any] = {"params": query} if query else {}
        if not files:
            return await self.request(route, **options, **({} if body is None else {"json": body}))
        form: list[dict[str, Any]] = [
            {
                "name": "payload_json",
                "value": discord.utils._to_json(body),
                "content_type": "application/json",
            }
        ]
        form += [
            {
                "name": f"files[{n}]",
                "value": file.text.encode("utf-8", "replace"),
                "filename": file.name,
                "content_type": "application/octet-stream",
            }
            for n, file in enumerate(files)
        ]
        return await self.request(route, form=form)

    async def answer(self, interaction: str, token: str, body: Mapping[str, Any]) -> None:
        """The first answer to an interaction."""
        route = Route(
            "POST",
            "/interactions/{webhook_id}/{webhook_token}/callback",
            webhook_id=interaction,
            webhook_token=token,
        )
        await self._interactions.request(self._here(route), self._session, payload=dict(body))

    async def ws_connect(self, url: str, *, compress: int = 0) -> aiohttp.ClientWebSocketResponse:
        """See HTTPClient."""
        if self._base is not None and "//gateway.discord.gg" in url:
            found = await self.request(Route("GET", "/gateway"))
            address = urlsplit(str(found["url"]))
            url = urlunsplit(address._replace(path=address.path or "/", query=urlsplit(url).query))
        return await super().ws_connect(url, compress=compress)

    def _here(self, route: Route) -> Route:
        if self._base is not None and route.url.startswith(Route.BASE):
            route.url = self._base + route.url.removeprefix(Route.BASE)
        return route

    async def _pace(self) -> None:
        """Waits out a global 429, and for a while after one leaves the requests at the rate that is allowed."""
        now = time.monotonic()
        turn = max(self._closed_until, self._turn + 1 / PACE if now < self._paced_until else 0.0)
        if turn - now > LONGEST_WAIT:
            raise discord.RateLimited(turn - now)
        self._turn = max(turn, now)
        if turn > now:
            await asyncio.sleep(turn - now)

    async def _ended(
        self, session: aiohttp.ClientSession, context: SimpleNamespace, ended: aiohttp.TraceRequestEndParams
    ) -> None:
        headers = ended.response.headers
        status = ended.response.status
        self._meter.note(status, shared=headers.get("X-RateLimit-Scope") == "shared")
        if status == 429 and (
            headers.get("X-RateLimit-Global") or headers.get("X-RateLimit-Scope") == "global"
        ):
            wait = float(headers.get("Retry-After") or LONGEST_WAIT)
            now = time.monotonic()
            self._closed_until = max(self._closed_until, now + wait)
            self._paced_until = self._closed_until + PACED_FOR
            ended.response.close()
            raise GlobalRateLimit("a global 429")
        if status >= 500:
            ended.response.close()
            raise Unsure(f"Discord answered {status}")


class Client(discord.Client):
    """The library's client with no privileged intent; `hear` gets the payloads of the events in RAW."""

    def __init__(self, base: str | None, meter: Meter, hear: Hear) -> None:
        _quieten()
        intents = discord.Intents.none()
        intents.dm_messages = True  # what people write to the bot itself needs no message-content intent
        super().__init__(intents=intents, max_messages=None, allowed_mentions=discord.AllowedMentions.none())
        self.wire = Http(base, meter)
        self.http = self._connection.http = self.wire
        parsers = self._connection.parsers
        for event, parser in list(parsers.items()):
            parsers[event] = _unbreakable(event, parser)
        for event in RAW:
            own = parsers[event] if event == "READY" else _nothing
            parsers[event] = _both(own, _unbreakable(event, partial(hear, event)))


def user_of(client: discord.Client) -> str:
    """The bot's own user, which need not have its application's number."""
    return str(client.user.id) if client.user else ""


def privileged(intents: discord.Intents) -> list[str]:
    """The names of the privileged intents among these."""
    return [name for name in ("members", "presences", "message_content") if getattr(intents, name)]


def retry_after(error: discord.HTTPException) -> float:
    """The seconds that a 429 asks for."""
    headers = getattr(error.response, "headers", {})
    try:
        return float(headers.get("Retry-After", LONGEST_WAIT))
    except ValueError:
        return LONGEST_WAIT


def _nothing(payload: Any) -> None:
    return None


def _both(first: Callable[[Any], None], second: Callable[[Any], None]) -> Callable[[Any], None]:
    def parse(payload: Any) -> None:
        first(payload)
        second(payload)

    return parse


def _unbreakable(event: str, parser: Callable[[Any], None]) -> Callable[[Any], None]:
    def parse(payload: Any) -> None:
        try:
            parser(payload)
        except Exception as error:
            log.warning(
                "Discord sent a %s that can't be read (%s); it is left out.", event, type(error).__name__
            )

    return parse


_SECRET = re.compile(r"(/(?:webhooks|interactions)/\d+/)[^/\s]+")


class _OneLine(logging.Filter):
    """The library's warnings are one line each, without an interaction's token; of what nobody uses it is silent."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.exc_info = record.exc_text = None
        record.msg, record.args = _SECRET.sub(r"\1…", record.getMessage()), ()
        return not any(noise in record.msg for noise in NOISE)


def _quieten() -> None:
    """The library's debugging prints bodies, and bodies are people's words: it is never on."""
    for name in ("client", "gateway", "http", "state", "webhook.async_"):
        library = logging.getLogger(f"discord.{name}")
        if library.level < logging.INFO:
            library.setLevel(logging.INFO)
        if not any(isinstance(each, _OneLine) for each in library.filters):
            library.addFilter(_OneLine())
