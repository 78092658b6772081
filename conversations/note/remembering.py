"""The real moment as sentences around the person's own words."""

import re
from functools import cache
from typing import Final

from conversations.note import frames
from conversations.note.facts import NoteFacts
from conversations.note.fit import framed
from conversations.note.fragments import counted, determined, foreign, of_a_person, quality, several
from conversations.note.own_words import kept
from conversations.note.retelling import retold
from conversations.note.shapes import asked, shape
from conversations.note.tidy import bag, low, words

Framing = tuple[tuple[str, ...], str]
"""The frames that fit, and what goes into one of them."""

_GERUNDS: Final = {
    "told": "telling", "showed": "showing", "explained": "explaining", "gave": "giving", "walked": "walking",
    "took": "taking", "let": "letting", "made": "making", "shared": "sharing", "introduced": "introducing",
    "waited": "waiting", "helped": "helping", "brought": "bringing", "drew": "drawing", "offered": "offering",
    "described": "describing", "answered": "answering", "listened": "listening", "invited": "inviting",
    "recommended": "recommending", "suggested": "suggesting", "read": "reading", "sketched": "sketching",
    "lent": "lending", "warned": "warning", "poured": "pouring", "encouraged": "encouraging", "taught": "teaching",
}  # fmt: skip
_CURT: Final = 2  # words, "the" among them
_PLAIN_PRAISE: Final = bag("nice lovely great sweet")
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
            "placed": r"(?:(?P<of>for|during) (?=(?:the|a|an|your)\b)"
            r"|(?:at|in|on|with|by|near|inside|outside|behind|around|beside) (?=\w))",
            "you_asked": r"you (?:then |also |once )?(?:asked|wanted to know|wondered)\b",
            "talking": r"(?:talking|chatting|speaking) (?:with you |to you )?about ",
            "said_so": r"\b(?:said|answered) (?!that\b|it\b|so\b|how\b|what\b|something\b|the\b|my\b"
            r"|a\b|sorry\b|yes\b|no\b|thanks\b|hello\b|I\b|you\b|we\b|they\b|nothing\b|nobody\b|to\b|about\b|goodbye\b|\")"
            r"((?:[\w'-]+ ){0,5}[\w'-]+)\Z",
            "feeling": r"(?:I|we) (?:really |also |just |so |always |have always |do )?(?:liked?|loved?"
            r"|enjoy(?:ed)?|learned"
            r"|learnt|keep|kept|appreciated?|remember|was (?:glad|struck|touched|moved|happy)|felt|would (?:like|love)"
            r"|am|want(?:ed)?|hope|got a lot|found)\b",
            "for_me": rf"you (?:even |also |then |kindly )?({'|'.join(_GERUNDS)}) (.+)",
            "then_done": rf" and ({'|'.join(_GERUNDS)}) (?=me\b)",
            "together": rf"(?:we|you and I) (?:both |even |also )?({'|'.join(_TOGETHER)}) (.+)",
            "said": r"you (?:also |then |once )?(?:said|mentioned) ((?:that )?(?:I|we|you|they|it|the|my|your"
            r"|every|no|there"
            r"|people)\b.+)",
            "were": r"you (?:were|are|seemed) (?:very |really |so )*(.+)",
            "were_kind": r"(?:so |very |really |super )*\w+(?: (?:and|,) \w+)*(?: (?:with|to|about) .+)?\Z",
            "given": r"(?:the|your|a|that) (?:\w+ )?(?:tour"
            r"|tea|coffee|walk|tip|advice|chance|demo|look"
            r"|biscuits?|cookies?"
            r"|introduction|lift|story|explanation|welcome|book|example)\b",
            "of_yours": r"your (?:\w+ )?(?:laugh|laughter|smile|voice|eyes|hair|face|hands|shirt|shoes|dress|jumper)\b",
            "mood": r"(?:\w+ ){1,3}(?:vibes?|energy|atmosphere|mood)\Z",
            # "Maria telling me": whoever is named is no part of a talk.
            "somebody": r"(?:Mr|Mrs|Ms|Dr|Prof)\b|(?-i:[A-Z]\w+ \w{3,}ing\b)",
            "good": r"(?:free|good|great|nice|lovely|fresh|homemade) ",
            "head": r",| (?:with|in|at|for|of|on|and|that|which|who|when|where|behind|by|from|next|you|we|I)\b",
            "thing_ends": r"\s+(?:that|which|who|when|where|why|how|you|we|I)\b|,",
            "named": r"your (?:\w+ )?(?:story|idea|tip|tour|demo)\b",
            "then_i": r",?\s+(?:and|so) (?=I (?:then |even |just )?(?:told|said|answered|showed|got to|could|drew"
            r"|explained)\b)",
            # What reads as a complaint when it is said to be liked.
            "sore": r"\b(?:not|never|no|nobody|nothing|hardly|\w+n't|cold|freezing|hot|stuffy|loud|noisy|noise|late"
            r"|wait(?:ed|s)?|waiting(?! (?:room|list|area))|broken?|wrong|lost|losing|cry|cried|crying|died|dying|dead"
            r"|death|angry|rude|bor(?:ed|ing)|cancel\w*|fail\w*|sad|sick|ill|hate\w*|shout\w*|yell\w*|interrupt\w*"
            r"|scared|afraid|hard|difficult|awkward|silence|crowded|dirty|smelly|stress\w*|left|fired|quit|problem\w*"
            r"|war|hospital|funeral|hurt|fire|fell|alone|lonely|strict|warned|bad|worst|worse|odd|strange|weird)\b",
            "met": r"(?:the|your|that|a) (?:[\w-]+ )?(?:dogs?|cats?|puppy|puppies|kittens?|horses?|parrot|guinea pigs?"
            r"|rabbits?|team|kids|children|residents|students|pupils|crew|baby|goats?|sheep|chickens|hens|bees)\Z",
            "about": r"you (?:also )?(?:said|mentioned|told me) something about (.+)",
            "it_was": r"(?:it|there|everyone|everybody|everything|that) ",
            "glad": r"you (?:also |even |still |really )?(?:liked|loved|enjoyed|laughed|smiled|remembered"
            r"|noticed|read|knew my)\b",
            "laughed": r"you (?:also |even |really )?(?:laughed|smiled)\b",
            "and_verb": r"\s+and (didn't|never|then|just|wrote|said|told|waited|really)\b",
            # What was done with a smile is told in one breath.
            "and_you": r"\s+and (?:then |just |really )?(?:laughed|smiled|grinned|nodded|listened)\b",
            "loved": r"I ((?:really |also )?(?:loved|liked|enjoyed)) (?:that|it)",
            "thing_then": r"(?:,| and) (?=(?:you|I|we|it|they|he|she)(?:'\w+)? \w)",
            "and_then": r",?\s+(?:and|but|so|then) (?=(?:I|we|you|it was)\b)",
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
    # "When I said only before lunch" is speech, and reads so.
    parts = tuple(_pattern("said_so").sub(_spoken, part if foreign(part) else retold(part)) for part in parts)
    first, *more = map(_placed, parts)
    then = None if _answered(first) else _then(first)
    if then:
        first, rest = then
        more = [rest, *more] if rest else more
    pool, put = _loved(first, more) or _remembered(first)
    if re.search(r"\b(?:too|also)\b", put):
        pool = tuple(frame for frame in pool if ", too," not in frame and "also" not in frame) or pool
    told = [framed(pool, facts, "moment", put)]
    for place, part in enumerate(more):
        pool, put = _besides(part)
        told.append(framed(pool, facts, f"besides {place}", put, before=" ".join(told)))
    return tuple(sentence for sentence in told if sentence)


def _placed(part: str) -> str:
    """ "In the workshop" as the time there, "for the tour" as the tour: a place alone is nothing to remember."""
    found = _pattern("placed").match(part)
    if not found or shape(part) not in ("thing", "doing"):
        return part
    return part[found.end() :] if found["of"] else f"the time {low(part)}"


def _loved(first: str, more: list[str]) -> Framing | None:
    """What they loved, where their next words are "loved that"; those words are used up."""
    loved = _pattern("loved").fullmatch(more[0]) if more else None
    if not loved or foreign(first) or first.startswith(('"', "I ")) or quality(first):
        return None
    kind, said = shape(first), re.sub(r"^an? ", "the ", low(first))
    if kind == "clause":
        said = f"that {said.removeprefix('that ')}"
    elif kind != "thing":
        return None
    elif not determined(said) and not several(said):
        said = f"the {said}"
    del more[0]
    return frames.WHOLE, f"I {loved[1]} {said}"


def _spoken(found: re.Match[str]) -> str:
    if shape(found[1]) == "clause":
        return found[0]
    return f'{found[0][: -len(found[1])]}"{found[1]}"'


def _besides(part: str) -> Framing:
    """A further sentence of the moment; a bare thing gets a verb, and nobody is told what they liked."""
    said = low(part)
    if foreign(part):
        return frames.QUOTED, part.strip('"')
    kind = shape(part)
    if kind == "question":
        return frames.ALSO, f"your question {asked(part)}"
    if kind == "clause":
        if _pattern("laughed").match(said):
            return frames.LAUGHED, said
        return (frames.ALSO_THAT, said) if _pattern("glad").match(said) else (frames.WHOLE, part)
    if kind == "thing" and not part.startswith('"') and not quality(part):
        return frames.ALSO, said if determined(part) else f"the {said}"
    return frames.WHOLE, part


def _bare(how: str) -> str:
    """A quality without its "super" and "really"."""
    return re.sub(r"(?i)\b(?:so|very|really|super|pretty|quite|just) ", "", low(how))


def _pleasant(said: str) -> bool:
    """Whether it may be said to have been liked: nothing in it speaks against that."""
    return _pattern("sore").search(said) is None


def _answered(part: str) -> str:
    """A question with what was told then, as one sentence: it says how the talk went, and is not taken apart."""
    if not _pattern("you_asked").match(part):
        return ""
    if _pattern("and_you").search(part):
        return part
    found = _pattern("then_i").search(part)
    return f"{part[: found.start()]} and {part[found.end() :]}" if found else ""


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


def _remembered(part: str) -> Framing:
    """The moment's first sentence, by its shape: the frames for it, and what goes into them."""
    if foreign(part):
        return frames.QUOTED, part.strip('"')
    if part.startswith('"'):
        return frames.QUOTE, part
    how = quality(part)
    if how:
        if _bare(how) in _PLAIN_PRAISE:
            return frames.NICE, _bare(how)
        return (frames.KIND, _bare(how)) if of_a_person(how) else (frames.FELT, low(how))
    kind = shape(part)
    said = low(part)
    if kind == "clause":
        return _clause(part, said.removeprefix("that "))
    if kind == "question":
        answered = _answered(part)
        if not answered:
            return _question(part)
        return frames.ASKED_AND_LAUGHED if _pattern("and_you").search(answered) else frames.ASKED_AND, low(
            answered
        )
    if kind == "wish":
        return ("I was glad {}.",), said
    if kind == "doing":
        talk = _pattern("talking").match(said)
        if talk:
            return frames.TOPIC, said[talk.end() :]
        seen = re.match(r"(?:seeing|watching|hearing|noticing)\b", said)
        return frames.DOING_LIKED if _pleasant(said) and not seen else frames.DOING, said
    if kind == "when":
        liked = said.startswith("how ") and _pleasant(said)
        return frames.WHEN if said.startswith("when ") else frames.HOW_LIKED if liked else frames.HOW, said
    # Whoever has a name is known without what comes after "who".
    said = re.sub(
        r"^((?:(?:Mr|Mrs|Ms|Dr|Prof)\.? )?[A-Z]\w+(?: [A-Z]\w+)*) (?=who\b)",
        r"\1, ",
        re.sub(r"^an? ", "the ", said),
    )
    if not determined(part):
        head = re.split(r",| (?:with|in|at|for|of|on)\b", part)[0]
        if _pattern("somebody").match(part):
            return frames.OF_YOURS, part
        if (not _pattern("good").match(said) and counted(head) and not several(head)) or (
            words(said) == 1 and several(said)
        ):
            return frames.TOPIC, said
        said = f"the {said}"
    if _pattern("met").match(said):
        return frames.MET, said
    if _pattern("given").match(said):
        return frames.GIVEN, said
    return _thing(said), said


def _thing(said: str) -> tuple[str, ...]:
    """The frames for a thing: liked where it may be, and a small one without weight on it."""
    if _pattern("of_yours").match(said) or _pattern("somebody").match(said):
        return frames.OF_YOURS
    liked = _pleasant(said)
    if liked and _pattern("mood").match(said):
        return frames.MOOD
    if liked and words(said) <= _CURT:
        return frames.CURT
    pool = (*frames.LIKED, *frames.THING) if liked else frames.THING
    # Several things are not one.
    several_things = several(_pattern("head").split(said)[0])
    return tuple(frame for frame in pool if not (several_things and "ne thing" in frame))


def _question(part: str) -> Framing:
    """A question they asked: told as they asked it, or as the thing it was about."""
    about = asked(part)
    if _pattern("you_asked").match(part) and not re.search(r"[,;]", about):
        direct = re.sub(r"^about (?=(?:why|how|what|whether|when|where|which|who)\b)", "", about)
        return frames.ASKED_ABOUT if direct.startswith("about ") else frames.ASKED, direct
    return frames.QUESTION, f"your question {about}"


def _clause(part: str, said: str) -> Framing:
    """A moment that is a sentence: who did what in it decides how it is told."""
    if _pattern("feeling").match(part) or words(part) > 24 or ";" in part:
        return frames.WHOLE, part
    done = _thanked(said)
    if done:
        return frames.DONE_FOR_ME, done
    together = _pattern("together").match(said)
    if (
        together
        and words(together[2]) >= 3
        and " you" not in said
        and re.match(r"(?:about|over)\b", together[2])
    ):
        return frames.TOGETHER, f"{_TOGETHER[together[1].lower()]} with you {together[2]}"
    about = _pattern("about").match(said)
    if about and not _pattern("and_did").search(about[1]):
        return frames.TOPIC, about[1]
    quote = _pattern("said").match(said)
    if quote and shape(quote[1].removeprefix("that ")) != "clause":
        return frames.CLAUSE, said
    if quote:
        what = quote[1].removeprefix("that ")
        return frames.SAID_OF_ME if re.match(r"(?:I|my)\b", what) else frames.SAID, what
    were = _pattern("were").match(said)
    if were and _pattern("were_kind").match(were[1]) and of_a_person(were[1].split()[0]):
        return frames.SO_KIND, were[1]
    if _pattern("laughed").match(said):
        return frames.LAUGHED, said
    if said.startswith("you"):
        return _in_you(said), said
    if _pattern("it_was").match(said):
        return frames.CLAUSE, said
    if not _pleasant(said):
        return frames.CLAUSE, said
    return frames.SHARED if re.match(r"we\b", said) else frames.CLAUSE_LIKED, said


def _thanked(said: str) -> str:
    """What "you" did for me, to be thanked for: "showing me the cold room and warning me about the door"."""
    done = _pattern("for_me").match(said)
    if not done or words(done[2]) < 4 or re.match(r"(?:to|that)\b", done[2]):
        return ""
    rest = _pattern("then_done").sub(lambda found: f" and {_GERUNDS[found[1].lower()]} ", done[2])
    return "" if _pattern("and_did").search(rest) else f"{_GERUNDS[done[1].lower()]} {rest}"


def _in_you(said: str) -> tuple[str, ...]:
    """The frames for what "you" did: liked where it may be, and nobody is told what they liked."""
    if _pattern("glad").match(said):
        return frames.GLAD
    if not _pleasant(said) or re.match(r"you (?:were|are|had|seemed|looked|said|asked)\b", said):
        return frames.CLAUSE
    # "How" is for what was done there; what is so on any day is no manner of doing it.
    then = re.match(
        r"you (?:\w+ly |even |just |actually )?(?:\w+ed|\w+ew|\w+ought|had|made|let|took|sat|told|knew)\b",
        said,
    )
    return frames.LIKED_IN_YOU if then else frames.CLAUSE_LIKED


def subject_of(facts: NoteFacts) -> str:
    """What the moment is about in a few words for a subject line; empty when it is no short plain thing."""
    parts = kept(facts.moment, facts)
    if not parts or foreign(parts[0]):
        return ""
    if shape(parts[0]) != "thing":
        return ""
    thing = parts[0]
    short = 2 <= words(thing) <= 6 and not _pattern("thing_ends").search(thing)
    thing = re.sub(r"^an? ", "the ", low(thing))
    return thing if short and _pattern("named").match(thing) else ""
