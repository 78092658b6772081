"""All that is kept of somebody, as JSON to the last field and as Markdown to read."""

import json
from dataclasses import replace

from conversations.flow import Prompt, Scene, say
from conversations.flows.debrief.card import lines
from conversations.flows.debrief.facts import Facts, dump
from conversations.flows.debrief.wording import capital
from conversations.flows.debrief.writing import notes, shown
from conversations.model import File, Json
from conversations.records import bullets, to_json


def exported(scene: Scene[Facts]) -> tuple[File, File]:
    """Everything in the state. What else is kept is added by whoever keeps it."""
    threads: list[Json] = [{"id": id, **dump(facts)} for id, facts in scene.everyone()]
    whole: dict[str, Json] = {
        "profile": dict(scene.profile),
        "interviews": threads,
        "state": to_json(scene.state),
    }
    pages = ["# Your debriefs\n"]
    for id, facts in scene.everyone():
        sub = replace(scene.having(facts), thread=id)
        pages += ["\n".join(f"- {line}" for line in lines(sub)), ""]
        pages += [
            f"- {capital(slip.kind.replace('_', ' '))}: {slip.span or 'not told'}" for slip in facts.slips
        ]
        if facts.note_asked:
            pages += ["", *(shown(note) for _, note in notes(sub)), ""]
    for title, part in (
        ("You", whole["profile"]),
        ("The same interviews, field by field", threads),
        ("The conversation", whole["state"]),
    ):
        pages += [f"\n# {title}\n", *bullets(part)]
    return (
        File(
            "debrief.json", json.dumps(whole, ensure_ascii=False, indent=2, sort_keys=True), incomplete=True
        ),
        File("debrief.md", "\n".join(pages), incomplete=True),
    )


def export(scene: Scene[Facts]) -> Prompt:
    """The files, and what they are."""
    return say("Everything I keep of you, to read and as data. It goes to you alone.", files=exported(scene))
