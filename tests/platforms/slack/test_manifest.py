"""The manifest asks for exactly what the bot uses, and each scope for a feature that fails without it."""

import re
from pathlib import Path

import pytest

from adapters.slack import mend
from tests.platforms.slack import pages
from tests.platforms.slack.bot import Running
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import SlackServer
from tests.platforms.slack.workspace import SCOPES, Workspace

ROOT = Path(__file__).parents[3]
MANIFEST = (ROOT / "slack-manifest.yaml").read_text(encoding="utf-8")


def listed(name: str) -> list[str]:
    """The entries of that list in the manifest."""
    block = re.search(rf"^ *{name}:\n((?: *- .*\n)+)", MANIFEST, re.MULTILINE)
    assert block is not None
    return re.findall(r"- (.*)", block[1])


def test_the_manifest_asks_for_exactly_the_scopes_that_are_tied_to_a_feature() -> None:
    assert sorted(listed("bot")) == sorted(mend.SCOPES) == sorted(SCOPES)


def test_the_set_up_page_explains_each_scope_in_the_same_order() -> None:
    page = (ROOT / "docs" / "slack.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([\w:]+)` \|", page, re.MULTILINE) == list(mend.SCOPES)


def test_the_manifest_subscribes_to_exactly_what_is_read() -> None:
    assert sorted(listed("bot_events")) == [
        "app_home_opened",
        "app_uninstalled",
        "message.im",
        "tokens_revoked",
    ]
    assert "socket_mode_enabled: true" in MANIFEST
    assert "messages_tab_read_only_enabled: false" in MANIFEST


USES = {
    "chat:write": ("chat.postMessage", ("hi",)),
    "im:write": ("conversations.open", ("/debrief",)),
    "users:read": ("users.info", ("hi",)),
    "files:write": ("files.completeUploadExternal", ("hi", "[Start]", "/debrief export")),
}


@pytest.mark.parametrize("scope", USES)
async def test_the_scope_is_used_by_the_feature_that_needs_it(
    server: SlackServer, bot: Running, ada: Person, scope: str
) -> None:
    method, lines = USES[scope]
    assert server.workspace.methods[method].scopes == (scope,)
    for line in lines:
        await pages.act(line, ada, bot)
        await bot.quiet()
    assert any(call.method == method and call.answer == "ok" for call in server.calls)


def test_reading_back_needs_its_scope_and_commands_need_theirs() -> None:
    assert Workspace().methods["conversations.history"].scopes == ("im:history",)
    assert "- command: /debrief" in MANIFEST
