"""What Discord refuses beyond its API description: each rule with the page that states it and a body that breaks it.

Pages are below https://docs.discord.com/developers/. A body is what the bot sends, or what lies in a callback's `data`;
`kind` says where: "message" (a new one), "edit", "modal", "command".
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Body: TypeAlias = Mapping[str, Any]

ROW, BUTTON, SELECT, INPUT, SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER, LABEL = (
    1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 17, 18,
)  # fmt: skip
RADIO_GROUP, CHECKBOX_GROUP = 21, 22
SELECTS = frozenset({3, 5, 6, 7, 8})
NEW_KINDS = frozenset({SECTION, TEXT, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER})
NEW_LAYOUT, EPHEMERAL = 1 << 15, 1 << 6
MESSAGES = ("message", "edit")


@dataclass(frozen=True, slots=True)
class Rule:
    """`broken` gives a sentence for each breach; `example` is a body of the first of `kinds` that breaks it."""

    name: str
    page: str
    kinds: tuple[str, ...]
    broken: Callable[[Body], Iterator[str]]
    example: Body


def walk(components: Sequence[Body] | None) -> Iterator[Body]:
    """Every component, nested ones and accessories too."""
    for component in components or ():
        yield component
        yield from walk(component.get("components"))
        for name in ("accessory", "component"):
            if component.get(name):
                yield from walk([component[name]])


def _all(body: Body) -> list[Body]:
    return list(walk(body.get("components")))


def _length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _is_new(body: Body) -> bool:
    return bool(int(body.get("flags") or 0) & NEW_LAYOUT)


def _rows(body: Body) -> Iterator[list[int]]:
    for component in _all(body):
        if component["type"] == ROW:
            yield [inner["type"] for inner in component.get("components", ())]


def content_too_long(body: Body) -> Iterator[str]:
    if _length(str(body.get("content") or "")) > 2000:
        yield "content over 2,000 characters"


def empty_message(body: Body) -> Iterator[str]:
    has = ("content", "embeds", "sticker_ids", "components", "attachments", "poll")
    if not any(body.get(name) for name in has):
        yield "an empty message"


def blank_text(body: Body) -> Iterator[str]:
    if any(c["type"] == TEXT and not str(c.get("content", "")).strip() for c in _all(body)):
        yield "a text display with nothing in it"


def duplicate_custom_ids(body: Body) -> Iterator[str]:
    counts = Counter(c["custom_id"] for c in _all(body) if c.get("custom_id"))
    yield from (f"custom id {id!r} twice" for id, n in counts.items() if n > 1)


def duplicate_ids(body: Body) -> Iterator[str]:
    counts = Counter(c["id"] for c in _all(body) if c.get("id"))
    yield from (f"component id {id} twice" for id, n in counts.items() if n > 1)


def six_rows(body: Body) -> Iterator[str]:
    if not _is_new(body) and sum(1 for _ in _rows(body)) > 5:
        yield "more than five action rows"


def crowded_row(body: Body) -> Iterator[str]:
    for kinds in _rows(body):
        selects = sum(kind in SELECTS for kind in kinds)
        if selects > 1 or (selects and len(kinds) > 1):
            yield "a select that does not have its row to itself"
        if len(kinds) > 5:
            yield "more than five buttons in a row"
        if not kinds:
            yield "an empty row"


def new_layout_beside_old(body: Body) -> Iterator[str]:
    for name in ("content", "embeds", "poll", "sticker_ids"):
        if _is_new(body) and body.get(name):
            yield f"the new layout's flag beside {name}"


def new_kind_without_flag(body: Body) -> Iterator[str]:
    if not _is_new(body) and any(c["type"] in NEW_KINDS for c in _all(body)):
        yield "a component of the new layout without its flag"


def too_many_components(body: Body) -> Iterator[str]:
    if (n := len(_all(body))) > 40:
        yield f"{n} components"


def too_much_text(body: Body) -> Iterator[str]:
    if (n := sum(_length(str(c.get("content", ""))) for c in _all(body) if c["type"] == TEXT)) > 4000:
        yield f"{n} characters of text"


def container_in_container(body: Body) -> Iterator[str]:
    for outer in _all(body):
        if outer["type"] == CONTAINER and any(c["type"] == CONTAINER for c in walk(outer["components"])):
            yield "a container in a container"


def button_without_reason(body: Body) -> Iterator[str]:
    for button in _all(body):
        if button["type"] != BUTTON:
            continue
        link = button.get("style") == 5
        if link != bool(button.get("url")) or link == bool(button.get("custom_id")):
            yield "a button needs a custom id, or, if it is a link, an address; never both"
        if not button.get("label") and not button.get("emoji"):
            yield "a button without a label"


def impossible_select(body: Body) -> Iterator[str]:
    for select in _all(body):
        if select["type"] != SELECT:
            continue
        options = select.get("options", ())
        least, most = int(select.get("min_values") or 1), int(select.get("max_values") or 1)
        if not least <= most <= len(options):
            yield f"{least} to {most} of {len(options)} options"
        if len({option["value"] for option in options}) < len(options):
            yield "two options of one value"


def lost_files(body: Body) -> Iterator[str]:
    if not _is_new(body):
        return
    wanted = {str(c["file"]["url"]).removeprefix("attachment://") for c in _all(body) if c["type"] == FILE}
    given = {attachment.get("filename") for attachment in body.get("attachments") or ()}
    if body.get("attachments") is not None or wanted:
        yield from (f"a file {name!r} that no attachment brings" for name in sorted(wanted - given))
        yield from (
            f"an attachment {name!r} that no component shows" for name in sorted(map(str, given - wanted))
        )


def nonce_too_long(body: Body) -> Iterator[str]:
    if _length(str(body.get("nonce") or "")) > 25:
        yield "a nonce over 25 characters"


def enforced_without_nonce(body: Body) -> Iterator[str]:
    if body.get("enforce_nonce") and not body.get("nonce"):
        yield "enforce_nonce without a nonce"


def ephemeral_message(body: Body) -> Iterator[str]:
    if int(body.get("flags") or 0) & EPHEMERAL:
        yield "a flag that only the answer to an interaction may have"


def too_many_fields(body: Body) -> Iterator[str]:
    if sum(component["type"] in (LABEL, ROW) for component in body.get("components", ())) > 5:
        yield "more than five fields in a modal"


def overfull_field(body: Body) -> Iterator[str]:
    for entry in _all(body):
        if entry["type"] == INPUT:
            length = _length(str(entry.get("value") or ""))
            if length > int(entry.get("max_length") or 4000):
                yield f"a field filled in with {length} characters, over its own maximum"


def bad_command_name(body: Body) -> Iterator[str]:
    names = [body.get("name"), *(option.get("name") for option in body.get("options") or ())]
    for name in map(str, names):
        if not re.fullmatch(r"[-_'\w]{1,32}", name) or name != name.lower():
            yield f"a command or option called {name!r}"


def undescribed_command(body: Body) -> Iterator[str]:
    for described in (body, *(body.get("options") or ())):
        if not 1 <= len(str(described.get("description") or "")) <= 100:
            yield f"{described.get('name')} is not described in 1 to 100 characters"


def choices_and_completion(body: Body) -> Iterator[str]:
    for option in body.get("options") or ():
        if option.get("autocomplete") and option.get("choices"):
            yield f"{option.get('name')} has choices and completes too"
        if len(option.get("choices") or ()) > 25:
            yield f"{option.get('name')} has more than 25 choices"


_B: Body = {"type": BUTTON, "style": 2, "label": "a", "custom_id": "a"}
_OPTION = {"label": "a", "value": "a"}
_LAYOUT = NEW_LAYOUT


def _row(*inside: Body) -> Body:
    return {"type": ROW, "components": list(inside)}


def _text(content: str = "a", **more: Any) -> Body:
    return {"type": TEXT, "content": content} | more


_SELECT: Body = {"type": SELECT, "custom_id": "s", "options": [_OPTION]}
_FIELD: Body = {"type": LABEL, "label": "a", "component": {"type": INPUT, "custom_id": "a", "style": 1}}

RULES: tuple[Rule, ...] = (
    Rule("content_too_long", "resources/message#create-message", MESSAGES, content_too_long, {"content": "a" * 2001}),
    Rule("empty_message", "resources/message#create-message", ("message",), empty_message, {"flags": 0}),
    Rule("blank_text", "components/reference#text-display", MESSAGES, blank_text, {"components": [_text(" ")]}),
    Rule(
        "duplicate_custom_ids", "components/reference#anatomy-of-a-component", (*MESSAGES, "modal"),
        duplicate_custom_ids, {"components": [_row(_B, _B)]},
    ),
    Rule(
        "duplicate_ids", "components/reference#anatomy-of-a-component", (*MESSAGES, "modal"),
        duplicate_ids, {"components": [_text(id=7), _text(id=7)]},
    ),
    Rule(
        "six_rows", "components/reference#legacy-message-component-behavior", MESSAGES,
        six_rows, {"components": [_row({**_B, "custom_id": str(n)}) for n in range(6)]},
    ),
    Rule(
        "crowded_row", "components/reference#action-row", MESSAGES,
        crowded_row, {"components": [_row(_SELECT, _B)]},
    ),
    Rule(
        "new_layout_beside_old", "components/using-message-components", MESSAGES,
        new_layout_beside_old, {"flags": _LAYOUT, "content": "a", "components": [_text()]},
    ),
    Rule(
        "new_kind_without_flag", "components/using-message-components", MESSAGES,
        new_kind_without_flag, {"components": [_text()]},
    ),
    Rule(
        "too_many_components", "components/reference", MESSAGES,
        too_many_components, {"flags": _LAYOUT, "components": [_text() for _ in range(41)]},
    ),
    Rule(
        "too_much_text", "components/reference#text-display", MESSAGES,
        too_much_text, {"flags": _LAYOUT, "components": [_text("a" * 2001), _text("b" * 2000)]},
    ),
    Rule(
        "container_in_container", "components/reference#container", MESSAGES, container_in_container,
        {"components": [{"type": CONTAINER, "components": [{"type": CONTAINER, "components": [_text()]}]}]},
    ),
    Rule(
        "button_without_reason", "components/reference#button", MESSAGES,
        button_without_reason, {"components": [_row({**_B, "url": "https://example.org"})]},
    ),
    Rule(
        "impossible_select", "components/reference#string-select", MESSAGES,
        impossible_select, {"components": [_row({**_SELECT, "max_values": 2})]},
    ),
    Rule(
        "lost_files", "components/reference#file", MESSAGES,
        lost_files, {"flags": _LAYOUT, "components": [_text()], "attachments": [{"id": 0, "filename": "a.txt"}]},
    ),
    Rule(
        "nonce_too_long", "resources/message#create-message", ("message",),
        nonce_too_long, {"content": "a", "nonce": "n" * 26},
    ),
    Rule(
        "enforced_without_nonce", "resources/message#create-message", ("message",),
        enforced_without_nonce, {"content": "a", "enforce_nonce": True},
    ),
    Rule(
        "ephemeral_message", "resources/message#create-message", ("message",),
        ephemeral_message, {"content": "a", "flags": EPHEMERAL},
    ),
    Rule(
        "too_many_fields", "interactions/receiving-and-responding#interaction-response-object-modal", ("modal",),
        too_many_fields, {"components": [_FIELD] * 6},
    ),
    Rule(
        "overfull_field", "components/reference#text-input", ("modal",), overfull_field,
        {"components": [{**_FIELD, "component": {**_FIELD["component"], "max_length": 3, "value": "abcd"}}]},
    ),
    Rule(
        "bad_command_name", "interactions/application-commands#application-command-object-application-command-naming",
        ("command",), bad_command_name, {"name": "Debrief Me"},
    ),
    Rule(
        "undescribed_command", "interactions/application-commands#application-command-object",
        ("command",), undescribed_command, {"name": "debrief", "description": ""},
    ),
    Rule(
        "choices_and_completion", "interactions/application-commands#autocomplete", ("command",),
        choices_and_completion, {"options": [{"name": "a", "autocomplete": True, "choices": [_OPTION]}]},
    ),
)  # fmt: skip


def breaches(kind: str, body: Body, *, interaction: bool = False) -> list[str]:
    """What of the rules the body breaks. The answer to an `interaction` may be seen by its caller only."""
    return [
        f"{sentence} ({rule.page})"
        for rule in RULES
        if kind in rule.kinds and not (interaction and rule.name == "ephemeral_message")
        for sentence in rule.broken(body)
    ]
