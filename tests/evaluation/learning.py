"""The learner: a linear model with a squared hinge loss for each label, found in the dual, one row at a time.

After Hsieh, Chang, Lin, Keerthi and Sundararajan, "A dual coordinate descent method for large-scale linear SVM" (2008).
The same rows give the same bits on every machine: sums run in the order of the rows, the shuffle is Python's own, and
nothing is left to a numerics library that may add in another order.
"""

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log, sqrt

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
USUAL = 5.0  # about what a feature counts for: it keeps a row near length one
SMALL = 1e-4  # a step smaller than this is none


@dataclass
class Examples:
    """Rows of features; the labels each row means, those it says nothing about, and how much it counts."""

    features: list[list[str]] = field(default_factory=list)
    means: list[set[int]] = field(default_factory=list)
    ignored: list[set[int]] = field(default_factory=list)
    weight: list[float] = field(default_factory=list)

    def add(self, features: list[str], means: set[int], ignored: set[int], weight: float) -> None:
        """One row more."""
        self.features.append(features)
        self.means.append(means)
        self.ignored.append(ignored)
        self.weight.append(weight)

    def extend(self, other: "Examples") -> None:
        """Another's rows after one's own."""
        for name in ("features", "means", "ignored", "weight"):
            getattr(self, name).extend(getattr(other, name))


@dataclass
class Model:
    """The weights of each feature for each label, in the order of `labels`."""

    labels: tuple[str, ...]
    weights: dict[str, Floats]

    def scores(self, features: Sequence[str]) -> Floats:
        """Each label's score for a row: above 0 it is rather meant than not."""
        total = np.zeros(len(self.labels))
        for feature in features:
            if feature in self.weights:
                total += self.weights[feature]
        return total / sqrt(len(features))


def learn(
    examples: Examples,
    labels: tuple[str, ...],
    sorts: Mapping[str, float],
    *,
    cost: float = 2.0,
    epochs: int = 8,
    rare: int = 3,
    seed: int = 7,
) -> Model:
    """The model that tells the labels of the rows apart. A feature of fewer than `rare` rows is left out.

    A feature counts as much as its sort does in `sorts`, and the more the fewer rows have it (inverse document
    frequency), and the less the more features its row has.
    """
    heft = heft_of(examples, sorts, rare)
    place = {feature: number for number, feature in enumerate(heft)}
    values = np.array(list(heft.values()))
    rows = [
        np.array([place[feature] for feature in features if feature in place], dtype=np.int64)
        for features in examples.features
    ]
    scaled = [
        (values[row] / sqrt(len(features)))[:, np.newaxis]
        for row, features in zip(rows, examples.features, strict=True)
    ]
    length = [float(np.cumsum(own * own)[-1]) if len(own) else 0.0 for own in scaled]
    size = len(labels)
    signs = np.full((len(rows), size), -1.0)
    counted = np.ones((len(rows), size))
    for number, (means, ignored) in enumerate(zip(examples.means, examples.ignored, strict=True)):
        counted[number, sorted(ignored)] = 0.0
        signs[number, sorted(means)] = 1.0
        counted[number, sorted(means)] = 1.0
    slack = [1.0 / (2.0 * cost * weight) for weight in examples.weight]
    weights = np.zeros((len(heft), size))
    multipliers = np.zeros((len(rows), size))
    order = list(range(len(rows)))
    shuffle = random.Random(seed)
    for _ in range(epochs):
        shuffle.shuffle(order)
        for number in order:
            row, own = rows[number], scaled[number]
            if not len(row):
                continue
            score = (weights[row] * own).sum(axis=0)
            past = multipliers[number]
            gradient = signs[number] * score - 1.0 + slack[number] * past
            now = np.maximum(past - gradient / (length[number] + slack[number]), 0.0) * counted[number]
            step = (now - past) * signs[number]
            if np.abs(step).max() > SMALL:
                weights[row] += own * step
                multipliers[number] = now
    return Model(labels, {f: weights[place[f]] * heft[f] for f in heft})


def heft_of(examples: Examples, sorts: Mapping[str, float], rare: int) -> dict[str, float]:
    """How much each feature of at least `rare` rows counts."""
    counts = Counter(feature for features in examples.features for feature in features)
    many = len(examples.features)
    return {
        feature: round(sorts[feature.partition(":")[0]] * log(1 + many / (1 + count)) / USUAL, 6)
        for feature, count in counts.items()
        if count >= rare
    }
