"""After a deletion the bot takes its own messages out of the DM, and nothing else."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.platforms.discord.bench import SERVER_CHANNEL, Bench
from tests.platforms.discord.faults import ON_REQUESTS
from tests.platforms.discord.person import Person
from tests.platforms.discord.place import BOT


@pytest.fixture
async def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bench]:
    monkeypatch.setattr("adapters.discord.taking_back.AFTER_TROUBLE", 0.02)
    async with Bench(tmp_path / "debrief.db") as bench:
        yield bench
        assert bench.server.violations == []


def shows(bench: Bench, person: Person, *, bots: bool = True) -> list[str]:
    """What stands in the DM: how each message of the bot's begins, or what the person wrote."""
    own = [s.payload for s in bench.server.seen_by(person.id) if (s.payload["author"]["id"] == BOT) == bots]
    return [bubble.text[:12] for bubble in person.bubbles()] if bots else [str(p["content"]) for p in own]


async def talk(person: Person) -> None:
    for line in ("hi", "start", "Acme", "the portfolio went well", "export"):
        await person.say(line)


async def delete(person: Person) -> None:
    await person.say("delete my data")
    await person.press("Delete it all")


async def test_of_the_bots_messages_only_its_last_stays_and_the_persons_own_all_do(bench: Bench) -> None:
    sam, kim = bench.person("42"), bench.person("43")
    await talk(kim)
    before = shows(bench, kim)
    await talk(sam)
    await delete(sam)
    assert shows(bench, sam) == ["It's gone fr"]
    assert len(shows(bench, sam, bots=False)) == 6
    assert shows(bench, kim) == before
    assert {c.status for c in bench.server.calls if c.method == "DELETE"} == {204}


async def test_whoever_begins_anew_keeps_what_is_said_to_them_then(bench: Bench) -> None:
    sam = bench.person("42")
    await talk(sam)
    await delete(sam)
    await sam.say("hi")
    assert shows(bench, sam) == ["It's gone fr", "I'm a progra", "Only you see"]


@pytest.mark.parametrize("fault", ON_REQUESTS)
@pytest.mark.parametrize("method", ["DELETE", "GET"])
async def test_a_fault_on_the_way_only_delays_it(bench: Bench, fault: str, method: str) -> None:
    sam = bench.person("42")
    await talk(sam)
    bench.server.faults.which = lambda called, path: called == method and "/messages" in path
    bench.server.faults.requests.append(fault)
    await delete(sam)
    assert shows(bench, sam) == ["It's gone fr"]
    assert bench.server.faults.happened == [fault]


async def test_a_limit_is_obeyed_and_a_restart_goes_on(bench: Bench) -> None:
    sam = bench.person("42")
    await talk(sam)
    bench.server.limits[f"DELETE /channels/{bench.server.dm('42')}"] = (2, 0.1)
    await delete(sam)
    assert shows(bench, sam) == ["It's gone fr"]
    refused = [c for c in bench.server.calls if c.method == "DELETE" and c.status == 429]
    taken = [c for c in bench.server.calls if c.method == "DELETE" and c.status == 204]
    assert 0 < len(refused) <= len(taken)


async def test_where_only_the_caller_saw_it_there_is_nothing_to_take_back(bench: Bench) -> None:
    sam = bench.person("42", hidden=True)
    bench.server.closed["42"] = 50007
    await sam.command(channel=SERVER_CHANNEL)
    await sam.command("delete", channel=SERVER_CHANNEL)
    await sam.press("Delete it all")
    assert [c for c in bench.server.calls if c.method == "DELETE" and "/messages/" in c.path] == []
    assert shows(bench, sam)[-1] == "It's gone fr"
