"""Stage 4: what to do instead (R3), ending in the person's own words; for answers, what they would say now (R10)."""

import re
from dataclasses import replace

from conversations.flow import Ask, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.change import current, dropped
from conversations.flows.debrief.facts import Facts, Slip
from conversations.flows.debrief.telling import asked_before
from conversations.flows.debrief.wording import brief, capital, quoted
from conversations.model import Choice, Field, Form
from conversations.slips.catalogue import MOVE_IT
from conversations.slips.catalogue import slip as kind_of
from conversations.slips.model import ANSWER_KINDS, Suggestion
from conversations.understanding.places import places
from conversations.understanding.plans import only_a_plan
from conversations.understanding.replies import no_answer, nothing
from conversations.understanding.text import lazily

_SAY = lazily(r"^(?:i(?:'d| would|'ll| will) (?:now )?say)\b[:, ]*(?:that )?", re.IGNORECASE)
_AGAIN = lazily(r"^\W*(?:(?:ok(?:ay)?|so|well|and)\W+)?next time\b\W*(?=\w)", re.IGNORECASE)
_TAKEN = lazily(
    r"\W*(?:(?:yes|no|well|it was|i|just)\W+)*(?:left(?: it)?(?: there| at that)?|put it right(?: there)?|moved on"
    r"|(?:i|she|he|they|nobody|no one) (?:did(?:n['’]?t| not)?|noticed|saw|moved on|did(?:n['’]?t| not) notice))\W*\Z"
    r"|\W*(?:she|he|they|nobody|no one) (?:\w+ )?(?:glanced|looked|stared|frowned|smiled|laughed|paused|nodded|blinked"
    r"|reacted|went (?:a bit )?quiet|said nothing|raised)\b(?:\W+\w+){0,5}\W*\Z",
    re.IGNORECASE,
)
"""How the slip was taken, and no plan: it answers the question before."""
OWN = Choice("own", "My own words")


def _offers(facts: Facts, slip: Slip) -> tuple[Suggestion, ...]:
    more = (MOVE_IT,) if facts.distraction_kind else ()
    return (*kind_of(slip.kind).suggestions, *more)


def _ask(scene: Scene[Facts]) -> Prompt:
    facts, slip = scene.facts, current(scene.facts)
    if slip is None:
        return say("What will you do next time?", choices=(OWN,))
    if slip.kind in ANSWER_KINDS:
        lead = (
            f"Back to {quoted(slip.span, 60)}." if slip.span else f"Back to when {kind_of(slip.kind).moment}."
        )
        return say(
            f"{lead} What would you say now, with a calm head? A sentence or two is enough.",
            choices=(Choice("skip", "Skip"),),
            form=Form((Field("better", "What you'd say now", slip.better, multiline=True),), "Write it here"),
        )
    offered = tuple(Choice(f"s{n}", each.label) for n, each in enumerate(_offers(facts, slip), 1))
    return say(
        "What will you do next time?"
        if slip.kind == "other"
        else f"{capital(kind_of(slip.kind).label)}: what will you do next time?",
        choices=(*offered, OWN),
        form=Form(
            (Field("lesson", "If it happens again, I will …", slip.lesson, multiline=True),), "Write it here"
        ),
    )


def _take(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts, slip = scene.facts, current(scene.facts)
    if slip is None:
        return Took(facts)
    if _TAKEN.match(given.text):
        return None
    fields = given.fields or {}
    text = fields.get("lesson") or fields.get("better") or given.text
    none = no_answer(given.text) if given.text and not given.picks else ""
    if none == "denial":
        return dropped(facts, slip)
    if none and not (none == "shrug" and asked_before(scene)):
        return None
    if slip.kind in ANSWER_KINDS:
        if not text:
            return None
        if nothing(text):
            return _skip(scene)
        if only_a_plan(text):
            return _learn(facts, replace(slip, better=""), text)
        lesson = f"If it comes up again, I will say: {_SAY.sub('', text)}"
        learned = replace(slip, better=_SAY.sub("", text), lesson=lesson, learned=True)
        return Took(facts.with_slip(learned), say=("That's a better answer, and it's yours now.",))
    offers = {f"s{n}": each for n, each in enumerate(_offers(facts, slip), 1)}
    if given.pick in offers:
        return _learn(facts, slip, offers[given.pick].lesson)
    placed = places(given.text, len(offers)) if given.text else None
    if placed and len(placed) == 1:
        return _learn(facts, slip, tuple(offers.values())[min(placed)].lesson)
    if given.pick == "own":
        return Took(facts, goto="slip.own")
    if not text:
        return None
    if nothing(text):
        return _skip(scene)
    return _learn(facts, slip, text)


def _learn(facts: Facts, slip: Slip, lesson: str) -> Took[Facts]:
    back = _AGAIN.sub("", lesson).strip()
    spoken = brief(back if back.casefold().startswith("if ") else f"Next time: {back}")
    end = "" if spoken.endswith((".", "!", "?")) else "."
    return Took(
        facts.with_slip(replace(slip, lesson=back, learned=True)), say=(f"{capital(spoken)}{end} Kept.",)
    )


def _own(scene: Scene[Facts]) -> Prompt:
    return say(
        "Say it the way you'd say it to yourself: if it happens again, I will …",
        form=Form((Field("lesson", "If it happens again, I will …", "", multiline=True),), "Write it here"),
    )


def _own_words(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    slip = current(scene.facts)
    text = (given.fields or {}).get("lesson") or given.text
    if slip is None:
        return Took(scene.facts)
    none = no_answer(given.text)
    if none == "denial":
        return dropped(scene.facts, slip)
    if nothing(text) and (not none or asked_before(scene)):
        return _skip(scene)
    return _learn(scene.facts, slip, text) if text and not none else None


def _skip(scene: Scene[Facts]) -> Took[Facts]:
    slip = current(scene.facts)
    if slip is None:
        return Took(scene.facts)
    return Took(scene.facts.with_slip(replace(slip, learned=True)), say=("Fine, without.",), label="Skip")


def _again(scene: Scene[Facts]) -> str:
    slip = current(scene.facts)
    if slip and slip.kind in ANSWER_KINDS:
        return "No rush. If they asked you that again now, what would you say?"
    return "No rush. What's one thing you could do differently there?"


def _example(scene: Scene[Facts]) -> str:
    slip = current(scene.facts)
    if slip and slip.kind in ANSWER_KINDS:
        return "A rough version will do, something like “I've read about it, and I'd like to learn more”. Or “skip”."
    return "Something like “I'll leave half an hour earlier” works."


STEPS: tuple[Step[Facts], ...] = (
    Ask(
        "slip.instead",
        _ask,
        _take,
        then=("slip.next", "slip.own"),
        stage=4,
        again=_again,
        example=_example,
        skip=_skip,
        free=True,
    ),
    Ask(
        "slip.own",
        _own,
        _own_words,
        then=("slip.next",),
        stage=4,
        again="One sentence is enough: what will you do?",
        example="Something like “I'll write the names on my notes” works.",
        skip=_skip,
        free=True,
    ),
)
