"""Promises of the runtime that a second mechanism would hide: each is tried where only the first one keeps it."""

import asyncio
from typing import cast

from bot.clock import StandingClock
from bot.runtime import Runtime
from bot.storage.sqlite import SqliteStore
from conversations.codec import state_from_json
from conversations.model import Json
from tests.bot.world import FLOW, NOON, key, obey, told


async def heard(store: SqliteStore, name: str) -> list[Json]:
    """The texts that were applied to that person's state."""
    return await store.read(
        lambda t: [
            each
            for kept in t.load([key(name)]).values()
            for each in cast(
                list[Json], state_from_json(FLOW, t.unseal(key(name), kept)).profile.get("heard", [])
            )
        ]
    )


async def test_the_same_id_twice_at_once_is_one_turn_also_when_it_says_nothing(store: SqliteStore) -> None:
    runtime = Runtime(FLOW, store, StandingClock(NOON), step=obey)
    turns = await asyncio.gather(*(runtime.receive(told("ana", "listen", id="m1")) for _ in range(3)))
    assert [turn.duplicate for turn in turns] == [False, True, True]
    assert await heard(store, "ana") == ["listen"]


async def test_what_comes_while_a_commit_is_under_way_waits_its_turn(store: SqliteStore) -> None:
    runtime = Runtime(FLOW, store, StandingClock(NOON), step=obey)
    first = asyncio.create_task(runtime.receive(told("ana", "say 1")))
    await asyncio.sleep(0)
    rest = [asyncio.create_task(runtime.receive(told("ana", f"say {n}"))) for n in (2, 3)]
    await asyncio.gather(first, *rest)
    assert await heard(store, "ana") == ["say 1", "say 2", "say 3"]
