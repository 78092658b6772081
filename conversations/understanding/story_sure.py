"""Whether "they noticed" may be said of a slip: rule R6 lets nobody own up to what was not surely caught.

The model's word alone is not enough. Doubt told of the slip, or right after it, takes it back; where no phrase that
is known tells of a reaction, the model must speak for one clearly. What is not sure is left open, and the dialogue asks.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from conversations.slips.model import Noticed
from conversations.understanding.reactions import clearing, hedged, reacted
from conversations.understanding.text import pattern

AGREED: Final = 40
"""How far above every other answer "yes" must lie where a phrase that is known tells of it, too."""
CLEARLY: Final = 56
"""How far where none does, and somebody else acts in the slip's clause or right after."""
ALONE: Final = 72
"""How far where nobody else acts."""
AGAINST: Final = 99
"""How far against words that tell as if nobody had noticed."""
_AT_ITS_HEAD: Final = 14  # characters
_REACTED: Final = frozenset({"R:reacted", "L:reacted"})
_PUT_RIGHT: Final = frozenset({"R:owned", "L:owned"})
_OPEN: Final = frozenset({"R:hedged", "L:hedged"})

SLIP_IN_DOUBT: Final = (
    r"\b(?:may(?:be| have| well have)|might(?:'?ve| have)?|perhaps|possibly|probably|arguably"
    r"|(?:i )?(?:think|believe|suspect|guess|fear|reckon|suppose) (?:that )?i\b"
    r"|(?:not|never) (?:\w+ )?(?:sure|certain) (?:if|whether|i|that)|unsure (?:if|whether)|or did i\b"
    r"|(?:can'?t|don'?t|do not|cannot) (?:\w+ )?(?:know|remember|tell|say|swear) (?:if|whether|that) i\b)"
    r"|\b(?:or something|maybe|not (?:\w+ )?sure|possibly|perhaps|probably|i think|i guess)[\s.?…]*$"
)
"""It is not certain that the slip happened at all."""

IN_DOUBT: Final = (
    r"\b(?:may(?:be| have| well)|might(?:'?ve| have)?|perhaps|possibly|probably|presumably|apparently"
    r"|(?:not|isn'?t|wasn'?t|aren'?t|never) (?:\w+ )?(?:sure|certain)|unsure|uncertain|unclear|inconclusive"
    r"|(?:think|believe|suspect|guess|reckon|suppose|imagine) (?:that )?"
    r"(?:i|she|he|they|it|nobody|no one|we)\b"
    r"|who knows|who'?d know|who can (?:say|tell)|no (?:idea|clue)|dunno|idk|hard to (?:say|tell|know|be)"
    r"|(?:don'?t|didn'?t|do not|couldn'?t|could not|can'?t|cannot) (?:\w+ )?(?:know|tell|say|judge|think)"
    r"|hop(?:e|ing|efully)|doubt\w*|could(?:'ve| be| have been)|must(?:'?ve| have)|wonder(?:ed|ing)?|whether"
    r"|(?:if|unless) (?:she|he|they|anyone|anybody|somebody|someone)\b|seem(?:s|ed)?|appear(?:s|ed)"
    r"|as (?:if|though)|imagin\w+|ambiguous|debatable|(?:un)?likely"
    r"|(?:nobody|no one|noone|none of them|neither) (?:\w+ )?(?:said|mentioned|commented|remarked|asked))\b"
)
"""Doubt of any kind in what comes after."""

COULD_NOT: Final = (
    r"\b(?:out of (?:the room|earshot|shot|sight|view|frame)|off[- ]?(?:camera|screen)|(?:camera|mic|video|sound) "
    r"(?:was |being |still )?(?:off|muted)|(?:had|was|i'?d) (?:\w+ )?muted|muted (?:my|the|it)|on mute"
    r"|under (?:the|my) (?:desk|table|breath|coat|jacket|scarf|jumper)|below the (?:desk|frame|table)|behind my back"
    r"|in my (?:own )?head|to myself|only i\b|(?:but|except) me\b|none the wiser|unnoticed|unseen|unheard|undetected"
    r"|(?:back|backs) (?:was |were )?(?:turned|to me)|looking (?:away|down|elsewhere|out|the other way)"
    r"|(?:wasn'?t|weren'?t|not|hadn'?t|before (?:she|he|they|anyone|anybody|\w+)(?:'d| had| was| were)?) "
    r"(?:\w+ )?(?:there|in|arrived|come|came|joined|back|on|looking|listening|watching|paying)\b"
    r"|(?:had|'d) (?:just |already |only )?(?:left|gone|stepped out|nipped out|popped out|hung up|logged off)"
    r"|(?:was|were) (?:\w+ )?(?:away|gone|asleep|elsewhere|outside|next door|(?:out|busy|still) \w+ing|busy with)"
    r"|never (?:\w+ )?(?:asked|found|checked|tested|brought|came|come|knew|know|saw|heard|looked|noticed|opened)"
    r"|(?:didn'?t|did not|couldn'?t|could not|can'?t|cannot|won'?t|wouldn'?t) (?:\w+ )?(?:have )?"
    r"(?:see|seen|saw|hear|heard|notice\w*|know|known|pick\w* up|clock|twig|catch|spot|check\w*|look\w*)"
    r"|(?:nobody|no one|no-one|noone|none of (?:them|the \w+)|neither) (?:\w+ ){0,2}?(?:notic\w+|saw|seen|heard"
    r"|blinked|knew|batted|flinched|reacted|clocked|spotted|picked|twigged|was|were|looked|cared|the wiser)"
    r"|(?:camera|webcam|screen|picture|frame|they|she|he) (?:was |could )?only (?:ever )?(?:showed|shows|show|saw|see|caught|got|had|pointed at|covered)"
    r"|(?:she|he|they|it) missed it|spared|hid (?:it|that|them)|covered (?:it|that) (?:up|with)|got away with"
    r"|no harm|nobody'?s|no (?:idea|clue)|luckily|fortunately|thankfully|mercifully|thank god)\b"
)
"""Told as if nobody noticed, or could have."""

BY_HAND: Final = (
    r"\b(?:fixed|sorted|recovered|rejoined|got (?:it )?back|logged back|started over|tried again|made up for it"
    r"|caught (?:it|myself)|corrected (?:it|that|them)|put (?:it|that) right|before\b|in time\b|just in)\b"
)
"""Put right by hand, which nobody need have seen."""

_DOUBTED_THERE: Final = "L:hedged"  # the slip's own words doubt that it was noticed


def surely(
    scores: Mapping[Noticed, int],
    hints: Sequence[str],
    lead: str,
    spans: Sequence[str],
    theirs: bool,
    settled: bool = True,
) -> tuple[Noticed, bool]:
    """What the text shows of the noticing, and whether it tells outright that the slip was put right.

    `lead` is the slip's own clause, `spans` the next few, in lower case; `hints` what the patterns make of both;
    `theirs`: somebody else acts in the slip's clause or in the next one or two; `settled`: it may be put right, and else
    that is looked for only as a sign of the noticing.
    """
    best = max(scores, key=lambda name: scores[name])
    if pattern(SLIP_IN_DOUBT).search(lead):
        return "unsure", False
    if best == "unsaid" and _DOUBTED_THERE in hints:
        return "unsure", False
    outright = (settled or best == "yes") and _outright(hints, lead, spans)
    if best != "yes":
        return best, outright
    if not _OPEN.isdisjoint(hints):
        return "unsure", False
    shown = next((place for place, span in enumerate(spans) if reacted(span)), len(spans))
    aloud = outright and not any(pattern(BY_HAND).search(span) for span in (lead, *spans[:2]))
    told = aloud or not _REACTED.isdisjoint(hints) or shown < len(spans)
    if any(_doubted(span, far=place > shown) for place, span in enumerate(spans[: shown + 2])):
        return "unsaid", False
    margin = scores["yes"] - max(value for name, value in scores.items() if name != "yes")
    unseen = any(pattern(COULD_NOT).search(span) for span in (lead, *spans[: shown + 2]))
    needed = AGAINST if unseen else AGREED if told else CLEARLY if theirs else ALONE
    return ("yes" if margin >= needed else "unsaid"), outright


def _outright(hints: Sequence[str], lead: str, spans: Sequence[str]) -> bool:
    return not _PUT_RIGHT.isdisjoint(hints) or any(clearing(span) == "yes" for span in (lead, *spans))


def _doubted(span: str, *, far: bool) -> bool:
    """A clause past the reaction speaks of it only where it begins with the doubt: "but maybe at her notes"."""
    found = pattern(IN_DOUBT).search(span)
    if far:
        return found is not None and found.start() <= _AT_ITS_HEAD
    return found is not None or hedged(span)
