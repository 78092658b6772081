"""`make train`: the weights that are shipped, from the texts in this folder. The same texts give the same bytes."""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from conversations.note.checker_net import FAULT_SORTS, FAULTS, fault_features
from conversations.understanding import linear
from conversations.understanding.linear import LARGEST, LEVELS, SCALE, STEP, head, in_order, line, paired_line
from conversations.understanding.reply_net import HEARD, REPLY_SORTS
from conversations.understanding.safety_net import DANGER_SORTS, LISTENED_FOR, NETWORKS
from conversations.understanding.story_aftermath import CAME, CLEARED, NOTICED
from conversations.understanding.story_came import CAME_SORTS
from conversations.understanding.story_features import SORTS
from conversations.understanding.story_judge import ANY, GOOD, LABELS
from conversations.understanding.story_second import SECOND_SORTS
from conversations.understanding.story_tags import TAG_SORTS, TAGS
from tests.evaluation.altered import mistyped, renamed
from tests.evaluation.learning import Examples, Model, learn
from tests.evaluation.network import Network, learn_network
from tests.evaluation.note_sentences import noted, of_sentences, sentences
from tests.evaluation.second import FOLDS, folds, of_second
from tests.evaluation.stories import stories
from tests.evaluation.training import (
    aftermaths,
    of_aftermath,
    of_danger,
    of_names,
    of_phrases,
    of_replies,
    of_story,
    ordinary,
)

TARGET = Path(linear.__file__).with_name(linear.STORIES)
SAFETY = Path(linear.__file__).with_name(linear.SAFETY)
REPLIES = Path(linear.__file__).with_name(linear.REPLIES)
NOTES = Path(linear.__file__).with_name(linear.NOTES)
THRESHOLDS = {"good": -0.25, "event": -0.4} | {
    "late": -0.23, "wrong_name": -0.29, "misunderstood_question": -0.25, "blanked": -0.36, "rambled": -0.41,
    "unprepared": -0.24, "oversold_or_untrue": -0.22, "negative_about_past": -0.24, "interrupted": -0.26,
    "tech_failure": -0.22, "phone_or_noise": -0.33, "appearance": -0.22, "technical_wrong": -0.29,
    "no_questions": -0.33, "salary_blunder": -0.2, "nerves": -0.28, "rude_or_joke": -0.35,
    "materials": -0.36, "other": -0.27,
}  # fmt: skip
"""Where a score begins to mean its label: chosen by leaving out voices, then lowered by 0.03 for recall."""
USUAL = -0.31
SECOND = -0.17
"""Where a clause tells of a slip at the second look: likewise, then raised and lowered by testers' stories."""
SURE = -0.2
"""How much more (or less) than all else must speak for "they noticed" before `story_sure` weighs it."""
TOLD_OUTRIGHT = 0.13
"""How much more must speak for "put right" or "left" than for "not said"."""
DANGER = {"alarm": -0.14125, "crisis": -0.12625, "distress": -0.38}
"""Where danger begins to be heard: by six testers' lines that it never learnt from."""
FAULT = {
    "blames_other": 0.3, "desperate": 0.32, "excuse": 0.1,
    "generic_apology": 0.1, "salary_talk": 0.22, "self_deprecation": 0.25,
    "uncertain_slip": 0.5,
}  # fmt: skip
"""Where a sentence of a note begins to be taken for each: by leaving out trades, where about one clean
sentence in a thousand is."""
NO_NAME = 0.4
"""How much more must speak for "no name" than for any."""
RARE = 8  # rows that have a feature, from which on it is learnt: one story brings it into several
RARE_SECOND = 5  # likewise for the second look
RARE_DANGER = 28  # likewise for danger
UNITS_DANGER = 40  # hidden units of each network that listens for it; about a fifth fall silent
EPOCHS_DANGER = 8  # times they hear each line
SPREAD = 5.5  # steps that the weights of a unit come to, by the root of their mean square
SILENT = 20  # how many times as loud the loudest unit is as one that is left out
RARE_NAMES = 4  # likewise for names, of which a story holds fewer words
SMALLEST = 2  # weights of fewer steps are not shipped
SMALLEST_FAULT = 8  # likewise for the faults of notes, on the scale of scores
FAINT = 3  # nor a feature whose weights are all of fewer steps
FAINT_NAME = (
    8  # likewise for names: of 28,683 texts 18 are read otherwise, and 40 % of its features are spared
)


@dataclass
class Shelf:
    """The rows that each story, told as it is and told otherwise, brings to each model."""

    clauses: Examples
    came: Examples
    names: Examples


def shelf(told: Sequence[Mapping[str, Any]]) -> Shelf:
    """The rows of these stories; each counts half again with other names and slips of the finger."""
    rows = Shelf(Examples(), Examples(), Examples())
    for number, story in enumerate(told):
        other = mistyped(renamed(dict(story), number), number)
        for version, weight in ((dict(story), 1.0), (other, 0.5)):
            if story.get("finds", True):
                rows.clauses.extend(of_story(version, weight))
            rows.came.extend(of_aftermath(version, weight))
        if story.get("named", True):
            rows.names.extend(of_names(dict(story)))
            rows.names.extend(of_names(_lowered(renamed(dict(story), number)), 0.5))
    return rows


def _lowered(story: dict[str, Any]) -> dict[str, Any]:
    """A story in small letters, as many people type; the names in it likewise."""
    small = {name: story[name] and story[name].lower() for name in ("text", "company", "role")}
    return {**story, **small, "interviewers": [name.lower() for name in story["interviewers"]]}


def trained(told: Sequence[Mapping[str, Any]]) -> dict[str, tuple[Model, list[float]]]:
    """Every model by name, with its thresholds."""
    rows, phrases = shelf(told), of_phrases()
    finding = [story for story in told if story.get("finds", True)]
    rows.clauses.extend(phrases)
    for small in aftermaths():
        rows.came.extend(of_aftermath(small, 0.3))
    of_label = [THRESHOLDS.get(name if n <= GOOD else "event", USUAL) for n, name in enumerate(LABELS)]
    of_label[ANY] = 0.0
    return {
        "clauses": (learn(rows.clauses, LABELS, SORTS, rare=RARE), of_label),
        "second": (second(finding, phrases, of_label), [SECOND]),
        "came": (
            learn(rows.came, CAME, CAME_SORTS, rare=RARE),
            [SURE if name == "yes" else 0.0 for name in NOTICED]
            + [0.0 if name == "unsaid" else TOLD_OUTRIGHT for name in CLEARED],
        ),
        "names": (
            learn(rows.names, TAGS, TAG_SORTS, rare=RARE_NAMES),
            [NO_NAME if tag == "none" else 0.0 for tag in TAGS],
        ),
        "ordinary": (Model(("none",), {word: np.ones(1) for word in ordinary(told)}), [0.0]),
    }


def second(told: Sequence[Mapping[str, Any]], phrases: Examples, of_label: Sequence[float]) -> Model:
    """The second look, learnt from what models that never saw a story make of it."""
    part, rows = folds(told), Examples()
    for left_out in range(FOLDS):
        seen = Examples()
        for number, story in zip(part, told, strict=True):
            if number != left_out:
                seen.extend(of_story(dict(story)))
        seen.extend(phrases)
        source = written({"clauses": (learn(seen, LABELS, SORTS, rare=RARE), of_label)})
        first = linear.parsed(source.encode())
        for number, story in zip(part, told, strict=True):
            if number == left_out:
                rows.extend(of_second(story, first["clauses"]))
    return learn(rows, ("slip",), SECOND_SORTS, cost=0.5, rare=RARE_SECOND)


def danger() -> list[Network]:
    """The networks that hear danger and weigh what phrases and signs tell of it, each begun otherwise."""
    rows = of_danger()
    shape = {"units": UNITS_DANGER, "epochs": EPOCHS_DANGER, "rare": RARE_DANGER}
    return [
        learn_network(rows, LISTENED_FOR, DANGER_SORTS, **shape, seed=number + 1)
        for number in range(NETWORKS)
    ]


def listening(networks: Sequence[Network]) -> str:
    """The file of these networks: their hidden units as labels, then what those tell of danger.

    A unit may speak more softly where it is listened to more closely: each is made so loud that the weights of its
    features fit the levels of the file. Units that have fallen silent in the learning are left out.
    """
    features = sorted(networks[0].weights)
    weights, levels, told = [], [], []
    for network in networks:
        learnt = np.array([network.weights[feature] for feature in features])
        spread = np.sqrt((learnt**2).sum(axis=0) / len(features))
        loud = spread * np.abs(network.told).max(axis=1)
        kept = loud > loud.max() / SILENT
        closer = SPREAD * STEP / SCALE / spread[kept]
        weights.append(learnt[:, kept] * closer)
        levels.append(network.levels[kept] * closer)
        told.append(network.told[kept] / closer[:, np.newaxis])
    of_unit = np.concatenate(told)
    names = tuple(f"unit{number}" for number in range(len(of_unit)))
    hidden = Model(names, dict(zip(features, np.concatenate(weights, axis=1), strict=True)))
    tells = Model(networks[0].labels, {f"unit {number}": row for number, row in enumerate(of_unit)})
    base = np.mean([network.base for network in networks], axis=0)
    least = [DANGER[label] - own for label, own in zip(tells.labels, base.tolist(), strict=True)]
    units = [paired_line(feature, steps) for feature, steps in in_levels(hidden) if any(steps)]
    return _block("units", hidden, (-np.concatenate(levels)).tolist(), units, paired=True) + _block(
        "danger", tells, least, _lines(tells, smallest=1, faint=1)
    )


def replies() -> tuple[Model, list[float]]:
    """The model that hears what a reply means where no phrase that is known tells."""
    return learn(of_replies(), HEARD, REPLY_SORTS), [0.0] * len(HEARD)


def faults() -> tuple[Model, list[float]]:
    """The model that hears in a sentence of a note what the turns of phrase do not hold.

    What only one sentence has takes part in the learning, so that the rest need not account for it, and is not shipped.
    """
    said = [*sentences(), *noted()]
    model = learn(of_sentences(said), FAULTS, FAULT_SORTS)
    told = Counter(feature for each in said for feature in fault_features(each.text))
    kept = {
        feature: np.where(np.abs(weights) * SCALE >= SMALLEST_FAULT, weights, 0.0)
        for feature, weights in model.weights.items()
        if told[feature] > 1
    }
    return Model(FAULTS, kept), [FAULT[name] for name in FAULTS]


def written(found: Mapping[str, tuple[Model, Sequence[float]]]) -> str:
    """The models in the form that `linear.read` reads, without weights and features that tell next to nothing."""
    return "".join(
        _block(name, model, least, _lines(model, SMALLEST, FAINT_NAME if name == "names" else FAINT))
        for name, (model, least) in found.items()
    )


def _block(
    name: str, model: Model, thresholds: Sequence[float], lines: Sequence[str], *, paired: bool = False
) -> str:
    told = in_order(lines)
    least = [round(SCALE * value) for value in thresholds]
    return "\n".join((*head(name, len(told), model.labels, least, paired=paired), *told, ""))


def _lines(model: Model, smallest: int, faint: int) -> list[str]:
    lines = []
    for feature, steps in _in_steps(model):
        kept = [weight if abs(weight) >= smallest else 0 for weight in steps]
        if any(abs(weight) >= faint for weight in kept):
            lines.append(line(feature, kept))
    return lines


def _in_steps(model: Model) -> Iterator[tuple[str, list[int]]]:
    """The weights of each feature as a file has them, in the order of the features."""
    for feature in sorted(model.weights):
        steps = (round(SCALE / STEP * float(value)) for value in model.weights[feature])
        yield feature, [max(-LARGEST, min(LARGEST, weight)) for weight in steps]


def in_levels(model: Model) -> Iterator[tuple[str, list[int]]]:
    """The weights of each feature, each the nearest of `linear.LEVELS`, in the order of the features."""
    levels = np.array(LEVELS)
    between = (levels[1:] + levels[:-1]) / 2
    for feature in sorted(model.weights):
        yield feature, levels[np.searchsorted(between, model.weights[feature] * (SCALE / STEP))].tolist()


def main() -> int:
    """Write the files; `--check` only says whether they would change."""
    made = {
        TARGET: written(trained(stories("tune"))),
        SAFETY: listening(danger()),
        REPLIES: written({"replies": replies()}),
        NOTES: written({"faults": faults()}),
    }
    if "--check" in sys.argv[1:]:
        same = all(file.read_text("utf-8") == text for file, text in made.items())
        print(
            "The shipped weights are what these texts make."
            if same
            else "The shipped weights differ: make train."
        )
        return 0 if same else 1
    for file, text in made.items():
        file.write_text(text, "utf-8")
        print(f"{file.name}: {len(text) // 1000} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
