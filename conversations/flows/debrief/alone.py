"""After the note has gone: what pulled them away, as a short mail of its own (R11). Saying nothing is offered first."""

import re
from dataclasses import replace

from conversations.flow import RETURN, Ask, Given, Prompt, Say, Scene, Step, Took, say
from conversations.flows.debrief.facts import Facts, Person
from conversations.flows.debrief.note import ask_sentence, say_nothing, take_level, take_sentence
from conversations.flows.debrief.wording import choices
from conversations.flows.debrief.writing import drafts, note_facts_for
from conversations.note.compose import distraction_alone
from conversations.understanding.text import lazily

WANTED = lazily(
    r"\b(?:mention|explain|say|tell (?:them|her|him)|write)\b.*\b(?:family|personal|distract\w*|why i was|what (?:came"
    r" up|happened)|my (?:gran|nan|mum|mom|dad|brother|sister|dog|friend)\w*)\b",
    re.IGNORECASE,
)
"""Asking for it in their own words."""


def offered(facts: Facts) -> bool:
    """Whether there is something to mention that the note that has gone did not."""
    return facts.note == "sent" and bool(facts.distraction_kind) and facts.level in ("", "none")


def _level(scene: Scene[Facts]) -> Prompt:
    return say(
        "A short mail of its own can say that you were distracted, and nothing else. You don't have to.",
        choices=choices(
            none="Say nothing",
            personal="Something personal came up",
            family="A family matter",
            own="One sentence of mine",
        ),
    )


def _take_level(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    took = take_level(scene, given)
    if took is None:
        return None
    level = took.facts.level
    if level == "none":
        return replace(took, goto=RETURN, say=("Then it stays yours.",))
    return replace(took, goto="alone.sentence" if level == "own" else "alone.mail")


def _take_sentence(scene: Scene[Facts], given: Given) -> Took[Facts] | None:
    took = take_sentence(scene, given)
    if took is None:
        return None
    return replace(took, goto="alone.mail" if took.facts.level == "own" else RETURN)


def _mail(scene: Scene[Facts]) -> Prompt:
    # The steps are also drawn for somebody of whom nothing is known, and then the mail is the shortest one.
    level = scene.facts.level if scene.facts.level in ("family", "own") else "personal"
    scene = scene.having(replace(scene.facts, level=level))
    people = scene.facts.people or (Person(""),)
    made = [(person, distraction_alone(note_facts_for(scene, person))) for person in people]
    rest = f"(And {len(made) - 1} more like it, as files.)" if len(made) > 1 else ""
    return say(
        made[0][1].text,
        rest,
        "It can go whenever you like, or not at all.",
        files=drafts("a-short-note", made),
    )


STEPS: tuple[Step[Facts], ...] = (
    Ask(
        "alone.level",
        _level,
        _take_level,
        then=(RETURN, "alone.sentence", "alone.mail"),
        again="Say nothing, “something personal”, “a family matter”, or a sentence of your own?",
        example="“Nothing” leaves it at that. “A family matter” says just that.",
        skip=lambda s: replace(say_nothing(s), goto=RETURN),
    ),
    Ask(
        "alone.sentence",
        ask_sentence,
        _take_sentence,
        then=("alone.mail", RETURN),
        again="One plain sentence, or “nothing”.",
        example="Something like “I had bad news the day before” works.",
        skip=lambda s: replace(say_nothing(s), goto=RETURN),
        free=True,
    ),
    Say("alone.mail", _mail, RETURN),
)
