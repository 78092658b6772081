"""What goes around through Slack and comes back: whose a button is, and how an answer in a channel finds its way.

A button carries its owner, so that a press by anyone else is known for what it is. `reply_to` of an envelope is a
`Channel`, written down: where the person stood, and Slack's address for answers that only they see.
"""

import json
from dataclasses import asdict, dataclass

from conversations.model import ConversationKey

PLATFORM = "slack"


def owner(person: ConversationKey) -> str:
    """The person as a mark on a block or a view."""
    return f"{person.workspace}.{person.user}"


def block(person: ConversationKey, question: int, name: str) -> str:
    """A block's id: its owner, its question and what it is."""
    return f"{owner(person)}:{question}:{name}"


def owned_by(block_id: str, person: ConversationKey) -> bool:
    """Whether the block was made for that person."""
    return block_id.partition(":")[0] == owner(person)


@dataclass(frozen=True, slots=True)
class Channel:
    """A place in a channel that only one person sees."""

    channel: str = ""
    url: str = ""

    def written(self) -> str:
        """As a string, for `Envelope.reply_to`."""
        return json.dumps({name: value for name, value in asdict(self).items() if value}, sort_keys=True)

    @classmethod
    def read(cls, text: str) -> "Channel | None":
        """What `written` wrote; None for anything else."""
        try:
            found = json.loads(text) if text else None
            return cls(**found) if found else None
        except (TypeError, ValueError):
            return None
