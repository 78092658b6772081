"""The real moment and the reason for wanting the job, each as sentences around the person's own words."""

import re
from functools import cache
from typing import Final

from conversations.note import frames
from conversations.note.facts import NoteFacts
from conversations.note.fragments import abstract, counted, determined, foreign, of_a_person, quality, several
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
            "feeling": r"(?:I|we) (?:really |also |just |so |always |have always |do )?(?:liked?|loved?"
            r"|enjoy(?:ed)?|learned"
            r"|learnt|keep|kept|appreciated?|remember|was (?:glad|struck|touched|moved|happy)|felt|would (?:like|love)"
            r"|am|want(?:ed)?|hope|got a lot|found)\b",
            "for_me": rf"you (?:even |also |then |kindly )?({'|'.join(_GERUNDS)}) (.+)",
            "together": rf"(?:we|you and I) (?:both |even |also )?({'|'.join(_TOGETHER)}) (.+)",
            "said": r"you (?:also |then |once )?(?:said|mentioned) ((?:that )?(?:I|we|you|they|it|the|my|your"
            r"|every|no|there"
            r"|people)\b.+)",
            "were": r"you (?:were|are|seemed) (?:very |really |so )*(.+)",
            "were_kind": r"(?:so |very |really |super )*\w+(?: (?:and|,) \w+)*(?: (?:with|to|about) .+)?\Z",
            "given": r"(?:the|your|a|that) (?:\w+ )?(?:tour|tea|coffee|walk|tip|advice|chance|demo|look"
            r"|biscuits?|cookies?"
            r"|introduction|lift|story|explanation|welcome|book|example)\b",
            "latin": r"[a-z]",
            "thing_ends": r"\s+(?:that|which|who|when|where|why|how|you|we|I)\b|,",
            "named": r"(?:the|your|our|a|an) ",
            "that_clause": r"(?:it|it's|that|this|there|there's|you|you're|they|they're|we|we're|the|a|an|my|your|our"
            r"|their|his|her|its|each|every|everyone|everybody|everything|nobody|people|some|most|all|both|one)\b"
            r"|(?!same|like)(?:[\w'-]+ ){1,3}?(?:is|are|was|were|has|have|had|can|will|seem\w*|make\w*"
            r"|matter\w*|feel\w*"
            r"|suits?|goes|comes|lives|smells|looks|works|gets|helps|needs?)\b",
            "because": r"^because (?:of )?",
            "it_is": r"^(?:it's|it is|it was) (?=(?:the|my|your)\b)",
            "so_i_can": r"so (?:that )?(?=I can\b)",
            "glad": r"you (?:also |even |still |really )?(?:liked|loved|enjoyed|laughed|smiled|remembered"
            r"|noticed|read|knew my)\b",
            "head": r" (?:with|who|that|which|where|for|of|in|at|on|to|near|about)\b",
            "and_verb": r"\s+and (didn't|never|then|just|laughed|smiled|nodded|listened|wrote|said|told|waited"
            r"|really)\b",
            "thing_then": r"(?:,| and) (?=(?:you|I|we|it|they|he|she)(?:'\w+)? \w)",
            "and_then": r",?\s+(?:and|but|so|then) (?=(?:I|we|you|it was)\b)",
            "wishes": r"I (?:just |really |also |always |have always |do |practically )*(?:want|love|like|would"
            r"|hope|am|need"
            r"|enjoy|care|believe|think|prefer|can|wish|look forward|dream|admire|know|have always wanted"
            r"|wanted|always)\b",
            "and_did": r"\b(?:and|but|then) (?:\w+ly |just |then )?(?:you|\w+ed|said|told|gave|let|made|went"
            r"|was|had|took"
            r"|asked|drew|sat|ran)\b",
        }[name],
        re.IGNORECASE,
    )


def moment(facts: NoteFacts) -> tuple[str, ...]:
    """The real moment, at most forty words of it, in its frame; empty where there is none fit to be told."""
    parts = kept(facts.moment, facts)
    if not parts:
        return ()
    first, *more = parts
    then = _then(first)
    if then:
        first, rest = then
        more = [rest, *more] if rest else more
    return (remembered(first, facts), *(_besides(part, facts, place) for place, part in enumerate(more)))


def _besides(part: str, facts: NoteFacts, place: int) -> str:
    """A further sentence of the moment; a bare thing gets a verb, and nobody is told what they liked."""
    said = low(part)

    def framed(pool: tuple[str, ...], words: str) -> str:
        return whole(spoken(pick(pool, facts, f"besides {place}"), facts).replace("{}", words))

    if foreign(part):
        return framed(frames.QUOTED, part.strip('"'))
    kind = shape(part)
    if kind == "question":
        return framed(frames.ALSO, f"your question {asked(part)}")
    if kind == "clause":
        return framed(frames.ALSO_THAT, said) if _pattern("glad").match(said) else whole(part)
    if kind == "thing" and not part.startswith('"') and not quality(part):
        return framed(frames.ALSO, said if determined(part) else f"the {said}")
    return whole(part)


def _then(part: str) -> tuple[str, str] | None:
    """A question or a thing, and what happened then, which is a sentence of its own."""
    kind = shape(part)
    if kind == "question" and (found := _pattern("and_then").search(part)):
        return part[: found.start()], part[found.end() :]
    if kind == "question" and (found := _pattern("and_verb").search(part)):
        rest = f"you {found[1]}{part[found.end() :]}"
        return part[: found.start()], rest if words(rest) > 2 else ""
    if (
        kind == "thing"
        and (found := _pattern("thing_then").search(part))
        and "," not in part[: found.start()]
    ):
        return part[: found.start()], part[found.end() :]
    return None


def remembered(part: str, facts: NoteFacts) -> str:
    """The moment's first sentence, by its shape."""

    def framed(pool: tuple[str, ...], words: str) -> str:
        return whole(spoken(pick(pool, facts, "moment"), facts).replace("{}", words))

    if foreign(part):
        return framed(frames.QUOTED, part.strip('"'))
    if part.startswith('"'):
        return framed(frames.QUOTE, part)
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
    said = re.sub(r"^an? ", "the ", said)
    if not determined(part):
        head = re.split(r",| (?:with|in|at|for|of|on|vs)\b", part)[0]
        if counted(head) and not several(head):
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
    if (
        done
        and words(done[2]) >= 5
        and not re.match(r"(?:to|that)\b", done[2])
        and not _pattern("and_did").search(done[2])
    ):
        return framed(frames.DONE_FOR_ME, f"{_GERUNDS[done[1].lower()]} {done[2]}")
    together = _pattern("together").match(said)
    if (
        together
        and words(together[2]) >= 3
        and " you" not in said
        and re.match(r"(?:about|over)\b", together[2])
    ):
        return framed(frames.TOGETHER, f"{_TOGETHER[together[1].lower()]} with you {together[2]}")
    quote = _pattern("said").match(said)
    if quote:
        what = quote[1].removeprefix("that ")
        return framed(frames.SAID_OF_ME if re.match(r"(?:I|my)\b", what) else frames.SAID, what)
    were = _pattern("were").match(said)
    if were and _pattern("were_kind").match(were[1]) and of_a_person(were[1].split()[0]):
        return framed(("Thank you for being so {}.", "I am grateful that you were so {}."), were[1])
    if said.startswith("you"):
        return framed(frames.GLAD if _pattern("glad").match(said) else frames.REMEMBERED, said)
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

    aim = _pattern("so_i_can").match(part)
    if aim:
        return framed(frames.SO_THAT, part[aim.end() :])
    reason = _pattern("because").match(part) is not None
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
        if (
            words(part) <= 24
            and first in {"I", "My", "my"}
            and (reason or not _pattern("wishes").match(part.replace("'d", " would")))
        ):
            return framed(frames.BECAUSE, said)
        if first == "I" or first.lower().endswith("ing") or words(part) > 24:
            return whole(part)
        that = _pattern("that_clause").match(part) is not None
        return framed(frames.THAT, said.removeprefix("that ")) if that else framed(frames.BARE, said)
    if kind != "thing":
        return framed(frames.DRAWN, said)
    said = low(listed(part))
    if said.startswith("no ") or _clauses(part):
        return framed(frames.BARE, part if _clauses(part) else said)
    if determined(said) and not said.startswith(("a ", "an ", "some ")):
        return framed(frames.DRAWN, said)
    head = _pattern("head").split(said)[0]
    head = head if words(said) > words(head) + 1 else said
    if words(said) == 1 and several(said):
        return framed(frames.DRAWN, f"the {said}")
    if (
        said.startswith(("a ", "an ", "some "))
        or abstract(said)
        or (words(said) > 1 and (several(head) or counted(head)))
    ):
        return framed(frames.SOUGHT, said)
    return framed(frames.BARE, said)


def _clauses(part: str) -> bool:
    """Whether a list holds a whole sentence: "small school, everyone knows everyone"."""
    return "," in part and any(shape(item) == "clause" for item in part.split(", ") if item)
