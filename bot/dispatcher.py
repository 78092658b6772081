"""One way out: rows of the outbox go to their platform, each person's in order, different people's at once.

A row is sent by whoever holds its lease. A turn's rows are committed already leased to the process that took
it, so they leave without another look at the database; what an earlier process left behind is claimed.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

from adapters.base import Adapter, RetryLater, Undeliverable
from bot import owner
from bot.clock import Clock
from bot.storage.port import Lease, Mark, OutboxRow, StorageError, Store, Transaction
from bot.storage.rows import key_to_text
from conversations.model import ConversationKey, Message

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Pacing:
    """Times in seconds. A send that takes longer than `timeout` has an unknown outcome and is tried again."""

    lease: float = 60.0
    timeout: float = 20.0
    attempts: int = 8
    first_backoff: float = 1.0
    longest_backoff: float = 300.0
    heartbeat: float = 5.0
    most_claimed: int = 256


PACING = Pacing()
MOST_ASKED = 2_000  # questions remembered here; others are looked up


@dataclass(frozen=True, slots=True)
class Sent:
    """It arrived; `ref` is the platform's receipt."""

    ref: str


@dataclass(frozen=True, slots=True)
class Dead:
    """It never will."""

    reason: str


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
        self._clock = clock
        self._pacing = pacing
        self._random = random or Random()
        self.owner = owner.new_owner()
        self._queues: dict[ConversationKey, deque[OutboxRow]] = {}
        self._pumps: dict[ConversationKey, asyncio.Task[None]] = {}
        self._sending: set[ConversationKey] = set()
        # Pumps that wait to try again, and how to wake them.
        self._asleep: dict[ConversationKey, asyncio.Event] = {}
        # What asked each question, for the update that closes it.
        self._asked: dict[tuple[ConversationKey, int], tuple[str, Message | None]] = {}
        self._settled = asyncio.Event()
        self._settled.set()
        self._called = asyncio.Event()
        self._stopping = False
        # How old a lease may be so that a send can still end within it, with as much time again to spare.
        self._half_life = timedelta(seconds=(pacing.lease - pacing.timeout) / 2)

    # ── bot.runtime.Outlet ──────────────────────────────────────────────────────────────────────────────────

    def lease(self, platform: str) -> Lease | None:
        """See bot.runtime.Outlet."""
        return self._new_lease() if platform in self._adapters and not self._stopping else None

    def deliver(self, rows: Sequence[OutboxRow]) -> None:
        """See bot.runtime.Outlet."""
        for row in rows:
            person = row.outgoing.to
            queue = self._queues.get(person)
            if queue is None:
                self._queues[person] = deque((row,))
                self._pumps[person] = asyncio.create_task(self._pump(person))
                self._settled.clear()
            else:
                queue.append(row)

    def look(self) -> None:
        """See bot.runtime.Outlet."""
        self._called.set()

    def forget(self, person: ConversationKey) -> None:
        """See bot.runtime.Outlet. What is on its way this moment can't be called back."""
        queue = self._queues.get(person, deque())
        while len(queue) > (person in self._sending):
            queue.pop()
        if person in self._asleep:
            self._asleep[person].set()
        for key in [key for key in self._asked if key[0] == person]:
            del self._asked[key]

    def withdraw(self, person: ConversationKey, keys: Collection[tuple[str, str]]) -> None:
        """See bot.runtime.Outlet. What is on its way this moment can't be called back."""
        queue = self._queues.get(person)
        if not queue:
            return
        first = queue.popleft() if person in self._sending else None
        kept = [row for row in queue if row.key not in keys]
        queue.clear()
        queue.extend(kept if first is None else (first, *kept))
        if person in self._asleep:
            self._asleep[person].set()

    # ── running ─────────────────────────────────────────────────────────────────────────────────────────────

    async def claim(self) -> int:
        """Takes over what may be sent now and nobody living holds; how many rows that were."""
        if self._stopping or not self._adapters:
            return 0
        claimed = await self._store.transaction(self._claim)
        held = {
            row.key for queue in self._queues.values() for row in queue
        }  # its own leases may have run out
        rows = [row for row in claimed if row.key not in held]
        self.deliver(rows)
        return len(rows)

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

    async def stop(self, grace: float = 5.0) -> None:
        """Lets sends that are under way finish within `grace` seconds, and hands back everything else it
        holds.
        """
        self._stopping = True
        for waker in self._asleep.values():
            waker.set()
        pumps = set(self._pumps.values())
        if pumps:
            _, unfinished = await asyncio.wait(pumps, timeout=grace)
            for pump in unfinished:
                pump.cancel()
            await asyncio.gather(*pumps, return_exceptions=True)
        await self._store.transaction(lambda transaction: transaction.release((self.owner,), doubt=False))
        owner.retire(self.owner)

    # ── one person's rows ───────────────────────────────────────────────────────────────────────────────────

    async def _pump(self, person: ConversationKey) -> None:
        queue = self._queues[person]
        leased_at = self._clock.now()
        try:
            while queue and not self._stopping:
                now = self._clock.now()
                if not timedelta(0) <= now - leased_at < self._half_life:
                    await self._renew(person, queue)
                    leased_at = now
                    continue
                row = queue[0]
                outcome = await self._attempt(row)
                if not (queue and queue[0] is row):  # taken back meanwhile
                    outcome = Lost() if isinstance(outcome, Later) else outcome
                else:
                    queue.popleft()
                self._write_down(row, outcome)
                if isinstance(outcome, Later):
                    attempts = row.attempts + outcome.counts
                    queue.appendleft(replace(row, attempts=attempts, doubt=outcome.doubt))
                    await self._wait(person, outcome.wait)
        except StorageError as fault:  # the leases run out, and somebody whose database works takes over
            log.warning("Messages for %s wait for the database. %s", key_to_text(person), fault)
        finally:
            del self._queues[person]
            del self._pumps[person]
            self._settle()

    async def _attempt(self, row: OutboxRow) -> Sent | Dead | Later | Lost:
        outgoing = row.outgoing
        if outgoing.message is None:
            ref, asked = await self._question(row)
            if not ref:
                return Sent("")  # the platform gave no receipt for the question: there is nothing to update
            outgoing = replace(outgoing, ref=ref, asked=asked)
        elif row.reminder and not await self._still_holds(row):
            return Lost()
        adapter = self._adapters[outgoing.to.platform]
        self._sending.add(outgoing.to)
        begun = False
        try:
            async with asyncio.timeout(self._pacing.timeout):
                if row.doubt and outgoing.message is not None:
                    receipt = await adapter.arrived(outgoing)
                    if receipt is not None:
                        return Sent(receipt)
                begun = True
                return Sent(await adapter.send(outgoing))
        except RetryLater as patience:  # said while sending, it means that nothing was taken
            return Later(patience.after, doubt=row.doubt and not begun)
        except Undeliverable as refusal:
            return Dead(refusal.reason)
        except asyncio.CancelledError:  # stopped in the middle: whoever sends it next has to look first
            self._write_down(row, Later(0.0, counts=True, reason="stopped", doubt=True))
            raise
        except Exception as error:
            failure = type(error).__name__
            if row.attempts + 1 >= self._pacing.attempts:
                return Dead(failure)
            return Later(self._backoff(row.attempts), counts=True, reason=failure, doubt=row.doubt or begun)
        finally:
            self._sending.discard(outgoing.to)

    async def _still_holds(self, row: OutboxRow) -> bool:
        """Whether a reminder's words may still go: what it is about can have been settled since, in any process."""
        held = await self._store.transaction(lambda t: t.renew(row.outgoing.to, self._new_lease()))
        return row.key in held

    def _write_down(self, row: OutboxRow, outcome: Sent | Dead | Later | Lost) -> None:
        """Queues the mark, which counts only if this process still holds the row when it is written."""
        match outcome:
            case Sent(ref):
                if row.question is not None and row.outgoing.message is not None:
                    self._remember(row.outgoing.to, row.question, (ref, row.outgoing.message))
                self._store.soon(Mark(row.key, self.owner, "sent", row.attempts, ref=ref))
            case Dead(reason):
                log.warning("message %s can't be delivered: %s", row.outgoing.id, reason)
                self._store.soon(Mark(row.key, self.owner, "dead", row.attempts + 1, reason=reason))
            case Lost():
                log.info("message %s was taken back", row.outgoing.id)
            case Later(wait, counts, reason, doubt):
                log.info(
                    "message %s is tried again in %.1f s: %s",
                    row.outgoing.id,
                    wait,
                    reason or "asked to wait",
                )
                again = self._clock.now() + timedelta(seconds=wait)
                until = again + timedelta(seconds=self._pacing.lease)
                attempts = row.attempts + counts
                self._store.soon(
                    Mark(row.key, self.owner, "sending", attempts, "", reason, again, until, doubt)
                )

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

    async def _renew(self, person: ConversationKey, queue: deque[OutboxRow]) -> None:
        """Extends the leases, and lets go of rows that somebody else has taken over."""
        mine = {row.key for row in queue}
        lost = mine - await self._store.transaction(
            lambda transaction: transaction.renew(person, self._new_lease())
        )
        kept = [row for row in queue if row.key not in lost]
        queue.clear()
        queue.extend(kept)

    async def _question(self, row: OutboxRow) -> tuple[str, Message | None]:
        """The receipt and the message of the question that an update closes."""
        person, question = row.outgoing.to, row.question
        if question is None:
            return "", None
        if (person, question) not in self._asked:
            found = await self._store.read(lambda transaction: transaction.asked(person, question))
            self._remember(person, question, found)
        return self._asked[person, question]

    def _remember(self, person: ConversationKey, question: int, asked: tuple[str, Message | None]) -> None:
        while len(self._asked) >= MOST_ASKED:
            del self._asked[next(iter(self._asked))]
        self._asked[person, question] = asked

    # ── leases and times ────────────────────────────────────────────────────────────────────────────────────

    def _claim(self, transaction: Transaction) -> list[OutboxRow]:
        dead = {holder for holder in transaction.holders() if holder != self.owner and owner.is_dead(holder)}
        transaction.release(dead, doubt=True)
        lease, most = self._new_lease(), self._pacing.most_claimed
        return transaction.claim(self._adapters, lease, self._clock.now(), most)

    def _new_lease(self) -> Lease:
        return Lease(self.owner, self._clock.now() + timedelta(seconds=self._pacing.lease))

    def _backoff(self, attempts: int) -> float:
        longest = min(self._pacing.first_backoff * 2.0**attempts, self._pacing.longest_backoff)
        return longest * self._random.uniform(0.5, 1.0)

    def _settle(self) -> None:
        if len(self._pumps) == len(self._asleep):
            self._settled.set()
