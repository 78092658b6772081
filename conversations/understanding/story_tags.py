"""Who, where and what for in a story: each word is told apart as part of a company, a post, an interviewer, or none.

A linear model reads the words from left to right; what it made of the last two is among what it is told of the next.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from conversations.understanding.linear import Weights
from conversations.understanding.story_known import BRANDS, FIRST_NAMES, ends_a_firm
from conversations.understanding.story_words import known
from conversations.understanding.text import pattern

TAGS: Final = ("none", "firm", "+firm", "post", "+post", "who", "+who")
"""What a word can be: none, or the first or a further word of a name of that sort."""

TAG_SORTS: Final[dict[str, float]] = {
    "*": 1.0,
    "w": 1.0,  # the word itself and its neighbours
    "b": 1.0,  # pairs of neighbours
    "c": 0.7,  # their classes
    "f": 1.0,  # its form: capitals, ending, beginning
    "k": 1.0,  # whether it is a known first name, brand or firm's word
    "t": 1.5,  # what the last words were
    "e": 0.7,  # what stands beside the same word elsewhere in the text
}
"""The sorts of features, and how much a feature of each counts."""

TITLES: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "rev",
        "father",
        "sister",
        "chef",
        "captain",
        "st",
    ]
)
_WORD: Final = r"[^\W_]+(?:['’.&+/-](?=[^\W_])[^\W_]+)*|&|[@#(\"“:]"
_NEVER: Final = frozenset(
    [
        "i",
        "im",
        "i'm",
        "ive",
        "i've",
        "me",
        "my",
        "was",
        "is",
        "it",
        "its",
        "it's",
        "that",
        "so",
        "then",
        "when",
        "but",
        "because",
        "bc",
        "cos",
        "if",
        "to",
        "in",
        "on",
        "had",
        "have",
        "has",
        "been",
        "be",
        "do",
        "did",
        "didn't",
        "didnt",
        "don't",
        "dont",
        "not",
        "no",
        "yes",
        "she",
        "he",
        "they",
        "she's",
        "he's",
        "her",
        "him",
        "his",
        "them",
        "their",
        "we",
        "us",
        "our",
        "you",
        "your",
        "who",
        "what",
        "why",
        "how",
        "which",
        "there",
        "here",
        "this",
        "these",
        "those",
        "just",
        "also",
        "very",
        "really",
        "too",
        "about",
        "into",
        "out",
        "up",
        "down",
        "off",
        "over",
        "after",
        "before",
        "while",
        "asked",
        "said",
        "told",
        "says",
        "went",
        "got",
        "get",
        "were",
        "are",
        "am",
        "would",
        "could",
        "should",
        "can",
        "can't",
        "couldn't",
        "will",
        "as",
        "than",
        "like",
        "one",
        "some",
        "any",
        "all",
        "only",
        "even",
        "still",
        "question",
        "answer",
        "think",
        "thought",
        "know",
        "felt",
        "did",
        "or",
        "though",
        "tho",
        "lol",
        "ok",
        "okay",
    ]
)
"""Words that no name begins or goes on with."""
_HOUR: Final = r"\d+(?:[.:]\d+)?(?:am|pm|ish|th|st|nd|rd)|\d+"
MARKS: Final = frozenset('@#("“:')


class Token(NamedTuple):
    """A word and its place; `gap` is what stands before it, `low` the word in small letters."""

    at: int
    to: int
    said: str
    low: str
    gap: str


def tokens_of(text: str) -> list[Token]:
    """The words of a text, and the marks that a name may follow."""
    found: list[Token] = []
    last = 0
    for match in pattern(_WORD).finditer(text):
        at, to = match.span()
        said = match[0]
        low = said.lower().replace("’", "'").removesuffix("'s")
        gap = _gap(text[last:at], found[-1].low) if found else "."
        found.append(Token(at, to, said, low, gap))
        last = to
    return found


def _gap(between: str, before: str) -> str:
    """What stands between two words: "" where they belong together, else ".", "," or "_" for other space."""
    if between == " " or (between.startswith(".") and before in TITLES):
        return ""
    if any(mark in between for mark in ".!?\n…"):
        return "."
    return "," if between.strip() else "_"


def _form(word: str) -> str:
    if word.isupper():
        return "X" if len(word) == 1 else "XX"
    if word[:1].isupper():
        return "Xx" if word[1:].islower() else "XxX"
    return "x" if word.isalpha() else "9" if word[:1].isdigit() else "x-"


class Tagging:
    """A text's words made ready to be told apart."""

    def __init__(self, text: str) -> None:
        self.tokens = tokens_of(text)
        self._classes = [known(token.low.replace("'", "")[:40]) for token in self.tokens]
        capitals = sum(token.said[:1].isupper() for token in self.tokens)
        self._cased = "C" if capitals * 12 > len(self.tokens) else "c"
        self._lows = ("^", "^", "^", *(token.low for token in self.tokens), "$", "$")
        self._beside: dict[str, list[tuple[int, str]]] = {}
        for place, token in enumerate(self.tokens):
            if len(token.low) > 2:
                self._beside.setdefault(token.low, []).append(
                    (place, f"{self._lows[place + 2]}_{self._lows[place + 4]}")
                )

    def features(self, place: int, last: str, before: str) -> list[str]:
        """What is told of one word; `last` is the tag of the word before it, `before` of the one before that."""
        token = self.tokens[place]
        low = token.low
        three, two, one, _, after, later = self._lows[place : place + 6]
        gap = token.gap
        next_gap = self.tokens[place + 1].gap if place + 1 < len(self.tokens) else "."
        form = _form(token.said)
        next_form = _form(self.tokens[place + 1].said) if place + 1 < len(self.tokens) else "$"
        stem, classes = self._classes[place]
        found = [
            "*",
            f"w:{low}",
            f"w:-1{one}",
            f"w:-2{two}",
            f"w:-3{three}",
            f"w:+1{after}",
            f"w:+2{later}",
            f"b:{one}_{low}",
            f"b:{low}_{after}+",
            f"b:{two}_{one}-",
            f"b:{one}_{after}*",
            f"b:{after}_{later}++",
            f"b:{one}|{form}{self._cased}",
            f"b:{after}|{form}{self._cased}+",
            f"f:{form}|{self._cased}|{gap}",
            f"f:{form}>{next_form}|{self._cased}",
            f"f:{gap}>{next_gap}",
            f"f:{low[-3:]}",
            f"f:{low[:3]}-",
            f"f:{stem}~",
            f"t:{last}",
            f"t:{before}_{last}",
            f"t:{last}|{form}",
            f"t:{last}|{low}",
            f"t:{last}|{gap}",
            f"t:{last}|{after}+",
        ]
        found += [f"c:{name}" for name in classes]
        for step in (-2, -1, 1, 2):
            if 0 <= place + step < len(self.tokens):
                found += [f"c:{step}{name}" for name in self._classes[place + step][1]]
        found += self._known(low, token.said, after)
        for other, beside in self._beside.get(low, ())[:4]:
            if other != place:
                found.append(f"e:{beside}")
                found.append(f"e:{beside.partition('_')[0]}<")
                found.append(f"e:{beside.rpartition('_')[2]}>")
        return found

    def _known(self, low: str, said: str, after: str) -> Iterator[str]:
        if low in FIRST_NAMES:
            yield "k:name"
            yield f"k:name{_form(said)}{self._cased}"
        if low in BRANDS:
            yield "k:brand"
        if f"{low} {after}" in BRANDS:
            yield "k:brand+"
        if ends_a_firm(said.capitalize()):
            yield f"k:firm{_form(said)}"
        if ends_a_firm(after.capitalize()):
            yield "k:+firm"


@dataclass(frozen=True, slots=True)
class Tagged:
    """Words that are a name: what sort, where, as written, and how far above "none" the first one lies."""

    sort: str
    at: int
    to: int
    said: str
    sure: int


def tagged(text: str, model: Weights, ordinary: Weights | None = None) -> list[Tagged]:
    """The names in a text, in order. `ordinary` knows words that begin none: it spares looking at them."""
    tagging = Tagging(text)
    names: list[Tagged] = []
    last = before = "none"
    for place, token in enumerate(tagging.tokens):
        if (
            token.said in MARKS
            or token.low in _NEVER
            or (ordinary and last == "none" and ordinary.rows[token.said])
            or pattern(_HOUR).fullmatch(token.low)
        ):
            before, last = last, "none"
            continue
        scores = model.scores(tagging.features(place, last, before))
        best = scores.index(max(scores))
        tag = TAGS[best]
        if tag.startswith("+") and (last.removeprefix("+") != tag[1:] or token.gap not in ("", "_")):
            tag = tag[1:]
        if tag.startswith("+"):
            name = names[-1]
            names[-1] = Tagged(name.sort, name.at, token.to, text[name.at : token.to], name.sure)
        elif tag != "none":
            names.append(Tagged(tag, token.at, token.to, token.said, scores[best] - scores[0]))
        before, last = last, tag
    return [replace(name, said=_bare(name.said)) for name in names if name.said.lower() not in TITLES]


def _bare(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")
