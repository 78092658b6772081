"""Sentences as notes hold them, each with the faults that are in it: what the checker's second reader learns from."""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from conversations.note.checker_lines import context_of
from conversations.note.checker_net import FAULTS, OWNED, fault_features
from conversations.note.checker_rules import Told, raises, sorries
from conversations.note.checker_text import Sentence, read
from conversations.slips.model import KINDS
from tests.evaluation.altered import joined, slipped
from tests.evaluation.learning import Examples
from tests.evaluation.notes import notes

SENTENCES = Path(__file__).parent / "sentences"
WHOLE = SENTENCES / "notes.jsonl"
CLEAN = "clean"
LONGER = 2
"""How many longer sentences each one is put into, before and after a clean one by turns."""
SEED = 5
NEAR = {
    "generic_apology": {"self_deprecation", OWNED},
    "self_deprecation": {"generic_apology", OWNED},
    "excuse": {"self_deprecation", OWNED},
    "blames_other": {OWNED},
    "uncertain_slip": {"self_deprecation", "generic_apology", "blames_other"},
    "over_apology": {"generic_apology"},
}
"""Faults that a sentence with another one may have or not: nobody said."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence, whose it is, the faults in it, and those of which nothing is said."""

    voice: str
    text: str
    faults: frozenset[str]
    unsaid: frozenset[str]


def sentences() -> list[Said]:
    """The lists in `sentences/`: a file for each fault and one of clean sentences, by trades."""
    found = []
    for file in sorted(SENTENCES.glob("*.txt")):
        voice = ""
        faults = frozenset({file.stem} - {CLEAN})
        for line in file.read_text("utf-8").splitlines():
            if line.startswith("# "):
                voice = line[2:]
            else:
                # A line that only owns up has no other fault: it is clean where they noticed.
                near = () if file.stem == OWNED else NEAR.get(file.stem, ())
                found.append(Said(voice, line, faults, frozenset(near)))
    return found


def noted() -> list[Said]:
    """The sentences of the notes that the checker is taught from; what stands after a sorry is no excuse."""
    taught = [note for name in ("tune", "fresh-tune", "strangers-tune") for note in notes(name)]
    taught += [json.loads(line) for line in WHOLE.read_text("utf-8").splitlines()]
    found = []
    for note in taught:
        sorry = bool(context_of(note["context"]).distraction)
        for sentence in read(note["text"]).body:
            here = {
                each["id"]
                for each in note["violations"]
                if each["span"]
                and _overlap(note["text"].find(each["span"]), each["span"], sentence.at, sentence.to)
            }
            near = {other for each in here for other in NEAR.get(each, ())}
            near |= {"excuse"} if sorry else set()
            near |= {OWNED} if _may_own_up(sentence) else set()
            found.append(
                Said(note["voice"], sentence.words, frozenset(here) & {*FAULTS}, frozenset(near - here))
            )
            sorry = sorry or bool(sorries(sentence))
    return found


def _may_own_up(sentence: Sentence) -> bool:
    """Whether a sentence may own up to something though nobody marked it, as where they noticed."""
    return bool(sorries(sentence)) or any(raises(sentence.words, Told(kind)) for kind in KINDS)


def _overlap(start: int, span: str, at: int, to: int) -> bool:
    return start < to and at < start + len(span)


def of_sentences(said: Sequence[Said]) -> Examples:
    """Each sentence is a row; it counts half again with a slip of the finger, and as part of a longer one."""
    examples, pick = Examples(), random.Random(SEED)
    clean = [each.text for each in said if not each.faults and not each.unsaid]
    for number, each in enumerate(said):
        means = {FAULTS.index(fault) for fault in each.faults}
        unsaid = {FAULTS.index(fault) for fault in each.unsaid if fault in FAULTS}
        longer = [pick.choice(clean) for _ in range(LONGER)]
        texts = [joined(each.text, other, pick.random()) for other in longer[::2]]
        texts += [joined(other, each.text, pick.random()) for other in longer[1::2]]
        examples.add(fault_features(each.text), means, unsaid, 1.0)
        for text in (slipped(each.text, number), *texts):
            examples.add(fault_features(text), means, unsaid, 0.5)
    return examples
