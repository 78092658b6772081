"""How long what people say is kept, and the broom that sees to it."""

from datetime import UTC, datetime, timedelta
from functools import partial

from bot.storage.port import Store, Transaction
from conversations.model import ConversationKey
from conversations.state import State

RETENTION = timedelta(days=30)  # after the last use; a pending reminder is use
LONGEST = timedelta(days=365)  # even if the person chose to keep their lessons
RECEIPTS = timedelta(hours=25)  # longer than any platform goes on redelivering

PART = 500  # people looked at in one go

LESSONS = "keep_lessons_until"


def keep_until(state: State, now: datetime) -> datetime:
    """When a state that was used at `now` may be forgotten: after 30 days, or later where the person chose
    so.
    """
    usual = now + RETENTION
    chosen = state.profile.get(LESSONS)
    if not isinstance(chosen, str):
        return usual
    until = datetime.fromisoformat(chosen)
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return min(max(usual, until), now + LONGEST)


async def sweep(store: Store, now: datetime) -> int:
    """Forgets what has outlived its time: people after 30 days, receipts and delivered words after 25 hours.

    Returns how many people were forgotten. Harmless to repeat; no turn waits for more than a part of it.
    """
    await store.transaction(lambda transaction: transaction.forget_traffic(now - RECEIPTS))
    forgotten, last = 0, None
    while True:
        people, end = await store.read(partial(_outlived, now, last))
        if people:
            forgotten += await store.transaction(partial(_forget, now, last))
        if end is None:
            return forgotten
        last = end


def _outlived(
    now: datetime, last: ConversationKey | None, transaction: Transaction
) -> tuple[list[ConversationKey], ConversationKey | None]:
    return transaction.outlived(now, last, PART)


def _forget(now: datetime, last: ConversationKey | None, transaction: Transaction) -> int:
    people, _ = transaction.outlived(
        now, last, PART
    )  # looked at again: somebody may have come back meanwhile
    transaction.erase(people)
    return len(people)
