"""Small words that many steps share: times as one says them, lists, a slip called by its own words."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from conversations.flows.debrief.facts import Facts, Slip
from conversations.model import Choice
from conversations.slips.catalogue import slip as kind_of


def choices(**labels: str) -> tuple[Choice, ...]:
    """Buttons in order, `value=label`."""
    return tuple(Choice(value, label) for value, label in labels.items())


def listed(parts: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(count: int) -> str:
    """ "two", "11"."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def count(many: int, one: str, more: str = "") -> str:
    """ "one slip", "two slips", "11 slips"."""
    return f"{number(many)} {one if many == 1 else more or one + 's'}"


def capital(text: str) -> str:
    """The text with a capital first letter."""
    return text[:1].upper() + text[1:]


_AROUND = ' .,;"“”'


def brief(text: str, most: int = 300) -> str:
    """The person's own words on one line, shortened at a word if they run long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= most else flat[:most].rsplit(" ", 1)[0] + " …"


def quoted(text: str, most: int = 160) -> str:
    """The person's own words in quotes, shortened at a word if they run long."""
    whole = " ".join(text.split())
    said = whole.strip(_AROUND)
    if said.count('"') % 2:  # one of a pair was taken off: called him "pretty"
        pairs = (f'{said}"', f'"{said}')
        said = next((each for each in pairs if each in whole), said)
    return f"“{brief(said, most)}”"


def clock(at: datetime) -> str:
    """ "8 am", "6:30 pm", "noon"."""
    if (at.hour, at.minute) == (12, 0):
        return "noon"
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{(at.hour - 1) % 12 + 1}{minutes} {'am' if at.hour < 12 else 'pm'}"


def day(at: datetime, now: datetime) -> str:
    """ "today", "tomorrow", "yesterday", "Tuesday", "Tuesday 3 March"."""
    apart = (at.date() - now.date()).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if apart in near:
        return near[apart]
    return f"{at:%A}" if -7 < apart < 7 else f"{at:%A} {at.day} {at:%B}"


def moment(at: datetime, now: datetime) -> str:
    """ "tomorrow at 8 am"."""
    return f"{day(at, now)} at {clock(at)}"


def hours_left(until: datetime, now: datetime) -> str:
    """ "about 3 hours left", "under an hour left"."""
    hours = (until - now) // timedelta(hours=1)
    return f"about {hours} hour{'s' if hours != 1 else ''} left" if hours >= 1 else "under an hour left"


def minutes(count: str | int) -> str:
    """ "1 minute", "20 minutes"."""
    return f"{count} minute{'s' * (int(count) != 1)}"


def called(slip: Slip) -> str:
    """The slip in the person's words where there are any, else its plain label."""
    slots = slip.slots
    if slip.kind == "late" and "minutes" in slots:
        cause = f" ({quoted(str(slots['cause']))})" if "cause" in slots else ""
        return f"{minutes(slots['minutes'])} late{cause}"
    if slip.kind == "wrong_name" and "name_used" in slots and "name_right" in slots:
        return f"“{slots['name_used']}” for {slots['name_right']}"
    return quoted(slip.span) if slip.span else kind_of(slip.kind).label


def short_called(slip: Slip) -> str:
    """The same without their longer words, for a line on a card or a button."""
    return kind_of(slip.kind).label if slip.kind != "other" or not slip.span else quoted(slip.span, 32)


_KEY_WORDS = 32
"""Characters of their words on a button, beside others of one kind."""


def told_apart(slips: Sequence[Slip]) -> tuple[str, ...]:
    """Each slip as it goes on a button or a card: by its kind, and two of one kind by what sets their words apart."""
    short = [short_called(slip) for slip in slips]
    named = [
        _set_apart(slip, [other for other in slips if other.kind == slip.kind])
        if short.count(name) > 1
        else name
        for slip, name in zip(slips, short, strict=True)
    ]
    return tuple(
        f"{name} ({named[:n].count(name) + 1})" if named.count(name) > 1 else name
        for n, name in enumerate(named)
    )


def _set_apart(slip: Slip, alike: Sequence[Slip]) -> str:
    """Its kind, and its words without those that all of them begin with."""
    told = [each.span.split() for each in alike]
    same = 0
    while all(len(words) > same for words in told) and len({words[same].casefold() for words in told}) == 1:
        same += 1
    own = " ".join(slip.span.split()[same:]) or slip.span
    kind = kind_of(slip.kind).label
    return f"{kind}: {quoted(own, _KEY_WORDS)}" if own else kind


def seen(facts: Facts) -> int:
    """How many slips anybody reacted to."""
    return sum(slip.noticed == "yes" for slip in facts.slips)
