"""The sentences of a note that are the person's own: the moment, the wish, the better answer, the reason."""

import re

from conversations.note import check
from conversations.note.address import known, to_you
from conversations.note.facts import NoteFacts, NoteSlip
from conversations.note.shapes import asked, listed, shape
from conversations.note.tidy import low, sentences, tidy, whole, words
from conversations.slips.model import Register
from conversations.slips.phrases import question

_WOULD_SAY = re.compile(
    r"(?:I(?:'d| would| should| could| will|'ll)(?: have|'ve)?(?: just| probably| rather)? (?:say|said|answer|answered"
    r"|tell|told|explain|explained)(?: (?:you|them))?(?: (?:that|how)\b)?|(?:what )?I (?:meant|wanted) to say"
    r"(?: (?:was|is))?(?: that\b)?|(?:my|the) (?:better )?answer(?: would be| is)(?: that\b)?|that\b)[\s,:]*",
    re.IGNORECASE,
)
_WOULD_MENTION = re.compile(
    r"I(?:'d| would| should| could| will|'ll)(?: have|'ve)?(?: just| probably| rather)? (?:talk|talked|speak|spoken"
    r"|tell you|told you|mention|mentioned|bring up|brought up|use|used|give|given|go with)(?: about)? ",
    re.IGNORECASE,
)
_BECAUSE = re.compile(
    r"^.*?\bbecause(?: of)?\s+|^(?:since|due to|owing to|it was|the reason (?:was|is)(?: that)?|my reason:?)\s+",
    re.IGNORECASE,
)
_SECOND_CLAUSE = re.compile(
    r"\s*(?:[.;:]|,?\s+(?:but|because|so that|so I|and so|and then|and I|although|though)\b|,\s*(?:so|and|which)\b).*$",
    re.IGNORECASE,
)
_FEELING = re.compile(
    r"(?:I|we) (?:really |also |just |so )?(?:liked?|loved?|enjoy(?:ed)?|learned|learnt|appreciated?|remember"
    r"|keep|kept|was (?:glad|struck|touched|moved|happy)|am (?:glad|still)|got a lot)\b",
    re.IGNORECASE,
)
_ATTRACTED = re.compile(
    r"I(?:'d|'m|'ve| would| am| have| want| love| like| enjoy| care| hope| believe| think)\b|(?:it|that|this|you)\b",
    re.IGNORECASE,
)
_EXPANDED = {
    "I'm": "I am", "I've": "I have", "I'll": "I will", "don't": "do not", "didn't": "did not", "doesn't": "does not",
    "wasn't": "was not", "isn't": "is not", "can't": "cannot", "couldn't": "could not", "won't": "will not",
    "you're": "you are", "you've": "you have", "we're": "we are", "we've": "we have", "haven't": "have not",
}  # fmt: skip


def mended(text: str, facts: NoteFacts) -> str:
    """The words tidied and said to the interviewer."""
    said = to_you(tidy(text), known(facts.interviewer))
    if facts.register == "formal":
        said = re.sub(r"\b\w+'\w+\b", lambda found: _EXPANDED.get(found[0], found[0]), said)
    return said


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
    told = [part for part in sentences(mended(facts.moment, facts)) if fit(part, facts)]
    if not told or words(told[0]) > 45:
        return ()
    first = _remembered(told[0], facts)
    if facts.short or len(told) < 2 or words(told[1]) > 30:
        return (first,)
    return (first, whole(told[1]))


def _remembered(part: str, facts: NoteFacts) -> str:
    """The moment's sentence, by its shape and the wording asked for."""
    turn = facts.variant % 3
    kind = shape(part)
    if kind == "question":
        what = asked(part)
        if what.startswith("why "):
            start = ("I keep thinking about", "I am still thinking about", "I keep coming back to")[turn]
        else:
            start = ("I keep coming back to", "I went home thinking of", "I still have in mind")[turn]
        return whole(f"{start} your question {what}")
    if kind == "clause":
        said = low(part)
        if _FEELING.match(part):
            return whole(part)
        if words(part) > 18:
            return whole(part)
        if re.match(r"that\b", part, re.IGNORECASE) and shape(part[5:]) == "clause":
            said = part[5:]
        return whole(
            (
                f"{said}, and that has stayed with me",
                f"I keep thinking of how {said}",
                f"What I remember most is that {said}",
            )[turn]
        )
    if kind == "when":
        said = low(part)
        if said.startswith("when "):
            said = f"the moment {said}"
        return whole((f"I keep thinking about {said}", f"I still think about {said}", f"I keep coming back to {said}")[turn])
    if kind == "wish":
        return whole(f"I was glad {low(part)}")
    said = low(part)
    return whole((f"I keep thinking about {said}", f"I keep coming back to {said}", f"I still have {said} in mind")[turn])


def subject_of(facts: NoteFacts) -> str:
    """What the moment is about in a few words for a subject line; empty when it is no short plain thing."""
    told = sentences(mended(facts.moment, facts))
    if not told or not fit(told[0], facts) or shape(told[0]) != "thing":
        return ""
    thing = re.split(r"\s+(?:that|which|who|when|where|why|how)\b|,", told[0])[0]
    return low(thing) if 2 <= words(thing) <= 5 and re.match(r"(?:the|your|our|a|an) ", thing, re.IGNORECASE) else ""


def wish(text: str, facts: NoteFacts) -> str:
    """Why they want the job, as one sentence (or their own two); empty when it is not fit to be told."""
    told = [re.sub(r"(?i)^because (?:of )?", "", part) for part in sentences(mended(text, facts)) if fit(part, facts)]
    if not told or words(told[0]) > 50:
        return ""
    return " ".join((_drawn(told[0], facts.variant), *(whole(part) for part in told[1 : 1 if facts.short else 2])))


def _drawn(part: str, variant: int) -> str:
    """ "small team, real users" → "What I am looking for is a small team and real users."."""
    part = re.sub(r"(?i)^(?:it's|it is) (?=(?:the|a|an|my|your)\b)", "", part)
    kind = shape(part)
    turn = variant % 2
    if kind == "wish":
        return whole(f"What draws me to the job is the chance {low(part)}")
    if kind == "doing":
        said = low(part)
        return whole((f"{said} is what draws me to the job", f"what draws me to the job is {said}")[turn])
    if kind in {"thing", "when", "question"}:
        said = low(listed(part)) if kind == "thing" else low(part)
        return whole((f"What I am looking for is {said}", f"What draws me to the job is {said}")[turn])
    if _ATTRACTED.match(part) and not re.match(r"(?:it|that|this)\b", part, re.IGNORECASE):
        return whole(part) if re.match(r"I\b", part) else whole(f"{part}, and that is what draws me to the job")
    return whole(f"What draws me to the job is that {low(part)}")


def answer(slip: NoteSlip, facts: NoteFacts, place: int, *, owned_up: bool = False) -> str:
    """The better answer in one or two sentences, without naming the mistake; `place` counts those before it."""
    told = [
        part
        for part in (_answered(each) for each in sentences(mended(slip.better, facts)))
        if part and fit(part, facts) and not check.names_the_mistake(part)
    ]
    if not told or words(told[0]) > 60:
        return ""
    more = tuple(whole(part) for part in told[1 : 1 if facts.short else 2])
    if slip.kind == "weak_motivation" and not owned_up:
        return " ".join((_drawn(told[0], facts.variant), *more))
    said = low(told[0])
    if said.startswith("mention "):
        return " ".join((whole(f"{_opening(slip, facts)}I would like to {said}"), *more))
    if owned_up:
        return " ".join((whole(f"My answer now would be this: {said}"), *more))
    add = ("I would like to add one thing", "I would add this", "here is what I would add")[place % 3]
    return " ".join((whole(f"{_opening(slip, facts)}{add}: {said}"), *more))


def _answered(part: str) -> str:
    """The answer itself, without "I would say that" before it."""
    mention = _WOULD_MENTION.match(part)
    if mention:
        return f"mention {part[mention.end() :]}"
    return _WOULD_SAY.sub("", part, count=1) if _WOULD_SAY.match(part) else part


def _opening(slip: NoteSlip, facts: NoteFacts) -> str:
    """Which question it was, as far as that is known."""
    slots = {key: mended(value, facts) if isinstance(value, str) else value for key, value in slip.slots.items()}
    asked_about = question(slots, unknown="")
    if asked_about and fit(asked_about, facts):
        return f"On {asked_about}, "
    if slip.kind == "technical_wrong":
        return "On the technical question, "
    if slip.kind == "unprepared" and known(facts.company):
        return f"On the work at {known(facts.company)}, "
    return ""


def reason(text: str, facts: NoteFacts) -> str:
    """A short reason as one bare clause; empty when it is no plain reason or puts the blame on them."""
    told = sentences(mended(text, facts))
    if not told:
        return ""
    clause = _SECOND_CLAUSE.sub("", _BECAUSE.sub("", told[0], count=1)).strip(" ,")
    if not clause or words(clause) > 16 or re.match(r"you|your\b", clause, re.IGNORECASE):
        return ""
    if check.apologises(clause) or check.unfit(clause) or check.placeholders(clause):
        return ""
    return low(clause) if shape(clause) == "clause" else f"the reason was {low(clause)}"


def own_sentence(facts: NoteFacts, register: Register) -> str:
    """The person's own sentence about what weighed on them, an apology before it and no plea after it."""
    start = {
        "plain": "I am sorry that I was distracted",
        "warm": "I'm sorry I was so distracted",
        "formal": "Please accept my apology for having been distracted",
    }[register]
    told = [part for part in sentences(mended(facts.distraction_sentence, facts)) if not check.unfit(part)]
    for part in told:
        if check.apologises(part):
            continue
        clause = _SECOND_CLAUSE.sub("", _BECAUSE.sub("", part, count=1)).strip(" ,")
        if clause and words(clause) <= 30 and not check.placeholders(clause):
            return f"{start}; {low(clause) if shape(clause) == 'clause' else f'the reason was {low(clause)}'}."
    for part in told:
        if re.match(r"I(?:'m| am) (?:so |very |really )?sorry\b", part):
            first = re.split(r",?\s+(?:but|because|as|since)\s+", part, maxsplit=1)
            return whole("; ".join(first))
    return f"{start}."
