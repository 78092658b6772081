"""A moment told afterwards to somebody who was there: tenses step back, and words that only hang there go."""

import re
from functools import cache
from typing import Final

_BACK: Final = {
    "can": "could",
    "can't": "couldn't",
    "cannot": "could not",
    "will": "would",
    "won't": "wouldn't",
}
_DID: Final = {
    "show": "showed", "tell": "told", "give": "gave", "explain": "explained", "ask": "asked", "bring": "brought",
    "take": "took", "make": "made", "offer": "offered", "help": "helped", "introduce": "introduced", "teach": "taught",
    "invite": "invited", "thank": "thanked", "walk": "walked", "pour": "poured", "hand": "handed", "lend": "lent",
}  # fmt: skip
"""What was done once to the teller, as who learns the language tells it: "you show me the garden"."""


@cache
def _pattern(which: str) -> re.Pattern[str]:
    return re.compile(
        {
            "asked": r"\b(asked (?:me |us )?(?:if|whether|what|how|why|when|where|which|who) (?:\w+ )?(?:I|we)) "
            rf"({'|'.join(_BACK)})\b",
            "did": rf"\A(you (?:also |even |then )?)({'|'.join(_DID)})(?= (?:me|us)\b)",
            "said": r"(\bsaid (?:that )?my (?:[\w'-]+ ){1,3}?)(is|are)\b",
            "never": r"\AI never (thought|considered|realised|realized|expected|knew|imagined|noticed|heard)\b",
            # "Too" says "like me", and the reader can't know like whom.
            "too": r",?\s+(?:too|as well)\Z",
            # They know which thing was meant, and "it" says so without sounding as if one had forgotten.
            "thing": r"(?<=\w )the thing(?= (?:with|without|in|on|at|for|by)\b|\Z)",
            "that_week": r"\A((?:I|we|my [\w'-]+) )(\w{2,}ed\b.*\bthat week)\Z",
        }[which]
    )


def retold(moment: str) -> str:
    """A sentence of the moment as it is told afterwards: "you asked if I could lift 20 kg"."""
    said = _pattern("asked").sub(lambda found: f"{found[1]} {_BACK[found[2]]}", moment)
    said = _pattern("did").sub(lambda found: found[1] + _DID[found[2]], said)
    said = _pattern("said").sub(lambda found: found[1] + {"is": "was", "are": "were"}[found[2]], said)
    said = _pattern("never").sub(r"I had never \1", said)
    said = _pattern("thing").sub("it", said)
    shorter = _pattern("too").sub("", said)
    return shorter if len(shorter.split()) > 3 else said


def before_then(clause: str) -> str:
    """What had happened when they met: "we had moved house that week"."""
    return _pattern("that_week").sub(r"\1had \2", clause)
