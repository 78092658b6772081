"""Why they want the job, as sentences around the person's own words."""

import re
from functools import cache
from typing import Final

from conversations.note import frames_why as frames
from conversations.note.facts import NoteFacts
from conversations.note.fit import framed
from conversations.note.fragments import abstract, counted, determined, several
from conversations.note.own_words import kept
from conversations.note.remembering import Framing
from conversations.note.shapes import listed, shape
from conversations.note.tidy import bag, low, whole, words

_HAVING: Final = bag("knowing learning helping seeing meeting making being doing building teaching")

_MOST_FRAMED: Final = 24  # words: what is longer stands as its own sentence
_WORKED_WITH: Final = bag(
    "kids children people animals dogs cats horses bees birds plants flowers trees wood clay metal fabric bread",
    "leather food fish cheese coffee wine books words maps numbers data code computers machines engines cars bikes",
)


_PLACES: Final = (
    r"places?|schools?|teams?|compan(?:y|ies)|firms?|shops?|clinics?|hospitals?|kitchens?|bakery|caf[eé]s?|studios?"
    r"|museums?|library|labs?|workshops?|homes?|offices?|farms?|agency|start-?ups?|charity|museum|hotels?|restaurants?"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The patterns of this file, compiled when first needed."""
    return re.compile(
        {
            "that_clause": r"(?:it|it's|that|this|there|there's|you|you're|they|they're|we|we're|the|a|an|my|your|our"
            r"|their|his|her|its|each|every|everyone|everybody|everything|nobody|people|some|most|all|both|one)\b"
            r"|(?!same|like)(?:[\w'-]+ ){1,3}?(?:is|are|was|were|has|have|had|can|will|seem\w*|make\w*"
            r"|matter\w*|feel\w*"
            r"|suits?|goes|comes|lives|smells|looks|works|gets|helps|needs?)\b",
            # "I want it because", "it's because": that they want the job stands in the frame.
            "because": r"^(?:I(?:'d)? (?:just |really |would |mostly )*(?:want|like|love|applied|chose|picked)"
            r"(?: (?:it|this|that|the|for|to|job|role|post|one|place))*,? |(?:it|that)(?:'s| is) (?:just |mostly )?)?"
            r"because (?:of )?",
            "placed": r"(?:at|in|on|with|near|around|among|alongside) (?=\w)",
            "for_them": r"^(?:mostly |mainly |just )?for (?=(?:the|a|an|your|my|some|all)\b)",
            "it_is": r"^(?:it's|it is|it was) (?=(?:the (?!only|best|first|biggest|one\b)|my|your)\b)",
            # "Good reputation and close to my flat": a thing and what it is like are no list.
            "mixed": r"\band (?:it's |very |so |really )*(?:close|near|not|easy|quiet) (?:to|by|for)\b",
            # The school is small, and not the job.
            "a_place": rf"(?:it's|it is|its) (?=(?:an?|one of|the) (?:[\w-]+ )*?(?:{_PLACES})\b)",
            "need": r"I (?:really |just )?need ",
            "so_i_can": r"so (?:that )?(?=I can\b)",
            "is_why": r"((?:your|the|my|a|an|this|that)\b.+) (?:is|was) why (I .+)",
            "and_doing": r"([^,]+?)(?:, and|,| and) (\w+ing) ([^,]+)\Z",
            "same": r"(no two \w+) (?:are )?(?:ever )?(?:the )?same\Z",
            "clauses": r",|;|\b(?:and|because|but|so|which)\b",
            "head": r" (?:with|who|that|which|where|for|of|in|at|on|to|near|about)\b",
            "wishes": r"I (?:just |really |also |always |have always |do |practically )*(?:want|love|like|would"
            r"|hope|am|need"
            r"|enjoy|care|believe|think|prefer|can|wish|look forward|dream|admire|know|have always wanted"
            r"|wanted|always)\b",
        }[name],
        re.IGNORECASE,
    )


def wish(facts: NoteFacts, job: str, before: str = "", others: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Why they want the job, in one framed sentence and more of their own; empty when none is fit to be told.

    `before` is what the note has said till then. `others` are further reasons, as they were typed: one is told with
    the first in the same sentence, or else the fullest stands for all.
    """
    told = [parts for each in (facts.why, *others) if (parts := kept(each, facts, "why"))]
    if not told:
        return ()
    told.sort(key=lambda parts: words(parts[0]), reverse=True)
    if len(told) > 1 and not facts.short and (both := _both(told, facts, job, before)):
        return (both,)
    pool, put = _drawn(told[0][0])
    if pool == frames.THAT and put.casefold() in before.casefold():
        pool = frames.THAT_AGAIN
    first = framed(pool, facts, "wish", put, before=before, slots={"job": job})
    return (first, *(whole(part) for part in told[0][1:])) if first else ()


def _both(told: list[tuple[str, ...]], facts: NoteFacts, job: str, before: str) -> str:
    """The first two reasons in one sentence; empty where it would be a long one, or they make none."""
    one, more = (_because(*_drawn(parts[0])) for parts in told[:2])
    if not one or not more or words(one) + words(more) > _MOST_FRAMED or "because" in f"{one} {more}":
        return ""
    return framed(frames.BOTH, facts, "wish", one, before=before, slots={"job": job, "more": more})


def _because(pool: tuple[str, ...], put: str) -> str:
    """A reason as what follows "because"; empty where it can't."""
    return _CLAUSES[pool].format(put) if pool in _CLAUSES else ""


_CLAUSES: Final[dict[tuple[str, ...], str]] = {
    **dict.fromkeys((frames.DRAWN, frames.DRAWN_BY_ALL), "I like {}"),
    frames.SOUGHT: "I am looking for {}",
    frames.WITH: "I like working with {}",
    frames.DRAWN_BY_DOING: "I like the idea of {}",
    frames.CHANCE: "I want {}",
    **dict.fromkeys(
        (frames.THAT, frames.PLACE, frames.BECAUSE, frames.NEED, frames.REASON, frames.LONG_REASON), "{}"
    ),
}
"""How a reason in each of these frames is said after "because"."""


def _drawn(part: str) -> Framing:
    """The first sentence of it, by its shape: the frames for it, and what goes into them."""
    aim = _pattern("so_i_can").match(part)
    if aim:
        return frames.SO_THAT, part[aim.end() :]
    part = _pattern("for_them").sub("", part)
    if _pattern("placed").match(part) and shape(part) == "thing":
        part = f"working {low(part)}"
    reason = _pattern("because").match(part) is not None
    part = _pattern("because").sub("", part)
    # "It's the people" names what draws them; "it's the only shop that mends" says something of the place.
    part = part if reason else _pattern("it_is").sub("", part)
    place = _pattern("a_place").match(part)
    if place:
        return frames.PLACE, f"yours is {low(part[place.end() :])}"
    cause = _pattern("is_why").match(part)
    if cause:
        return frames.LONG_REASON, f"{cause[2]} because of {low(cause[1])}"
    told = _told(part)
    if told:
        return frames.PLACE, told
    kind, said = shape(part), low(part)
    if kind == "wish":
        return frames.CHANCE, said
    if kind == "doing":
        return frames.DRAWN_BY_DOING, said
    if kind == "clause":
        if _pattern("need").match(part) and words(part) <= _MOST_FRAMED:
            return frames.NEED, said
        first = part.split()[0].split("'")[0]
        if (
            words(part) <= _MOST_FRAMED
            and first in {"I", "My", "my"}
            and (reason or not _pattern("wishes").match(part.replace("'d", " would")))
        ):
            return frames.BECAUSE, said
        if first == "I" or first.lower().endswith("ing") or words(part) > _MOST_FRAMED:
            return _own(part, said)
        that = _pattern("that_clause").match(part) is not None
        if that and re.search(r"\band\b|\bme\Z", said):
            return frames.PLACE, said.removeprefix("that ")
        return (frames.THAT, said.removeprefix("that ")) if that else (frames.BARE, said)
    if kind != "thing":
        return frames.DRAWN, said
    shared = _pattern("and_doing").match(part)
    if shared and shared[2] in _HAVING:
        return frames.DRAWN_BY_DOING, f"having {low(shared[1])} and {shared[2]} {shared[3]}"
    said = low(listed(part))
    if said == "growth":
        return frames.SOUGHT, "room to grow"
    same = _pattern("same").match(said)
    if same:
        return frames.THAT, f"{same[1]} are the same"
    if said.startswith("no ") or _clauses(part) or _pattern("mixed").search(said):
        return frames.BARE, part if _clauses(part) else said
    if determined(said) and not said.startswith(("a ", "an ", "some ")):
        return _by(said), said
    head = _pattern("head").split(said)[0]
    head = head if words(said) > words(head) + 1 else said
    if re.match(r"(?:great|amazing|cool|awesome) \w+\Z", said):
        return frames.DRAWN, f"the {said}"
    if said in _WORKED_WITH:
        return frames.WITH, said
    if words(said) == 1 and not abstract(said) and part[:1].islower():
        return _by(said), f"the {said}"
    if (
        said.startswith(("a ", "an ", "some "))
        or abstract(said)
        or (words(said) > 1 and (several(head) or counted(head)))
    ):
        return frames.SOUGHT, said
    return (frames.BARE, said) if "," in said else (_by(said), f"the {said}")


def _by(said: str) -> tuple[str, ...]:
    """The frames for what draws them: several things are not one."""
    many = "," in said or " and " in said or several(_pattern("head").split(said)[0])
    return frames.DRAWN_BY_ALL if many else frames.DRAWN


def _own(part: str, said: str) -> Framing:
    """A sentence about themselves: tied to the job in a clause of its own, or after a colon where it has clauses."""
    if words(part) > _MOST_FRAMED:
        return frames.WHOLE, part
    tied = _pattern("clauses").search(part) is None and part.split("'")[0].split()[0] == "I"
    return frames.REASON if tied else frames.LONG_REASON, said


def _told(part: str) -> str:
    """ "small school, everyone knows everyone" as what is so: "yours is a small school where everyone ..."."""
    first, *rest = (item.strip() for item in part.split(",") if item.strip())
    a_place = low(listed(first))
    if not rest or not a_place.startswith(("a ", "an ")) or not all(shape(item) == "clause" for item in rest):
        return ""
    where = "where" if re.search(rf"\b(?:{_PLACES})\Z", a_place, re.IGNORECASE) else "and"
    return f"{'yours' if where == 'where' else 'it'} is {a_place} {where} {' and '.join(low(item) for item in rest)}"


def _clauses(part: str) -> bool:
    """Whether a list holds a whole sentence: "small school, everyone knows everyone"."""
    return "," in part and any(shape(item) == "clause" for item in part.split(", ") if item)
