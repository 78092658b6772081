"""Who was there, put right: somebody who was nobody, the one there only was, the person's own name among them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from conversations.flow import RETURN, Ask, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.facts import Facts, Person, Slip
from conversations.flows.debrief.wording import choices, listed
from conversations.flows.debrief.writing import rewritten
from conversations.model import Choice
from conversations.understanding.people import Attendance, attendance, the_same
from conversations.understanding.replies import names, nothing

BARE = ("playback.ask", "playback.fix", "playback.place", "note.draft", "note.edit")
"""Where "just Priya" says who was there, and answers nothing else."""
Pair: TypeAlias = tuple[Person, Person]
"""A person as they are now, and who that was so far; nobody by name for somebody new."""


def attended(scene: Scene[Facts], text: str) -> Took[Facts] | None:
    """What the text puts right about who was there, said back; None for a text about anything else."""
    facts = scene.facts
    known = [person.name for person in facts.people if person.name]
    told = attendance(text, known, bare=scene.step in BARE)
    if told is None or (told.only and set(told.only) == set(known)):
        return None
    if told.mine:
        return Took(facts, detour="fix.me")
    now = _with(scene, told)
    jump = "note.more" if scene.step.startswith("note.") and len(now.people) > len(facts.people) else ""
    return Took(now, jump=jump, say=(_said(facts, told, now),))


def _with(scene: Scene[Facts], told: Attendance) -> Facts:
    facts = scene.facts
    if told.only:
        people = _those(facts, told.only)
    else:
        people = _left(facts, {*told.gone, told.me})
        more = [name for name in told.more if the_same(name, [p.name for p in facts.people]) is None]
        people += [(Person(name), Person("")) for name in more]
    facts = replace(facts, company=told.firm or facts.company, sender=told.me or facts.sender)
    return attending(scene, facts, people)


def only_these(scene: Scene[Facts], names: Sequence[str]) -> Facts:
    """The facts with these people and no others."""
    return attending(scene, scene.facts, _those(scene.facts, [name for name in names if name]))


def _left(facts: Facts, gone: set[str]) -> list[Pair]:
    """Everybody but these; what was told of somebody who was nobody is of the one there is, or of no one by name."""
    left = [(person, person) for person in facts.people if person.name not in gone]
    lost = next((p.moment for p in facts.people if p.name in gone and p.moment), "")
    if lost and not left:
        return [(Person("", lost), Person(""))]
    if lost and len(left) == 1 and not left[0][0].moment:
        return [(replace(left[0][0], moment=lost), left[0][1])]
    return left


def _those(facts: Facts, only: Sequence[str]) -> list[Pair]:
    """Each name with the person who bore it so far. What was told of the only one there was is of the only one now."""
    known = [person.name for person in facts.people]
    found: list[Pair] = []
    for name in only:
        same = the_same(name, known)
        was = next((person for person in facts.people if person.name == same), Person(""))
        whole = set(name.casefold().split()) < set(was.name.casefold().split())
        found.append((renamed(was, was.name if whole else respelt(was.name, name, name)), was))
    told = [person for person in facts.people if person.moment]
    if found and len(told) == 1 and not any(was.moment for _, was in found):
        found[0] = (renamed(told[0], found[0][0].name), found[0][1] if found[0][1].name else told[0])
    return found


def respelt(was: str, old: str, new: str) -> str:
    """ "Priya" for the "Prya" of "Prya Raman" is "Priya Raman"; any other name is as it is told now."""
    words = was.split()
    if len(new.split()) > 1 or len(words) < 2:
        return new
    close = the_same(old, words) or the_same(new, words)
    return " ".join(new if word == close else word for word in words) if close else new


def attending(scene: Scene[Facts], facts: Facts, people: Sequence[Pair]) -> Facts:
    """The facts with these people; slips, and notes edited by hand, go with who they were so far."""
    before = scene.facts.people
    called = {was.name: now.name for now, was in people if was.name}
    edited: dict[str, str] = {}
    for index, (_, was) in enumerate(people):
        for part in ("subject", "body"):
            key = f"{before.index(was)}.{part}" if was in before else ""
            if key in facts.edited:
                edited[f"{index}.{part}"] = facts.edited[key]
    slips = tuple(_told_by(slip, called, facts) for slip in facts.slips)
    same = replace(facts, slips=slips, edited=edited)
    then = replace(same, people=tuple(was if was.name else now for now, was in people))
    return rewritten(scene.having(then), replace(same, people=tuple(now for now, _ in people)))


def renamed(person: Person, name: str) -> Person:
    """The person under the name as it is told now, in what was told of them, too."""
    moment = person.moment
    for old, new in zip(person.name.split(), name.split(), strict=False):
        if old != new:
            moment = " ".join(new if word == old else word for word in moment.split(" "))
    return Person(name, moment)


def _told_by(slip: Slip, called: Mapping[str, str], facts: Facts) -> Slip:
    """The slip with those who noticed it or had asked as they are called now, and none who was not there."""
    slots = dict(slip.slots)
    right = str(slots.get("name_right", ""))
    was = the_same(right, [person.name for person in facts.people]) if right else None
    if was and called.get(was, was) != was:
        slots["name_right"] = called[was] if right == was else called[was].split()[0]
    noticed = tuple(called[name] for name in slip.noticed_by if name in called)
    asked = tuple(called[name] for name in slip.asked_by if name in called)
    return replace(slip, slots=slots, noticed_by=noticed, asked_by=asked)


def _said(before: Facts, told: Attendance, now: Facts) -> str:
    left = listed([person.name for person in now.people if person.name])
    if told.me:
        return f"{told.me} is you, then, and signs the note."
    if told.gone:
        firm = f" {told.firm} is the company." if told.firm and told.firm != before.company else ""
        return f"{listed(told.gone)}: out.{firm}" + (f" That leaves {left}." if left else "")
    return f"{left}, then." if left else "Nobody by name, then."


def _which(scene: Scene[Facts]) -> Prompt:
    offered = tuple(Choice(f"p{n}", p.name) for n, p in enumerate(scene.facts.people[:20], 1) if p.name)
    return say("Which of these is your name?", choices=(*offered, *choices(leave="None of them")))


def _take_which(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    if given.pick == "leave" or (given.text and nothing(given.text)):
        return Took(facts)
    known = [person.name for person in facts.people]
    by_value = {f"p{n}": name for n, name in enumerate(known, 1)}
    typed = names(given.text)
    me = by_value.get(given.pick or "") or (the_same(typed[0], known) if typed else None)
    if not me:
        return None
    told = Attendance(me=me)
    now = _with(scene, told)
    return Took(now, say=(_said(facts, told, now),))


STEPS: tuple[Step[Facts], ...] = (
    Ask(
        "fix.me",
        _which,
        _take_which,
        then=(RETURN,),
        again="Which name do you sign with? One of these, or none.",
        example="A name works, or “none of them”.",
    ),
)
