"""From a wall-clock time in a zone to the instant it falls on."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def to_utc(wall: datetime, zone: str) -> datetime:
    """The aware UTC instant at which clocks in the IANA zone `zone` show `wall` (naive, taken to the minute).

    A time that the clocks skip becomes the first valid minute after it; one that they show twice, the first
    of the two. Raises UnknownZone for a zone this computer has no rules for.
    """
    try:
        rules = ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UnknownZone(zone) from None
    minute = wall.replace(second=0, microsecond=0, tzinfo=None, fold=0)
    while True:  # for an hour's worth of minutes in most places, for a day's where a date line moved
        instant = minute.replace(tzinfo=rules).astimezone(UTC)
        if instant.astimezone(rules).replace(tzinfo=None, fold=0) == minute:
            return instant
        minute += timedelta(minutes=1)


class UnknownZone(Exception):
    """No rules for this zone here: it was misspelt, or renamed since it was stored."""

    def __init__(self, zone: str) -> None:
        super().__init__(f"No time zone is called {zone!r} here; pick one such as Europe/Berlin.")
        self.zone = zone
