"""The company in a short answer, as it goes by."""

from typing import Final

from conversations.understanding.linear import models
from conversations.understanding.story_names import surest
from conversations.understanding.story_tags import tagged
from conversations.understanding.text import folded, is_long, pattern

_MARKS_AROUND: Final = " \t\"'“”‘’.,:;!?()[]<>-_…"
_LEAD_IN = (
    r"^(?:(?:so|um+|uh+|well|ok|okay|oh|hmm+|over at|down at|up at|is|in|some|a|an|it was|it is|it'?s|its|that was|that'?s|this was|i (?:think|believe|guess)|"
    r"i (?:interviewed|applied|was|had (?:it|an interview|one)|went)|interviewed|at|with|for|by|the company (?:was|is|"
    r"name is)|(?:the |their |its )?name (?:is|was)|the one|(?:a |the |this |some )?(?:\w+ )?(?:company|firm|place|startup|shop|agency|cafe|café|bar|restaurant|school|bank|clinic|studio|store|"
    r"start-up|hotel|bakery|charity|nursery|hospital|college|gym|salon|garage)(?: in \w+)?(?: called| named|,)|called|named|an? interview|my interview|company:?|some(?:where|thing)? called|was|is|"
    r"(?:yesterday|today|this morning),? at|just put|put|write|mine was(?: with| at)?|i spoke (?:to|with) .*? (?:of|from)|i'?d say|"
    r"probably|maybe|actually|just|honestly|lol|they'?re called|they are called)(?:\s*[:,-]\s*|\s+|$))+"
)
_TAIL = (
    r"\s*(?:[,;!?(]|(?<=\w\w)\.(?=\s|$)|\s[-–—]\s|\b(?:i think|i guess|i believe|lol|haha|please|thanks|btw|by the way|if that|"
    r"if you|for (?:a|an|the|their)|as (?:a|an|the)|yesterday|today|this (?:morning|afternoon)|last|on (?:mon|tue|wed|"
    r"thu|fri|sat|sun)|in [a-z]+$|just now|earlier|an hour ago)\b).*$"
)


_SHORT: Final = 3  # words that are all of a name, as a rule


def company_name(text: str) -> str | None:
    """The company as it goes by in an answer ("it was at Acme, I think"); None where there is none."""
    if is_long(text):
        return None
    said = _said(text)
    told = surest(tagged(text, models()["names"]), "firm")
    whole = said is not None and told is not None and told in said and len(said.split()) <= _SHORT
    name = said if told is None or whole else told
    return name.removeprefix("the ") if name else None


def _said(text: str) -> str | None:
    """The answer without what people put around a name."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    line = pattern(r"[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]+").sub("", line)
    flat = folded(line)
    lead = pattern(_LEAD_IN).match(flat)
    cut = lead.end() if lead else 0
    tail = pattern(_TAIL).search(flat, cut)
    name = line[cut : tail.start() if tail and tail.start() > cut else None].strip(_MARKS_AROUND)
    return name[:60] or None
