"""The flag of a crisis goes after seven days, also that of somebody who never writes again."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot import privacy
from bot.clock import StandingClock, SystemClock
from bot.wiring import Bot, assembled
from conversations.flows.debrief.flow import FLOW
from conversations.model import ConversationKey, Envelope, TextReceived, Words
from tests.play import AFTERNOON
from tests.privacy.people import InTerminal, Kept
from tests.test_promises_safety import DANGER

WEEK = timedelta(days=7)
TOO_MUCH = "I feel hopeless and everything is too much"


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock(AFTERNOON)


@pytest.fixture
async def bot(tmp_path: Path, clock: StandingClock) -> AsyncIterator[Bot]:
    async with assembled(FLOW, tmp_path / "bot.db", {"terminal": Kept()}, clock) as bot:
        yield bot


async def stored(bot: Bot, name: str) -> str:
    """All that is kept of the person's state."""
    key = ConversationKey("terminal", "local", name)
    found = await bot.store.read(lambda t: [t.unseal(p, row) for p, row in t.load([key]).items()])
    return json.dumps(found)


async def says(bot: Bot, name: str, *lines: str) -> InTerminal:
    platform = bot.dispatcher._adapters["terminal"]
    assert isinstance(platform, Kept)
    person = InTerminal(bot, platform, name)
    for line in lines:
        await person.say(line)
    return person


async def test_of_a_crisis_nothing_can_be_told_after_seven_days_from_somebody_who_never_writes_again(
    bot: Bot, clock: StandingClock
) -> None:
    await says(bot, "ana", "hi", "start", "Acme", DANGER)
    await says(bot, "ben", "hi", "start", "Initech")
    ben = await stored(bot, "ben")
    assert "held_since" in await stored(bot, "ana")
    clock.advance(WEEK)
    assert await privacy.fade(bot.store, FLOW, clock.now()) == 0
    clock.advance(timedelta(minutes=1))
    assert await privacy.fade(bot.store, FLOW, clock.now()) == 1
    ana = await stored(bot, "ana")
    assert "Acme" in ana
    for trace in ("hold", "held_since", "care.", '"last"'):
        assert trace not in ana
    assert await stored(bot, "ben") == ben
    assert await privacy.fade(bot.store, FLOW, clock.now()) == 0


async def test_that_somebody_was_in_distress_goes_the_same_way(bot: Bot, clock: StandingClock) -> None:
    await says(bot, "ana", "hi", "start", "Acme", TOO_MUCH)
    assert "care.distress" in await stored(bot, "ana")
    clock.advance(WEEK)
    assert await privacy.fade(bot.store, FLOW, clock.now()) == 1
    assert "distress" not in await stored(bot, "ana")


async def test_whoever_comes_back_after_it_went_is_asked_where_they_were(
    bot: Bot, clock: StandingClock
) -> None:
    ana = await says(bot, "ana", "hi", "start", "Acme", DANGER)
    clock.advance(WEEK + timedelta(hours=1))
    assert await privacy.fade(bot.store, FLOW, clock.now()) == 1
    await ana.say("the portfolio went well")
    assert "on hold" not in ana.seen[-1].text
    assert ana.seen[-1].step == "change.ask"


async def test_it_lengthens_nobodys_time_and_goes_through_any_number_of_people(
    bot: Bot, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(privacy, "OPENED", 2)
    for n in range(5):
        await says(bot, f"p{n}", "hi", DANGER)
    clock.advance(WEEK + timedelta(hours=1))
    assert await privacy.fade(bot.store, FLOW, clock.now()) == 5
    clock.advance(privacy.RETENTION - WEEK)
    assert await privacy.sweep(bot.store, clock.now()) == 5


async def test_a_row_that_does_not_open_keeps_nobody_elses_flag(bot: Bot, clock: StandingClock) -> None:
    for name in ("ana", "ben"):
        await says(bot, name, "hi", DANGER)
    broken = "UPDATE conversations SET state = x'00' WHERE conversation LIKE '%ana'"
    await bot.store.transaction(lambda t: t._db.execute(broken))  # type: ignore[attr-defined]
    clock.advance(WEEK + timedelta(hours=1))
    assert await privacy.fade(bot.store, FLOW, clock.now()) == 1
    assert "held_since" not in await stored(bot, "ben")


async def test_a_bot_that_runs_does_it_by_itself(tmp_path: Path) -> None:
    platform = Kept()
    async with assembled(FLOW, tmp_path / "b.db", {"terminal": platform}, SystemClock()) as bot:
        key = ConversationKey("terminal", "local", "ana")
        before = datetime.now(UTC) - WEEK - timedelta(hours=1)
        for n, line in enumerate(("hi", DANGER)):
            await bot.runtime.receive(Envelope(f"e{n}", key, "ana", before, TextReceived(Words(line))))
        assert "held_since" in await stored(bot, "ana")
        running = asyncio.create_task(bot.run())
        async with asyncio.timeout(10):
            while "held_since" in await stored(bot, "ana"):
                pass
        running.cancel()
        await asyncio.wait((running,))
