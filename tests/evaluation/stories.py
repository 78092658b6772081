"""How well stories are read: precision, recall and F1 against stories that people annotated by the rules.

A slip is found when the kind is right and the spans touch; a good thing when the spans touch; names when they are the
same but for case and titles. "Quiet" texts tell of no slip at all: others' slips, what did not happen, bare verdicts.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from conversations.slips.model import KINDS
from conversations.understanding.story import Story, read_story
from tests.evaluation.told import told

TEXTS = Path(__file__).parent / "texts"
Told = dict[str, Any]
Reader = Callable[[str], Story]


def stories(split: str = "", folder: Path = TEXTS) -> list[Told]:
    """The annotated stories of one split ("tune", "judge"), or all."""
    found = [
        json.loads(line)
        for file in sorted(folder.glob("stories*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
        if line.strip()
    ]
    for told_in in ("told", "judged"):
        found += [story for file in sorted((folder / told_in).glob("*.txt")) for story in told(file)]
    return [story for story in found if split in ("", story["split"])]


@dataclass
class Count:
    """Right ones, false ones and missed ones."""

    right: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """1 where nothing was claimed."""
        return self.right / (self.right + self.false) if self.right + self.false else 1.0

    @property
    def recall(self) -> float:
        """1 where nothing was there."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = 2 * self.right + self.false + self.missed
        return 2 * self.right / both if both else 1.0


@dataclass
class Score:
    """What a set of stories came to. `misses` are sentences about single mistakes."""

    kinds: dict[str, Count] = field(default_factory=lambda: {kind: Count() for kind in KINDS})
    slips: Count = field(default_factory=Count)
    good: Count = field(default_factory=Count)
    events: Count = field(default_factory=Count)
    company: Count = field(default_factory=Count)
    role: Count = field(default_factory=Count)
    people: Count = field(default_factory=Count)
    noticed: Counter[tuple[str, str]] = field(default_factory=Counter)
    cleared: Counter[tuple[str, str]] = field(default_factory=Counter)
    quiet: int = 0
    quiet_wrong: int = 0
    misses: list[tuple[str, str]] = field(default_factory=list)

    def shares(self) -> dict[str, float]:
        """The figures that are promised, by name."""
        n, c = self.noticed, self.cleared
        open_ones = sum(v for (gold, _), v in n.items() if gold != "yes") or 1
        return {
            "slips precision": self.slips.precision,
            "slips recall": self.slips.recall,
            "slips F1": self.slips.f1,
            "weakest kind F1": min(k.f1 for k in self.kinds.values()),
            "noticed accuracy": sum(v for (a, b), v in n.items() if a == b) / max(1, n.total()),
            "wrongly sure": sum(v for (a, b), v in n.items() if a in ("unsure", "no") and b == "yes")
            / max(1, sum(v for (a, _), v in n.items() if a in ("unsure", "no"))),
            "unsaid read as yes": n["unsaid", "yes"] / max(1, open_ones),
            "cleared up accuracy": sum(v for (a, b), v in c.items() if a == b) / max(1, c.total()),
            "distraction F1": self.events.f1,
            "went well F1": self.good.f1,
            "company F1": self.company.f1,
            "role F1": self.role.f1,
            "interviewers F1": self.people.f1,
            "false slips in quiet texts": self.quiet_wrong / max(1, self.quiet),
        }


def places(text: str, span: str) -> tuple[int, int]:
    """Where a span stands in its text."""
    at = text.find(span)
    return at, at + len(span)


def touch(text: str, one: str, other: str) -> bool:
    """Whether two spans share a character of the text."""
    a, b = places(text, one), places(text, other)
    return a[0] < b[1] and b[0] < a[1]


def _same_name(one: str, other: str) -> bool:
    def bare(name: str) -> str:
        words = name.casefold().replace(".", "").replace("’", "'").split()
        return " ".join(
            w for w in words if w not in ("the", "mr", "mrs", "ms", "miss", "dr", "prof", "professor")
        )

    return bare(one) == bare(other) != ""


def score(annotated: Iterable[Told], read: Reader = read_story) -> Score:
    """What the reader makes of stories, compared to what is annotated."""
    total = Score()
    for gold in annotated:
        _one(total, gold, read(gold["text"]))
    return total


def _one(total: Score, gold: Told, story: Story) -> None:
    text = gold["text"]

    def say(what: str) -> None:
        total.misses.append((gold["id"], what))

    left = list(story.slips)
    for slip in gold["slips"]:
        hit = next((s for s in left if s.kind == slip["kind"] and touch(text, s.span, slip["span"])), None)
        if hit is None:
            total.kinds[slip["kind"]].missed += 1
            total.slips.missed += 1
            say(f"missed {slip['kind']}: {slip['span']}")
            continue
        left.remove(hit)
        total.kinds[slip["kind"]].right += 1
        total.slips.right += 1
        total.noticed[slip["noticed"], hit.noticed] += 1
        total.cleared[slip["cleared_up"], hit.cleared_up] += 1
        if (hit.noticed, hit.cleared_up) != (slip["noticed"], slip["cleared_up"]):
            say(
                f"{slip['kind']} noticed {slip['noticed']} read {hit.noticed}, "
                f"cleared {slip['cleared_up']} read {hit.cleared_up}: {slip['span']}"
            )
    for extra in left:
        total.kinds[extra.kind].false += 1
        total.slips.false += 1
        say(f"false {extra.kind}: {extra.span}")
    if not gold["slips"]:
        total.quiet += 1
        total.quiet_wrong += bool(story.slips)
    _spans(total.good, text, gold["went_well"], story.went_well, "good", say)
    event = gold["distraction"]
    _names(
        total.events,
        [event["kind"]] if event else [],
        [story.distraction.kind] if story.distraction else [],
        "event",
        say,
    )
    _names(
        total.company,
        [gold["company"]] if gold["company"] else [],
        [story.company] if story.company else [],
        "company",
        say,
    )
    _names(
        total.role, [gold["role"]] if gold["role"] else [], [story.role] if story.role else [], "role", say
    )
    _names(total.people, gold["interviewers"], story.interviewers, "interviewer", say)


def _spans(
    count: Count, text: str, gold: Sequence[str], got: Sequence[str], what: str, say: Callable[[str], None]
) -> None:
    left = list(got)
    for span in gold:
        hits = [s for s in left if touch(text, s, span)]
        if hits:
            count.right += 1
            for hit in hits:
                left.remove(hit)
        elif any(touch(text, s, span) for s in got):
            count.right += 1
        else:
            count.missed += 1
            say(f"missed {what}: {span}")
    for span in left:
        count.false += 1
        say(f"false {what}: {span}")


def _names(
    count: Count, gold: Sequence[str], got: Sequence[str], what: str, say: Callable[[str], None]
) -> None:
    left = list(got)
    for name in gold:
        hit = next((n for n in left if _same_name(n, name)), None)
        if hit is None:
            count.missed += 1
            say(f"missed {what}: {name}, read {got}")
        else:
            count.right += 1
            left.remove(hit)
    for name in left:
        count.false += 1
        say(f"false {what}: {name}, told {gold}")
