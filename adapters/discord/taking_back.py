"""Taking back what the bot has said: its own messages in a DM, once somebody has deleted everything.

What is deleted is gone from the history, so whoever goes on after a wait or a crash begins anew and repeats nothing.
"""

import logging
import time
from collections.abc import Iterable

import discord

from adapters.base import RetryLater
from adapters.discord.handles import Seen
from adapters.discord.wire import TROUBLE, Client, retry_after, user_of

log = logging.getLogger(__name__)

MESSAGES = "/channels/{channel_id}/messages"
MESSAGE = "/channels/{channel_id}/messages/{message_id}"
PAGE = 100
IN_ONE_GO = 10.0  # seconds after which others get a turn
AFTER_TROUBLE = 30.0


async def take_back(client: Client, receipts: Iterable[str], *, in_one_go: float = IN_ONE_GO) -> None:
    """Deletes what the bot has posted, up to the newest of these receipts.

    Raises RetryLater as long as something is left. What Discord will not delete stays.
    """
    until = time.monotonic() + in_one_go
    try:
        for channel, newest in _newest(receipts).items():
            await _clear(client, channel, newest, until)
    except discord.RateLimited as asked:
        raise RetryLater(asked.retry_after) from None
    except discord.HTTPException as error:
        if error.status == 429:
            raise RetryLater(retry_after(error)) from None
        if error.status == 401:
            raise RetryLater(AFTER_TROUBLE) from None
        log.info("A DM can't be read any more: %s, code %s.", error.status, error.code)
    except TROUBLE:
        raise RetryLater(AFTER_TROUBLE) from None


def _newest(receipts: Iterable[str]) -> dict[str, int]:
    """The newest message of each DM; what only the caller saw has no place to which one could return."""
    found: dict[str, int] = {}
    for seen in map(Seen.read, receipts):
        if seen is not None and seen.answer is None:
            found[seen.channel] = max(int(seen.message), found.get(seen.channel, 0))
    return found


async def _clear(client: Client, channel: str, newest: int, until: float) -> None:
    before, full = newest + 1, True
    while full:
        query = {"before": str(before), "limit": str(PAGE)}
        page = await client.wire.ask("GET", MESSAGES, {"channel_id": channel}, query=query)
        full = len(page) == PAGE
        for message in page:  # newest first
            before = int(message["id"])
            if str(message["author"]["id"]) == user_of(client):
                await _delete(client, channel, str(before))
                if time.monotonic() > until:
                    raise RetryLater(0.0)


async def _delete(client: Client, channel: str, message: str) -> None:
    try:
        await client.wire.ask("DELETE", MESSAGE, {"channel_id": channel, "message_id": message})
    except discord.HTTPException as error:
        if error.status in (401, 429) or error.status >= 500:
            raise
        log.info("A message stays: %s, code %s.", error.status, error.code)
