"""What an answer leads to: the page is turned, a detour is left, or the question is asked in other words."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from conversations import moving
from conversations.flow import RETURN, Ask, Given, Scene, Took
from conversations.model import Refused
from conversations.state import Answers, Detour, Turned
from conversations.turn import Turn


def answer(turn: Turn[Any], given: Given, message: str) -> None:
    """Give an answer to the question on top; what a detour does not understand goes on to the one below."""
    over = turn.over()
    if over is None:
        _answer_interview(turn, given, message)
        return
    ask = turn.flow.ask(over.step)
    took = ask.answer(turn.open_scene(), given)
    if took is not None:
        turn.settle(over.question, _label(turn, took, given), standing=took.keep_open)
        _leave(turn, over, ask, took)
    elif given.picks is not None and not given.text:
        raise Refused("That choice has no meaning here.")
    elif ask.holds:
        turn.tell(turn.flow.voice.on_hold(turn.scene()))
        turn.ask_again()
    elif given.fields is None and (ask.standing or over.attempts + 1 >= ask.retries):
        turn.drop_detour()
        _answer_interview(turn, replace(given, picks=None), message)
    else:
        over = replace(over, attempts=over.attempts + 1)
        turn.state = replace(turn.state, detour=over)
        turn.say_question(
            ask, turn.prompt(ask, turn.open_scene()), over.question, _other_words(turn, ask, over.attempts)
        )


def _answer_interview(turn: Turn[Any], given: Given, message: str) -> None:
    thread = turn.thread
    ask = turn.flow.ask(thread.step)
    if given.text and given.picks is None and not ask.free:
        prompt = turn.prompt(ask, turn.open_scene())
        given = replace(given, picks=turn.flow.ears.pick(given.text, prompt.choices, prompt.most))
    if given.pick == "skip" and ask.skip is not None:
        took: Took[Any] | None = ask.skip(turn.scene())
    else:
        took = ask.answer(turn.open_scene(), given)
    if took is not None:
        take(turn, took, _label(turn, took, given), message)
        return
    if given.fields is not None or (given.picks is not None and not given.text):
        turn.tell(turn.flow.voice.empty(turn.scene()))
        turn.ask_again()
        return
    if ask.rest:
        turn.tell(worded(turn, ask.again) or turn.flow.voice.help(turn.scene()))
        turn.ask_again()
        return
    thread = replace(thread, attempts=thread.attempts + 1)
    turn.state = turn.state.with_thread(thread)
    if turn.after:
        moving.enter(turn, turn.after)
        return
    prompt = turn.prompt_now(ask, thread.attempts)
    turn.say_question(ask, prompt, thread.question, _other_words(turn, ask, thread.attempts))


def _other_words(turn: Turn[Any], ask: Ask[Any], attempts: int) -> str:
    """In other words, then with an example, then with skipping on offer, and so on in turn."""
    if attempts >= 3 and attempts % 2 and ask.skip is not None:
        return turn.flow.voice.skip_offer(turn.open_scene())
    return worded(turn, ask.again if attempts % 2 else ask.example)


def worded(turn: Turn[Any], words: Callable[[Scene[Any]], str] | str) -> str:
    """Words of the flow in the scene of the open question."""
    return words if isinstance(words, str) else words(turn.open_scene())


def _label(turn: Turn[Any], took: Took[Any], given: Given) -> str:
    if took.label:
        return took.label
    _, prompt = turn.open_question()
    labels = {choice.value: choice.label for choice in prompt.choices} if prompt else {}
    return ", ".join(labels.get(pick, "") for pick in given.picks or ()) or "your own words"


def take(turn: Turn[Any], took: Took[Any], label: str, message: str, *, free: bool = False) -> None:
    """An answer of the interview itself: turn the page, and remember how to turn it back."""
    thread = turn.thread
    ask = turn.flow.ask(thread.step)
    before, after = turn.keep(thread.id, took)
    if not free:
        turn.settle(thread.question, label, standing=took.keep_open and ask.standing)
    if took.erase:
        turn.erase()
        return
    if took.thread:
        moving.move(turn, took)
        return
    target = took.goto or (ask.then[0] if ask.then else "")
    if target and not free and target not in ask.targets:
        raise AssertionError(f"{ask.id} went to {target}, which it does not declare")
    if target or free:
        forgets = turn.flow.habits.forgets
        old = Answers({k: v for k, v in before.items() if k not in forgets and after.get(k, ...) != v})
        new = tuple(k for k in after if k not in before and k not in forgets)
        turned = Turned(ask.id, old, new, message)
        changed = replace(turn.thread, trail=(*thread.trail, turned), attempts=0, question=0)
        turn.state = turn.state.with_thread(changed)
        moving.go(turn, target)
    if took.detour:
        turn.final = None
        moving.enter(turn, took.detour)
    elif took.pause:
        turn.state = replace(turn.state, paused=True)
    elif not target and not free:
        turn.ask_again()


def _leave(turn: Turn[Any], detour: Detour, ask: Ask[Any], took: Took[Any]) -> None:
    """Act on a detour's answer: erase, move on within it, jump, or come back to the pending question."""
    turn.keep(detour.thread, took)
    if took.erase:
        turn.erase()
        return
    if took.release:
        turn.state = replace(turn.state, hold=None, held_since=None)
    turn.drop_detour()
    if took.jump:
        if detour.thread != turn.state.current:
            turn.state = replace(turn.state, current=detour.thread)
        moving.jump(turn, took.jump)
    elif took.thread:
        moving.move(turn, took)
    elif (took.goto and took.goto != RETURN) or took.detour:
        moving.enter(turn, took.detour or took.goto, thread=detour.thread)
    elif took.pause:
        turn.state = replace(turn.state, paused=True)
    else:
        turn.ask_again()


def open_with(turn: Turn[Any], step: str, words: str) -> None:
    """Put a step on top with its answer already given, as in `/debrief timezone Berlin`; what it can't use is asked."""
    moving.enter(turn, step, asking=not words)
    over = turn.state.detour
    if not words or over is None:
        return
    ask = turn.flow.ask(over.step)
    took = ask.answer(turn.open_scene(), Given(text=words)) if ask.free else None
    if took is None:  # a confirmation is asked for, whatever was typed after the command
        turn.ask_again()
    else:
        turn.settle(over.question, _label(turn, took, Given()))
        _leave(turn, over, ask, took)


def aside(turn: Turn[Any], took: Took[Any], *, then_answer: bool = False) -> None:
    """Act on something that was no answer: a correction, a vent, a pause."""
    turn.keep(turn.state.current, took)
    if took.pause:
        turn.state = replace(turn.state, paused=True)
    if took.jump:
        moving.jump(turn, took.jump)
    elif then_answer:
        turn.after = took.detour
    elif took.detour:
        moving.enter(turn, took.detour)
    elif not took.pause:
        turn.ask_again()
