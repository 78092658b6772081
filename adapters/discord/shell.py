"""The bot on Discord: connects, listens, acknowledges at once and hands on. What is sent is the delivery's."""

import asyncio
import logging
import sys
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import discord

from adapters.base import Host, Outgoing, PlatformDown
from adapters.discord import answering, commands, install, read
from adapters.discord.adapter import CLOCKS_APART, Delivery
from adapters.discord.handles import Handle
from adapters.discord.hidden import FURTHER
from adapters.discord.inbox import MOMENT, Inbox
from adapters.discord.leaving import EVERY, Leaving
from adapters.discord.limits import TOKEN_USABLE
from adapters.discord.meter import Meter
from adapters.discord.read import Completes, Interaction, Opens
from adapters.discord.taking_back import MESSAGES
from adapters.discord.wire import TROUBLE, Client, privileged
from conversations.model import ChoicePicked, ConversationKey, Envelope, Event, TextReceived, Words

log = logging.getLogger(__name__)

LONGEST_BACKOFF = 60.0
OWNER_PATIENCE = 15.0
UNUSED_AFTER = 20.0
"""Seconds after which an announced answer that nothing comes of is taken away; where a message is only late, its token
has to have run out before.
"""
AWAY = timedelta(hours=20)
"""For how long a process may have been away: well inside the time for which an answered message is known by its id."""
MOST_SEEN, MOST_CHANNELS = 5_000, 500
FILE_PATIENCE = 5.0

BAD_TOKEN = (
    "Discord does not accept DISCORD_TOKEN. Open your application at https://discord.com/developers/applications, "
    "press Bot, then Reset Token, and set the new one."
)
CLOSED_FOR_GOOD = {
    4004: BAD_TOKEN,
    4010: "Discord refuses the connection as wrongly divided (4010). Update discord.py and start again.",
    4011: "The bot is in more servers than one connection may serve (4011). Take it out of some.",
    4012: "Discord no longer speaks this version of its gateway (4012). Update discord.py and start again.",
    4013: "Discord does not know the intents the bot asks for (4013). Update discord.py and start again.",
    4014: (
        "Discord does not grant the intents the bot asks for (4014), though it asks for no privileged one. "
        "Look at your application at https://discord.com/developers/applications, under Bot."
    ),
}


class DiscordShell:
    """See adapters.base.Shell."""

    platform = read.PLATFORM

    def __init__(
        self,
        token: str,
        api_url: str | None = None,
        *,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        hold: float = MOMENT,
    ) -> None:
        self._token = token
        self._now = now
        self._me = ""
        self._host: Host | None = None
        self.meter = Meter()
        self._api_url = api_url
        self._client: Client | None = None
        self._delivery: Delivery | None = None
        self._leaving: Leaving | None = None
        self._inbox = Inbox(self._take, hold)
        self._application = install.application_in(token)
        self._tasks: set[asyncio.Task[None]] = set()
        self._tidying: set[asyncio.Task[None]] = set()
        self._seen: OrderedDict[str, None] = OrderedDict()
        self._latest: OrderedDict[str, int] = OrderedDict()  # by DM, the last message that was heard
        self._registered = False
        self._ready = 0
        self._stopping = False

    @property
    def client(self) -> Client:
        """The library's client; made where a loop runs."""
        if self._client is None:
            self._client = Client(self._api_url, self.meter, self._hear)
        return self._client

    @property
    def leaving(self) -> Leaving:
        """What looks whether anybody can still reach the bot."""
        if self._leaving is None:
            self._leaving = Leaving(self.client, self._now)
        return self._leaving

    @property
    def delivery(self) -> Delivery:
        """What sends."""
        if self._delivery is None:
            self._delivery = Delivery(self.client, lambda: self._now().timestamp())
        return self._delivery

    # ── adapters.base.Shell ─────────────────────────────────────────────────────────────────────────────────────

    @property
    def install_link(self) -> str:
        """See the port."""
        return install.link(self._application) if self._application else ""

    async def send(self, outgoing: Outgoing) -> str:
        """See the port."""
        return await self.delivery.send(outgoing)

    async def arrived(self, outgoing: Outgoing) -> str | None:
        """See the port."""
        return await self.delivery.arrived(outgoing)

    async def zone(self, person: ConversationKey) -> str | None:
        """See the port. Discord does not tell anybody's zone, so the bot asks for it once."""
        return None

    async def run(self, host: Host) -> None:
        """See the port."""
        if forbidden := privileged(self.client.intents):
            raise PlatformDown(self.platform, f"The bot asks for privileged intents: {', '.join(forbidden)}.")
        self._host = host
        await self._log_in()
        self._begin(self._look_around(host), self._tidying)
        wait = 1.0
        while not self._stopping:
            try:
                await self.client.connect()
            except discord.PrivilegedIntentsRequired:
                raise PlatformDown(self.platform, CLOSED_FOR_GOOD[4014]) from None
            except discord.ConnectionClosed as closed:
                sentence = CLOSED_FOR_GOOD.get(closed.code, f"Discord closed the connection ({closed.code}).")
                raise PlatformDown(self.platform, sentence) from None
            except Exception as error:  # a frame that is no JSON, say: the next connection may be better
                if self._stopping:
                    return
                log.warning("The connection to Discord broke (%s); a new one is made.", type(error).__name__)
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_BACKOFF)

    async def stop(self) -> None:
        """See the port."""
        self._stopping = True
        self._inbox.flush_all()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=5.0)
        await _cancelled(self._tasks | self._tidying)
        await self.delivery.stop()
        await self.client.close()

    @property
    def ready(self) -> bool:
        """Whether Discord has greeted this bot since it was started."""
        return self._ready > 0

    @property
    def idle(self) -> bool:
        """Whether everything that was heard has been handed on, and nothing is under way beside the sending."""
        return not self._tasks and self._inbox.empty and self.delivery.idle

    # ── connecting ──────────────────────────────────────────────────────────────────────────────────────────────

    async def _log_in(self) -> None:
        wait = 1.0
        while not self._stopping:
            try:
                await self.client.login(self._token)
            except discord.LoginFailure:
                await self.client.wire.reset()
                raise PlatformDown(self.platform, BAD_TOKEN) from None
            except (*TROUBLE, LookupError, TypeError) as error:
                log.warning(
                    "Discord can't be reached (%s); trying again in %.0f s.", type(error).__name__, wait
                )
                await self.client.wire.reset()
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_BACKOFF)
            else:
                break
        known = str(self.client.application_id or "")
        if known and known != self._application:  # a token need not tell it, or not rightly
            self._application = known
            sys.stdout.write(f"discord: install link: {self.install_link}\n")
            sys.stdout.flush()

    async def _look_around(self, host: Host) -> None:
        while True:
            await asyncio.sleep(EVERY)
            await self.leaving.look(host)

    def _hear(self, event: str, payload: Mapping[str, Any]) -> None:
        """Every payload of interest, in the order in which it came."""
        if self._stopping or self._host is None:
            return
        if event == "READY":
            self._me = str(payload["user"]["id"])
            self._begin(self._greet())
        elif event == "INTERACTION_CREATE":
            self._interaction(payload)
        else:
            self._message(event, payload)

    async def _greet(self) -> None:
        """A new session: the commands are made known, and what was written since the last one ended is read."""
        self._ready += 1
        if not self._registered:
            try:
                application = self.client.application_id
                assert application is not None
                await self.client.wire.bulk_upsert_global_commands(application, commands.definition())
                self._registered = True
            except TROUBLE as error:
                code = error.code if isinstance(error, discord.HTTPException) else type(error).__name__
                log.warning(
                    "Discord did not take the /debrief command (%s); DMs work. The next start tries again.",
                    code,
                )
        if self._ready > 1:
            for channel, latest in list(self._latest.items()):
                await self._catch_up(channel, latest)
        elif self._ready == 1:
            await self._catch_up_after_a_restart()

    async def _catch_up_after_a_restart(self) -> None:
        """What was written while no process listened; what was answered is known by its id, and is not again."""
        assert self._host is not None
        for person, at in await self._host.recent(self.platform, "", self._now() - AWAY):
            with suppress(*TROUBLE):
                channel = await self.delivery.home(person.user)
                if channel:
                    await self._catch_up(channel, discord.utils.time_snowflake(at - CLOCKS_APART))

    async def _catch_up(self, channel: str, latest: int) -> None:
        """A session that could not be resumed has lost what was written meanwhile; the DM still shows it."""
        with suppress(*TROUBLE, LookupError, TypeError, ValueError):
            query = {"after": str(latest), "limit": "100"}
            missed = await self.client.wire.ask("GET", MESSAGES, {"channel_id": channel}, query=query)
            for payload in sorted(missed, key=lambda each: int(each["id"])):
                self._message("MESSAGE_CREATE", payload)

    # ── messages ────────────────────────────────────────────────────────────────────────────────────────────────

    def _message(self, event: str, payload: Mapping[str, Any]) -> None:
        id, channel = int(payload["id"]), str(payload["channel_id"])
        place = ("MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE").index(event)
        if event == "MESSAGE_DELETE":
            envelope = read.deletion(payload, self.delivery.owner(channel), self._now())
        else:
            envelope = (read.edit if place else read.message)(payload, self._me, self._now())
        if envelope is None:
            return
        self.delivery.learn(envelope.sender, channel)
        self._latest[channel] = max(id, self._latest.get(channel, 0))
        self._latest.move_to_end(channel)
        while len(self._latest) > MOST_CHANNELS:
            self._latest.popitem(last=False)
        address = "" if place else read.text_file(payload)
        if address:
            self._begin(self._with_file(envelope, address))
        else:
            self._inbox.put(id, place, envelope)

    async def _with_file(self, envelope: Envelope, address: str) -> None:
        """A long paste comes as a text file, whose words belong to the message."""
        event = envelope.event
        assert isinstance(event, TextReceived)
        try:
            async with asyncio.timeout(FILE_PATIENCE):
                pasted = (await self.client.wire.get_from_cdn(address)).decode("utf-8", "replace")
        except (*TROUBLE, ValueError) as error:
            log.warning("A text file could not be read (%s).", type(error).__name__)
            pasted = ""
        text = "\n".join(part for part in (event.text.reveal(), pasted) if part)
        whole = TextReceived(Words(text), event.message)
        self._inbox.put(int(event.message), 0, replace(envelope, event=whole))

    def _take(self, envelope: Envelope) -> None:
        self._begin(self._receive(envelope))

    async def _receive(self, envelope: Envelope) -> None:
        assert self._host is not None
        await self._host.receive(envelope)

    # ── interactions ────────────────────────────────────────────────────────────────────────────────────────────

    def _interaction(self, payload: Mapping[str, Any]) -> None:
        found = read.interaction(payload)
        if found is None or found.id in self._seen:
            return
        self._seen[found.id] = None
        while len(self._seen) > MOST_SEEN:
            self._seen.popitem(last=False)
        self._inbox.flush(found.user)
        self._begin(self._answer(found))

    async def _answer(self, found: Interaction) -> None:
        act = found.act
        if isinstance(act, Completes):
            await answering.answer(self.client, found, answering.completed(act.typed))
        elif act is None:
            await answering.answer(self.client, found, answering.told(answering.UNKNOWN_BUTTON))
        elif found.on_message and self._surely_foreign(found):
            await answering.answer(self.client, found, answering.told(answering.NOT_YOURS))
        elif isinstance(act, Opens):
            await self._open(found, act)
        else:
            await self._turn(found, act)

    async def _open(self, found: Interaction, opens: Opens) -> None:
        assert self._host is not None
        theirs = await self._is_theirs(found, answering.OWNER_DEADLINE)
        if not theirs:
            sentence = answering.NO_FORM_NOW if theirs is None else answering.NOT_YOURS
            await answering.answer(self.client, found, answering.told(sentence))
            return
        body = await answering.opened(self._host, found, opens)
        if body is None:  # the question is closed: a press on it is told what became of it
            await self._turn(found, ChoicePicked(("",), opens.question))
        else:
            await answering.answer(self.client, found, body)

    async def _turn(self, found: Interaction, event: Event) -> None:
        """Defers, and takes the event; whose button it is, is known before anything comes of it."""
        assert self._host is not None
        body, kind = answering.deferral(found)
        handle = answering.handle(kind, found, self._now().timestamp())
        envelope = found.envelope(event, self._now(), str(handle or ""))
        if handle is not None:
            self.delivery.hidden.awaits(handle)
        if self._known_as_theirs(found):
            taking = asyncio.ensure_future(self._host.receive(envelope))
            acknowledged = await self._defer(found, handle, body)
        else:
            acknowledged = await self._defer(found, handle, body)
            theirs = await self._is_theirs(found, OWNER_PATIENCE)
            if not theirs:
                await self._tell(found, handle, answering.NOT_NOW if theirs is None else answering.NOT_YOURS)
                return
            taking = asyncio.ensure_future(self._host.receive(envelope))
        received = await taking
        if received.refused is not None:
            await self._tell(found, handle, received.refused)
        elif handle is not None and acknowledged and not received.duplicate:
            wait = TOKEN_USABLE if received.speaks else UNUSED_AFTER
            self._begin(self._tidy(handle, wait), self._tidying)

    async def _defer(self, found: Interaction, handle: Handle | None, body: Mapping[str, Any]) -> bool:
        taken = await answering.answer(self.client, found, body)
        if handle is not None:
            self.delivery.hidden.announced(handle, taken=taken)
        return taken

    async def _tell(self, found: Interaction, handle: Handle | None, sentence: str) -> None:
        with suppress(*TROUBLE):
            if handle is not None:
                await self.delivery.hidden.say(handle, sentence)
            else:
                place = {"webhook_id": str(self.client.application_id), "webhook_token": found.token}
                await self.client.wire.ask("POST", FURTHER, place, answering.whispered(sentence))

    async def _tidy(self, handle: Handle, wait: float) -> None:
        await asyncio.sleep(wait)
        with suppress(*TROUBLE):
            await self.delivery.hidden.remove_unused(handle)

    # ── whose button it is ──────────────────────────────────────────────────────────────────────────────────────

    def _surely_foreign(self, found: Interaction) -> bool:
        if found.owner and found.owner != found.user:
            return True
        return found.place != "dm" and not found.hidden

    def _known_as_theirs(self, found: Interaction) -> bool:
        """Whether it can be told without asking Discord: a command is, and what only its caller sees."""
        if not found.on_message or found.hidden:
            return True
        return bool(found.channel) and self.delivery.known_channel(found.user) == found.channel

    async def _is_theirs(self, found: Interaction, patience: float) -> bool | None:
        """Whether it is theirs, by whose DM it is in; None where Discord could not be asked within that time."""
        if self._known_as_theirs(found):
            return True
        try:
            async with asyncio.timeout(patience):
                while True:
                    try:
                        return await self.delivery.is_home(found.user, found.channel)
                    except TROUBLE:
                        await asyncio.sleep(0.2)
        except TimeoutError:
            return None

    # ── tasks ───────────────────────────────────────────────────────────────────────────────────────────────────

    def _begin(self, work: Coroutine[Any, Any, None], tasks: "set[asyncio.Task[None]] | None" = None) -> None:
        tasks = self._tasks if tasks is None else tasks
        task = asyncio.get_running_loop().create_task(work)
        tasks.add(task)
        task.add_done_callback(tasks.discard)
        task.add_done_callback(_noted)


def _noted(task: "asyncio.Task[None]") -> None:
    if not task.cancelled() and (error := task.exception()) is not None:
        log.error("Something that Discord sent could not be handled (%s).", type(error).__name__)


async def _cancelled(tasks: "set[asyncio.Task[None]]") -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
