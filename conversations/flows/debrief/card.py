"""The card at the end: the good, the lessons, the note, the reminder; an edit for each, and what may come next."""

import re
from dataclasses import replace
from datetime import timedelta

from conversations.flow import RETURN, Ask, Given, Prompt, Scene, Step, Took, say
from conversations.flows.debrief import alone
from conversations.flows.debrief.facts import Facts, Nudge, Slip
from conversations.flows.debrief.hours import ahead, ended, working_days_after
from conversations.flows.debrief.telling import told_of_another
from conversations.flows.debrief.wording import brief, capital, choices, day, moment
from conversations.model import Choice, Field, Form
from conversations.understanding.replies import no_answer, nothing
from conversations.understanding.text import lazily
from conversations.understanding.times import when

_THANKS = lazily(
    r"\W*(?:thanks?|thank you|thx|ty|cheers|great|ok(?:ay)?|perfect|bye|good ?bye)\b.{0,24}\Z", re.IGNORECASE
)
_NEXT_STEPS = (
    (
        lazily(r"\b(?:have|got|there'?s) (?:another|a (?:second|new)) interview\b", re.IGNORECASE),
        "card.next",
    ),
    (
        lazily(
            r"\bthey(?:'d| would|'ll| will| said| named)\b.*\b(?:know|date|decide|hear|by|back)\b",
            re.IGNORECASE,
        ),
        "card.date",
    ),
    (lazily(r"\b(?:show|see)\b.*\bnote\b", re.IGNORECASE), "note.show"),
    (
        lazily(r"\b(?:change|move|set|shift)\b.*\b(?:time|hour|reminder|nudge)\b", re.IGNORECASE),
        "reminders",
    ),
)
_NEXT_ONE = lazily(r"\b(?:my|the|have a|got a) (?:next|second|new) (?:interview|round|one)\b", re.IGNORECASE)
NOTE_STATES = {
    "none": "not written",
    "draft": "a draft",
    "approved": "ready",
    "sent": "sent",
    "declined": "not sending one",
}


def lesson(slip: Slip) -> str:
    """The lesson as one line."""
    return brief(slip.lesson).rstrip(".")


def lines(scene: Scene[Facts]) -> tuple[str, ...]:
    """The card's lines, without what is empty."""
    facts = scene.facts
    nudge = next((each for each in ahead(scene) if each.kind == "thank_you"), None)
    when_ = day(ended(scene), scene.local)
    lessons = " · ".join(lesson(s) for s in facts.slips if s.lesson)
    return tuple(
        line
        for line in (
            f"{capital(facts.place)}, {when_}",
            f"Went well: {' · '.join(map(brief, facts.went_well))}" if facts.went_well else "",
            f"Next time: {lessons}" if lessons else "",
            f"To keep: {brief(facts.kept_line)}" if facts.kept_line else "",
            f"Note: {NOTE_STATES[facts.note]}",
            f"Reminder: {moment(nudge.wall, scene.local)}" if nudge else "Reminder: none",
        )
        if line
    )


def _card(scene: Scene[Facts]) -> Prompt:
    late = choices(alone="Mention what came up") if alone.offered(scene.facts) else ()
    return say(
        "\n".join(lines(scene)),
        choices=(
            *choices(keep="Keep my lessons", date="They named a date", next="I have another interview"),
            *late,
            *choices(edit="Edit"),
        ),
    )


def _answer(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    if given.pick == "keep":
        until = (scene.now + timedelta(days=365)).date().isoformat()
        kept = ("Kept for a year at most. “lessons” shows them, “delete my data” ends it.",)
        return Took(facts, say=kept, profile={"keep_lessons_until": until}, keep_open=True)
    if given.pick == "date":
        return Took(facts, detour="card.date", keep_open=True)
    if given.pick == "next":
        return Took(facts, detour="card.next", keep_open=True)
    if given.pick == "edit":
        return Took(facts, detour="card.edit", keep_open=True)
    if given.pick == "alone" or (facts.note == "sent" and alone.WANTED.search(given.text)):
        return Took(facts, detour="alone.level", keep_open=True)
    if given.text and _THANKS.match(given.text):
        return Took(facts, say=("You're welcome. It's all here when you want it.",), keep_open=True)
    if given.text:
        for pattern, step in _NEXT_STEPS:
            if pattern.search(given.text):
                return Took(facts, detour=step, keep_open=True)
    if given.text and _NEXT_ONE.search(given.text):
        named = _take_next(scene, given)
        return replace(named, keep_open=True) if named else Took(facts, detour="card.next", keep_open=True)
    if no_answer(given.text) == "filler":
        return Took(facts, say=("It's all here when you want it.",), keep_open=True)
    if told_of_another(given.text):
        return Took(facts, thread="new", carry=given.text, keep_open=True)
    return None


def _date(scene: Scene[Facts]) -> Prompt:
    return say(
        "Which day did they name? I'll ask you a day or two after. Or I ask in a week.",
        choices=choices(week="In a week", none="Leave it"),
    )


def _take_date(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    if given.pick == "none" or (given.text and nothing(given.text)):
        return Took(facts.without_nudge("check_in"), say=("Left.",))
    if given.pick == "week":
        at = working_days_after(scene.local + timedelta(days=6), 1)
    else:
        meant = when(given.text, scene.local) if given.text else None
        if meant is None or meant.value is None:
            return None
        at = working_days_after(meant.value, 1)
    waiting = replace(facts, heard_back=False).with_nudge(Nudge("check_in", at))
    return Took(waiting, say=(f"I'll ask {moment(at, scene.local)}.",))


def _next(scene: Scene[Facts]) -> Prompt:
    return say(
        "When is it? The evening before, I'll bring your lessons and what went well.",
        choices=choices(none="Leave it"),
    )


def _take_next(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    if given.pick == "none" or (given.text and nothing(given.text)):
        return Took(facts.without_nudge("prep"), say=("Left.",))
    meant = when(given.text, scene.local) if given.text else None
    if meant is None or meant.value is None:
        return None
    evening = (meant.value - timedelta(days=1)).replace(hour=18, minute=0, second=0, microsecond=0)
    if evening <= scene.local:
        return Took(facts, say=("That's close. “prep” gives you the lessons right now.",))
    told = replace(facts, next_interview=meant.value.isoformat())
    return Took(
        told.with_nudge(Nudge("prep", evening)), say=(f"I'll be there {moment(evening, scene.local)}.",)
    )


def _edit(scene: Scene[Facts]) -> Prompt:
    lessons = tuple(Choice(f"lesson{s.id}", f"Lesson {n}") for n, s in enumerate(scene.facts.slips, 1))
    return say(
        "Which line?",
        choices=(
            *choices(well="What went well"),
            *lessons,
            *choices(note="The note", reminder="The reminder", none="None"),
        ),
    )


def _take_edit(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    if given.pick == "none" or (given.text and nothing(given.text)):
        return Took(facts)
    if given.pick == "note":
        return Took(facts, jump="note.draft")
    if given.pick == "reminder":
        return Took(facts, jump="remind.open")
    if given.pick == "well" or (given.pick or "").startswith("lesson"):
        return Took(facts, goto="card.line", profile={"editing": given.pick})
    return None


def _line(scene: Scene[Facts]) -> Prompt:
    what, text = _editing(scene)
    return say(
        f"{what} How should it read?",
        choices=choices(none="Leave it"),
        form=Form((Field("line", "The line", text, multiline=True),), "Edit it here"),
    )


def _editing(scene: Scene[Facts]) -> tuple[str, str]:
    what = str(scene.profile.get("editing") or "well")
    slip = scene.facts.slip(int(what.removeprefix("lesson"))) if what.startswith("lesson") else None
    if slip is not None:
        return f"Now it says: {slip.lesson or 'nothing yet'}.", slip.lesson
    goods = "; ".join(scene.facts.went_well)
    return f"Now it says: {goods or 'nothing yet'}.", goods


def _take_line(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    facts = scene.facts
    done: dict[str, None] = {"editing": None}
    text = (given.fields or {}).get("line") or given.text
    if given.pick == "none":
        return Took(facts, profile=done)
    if not text:
        return None
    what = str(scene.profile.get("editing") or "well")
    slip = facts.slip(int(what.removeprefix("lesson"))) if what.startswith("lesson") else None
    if slip is not None:
        return Took(facts.with_slip(replace(slip, lesson=text)), say=("Changed.",), profile=done)
    goods = tuple(part.strip() for part in text.replace("\n", ";").split(";") if part.strip())
    return Took(replace(facts, went_well=goods[:3]), say=("Changed.",), profile=done)


STEPS: tuple[Step[Facts], ...] = (
    Ask(
        "card",
        _card,
        _answer,
        jumps=("card.date", "card.next", "card.edit", "note.show", "alone.level", "reminders"),
        stage=7,
        standing=True,
        rest=True,
        again="That one is all here. “note”, “lessons” and “reminders” show it; “new debrief” starts another.",
    ),
    Ask(
        "card.date",
        _date,
        _take_date,
        then=(RETURN,),
        again="I didn't get a day from that. Which one?",
        example="Something like “next Thursday” or “the 12th” works.",
        free=True,
    ),
    Ask(
        "card.next",
        _next,
        _take_next,
        then=(RETURN,),
        again="I didn't get a day from that. When is it?",
        example="Something like “Friday 10 am” works.",
        free=True,
    ),
    Ask(
        "card.edit",
        _edit,
        _take_edit,
        then=(RETURN, "card.line"),
        jumps=("note.draft", "remind.open"),
        again="Which of the lines?",
        example="“The note” or “lesson 1” works.",
    ),
    Ask(
        "card.line",
        _line,
        _take_line,
        then=(RETURN,),
        again="Type the line the way it should read.",
        example="Something like “If I'm late, I'll text first” works.",
        free=True,
    ),
)
