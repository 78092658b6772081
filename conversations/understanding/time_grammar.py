"""The parts of a time, each found in the few words of `time_words`: how long from now, which day, what hour.

Each reader takes the words it understood out of the text and hands back the rest, so that what nobody understood can be
told from what was only courtesy.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from conversations.understanding.text import pattern
from conversations.understanding.time_words import DAY_ALONE, DAYS, HALVES, MONTHS

_UNIT: Final = r"(minutes|hours|day|week|month)"
_COUNT: Final = r"(?:(an?|\d{1,3}(?:\.\d+)?)(?: more)?( and a half)? |(?<![\d:.])())"
_DURATION: Final = rf"(?:{_COUNT})?{_UNIT}( and a half)?"


class Impossible(Exception):
    """What was said is no time: the 30th of February, 25:00, 5/6 which is May or June."""


@dataclass(frozen=True, slots=True)
class Span:
    """From now on: whole days keep the clock time; the rest counts real minutes."""

    days: int
    minutes: int
    months: int = 0


def span(said: str) -> tuple[Span | None, str]:
    """ "in 2 hours and 10 minutes", "3 days from now", "half an hour"; and the text without it."""
    source = (
        r"\b(?P<lead>in|after|within|give me|another|for|the next|in the next|next|in about|about|around|like|maybe)?(?: (?:just|like|about|around|maybe|the next|another|roughly|approximately))* ?\b"
        r"(?P<one>(?:an?|\d{1,3}(?:\.\d+)?)(?: more)?(?: and a half)? (?:minutes|hours|day|week|month)(?: and a half)?|(?<!\w )hours and a half)"
        r"(?P<two>(?: and)? (?:an?|\d{1,3}) (?:minutes|hours))?(?P<half> and (?:a )?half)?(?P<tail> (?:later|from now|time|or so|from today))?\b"
    )
    match = pattern(source).search(said)
    if match is None:
        bare = pattern(
            r"\bin (?:like |about |around |maybe )?(\d{1,3})\b(?! ?(?:am|pm|oclock|th|minutes|hours|day|week|month|morning|:|\.|/))"
        ).search(said)
        if bare and (int(bare[1]) > 12 or int(bare[1]) % 5 == 0) and 0 < int(bare[1]) <= 180:
            return Span(0, int(bare[1])), _without(said, bare.start(), bare.end())
        return None, said
    if pattern(r"\bago\b|\bbefore\b").search(said):
        return None, said
    parts = [part for part in (match["one"], match["two"]) if part]
    days = months = 0
    minutes = 0.0
    for part in parts:
        number = pattern(r"\d+(?:\.\d+)?").search(part)
        count = float(number[0]) if number else 1.0
        count += 0.5 if "half" in part or (match["half"] and part is parts[-1]) else 0
        if "minutes" in part:
            minutes += count
        elif "hours" in part:
            minutes += count * 60
        elif "week" in part:
            days += round(count * 7)
        elif "month" in part:
            months += int(count)
        else:
            days += int(count)
    if (days or months) and not match["lead"] and not match["tail"]:
        return None, said
    if match["lead"] in ("next", "for") and (days or months):
        return None, said
    return Span(days, round(minutes), months), _without(said, match.start(), match.end())


@dataclass(frozen=True, slots=True)
class Day:
    """`soon`: it was called today or tonight, so an hour that has passed means the later one."""

    date: date
    soon: bool = False


def day(said: str, today: date) -> tuple[Day | None, str]:
    """The day that is named, and the text without it. Raises Impossible."""
    for reader in (_weeks_from, _near, _next_week, _month_end, _dated, _weekday):
        found, rest = reader(said, today)
        if found is not None:
            return found, rest
    return None, said


def _without(said: str, start: int, end: int) -> str:
    return " ".join((said[:start] + " " + said[end:]).split())


def _named(name: str, today: date) -> date:
    """The next such weekday, today not counted."""
    return today + timedelta(days=(DAYS.index(name) - today.weekday() - 1) % 7 + 1)


_WEEKDAY: Final = "(" + "|".join(DAYS) + ")"


def _weeks_from(said: str, today: date) -> tuple[Day | None, str]:
    """ "a week on tuesday", "tuesday week", "a fortnight today", "two weeks tomorrow"."""
    from_day = rf"\b(?:(an?|\d) )?week (?:on |from |to )?(?:{_WEEKDAY}|(today|tomorrow))\b"
    if (match := pattern(from_day).search(said)) and not pattern(
        r"\b(?:next|this|last|the|each|every) $"
    ).search(said[: match.start()]):
        weeks = int(match[1]) if match[1] and match[1].isdecimal() else 1
        start = _named(match[2], today) if match[2] else today + timedelta(days=match[3] == "tomorrow")
        return Day(start + timedelta(weeks=weeks)), _without(said, match.start(), match.end())
    if match := pattern(rf"\b(?:on )?{_WEEKDAY} (?:(\d) )?week\b").search(said):
        weeks = int(match[2]) if match[2] else 1
        return Day(_named(match[1], today) + timedelta(weeks=weeks)), _without(
            said, match.start(), match.end()
        )
    return None, said


_NEAR: Final = (
    (r"\b(?:the )?day after (?:the )?(?:tomorrow|next)\b|\bnext tomorrow\b|\bovermorrow\b", 2),
    (r"\btomorrow\b", 1),
    (r"\btoday\b|\bthis (?=morning|afternoon|evening|lunch|noon)", 0),
)


def _near(said: str, today: date) -> tuple[Day | None, str]:
    for source, days in _NEAR:
        if match := pattern(source).search(said):
            return Day(today + timedelta(days=days), soon=days == 0), _without(
                said, match.start(), match.end()
            )
    if "tonight" in said:
        return Day(today, soon=True), said
    return None, said


def _next_week(said: str, today: date) -> tuple[Day | None, str]:
    monday = today + timedelta(days=7 - today.weekday())
    if match := pattern(
        rf"\b(?:{_WEEKDAY} (?:of |in )?(?:the )?next week|next week (?:on )?{_WEEKDAY})\b"
    ).search(said):
        return Day(monday + timedelta(days=DAYS.index(match[1] or match[2]))), _without(
            said, match.start(), match.end()
        )
    if match := pattern(r"\b(?:early |start of |beginning of |the start of )?next week\b").search(said):
        if pattern(r"\b(?:end|late|middle|mid)\b").search(said[: match.start()]):
            raise Impossible
        return Day(monday), _without(said, match.start(), match.end())
    return None, said


def _month_end(said: str, today: date) -> tuple[Day | None, str]:
    match = pattern(
        r"\b(?:at |by )?(?:the )?(?:end|last day) of (?:the |this )?month\b|\bmonth end\b"
    ).search(said)
    if match is None:
        return None, said
    last = (today.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return Day(last), _without(said, match.start(), match.end())


def _weekday(said: str, today: date) -> tuple[Day | None, str]:
    match = pattern(rf"\b(?:(?:on|next|this|the|by) )*{_WEEKDAY}\b").search(said)
    if match is None:
        return None, said
    return Day(_named(match[1], today)), _without(said, match.start(), match.end())


_MONTH: Final = "(" + "|".join(MONTHS) + ")"
_ON: Final = r"\b(?:on |by )?(?:the )?"


def _dated(said: str, today: date) -> tuple[Day | None, str]:
    if match := pattern(rf"{_ON}(\d{{4}})[-/.](\d{{1,2}})[-/.](\d{{1,2}})\b").search(said):
        return Day(_date(int(match[1]), int(match[2]), int(match[3]))), _without(
            said, match.start(), match.end()
        )
    if match := pattern(rf"{_ON}(\d{{1,2}})\.(\d{{1,2}})\.(\d{{2,4}})?(?=\s|$)").search(said):
        return _dotted(match, said, today)
    if match := pattern(
        rf"{_ON}(\d{{1,2}})(?:/(\d{{1,2}})(?:/(\d{{2,4}}))?|-(\d{{1,2}})-(\d{{2,4}}))(?![\d:/-])(?! ?(?:am|pm)\b)"
    ).search(said):
        return _slashed(match, said, today)
    if match := pattern(rf"{_ON}(\d{{1,2}})(?:th)?(?: of| in)? {_MONTH}(?: (20\d\d))?\b").search(said):
        number, month, year = int(match[1]), MONTHS.index(match[2]) + 1, match[3]
    elif match := pattern(
        rf"\b(?:on )?{_MONTH} (?:the )?(\d{{1,2}})(?:th)?(?: (20\d\d))?\b(?! ?(?:am|pm|oclock)|:)"
    ).search(said):
        number, month, year = int(match[2]), MONTHS.index(match[1]) + 1, match[3]
    elif match := pattern(rf"{_ON}(\d{{1,2}})th\b").search(said):
        number, month, year = int(match[1]), 0, None
    else:
        return None, said
    rest = _without(said, match.start(), match.end())
    rest = pattern(rf"\b(?:on )?{_WEEKDAY}\b(?: the\b)?").sub(" ", rest, 1)  # "Thursday the 5th"
    return Day(_date(int(year), month, number) if year else _next(number, month, today)), " ".join(
        rest.split()
    )


def _dotted(match: re.Match[str], said: str, today: date) -> tuple[Day, str]:
    at = (
        _next(int(match[1]), int(match[2]), today, month_known=True)
        if not match[3]
        else _date(_year(match[3]), int(match[2]), int(match[1]))
    )
    return Day(at), _without(said, match.start(), match.end())


def _slashed(match: re.Match[str], said: str, today: date) -> tuple[Day, str]:
    """5/3 is May here and March there, so it is asked about; 13/3 and 3/13 can only be one day."""
    one, two, year = int(match[1]), int(match[2] or match[4]), match[3] or match[5]
    if one != two and one <= 12 and two <= 12:
        raise Impossible
    number, month = (one, two) if one > 12 or one == two else (two, one)
    at = _date(_year(year), month, number) if year else _next(number, month, today, month_known=True)
    return Day(at), _without(said, match.start(), match.end())


def _year(text: str) -> int:
    return int(text) + (2000 if len(text) == 2 else 0)


def _date(year: int, month: int, number: int) -> date:
    try:
        return date(year, month, number)
    except ValueError:
        raise Impossible from None


def _next(number: int, month: int, today: date, *, month_known: bool = False) -> date:
    """The next such day from today on; month 0 is any month. Raises Impossible for a day that no such month has."""
    if month > 12 or (month_known and not month):
        raise Impossible
    for ahead in range(60 if month == 2 and number == 29 else 14):
        at = (today.month - 1 + ahead) % 12 + 1
        if month and at != month:
            continue
        try:
            named = date(today.year + (today.month - 1 + ahead) // 12, at, number)
        except ValueError:
            if month:
                raise Impossible from None
            continue
        if named >= today:
            return named
    raise Impossible


# ── the hour ───────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Clock:
    """`told`: an hour was named, not only a part of the day."""

    at: time
    told: bool
    next_day: bool = False
    later: time | None = None
    """Twelve hours later, where the words leave that open and the earlier hour may have passed."""


_HALF: Final = r"\b(beforework|afterwork|afterdinner|morning|afternoon|evening|night|tonight|afterlunch|lunch|noon|firstthing)\b"


def clock(said: str, *, dayed: bool) -> tuple[Clock | None, str]:
    """The time of day and the text without it; None where none is said. Raises Impossible for one that can't be told."""
    half = pattern(_HALF).search(said)
    for reader in (_spoken, _digital, _military, _named_hour):
        found, rest = reader(said, half[1] if half else "", dayed)
        if found is not None:
            return found, pattern(_HALF).sub(" ", rest)
    for word, at in HALVES.items():
        if pattern(rf"\b{word}\b").search(said):
            rest = pattern(rf"\b(?:in the |at |by |around |about )?{word}\b").sub(" ", said)
            return Clock(at, told=word in ("noon", "midnight")), " ".join(rest.split())
    return None, said


def _spoken(said: str, half: str, dayed: bool) -> tuple[Clock | None, str]:
    """ "half 8", "quarter to 9", "20 past 8", "10 to 8"."""
    if match := pattern(
        r"\bhalf (?:past |after )?(\d{1,2})\b(?! ?(?:hours|minutes))(?: ?(am|pm))?|\b(\d{1,2}) and (?:a )?half\b(?! ?(?:hours|day))"
    ).search(said):
        return _hour(int(match[1] or match[3]), 30, match[2] or half, dayed), _without(
            said, match.start(), match.end()
        )
    if match := pattern(
        r"\b(?:a )?(quarter|25|20|10|5) (?:minutes )?(past|after|to|till|til|before|of) (\d{1,2})\b(?:(?: oclock)? ?(am|pm))?(?! ?(?:hours|minutes|day|th))"
    ).search(said):
        minutes = 15 if match[1] == "quarter" else int(match[1])
        early = match[2] not in ("past", "after")
        hour = int(match[3]) - early
        if not 0 < int(match[3]) <= 12:
            raise Impossible
        return _hour(
            hour or 12, 60 - minutes if early else minutes, match[4] or half, dayed, said_hour=int(match[3])
        ), _without(said, match.start(), match.end())
    return None, said


def _digital(said: str, half: str, dayed: bool) -> tuple[Clock | None, str]:
    match = pattern(
        r"\b(?:at |by |around |about |@ )?(?:the )?(\d{1,2})[:.](\d{2})(?![\d.])(?: ?(am|pm))?\b"
    ).search(said)
    if match is None:
        return None, said
    hour, minute = int(match[1]), int(match[2])
    if hour > 23 or minute > 59:
        raise Impossible
    rest = _without(said, match.start(), match.end())
    if not match[3] and (hour > 12 or hour == 0 or match[1].startswith("0")):
        return Clock(time(hour, minute), told=True), rest
    return _hour(hour, minute, match[3] or half, dayed), rest


def _military(said: str, half: str, dayed: bool) -> tuple[Clock | None, str]:
    match = pattern(r"(?<![\d/.:-])\b([01]\d|2[0-3])([0-5]\d)(?: ?(?:hours|h))?\b(?![\d/.:-])").search(said)
    if match is None or (match[0][:2] == "20" and int(match[2]) in range(24, 40)):  # a year
        return None, said
    return Clock(time(int(match[1]), int(match[2])), told=True), _without(said, match.start(), match.end())


def _named_hour(said: str, half: str, dayed: bool) -> tuple[Clock | None, str]:
    match = pattern(
        r"(?:\b(?:at|by|around|about|after|from|past|like|to)\b )*(?:the )?(?<![\d./:])\b(\d{1,2})\b(?![/:]|\.\d|th)(?: ?oclock)?(?: ?(am|pm))?(?! ?(?:minutes|hours|day|week|month))"
    ).search(said)
    if match is None:
        return None, said
    hour = int(match[1])
    if hour > 23:
        raise Impossible
    rest = _without(said, match.start(), match.end())
    if not match[2] and (hour > 12 or hour == 0):
        return Clock(time(hour), told=True), rest
    return _hour(hour, 0, match[2] or half, dayed), rest


def _hour(hour: int, minute: int, half: str, dayed: bool, said_hour: int = 0) -> Clock:
    """An hour from 1 to 12 in the half of the day that the words give. Raises Impossible where they give none."""
    if not 1 <= hour <= 12:
        raise Impossible
    half = {"am": "morning", "pm": "afternoon", "firstthing": "morning", "beforework": "morning"}.get(
        half, half
    )
    if half == "morning":
        return Clock(time(hour % 12, minute), told=True)
    if half in ("night", "tonight") and (hour == 12 or hour <= 4):
        return Clock(time(hour % 12, minute), told=True, next_day=True)
    if half:
        return Clock(time(hour % 12 + 12, minute), told=True)
    if not dayed:
        raise Impossible
    afternoon = time(hour % 12 + 12, minute)
    if 7 <= (said_hour or hour) <= 11:
        return Clock(time(hour, minute), told=True, later=afternoon)
    return Clock(afternoon, told=True)


def at_default(said: str) -> time:
    """What a day alone means."""
    return next((at for word, at in HALVES.items() if pattern(rf"\b{word}\b").search(said)), DAY_ALONE)


def later_by(now: datetime, months: int) -> date:
    """The same day so many months on, or that month's last."""
    month = now.month - 1 + months
    year, month = now.year + month // 12, month % 12 + 1
    last = (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return date(year, month, min(now.day, last.day))
