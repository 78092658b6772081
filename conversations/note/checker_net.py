"""A second reader of a note: a linear model that learnt from many sentences what the turns of phrase do not hold."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from conversations.note.checker_words import sorts_of
from conversations.understanding.linear import NOTES, models
from conversations.understanding.story_words import sentence_features, words_of
from conversations.understanding.text import folded, pattern

FAULTS: Final = (
    "blames_other", "desperate", "excuse", "generic_apology", "salary_talk", "self_deprecation", "uncertain_slip",
)  # fmt: skip
"""The violations that take judgement, in the order of the model's labels. The last is heard in every sentence that owns
up to something in the interview; whether that is a fault depends on what they noticed."""
OWNED: Final = FAULTS[-1]
FAULT_SORTS: Final[dict[str, float]] = {
    "*": 1.7,
    "w": 1.0,  # words, by their stems
    "r": 0.6,  # words as they are said
    "b": 1.0,  # pairs of words, next to each other or one apart
    "t": 0.7,  # three words
    "g": 0.4,  # four letters within a word, for what is mistyped
    "c": 0.5,  # classes of words
    "n": 1.0,  # classes of words as notes have them
    "p": 0.7,  # pairs of those, next to each other or one apart
    "k": 0.5,  # a word and the class of the next
    "m": 0.7,  # signs of money and the length of numbers
    "l": 0.7,  # how long it is, and how it begins and ends
}
"""The sorts of features, and how much a feature of each counts."""
_LONGEST: Final = 400  # characters of a sentence that are read
_SUM: Final = r"[$€£]|\d+(?:[.,]\d+)*k?|[%]"


def fault_features(sentence: str) -> list[str]:
    """What the model is told of a sentence."""
    low = folded(sentence[:_LONGEST])
    words = words_of(low)
    stems = [word.stem for word in words]
    found = sentence_features(words, ["^", *stems, "$"])
    found += [f"r:{word.said}" for word in words]
    sorts = [sorts_of(word.said) for word in words]
    found += [f"n:{name}" for names in sorts for name in names]
    telling = [names for names in sorts if names]
    for names, later in (*pairwise(telling), *zip(telling, telling[2:], strict=False)):
        found += [f"p:{name}_{other}" for name in names for other in later]
    for before, after in pairwise(range(len(words))):
        found += [f"k:{stems[before]}_{name}" for name in sorts[after]]
        found += [f"k:{name}_{stems[after]}" for name in sorts[before]]
    found += [f"m:{sign if not sign[0].isdigit() else len(sign)}" for sign in pattern(_SUM).findall(low)]
    found.append(f"l:{min(len(words), 28) // 4}")
    return list(dict.fromkeys(found))


def judged(sentence: str) -> Sequence[int]:
    """How far each of FAULTS lies above its threshold in this sentence; SCALE is clear."""
    return models(NOTES)["faults"].scores(fault_features(sentence))
