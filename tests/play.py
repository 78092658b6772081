"""Plays a person's lines and the clock, and writes down what the bot said.

A page is text. What a person does on it:

    user: I was late               a chat message
    user: [Yes]   [A] [B]          a press, or several picks of one question
    user: [Yes] of question 3      a press on an older question's button
    user: {names: Diana; why: …}   the form of the pending question
    user: /debrief lessons         the slash command
    user: (edits message 2) …      an edit of their own second message
    (26 hours pass)                the clock; reminders fall due on the way
    (the bot is off for 5 hours)   the clock; what fell due comes at the end
    (they are in Asia/Tokyo now)   what their platform says of their time zone from now on

Everything else is the bot's and is written again on each run.
"""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.wall import UnknownZone, to_utc
from conversations.codec import message_from_json, message_to_json, state_from_json, state_to_json
from conversations.engine import step
from conversations.flows.debrief.flow import FLOW
from conversations.model import (
    CancelReminder,
    ChoicePicked,
    CommandInvoked,
    Effect,
    Event,
    FormSubmitted,
    Message,
    MessageEdited,
    Refused,
    Remind,
    Reminder,
    ReminderDue,
    Send,
    TextReceived,
    Words,
)
from conversations.state import State

AFTERNOON = datetime(2026, 3, 3, 14, tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)
_PASS = re.compile(r"\((\d+) (minute|hour|day)s? pass(?:es)?\)")
_OFF = re.compile(r"\(the bot is off for (\d+) (minute|hour|day)s?\)")
_MOVED = re.compile(r"\(they are in ([\w/+-]+) now\)")
_PRESS = re.compile(r"((?:\[[^\]]+\] ?)+)(?:of question (\d+))?$")
_EDIT = re.compile(r"\(edits message (\d+)\) ?(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Turn:
    """One line of the person and what came of it."""

    line: str
    event: Event | None
    messages: tuple[Message, ...]
    effects: tuple[Effect, ...]
    before: State
    after: State
    at: datetime
    refused: str = ""


@dataclass
class Player:
    """One person and the bot, with a clock that only moves when a page says so. State is stored between turns."""

    zone: str = "Europe/Berlin"
    now: datetime = AFTERNOON
    state: State = field(default_factory=State)
    reminders: dict[str, Reminder] = field(default_factory=dict)
    turns: list[Turn] = field(default_factory=list)
    latest: Message | None = None

    def event(self, event: Event, line: str = "") -> Turn:
        """One turn through the engine and the codec, with the reminders kept as the scheduler would."""
        before = self.state
        try:
            transition = step(FLOW, before, event, now=self.now, zone=self.zone)
        except Refused as refusal:
            turn = Turn(line, event, (), (), before, before, self.now, refusal.sentence)
            self.turns.append(turn)
            return turn
        self.state = state_from_json(FLOW, state_to_json(FLOW, transition.state))
        messages = []
        for effect in transition.effects:
            if isinstance(effect, Send):
                messages.append(message_from_json(message_to_json(effect.message)))
            elif isinstance(effect, Remind):
                self.reminders[effect.reminder.id] = effect.reminder
            elif isinstance(effect, CancelReminder):
                self.reminders.pop(effect.reminder, None)
        self.latest = next((m for m in reversed(messages) if m.question), self.latest)
        turn = Turn(line, event, tuple(messages), transition.effects, before, self.state, self.now)
        self.turns.append(turn)
        return turn

    def say(self, line: str) -> list[Turn]:
        """What a line of a page does: an event, or the clock moving over everything that falls due."""
        passed = _PASS.fullmatch(line)
        if passed:
            return self.wait(timedelta(**{f"{passed[2]}s": int(passed[1])}))
        if off := _OFF.fullmatch(line):
            self.now += timedelta(**{f"{off[2]}s": int(off[1])})
            return self.wait(timedelta(0))
        if moved := _MOVED.fullmatch(line):
            self.zone = moved[1]
            return []
        return [self.event(event_of(line), line)]

    def wait(self, span: timedelta) -> list[Turn]:
        """Let time pass; what falls due comes out in order."""
        until, fired = self.now + span, []
        while due := sorted((instant(r), r.id) for r in self.reminders.values() if instant(r) <= until):
            at, id = due[0]
            self.now = max(self.now, at)
            del self.reminders[id]
            fired.append(self.event(ReminderDue(id, at), "(a reminder)"))
        self.now = until
        return fired


def instant(reminder: Reminder) -> datetime:
    """When the reminder falls due; by UTC, as the runtime has it, in a zone that nobody knows."""
    try:
        return to_utc(reminder.wall, reminder.zone)
    except UnknownZone:
        return to_utc(reminder.wall, "UTC")


def event_of(line: str) -> Event:
    """The event that a line of a page stands for."""
    if line.startswith("/debrief"):
        return CommandInvoked("debrief", Words(line.removeprefix("/debrief").strip()))
    press = _PRESS.fullmatch(line)
    if press:
        values = tuple(re.findall(r"\[([^\]]+)\]", press[1]))
        return ChoicePicked(values, int(press[2]) if press[2] else None)
    edit = _EDIT.fullmatch(line)
    if edit:
        return MessageEdited(f"#{edit[1]}", Words(edit[2]))
    if line.startswith("{") and line.endswith("}"):
        pairs = (part.partition(":") for part in line[1:-1].split(";"))
        return FormSubmitted({name.strip(): Words(text.strip()) for name, _, text in pairs})
    return TextReceived(Words(line))


def written(message: Message) -> str:
    """A bubble as a page shows it: its words, then its buttons, its form, its files, its place."""
    lines = message.text.split("\n")
    buttons = " ".join(f"[{choice.label}]" for choice in message.choices)
    if message.form:
        buttons = f"{buttons} [{message.form.button} …]".strip()
    if message.progress:
        buttons = f"{buttons}   {message.progress[0]} of {message.progress[1]}".strip()
    lines += [buttons] if buttons else []
    lines += [f"<file {file.name}>" for file in message.files]
    return "\n".join(f"{'bot: ' if n == 0 else '     '} {text}".rstrip() for n, text in enumerate(lines))


def played(page: str, player: Player | None = None) -> tuple[str, Player]:
    """The page with the bot's part written anew, and the player with every turn."""
    player = player or Player()
    out: list[str] = []
    for line in person_lines(page):
        if line.startswith("#"):
            out.append(line)
            continue
        if line.startswith("("):
            out += ["", line]
            turns = player.say(line)
        else:
            said = line.removeprefix("user:").strip()
            out += [
                "",
                *(f"{'user:' if n == 0 else '     '} {part}" for n, part in enumerate(said.split("\n"))),
            ]
            turns = player.say(said)
        for turn in turns:
            out += [written(message) for message in turn.messages]
            out += [f"no:   {turn.refused}"] if turn.refused else []
    return "\n".join(out).strip() + "\n", player


def person_lines(page: str) -> list[str]:
    """The title and the person's part of a page; lines indented under `user:` go on with it."""
    found: list[str] = []
    speaking = False
    for line in page.splitlines():
        if line.startswith(("user:", "#")) or any(p.fullmatch(line.strip()) for p in (_PASS, _OFF, _MOVED)):
            found.append(line.strip())
            speaking = line.startswith("user:")
        elif speaking and line.startswith("      "):
            found[-1] += "\n" + line.strip()
        else:
            speaking = False
    return found
