"""A small world for the machinery: a flow that does what it is told, a platform that keeps what it gets.

`obey` is a pure step in the place of the debrief's: each text is a list of orders, such as "say hello; remind
tea 10:30", so that a test can bring about any effect, refusal or failure by saying so.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any, cast

from adapters.base import Outgoing
from conversations.engine import Transition
from conversations.flow import Ask, Ears, Flow, Given, Habits, Prompt, Scene, Took, Voice
from conversations.model import (
    CancelReminder,
    ConversationKey,
    Effect,
    Envelope,
    Erase,
    Event,
    Json,
    Message,
    Record,
    Refused,
    Remind,
    Reminder,
    ReminderDue,
    Send,
    TextReceived,
    Update,
    Words,
)
from conversations.state import Answers, State

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
PLATFORM = "pigeon"


def _nothing(scene: Scene[Answers], *_: object) -> str:
    return ""


def _stay(scene: Scene[Answers], given: Given) -> Took[Answers]:
    return Took(scene.facts)


def _flow() -> Flow[Answers]:
    question: Ask[Answers] = Ask(
        "orders", lambda _: Prompt(("Your orders?",)), _stay, then=("orders",), free=True, rest=True
    )
    words = {name: _nothing for name in Voice.__slots__ if name not in ("repeat", "skip_label")}
    return Flow(
        name="orders",
        version=1,
        start="orders",
        steps=(question,),
        stages=(),
        load=lambda answers: answers,
        dump=lambda facts: facts,
        ears=Ears(_nothing, lambda _: None, lambda *_: None, lambda *_: None),
        voice=Voice(**cast(Any, words), repeat="Again:", skip_label="Skip"),
        habits=Habits(
            pause=lambda scene: Took(scene.facts),
            stop=lambda scene: Took(scene.facts),
            restart=lambda scene: Took(scene.facts),
            due=lambda *_: None,
            reminders=lambda _: (),
            carry=lambda facts, _: facts,
        ),
    )


FLOW = _flow()


def obey(
    flow: Flow[Any], state: State, event: Event, *, now: datetime, zone: str | None = None
) -> Transition:
    """Carries out the orders and remembers the text in `profile["heard"]`."""
    if isinstance(event, ReminderDue):
        orders = f"say due {event.reminder}"
        if event.reminder.startswith("asking"):
            orders = f"ask due {event.reminder}"
        if event.reminder == "chain":
            orders += f"; remind link {(event.due_at + timedelta(minutes=10)):%H:%M}"
        if event.reminder.startswith("bad"):
            orders = "break"
        if event.reminder.startswith("silent"):
            orders = "remind silentlater 23:00" if event.reminder == "silentlater" else "quiet"
        if event.reminder == "stale":
            orders = "refuse"
    else:
        assert isinstance(event, TextReceived)
        orders = event.text.reveal()
    heard = (*cast(list[Json], state.profile.get("heard", [])), orders)
    profile: dict[str, Json] = {**state.profile, "heard": list(heard)}
    effects: list[Effect] = []
    for order in orders.split("; "):
        verb, _, rest = order.partition(" ")
        match verb:
            case "say":
                effects.append(Send(Message(rest, "orders")))
            case "ask":
                state = replace(state, counter=state.counter + 1)
                effects.append(Send(Message(rest, "orders", question=state.counter)))
            case "close":
                effects.append(Update(int(rest), "that one"))
            case "remind":
                id, wall, *zones = rest.split(" ")
                at = datetime.combine(now.date(), datetime.strptime(wall, "%H:%M").time())  # noqa: DTZ007
                effects.append(Remind(Reminder(id, "d1", "nudge", at, zones[0] if zones else "UTC")))
            case "cancel":
                effects.append(CancelReminder(rest))
            case "record":
                effects.append(Record(rest, "d1"))
            case "keep":
                profile["keep_lessons_until"] = rest
            case "erase":
                effects.append(Erase())
            case "break":
                raise ZeroDivisionError(f"the private words were: {rest}")
            case "refuse":
                raise Refused("That is not on the board.")
    return Transition(replace(state, profile=Answers(profile)), tuple(effects))


def key(name: str, platform: str = PLATFORM) -> ConversationKey:
    return ConversationKey(platform, "w", name)


_ids = count(1)


def told(name: str, orders: str, *, id: str = "", at: datetime = NOON) -> Envelope:
    """That person's text, under an id of its own unless given."""
    event = TextReceived(Words(orders))
    return Envelope(id or f"e{next(_ids)}", key(name), name, at, event)


class Look:
    """Somebody asks whether a message arrived, and waits for the answer."""

    def __init__(self) -> None:
        self.begun, self.answer = asyncio.Event(), asyncio.Event()
        self.answered = False


class Pigeons:
    """A platform held in memory. It accepts unless `next_for` queued another way for that person.

    A queued way is an exception to raise, an event to wait for before accepting, or "cut": accept, then fail
    as a connection does that breaks before the answer is through. A `blind` one can't tell what has arrived.
    """

    platform = PLATFORM

    def __init__(self, *, blind: bool = False) -> None:
        self.blind = blind
        self.asked: list[str] = []
        self.shown: list[Outgoing] = []
        self.changed = asyncio.Event()
        self.trouble: deque[Exception] = deque()  # of whoever takes messages back
        self._ways: defaultdict[str, deque[Exception | asyncio.Event | str]] = defaultdict(deque)
        self._looks: dict[str, Look] = {}

    def looks_for(self, name: str) -> Look:
        """The next time that somebody asks whether a message to that person arrived."""
        return self._looks.setdefault(name, Look())

    def next_for(self, name: str, *ways: Exception | asyncio.Event | str) -> None:
        self._ways[name].extend(ways)

    async def send(self, outgoing: Outgoing) -> str:
        if outgoing.taken_back and self.trouble:
            raise self.trouble.popleft()
        ways = self._ways[outgoing.to.user]
        way = ways.popleft() if ways else None
        if isinstance(way, Exception):
            raise way
        if isinstance(way, asyncio.Event):
            await way.wait()
        self.shown.append(outgoing)
        self.changed.set()
        if way == "cut":
            raise ConnectionResetError("connection cut after the platform took the message")
        return f"ref-{len(self.shown)}"

    async def arrived(self, outgoing: Outgoing) -> str | None:
        self.asked.append(outgoing.id)
        if look := self._looks.pop(outgoing.to.user, None):
            look.begun.set()
            await look.answer.wait()
            look.answered = True
            self.changed.set()
        places = [n for n, shown in enumerate(self.shown, 1) if shown.id == outgoing.id]
        return f"ref-{places[0]}" if places and not self.blind else None

    def texts(self, name: str = "") -> list[str]:
        """What that person, or anybody, was shown, in order."""
        return [
            o.message.text if o.message else f"[{o.chosen} on {o.ref}]"
            for o in self.shown
            if name in ("", o.to.user)
        ]

    async def until(self, condition: Callable[[], bool]) -> None:
        """Waits for deliveries until the condition holds; fails after ten seconds."""
        async with asyncio.timeout(10):
            while not condition():
                self.changed.clear()
                await self.changed.wait()
