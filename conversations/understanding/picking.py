"""Which of the offered choices is meant: by label, value, number, place in the list, or its own words."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from conversations.model import Choice
from conversations.slips.model import Kind
from conversations.understanding.everyday import spelled_out
from conversations.understanding.places import Named, places
from conversations.understanding.story import likeliest, read_story
from conversations.understanding.text import is_long, near, pattern, plain, words, wordset
from conversations.understanding.yes_no import yes_no

_EXCLUDES = wordset("not except but without apart besides excluding dont no never than")
COMMON: Final = wordset(
    "make give show the a an and or of to in on at it its i me my we us you your they them their "
    "she her he him "
    "his is was were be been am are this that these those with for from when what which who how "
    "just so not no do did does have had has will would can could one some thing things something "
    "part bit up as by go going get got ok okay please about there then than if but too very take "
    "want like think pick choose say said ill id im lets yes"
)


def pick(text: str, choices: Sequence[Choice], most: int) -> tuple[str, ...] | None:
    """The values meant, in the order offered; () for none; None when not understood or more than `most`."""
    if not choices or is_long(text):
        return None
    found = _exactly(text, choices)
    if found is None:
        found = _by_place(text, len(choices))
        if found is None:
            found = _by_own_words(words(text), [_label_words(choice.label) for choice in choices])
        if found is None:
            return _by_leaning(text, choices)
    if len(found) > max(1, most):
        return None
    return tuple(choices[index].value for index in found)


def picks_kinds(text: str, kinds: Sequence[Kind]) -> tuple[Kind, ...] | None:
    """The kinds of slip meant, in the order offered; () for none of them; None when not understood."""
    if not kinds or is_long(text):
        return None
    said = plain(text)
    named = tuple(kind for kind in kinds if said in (kind, kind.replace("_", " ")))
    if named:
        return named

    def spoken(piece: str) -> frozenset[int] | None:
        return frozenset(index for index, kind in enumerate(kinds) if speaks_of(kind, piece)) or None

    placed = _shown(text, kinds) or _by_clause(text, len(kinds), spoken)
    if placed is not None:
        return tuple(kinds[index] for index in sorted(placed))
    heard = tuple(kind for kind in kinds if speaks_of(kind, said) or speaks_of(kind, spelled_out(text)))
    if heard:
        return heard
    told = {slip.kind for slip in read_story(text).slips}
    told_of = tuple(kind for kind in kinds if kind in told) or _by_label(text, kinds)
    return told_of if told_of is not None else likeliest(text, kinds)


_RULED_OUT: Final = r"^(?:and |but |so |definitely |certainly |really |it(?:'s| is| was) |was )*(?:not|isn'?t|wasn'?t|never|forget|leave out|skip|drop)\b"
_NOT_DOING: Final = r"^(?:me |just )?not \w+ing\b"  # "not knowing why" is what happened
_ON_SECOND_THOUGHT: Final = r"[,.;…-] *(?:no[,.]+ *(?:wait,? *)?|(?:actually|wait|i mean|(?:scratch|scrub) that|or rather|make that|sorry)[, ]+)([^,.;]+)$"
_IS_NOTHING: Final = r"\b(?:is|was|are|were|'s|isn'?t|wasn'?t|weren'?t|didn'?t|don'?t|doesn'?t) (?:really |just |actually )?(?:nothing|not|no|fine|ok|okay|minor|bother|matter|count|a big|an issue|happen|worth|true|so bad|too bad|alright|sorted)\b|n'?t (?:bother|matter|count|happen|worry|mind)"
_CLAUSES: Final = r"\s*(?:[,.;:!?()\n]+|\s[-–—]+\s|\b(?:because|since|cos|although|though|while|if)\b)\s*"
_MOST_CLAUSES: Final = 6


def _by_clause(text: str, count: int, spoken: Named) -> frozenset[int] | None:
    """Places told in the whole, or else in one clause while the others rule some out or are said by the way."""
    if pattern(_NOT_DOING).search(plain(text)):
        return None
    if (turned := pattern(_ON_SECOND_THOUGHT).search(plain(text))) and (
        found := places(turned[1], count, spoken)
    ):
        return found
    whole = places(_bare(text), count, spoken)
    parts = [bare for part in pattern(_CLAUSES).split(text) if (bare := _bare(part))]
    if not 1 < len(parts) <= _MOST_CLAUSES:
        return whole
    left = [part for part in parts if not pattern(f"{_RULED_OUT}|{_IS_NOTHING}").search(part)]
    named = spoken if len(left) < len(parts) else None
    heard = [places(part, count, named) for part in left]
    told = frozenset(place for each in heard if each for place in each)
    if whole is not None and not (told and named):
        return whole
    if told:
        return told
    return frozenset() if heard[:1] == [frozenset()] and not spoken(" ".join(left[1:])) else None


_ASIDE: Final = (
    r"^(?:(?:oof|ugh|ah|oh|um+|uh+|hmm+|ok(?:ay)?|well|yeah|yep|right|honestly|definitely|los \w+ \w+)[\s,.!:-]+)+"
    r"|(?<=\w)[,.!-]+\s*(?:that|this)(?:'s the)? one[\s.!]*$|[\s,.!-]+(?:tbh|thank you|thanks|please|sadly|unfortunately|lol|haha|i think|i guess|afraid|mate|ngl|honestly)[\s.!]*$"
)
_BOTH: Final = r"^(?:the pair(?: of them)?|both of (?:those|these|them)|the two of them|them both|those two)$"


def _bare(text: str) -> str:
    """An answer without what is only said around it; two of two are both, and letters are places."""
    said = pattern(_ASIDE).sub("", plain(text))
    if pattern(_BOTH).search(said):
        return "both"
    letters = pattern(r"[a-h](?:(?:\s*[,+&/]\s*|\s+and\s+|\s+)[a-h])*").fullmatch(said.rstrip(".)"))
    if letters:
        return " and ".join(
            str("abcdefgh".index(letter) + 1) for letter in pattern(r"\b[a-h]\b").findall(said)
        )
    return said


def _by_label(text: str, kinds: Sequence[Kind]) -> tuple[Kind, ...] | None:
    found = _by_own_words(words(text), [_label_words(kind.replace("_", " ")) for kind in kinds])
    return None if found is None else tuple(kinds[index] for index in found)


# ── by name, by place ─────────────────────────────────────────────────────────────────────────────────────


def _exactly(text: str, choices: Sequence[Choice]) -> tuple[int, ...] | None:
    said, spoken = plain(text), words(text)
    for index, choice in enumerate(choices):
        if said in (plain(choice.value), plain(choice.label)):
            return (index,)
    for index, choice in enumerate(choices):
        label = words(choice.label)
        if spoken and (spoken == label or spoken == words(choice.value.replace("_", " "))):
            return (index,)
    parts = [part for part in pattern(r"\s*(?:,|;|\+|&|/|\band\b)\s*").split(said) if part]
    if len(parts) < 2:
        return None
    by_name = {
        name: i for i, choice in enumerate(choices) for name in (plain(choice.value), plain(choice.label))
    }
    if all(part in by_name for part in parts):
        return tuple(sorted({by_name[part] for part in parts}))
    return None


def _by_place(text: str, count: int) -> tuple[int, ...] | None:
    """Places in the list, from 0. None when the text is about something else, or no such place is there."""
    found = places(text, count)
    return None if found is None else tuple(sorted(found))


# ── by the label's own words ──────────────────────────────────────────────────────────────────────────────


def _label_words(label: str) -> frozenset[str]:
    return frozenset(words(label))


def _by_own_words(spoken: Sequence[str], labels: Sequence[frozenset[str]]) -> tuple[int, ...] | None:
    """The one label whose own words are said, when little else is said; two labels equally is no answer."""
    content = [word for word in dict.fromkeys(spoken) if word not in COMMON]
    if not content or len(spoken) > 14:
        return None
    if _EXCLUDES & set(spoken) and not any(_EXCLUDES & set(spoken) <= label for label in labels):
        return None
    scores = []
    for label in labels:
        others = frozenset().union(*(other for other in labels if other is not label))
        shared = sum(any(alike(word, own) for own in label - COMMON) for word in content)
        distinct = sum(any(alike(word, own) for own in label - COMMON - others) for word in content)
        enough = distinct > 0 and shared * 5 >= len(content) * 3
        scores.append((shared + distinct) if enough else 0)
    best = max(scores)
    leaders = [index for index, score in enumerate(scores) if score == best]
    return (leaders[0],) if best > 0 and len(leaders) == 1 else None


def alike(said: str, own: str) -> bool:
    """The same word, but for a slip of the finger or its ending."""
    if near(said, own):
        return True
    shorter, longer = sorted((said, own), key=len)
    return (
        len(shorter) >= 4
        and longer.startswith(shorter)
        and longer[len(shorter) :] in ("s", "es", "ed", "d", "ing", "er", "ly")
    )


def _by_leaning(text: str, choices: Sequence[Choice]) -> tuple[str, ...] | None:
    """A yes or no in other words, where yes and no are what is offered."""
    values = {choice.value for choice in choices}
    if not {"yes", "no"} <= values or len(words(text)) > 8:
        return None
    leaning = yes_no(text)
    if leaning in ("yes", "no"):
        return (leaning,)
    doubt = next((value for value in ("unsure", "not_sure", "maybe") if value in values), None)
    return (doubt,) if leaning == "unsure" and doubt else None


# ── kinds by what people call them ────────────────────────────────────────────────────────────────────────

_CALLED: Final[Mapping[Kind, str]] = {
    "late": r"retard|en retard|tarde|retraso|atrasad[oa]|atraso|verspätung|zu spät|late(?:ness)?|tardy|delay\w*|on time|train|bus|traffic|time thing|overslept|minutes",
    "wrong_name": r"(?:wrong |mixed up |messed up )?names?|called (?:her|him|them)|name thing|misnam\w+",
    "misunderstood_question": (
        r"mis(?:understood|understanding|read|heard|took|interpret\w*)|wrong question|(?:hadn'?t|didn'?t|never|not what (?:she|he|they)) ask(?:ed)?(?! any| quest)|answered (?:the "
        r")?(?:wrong|something else|another)|"
        r"didn'?t (?:get|understand) (?:the|a) question"
    ),
    "odd_answer": (
        r"(?:odd|weird|strange|bad|silly|stupid|random|dumb|awkward|poor|terrible) (?:answers?|reply|"
        r"response|thing i said)|landlord"
    ),
    "blanked": (
        r"blank(?:ed|ing)?|froze\w*|freez\w*|frozen|mind went|forgot (?:everything|my answer|what)|went "
        r"silent|no words|couldn'?t think"
    ),
    "rambled": (
        r"on and on|forever|for ages|(?:not|never|wouldn'?t) shut up|rambl\w*|went on|talked too (?:much|long)|too long|waffl\w*|babbl\w*|rant\w*|long answers?|"
        r"talk(?:ed|ing) too much"
    ),
    "weak_motivation": (
        r"motivation\w*|why i (?:wanted|want|applied|apply|was there|chose|picked|would|should|like|liked|cared?)|why (?:that|the) (?:job|role|place|company|firm|position)|what drew me|my reasons?|passion|enthusias\w*|why (?:them|this|us|i want\w*|do you want|the job|here|this company|this job)|why "
        r"i(?:'m| am)? interested"
    ),
    "unprepared": (
        r"unprepared|not prepared|prep\w*|research\w*|homework|didn'?t know (?:anything|much|what|the "
        r"company)|knew nothing"
    ),
    "oversold_or_untrue": (
        r"lie[ds]?|lying|exaggerat\w*|overs(?:old|ell\w*)|untrue|not true|made (?:it|something|that) up|bigged|(?:strictly|exactly|entirely) (?:honest|true)|not (?:been )?(?:honest|truthful)|truth|"
        r"fib\w*|stretched|embellish\w*|overstat\w*|inflated|false"
    ),
    "negative_about_past": (
        r"bad ?mouth\w*|(?:old|ex|last|former|previous|past) (?:boss|job|employer|company|manager|team)|"
        r"negative\w*|complain\w*|trash\w*|slagg\w*|bitch\w*|moan\w*"
    ),
    "interrupted": (
        r"interrupt\w*|talked over|cut(?:ting)? (?:her|him|them) (?:off|short)|butting in|jump(?:ed|ing) in|spoke over|talking over|speaking over|butted in"
    ),
    "tech_failure": (
        r"tech(?:nical (?:problem|issue|difficult)\w*|nology)?|zoom|teams|wifi|wi-fi|internet|camera|"
        r"mic\w*|laptop|connection|video|audio|computer|screen|call dropped|sound"
    ),
    "phone_or_noise": (
        r"phone|rang|ring(?:ing)?|ringtone|noise|noisy|dog|barking|kids?|baby|doorbell|background|alarm|"
        r"roommate|flatmate|construction"
    ),
    "appearance": (
        r"cloth\w*|outfit|dress\w*|shirt|stain\w*|look(?:ed|s)|hair|shoes|sweat\w*|appearance|underdressed|py?jamas?|pj'?s|hoodie|jumper|trainers|jeans|make ?up|beard|crumbs|tights|ladder|"
        r"overdressed|wear\w*|wore|coffee|tie|suit|spill\w*"
    ),
    "technical_wrong": (
        r"leet ?code|puzzles?|brain ?teaser|excel|formula|technical(?: (?:question|answer|part|one))?|coding|code|algorithm\w*|whiteboard|wrong answer|sql|"
        r"big o|the test|complexity|maths?|calculation"
    ),
    "no_questions": (
        r"no questions?|nothing to ask|not asking|ask(?:ed|ing)? (?:them |him |her )?nothing|(?:any|my|ask(?:ed|ing)?(?: any)?|have|had|having|zero|without|didn'?t (?:ask|"
        r"have)(?: any)?) questions?|questions? at the end|asked nothing"
    ),
    "salary_blunder": r"salar\w*|dosh|cash|wedge|quid|paid|pay|money|wage\w*|compensation|rate|number",
    "nerves": (
        r"nervios(?:o|a)?|aufregung|nerv\w*|anxi\w*|shak(?:y|ing|ed)|trembl\w*|panic\w*|stutter\w*|stammer\w*|voice|blush\w*|sweaty "
        r"palms"
    ),
    "rude_or_joke": (
        r"rude\w*|jokes?|joking|swor\w+|swear\w*|curs(?:ed|ing)|snapp\w*|sarcas\w*|offen\w*|inappropriate|"
        r"flirt\w*"
    ),
    "wrong_place_or_day": (
        r"wrong (?:place|building|day|address|time|office|floor|date|link|entrance|room|station|city|hour|"
        r"week|door)|got lost|lost|directions|time ?zone"
    ),
    "materials": (
        r"cv|resume|résumé|portfolio|documents?|papers?|print\w*|copy|copies|certificates?|references?|"
        r"slides|file|pen|notebook|id|passport|materials?|attachment"
    ),
    "other": r"something else|other|another thing|else|not (?:listed|on (?:the|your|this|that) list|there|here)|isn'?t (?:listed|there|here|on (?:the|your|this|that) list)",
}


_SIGNS: Final[Mapping[str, Kind]] = {
    "⏰": "late", "⌚": "late", "⏱": "late", "🕐": "late", "🚌": "late", "🚆": "late",
    "📱": "phone_or_noise", "🔔": "phone_or_noise", "🐶": "phone_or_noise", "🐕": "phone_or_noise", "📞": "phone_or_noise",
    "💻": "tech_failure", "📶": "tech_failure", "🎤": "tech_failure", "📷": "tech_failure", "👔": "appearance", "👕": "appearance",
    "💸": "salary_blunder", "💰": "salary_blunder", "💵": "salary_blunder", "😰": "nerves", "😬": "nerves", "😭": "nerves",
    "🥶": "blanked", "🧠": "blanked", "🗣": "rambled", "🤥": "oversold_or_untrue", "📄": "materials", "📁": "materials",
    "🤬": "rude_or_joke", "🃏": "rude_or_joke", "🗺": "wrong_place_or_day", "📍": "wrong_place_or_day", "📚": "unprepared",
}  # fmt: skip


def _shown(text: str, kinds: Sequence[Kind]) -> frozenset[int] | None:
    """The kinds on offer that the emoji of a text without words stand for."""
    if words(text):
        return None
    return (
        frozenset(kinds.index(kind) for sign, kind in _SIGNS.items() if sign in text and kind in kinds)
        or None
    )


@cache
def _called(kind: Kind) -> str:
    return rf"\b(?:{_CALLED[kind]})\b"


def speaks_of(kind: Kind, said: str) -> bool:
    """Whether a text, plain, has a word in it that people call that kind by."""
    return pattern(_called(kind)).search(said) is not None
