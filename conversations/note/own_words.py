"""The person's own words in a note: mended, kept to what may stand there, and trimmed."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Final

from conversations.note.address import known, to_you
from conversations.note.facts import NoteFacts
from conversations.note.fit import fit
from conversations.note.fragments import Kept, clipped, dangles, foreign, restored
from conversations.note.shapes import shape
from conversations.note.tidy import plain, sentences, tidy, untailed, words
from conversations.note.voice import in_full, stately

MOST_WORDS: Final = 40
"""So much of a moment, a wish or an answer is kept; a note has room for no more."""


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
        said = _pattern("super").sub("very ", said)
    return in_full(said) if stately(facts) else said


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
            each
            for each in islice(
                (e for e in (*heads, *tails) if words(e) >= 2 and not dangles(e) and fit(e, facts)), 1
            )
        )
