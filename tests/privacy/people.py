"""The same person in the terminal and on a platform, for canaries and for hostile events."""

import contextlib
from itertools import count
from random import Random

from adapters.base import Outgoing
from bot.host import BotHost
from bot.wiring import Bot
from conversations.model import (
    ChoicePicked,
    CommandInvoked,
    ConversationKey,
    Envelope,
    Event,
    FormSubmitted,
    Message,
    MessageEdited,
    TextReceived,
    Words,
)
from tests.platforms.discord.person import Person as OnDiscord
from tests.platforms.slack.bot import Running
from tests.platforms.slack.person import Person as OnSlack

_ids = count(1)


class Kept:
    """A platform in memory that keeps what it is given, by person."""

    platform = "terminal"

    def __init__(self) -> None:
        self.seen: dict[str, list[Message]] = {}

    async def send(self, outgoing: Outgoing) -> str:
        if outgoing.message is not None:
            self.seen.setdefault(outgoing.to.user, []).append(outgoing.message)
        return outgoing.id

    async def arrived(self, outgoing: Outgoing) -> str | None:
        return None


class InTerminal:
    """Somebody at a terminal of their own."""

    def __init__(self, bot: Bot, platform: Kept, name: str) -> None:
        self.bot, self.platform = bot, platform
        self.host = BotHost(bot.runtime, bot.store)
        self.key = ConversationKey("terminal", "local", name)
        self.texts = 0

    async def does(self, event: Event) -> None:
        envelope = Envelope(
            f"{self.key.user}-{next(_ids)}",
            self.key,
            self.key.user,
            self.bot.clock.now(),
            event,
            "Europe/Berlin",
        )
        await self.host.receive(envelope)
        await self.bot.dispatcher.drain()

    @property
    def seen(self) -> list[Message]:
        return self.platform.seen.get(self.key.user, [])

    @property
    def latest(self) -> Message | None:
        return next((message for message in reversed(self.seen) if message.question is not None), None)

    async def say(self, text: str) -> None:
        self.texts += 1
        await self.does(TextReceived(Words(text)))

    async def press_any(self, random: Random) -> None:
        latest = self.latest
        if latest is not None and latest.choices:
            await self.does(ChoicePicked((random.choice(latest.choices).value,), latest.question))

    async def fill_any(self, text: str) -> None:
        latest = next((message for message in reversed(self.seen) if message.form is not None), None)
        if latest is not None and latest.form is not None:
            fields = {field.name: Words(text) for field in latest.form.fields}
            await self.does(FormSubmitted(fields, latest.question))

    async def rewrite_any(self, random: Random, text: str) -> None:
        if self.texts:
            await self.does(MessageEdited(f"#{random.randint(1, self.texts)}", Words(text)))

    async def command(self, args: str) -> None:
        await self.does(CommandInvoked("debrief", Words(args)))


class Discordian:
    """The same moves on Discord."""

    def __init__(self, person: OnDiscord) -> None:
        self.person = person

    async def say(self, text: str) -> None:
        await self.person.say(text)

    async def press_any(self, random: Random) -> None:
        labels = [label for bubble in self.person.bubbles()[-3:] for label in bubble.buttons]
        if labels:
            await self.person.press(random.choice(labels))

    async def fill_any(self, text: str) -> None:
        with contextlib.suppress(AssertionError):  # nothing has a form yet
            await self.person.fill(dict.fromkeys(("names", "moment", "why", "subject", "body"), text))

    async def rewrite_any(self, random: Random, text: str) -> None:
        if self.person.texts:
            await self.person.rewrite(random.randint(1, len(self.person.texts)), text)

    async def command(self, args: str) -> None:
        await self.person.command(args)


class Slacker:
    """The same moves on Slack. A move that is not to be had there is not made."""

    def __init__(self, person: OnSlack, bot: Running) -> None:
        self.person, self.bot = person, bot
        self.labels: list[str] = []

    async def _settled(self) -> None:
        await self.bot.quiet()
        news = self.person.news()
        self.labels = [choice.label for message in news for choice in message.choices] or self.labels

    async def say(self, text: str) -> None:
        await self.person.types(text)
        await self._settled()

    async def press_any(self, random: Random) -> None:
        if self.labels:
            with contextlib.suppress(AssertionError):  # its buttons have gone
                await self.person.presses(random.choice(self.labels))
            await self._settled()

    async def fill_any(self, text: str) -> None:
        with contextlib.suppress(AssertionError, RuntimeError):  # nothing has a form
            await self.person.fills(dict.fromkeys(("names", "moment", "why"), text))
        await self._settled()

    async def rewrite_any(self, random: Random, text: str) -> None:
        if self.person.texts:
            await self.person.edits(random.randint(1, len(self.person.texts)), text)
            await self._settled()

    async def command(self, args: str) -> None:
        await self.person.commands(args)
        await self._settled()
