"""The rows of the second look: what a first model that never saw a story makes of its clauses, and their meaning."""

from collections.abc import Mapping, Sequence
from typing import Any

from conversations.slips.model import KINDS
from conversations.understanding.linear import Weights
from conversations.understanding.story_features import Reading
from conversations.understanding.story_judge import scores_of
from conversations.understanding.story_text import clauses_of
from conversations.understanding.text import folded
from tests.evaluation.learning import Examples

FOLDS = 3
"""The stories are scored by models of the others, in so many parts; no voice is in two of them."""


def folds(told: Sequence[Mapping[str, Any]]) -> list[int]:
    """Which part each story belongs to, by its voice."""
    voices = sorted({story["voice"] for story in told})
    part = {voice: number % FOLDS for number, voice in enumerate(voices)}
    return [part[story["voice"]] for story in told]


def of_second(story: Mapping[str, Any], first: Weights) -> Examples:
    """Every kind that a clause may tell of, by the first model, is a row: whether a slip of it is told there."""
    text = story["text"]
    low = folded(text)
    clauses = clauses_of(low)
    scores = scores_of(text, Reading(low, clauses), first)[0]
    places = [(slip["kind"], text.find(slip["span"]), len(slip["span"])) for slip in story["slips"]]
    examples = Examples()
    for index, clause in enumerate(clauses):
        for kind in scores.candidates(index):
            meant = any(
                name == KINDS[kind] and at < clause.to and clause.at < at + length
                for name, at, length in places
            )
            examples.add(scores.features(index, kind), {0} if meant else set(), set(), 1.0)
    return examples
