"""How well short texts are understood: worrying lines, replies in the light of their question, times.

Every reading goes through the program's own front door for texts, line by line, so that what is measured is what
`debrief understand` answers.
"""

import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeAlias

from bot.understand import reader, understand

TEXTS = Path(__file__).parent / "texts"
Row: TypeAlias = dict[str, Any]
Split: TypeAlias = Literal["tune", "judge"]
Family: TypeAlias = Literal["safety", "replies", "times"]
SPLITS: tuple[Split, ...] = ("judge", "tune")
LABELS = ("crisis", "distress", "unclear", "none")


def rows(family: Family, split: Split) -> list[Row]:
    """The annotated lines of one family and split, in the order they were written."""
    file = TEXTS / f"{family}-{split}.jsonl"
    return [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]


def read(family: Family, annotated: Sequence[Row]) -> list[Row]:
    """What the program makes of the lines, without their annotations."""
    kinds = [kind_of(family, row) for row in annotated]
    found: list[Row] = []
    for kind, row in zip(kinds, annotated, strict=True):
        ears = reader(kind)
        assert ears is not None, kind
        asked = {key: row[key] for key in ("id", "text", "choices", "now", "tz") if key in row}
        found += [json.loads(line) for line in understand([json.dumps(asked)], ears)]
    return found


def kind_of(family: Family, row: Row) -> str:
    """The KIND that `debrief understand` is asked for."""
    return {"safety": "safety", "replies": f"reply:{row.get('question')}", "times": "reply:when"}[family]


@dataclass
class Replies:
    """Replies or times: right and all, per question and per meaning."""

    right: Counter[str] = field(default_factory=Counter)
    of: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    @property
    def accuracy(self) -> float:
        """The share of all that was read with the right meaning and the right value."""
        return self.right["all"] / max(1, self.of["all"])


def replies(family: Family, annotated: Sequence[Row]) -> Replies:
    """How many replies, or times, were read right. Names and companies are the same but for case."""
    score = Replies()
    for row, found in zip(annotated, read(family, annotated), strict=True):
        right = found.get("meaning") == row["meaning"] and _same(found.get("value"), row["value"])
        question = row.get("question", "when")
        for part in ("all", question, f"{question} {row['meaning']}"):
            score.of[part] += 1
            score.right[part] += right
        if not right:
            wanted, got = (f"{r.get('meaning')} {r.get('value') or ''}".strip() for r in (row, found))
            score.misses.append(f"{question}: {row['text']!r} is {wanted}, was read as {got}")
    return score


def _same(found: object, wanted: object) -> bool:
    if isinstance(found, list) and isinstance(wanted, list):
        return sorted(map(str.casefold, found)) == sorted(map(str.casefold, wanted))
    return str(found).casefold() == str(wanted).casefold()


@dataclass
class Safety:
    """`confusion[wanted][found]`; `missed` holds crises read as less than unclear, `alarms` false ones."""

    confusion: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    missed: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    @property
    def false_alarms(self) -> float:
        """The share of ordinary texts that raised an alarm: read as crisis or unclear."""
        ordinary = self.confusion["none"]
        return (ordinary["crisis"] + ordinary["unclear"]) / max(1, ordinary.total())

    @property
    def distress_f1(self) -> float:
        """F1 of the label distress among all lines."""
        right = self.confusion["distress"]["distress"]
        found = sum(by["distress"] for by in self.confusion.values())
        return 2 * right / max(1, found + self.confusion["distress"].total())

    @property
    def crises_as_crisis(self) -> float:
        """The share of crises read as crisis, not only as unclear."""
        return self.confusion["crisis"]["crisis"] / max(1, self.confusion["crisis"].total())


def safety(annotated: Sequence[Row]) -> Safety:
    """The labels against those annotated."""
    score = Safety()
    for row, found in zip(annotated, read("safety", annotated), strict=True):
        wanted, got = row["label"], found["label"]
        score.confusion[wanted][got] += 1
        line = f"{row['text']!r} is {wanted}, was read as {got}"
        if wanted == "crisis" and got not in ("crisis", "unclear"):
            score.missed.append(line)
        elif wanted == "none" and got in ("crisis", "unclear"):
            score.alarms.append(line)
        elif wanted != got:
            score.others.append(line)
    return score


# ── altered ────────────────────────────────────────────────────────────────────────────────────────────────────────

_OTHER_NAMES = ("Rowena", "Tobias", "Ngozi", "Haruto", "Camila", "Fergus", "Anneke", "Imran")
_OTHER_PLACES = ("Harrow & Pine", "Lumenta", "Brightwater", "Quillworks", "Ostrava Foods")


def typing(annotated: Iterable[Row], seed: int = 7) -> Iterator[Row]:
    """The same lines with two letters of one long word swapped, no capitals and no full stop at the end."""
    dice = random.Random(seed)
    for row in annotated:
        if (
            row.get("question") in ("name", "company", "free_text")
            or row["meaning" if "meaning" in row else "label"] == "correction"
        ):
            yield row
            continue
        long = list(re.finditer(r"[a-z]{6,}", row["text"]))
        text = row["text"]
        if long:
            word = dice.choice(long)
            at = dice.randrange(word.start() + 1, word.end() - 2)
            text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        yield {**row, "text": text.lower().removesuffix(".")}


def renamed(annotated: Iterable[Row]) -> Iterator[Row]:
    """The lines that give names, with other names in them."""
    for number, row in enumerate(annotated):
        text, value = row["text"], row["value"]
        if row["question"] == "company" and isinstance(value, str) and value in text:
            other = _OTHER_PLACES[number % len(_OTHER_PLACES)]
            yield {**row, "text": text.replace(value, other), "value": other}
        if row["question"] == "name" and isinstance(value, list) and all(name in text for name in value):
            others = []
            for place, name in enumerate(value):
                last = name.split()[-1]
                other = _OTHER_NAMES[(number + place) % len(_OTHER_NAMES)]
                text = text.replace(last, other)
                others.append(name.replace(last, other))
            yield {**row, "text": text, "value": others}


# ── the report ─────────────────────────────────────────────────────────────────────────────────────────────────────


WORST: int = 60  # misses that are shown of each part


def report_safety() -> str:
    """The confusion of labels in both splits, as written and with typos; single misses only of the one that tunes."""
    return "\n".join(_safety_lines())


def _safety_lines() -> Iterator[str]:
    for split in SPLITS:
        lines = rows("safety", split)
        for title, given in (("", lines), (", with typos", list(typing(lines)))):
            score = safety(given)
            yield f"safety, {split}{title}: {len(given)} lines"
            for wanted in LABELS:
                yield f"  {wanted:9}" + "".join(
                    f" {score.confusion[wanted][found]:4} {found}" for found in LABELS
                )
            yield (
                f"  crises missed {len(score.missed)}, as crisis {score.crises_as_crisis:.3f}, "
                f"false alarms {score.false_alarms:.3f}, distress F1 {score.distress_f1:.3f}"
            )
            if split == "tune" and not title:
                worst = [*score.missed, *score.alarms, *score.others][:WORST]
                yield from (f"    {line}" for line in worst)


def report_replies() -> str:
    """The share of replies read right, per question, as written, with typos and with other names."""
    return "\n".join(_report("replies"))


def report_times() -> str:
    """The share of times read right, as written and with typos."""
    return "\n".join(_report("times"))


def _report(family: Family) -> Iterator[str]:
    for split in SPLITS:
        lines = rows(family, split)
        ways = [("", lines), (", with typos", list(typing(lines)))]
        ways += [(", with other names", list(renamed(lines)))] if family == "replies" else []
        for title, given in ways:
            found = replies(family, given)
            yield f"{family}, {split}{title}: {found.right['all']} of {found.of['all']}, {found.accuracy:.3f}"
            if not title:
                parts = sorted(part for part in found.of if part != "all" and " " not in part)
                counts = [(part, found.right[part], found.of[part]) for part in parts]
                yield from (
                    f"  {part:18} {right:4} of {of:4}, {right / of:.3f}" for part, right, of in counts
                )
            if split == "tune" and not title:
                yield from (f"    {line}" for line in found.misses[:WORST])
