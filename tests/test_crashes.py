"""`kill -9` anywhere in a conversation, and it goes on from exactly there: nothing lost, nothing said twice.

A real process is killed between and within lines: right after it was handed one, at a random share of the time such a
line takes (also while it starts), after a number of bytes or lines of its answer, and once the answer is whole. Each
line without a `done` is sent again with its id to a new process, and the page must be the one nobody disturbed.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Literal, TypeAlias

import pytest

from adapters.terminal.jsonl import read
from tests.process import Answer, Talk, steady

BEGIN = datetime(2026, 3, 3, 14, 0, tzinfo=UTC)
How = Literal["at once", "in time", "bytes", "lines", "between"]
HOWS: tuple[How, ...] = ("at once", "in time", "in time", "in time", "bytes", "lines", "between")

# Sam debriefs, edits, presses an old button; Ann tells hers in between; Kim tries it and deletes everything.
SAID: tuple[dict[str, Any], ...] = (
    {"text": "hi"},
    {"choose": "Start"},
    {"text": "Acme, the designer job"},
    {"text": "hi, my interview at Globex went badly, I rambled about the budget", "as": "ann"},
    {"text": "the portfolio part"},
    {"edit": 3, "text": "the portfolio part, and my questions"},
    {"choose": "start", "as": "ann"},
    {"choose": ["late", "wrong_name", "rambled"]},
    {"text": "ten minutes late, she looked at the clock"},
    {"text": "the demo worked", "as": "ann"},
    {"text": "I'd text them from the platform next time"},
    {"text": "I called her Diane, she's Diana, and she corrected me"},
    {"text": "where am i"},
    {"choose": "My own words"},
    {"text": "I will say the name back when we meet"},
    {"choose": "Skip", "question": 1},
    {"text": "not sure"},
    {"command": "debrief", "args": "lessons"},
    {"text": "back"},
    {"text": "I'd stop after one example"},
    {"text": "hello", "as": "kim"},
    {"choose": "skip"},
    {"text": "Acme is not the end"},
    {"form": {"names": "Diana", "moment": "she asked about the checkout", "why": "a small team"}},
    {"text": "the name"},
    {"text": "delete my data", "as": "kim"},
    {"form": {"subject": "Thank you", "body": "Dear Diana,\n\nThank you for the checkout talk.\n\nSam"}},
    {"choose": "use"},
    {"advance": "PT20M"},
    {"text": "in two hours"},
    {"choose": "delete", "as": "kim"},
    {"text": "yes", "as": "ann"},
    {"text": "skip", "as": "ann"},
    {"text": "just the note", "as": "ann"},
    {"text": "Omar. the demo. the people", "as": "ann"},
    {"choose": "use", "as": "ann"},
    {"choose": "an elephant"},
    {"text": "in 3 hours", "as": "ann"},
    {"advance": "PT26H"},
    {"choose": "snooze"},
    {"text": "tomorrow 9"},
    {"text": "hello again", "as": "kim"},
    {"advance": "P2DT3H"},
    {"choose": "sent"},
    {"command": "debrief", "args": "history"},
    {"advance": "P9D"},
    {"command": "debrief", "args": "export"},
    {"command": "debrief", "args": "export", "as": "ann"},
)
Lines: TypeAlias = tuple[dict[str, Any], ...]
Script: TypeAlias = Callable[[], Lines]


def numbered(said: Sequence[dict[str, Any]]) -> Lines:
    """The lines, each with an id by which it can be sent again."""
    return tuple({**line, "id": f"n{number}"} for number, line in enumerate(said))


LINES = numbered(SAID)


def short() -> Lines:
    """A conversation of three."""
    return LINES


# What each of a crowd says, to a reminder in the end.
TALKS: tuple[tuple[dict[str, Any], ...], ...] = (
    (
        {"text": "hi"},
        {"choose": "Start"},
        {"text": "Acme, the designer job"},
        {"text": "the portfolio part"},
        {"text": "just the note"},
        {"text": "Diana. the checkout. a small team"},
        {"choose": "use"},
        {"text": "in 3 hours"},
    ),
    (
        {"text": "hi, my interview at Globex went badly, I rambled about the budget"},
        {"choose": "start"},
        {"text": "the demo worked"},
        {"text": "where am i"},
        {"text": "later"},
        {"text": "hi"},
        {"text": "just the note"},
        {"text": "skip"},
        {"text": "Omar. the demo. the people"},
        {"choose": "use"},
        {"text": "tomorrow 9"},
    ),
)


@cache
def crowd(people: int = 50) -> Lines:
    """So many people who talk at the same time, and then days in which their reminders fall due."""
    random = Random(people)
    waiting = {f"p{n}": list(random.choice(TALKS)) for n in range(people)}
    said: list[dict[str, Any]] = []
    while waiting:
        name = random.choice(sorted(waiting))
        said.append({**waiting[name].pop(0), "as": name})
        if not waiting[name]:
            del waiting[name]
        if random.random() < 0.04:
            said.append({"advance": "PT5M"})
    said += [{"advance": "PT2H"}, {"advance": "PT90M"}]
    # By the next morning everybody has been reminded, and may say so.
    for span, one in zip(("PT14H", "PT26H", "P2D"), random.sample(range(people), 3), strict=True):
        said += [{"advance": span}, {"choose": "sent", "as": f"p{one}"}]
    return numbered(said)


@dataclass(frozen=True, slots=True)
class Place:
    """Where to kill: during the answer to that line, and how far into it (`share`, 0 to 1)."""

    line: int
    how: How
    share: float


@dataclass(frozen=True, slots=True)
class Page:
    """A conversation as it was heard: each line's answer, and every message by id in the order of its first coming."""

    answers: tuple[tuple[Answer, ...], ...]
    messages: tuple[Answer, ...]
    seconds: tuple[float, ...] = ()

    def written(self) -> list[str]:
        return [f"{m['at']} {m['to']} {m['text']}" for m in self.messages]


def messages(heard: Sequence[Answer]) -> tuple[Answer, ...]:
    """The messages in what was heard, each id once; the same id with other words fails the test."""
    found: dict[str, Answer] = {}
    for answer in map(steady, heard):
        if bot := answer.get("bot"):
            assert found.setdefault(bot["id"], bot) == bot, "one id said two things"
    return tuple(found.values())


@cache
def undisturbed(script: Script) -> Page:
    """The page of one process that nobody kills, with the seconds each line took."""
    answers, seconds = [], []
    with TemporaryDirectory() as folder, Talk(Path(folder) / "bot.db", BEGIN.isoformat()) as talk:
        for line in script():
            start = perf_counter()
            answers.append(tuple(map(steady, talk.say(line))))
            seconds.append(perf_counter() - start)
        assert talk.end() == []
    return Page(tuple(answers), messages(talk.heard), tuple(seconds))


def places(seed: int, count: int, script: Script = short) -> list[Place]:
    """So many places, one in each stretch of the conversation; about one in five also dies on the way back."""
    random, found = Random(seed), []
    for number in range(count):
        low, high = (len(script()) * n // count for n in (number, number + 1))
        line = random.randrange(low, high)
        for _ in range(1 if random.random() < 0.8 else 2):
            how = random.choice(HOWS)
            found.append(Place(line, how, random.random()))
            if how == "between":
                break
    return found


def interrupted(path: Path, killed_at: Sequence[Place], script: Script) -> Page:
    """The page of the conversation with a kill at each place and every unanswered line sent again.

    Each start stands its clock at the time reached so far, which inside an `advance` is that of the last reminder.
    """
    lines, usual, waiting = script(), undisturbed(script), list(killed_at)
    heard: list[Answer] = []
    answers: list[tuple[Answer, ...]] = []
    now, number = BEGIN, 0
    while number < len(lines):
        with Talk(path, now.isoformat()) as talk:
            fresh = True
            while number < len(lines):
                place = waiting.pop(0) if waiting and waiting[0].line == number else None
                if place is not None and place.how != "between":
                    die_within(talk, lines[number], place, usual, fresh)
                    break
                answers.append(tuple(map(steady, talk.say(lines[number]))))
                number, fresh = number + 1, False
                now = reached(lines[:number])
                if place is not None:
                    talk.kill()
                    break
            else:
                assert talk.end() == []
        heard += talk.heard
        now = max([now, *(datetime.fromisoformat(bot["at"]) for bot in messages(talk.heard))])
    return Page(tuple(answers), messages(heard))


def reached(lines: Lines) -> datetime:
    """The time after these lines."""
    moves = [read(json.dumps(line)).happening for line in lines if "advance" in line]
    return BEGIN + sum((move for move in moves if isinstance(move, timedelta)), timedelta(0))


def die_within(talk: Talk, line: dict[str, Any], place: Place, usual: Page, fresh: bool) -> None:
    """Hand over the line and kill the process before its answer is whole, or has been heard to be."""
    talk.write(line)
    answer = usual.answers[place.line]
    if place.how == "in time":
        span = usual.seconds[place.line] + (usual.seconds[0] if fresh else 0.0)
        until = perf_counter() + span * place.share
        while perf_counter() < until:
            pass
    elif place.how == "bytes":
        talk.read_bytes(1 + int(place.share * sum(len(json.dumps(each)) for each in answer)))
    elif place.how == "lines":
        for _ in range(int(place.share * len(answer))):
            talk.next()
    talk.kill()


def goes_on_from_there(path: Path, killed_at: Sequence[Place], script: Script = short) -> None:
    """Kill at these places and see that nobody who reads the page can tell."""
    whole, page = undisturbed(script), interrupted(path, killed_at, script)
    assert page.written() == whole.written(), killed_at
    assert page.messages == whole.messages, f"the same words, another id: {killed_at}"
    for line, expected, answer in zip(script(), whole.answers, page.answers, strict=True):
        kept = [each for each in answer if each in expected]
        assert kept == list(expected), f"{line} was not answered in full: {killed_at}"
        assert all("bot" in each for each in answer if each not in expected), killed_at


def test_the_conversation_that_is_killed_shows_what_could_be_lost() -> None:
    page = undisturbed(short)
    files = [file["text"] for m in page.messages for file in m["files"]]
    exported = "\n".join(files)
    for words in ("portfolio part, and my questions", "Diane", "checkout talk", "Globex", "Omar"):
        assert words in exported, words
    advanced = [answer for line, answer in zip(LINES, page.answers, strict=True) if "advance" in line]
    assert sum(bool(answer) for answer in advanced) >= 2, "reminders have to fall due"
    assert sum("error" in each for answer in page.answers for each in answer) == 1


@pytest.mark.parametrize("seed", range(4))
def test_killed_at_five_random_places_it_goes_on_from_exactly_there(seed: int, tmp_path: Path) -> None:
    goes_on_from_there(tmp_path / "bot.db", places(seed, 5))


def test_killed_between_the_reminders_of_one_advance_it_arrives_at_the_same_hour(tmp_path: Path) -> None:
    answers = undisturbed(short).answers
    advances = [n for n, line in enumerate(LINES) if "advance" in line and len(answers[n]) > 1]
    assert len(advances) >= 2
    goes_on_from_there(
        tmp_path / "bot.db", [Place(n, "lines", share) for n in advances for share in (0.4, 0.7)]
    )


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(100, 120))
def test_killed_at_two_hundred_random_places_it_goes_on_from_exactly_there(seed: int, tmp_path: Path) -> None:
    goes_on_from_there(tmp_path / "bot.db", places(seed, 10))


@pytest.mark.torture
def test_the_crowd_is_fifty_people_whose_reminders_fall_due() -> None:
    lines, page = crowd(), undisturbed(crowd)
    assert len({message["to"] for message in page.messages}) == 50
    due = [
        answer
        for line, answers in zip(lines, page.answers, strict=True)
        if "advance" in line
        for answer in answers
    ]
    assert len({answer["bot"]["to"] for answer in due}) >= 40
    assert not [answer for answers in page.answers for answer in answers if "error" in answer]


@pytest.mark.torture
def test_killed_a_hundred_times_while_fifty_people_chat_nothing_is_lost_and_nothing_said_under_two_ids(
    tmp_path: Path,
) -> None:
    goes_on_from_there(tmp_path / "bot.db", places(7, 100, crowd), crowd)
