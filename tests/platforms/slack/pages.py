"""A page of the transcripts, played by a person on Slack and written down as it is shown to them there."""

import re
from dataclasses import replace
from datetime import timedelta

from conversations.model import Message
from tests.platforms.slack.bot import Running
from tests.platforms.slack.person import Person
from tests.play import person_lines, written

_PASS = re.compile(r"\((\d+) (minute|hour|day)s? pass(?:es)?\)")
_PRESS = re.compile(r"((?:\[[^\]]+\] ?)+)(?:of question (\d+))?$")
_EDIT = re.compile(r"\(edits message (\d+)\) ?(.*)", re.DOTALL)


async def played(page: str, person: Person, bot: Running) -> str:
    """The page with the bot's part as Slack showed it."""
    out: list[str] = []
    for line in person_lines(page):
        if line.startswith("#"):
            out.append(line)
            continue
        said = line.removeprefix("user:").strip()
        if line.startswith("("):
            out += ["", line]
        else:
            lines = said.split("\n")
            out += ["", *(f"{'user:' if n == 0 else '     '} {part}" for n, part in enumerate(lines))]
        await act(said, person, bot)
        await bot.quiet()
        out += [written(_as_said(message)) for message in person.news()]
    return "\n".join(out).strip() + "\n"


def _as_said(message: Message) -> Message:
    """The message without the calendar file, which goes along on every platform and is no part of the dialogue."""
    return replace(message, files=tuple(file for file in message.files if file.name != "reminder.ics"))


async def act(line: str, person: Person, bot: Running) -> None:
    """What a line of a page does."""
    if passed := _PASS.fullmatch(line):
        await bot.passes(timedelta(**{f"{passed[2]}s": int(passed[1])}))
    elif line.startswith("/debrief"):
        own = bot.server.workspace.dm(person.user.id).id
        await person.commands(line.removeprefix("/debrief").strip(), own)
    elif press := _PRESS.fullmatch(line):
        labels = re.findall(r"\[([^\]]+)\]", press[1])
        await person.presses(*labels, question=int(press[2]) if press[2] else None)
    elif edit := _EDIT.fullmatch(line):
        await person.edits(int(edit[1]), edit[2])
    elif line.startswith("{") and line.endswith("}"):
        pairs = (part.partition(":") for part in line[1:-1].split(";"))
        await person.fills({name.strip(): text.strip() for name, _, text in pairs})
    else:
        await person.types(line)
