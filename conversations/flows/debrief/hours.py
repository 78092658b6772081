"""When a reminder may come: the window for a thank-you note, quiet hours, working days.

Times are naive and on the person's own clock, but for `instant`.
"""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from conversations.flow import Scene, zone_rules
from conversations.flows.debrief.facts import Facts, Nudge
from conversations.flows.debrief.wording import clock, day
from conversations.model import Choice, Field, Form
from conversations.understanding.text import pattern
from conversations.understanding.time_words import even
from conversations.understanding.times import When, when

WINDOW = timedelta(hours=24)
USUAL = timedelta(hours=72)
MOST_UNASKED = 4
QUIET_FROM, QUIET_TO = 21, 8


def instant(wall: datetime, zone: str) -> datetime:
    """The aware instant at which clocks in that zone show the naive time; of two, the first."""
    return wall.replace(tzinfo=zone_rules(zone)).astimezone(UTC)


def on_clock(at: datetime, zone: str) -> datetime:
    """The naive time that clocks in that zone show at the instant; a naive one is on their clock already."""
    return at if at.tzinfo is None else at.astimezone(zone_rules(zone)).replace(tzinfo=None)


def when_it_was(scene: Scene[Facts], facts: Facts | None = None) -> datetime | None:
    """When the interview ended, as far as is known: what they said, else when they first wrote; None before that."""
    facts = facts or scene.facts
    at = facts.ended or facts.first_heard
    return on_clock(at, scene.zone) if at else None


def ended(scene: Scene[Facts], facts: Facts | None = None) -> datetime:
    """The same, or now."""
    return when_it_was(scene, facts) or scene.local


def window_ends(scene: Scene[Facts], facts: Facts | None = None) -> datetime:
    """The end of the 24 hours in which a thank-you note is best sent, also where the clocks change on the way."""
    return _later(scene, WINDOW, facts)


def _later(scene: Scene[Facts], span: timedelta, facts: Facts | None = None) -> datetime:
    facts = facts or scene.facts
    at = facts.ended or facts.first_heard or scene.now
    return on_clock(at + span, scene.zone)


def anchored(facts: Facts, zone: str) -> Facts:
    """The facts with what was said on a clock in that zone kept as instants, so that it stays when they move."""
    first, end = facts.first_heard, facts.ended
    if first is not None and first.tzinfo is None:
        facts = replace(facts, first_heard=instant(first, zone))
    if end is not None and end.tzinfo is None:
        facts = replace(facts, ended=instant(end, zone))
    return facts


def quiet(at: datetime) -> bool:
    """Whether that is between 21:00 and 08:00, when nothing comes that nobody chose."""
    return at.hour >= QUIET_FROM or at.hour < QUIET_TO


def calm(at: datetime, now: datetime, until: datetime | None = None) -> datetime:
    """That time, moved out of the quiet hours: with a deadline to the evening before if it can, else to 08:00."""
    if not quiet(at):
        return at
    evening = (at if at.hour >= QUIET_FROM else at - timedelta(days=1)).replace(
        hour=20, minute=30, second=0, microsecond=0
    )
    morning = (at + timedelta(days=at.hour >= QUIET_FROM)).replace(
        hour=QUIET_TO, minute=0, second=0, microsecond=0
    )
    return evening if until is not None and evening > now else morning


def proposals(scene: Scene[Facts], until: datetime | None = None) -> tuple[tuple[str, str, datetime], ...]:
    """Sensible times as (value, label, wall time): in an hour, this evening, tomorrow morning; ahead and not quiet.

    While the window is open only times inside it are on offer, which may be none; afterwards it binds no more.
    """
    now = scene.local.replace(second=0, microsecond=0)
    until = until or window_ends(scene)
    found = [(value, label, at) for value, label in _LABELS.items() if (at := proposed(scene, value))]
    ahead = [each for each in found if each[2] > now and not quiet(each[2])]
    usual = [each for each in ahead if each[0] not in ("soon", "late")]
    if now >= until:
        return tuple(usual)
    inside = [each for each in usual if each[2] <= until]
    return tuple(inside or [each for each in ahead if each[2] <= until][:1])


_LABELS = {
    "hour": "In an hour",
    "evening": "This evening, 6 pm",
    "late": "This evening, 8:30 pm",
    "soon": "In 15 minutes",
    "tomorrow": "Tomorrow, 8:30 am",
}


def offered(scene: Scene[Facts]) -> tuple[Choice, ...]:
    """The proposals as buttons."""
    return tuple(Choice(value, label) for value, label, _ in proposals(scene))


def proposed(scene: Scene[Facts], value: str) -> datetime | None:
    """The time behind a proposal's button, also when it is no longer on offer."""
    now = scene.local.replace(second=0, microsecond=0)
    at = {
        "hour": now + timedelta(hours=1),
        "evening": datetime.combine(now.date(), time(18)),
        "late": datetime.combine(now.date(), time(20, 30)),
        "soon": now + timedelta(minutes=15),
        "tomorrow": datetime.combine(now.date() + timedelta(days=1), time(8, 30)),
    }
    return at.get(value)


def names_a_clock(text: str) -> bool:
    """Whether a typed answer has a number of its own in it: "tomorrow 9:30" is not the button for tomorrow at 8:30."""
    return any(letter.isdigit() for letter in text) and not text.strip(" .#").isdigit()


_BARE_HOUR = r"\b(at|by|around|about)? ?\b(\d{1,2}(?:[:.]\d\d)?)\b(?! ?(?:am|pm)\b)( oclock)?"


def ahead_of(text: str, scene: Scene[Facts]) -> When:
    """The time ahead that the text names. "At 11" is in the morning, since the other eleven is in the quiet hours."""
    meant = when(text, scene.local)
    found = pattern(_BARE_HOUR).search(said) if (said := even(text)) and meant.meaning == "unsure" else None
    if found is None or not (found[1] or found[3]):
        return meant
    halves = [
        when(f"{said[: found.start()]} at {found[2]} {half}{said[found.end() :]}", scene.local)
        for half in ("am", "pm")
    ]
    awake = [each for each in halves if each.value is not None and not quiet(each.value)]
    return awake[0] if len(awake) == 1 else meant


def picker(scene: Scene[Facts]) -> Form:
    """A form that takes any time, opened at the last of the proposals."""
    *_, (_, _, at) = proposals(scene) or (("", "", scene.local + timedelta(hours=1)),)
    return Form((Field("when", "When", f"{at:%Y-%m-%d %H:%M}", kind="when"),), "Another time")


def best_by(scene: Scene[Facts]) -> str:
    """ "Best sent by tomorrow at 2 pm.", or what holds once that is past."""
    end, now = window_ends(scene), scene.local
    if now <= end:
        return f"Best sent by {clock(end)} {day(end, now)}."
    if now <= _later(scene, USUAL):
        return "A day has gone by; it can still go today."
    return "It's past the usual window; a short note can still go."


def working_days_after(day: datetime, days: int) -> datetime:
    """10 in the morning so many working days after that day."""
    at = day
    while days:
        at += timedelta(days=1)
        days -= at.weekday() < 5
    return at.replace(hour=10, minute=0, second=0, microsecond=0)


def ahead(scene: Scene[Facts], facts: Facts | None = None) -> tuple[Nudge, ...]:
    """The reminders whose hour is still to come."""
    return tuple(nudge for nudge in (facts or scene.facts).nudges if nudge.wall > scene.local)


def next_morning(now: datetime) -> datetime:
    """The next 08:00."""
    day = now if now.hour < QUIET_TO else now + timedelta(days=1)
    return day.replace(hour=QUIET_TO, minute=0, second=0, microsecond=0)
