"""Whether somebody says that their note is out: "sent", "I have sent both", "emailed it to her this morning"."""

from typing import Final

from conversations.understanding.everyday import spelled_out
from conversations.understanding.text import pattern, wordset

MOST_WORDS: Final = 12

_CORE: Final = (
    r"\b(?:sent|emailed|mailed|posted)\b|\b(?:is|are|put (?:it|them|both)|popped (?:it|them)|dropped (?:it|them)) in the (?:post|mail|letter ?box|post ?box)\b|\b(?:have|already|just) send\b|"
    r"\b(?:it|they|both|all|notes?) (?:is|are|has|have|was|were|went)(?: all| both| already| now)* (?:out|gone|off)\b"
)
# The only words such a sentence is made of. Without "not", "will", "she" or "wrong" it can hardly mean anything else.
_WORDS: Final = wordset(
    "i we have has had did just already also now finally then it them they both all two three notes note one ones the my a an mail "
    "mails email emails message letter off out gone to her him everyone everybody yesterday today this morning last night "
    "afternoon evening earlier before hour hours minute minutes ago monday tuesday wednesday thursday friday saturday sunday been "
    "is are was were went posted post postbox box letterbox put popped dropped yes ok done well actually oh hey so and thanks sent send emailed mailed sorry btw please lol um in on at of as"
)
_PARTLY: Final = (
    r"\b(?:sent|emailed|mailed|send)\b.*\b(?:but|only|except)\b|\b(?:sent|emailed|mailed|send)\b.*\bnot yet\b|"
    r"\b(?:sent|emailed|mailed) (?:just )?(?:one|the first|the second|half)\b|\bonly (?:sent|emailed|mailed)\b"
)
_DENIED: Final = (
    r"\b(?:not|never)(?: yet| even| actually| really| been)* (?:sent|send|emailed|emailing|sending|mailed)\b"
)


def says_sent(text: str) -> bool:
    """The whole message says that the note, or all of them, went out. A question or a "not yet" does not."""
    if text.rstrip().endswith("?"):
        return False
    line = pattern(r"\bthank you\b").sub("thanks", pattern(r"\be mail").sub("email", spelled_out(text)))
    said = line.split()
    if not 0 < len(said) <= MOST_WORDS or pattern(_PARTLY).search(line):
        return False
    return all(word in _WORDS for word in said) and pattern(_CORE).search(line) is not None


def says_some_sent(text: str) -> bool:
    """Some notes are out and others are not: "sent to Ana but not yet to Ben"."""
    line = spelled_out(text)
    return pattern(_PARTLY).search(line) is not None and pattern(_DENIED).search(line) is None
