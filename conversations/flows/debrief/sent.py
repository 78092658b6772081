"""The note is out, or none will go: wherever that is said, it holds for the right interview."""

import re
from dataclasses import replace

from conversations.flow import RETURN, Ask, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.facts import Facts
from conversations.flows.debrief.wording import capital
from conversations.model import CancelReminder, Choice, Effect, ReminderKind
from conversations.understanding.replies import nothing
from conversations.understanding.sending import says_some_sent
from conversations.understanding.text import lazily

OUT = "It's out of your hands now, in the best way."


def sent(facts: Facts) -> Facts:
    """The note is out: whatever would still remind of it has lost its point."""
    return replace(facts.without_nudge("thank_you", "nudge"), note="sent")


def declined(facts: Facts) -> Facts:
    """No note will go, so nothing reminds of one."""
    return replace(facts.without_nudge("thank_you", "nudge"), note="declined")


def silenced(thread: str, *kinds: ReminderKind) -> tuple[Effect, ...]:
    """Takes back what such reminders have said and that has not left yet; without kinds, of every kind."""
    every: tuple[ReminderKind, ...] = ("thank_you", "check_in", "prep", "nudge")
    return tuple(CancelReminder(f"{thread}:{kind}") for kind in kinds or every)


def waits(facts: Facts) -> bool:
    """Whether a note of this interview could be the one that went out."""
    reminded = facts.nudge("thank_you") or facts.nudge("nudge")
    return facts.note in ("approved", "draft") or (facts.note == "none" and reminded is not None)


def heard_sent(scene: Scene[Facts]) -> Took[Facts] | None:
    """What "sent it" means here: this note, else the one that waits, else a question which; None without any."""
    facts = scene.facts
    if waits(facts):
        # Asked for a nudge, they need none: on to what comes after it.
        after = "remind.open" if scene.step.startswith("remind.") else ""
        return Took(sent(facts), jump=after, say=(f"Sent. {OUT}",))
    others = _waiting(scene)
    if len(others) == 1:
        [(id, other)] = others
        return Took(facts, others={id: sent(other)}, say=(f"Sent, the one for {other.place}. {OUT}",))
    return Took(facts, detour="sent.which") if others else None


_SAID = lazily(
    r"\W*(?:(?:ok(?:ay)?|yes|yep|yeah|done|i|i'?ve|have|already|just)\W+)*(?:sent|e-?mailed|mailed)\b",
    re.IGNORECASE,
)


def named_sent(scene: Scene[Facts], text: str) -> Took[Facts] | None:
    """ "I sent the Globex one": the note that waits for that company, whichever interview is being talked about."""
    if len(text.split()) > 10 or not _SAID.match(text) or says_some_sent(text):
        return None
    for id, facts in scene.everyone():
        named = facts.company and re.search(rf"\b{re.escape(facts.company)}\b", text, re.IGNORECASE)
        if named and waits(facts):
            own, others = (sent(facts), {}) if id == scene.thread else (scene.facts, {id: sent(facts)})
            return Took(own, others=others, say=(f"Sent, the one for {facts.place}. {OUT}",))
    return None


def _waiting(scene: Scene[Facts]) -> list[tuple[str, Facts]]:
    return [(id, facts) for id, facts in scene.everyone() if id != scene.thread and waits(facts)]


def _which(scene: Scene[Facts]) -> Prompt:
    offered = tuple(Choice(id, capital(facts.place)) for id, facts in _waiting(scene)[-6:])
    return say("Good. Which one is out?", choices=(*offered, Choice("none", "None of these")))


def _take_which(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    found = dict(_waiting(scene)).get(given.pick or "")
    if found is not None and given.pick:
        return Took(scene.facts, others={given.pick: sent(found)}, say=(OUT,))
    if given.pick == "none" or (given.text and nothing(given.text)):
        return Took(scene.facts, say=("Then nothing changes.",))
    return None


STEPS: tuple[Step[Facts], ...] = (
    Ask(
        "sent.which",
        _which,
        _take_which,
        then=(RETURN,),
        again="Which of these notes went out?",
        example="The company's name works.",
    ),
)
