"""Sending: every message once, to the DM if that is open, else into messages that only the caller sees."""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from typing import Any

import discord

from adapters.base import Outgoing, RetryLater, Undeliverable
from adapters.discord import render
from adapters.discord.handles import Handle, Seen
from adapters.discord.hidden import UNKNOWN, Hidden
from adapters.discord.read import PLATFORM
from adapters.discord.taking_back import MESSAGE, MESSAGES, take_back
from adapters.discord.wire import TROUBLE, Client, retry_after, user_of
from conversations.model import Message

log = logging.getLogger(__name__)

CLOSED = frozenset({50007, 50278, 50001})  # no messages to this user, no server in common, no access
NOBODY = frozenset({10013})
NO_CHANNEL = frozenset({10003})
TOO_FAST = frozenset({20016, 20028, 40003})  # also told with a 400
AFTER_A_BAD_TOKEN, AFTER_TOO_FAST, BEFORE_LOGIN = 60.0, 60.0, 1.0
MOST_CHANNELS = 20_000
MOST_DOUBTS = 5_000
NONCE_LIFE = 60.0
"""Seconds for which a nonce surely still is remembered; after that the DM is read before a message is sent again."""
PAGES, PAGE = 3, 100
CLOCKS_APART = timedelta(minutes=5)


class Closed(Exception):
    """The person takes no DM from the bot."""


class Delivery:
    """Sends what the outbox holds for Discord. See adapters.base.Adapter."""

    platform = PLATFORM

    def __init__(self, client: Client, clock: Callable[[], float] = time.time) -> None:
        self._client = client
        self._clock = clock
        self.hidden = Hidden(client)
        self._channels: OrderedDict[str, str] = OrderedDict()
        self._owners: OrderedDict[str, str] = OrderedDict()
        self._closed: OrderedDict[str, None] = OrderedDict()  # tokens whose caller takes no DM
        self._tried: OrderedDict[str, float] = OrderedDict()
        self._there: OrderedDict[str, dict[int, Seen]] = OrderedDict()
        self._tasks: set[asyncio.Task[None]] = set()

    # ── adapters.base.Adapter ───────────────────────────────────────────────────────────────────────────────────

    async def send(self, outgoing: Outgoing) -> str:
        """See the port."""
        with self._told_plainly():
            if not self._client.wire.open:
                raise RetryLater(BEFORE_LOGIN)
            if outgoing.taken_back:
                await take_back(self._client, outgoing.taken_back)
                return ""
            if outgoing.message is None:
                return await self._settle(outgoing)
            handle = Handle.read(outgoing.reply_to)
            if handle is not None and not handle.usable(self._clock()):
                handle = None
            if handle is None or handle.kind == "dm":
                return await self._to_dm(outgoing, outgoing.message, handle)
            return await self._to_caller(outgoing, outgoing.message, handle)

    async def arrived(self, outgoing: Outgoing) -> str | None:
        """See the port. A change of a message may simply be made again, so it never arrived."""
        message = outgoing.message
        if message is None:
            return None
        with self._told_plainly():
            if not self._client.wire.open:
                raise RetryLater(BEFORE_LOGIN)
            handle = Handle.read(outgoing.reply_to)
            if handle is not None and handle.kind != "dm" and handle.usable(self._clock()):
                last = render.parts(message, outgoing.id, hidden=True)[-1]
                with suppress(discord.NotFound):
                    if await self.hidden.has(handle, last.mark):
                        return str(Seen(answer=handle))
                if handle.kind == "hidden":
                    return None
            parts = render.parts(message, outgoing.id)
            try:
                found = await self._read_back(outgoing, parts)
            except Closed:
                return None
            self._remember(self._there, outgoing.id, found)
            return str(found[len(parts) - 1]) if len(found) == len(parts) else None

    # ── what the shell asks ─────────────────────────────────────────────────────────────────────────────────────

    def learn(self, user: str, channel: str) -> None:
        """That channel is the person's DM."""
        self._remember(self._channels, user, channel, MOST_CHANNELS)
        self._remember(self._owners, channel, user, MOST_CHANNELS)

    def known_channel(self, user: str) -> str:
        """The person's DM, if this process has met them in it; "" otherwise."""
        return self._channels.get(user, "")

    def owner(self, channel: str) -> str:
        """Whose DM that channel is, if this process has met them in it; "" otherwise."""
        return self._owners.get(channel, "")

    async def home(self, user: str) -> str:
        """The person's own DM with the bot, opened if need be; "" where they take none."""
        try:
            return await self._channel(user)
        except Closed:
            return ""

    async def is_home(self, user: str, channel: str) -> bool:
        """Whether that channel is the person's own DM with the bot."""
        return await self.home(user) == channel

    @property
    def idle(self) -> bool:
        """Whether nothing runs beside the sending."""
        return not self._tasks

    async def stop(self) -> None:
        """Ends what runs beside the sending."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    # ── to the DM ───────────────────────────────────────────────────────────────────────────────────────────────

    async def _to_dm(self, outgoing: Outgoing, message: Message, handle: Handle | None = None) -> str:
        try:
            seen = await self._post(outgoing, message)
        except Closed:
            if handle is None:
                raise Undeliverable("dm_closed") from None
            return await self._hidden(outgoing, message, handle)
        if handle is not None and not self.hidden.touched(handle):
            self._beside(lambda: self.hidden.remove(handle))
        return str(seen)

    async def _post(self, outgoing: Outgoing, message: Message) -> Seen:
        parts = render.parts(message, outgoing.id)
        now = self._clock()
        if now - self._tried.get(outgoing.id, now) > NONCE_LIFE:
            self._remember(self._there, outgoing.id, await self._read_back(outgoing, parts))
        there = self._there.pop(outgoing.id, {})
        channel = await self._channel(outgoing.to.user)
        if message.files:
            await self._type(channel)
        self._remember(self._tried, outgoing.id, self._tried.get(outgoing.id, now))
        seen = Seen()
        for number, part in enumerate(parts):
            seen = there.get(number) or await self._post_part(outgoing, channel, number, part)
        self._tried.pop(outgoing.id, None)
        return seen

    async def _post_part(self, outgoing: Outgoing, channel: str, number: int, part: render.Part) -> Seen:
        body = render.payload(part) | {"nonce": render.nonce(outgoing.id, number), "enforce_nonce": True}
        try:
            sent = await self._client.wire.ask("POST", MESSAGES, {"channel_id": channel}, body, part.files)
        except discord.HTTPException as error:
            self._raise_if_closed(outgoing.to.user, error)
            raise
        return Seen(channel, str(sent["id"]))

    async def _channel(self, user: str) -> str:
        """The person's DM, opened if need be. Raises Closed."""
        if user not in self._channels:
            try:
                found = await self._client.wire.ask("POST", "/users/@me/channels", {}, {"recipient_id": user})
            except discord.HTTPException as error:
                self._raise_if_closed(user, error)
                raise
            self.learn(user, str(found["id"]))
        self._channels.move_to_end(user)
        return self._channels[user]

    def _raise_if_closed(self, user: str, error: discord.HTTPException) -> None:
        if error.code in NO_CHANNEL:
            self._channels.pop(user, None)
        if error.code in CLOSED:
            raise Closed from None

    async def _type(self, channel: str) -> None:
        """Shows that something is being made; nothing depends on it."""
        with suppress(*TROUBLE):
            await self._client.wire.ask("POST", "/channels/{channel_id}/typing", {"channel_id": channel})

    async def _read_back(self, outgoing: Outgoing, parts: tuple[render.Part, ...]) -> dict[int, Seen]:
        """Which parts of the message the DM shows, newest page first.

        A part is known by its nonce, where Discord still tells it, else by its mark, which stays on the message for
        good. Should neither have been kept, the same words sent by us since the message was made are taken for it.
        """
        channel = await self._channel(outgoing.to.user)
        found: dict[int, Seen] = {}
        before: dict[str, str] = {}
        oldest = datetime.fromisoformat(outgoing.at) - CLOCKS_APART
        for _ in range(PAGES):
            query = {"limit": str(PAGE)} | before
            page = await self._client.wire.ask("GET", MESSAGES, {"channel_id": channel}, query=query)
            for each in page:
                number = _which(each, outgoing.id, parts, user_of(self._client), oldest)
                if number is not None and number not in found:
                    found[number] = Seen(channel, str(each["id"]))
            if len(found) == len(parts) or len(page) < PAGE:
                break
            before = {"before": str(page[-1]["id"])}
        return found

    # ── to the caller only ──────────────────────────────────────────────────────────────────────────────────────

    async def _to_caller(self, outgoing: Outgoing, message: Message, handle: Handle) -> str:
        if handle.kind == "hidden" or message.private or handle.token in self._closed:
            return await self._hidden(outgoing, message, handle)
        try:
            seen = await self._post(outgoing, message)
        except Closed:
            self._remember(self._closed, handle.token, None)
            return await self._hidden(outgoing, message, handle)
        self._beside(lambda: self.hidden.close(handle, render.moved(seen.channel)))
        return str(seen)

    async def _hidden(self, outgoing: Outgoing, message: Message, handle: Handle) -> str:
        try:
            await self.hidden.add(handle, render.parts(message, outgoing.id, hidden=True))
        except discord.HTTPException as error:
            if error.code in UNKNOWN:
                raise Undeliverable("dm_closed") from None
            raise
        return str(Seen(answer=handle))

    # ── what was asked is settled ───────────────────────────────────────────────────────────────────────────────

    async def _settle(self, outgoing: Outgoing) -> str:
        seen = Seen.read(outgoing.ref)
        if seen is None:
            return ""
        try:
            if seen.answer is None:
                await self._settle_in_dm(outgoing, seen)
            elif seen.answer.usable(self._clock()):
                await self.hidden.settle(seen.answer, outgoing.chosen)
        except discord.HTTPException as error:
            # It was deleted, or the person has closed their DM since: there is nothing left to press.
            if error.code not in UNKNOWN | CLOSED | NO_CHANNEL:
                raise
        return outgoing.ref

    async def _settle_in_dm(self, outgoing: Outgoing, seen: Seen) -> None:
        place = {"channel_id": seen.channel, "message_id": seen.message}
        if outgoing.asked is not None:
            components = render.settled(outgoing.asked, outgoing.id, outgoing.chosen).components
        else:
            shown = await self._client.wire.ask("GET", MESSAGE, place)
            components = render.settled_as_seen(shown.get("components") or [], outgoing.chosen)
        if components:
            await self._client.wire.ask("PATCH", MESSAGE, place, render.payload(render.Part(components)))

    # ── small things ────────────────────────────────────────────────────────────────────────────────────────────

    @contextmanager
    def _told_plainly(self) -> Iterator[None]:
        """Turns what discord.py raises into what the port allows; what stays is an unknown outcome."""
        try:
            yield
        except discord.RateLimited as asked:
            raise RetryLater(asked.retry_after) from None
        except discord.HTTPException as error:
            if error.status == 429:
                raise RetryLater(retry_after(error)) from None
            if error.code in TOO_FAST:
                raise RetryLater(AFTER_TOO_FAST) from None
            if error.status == 401:  # the gateway says so too, and that ends the run with a sentence
                raise RetryLater(AFTER_A_BAD_TOKEN) from None
            if error.code in NO_CHANNEL:
                raise RetryLater(0.0) from None
            if error.code in NOBODY:
                raise Undeliverable("unknown_user") from None
            if 400 <= error.status < 500:
                log.error("Discord refused a message for good: %s, code %s.", error.status, error.code)
                raise Undeliverable(f"refused_{error.code or error.status}") from None
            raise

    def _beside(self, work: Callable[[], Awaitable[None]]) -> None:
        """Does what no message waits for. An announced answer must not say for ever that it is being thought about."""
        task = asyncio.create_task(_insisted(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    @staticmethod
    def _remember(kept: OrderedDict[str, Any], name: str, value: Any, most: int = MOST_DOUBTS) -> None:
        kept[name] = value
        kept.move_to_end(name)
        while len(kept) > most:
            kept.popitem(last=False)


async def _insisted(work: Callable[[], Awaitable[None]]) -> None:
    for wait in (0.2, 1.0, 5.0, 25.0):
        try:
            await work()
        except discord.NotFound:  # somebody has taken it away: there is nothing to complete
            return
        except TROUBLE:
            await asyncio.sleep(wait)
        else:
            return
    log.warning("An announced answer could not be completed.")


def _which(
    shown: Mapping[str, Any], id: str, parts: tuple[render.Part, ...], me: str, oldest: datetime
) -> int | None:
    """The number of the part that this message of the DM is, or None."""
    if str((shown.get("author") or {}).get("id")) != me:
        return None
    nonce = shown.get("nonce")
    components = shown.get("components") or []
    found = render.marks(components)
    for number, part in enumerate(parts):
        if nonce == render.nonce(id, number) or part.mark in found:
            return number
    if nonce or max(found, default=0) >= render.FIRST_MARK:  # it is known by its own: another one
        return None
    if datetime.fromisoformat(str(shown["timestamp"])) < oldest:
        return None
    words = _words(components)
    return next((n for n, part in enumerate(parts) if words and _words(part.components) == words), None)


def _words(components: Any) -> list[str]:
    found = []
    for component in components:
        if component.get("content"):
            found.append(str(component["content"]))
        found += _words(component.get("components") or [])
    return found
