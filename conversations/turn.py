"""One turn in the making: the state as it stands, the bubbles said so far, the effects gathered.

A `Turn` lives for one call of `engine.step`. It is the only mutable thing in this package, and nobody outside sees it.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, Generic, TypeVar

from conversations.fading import faded
from conversations.flow import Ask, Flow, Prompt, Scene, Took, known_zone, zone_in
from conversations.model import Choice, Effect, Erase, File, Json, Message, Refused, Update
from conversations.state import Answers, Asked, Detour, State, Thread

F = TypeVar("F")

REMEMBERED = 60
"""Questions whose late presses can still be told what became of them."""


class Turn(Generic[F]):
    """See the module. `leads` are said before `final`, the one question; `after` is a detour to open instead of it."""

    def __init__(self, flow: Flow[F], state: State, now: datetime, zone: str | None) -> None:
        self.flow = flow
        self.before = state
        self.now = now
        self.effects: list[Effect] = []
        self.leads: list[str] = []
        self.files: list[File] = []
        self.final: Message | None = None
        self.private = False
        self.repeat = False
        self.unasked = False
        self.after = ""
        self.known: dict[str, F] = {}
        self.prompts: dict[str, tuple[tuple[object, ...], Prompt]] = {}
        self.state = replace(faded(flow, state, now), touched=now)
        if zone and not state.profile.get("zone_chosen") and known_zone(zone):
            self.move_to(zone)

    @property
    def thread(self) -> Thread:
        """The interview being talked about."""
        return self.thread_of(self.state.current)

    def thread_of(self, id: str) -> Thread:
        """The interview of that id. Raises Refused where there is none."""
        found = self.state.thread(id)
        if found is None:
            raise Refused("Nothing has been asked yet. Say hello first.")
        return found

    def facts(self, thread: str) -> F:
        """The facts of a thread; blank ones for a thread that is not there."""
        if thread not in self.known:
            found = self.state.thread(thread)
            self.known[thread] = self.flow.load(found.answers if found else Answers())
        return self.known[thread]

    def scene(self, thread: str = "", step: str = "") -> Scene[F]:
        """What the flow's functions may look at, from the current interview unless another is named."""
        id = thread or (self.state.detour.thread if self.state.detour else "") or self.state.current
        return Scene(
            facts=self.facts(id),
            state=self.state,
            thread=id,
            now=self.now,
            zone=zone_in(self.state.profile),
            load=self.flow.load,
            helplines=self.flow.helplines,
            step=step or (self.thread.step if self.state.thread(self.state.current) else ""),
        )

    def prompt(self, ask: Ask[F], scene: Scene[F]) -> Prompt:
        """What the question says in this scene, worked out once while nothing it may look at has changed."""
        seen = (scene.facts, scene.thread, self.state.threads, self.state.profile)
        known = self.prompts.get(ask.id)
        if known is None or any(was is not now for was, now in zip(known[0], seen, strict=True)):
            known = self.prompts[ask.id] = (seen, ask.prompt(scene))
        return known[1]

    def over(self) -> Detour | None:
        return self.state.detour or self.state.hold

    def open_scene(self) -> Scene[F]:
        over = self.over()
        return self.scene(over.thread, over.step) if over else self.scene(self.state.current)

    def open_question(self) -> tuple[Ask[F] | None, Prompt | None]:
        """The question that would get an answer now, and its prompt as the person has it before them."""
        over = self.over()
        if over is None and self.state.thread(self.state.current) is None:
            return None, None
        ask = self.flow.ask(over.step if over else self.thread.step)
        prompt = self.prompt(ask, self.open_scene())
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
        over = self.over()
        if over is not None:
            return over.question
        found = self.state.thread(self.state.current)
        return found.question or None if found else None

    def stage(self) -> int:
        """The stage of the pending question (0 outside the stages)."""
        return self.flow.by_id[self.thread.step].stage

    def unfinished(self) -> int:
        """How many interviews have not come to their end."""
        return sum(not self.flow.ask(thread.step).rest for thread in self.state.threads)

    def is_open(self, asked: Asked) -> bool:
        """Whether that question can still be answered."""
        over = (self.state.detour, self.state.hold)
        if any(o is not None and o.question == asked.question for o in over):
            return True
        if any(t.question == asked.question and t.step == asked.step for t in self.state.threads):
            return True
        return asked.standing and not asked.outcome and self.state.thread(asked.thread) is not None

    def tell(self, *bubbles: str) -> None:
        """Say this before the question that closes the turn."""
        self.leads.extend(bubble for bubble in bubbles if bubble)

    def lead_in(self, bubbles: int) -> None:
        """Put the first so many bubbles into the one that follows them: what nobody asked for comes as one."""
        lead, rest = self.leads[:bubbles], self.leads[bubbles:]
        if lead and rest:
            self.leads = ["\n".join((*lead, rest[0])), *rest[1:]]
        elif lead and self.final:
            self.leads, self.final = [], replace(self.final, text="\n".join((*lead, self.final.text)))

    def whisper(self, on: bool) -> None:
        """From here on only the caller sees what is said before the question."""
        self.private = on

    def repeat_asked_for(self) -> None:
        """The person asked to hear it again: the same words are right."""
        self.repeat = True

    def say_question(self, ask: Ask[F], prompt: Prompt, number: int, lead: str = "") -> None:
        bubbles = (lead,) if lead else prompt.bubbles
        self.tell(*bubbles[:-1])
        self.final = Message(
            text=bubbles[-1] if bubbles else "",
            step=ask.id,
            choices=prompt.choices,
            most=prompt.most,
            form=prompt.form,
            files=prompt.files,
            question=number,
            progress=(ask.stage, len(self.flow.stages)) if ask.stage else None,
            caution=prompt.caution,
        )

    def number(self, thread: str, ask: Ask[F]) -> int:
        number = self.state.counter + 1
        asked = () if ask.traceless else (Asked(number, thread, ask.id, standing=ask.standing),)
        self.state = replace(self.state, counter=number, asked=(*self.state.asked, *asked)[-REMEMBERED:])
        return number

    def ask_again(self) -> None:
        """Ask what is pending, under the number it has. An interview at rest stays quiet unless nothing was said."""
        over = self.over()
        if over is not None:
            ask = self.flow.ask(over.step)
            self.say_question(ask, self.prompt(ask, self.open_scene()), over.question)
            return
        thread = self.thread
        ask = self.flow.ask(thread.step)
        if ask.rest and self.leads and not self.repeat and thread.question:
            return
        if not thread.question:
            thread = replace(thread, question=self.number(thread.id, ask))
            self.state = self.state.with_thread(thread)
        self.say_question(ask, self.prompt_now(ask, thread.attempts), thread.question)

    def prompt_now(self, ask: Ask[F], attempts: int) -> Prompt:
        prompt = self.prompt(ask, self.open_scene())
        return self._with_skip(prompt) if attempts >= 3 and ask.skip is not None else prompt

    def settle(self, question: int, label: str, *, standing: bool = False) -> None:
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
        zone = took.profile.get("zone")
        if took.profile:
            patch = {k: v for k, v in took.profile.items() if k != "zone"}
            profile = {k: v for k, v in {**self.state.profile, **patch}.items() if v is not None}
            self.state = replace(self.state, profile=Answers(profile))
        self.effects.extend(took.effects)
        self.files.extend(took.files)
        self.tell(*took.say)
        for id, facts in {**took.others, thread_id: took.facts}.items() if found else ():
            self._write(id, facts)
        if isinstance(zone, str):
            self.move_to(zone)
        if found is None:
            return {}, {}
        return found.answers, self.thread_of(thread_id).answers

    def _write(self, thread_id: str, facts: F) -> None:
        self.known[thread_id] = facts
        changed = replace(self.thread_of(thread_id), answers=Answers(self.flow.dump(facts)))
        self.state = self.state.with_thread(changed)

    def move_to(self, zone: str) -> None:
        """They are in that zone from now on. What was said on the clock they had before keeps its instant."""
        profile = self.state.profile
        if profile.get("zone") == zone:
            return
        before = zone_in(profile)
        for thread in self.state.threads:
            facts = self.facts(thread.id)
            anchored = self.flow.habits.anchored(facts, before or zone)
            if anchored is not facts:
                self._write(thread.id, anchored)
        known: dict[str, Json] = {**profile, "zone": zone}
        if before:
            known["zone_before"] = before
        self.state = replace(self.state, profile=Answers(known))

    def lost_zone(self) -> str:
        """The zone on record once there are no rules for it here any more; forgotten by being asked for."""
        zone = self.state.profile.get("zone")
        if not isinstance(zone, str) or not zone or known_zone(zone):
            return ""
        rest = {key: value for key, value in self.state.profile.items() if key not in ("zone", "zone_chosen")}
        self.state = replace(self.state, profile=Answers(rest))
        return zone

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
        self.settle(thread.question, "")
        self.known.pop(thread.id, None)
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

    def erase(self) -> None:
        self.effects = [Erase()]
        self.files = []
        self.final = None
        self.state = State()
