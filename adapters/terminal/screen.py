"""How the terminal shows a message: bubbles in colour where there is a terminal, plain text where there is a pipe."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Protocol, TextIO

from adapters.plain import hints, plain
from conversations.model import Message

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

WIDTH = 80
FEW = 8
"""Choices that still fit in a line or two; more are set in columns."""


class Screen(Protocol):
    """Where messages are shown."""

    def show(self, message: Message) -> None:
        """Show one bubble."""
        ...

    def note(self, line: str) -> None:
        """A line of the program's own, such as where a file went."""
        ...


class PlainScreen:
    """Text and nothing else, for pipes and files."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def show(self, message: Message) -> None:
        print(plain(message), end="\n\n", file=self._out, flush=True)

    def note(self, line: str) -> None:
        print(line, end="\n\n", file=self._out, flush=True)


class RichScreen:
    """Bubbles with a bar at their side, choices numbered in colour. A note is shown bare, ready to copy:
    its lines are left to the terminal to wrap, unless `wrap_notes` is set.
    """

    def __init__(self, console: "Console", *, wrap_notes: bool = False) -> None:
        self._console = console
        self._wrap_notes = wrap_notes

    def show(self, message: Message) -> None:
        from rich.text import Text

        width = min(self._console.width, WIDTH)
        before, note = split_note(message.text)
        if before:
            for line in Text(before).wrap(self._console, width - 2):
                self._console.print(Text.assemble(("▎ ", "cyan"), line))
        if note:
            self._console.print(Text(note), soft_wrap=not self._wrap_notes)
        if below := self._below(message):
            self._console.print(below)
        self._console.print()

    def note(self, line: str) -> None:
        # Unbroken: a path that was wrapped could not be copied.
        self._console.print(line, style="dim", markup=False, highlight=False, soft_wrap=True)

    def _below(self, message: Message) -> object:
        """What stands below the words: a few choices in a line, many in two columns, then the rest in grey."""
        from rich.console import Group
        from rich.padding import Padding
        from rich.table import Table
        from rich.text import Text

        numbered = [
            Text.assemble((f"{number} ", "bold cyan"), (choice.label, "cyan"))
            for number, choice in enumerate(message.choices, 1)
        ]
        parts: list[Text | Table] = []
        if len(numbered) > FEW:
            grid = Table.grid(padding=(0, 3))
            half = (len(numbered) + 1) // 2
            for left, right in zip_longest(numbered[:half], numbered[half:], fillvalue=Text()):
                grid.add_row(left, right)
            parts.append(grid)
        else:
            parts += packed(numbered, min(self._console.width, WIDTH) - 4)
        rest = hints(message)[1:] if message.choices else hints(message)
        if rest:
            parts.append(Text("  ".join(rest), style="dim"))
        return Padding(Group(*parts), (0, 0, 0, 2)) if parts else None


def packed(choices: "Sequence[Text]", width: int) -> "list[Text]":
    """The choices side by side, as many to a line as fit; none is broken in two."""
    from rich.text import Text

    lines: list[Text] = []
    for choice in choices:
        if lines and lines[-1].cell_len + 3 + choice.cell_len <= width:
            lines[-1] = Text("   ").join((lines[-1], choice))
        else:
            lines.append(choice)
    return lines


def split_note(text: str) -> tuple[str, str]:
    """What stands before a note, and the note itself with its subject line; "" where there is none."""
    start = 0 if text.startswith("Subject: ") else text.find("\nSubject: ") + 1
    if not start and not text.startswith("Subject: "):
        return text, ""
    return text[:start].rstrip("\n"), text[start:]


def screen(out: TextIO) -> Screen:
    """The screen that suits the stream."""
    if not out.isatty():
        return PlainScreen(out)
    from rich.console import Console

    return RichScreen(Console(file=out, highlight=False, markup=False))
