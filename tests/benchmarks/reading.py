"""What understanding takes by itself: `python -m tests.benchmarks.reading`, a process that does nothing else.

It reads some of every sort, so that all the models are there and most patterns were compiled, and says what it took.
"""

import json
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from bot.understand import Line, Unreadable, reader

TEXTS = Path(__file__).parents[1] / "evaluation" / "texts"
STORIES = ("stories_a.jsonl", "stories_b.jsonl")
EACH = 100
NEW = 200
"""Stories that are timed when they are read for the first time, after some 300 others."""
LENGTH = range(140, 161)
"""Words of the stories that are timed."""


def lines(name: str, first: int = 0, end: int | None = EACH) -> Iterator[Line]:
    """Some of the annotated lines of a file."""
    with (TEXTS / name).open(encoding="utf-8") as found:
        for line in islice(found, first, end):
            yield json.loads(line)


def read_all() -> None:
    """Stories, replies, times, danger and notes, as `debrief understand` reads them."""
    for sort, names in (
        ("story", STORIES),
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
    told = [line for name in STORIES for line in lines(name)]
    best = []
    for line in (line for line in told if len(line["text"].split()) in LENGTH):
        took = []
        for _ in range(15):
            begun = time.perf_counter()
            read(line, line["text"])
            took.append(time.perf_counter() - begun)
        best.append(min(took))
    return statistics.median(best)


def new_story_seconds() -> float:
    """A story that this process has never read, brought to 150 words: the median of many, each read once."""
    read = reader("story")
    assert read
    told = [line for name in STORIES for line in lines(name, EACH, None)]
    took = []
    for line in told:
        begun = time.perf_counter()
        read(line, line["text"])
        took.append((time.perf_counter() - begun) * 150 / len(line["text"].split()))
    return statistics.median(took[-NEW:])


if __name__ == "__main__":
    read_all()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(f"memory of all readers  {peak / 2**20:.0f} MB at its peak")
    print(f"story never read       {new_story_seconds() * 1e3:.1f} ms for 150 words")
    print(f"story of 150 words     {story_seconds() * 1e3:.1f} ms when it is read again")
