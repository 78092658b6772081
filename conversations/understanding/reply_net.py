"""What a short reply means where no phrase that is known tells: linear models that learnt from annotated replies.

Asked last and believed only when sure, so that what somebody tells is not taken for a command.
"""

from collections.abc import Sequence
from typing import Final, Literal, TypeAlias, get_args

from conversations.understanding.linear import REPLIES, models
from conversations.understanding.ngrams import bigrams, character_ngrams, skip_bigrams
from conversations.understanding.text import folded, pattern

Heard: TypeAlias = Literal[
    "yes", "no", "unsure", "skip", "back", "help", "stop", "pause", "restart", "correction", "delete_data", "value"
]  # fmt: skip
HEARD: Final[tuple[Heard, ...]] = get_args(Heard)
REPLY_SORTS: Final[dict[str, float]] = {
    "*": 1.0,
    "w": 1.0,  # words
    "b": 1.0,  # pairs of words, next to each other or one apart, with the ends of the text
    "g": 0.4,  # four letters within a word
    "q": 1.0,  # words and pairs, with the question they answer
    "l": 0.7,  # how long it is, and the question
}
"""The sorts of features, and how much a feature of each counts."""
LONGEST: Final = 25  # words; who writes more tells something
_SPELT: Final = 5
_WORD: Final = r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+%?|[?!]|[^\w\s,.;:\-\"'()]"


def reply_features(question: str, text: str) -> list[str]:
    """What the model is told of a reply to a question."""
    words = [word.replace("'", "") for word in pattern(_WORD).findall(folded(text)[:300])]
    ends = ["<", *words, ">"]
    pairs = bigrams(ends) + skip_bigrams(ends)
    found = ["*", f"l:{question}", f"l:{min(len(words), 16) // 2}", f"l:{question}{min(len(words), 16) // 4}"]
    found += [f"w:{word}" for word in words]
    found += [f"b:{pair}" for pair in pairs]
    found += [f"q:{question}{said}" for said in (*words, *pairs)]
    for word in words:
        found += [f"g:{part}" for part in character_ngrams(word, _SPELT)]
    return list(dict.fromkeys(found))


def heard(question: str, text: str, among: Sequence[Heard], *, least: int) -> Heard | None:
    """The likeliest of `among`, if it is likelier than anything else and lies `least` above its threshold."""
    if len(text.split()) > LONGEST or not text.strip():
        return None
    scores = models(REPLIES)["replies"].scores(reply_features(question, text))
    best = max(range(len(HEARD)), key=lambda label: (scores[label], -label))
    return HEARD[best] if HEARD[best] in among and scores[best] >= least else None
