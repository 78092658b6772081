"""When it is about more than an interview: a loss, distress, a crisis. No alarm without cause, no lecture."""

from dataclasses import replace
from datetime import datetime, timedelta

from conversations.flow import RETURN, Ask, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.facts import Facts
from conversations.flows.debrief.opening import sorry
from conversations.flows.debrief.wording import choices
from conversations.understanding.replies import command, yes_no
from conversations.understanding.safety import assess

LINES = (
    "Call or text 988 (US, Canada) · call 116 123 (UK, Ireland) · your local emergency number · "
    "elsewhere: findahelpline.com"
)

DISTRESS = "distress"
"""When they said that it is all too much, in the profile; all that is kept of it, and not for long."""

DISTRESS_LASTS = timedelta(days=7)


def in_distress(scene: Scene[Facts]) -> bool:
    """Whether they said in the last seven days that it is all too much; then no vent is asked for."""
    since = scene.profile.get(DISTRESS)
    return isinstance(since, str) and scene.now - datetime.fromisoformat(since) < DISTRESS_LASTS


def guard(scene: Scene[Facts], text: str) -> str:
    """The step that a text calls for before anything else is done with it, or ""."""
    found = assess(text)
    if found.label == "crisis":
        return "care.other" if found.about_other else "care.crisis"
    held = scene.state.hold is not None
    pending = scene.state.detour.step if scene.state.detour else ""
    if found.label == "unclear" and not held and pending != "care.unclear":
        return "care.unclear"
    return ""


def _lines(scene: Scene[Facts]) -> str:
    """Where to turn: what the operator knows of near them comes first."""
    return "\n".join((*scene.helplines, LINES))


def _crisis(scene: Scene[Facts]) -> Prompt:
    return say(
        "I'm glad you wrote that here, and I don't want you to be alone with it. I'm only a program; "
        "a person can help right now.",
        _lines(scene),
        "Is there someone you trust whom you could message now? I've put everything else on hold.",
        choices=choices(ok="I'm OK", go="Continue"),
    )


def _other(scene: Scene[Facts]) -> Prompt:
    return say(
        "It's good that you take it seriously. You don't have to carry it alone, and neither do they. "
        "Stay with them if you can, and ask them straight out.",
        _lines(scene),
        "These lines are for you, too. Tell someone you trust. I've put everything else on hold.",
        choices=choices(ok="I'm OK", go="Continue"),
    )


def _answer(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    if given.pick == "go" or (given.text and command(given.text) == "continue"):
        return Took(scene.facts, release=True, say=("All right. We go on where we were, at your pace.",))
    if given.pick == "ok":
        return Took(scene.facts, goto=scene.step, say=("Okay. This stays in view for now.",))
    return None


def _unclear(scene: Scene[Facts]) -> Prompt:
    return say(
        "That sounded heavy. Is it about the interview, or are you thinking about not being here any more?",
        choices=choices(interview="It's the interview", more="It's more than that"),
    )


def _take_unclear(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    if given.pick == "more" or (given.text and yes_no(given.text) in ("yes", "unsure")):
        return Took(scene.facts, goto="care.crisis")
    if given.pick == "interview" or (given.text and yes_no(given.text) == "no"):
        return Took(scene.facts, say=("Okay. Thank you for telling me.",))
    return None


def _distress(scene: Scene[Facts]) -> Prompt:
    return say(
        "That's a lot to carry. We can stop here for today, go on slowly, or do just the note. "
        "If it gets heavier, a person is better than a program: findahelpline.com has one near you.",
        choices=choices(on="Go on", later="Later", note="Just the note"),
    )


def _loss(scene: Scene[Facts]) -> Prompt:
    return say(
        f"{sorry(scene.facts)} Of course that was in the room with you.",
        "We can go on, stop here, or do just the note.",
        choices=choices(on="Go on", later="Later", note="Just the note"),
    )


def _take_room(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    if given.pick == "on" or (
        given.text and (command(given.text) == "continue" or yes_no(given.text) == "yes")
    ):
        return Took(facts)
    if given.pick == "later":
        return Took(facts, pause=True, say=("Okay. It's all here when you want it.",))
    if given.pick == "note":
        return Took(replace(facts, just_note=True), jump="note.open")
    return None


STEPS: tuple[Step[Facts], ...] = (
    Ask(
        "care.crisis",
        _crisis,
        _answer,
        then=(RETURN, "care.crisis"),
        holds=True,
        traceless=True,
        again="“continue” goes on when you say so.",
        example="“continue” goes on.",
    ),
    Ask(
        "care.other",
        _other,
        _answer,
        then=(RETURN, "care.other"),
        holds=True,
        traceless=True,
        again="“continue” goes on when you say so.",
        example="“continue” goes on.",
    ),
    Ask(
        "care.unclear",
        _unclear,
        _take_unclear,
        then=(RETURN, "care.crisis"),
        traceless=True,
        again="Is it the interview, or more than that?",
        example="“The interview” or “more” works.",
    ),
    Ask(
        "care.distress",
        _distress,
        _take_room,
        then=(RETURN,),
        jumps=("note.open",),
        standing=True,
        again="Go on, later, or just the note?",
        example="“Go on” works.",
    ),
    Ask(
        "care.loss",
        _loss,
        _take_room,
        then=(RETURN,),
        jumps=("note.open",),
        standing=True,
        again="Go on, later, or just the note?",
        example="“Go on” works.",
    ),
)
