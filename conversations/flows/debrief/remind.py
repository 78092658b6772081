"""Stage 7: when to nudge, and the card at the end. A time in their own words, or one that suits their clock."""

import re
from dataclasses import replace
from datetime import datetime

from conversations.flow import Ask, Branch, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief.card import STEPS as CARD
from conversations.flows.debrief.facts import Facts, Nudge
from conversations.flows.debrief.hours import (
    ahead_of,
    best_by,
    names_a_clock,
    offered,
    picker,
    proposed,
    quiet,
    window_ends,
)
from conversations.flows.debrief.sent import OUT, declined, named_sent, sent, silenced
from conversations.flows.debrief.sent import STEPS as SENT
from conversations.flows.debrief.wording import choices, hours_left, moment
from conversations.flows.debrief.writing import MOST_DRAFTS, files
from conversations.flows.debrief.zones import zone_of
from conversations.model import Choice
from conversations.understanding.sending import says_sent, says_some_sent
from conversations.understanding.text import lazily


def _open(scene: Scene[Facts]) -> str:
    if scene.facts.note == "sent":
        return "card"
    return "remind.when" if scene.zone else "remind.zone"


def _zone(scene: Scene[Facts]) -> Prompt:
    return say("So that a nudge comes at the right hour: what time is it for you now?")


def _take_zone(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    found = zone_of(given.text, scene.now) if given.text else None
    if found is None:
        return None
    return Took(scene.facts, profile={"zone": found, "zone_chosen": True})


def _no_zone(scene: Scene[Facts]) -> Took[Facts]:
    return Took(
        scene.facts, goto="card", say=("Then no nudge. The note is here when you want it.",), label="Skip"
    )


def _ready(notes: int) -> str:
    """What the files are. Nobody's note is missing from the text, however many there are."""
    if notes <= 1:
        return "It's ready to copy, and here as a draft for your mail program."
    if notes <= MOST_DRAFTS:
        return "They're ready to copy, and here as drafts for your mail program."
    return f"All {notes} are in the text file, ready to copy; the first {MOST_DRAFTS} are here as mail drafts, too."


def _when(scene: Scene[Facts]) -> Prompt:
    ready = scene.facts.note == "approved"
    state = _ready(len(scene.facts.people)) if ready else "The draft stays here."
    return say(
        f"{state} {best_by(scene)} When shall I nudge you?",
        choices=(*offered(scene), Choice("sent", "Already sent"), Choice("none", "No reminder")),
        form=picker(scene),
        files=files(scene) if ready else (),
    )


def _take_when(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    if given.pick == "sent":
        return Took(sent(facts), say=("Sent. That was the hard part.",))
    if given.pick == "none":
        return _none(scene)
    return _timed(scene, given)


def _timed(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    """A proposal's button, or a time in words, said back."""
    facts = scene.facts
    if facts.note == "sent":
        return Took(facts, say=("That note is out, so there's nothing to nudge you about.",))
    if facts.note == "declined":
        facts = replace(facts, note="approved" if facts.note_asked else "none")
    at = proposed(scene, given.pick) if given.pick and not names_a_clock(given.text) else None
    if at is not None and at > scene.local:
        return Took(
            facts.with_nudge(Nudge("thank_you", at, named=True)), say=(f"{_cap(moment(at, scene.local))}.",)
        )
    if not given.text:
        return None
    if says_sent(given.text):
        return Took(sent(facts), say=(f"Sent. {OUT}",))
    meant = ahead_of(given.text, scene)
    if meant.meaning == "no":
        return _none(scene)
    if meant.value is None or meant.value <= scene.local:
        return None
    at = meant.value.replace(second=0, microsecond=0)
    return Took(facts.with_nudge(Nudge("thank_you", at, named=True)), say=(_said(at, scene.local),))


def _said(at: datetime, now: datetime) -> str:
    late = " That's in the quiet hours; you chose it, so I'll keep it." if quiet(at) else ""
    return f"{_cap(moment(at, now))}.{late}"


def _cap(text: str) -> str:
    return text[:1].upper() + text[1:]


def _no_reminder(scene: Scene[Facts]) -> Took[Facts]:
    return _none(scene, "Skip")


def _none(scene: Scene[Facts], label: str = "") -> Took[Facts]:
    return Took(
        scene.facts.without_nudge("thank_you"),
        say=("No reminder, then.",),
        label=label,
        effects=silenced(scene.thread, "thank_you"),
    )


# ── the reminder itself ────────────────────────────────────────────────────────────────────────────────────────────


def _due(scene: Scene[Facts]) -> Prompt:
    ready = scene.facts.note in ("approved", "draft")
    # With several interviews it says which one; a lock screen shows the notice instead.
    which = f" for {scene.facts.company}" if scene.facts.company and len(scene.state.threads) > 1 else ""
    notes, they = ("notes", "are") if len(scene.facts.people) > 1 else ("note", "is")
    words = (
        f"Your {notes}{which} {they} ready to send."
        if ready
        else f"Your thank-you {notes}{which} {they} still open here."
    )
    return say(
        f"{words} {best_by(scene)}{_left(scene)}",
        choices=choices(sent="Sent it", show="Show the note", snooze="Snooze", wont="I won't send one"),
    )


def _left(scene: Scene[Facts]) -> str:
    end = window_ends(scene)
    return f" You have {hours_left(end, scene.local)}." if scene.local < end else ""


def _answer_due(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    if given.pick == "sent":
        return Took(sent(facts), say=("Good. It's out of your hands now, in the best way.",))
    if given.pick == "show":
        return Took(facts, goto="remind.show", keep_open=True)
    if given.pick == "snooze":
        return Took(facts, goto="remind.snooze", keep_open=True)
    if given.pick == "wont":
        return Took(declined(facts), say=("That's fine. I won't bring it up again.",))
    return _heard_due(scene, given.text) if given.text else None


_SENT = lazily(
    r"\W*(?:(?:ok(?:ay)?|yes|yep|yeah|whatever|all|both|it'?s|i|i'?ve|just|done)\W+)*"
    r"(?:done|sent|sent it|it'?s sent)\b",
    re.IGNORECASE,
)
_WONT = lazily(
    r"\b(?:not (?:doing|sending|going to)|won'?t|don'?t want)\b|^\W*(?:nope|nah|no)\W*$", re.IGNORECASE
)
_THE_NEXT = lazily(
    r"^\W*(?:(?:not (?:yet|now)|later|snooze|remind me)\W+(?:till |until |at )?)?in the (?=morning|evening|afternoon)",
    re.IGNORECASE,
)
_LATER = lazily(
    r"\bnot (?:yet|now|right now)\b|\blater\b|\bsnooze\b|(?<!don't )(?<!dont )(?<!don’t )(?<!not )\bremind me\b|"
    r"\b(?:have|did)(?:n['’]?t| not) (?:\w+ )?(?:sent|send|done|do|yet|got|had|managed)\b|"
    r"\bin a (?:bit|while|minute|moment|sec)\b|\bstill (?:need|have) to\b",
    re.IGNORECASE,
)
_SHOW = lazily(r"\b(?:show|see|read)\b.{0,12}\b(?:it|note|me)\b", re.IGNORECASE)


def _heard_due(scene: Scene[Facts], text: str) -> Took[Facts] | None:
    """The same answers in people's own words; a time is a snooze."""
    if len(text.split()) > 18:
        return None
    if other := named_sent(scene, text):
        return other
    if says_some_sent(text):
        return Took(
            scene.facts, goto="remind.snooze", keep_open=True, say=("Good. Then it's only the rest.",)
        )
    if says_sent(text) or (_SENT.match(text) and len(text.split()) <= 8):
        return _answer_due(scene, Given(picks=("sent",)))
    words = _THE_NEXT.sub("tomorrow ", text)
    if ahead_of(words, scene).value is not None and not _WONT.search(text):
        return _timed(scene, Given(text=words))
    if _LATER.search(text) and not _WONT.search(text):
        return _answer_due(scene, Given(picks=("snooze",)))
    if len(text.split()) > 8:
        return None
    for pattern, value in ((_WONT, "wont"), (_SHOW, "show")):
        if pattern.search(text):
            return _answer_due(scene, Given(picks=(value,)))
    return _timed(scene, Given(text=words))


def _show(scene: Scene[Facts]) -> Prompt:
    from conversations.flows.debrief.asides import note_words

    return note_words(scene)


def _snooze(scene: Scene[Facts]) -> Prompt:
    return say("Until when?", choices=offered(scene), form=picker(scene))


def _snoozed(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    return _timed(scene, given)


STEPS: tuple[Step[Facts], ...] = (
    Branch("remind.open", _open, ("remind.zone", "remind.when", "card")),
    Ask(
        "remind.zone",
        _zone,
        _take_zone,
        then=("remind.when", "card"),
        stage=7,
        again="Just the time on your clock, or the city you're in.",
        example="Something like “3:15 pm” or “Berlin” works.",
        skip=_no_zone,
        free=True,
    ),
    Ask(
        "remind.when",
        _when,
        _take_when,
        then=("card",),
        stage=7,
        again="I didn't get a time from that. When would you like the nudge?",
        example="Something like “tomorrow 9” or “in two hours” works.",
        skip=_no_reminder,
    ),
    *CARD,
    *SENT,
    Ask(
        "remind.thank_you",
        _due,
        _answer_due,
        then=("return", "remind.show", "remind.snooze"),
        standing=True,
        again="Sent it, show it, snooze, or won't send one?",
        example="“Sent it” or “in an hour” works.",
    ),
    Ask(
        "remind.show",
        _show,
        _answer_due,
        then=("return", "remind.snooze"),
        standing=True,
        again="Sent it, show it, snooze, or won't send one?",
        example="“Sent it” or “in an hour” works.",
    ),
    Ask(
        "remind.snooze",
        _snooze,
        _snoozed,
        then=("return",),
        again="I didn't get a time from that. Until when?",
        example="Something like “tomorrow 9” works.",
    ),
)
