"""What is remembered of one person between two turns. It always exists: a stranger's is blank.

A person has threads, one per interview, each a place in the flow with the answers given so far. `asked` remembers the
last questions by number, so that a late press can be told what became of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from conversations.model import Json

CODEC_VERSION = 1


class Answers(Mapping[str, Json]):
    """An immutable mapping of a thread's answers, whose repr shows keys and never what people wrote."""

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, Json] | None = None) -> None:
        self._items: dict[str, Json] = dict(items or {})

    def __getitem__(self, key: str) -> Json:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def plain(self) -> dict[str, Json]:
        """The same as a dict of its own, to be written down."""
        return dict(self._items)

    def __repr__(self) -> str:
        return f"Answers({', '.join(sorted(self._items))})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Answers) and other._items == self._items

    def __hash__(self) -> int:
        return hash(tuple(sorted(self._items)))


@dataclass(frozen=True, slots=True)
class Turned:
    """One page turned: the question answered, by which message, and what to put back to undo it."""

    step: str
    before: Answers
    added: tuple[str, ...] = ()
    message: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """One interview's place in the flow. `question` is the number its pending question carries."""

    id: str
    step: str
    answers: Answers = field(default_factory=Answers)
    trail: tuple[Turned, ...] = ()
    question: int = 0
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Detour:
    """A question on top of the pending one: a confirmation, a reminder, the crisis card."""

    thread: str
    step: str
    question: int
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class Asked:
    """A numbered question, as a late press finds it. `outcome` is the label that was chosen, "" while open."""

    question: int
    thread: str
    step: str
    standing: bool = False
    outcome: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class State:
    """Everything remembered of one person.

    `texts` counts their chat messages and `heard` names the latest; `last` is a mark of the last bubble said. `hold`
    is a question that lets nothing else through; `held_since` is all that is kept about why.
    """

    profile: Answers = field(default_factory=Answers)
    threads: tuple[Thread, ...] = ()
    current: str = ""
    detour: Detour | None = None
    hold: Detour | None = None
    held_since: datetime | None = None
    asked: tuple[Asked, ...] = ()
    counter: int = 0
    texts: int = 0
    heard: str = ""
    paused: bool = False
    last: str = ""
    touched: datetime | None = None

    def thread(self, id: str) -> Thread | None:
        """The thread of that id, or None."""
        return next((thread for thread in self.threads if thread.id == id), None)

    def with_thread(self, changed: Thread) -> "State":
        """The same state with one thread replaced or added."""
        if self.thread(changed.id) is None:
            return replace(self, threads=(*self.threads, changed))
        return replace(self, threads=tuple(changed if t.id == changed.id else t for t in self.threads))
