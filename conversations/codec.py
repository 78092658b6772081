"""States and messages as versioned JSON, for whoever keeps them.

A state names the codec, the flow and the flow's version it was written under. Steps that have moved since are renamed
on the way in; a step that is gone without a word is a `CodecError`, never a guess.
"""

from dataclasses import replace
from json.encoder import encode_basestring_ascii as quoted
from typing import Any

from conversations.flow import Flow
from conversations.model import Json, Message
from conversations.records import from_json, to_json, to_text
from conversations.state import CODEC_VERSION, Detour, State, Thread


class CodecError(Exception):
    """A stored state that this version can't open. The sentence says what it is and what to do."""


def state_to_json(flow: Flow[Any], state: State) -> dict[str, Json]:
    """The state under its version marks."""
    return {"codec": CODEC_VERSION, "flow": flow.name, "version": flow.version, "state": to_json(state)}


def state_to_text(flow: Flow[Any], state: State) -> str:
    """`state_to_json` as JSON text, in ASCII."""
    marks = f'"codec":{CODEC_VERSION},"flow":{quoted(flow.name)},"version":{flow.version}'
    return f'{{{marks},"state":{to_text(state)}}}'


def state_from_json(flow: Flow[Any], data: Json) -> State:
    """The state that was stored. Raises CodecError for one from a newer version or with a step nobody knows."""
    if not isinstance(data, dict) or not isinstance(data.get("codec"), int):
        raise CodecError(
            "A stored conversation is not in any form this program writes. Restore it from a backup."
        )
    codec, version = data["codec"], data.get("version")
    if (
        not isinstance(codec, int)
        or codec > CODEC_VERSION
        or (isinstance(version, int) and version > flow.version)
    ):
        raise CodecError(
            f"A stored conversation was written by a newer version (codec {codec}, flow {version}); "
            f"this one reads codec {CODEC_VERSION}, flow {flow.version}. Run the newer program."
        )
    try:
        state = from_json(State, data.get("state"))
    except (TypeError, ValueError, AttributeError) as fault:
        raise CodecError(
            "A stored conversation has lost a part of itself. Restore it from a backup."
        ) from fault
    return _at_home(flow, state)


def _at_home(flow: Flow[Any], state: State) -> State:
    """The state with every step under the name it has today."""

    def here(step: str) -> str:
        step = flow.moved.get(step, step)
        if step not in flow.by_id:
            raise CodecError(
                f"A stored conversation rests on step {step!r}, which this version does not know."
            )
        return step

    def thread(t: Thread) -> Thread:
        trail = (
            tuple(replace(turned, step=here(turned.step)) for turned in t.trail) if flow.moved else t.trail
        )
        return replace(t, step=here(t.step), trail=trail)

    def detour(d: Detour | None) -> Detour | None:
        return replace(d, step=here(d.step)) if d else None

    return replace(
        state,
        threads=tuple(thread(t) for t in state.threads),
        asked=tuple(replace(a, step=flow.moved.get(a.step, a.step)) for a in state.asked),
        detour=detour(state.detour),
        hold=detour(state.hold),
    )


def message_to_json(message: Message) -> Json:
    """A message for the outbox."""
    return to_json(message)


def message_to_text(message: Message) -> str:
    """The same as JSON text, in ASCII."""
    return to_text(message)


def message_from_json(data: Json) -> Message:
    """A message from the outbox."""
    return from_json(Message, data)
