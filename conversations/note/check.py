"""What must not be in a note, found again in its text.

The composer keeps to it, and a note edited by hand is told.
"""

import re
from collections.abc import Iterable
from functools import cache

from conversations.note import patterns
from conversations.note.facts import NoteSlip
from conversations.note.tidy import sentences


@cache
def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(alternatives)})(?!\w)", re.IGNORECASE)


@cache
def _exact(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


def _straight(text: str) -> str:
    return text.replace("’", "'").replace("‘", "'")


def _parts(text: str) -> tuple[str, ...]:
    """The sentences of a text, line by line, without their full stops."""
    return tuple(part for line in _straight(text).splitlines() for part in sentences(line.strip()))


def apologies(text: str) -> tuple[str, ...]:
    """The sentences that apologise, in order, without their full stops."""
    return tuple(part for part in _parts(text) if apologises(part))


def apologises(sentence: str) -> bool:
    """Whether the writer says sorry here; being sorry to hear something is no apology."""
    left = _any(*patterns.NO_APOLOGY).sub("", _straight(sentence))
    return _any(*patterns.APOLOGY).search(left) is not None


def placeholders(text: str) -> tuple[str, ...]:
    """What was left to be filled in: "[Company]", "{name}", "XXX"."""
    return tuple(found[0] for found in _exact(*patterns.PLACEHOLDER).finditer(text))


def unfit(text: str) -> bool:
    """Whether the text runs its writer down, begs, or talks about pay."""
    unwanted = (*patterns.SELF_DEPRECATION, *patterns.BEGGING, *patterns.PAY)
    straight = _straight(text)
    return _any(*unwanted).search(straight) is not None or re.search(r"[$€£]\s?\d", straight) is not None


def names_the_mistake(text: str) -> bool:
    """Whether an answer points at the one it replaces: "I should have said", "I got it wrong"."""
    return _any(*patterns.NAMES_THE_MISTAKE).search(_straight(text)) is not None


def raises_unsure(text: str, slips: Iterable[NoteSlip]) -> tuple[int, ...]:
    """The ids of the slips that the text brings up though the note is not to acknowledge them.

    A correction the person asked for may name what it corrects.
    """
    slips = tuple(slips)
    parts = _parts(text)
    mended = tuple(slip for slip in slips if slip.verdict == "acknowledge" and slip.owned)
    return tuple(
        slip.id
        for slip in slips
        if slip.verdict in {"leave_out", "answer_better"}
        and any(_raises(part, slip) and not any(_raises(part, other) for other in mended) for part in parts)
    )


def _raises(part: str, slip: NoteSlip) -> bool:
    """Whether this one sentence speaks of this slip."""
    if _any(*patterns.RAISES[slip.kind]).search(part):
        return True
    said, moment = _levelled(part), _levelled(slip.moment)
    # The pinned moment itself, word for word.
    if len(moment.split()) >= 3 and moment in said:
        return True
    detail = slip.slots.get(patterns.TELLING_DETAIL.get(slip.kind, ""), "")
    right = _levelled(str(slip.slots.get("name_right", "")))
    if not isinstance(detail, str) or len(detail.strip()) < 3 or _levelled(detail) in right:
        return False
    return re.search(rf"(?<!\w){re.escape(_levelled(detail))}(?!\w)", said) is not None


def _levelled(text: str) -> str:
    """The text in lower case, one word for whoever it is about: "her shoes" and "your shoes" are the same."""
    low = _straight(text).lower().strip(" .!?,;:")
    low = re.sub(r"\b(?:she|he|you)\b", "they", low)
    return re.sub(r"\s+", " ", re.sub(r"\b(?:her|his|your|him|them)\b", "their", low))
