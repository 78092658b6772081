"""The bot on a Discord of its own: the real runtime, dispatcher and scheduler, the real discord.py, and people.

The bot's clock stands and moves when it is told; only what nobody can see (a connection that is made anew, say) takes
real time. `settle` waits until nothing is under way any more.
"""

import asyncio
import re
import sqlite3
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from adapters.base import Host, Received
from adapters.discord.shell import DiscordShell
from bot.clock import Clock, StandingClock
from bot.dispatcher import Pacing
from bot.host import BotHost
from bot.keys import KeyRing
from bot.sealing import sealer_for
from bot.wiring import Bot, assembled
from conversations.flows.debrief.flow import FLOW
from conversations.model import ConversationKey, Envelope, Form, Home
from tests.platforms.discord.person import Person
from tests.platforms.discord.place import TOKEN
from tests.platforms.discord.reading import bubbles
from tests.platforms.discord.server import Discord
from tests.play import AFTERNOON, person_lines

QUICK = Pacing(timeout=1.0, first_backoff=0.01, longest_backoff=0.1)
SERVER_CHANNEL = "99900"
BACKUP = "reminder.ics"  # the runtime's own addition, which is not on any page
_PASS = re.compile(r"\((\d+) (minute|hour|day)s? pass(?:es)?\)")
_PRESS = re.compile(r"((?:\[[^\]]+\] ?)+)(?:of question (\d+))?$")
_EDIT = re.compile(r"\(edits message (\d+)\) ?(.*)", re.DOTALL)


class Zoned:
    """A host that knows everybody's zone, as pages expect it; Discord itself tells none."""

    def __init__(self, host: Host, zone: str | None) -> None:
        self._host, self._zone = host, zone

    async def receive(self, envelope: Envelope) -> Received:
        return await self._host.receive(replace(envelope, zone=self._zone))

    async def form(self, person: ConversationKey, question: int) -> Form | None:
        return await self._host.form(person, question)

    async def home(self, person: ConversationKey) -> Home:
        return await self._host.home(person)

    async def purge(self, platform: str, workspace: str, *, unused_since: datetime | None = None) -> None:
        await self._host.purge(platform, workspace, unused_since=unused_since)

    async def recent(
        self, platform: str, workspace: str, since: datetime
    ) -> Sequence[tuple[ConversationKey, datetime]]:
        return await self._host.recent(platform, workspace, since)


class Bench:
    """One bot, one Discord. Enter it to start both; `restart` ends the bot and starts it on the same database."""

    def __init__(
        self,
        path: Path,
        *,
        server: Discord | None = None,
        clock: Clock | None = None,
        zone: str | None = "Europe/Berlin",
        pacing: Pacing = QUICK,
        moment: float = 0.0,
        hold: float = 0.0,
        ring: KeyRing | None = None,
    ) -> None:
        self.path = path
        self._ring = ring
        self.clock = clock or StandingClock(AFTERNOON)
        self.server = server or Discord(self.clock.now)
        self._own_server = server is None
        self._zone, self._pacing, self._moment, self._hold = zone, pacing, moment, hold
        self._stack = AsyncExitStack()
        self._run: asyncio.Task[None] | None = None

    async def __aenter__(self) -> "Bench":
        if self._own_server:
            await self._stack.enter_async_context(self.server)
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()
        await self._stack.aclose()

    async def start(self) -> None:
        """Starts the bot and waits until it is on."""
        self.shell = DiscordShell(TOKEN, self.server.url, now=self.clock.now, hold=self._hold)
        moments = {"discord": self._moment} if self._moment else None
        self._parts = AsyncExitStack()
        self.bot: Bot = await self._parts.enter_async_context(
            assembled(
                FLOW,
                self.path,
                {"discord": self.shell},
                self.clock,
                sealer=sealer_for(self.path, self._ring),
                pacing=self._pacing,
                moments=moments,
            )
        )
        await self.bot.runtime.resume()
        host = Zoned(BotHost(self.bot.runtime, self.bot.store), self._zone)
        self._run = asyncio.create_task(self.shell.run(host))
        await self.server.until(lambda: self._on)
        await self.settle()

    @property
    def _on(self) -> bool:
        assert self._run is not None
        if self._run.done():
            self._run.result()
        ws = self.shell.client.ws
        if not self.shell.ready:
            return False
        session = self.server.gateway.sessions.get(str(ws.session_id))
        return session is not None and session.socket is not None and ws.sequence == len(session.sent)

    async def stop(self) -> None:
        """Stops the bot in good order."""
        assert self._run is not None
        await self.shell.stop()
        await asyncio.wait((self._run,))
        await self._parts.aclose()

    async def restart(self) -> None:
        """The bot ends, and starts again on the same database."""
        await self.stop()
        await self.start()

    async def settle(self, seconds: float = 60.0) -> None:
        """Returns when nothing is under way any more: no event, no turn, no message."""
        async with asyncio.timeout(seconds):
            quiet = 0
            while quiet < 2:
                await self.server.until(
                    lambda: self._on and not self.server.busy and self.shell.idle, seconds
                )
                await self.bot.dispatcher.drain()
                idle = self._on and not self.server.busy and self.shell.idle and not self._undelivered()
                quiet = quiet + 1 if idle else 0
                await asyncio.sleep(0 if idle else 0.005)

    def _undelivered(self) -> int:
        with sqlite3.connect(self.path) as db:
            (found,) = db.execute(
                "SELECT count(*) FROM outbox WHERE status IN ('waiting', 'sending')"
            ).fetchone()
        db.close()
        return int(found)

    async def wait(self, span: timedelta) -> None:
        """Time passes; what falls due comes out in order."""
        await self.bot.scheduler.advance(self.clock.now() + span)
        await self.settle()

    def person(self, id: str = "42", *, hidden: bool = False) -> Person:
        """Somebody on this Discord; a `hidden` one takes no DM."""
        return Person(self.server, id, self.settle, hidden=hidden)


# ── pages ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def played(
    page: str, bench: Bench, id: str = "42", *, hidden: bool = False, restarts: bool = False
) -> str:
    """The page with the bot's part as this person read it on Discord; with `restarts` the bot is new at every line.

    With `hidden` they take no DM: they call the bot in a server, where only they see it, instead of saying hi.
    """
    person = bench.person(id, hidden=hidden)
    if hidden:
        bench.server.closed[id] = 50007
    out: list[str] = []
    for line in person_lines(page):
        if line.startswith("#"):
            out.append(line)
            continue
        if restarts:
            await bench.restart()
        before = len(bench.server.shown)
        if passed := _PASS.fullmatch(line):
            out += ["", line]
            await bench.wait(timedelta(**{f"{passed[2]}s": int(passed[1])}))
        else:
            said = line.removeprefix("user:").strip()
            parts = said.split("\n")
            out += ["", *(f"{'user:' if n == 0 else '     '} {part}" for n, part in enumerate(parts))]
            await (person.command(channel=SERVER_CHANNEL) if hidden and said == "hi" else do(person, said))
        fresh = [s for s in bench.server.shown[before:] if s.versions and not s.gone and not s.loading]
        said_now = bubbles(s.versions[-1] if s.only else s.versions[0] for s in fresh)
        out += [bubble.written(without=BACKUP) for bubble in said_now]
    return "\n".join(out).strip() + "\n"


async def do(person: Person, line: str) -> None:
    """What a person's line of a page means on Discord."""
    if line.startswith("/debrief"):
        await person.command(line.removeprefix("/debrief").strip())
    elif press := _PRESS.fullmatch(line):
        labels = re.findall(r"\[([^\]]+)\]", press[1])
        await person.press(*labels, question=int(press[2]) if press[2] else None)
    elif edit := _EDIT.fullmatch(line):
        await person.rewrite(int(edit[1]), edit[2])
    elif line.startswith("{") and line.endswith("}"):
        pairs = (part.partition(":") for part in line[1:-1].split(";"))
        await person.fill({name.strip(): text.strip() for name, _, text in pairs})
    else:
        await person.say(line)
