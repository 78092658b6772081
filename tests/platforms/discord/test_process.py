"""`debrief run --only discord` as its operator runs it: in its own process, killed half-way, stopped, misled."""

import asyncio
import os
import signal
import sys
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from tests.platforms.discord.person import Person
from tests.platforms.discord.place import TOKEN
from tests.platforms.discord.server import Discord
from tests.process import ROOT
from tests.process import running as begun


def running(
    server: Discord, path: Path, token: str = TOKEN
) -> AbstractAsyncContextManager[asyncio.subprocess.Process]:
    """The program at work; whatever is left of it is killed."""
    return begun(("run", "--only", "discord", "--db", str(path)), settings(server, token))


def settings(server: Discord, token: str = TOKEN) -> dict[str, str]:
    return {
        "DISCORD_TOKEN": token,
        "DISCORD_API_URL": server.url,
        "SLACK_BOT_TOKEN": "",
        "SLACK_APP_TOKEN": "",
    }


def connected(server: Discord) -> bool:
    return any(session.socket is not None for session in server.gateway.sessions.values()) and bool(
        server.commands
    )


async def until_asked(server: Discord, question: str) -> None:
    await server.until(
        lambda: any(question in str(s.payload["components"]) for s in server.seen_by("42")), 30
    )


async def at_once() -> None:
    """Somebody who does not wait for an answer."""


async def test_a_debrief_goes_on_after_the_process_was_killed_and_ends_when_told_to(tmp_path: Path) -> None:
    database = tmp_path / "debrief.db"
    async with Discord() as server:
        sam = Person(server, "42", at_once)
        async with running(server, database) as first:
            await server.until(lambda: connected(server), 30)
            await sam.say("hi")
            await until_asked(server, "q:1:start")
            first.send_signal(signal.SIGKILL)
            await first.wait()
        async with running(server, database) as second:
            await server.until(lambda: connected(server), 30)
            await sam.press("Start")
            await until_asked(server, "1 of 7")
            await sam.say("Acme")
            await until_asked(server, "2 of 7")
            texts = [str(shown.payload["components"]) for shown in server.seen_by("42") if shown.versions]
            assert sum("a program that helps" in text for text in texts) == 1
            second.send_signal(signal.SIGTERM)
            out, err = await asyncio.wait_for(second.communicate(), 30)
        assert second.returncode == 0
        assert b"client_id=900000000000000001" in out
        assert b"Acme" not in out + err
        assert b"Traceback" not in err
        assert server.violations == []


async def test_a_wrong_token_ends_the_run_with_one_line_that_says_what_to_do(tmp_path: Path) -> None:
    async with Discord() as server, running(server, tmp_path / "debrief.db", "MTIz.wrong.token") as process:
        out, err = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 1
    assert b"Reset Token" in out + err
    assert b"wrong.token" not in out + err
    assert b"Traceback" not in err


def test_starting_the_chat_does_not_load_discords_library() -> None:
    code = "import bot.cli, bot.talk, adapters.terminal.chat, sys; sys.exit('discord' in sys.modules)"
    assert os.system(f'cd {ROOT} && "{sys.executable}" -c "{code}"') == 0


async def test_the_doctor_names_the_platform_once_on_each_of_its_lines(tmp_path: Path) -> None:
    async with Discord() as server:
        arguments = ("doctor", "--db", str(tmp_path / "debrief.db"))
        async with begun(arguments, settings(server)) as process:
            out, err = await asyncio.wait_for(process.communicate(), 60)
    lines = [line for line in out.decode().splitlines() if "discord" in line]
    assert process.returncode == 0, err
    assert len(lines) >= 5
    assert all(line.startswith("✓ discord: ") and "discord: discord:" not in line for line in lines)
