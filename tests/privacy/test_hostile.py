"""Whatever somebody sends, it has no effect outside their own conversation, and breaks nothing."""

import json
import logging
from pathlib import Path
from random import Random

import pytest

from bot.clock import StandingClock
from bot.keys import KeyRing, OperatorKey
from bot.sealing import sealer_for
from bot.wiring import Bot, assembled
from conversations.flows.debrief.flow import FLOW
from conversations.model import (
    ChoicePicked,
    CommandInvoked,
    ConversationKey,
    Event,
    FormSubmitted,
    MessageEdited,
    TextReceived,
    Words,
)
from tests.play import AFTERNOON
from tests.privacy.people import InTerminal, Kept

NASTY = (
    "'; DROP TABLE conversations; --",
    '" OR 1=1 --',
    "<!channel> <@U0123> @everyone @here <@&1> <#2>",
    "[click](javascript:alert(1)) **bold** `code` ||spoiler|| <script>alert(1)</script>",
    "\u202e\u2066\u2069\u200f right to left \u202c",
    "\x00\x1b[2J\x07\ufeff\ud83d",
    "{facts.company} {0} %s %(x)s ${HOME} {{7*7}}",
    "../../etc/passwd\nContent-Type: text/html\r\n\r\n",
    "d1:thank_you",
    "terminal/local/victim",
    "delete my data",
    "so " * 30_000,
    "\N{ZERO WIDTH JOINER}" * 5_000,
    "",
)
VALUES = (
    "yes",
    "no",
    "sent",
    "use",
    "start",
    "delete",
    "__class__",
    "-1",
    "d1",
    "q:1:yes",
    "continue",
    "a" * 500,
)


def hostile(random: Random) -> Event:
    """One event as a forged payload could bring it."""
    number = random.choice((None, -1, 0, 1, 2, 3, 7, 10**9))
    text = random.choice(NASTY)
    match random.randrange(6):
        case 0:
            return ChoicePicked((random.choice((*VALUES, *NASTY)),), number)
        case 1:
            return ChoicePicked(tuple(random.choices(VALUES, k=random.randint(0, 30))), number)
        case 2:
            return FormSubmitted({random.choice((*NASTY, "names", "body")): Words(text)}, number)
        case 3:
            return MessageEdited(
                random.choice(("#1", "#0", "#999999999", "#-1", "# 1", text, "victim-1")), Words(text)
            )
        case 4:
            return CommandInvoked(
                "debrief", Words(random.choice(("", "export ", "delete ", "check ", "note ")) + text)
            )
        case _:
            return TextReceived(Words(text), random.choice(("", "victim-1", text[:200])))


async def kept_of(bot: Bot, name: str) -> str:
    """All that is stored of the person, opened."""
    key = ConversationKey("terminal", "local", name)
    state = await bot.store.read(lambda t: [t.unseal(p, row) for p, row in t.load([key]).items()])
    return json.dumps(state, sort_keys=True)


async def attack(path: Path, seed: int, events: int, caplog: pytest.LogCaptureFixture) -> None:
    """A victim in the middle of a debrief, and attackers who send all that they can think of."""
    random, ring, platform = Random(seed), KeyRing((OperatorKey.new(),)), Kept()
    caplog.set_level(logging.WARNING)
    async with assembled(
        FLOW, path, {"terminal": platform}, StandingClock(AFTERNOON), sealer=sealer_for(path, ring)
    ) as bot:
        victim = InTerminal(bot, platform, "victim")
        for line in ("hi", "start", "Acme", "the portfolio went well"):
            await victim.say(line)
        before, shown = await kept_of(bot, "victim"), len(victim.seen)
        attackers = [
            InTerminal(bot, platform, name) for name in ("mallory", "victim ", "local/victim", "Victim")
        ]
        for _ in range(events):
            await random.choice(attackers).does(hostile(random))
        assert await kept_of(bot, "victim") == before
        assert len(victim.seen) == shown
        await victim.say("I was ten minutes late")
        assert len(victim.seen) > shown
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []


@pytest.mark.parametrize("seed", range(3))
async def test_a_hundred_hostile_events_touch_nobody_else_and_break_nothing(
    tmp_path: Path, seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    await attack(tmp_path / "bot.db", seed, 100, caplog)


@pytest.mark.torture
@pytest.mark.parametrize("seed", range(100, 110))
async def test_a_thousand_hostile_events_touch_nobody_else_and_break_nothing(
    tmp_path: Path, seed: int, caplog: pytest.LogCaptureFixture
) -> None:
    await attack(tmp_path / "bot.db", seed, 1000, caplog)
