"""`make picture` draws docs/conversation.svg: a real conversation, shown by the terminal's own screen.

With `--check` it fails when the picture in docs is stale.
"""

import io
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

from adapters.terminal.screen import RichScreen
from tests.play import Player

PICTURE = Path(__file__).parents[1] / "docs" / "conversation.svg"
LINES = (
    "ugh. bombed acme. got there like 10 min late bc the train died and then i called her diane (its diana!!) "
    "she laughed it off tho. the portfolio part went ok i think",
    "[Start]",
    "yes",
    "said no worries when i said sorry",
    "text them from the platform",
    "say it back when we meet",
    "the portfolio",
    "diana. she asked why my checkout only has one button. small team, real users",
)


def drawn() -> str:
    """The conversation as SVG; the same every time."""
    console = Console(record=True, width=84, file=io.StringIO(), force_terminal=True, highlight=False)
    screen = RichScreen(console)
    player = Player()
    for line in LINES:
        console.print(Text(f"› {line.strip('[]')}", style="bold"))
        console.print()
        for turn in player.say(line):
            for message in turn.messages:
                screen.show(message)
    return console.export_svg(title="debrief chat", unique_id="debrief")


def main() -> None:
    if "--check" in sys.argv:
        if not PICTURE.exists() or PICTURE.read_text(encoding="utf-8") != drawn():
            sys.exit("docs/conversation.svg is stale: run `make picture`.")
    else:
        PICTURE.write_text(drawn(), encoding="utf-8")


if __name__ == "__main__":
    main()
