"""How typed words are heard before a question gets them: corrections, news that the note is out, a vent, a loss."""

import re
from dataclasses import replace

from conversations.flow import Ears, Heard, Scene, Took
from conversations.flows.debrief.care import DISTRESS, guard, in_distress
from conversations.flows.debrief.check import asked, whole
from conversations.flows.debrief.facts import Facts, Person
from conversations.flows.debrief.hours import on_clock
from conversations.flows.debrief.listing import asked_for
from conversations.flows.debrief.sent import heard_sent, named_sent
from conversations.flows.debrief.telling import absorb, end_told, who_of
from conversations.flows.debrief.wording import called, capital, day, listed
from conversations.model import Choice
from conversations.understanding import replies
from conversations.understanding.safety import assess
from conversations.understanding.story import read_story

_SLIP_STEPS = ("slip.pin", "slip.instead", "slip.own", "letgo.ask", "letgo.keep", "note.ask")
_FIX = re.compile(
    r"\W*(?:fix (?:something|it|that)|(?:can we )?go back to the slips?|(?:i )?(?:told|said) .*\bthings?)\b",
    re.IGNORECASE,
)
_ALSO = re.compile(r"\W*(?:(?:oh|and|actually|wait|but)\W+)*(?:i )?(?:also|forgot)\b", re.IGNORECASE)
_NO_CORRECTIONS = (
    "playback.fix",
    "note.edit",
    "card.line",
    "welcome",
    "welcome.held",
    "setting.ask",
)
_HEAVY = frozenset({"bereavement", "illness", "family_emergency", "accident"})


def _command(text: str) -> str | None:
    return replies.command(text)


def _pick(text: str, offered: tuple[Choice, ...], most: int) -> tuple[str, ...] | None:
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
    if note := asked(text):
        return Heard(
            Took(replace(facts, checked=note), detour="check.marked")
            if whole(note)
            else Took(facts, detour="check")
        )
    reminded = named_sent(scene, text) or asked_for(scene, text)
    if reminded is not None:
        return Heard(reminded)
    corrected = _correction(scene, text)
    if corrected is not None:
        return Heard(corrected)
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


def _correction(scene: Scene[Facts], text: str) -> Took[Facts] | None:
    """An earlier answer put right in passing; said back, so that a mistaken ear is seen."""
    facts = scene.facts
    if scene.step in _NO_CORRECTIONS:
        return None
    found = replies.correction(text)
    if found is None or not found.new:
        return None
    new = found.new.strip()
    what: str | None = found.what
    if what is None:
        what = _what(facts, found.old)
    if what == "company" or (what is None and (not facts.company or found.old is None)):
        return Took(replace(facts, company=new, edited={}), say=(f"{new} it is.",))
    if what == "role":
        return Took(replace(facts, role=new, edited={}), say=(f"{new}. Got it.",))
    if what == "name":
        return _renamed(facts, found.old or "", new)
    if what == "minutes":
        late = next((s for s in facts.slips if s.kind == "late"), None)
        digits = "".join(ch for ch in new if ch.isdigit())
        if late is None or not digits:
            return None
        changed = replace(late, slots={**late.slots, "minutes": int(digits[:4])})
        return Took(replace(facts.with_slip(changed), edited={}), say=(f"{digits[:4]} minutes. Changed.",))
    if what == "when":
        at = end_told(new, scene)
        if at is None:
            return None
        said = capital(day(on_clock(at, scene.zone), scene.local))
        return Took(replace(facts, ended=at), say=(f"{said}, then.",))
    return None


def _what(facts: Facts, old: str | None) -> str | None:
    if not old:
        return None
    wanted = old.casefold()
    if wanted in facts.company.casefold():
        return "company"
    if any(wanted == p.name.casefold() for p in facts.people):
        return "name"
    if any(
        wanted
        in (str(s.slots.get("name_right", "")).casefold(), str(s.slots.get("name_used", "")).casefold())
        for s in facts.slips
    ):
        return "name"
    return None


def _renamed(facts: Facts, old: str, new: str) -> Took[Facts] | None:
    """A name put right: the interviewer's, and in a slip about it."""
    people = list(facts.people)
    index = next(
        (n for n, p in enumerate(people) if p.name.casefold() == old.casefold()),
        0 if len(people) == 1 else None,
    )
    if index is not None:
        people[index] = Person(new, people[index].moment)
    elif not any(s.kind == "wrong_name" for s in facts.slips):
        return None
    slips = tuple(
        replace(s, slots={**s.slots, "name_right": new})
        if s.kind == "wrong_name" and s.slots.get("name_right")
        else s
        for s in facts.slips
    )
    return Took(replace(facts, people=tuple(people), slips=slips, edited={}), say=(f"{new}. Changed.",))


EARS = Ears(guard=guard, command=_command, pick=_pick, listen=_listen)
