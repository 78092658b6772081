"""docs/notes.md: twenty notes and the facts they came from, chosen by a seed."""

import random
from collections.abc import Iterator
from typing import Final

from conversations.note.compose import compose
from conversations.note.facts import NoteFacts, NoteSlip
from conversations.slips.catalogue import slip as kind_of
from tests.note import people

SEED: Final = "docs/notes.md"
HOW_MANY: Final = 20

INTRODUCTION = f"""\
# Notes

The composer in `conversations/note/` wrote these {HOW_MANY} notes from the facts above each of them. A seed chose the
people, not a person's taste; `make diagram` writes the page, and a test fails when the page and the code part.

The words are the person's own: put in order, spelled out, and said to the reader ("she asked" becomes "your
question"). Ours are the thanks, the small words around theirs, and the hope to hear more. What is not known drops its
sentence. What the note says about a slip follows the table in [rules.md](rules.md): only what was surely noticed and
left open is owned up to, once; an answer can be given better without a word about the first one; everything else
stays out.
"""

_SEEN = {
    "yes": "they noticed",
    "no": "nobody noticed",
    "unsure": "not sure they noticed",
    "unsaid": "no reaction seen",
}
_CLEARED = {"yes": "put right in the room", "no": "left open", "unsaid": ""}
_LEVELS = {"personal": "something personal", "family": "a family matter"}


def page() -> str:
    """The page, whole."""
    chance = random.Random(SEED)
    seeds = chance.sample(range(100_000), HOW_MANY)
    return "\n".join(
        (INTRODUCTION, *(_entry(number, people.facts(seed)) for number, seed in enumerate(seeds, 1)))
    )


def _entry(number: int, facts: NoteFacts) -> str:
    told = "\n".join(f"- {line}" for line in _told(facts))
    note = compose(facts)
    return f"## {number}. {_title(facts)}\n\n{told}\n\n```text\n{note.text}\n```\n"


def _title(facts: NoteFacts) -> str:
    what = facts.role or "A job"
    return f"{what[:1].upper()}{what[1:]}{f' at {facts.company}' if facts.company else ''}"


def _told(facts: NoteFacts) -> Iterator[str]:
    yield f"talked to {facts.interviewer}" if facts.interviewer else "no name known"
    if facts.moment:
        yield f"the moment: “{facts.moment}”"
    if facts.why:
        yield f"why: “{facts.why}”"
    yield from map(_slip, facts.slips)
    if facts.distraction != "none":
        own = f"“{facts.distraction_sentence}”"
        yield f"something outside, to be mentioned: {_LEVELS.get(facts.distraction, own)}"
    asked = [
        facts.register if facts.register != "plain" else "",
        "shorter" if facts.short else "",
        "without the apology" if facts.drop_apology else "",
        "another wording" if facts.variant else "",
    ]
    if any(asked):
        yield f"asked for: {', '.join(each for each in asked if each)}"


def _slip(slip: NoteSlip) -> str:
    details = ", ".join(str(value) for value in slip.slots.values() if value)
    said = [
        f"{kind_of(slip.kind).label}{f' ({details})' if details else ''}",
        _SEEN[slip.noticed],
        _CLEARED[slip.cleared_up],
        f"would say now: “{slip.better}”" if slip.better else "",
        f"a reason: “{slip.reason}”" if slip.reason else "",
        f"to put right: “{slip.correction}”" if slip.correction else "",
    ]
    return "; ".join(each for each in said if each)
