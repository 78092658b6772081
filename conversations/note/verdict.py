"""The truth table: what the note does about a slip (rules R6, R7, R8 and R10), and one line that says why."""

from typing import Literal

from conversations.slips.catalogue import slip
from conversations.slips.model import ANSWER_KINDS, Cleared, Kind, Noticed

Verdict = Literal["leave_out", "acknowledge", "answer_better", "correct"]


def rule(
    kind: Kind, noticed: Noticed, cleared_up: Cleared, *, has_better: bool, wants_correction: bool
) -> Verdict:
    """What the note does about the slip. Only `noticed == "yes"` ever leads to words of apology."""
    if cleared_up == "yes":
        return "leave_out"
    if kind == "oversold_or_untrue":
        return "correct" if wants_correction else "leave_out"
    if noticed == "yes":
        return "acknowledge"
    if kind in ANSWER_KINDS and has_better:
        return "answer_better"
    return "leave_out"


def why(
    kind: Kind, noticed: Noticed, cleared_up: Cleared, *, has_better: bool, wants_correction: bool
) -> str:
    """The verdict's reason as one would say it, in one or two sentences.

    `has_better` says that the better answer is in the note.
    """
    verdict = rule(kind, noticed, cleared_up, has_better=has_better, wants_correction=wants_correction)
    if cleared_up == "yes":
        return "That was settled in the room. It stays out."
    if verdict == "acknowledge":
        said = "They noticed, so the note says sorry for it once and moves on."
        return f"{said} It gives the better answer too." if kind in ANSWER_KINDS and has_better else said
    if verdict == "correct":
        return "You want that put right, so the note corrects it. It needs no apology."
    if kind == "oversold_or_untrue":
        return "Putting that right is your call. If you leave it, the note doesn't bring it up."
    doubt = {
        "no": f"They didn't notice {spoken(kind)}",
        "unsure": f"You can't be sure they noticed {spoken(kind)}",
        "unsaid": f"You didn't see them react to {spoken(kind)}",
    }[noticed]
    if verdict == "answer_better":
        return f"{doubt}, so the note won't mention it. It gives the better answer instead."
    if slip(kind).visible == "always":
        return f"{doubt}. Naming it would only bring it back, so it stays out."
    first = "would" if noticed == "no" else "might"
    return f"{doubt}. The note {first} be the first they hear of it, so it stays out."


def spoken(kind: Kind) -> str:
    """The kind as what somebody else notices or minds: "the wrong name", "you arriving late"."""
    label = slip(kind).label
    first, _, rest = label.partition(" ")
    if kind == "other":
        return "that"
    if first == "not" or first.endswith("ing"):
        return f"you {label}"
    if first in {"a", "an"}:
        return f"the {rest}"
    return label if first in {"the", "how"} else f"the {label}"
