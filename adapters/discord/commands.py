"""`/debrief` as Discord knows it, and the time zones that it completes. Pure."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from adapters.discord.limits import OPTION_CHOICES

NAME = "debrief"
WHAT, ZONE = "what", "timezone"
WORDS: Mapping[str, str] = {
    "note": "Just the thank-you note",
    "check": "Check a note I wrote",
    "reminders": "My reminders",
    "lessons": "My lessons",
    "history": "My debriefs so far",
    "prep": "Practise for the next interview",
    "timezone": "Set my time zone",
    "export": "Export everything you keep of me",
    "delete": "Delete everything you keep of me",
    "privacy": "Who can see this",
    "help": "Help",
}

_STRING, _CHAT_INPUT = 3, 1
_GUILD_INSTALL, _USER_INSTALL = 0, 1
_GUILD, _BOT_DM, _PRIVATE_CHANNEL = 0, 1, 2


def definition() -> list[dict[str, Any]]:
    """The bot's commands: for servers and for people's own accounts, in servers, its DMs and private channels."""
    choices = [{"name": label, "value": word} for word, label in WORDS.items()]
    what = {"type": _STRING, "name": WHAT, "description": "Go straight to one thing", "choices": choices}
    zone = {
        "type": _STRING,
        "name": ZONE,
        "description": "Your time zone, such as Europe/Berlin",
        "autocomplete": True,
    }
    return [
        {
            "type": _CHAT_INPUT,
            "name": NAME,
            "description": "Sort out an interview and write the thank-you note",
            "options": [what, zone],
            "integration_types": [_GUILD_INSTALL, _USER_INSTALL],
            "contexts": [_GUILD, _BOT_DM, _PRIVATE_CHANNEL],
        }
    ]


def words(options: Sequence[Mapping[str, Any]]) -> str:
    """The options as the words that would be typed after the command. A time zone that is named wins."""
    given = {option.get("name"): str(option.get("value") or "").strip() for option in options}
    return f"timezone {given[ZONE]}" if given.get(ZONE) else given.get(WHAT, "")


def completions(typed: str) -> list[dict[str, str]]:
    """The zones that fit what was typed so far, those whose town begins with it first."""
    sought = typed.strip().casefold().replace(" ", "_")
    found = sorted(
        (not town.startswith(sought), not folded.startswith(sought), zone)
        for zone, folded, town in _zones()
        if sought in folded
    )
    return [{"name": zone, "value": zone} for *_, zone in found[:OPTION_CHOICES]]


@cache
def _zones() -> tuple[tuple[str, str, str], ...]:
    """Zones by place, each with its name and its town in small letters."""
    names = [
        n
        for n in available_timezones()
        if "/" in n and not n.startswith(("Etc/", "posix/", "right/", "SystemV/"))
    ]
    return tuple((n, n.casefold(), n.casefold().rpartition("/")[2]) for n in (*sorted(names), "UTC"))
