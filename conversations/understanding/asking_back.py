"""A question put back to the bot: "why do you ask?", "does it matter", "who sees this". No answer, but a request."""

from typing import Final

from conversations.understanding.text import SHORT, pattern, plain

_LEAD: Final = (
    r"^(?:(?:wait|but|and|so|ok|okay|um+|uh+|hmm+|hm|sorry|hey|hi|hello|well|oh|lol|haha|actually|yes|yeah|no|eh|"
    r"hold on|hang on|just|quick question|question|curious|out of curiosity|before i answer|first)[,.:!-]* +){0,4}"
)
_SUBJECT: Final = r"(?:i|you|u|we|it|this|that|they|he|she|these|those|there|anyone|anybody|someone|somebody|everyone|people|my|the|your)"
_AUXILIARY: Final = (
    r"(?:do|does|did|is|are|was|were|am|can|could|will|would|should|shall|may|might|must|have|has|had|isn'?t|aren'?t|"
    r"don'?t|doesn'?t|didn'?t|can'?t|won'?t)"
)
# Asked outright: an auxiliary in front of its subject. Needs no question mark.
_INVERTED: Final = (
    rf"{_LEAD}(?:(?:what|why|how|who|whom|whose|when|where|which)(?:'s|s|'re)?(?: \w+){{0,3}}? {_AUXILIARY}|"
    rf"(?:what|who|how|why|where|which)(?:'s|s|'re)|{_AUXILIARY}) {_SUBJECT}\b"
)
_BARE: Final = (
    rf"{_LEAD}(?:why|how come|how so|what for|who|whose|which one|which ones|which|what|huh|eh|meaning|like what|"
    r"such as|for what|says who|since when|what now|how|why not|come again|is that so|or what|as in)\b"
)


def asks_back(text: str) -> bool:
    """The whole message is a question to the bot, not an answer with a doubtful mark behind it ("Diana?")."""
    read = plain(text)
    if not read or len(read) > SHORT:
        return False
    if pattern(rf"{_INVERTED}").search(read):
        return read.endswith("?") or len(read.split()) <= 14
    return read.rstrip(" .!)").endswith("?") and pattern(_BARE).search(read) is not None
