"""How long what people say is kept, and the broom that sees to it."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache, partial
from typing import Any

from bot.storage.port import Kept, Store, Transaction
from bot.storage.seal import Unreadable
from conversations.codec import CodecError, state_from_json, state_to_text
from conversations.fading import faded
from conversations.flow import Flow
from conversations.model import ConversationKey
from conversations.state import State

RETENTION = timedelta(days=30)  # after the last use; a pending reminder is use
LONGEST = timedelta(days=365)  # even if the person chose to keep their lessons
RECEIPTS = timedelta(hours=25)  # longer than any platform goes on redelivering
UNDELIVERED = timedelta(days=7)  # what could not be delivered, for which an operator may have it tried again

PART = 500  # people looked at in one go
OPENED = 100  # people whose states are opened in one go, which takes longer

LESSONS = "keep_lessons_until"


def keep_until(state: State, now: datetime) -> datetime:
    """When a state that was used at `now` may be forgotten: after 30 days, or later where the person chose
    so.
    """
    usual = _usual(now)
    chosen = state.profile.get(LESSONS)
    if not isinstance(chosen, str):
        return usual
    until = datetime.fromisoformat(chosen)
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return min(max(usual, until), now + LONGEST)


@lru_cache(maxsize=8)  # all turns of a commit ask for the same
def _usual(now: datetime) -> datetime:
    return now + RETENTION


async def sweep(store: Store, now: datetime) -> int:
    """Forgets what has outlived its time: people after 30 days, words after hours or days, receipts after 25 hours.

    Returns how many people were forgotten. Harmless to repeat; no turn waits for more than a part of it.
    """
    await store.transaction(
        lambda transaction: transaction.forget_traffic(now - RECEIPTS, dead_before=now - UNDELIVERED)
    )
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


async def fade(store: Store, flow: Flow[Any], now: datetime) -> int:
    """Takes from the states what is kept only for so long, also from those of people who never write again.

    Returns how many states that were. Harmless to repeat; no turn waits for more than a part of it.
    """
    changed, last = 0, None
    while True:
        people, last = await store.read(partial(_fading, flow, now, last))
        if people:
            changed += await store.transaction(partial(_fade, flow, now, people))
        if last is None:
            return changed


def _fading(
    flow: Flow[Any], now: datetime, last: ConversationKey | None, transaction: Transaction
) -> tuple[list[ConversationKey], ConversationKey | None]:
    looked = transaction.everybody(last, OPENED)
    return [*_faded(flow, now, looked, transaction)], looked[-1] if looked else None


def _fade(flow: Flow[Any], now: datetime, people: list[ConversationKey], transaction: Transaction) -> int:
    changed = _faded(flow, now, people, transaction)  # looked at again: somebody may have come back meanwhile
    transaction.save(changed)
    return len(changed)


def _faded(
    flow: Flow[Any], now: datetime, people: list[ConversationKey], transaction: Transaction
) -> dict[ConversationKey, Kept]:
    """The rows of those in whose state something has to go, without it. One that does not open is left alone."""
    changed = {}
    for person in people:
        try:
            for kept in transaction.load([person]).values():
                state = state_from_json(flow, transaction.unseal(person, kept))
                after = faded(flow, state, now)
                if after != state:
                    sealed = transaction.seal(person, state_to_text(flow, after))
                    changed[person] = Kept(kept.version + 1, sealed, kept.updated_at, kept.keep_until)
        except (Unreadable, CodecError, ValueError, TypeError):
            continue
    return changed
