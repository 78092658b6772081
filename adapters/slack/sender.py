"""Sending: into the person's direct message, or where none can be opened, in messages that only they see.

A message carries the id of its effect in its metadata. After an unknown outcome the direct message is read back for
that id before anything is sent again, so nothing is said twice and nothing is lost.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Mapping
from typing import Any

from adapters.base import Outgoing, RetryLater, Undeliverable
from adapters.slack.api import Api, Unclear
from adapters.slack.handle import Channel
from adapters.slack.render import Post, posts, settled, stripped, whispers
from adapters.slack.taking_back import take_back
from conversations.model import ConversationKey, File, Message

log = logging.getLogger(__name__)

EVENT_TYPE = "debrief_message"
WHISPERED = "whisper"
# https://docs.slack.dev/reference/methods/conversations.history: no more than 200 at a time is recommended.
PAGE, PAGES = 100, 3
SETTLE = 1.0  # seconds in which a message that Slack took may still be on its way to being seen
CLOSED_FOR = 600.0  # seconds until a direct message that could not be opened is tried again
LONGEST_PAUSE = 12.0  # seconds that the rest of a message waits its turn in here, its beginning being out
MOST_KEPT = 5_000


class Closed(Exception):
    """There is no direct message with this person, and none can be opened."""


class Sender:
    """See the module. `team` is the token's workspace, outside of which nobody is written to, and `me` its user."""

    def __init__(self, api: Api, team: str, me: str, *, settle: float = SETTLE) -> None:
        self._api = api
        self._team = team
        self._me = me
        self._settle = settle
        self._dms: dict[str, str] = {}
        self._closed: dict[str, float] = {}
        self._opening: dict[str, asyncio.Lock] = {}
        # What of a message is out already: receipts by part, and files by name.
        self._out: dict[str, dict[int | str, str]] = {}
        self._looked: set[str] = set()

    def learn(self, user: str, channel: str) -> None:
        """That user wrote in that direct message."""
        _remember(self._dms, user, channel)
        self._closed.pop(user, None)

    def known(self, user: str) -> str:
        """The direct message with that user, "" if none is known yet."""
        return self._dms.get(user, "")

    def shut(self, user: str) -> bool:
        """Whether it is known that no direct message with that user can be opened."""
        return self._closed.get(user, 0.0) > time.monotonic()

    async def dm(self, person: ConversationKey) -> str:
        """The direct message with the person, opened if need be. Raises Closed, and as `Api.call` does."""
        user = person.user
        async with self._opening.setdefault(user, asyncio.Lock()):
            try:
                if user in self._dms:
                    return self._dms[user]
                if self.shut(user):
                    raise Closed
                try:
                    found = await self._api.call(
                        "conversations.open", "", self._api.client.conversations_open, users=[user]
                    )
                except Undeliverable as refusal:
                    log.info("no direct message with %s: %s", user, refusal.reason)
                    self._shut(user)
                    raise Closed from None
                self.learn(user, found["channel"]["id"])
                return self._dms[user]
            finally:
                self._opening.pop(user, None)

    async def send(self, outgoing: Outgoing) -> str:
        """See adapters.base.Adapter."""
        if outgoing.to.workspace != self._team:
            raise Undeliverable("another_workspace")
        if outgoing.taken_back:
            await take_back(self._api, self._me, outgoing.taken_back)
            return ""
        if outgoing.message is None:
            return await self._update(outgoing)
        try:
            channel = await self.dm(outgoing.to)
            return await self._post(outgoing, outgoing.message, channel)
        except Closed:
            place = Channel.read(outgoing.reply_to)
            if place is None:
                raise Undeliverable("dm_closed") from None
            return await self._whisper(outgoing, outgoing.message, place)

    async def arrived(self, outgoing: Outgoing) -> str | None:
        """See adapters.base.Adapter. What only the caller saw can't be read back and is said again."""
        if outgoing.message is None or outgoing.to.workspace != self._team:
            return None
        try:
            channel = await self.dm(outgoing.to)
            out = await self._seen(outgoing, channel)
        except Closed:
            return None
        except Undeliverable as refusal:
            log.warning("message %s could not be looked for: %s", outgoing.id, refusal.reason)
            return None
        except Unclear:
            raise RetryLater(self._settle) from None
        last = len(posts(outgoing.message, outgoing.to)) - 1
        if last in out and all(file.name in out for file in outgoing.message.files):
            self._forget(outgoing.id)
            return out[last]
        if outgoing.id not in self._looked:  # it may yet turn up: look once more
            self._looked.add(outgoing.id)
            raise RetryLater(self._settle)
        self._looked.discard(outgoing.id)
        _remember(self._out, outgoing.id, out)
        return None

    # ── in the direct message ───────────────────────────────────────────────────────────────────────────────

    async def _post(self, outgoing: Outgoing, message: Message, channel: str) -> str:
        out = self._out.get(outgoing.id, {})
        _remember(self._out, outgoing.id, out)
        parts = posts(message, outgoing.to)
        for number, post in enumerate(parts):
            if number not in out:
                out[number] = await self._in_turn(
                    lambda n=number, p=post: self._post_part(outgoing, n, p, channel), out
                )
        for file in message.files:
            if file.name not in out:
                out[file.name] = await self._in_turn(lambda f=file: self._upload(f, channel), out)
        self._forget(outgoing.id)
        return out[len(parts) - 1]

    async def _in_turn(self, step: Callable[..., Any], out: Mapping[int | str, str]) -> str:
        """The step's receipt. A wait that Slack asks for is sat out in here once the message has begun to appear."""
        while True:
            try:
                return str(await step())
            except RetryLater as later:
                if not out:
                    raise
                if later.after > LONGEST_PAUSE:  # whoever goes on with it has to look first
                    raise Unclear("the rest of a message has to wait") from None
                await asyncio.sleep(later.after)

    async def _post_part(self, outgoing: Outgoing, number: int, post: Post, channel: str) -> str:
        try:
            found = await self._api.call(
                "chat.postMessage",
                channel,
                self._api.client.chat_postMessage,
                channel=channel,
                **post,
                metadata={
                    "event_type": EVENT_TYPE,
                    "event_payload": {"id": outgoing.id, "part": number},
                },
                mrkdwn=False,
                parse="none",
                link_names=False,
                unfurl_links=False,
                unfurl_media=False,
            )
        except Undeliverable as refusal:
            if refusal.reason not in _SHUT:
                raise
            self._shut(outgoing.to.user)
            raise Closed from None
        return f"{channel}:{found['ts']}"

    async def _upload(self, file: File, channel: str) -> str:
        """Shares the file in the channel, by Slack's three steps; only the last makes it visible."""
        content = file.text.encode("utf-8")
        ticket = await self._api.call(
            "files.getUploadURLExternal",
            "",
            self._api.client.files_getUploadURLExternal,
            filename=file.name,
            length=len(content),
        )
        async with self._api.session.post(ticket["upload_url"], data=content) as response:
            if response.status != 200:
                raise Unclear(f"upload: HTTP {response.status}")
        await self._api.call(
            "files.completeUploadExternal",
            "",
            self._api.client.files_completeUploadExternal,
            files=[{"id": ticket["file_id"], "title": file.name}],
            channel_id=channel,
        )
        return str(ticket["file_id"])

    async def _update(self, outgoing: Outgoing) -> str:
        if outgoing.ref == WHISPERED:
            place = Channel.read(outgoing.reply_to)
            if place is not None and place.url and outgoing.asked is not None:
                await self._api.respond(
                    place.url, replace_original=True, **settled(outgoing.asked, outgoing.chosen)
                )
            return outgoing.ref
        channel, _, ts = outgoing.ref.partition(":")
        if outgoing.asked is not None:
            post = settled(outgoing.asked, outgoing.chosen)
        else:
            post = stripped(await self._shown(channel, ts), outgoing.chosen)
        await self._api.call(
            "chat.update",
            channel,
            self._api.client.chat_update,
            channel=channel,
            ts=ts,
            **post,
            parse="none",
            link_names=False,
        )
        return outgoing.ref

    async def _shown(self, channel: str, ts: str) -> dict[str, Any]:
        """A message as Slack has it. Raises Undeliverable for one that is gone."""
        found = await self._api.call(
            "conversations.history",
            channel,
            self._api.client.conversations_history,
            channel=channel,
            latest=ts,
            oldest=ts,
            inclusive=True,
            limit=1,
        )
        for message in found.get("messages", []):
            return dict(message)
        raise Undeliverable("message_not_found")

    async def _seen(self, outgoing: Outgoing, channel: str) -> dict[int | str, str]:
        """What of the message the channel shows: receipts of its parts, and the files after its last part."""
        found: dict[int | str, str] = {}
        files: dict[int | str, str] = {}
        cursor = None
        for _ in range(PAGES):
            page = await self._api.call(
                "conversations.history",
                channel,
                self._api.client.conversations_history,
                channel=channel,
                limit=PAGE,
                include_all_metadata=True,
                **({"cursor": cursor} if cursor else {}),
            )
            for message in page.get("messages", []):  # newest first
                payload = _ours(message)
                if payload is None:
                    files.update({str(file.get("name")): file["id"] for file in _files(message)})
                elif payload.get("id") == outgoing.id:
                    found |= {int(payload["part"]): f"{channel}:{message['ts']}", **files}
                    files = {}
                else:  # what follows another message is that one's
                    files = {}
            cursor = (page.get("response_metadata") or {}).get("next_cursor")
            if 0 in found or not cursor:
                break
        return found

    # ── in a channel, for one person ────────────────────────────────────────────────────────────────────────

    async def _whisper(self, outgoing: Outgoing, message: Message, place: Channel) -> str:
        out = self._out.get(outgoing.id, {})
        _remember(self._out, outgoing.id, out)
        for number, post in enumerate(whispers(message, outgoing.to)):
            if number not in out:
                await self._in_turn(lambda p=post: self._whisper_part(p, outgoing.to, place), out)
                out[number] = WHISPERED
        self._forget(outgoing.id)
        return WHISPERED

    async def _whisper_part(self, post: Post, to: ConversationKey, place: Channel) -> None:
        if place.url and await self._api.respond(place.url, response_type="ephemeral", **post):
            return
        if not place.channel:
            raise Undeliverable("dm_closed")
        await self._api.call(
            "chat.postEphemeral",
            place.channel,
            self._api.client.chat_postEphemeral,
            channel=place.channel,
            user=to.user,
            **post,
            parse="none",
            link_names=False,
        )

    def _shut(self, user: str) -> None:
        self._dms.pop(user, None)
        _remember(self._closed, user, time.monotonic() + CLOSED_FOR)

    def _forget(self, id: str) -> None:
        self._out.pop(id, None)
        self._looked.discard(id)


# https://docs.slack.dev/reference/methods/chat.postMessage: errors that mean this direct message takes nothing.
_SHUT = frozenset(
    {"channel_not_found", "is_archived", "messages_tab_disabled", "cannot_dm_bot", "user_disabled"}
)


def _ours(message: Mapping[str, Any]) -> Mapping[str, Any] | None:
    metadata = message.get("metadata") or {}
    return metadata.get("event_payload") or {} if metadata.get("event_type") == EVENT_TYPE else None


def _files(message: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return list(message.get("files") or ()) if message.get("bot_id") else []


def _remember(kept: dict[Any, Any], key: Any, value: Any) -> None:
    while len(kept) >= MOST_KEPT and key not in kept:
        del kept[next(iter(kept))]
    kept[key] = value
