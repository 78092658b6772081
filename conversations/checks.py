"""What makes a flow fit to run. Each fault is refused with the flow, the step and what is wrong with it."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from conversations.flow import Flow

_ID = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*\Z")


def check(flow: "Flow[Any]") -> None:
    """Raise FlowError for the first fault of the flow; return for a sound one."""
    _names(flow)
    _targets(flow)
    _questions(flow)
    _entries(flow)
    _reachable(flow)
    _ways_out(flow)
    _silent_loops(flow)


def _refuse(flow: "Flow[Any]", step: str, fault: str) -> None:
    from conversations.flow import FlowError

    raise FlowError(flow.name, step, fault)


def _names(flow: "Flow[Any]") -> None:
    from conversations.flow import RETURN

    seen: set[str] = set()
    for step in flow.steps:
        if not _ID.match(step.id) or step.id == RETURN:
            _refuse(flow, step.id, "is no name for a step: lower-case words joined by dots are")
        if step.id in seen:
            _refuse(flow, step.id, "is declared twice; give one of them another name")
        seen.add(step.id)
    if flow.start not in seen:
        _refuse(flow, flow.start, "is where the flow starts, but no step has that name")


def _targets(flow: "Flow[Any]") -> None:
    from conversations.flow import RETURN, Branch

    for step in flow.steps:
        for target in step.targets:
            if target != RETURN and target not in flow.by_id:
                _refuse(flow, step.id, f"goes to {target!r}, which no step is called")
        if isinstance(step, Branch) and len(set(step.targets)) < 2:
            _refuse(flow, step.id, "is a branch with fewer than two different targets")


def _questions(flow: "Flow[Any]") -> None:
    from conversations.flow import Ask

    for step in flow.steps:
        if not 0 <= step.stage <= len(flow.stages):
            _refuse(flow, step.id, f"is in stage {step.stage}, but there are {len(flow.stages)}")
        if not isinstance(step, Ask):
            continue
        if not step.then and not step.rest:
            _refuse(flow, step.id, "is a question whose answer leads nowhere")
        if not step.rest and not (step.again and step.example):
            _refuse(flow, step.id, "has no other words and no example for an answer it does not understand")
        if step.rest and step.holds:
            _refuse(flow, step.id, "both rests and holds; a hold must lead on")


def _entries(flow: "Flow[Any]") -> None:
    for word, target in (*flow.commands.items(), *flow.shortcuts.items()):
        if target not in flow.by_id:
            _refuse(flow, target, f"is opened by {word!r}, but no step has that name")
    for target in flow.doors:
        if target not in flow.by_id:
            _refuse(flow, target, "is an entrance, but no step has that name")
    for old, new in flow.moved.items():
        if old in flow.by_id:
            _refuse(flow, old, "is listed as moved, but is still there")
        if new not in flow.by_id:
            _refuse(flow, old, f"is listed as moved to {new!r}, which no step is called")


def _closure(flow: "Flow[Any]", starts: Iterable[str]) -> set[str]:
    reached: set[str] = set()
    waiting = list(starts)
    while waiting:
        name = waiting.pop()
        if name in flow.by_id and name not in reached:
            reached.add(name)
            waiting.extend(flow.by_id[name].targets)
    return reached


def _reachable(flow: "Flow[Any]") -> None:
    reached = _closure(flow, flow.doors)
    for step in flow.steps:
        if step.id not in reached:
            _refuse(flow, step.id, "can't be reached from any entrance")


def _ways_out(flow: "Flow[Any]") -> None:
    from conversations.flow import RETURN, Ask

    ends = {step.id for step in flow.steps if isinstance(step, Ask) and step.rest} | {RETURN}
    leads = set(ends)
    grew = True
    while grew:
        more = {s.id for s in flow.steps if s.id not in leads and leads.intersection(s.targets)}
        grew = bool(more)
        leads |= more
    for step in flow.steps:
        if step.id not in leads:
            _refuse(flow, step.id, "is a dead end: nothing after it ever comes to rest or returns")


def _silent_loops(flow: "Flow[Any]") -> None:
    from conversations.flow import Ask

    silent = {step.id: step for step in flow.steps if not isinstance(step, Ask)}
    for start in silent:
        waiting, seen = [t for t in silent[start].targets if t in silent], set()
        while waiting:
            name = waiting.pop()
            if name == start:
                _refuse(flow, start, "is in a loop that asks nothing and would never end")
            if name not in seen:
                seen.add(name)
                waiting.extend(t for t in silent[name].targets if t in silent)
