"""What Discord shows, read back to the form that pages have."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from adapters.discord.render import ANSWER
from tests.platforms.discord.rules import BUTTON, FILE, SELECT, TEXT, walk

PARTS = 32  # marks of one bubble's parts differ below this
_ESCAPE = re.compile(r"\\([^0-9A-Za-z\s])")
_PLACE = re.compile(r"-# (\d+) of (\d+)")
_LIVE = re.compile(
    r"(?<!\\)(?:[*_~`|<]|\[[^\]]*\]\(|:(?=//)|@(?=everyone|here))|^(?:#{1,3}|>|[-+]|\d+[.)])\s", re.MULTILINE
)


def as_read(content: str) -> str:
    """The text as a person reads it: a backslash before a sign is not shown."""
    return _ESCAPE.sub(r"\1", content)


def live(content: str) -> list[str]:
    """Whatever in the text Discord would take for markup, a link or a mention."""
    return _LIVE.findall(content.replace("\\\\", ""))


@dataclass
class Bubble:
    """One bubble, put together again from its parts."""

    text: str = ""
    buttons: list[str] = field(default_factory=list)
    opening: list[str] = field(default_factory=list)
    place: str = ""
    chosen: str = ""
    files: list[str] = field(default_factory=list)

    def written(self, without: str = "") -> str:
        """As a page shows it, but for a file of that name."""
        lines = self.text.split("\n")
        opening = [label for label in self.opening if label != ANSWER]
        below = " ".join(f"[{label}]" for label in (*self.buttons, *opening))
        below = f"{below}   {self.place}".strip() if self.place else below
        lines += [below] if below else []
        lines += [f"<file {name}>" for name in self.files if name != without]
        return "\n".join(f"{'bot: ' if n == 0 else '     '} {text}".rstrip() for n, text in enumerate(lines))


def bubbles(payloads: Iterable[Mapping[str, Any]]) -> list[Bubble]:
    """The bubbles of these messages, in order; those that grew into one message come apart again."""
    pieces = [piece for payload in payloads for piece in _pieces(payload["components"])]
    return [_bubble([c for _, c in group]) for _, group in groupby(pieces, key=lambda piece: piece[0])]


def _pieces(components: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Top-level components with the mark of the bubble to which they belong."""
    mark = 0
    for component in components:
        own = max((int(c.get("id") or 0) for c in walk([component])), default=0) // PARTS
        mark = own or mark
        yield mark, component


def _bubble(components: list[Mapping[str, Any]]) -> Bubble:
    found, texts = Bubble(), []
    for component in walk(components):
        if component["type"] == TEXT:
            content = str(component["content"])
            if place := _PLACE.fullmatch(content):
                found.place = f"{place[1]} of {place[2]}"
            elif content.startswith("-# ✓ "):
                found.chosen = as_read(content.removeprefix("-# ✓ "))
            else:
                texts.append(as_read(content))
        elif component["type"] == FILE:
            name = component.get("name") or str(component["file"]["url"]).rpartition("/")[2]
            found.files.append(str(name))
        elif component["type"] == SELECT:
            found.buttons += [option["label"] for option in component["options"]]
        elif component["type"] == BUTTON and component.get("custom_id"):
            opens = str(component["custom_id"]).startswith(("f:", "a:"))
            (found.opening if opens else found.buttons).append(component["label"])
    found.text = "\n".join(texts)
    return found
