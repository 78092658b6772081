"""The words that cross the border: who is talking, what happened, what to say.

Everything is a frozen value. What a person typed travels as `Words`, a type that will not print, so that a log line
or a traceback which catches an event by accident shows its size and nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NamedTuple, TypeAlias

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None


class Words:
    """A text that a person typed. Printing, formatting or logging it shows only its length; `reveal` gives the text."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself. Call it where the words are used, never where they are logged."""
        return self._text

    def __repr__(self) -> str:
        return f"Words(<{len(self._text)} characters withheld>)"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return format(repr(self), spec)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Words) and other._text == self._text

    def __hash__(self) -> int:
        return hash(("Words", self._text))

    def __bool__(self) -> bool:
        return bool(self._text.strip())


# ── who ────────────────────────────────────────────────────────────────────────────────────────────────────────────


class ConversationKey(NamedTuple):
    """Whose conversation this is: one per person and workspace, wherever in it they type.

    A tuple, because a turn asks for its hash dozens of times.
    """

    platform: str
    workspace: str
    user: str

    def __str__(self) -> str:
        return f"{self.platform}/{self.workspace}/{self.user}"


# ── what happened ──────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Started:
    """The person opened the conversation without saying anything yet."""


@dataclass(frozen=True, slots=True)
class TextReceived:
    """A chat message. `message` is the platform's name for it, by which an edit will call it again."""

    text: Words
    message: str = ""


@dataclass(frozen=True, slots=True)
class ChoicePicked:
    """A press. `values` are values or labels of choices; `question` None means the latest question with choices."""

    values: tuple[str, ...]
    question: int | None = None


@dataclass(frozen=True, slots=True)
class FormSubmitted:
    """A filled-in form of a question, by field name."""

    fields: Mapping[str, Words]
    question: int | None = None


@dataclass(frozen=True, slots=True)
class MessageEdited:
    """The person changed one of their own chat messages. `message` is its name, or `#n` for their n-th text."""

    message: str
    text: Words


@dataclass(frozen=True, slots=True)
class MessageDeleted:
    """The person took back one of their own chat messages, named as for an edit."""

    message: str


@dataclass(frozen=True, slots=True)
class CommandInvoked:
    """A slash command, with the words typed after it."""

    name: str
    args: Words = field(default_factory=lambda: Words(""))


@dataclass(frozen=True, slots=True)
class ReminderDue:
    """A reminder's hour has come. `due_at` is when it should have fired (aware, UTC)."""

    reminder: str
    due_at: datetime


Event: TypeAlias = (
    Started
    | TextReceived
    | ChoicePicked
    | FormSubmitted
    | MessageEdited
    | MessageDeleted
    | CommandInvoked
    | ReminderDue
)


def typed(event: Event) -> tuple[Words, ...]:
    """Every text of it that the person typed."""
    match event:
        case TextReceived(text=said) | MessageEdited(text=said) | CommandInvoked(args=said):
            return (said,)
        case FormSubmitted(fields=fields):
            return tuple(fields.values())
    return ()


@dataclass(frozen=True, slots=True)
class Envelope:
    """An event with its address.

    `id` names the message or interaction, not the delivery, so a redelivery carries the same one. `received_at` is
    aware UTC. `zone` is the sender's IANA zone where the platform knows it. `reply_to` is the adapter's own handle
    for an answer that only the sender sees; nobody else looks inside.
    """

    id: str
    conversation: ConversationKey
    sender: str
    received_at: datetime
    event: Event
    zone: str | None = None
    reply_to: str = ""


# ── what to say ────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Choice:
    """A button: `value` is stable and travels back, `label` is what the person would say."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form, with the text it opens with.

    A `when` field takes a time: its value is local wall time, "2026-03-04 08:30", which a platform with a date and time
    picker shows in one; elsewhere, and by hand, any words for a time will do.
    """

    name: str
    label: str
    value: str = field(default="", repr=False)
    multiline: bool = False
    kind: Literal["text", "when"] = "text"


@dataclass(frozen=True, slots=True)
class Form:
    """A property of a question: its button opens these fields; submitting them is an answer."""

    fields: tuple[Field, ...]
    button: str = "Fill it in"


@dataclass(frozen=True, slots=True)
class File:
    """A text file that goes with a message. To an `incomplete` one is added what is kept beside the state."""

    name: str
    text: str = field(repr=False)
    incomplete: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """One bubble. `question` is set on a bubble that can be answered; `most` > 1 lets several choices be picked.

    `progress` is (stage, stages). `private` asks that only the caller sees it. An `unasked` message comes at its own
    hour: of it a lock screen shows `notice` alone, which names no company, person or slip. `caution` goes with it where
    the place may belong to somebody else, an employer's workspace for one.
    """

    text: str = field(repr=False)
    step: str
    choices: tuple[Choice, ...] = ()
    most: int = 1
    form: Form | None = None
    files: tuple[File, ...] = ()
    question: int | None = None
    progress: tuple[int, int] | None = None
    private: bool = False
    unasked: bool = False
    notice: str = "Debrief"
    caution: str = ""


@dataclass(frozen=True, slots=True)
class Home:
    """What a person finds where the bot has a page of its own: sections of a heading and lines, then buttons.

    A choice's value is what would be typed after the slash command, but for "start", which is the command alone.
    `fresh` says that nothing is kept of the person.
    """

    sections: tuple[tuple[str, tuple[str, ...]], ...] = field(repr=False)
    choices: tuple[Choice, ...] = ()
    fresh: bool = False


# ── what to do about it ────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Send:
    """Say this to the person."""

    message: Message


@dataclass(frozen=True, slots=True)
class Update:
    """The message that asked `question` now shows what was chosen; its buttons go."""

    question: int
    chosen: str = field(repr=False)


ReminderKind: TypeAlias = Literal["thank_you", "check_in", "prep", "nudge"]


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder as it is stored: wall-clock minutes (naive) and an IANA zone; UTC is worked out late.

    `named` is true when the person chose the time themselves, which is then kept also in the quiet hours.
    """

    id: str
    thread: str
    kind: ReminderKind
    wall: datetime
    zone: str
    named: bool = False


@dataclass(frozen=True, slots=True)
class Remind:
    """Keep this reminder, replacing one with the same id.

    With `backup` the person has just set or moved it, and gets it as a calendar file, too.
    """

    reminder: Reminder
    backup: bool = False


@dataclass(frozen=True, slots=True)
class CancelReminder:
    """Drop the reminder, and take back what it says as long as that has not left, also where a worker holds it."""

    reminder: str


@dataclass(frozen=True, slots=True)
class Unasked:
    """This turn says something about the thread that nobody asked for. There are four at most, ever.

    `zone` is the person's: whatever holds it up, it is not shown in the quiet hours there.
    """

    thread: str
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """A fact for the operator's count: an enum and an id, never words."""

    what: str
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Erase:
    """Remove everything kept about the person; only what this very turn still says may go out."""


Effect: TypeAlias = Send | Update | Remind | CancelReminder | Unasked | Record | Erase


class Refused(Exception):
    """A move that is not on the board. The sentence is for whoever sent it; nothing has changed."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
