"""The doctor says for each thing that it is well, or what to click."""

import pytest

from adapters.slack.doctor import findings
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import SlackServer
from tests.platforms.slack.workspace import APP_TOKEN, BOT_TOKEN


async def lines(server: SlackServer, bot: str = BOT_TOKEN, app: str = APP_TOKEN) -> list[str]:
    return [f"{'ok' if each.ok else 'no'} {each.line}" for each in await findings(bot, app, server.url)]


async def test_all_is_well(server: SlackServer, ada: Person) -> None:
    found = await lines(server)
    assert all(line.startswith("ok slack: ") for line in found)
    for word in (
        "“Club”",
        "scopes: commands, chat:write",
        "Socket Mode is on",
        "direct messages can be opened",
    ):
        assert any(word in line for line in found)
    assert not server.workspace.dm("U0ADA").messages


@pytest.mark.parametrize(
    ("bot", "app", "says"),
    [
        (APP_TOKEN, BOT_TOKEN, "are swapped"),
        ("xoxb-wrong", APP_TOKEN, "Slack doesn't know SLACK_BOT_TOKEN"),
        (BOT_TOKEN, "xapp-wrong", "Slack doesn't know SLACK_APP_TOKEN"),
    ],
)
async def test_a_wrong_token_is_named(server: SlackServer, bot: str, app: str, says: str) -> None:
    assert [line for line in await lines(server, bot, app) if line.startswith("no") and says in line]


async def test_what_is_not_set_up_says_where_to_click(server: SlackServer) -> None:
    Person.joins(server, "U0EVE", open_to_bots=False)
    server.workspace.scopes -= {"files:write"}
    server.workspace.socket_mode = False
    found = "\n".join(line for line in await lines(server) if line.startswith("no"))
    for words in ("files:write (for", "› Bot Token Scopes", "Turn on Socket Mode", "Messages Tab"):
        assert words in found


async def test_a_slack_that_cannot_be_reached_is_one_line() -> None:
    (found,) = await findings(BOT_TOKEN, APP_TOKEN, "http://127.0.0.1:9/api/")
    assert not found.ok
    assert "can't be reached" in found.line
