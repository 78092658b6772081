"""Stage 5: let go (R4, R12). A reframe that rests on what was said, room for one vent, one line to keep."""

import re
from dataclasses import replace

from conversations.flow import Ask, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.care import in_distress
from conversations.flows.debrief.facts import Facts
from conversations.flows.debrief.telling import asked_before
from conversations.flows.debrief.wording import capital, count, number, quoted, seen
from conversations.model import Choice
from conversations.understanding.replies import no_answer, nothing, pick, vents
from conversations.understanding.text import lazily, words

_NONE = lazily(
    r"(?:\W*(?:nah|no|none|nope))?\W*(?:(?:i'?m|that'?s|it'?s|we'?re|all) (?:all |just )?"
    r"(?:fine|good|ok(?:ay)?|alright)(?:,? (?:thanks|thank you|ta|now))?|none of (?:them|these))\W*\Z",
    re.IGNORECASE,
)
_STINGS = lazily(
    r"\b(?:i (?:still )?feel|feels|felt|sick about|can'?t stop|keep (?:seeing|hearing|thinking)|"
    r"so (?:stupid|embarrass\w+|dumb)|hate[sd]?|ashamed|awful|ugh|humiliat\w+|'?s face|worr(?:y|ied|ies)|afraid|scared|"
    r"what if|died|foggy|mess(?:ed)? up|ruined|blew|wrong|stupid|dumb|idiot|incompetent|disaster|they(?:'ll| will)|"
    r"not (?:competent|good enough|smart enough)|never (?:get|hire|going)|regret|should(?:n'?t)? have|i wish)\b",
    re.IGNORECASE,
)
"""Feelings that want to be heard rather than kept as a line."""

_KEEPS = lazily(
    r"\b(?:keep|kept|keeping|i (?:did|do|can|could|will|am|was|showed|tried|finished|managed|handled|asked|"
    r"stayed|learned|"
    r"learnt|survived|answered|made|got|knew|know|went|told|have|recovered|fixed|listened|came|explained|helped|'?ll)|"
    r"i'(?:ll|m|ve)|"
    r"next time|my best|good enough|well|proud|not the end|that counts|(?:one|an?) (?:bad )?(?:answer|interview|"
    r"slip|day|moment))\b",
    re.IGNORECASE,
)
"""What a line to keep says: what they did or can do, or how small it was."""

_ORDER = lazily(
    r"\b(?:take (?:it|that|this) (?:out|off|away|back)|(?:remove|delete|change|undo|drop) (?:it|that|this)|"
    r"leave (?:it|that) out)\b",
    re.IGNORECASE,
)
_CHOOSES = lazily(
    r"^\W*(?:(?:(?:i |i'?ll |i'?d |i would )?keep|that|probably|maybe|i'?d say) )+(?=(?:the|that) )",
    re.IGNORECASE,
)
"""Stands before the line that is meant: "I'd keep the tart"."""
_ABOUT = lazily(
    r"^\W*(?:the|that) (?:bit|part|one|line|thing) "
    r"(?:about|with|where|when|that|on|of)\b(?=(?:\W+\w+){1,7}\W*\Z)",
    re.IGNORECASE,
)
"""Says which of the lines by what it is about."""
_NO_STING = lazily(
    r"\W*(?:no,? |nah,? )?(?:nothing|it doesn'?t|none of it|nothing really)(?: \w+)? stings?(?: (?:any ?more|"
    r"now|really))?\W*\Z",
    re.IGNORECASE,
)
_LETS_GO = lazily(
    r"\W*(?:(?:ok|okay|yes|yeah|well|and),? )*(?:i think )?(?:i(?:'ll| will| can| could| should|'m| am)? )?"
    r"(?:(?:just|now) )?"
    r"(?:let(?:ting)? go of|leav(?:e|ing) behind|forget(?:ting)?(?: about)?) (?:the|that)(?: [\w']+){0,4} "
    r"(?:thing|bit|part|one|stuff|slip|mistake)\W*\Z",
    re.IGNORECASE,
)
"""Tells of what goes, which is no line to keep: "I can let go of the phone thing"."""
MOST_ASKED = 2
"""After so many answers that were no line it is left there."""

MOST_KEPT = 12
"""A line to keep has at most so many words, unless it is asked for in their own words."""


def reframe(facts: Facts) -> str:
    """How bad it was by what they told: good things counted, slips that anyone reacted to counted, nothing else."""
    goods = count(len(facts.went_well), "thing that worked", "things that worked")
    if not facts.slips:
        return f"{goods}, and nothing that anyone in the room reacted to."
    slips, noticed = count(len(facts.slips), "slip"), seen(facts)
    put_right = sum(slip.cleared_up == "yes" for slip in facts.slips)
    if noticed == 0:
        return f"{goods}, {slips}, and nobody you saw reacted to {'it' if len(facts.slips) == 1 else 'any of them'}."
    if put_right == len(facts.slips):
        how = {1: "it was", 2: "both were"}.get(put_right, "all of them were")
        return f"{goods}, {slips}, and {how} put right before you left."
    if noticed == len(facts.slips):
        return f"{goods}, {slips}. They saw {'it' if noticed == 1 else 'them'}, and they saw the rest of you too."
    return f"{goods}, and of {slips} only {number(noticed)} that anyone reacted to."


def _lines(facts: Facts) -> tuple[Choice, ...]:
    goods = [Choice(f"good{n}", _short(good)) for n, good in enumerate(facts.went_well[:2], 1)]
    fixed = any(slip.cleared_up == "yes" for slip in facts.slips)
    extra = [Choice("fixed", "I fixed things on the spot")] if fixed else []
    lessons = [Choice(f"lesson{s.id}", _short(s.lesson)) for s in facts.slips if s.lesson and not s.better][
        :1
    ]
    lines = {choice.label.casefold(): choice for choice in reversed((*goods, *extra, *lessons))}
    return (*reversed(lines.values()), Choice("own", "My own words"), Choice("skip", "Skip"))


def _short(text: str) -> str:
    flat = capital(" ".join(text.split()).strip(" .,;"))
    return flat if len(flat) <= 60 else flat[:56].rsplit(" ", 1)[0] + " …"


def _ask(scene: Scene[Facts]) -> Prompt:
    room = "" if in_distress(scene) else "If something still stings, type it and I'll just listen. If not, "
    question = f"{room}which line do you keep from that day?"
    return say(f"So: {reframe(scene.facts)}", capital(question), choices=_lines(scene.facts))


def _take(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    labels = {choice.value: choice.label for choice in _lines(facts)}
    if given.pick == "own":
        return Took(facts, goto="letgo.keep")
    if given.pick in labels:
        return _keep(facts, labels[given.pick])
    if not given.text:
        return None
    if nothing(given.text) or _NONE.match(given.text):
        return _skip(scene)
    chosen = _CHOOSES.sub("", given.text)
    few = len(chosen.split()) <= 4 or _ABOUT.match(chosen)
    picked = (
        pick(_ABOUT.sub("", chosen), tuple(c for c in _lines(facts) if c.value != "own"), 1) if few else None
    )
    if picked and picked[0] in labels:
        return _keep(facts, labels[picked[0]]) if picked[0] != "skip" else _skip(scene)
    if _NO_STING.match(given.text) or _LETS_GO.match(given.text):
        return Took(facts, goto="letgo.keep", say=("Good.",))
    if _line(given.text, facts, asked=scene.step == "letgo.keep"):
        return _keep(facts, given.text)
    none = _ORDER.search(given.text) or no_answer(given.text) not in ("", "weight")
    if not none and not facts.vented:
        hurts = vents(given.text) or _STINGS.search(given.text)
        heard = "That hurt, and it makes sense that it does." if hurts else "I hear you."
        return Took(replace(facts, vented=True), goto="letgo.keep", say=(f"I'm listening. {heard}",))
    return _skip(scene) if not none or asked_before(scene) >= MOST_ASKED else None


def _line(text: str, facts: Facts, *, asked: bool) -> bool:
    """Whether free text is a line to keep. Asked for one, any that doesn't hurt is; else only what clearly is one."""
    if vents(text) or _STINGS.search(text) or _ORDER.search(text) or no_answer(text):
        return False
    told = {word for good in facts.went_well for word in words(good) if len(word) > 4}
    near = _KEEPS.search(text) is not None or not told.isdisjoint(words(text))
    return asked or (len(text.split()) <= MOST_KEPT and near)


def _keep(facts: Facts, line: str) -> Took[Facts]:
    return Took(
        replace(facts, kept_line=line, let_go=True),
        goto="note.open",
        say=(f"Kept: {quoted(line)}. The rest can go.",),
    )


def _skip(scene: Scene[Facts]) -> Took[Facts]:
    return Took(
        replace(scene.facts, let_go=True), goto="note.open", say=("Then we leave it there.",), label="Skip"
    )


def _ask_line(scene: Scene[Facts]) -> Prompt:
    lines = tuple(choice for choice in _lines(scene.facts) if choice.value != "own")
    return say("Which one line do you keep from that day? The other lines can go.", choices=lines)


STEPS: tuple[Step[Facts], ...] = (
    Ask(
        "letgo.ask",
        _ask,
        _take,
        then=("note.open", "letgo.keep"),
        stage=5,
        again="One line to take with you: which?",
        example="Tap one, or write your own, something like “I kept going”.",
        skip=_skip,
        free=True,
    ),
    Ask(
        "letgo.keep",
        _ask_line,
        _take,
        then=("note.open", "letgo.keep"),
        stage=5,
        again="One line to take with you: which?",
        example="Tap one, or write your own, something like “I kept going”.",
        skip=_skip,
        free=True,
    ),
)
