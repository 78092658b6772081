"""What people say when a dialogue leaves its path, and how it finds back: the anywhere commands, asking again.

Every detour ends with the pending question asked again in the same turn, under the number it had.
"""

from collections.abc import Callable
from typing import Any

from conversations import answering, moving
from conversations.turn import Turn

HEARD_BY_ANYONE = frozenset({"help", "privacy", "delete_data", "export"})
"""Commands that a stranger gets an answer to, before any welcome."""


def obey(turn: Turn[Any], command: str) -> bool:
    """Carry out an anywhere command. False when it is none, and the text is for the question after all."""
    held = turn.state.hold is not None
    if command in turn.flow.shortcuts and not held:
        moving.jump(turn, turn.flow.shortcuts[command])
        return True
    if (
        command in turn.flow.commands
        and command not in _MOVES
        and not (held and command not in HEARD_BY_ANYONE)
    ):
        moving.enter(turn, turn.flow.commands[command])
        return True
    move = _MOVES.get(command)
    if move is None or (held and command not in HEARD_BY_ANYONE):
        return False
    move(turn)
    return True


def _help(turn: Turn[Any]) -> None:
    ask, _ = turn.open_question()
    example = answering.worded(turn, ask.example) if ask and not ask.rest else ""
    turn.tell("\n".join(filter(None, (example, turn.flow.voice.help(turn.scene())))))
    turn.ask_again()


def _privacy(turn: Turn[Any]) -> None:
    turn.tell(turn.flow.voice.privacy(turn.scene()))
    turn.ask_again()


def _where(turn: Turn[Any]) -> None:
    turn.tell(turn.flow.voice.where(turn.scene(), turn.stage()))
    turn.ask_again()


def _repeat(turn: Turn[Any]) -> None:
    turn.repeat_asked_for()
    turn.ask_again()


def _back(turn: Turn[Any]) -> None:
    if turn.state.detour is not None:
        turn.drop_detour()
        turn.ask_again()
    elif turn.can_go_back():
        turn.undo()
        turn.tell(turn.flow.voice.went_back(turn.scene()))
        turn.ask_again()
    else:
        turn.tell(turn.flow.voice.first_question(turn.scene()))
        turn.ask_again()


def _skip(turn: Turn[Any]) -> None:
    if turn.state.detour is not None:
        turn.drop_detour()
        turn.ask_again()
        return
    skip = turn.flow.ask(turn.thread.step).skip
    if skip is None:
        turn.tell(turn.flow.voice.no_skip(turn.scene()))
        turn.ask_again()
    else:
        answering.take(turn, skip(turn.scene()), turn.flow.voice.skip_label, "")


def _pause(turn: Turn[Any]) -> None:
    turn.drop_detour()
    answering.aside(turn, turn.flow.habits.pause(turn.scene()))


def _stop(turn: Turn[Any]) -> None:
    turn.drop_detour()
    answering.aside(turn, turn.flow.habits.stop(turn.scene()))


def _restart(turn: Turn[Any]) -> None:
    turn.drop_detour()
    answering.take(turn, turn.flow.habits.restart(turn.scene()), "", "", free=True)


def _new(turn: Turn[Any]) -> None:
    turn.drop_detour()
    moving.open_thread(turn)


_MOVES: dict[str, Callable[[Turn[Any]], None]] = {
    "help": _help,
    "privacy": _privacy,
    "where": _where,
    "repeat": _repeat,
    "back": _back,
    "skip": _skip,
    "pause": _pause,
    "stop": _stop,
    "restart": _restart,
    "new_debrief": _new,
}
