"""The obedient flow of tests/bot/world.py with reminders that nobody asked for, which come back every day for ever."""

from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Any

from conversations.engine import Transition
from conversations.flow import Flow
from conversations.model import (
    CancelReminder,
    Event,
    Remind,
    Reminder,
    ReminderDue,
    TextReceived,
    Unasked,
    Update,
    Words,
)
from conversations.state import State
from tests.bot.world import FLOW as ORDERS
from tests.bot.world import obey

__all__ = ["ORDERS", "ordered", "random_orders"]

UNASKED = "unasked"
ASKING = "asking"  # a reminder that asks a question
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe")


def ordered(
    flow: Flow[Any], state: State, event: Event, *, now: datetime, zone: str | None = None
) -> Transition:
    """As `obey`; a reminder called "unasked…" counts as one that nobody asked for, and asks for itself again.

    To cancel the one called "asking" closes the latest question.
    """
    after = obey(flow, state, event, now=now, zone=zone)
    if any(effect == CancelReminder(ASKING) for effect in after.effects):
        # As in the debrief: whoever settles the point by a word has the question about it closed.
        after = replace(after, effects=(Update(state.counter, "settled"), *after.effects))
    if isinstance(event, ReminderDue) and event.reminder.startswith(UNASKED):
        again = (now + timedelta(minutes=7)).replace(second=0, microsecond=0, tzinfo=None)
        reminder = Reminder(event.reminder, "d1", "nudge", again, "UTC")
        after = replace(after, effects=(*after.effects, Unasked("d1"), Remind(reminder)))
    return after


def random_orders(random: Random, count: int, now: datetime) -> TextReceived:
    """A text of one to three orders; `count` makes its words its own."""
    orders = [_order(random, f"{count}{n}", now) for n in range(random.randint(1, 3))]
    question = next((order for order in orders if order.startswith("ask")), None)
    # As in any dialogue, a turn asks one question at most.
    return TextReceived(Words("; ".join(o for o in orders if o is question or not o.startswith("ask"))))


def _order(random: Random, mark: str, now: datetime) -> str:
    soon = (now + timedelta(minutes=random.randint(-1, 20))).strftime("%H:%M")
    match random.choice(("say", "say", "say", "ask", "ask", "close", "remind", "remind", "cancel", "rare")):
        case "say":
            return f"say word {mark}"
        case "ask":
            return f"ask question {mark}"
        case "close":
            return f"close {random.randint(1, 3)}"
        case "remind":
            name = random.choice(("tea", ASKING, "stale", UNASKED))
            return f"remind {name} {soon} UTC"
        case "cancel":
            return f"cancel {random.choice(('tea', ASKING, UNASKED))}"
    return random.choice(
        ("record thing", "erase", "break now", "refuse", "remind far 23:30 " + random.choice(ZONES))
    )
