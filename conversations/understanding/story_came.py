"""What a model is told about the moments after a slip, to say whether it was noticed and put right."""

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from conversations.understanding.ngrams import bigrams, skip_bigrams
from conversations.understanding.story_features import Reading
from conversations.understanding.story_text import Clause
from conversations.understanding.text import pattern

CAME_SORTS: Final[dict[str, float]] = {
    "*": 1.0,  # one that every slip has
    "R": 1.5,  # what the patterns make of what follows
    "L": 1.5,  # and of the slip's own words
    "B": 0.5,  # what stands before the slip: words, classes, patterns
    "a": 0.5,  # the slip's own words, classes, and who acts
    "f": 1.0,  # the words and pairs of the next three clauses, with who acts
    "F": 0.7,  # the classes and the one who acts, by how far off they are
    "m": 1.0,  # the words and pairs of the very next clause
    "e": 1.0,  # nothing follows
}
"""The sorts of features here, and how much a feature of each counts."""

_REACH: Final = 6  # clauses after a slip that may tell what came of it
_SHARED: Final = (
    r"\b(?:both times|each time|every time|(?:for|about|at|to|on|with) (?:both|either|each|all of (?:it|that|this))"
    r"|(?:it|them|both) both|both of (?:them|those|these))\b"
)
"""One reaction told for two slips."""


def after(low: str, clauses: Sequence[Clause], last: int, slips: Sequence[int]) -> list[int]:
    """The clauses that may tell what came of the slip whose words end in clause `last`.

    `slips` are the clauses where slips are told. What stands after the next slip counts only where it is told of both.
    """
    stop = min((slip for slip in slips if slip > last), default=len(clauses))
    told = list(range(last + 1, min(stop, last + 1 + _REACH)))
    if stop <= last + 3:
        told += [
            index
            for index in range(stop + 1, min(stop + 4, len(clauses)))
            if pattern(_SHARED).search(low, clauses[index].at, clauses[index].to)
        ]
    return told


def came_features(
    reading: Reading, first: int, last: int, later: Sequence[int], hints: Sequence[str]
) -> list[str]:
    """The slip's clauses are `first` to `last`; what came of it is told in the clauses `later`."""
    found = ["*", *hints]
    for index in range(first, last + 1):
        words = reading.words[index]
        found += [f"a:{word.mood}{word.stem}" for word in words]
        found += [f"a:{pair}" for pair in bigrams(word.stem for word in words)]
        found += [f"a:{name}" for name in reading.classes[index]]
        found.append(f"a:{reading.subjects[index]}")
    sentence = reading.clauses[last].sentence
    for step, index in enumerate(later, 1):
        words = reading.words[index]
        near = "1" if step == 1 else "2" if step <= 3 else "3"
        stems = [word.mood + word.stem for word in words]
        pairs, skips = bigrams(stems), skip_bigrams(stems)
        who = reading.subjects[index]
        names = reading.classes[index]
        if step <= 3:
            found += [f"f:{stem}" for stem in (*stems, *pairs, *skips)]
            found += [f"f:{who}|{name}" for name in names]
            found += [f"f:{a}>{b}" for a, b in combinations(names[:10], 2)]
        if step == 1:
            found += [f"m:{stem}" for stem in (*stems, *pairs)]
        found += [f"F:{near}{name}" for name in names]
        found.append(f"F:{near}{who}")
        found.append(f"F:{near}d{min(reading.clauses[index].sentence - sentence, 2)}")
    if not later:
        found.append("e:slip" if last + 1 < len(reading.clauses) else "e:text")
    if first:
        found += [f"B:{word.stem}" for word in reading.words[first - 1]]
        found += [f"B:{name}" for name in reading.classes[first - 1]]
    return list(dict.fromkeys(found))
