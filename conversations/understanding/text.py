"""The two ways this package reads a text, and the guard that keeps every pattern's work bounded.

`plain` is for meaning: quotes, case, width, invisible characters and spacing are evened, offsets lost.
`folded` is for spans: one character out for each one in, so a place found in it is a place in the original.
No pattern is shown more than one piece of a text at a time, so the work grows with the length and no
faster.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache
from typing import cast

SHORT = 400  # characters: an answer to a closed question is shorter than this; beyond it, it is a story
PIECE = 1_200  # characters a pattern sees at a time
OVERLAP = 150  # characters two neighbouring pieces share: longer than anything the patterns span

_QUOTES = {ord(mark): "'" for mark in "\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\uff07\u02bc"}
_QUOTES |= {ord(mark): '"' for mark in "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033"}
_QUOTES |= {ord(mark): "-" for mark in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"}

_ASCII = {code: " " for code in (*range(32), 127) if code != ord("\n")} | {ord("`"): "'"}

_INVISIBLE = {"Cf", "Mn"}  # zero-width marks and variation selectors; stacked accents go with them


@cache
def pattern(source: str) -> re.Pattern[str]:
    """The compiled pattern, compiled on first use. For this package's own sources: nothing is forgotten."""
    return re.compile(source)


@cache
def one_of(sources: tuple[str, ...]) -> str:
    """A pattern of any of these, which all begin with a word: where none begins, none is tried."""
    return rf"\b(?:{'|'.join(f'(?:{source})' for source in sources)})"


class _Lazy:
    """Stands for a pattern until it is used, and then does what the pattern does."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def __getattr__(self, name: str) -> object:
        does = getattr(self._compiled, name)
        setattr(self, name, does)
        return does


def lazily(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern of a constant, compiled on first use: there are hundreds, and few conversations need them all."""
    return cast("re.Pattern[str]", _Lazy(source, flags))


def plain(text: str) -> str:
    """Lower case, straight quotes, no invisible characters, single spaces; no offsets kept.

    Accents written as one letter stay. A line break becomes a space, so a sentence over two lines is whole.
    """
    composed = unicodedata.normalize("NFKC", text)
    if len(composed) > 2 * len(text):  # single characters that stand for whole phrases
        composed = text
    if not composed.isascii():
        composed = "".join(c for c in composed if unicodedata.category(c) not in _INVISIBLE)
    spaced = "".join(c if c.isprintable() else " " for c in composed)
    return " ".join(spaced.translate(_QUOTES).lower().split())


def folded(text: str) -> str:
    """The text in lower case with straight quotes and plain spaces, exactly as long as it was."""
    if text.isascii():
        return text.lower().translate(_ASCII)
    return "".join(_fold(c) for c in text)


@lru_cache(maxsize=2048)
def _fold(char: str) -> str:
    if char == "\n":
        return "\n"
    if char.isspace() or not char.isprintable():
        return " "
    low = char.translate(_QUOTES).lower()
    return low if len(low) == 1 else char


def words(text: str) -> tuple[str, ...]:
    """The words in lower case, "don't" as "dont"; of a long text only those in its first 400 characters."""
    return tuple(pattern(r"[^\W_]+").findall(plain(text[: 2 * SHORT])[:SHORT].replace("'", "")))


def is_long(text: str) -> bool:
    """Too long for an answer to a closed question."""
    return len(text) > 2 * SHORT or len(plain(text)) > SHORT


def pieces(text: str) -> Iterator[str]:
    """The text in pieces of at most PIECE characters, neighbours sharing OVERLAP or more; between words where it has any."""
    start = 0
    while start + PIECE < len(text):
        end = text.rfind(" ", start + PIECE - OVERLAP, start + PIECE)
        end = end if end > 0 else start + PIECE
        yield text[start:end]
        shared = end - OVERLAP
        start = text.rfind(" ", shared - OVERLAP, shared) + 1 or shared
    yield text[start:]


def near(said: str, meant: str) -> bool:
    """The same word, or one slip of the finger from it. Short words must be exact: "stop" is not "step"."""
    if said == meant:
        return True
    if min(len(said), len(meant)) < 4 or max(len(said), len(meant)) < 5 or abs(len(said) - len(meant)) > 1:
        return False
    if said[0] != meant[0] and said[:2] != meant[1::-1]:
        return False
    shorter = min(len(said), len(meant))
    at = next((n for n in range(shorter) if said[n] != meant[n]), shorter)  # where they part
    one, other = said[at:], meant[at:]
    if len(one) == len(other):
        swapped = one[:2] == other[1::-1] and one[2:] == other[2:]
        return swapped or one[1:] == other[1:]
    return one[1:] == other or one == other[1:]


def wordset(line: str) -> frozenset[str]:
    """The words of a line, as a set: word lists read better as prose."""
    return frozenset(line.split())


def nameset(lines: str) -> frozenset[str]:
    """The names between the commas, as a set: some are of two words."""
    return frozenset(" ".join(name.split()) for name in lines.split(","))
