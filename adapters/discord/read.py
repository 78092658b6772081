"""What Discord says, as events of the conversation. Pure: payloads in, values out; what is no business of ours is None.

A person is the same everywhere on Discord, so a conversation's workspace is empty. Buttons and forms carry all that is
needed in their custom id, so what was posted before a restart works after it:

    q:<question>:<value>   a choice          q:<question>   a list to choose from
    f:<question>           opens the question's form, and is that form
    a:<question>           opens a form to answer where nothing can be typed, and is that form
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeAlias

from adapters.discord import commands, forms
from adapters.discord.render import EPHEMERAL
from conversations.model import (
    Choice,
    ChoicePicked,
    CommandInvoked,
    ConversationKey,
    Envelope,
    Event,
    MessageDeleted,
    MessageEdited,
    TextReceived,
    Words,
)

PLATFORM = "discord"
Payload: TypeAlias = Mapping[str, Any]
Place: TypeAlias = Literal["dm", "elsewhere"]

_CUSTOM_ID = re.compile(r"(?P<kind>[qfa]):(?P<question>[1-9]\d{0,8})(?:#\d+)?(?::(?P<value>.+))?", re.DOTALL)
_COMMAND, _COMPONENT, _COMPLETION, _MODAL = 2, 3, 4, 5
_BOT_DM, _DM_CHANNEL = 1, 1
_PLAIN_MESSAGE, _REPLY = 0, 19
TEXT_FILE = 100_000
"""Bytes of a text file that are taken as words; Discord turns a long paste into one."""


@dataclass(frozen=True, slots=True)
class Opens:
    """The button that opens a question's form was pressed."""

    question: int
    free: bool
    """Whether it is the form to answer where nothing can be typed; then with what the message offers."""
    choices: tuple[Choice, ...] = ()
    most: int = 1


@dataclass(frozen=True, slots=True)
class Completes:
    """Somebody is typing a time zone."""

    typed: str


@dataclass(frozen=True, slots=True)
class Interaction:
    """A command, a press, a form or a completion, by whom, and where.

    `hidden` is a press on, or a form from, a message that only its caller sees; `owner` is that caller where Discord
    names them. `act` None is a button that the bot never made.
    """

    id: str
    token: str
    user: str
    channel: str
    place: Place
    act: Event | Opens | Completes | None
    on_message: bool = False
    hidden: bool = False
    owner: str = ""

    @property
    def person(self) -> ConversationKey:
        return key(self.user)

    def envelope(self, event: Event, at: datetime, reply_to: str) -> Envelope:
        """The event with its address."""
        return Envelope(f"discord:i:{self.id}", self.person, self.user, at, event, reply_to=reply_to)


def key(user: str) -> ConversationKey:
    """That person's conversation."""
    return ConversationKey(PLATFORM, "", user)


def message(payload: Payload, me: str, at: datetime) -> Envelope | None:
    """Somebody's chat message in their DM, or None."""
    author = payload.get("author") or {}
    if not _is_persons(payload, author, me) or payload.get("type", 0) not in (_PLAIN_MESSAGE, _REPLY):
        return None
    id, user = str(payload["id"]), str(author["id"])
    event = TextReceived(Words(str(payload.get("content") or "")), id)
    return Envelope(f"discord:m:{id}", key(user), user, at, event)


def edit(payload: Payload, me: str, at: datetime) -> Envelope | None:
    """Somebody's edit of their own chat message, or None; Discord also tells of link previews in this way."""
    author = payload.get("author") or {}
    when = payload.get("edited_timestamp")
    if not when or "content" not in payload or not _is_persons(payload, author, me):
        return None
    id, user = str(payload["id"]), str(author["id"])
    event = MessageEdited(id, Words(str(payload["content"] or "")))
    return Envelope(f"discord:e:{id}:{when}", key(user), user, at, event)


def deletion(payload: Payload, user: str, at: datetime) -> Envelope | None:
    """A chat message taken back in the DM of `user`, whom Discord does not name; None where nobody knows whose it is.

    The bot's own messages are never taken back there: it deletes none, and nobody else can.
    """
    if not user or payload.get("guild_id"):
        return None
    id = str(payload["id"])
    return Envelope(f"discord:d:{id}", key(user), user, at, MessageDeleted(id))


def text_file(payload: Payload) -> str:
    """The address of a text file that came with the message, "" for none."""
    for attachment in payload.get("attachments") or []:
        kind = str(attachment.get("content_type") or "")
        if kind.startswith("text/plain") and int(attachment.get("size") or 0) <= TEXT_FILE:
            return str(attachment.get("url") or "")
    return ""


def interaction(payload: Payload) -> Interaction | None:
    """The interaction, or None for a kind that the bot does not know. Raises KeyError, TypeError or ValueError for one
    that is not as Discord makes them.
    """
    kind = payload["type"]
    data: Payload = payload.get("data") or {}
    act: Event | Opens | Completes | None
    if kind == _COMMAND:
        act = CommandInvoked(commands.NAME, Words(commands.words(data.get("options") or [])))
    elif kind == _COMPLETION:
        typed = next((o.get("value") for o in data.get("options") or [] if o.get("focused")), "")
        act = Completes(str(typed or ""))
    elif kind == _COMPONENT:
        shown = (payload.get("message") or {}).get("components") or ()
        act = _press(str(data["custom_id"]), data.get("values") or (), shown)
    elif kind == _MODAL:
        act = _submission(str(data["custom_id"]), data.get("components") or [], str(payload["id"]))
    else:
        return None
    user = (payload.get("member") or {}).get("user") or payload["user"]
    on: Payload = payload.get("message") or {}
    metadata = on.get("interaction_metadata") or on.get("interaction") or {}
    return Interaction(
        id=str(payload["id"]),
        token=str(payload["token"]),
        user=str(user["id"]),
        channel=str(payload.get("channel_id") or (payload.get("channel") or {}).get("id") or ""),
        place=_place(payload),
        act=act,
        on_message=bool(on),
        hidden=bool(int(on.get("flags") or 0) & EPHEMERAL),
        owner=str((metadata.get("user") or {}).get("id") or ""),
    )


def _is_persons(payload: Payload, author: Payload, me: str) -> bool:
    is_person = bool(author.get("id")) and str(author["id"]) != me and not author.get("bot")
    return is_person and not payload.get("guild_id") and not payload.get("webhook_id")


def _place(payload: Payload) -> Place:
    context = payload.get("context")
    if context is None:  # an older payload does not say
        direct = (payload.get("channel") or {}).get("type", _DM_CHANNEL) == _DM_CHANNEL
        return "dm" if direct and not payload.get("guild_id") else "elsewhere"
    return "dm" if context == _BOT_DM else "elsewhere"


def _press(custom_id: str, values: Any, shown: Sequence[Payload]) -> Event | Opens | None:
    found = _CUSTOM_ID.fullmatch(custom_id)
    if found is None:
        return None
    question, value = int(found["question"]), found["value"]
    if found["kind"] != "q":
        choices, most = forms.offered(shown, question) if found["kind"] == "a" else ((), 1)
        return Opens(question, found["kind"] == "a", choices, most) if value is None else None
    picked = (value,) if value is not None else tuple(str(each) for each in values)
    return ChoicePicked(picked, question) if picked else None


def _submission(custom_id: str, rows: list[Payload], id: str) -> Event | None:
    found = _CUSTOM_ID.fullmatch(custom_id)
    if found is None or found["kind"] == "q" or found["value"] is not None:
        return None
    return forms.submitted(found["kind"], int(found["question"]), rows, id)
