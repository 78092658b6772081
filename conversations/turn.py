"""One turn in the making: the state as it stands, the bubbles said so far, the effects gathered.

A `Turn` lives for one call of `engine.step`. It is the only mutable thing in this package, and nobody outside sees it.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Generic, TypeVar

from conversations.flow import RETURN, Ask, Flow, Given, Prompt, Say, Scene, Took
from conversations.model import (
    CancelReminder,
    Choice,
    Effect,
    Erase,
    File,
    Message,
    Record,
    Refused,
    Remind,
    Send,
    Update,
)
from conversations.state import Answers, Asked, Detour, State, Thread, Turned

F = TypeVar("F")

BUBBLES = 3
REMEMBERED = 60
HELD_FOR = timedelta(days=7)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")


def clean(text: str) -> str:
    """The text without control characters and surrounding space; line breaks are kept as `\\n`."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", text).strip()


def folded(text: str) -> str:
    """A label as people retype it: lower case, without the punctuation around it."""
    return text.casefold().strip(" .!?,;:'\"’‘“”[]()").replace("’", "'")


def mark(text: str) -> str:
    """A short mark of a bubble, by which saying it twice running is noticed without keeping it."""
    return hashlib.blake2s(text.encode("utf-8", "replace"), digest_size=6).hexdigest()


class Turn(Generic[F]):
    def __init__(self, flow: Flow[F], state: State, now: datetime, zone: str | None) -> None:
        self.flow = flow
        self.before = state
        self.now = now
        self.effects: list[Effect] = []
        self._leads: list[str] = []
        self._files: list[File] = []
        self._final: Message | None = None
        self._private = False
        self._repeat = False
        self._after = ""
        self._facts: dict[str, F] = {}
        if state.hold is not None and state.held_since is not None and now - state.held_since > HELD_FOR:
            state = replace(state, hold=None, held_since=None)
        if zone and not state.profile.get("zone_chosen") and state.profile.get("zone") != zone:
            state = replace(state, profile=Answers({**state.profile, "zone": zone}))
        self.state = replace(state, touched=now)

    # ── looking ────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def thread(self) -> Thread:
        """The interview being talked about."""
        found = self.state.thread(self.state.current)
        if found is None:
            raise Refused("Nothing has been asked yet. Say hello first.")
        return found

    def facts(self, thread: str) -> F:
        """The facts of a thread; blank ones for a thread that is not there."""
        if thread not in self._facts:
            found = self.state.thread(thread)
            self._facts[thread] = self.flow.load(found.answers if found else Answers())
        return self._facts[thread]

    def scene(self, thread: str = "", memo: str = "", step: str = "") -> Scene[F]:
        """What the flow's functions may look at, from the current interview unless another is named."""
        id = thread or (self.state.detour.thread if self.state.detour else "") or self.state.current
        zone = self.state.profile.get("zone")
        return Scene(
            facts=self.facts(id),
            state=self.state,
            thread=id,
            now=self.now,
            zone=zone if isinstance(zone, str) else "",
            load=self.flow.load,
            memo=memo,
            step=step or (self.thread.step if self.state.thread(self.state.current) else ""),
        )

    def _over(self) -> Detour | None:
        return self.state.detour or self.state.hold

    def _open_scene(self) -> Scene[F]:
        over = self._over()
        return self.scene(over.thread, over.memo, over.step) if over else self.scene(self.state.current)

    def open_question(self) -> tuple[Ask[F] | None, Prompt | None]:
        """The question that would get an answer now, and its prompt as the person has it before them."""
        over = self._over()
        if over is None and self.state.thread(self.state.current) is None:
            return None, None
        ask = self.flow.ask(over.step if over else self.thread.step)
        prompt = ask.prompt(self._open_scene())
        if (over.attempts if over else self.thread.attempts) >= 3 and ask.skip is not None:
            prompt = self._with_skip(prompt)
        return ask, prompt

    def _with_skip(self, prompt: Prompt) -> Prompt:
        if any(choice.value == "skip" for choice in prompt.choices):
            return prompt
        return replace(prompt, choices=(*prompt.choices, Choice("skip", self.flow.voice.skip_label)))

    def offered(self) -> tuple[str, ...]:
        """The values of the choices on offer."""
        _, prompt = self.open_question()
        return tuple(choice.value for choice in prompt.choices) if prompt else ()

    def latest_question(self) -> int | None:
        """The number of the question on top, or None before the first."""
        over = self._over()
        if over is not None:
            return over.question
        found = self.state.thread(self.state.current)
        return found.question or None if found else None

    def stage(self) -> int:
        """The stage of the pending question (0 outside the stages)."""
        return self.flow.by_id[self.thread.step].stage

    def is_open(self, asked: Asked) -> bool:
        """Whether that question can still be answered."""
        over = (self.state.detour, self.state.hold)
        if any(o is not None and o.question == asked.question for o in over):
            return True
        if any(t.question == asked.question and t.step == asked.step for t in self.state.threads):
            return True
        return asked.standing and not asked.outcome and self.state.thread(asked.thread) is not None

    @staticmethod
    def match_exactly(text: str, prompt: Prompt) -> tuple[str, ...] | None:
        """The choice whose label or value this text is, to the letter but for case; else None."""
        wanted = folded(text)
        for choice in prompt.choices:
            if wanted and wanted in (folded(choice.label), choice.value.casefold()):
                return (choice.value,)
        return None

    @staticmethod
    def match_values(values: Sequence[str], prompt: Prompt) -> tuple[str, ...]:
        """The values of the choices named by value or label. Raises Refused for one that is not offered."""
        found: list[str] = []
        for value in values:
            exact = Turn.match_exactly(value, prompt)
            if exact is None:
                offered = ", ".join(choice.label for choice in prompt.choices) or "none; answer in words"
                raise Refused(f"That is not one of the choices. They are: {offered}.")
            found.extend(v for v in exact if v not in found)
        if len(found) > prompt.most:
            raise Refused(f"That is {len(found)} choices; this question takes {prompt.most} at most.")
        if not found and prompt.most == 1:
            raise Refused("No choice was named.")
        return tuple(found)

    # ── saying ─────────────────────────────────────────────────────────────────────────────────────────────────

    def tell(self, *bubbles: str) -> None:
        """Say this before the question that closes the turn."""
        self._leads.extend(bubble for bubble in bubbles if bubble)

    def whisper(self, on: bool) -> None:
        """From here on only the caller sees what is said before the question."""
        self._private = on

    def repeat_asked_for(self) -> None:
        """The person asked to hear it again: the same words are right."""
        self._repeat = True

    def _ask(self, ask: Ask[F], prompt: Prompt, number: int, lead: str = "") -> None:
        bubbles = (lead,) if lead else prompt.bubbles
        self.tell(*bubbles[:-1])
        self._final = Message(
            text=bubbles[-1] if bubbles else "",
            step=ask.id,
            choices=prompt.choices,
            most=prompt.most,
            form=prompt.form,
            files=prompt.files,
            question=number,
            progress=(ask.stage, len(self.flow.stages)) if ask.stage else None,
        )

    def _numbered(self, thread: str, ask: Ask[F], memo: str = "") -> int:
        number = self.state.counter + 1
        asked = Asked(number, thread, ask.id, standing=ask.standing, memo=memo)
        self.state = replace(self.state, counter=number, asked=(*self.state.asked, asked)[-REMEMBERED:])
        return number

    def ask_again(self) -> None:
        """Ask what is pending, under the number it has. An interview at rest stays quiet unless nothing was said."""
        over = self._over()
        if over is not None:
            ask = self.flow.ask(over.step)
            self._ask(ask, ask.prompt(self._open_scene()), over.question)
            return
        thread = self.thread
        ask = self.flow.ask(thread.step)
        if ask.rest and self._leads and not self._repeat and thread.question:
            return
        if not thread.question:
            thread = replace(thread, question=self._numbered(thread.id, ask))
            self.state = self.state.with_thread(thread)
        self._ask(ask, self._prompt_by_attempts(ask, thread.attempts), thread.question)

    def _prompt_by_attempts(self, ask: Ask[F], attempts: int) -> Prompt:
        prompt = ask.prompt(self._open_scene())
        return self._with_skip(prompt) if attempts >= 3 and ask.skip is not None else prompt

    # ── answering ──────────────────────────────────────────────────────────────────────────────────────────────

    def answer(self, given: Given, message: str) -> None:
        """Give an answer to the question on top; what a detour does not understand goes on to the one below."""
        over = self._over()
        if over is None:
            self._answer_thread(given, message)
            return
        ask = self.flow.ask(over.step)
        took = ask.answer(self._open_scene(), given)
        if took is not None:
            self._settle(over.question, self._label(took, given), standing=took.keep_open)
            self._leave(over, ask, took)
        elif given.picks is not None and not given.text:
            raise Refused("That choice has no meaning here.")
        elif ask.holds:
            self.tell(self.flow.voice.on_hold(self.scene()))
            self.ask_again()
        elif given.fields is None and (ask.standing or over.attempts + 1 >= ask.retries):
            self.drop_detour()
            self._answer_thread(replace(given, picks=None), message)
        else:
            over = replace(over, attempts=over.attempts + 1)
            self.state = replace(self.state, detour=over)
            self._ask(
                ask, ask.prompt(self._open_scene()), over.question, self._other_words(ask, over.attempts)
            )

    def _answer_thread(self, given: Given, message: str) -> None:
        thread = self.thread
        ask = self.flow.ask(thread.step)
        if given.text and given.picks is None and not ask.free:
            prompt = ask.prompt(self._open_scene())
            given = replace(given, picks=self.flow.ears.pick(given.text, prompt.choices, prompt.most))
        if given.pick == "skip" and ask.skip is not None:
            took: Took[F] | None = ask.skip(self.scene())
        else:
            took = ask.answer(self._open_scene(), given)
        if took is not None:
            self.take(took, self._label(took, given), message)
            return
        if given.fields is not None or (given.picks is not None and not given.text):
            self.tell(self.flow.voice.empty(self.scene()))
            self.ask_again()
            return
        if ask.rest:
            self.tell(self.flow.voice.help(self.scene()))
            self.ask_again()
            return
        thread = replace(thread, attempts=thread.attempts + 1)
        self.state = self.state.with_thread(thread)
        prompt = self._prompt_by_attempts(ask, thread.attempts)
        self._ask(ask, prompt, thread.question, self._other_words(ask, thread.attempts))

    def _other_words(self, ask: Ask[F], attempts: int) -> str:
        """In other words, then with an example, then with skipping on offer, and so on in turn."""
        scene = self._open_scene()
        if attempts >= 3 and attempts % 2 and ask.skip is not None:
            return self.flow.voice.skip_offer(scene)
        words = ask.again if attempts % 2 else ask.example
        return words if isinstance(words, str) else words(scene)

    def _label(self, took: Took[F], given: Given) -> str:
        if took.label:
            return took.label
        _, prompt = self.open_question()
        labels = {choice.value: choice.label for choice in prompt.choices} if prompt else {}
        return ", ".join(labels.get(pick, "") for pick in given.picks or ()) or "your own words"

    def _settle(self, question: int, label: str, *, standing: bool = False) -> None:
        if standing or not question:
            return
        asked = tuple(
            replace(a, outcome=label or "your own words") if a.question == question else a
            for a in self.state.asked
        )
        self.state = replace(self.state, asked=asked)
        self.effects.append(Update(question, label))

    def keep(self, thread_id: str, took: Took[F]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
        """Write the answer's facts, profile and effects; return the thread's answers before and after."""
        found = self.state.thread(thread_id)
        if took.profile:
            profile = {k: v for k, v in {**self.state.profile, **took.profile}.items() if v is not None}
            self.state = replace(self.state, profile=Answers(profile))
        self.effects.extend(took.effects)
        self._files.extend(took.files)
        self.tell(*took.say)
        if found is None:
            return {}, {}
        after = Answers(self.flow.dump(took.facts))
        self._facts[thread_id] = took.facts
        self.state = self.state.with_thread(replace(found, answers=after))
        return found.answers, after

    def take(self, took: Took[F], label: str, message: str, *, free: bool = False) -> None:
        """An answer of the interview itself: turn the page, and remember how to turn it back."""
        thread = self.thread
        ask = self.flow.ask(thread.step)
        before, after = self.keep(thread.id, took)
        if not free:
            self._settle(thread.question, label, standing=took.keep_open and ask.standing)
        if took.erase:
            self._erase()
            return
        if took.thread:
            self._move(took)
            return
        target = took.goto or (ask.then[0] if ask.then else "")
        if target and not free and target not in ask.targets:
            raise AssertionError(f"{ask.id} went to {target}, which it does not declare")
        if target or free:
            forgets = self.flow.habits.forgets
            old = Answers({k: v for k, v in before.items() if k not in forgets and after.get(k, ...) != v})
            new = tuple(k for k in after if k not in before and k not in forgets)
            turned = Turned(ask.id, old, new, message)
            changed = replace(self.thread, trail=(*thread.trail, turned), attempts=0, question=0)
            self.state = self.state.with_thread(changed)
            self._go(target)
        if took.detour:
            self._final = None
            self.enter(took.detour)
        elif took.pause:
            self.state = replace(self.state, paused=True)
        elif not target and not free:
            self.ask_again()

    def _go(self, target: str) -> None:
        ask = self._walk(target, self.state.current)
        if ask is None:
            raise AssertionError(f"{target} returned from an interview that is no detour")
        self.state = self.state.with_thread(replace(self.thread, step=ask.id, question=0, attempts=0))
        if self._after:
            after, self._after = self._after, ""
            self.enter(after)
        else:
            self.ask_again_after_moving()

    def ask_again_after_moving(self) -> None:
        """Ask the step just reached, also where it is the end."""
        ask = self.flow.ask(self.thread.step)
        thread = replace(self.thread, question=self._numbered(self.thread.id, ask))
        self.state = self.state.with_thread(thread)
        self._ask(ask, ask.prompt(self.scene(thread.id)), thread.question)

    def _walk(self, target: str, thread: str, memo: str = "") -> Ask[F] | None:
        """Speak and branch until a question is reached; None when the walk returns from a detour."""
        while target != RETURN:
            step = self.flow.by_id[target]
            scene = self.scene(thread, memo, step.id)
            if isinstance(step, Ask):
                return step
            if isinstance(step, Say):
                prompt = step.prompt(scene)
                self.tell(*prompt.bubbles)
                self._files.extend(prompt.files)
                target = step.then
            else:
                target = step.decide(scene)
                if target not in step.targets:
                    raise AssertionError(f"{step.id} decided on {target}, which it does not declare")
        return None

    # ── asides ─────────────────────────────────────────────────────────────────────────────────────────────────

    def enter(self, step: str, *, memo: str = "", thread: str = "", quietly: bool = False) -> None:
        """Put a step on top of what is pending. `quietly` does not ask the pending question again on return."""
        thread = thread or self.state.current
        ask = self._walk(step, thread, memo)
        if ask is None:
            self.drop_detour()
            if not quietly:
                self.ask_again()
            return
        number = self._numbered(thread, ask, memo)
        detour = Detour(thread, ask.id, number, memo=memo)
        if ask.holds:
            since = self.state.held_since or self.now
            self.state = replace(self.state, hold=detour, held_since=since, detour=None)
        else:
            self.state = replace(self.state, detour=detour)
        took = ask.answer(self._open_scene(), Given(text=memo)) if memo and not ask.standing else None
        if took is not None:
            self._leave(detour, ask, took)
        else:
            self._ask(ask, ask.prompt(self._open_scene()), number)

    def _leave(self, detour: Detour, ask: Ask[F], took: Took[F]) -> None:
        """Act on a detour's answer: erase, move on within it, jump, or come back to the pending question."""
        self.keep(detour.thread, took)
        if took.erase:
            self._erase()
            return
        if took.release:
            self.state = replace(self.state, hold=None, held_since=None)
        self.drop_detour()
        if took.jump:
            if detour.thread != self.state.current:
                self.state = replace(self.state, current=detour.thread)
            self.jump(took.jump)
        elif took.thread:
            self._move(took)
        elif (took.goto and took.goto != RETURN) or took.detour:
            self.enter(took.detour or took.goto, memo=detour.memo, thread=detour.thread)
        elif took.pause:
            self.state = replace(self.state, paused=True)
        else:
            self.ask_again()

    def apply_aside(self, took: Took[F], *, then_answer: bool = False) -> None:
        """Act on something that was no answer: a correction, a vent, a pause."""
        self.keep(self.state.current, took)
        if took.pause:
            self.state = replace(self.state, paused=True)
        if took.jump:
            self.jump(took.jump)
        elif then_answer:
            self._after = took.detour
        elif took.detour:
            self.enter(took.detour)
        elif not took.pause:
            self.ask_again()

    def jump(self, target: str) -> None:
        """Move the interview itself to a step, in a way that can be taken back."""
        self.drop_detour()
        thread = self.thread
        self._settle(thread.question, "")
        turned = Turned(thread.step, Answers(), (), "")
        self.state = self.state.with_thread(replace(thread, trail=(*thread.trail, turned)))
        self._go(target)

    def guarded(self, text: str) -> bool:
        """Safety, before anything else: True when it took the turn."""
        step = self.flow.ears.guard(self.scene(), text) if text else ""
        if not step:
            return False
        if not self.state.threads:
            self.open_thread(silently=True)
        if self.state.hold is not None and self.state.hold.step == step:
            self.drop_detour()
            self.tell(self.flow.voice.on_hold(self.scene()))
            self.ask_again()
        else:
            self.enter(step)
        return True

    # ── moving ─────────────────────────────────────────────────────────────────────────────────────────────────

    def open_thread(self, carry: str = "", message: str = "", *, silently: bool = False) -> None:
        """Begin another interview, with the text that came first carried along."""
        id = f"d{1 + max((int(t.id[1:]) for t in self.state.threads), default=0)}"
        self.state = replace(self.state, current=id, detour=None, paused=False)
        facts = self.flow.habits.carry(self.scene(id), carry)
        self._facts[id] = facts
        self.state = self.state.with_thread(Thread(id, "", Answers(self.flow.dump(facts))))
        self.effects.append(Record("opened", id))
        ask = self._walk(self.flow.start, id)
        if ask is None:
            raise AssertionError("a flow can't begin with a return")
        self.state = self.state.with_thread(replace(self.thread, step=ask.id))
        if not silently:
            self.ask_again_after_moving()

    def _move(self, took: Took[F]) -> None:
        if took.thread == "new":
            self.open_thread(took.carry)
            return
        self.state = replace(self.state, current=took.thread, detour=None, paused=False)
        self.tell(self.flow.voice.switched(self.scene(took.thread)))
        self.ask_again()

    def turn_to(self, asked: Asked) -> None:
        """Make that open question the one on top, whichever interview it belongs to."""
        self.unpause()
        over = self._over()
        if over is not None and over.question == asked.question:
            return
        owner = next((t for t in self.state.threads if t.question == asked.question), None)
        if owner is not None and owner.id == self.state.current:
            self.drop_detour()
        elif owner is not None and not asked.standing:
            self.state = replace(self.state, current=owner.id, detour=None)
            self.tell(self.flow.voice.switched(self.scene(owner.id)))
        elif asked.standing:
            detour = Detour(asked.thread, asked.step, asked.question, memo=asked.memo)
            self.state = replace(self.state, detour=detour)

    def can_go_back(self) -> bool:
        """Whether there is an earlier question that may be asked again."""
        trail = self.thread.trail
        return bool(trail) and self.flow.ask(trail[-1].step).returnable

    def undo(self) -> None:
        """Turn one page back: the last answer is gone, its question is pending under a new number."""
        thread = self.thread
        last = thread.trail[-1]
        answers = {k: v for k, v in thread.answers.items() if k not in last.added}
        back = replace(
            thread,
            step=last.step,
            answers=Answers({**answers, **last.before}),
            trail=thread.trail[:-1],
            question=0,
            attempts=0,
        )
        self._settle(thread.question, "")
        self._facts.pop(thread.id, None)
        self.state = self.state.with_thread(back)

    def drop_detour(self) -> None:
        """Leave whatever question was on top; a standing one can still be pressed."""
        self.state = replace(self.state, detour=None)

    def unpause(self) -> None:
        """Whoever speaks is back."""
        self.state = replace(self.state, paused=False)

    def count_text(self) -> None:
        self.state = replace(self.state, texts=self.state.texts + 1)

    def remember_text(self, name: str) -> None:
        self.state = replace(self.state, heard=name)

    def _erase(self) -> None:
        self.effects = [Erase()]
        self._files = []
        self._final = None
        self.state = State()

    # ── closing ────────────────────────────────────────────────────────────────────────────────────────────────

    def close(self) -> tuple[State, tuple[Effect, ...]]:
        """The state to save and everything to do, questions last."""
        erased = any(isinstance(effect, Erase) for effect in self.effects)
        reminders = [] if erased else self._reminder_changes()
        sends = [Send(message) for message in self._messages()]
        if not erased and sends:
            self.state = replace(self.state, last=mark(sends[-1].message.text))
        return self.state, (*self.effects, *sends, *reminders)

    def _messages(self) -> list[Message]:
        room = BUBBLES - 1 if self._final else BUBBLES
        leads = self._leads
        if len(leads) > room:
            leads = ["\n".join(leads[: len(leads) - room + 1]), *leads[len(leads) - room + 1 :]]
        step = self._final.step if self._final else self._resting_step()
        messages = [Message(text=text, step=step, private=self._private) for text in leads]
        if messages and self._files:
            messages[-1] = replace(messages[-1], files=tuple(self._files))
        if self._final is not None:
            files = () if messages else tuple(self._files)
            messages.append(replace(self._final, files=(*files, *self._final.files)))
        elif self._files and not messages:
            messages.append(Message(text=self._files[0].name, step=step, files=tuple(self._files)))
        return self._unrepeated(messages)

    def _resting_step(self) -> str:
        found = self.state.thread(self.state.current)
        return found.step if found else self.flow.start

    def _unrepeated(self, messages: list[Message]) -> list[Message]:
        """No bubble is the same as the one before it, unless the person asked to hear it again."""
        last, said = self.before.last, []
        for message in messages:
            if mark(message.text) == last and not self._repeat:
                message = replace(message, text=f"{self.flow.voice.repeat} {message.text}")
            last = mark(message.text)
            said.append(message)
        return said

    def _reminder_changes(self) -> list[Effect]:
        """What the interviews want pending now, less what they wanted before."""
        zone_moved = self.before.profile.get("zone") != self.state.profile.get("zone")
        changes: list[Effect] = []
        for thread in self.state.threads:
            earlier = self.before.thread(thread.id)
            if earlier is not None and earlier.answers == thread.answers and not zone_moved:
                continue
            had = {}
            if earlier is not None:
                scene = replace(
                    self.scene(thread.id),
                    facts=self.flow.load(earlier.answers),
                    zone=str(self.before.profile.get("zone") or ""),
                )
                had = {reminder.id: reminder for reminder in self.flow.habits.reminders(scene)}
            wants = {r.id: r for r in self.flow.habits.reminders(self.scene(thread.id))}
            changes += [CancelReminder(id) for id in had if id not in wants]
            changes += [Remind(reminder) for id, reminder in wants.items() if had.get(id) != reminder]
        return changes
