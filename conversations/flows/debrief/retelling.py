"""What a note is made of, changed in words while the draft is on the table: "for Tom, say the bike thing instead"."""

import re
from dataclasses import replace
from typing import Final

from conversations.flows.debrief.facts import Facts, Person
from conversations.understanding.text import lazily

_POLITE: Final = r"(?:(?:please|can you|could you|and|but|no|oh|wait|actually)[, ]+)*"
_SAY: Final = (
    r"(?:say|write|use|put|mention|take|talk about|it was|it should be|make it"
    r"|the moment (?:was|is|should be)|change (?:it|the moment) to)(?: that| about)?"
)
_END: Final = r"(?:,? instead)?[.!]*\Z"
_NAME: Final = r"(?P<name>[^,:]{1,40}?)"
_MOMENT: Final = rf"(?P<moment>.+?){_END}"
_BIT: Final = r"(?:moment|bit|part|thing)"
_FOR_ONE: Final = tuple(
    lazily(shape, re.IGNORECASE)
    for shape in (
        rf"{_POLITE}(?:for|with|to|in (?:the )?(?:note|one) (?:to|for)) {_NAME}[,:]? {_SAY}:? {_MOMENT}",
        rf"{_POLITE}(?:change |make )?{_NAME}['’]s {_BIT} (?:to|into|was|is|should be):? {_MOMENT}",
        rf"{_POLITE}the {_BIT} (?:with|for) {_NAME} (?:was|is|should be):? {_MOMENT}",
        rf"{_POLITE}{_SAY}:? (?P<moment>.+?) (?:instead )?(?:for|with|to) {_NAME}{_END}",
    )
)
_FOR_ALL: Final = tuple(
    lazily(shape, re.IGNORECASE)
    for shape in (
        rf"{_POLITE}(?:change )?the moment (?:was|is|should be|to):? (?P<moment>.+?){_END}",
        rf"{_POLITE}(?:say|use|mention|talk about|put) (?P<moment>(?!.*\binstead of\b).+?),? instead[.!]*\Z",
    )
)
_WHY: Final = lazily(
    rf"{_POLITE}(?:change )?(?:the|my) reason (?:was|is|should be|to):? (?:that |because )?(?P<why>.+?){_END}",
    re.IGNORECASE,
)


def retold(facts: Facts, text: str) -> Facts | None:
    """The facts with one person's moment, or the reason, as it is now told; None for any other request."""
    said = " ".join(text.split())
    for pattern in _FOR_ONE:
        found = pattern.fullmatch(said)
        who = _person(facts, found["name"]) if found else None
        if found and who:
            return _with(facts, who, found["moment"])
    why = _WHY.fullmatch(said)
    if why:
        return replace(facts, why=why["why"])
    if len(facts.people) <= 1:
        for pattern in _FOR_ALL:
            found = pattern.fullmatch(said)
            if found:
                return _with(facts, facts.people[0] if facts.people else Person(""), found["moment"])
    return None


def _person(facts: Facts, name: str) -> Person | None:
    """The one of them who goes by that name, whole or in part."""
    said = set(name.casefold().split())
    meant = [person for person in facts.people if said and said <= set(person.name.casefold().split())]
    return meant[0] if len(meant) == 1 else None


def _with(facts: Facts, who: Person, moment: str) -> Facts:
    told = replace(who, moment=moment.strip(' ,"“”'))
    people = tuple(told if person == who else person for person in facts.people) or (told,)
    return replace(facts, people=people)
