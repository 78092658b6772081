"""What the bot asks of a database: few methods, each for a set of rows, inside one transaction.

A transaction's work is an ordinary function. The store calls it where it does no harm to wait (for SQLite: on
the writer's thread), may call it again after a conflict, and commits when it returns; so it changes nothing
but through the `Transaction` that it is given.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal, NamedTuple, Protocol, TypeAlias, TypeVar

from adapters.base import Outgoing
from conversations.model import ConversationKey, Json, Record, Reminder

T = TypeVar("T")

ReminderKey: TypeAlias = tuple[ConversationKey, str]

LONGEST_WAIT = timedelta(hours=1)
"""For how long at most something waits to be tried again, whatever a platform asks for."""

LONGEST_LEASE = timedelta(minutes=5)
"""A lease lasts no longer than this after its wait: one that seems to was given before the clock was set back."""

QUIET_HOURS = "quiet hours"
"""The reason of a parcel that is put off until the morning."""


class StorageError(Exception):
    """The database cannot do what was asked; the message says what, why, and the way out."""


class Locked(StorageError):
    """Another process kept the database to itself for longer than this one was ready to wait."""


class Conflict(Exception):
    """Somebody else wrote these rows since they were read. Nothing was written; start again."""


class CapReached(Exception):
    """Four unasked messages have gone out for this interview, and there is never a fifth. Nothing was written."""


class Kept(NamedTuple):
    """One person's state as the table has it. `version` grows by one with each save, from a number that no earlier
    state of theirs had; `keep_until` is when retention ends.
    """

    version: int
    sealed: bytes
    updated_at: datetime
    keep_until: datetime

    def __repr__(self) -> str:
        return f"Kept(version={self.version}, updated_at={self.updated_at}, keep_until={self.keep_until})"


class Parcel(NamedTuple):
    """What one turn says to one person: its effects, delivered in order. `number` names the row once it is stored.

    `todo` holds the places of the effects that are still to be delivered, `lost` of those that never will be, with
    `reason`. `attempts` counts failures at the first of `todo`. With `doubt` a send of it may have begun, and nobody
    knows how it ended. `ref` is the receipt of the message that asks a question. `cause` names the line that it
    answers, where that may be asked for again; `reminder` is the id of the reminder that it speaks for, "" for an
    answer; `zone` is where the quiet hours bind it, "" where none do. With `kept` the person's state was saved in the
    commit that stored it, and whatever erases that takes the parcel along; without, nobody knows.

    A tuple, because a turn makes half a dozen of them: one is made and another written in a fifth of the time.
    """

    to: ConversationKey
    effects: tuple[Outgoing, ...]
    todo: tuple[int, ...]
    cause: str = ""
    reminder: str = ""
    number: int = 0
    lost: tuple[int, ...] = ()
    attempts: int = 0
    doubt: bool = False
    ref: str = ""
    reason: str = ""
    zone: str = ""
    kept: bool = False

    @property
    def question(self) -> int | None:
        """The number of the question that it asks."""
        for each in self.effects:
            if each.message is not None and each.question is not None:
                return each.question
        return None

    @property
    def can_wait(self) -> bool:
        """Whether nobody stands there and waits for it: it reminds, or takes back what was said."""
        return bool(self.reminder) or any(each.taken_back for each in self.effects)

    @property
    def next(self) -> Outgoing:
        """The effect to deliver now. There is none once `todo` is empty."""
        return self.effects[self.todo[0]]

    def numbered(self, number: int) -> "Parcel":
        """The parcel as it is stored under that number."""
        return Parcel(
            self.to, self.effects, self.todo, self.cause, self.reminder, number, zone=self.zone, kept=self.kept
        )  # fmt: skip

    @property
    def unseen(self) -> bool:
        """Whether none of its messages has been shown, as far as anybody knows."""
        open_ones = {*self.todo, *self.lost}
        return all(n in open_ones or each.message is None for n, each in enumerate(self.effects))

    def delivered(self, ref: str, *, doubt: bool) -> "Parcel":
        """The parcel once its next effect has arrived; `doubt` says whether those after it may have, too."""
        sent = self.effects[self.todo[0]]
        asked = ref if sent.message is not None and sent.question is not None else self.ref
        return self._after(self.todo[1:], self.lost, 0, doubt, asked, self.reason)

    def refused(self, reason: str, *, doubt: bool = False) -> "Parcel":
        """The parcel once its next effect is given up; `doubt` says whether those after it may have arrived."""
        return self._after(self.todo[1:], (*self.lost, self.todo[0]), 0, doubt, self.ref, reason)

    def failed(self, *, counts: bool, doubt: bool) -> "Parcel":
        """The parcel when its next effect is to be tried again."""
        return self._after(self.todo, self.lost, self.attempts + counts, doubt, self.ref, self.reason)

    def _after(
        self, todo: tuple[int, ...], lost: tuple[int, ...], attempts: int, doubt: bool, ref: str, reason: str
    ) -> "Parcel":
        # Spelt out, because _replace takes several times as long, and this is done for every message.
        return Parcel(
            self.to, self.effects, todo, self.cause, self.reminder, self.number, lost, attempts, doubt, ref, reason,
            self.zone, self.kept,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lease:
    """Whose a row is to send, and until when."""

    owner: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Overdue:
    """A lease that has run out by this process's clock: whose it is, on whose parcels, and until when it was."""

    owner: str
    person: ConversationKey
    until: datetime


class Mark(NamedTuple):
    """How far a parcel has come; it counts only while `owner` still holds the parcel's lease.

    For "sending" (to be tried again) `until` is the renewed lease and `not_before` when the next attempt may
    start. For "waiting" the lease is given up and the parcel put off: until `not_before` it holds up nothing behind it.
    """

    parcel: Parcel
    owner: str
    status: Literal["sent", "dead", "sending", "waiting"]
    reason: str = ""
    not_before: datetime | None = None
    until: datetime | None = None

    def __repr__(self) -> str:
        return f"Mark(number={self.parcel.number}, owner={self.owner}, status={self.status}, reason={self.reason})"

    @property
    def whole(self) -> bool:
        """Whether it says no more than that all of it arrived."""
        p = self.parcel
        steers = p.todo or p.lost or p.attempts or p.doubt or self.reason or self.not_before or self.until
        return self.status == "sent" and not steers


@dataclass(frozen=True, slots=True)
class Stuck:
    """An undelivered parcel as the operator may see it: ids, enums and times."""

    number: int
    conversation: ConversationKey
    status: str
    attempts: int
    reason: str
    created_at: datetime
    not_before: datetime | None


@dataclass(frozen=True, slots=True)
class Fragment:
    """A text that may be part of a longer answer. `id` is the platform's name for the message."""

    seq: int
    id: str
    text: str = field(repr=False)
    ready_at: datetime


@dataclass(frozen=True, slots=True)
class Due:
    """A pending reminder and the instant (aware, UTC) at which it fires."""

    conversation: ConversationKey
    reminder: str
    at: datetime


class Turns(Protocol):
    """What a batch of turns reads and writes."""

    def seen(self, ids: Collection[str]) -> set[str]:
        """Those of the envelope ids that were accepted before."""
        ...

    def accept(self, ids: Collection[str], now: datetime) -> None:
        """Keeps a receipt for each id. Raises Conflict if one was accepted meanwhile."""
        ...

    def load(self, people: Collection[ConversationKey]) -> dict[ConversationKey, Kept]:
        """What is kept of each; strangers are absent."""
        ...

    def versions(self, people: Collection[ConversationKey]) -> dict[ConversationKey, int]:
        """Which version of each is kept; strangers are absent."""
        ...

    def expect(self, people: Collection[ConversationKey]) -> None:
        """Words of these people will be sealed in a moment, who had nothing stored."""
        ...

    def unseal(self, person: ConversationKey, kept: Kept) -> Json:
        """The state in it, as JSON. Raises Unreadable (bot.storage.seal)."""
        ...

    def seal(self, person: ConversationKey, state: str) -> bytes:
        """The state, which is JSON text in ASCII, as it is stored."""
        ...

    def save(self, kept: Mapping[ConversationKey, Kept]) -> None:
        """Writes each over the version just before its own, or over nothing. Raises Conflict if it is another."""
        ...

    def tables(self, person: ConversationKey) -> dict[str, list[dict[str, Json]]]:
        """All that is kept of the person beside their state, by table, opened, as they may read it."""
        ...

    def receipts(self, people: Collection[ConversationKey]) -> dict[ConversationKey, tuple[str, ...]]:
        """What the platform gave back for the questions that each was asked, oldest first; who has none is absent."""
        ...

    def erase(self, people: Collection[ConversationKey]) -> None:
        """Removes the people's states, outbox rows, reminders and records."""
        ...

    def record(self, facts: Iterable[tuple[ConversationKey, Record]], now: datetime) -> None:
        """Keeps the facts for the operator's counts."""
        ...

    def stamp(self, line: str, clock: datetime, now: datetime) -> datetime | None:
        """Accepts a line that moves the clock; returns where to: `clock`, or what it said the first time.

        None when the id belongs to something that moved no clock.
        """
        ...


class Deliveries(Protocol):
    """What the outbox reads and writes."""

    def backlog(self, people: Collection[ConversationKey], owner: str, now: datetime) -> set[ConversationKey]:
        """Those who have undelivered rows that `owner` does not hold and that are not put off."""
        ...

    def enqueue(self, parcels: Sequence[Parcel], lease: Lease | None, now: datetime) -> list[Parcel]:
        """Adds them in this order, already leased or waiting for whoever claims them; the same with their numbers."""
        ...

    def overdue(self, now: datetime) -> list[Overdue]:
        """The leases that have run out, or reach further than any does: a clock was set back since."""
        ...

    def claim(
        self,
        platforms: Collection[str],
        lease: Lease,
        now: datetime,
        most: int,
        *,
        spare: Collection[ConversationKey] = (),
    ) -> list[Parcel]:
        """Leases the undelivered parcels of up to `most` conversations whose oldest row may go now, in order.

        Conversations in which somebody holds a lease that is not overdue are left alone, and those to `spare`, and
        what is put off.
        """
        ...

    def waiting(self, platforms: Collection[str]) -> bool:
        """Whether any row of these platforms waits to be claimed, now or later, and is not put off."""
        ...

    def holders(self) -> set[str]:
        """Everyone who holds a lease, expired or not."""
        ...

    def release(self, owners: Collection[str], *, doubt: bool) -> int:
        """Puts everything these owners hold back to waiting; how many rows that were.

        With `doubt` they may have been sending it when they were last heard of.
        """
        ...

    def renew(self, people: Collection[ConversationKey], lease: Lease) -> set[int]:
        """Extends the lease on all that its owner still holds for these people; the numbers of those parcels."""
        ...

    def mark(self, marks: Sequence[Mark]) -> None:
        """Writes down what became of attempts, except where the owner no longer holds the row."""
        ...

    def withdraw(self, keys: Collection[ReminderKey]) -> set[int]:
        """Takes back what speaks for these reminders and is not known to be sent; the numbers of the parcels."""
        ...

    def asked(self, person: ConversationKey, question: int) -> tuple[str, Outgoing | None]:
        """The receipt of the sent message that asked the question, and the message while its words are kept.

        Without a receipt it is one that was taken back and may have been shown before that; ("", None) if none was.
        """
        ...

    def stuck(self) -> list[Stuck]:
        """Every parcel that has not been delivered whole, oldest first."""
        ...

    def revive(self, number: int | None = None) -> int:
        """Has what was lost of the dead parcel of that number, or of every one, tried again; how many those were."""
        ...

    def said(self, cause: str) -> list[Parcel]:
        """What was said because of it, in order, whether delivered or not; kept for 25 hours."""
        ...


class Reminders(Protocol):
    """The pending reminders. A row that is not there will not fire."""

    def pending(self, keys: Collection[ReminderKey]) -> dict[ReminderKey, datetime]:
        """When those of the reminders that are pending fire."""
        ...

    def remind(self, rows: Mapping[ReminderKey, tuple[Reminder, datetime]]) -> None:
        """Keeps each with the instant it fires, in place of one with the same id."""
        ...

    def cancel(self, keys: Collection[ReminderKey]) -> None:
        """Removes them, pending or not."""
        ...

    def unasked(self, messages: Iterable[tuple[ConversationKey, str]]) -> None:
        """Counts a message that nobody asked for, by person and thread. Raises CapReached at the fifth."""
        ...

    def due(self, now: datetime, most: int) -> list[Due]:
        """The first `most` that fire at or before `now`, in order of their instants."""
        ...

    def next_due(self, after: datetime) -> datetime | None:
        """When the first reminder fires that fires later than `after`, if any does."""
        ...


class Gathering(Protocol):
    """Texts that wait a moment for more of the same answer."""

    def fragments(self, people: Collection[ConversationKey]) -> dict[ConversationKey, list[Fragment]]:
        """What each has said so far, in order; those who wait for nothing are absent."""
        ...

    def gathering(self) -> dict[ConversationKey, datetime]:
        """Everyone who has fragments, and when they are ready."""
        ...

    def gather(self, fragments: Iterable[tuple[ConversationKey, Fragment]]) -> None:
        """Keeps each, over the one with its number."""
        ...

    def gathered(self, people: Collection[ConversationKey]) -> None:
        """Removes theirs: they have become an answer."""
        ...


class Retention(Protocol):
    """What is no longer kept."""

    def members(
        self, platform: str, workspace: str, most: int, unused_since: datetime | None = None
    ) -> list[ConversationKey]:
        """Up to so many people of that workspace, or of those whose last use was before then."""
        ...

    def recent(
        self, platform: str, workspace: str, most: int, since: datetime
    ) -> list[tuple[ConversationKey, datetime]]:
        """Up to so many people of that workspace whose last turn was since then, and when: the latest first."""
        ...

    def everybody(self, after: ConversationKey | None, most: int) -> list[ConversationKey]:
        """The next `most` people after that one, in the order of their keys."""
        ...

    def outlived(
        self, now: datetime, after: ConversationKey | None, most: int
    ) -> tuple[list[ConversationKey], ConversationKey | None]:
        """Looks at the next `most` people after that one, in the order of their keys.

        Returns those whose time is up and who have no reminder pending, and the last one looked at: None at the end.
        """
        ...

    def reseal(self, most: int) -> tuple[int, list[str]]:
        """Seals up to so many rows of each table that were stored plainly.

        Returns how many those were, and a sentence for each that stays as it is.
        """
        ...

    def forget_traffic(self, before: datetime, *, dead_before: datetime) -> None:
        """Removes receipts and delivered words from before then, and what could not be delivered to strangers.

        What could not be delivered to others goes if it is from before `dead_before`.
        """
        ...


class Transaction(Turns, Deliveries, Reminders, Gathering, Retention, Protocol):
    """Everything that can be asked for within one commit."""


class Store(Protocol):
    """A database that is open."""

    async def transaction(self, work: Callable[[Transaction], T]) -> T:
        """Runs the work alone among writers; commits it durably, with all marks that wait, or not at all.

        Raises what the work raised, or StorageError.
        """
        ...

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """Runs work that writes nothing, without waiting for other processes that write."""
        ...

    def soon(self, mark: Mark) -> None:
        """Has the mark written with the next transaction, or in one of its own a moment later."""
        ...

    async def close(self) -> None:
        """Writes the marks that still wait and lets go of the database."""
        ...
