"""The playback: what was heard is confirmed, or fixed in words or in a form; what can't be placed is asked about."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from conversations.flow import Ask, Branch, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.amending import added, as_told, corrected, forgotten
from conversations.flows.debrief.facts import LONGEST_NAME, MOST_GOODS, Facts
from conversations.flows.debrief.playing_back import goods_said_back, how_taken, retaken, slips_said_back
from conversations.flows.debrief.telling import absorb, told_something
from conversations.flows.debrief.whom import attended, only_these
from conversations.flows.debrief.wording import choices, listed, quoted, told_apart
from conversations.model import Field, Form
from conversations.understanding.denying import by_place, denied
from conversations.understanding.replies import correction, no_answer, nothing, yes_no
from conversations.understanding.text import lazily

WAYS: Final = "“drop the second”, “I wasn't late”, “the company is Acme” or “only Diana interviewed me”"
"""What can be said there, in words that are understood."""
_A_FEW: Final = 3
"""Words from which on a text tells something, though it was not understood."""
_YES_BUT: Final = lazily(r"(?:(?:no|nope|nah|yes|yeah|but|and|also|wait|actually)\W+)+", re.IGNORECASE)
_JOINTS: Final = lazily(
    r"\s{0,9}(?:[.;!\n]{1,9}\s{1,9}|,?\s{1,9}(?:and|but|also|plus)\s{1,9}(?:also |that )?|"
    r",\s{1,9}(?!not\b)(?:and |but )?)",
    re.IGNORECASE,
)
_LONGEST, _MOST = 2_000, 16
"""Characters and joints of a text within which it is taken apart."""
_SENTENCES: Final = lazily(r"\w{3}[.!?]\s+\w|\n")
_IT_WAS: Final = lazily(r"it(?: was|['’]?s| should be)\b", re.IGNORECASE)
"""Over the playback that is no answer, so it puts something right."""


# ── what was heard ─────────────────────────────────────────────────────────────────────────────────────────────────


def _playback(scene: Scene[Facts]) -> Prompt:
    facts = scene.facts
    return say(
        "" if facts.well_done else goods_said_back(facts),
        f"{slips_said_back(facts)} Have I got that right?".strip(),
        choices=choices(yes="Yes", fix="Fix something"),
    )


def _confirm(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts, text = scene.facts, given.text
    done = Took(replace(facts, playback_done=True))
    if given.pick == "fix":
        return Took(facts, goto="playback.fix")
    if given.pick == "yes":
        return done
    if not text:
        return None
    taken = retaken(facts, text)
    if taken is not None and yes_no(text) != "yes":
        return Took(replace(taken, playback_done=True), say=(f"Changed. {how_taken(taken.slips)}",))
    fixed = put_right(scene, text)
    if fixed is not None:
        return fixed
    answer = yes_no(text)
    if answer == "yes":
        return done
    if correction(text) is not None or (answer and len(text.split()) <= _A_FEW):
        return Took(facts, goto="playback.fix")
    told = added(facts, text, scene) if told_something(text) else None
    if told is not None:
        return replace(told, goto="playback.ask")
    return _keep(facts, text) or (Took(facts, goto="playback.fix") if answer else None)


# ── what is fixed in words ─────────────────────────────────────────────────────────────────────────────────────────


def put_right(scene: Scene[Facts], text: str, *, more: bool = False) -> Took[Facts] | None:
    """What the text puts right, be it several things; with `more`, also what it tells anew. None for anything else.

    A part that is not understood beside one that is, is kept and asked about.
    """
    whole = _one(scene, text)
    if whole is not None and not _SENTENCES.search(text):
        return whole
    facts, said, rest, fixes = scene.facts, list[str](), list[str](), 0
    for took, part in _in_parts(scene, text):
        fixes += took is not None
        told = took or (added(facts, part, scene.having(facts)) if told_something(part) else None)
        facts = told.facts if told else facts
        said += [words for words in told.say if words not in said] if told else []
        rest += [] if told else [part]
    if fixes and not rest:
        return Took(facts, goto="playback.ask", say=(" ".join(said),))
    if whole is not None:
        return whole
    if more and (anew := added(scene.facts, text, scene)):
        return anew
    kept = _keep(facts, ", ".join(rest)) if fixes else None
    return replace(kept, say=(" ".join(said),)) if kept else None


def _in_parts(scene: Scene[Facts], text: str) -> Iterator[tuple[Took[Facts] | None, str]]:
    """The statements of a text, each as much of a sentence as can be understood; what can't is the shortest."""
    facts, start = scene.facts, 0
    joints = [*islice(_JOINTS.finditer(text[:_LONGEST]), _MOST)]
    while start < len(text):
        ends = [(joint.start(), joint.end()) for joint in joints if joint.start() > start]
        ends.append((len(text), len(text)))
        within = [(end, then) for end, then in ends if not _SENTENCES.search(text[start:end])]
        pieces = ((_one(scene.having(facts), text[start:end]), end, then) for end, then in reversed(within))
        took, end, then = next((piece for piece in pieces if piece[0]), (None, *ends[0]))
        if took is not None:
            facts = took.facts
        yield took, text[start:end]
        start = then


def _one(scene: Scene[Facts], text: str) -> Took[Facts] | None:
    """One thing put right: who was there, a slip that was none, how one was taken, a company, something forgotten."""
    facts = scene.facts
    if took := attended(scene, text) or _dropped(facts, text):
        return replace(took, goto=scene.step if took.detour else "playback.ask")
    taken = retaken(facts, text)
    if taken is not None:
        return Took(taken, goto="playback.ask", say=("Changed.",))
    said = f"actually {text}" if _IT_WAS.match(text) else text
    amended = corrected(scene, said) or forgotten(facts, text, scene)
    return replace(amended, goto=scene.step if amended.detour else "playback.ask") if amended else None


def _dropped(facts: Facts, text: str) -> Took[Facts] | None:
    which = denied(text, [(slip.kind, slip.span) for slip in facts.slips])
    if which is None:
        return None
    names = told_apart(facts.slips)
    left = tuple(slip for place, slip in enumerate(facts.slips) if place not in which)
    return Took(replace(facts, slips=left), say=(f"Dropped: {listed([names[n] for n in which])}.",))


def _claims(scene: Scene[Facts], text: str) -> bool:
    """ "The last one is wrong" is about the list that was just said, not the question before."""
    return by_place(text, [(slip.kind, slip.span) for slip in scene.facts.slips])


# ── what could not be placed ───────────────────────────────────────────────────────────────────────────────────────


def _keep(facts: Facts, text: str) -> Took[Facts] | None:
    """The words are kept and asked about; none that tell nothing."""
    text = text[m.end() :] if (m := _YES_BUT.match(text)) else text
    if len(text.split()) < _A_FEW or no_answer(text) not in ("", "denial"):
        return None
    return Took(replace(facts, unplaced=text), goto="playback.place")


def _place(scene: Scene[Facts]) -> Prompt:
    return say(
        f"I couldn't place {quoted(scene.facts.unplaced)}. Did it go wrong, or well?",
        f"You can also say it another way, like {WAYS}.",
        choices=choices(slip="It went wrong", good="It went well", leave="Leave it out"),
    )


def _placed(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts, words = replace(scene.facts, unplaced=""), scene.facts.unplaced
    if given.pick == "leave" or (given.text and nothing(given.text)):
        return Took(facts)
    if given.pick == "slip":
        return as_told(facts, words)
    if given.pick == "good":
        return Took(replace(facts, went_well=(*facts.went_well, words)[:MOST_GOODS]))
    if not given.text:
        return None
    fixed = put_right(scene.having(facts), given.text, more=True)
    return fixed or _keep(facts, given.text)


# ── the form ───────────────────────────────────────────────────────────────────────────────────────────────────────


MOST_FIELDS: Final = 12
"""Slips that have a field; no story has told of more."""


def _names(facts: Facts) -> str:
    return ", ".join(person.name for person in facts.people if person.name)


def _fix(scene: Scene[Facts]) -> Prompt:
    facts = scene.facts
    fields = [Field("company", "Company", facts.company)]
    fields += [Field("people", "Who you met (commas between names)", _names(facts))]
    fields += [Field("went_well", "What went well", "; ".join(facts.went_well))]
    fields += [
        Field(f"slip_{s.id}", f"Slip {n} (empty drops it)", s.span)
        for n, s in enumerate(facts.slips[:MOST_FIELDS], 1)
    ]
    return say(
        f"What should I change? Say it the way it was, something like {WAYS}.",
        choices=choices(leave="Leave it as it is"),
        form=Form(tuple(fields), "Fix it here"),
    )


def _fixed(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    if given.pick == "leave" or (given.text and nothing(given.text)):
        return Took(facts)
    if given.fields is not None:
        return Took(_from_form(facts, given, scene))
    if not given.text:
        return None
    return put_right(scene, given.text, more=True) or _keep(facts, given.text)


def _from_form(facts: Facts, given: Given, scene: Scene[Facts]) -> Facts:
    fields = given.fields or {}
    facts = replace(facts, company=" ".join(fields.get("company", facts.company).split())[:LONGEST_NAME])
    if fields.get("people", _names(facts)) != _names(facts):
        facts = only_these(scene.having(facts), [name.strip() for name in fields["people"].split(",")])
    if "went_well" in fields:
        goods = [part.strip() for part in fields["went_well"].split(";")]
        facts = replace(facts, went_well=tuple(good for good in goods if good)[:MOST_GOODS])
    for slip in facts.slips:
        text = " ".join(fields.get(f"slip_{slip.id}", slip.span).split())
        if not text:
            facts = replace(facts, slips=tuple(s for s in facts.slips if s.id != slip.id))
        elif text != " ".join(slip.span.split()):
            others = tuple(s for s in facts.slips if s.id != slip.id)
            told = absorb(replace(facts, slips=()), text, scene, well=False).slips
            again = replace(told[0], id=slip.id) if told else replace(slip, span=text, slots={})
            facts = replace(facts, slips=tuple(sorted((*others, again), key=lambda s: s.id)))
    return facts


def _after_playback(scene: Scene[Facts]) -> str:
    return "slip.next" if scene.facts.slips else "change.ask"


STEPS: tuple[Step[Facts], ...] = (
    Ask(
        "playback.ask",
        _playback,
        _confirm,
        then=("playback.next", "playback.fix", "playback.place", "playback.ask"),
        stage=2,
        again="Is that how it was? Yes, or tell me what to fix.",
        example=f"“yes”, or something like {WAYS}.",
        skip=lambda s: Took(replace(s.facts, playback_done=True)),
        claims=_claims,
    ),
    Ask(
        "playback.fix",
        _fix,
        _fixed,
        then=("playback.ask", "playback.fix", "playback.place"),
        stage=2,
        again="Tell me the part that's wrong, the way it should be.",
        example=f"Something like “20 minutes, not 10”, {WAYS} works.",
        skip=lambda s: Took(s.facts),
        free=True,
        claims=_claims,
    ),
    Ask(
        "playback.place",
        _place,
        _placed,
        then=("playback.ask", "playback.place"),
        stage=2,
        again="Did that go wrong, did it go well, or shall I leave it out?",
        example=f"“it went wrong” or “leave it out” works. So does something like {WAYS}.",
        skip=lambda s: Took(replace(s.facts, unplaced="")),
        claims=_claims,
    ),
    Branch("playback.next", _after_playback, ("slip.next", "change.ask")),
)
