"""The second look at a clause: whether it tells of a slip of a kind, now that what all clauses sound like is known.

The first model hears each clause by its words alone. This one hears no words. It is told how clear the kind is there, by
how much it leads over the next kind, whether another clause says it better, and what the clauses beside it sound like:
a question that was asked is not the slip, the answer is; a reaction is not one either. It learnt from stories that the
first model had not seen (Wolpert, "Stacked generalization", 1992).
"""

from collections.abc import Iterator, Sequence
from typing import Final

from conversations.slips.model import KINDS
from conversations.understanding.story_features import Reading

SECOND_SORTS: Final[dict[str, float]] = {
    "*": 1.0,  # one that every candidate has
    "K": 1.0,  # the kind
    "s": 1.0,  # how clear it is
    "m": 1.0,  # by how much it leads over the next kind
    "o": 1.0,  # which kind that is
    "h": 1.0,  # how much it sounds like any slip, a good thing, an event
    "t": 1.0,  # by how much another clause says it more clearly, and how many clauses tell of slips
    "i": 1.0,  # where in the story it stands
    "w": 1.0,  # who acts
    "l": 1.0,  # how long it is
    "q": 1.0,  # the mark behind it
    "p": 1.0,  # the clause before: how clear the kind is there, what it sounds like, who acts
    "n": 1.0,  # likewise the clause after
    "P": 1.0,  # and those two clauses off
    "N": 1.0,
}
"""The sorts of features here, and how much a feature of each counts."""

HINTED: Final = -24
"""How far below its threshold a kind may lie in a clause and still be looked at again."""
_RUNNERS: Final = 2  # kinds of one clause that are looked at
_BESIDE: Final = (("p", -1), ("n", 1), ("P", -2), ("N", 2))


class Scores:
    """What the first model makes of a story's clauses: for each, a score for every kind and for all else it may tell of."""

    def __init__(
        self,
        text: str,
        reading: Reading,
        kinds: Sequence[Sequence[int]],
        rest: Sequence[tuple[int, int, int]],
    ) -> None:
        """`kinds` are a clause's scores by the order of KINDS; `rest` those for any slip, a good thing, the likeliest event."""
        self.text, self.reading, self.kinds, self.rest = text, reading, kinds, rest
        self.likeliest = [row.index(max(row)) for row in kinds]
        self.peaks = [max(of_kind) for of_kind in zip(*kinds, strict=True)]
        self.telling = sum(row[kind] >= 0 for row, kind in zip(kinds, self.likeliest, strict=True))

    def candidates(self, index: int) -> list[int]:
        """The kinds that a clause may tell of, the clearest first."""
        row = self.kinds[index]
        hinted = [kind for kind, score in enumerate(row) if score >= HINTED]
        return sorted(hinted, key=lambda kind: -row[kind])[:_RUNNERS]

    def features(self, index: int, kind: int) -> list[str]:
        """What the second model is told of a clause and a kind."""
        row, (any_slip, good, event) = self.kinds[index], self.rest[index]
        name, score, many = KINDS[kind], row[kind], len(self.kinds)
        others = [score for other, score in enumerate(row) if other != kind]
        next_best = others.index(max(others))
        next_best += next_best >= kind
        lead = score - row[next_best]
        clause, who = self.reading.clauses[index], self.reading.subjects[index]
        words = min(len(self.reading.words[index]), 16)
        mark = self.text[clause.to : clause.to + 1]
        place = "first" if index == 0 else "last" if index + 1 == many else "within"
        found = ["*", f"K:{name}", f"s:{_step(score, 6)}", f"s:{_step(score, 12)}+"]
        found += [f"s:{name}|{_step(score, 16)}", f"m:{_step(lead, 6)}", f"m:{_step(lead, 12)}+"]
        found += [f"m:{name}|{_step(lead, 24)}"]
        found.append(f"o:{KINDS[next_best]}|{name}" if row[next_best] >= HINTED + 8 else "o:-")
        found += [f"h:any{_step(any_slip, 12)}", f"h:good{_step(good, 12)}"]
        found += [f"h:better{_step(good - score, 12)}", f"h:event{_step(event - score, 16)}"]
        found += [f"t:{_step(self.peaks[kind] - score, 8)}", f"t:of{min(self.telling, 6)}"]
        found += [f"i:{place}", f"i:{5 * index // many}", f"i:of{min(many, 24) // 3}"]
        found += [f"w:{who}", f"w:{name}|{who}", f"l:{words // 2}", f"l:{name}|{words // 5}"]
        found += [f"q:{mark if mark in '?!' else ''}", f"q:{name}|{mark == '?'}"]
        for side, step in _BESIDE:
            found += self._beside(side, index, index + step, kind)
        return found

    def _beside(self, side: str, index: int, other: int, kind: int) -> Iterator[str]:
        if not 0 <= other < len(self.kinds):
            yield f"{side}:none"
            return
        row, likeliest, name = self.kinds[other], self.likeliest[other], KINDS[kind]
        told = KINDS[likeliest] if row[likeliest] >= 0 else "-"
        yield f"{side}:s{_step(row[kind], 10, -6, 6)}"
        yield f"{side}:d{_step(row[kind] - self.kinds[index][kind], 12, -5, 5)}"
        yield f"{side}:{told}"
        if side in "pn":
            any_slip, good, _ = self.rest[other]
            same = self.reading.clauses[other].sentence == self.reading.clauses[index].sentence
            yield f"{side}:{name}|{told}"
            yield f"{side}:t{_step(row[likeliest], 12)}{'' if same else '.'}"
            yield f"{side}:a{_step(any_slip, 16)}"
            yield f"{side}:g{_step(good, 16)}"
            yield f"{side}:{self.reading.subjects[other]}|{self.reading.subjects[index]}"


def _step(value: int, width: int, least: int = -8, most: int = 10) -> int:
    step = value // width
    return least if step < least else min(step, most)
