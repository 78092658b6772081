"""A platform that accepts, hangs, cuts, refuses and asks to wait; what people have seen is its record.

Kinds: "telling" shows what has arrived when it is asked; "enforcing" takes a repeat of an id for the message it has,
however late, and can't be asked; "blind" does neither, so there a message may be seen again, under the same id.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Literal, TypeAlias

from adapters.base import Outgoing, RetryLater, Undeliverable
from conversations.model import ConversationKey
from tests.simulator.process import Process, Reply

Kind: TypeAlias = Literal["telling", "enforcing", "blind"]

WAYS = ("slow", "cut", "broken", "hang", "deaf", "wait", "late")
"""accepts after seconds; accepts and cuts; cuts before accepting; accepts and never answers; neither; asks to wait;
accepts after the sender has given up (an enforcing platform only: no other could tell)."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A message as a person came to see it. Times are virtual seconds; `begun` is when its sending began."""

    outgoing: Outgoing
    begun: float
    at: float
    again: bool
    process: str


@dataclass(slots=True)
class _Request:
    outgoing: Outgoing
    process: str
    begun: float
    reply: Reply
    settled: bool = False


class Platform:
    """The service itself. It goes on when a process dies."""

    def __init__(self, kind: Kind, random: Random, faults: float, elapsed: Callable[[], float]) -> None:
        self.kind: Kind = kind
        self.faults = faults
        self.closed: set[ConversationKey] = set()
        self.shown: list[Shown] = []
        self.sends = 0
        self.seen_faults = 0
        self._receipts: dict[str, str] = {}
        self._random = random
        self._elapsed = elapsed
        self._in_flight: dict[Process, set[int]] = {}
        self._requests: dict[int, _Request] = {}

    def receipt(self, outgoing: Outgoing) -> str | None:
        """Of a message that a person sees."""
        return self._receipts.get(outgoing.id)

    async def take(self, process: Process, outgoing: Outgoing) -> str:
        """A request to show it, over a connection of that process."""
        self.sends += 1
        number = self.sends
        request = _Request(outgoing, process.name, self._elapsed(), Reply())
        self._requests[number] = request
        if process not in self._in_flight:
            self._in_flight[process] = set()
            process.on_death.append(lambda: self._connection_lost(process))
        self._in_flight[process].add(number)
        self._answer(request)
        try:
            return str(await request.reply)
        finally:  # answered, or given up; a dead process never comes here
            if process.alive:
                self._in_flight[process].discard(number)
                if not request.settled and not self._late(request):
                    request.settled = True  # the bytes that had not gone out never will

    async def look(self, process: Process, outgoing: Outgoing) -> str | None:
        """Whether it is there, for those platforms that tell."""
        reply = Reply()
        dice = self._random.random() if self.faults else 1.0
        loop = asyncio.get_running_loop()
        if dice < self.faults / 3:
            self.seen_faults += 1
            error = RetryLater(2.0) if dice < self.faults / 6 else ConnectionResetError("cut while asked")
            loop.call_later(0.1, _fail, reply, error)
        else:
            loop.call_later(0.1, lambda: _resolve(reply, self._visible(outgoing)))
        found: str | None = await reply
        return found

    def _visible(self, outgoing: Outgoing) -> str | None:
        return self.receipt(outgoing) if self.kind == "telling" else None

    def _answer(self, request: _Request) -> None:
        random, loop = self._random, asyncio.get_running_loop()
        way = random.choice(WAYS) if random.random() < self.faults else "prompt"
        if way == "late" and self.kind != "enforcing":
            way = "slow"
        self.seen_faults += way != "prompt"
        if request.outgoing.to in self.closed:
            loop.call_later(0.1, _fail, request.reply, Undeliverable("closed"))
            request.settled = True
            return
        match way:
            case "prompt" | "slow":
                delay = random.uniform(0.05, 0.4) if way == "prompt" else random.uniform(1.0, 18.0)
                loop.call_later(delay, self._accept, request, True)
            case "cut":
                loop.call_later(0.2, self._accept, request, False)
                loop.call_later(0.3, _fail, request.reply, ConnectionResetError("cut after it was taken"))
            case "broken":
                request.settled = True
                loop.call_later(0.2, _fail, request.reply, ConnectionResetError("cut before it was taken"))
            case "hang":
                loop.call_later(random.uniform(0.2, 15.0), self._accept, request, False)
            case "deaf":
                request.settled = True
            case "wait":
                request.settled = True
                loop.call_later(0.1, _fail, request.reply, RetryLater(random.uniform(0.5, 40.0)))
            case "late":
                loop.call_later(random.uniform(21.0, 120.0), self._accept, request, False)

    def _late(self, request: _Request) -> bool:
        return self.kind == "enforcing" and not request.settled

    def _connection_lost(self, process: Process) -> None:
        """What a dying process had on the wire has got through, or never will."""
        for number in sorted(self._in_flight.get(process, ())):
            request = self._requests[number]
            if not request.settled and self._random.random() < 0.5:
                self._accept(request, False)
            request.settled = True

    def _accept(self, request: _Request, answers: bool) -> None:
        if request.settled:
            return
        request.settled = True
        out, known = request.outgoing, self._receipts.get(request.outgoing.id)
        # A message that is posted twice is seen twice, except by an enforcing platform; an update is one and the same.
        if known is None or (out.message is not None and self.kind != "enforcing"):
            self.shown.append(Shown(out, request.begun, self._elapsed(), known is not None, request.process))
        receipt = self._receipts.setdefault(out.id, f"ref-{len(self.shown)}")
        if answers:
            _resolve(request.reply, receipt)


class Wire:
    """adapters.base.Adapter in one process."""

    def __init__(self, platform: Platform, process: Process, name: str) -> None:
        self._to, self._process, self._name = platform, process, name

    @property
    def platform(self) -> str:
        return self._name

    async def send(self, outgoing: Outgoing) -> str:
        self._process.must_be_alive()
        return await self._to.take(self._process, outgoing)

    async def arrived(self, outgoing: Outgoing) -> str | None:
        self._process.must_be_alive()
        return await self._to.look(self._process, outgoing)


def _resolve(reply: Reply, result: object) -> None:
    if not reply.done():
        reply.set_result(result)


def _fail(reply: Reply, error: Exception) -> None:
    if not reply.done():
        reply.set_exception(error)
