"""The quiet hours of whoever is written to unasked, for what should have been shown before them and was not."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.wall import UnknownZone, to_utc
from conversations.flow import known_zone
from conversations.flows.debrief.hours import next_morning, quiet


def until_morning(zone: str, now: datetime) -> datetime | None:
    """When the quiet hours in that zone end, if it is in them now; None also for a zone that nobody knows."""
    if not known_zone(zone):
        return None
    local = now.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    if not quiet(local):
        return None
    try:
        return max(to_utc(next_morning(local), zone), now.astimezone(UTC))
    except UnknownZone:
        return None
