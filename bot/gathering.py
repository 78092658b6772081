"""Texts sent within a moment of each other at a free-text question are one answer.

People answer in bursts: "late", "like ten min", "the train". Each piece is kept durably as it comes, and becomes
part of one answer once nothing more has come for the platform's moment, or as soon as the person does anything else.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.storage.port import Fragment
from conversations.engine import may_go_on
from conversations.flow import Flow
from conversations.model import Envelope, MessageEdited, TextReceived, Words
from conversations.state import State

MOMENT = 1.5  # seconds
MOST = 50  # pieces of one answer; what comes after that begins another


class Gathering:
    """Decides what is a piece of an answer, by the flow; `moments` gives each platform's seconds, 0 for none."""

    def __init__(self, flow: Flow[Any], moments: Mapping[str, float]) -> None:
        self._flow = flow
        self._moments = {platform: seconds for platform, seconds in moments.items() if seconds > 0}

    def on(self, platform: str) -> bool:
        """Whether that platform's texts are gathered at all."""
        return platform in self._moments

    def left(self, platform: str, ready_at: datetime, now: datetime) -> float:
        """For how many seconds an answer that is ready then still waits for more.

        More than a moment means that the clock was set back, for which nobody should have to wait.
        """
        seconds = (ready_at - now).total_seconds()
        return seconds if 0.0 < seconds <= self._moments[platform] + 0.001 else 0.0

    def piece(
        self, envelope: Envelope, waiting: list[Fragment], state: Callable[[], State], now: datetime
    ) -> Fragment | None:
        """The envelope as a piece to be kept, new or changed by an edit; None if it is no such thing."""
        event = envelope.event
        if isinstance(event, MessageEdited):
            changed = next((each for each in waiting if each.id == event.message), None)
            return (
                Fragment(changed.seq, changed.id, event.text.reveal(), changed.ready_at) if changed else None
            )
        if not isinstance(event, TextReceived) or len(waiting) >= MOST:
            return None
        if envelope.reply_to:  # a form's answer is whole, and what it leads to has a way back of its own
            return None
        text = event.text.reveal()
        if not may_go_on(self._flow, state(), text, now=envelope.received_at, zone=envelope.zone):
            return None
        ready = now + timedelta(seconds=self._moments[envelope.conversation.platform])
        return Fragment(len(waiting), event.message or envelope.id, text, ready)


def joined(waiting: list[Fragment]) -> TextReceived:
    """The pieces as the one text they are. An answer of several messages can't be changed by editing one of them."""
    return TextReceived(
        Words("\n".join(each.text for each in waiting)),
        waiting[0].id if len(waiting) == 1 else "+".join(each.id for each in waiting),
    )
