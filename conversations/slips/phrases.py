"""How a detail in the person's words becomes a piece of a sentence, or drops out when it would not fit."""

import re
from functools import cache

from conversations.slips.model import Slots
from conversations.understanding.text import lazily

_NUMBERS = (
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip

_ASKING = (
    "why", "how", "what", "whether", "if", "when", "where", "which", "who", "whose", "about", "on", "for",
)  # fmt: skip
_QUESTION_LEAD = lazily(
    r"(?:(?:the|a|your|that|one|my)\s+)?(?:question|questions|one)\s+"
    r"(?=(?:about|on|why|how|what|whether|if)\b)"
)
_NAMED_QUESTION = lazily(r"(?i)(?:(?:the|a|an|that|your|one|my) )?((?:[\w'-]+ ){0,3}[\w'-]+) question")
_BEGUN = lazily(r"(?i)to\b|could\b|can\b|would\b|tell\b|describe\b|explain\b")
# "What do you know about us" is a question as it was asked, and no part of a sentence.
_DIRECT = lazily(
    r"(?:what|why|how|where|when|which|who)(?: \w+)? (?:do|does|did|is|are|was|were|would|could|can|will|have"
    r"|has|should)"
    r" (?:you|I|we|they|it|this|that|there|the|your|my)\b",
    re.IGNORECASE,
)
_TOO_MUCH = lazily(
    r"[\[\]{}<>()\"“”:;!?/\\|@#*_=\n]|\.\s|\bbut\b|\bbecause\b|\bsorry\b|\bapolog", re.IGNORECASE
)
_VERB = lazily(
    r"\b(?:am|is|are|was|were|had|has|have|did|does|do|said|went|got|came|froze|died|broke|rang|fell|could"
    r"|couldn'?t|wasn'?t|didn'?t|isn'?t|kept|crashed|dropped|failed|started|stopped|buzzed)\b",
    re.IGNORECASE,
)
_SUBJECT = lazily(r"(?:i|we|it|he|she|they|you)\b", re.IGNORECASE)
_DETERMINED = lazily(
    r"(?:the|a|an|my|your|our|their|his|her|this|that|these|those|some|one|two|all|no)\b", re.IGNORECASE
)
_HAPPENING = lazily(r"(?:I|my (?:[\w'’-]+ ){1,3}?)\s*(?=[a-z])")
_PLAIN_PAST = lazily(
    r"\b(?:(?!(?:need|feed|speed|seed|indeed|exceed|proceed|hundred)\b)\w{2,}ed|was|were|had|did|went|came|got"
    r"|fell|rang|froze|broke|said|told|spilt|knocked|left|forgot|brought"
    r"|took|gave|lost|sat|stood|swore|cut|put|hit|wore|made|sent|ran|began|threw|shut|drank|ate|spoke|wrote|kept)\b"
)
_DEED = lazily(
    r"(?i)(?:(?:and|then|also)\s+)*(?=(?:knocked|dropped|spilled|spilt|tripped|tipped|bumped|stepped|walked|forgot|swore|sneezed|yawned"
    r"|broke (?:a|an|the|my|your|their|two|one))\b)"
)
"""What only a person does, as people type it without its "I"."""
_UNFIT = lazily(
    r"\b(?:stupid|idiot\w*|dumb|awful\w*|terribl\w*|horribl\w*|useless|hopeless|pathetic"
    r"|embarrass\w*|disaster\w*"
    r"|mess(?:ed)?|screw\w*|suck\w*|fail\w*|bombed|worst|ruin\w*|fault|blame\w*|ashamed|lol|damn\w*"
    r"|shit\w*|fuck\w*"
    r"|pay|paid|salary|salaries|wage|wages|money|she|he|they|her|him|them)\b",
    re.IGNORECASE,
)


def text(slots: Slots, name: str, most_words: int = 12) -> str:
    """The detail, tidied, without a full stop; empty when it is missing, long, or no single phrase."""
    value = slots.get(name, "")
    if not isinstance(value, str):
        return ""
    phrase = re.sub(r"\s+", " ", value).strip(" ,.!?;:-–—'\"“”…")
    if not phrase or _TOO_MUCH.search(phrase) or len(phrase.split()) > most_words:
        return ""
    if not any(character.isalnum() for character in phrase) or _UNFIT.search(phrase):
        return ""
    return phrase


def noun(slots: Slots, name: str) -> str:
    """The detail when it can stand after "about": a thing, not a clause; "a stain" becomes "the stain"."""
    phrase = text(slots, name, 8)
    if not phrase or _SUBJECT.match(phrase) or _VERB.search(phrase):
        return ""
    phrase = re.sub(r"(?i)^(?:about|on|with|of|to)\s+", "", phrase)
    return low(re.sub(r"(?i)^an?\s+(?=\w)", "the ", phrase))


def thing(slots: Slots, name: str) -> str:
    """Like `noun`, and only when it says which one: "my camera", never "camera"."""
    phrase = noun(slots, name)
    return phrase if _DETERMINED.match(phrase) else ""


def low(phrase: str) -> str:
    """The phrase for the middle of a sentence: a leading article or question word loses its capital."""
    first, space, rest = phrase.partition(" ")
    if first.lower() in _ASKING or _DETERMINED.fullmatch(first):
        return first.lower() + space + rest
    return phrase


def asked_about(slots: Slots) -> str:
    """What a question was about: "a conflict", "why I left", "your SQL question"; empty when it is unknown."""
    asked = text(slots, "question") or text(slots, "meant")
    asked = re.sub(r"(?i)^(?:(?:they|she|he|you)\s+)?(?:asked|meant)\s+(?:me\s+)?", "", asked)
    asked = low(_QUESTION_LEAD.sub("", asked))
    asked = re.sub(r"(?i)^what(?:'s| is| are| was| were) (?=(?:the|a|an|my|your|our)\b)", "", asked)
    asked = re.sub(r"(?i)^(?:about|on) (?=\w)", "", asked)
    if not asked or _SUBJECT.match(asked) or re.fullmatch(r"(?i)why [\w'-]+", asked):
        return ""
    if _DIRECT.match(asked) or _VERB.match(asked) or _BEGUN.match(asked):
        return ""
    which = _NAMED_QUESTION.fullmatch(asked)
    return f"your {which[1]} question" if which else asked


def question(slots: Slots, start: str = "your question", unknown: str = "one of your questions") -> str:
    """The question as the middle of a sentence: "your question about a conflict"."""
    about = asked_about(slots)
    if about.startswith("your ") and about.endswith(" question"):
        return about
    return f"{start} about {about}" if about else unknown


def when_asked(slots: Slots, unknown: str = "at one of your questions") -> str:
    """When it was asked: "when you asked about joins", "when you asked why I left"."""
    about = asked_about(slots)
    if about.startswith("your ") and about.endswith(" question"):
        return f"at {about}"
    direct = re.match(r"(?:why|how|what|whether|when|where|which|who) ", about)
    return f"when you asked {'' if direct else 'about '}{about}" if about else unknown


def answer(slots: Slots, unknown: str = "one of my answers") -> str:
    """The answer as the subject of a sentence: "my answer to your question about a conflict"."""
    asked = question(slots, unknown="")
    if asked:
        return f"my answer to {asked}"
    topic = noun(slots, "topic")
    return f"my answer about {topic}" if topic else unknown


def minutes(slots: Slots) -> str:
    """ "ten minutes", "45 minutes", "an hour"; empty when unknown or not believable."""
    value = slots.get("minutes", 0)
    count = int(value) if isinstance(value, int) or (value.isascii() and value.isdecimal()) else 0
    if not 0 < count <= 600:
        return ""
    if count == 60:
        return "an hour"
    said = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return f"{said} minute{'' if count == 1 else 's'}"


def name(slots: Slots, which: str) -> str:
    """A name as it should be written; empty when what is there does not look like one."""
    found = text(slots, which, 4)
    if any(character.isdigit() for character in found):
        return ""
    return " ".join(part[:1].upper() + part[1:] for part in found.split()) if found.islower() else found


def happening(slots: Slots) -> str:
    """The pinned moment as a clause after "sorry that"; empty unless it is short, plain and about oneself."""
    clause = text(slots, "moment", 14)
    clause = re.sub(r"(?i)^(?:when|that|how)\s+(?=i\b|my\b)", "", clause)
    if deed := _DEED.match(clause):
        clause = f"I {clause[deed.end() :][:1].lower()}{clause[deed.end() + 1 :]}"
    clause = re.sub(r"\bi\b", "I", clause)
    clause = re.sub(r"^(?:My)\b", "my", clause)
    opening = _HAPPENING.match(clause)
    past = _PLAIN_PAST.search(clause)
    if opening is None or past is None or "," in clause:
        return ""
    # The verb has to follow its subject soon, or the clause is about something else.
    return clause if past.start() - opening.end() <= 20 else ""


def happened(slots: Slots, start: str, otherwise: str) -> str:
    """The pinned moment after `start` where it makes a clause, else the sentence made from the details."""
    clause = happening(slots)
    return f"{start} {clause}." if clause else otherwise


@cache
def _with(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{word})\b", re.IGNORECASE)


def mentions(slots: Slots, words: str, *names: str) -> str:
    """The first of the words (`a|b|c`) found in the named details, in lower case; empty when none is."""
    for each in names:
        value = slots.get(each, "")
        found = _with(words).search(value) if isinstance(value, str) else None
        if found:
            return found[0].lower()
    return ""


def thanks(slots: Slots, tail: str) -> str:
    """A closing thanks, left out when a reason is going to follow."""
    return "" if slots.get("reason") else tail
