"""What an operator has to mend at Slack, in sentences that say where to click; docs/slack.md shows the same places."""

PAGE = "api.slack.com/apps › your app"

BOT_TOKEN = f"Copy the Bot User OAuth Token (xoxb-…) from {PAGE} › OAuth & Permissions into SLACK_BOT_TOKEN."
APP_TOKEN = (
    f"Make an app-level token (xapp-…) with the scope connections:write under {PAGE} › Basic Information › "
    "App-Level Tokens, and copy it into SLACK_APP_TOKEN."
)
REINSTALL = f"then press Reinstall to Workspace under {PAGE} › OAuth & Permissions"

SCOPES = {
    "commands": "the /debrief command",
    "chat:write": "writing to people",
    "im:history": "reading what people write to it, and looking before a message is sent again",
    "im:write": "opening a direct message",
    "users:read": "the time zone from the profile",
    "files:write": "the note as a draft mail, the calendar file, the export",
}
"""Every scope the bot asks for, with the feature that needs it."""

_BOT = {
    "invalid_auth": f"Slack doesn't know SLACK_BOT_TOKEN. {BOT_TOKEN}",
    "not_authed": f"Slack got no token. {BOT_TOKEN}",
    "token_revoked": f"SLACK_BOT_TOKEN was revoked. Install the app again under {PAGE} › Install App. {BOT_TOKEN}",
    "token_expired": f"SLACK_BOT_TOKEN has expired. {BOT_TOKEN}",
    "account_inactive": f"The app is no longer installed. Install it under {PAGE} › Install App. {BOT_TOKEN}",
    "not_allowed_token_type": f"SLACK_BOT_TOKEN is not a bot token. {BOT_TOKEN}",
}
_APP = {
    "invalid_auth": f"Slack doesn't know SLACK_APP_TOKEN. {APP_TOKEN}",
    "not_authed": f"Slack got no app-level token. {APP_TOKEN}",
    "not_allowed_token_type": f"SLACK_APP_TOKEN is not an app-level token. {APP_TOKEN}",
    "token_revoked": f"SLACK_APP_TOKEN was revoked. {APP_TOKEN}",
    "missing_scope": f"SLACK_APP_TOKEN lacks the scope connections:write. {APP_TOKEN}",
}
SOCKET_MODE = f"Slack refuses the connection ({{error}}). Turn on Socket Mode under {PAGE} › Socket Mode."
GONE = f"The app was removed from the workspace, and everything kept of it is gone. To come back: {PAGE} › Install App."
FATAL = frozenset(_BOT)
"""The errors after which no call with this token will work."""


def bot_fault(error: str) -> str:
    """What to do about an error that the bot token met."""
    return _BOT.get(error, f"Slack refuses SLACK_BOT_TOKEN ({error}). {BOT_TOKEN}")


def app_fault(error: str) -> str:
    """What to do about an error that the app-level token met."""
    return _APP.get(error) or SOCKET_MODE.format(error=error)


def missing(scopes: list[str]) -> str:
    """What to do about scopes that were not granted."""
    needed = ", ".join(f"{scope} (for {SCOPES[scope]})" for scope in scopes)
    return (
        f"The app lacks {needed}. Add it under {PAGE} › OAuth & Permissions › Bot Token Scopes, {REINSTALL}."
    )


def swapped(bot_token: str, app_token: str) -> str:
    """The sentence for tokens that are mixed up or of another kind; "" if each is of its kind."""
    if bot_token.startswith("xapp-") and app_token.startswith("xoxb-"):
        return "SLACK_BOT_TOKEN and SLACK_APP_TOKEN are swapped: xoxb-… is the bot's, xapp-… the app's."
    if not bot_token.startswith("xoxb-"):
        return f"SLACK_BOT_TOKEN is not a bot token. {BOT_TOKEN}"
    return "" if app_token.startswith("xapp-") else f"SLACK_APP_TOKEN is not an app-level token. {APP_TOKEN}"
