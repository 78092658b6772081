"""Stories annotated where they are told: a small markup, so that whoever adds one sees the text as it was typed.

    ## voice | company or - | role or - | interviewer; interviewer, or -   (? where nobody looked for names)
    ugh. {late - -|got there like 10 min late} bc the train died. {good|the portfolio part went ok}

A tag is `{KIND NOTICED CLEARED|words}` with y, n, u (unsure) or - (unsaid), `{good|words}` or `{event:KIND|words}`.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Told = dict[str, Any]
SAID = {"y": "yes", "n": "no", "u": "unsure", "-": "unsaid"}
_TAG = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")


def told(file: Path) -> Iterator[Told]:
    """The stories of one file as `debrief understand --as story` has them, with `voice`, `split`, `named` and `finds`.

    Those of judge.txt judge, the rest tune. Those of testers, in the folder `judged`, teach names and what came of
    slips, not to find them (`finds`): those are found as well without, and fewer where there are none.
    """
    for number, block in enumerate(re.split(r"(?m)^## ", file.read_text("utf-8"))[1:], 1):
        head, _, text = block.partition("\n")
        story = _story(f"{file.stem}{number:03d}", file.stem, head, text.strip())
        yield {**story, "finds": file.parent.name != "judged"}


def _story(name: str, writer: str, head: str, text: str) -> Told:
    voice, company, role, people = (part.strip() for part in head.split("|"))
    story: Told = {
        "id": name,
        "voice": f"{writer}_{voice}",
        "split": "judge" if writer == "judge" else "tune",
        "text": _TAG.sub(r"\2", text),
        "named": company != "?",
        "company": None if company in "-?" else company,
        "role": None if role in "-?" else role,
        "interviewers": [] if people in "-?" else [who.strip() for who in people.split(";")],
        "went_well": [],
        "slips": [],
        "distraction": None,
    }
    for tag, words in _TAG.findall(text):
        kind, *came = tag.split()
        if kind == "good":
            story["went_well"].append(words)
        elif kind.startswith("event:"):
            story["distraction"] = {"kind": kind.removeprefix("event:"), "span": words}
        else:
            noticed, cleared = (SAID[sign] for sign in came)
            slip = {"kind": kind, "span": words, "slots": {}, "noticed": noticed, "cleared_up": cleared}
            story["slips"].append(slip)
    return story
