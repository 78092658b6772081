"""What Discord's REST API does, route by route, as far as a bot like this one asks for it."""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tests.platforms.discord.place import (
    ANSWERS,
    APPLICATION,
    BOT,
    COMPLETIONS,
    DEFERRED_MESSAGE,
    DEFERRED_UPDATE,
    EPHEMERAL,
    FIRST_ANSWER,
    FORM,
    LOADING,
    MESSAGE,
    TOKEN_LIFE,
    UPDATE,
    Asked,
    Refusal,
    Shown,
)
from tests.platforms.discord.server import Discord

Place = Mapping[str, str]
Files = dict[str, bytes]
Handler = Callable[[Discord, Place, Any, Files, dict[str, str]], Awaitable[Any]]


@dataclass(frozen=True)
class Route:
    method: str
    template: str
    handler: Handler
    has_body: bool = False


ROUTES: list[Route] = []


def route(method: str, template: str, *, body: bool = False) -> Callable[[Handler], Handler]:
    def add(handler: Handler) -> Handler:
        ROUTES.append(Route(method, template, handler, body))
        return handler

    return add


@cache
def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template.replace("@", "\\@")))


def find(method: str, path: str) -> tuple[Route | None, Place]:
    """The route and what fills its blanks; the more literal one first."""
    for each in sorted(ROUTES, key=lambda r: r.template.count("{")):
        found = _pattern(each.template).fullmatch(path)
        if each.method == method and found:
            return each, found.groupdict()
    return None, {}


# ── the application ────────────────────────────────────────────────────────────────────────────────────────────────


@route("GET", "/users/@me")
async def me(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    return server._me()


@route("GET", "/users/@me/guilds")
async def my_guilds(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    """resources/user#get-current-user-guilds: partial guilds, at most 200 of them."""
    limit = int(query.get("limit", 200))
    if not 1 <= limit <= 200:
        raise Refusal(400, 50035, "limit is 1 to 200 (resources/user#get-current-user-guilds)")
    return [{"id": id, "name": "Club", "owner": False, "permissions": "0"} for id in server.guilds[:limit]]


@route("GET", "/oauth2/applications/@me")
@route("GET", "/applications/@me")
async def application(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    return {
        "id": APPLICATION, "name": "Debrief", "icon": None, "description": "", "bot_public": True,
        "bot_require_code_grant": False, "verify_key": "k", "owner": server.user("1"), "team": None, "flags": 0,
        "rpc_origins": [], "interactions_endpoint_url": server.presses_go_to,
        "approximate_guild_count": len(server.guilds), "approximate_user_install_count": server.installs,
    }  # fmt: skip


@route("GET", "/gateway")
async def gateway(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    return {"url": server.socket_url}


@route("GET", "/gateway/bot")
async def gateway_bot(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
    return {"url": server.socket_url, "shards": 1, "session_start_limit": limit}


@route("PUT", "/applications/{application_id}/commands", body=True)
async def put_commands(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    if server.refuse_commands:
        raise Refusal(403, 20012, "You are not authorized to perform this action on this application")
    for command in body:
        server.check("command", command)
    server.commands = [command | {"id": server.snowflake()} for command in body]
    return server.commands


@route("GET", "/applications/{application_id}/commands")
async def get_commands(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    return server.commands


# ── DMs ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@route("POST", "/users/@me/channels", body=True)
async def open_dm(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    user = str(body["recipient_id"])
    if server.closed.get(user) == 50278:  # no server in common
        raise Refusal(403, 50278, "Cannot send messages to this user due to having no mutual guilds")
    return {"id": server.dm(user), "type": 1, "last_message_id": None, "recipients": [server.user(user)]}


def _person(server: Discord, channel: str) -> str:
    user = server.person_of(channel)
    if not user:
        raise Refusal(404, 10003, "Unknown Channel")
    return user


@route("POST", "/channels/{channel_id}/typing")
async def typing(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    server.typing[_person(server, place["channel_id"])] += 1
    return None


@route("POST", "/channels/{channel_id}/messages", body=True)
async def create(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    user = _person(server, place["channel_id"])
    server.check("message", body)
    if user in server.closed:
        raise Refusal(403, server.closed[user], "Cannot send messages to this user")
    return server.post(place["channel_id"], body, files).payload


@route("GET", "/channels/{channel_id}/messages")
async def history(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    _person(server, place["channel_id"])
    limit = int(query.get("limit", 50))
    if not 1 <= limit <= 100:
        raise Refusal(400, 50035, "limit is 1 to 100 (resources/message#get-channel-messages)")
    if len({"before", "after", "around"} & query.keys()) > 1:
        raise Refusal(400, 50035, "before, after and around exclude each other")
    found = [
        s.payload for s in server.shown if s.channel == place["channel_id"] and not s.only and not s.gone
    ]
    if "before" in query:
        found = [p for p in found if int(p["id"]) < int(query["before"])]
    if "after" in query:
        found = [p for p in found if int(p["id"]) > int(query["after"])][:limit]
    # A nonce is told to whoever waits for the message's event, not to who reads it later.
    return [{k: v for k, v in p.items() if k != "nonce"} for p in reversed(found[-limit:])]


def _message(server: Discord, place: Place) -> Shown:
    for shown in server.shown:
        if (
            shown.payload["id"] == place["message_id"]
            and shown.channel == place["channel_id"]
            and not shown.gone
        ):
            return shown
    raise Refusal(404, 10008, "Unknown Message")


@route("GET", "/channels/{channel_id}/messages/{message_id}")
async def get_message(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    return _message(server, place).payload


@route("PATCH", "/channels/{channel_id}/messages/{message_id}", body=True)
async def edit(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    shown = _message(server, place)
    if shown.only:
        raise Refusal(404, 10008, "Unknown Message")
    if shown.payload["author"]["id"] != BOT:
        raise Refusal(403, 50005, "Cannot edit a message authored by another user")
    server.check("edit", body)
    server.change(shown, body, files)
    return shown.payload


@route("DELETE", "/channels/{channel_id}/messages/{message_id}")
async def delete(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    """resources/message#delete-message: in a DM nobody deletes what somebody else has written."""
    shown = _message(server, place)
    if shown.only:
        raise Refusal(404, 10008, "Unknown Message")
    if shown.payload["author"]["id"] != BOT:
        raise Refusal(403, 50003, "Cannot execute action on a DM channel")
    shown.gone = True
    return None


# ── interactions ───────────────────────────────────────────────────────────────────────────────────────────────────


@route("POST", "/interactions/{interaction_id}/{interaction_token}/callback", body=True)
async def callback(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    import asyncio

    asked = server.asked.get(place["interaction_token"])
    if asked is None or asked.id != place["interaction_id"]:
        raise Refusal(404, 10062, "Unknown interaction")
    took = asyncio.get_running_loop().time() - asked.due
    if took > FIRST_ANSWER:
        server.late.append(asked.id)
        raise Refusal(404, 10062, "Unknown interaction")
    if asked.answered is not None:
        raise Refusal(400, 40060, "Interaction has already been acknowledged.")
    kind = int(body["type"])
    if kind not in ANSWERS[asked.kind]:
        raise Refusal(400, 50035, f"an answer of type {kind} to an interaction of type {asked.kind}")
    data = body.get("data") or {}
    if kind in (DEFERRED_UPDATE, UPDATE) and asked.source is None:
        raise Refusal(400, 50035, "an update where there is no message")
    if kind == FORM:
        server.check("modal", data)
    elif kind == COMPLETIONS:
        if len(data.get("choices") or []) > 25:
            raise Refusal(400, 50035, "more than 25 completions")
    elif kind in (MESSAGE, UPDATE):
        server.check("message" if kind == MESSAGE else "edit", data, interaction=True)
    asked.answered, asked.answer, asked.took = kind, data, took
    if kind == MESSAGE:
        asked.original = _show(server, asked, data, files)
    elif kind == DEFERRED_MESSAGE:
        asked.original = _show(server, asked, {"flags": data.get("flags", 0)}, files)
        asked.original.payload["flags"] |= LOADING
    elif kind in (DEFERRED_UPDATE, UPDATE):
        asked.original = asked.source
        if kind == UPDATE and asked.source is not None:
            server.change(asked.source, data, files)
    asked.done.set()
    return None


def _show(server: Discord, asked: Asked, body: dict[str, Any], files: Files) -> Shown:
    hidden = bool(int(body.get("flags") or 0) & EPHEMERAL)
    return server.show(asked.channel, body, files, asked.user if hidden else "")


def _answered(server: Discord, place: Place) -> Asked:
    asked = server.asked.get(place["webhook_token"])
    if asked is None or place["webhook_id"] != APPLICATION:
        raise Refusal(404, 10015, "Unknown Webhook")
    if server.clock() - asked.at > TOKEN_LIFE:
        server.late.append(asked.id)
        raise Refusal(401, 50027, "Invalid Webhook Token")
    if asked.answered is None:
        raise Refusal(404, 10015, "Unknown Webhook")
    return asked


@route("POST", "/webhooks/{webhook_id}/{webhook_token}", body=True)
async def followup(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    asked = _answered(server, place)
    server.check("message", body, interaction=True)
    return _show(server, asked, body, files).payload


def _original(server: Discord, place: Place) -> Shown:
    shown = _answered(server, place).original
    if shown is None or shown.gone:
        raise Refusal(404, 10008, "Unknown Message")
    return shown


@route("GET", "/webhooks/{webhook_id}/{webhook_token}/messages/@original")
async def get_original(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    return _original(server, place).payload


@route("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original", body=True)
async def edit_original(server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]) -> Any:
    shown = _original(server, place)
    server.check("edit", body, interaction=True)
    server.change(shown, body, files)
    return shown.payload


@route("DELETE", "/webhooks/{webhook_id}/{webhook_token}/messages/@original")
async def delete_original(
    server: Discord, place: Place, body: Any, files: Files, query: dict[str, str]
) -> Any:
    _original(server, place).gone = True
    return None
