"""The welcome and stage 1: who this is, who sees it, and which interview it is about."""

import re
from dataclasses import replace

from conversations.flow import Ask, Branch, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.amending import added, corrected, forgotten
from conversations.flows.debrief.facts import Facts
from conversations.flows.debrief.hours import on_clock
from conversations.flows.debrief.playing_back import goods_said_back, how_taken, retaken, slips_said_back
from conversations.flows.debrief.telling import absorb, not_the_company, told_something
from conversations.flows.debrief.wording import capital, choices, day
from conversations.model import Field, Form
from conversations.understanding.replies import (
    command,
    correction,
    no_answer,
    nothing,
    title_case_name,
    yes_no,
)
from conversations.understanding.times import ended as ended_at

_TIME = re.compile(
    r"\b(?:yesterday|today|this (?:morning|afternoon|evening)|last (?:night|week)|just now|earlier|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|an hour ago|\d+ \w+ ago|at \d)",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"^(?:um+,? |uh+m?,? |erm?,? |hmm+,? |it was |its |it's |with |at |for |the one at |dunno,? |some )+|"
    r",? (?:i think|lol|btw|maybe)$",
    re.IGNORECASE,
)
_VERDICT = re.compile(r"\b(?:was|went|is|felt|bombed|failed|blew|messed)\b", re.IGNORECASE)
OUTSIDE = {
    "bereavement": "I'm sorry for your loss.",
    "illness": "I'm sorry to hear about the illness.",
    "family_emergency": "I'm sorry that happened in your family.",
    "breakup": "I'm sorry. That's a hard thing to carry into a room.",
    "accident": "I'm sorry about the accident.",
    "other": "I'm sorry that came on top of it.",
}
OWNERS = (
    "Is this workspace your employer's, or could it be? On some plans its owners can export direct messages, these "
    "too. A workspace of your own is the safer place."
)


def sorry(facts: Facts) -> str:
    """One plain sentence about what happened, with the person's own word for whom it happened to."""
    if facts.distraction_who and facts.distraction_kind != "breakup":
        return f"I'm sorry about your {facts.distraction_who}."
    return OUTSIDE.get(facts.distraction_kind, OUTSIDE["other"])


def _welcome(scene: Scene[Facts]) -> Prompt:
    facts = scene.facts
    held = " What you wrote is kept for after." if facts.held or facts.checked else ""
    return say(
        sorry(facts) if facts.loss_heard else "",
        "I'm a program that helps you sort out an interview and write the thank-you note. About ten minutes.",
        "Only you see this here. I keep it 30 days; “delete my data” ends that any time, “later” pauses, "
        f"“stop” ends the reminders.{held}",
        choices=choices(start="Start", just_note="Just the note"),
        caution=OWNERS,
    )


def _begin(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    if no_answer(given.text) == "question":
        return None
    if given.pick in ("start", "just_note") or (given.text and yes_no(given.text) == "yes"):
        held = facts.held
        facts = replace(facts, held="", first_heard=facts.first_heard or scene.now)
        if held:
            facts = absorb(facts, held, _as_written(scene))
            facts = replace(facts, told_first=bool(facts.slips or facts.went_well))
        facts = replace(facts, just_note=given.pick == "just_note")
        detour = "check.marked" if facts.checked else ""
        return Took(facts, profile={"welcomed": True}, detour=detour)
    if given.text and command(given.text) is None:
        text = given.text if given.edited or not facts.held else f"{facts.held}\n{given.text}"
        return Took(replace(facts, held=text), goto="welcome.held")
    return None


def _as_written(scene: Scene[Facts]) -> Scene[Facts]:
    """The scene at the time of the first message: "just got out" in it is as long ago as that."""
    first = scene.facts.first_heard
    return replace(scene, now=first) if first and first.tzinfo else scene


def _held(scene: Scene[Facts]) -> Prompt:
    return say(
        sorry(scene.facts) if scene.facts.loss_heard else "",
        "I've got that, and I'll use it. Tap Start, or say “start”, and we begin.",
        choices=choices(start="Start", just_note="Just the note"),
    )


def _setting(scene: Scene[Facts]) -> Prompt:
    return say(
        "Which interview was it? The company or the kind of work will do; initials are fine. "
        "Say when it was, too, if it wasn't just now.",
        choices=choices(skip="Skip"),
    )


def _set(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts, text = scene.facts, given.text
    if not text or _no_name(text):
        return None
    if nothing(text):
        return _skip_setting(scene)
    facts = absorb(replace(facts, setting_asked=True), text, scene)
    if not facts.company and not facts.role:
        facts = replace(facts, company=_named(text, scene))
    elif not facts.company and "," in text:
        name = _named(text, scene)
        facts = replace(facts, company="" if facts.role.casefold() in name.casefold() else name)
    people = not_the_company(facts.people, facts.company)
    facts = replace(facts, people=people, told_first=bool(facts.slips or facts.went_well))
    return Took(facts, say=(_said_back(facts, scene),))


def _no_name(text: str) -> bool:
    """Not a name to call it by: a filler, a question back, a loss alone, or how bad it was."""
    return no_answer(text) not in ("", "shrug") or (nothing(text) and _VERDICT.search(text) is not None)


def _named(text: str, scene: Scene[Facts]) -> str:
    """The first part of a short answer, taken as the name it goes by; "" for a time."""
    name = _TIME.split(text.strip().splitlines()[0].split(",")[0].split(". ")[0])[0].strip(" .")
    name = _HEDGE.sub("", name)
    name = title_case_name(name) if name.islower() and len(name.split()) < 4 else name
    return name[:60] if name and ended_at(name, scene.local) is None else ""


def _said_back(facts: Facts, scene: Scene[Facts]) -> str:
    when = f", {day(on_clock(facts.ended, scene.zone), scene.local)}" if facts.ended else ""
    return f"{capital(facts.place)}{when}. Got it." if facts.company or facts.role else f"Okay{when}."


def _skip_setting(scene: Scene[Facts]) -> Took[Facts]:
    return Took(replace(scene.facts, setting_asked=True), say=("Fine without.",), label="Skip")


def _road(scene: Scene[Facts]) -> str:
    facts = scene.facts
    if facts.just_note:
        return "note.open"
    if facts.told_first:
        return "playback.ask" if facts.went_well else "well.ask"
    if facts.setting_asked or facts.company or facts.role:
        return "well.ask"
    return "setting.ask"


def _playback(scene: Scene[Facts]) -> Prompt:
    facts = scene.facts
    return say(
        "" if facts.well_done else goods_said_back(facts),
        f"{slips_said_back(facts)} Have I got that right?".strip(),
        choices=choices(yes="Yes", fix="Fix something"),
    )


def _confirm(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    done = replace(scene.facts, playback_done=True)
    if given.pick == "fix":
        return Took(scene.facts, goto="playback.fix")
    if given.pick == "yes":
        return Took(done)
    if given.text:
        answer = yes_no(given.text)
        if answer == "yes":
            return Took(done)
        taken = retaken(scene.facts, given.text)
        if taken is not None:
            return Took(replace(taken, playback_done=True), say=(f"Changed. {how_taken(taken.slips)}",))
        amended = forgotten(scene.facts, given.text, scene)
        if amended is not None:
            return replace(amended, goto="playback.ask")
        if answer in ("no", "unsure") or (correction(given.text) is not None):
            return Took(scene.facts, goto="playback.fix")
        if told_something(given.text):
            return Took(absorb(scene.facts, given.text, scene), goto="playback.ask")
    return None


def _fix(scene: Scene[Facts]) -> Prompt:
    facts = scene.facts
    fields = [Field("company", "Company", facts.company)]
    fields += [Field("went_well", "What went well", "; ".join(facts.went_well))]
    fields += [
        Field(f"slip_{s.id}", f"Slip {n} (empty drops it)", s.span) for n, s in enumerate(facts.slips, 1)
    ]
    return say(
        "What should I change? Say it the way it was, or “drop the second”.",
        choices=choices(leave="Leave it as it is"),
        form=Form(tuple(fields[:5]), "Fix it here"),
    )


def _fixed(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    if given.pick == "leave" or (given.text and nothing(given.text)):
        return Took(facts)
    if given.fields is not None:
        return Took(_from_form(facts, given, scene))
    dropped = _drop(facts, given.text)
    if dropped is not None:
        return Took(dropped, say=("Dropped.",))
    taken = retaken(facts, given.text)
    if taken is not None:
        return Took(taken, say=("Changed.",))
    amended = corrected(scene, given.text) or forgotten(facts, given.text, scene)
    if amended is not None:
        return replace(amended, goto="playback.fix") if amended.detour else amended
    told = added(facts, given.text, scene)
    return replace(told, say=("Changed.",)) if told else None


def _from_form(facts: Facts, given: Given, scene: Scene[Facts]) -> Facts:
    fields = given.fields or {}
    facts = replace(facts, company=fields.get("company", facts.company))
    if "went_well" in fields:
        goods = [part.strip() for part in fields["went_well"].split(";")]
        facts = replace(facts, went_well=tuple(good for good in goods if good)[:3])
    for slip in facts.slips:
        text = fields.get(f"slip_{slip.id}", slip.span)
        if not text:
            facts = replace(facts, slips=tuple(s for s in facts.slips if s.id != slip.id))
        elif text != slip.span:
            others = tuple(s for s in facts.slips if s.id != slip.id)
            told = absorb(replace(facts, slips=()), text, scene, well=False).slips
            again = replace(told[0], id=slip.id) if told else replace(slip, span=text, slots={})
            facts = replace(facts, slips=tuple(sorted((*others, again), key=lambda s: s.id)))
    return facts


def _drop(facts: Facts, text: str) -> Facts | None:
    words = text.casefold().split()
    if not words or words[0] not in ("drop", "remove", "delete", "forget", "leave", "take"):
        return None
    order = {"first": 0, "1": 0, "one": 0, "second": 1, "2": 1, "two": 1, "third": 2, "3": 2, "last": -1}
    for word in words[1:]:
        index = order.get(word.strip(".,!"))
        if index is not None and len(facts.slips) > max(index, 0):
            gone = facts.slips[index].id
            return replace(facts, slips=tuple(s for s in facts.slips if s.id != gone))
    hit = [s for s in facts.slips if any(w in s.span.casefold() for w in words[1:] if len(w) > 3)]
    return replace(facts, slips=tuple(s for s in facts.slips if s != hit[0])) if len(hit) == 1 else None


def _after_playback(scene: Scene[Facts]) -> str:
    return "slip.next" if scene.facts.slips else "change.ask"


STEPS: tuple[Step[Facts], ...] = (
    Branch("open", lambda s: "road" if s.profile.get("welcomed") else "welcome", ("welcome", "road")),
    Ask(
        "welcome",
        _welcome,
        _begin,
        then=("road", "welcome.held"),
        again="Tap Start when you're ready, or say “start”.",
        example="“start” begins. “who can see this” tells you more first.",
        returnable=False,
        free=True,
    ),
    Ask(
        "welcome.held",
        _held,
        _begin,
        then=("road", "welcome.held"),
        again="Tap Start when you're ready, or say “start”.",
        example="“start” begins. “who can see this” tells you more first.",
        returnable=False,
        free=True,
    ),
    Branch("road", _road, ("setting.ask", "well.ask", "playback.ask", "note.open")),
    Ask(
        "setting.ask",
        _setting,
        _set,
        then=("road",),
        stage=1,
        again="Just a name to call it by: the company, or the job.",
        example="Something like “Acme”, “the bakery job” or “A.C., yesterday 3 pm” works.",
        skip=_skip_setting,
        free=True,
    ),
    Ask(
        "playback.ask",
        _playback,
        _confirm,
        then=("playback.next", "playback.fix", "playback.ask"),
        stage=2,
        again="Is that how it was? Yes, or tell me what to fix.",
        example="“yes”, or something like “it was Globex” or “drop the second”.",
        skip=lambda s: Took(replace(s.facts, playback_done=True)),
    ),
    Ask(
        "playback.fix",
        _fix,
        _fixed,
        then=("playback.ask", "playback.fix"),
        stage=2,
        again="Tell me the part that's wrong, the way it should be.",
        example="Something like “20 minutes, not 10” or “drop the second” works.",
        skip=lambda s: Took(s.facts),
        free=True,
    ),
    Branch("playback.next", _after_playback, ("slip.next", "change.ask")),
)
