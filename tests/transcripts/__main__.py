"""`python -m tests.transcripts --write` plays every page and writes the bot's part anew; read the diff it makes."""

import sys
from pathlib import Path

from tests.play import played

PAGES = Path(__file__).parent / "pages"


def main() -> None:
    for path in sorted(PAGES.rglob("*.txt")):
        page, _ = played(path.read_text(encoding="utf-8"))
        if "--write" in sys.argv:
            path.write_text(page, encoding="utf-8")
        else:
            print(f"===== {path.name}\n{page}")


main()
