"""The state machine: `step(flow, state, event, now=…)` gives the next state and what to do about it.

No clock, no I/O, no randomness: the same arguments give the same transition, so a turn can be retried on a write
conflict and replayed from a log. A move that is not on the board raises `Refused` and changes nothing.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from conversations import answering, closing, moving, repair
from conversations.flow import Flow, Given
from conversations.matching import clean, match_exactly, match_values
from conversations.model import (
    ChoicePicked,
    CommandInvoked,
    Effect,
    Event,
    Form,
    FormSubmitted,
    MessageDeleted,
    MessageEdited,
    Record,
    Refused,
    ReminderDue,
    Started,
    TextReceived,
)
from conversations.state import Asked, State
from conversations.turn import Turn

LONGEST = 20_000
"""Characters of one text that are taken; a longer one is sent back with a word about it."""


@dataclass(frozen=True, slots=True)
class Transition:
    """The state afterwards and the effects, in the order in which they happen."""

    state: State
    effects: tuple[Effect, ...]


def step(
    flow: Flow[Any], state: State, event: Event, *, now: datetime, zone: str | None = None
) -> Transition:
    """One turn. `now` is aware UTC; `zone` is the sender's IANA zone where the platform told it.

    Raises Refused for a press, form or edit that names nothing this person was ever shown, and nothing else.
    """
    turn = Turn(flow, state, now, zone)
    if not isinstance(event, ReminderDue) and state.hold is None and (lost := turn.lost_zone()):
        turn.tell(flow.voice.zone_gone(turn.scene(), lost))
        turn.effects.append(Record("zone_unknown"))
    match event:
        case Started():
            _start(turn)
        case TextReceived(text, message):
            _hear(turn, text.reveal(), message)
        case ChoicePicked(values, question):
            _press(turn, values, question)
        case FormSubmitted(fields, question):
            _submit(turn, {name: clean(words.reveal()) for name, words in fields.items()}, question)
        case MessageEdited(message, text):
            _edit(turn, message, clean(text.reveal()))
        case MessageDeleted(message):
            _unsay(turn, message)
        case CommandInvoked(_, args):
            _command(turn, clean(args.reveal()))
        case ReminderDue(reminder, due_at):
            _remind(turn, reminder, due_at)
    return Transition(*closing.close(turn))


def form_of(
    flow: Flow[Any], state: State, question: int, *, now: datetime, zone: str | None = None
) -> Form | None:
    """The form of that question as it would open now, the current text filled in; None if it can't be answered."""
    turn = Turn(flow, state, now, zone)
    asked = next((asked for asked in state.asked if asked.question == question), None)
    over = state.hold or state.detour
    if over is not None and over.question == question:
        asked = Asked(question, over.thread, over.step)
    if asked is None or not turn.is_open(asked) or (state.hold and state.hold.question != question):
        return None
    moving.turn_to(turn, asked)
    _, prompt = turn.open_question()
    return prompt.form if prompt else None


def may_go_on(flow: Flow[Any], state: State, text: str, *, now: datetime, zone: str | None = None) -> bool:
    """Whether the text could be the first part of a longer answer: words, at a question that takes free text.

    A command is none, nor is what safety has to answer at once.
    """
    over = state.hold or state.detour
    current = state.thread(state.current)
    step = over.step if over else current.step if current else ""
    if not step or state.paused or state.hold or not flow.ask(step).free:
        return False
    turn, said = Turn(flow, state, now, zone), clean(text)
    return bool(said) and not flow.ears.guard(turn.scene(), said) and flow.ears.command(said) is None


# ── the ways in ────────────────────────────────────────────────────────────────────────────────────────────────────


def _start(turn: Turn[Any]) -> None:
    """Begin with a stranger; with anyone else go on where they were."""
    if not turn.state.threads:
        moving.open_thread(turn)
    elif turn.state.hold is not None or turn.state.paused or not turn.thread.step:
        _resume(turn)
    elif turn.state.detour is not None and turn.flow.ask(turn.state.detour.step).standing:
        turn.tell(turn.flow.voice.recap(turn.scene()))
    elif turn.flow.reopen and (turn.flow.ask(turn.thread.step).rest or turn.unfinished() > 1):
        moving.enter(turn, turn.flow.reopen)
    else:
        turn.tell(turn.flow.voice.recap(turn.scene()))
        turn.ask_again()


def _resume(turn: Turn[Any]) -> None:
    turn.unpause()
    if turn.state.hold is None:
        if turn.state.detour is not None and turn.flow.ask(turn.state.detour.step).standing:
            turn.drop_detour()
        turn.tell(turn.flow.voice.recap(turn.scene()))
    turn.ask_again()


def _hear(turn: Turn[Any], raw: str, message: str) -> None:
    turn.count_text()
    name = message or f"#{turn.state.texts}"
    turn.remember_text(name)
    text = clean(raw)
    if len(text) > LONGEST:
        if moving.guarded(turn, text):
            return
        if not turn.state.threads:
            moving.open_thread(turn)
        turn.tell(turn.flow.voice.too_long(turn.scene()))
        turn.ask_again()
        return
    _say(turn, text, name)


def _say(turn: Turn[Any], text: str, name: str, edited: bool = False) -> None:
    """Safety first, then a stranger's welcome, the anywhere commands, the flow's ear, the open question."""
    if moving.guarded(turn, text):
        return
    if not turn.state.threads:
        command = turn.flow.ears.command(text)
        moving.open_thread(
            turn, "" if command in repair.HEARD_BY_ANYONE or command == "greeting" else text, name
        )
        if command in repair.HEARD_BY_ANYONE:
            repair.obey(turn, command)
        return
    if turn.state.hold is None and turn.state.paused and not edited:
        if turn.flow.ears.command(text) in (
            None,
            "delete_data",
            "export",
            "just_note",
            "stop",
            "back",
            "sent",
        ):
            turn.unpause()
            turn.tell(turn.flow.voice.recap(turn.scene()))
        else:
            _resume(turn)
            return
    given = _given(turn, text, edited)
    command = None if given.picks is not None and _exact(turn, text) else turn.flow.ears.command(text)
    if command and _claimed(turn, text):
        command = None
    # "The last one" is a choice where there are some.
    if command == "back" and (ordinal := _pick(turn, text)):
        given, command = replace(given, picks=ordinal), None
    if command in turn.offered():
        given = replace(given, picks=(command,))
    elif command and repair.obey(turn, command):
        return
    elif command in turn.flow.habits.through and turn.state.hold is not None:
        _let_through(turn, text)
        return
    if not text:
        turn.tell(turn.flow.voice.empty(turn.scene()))
        turn.ask_again()
        return
    if turn.state.detour is None and turn.state.hold is None:
        heard = turn.flow.ears.listen(turn.scene(), text)
        if heard is not None:
            answering.aside(turn, heard.took, then_answer=heard.answer)
            if not heard.answer:
                return
    answering.answer(turn, given, name)


def _let_through(turn: Turn[Any], text: str) -> None:
    """On hold, too, what is over is over; nothing else comes of it now."""
    heard = turn.flow.ears.listen(turn.scene(turn.state.current), text)
    if heard is not None:
        turn.keep(turn.state.current, heard.took)
    else:
        turn.tell(turn.flow.voice.on_hold(turn.scene()))
    turn.ask_again()


def _given(turn: Turn[Any], text: str, edited: bool) -> Given:
    ask, prompt = turn.open_question()
    if ask is None or prompt is None:
        return Given(text=text, edited=edited)
    exact = match_exactly(text, prompt)
    picks = exact if exact is not None or ask.free else turn.flow.ears.pick(text, prompt.choices, prompt.most)
    return Given(text=text, picks=picks, edited=edited)


def _claimed(turn: Turn[Any], text: str) -> bool:
    ask, _ = turn.open_question()
    return ask is not None and ask.claims is not None and ask.claims(turn.open_scene(), text)


def _pick(turn: Turn[Any], text: str) -> tuple[str, ...] | None:
    _, prompt = turn.open_question()
    return turn.flow.ears.pick(text, prompt.choices, prompt.most) if prompt else None


def _exact(turn: Turn[Any], text: str) -> bool:
    _, prompt = turn.open_question()
    return prompt is not None and match_exactly(text, prompt) is not None


def _press(turn: Turn[Any], values: tuple[str, ...], question: int | None) -> None:
    asked = _find(turn, question)
    if (
        turn.state.hold is not None
        and asked.question != turn.state.hold.question
        and turn.state.detour is None
    ):
        if not _pressed_through(turn, values, asked):
            turn.tell(turn.flow.voice.on_hold(turn.scene()))
        turn.ask_again()
        return
    if not turn.is_open(asked):
        turn.tell(turn.flow.voice.settled(turn.scene(), asked.outcome))
        turn.unpause()
        turn.ask_again()
        return
    moving.turn_to(turn, asked)
    ask, prompt = turn.open_question()
    if ask is None or prompt is None:
        raise Refused("Nothing is being asked right now, so there is nothing to choose.")
    picks = match_values(values, prompt)
    answering.answer(turn, Given(picks=picks, text=""), "")


def _pressed_through(turn: Turn[Any], values: tuple[str, ...], asked: Asked) -> bool:
    """Takes a press that is let through while something else holds; whether it was one."""
    if not turn.is_open(asked) or turn.state.thread(asked.thread) is None:
        return False
    ask, scene = turn.flow.ask(asked.step), turn.scene(asked.thread, asked.step)
    picks = match_values(values, ask.prompt(scene))
    took = ask.answer(scene, Given(picks=picks)) if turn.flow.habits.through.issuperset(picks) else None
    if took is None:
        return False
    turn.settle(asked.question, "")
    turn.keep(asked.thread, took)
    return True


def _submit(turn: Turn[Any], fields: dict[str, str], question: int | None) -> None:
    if any(moving.guarded(turn, text) for text in fields.values() if text):
        return
    asked = _find(turn, question)
    if not turn.is_open(asked):
        turn.tell(turn.flow.voice.settled(turn.scene(), asked.outcome))
        turn.ask_again()
        return
    moving.turn_to(turn, asked)
    ask, prompt = turn.open_question()
    if ask is None or prompt is None or prompt.form is None:
        raise Refused("This question has no form. Answer it in words or with one of its choices.")
    known = [field.name for field in prompt.form.fields]
    for name in fields:
        if name not in known:
            raise Refused(f"The form has no field {name!r}; it has {', '.join(known)}.")
    if sum(map(len, fields.values())) > LONGEST:
        turn.tell(turn.flow.voice.too_long(turn.scene()))
        turn.ask_again()
        return
    if [field.kind for field in prompt.form.fields] == ["when"]:  # a time picked is a time said
        answering.answer(turn, _given(turn, fields.get(known[0], ""), edited=False), "")
        return
    answering.answer(turn, Given(fields=fields), "")


def _find(turn: Turn[Any], question: int | None) -> Asked:
    """The question a press or a form belongs to. Raises Refused for a number never asked."""
    latest = turn.latest_question()
    number = latest if question is None else question
    if number is None:
        raise Refused("Nothing has been asked yet. Say hello first.")
    if not 1 <= number <= turn.state.counter:
        raise Refused(f"There is no question {number}; the latest is {turn.state.counter}.")
    found = next((asked for asked in turn.state.asked if asked.question == number), None)
    return found or Asked(number, "", "", outcome="")


def _edit(turn: Turn[Any], message: str, text: str) -> None:
    """Take an answer back and give it again, as long as the talk rests on the very next question."""
    if moving.guarded(turn, text):
        return
    if message.startswith("#") and not (message[1:].isdigit() and 1 <= int(message[1:]) <= turn.state.texts):
        raise Refused(f"There is no message {message[1:]} to edit; you have sent {turn.state.texts}.")
    if len(text) > LONGEST:
        turn.tell(turn.flow.voice.too_long(turn.scene()))
        turn.ask_again()
        return
    if not turn.state.threads or turn.state.hold is not None:
        turn.ask_again()
        return
    turn.unpause()
    if turn.thread.trail and turn.thread.trail[-1].message == message and message:
        turn.drop_detour()
        turn.undo()
        turn.tell(turn.flow.voice.edited(turn.scene()))
        _say(turn, text, message, edited=True)
    elif message == turn.state.heard:
        _say(turn, text, message, edited=True)
    else:
        turn.tell(turn.flow.voice.edit_too_late(turn.scene()))
        turn.ask_again()


def _unsay(turn: Turn[Any], message: str) -> None:
    """Take the last answer back when its message is gone. Tidying up what is long settled changes nothing."""
    if not message or not turn.state.threads or turn.state.hold is not None:
        return
    if turn.thread.trail and turn.thread.trail[-1].message == message:
        turn.unpause()
        turn.drop_detour()
        turn.undo()
        turn.tell(turn.flow.voice.unsaid(turn.scene()))
        turn.ask_again()


def _command(turn: Turn[Any], args: str) -> None:
    if moving.guarded(turn, args):
        return
    word, _, rest = args.partition(" ")
    opened = turn.flow.commands.get(word.lower(), "")
    request = turn.flow.requests.get(word.lower(), "") if not rest else ""
    if request and (turn.state.threads or request in repair.HEARD_BY_ANYONE):
        if not turn.state.threads:
            moving.open_thread(turn, silently=True)
        turn.whisper(word.lower() in turn.flow.habits.private)
        turn.unpause()
        if not repair.obey(turn, request):
            turn.tell(turn.flow.voice.on_hold(turn.scene()))
            turn.ask_again()
    elif not args:
        _start(turn)
    elif opened and turn.state.threads:
        turn.whisper(word.lower() in turn.flow.habits.private)
        answering.open_with(turn, opened, rest.strip())
    elif opened:
        moving.open_thread(turn, silently=True)
        turn.whisper(True)
        answering.open_with(turn, opened, rest.strip())
    else:
        _say(turn, args, "")


def _remind(turn: Turn[Any], reminder: str, due_at: datetime) -> None:
    """A reminder's hour: the flow decides whether it still has a point, on hold as well."""
    turn.unasked = True
    thread_id, _, kind = reminder.partition(":")
    if turn.state.thread(thread_id) is None:
        turn.effects.append(Record("reminder_dropped", thread_id))
        return
    scene = turn.scene(thread_id)
    took = turn.flow.habits.due(scene, kind, due_at)  # type: ignore[arg-type]
    if took is None:
        turn.effects.append(Record("reminder_dropped", thread_id))
        return
    turn.keep(thread_id, took)
    if took.goto:
        moving.enter(turn, took.goto, thread=thread_id, quietly=True)
        turn.lead_in(len(took.say))
