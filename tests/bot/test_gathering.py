"""Texts sent within a moment of each other at a free-text question are one answer, whatever happens in between."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import StandingClock
from bot.gathering import joined
from bot.runtime import Runtime
from bot.storage.port import Fragment
from bot.storage.sqlite import SqliteStore
from conversations.flows.debrief.flow import FLOW
from conversations.model import (
    ChoicePicked,
    ConversationKey,
    Envelope,
    Event,
    MessageEdited,
    Started,
    TextReceived,
    Words,
)
from tests.bot.world import NOON

ANA = ConversationKey("pigeon", "w", "ana")
MOMENT = 600.0  # seconds; a test says itself when they are over


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock(NOON)


@pytest.fixture
async def runtime(store: SqliteStore, clock: StandingClock) -> AsyncIterator[Runtime]:
    runtime = Runtime(FLOW, store, clock, moments={"pigeon": MOMENT})
    yield runtime
    await runtime.close()


class Ana:
    """Types at a runtime; every envelope gets an id of its own."""

    def __init__(self, runtime: Runtime, clock: StandingClock) -> None:
        self.runtime, self.clock, self.sent = runtime, clock, 0

    async def does(self, event: Event, id: str = "") -> tuple[str, ...]:
        self.sent += 1
        envelope = Envelope(id or f"e{self.sent}", ANA, "ana", self.clock.now(), event)
        turn = await self.runtime.receive(envelope)
        return tuple(effect.message.text for effect in turn.outgoing if effect.message)

    async def types(self, text: str, message: str = "", id: str = "") -> tuple[str, ...]:
        return await self.does(TextReceived(Words(text), message or f"m{self.sent}"), id)

    async def reaches_what_went_well(self) -> None:
        """To the first question that takes free text and leads on."""
        await self.does(Started())
        await self.does(ChoicePicked(("start",)))
        await self.types("skip")

    async def waits(self, seconds: float = MOMENT) -> None:
        """Until the moment is over: whatever timer stands has run out."""
        self.clock.set(self.clock.now() + timedelta(seconds=seconds))
        for timer in self.runtime._ready.values():
            asyncio.get_running_loop().call_soon(timer._callback, *timer._args)  # type: ignore[attr-defined]
            timer.cancel()
        await asyncio.sleep(0)
        await self.runtime.close()


async def said(store: SqliteStore) -> str:
    """All that the bot has said to Ana, and what it has on record."""
    found = await store.read(
        lambda t: [t.unseal(ANA, kept) for kept in t.load([ANA]).values()],
    )
    return str(found)


async def waiting(store: SqliteStore) -> list[str]:
    found = await store.read(lambda t: t.fragments([ANA]))
    return [piece.text for piece in found.get(ANA, [])]


async def test_pieces_sent_in_a_burst_are_one_answer(
    runtime: Runtime, store: SqliteStore, clock: StandingClock
) -> None:
    ana = Ana(runtime, clock)
    await ana.reaches_what_went_well()
    assert await ana.types("the portfolio part went well") == ()
    assert await ana.types("and they laughed at my joke") == ()
    assert await waiting(store) == ["the portfolio part went well", "and they laughed at my joke"]
    await ana.waits()
    assert await waiting(store) == []
    assert "portfolio part" in await said(store)
    assert "laughed at my joke" in await said(store)


async def test_a_press_or_a_command_does_not_wait_and_comes_after_what_was_typed_before_it(
    runtime: Runtime, store: SqliteStore, clock: StandingClock
) -> None:
    ana = Ana(runtime, clock)
    await ana.reaches_what_went_well()
    await ana.types("the portfolio part went well")
    answer = " ".join(await ana.types("where am i"))
    assert await waiting(store) == []
    assert "portfolio" in await said(store)
    assert answer


async def test_a_piece_that_is_edited_in_time_is_taken_as_edited(
    runtime: Runtime, store: SqliteStore, clock: StandingClock
) -> None:
    ana = Ana(runtime, clock)
    await ana.reaches_what_went_well()
    await ana.types("the portfoilo part went well", "first")
    await ana.does(MessageEdited("first", Words("the portfolio part went well")))
    assert await waiting(store) == ["the portfolio part went well"]
    await ana.waits()
    assert "portfoilo" not in await said(store)


async def test_an_answer_whose_first_piece_is_edited_late_still_becomes_one(
    runtime: Runtime, store: SqliteStore, clock: StandingClock
) -> None:
    ana = Ana(runtime, clock)
    await ana.reaches_what_went_well()
    await ana.types("the portfoilo part went well", "first")
    clock.advance(timedelta(seconds=MOMENT / 2))
    await ana.types("and they laughed at my joke")
    await ana.does(MessageEdited("first", Words("the portfolio part went well")))
    await ana.waits(MOMENT / 2)
    assert len(await waiting(store)) == 2  # the second piece is not ready yet
    await ana.waits(MOMENT / 2)
    assert await waiting(store) == []
    assert "laughed at my joke" in await said(store)


async def test_an_answer_does_not_wait_for_a_clock_that_was_set_back(
    runtime: Runtime, store: SqliteStore, clock: StandingClock
) -> None:
    ana = Ana(runtime, clock)
    await ana.reaches_what_went_well()
    await ana.types("the portfolio part went well")
    await ana.waits(-5 * 3600.0)
    assert await waiting(store) == []


async def test_a_piece_that_comes_twice_is_one_piece(
    runtime: Runtime, store: SqliteStore, clock: StandingClock
) -> None:
    ana = Ana(runtime, clock)
    await ana.reaches_what_went_well()
    await ana.types("the portfolio part went well", id="again")
    await ana.types("the portfolio part went well", id="again")
    assert await waiting(store) == ["the portfolio part went well"]
    await ana.waits()
    await ana.types("the portfolio part went well", id="again")
    assert await waiting(store) == []


async def test_what_safety_has_to_answer_is_never_held_back(
    runtime: Runtime, store: SqliteStore, clock: StandingClock
) -> None:
    ana = Ana(runtime, clock)
    await ana.reaches_what_went_well()
    assert "988" in " ".join(await ana.types("i want to kill myself"))


async def test_pieces_survive_a_restart_and_become_the_answer_they_are(
    path: Path, clock: StandingClock
) -> None:
    async with await SqliteStore.open(path) as store:
        first = Runtime(FLOW, store, clock, moments={"pigeon": MOMENT})
        ana = Ana(first, clock)
        await ana.reaches_what_went_well()
        await ana.types("the portfolio part went well")
        await first.close()
    clock.advance(timedelta(hours=1))
    async with await SqliteStore.open(path) as store:
        second = Runtime(FLOW, store, clock, moments={"pigeon": MOMENT})
        await second.resume()
        await Ana(second, clock).waits()
        assert await waiting(store) == []
        assert "portfolio" in await said(store)
        await second.close()


async def test_a_platform_without_a_moment_gathers_nothing(store: SqliteStore, clock: StandingClock) -> None:
    runtime = Runtime(FLOW, store, clock)
    ana = Ana(runtime, clock)
    await ana.reaches_what_went_well()
    assert await ana.types("the portfolio part went well") != ()
    await runtime.close()


async def test_a_forms_answer_is_whole_and_keeps_its_way_back(runtime: Runtime, clock: StandingClock) -> None:
    ana = Ana(runtime, clock)
    await ana.reaches_what_went_well()
    await ana.types("the portfolio part went well")
    form = TextReceived(Words("and I asked a good question"), "i1")
    turn = await runtime.receive(Envelope("i1", ANA, "ana", clock.now(), form, reply_to="hidden|1|token"))
    assert turn.outgoing
    assert all(each.reply_to == "hidden|1|token" for each in turn.outgoing)


def test_an_answer_of_several_messages_has_the_name_of_none() -> None:
    pieces = [Fragment(n, f"m{n}", f"text {n}", NOON) for n in range(2)]
    assert joined(pieces[:1]) == TextReceived(Words("text 0"), "m0")
    assert joined(pieces) == TextReceived(Words("text 0\ntext 1"), "m0+m1")
