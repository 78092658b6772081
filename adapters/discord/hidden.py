"""Answers that only the caller sees: one message to each interaction, which grows.

A new message by an interaction's token can't be made twice-proof: Discord takes no nonce there, and nothing lists what
was sent. So everything that answers one interaction goes into its first answer, which is edited: the same edit twice is
one edit, and the mark on each part tells which are there already. Only what no longer fits gets a message of its own.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import discord

from adapters.discord import render
from adapters.discord.handles import Handle
from adapters.discord.limits import FILES, MESSAGE_COMPONENTS, MESSAGE_TEXT, size
from adapters.discord.render import (
    EPHEMERAL,
    MOVED_MARK,
    NEW_LAYOUT,
    NO_MENTIONS,
    Component,
    Part,
    as_sent,
    marks,
    settled_as_seen,
)
from adapters.discord.wire import Client

MOST_ANSWERS = 2_000  # remembered here; others are read back
ANSWER = "/webhooks/{webhook_id}/{webhook_token}/messages/@original"
FURTHER = "/webhooks/{webhook_id}/{webhook_token}"
UNKNOWN = frozenset({10008, 10015, 10062, 50027})  # message, webhook, interaction; a token that has run out


@dataclass
class _Answer:
    """What the first answer shows, and the marks of everything that was ever put into it or after it."""

    shown: list[Component] = field(default_factory=list)
    files: list[dict[str, Any]] = field(default_factory=list)
    said: set[int] = field(default_factory=set)
    last: list[Component] = field(default_factory=list)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    announced: asyncio.Event = field(default_factory=asyncio.Event)
    read: bool = False


class Hidden:
    """The hidden answers, by their interactions' tokens."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._answers: OrderedDict[str, _Answer] = OrderedDict()

    def awaits(self, handle: Handle) -> None:
        """This process is about to announce an answer; until `announced` is told of it, nothing is put into it."""
        self._answer(handle).announced.clear()

    def announced(self, handle: Handle, *, taken: bool) -> None:
        """The answer is announced, if Discord has `taken` that: nothing is in it yet."""
        answer = self._answer(handle)
        answer.read = taken
        answer.announced.set()

    def touched(self, handle: Handle) -> bool:
        """Whether anything was put into the answer."""
        answer = self._answers.get(handle.token)
        return answer is not None and bool(answer.said)

    async def add(self, handle: Handle, parts: Sequence[Part]) -> None:
        """Puts the parts that are not there yet below what is."""
        answer = self._answer(handle)
        async with answer.lock:
            await self._look(handle, answer)
            for part in parts:
                if part.mark not in answer.said:
                    await self._add(handle, answer, part)

    async def has(self, handle: Handle, mark: int) -> bool:
        """Whether a part with that mark is there. Asks Discord, since what is remembered here may have been lost."""
        answer = self._answer(handle)
        async with answer.lock:
            if mark not in answer.said:
                answer.read = False
                await self._look(handle, answer)
            return mark in answer.said

    async def close(self, handle: Handle, last: Sequence[Component]) -> None:
        """Puts a closing line under everything, once."""
        answer = self._answer(handle)
        async with answer.lock:
            await self._look(handle, answer)
            if not answer.last:
                answer.last = list(last)
                try:
                    await self._write(handle, answer, [])
                except BaseException:
                    answer.last = []
                    raise
                answer.said.add(0)

    async def say(self, handle: Handle, sentence: str) -> None:
        """A sentence of the shell's own, as the answer."""
        answer = self._answer(handle)
        async with answer.lock:
            await self._look(handle, answer)
            answer.shown += render.note(sentence)
            await self._write(handle, answer, [])
            answer.said.add(0)

    async def settle(self, handle: Handle, chosen: str) -> None:
        """The answer's buttons go, and it shows what was chosen."""
        answer = self._answer(handle)
        async with answer.lock:
            await self._look(handle, answer)
            answer.shown = list(settled_as_seen(answer.shown, chosen))
            if answer.shown or answer.last:
                await self._write(handle, answer, [])

    async def remove(self, handle: Handle) -> None:
        """Takes away an answer that was announced and is not needed."""
        answer = self._answer(handle)
        answer.said.add(0)
        await answer.announced.wait()
        try:
            await self._client.wire.ask("DELETE", ANSWER, self._place(handle))
        except discord.HTTPException as error:
            if error.code not in UNKNOWN:
                raise

    async def remove_unused(self, handle: Handle) -> None:
        """Takes it away if nothing is in it; Discord is asked, since what is remembered here may have been lost."""
        answer = self._answer(handle)
        async with answer.lock:
            if not answer.said:
                answer.read = False
                await self._look(handle, answer)
            if not answer.said and not answer.last:
                await self.remove(handle)

    def _answer(self, handle: Handle) -> _Answer:
        if handle.token not in self._answers:
            self._answers[handle.token] = _Answer()
            self._answers[handle.token].announced.set()  # by whoever was here before
        answer = self._answers[handle.token]
        self._answers.move_to_end(handle.token)
        while len(self._answers) > MOST_ANSWERS:
            self._answers.popitem(last=False)
        return answer

    def _place(self, handle: Handle) -> dict[str, str]:
        return {"webhook_id": str(self._client.application_id), "webhook_token": handle.token}

    async def _look(self, handle: Handle, answer: _Answer) -> None:
        """Reads the answer as Discord shows it, unless it is known."""
        await answer.announced.wait()
        if answer.read:
            return
        found = await self._client.wire.ask("GET", ANSWER, self._place(handle))
        components = [as_sent(each) for each in found.get("components") or []]
        answer.last = [each for each in components if MOVED_MARK in marks([each])]
        answer.shown = [each for each in components if each not in answer.last]
        answer.said |= marks(answer.shown)
        answer.files = [{"id": a["id"], "filename": a["filename"]} for a in found.get("attachments") or []]
        answer.read = True

    async def _add(self, handle: Handle, answer: _Answer, part: Part) -> None:
        together = [*answer.shown, *part.components, *answer.last]
        if answer.shown and not _fits(together, len(answer.files) + len(part.files)):
            body = {
                "flags": NEW_LAYOUT | EPHEMERAL,
                "components": list(part.components),
                "allowed_mentions": NO_MENTIONS,
            }
            if part.files:
                body["attachments"] = [
                    {"id": str(n), "filename": file.name} for n, file in enumerate(part.files)
                ]
            await self._client.wire.ask("POST", FURTHER, self._place(handle), body, part.files)
        else:
            answer.shown += part.components
            await self._write(handle, answer, part.files)
        answer.said.add(part.mark)

    async def _write(self, handle: Handle, answer: _Answer, files: Sequence[Any]) -> None:
        body: dict[str, Any] = {
            "flags": NEW_LAYOUT,
            "components": [*answer.shown, *answer.last],
            "allowed_mentions": NO_MENTIONS,
        }
        if files or answer.files:
            new = [{"id": str(n), "filename": file.name} for n, file in enumerate(files)]
            body["attachments"] = [*answer.files, *new]
        answer.read = False  # until this is through, nobody knows what it shows
        found = await self._client.wire.ask("PATCH", ANSWER, self._place(handle), body, files)
        answer.read = True
        kept = (found or {}).get("attachments") or []
        answer.files = [{"id": a["id"], "filename": a["filename"]} for a in kept]


def _fits(components: Sequence[Component], files: int) -> bool:
    count, text = _measure(components)
    return count <= MESSAGE_COMPONENTS and text <= MESSAGE_TEXT and files <= FILES


def _measure(components: Sequence[Component]) -> tuple[int, int]:
    count = text = 0
    for component in components:
        inner, letters = _measure(
            [
                *(component.get("components") or []),
                *([component["accessory"]] if "accessory" in component else []),
            ]
        )
        count += 1 + inner
        text += letters + size(str(component.get("content") or ""))
    return count, text
