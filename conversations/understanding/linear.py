"""Linear models with small whole-number weights, read from a packaged file on first use.

The files are written by `make train` from the texts in tests/evaluation. A model begins with a line of its name, one of
its labels and one of their thresholds. Each further line is a feature and its weights, two characters for each label
that it says anything about: `feature<TAB>LwLw`, where `L` is the label's place after "0" and `w` the weight's after "P".

In memory a file stays the bytes it is: a dictionary of all its features would take five times as much and a tenth of a
second to make, and most of them nobody ever says. A feature's line is looked up when the feature is first met. From
then on its weights are one whole number, a lane of bits for each label, so that adding two features up is one addition
whatever the number of labels.
"""

import sys
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import sqrt
from pathlib import Path
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
_APART: Final = 512  # bytes between two signposts in a file
_MET: Final = 10_000  # features of a model, met or not in its file, that a generation of numbers holds
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
        total: int = sum(map(self.rows.__getitem__, features), self._zero)
        return [(total >> shift & _MASK) - _ZERO for shift in self._lanes]


class Rows(dict[str, int]):
    """The weights of each feature met of late, as one number; 0 for one that is not in the file.

    `file` holds the lines between `at`, the line break before the first, and `to`. They stand in the order of their
    features: of one in some hundred bytes the feature is kept as a signpost, and only what stands between two of them is
    searched. When many have been met a new generation begins, which only takes over what is met again.
    """

    __slots__ = ("_before", "_file", "_signs", "_starts")

    def __init__(self, file: bytes, at: int, to: int) -> None:
        super().__init__()
        self._before: dict[str, int] = {}
        self._file = file
        self._starts = [at]  # each the line break before a signpost's line
        self._signs: list[str] = []
        while (at := file.find(b"\n", at + _APART, to)) >= 0:
            self._signs.append(file[at + 1 : file.index(b"\t", at)].decode())
            self._starts.append(at)
        self._starts.append(to)

    def __missing__(self, feature: str) -> int:
        if len(self) >= _MET:
            self._before = self.copy()
            self.clear()
        number = self._before.get(feature)
        if number is None:
            sign = bisect_right(self._signs, feature)
            begun = f"\n{feature}\t".encode(errors="surrogatepass")
            at = self._file.find(begun, self._starts[sign], self._starts[sign + 1])
            number = self._number(at + len(begun)) if at >= 0 else 0
        self[feature] = number
        return number

    def features(self) -> Iterator[str]:
        """All in the file, in their order."""
        for line in self._file[self._starts[0] : self._starts[-1]].split(b"\n"):
            if line:
                yield line.partition(b"\t")[0].decode()

    def _number(self, at: int) -> int:
        """The number for the weights that begin there."""
        pairs = array("H", self._file[at : self._file.index(b"\n", at)])
        return sum(map(_LANES.__getitem__, pairs))


class _Lanes(dict[int, int]):
    """A label and its weight, the two characters of a file taken as one number, with the weight in the label's lane."""

    def __missing__(self, pair: int) -> int:
        label, weight = pair.to_bytes(2, sys.byteorder)
        number = self[pair] = lanes([(label - _LABEL, weight - _WEIGHT)])
        return number


_LANES: Final = _Lanes()


def lanes(weights: Iterable[tuple[int, int]]) -> int:
    """Labels and their weights as one number."""
    return sum(weight << LANE * label for label, weight in weights)


def line(feature: str, weights: Iterable[tuple[int, int]]) -> str:
    """A feature's line in a file, of labels and weights in steps."""
    return f"{feature}\t{''.join(chr(_LABEL + label) + chr(_WEIGHT + weight) for label, weight in weights)}"


@cache
def models(file: str = STORIES) -> dict[str, Weights]:
    """Every model in a packaged file, by name."""
    return parsed(Path(__file__).with_name(file).read_bytes())


def parsed(file: bytes) -> dict[str, Weights]:
    """The models in the form that the head of this module describes, by name; an empty line stands between two."""
    found: dict[str, Weights] = {}
    at = 0
    while at < len(file):
        told: list[str] = []
        for _ in range(3):
            end = file.index(b"\n", at)
            told.append(file[at:end].decode())
            at = end + 1
        to = file.find(b"\n\n", at - 1)
        to = to if to >= 0 else len(file) - 1
        name, labels, thresholds = told
        rows = Rows(file, at - 1, to)
        found[name.strip("# ")] = Weights(tuple(labels.split()), tuple(map(int, thresholds.split())), rows)
        at = to + 2
    return found
