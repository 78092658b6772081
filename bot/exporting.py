"""An export, completed with what is kept of a person beside their state."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from conversations.model import Effect, File, Json, Message, Send
from conversations.records import bullets

Tables: TypeAlias = Mapping[str, Sequence[Mapping[str, Json]]]
"""A person's rows, by table."""


def completed(effects: tuple[Effect, ...], tables: Callable[[], Tables]) -> tuple[Effect, ...]:
    """The effects with every incomplete file made whole; `tables` is asked only if there is one."""
    if not any(isinstance(effect, Send) and _incomplete(effect.message) for effect in effects):
        return effects
    rows: dict[str, Json] = {name: [dict(row) for row in found] for name, found in tables().items()}
    return tuple(
        Send(replace(effect.message, files=tuple(_whole(file, rows) for file in effect.message.files)))
        if isinstance(effect, Send)
        else effect
        for effect in effects
    )


def _incomplete(message: Message) -> bool:
    return bool(message.files) and any(file.incomplete for file in message.files)


def _whole(file: File, tables: dict[str, Json]) -> File:
    if not file.incomplete:
        return file
    if file.name.endswith(".json"):
        whole = {**json.loads(file.text), "tables": tables}
        return File(file.name, json.dumps(whole, ensure_ascii=False, indent=2, sort_keys=True))
    return File(file.name, "\n".join((file.text, "\n# Kept beside it\n", *bullets(tables))))
