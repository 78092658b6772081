"""When reminders come: a table that was reasoned by hand, and arithmetic that shares nothing with the code.

The table (`fixtures/clock_cases.tsv`) gives the zone, the time on the clocks there, what is done then, and the minute
that the clocks show when the reminder comes ("none": it never does). What each kind does:

- wall: that wall time alone, as the scheduler turns it into an instant
- named: the person names that time for the nudge
- nudge: they pause so many hours after they came out, and take the one nudge that is offered
- again: the thank-you reminder is not answered; when it comes the second time
- missed: the bot is off from before the time they named until it is back
- move: their platform tells another zone when it fires; the minute is by the clocks there
- offer: the times on offer so many hours after they came out
- check: the day the employer named, or "[week]"
- prep: the time of their next interview

The instant is looked for minute by minute over UTC, with the clocks read by `zoneinfo`: the first at which they show no
less than the expected minute.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.wall import to_utc
from conversations.flows.debrief.flow import FLOW
from conversations.flows.debrief.hours import proposals
from conversations.model import ReminderDue
from conversations.turn import Turn as Making
from tests.play import Player, instant

PATH = Path(__file__).parent / "fixtures" / "clock_cases.tsv"
MINUTE = timedelta(minutes=1)
NOTE = ("[Start]", "Acme", "the portfolio part", "nothing", "[Skip]")


@dataclass(frozen=True, slots=True)
class Case:
    """A line of the table."""

    kind: str
    zone: str
    now: str
    do: str
    comes: str
    why: str

    @property
    def id(self) -> str:
        return f"{self.kind}-{self.zone}-{self.now}-{self.do}".replace(" ", "_")


def cases() -> list[Case]:
    rows = [line.split("\t") for line in PATH.read_text(encoding="utf-8").splitlines()[2:]]
    return [Case(*row) for row in rows]


@cache
def first_minute(zone: str, wall: str) -> datetime:
    """The first minute of UTC at which the clocks of the zone show that time, or a later one having skipped it."""
    wanted, rules = datetime.fromisoformat(wall), ZoneInfo(zone)
    minute = wanted.replace(tzinfo=UTC) - timedelta(hours=40)
    while minute.astimezone(rules).replace(tzinfo=None) < wanted:
        minute += MINUTE
    return minute


def shown(at: datetime, zone: str) -> str:
    return f"{at.astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


def out_at(case: Case, *lines: str) -> Player:
    """Someone who came out of the interview at that time, and has said so much since."""
    player = Player(zone=case.zone, now=first_minute(case.zone, case.now))
    for line in ("hi", *lines):
        turns = player.say(line)
        assert not turns[0].refused, (line, turns[0].refused)
    return player


def until_it_speaks(player: Player, most: timedelta = timedelta(days=40)) -> datetime | None:
    """When the next message comes that nobody asked for, the scheduler's way."""
    end = player.now + most
    while due := sorted((instant(r), r.id) for r in player.reminders.values() if instant(r) <= end):
        at, id = due[0]
        del player.reminders[id]
        player.now = max(player.now, at)
        if player.event(ReminderDue(id, at)).messages:
            return player.now
    return None


def wall(case: Case) -> datetime | None:
    return to_utc(datetime.fromisoformat(case.do), case.zone)


def named(case: Case) -> datetime | None:
    return until_it_speaks(out_at(case, *NOTE, "[Use this]", case.do))


def nudge(case: Case) -> datetime | None:
    player = out_at(case, *NOTE[:3])
    player.now += timedelta(hours=float(case.do))
    player.say("later")
    if any(choice.value == "yes" for message in player.turns[-1].messages for choice in message.choices):
        player.say("[Yes, one]")
    return until_it_speaks(player)


def again(case: Case) -> datetime | None:
    player = out_at(case, *NOTE, "[Use this]", case.do)
    assert until_it_speaks(player)
    return until_it_speaks(player)


def missed(case: Case) -> datetime | None:
    words, _, back = case.do.partition(" | ")
    player = out_at(case, *NOTE, "[Use this]", words)
    player.now = first_minute(case.zone, back)
    return until_it_speaks(player)


def move(case: Case) -> datetime | None:
    words, _, there = case.do.partition(" > ")
    player = out_at(case, *NOTE, "[Use this]", words)
    player.zone = there
    return until_it_speaks(player)


def check(case: Case) -> datetime | None:
    return until_it_speaks(out_at(case, *NOTE, "[Use this]", "[No reminder]", "[They named a date]", case.do))


def prep(case: Case) -> datetime | None:
    lines = ("[Use this]", "[No reminder]", "[I have another interview]", case.do)
    return until_it_speaks(out_at(case, *NOTE, *lines))


KINDS: dict[str, Callable[[Case], datetime | None]] = {
    "wall": wall,
    "named": named,
    "nudge": nudge,
    "again": again,
    "missed": missed,
    "move": move,
    "check": check,
    "prep": prep,
}


@pytest.mark.parametrize("case", [each for each in cases() if each.kind != "offer"], ids=lambda case: case.id)
def test_a_reminder_comes_at_the_minute_that_was_reasoned_by_hand(case: Case) -> None:
    came = KINDS[case.kind](case)
    there = case.do.partition(" > ")[2] or case.zone
    if case.comes == "none":
        assert came is None, f"{case.why}: it came at {shown(came, there)}"
        return
    assert came is not None, f"{case.why}: it never came"
    assert shown(came, there) == case.comes, case.why
    assert came == first_minute(there, case.do if case.kind == "wall" else case.comes), case.why


@pytest.mark.parametrize("case", [each for each in cases() if each.kind == "offer"], ids=lambda case: case.id)
def test_the_times_on_offer_are_those_that_were_reasoned_by_hand(case: Case) -> None:
    player = out_at(case, *NOTE)
    player.now += timedelta(hours=float(case.do))
    scene = Making(FLOW, player.state, player.now, player.zone).scene("d1")
    offered = [f"{at:%Y-%m-%d %H:%M}" for _, _, at in proposals(scene)]
    assert offered == ([] if case.comes == "none" else case.comes.split(", ")), case.why


def test_no_time_that_the_bot_chose_itself_is_in_the_quiet_hours() -> None:
    for case in cases():
        if case.kind in ("nudge", "again", "check", "prep", "offer") and case.comes != "none":
            for each in case.comes.split(", "):
                assert 8 <= datetime.fromisoformat(each).hour < 21, case.id


def test_the_table_is_long_and_wide_enough() -> None:
    table = cases()
    assert len({case.id for case in table}) == len(table) >= 150
    zones = Counter(case.zone for case in table)
    for zone in (
        "America/New_York",
        "Europe/Berlin",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "Pacific/Apia",
    ):
        assert zones[zone] >= 5, zone
    assert set(KINDS) | {"offer"} == {case.kind for case in table}
