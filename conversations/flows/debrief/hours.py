"""When a reminder may come: the window for a thank-you note, quiet hours, working days. Naive wall-clock times."""

from datetime import datetime, time, timedelta

from conversations.flow import Scene
from conversations.flows.debrief.facts import Facts
from conversations.flows.debrief.wording import clock, day
from conversations.model import Choice, Field, Form

WINDOW = timedelta(hours=24)
USUAL = timedelta(hours=72)
MOST_UNASKED = 4
QUIET_FROM, QUIET_TO = 21, 8


def ended(scene: Scene[Facts]) -> datetime:
    """When the interview ended, as far as is known: what they said, else when they first wrote."""
    return scene.facts.ended or scene.facts.first_heard or scene.local


def window_ends(scene: Scene[Facts]) -> datetime:
    """The end of the 24 hours in which a thank-you note is best sent."""
    return ended(scene) + WINDOW


def quiet(at: datetime) -> bool:
    """Whether that is between 21:00 and 08:00, when nothing comes that nobody chose."""
    return at.hour >= QUIET_FROM or at.hour < QUIET_TO


def calm(at: datetime, now: datetime, until: datetime | None = None) -> datetime:
    """That time, moved out of the quiet hours: earlier if the deadline asks for it and it is ahead, else to 08:00."""
    if not quiet(at):
        return at
    evening = (at if at.hour >= QUIET_FROM else at - timedelta(days=1)).replace(
        hour=20, minute=30, second=0, microsecond=0
    )
    morning = (at + timedelta(days=at.hour >= QUIET_FROM)).replace(
        hour=QUIET_TO, minute=0, second=0, microsecond=0
    )
    if until is not None and morning > until and evening > now:
        return evening
    return morning


def proposals(scene: Scene[Facts], until: datetime | None = None) -> tuple[tuple[str, str, datetime], ...]:
    """Sensible times as (value, label, wall time): in an hour, this evening, tomorrow morning; ahead and not quiet.

    Those past `until` are left out while any other remains.
    """
    now = scene.local.replace(second=0, microsecond=0)
    until = until or window_ends(scene)
    tomorrow = datetime.combine(now.date() + timedelta(days=1), time(8, 30))
    found = [
        ("hour", "In an hour", now + timedelta(hours=1)),
        ("evening", "This evening, 6 pm", datetime.combine(now.date(), time(18))),
        ("tomorrow", "Tomorrow, 8:30 am", tomorrow),
    ]
    ahead = [each for each in found if each[2] > now and not quiet(each[2])]
    inside = [each for each in ahead if each[2] <= until]
    return tuple(inside or ahead)


def offered(scene: Scene[Facts]) -> tuple[Choice, ...]:
    """The proposals as buttons."""
    return tuple(Choice(value, label) for value, label, _ in proposals(scene))


def proposed(scene: Scene[Facts], value: str) -> datetime | None:
    """The time behind a proposal's button, also when it is no longer on offer."""
    now = scene.local.replace(second=0, microsecond=0)
    return {
        "hour": now + timedelta(hours=1),
        "evening": datetime.combine(now.date(), time(18)),
        "tomorrow": datetime.combine(now.date() + timedelta(days=1), time(8, 30)),
    }.get(value)


def picker(scene: Scene[Facts]) -> Form:
    """A form that takes any time, opened at the last of the proposals."""
    *_, (_, _, at) = proposals(scene) or (("", "", scene.local + timedelta(hours=1)),)
    return Form((Field("when", "When", f"{at:%Y-%m-%d %H:%M}", kind="when"),), "Another time")


def best_by(scene: Scene[Facts]) -> str:
    """ "Best sent by tomorrow at 2 pm.", or what holds once that is past."""
    end, now = window_ends(scene), scene.local
    if now <= end:
        return f"Best sent by {clock(end)} {day(end, now)}."
    if now <= ended(scene) + USUAL:
        return "A day has gone by; it can still go today."
    return "It's past the usual window; a short note can still go."


def working_days_after(day: datetime, days: int) -> datetime:
    """10 in the morning so many working days after that day."""
    at = day
    while days:
        at += timedelta(days=1)
        days -= at.weekday() < 5
    return at.replace(hour=10, minute=0, second=0, microsecond=0)
