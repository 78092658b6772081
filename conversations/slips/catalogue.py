"""Every kind of slip, by name."""

from typing import Final

from conversations.slips.answers import ANSWERS
from conversations.slips.circumstances import CIRCUMSTANCES
from conversations.slips.conduct import CONDUCT
from conversations.slips.model import Kind, SlipKind, Suggestion

_ALL: Final[dict[Kind, SlipKind]] = {each.kind: each for each in (*ANSWERS, *CONDUCT, *CIRCUMSTANCES)}

MOVE_IT: Final = Suggestion(
    "Ask to move the interview",
    "If something heavy happens just before an interview, I will ask to move it.",
)
"""One more way out for any slip on a day when something outside weighed on the person."""


def slip(kind: Kind) -> SlipKind:
    """What is known about this kind of slip."""
    return _ALL[kind]
