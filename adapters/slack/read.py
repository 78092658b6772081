"""What Slack sends, as something that happened. Pure: the payload and the time in, one value out.

An `Envelope.id` names the message or the interaction, so the same one delivered twice, or an hour later, is the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeAlias

from adapters.slack import forms
from adapters.slack.handle import PLATFORM, Channel, owned_by, owner
from adapters.slack.markup import typed
from conversations.model import (
    ChoicePicked,
    CommandInvoked,
    ConversationKey,
    Envelope,
    Event,
    FormSubmitted,
    MessageDeleted,
    MessageEdited,
    TextReceived,
    Words,
)

Payload: TypeAlias = Mapping[str, Any]

COMMAND = "debrief"
# https://docs.slack.dev/reference/events/message: the subtypes in which a person says something.
_SAID = frozenset({None, "file_share", "thread_broadcast", "me_message"})


@dataclass(frozen=True, slots=True)
class FormAsked:
    """Somebody pressed the button of a form, or of an answer in their own words; the trigger is good for 3 seconds."""

    person: ConversationKey
    question: int
    trigger: str
    reply_to: str
    id: str
    own_words: bool = False


@dataclass(frozen=True, slots=True)
class Opened:
    """Somebody looks at the app: its "home", or its "messages"."""

    person: ConversationKey
    tab: str


@dataclass(frozen=True, slots=True)
class Gone:
    """The app is no longer part of that workspace."""

    workspace: str


@dataclass(frozen=True, slots=True)
class Foreign:
    """Somebody pressed what was not shown to them; `url` takes a word to them alone."""

    person: ConversationKey
    url: str


Reading: TypeAlias = Envelope | FormAsked | Opened | Gone | Foreign | None


def read(payload: Payload, now: datetime, zone: str | None = None) -> Reading:
    """What happened; None for what is none of ours, malformed payloads among it. `zone` is the sender's."""
    try:
        found = _read(payload, now)
    except (KeyError, TypeError, AttributeError, ValueError, IndexError):
        return None
    if isinstance(found, Envelope) and zone:
        return replace(found, zone=zone)
    return found


def sender(payload: Payload) -> ConversationKey | None:
    """Who did it, as far as a payload of any kind tells."""
    try:
        workspace, user = _workspace(payload), _user(payload)
    except (KeyError, TypeError, AttributeError):
        return None
    return ConversationKey(PLATFORM, workspace, user) if workspace and user else None


def _read(payload: Payload, now: datetime) -> Reading:
    if "event" in payload:
        return _event(payload, payload["event"], now)
    if "command" in payload:
        return _command(payload, now)
    if payload.get("type") == "block_actions":
        return _press(payload, payload["actions"][0], now)
    if payload.get("type") == "view_submission":
        return _submission(payload, payload["view"], now)
    return None


def _workspace(payload: Payload) -> str:
    team = payload.get("team") or {}
    user = payload.get("user")
    home = user.get("team_id") if isinstance(user, Mapping) else None
    return str(payload.get("team_id") or team.get("id") or home or "")


def _user(payload: Payload) -> str:
    if "event" in payload:
        event = payload["event"]
        message = event.get("message") or event.get("previous_message") or event
        return str(event.get("user") or message.get("user") or "")
    if "user_id" in payload:
        return str(payload["user_id"])
    return str(payload["user"]["id"])


def _envelope(payload: Payload, id: str, event: Event, now: datetime, reply_to: str = "") -> Envelope:
    person = sender(payload)
    if person is None:
        raise ValueError("nobody did it")
    return Envelope(f"{PLATFORM}:{person.workspace}:{id}", person, person.user, now, event, None, reply_to)


# ── events ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _event(payload: Payload, event: Payload, now: datetime) -> Reading:
    match event["type"]:
        case "message" if event.get("channel_type", "im") == "im" and event["channel"].startswith("D"):
            return _message(payload, event, now)
        case "app_home_opened":
            person = sender(payload)
            return Opened(person, event.get("tab", "home")) if person else None
        case "app_uninstalled":
            return Gone(_workspace(payload))
        case "tokens_revoked" if event.get("tokens", {}).get("bot"):
            return Gone(_workspace(payload))
    return None


def _message(payload: Payload, event: Payload, now: datetime) -> Envelope | None:
    subtype, channel = event.get("subtype"), event["channel"]
    if subtype == "message_changed":
        message, before = event["message"], event.get("previous_message") or {}
        if message.get("bot_id") or "edited" not in message or message.get("text") == before.get("text"):
            return None  # our own update, or a link that was unfurled
        id = f"{channel}:{message['ts']}:edited:{message['edited']['ts']}"
        edited = MessageEdited(message["ts"], Words(typed(message.get("text") or "")))
        return _envelope(payload, id, edited, now)
    if subtype == "message_deleted":
        if (event.get("previous_message") or {}).get("bot_id"):
            return None
        ts = event["deleted_ts"]
        return _envelope(payload, f"{channel}:{ts}:deleted", MessageDeleted(ts), now)
    if subtype not in _SAID or event.get("bot_id"):
        return None
    said = TextReceived(Words(typed(event.get("text") or "")), event["ts"])
    return _envelope(payload, f"{channel}:{event['ts']}", said, now)


# ── commands, presses, forms ───────────────────────────────────────────────────────────────────────────────────────


def _command(payload: Payload, now: datetime) -> Envelope:
    place = Channel(payload["channel_id"], payload.get("response_url") or "")
    words = Words(typed(payload.get("text") or "").strip())
    return _envelope(
        payload, f"command:{payload['trigger_id']}", CommandInvoked(COMMAND, words), now, place.written()
    )


def _press(payload: Payload, action: Payload, now: datetime) -> Reading:
    person = sender(payload)
    kind, _, rest = action["action_id"].partition(":")
    if person is None or kind not in ("q", "s", "d", "f", "a", "h"):
        return None
    if not owned_by(action["block_id"], person):
        return Foreign(person, payload.get("response_url") or "")
    id = f"press:{payload.get('trigger_id') or action['action_ts']}"
    if kind == "h":
        words = Words("" if rest == "start" else rest)
        return _envelope(payload, id, CommandInvoked(COMMAND, words), now)
    number, _, value = rest.partition(":")
    question, place = int(number), _place(payload)
    if kind in ("f", "a"):
        full = f"{PLATFORM}:{person.workspace}:{id}"
        return FormAsked(person, question, payload["trigger_id"], place, full, own_words=kind == "a")
    if kind == "s":
        picked: tuple[str, ...] = (action["selected_option"]["value"],)
    else:
        picked = (value,) if kind == "q" else _several(payload, question)
    return _envelope(payload, id, ChoicePicked(picked, question), now, place)


def _several(payload: Payload, question: int) -> tuple[str, ...]:
    for elements in payload["state"]["values"].values():
        menu = elements.get(f"m:{question}")
        if menu is not None:
            return tuple(option["value"] for option in menu.get("selected_options") or ())
    return ()


def _place(payload: Payload) -> str:
    """Where an answer that only the presser sees can go; nothing for a press in the direct message itself."""
    channel = (payload.get("channel") or {}).get("id", "")
    if not channel or channel.startswith("D"):
        return ""
    return Channel(channel, payload.get("response_url") or "").written()


def _submission(payload: Payload, view: Payload, now: datetime) -> Reading:
    person, kept = sender(payload), forms.kept(view)
    if person is None or not kept:
        return None
    if kept.get("owner") != owner(person):
        return Foreign(person, "")
    id = f"view:{view['id']}"
    fields = forms.filled(view, kept.get("zone"))
    event: Event = (
        FormSubmitted(fields, int(kept["question"]))
        if view["callback_id"] == forms.FORM
        else TextReceived(fields["words"])
    )
    return _envelope(payload, id, event, now, kept.get("reply_to", ""))
