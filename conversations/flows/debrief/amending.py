"""What was said before and is put right: a company, a name, how late it was; and what was forgotten, added."""

import re
from dataclasses import replace

from conversations.flow import RETURN, Ask, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.facts import Facts, Slip
from conversations.flows.debrief.hours import on_clock
from conversations.flows.debrief.telling import absorb, end_told
from conversations.flows.debrief.whom import attending, renamed, respelt
from conversations.flows.debrief.wording import called, capital, choices, day, listed, minutes
from conversations.understanding.companies import company_name
from conversations.understanding.corrections import minutes_of
from conversations.understanding.people import the_same
from conversations.understanding.replies import correction, nothing, title_case_name
from conversations.understanding.text import lazily


def corrected(scene: Scene[Facts], text: str) -> Took[Facts] | None:
    """An earlier answer put right in passing; said back, so that a mistaken ear is seen."""
    facts = scene.facts
    found = correction(text)
    if found is None:
        return None
    if not found.new:
        return Took(facts, detour="fix.company") if found.what == "company" else None
    new = found.new.strip()
    what: str | None = found.what
    if what is None:
        what = _what(facts, found.old, new)
    edits = found.old is not None and scene.step.startswith("note.")  # "change this to that", in the draft
    if what == "company" or (what is None and not edits and (not facts.company or found.old is None)):
        new = title_case_name(new) if new.islower() else new
        return Took(replace(facts, company=new, edited={}), say=(f"{new} it is.",))
    if what == "role":
        return Took(replace(facts, role=new, edited={}), say=(f"{new}. Got it.",))
    if what == "name":
        return _renamed(scene, found.old or "", new)
    if what == "minutes":
        late = next((s for s in facts.slips if s.kind == "late"), None)
        count = minutes_of(new)
        if late is None or count is None:
            return None
        changed = replace(late, slots={**late.slots, "minutes": count})
        return Took(replace(facts.with_slip(changed), edited={}), say=(f"{minutes(count)}. Changed.",))
    if what == "when":
        at = end_told(new, scene)
        if at is None:
            return None
        said = capital(day(on_clock(at, scene.zone), scene.local))
        return Took(replace(facts, ended=at), say=(f"{said}, then.",))
    return None


def _what(facts: Facts, old: str | None, new: str) -> str | None:
    if not old:
        return None
    wanted = old.casefold()
    people = [p.name for p in facts.people]
    if wanted in [p.casefold() for p in people] or (the_same(old, people) and the_same(new, [old])):
        return "name"
    if wanted in facts.company.casefold():
        return "company"
    if the_same(old, people):
        return "name"
    if any(
        wanted
        in (str(s.slots.get("name_right", "")).casefold(), str(s.slots.get("name_used", "")).casefold())
        for s in facts.slips
    ):
        return "name"
    return None


def _renamed(scene: Scene[Facts], old: str, new: str) -> Took[Facts] | None:
    """A name put right: the interviewer's, and in a slip about it."""
    facts = scene.facts
    new = title_case_name(new) if new.islower() else new
    known = [p.name for p in facts.people]
    was = the_same(old, known) if old else None
    was = was or the_same(new, known) or (known[0] if len(known) == 1 else None)
    if was is None and not any(s.kind == "wrong_name" for s in facts.slips):
        return None
    named = [(renamed(p, respelt(p.name, old, new)) if p.name == was else p, p) for p in facts.people]
    facts = attending(scene, facts, named)
    slips = tuple(
        replace(s, slots={**s.slots, "name_right": new})
        if s.kind == "wrong_name"
        and s.slots.get("name_right")
        and (was is None or s.slots["name_right"] == old)
        else s
        for s in facts.slips
    )
    return Took(replace(facts, slips=slips), say=(f"{new}. Changed.",))


_FORGOT = lazily(
    r"\W*(?:(?:nah|no|nope|oh|and|but|wait|actually|yes|yeah|hey|um+|well)\W+)*(?:"
    r"(?:u|you)(?:['’]?(?:ve|ve got))? (?:forgot|missed|left out|didn['’]?t (?:mention|get|say))"
    r"(?: (?:to (?:say|mention)|the part|the bit))?(?: (?:that|how|where))?|"
    r"i (?:also )?forgot(?: to (?:say|mention|add|tell you)\b(?: (?:that|how))?| that\b"
    r"|(?=\W+(?:i|we|he|she|they|it|there)\b)|(?=\s*[:,]))|"
    r"(?:there['’]?s|there was) (?:also|one more thing)|also)\W+",
    re.IGNORECASE,
)
_ALSO = lazily(
    r"\W*(?:(?:nah|no|oh|and|but|wait|actually|yes|yeah|um+|well)\W+)*i (?:\w+ )?also ", re.IGNORECASE
)
_ONCE = frozenset({"late"})
"""Nobody does this twice in one interview: told again, it is told better."""


def forgotten(facts: Facts, text: str, scene: Scene[Facts]) -> Took[Facts] | None:
    """ "You forgot that I …", "I also …": what that tells, added; None for a text that does not say so."""
    lead = _FORGOT.match(text)
    told = text[lead.end() :] if lead else text
    also = _ALSO.match(told)
    if also:
        told = re.sub(r"\balso ", "", told, count=1)
    if (not lead and not also) or len(told.split()) < 2:
        return None
    return added(facts, told, scene) or as_told(facts, told)


def added(facts: Facts, text: str, scene: Scene[Facts]) -> Took[Facts] | None:
    """What the text tells, taken in; a slip that can only be the same one is told better, not twice."""
    more = absorb(facts, text, scene)
    if more == facts:
        return None
    new = more.slips[len(facts.slips) :]
    kept = {slip.kind: slip for slip in facts.slips}
    for slip in new:
        if slip.kind in _ONCE and slip.kind in kept:
            old = kept[slip.kind]
            slots = {**old.slots, **slip.slots}
            better = replace(slip, id=old.id, slots=slots, span=slip.span if slip.slots else old.span)
            more = replace(
                more, slips=tuple(better if s.id == old.id else s for s in more.slips if s.id != slip.id)
            )
    fresh = [slip for slip in more.slips if slip.id not in {s.id for s in facts.slips}]
    return Took(more, say=(f"Added: {listed([called(slip) for slip in fresh])}." if fresh else "Changed.",))


def as_told(facts: Facts, text: str) -> Took[Facts]:
    """Nothing more is known of it than that it belongs with the slips."""
    slip = Slip(id=1 + max((s.id for s in facts.slips), default=0), kind="other", span=text.strip())
    return Took(replace(facts, slips=(*facts.slips, slip)), say=(f"Added: {called(slip)}.",))


def _which(scene: Scene[Facts]) -> Prompt:
    return say("What is the company called, then?", choices=choices(leave="Leave it"))


def _take_which(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    if given.pick == "leave" or (given.text and nothing(given.text)):
        return Took(scene.facts)
    found = correction(given.text) if given.text else None
    name = (found.new if found else None) or company_name(given.text)
    if not name:
        return None
    name = title_case_name(name) if name.islower() else name
    return Took(replace(scene.facts, company=name, edited={}), say=(f"{name} it is.",))


STEPS: tuple[Step[Facts], ...] = (
    Ask(
        "fix.company",
        _which,
        _take_which,
        then=(RETURN,),
        free=True,
        again="Just the company's name, or leave it.",
        example="Something like “Acme” works.",
    ),
)
