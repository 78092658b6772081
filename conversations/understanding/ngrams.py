"""Runs of words and of letters, as features of the linear models."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

_LETTERS: Final = 4


def bigrams(words: Iterable[str]) -> list[str]:
    """Each word with the next."""
    return [f"{a}_{b}" for a, b in pairwise(words)]


def skip_bigrams(words: Sequence[str]) -> list[str]:
    """Each word with the one after the next."""
    return [f"{a}__{b}" for a, b in zip(words, words[2:], strict=False)]


def trigrams(words: Sequence[str]) -> list[str]:
    """Each word with the next two."""
    return [f"{a}_{b}_{c}" for a, b, c in zip(words, words[1:], words[2:], strict=False)]


def character_ngrams(word: str, shortest: int) -> list[str]:
    """Every four letters of a word and its ends, for what is mistyped; none of a word below `shortest` letters."""
    if len(word) < shortest:
        return []
    spelt = f"<{word}>"
    return [spelt[at : at + _LETTERS] for at in range(len(spelt) - _LETTERS + 1)]
