"""The person's own words in a note: mended, and what becomes of the moment and the wish."""

import re
from functools import cache

from conversations.note import check
from conversations.note.address import known, to_you
from conversations.note.facts import NoteFacts
from conversations.note.shapes import asked, listed, shape
from conversations.note.tidy import low, sentences, tidy, whole, words

_MOST_WORDS = 45
_STARTS = (
    "it|it's|that|this|there|there's|you|you're|they|they're|we|we're|the|a|an|my|your|our|their|his|her|its|each"
    "|every|everyone|everybody|everything|nobody|people|some|most|all|both|one"
)
_EXPANDED = {
    "I'm": "I am", "I've": "I have", "I'll": "I will", "don't": "do not", "didn't": "did not",
    "can't": "cannot", "doesn't": "does not", "wasn't": "was not", "isn't": "is not", "couldn't": "could not",
    "won't": "will not", "you're": "you are", "you've": "you have", "we're": "we are",
    "we've": "we have", "haven't": "have not",
}  # fmt: skip


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The patterns of this file, compiled when first needed."""
    return re.compile(
        {
            "splice": r", (?=(?:it|it's|I|I'm|we|you|they|he|she|that was|that's|this was)\s+\w)",
            "leading": r"(?:when|if|while|after|because|as|once|since|before|although|though|on|in|at|for|to"
            r")\b",
            "feeling": r"(?:I|we) (?:really |also |just |so )?(?:liked?|loved?|enjoy(?:ed)?|learned|learnt"
            r"|keep|kept|appreciated?|remember|was (?:glad|struck|touched|moved|happy)"
            r"|am (?:glad|still)|got a lot)\b",
            # "It went ok" tells nothing.
            "verdict": r"(?:it|that|this|everything|all|I) (?:all )?(?:went|was|did) (?:\w+ )?"
            r"(?:ok|okay|fine|well|good|great|bad|badly|alright|all right)\Z",
            "that_clause": rf"(?:{_STARTS})\b"
            r"|\w+ (?:is|are|was|were|has|have|seem\w*|make\w*|matter\w*|feel\w*)\b",
            "because": r"^because (?:of )?",
            "it_is": r"^(?:it's|it is) (?=(?:the|a|an|my|your)\b)",
            "contracted": r"\b\w+'\w+\b",
            "latin": r"[a-z]",
            "thing_ends": r"\s+(?:that|which|who|when|where|why|how|you|we|I)\b|,",
            "named": r"(?:the|your|our|a|an) ",
        }[name],
        re.IGNORECASE,
    )


def mended(text: str, facts: NoteFacts) -> str:
    """The words tidied and said to the interviewer."""
    said = to_you(tidy(text), known(facts.interviewer))
    if facts.register == "formal":
        said = _pattern("contracted").sub(lambda found: _EXPANDED.get(found[0], found[0]), said)
    return said


def told(text: str, facts: NoteFacts) -> tuple[str, ...]:
    """The words as mended sentences without full stops; two of them joined by a comma get a semicolon."""
    if not known(text):
        return ()
    parts = (part for part in sentences(mended(text, facts)) if not _pattern("verdict").match(part))
    return tuple(_unspliced(part) for part in parts)


def _unspliced(part: str) -> str:
    found = _pattern("splice").search(part)
    if not found or _pattern("leading").match(part) or shape(part[: found.start()]) != "clause":
        return part
    return f"{part[: found.start()]}; {part[found.end() :]}"


def fit(text: str, facts: NoteFacts) -> bool:
    """Whether the words may stand in a note outside an acknowledgement."""
    return not (
        check.apologises(text)
        or check.unfit(text)
        or check.placeholders(text)
        or check.raises_unsure(text, facts.slips)
    )


def moment(facts: NoteFacts) -> tuple[str, ...]:
    """The real moment as one or two sentences; none where there is none fit to be told."""
    parts = [part for part in told(facts.moment, facts) if fit(part, facts)]
    if not parts or words(parts[0]) > _MOST_WORDS:
        return ()
    first = _remembered(parts[0], facts.variant % 3)
    if facts.short or len(parts) < 2 or words(parts[1]) > _MOST_WORDS - 15:
        return (first,)
    return (first, whole(parts[1]))


def _remembered(part: str, turn: int) -> str:
    """The moment's sentence, by its shape and the wording asked for."""
    kind = shape(part)
    if not _pattern("latin").search(part) or (kind == "clause" and _pattern("feeling").match(part)):
        return whole(part)
    said = low(part)
    if kind == "clause":
        if words(part) > 18 or ";" in part:
            return whole(part)
        frames = (
            "{}, and that has stayed with me",
            "I keep thinking of how {}",
            "What I remember most is that {}",
        )
        return whole(frames[turn].format(said.removeprefix("that ")))
    if kind == "wish":
        return whole(f"I was glad {said}")
    if kind == "question":
        question = asked(part)
        first = "I keep thinking about {}" if question.startswith("why ") else "{} has stayed with me"
        frames = (first, "I keep coming back to {}", "I still think of {}")
        return whole(frames[turn].format(f"your question {question}"))
    if said.startswith("when "):
        said = f"the moment {said}"
    # "about" twice in a row stumbles.
    first = "I keep coming back to {}" if " about " in said else "I keep thinking about {}"
    frames = (first, "I went home thinking of {}", "I still think of {}")
    return whole(frames[turn].format(said))


def subject_of(facts: NoteFacts) -> str:
    """What the moment is about in a few words for a subject line; empty when it is no short plain thing."""
    parts = told(facts.moment, facts)
    if not parts or not fit(parts[0], facts) or shape(parts[0]) != "thing":
        return ""
    thing = _pattern("thing_ends").split(parts[0])[0]
    return low(thing) if 2 <= words(thing) <= 5 and _pattern("named").match(thing) else ""


def wish(facts: NoteFacts) -> str:
    """Why they want the job, in one sentence or their own two; empty when it is not fit to be told."""
    parts = [part for part in told(facts.why, facts) if fit(part, facts)]
    if not parts or words(parts[0]) > _MOST_WORDS:
        return ""
    more = (whole(part) for part in parts[1 : 1 if facts.short else 2])
    return " ".join((drawn(parts[0], facts.variant), *more))


def drawn(part: str, variant: int) -> str:
    """Why someone wants the job as a sentence: "What I am looking for is a small team and real users."."""
    part = _pattern("it_is").sub("", _pattern("because").sub("", part))
    if not _pattern("latin").search(part):
        return whole(part)
    kind, turn, said = shape(part), variant % 2, low(part)
    if kind == "wish":
        return whole(f"What draws me to the job is the chance {said}")
    if kind == "doing":
        return whole((f"{said} is what draws me to the job", f"what draws me to the job is {said}")[turn])
    if kind == "clause":
        first = part.split()[0].split("'")[0]
        if first == "I" or first.endswith("ing"):
            return whole(part)
        that = " is that" if _pattern("that_clause").match(part) else ":"
        return whole(f"What draws me to the job{that} {said}")
    if kind == "thing":
        said = low(listed(part))
        if words(said) == 1:
            said = f"the {said}"
        if not said.startswith(("the ", "your ")):
            return whole((f"What I am looking for is {said}", f"What draws me to the job is {said}")[turn])
    return whole((f"What draws me to the job is {said}", f"What I like about the job is {said}")[turn])
