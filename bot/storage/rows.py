"""How values are written in columns: keys, instants, and the words that get sealed."""

import json
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from urllib.parse import quote, unquote

from adapters.base import Outgoing
from bot.clock import in_utc
from bot.storage.port import OutboxRow
from bot.storage.seal import Sealer
from conversations.codec import message_from_json, message_to_json
from conversations.model import ConversationKey, Json, Message

_ENCODER = json.JSONEncoder(separators=(",", ":"))


@lru_cache(maxsize=4096)
def key_to_text(key: ConversationKey) -> str:
    """The text platform/workspace/user, each part quoted so that no name can be mistaken for two."""
    return "/".join(
        quote(part, safe=" @:+#", errors="surrogatepass") for part in (key.platform, key.workspace, key.user)
    )


@lru_cache(maxsize=4096)
def key_from_text(text: str) -> ConversationKey:
    """The key that `key_to_text` wrote."""
    platform, workspace, user = (unquote(part, errors="surrogatepass") for part in text.split("/"))
    return ConversationKey(platform, workspace, user)


def instant_to_text(instant: datetime) -> str:
    """UTC, always 27 characters, so that text order is time order. Raises ValueError for a naive datetime."""
    return in_utc(instant).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def instant_from_text(text: str) -> datetime:
    """The aware UTC datetime that `instant_to_text` wrote."""
    return datetime.fromisoformat(text).astimezone(UTC)


def seal_state(sealer: Sealer, person: ConversationKey, state: Json) -> bytes:
    """The state as its column holds it."""
    owner = key_to_text(person)
    return sealer.seal(owner, owner, "state", _to_bytes(state))


def open_state(sealer: Sealer, person: ConversationKey, sealed: bytes) -> Json:
    """The state again. Raises Unreadable, or ValueError for what is no JSON."""
    owner = key_to_text(person)
    state: Json = json.loads(sealer.open(owner, owner, "state", sealed))
    return state


def seal_body(sealer: Sealer, row: OutboxRow) -> bytes:
    """Everything about an effect that is needed to send it, as its column holds it."""
    out = row.outgoing
    body: dict[str, Json] = {"at": out.at}
    if out.message is not None:
        body["message"] = message_to_json(out.message)
    else:
        body["chosen"] = out.chosen
    if out.reply_to:
        body["reply_to"] = out.reply_to
    return sealer.seal(key_to_text(out.to), out.id, "body", _to_bytes(body))


def open_row(sealer: Sealer, columns: tuple[Any, ...]) -> OutboxRow:
    """The row from the columns that sql.ROW names. Raises Unreadable."""
    id, cause, owner, question, attempts, sealed, doubt, reminder = columns
    body = json.loads(sealer.open(owner, id, "body", sealed))
    message = message_from_json(body["message"]) if "message" in body else None
    outgoing = Outgoing(
        id=id,
        to=key_from_text(owner),
        message=message,
        at=body["at"],
        reply_to=body.get("reply_to", ""),
        chosen=body.get("chosen", ""),
    )
    return OutboxRow(outgoing, cause, question, attempts, bool(doubt), reminder)


def open_message(sealer: Sealer, owner: str, id: str, sealed: bytes) -> Message | None:
    """The message in an effect's body, None for an update. Raises Unreadable."""
    body = json.loads(sealer.open(owner, id, "body", sealed))
    return message_from_json(body["message"]) if "message" in body else None


def seal_words(sealer: Sealer, owner: str, row: str, text: str) -> bytes:
    """A bare text that a person typed, as its column holds it."""
    return sealer.seal(owner, row, "text", _to_bytes(text))


def open_words(sealer: Sealer, owner: str, row: str, sealed: bytes) -> str:
    """The text again. Raises Unreadable."""
    return str(json.loads(sealer.open(owner, row, "text", sealed)))


def _to_bytes(value: object) -> bytes:
    # ASCII, because half a surrogate pair, which a broken client can send, has no UTF-8.
    return _ENCODER.encode(value).encode("ascii")
