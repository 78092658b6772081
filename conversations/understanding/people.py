"""Who was there, put right in plain words: "Pie is not a person", "only Priya interviewed me", "Daniel is me"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from conversations.understanding.naming import TITLES, is_name, names
from conversations.understanding.story_known import FIRMS_LIKE_PEOPLE, FIRST_NAMES
from conversations.understanding.text import folded, is_long, near, pattern


@dataclass(frozen=True, slots=True)
class Attendance:
    """What is said of who was there. `only` are all there were, `more` come to them, `gone` were not there.

    `me` is the writer's own name among those known; with `mine` one of them is, and it is not said which. `firm` is
    what turned out to be the company's name.
    """

    only: tuple[str, ...] = ()
    more: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    me: str = ""
    mine: bool = False
    firm: str = ""


_N: Final = r"(?P<who>[^;:.!?\n]{1,80}?)"
_OOPS: Final = (
    r"^(?:(?:oh|oops|sorry|wait|no|nope|ah|ok|okay|well|hey|um|hmm|actually|i mean|hang on|hold on|my bad|but|and|nah|lol|"
    r"please|also|so|because|cos|bc|hi|the thing is|there'?s a mistake|that'?s wrong|wrong)[,.:!-]* +)*"
)
_PUTS_RIGHT: Final = (
    r"\b(?:oops|sorry|wait|no|nope|actually|i mean|hang on|hold on|my bad|nah|mistake|wrong)\b"
)
_END: Final = r"(?: (?:lol|haha|tho|though|btw|please|actually|thanks?|sorry|mate|at all|really))*[\s.!)]*$"
_IS_NOT: Final = r"(?: is| was| are| were)(?: not|n'?t| never)|(?: ain'?t|'s not)"
_PERSON: Final = (
    r"(?:a |an |the |my |any |one |two |even |really |actually |real |actual )*(?:persons?|people|interviewers?|humans?|names?|(?:someone|somebody|anyone|anybody)(?: (?:there|i met|who .{1,20}))?|"
    r"there|one of them|of them|in (?:it|the room|there)|part of (?:it|this)|involved|who (?:i met|interviewed me))"
)
_FIRM: Final = r"(?:company|firm|shop|place|bakery|brand|store|business|caf[eé]|restaurant|bar|pub|employer|agency|studio|salon|hotel|school|chain|charity)"
_TALKED: Final = (
    r"(?:interviewed(?: me)?|(?:talked|spoke|chatted) (?:to|with) me|met (?:with )?me|saw me|was (?:there|the interviewer|in the room|my interviewer)|"
    r"were (?:there|the interviewers|in the room|my interviewers)|did (?:it|the interview|the interviewing))"
)
_I_MET: Final = r"(?:i|we) (?:was |were )?(?:{only})?(?:met(?: with)?|saw|had|interviewed (?:with|by)|(?:talked|spoke|chatted|talking|speaking) (?:to|with)|interviewed by)"
_ONE: Final = r"(?:one|1|a single|the one) (?:person|interviewer|human|woman|man|lady|guy)"

_GONE: Final = (
    rf"{_N}(?:{_IS_NOT}) {_PERSON}",
    rf"{_N}(?: does not| doesn'?t| did not| didn'?t| do not| don'?t| never) (?:exist|interview(?:ed)? me|(?:talk|speak|spoke|talked) to me|work there|belong(?: there)?)",
    rf"(?:remove|drop|delete|take out|leave out|lose|cut|forget(?: about)?|scrap|get rid of|strike|cross out|kick out|take away) {_N}"
    r"(?: from (?:it|the (?:list|note|interviewers|people)|there|here)| out)?",
    rf"take {_N} (?:out|off|away)(?: .{{1,20}})?",
    r"(?:there (?:was|is|were|are)|there'?s|i (?:met|saw|know|had)|who'?s) (?:no|nobody (?:called|named)|no ?one (?:called|named)|no person (?:called|named)) "
    rf"{_N}",
    rf"there (?:was|is|were)(?: not|n'?t)(?: ever)? (?:an? |any |anyone (?:called |named )|anybody (?:called |named )|a person (?:called |named ))?{_N}",
    rf"i (?:did not|didn'?t|never|have not|haven'?t) (?:meet|met|talk(?:ed)? to|speak to|spoke to|see|saw|have|had) {_N}",
)  # fmt: skip
_IS_FIRM: Final = (
    rf"{_N}(?: is| was| are|'s|s) (?:just |only |actually |part of |from |in |the name of |both )*(?:the |a |their |its )?{_FIRM}(?:'?s)?(?: names?)?",
)
_ME: Final = (
    rf"{_N}(?:'s| is| was| am|,? that'?s|s) (?:actually |just |really |only )*(?:me|myself|my (?:own |actual )?(?:first )?name)",
    rf"(?:i'?m|i am|my name(?:'?s| is)|me,?|i'?m called) {_N}(?:,? (?:not (?:an?|the|my) interviewer|myself))?",
)
_MINE: Final = (
    r"(?:that|this|one of (?:them|those|these))(?:'?s| is| was) (?:actually |just |only )?me",
    r"(?:that|it|this|one of (?:them|those|these))(?:'?s| is| was) (?:actually |just |only )?my (?:own )?(?:first )?name",
    r"(?:that|those)(?:'?s| is| are) my sign[- ]?off",
)
_ONLY: Final = (
    rf"(?:it was |there was |it'?s |that was )?(?:only|just) (?:{_ONE}[,:-]* *(?:called |named |and (?:that was|it was) )?)?{_N}(?: {_TALKED}| and (?:nobody|no one) else|, (?:nobody|no one) else| alone)",
    rf"(?:it was|there was|it'?s|it is|there'?s)(?: only| just)? {_ONE}[,:-]* *(?:called |named |and (?:that was|it was|that'?s) )?{_N}",
    rf"(?:only|just) {_ONE}(?: {_TALKED})?[,:-]* *(?:called |named |and (?:that was|it was) )?{_N}",
    rf"{_N} (?:was|were|is|are) (?:my |the )?only (?:ones?|persons?|people|interviewers?)(?: (?:there|i met|who .{{1,30}}))?",
    rf"(?:my |the )only (?:ones?|persons?|people|interviewers?)(?: (?:there|i met))? (?:was|were|is|are) {_N}",
    rf"{_I_MET.format(only='only |just ')} (?:only |just )?{_N}(?: (?:only|alone))?",
    rf"{_N} {_TALKED}(?: alone)?",
    rf"(?:my |the )?(?:interviewers?|people|person|names?)(?: i met| there)? (?:was|were|is|are|should be) (?:only |just |called )*{_N}",
    rf"(?:they|the two of them|both) (?:were|are) (?:called )?{_N}",
)  # fmt: skip
_MORE: Final = (
    rf"{_N} (?:was|were|interviewed me|talked to me|spoke to me)(?: there)? (?:too|as well|also)",
    rf"{_N} (?:also )(?:was there|interviewed me|talked to me|spoke to me)",
    rf"(?:add|and also|you (?:forgot|missed|left out)) {_N}(?: too| as well)?",
    rf"there (?:was|were) also {_N}|i also (?:met|talked to|spoke to|talked with|spoke with) (?P<other>[^;:.!?\n]{{1,80}}?)",
)
_BARE_GONE: Final = (rf"(?:no|not|nobody called|no ?one called|without|minus) {_N}",)
_BARE: Final = (
    rf"(?:only|just) {_N}",
    rf"(?:it was|it'?s|that was|it is|it should (?:be|say)|make (?:it|that)) (?:only |just |with |called )*{_N}",
)


def attendance(text: str, known: Sequence[str], *, bare: bool) -> Attendance | None:
    """What the whole text says of who was there, with the people `known` so far; None for anything else.

    Who it was is heard only when `bare`, or after "no", "actually" and their like: elsewhere "I met Priya" and "just
    Priya" answer some other question.
    """
    if is_long(text) or len(text) > 200:
        return None
    shown = " ".join(text.split())
    whole = folded(shown)
    lead = pattern(_OOPS).match(whole)
    at = lead.end() if lead else 0
    said, low = shown[at:], whole[at:]
    if known and _matches(_MINE, low):
        return Attendance(me=known[0]) if len(known) == 1 else Attendance(mine=True)
    for who in _said(_ME, said, low):
        if len(own := _among(who, known)) == 1:
            return Attendance(me=own[0])
    for who in _said(_IS_FIRM, said, low):
        if gone := _among(who, known):
            return Attendance(gone=gone, firm=who if len(gone) > 1 else "")
    for who in (*_said(_GONE, said, low), *(_said(_BARE_GONE, shown, whole) if bare else ())):
        if gone := _among(who, known):
            return Attendance(gone=gone)
    if not bare and not pattern(_PUTS_RIGHT).search(whole[:at]):
        return None
    for who in _said(_MORE, said, low):
        if more := _people(who, known, sure=True):
            return Attendance(more=more)
    for shapes, sure in ((_ONLY, True), (_BARE, False)):
        for who in _said(shapes, said, low):
            if only := _people(who, known, sure=sure):
                return Attendance(only=only)
    return None


def _matches(shapes: Sequence[str], low: str) -> bool:
    return any(pattern(rf"^(?:{shape}){_END}").match(low) for shape in shapes)


def _said(shapes: Sequence[str], said: str, low: str) -> list[str]:
    """Whom each of the shapes that fits speaks of, as written."""
    found: list[str] = []
    for shape in shapes:
        fits: re.Match[str] | None = pattern(rf"^(?:{shape}){_END}").match(low)
        if fits:
            group = "who" if fits["who"] is not None else "other"
            found.append(said[fits.start(group) : fits.end(group)].strip(" ,'\"“”"))
    return found


def _pieces(who: str) -> list[str]:
    parts = pattern(r"(?i)\s*(?:,|&|\+|/|\band\b|\bor\b|\bnor\b)\s*(?:and )?").split(who)
    return [part.strip(" '\"“”") for part in parts if part.strip()]


def _among(who: str, known: Sequence[str]) -> tuple[str, ...]:
    """Those of the known who are meant; () where any part of it means none of them."""
    found: list[str] = []
    for piece in _pieces(who):
        one = the_same(piece, known) if is_name(piece) else None
        if one is None:
            return ()
        found.append(one)
    return tuple(dict.fromkeys(found))


def the_same(name: str, known: Sequence[str]) -> str | None:
    """The one of the known who goes by that name, whole or in part, or by one slip of the finger; None for none or two."""
    said = _bare(name)
    exact = [one for one in known if _bare(one) == said]
    within = [one for one in known if said and (set(said) <= set(_bare(one)) or set(_bare(one)) < set(said))]
    close = [one for one in known if _alike(said, _bare(one))]
    for found in (exact, within, close):
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _bare(name: str) -> list[str]:
    words = folded(name).replace(".", " ").split()
    return [word for word in words if word not in TITLES] or words


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return bool(shorter) and all(any(near(a, b) or _swapped(a, b) for b in longer) for a in shorter)


def _swapped(one: str, other: str) -> bool:
    """Two spellings of a name: "Prya" and "Priya", "Katherine" and "Catherine"."""
    short, long = sorted((one, other), key=len)
    if len(short) < 4 or len(long) - len(short) > 1:
        return False
    if len(short) == len(long):
        return sum(a != b for a, b in zip(short, long, strict=True)) <= 1
    return any(long[:n] + long[n + 1 :] == short for n in range(len(long)))


def _people(who: str, known: Sequence[str], *, sure: bool) -> tuple[str, ...]:
    """The names, where they are people's: with a `sure` sentence around them any name will do."""
    flat = folded(who)
    if pattern(FIRMS_LIKE_PEOPLE).fullmatch(flat) or pattern(r"['’]s$").search(flat):
        return ()
    pieces = _pieces(who)
    found = names(who)
    if not found or len(found) != len(pieces):
        return ()
    person = any(_is_person(name, known) for name in found)
    return found if person or (sure and all(is_name(piece) for piece in pieces)) else ()


def _is_person(name: str, known: Sequence[str]) -> bool:
    first = folded(name).replace(".", " ").split()[0]
    return first in FIRST_NAMES or first in TITLES or the_same(name, known) is not None
