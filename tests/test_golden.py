"""Conversations that released versions stored open in this one, with every answer kept, and go on."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, cast

import pytest

from conversations.codec import CodecError, state_from_json, state_to_json
from conversations.flows.debrief.facts import dump, load
from conversations.flows.debrief.flow import FLOW
from conversations.model import Json
from conversations.state import State
from conversations.turn import Turn
from tests.golden import FOLDER, GOLDENS, main, released, rests_on
from tests.play import Player, instant

VERSIONS = released()
PEOPLE = [
    pytest.param(person, id=f"v{version['version']}-{cast(Any, person)['name']}".replace(" ", "-"))
    for version in VERSIONS
    for person in cast(list[Json], version["people"])
]


def texts(json: Json) -> Iterator[str]:
    """Every text in it, keys left out."""
    if isinstance(json, dict):
        for value in json.values():
            yield from texts(value)
    elif isinstance(json, list):
        for value in json:
            yield from texts(value)
    elif isinstance(json, str):
        yield json


def opened(person: dict[str, Any]) -> Player:
    """The person as this version takes them over, with the reminders that were pending."""
    state = state_from_json(FLOW, person["stored"])
    player = Player(zone=person["zone"], now=datetime.fromisoformat(person["now"]), state=state)
    turn = Turn(FLOW, state, player.now, player.zone)
    for thread in state.threads:
        player.reminders |= {r.id: r for r in FLOW.habits.reminders(turn.scene(thread.id))}
    return player


def test_every_version_so_far_has_its_golden_states() -> None:
    assert [version["version"] for version in VERSIONS] == list(range(1, FLOW.version + 1))


@pytest.mark.parametrize("person", PEOPLE)
def test_a_released_state_opens_with_every_word_and_place_kept(person: dict[str, Any]) -> None:
    before, state = person["stored"]["state"], state_from_json(FLOW, person["stored"])
    assert set(texts(before.get("threads", []))) - set(texts(cast(Json, state_to_json(FLOW, state)))) == set()
    for stored, thread in zip(before.get("threads", []), state.threads, strict=True):
        assert thread.step == FLOW.moved.get(stored["step"], stored["step"])
        known = set(texts(cast(Json, dump(load(thread.answers)))))
        assert set(texts(stored["answers"])) <= known, "an answer is no longer read by the flow"
    for words in person["keeps"]:
        assert any(words in text for thread in state.threads for text in texts(dump(load(thread.answers)))), (
            words
        )


@pytest.mark.parametrize("person", PEOPLE)
def test_a_released_state_keeps_its_reminders_to_the_minute(person: dict[str, Any]) -> None:
    player = opened(person)
    assert {r.id: instant(r).isoformat() for r in player.reminders.values()} == person["due"]


@pytest.mark.parametrize("person", PEOPLE)
def test_a_released_conversation_goes_on_to_where_it_would_have(person: dict[str, Any]) -> None:
    player = opened(person)
    for line in person["then"]:
        turns = player.say(line)
        assert turns, f"nothing came of {line!r}"
        for turn in turns:
            assert turn.messages, f"{line!r} was answered with {turn.refused or 'silence'}"
    assert rests_on(player) == person["rests"]


def test_a_step_that_was_ever_released_is_known_or_says_where_it_moved() -> None:
    for version in VERSIONS:
        for step in cast(list[str], version["steps"]):
            assert FLOW.moved.get(step, step) in FLOW.by_id, (
                f"version {version['version']} let people rest on {step!r}, which is gone; "
                f"name the step that took its place in FLOW.moved"
            )


def test_a_moved_step_is_opened_under_its_new_name_and_its_buttons_still_work() -> None:
    stored = cast(Json, state_to_json(FLOW, resting_on_welcome()))
    old = json.loads(json.dumps(stored).replace('"welcome"', '"hello"'))
    with pytest.raises(CodecError, match="'hello', which this version does not know"):
        state_from_json(FLOW, old)
    player = Player(state=state_from_json(replace(FLOW, moved={"hello": "welcome"}), old))
    assert rests_on(player) == "welcome"
    player.say("[start] of question 1")
    assert rests_on(player) == "setting.ask"


def test_a_state_of_a_newer_version_is_refused_with_a_way_out() -> None:
    stored = state_to_json(FLOW, resting_on_welcome())
    for newer in ({"codec": 99}, {"version": FLOW.version + 1}):
        with pytest.raises(CodecError, match=r"newer version.*Run the newer program"):
            state_from_json(FLOW, cast(Json, stored | newer))


def test_a_golden_file_is_written_once_and_never_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(tmp_path) == 0
    path = tmp_path / f"v{FLOW.version}.json"
    before = path.read_bytes()
    assert len(json.loads(before)["people"]) == len(GOLDENS)
    assert main(tmp_path) == 1
    assert "stays as it is" in capsys.readouterr().err
    assert path.read_bytes() == before
    assert (FOLDER / path.name).is_file()


def resting_on_welcome() -> State:
    player = Player()
    player.say("hi")
    return player.state
