"""A wall-clock time in a zone, as an instant."""

from datetime import UTC, datetime

import pytest

from bot.wall import UnknownZone, to_utc

CASES = {
    "a winter morning in Berlin": ("2026-01-15 09:00", "Europe/Berlin", "2026-01-15 08:00"),
    "a summer morning in Berlin": ("2026-07-15 09:00", "Europe/Berlin", "2026-07-15 07:00"),
    "a quarter-hour zone": ("2026-07-15 09:00", "Asia/Kathmandu", "2026-07-15 03:15"),
    "the last minute before the gap": ("2026-03-08 01:59", "America/New_York", "2026-03-08 06:59"),
    "the start of the gap": ("2026-03-08 02:00", "America/New_York", "2026-03-08 07:00"),
    "inside the gap: the first valid minute after": (
        "2026-03-08 02:30",
        "America/New_York",
        "2026-03-08 07:00",
    ),
    "the end of the gap": ("2026-03-08 03:00", "America/New_York", "2026-03-08 07:00"),
    "a gap in Berlin": ("2026-03-29 02:45", "Europe/Berlin", "2026-03-29 01:00"),
    "half an hour's gap on Lord Howe": ("2026-10-04 02:15", "Australia/Lord_Howe", "2026-10-03 15:30"),
    "twice in New York: the first": ("2026-11-01 01:30", "America/New_York", "2026-11-01 05:30"),
    "twice in Berlin: the first": ("2026-10-25 02:30", "Europe/Berlin", "2026-10-25 00:30"),
    "twice on Lord Howe: the first": ("2026-04-05 01:45", "Australia/Lord_Howe", "2026-04-04 14:45"),
    "a day that Samoa skipped": ("2011-12-30 12:00", "Pacific/Apia", "2011-12-30 10:00"),
}


@pytest.mark.parametrize(("wall", "zone", "utc"), CASES.values(), ids=CASES.keys())
def test_the_instant_is_the_one_at_which_the_clocks_there_show_that_time(
    wall: str, zone: str, utc: str
) -> None:
    instant = to_utc(datetime.fromisoformat(wall), zone)
    assert instant == datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert instant.tzinfo is UTC


def test_seconds_and_folds_of_the_wall_time_do_not_matter() -> None:
    wall = datetime(2026, 11, 1, 1, 30, 59, fold=1)  # noqa: DTZ001
    assert to_utc(wall, "America/New_York") == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../../etc/passwd", "Europe", "\x00"])
def test_a_zone_that_nobody_knows_is_named_and_refused(zone: str) -> None:
    with pytest.raises(UnknownZone, match="Europe/Berlin"):
        to_utc(datetime(2026, 3, 2, 12, 0), zone)  # noqa: DTZ001
