"""One way out: the outbox's parcels go to their platform, each person's in order, different people's at once.

A parcel, what one turn says, is sent by whoever holds its lease. It is committed already leased to the process that
took the turn, so it leaves without another look at the database; what an earlier process left behind is claimed.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import NamedTuple

from adapters.base import Adapter, Outgoing, RetryLater, Undeliverable
from bot import owner
from bot.clock import Clock
from bot.line import Line
from bot.nights import until_morning
from bot.storage.port import (
    LONGEST_WAIT,
    QUIET_HOURS,
    Lease,
    Mark,
    Overdue,
    Parcel,
    StorageError,
    Store,
    Transaction,
)
from bot.storage.rows import key_to_text
from bot.watch import Watch
from conversations.model import ConversationKey, Message

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pacing:
    """Times in seconds; `at_once` people are sent to at a time, while their platform takes everything.

    A send that takes longer than `timeout` has an unknown outcome and is tried again. What this program gets wrong is
    given up after so many `attempts`; what a platform fails at has as many as an `outage` takes, some five hours. A
    lease that has run out is taken over once it was seen to be over for as long as `doubt`, in which a send that was
    begun under it ends: one's own clock may be wrong. Of an owner known to be dead it is taken at once.
    """

    lease: float = 60.0
    timeout: float = 20.0
    doubt: float = 40.0
    attempts: int = 8
    outage: int = 200
    first_backoff: float = 1.0
    longest_backoff: float = 120.0
    heartbeat: float = 5.0
    at_once: int = 100
    most_claimed: int = 256


PACING = Pacing()
LONG_AGO = datetime.min.replace(tzinfo=UTC)
OUR_FAULTS = (ArithmeticError, AssertionError, AttributeError, LookupError, NameError, TypeError, ValueError)
"""What a platform's trouble never looks like."""
MOST_ASKED = 2_000  # questions remembered here; others are looked up


class Sent(NamedTuple):
    """It arrived; `ref` is the platform's receipt. With `doubt` what comes after it may have arrived as well."""

    ref: str
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class Dead:
    """It never will. With `doubt` what comes after it may have arrived all the same."""

    reason: str
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class Later:
    """To be tried again after `wait` seconds; `counts` as a failure unless the platform asked for it itself.

    With `doubt` it may have arrived all the same.
    """

    wait: float
    counts: bool = False
    reason: str = ""
    doubt: bool = False


@dataclass(frozen=True, slots=True)
class PutOff:
    """Not before then: by now it is night where the person is, and nobody asked for it."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Stale:
    """Not begun: the lease has to be looked at first."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Not ours to send any more: it was taken back, or somebody else holds it."""


class Dispatcher:
    """Sends what the outbox holds for the platforms it has adapters for."""

    def __init__(
        self,
        store: Store,
        adapters: Mapping[str, Adapter],
        clock: Clock,
        *,
        pacing: Pacing = PACING,
        random: Random | None = None,
    ) -> None:
        self._store = store
        self._adapters = adapters
        self._lines: dict[str, Line] = {}
        self._clock = clock
        self._pacing = pacing
        self._random = random or Random()
        self.owner = owner.new_owner()
        self._queues: dict[ConversationKey, deque[Parcel]] = {}
        self._pumps: dict[ConversationKey, asyncio.Task[None]] = {}
        self._leased_at: dict[ConversationKey, datetime] = {}
        self._overdue: dict[Overdue, float] = {}  # since when each has been seen
        self._sending = Watch(pacing.timeout)
        self._cut_short: set[int | None] = set()
        # Pumps that wait to try again, and how to wake them.
        self._asleep: dict[ConversationKey, asyncio.Event] = {}
        # What asked each question, for the update that closes it.
        self._asked: dict[tuple[ConversationKey, int | None], tuple[str, Message | None]] = {}
        self._settled = asyncio.Event()
        self._settled.set()
        self._called = asyncio.Event()
        self._stopping = False
        # How old a lease may be so that a send can still end within it, with as much time again to spare.
        self._life = timedelta(seconds=pacing.lease)
        self._half_life = timedelta(seconds=(pacing.lease - pacing.timeout) / 2)

    # ── bot.turn.Outlet ──────────────────────────────────────────────────────────────────────────────────

    def lease(self, platform: str) -> Lease | None:
        """See bot.turn.Outlet."""
        return self._new_lease() if platform in self._adapters and not self._stopping else None

    def deliver(self, parcels: Sequence[Parcel], since: datetime) -> None:
        """See bot.turn.Outlet."""
        for parcel in parcels:
            queue = self._queues.get(parcel.to)
            if queue is None:
                self._leased_at[parcel.to] = since
                self._queues[parcel.to] = deque((parcel,))
                self._pumps[parcel.to] = asyncio.create_task(self._pump(parcel.to))
                self._settled.clear()
            else:
                queue.append(parcel)
                if not parcel.can_wait:  # whoever is answered goes first
                    self._line(parcel.to.platform).call_away(parcel.to)

    def look(self) -> None:
        """See bot.turn.Outlet."""
        self._called.set()

    def forget(self, person: ConversationKey) -> None:
        """See bot.turn.Outlet. What is on its way this moment can't be called back."""
        self._take_back(person, {parcel.number for parcel in self._queues.get(person, ())})
        for key in [key for key in self._asked if key[0] == person]:
            del self._asked[key]

    def withdraw(self, person: ConversationKey, numbers: Collection[int]) -> None:
        """See bot.turn.Outlet. What is on its way this moment can't be called back."""
        self._take_back(person, numbers)

    def _take_back(self, person: ConversationKey, numbers: Collection[int]) -> None:
        queue = self._queues.get(person)
        if not queue:
            return
        under_way = queue[0].number if person in self._sending else None
        if under_way in numbers:
            self._cut_short.add(under_way)  # of this one only the effect that is leaving just now
        kept = [each for each in queue if each.number not in numbers or each.number == under_way]
        queue.clear()
        queue.extend(kept)
        if person in self._asleep:
            self._asleep[person].set()
        self._line(person.platform).call_away(person)

    def _line(self, platform: str) -> Line:
        line = self._lines.get(platform)
        if line is None:
            line = self._lines[platform] = Line(asyncio.get_running_loop().time, self._pacing.at_once)
        return line

    # ── running ─────────────────────────────────────────────────────────────────────────────────────────────

    async def claim(self) -> int:
        """Takes over what may be sent now and nobody living holds; how many parcels that were."""
        if self._stopping or not self._adapters:
            return 0
        since, seen_at = self._clock.now(), asyncio.get_running_loop().time()
        claimed = await self._store.transaction(lambda transaction: self._claim(seen_at, transaction))
        # Its own leases may have run out.
        held = {parcel.number for queue in self._queues.values() for parcel in queue}
        parcels = [parcel for parcel in claimed if parcel.number not in held]
        self.deliver(parcels, since)
        return len(parcels)

    async def drain(self) -> None:
        """Returns when nothing is left that may be sent now, with all of it written down.

        What waits to be tried again is left waiting. Raises StorageError.
        """
        while True:
            await self._settled.wait()
            if not await self.claim() and self._settled.is_set():
                return

    async def run(self) -> None:
        """Claims for ever: when called, and now and then for what a process that died has left."""
        while True:
            self._called.clear()
            pause = self._pacing.heartbeat
            try:
                await self._hold()
                await self.claim()
                if await self._store.read(lambda transaction: transaction.waiting(self._adapters)):
                    pause = self._pacing.heartbeat / 10
            except StorageError as fault:
                log.warning("The outbox could not be read. %s", fault)
            try:
                async with asyncio.timeout(pause):
                    await self._called.wait()
            except TimeoutError:
                pass

    async def _hold(self) -> None:
        """Renews, all at once, the leases of those who stand in line for so long that they would run out."""
        waiting = [person for line in self._lines.values() for person in line.waiting]
        if stale := [person for person in waiting if not self._is_fresh(person)]:
            await self._renew(stale)

    async def stop(self, grace: float = 5.0) -> None:
        """Lets sends that are under way finish within `grace` seconds, and hands back everything else it
        holds.
        """
        self._stopping = True
        for waker in self._asleep.values():
            waker.set()
        for line in self._lines.values():
            for person in line.waiting:
                line.call_away(person)
        pumps = set(self._pumps.values())
        if pumps:
            _, unfinished = await asyncio.wait(pumps, timeout=grace)
            for pump in unfinished:
                pump.cancel()
            await asyncio.gather(*pumps, return_exceptions=True)
        self._sending.stop()
        await self._store.transaction(lambda transaction: transaction.release((self.owner,), doubt=False))
        owner.retire(self.owner)

    # ── one person's parcels ────────────────────────────────────────────────────────────────────────────────

    async def _pump(self, person: ConversationKey) -> None:
        queue, line = self._queues[person], self._line(person.platform)
        try:
            while queue and not self._stopping:
                try:
                    if not line.enter(person):
                        await line.wait(person, (all(each.can_wait for each in queue), queue[0].number))
                        continue
                    parcel = queue[0]
                    # Looked at here, too: an update with nothing to update sends nothing, but only its holder says so.
                    outcome = await self._attempt(parcel, line) if self._is_fresh(person) else Stale()
                    line.leave(person)
                    if isinstance(outcome, Stale):
                        await self._renew((person,))
                    elif (seconds := self._take(outcome, parcel, queue)) is not None:
                        await self._wait(person, seconds)
                except StorageError as fault:
                    # They stay ahead of what is said later. Once the database works they go on, unless somebody
                    # whose database worked sooner has taken them over.
                    log.warning("Messages for %s wait for the database. %s", key_to_text(person), fault)
                    self._leased_at[person] = LONG_AGO
                    line.leave(person)
                    await self._wait(person, self._pacing.heartbeat)
        finally:
            line.leave(person)
            del self._queues[person]
            del self._pumps[person]
            del self._leased_at[person]
            self._settle()

    def _is_fresh(self, person: ConversationKey) -> bool:
        """Whether the person's leases last for a send and as much time again."""
        since = self._leased_at[person]
        return since <= self._clock.now() < since + self._half_life

    def _take(
        self, outcome: Sent | Dead | Later | PutOff | Lost, parcel: Parcel, queue: deque[Parcel]
    ) -> float | None:
        """What comes of a try at the person's oldest parcel; the seconds until the next, where it has to wait."""
        person = parcel.to
        parcel = self._arrived(parcel, outcome) if isinstance(outcome, Sent) else self._after(parcel, outcome)
        if isinstance(outcome, Dead):
            # It is written down before anything more leaves: who took it up again would send it after that.
            self._leased_at[person] = LONG_AGO
        if not queue or queue[0].number != parcel.number:  # taken back meanwhile
            return None
        if not parcel.todo or isinstance(outcome, Lost | PutOff) or parcel.number in self._cut_short:
            queue.popleft()
            self._cut_short.discard(parcel.number)
            return None
        queue[0] = parcel
        if isinstance(outcome, Later):
            return outcome.wait
        if self._stopping:  # whoever goes on begins where this one stops
            until = self._new_lease().until
            self._store.soon(Mark(parcel, self.owner, "sending", until=until))
        return None

    async def _attempt(self, parcel: Parcel, line: Line) -> Sent | Dead | Later | PutOff | Stale | Lost:
        """One try at the parcel's next effect."""
        outgoing, person = parcel.next, parcel.to
        adapter = self._adapters[person.platform]
        # Of an update nobody asks: to show it again changes nothing, and tells nothing of what comes after it.
        begun, known = False, outgoing.message is not None
        self._sending.begin(person, self._pumps[person])
        try:
            if not known and not outgoing.taken_back:
                question = person, outgoing.question
                ref, asked = self._asked.get(question) or await self._question(outgoing, adapter)
                if not ref:
                    # The platform gave no receipt for the question: there is nothing to update.
                    return Sent("", parcel.doubt)
                outgoing = outgoing.of(ref, asked)
            if parcel.doubt and known:
                receipt = await adapter.arrived(outgoing)
                if receipt is not None:
                    return Sent(receipt, doubt=True)
            if parcel.zone and known and parcel.unseen:
                morning = until_morning(parcel.zone, self._clock.now())
                if morning is not None:
                    return PutOff(morning)
            if parcel.reminder and not await self._still_holds(parcel):
                return Lost()
            if parcel.number in self._cut_short:  # taken back while somebody was asked
                return Lost()
            if not self._is_fresh(person):  # a machine that slept, or was set, has to look whose it is by now
                return Stale()
            begun = True
            ref = await adapter.send(outgoing)
            line.taken(person)
            return Sent(ref, doubt=parcel.doubt and not known)
        except RetryLater as patience:  # said while sending, it means that nothing was taken
            if not outgoing.taken_back:  # it says nothing of how much the platform takes
                line.refused(person, patience.after)
            wait = min(patience.after, LONGEST_WAIT.total_seconds())
            return Later(wait, doubt=parcel.doubt and not (begun and known))
        except Undeliverable as refusal:
            return Dead(refusal.reason, parcel.doubt and not known)
        except StorageError:
            raise
        except asyncio.CancelledError:
            if self._sending.ended(person):
                return self._failed(parcel, "TimeoutError", begun)
            # Stopped in the middle: whoever sends it next has to look first.
            self._after(parcel, Later(0.0, counts=True, reason="stopped", doubt=True))
            raise
        except Exception as error:
            return self._failed(parcel, type(error).__name__, begun, ours=isinstance(error, OUR_FAULTS))
        finally:
            self._sending.end(person)

    def _failed(self, parcel: Parcel, reason: str, begun: bool, *, ours: bool = False) -> Dead | Later:
        """Nobody knows how it ended, if it had begun: it is tried again, but not for ever."""
        most = self._pacing.attempts if ours else self._pacing.outage
        if parcel.attempts + 1 >= most and not parcel.next.taken_back:
            return Dead(reason, parcel.doubt)
        return Later(self._backoff(parcel.attempts), counts=True, reason=reason, doubt=parcel.doubt or begun)

    async def _still_holds(self, parcel: Parcel) -> bool:
        """Whether a reminder's words may still go: what it is about can have been settled since, in any process."""
        now = self._clock.now()
        held = await self._store.transaction(lambda t: t.renew((parcel.to,), self._new_lease()))
        self._leased_at[parcel.to] = now
        return parcel.number in held

    def _arrived(self, parcel: Parcel, outcome: Sent) -> Parcel:
        """The parcel without what has just arrived; once that is all of it, it is marked."""
        sent, after = parcel.next, parcel.delivered(outcome.ref, doubt=outcome.doubt)
        if sent.message is not None and sent.question is not None:
            self._remember(parcel.to, sent.question, (outcome.ref, sent.message))
        if not after.todo:
            self._store.soon(Mark(after, self.owner, "dead" if after.lost else "sent", after.reason))
        return after

    def _after(self, parcel: Parcel, outcome: Dead | Later | PutOff | Lost) -> Parcel:
        """The parcel as the outcome leaves it. What is to be kept of that is marked.

        A mark counts only if this process still holds the parcel when it is written.
        """
        match outcome:
            case Dead(reason, doubt):
                log.warning("message %s can't be delivered: %s", parcel.next.id, reason)
                after = parcel.refused(reason, doubt=doubt)
                if after.todo:
                    until = self._new_lease().until
                    self._store.soon(Mark(after, self.owner, "sending", reason, until=until))
                else:
                    self._store.soon(Mark(after, self.owner, "dead", reason))
            case PutOff(until):
                log.info("message %s waits for the morning", parcel.next.id)
                after = parcel.failed(counts=False, doubt=parcel.doubt)
                self._store.soon(Mark(after, self.owner, "waiting", QUIET_HOURS, until))
            case Lost():
                log.info("message %s was taken back", parcel.next.id)
                after = parcel
            case Later(wait, counts, reason, doubt):
                log.info(
                    "message %s is tried again in %.1f s: %s", parcel.next.id, wait, reason or "asked to wait"
                )
                after = parcel.failed(counts=counts, doubt=doubt)
                again = self._clock.now() + timedelta(seconds=wait)
                until = again + timedelta(seconds=self._pacing.lease)
                self._store.soon(Mark(after, self.owner, "sending", reason, again, until))
        return after

    async def _wait(self, person: ConversationKey, seconds: float) -> None:
        waker = self._asleep[person] = asyncio.Event()
        self._settle()
        try:
            async with asyncio.timeout(seconds):
                await waker.wait()
        except TimeoutError:
            pass
        finally:
            del self._asleep[person]
            self._settled.clear()

    async def _renew(self, people: Collection[ConversationKey]) -> None:
        """Extends their leases, and lets go of parcels that somebody else has taken over."""
        now = self._clock.now()
        mine = {person: {parcel.number for parcel in self._queues[person]} for person in people}
        held = await self._store.transaction(lambda transaction: transaction.renew(people, self._new_lease()))
        for person, numbers in mine.items():
            if person in self._queues:
                self._leased_at[person] = now
                if lost := numbers - held:
                    self._take_back(person, lost)

    async def _question(self, update: Outgoing, adapter: Adapter) -> tuple[str, Message | None]:
        """The receipt and the message of the question that an update closes.

        Of one that was taken back while it was being sent only the platform can tell whether it is there.
        """
        person, question = update.to, update.question
        if question is None:
            return "", None
        ref, asked = await self._store.read(lambda transaction: transaction.asked(person, question))
        if asked is not None and not ref:
            ref = await adapter.arrived(asked) or ""
        found = ref, asked.message if asked else None
        if ref:  # another process may still be asking it
            self._remember(person, question, found)
        return found

    def _remember(self, person: ConversationKey, question: int, asked: tuple[str, Message | None]) -> None:
        while len(self._asked) >= MOST_ASKED:
            del self._asked[next(iter(self._asked))]
        self._asked[person, question] = asked

    # ── leases and times ────────────────────────────────────────────────────────────────────────────────────

    def _claim(self, time: float, transaction: Transaction) -> list[Parcel]:
        dead = {holder for holder in transaction.holders() if holder != self.owner and owner.is_dead(holder)}
        transaction.release(dead, doubt=True)
        lease, most = self._new_lease(), self._pacing.most_claimed
        now = self._clock.now()
        overdue = [each for each in transaction.overdue(now) if each.owner != self.owner]
        self._overdue = {each: self._overdue.get(each, time) for each in overdue}
        spare = {each.person for each, since in self._overdue.items() if time - since < self._pacing.doubt}
        return transaction.claim(self._adapters, lease, now, most, spare=spare)

    def _new_lease(self) -> Lease:
        return Lease(self.owner, self._clock.now() + self._life)

    def _backoff(self, attempts: int) -> float:
        longest = min(self._pacing.first_backoff * 2.0 ** min(attempts, 60), self._pacing.longest_backoff)
        return longest * self._random.uniform(0.5, 1.0)

    def _settle(self) -> None:
        if len(self._pumps) == len(self._asleep):
            self._settled.set()
