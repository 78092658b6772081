"""The words for a slip: which kinds there are, and what is known about each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

Kind = Literal[
    "late",
    "wrong_name",
    "misunderstood_question",
    "odd_answer",
    "blanked",
    "rambled",
    "weak_motivation",
    "unprepared",
    "oversold_or_untrue",
    "negative_about_past",
    "interrupted",
    "tech_failure",
    "phone_or_noise",
    "appearance",
    "technical_wrong",
    "no_questions",
    "salary_blunder",
    "nerves",
    "rude_or_joke",
    "wrong_place_or_day",
    "materials",
    "other",
]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

Noticed = Literal["yes", "no", "unsure", "unsaid"]
Cleared = Literal["yes", "no", "unsaid"]
Register = Literal["plain", "warm", "formal"]
Visible = Literal["always", "often", "sometimes", "seldom"]

ANSWER_KINDS: Final[frozenset[Kind]] = frozenset(
    {
        "misunderstood_question",
        "odd_answer",
        "blanked",
        "rambled",
        "weak_motivation",
        "unprepared",
        "technical_wrong",
    }
)
"""The slips a better answer can mend without naming them (rule R10)."""

Slots = Mapping[str, str | int]
Template = Callable[[Slots], str]
"""One whole sentence from the details that are known; a detail that is missing or odd drops out of it."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A way to do it next time: `label` is what the person would say, `lesson` "If X happens, I will Y."."""

    label: str
    lesson: str


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """The sentence that owns up to a slip, in each register, in the person's voice and to the interviewer."""

    plain: Template
    warm: Template
    formal: Template

    def sentence(self, register: Register, slots: Slots, reason: str = "") -> str:
        """One sentence that ends with a full stop, the reason, a bare clause, after a semicolon.

        For something untrue it is the opening of a correction and holds no apology.
        """
        template: Template = getattr(self, register)
        said = template({**slots, "reason": reason})
        return f"{said.rstrip('.')}; {reason}." if reason else said


@dataclass(frozen=True, slots=True)
class SlipKind:
    """All that the dialogue and the note know about one kind of slip.

    `label` is a noun phrase that fits a pick-list and the middle of a sentence. `moment` finishes "When …"
    in the second person. `follow_up` pins the slip down when no detail is known; `asks_reaction` asks what
    was seen or heard. `details` names the slots worth keeping.
    """

    kind: Kind
    label: str
    moment: str
    follow_up: str
    asks_reaction: str
    details: tuple[str, ...]
    suggestions: tuple[Suggestion, ...]
    visible: Visible
    acknowledgement: Acknowledgement
