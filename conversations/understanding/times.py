"""Times in plain words, on the person's own wall clock: naive datetimes in and out.

A time that was not said is never guessed: `when` says "unsure", and the dialogue asks again. What was
understood is said back by whoever asked. The parts are read by `time_grammar`, in the words of `time_words`.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from conversations.understanding.text import SHORT, pattern
from conversations.understanding.time_grammar import (
    Clock,
    Day,
    Impossible,
    at_default,
    clock,
    day,
    later_by,
    span,
)
from conversations.understanding.time_words import DAYS, HALVES, even
from conversations.understanding.yes_no import yes_no
from conversations.understanding.zone_names import zone

__all__ = ["When", "clock_reading", "ended", "vague", "when", "zone"]


@dataclass(frozen=True, slots=True)
class When:
    """`value` is a wall-clock minute, only with meaning "value"."""

    meaning: Literal["value", "no", "unsure"]
    value: datetime | None = None


UNSURE: Final = When("unsure")

_NO_REMINDER: Final = (
    r"\b(?:no|without|not (?:need|want)|don'?t (?:need|want)|do not (?:need|want)|won'?t need|skip) (?:a |the |any |one )?(?:reminders?|nudges?|reminding)\b|\b(?:do not|don'?t|dont|(?:do not|don'?t|dont) (?:have|need) to|needn'?t|no need to|not|pls no) "
    r"(?:remind|nudge|bother|ping|worry about it)\b|\bi(?:'ll| will) (?:just )?(?:remember|manage|do it (?:now|myself|alone|on my own|right now)|send it (?:now|right (?:now|away)|myself|straight away))\b|\b(?:already|just) (?:sent|done|did)\b|\b(?:set|use) (?:my own|an?) (?:alarm|reminder|timer)\b|\b(?:my own (?:reminder|alarm)|remind myself)\b|\b(?:sent it|it'?s sent)\b|"
    r"\bno need\b|\bnot (?:necessary|needed|required)\b|^not now$|\bnot be (?:needing|requiring|wanting)\b|\b(?:can |will |'ll |would )?do without\b|\b(?:spare|save) me\b|\b(?:i(?:'ve| have)|'ve) (?:already )?(?:got (?:it|this|that) (?:handled|covered|sorted|under control)|got an? (?:alarm|reminder|calendar))\b|"
    r"\b(?:rather|prefer) not (?:be|get|to be|to get|have) (?:reminded|nudged|pinged|a reminder|one|any)\b|\breminders? (?:not|isn'?t|aren'?t|won'?t be) (?:needed|necessary|required|for me)\b|\bi (?:hate|can'?t stand) reminders\b|\b(?:won'?t|will not) forget\b|"
    r"^(?:no|nah|nope|naw)?\W*(?:i )?(?:won'?t|wont|will not|do not|don'?t|dont) (?:need|want|require)(?: (?:it|one|that|any|a|this))?\b|\bi'?(?:m| am) (?:good|fine|ok|grand|set|sorted)(?: (?:on that|thanks|without))?$|"
    r"^(?:ah |oh |just )*(?:leave it|never ?mind|nvm|none|never|nothing|no thanks?|nty|no ty)$"
)
_VAGUE_DAY: Final = (
    r"\b(?:weekend|easter|christmas|xmas|thanksgiving|ramadan|eid|diwali|mother'?s day|father'?s day|holidays?|end of (?:the |next |this )?week|end of (?:next |the )?year|next month|mid|middle of|"
    r"upper week|morn'?s morn|someday|one day|some day|other day|few days|half (?:past|eight)?$)\b|\bending\b"
)
_AFTER_SOMETHING: Final = r"\b(?:after|before|when|once|until|till|around|during|between) (?:the |my |i |we )?(?!\d|at\b|around\b|noon|midnight|tomorrow|like\b|about\b|or\b|lunch|so\b)[a-z]+"
_MOMENT: Final = r"\bin an? (?:bit|while|minute|min|minutes|sec|second|moment|jiffy|few|tick|mo)\b|\b(?:later|soon\w*|sometime|some time|at some point|whenever|any ?time|eventually|shortly|afterwards?)\b"


_AT_THIS_HOUR: Final = r"\b(?:same|this|at this) (?:time|hours?)\b|\bsame as now\b"
_MOST_CLAUSES: Final = 6
# Before an unnamed hour: "at 7 before the gym" names one.
_BEFORE_WHICH: Final = r"(?<!\d )(?<!\dam )(?<!\d am )(?<!\d pm )(?<!oclock )(?<!lunch )(?<!noon )\bbefore\b|\bbefore (?:\d|noon|midnight|lunch|the end)"


def when(text: str, now: datetime, zone_name: str = "") -> When:
    """A time ahead of `now` that the text names; "no" when none is wanted, "unsure" for anything unclear.

    With the zone's name an hour that the clock skips becomes the first minute after, and "in two hours" are real hours.
    """
    said = even(text)
    if not said:
        return UNSURE
    if pattern(_NO_REMINDER).search(said):
        return When("no")
    found = _beside_what_is_put_aside(text, now, zone_name) or _read(said, now, zone_name)
    if found is None or found == UNSURE:
        found = _beside_asides(text, now, zone_name) or found
    if found is not None:
        return found
    return When("no") if not _timely(said) and yes_no(text) == "no" else UNSURE


def _read(said: str, now: datetime, zone_name: str) -> When | None:
    try:
        return _ahead(said, now, zone_name)
    except Impossible:
        return UNSURE


# What puts a time aside: "boxing day can wait", "friday's no good".
_PUT_ASIDE: Final = (
    r"\b(?:can wait|(?:is |'s |are )?(?:no good|no use|too (?:early|late|soon|long|far|busy)|out|off|taken|full|booked|busy)|(?:won'?t|wont|will not|doesn'?t|does not|can'?t|cannot) (?:do|work|suit)|(?:is|'s) (?:a|my) \w+)$|"
    r"^(?:not|never|forget|anything but|i'?m (?:busy|away|working|off|out)|i work|i can'?t(?: do)?|i have \w+) "
)
_ONLY_PUT_ASIDE: Final = r"^(?:not|never|anything but|i'?m (?:busy|away|working|out)|i can'?t(?: do)?) (?:on |this |next )?(?:today|tomorrow|tonight|\w+day)(?: \w+)?$"
# What is said with a time that is no time: "before the turkey", "once the kids are down", "i'm up anyway".
_BY_THE_WAY: Final = (
    r"\d|\b(?:or|maybe|perhaps|if|unless|depend\w*|idk|dunno|not sure|actually|wait|rather|instead|no|not|today|tomorrow|tonight|\w+day|noon|midnight|morning|afternoon|evening|"
    r"earlier|later|soon|now|hours|minutes|night|\w*lunch|firstthing|endofday|beforework|afterwork|next|week|month|year|what|when's|which|any)\b"
)
_FIRM: Final = r"\d|noon|midnight|morning|afternoon|evening|night|tonight|lunch|endofday|firstthing"


def _clauses(text: str) -> list[str]:
    parts = pattern(r"\s+[-–—]\s+|[,;!?()…\n]+(?!\d)|\.+(?=\s)").split(text[: 2 * SHORT])
    return [said for part in parts if (said := even(part))]


def _beside_what_is_put_aside(text: str, now: datetime, zone_name: str) -> When | None:
    """The time that is left where another is ruled out in a clause of its own: "sunday's no good, monday at 10"."""
    clauses = _clauses(text) or [""]
    left = [said for said in clauses if not _timely(said) or pattern(_PUT_ASIDE).search(said) is None]
    if not left and pattern(_ONLY_PUT_ASIDE).search(clauses[0]):
        return UNSURE
    if not 0 < len(left) < len(clauses) <= _MOST_CLAUSES or pattern(_FIRM).search(" ".join(left)) is None:
        return None
    found = _read(" ".join(left), now, zone_name)
    return found if found != UNSURE else None


def _beside_asides(text: str, now: datetime, zone_name: str) -> When | None:
    """The time in the clause that has one, where the others only say something by the way."""
    left = clauses = _clauses(text)
    if not 1 < len(clauses) <= _MOST_CLAUSES:
        return None
    while len(left) > 1 and pattern(_BY_THE_WAY).search(left[-1]) is None:
        left = left[:-1]
    while len(left) > 1 and pattern(_OF_TIME).search(left[0]) is None:
        left = left[1:]
    rest = " ".join(left)
    if len(left) == len(clauses) or pattern(_FIRM).search(rest) is None:
        return None
    found = _read(rest, now, zone_name)
    return found if found != UNSURE else None


def _ahead(said: str, now: datetime, zone_name: str) -> When | None:
    """None where no part of a time is named. Raises Impossible."""
    said = pattern(rf"\bnot (?:today|tomorrow|tonight|(?:on )?(?:{'|'.join(DAYS)}))\b(?= \w)").sub(" ", said)
    said = pattern(r"\bor (?:so|thereabouts)\b|\bmake (?:it|that)\b|\bremind me\b").sub(" ", said)
    said = " ".join(said.split())
    if _either(said):
        return UNSURE
    if pattern(
        r"\b(?:asap|right (?:now|away)|rn|immediately|straight ?away|this minute|at once|now)\b"
    ).search(said) and not pattern(
        r"\bfrom now\b|\b(?:not|until|by|than|for|as|till|just) (?:right )?now\b"
    ).search(said):
        return When("value", _minute(now))
    if (
        pattern(_MOMENT).search(said)
        and not pattern(r"\d|morning|afternoon|evening|noon|lunch|endofday").search(said)
        and not _dayed(said, now)
    ):
        return UNSURE
    length, rest = span(said)
    if length is not None:
        return _after(length.days, length.minutes, length.months, rest, now, zone_name)
    if pattern(_VAGUE_DAY).search(said):
        return UNSURE
    named, rest = day(said, now.date())
    hour, left = clock(rest, dayed=named is not None)
    if named is not None and hour is None and pattern(_AT_THIS_HOUR).search(said):
        later = now.date() + timedelta(days=7) if pattern(r"\bnext week\b").search(said) else named.date
        return When("value", _on_the_clock(_minute(datetime.combine(later, now.time())), zone_name))
    if named is None and hour is None:
        return None
    if (hour is None or not hour.told) and pattern(_AFTER_SOMETHING).search(left):
        return UNSURE
    if pattern(_BEFORE_WHICH).search(rest) or (
        (hour is None or not hour.told) and pattern(r"\bafter(?:work|dinner)\b").search(rest)
    ):
        return UNSURE
    return _at(named, hour, rest, now, zone_name)


def _dayed(said: str, now: datetime) -> bool:
    found = day(said, now.date())[0]
    return found is not None and not found.soon


def _either(said: str) -> bool:
    """Two times at once: "tomorrow or friday", "9 to 10", "between 2 and 3"."""
    days = "|".join((*DAYS, "today", "tomorrow"))
    return (
        pattern(rf"\bor\b|\bbetween\b|\b(?:{days}) (?:to|-|till|until|/) (?:{days})\b").search(said)
        is not None
        or pattern(
            r"(?<![\d.:/-])\b(?!(?:5|10|20|25) to)\d{1,2} ?(?:am|pm)? ?(?:to|-|till) ?\d{1,2}\b(?![-/.]\d)(?! ?(?:minutes|hours))"
        ).search(said)
        is not None
    )


def _after(days: int, minutes: int, months: int, rest: str, now: datetime, zone_name: str) -> When:
    """So long from now; after whole days at the hour that is named, else at this one."""
    if not days and not months:
        return When("value", _minute(_real_minutes_later(now, minutes, zone_name)))
    date_then = later_by(now, months) if months else now.date() + timedelta(days=days)
    hour, _ = clock(rest, dayed=True)
    at = (
        datetime.combine(date_then, hour.at)
        if hour
        else _minute(datetime.combine(date_then, now.time()) + timedelta(minutes=minutes))
    )
    return When("value", _on_the_clock(at, zone_name))


def _at(named: Day | None, hour: Clock | None, rest: str, now: datetime, zone_name: str) -> When:
    clock_time = hour.at if hour else at_default(rest)
    at = datetime.combine(named.date if named else now.date(), clock_time)
    if (hour is not None and hour.next_day) or (
        clock_time == time(0) and hour is not None and hour.told and named is not None and named.soon
    ):
        at += timedelta(days=1)
    if (
        at <= now
        and hour is not None
        and hour.later is not None
        and (named is None or named.date == now.date())
    ):
        at = datetime.combine(at.date(), hour.later)
    if at <= now and named is None:
        at += timedelta(days=1)
    at = _on_the_clock(at, zone_name)
    return When("value", at) if at > now else UNSURE


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _real_minutes_later(now: datetime, minutes: int, zone_name: str) -> datetime:
    known = _zone(zone_name)
    if known is None:
        return now + timedelta(minutes=minutes)
    later = now.replace(tzinfo=known).astimezone(UTC) + timedelta(minutes=minutes)
    return later.astimezone(known).replace(tzinfo=None)


def _on_the_clock(at: datetime, zone_name: str) -> datetime:
    """That minute, or the first one after it that the zone's clocks show."""
    known = _zone(zone_name)
    if known is None:
        return at
    shown = at.replace(tzinfo=known).astimezone(UTC).astimezone(known).replace(tzinfo=None)
    if shown == at:
        return at
    before = at.replace(tzinfo=known, fold=1).utcoffset()
    after = at.replace(tzinfo=known, fold=0).utcoffset()
    skipped = abs((after or timedelta()) - (before or timedelta()))
    step = at
    for _ in range(int(skipped / timedelta(minutes=1)) + 1):
        step += timedelta(minutes=1)
        if step.replace(tzinfo=known).astimezone(UTC).astimezone(known).replace(tzinfo=None) == step:
            return step
    return at


_OF_TIME: Final = (
    r"\d|\b(?:later|soon\w*|sometime|some time|some point|whenever|eventually|asap|time|day|week|month|year|hours|minutes|minute|second|moment|morning|afternoon|"
    r"evening|night|today|tomorrow|tonight|yesterday|noon|midnight|lunch|endofday|firstthing|\w+day|before|after|early|late|bit|while|when|next|weekend|"
    r"idk|dunno|not sure|any ?time|up to you|you (?:choose|decide|pick|tell me)|know|no idea|maybe|surprise me|tea ?time|dinner|brekkie|breakfast|half|quarter|christmas|easter|"
    r"mind|don'?t care|doesn'?t matter|does not matter|best|good time|ending|morn)\b"
)


def _timely(said: str) -> bool:
    return (
        pattern(
            r"\d|\b(?:tomorrow|tonight|morning|evening|afternoon|\w+day|noon|later|soon|week|hours|minutes)\b"
        ).search(said)
        is not None
    )


def vague(text: str) -> bool:
    """There is something of time in it, though no time: "soon", "at 8", "the 31st of June"."""
    return bool(pattern(_OF_TIME).search(even(text))) or yes_no(text) == "unsure"


# ── when it ended ──────────────────────────────────────────────────────────────────────────────────────────────────

# A day that belongs to something else in the story, or lies ahead.
_NOT_THE_INTERVIEW = (
    r"\b(?:died|passed|funeral|hospital|ill|sick|surgery|broke up|accident|dumped|appl(?:y|ied)|slept|prepared|"
    r"practi[sc]ed|studied|before|let me know|hear(?:d)? (?:back|from)|decide|call me|get back|next|will|gonna|"
    r"going to|until|deadline|start(?:s|ing)?)\b|'ll\b"
)
_OUT = r"\b(?:finished|ended|got out|came out|wrapped up|over|done|left|out)(?: of (?:it|there))? (?:at|around|about|by) (.{1,20})"


def ended(text: str, now: datetime) -> datetime | None:
    """When the interview ended, as the text tells it; None where it does not. Never after `now`."""
    clauses = pattern(r"[!?;,\n]+|\.(?!\d)|\b(?:and|but|because|bc)\b").split(text[:2000].casefold())
    for clause in clauses:
        said = even(clause)
        if not said or (
            pattern(_NOT_THE_INTERVIEW).search(said) and not pattern(r"\binterview").search(said)
        ):
            continue
        at = _ended(said, now)
        if at is not None:
            return min(at, _minute(now))
    return None


def _ended(said: str, now: datetime) -> datetime | None:
    if pattern(
        r"\bjust (?:got|came|walked|now|finished|had|left|done|out|back)\b|\bright now\b|^now$"
    ).search(said):
        return _minute(now)
    if found := pattern(
        r"\b(an?|\d{1,3}(?:\.\d)?)( and a half)? (minutes|hours|day|week)( and a half)? ago\b"
    ).search(said):
        count = (float(found[1]) if found[1][0].isdigit() else 1.0) + (0.5 if found[2] or found[4] else 0)
        unit = {
            "m": timedelta(minutes=1),
            "h": timedelta(hours=1),
            "d": timedelta(days=1),
            "w": timedelta(weeks=1),
        }[found[3][0]]
        return _minute(now - count * unit)
    then, match = _past_day(said, now.date())
    if then is None or match is None:
        out = pattern(_OUT).search(said)
        at = _hour_in(out[1]) if out else None
        return _latest(at, now) if at is not None else None
    after = said[match.end() : match.end() + 40]
    leads = pattern(r"^ ?(?:at |around |about |@ ?)?(?:\d|noon|morning|afternoon)").match(after)
    at = _hour_in(after) if leads else None
    if at is None:
        before = pattern(r"\b(?:at|around|about) \d[^a-z]{0,4}(?:[ap]m)? ?$").search(said[: match.start()])
        at = _hour_in(before[0]) if before else None
    if at is None:
        spoken = said[match.start() : match.end() + 12]
        at = next((half for word, half in HALVES.items() if pattern(rf"\b{word}\b").search(spoken)), None)
    if at is None:
        return datetime.combine(then, time(17)) if then < now.date() else _minute(now)
    return datetime.combine(then, at)


def _hour_in(said: str) -> time | None:
    try:
        found, _ = clock(said, dayed=True)
    except Impossible:
        return None
    return found.at if found else None


def _past_day(said: str, today: date) -> tuple[date | None, re.Match[str] | None]:
    if match := pattern(r"\byesterday\b|\blast night\b").search(said):
        return today - timedelta(days=1), match
    if match := pattern(r"\bthis (?:morning|afternoon)\b|\btoday\b|\bearlier\b").search(said):
        return today, match
    if match := pattern(
        r"\b(?:on|last) (mon|tue|wed|thu|fri|sat|sun)[a-z]*\b|^(mon|tues|wednes|thurs|fri|satur|sun)day\b"
    ).search(said):
        named = (match[1] or match[2])[:3]
        index = next(n for n, name in enumerate(DAYS) if name.startswith(named))
        return today - timedelta(days=(today.weekday() - index) % 7 or 7), match
    return None, None


def _latest(hour: time, now: datetime) -> datetime | None:
    """Today at that time if it has been, or twelve hours earlier: who is out "at 9" in the evening may mean 9 am."""
    at = datetime.combine(now.date(), hour)
    if at > now:
        at -= timedelta(hours=12)
    return at if at <= now and at.date() == now.date() else None


def clock_reading(text: str) -> time | None:
    """The time that somebody reads off their clock; without a half of the day, the 24-hour reading."""
    said = pattern(r"^(?:it is |it'?s |about |around |just |now |nearly )+").sub("", even(text))
    try:
        found, _ = clock(said, dayed=False)
    except Impossible:
        found = None
    if found is not None and (found.told or not pattern(r"[a-z]").sub("", said)):
        return found.at if found.told else None
    spelt = pattern(r"(quarter|half|\d{1,2}) (?:minutes )?(?:(past|to|after) )?(\d{1,2})").fullmatch(said)
    if spelt and 0 < int(spelt[3]) < 24 and (spelt[1] in ("half", "quarter") or spelt[2]):
        minutes = {"half": 30, "quarter": 15}.get(spelt[1]) or int(spelt[1])
        early = spelt[2] == "to"
        return (
            time((int(spelt[3]) - early) % 24, 60 - minutes if early else minutes)
            if 0 < minutes < 60
            else None
        )
    bare = pattern(r"(\d{1,2})(?:[:.](\d{2}))?(?: oclock)?").fullmatch(said)
    if bare and int(bare[1]) < 24 and int(bare[2] or 0) < 60:
        return time(int(bare[1]), int(bare[2] or 0))
    return None
