"""Two names with "and" between them in a story: two people, or one firm that goes by both ("Bramble and Pie")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from conversations.understanding.story_known import FIRST_NAMES
from conversations.understanding.story_names import TITLE
from conversations.understanding.story_tags import Tagged
from conversations.understanding.text import pattern

_PLACE: Final = (
    r"(?i:company|firm|place|startup|start-up|shop|agency|caf[eé]|bar|pub|restaurant|school|bank|clinic|studio|store|hotel|bakery|charity|nursery|"
    r"hospital|salon|brand|chain|practice|brewery|deli)"
)
_LEADS_TO_A_PLACE: Final = (
    rf"(?:(?=(?i:at) )(?<!smiled )(?<!laughed )(?<!looked )(?<!waved )(?<!stared )(?<!nodded )(?<!snapped )(?<!glanced )(?<!shouted )(?i:at) "
    rf"|\b{_PLACE}(?:,? (?i:called|named|is)|,)? |\b(?i:interview(?:ed)?|job|role|shift|position) (?i:with|for|at|was) |\b(?i:it was|bombed|company is|company was) )"
)
_BEGINS: Final = r"(?:^|(?<=[.!?,;:\n] )|(?<=\n))"
_HALF: Final = r"[A-Z][\w'’&-]*"
_PAIR: Final = rf"(?<![\w'’&-])(?P<pair>(?P<one>{_HALF}(?: {_HALF})?(?:, {_HALF})?) (?:and|&|\+|'n') (?P<two>{_HALF}(?: {_HALF}){{0,2}}))"
_PEOPLE_DO: Final = (
    r"(?i:,? (?:and )?(?:who )?(?:both |then |just |all )?(?:asked|interviewed|said|told|showed|smiled|frowned|laughed|nodded|noticed|seemed|corrected|sat|kept|"
    r"(?:was|were|is|are) (?:so |very |really |super )?(?:nice|lovely|kind|friendly|sweet|great|there|my)))\b"
)
_FAMILY: Final = r"(?:Sons?|Daughters?|Brothers|Co|Company|Partners|Associates|Friends)\b"
_SURE: Final = 1 << 40
"""As sure as the words around it can make a name."""


def with_firms_of_two(text: str, names: Sequence[Tagged]) -> list[Tagged]:
    """The names, with "Bramble and Pie" one firm where the words around it tell of a place, not two people."""
    names = _as_people(text, names)
    firms = [firm for firm in (_joined(text, names), *_paired(text, names)) if firm]
    inside = [name for name in names if not any(firm.at <= name.at < firm.to for firm in firms)]
    halves = {half.casefold() for firm in firms for half in firm.said.split()} - FIRST_NAMES
    rest = [name for name in inside if name.sort != "who" or name.said.casefold() not in halves]
    return sorted((*rest, *firms), key=lambda name: name.at)


def _as_people(text: str, names: Sequence[Tagged]) -> list[Tagged]:
    """The names, with "met Prya" the person she is, and the two of "Prya and Tom interviewed me" people both."""
    heard = {name.at: name for name in names}
    for name in names:
        met = pattern(r"(?i)met (?=[^\W\d_])").match(name.said)
        if met:
            del heard[name.at]
            at = name.at + met.end()
            heard[at] = replace(name, sort="who", at=at, said=text[at : name.to])
    for pair in _pairs(text, _BEGINS + _PAIR + _PEOPLE_DO):
        halves = [pair.span("one"), pair.span("two")]
        if any(heard[at].sort == "who" for at, _ in halves if at in heard):
            heard |= {at: Tagged("who", at, to, text[at:to], _SURE) for at, to in halves}
    return sorted(heard.values(), key=lambda name: name.at)


def _pairs(text: str, source: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern with a pair in it. Few stories have a pair at all, and that is soon seen."""
    return pattern(source).finditer(text) if pattern(_PAIR).search(text) else iter(())


def _joined(text: str, names: Sequence[Tagged]) -> Tagged | None:
    """A firm that was heard as far as its "and", with the word behind it."""
    for name in names:
        rest = pattern(r" (?P<two>[^\W\d_][\w'’-]*)").match(text, name.to)
        if name.sort != "firm" or not rest or not pattern(r" (?i:and|&)$").search(name.said):
            continue
        person = any(other.at == rest.start("two") and other.sort == "who" for other in names)
        known = rest["two"].casefold() in FIRST_NAMES
        if person and not known and not pattern(_PEOPLE_DO).match(text, rest.end()):
            return replace(name, to=rest.end(), said=text[name.at : rest.end()], sure=_SURE)
    return None


def _paired(text: str, names: Sequence[Tagged]) -> list[Tagged]:
    """Two halves with "and" after words that lead to a place, of which one was heard as a person, or no firm at all."""
    heard = {name.at: name.sort for name in names}
    firmless = "firm" not in heard.values()
    found = []
    for pair in _pairs(text, _LEADS_TO_A_PLACE + _PAIR):
        at, to = pair.span("pair")
        halves = (pair["one"].split(), pair["two"].split())
        known = sum(half[0].casefold() in FIRST_NAMES for half in halves)
        titled = any(pattern(TITLE).match(half[0]) for half in halves)
        placed = pattern(r"(?i)\b(?:at|called|named) $").search(text[max(0, at - 20) : at])
        does = known and pattern(_PEOPLE_DO).match(text, to)
        owned = pattern(r"['’]s$").search(pair["two"]) is not None  # "Ben and Jerry's"
        place = not known or (placed and (known == 2 or owned))
        sons = pattern(_FAMILY).match(pair["two"]) is not None
        sorts = {heard.get(here) for here in range(at, to)}
        misheard = (sons or heard.get(at) != "firm") and "who" in sorts
        cut = owned and heard.get(at) == "firm"
        if (misheard or firmless or cut) and not titled and not does and place:
            found.append(Tagged("firm", at, to, text[at:to], _SURE))
    return found
