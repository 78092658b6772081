"""A second pair of ears for danger: a linear model that learnt from many lines what the phrases do not hold.

It is asked where no phrase tells of anything, and whether a phrase that tells of danger can be meant. It reads one sentence at a time, so that a long story is no louder
than a short one.
"""

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias

from conversations.understanding.linear import SAFETY, SCALE, models
from conversations.understanding.story_words import sentence_features, words_of

Danger: TypeAlias = Literal["crisis", "unclear", "distress"]
DANGERS: Final[tuple[Danger, ...]] = ("crisis", "unclear", "distress")
DANGER_SORTS: Final[dict[str, float]] = {
    "*": 1.0,
    "w": 1.0,  # words, by their stems
    "b": 1.0,  # pairs of words, next to each other or one apart
    "t": 0.7,  # three words
    "g": 0.4,  # four letters within a word, for what is mistyped
    "c": 0.5,  # classes of words
    "l": 0.7,  # how long it is, and how it begins and ends
}
"""The sorts of features, and how much a feature of each counts."""
CLEARLY: Final = SCALE // 2
"""How far a crisis must lie above its threshold to be taken for one; below that it is asked about."""
_HARMLESS: Final = -40
"""How far below its thresholds the gravest may lie for phrases to be taken for a way of speaking."""
_FEW: Final = 5  # words
TOGETHER: Final = 3
"""Sentences up to which a text is also listened to as a whole."""
_LONG: Final = 200  # characters from which on a text has many sentences to be mistaken in
_LOUDER: Final = 44  # and how much louder one of them must be then
_MOST: Final = 60  # sentences of a text that are listened to


def danger_features(said: str) -> list[str]:
    """What the model is told of a sentence."""
    words = words_of(said[:400])
    stems = [word.stem for word in words]
    found = sentence_features(words, stems)
    found.append(f"l:{min(len(words), 20) // 4}")
    if stems:
        found += [f"l:^{stems[0]}", f"l:{stems[-1]}$"]
    return list(dict.fromkeys(found))


def overheard(pieces: Sequence[str]) -> Danger | None:
    """The gravest that any sentence, or a short text as a whole, sounds like; None where none does.

    `pieces` are sentences as `conversations.understanding.safety` listens to them, ways of speaking taken out.
    """
    worst = _worst(pieces)
    long = sum(map(len, pieces)) > _LONG
    crisis, unclear, distress = (score - _LOUDER * long for score in worst)
    if crisis >= CLEARLY and crisis >= unclear:
        return "crisis"
    if crisis >= 0 or unclear >= 0:
        return "unclear"
    return "distress" if distress >= 0 else None


def harmless(pieces: Sequence[str]) -> bool:
    """Whether nothing in it sounds like danger at all, so that a phrase that can mean it does not here.

    In a few words nothing can speak against a phrase.
    """
    crisis, unclear, _ = _worst(pieces)
    return sum(len(piece.split()) for piece in pieces) > _FEW and max(crisis, unclear) < _HARMLESS


def _worst(pieces: Sequence[str]) -> list[int]:
    """How far each danger lies above its threshold where it is heard best."""
    model = models(SAFETY)["danger"]
    whole = [" ".join(pieces)] if 1 < len(pieces) <= TOGETHER else []
    worst: list[int] = []
    for piece in (*pieces[:_MOST], *whole):
        scores = model.scores(danger_features(piece))
        worst = list(map(max, worst, scores)) if worst else scores
    return worst or [-1] * len(DANGERS)
