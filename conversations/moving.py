"""Getting from step to step: along the flow, onto a detour, to another interview."""

from dataclasses import replace
from typing import Any

from conversations.flow import RETURN, Ask, Say, Took
from conversations.model import Record
from conversations.state import Answers, Asked, Detour, Thread, Turned
from conversations.turn import Turn


def go(turn: Turn[Any], target: str) -> None:
    ask = walk(turn, target, turn.state.current)
    if ask is None:
        raise AssertionError(f"{target} returned from an interview that is no detour")
    turn.state = turn.state.with_thread(replace(turn.thread, step=ask.id, question=0, attempts=0))
    turn.remember_text("")
    if turn.after:
        after, turn.after = turn.after, ""
        enter(turn, after)
    else:
        ask_reached(turn)


def ask_reached(turn: Turn[Any]) -> None:
    """Ask the step just reached, also where it is the end."""
    ask = turn.flow.ask(turn.thread.step)
    thread = replace(turn.thread, question=turn.number(turn.thread.id, ask))
    turn.state = turn.state.with_thread(thread)
    turn.say_question(ask, turn.prompt(ask, turn.scene(thread.id)), thread.question)


def walk(turn: Turn[Any], target: str, thread: str) -> Ask[Any] | None:
    """Speak and branch until a question is reached; None when the walk returns from a detour."""
    while target != RETURN:
        step = turn.flow.by_id[target]
        scene = turn.scene(thread, step.id)
        if isinstance(step, Ask):
            return step
        if isinstance(step, Say):
            prompt = step.prompt(scene)
            turn.tell(*prompt.bubbles)
            turn.files.extend(prompt.files)
            target = step.then
        else:
            target = step.decide(scene)
            if target not in step.targets:
                raise AssertionError(f"{step.id} decided on {target}, which it does not declare")
    return None


def enter(
    turn: Turn[Any], step: str, *, thread: str = "", quietly: bool = False, asking: bool = True
) -> None:
    """Put a step on top of what is pending. `quietly` leaves the pending question unasked when nothing is put there;
    without `asking` the question is open, but not said yet.
    """
    thread = thread or turn.state.current
    ask = walk(turn, step, thread)
    if ask is None:
        turn.drop_detour()
        if not quietly:
            turn.ask_again()
        return
    detour = Detour(thread, ask.id, turn.number(thread, ask))
    if ask.holds:
        since = turn.state.held_since or turn.now
        turn.state = replace(turn.state, hold=detour, held_since=since, detour=None)
    else:
        turn.state = replace(turn.state, detour=detour)
    if asking:
        turn.say_question(ask, turn.prompt(ask, turn.open_scene()), detour.question)


def jump(turn: Turn[Any], target: str) -> None:
    """Move the interview itself to a step, in a way that can be taken back."""
    turn.drop_detour()
    thread = turn.thread
    turn.settle(thread.question, "")
    turned = Turned(thread.step, Answers(), (), "")
    turn.state = turn.state.with_thread(replace(thread, trail=(*thread.trail, turned)))
    go(turn, target)


def guarded(turn: Turn[Any], text: str) -> bool:
    """Safety, before anything else: True when it took the turn."""
    step = turn.flow.ears.guard(turn.scene(), text) if text else ""
    if not step:
        return False
    if not turn.state.threads:
        open_thread(turn, silently=True)
    if turn.state.hold is not None and turn.state.hold.step == step:
        turn.drop_detour()
        turn.tell(turn.flow.voice.on_hold(turn.scene()))
        turn.ask_again()
    else:
        enter(turn, step)
    return True


def open_thread(turn: Turn[Any], carry: str = "", message: str = "", *, silently: bool = False) -> None:
    """Begin another interview, with the text that came first carried along."""
    id = f"d{1 + max((int(t.id[1:]) for t in turn.state.threads), default=0)}"
    turn.state = replace(turn.state, current=id, detour=None, paused=False)
    facts = turn.flow.habits.carry(turn.scene(id), carry)
    turn.known[id] = facts
    turn.state = turn.state.with_thread(Thread(id, "", Answers(turn.flow.dump(facts))))
    turn.effects.append(Record("opened", id))
    ask = walk(turn, turn.flow.start, id)
    if ask is None:
        raise AssertionError("a flow can't begin with a return")
    turn.state = turn.state.with_thread(replace(turn.thread, step=ask.id))
    if not silently:
        ask_reached(turn)


def move(turn: Turn[Any], took: Took[Any]) -> None:
    if took.thread == "new":
        open_thread(turn, took.carry)
        return
    turn.state = replace(turn.state, current=took.thread, detour=None, paused=False)
    turn.tell(turn.flow.voice.switched(turn.scene(took.thread)))
    turn.ask_again()


def turn_to(turn: Turn[Any], asked: Asked) -> None:
    """Make that open question the one on top, whichever interview it belongs to."""
    turn.unpause()
    over = turn.over()
    if over is not None and over.question == asked.question:
        return
    owner = next((t for t in turn.state.threads if t.question == asked.question), None)
    if owner is not None and owner.id == turn.state.current:
        turn.drop_detour()
    elif owner is not None and not asked.standing:
        turn.state = replace(turn.state, current=owner.id, detour=None)
        turn.tell(turn.flow.voice.switched(turn.scene(owner.id)))
    elif asked.standing:
        detour = Detour(asked.thread, asked.step, asked.question)
        turn.state = replace(turn.state, detour=detour)
