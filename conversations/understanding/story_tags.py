"""Who, where and what for in a story: each word is told apart as part of a company, a post, an interviewer, or none.

A linear model reads the words from left to right; what it made of the last two is among what it is told of the next.
"""

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
_TITLES_OF_PEOPLE: Final = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor"])
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
_LEADING: Final = frozenset(["the", "a", "an", "as", "at", "for", "with"])
"""Words that a name often stands behind."""
PLAINLY: Final = 110
"""How far above every name "none" must lie at a glance, where the word before is in no name, to be believed."""
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
        capitals = sum(token.said[:1].isupper() for token in self.tokens)
        self._cased = "C" if capitals * 12 > len(self.tokens) else "c"
        self._lows = ("^", "^", "^", *(token.low for token in self.tokens), "$", "$")
        self._forms = (*(_form(token.said) for token in self.tokens), "$")
        self._gaps = (*(token.gap for token in self.tokens), ".")
        self._places: dict[str, list[int]] = {}
        for place, token in enumerate(self.tokens):
            self._places.setdefault(token.low, []).append(place)

    def glance(self, place: int, last: str, before: str) -> list[str]:
        """A few features of one word, by which most words are no name; `last` and `before` as in `features`."""
        low, form, gap = self._lows[place + 3], self._forms[place], self._gaps[place]
        one, after = self._lows[place + 2], self._lows[place + 4]
        found = [
            "*",
            f"w:{low}",
            f"w:-1{one}",
            f"w:+1{after}",
            f"b:{after}|{form}{self._cased}+",
            f"f:{form}|{self._cased}|{gap}",
            f"f:{gap}>{self._gaps[place + 1]}",
            f"f:{low[-3:]}",
            f"t:{last}",
            f"t:{before}_{last}",
            f"t:{last}|{low}",
        ]
        if low in FIRST_NAMES:
            found += ("k:name", f"k:name{form}{self._cased}")
        if low in BRANDS:
            found.append("k:brand")
        if f"{low} {after}" in BRANDS:
            found.append("k:brand+")
        if ends_a_firm(self.tokens[place].said.capitalize()):
            found.append(f"k:firm{form}")
        if ends_a_firm(after.capitalize()):
            found.append("k:+firm")
        return found

    def leads(self, place: int) -> bool:
        """The word may well begin a name: "for the bakery job", "at Copper Kettle"."""
        capitals = self._forms[place][0] == self._forms[place + 1][0] == "X"
        return capitals or self._lows[place + 2] in _LEADING or self._lows[place + 3] == "the"

    def features(self, place: int, last: str, before: str) -> list[str]:
        """All that is told of one word; `last` is the tag of the word before it, `before` of the one before that."""
        three, two, one, low, after, later = self._lows[place : place + 6]
        form, (stem, classes) = self._forms[place], self._known(place)
        found = self.glance(place, last, before)
        found += (
            f"w:-2{two}",
            f"w:-3{three}",
            f"w:+2{later}",
            f"b:{one}_{low}",
            f"b:{low}_{after}+",
            f"b:{two}_{one}-",
            f"b:{one}_{after}*",
            f"b:{after}_{later}++",
            f"b:{one}|{form}{self._cased}",
            f"f:{form}>{self._forms[place + 1]}|{self._cased}",
            f"f:{low[:3]}-",
            f"f:{stem}~",
            f"t:{last}|{form}",
            f"t:{last}|{self._gaps[place]}",
            f"t:{last}|{after}+",
        )
        found += [f"c:{name}" for name in classes]
        for step in (-2, -1, 1, 2):
            if 0 <= place + step < len(self.tokens):
                found += [f"c:{step}{name}" for name in self._known(place + step)[1]]
        if len(low) > 2:
            for other in self._places[low][:4]:
                if other != place:
                    one, after = self._lows[other + 2], self._lows[other + 4]
                    found += (f"e:{one}_{after}", f"e:{one}<", f"e:{after}>")
        return found

    def _known(self, place: int) -> tuple[str, tuple[str, ...]]:
        """The stem of a word and its classes."""
        return known(self.tokens[place].low.replace("'", "")[:40])


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
            or (token.low[0].isdigit() and pattern(_HOUR).fullmatch(token.low))
        ):
            before, last = last, "none"
            continue
        glanced = last == "none" and not tagging.leads(place)
        scores = model.scores(tagging.glance(place, last, before)) if glanced else []
        if not scores or scores[0] - max(scores[1:]) < PLAINLY:
            scores = model.scores(tagging.features(place, last, before))
        best = scores.index(max(scores))
        tag = TAGS[best]
        apart = last.removeprefix("+") != tag[1:] or token.gap not in ("", "_")
        if tag.startswith("+") and (apart or _begins_another(token.low, text[names[-1].at : token.at])):
            tag = tag[1:]
        if tag.startswith("+"):
            name = names[-1]
            names[-1] = Tagged(name.sort, name.at, token.to, text[name.at : token.to], name.sure)
        elif tag != "none":
            names.append(Tagged(tag, token.at, token.to, token.said, scores[best] - scores[0]))
        before, last = last, tag
    return [replace(name, said=_bare(name.said)) for name in names if name.said.lower() not in TITLES]


def _begins_another(word: str, name: str) -> bool:
    """A title behind a name that has one is another's: "Mr Hall Mr Hill", but "Mr and Mrs Hall", "Frau Dr. Hall"."""
    first, *rest = name.lower().replace(".", "").split()
    return bool({first, word} <= _TITLES_OF_PEOPLE and rest and rest[-1] != "and" and rest[-1] not in TITLES)


def _bare(name: str) -> str:
    return name.removesuffix("'s").removesuffix("’s")
