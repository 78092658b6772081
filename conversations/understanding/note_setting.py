"""What is said around a name without being one, a moment or a reason: what sort of person, where it was, for which post."""

import re
from collections.abc import Sequence
from typing import Final

from conversations.understanding.text import pattern

_CALLED: Final = (
    r"(?i)\b(?:an?|the|some|another|one) (?:\w+ )?(?:lady|guy|woman|man|girl|bloke|chap|fella|person|colleague|gentleman) "
    r"(?:called|named) (?=[^\W\d_])"
)
_MET: Final = r"(?i)^\W*(?:(?:it|that) was|i (?:met|saw|talked|spoke|had|was)|we (?:met|spoke|talked)|with|met|spoke|talked)\b"
_TO: Final = r"(?:,\s*(?:and )?)?\b(?:over |down |up )?(?:at|for|in|from) (?:(?:an?|the|their|this|that) )?(?:[\w'’&-]+ ){0,3}?"
_POST: Final = r"(?: (?:role|job|post|position|interview|place|vacancy))?(?=\s*[,;]|\s*\Z| (?:at|for|in|and|with|from)\b)"


def without_descriptions(text: str) -> str:
    """The text with the names alone: "a lady called Fiona" is Fiona."""
    return pattern(_CALLED).sub("", text)


def without_setting(sentence: str, setting: Sequence[str]) -> str:
    """A sentence that says whom they met, without where it was and for which post; any other as it is.

    `setting` holds the place and the post in the sentence's own words: "at the vets in Hexham" goes by "Hexham".
    """
    if not pattern(_MET).match(sentence):
        return sentence
    for said in setting:
        sentence = re.sub(_TO + re.escape(said) + _POST, "", sentence, flags=re.IGNORECASE)
    return sentence
