"""`/debrief check`: any note, pasted, is marked sentence by sentence, good things first, each fault mended by a tap.

What is pasted may be a friend's: it is kept only while it is being talked about.
"""

import re
from dataclasses import replace

from conversations.flow import RETURN, Ask, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.facts import Facts, Person
from conversations.flows.debrief.wording import choices, count, quoted
from conversations.flows.debrief.writing import note_facts_for, notes, shown
from conversations.model import Choice, Field, File, Form
from conversations.note.checker import Context, Violation, applied, mended, violations
from conversations.note.checker_good import good
from conversations.note.checker_known import context_of
from conversations.note.checker_names import wrong
from conversations.note.checker_text import greeted, read
from conversations.understanding.replies import nothing, yes_no
from conversations.understanding.text import lazily

SHOWN = 6
"""So many faults are marked at a time; the rest come up as these are mended."""

_ROOM = 3_000
"""A note longer than this, in characters, comes as a file."""

_ASKED = lazily(
    r"\W*(?:(?:can|could|would|will) you |please |pls )*check (?:over |out )?(?:my|this|a|the|our|his|her|their)"
    r"(?: friend'?s| thank[- ]?you)?(?: note| mail| e-?mail| draft| letter| message)?(?: for me)?(?: please)?"
    r"\s*[:\n–—-]\s*(?P<note>.+)",
    re.IGNORECASE | re.DOTALL,
)


def asked(text: str) -> str:
    """The note in "check my note: …"; empty where none is asked to be checked."""
    found = _ASKED.match(text)
    return found["note"].strip() if found else ""


def whole(note: str) -> bool:
    """Whether that is enough text to be a note."""
    return len(note.split()) >= 3


def _open(scene: Scene[Facts]) -> Prompt:
    return say(
        "Paste the note, yours or a friend's. I'll go through it, and let go of the text when we're done.",
        choices=choices(ours="The one we wrote") if _ours(scene) else (),
        form=Form((Field("note", "The note", multiline=True),), "Paste it"),
    )


def _ours(scene: Scene[Facts]) -> bool:
    return scene.facts.note != "none" or scene.facts.note_asked


def _take(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    text = given.fields.get("note", "") if given.fields is not None else given.text
    if given.pick == "ours" and _ours(scene):
        text = shown(notes(scene)[0][1])
    text = (asked(text) or text).strip()
    if given.fields is None and (
        nothing(text) or text.casefold().strip(" .!") in ("no", "never mind", "leave it")
    ):
        return Took(scene.facts, goto=RETURN, say=("All right.",)) if text else None
    if not whole(text):
        return None
    return Took(replace(scene.facts, checked=text), goto="check.marked")


def _context(scene: Scene[Facts]) -> Context:
    """What the open debrief knows, about the interviewer who is greeted where there are several."""
    people = scene.facts.people or (Person(""),)
    known = [context_of(note_facts_for(scene, person)) for person in people]
    name = greeted(read(scene.facts.checked))
    found = next(
        (one for one in known if name and one.interviewers and not wrong(name, one.interviewers)), known[0]
    )
    return replace(found, interviewers=tuple(person.name for person in scene.facts.people if person.name))


def _faults(text: str, context: Context) -> list[tuple[Violation, ...]]:
    """The violations, those together that one change mends."""
    found: dict[tuple[int, int, str], tuple[Violation, ...]] = {}
    for each in violations(text, context):
        place = (each.at, each.to, each.fix)
        found[place] = (*found.get(place, ()), each)
    return list(found.values())


def _first(scene: Scene[Facts]) -> Prompt:
    text, context = scene.facts.checked, _context(scene)
    return _marked(text, context, " ".join(good(text, context)))


def _rest(scene: Scene[Facts]) -> Prompt:
    return _marked(scene.facts.checked, _context(scene), "Mended.")


def _marked(text: str, context: Context, lead: str) -> Prompt:
    found = _faults(text, context)
    if not found:
        return _clean(text, lead)
    many = len(found)
    marks = [_mark(text, each, number) for number, each in enumerate(found[:SHOWN], 1)]
    if many > SHOWN:
        marks.append(f"And {many - SHOWN} more, once these are mended.")
    fixes = [Choice(f"fix:{n}", f"Fix {n}" if many > 1 else "Fix it") for n in range(1, min(many, SHOWN) + 1)]
    every = choices(all="Fix them all") if many > 1 else ()
    return say(
        lead,
        "\n\n".join(marks),
        f"{count(many, 'thing').capitalize()} to mend. Which?" if many > 1 else "Shall I mend it?",
        choices=(*fixes, *every, *choices(leave="Leave it as it is")),
    )


def _clean(text: str, lead: str) -> Prompt:
    files = (File("note.txt", text),) if len(text) > _ROOM else ()
    return say(
        f"{lead} I'd change nothing else." if lead == "Mended." else f"{lead} I'd change nothing.",
        "It's in the file, ready to copy." if files else text,
        "Is there another to check?",
        choices=choices(done="That's all"),
        files=files,
    )


def _mark(text: str, faults: tuple[Violation, ...], number: int) -> str:
    """One place: what is wrong with it, and what the fix would leave."""
    found = faults[0]
    place = quoted(found.span, 200) if found.span.strip() else "Something's missing."
    whys = "\n".join(dict.fromkeys(each.why for each in faults))
    return f"{number}. {place}\n{whys}\nFix: {_after(text, found)}"


def _after(text: str, found: Violation) -> str:
    """What stands there once it is mended, in a few words."""
    if not found.span:
        return f"add {quoted(found.fix)}"
    sentence = next((each for each in read(text).sentences if each.at <= found.at < each.to), None)
    start = sentence.at if sentence else found.at
    end = max(found.to, sentence.to if sentence else found.to)
    left = (text[start : found.at] + found.fix + text[found.to : end]).strip()
    if not any(mark.isalnum() for mark in left):
        return "leave it out."
    return quoted(left, 200)


def _take_marked(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    text, context = scene.facts.checked, _context(scene)
    found = _faults(text, context)
    pick = given.pick or _said(given.text, len(found))
    if pick in ("leave", "done"):
        return Took(scene.facts, goto=RETURN, say=("All right. I've let go of the text.",))
    if pick == "all" and found:
        return Took(replace(scene.facts, checked=mended(text, context)), goto="check.more")
    if pick.startswith("fix:"):
        number = int(pick.partition(":")[2])
        if number > len(found):
            return None
        return Took(replace(scene.facts, checked=applied(text, found[number - 1][0])), goto="check.more")
    if len(given.text.split()) >= 8:
        return Took(
            replace(scene.facts, checked=asked(given.text) or given.text.strip()), goto="check.marked"
        )
    return None


_ENOUGH = lazily(
    r"(?:(?:ok(?:ay)?|no|nah|nope|yes|thanks|thank you|great|cool|well|i think)\W+)*"
    r"(?:done|that'?s all|that is all|that'?s it|that is it|that'?ll be all|that will be all|all good|all done|all set|"
    r"all fine|it'?s all (?:good|fine)|i'?m done|we'?re done|all right|thanks|thank you|thx|ok|okay|leave it|"
    r"no|nope|nah|nothing|nothing else|fine|enough|that'?s enough)"
    r"(?:\W+(?:thanks|thank you|thx|for now|then|i think|please))*"
)


def _said(text: str, many: int) -> str:
    """A choice typed in other words than its label."""
    low = text.casefold().replace("’", "'").strip(" .!?")
    number = re.fullmatch(r"(?:fix |mend |number |no\.? ?|the )?(?:(\d)|first|second|third)(?: one)?", low)
    if number:
        word = low.removesuffix(" one").split()[-1]
        return f"fix:{number[1] or {'first': 1, 'second': 2, 'third': 3}[word]}"
    if _ENOUGH.fullmatch(low):
        return "leave"
    if re.search(r"\b(?:all|both|everything|them|each|every)\b", low) and len(low.split()) <= 5:
        return "all" if not re.search(r"\bnot\b|n't\b|\bleave\b|\bkeep\b", low) else "leave"
    agreed = len(low.split()) <= 4 and yes_no(low) == "yes"
    return "" if not agreed else "all" if many else "done"


STEPS: tuple[Step[Facts], ...] = (
    Ask(
        "check",
        _open,
        _take,
        then=("check.marked", RETURN),
        free=True,
        again="That's short for a note. Paste all of it, from the greeting down.",
        example="Something like “Hi Diana, thank you for the tour …” works.",
    ),
    Ask(
        "check.marked",
        _first,
        _take_marked,
        then=("check.more", "check.marked", RETURN),
        free=True,
        again="Which one shall I mend? A number will do, or “all”.",
        example="“1”, “all” or “leave it” works.",
    ),
    Ask(
        "check.more",
        _rest,
        _take_marked,
        then=("check.more", "check.marked", RETURN),
        free=True,
        again="Which one next? A number will do, or “all”.",
        example="“1”, “all” or “leave it” works.",
    ),
)
