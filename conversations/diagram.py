"""The dialogue as a picture and as a list, both drawn from the steps themselves."""

from datetime import UTC, datetime
from typing import Any

from conversations.flow import RETURN, Ask, Branch, Flow, Scene
from conversations.model import Json
from conversations.state import Answers, State, Thread


def mermaid(flow: Flow[Any]) -> str:
    """The flow as a Mermaid state diagram; a branch is a choice, a detour ends in `return`."""
    lines = ["stateDiagram-v2", "    direction TB"]
    names = {step.id: step.id.replace(".", "_") for step in flow.steps} | {RETURN: "[*]"}
    for step in flow.steps:
        kind = " <<choice>>" if isinstance(step, Branch) else ""
        lines.append(f"    state {names[step.id]}{kind}" if kind else f"    {names[step.id]}: {step.id}")
    lines.append(f"    [*] --> {names[flow.start]}")
    for word, target in flow.commands.items():
        lines.append(f"    [*] --> {names[target]}: /debrief {word}")
    for step in flow.steps:
        lines += [f"    {names[step.id]} --> {names[target]}" for target in dict.fromkeys(step.targets)]
        if isinstance(step, Ask) and step.rest:
            lines.append(f"    {names[step.id]} --> [*]")
    return "\n".join(lines) + "\n"


def steps(flow: Flow[Any]) -> list[dict[str, Json]]:
    """Every step with its kind, stage, words, choices and targets, in order of declaration.

    The words are those for a person of whom nothing is known yet; with answers they say more.
    """
    listed: list[dict[str, Json]] = []
    blank = _blank_scene(flow)
    for step in flow.steps:
        row: dict[str, Json] = {
            "id": step.id,
            "kind": type(step).__name__.lower(),
            "stage": flow.stages[step.stage - 1] if step.stage else None,
            "targets": list(dict.fromkeys(step.targets)),
        }
        if not isinstance(step, Branch):
            prompt = step.prompt(blank)
            row["words"] = list(prompt.bubbles)
            row["choices"] = [{"value": choice.value, "label": choice.label} for choice in prompt.choices]
        listed.append(row)
    return listed


def steps_as_text(flow: Flow[Any]) -> str:
    """The same list for reading: each step's id and targets, then its words and buttons."""
    lines = []
    for row in steps(flow):
        targets = row["targets"] if isinstance(row["targets"], list) else []
        lines.append(f"{row['id']} ({row['kind']}) → {', '.join(map(str, targets)) or 'rests'}")
        words = row.get("words")
        for bubble in words if isinstance(words, list) else []:
            lines += [f"    {line}" for line in str(bubble).splitlines()]
        choices = row.get("choices")
        labels = (
            [str(c["label"]) for c in choices if isinstance(c, dict)] if isinstance(choices, list) else []
        )
        if labels:
            lines.append("    " + " ".join(f"[{label}]" for label in labels))
        lines.append("")
    return "\n".join(lines).rstrip()


def _blank_scene(flow: Flow[Any]) -> Scene[Any]:
    facts = flow.load(Answers())
    state = State(threads=(Thread("d1", flow.start),), current="d1")
    return Scene(facts, state, "d1", datetime(2026, 1, 7, 12, tzinfo=UTC), "UTC", flow.load)
