"""`python -m tests.golden` writes down what people's conversations look like in this version, for later ones to open.

The file is written once, when a version is released (`tests/fixtures/states/v1.json` for version 1 of the flow), and a
released one is never written again: it stands for the databases that people have. To write an unreleased one anew,
delete it first.
"""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from conversations.codec import state_to_json
from conversations.flows.debrief.flow import FLOW
from conversations.model import Json
from tests.play import Player, instant

FOLDER = Path(__file__).parent / "fixtures" / "states"


@dataclass(frozen=True, slots=True)
class Golden:
    """A conversation to keep: what was said up to here, what is said next, the step that then rests, words kept."""

    name: str
    lines: tuple[str, ...]
    then: tuple[str, ...]
    rests: str
    keeps: tuple[str, ...]


OPENING = ("hi", "[start]", "Acme, the designer job", "the portfolio part")
THREE_SLIPS = (
    *OPENING,
    "[late] [rambled] [wrong_name]",
    "ten minutes late, she looked at the clock",
    "I'd text them from the platform",
    "I called her Diane, she's Diana, and she corrected me",
    "I'd say the name back when we meet",
    "[unsure]",
    "I'd give the number first",
    "Acme is not the end",
    "{names: Diana; moment: she asked about the checkout; why: a small team}",
)
GOLDENS = (
    Golden("welcome", ("hi",), ("[start]", "Acme"), "well.ask", ()),
    Golden(
        "in the middle of a slip",
        THREE_SLIPS[:6],
        ("I'd text them from the platform",),
        "slip.pin",
        ("Acme", "designer", "the portfolio part"),
    ),
    Golden(
        "a draft with everything in it",
        THREE_SLIPS,
        ("[use]", "[none]"),
        "card",
        ("Acme", "the portfolio part", "Diane", "Diana", "I'd give the number first", "Acme is not the end",
         "she asked about the checkout", "a small team"),
    ),
    Golden(
        "an edited note and a reminder that waits",
        (*THREE_SLIPS, "{subject: Thank you; body: Dear Diana, thank you for the checkout talk. Sam}", "[use]",
         "in two hours", "[date]", "in 8 days"),
        ("(3 hours pass)", "[sent]"),
        "card",
        ("Acme", "Dear Diana, thank you for the checkout talk. Sam"),
    ),
    Golden(
        "two interviews and a question on top",
        (*OPENING, "new debrief", "Globex", "the demo", "delete my data"),
        ("[keep]", "nothing"),
        "note.ask",
        ("Acme", "the portfolio part", "Globex", "the demo"),
    ),
    Golden(
        "a bereavement, and paused",
        (*OPENING[:3], "the tour", "I went on about my landlord. my gran died the day before", "later"),
        ("hi",),
        "slip.pin",
        ("Acme", "the tour", "landlord"),
    ),
    Golden(
        "held, because of a crisis",
        (*OPENING, "I want to kill myself"),
        ("where am i",),
        "care.crisis",
        ("Acme", "the portfolio part"),
    ),
    Golden("deleted", (*OPENING, "delete my data", "[delete]"), ("hi", "[start]"), "setting.ask", ()),
)  # fmt: skip


def rests_on(player: Player) -> str:
    """The step of the question that would get an answer now."""
    over = player.state.detour or player.state.hold
    thread = player.state.thread(player.state.current)
    return over.step if over else thread.step if thread else ""


def written() -> dict[str, Json]:
    """Every golden conversation as this version stores it, and the name of every step that it may rest on."""
    people: list[Json] = []
    for golden in GOLDENS:
        player = Player()
        for line in golden.lines:
            for turn in player.say(line):
                if turn.refused:
                    raise ValueError(f"{golden.name}: {line!r} was refused: {turn.refused}")
        people.append(
            {
                "name": golden.name,
                "now": player.now.isoformat(),
                "zone": player.zone,
                "stored": cast(Json, state_to_json(FLOW, player.state)),
                "due": {r.id: instant(r).isoformat() for r in player.reminders.values()},
                "then": list(golden.then),
                "rests": golden.rests,
                "keeps": list(golden.keeps),
            }
        )
    steps: list[Json] = sorted(FLOW.by_id)  # type: ignore[assignment]
    return {"version": FLOW.version, "steps": steps, "people": people}


def main(folder: Path = FOLDER) -> int:
    """Write the file of this version unless it is there."""
    path = folder / f"v{FLOW.version}.json"
    if path.exists():
        print(
            f"{path.name} is there and stays as it is. If version {FLOW.version} is not released yet, "
            "delete the file and run this again; if it is, raise the flow's version.",
            file=sys.stderr,
        )
        return 1
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(written(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{path.name} holds {len(GOLDENS)} conversations.")
    return 0


def released(folder: Path = FOLDER) -> list[Mapping[str, Json]]:
    """Every version's file, oldest first."""
    paths = sorted(folder.glob("v*.json"), key=lambda path: int(path.stem[1:]))
    return [json.loads(path.read_text(encoding="utf-8")) for path in paths]


if __name__ == "__main__":
    sys.exit(main())
