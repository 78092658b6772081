"""What is read as noticed where a slip is annotated: the reader of what came of it, without the finder's misses.

On whole stories it is only seen at the slips that were found, too few for a share of mistakes to mean much.
"""

from collections import Counter
from collections.abc import Iterable

from conversations.slips.model import Noticed
from conversations.understanding.story_aftermath import came_of_it
from conversations.understanding.story_features import Reading
from conversations.understanding.story_judge import Found, Judged
from conversations.understanding.story_text import clauses_of
from conversations.understanding.text import folded
from tests.evaluation.stories import Told
from tests.evaluation.training import touched


def noticed_where_told(told: Iterable[Told]) -> Counter[tuple[Noticed, Noticed]]:
    """How often a slip annotated as the first was read as the second."""
    counts: Counter[tuple[Noticed, Noticed]] = Counter()
    for story in told:
        text = story["text"]
        low = folded(text)
        clauses = tuple(clauses_of(low))
        places = []
        for slip in story["slips"]:
            at = text.find(slip["span"])
            rows = touched(clauses, at, at + len(slip["span"]))
            if rows:
                places.append((rows[0], rows[-1], slip))
        slips = tuple(Found(slip["kind"], first, first, last, {}) for first, last, slip in places)
        read = Judged(Reading(low, clauses), slips, (), None)
        for first, last, slip in places:
            counts[slip["noticed"], came_of_it(low, read, first, last)[0]] += 1
    return counts


def wrongly_sure(counts: Counter[tuple[Noticed, Noticed]]) -> float:
    """The share of unsure or unnoticed slips that are read as noticed for sure: what rule R6 forbids."""
    open_ones = {pair: count for pair, count in counts.items() if pair[0] in ("no", "unsure")}
    return sum(count for pair, count in open_ones.items() if pair[1] == "yes") / max(
        1, sum(open_ones.values())
    )
