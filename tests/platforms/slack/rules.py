"""What Slack takes, as checks: each refuses with Slack's own error, and names the page that states its rule.

`RULES` lists them all, so that a test can see each of them refuse something.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

Json: TypeAlias = Any
DOCS = "https://docs.slack.dev/"


class Refusal(Exception):
    """Slack's error word, and what is wrong in ours."""

    def __init__(self, error: str, detail: str) -> None:
        super().__init__(f"{error}: {detail}")
        self.error, self.detail = error, detail


Rule: TypeAlias = Callable[[Any], None]
RULES: dict[str, Rule] = {}


def rule(function: Rule) -> Rule:
    """Registers a check; its docstring names the page."""
    assert DOCS in (function.__doc__ or ""), function.__name__
    RULES[function.__name__] = function
    return function


def bad(detail: str, error: str = "invalid_blocks") -> Refusal:
    return Refusal(error, detail)


def keys(given: Mapping[str, Any], needed: str, allowed: str = "", error: str = "invalid_blocks") -> None:
    """All that is needed is there, and nothing that nobody knows."""
    if not isinstance(given, Mapping):
        raise bad(f"{given!r} is no object", error)
    for name in needed.split():
        if name not in given:
            raise bad(f"{given.get('type', 'object')} lacks {name}", error)
    for name in given:
        if name not in needed.split() and name not in allowed.split():
            raise bad(f"{given.get('type', 'object')} has an unknown {name}", error)


def within(text: Any, most: int, what: str, error: str = "invalid_blocks", least: int = 1) -> None:
    if not isinstance(text, str) or not least <= len(text) <= most:
        size = len(text) if isinstance(text, str) else repr(text)
        raise bad(f"{what} has {size} characters, not {least} to {most}", error)


# ── text ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@rule
def text_object(text: Json) -> None:
    """https://docs.slack.dev/reference/block-kit/composition-objects/text-object: 1 to 3,000 characters."""
    keys(text, "type text", "emoji verbatim")
    if text["type"] not in ("plain_text", "mrkdwn"):
        raise bad(f"a text of type {text['type']!r}")
    if text["type"] == "mrkdwn" and "emoji" in text:
        raise bad("emoji belongs to plain_text")
    if text["type"] == "plain_text" and "verbatim" in text:
        raise bad("verbatim belongs to mrkdwn")
    within(text["text"], 3000, "a text")


def plain(text: Json, most: int, what: str) -> None:
    text_object(text)
    if text["type"] != "plain_text":
        raise bad(f"{what} must be plain_text")
    within(text["text"], most, what)


@rule
def markup(text: Json) -> None:
    """https://docs.slack.dev/messaging/formatting-message-text: what is not markup is written &lt; &gt; &amp;.

    Refuses what would ping, link or break; a link that an app writes itself has a scheme Slack knows.
    """
    for found in re.findall(r"<([^>]*)>?", text):
        if not re.match(r"(https?://|mailto:|slack://)[^|]+(\|.+)?$", found):
            raise bad(f"unescaped markup: <{found}", "markup")
    if re.search(r"&(?!amp;|lt;|gt;)", text):
        raise bad("an & that is not escaped", "markup")
    if ">" in re.sub(r"<[^>]*>", "", text):
        raise bad("a > that is not escaped", "markup")


# ── elements ───────────────────────────────────────────────────────────────────────────────────────────────────────


@rule
def button(element: Json) -> None:
    """https://docs.slack.dev/reference/block-kit/block-elements/button-element: label 75, value 2,000."""
    keys(element, "type text action_id", "url value style confirm accessibility_label")
    plain(element["text"], 75, "a button's label")
    within(element["action_id"], 255, "an action_id")
    if "value" in element:
        within(element["value"], 2000, "a button's value", least=0)
    if element.get("style") not in (None, "primary", "danger"):
        raise bad("an unknown style")


@rule
def option(given: Json) -> None:
    """https://docs.slack.dev/reference/block-kit/composition-objects/option-object: text 75, value 150."""
    keys(given, "text value", "description url")
    plain(given["text"], 75, "an option's text")
    within(given["value"], 150, "an option's value")


def _options(element: Json) -> None:
    options = element["options"]
    if not 1 <= len(options) <= 100:
        raise bad(f"{len(options)} options, not 1 to 100")
    for each in options:
        option(each)
    if len({each["value"] for each in options}) < len(options):
        raise bad("two options of one value")


@rule
def static_select(element: Json) -> None:
    """https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element: 1 to 100 options."""
    keys(element, "type action_id options", "placeholder initial_option confirm focus_on_load")
    within(element["action_id"], 255, "an action_id")
    if "placeholder" in element:
        plain(element["placeholder"], 150, "a placeholder")
    _options(element)


@rule
def multi_static_select(element: Json) -> None:
    """https://docs.slack.dev/reference/block-kit/block-elements/multi-select-menu-element: at least 1 may be picked."""
    keys(
        element,
        "type action_id options",
        "placeholder initial_options confirm max_selected_items focus_on_load",
    )
    within(element["action_id"], 255, "an action_id")
    _options(element)
    if element.get("max_selected_items", 1) < 1:
        raise bad("max_selected_items below 1")


@rule
def plain_text_input(element: Json) -> None:
    """https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element: at most 3,000 characters."""
    keys(
        element,
        "type action_id",
        "multiline initial_value placeholder min_length max_length dispatch_action_config focus_on_load",
    )
    most = element.get("max_length", 3000)
    if not 1 <= most <= 3000:
        raise bad(f"max_length {most}, not 1 to 3000")
    if "initial_value" in element:
        within(element["initial_value"], most, "an initial_value", least=0)


@rule
def datetimepicker(element: Json) -> None:
    """https://docs.slack.dev/reference/block-kit/block-elements/datetime-picker-element: ten digits of Unix time."""
    keys(element, "type action_id", "initial_date_time confirm focus_on_load")
    at = element.get("initial_date_time")
    if at is not None and (not isinstance(at, int) or len(str(at)) != 10):
        raise bad(f"initial_date_time {at!r} is not a ten-digit integer")


ELEMENTS: dict[str, tuple[Rule, frozenset[str]]] = {
    "button": (button, frozenset({"section", "actions"})),
    "static_select": (static_select, frozenset({"section", "actions", "input"})),
    "multi_static_select": (multi_static_select, frozenset({"section", "input"})),
    "plain_text_input": (plain_text_input, frozenset({"input"})),
    "datetimepicker": (datetimepicker, frozenset({"actions", "input"})),
}


@rule
def element_in_its_place(given: Json) -> None:
    """https://docs.slack.dev/reference/block-kit/block-elements: each element lists the blocks it works in."""
    block, element = given
    kind = element.get("type") if isinstance(element, Mapping) else None
    if kind not in ELEMENTS:
        raise bad(f"an unknown element {kind!r}")
    check, places = ELEMENTS[kind]
    if block not in places:
        raise bad(f"a {kind} in a {block}")
    check(element)


# ── blocks ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@rule
def section(block: Json) -> None:
    """https://docs.slack.dev/reference/block-kit/blocks/section-block: text 3,000, ten fields of 2,000."""
    keys(block, "type", "text block_id fields accessory expand")
    if "text" not in block and "fields" not in block:
        raise bad("a section without text")
    if "text" in block:
        text_object(block["text"])
    if "accessory" in block:
        element_in_its_place(("section", block["accessory"]))


@rule
def header(block: Json) -> None:
    """https://docs.slack.dev/reference/block-kit/blocks/header-block: plain text of 150."""
    keys(block, "type text", "block_id")
    plain(block["text"], 150, "a header")


@rule
def context(block: Json) -> None:
    """https://docs.slack.dev/reference/block-kit/blocks/context-block: at most ten elements."""
    keys(block, "type elements", "block_id")
    if not 1 <= len(block["elements"]) <= 10:
        raise bad(f"{len(block['elements'])} elements in a context")
    for each in block["elements"]:
        text_object(each)


@rule
def actions(block: Json) -> None:
    """https://docs.slack.dev/reference/block-kit/blocks/actions-block: at most 25 elements."""
    keys(block, "type elements", "block_id")
    if not 1 <= len(block["elements"]) <= 25:
        raise bad(f"{len(block['elements'])} elements in actions")
    for each in block["elements"]:
        element_in_its_place(("actions", each))
    if len({each["action_id"] for each in block["elements"]}) < len(block["elements"]):
        raise bad("two elements of one action_id")


@rule
def input_block(block: Json) -> None:
    """https://docs.slack.dev/reference/block-kit/blocks/input-block: a label of 2,000, an element, a hint of 2,000."""
    keys(block, "type label element", "block_id dispatch_action hint optional")
    plain(block["label"], 2000, "a label")
    element_in_its_place(("input", block["element"]))


BLOCKS: dict[str, Rule] = {
    "section": section,
    "header": header,
    "context": context,
    "actions": actions,
    "input": input_block,
    "divider": lambda block: keys(block, "type", "block_id"),
}


def blocks(given: Json, most: int) -> None:
    if not isinstance(given, Sequence) or isinstance(given, str) or len(given) > most:
        raise bad(f"blocks are a list of at most {most}")
    for each in given:
        if not isinstance(each, Mapping) or each.get("type") not in BLOCKS:
            raise bad(f"an unknown block {each!r:.60}")
        BLOCKS[each["type"]](each)
        if "block_id" in each:
            within(each["block_id"], 255, "a block_id")
    ids = [each["block_id"] for each in given if "block_id" in each]
    if len(set(ids)) < len(ids):
        raise bad("two blocks of one block_id")


# ── messages and views ─────────────────────────────────────────────────────────────────────────────────────────────


@rule
def message_blocks(given: Json) -> None:
    """https://docs.slack.dev/reference/block-kit/blocks: a message has at most 50 blocks."""
    blocks(given, 50)


@rule
def message_text(arguments: Json) -> None:
    """https://docs.slack.dev/reference/methods/chat.postMessage: there is text, of at most 4,000 characters."""
    text = arguments.get("text")
    if not text or not text.strip():
        raise Refusal("no_text", "every message has a text, for notifications and screen readers")
    if len(text) > 4000:
        raise Refusal("msg_too_long", f"text of {len(text)} characters")


@rule
def message_size(given: Json) -> None:
    """https://docs.slack.dev/reference/methods/chat.postMessage: msg_blocks_too_long, here at 12,000."""
    if sum(len(each.get("text", {}).get("text", "")) for each in given) > 12_000:
        raise Refusal("msg_blocks_too_long", "the blocks' words are too many")


@rule
def metadata(given: Json) -> None:
    """https://docs.slack.dev/messaging/message-metadata: an event_type and an event_payload, an object."""
    keys(given, "event_type event_payload", error="invalid_metadata_format")
    if not re.fullmatch(r"\w{1,255}", given["event_type"]) or not isinstance(given["event_payload"], Mapping):
        raise Refusal("invalid_metadata_format", "event_type is a word, event_payload an object")


@rule
def modal(view: Json) -> None:
    """https://docs.slack.dev/reference/views/modal-views: title, submit and close of 24, private_metadata 3,000."""
    keys(
        view,
        "type title blocks",
        "close submit private_metadata callback_id clear_on_close notify_on_close external_id submit_disabled",
        "invalid_arguments",
    )
    if view["type"] != "modal":
        raise Refusal("invalid_arguments", "only a modal is opened")
    for name in ("title", "submit", "close"):
        if name in view:
            plain(view[name], 24, name)
    within(view.get("private_metadata", ""), 3000, "private_metadata", "invalid_arguments", least=0)
    within(view.get("callback_id", ""), 255, "callback_id", "invalid_arguments", least=0)
    blocks(view["blocks"], 100)
    if any(each["type"] == "input" for each in view["blocks"]) and "submit" not in view:
        raise Refusal("invalid_arguments", "a modal with inputs needs a submit")


@rule
def home_view(view: Json) -> None:
    """https://docs.slack.dev/reference/views/home-tab-views: type home, at most 100 blocks."""
    keys(view, "type blocks", "private_metadata callback_id external_id", "invalid_arguments")
    if view["type"] != "home":
        raise Refusal("invalid_arguments", "only a home view is published")
    blocks(view["blocks"], 100)


def decoded(value: Json) -> Json:
    """An argument that may have come as JSON inside a form."""
    return json.loads(value) if isinstance(value, str) and value[:1] in "[{" else value


def message(arguments: Mapping[str, Any]) -> None:
    """A message's arguments, whole."""
    message_text(arguments)
    given = decoded(arguments.get("blocks") or [])
    markup(arguments["text"])
    message_blocks(given)
    message_size(given)
    for each in given:
        texts = [each.get("text"), *each.get("elements", [])]
        for text in texts:
            if isinstance(text, Mapping) and text.get("type") == "mrkdwn":
                markup(text["text"])
    if arguments.get("metadata"):
        metadata(decoded(arguments["metadata"]))
