"""A small language for turns of phrase, and the one place where they become regular expressions.

A template is words with room between them: `~` is a gap of up to four words, `~~` of up to nine, `{who}` any word of
that class, and round brackets hold alternatives. A family is a list of templates, one a line.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

CLASSES: Final[Mapping[str, str]] = {
    "sorry": r"sorry|sorrier|please (?:do )?(?:forgive|excuse|pardon)(?! me for being late)|apolog(?:y|ies|i[sz]e|i[sz]ed|i[sz]ing)|forgive me|forgiveness|excuse me|pardon me"
    r"|mea culpa|I regret|my regrets|beg (?:your )?pardon",
    "am": r"(?:I(?:'m| am| was|'ve been| have been| must have been| must have (?:looked|seemed|sounded)"
    r"| looked| seemed| sounded| came (?:across|over)(?: as| like)?| must have come across(?: as| like)?"
    r"| (?:may|might) have (?:been|seemed|sounded|looked|come across)(?: as| like)?"
    r"| felt(?: like)?| feel(?: like)?| appeared(?: to be)?|'m afraid I(?: am|'m| was)| know I(?: am|'m| was)))",
    "very": r"(?:(?:so|such|really|very|quite|totally|completely|absolutely|just|only|a bit|rather|pretty|truly|honestly"
    r"|clearly|probably|certainly|surely|maybe|also|far|too|incredibly|terribly|utterly|somewhat|a little|kind"
    r"|of|sort|already|still|definitely|obviously|simply|always|frankly|hopelessly|right|proper|bloody|an?"
    r"|the|like|as|being|been|perhaps|generally|genuinely|much|total|complete|absolute|utter|bit|little|real) ){0,4}",
    "again": r"(?:[^\w.;:!?]+(?:again|once|more|so|very|much|truly|sincerely|deeply|to|you|all|both|everyone|unreservedly"
    r"|profusely|also|really|just|wholeheartedly|humbly|most|the|team|panel|and|your|colleagues|if|anyone|in|advance|first"
    r"|genuinely|properly|enough)){0,5}[^\w.;:!?]+",
    "interview": r"(?:interviews?|performance|meeting|conversation|showing(?! up)|session|trial(?: shift| day)?|impression"
    r"|presentation|round|display|discussion|chat|call|interviewing|appearance|visit|assessment|audition)",
    "day": r"(?:today|yesterday|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:this|that|yesterday|last|on)"
    r"(?:'s)? (?:morning|afternoon|evening|week|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time)"
    r"|the other day|earlier(?: today| on)?)",
    "kin": r"(?:gran\w*|nan(?:a|ny)?|granddad|grandad|grandpa|grandma|grandmother|grandfather|mother|mum|mom|mam"
    r"|father|dad|old man|parents?|husband|wife|spouse|partner|fianc\w+|boyfriend|girlfriend|son|daughter|child|kids?|children|baby"
    r"|toddler|little (?:girl|boy|one)|girl|boy|brother|sister|sibling|twin|uncle|aunt\w*|cousin|niece|nephew|best friend|friend|neighbou?r|teacher|mentor|coach|dog|cat|mother-in-law"
    r"|father-in-law|family|family member|relative|stepdad|stepmother|roommate|colleague)",
    "poor": r"(?:idiot\w*|fool|foolish|stupid|dumb|useless|hopeless|pathetic|clueless|incompetent|unqualified|under-?qualified"
    r"|unworthy|inept|worthless|rubbish|loser|fraud|wreck|amateur(?:s|ish)?(?! \w+(?:er|ist|or|ian)\b)|klutz|moron|failure|disaster|embarrassment|disappointment"
    r"|ridiculous|inadequate|unimpressive|mediocre|untalented|lousy|dismal|abysmal|atrocious|laughable|shambles|car crash|train ?wreck"
    r"|imbecile|dunce|dimwit|muppet|numpty|bad at \w+|terrible at \w+|awful at \w+|embarrassingly (?:bad|poor|slow))",
    "not": r"(?:not|never|n't|hardly|barely|scarcely|cannot|can't|couldn't|wasn't|didn't|don't|isn't|haven't|hadn't"
    r"|won't|wouldn't|weren't|doesn't|failed to|unable to|neglected to|forgot to|struggled to|without|no)",
    "may": r"(?:may|might|probably|possibly|perhaps|maybe|could|must|will|surely|likely|certainly|definitely|no doubt)",
}  # fmt: skip

_GAPS: Final = {
    "~~": r"(?:[^\w.;:!?]+[\w'-]+){0,9}?[^\w.;:!?]+",
    "~": r"(?:[^\w.;:!?]+[\w'-]+){0,4}?[^\w.;:!?]+",
    "~1": r"(?:[^\w.;:!?]+[\w'-]+)?[^\w.;:!?]+",
    "~2": r"(?:[^\w.;:!?]+[\w'-]+){0,2}?[^\w.;:!?]+",
}


def regex(template: str) -> str:
    """The regular expression that a template stands for, without word boundaries."""
    for name, words in CLASSES.items():
        template = template.replace("{" + name + "}", f"(?:{words})")
    # A word may hold an apostrophe or a hyphen.
    template = template.replace(r"(?:\w+ )", r"(?:[\w'-]+ )")
    pieces: list[str] = []
    joined = False
    for part in template.split(" "):
        if part in _GAPS:
            pieces.append(_GAPS[part])
            joined = True
            continue
        if pieces and not joined:
            pieces.append(r"\s+")
        pieces.append(part)
        joined = False
    # An optional group ends in its own space inside the class "very"; looking back is one character at a time.
    joined_up = "".join(pieces).replace(r"\s+?", r"\s*")  # " ?" is a space or none
    whole = joined_up.replace(r"\s+){0,4})\s+", r"\s+){0,4})")
    return re.sub(r"\(\?<!([^()]*)\\s\+\)", r"(?<!\1\\s)", whole)


def templates(family: str) -> tuple[str, ...]:
    """The templates of a family: its lines, empty ones and remarks after a # left out."""
    lines = (line.partition("  #")[0].strip() for line in family.strip().splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


class Family:
    """One pattern for all the templates of a family, blind to case; places found are places in the words as given.

    Words are read in lower case by a pattern in lower case: a pattern that ignores case itself tries every alternative
    at every letter and takes three times as long. Only a family that asks for a capital somewhere is read that way.
    """

    def __init__(self, text: str) -> None:
        alternatives = "|".join(regex(each) for each in templates(text))
        pattern = rf"(?<!\w)(?:{alternatives})(?:(?<=\s)|(?!\w))"
        self._sees_capitals = "(?-i:" in pattern
        self._pattern = (
            re.compile(pattern, re.IGNORECASE) if self._sees_capitals else re.compile(_lower(pattern))
        )

    def search(self, words: str) -> re.Match[str] | None:
        """The first place where a template stands; what it found may be in lower case."""
        return self._pattern.search(self._readable(words))

    def match(self, words: str) -> re.Match[str] | None:
        """The same, at the very beginning only."""
        return self._pattern.match(self._readable(words))

    def finditer(self, words: str) -> Iterator[re.Match[str]]:
        """Every place where a template stands."""
        return self._pattern.finditer(self._readable(words))

    def blotted(self, words: str, ink: str = "\x00", sparing: tuple[int, int] = (0, 0)) -> str:
        """The words with each place found covered letter by letter, but for those that touch what is spared."""
        for found in self.finditer(words):
            at, to = found.span()
            if not (at < sparing[1] and sparing[0] < to):
                words = words[:at] + ink * (to - at) + words[to:]
        return words

    def _readable(self, words: str) -> str:
        if self._sees_capitals:
            return words
        lower = words.lower()
        # A few letters are two in lower case, as the Turkish dotted capital I; places must not shift.
        return lower if len(lower) == len(words) else "".join(each.lower()[0] for each in words)


def _lower(pattern: str) -> str:
    """A pattern's letters in lower case; its classes, as \\W, stay what they are."""
    return re.sub(r"(\\.)|([A-Z]+)", lambda found: found[1] or found[2].lower(), pattern)


@cache
def family(text: str) -> Family:
    """The family of that text, put together once."""
    return Family(text)
