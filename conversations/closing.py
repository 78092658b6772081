"""The end of a turn: at most three bubbles, none said twice running, and the reminders brought up to date."""

import hashlib
from dataclasses import replace
from typing import Any

from conversations.flow import zone_in
from conversations.model import CancelReminder, Effect, Erase, Message, Remind, Reminder, Send
from conversations.state import Answers, State
from conversations.turn import Turn

BUBBLES = 3


def mark(text: str) -> str:
    """A short mark of a bubble, by which saying it twice running is noticed without keeping it."""
    return hashlib.blake2s(text.encode("utf-8", "replace"), digest_size=6).hexdigest()


def close(turn: Turn[Any]) -> tuple[State, tuple[Effect, ...]]:
    """The state to save and everything to do, questions last."""
    erased = any(isinstance(effect, Erase) for effect in turn.effects)
    if not erased:
        _let_go(turn)
    reminders = [] if erased else _reminder_changes(turn)
    sends = [Send(message) for message in _messages(turn)]
    if not erased and sends:
        turn.state = replace(turn.state, last=mark(sends[-1].message.text))
    return turn.state, (*turn.effects, *sends, *reminders)


def _let_go(turn: Turn[Any]) -> None:
    """What is kept only while a detour is open goes with it, by whichever way that was left."""
    was, now = turn.before.detour, turn.state.detour
    thread = turn.state.thread(was.thread) if was else None
    if was is None or thread is None:
        return
    for key, steps in turn.flow.habits.while_open.items():
        open_still = now is not None and now.thread == was.thread and now.step.startswith(steps)
        if key in thread.answers and was.step.startswith(steps) and not open_still:
            left = Answers({name: value for name, value in thread.answers.items() if name != key})
            turn.state = turn.state.with_thread(replace(thread, answers=left))
            thread = replace(thread, answers=left)


def _messages(turn: Turn[Any]) -> list[Message]:
    room = BUBBLES - 1 if turn.final else BUBBLES
    leads = turn.leads
    if len(leads) > room:
        leads = ["\n".join(leads[: len(leads) - room + 1]), *leads[len(leads) - room + 1 :]]
    step = turn.final.step if turn.final else _resting_step(turn)
    messages = [Message(text=text, step=step, private=turn.private) for text in leads]
    if messages and turn.files:
        messages[-1] = replace(messages[-1], files=tuple(turn.files))
    if turn.final is not None:
        files = () if messages else tuple(turn.files)
        messages.append(replace(turn.final, files=(*files, *turn.final.files)))
    elif turn.files and not messages:
        messages.append(Message(text=turn.files[0].name, step=step, files=tuple(turn.files)))
    if turn.unasked:
        notice = turn.flow.voice.notice(turn.scene())
        messages = [replace(message, unasked=True, notice=notice) for message in messages]
    return _unrepeated(turn, messages)


def _resting_step(turn: Turn[Any]) -> str:
    found = turn.state.thread(turn.state.current)
    return found.step if found else turn.flow.start


def _unrepeated(turn: Turn[Any], messages: list[Message]) -> list[Message]:
    """No bubble is the same as the one before it, unless the person asked to hear it again."""
    last, said = turn.before.last, []
    for message in messages:
        again = mark(message.text) == last and not turn.repeat
        text = f"{turn.flow.voice.repeat} {message.text}" if again else message.text
        last = mark(text)
        said.append(replace(message, text=text))
    return said


def _reminder_changes(turn: Turn[Any]) -> list[Effect]:
    """What the interviews want pending now, less what they wanted before; and what has lost its point, taken back."""
    before, habits = turn.before, turn.flow.habits
    zone = zone_in(before.profile)
    zone_moved = zone != zone_in(turn.state.profile)
    changes: list[Effect] = []
    for thread in turn.state.threads:
        scene, earlier = turn.scene(thread.id), before.thread(thread.id)
        same = earlier is not None and earlier.answers == thread.answers
        facts = scene.facts if same or earlier is None else turn.flow.load(earlier.answers)
        past = replace(scene, facts=facts, zone=zone, now=before.touched or turn.now)
        lost = habits.pointless(scene)
        if lost and earlier is not None:
            lost -= habits.pointless(past)
        changes += [CancelReminder(id) for id in sorted(lost)]
        if same and not zone_moved:
            continue
        had = {r.id: r for r in habits.reminders(past)} if earlier is not None else {}
        # An hour that has passed is not wanted anew, as by going back to an answer that named it.
        wants = {
            r.id: r for r in habits.reminders(scene) if r.wall > scene.local or _same_time(had.get(r.id), r)
        }
        changes += [CancelReminder(id) for id in had if id not in wants and id not in lost]
        changes += [
            Remind(reminder, backup=not turn.unasked and not _same_time(had.get(id), reminder))
            for id, reminder in wants.items()
            if had.get(id) != reminder
        ]
    return changes


def _same_time(before: Reminder | None, after: Reminder) -> bool:
    return before is not None and before.wall == after.wall
