"""Times in plain words, on the person's own wall clock: naive datetimes in and out.

A time that was not said is never guessed: `when` says "unsure", and the dialogue asks again. What was
understood is said back by whoever asked.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Literal

from conversations.understanding.text import is_long
from conversations.understanding.zone_names import zone

__all__ = ["When", "clock_reading", "ended", "vague", "when", "zone"]

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "couple": 2, "few": 3,
}  # fmt: skip
HALVES = {
    "morning": time(9), "noon": time(12), "midday": time(12), "lunch": time(13), "lunchtime": time(13),
    "afternoon": time(15), "eod": time(17), "end of day": time(17), "end of the day": time(17),
    "cob": time(17),
    "evening": time(19), "night": time(20), "tonight": time(20), "midnight": time(0),
}  # fmt: skip
DAY_ALONE = time(9)


@dataclass(frozen=True, slots=True)
class When:
    """`value` is a wall-clock minute, only with meaning "value"."""

    meaning: Literal["value", "no", "unsure"]
    value: datetime | None = None


UNSURE = When("unsure")


@cache
def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def when(text: str, now: datetime, zone: str = "") -> When:
    """A time ahead of `now` that the text names; "no" when none is wanted, "unsure" for anything unclear."""
    said = _said(text)
    if not said:
        return UNSURE
    if _re(
        r"no|nope|nah|never|none|don'?t|do not|no (?:thanks|need|reminders?).*|not? now|no,? thank(?:s| you)"
    ).fullmatch(said):
        return When("no")
    if _re(
        r"\b(?:no reminder|don'?t (?:remind|nudge|bother)|without (?:a )?(?:reminder|nudge)|i'?ll remember)\b"
    ).search(said):
        return When("no")
    if _re(r"\bor\b(?! so\b)|\bbetween\b").search(said):
        return UNSURE
    if (
        _re(r"\b(?:asap|right (?:now|away)|immediately|(?<!not )now)\b").search(said)
        and "from now" not in said
    ):
        return When("value", _minute(now))
    relative = _relative(said, now)
    if relative is not None:
        return When("value", relative)
    if _either_way(said):
        return UNSURE
    day, rest = _day(said, now)
    clock = _clock(rest, dayed=day is not None)
    if isinstance(clock, str):
        return UNSURE
    if day is None and clock is None:
        return UNSURE
    at = datetime.combine(day or now.date(), clock or _default(rest))
    if at <= now and day is None:
        at += timedelta(days=1)
    return When("value", at) if at > now else UNSURE


_OF_TIME = (
    r"\d|\b(?:later|soon\w*|sometime|some time|whenever|eventually|asap|time|day|days|week|weeks|month|year|hour|hours|"
    r"minute|minutes|morning|afternoon|evening|night|today|tomorrow|tonight|yesterday|noon|midnight|mon|tues?|wed\w*|"
    r"thu\w*|fri|sat\w*|sun|\w+day|before|after|early|late|bit|while|when|next|idk|dunno|not sure|any ?time|"
    r"up to you|you (?:choose|decide|pick)|don'?t know|no idea|maybe|surprise me)\b"
)


def vague(text: str) -> bool:
    """There is something of time in it, though no time: "soon", "at 8", "the 31st of June"."""
    return bool(_re(_OF_TIME).search(_said(text)))


def _said(text: str) -> str:
    if is_long(text):
        return ""
    said = text.casefold().replace("’", "'").strip()
    said = _re(r"[!?,;]+").sub(" ", said)
    for short, long in (
        (r"\btm(?:rw|r|o?rrow|w|o)\b|\btom+or+ow\b|\b2moro?w?\b", "tomorrow"),
        (r"\bto?nite\b|\b2nite\b", "tonight"),
        (r"\btdy\b|\b2day\b", "today"),
        (r"\bhr(s?)\b", r"hour\1"),
        (r"\bmins?\b", "minutes"),
        (r"\bmorn\b", "morning"),
        (r"\baft\b", "afternoon"),
        (r"\beve\b", "evening"),
    ):
        said = _re(short).sub(long, said)
    return _re(r"\s+").sub(" ", said).strip(" .")


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)


def _number(word: str) -> float | None:
    if word in NUMBERS:
        return NUMBERS[word]
    try:
        return float(word)
    except ValueError:
        return None


def _relative(said: str, now: datetime) -> datetime | None:
    if _re(r"\b(?:in )?(?:like )?half an hour\b").search(said) and "and a half" not in said:
        return _minute(now + timedelta(minutes=30))
    found = _re(
        r"\b(?:in|after|within)? ?(?:like |about |around |maybe )*(an?|one|two|three|four|five|six|seven|"
        r"eight|nine|ten|"
        r"eleven|twelve|couple|few|\d{1,3}(?:\.5)?)(?: couple| few)?(?: of)?(?: more)?( and a half)? "
        r"?(minutes?|hours?|h|days?|weeks?)( and a half)?\b"
    ).search(said)
    if found is None or _re(r"\bago\b").search(said):
        return None
    if not _re(r"\b(?:in|after|within|from now|later)\b").search(said) and found[3].startswith(
        ("day", "week")
    ):
        return None
    count = _number(found[1]) or 0
    if _re(r"\bcouple\b").search(found[0]):
        count = 2
    elif _re(r"\bfew\b").search(found[0]):
        count = 3
    count += 0.5 if found[2] or found[4] else 0
    unit = found[3]
    if unit.startswith(("day", "week")):
        days = count * (7 if unit.startswith("week") else 1)
        day = now.date() + timedelta(days=int(days))
        clock = _clock(said.replace(found[0], " "), dayed=True)
        return (
            datetime.combine(day, clock) if isinstance(clock, time) else _minute(now + timedelta(days=days))
        )
    return _minute(now + (timedelta(hours=count) if unit.startswith("h") else timedelta(minutes=count)))


def _day(said: str, now: datetime) -> tuple[date | None, str]:
    """The day that is named, and the text without it."""
    today = now.date()
    for pattern, days in (
        (r"\bday after tomorrow\b", 2),
        (r"\btomorrow\b", 1),
        (r"\btoday\b|\bthis (?=morning|afternoon|evening)", 0),
        (r"\btonight\b", 0),
    ):
        if _re(pattern).search(said):
            rest = said if "tonight" in pattern else _re(pattern).sub(" ", said, 1)
            return today + timedelta(days=days), rest
    if _re(r"\bnext week\b").search(said) and not _weekday(said):
        return today + timedelta(days=7 - today.weekday()), said.replace("next week", " ")
    named = _weekday(said)
    if named:
        index, match = named
        ahead = (index - today.weekday()) % 7
        if ahead == 0 and "next" in match[0]:
            ahead = 7
        rest = said.replace(match[0], " ", 1)
        if ahead == 0:
            clock = _clock(rest, dayed=True)
            at = datetime.combine(today, clock if isinstance(clock, time) else _default(rest))
            ahead = 0 if at > now else 7
        return today + timedelta(days=ahead), rest
    return _dated(said, today)


def _weekday(said: str) -> tuple[int, re.Match[str]] | None:
    found = _re(
        r"\b(?:(?:on|next|this|coming) )*(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    ).search(said)
    if found is None:
        return None
    return next(n for n, day in enumerate(DAYS) if day.startswith(found[1][:3])), found


def _dated(said: str, today: date) -> tuple[date | None, str]:
    if found := _re(r"\b(?:on )?(\d{4})-(\d{1,2})-(\d{1,2})\b").search(said):
        return _date(int(found[1]), int(found[2]), int(found[3])), said.replace(found[0], " ", 1)
    if found := _re(_SLASHED).search(said):
        one, two = int(found[1]), int(found[2])
        day, month = (one, two) if one > 12 or one == two else (two, one)
        return _next(day, month, today), said.replace(found[0], " ", 1)
    months = "|".join(MONTHS)
    found = _re(rf"\b(?:on )?(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({months})[a-z]*\b").search(said)
    if found:
        day, month = int(found[1]), MONTHS.index(found[2]) + 1
    elif found := _re(rf"\b(?:on )?({months})[a-z]* (?:the )?(\d{{1,2}})(?:st|nd|rd|th)?\b").search(said):
        day, month = int(found[2]), MONTHS.index(found[1]) + 1
    elif found := _re(r"\b(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)\b").search(said):
        day, month = int(found[1]), 0
    else:
        return None, said
    return _next(day, month, today), said.replace(found[0], " ", 1)


_SLASHED = r"\b(?:on )?(\d{1,2})/(\d{1,2})(?:/\d{2,4})?\b"


def _either_way(said: str) -> bool:
    """A date such as 5/3, which is May here and March there."""
    found = _re(_SLASHED).search(said)
    return found is not None and found[1] != found[2] and int(found[1]) <= 12 and int(found[2]) <= 12


def _next(day: int, month: int, today: date) -> date | None:
    """The next such day from today on; month 0 is any month."""
    for ahead in range(14):
        at = (today.month - 1 + ahead) % 12 + 1
        if month and at != month:
            continue
        named = _date(today.year + (today.month - 1 + ahead) // 12, at, day)
        if named is not None and named >= today:
            return named
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock(said: str, *, dayed: bool) -> time | str | None:
    """The time of day, None if none is said, "unsure" if it can't be told."""
    said = said.strip()
    if _re(r"\bhalf (?:past )?(\d{1,2}|[a-z]+)\b").search(said) and "half an" not in said:
        found = _re(r"\bhalf (?:past )?(\d{1,2}|[a-z]+)\b").search(said)
        hour = _number(found[1]) if found else None
        return _half(int(hour), 30, said, dayed) if hour else "unsure"
    if found := _re(r"\bquarter (past|to) (\d{1,2}|[a-z]+)\b").search(said):
        hour = _number(found[2])
        if not hour:
            return "unsure"
        return _half(int(hour) - (found[1] == "to"), 45 if found[1] == "to" else 15, said, dayed)
    if found := _re(r"\b(\d{1,2})[:.h](\d{2})(?: ?([ap])\.?m?\.?)?\b").search(said):
        hour, minute = int(found[1]), int(found[2])
        if minute > 59 or hour > 23:
            return "unsure"
        if found[3]:
            return _meridiem(hour, minute, found[3])
        if hour > 12 or hour == 0 or found[1].startswith("0"):
            return time(hour, minute)
        return _half(hour, minute, said, dayed)
    if found := _re(r"\b(\d{1,2}) ?([ap])\.?m\b\.?").search(said):
        return _meridiem(int(found[1]), 0, found[2])
    found = _re(
        r"\b(?:at |by |around |about |after |@ ?)?(\d{1,2})(?:ish| o'?clock)?\b"
        r"(?! ?(?:minutes|hours?|days?|weeks?))"
    ).search(said)
    if found is None:
        found = _re(
            r"\b(?:at|around|by|after) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
        ).search(said)
    if found:
        hour = int(_number(found[1]) or 0)
        if hour > 23:
            return "unsure"
        return time(hour) if hour > 12 or hour == 0 else _half(hour, 0, said, dayed)
    return next((at for word, at in HALVES.items() if _re(rf"\b{word}\b").search(said)), None)


def _half(hour: int, minute: int, said: str, dayed: bool) -> time | str:
    """A clock hour from 1 to 12 in the half of the day that the words give."""
    hour = hour or 12
    if _re(r"\b(?:morning|am)\b").search(said):
        return time(hour % 12, minute)
    if _re(r"\b(?:afternoon|evening|tonight|night|pm|lunch)\b").search(said):
        return time(hour % 12 + 12, minute)
    if not dayed:
        return "unsure"
    return time(hour, minute) if 7 <= hour <= 11 else time(hour % 12 + 12, minute)


def _meridiem(hour: int, minute: int, letter: str) -> time | str:
    if not 1 <= hour <= 12:
        return "unsure"
    return time(hour % 12 + (12 if letter == "p" else 0), minute)


def _default(said: str) -> time:
    return next((at for word, at in HALVES.items() if _re(rf"\b{word}\b").search(said)), DAY_ALONE)


# A day that belongs to something else in the story, or lies ahead.
_NOT_THE_INTERVIEW = (
    r"\b(?:died|passed|funeral|hospital|ill|sick|surgery|broke up|accident|dumped|appl(?:y|ied)|slept|prepared|"
    r"practi[sc]ed|studied|before|let me know|hear(?:d)? (?:back|from)|decide|call me|get back|next|will|gonna|"
    r"going to|until|deadline|start(?:s|ing)?)\b|'ll\b"
)
_OUT = r"\b(?:finished|ended|got out|came out|wrapped up|over|done|left|out)(?: of (?:it|there))? (?:at|around|about|by) (.{1,20})"


def ended(text: str, now: datetime) -> datetime | None:
    """When the interview ended, as the text tells it; None where it does not. Never after `now`."""
    clauses = _re(r"[!?;,\n]+|\.(?!\d)|\b(?:and|but|because|bc)\b").split(text[:2000].casefold())
    for clause in clauses:
        said = _said(clause)
        if not said or (_re(_NOT_THE_INTERVIEW).search(said) and not _re(r"\binterview").search(said)):
            continue
        at = _ended(said, now)
        if at is not None:
            return min(at, _minute(now))
    return None


def _ended(said: str, now: datetime) -> datetime | None:
    if _re(r"\bjust (?:got|came|walked|now|finished|had|left|done)\b|\bright now\b|^now$").search(said):
        return _minute(now)
    if found := _re(
        r"\b(half an|an?|one|two|three|four|five|six|seven|eight|\d{1,2}) (minutes|hours?|days?) ago\b"
    ).search(said):
        count = 0.5 if found[1] == "half an" else _number(found[1]) or 1
        unit = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}[found[2][0]]
        return _minute(now - count * unit)
    day, match = _past_day(said, now.date())
    if day is None or match is None:
        out = _re(_OUT).search(said)
        clock = _clock(out[1], dayed=True) if out else None
        return _latest(clock, now) if isinstance(clock, time) else None
    after = said[match.end() : match.end() + 40]
    leads = _re(r"^ ?(?:at |around |about |@ ?)?(?:\d|noon|morning|afternoon)").match(after)
    clock = _clock(after, dayed=True) if leads else None
    if not isinstance(clock, time):
        before = _re(r"\b(?:at|around|about) \d[^a-z]{0,4}(?:[ap]m)? ?$").search(said[: match.start()])
        clock = _clock(before[0], dayed=True) if before else None
    if not isinstance(clock, time):
        spoken = said[match.start() : match.end() + 12]
        clock = next((at for word, at in HALVES.items() if _re(rf"\b{word}\b").search(spoken)), None)
    if not isinstance(clock, time):
        return datetime.combine(day, time(17)) if day < now.date() else _minute(now)
    return datetime.combine(day, clock)


def _past_day(said: str, today: date) -> tuple[date | None, re.Match[str] | None]:
    if match := _re(r"\byesterday\b|\blast night\b").search(said):
        return today - timedelta(days=1), match
    if match := _re(r"\bthis (?:morning|afternoon)\b|\btoday\b|\bearlier\b").search(said):
        return today, match
    if match := _re(
        r"\b(?:on|last) (mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|^(mon|tues|wednes|thurs|fri|satur|sun)day\b"
    ).search(said):
        named = (match[1] or match[2])[:3]
        index = next(n for n, name in enumerate(DAYS) if name.startswith(named))
        return today - timedelta(days=(today.weekday() - index) % 7 or 7), match
    return None, None


def _latest(clock: time, now: datetime) -> datetime | None:
    """Today at that time if it has been, or twelve hours earlier: who is out "at 9" in the evening may mean 9 am."""
    at = datetime.combine(now.date(), clock)
    if at > now:
        at -= timedelta(hours=12)
    return at if at <= now and at.date() == now.date() else None


def clock_reading(text: str) -> time | None:
    """The time that somebody reads off their clock; without a half of the day, the 24-hour reading."""
    said = _said(text)
    found = _clock(said, dayed=False)
    if isinstance(found, time):
        return found
    spelt = _re(r"(?:it'?s |about |around )*(quarter|half) (?:(past|to) )?(\d{1,2}|[a-z]+)").fullmatch(said)
    if spelt and (hour := int(_number(spelt[3]) or 0)):
        early = spelt[2] == "to"
        minute = 30 if spelt[1] == "half" else 45 if early else 15
        return time((hour - early) % 24, minute) if hour < 24 else None
    bare = _re(r"(?:it'?s |about |around )*(\d{1,2})(?:[:.](\d{2}))?").fullmatch(said)
    if bare and int(bare[1]) < 24 and int(bare[2] or 0) < 60:
        return time(int(bare[1]), int(bare[2] or 0))
    return None
