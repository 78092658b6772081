"""Whose doing a clause tells of, and whether it was done: what others did, and what was only thought, is no slip."""

from collections.abc import Mapping
from typing import Final

from conversations.slips.model import Kind
from conversations.understanding.story_text import Clause
from conversations.understanding.text import pattern

_AROUND: Final = ("phone_or_noise", "tech_failure", "wrong_place_or_day")  # nobody need act for these
_OPENING: Final = r"(?:and|but|so|then|because|bc|when|while|although|though|also|even|as|[\s,])*"
_BY_ROLE: Final = r"(?:other )?(?:[\w-]+ )?(?:interviewers?|manager|managers|recruiter|boss|panel|candidates?|director|receptionist|owner|applicants?)"
_BY_LOOKS: Final = (
    r"(?:[\w-]+ )?(?:lad|lads|lady|ladies|guys?|dudes?|girls?|m[ae]n|wom[ae]n|chaps?|blokes?|fellas?|boys?|kids?|waitress|waiter|colleague"
    r"|assistant|secretary|chairman|chair|chef)"
)
_THEIRS: Final = (
    rf"{_OPENING}(?:(?:she|he|they|her|his|their|the {_BY_ROLE}|my (?:interviewers?|recruiter)|interviewers?|recruiter"
    rf"|nobody|no one|everyone|another candidate|one of (?:them|the \w+)"
    rf"|(?:(?:the|a|an|one|some|another|this|that|their|both) )?{_BY_LOOKS})(?:'s)?)\b"
)
_BESIDE_ME: Final = r"\b(?:next to|beside|opposite|behind|before|after|in front of|across from) me\b"
_THEMSELVES: Final = r"\b(?:himself|herself|themselves)\b"
_TELLER: Final = r"\b(?:i|i'd|i've|i'm|im|me|my|mine|we|us|our)\b"
_POSSESSED: Final = rf"[\w ,]*\b(?:the {_BY_ROLE}|my (?:interviewer|recruiter)|(?:interviewer|manager|recruiter|boss|panel|director)s?|(?:a|the|this|that|one|another) {_BY_LOOKS})'s?\b|(?:her|his|their)\b"

_SPOKEN: Final[tuple[Kind, ...]] = (
    "wrong_name", "odd_answer", "rambled", "oversold_or_untrue",
    "negative_about_past", "interrupted", "salary_blunder", "rude_or_joke",
)  # fmt: skip
"""Kinds that are said, and so may be swallowed."""
_SWALLOWED: Final = (
    r"\b(?:thought (?:about|of)|considered|tempted to|(?:going|about|wanted) to|nearly|almost) [^.!?]{0,80}?\b(?:but|and|then) (?:then )?(?:i )?"
    r"(?:did ?n'?t(?= ?(?:[.,;!?]|$|and\b|do\b|though\b|tho\b|lol\b))|kept (?:my|it to)|kept quiet|bit (?:my|it)|held (?:my tongue|it back)"
    r"|stopped myself|decided (?:not|against)|thought better|swallowed)"
)
"""They thought of saying it, and kept it to themselves."""
_NOTHING_CAME: Final = (
    r"\b(?:phone|mobile|cell|ringer|alarm|notifications?)\b[^.!?]{0,40}?\bbut (?:luckily |thankfully |fortunately |thank (?:god|goodness) )?"
    r"(?:nobody|no[ -]?one|nothing|it (?:never|did ?n'?t)) (?:even )?(?:rang|ring|called|call|texted|went off|go off|came|buzzed|happened)\b"
)
"""A phone that could have rung, and did not."""
_AFTER: Final = 100  # characters behind the clause within which they say so
_CAME_LATE: Final = r" (?:(?:only|finally|eventually|himself|herself|actually|was|also) ){1,2}(?:joined?|came?|arrived?|showed|turned|logged|appeared|late|delayed)\b"
"""Behind a name: whose lateness it was."""


def of_others(kind: Kind, low: str, clause: Clause, people: Mapping[int, int]) -> bool:
    """A clause that names somebody else at its head and the teller nowhere, where that rules out this kind of slip.

    `people` are where the names of others begin in the text, and where they end.
    """
    if kind == "late" and _kept_waiting(low, clause, people):
        return True
    said = pattern(_BESIDE_ME).sub("there", _unnamed(low, clause, people))
    theirs = pattern(_THEIRS).match(said) or pattern(_THEMSELVES).search(said)
    if theirs is None or pattern(_TELLER).search(said) is not None:
        return False
    return kind not in _AROUND or pattern(_POSSESSED).match(said) is not None


def _kept_waiting(low: str, clause: Clause, people: Mapping[int, int]) -> bool:
    """A clause that tells how late somebody came who is called by name, and nothing of the teller."""
    ends = (end for at, end in people.items() if clause.at <= at < clause.to)
    came = any(pattern(_CAME_LATE).match(low, end, clause.to) for end in ends)
    return came and pattern(_TELLER).search(low, clause.at, clause.to) is None


def _unnamed(low: str, clause: Clause, people: Mapping[int, int]) -> str:
    """A clause that opens with somebody's name, with "she" or "her" instead; any other as it is."""
    opening = pattern(_OPENING).match(low, clause.at, clause.to)
    end = people.get(opening.end(), clause.to) if opening else clause.to
    rest = low[end : clause.to]
    if low.endswith(("'s", "s'"), clause.at, end) and end < clause.to:
        return f"her{rest}"
    return f"she{rest}" if pattern(r" \w").match(rest) else low[clause.at : clause.to]


def swallowed(kind: Kind, low: str, clause: Clause) -> bool:
    """A clause in which they begin to tell what nearly came: kept to themselves, or a phone that never rang."""
    if kind not in (*_SPOKEN, "phone_or_noise"):
        return False
    nearly = _SWALLOWED if kind in _SPOKEN else _NOTHING_CAME
    found = pattern(nearly).search(low, clause.at, clause.to + _AFTER)
    return found is not None and found.start() < clause.to
