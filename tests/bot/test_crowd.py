"""Thousands of reminders in one minute, in virtual time: as quick as the platform's rate lets them, and once each."""

import asyncio
from collections import Counter
from collections.abc import Coroutine
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest

from adapters.base import Outgoing, RetryLater
from bot.storage.port import Transaction
from bot.storage.sqlite import Connect
from bot.wiring import assembled
from conversations.model import Reminder
from tests.bot.world import FLOW, NOON, PLATFORM, key, obey, told
from tests.simulator.disk import Disk, InlineConnection
from tests.simulator.loop import LoopClock, VirtualLoop
from tests.simulator.process import Process

LEADS_BY = 30.0  # seconds from the start to the instant at which all of them are due
A_TRY = 3.0  # seconds that are lost at most before the first is out, and at the end of each window
LOCKED_OUT = 10_000  # refused requests in ten minutes for which Discord locks a program out


class Turnstile:
    """A platform that takes `most` messages in each window of so many seconds, and has the others wait for the next."""

    platform = PLATFORM

    def __init__(self, loop: VirtualLoop, most: int, window: float, latency: float) -> None:
        self._loop, self._most, self._window, self._latency = loop, most, window, latency
        self._taken: Counter[int] = Counter()
        self.shown: list[tuple[float, Outgoing]] = []
        self.refused: list[float] = []
        self.asked = 0

    async def send(self, outgoing: Outgoing) -> str:
        await asyncio.sleep(self._latency / 2)
        now = self._loop.time()
        window = int(now / self._window)
        full = self._taken[window] >= self._most
        if full:
            self.refused.append(now)
        else:
            self._taken[window] += 1
            self.shown.append((now, outgoing))
        await asyncio.sleep(self._latency / 2)
        if full:
            raise RetryLater((window + 1) * self._window - now)
        return outgoing.id

    async def arrived(self, outgoing: Outgoing) -> str | None:
        self.asked += 1
        return None


class Square:
    """Virtual time, people who are reminded in the same minute, and one turnstile for all of them."""

    def __init__(self, path: Path, people: int, *, most: int, window: float, latency: float = 0.1) -> None:
        self.loop = VirtualLoop()
        self.path, self.people = path, people
        self.clock = LoopClock(self.loop, NOON)
        self.platform = Turnstile(self.loop, most, window, latency)

    def run(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            self.loop.run_until_complete(work)
        finally:
            self.loop.close()

    async def reminded(self, *, answer_at: float = 0.0) -> None:
        """One process, until all of it is out; if told so, somebody who has no reminder writes at that second."""
        async with self.process() as bot:
            await bot.store.transaction(self._remind)
            running = asyncio.create_task(bot.run())
            if answer_at:
                await asyncio.sleep(answer_at)
                await bot.runtime.receive(told("writer", "say hello; say there"))
            await self._until_all_is_out(answer_at > 0)
            running.cancel()
            await asyncio.wait((running,))

    async def reminded_by_two(self) -> None:
        """Two processes on the one database."""
        async with self.process() as one, self.process() as other:
            await one.store.transaction(self._remind)
            running = [asyncio.create_task(bot.run()) for bot in (one, other)]
            await self._until_all_is_out()
            for task in running:
                task.cancel()
            await asyncio.wait(running)

    def process(self) -> Any:
        connect = partial(InlineConnection, Process("p", lambda *_: None), Disk())
        return assembled(
            FLOW, self.path, {PLATFORM: self.platform}, self.clock, step=obey, connect=cast(Connect, connect)
        )

    def _remind(self, transaction: Transaction) -> None:
        due = NOON + timedelta(seconds=LEADS_BY)
        reminder = Reminder("tea", "d1", "nudge", due.replace(tzinfo=None), "UTC")
        transaction.remind({(key(f"p{n:04}"), "tea"): (reminder, due) for n in range(self.people)})

    async def _until_all_is_out(self, answered: bool = False) -> None:
        wanted = self.people + 2 * answered
        while len(self.platform.shown) < wanted and self.loop.time() < 3_000.0:  # noqa: ASYNC110 - virtual time
            await asyncio.sleep(1.0)
        await asyncio.sleep(100.0)  # for what would come twice

    def times(self) -> Counter[str]:
        """How often each person was shown something."""
        return Counter(outgoing.to.user for _, outgoing in self.platform.shown)


@pytest.mark.parametrize(("most", "window"), [(50, 1.0), (600, 60.0)])
def test_five_thousand_in_one_minute_come_as_fast_as_the_platform_takes_them_and_once(
    tmp_path: Path, most: int, window: float
) -> None:
    square = Square(tmp_path / "bot.db", 5_000, most=most, window=window)
    square.run(square.reminded())
    assert set(square.times().values()) == {1}
    assert len(square.times()) == 5_000
    for n, (at, _) in enumerate(square.platform.shown):
        allowed = n // most * window  # full windows before it
        assert LEADS_BY <= at <= LEADS_BY + allowed + window + A_TRY, f"number {n} came at {at}"
    assert len(square.platform.refused) < min(LOCKED_OUT, 5_000 / 2)


def test_whoever_writes_is_answered_before_thousands_who_are_only_reminded(tmp_path: Path) -> None:
    square = Square(tmp_path / "bot.db", 2_000, most=50, window=1.0)
    square.run(square.reminded(answer_at=LEADS_BY + 10.0))
    answered = [at for at, outgoing in square.platform.shown if outgoing.to.user == "writer"]
    assert answered[-1] < LEADS_BY + 10.0 + A_TRY
    assert square.platform.shown[-1][0] > LEADS_BY + 35.0


def test_who_stands_in_line_for_longer_than_a_lease_is_kept_by_the_process_that_has_them(
    tmp_path: Path,
) -> None:
    square = Square(tmp_path / "bot.db", 1_500, most=8, window=1.0)
    square.run(square.reminded_by_two())
    assert set(square.times().values()) == {1}
    assert len(square.times()) == 1_500
    assert square.platform.asked == 0  # nobody took them over, in doubt whether they had been sent
