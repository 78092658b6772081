"""From annotated stories and phrases to the rows that the models learn from."""

import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from conversations.slips import catalogue
from conversations.slips.model import KINDS
from conversations.understanding.reply_net import HEARD, reply_features
from conversations.understanding.safety import listened, told_of
from conversations.understanding.safety_net import LISTENED_FOR, danger_features, units
from conversations.understanding.story_aftermath import CLEARED, NOTICED, came_hints
from conversations.understanding.story_came import after, came_features
from conversations.understanding.story_features import Reading
from conversations.understanding.story_judge import ANY, GOOD, LABELS
from conversations.understanding.story_tags import MARKS, TAGS, Tagging, tokens_of
from conversations.understanding.story_text import Clause, clauses_of
from conversations.understanding.text import folded, plain
from tests.evaluation.altered import slipped
from tests.evaluation.learning import Examples
from tests.evaluation.note_sentences import sentences
from tests.evaluation.short_texts import TEXTS, rows
from tests.evaluation.stories import stories

PHRASES = Path(__file__).parent / "phrases"
AFTERMATH = Path(__file__).parent / "aftermath"
EVENTS = ("bereavement", "illness", "family_emergency", "breakup", "accident", "other_event")
ORDINARY = 6.0  # how much a line counts that people say every day and that must not alarm
TOLD = 2.0  # how much a sentence counts that is told of an interview
OFTEN = 15  # times from which on a word that begins no name in the stories is taken to begin none
COMBINED = 2  # times each aftermath is told, after different slips


def read(text: str) -> tuple[tuple[Clause, ...], list[list[str]]]:
    """The clauses of a text and their features."""
    low = folded(text)
    clauses = clauses_of(low)
    reading = Reading(low, clauses)
    return clauses, [reading.features(index) for index in range(len(clauses))]


def touched(clauses: Sequence[Clause], at: int, to: int) -> list[int]:
    """The clauses that a span covers, or the one it covers most of."""
    shares = [(max(0, min(to, c.to) - max(at, c.at)), index) for index, c in enumerate(clauses)]
    best = max(shares, default=(0, 0))
    return [
        i
        for share, i in shares
        if share and (2 * share >= clauses[i].to - clauses[i].at or share >= 12 or (share, i) == best)
    ]


def of_story(story: dict[str, Any], weight: float = 1.0) -> Examples:
    """Every clause of an annotated story is a row."""
    text = story["text"]
    clauses, features = read(text)
    means: list[set[int]] = [set() for _ in clauses]
    spans = [(slip["kind"], slip["span"]) for slip in story["slips"]]
    spans += [("good", span) for span in story["went_well"]]
    if story["distraction"]:
        kind = story["distraction"]["kind"]
        spans.append(("other_event" if kind == "other" else kind, story["distraction"]["span"]))
    for label, span in spans:
        at = text.find(span)
        for index in touched(clauses, at, at + len(span)):
            means[index] |= _labels(label)
    return Examples(features, means, [set() for _ in clauses], [weight] * len(clauses))


def of_phrases(folder: Path = PHRASES, weight: float = 0.45) -> Examples:
    """The phrase lists: a line is a text that means its file's name; neighbours are lent to it by other lists.

    Of a line of several clauses the longest means it; of the others nothing is said.
    """
    neighbours = (folder / "none.txt").read_text("utf-8").splitlines()
    neighbours += (folder / "good.txt").read_text("utf-8").splitlines()
    examples = Examples()
    number = 0
    for file in sorted(folder.glob("*.txt")):
        for line in file.read_text("utf-8").splitlines():
            number += 1
            before = neighbours[number * 7 % len(neighbours)] + ". " if number % 3 else ""
            behind = ". " + neighbours[number * 11 % len(neighbours)] if number % 4 else ""
            clauses, features = read(before + line + behind)
            own = [
                i
                for i, c in enumerate(clauses)
                if c.at < len(before) + len(line) - 1 and c.to > len(before) + 1
            ]
            longest = max(own, key=lambda i: clauses[i].to - clauses[i].at, default=-1)
            for index in own:
                meant, ignored = _meaning(file.stem, index == longest)
                examples.add(features[index], meant, ignored, weight)
    for line in reactions():
        for row in read(line)[1]:
            examples.add(row, set(), {GOOD}, weight)
    return examples


def reactions(folder: Path = AFTERMATH) -> list[str]:
    """What came of slips, without them: none of these lines tells of one."""
    return [line.split(" | ", 1)[1] for line in (folder / "after.txt").read_text("utf-8").splitlines()]


def _meaning(name: str, longest: bool) -> tuple[set[int], set[int]]:
    if name in LABELS:
        label = _labels(name)
        return (label, set()) if longest else (set(), label)
    if name == "none":
        return set(), {GOOD}
    return set(), {*range(GOOD + 1), ANY} if name == "no_event" else set()


def _labels(name: str) -> set[int]:
    """A kind of slip is also a slip of any kind."""
    return {LABELS.index(name)} | ({ANY} if name in KINDS else set())


def of_aftermath(story: dict[str, Any], weight: float = 1.0) -> Examples:
    """What came of each slip of a story, by the slip's own place in it: was it noticed, was it cleared up."""
    text = story["text"]
    low = folded(text)
    clauses = clauses_of(low)
    reading = Reading(low, clauses)
    examples = Examples()
    places = []
    for slip in story["slips"]:
        at = text.find(slip["span"])
        rows = touched(clauses, at, at + len(slip["span"]))
        if rows:
            places.append((rows[0], rows[-1], slip))
    places.sort(key=lambda place: place[:2])
    for first, last, slip in places:
        later = after(low, clauses, last, [other for other, _, _ in places])
        features = came_features(reading, first, last, later, came_hints(low, clauses, first, last, later))
        means = {NOTICED.index(slip["noticed"]), len(NOTICED) + CLEARED.index(slip["cleared_up"])}
        examples.add(features, means, set(), weight)
    return examples


def aftermaths(folder: Path = AFTERMATH) -> list[dict[str, Any]]:
    """Small stories put together: a slip from the phrase lists, then what came of it, then something else."""
    slips = [
        (file.stem, line)
        for file in sorted(PHRASES.glob("*.txt"))
        if file.stem in KINDS
        for line in file.read_text("utf-8").splitlines()
    ]
    lines = (folder / "after.txt").read_text("utf-8").splitlines()
    rest = [line.split(" | ", 1)[1] for line in lines if line.startswith("unsaid unsaid")]
    made = random.Random(11)
    told: list[dict[str, Any]] = []
    for line in lines:
        labels, then = line.split(" | ", 1)
        noticed, cleared = labels.split(" ")
        for _ in range(COMBINED):
            kind, slip = made.choice(slips)
            joint = made.choice((". ", ". ", ", ", " and ", ", but ", "\n"))
            end = made.choice(("", "", ". " + made.choice(rest)))
            text = slip + joint + then + end
            told.append(
                {
                    "text": text,
                    "slips": [{"kind": kind, "span": slip, "noticed": noticed, "cleared_up": cleared}],
                }
            )
    return told


def of_names(story: dict[str, Any], weight: float = 1.0) -> Examples:
    """Every word of a story is a row that says whether it is part of the company, the post or an interviewer."""
    text = story["text"]
    tagging = Tagging(text)
    tags = tags_of(story)
    examples = Examples()
    for place, token in enumerate(tagging.tokens):
        if token.said not in MARKS:
            last = tags[place - 1] if place else "none"
            before = tags[place - 2] if place > 1 else "none"
            features = tagging.features(place, last, before)
            examples.add(features, {TAGS.index(tags[place])}, set(), weight)
    return examples


def ordinary(told: Sequence[Mapping[str, Any]]) -> list[str]:
    """The words that people often write in small letters, and with which no name in the stories begins."""
    often: Counter[str] = Counter()
    begins: set[str] = set()
    for story in told:
        for token, tag in zip(tokens_of(story["text"]), tags_of(dict(story)), strict=True):
            often[token.said] += 1
            if not tag.startswith("+") and tag != "none":
                begins.add(token.low)
    return sorted(
        word
        for word, times in often.items()
        if times >= OFTEN and word.isalpha() and word.islower() and word not in begins
    )


def tags_of(story: dict[str, Any]) -> list[str]:
    """What each word of a story is, wherever its names stand; the longest name first."""
    named = [("who", name) for name in story["interviewers"]]
    named += [(sort, story[of]) for sort, of in (("firm", "company"), ("post", "role")) if story[of]]
    named.sort(key=lambda pair: -len(pair[1]))
    tokens = tokens_of(story["text"])
    tags = ["none"] * len(tokens)
    for sort, name in named:
        for match in re.finditer(rf"(?<![^\W_]){re.escape(name)}(?![^\W_])", story["text"]):
            first = True
            for place, token in enumerate(tokens):
                if token.at < match.end() and match.start() < token.to and tags[place] == "none":
                    tags[place] = sort if first else f"+{sort}"
                    first = False
    return tags


MEANT: Final = {"crisis": ("alarm", "crisis"), "unclear": ("alarm",), "distress": ("distress",), "none": ()}
"""What a label of safety means to the model."""


def of_danger() -> Examples:
    """Lines with how grave they are; what people tell of interviews, and what they answer, is ordinary."""
    examples = Examples()
    for number, row in enumerate(rows("safety", "tune")):
        meant = {LISTENED_FOR.index(name) for name in MEANT[row["label"]]}
        often = ORDINARY if row["voice"] == "plain" else 1.0
        for text, weight in ((row["text"], often), (slipped(row["text"], number), often / 2)):
            seen, telling = told_of(text), listened(plain(row.get("where", "")))
            for unit, grave in units_that_worry(listened(plain(text)), telling, meant):
                examples.add(danger_features(unit, seen), grave, set(), weight)
    for text in told_every_day():
        seen = told_of(text)
        for unit in units(listened(plain(text))):
            examples.add(danger_features(unit, seen), set(), set(), TOLD)
    for text in suggested():
        examples.add(danger_features(plain(text)), set(), set(), ORDINARY)
    for said in sentences():
        # Whoever begs or runs themselves down in a note may be in distress; that is not what was asked here.
        unsaid: set[int] = {LISTENED_FOR.index("distress")} if said.faults else set()
        examples.add(danger_features(plain(said.text)), set(), unsaid, TOLD)
    return examples


def units_that_worry(
    pieces: Sequence[str], telling: Sequence[str], meant: set[int]
) -> Iterator[tuple[str, set[int]]]:
    """What is listened to of a line, each with how grave it is; `telling` are the sentences that are said to worry.

    Of several sentences of which nobody said which one it is, only all of them together do.
    """
    whole = " ".join(pieces)
    if meant:
        yield whole, meant
    if telling or not meant:
        for unit in units(pieces):
            if unit != whole or not meant:
                yield unit, meant if any(piece in unit for piece in telling) else set()


def told_every_day() -> list[str]:
    """Texts in which nobody is in danger: answers, times, stories, notes and ways to tell of a slip."""
    texts = [row["text"] for family in ("replies", "times") for row in rows(family, "tune")]
    texts += [story["text"] for story in stories("tune")]
    texts += [
        json.loads(line)["text"]
        for file in sorted(TEXTS.glob("notes-*.jsonl"))
        for line in file.read_text("utf-8").splitlines()
    ]
    texts += [
        line
        for file in sorted(PHRASES.glob("*.txt"))
        if file.stem not in EVENTS
        for line in file.read_text("utf-8").splitlines()
    ]
    return texts


def suggested() -> list[str]:
    """What the bot itself offers as ways to do it next time, which people take over and change."""
    found = [each for kind in KINDS for each in catalogue.slip(kind).suggestions]
    return [text for each in found for text in (each.label, each.lesson, each.label.lower())]


SAID_ANYWHERE: Final = {"skip", "back", "help", "stop", "pause", "restart", "delete_data"}
"""What is said alike at every question, so that it is learnt without the question as well."""


def of_replies() -> Examples:
    """Replies with what they mean, to the question they answer."""
    examples = Examples()
    for number, row in enumerate(rows("replies", "tune")):
        meant = {HEARD.index(row["meaning"])}
        for text, weight in ((row["text"], 1.0), (slipped(row["text"], number), 0.5)):
            examples.add(reply_features(row["question"], text), meant, set(), weight)
        if row["meaning"] in SAID_ANYWHERE:
            asked = reply_features(row["question"], row["text"])
            examples.add([told for told in asked if told[:2] not in ("q:", "l:")], meant, set(), 1.0)
        if row["meaning"] == "value" and row["question"] in ("free_text", "company", "name"):
            elsewhere = reply_features("noticed_certainty", row["text"])
            examples.add(elsewhere, {HEARD.index("value")}, set(), 0.5)
    return examples
