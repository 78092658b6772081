"""`make picture` draws docs/conversation.svg: a real conversation, shown by the terminal's own screen.

With `--check` it fails when the picture in docs is stale.
"""

import io
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

from adapters.terminal.screen import RichScreen
from tests.play import Player

_FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
"""The picture fetches nothing when it is looked at; the reader's own fixed-width font will do."""

PICTURE = Path(__file__).parents[1] / "docs" / "conversation.svg"
LINES = (
    "ugh. bombed acme. the portfolio part went ok i think, but i called her diane, its diana, she corrected me",
    "[Start]",
    "yes",
    "it was left",
    "say it back when we meet",
    "the portfolio",
    "diana. she asked why my checkout only has one button. small team, real users",
)


def drawn() -> str:
    """The conversation as SVG; the same every time."""
    console = Console(record=True, width=84, file=io.StringIO(), force_terminal=True, highlight=False)
    screen = RichScreen(console, wrap_notes=True)
    player = Player()
    for line in LINES:
        console.print(Text(f"› {line.strip('[]')}", style="bold"))
        console.print()
        for turn in player.say(line):
            for message in turn.messages:
                screen.show(message)
    return _FONTS.sub("", console.export_svg(title="debrief chat", unique_id="debrief"))


def main() -> None:
    if "--check" in sys.argv:
        if not PICTURE.exists() or PICTURE.read_text(encoding="utf-8") != drawn():
            sys.exit("docs/conversation.svg is stale: run `make picture`.")
    else:
        PICTURE.write_text(drawn(), encoding="utf-8")


if __name__ == "__main__":
    main()
