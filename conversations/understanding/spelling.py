"""Slips of the finger mended, for the words that a reader listens for and no others.

Two letters swapped, one left out, one typed twice; in a long word also one wrong. A real word that happens to be near
one of those is no slip, so a reader names such neighbours and they are left alone.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from conversations.understanding.text import near, pattern

SHORTEST: Final = 5  # letters: below that, too many words are near each other
LONG: Final = 7  # letters from which on one may also be a wrong one


def mended(text: str, meant: str, real: str = "") -> str:
    """The lower-case text, each misspelt word put right; `meant` and `real` are words parted by spaces."""
    slips, long, leave = _slips(meant, real), _long(meant), _leave(meant, real)

    def put_right(word: str) -> str:
        if word in slips:
            return slips[word]
        if len(word) >= LONG and word not in leave:
            return next((own for own in long.get((word[0], len(word)), ()) if near(word, own)), word)
        return word

    return pattern(r"[^\W\d_]{4,}").sub(lambda match: put_right(match[0]), text)


@cache
def _slips(meant: str, real: str) -> Mapping[str, str]:
    words = meant.split()
    found: dict[str, str] = {}
    for word in words:
        if len(word) < SHORTEST:
            continue
        for at in range(len(word)):
            found.setdefault(word[:at] + word[at] + word[at:], word)
            found.setdefault(word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :], word)
            if at and len(word) > SHORTEST:
                found.setdefault(word[:at] + word[at + 1 :], word)
    for word in (*words, *real.split()):
        found.pop(word, None)
    return found


@cache
def _long(meant: str) -> Mapping[tuple[str, int], tuple[str, ...]]:
    """The long words that a word may be meant as, by its first letter and its length."""
    found: dict[tuple[str, int], list[str]] = {}
    for word in meant.split():
        if len(word) >= LONG:
            for letters in (len(word) - 1, len(word), len(word) + 1):
                found.setdefault((word[0], letters), []).append(word)
    return {key: tuple(words) for key, words in found.items()}


@cache
def _leave(meant: str, real: str) -> frozenset[str]:
    return frozenset((*meant.split(), *real.split()))
