"""The story part of `make eval`: figures per kind, the worst misses of the tuning half, and the same texts altered."""

from collections import Counter
from collections.abc import Sequence

from tests.evaluation.altered import Told, mistyped, renamed
from tests.evaluation.came import noticed_where_told, wrongly_sure
from tests.evaluation.stories import Score, score, stories

WORST = 25  # misses shown, of the stories with most of them


def report() -> str:
    """All of it as text. Stories that judge are only ever summed up: nobody may learn from a single one."""
    judge, tune = stories("judge"), stories("tune")
    parts = [
        "# Stories",
        _table("told by voices that the weights have never seen", judge),
        _table(
            "the same, with other names and numbers", [renamed(story, n) for n, story in enumerate(judge)]
        ),
        _table(
            "the same, mistyped, without capitals and marks", [mistyped(s, n) for n, s in enumerate(judge)]
        ),
        _table("told by voices that the weights were made from (a ceiling, no measure)", tune, misses=True),
    ]
    return "\n\n".join(parts)


def _table(title: str, told: Sequence[Told], *, misses: bool = False) -> str:
    total = score(told)
    lines = [f"## {len(told)} stories {title}", ""]
    lines += [f"{name:<30} {value:6.3f}" for name, value in total.shares().items()]
    lines += [f"{'wrongly sure, all told':<30} {wrongly_sure(noticed_where_told(told)):6.3f}"]
    lines += ["", f"{'kind':<24} {'told':>5} {'prec.':>6} {'recall':>6} {'F1':>6}"]
    lines += [
        f"{kind:<24} {n.right + n.missed:>5} {n.precision:6.2f} {n.recall:6.2f} {n.f1:6.2f}"
        for kind, n in total.kinds.items()
    ]
    return "\n".join(lines + (_worst(total) if misses else []))


def _worst(total: Score) -> list[str]:
    often = Counter(story for story, _ in total.misses)
    worst = sorted(total.misses, key=lambda miss: (-often[miss[0]], miss[0]))[:WORST]
    return ["", "worst misses", *(f"{story}  {what}" for story, what in worst)]
