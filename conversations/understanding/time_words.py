"""Times as people type them, put into few words: "tmrw @ 8ish" becomes "tomorrow at 8", "half eight" "half 8".

Numbers come out as digits, units and days in full, halves of the day by one name each.
"""

import re
from datetime import time
from typing import Final

from conversations.understanding.spelling import mended
from conversations.understanding.text import is_long, pattern, plain
from conversations.understanding.time_tongues import in_english

DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS: Final = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
# What a part of the day means when no hour is given.
HALVES: Final = {
    "beforework": time(8),
    "morning": time(9), "noon": time(12), "lunch": time(12), "afterlunch": time(13), "afternoon": time(15),
    "endofday": time(17), "evening": time(19), "night": time(20), "tonight": time(20), "midnight": time(0), "firstthing": time(9),
}  # fmt: skip
DAY_ALONE: Final = time(9)

_DIGITS: Final = {
    word: str(number)
    for number, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
} | {
    "thirty": "30",
    "forty": "40",
    "fortyfive": "45",
    "fifty": "50",
    "sixty": "60",
    "ninety": "90",
    "dozen": "12",
}
_NUMBER: Final = "|".join(_DIGITS)

_ABBREVIATED: Final = r"mon(?:day)?s?|tue(?:s|sday)?s?|wed(?:s|nes|nesday)?s?|thu(?:r|rs|rsday)?s?|fri(?:day)?s?|sat(?:ur|urday)?s?|sun(?:day)?s?"
_ORDINALS: Final = {
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th", "seventh": "7th", "eighth": "8th",
    "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th", "fifteenth": "15th", "twentieth": "20th", "thirtieth": "30th",
}  # fmt: skip

_SPELLED_OUT: Final = (
    (r"[“”\"()*_~]+|\s-\s", " "),
    (r"(\d)(?:st|nd|rd|th)\b", r"\1th"),
    (r"\bo ?'? ?clock\b|\boclock\b|\bo'clck\b|(?<=\d )uhr\b", " oclock "),
    (r"\b([ap])\.? ?m\b\.?", r"\1m"),
    (r"(?<=\d) ?([ap])m?\b(?!\.)", r" \1m"),
    (r"(\d) ?(?:ish)\b", r"\1"), (r"-ish\b|\bish\b", " "), (r"\bnoon-?ish\b", "noon"),
    (r"@", " at "),
    (r"\bnew years?'?s? day\b", "1 january"), (r"\bnew years?'?s? eve\b", "31 december"), (r"\b(?:christmas|xmas) eve\b", "24 december"),
    (r"\b(?:christmas|xmas) day\b", "25 december"), (r"\b(?:boxing|st\.? stephen'?s) day\b", "26 december"), (r"\bhallowe'?en\b", "31 october"),
    (r"\ban? h(?:ou)?r and (?:a quarter|15 mins?)\b", "75 minutes"), (r"\ban? h(?:ou)?r and (?:three|3) quarters?\b", "105 minutes"),
    (r"\bt(?:o|0)?m+(?:o|0)?r+(?:o|0)?w*\b|\btm(?:rw?|w|o|orow|z)\b|\b2m(?:oro?w?|rw|rrw|w)\b|\btom+or+ow\b|\btomorow\b|\btommorow\b|\btomoz\b|\bthe morrow\b|\bmañana\b", "tomorrow"),
    (r"\bto ?nite\b|\b2nite\b|\b2night\b|\btonigh?t?\b|\btn\b|\bthis night\b|\bthe night\b(?= *$)", "tonight"),
    (r"\btdy\b|\b2day\b|\btoday itself\b", "today"),
    (r"\bnxt\b", "next"), (r"\bthe next\b", "next"), (r"\b(?:on )?(?:coming|upcoming)\b", "this"),
    (r"\bin (\d{1,2}) ?h\b", r"in \1 hours"), (r"^(\d) ?h$", r"\1 hours"),
    (r"\bbefore (?:i (?:go|leave|head|start) (?:to |for |off to )?)?(?:my )?(?:work|school|class|classes|uni|college|shift)\b", "beforework"),
    (r"\bafter (?:work|school|class|classes|uni|college|my shift)\b", "afterwork"), (r"\bafter (?:dinner|tea|supper)\b", "afterdinner"),
    (r"(\d) ?h(?:ou)?rs?\b", r"\1 hours"), (r"\bhrs?\b", "hours"), (r"\bhours?\b", "hours"), (r"(\d) ?(?:mins?|minutes?|minuits?)\b", r"\1 minutes"), (r"\bmins?\b|\bminutes?\b", "minutes"),
    (r"\bwks?\b|\bweeks\b", "week"), (r"(?<=\d )days?\b|\bdays\b", "day"), (r"\bmonths\b", "month"),
    (r"\bearly (?:in the )?morning\b|\bmorn\b|\bmornings?\b|\bmornin\b|\bam\b(?<!\d am)|\bforenoon\b|\bof the morning\b", "morning"),
    (r"\bthe morning after\b", "tomorrow morning"),
    (r"\b(?:arvo|aft|afternoons?|aftn|this aft)\b", "afternoon"),
    (r"\b(?:eve|evenings?|evng|evenin)\b", "evening"), (r"\bnights?\b|\bnites?\b", "night"),
    (r"\bmidday\b|\bmid-day\b|\b12 noon\b|\btwelve noon\b|\bhigh noon\b|\bnoon time\b", "noon"), (r"\b12 midnight\b|\btwelve midnight\b", "midnight"),
    (r"\bafter (?:my |the )?lunch\b", "afterlunch"), (r"\b(?:at |around )?lunch(?: ?(?:time|hour|break))?\b", "lunch"),
    (r"\b(?:at |by )?(?:the )?(?:eod|eob|cob|end of (?:the |my )?(?:day|work ?day|business|working day)|close of (?:business|play|day))\b(?: today)?", "endofday"),
    (r"\bfirst thing(?: in the morning)?\b", "firstthing"),
    (r"\b(?:a )?couple(?: of)?\b", "2"), (r"\b(?:a )?few\b", "3"), (r"\b3/4\b|\bthree quarters? of\b", "0.75"),
    (r"\bhalf an? hours?\b|\bhalf hours?\b|\b(?:an? )?half-hours?\b|\b1/2 (?:an? )?hours?\b", "30 minutes"),
    (r"\b(?:a )?quarter of an hours?\b|\b(?:a )?quarter hours?\b", "15 minutes"), (r"\b0\.75 an? hours?\b", "45 minutes"),
    (r"\b(?:n|nd|&)(?= a? ?half\b)", "and"), (r"\bfortnights?(?:'s)?(?: time)?\b", "2 week"), (r"\ba 2 week\b", "2 week"), (r"\btwenty[- ]five\b", "25"), (r"\bforty[- ]five\b", "45"), (r"\bthirty[- ]five\b", "35"),
    (r"\bweekday\b", "someday"),
    (r"\bdecember\b", "december"),
)  # fmt: skip

_MEANT: Final = (
    "tomorrow tonight today morning afternoon evening night midnight minutes hours monday tuesday wednesday thursday friday "
    "saturday sunday january february march april august september october november december quarter after before fortnight "
    "reminder remind immediately o'clock clock lunch first thing weekend sometime someday later around about needed"
)
_REAL: Final = "hour minute ours marched matches lunches reminded reminders things think thin mourning tuning nights knight sunny funday"


def even(text: str) -> str:
    """The text in these few words; "" for what is too long to be a time."""
    if is_long(text):
        return ""
    said = in_english(mended(plain(text), _MEANT, _REAL))
    said = pattern(r"[!?;,…]+").sub(" ", said)
    for source, instead in _SPELLED_OUT:
        said = pattern(source).sub(instead, said)
    said = pattern(rf"\b(?:{_ABBREVIATED})\b").sub(lambda match: _day(match[0]), said)
    said = pattern(rf"\b(?:{'|'.join(_ORDINALS)})\b(?! thing| year)").sub(
        lambda match: match[0] if _only_in_order(match) else _ORDINALS[match[0]], said
    )
    said = pattern(r"(\d)(?:st|nd|rd)\b").sub(r"\1th", said)
    said = pattern(rf"\b(?:{_NUMBER})\b").sub(lambda match: _DIGITS[match[0]], said)
    said = pattern(r"\b(20|30|40|50) ([1-9])\b(?! ?(?:pm|am|oclock))").sub(
        lambda match: str(int(match[1]) + int(match[2])), said
    )
    said = pattern(
        r"(?<![\d:./])\b([1-9]|1[0-2]) (10|15|20|25|30|35|40|45|50|55)\b(?! ?(?:minutes|hours|day|th|to\b|past))"
    ).sub(r"\1:\2", said)
    said = pattern(rf"\b({'|'.join(month[:3] for month in MONTHS)})(?:t)?(?:[a-z]{{0,6}})\b\.?").sub(
        lambda match: _month(match[0]), said
    )
    said = pattern(r"\b(\d{1,2})h(\d{2})?\b").sub(lambda match: f"{match[1]}:{match[2] or '00'}", said)
    said = pattern(r"\b(\d{1,2}:\d{2}) ?(?:hours|h|oclock)\b").sub(r"\1", said)
    return " ".join(
        pattern(r"(?<!\d)\.|\.(?!\d)")
        .sub(lambda m: m[0] if m.start() and said[m.start() - 1].isdigit() else " ", said)
        .split()
    )


def _only_in_order(match: re.Match[str]) -> bool:
    """ "Fix the note first", "in a second": no day of a month."""
    before, after = match.string[: match.start()].rstrip(), match.string[match.end() :].strip()
    dated = pattern(
        r"(?:^|\b(?:the|on|by|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*))$"
    ).search(before)
    return match[0] in ("first", "second") and dated is None and not after.startswith("of ")


def _day(word: str) -> str:
    return (
        next(day for day in DAYS if day.startswith(word[:3]))
        if word not in ("sun", "sat", "wed") or len(word) > 3
        else {"sun": "sunday", "sat": "saturday", "wed": "wednesday"}[word]
    )


def _month(word: str) -> str:
    bare = word.rstrip(".")
    found = next(
        (
            month
            for month in MONTHS
            if month.startswith(bare) or (len(bare) == 4 and month.startswith(bare[:3]) and bare == "sept")
        ),
        None,
    )
    return found or word
