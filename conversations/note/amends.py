"""What the note says about slips and a distraction: apologies, better answers, corrections, and no more."""

import re
from collections.abc import Iterable
from typing import Final

from conversations.note import answers
from conversations.note.address import aliases, known, name
from conversations.note.check import names_the_mistake
from conversations.note.facts import NoteFacts, NoteSlip
from conversations.note.fit import clean
from conversations.note.frames import pick
from conversations.note.own_words import mended
from conversations.note.voice import suited
from conversations.slips.catalogue import slip as known_slip
from conversations.slips.model import ANSWER_KINDS, Register, Slots
from conversations.slips.phrases import mentions, minutes
from conversations.understanding.text import lazily

MOST_APOLOGIES: Final = 2
_PATIENCE: Final = lazily(r", and thank you for (?:your patience|bearing with me)(?=\.)")
_DISTRACTED: Final[dict[Register, str]] = {
    "plain": "I am sorry that I was distracted at times while we talked",
    "warm": "I'm sorry I was distracted at times while we talked",
    "formal": "I am sorry that I was distracted at times while we spoke",
}
# After another apology: the same shape twice would make a list of them.
_DISTRACTED_TOO: Final[dict[Register, str]] = {
    "plain": "My apologies, too, for being distracted at times while we talked",
    "warm": "I'm sorry, too, for being distracted at times while we talked",
    "formal": "I also apologise for being distracted at times while we spoke",
}
_LEVELS: Final[dict[str, tuple[str, ...]]] = {
    "family": (
        "a family matter had come up",
        "there was a family matter on my mind",
        "a family matter was on my mind",
    ),
    "personal": ("something personal had come up", "something personal was on my mind"),
}
_ALSO: Final = {
    "I am sorry ": "I am also sorry ",
    "I am very sorry ": "I am also very sorry ",
    "I'm sorry ": "I'm also sorry ",
    "I'm so sorry ": "I'm also sorry ",
    "My apologies for ": "I also apologise for ",
    "My apologies ": "My apologies also ",
}


def amends(
    facts: NoteFacts,
    most_answers: int = 3,
    most_thanks: int = 1,
    before: str = "",
    why: tuple[str, ...] = (),
) -> tuple[str, ...]:
    """Acknowledgements, better answers and corrections in the slips' order, then the distraction (R8).

    An answer given for two slips is told once, and no more than `most_answers` of them; patience is thanked for no
    more than `most_thanks` times. `before` is what else the note says; `why` follows the apology for having been vague
    about it.
    """
    distraction = distracted(facts)
    owned = _owned(facts, MOST_APOLOGIES - bool(distraction))
    if owned:
        distraction = distracted(facts, too=True)
    said: list[str] = []
    given: list[str] = []
    for slip in facts.slips:
        if slip in owned:
            said.append(_acknowledged(slip, facts, owned))
        if slip in owned and slip.kind == "weak_motivation":
            said += [each for each in why if each not in said]
        if slip.verdict == "correct":
            said.append(_corrected(slip, facts))
        elif _answered(slip) and slip.kind != "weak_motivation":
            better = slip.better.strip().casefold()
            if better in (*given, facts.why.strip().casefold()) or len(given) >= most_answers:
                continue
            line = answers.answer(slip, facts, " ".join((before, *said)), owned_up=slip in owned)
            given += [better] if line else []
            said.append(line)
    return _also(_thanked_once(tuple(line for line in (*said, distraction) if line), most_thanks))


def _answered(slip: NoteSlip) -> bool:
    """Whether the note may give the better answer, with an apology before it or without."""
    return slip.verdict == "answer_better" or (slip.verdict == "acknowledge" and slip.kind in ANSWER_KINDS)


def reasons(facts: NoteFacts) -> tuple[str, ...]:
    """Better answers to why they want the job: to the reader they are reasons like any other."""
    said = {facts.why.strip().casefold(): ""}
    for slip in facts.slips:
        if slip.kind == "weak_motivation" and _answered(slip):
            said.setdefault(slip.better.strip().casefold(), answers.bare(slip.better))
    return tuple(each for each in said.values() if each and not names_the_mistake(each))


def _thanked_once(lines: tuple[str, ...], most: int) -> tuple[str, ...]:
    """The lines with their thanks for patience as long as there is room for one."""
    kept: list[str] = []
    for line in lines:
        bare = _PATIENCE.sub("", line)
        kept.append(line if most > 0 else bare)
        most -= line != bare
    return tuple(kept)


def _also(lines: tuple[str, ...]) -> tuple[str, ...]:
    """A second apology does not begin like the first."""
    second = [place for place, line in enumerate(lines) if line.startswith(tuple(_ALSO))][1:]
    return tuple(_with_also(line) if place in second else line for place, line in enumerate(lines))


def _with_also(line: str) -> str:
    start = next(start for start in _ALSO if line.startswith(start))
    return _ALSO[start] + line[len(start) :]


def _owned(facts: NoteFacts, most: int) -> tuple[NoteSlip, ...]:
    """The slips to acknowledge: surely noticed, left open, the person's choice; the first ones, if too many.

    Having gone to the wrong place and so been late is one story and counts once.
    """
    if facts.drop_apology:
        return ()
    owned: list[NoteSlip] = []
    for slip in facts.slips:
        if slip.verdict != "acknowledge" or not slip.owned:
            continue
        told = [*owned, slip]
        if len(told) - (_lost_and_late(told) is not None) <= most:
            owned = told
    return tuple(owned)


def _lost_and_late(slips: Iterable[NoteSlip]) -> tuple[NoteSlip, NoteSlip] | None:
    """The wrong place and the lateness it caused, where both are there."""
    found = {slip.kind: slip for slip in slips}
    if "wrong_place_or_day" in found and "late" in found:
        return found["wrong_place_or_day"], found["late"]
    return None


def _acknowledged(slip: NoteSlip, facts: NoteFacts, owned: tuple[NoteSlip, ...]) -> str:
    """One sentence of apology with its reason; empty for the second half of a story told with the first."""
    both = _lost_and_late(owned)
    if both and slip in both:
        place, late = both
        if slip is not min(both, key=owned.index):
            return ""
        then = " ".join(f"arrived {minutes(late.slots)} late".split())
        why = answers.reason(place.reason, facts) or answers.reason(late.reason, facts)
        return _sentence(place, facts, why, {"then": then})
    return _sentence(slip, facts, answers.reason(slip.reason, facts), {})


def _sentence(slip: NoteSlip, facts: NoteFacts, why: str, more: Slots) -> str:
    """The acknowledgement with its reason and details, or with less of them where they read as blame or as more."""
    acknowledgement, details = known_slip(slip.kind).acknowledgement, {**_details(slip, facts), **more}
    for slots, reason in ((details, why), (details, ""), (more, "")):
        said = acknowledgement.sentence(facts.register, slots, reason)
        if clean(said, facts):
            break
    return suited(said, facts)


_REPORTED: Final = lazily(
    r"\bsaid (?:that )?i(?:['’]?d|['’]?ll| would| will)?\b.*\b(?:them|him|her)\b", re.IGNORECASE
)
"""Somebody of whom was spoken, and not to whom: "I said I'd tell them to calm down" is about a patient."""


def _details(slip: NoteSlip, facts: NoteFacts) -> Slots:
    """The slip's details as they are said to the interviewer."""
    slots: dict[str, str | int] = {
        key: mended(value, facts) if isinstance(value, str) and not key.startswith("name_") else value
        for key, value in slip.slots.items()
    }
    slots["moment"] = "" if _REPORTED.search(slip.moment) else mended(slip.moment, facts)
    if slip.kind == "wrong_name":
        right = str(slots.get("name_right", "")).strip().lower()
        full = name(facts.interviewer)
        if place := _misnamed_place(slip, facts):
            slots |= {"whose": "company", "place": place}
        elif right and full and right not in {each.lower() for each in aliases(full)}:
            slots["whose"] = "other"
    return slots


_PLACES: Final = (
    r"company|firm|business|organi[sz]ation|shop|store|school|salon|bakery|caf[eé]|restaurant|clinic|hospital|hotel|museum"
    r"|brand|studio|agency|charity|practice|nursery|library|garage|gallery|bank|product|app|school|college|university"
    r"|theatre|farm|brewery|pub|bar|gym"
)
_PLACE_MISNAMED: Final = lazily(
    rf"\b(?P<one>{_PLACES})(?:'s|’s|s)? names?\b|\bname of (?:the|their|your|his|her) (?P<two>{_PLACES})\b"
    rf"|\b(?:call|called|calling|named) (?:the|their|your|his|her) (?P<three>{_PLACES})\b"
    r"(?! \w+(?:er|or|ist|keeper|man|woman)\b)",
    re.IGNORECASE,
)


def _misnamed_place(slip: NoteSlip, facts: NoteFacts) -> str:
    """What was called by a wrong name, if it was no person: "shop", "company"; else empty."""
    found = _PLACE_MISNAMED.search(slip.moment)
    if found:
        return next(each for each in found.groups() if each).lower()
    used, right = (str(slip.slots.get(each, "")).strip() for each in ("name_used", "name_right"))
    if re.fullmatch(rf"(?:the |your )?(?:{_PLACES})", used, re.IGNORECASE):
        return used.split()[-1].lower()
    firm = known(facts.company)
    instead = rf"\b(?:instead of|rather than|not|when it(?:['’]s| is| was)) {re.escape(firm)}(?!\w)"
    told = firm and (right.casefold() == firm.casefold() or re.search(instead, slip.moment, re.IGNORECASE))
    # "I called it Globex", with no name of a person about.
    if told or (
        not right and mentions({"moment": slip.moment}, "company|firm|business|organi[sz]ation", "moment")
    ):
        return "company"
    return ""


def _corrected(slip: NoteSlip, facts: NoteFacts) -> str:
    said = answers.correction(slip, facts)
    if not said:
        return ""
    opening = known_slip("oversold_or_untrue").acknowledgement.sentence(facts.register, _details(slip, facts))
    return f"{suited(opening, facts).rstrip('.')}: {said}"


def distracted(facts: NoteFacts, *, too: bool = False) -> str:
    """The line about what weighed on them: the apology, then as much of the reason as they chose (R11).

    `too` says that another apology comes before it.
    """
    if facts.distraction == "none" or facts.drop_apology:
        return ""
    start = suited((_DISTRACTED_TOO if too else _DISTRACTED)[facts.register], facts)
    if facts.distraction == "own":
        return answers.own_sentence(start, facts)
    reason = pick(_LEVELS[facts.distraction], facts, "distraction")
    return f"{start}; {reason}."
