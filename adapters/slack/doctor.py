"""What `debrief doctor` finds out about Slack: tokens, scopes, Socket Mode, direct messages. Nothing is changed."""

from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.base import Finding
from adapters.slack import mend
from adapters.slack.api import DEFAULT_URL, FAILED, quiet_logger
from adapters.slack.socket import error_of

PATIENCE = aiohttp.ClientTimeout(total=10)
CLOSED = (
    f"direct messages are closed ({{error}}); under {mend.PAGE} › App Home › Show Tabs turn on the Messages Tab and "
    "tick “Allow users to send Slash commands and messages from the messages tab”"
)
UNSEEN = (
    "event subscriptions can't be asked of Slack; if it stays silent in direct messages, look under "
    f"{mend.PAGE} › Event Subscriptions for message.im, app_home_opened, app_uninstalled and tokens_revoked"
)


async def findings(bot_token: str, app_token: str, api_url: str | None = None) -> list[Finding]:
    """A line for each check; what depends on a check that failed is left out."""
    if fault := mend.swapped(bot_token, app_token):
        return [_bad(fault)]
    async with aiohttp.ClientSession(timeout=PATIENCE) as session:
        url = api_url or DEFAULT_URL
        client = AsyncWebClient(bot_token, url, session=session, retry_handlers=[], logger=quiet_logger())
        try:
            who = await client.auth_test()
        except SlackApiError as refusal:
            return [_bad(mend.bot_fault(error_of(refusal) or "no answer"))]
        except FAILED as failure:
            name = type(failure).__name__
            return [_bad(f"{url} can't be reached ({name}); check the network, or SLACK_API_URL")]
        found = [_good(f"the bot token is accepted, in the workspace “{who.get('team', who['team_id'])}”")]
        found.append(_scopes(who))
        found.append(await _asked(lambda: _socket(client, session, app_token)))
        found.append(await _asked(lambda: _messages(client)))
        return [*found, _good(UNSEEN)]


async def _asked(check: Callable[[], Awaitable[Finding]]) -> Finding:
    try:
        return await check()
    except FAILED as fault:
        return _bad(f"Slack stopped answering ({type(fault).__name__}); try again")


def _scopes(who: Any) -> Finding:
    granted = who.headers.get("x-oauth-scopes") or who.headers.get("X-OAuth-Scopes")
    if granted is None:
        return _good("Slack doesn't say which scopes the token has; they are tried as they are needed")
    has = {scope.strip() for scope in granted.split(",")}
    lacking = [scope for scope in mend.SCOPES if scope not in has]
    return _bad(mend.missing(lacking)) if lacking else _good(f"scopes: {', '.join(mend.SCOPES)}")


async def _socket(client: AsyncWebClient, session: aiohttp.ClientSession, app_token: str) -> Finding:
    """Connects as the bot would, and hangs up once Slack has said hello."""
    try:
        address = str((await client.apps_connections_open(app_token=app_token))["url"])
    except SlackApiError as fault:
        return _bad(mend.app_fault(error_of(fault) or "no answer"))
    async with session.ws_connect(address) as socket:
        hello = await socket.receive_json(timeout=10)
    if hello.get("type") != "hello":
        return _bad(mend.SOCKET_MODE.format(error=hello.get("reason", "no hello")))
    return _good("Socket Mode is on, and the app-level token connects")


async def _messages(client: AsyncWebClient) -> Finding:
    """Whether a direct message with some member could be opened; none is."""
    try:
        members = (await client.users_list(limit=50))["members"]
        person = next((m["id"] for m in members if not m.get("is_bot") and not m.get("deleted")
                       and m["id"] != "USLACKBOT"), None)  # fmt: skip
        if person is None:
            return _good("direct messages were not tried: there is no member to try them with")
        await client.conversations_open(users=[person], prevent_creation=True)
    except SlackApiError as fault:
        error = error_of(fault)
        if error in ("messages_tab_disabled", "cannot_dm_bot"):
            return _bad(CLOSED.format(error=error))
        if error == "missing_scope":
            return _bad(
                mend.missing([s for s in fault.response.get("needed", "").split(",") if s in mend.SCOPES])
            )
        return _good(f"direct messages were not tried ({error or 'no answer'})")
    return _good("direct messages can be opened")


def _good(line: str) -> Finding:
    return Finding(True, f"slack: {line}")


def _bad(line: str) -> Finding:
    return Finding(False, f"slack: {line}")
