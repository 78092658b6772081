"""Who may send to a platform now: everybody, until it asks so many to wait that it must mean all of them.

A platform takes so many messages a second, from all people together. Five thousand reminders of one minute, sent at
once and each again when it was told to, come to a hundred refused requests a second, for which platforms lock a
program out. So people stand in line: as many send at once as the platform was seen to take, and whoever is answered
goes before those who are only reminded.
"""

import asyncio
from collections.abc import Callable
from heapq import heappop, heappush

from conversations.model import ConversationKey

FEW = 8  # people who may have to wait for reasons of their own; more than that wait for the platform's
SLOW = (
    2.0  # seconds after which a send that is still under way is no longer counted, so that it holds nobody up
)
FORGOTTEN = (
    60.0  # seconds after which what the platform took before it was too much is no longer held against it
)

Rank = tuple[bool, int]
"""Reminders after answers, and then by the parcels' numbers."""


class Line:
    """The line before one platform, of which `most` send at once. Whoever was let in says `leave` when done."""

    def __init__(self, time: Callable[[], float], most: int) -> None:
        self._time = time
        self._most = self._width = float(most)
        self._inside: dict[ConversationKey, float] = {}  # since when
        self._told: dict[ConversationKey, float] = {}  # who was asked to wait, and until when
        self._closed_until = 0.0
        self._waiting: dict[ConversationKey, tuple[Rank, asyncio.Event]] = {}
        self._order: list[tuple[Rank, int, ConversationKey]] = []
        self._joined = 0
        self._timer: asyncio.TimerHandle | None = None

    @property
    def waiting(self) -> tuple[ConversationKey, ...]:
        """Who stands in line."""
        return tuple(self._waiting)

    def enter(self, person: ConversationKey) -> bool:
        """Lets the person in, if there is room and nobody waits before them."""
        if person in self._inside:  # their turn came while they waited
            return True
        now = self._time()
        # As nearly always: no need to ask any further.
        room = len(self._inside) < self._width and now >= self._closed_until
        if self._waiting or not (room or self._room(now)):
            return False
        self._inside[person] = now
        return True

    async def wait(self, person: ConversationKey, rank: Rank) -> None:
        """Returns when it is the person's turn, or they are called away; `enter` says which."""
        event = asyncio.Event()
        self._waiting[person] = (rank, event)
        self._joined += 1
        heappush(self._order, (rank, self._joined, person))
        self._admit()
        try:
            await event.wait()
        finally:
            self._waiting.pop(person, None)

    def call_away(self, person: ConversationKey) -> None:
        """Lets somebody stop waiting: what they had to send has changed."""
        if person in self._waiting:
            self._waiting.pop(person)[1].set()

    def leave(self, person: ConversationKey) -> None:
        """The person's send has ended, or never began."""
        if self._inside.pop(person, None) is not None and self._waiting:
            self._admit()

    def taken(self, person: ConversationKey) -> None:
        """The platform took a message."""
        self._told.pop(person, None)
        if self._width < self._most:
            self._width = min(self._width + 1 / self._width, self._most)

    def refused(self, person: ConversationKey, seconds: float) -> None:
        """The platform asked for so many seconds of patience. Once it asks many, the line stands still as long."""
        now = self._time()
        self._told[person] = now + seconds
        if len(self._told) <= FEW:
            return
        self._told = {who: until for who, until in self._told.items() if until > now}
        if len(self._told) <= FEW:
            return
        if self._closed_until <= now:
            self._width = max(self._width / 2, 1.0)
        self._closed_until = max(self._closed_until, now + seconds)

    def _room(self, now: float) -> bool:
        if len(self._inside) >= self._width and now > self._closed_until + FORGOTTEN:
            self._width = self._most
        return len(self._inside) < self._width and now >= self._closed_until

    def _admit(self) -> None:
        """Lets in whoever is first, as long as there is room; looks again when that may be so."""
        if self._timer:
            self._timer.cancel()
            self._timer = None
        now = self._time()
        if len(self._inside) >= self._width:
            for person in [each for each, since in self._inside.items() if since <= now - SLOW]:
                del self._inside[person]
        while self._order and self._room(now):
            rank, _, person = heappop(self._order)
            if self._waiting.get(person, (None,))[0] == rank:
                self._inside[person] = now
                self._waiting.pop(person)[1].set()
        if self._waiting:
            again = self._closed_until
            if again <= now:
                again = min(self._inside.values(), default=now) + SLOW
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(max(again - now, 0.001), self._admit)
