"""How a note speaks: with short forms or in full, and the same from its first line to its last."""

import re
from functools import cache, lru_cache
from typing import Final

from conversations.note.address import name, titled
from conversations.note.facts import NoteFacts
from conversations.note.tidy import tidy

_SHORT: Final = {
    "I am": "I'm", "I would": "I'd", "I have": "I've", "I will": "I'll", "it is": "it's", "that is": "that's",
    "It is": "It's", "There is": "There's", "there is": "there's", "you would": "you'd", "You are": "You're",
}  # fmt: skip
_FULL: Final = {
    "I'm": "I am", "I've": "I have", "I'll": "I will", "I'd": "I would", "don't": "do not", "didn't": "did not",
    "can't": "cannot", "doesn't": "does not", "wasn't": "was not", "isn't": "is not", "couldn't": "could not",
    "won't": "will not", "you're": "you are", "you've": "you have", "we're": "we are", "it's": "it is",
    "we've": "we have", "haven't": "have not", "weren't": "were not", "aren't": "are not", "hadn't": "had not",
    "you'd": "you would", "we'd": "we would", "they'd": "they would",
    "you'll": "you will",
    "wouldn't": "would not", "they're": "they are", "there's": "there is", "that's": "that is",
    "hasn't": "has not",
}  # fmt: skip


@cache
def _pattern(which: str) -> re.Pattern[str]:
    return re.compile(
        {
            "long": rf"\b(?:{'|'.join(_SHORT)})\b(?=\s[a-z{{])",
            "quoted": r"(\"[^\"]*\")",
            "had": r"'d(?= (?:(?:actually|already|just|even|never|also|really) )?"
            r"(?:\w+ed|been|had|done|made|said|told|seen|built|gone|got|written|left|lost|found)\b"
            r"| (?:actually|already|just|even) read\b)",
            "has": r"(?<=\b[Ii]t)'s(?= (?:got|been)\b)",
            "contracted": r"\b\w+'\w+\b",
            "own": r"\b(?:I'(?:d|m|ve|ll)|it's|that's|there's|you'(?:d|re|ve))",
            "chatty": r"\b(?:Let me|I really|Thanks|I just|[Ll]ove|lovely|glad we|smile)(?!\w)",
        }[which]
    )


def stately(facts: NoteFacts) -> bool:
    """Whether it speaks in full: a formal note does, and any to somebody with a title."""
    return facts.register == "formal" or titled(name(facts.interviewer))


def brief(facts: NoteFacts) -> bool:
    """Whether it speaks in short forms: a warm note does, and a plain one when the person's own words have them."""
    theirs = (facts.moment, facts.why, *(slip.better for slip in facts.slips))
    return not stately(facts) and (facts.register == "warm" or any(map(_own, theirs)))


@lru_cache(maxsize=256)
def _own(text: str) -> bool:
    return _pattern("own").search(tidy(text)) is not None


def chatty(frame: str) -> bool:
    """Whether a sentence is too chatty for a stately note."""
    return _pattern("chatty").search(frame) is not None


def spoken(frame: str, facts: NoteFacts) -> str:
    """The frame as this note says it: "I'm" in a brief one."""
    return in_short(frame) if brief(facts) else frame


def suited(sentence: str, facts: NoteFacts) -> str:
    """A sentence that stands in short forms, as this note says it."""
    return in_full(sentence) if stately(facts) else sentence


def in_short(text: str) -> str:
    """The text with short forms."""
    return _pattern("long").sub(lambda found: _SHORT[found[0]], text)


def in_full(text: str) -> str:
    """The text without short forms, but for what stands in quotes."""
    outside = _pattern("quoted").split(text)
    outside[::2] = (
        _pattern("contracted").sub(_expanded, _pattern("has").sub(" has", _pattern("had").sub(" had", each)))
        for each in outside[::2]
    )
    return "".join(outside)


def _expanded(found: re.Match[str]) -> str:
    short = found[0]
    if short in _FULL:
        return _FULL[short]
    long = _FULL.get(short[0].lower() + short[1:], short)
    return long[0].upper() + long[1:] if long != short else short
