"""Whether two sentences of one note say the same, or begin the same: a person would hear it, and put it otherwise."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

# Each of these is heard when it comes a second time in so short a letter.
_HEARD: Final = (
    r"me(?:et|t|eting)", r"glad(?:ly)?", r"happy", r"(?<!would )(?<!'d )(?<!much )liked?", r"(?:would|I'd) like",
    r"again", r"things?", r"asked", r"questions?", r"good", r"great", r"conversation|talk(?:ed|ing)?", r"lovely",
    r"thought|think(?:ing)?", r"hope", r"remember(?:ed)?", r"stayed with me", r"enjoy\w*", r"add", r"reasons?",
    r"draws?", r"c[oa]me", r"work\w*", r"want(?:ed)?", r"simple", r"too|also", r"time", r"part",
    r"see(?:ing)?",
)  # fmt: skip
_LOUD: Final = 2
"""How many echoes an opening is that comes twice: "You asked", "One thing", "I would like"."""
_SMALL: Final = frozenset(("i am", "i would", "i have", "i will", "it was", "thank you"))
"""Two words with which so many sentences begin that it takes a third to hear them again."""


def fresh(candidates: Iterable[str], before: str) -> list[str]:
    """The sentences, those first that say least again of what was said `before`; else in the order they came in."""
    heard, openings = set(_marks(before)), _openings(before)

    def echoes(sentence: str) -> int:
        marks = _marks(sentence)
        within = len(marks) - len(set(marks))
        return within + len(heard.intersection(marks)) + _LOUD * len(openings & _openings(sentence))

    return sorted(candidates, key=echoes)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(f'({each})' for each in _HEARD)})\b", re.IGNORECASE)


def _marks(text: str) -> list[int | None]:
    """The words in it that are heard again, each as its place in the list."""
    return [found.lastindex for found in _pattern().finditer(text)]


def _openings(text: str) -> frozenset[str]:
    """How its sentences begin."""
    starts = (each.casefold().split() for each in re.split(r"(?<=[.?!:])\s+", text))
    return frozenset(
        " ".join(start[: 3 if " ".join(start[:2]) in _SMALL else 2]) for start in starts if start
    )
