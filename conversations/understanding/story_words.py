"""The words of a clause as a model sees them: normal form, stem, classes, and whether they are denied or only feared."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from conversations.understanding.ngrams import bigrams, character_ngrams, skip_bigrams, trigrams
from conversations.understanding.story_lexicon import CLASSES, IRREGULAR
from conversations.understanding.text import pattern

_REACH: Final = 5  # words that a "not" or a "nearly" reaches
_WORD: Final = r"[^\W\d_]+(?:'[^\W\d_]+)?|\d+|[?]"
_OPERATORS: Final = {"NOT": "n", "NEARLY": "h", "FEAR": "h", "IF": "h"}
_SPELT: Final = 4  # letters from which on a word's letters are told
_LONGEST: Final = 24


class Word(NamedTuple):
    """A word: `said` without apostrophes, its `stem`, its `classes` and `mood`: "" so, "n" denied, "h" only thought of."""

    said: str
    stem: str
    classes: tuple[str, ...]
    mood: str


@cache
def _exact() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for name, listed in CLASSES.items():
        for word in listed.split():
            if not word.endswith("*"):
                table.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in table.items()}


@cache
def _begun() -> tuple[dict[str, tuple[str, ...]], int]:
    """The classes of all words that begin so, and how long the longest beginning is."""
    table: dict[str, list[str]] = {}
    for name, listed in CLASSES.items():
        for word in listed.split():
            if word.endswith("*"):
                table.setdefault(word[:-1], []).append(name)
    return {word: tuple(names) for word, names in table.items()}, max(map(len, table))


@lru_cache(maxsize=8192)
def known(word: str) -> tuple[str, tuple[str, ...]]:
    """The stem and the classes of a word without apostrophes."""
    if word.isdigit():
        return "0", ("NUM",)
    begun, longest = _begun()
    names = list(_exact().get(word, ()))
    for length in range(2, min(len(word), longest) + 1):
        for name in begun.get(word[:length], ()):
            if name not in names:
                names.append(name)
    return _stem(word), tuple(names)


def _stem(word: str) -> str:
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) > 5 and word.endswith("ing"):
        word = word[:-3]
    elif len(word) > 4 and word.endswith("ied"):
        word = word[:-3] + "y"
    elif len(word) > 4 and word.endswith("ed"):
        word = word[:-2]
    elif len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "slz":
        word = word[:-1]
    return word[:_LONGEST]


def words_of(said: str) -> list[Word]:
    """The words of a clause in folded text, in order."""
    found: list[Word] = []
    mood, left = "", 0
    for token in pattern(_WORD).findall(said):
        word = token.replace("'", "")
        stem, classes = known(word[:40])
        found.append(Word(word, stem, classes, mood if left > 0 else ""))
        left -= 1
        for name in classes:
            if name in _OPERATORS:
                mood, left = _OPERATORS[name], _REACH
    return found


def classes_of(words: Sequence[Word]) -> list[str]:
    """The classes in a clause, each once, in order, a denied or feared one marked."""
    return list(dict.fromkeys(word.mood + name for word in words for name in word.classes))


def sentence_features(words: Sequence[Word], run: Sequence[str]) -> list[str]:
    """What every model of whole sentences is told: words, their runs, their classes, and the letters of longer ones.

    `run` are the stems in their order, with the ends of the sentence where those count.
    """
    found = ["*", *(f"w:{word.stem}" for word in words)]
    found += [f"w:{word.mood}{word.stem}" for word in words if word.mood]
    found += [f"b:{pair}" for pair in (*bigrams(run), *skip_bigrams(run))]
    found += [f"t:{three}" for three in trigrams(run)]
    for word in words:
        found += [f"c:{word.mood}{name}" for name in word.classes]
        found += [f"g:{part}" for part in character_ngrams(word.said, _SPELT)]
    return found
