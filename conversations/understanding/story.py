"""What a story tells of an interview. This reader is complete: it lives here and in the files named story_*.

`read_story` cuts the text into clauses and looks at each for the words of a slip, of a good thing, of an event in
the teller's life; then at what follows for whether anybody noticed and whether it was put right. It would rather
miss a slip (the dialogue asks anyway) than see one in what others did, in what was feared, or in what did not
happen. What the text leaves out is never taken as evidence.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Final, Literal, TypeAlias, cast

from conversations.slips.model import Cleared, Kind, Noticed
from conversations.understanding import story_patterns as patterns
from conversations.understanding.story_aftermath import came_of_it
from conversations.understanding.story_find import Found, merged, slips_in
from conversations.understanding.story_names import company, interviewers, role
from conversations.understanding.story_text import Clause, clauses_of, tidy
from conversations.understanding.text import folded, pattern

MOST = 20_000  # characters of a story that are read
MOST_SLIPS = 60  # no day holds more; it keeps the work bounded
_AFTERMATH = 420  # characters after a slip in which what came of it is looked for

_BOTH: Final = (
    r"[^.!?\n]{0,80}\b(?:both times|each time|every time|(?:for|about|at|to|on|with) (?:both|either|each|all of (?:it|that|this))"
    r"|(?:it|them|both) both|both of (?:them|those|these))\b"
)
"""One reaction told for two slips."""

EventKind: TypeAlias = Literal["bereavement", "illness", "family_emergency", "breakup", "accident", "other"]


@dataclass(frozen=True, slots=True)
class ToldSlip:
    """`span` and all slots but `minutes` (a whole number) are substrings of the text."""

    kind: Kind
    span: str
    slots: Mapping[str, str | int]
    noticed: Noticed = "unsaid"
    cleared_up: Cleared = "unsaid"


@dataclass(frozen=True, slots=True)
class Distraction:
    """An event in the teller's own life."""

    kind: EventKind
    span: str


@dataclass(frozen=True, slots=True)
class Story:
    """Names and spans as written, in order of appearance."""

    company: str | None = None
    role: str | None = None
    interviewers: tuple[str, ...] = ()
    went_well: tuple[str, ...] = ()
    slips: tuple[ToldSlip, ...] = ()
    distraction: Distraction | None = None

    @property
    def told_something(self) -> bool:
        """It tells of a slip, a good thing or an event, so it is a story and no greeting."""
        return bool(self.slips or self.went_well or self.distraction)


def read_story(text: str) -> Story:
    """Everything the first 20,000 characters tell. Never raises; the work grows with the length, no faster."""
    text = text[:MOST]
    low = folded(text)
    clauses = clauses_of(low)
    event, event_clauses = _event(text, low, clauses)
    told = (slip for slip in slips_in(text, low, clauses) if slip.clause not in event_clauses)
    found = merged(list(islice(told, MOST_SLIPS)))
    slipped = {slip.clause for slip in found}
    taken = slipped | event_clauses
    good = tuple(_good(low, clauses, taken))
    slips = tuple(
        _told(text, low, clauses, found, index, {g for g, _ in good}) for index in range(len(found))
    )
    used = tuple(str(slip.slots["name_used"]) for slip in slips if "name_used" in slip.slots)
    right = tuple(str(slip.slots["name_right"]) for slip in slips if "name_right" in slip.slots)
    people = interviewers(text, used, right)
    employer = company(text, people + used)
    people = tuple(name for name in people if name != employer)
    well = tuple(dict.fromkeys(text[at:to] for _, (at, to) in good))
    return Story(employer, role(low, text, employer), people, well, slips, event)


@cache
def _any(sources: tuple[str, ...]) -> str:
    return "|".join(f"(?:{source})" for source in sources)


def _told(
    text: str, low: str, clauses: tuple[Clause, ...], found: list[Found], index: int, good: set[int]
) -> ToldSlip:
    slip = found[index]
    clause = clauses[slip.clause]
    start, end = clause.at, next((c.to for c in clauses[slip.clause :] if slip.to <= c.to), slip.to)
    for name in ("name_right", "name_used"):
        if name in slip.slots:
            place = text.find(str(slip.slots[name]), slip.at)
            if slip.at < place < clause.to + 60:
                end = max(end, next((c.to for c in clauses[slip.clause :] if c.at <= place < c.to), end))
    at, to = tidy(low, start, end)
    stop = min((s.clause for s in found if s.clause > slip.clause), default=len(clauses))
    last = slip.clause
    for later in range(slip.clause + 1, stop):
        if (
            clauses[later].sentence > clause.sentence + 2
            or clauses[later].at > slip.to + _AFTERMATH
            or later in good
        ):
            break
        last = later
    earlier = slip.clause
    while (
        earlier > 0
        and clauses[earlier - 1].sentence == clause.sentence
        and not any(s.clause == earlier - 1 for s in found)
    ):
        earlier -= 1
    before = low[clauses[earlier].at : slip.at][-160:]
    after = low[slip.to : max(clauses[last].to, slip.to)]
    if index + 1 < len(found) and found[index + 1].clause - slip.clause <= 3:
        rest = low[found[index + 1].to : found[index + 1].to + _AFTERMATH]
        shared = pattern(_BOTH).search(rest)
        after += " " + shared.group() if shared else ""
    noticed, cleared = came_of_it(before, low[clause.at : slip.at], after, slip.doubt)
    return ToldSlip(slip.kind, text[at:to], slip.slots, noticed, cleared)


def _good(low: str, clauses: tuple[Clause, ...], taken: set[int]) -> Iterator[tuple[int, tuple[int, int]]]:
    for index, clause in enumerate(clauses):
        if index in taken:
            continue
        said = low[clause.at : clause.to]
        for match in pattern(_any(patterns.GOOD)).finditer(said):
            before = said[: match.start()]
            if pattern(patterns.GOOD_DENIED).search(before[-50:]) or not _about_the_day(
                said, before, index, taken
            ):
                continue
            at, to = tidy(low, clause.at, clause.to)
            if to - at > 2:
                yield index, (at, to)
            break


def _about_the_day(said: str, before: str, index: int, taken: set[int]) -> bool:
    """Not the repair of a slip, nor others being nice about one, nor a thing yet to come."""
    if pattern(
        r"\b(?:about it|off tho|it off|no worries|not? (?:great|good|well)|fingers crossed|next time|will be|would|it'?ll|gonna|should)\b"
    ).search(said):
        return False
    after_slip = index - 1 in taken
    return not (
        after_slip
        and pattern(r"^\W*(?:but |and |so |then )?(?:she|he|they|it|that) (?:was|were|said|is)\b").search(
            said
        )
    )


def _event(text: str, low: str, clauses: tuple[Clause, ...]) -> tuple[Distraction | None, set[int]]:
    for index, clause in enumerate(clauses):
        said = low[clause.at : clause.to]
        for kind, source in patterns.DISTRACTIONS:
            match = pattern(source).search(said)
            if match is None:
                continue
            before = said[: match.start()]
            if pattern(
                r"\b(?:asked (?:me )?(?:about|if|when)|told (?:me|us) (?:about|that)|nearly|almost|not|never|if|thought|wasn'?t|like|as if|joke\w* about)(?: \w+){0,2}\s*$"
            ).search(before):
                continue
            at, to = tidy(low, clause.at, clause.to)
            return Distraction(cast(EventKind, kind), text[at:to]), {index}
    return None, set()
