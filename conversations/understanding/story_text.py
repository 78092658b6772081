"""A story cut into clauses, and a clause cut down to the words one would say back."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from conversations.understanding.text import pattern

LONGEST: Final = 300  # characters: a clause that runs on is cut at a space

_SENTENCE: Final = (
    r"(?=[.!?…\n;•])(?:(?<![.!?…])[.!?…]+[)\"'\]]*(?=\s|$)|[\n]+|(?<=\w)[.!?](?=[a-z]{3,}\s)|[;•])\s*"
)
_ABBREVIATED: Final = (
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|vs|e\.g|i\.e|a\.m|p\.m|approx|no|min|mins|etc|jr|sr|inc|ltd|co)\.)$"
)
_VERBS: Final = (
    r"(?:called|forgot|got|was|were|had|said|told|went|came|blanked|froze|rambled|spilled|spilt|dropped|knocked|interrupted|asked|answered|made|left|lost|wore"
    r"|couldn't|didn't|kept|mixed|misunderstood|misheard|started|talked|apologi[sz]ed|laughed|smiled|tripped|swore|lied|ended|arrived|turned|showed|ran|gave|took|mumbled"
    r"|stuttered|exaggerated|complained|panicked|cried|nailed|aced|answered|totally|completely|accidentally|just|still|even|also|basically|then|yet|moved|carried|corrected|explained|joined|logged|walked|set|hadn't|had|wasn't|could|swore|sent|wrote|stumbled|yawned|missed|overslept|brought|had to)"
)
_WHO: Final = r"(?:i|i'd|i've|i'm|im|ive|she|she's|he|he's|they|they're|we|it|it's|its|my|the|their|there|nobody|no one|everyone|then|when|so|but|luckily|at least|her|his|that|this|also|plus|not sure|maybe|perhaps|probably|no idea|idk|don't think|dunno|don't know|hopefully)"
_JOINT: Final = (
    rf"(?=[\s,:()-])(?:,? (?:and|&|n) (?={_WHO}\b|{_VERBS}\b)|, (?={_WHO}\b|{_VERBS}\b|and\b|though\b|tho\b)|,? but |,? (?:tho|though|although|however|whereas)\b,? ?"
    rf"|,? so (?={_WHO}\b|of course)|,? (?:then|plus|also|afterwards|yet|until) (?={_WHO}\b|{_VERBS}\b)|,? which (?=made|meant|was|were|she|he|they|i|nobody|went)| - | -- |\s?-{{2,}}\s?|: (?={_WHO}\b)| \((?={_WHO}\b)|\) )"
)
_LEAD: Final = (
    r"(?:[\s,;:.!?()+\-–—\"'•*…]+|(?:and|but|so|then|also|plus|tho|though|although|ugh|omg|well|oh|anyway|because|bc|cos|like|yeah|ok so|okay so|to be fair|tbh|honestly|actually"
    r"|basically|however|which|first|firstly|second|secondly|lastly|finally|i think|i guess|at least|on the plus side|luckily|thankfully|the good news is|good thing is|apparently|argh|hmm|still)\b(?:[\s,:]+|$))+"
)
_TAIL: Final = r"(?:[\s,;:.!?(\-–—\"*…]|[\s,](?:and|but|so|then|tho|though|i think|i guess|i suppose|lol|haha|tbh|honestly|at least|i hope|imo|however|anyway|because|bc|although|idk|ugh|which|right|i'd say|maybe))+$"


@dataclass(frozen=True, slots=True)
class Clause:
    """Places in the text; `sentence` counts from 0 and `sentence_end` is where the clause's sentence ends."""

    at: int
    to: int
    sentence: int
    sentence_end: int


def clauses_of(low: str) -> tuple[Clause, ...]:
    """The clauses of a folded text in order, none longer than LONGEST."""
    clauses: list[Clause] = []
    for number, (start, end) in enumerate(_sentences(low)):
        cuts = [start]
        for joint in pattern(_JOINT).finditer(low, start, end):
            if joint.start() - cuts[-1] > 2:
                cuts.append(joint.start())
        cuts.append(end)
        for stretch in pairwise(cuts):
            for at, to in _short(low, *stretch):
                lead = pattern(
                    r"[\s,;:\-()]*(?:(?:and|but|so|then|tho|though|also|plus|although|however|n|&)\b[\s,]*)*"
                ).match(low, at, to)
                first = lead.end() if lead else at
                if first < to:
                    clauses.append(Clause(first, to, number, end))
    return tuple(clauses)


def _sentences(low: str) -> list[tuple[int, int]]:
    places: list[tuple[int, int]] = []
    start = 0
    for stop in pattern(_SENTENCE).finditer(low):
        head = low[max(start, stop.start() - 8) : stop.start() + 1]
        if stop.group().startswith(".") and pattern(_ABBREVIATED).search(head):
            continue
        if stop.start() > start:
            places.append((start, stop.start()))
        start = stop.end()
    if start < len(low):
        places.append((start, len(low)))
    return places


def _short(low: str, at: int, to: int) -> list[tuple[int, int]]:
    parts: list[tuple[int, int]] = []
    while to - at > LONGEST:
        cut = low.rfind(" ", at + LONGEST // 2, at + LONGEST)
        cut = at + LONGEST if cut < 0 else cut
        parts.append((at, cut))
        at = cut
    return [*parts, (at, to)]


def tidy(low: str, at: int, to: int) -> tuple[int, int]:
    """The stretch without the small words and marks at its ends; a bracket opened in it stays closed."""
    lead = pattern(_LEAD).match(low, at, to)
    at = lead.end() if lead and lead.end() < to else at
    said = low[at:to]
    tail = pattern(_TAIL).search(said[-60:])
    if tail:
        to -= len(said[-60:]) - tail.start()
    while to > at and low[to - 1] == ")" and "(" not in low[at:to]:
        to -= 1
    if "(" in low[at:to] and ")" not in low[at:to] and low[to : to + 3].find(")") >= 0:
        to = low.index(")", to) + 1
    if low.count('"', at, to) % 2 and low[to : to + 1] == '"':
        to += 1
    return at, to
