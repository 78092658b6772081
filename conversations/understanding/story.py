"""What a story tells of an interview. This reader is complete: it lives here and in the files named story_*.

`read_story` cuts the text into clauses and looks at each for the words of a slip, of a good thing, of an event in
the teller's life; then at what follows for whether anybody noticed and whether it was put right. It would rather
miss a slip (the dialogue asks anyway) than see one in what others did, in what was feared, or in what did not
happen. What the text leaves out is never taken as evidence.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal, TypeAlias, cast

from conversations.slips.model import KINDS, Cleared, Kind, Noticed
from conversations.understanding import story_patterns as patterns
from conversations.understanding.story_names import company, interviewers, role
from conversations.understanding.story_slots import slots_of
from conversations.understanding.story_text import Clause, clauses_of, tidy
from conversations.understanding.text import folded, pattern

MOST = 20_000  # characters of a story that are read
_AHEAD = 160  # characters past a clause that a pattern may use
_AFTERMATH = 420  # characters after a slip in which what came of it is looked for

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


@dataclass(frozen=True, slots=True)
class _Found:
    """A slip's place: `clause` is an index, `at` and `to` are where its own words stand."""

    kind: Kind
    clause: int
    at: int
    to: int
    slots: Mapping[str, str | int]
    doubt: bool


def read_story(text: str) -> Story:
    """Everything the first 20,000 characters tell. Never raises; the work grows with the length, no faster."""
    text = text[:MOST]
    low = folded(text)
    clauses = clauses_of(low)
    event, event_clauses = _event(text, low, clauses)
    found = _merged(low, [slip for slip in _slips(text, low, clauses) if slip.clause not in event_clauses])
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
def _kind_pattern(kind: Kind) -> str:
    return "|".join(f"(?:{source})" for source in patterns.SLIPS[kind])


@cache
def _any(sources: tuple[str, ...]) -> str:
    return "|".join(f"(?:{source})" for source in sources)


def _slips(text: str, low: str, clauses: tuple[Clause, ...]) -> Iterator[_Found]:
    for index, clause in enumerate(clauses):
        if clause.to - clause.at < 4:
            continue
        until = min(clause.sentence_end, clause.to + _AHEAD)
        ahead = low[clause.at : until]
        here: list[_Found] = []
        same = index > 0 and clauses[index - 1].sentence == clause.sentence
        earlier = low[clauses[index - 1].at : clauses[index - 1].to] if same else ""
        for kind in KINDS:
            for match in pattern(rf"(?:(?<=\W)|^)(?:{_kind_pattern(kind)})").finditer(ahead):
                if match.start() >= clause.to - clause.at:
                    break
                before = ahead[: match.start()]
                doubt = _doubted(low, clauses, index, before)
                if (not doubt and _denied(before)) or _is_others(kind, ahead[: match.end()], before, earlier):
                    continue
                at, to = clause.at + match.start(), clause.at + match.end()
                slots = slots_of(kind, text, low, clauses, index, at, to)
                if slots is not None:
                    here.append(_Found(kind, index, at, to, slots, doubt))
                    break
        dropped = {kind for slip in here for kind in patterns.DROPS.get(slip.kind, ())}
        yield from sorted((slip for slip in here if slip.kind not in dropped), key=lambda slip: slip.at)


def _denied(before: str) -> bool:
    return pattern(patterns.DENIED).search(before[-90:]) is not None


def _doubted(low: str, clauses: tuple[Clause, ...], index: int, before: str) -> bool:
    if pattern(patterns.IN_DOUBT).search(before[-90:]):
        return not pattern(r"\bshould|\bcould (?:have|of)").search(before[-90:])
    clause = clauses[index]
    trailing = low[clause.at : clause.to]
    return pattern(r"\b(?:or something|i think|maybe|not sure|possibly)[\s.?]*$").search(
        trailing[-18:]
    ) is not None and ("maybe" in trailing or "not sure" in trailing or "possibly" in trailing)


_MACHINES_AND_NOISE: frozenset[Kind] = frozenset({"tech_failure", "phone_or_noise"})
_ASKED_AND_SAID: frozenset[Kind] = frozenset(
    {"weak_motivation", "no_questions", "salary_blunder", "odd_answer", "oversold_or_untrue"}
)
_COULD_BE_THEIRS: frozenset[Kind] = frozenset(
    {"late", "interrupted", "rude_or_joke", "wrong_name", "other", "tech_failure", "phone_or_noise", "nerves"}
)


def _is_others(kind: Kind, upto: str, before: str, earlier: str) -> bool:
    """Somebody else is at the head of the clause, and the teller does not come in before the words of the slip.

    `earlier` is the clause before it in the same sentence: "she was rude and kept calling me Dan" has one head.
    """
    if earlier and kind in _COULD_BE_THEIRS and pattern(r"\W*(?:\w+ly )?$").fullmatch(before) is not None:
        if not pattern(r"\b(?:i|i'd|i've|i'm|me|my|we)\b").search(earlier) and pattern(patterns.OTHERS).match(
            earlier
        ):
            return True
    if kind in _MACHINES_AND_NOISE and pattern(
        r"\b(?:her|his|their|the (?:interviewer|recruiter|manager|boss)\w*'?s?) (?:\w+ )?\w*$|\bnot my\b"
    ).search(before[-40:]):
        return True
    if kind in _ASKED_AND_SAID and pattern(r"\b(?:i|i'd|my|me)\b").search(upto[len(before) :]):
        return False
    head = pattern(patterns.OTHERS).match(upto)
    if head is None:
        return False
    rest = upto[head.start() :]
    if pattern(r"\b(?:i|i'd|i've|i'm|me|my|we)\b").search(rest[: max(0, len(before))]):
        return False
    return not rest[len(before) - head.start() :].startswith(("thought", "didn't know"))


def _merged(low: str, found: list[_Found]) -> list[_Found]:
    """Each slip once: the second telling of one adds its details to the first."""
    once: frozenset[Kind] = frozenset(
        {"late", "no_questions", "unprepared", "nerves", "weak_motivation", "wrong_place_or_day"}
    )
    kept: list[_Found] = []
    for slip in found:
        for place, earlier in enumerate(kept):
            near = slip.clause - earlier.clause <= 2 and slip.kind not in (
                "wrong_name",
                "other",
                "technical_wrong",
            )
            clash = any(
                slip.slots[name] != earlier.slots[name] for name in slip.slots if name in earlier.slots
            )
            same_words = slip.at < earlier.to and earlier.at < slip.to
            if slip.kind != earlier.kind or (clash and slip.kind not in once and not same_words):
                continue
            details = slip.kind == "wrong_name" and not (set(slip.slots) & set(earlier.slots))
            if near or slip.kind in once or same_words or details:
                kept[place] = replace(
                    earlier, slots={**slip.slots, **earlier.slots}, doubt=earlier.doubt and slip.doubt
                )
                break
        else:
            kept.append(slip)
    return kept


def _told(
    text: str, low: str, clauses: tuple[Clause, ...], found: list[_Found], index: int, good: set[int]
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
    after = low[slip.at : max(clauses[last].to, slip.to)]
    noticed, cleared = _came_of_it(
        slip.kind, before, low[slip.to : slip.to + len(after)][: len(after) - (slip.to - slip.at)], slip.doubt
    )
    return ToldSlip(slip.kind, text[at:to], slip.slots, noticed, cleared)


def _came_of_it(kind: Kind, before: str, after: str, doubt: bool) -> tuple[Noticed, Cleared]:
    """Whether the text shows that the slip was noticed, and that it was put right."""
    if doubt:
        return "unsure", "unsaid"
    after = " " + after
    left = pattern(patterns.NOT_CLEARED).search(after) is not None
    late = (
        pattern(patterns.AFTERWARDS).search(before[-90:]) is not None
        or pattern(patterns.AFTERWARDS).search(after) is not None
    )
    rest = pattern(patterns.NOT_CLEARED).sub(" … ", after)
    hedged = pattern(patterns.UNSURE_IF_NOTICED).search(rest) is not None
    rest = pattern(patterns.UNSURE_IF_NOTICED).sub(" … ", rest)
    unseen = pattern(patterns.UNNOTICED).search(rest) is not None
    rest = pattern(patterns.UNNOTICED).sub(" … ", rest)
    owned = (
        pattern(rf"\b(?:{patterns.OWNED_UP})").search(rest) is not None
        or pattern(patterns.SETTLED).search(rest) is not None
    )
    reacted = pattern(_any(patterns.REACTED)).search(rest) is not None
    noticed: Noticed = "unsaid"
    if owned or reacted:
        noticed = "yes"
    elif hedged:
        noticed = "unsure"
    elif unseen:
        noticed = "no"
    cleared: Cleared = "unsaid"
    if owned and not (left and not pattern(patterns.SETTLED).search(rest)):
        cleared = "yes"
    elif left or late:
        cleared = "no"
    return noticed, cleared


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
