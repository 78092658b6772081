"""A Discord on loopback: its REST API and gateway for one bot, stricter than the real one.

Every body is held against Discord's API description (where that is at hand) and the rules beside it; whatever breaks
one is refused as Discord would refuse it, and kept in `violations`.
"""

import asyncio
import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from aiohttp import BodyPartReader, web

from tests.platforms.discord import description, rules
from tests.platforms.discord.place import TOKEN, Place, Refusal


@dataclass(frozen=True)
class Call:
    """A request that came in."""

    method: str
    path: str
    body: Any
    status: int


class Discord(Place):
    """Discord with its doors: enter it to open them. `limits` are requests in so many seconds, by route."""

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        super().__init__(clock)
        self.violations: list[str] = []
        self.calls: list[Call] = []
        self.limits: dict[str, tuple[int, float]] = {}
        self._windows: dict[str, deque[float]] = {}
        self._under_way = 0
        self._runner: web.AppRunner | None = None
        self._hold = asyncio.Event()

    # ── life ────────────────────────────────────────────────────────────────────────────────────────────────────

    async def __aenter__(self) -> "Discord":
        app = web.Application(client_max_size=30_000_000)
        app.router.add_get("/ws/", self.gateway.connect)
        app.router.add_get("/files/{name}", self._serve_file)
        app.router.add_route("*", "/api/v10/{path:.*}", self._serve)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        assert site._server is not None
        port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
        self.url = f"http://127.0.0.1:{port}/api/v10"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._hold.set()
        await self.gateway.close()
        assert self._runner is not None
        await self._runner.cleanup()

    @property
    def busy(self) -> bool:
        """Whether something is on its way to the bot, or a request under way."""
        return self.gateway.busy or self._under_way > 0

    # ── requests ────────────────────────────────────────────────────────────────────────────────────────────────

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        path = "/" + request.match_info["path"]
        fault = self.faults.on_request(request.method, path)
        body, files = await self._body(request)
        if fault in ("refuse", "drop"):
            self.calls.append(Call(request.method, path, body, 0))
            if fault == "drop":
                await self._never()
            return self._cut(request)
        if fault == "5xx":
            self.calls.append(Call(request.method, path, body, 503))
            return _json({"code": 0, "message": "503: Service Unavailable"}, status=503)
        if fault in ("rate_limit", "global_limit"):
            return self._limited(request, path, body, 0.05, everywhere=fault == "global_limit")
        if (wait := self._over_limit(request.method, path)) > 0:
            return self._limited(request, path, body, wait)
        self._under_way += 1
        try:
            status, answer = await self._handle(request, path, body, files)
        finally:
            self._under_way -= 1
        self.calls.append(Call(request.method, path, body, status))
        self.changed.set()
        if fault == "delay":
            await asyncio.sleep(0.05)
        if fault == "cut":
            return self._cut(request)
        if fault == "5xx_after":
            return _json({"code": 0, "message": "502: Bad Gateway"}, status=502)
        if status == 204:
            return web.Response(status=204, headers={"Via": "1.1 test"})
        return _json(answer, status=status, headers={"Via": "1.1 test"})

    async def _handle(
        self, request: web.Request, path: str, body: Any, files: dict[str, bytes]
    ) -> tuple[int, Any]:
        from tests.platforms.discord.routes import find

        try:
            route, place = find(request.method, path)
            if route is None:
                raise Refusal(404, 0, "404: Not Found")
            needs_token = not route.template.startswith(("/interactions", "/webhooks", "/gateway"))
            if needs_token and request.headers.get("Authorization") != f"Bot {TOKEN}":
                return 401, {"code": 0, "message": "401: Unauthorized"}
            found = (
                []
                if body is None and not route.has_body
                else self.faults_in(request.method, route.template, body)
            )
            if found:
                raise Refusal(400, 50035, "; ".join(found))
            answer = await route.handler(self, place, body, files, dict(request.query))
        except Refusal as refusal:
            if refusal.code == 50035 or (refusal.status == 404 and refusal.code == 0):
                self.violations.append(f"{request.method} {path}: {refusal.message}")
            return refusal.status, {"code": refusal.code, "message": refusal.message}
        return (204, None) if answer is None else (200, answer)

    def faults_in(self, method: str, template: str, body: Any) -> list[str]:
        """What is wrong with the body by Discord's description."""
        return description.breaches(method, template, body)

    def check(self, kind: str, body: Any, *, interaction: bool = False) -> None:
        """Raises for what the rules refuse."""
        if found := rules.breaches(kind, body, interaction=interaction):
            raise Refusal(400, 50035, "; ".join(found))

    async def _body(self, request: web.Request) -> tuple[Any, dict[str, bytes]]:
        if request.content_type == "multipart/form-data":
            files: dict[str, bytes] = {}
            body: Any = None
            async for part in await request.multipart():
                assert isinstance(part, BodyPartReader)
                if part.name == "payload_json":
                    body = json.loads(await part.text())
                else:
                    name = str(part.name)
                    data = bytes(await part.read())
                    files[name.removeprefix("files[").removesuffix("]")] = data
            return body, files
        text = await request.text()
        return (json.loads(text) if text else None), {}

    def _cut(self, request: web.Request) -> web.Response:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def _never(self) -> None:
        """No answer, until whoever waits for it has gone or the server closes."""
        await self._hold.wait()

    def _over_limit(self, method: str, path: str) -> float:
        """How long this route is closed, by the limits that a test set."""
        now = asyncio.get_running_loop().time()
        for route, (most, seconds) in self.limits.items():
            if f"{method} {path}".startswith(route):
                window = self._windows.setdefault(route, deque())
                while window and window[0] <= now - seconds:
                    window.popleft()
                if len(window) >= most:
                    return window[0] + seconds - now
                window.append(now)
        return 0.0

    def _limited(
        self, request: web.Request, path: str, body: Any, wait: float, *, everywhere: bool = False
    ) -> web.Response:
        self.calls.append(Call(request.method, path, body, 429))
        headers = {"Retry-After": f"{wait:.3f}", "Via": "1.1 test"}
        headers["X-RateLimit-Scope"] = "global" if everywhere else "user"
        if everywhere:
            headers["X-RateLimit-Global"] = "true"
        answer = {"message": "You are being rate limited.", "retry_after": wait, "global": everywhere}
        return _json(answer, status=429, headers=headers)

    async def _serve_file(self, request: web.Request) -> web.Response:
        found = self.files.get(request.match_info["name"])
        return web.Response(body=found) if found is not None else web.Response(status=404)


def _json(answer: Any, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """JSON as Discord sends it: the content type is bare, and the library looks for just that."""
    body = json.dumps(answer).encode()
    return web.Response(body=body, status=status, headers=headers, content_type="application/json")
