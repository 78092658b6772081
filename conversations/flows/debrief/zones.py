"""A person's time zone from what they type: an IANA name, a city, or the time on their clock."""

from datetime import UTC, datetime, timedelta

from conversations.understanding.times import clock_reading, zone


def zone_of(text: str, now: datetime) -> str | None:
    """The IANA zone that was named, or the whole-quarter-hour offset at which their clock shows the time they typed.

    A clock reading has no daylight saving; it gives a zone of the `Etc` family where the offset is whole hours, and
    the nearest named zone otherwise. None for a text that is neither.
    """
    named = zone(text)
    if named is not None:
        return named
    reading = clock_reading(text)
    if reading is None:
        return None
    now = now.astimezone(UTC)
    shown = now.replace(hour=reading.hour, minute=reading.minute, second=0, microsecond=0)
    apart = round((shown - now) / timedelta(minutes=15))
    quarters = (apart + 48) % 96 - 48
    odd = {
        22: "Asia/Kolkata",
        23: "Asia/Kathmandu",
        18: "Asia/Kabul",
        14: "Asia/Tehran",
        38: "Australia/Adelaide",
        -14: "America/St_Johns",
        -10: "America/St_Johns",
        26: "Asia/Yangon",
    }
    if quarters % 4:
        return odd.get(quarters)
    hours = quarters // 4
    return "Etc/UTC" if hours == 0 else f"Etc/GMT{-hours:+d}"
