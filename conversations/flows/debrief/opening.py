"""The welcome and stage 1: who this is, who sees it, and which interview it is about."""

import re
from dataclasses import replace

from conversations.flow import Ask, Branch, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.facts import LONGEST_NAME, Facts
from conversations.flows.debrief.hours import on_clock
from conversations.flows.debrief.telling import absorb, not_the_company, told_something
from conversations.flows.debrief.wording import capital, choices, day
from conversations.understanding.lines_of_work import line_of_work
from conversations.understanding.replies import (
    command,
    no_answer,
    nothing,
    title_case_name,
    yes_no,
)
from conversations.understanding.text import lazily
from conversations.understanding.times import ended as ended_at

_TIME = lazily(
    r"\b(?:yesterday|today|this (?:morning|afternoon|evening)|last (?:night|week)|just now|earlier|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|an hour ago|\d+ \w+ ago|at \d)",
    re.IGNORECASE,
)
_NUMBERED = lazily(r"[^\W\d_][\w'’&.-]* \d{1,4}")
"""A name with a number is a name to the end, be it of a trade: "Studio 54", "Firm 3"."""
_HEDGE = lazily(
    r"^(?:um+,? |uh+m?,? |erm?,? |hmm+,? |it was |its |it's |with |at |for |the one at |dunno,? )+|"
    r",? (?:i think|lol|btw|maybe)$",
    re.IGNORECASE,
)
_CALLED = lazily(r"^(?:an?|some|this) (?:\w+ )*?(?:called|named) |^some ", re.IGNORECASE)
_VERDICT = lazily(r"\b(?:was|went|is|felt|bombed|failed|blew|messed)\b", re.IGNORECASE)
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
    agreed = yes_no(given.text) == "yes" and not told_something(given.text)  # "ugh ok. i was late" is no yes
    if given.pick in ("start", "just_note") or agreed:
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
    name = _named(text, scene)
    if name and _NUMBERED.fullmatch(text.strip()):
        facts = replace(facts, company=_spelt(name), role="")
    elif (work := line_of_work(name)) is not None:
        heard = facts.company.casefold()  # "marketing" can be heard as a name
        facts = replace(
            facts, company="" if heard in name.casefold() else facts.company, role=facts.role or work
        )
    elif not facts.company and not facts.role:
        facts = replace(facts, company=_spelt(name))
    elif not facts.company and "," in text:
        facts = replace(facts, company="" if facts.role.casefold() in name.casefold() else _spelt(name))
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
    return name[:LONGEST_NAME] if name and ended_at(name, scene.local) is None else ""


def _spelt(name: str) -> str:
    """A short name typed in lower case, as one writes it within a sentence: "the council" keeps its article small."""
    name = _CALLED.sub("", name)
    spelt = title_case_name(name) if name.islower() and len(name.split()) < 4 else name
    return spelt.replace("The ", "the ", 1) if name.startswith("the ") else spelt


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
)
