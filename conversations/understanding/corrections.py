"""An earlier answer put right in passing: "actually it was Globex", "it's Diana not Diane"."""

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from conversations.understanding.durations import minutes_told
from conversations.understanding.naming import NOT_NAMES
from conversations.understanding.text import folded, is_long, pattern, plain, wordset

What: TypeAlias = Literal["company", "role", "name", "minutes", "when", "slip_kind"]


@dataclass(frozen=True, slots=True)
class Correction:
    """`what` is None where the text alone does not say; `new` is None where something is only rejected."""

    what: What | None
    old: str | None
    new: str | None


# A value: a few words, as written. Its bounds keep every pattern below linear.
_V = r"[\"']?(?P<new>[^\s,.;:!?\"()]+(?:[ .]{1,2}[^\s,.;:!?\"()]+){0,4}?)[\"']?"
_O = r"[\"']?(?P<old>[^\s,.;:!?\"()]+(?: [^\s,.;:!?\"()]+){0,3}?)[\"']?"
_END = r"\s*[.!)]*$"
_OUT = r"(?: at all| there| here| again| sorry| mate| now| please| i'?m afraid| though| tho)*\s*[.!)]*$"
_AND_MORE: Final = r"\s*[,.;:!-]+ *(?:i|it|that|this|you|you've|it's|that's|i'm|wasn'?t|isn'?t|didn'?t|never|she|he|they|we|please|can|could|try|look|nothing|none|not|my|the|mine) .{1,80}$"
_OOPS = (
    r"(?:(?:oh|oops|sorry|wait|no|nope|ah|ok|well|hey|um|hmm|btw|correction|typo|actually|i mean|hang on|"
    r"hold on|my bad|edit|also|yes but|yeah but|yes|yeah|ps|please|kindly|i'?m sorry|i am sorry|apologies|my mistake|nah|naw|lol|"
    r"but|and|just to say|to be clear|to correct|you'?(?:ve| have)? (?:got|have) (?:it|that|this|me|them) (?:all )?(?:wrong|mixed up|backwards)|"
    r"(?:that|it|this)(?:'s| is| was) (?:all )?(?:wrong|not right|not correct|incorrect)|wrong|not right|you (?:misread|misheard|mixed (?:it|that|them|me) up))[,.;:!-]* +)"
)
_IS = (
    r"(?:i was late by|i was late|it'?s|it was|it is|that'?s|that was|its|this was|this is|i meant|i mean|should be|should have "
    r"been|make (?:it|that)|should say|it'?s spell?ed|it is spelled|spelled|i was at|i interviewed at|was|is|in fact it was|it'?s actually|it was actually)"
)

_THINGS: Final[tuple[tuple[What, str], ...]] = (
    ("company", r"company(?:'s name| name)?|employer|firm|business|organi[sz]ation|place|company it"),
    ("role", r"role|job|position|post|job title|title"),
    (
        "name",
        r"(?:her|his|their|the interviewer'?s?|interviewer'?s?|the recruiter'?s?|the manager'?s?|the) "
        r"(?:first |last |real |actual )?names?|interviewer|names?|recruiter",
    ),
    ("when", r"date|day|time|interview"),
)

_REJECTS = (
    rf"^{_OOPS}{{0,3}}(?:that'?s|this is|that is|it'?s|this isn'?t|that isn'?t|you'?ve got (?:it|that)|you "
    rf"got (?:it|that)|you have (?:it|that)|that was|thats|its) ?"
    rf"(?:not |n't )?(?:quite |really |exactly |entirely |all )?(?:right|wrong|correct|incorrect|true|it|"
    rf"what i (?:said|meant)|what happened)(?: at all)?{_END}"
)
_REJECTS_TOO = (
    rf"^{_OOPS}{{0,3}}(?:wrong|not (?:correct|right|true|accurate)|incorrect|is not (?:correct|right|so|true|like that)|"
    r"(?:that|it|this) (?:ain'?t|isnae|isn'?t|wasn'?t|wasnae|is not|was not) (?:right|correct|true|so|it|me|what happened|how it (?:was|happened|went))|"
    r"you(?:'ve| have|'re| are)? ?(?:got|have|took|taken|take|understood|understand|heard|misread|misheard|misunderstood|mixed)(?: (?:it|that|me|this|them|(?:the|her|his|their|my) (?:names?|title|job|role|firm)))?(?: (?:all|up|quite))? ?(?:wrong|wrongly|incorrectly|mixed up|backwards|up)?|"
    r"(?:that'?s|that is|it'?s|this is|thats) (?:all |completely |totally |just )?(?:wrong|incorrect|not it|not me|not right|not correct|backwards|not quite it|not (?:(?:her|his|their|my|the right|the) (?:real |actual |right |first |last |correct )?(?:name|company|role|job|title|interviewer|employer|boss|manager|interview|firm|slip|person)|(?:what|how|who|where|when|why|the way|anything like what) [^,.;]{1,40})|not (?:the|a|my) (?:\w+ ){1,2}i (?:told|said|meant|gave|mentioned|talked|chose|picked|did|made)\b[^,.;]{0,25})|"
    r"you(?:'ve| have)? (?:missed|forgot|forgotten|left out|skipped|made up|invented|added) (?:the|my|that|one|a|something|half|out)\b[^,.;]{0,40}|you(?:'ve| have)? (?:got|have|had|picked|put|written) the wrong \w+|you(?:'ve| have)? (?:misunderstood|misread|misheard|twisted) (?:me|that|it|this|my \w+|what i (?:said|meant|wrote|told you))|"
    r"(?:that|this|it) (?:isn'?t|wasn'?t|ain'?t|is not|was not) (?:(?:her|his|their|my|the right|the) (?:real |actual |right |first |last |correct )?(?:name|company|role|job|title|interviewer|employer|boss|manager|interview|firm|slip|person)|what|how|who|where|when|why|the way|(?:the|a|my|a thing|anything) (?:\w+ ){0,2}i (?:told|said|meant|gave|mentioned|talked|chose|picked|did|made))\b[^,.;]{0,40}|"
    r"(?:none|not one bit|not a word|no part) of (?:that|this|it|what you (?:said|wrote)) (?:happened|is (?:right|true|correct|me|mine)|was (?:me|right|true|mine)|took place)|(?:that|this|it) (?:never|did not|didn'?t) (?:actually |even )?(?:happen|take place|occur)(?:ed)?(?: (?:to me|like that|that way))?|"
    r"(?:that|this|the|your|my) (?:whole )?(?:summary|playback|recap|note|version|list|text|account|last (?:bit|part|one|line)|first (?:bit|part|one|line)|second (?:bit|part|one|line)|bit|part) (?:you (?:\w+ ){1,3})?(?:is|was|'s|isn'?t|wasn'?t|looks|seems|has got) (?:all |quite |completely |totally |just |a bit |not |it )*(?:wrong|off|incorrect|right|correct|true|mixed up|backwards|inaccurate|mistaken|not me)|"
    r"you(?: must have| have|'ve|'re| are)? (?:mixed|mixing|muddled|confused|confusing) (?:me|that|this|it|them|things|two people|us)(?: up)?(?: with [^,.;]{1,30})?|"
    rf"(?:i )?(?:didn'?t|did not|never) (?:say|said|mean) (?:that|this|it)){_OUT}"
)
_WAS_NOT = (
    rf"^{_OOPS}{{0,3}}(?:it|that|she|he|they|(?P<thing>the company|the firm)|the name|her name|his name)(?: wasn'?t| was not| isn'?t| is not|'s not) "
    rf"(?:called |at |with |in )?{_O}(?: ?[,;.:-]+ *(?:but |no,? )?(?:{_IS} +|she'?s |he'?s |she was |he was |it'?s called )?| (?:but )?{_IS} +){_V}{_END}"
)
_SAID = rf"^{_OOPS}{{0,3}}i (?:said|wrote|typed|told you|meant) {_V},? +(?:and )?not +{_O}{_END}"
_WRONG = (
    rf"^{_OOPS}{{0,3}}(?:that'?s (?:the )?|the )?wrong (?P<thing>company|employer|firm|role|job|position|"
    rf"name|person|interviewer|day|date|time)(?:[,.:;!-]+ *(?:{_IS} +)?{_V})?{_END}"
)
_NOT_BOTH = (
    rf"^{_OOPS}{{0,3}}(?:(?P<thing>(?:the |my )?(?:company|role|job|position|firm|employer)|(?:(?:her|his|"
    rf"their|the (?:interviewer|recruiter|manager)'?s?) )?name|interviewer) (?:is|was)|(?:her|his) name'?s|"
    rf"(?P<who>she'?s|he'?s|she was|he was|she is|he is|they'?re)(?: called)?|{_IS})? *(?:at |with |for )?{_V},? +(?:and "
    rf")?not +{_O}{_END}"
)
_WHO_DID = (
    rf"^{_OOPS}{{0,3}}(?:it was|it's|that was) {_V} (?:who|that|which) (?:interviewed|spoke|talked|met|saw|called|rang|led|ran|asked|hired|was|did|i)\b"
    rf"[^,.;]{{0,40}}, *(?:and )?not +{_O}{_END}"
)
_AFTER_A_SLIP = (
    rf"^{_OOPS}{{0,2}}(?:wrong one|(?:the |her |his |my )?(?:role|company|name|job|job title|interviewer|firm|position)(?:'s| is| was) (?:wrong|not right|incorrect)|(?:i(?:'ve)? |we )?made (?:a |an )?(?:mistake|error|typo)|(?:scratch|scrub|strike) that|not that one|(?:i|you)(?:'ve| have)? (?:mis(?:spell?ed|spelt|typed|spoke|wrote|heard|read)|"
    rf"(?:spell?ed|spelt|wrote|typed|got|put|had|said) (?:it|that|her name|his name|the name|them) (?:wrong|incorrectly|wrongly|badly))(?: it| that| the name| her name| his name)?(?: before| earlier)?)"
    rf"[,.:;!-]+ *(?:{_IS} +|(?:the |her |his )?(?:name|company|role|firm) (?:is|was) |(?:please )?(?:put|use|write) )?{_V}(?: instead)?{_END}"
)
_SAID_BUT_MEANT = rf"^{_OOPS}{{0,3}}(?:i|you) (?:said|wrote|typed|put|told you) {_O}[,;.]* +(?:but )?(?:i meant|i mean|it'?s|it was|it is|it should (?:be|have been)|that should be) {_V}{_END}"
_YOU_WROTE = rf"^{_OOPS}{{0,3}}(?:the |my )?(?P<thing>company|role|job|position|name|interviewer|employer) (?:is|was) {_V}[,;.]+ *(?:but |and )?(?:not what )?you (?:wrote|said|put|have|had|got|typed|heard) {_O}{_END}"
_THEIR_NAME_NOT = rf"^{_OOPS}{{0,3}}(?:the|that|my|our) \w+(?:'s (?:first |last |sur)?name| name|'s called| is called)?(?:'s| is| was) (?:called |actually |really )?{_V},? +(?:and )?not +{_O}{_END}"
_NOT_FIRST = rf"^{_OOPS}{{0,3}}(?:it'?s |it was |its )?not {_O}[,;.:-]+ *(?:but |it'?s |it was |its |it is |she'?s |she is |he'?s |he is )?{_V}{_END}"
_CHANGE = (
    rf"^{_OOPS}{{0,3}}(?:please |can you |could you )?(?:change|correct|replace|fix|update) {_O} (?:to|"
    rf"with|into) {_V}(?: please)?{_END}"
)
_CHANGE_THING = (
    rf"^{_OOPS}{{0,3}}(?:please |can you |could you )?(?:change|correct|fix|update) (?:the |my "
    rf")?(?P<thing>company|role|job|position|name|interviewer|date|day|time)(?:'s name| name)? (?:to|into|"
    rf"it'?s|is) {_V}(?: please)?{_END}"
)
_THING_IS = (
    rf"^{_OOPS}{{0,3}}(?:the |my )?(?P<thing>company(?:'s name| name)?|role|job title|position|employer|"
    rf"(?:her|his|the interviewer'?s|the recruiter'?s|the manager'?s|interviewer'?s) (?:first |last |real "
    rf")?name) "
    rf"(?:is called|was called|is|was|should be|is actually|was actually|is really|'s) {_V}{_END}"
)
_IS_THING = (
    rf"^{_OOPS}{{0,3}}{_V} (?:is|was) (?:really |actually )?(?:the |my )(?:name of the |actual |right |correct )?"
    rf"(?P<thing>company|employer|firm|company(?:'s name| name))(?: name| i (?:was|interviewed) (?:at|with))?{_END}"
)
_THING_WRONG = (
    rf"^{_OOPS}{{0,3}}(?:you (?:got|have) )?(?:the |its |their )?(?P<thing>company(?:'s name| name)?|employer|firm) "
    rf"(?:(?:name )?(?:is|was|isn'?t|is not|wasn'?t|'s) )?(?:all |just |completely |quite |not )*(?:wrong|right|incorrect|correct|true){_OUT}"
)
_PLACE_CALLED = rf"^{_OOPS}{{1,2}}(?:the|their|that) (?:shop|place|firm|school|bar|caf[eé]|restaurant|hotel|bakery|salon|clinic|agency|start-?up|charity|nursery|hospital|pub|bank|studio|store)(?:'s| is| was) (?:actually )?(?:called|named) {_V}{_END}"
_NAME_S = rf"^{_OOPS}{{1,3}}(?:her|his) name'?s {_V}{_END}"
_SHE_IS = (
    rf"^(?:{_OOPS}){{1,3}}(?:she'?s|he'?s|she is|he is|she was|he was) (?:called |named |actually |really "
    rf")?{_V}{_END}"
)
_ACTUALLY = (
    rf"^{_OOPS}{{0,2}}(?:actually|oops|correction|typo|sorry|i meant|i mean|wait|my bad|hang on|edit|no "
    rf"wait)[,.:!-]* +(?:i meant +|i mean +|actually,? +|no,? +)?(?:{_IS} +)(?:actually |really |called |"
    rf"at |with |for )?{_V}{_END}"
)
_MEANT = rf"^{_OOPS}{{0,3}}(?:i meant|i mean|i meant to (?:say|write|type)|meant) (?:to say )?{_V}{_END}"
_LABELLED = rf"^{_OOPS}{{0,2}}(?:correction|typo|edit)[:,] *(?:(?:the )?(?:company|firm|name|role|employer) (?:is|was) |{_IS} )?{_V}{_END}"
_STARRED = rf"^\*{_V}\*?{_END}|^(?P<newer>[^\s*.,;!?]+(?: [^\s*.,;!?]+){{0,2}})\*$"
_NO_COMMA = (
    rf"^(?:no|nope|nah|not quite|wrong|sorry|wait)\s*[,.;:!-]+ *(?:{_IS} +|at |with )?(?:at |in |with )?(?:actually |really |"
    rf"called |more like |only |about |like |around |just )*{_V}{_END}"
)
_NO_IT_WAS = (
    rf"^(?:no|nope|nah|not quite) +(?:{_IS}) +(?:actually |really |called |more like |only |about |like |"
    rf"around |just |at |with )*{_V}{_END}"
)
_DEEDS = (
    r"(?:late|rude|nervous|lying|unprepared|lie|swear|interrupt\w*|ramble|blank|exaggerate|"
    r"call (?:her|him|them) [^,.;!?]{1,30}|(?:talk|speak) over [^,.;!?]{1,20})"
)
_NEVER_DID = (
    rf"^{_OOPS}{{0,3}}i (?:wasn'?t|was not|didn'?t|did not|never|was never) "
    rf"(?P<old>(?:that |really |actually |even )?{_DEEDS}){_END}"
)
_MINUTES = (
    r"(?:only |about |like |around |just |more like |at most |maybe )*"
    r"(?P<n>\d{1,3}|five|ten|fifteen|twenty|thirty|forty|half an hour|an hour)"
    r"(?: ?(?:min(?:ute)?s?|m|mins? late|minutes? late))?"
)
_CLOCK = r"\d{1,2}(?::\d\d)? ?(?:am|pm)"
_WHEN = (
    r"(?:yesterday|today|this (?:morning|afternoon|evening)|last (?:night|\w+day)|"
    r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    rf"{_CLOCK}|the day before(?: yesterday)?|noon|midday|(?:\w+|\d+) (?:hours?|days?) ago|"
    r"(?:yesterday|today|this) (?:at )?\w+(?: ?[ap]m)?)"
    r"(?: (?:at )?(?:\d{1,2}(?::\d\d)? ?(?:am|pm)?|morning|afternoon|evening|night|noon))?"
)

# What follows "no," or "actually it was" and is an answer or an opinion, not a value put right.
_MAY_BE_A_VALUE = wordset(
    "one two three four five six seven eight hr sales marketing finance engineering design product legal "
    "operations ops"
)
_NO_VALUE: Final = (NOT_NAMES - _MAY_BE_A_VALUE) | wordset(
    "fine alright worse better ok terrible awful horrible okay easy hard difficult weird odd awkward "
    "embarrassing problem worries thanks way chance need rush biggie changes doubt wonder reaction comment "
    "eye pretty quite rather mostly kinda basically all mainly partly totally completely because due fair "
    "hopeless useless pointless something anything everything correct true false worth over done finished "
    "enough wait stop back skip help pause leave keep use send change fix nope yep idk dunno none neither "
    "both laughed smiled frowned corrected noticed reacted looked moved carried great awesome cool perfect "
    "brilliant meant way absolutely definitely certainly surely obviously likely possibly love pal dear hun darling babe mate friend folks let lets let's being having"
)


_TRAILING = r"(?i)[\s,]+(?:lol|haha|tho|though|btw|sorry|please|actually|mate|pal|sir|madam|my bad|oops|with (?:an? |one |two |a double |double )\w{1,2}(?:'?s)?)[.!]*$"
_CANNOT_BE = r"^(?:you )?(?:got|have|heard|understood|take|took)(?: (?:it|that|me|this|them))?\W*$|^you'?(?:ve)? (?:got|have|took|understood|heard)(?: (?:it|that|me))?\W*$"


def correction(text: str) -> Correction | None:
    """What is being put right, or None: an answer to the question at hand is no correction."""
    if len(text) > 200 or is_long(text):
        return None
    shown = pattern(_TRAILING).sub("", " ".join(text.split()))
    said = folded(shown)
    if pattern(_REJECTS_TOO).match(said) and pattern(_CANNOT_BE).search(said) is None:
        return Correction(None, None, None)
    if pattern(_REJECTS).match(said) and pattern(r"\b(?:not|isn'?t|wrong|incorrect)\b").search(said):
        return Correction(None, None, None)
    if pattern(_THING_WRONG).match(said) and pattern(r"\b(?:not|wrong|incorrect)\b|n'?t\b").search(said):
        return Correction("company", None, None)
    for source, what in _READINGS:
        match = pattern(source).match(said)
        if match is None:
            continue
        found = _read(match, what, shown, strict=source in _STRICT)
        if found is not None:
            return found
    return _first_of_several(text) or _rejected_at_length(said)


def _rejected_at_length(said: str) -> Correction | None:
    """ "That summary is wrong, I never said that": a rejection with another sentence around it and no new value."""
    more = pattern(_AND_MORE).search(said)
    rejected = more is not None and pattern(_REJECTS_TOO).match(said[: more.start()])
    if more is None or not rejected or pattern(_CANNOT_BE).search(said[: more.start()]):
        return None
    return Correction(None, None, None)


def _first_of_several(text: str) -> Correction | None:
    """ "No, the company is Nordwerk. It's in Oslo": the sentence that puts something right, and more about it."""
    first, more, _ = text.partition(". ")
    if not more or not puts_right(first):
        return None
    found = correction(first)
    return found if found is not None and found.what in ("company", "role") and found.new else None


_NEVER_SAID: Final = (
    rf"^{_OOPS}{{0,3}}i (?:didn'?t|did not|never) (?:once |actually |ever )?(?:say|said|mean|meant|tell you|told you|write|wrote|claim|claimed) "
    r"(?!anything\b|nothing\b|a (?:word|thing)\b|much\b|sorry\b|enough\b|thank|hello\b|hi\b|goodbye\b|why\b|what i\b|to\b|it (?:out loud|well|right))[^,.;]{1,40}[.!)]*$"
)


def denied(text: str) -> bool:
    """At a closed question: "I didn't say Friday". At an open one it may tell what was left out in the interview."""
    return len(text) <= 100 and pattern(_NEVER_SAID).search(folded(" ".join(text.split()))) is not None


def puts_right(text: str) -> bool:
    """The text says that something before it was wrong: "no, …", "sorry, it's …", "… not …". "Her name is Ana" does not."""
    return (
        pattern(
            rf"^{_OOPS}|\bnot\b|n'?t\b|\b(?:wrong|correction|typo|change|fix|i meant|i mean|(?:scratch|scrub|strike) that|mistake|misspelled|misspelt|mistyped)\b|\*"
        ).search(folded(text))
        is not None
    )


_READINGS: Final[tuple[tuple[str, What | None], ...]] = (
    (_WRONG, None),
    (_IS_THING, None),
    (_CHANGE_THING, None),
    (_CHANGE, None),
    (_WAS_NOT, None),
    (_SAID, None),
    (_NOT_BOTH, None),
    (_WHO_DID, "name"),
    (_AFTER_A_SLIP, None),
    (_SAID_BUT_MEANT, None),
    (_YOU_WROTE, None),
    (_THEIR_NAME_NOT, None),
    (_NOT_FIRST, None),
    (_THING_IS, None),
    (_PLACE_CALLED, "company"),
    (_NAME_S, "name"),
    (_SHE_IS, "name"),
    (_ACTUALLY, None),
    (_MEANT, None),
    (_LABELLED, None),
    (_STARRED, None),
    (_NO_IT_WAS, None),
    (_NO_COMMA, None),
    (_NEVER_DID, "slip_kind"),
)
# Sentences that are as often an answer: only something called by its name counts there.
_STRICT: Final = frozenset(
    {
        _WAS_NOT,
        _SAID,
        _THING_IS,
        _IS_THING,
        _SHE_IS,
        _ACTUALLY,
        _NO_IT_WAS,
        _NO_COMMA,
        _MEANT,
        _NOT_BOTH,
        _NOT_FIRST,
        _WHO_DID,
        _AFTER_A_SLIP,
        _SAID_BUT_MEANT,
        _YOU_WROTE,
        _THEIR_NAME_NOT,
        _STARRED,
        _LABELLED,
    }
)


def minutes_of(told: str) -> int | None:
    """How many minutes a correction of them comes to: 20 for "20 minutes" as for "twenty"."""
    match = pattern(_MINUTES).fullmatch(plain(told))
    if match is None:
        return None
    count = match["n"]
    return minutes_told(count if "hour" in count else f"{count} minutes")


def _read(match: re.Match[str], what: What | None, shown: str, *, strict: bool) -> Correction | None:
    groups = match.re.groupindex
    new = next(
        (_cut(shown, match, name) for name in ("new", "newer") if name in groups and match[name]), None
    )
    old = _cut(shown, match, "old") if "old" in groups and match["old"] else None
    if what == "slip_kind":
        return Correction(what, old, None)
    thing = match["thing"] if "thing" in groups else None
    if thing or ("who" in groups and match["who"]):
        what = _what_thing(thing) if thing else "name"
    if new is None:
        return Correction(what, None, None)
    lowered = plain(new)
    minutes = pattern(_MINUTES).fullmatch(lowered)
    if minutes and what is None:
        return Correction("minutes", old, lowered[minutes.start("n") :])
    if what in (None, "when") and pattern(_WHEN).fullmatch(lowered):
        return Correction("when", old, new)
    if strict and not _is_value(new):
        return None
    return Correction(what, old, new)


def _is_value(new: str) -> bool:
    """A thing by its name: no pronoun, verb or judgement in front, not a sentence."""
    parts = plain(new).replace("'", "").split()
    if not parts or len(parts) > 5:
        return False
    if all(
        part[:1].isupper() or part[:1].isdigit() or part in ("&", "and", "of", "the") for part in new.split()
    ):
        named = [part for part in new.split() if part[:1].isupper()]
        if named and not any(
            part.casefold().replace("'", "").replace("’", "") in _SURELY_NO_VALUE for part in named
        ):
            return True
    if new.split()[0] in ("The", "A") and len(parts) > 1 and new.split()[1][:1].isupper():
        return True
    return not any(part in _NO_VALUE for part in parts)


_SURELY_NO_VALUE: Final = wordset(
    "i the a she he they it we you her his their my your our that this those no not yes maybe probably because absolutely definitely "
    "im ive id ill its hes shes theyre certainly nothing nobody thanks sorry please okay ok well really never"
)


def _what_thing(thing: str) -> What | None:
    return next(
        (what for what, names in _THINGS if pattern(rf"(?:the |my )?(?:{names})").fullmatch(thing)), None
    )


def _cut(shown: str, match: re.Match[str], group: str) -> str:
    return shown[match.start(group) : match.end(group)].strip()
