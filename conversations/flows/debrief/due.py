"""What a reminder's hour leads to: it is said, joined with others, moved out of the quiet hours, or dropped."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from conversations.flow import Scene, Took
from conversations.flows.debrief.facts import Facts, Nudge
from conversations.flows.debrief.hours import (
    MOST_UNASKED,
    calm,
    instant,
    next_morning,
    on_clock,
    quiet,
    window_ends,
    working_days_after,
)
from conversations.flows.debrief.wording import capital, clock, count, moment
from conversations.model import Effect, Record, Remind, Reminder, ReminderKind, Unasked

STEP_OF = {"thank_you": "remind.thank_you", "check_in": "check_in", "prep": "prep", "nudge": "nudge"}
NAMES: dict[ReminderKind, str] = {
    "thank_you": "send the note",
    "check_in": "have you heard back",
    "prep": "prepare",
    "nudge": "the window closes",
}
ON_TIME = timedelta(minutes=15)
"""What comes within so long of its hour is not called late."""


@dataclass(frozen=True, slots=True)
class Other:
    """A further reminder that was missed, too."""

    thread: str
    facts: Facts
    nudge: Nudge


def reminder(scene: Scene[Facts], nudge: Nudge, thread: str = "") -> Reminder:
    """The nudge as it is stored. The name of a zone that nobody knows is kept: whoever stores it says so in the log."""
    zone = scene.zone or scene.profile.get("zone")
    thread = thread or scene.thread
    zone = zone if isinstance(zone, str) and zone else "Etc/UTC"
    return Reminder(f"{thread}:{nudge.kind}", thread, nudge.kind, nudge.wall, zone, nudge.named)


def reminders(scene: Scene[Facts]) -> tuple[Reminder, ...]:
    """Everything that this interview wants pending."""
    return tuple(reminder(scene, nudge) for nudge in scene.facts.nudges)


def pointless(scene: Scene[Facts]) -> frozenset[str]:
    """The reminders, pending or on their way, that nobody needs any more as things stand."""
    kinds: tuple[ReminderKind, ...] = ("thank_you", "nudge", "check_in", "prep")
    return frozenset(f"{scene.thread}:{kind}" for kind in kinds if _over(scene, scene.facts, kind))


def _over(scene: Scene[Facts], facts: Facts, kind: ReminderKind) -> bool:
    """Whether what it reminds of is done, given up, or in the past."""
    if kind == "thank_you":
        return facts.note in ("sent", "declined")
    if kind == "nudge":
        return facts.note in ("approved", "sent", "declined")
    if kind == "check_in":
        return facts.heard_back
    return bool(facts.next_interview) and datetime.fromisoformat(facts.next_interview) <= scene.local


def _lapsed(scene: Scene[Facts], facts: Facts, kind: ReminderKind) -> bool:
    """The same, or what it would say is not true any more."""
    return _over(scene, facts, kind) or (kind == "nudge" and scene.local >= window_ends(scene, facts))


def due(scene: Scene[Facts], kind: ReminderKind, due_at: datetime) -> Took[Facts] | None:
    """What becomes of the reminder that fell due at that instant (aware); None if none of that kind is pending."""
    facts, nudge = scene.facts, scene.facts.nudge(kind)
    if nudge is None:
        return None
    gone = facts.without_nudge(kind)
    if scene.state.hold is not None:
        return Took(gone, effects=(Record("reminder_lapsed", scene.thread),))
    if on_clock(due_at, scene.zone) < nudge.wall:  # they have moved to where its hour is still to come
        again = Remind(reminder(scene, nudge))
        return Took(facts, effects=(Record("reminder_moved", scene.thread), again))
    if _lapsed(scene, facts, kind):
        return Took(gone, effects=(Record("reminder_pointless", scene.thread),))
    if not nudge.named and facts.unasked >= MOST_UNASKED:
        return Took(gone, effects=(Record("reminder_over_the_cap", scene.thread),))
    missed = scene.now - due_at > ON_TIME
    on_time = scene.now - instant(nudge.wall, scene.zone) < 2 * ON_TIME
    if quiet(scene.local) and not (nudge.named and on_time):
        late = nudge.late or (nudge.wall if missed else None)
        morning = replace(nudge, wall=next_morning(scene.local), named=False, late=late)
        return Took(gone.with_nudge(morning), effects=(Record("reminder_waits", scene.thread),))
    joined = any(each.joined for _, other in scene.everyone() for each in other.nudges)
    if missed or nudge.late or joined:
        return _missed(scene, nudge, missed=missed)
    return _said(scene, nudge, _moved(scene, nudge, due_at))


def _said(
    scene: Scene[Facts], nudge: Nudge, lead: str, others: dict[str, Facts] | None = None
) -> Took[Facts]:
    """It comes; a thank-you reminder once more a day later, unless it is answered."""
    others = others or {}
    # Of the same interview more than one may have been missed; what became of the others is in `others`, then.
    gone = others.pop(scene.thread, scene.facts).without_nudge(nudge.kind)
    effects: tuple[Effect, ...] = (Record(f"reminded_{nudge.kind}", scene.thread),)
    if not nudge.named:
        gone = replace(gone, unasked=gone.unasked + 1)
        effects = (*effects, Unasked(scene.thread, scene.zone))
    if nudge.kind == "thank_you" and nudge.times == 0 and gone.unasked < MOST_UNASKED:
        again = calm((scene.local + timedelta(days=1)).replace(second=0, microsecond=0), scene.local)
        gone = gone.with_nudge(Nudge(nudge.kind, again, times=1))
    return Took(gone, goto=STEP_OF[nudge.kind], say=(lead,) if lead else (), others=others, effects=effects)


def _moved(scene: Scene[Facts], nudge: Nudge, due_at: datetime) -> str:
    if on_clock(due_at, scene.zone) - nudge.wall <= ON_TIME:
        return ""
    return f"It's {clock(scene.local)} where you are now; this was set for {clock(nudge.wall)}."


# ── missed while nobody was there to say it ────────────────────────────────────────────────────────────────────────


def _missed(scene: Scene[Facts], nudge: Nudge, *, missed: bool) -> Took[Facts]:
    """One message for all that is due by now: the most useful one asks and names the others, which come later."""
    mine = Other(scene.thread, scene.facts, nudge)
    others = sorted(_others(scene, nudge), key=lambda each: _use(scene, each))
    late = nudge.late or (nudge.wall if missed else None)
    if any(not each.nudge.joined and _use(scene, each) < _use(scene, mine) for each in others):
        waiting = replace(nudge, wall=_later(scene, mine, 1), named=False, late=late, joined=True)
        changed = scene.facts.with_nudge(waiting)
        return Took(changed, effects=(Record("reminder_joined", scene.thread),))
    facts: dict[str, Facts] = {}
    named: list[str] = []
    for index, each in enumerate(others, 1):
        at = each.nudge.wall if each.nudge.joined else _later(scene, each, index)
        later = replace(each.nudge, wall=at, named=False, late=None, joined=False)
        facts[each.thread] = facts.get(each.thread, each.facts).with_nudge(later)
        named.append(f"{capital(each.facts.place)}: {NAMES[later.kind]} (now {moment(at, scene.local)})")
    return _said(scene, nudge, "\n".join(_off(scene, nudge, late, named)), facts)


def _off(scene: Scene[Facts], nudge: Nudge, late: datetime | None, named: list[str]) -> Iterator[str]:
    if late:
        today = late.date() == scene.local.date()
        off = f"I was off {f'at {clock(late)}' if today else moment(late, scene.local)}, when this was due."
        inside = nudge.kind == "thank_you" and scene.local < window_ends(scene)
        yield f"{off} You're still inside the 24 hours." if inside else off
    if named:
        yield f"{capital(count(len(named), 'other'))} {'was' if len(named) == 1 else 'were'} due too:"
        yield from (f"· {each}" for each in named)


def _others(scene: Scene[Facts], nudge: Nudge) -> Iterator[Other]:
    """The further reminders that are due by now and still have a point, whichever interview they belong to."""
    for thread, facts in scene.everyone():
        for each in facts.nudges:
            own = thread == scene.thread and each.kind == nudge.kind
            over = _lapsed(scene, facts, each.kind) or (not each.named and facts.unasked >= MOST_UNASKED)
            if not own and not over and (each.joined or each.wall <= scene.local):
                yield Other(thread, facts, each)


def _use(scene: Scene[Facts], missed: Other) -> tuple[int, datetime, str]:
    """The smaller, the more useful it is to hear of it now."""
    facts, kind = missed.facts, missed.nudge.kind
    inside = scene.local < window_ends(scene, facts)
    soon = bool(facts.next_interview) and datetime.fromisoformat(
        facts.next_interview
    ) - scene.local < timedelta(days=1)
    ranks = {"prep": 0 if soon else 5, "thank_you": 1 if inside else 3, "nudge": 2, "check_in": 4}
    return ranks[kind], missed.nudge.late or missed.nudge.wall, f"{missed.thread}:{kind}"


def _later(scene: Scene[Facts], missed: Other, place: int) -> datetime:
    """When one that was only named comes by itself: in three hours, or while it has a point."""
    now, facts = scene.local.replace(second=0, microsecond=0), missed.facts
    if missed.nudge.kind == "check_in":
        return working_days_after(now, 1)
    end = window_ends(scene, facts)
    if missed.nudge.kind == "prep" and facts.next_interview:
        end = datetime.fromisoformat(facts.next_interview)
    at = now + timedelta(hours=3 * place)
    if now < end and at > end - timedelta(hours=1):
        at = now + (end - now) / 2
    return calm(at.replace(second=0, microsecond=0), now, end if now < end else None)
