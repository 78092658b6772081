"""Forms as Discord opens them, and what comes back from them. Pure.

A form of Discord's has five fields. The last ones of a longer form share the fifth: a numbered line for each.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from adapters.discord.limits import (
    FIELD_LABEL,
    FIELD_TEXT,
    GROUP_OPTIONS,
    MODAL_FIELDS,
    MODAL_TITLE,
    OPTION_LABEL,
    SELECT_OPTIONS,
    shortened,
    size,
)
from adapters.discord.render import SELECT, Component, Payload
from conversations.model import Choice, ChoicePicked, Event, Field, Form, FormSubmitted, TextReceived, Words

INPUT, LABEL, RADIO_GROUP, CHECKBOX_GROUP = 4, 18, 21, 22
SHORT, PARAGRAPH = 1, 2
WORDS, PICK = "answer", "pick"
TITLE = "Your answer"
SHARED, SHARED_LABEL = "+", "{first} and on, a line each"
_LINE = re.compile(r"\s*(\d{1,2})\s*[.):]\s*(.*)")


def modal(form: Form, question: int) -> Payload:
    """The form of a question, with the current text filled in. Raises ValueError for a text longer than it holds."""
    shown = _in_five(form.fields)
    if any(size(field.value) > FIELD_TEXT for field in shown):
        raise ValueError("a form's text is longer than Discord's field takes")
    fields = [_text_field(f.name, f.label, f.value, multiline=f.multiline) for f in shown]
    return {
        "custom_id": f"f:{question}",
        "title": shortened(form.button, MODAL_TITLE),
        "components": fields,
    }


def _in_five(fields: Sequence[Field]) -> Sequence[Field]:
    """The fields, with those for which there is no room in one of their own as the lines of the last."""
    if len(fields) <= MODAL_FIELDS:
        return fields
    own, rest = fields[: MODAL_FIELDS - 1], fields[MODAL_FIELDS - 1 :]
    lines = "\n".join(f"{n}. {' '.join(field.value.split())}" for n, field in enumerate(rest, 1))
    label = SHARED_LABEL.format(first=rest[0].label.partition(" (")[0])
    return (*own, Field(SHARED.join(("", *(field.name for field in rest))), label, lines, multiline=True))


def _apart(names: Sequence[str], text: str) -> dict[str, Words]:
    """What each of the fields that shared one says: by the numbers of the lines, by their order where all are there."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    marked = [_LINE.fullmatch(line) for line in lines]
    if len(lines) == len(names):
        found = {
            n: mark[2] if mark else line for n, (line, mark) in enumerate(zip(lines, marked, strict=True), 1)
        }
    else:
        found = {}
        for line, mark in zip(lines, marked, strict=True):
            at = int(mark[1]) if mark else max(found, default=1)
            found[at] = f"{found.get(at, '')} {mark[2] if mark else line}".strip()
    return {name: Words(found.get(n, "")) for n, name in enumerate(names, 1)}


def answer_modal(question: int, choices: Sequence[Choice], most: int) -> Payload:
    """The form in which a question is answered where nothing can be typed: its choices, and room for own words."""
    label = "Or in your own words" if choices else TITLE
    words = _text_field(WORDS, label, "", multiline=True, required=not choices)
    return {
        "custom_id": f"a:{question}",
        "title": TITLE,
        "components": [*_pick(choices, most), words],
    }


def offered(components: Sequence[Mapping[str, Any]], question: int) -> tuple[tuple[Choice, ...], int]:
    """The choices of that question as a message shows them, and how many of them may be picked."""
    found: list[Choice] = []
    most = 1
    for component in _walk(components):
        id = str(component.get("custom_id") or "")
        if id.startswith(f"q:{question}:"):
            value = id.removeprefix(f"q:{question}:")
            found.append(Choice(value, str(component.get("label") or value)))
        elif id.partition("#")[0] == f"q:{question}":
            found += [Choice(str(o["value"]), str(o["label"])) for o in component.get("options") or ()]
            most = max(most, int(component.get("max_values") or 1))
    return tuple(found[:SELECT_OPTIONS]), most


def submitted(kind: str, question: int, rows: Sequence[Mapping[str, Any]], id: str) -> Event:
    """What a filled-in form says; `id` names the message that typed words stand for. Own words count before picks."""
    texts: dict[str, Words] = {}
    picks: tuple[str, ...] = ()
    for row in rows:
        for entry in (row["component"],) if "component" in row else row.get("components") or ():
            if entry["custom_id"] == PICK and kind == "a":
                values = entry.get("values") or [entry.get("value")]
                picks = tuple(str(value) for value in values if value)
            elif str(entry["custom_id"]).startswith(SHARED):
                texts |= _apart(str(entry["custom_id"]).split(SHARED)[1:], str(entry.get("value") or ""))
            else:
                texts[str(entry["custom_id"])] = Words(str(entry.get("value") or ""))
    if kind == "f":
        return FormSubmitted(texts, question)
    words = texts.get(WORDS, Words(""))
    return ChoicePicked(picks, question) if picks and not words else TextReceived(words, id)


def _pick(choices: Sequence[Choice], most: int) -> list[Component]:
    if not choices:
        return []
    options = [{"label": shortened(c.label, OPTION_LABEL), "value": c.value} for c in choices]
    entry: Component = {"custom_id": PICK, "options": options, "required": False}
    if most == 1 and 2 <= len(options) <= GROUP_OPTIONS:
        entry["type"] = RADIO_GROUP
    else:
        fits = len(options) <= GROUP_OPTIONS
        most = min(most, len(options))
        entry |= {"type": CHECKBOX_GROUP if fits else SELECT, "min_values": 0, "max_values": most}
    label = "Pick one" if most == 1 else "Pick what fits"
    return [{"type": LABEL, "label": label, "component": entry}]


def _text_field(name: str, label: str, value: str, *, multiline: bool, required: bool = False) -> Component:
    entry: Component = {
        "type": INPUT,
        "custom_id": name,
        "style": PARAGRAPH if multiline else SHORT,
        "required": required,
        "max_length": FIELD_TEXT,
    }
    if value:
        entry["value"] = value
    return {"type": LABEL, "label": shortened(label, FIELD_LABEL), "component": entry}


def _walk(components: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    for component in components:
        yield component
        yield from _walk(component.get("components") or ())
        if component.get("accessory"):
            yield component["accessory"]
