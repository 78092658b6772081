"""The learner of the ears for danger: it tells apart what no word does by itself, and the same each time."""

import numpy as np
import pytest

from conversations.understanding.linear import LEVELS, SCALE, STEP, parsed
from tests.evaluation.learning import Examples, Model
from tests.evaluation.network import Network, learn_network
from tests.evaluation.train import DANGER, in_levels, listening

SORTS = {"w": 1.0}
# No word worries or calms by itself; it depends on the other one.
MEANT: dict[tuple[str, ...], set[int]] = {
    ("w:pills", "w:count"): {0},
    ("w:bridge", "w:count"): set(),
    ("w:pills", "w:cross"): set(),
    ("w:bridge", "w:cross"): {0},
}


def learnt(seed: int = 1) -> Network:
    rows = Examples()
    for _ in range(100):
        for features, means in MEANT.items():
            rows.add(list(features), means, set(), 1.0)
    return learn_network(rows, ("alarm",), SORTS, units=8, epochs=20, rare=1, left_out=0.0, seed=seed)


def score(network: Network, features: tuple[str, ...]) -> float:
    heard = sum(network.weights[feature] for feature in features) / np.sqrt(len(features)) + network.levels
    return float(np.maximum(heard, 0) @ network.told[:, 0] + network.base[0])


def test_what_no_word_tells_by_itself_is_learnt_from_words_together() -> None:
    network = learnt()
    assert {features: score(network, features) > 0 for features in MEANT} == {
        features: bool(means) for features, means in MEANT.items()
    }


def test_the_same_rows_make_the_same_network() -> None:
    one, other = learnt(), learnt()
    assert one.told.tobytes() == other.told.tobytes()
    assert all(one.weights[feature].tobytes() == other.weights[feature].tobytes() for feature in one.weights)


def test_a_label_that_a_row_says_nothing_of_is_not_learnt_from_it() -> None:
    rows = Examples()
    for _ in range(50):
        rows.add(["w:loss"], {0}, {1}, 1.0)
        rows.add(["w:joke"], set(), set(), 1.0)
    network = learn_network(rows, ("alarm", "distress"), SORTS, units=4, epochs=10, rare=1, left_out=0.0)
    again = Examples(rows.features, rows.means, [set() for _ in rows.means], rows.weight)
    otherwise = learn_network(again, ("alarm", "distress"), SORTS, units=4, epochs=10, rare=1, left_out=0.0)

    def distress(of: Network) -> float:
        return float(np.maximum(of.weights["w:loss"] + of.levels, 0) @ of.told[:, 1] + of.base[1])

    assert distress(network) > distress(otherwise)


def test_the_file_of_several_networks_says_what_they_say_on_average() -> None:
    dice, rows = np.random.default_rng(7), Examples()
    for row in range(400):
        pair = list(MEANT)[(0, 1, 1, 2, 2, 3)[row % 6]]
        rows.add([*pair, *(f"w:{n}" for n in sorted(set(dice.integers(0, 60, 20))))], MEANT[pair], set(), 1.0)
    networks = [
        learn_network(rows, ("alarm",), SORTS, units=8, epochs=4, rare=1, left_out=0.0, seed=seed)
        for seed in (1, 2, 3)
    ]
    models = parsed(listening(networks).encode())
    units, danger = models["units"], models["danger"]
    told = [danger.weights(f"unit {number}")[0] for number in range(len(units.labels))]
    for features in rows.features:
        said = sum(max(level, 0) * own for level, own in zip(units.scores(features), told, strict=True))
        meant = sum(score(network, tuple(features)) for network in networks) / 3 - DANGER["alarm"]
        shipped = (said * STEP / (SCALE * 3) - danger.thresholds[0]) / SCALE
        assert abs(shipped - meant) < 0.05, features


def test_a_weight_is_shipped_as_the_nearest_level() -> None:
    steps = np.arange(-20, 20.1, 0.4)
    ((_, shipped),) = in_levels(Model(("x",) * len(steps), {"w": steps * (STEP / SCALE)}))
    nearest = [min(abs(step - level) for level in LEVELS) for step in steps]
    assert np.abs(np.array(shipped) - steps).tolist() == pytest.approx(nearest)
