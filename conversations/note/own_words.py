"""The person's own words in a note: mended, kept to what may stand there, and trimmed."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Final

from conversations.note.address import known, to_you
from conversations.note.facts import NoteFacts
from conversations.note.fit import fit
from conversations.note.fragments import Kept, clipped, foreign, restored
from conversations.note.shapes import shape
from conversations.note.tidy import plain, sentences, tidy, untailed, words

MOST_WORDS: Final = 40
"""So much of a moment, a wish or an answer is kept; a note has room for no more."""

_EXPANDED = {
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
def _pattern(name: str) -> re.Pattern[str]:
    """The patterns of this file, compiled when first needed."""
    return re.compile(
        {
            "splice": r", (?=(?:it|it's|I|I'm|we|you|they|he|she|that was|that's|this was)\s+\w)",
            "leading": r"(?:when|if|while|after|because|as|once|since|before|although|though|on|in|at|for|to"
            r")\b",
            # "It went ok" tells nothing.
            "verdict": r"(?:nothing|not much|no(?:pe)?|none|nah|all good)(?: (?:really|special|much"
            r"|comes to mind|in particular))*\Z"
            r"|(?:it|that|this|everything|all|I) (?:all )?(?:went|was|did) (?:\w+ )?"
            r"(?:ok|okay|fine|well|good|great|bad|badly|alright|all right)\Z",
            "aside": r", (?:I )?(?:really )?(loved|liked|enjoyed) (that|it)\b",
            "liked_it": r"I (?:really )?(?:loved|liked|enjoyed) (?:that|it)\Z",
            "anyone": r"^you c(?:an|ould) (?:really |actually |even |just )?(?:hear|see|smell|feel|taste|tell)\b",
            "super": r"\bsuper (?=[a-z])",
            "quoted": r"(\"[^\"]*\")",
            "had": r"'d(?= (?:(?:actually|already|just|even|never|also|really) )?"
            r"(?:\w+ed|been|had|done|made|said|told|seen|built|gone|got|written|left|lost|found)\b"
            r"| (?:actually|already|just|even) read\b)",
            "contracted": r"\b\w+'\w+\b",
            "and_nice": r",? (?:and|which) (?:it |that )?was (?:so |really |very |pretty )?"
            r"(?:great|nice|fun|lovely|cool|amazing|good|awesome|funny|sweet)\Z",
            "join": r"\s*(?:[,;]|\b(?:but|because|although|though|even though|so|and|which|while|plus)\b)\s+",
        }[name],
        re.IGNORECASE,
    )


def mended(text: str, facts: NoteFacts, purpose: Kept = "moment") -> str:
    """The words tidied and said to the interviewer; in an answer "he" is the customer it tells of, and stays."""
    said = tidy(text)
    if purpose != "answer":
        said = to_you(said, known(facts.interviewer), facts.others)
    if purpose == "moment" and _pattern("anyone").match(tidy(text)):
        # "You could hear them laughing": nobody is told what they could hear, nor who "them" may be.
        said = re.sub(r"^(I(?: \w+){2,3}) them\b", r"\1 people", f"I{said[3:]}")
    if facts.register == "formal":
        outside = _pattern("quoted").split(said)
        outside[::2] = (
            _pattern("contracted").sub(_expanded, _pattern("had").sub(" had", each)) for each in outside[::2]
        )
        said = _pattern("super").sub("very ", "".join(outside))
    return said


def _expanded(found: re.Match[str]) -> str:
    short = found[0]
    if short in _EXPANDED:
        return _EXPANDED[short]
    long = _EXPANDED.get(short[0].lower() + short[1:], short)
    return long[0].upper() + long[1:] if long != short else short


def told(text: str, facts: NoteFacts, purpose: Kept = "moment") -> tuple[str, ...]:
    """The words as mended sentences without full stops, subjects put back; a comma splice gets a semicolon."""
    if not known(text):
        return ()
    if foreign(bare := plain(text)):
        return sentences(bare)
    said = _pattern("aside").sub(r". I \1 \2", mended(text, facts, purpose))
    parts = (_pattern("and_nice").sub("", untailed(part)) for part in sentences(said))
    return tuple(_unspliced(restored(part, purpose)) for part in parts if not _pattern("verdict").match(part))


def _unspliced(part: str) -> str:
    found = _pattern("splice").search(part)
    if not found or _pattern("leading").match(part) or shape(part[: found.start()]) != "clause":
        return part
    return f"{part[: found.start()]}; {part[found.end() :]}"


def kept(text: str, facts: NoteFacts, purpose: Kept = "moment", most: int = MOST_WORDS) -> tuple[str, ...]:
    """The sentences that may stand in the note, so many words of them in all; the first is cut before it is lost."""
    found: list[str] = []
    for part in _fitting(told(text, facts, purpose), facts):
        # What they remember is theirs in any language, and is quoted; a reason in another would stand there unread.
        if foreign(part) and purpose != "moment":
            continue
        # What was liked did not fit, or it has been said.
        if part in found or (not found and _pattern("liked_it").match(part)):
            continue
        room = most - sum(map(words, found))
        if words(part) > room and found:
            break
        found.append(clipped(part, room))
        if facts.short:
            break
    return tuple(found)


def _fitting(parts: tuple[str, ...], facts: NoteFacts) -> Iterator[str]:
    """Each part that is fit, or else its beginning up to what is not."""
    for part in parts:
        if fit(part, facts):
            yield part
            continue
        joins = tuple(_pattern("join").finditer(part))
        heads = (part[: found.start()].strip(" ,;") for found in reversed(joins))
        tails = (part[found.end() :].strip(" ,;") for found in joins)
        yield from (
            each for each in islice((e for e in (*heads, *tails) if words(e) >= 2 and fit(e, facts)), 1)
        )
