"""Places in a list, as people say them: "the first two and the last", "all but 2", "neither", "both", "not the third".

A small grammar over words: an expression is a set, or a set without another; a set is places joined by "and". Any other
word makes it no expression, so "the first interviewer" is not read as a choice.
"""

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from conversations.understanding.everyday import spelled_out
from conversations.understanding.text import pattern, plain, wordset

Named: TypeAlias = Callable[[str], frozenset[int] | None]
"""Reads a piece that is no place, such as the name of a choice; None where it cannot."""

_NUMBERS: Final = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "couple": 2, "pair": 2,
}  # fmt: skip
_ORDINALS: Final = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, "6th": 6, "7th": 7, "8th": 8, "9th": 9, "10th": 10, "primero": 1, "segundo": 2, "tercero": 3,
    "uno": 1, "dos": 2, "tres": 3, "deux": 2, "trois": 3, "eins": 1, "zwei": 2, "drei": 3,
}  # fmt: skip
_AROUND: Final = wordset(
    "the a an ones option options number numbers no nr choice choices answer point points item items please thanks thank you i would will like "
    "take pick picked picking choose chose want go with for just only plus also then think say ok yes well um hmm let us do it that "
    "be rather prefer my me to work on is was were definitely probably maybe guess of them these those list honestly sadly unfortunately afraid "
    "lol haha really actually from this in apply applies happened true mostly basically all any were me mine keep leave let's have need numero nummer worth makes sense relevant needs taking should could which suppose reckon believe so anyway even still pal mate love sir na o as i'm"
)
_EXCEPT: Final = r"\b(?:all |everything |every one |each |any |anything )?(?:of (?:them|these|those|it) )?(?:except(?: for)?|but not|apart from|aside from|besides|excluding|other than|minus|less|bar|without|but)\b"
_NONE: Final = (
    r"(?:(?:no|um|uh|well|i think|honestly|i would say|i guess|sadly|it was|oh|ah) )*"
    r"(?:none|neither|nobody|nothing|zero|0|nil|not any|not one|no one|not either|no slips?)(?: (?:one )?(?:of|from|on|in|like) (?:that list|this list|your list|them|these|those|this|that|the above|the list|it|the two|all))*"
    r"(?: (?:really|thanks|thank you|please|for me|i think|apply|applies|at all|none|fit|fits|actually|it was fine|happened|above|was fine|is right|are right|to change|lol|na|o))*"
    r"|(?:none|neither)(?: of (?:them|these|those|it))? (?:is|are|was|were|feels?|seems?) (?:really )?(?:worth|big|bad|a problem|an issue|important|that bad|so bad|much|true|mine|me|relevant|an? \w+)\b.*|.*\b(?:do not|not) want to (?:work on|fix|do|pick|touch|look at|go over|talk about|deal with) (?:any|either)\b.*|nothing (?:really |actually )?went wrong(?: actually| really| i think)?|no|not really|(?:i did|i have) none(?: of .*)?"
)
_ALL: Final = r"\b(?:all|everything|every one|everyone|each|every|the lot|whole lot|whole list|todo|todos)\b"


def places(text: str, count: int, named: Named | None = None) -> frozenset[int] | None:
    """The places meant, from 0; empty for none of them; None when it is about something else or out of range.

    `named` reads what is no place ("the phone one"), so that both can stand in one answer.
    """
    line = _ranges(spelled_out(_keycaps(text)))
    if not line:
        return None
    if pattern(_NONE).fullmatch(line):
        return frozenset()
    line = pattern(r"\bbut (?:also )?(\w+(?: \w+)?) (?:as well|too|also)$").sub(r"and \1", line)
    everything = frozenset(range(count))
    if line.startswith("not ") or pattern(r"^(?:no )?not (?:the )?").match(line):
        return _not(line, everything, named)
    split = pattern(_EXCEPT).search(line)
    if split is not None:
        before, after = line[: split.start()].strip(), line[split.end() :].strip()
        left_out = _set(after, count, named)
        if left_out is None:  # "except the first, all"
            tail = pattern(rf"^(.+?) (?:{_ALL})").match(after)
            left_out = _set(tail[1], count, named) if tail else None
        chosen = (
            everything
            if not before or pattern(_ALL).search(before) or pattern(_ALL).search(split[0])
            else _set(before, count, named)
        )
        return chosen - left_out if chosen is not None and left_out is not None else None
    return _set(line, count, named)


def _not(line: str, everything: frozenset[int], named: Named | None) -> frozenset[int] | None:
    """ "not the second" is all the others; "not the joke, the other one" too."""
    rest = pattern(r"^(?:no )?not ").sub("", line)
    rest = pattern(r" (?:but )?(?:the )?other(?: ones?| two| three)?$").sub("", rest)
    left_out = _set(rest, len(everything), named)
    return everything - left_out if left_out else None


def _ranges(line: str) -> str:
    """ "1-3" and "1 through 3" as every number between."""

    def spelled(match: re.Match[str]) -> str:
        first, last = int(match[1]), int(match[2])
        return (
            " and ".join(str(number) for number in range(first, last + 1)) if first < last <= 22 else match[0]
        )

    return pattern(r"\b(\d{1,2}) (?:to|through|thru|till|until) (\d{1,2})\b").sub(spelled, line)


def _set(line: str, count: int, named: Named | None) -> frozenset[int] | None:
    if pattern(rf"(?:\w+ )*?{_ALL}(?: \w+)*").fullmatch(line) and all(
        word in _AROUND
        or word in _NUMBERS
        or pattern(_ALL).fullmatch(word)
        or word in ("lot", "whole", "every", "one", "above", "less")
        for word in line.split()
    ):
        number = next((_NUMBERS[word] for word in line.split() if word in _NUMBERS and word != "one"), count)
        return frozenset(range(count)) if number == count else None
    if pattern(r"(?:\w+ )*?both(?: \w+)*").fullmatch(line) and all(
        word in _AROUND or word in ("both", "two") for word in line.split()
    ):
        return frozenset({0, 1}) if count == 2 else None
    found: frozenset[int] = frozenset()
    for piece in pattern(r" (?:and|plus|also|or) |, | & ").split(line):
        one = _piece(piece, count)
        if one is None:
            one = named(piece) if named else None
        if one is None:
            return None
        found |= one
    return found if found and all(0 <= place < count for place in found) else None


def _piece(piece: str, count: int) -> frozenset[int] | None:
    words = [word for word in piece.split() if word not in _AROUND and word != "both"]
    if len(words) == 2 and words[0] == "one":  # "the one in the middle"
        words = words[1:]
    line = " ".join(words)
    if several := pattern(r"(first|last|top|bottom|final|middle) (\w+)").fullmatch(line):
        width = _NUMBERS.get(several[2]) or (int(several[2]) if several[2].isdecimal() else 0)
        if several[2] in ("one", "1"):
            line = several[1]
        elif 0 < width <= count:
            start = {"first": 0, "top": 0, "middle": (count - width) // 2}.get(several[1], count - width)
            return frozenset(range(start, start + width))
    if several := pattern(r"(two|three|2|3) (first|last)").fullmatch(line):
        return _piece(f"{several[2]} {several[1]}", count)
    if line in ("second last", "last but one", "penultimate") and count > 1:
        return frozenset({count - 2})
    if line in ("last", "bottom", "final", "last one", "latter"):
        return frozenset({count - 1})
    if line in ("top", "upper", "top one", "former"):
        return frozenset({0})
    if line in ("middle", "middle one") and count % 2:
        return frozenset({count // 2})
    if line == "other":
        return None
    found: set[int] = set()
    for index, word in enumerate(words):
        place = _ORDINALS.get(word) or (int(word) if word.isdecimal() and len(word) <= 2 else None)
        if place is None and word in _NUMBERS and not (word == "one" and index > 0):
            place = _NUMBERS[word]
        if word == "one" and index > 0:
            continue
        if word == "last":
            place = count
        if place is None:
            return None
        found.add(place - 1)
    return frozenset(found) if found else None


def _keycaps(text: str) -> str:
    """Keycap emoji as the digits they show, and commas as words, so that "1, 2" stays two."""
    for digit in range(1, 10):
        text = text.replace(f"{digit}\ufe0f\u20e3", f" {digit} ").replace(f"{digit}\u20e3", f" {digit} ")
    said = pattern(r"\b(\d{1,2}) ?- ?(\d{1,2})\b").sub(r"\1 to \2", plain(text).replace("#", " "))
    return pattern(r"\s*[,;+&/]\s*(?:and )?").sub(" and ", said).removesuffix(" and ")
