"""Where a story tells of a slip: the clause, the words, the details; each slip once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from conversations.slips.model import KINDS, Kind
from conversations.understanding import story_patterns as patterns
from conversations.understanding.story_slots import slots_of
from conversations.understanding.story_text import Clause
from conversations.understanding.text import pattern

_AHEAD: Final = 160  # characters past a clause that a pattern may use


@dataclass(frozen=True, slots=True)
class Found:
    """A slip's place: `clause` is an index, `at` and `to` are where its own words stand."""

    kind: Kind
    clause: int
    at: int
    to: int
    slots: Mapping[str, str | int]
    doubt: bool


@cache
def _kind_pattern(kind: Kind) -> str:
    return "|".join(f"(?:{source})" for source in patterns.SLIPS[kind])


def slips_in(text: str, low: str, clauses: tuple[Clause, ...]) -> Iterator[Found]:
    for index, clause in enumerate(clauses):
        if clause.to - clause.at < 4:
            continue
        until = min(clause.sentence_end, clause.to + _AHEAD)
        ahead = low[clause.at : until]
        here: list[Found] = []
        same = index > 0 and clauses[index - 1].sentence == clause.sentence
        earlier = low[clauses[index - 1].at : clauses[index - 1].to] if same else ""
        for kind in KINDS:
            for match in pattern(rf"(?:(?<=\W)|^)(?:{_kind_pattern(kind)})").finditer(ahead):
                if match.start() >= clause.to - clause.at:
                    break
                before = ahead[: match.start()]
                if before.startswith("what if"):
                    break
                doubt = _doubted(low, clauses, index, before)
                if (not doubt and _denied(before)) or _is_others(kind, ahead[: match.end()], before, earlier):
                    continue
                at, to = clause.at + match.start(), clause.at + match.end()
                slots = slots_of(kind, text, low, clauses, index, at, to)
                if slots is not None:
                    here.append(Found(_rather(kind, low[at:to], slots), index, at, to, slots, doubt))
                    break
        dropped = {kind for slip in here for kind in patterns.DROPS.get(slip.kind, ())}
        yield from sorted((slip for slip in here if slip.kind not in dropped), key=lambda slip: slip.at)


def _rather(kind: Kind, said: str, slots: Mapping[str, str | int]) -> Kind:
    """Going on about one thing when asked about another is an odd answer, however long it was."""
    strayed = kind == "rambled" and said.startswith("went on about") and "question" in slots
    return "odd_answer" if strayed else kind


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
_TELLER = r"\b(?:i|i'd|i've|i'm|me|my|we)\b"
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
    if (
        earlier
        and kind in _COULD_BE_THEIRS
        and pattern(r"\W*(?:\w+ly )?").fullmatch(before)
        and not pattern(_TELLER).search(earlier)
        and pattern(patterns.OTHERS).match(earlier)
    ):
        return True
    if kind in _MACHINES_AND_NOISE and pattern(
        r"\b(?:her|his|their|the (?:interviewer|recruiter|manager|boss)\w*'?s?) (?:\w+ )?\w*$|\bnot my\b"
    ).search(before[-40:]):
        return True
    if kind == "tech_failure" and pattern(r"\bon (?:her|his|their) (?:end|side)\b").search(upto):
        return True
    if kind in _ASKED_AND_SAID and pattern(r"\b(?:i|i'd|my|me)\b").search(upto[len(before) :]):
        return False
    head = pattern(patterns.OTHERS).match(upto)
    if head is None:
        return False
    rest = upto[head.start() :]
    if pattern(_TELLER).search(rest[: max(0, len(before))]):
        return False
    return not rest[len(before) - head.start() :].startswith(("thought", "didn't know"))


def merged(found: list[Found]) -> list[Found]:
    """Each slip once: the second telling of one adds its details to the first."""
    once: frozenset[Kind] = frozenset(
        {"late", "no_questions", "unprepared", "nerves", "weak_motivation", "wrong_place_or_day"}
    )
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
