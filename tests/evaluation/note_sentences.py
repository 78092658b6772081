"""Sentences as notes hold them, each with the faults that are in it: what the checker's second reader learns from."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from conversations.note.checker_lines import context_of
from conversations.note.checker_net import FAULTS, fault_features
from conversations.note.checker_rules import sorries
from conversations.note.checker_text import read
from tests.evaluation.altered import slipped
from tests.evaluation.learning import Examples
from tests.evaluation.notes import notes

SENTENCES = Path(__file__).parent / "sentences"
CLEAN = "clean"
NEAR = {
    "generic_apology": {"self_deprecation"},
    "self_deprecation": {"generic_apology"},
    "excuse": {"self_deprecation"},
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
                found.append(Said(voice, line, faults, frozenset(NEAR.get(file.stem, ()))))
    return found


def noted() -> list[Said]:
    """The sentences of the notes that the checker is taught from; what stands after a sorry is no excuse."""
    found = []
    for name in ("tune", "fresh-tune", "strangers-tune"):
        for note in notes(name):
            sorry = bool(context_of(note["context"]).distraction)
            for sentence in read(note["text"]).body:
                here = {
                    each["id"]
                    for each in note["violations"]
                    if each["span"]
                    and _overlap(note["text"].find(each["span"]), each["span"], sentence.at, sentence.to)
                }
                near = {other for each in here for other in NEAR.get(each, ())} | (
                    {"excuse"} if sorry else set()
                )
                found.append(
                    Said(note["voice"], sentence.words, frozenset(here) & {*FAULTS}, frozenset(near - here))
                )
                sorry = sorry or bool(sorries(sentence))
    return found


def _overlap(start: int, span: str, at: int, to: int) -> bool:
    return start < to and at < start + len(span)


def of_sentences(said: Sequence[Said]) -> Examples:
    """Each sentence is a row; it counts half again with a slip of the finger."""
    examples = Examples()
    for number, each in enumerate(said):
        means = {FAULTS.index(fault) for fault in each.faults}
        unsaid = {FAULTS.index(fault) for fault in each.unsaid if fault in FAULTS}
        for text, weight in ((each.text, 1.0), (slipped(each.text, number), 0.5)):
            examples.add(fault_features(text), means, unsaid, weight)
    return examples
