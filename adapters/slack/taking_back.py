"""Taking back what the bot has said: its own messages and files in a direct message, once somebody has deleted all.

What is deleted is gone from the history, so whoever goes on after a wait or a crash begins anew and repeats nothing.
"""

import logging
import time
from collections.abc import Iterable, Mapping
from typing import Any

from adapters.base import RetryLater, Undeliverable
from adapters.slack.api import FAILED, Api

log = logging.getLogger(__name__)

PAGE = 100
IN_ONE_GO = 10.0  # seconds after which others get a turn
AFTER_TROUBLE = 30.0
WHOLE = ""  # Slack counts deletions for the whole workspace: https://docs.slack.dev/apis/web-api/rate-limits


async def take_back(api: Api, me: str, receipts: Iterable[str], *, in_one_go: float = IN_ONE_GO) -> None:
    """Deletes what `me` has posted, up to the newest of these receipts.

    Raises RetryLater as long as something is left. What Slack will not delete stays.
    """
    until = time.monotonic() + in_one_go
    try:
        for channel, newest in _newest(receipts).items():
            await _clear(api, me, channel, newest, until)
    except (RetryLater, Undeliverable):
        raise
    except FAILED:
        raise RetryLater(AFTER_TROUBLE) from None


def _newest(receipts: Iterable[str]) -> dict[str, str]:
    """The newest message of each direct message; what only the caller saw has no place to which one could return."""
    found: dict[str, str] = {}
    for receipt in receipts:
        channel, _, ts = receipt.partition(":")
        if ts:
            found[channel] = max(ts, found.get(channel, ""))
    return found


async def _clear(api: Api, me: str, channel: str, newest: str, until: float) -> None:
    page: Mapping[str, Any] = {"has_more": True}
    latest, inclusive = newest, True
    while page.get("has_more"):
        page = await api.call(
            "conversations.history",
            channel,
            api.client.conversations_history,
            channel=channel,
            latest=latest,
            inclusive=inclusive,
            limit=PAGE,
        )
        for message in page.get("messages", ()):  # newest first
            latest, inclusive = str(message["ts"]), False
            if message.get("user") == me:
                await _delete(api, channel, message)
                if time.monotonic() > until:
                    raise RetryLater(0.0)


async def _delete(api: Api, channel: str, message: Mapping[str, Any]) -> None:
    """A message, and before it what is attached: a file outlives the message that shows it."""
    for file in message.get("files") or ():
        if file.get("mode") == "tombstone":  # it has gone before
            continue
        await _gone(api, "files.delete", api.client.files_delete, file=file["id"])
    await _gone(api, "chat.delete", api.client.chat_delete, channel=channel, ts=message["ts"])


async def _gone(api: Api, method: str, function: Any, **which: str) -> None:
    try:
        await api.call(method, WHOLE, function, **which)
    except Undeliverable as refusal:
        log.info("%s: %s", method, refusal.reason)
