"""The port every platform adapter offers, and the only two ways in which a send may fail."""

from dataclasses import dataclass
from typing import Protocol

from conversations.model import ConversationKey, Message


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One effect on its way out: a message, or the update that takes an answered question's buttons away.

    `id` is stable per effect: an adapter that can, hands it to the platform so that a repeat is recognised. For an
    update `ref` is the receipt that sending the question gave back, and `chosen` the label to show.
    """

    id: str
    to: ConversationKey
    message: Message | None
    at: str
    reply_to: str = ""
    ref: str = ""
    chosen: str = ""


class RetryLater(Exception):
    """The platform asks for patience: try the same send again after `after` seconds."""

    def __init__(self, after: float) -> None:
        super().__init__(f"The platform asked to wait {after:g} s before this message is tried again.")
        self.after = after


class Undeliverable(Exception):
    """This message can't reach this person, now or on a retry; `reason` is an enum-like word, never their words."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The platform will not deliver this message ({reason}).")
        self.reason = reason


class Adapter(Protocol):
    """What the dispatcher needs of a platform."""

    platform: str

    async def send(self, outgoing: Outgoing) -> str:
        """Deliver one effect and return the platform's receipt ("" where it gives none).

        Raises RetryLater or Undeliverable and nothing else on purpose; any other exception counts as an unknown
        outcome and is tried again under the same id.
        """
        ...
