"""What a model is told about a clause: its words, their classes, who acts, what stands before and after it.

A feature is a short string, and what stands before its first colon says what sort it is. The same features are made
when the weights are trained and when a story is read.
"""

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from conversations.understanding.ngrams import bigrams, character_ngrams, skip_bigrams, trigrams
from conversations.understanding.story_text import Clause
from conversations.understanding.story_words import Word, classes_of, words_of

SORTS: Final[dict[str, float]] = {
    "*": 1.0,  # one that every clause has
    "w": 1.0,  # words, by their stems
    "b": 1.0,  # pairs of words, next to each other or one apart
    "c": 0.5,  # classes of words
    "x": 0.7,  # two classes in one clause
    "k": 0.5,  # runs of two and three classes, where a word has one
    "g": 0.4,  # four letters within a word, for what is mistyped
    "s": 0.5,  # who acts, alone and with each class
    "p": 0.7,  # words and pairs of words of the clause before, its classes, who acts there
    "n": 0.7,  # likewise of the clause after
    "l": 1.0,  # how long the clause is, and whether it is the first or the last
}
"""The sorts of features, and how much a feature of each counts."""

_PAIRED: Final = 12  # classes of a clause that are paired with each other
_SPELT: Final = 5  # letters from which on a word is also told by its parts
_NOT_ACTING: Final = ("her", "him", "them", "other", "others", "another", "lead", "head")


def subject(words: Sequence[Word]) -> str:
    """Who acts in a clause: me, she (the other side), cand (others), it, or "" when nobody is named at its head."""
    for word in words[:5]:
        if word.said in ("i", "im", "ive", "id", "ill", "my", "me", "we", "our"):
            return "me"
        for name in ("CAND", "SHE", "IT"):
            if name in word.classes and word.said not in _NOT_ACTING:
                return name.lower()
        if word.said in ("other", "another", "others"):
            return "cand"
        if "SAY" in word.classes or "ARRIVE" in word.classes:
            return ""
    return ""


class Reading:
    """A text's clauses made ready: words, classes and the one who acts, for each."""

    def __init__(self, low: str, clauses: Sequence[Clause]) -> None:
        self.clauses = clauses
        self.words = [words_of(low[clause.at : clause.to]) for clause in clauses]
        self.classes = [classes_of(words) for words in self.words]
        self.stems = [[word.mood + word.stem for word in words] for words in self.words]
        self.pairs = [bigrams(stems) for stems in self.stems]
        self.subjects: list[str] = []
        last = ""
        for index, words in enumerate(self.words):
            same = index > 0 and clauses[index - 1].sentence == clauses[index].sentence
            own = subject(words)
            if own:
                last = own
                self.subjects.append(own)
            else:
                self.subjects.append("+" + last if same and last else "-")
                last = last if same else ""

    def features(self, index: int) -> list[str]:
        """What is told about one clause, each feature once."""
        words, stems, classes = self.words[index], self.stems[index], self.classes[index]
        found = ["*"]
        found += [f"w:{stem}" for stem in stems]
        found += [f"b:{pair}" for pair in self.pairs[index]]
        found += [f"b:{pair}" for pair in skip_bigrams(stems)]
        found += [f"c:{name}" for name in classes]
        found += [f"x:{a}>{b}" for a, b in combinations(classes[:_PAIRED], 2)]
        shape = [
            word.mood + word.classes[0] if word.classes else stem
            for word, stem in zip(words, stems, strict=True)
        ]
        found += [f"k:{run}" for run in (*bigrams(shape), *trigrams(shape))]
        found += [f"g:{part}" for word in words for part in character_ngrams(word.said, _SPELT)]
        who = self.subjects[index]
        found.append(f"s:{who}")
        found += [f"s:{who}|{name}" for name in classes]
        if index:
            found += self._beside("p", index - 1)
            found += [f"p:{pair}" for pair in self.pairs[index - 1]]
        if index + 1 < len(self.words):
            found += self._beside("n", index + 1)
        found.append(f"l:{min(len(words), 15) // 3}")
        found.append("l:first" if index == 0 else "l:within")
        found.append("l:last" if index + 1 == len(self.words) else "l:on")
        return list(dict.fromkeys(found))

    def _beside(self, sort: str, index: int) -> list[str]:
        found = [f"{sort}:{stem}" for stem in self.stems[index]]
        found += [f"{sort}:{name}" for name in self.classes[index]]
        found.append(f"{sort}:{self.subjects[index]}")
        return found
