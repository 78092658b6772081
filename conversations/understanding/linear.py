"""Linear models with small whole-number weights, read from a packaged file on first use.

The files are written by `make train` from the texts in tests/evaluation. A model begins with a line of its name, one of
its labels and one of their thresholds. Each further line is a feature and its weights, two characters for each label
that it says anything about: `feature<TAB>LwLw`, where `L` is the label's place after "0" and `w` the weight's after "P".

In memory a feature's weights are one whole number, a lane of bits for each label, so that adding two features up is one
addition whatever the number of labels. A line is only made into its number when its feature is first met, which the
addition notices by failing.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from itertools import islice, takewhile
from math import sqrt
from typing import Final

STORIES: Final = "story_weights.tsv"
SAFETY: Final = "safety_weights.tsv"
REPLIES: Final = "reply_weights.tsv"
NOTES: Final = "note_weights.tsv"
SCALE: Final = 64
"""What a score of one is."""
STEP: Final = 3
"""What a weight of one in a file comes to, on that scale."""
LARGEST: Final = 42
"""The largest weight in a file, either way."""
LANE: Final = 15
"""Bits for a label."""
MOST: Final = (1 << LANE - 1) // LARGEST
"""Features that surely fit their lanes when they are added up."""
_AT_ONCE: Final = 2000  # lines, so that a file is never in memory as a whole
_ZERO: Final = 1 << LANE - 1
_MASK: Final = (1 << LANE) - 1
_LABEL: Final = ord("0")
_WEIGHT: Final = ord("P")


class Weights:
    """One set of labels scored together. A label is meant where its score reaches the threshold."""

    __slots__ = ("_lanes", "_zero", "labels", "rows", "thresholds")

    def __init__(self, labels: tuple[str, ...], thresholds: tuple[int, ...], rows: "Rows") -> None:
        self.labels = labels
        self.thresholds = thresholds
        self.rows = rows
        self._lanes = tuple(LANE * label for label in range(len(labels)))
        self._zero = lanes((label, _ZERO) for label in range(len(labels)))

    def scores(self, features: Sequence[str]) -> list[int]:
        """How far each label's score lies above its threshold, in the order of `labels`; SCALE is clear."""
        unit = STEP / (sqrt(len(features)) or 1.0)
        sums = self._sums(features[:MOST])
        for at in range(MOST, len(features), MOST):
            sums = list(map(int.__add__, sums, self._sums(features[at : at + MOST])))
        return [round(added * unit) - least for added, least in zip(sums, self.thresholds, strict=True)]

    def _sums(self, features: Sequence[str]) -> list[int]:
        """The weights of at most MOST features, added up for each label."""
        weights = self.rows.get
        said = [row for feature in features if (row := weights(feature))]
        try:
            total: int = sum(said, self._zero)  # type: ignore[assignment]  # a line is not yet a number
        except TypeError:
            total = sum(map(self.rows.made, features), self._zero)
        return [(total >> shift & _MASK) - _ZERO for shift in self._lanes]


class Rows(dict[str, int | bytes]):
    """A feature's weights as its line has them, or as one number once it was met. It has none where it is not in the file."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        super().__init__()
        same: dict[bytes, bytes] = {}  # many features have the same weights, which are kept once
        left = iter(lines)
        while some := b"".join(islice(left, _AT_ONCE)):
            told = some.replace(b"\t", b"\n").split(b"\n")
            rows = told[1::2]
            self.update(zip(map(bytes.decode, told[:-1:2]), map(same.setdefault, rows, rows), strict=True))

    def made(self, feature: str) -> int:
        """The number, made now where it is still a line; 0 for a feature that is not in the file."""
        row = self.get(feature, 0)
        if isinstance(row, bytes):
            pairs = zip(row[::2], row[1::2], strict=True)
            row = self[feature] = lanes((label - _LABEL, weight - _WEIGHT) for label, weight in pairs)
        return row


def lanes(weights: Iterable[tuple[int, int]]) -> int:
    """Labels and their weights as one number."""
    return sum(weight << LANE * label for label, weight in weights)


def line(feature: str, weights: Iterable[tuple[int, int]]) -> str:
    """A feature's line in a file, of labels and weights in steps."""
    return f"{feature}\t{''.join(chr(_LABEL + label) + chr(_WEIGHT + weight) for label, weight in weights)}"


@cache
def models(file: str = STORIES) -> dict[str, Weights]:
    """Every model in a packaged file, by name."""
    with resources.files("conversations.understanding").joinpath(file).open("rb") as lines:
        return parsed(lines)


def parsed(lines: Iterable[bytes]) -> dict[str, Weights]:
    """The models in the form that the head of this file describes, by name; an empty line stands between two."""
    found: dict[str, Weights] = {}
    left = iter(lines)
    for head in left:
        labels = tuple(next(left).decode().split())
        thresholds = tuple(map(int, next(left).split()))
        rows = Rows(takewhile(bytes.strip, left))
        found[head.decode().strip("# \n")] = Weights(labels, thresholds, rows)
    return found
