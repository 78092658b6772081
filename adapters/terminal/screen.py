"""How the terminal shows a message: bubbles in colour where there is a terminal, plain text where there is a pipe."""

from typing import TYPE_CHECKING, Protocol, TextIO

from adapters.plain import hints, plain
from conversations.model import Message

if TYPE_CHECKING:
    from rich.console import Console

WIDTH = 80


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
    """Bubbles with a bar at their side, choices numbered in colour. A note is shown bare, ready to copy."""

    def __init__(self, console: "Console") -> None:
        self._console = console

    def show(self, message: Message) -> None:
        from rich.text import Text

        width = min(self._console.width, WIDTH)
        before, note = split_note(message.text)
        if before:
            for line in Text(before).wrap(self._console, width - 2):
                self._console.print(Text.assemble(("▎ ", "cyan"), line))
        if note:
            self._console.print(Text(note), soft_wrap=True)
        if below := self._below(message):
            self._console.print(below)
        self._console.print()

    def note(self, line: str) -> None:
        self._console.print(line, style="dim", markup=False, highlight=False)

    @staticmethod
    def _below(message: Message) -> object:
        from rich.padding import Padding
        from rich.text import Text

        parts: list[object] = []
        for number, choice in enumerate(message.choices, 1):
            parts += [(f" {number} ", "bold cyan"), (f"{choice.label.replace(' ', chr(0xA0))}  ", "cyan")]
        rest = hints(message)[1:] if message.choices else hints(message)
        if rest:
            parts.append((("\n" if parts else "") + "  ".join(rest), "dim"))
        return Padding(Text.assemble(*parts), (0, 0, 0, 1)) if parts else None  # type: ignore[arg-type]


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
