"""`debrief run --only slack` as a process of its own, from the command in a channel to the end by SIGTERM."""

import asyncio
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from tests.platforms.slack.person import Person
from tests.platforms.slack.server import SlackServer
from tests.platforms.slack.workspace import APP_TOKEN, BOT_TOKEN
from tests.process import running


def started(server: SlackServer, folder: Path) -> AbstractAsyncContextManager[asyncio.subprocess.Process]:
    settings = {
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_APP_TOKEN": APP_TOKEN,
        "SLACK_API_URL": server.url,
        "DATABASE_URL": f"sqlite:///{folder}/bot.db",
    }
    return running(("run", "--only", "slack"), settings, folder)


async def test_the_bot_runs_on_slack_until_it_is_told_to_stop(
    server: SlackServer, ada: Person, tmp_path: Path
) -> None:
    async with started(server, tmp_path) as process, asyncio.timeout(60):
        await server.connected.wait()
        await ada.commands()
        await server.until(lambda: len(ada.messages()) == 2, 30)
        await ada.presses("Start")
        await server.until(lambda: len(ada.messages()) == 3, 30)
        process.terminate()
        said, more = await process.communicate()
    text = (said + more).decode()
    assert process.returncode == 0, text
    assert text.startswith("slack: on.")
    assert "Traceback" not in text
    assert "xoxb-" not in text


async def test_a_revoked_token_is_one_line_and_the_end_where_there_is_nothing_else(
    server: SlackServer, tmp_path: Path
) -> None:
    server.workspace.token_state = "token_revoked"
    async with started(server, tmp_path) as process, asyncio.timeout(60):
        said, more = await process.communicate()
    assert process.returncode == 1
    assert "slack: off. SLACK_BOT_TOKEN was revoked." in (said + more).decode()
    assert "Traceback" not in (said + more).decode()
