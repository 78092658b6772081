"""Discord itself, without its doors: people, their DMs, messages, interactions, and what the bot is told of them."""

import asyncio
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.platforms.discord import rules
from tests.platforms.discord.faults import Faults
from tests.platforms.discord.gateway import DM_MESSAGES, Gateway

TOKEN = "OTAwMDAwMDAwMDAwMDAwMDAx.Gtest.a-token-of-the-test-server"
APPLICATION, BOT = "900000000000000001", "900000000000000077"  # they need not be the same
FIRST_ANSWER = 3.0  # seconds; interactions/receiving-and-responding
TOKEN_LIFE = timedelta(minutes=15)
NONCE_LIFE = timedelta(minutes=5)  # "the past few minutes"; resources/message#create-message
EPHEMERAL, LOADING = 1 << 6, 1 << 7
COMMAND, COMPONENT, COMPLETION, MODAL = 2, 3, 4, 5
MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, COMPLETIONS, FORM = 4, 5, 6, 7, 8, 9
ANSWERS = {
    COMMAND: (MESSAGE, DEFERRED_MESSAGE, FORM),
    COMPONENT: (MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, FORM),
    COMPLETION: (COMPLETIONS,),
    MODAL: (MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE),
}


class Refusal(Exception):
    """A request that is answered with an error of Discord's."""

    def __init__(self, status: int, code: int, message: str) -> None:
        self.status, self.code, self.message = status, code, message


@dataclass
class Shown:
    """A message as its readers see it; `versions` are the bodies it had. `only` is who alone sees it."""

    payload: dict[str, Any]
    channel: str
    only: str = ""
    gone: bool = False
    versions: list[dict[str, Any]] = field(default_factory=list)

    @property
    def loading(self) -> bool:
        return bool(self.payload["flags"] & LOADING)


@dataclass
class Asked:
    """An interaction, and what it was answered."""

    id: str
    token: str
    kind: int
    user: str
    channel: str
    at: datetime
    due: float
    source: Shown | None = None
    answered: int | None = None
    answer: dict[str, Any] | None = None
    took: float = 0.0
    original: Shown | None = None
    done: asyncio.Event = field(default_factory=asyncio.Event)


class Place:
    """See the module. `clock` is Discord's own; the three seconds are counted in real ones."""

    def __init__(self, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.clock = clock
        self.faults = Faults()
        self.gateway = Gateway(TOKEN, self._ready, self.faults)
        self.gateway.pressed_again = self._pressed_again
        self.commands: list[dict[str, Any]] = []
        self.channels: dict[str, str] = {}  # of people's DMs, by person
        self.closed: dict[str, int] = {}  # people who take no DM, with the code that says so
        self.shown: list[Shown] = []
        self.files: dict[str, bytes] = {}
        self.asked: dict[str, Asked] = {}
        self.typing: Counter[str] = Counter()
        self.forgets_nonces = False
        self.refuse_commands = False
        self.guilds = ["800"]  # servers that the bot is in
        self.installs = 0  # people who have it on their own account
        self.presses_go_to: str | None = None
        self.late: list[str] = []
        self.changed = asyncio.Event()
        self.url = ""
        self._nonces: dict[tuple[str, str], tuple[Shown, datetime]] = {}
        self._last = 0

    def snowflake(self) -> str:
        """A new id, later than all before."""
        since = int((self.clock() - datetime(2015, 1, 1, tzinfo=UTC)).total_seconds() * 1000) << 22
        self._last = max(self._last + 1, since)
        return str(self._last)

    def user(self, id: str) -> dict[str, Any]:
        return {"id": id, "username": f"user{id}", "discriminator": "0", "global_name": None, "avatar": None}

    def _me(self) -> dict[str, Any]:
        return self.user(BOT) | {
            "bot": True,
            "verified": True,
            "email": None,
            "flags": 0,
            "mfa_enabled": False,
        }

    def _ready(self) -> dict[str, Any]:
        return {
            "v": 10,
            "user": self._me(),
            "guilds": [],
            "resume_gateway_url": self.socket_url,
            "application": {"id": APPLICATION, "flags": 0},
        }

    @property
    def socket_url(self) -> str:
        return self.url.replace("http://", "ws://").replace("/api/v10", "/ws/")

    # ── messages ────────────────────────────────────────────────────────────────────────────────────────────────

    def dm(self, user: str) -> str:
        """The channel of the person's DM."""
        return self.channels.setdefault(user, f"7{user}")

    def person_of(self, channel: str) -> str:
        return next((user for user, dm in self.channels.items() if dm == channel), "")

    def post(self, channel: str, body: dict[str, Any], files: dict[str, bytes]) -> Shown:
        """A message of the bot's in a DM; the one that is there already for a nonce that was used lately."""
        key = (channel, str(body.get("nonce") or ""))
        if body.get("enforce_nonce") and key in self._nonces and not self.forgets_nonces:
            before, at = self._nonces[key]
            if self.clock() - at <= NONCE_LIFE:
                return before
        shown = self.show(channel, body, files)
        if key[1]:
            shown.payload["nonce"] = body["nonce"]
            self._nonces[key] = (shown, self.clock())
        return shown

    def show(self, channel: str, body: dict[str, Any], files: dict[str, bytes], only: str = "") -> Shown:
        """Makes a message of the bot's."""
        payload = {
            "id": self.snowflake(),
            "channel_id": channel,
            "type": 0,
            "author": self._me(),
            "content": "",
            "timestamp": self.clock().isoformat(),
            "edited_timestamp": None,
            "flags": 0,
            "components": [],
            "attachments": [],
        }
        shown = Shown(payload, channel, only)
        self.change(shown, body, files)
        self.shown.append(shown)
        self.changed.set()
        return shown

    def change(self, shown: Shown, body: dict[str, Any], files: dict[str, bytes]) -> None:
        """Puts a body into a message: what it does not mention stays as it is."""
        payload = shown.payload
        kept = {a["id"]: a for a in payload["attachments"]}
        wanted = body.get("attachments")
        if wanted is not None:
            payload["attachments"] = [
                kept.get(str(each["id"])) or self._store(each, files[str(each["id"])]) for each in wanted
            ]
        if "components" in body:
            payload["components"] = _numbered(body["components"] or [])
            for component in rules.walk(payload["components"]):
                if (
                    component["type"] == rules.FILE
                ):  # told back with its address, by which it can't be sent again
                    name = str(component["file"]["url"]).removeprefix("attachment://")
                    at = next(a["url"] for a in payload["attachments"] if a["filename"] == name)
                    component |= {"file": {"url": at}, "name": name}  # type: ignore[operator]
        for name in ("content",):
            if name in body:
                payload[name] = body[name]
        if "flags" in body:
            payload["flags"] = (payload["flags"] & EPHEMERAL) | (body["flags"] & ~LOADING)
        else:
            payload["flags"] &= ~LOADING
        shown.versions.append(json.loads(json.dumps(payload)))
        self.changed.set()

    def _store(self, attachment: dict[str, Any], data: bytes) -> dict[str, Any]:
        id, name = self.snowflake(), str(attachment["filename"])
        self.files[f"{id}-{name}"] = data
        url = self.url.replace("/api/v10", f"/files/{id}-{name}")
        return {"id": id, "filename": name, "size": len(data), "url": url, "proxy_url": url}

    def seen_by(self, user: str) -> list[Shown]:
        """What the person has before them, in order: their DM, and what only they see."""
        return [
            each
            for each in self.shown
            if not each.gone
            and not each.loading
            and (each.only == user or (not each.only and each.channel == self.dm(user)))
        ]

    def public(self) -> list[Shown]:
        """Messages that others could read."""
        return [s for s in self.shown if not s.only and not self.person_of(s.channel)]

    # ── events ──────────────────────────────────────────────────────────────────────────────────────────────────

    async def hear(self, user: str, text: str, **more: Any) -> str:
        """The person writes in their DM; the message's id."""
        id = self.snowflake()
        payload = {
            "id": id,
            "channel_id": self.dm(user),
            "author": self.user(user),
            "content": text,
            "timestamp": self.clock().isoformat(),
            "edited_timestamp": None,
            "type": 0,
            "flags": 0,
            "attachments": [],
            "mentions": [],
            "components": [],
        } | more
        stranger = not any(shown.versions for shown in self.seen_by(user))
        self.shown.append(Shown(payload, self.dm(user)))
        await self.gateway.emit("MESSAGE_CREATE", payload, needs=DM_MESSAGES, again=stranger)
        return id

    async def rewrite(self, user: str, message: str, text: str) -> None:
        """The person edits a message of theirs."""
        shown = next(s for s in self.shown if s.payload["id"] == message)
        shown.payload |= {
            "content": text,
            "edited_timestamp": f"{self.clock().isoformat()}#{self.snowflake()}",
        }
        await self.gateway.emit("MESSAGE_UPDATE", dict(shown.payload), needs=DM_MESSAGES)

    async def unsay(self, user: str, message: str) -> None:
        """The person deletes a message of theirs."""
        next(s for s in self.shown if s.payload["id"] == message).gone = True
        await self.gateway.emit(
            "MESSAGE_DELETE", {"id": message, "channel_id": self.dm(user)}, needs=DM_MESSAGES
        )

    async def interact(
        self, user: str, kind: int, data: dict[str, Any], *, channel: str = "", source: Shown | None = None
    ) -> Asked:
        """An interaction by the person: in their own DM, or in a server's channel if one is named."""
        id = self.snowflake()
        place = channel or (source.channel if source else self.dm(user))
        direct = place in self.channels.values()
        asked = Asked(
            id, f"token-{id}", kind, user, place, self.clock(), asyncio.get_running_loop().time(), source
        )
        self.asked[asked.token] = asked
        payload: dict[str, Any] = {
            "id": id,
            "application_id": APPLICATION,
            "type": kind,
            "data": data,
            "token": asked.token,
            "version": 1,
            "channel_id": place,
            "channel": {"id": place, "type": 1 if direct else 0},
            "context": 1 if direct else 0,
            "locale": "en-GB",
            "authorizing_integration_owners": {"1": user},
        }
        if direct:
            payload["user"] = self.user(user)
        else:
            payload |= {
                "guild_id": "800",
                "member": {"user": self.user(user), "roles": [], "permissions": "0"},
            }
        if source is not None:
            owner = source.only or self.person_of(source.channel)
            payload["message"] = json.loads(json.dumps(source.payload))
            if source.only:
                payload["message"]["interaction_metadata"] = {"id": "1", "type": 2, "user": self.user(owner)}
        await self.gateway.emit("INTERACTION_CREATE", payload, again=True)
        return asked

    def _pressed_again(self, data: dict[str, Any]) -> None:
        self.asked[str(data["token"])].due = asyncio.get_running_loop().time()

    async def until(self, condition: Callable[[], bool], seconds: float = 60.0) -> None:
        """Waits until that is so; fails if it never is."""
        async with asyncio.timeout(seconds):
            while not condition():
                self.changed.clear()
                try:
                    async with asyncio.timeout(0.02):
                        await self.changed.wait()
                except TimeoutError:
                    pass


def _numbered(components: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The components as Discord gives them back: each has an id, those without one a number that is still free."""
    copied: list[dict[str, Any]] = json.loads(json.dumps(components))
    taken = {c["id"] for c in rules.walk(copied) if c.get("id")}
    free = (n for n in range(1, 10_000) if n not in taken)
    for component in rules.walk(copied):
        if not component.get("id"):
            component["id"] = next(free)  # type: ignore[index]
    return copied
