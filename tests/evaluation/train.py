"""`make train`: the weights that are shipped, from the texts in this folder. The same texts give the same bytes."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from conversations.understanding import story_model
from conversations.understanding.story_aftermath import CLEARED, NOTICED
from conversations.understanding.story_judge import GOOD, LABELS
from tests.evaluation.altered import mistyped, renamed
from tests.evaluation.stories import stories
from tests.evaluation.training import (
    SCALE,
    Examples,
    Model,
    add_aftermath,
    add_phrases,
    add_story,
    aftermaths,
    train,
)

TARGET = Path(story_model.__file__).with_name(story_model.FILE)
THRESHOLDS = {"slip": 0.03, "good": -0.2, "event": -0.2}
"""Where a score begins to mean its label; slips' by leaving out voices, the others swept on both halves."""
SURE = 0.3
"""How much more than anything else must speak for "they noticed" before it is said."""
SMALLEST = 2  # weights nearer to nothing than this are not shipped


def trained(told: Sequence[dict[str, Any]]) -> dict[str, tuple[Model, tuple[str, ...], list[float]]]:
    """Every model by name, with its labels and thresholds."""
    clauses, noticed, cleared = Examples(), Examples(), Examples()
    for number, story in enumerate(told):
        add_story(clauses, story)
        add_story(clauses, mistyped(renamed(story, number), number), weight=0.5)
        add_aftermath(noticed, cleared, story)
        add_aftermath(noticed, cleared, mistyped(renamed(story, number), number), weight=0.5)
    add_phrases(clauses)
    for small in aftermaths():
        add_aftermath(noticed, cleared, small, weight=0.5)
    of_label = [
        THRESHOLDS["slip" if n < GOOD else "good" if n == GOOD else "event"] for n in range(len(LABELS))
    ]
    return {
        "clauses": (train(clauses, LABELS, rate=0.05, positive=1.5, rare=3, epochs=8), LABELS, of_label),
        "noticed": (
            train(noticed, NOTICED, rate=0.05, positive=1.0, rare=3, epochs=8),
            NOTICED,
            [SURE if name == "yes" else 0.0 for name in NOTICED],
        ),
        "cleared": (
            train(cleared, CLEARED, rate=0.05, positive=1.0, rare=3, epochs=8),
            CLEARED,
            [0.0] * len(CLEARED),
        ),
    }


def written(found: dict[str, tuple[Model, tuple[str, ...], list[float]]]) -> str:
    """The models in the form that `story_model.parse` reads."""
    return "\n".join(_block(name, *model) for name, model in found.items())


def _block(name: str, model: Model, labels: Iterable[str], thresholds: Sequence[float]) -> str:
    lines = [f"# {name}", " ".join(labels), " ".join(str(round(SCALE * value)) for value in thresholds)]
    for feature in sorted(model.rows):
        weights = [(label, round(SCALE * value)) for label, value in enumerate(model.rows[feature])]
        kept = [f"{label} {weight}" for label, weight in weights if abs(weight) >= SMALLEST]
        if kept:
            lines.append(f"{feature}\t{' '.join(kept)}")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the file; `--check` only says whether it would change."""
    text = written(trained(stories("tune")))
    if "--check" in sys.argv[1:]:
        same = TARGET.read_text("utf-8") == text
        print(
            "The shipped weights are what these texts make."
            if same
            else "The shipped weights differ: make train."
        )
        return 0 if same else 1
    TARGET.write_text(text, "utf-8")
    print(f"{TARGET.name}: {len(text) // 1000} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
