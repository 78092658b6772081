"""How a dialogue is declared: steps with names and declared targets, checked when the flow is built.

A step is an `Ask` (rests until answered), a `Say` (speaks and goes on) or a `Branch` (chooses among declared targets).
Everything computed lives in plain functions of a `Scene`; everything that can be checked or drawn lives in the steps.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cached_property, lru_cache
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from conversations.model import Choice, Effect, File, Form, Json, Reminder, ReminderKind
from conversations.state import Answers, State

F = TypeVar("F")

RETURN = "return"
"""The target that ends a detour: the pending question is asked again."""


@lru_cache(maxsize=1024)
def known_zone(zone: str) -> bool:
    """Whether this computer has rules for a zone of that name."""
    try:
        return bool(zone) and ZoneInfo(zone) is not None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def zone_rules(zone: str) -> tzinfo:
    """The rules of that IANA zone; UTC for none, or for one that this computer does not know."""
    return ZoneInfo(zone) if known_zone(zone) else UTC


def zone_in(profile: Answers) -> str:
    """The zone on record, the one before it where that has no rules here any more, or ""."""
    found = (profile.get("zone"), profile.get("zone_before"))
    return next((zone for zone in found if isinstance(zone, str) and known_zone(zone)), "")


@dataclass(frozen=True, slots=True)
class Scene(Generic[F]):
    """All that a word or an arrow may look at. `now` is aware UTC, `zone` the person's IANA zone ("" if unknown)."""

    facts: F
    state: State
    thread: str
    now: datetime
    zone: str
    load: Callable[[Answers], F] = field(repr=False)
    step: str = ""
    helplines: tuple[str, ...] = ()

    @property
    def local(self) -> datetime:
        """The person's wall clock now, naive."""
        return self.now.astimezone(zone_rules(self.zone)).replace(tzinfo=None)

    @property
    def profile(self) -> Answers:
        """What is known of the person beyond any one interview."""
        return self.state.profile

    def everyone(self) -> tuple[tuple[str, F], ...]:
        """Every thread's id and facts, oldest first, this scene's own as they stand here."""
        return tuple(
            (t.id, self.facts if t.id == self.thread else self.load(t.answers)) for t in self.state.threads
        )

    def having(self, facts: F) -> "Scene[F]":
        """The same scene with other facts."""
        return replace(self, facts=facts)


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a step says: bubbles in order; choices, form, files and caution belong to the last one."""

    bubbles: tuple[str, ...] = field(repr=False)
    choices: tuple[Choice, ...] = ()
    most: int = 1
    form: Form | None = None
    files: tuple[File, ...] = ()
    caution: str = ""


def say(*bubbles: str, **rest: object) -> Prompt:
    """A prompt of the bubbles that have anything in them."""
    return Prompt(tuple(b for b in bubbles if b), **rest)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it arrives: typed text, picked values, or form fields.

    A typed text that clearly means an offered choice has both `text` and `picks`. `edited` marks a changed message.
    """

    text: str = field(default="", repr=False)
    picks: tuple[str, ...] | None = None
    fields: Mapping[str, str] | None = field(default=None, repr=False)
    edited: bool = False

    @property
    def pick(self) -> str | None:
        """The one value picked, or None."""
        return self.picks[0] if self.picks else None


@dataclass(frozen=True, slots=True)
class Took(Generic[F]):
    """An answer that was understood: the facts afterwards and where to go ("" = the step's first target).

    `say` is spoken before what comes next. `profile` patches what is known of the person, `others` are the facts of
    further interviews, by thread. `jump` leaves a detour and
    moves the interview itself. `detour` puts another question on top. `thread` moves to another interview ("new"
    opens one, with `carry` as its first text). `keep_open` leaves a standing card's buttons alive.
    """

    facts: F
    goto: str = ""
    say: tuple[str, ...] = field(default=(), repr=False)
    label: str = field(default="", repr=False)
    profile: Mapping[str, Json] = field(default_factory=dict, repr=False)
    others: Mapping[str, F] = field(default_factory=dict, repr=False)
    jump: str = ""
    detour: str = ""
    thread: str = ""
    carry: str = field(default="", repr=False)
    keep_open: bool = False
    pause: bool = False
    release: bool = False
    erase: bool = False
    effects: tuple[Effect, ...] = ()
    files: tuple[File, ...] = ()


@dataclass(frozen=True, slots=True)
class Ask(Generic[F]):
    """A question. `answer` returns None for what it does not understand; it is then asked `again` in other words,
    then with an `example`, then offered to skip.

    `free` questions take any text, so only an exact label or number of a choice counts as a press. A `standing`
    question keeps its buttons while the talk moves on (a reminder, the final card). At a `rest` step the interview
    has come to its end and only listens. A question that `holds` lets nothing else through until it is released;
    of a `traceless` one nothing is remembered once it is over. A text that it `claims` is its answer, whatever command
    that would be elsewhere.
    """

    id: str
    prompt: Callable[[Scene[F]], Prompt]
    answer: Callable[[Scene[F], Given], Took[F] | None]
    then: tuple[str, ...] = ()
    stage: int = 0
    again: Callable[[Scene[F]], str] | str = ""
    example: Callable[[Scene[F]], str] | str = ""
    skip: Callable[[Scene[F]], Took[F]] | None = None
    jumps: tuple[str, ...] = ()
    free: bool = False
    standing: bool = False
    rest: bool = False
    holds: bool = False
    traceless: bool = False
    returnable: bool = True
    retries: int = 2
    claims: Callable[[Scene[F], str], bool] | None = None

    @property
    def targets(self) -> tuple[str, ...]:
        return (*self.then, *self.jumps)


@dataclass(frozen=True, slots=True)
class Say(Generic[F]):
    """Words on the way to the next step."""

    id: str
    prompt: Callable[[Scene[F]], Prompt]
    then: str
    stage: int = 0

    @property
    def targets(self) -> tuple[str, ...]:
        return (self.then,)


@dataclass(frozen=True, slots=True)
class Branch(Generic[F]):
    """A fork: `decide` names one of the declared targets."""

    id: str
    decide: Callable[[Scene[F]], str]
    targets: tuple[str, ...]
    stage: int = 0


Step = Ask[F] | Say[F] | Branch[F]


@dataclass(frozen=True, slots=True)
class Heard(Generic[F]):
    """What the flow's ear caught before the question got the text.

    With `answer` true the text still goes to the pending question, and `took` is applied on the way.
    """

    took: Took[F]
    answer: bool = False


@dataclass(frozen=True, slots=True)
class Ears(Generic[F]):
    """How typed words are heard before any question sees them, in this order.

    `guard` is safety: it names a step to go to at once, or "". `command` maps a whole message to one of the anywhere
    commands, or None. `pick` finds offered choices in a text. `listen` catches corrections, vents and news.
    """

    guard: Callable[[Scene[F], str], str]
    command: Callable[[str], str | None]
    pick: Callable[[str, tuple[Choice, ...], int], tuple[str, ...] | None]
    listen: Callable[[Scene[F], str], Heard[F] | None]


@dataclass(frozen=True, slots=True)
class Voice(Generic[F]):
    """What the bot says when the talk leaves its path. Each is a function of the scene."""

    help: Callable[[Scene[F]], str]
    privacy: Callable[[Scene[F]], str]
    where: Callable[[Scene[F], int], str]
    recap: Callable[[Scene[F]], str]
    settled: Callable[[Scene[F], str], str]
    first_question: Callable[[Scene[F]], str]
    went_back: Callable[[Scene[F]], str]
    no_skip: Callable[[Scene[F]], str]
    skip_offer: Callable[[Scene[F]], str]
    empty: Callable[[Scene[F]], str]
    too_long: Callable[[Scene[F]], str]
    edited: Callable[[Scene[F]], str]
    edit_too_late: Callable[[Scene[F]], str]
    unsaid: Callable[[Scene[F]], str]
    zone_gone: Callable[[Scene[F], str], str]
    notice: Callable[[Scene[F]], str]
    switched: Callable[[Scene[F]], str]
    on_hold: Callable[[Scene[F]], str]
    repeat: str
    skip_label: str


@dataclass(frozen=True, slots=True)
class Habits(Generic[F]):
    """What the flow does when the engine tells it of a turn in the road.

    `reminders` lists what an interview wants pending; the engine emits the difference. `pointless` names those that
    have no point as things stand, pending or not: what they may already have said is taken back, if it has not left.
    `anchored` gives the facts with every wall time that was said read in that zone. `private` names the commands whose
    answer only the caller sees; answers under the keys in `forgets` are never kept for going back. The keys in `fades`
    hold an instant in the profile, and go so long after it, with every question at the step that is named there. An
    answer under a key in `while_open` goes as soon as no detour to a step whose name begins like that is open any more.
    What is in `through` is heard, or may be pressed, even while a question holds.
    """

    pause: Callable[[Scene[F]], Took[F]]
    stop: Callable[[Scene[F]], Took[F]]
    restart: Callable[[Scene[F]], Took[F]]
    due: Callable[[Scene[F], ReminderKind, datetime], Took[F] | None]
    reminders: Callable[[Scene[F]], tuple[Reminder, ...]]
    carry: Callable[[Scene[F], str], F]
    pointless: Callable[[Scene[F]], frozenset[str]] = lambda scene: frozenset()
    anchored: Callable[[F, str], F] = lambda facts, zone: facts
    private: frozenset[str] = frozenset()
    forgets: frozenset[str] = frozenset()
    fades: Mapping[str, tuple[timedelta, str]] = field(default_factory=dict)
    while_open: Mapping[str, str] = field(default_factory=dict)
    through: frozenset[str] = frozenset()


class FlowError(Exception):
    """A flow that must not run. Names the flow, the step and the fault."""

    def __init__(self, flow: str, step: str, fault: str) -> None:
        super().__init__(f"Flow {flow!r}, step {step!r}: {fault}")
        self.flow, self.step, self.fault = flow, step, fault


@dataclass(frozen=True)
class Flow(Generic[F]):
    """A dialogue, whole. Building it checks it; a faulty one raises FlowError and never runs.

    `commands` maps words after the slash command to the step they open, `requests` further ones to the anywhere
    command they stand for, `shortcuts` a typed request to the step the
    interview jumps to. `entrances` are further steps that the ears or habits may open. `moved` maps the ids of
    removed steps to the ones that took their place. `helplines` are the operator's own: where people near them can turn
    in a crisis, a line each.
    """

    name: str
    version: int
    start: str
    steps: tuple[Step[F], ...]
    stages: tuple[str, ...]
    load: Callable[[Answers], F]
    dump: Callable[[F], Mapping[str, Json]]
    ears: Ears[F]
    voice: Voice[F]
    habits: Habits[F]
    commands: Mapping[str, str] = field(default_factory=dict)
    requests: Mapping[str, str] = field(default_factory=dict)
    shortcuts: Mapping[str, str] = field(default_factory=dict)
    reopen: str = ""
    entrances: tuple[str, ...] = ()
    moved: Mapping[str, str] = field(default_factory=dict)
    helplines: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        from conversations.checks import check

        check(self)

    @cached_property
    def by_id(self) -> Mapping[str, Step[F]]:
        """The steps by name."""
        return {step.id: step for step in self.steps}

    @cached_property
    def doors(self) -> tuple[str, ...]:
        """Every step at which a turn may enter the flow."""
        opened = (*self.commands.values(), *self.shortcuts.values(), *self.entrances)
        return tuple(dict.fromkeys((self.start, *opened, *((self.reopen,) if self.reopen else ()))))

    def ask(self, id: str) -> Ask[F]:
        """The question of that name. Raises KeyError for a name that is no question."""
        step = self.by_id[id]
        if not isinstance(step, Ask):
            raise KeyError(id)
        return step
