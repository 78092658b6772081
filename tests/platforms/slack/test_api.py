"""Calls: what their errors mean, and that nothing is sent again by the transport."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from adapters.base import RetryLater, Undeliverable
from adapters.slack.api import Api, Unclear
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import Fault, SlackServer
from tests.platforms.slack.workspace import BOT_TOKEN


@pytest.fixture
async def api(server: SlackServer) -> AsyncIterator[Api]:
    for user in ("U1", "U2"):
        Person.joins(server, user)
        server.workspace.dm(user)
    async with aiohttp.ClientSession() as session:
        yield Api(BOT_TOKEN, server.url, session, lambda _: None)


async def post(api: Api, channel: str = "DU1") -> None:
    await api.call("chat.postMessage", channel, api.client.chat_postMessage, channel=channel, text="hi")


async def test_a_call_whose_connection_breaks_is_made_once(server: SlackServer, api: Api) -> None:
    server.faults.append(Fault("cut", "chat.postMessage"))
    with pytest.raises((aiohttp.ClientError, OSError)):
        await post(api)
    assert [call.method for call in server.calls] == ["chat.postMessage"]


@pytest.mark.parametrize("name", ["500", "500 after"])
async def test_a_server_that_fails_leaves_the_outcome_open(server: SlackServer, api: Api, name: str) -> None:
    server.faults.append(Fault(name, "chat.postMessage"))  # type: ignore[arg-type]
    with pytest.raises(Unclear):
        await post(api)


async def test_a_refusal_is_final(server: SlackServer, api: Api) -> None:
    server.workspace.users["U1"].open_to_bots = False
    with pytest.raises(Undeliverable, match="messages_tab_disabled"):
        await post(api)


async def test_a_wait_is_kept_for_its_method_and_channel_and_holds_up_nobody_else(
    server: SlackServer, api: Api
) -> None:
    server.retry_after = "1"
    server.faults.append(Fault("rate limit", "chat.postMessage"))
    with pytest.raises(RetryLater) as asked:
        await post(api)
    assert asked.value.after == 1.0
    with pytest.raises(RetryLater):
        await post(api)
    assert not server.calls
    await post(api, "DU2")
    assert len(server.calls) == 1


async def test_a_server_that_takes_no_connection_has_taken_nothing() -> None:
    async with aiohttp.ClientSession() as session:
        with pytest.raises(RetryLater):
            await post(Api(BOT_TOKEN, "http://127.0.0.1:9/api/", session, lambda _: None))


async def test_a_token_that_no_longer_works_is_told_once_and_the_message_waits(
    server: SlackServer, api: Api
) -> None:
    told: list[str] = []
    async with aiohttp.ClientSession() as session:
        dead = Api(BOT_TOKEN, server.url, session, told.append)
        server.workspace.token_state = "token_revoked"
        with pytest.raises(RetryLater):
            await post(dead)
    assert len(told) == 1
    assert "revoked" in told[0]
