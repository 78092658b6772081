"""Stage 6: the note (R5–R11). What is missing is asked once; what the note leaves out is said with the reason."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from conversations.flow import Ask, Branch, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.facts import Facts, Person, Slip
from conversations.flows.debrief.telling import company_of, not_the_company
from conversations.flows.debrief.wording import brief, capital, choices, listed, quoted, told_apart
from conversations.flows.debrief.writing import acknowledged, heard_by, verdict
from conversations.model import Choice, Field, Form
from conversations.note.verdict import spoken
from conversations.understanding.replies import certainty, names, no_answer, note_facts, nothing, picks_kinds
from conversations.understanding.story import read_story
from conversations.understanding.text import lazily

_TOLD_BEFORE = lazily(
    r"^.*\b(?:told|said|typed|wrote|mentioned)\b(?: (?:you|u|that|this|it was|it's|already))*", re.IGNORECASE
)

APOLOGIES = 2
MOST_SHRUGS = 4
"""Words up to which "idk" is the whole of an answer."""

_ALL = lazily(r"\W*(?:both|all|everyone|everybody|each|the (?:two|three|whole)|they all)\b", re.IGNORECASE)
_UNKNOWN = lazily(
    r"\W*(?:idk|dunno|no idea|(?:i )?(?:don'?t know|can'?t (?:remember|think)))\b", re.IGNORECASE
)
_FOR_A_DRAFT = lazily(
    r"\W*(?:make it |(?:a )?(?:bit|little) |much )*(?:shorter|longer|warmer|(?:more|less) formal"
    r"|use (?:it|this|that))\W*\Z",
    re.IGNORECASE,
)
"""Said of a draft, and there is none yet: nobody is called Shorter."""


# ── what they surely noticed, for the way straight to the note ─────────────────────────────────────────────────────


def _open(scene: Scene[Facts]) -> str:
    facts = scene.facts
    if not facts.caught_asked and any(s.uncertain and not s.pinned for s in facts.slips):
        return "note.caught"
    return "note.more" if facts.note_asked else "note.ask"


def _caught(scene: Scene[Facts]) -> Prompt:
    open_ones = [s for s in scene.facts.slips if s.uncertain and not s.pinned]
    offered = _buttons(open_ones)
    return say(
        "Before the note: which of these did they surely notice, and you didn't put right there? "
        "A look, a word or a correction counts; a feeling doesn't.",
        choices=(*offered, Choice("none", "None for sure")),
        most=len(offered) + 1,
    )


def _buttons(slips: Sequence[Slip]) -> tuple[Choice, ...]:
    return tuple(Choice(str(s.id), capital(name)) for s, name in zip(slips, told_apart(slips), strict=True))


def _take_caught(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = replace(scene.facts, caught_asked=True)
    if given.picks is None and not nothing(given.text):
        kinds = (
            picks_kinds(given.text, [s.kind for s in facts.slips])
            if certainty(given.text).noticed == "yes"
            else None
        )
        if kinds is None:
            return None
        picked = {str(s.id) for s in facts.slips if s.kind in kinds}
    else:
        picked = set(given.picks or ())
    for slip in facts.slips:
        if slip.uncertain and str(slip.id) in picked:
            facts = facts.with_slip(replace(slip, noticed="yes", cleared_up="no", pinned=True))
        elif slip.uncertain:
            facts = facts.with_slip(replace(slip, noticed="unsure", pinned=True))
    return Took(facts)


def _none_caught(scene: Scene[Facts]) -> Took[Facts]:
    return Took(replace(scene.facts, caught_asked=True), label="Skip")


# ── what the note is made of ───────────────────────────────────────────────────────────────────────────────────────


def _ask(scene: Scene[Facts]) -> Prompt:
    facts = scene.facts
    fields = [
        Field(
            "names",
            "Who did you talk to? (commas between names)",
            ", ".join(p.name for p in facts.people),
        ),
        Field("moment", "One moment with each that stuck", _moments(facts), multiline=True),
        Field("why", "What makes you want the job?", facts.why, multiline=True),
        Field("sender", "Your name, to sign with", facts.sender),
    ]
    if not facts.company:
        fields.insert(0, Field("company", "Company (optional)", ""))
    who = (
        "which moment stuck with " + listed([p.name for p in facts.people])
        if facts.people
        else ("who did you talk to, which moment stuck")
    )
    sign = "" if facts.sender else " Add your own name if you'd like it signed."
    return say(
        f"Now the note. {capital(who)}, and what makes you want the job? Fill it in, or tell me here.{sign}",
        choices=choices(skip="Skip"),
        form=Form(tuple(fields)),
    )


def _moments(facts: Facts) -> str:
    if len(facts.people) == 1:
        return facts.people[0].moment
    return "\n".join(f"{p.name}: {p.moment}" for p in facts.people if p.moment)


def _take(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = replace(scene.facts, note_asked=True)
    if given.fields is not None:
        return Took(_from_form(facts, given.fields))
    if not given.text or _FOR_A_DRAFT.match(given.text):
        return None
    if nothing(given.text) or (_UNKNOWN.match(given.text) and len(given.text.split()) <= MOST_SHRUGS):
        return _skip(scene)
    if no_answer(given.text):
        found = names(_TOLD_BEFORE.sub("", given.text))
        return Took(replace(facts, people=_people(facts, found, {}))) if found else None
    facts, setting = _with_setting(facts, given.text)
    told = note_facts(given.text, [p.name for p in facts.people], setting)
    whole = {name: _as_known(facts, name) for name in (*told.names, *told.moments)}
    moments = {whole[name]: moment for name, moment in told.moments.items()}
    people = _people(facts, _with_known(facts, tuple(whole[name] for name in told.names), moments), moments)
    sender = told.sender or facts.sender
    return Took(replace(facts, people=people, why=told.why or facts.why, sender=sender))


def _with_setting(facts: Facts, text: str) -> tuple[Facts, tuple[str, ...]]:
    """The place and the post that are told in passing, where neither is known, and the words for them."""
    story = read_story(text)
    told = tuple(said for said in (story.company, story.role) if said)
    if facts.company or facts.role:
        return facts, told
    return replace(facts, company=company_of(story), role=story.role or ""), told


def _as_known(facts: Facts, name: str) -> str:
    """The whole name of the one known person who goes by it: "Karen" is "Karen Holt"."""
    said = set(name.casefold().split())
    known = [p.name for p in facts.people if said and said < set(p.name.casefold().split())]
    return known[0] if len(known) == 1 else name


def _with_known(facts: Facts, found: tuple[str, ...], moments: Iterable[str]) -> tuple[str, ...]:
    """Who is spoken of, and with one of those known the others of them; names that are all new take their place.

    `moments`: the names under which a moment was told, one known among them or not.
    """
    known = tuple(p.name for p in facts.people)
    if found and {name.casefold() for name in (*found, *moments)} & {name.casefold() for name in known}:
        return tuple({name.casefold(): name for name in (*known, *found)}.values())
    return found


def _from_form(facts: Facts, fields: object) -> Facts:
    given = dict(fields) if isinstance(fields, dict) else {}
    named = given.get("names", "")
    found = names(named) or tuple(part.strip() for part in named.split(",") if part.strip())
    text = given.get("moment", "")
    moments: dict[str, str] = {}
    for line in text.splitlines():
        head, colon, tail = line.partition(":")
        match = next((name for name in found if name.casefold() == head.strip().casefold()), None)
        if colon and match:
            moments[match] = tail.strip()
    if not moments and text.strip():
        moments = dict(note_facts(text, found).moments) if len(found) > 1 else {}
        moments = moments or {"": text.strip()}
    people = _people(facts, found, moments)
    company = given.get("company", "").strip() or facts.company
    sender = given.get("sender", "").strip() or facts.sender
    why = given.get("why", "").strip() or facts.why
    return replace(facts, people=people, why=why, company=company, sender=sender)


def _people(facts: Facts, found: tuple[str, ...], moments: dict[str, str]) -> tuple[Person, ...]:
    """Interviewers with their moments; a moment that names nobody is the first person's."""
    named = found or tuple(p.name for p in facts.people) or ("",)
    earlier = {p.name.casefold(): p.moment for p in facts.people}
    by_name = {name.casefold(): moment for name, moment in moments.items()}
    people = []
    for index, name in enumerate(dict.fromkeys(named)):
        moment = by_name.get(name.casefold()) or (by_name.get("", "") if index == 0 else "")
        people.append(Person(name, moment or earlier.get(name.casefold(), "")))
    told = tuple(person for person in people if person.name or person.moment)
    kept = not_the_company(told, facts.company)
    return tuple(p for p in kept if not any(_same(p, other) for other in kept))


def _same(person: Person, other: Person) -> bool:
    """Whether `other` is the same one under a longer name: "Dave" and "Dave Pryce"."""
    short, long = person.name.casefold().split(), other.name.casefold().split()
    return bool(short) and len(short) < len(long) and set(short) < set(long) and not person.moment


def _skip(scene: Scene[Facts]) -> Took[Facts]:
    known = scene.facts.why or any(person.moment for person in scene.facts.people)
    aside = () if known else ("Then it'll be a short one.",)
    return Took(replace(scene.facts, note_asked=True), say=aside, label="Skip")


# ── what only the person can decide ────────────────────────────────────────────────────────────────────────────────


def _more(scene: Scene[Facts]) -> str:
    facts = scene.facts
    if _unassigned(facts):
        return "note.who"
    if not facts.correct_asked and any(
        s.kind == "oversold_or_untrue" and s.cleared_up != "yes" for s in facts.slips
    ):
        return "note.correct"
    if facts.distraction_kind and not facts.level:
        return "note.distraction"
    if facts.level == "own" and not facts.own_sentence:
        return "note.sentence"
    if not facts.owned_asked and len(acknowledged(facts)) > room(facts):
        return "note.own_up"
    return "note.draft"


def room(facts: Facts) -> int:
    """How many slips the note may say sorry for: two sentences of apology in all, the distraction's included."""
    return APOLOGIES - (facts.level in ("personal", "family", "own"))


def _unassigned(facts: Facts) -> Slip | None:
    """With several interviewers: the first slip of which it is open who of them noticed, or who had asked."""
    if len(facts.people) < 2 or facts.who_asked:
        return None
    return next((s for s in facts.slips if _whose_open(s, facts)), None)


def _whose_open(slip: Slip, facts: Facts) -> bool:
    if verdict(slip) == "acknowledge":
        return not slip.noticed_by
    return verdict(slip) == "answer_better" and not heard_by(slip, facts)


def _seen(slip: Slip | None) -> str:
    """The slip as what somebody notices; one of no kind in the person's own words."""
    if slip is None:
        return "it"
    return quoted(slip.span, 60) if slip.kind == "other" and slip.span else spoken(slip.kind)


def _who(scene: Scene[Facts]) -> Prompt:
    slip = _unassigned(scene.facts)
    offered = tuple(Choice(f"p{n}", p.name) for n, p in enumerate(scene.facts.people, 1) if p.name)
    if slip is not None and verdict(slip) == "answer_better":
        asked = f"“{brief(slip.better, 60)}”: who of them had asked? Only their note will have it."
    else:
        asked = f"Who of them surely noticed {_seen(slip)}? Only their note will mention it."
    return say(
        asked,
        choices=(*offered[:20], Choice("unsure", "Not sure")),
        most=min(len(offered), 20) + 1,
    )


def _take_who(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts, slip = scene.facts, _unassigned(scene.facts)
    if slip is None:
        return Took(facts)
    by_value = {f"p{n}": p.name for n, p in enumerate(facts.people, 1)}
    if given.picks is not None:
        named = tuple(by_value[pick] for pick in given.picks if pick in by_value)
    elif certainty(given.text).noticed == "unsure" or nothing(given.text):
        named = ()
    elif _ALL.match(given.text):
        named = tuple(p.name for p in facts.people)
    else:
        typed = {name.casefold() for name in names(given.text)}
        named = tuple(p.name for p in facts.people if p.name.casefold() in typed)
        if not named:
            return None
    if verdict(slip) == "answer_better":
        # An answer nobody in particular had asked for goes to one of them, not to all.
        return Took(facts.with_slip(replace(slip, asked_by=named or (facts.people[0].name,))))
    settled = replace(slip, noticed_by=named) if named else replace(slip, noticed="unsure")
    return Took(facts.with_slip(settled))


NO_SENTENCE: Final = ("question", "filler", "complaint", "shrug")
"""What is typed at an open question and is no sentence for the note: "should I phone them?", "as I said"."""


def _correct(scene: Scene[Facts]) -> Prompt:
    return say(
        "One thing you told them wasn't quite so. If it matters for the job, the note can put it right, without "
        "an apology. How is it really? It's your call.",
        choices=choices(leave="Leave it"),
    )


def _take_correct(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = replace(scene.facts, correct_asked=True)
    if given.pick == "leave" or (given.text and nothing(given.text)):
        return Took(facts)
    none = no_answer(given.text)
    if none == "denial":
        return Took(facts)
    if not given.text or none in NO_SENTENCE:
        return None
    slip = next(s for s in facts.slips if s.kind == "oversold_or_untrue")
    return Took(facts.with_slip(replace(slip, correction=given.text)))


def _distraction(scene: Scene[Facts]) -> Prompt:
    what = f"Your {scene.facts.distraction_who}" if scene.facts.distraction_who else "What came up outside"
    return say(
        f"{what}: if it pulled you away in there, the note can say so in a line. You don't have to.",
        choices=choices(
            none="Say nothing",
            personal="Something personal came up",
            family="A family matter",
            own="One sentence of mine",
        ),
    )


def take_level(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    """How much of what weighed on them may be said, from a press or in words."""
    if given.pick in ("none", "personal", "family", "own"):
        return Took(replace(scene.facts, level=given.pick))  # type: ignore[arg-type]
    if given.text and nothing(given.text):
        return Took(replace(scene.facts, level="none"))
    return None


def ask_sentence(scene: Scene[Facts]) -> Prompt:
    """The question for a sentence of their own."""
    return say(
        "Then in your words, one sentence; no details needed.",
        choices=choices(nothing="Say nothing after all"),
        form=Form(
            (Field("sentence", "One sentence of yours", scene.facts.own_sentence, multiline=True),),
            "Write it here",
        ),
    )


def take_sentence(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    """Their own sentence about it; health words in it get one “you needn't”, and then it is theirs."""
    text = (given.fields or {}).get("sentence") or given.text
    if given.pick == "nothing" or (text and nothing(text)):
        return say_nothing(scene)
    if not text or no_answer(text) in NO_SENTENCE:
        return None
    health = any(
        word in text.casefold() for word in ("hospital", "surgery", "cancer", "depress", "diagnos", "illness")
    )
    note = (
        ("You needn't name what it was; “a family matter” would do. It's yours to choose.",) if health else ()
    )
    return Took(replace(scene.facts, level="own", own_sentence=text), say=note)


def say_nothing(scene: Scene[Facts]) -> Took[Facts]:
    """Nothing of it is to be said."""
    return Took(replace(scene.facts, level="none"), label="Say nothing")


def _own_up(scene: Scene[Facts]) -> Prompt:
    most = room(scene.facts)
    offered = _buttons(acknowledged(scene.facts))
    many = "Two sorrys at most" if most > 1 else "One more sorry at most"
    return say(f"{many}, or the note turns into one. Which should it name?", choices=offered, most=most)


def _take_own_up(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    if given.picks is None:
        return None
    facts = replace(scene.facts, owned_asked=True)
    for slip in acknowledged(facts):
        facts = facts.with_slip(replace(slip, owned=str(slip.id) in given.picks))
    return Took(facts)


def _first_ones(scene: Scene[Facts]) -> Took[Facts]:
    facts = replace(scene.facts, owned_asked=True)
    for slip in acknowledged(facts)[room(facts) :]:
        facts = facts.with_slip(replace(slip, owned=False))
    return Took(facts, label="Skip")


STEPS: tuple[Step[Facts], ...] = (
    Branch("note.open", _open, ("note.caught", "note.ask", "note.more")),
    Ask(
        "note.caught",
        _caught,
        _take_caught,
        then=("note.ask",),
        stage=6,
        again="Which of these did you see or hear them react to?",
        example="“The first”, “both” or “none” works.",
        skip=_none_caught,
    ),
    Ask(
        "note.ask",
        _ask,
        _take,
        then=("note.more",),
        stage=6,
        again="A name, one moment, and a reason; any of them will do.",
        example="Something like “Diana. She asked about my checkout. Small team, real users.” works.",
        skip=_skip,
        free=True,
    ),
    Branch(
        "note.more",
        _more,
        ("note.who", "note.correct", "note.distraction", "note.sentence", "note.own_up", "note.draft"),
    ),
    Ask(
        "note.who",
        _who,
        _take_who,
        then=("note.more",),
        stage=6,
        again="Which of them? A name is enough.",
        example="A name works, or “both”, or “not sure”.",
        skip=lambda s: Took(replace(s.facts, who_asked=True)),
    ),
    Ask(
        "note.correct",
        _correct,
        _take_correct,
        then=("note.more",),
        stage=6,
        again="How is it really, in one sentence? Or leave it.",
        example="Something like “I led two people, not ten” works. So does “leave it”.",
        skip=lambda s: Took(replace(s.facts, correct_asked=True)),
        free=True,
    ),
    Ask(
        "note.distraction",
        _distraction,
        take_level,
        then=("note.more",),
        stage=6,
        again="Say nothing, “something personal”, “a family matter”, or a sentence of your own?",
        example="“Nothing” keeps it out. “A family matter” says just that.",
        skip=say_nothing,
    ),
    Ask(
        "note.sentence",
        ask_sentence,
        take_sentence,
        then=("note.more",),
        stage=6,
        again="One plain sentence, or “nothing”.",
        example="Something like “I had bad news the day before” works.",
        skip=say_nothing,
        free=True,
    ),
    Ask(
        "note.own_up",
        _own_up,
        _take_own_up,
        then=("note.more",),
        stage=6,
        again="Which of these should the note say sorry for?",
        example="“The first two” or the name of one works.",
        skip=_first_ones,
    ),
)
