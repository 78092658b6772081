"""Which clauses of a story tell of what, by the model's word on each."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, Literal, TypeAlias, cast

from conversations.slips.model import KINDS, Kind
from conversations.understanding.linear import Weights, models
from conversations.understanding.reactions import hedged, reacted
from conversations.understanding.story_features import Reading
from conversations.understanding.story_headings import Lists
from conversations.understanding.story_known import FIRST_NAMES
from conversations.understanding.story_second import Scores
from conversations.understanding.story_slots import slots_of
from conversations.understanding.story_text import Clause
from conversations.understanding.story_whose import of_others, swallowed
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
_FIRST: Final = 20  # how far above the threshold one slip at least must lie: mere hints tell of none
_FIRST_OF_MANY: Final = 26  # likewise in a text of more than _SHORT clauses, which has more to be mistaken in
_SHORT: Final = 2
_ALSO: Final = -12  # how far below its threshold a clause beside a slip may lie to belong to it
_WIDEST: Final = 2  # clauses that belong to a slip on either side
_SOME_SLIP: Final = 50  # or how clearly it must be a slip of some kind
_EVENT: Final = 11  # how far above its threshold an event must lie
_NAMED: Final = -45  # how far below its threshold a kind may lie where a heading says that it is a slip
_APART: Final = 15  # or how far ahead of every other
_JEST: Final = 120  # how much more like slips than like good things a list sounds that is one in jest
_LEANING: Final = -24  # how far below its threshold a kind may lie where one of a few is meant
_RUDE: Final = KINDS.index("rude_or_joke")
_WRONG_NAME: Final = KINDS.index("wrong_name")
_ONCE: Final[frozenset[Kind]] = frozenset(
    {"late", "no_questions", "unprepared", "nerves", "weak_motivation", "wrong_place_or_day"}
)
"""Kinds that happen once in an interview, however often they are told."""
_ONLY_WHO: Final = r"\W*(?:and )?i (?:talked|spoke|chatted|met)(?: up)?(?: to| with)? (?:\w+\W*){1,4}"
"""Whom they talked to, and nothing about how it went."""

_HEADING: Final = r"\W*(?:and |but |so )?(?:the |one )?(?:good|best|nice|bright) (?:bits?|parts?|things?|news|sides?|spots?)(?: was| is| were)?\W*"
"""Says that something good comes, and not what."""

_I_SAID: Final = r"(?:and |so |so then |well )?(?:i|me) (?:said|say|says|go|goes|went|answered|replied|told (?:him|her|them)|was like)"
"""Words that only say who spoke: "chocolate, i said"."""

_ONLY_NOT: Final = r"(?:but |and )?(?:i|it|that|im|i'm|its|it's) ?(?:haven'?t|hadn'?t|don'?t|didn'?t|can'?t|couldn'?t|isn'?t|wasn'?t|(?:am )?not)(?: really| actually)?"
"""A denial that says nothing by itself: "i said i had used one, i haven't"."""


@dataclass(frozen=True, slots=True)
class Found:
    """A slip's place: `clause` is the index of the one that tells of it most clearly, `first` to `last` all that do."""

    kind: Kind
    clause: int
    first: int
    last: int
    slots: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Judged:
    """The slips in order, the clauses that tell of good things, and the event with its clause."""

    reading: Reading
    slips: tuple[Found, ...]
    good: tuple[int, ...]
    event: tuple[int, EventKind] | None


def judged(text: str, low: str, lists: Lists, people: Mapping[int, int] = MappingProxyType({})) -> Judged:
    """What each clause of a folded text tells of. `people` are where the names of others begin, and where they end."""
    clauses = lists.clauses
    reading = Reading(low, clauses)
    scores, rows = scores_of(text, reading, models()["clauses"])
    event = _event(rows)
    found: list[Found] = []
    good: list[int] = []
    sure: dict[int, int] = {}
    well = _meant_well(lists.well, rows)
    for index, row in enumerate(rows):
        said = low[clauses[index].at : clauses[index].to]
        of_event = event is not None and event[0] == index
        if index in well:
            good.append(index)
            continue
        kind, sure[index] = _kind(scores, index)
        if kind is not None and (
            (of_event and event and row[kind] < row[event[1]])
            or of_others(KINDS[kind], low, clauses[index], people)
            or swallowed(KINDS[kind], low, clauses[index])
        ):
            kind = None
        if kind is None and index in lists.badly and clauses[index].at not in people and not reacted(said):
            kind, sure[index] = _named(row), _FIRST_OF_MANY
        if kind == _RUDE and row[_WRONG_NAME] >= 0 and _misnames(text, low, clauses, index):
            kind = _WRONG_NAME
        if kind is not None:
            slip = _found(KINDS[kind], text, low, clauses, index)
            last = next(
                (n for n, other in enumerate(found) if other.kind == slip.kind and index - other.clause == 1),
                None,
            )
            if (
                last is None
                or slip.kind == "wrong_name"
                or index in lists.badly
                or clauses[index - 1].sentence != clauses[index].sentence
            ):
                found.append(slip)
            elif sure[index] > sure[index - 1]:
                found[last] = slip
        elif row[GOOD] >= 0 and not of_event and not _says_nothing(said):
            good.append(index)
        if len(found) >= MOST_SLIPS:
            break
    least = _FIRST if len(clauses) <= _SHORT else _FIRST_OF_MANY
    if not any(sure[slip.clause] >= least or rows[slip.clause][ANY] >= _SOME_SLIP for slip in found):
        found = []
    kind_of = cast(EventKind, LABELS[event[1]].removesuffix("_event")) if event else None
    return Judged(
        reading,
        tuple(_stretched(_merged(found), scores, low)),
        tuple(good),
        (event[0], kind_of) if event and kind_of else None,
    )


def scores_of(text: str, reading: Reading, model: Weights) -> tuple[Scores, list[list[int]]]:
    """What the first model makes of every clause: for the second look, and row by row in the order of LABELS."""
    rows = [_lent(model.scores(reading.features(index))) for index in range(len(reading.clauses))]
    rest = [(row[ANY], row[GOOD], max(row[GOOD + 1 : ANY])) for row in rows]
    return Scores(text, reading, [row[:GOOD] for row in rows], rest), rows


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


def _says_nothing(said: str) -> bool:
    """A clause that only names whom they met, or announces good things."""
    return pattern(_ONLY_WHO).fullmatch(said) is not None or pattern(_HEADING).fullmatch(said) is not None


def _lent(row: Sequence[int]) -> list[int]:
    """The scores of a clause, with every kind lent its share of "any slip"."""
    lent = row[ANY] // _LENT
    return [score + lent for score in row[:GOOD]] + list(row[GOOD:])


def _kind(scores: Scores, index: int) -> tuple[int | None, int]:
    """The one kind of slip that a clause tells of, if any, and how sure that is: two in the same words would be told twice."""
    second = models()["second"]
    best: tuple[int, int | None] = (-1, None)
    for kind in scores.candidates(index):
        sure = second.scores(scores.features(index, kind))[0]
        if sure > best[0]:
            best = (sure, kind)
    return best[1], best[0]


def _misnames(text: str, low: str, clauses: tuple[Clause, ...], index: int) -> bool:
    """The clause tells what name they gave somebody: "i called the hr lady beth" is no joke, whatever it sounds like."""
    used = _found("wrong_name", text, low, clauses, index).slots.get("name_used", "")
    return str(used).casefold() in FIRST_NAMES


def _meant_well(well: Mapping[int, int], rows: Sequence[Sequence[int]]) -> Set[int]:
    """The clauses of lists of good things, but for a list that sounds far more like slips: it is one in jest."""
    heard = Counter[int]()
    for index, number in well.items():
        heard[number] += rows[index][ANY] - rows[index][GOOD]
    return {index for index, number in well.items() if heard[number] < _JEST}


def _named(row: Sequence[int]) -> int:
    """The kind of what is said to be a slip: a likely one, or one that is likelier than all others."""
    second, first = sorted(range(GOOD), key=row.__getitem__)[-2:]
    likely = row[first] >= _NAMED or row[first] - row[second] >= _APART
    return first if likely else KINDS.index("other")


def _event(scores: Sequence[Sequence[int]]) -> tuple[int, int] | None:
    peaks = [max(row[GOOD + 1 : ANY]) for row in scores]
    score = max(peaks, default=_EVENT - 1)
    if score < _EVENT:
        return None
    index = peaks.index(score)
    return index, scores[index].index(score, GOOD + 1, ANY)


def _found(kind: Kind, text: str, low: str, clauses: tuple[Clause, ...], index: int) -> Found:
    """The slip with its details."""
    clause = clauses[index]
    slots = slots_of(kind, text, low, clauses, index, clause.at, clause.to) or {}
    return Found(kind, index, index, index, slots)


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
            if slip.kind != earlier.kind or (clash and slip.kind not in _ONCE):
                continue
            details = slip.kind == "wrong_name" and not (set(slip.slots) & set(earlier.slots))
            if near or slip.kind in _ONCE or details:
                kept[place] = replace(earlier, slots={**slip.slots, **earlier.slots})
                break
        else:
            kept.append(slip)
    return kept


def _stretched(found: list[Found], scores: Scores, low: str) -> list[Found]:
    """Each slip with the clauses right beside it that sound like the same one: "why us? the free gym, i said"."""
    clauses = scores.reading.clauses
    taken = {slip.clause for slip in found}  # clauses that are some slip's

    def also(kind: int, clause: int) -> bool:
        if not 0 <= clause < len(scores.kinds) or clause in taken:
            return False
        if pattern(_I_SAID).fullmatch(low, clauses[clause].at, clauses[clause].to):
            return True
        return scores.likeliest[clause] == kind and scores.kinds[clause][kind] >= _ALSO

    def came(clause: int) -> bool:
        """It tells how somebody else took it, or doubts that they noticed, which is no part of the slip."""
        said = low[clauses[clause].at : clauses[clause].to]
        return hedged(said) or (scores.reading.subjects[clause] not in ("me", "+me") and reacted(said))

    def denies(clause: int) -> bool:
        """It only denies what the clause before it claims."""
        alone = pattern(_ONLY_NOT).fullmatch(low, clauses[clause].at, clauses[clause].to) is not None
        return alone and clause > 0 and clauses[clause - 1].sentence == clauses[clause].sentence

    claims = {slip.clause - 1 for slip in found if denies(slip.clause)}
    claimed = {slip.clause: slip for slip in found if slip.clause in claims}
    stretched: list[Found] = []
    for slip in (slip for slip in found if slip.clause not in claims):
        # A denial by itself is of no kind: what it takes back is.
        name = claimed.get(slip.clause - 1, slip).kind
        kind, last = KINDS.index(name), slip.clause
        first = slip.clause - (slip.clause - 1 in claims)
        while slip.clause - first < _WIDEST and also(kind, first - 1):
            first -= 1
        while last - slip.clause < _WIDEST and also(kind, last + 1) and not came(last + 1):
            last += 1
        taken |= {*range(first, last + 1)}
        stretched.append(replace(slip, kind=name, first=first, last=last))
    return stretched
