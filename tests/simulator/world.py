"""One run: people, a platform, one or two processes on one database, and everything that goes wrong."""

import asyncio
import sqlite3
from collections import Counter
from collections.abc import Callable, Coroutine
from contextvars import Context, copy_context
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, cast

from adapters.base import Received
from bot import owner
from bot.dispatcher import Pacing
from bot.gathering import MOMENT
from bot.host import BotHost
from bot.storage.port import LONGEST_LEASE, LONGEST_WAIT, QUIET_HOURS, StorageError
from bot.storage.sqlite import Connect
from bot.turn import Step
from bot.wiring import Bot, assembled
from conversations.engine import step
from conversations.flow import Flow
from conversations.flows.debrief.flow import FLOW as DEBRIEF
from conversations.model import ConversationKey, Envelope, TextReceived, Words
from tests.simulator.disk import Disk, InlineConnection
from tests.simulator.journal import Delivery, Journal, Life, Recorder
from tests.simulator.loop import LoopClock, VirtualLoop
from tests.simulator.orders import ORDERS, ordered
from tests.simulator.people import PLATFORM, STARTS, Move, Person, commander, writer
from tests.simulator.platform import Platform, Wire
from tests.simulator.process import Died, Process
from tests.simulator.setup import SQL, Setup
from tests.simulator.troubles import Troubles

PATIENCE = 8.0  # seconds after which a platform delivers an event again
GIVES_UP = 20 * 3600.0  # and after which it no longer does; receipts are kept for longer than that


class Slot:
    """The place of a process: the one that runs there now, if any, is up or on its way up or down."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.process: Process | None = None
        self.bot: Bot | None = None
        self.host: BotHost | None = None
        self.main: asyncio.Task[None] | None = None
        self.receiving: set[asyncio.Task[None]] = set()
        self.wanted = True
        self.starts = 0

    @property
    def up(self) -> bool:
        """Whether it takes events."""
        return self.host is not None and self.process is not None and self.process.alive


class World:
    """Everything of one run. `play` it once."""

    def __init__(self, setup: Setup, folder: Path, loop: VirtualLoop) -> None:
        self.setup = setup
        self.path = folder / "bot.db"
        self.loop = loop
        self.random = Random(f"{setup.seed}/world")
        self.start = self.random.choice(STARTS)
        self.clock = LoopClock(loop, self.start)
        self.platform = Platform(setup.kind, Random(f"{setup.seed}/platform"), setup.faults, loop.time)
        self.journal = Journal()
        self.disks: dict[Process, Disk] = {}
        self.fault = ""  # of the disk, at the moment
        self.purged: float | None = None  # when the visitor's workspace was gone
        self.broken: list[BaseException] = []  # what a process ended of by itself
        self.people = self._people()
        self.flow: Flow[Any] = DEBRIEF if setup.flow == "debrief" else ORDERS
        self.step: Step = step if setup.flow == "debrief" else ordered
        self.buried: list[Process] = []
        self.slots = [Slot(f"p{n}") for n in range(setup.processes)]
        self.context: Context = copy_context()
        self.visited: Counter[str] = Counter()
        self.crashed: Counter[str] = Counter()
        self._deaths = list(setup.deaths)
        self._left = self._deaths[0].nth if self._deaths else 0
        self._ending = False
        self._delivered = 0
        self._changed = asyncio.Event()
        self.freeze_at: tuple[Slot, int] | None = None  # who, and at which suspension from now on
        self.clock_was: list[tuple[float, timedelta]] = [
            (0.0, timedelta(0))
        ]  # by how much wrong, from when on
        # Hours are cheap only if nobody looks at an empty outbox every five seconds of them.
        self.pacing = Pacing(heartbeat=5.0 if setup.flow == "orders" else 20.0, at_once=setup.at_once)

    def _people(self) -> list[Person]:
        make = writer if self.setup.flow == "debrief" else commander
        random = Random(f"{self.setup.seed}/people")
        people = [make(random, f"u{n}", self.start, self.setup.events) for n in range(self.setup.people)]
        for person in people if self.setup.patient else ():
            person.moves = [replace(move, burst=False) for move in person.moves if move.at < 1800.0]
        return people

    # ── processes ───────────────────────────────────────────────────────────────────────────────────────────

    def begin(self, slot: Slot) -> None:
        """Starts a process in that place, unless one is there or none is wanted."""
        if slot.process is not None or not slot.wanted:
            return
        slot.starts += 1
        process = Process(f"{slot.name}.{slot.starts}", self._suspended)
        slot.process = process
        disk = self.disks[process] = Disk()
        disk.fault = self.fault
        disk.dies_at = self._left if self._deaths and self._deaths[0].site == SQL else 0
        process.on_death.append(partial(self._died, slot, process))
        slot.main = process.spawn(self._main(slot, process))
        slot.main.add_done_callback(partial(self._ended, slot, process), context=self.context)

    async def _main(self, slot: Slot, process: Process) -> None:
        disk, recorder = self.disks[process], Recorder(self.journal, process.name, self.loop.time)
        disk.begun, disk.done = recorder.begun, recorder.done
        async with assembled(
            self.flow,
            self.path,
            {PLATFORM: Wire(self.platform, process, PLATFORM)},
            self.clock,
            pacing=self.pacing,
            step=recorder.watching(self.step),
            moments={PLATFORM: MOMENT} if self.setup.flow == "debrief" and not self.setup.patient else {},
            zone=self._zone,
            connect=cast(Connect, partial(InlineConnection, process, disk)),
            random=Random(f"{self.setup.seed}/{process.name}"),
        ) as bot:
            slot.bot, slot.host = bot, BotHost(bot.runtime, bot.store)
            self.journal.lives.append(Life(process.name, self.loop.time()))
            self._changed.set()
            await bot.runtime.resume()
            await bot.run()

    async def _zone(self, person: ConversationKey) -> str | None:
        await asyncio.sleep(0.01)
        return next((each.zone for each in self.people if each.key == person), None)

    def _suspended(self, process: Process, sites: tuple[str, ...]) -> None:
        self.visited.update(sites)
        if self._ending:
            return
        if self.freeze_at is not None and self.freeze_at[0].process is process:
            slot, left = self.freeze_at
            self.freeze_at = (slot, left - 1) if left > 1 else None
            if left == 1:
                self.freeze(slot)
        for aimed in self.setup.aimed:
            if aimed.site in sites and self.visited[aimed.site] == aimed.nth:
                self._crash(process, sites)
                return
        if not self._deaths or not sites:
            return
        death = self._deaths[0]
        if death.site == SQL or (death.site and death.site not in sites):
            return
        self._left -= 1
        if self._left <= 0:
            self._next_death()
            self._crash(process, sites)

    def _crash(self, process: Process, sites: tuple[str, ...]) -> None:
        self.crashed.update(sites)
        self.journal.deaths.append((self.loop.time(), sites))
        process.die()

    def _next_death(self) -> None:
        del self._deaths[0]
        self._left = self._deaths[0].nth if self._deaths else 0
        inside = bool(self._deaths) and self._deaths[0].site == SQL
        for process, disk in self.disks.items():
            disk.dies_at = self._left if inside and process.alive else 0

    def _died(self, slot: Slot, process: Process) -> None:
        """Whoever died: the place is free, the next plan is on, and a new process comes up some time."""
        if self.disks[process].fell:
            self.journal.deaths.append((self.loop.time(), (SQL,)))
            self.crashed[SQL] += 1
            self._next_death()
        name = slot.bot.dispatcher.owner if slot.bot else ""
        self._gone(slot, process)
        if name:
            if self.setup.known_dead == "at once":
                owner.retire(name)
            elif self.setup.known_dead == "later":
                self._later(self.random.uniform(1.0, 200.0), partial(owner.retire, name))
        self._later(self.random.choice((0.001, 0.5, 3.0, 30.0, 400.0)), partial(self.begin, slot))

    def _ended(self, slot: Slot, process: Process, main: "asyncio.Task[None]") -> None:
        """Its main function returned, or could not start: a supervisor starts it again."""
        if not process.alive:
            return
        error = None if main.cancelled() else main.exception()
        if error is not None and not isinstance(error, StorageError):
            self.broken.append(error)
        process.alive = False
        self._gone(slot, process)
        self._later(5.0, partial(self.begin, slot))

    def _unhandled(self, _: asyncio.AbstractEventLoop, told: dict[str, Any]) -> None:
        error = told.get("exception")
        if error is not None and not isinstance(error, Died | StorageError):
            self.broken.append(error)

    def _gone(self, slot: Slot, process: Process) -> None:
        self._lived(process)
        self.buried.append(process)
        slot.process = slot.bot = slot.host = slot.main = None
        slot.receiving = set()
        self._changed.set()

    def _later(self, seconds: float, act: Any) -> None:
        self.loop.call_later(seconds, act, context=self.context)

    def freeze(self, slot: Slot) -> None:
        """Nothing of the process runs until it thaws."""
        if slot.up and slot.process is not None:
            slot.process.freeze()
            self._lived(slot.process)

    def thaw(self, slot: Slot) -> None:
        """The process goes on, if it is still there."""
        process = slot.process
        if process is not None and process.frozen:
            process.thaw()
            if slot.up:
                self.journal.lives.append(Life(process.name, self.loop.time()))

    def _lived(self, process: Process) -> None:
        for life in self.journal.lives:
            if life.process == process.name:
                life.end = min(life.end, self.loop.time())

    async def stop(self, slot: Slot) -> None:
        """A graceful stop, which takes nothing new and finishes what it has; it may die on the way."""
        self.thaw(slot)
        process, main = slot.process, slot.main
        if process is None or main is None:
            return
        slot.host = None
        self._lived(process)
        await self._until(lambda: not slot.receiving or slot.process is not process, 5.0)
        if slot.process is process:
            for task in slot.receiving:
                task.cancel()
            main.cancel()
            await self._until(lambda: slot.process is not process, 120.0)
            if slot.process is process:
                self.broken.append(AssertionError(f"{process.name} did not stop within two minutes"))
                process.die()

    async def _until(self, condition: Any, seconds: float) -> None:
        until = self.loop.time() + seconds
        while not condition() and self.loop.time() < until:
            self._changed.clear()
            try:
                async with asyncio.timeout(min(1.0, seconds)):
                    await self._changed.wait()
            except TimeoutError:
                pass

    # ── people ──────────────────────────────────────────────────────────────────────────────────────────────

    async def play(self) -> None:
        """The whole run, from the first start to the quiet after the last reminder."""
        self.loop.set_exception_handler(self._unhandled)
        for slot in self.slots:
            self.begin(slot)
        troubles = [asyncio.create_task(trouble) for trouble in Troubles(self).coming()]
        visit = asyncio.create_task(self._visit()) if self.setup.visitor else None
        moves = sorted(
            ((move, person) for person in self.people for move in person.moves), key=lambda each: each[0].at
        )
        latest: dict[ConversationKey, asyncio.Task[None]] = {}  # those whose next move waits for this one
        running: set[asyncio.Task[None]] = set()
        for move, person in moves:
            await self._doze(move.at, running)
            task = asyncio.create_task(self._says(move, latest.pop(person.key, None)))
            if not move.burst:
                latest[person.key] = task
            running.add(task)
            task.add_done_callback(running.discard)
        while running:
            await asyncio.wait(running)
        if visit:
            await visit
        for trouble in troubles:
            trouble.cancel()
        self.spoil("")
        self.set_clock(timedelta(0))
        self.freeze_at = None
        for slot in self.slots:
            self.thaw(slot)
        await self._settle()

    async def _doze(self, at: float, running: "set[asyncio.Task[None]]") -> None:
        """Waits until then. Over long pauses nothing runs, or what runs is stopped or killed first."""
        while (gap := at - self.loop.time()) > 300.0:
            due = self._next_due()
            wake = at if due is None or due > at else due
            if wake - self.loop.time() > 300.0 and not running and self.random.random() < 0.9:
                late = self.random.choice((-60.0, -60.0, -2.0, 100.0, 4000.0, 40000.0))
                await self._away(max(min(wake + late, at) - self.loop.time(), 1.0))
                await self._until(lambda: any(slot.up for slot in self.slots), 100.0)
                await asyncio.sleep(max(wake - self.loop.time(), 0.0) + 1.0)
            await asyncio.sleep(min(gap, self.random.uniform(20.0, 130.0), max(at - self.loop.time(), 0.0)))
        await asyncio.sleep(max(at - self.loop.time(), 0.0))

    async def _away(self, seconds: float) -> None:
        """Every process is down for so long."""
        until = self.loop.time() + seconds
        for slot in self.slots:
            slot.wanted = False
        for slot in self.slots:
            if slot.process is not None and self.random.random() < 0.3:
                self.journal.deaths.append((self.loop.time(), ()))
                slot.process.die()
            else:
                await self.stop(slot)
        await asyncio.sleep(max(until - self.loop.time(), 0.0))
        for slot in self.slots:
            slot.wanted = True
            self.begin(slot)

    async def _says(self, move: Move, before: "asyncio.Task[None] | None") -> None:
        if before is not None:
            await asyncio.wait((before,))
        again = [
            asyncio.create_task(self._repeat(move.envelope, self.random.choice((0.0, 0.3, 5.0, 60.0))))
            for _ in range(move.again)
        ]
        began = self.loop.time()
        while not await self._deliver(move.envelope):
            await asyncio.sleep(self.random.choice((0.05, 1.0, 6.0)))
            if self.loop.time() - began > GIVES_UP:
                break
        for each in again:
            await each

    async def _repeat(self, envelope: Envelope, seconds: float) -> None:
        await asyncio.sleep(seconds)
        await self._deliver(envelope)

    async def _deliver(self, envelope: Envelope) -> bool:
        """Hands it to a process that is up; whether the platform heard that it was taken."""
        zone = next((each.zone for each in self.people if each.key == envelope.conversation), None)
        envelope = replace(envelope, zone=zone)
        up = [slot for slot in self.slots if slot.up]
        if not up:
            return False
        slot = self.random.choice(up)
        host, process = slot.host, slot.process
        assert host
        assert process
        self._delivered += 1
        number = self._delivered
        delivery = Delivery(envelope, process.name, self.loop.time(), number)
        self.journal.deliveries.append(delivery)
        answer: asyncio.Future[Received] = self.loop.create_future()

        async def receive() -> None:
            received = await host.receive(envelope)
            if not answer.done():
                answer.set_result(received)

        task = process.spawn(receive())
        slot.receiving.add(task)
        task.add_done_callback(partial(self._received, slot, task), context=self.context)
        try:
            async with asyncio.timeout(PATIENCE):
                received = await answer
        except TimeoutError:
            return False
        index = self.journal.deliveries.index(delivery)
        self.journal.deliveries[index] = replace(delivery, answered=self.loop.time(), received=received)
        return True

    def _received(self, slot: Slot, task: "asyncio.Task[None]", _: object) -> None:
        slot.receiving.discard(task)
        if not task.cancelled():
            task.exception()
        self._changed.set()

    # ── troubles ────────────────────────────────────────────────────────────────────────────────────────────

    async def _visit(self) -> None:
        """Somebody of another workspace writes, looks at a form, and then the app is removed there."""
        person = ConversationKey(PLATFORM, "left", "guest")
        for number, text in enumerate(("hi", "say one; say two; remind tea 23:59 UTC")):
            sent = self.clock.true()
            event = TextReceived(Words(text), f"guest-{number}")
            await self._says(Move(0.0, Envelope(f"guest-{number}", person, "guest", sent, event)), None)
            await self._in_a_process(lambda host: host.form(person, 1))
            await self._in_a_process(lambda host: host.home(person))
        gone = False
        while not gone:
            await asyncio.sleep(self.random.uniform(0.0, 20.0))
            gone = await self._in_a_process(lambda host: host.purge(PLATFORM, "left"))
        self.purged = self.loop.time()

    async def _in_a_process(self, ask: Callable[[BotHost], Coroutine[Any, Any, Any]]) -> bool:
        """Asks one that is up; whether it answered."""
        slot = self.random.choice(self.slots)
        host, process = slot.host, slot.process
        if host is None or process is None or not slot.up:
            return False
        answer: asyncio.Future[bool] = self.loop.create_future()

        async def asked() -> None:
            await ask(host)
            if not answer.done():
                answer.set_result(True)

        task = process.spawn(asked())
        slot.receiving.add(task)
        task.add_done_callback(partial(self._received, slot, task), context=self.context)
        try:
            async with asyncio.timeout(PATIENCE):
                return await answer
        except TimeoutError:
            return False

    def set_clock(self, wrong: timedelta) -> None:
        """Sets the computer's clock, which all processes go by, so much wrong."""
        self.clock.offset = wrong
        self.clock_was.append((self.loop.time(), wrong))

    def offset_at(self, elapsed: float) -> timedelta:
        """By how much the clock was wrong then."""
        return next(wrong for since, wrong in reversed(self.clock_was) if since <= elapsed)

    def spoil(self, fault: str) -> None:
        self.fault = fault
        for disk in self.disks.values():
            disk.fault = fault

    # ── the end ─────────────────────────────────────────────────────────────────────────────────────────────

    async def _settle(self) -> None:
        """The platform is well again; what is due soon comes, and the outbox empties."""
        self.platform.faults = 0.0
        self.platform.closed.clear()
        for _ in range(0 if self.setup.patient else 4):
            await asyncio.sleep(5.0)
            due = self._next_due()
            if due is None or due - self.loop.time() > 60 * 3600.0:
                break
            await self._doze(due + 5.0, set())
        # What waits by a clock that was ahead waits for as long as a platform may ask for at most.
        longest = (LONGEST_WAIT + LONGEST_LEASE).total_seconds() + 600.0
        await self._until(self._emptied, longest)
        while (morning := self._morning()) is not None and morning > self.loop.time():
            await self._doze(morning + 30.0, set())
            await self._until(self._emptied, longest)
        self._ending = True
        for slot in self.slots:
            slot.wanted = False
            await self.stop(slot)

    def _emptied(self) -> bool:
        """Whether nothing is left but what is put off to a morning to come."""
        left = "SELECT not_before, reason FROM outbox WHERE status IN ('waiting', 'sending')"
        return any(slot.up for slot in self.slots) and all(
            reason == QUIET_HOURS and self._elapsed(until) > self.loop.time()
            for until, reason in self._look(f"{left} UNION SELECT '', '' FROM fragments")
        )

    def _next_due(self) -> float | None:
        found = self._look("SELECT MIN(due_utc) FROM reminders")
        if not found or found[0][0] is None:
            return None
        return self._elapsed(found[0][0])

    def _morning(self) -> float | None:
        """When what was put off for the quiet hours may be shown."""
        found = self._look(
            "SELECT MIN(not_before) FROM outbox WHERE status = 'waiting' AND reason = 'quiet hours'"
        )
        return self._elapsed(found[0][0]) if found and found[0][0] else None

    def _elapsed(self, instant: str) -> float:
        return (datetime.fromisoformat(instant) - self.start).total_seconds()

    def _look(self, query: str) -> list[tuple[Any, ...]]:
        if not self.path.exists():
            return []
        connection = sqlite3.connect(self.path)
        try:
            return connection.execute(query).fetchall()
        except sqlite3.OperationalError:
            return []
        finally:
            connection.close()
