"""What a model is told about a clause: its words, their classes, who acts, what stands before and after it.

A feature is a short string. The same ones are made when the weights are trained and when a story is read.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from conversations.understanding.story_text import Clause
from conversations.understanding.story_words import Word, classes_of, words_of

_PAIRED: Final = 12  # classes of a clause that are paired with each other
_FRAMES: Final = frozenset(
    {
        "ASK",
        "QUESTION",
        "WHY",
        "MONEY",
        "SHE",
        "ME",
        "CAND",
        "FEAR",
        "hME",
        "UNDERSTAND",
        "OLD",
        "JOKE",
        "MACHINE",
        "TEST",
    }
)
_AUXILIARY: Final = frozenset({"ME", "SHE", "IT", "NUM", "IF", "BUT", "NOT"})


def subject(words: Sequence[Word]) -> str:
    """Who acts in a clause: me, she (the other side), cand (others), it, or "" when nobody is named at its head."""
    for word in words[:5]:
        if word.said in ("i", "im", "ive", "id", "ill", "my", "me", "we", "our"):
            return "me"
        for name in ("CAND", "SHE", "IT"):
            if name in word.classes and word.said not in (
                "her",
                "him",
                "them",
                "other",
                "others",
                "another",
                "lead",
                "head",
            ):
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

    def features(self, index: int, hints: Sequence[str]) -> list[str]:
        """What is told about one clause; `hints` are what the patterns say of it and of its neighbours."""
        words, classes = self.words[index], self.classes[index]
        found = ["*", *hints]
        stems = [word.mood + word.stem for word in words]
        found += dict.fromkeys(stems)
        found += [f"{a}_{b}" for a, b in pairwise(stems)]
        found += [f"{a}__{b}" for a, b in zip(stems, stems[2:], strict=False)]
        found += [f"c:{name}" for name in classes]
        few = classes[:_PAIRED]
        found += [f"{a}>{b}" for i, a in enumerate(few) for b in few[i + 1 :]]
        who = self.subjects[index]
        found.append(f"s:{who}")
        found += [f"{who}|{name}" for name in classes]
        if index:
            before = self.classes[index - 1]
            found += [f"p:{name}" for name in before]
            frames = [name for name in before if name in _FRAMES]
            found += [f"p:{a}|{b}" for a in frames for b in classes if b not in _AUXILIARY]
            found.append(f"ps:{self.subjects[index - 1]}")
        else:
            found.append("p:^")
        if index + 1 < len(self.words):
            found += [f"q:{name}" for name in self.classes[index + 1]]
            found.append(f"qs:{self.subjects[index + 1]}")
        else:
            found.append("q:$")
        found.append(f"l:{min(len(words), 15) // 3}")
        return list(dict.fromkeys(found))
