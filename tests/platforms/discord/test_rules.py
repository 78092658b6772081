"""The server refuses what Discord refuses: every rule has a body that it rejects, over HTTP, with the rule's page."""

import json
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from tests.platforms.discord import rules
from tests.platforms.discord.description import ABSENT, breaches, description
from tests.platforms.discord.place import APPLICATION, COMMAND, TOKEN, Asked
from tests.platforms.discord.rules import RULES, Rule
from tests.platforms.discord.server import Discord

HEADERS = {"Authorization": f"Bot {TOKEN}"}


async def _send(server: Discord, method: str, path: str, body: Any = None) -> tuple[int, dict[str, Any]]:
    async with (
        aiohttp.ClientSession() as session,
        session.request(method, server.url + path, json=body, headers=HEADERS) as response,
    ):
        text = await response.text()
        return response.status, json.loads(text) if text else {}


async def _offered(server: Discord, rule: Rule) -> tuple[int, dict[str, Any]]:
    kind = rule.kinds[0]
    if kind == "modal":
        asked = await server.interact("42", COMMAND, {"name": "debrief"})
        data = {"custom_id": "m", "title": "t"} | dict(rule.example)
        return await _answer(server, asked, {"type": 9, "data": data})
    if kind == "command":
        command = {"name": "debrief", "description": "d"} | dict(rule.example)
        return await _send(server, "PUT", f"/applications/{APPLICATION}/commands", [command])
    return await _send(server, "POST", f"/channels/{server.dm('42')}/messages", rule.example)


async def _answer(server: Discord, asked: Asked, body: Any) -> tuple[int, dict[str, Any]]:
    return await _send(server, "POST", f"/interactions/{asked.id}/{asked.token}/callback", body)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
async def test_a_body_that_breaks_the_rule_is_refused_with_the_page_that_says_so(
    rule: Rule, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        Discord, "faults_in", lambda *_: []
    )  # the rules alone, as where the description is absent
    async with Discord() as server:
        status, answer = await _offered(server, rule)
        assert (status, answer["code"]) == (400, 50035)
        assert rule.page in answer["message"]
        assert server.violations


def test_what_breaks_no_rule_is_not_refused() -> None:
    row = {"type": 1, "components": [{"type": 2, "style": 2, "label": "Yes", "custom_id": "q:1:yes"}]}
    body = {
        "flags": rules.NEW_LAYOUT,
        "components": [{"type": 10, "content": "Hello", "id": 70_000}, row],
        "nonce": "n" * 25,
        "enforce_nonce": True,
    }
    assert rules.breaches("message", body) == []


DESCRIBED: list[tuple[str, str, Any, str]] = [
    ("POST", "/channels/{channel_id}/messages", {"components": [{"type": 10}]}, "content is missing"),
    ("POST", "/channels/{channel_id}/messages", {"nonce": "n" * 26, "content": "a"}, "nonce"),
    ("POST", "/channels/{channel_id}/messages", {"components": [{"type": 2, "style": 2}]}, "type is none of"),
    ("POST", "/users/@me/channels", {"recipient_id": ["1"]}, "recipient_id"),
    ("PUT", "/applications/{application_id}/commands", [{"description": "no name"}], "name is missing"),
    ("POST", "/interactions/{interaction_id}/{interaction_token}/callback", {"type": 77}, "type is none of"),
    ("POST", "/channels/{channel_id}/typing", {"a": 1}, "a body where there should be none"),
]


@pytest.mark.parametrize(("method", "path", "body", "says"), DESCRIBED)
def test_discords_own_description_refuses_what_it_does_not_describe(
    method: str, path: str, body: Any, says: str
) -> None:
    if description() is None:
        pytest.skip(ABSENT)
    assert any(says in fault for fault in breaches(method, path, body)), breaches(method, path, body)


async def test_an_interaction_is_answered_once_in_time_and_with_its_own_kind_of_answer() -> None:
    async with Discord() as server:
        asked = await server.interact("42", COMMAND, {"name": "debrief"})
        assert (await _answer(server, asked, {"type": 6}))[1][
            "code"
        ] == 50035  # there is no message to update
        assert (await _answer(server, asked, {"type": 5, "data": {"flags": 64}}))[0] == 204
        assert (await _answer(server, asked, {"type": 5}))[1]["code"] == 40060
        late = await server.interact("42", COMMAND, {"name": "debrief"})
        late.due -= 3.1
        assert (await _answer(server, late, {"type": 5}))[1]["code"] == 10062
        assert server.late == [late.id]


async def test_a_token_serves_for_a_quarter_of_an_hour() -> None:
    async with Discord() as server:
        asked = await server.interact("42", COMMAND, {"name": "debrief"})
        await _answer(server, asked, {"type": 5, "data": {"flags": 64}})
        asked.at -= timedelta(minutes=15, seconds=1)
        status, answer = await _send(
            server, "PATCH", f"/webhooks/{APPLICATION}/{asked.token}/messages/@original", {"content": "a"}
        )
        assert (status, answer["code"]) == (401, 50027)


async def test_the_same_nonce_within_minutes_is_the_same_message_and_later_another() -> None:
    async with Discord() as server:
        path, body = (
            f"/channels/{server.dm('42')}/messages",
            {"content": "a", "nonce": "n", "enforce_nonce": True},
        )
        first, again = [(await _send(server, "POST", path, body))[1]["id"] for _ in range(2)]
        assert first == again
        server.forgets_nonces = True
        assert (await _send(server, "POST", path, body))[1]["id"] != first


async def test_in_a_dm_the_bot_deletes_its_own_messages_and_nobody_elses() -> None:
    async with Discord() as server:
        path = f"/channels/{server.dm('42')}/messages"
        theirs = await server.hear("42", "mine")
        own = (await _send(server, "POST", path, {"content": "a"}))[1]["id"]
        assert (await _send(server, "DELETE", f"{path}/{theirs}"))[1]["code"] == 50003
        assert (await _send(server, "DELETE", f"{path}/{own}"))[0] == 204
        assert (await _send(server, "DELETE", f"{path}/{own}"))[1]["code"] == 10008


async def test_a_request_without_the_bots_token_is_refused() -> None:
    async with (
        Discord() as server,
        aiohttp.ClientSession() as session,
        session.get(server.url + "/users/@me") as response,
    ):
        assert response.status == 401
