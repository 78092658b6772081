"""The sentences that the checker's second reader learns from are sound, and what it learns holds for other voices."""

import json
import re
from collections import Counter

import numpy as np
import pytest

from conversations.note.checker_net import FAULT_SORTS, FAULTS, fault_features
from conversations.understanding import linear
from tests.evaluation.learning import learn
from tests.evaluation.note_sentences import noted, of_sentences, sentences
from tests.evaluation.notes import TEXTS
from tests.evaluation.train import FAULT, NOTES, faults, written

ALL = sentences()
LEFT_OUT = 4  # of so many parts, one is left out
HEARD = {
    "blames_other": 0.2, "desperate": 0.18, "excuse": 0.45,
    "generic_apology": 0.6, "salary_talk": 0.35, "self_deprecation": 0.28,
    "uncertain_slip": 0.25,
}  # fmt: skip
"""How much of each fault is heard in voices that were never heard before, with no turn of phrase to help."""


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[\w']+", text.lower())
    return {tuple(words[at : at + 5]) for at in range(len(words) - 4)}


def test_there_are_enough_of_each_in_many_voices() -> None:
    for fault in FAULTS:
        lines = [each for each in ALL if fault in each.faults]
        assert len(lines) >= 250, fault
        assert len({each.voice for each in lines}) >= 35, fault
    clean = [each for each in ALL if not each.faults]
    assert len(clean) >= 1_200
    assert len({each.voice for each in clean}) >= 100


def test_no_sentence_is_there_twice() -> None:
    counts = Counter(re.sub(r"\W+", " ", each.text.lower()).strip() for each in ALL)
    assert [said for said, count in counts.items() if count > 1] == []


def test_no_sentence_is_out_of_a_note_that_judges() -> None:
    judged: set[tuple[str, ...]] = set()
    for file in (*TEXTS.glob("notes-*judge.jsonl"), TEXTS / "notes-injected.jsonl"):
        for line in file.read_text("utf-8").splitlines():
            judged |= _runs(json.loads(line)["text"])
    assert [each.text for each in ALL if len(_runs(each.text) & judged) > 1] == []


def test_in_voices_left_out_faults_are_heard_and_hardly_a_clean_sentence_is_marked() -> None:
    """One test, since the training takes most of it.

    Most clean lines of the lists were chosen to look like a fault; the notes' sentences are as they come.
    """
    rows = [*ALL, *noted()]
    voices = sorted({each.voice for each in rows})
    out = set(voices[::LEFT_OUT])
    model = learn(of_sentences([each for each in rows if each.voice not in out]), FAULTS, FAULT_SORTS)
    least = np.array([FAULT[name] for name in FAULTS])
    told = [(each, model.scores(fault_features(each.text)) - least) for each in rows if each.voice in out]
    for number, fault in enumerate(FAULTS):
        scores = [said[number] for each, said in told if fault in each.faults]
        assert sum(score >= 0 for score in scores) >= HEARD[fault] * len(scores), fault
    listed = {each.text for each in ALL}
    clean = [(each, max(said) >= 0) for each, said in told if not each.faults and not each.unsaid]
    in_notes = [marked for each, marked in clean if each.text not in listed]
    in_lists = [marked for each, marked in clean if each.text in listed]
    assert sum(in_notes) <= 0.005 * len(in_notes)
    assert sum(in_lists) <= 0.02 * len(in_lists)


@pytest.mark.torture
def test_training_again_gives_the_shipped_weights_byte_for_byte() -> None:
    assert written({"faults": faults()}) == NOTES.read_text("utf-8")


def test_the_weights_are_of_these_labels_and_thresholds() -> None:
    model = linear.models(linear.NOTES)["faults"]
    assert model.labels == FAULTS
    assert model.thresholds == tuple(round(linear.SCALE * FAULT[name]) for name in FAULTS)
