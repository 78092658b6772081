"""One way out: rows of the outbox go to their platform, each person's in order, different people's at once.

A row is sent by whoever holds its lease. A turn's rows are committed already leased to the process that took
it, so they leave without another look at the database; what an earlier process left behind is claimed.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

from adapters.base import Adapter, RetryLater, Undeliverable
from bot import owner
from bot.clock import Clock
from bot.storage.port import Lease, Mark, OutboxRow, StorageError, Store, Transaction
from bot.storage.rows import key_to_text
from conversations.model import ConversationKey

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
MOST_REFS = 10_000  # receipts remembered here; others are looked up


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
    """To be tried again after `wait` seconds; `counts` unless the platform asked for it itself."""

    wait: float
    counts: bool = False
    reason: str = ""


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
        self._refs: dict[tuple[ConversationKey, int], str] = {}
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
        self._refs = {key: ref for key, ref in self._refs.items() if key[0] != person}

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
        await self._store.transaction(lambda transaction: transaction.release((self.owner,)))
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
                if queue and queue[0] is row:  # unless the person was erased meanwhile
                    queue.popleft()
                self._write_down(row, outcome)
                if isinstance(outcome, Later):
                    queue.appendleft(replace(row, attempts=row.attempts + outcome.counts))
                    await self._wait(person, outcome.wait)
        except StorageError as fault:  # the leases run out, and somebody whose database works takes over
            log.warning("Messages for %s wait for the database. %s", key_to_text(person), fault)
        finally:
            del self._queues[person]
            del self._pumps[person]
            self._settle()

    async def _attempt(self, row: OutboxRow) -> Sent | Dead | Later:
        outgoing = row.outgoing
        if outgoing.message is None:
            ref = await self._ref(row)
            if not ref:
                return Sent("")  # the platform gave no receipt for the question: there is nothing to update
            outgoing = replace(outgoing, ref=ref)
        self._sending.add(outgoing.to)
        try:
            async with asyncio.timeout(self._pacing.timeout):
                return Sent(await self._adapters[outgoing.to.platform].send(outgoing))
        except RetryLater as asked:
            return Later(asked.after)
        except Undeliverable as refusal:
            return Dead(refusal.reason)
        except Exception as error:
            failure = type(error).__name__
            if row.attempts + 1 >= self._pacing.attempts:
                return Dead(failure)
            return Later(self._backoff(row.attempts), counts=True, reason=failure)
        finally:
            self._sending.discard(outgoing.to)

    def _write_down(self, row: OutboxRow, outcome: Sent | Dead | Later) -> None:
        """Queues the mark, which counts only if this process still holds the row when it is written."""
        match outcome:
            case Sent(ref):
                if row.question is not None and row.outgoing.message is not None:
                    self._remember(row.outgoing.to, row.question, ref)
                self._store.soon(Mark(row.key, self.owner, "sent", row.attempts, ref=ref))
            case Dead(reason):
                log.warning("message %s can't be delivered: %s", row.outgoing.id, reason)
                self._store.soon(Mark(row.key, self.owner, "dead", row.attempts + 1, reason=reason))
            case Later(wait, counts, reason):
                log.info(
                    "message %s is tried again in %.1f s: %s",
                    row.outgoing.id,
                    wait,
                    reason or "asked to wait",
                )
                again = self._clock.now() + timedelta(seconds=wait)
                until = again + timedelta(seconds=self._pacing.lease)
                attempts = row.attempts + counts
                self._store.soon(Mark(row.key, self.owner, "sending", attempts, "", reason, again, until))

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

    async def _ref(self, row: OutboxRow) -> str:
        person, question = row.outgoing.to, row.question
        if question is None:
            return ""
        if (person, question) not in self._refs:
            found = await self._store.read(lambda transaction: transaction.ref(person, question))
            self._remember(person, question, found)
        return self._refs[person, question]

    def _remember(self, person: ConversationKey, question: int, ref: str) -> None:
        while len(self._refs) >= MOST_REFS:
            del self._refs[next(iter(self._refs))]
        self._refs[person, question] = ref

    # ── leases and times ────────────────────────────────────────────────────────────────────────────────────

    def _claim(self, transaction: Transaction) -> list[OutboxRow]:
        dead = {holder for holder in transaction.holders() if holder != self.owner and owner.is_dead(holder)}
        transaction.release(dead)
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
