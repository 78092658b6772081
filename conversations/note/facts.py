"""What a note is written from, and the note itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from conversations.note.verdict import Verdict, rule
from conversations.slips.model import Cleared, Kind, Noticed, Register

Distraction = Literal["none", "personal", "family", "own"]


@dataclass(frozen=True, slots=True)
class NoteSlip:
    """A slip as it concerns one interviewer: `noticed` and `cleared_up` are about them and nobody else.

    `owned` is False when the person would rather not own up to it. `better`, `reason` and `correction` are in
    the person's words, empty where none were given.
    """

    id: int
    kind: Kind
    slots: Mapping[str, str | int] = field(default_factory=dict)
    moment: str = ""
    noticed: Noticed = "unsaid"
    cleared_up: Cleared = "unsaid"
    better: str = ""
    reason: str = ""
    correction: str = ""
    owned: bool = True

    @property
    def verdict(self) -> Verdict:
        """What the truth table says about this slip."""
        return rule(
            self.kind,
            self.noticed,
            self.cleared_up,
            has_better=bool(self.better.strip()),
            wants_correction=bool(self.correction.strip()),
        )


@dataclass(frozen=True, slots=True)
class NoteFacts:
    """Everything known for the note to one interviewer; what is empty drops out of the note.

    `others` are the other interviewers: who is named there is nobody to be called "you". `day` is ready to be
    said ("today", "on Tuesday"). `drop_apology` leaves out every word of apology, and with it the line about a
    distraction. `variant` picks another wording; any whole number will do.
    """

    interviewer: str = ""
    others: tuple[str, ...] = ()
    company: str = ""
    role: str = ""
    day: str = ""
    moment: str = ""
    why: str = ""
    slips: tuple[NoteSlip, ...] = ()
    distraction: Distraction = "none"
    distraction_sentence: str = ""
    sender: str = ""
    register: Register = "plain"
    short: bool = False
    drop_apology: bool = False
    variant: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """A subject line, and a plain-text body from greeting to sign-off, its paragraphs a blank line apart."""

    subject: str
    body: str

    @property
    def text(self) -> str:
        """Subject and body as they are shown and copied."""
        return f"Subject: {self.subject}\n\n{self.body}"
