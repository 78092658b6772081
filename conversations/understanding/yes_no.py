"""Yes, no, or in two minds: read from how an answer opens, and from the shape of short sentences."""

from functools import cache
from itertools import takewhile

from conversations.understanding import yes_no_phrases as said
from conversations.understanding.everyday import spelled_out
from conversations.understanding.text import SHORT, pattern, plain
from conversations.understanding.yes_no_phrases import YesNo

_TURN = r"\b(?:no,? wait|wait|actually|i mean|scratch that|on second thoughts?)\b[,.:]? *"
_FORWARD = r"(?:,| but| though| tho| -) (?:i )?(?:think|guess|suppose|reckon|believe|probably|prob|likely|leaning|say|would say|if i had to)\b"
_NO_TROUBLE = "problem problems worries doubt doubts changes need bother trouble issue issues question questions objection objections matter or and but idea clue wait"  # "yes no problem"
_MOST_WORDS = 12  # a sentence longer than this has more in it than its shape


def yes_no(text: str) -> YesNo | None:
    """Yes, no, or in two minds. A leaning is taken at its word: "probably" is yes, "don't think so" is no."""
    read = plain(text)[:SHORT]
    told = _told(read)
    parts = pattern(_TURN).split(read)
    if told is not None and len(parts) == 2:
        told = _told(parts[1]) or told
    if told == "unsure" and (leaning := pattern(_FORWARD).search(read)):
        told = _told(read[leaning.start() :].lstrip(" ,-").removeprefix("but ")) or told
    return told or next(
        (meaning for meaning, marks in said.MARKS.items() if any(m in read for m in marks)), None
    )


def _told(read: str) -> YesNo | None:
    line = spelled_out(read)
    words = tuple(line.split())
    if words and set(words) <= {"yes", "no"}:  # "yeah nah" is no, "yeah nah yeah" is yes
        return "yes" if words[-1] == "yes" and words[0] == "yes" else "no" if words[-1] == "no" else "yes"
    if 0 < len(words) <= _MOST_WORDS and (idiom := _shaped(line, said.IDIOMS)):
        return idiom
    first = tuple(takewhile(("yes", "no").__contains__, words))
    if len({*first}) > 1 and words[len(first)] not in _NO_TROUBLE.split():  # "yeah, no, definitely not"
        return "yes" if first[-1] == "yes" else "no"
    if 0 < len(words) <= _MOST_WORDS and (shaped := _shaped(line)) == "unsure":
        return shaped
    opened = _opened(words)
    if opened is not None:
        return opened
    if 0 < len(words) <= _MOST_WORDS:
        shaped = _shaped(line) or _shaped(" ".join(_bared(words)))
        if shaped is not None:
            return shaped
    if len(words) <= 6:  # "I want to say yes", "that would be a no"
        told_by = [meaning for meaning in ("yes", "no") if meaning in words]
        if len(told_by) == 1:
            return "yes" if told_by == ["yes"] else "no"
    return None


def _shaped(line: str, shapes: tuple[tuple[YesNo, str], ...] = said.SHAPES) -> YesNo | None:
    return (
        next((meaning for meaning, shape in shapes if pattern(shape).fullmatch(line)), None) if line else None
    )


def _bared(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without what is wrapped around an answer, unless nothing would be left."""
    start, end = 0, len(words)
    openers, closers = _wrapping()
    while start < end - 1 and words[start] in openers:
        start += 1
    while end > start + 1 and words[end - 1] in closers:
        end -= 1
    return words[start:end]


@cache
def _wrapping() -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(said.OPENERS.split()), frozenset(said.CLOSERS.split())


def _opened(words: tuple[str, ...]) -> YesNo | None:
    lead_ins = _wrapping()[0]
    opening = 0
    while opening < len(words):
        rest = words[opening:]
        told = _opening(rest)
        if told is not None and (
            words[opening] not in lead_ins or len(rest) == 1 or _opening(rest[1:]) is None
        ):
            return told
        if words[opening] not in lead_ins:
            break
        opening += 1
    return None


def _opening(words: tuple[str, ...]) -> YesNo | None:
    phrases = _by_phrase()
    for length in range(min(9, len(words)), 1, -1):
        if words[:length] in phrases:
            if length < len(words) and pattern(said.BARE).fullmatch(" ".join(words[:length])):
                continue
            return phrases[words[:length]]
    if words[:1] in phrases and (len(words) == 1 or words[0] not in said.NEEDS_AN_END.split()):
        return phrases[words[:1]]
    return None


@cache
def _by_phrase() -> dict[tuple[str, ...], YesNo]:
    found: dict[tuple[str, ...], YesNo] = {}
    for meaning in ("yes", "no", "unsure"):
        for phrase in (*said.WORDS[meaning].split(), *said.PHRASES[meaning].split(" / ")):
            found[tuple(spelled_out(phrase).split())] = meaning
    return found
