"""Linear models with small whole-number weights, read from a packaged file on first use.

The file is written by `make train` from the texts in tests/evaluation. Each line is a feature and its weights, one
for each label that it says anything about: `feature<TAB>label:weight label:weight`. The labels' order and the thresholds
stand in its first lines.
"""

from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Final

FILE: Final = "story_weights.tsv"


class Weights:
    """One set of labels scored together. A label is meant where its score reaches the threshold."""

    def __init__(
        self,
        labels: tuple[str, ...],
        thresholds: tuple[int, ...],
        rows: dict[str, tuple[tuple[int, int], ...]],
    ) -> None:
        self.labels = labels
        self.thresholds = thresholds
        self.rows = rows

    def scores(self, features: Iterable[str]) -> list[int]:
        """How far each label's score lies above its threshold, in the order of `labels`."""
        total = [-threshold for threshold in self.thresholds]
        rows = self.rows
        for feature in features:
            row = rows.get(feature)
            if row is not None:
                for label, weight in row:
                    total[label] += weight
        return total


@cache
def models() -> dict[str, Weights]:
    """Every model in the packaged file, by name."""
    source = resources.files("conversations.understanding").joinpath(FILE).read_text("utf-8")
    return parse(source)


def parse(source: str) -> dict[str, Weights]:
    """The models written in the form that `conversations.understanding.story_model` describes."""
    found: dict[str, Weights] = {}
    for block in source.split("\n\n"):
        lines = block.strip("\n").split("\n")
        if len(lines) < 3:
            continue
        name = lines[0].removeprefix("# ")
        labels = tuple(lines[1].split(" "))
        thresholds = tuple(map(int, lines[2].split(" ")))
        rows: dict[str, tuple[tuple[int, int], ...]] = {}
        for line in lines[3:]:
            feature, _, weights = line.partition("\t")
            numbers = list(map(int, weights.split(" ")))
            rows[feature] = tuple(zip(numbers[::2], numbers[1::2], strict=True))
        found[name] = Weights(labels, thresholds, rows)
    return found
