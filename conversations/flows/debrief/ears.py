"""How typed words are heard before a question gets them: corrections, news that the note is out, a vent, a loss."""

import re
from dataclasses import replace

from conversations.flow import Ears, Heard, Scene, Took
from conversations.flows.debrief.amending import corrected
from conversations.flows.debrief.care import DISTRESS, guard, in_distress
from conversations.flows.debrief.check import asked, whole
from conversations.flows.debrief.facts import Facts
from conversations.flows.debrief.faq import answer_to
from conversations.flows.debrief.listing import asked_for
from conversations.flows.debrief.sent import heard_sent, named_sent
from conversations.flows.debrief.telling import absorb, who_of
from conversations.flows.debrief.whom import attended
from conversations.flows.debrief.wording import called, listed
from conversations.model import Choice
from conversations.understanding import replies
from conversations.understanding.safety import assess
from conversations.understanding.story import read_story
from conversations.understanding.text import lazily

_SLIP_STEPS = ("slip.pin", "slip.instead", "slip.own", "letgo.ask", "letgo.keep", "note.ask")
_FIX = lazily(
    r"\W*(?:fix (?:something|it|that)|(?:can we )?go back to the slips?|(?:i )?(?:told|said) .*\bthings?)\b",
    re.IGNORECASE,
)
_ALSO = lazily(r"\W*(?:(?:oh|and|actually|wait|but)\W+)*(?:i )?(?:also|forgot)\b", re.IGNORECASE)
_NO_CORRECTIONS = (
    "playback.ask",
    "playback.fix",
    "playback.place",
    "note.edit",
    "card.line",
    "welcome",
    "welcome.held",
    "setting.ask",
)
_THANKS = lazily(
    r"\W*(?:(?:ok(?:ay)?|oh|aw+|haha|lol)\W+)*(?:thanks?(?: you)?(?: so much| a lot)?|thx|ty|tysm|cheers)\b"
    r"(?:\W+(?:you['’]?re|ur|you are|u are) (?:the best|great|kind|so kind|so nice|lovely|a star|amazing))?\W*\Z",
    re.IGNORECASE,
)
_LAST = lazily(r"\blast\b", re.IGNORECASE)
_WAYS_ROUND = ("skip", "own", "other", "none", "unsure")
_HEAVY = frozenset({"bereavement", "illness", "family_emergency", "accident"})


def _command(text: str) -> str | None:
    return replies.command(text)


def _pick(text: str, offered: tuple[Choice, ...], most: int) -> tuple[str, ...] | None:
    if _LAST.search(text):  # the last of what there is to choose from, not the way round it
        offered = tuple(choice for choice in offered if choice.value not in _WAYS_ROUND)
    return replies.pick(text, offered, most) if offered else None


def _listen(scene: Scene[Facts], text: str) -> Heard[Facts] | None:
    facts = scene.facts
    if replies.command(text) == "sent":
        took = heard_sent(scene)
        return Heard(took) if took else None
    if scene.step in _SLIP_STEPS and _FIX.match(text):
        return Heard(Took(facts, jump="playback.fix"))
    if scene.step in _SLIP_STEPS and _ALSO.match(text):
        more = absorb(facts, text, scene, well=False)
        if len(more.slips) > len(facts.slips):
            new = more.slips[len(facts.slips) :]
            return Heard(Took(more, jump="slip.next", say=(f"Added: {listed([called(s) for s in new])}.",)))
    if _THANKS.match(text) and scene.step != "card" and replies.yes_no(text) is None:
        return Heard(Took(facts, say=("You're welcome.",)))
    if not scene.step.startswith("care.") and (told := answer_to(scene, text)):
        return Heard(Took(facts, say=(told,)))
    if note := asked(text):
        return Heard(
            Took(replace(facts, checked=note), detour="check.marked")
            if whole(note)
            else Took(facts, detour="check")
        )
    reminded = named_sent(scene, text) or asked_for(scene, text)
    if reminded is not None:
        return Heard(reminded)
    amended = attended(scene, text) or corrected(scene, text) if scene.step not in _NO_CORRECTIONS else None
    if amended is not None:
        return Heard(amended)
    if _first_loss(facts, text):
        event = read_story(text).distraction
        heard = replace(
            facts,
            loss_heard=True,
            distraction_kind=facts.distraction_kind or (event.kind if event else "other"),
            distraction_who=facts.distraction_who or (who_of(event.span) if event else ""),
        )
        before_start = scene.step in ("welcome", "welcome.held")
        return Heard(Took(heard, detour="" if before_start else "care.loss"), answer=True)
    if assess(text).label == "distress" and not in_distress(scene):
        return Heard(
            Took(facts, detour="care.distress", profile={DISTRESS: scene.now.isoformat()}), answer=True
        )
    if facts.let_go and scene.step.startswith(("note.", "remind.")) and replies.vents(text):
        return _vent(facts)
    return None


def _first_loss(facts: Facts, text: str) -> bool:
    if facts.loss_heard:
        return False
    found = read_story(text).distraction
    return found is not None and found.kind in _HEAVY


def _vent(facts: Facts) -> Heard[Facts]:
    """Heard and not analysed; the third time it is kindly left behind."""
    count = facts.vents_after + 1
    words = (
        "I hear you.",
        "It still stings. That's allowed.",
        "We closed that one, and it can stay closed. What's in front of you is the note.",
    )
    return Heard(Took(replace(facts, vents_after=count), say=(words[min(count, 3) - 1],)))


EARS = Ears(guard=guard, command=_command, pick=_pick, listen=_listen)
