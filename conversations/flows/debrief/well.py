"""Stage 2: what went well (R1). No slip is talked about before a good thing is on the table."""

import re
from dataclasses import replace

from conversations.flow import Ask, Branch, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.facts import Facts
from conversations.flows.debrief.telling import absorb
from conversations.flows.debrief.wording import choices, listed, quoted
from conversations.understanding.replies import no_answer, nothing
from conversations.understanding.text import lazily

_BLAME = lazily(
    r"\b(?:but|wrong|bad\w*|late|mess\w*|screw\w*|blew|fail\w*|forgot|blank\w*|froze|rambl\w*|stupid|dumb|"
    r"awkward|sorry|terribl\w*|"
    r"awful|mistake\w*|nervous\w*|n'?t|not|never|nothing|lied|interrupt\w*|panick?\w*|stumbl\w*|mixed up|"
    r"misunder\w*|swore|worst)\b",
    re.IGNORECASE,
)
"""Asked for what went well, a telling without any of these is no slip, whatever else it sounds like."""

OBSERVABLE = {
    "got_there": ("I got there", "You got there"),
    "finished": ("I saw it through", "You saw it through to the end"),
    "asked": ("I asked something", "You asked a question of your own"),
    "listened": ("I listened", "You listened"),
}

_MARKS = frozenset(" \n.,!?…:'’()-–—\"“”")  # what may be left out at the ends of a good thing


def _ask(scene: Scene[Facts]) -> Prompt:
    facts = scene.facts
    first = "First the other side of it." if facts.slips or facts.distraction_kind else ""
    return say(f"{first} What went well? One to three things; small ones count.".strip())


def _nudge(scene: Scene[Facts]) -> Prompt:
    labels = {key: label for key, (label, _) in OBSERVABLE.items()}
    return say(
        "It can be plain: you got there, you finished, you asked something, you listened. Was there one of those?",
        choices=choices(**labels, nothing="Honestly, nothing"),
        most=3,
    )


def _take(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    if not given.text:
        return None
    if nothing(given.text) or nothing(given.text.split(",")[0]):
        return Took(replace(facts, well_nudged=True), goto="well.nudge")
    told = absorb(facts, given.text, scene)
    if told.slips != facts.slips and not _BLAME.search(given.text):
        told = replace(told, slips=facts.slips, went_well=(given.text.strip(" .").replace(". ", ", "),))
    if told.distraction_kind == facts.distraction_kind and no_answer(given.text):
        return None
    if not told.went_well and (
        told.distraction_kind != facts.distraction_kind or len(told.slips) > len(facts.slips)
    ):
        return Took(told, goto="well.ask")
    if not told.went_well or (told.slips == facts.slips and _leaves_out(given.text, told.went_well)):
        told = replace(told, went_well=(given.text,))
    told = replace(told, well_done=True)
    return Took(told, say=(f"{listed([quoted(good) for good in told.went_well])}. That counts.",))


def _leaves_out(text: str, goods: tuple[str, ...]) -> bool:
    """A good part of what they said, or a sign that is no plain mark, is in none of the good things found.

    Asked for good things, they mean all of it.
    """
    kept = "".join(goods)
    signs = any(not char.isalnum() and char not in _MARKS and char not in kept for char in text)
    return signs or 3 * len(kept) < 2 * len(text.strip())


def _take_nudged(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    picks = [pick for pick in given.picks or () if pick in OBSERVABLE]
    if picks:
        goods = tuple(OBSERVABLE[pick][1] for pick in picks)
        return Took(replace(facts, went_well=goods, well_done=True), say=("That counts.",))
    if given.picks is not None or nothing(given.text):
        return _true_thing(scene)
    if not given.text:
        return None
    if no_answer(given.text):
        return None
    told = absorb(facts, given.text, scene)
    goods = told.went_well or (given.text,)
    return Took(replace(told, went_well=goods, well_done=True), say=("That counts.",))


def _true_thing(scene: Scene[Facts]) -> Took[Facts]:
    """A second "nothing" is accepted; one true thing is offered from what is known."""
    facts = replace(scene.facts, well_nudged=True, well_done=True, went_well=("You came here to look at it",))
    return Took(facts, say=("Okay. One thing I do know: you came here to look at it, and few people do.",))


def _after(scene: Scene[Facts]) -> str:
    facts = scene.facts
    if facts.told_first and facts.slips and not facts.playback_done:
        return "playback.ask"
    return "slip.next" if facts.slips else "change.ask"


STEPS: tuple[Step[Facts], ...] = (
    Ask(
        "well.ask",
        _ask,
        _take,
        then=("well.after", "well.nudge", "well.ask"),
        stage=2,
        again="One thing that worked, however small. What was it?",
        example="Something like “I asked a good question” or “the portfolio part” works.",
        skip=_true_thing,
        free=True,
    ),
    Ask(
        "well.nudge",
        _nudge,
        _take_nudged,
        then=("well.after",),
        stage=2,
        again="Any one of these, or none?",
        example="“I got there” is enough. “Nothing” is an answer too.",
        skip=_true_thing,
    ),
    Branch("well.after", _after, ("playback.ask", "slip.next", "change.ask")),
)
