"""The contract of `debrief chat --jsonl`: what a line means, and how a message is written. Pure."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeAlias

from adapters.base import Outgoing
from conversations.model import (
    ChoicePicked,
    CommandInvoked,
    Event,
    FormSubmitted,
    Json,
    Message,
    MessageEdited,
    TextReceived,
    Words,
)

ACTIONS = ("text", "choose", "form", "edit", "command", "advance")
COMPANIONS = {"choose": ("question",), "edit": ("text",), "command": ("args",)}
EVERYWHERE = ("as", "id")
LARGEST = 2**63 - 1
_DURATION = (
    r"P(?=.)(?:(?P<weeks>{n})W)?(?:(?P<days>{n})D)?"
    r"(?:T(?=.)(?:(?P<hours>{n})H)?(?:(?P<minutes>{n})M)?(?:(?P<seconds>{n})S)?)?"
).format(n=r"\d{1,9}(?:[.,]\d{1,6})?")
# What str.splitlines takes for the end of a line though JSON does not: escaped, so that one line stays one.
_BREAKS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


class LineError(Exception):
    """A line outside the contract. The sentence says what is wrong with it and what would be right."""


Happening: TypeAlias = Event | timedelta


@dataclass(frozen=True, slots=True)
class Line:
    """One line in: an event, or how far the clock moves on. `who` and `id` are "" where it names none."""

    happening: Happening
    who: str = ""
    id: str = ""


# ── in ─────────────────────────────────────────────────────────────────────────────────────────────────────


def read(raw: str) -> Line:
    """What the line asks for. Raises LineError for one that is not JSON or not of the contract."""
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError):
        raise LineError('This line is not JSON; send one object per line, such as {"text": "hi"}.') from None
    if not isinstance(found, dict):
        raise LineError('This line is JSON but no object; send one per line, such as {"text": "hi"}.')
    return meaning(found)


def meaning(line: Mapping[str, Any]) -> Line:
    """What the object asks for. Raises LineError for one that is not of the contract."""
    actions = [action for action in ACTIONS if action in line]
    if "edit" in actions and "text" in actions:
        actions.remove("text")
    if len(actions) != 1:
        found = f"it has {' and '.join(actions)}" if actions else "it has none"
        raise LineError(f"A line needs exactly one of {', '.join(ACTIONS)}; {found}.")
    action = actions[0]
    allowed = (action, *COMPANIONS.get(action, ()), *EVERYWHERE)
    for key in line:
        if key not in allowed:
            takes = ", ".join(allowed)
            raise LineError(f"{_shown(key)} does not belong in a line with {action}; it takes {takes}.")
    return Line(_ACTIONS[action](line), _name(line), _id(line))


def _text(line: Mapping[str, Any]) -> Event:
    return TextReceived(_words(line, "text"))


def _choose(line: Mapping[str, Any]) -> Event:
    chosen = line["choose"]
    values = [chosen] if isinstance(chosen, str) else chosen
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise LineError("choose has to be the value or label of a choice, or a list of them.")
    return ChoicePicked(tuple(values), _number(line, "question") if "question" in line else None)


def _form(line: Mapping[str, Any]) -> Event:
    fields = line["form"]
    if not isinstance(fields, dict) or not all(isinstance(text, str) for text in fields.values()):
        raise LineError('form has to be an object of texts by field name, such as {"body": "…"}.')
    return FormSubmitted({name: Words(text) for name, text in fields.items()})


def _edit(line: Mapping[str, Any]) -> Event:
    if "text" not in line:
        raise LineError('edit needs the new text beside it, as in {"edit": 2, "text": "…"}.')
    return MessageEdited(f"#{_number(line, 'edit')}", _words(line, "text"))


def _command(line: Mapping[str, Any]) -> Event:
    name = line["command"]
    if not isinstance(name, str) or name.strip().removeprefix("/").casefold() != "debrief":
        raise LineError('command has to be "debrief", with what follows it in args.')
    return CommandInvoked("debrief", _words(line, "args") if "args" in line else Words(""))


def _advance(line: Mapping[str, Any]) -> timedelta:
    given = line["advance"]
    match = re.fullmatch(_DURATION, given) if isinstance(given, str) else None
    if match is None:
        raise LineError(
            "advance has to be an ISO 8601 duration in weeks, days, hours, minutes and seconds, "
            'such as "PT26H".'
        )
    units = {unit: float(number.replace(",", ".")) for unit, number in match.groupdict().items() if number}
    try:
        return timedelta(**units)
    except OverflowError:
        raise LineError("advance is further than the calendar goes; take a smaller step.") from None


_ACTIONS: Mapping[str, Callable[[Mapping[str, Any]], Happening]] = {
    "text": _text,
    "choose": _choose,
    "form": _form,
    "edit": _edit,
    "command": _command,
    "advance": _advance,
}


def _words(line: Mapping[str, Any], key: str) -> Words:
    if not isinstance(line[key], str):
        raise LineError(f"{key} has to be a text.")
    return Words(line[key])


def _number(line: Mapping[str, Any], key: str) -> int:
    number = line[key]
    if not isinstance(number, int) or isinstance(number, bool) or not 1 <= number <= LARGEST:
        raise LineError(f"{key} has to be a whole number from 1 on.")
    return number


def _name(line: Mapping[str, Any]) -> str:
    name = line.get("as", "")
    if not isinstance(name, str) or ("as" in line and not name.strip()):
        raise LineError("as has to be somebody's name.")
    return name


def _id(line: Mapping[str, Any]) -> str:
    id = line.get("id", "")
    if not isinstance(id, str | int) or isinstance(id, bool) or ("id" in line and id == ""):
        raise LineError("id has to be a text that is not empty, or a whole number.")
    return str(id)


def _shown(key: str) -> str:
    return json.dumps(key if len(key) <= 40 else f"{key[:40]}…", ensure_ascii=False)


# ── out ────────────────────────────────────────────────────────────────────────────────────────────────────


def render(outgoing: Outgoing) -> dict[str, Json] | None:
    """The message as the contract has it; None for an update, of which nothing is printed."""
    message = outgoing.message
    if message is None:
        return None
    choices: list[Json] = [{"value": choice.value, "label": choice.label} for choice in message.choices]
    files: list[Json] = [{"name": file.name, "text": file.text} for file in message.files]
    return {
        "bot": {
            "id": outgoing.id,
            "text": message.text,
            "choices": choices,
            "form": _form_of(message),
            "files": files,
            "step": message.step,
            "question": message.question,
            "progress": "{} of {}".format(*message.progress) if message.progress else None,
            "private": message.private,
            "at": outgoing.at,
            "to": outgoing.to.user,
        }
    }


def _form_of(message: Message) -> Json:
    if message.form is None:
        return None
    fields: list[Json] = [
        {"name": field.name, "label": field.label, "value": field.value, "multiline": field.multiline}
        for field in message.form.fields
    ]
    return {"fields": fields}


def dumped(value: Mapping[str, Json]) -> str:
    """The object as one line, without its line break; half a surrogate pair goes out as JSON's own escape."""
    line = json.dumps(value, ensure_ascii=False).translate(_BREAKS)
    return line.encode("utf-8", "backslashreplace").decode("utf-8")
