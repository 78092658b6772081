"""The checker: any note, the twelve things that make it worse, each with its place, a reason and a fix.

    violations("Hi Diane, sorry for how it went.", Context(interviewers=("Diana",)))

Pure, the same for the same text, and safe with any text: quoted mails, lists, signatures, markup, 20,000 characters.
An absence (`no_thanks`) has an empty span at the place where the missing words go.
"""

from dataclasses import dataclass
from typing import Final

from conversations.note import checker_fixes as fixes
from conversations.note.checker_judged import findings
from conversations.note.checker_rules import IDS, Context, Finding, Told
from conversations.note.checker_text import read
from conversations.note.verdict import spoken

__all__ = ["IDS", "MOST", "Context", "Told", "Violation", "applied", "mended", "violations"]

MOST: Final = 20_000
"""How many characters are read; what stands beyond them is left alone."""

_ROUNDS: Final = 20

_WHY: Final = {
    "no_thanks": "It doesn't thank them yet, and that's what the note is for.",
    "generic_apology": "It says sorry for the whole interview. That makes it smaller than it was.",
    "self_deprecation": "It belittles you. They'll make up their own minds.",
    "excuse": "It gives the reason without a sorry before it, so it reads as an excuse.",
    "over_long": "It's over 220 words. A short one gets read to the end.",
    "over_apology": "Two apologies are the most one note can carry.",
    "blames_other": "It puts the blame on somebody else. Even when it's true, it lands on you.",
    "wrong_name": "That isn't the name of the person you talked to.",
    "placeholder_left": "Something is still waiting to be filled in.",
    "desperate": "It asks for mercy. Interest sounds stronger than need.",
    "salary_talk": "It talks about pay. That belongs after an offer.",
}


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing to mend: `text[at:to] == span`, and putting `fix` there mends it. `why` is one line to the writer."""

    id: str
    span: str
    at: int
    to: int
    fix: str
    why: str


_NOTHING: Final = Context()


def violations(text: str, context: Context = _NOTHING) -> tuple[Violation, ...]:
    """Everything in the note that is better mended, in the order of the text; empty for a clean one."""
    letter = read(text[:MOST])
    found = []
    for finding in findings(letter, context):
        at, to, fix = fixes.change(letter, finding, context)
        found.append(Violation(finding.id, text[at:to], at, to, fix, _why(finding)))
    return tuple(found)


def _why(finding: Finding) -> str:
    if finding.id != "uncertain_slip" or finding.kind is None:
        return _WHY[finding.id]
    return f"You can't be sure they noticed {spoken(finding.kind)}. This would be the first they hear of it."


def applied(text: str, violation: Violation) -> str:
    """The text with that one fix made. A text in which the span no longer stands there comes back as it was."""
    if text[violation.at : violation.to] != violation.span:
        return text
    return text[: violation.at] + violation.fix + text[violation.to :]


def mended(text: str, context: Context = _NOTHING) -> str:
    """The text with every fix made, and again what that brings up, until nothing is found or nothing more helps."""
    for _ in range(_ROUNDS):
        changed, free = text, len(text)
        for each in sorted(violations(text, context), key=lambda found: (-found.to, -found.at)):
            if each.to <= free:
                changed, free = applied(changed, each), each.at
        if changed == text:
            return text
        text = changed
    return text
