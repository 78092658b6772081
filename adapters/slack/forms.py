"""A question's form as a modal, and back. Pure.

A field of ours is a text of any length; an input of Slack's holds 3,000 characters. A longer text is laid out in
several inputs and put together again when it comes back.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from adapters.slack import limits
from adapters.slack.blocks import Block, plain
from adapters.slack.handle import owner
from adapters.splitting import split
from conversations.model import ConversationKey, Field, Form, Words

FORM, ANSWER = "form", "answer"
TITLE, SAVE, CLOSE = "Debrief", "That's it", "Not now"
GOES_ON = "{label} (goes on)"
YOURS = "Your answer"
WALL = "%Y-%m-%d %H:%M"


def modal(
    form: Form, question: int, person: ConversationKey, zone: str | None, *, reply_to: str = ""
) -> Block:
    """The form as a view to open, each field with its current text."""
    blocks = [block for field in form.fields for block in _inputs(field, zone)]
    return _view(FORM, blocks, question, person, zone, reply_to)


def answer_modal(question: int, person: ConversationKey, *, reply_to: str = "") -> Block:
    """A view with one field, for an answer in the person's own words where there is no chat to type it in."""
    return _view(
        ANSWER, _inputs(Field("words", YOURS, multiline=True), None), question, person, None, reply_to
    )


def _view(
    callback: str,
    blocks: list[Block],
    question: int,
    person: ConversationKey,
    zone: str | None,
    reply_to: str,
) -> Block:
    kept = {"owner": owner(person), "question": question, "zone": zone, "reply_to": reply_to}
    return {
        "type": "modal",
        "callback_id": callback,
        "title": plain(TITLE),
        "submit": plain(SAVE),
        "close": plain(CLOSE),
        "private_metadata": json.dumps({name: value for name, value in kept.items() if value}),
        "blocks": blocks,
    }


def _inputs(field: Field, zone: str | None) -> list[Block]:
    if field.kind == "when":
        return [_input(field.name, field.label, _picker(field.value, zone))]
    parts = split(field.value, limits.INPUT) if field.value else [""]
    found = []
    for number, part in enumerate(parts):
        joint = part[len(part.rstrip()) :] if number + 1 < len(parts) else ""
        text = part.rstrip() if joint else part
        element: Block = {
            "type": "plain_text_input",
            "action_id": "text",
            "multiline": field.multiline or len(parts) > 1,
            "max_length": limits.INPUT,
        }
        if text:
            element["initial_value"] = text
        label = GOES_ON.format(label=field.label) if number else field.label
        found.append(_input(_name(field.name, number, joint), label, element))
    return found


def _input(block_id: str, label: str, element: Block) -> Block:
    return {
        "type": "input",
        "block_id": block_id,
        "optional": True,
        "label": plain(label),
        "element": element,
    }


def _name(name: str, number: int, joint: str) -> str:
    """An input's id: its field, its place in it, and what stood between it and the next."""
    mark = {"": "", " ": "s", "\n": "l", "\n\n": "p"}.get(joint, "l" if "\n" in joint else "s")
    return f"{name}|{number}|{mark}" if number or mark else name


def _picker(value: str, zone: str | None) -> Block:
    found: Block = {"type": "datetimepicker", "action_id": "when"}
    try:
        wall = datetime.strptime(value, WALL).replace(tzinfo=_rules(zone))
    except ValueError:
        return found
    return {**found, "initial_date_time": int(wall.timestamp())}


def _rules(zone: str | None) -> tzinfo:
    try:
        return ZoneInfo(zone) if zone else UTC
    except (ValueError, OSError, KeyError):
        return UTC


def kept(view: Mapping[str, Any]) -> dict[str, Any]:
    """What the view was opened with; empty for a view that is none of ours."""
    try:
        found = json.loads(view.get("private_metadata") or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def filled(view: Mapping[str, Any], zone: str | None) -> dict[str, Words]:
    """The fields as the person left them, by name; a time as local wall time in that zone."""
    joints = {"s": " ", "l": "\n", "p": "\n\n"}
    found: dict[str, str] = {}
    after: dict[str, str] = {}
    for block_id, elements in view["state"]["values"].items():
        name, _, rest = block_id.partition("|")
        text = next((_value(element, zone) for element in elements.values()), "")
        found[name] = found[name] + after[name] + text if name in found else text
        after[name] = joints.get(rest.rpartition("|")[2], "")
    return {name: Words(text) for name, text in found.items()}


def _value(element: Mapping[str, Any], zone: str | None) -> str:
    if element.get("type") == "datetimepicker":
        picked = element.get("selected_date_time")
        return datetime.fromtimestamp(picked, _rules(zone)).strftime(WALL) if picked else ""
    return element.get("value") or ""


def first_input(view: Mapping[str, Any]) -> str:
    """The block under which a fault is shown."""
    return next(iter(view["state"]["values"]), "words")
