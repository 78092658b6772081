"""The same story otherwise: other names, other numbers, slips of the finger, no capitals or marks.

Places stay places: whatever is done to a text is done to its spans.
"""

import json
import random
import re
from typing import Any, cast

Told = dict[str, Any]

_NAMES = (
    "Mira",
    "Jonas",
    "Talia",
    "Bruno",
    "Keiko",
    "Anders",
    "Leila",
    "Fergus",
    "Odette",
    "Ravi",
    "Nadia",
    "Piotr",
)
_FIRMS = (
    "Larkhill",
    "Ostrava Foods",
    "Pinewood Dental",
    "Corvid",
    "Marram & Sons",
    "Blue Anchor",
    "Telford Works",
)
_DIGITS = str.maketrans("123456789", "234567198")


def renamed(story: Told, seed: int) -> Told:
    """Other names for the company and the interviewers, and other digits, everywhere."""
    pick = random.Random(seed)
    swaps: dict[str, str] = {}
    for name in story["interviewers"]:
        last = name.split()[-1]
        new = pick.choice(_NAMES)
        swaps[last] = new.lower() if last.islower() else new
    if story["company"]:
        new = pick.choice(_FIRMS)
        swaps[story["company"]] = new.lower() if story["company"].islower() else new
    if swaps:
        said = re.compile(
            "|".join(rf"\b{re.escape(name)}\b" for name in sorted(swaps, key=len, reverse=True))
        )

        def change(text: str) -> str:
            return said.sub(lambda found: swaps[found.group()], text).translate(_DIGITS)
    else:

        def change(text: str) -> str:
            return text.translate(_DIGITS)

    return cast(Told, _mapped(story, change))


def _mapped(value: Any, change: Any) -> Any:
    if isinstance(value, dict):
        kept = ("id", "voice", "split", "named", "finds", "kind", "noticed", "cleared_up")
        return {key: item if key in kept else _mapped(item, change) for key, item in value.items()}
    if isinstance(value, list):
        return [_mapped(item, change) for item in value]
    if isinstance(value, str):
        return change(value)
    if isinstance(value, int):
        return int(str(value).translate(_DIGITS))
    return value


def slipped(text: str, seed: int, *, rate: float = 0.03) -> str:
    """A text with two letters swapped here and there."""
    return "".join(_swapped(text, random.Random(seed), rate))


_JOINTS = (", and ", ", but ", "; ", " - ", ", so ", " because ")


def joined(one: str, other: str, seed: float) -> str:
    """Two sentences as one."""
    joint = _JOINTS[random.Random(seed).randrange(len(_JOINTS))]
    lower = other if re.match(r"I\b", other) else other[:1].lower() + other[1:]
    return one.rstrip(" .!?,;") + joint + lower


def _swapped(text: str, pick: random.Random, rate: float) -> list[str]:
    chars = list(text)
    at = 1
    while at < len(chars) - 2:
        inside = all(chars[n].isalpha() and chars[n].isascii() for n in range(at - 1, at + 3))
        if inside and pick.random() < rate:
            chars[at], chars[at + 1] = chars[at + 1], chars[at]
            at += 3
        at += 1
    return chars


def mistyped(story: Told, seed: int, *, rate: float = 0.03, bare: bool = True) -> Told:
    """Two letters swapped here and there; `bare` also takes away capitals, commas and most full stops."""
    pick = random.Random(seed)
    text = story["text"]
    chars = _swapped(text, pick, rate)
    if bare:
        for place, char in enumerate(chars):
            if char == "," or (char in ".;" and pick.random() < 0.5):
                chars[place] = " "
            elif len(char.lower()) == 1:
                chars[place] = char.lower()
    new = "".join(chars)

    def moved(span: str) -> str:
        place = text.find(span)
        return new[place : place + len(span)] if place >= 0 else span

    told = json.loads(json.dumps(story))
    told["text"] = new
    for name in ("company", "role"):
        told[name] = moved(told[name]) if told[name] else None
    for name in ("interviewers", "went_well"):
        told[name] = [moved(span) for span in told[name]]
    for slip in told["slips"]:
        slip["span"] = moved(slip["span"])
        slip["slots"] = {k: moved(v) if isinstance(v, str) else v for k, v in slip["slots"].items()}
    if told["distraction"]:
        told["distraction"]["span"] = moved(told["distraction"]["span"])
    return dict(told)
