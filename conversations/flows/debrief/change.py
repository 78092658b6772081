"""Stage 3: what they would change (R2), each slip pinned to its moment, and what the other side did (R6, R7)."""

import re
from dataclasses import replace

from conversations.flow import Ask, Branch, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.facts import MOST_SLIPS, Facts, Slip
from conversations.flows.debrief.telling import absorb, asked_before
from conversations.flows.debrief.wording import called, capital, choices, count, listed, told_apart
from conversations.model import Choice
from conversations.slips.catalogue import slip as kind_of
from conversations.slips.model import KINDS
from conversations.understanding.denying import meant
from conversations.understanding.replies import certainty, no_answer, nothing, picks_kinds
from conversations.understanding.text import lazily, plain

_ALL_FINE = lazily(
    r"(?:no(?:pe)?|nah|honestly|not(?:hing)?|it|all|everything|i'?m|really|\W)*\b"
    r"(?:nothing|good|great|fine|ok(?:ay)?|well|happy)\b"
    r"(?: (?:really|much|actually|went wrong|that i know of|i think))*\W*\Z",
    re.IGNORECASE,
)
_PLANS = lazily(
    r"\W*(?:i(?:['’]?d| would| should have| could have|['’]ll| will)|next time|if it happens again)\b"
    r"(?! (?:say|think|guess|bet|imagine|already|just|been|\w+ed)\b)",
    re.IGNORECASE,
)
"""What somebody would do is nothing that was seen in there, though "sorry" may stand in it."""
LONG = 20
"""Words of a telling from which on it is said back what was heard."""

_OF_NOTICING = lazily(r"\b(?:notic|react|saw|see|seen|hear|caught|catch|clock)\w*", re.IGNORECASE)
"""The answer is about the noticing itself, so that it may take back what the story was heard to say (R6)."""

OUTSIDE = Choice("outside", "Something outside weighed on me")
KIND_CHOICES = tuple(Choice(kind, capital(kind_of(kind).label)) for kind in KINDS if kind != "other")


def _ask(scene: Scene[Facts]) -> Prompt:
    return say(
        "And what would you change? Tell it in your own words, or pick from the list. “Nothing” is fine too.",
        choices=(*KIND_CHOICES, OUTSIDE, Choice("nothing", "Nothing")),
        most=4,
    )


def _take(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = replace(scene.facts, change_done=True)
    if given.picks is not None and (not given.text or "nothing" in given.picks):
        kinds = [kind for kind in KINDS if kind in given.picks]
        slips = tuple(Slip(id=n, kind=kind) for n, kind in enumerate(kinds, 1))
        outside = "other" if "outside" in given.picks else facts.distraction_kind
        facts = replace(facts, slips=slips, distraction_kind=outside)
        return Took(facts, goto=_where(facts))
    if not given.text:
        return None
    none = no_answer(given.text)
    if none == "shrug" and not asked_before(scene):
        return None
    if nothing(given.text) or none in ("shrug", "denial"):
        return Took(facts, goto=_where(facts))
    told = absorb(facts, given.text, scene, well=False)
    if not told.slips and _ALL_FINE.match(given.text):
        return Took(facts, goto=_where(facts))
    if none and not told.slips and told.distraction_kind == facts.distraction_kind:
        return None
    if not told.slips:
        kinds = list(picks_kinds(given.text, KINDS) or ())
        slips = tuple(Slip(id=n, kind=kind, span=given.text) for n, kind in enumerate(kinds[:MOST_SLIPS], 1))
        if not slips and not told.distraction_kind:
            slips = (Slip(id=1, kind="other", span=given.text),)
        told = replace(told, slips=slips)
    return Took(told, goto=_where(told), say=_heard(told, given.text))


def _heard(told: Facts, text: str) -> tuple[str, ...]:
    """What was heard in a longer telling, said back before it is worked on, so that nothing goes missing unseen."""
    if len(told.slips) < 2 and len(text.split()) < LONG:
        return ()
    slips = listed([called(slip) for slip in told.slips])
    return (
        (f"I heard {count(len(told.slips), 'slip')}: {slips}. If one is missing, say “also …”.",)
        if slips
        else ()
    )


def _where(facts: Facts) -> str:
    if not facts.slips:
        return "letgo.ask" if facts.distraction_kind else "note.open"
    return "change.pick" if len(facts.slips) > MOST_SLIPS else "slip.next"


def _pick(scene: Scene[Facts]) -> Prompt:
    slips = scene.facts.slips
    offered = tuple(
        Choice(str(s.id), capital(name)) for s, name in zip(slips, told_apart(slips), strict=True)
    )
    return say("Three at a time is plenty. Which ones shall we work on?", choices=offered, most=MOST_SLIPS)


def _picked(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    slips = scene.facts.slips
    if given.picks:
        kept = tuple(slip for slip in slips if str(slip.id) in given.picks)
    else:
        kept = tuple(slips[n] for n in meant(plain(given.text), [(slip.kind, slip.span) for slip in slips]))
    if not kept:
        return None
    return Took(replace(scene.facts, slips=kept[:MOST_SLIPS]))


def _first_three(scene: Scene[Facts]) -> Took[Facts]:
    return Took(replace(scene.facts, slips=scene.facts.slips[:MOST_SLIPS]))


def current(facts: Facts) -> Slip | None:
    """The slip whose turn it is: the first whose questions are not behind it."""
    return next((slip for slip in facts.slips if not slip.learned), None)


def _next(scene: Scene[Facts]) -> str:
    slip = current(scene.facts)
    if len(scene.facts.slips) > MOST_SLIPS:
        return "change.pick"
    if slip is None:
        return "letgo.ask"
    return "slip.pin" if slip.uncertain and not slip.pinned else "slip.instead"


def _detailed(slip: Slip) -> bool:
    return bool(slip.span or slip.slots)


def dropped(facts: Facts, slip: Slip) -> Took[Facts]:
    """It was no slip, they say: then it is none, and the next one's turn."""
    left = tuple(each for each in facts.slips if each.id != slip.id)
    return Took(replace(facts, slips=left), goto="slip.next", say=("Then it wasn't one. I've dropped it.",))


def _pin(scene: Scene[Facts]) -> Prompt:
    facts, slip = scene.facts, current(scene.facts)
    if slip is None:
        return say("What did they do?", choices=_reactions(), most=1)
    kind = kind_of(slip.kind)
    lead = _lead(facts, slip)
    if slip.noticed == "yes":
        question = f"{capital(called(slip))}: they noticed. Did you put it right there, or was it left?"
        return say(lead, question, choices=choices(cleared="I put it right there", left="It was left"))
    if not _detailed(slip):
        return say(lead, f"{kind.follow_up} And what did they do?", choices=_reactions())
    return say(lead, kind.asks_reaction, choices=_reactions())


def _lead(facts: Facts, slip: Slip) -> str:
    first = slip.id == facts.slips[0].id
    if len(facts.slips) > 1 and _detailed(slip) and not first and slip.noticed != "yes":
        return f"Next: {called(slip)}."
    return ""


def _reactions() -> tuple[Choice, ...]:
    return choices(reacted="They reacted", cleared="I put it right there", unsure="Not sure", no="No")


def _pinned(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts, slip = scene.facts, current(scene.facts)
    if slip is None:
        return Took(facts)
    pressed = {
        "reacted": {"noticed": "yes", "cleared_up": "no"},
        "cleared": {"noticed": "yes", "cleared_up": "yes"},
        "left": {"cleared_up": "no"},
        "unsure": {"noticed": "unsure"},
        "no": {"noticed": "no"},
    }
    if given.pick in pressed and not (given.text and len(given.text.split()) > 4):
        settled = replace(slip, pinned=True, **pressed[given.pick])  # type: ignore[arg-type]
        return Took(facts.with_slip(settled), say=_settled(settled))
    if not given.text or (_PLANS.match(given.text) and certainty(given.text).cleared_up == "yes"):
        return None
    none = no_answer(given.text)
    if none == "denial":
        return dropped(facts, slip)
    if none in ("filler", "question", "weight", "complaint") and certainty(given.text).noticed in (
        None,
        "unsure",
    ):
        return None
    told = _from_words(slip, given.text, scene)
    if told is None:
        return None
    return Took(facts.with_slip(told), say=_settled(told))


def _from_words(slip: Slip, text: str, scene: Scene[Facts]) -> Slip | None:
    """One answer can pin the slip and say what was noticed; both are used."""
    heard = certainty(text)
    story = absorb(Facts(), text, scene, well=False)
    same = next((s for s in story.slips if s.kind == slip.kind), None)
    if same is not None:
        if _told_again(slip, same) and heard.noticed is None and heard.cleared_up is None:
            return None
        slip = replace(slip, slots={**slip.slots, **same.slots}, span=slip.span or same.span)
    elif not _detailed(slip) and len(text.split()) > 2:
        slip = replace(slip, span=text)
    elif heard.noticed is None and heard.cleared_up is None and _detailed(slip):
        return None
    noticed = heard.noticed or (same.noticed if same and same.noticed != "unsaid" else None)
    cleared = heard.cleared_up or (same.cleared_up if same and same.cleared_up != "unsaid" else None)
    if cleared == "yes":
        noticed = "yes"
    if noticed == "yes" and cleared is None:
        cleared = slip.cleared_up if slip.cleared_up != "unsaid" else "no"
    if slip.noticed == "yes" and not (heard.noticed in ("no", "unsure") and _OF_NOTICING.search(text)):
        noticed = "yes"  # the question was only whether it was put right
    return replace(slip, pinned=True, noticed=noticed or "unsure", cleared_up=cleared or slip.cleared_up)


def _told_again(slip: Slip, same: Slip) -> bool:
    """The slip is told once more, and nothing of what they did: "i went blank.. a bit"."""
    unsaid = same.noticed == "unsaid" and same.cleared_up == "unsaid"
    return unsaid and _detailed(slip) and not set(same.slots) - set(slip.slots)


def _settled(slip: Slip) -> tuple[str, ...]:
    return ("Then it's settled, and it stays out of the note.",) if slip.cleared_up == "yes" else ()


def _unsure(scene: Scene[Facts]) -> Took[Facts]:
    slip = current(scene.facts)
    if slip is None:
        return Took(scene.facts)
    return Took(scene.facts.with_slip(replace(slip, pinned=True)), label="Skip")


STEPS: tuple[Step[Facts], ...] = (
    Ask(
        "change.ask",
        _ask,
        _take,
        then=("slip.next", "change.pick", "letgo.ask", "note.open"),
        stage=3,
        again="If you could do one part of it over, which part?",
        example="Something like “I got her name wrong” or “I rambled about my last job” works. So does “nothing”.",
        skip=lambda s: Took(replace(s.facts, change_done=True), goto="note.open"),
        free=True,
    ),
    Ask(
        "change.pick",
        _pick,
        _picked,
        then=("slip.next",),
        stage=3,
        again="Pick up to three of these.",
        example="“The first two” or “1 and 3” works.",
        skip=_first_three,
    ),
    Branch("slip.next", _next, ("change.pick", "slip.pin", "slip.instead", "letgo.ask")),
    Ask(
        "slip.pin",
        _pin,
        _pinned,
        then=("slip.next",),
        stage=3,
        again="What could you see or hear from them: a look, a word, a correction, or nothing?",
        example="“She corrected me”, “I said sorry and he laughed” or “not sure” works.",
        skip=_unsure,
    ),
)
