"""Linear models with small whole-number weights, read from a packaged file on first use.

The files are written by `make train` from the texts in tests/evaluation. A model begins with a line of its name, one of
its labels and one of their thresholds. Each further line is a feature and its weights, two characters for each label
that it says anything about: `feature<TAB>LwLw`, where `L` is the label's place after "0" and `w` the weight's after "P".

In memory a file stays the bytes it is: a dictionary of all its features would take five times as much and a tenth of a
second to make, and most of them nobody ever says. A feature's line is looked up when the feature is first met. From
then on its weights are one whole number, a lane of bits for each label, so that adding two features up is one addition
whatever the number of labels. Of what is
first met in a new text half is in no file, and that is mostly seen by its hash alone.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import sqrt
from pathlib import Path
from struct import Struct
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
LANE: Final = 16
"""Bits for a label: two bytes, so that a number is soon made of a line."""
LABELS: Final = 40
"""The most labels of a model."""
MOST: Final = (1 << LANE - 1) // LARGEST
"""Features that surely fit their lanes when they are added up."""
_MET: Final = 6_000  # features of a model's file that a generation of numbers holds
_MET_IN_STORIES: Final = 30_000  # there, where a text has the most features, and more that are new
_ROOM: Final = 2  # at least so many places for each feature of a file: what has none is mostly seen at once
_AT_ONCE: Final = 1 << 16  # bytes of a file whose features are noted together
_ZERO: Final = 1 << LANE - 1
_LABEL: Final = ord("0")
_WEIGHT: Final = ord("P")
_LABELS: Final = bytes(range(_LABEL, _LABEL + LABELS))
_NOTHING: Final = bytes([_WEIGHT]) * LABELS
_IN_LANES: Final = b"".join(bytes([label, 0]) for label in _LABELS)  # each where its weight will stand
_NO_WEIGHTS: Final = int.from_bytes(_IN_LANES.translate(bytes.maketrans(_LABELS, _NOTHING)), "little")


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
        total: int = sum(map(self.rows.__getitem__, features), self._zero)
        return self._lanes.unpack((total ^ self._zero).to_bytes(self._lanes.size, "little"))


class Rows(dict[str, int]):
    """The weights of each feature met of late, as one number; 0 for one that is not in the file, and that is not kept.

    `file` holds the lines between `at`, the line break before the first, and `to`. Where the line of a feature begins is
    found by the feature's hash: it is noted there among the places, or at the next that was free. When `most` have been
    met a new generation begins, which only takes over what is met again.
    """

    __slots__ = ("_before", "_file", "_hashes", "_most", "_places", "_within")

    def __init__(self, file: bytes, at: int, to: int, most: int) -> None:
        super().__init__()
        self._before: dict[str, int] = {}
        self._file = file
        self._within = (at, to)
        self._most = most
        places = 1 << (_ROOM * file.count(b"\n", at, to)).bit_length()
        self._hashes = places - 1  # the bits of a hash that tell its place
        self._places = array("I", [0]) * places  # each the line break before a line; 0 where there is none
        while at < to:
            end = file.find(b"\n", at + _AT_ONCE, to)
            at = self._note(at, file[at + 1 : end if end >= 0 else to])

    def _note(self, at: int, block: bytes) -> int:
        """Note where the lines of a block begin, the first behind `at`. Returns where the last ends."""
        places, hashes = self._places, self._hashes
        features = block.decode().replace("\n", "\t").split("\t")[::2]
        for feature, line in zip(features, block.split(b"\n"), strict=True):
            place = hash(feature) & hashes
            while places[place]:
                place = place + 1 & hashes
            places[place] = at
            at += 1 + len(line)
        return at

    def __missing__(self, feature: str) -> int:
        place = hash(feature) & self._hashes
        at = self._places[place]
        if not at:
            return 0
        number = self._before.get(feature)
        if number is None:
            begun = f"\n{feature}\t".encode(errors="surrogatepass")
            while not self._file.startswith(begun, at):
                place = place + 1 & self._hashes
                at = self._places[place]
                if not at:
                    return 0
            number = self._number(at + len(begun))
        if len(self) >= self._most:
            self._before = self.copy()
            self.clear()
        self[feature] = number
        return number

    def features(self) -> Iterator[str]:
        """All in the file, in their order."""
        for line in self._file[slice(*self._within)].split(b"\n"):
            if line:
                yield line.partition(b"\t")[0].decode()

    def _number(self, at: int) -> int:
        """The number for the weights that begin there."""
        told = self._file[at : self._file.index(b"\n", at)]
        weights = bytes.maketrans(_LABELS + told[::2], _NOTHING + told[1::2])
        return int.from_bytes(_IN_LANES.translate(weights), "little") - _NO_WEIGHTS


def lanes(weights: Iterable[tuple[int, int]]) -> int:
    """Labels and their weights as one number."""
    return sum(weight << LANE * label for label, weight in weights)


def line(feature: str, weights: Iterable[tuple[int, int]]) -> str:
    """A feature's line in a file, of labels and weights in steps."""
    return f"{feature}\t{''.join(chr(_LABEL + label) + chr(_WEIGHT + weight) for label, weight in weights)}"


@cache
def models(file: str = STORIES) -> dict[str, Weights]:
    """Every model in a packaged file, by name."""
    return parsed(Path(__file__).with_name(file).read_bytes(), _MET_IN_STORIES if file == STORIES else _MET)


def parsed(file: bytes, most: int = _MET) -> dict[str, Weights]:
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
        rows = Rows(file, at - 1, to, most)
        found[name.strip("# ")] = Weights(tuple(labels.split()), tuple(map(int, thresholds.split())), rows)
        at = to + 2
    return found
