"""What `debrief doctor` finds out about Discord: token, application, command and gateway. Nothing is changed."""

from typing import Any

import aiohttp

from adapters.base import Finding
from adapters.discord import commands, install

API = "https://discord.com/api/v10"
PORTAL = "https://discord.com/developers/applications"
PATIENCE = aiohttp.ClientTimeout(total=10)


async def findings(token: str, api_url: str | None = None) -> list[Finding]:
    """A line for each check; what depends on a check that failed is left out."""
    headers = {"Authorization": f"Bot {token}", "User-Agent": "DiscordBot (debrief, doctor)"}
    async with aiohttp.ClientSession(headers=headers, timeout=PATIENCE) as session:
        base = api_url or API
        try:
            status, application = await _get(session, f"{base}/applications/@me")
        except (aiohttp.ClientError, OSError) as error:
            return [
                _bad(
                    f"{base} can't be reached ({type(error).__name__}); check the network, or DISCORD_API_URL"
                )
            ]
        if status == 401:
            return [
                _bad(f"DISCORD_TOKEN is not accepted; at {PORTAL} open the application, Bot, Reset Token")
            ]
        if status != 200:
            return [_bad(f"Discord answered {status} where the bot's application should be; try again later")]
        id = str(application["id"])
        found = [_good(f"the token is accepted, for the application “{application.get('name', id)}”")]
        found.append(_interactions(application))
        try:
            found.append(await _command(session, base, id))
            found.append(await _gateway(session, base))
        except (aiohttp.ClientError, OSError) as error:
            found.append(_bad(f"Discord stopped answering ({type(error).__name__}); try again"))
        found.append(_good(f"add it to a server: {install.link(id)}"))
        found.append(_good(f"add it to your own account: {install.personal_link(id)}"))
        return found


def _interactions(application: dict[str, Any]) -> Finding:
    if application.get("interactions_endpoint_url"):
        return _bad(
            f"presses and commands go to another address; at {PORTAL} open the application, General Information, "
            "and empty Interactions Endpoint URL"
        )
    return _good("presses and commands come to this bot; no privileged intent is needed")


async def _command(session: aiohttp.ClientSession, base: str, id: str) -> Finding:
    status, known = await _get(session, f"{base}/applications/{id}/commands")
    if status == 200 and any(command.get("name") == commands.NAME for command in known):
        return _good("/debrief is registered")
    if status == 200:
        return _good("/debrief is not registered yet; `debrief run` does that")
    return _bad(
        f"the commands can't be read ({status}); `debrief run` will say whether it can register /debrief"
    )


async def _gateway(session: aiohttp.ClientSession, base: str) -> Finding:
    status, found = await _get(session, f"{base}/gateway/bot")
    if status != 200:
        return _bad(f"the gateway's address can't be asked ({status}); try again later")
    starts = found.get("session_start_limit", {}).get("remaining", 1)
    if not starts:
        return _bad("the bot has started too often today; Discord lets it in again within 24 hours")
    return _good(f"the gateway is there; {starts} more starts are allowed today")


async def _get(session: aiohttp.ClientSession, url: str) -> tuple[int, Any]:
    async with session.get(url) as response:
        text_is_json = response.content_type == "application/json"
        return response.status, await response.json() if text_is_json else {}


def _good(line: str) -> Finding:
    return Finding(True, f"discord: {line}")


def _bad(line: str) -> Finding:
    return Finding(False, f"discord: {line}")
