"""What is said not to have happened, among the slips that were heard: "drop the fourth", "the phone didn't ring"."""

from collections.abc import Sequence
from typing import Final

from conversations.slips.model import Kind
from conversations.understanding.everyday import spelled_out
from conversations.understanding.picking import COMMON, alike, speaks_of
from conversations.understanding.places import places
from conversations.understanding.text import is_long, pattern, plain, words

Told = tuple[Kind, str]
"""A slip as it was heard: its kind, and the words it was told in."""

_OOPS: Final = (
    r"^(?:(?:oh|oops|sorry|wait|no|nope|nah|ah|ok|okay|well|hey|um|hmm|actually|i mean|but|and|also|so|yes|yeah|right|please|"
    r"can you|could you|you can|just|honestly|that|hang on)[,.:!-]* +)*"
)
_WHAT: Final = r"(?P<what>.{1,80}?)"
_END: Final = (
    r"(?:[, ]+(?:at all|really|actually|please|thanks|thank you|lol|haha|tho|though|sorry|tbh|honestly|either|in the end|"
    r"(?:that|it) (?:did not|didn't|never) happen(?:ed)?|i was (?:fine|ok|okay|on time|early)|(?:it|that) was fine))*[\s.!]*$"
)
_NOT: Final = r"(?:n't| not|nt| never)"
_TRUE: Final = (
    r"(?:quite |really |even |actually |entirely |all |just )*(?:true|right|correct|accurate|what happened|how it (?:was|went|happened)|a (?:slip|problem|mistake|thing)|"
    r"me|real|so|like that|the case|an issue|slips?|happening)"
)
_WRONG: Final = r"(?:all |just |completely |totally |simply )*(?:wrong|false|untrue|incorrect|made up|a mistake|a misunderstanding|nonsense|no (?:slip|problem|mistake)|fine|rubbish|bogus)"
_DROPS: Final = (
    rf"(?:drop|remove|delete|forget(?: about)?|leave out|take out|take away|scrap|lose|cut|strike|ignore|skip|cross out|get rid of|leave|don'?t (?:count|mention|include)) {_WHAT}"
    r"(?: out| away| off)?(?: (?:of|from) (?:it|there|the list|this|that))?",
    rf"take {_WHAT} (?:out|off|away)(?: .{{1,20}})?",
    rf"{_WHAT} (?:is|was|are|were|'s) {_WRONG}",
    rf"{_WHAT} (?:is|was|are|were|do|does|did|ai){_NOT} (?:happen|occur|take place|{_TRUE})",
    rf"{_WHAT}(?:'s| is| was)? never (?:happened|happen|took place|was)",
    rf"(?:there (?:was|were|is)|there'?s) no {_WHAT}",
    rf"there (?:was|were|is){_NOT} (?:an? |any )?{_WHAT}",
)
_DEEDS: Final = (
    rf"i (?:was|am|did|do|have|had){_NOT} {_WHAT}",
    rf"i never {_WHAT}",
    rf"(?P<subject>(?:my|the|our|a|his|her) [\w' ]{{1,30}}?) (?:was|were|did|had|is|has){_NOT} {_WHAT}",
    rf"(?P<subject>(?:my|the|our) [\w' ]{{1,30}}?) never {_WHAT}",
)
_HOW_TAKEN: Final = r"^(?:really |even |seem to |actually )*(?:bother|notic|annoy|distract|upset|disturb|mind|matter|get noticed|mentioned)"
_TOLD_BETTER: Final = r"\b(?:only|just|it was|more like|instead|rather|because|until)\b|\b\d+\b"
_NO_SLIP: Final = (
    r"\b(?:company|firm|employer|role|job|names?|interviewers?|recruiter|manager|date|day|time)$"
)
_PLACE: Final = r"\b(?:last|first|second|third|\w+th|one|ones|\d)\b"
_THING: Final = r"\b(?:things?|bit|part|one|story|stuff|business|slip)\b"


def denied(text: str, slips: Sequence[Told]) -> tuple[int, ...] | None:
    """Which of the slips, from 0, the whole text takes back; None where it does something else, or it is not clear which."""
    if not slips or is_long(text) or len(text) > 160:
        return None
    said = pattern(_OOPS).sub("", plain(text))
    for shape in _DROPS:
        found = pattern(rf"^{shape}{_END}").match(said)
        if found and (which := meant(found["what"], slips)):
            return which
    for shape in _DEEDS:
        found = pattern(rf"^{shape}{_END}").match(said)
        if found is None or pattern(_TOLD_BETTER).search(found["what"]):
            continue
        if pattern(_HOW_TAKEN).search(found["what"]):
            continue
        subject = found["subject"] if "subject" in found.re.groupindex else ""
        if subject and _named(subject, slips) is None:
            continue
        deed = f"{subject or ''} {found['what']}"
        scores = _scores(deed, slips)
        kinds = {kind for (kind, _), score in zip(slips, scores, strict=True) if score == max(scores)}
        if max(scores) > 1 and len(kinds) == 1:  # "I didn't go blank" takes back both times
            return tuple(index for index, score in enumerate(scores) if score == max(scores))
    return None


def spoken_of(text: str, slips: Sequence[Told]) -> int | None:
    """The place of the one slip that a text speaks of by its kind or its words, from 0; None for none or several."""
    named = _named(text, slips)
    return min(named) if named else None


def by_place(text: str, slips: Sequence[Told]) -> bool:
    """Whether a text takes a slip back by its place in the list: "the last one is wrong"."""
    which = denied(text, slips)
    return which is not None and pattern(_PLACE).search(plain(text)) is not None


def meant(what: str, slips: Sequence[Told]) -> tuple[int, ...]:
    """The slips that a name or a place in the list means; () for none, or for what could be two."""
    if pattern(r"^(?:that|this|it|they|these|those|everything|anything|nothing|i|she|he|you)$").match(what):
        return ()
    if pattern(_NO_SLIP).search(what):
        return ()
    bare = pattern(r"^(?:the|that|this|about|slip|number|no\.?|#)+\s+(?=\S)").sub("", what)
    placed = places(bare, len(slips), lambda piece: _named(piece, slips))
    if placed is None and pattern(_THING).search(bare):
        placed = _named(pattern(_THING).sub(" ", bare), slips)
    return tuple(sorted(placed or ()))


def _named(piece: str, slips: Sequence[Told]) -> frozenset[int] | None:
    """The one slip that a few words speak of."""
    scores = _scores(piece, slips)
    best = max(scores, default=0)
    leaders = [index for index, score in enumerate(scores) if score == best]
    return frozenset(leaders) if best > 0 and len(leaders) == 1 else None


def _scores(piece: str, slips: Sequence[Told]) -> list[int]:
    """How much a few words speak of each slip: by its kind, and by the words it was told in."""
    spoken = [word for word in words(piece) if word not in COMMON]
    scores = []
    for kind, span in slips:
        own = set(words(span)) - COMMON
        shared = sum(any(alike(word, each) for each in own) for word in spoken)
        called = bool(spoken) and (speaks_of(kind, plain(piece)) or speaks_of(kind, spelled_out(piece)))
        scores.append(shared + 2 * called)
    return scores
