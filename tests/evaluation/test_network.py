"""The learner of the ears for danger: it tells apart what no word does by itself, and the same each time."""

import numpy as np

from tests.evaluation.learning import Examples
from tests.evaluation.network import Network, learn_network

SORTS = {"w": 1.0}
# No word worries or calms by itself; it depends on the other one.
MEANT: dict[tuple[str, ...], set[int]] = {
    ("w:pills", "w:count"): {0},
    ("w:bridge", "w:count"): set(),
    ("w:pills", "w:cross"): set(),
    ("w:bridge", "w:cross"): {0},
}


def learnt() -> Network:
    rows = Examples()
    for _ in range(100):
        for features, means in MEANT.items():
            rows.add(list(features), means, set(), 1.0)
    return learn_network(rows, ("alarm",), SORTS, units=8, epochs=20, rare=1, left_out=0.0)


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
