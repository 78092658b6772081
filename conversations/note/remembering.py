"""The real moment and the reason for wanting the job, each as sentences around the person's own words."""

import re
from functools import cache
from typing import Final

from conversations.note import frames
from conversations.note.facts import NoteFacts
from conversations.note.fragments import counted, determined, foreign, of_a_person, quality, several
from conversations.note.frames import pick, spoken
from conversations.note.own_words import kept
from conversations.note.shapes import asked, listed, shape
from conversations.note.tidy import low, whole, words

_GERUNDS: Final = {
    "told": "telling", "showed": "showing", "explained": "explaining", "gave": "giving", "walked": "walking",
    "took": "taking", "let": "letting", "made": "making", "shared": "sharing", "introduced": "introducing",
    "waited": "waiting", "helped": "helping", "brought": "bringing", "drew": "drawing", "offered": "offering",
    "described": "describing", "answered": "answering", "listened": "listening", "invited": "inviting",
    "recommended": "recommending", "suggested": "suggesting", "read": "reading", "sketched": "sketching",
    "lent": "lending", "poured": "pouring", "encouraged": "encouraging", "taught": "teaching",
}  # fmt: skip
_TOGETHER: Final = {
    "talked": "talk", "laughed": "laugh", "chatted": "chat", "discussed": "discuss", "joked": "joke",
    "spoke": "speak", "compared": "compare", "looked": "look", "went through": "go through", "bonded": "bond",
    "swapped": "swap", "sketched": "sketch", "walked": "walk", "went over": "go over",
}  # fmt: skip


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The patterns of this file, compiled when first needed."""
    return re.compile(
        {
            "feeling": r"(?:I|we) (?:really |also |just |so |always |have always |do )?(?:liked?|loved?|enjoy(?:ed)?|learned"
            r"|learnt|keep|kept|appreciated?|remember|was (?:glad|struck|touched|moved|happy)|felt|would (?:like|love)"
            r"|am|want(?:ed)?|hope|got a lot|found)\b",
            "for_me": rf"you (?:even |also |then |kindly )?({'|'.join(_GERUNDS)}) (.+)",
            "together": rf"(?:we|you and I) (?:both |even |also )?({'|'.join(_TOGETHER)}) (.+)",
            "said": r"you (?:also |then |once )?(?:said|mentioned) ((?:that )?(?:I|we|you|they|it|the|my|your|every|no|there"
            r"|people)\b.+)",
            "were": r"you (?:were|are|seemed) (?:very |really |so )*(.+)",
            "were_kind": r"(?:so |very |really |super )*\w+(?: (?:and|,) \w+)*(?: (?:with|to|about) .+)?\Z",
            "given": r"(?:the|your|a|that) (?:\w+ )?(?:tour|tea|coffee|walk|tip|advice|chance|demo|look|biscuits?|cookies?"
            r"|introduction|lift|story|explanation|welcome|book|example)\b",
            "latin": r"[a-z]",
            "thing_ends": r"\s+(?:that|which|who|when|where|why|how|you|we|I)\b|,",
            "named": r"(?:the|your|our|a|an) ",
            "that_clause": r"(?:it|it's|that|this|there|there's|you|you're|they|they're|we|we're|the|a|an|my|your|our"
            r"|their|his|her|its|each|every|everyone|everybody|everything|nobody|people|some|most|all|both|one)\b"
            r"|\w+ (?:is|are|was|were|has|have|seem\w*|make\w*|matter\w*|feel\w*)\b",
            "because": r"^because (?:of )?",
            "it_is": r"^(?:it's|it is|it was) (?=(?:the|a|an|my|your)\b)",
            "and_did": r"\b(?:and|but|then) (?:\w+ly |just |then )?(?:you|\w+ed|said|told|gave|let|made|went|was|had|took"
            r"|asked|drew|sat|ran)\b",
        }[name],
        re.IGNORECASE,
    )


def moment(facts: NoteFacts) -> tuple[str, ...]:
    """The real moment, at most forty words of it, in its frame; empty where there is none fit to be told."""
    parts = kept(facts.moment, facts)
    if not parts:
        return ()
    return (remembered(parts[0], facts), *(whole(part) for part in parts[1:]))


def remembered(part: str, facts: NoteFacts) -> str:
    """The moment's first sentence, by its shape."""

    def framed(pool: tuple[str, ...], words: str) -> str:
        return whole(spoken(pick(pool, facts, "moment"), facts).replace("{}", words))

    if foreign(part):
        return framed(frames.QUOTED, part.strip('"'))
    how = quality(part)
    if how:
        return framed(frames.KIND if of_a_person(how) else frames.FELT, low(how))
    kind = shape(part)
    said = low(part)
    if kind == "clause":
        return _clause(part, said.removeprefix("that "), facts)
    if kind == "question":
        return framed(frames.QUESTION, f"your question {asked(part)}")
    if kind == "wish":
        return framed(("I was glad {}.",), said)
    if kind == "doing":
        return framed(frames.DOING, said)
    if kind == "when":
        return framed(frames.WHEN if said.startswith("when ") else frames.HOW, said)
    if not determined(part):
        if counted(part) and not several(part):
            return framed(frames.TOPIC, said)
        said = f"the {said}"
    return framed(frames.GIVEN if _pattern("given").match(said) else frames.THING, said)


def _clause(part: str, said: str, facts: NoteFacts) -> str:
    """A moment that is a sentence: who did what in it decides how it is told."""

    def framed(pool: tuple[str, ...], words: str) -> str:
        return whole(spoken(pick(pool, facts, "moment"), facts).replace("{}", words))

    if _pattern("feeling").match(part) or words(part) > 24 or ";" in part:
        return whole(part)
    done = _pattern("for_me").match(said)
    if done and not re.match(r"(?:to|that)\b", done[2]) and not _pattern("and_did").search(done[2]):
        return framed(frames.DONE_FOR_ME, f"{_GERUNDS[done[1].lower()]} {done[2]}")
    together = _pattern("together").match(said)
    if together and " you" not in said and not together[2].startswith("at "):
        return framed(frames.TOGETHER, f"{_TOGETHER[together[1].lower()]} {together[2]}")
    quote = _pattern("said").match(said)
    if quote:
        return framed(frames.SAID, quote[1].removeprefix("that "))
    were = _pattern("were").match(said)
    if were and _pattern("were_kind").match(were[1]) and of_a_person(were[1].split()[0]):
        return framed(("Thank you for being so {}.", "I am grateful that you were so {}."), were[1])
    if said.startswith("you"):
        return framed(frames.REMEMBERED, said)
    return framed(frames.CLAUSE, said)


def subject_of(facts: NoteFacts) -> str:
    """What the moment is about in a few words for a subject line; empty when it is no short plain thing."""
    parts = kept(facts.moment, facts)
    if not parts or foreign(parts[0]):
        return ""
    if shape(parts[0]) == "question":
        thing = f"your question {asked(parts[0])}"
        return thing if words(thing) <= 6 else ""
    if shape(parts[0]) != "thing":
        return ""
    thing = parts[0]
    short = 2 <= words(thing) <= 6 and not _pattern("thing_ends").search(thing)
    return low(thing) if short and _pattern("named").match(thing) else ""


# ── why they want it ──────────────────────────────────────────────────────────────────────────────────────────────


def wish(facts: NoteFacts, job: str) -> tuple[str, ...]:
    """Why they want the job, in one framed sentence and more of their own; empty when none is fit to be told."""
    parts = kept(facts.why, facts, "why")
    if not parts:
        return ()
    return (drawn(parts[0], facts, job), *(whole(part) for part in parts[1:]))


def drawn(part: str, facts: NoteFacts, job: str, turn: int = 0) -> str:
    """Why someone wants the job as a sentence: "What I am looking for is a small team and real users."."""

    def framed(pool: tuple[str, ...], words: str) -> str:
        frame = spoken(pick(pool, facts, "wish", turn), facts)
        return whole(frame.replace("{job}", job).replace("{}", words))

    part = _pattern("it_is").sub("", _pattern("because").sub("", part))
    if foreign(part):
        return framed(frames.QUOTED_WISH, part.strip('"'))
    kind, said = shape(part), low(part)
    if kind == "wish":
        return framed(frames.CHANCE, said)
    if kind == "doing":
        return framed(frames.DRAWN_BY_DOING, said)
    if kind == "clause":
        first = part.split()[0].split("'")[0]
        if first == "I" or first.lower().endswith("ing") or words(part) > 24:
            return whole(part)
        return framed(frames.THAT, said.removeprefix("that "))
    if kind != "thing":
        return framed(frames.DRAWN, said)
    said = low(listed(part))
    if determined(said) and not said.startswith(("a ", "an ", "some ")):
        return framed(frames.DRAWN, said)
    if words(said) == 1 and several(said):
        return framed(frames.DRAWN, f"the {said}")
    if said.startswith(("a ", "an ", "some ")) or (words(said) > 1 and (several(said) or counted(said))):
        return framed(frames.SOUGHT, said)
    return framed(frames.BARE, said)


