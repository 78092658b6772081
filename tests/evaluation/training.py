"""The trainer: from annotated stories and phrases to the weights that are shipped.

Plain Python and nothing that differs between machines: no exponentials, no hashing order, no threads. Sums run in
a fixed order; the only roots taken are square ones, which every machine rounds alike.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from math import sqrt
from operator import add
from pathlib import Path
from typing import Any

from conversations.slips.model import KINDS
from conversations.understanding.story_aftermath import CLEARED, NOTICED, came_hints
from conversations.understanding.story_came import after, came_features
from conversations.understanding.story_features import Reading
from conversations.understanding.story_find import slips_in
from conversations.understanding.story_hints import hints
from conversations.understanding.story_judge import LABELS
from conversations.understanding.story_text import Clause, clauses_of
from conversations.understanding.text import folded

PHRASES = Path(__file__).parent / "phrases"
AFTERMATH = Path(__file__).parent / "aftermath"
SCALE = 32
COMBINED = 4  # times each aftermath is told, after different slips


@dataclass
class Bag:
    """Clauses of which at least one means the label."""

    label: int
    rows: list[int]


@dataclass
class Examples:
    """Rows of features; for each row the labels it means, and the ones it says nothing about."""

    features: list[list[str]] = field(default_factory=list)
    ignored: list[set[int]] = field(default_factory=list)
    bags: list[Bag] = field(default_factory=list)
    weight: list[float] = field(default_factory=list)


def read(text: str) -> tuple[tuple[Clause, ...], list[list[str]]]:
    """The clauses of a text and their features."""
    low = folded(text)
    clauses = clauses_of(low)
    found = list(islice(slips_in(text, low, clauses), 60))
    told = hints(low, clauses, found)
    reading = Reading(low, clauses)
    return clauses, [reading.features(index, told[index]) for index in range(len(clauses))]


def touched(clauses: Sequence[Clause], at: int, to: int) -> list[int]:
    """The clauses that a span covers, or the one it covers most of."""
    shares = [(max(0, min(to, c.to) - max(at, c.at)), index) for index, c in enumerate(clauses)]
    best = max(shares, default=(0, 0))
    return [
        i
        for share, i in shares
        if share and (2 * share >= clauses[i].to - clauses[i].at or share >= 12 or (share, i) == best)
    ]


def add_story(examples: Examples, story: dict[str, Any], weight: float = 1.0) -> None:
    """One annotated story: every clause is a row."""
    text = story["text"]
    clauses, features = read(text)
    base = len(examples.features)
    examples.features += features
    examples.ignored += [set() for _ in features]
    examples.weight += [weight] * len(features)
    spans = [(slip["kind"], slip["span"]) for slip in story["slips"]]
    spans += [("good", span) for span in story["went_well"]]
    if story["distraction"]:
        kind = story["distraction"]["kind"]
        spans.append(("other_event" if kind == "other" else kind, story["distraction"]["span"]))
    for label, span in spans:
        at = text.find(span)
        rows = [base + i for i in touched(clauses, at, at + len(span))]
        if rows:
            examples.bags.append(Bag(LABELS.index(label), rows))


def add_phrases(examples: Examples, folder: Path = PHRASES, weight: float = 1.0) -> None:
    """The phrase lists: a line is a text that means its file's name; neighbours are lent to it by other lists."""
    neighbours = (folder / "none.txt").read_text("utf-8").splitlines()
    neighbours += (folder / "good.txt").read_text("utf-8").splitlines()
    number = 0
    for file in sorted(folder.glob("*.txt")):
        for line in file.read_text("utf-8").splitlines():
            if not line.strip():
                continue
            number += 1
            before = neighbours[number * 7 % len(neighbours)] + ". " if number % 3 else ""
            after = ". " + neighbours[number * 11 % len(neighbours)] if number % 4 else ""
            clauses, features = read(before + line + after)
            own = [
                i
                for i, c in enumerate(clauses)
                if c.at < len(before) + len(line) - 1 and c.to > len(before) + 1
            ]
            base = len(examples.features)
            examples.features += [features[i] for i in own]
            name = file.stem
            ignored: set[int] = set()
            if name == "none":
                ignored = {LABELS.index("good")}
            elif name == "no_event":
                ignored = set(range(LABELS.index("good") + 1))
            examples.ignored += [set(ignored) for _ in own]
            examples.weight += [weight] * len(own)
            if name in LABELS:
                examples.bags.append(Bag(LABELS.index(name), [base + n for n in range(len(own))]))


def add_aftermath(noticed: Examples, cleared: Examples, story: dict[str, Any], weight: float = 1.0) -> None:
    """What came of each slip of a story, by the slip's own place in it."""
    text = story["text"]
    low = folded(text)
    clauses = clauses_of(low)
    reading = Reading(low, clauses)
    places = []
    for slip in story["slips"]:
        at = text.find(slip["span"])
        rows = touched(clauses, at, at + len(slip["span"]))
        if rows:
            places.append((rows[0], rows[-1], slip))
    places.sort(key=lambda place: place[:2])
    for first, last, slip in places:
        later = after(low, clauses, last, [other for other, _, _ in places])
        features = came_features(reading, first, last, later, came_hints(low, clauses, first, last, later))
        for examples, names, label in (
            (noticed, NOTICED, slip["noticed"]),
            (cleared, CLEARED, slip["cleared_up"]),
        ):
            examples.features.append(features)
            examples.ignored.append(set())
            examples.weight.append(weight)
            examples.bags.append(Bag(names.index(label), [len(examples.features) - 1]))


def aftermaths(folder: Path = AFTERMATH) -> list[dict[str, Any]]:
    """Small stories put together: a slip from the phrase lists, then what came of it, then something else."""
    slips = [
        (file.stem, line)
        for file in sorted(PHRASES.glob("*.txt"))
        if file.stem in KINDS
        for line in file.read_text("utf-8").splitlines()
    ]
    lines = (folder / "after.txt").read_text("utf-8").splitlines()
    rest = [line.split(" | ", 1)[1] for line in lines if line.startswith("unsaid unsaid")]
    made = random.Random(11)
    told: list[dict[str, Any]] = []
    for line in lines:
        labels, then = line.split(" | ", 1)
        noticed, cleared = labels.split(" ")
        for _ in range(COMBINED):
            kind, slip = made.choice(slips)
            joint = made.choice((". ", ". ", ", ", " and ", ", but ", "\n"))
            end = made.choice(("", "", ". " + made.choice(rest)))
            text = slip + joint + then + end
            told.append(
                {
                    "text": text,
                    "slips": [{"kind": kind, "span": slip, "noticed": noticed, "cleared_up": cleared}],
                }
            )
    return told


@dataclass
class Model:
    """Float weights of each feature for each label."""

    rows: dict[str, list[float]]
    labels: tuple[str, ...]

    def scores(self, features: Iterable[str]) -> list[float]:
        total = [0.0] * len(self.labels)
        for feature in features:
            row = self.rows.get(feature)
            if row is not None:
                total = list(map(add, total, row))
        return total


def train(
    examples: Examples,
    labels: tuple[str, ...] = LABELS,
    *,
    epochs: int = 12,
    rate: float = 0.12,
    positive: float = 2.5,
    rare: int = 2,
    decay: float = 2e-6,
    seed: int = 7,
) -> Model:
    """Squared hinge on each label, AdaGrad steps, rows in a shuffled but fixed order; the later epochs' mean."""
    counts: dict[str, int] = defaultdict(int)
    for features in examples.features:
        for feature in features:
            counts[feature] += 1
    size = len(labels)
    weights = {feature: [0.0] * size for feature, count in counts.items() if count >= rare}
    means_of = {feature: [0.0] * size for feature in weights}
    squares = {feature: [1.0] * size for feature in weights}
    kept = [[f for f in features if f in weights] for features in examples.features]
    bags_of: dict[int, list[Bag]] = defaultdict(list)
    for bag in examples.bags:
        for row in bag.rows:
            bags_of[row].append(bag)
    chosen: dict[int, int] = {}
    order = list(range(len(kept)))
    shuffle = random.Random(seed)
    for epoch in range(epochs):
        if epoch >= 2:
            model = Model(weights, labels)
            cached = {
                row: model.scores(kept[row]) for bag in examples.bags if len(bag.rows) > 1 for row in bag.rows
            }
            for bag in examples.bags:
                chosen[id(bag)] = (
                    bag.rows[0]
                    if len(bag.rows) == 1
                    else max(bag.rows, key=lambda row: (cached[row][bag.label], -row))
                )
        shuffle.shuffle(order)
        for place in order:
            features = kept[place]
            total = [0.0] * size
            for feature in features:
                total = list(map(add, total, weights[feature]))
            means: set[int] = set()
            skip = examples.ignored[place]
            for bag in bags_of.get(place, ()):
                if epoch < 2 or chosen[id(bag)] == place:
                    means.add(bag.label)
                else:
                    skip = skip | {bag.label}
            for label in range(size):
                value = total[label]
                if label in means:
                    short = 1.0 - value
                    step = positive * examples.weight[place]
                elif value <= -1.0 or label in skip:
                    continue
                else:
                    short = -1.0 - value
                    step = examples.weight[place]
                if label in means and short <= 0.0:
                    continue
                gradient = step * short
                square = gradient * gradient
                for feature in features:
                    sums = squares[feature]
                    sums[label] += square
                    weights[feature][label] += rate * gradient / sqrt(sums[label])
        if epoch >= epochs // 2:
            for feature, values in weights.items():
                means_of[feature] = list(map(add, means_of[feature], values))
    kept_epochs = epochs - epochs // 2
    return Model({f: [value / kept_epochs for value in values] for f, values in means_of.items()}, labels)
