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
    profile = {key: value for key, value in state.profile.items() if not _is_over(flow, key, value, now)}
    return state if len(profile) == len(state.profile) else replace(state, profile=Answers(profile))


def _is_over(flow: Flow[Any], key: str, since: object, now: datetime) -> bool:
    span = flow.habits.fades.get(key)
    return span is not None and isinstance(since, str) and now - datetime.fromisoformat(since) >= span
