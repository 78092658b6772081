"""Slack's server over loopback: the Web API over HTTP, Socket Mode over a WebSocket, and faults by name.

Every call that breaks a rule is refused as Slack would, and kept in `violations`: a test sees that there was none.
"""

import asyncio
import contextlib
import json
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from aiohttp import WSMsgType, web

from tests.platforms.slack.rules import Refusal
from tests.platforms.slack.workspace import Answer, Workspace

FaultName: TypeAlias = Literal["refuse", "cut", "500", "500 after", "rate limit", "delay", "withhold"]
EXPECTED = frozenset(
    {"invalid_auth", "not_authed", "not_allowed_token_type", "cannot_dm_bot", "user_disabled", "token_revoked",
     "socket_mode_disabled", "expired_trigger_id", "user_not_found", "account_inactive", "messages_tab_disabled",
     "not_in_channel", "missing_scope"}
)  # fmt: skip
"""Refusals that a careful app can meet; any other is a rule that it broke."""


@dataclass
class Fault:
    """What goes wrong with the next `times` calls of a method ("" for any)."""

    name: FaultName
    method: str = ""
    times: int = 1
    seconds: float = 0.05


@dataclass
class Call:
    """A call as it came, for tests that look."""

    method: str
    arguments: Answer = field(repr=False)
    at: float
    answer: str


class SlackServer:
    """See the module. `pace` is the least number of seconds between two messages in a channel, 0 for none, and `tiers`
    are the calls of a method that are taken in so many seconds.
    """

    def __init__(self, workspace: Workspace | None = None) -> None:
        self.workspace = workspace or Workspace()
        self.violations: list[str] = []
        self.calls: list[Call] = []
        self.faults: list[Fault] = []
        self.happened: set[str] = set()
        self.pace = 0.0
        self.tiers: dict[str, tuple[int, float]] = {}
        self._windows: defaultdict[str, deque[float]] = defaultdict(deque)
        self.retry_after = "1"
        self.brings: Callable[[SlackServer, str, Answer], Awaitable[Any]] | None = None
        self.connected = asyncio.Event()
        self.changed = asyncio.Event()
        self.acks: dict[str, tuple[float, Any]] = {}
        self._sockets: list[web.WebSocketResponse] = []
        self._last: dict[tuple[str, str], float] = {}
        self._waiting: defaultdict[str, asyncio.Event] = defaultdict(asyncio.Event)
        self.url = ""

    @asynccontextmanager
    async def running(self) -> AsyncIterator["SlackServer"]:
        """Serves on a free port of this computer."""
        app = web.Application(client_max_size=8_000_000)
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_post("/upload/{id}", self._upload)
        app.router.add_post("/respond/{id}", self._respond)
        app.router.add_get("/link", self._link)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        self.workspace.base = f"http://{host}:{port}"
        self.url = f"{self.workspace.base}/api/"
        try:
            yield self
        finally:
            for socket in self._sockets:
                await socket.close()
            await runner.cleanup()

    # ── Socket Mode ─────────────────────────────────────────────────────────────────────────────────────────

    async def _link(self, request: web.Request) -> web.WebSocketResponse:
        """https://docs.slack.dev/apis/events-api/using-socket-mode: hello, then envelopes to acknowledge."""
        socket = web.WebSocketResponse(autoping=True)
        await socket.prepare(request)
        self._sockets.append(socket)
        await socket.send_json(
            {"type": "hello", "num_connections": len(self._sockets), "connection_info": {}}
        )
        self.connected.set()
        try:
            async for frame in socket:
                if frame.type is WSMsgType.TEXT:
                    self._acknowledged(json.loads(frame.data))
        finally:
            if socket in self._sockets:
                self._sockets.remove(socket)
            if not self._sockets:
                self.connected.clear()
        return socket

    def _acknowledged(self, frame: Any) -> None:
        unknown = set(frame) - {"envelope_id", "payload"}
        if "envelope_id" not in frame or unknown:
            self.violations.append(f"an acknowledgement of {sorted(frame)}")
            return
        id = frame["envelope_id"]
        self.acks.setdefault(id, (time.monotonic(), frame.get("payload")))
        self._waiting[id].set()

    async def bring(self, kind: str, payload: Answer, **how: Any) -> Any:
        """Delivers an envelope as things are today: as they should, or as the `brings` of a test has it."""
        return await (self.brings(self, kind, payload) if self.brings else self.deliver(kind, payload, **how))

    async def deliver(
        self, kind: str, payload: Answer, *, id: str = "", retry: int = 0, patience: float = 3.0
    ) -> tuple[float, Any] | None:
        """Sends an envelope; how long its acknowledgement took and what was in it, None if none came in time."""
        id = id or f"e{self.workspace.number()}"
        self._waiting[id].clear()
        self.acks.pop(id, None)
        envelope: Answer = {
            "envelope_id": id,
            "type": kind,
            "payload": payload,
            "accepts_response_payload": kind != "events_api",
        }
        if kind == "events_api":
            envelope |= {"retry_attempt": retry, "retry_reason": "timeout" if retry else ""}
        async with asyncio.timeout(10):
            await self.connected.wait()
        sent = time.monotonic()
        try:
            await self._sockets[-1].send_json(envelope)
            async with asyncio.timeout(patience):
                await self._waiting[id].wait()
        except (ConnectionError, IndexError):
            await asyncio.sleep(0.01)
            return None
        except TimeoutError:
            return None
        at, answer = self.acks[id]
        return at - sent, answer

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Asks the app to reconnect, as Slack does every few hours."""
        for socket in list(self._sockets):
            await socket.send_json({"type": "disconnect", "reason": reason, "debug_info": {}})

    async def hang_up(self) -> None:
        """The connection breaks without a word."""
        for socket in list(self._sockets):
            transport = socket._req.transport if socket._req else None
            if transport is not None:
                transport.abort()
        self._sockets.clear()
        self.connected.clear()

    # ── the Web API ─────────────────────────────────────────────────────────────────────────────────────────

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        arguments, as_json, token = await _arguments(request)
        channel = str(arguments.get("channel") or "")
        if limited := self._limited(method, channel):
            return limited
        return await self._with_faults(
            request, method, arguments, lambda: self._called(method, token, arguments, as_json)
        )

    def _called(self, method: str, token: str, arguments: Answer, as_json: bool) -> web.Response:
        headers = {"x-oauth-scopes": ",".join(sorted(self.workspace.scopes))}
        try:
            answer = {"ok": True, **self.workspace.call(method, token, arguments, as_json=as_json)}
        except Refusal as refusal:
            if refusal.error not in EXPECTED:
                self.violations.append(f"{method}: {refusal}")
            answer = {"ok": False, "error": refusal.error}
            if refusal.error == "missing_scope":
                answer |= {"needed": refusal.detail, "provided": ",".join(sorted(self.workspace.scopes))}
        self.calls.append(Call(method, arguments, time.monotonic(), answer.get("error", "ok")))
        self.changed.set()
        return web.json_response(answer, headers=headers)

    def _limited(self, method: str, channel: str) -> web.Response | None:
        """https://docs.slack.dev/apis/web-api/rate-limits: about one message a second in a channel; of other methods so
        many calls a minute, by tier, in the whole workspace.
        """
        now = time.monotonic()
        if tier := self.tiers.get(method):
            window = self._windows[method]
            while window and window[0] <= now - tier[1]:
                window.popleft()
            if len(window) < tier[0]:
                window.append(now)
                return None
        elif not self.pace or method != "chat.postMessage":
            return None
        elif now - self._last.get((method, channel), 0.0) >= self.pace:
            self._last[method, channel] = now
            return None
        self.calls.append(Call(method, {"channel": channel}, now, "ratelimited"))
        return web.json_response(
            {"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": self.retry_after}
        )

    async def _with_faults(
        self, request: web.Request, method: str, arguments: Answer, work: Callable[[], web.Response]
    ) -> web.StreamResponse:
        fault = self._fault(method)
        if fault is None:
            return work()
        match fault.name:
            case "refuse":
                return self._cut(request)
            case "cut":
                work()
                return self._cut(request)
            case "500":
                return web.Response(status=500, text="sorry")
            case "500 after":
                work()
                return web.Response(status=500, text="sorry")
            case "rate limit":
                return web.json_response(
                    {"ok": False, "error": "ratelimited"},
                    status=429,
                    headers={"Retry-After": self.retry_after},
                )
            case "delay":
                await asyncio.sleep(fault.seconds)
                return work()
            case "withhold":
                self.workspace.withheld = fault.seconds
                work()
                self.workspace.withheld = 0.0
                return self._cut(request)

    def _fault(self, method: str) -> Fault | None:
        for fault in self.faults:
            if (
                fault.times > 0
                and fault.method in ("", method)
                and (method != "apps.connections.open" or fault.method)
            ):
                fault.times -= 1
                self.happened.add(fault.name)
                return fault
        return None

    def _cut(self, request: web.Request) -> web.Response:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def _upload(self, request: web.Request) -> web.StreamResponse:
        id, content = request.match_info["id"], await request.read()

        def work() -> web.Response:
            self.workspace.uploads[id]["content"] = content
            return web.Response(text="OK - " + str(len(content)))

        return await self._with_faults(request, "upload", {}, work)

    async def _respond(self, request: web.Request) -> web.StreamResponse:
        id, body = request.match_info["id"], await request.json()

        def work() -> web.Response:
            try:
                answer = self.workspace.respond(id, body)
            except Refusal as refusal:
                self.violations.append(f"response_url: {refusal}")
                return web.Response(status=400, text=refusal.error)
            self.calls.append(Call("response_url", body, time.monotonic(), answer))
            self.changed.set()
            return web.Response(status=200 if answer == "ok" else 404, text=answer)

        return await self._with_faults(request, "response_url", body, work)

    async def until(self, condition: Callable[[], bool], seconds: float = 10.0) -> None:
        """Waits for calls until the condition holds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                while not condition():
                    self.changed.clear()
                    await self.changed.wait()
        assert condition()


async def _arguments(request: web.Request) -> tuple[Answer, bool, str]:
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    arguments: Answer = dict(request.query)
    as_json = request.content_type == "application/json"
    if as_json:
        arguments |= await request.json()
    elif request.can_read_body:
        arguments |= {name: str(value) for name, value in (await request.post()).items()}
    return arguments, as_json, token or str(arguments.get("token", ""))
