"""What understanding takes by itself: `python -m tests.benchmarks.reading`, a process that does nothing else.

It reads some of every sort, so that all the models are there and most patterns were compiled, and says what it took.
"""

import json
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from bot.understand import Line, Unreadable, reader

TEXTS = Path(__file__).parents[1] / "evaluation" / "texts"
EACH = 100
LENGTH = range(140, 161)
"""Words of the stories that are timed."""


def lines(name: str) -> Iterator[Line]:
    """Some of the annotated lines of a file."""
    with (TEXTS / name).open(encoding="utf-8") as found:
        for line, _ in zip(found, range(EACH), strict=False):
            yield json.loads(line)


def read_all() -> None:
    """Stories, replies, times, danger and notes, as `debrief understand` reads them."""
    for sort, names in (
        ("story", ("stories_a.jsonl", "stories_b.jsonl")),
        ("reply", ("replies-judge.jsonl", "replies-tune.jsonl")),
        ("when", ("times-judge.jsonl",)),
        ("safety", ("safety-judge.jsonl", "safety-tune.jsonl")),
        ("note", ("notes-judge.jsonl", "notes-tune.jsonl")),
    ):
        for line in (line for name in names for line in lines(name)):
            question = "when" if sort == "when" else line.get("question")
            read = reader(f"reply:{question}" if sort in ("reply", "when") else sort)
            assert read
            try:
                read(line, line["text"])
            except Unreadable:  # a time that is told without its clock, among the replies
                continue


def story_seconds() -> float:
    """A story of 150 words: the median of several, each the best of many readings."""
    read = reader("story")
    assert read
    told = [line for name in ("stories_a.jsonl", "stories_b.jsonl") for line in lines(name)]
    best = []
    for line in (line for line in told if len(line["text"].split()) in LENGTH):
        took = []
        for _ in range(15):
            begun = time.perf_counter()
            read(line, line["text"])
            took.append(time.perf_counter() - begun)
        best.append(min(took))
    return statistics.median(best)


if __name__ == "__main__":
    read_all()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(f"memory of all readers  {peak / 2**20:.0f} MB at its peak")
    print(f"story of 150 words     {story_seconds() * 1e3:.1f} ms")
