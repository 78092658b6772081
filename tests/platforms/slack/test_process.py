"""`debrief run --only slack` as a process of its own, from the command in a channel to the end by SIGTERM."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from pathlib import Path

from tests.platforms.slack.person import Person
from tests.platforms.slack.server import SlackServer
from tests.platforms.slack.workspace import APP_TOKEN, BOT_TOKEN

ROOT = Path(__file__).parents[3]


async def started(server: SlackServer, folder: Path) -> Process:
    settings = {
        "SLACK_BOT_TOKEN": BOT_TOKEN,
        "SLACK_APP_TOKEN": APP_TOKEN,
        "SLACK_API_URL": server.url,
        "DATABASE_URL": f"sqlite:///{folder}/bot.db",
        "PYTHONPATH": str(ROOT),
    }
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", "run", "--only", "slack"),
        env={**os.environ, **settings},
        cwd=folder,
        stdout=PIPE,
        stderr=STDOUT,
    )


async def test_the_bot_runs_on_slack_until_it_is_told_to_stop(
    server: SlackServer, ada: Person, tmp_path: Path
) -> None:
    process = await started(server, tmp_path)
    try:
        async with asyncio.timeout(60):
            await server.connected.wait()
            await ada.commands()
            await server.until(lambda: len(ada.messages()) == 2, 30)
            await ada.presses("Start")
            await server.until(lambda: len(ada.messages()) == 3, 30)
    finally:
        process.terminate()
        said, _ = await process.communicate()
    text = said.decode()
    assert process.returncode == 0, text
    assert text.startswith("slack: on.")
    assert "Traceback" not in text
    assert "xoxb-" not in text


async def test_a_revoked_token_is_one_line_and_the_end_where_there_is_nothing_else(
    server: SlackServer, tmp_path: Path
) -> None:
    server.workspace.token_state = "token_revoked"
    process = await started(server, tmp_path)
    said, _ = await process.communicate()
    assert process.returncode == 1
    assert "slack: off. SLACK_BOT_TOKEN was revoked." in said.decode()
    assert "Traceback" not in said.decode()
