"""Linear models with small whole-number weights, read from a packaged file on first use.

The files are written by `make train` from the texts in tests/evaluation. A model begins with a line of its name and the
number of its features, one of its labels and one of their thresholds. Each further line is a feature and its weights in
the order of the labels, a character for each: `feature<TAB>www`, where `w` is the weight's place after "P". Where "##"
stands before the name, a weight is one of the few in `LEVELS`, and two of them share a character: of hundreds that are
added up none need be exact.

In memory there are the weights as they are in the file and a hash for each feature; the lines stand in the order of
these hashes, so that a feature's weights are found by halving. A dictionary of all features would take ten times as
much and half a second to make, and most of them nobody ever says. What is met is kept for a while: its weights are then
one whole number, a lane of bits for each label, so that adding two features up is one addition whatever the number of
labels. Of what is first met in a new text half is in no file, and that is mostly seen at once.
"""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache
from io import BytesIO
from itertools import islice, product, zip_longest
from math import sqrt
from pathlib import Path
from struct import Struct
from typing import IO, Final
from zlib import crc32

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
LANE: Final = 16
"""Bits for a label: two bytes, so that a number is soon made of a line."""
MOST: Final = (1 << LANE - 1) // LARGEST
"""Features that surely fit their lanes when they are added up."""
LEVELS: Final = (-18, -10, -5, -2, 0, 2, 5, 10, 18)
"""What a weight can be where two share a character, in steps."""
_MET: Final = 6_000  # features of a model's file that a generation of numbers holds
_MET_IN_STORIES: Final = 15_000  # there, where a text has the most features, and more that are new
_RUN: Final = 16  # the hashes that differ in so many last bits alone are halved among themselves
_AT_ONCE: Final = 1_000  # lines of a file that are taken in together
_PAIRED: Final = "##"
_ZERO: Final = 1 << LANE - 1
_WEIGHT: Final = ord("P")
_PAIR: Final = ord("(")
_PAIRS: Final = bytes(range(_PAIR, _PAIR + len(LEVELS) ** 2))
_FIRST, _SECOND = (
    bytes.maketrans(_PAIRS, bytes(_WEIGHT + pair[at] for pair in product(LEVELS, repeat=2))) for at in (0, 1)
)


class Weights:
    """One set of labels scored together. A label is meant where its score reaches the threshold."""

    __slots__ = ("_lanes", "_zero", "labels", "rows", "thresholds")

    def __init__(self, labels: tuple[str, ...], thresholds: tuple[int, ...], rows: "Rows") -> None:
        self.labels = labels
        self.thresholds = thresholds
        self.rows = rows
        self._lanes = Struct(f"<{len(labels)}h")
        self._zero = lanes((label, _ZERO) for label in range(len(labels)))

    def scores(self, features: Sequence[str]) -> list[int]:
        """How far each label's score lies above its threshold, in the order of `labels`; SCALE is clear."""
        unit = STEP / (sqrt(len(features)) or 1.0)
        sums = self._sums(features[:MOST])
        for at in range(MOST, len(features), MOST):
            sums = list(map(int.__add__, sums, self._sums(features[at : at + MOST])))
        return [round(added * unit) - least for added, least in zip(sums, self.thresholds, strict=True)]

    def weights(self, feature: str) -> Sequence[int]:
        """What one feature counts for each label, in steps."""
        return self._sums([feature])

    def _sums(self, features: Sequence[str]) -> Sequence[int]:
        """The weights of at most MOST features, added up for each label."""
        total = sum(map(self.rows.__getitem__, features), self._zero)
        return self._lanes.unpack((total ^ self._zero).to_bytes(self._lanes.size, "little"))


class Rows(dict[str, int]):
    """The weights of each feature in a model's file, as one number; 0 for a feature that is not in it.

    `file` is read from behind the model's head, `count` lines of it for so many `labels`; `paired` says that two weights
    share a character. The numbers of what was met of late are kept, but for features in no file: when `most` have been
    met a new generation begins, which only takes over what is met again.
    """

    __slots__ = ("_before", "_hashes", "_level", "_most", "_paired", "_seen", "_starts", "_told", "_width")

    def __init__(self, file: IO[bytes], count: int, labels: int, most: int, *, paired: bool = False) -> None:
        super().__init__()
        self._before: dict[str, int] = {}
        self._most = most
        self._paired = paired
        self._width = (labels + 1) // 2 if paired else labels  # characters of a line
        self._level = lanes((at, _WEIGHT) for at in range(self._width * (2 if paired else 1)))
        self._hashes = array("I")
        self._told = bytearray()
        self._seen = bytearray(
            1 << count.bit_length()
        )  # at least eight bits for each feature, one of them set
        for _ in range(0, count, _AT_ONCE):
            self._take_in(b"".join(islice(file, min(_AT_ONCE, count - len(self._hashes)))))
        runs = range(0, (1 << 32) + 1, 1 << _RUN)
        self._starts = array("I", (bisect_left(self._hashes, first) for first in runs))

    def _take_in(self, lines: bytes) -> None:
        told = lines.replace(b"\n", b"\t").split(b"\t")
        hashes = list(map(crc32, told[:-1:2]))
        self._hashes.extend(hashes)
        self._told += b"".join(told[1::2])
        places = len(self._seen) - 1
        for hashed in hashes:
            self._seen[hashed >> 3 & places] |= 1 << (hashed & 7)

    def __missing__(self, feature: str) -> int:
        """The number of a feature that was not met of late."""
        hashed = crc32(feature.encode(errors="surrogatepass"))
        if not self._seen[hashed >> 3 & len(self._seen) - 1] >> (hashed & 7) & 1:
            return 0
        number = self._before.get(feature)
        if number is None:
            run = hashed >> _RUN
            at = bisect_left(self._hashes, hashed, self._starts[run], self._starts[run + 1])
            if at == len(self._hashes) or self._hashes[at] != hashed:
                return 0
            number = self._number(at)
        if len(self) >= self._most:
            self._before = dict(self)
            self.clear()
        self[feature] = number
        return number

    def _number(self, at: int) -> int:
        """The number for the weights of one line."""
        told = self._told[at * self._width : (at + 1) * self._width]
        if self._paired:
            spread = bytearray(4 * self._width)
            spread[::4], spread[2::4] = told.translate(_FIRST), told.translate(_SECOND)
        else:
            spread = bytearray(2 * self._width)
            spread[::2] = told
        return int.from_bytes(spread, "little") - self._level


def lanes(weights: Iterable[tuple[int, int]]) -> int:
    """Labels and their weights as one number."""
    return sum(weight << LANE * label for label, weight in weights)


def line(feature: str, weights: Iterable[int]) -> str:
    """A feature's line in a file, of its weights in steps, in the order of the labels."""
    return f"{feature}\t{''.join(chr(_WEIGHT + weight) for weight in weights)}"


def paired_line(feature: str, weights: Iterable[int]) -> str:
    """Likewise where every weight is one of `LEVELS`."""
    of_weight = [LEVELS.index(weight) for weight in weights]
    pairs = zip_longest(of_weight[::2], of_weight[1::2], fillvalue=LEVELS.index(0))
    return f"{feature}\t{''.join(chr(_PAIR + len(LEVELS) * one + other) for one, other in pairs)}"


def in_order(lines: Iterable[str]) -> list[str]:
    """Lines as a file has them. Features of the same hash can't be told from each other: all but the first are left out."""
    of_hash: dict[int, str] = {}
    for told in lines:
        of_hash.setdefault(crc32(told.partition("\t")[0].encode()), told)
    return [of_hash[hashed] for hashed in sorted(of_hash)]


def head(
    name: str, count: int, labels: Iterable[str], thresholds: Iterable[int], *, paired: bool = False
) -> list[str]:
    """The lines before those of `count` features."""
    return [f"{_PAIRED if paired else '#'} {name} {count}", " ".join(labels), " ".join(map(str, thresholds))]


@cache
def models(file: str = STORIES) -> dict[str, Weights]:
    """Every model in a packaged file, by name."""
    with Path(__file__).with_name(file).open("rb") as packaged:
        return read(packaged, _MET_IN_STORIES if file == STORIES else _MET)


def parsed(file: bytes, most: int = _MET) -> dict[str, Weights]:
    """The models in the form that the head of this module describes, by name."""
    return read(BytesIO(file), most)


def read(file: IO[bytes], most: int) -> dict[str, Weights]:
    """Likewise from an open file; of each model at most `most` features are kept as numbers."""
    found: dict[str, Weights] = {}
    for first in iter(file.readline, b""):
        kind, name, count = first.decode().split()
        labels, thresholds = (file.readline().decode().split() for _ in range(2))
        rows = Rows(file, int(count), len(labels), most, paired=kind == _PAIRED)
        found[name] = Weights(tuple(labels), tuple(map(int, thresholds)), rows)
    return found
