"""A flow with a fault is refused when it is built, with the flow, the step and the fault named."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from conversations.flow import (
    RETURN,
    Ask,
    Branch,
    Flow,
    FlowError,
    Given,
    Habits,
    Prompt,
    Say,
    Scene,
    Took,
    say,
)
from conversations.flows.debrief.flow import FLOW
from conversations.model import Json
from conversations.state import Answers


@dataclass(frozen=True)
class Nothing:
    pass


def words(scene: Scene[Nothing]) -> Prompt:
    return say("Well?")


def answer(scene: Scene[Nothing], given: Given) -> Took[Nothing]:
    return Took(scene.facts)


def dump(facts: Nothing) -> Mapping[str, Json]:
    return {}


def ask(id: str, *then: str, **more: Any) -> Ask[Nothing]:
    return Ask(id, words, answer, then=then, **{"again": "Again?", "example": "Such as?", **more})


END = Ask("end", words, answer, rest=True)


def flow(*steps: Any, start: str = "first", **more: Any) -> Flow[Nothing]:
    habits: Habits[Any] = FLOW.habits
    return Flow(
        "faulty", 1, start, steps, ("only",), lambda a: Nothing(), dump, FLOW.ears, FLOW.voice, habits, **more
    )


def test_a_sound_flow_is_built() -> None:
    assert flow(ask("first", "end"), END).by_id.keys() == {"first", "end"}


FAULTS: dict[str, tuple[Any, str, str]] = {
    "a name twice": (lambda: flow(ask("first", "end"), ask("first", "end"), END), "first", "declared twice"),
    "no name at all": (
        lambda: flow(ask("First Step", "end"), END, start="First Step"),
        "First Step",
        "no name",
    ),
    "a start that is missing": (
        lambda: flow(ask("first", "end"), END, start="zero"),
        "zero",
        "no step has that name",
    ),
    "an unknown target": (lambda: flow(ask("first", "nowhere"), END), "first", "'nowhere'"),
    "a step nothing reaches": (
        lambda: flow(ask("first", "end"), ask("lost", "end"), END),
        "lost",
        "can't be reached",
    ),
    "a dead end": (
        lambda: flow(ask("first", "end", "trap"), ask("trap", "trap"), END),
        "trap",
        "dead end",
    ),
    "a loop without a question": (
        lambda: flow(ask("first", "a"), Say("a", words, "b"), Branch("b", lambda s: "a", ("a", "end")), END),
        "a",
        "asks nothing",
    ),
    "a branch with one way": (
        lambda: flow(Branch("first", lambda s: "end", ("end",)), END),
        "first",
        "fewer than two",
    ),
    "a stage that is not there": (lambda: flow(ask("first", "end", stage=2), END), "first", "stage 2"),
    "a question that leads nowhere": (lambda: flow(ask("first"), END), "first", "leads nowhere"),
    "a question without other words": (
        lambda: flow(ask("first", "end", again=""), END),
        "first",
        "no other words",
    ),
    "a command to nowhere": (lambda: flow(ask("first", "end"), END, commands={"go": "gone"}), "gone", "'go'"),
    "an entrance that is missing": (
        lambda: flow(ask("first", "end"), END, entrances=("door",)),
        "door",
        "entrance",
    ),
    "a moved step that is still there": (
        lambda: flow(ask("first", "end"), END, moved={"end": "first"}),
        "end",
        "still there",
    ),
    "a step moved to nowhere": (lambda: flow(ask("first", "end"), END, moved={"old": "new"}), "old", "'new'"),
    "a hold at the end": (
        lambda: flow(ask("first", "end"), Ask("end", words, answer, rest=True, holds=True)),
        "end",
        "holds",
    ),
}


@pytest.mark.parametrize("fault", FAULTS, ids=lambda name: name.replace(" ", "_"))
def test_the_fault_is_refused_with_flow_and_step_named(fault: str) -> None:
    build, step, words_ = FAULTS[fault]
    with pytest.raises(FlowError) as refused:
        build()
    assert (refused.value.flow, refused.value.step) == ("faulty", step)
    assert words_ in str(refused.value)


def test_a_return_is_a_way_out() -> None:
    assert flow(ask("first", "end"), ask("aside", RETURN), END, entrances=("aside",)).doors == (
        "first",
        "aside",
    )


def test_answers_do_not_print() -> None:
    assert "gran" not in repr(Answers({"held": "my gran died"}))
