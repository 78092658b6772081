"""What was stored by an older or a newer version is opened, renamed or refused, and never guessed at."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from conversations.codec import (
    CodecError,
    message_to_json,
    message_to_text,
    state_from_json,
    state_to_json,
    state_to_text,
)
from conversations.flows.debrief.flow import FLOW
from conversations.model import Json
from conversations.state import CODEC_VERSION, Answers, State
from tests.test_promises import CARD, SET, SLIP, played


def written(*lines: str) -> dict[str, Any]:
    """The stored form of a person who has said all that."""
    return state_to_json(FLOW, played(*lines).state)


@pytest.mark.parametrize("lines", [(), SLIP, (*SLIP, "delete my data"), (*SLIP, "I want to die"), CARD])
def test_a_state_comes_back_as_it_was_stored(lines: tuple[str, ...]) -> None:
    state = played(*lines).state
    assert state_from_json(FLOW, json.loads(json.dumps(state_to_json(FLOW, state)))) == state


@pytest.mark.parametrize("newer", [{"codec": CODEC_VERSION + 1}, {"version": FLOW.version + 1}])
def test_a_state_from_a_newer_version_is_refused_with_the_way_out(newer: dict[str, int]) -> None:
    with pytest.raises(CodecError, match="newer"):
        state_from_json(FLOW, {**written(*SLIP), **newer})


def test_a_step_that_moved_is_found_under_its_new_name_wherever_it_is_stored() -> None:
    text = json.dumps(written(*SLIP, "delete my data"))
    for step in ("well.ask", "slip.pin", "delete"):
        assert f'"{step}"' in text
    old = text.replace('"well.ask"', '"good.ask"').replace('"slip.pin"', '"slip.where"')
    old = old.replace('"step": "delete"', '"step": "erase"')
    moved = {"good.ask": "well.ask", "slip.where": "slip.pin", "erase": "delete"}
    state = state_from_json(replace(FLOW, moved=moved), json.loads(old))
    (thread,) = state.threads
    assert thread.step == "slip.pin"
    assert "well.ask" in [turned.step for turned in thread.trail]
    assert state.detour is not None
    assert state.detour.step == "delete"


def test_a_step_that_is_gone_without_a_word_is_refused_by_name() -> None:
    old = json.dumps(written(*SET)).replace('"step": "well.ask"', '"step": "good.ask"')
    with pytest.raises(CodecError, match=r"good\.ask"):
        state_from_json(FLOW, json.loads(old))


@pytest.mark.parametrize(
    "data", [None, [], "state", {}, {"codec": "1"}, {"codec": CODEC_VERSION, "state": 7}]
)
def test_what_no_version_ever_wrote_is_refused(data: Json) -> None:
    with pytest.raises(CodecError):
        state_from_json(FLOW, data)


@pytest.mark.parametrize("lines", [(), SLIP, (*SLIP, "delete my data"), (*SLIP, "I want to die"), CARD])
def test_what_is_written_in_one_go_is_what_is_written_in_two(lines: tuple[str, ...]) -> None:
    player = played(*lines)
    assert json.loads(state_to_text(FLOW, player.state)) == state_to_json(FLOW, player.state)
    for message in (message for turn in player.turns for message in turn.messages):
        assert json.loads(message_to_text(message)) == message_to_json(message)


def test_what_is_written_is_ascii_whatever_was_typed() -> None:
    odd: dict[str, Json] = {
        "half a pair \ud83d": '\0 " \\ \u2028 é',
        "numbers": [1, 2.5, None, True, {"deep": ["x"]}],
        "": "",
    }
    state = State(profile=Answers(odd), touched=datetime(2026, 3, 1, tzinfo=UTC), heard='"')
    text = state_to_text(FLOW, state)
    assert text.isascii()
    assert json.loads(text) == state_to_json(FLOW, state)
    assert state_from_json(FLOW, json.loads(text)) == state


def test_a_blank_state_is_a_strangers() -> None:
    assert state_from_json(FLOW, state_to_json(FLOW, State())) == State()
