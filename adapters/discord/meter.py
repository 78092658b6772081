"""Counts the answers that Discord bans for: 10,000 of 401, 403 and 429 in ten minutes shut an address out."""

import logging
import time
from collections import Counter, deque
from collections.abc import Callable

from adapters.discord.limits import INVALID_REQUESTS, INVALID_WINDOW

log = logging.getLogger(__name__)

COUNTED = frozenset({401, 403, 429})
FIRST_WARNING = 50


class Meter:
    """Keeps the last ten minutes of counted answers, and warns at 50, 100, 200 … of them."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._seen: deque[tuple[float, int]] = deque()
        self._warn_at = FIRST_WARNING

    def note(self, status: int, *, shared: bool = False) -> None:
        """An answer came. A 429 of a limit that is shared with other bots does not count."""
        if status not in COUNTED or (status == 429 and shared):
            return
        self._seen.append((self._clock(), status))
        total = sum(self.counts().values())
        if total >= self._warn_at:
            self._warn_at *= 2
            told = ", ".join(f"{n} x {status}" for status, n in sorted(self.counts().items()))
            log.warning(
                "Discord refused %d requests in ten minutes (%s); at %d it shuts this address out for a while. "
                "Look for a token that was reset, or for people who block the bot.",
                total, told, INVALID_REQUESTS,
            )  # fmt: skip

    def counts(self) -> Counter[int]:
        """How many of each status came in the last ten minutes."""
        edge = self._clock() - INVALID_WINDOW
        while self._seen and self._seen[0][0] <= edge:
            self._seen.popleft()
        if not self._seen:
            self._warn_at = FIRST_WARNING
        return Counter(status for _, status in self._seen)
