"""Faults on the way, by name, and what people see in spite of them."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

from tests.platforms.slack import pages
from tests.platforms.slack.bot import Running, running
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import Fault, SlackServer
from tests.play import written

SENDING = ("refuse", "cut", "500", "500 after", "rate limit", "delay", "withhold")
BRINGING = ("duplicate", "again", "much later", "hang up", "unacknowledged")
FAULTS = (*SENDING, *BRINGING)
METHODS = (
    "chat.postMessage",
    "chat.update",
    "conversations.open",
    "conversations.history",
    "users.info",
    "files.getUploadURLExternal",
    "files.completeUploadExternal",
    "upload",
)
SCRIPT = ("hi", "[Start]", "Acme", "the demo", "/debrief export", "I was 20 minutes late", "[Not sure]")


class Weather:
    """Faults chosen by chance from those named, a few before each line."""

    def __init__(
        self, random: Random, names: Sequence[str], *, much: float = 0.6, methods: Sequence[str] = METHODS
    ) -> None:
        self._random, self._names, self._much, self._methods = random, names, much, methods
        self._late: list[tuple[str, Any]] = []
        self.happened: set[str] = set()

    def before(self, server: SlackServer) -> None:
        """What will go wrong with the bot's calls."""
        for name in self._names:
            if name in SENDING and self._random.random() < self._much:
                method = self._random.choice(self._methods)
                server.faults.append(Fault(name, method, self._random.randint(1, 2), 0.03))  # type: ignore[arg-type]

    async def brings(self, server: SlackServer, kind: str, payload: Any) -> Any:
        """Delivers an envelope as Slack does on such a day: again and again until it is acknowledged."""
        hit = [name for name in self._names if name in BRINGING and self._random.random() < self._much]
        self.happened |= {*hit}
        if "much later" in hit:
            self._late.append((kind, payload))
        answered = None
        if "hang up" in hit:
            answered = await self._hung_up(server, kind, payload)
        if "unacknowledged" in hit:
            await server.deliver(kind, payload, patience=0.0)
        retry = 0
        while answered is None:
            answered = await server.deliver(kind, payload, retry=retry, patience=1.5)
            retry += 1
        for name, times in (("duplicate", 2), ("again", 1)):
            for _ in range(times if name in hit else 0):
                await server.deliver(kind, payload, retry=1, patience=1.5)
        return answered

    async def _hung_up(self, server: SlackServer, kind: str, payload: Any) -> Any:
        delivery = asyncio.create_task(server.deliver(kind, payload, patience=0.2))
        await asyncio.sleep(self._random.choice((0, 0.005, 0.02)))
        await server.hang_up()
        return await delivery

    async def afterwards(self, server: SlackServer) -> None:
        """What Slack sends again an hour after everything else."""
        for kind, payload in self._late:
            await server.deliver(kind, payload, retry=3)


async def seen(
    path: Path, weather: Weather | None, *, people: int = 1, script: Sequence[str] = SCRIPT
) -> Any:
    """What each person sees in the end: every bubble in order, and every message as it looks by then."""
    async with SlackServer().running() as server, running(server, path) as bot:
        server.retry_after = "0.03"
        crowd = [Person.joins(server, f"U0{number}") for number in range(people)]
        if weather is not None:
            server.brings = weather.brings
        for line in script:
            for person in crowd:
                if weather is not None:
                    weather.before(server)
                await pages.act(line, person, bot)
                await settled(server, bot)
        if weather is not None:
            await weather.afterwards(server)
            weather.happened |= server.happened
            await settled(server, bot)
        assert server.violations == []
        return [view(server, person) for person in crowd]


async def settled(server: SlackServer, bot: Running) -> None:
    """Nothing is under way any more, also nothing that waits to be tried again."""
    async with asyncio.timeout(20):
        await bot.quiet()
        while not await bot.idle():
            await asyncio.sleep(
                0.01
            )  # what waits here waits by the clock on the wall, for a fraction of a second
            await bot.quiet()
    server.faults.clear()


def view(server: SlackServer, person: Person) -> dict[str, Any]:
    """Everything that is on the person's screen."""
    channel = server.workspace.dm(person.user.id)
    return {
        "said": [written(message) for message in person.messages()],
        "now": [
            [b for b in m.blocks if b["type"] != "input"]
            for m in channel.messages
            if m.user != person.user.id and not m.gone
        ],
        "files": [each.get("name") for m in channel.messages if not m.gone for each in m.files],
    }
