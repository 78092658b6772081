"""The ears for danger: small networks that learnt from many lines how far words, phrases and signs can be trusted.

Each has one layer of hidden units. A unit is a linear model of its own and speaks up only above zero; how grave a text
is, is summed up from them. So a word may be harmless beside some words and grave beside others. What the networks say
is averaged: they learnt from the same lines, but each is wrong about lines of its own.

It listens to each sentence, to each with the next, and to a short text as a whole, so that a long story is hardly louder
than a short one.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final, Literal, NamedTuple, TypeAlias

from conversations.understanding.linear import SAFETY, SCALE, STEP, models
from conversations.understanding.safety_lexicon import dangers_of
from conversations.understanding.story_words import sentence_features, words_of

Danger: TypeAlias = Literal["crisis", "unclear", "distress"]
LISTENED_FOR: Final = ("alarm", "crisis", "distress")
"""What it listens for; an alarm is a crisis or whatever could be one."""
DANGER_SORTS: Final[dict[str, float]] = {
    "*": 1.0,
    "w": 1.0,  # words, by their stems
    "b": 1.0,  # pairs of words, next to each other or one apart
    "t": 0.7,  # three words
    "g": 0.4,  # four letters within a word, for what is mistyped
    "c": 0.5,  # classes of words
    "l": 0.7,  # how long it is, and how it begins and ends
    "s": 1.0,  # what phrases and signs tell
    "d": 1.2,  # classes of words of danger
    "p": 1.0,  # pairs of such classes, in their order and some words apart at most
}
"""The sorts of features, and how much a feature of each counts."""
NETWORKS: Final = 3
"""Networks whose units the file holds, one after the other."""
_NEAR: Final = 7
"""Words within which two classes make a pair."""
TOGETHER: Final = 5
"""Sentences up to which a text is also listened to as a whole."""
_LONG: Final = 200  # characters from which on a text has many sentences to be mistaken in
_LOUDER: Final = 40  # and how much louder one of them must be then
_MOST: Final = 60  # sentences of a text that are listened to
_SENTENCE: Final = 400  # and characters of each
_DOUBT: Final = 28  # how far below its threshold an alarm must lie for there to be none
_SURELY: Final = 56  # and how far above a crisis must lie to be one whatever the phrases say


def danger_features(said: str, marks: Sequence[str] = ()) -> list[str]:
    """What the model is told of a sentence; `marks` are what phrases and signs tell of the whole text."""
    words = words_of(said[:_SENTENCE])
    stems = [word.stem for word in words]
    found = sentence_features(words, stems)
    found.append(f"l:{min(len(words), 20) // 4}")
    if stems:
        found += [f"l:^{stems[0]}", f"l:{stems[-1]}$"]
    classes = [dangers_of(word.said) for word in words]
    for at, these in enumerate(classes):
        found += [f"d:{one}" for one in these]
        near = dict.fromkeys(name for far in classes[at + 1 : at + _NEAR] for name in far)
        found += [f"p:{one}_{other}" for one in these for other in near]
    return list(dict.fromkeys((*found, *marks)))


class Heard(NamedTuple):
    """The gravest that is heard, if any; `surely` a crisis, not one that may be none; `harmless`: nothing like any danger."""

    danger: Danger | None
    surely: bool
    harmless: bool


def overheard(pieces: Sequence[str], marks: Sequence[str] = ()) -> Heard:
    """What a text sounds like where it sounds gravest.

    `pieces` are sentences as `conversations.understanding.safety` listens to them, ways of speaking taken out.
    """
    long = sum(map(len, pieces)) > _LONG
    alarm, crisis, distress = (score - _LOUDER * long for score in _worst(pieces, marks))
    danger: Danger | None = "distress" if distress >= 0 else None
    if max(alarm, crisis) >= 0:
        danger = "crisis" if crisis >= 0 else "unclear"
    whole = len(pieces) <= _MOST and all(len(piece) <= _SENTENCE for piece in pieces)
    return Heard(danger, crisis >= _SURELY, whole and max(alarm, crisis) < -_DOUBT)


def units(pieces: Sequence[str]) -> list[str]:
    """What is listened to: the sentences, each with the next, and all of them where they are few."""
    pairs = [f"{one} {other}" for one, other in pairwise(pieces)] if len(pieces) > 2 else []
    whole = [" ".join(pieces)] if 1 < len(pieces) <= TOGETHER else []
    return [*pieces, *pairs, *whole]


def _worst(pieces: Sequence[str], marks: Sequence[str]) -> list[int]:
    """How far each danger lies above its threshold where it is heard best."""
    worst: list[int] = []
    for unit in units(pieces[:_MOST]):
        scores = _scores(danger_features(unit, marks))
        worst = list(map(max, worst, scores)) if worst else scores
    return worst or [-1] * len(LISTENED_FOR)


def _scores(features: Sequence[str]) -> list[int]:
    """How far each danger lies above its threshold, as `linear.Weights.scores` has it."""
    spoken = [
        (level, told)
        for level, told in zip(models(SAFETY)["units"].scores(features), _outputs(), strict=True)
        if level > 0
    ]
    thresholds = models(SAFETY)["danger"].thresholds
    return [
        sum(level * told[at] for level, told in spoken) * STEP // (SCALE * NETWORKS) - threshold
        for at, threshold in enumerate(thresholds)
    ]


@cache
def _outputs() -> tuple[Sequence[int], ...]:
    """What each hidden unit tells each danger, in steps."""
    model = models(SAFETY)["danger"]
    return tuple(model.weights(f"unit {number}") for number in range(len(models(SAFETY)["units"].labels)))
