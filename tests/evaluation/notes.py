"""The checker on the notes in `texts/`: F1 over all violations, and how many clean notes get a false alarm.

The judge notes are only ever scored as a whole; the misses that are shown come from the tune notes.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conversations.note.checker import Violation, violations
from conversations.note.checker_lines import context_of

TEXTS = Path(__file__).parent / "texts"


@dataclass(frozen=True, slots=True)
class Score:
    """What a set of notes came to. `placed` counts the found violations that overlap the words they are about."""

    right: int
    wrong: int
    missed: int
    clean: int
    alarms: int
    placed: int

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall over (note, violation) pairs."""
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)

    @property
    def quiet(self) -> float:
        """The share of clean notes about which nothing is said."""
        return 1 - self.alarms / self.clean


def notes(name: str) -> list[dict[str, Any]]:
    """The notes of one set: `tune` or `judge`, or the fresh ones or strangers of either."""
    lines = (TEXTS / f"notes-{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def checked(note: dict[str, Any]) -> tuple[Violation, ...]:
    """What the checker says of that note in its context."""
    return violations(note["text"], context_of(note["context"]))


def score(rows: list[dict[str, Any]]) -> Score:
    """The set as a whole."""
    right = wrong = missed = clean = alarms = placed = 0
    for row in rows:
        found = checked(row)
        wanted, got = {each["id"] for each in row["violations"]}, {each.id for each in found}
        right, wrong, missed = (
            right + len(wanted & got),
            wrong + len(got - wanted),
            missed + len(wanted - got),
        )
        clean, alarms = clean + (not wanted), alarms + (not wanted and bool(got))
        placed += sum(any(_there(row["text"], each, one) for one in found) for each in row["violations"])
    return Score(right, wrong, missed, clean, alarms, placed)


def _there(text: str, wanted: dict[str, str], found: Violation) -> bool:
    at = text.find(wanted["span"]) if wanted["span"] else found.at
    return found.id == wanted["id"] and found.at <= at + len(wanted["span"]) and at <= found.to


def report() -> str:
    """What `make eval` prints: the figures of both sets, and the tune notes that are read wrongly."""
    lines = []
    for name in ("tune", "judge", "fresh-tune", "fresh-judge", "strangers-tune", "strangers-judge"):
        rows = notes(name)
        came = score(rows)
        lines.append(
            f"notes, {name}: {len(rows)} notes, F1 {came.f1:.3f}, quiet on {came.quiet:.1%} of {came.clean} clean, "
            f"in place {came.placed} of {came.right}"
        )
    for row in (*notes("tune"), *notes("fresh-tune"), *notes("strangers-tune")):
        wanted, got = {each["id"] for each in row["violations"]}, {each.id for each in checked(row)}
        if wanted != got:
            lines.append(f"  {row['id']}: missed {sorted(wanted - got)}, false {sorted(got - wanted)}")
    return "\n".join(lines)
