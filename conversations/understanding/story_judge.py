"""Which clauses of a story tell of what, by the model's word on each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, TypeAlias, cast

from conversations.slips.model import KINDS, Kind
from conversations.understanding.linear import models
from conversations.understanding.story_features import Reading
from conversations.understanding.story_slots import slots_of
from conversations.understanding.story_text import Clause
from conversations.understanding.text import pattern

EventKind: TypeAlias = Literal["bereavement", "illness", "family_emergency", "breakup", "accident", "other"]

MOST_SLIPS = 60  # no day holds more; it keeps the work bounded
GOOD: Final = len(KINDS)  # where the labels of the model turn from slips to good things, and then to events
LABELS: Final = (
    *KINDS,
    "good",
    "bereavement",
    "illness",
    "family_emergency",
    "breakup",
    "accident",
    "other_event",
    "any_slip",
)
ANY: Final = len(LABELS) - 1  # a slip of whatever kind
_LENT: Final = 3  # the third of that which every kind is lent: a slip is often clearer than its kind
_FIRST: Final = 4  # how far above its threshold one slip at least must lie: mere hints tell of none
_LEANING: Final = -24  # how far below its threshold a kind may lie where one of a few is meant
_ONCE: Final[frozenset[Kind]] = frozenset(
    {"late", "no_questions", "unprepared", "nerves", "weak_motivation", "wrong_place_or_day"}
)
"""Kinds that happen once in an interview, however often they are told."""
_AROUND: Final = ("phone_or_noise", "tech_failure", "wrong_place_or_day")  # nobody need act for these
_THEIRS: Final = (
    r"(?:and|but|so|then|because|bc|when|while|although|though|also|even|as|[\s,])*(?:(?:she|he|they|her|his|their|the (?:other )?(?:[\w-]+ )?"
    r"(?:interviewers?|manager|managers|recruiter|boss|panel|candidates?|director|receptionist|owner|applicants?)|my (?:interviewers?|recruiter)|interviewers?|recruiter"
    r"|nobody|no one|everyone|another candidate|one of (?:them|the \w+))(?:'s)?)\b"
)
_TELLER: Final = r"\b(?:i|i'd|i've|i'm|im|me|my|mine|we|us|our)\b"
_ONLY_WHO: Final = r"\W*(?:and )?i (?:talked|spoke|chatted|met)(?: up)?(?: to| with)? (?:\w+\W*){1,4}"
"""Whom they talked to, and nothing about how it went."""

_HEADING: Final = r"\W*(?:and |but |so )?(?:the |one )?(?:good|best|nice|bright) (?:bits?|parts?|things?|news|sides?|spots?)(?: was| is| were)?\W*"
"""Says that something good comes, and not what."""

_POSSESSED: Final = (
    r"[\w ,]*\b(?:interviewer|manager|recruiter|boss|panel|director)s?'s?\b|(?:her|his|their)\b"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A slip's place: `clause` is an index, `at` and `to` are where its own words stand."""

    kind: Kind
    clause: int
    at: int
    to: int
    slots: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Judged:
    """The slips in order, the clauses that tell of good things, and the event with its clause."""

    reading: Reading
    slips: tuple[Found, ...]
    good: tuple[int, ...]
    event: tuple[int, EventKind] | None


def judged(text: str, low: str, clauses: Sequence[Clause]) -> Judged:
    """What each clause of a folded text tells of."""
    clauses = tuple(clauses)
    reading = Reading(low, clauses)
    model = models()["clauses"]
    scores = [_lent(model.scores(reading.features(index))) for index in range(len(clauses))]
    event = _event(scores)
    found: list[Found] = []
    good: list[int] = []
    clearest = 0
    for index, row in enumerate(scores):
        kind = _kind(row)
        if kind is not None and event and event[0] == index and row[kind] < row[event[1]]:
            kind = None
        if kind is not None and _somebody_elses(low[clauses[index].at : clauses[index].to]):
            theirs = pattern(_POSSESSED).match(low, clauses[index].at, clauses[index].to)
            kind = kind if KINDS[kind] in _AROUND and not theirs else None
        if kind is not None:
            clearest = max(clearest, row[kind])
            slip = _found(KINDS[kind], text, low, clauses, index)
            last = next(
                (n for n, other in enumerate(found) if other.kind == slip.kind and index - other.clause == 1),
                None,
            )
            if (
                last is None
                or slip.kind == "wrong_name"
                or clauses[index - 1].sentence != clauses[index].sentence
            ):
                found.append(slip)
            elif row[kind] > scores[index - 1][kind]:
                found[last] = slip
        only_who = pattern(_ONLY_WHO).fullmatch(low, clauses[index].at, clauses[index].to)
        heading = pattern(_HEADING).fullmatch(low, clauses[index].at, clauses[index].to)
        if (
            kind is None
            and not only_who
            and not heading
            and row[GOOD] >= 0
            and not (event and event[0] == index)
        ):
            good.append(index)
        if len(found) >= MOST_SLIPS:
            break
    if clearest < _FIRST:
        found = []
    kind_of = cast(EventKind, LABELS[event[1]].removesuffix("_event")) if event else None
    return Judged(
        reading, tuple(_merged(found)), tuple(good), (event[0], kind_of) if event and kind_of else None
    )


def leaning_to(low: str, clauses: Sequence[Clause], kinds: Sequence[Kind]) -> Kind | None:
    """Which of these kinds a folded text leans to, by its clearest clause; None where it leans to none."""
    reading = Reading(low, clauses)
    model = models()["clauses"]
    best: tuple[int, Kind | None] = (_LEANING, None)
    for index in range(len(clauses)):
        row = _lent(model.scores(reading.features(index)))
        for kind in kinds:
            score = row[KINDS.index(kind)]
            if score > best[0]:
                best = (score, kind)
    return best[1]


def _somebody_elses(said: str) -> bool:
    """A clause that names somebody else at its head and the teller nowhere."""
    return pattern(_THEIRS).match(said) is not None and pattern(_TELLER).search(said) is None


def _lent(row: Sequence[int]) -> list[int]:
    """The scores of a clause, with every kind lent its share of "any slip"."""
    lent = row[ANY] // _LENT
    return [score + lent for score in row[:GOOD]] + list(row[GOOD:])


def _kind(row: Sequence[int]) -> int | None:
    """The one kind of slip that a clause tells of, if it tells of any: two in the same words would be told twice."""
    best = max(range(GOOD), key=lambda kind: row[kind])
    return best if row[best] >= max(0, row[GOOD]) else None


def _event(scores: Sequence[Sequence[int]]) -> tuple[int, int] | None:
    best = max(
        ((row[label], -index, -label) for index, row in enumerate(scores) for label in range(GOOD + 1, ANY)),
        default=(-1, 0, 0),
    )
    return (-best[1], -best[2]) if best[0] >= 0 else None


def _found(kind: Kind, text: str, low: str, clauses: tuple[Clause, ...], index: int) -> Found:
    """The slip with its details."""
    clause = clauses[index]
    slots = slots_of(kind, text, low, clauses, index, clause.at, clause.to) or {}
    return Found(kind, index, clause.at, clause.to, slots)


def _merged(found: list[Found]) -> list[Found]:
    """Each slip once: the second telling of one adds its details to the first."""
    kept: list[Found] = []
    for slip in found:
        for place, earlier in enumerate(kept):
            apart = slip.clause - earlier.clause
            near = apart <= (1 if slip.kind == "technical_wrong" else 2) and slip.kind not in (
                "wrong_name",
                "other",
            )
            clash = any(
                slip.slots[name] != earlier.slots[name] for name in slip.slots if name in earlier.slots
            )
            same_words = slip.at < earlier.to and earlier.at < slip.to
            if slip.kind != earlier.kind or (clash and slip.kind not in _ONCE and not same_words):
                continue
            details = slip.kind == "wrong_name" and not (set(slip.slots) & set(earlier.slots))
            if near or slip.kind in _ONCE or same_words or details:
                kept[place] = replace(earlier, slots={**slip.slots, **earlier.slots})
                break
        else:
            kept.append(slip)
    return kept
