"""Discord's gateway, version 10: hello, heartbeat, identify, resume, invalid session, and dispatches with numbers.

https://docs.discord.com/developers/events/gateway
"""

import asyncio
import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.platforms.discord.faults import Faults

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID_SESSION, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15)  # members, presences, message content
KNOWN_INTENTS = (1 << 26) - 1
DM_MESSAGES = 1 << 12
BAD_TOKEN, ALREADY_IN, BAD_SEQUENCE, BAD_INTENTS, FORBIDDEN_INTENTS, NOT_IN = (
    4004,
    4005,
    4007,
    4013,
    4014,
    4003,
)


@dataclass
class Session:
    """What one identify began: its intents, and every dispatch since, so that it can be resumed."""

    id: str
    intents: int
    sent: list[dict[str, Any]] = field(default_factory=list)
    socket: "Socket | None" = None


class Socket:
    """One connection, compressed as a stream if asked for."""

    def __init__(self, ws: web.WebSocketResponse, compressed: bool) -> None:
        self.ws = ws
        self._stream = zlib.compressobj() if compressed else None

    async def send(self, frame: dict[str, Any]) -> None:
        text = json.dumps(frame)
        if self.ws.closed:
            return
        try:
            if self._stream is None:
                await self.ws.send_str(text)
            else:
                packed = self._stream.compress(text.encode()) + self._stream.flush(zlib.Z_SYNC_FLUSH)
                await self.ws.send_bytes(packed)
        except (ConnectionError, RuntimeError):  # it has gone: a resume brings what was meant for it
            return


class Gateway:
    """Sessions, and what is dispatched to them."""

    def __init__(self, token: str, ready: Callable[[], dict[str, Any]], faults: Faults) -> None:
        self.token = token
        self.faults = faults
        self.sessions: dict[str, Session] = {}
        self.identified: list[int] = []
        self.violations: list[str] = []
        self.granted = KNOWN_INTENTS & ~PRIVILEGED
        self.pressed_again: Callable[[dict[str, Any]], None] = lambda data: None
        self._ready = ready
        self._held: list[dict[str, Any]] = []
        self._tasks: set[asyncio.Task[None]] = set()

    async def connect(self, request: web.Request) -> web.WebSocketResponse:
        """Serves one connection until it ends."""
        if request.query.get("v") != "10" or request.query.get("encoding") != "json":
            self.violations.append("the gateway was not asked for version 10 in json")
        ws = web.WebSocketResponse(max_msg_size=4096)
        await ws.prepare(request)
        socket = Socket(ws, request.query.get("compress") == "zlib-stream")
        await socket.send({"op": HELLO, "d": {"heartbeat_interval": 41250}})
        session: Session | None = None
        async for message in ws:
            if message.type is not WSMsgType.TEXT:
                break
            frame = json.loads(message.data)
            if frame["op"] == HEARTBEAT:
                await socket.send({"op": ACK})
            elif frame["op"] == IDENTIFY:
                session = await self._identify(socket, frame["d"], session)
            elif frame["op"] == RESUME:
                session = await self._resume(socket, frame["d"])
            elif session is None:
                await ws.close(code=NOT_IN)
        if session is not None and session.socket is socket:
            session.socket = None
        return ws

    async def _identify(self, socket: Socket, data: dict[str, Any], before: Session | None) -> Session | None:
        intents = int(data["intents"])
        self.identified.append(intents)
        if before is not None:
            await socket.ws.close(code=ALREADY_IN)
        elif data["token"].removeprefix("Bot ") != self.token:
            await socket.ws.close(code=BAD_TOKEN)
        elif intents & ~KNOWN_INTENTS:
            await socket.ws.close(code=BAD_INTENTS)
        elif intents & ~self.granted:
            await socket.ws.close(code=FORBIDDEN_INTENTS)
        else:
            session = Session(f"session{len(self.identified)}", intents, socket=socket)
            self.sessions[session.id] = session
            ready = self._ready() | {"session_id": session.id}
            await self._dispatch(session, "READY", ready)
            return session
        return None

    async def _resume(self, socket: Socket, data: dict[str, Any]) -> Session | None:
        session = self.sessions.get(str(data["session_id"]))
        if data["token"].removeprefix("Bot ") != self.token:
            await socket.ws.close(code=BAD_TOKEN)
            return None
        if session is None:
            await socket.send({"op": INVALID_SESSION, "d": False})
            return None
        seq = int(data["seq"])
        if seq > len(session.sent):
            await socket.ws.close(code=BAD_SEQUENCE)
            return None
        session.socket = socket
        for frame in session.sent[seq:]:
            await socket.send(frame)
        await self._dispatch(session, "RESUMED", {})
        return session

    # ── events ──────────────────────────────────────────────────────────────────────────────────────────────────

    async def emit(self, name: str, data: dict[str, Any], *, needs: int = 0, again: bool = False) -> None:
        """Dispatches an event to every session that may have it, with the fault that waits for it.

        One that is lost with its session comes `again` in the next: nobody can read it anywhere, so a person who gets
        no answer does it once more.
        """
        for session in list(self.sessions.values()):
            if needs and not session.intents & needs:
                continue
            fault = self.faults.on_event()
            if fault == "invalid_session":  # what happens now is never heard of, but by reading the DM
                del self.sessions[session.id]
                if session.socket is not None:
                    await session.socket.send({"op": INVALID_SESSION, "d": False})
                if again:
                    self._beside(self._once_anew(name, data, needs))
                continue
            frame = self._frame(session, name, data)
            if fault == "break" and session.socket is not None:
                transport = session.socket.ws._req.transport if session.socket.ws._req else None
                if transport is not None:
                    transport.abort()
            elif fault == "reconnect" and session.socket is not None:
                await session.socket.send({"op": RECONNECT, "d": None})
            elif fault == "delay_event":
                self._beside(self._later(session, frame))
            elif fault == "reorder":
                self._held.append(frame)
                self._beside(self._release(session))
            else:
                await self._send(session, frame)
                if fault == "duplicate":
                    await self._send(session, self._frame(session, name, data))
                await self._release(session, at_once=True)

    async def _send(self, session: Session, frame: dict[str, Any]) -> None:
        if session.socket is not None:
            await session.socket.send(frame)

    async def _dispatch(self, session: Session, name: str, data: dict[str, Any]) -> None:
        await self._send(session, self._frame(session, name, data))

    @staticmethod
    def _frame(session: Session, name: str, data: dict[str, Any]) -> dict[str, Any]:
        frame = {"op": DISPATCH, "t": name, "s": len(session.sent) + 1, "d": data}
        session.sent.append(frame)
        return frame

    async def _later(self, session: Session, frame: dict[str, Any]) -> None:
        await asyncio.sleep(0.03)
        await self._send(session, frame)

    async def _release(self, session: Session, at_once: bool = False) -> None:
        """An event that was overtaken comes after the next one, or soon if there is none."""
        if not at_once:
            await asyncio.sleep(0.03)
        while self._held:
            await self._send(session, self._held.pop())

    async def _once_anew(self, name: str, data: dict[str, Any], needs: int) -> None:
        while not self.sessions:  # noqa: ASYNC110 - the test's own bound ends this
            await asyncio.sleep(0.005)
        if name == "INTERACTION_CREATE":
            self.pressed_again(data)
        await self.emit(name, data, needs=needs, again=True)

    def _beside(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    @property
    def busy(self) -> bool:
        """Whether an event is still on its way."""
        return bool(self._tasks) or bool(self._held)

    async def close(self) -> None:
        """Ends every connection."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        for session in self.sessions.values():
            if session.socket is not None:
                await session.socket.ws.close()
