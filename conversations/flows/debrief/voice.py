"""What the bot says when the talk leaves its path. Read these aloud before changing them."""

from conversations.flow import Scene, Voice
from conversations.flows.debrief.facts import Facts
from conversations.flows.debrief.hours import ended
from conversations.flows.debrief.wording import capital, day

STAGES = (
    "the setting",
    "what went well",
    "what you'd change",
    "what to do instead",
    "letting go",
    "the note",
    "the reminder",
)


def _help(scene: Scene[Facts]) -> str:
    return (
        "You can say: back · skip · later · stop · start over · where am I · say that again · just the note · "
        "who can see this · delete my data. “actually it was …” changes an earlier answer."
    )


def _privacy(scene: Scene[Facts]) -> str:
    return (
        "I'm a program, and no person reads along. Only you see your debrief in this chat; it's kept on the computer "
        "this bot runs on, for 30 days after you last used it. “export” gives you all of it, “delete my data” "
        "removes it, and my own messages where this chat lets me. Copies that the chat service keeps I can't delete."
    )


def _where(scene: Scene[Facts], stage: int) -> str:
    facts = scene.facts
    if not stage:
        return "We're at the door: nothing is asked yet."
    told = f" It's about {facts.place}." if facts.company or facts.role else ""
    return f"This is {stage} of {len(STAGES)}: {STAGES[stage - 1]}.{told}"


def _recap(scene: Scene[Facts]) -> str:
    facts = scene.facts
    if facts.note == "approved":
        return f"{capital(facts.place)}: your note is ready and waits here."
    if not scene.profile.get("welcomed"):
        return "Good to see you."
    at = ended(scene)
    return f"Good to see you. We were at {facts.place}, {day(at, scene.local)}, and everything is as you left it."


def _settled(scene: Scene[Facts], outcome: str) -> str:
    if outcome:
        return f"That one is settled: you chose “{outcome}”. “back” goes back to it."
    return "That question has moved on, so its buttons don't do anything now."


VOICE = Voice(
    help=_help,
    privacy=_privacy,
    where=_where,
    recap=_recap,
    settled=_settled,
    first_question=lambda scene: "This is the first question; there's nothing before it.",
    went_back=lambda scene: "One back.",
    no_skip=lambda scene: "I can't go on without this one. “later” pauses, if you'd like to stop here.",
    skip_offer=lambda scene: "We can leave this one out. Skip it, or tell me in other words.",
    empty=lambda scene: "That came through empty.",
    too_long=lambda scene: (
        "That's more than I can take at once, 20,000 characters. Send it in two parts; the first was not kept."
    ),
    edited=lambda scene: "Changed.",
    edit_too_late=lambda scene: (
        "I saw the edit, but we're past that one. “actually it was …” changes it, or “back” goes there."
    ),
    zone_gone=lambda scene, zone: (
        f"I don't know the time zone {zone} any more. "
        + (f"I go by {scene.zone} until you say where you are: " if scene.zone else "Where are you now? ")
        + "“timezone” and a city sets it."
    ),
    unsaid=lambda scene: "Taken back.",
    notice=lambda scene: "Debrief: a reminder",
    switched=lambda scene: f"To {scene.facts.place}, then.",
    on_hold=lambda scene: "Everything else is on hold. “continue” goes on, whenever you say so.",
    repeat="Once more:",
    skip_label="Skip",
)
