"""How long what people say is kept, and the broom that sees to it."""

from datetime import UTC, datetime, timedelta

from bot.storage.port import Store
from conversations.state import State

RETENTION = timedelta(days=30)  # after the last use; a pending reminder is use
LONGEST = timedelta(days=365)  # even if the person chose to keep their lessons
RECEIPTS = timedelta(hours=25)  # longer than any platform goes on redelivering

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

    Returns how many people were forgotten. Harmless to repeat.
    """
    return await store.transaction(lambda transaction: transaction.sweep(now, now - RECEIPTS))
