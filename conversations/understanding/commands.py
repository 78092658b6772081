"""What can be said anywhere: help, back, skip, later, stop and the rest, when it is the whole of a message.

"I had to stop and think" is an answer, so nothing here looks inside a sentence: the courtesies around a
request are peeled off, and what is left must be one of the phrases, give or take a slip of the finger, or a
sentence made of nothing but such a request (`command_grammar`).
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

from conversations.understanding.command_grammar import requested
from conversations.understanding.command_phrases import CLOSERS, OPENERS, PHRASES, WHO_SEES, Anywhere
from conversations.understanding.everyday import spelled_out
from conversations.understanding.sending import says_sent
from conversations.understanding.text import is_long, near, pattern, plain, words, wordset

_MARKS: Final[dict[str, Anywhere]] = {
    "?": "help",
    "??": "help",
    "???": "help",
    "❓": "help",
    "❔": "help",
    "👋": "greeting",
    "⏭": "skip",
    "⏩": "skip",
    "⏸": "pause",
    "⏹": "stop",
    "🛑": "stop",
    "🔙": "back",
    "⬅": "back",
    "▶": "continue",
}


_AT_AN_HOUR: Final = (
    r"(?:ok |yes |well |um |maybe )*(?:when|once|after|later|tonight|this evening)\b(?!.*\bback\b).*\b(?:at|about|around|by|say|like|till) "
    r"(?:half )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m|ish)?(?! ?(?:min|hour|sec|day|week))(?:\W|$)"
)
"""Names an hour for something, and so asks for no pause: "when I get in from work, about 6"."""


def command(text: str) -> Anywhere | None:
    """The request that this whole message is, or None: an answer that only contains its word is an answer."""
    if is_long(text):
        return None
    said = words(text)
    if not said:
        return _MARKS.get(plain(text))
    if len(said) > 16 or spelled_out(text) in ("yes", "no"):  # "uh huh"
        return None
    if pattern(_AT_AN_HOUR).match(plain(text)):
        return None
    stripped = tuple(_peeled(said))
    exact = _by_phrase()
    for left in stripped:
        if left in exact:
            return exact[left]
    if any(pattern(WHO_SEES).fullmatch(" ".join(left)) for left in stripped):
        return "privacy"
    nearly = next((meant for left in stripped if (meant := _nearly(left))), None) or requested(text)
    return nearly or ("sent" if says_sent(text) else None)


@cache
def _by_phrase() -> dict[tuple[str, ...], Anywhere]:
    return {
        tuple(phrase.split()): meaning
        for meaning, phrases in PHRASES.items()
        for phrase in phrases.split(" / ")
    }


@cache
def _by_initials() -> dict[str, tuple[tuple[tuple[str, ...], Anywhere], ...]]:
    """Phrases by the first letters of their words: a slip of the finger seldom falls on those."""
    found: dict[str, list[tuple[tuple[str, ...], Anywhere]]] = {}
    for phrase, meaning in _by_phrase().items():
        found.setdefault("".join(word[0] for word in phrase), []).append((phrase, meaning))
    return {initials: tuple(phrases) for initials, phrases in found.items()}


# Words of their own that are one slip away from a request's: "late" answers a question, "later" puts it off.
_REAL: Final = wordset(
    "late latter bread bleak brake heap gain gains sent send moved backs clause course step steps"
)


def _nearly(said: tuple[str, ...]) -> Anywhere | None:
    for phrase, meaning in _by_initials().get("".join(word[0] for word in said), ()):
        slips = sum(a != b for a, b in zip(said, phrase, strict=True))
        if slips <= (1 if len(phrase) < 4 else 2) and not _REAL & set(said) and all(map(near, said, phrase)):
            return meaning
    return None


def _peeled(said: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The message, and the message without its courtesies, the longest first."""
    for front in _stripped(said, _courtesies(OPENERS), front=True):
        yield from _stripped(front, _courtesies(CLOSERS), front=False)


@cache
def _courtesies(phrases: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in phrases.split(" / "))


def _stripped(
    said: tuple[str, ...], courtesies: tuple[tuple[str, ...], ...], *, front: bool
) -> Iterator[tuple[str, ...]]:
    while said:
        yield said
        edge = [c for c in courtesies if (said[: len(c)] if front else said[-len(c) :]) == c]
        if not edge:
            return
        width = len(max(edge, key=len))
        said = said[width:] if front else said[: len(said) - width]
