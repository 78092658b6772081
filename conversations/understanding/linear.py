"""Linear models with small whole-number weights, read from a packaged file on first use.

The files are written by `make train` from the texts in tests/evaluation. Each line is a feature and its weights, one
for each label that it says anything about: `feature<TAB>label weight label weight`. The labels' order and the thresholds
stand in its first lines.

In memory a feature's weights are one whole number, a lane of bits for each label, so that adding two features up is one
addition whatever the number of labels. A line is only made into its number when its feature is first met, which the
addition notices by failing.
"""

from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from itertools import takewhile
from math import sqrt
from typing import Final

STORIES: Final = "story_weights.tsv"
SAFETY: Final = "safety_weights.tsv"
REPLIES: Final = "reply_weights.tsv"
NOTES: Final = "note_weights.tsv"
SCALE: Final = 64
"""What a score of one is in the file."""
LANE: Final = 22
"""Bits for a label: no clause has features enough to fill them."""
_ZERO: Final = 1 << LANE - 1
_MASK: Final = (1 << LANE) - 1


class Weights:
    """One set of labels scored together. A label is meant where its score reaches the threshold."""

    __slots__ = ("_lanes", "_zero", "labels", "rows", "thresholds")

    def __init__(self, labels: tuple[str, ...], thresholds: tuple[int, ...], rows: "Rows") -> None:
        self.labels = labels
        self.thresholds = thresholds
        self.rows = rows
        self._lanes = tuple((LANE * label, least) for label, least in enumerate(thresholds))
        self._zero = lanes((label, _ZERO) for label in range(len(labels)))

    def scores(self, features: Sequence[str]) -> list[int]:
        """How far each label's score lies above its threshold, in the order of `labels`; SCALE is clear."""
        weights = self.rows.get
        said = [row for feature in features if (row := weights(feature))]
        try:
            total: int = sum(said, self._zero)  # type: ignore[assignment]  # a line is not yet a number
        except TypeError:
            total = sum(map(self.rows.made, features), self._zero)
        size = sqrt(len(features)) or 1.0
        return [round(((total >> shift & _MASK) - _ZERO) / size) - least for shift, least in self._lanes]


class Rows(dict[str, int | bytes]):
    """A feature's weights as its line has them, or as one number once it was met. It has none where it is not in the file."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        same: dict[bytes, bytes] = {}  # many features have the same weights, which are kept once
        told = (line.rstrip(b"\n").partition(b"\t") for line in lines)
        super().__init__((feature.decode(), same.setdefault(row, row)) for feature, _, row in told)

    def made(self, feature: str) -> int:
        """The number, made now where it is still a line; 0 for a feature that is not in the file."""
        row = self.get(feature, 0)
        if isinstance(row, bytes):
            numbers = list(map(int, row.split()))
            row = self[feature] = lanes(zip(numbers[::2], numbers[1::2], strict=True))
        return row


def lanes(weights: Iterable[tuple[int, int]]) -> int:
    """Labels and their weights as one number."""
    return sum(weight << LANE * label for label, weight in weights)


@cache
def models(file: str = STORIES) -> dict[str, Weights]:
    """Every model in a packaged file, by name."""
    with resources.files("conversations.understanding").joinpath(file).open("rb") as lines:
        return parsed(lines)


def parse(source: str) -> dict[str, Weights]:
    """The models written in the form that `conversations.understanding.linear` describes."""
    return parsed(source.encode().splitlines())


def parsed(lines: Iterable[bytes]) -> dict[str, Weights]:
    """Likewise, line by line, so that the file is never in memory as a whole."""
    found: dict[str, Weights] = {}
    left = iter(lines)
    for head in left:
        if head.startswith(b"# "):
            labels = tuple(next(left).decode().split())
            thresholds = tuple(map(int, next(left).split()))
            rows = Rows(takewhile(bytes.strip, left))
            found[head[2:].strip().decode()] = Weights(labels, thresholds, rows)
    return found
