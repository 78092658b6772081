"""Stories that are told as lists: "went well: the tasting, my questions. bad bits: late, no questions".

What stands under a heading is what the heading says, whatever its words: a good thing or a slip. What only tells how a
slip was taken ("she laughed") is none. The headings themselves tell of nothing.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import chain, pairwise
from operator import itemgetter
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from conversations.understanding.story_text import Clause
from conversations.understanding.text import pattern

_Stretch: TypeAlias = tuple[int, int]

_PARTS: Final = r"(?:bits?|parts?|things?|stuff|points?|sides?|spots?|moments?|news)"
_GOOD: Final = r"(?:good|best|better|nice|positive|strong|bright|great)"
_BAD: Final = r"(?:bad|worst|worse|not so good|less good|ugly|negative|weak|rough|awkward|embarrassing)"
_WENT: Final = r"(?:went|was|were|felt|has gone|did go)(?: really| quite| pretty| so| not so| less)*"
_WENT_WELL: Final = (
    rf"(?:i did (?:well|right)|{_WENT} (?:well|right|ok|okay|fine|good|great)|worked(?: out| well)?)"
)
_WENT_BADLY: Final = (
    rf"(?:i did (?:badly|wrong)|{_WENT} (?:wrong|badly|bad|poorly|terribly)|did ?n'?t(?: go (?:so |as |too )?well| work)?"
    r"|went (?:less|not so) well|could have (?:gone|been) better)"
)
_WHAT: Final = rf"(?:what|(?:the )?{_PARTS} that)"


def _heading(lists: str, words: str) -> str:
    """A heading is known by the colon behind it; one that is nothing else, also by a dash or the end of the line."""
    return rf"(?:(?:{lists})(?: ?[:=]| ?\n| ?[-–—]+(?=\s)| ?\?+)|(?:{words}) ?[:=])"


_WELL: Final = _heading(
    rf"{_WHAT} {_WENT_WELL}|{_GOOD} {_PARTS}|positives|pros|highs|highlights|wins|strengths|pluses",
    rf"{_WENT_WELL}|{_GOOD}|positive|pro|highlight|win",
)
_BADLY: Final = _heading(
    rf"{_WHAT} {_WENT_BADLY}|{_BAD} {_PARTS}|negatives|cons|lows|lowlights|fails|weaknesses|minuses|mistakes|slips|slip-ups",
    rf"{_WENT_BADLY}|{_BAD}|negative|con|mistake|slip",
)
_BEFORE: Final = r"(?:^|(?<=[\n.!?;,•(])|(?<=\s)(?=\d[.)] ))[^\w\n+]{0,6}(?:\d[.)] ?)?(?:(?:and|but|so|ok|first|then|now|anyway|the|my|some|a few|also|as for)\b[ ,]*){0,3}"
_HEADINGS: Final = rf"{_BEFORE}(?:(?P<well>{_WELL})|{_BADLY})\s*"
_LIST: Final = r"\n\s*\n"
_TURN: Final = r"(?<!\w)(?:but|though|tho|although|however|except|apart|whereas)\b"
_ITEMS: Final = r"[,;+•\n]"
_NO_ITEM: Final = (
    r"(?:none|nothing|nope|no(?=\W*$)|nowt|n/a|she|he|they|it|we|nobody|no one|no reaction|everyone|luckily|because|bc|cos|so|which|that|then|not (?:a|too|so|that|much|really)|"
    r"i think|i guess|maybe|probably|i (?:then |finally |still |eventually )?(?:got (?:it|there)|managed|recovered|fixed|apologi[sz]ed|corrected|said sorry|laughed))\b"
)
"""How slips were taken, or that there are none."""
_LEAD: Final = r"[\W_]{0,20}(?:(?:and|but|so|also|plus|&|n)\b[\s,]*)*"


class Lists(NamedTuple):
    """`well` tells of each clause under a heading of good things which list that is; `badly` are those named as slips."""

    clauses: tuple[Clause, ...]
    well: Mapping[int, int] = MappingProxyType({})
    badly: Set[int] = frozenset()


def under_headings(low: str, clauses: Sequence[Clause]) -> Lists:
    """The clauses of a folded text without its headings, and which of them stand under what."""
    found = list(pattern(_HEADINGS).finditer(low))
    if not found:
        return Lists(tuple(clauses))
    headings = [heading.span() for heading in found]
    under = _under(low, clauses, headings)
    items = [
        [start, *(item.end() for item in pattern(_ITEMS).finditer(low, start, end))] for start, end in under
    ]
    cuts = sorted({*chain(*headings), *chain(*under), *chain(*items)})
    slips = chain(*(each for each, heading in zip(items, found, strict=True) if not heading["well"]))
    firsts = {_begun(low, at) for at in slips}
    kept: list[Clause] = []
    well: dict[int, int] = {}
    badly: set[int] = set()
    for clause in clauses:
        inside = cuts[bisect_right(cuts, clause.at) : bisect_left(cuts, clause.to)]
        for start, to in pairwise((clause.at, *inside, clause.to)):
            at = _begun(low, start)
            if at >= to or _among(at, headings) is not None:
                continue
            number = _among(at, under)
            if number is not None and found[number]["well"]:
                well[len(kept)] = number
            elif at in firsts and not pattern(_NO_ITEM).match(low, at, to):
                badly.add(len(kept))
            kept.append(replace(clause, at=at, to=to))
    return Lists(tuple(kept), well, badly)


def _under(low: str, clauses: Sequence[Clause], headings: Sequence[_Stretch]) -> list[_Stretch]:
    """What stands under each heading: a sentence, or the lines below where it has one to itself; a "but" ends it."""
    sentence_ends = sorted({clause.sentence_end for clause in clauses})
    stretches: list[_Stretch] = []
    for (at, start), (following, _) in pairwise((*headings, (len(low), len(low)))):
        if "\n" in low[at:start]:
            stop = pattern(_LIST).search(low, start, following)
            end = stop.start() if stop else following
        else:
            end = min((following, *sentence_ends[bisect_right(sentence_ends, start) :][:1]))
        turn = pattern(_TURN).search(low, start, end)
        stretches.append((start, turn.start() if turn else end))
    return stretches


def _begun(low: str, at: int) -> int:
    """Where words begin behind marks and an "and"."""
    lead = pattern(_LEAD).match(low, at)
    return lead.end() if lead else at


def _among(at: int, stretches: Sequence[_Stretch]) -> int | None:
    """The number of the stretch that a place lies in."""
    number = bisect_right(stretches, at, key=itemgetter(0)) - 1
    return number if number >= 0 and at < stretches[number][1] else None
