"""`debrief understand`: JSON lines in, JSON lines out, how a text is understood. COMMANDS' contract for programs.

A line that can't be read gives `{"error": …}` in its place, so that answers stay in step with questions.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from conversations.note.checker_lines import found_in
from conversations.slips.model import KINDS, Kind
from conversations.understanding.meaning import QUESTIONS, Question, meaning
from conversations.understanding.safety import assess
from conversations.understanding.story import read_story

Line: TypeAlias = dict[str, Any]
Reader: TypeAlias = Callable[[Line, str], Line]


class Unreadable(Exception):
    """A line is not of the contract. The sentence says what is wrong with it."""


def reader(kind: str) -> Reader | None:
    """The reader of that KIND; None where there is no such kind."""
    name, _, question = kind.partition(":")
    if name == "reply" and question in QUESTIONS:
        return _reply(question)
    return _READERS.get(kind)


def kinds() -> tuple[str, ...]:
    """All there are, as they are typed."""
    return (*_READERS, *(f"reply:{question}" for question in QUESTIONS))


def understand(lines: Iterable[str], read: Reader) -> Iterator[str]:
    """One line out for each one in, blank ones aside."""
    for line in lines:
        if line.strip():
            yield json.dumps(_answer(line, read), ensure_ascii=False)


def _answer(line: str, read: Reader) -> Line:
    asked: Any = None
    try:
        asked = json.loads(line)
        if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
            raise Unreadable('a line is an object with "id" and "text"')
        return {"id": asked.get("id"), **read(asked, asked["text"])}
    except (Unreadable, json.JSONDecodeError, RecursionError) as fault:
        said = "that line is no JSON" if not isinstance(fault, Unreadable) else str(fault)
        return {"id": asked.get("id") if isinstance(asked, dict) else None, "error": said}


# ── the kinds ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _story(_: Line, text: str) -> Line:
    story = read_story(text)
    event = story.distraction
    return {
        "company": story.company,
        "role": story.role,
        "interviewers": list(story.interviewers),
        "went_well": list(story.went_well),
        "slips": [
            {
                "kind": slip.kind,
                "span": slip.span,
                "slots": dict(slip.slots),
                "noticed": slip.noticed,
                "cleared_up": slip.cleared_up,
            }
            for slip in story.slips
        ],
        "distraction": {"kind": event.kind, "span": event.span} if event else None,
    }


def _safety(_: Line, text: str) -> Line:
    return {"label": assess(text).label}


def _note(line: Line, text: str) -> Line:
    try:
        return found_in(text, line.get("context"))
    except ValueError as fault:
        raise Unreadable(str(fault)) from None


def _reply(question: Question) -> Reader:
    def read(line: Line, text: str) -> Line:
        if question == "when":
            now, zone = _now(line)
            meant = meaning(question, text, now=now, zone=zone)
        else:
            meant = meaning(question, text, kinds=_offered(line) if question == "choice_of_slip" else ())
        value = meant.value
        if isinstance(value, datetime):
            value = value.isoformat(timespec="seconds" if str(line["now"]).count(":") > 1 else "minutes")
        return {"meaning": meant.meaning, "value": list(value) if isinstance(value, tuple) else value}

    return read


def _offered(line: Line) -> tuple[Kind, ...]:
    given = line.get("choices")
    unknown = [kind for kind in given if kind not in KINDS] if isinstance(given, list) else []
    if not isinstance(given, list) or unknown:
        said = f", not {unknown[0]!r}" if unknown else ""
        raise Unreadable(f'"choices" is a list of kinds of slip, as offered{said}')
    return tuple(given)


def _now(line: Line) -> tuple[datetime, str]:
    """The local wall time and the zone's name ("" where none is given)."""
    zone = line.get("tz") or ""
    try:
        known = ZoneInfo(zone) if zone else None
        now = datetime.fromisoformat(line["now"])
    except (KeyError, TypeError, ValueError, ZoneInfoNotFoundError, OSError):
        raise Unreadable(
            '"when" needs "now", an ISO 8601 time such as 2026-03-02T15:00, and "tz", an IANA zone'
        ) from None
    if now.tzinfo is not None:
        now = (now.astimezone(known) if known else now).replace(tzinfo=None)
    return now, zone


_READERS: dict[str, Reader] = {"story": _story, "safety": _safety, "note": _note}
