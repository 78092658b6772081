"""The chat in a terminal: a prompt that waits while reminders may still come in above it."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TextIO

from adapters.base import Outgoing
from adapters.terminal.lines import PLATFORM, Desk, key, read_lines
from adapters.terminal.screen import screen
from adapters.terminal.typed import opens_form, typed
from conversations.model import Envelope, Event, File, Form, FormSubmitted, Message, Started, Words

GOODBYE = "It's all here when you want it."
PROMPT = "› "

Reader = Callable[[str, str, bool], Awaitable[str | None]]
"""Asks for a line: label, text to begin with, whether it may have several lines. None at the end of input."""


class ChatAdapter:
    """Shows each message as it is sent, and remembers the latest question and files."""

    platform = PLATFORM

    def __init__(self, out: TextIO) -> None:
        self.screen = screen(out)
        self.latest: Message | None = None
        self.files: tuple[File, ...] = ()

    async def send(self, outgoing: Outgoing) -> str:
        message = outgoing.message
        if message is not None:
            self.screen.show(message)
            if message.files:
                self.files = message.files
                self.screen.note("“save” puts the files into this folder.")
            if message.question is not None:
                self.latest = message
        return ""

    async def arrived(self, outgoing: Outgoing) -> str | None:
        return None  # a terminal can't be asked what it has shown


class ChatShell:
    """Takes what the person types until they leave; what they told is kept."""

    def __init__(self, desk: Desk, adapter: ChatAdapter, who: str, zone: str) -> None:
        self._desk, self._adapter = desk, adapter
        self._who, self._zone = key(who), zone

    async def run(self, source: TextIO) -> None:
        await self._desk.deliver()
        await self._send(Started())
        ask = _prompting() if source.isatty() else _piped(source.fileno())
        while (line := await ask(PROMPT, "", False)) is not None:
            if line.strip() in ("/quit", "/exit"):
                break
            await self._line(line, ask)
        self._adapter.screen.note(GOODBYE)

    async def _line(self, line: str, ask: Reader) -> None:
        latest = self._adapter.latest
        if line.strip() == "save" and self._adapter.files:
            self._save()
        elif latest is not None and latest.form is not None and opens_form(line, latest):
            fields = await _filled(latest.form, ask)
            if fields is not None:
                await self._send(FormSubmitted(fields, latest.question))
        elif line.strip():
            await self._send(typed(line, latest))

    async def _send(self, event: Event) -> None:
        id = f"typed:{os.urandom(16).hex()}"
        envelope = Envelope(id, self._who, self._who.user, self._desk.now(), event, zone=self._zone)
        refused = await self._desk.receive(envelope, id)
        if refused is not None:
            self._adapter.screen.note(refused)
        await self._desk.deliver()

    def _save(self) -> None:
        for file in self._adapter.files:
            path = _free(Path.cwd() / Path(file.name).name)
            try:
                path.write_text(file.text, encoding="utf-8")
            except OSError as fault:
                self._adapter.screen.note(
                    f"{path} can't be written ({fault.strerror}); start in another folder."
                )
            else:
                self._adapter.screen.note(f"Saved as {path}.")


def _free(path: Path) -> Path:
    """The path, or the first numbered one beside it that is not taken."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free


async def _filled(form: Form, ask: Reader) -> dict[str, Words] | None:
    """The form, field by field; None when the input ends in the middle."""
    fields = {}
    for field in form.fields:
        text = await ask(_label(field.label), field.value, field.multiline)
        if text is None:
            return None
        fields[field.name] = Words(text)
    return fields


def _label(label: str) -> str:
    return f"{label} " if label.endswith(("?", "…")) else f"{label}: "


def _piped(descriptor: int) -> Reader:
    lines = read_lines(descriptor)

    async def ask(label: str, begin: str, multiline: bool) -> str | None:
        return await anext(lines, None)

    return ask


def _prompting() -> Reader:
    """A prompt that keeps what comes in above it. Imported late: the first question is on the screen by now."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.patch_stdout import patch_stdout

    session: PromptSession[str] = PromptSession()

    async def ask(label: str, begin: str, multiline: bool) -> str | None:
        try:
            with patch_stdout(raw=True):
                if multiline:
                    label += "(Esc, then Enter, when done) "
                return await session.prompt_async(label, default=begin, multiline=multiline)
        except (EOFError, KeyboardInterrupt, asyncio.CancelledError):
            return None

    return ask
