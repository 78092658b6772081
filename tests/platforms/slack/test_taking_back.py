"""After a deletion the bot takes its own messages and files out of the direct message, and nothing else."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.keys import KeyRing, OperatorKey
from bot.storage.keyfile import beside
from tests.platforms.slack.bot import Running, running
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import Fault, SlackServer
from tests.platforms.slack.weather import settled
from tests.platforms.slack.workspace import BOT_USER

GONE = "It's gone from here."


@pytest.fixture
async def server() -> AsyncIterator[SlackServer]:
    async with SlackServer().running() as server:
        server.retry_after = "0.05"
        yield server
        assert server.violations == []


def shows(server: SlackServer, person: Person, user: str = BOT_USER) -> list[str]:
    """What stands in the direct message by that user."""
    channel = server.workspace.dm(person.user.id)
    return [shown.text for shown in channel.messages if shown.user == user and not shown.gone]


async def talk(bot: Running, person: Person) -> None:
    for line in ("hi", "start", "Acme", "the portfolio went well", "export"):
        await person.types(line)
        await bot.quiet()


async def delete(bot: Running, person: Person) -> None:
    await person.types("delete my data")
    await bot.quiet()
    await person.presses("Delete it all")


async def test_of_the_bots_messages_only_its_last_stays_and_the_persons_own_all_do(
    server: SlackServer, tmp_path: Path
) -> None:
    person, other = Person.joins(server, "U0ADA"), Person.joins(server, "U0BOB")
    async with running(server, tmp_path / "bot.db") as bot:
        await talk(bot, other)
        before = shows(server, other)
        await talk(bot, person)
        assert len(server.workspace.uploads) == 4
        await delete(bot, person)
        await settled(server, bot)
    [last] = shows(server, person)
    assert last.startswith(GONE)
    assert len(shows(server, person, "U0ADA")) == 6
    assert shows(server, other) == before
    kept = [each["content"] for each in server.workspace.uploads.values() if each["content"] is not None]
    assert len(kept) == 2  # the other person's export


async def test_slacks_limits_are_obeyed_and_whoever_begins_anew_is_answered_meanwhile(
    server: SlackServer, tmp_path: Path
) -> None:
    server.tiers["chat.delete"] = (1, 0.1)
    server.retry_after = "0.1"
    person = Person.joins(server, "U0ADA")
    async with running(server, tmp_path / "bot.db") as bot:
        await talk(bot, person)
        await delete(bot, person)
        await server.until(lambda: any(call.answer == "ratelimited" for call in server.calls))
        await person.types("hi")
        await server.until(lambda: shows(server, person)[-1].startswith("Only you see this here"))
        assert len(shows(server, person)) > 3  # it was not waited for
        await settled(server, bot)
    assert [text[:12] for text in shows(server, person)] == ["It's gone fr", "I'm a progra", "Only you see"]
    deletions = [call.answer for call in server.calls if call.method == "chat.delete"]
    assert deletions.count("ratelimited") <= deletions.count("ok")


@pytest.mark.parametrize("fault", ["refuse", "cut", "500", "500 after", "rate limit"])
@pytest.mark.parametrize("method", ["chat.delete", "files.delete", "conversations.history"])
async def test_a_fault_on_the_way_only_delays_it(
    server: SlackServer, tmp_path: Path, fault: str, method: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.slack.taking_back.AFTER_TROUBLE", 0.02)
    person = Person.joins(server, "U0ADA")
    async with running(server, tmp_path / "bot.db") as bot:
        await talk(bot, person)
        server.faults.append(Fault(fault, method))  # type: ignore[arg-type]
        await delete(bot, person)
        await settled(server, bot)
    assert [text[:12] for text in shows(server, person)] == ["It's gone fr"]
    assert server.happened == {fault}


async def test_a_process_that_ends_in_the_middle_leaves_the_rest_to_the_next_and_no_row_names_the_person(
    server: SlackServer, tmp_path: Path
) -> None:
    path, ring = tmp_path / "bot.db", KeyRing((OperatorKey.new(),))
    server.tiers["chat.delete"] = (2, 60.0)
    server.retry_after = "60"
    person = Person.joins(server, "U0ADA")
    async with running(server, path, ring=ring) as bot:
        await talk(bot, person)
        assert named(path, "U0ADA") != []
        await delete(bot, person)
        await bot.quiet()
    assert len(shows(server, person)) > 3
    assert named(path, "U0ADA") == []
    server.tiers.clear()
    async with running(server, path, ring=ring) as bot:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("UPDATE outbox SET not_before = NULL")
            connection.commit()
        await settled(server, bot)
        assert [text[:12] for text in shows(server, person)] == ["It's gone fr"]
        assert named(path, "/~") == []  # nor is there anything left of the task


async def test_the_app_page_shows_nothing_of_somebody_who_has_deleted_everything(
    server: SlackServer, tmp_path: Path
) -> None:
    person = Person.joins(server, "U0ADA")
    async with running(server, tmp_path / "bot.db") as bot:
        await talk(bot, person)
        await person.opens()
        await bot.quiet()
        assert "Acme" in str(server.workspace.homes["U0ADA"])
        await delete(bot, person)
        await settled(server, bot)
    assert "Acme" not in str(server.workspace.homes["U0ADA"])


def named(path: Path, name: str) -> list[tuple[str, object]]:
    """Every row, with its table, in which the name can be read."""
    found: list[tuple[str, object]] = []
    for file in (path, beside(path)):
        with closing(sqlite3.connect(file)) as connection:
            tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            for (table,) in tables:
                rows = connection.execute(f"SELECT * FROM {table}").fetchall()
                found += [(table, row) for row in rows if name in str(row)]
    return found
