"""What the debrief does at a turn in the road: pause, stop, start over, a reminder that falls due."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.flow import Habits, Scene, Took, zone_rules
from conversations.flows.debrief.check import asked, whole
from conversations.flows.debrief.facts import Facts, Nudge
from conversations.flows.debrief.hours import MOST_UNASKED, QUIET_TO, calm, quiet, window_ends
from conversations.flows.debrief.telling import absorb
from conversations.model import Effect, Record, Reminder, ReminderKind, Unasked

STEP_OF = {"thank_you": "remind.thank_you", "check_in": "check_in", "prep": "prep", "nudge": "nudge"}
HERE = "Okay. It's all here when you want it."


def _pause(scene: Scene[Facts]) -> Took[Facts]:
    """Keep everything; before there is a note, offer one nudge inside its window."""
    facts = scene.facts
    offer = (
        facts.note == "none"
        and bool(scene.profile.get("welcomed"))
        and not facts.nudges
        and one_nudge(scene) is not None
    )
    return Took(facts, say=(HERE,), pause=True, detour="pause.offer" if offer else "")


def one_nudge(scene: Scene[Facts]) -> Nudge | None:
    """One hour inside the window and outside the quiet hours, two hours before it closes; None if there is none."""
    end, now = window_ends(scene), scene.local
    at = calm((end - timedelta(hours=2)).replace(second=0, microsecond=0), now, end)
    return Nudge("nudge", at) if now < at <= end and scene.zone else None


def _stop(scene: Scene[Facts]) -> Took[Facts]:
    return Took(
        replace(scene.facts, nudges=()),
        say=("Stopped, and no reminders. It's all here if you come back.",),
        pause=True,
    )


def _restart(scene: Scene[Facts]) -> Took[Facts]:
    old = scene.facts
    fresh = Facts(
        company=old.company,
        role=old.role,
        ended=old.ended,
        first_heard=old.first_heard or scene.local,
        setting_asked=old.setting_asked,
        unasked=old.unasked,
    )
    return Took(fresh, goto="open", say=("From the top; the interview itself stays. “back” undoes this.",))


def _due(scene: Scene[Facts], kind: ReminderKind, due_at: datetime) -> Took[Facts] | None:
    """What a reminder's hour leads to: said, moved out of the quiet hours, or dropped once its point has passed."""
    facts = scene.facts
    nudge = facts.nudge(kind)
    if nudge is None:
        return None
    if due_at.astimezone(zone_rules(scene.zone)).replace(tzinfo=None) < nudge.wall:
        return Took(facts)  # they have moved to where its hour is still to come: it is set there anew
    gone = facts.without_nudge(kind)
    if kind in ("thank_you", "nudge") and facts.note in ("sent", "declined"):
        return Took(gone)
    if quiet(scene.local) and not (nudge.named and scene.local - nudge.wall < timedelta(minutes=30)):
        return Took(gone.with_nudge(replace(nudge, wall=_next_morning(scene.local), named=False)))
    if kind == "prep" and facts.next_interview and datetime.fromisoformat(facts.next_interview) < scene.local:
        return Took(gone)
    effects: tuple[Effect, ...] = (Record(f"reminded_{kind}", scene.thread),)
    if not nudge.named:
        if gone.unasked >= MOST_UNASKED:
            return Took(gone, effects=(Record("reminder_over_the_cap", scene.thread),))
        gone = replace(gone, unasked=gone.unasked + 1)
        effects = (*effects, Unasked(scene.thread))
    if kind == "thank_you" and nudge.times == 0 and gone.unasked < MOST_UNASKED:
        again = calm((scene.local + timedelta(days=1)).replace(second=0, microsecond=0), scene.local)
        gone = gone.with_nudge(Nudge(kind, again, times=1))
    return Took(gone, goto=STEP_OF[kind], effects=effects)


def _next_morning(now: datetime) -> datetime:
    day = now if now.hour < QUIET_TO else now + timedelta(days=1)
    return day.replace(hour=QUIET_TO, minute=0, second=0, microsecond=0)


def _reminders(scene: Scene[Facts]) -> tuple[Reminder, ...]:
    return tuple(
        Reminder(f"{scene.thread}:{n.kind}", scene.thread, n.kind, n.wall, scene.zone or "Etc/UTC", n.named)
        for n in scene.facts.nudges
    )


def _carry(scene: Scene[Facts], text: str) -> Facts:
    """A text that came before its interview was opened: used at once by who knows us, else kept for after Start."""
    facts = replace(scene.facts, first_heard=scene.local)
    if not text:
        return facts
    if whole(note := asked(text)):
        return replace(facts, checked=note)
    if scene.profile.get("welcomed"):
        told = absorb(facts, text, scene.local)
        return replace(told, told_first=bool(told.slips or told.went_well))
    told = absorb(Facts(), text, scene.local)
    return replace(
        facts,
        held=text,
        loss_heard=bool(told.distraction_kind),
        distraction_kind=told.distraction_kind,
        distraction_who=told.distraction_who,
    )


HABITS = Habits(
    pause=_pause,
    stop=_stop,
    restart=_restart,
    due=_due,
    reminders=_reminders,
    carry=_carry,
    private=frozenset(
        {
            "check",
            "note",
            "reminders",
            "lessons",
            "history",
            "prep",
            "timezone",
            "export",
            "delete",
            "privacy",
            "help",
        }
    ),
    forgets=frozenset({"held", "checked"}),
)
