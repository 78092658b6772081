"""The person's own words about a slip or a distraction: the better answer, the reason, the correction."""

import re
from functools import cache
from typing import Final

from conversations.note import check, frames
from conversations.note.address import known
from conversations.note.facts import NoteFacts, NoteSlip
from conversations.note.fit import clean, fit, framed, sound
from conversations.note.fragments import clipped, foreign
from conversations.note.own_words import mended, told
from conversations.note.retelling import before_then
from conversations.note.shapes import shape
from conversations.note.tidy import low, whole, words
from conversations.slips.phrases import asked_about
from conversations.understanding.plans import only_a_plan

_MOST_WORDS = 50
_WOULD = r"I(?:'d| would| should| could| will|'ll)(?: have|'ve)?(?: just| probably| rather)? "


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The patterns of this file, compiled when first needed."""
    return re.compile(
        {
            "would_say": rf"(?:{_WOULD}(?:(?:say|said|answer|answered)(?: (?:you|them))?"
            r"|(?:tell|told) (?:you|them)|(?:explain|explained) (?=that\b|how\b))(?: (?:that|how)\b)?"
            r"|(?:what )?I (?:meant|wanted) to say(?: (?:was|is))?(?: that\b)?"
            r"|(?:my|the) (?:better )?answer(?: would be| is)(?: that\b)?|that\b)[\s,:]*",
            # What happened once is an example, and says so where nothing else tells what it answers.
            "happened": r"(?:in my last job |at \w+ |once,? |last \w+ )?"
            r"(?:I|we|(?:two|three|some) of us|my (?:team|colleagues?|last \w+))(?: \w+)? "
            r"(?:\w{2,}ed|told|said|built|was|were|had|took|made|gave|went|drew|found|lost|broke|wrote|ran|got)\b",
            "together": r"\b(?:we|us|my (?:team|colleagues?))\b",
            "what_if": r"I(?:'d| would|'ll| will) (?!like\b|love\b|prefer\b|rather\b|want\b|say\b|be\b|have\b)",
            "habit": r"I (?!am\b|was\b|have\b|had\b|know\b|want\b|love\b|like\b|think\b|believe\b|would\b|will\b"
            r"|can\b|could\b|need\b|hope\b|feel\b|did\b|never\b|grew\b|learned\b|learnt\b)\w+\b",
            # Without its question nobody could tell what "the one" is.
            "points_back": r"(?:the (?:one|first|second|other|same)|it|that|this|these|those|he|she|they|him|her|them"
            r"|yes|no|both|neither|because|so that|I(?:'d| would| will|'ll)? not)\b",
            "about_you": r"(?i)\b(?:you|your|they|their)\b",
            "somebody": r"\b(?:he|him|she|her|they|them)\b",
            "direct": r"(?:why|how|what|whether|when|where|which|who) ",
            "asked_already": r"\bquestion\b|^the work at ",
            "would_mention": rf"{_WOULD}(?:talk|talked|speak|spoken|tell you|told you|mention|mentioned"
            r"|(?:tell|told) (?:them|him|her)(?= about )"
            r"|bring up|brought up|go with)(?: about)? ",
            "would_be_sorry": rf"^({_WOULD})(?:say (?:that )?(?:I'm |I am )?sorry|apologi[sz]e)\b[^,;.]*"
            r"(?:,(?: and)?(?: then)?| and(?: then)?) (?=(?!I\b)\w+ )",
            "because": r"^(?:(?:I|it|that|this)\b[^.;]*?)?\bbecause(?: of)?\s+"
            r"|^(?:since|due to|owing to|it was(?= the )|my reason:?|the reason (?:was|is)(?: that)?)\s+",
            "second_clause": r"\s*(?:[.;:]|,?\s+(?:but|because|so that|so I|and so|and then|and I|although"
            r"|though)\b|,\s*(?:so|and|which)\b).*$",
            "plea": r"[\s,;]*(?:\b(?:and|so)\s+)*\b(?:please|I beg|I hope you"
            r"|I'd ask|I would ask|bear with)\b.*$",
            "not": r"(?<![,;])(?<!\bam)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bdo)(?<!\bdid)(?<!\bhas)(?<!\bhave)"
            r"(?<!\bcan)(?<!\bwould)(?<!\bbut)(?<!\band) not(?= (?:to )?\w+\Z)",
            "sorry": r"^(?:I(?:'m| am) |I want to say |I )?(?:so |very |really )?(?:sorry|apologi[sz]e"
            r"|my apologies)(?: again)?(?: (?:that|for saying|I said)\b)?[\s,;:.]*",
            "that_week": r"\bthat week\b",
            "away": r"I (?:was|wasn't|was not|seemed|felt|had trouble|found it hard"
            r"|may have)\b.*\b(?:distracted|elsewhere"
            r"|absent|focus\w*|concentrat\w*|attenti\w+|myself|there|present|listen\w*)\Z",
        }[name],
        re.IGNORECASE,
    )


def answer(slip: NoteSlip, facts: NoteFacts, before: str = "", *, owned_up: bool = False) -> str:
    """The better answer in one or two sentences, not naming the mistake; `before` is what else the note says."""
    parts = [
        part
        for part in (_answered(each) for each in told(slip.better, facts, "answer"))
        if part
        and fit(part, facts)
        and not (check.names_the_mistake(part) or foreign(part) or only_a_plan(part))
    ]
    if not parts:
        return ""
    first = clipped(parts[0], _MOST_WORDS)
    room = _MOST_WORDS - words(first)
    more = tuple(whole(part) for part in parts[1 : 1 if facts.short else 2] if words(part) <= room)
    about = "" if owned_up else _about(slip, facts)
    mention = first.startswith("mention ")
    pool = (_MENTION if mention else frames.OWNED_ANSWER) if owned_up else _added(first, about)
    # "On joins" and "On why I left", but "On your question about a rude customer".
    named = _pattern("asked_already").search(about)
    question = about if named else f"your question about {about}"
    slots = {
        "q": about if _pattern("direct").match(about) else f"about {about}",
        "on": question if re.match(r"an? ", about) else about,
        "question": question,
    }
    opening = framed(pool, facts, f"answer {slip.id}", low(first), before=before, slots=slots)
    return " ".join((opening, *more)) if opening else ""


def _added(said: str, about: str) -> tuple[str, ...]:
    """The frames for an answer that nothing comes before; a story is said to be an example."""
    if said.startswith("mention "):
        return ("On {on}, I would like to {}.",) if about else _MENTION
    story = _pattern("happened").match(said)
    if not about:
        # "I have worked there for two summers" is no story.
        return _unasked(said, story=story is not None and not re.match(r"I(?:'ve| have)\b", said))
    pool: tuple[str, ...] = frames.EXAMPLE_TO if story else frames.ADDED_TO
    if _pattern("asked_already").search(about):
        pool = tuple(frame for frame in pool if not frame.startswith("You asked"))
    # "The work at Acme" is no question to come back to.
    no_question = about.startswith("the work at ")
    return tuple(frame for frame in pool if not (no_question and "{question}" in frame))


def _unasked(said: str, *, story: bool) -> tuple[str, ...]:
    """The frames where no question is known, by what the answer itself tells of it; none where it tells nothing."""
    if _pattern("points_back").match(said) or (not story and _pattern("somebody").search(said)):
        return ()
    if story:
        return frames.EXAMPLE_TOGETHER if _pattern("together").search(said) else frames.EXAMPLE
    if _pattern("what_if").match(said):
        return frames.WHAT_I_WOULD_DO
    return frames.HOW_I_WORK if _pattern("habit").match(said) else frames.ONE_OF_YOURS


_MENTION: Final = ("I would like to {}.",)


def _answered(part: str) -> str:
    """The answer itself, without "I would say that" before it, and without the sorry that it would say to somebody."""
    part = _pattern("would_be_sorry").sub(r"\1", part)
    mention = _pattern("would_mention").match(part)
    if mention:
        return f"mention {part[mention.end() :]}"
    return _pattern("would_say").sub("", part, count=1) if _pattern("would_say").match(part) else part


def bare(better: str) -> str:
    """A better answer as it was typed, without the "I'd say that" before it."""
    return _pattern("would_say").sub("", better.strip(), count=1)


def _about(slip: NoteSlip, facts: NoteFacts) -> str:
    """What it was about, as far as that is known: "a conflict at work", "your SQL question"."""
    slots = {
        key: mended(value, facts) if isinstance(value, str) else value for key, value in slip.slots.items()
    }
    about = asked_about(slots)
    if about and fit(about, facts):
        return about
    if slip.kind == "technical_wrong":
        return "the technical question"
    if slip.kind == "unprepared" and known(facts.company) and _pattern("about_you").search(slip.better):
        return f"the work at {known(facts.company)}"
    return ""


def reason(text: str, facts: NoteFacts) -> str:
    """A short reason as one bare clause; empty when it is no plain reason or puts the blame on them."""
    parts = told(text, facts)
    clause = _one_clause(parts[0]) if parts else ""
    if not clause or words(clause) > 16 or re.match(r"(?:you|your)\b", clause, re.IGNORECASE):
        return ""
    if not sound(clause, facts):
        return ""
    if facts.register == "formal":
        clause = re.sub(r"\b(?:so|really|super) (?=\w)", "", clause)
    return _explained(clause)


def _one_clause(part: str) -> str:
    """The reason itself: what follows "because", and nothing after its first clause."""
    bare = _pattern("because").sub("", _pattern("sorry").sub("", part), count=1)
    return _pattern("second_clause").sub("", bare).strip(" ,")


def _explained(clause: str) -> str:
    """A clause for after the semicolon; a bare thing becomes one."""
    return low(clause) if shape(clause) == "clause" else f"the reason was {low(clause)}"


def correction(slip: NoteSlip, facts: NoteFacts) -> str:
    """What is true, in one or two sentences for after a colon, no apology; empty when nothing is left."""
    parts = [
        _pattern("not").sub(", not", part)
        for each in told(slip.correction, facts)
        if (part := _pattern("sorry").sub("", each, count=1).strip(" ,;:"))
        and not (check.apologises(part) or check.unfit(part) or check.placeholders(part))
    ]
    if not parts:
        return ""
    first = low(clipped(parts[0], _MOST_WORDS))
    room = _MOST_WORDS - words(first)
    more = (whole(part) for part in parts[1 : 1 if facts.short else 2] if words(part) <= room)
    return " ".join((first if first[-1] in "?。" else f"{first}.", *more))


def own_sentence(start: str, facts: NoteFacts) -> str:
    """The person's own sentence about what weighed on them: an apology before it, and no plea after it."""
    for part in told(facts.distraction_sentence, facts):
        clause = _one_clause(_pattern("plea").sub("", part))
        if facts.day in {"today", "yesterday"}:
            clause = _pattern("that_week").sub("this week", clause)
        clause = before_then(clause)
        if not clause or words(clause) > 30 or not sound(clause, facts):
            continue
        away = _pattern("away").match(clause)
        said = f"I am sorry that {clause}." if away else f"{start}; {_explained(clause)}."
        if clean(said, facts):
            return said
    return f"{start}."
