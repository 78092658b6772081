"""The port between a platform's adapter and the bot: what each may ask of the other, and how a send may fail."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol

from conversations.model import ConversationKey, Envelope, Form, Home, Message


class Outgoing(NamedTuple):
    """One effect on its way out: a message, the update that takes an answered question's buttons away, or the taking
    back of all that the bot has said.

    `id` is stable per effect (24 hex digits): an adapter that can, hands it to the platform so that a repeat is
    recognised. `question` is the number of the question that it asks or closes. For an update `ref` is the receipt
    that sending the question gave back, `chosen` the label to show and `asked` the message that asked, None once its
    words have been forgotten.

    With `taken_back` the person has deleted everything: where the platform lets a bot, its own messages go, up to the
    newest of which this holds a receipt, from the conversation that they are in. `to` names nobody then.
    """

    id: str
    to: ConversationKey
    message: Message | None
    at: str
    reply_to: str = ""
    question: int | None = None
    ref: str = ""
    chosen: str = ""
    asked: Message | None = None
    taken_back: tuple[str, ...] = ()

    def of(self, ref: str, asked: Message | None) -> "Outgoing":
        """The update of the message with that receipt."""
        return Outgoing(
            self.id, self.to, None, self.at, self.reply_to, self.question, ref, self.chosen, asked
        )


class RetryLater(Exception):
    """The platform asks for patience, having taken nothing: try the same send again after `after` seconds."""

    def __init__(self, after: float) -> None:
        super().__init__(f"The platform asked to wait {after:g} s before this message is tried again.")
        self.after = after


class Undeliverable(Exception):
    """This message can't reach this person, now or on a retry; `reason` is an enum-like word, never their words."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The platform will not deliver this message ({reason}).")
        self.reason = reason


class PlatformDown(Exception):
    """A platform can't be served until the operator mends something: the sentence says what, and where to click."""

    def __init__(self, platform: str, sentence: str) -> None:
        super().__init__(sentence)
        self.platform = platform
        self.sentence = sentence


class Adapter(Protocol):
    """What the dispatcher needs of a platform."""

    @property
    def platform(self) -> str:
        """The platform's name in a ConversationKey."""
        ...

    async def send(self, outgoing: Outgoing) -> str:
        """Deliver one effect and return the platform's receipt ("" where it gives none).

        Raises RetryLater or Undeliverable and nothing else on purpose; after any other exception nobody knows whether
        it arrived, and `arrived` is asked before it is sent again. What takes messages back is simply sent again, and
        raises RetryLater as long as some are left.
        """
        ...

    async def arrived(self, outgoing: Outgoing) -> str | None:
        """The receipt of a message whose sending had an unknown outcome, if the platform shows that it arrived.

        None if it has not, or where the platform offers no means to tell: it is then sent again under the same id.
        Raises RetryLater when the platform can't be asked now. Sends nothing.
        """
        ...


@dataclass(frozen=True, slots=True)
class Received:
    """What became of an envelope: a `duplicate` changed nothing; `refused` is the sentence for whoever sent it; with
    `erased` nothing is kept of the person any more. What `speaks` leads to a message, sooner or later.
    """

    duplicate: bool = False
    refused: str | None = None
    erased: bool = False
    speaks: bool = False


class Host(Protocol):
    """What a platform's shell may ask of the bot behind it."""

    async def receive(self, envelope: Envelope) -> Received:
        """Take the envelope, and return when what it leads to is durable.

        Waits for as long as the database cannot be written; the shell acknowledges by a deadline of its own. Never
        raises: an envelope on which the dialogue breaks is refused with an apology.
        """
        ...

    async def form(self, person: ConversationKey, question: int) -> Form | None:
        """The form of that question with the current text filled in; None once the question is closed."""
        ...

    async def home(self, person: ConversationKey) -> Home:
        """What the bot's own page shows that person now."""
        ...

    async def purge(self, platform: str, workspace: str, *, unused_since: datetime | None = None) -> None:
        """Everything kept of that workspace goes: the app was uninstalled, or its tokens revoked.

        With `unused_since` only what is kept of people who have not been heard of since then.
        """
        ...

    async def recent(
        self, platform: str, workspace: str, since: datetime
    ) -> Sequence[tuple[ConversationKey, datetime]]:
        """Who was last answered since then, and when, the latest first: what they wrote after that may be unheard."""
        ...


class Shell(Adapter, Protocol):
    """What `debrief run` needs of a platform: an adapter that also connects and listens."""

    async def run(self, host: Host) -> None:
        """Connect, read, acknowledge, until `stop`. Reconnects by itself. Raises PlatformDown, and only that."""
        ...

    async def stop(self) -> None:
        """Take nothing new and let go of the connection; what was received is finished first."""
        ...

    async def zone(self, person: ConversationKey) -> str | None:
        """The person's IANA zone as the platform has it now; None where it doesn't say, or can't be asked."""
        ...

    @property
    def install_link(self) -> str:
        """Where a workspace or server adds the bot, with the least permissions; "" where there is no such link."""
        ...


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of `debrief doctor`: all is well, or what to do."""

    ok: bool
    line: str
