"""What is good about a note: said before anything is marked (rule R1 holds for notes too)."""

import re
from typing import Final

from conversations.note import checker_names as names
from conversations.note import checker_rules as rules
from conversations.note.checker_judged import findings
from conversations.note.checker_rules import Context
from conversations.note.checker_text import Sentence, greeted, read
from conversations.understanding.text import lazily

_FORMULA: Final = lazily(
    r"\b(?:thank\w*|regards|look(?:ing)? forward|hear(?:ing)? from you|hope to|glad to|happy to|hesitate|sorry|apolog\w*"
    r"|attach\w*|let me know|interested|pleasure|best|wishes|everything|need)\b",
    re.IGNORECASE,
)
_REAL: Final = lazily(
    r"\b(?:when|how|that|your|about|on the|in the|at the|the way|who|which|where)\b", re.IGNORECASE
)


def good(text: str, context: Context) -> tuple[str, ...]:
    """Up to three things that are good about the note, each a short sentence; at least one."""
    letter = read(text)
    found: list[str] = []
    faulty = {each.sentence.at for each in findings(letter, context) if each.sentence}
    moment = next((each for each in letter.body if each.at not in faulty and _specific(each)), None)
    if moment is not None:
        found.append(f"“{_shortened(moment.words)}” is real and specific. That's what they'll remember.")
    if any(rules.thanks(each.words) for each in letter.body[:2]):
        found.append("It thanks them right away.")
    name = greeted(letter)
    if name and context.interviewers and names.wrong(name, context.interviewers, context.company) is None:
        found.append("The name is right.")
    if any(rules.thanks(each.words) for each in letter.body[2:]) and len(found) < 2:
        found.append("It thanks them.")
    if 20 <= letter.length <= 150:
        found.append(f"At {letter.length} words it's short enough to be read to the end.")
    return tuple(found[:3]) or ("You wrote one. Many people never do.",)


def _specific(sentence: Sentence) -> bool:
    many = len(sentence.words.split())
    return (
        7 <= many <= 45
        and _FORMULA.search(sentence.words) is None
        and _REAL.search(sentence.words) is not None
    )


def _shortened(words: str) -> str:
    flat = " ".join(words.split()).strip(' .*_"“”')
    return flat if len(flat) <= 110 else flat[:110].rsplit(" ", 1)[0] + " …"
