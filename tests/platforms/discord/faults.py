"""Faults by name, put into the way of requests and events before they happen."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

ON_REQUESTS = ("cut", "refuse", "drop", "delay", "5xx", "5xx_after", "rate_limit", "global_limit")
ON_EVENTS = ("duplicate", "reorder", "delay_event", "break", "reconnect", "invalid_session")
NAMES = (*ON_REQUESTS, *ON_EVENTS)
"""On a request: the connection is cut once it was taken, or refused before; it is lost and no answer comes ("drop");
its answer comes late; 503 without taking it, and 502 after; 429 for its route, and for all.
On an event: sent twice; sent after the next one; sent a little later; the connection breaks, is asked to be made anew,
or its session is no longer known, all before the event is through."""


@dataclass
class Faults:
    """What happens to the next requests that `which` picks, and to the next events. `happened` counts them."""

    requests: deque[str] = field(default_factory=deque)
    events: deque[str] = field(default_factory=deque)
    which: Callable[[str, str], bool] = lambda method, path: True
    happened: list[str] = field(default_factory=list)

    def on_request(self, method: str, path: str) -> str:
        """The fault for this request, "" for none."""
        if self.requests and self.which(method, path):
            return self._next(self.requests)
        return ""

    def on_event(self) -> str:
        """The fault for this event, "" for none."""
        return self._next(self.events) if self.events else ""

    def _next(self, queue: deque[str]) -> str:
        name = queue.popleft()
        if name:
            self.happened.append(name)
        return name
