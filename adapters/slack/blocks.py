"""The few pieces of Block Kit that are used. Every text is plain: no markup, mention or link in it comes to life."""

from typing import Any, TypeAlias

Block: TypeAlias = dict[str, Any]


def plain(text: str) -> Block:
    """A text shown to the letter, an emoji's name included."""
    return {"type": "plain_text", "text": text, "emoji": False}


def section(text: str, block_id: str = "") -> Block:
    """Words, never folded away behind "See more"."""
    found: Block = {"type": "section", "text": plain(text), "expand": True}
    return {**found, "block_id": block_id} if block_id else found


def small(*texts: str) -> Block:
    """Small print."""
    return {"type": "context", "elements": [plain(text) for text in texts]}


def header(text: str) -> Block:
    """A heading."""
    return {"type": "header", "text": plain(text)}


def button(label: str, action_id: str) -> Block:
    """A button."""
    return {"type": "button", "text": plain(label), "action_id": action_id}


def actions(block_id: str, *elements: Block) -> Block:
    """A row of buttons and menus."""
    return {"type": "actions", "block_id": block_id, "elements": list(elements)}


def option(label: str, value: str) -> Block:
    """An entry of a menu."""
    return {"text": plain(label), "value": value}
