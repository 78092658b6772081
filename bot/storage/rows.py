"""How values are written in columns: keys, instants, and the words that get sealed."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import blake2s
from json.encoder import encode_basestring_ascii as quoted
from typing import Any
from urllib.parse import quote, unquote

from adapters.base import Outgoing
from bot.clock import in_utc
from bot.storage.port import Parcel
from bot.storage.seal import Sealer, Unreadable
from conversations.codec import message_from_json, message_to_text
from conversations.model import ConversationKey, Json


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


def receipt(id: str) -> str:
    """What is kept of an envelope's id: enough to know it again, and nothing that it may say of a person."""
    return blake2s(id.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


@lru_cache(maxsize=256)  # a commit writes the same few instants into most of its rows
def instant_to_text(instant: datetime) -> str:
    """UTC, always 27 characters, so that text order is time order. Raises ValueError for a naive datetime."""
    return in_utc(instant).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def instant_from_text(text: str) -> datetime:
    """The aware UTC datetime that `instant_to_text` wrote."""
    return datetime.fromisoformat(text).astimezone(UTC)


def seal_state(sealer: Sealer, person: ConversationKey, state: str) -> bytes:
    """The state, which is JSON text in ASCII, as its column holds it."""
    owner = key_to_text(person)
    return sealer.seal(owner, owner, "state", state.encode("ascii"))


def open_state(sealer: Sealer, person: ConversationKey, sealed: bytes) -> Json:
    """The state again. Raises Unreadable, or ValueError for what is no JSON."""
    owner = key_to_text(person)
    state: Json = json.loads(sealer.open(owner, owner, "state", sealed))
    return state


def seal_parcel(sealer: Sealer, parcel: Parcel) -> bytes:
    """The words of a parcel, and all else that is needed to deliver it, as its column holds them."""
    first = parcel.effects[0]
    body = f'{{"at":{quoted(first.at)},"effects":[{",".join(map(_effect, parcel.effects))}]'
    if first.reply_to:
        body += f',"reply_to":{quoted(first.reply_to)}'
    if parcel.zone:
        body += f',"zone":{quoted(parcel.zone)}'
    text = f"{body}}}".encode("ascii")
    return sealer.seal(key_to_text(parcel.to), f"outbox/{parcel.number}", "body", text)


def _effect(out: Outgoing) -> str:
    # As text, like the message in it: to build it up and have it written then takes twice as long.
    if out.message is not None:
        return f'{{"id":{quoted(out.id)},"message":{message_to_text(out.message)}}}'
    if out.taken_back:
        return f'{{"id":{quoted(out.id)},"taken_back":[{",".join(map(quoted, out.taken_back))}]}}'
    question = "null" if out.question is None else out.question
    return f'{{"id":{quoted(out.id)},"question":{question},"chosen":{quoted(out.chosen)}}}'


def open_parcel(sealer: Sealer, columns: tuple[Any, ...]) -> Parcel:
    """The parcel from the columns that sql.ROW names; without effects once its words are forgotten.

    Raises Unreadable, or ValueError, LookupError or TypeError for a body that is none.
    """
    number, owner, cause, attempts, doubt, todo, lost, ref, reason, reminder, sealed = columns
    to = key_from_text(owner)
    body: dict[str, Any] = {"effects": []}
    if sealed is not None:
        body = json.loads(sealer.open(owner, f"outbox/{number}", "body", sealed))
    if "effects" not in body:  # one effect, as version 1 stored it
        body["effects"] = [{"id": f"v1-{number}", **body}]
    effects = tuple(_outgoing(to, body, each) for each in body["effects"])
    places = tuple(range(len(effects))) if todo is None else places_from_text(todo)
    return Parcel(
        to,
        effects,
        places,
        cause=cause or "",
        reminder=reminder,
        number=number,
        lost=places_from_text(lost),
        attempts=attempts,
        doubt=bool(doubt),
        ref=ref,
        reason=reason if lost else "",
        zone=body.get("zone", ""),
    )


def _outgoing(to: ConversationKey, body: dict[str, Any], effect: dict[str, Any]) -> Outgoing:
    message = message_from_json(effect["message"]) if "message" in effect else None
    return Outgoing(
        id=effect["id"],
        to=to,
        message=message,
        at=body["at"],
        reply_to=body.get("reply_to", ""),
        question=message.question if message else effect.get("question"),
        chosen=effect.get("chosen", ""),
        taken_back=tuple(effect.get("taken_back", ())),
    )


def places_to_text(places: tuple[int, ...]) -> str:
    """Places in a parcel, as their column holds them."""
    return ",".join(map(str, places))


def places_from_text(text: str) -> tuple[int, ...]:
    """The places again."""
    return tuple(int(place) for place in text.split(",")) if text else ()


def seal_words(sealer: Sealer, owner: str, row: str, text: str) -> bytes:
    """A bare text that a person typed, as its column holds it."""
    return sealer.seal(owner, row, "text", quoted(text).encode("ascii"))


def open_words(sealer: Sealer, owner: str, row: str, sealed: bytes) -> str:
    """The text again. Raises Unreadable."""
    return str(json.loads(sealer.open(owner, row, "text", sealed)))


UNTOLD = frozenset({"state", "lease_owner", "lease_until", "not_before", "attempts", "doubt", "todo"})
"""Columns that no export has: the state, which is in it already, and what only a delivery under way is steered by."""


def told(sealer: Sealer, table: str, row: Mapping[str, Any]) -> dict[str, Json]:
    """A row as its person may read it. Of files that went along only the names: they are made of what is kept."""
    owner, shown = row["conversation"], {name: row[name] for name in row if name not in UNTOLD}
    if table == "fragments":
        shown["text"] = open_words(sealer, owner, f"{owner}#{row['seq']}", row["text"])
    if table == "outbox" and row["body"] is not None:
        try:
            shown["body"] = json.loads(sealer.open(owner, f"outbox/{row['number']}", "body", row["body"]))
        except Unreadable:
            shown["body"] = None
        for effect in (shown["body"] or {}).get("effects", ()):
            for file in effect.get("message", {}).get("files", ()):
                del file["text"]
    return shown


def sealed_again(sealer: Sealer, owner: str, row: str, field: str, stored: bytes) -> bytes:
    """A stored value as the sealer stores it today. Raises Unreadable."""
    return sealer.seal(owner, row, field, sealer.open(owner, row, field, stored))
