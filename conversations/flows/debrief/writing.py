"""From what one debrief knows to the notes it leads to, and the words about what they leave out."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from conversations.flow import Scene
from conversations.flows.debrief.facts import Facts, Person, Slip
from conversations.flows.debrief.hours import when_it_was
from conversations.flows.debrief.wording import capital, told_apart
from conversations.model import File
from conversations.note.compose import compose, drafted, gives
from conversations.note.facts import Note, NoteFacts, NoteSlip
from conversations.note.mail import draft_eml
from conversations.note.remake import remade
from conversations.note.verdict import Verdict, rule, why
from conversations.slips.model import ANSWER_KINDS


def verdict(slip: Slip) -> Verdict:
    """What the truth table says of the slip, whoever the note goes to."""
    return rule(
        slip.kind,
        slip.noticed,
        slip.cleared_up,
        has_better=bool(slip.better),
        wants_correction=bool(slip.correction),
    )


def acknowledged(facts: Facts) -> tuple[Slip, ...]:
    """The slips that some note says sorry for."""
    return tuple(s for s in facts.slips if verdict(s) == "acknowledge" and s.owned)


def _for(slip: Slip, person: Person, facts: Facts) -> NoteSlip:
    """The slip as it concerns this interviewer: only who noticed is told, only who asked gets the better answer."""
    noticed = slip.noticed
    asked = not heard_by(slip, facts) or person.name in heard_by(slip, facts)
    if noticed == "yes" and slip.noticed_by and person.name not in slip.noticed_by:
        noticed = "unsure"
    return NoteSlip(
        id=slip.id,
        kind=slip.kind,
        slots=slip.slots,
        moment=slip.span,
        noticed=noticed,
        cleared_up=slip.cleared_up,
        better=slip.better if asked else "",
        reason=slip.reason,
        correction=slip.correction,
        owned=slip.owned,
    )


def heard_by(slip: Slip, facts: Facts) -> tuple[str, ...]:
    """Which of several interviewers the answer was for: who was named as asking, noticing, or in the story itself.

    Empty with one interviewer, and as long as it is open.
    """
    if len(facts.people) < 2:
        return ()
    if slip.asked_by or slip.noticed_by:
        return slip.asked_by or slip.noticed_by
    told = " ".join((slip.span, *(str(value) for value in slip.slots.values()), slip.better)).casefold()
    return tuple(p.name for p in facts.people if p.name and p.name.casefold().split()[-1] in _words(told))


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", text))


def note_facts_for(scene: Scene[Facts], person: Person) -> NoteFacts:
    """What the note to that interviewer is written from."""
    facts = scene.facts
    return NoteFacts(
        interviewer=person.name,
        others=tuple(other.name for other in facts.people if other.name and other.name != person.name),
        company=facts.company,
        role=facts.role,
        day=_day(scene),
        moment=person.moment,
        why=facts.why,
        slips=tuple(_for(slip, person, facts) for slip in facts.slips),
        distraction=facts.level or "none",
        distraction_sentence=facts.own_sentence,
        sender=facts.sender,
        register=facts.register,
        short=facts.short,
        drop_apology=facts.drop_apology,
        variant=facts.variant,
    )


def _day(scene: Scene[Facts]) -> str:
    ended = when_it_was(scene)
    if ended is None:
        return ""
    # "Today" would be wrong by the time most notes are sent.
    apart = (scene.local.date() - ended.date()).days
    return f"on {ended:%A}" if 0 <= apart < 7 else f"on {ended:%A} {ended.day} {ended:%B}"


def notes(scene: Scene[Facts]) -> tuple[tuple[Person, Note], ...]:
    """A note for each interviewer, as composed or as last edited by hand. One to nobody by name if none was named."""
    facts = scene.facts
    made = []
    for index, person in enumerate(facts.people or (Person(""),)):
        key = str(index)
        if f"{key}.body" in facts.edited:
            note = Note(facts.edited.get(f"{key}.subject", ""), facts.edited[f"{key}.body"])
        else:
            note = compose(note_facts_for(scene, person))
        made.append((person, note))
    return tuple(made)


def reasons(scene: Scene[Facts]) -> str:
    """One line for each slip on what the note does about it. Slips put right in the room share one line.

    A better answer is promised if a note holds it. The composer leaves out what would not read well.
    """
    facts = scene.facts
    written = [note_facts_for(scene, person) for person in facts.people or (Person(""),)]
    settled = [s for s in facts.slips if s.cleared_up == "yes"]
    lines = []
    if settled:
        lines.append(_settled_line(len(settled), len(facts.slips)))
    for slip, name in zip(facts.slips, told_apart(facts.slips), strict=True):
        if slip.cleared_up == "yes":
            continue
        if verdict(slip) == "acknowledge" and (facts.drop_apology or not slip.owned):
            what = "the sorry" if slip.better else "it"  # the better answer stays
            lines.append(f"{capital(name)}: you chose to leave {what} out.")
            continue
        given = bool(slip.better) and any(gives(each, slip.better) for each in written)
        said = why(
            slip.kind,
            slip.noticed,
            slip.cleared_up,
            has_better=given,
            wants_correction=bool(slip.correction),
        )
        if slip.better and slip.kind in ANSWER_KINDS and not given:
            said = f"{said} {_NO_ROOM}"
        lines.append(f"{capital(name)}: {said[:1].lower()}{said[1:]}" if _vague(said) else said)
    return "\n".join(dict.fromkeys(lines))


_NO_ROOM: Final = "I couldn't fit your better answer in. You can still add it."


def _settled_line(settled: int, slips: int) -> str:
    if settled == 1 and slips == 1:
        return (
            "The slip stays out: it was put right in the room, and naming it again would only bring it back."
        )
    which = (
        "Both slips stay"
        if settled == slips == 2
        else "All of them stay"
        if settled == slips
        else "What was put right in the room stays"
    )
    if settled != slips:
        return f"{which} out."
    return f"{which} out: they were put right in the room, and naming them again would only bring them back."


def _vague(said: str) -> bool:
    return said.startswith(("They noticed, so", "That ", "You want that", "Putting that"))


def shown(note: Note) -> str:
    """The note as it is shown and copied."""
    return note.text


def files(scene: Scene[Facts]) -> tuple[File, ...]:
    """Each note as an unsent draft that a mail program opens, and all of them as plain text."""
    return drafts("thank-you", notes(scene))


MOST_DRAFTS: Final = 9
"""So many unsent drafts go with one message beside the plain text: Discord takes ten files."""


def drafts(name: str, made: Sequence[tuple[Person, Note]]) -> tuple[File, ...]:
    """Files of that name: an unsent draft for each mail, and one plain text with all.

    With many mails only the first come as drafts. The text has every one of them, under the name it is for.
    """
    several = len(made) > 1
    text = "\n\n\n".join(
        f"To: {person.name}\n{note.text}" if several and person.name else note.text for person, note in made
    )
    return (
        *(
            File(f"{name}-{n}.eml" if several else f"{name}.eml", draft_eml(note, to_name=person.name))
            for n, (person, note) in enumerate(made[:MOST_DRAFTS], 1)
        ),
        File(f"{name}.txt", f"{text}\n"),
    )


def rewritten(scene: Scene[Facts], facts: Facts) -> Facts:
    """The facts with each note that was edited by hand written anew around the person's own words."""
    was, now = scene.facts.people or (Person(""),), facts.people or (Person(""),)
    changed = dict(facts.edited)
    for index, (person, new) in enumerate(zip(was, now, strict=False)):
        if f"{index}.body" in changed:
            mine = Note(changed.get(f"{index}.subject", ""), changed[f"{index}.body"])
            old = drafted(note_facts_for(scene, person))
            made = remade(mine, old, drafted(note_facts_for(scene.having(facts), new)))
            changed |= {f"{index}.subject": made.subject, f"{index}.body": made.body}
    return replace(facts, edited=changed)
