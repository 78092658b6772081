"""Slack's own way of writing a text, there and back: what a person typed, and words that stay as they are."""

import re

_MARKED = re.compile(r"<([^<>]+)>")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def typed(text: str) -> str:
    """The text as its writer typed it: links without their wrapping, &, < and > themselves.

    https://docs.slack.dev/messaging/formatting-message-text
    """
    text = _MARKED.sub(_unwrapped, text)
    for entity, character in _ENTITIES:
        text = text.replace(entity, character)
    return text


def _unwrapped(found: re.Match[str]) -> str:
    target, _, label = found[1].partition("|")
    if target.startswith("!"):  # <!here>, <!subteam^S1|@team>, <!date^…|tomorrow>
        return label or "@" + target[1:].partition("^")[0]
    if target.startswith(("@", "#")):
        return target[0] + label.lstrip("@#") if label else found[0]
    return label or target


def inert(text: str) -> str:
    """The text for a `text` argument: shown to the letter where markup is off, and nothing in it can ping anyone."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def room(text: str) -> int:
    """How many characters the text takes once it is inert."""
    return len(text) + 4 * text.count("&") + 3 * (text.count("<") + text.count(">"))
