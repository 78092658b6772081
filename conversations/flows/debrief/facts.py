"""What one debrief knows: the person's own words, and what was made of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal, cast

from conversations.model import Json, ReminderKind
from conversations.note.facts import Distraction
from conversations.records import from_json, to_json
from conversations.slips.model import Cleared, Kind, Noticed, Register
from conversations.state import Answers

MOST_SLIPS = 3
MOST_GOODS = 3
LONGEST_NAME = 60  # characters of a company


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip: its moment in their words, what was noticed, and the lesson drawn from it.

    `noticed_by` names the interviewers who noticed, `asked_by` those who asked; empty means whoever was there.
    `pinned` is set once it is known what was noticed, `learned` once there is a lesson.
    """

    id: int
    kind: Kind
    span: str = field(default="", repr=False)
    slots: Mapping[str, str | int] = field(default_factory=dict, repr=False)
    noticed: Noticed = "unsaid"
    cleared_up: Cleared = "unsaid"
    noticed_by: tuple[str, ...] = field(default=(), repr=False)
    asked_by: tuple[str, ...] = field(default=(), repr=False)
    lesson: str = field(default="", repr=False)
    better: str = field(default="", repr=False)
    reason: str = field(default="", repr=False)
    correction: str = field(default="", repr=False)
    owned: bool = True
    pinned: bool = False
    learned: bool = False

    @property
    def uncertain(self) -> bool:
        """Whether it is still open what the other side noticed, or whether it was put right there."""
        return self.noticed == "unsaid" or (self.noticed == "yes" and self.cleared_up == "unsaid")


@dataclass(frozen=True, slots=True)
class Person:
    """An interviewer, and the moment with them in the person's own words."""

    name: str = field(repr=False)
    moment: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Nudge:
    """A reminder this debrief wants. `times` counts how often it has come unanswered.

    `late` is when it should have come, for one that was missed; `joined` waits to be named with a more useful one.
    """

    kind: ReminderKind
    wall: datetime
    named: bool = False
    times: int = 0
    late: datetime | None = None
    joined: bool = False


NoteState = Literal["none", "draft", "approved", "sent", "declined"]


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything one debrief knows. Blank facts are a debrief nobody has begun.

    `first_heard` and `ended` are instants (aware). Naive, they are times on the person's own clock: said before their
    zone was known, or by an older version.
    """

    held: str = field(default="", repr=False)
    told_first: bool = False
    company: str = field(default="", repr=False)
    role: str = field(default="", repr=False)
    first_heard: datetime | None = None
    ended: datetime | None = None
    setting_asked: bool = False
    went_well: tuple[str, ...] = field(default=(), repr=False)
    well_nudged: bool = False
    well_done: bool = False
    slips: tuple[Slip, ...] = ()
    too_many: bool = False
    change_done: bool = False
    playback_done: bool = False
    unplaced: str = field(default="", repr=False)
    distraction_kind: str = ""
    distraction_who: str = field(default="", repr=False)
    loss_heard: bool = False
    level: Distraction | Literal[""] = ""
    own_sentence: str = field(default="", repr=False)
    vented: bool = False
    vents_after: int = 0
    kept_line: str = field(default="", repr=False)
    let_go: bool = False
    people: tuple[Person, ...] = ()
    why: str = field(default="", repr=False)
    note_asked: bool = False
    caught_asked: bool = False
    who_asked: bool = False
    owned_asked: bool = False
    correct_asked: bool = False
    just_note: bool = False
    sender: str = field(default="", repr=False)
    register: Register = "plain"
    short: bool = False
    drop_apology: bool = False
    variant: int = 0
    edited: Mapping[str, str] = field(default_factory=dict, repr=False)
    warned: bool = False
    note: NoteState = "none"
    nudges: tuple[Nudge, ...] = ()
    unasked: int = 0
    named_date: str = field(default="", repr=False)
    next_interview: str = field(default="", repr=False)
    checked: str = field(default="", repr=False)
    heard_back: bool = False

    def slip(self, id: int) -> Slip | None:
        """The slip of that number, or None."""
        return next((s for s in self.slips if s.id == id), None)

    def with_slip(self, changed: Slip) -> "Facts":
        """The same facts with one slip replaced."""
        return replace(self, slips=tuple(changed if s.id == changed.id else s for s in self.slips))

    def with_nudge(self, nudge: Nudge) -> "Facts":
        """The same facts with one reminder set, in place of one of its kind."""
        return replace(self.without_nudge(nudge.kind), nudges=(*self.without_nudge(nudge.kind).nudges, nudge))

    def without_nudge(self, *kinds: ReminderKind) -> "Facts":
        """The same facts without reminders of these kinds."""
        return replace(self, nudges=tuple(n for n in self.nudges if n.kind not in kinds))

    def nudge(self, kind: ReminderKind) -> Nudge | None:
        """The pending reminder of that kind, or None."""
        return next((n for n in self.nudges if n.kind == kind), None)

    @property
    def place(self) -> str:
        """How this interview is called: the company, else the role, else "this interview"."""
        return self.company or (f"the {self.role} interview" if self.role else "this interview")


def load(answers: Answers) -> Facts:
    """The facts in a thread's answers. Each slip is an answer of its own, so going back undoes no more than it must."""
    plain = {key: value for key, value in answers.items() if not key.startswith("slip.")}
    order = plain.pop("order", [])
    slips = [answers[f"slip.{id}"] for id in cast(list[int], order) if f"slip.{id}" in answers]
    return from_json(Facts, {**plain, "slips": slips})


def dump(facts: Facts) -> dict[str, Json]:
    """The facts as a thread's answers."""
    data = cast(dict[str, Json], to_json(facts))
    data.pop("slips", None)
    if facts.slips:
        data["order"] = [s.id for s in facts.slips]
        data.update({f"slip.{s.id}": to_json(s) for s in facts.slips})
    return data
