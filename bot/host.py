"""The bot as a platform's shell sees it: one door in, the form of a question, and a broom for a whole workspace."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime

from adapters.base import Received
from bot.batch import CLOSED
from bot.runtime import Runtime
from bot.storage.port import StorageError, Store
from bot.storage.seal import Unreadable
from bot.turn import TurnFailed
from conversations.flows.debrief.home import home
from conversations.model import ConversationKey, Envelope, Form, Home

log = logging.getLogger(__name__)

APOLOGY = "Something went wrong on my side, and nothing was changed by it. Please send that again."
FIRST_WAIT, LONGEST_WAIT = 0.25, 10.0  # seconds between two tries while the database can't be written
AT_ONCE = 500  # people erased in one transaction
MOST_RECENT = 200  # people whose chat is read again after a restart


class BotHost:
    """adapters.base.Host over the runtime."""

    def __init__(self, runtime: Runtime, store: Store) -> None:
        self._runtime = runtime
        self._store = store
        # Who waits for the database, so that what they send meanwhile stays in its order.
        self._lines: dict[ConversationKey, _Line] = {}

    async def receive(self, envelope: Envelope) -> Received:
        """See the port. The same envelope again, after a wait, is applied once: its id is its receipt.

        While one of a person's envelopes waits for the database, those after it wait in line.
        """
        person = envelope.conversation
        if person not in self._lines:
            try:
                return await self._applied(envelope)
            except StorageError as fault:
                log.warning("%s waits for the database. %s", envelope.id, fault)
        line = self._lines.setdefault(person, _Line())
        line.length += 1
        try:
            async with line.head:
                return await self._applied_in_the_end(envelope)
        finally:
            line.length -= 1
            if not line.length:
                del self._lines[person]

    async def _applied(self, envelope: Envelope) -> Received:
        try:
            turn = await self._runtime.receive(envelope)
        except TurnFailed:
            return Received(refused=APOLOGY)
        speaks = any(outgoing.message is not None for outgoing in turn.outgoing)
        return Received(turn.duplicate, turn.refused, turn.erased, speaks)

    async def _applied_in_the_end(self, envelope: Envelope) -> Received:
        wait = FIRST_WAIT
        while True:
            try:
                return await self._applied(envelope)
            except StorageError as fault:
                log.warning("%s waits for the database. %s", envelope.id, fault)
            await asyncio.sleep(wait)  # an outside fault: nobody tells when it is over
            wait = min(wait * 2, LONGEST_WAIT)

    async def form(self, person: ConversationKey, question: int) -> Form | None:
        """See the port. None also where nothing can be read: a form has three seconds, and no time to wait."""
        try:
            return await self._runtime.form(person, question)
        except (StorageError, Unreadable) as fault:
            log.warning("A form could not be opened. %s", fault)
            return None

    async def home(self, person: ConversationKey) -> Home:
        """See the port. While the database can't be read, the page says that it is coming."""
        try:
            return await self._runtime.look(person, home)
        except StorageError as fault:
            log.warning("A page could not be made. %s", fault)
            return Home((("Debrief", ("I can't get at this right now. Open this page again in a minute.",)),))
        except Unreadable as closed:
            log.error("A page could not be made. %s", closed)
            return Home((("Debrief", (CLOSED,)),))

    async def purge(self, platform: str, workspace: str, *, unused_since: datetime | None = None) -> None:
        """See the port. Goes on until it is done, also over faults of the database."""
        wait = FIRST_WAIT
        while True:
            try:
                people = await self._store.read(
                    lambda t: t.members(platform, workspace, AT_ONCE, unused_since)
                )
                if not people:
                    return
                await self._runtime.erase(people)
            except StorageError as fault:
                log.warning("A workspace waits to be purged. %s", fault)
                await asyncio.sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)

    async def recent(
        self, platform: str, workspace: str, since: datetime
    ) -> Sequence[tuple[ConversationKey, datetime]]:
        """See the port. Nobody while the database can't be read."""
        try:
            return await self._store.read(lambda t: t.recent(platform, workspace, MOST_RECENT, since))
        except StorageError as fault:
            log.warning("Whoever was here lately could not be looked up. %s", fault)
            return ()


class _Line:
    """One person's envelopes that wait for the database: the one at its head is tried, those behind it wait."""

    def __init__(self) -> None:
        self.head = asyncio.Lock()
        self.length = 0
