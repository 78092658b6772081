"""Whose words a text is: the sign-off at its end ("Best, Daniel"), and where the writer says their name ("I'm Daniel")."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from conversations.understanding.naming import is_name, title_case_name
from conversations.understanding.story_known import ALSO_WORDS, FIRST_NAMES
from conversations.understanding.text import folded, pattern, plain, wordset

_CLOSE: Final = (
    r"(?:(?:with )?all (?:the|my) best|(?:with )?(?:all (?:the|my) )?(?:best|kind(?:est)?|warm(?:est)?|many)?[ ]?(?:regards|wishes|thanks)|best|cheers|thanks?(?: you)?"
    r"(?: so much| a lot| again| in advance)?|thx|ta|(?:yours )?(?:sincerely|truly|faithfully)|yours|take care|warmly|love|signed|x+o*)"
)
_NAME: Final = r"(?P<name>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,2}?)"
_END: Final = r"[\s.!]*(?:\bx+(?:ox)*)?\s*\Z"
_CLOSED: Final = (
    rf"(?:^|[\n.!?,;)…☀-⟿\U0001f300-\U0001faff])\s*{_CLOSE}\s*(?:[,.!:–—-]+\s*|\n\s*){_NAME}{_END}"
)
_CHEERED: Final = rf"(?:[\n.!?)…])\s*(?:cheers|thanks|thx|regards) {_NAME}{_END}"
_DASHED: Final = rf"(?:\n|[.!?)…]\s)\s*(?:-+|–|—|~|/)\s*{_NAME}{_END}"
_ENDS_SO: Final = 60  # characters that a sign-off is at most
_SHORT_LINE: Final = 3  # words: before a dash such a line is rather one of a list

_SIGNS: Final = (
    r"^(?:(?:please |and )*sign(?:ed)?(?: it| off)?(?: as| with| by)?|(?:and )?my name(?:'s| is)|call me)[ :]+"
    r"(?P<name>\D{1,40})$"
)
_I_AM: Final = r"^(?:and )?(?:i'?m|i am|from|yours,?|-+) (?P<name>\D{1,40})$"
_LONE_NAME: Final = 2  # words that a name by itself has at most

_NOBODY: Final = wordset(
    "mate pal buddy bro bruv dude love man hun hon babe guys folks friend bot debrief legend boss everyone team all anyway "
    "bye tho though byee ciao xx anyone sir madam claude slack discord"
)
_SAYS_IT: Final = (
    r"(?:\bmy (?:own )?name(?:'?s| is)|\bcall me|\bthis is|\bi'?m|\bi am|\bname'?s(?= \w+[.,!\n]))(?: called)? +"
    rf"{_NAME}"
)
_PLAINLY: Final = r"\b(?:name|call)\b"
_ENDS_A_NAME: Final = r"\s*(?:\Z|[,.!;:()\n–—-]|(?:and|here|btw|from|who|but|just|i|i'm|had|by)\b)"
_OF_ANOTHER: Final = r"(?:\b(?:said|says|saying|goes|went|like|told me|introduced|replied|answered)\b[^.!?\n]{0,25}|[\"“(])\s*\Z"
_OF_MINE: Final = r"\bi (?:said|say|go|went|was like|replied|answered|introduced)\b[^.!?\n]{0,30}\Z"


@dataclass(frozen=True, slots=True)
class OwnName:
    """Where the writer names themselves; `sure` is false for "I'm Irish", which may be a name."""

    name: str
    at: int
    to: int
    sure: bool


def signs(sentence: str) -> str:
    """The writer's own name where a sentence gives nothing else: "sign it as sam", "I'm Sam"; "i'm curious" is none."""
    for shape in (_SIGNS, _I_AM):
        found = pattern(shape).match(folded(sentence))
        name = sentence[found.start("name") :].strip(" .!") if found else ""
        if is_name(name) and (shape == _SIGNS or name[:1].isupper()):
            return title_case_name(name)
    return ""


def signed_alone(sentence: str, others: Iterable[str]) -> str:
    """A known first name that is the whole sentence, "tamsin x", and that none of the others bears; else ""."""
    name = pattern(r"(?: x+)?[ .!]*\Z").sub("", folded(sentence), count=1)
    shown = sentence[: len(name)]
    if not is_name(shown) or len(name.split()) > _LONE_NAME:
        return ""
    first = name.split()[0]
    known = first in FIRST_NAMES - (ALSO_WORDS if shown.islower() else frozenset())
    borne = any(first in folded(other).split() for other in others)
    return title_case_name(shown) if known and not borne else ""


def signed_off(text: str) -> tuple[str, str]:
    """The text without a sign-off at its end, and the name in it; all of the text and "" where there is none."""
    written = text.rstrip()
    start = max(0, len(written) - _ENDS_SO)
    end = folded(written[start:])
    for shape in (_CLOSED, _CHEERED, _DASHED):
        found = pattern(shape).search(end)
        if found is None:
            continue
        name = text[start + found.start("name") : start + found.end("name")].strip(" .!")
        line_before = "\n" in end[found.start() : found.start("name")]
        body = text[: start + found.start() + (end[found.start()] in ".!?)…")].rstrip(" \n,;")
        listed = shape == _DASHED and _rather_a_list(body)
        if body and not listed and _signs(name, alone=line_before):
            return body, title_case_name(name)
    return text, ""


def _signs(name: str, *, alone: bool) -> bool:
    """It can be a name to sign with: in small letters one that is known, or that has a line to itself."""
    first = plain(name).split()[0].rstrip(".")
    if not is_name(name) or first in _NOBODY:
        return False
    if name[:1].isupper():
        return True
    return first in FIRST_NAMES or (alone and " " not in name)


def _rather_a_list(body: str) -> bool:
    """What stands before a dash and a name is a list, or introduces one: then the name is one more of it."""
    line = body.splitlines()[-1].strip() if body else ""
    last = pattern(r"[.!?]\s+").split(line)[-1]
    listing = (
        pattern(r"^[-–—•*~/]").match(line) is not None or line.endswith(":") or is_name(last.strip(" .,!"))
    )
    return listing or (len(line.split()) <= _SHORT_LINE and not line.endswith((".", "!", "?")))


def own_names(text: str) -> tuple[OwnName, ...]:
    """Where the writer says what they are called; not where somebody else says so of themselves."""
    return tuple(_own_names(text, folded(text)))


def _own_names(text: str, low: str) -> Iterator[OwnName]:
    for found in pattern(_SAYS_IT).finditer(low):
        before = low[max(0, found.start() - 60) : found.start()]
        theirs = pattern(_OF_ANOTHER).search(before) and not pattern(_OF_MINE).search(before)
        opens = found.group().startswith("this is") and pattern(r"[\w]").search(
            pattern(r"^\W*(?:hi|hello|hey)\b").sub("", low[: found.start()])
        )
        at = found.start("name")
        end = _name_ends(text, low, found)
        if theirs or opens or end is None:
            continue
        name = text[at:end]
        known = plain(name).split()[0] in FIRST_NAMES - (ALSO_WORDS if name.islower() else frozenset())
        said = pattern(_PLAINLY).search(found.group()[: at - found.start()]) is not None
        if known or name[:1].isupper():
            yield OwnName(title_case_name(name), at, end, known or said)


def _name_ends(text: str, low: str, found: re.Match[str]) -> int | None:
    """Where the longest name that begins there ends; None where none does."""
    at = found.start("name")
    parts = [*pattern(r"[^\W\d_][\w'’-]*").finditer(text, at, found.end("name"))]
    for last in reversed(parts):
        name = text[at : last.end()]
        whole = len(name.split()) == 1 or name.istitle()
        if whole and is_name(name) and pattern(_ENDS_A_NAME).match(low, last.end()):
            return last.end()
    return None
