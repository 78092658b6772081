"""What is only kept for so long, and goes whether or not anything happens."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from conversations.flow import Flow
from conversations.state import Answers, State

HELD_FOR = timedelta(days=7)


def faded(flow: Flow[Any], state: State, now: datetime) -> State:
    """The state as it may still be kept: without a hold of more than seven days, and what the flow lets fade."""
    if state.hold is not None and state.held_since is not None and now - state.held_since > HELD_FOR:
        state = replace(state, hold=None, held_since=None, last="")  # the mark of its words would tell
    for key, (span, step) in flow.habits.fades.items():
        since = state.profile.get(key)
        if isinstance(since, str) and now - datetime.fromisoformat(since) >= span:
            state = _without(state, key, step)
    return state


def _without(state: State, key: str, step: str) -> State:
    """The state without that mark, and without the question that it came with."""
    return replace(
        state,
        profile=Answers({name: value for name, value in state.profile.items() if name != key}),
        asked=tuple(asked for asked in state.asked if asked.step != step),
        detour=None if state.detour and state.detour.step == step else state.detour,
        last="",
    )
