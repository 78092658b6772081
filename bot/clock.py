"""The only two clocks there are: the real one, and one that stands still until it is told to move."""

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time as an aware UTC datetime."""

    def now(self) -> datetime:
        """The current instant, aware, UTC."""
        ...


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """The current instant, aware, UTC."""
        return datetime.now(UTC)


class StandingClock:
    """A clock for `--now` and for tests: it stands still; only `set` and `advance` move it, either way."""

    def __init__(self, now: datetime) -> None:
        self._now = in_utc(now)

    def now(self) -> datetime:
        """The instant it was last set to, aware, UTC."""
        return self._now

    def set(self, now: datetime) -> None:
        """Moves to that instant, which may lie in the past. Raises ValueError for a naive datetime."""
        self._now = in_utc(now)

    def advance(self, span: timedelta) -> None:
        """Moves on by that much."""
        self._now += span


def in_utc(instant: datetime) -> datetime:
    """The same instant in UTC. Raises ValueError when no zone says which instant it is."""
    if instant.tzinfo is None:
        raise ValueError(
            f"{instant.isoformat()} has no time zone, so it names no instant; pass an aware datetime."
        )
    return instant if instant.tzinfo is UTC else instant.astimezone(UTC)
