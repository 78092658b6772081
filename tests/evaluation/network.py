"""The second learner: a network with one hidden layer, found by stochastic gradient descent, one row at a time.

Each hidden unit is a linear model that learns what to listen for, and counts only where it is above zero; the labels
are scored from the units. So a word may mean one thing beside some words and another beside others, and words that are
used alike come to count alike, which a linear model cannot do. The loss is the squared hinge of `learning.learn`; steps
are adapted to each weight (Duchi, Hazan and Singer, "Adaptive subgradient methods", 2011), and each time a row is seen
half of its features are left out, so that no unit relies on a single one (Srivastava et al., "Dropout", 2014).

The same rows give the same bits on every machine, as there: sums run down the rows of an array, in their order.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt
from types import EllipsisType

import numpy as np
import numpy.typing as npt

from tests.evaluation.learning import Examples, Floats, heft_of

Singles = npt.NDArray[np.float32]
Places = npt.NDArray[np.int64] | EllipsisType
BEGUN = 0.3  # where the units' own levels begin, at most: they must differ, and be above zero to learn
FAINT = 0.02  # and the weights of features, either way
FIRST = 1e-2  # what each weight's squared slopes add up to before any was seen


@dataclass
class Network:
    """What each feature tells each hidden unit, the units' own levels, and what each unit tells each label."""

    labels: tuple[str, ...]
    weights: dict[str, Floats]
    levels: Floats
    told: Floats
    base: Floats


def learn_network(
    examples: Examples,
    labels: tuple[str, ...],
    sorts: Mapping[str, float],
    *,
    units: int,
    epochs: int,
    rare: int,
    left_out: float = 0.5,
    rate: float = 0.1,
    seed: int = 1,
) -> Network:
    """The network that tells the labels of the rows apart. Features count as in `learning.learn`."""
    heft = heft_of(examples, sorts, rare)
    place = {feature: number for number, feature in enumerate(heft)}
    worth = np.array(list(heft.values()), np.float32)
    rows = [np.array([place[f] for f in own if f in place], np.int64) for own in examples.features]
    scale = [np.float32(1 / (sqrt(max(1, len(own))) * (1 - left_out))) for own in examples.features]
    signs, counted = _targets(examples, len(labels))
    made = np.random.default_rng(seed)
    weights = _Learnt((made.random((len(heft), units)) * 2 - 1) * FAINT)
    told = _Learnt((made.random((units, len(labels))) * 2 - 1) / sqrt(units))
    levels, base = _Learnt(made.random(units) * BEGUN), _Learnt(np.zeros(len(labels)))
    for epoch in range(epochs):
        for seen, number in enumerate(made.permutation(len(rows))):
            step = np.float32(rate * (1 - (epoch + seen / len(rows)) / epochs))
            row = rows[number]
            row = row[made.random(len(row), np.float32) >= left_out]
            own = (worth[row] * scale[number])[:, np.newaxis]
            level = (weights.now[row] * own).sum(axis=0) + levels.now
            heard = np.maximum(level, 0)
            score = (told.now * heard[:, np.newaxis]).sum(axis=0) + base.now
            missing = np.maximum(1 - signs[number] * score, 0)
            slope = -2 * counted[number] * signs[number] * missing
            if not slope.any():
                continue
            back = (told.now * slope).sum(axis=1) * (level > 0)
            told.learn(..., heard[:, np.newaxis] * slope, step)
            base.learn(..., slope, step)
            if back.any():
                levels.learn(..., back, step)
                weights.learn(row, own * back, step)
    of_feature = {f: (weights.now[place[f]] * worth[place[f]]).astype(np.float64) for f in heft}
    return Network(labels, of_feature, *(each.now.astype(np.float64) for each in (levels, told, base)))


class _Learnt:
    """Weights, and how far each has been pushed so far."""

    def __init__(self, begun: Floats) -> None:
        self.now: Singles = begun.astype(np.float32)
        self._pushed: Singles = np.full(begun.shape, FIRST, np.float32)

    def learn(self, where: Places, slope: Singles, step: np.float32) -> None:
        """A step down the slope at `where`, the smaller the more was learnt there before."""
        pushed = self._pushed[where] + slope * slope
        self._pushed[where] = pushed
        self.now[where] -= step * slope / np.sqrt(pushed)


def _targets(examples: Examples, size: int) -> tuple[Singles, Singles]:
    """For each row and label whether it is meant, as 1 or -1, and how much that counts."""
    signs = np.full((len(examples.features), size), -1, np.float32)
    counted = np.ones((len(examples.features), size), np.float32)
    for number, (means, ignored) in enumerate(zip(examples.means, examples.ignored, strict=True)):
        counted[number] = examples.weight[number]
        counted[number, sorted(ignored - means)] = 0
        signs[number, sorted(means)] = 1
    return signs, counted
