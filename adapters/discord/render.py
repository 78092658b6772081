"""A message as Discord shows it: components of the new layout, in as many parts as its limits ask for. Pure.

Every part begins with a component that carries a mark of the message it belongs to, so that a message which arrived
can be told from one that did not by reading the conversation back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from adapters.discord.inert import inert
from adapters.discord.limits import (
    BUTTON_LABEL,
    CUSTOM_ID,
    MOST_BUTTONS,
    OPTION_LABEL,
    PART_TEXT,
    ROW_BUTTONS,
    SELECT_OPTIONS,
    shortened,
    size,
)
from adapters.splitting import split
from conversations.model import Choice, File, Message

Component: TypeAlias = dict[str, Any]
Payload: TypeAlias = dict[str, Any]

ROW, BUTTON, SELECT, SECTION, TEXT, FILE, SEPARATOR, CONTAINER = 1, 2, 3, 9, 10, 13, 14, 17
PRIMARY, SECONDARY, LINK = 1, 2, 5

NEW_LAYOUT = 1 << 15
EPHEMERAL = 1 << 6

ANSWER = "Answer …"
MOST_PARTS = 31
MOVED_MARK = 1 << 29
FIRST_MARK = (1 << 25) * (MOST_PARTS + 1)
NO_MENTIONS: Payload = {"parse": []}


@dataclass(frozen=True, slots=True)
class Part:
    """What goes into one message of Discord's."""

    components: tuple[Component, ...]
    files: tuple[File, ...] = ()

    @property
    def mark(self) -> int:
        """What its first component carries, and none of the others."""
        return max(marks(self.components))


def parts(message: Message, id: str, *, hidden: bool = False) -> tuple[Part, ...]:
    """The message in order; its buttons, if it has any, are on the last part.

    `id` is the effect's. In a `hidden` message, which only the caller sees and below which nothing can be typed, a
    question also gets a button that opens a form for the answer.
    """
    return _parts(message, id, _controls(message, hidden=hidden), _place(message))


def settled(asked: Message, id: str, chosen: str) -> Part:
    """The last part of a message that asked: its buttons are gone, and it shows what was chosen."""
    below = [_text(f"-# ✓ {inert(chosen)}")] if chosen.strip() else []
    return _parts(asked, id, [], below)[-1]


def settled_as_seen(components: Sequence[Component], chosen: str) -> tuple[Component, ...]:
    """The same for a message whose words are forgotten, from what Discord still shows of it."""
    left = [kept for component in components for kept in _without_controls(component)]
    return (*left, *([_text(f"-# ✓ {inert(chosen)}")] if chosen.strip() else []))


def as_sent(component: Component) -> Component:
    """A component that Discord shows, as it is to be sent again: a file by its name, not by its address."""
    if component.get("type") == FILE:
        name = component.get("name") or str(component["file"]["url"]).rpartition("/")[2].partition("?")[0]
        return {"type": FILE, "file": {"url": f"attachment://{name}"}, "id": component.get("id") or 0}
    if "components" in component:
        return {**component, "components": [as_sent(each) for each in component["components"]]}
    return component


def marks(components: Sequence[Component]) -> set[int]:
    """The marks that these components carry, with the numbers that Discord gives to all others."""
    found = set()
    for component in components:
        found.add(int(component.get("id") or 0))
        found |= marks(component.get("components") or [])
    return found


def mark(id: str, number: int) -> int:
    """The mark of a message's part: a positive number of 31 bits; Discord's own numbers count up from 1."""
    return FIRST_MARK | (int(id[:7], 16) >> 2) * (MOST_PARTS + 1) + number


def nonce(id: str, number: int) -> str:
    """What makes a repeat of that part recognisable: the effect's id, and the number of a part after the first."""
    return id if number == 0 else f"{id}{chr(ord('a') + number - 1)}"


def payload(part: Part) -> Payload:
    """The body of a message, but for what only a new one has. Nothing in it pings anybody."""
    body: Payload = {
        "flags": NEW_LAYOUT,
        "components": list(part.components),
        "allowed_mentions": NO_MENTIONS,
    }
    if part.files:
        body["attachments"] = [{"id": str(n), "filename": file.name} for n, file in enumerate(part.files)]
    return body


def note(sentence: str) -> tuple[Component, ...]:
    """A sentence of the shell's own."""
    return (_text(inert(sentence)),)


def moved(channel: str) -> tuple[Component, ...]:
    """What is left where somebody called the bot: the way to the DM."""
    button = {
        "type": BUTTON,
        "style": LINK,
        "label": "Open our DM",
        "url": f"https://discord.com/channels/@me/{channel}",
    }
    words = _text("We go on in our DM, where only you see it.", MOVED_MARK)
    return ({"type": SECTION, "components": [words], "accessory": button},)


# ── parts ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _parts(
    message: Message, id: str, controls: Sequence[Component], below: Sequence[Component]
) -> tuple[Part, ...]:
    texts = split(message.text, PART_TEXT, lambda text: size(inert(text)))
    texts = [text for text in texts if text.strip()]
    # What asks is changed later, and a file on it would have to be handed over anew each time: it goes before it.
    apart = bool(message.files) and message.question is not None
    made: list[Part] = []
    for number, text in enumerate(texts, 1):
        last = number == len(texts)
        if last and apart:
            made.append(_files(message.files, mark(id, len(made) + 1)))
        words = _text(inert(text.strip("\n")), mark(id, len(made) + 1))
        files = message.files if last and not apart else ()
        drawn = _drawn(words, controls if last else (), below if last else (), files)
        made.append(Part(drawn, files))
    return tuple(made)


def _drawn(
    words: Component, controls: Sequence[Component], below: Sequence[Component], files: Sequence[File]
) -> tuple[Component, ...]:
    """Plain bubbles stand free; what has several lines, such as a card or a note, gets a frame."""
    attached = [_attached(file) for file in files]
    inside = [control for row in controls for control in row["components"]]
    if len(inside) == 1 and inside[0]["type"] == BUTTON:
        return ({"type": SECTION, "components": [words], "accessory": inside[0]}, *attached, *below)
    if "\n" not in words["content"]:
        return (words, *attached, *controls, *below)
    line = [{"type": SEPARATOR, "divider": True, "spacing": 1}] if controls else []
    return ({"type": CONTAINER, "components": [words, *attached, *line, *controls, *below]},)


def _files(files: Sequence[File], first: int) -> Part:
    drawn = [_attached(file) for file in files]
    drawn[0]["id"] = first
    return Part(tuple(drawn), tuple(files))


def _attached(file: File) -> Component:
    return {"type": FILE, "file": {"url": f"attachment://{file.name}"}}


def _text(content: str, id: int = 0) -> Component:
    return {"type": TEXT, "content": content} | ({"id": id} if id else {})


def _place(message: Message) -> list[Component]:
    return [_text(f"-# {message.progress[0]} of {message.progress[1]}")] if message.progress else []


# ── controls ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _controls(message: Message, *, hidden: bool) -> list[Component]:
    question = message.question
    if question is None:
        return []
    if message.most > 1 or len(message.choices) > MOST_BUTTONS:
        rows = _selects(question, message.choices, message.most)
    else:
        rows = _rows([_button(f"q:{question}:{c.value}", c.label, SECONDARY) for c in message.choices])
    opening = [_button(f"f:{question}", f"{message.form.button} …", PRIMARY)] if message.form else []
    if hidden:
        opening.append(_button(f"a:{question}", ANSWER, PRIMARY))
    if rows and _has_room(rows[-1], len(opening)):
        rows[-1]["components"] += opening
        return rows
    return [*rows, *_rows(opening)]


def _has_room(row: Component, more: int) -> bool:
    inside = row["components"]
    return inside[0]["type"] == BUTTON and len(inside) + more <= ROW_BUTTONS


def _button(custom_id: str, label: str, style: int) -> Component:
    assert len(custom_id) <= CUSTOM_ID, custom_id
    return {"type": BUTTON, "custom_id": custom_id, "style": style, "label": shortened(label, BUTTON_LABEL)}


def _rows(buttons: Sequence[Component]) -> list[Component]:
    return [
        {"type": ROW, "components": list(buttons[n : n + ROW_BUTTONS])}
        for n in range(0, len(buttons), ROW_BUTTONS)
    ]


def _selects(question: int, choices: Sequence[Choice], most: int) -> list[Component]:
    found = []
    for n in range(0, len(choices), SELECT_OPTIONS):
        options = [
            {"label": shortened(c.label, OPTION_LABEL), "value": c.value}
            for c in choices[n : n + SELECT_OPTIONS]
        ]
        select = {
            "type": SELECT,
            "custom_id": f"q:{question}" if n == 0 else f"q:{question}#{n}",
            "options": options,
            "min_values": 1,
            "max_values": min(most, len(options)),
            "placeholder": "Pick one" if most == 1 else f"Pick up to {most}",
        }
        found.append({"type": ROW, "components": [select]})
    return found


def _without_controls(component: Component) -> list[Component]:
    kind = component.get("type")
    if kind == ROW:
        return []
    if kind == SECTION:
        return list(component["components"])
    if kind == FILE:
        return [as_sent(component)]
    if kind == CONTAINER:
        inside = [kept for each in component["components"] for kept in _without_controls(each)]
        while inside and inside[-1]["type"] == SEPARATOR:
            inside.pop()
        return [{**component, "components": inside}] if inside else []
    return [component]
