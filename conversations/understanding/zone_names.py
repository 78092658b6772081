"""A time zone as people name it: by its IANA name, a city, a country, an abbreviation, an offset."""

import re
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from conversations.understanding.text import is_long, pattern

# What is not in the IANA table under its own name. Parted by " / ", so that a line can be read and sorted.
_ALSO: Final[dict[str, str]] = {
    "America/Los_Angeles": "pst / pdt / pt / pacific / san francisco / sf / seattle / la / san diego / portland / california",
    "America/Denver": "mst / mdt / mountain / salt lake city / colorado",
    "America/Chicago": "cst / cdt / ct / central / austin / dallas / houston / minneapolis / texas",
    "America/New_York": (
        "est / edt / et / eastern / nyc / boston / washington / washington dc / dc / miami / atlanta / philadelphia / "
        "brooklyn / pittsburgh"
    ),
    "America/Toronto": "montreal / ottawa / quebec",
    "Europe/London": "gmt / bst / uk / england / scotland / wales / britain / manchester / edinburgh / glasgow / leeds / bristol",
    "Europe/Dublin": "ireland / cork / galway",
    "Europe/Berlin": "cet / cest / germany / munich / hamburg / cologne / frankfurt / stuttgart / leipzig",
    "Europe/Paris": "france / lyon / marseille / toulouse",
    "Europe/Madrid": "barcelona / valencia / seville",
    "Europe/Rome": "italy / milan / turin / naples",
    "Europe/Amsterdam": "netherlands / the netherlands / rotterdam / the hague / utrecht",
    "Europe/Warsaw": "poland / krakow / gdansk",
    "Europe/Athens": "eet / eest / greece",
    "Asia/Kolkata": "ist / india / mumbai / delhi / new delhi / bangalore / bengaluru / hyderabad / chennai / pune",
    "Asia/Tokyo": "jst / japan / osaka / kyoto",
    "Asia/Shanghai": "china / beijing / shenzhen / guangzhou",
    "Asia/Ho_Chi_Minh": "vietnam / saigon / hanoi",
    "Australia/Sydney": "aest / aedt / canberra",
    "Africa/Lagos": "nigeria / abuja",
    "Africa/Nairobi": "kenya / mombasa",
    "Africa/Johannesburg": "south africa / cape town / durban / pretoria",
    "Etc/UTC": "utc / zulu",
}


@cache
def _by_name() -> dict[str, str]:
    """Every way of saying a zone, in lower case with spaces, to its IANA name."""
    found = {said: zone for zone, line in _ALSO.items() for said in line.split(" / ")}
    table = sorted(available_timezones())
    for name in table:
        if "/" in name and not name.startswith(("Etc/", "posix/", "right/", "SystemV/", "US/")):
            found.setdefault(_spoken(name.rpartition("/")[2]), name)
    return found | {_spoken(name): name for name in table if "/" in name}


def _spoken(name: str) -> str:
    return name.replace("_", " ").casefold()


def zone(text: str) -> str | None:
    """The IANA zone that was typed; None for anything else."""
    if is_long(text):
        return None
    said = " ".join(text.casefold().replace("_", " ").replace("\u2019", "'").split()).strip(" .!?")
    said = pattern(r"^(?:it'?s |i'?m |i am |i live |we'?re |my time ?zone is )?(?:in |from |near |on )?").sub(
        "", said
    )
    said = said.removesuffix(" time").removesuffix(" timezone").strip()
    named = _by_name().get(said) or _offset(said)
    if named is None:
        return None
    try:
        ZoneInfo(named)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    return named


def _offset(said: str) -> str | None:
    """ "utc+2" as the IANA table writes it, with the sign turned round."""
    found = re.fullmatch(r"(?:utc|gmt) ?([+-]) ?0?(\d{1,2})(?::?00)?", said)
    if found is None or int(found[2]) > (14 if found[1] == "+" else 12):
        return None
    hours = int(found[2])
    return f"Etc/GMT{'-' if found[1] == '+' else '+'}{hours}" if hours else "Etc/UTC"
