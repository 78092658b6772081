"""The reminders that are set, of every interview: seen, moved and turned off, by button or in words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from conversations.flow import RETURN, Ask, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.due import NAMES
from conversations.flows.debrief.facts import Facts, Nudge
from conversations.flows.debrief.hours import ahead, ahead_of, names_a_clock, offered, picker, proposed, quiet
from conversations.flows.debrief.sent import silenced
from conversations.flows.debrief.wording import capital, choices, moment
from conversations.model import Choice, Effect
from conversations.understanding.replies import yes_no
from conversations.understanding.text import lazily

CHOSEN = "reminder"
"""Which reminder is being changed, in the profile while that lasts."""

MOST_BUTTONS = 6
QUIET = "That's in the quiet hours; you chose it, so I'll keep it."


@dataclass(frozen=True, slots=True)
class Listed:
    """A pending reminder and the interview it belongs to."""

    thread: str
    facts: Facts
    nudge: Nudge

    @property
    def id(self) -> str:
        return f"{self.thread}:{self.nudge.kind}"

    def line(self, now: datetime) -> str:
        """ "Acme: send the note, tomorrow at 9 am"."""
        return f"{capital(self.facts.place)}: {NAMES[self.nudge.kind]}, {moment(self.nudge.wall, now)}"


def listed(scene: Scene[Facts]) -> list[Listed]:
    """Every pending reminder, the next one first."""
    found = [Listed(id, facts, nudge) for id, facts in scene.everyone() for nudge in ahead(scene, facts)]
    return sorted(found, key=lambda each: (each.nudge.wall, each.id))


def _reminders(scene: Scene[Facts]) -> Prompt:
    found = listed(scene)
    if not found:
        return say("No reminders are set.", choices=choices(ok="Fine", set="Set one"))
    if len(found) == 1:
        return say(
            f"Set for you:\n· {found[0].line(scene.local)}",
            choices=choices(ok="Fine", n1="Another time", off="Turn it off"),
        )
    lines = "\n".join(f"{n}. {each.line(scene.local)}" for n, each in enumerate(found, 1))
    changes = tuple(Choice(f"n{n}", f"Change {n}") for n in range(1, min(len(found), MOST_BUTTONS) + 1))
    return say(
        f"Set for you:\n{lines}\n“2 to Friday 9 am” moves one, “delete 2” turns it off.",
        choices=(*choices(ok="Fine"), *changes, *choices(off="Turn them all off")),
    )


def _take(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    found = listed(scene)
    if given.pick == "ok":
        return Took(scene.facts, say=("All right.",))
    if given.pick == "set":
        return Took(scene.facts, goto="remind.snooze")
    if given.pick == "off":
        return _off(scene, found)
    if given.pick and given.pick.startswith("n") and given.pick[1:].isdigit():
        place = int(given.pick[1:]) - 1
        return _change(scene, found[place]) if place < len(found) else None
    return _in_words(scene, found, given.text) if given.text else None


_OFF = lazily(r"\b(?:delete|remove|cancel|drop|off|stop|get rid of|don'?t need|scrap)\b", re.IGNORECASE)
_EVERY = lazily(r"\b(?:all|both|every(?:thing| one)?|them)\b", re.IGNORECASE)
_NUMBERED = lazily(
    r"^\W*(?:(?:move|change|set|push|put|snooze|delete|remove|cancel|drop|turn off|scrap|make|edit)\W+)?"
    r"(?:the )?(?:number |no\.? ?|#)?(?:(?P<digit>[1-9])(?:st|nd|rd|th)?|(?P<word>first|second|third|last))\b"
    r"(?! ?(?:[ap]\.?m|:|h\b|o'?clock|minutes?|hours?|days?))(?: (?:one|reminder))?",
    re.IGNORECASE,
)
_PLACES = {"first": 1, "second": 2, "third": 3}
_TO = lazily(
    r"^(?:\W*(?:move|change|set|push|put|snooze|make|edit)\b)?\W*(?:(?:it|that|this|my|the|reminder|nudge|one)\b\W*)*"
    r"(?:off )?(?:to|till|until|for|on|by)?\b\W*",
    re.IGNORECASE,
)


def _in_words(scene: Scene[Facts], found: list[Listed], text: str) -> Took[Facts] | None:
    """ "delete 2", "move the second to friday 9", "globex to 6 pm"; a bare time where there is only one."""
    if not found:
        return None
    if _OFF.search(text) and (_EVERY.search(text) or len(found) == 1):
        return _off(scene, found)
    one, rest = _meant(found, text)
    if one is None:
        return None
    if _OFF.search(rest) or _OFF.search(text[: len(text) - len(rest)]):
        return _off(scene, [one])
    at = ahead_of(_TO.sub("", rest, count=1), scene).value
    return _set(scene, one, at) if at else _change(scene, one)


def _meant(found: list[Listed], text: str) -> tuple[Listed | None, str]:
    """The reminder that the words name, by its number, its company or as the only one, and the rest of the words."""
    if numbered := _NUMBERED.match(text):
        word = (numbered["word"] or "").lower()
        place = len(found) if word == "last" else _PLACES.get(word) or int(numbered["digit"])
        if place <= len(found):
            return found[place - 1], text[numbered.end() :]
    for each in found:
        name = each.facts.company
        same = [other for other in found if other.facts.company.casefold() == name.casefold()]
        spoken = re.search(rf"\b{re.escape(name)}\b(?:'s)?(?: (?:one|reminder))?", text, re.IGNORECASE)
        if name and spoken and len(same) == 1:
            return each, text[: spoken.start()] + text[spoken.end() :]
    return (found[0], text) if len(found) == 1 else (None, text)


def _change(scene: Scene[Facts], one: Listed) -> Took[Facts]:
    return Took(scene.facts, goto="reminders.one", profile={CHOSEN: one.id})


def _off(scene: Scene[Facts], found: Sequence[Listed]) -> Took[Facts]:
    facts = dict(scene.everyone())
    gone: dict[str, Facts] = {}
    effects: tuple[Effect, ...] = ()
    for each in found:
        gone[each.thread] = gone.get(each.thread, facts[each.thread]).without_nudge(each.nudge.kind)
        effects = (*effects, *silenced(each.thread, each.nudge.kind))
    words = "Off." if len(found) == 1 else "All off."
    own = gone.pop(scene.thread, scene.facts)
    return Took(own, others=gone, say=(words,), effects=effects, profile={CHOSEN: None})


def _set(scene: Scene[Facts], one: Listed, at: datetime) -> Took[Facts] | None:
    """Moves it to a time of theirs, which is then kept also in the quiet hours."""
    at = at.replace(second=0, microsecond=0)
    if at <= scene.local:
        return None
    next_at = one.facts.next_interview
    if one.nudge.kind == "prep" and next_at and at >= datetime.fromisoformat(next_at):
        said = (
            f"The interview is {moment(datetime.fromisoformat(next_at), scene.local)}; it has to come before."
        )
        return Took(scene.facts, goto="reminders.one", profile={CHOSEN: one.id}, say=(said,))
    facts = one.facts.with_nudge(Nudge(one.nudge.kind, at, named=True, times=one.nudge.times))
    said = f"{capital(one.facts.place)}: {NAMES[one.nudge.kind]}, {moment(at, scene.local)}."
    own, others = (facts, {}) if one.thread == scene.thread else (scene.facts, {one.thread: facts})
    words = f"{said} {QUIET}" if quiet(at) else said
    return Took(own, others=others, say=(words,), profile={CHOSEN: None})


def _chosen(scene: Scene[Facts]) -> Listed | None:
    return next((each for each in listed(scene) if each.id == scene.profile.get(CHOSEN)), None)


def _one(scene: Scene[Facts]) -> Prompt:
    one = _chosen(scene)
    line = f"{one.line(scene.local)}. " if one else ""
    return say(
        f"{line}When instead?",
        choices=(*offered(scene), *choices(off="Turn it off", ok="Leave it")),
        form=picker(scene),
    )


def _take_one(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    one = _chosen(scene)
    if one is None or given.pick == "ok" or (given.text and yes_no(given.text) == "no"):
        return Took(scene.facts, say=("Left as it is.",), profile={CHOSEN: None})
    if given.pick == "off" or (given.text and _OFF.search(given.text)):
        return _off(scene, [one])
    at = proposed(scene, given.pick) if given.pick and not names_a_clock(given.text) else None
    if at is None and given.text:
        at = ahead_of(_TO.sub("", given.text, count=1), scene).value
    return _set(scene, one, at) if at else None


_ASKED = lazily(
    r"\W*(?:(?:please|pls|can|could|you|i want to|i'd like to|let me)\W+)*"
    r"(?:show|list|see|what|which|change|move|edit|delete|remove|cancel|drop|turn off|snooze|push|set)\b.{0,30}"
    r"\b(?:reminders?|nudges?)\b"
    r"|\W*(?:i['’]?d|i would) (?:like|prefer) (?:to (?:have|get) )?(?:the|my|that) (?:reminder|nudge)\b",
    re.IGNORECASE,
)
_REMIND_ME = lazily(
    r"\W*(?:(?:please|pls|can you|could you)\W+)*(?:remind|nudge) me"
    r"(?: (?:again|to send (?:it|the note)|about (?:it|the note)))*",
    re.IGNORECASE,
)


def asked_for(scene: Scene[Facts], text: str) -> Took[Facts] | None:
    """ "Move my reminder to 6", "cancel the reminders", "remind me tomorrow at 9": said anywhere."""
    if len(text.split()) > 14:
        return None
    found = listed(scene)
    if spoken := _REMIND_ME.match(text):
        at = ahead_of(text[spoken.end() :].strip(" ,."), scene).value
        note = Listed(scene.thread, scene.facts, Nudge("thank_you", scene.local))
        if scene.facts.note in ("draft", "approved") and at:
            return _set(scene, note, at)
        return Took(scene.facts, detour="reminders") if found else None
    if not _ASKED.match(text):
        return None
    took = (
        None
        if re.match(r"\W*(?:show|list|see|what|which)", text, re.IGNORECASE)
        else _in_words(scene, found, text)
    )
    if took is None:
        return Took(scene.facts, detour="reminders")
    return replace(took, goto="", detour=took.goto)


STEPS: tuple[Step[Facts], ...] = (
    Ask(
        "reminders",
        _reminders,
        _take,
        then=(RETURN, "remind.snooze", "reminders.one"),
        again="Leave them, turn one off, or another time?",
        example="“off”, “tomorrow 9” or “fine” works. With several, their number too: “2 to 6 pm”.",
    ),
    Ask(
        "reminders.one",
        _one,
        _take_one,
        then=(RETURN, "reminders.one"),
        again="I didn't get a time from that. When instead?",
        example="Something like “tomorrow 9” works, or “turn it off”.",
    ),
)
