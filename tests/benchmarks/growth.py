"""Whether a turn costs the same with nobody stored and with 100,000 people."""

import asyncio
import statistics
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.storage.port import Kept, Transaction
from bot.storage.sqlite import SqliteStore
from conversations.model import ConversationKey
from tests.benchmarks.people import micro, p99, thoughtless, turns

MANY = 100_000
AT_ONCE = 1_000


async def fill(path: Path, many: int) -> None:
    """Stores so many people, each with a state of 1.5 KB and a receipt."""
    now = datetime.now(UTC)

    def work(first: int, transaction: Transaction) -> None:
        people = [ConversationKey("memory", "crowd", f"{n:06}") for n in range(first, first + AT_ONCE)]
        words = '{"told": "' + "x" * 1400 + '"}'
        transaction.save(
            {p: Kept(1, transaction.seal(p, words), now, now + timedelta(days=30)) for p in people}
        )
        transaction.accept([f"crowd {p.user}" for p in people], now)

    async with await SqliteStore.open(path) as store:
        for first in range(0, many, AT_ONCE):
            await store.transaction(lambda transaction, first=first: work(first, transaction))  # type: ignore[misc]


def compare(folder: Path, total: int) -> None:
    """Turns with 32 people at once, in a new database and in a full one."""
    rates = []
    for many in (0, MANY):
        path = folder / f"crowd{many}.db"
        asyncio.run(fill(path, many))
        runs = [asyncio.run(turns(path, 32, total, thoughtless, name=f"{many}-{n}")) for n in range(3)]
        rates.append(statistics.median(run.per_second for run in runs))
        waits = [wait for run in runs for wait in run.waits]
        print(
            f"{many:>7,} people stored   {rates[-1]:,.0f} turns/s at 32 at once, wait p99 {micro(p99(waits))}"
        )
    print(f"   full to empty       {rates[1] / rates[0]:.2f}")
