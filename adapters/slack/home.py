"""App Home: the page of the bot that is the person's own. Pure."""

from adapters.slack import limits
from adapters.slack.blocks import Block, actions, button, header, section
from adapters.slack.handle import block
from adapters.splitting import split
from conversations.model import ConversationKey, Home

NOTHING = "–"


def published(home: Home, person: ConversationKey) -> Block:
    """The page as a view to publish; its buttons first, where a thumb finds them."""
    blocks: list[Block] = []
    if home.choices:
        row = [button(choice.label, f"h:{choice.value}") for choice in home.choices[: limits.ACTIONS]]
        blocks.append(actions(block(person, 0, "home"), *row))
    for heading, lines in home.sections:
        blocks.append(header(heading))
        blocks += [section(part) for part in split("\n".join(lines) or NOTHING, limits.SECTION)]
    return {"type": "home", "blocks": blocks[: limits.BLOCKS_IN_VIEW]}
