"""A question put back to the bot: "why do you ask?", "does it matter", "who sees this". No answer, but a request."""

from typing import Final

from conversations.understanding.everyday import spelled_out
from conversations.understanding.text import is_long, pattern, plain

_LEAD: Final = (
    r"^(?:(?:wait|but|and|so|ok|um+|uh+|hmm+|hm|sorry|hey|hi|hello|well|oh|lol|haha|actually|yes|no|eh|hold on|hang on|just|"
    r"quick question|question|curious|out of curiosity|before i answer|first|please|sure|ah|kindly|then|sir|madam|bro|man|what) ){0,4}"
)
_SUBJECT: Final = (
    r"(?:i|you|we|it|this|that|they|he|she|these|those|there|anyone|anybody|someone|somebody|everyone|people|my|the|your|"
    r"nobody|any)"
)
_AUXILIARY: Final = r"(?:do|does|did|is|are|was|were|am|can|could|will|would|should|shall|may|might|must|have|has|had)(?: not)?"
# Asked outright: an auxiliary in front of its subject. Needs no question mark.
_INVERTED: Final = rf"{_LEAD}(?:(?:for |with |to |about )?(?:what|why|how|who|whom|whose|when|where|which)(?: \w+){{0,3}}? {_AUXILIARY}|{_AUXILIARY}) {_SUBJECT}\b"
# Asked with the auxiliary left out, as people do.
_CLIPPED: Final = (
    rf"{_LEAD}(?:(?:what|why|how) (?:you|u|they|i) (?:mean|need|want|ask|asking|say|do|know|answer|write|use)\b|"
    r"who (?:can |will |all |else )*(?:going to |get to )?(?:see|sees|read|reads|reading|seeing|know|knows|view|views|gets|have access)\b|"
    r"what (?:means|meaning|is|does|do|belongs|goes|comes|counts|happens|now|sort|kind|type|else|about)\b|how (?:come|long|many|much|does|so)\b|"
    r"where (?:is|does|am)\b|(?:you|they) (?:going to|will) (?:tell|share|send|see|show|save|keep|sell)\b|(?:is|are|does) (?:it|this|that)\b|"
    r"what (?:\w+ ){1,4}means?$|whose (?:name|one)$|which (?:one|ones|company|name|interview|question|job)$|(?:why|who|what|which|how|whose|like what|such as|what for|how so|how come)$)"
)
_COURTESY: Final = r"^(?:hi |hello |hey |hiya |heya |yo |morning |evening |so |and )*(?:did you (?:see|watch|catch|hear) (?!me |my |that i |what i )|have you (?:seen|heard|watched) |do you (?:like|have (?:a|any) (?:\w+ )?(?:pets?|kids?|hobb\w+|dogs?|cats?|favou?rite)|watch|enjoy)\b|how (?:are|is) (?:you|things|life|tricks|it going|everything)|you alright\b|how (?:is|was) (?:your|the) (?:day|weekend|week)|how are you|what is up|how is it going|how do you do)\b"
_RHETORICAL: Final = r"^(?:well |oh |i mean )*how (?:could|can|would) (?:they|she|he|anyone|anybody|you|i) (?:possibly )?(?:not|have)\b|^(?:well |oh )*(?:who|why) (?:would|could) not\b"
_TOLD: Final = r"^(?:what|how|why|when|where|who) (?:i|we|she|he|they|went|was|worked|made|got|helped)\b"
_BARE: Final = (
    rf"{_LEAD}(?:why|how come|how so|what for|who|whose|which one|which ones|which|what|huh|meaning|like what|such as|"
    r"for what|says who|since when|how|come again|is that so|or what|as in|anyone|everyone else)\b"
)


def asks_back(text: str) -> bool:
    """The whole message is a question to the bot, not an answer with a doubtful mark behind it ("Diana?")."""
    if is_long(text):
        return False
    line, marked = spelled_out(text), plain(text).rstrip(" .!)\"'").endswith("?")
    if (
        not line
        or pattern(f"{_COURTESY}|{_RHETORICAL}").search(line)
        or (pattern(_TOLD).search(line) and not marked)
    ):
        return False
    if pattern(_INVERTED).search(line) or pattern(_CLIPPED).search(line):
        return marked or len(line.split()) <= 14
    return marked and pattern(_BARE).search(line) is not None
