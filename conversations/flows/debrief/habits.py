"""What the debrief does at a turn in the road: pause, stop, start over, what comes before it was opened."""

from dataclasses import replace
from datetime import timedelta

from conversations.flow import Habits, Scene, Took
from conversations.flows.debrief.care import DISTRESS, DISTRESS_LASTS
from conversations.flows.debrief.check import asked, whole
from conversations.flows.debrief.due import due, pointless, reminders
from conversations.flows.debrief.facts import Facts, Nudge
from conversations.flows.debrief.hours import anchored, calm, window_ends
from conversations.flows.debrief.sent import silenced
from conversations.flows.debrief.telling import absorb

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
        effects=silenced(scene.thread),
        say=("Stopped, and no reminders. It's all here if you come back.",),
        pause=True,
    )


def _restart(scene: Scene[Facts]) -> Took[Facts]:
    old = scene.facts
    fresh = Facts(
        company=old.company,
        role=old.role,
        ended=old.ended,
        first_heard=old.first_heard or scene.now,
        setting_asked=old.setting_asked,
        unasked=old.unasked,
    )
    return Took(fresh, goto="open", say=("From the top; the interview itself stays. “back” undoes this.",))


def _carry(scene: Scene[Facts], text: str) -> Facts:
    """A text that came before its interview was opened: used at once by who knows us, else kept for after Start."""
    facts = replace(scene.facts, first_heard=scene.now)
    if not text:
        return facts
    if whole(note := asked(text)):
        return replace(facts, checked=note)
    if scene.profile.get("welcomed"):
        told = absorb(facts, text, scene)
        return replace(told, told_first=bool(told.slips or told.went_well))
    told = absorb(Facts(), text, scene)
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
    due=due,
    reminders=reminders,
    carry=_carry,
    pointless=pointless,
    anchored=anchored,
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
    fades={DISTRESS: (DISTRESS_LASTS, "care.distress")},
    while_open={"checked": "check"},
    through=frozenset({"sent"}),
)
