"""The doctor says what is well, and what to click where it is not; and the link asks for the least there is."""

from urllib.parse import parse_qs, urlsplit

import pytest

from adapters.discord import install
from adapters.discord.doctor import findings
from tests.platforms.discord.place import APPLICATION, TOKEN
from tests.platforms.discord.server import Discord


async def test_all_is_well_where_it_is() -> None:
    async with Discord() as server:
        found = await findings(TOKEN, server.url)
        assert all(finding.ok for finding in found), found
        assert any(install.link(APPLICATION) in finding.line for finding in found)
        assert server.violations == []


async def test_a_token_that_is_not_accepted_is_the_one_finding() -> None:
    async with Discord() as server:
        (finding,) = await findings("MTIz.wrong.token", server.url)
    assert not finding.ok
    assert "Reset Token" in finding.line
    assert "MTIz" not in finding.line


async def test_a_discord_that_is_not_there_is_said_with_its_address() -> None:
    (finding,) = await findings(TOKEN, "http://127.0.0.1:9/api/v10")
    assert not finding.ok
    assert "127.0.0.1:9" in finding.line


async def test_presses_that_go_elsewhere_are_found() -> None:
    async with Discord() as server:
        server.presses_go_to = "https://example.org"
        found = await findings(TOKEN, server.url)
    assert ["Interactions Endpoint URL" in finding.line for finding in found if not finding.ok] == [True]


def test_the_install_link_asks_for_no_permission() -> None:
    query = parse_qs(urlsplit(install.link(APPLICATION)).query)
    assert query["permissions"] == ["0"]
    assert query["scope"] == ["bot applications.commands"]
    assert query["client_id"] == [APPLICATION]
    assert parse_qs(urlsplit(install.personal_link(APPLICATION)).query)["scope"] == ["applications.commands"]


@pytest.mark.parametrize(
    ("token", "application"),
    [(TOKEN, APPLICATION), ("short", ""), ("", ""), ("bm90IGEgbnVtYmVy.x.y", ""), ("☃.x", "")],
)
def test_the_application_is_read_from_the_token_where_it_stands_there(token: str, application: str) -> None:
    assert install.application_in(token) == application
