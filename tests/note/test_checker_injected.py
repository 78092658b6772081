"""Own proof of the checker: each violation, put into two hundred clean notes in other people's words, is found there.

The phrases were written apart from the checker's families; none of them stands there word for word.
"""

import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from conversations.note import checker_families, checker_rules, checker_slips
from conversations.note.checker import IDS, Context, Told, violations
from conversations.note.checker_lines import context_of
from conversations.note.checker_text import Letter, read
from tests.evaluation.notes import TEXTS, notes

CLEAN: list[dict[str, Any]] = [
    row for name in ("tune", "judge") for row in notes(name) if not row["violations"]
]
PHRASES: list[dict[str, str]] = [
    json.loads(line) for line in (TEXTS / "notes-injected.jsonl").read_text(encoding="utf-8").splitlines()
]
LONG = (
    "In the morning I walk along the river to the old mill, past the boats and the gardens, and every day I see the "
    "same heron on the same post. "
) * 9
NOBODY = ("Bartholomew", "Ms Quigley", "Ezekiel", "Dr. Featherstone")

Injected = tuple[str, Context, tuple[int, int]]
"""A note with a fault, what is known, and where the fault is."""


def phrases(id: str) -> list[dict[str, str]]:
    return [each for each in PHRASES if each["id"] == id]


def put(letter: Letter, text: str, at: int) -> tuple[str, tuple[int, int]]:
    """The text as a sentence of its own in front of the body's sentence of that number."""
    start = letter.body[at].at
    return f"{letter.text[:start]}{text} {letter.text[start:]}", (start, start + len(text))


def said(id: str) -> Callable[[dict[str, Any], random.Random], Injected]:
    def inject(row: dict[str, Any], chance: random.Random) -> Injected:
        phrase = chance.choice(phrases(id))
        letter, context = read(row["text"]), context_of(row["context"])
        if "kind" in phrase:
            kind: Any = phrase["kind"]
            noticed: Any = chance.choice(["no", "unsure", "unsaid"])
            context = replace(context, slips=(Told(kind, noticed),))
        # An excuse is one only where no sorry was said before it.
        at = 0 if id == "excuse" else chance.randrange(len(letter.body))
        text, place = put(letter, phrase["text"], at)
        return text, context, place

    return inject


def without_thanks(row: dict[str, Any], _: random.Random) -> Injected:
    letter = read(row["text"])
    text = row["text"]
    for sentence in reversed(letter.sentences):
        if checker_rules.thanks(sentence.words):
            put_in = "It was good to meet you." if sentence.role == "body" else "Best,"
            text = text[: sentence.at] + put_in + text[sentence.to :]
    return text, context_of(row["context"]), (0, len(text))


def too_long(row: dict[str, Any], chance: random.Random) -> Injected:
    letter = read(row["text"])
    text, place = put(letter, LONG.strip(), chance.randrange(len(letter.body)))
    return text, context_of(row["context"]), place


def three_sorries(row: dict[str, Any], _: random.Random) -> Injected:
    letter, three = (
        read(row["text"]),
        "Sorry I was late. My apologies for the noise. I do apologise for the mud.",
    )
    text, place = put(letter, three, len(letter.body) - 1)
    sure = (Told("late", "yes"), Told("phone_or_noise", "yes"), Told("appearance", "yes"))
    return text, replace(context_of(row["context"]), slips=sure), (0, place[1])


def greeted_wrongly(row: dict[str, Any], chance: random.Random) -> Injected:
    letter, name = read(row["text"]), chance.choice(NOBODY)
    start = letter.greeting[1] if letter.greeting else letter.body[0].at
    context = context_of(row["context"])
    known = context if context.interviewers else replace(context, interviewers=("Diana Kowalska",))
    text = f"Dear {name},\n\n{row['text'][start:].lstrip()}"
    return text, known, (0, len(name) + 6)


INJECT: dict[str, Callable[[dict[str, Any], random.Random], Injected]] = {
    **{id: said(id) for id in IDS},
    "no_thanks": without_thanks,
    "over_long": too_long,
    "over_apology": three_sorries,
    "wrong_name": greeted_wrongly,
}


def test_there_are_two_hundred_clean_notes() -> None:
    assert len(CLEAN) >= 200


def test_the_phrases_are_outside_the_checkers_data() -> None:
    data = "\n".join(
        Path(str(each.__file__)).read_text(encoding="utf-8") for each in (checker_families, checker_slips)
    )
    assert [each["text"] for each in PHRASES if each["text"].strip(".!?").casefold() in data.casefold()] == []


@pytest.mark.parametrize("id", IDS)
def test_a_violation_put_into_a_clean_note_is_found_at_that_place(id: str) -> None:
    chance, missed = random.Random(7), []
    for row in CLEAN:
        text, context, (start, end) = INJECT[id](row, chance)
        found = violations(text, context)
        if not any(each.id == id and each.at <= end and start <= each.to for each in found):
            missed.append((row["id"], text[start:end]))
    assert len(missed) <= len(CLEAN) // 100, missed
