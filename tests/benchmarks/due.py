"""Whether reminders that are due are found among a hundred thousand that are not."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.scheduler import AT_ONCE
from bot.storage.port import Due, Transaction
from bot.storage.sqlite import SqliteStore
from conversations.model import ConversationKey, Reminder

PENDING, DUE = 100_000, 1_000


async def fill(store: SqliteStore, now: datetime) -> None:
    """Stores the pending reminders; as many of them as are due, spread among the others."""
    every = PENDING // DUE

    def work(first: int, transaction: Transaction) -> None:
        rows = {}
        for n in range(first, first + AT_ONCE):
            at = now - timedelta(seconds=n % 3600) if n % every == 0 else now + timedelta(minutes=1 + n)
            wall = at.replace(tzinfo=None, second=0, microsecond=0)
            person = ConversationKey("memory", "crowd", f"{n:06}")
            rows[person, "d1:thank_you"] = (Reminder("d1:thank_you", "d1", "thank_you", wall, "UTC"), at)
        transaction.remind(rows)

    for first in range(0, PENDING, AT_ONCE):
        await store.transaction(lambda transaction, first=first: work(first, transaction))  # type: ignore[misc]


async def taken(store: SqliteStore, now: datetime) -> int:
    """Takes all that is due as the scheduler and the turns do: looked for, seen to be pending, and removed."""

    def take(due: list[Due], transaction: Transaction) -> int:
        keys = [(each.conversation, each.reminder) for each in due]
        pending = transaction.pending(keys)
        transaction.cancel(list(pending))
        return len(pending)

    count = 0
    while due := await store.read(lambda transaction: transaction.due(now, AT_ONCE)):
        count += await store.transaction(lambda transaction, due=due: take(due, transaction))  # type: ignore[misc]
    await store.read(lambda transaction: transaction.next_due(now))
    return count


async def measure(path: Path) -> tuple[int, float, float]:
    """How many were taken, the milliseconds it took, and those of them that the processor worked."""
    now = datetime.now(UTC)
    async with await SqliteStore.open(path) as store:
        await fill(store, now)
        begun, worked = time.perf_counter(), time.process_time()
        count = await taken(store, now)
        return count, (time.perf_counter() - begun) * 1000, (time.process_time() - worked) * 1000


def compare(folder: Path) -> None:
    """Prints how long the due ones take."""
    count, took, worked = asyncio.run(measure(folder / "due.db"))
    print(
        f"{PENDING:,} reminders pending, {count:,} due: found and claimed in {took:.0f} ms ({worked:.0f} ms of CPU)"
    )
