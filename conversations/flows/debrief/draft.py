"""Stage 6, second half: the draft is read, turned and approved. No button overrides R6; editing by hand may, warned."""

import re
from collections.abc import Sequence
from dataclasses import replace

from conversations.flow import Ask, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.facts import Facts, Person, Slip
from conversations.flows.debrief.note import NO_SENTENCE
from conversations.flows.debrief.retelling import retold
from conversations.flows.debrief.whom import attended
from conversations.flows.debrief.wording import choices
from conversations.flows.debrief.writing import acknowledged, note_facts_for, notes, reasons, rewritten, shown
from conversations.model import Choice, Field, Form
from conversations.note.checker import Violation, mended, violations
from conversations.note.checker_known import context_of
from conversations.note.edit import edited
from conversations.note.facts import Note
from conversations.note.verdict import spoken
from conversations.understanding.naming import is_name
from conversations.understanding.replies import names, no_answer, nothing, title_case_name, yes_no
from conversations.understanding.text import lazily

MOST_WHYS = 3
MANY = 4
"""Beyond so many notes only the first is shown in the chat; all of them are in the files."""


def _words(made: Sequence[tuple[Person, Note]]) -> str:
    texts = [shown(note) for _, note in made]
    if len(texts) > MANY:
        rest = f"(And {len(texts) - 1} more like it, each with its own moment; you get them all in a file.)"
        return f"{texts[0]}\n\n{rest}"
    return "\n\n———\n\n".join(texts)


def _draft(scene: Scene[Facts]) -> Prompt:
    facts = scene.facts
    drop = choices(drop="Drop the apology") if _sorry(facts) else ()
    reason = (
        choices(reason="Add a short reason") if _reasonless(facts) is not None and not facts.edited else ()
    )
    made = notes(scene)
    fields: list[Field] = []
    for index, (person, note) in enumerate(made[:2]):
        to = f" to {person.name}" if person.name and len(facts.people) > 1 else ""
        fields += [
            Field(f"subject_{index}" if index else "subject", f"Subject{to}", note.subject),
            Field(f"body_{index}" if index else "body", f"Note{to}", note.body, multiline=True),
        ]
    return say(
        "" if facts.edited else reasons(scene),
        _words(made),
        "Is that one you'd send? You can also type a change.",
        choices=(
            *choices(use="Use this", shorter="Shorter", warmer="Warmer", formal="More formal"),
            *drop,
            *reason,
            Choice("other", "Other words"),
        ),
        form=Form(tuple(fields), "Edit"),
    )


_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _instance(scene: Scene[Facts]) -> str:
    """A change that this very note could take, as one would type it."""
    text = next((note.body for _, note in notes(scene)), "")
    day = next((day for day in _DAYS if day in text), "")
    if day:
        return f"“change {day} to {_DAYS[_DAYS.index(day) - 1]}”"
    return "“leave out the second sentence”"


def _sorry(facts: Facts) -> bool:
    said = bool(acknowledged(facts)) or facts.level in ("personal", "family", "own")
    return said and not facts.drop_apology


def _reasonless(facts: Facts) -> Slip | None:
    """The first slip the note owns up to that has no reason yet (R9: offered, never required)."""
    return next((slip for slip in acknowledged(facts) if not slip.reason), None)


def _reason(scene: Scene[Facts]) -> Prompt:
    slip = _reasonless(scene.facts)
    what = spoken(slip.kind) if slip else "it"
    return say(
        f"A few words on how {what} came about, if you like. One clause; no need.",
        choices=choices(leave="Leave it out"),
    )


def _take_reason(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    slip = _reasonless(scene.facts)
    if slip is None or given.pick == "leave" or (given.text and nothing(given.text)):
        return Took(scene.facts)
    if not given.text or no_answer(given.text) in NO_SENTENCE:
        return None
    return Took(rewritten(scene, scene.facts.with_slip(replace(slip, reason=given.text))))


_TURNS = (
    ("your draft", "reset"),
    ("your version", "reset"),
    ("undo my edit", "reset"),
    ("gush", "plain"),
    ("over the top", "plain"),
    ("tone it down", "plain"),
    ("toned down", "plain"),
    ("too warm", "plain"),
    ("too much", "plain"),
    ("plain", "plain"),
    ("less warm", "plain"),
    ("too long", "shorter"),
    ("less wordy", "shorter"),
    ("too short", "longer"),
    ("longer", "longer"),
    ("another wording", "other"),
    ("something else", "other"),
    ("reword", "other"),
    ("rephrase", "other"),
    ("try again", "other"),
    ("less formal", "warmer"),
    ("too formal", "warmer"),
    ("stiff", "warmer"),
    ("warm", "warmer"),
    ("friendl", "warmer"),
    ("short", "shorter"),
    ("formal", "formal"),
    ("the sorry", "drop"),
    ("apolog", "drop"),
    ("other words", "other"),
    ("differently", "other"),
    ("use it", "use"),
    ("use this", "use"),
    ("use that", "use"),
    ("send that", "use"),
    ("send it", "use"),
    ("that'll do", "use"),
    ("looks good", "use"),
)
"""Words of a short request, and the button they stand for; the first that is found counts."""

_SIGNED = lazily(
    r"(?:please |and |can you |could you )*(?:sign(?: it| off)?(?: as| with)|sign (?:it|off)|my name(?: is|'s)|from)"
    r" ([^\W\d_][\w' -]{0,40})[.!]*\Z",
    re.IGNORECASE,
)


def _take(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    if given.fields is not None:
        return _by_hand(scene, _from_form(scene, dict(given.fields)))
    pick = given.pick or (_asked_for(given.text) if len(given.text.split()) <= 6 else "")
    changes: dict[str, dict[str, object]] = {
        "shorter": {"short": True},
        "warmer": {"register": "warm"},
        "formal": {"register": "formal"},
        "plain": {"register": "plain", "short": facts.short or facts.register == "plain"},
        "longer": {"short": False},
        "drop": {"drop_apology": True},
        "other": {"variant": facts.variant + 1},
    }
    if pick in changes:
        turned = rewritten(scene, replace(facts, **changes[pick]))  # type: ignore[arg-type]
        return Took(turned, goto="note.draft", say=_kept_words(facts, turned, pick))
    if pick == "reset":
        return Took(replace(facts, edited={}, warned=False), goto="note.draft")
    if pick == "reason" and _reasonless(facts) is not None:
        return Took(facts, goto="note.reason")
    if given.text.strip().casefold() in ("edit", "edit it", "change it"):
        return Took(facts, goto="note.edit")
    if pick == "use" or (given.text and yes_no(given.text) == "yes"):
        return Took(replace(facts, note="approved"), goto="remind.open")
    if not given.text:
        return None
    signed = _SIGNED.match(given.text.strip())
    if signed:
        sender = title_case_name(signed[1])
        return Took(rewritten(scene, replace(facts, sender=sender)), goto="note.draft")
    to = _told_who(facts, given.text) or retold(facts, given.text)
    if to is not None:
        return Took(rewritten(scene, to), goto="note.draft")
    return _typed_edit(scene, given.text)


_TO = lazily(
    r"(?:(?:no|sorry|wait|oh|actually|please|it should be|should be|and)\W+)*(?:"
    r"(?:the (?:person|interviewer|recruiter|manager)(?:'s name)?|(?:her|his|their|the) (?:first |last |real )?name"
    r"|the name of the (?:person|interviewer)) (?:was|is)|"
    r"(?:dear|hi|hello)|(?:address|make) it(?: out)? to|(?:it'?s|it (?:is|was)|write it|it goes) (?:to|for)|"
    r"(?:i|we) (?:met|spoke|talked|chatted|interviewed|was (?:talking|speaking|interviewed))(?: (?:with|to|by))?)\s+"
    r"(?P<name>[^,;!?\n]{2,60}?)(?:(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bdr)[.,;!]+\s*(?P<more>[^\n]*))?",
    re.IGNORECASE,
)
_I_AM = lazily(
    r"(?:and )?(?:i['’]?m|i am|my name(?:['’]s| is)|this is) ([^\W\d_][\w'’ -]{0,40})[.!]*", re.IGNORECASE
)


def _told_who(facts: Facts, text: str) -> Facts | None:
    """ "The person was Mrs Albrecht", "i met with priya. im Mia": whom it is to and from; None for other words."""
    found = _TO.fullmatch(" ".join(text.split()))
    if found is None or len(facts.people) > 1:
        return None
    named = names(found["name"])
    signed = _I_AM.fullmatch(found["more"].strip()) if found["more"] else None
    if len(named) != 1 or (found["more"] and not (signed and is_name(signed[1]))):
        return None
    moment = facts.people[0].moment if facts.people else ""
    sender = title_case_name(signed[1]) if signed else facts.sender
    return replace(facts, people=(Person(named[0], moment),), sender=sender)


_TURNED = {
    "shorter": "shorter",
    "warmer": "warmer",
    "formal": "more formal",
    "plain": "plainer",
    "longer": "longer",
    "drop": "without the apology",
    "other": "in other words",
}


def _kept_words(facts: Facts, turned: Facts, pick: str) -> tuple[str, ...]:
    """What is said about their own words when the rest is turned; nothing where they changed none."""
    if not facts.edited:
        return ()
    bodies = {key for key in facts.edited if key.endswith("body")}
    if len(bodies) == len(facts.people or "1") and all(
        turned.edited[key] == facts.edited[key] for key in bodies
    ):
        return ("Those are your own words, so I leave them. “Your draft” brings mine back.",)
    return (f"Your own words stay as you wrote them; the rest is {_TURNED[pick]} now.",)


def _asked_for(text: str) -> str:
    words = text.casefold().replace("’", "'")
    return next((button for part, button in _TURNS if part in words), "")


def _typed_edit(scene: Scene[Facts], text: str) -> Took[Facts] | None:
    changed = dict(scene.facts.edited)
    hit = False
    for index, (_, note) in enumerate(notes(scene)):
        new = edited(note, text)
        if new is not None and new != note and not (hit and len(text.split()) > 25):
            changed |= {f"{index}.subject": new.subject, f"{index}.body": new.body}
            hit = True
    return _by_hand(scene, changed) if hit else None


def _from_form(scene: Scene[Facts], fields: dict[str, str]) -> dict[str, str]:
    changed = dict(scene.facts.edited)
    for index, (_, note) in enumerate(notes(scene)[:2]):
        end = f"_{index}" if index else ""
        subject, body = fields.get(f"subject{end}", note.subject), fields.get(f"body{end}", note.body)
        if (subject, body) != (note.subject, note.body) and body.strip():
            changed |= {f"{index}.subject": subject.strip(), f"{index}.body": body.strip()}
    return changed


def _by_hand(scene: Scene[Facts], changed: dict[str, str]) -> Took[Facts]:
    """What was edited by hand is checked once more, and what is found is said before it stays; they decide."""
    facts = replace(scene.facts, edited=changed)
    return Took(facts, goto="note.warn" if raised(scene.having(facts)) else "note.draft")


def raised(scene: Scene[Facts]) -> tuple[tuple[int, Violation], ...]:
    """What the checker finds in the notes edited by hand, each with the number of its note."""
    found: list[tuple[int, Violation]] = []
    for index, person in enumerate(scene.facts.people or (Person(""),)):
        body = scene.facts.edited.get(f"{index}.body")
        if body:
            context = context_of(note_facts_for(scene, person))
            found += [(index, violation) for violation in violations(body, context)]
    return tuple(found)


def _warn(scene: Scene[Facts]) -> Prompt:
    whys = list(dict.fromkeys(violation.why for _, violation in raised(scene)))
    return say(
        "Your version, before it stays:\n" + "\n".join(f"· {why}" for why in whys[:MOST_WHYS]),
        "Keep your version, let me mend that, or go back to mine?",
        choices=choices(keep="Keep mine", mend="Mend it", undo="Go back to the draft"),
    )


def _warned(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    if given.pick == "keep":
        return Took(replace(scene.facts, warned=True))
    if given.pick == "mend":
        changed = dict(scene.facts.edited)
        for index, _ in raised(scene):
            person = (scene.facts.people or (Person(""),))[index]
            changed[f"{index}.body"] = mended(
                changed[f"{index}.body"], context_of(note_facts_for(scene, person))
            )
        return Took(replace(scene.facts, edited=changed))
    if given.pick == "undo" or (given.text and yes_no(given.text) == "no"):
        return Took(replace(scene.facts, edited={}))
    if given.text and yes_no(given.text) == "yes":
        return Took(replace(scene.facts, warned=True))
    return None


def _edit(scene: Scene[Facts]) -> Prompt:
    note: Note = notes(scene)[0][1]
    return say(
        "Type the change, something like “change X to Y” or “take out the second sentence”. "
        "Or paste the note the way you want it.",
        choices=choices(leave="Leave it as it is"),
        form=Form(
            (Field("subject", "Subject", note.subject), Field("body", "Note", note.body, multiline=True)),
            "Edit",
        ),
    )


def _take_edit(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    if given.pick == "leave":
        return Took(scene.facts)
    if given.fields is not None:
        return _by_hand(scene, _from_form(scene, dict(given.fields)))
    who = attended(scene, given.text) if given.text else None
    if who is not None:
        return replace(who, goto="" if who.detour else "note.draft")
    return _typed_edit(scene, given.text) if given.text else None


STEPS: tuple[Step[Facts], ...] = (
    Ask(
        "note.draft",
        _draft,
        _take,
        then=("note.draft", "remind.open", "note.edit", "note.warn", "note.reason"),
        stage=6,
        again="Use it, or tell me what to change: shorter, warmer, more formal?",
        example=lambda s: f"“use it”, “shorter” or {_instance(s)} works.",
        skip=lambda s: Took(replace(s.facts, note="draft"), goto="remind.open"),
        free=True,
    ),
    Ask(
        "note.edit",
        _edit,
        _take_edit,
        then=("note.draft", "note.warn"),
        stage=6,
        again="What should read differently?",
        example=lambda s: f"{_instance(s)} or “delete the last sentence” works.",
        skip=lambda s: Took(s.facts),
        free=True,
    ),
    Ask(
        "note.reason",
        _reason,
        _take_reason,
        then=("note.draft",),
        stage=6,
        again="One short clause, or leave it out?",
        example="Something like “a colleague's name had stuck in my head” works.",
        skip=lambda s: Took(s.facts),
        free=True,
    ),
    Ask(
        "note.warn",
        _warn,
        _warned,
        then=("note.draft",),
        stage=6,
        again="Keep yours, mend it, or the draft as it was?",
        example="“keep mine”, “mend it” or “go back” works.",
        skip=lambda s: Took(replace(s.facts, edited={})),
    ),
)
