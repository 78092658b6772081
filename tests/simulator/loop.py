"""Virtual time: a loop whose clock jumps to the next timer once nothing is ready, so that nothing is waited for."""

import asyncio
import selectors
from datetime import datetime, timedelta


class Stalled(Exception):
    """Nothing is ready and no timer is set: everybody waits for somebody else."""


HAIR = 1e-7
"""Seconds that a jump goes past what was asked for, so that a timer which is due is also past its due time in floating
point, after years, too: a double tells apart 4e-9 s after half a year, and 6e-8 s after twenty."""


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop in which an hour takes no time. What it does depends on nothing outside of it."""

    def __init__(self) -> None:
        self._elapsed = 0.0
        super().__init__(_Jump(self))

    def time(self) -> float:
        """Virtual seconds since it was made."""
        return self._elapsed

    def jump(self, seconds: float) -> None:
        """Moves its clock on."""
        self._elapsed += seconds + HAIR


class _Jump(selectors.SelectSelector):
    """Waits for nobody: to wait is to move the clock."""

    def __init__(self, loop: VirtualLoop) -> None:
        super().__init__()
        self._loop = loop

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise Stalled("nothing is ready and no timer is set")
        if timeout > 0:
            self._loop.jump(timeout)
        return []


class LoopClock:
    """bot.clock.Clock by virtual time. `offset` is by how much the computer's clock has been set wrong."""

    def __init__(self, loop: VirtualLoop, start: datetime) -> None:
        self._loop, self._start = loop, start
        self.offset = timedelta(0)

    def now(self) -> datetime:
        """See bot.clock.Clock."""
        return self.true() + self.offset

    def true(self) -> datetime:
        """The time by a clock that nobody sets."""
        return self._start + timedelta(microseconds=round(self._loop.time() * 1e6))
