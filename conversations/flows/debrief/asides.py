"""What can be asked for at any time: the note, lessons, history, prep, reminders, the zone, export, delete."""

from dataclasses import replace

from conversations.flow import RETURN, Ask, Given, Prompt, Say, Scene, Step, Took, say
from conversations.flows.debrief.card import NOTE_STATES, lesson
from conversations.flows.debrief.exporting import export
from conversations.flows.debrief.facts import Facts
from conversations.flows.debrief.hours import when_it_was
from conversations.flows.debrief.listing import STEPS as LISTING
from conversations.flows.debrief.wording import brief, capital, choices, count, day, moment
from conversations.flows.debrief.writing import files, notes, shown
from conversations.flows.debrief.zones import zone_of
from conversations.model import Choice
from conversations.understanding.replies import yes_no
from conversations.understanding.text import pattern, plain


def note_words(scene: Scene[Facts]) -> Prompt:
    """The notes as they stand, ready to copy, with their draft files."""
    facts = scene.facts
    if facts.note == "none" and not facts.note_asked:
        return say("There's no note yet. “just the note” takes you straight to it.")
    text = "\n\n———\n\n".join(shown(note) for _, note in notes(scene))
    return say(text, files=files(scene))


def _lessons(scene: Scene[Facts]) -> Prompt:
    found = [
        f"{capital(facts.place)}: {lesson(slip)}."
        for _, facts in scene.everyone()
        for slip in facts.slips
        if slip.lesson
    ]
    if not found:
        return say("No lessons yet. They come once we've gone through what you'd change.")
    return say("What you wanted to do differently:\n" + "\n".join(f"· {line}" for line in found))


def _history(scene: Scene[Facts]) -> Prompt:
    found = []
    for id, facts in scene.everyone():
        at = when_it_was(scene, facts)
        when = f", {day(at, scene.local)}" if at else ""
        here = " (this one)" if id == scene.thread else ""
        slips = count(len(facts.slips), "slip")
        found.append(f"· {capital(facts.place)}{when}{here}: {slips}, note {NOTE_STATES[facts.note]}")
    return say("Your interviews here:\n" + "\n".join(found))


def _prep(scene: Scene[Facts]) -> Prompt:
    lessons = [lesson(slip) for _, facts in scene.everyone() for slip in facts.slips if slip.lesson]
    goods = [brief(good) for _, facts in scene.everyone() for good in facts.went_well]
    if not lessons and not goods:
        return say("There's nothing to practise yet. After one debrief there will be.")
    return say(
        "What worked before:\n" + "\n".join(f"· {good}" for good in goods) if goods else "",
        "Say each of these once, out loud:\n"
        + "\n".join(f"{n}. {line}." for n, line in enumerate(lessons, 1))
        if lessons
        else "",
    )


def _zone(scene: Scene[Facts]) -> Prompt:
    known = f"I have {scene.zone}. " if scene.zone else ""
    return say(f"{known}Where are you, or what time is it for you now?", choices=choices(ok="Leave it"))


def _take_zone(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    if given.pick == "ok":
        return Took(scene.facts)
    found = zone_of(given.text, scene.now) if given.text else None
    if found is None:
        return None
    return Took(
        scene.facts,
        say=(f"{found}. Your reminders keep their hour there.",),
        profile={"zone": found, "zone_chosen": True},
    )


# ── away with it ─────────────────────────────────────────────────────────────────────────────────────────


_KEEPS = r"\bke(?:ep|eping|pt)\b"
"""A word of keeping never deletes: "keep it" alone is a yes everywhere else."""
_NOT_KEPT = r"\b(?:don'?t|do not|not|never) (?:\w+ )?ke(?:ep|pt)\b"


def _delete(scene: Scene[Facts]) -> Prompt:
    return say(
        "Delete everything: your debriefs, notes, lessons and reminders? It can't be undone.",
        choices=choices(delete="Delete it all", keep="Keep it"),
    )


def _take_delete(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    said = plain(given.text or "")
    keeps = pattern(_KEEPS).search(said) is not None
    if keeps and pattern(_NOT_KEPT).search(said):
        return None
    if given.pick == "delete" or (said and not keeps and yes_no(said) == "yes"):
        gone = (
            "It's gone from here. My own messages leave this chat in the next minutes, where it lets me. "
            "Yours only you can remove, and I can't reach copies that the chat service keeps."
        )
        return Took(scene.facts, erase=True, say=(gone,))
    if given.pick == "keep" or keeps or (said and yes_no(said) == "no"):
        return Took(scene.facts, say=("Kept.",))
    return None


# ── moving between interviews ──────────────────────────────────────────────────────────────────────────────────────


def _again(scene: Scene[Facts]) -> Prompt:
    offered = []
    for id, facts in scene.everyone()[-5:]:
        at = when_it_was(scene, facts)
        when = f", {day(at, scene.local)}" if at else ""
        offered.append(Choice(id, f"{capital(facts.place)}{when}"))
    return say("A new interview, or one of these?", choices=(Choice("new", "A new one"), *offered))


def _take_again(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    if given.pick == "new":
        return Took(scene.facts, thread="new")
    if given.pick in {id for id, _ in scene.everyone()}:
        return Took(scene.facts, thread=given.pick or "")
    return None


def _check_in(scene: Scene[Facts]) -> Prompt:
    return say(
        f"Any word from {scene.facts.company or 'them'} yet?",
        choices=choices(yes="Yes", no="Not yet", follow="Write a short follow-up"),
    )


def _take_check_in(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    if given.pick == "yes":
        heard = replace(scene.facts, heard_back=True)
        return Took(heard, say=("Then the wait is over. “new debrief” if there's another round.",))
    if given.pick == "no":
        return Took(scene.facts, say=("Okay. No answer yet is not a no.",))
    if given.pick == "follow":
        return Took(scene.facts, goto="check_in.note")
    return None


def _follow_up(scene: Scene[Facts]) -> Prompt:
    from conversations.flows.debrief.writing import note_facts_for
    from conversations.note.compose import follow_up

    people = scene.facts.people[:1]
    from conversations.flows.debrief.facts import Person

    return say(shown(follow_up(note_facts_for(scene, people[0] if people else Person("")))))


def _nudge(scene: Scene[Facts]) -> Prompt:
    return say(
        "There's still time for the thank-you note. Shall we write it?",
        choices=choices(note="Just the note", on="Go on where we were", no="Not now"),
    )


def _take_nudge(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    if given.pick == "note":
        return Took(replace(scene.facts, just_note=True), jump="note.open")
    if given.pick == "on":
        return Took(scene.facts)
    if given.pick == "no":
        return Took(scene.facts, pause=True, say=("Okay. It's all here when you want it.",))
    return None


def _pause_offer(scene: Scene[Facts]) -> Prompt:
    return say(
        "Before the window for the note closes: one nudge?",
        choices=choices(yes="Yes, one", no="No"),
    )


def _take_pause_offer(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    from conversations.flows.debrief.habits import one_nudge

    if given.pick == "yes" or (given.text and yes_no(given.text) == "yes"):
        nudge = one_nudge(scene)
        if nudge is None:
            return Took(
                scene.facts, pause=True, say=("There's no good hour left inside the window. It's all here.",)
            )
        said = f"{capital(moment(nudge.wall, scene.local))}, once."
        return Took(scene.facts.with_nudge(nudge), pause=True, say=(said,))
    if given.pick == "no" or (given.text and yes_no(given.text) == "no"):
        return Took(scene.facts, pause=True, say=("No nudge, then.",))
    return None


STEPS: tuple[Step[Facts], ...] = (
    Say("note.show", note_words, RETURN),
    Say("lessons", _lessons, RETURN),
    Say("history", _history, RETURN),
    Say("prep", _prep, RETURN),
    Say("export", export, RETURN),
    *LISTING,
    Ask(
        "timezone",
        _zone,
        _take_zone,
        then=(RETURN,),
        free=True,
        again="A city, a zone or the time on your clock?",
        example="“Berlin”, “Europe/Berlin” or “3:15 pm” works.",
    ),
    Ask(
        "delete",
        _delete,
        _take_delete,
        then=(RETURN,),
        again="Delete it all, or keep it?",
        example="“Delete it all” or “keep it” works.",
    ),
    Ask(
        "again",
        _again,
        _take_again,
        then=(RETURN,),
        again="A new one, or which of these?",
        example="“New” or the company's name works.",
    ),
    Ask(
        "check_in",
        _check_in,
        _take_check_in,
        then=(RETURN, "check_in.note"),
        standing=True,
        again="Yes, not yet, or a follow-up?",
        example="“Not yet” works.",
    ),
    Say("check_in.note", _follow_up, RETURN),
    Ask(
        "nudge",
        _nudge,
        _take_nudge,
        then=(RETURN,),
        jumps=("note.open",),
        standing=True,
        again="Just the note, go on, or not now?",
        example="“Just the note” works.",
    ),
    Ask(
        "pause.offer",
        _pause_offer,
        _take_pause_offer,
        then=(RETURN,),
        standing=True,
        again="One nudge: yes or no?",
        example="“Yes” or “no” works.",
    ),
)
