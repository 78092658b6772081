"""A person's events in the order in which they made them.

Discord's gateway may hand over two messages, or a message and its edit, the wrong way round. Each message therefore
waits a moment for one that was written before it; a press does not wait, and takes along what does.
"""

import asyncio
from collections.abc import Callable

from conversations.model import Envelope

MOMENT = 0.15  # seconds


class Inbox:
    """`take` gets each envelope, at once and in order; it must not wait itself."""

    def __init__(self, take: Callable[[Envelope], None], moment: float = MOMENT) -> None:
        self._take = take
        self._moment = moment
        self._held: dict[str, list[tuple[int, int, Envelope]]] = {}

    def put(self, order: int, place: int, envelope: Envelope) -> None:
        """An envelope that may have overtaken another: `order` is its message's number, `place` higher for an edit."""
        held = self._held.setdefault(envelope.sender, [])
        held.append((order, place, envelope))
        if len(held) == 1:
            asyncio.get_running_loop().call_later(self._moment, self.flush, envelope.sender)

    @property
    def empty(self) -> bool:
        """Whether nothing is held."""
        return not self._held

    def flush(self, sender: str) -> None:
        """Hands over what this person's messages have waited for."""
        for _, _, envelope in sorted(self._held.pop(sender, []), key=lambda held: held[:2]):
            self._take(envelope)

    def flush_all(self) -> None:
        """Hands over everything."""
        for sender in list(self._held):
            self.flush(sender)
