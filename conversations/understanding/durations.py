"""How long something took or how late it was, as people tell it."""

from typing import Final

from conversations.understanding.text import pattern

_NUMBERS: Final = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "fifteen": 15, "twenty": 20, "twenty five": 25, "twenty-five": 25, "thirty": 30, "forty": 40,
    "forty five": 45, "forty-five": 45, "fifty": 50, "sixty": 60, "ninety": 90, "one": 1,
}  # fmt: skip


def minutes_told(said: str) -> int:
    """The minutes that a text in lower case tells of, in figures or in words; 0 where it tells of none."""
    found = pattern(r"\b(\d{1,3})(?:\s?-\s?\d+)?\s*(?:-\s*)?(?:mins?|minutes?|m)\b").search(said)
    if found:
        return int(found.group(1))
    if pattern(r"\b(?:an|one|1) hour and a half\b|\b1\.5 h").search(said):
        return 90
    if pattern(r"\bhalf an? hour|\bhalf hour").search(said):
        return 30
    if pattern(r"\bthree quarters of an hour").search(said):
        return 45
    if pattern(r"\bquarter of an hour|\bquarter hour").search(said):
        return 15
    found = pattern(r"\b(\d{1,2}) ?(?:hours?|hrs?|h)\b").search(said)
    if found:
        return 60 * int(found.group(1))
    if pattern(r"\b(?:an|one) hour\b").search(said):
        return 60
    found = pattern(
        rf"\b({'|'.join(sorted(_NUMBERS, key=len, reverse=True))})[ -](?:mins?|minutes?)\b"
    ).search(said)
    if found:
        return _NUMBERS[found.group(1)]
    found = pattern(r"\b(two|three|four) hours\b").search(said)
    if found:
        return 60 * _NUMBERS[found.group(1)]
    found = pattern(r"\b(\d{1,3}) late\b").search(said)
    return int(found.group(1)) if found else 0
