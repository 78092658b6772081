"""A Slack workspace: its people, channels, messages, files and views, and what the Web API does to them.

Every method checks the token's scopes and its arguments before it does anything, by the rules of its page.
"""

import itertools
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from tests.platforms.slack import rules
from tests.platforms.slack.rules import Refusal

Arguments: TypeAlias = Mapping[str, Any]
Answer: TypeAlias = dict[str, Any]

TEAM, APP, BOT, BOT_USER = "T0HOME", "A0DEBRIEF", "B0DEBRIEF", "U0BOT"
BOT_TOKEN, APP_TOKEN = "xoxb-right", "xapp-right"
SCOPES = frozenset({"commands", "chat:write", "im:history", "im:write", "users:read", "files:write"})
TRIGGER_LIFE = 3.0
URL_USES, URL_LIFE = 5, 1800.0


@dataclass
class User:
    """A member. `open_to_bots` is False where no direct message can be opened with them."""

    id: str
    tz: str = "Europe/Berlin"
    open_to_bots: bool = True
    deactivated: bool = False


@dataclass
class Shown:
    """A message in a channel. `versions` are its blocks over time, the first one as it was posted."""

    ts: str
    user: str
    text: str
    blocks: list[Any] = field(default_factory=list)
    metadata: Mapping[str, Any] | None = None
    files: list[Mapping[str, Any]] = field(default_factory=list)
    versions: list[list[Any]] = field(default_factory=list)
    visible_from: float = 0.0
    edited: str = ""
    gone: bool = False

    def given(self, with_metadata: bool) -> Answer:
        """As conversations.history shows it."""
        found: Answer = {"type": "message", "ts": self.ts, "text": self.text, "user": self.user}
        if self.user == BOT_USER:
            found |= {"bot_id": BOT, "app_id": APP}
        if self.blocks:
            found["blocks"] = self.blocks
        if self.files:
            found["files"] = self.files
        if self.metadata and with_metadata:
            found["metadata"] = self.metadata
        return found


@dataclass
class Channel:
    """A channel or a direct message (then with `user`)."""

    id: str
    user: str = ""
    bot_is_member: bool = True
    messages: list[Shown] = field(default_factory=list)


@dataclass
class Trigger:
    """Good once, for three seconds. https://docs.slack.dev/interactivity/handling-user-interaction"""

    user: str
    born: float
    used: bool = False


@dataclass
class ResponseUrl:
    """Good five times, for half an hour. https://docs.slack.dev/interactivity/handling-user-interaction"""

    user: str
    channel: str
    born: float
    uses: int = 0
    whisper: int | None = None  # the place, among those the user saw, of the message it came from


@dataclass(frozen=True)
class Method:
    """A Web API method. `scopes`: one of these is needed. `limit`: where its rate is counted."""

    page: str
    run: Callable[[Arguments], Answer]
    scopes: tuple[str, ...] = ()
    needed: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    json: bool = True
    per_channel: bool = False


class Workspace:
    """See the module. `clock` is monotonic seconds; a test may bring its own."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.scopes = set(SCOPES)
        self.token_state = ""  # an error word once the token has stopped working
        self.socket_mode = True
        self.users: dict[str, User] = {}
        self.channels: dict[str, Channel] = {"C0CLUB": Channel("C0CLUB", bot_is_member=False)}
        self.whispers: dict[str, list[Answer]] = {}
        self.views: dict[str, Answer] = {}  # open modals, by user
        self.homes: dict[str, Answer] = {}
        self.triggers: dict[str, Trigger] = {}
        self.urls: dict[str, ResponseUrl] = {}
        self.uploads: dict[str, Answer] = {}
        self.withheld = 0.0  # seconds for which a new message is not visible to conversations.history
        self.base = ""
        self._count = itertools.count(1)
        self._began = 1_772_540_000
        self.methods = self._methods()

    def join(self, id: str, tz: str = "Europe/Berlin", **more: Any) -> User:
        """A new member."""
        self.users[id] = User(id, tz, **more)
        return self.users[id]

    def number(self) -> int:
        return next(self._count)

    def ts(self) -> str:
        """A new message's name: unique, and later than those before."""
        return f"{self._began}.{self.number():06d}"

    def trigger(self, user: str) -> str:
        id = f"{self.number()}.trigger.{user}"
        self.triggers[id] = Trigger(user, self.clock())
        return id

    def response_url(self, user: str, channel: str, whisper: int | None = None) -> str:
        id = f"r{self.number()}"
        self.urls[id] = ResponseUrl(user, channel, self.clock(), whisper=whisper)
        return f"{self.base}/respond/{id}"

    def dm(self, user: str) -> Channel:
        """The direct message with that user, which exists once either has opened it."""
        found = next((c for c in self.channels.values() if c.user == user), None)
        if found is None:
            found = self.channels[f"D{user}"] = Channel(f"D{user}", user)
        return found

    def post(self, channel: Channel, user: str, text: str, **more: Any) -> Shown:
        shown = Shown(self.ts(), user, text, visible_from=self.clock() + self.withheld, **more)
        shown.versions.append(shown.blocks)
        channel.messages.append(shown)
        return shown

    # ── calling ─────────────────────────────────────────────────────────────────────────────────────────────

    def call(self, name: str, token: str, arguments: Arguments, *, as_json: bool) -> Answer:
        """The answer to a call, or Refusal."""
        if name == "apps.connections.open":
            return self._connect(token)
        method = self.methods.get(name)
        if method is None:
            raise Refusal("unknown_method", name)
        if token != BOT_TOKEN:
            raise Refusal("not_authed" if not token else "invalid_auth", "not this app's bot token")
        if self.token_state:
            raise Refusal(self.token_state, "the token no longer works")
        if method.scopes and not set(method.scopes) & self.scopes:
            raise Refusal("missing_scope", ",".join(method.scopes))
        if as_json and not method.json:
            raise Refusal("invalid_arguments", f"{name} takes a form, no JSON")
        for needed in method.needed:
            if arguments.get(needed) in (None, ""):
                raise Refusal("invalid_arguments", f"{name} needs {needed}")
        if unknown := set(arguments) - {*method.needed, *method.allowed, "token"}:
            raise Refusal("invalid_arguments", f"{name} knows no {', '.join(sorted(unknown))}")
        return method.run(arguments)

    def _connect(self, token: str) -> Answer:
        """https://docs.slack.dev/reference/methods/apps.connections.open: an app-level token with connections:write."""
        if token.startswith("xoxb-"):
            raise Refusal("not_allowed_token_type", "an app-level token is needed")
        if token != APP_TOKEN:
            raise Refusal("invalid_auth", "not this app's app-level token")
        if not self.socket_mode:
            raise Refusal("socket_mode_disabled", "Socket Mode is off")
        ticket = f"t{self.number()}"
        return {"url": f"{self.base.replace('http', 'ws', 1)}/link?ticket={ticket}"}

    def _methods(self) -> dict[str, Method]:
        page = rules.DOCS + "reference/methods/"
        said = ("blocks", "attachments", "metadata", "mrkdwn", "parse", "link_names", "unfurl_links", "unfurl_media",
                "text", "as_user", "thread_ts", "reply_broadcast", "client_msg_id")  # fmt: skip
        return {
            "auth.test": Method(page + "auth.test", self._auth_test),
            "conversations.open": Method(
                page + "conversations.open", self._open, ("im:write",), ("users",), ("return_im", "prevent_creation")
            ),
            "conversations.history": Method(
                page + "conversations.history", self._history, ("im:history",), ("channel",),
                ("limit", "cursor", "latest", "oldest", "inclusive", "include_all_metadata"), json=False,
                per_channel=True,
            ),
            "chat.postMessage": Method(
                page + "chat.postMessage", self._post_message, ("chat:write",), ("channel",), said, per_channel=True
            ),
            "chat.update": Method(
                page + "chat.update", self._update, ("chat:write",), ("channel", "ts"), said, per_channel=True
            ),
            "chat.delete": Method(
                page + "chat.delete", self._delete, ("chat:write",), ("channel", "ts"), ("as_user",)
            ),
            "files.delete": Method(page + "files.delete", self._delete_file, ("files:write",), ("file",)),
            "chat.postEphemeral": Method(
                page + "chat.postEphemeral", self._post_ephemeral, ("chat:write",), ("channel", "user"), said,
                per_channel=True,
            ),
            "users.info": Method(
                page + "users.info", self._user, ("users:read",), ("user",), ("include_locale",), json=False
            ),
            "users.list": Method(
                page + "users.list", self._members, ("users:read",), (), ("limit", "cursor"), json=False
            ),
            "views.open": Method(page + "views.open", self._open_view, (), ("trigger_id", "view"), ()),
            "views.publish": Method(page + "views.publish", self._publish, (), ("user_id", "view"), ("hash",)),
            "files.getUploadURLExternal": Method(
                page + "files.getUploadURLExternal", self._ticket, ("files:write",), ("filename", "length"),
                ("alt_txt", "snippet_type"), json=False,
            ),
            "files.completeUploadExternal": Method(
                page + "files.completeUploadExternal", self._complete, ("files:write",), ("files",),
                ("channel_id", "channels", "initial_comment", "thread_ts", "blocks"),
            ),
        }  # fmt: skip

    # ── the methods ─────────────────────────────────────────────────────────────────────────────────────────

    def _auth_test(self, _: Arguments) -> Answer:
        return {"url": "https://club.slack.com/", "team": "Club", "team_id": TEAM, "user": "debrief",
                "user_id": BOT_USER, "bot_id": BOT, "is_enterprise_install": False}  # fmt: skip

    def _open(self, arguments: Arguments) -> Answer:
        users = arguments["users"]
        id = users if isinstance(users, str) else ",".join(users)
        user = self.users.get(id)
        if user is None:
            raise Refusal("user_not_found", id)
        if user.deactivated:
            raise Refusal("user_disabled", id)
        if not user.open_to_bots:
            raise Refusal("cannot_dm_bot", id)
        if arguments.get("prevent_creation"):
            return {"channel": {"id": f"D{id}"}}
        return {"channel": {"id": self.dm(id).id}}

    def _channel(self, id: str) -> Channel:
        channel = self.channels.get(id)
        if channel is None:
            raise Refusal("channel_not_found", id)
        return channel

    def _writable(self, arguments: Arguments) -> Channel:
        channel = self._channel(arguments["channel"])
        if not channel.bot_is_member:
            raise Refusal("not_in_channel", channel.id)
        if channel.user and not self.users[channel.user].open_to_bots:
            raise Refusal("messages_tab_disabled", channel.id)
        return channel

    def _post_message(self, arguments: Arguments) -> Answer:
        channel = self._writable(arguments)
        rules.message(arguments)
        shown = self.post(
            channel,
            BOT_USER,
            arguments["text"],
            blocks=rules.decoded(arguments.get("blocks") or []),
            metadata=rules.decoded(arguments.get("metadata")),
        )
        return {"channel": channel.id, "ts": shown.ts, "message": shown.given(with_metadata=False)}

    def _update(self, arguments: Arguments) -> Answer:
        """Only one's own messages; metadata that is not given stays."""
        channel = self._channel(arguments["channel"])
        rules.message(arguments)
        found = self._message(channel, arguments["ts"])
        if found.user != BOT_USER:
            raise Refusal("cant_update_message", "not the bot's own")
        found.text, found.blocks = arguments["text"], rules.decoded(arguments.get("blocks") or [])
        found.versions.append(found.blocks)
        return {"channel": channel.id, "ts": found.ts, "text": found.text}

    def _message(self, channel: Channel, ts: str) -> Shown:
        found = next((m for m in channel.messages if m.ts == ts and not m.gone), None)
        if found is None:
            raise Refusal("message_not_found", ts)
        return found

    def _delete(self, arguments: Arguments) -> Answer:
        """With a bot token only what that bot has posted; its page is named at the method."""
        channel = self._channel(arguments["channel"])
        found = self._message(channel, arguments["ts"])
        if found.user != BOT_USER:
            raise Refusal("cant_delete_message", "not the bot's own")
        found.gone = True
        return {"channel": channel.id, "ts": found.ts}

    def _delete_file(self, arguments: Arguments) -> Answer:
        """The file goes; a message that showed it shows a tombstone. Deleting a message does not delete its files."""
        upload = self.uploads.get(arguments["file"])
        if upload is None:
            raise Refusal("file_not_found", arguments["file"])
        if upload["content"] is None:
            raise Refusal("file_deleted", arguments["file"])
        upload["content"] = None
        for shown in (shown for channel in self.channels.values() for shown in channel.messages):
            shown.files = [
                {"id": each["id"], "mode": "tombstone"} if each["id"] == arguments["file"] else each
                for each in shown.files
            ]
        return {}

    def _post_ephemeral(self, arguments: Arguments) -> Answer:
        """Only in a channel that both are in; no metadata, no files."""
        self._writable(arguments)
        if arguments.get("metadata"):
            raise Refusal("invalid_arguments", "an ephemeral message has no metadata")
        rules.message(arguments)
        self.whisper(arguments["user"], arguments)
        return {"message_ts": self.ts()}

    def whisper(self, user: str, body: Arguments) -> None:
        """Something only that user sees."""
        found = {"text": body["text"], "blocks": rules.decoded(body.get("blocks") or [])}
        self.whispers.setdefault(user, []).append(found)

    def respond(self, id: str, body: Answer) -> str:
        """What a response_url answers: "ok" or an error. The page is named at ResponseUrl."""
        url = self.urls.get(id)
        if url is None or self.clock() - url.born > URL_LIFE:
            return "expired_url"
        if url.uses >= URL_USES:
            return "used_url"
        allowed = {
            "text",
            "blocks",
            "response_type",
            "replace_original",
            "delete_original",
            "mrkdwn",
            "metadata",
        }
        if set(body) - allowed or body.get("response_type", "ephemeral") not in ("ephemeral", "in_channel"):
            raise Refusal("invalid_payload", str(sorted(set(body) - allowed)))
        rules.message(body)
        url.uses += 1
        if body.get("response_type") == "in_channel":
            self.post(self._channel(url.channel), BOT_USER, body["text"], blocks=body.get("blocks", []))
        elif body.get("replace_original") and url.whisper is not None:
            self.whispers[url.user][url.whisper] |= {"text": body["text"], "blocks": body.get("blocks") or []}
        else:
            self.whisper(url.user, body)
        return "ok"

    def _history(self, arguments: Arguments) -> Answer:
        """Newest first; the bounds themselves only when `inclusive`, as its page says.

        https://docs.slack.dev/messaging/message-metadata: metadata is shown only when asked for.
        """
        channel = self._channel(arguments["channel"])
        if not channel.user:
            raise Refusal("missing_scope", "channels:history")
        limit = int(arguments.get("limit") or 100)
        if not 1 <= limit <= 999:
            raise Refusal("invalid_limit", str(limit))
        now, inclusive = self.clock(), _is_true(arguments.get("inclusive"))
        found = [m for m in reversed(channel.messages) if m.visible_from <= now and not m.gone]
        if latest := arguments.get("latest"):
            found = [m for m in found if m.ts < latest or (m.ts == latest and inclusive)]
        if oldest := arguments.get("oldest"):
            found = [m for m in found if m.ts > oldest or (m.ts == oldest and inclusive)]
        start = int(arguments.get("cursor") or 0)
        wants = _is_true(arguments.get("include_all_metadata"))
        page = [m.given(wants) for m in found[start : start + limit]]
        more = start + limit < len(found)
        return {
            "messages": page,
            "has_more": more,
            "response_metadata": {"next_cursor": str(start + limit) if more else ""},
        }

    def _user(self, arguments: Arguments) -> Answer:
        user = self.users.get(arguments["user"])
        if user is None:
            raise Refusal("user_not_found", arguments["user"])
        return {"user": {"id": user.id, "team_id": TEAM, "tz": user.tz, "locale": "en-GB", "is_bot": False}}

    def _members(self, _: Arguments) -> Answer:
        bot = {"id": BOT_USER, "is_bot": True, "deleted": False}
        people = [{"id": u.id, "is_bot": False, "deleted": u.deactivated} for u in self.users.values()]
        return {"members": [bot, *people]}

    def _open_view(self, arguments: Arguments) -> Answer:
        trigger = self.triggers.get(arguments["trigger_id"])
        if trigger is None:
            raise Refusal("invalid_trigger_id", arguments["trigger_id"])
        if self.clock() - trigger.born > TRIGGER_LIFE:
            raise Refusal("expired_trigger_id", "older than three seconds")
        if trigger.used:
            raise Refusal("exchanged_trigger_id", "used before")
        view = rules.decoded(arguments["view"])
        rules.modal(view)
        trigger.used = True
        view = {**view, "id": f"V{self.number()}", "hash": str(self.number()), "team_id": TEAM}
        self.views[trigger.user] = view
        return {"view": view}

    def _publish(self, arguments: Arguments) -> Answer:
        view = rules.decoded(arguments["view"])
        rules.home_view(view)
        if arguments["user_id"] not in self.users:
            raise Refusal("invalid_arguments", "no such user")
        self.homes[arguments["user_id"]] = {**view, "id": f"V{self.number()}"}
        return {"view": self.homes[arguments["user_id"]]}

    def _ticket(self, arguments: Arguments) -> Answer:
        id = f"F{self.number()}"
        self.uploads[id] = {
            "name": arguments["filename"],
            "length": int(arguments["length"]),
            "content": None,
        }
        return {"upload_url": f"{self.base}/upload/{id}", "file_id": id}

    def _complete(self, arguments: Arguments) -> Answer:
        """https://docs.slack.dev/messaging/working-with-files: ask for a URL, send the bytes, complete."""
        files = rules.decoded(arguments["files"])
        shared = []
        for each in files:
            found = self.uploads.get(each["id"])
            if found is None or found["content"] is None:
                raise Refusal("file_not_found", each["id"])
            if len(found["content"]) != found["length"]:
                raise Refusal("file_update_failed", "the length differs")
            shared.append({"id": each["id"], "name": found["name"], "title": each.get("title", "")})
        if id := arguments.get("channel_id"):
            channel = self._writable({"channel": id})
            self.post(channel, BOT_USER, arguments.get("initial_comment") or "", files=shared)
        return {"files": shared}


def _is_true(argument: Any) -> bool:
    """A flag as it comes in a form."""
    return str(argument or "").lower() in ("1", "true")
