"""What the hand-written patterns say of each clause, as hints for the model that has the last word."""

from collections.abc import Sequence

from conversations.understanding import story_patterns as patterns
from conversations.understanding.story_find import Found
from conversations.understanding.story_text import Clause
from conversations.understanding.text import pattern


def hints(low: str, clauses: Sequence[Clause], found: Sequence[Found]) -> list[list[str]]:
    """For each clause, what was found in it and next to it."""
    here: list[list[str]] = [[] for _ in clauses]
    for slip in found:
        here[slip.clause].append(slip.kind)
    said: list[list[str]] = []
    for index, clause in enumerate(clauses):
        own = [f"P:{kind}" for kind in here[index]]
        if index:
            own += [f"PP:{kind}" for kind in here[index - 1]]
        if index + 1 < len(clauses):
            own += [f"PN:{kind}" for kind in here[index + 1]]
        words = low[clause.at : clause.to]
        match = pattern(_good()).search(words)
        if match:
            denied = pattern(patterns.GOOD_DENIED).search(words[: match.start()][-50:])
            own.append("PG-" if denied else "PG")
        own += [f"PE:{kind}" for kind, source in patterns.DISTRACTIONS if pattern(source).search(words)]
        said.append(own)
    return said


def _good() -> str:
    return _GOOD


_GOOD = "|".join(f"(?:{source})" for source in patterns.GOOD)
