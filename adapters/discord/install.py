"""Where the bot is added, with the least it needs."""

import base64
import binascii


def link(application: str) -> str:
    """The page that adds the bot to a server. It asks for no permission: it answers commands, and writes only DMs."""
    return (
        f"https://discord.com/oauth2/authorize?client_id={application}"
        "&scope=bot+applications.commands&permissions=0&integration_type=0"
    )


def personal_link(application: str) -> str:
    """The page that adds the bot to a person's own account, for use wherever they are."""
    return (
        f"https://discord.com/oauth2/authorize?client_id={application}"
        "&scope=applications.commands&integration_type=1"
    )


def application_in(token: str) -> str:
    """The application's id as a bot token begins with it; "" for a token that does not."""
    first = token.partition(".")[0]
    try:
        found = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        return ""
    return found if found.isdigit() else ""
