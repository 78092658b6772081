"""Words that stand nowhere else, planted wherever a person can type, and looked for wherever a machine writes."""

from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Protocol

TEMPLATES = (
    "interview at {} for a {} job",
    "I liked the {} part",
    "I was ten minutes late because of {}",
    "I called her {}, she's Diana",
    "she corrected me about {}",
    "I blanked on {}",
    "next time I will think of {}",
    "my uncle {} died last week",
    "actually it was {}",
    "{}. they showed me {}. I want to work with {}",
    "change {} to {}",
    "say {} tomorrow 9",
    "I keep thinking of {}, I'm such an idiot",
    "sorry about {}",
)
COMMANDS = (
    "note",
    "reminders",
    "lessons",
    "history",
    "check {}",
    "prep {}",
    "timezone {}",
    "export",
    "{}",
    "help",
)


class Person(Protocol):
    """Somebody who can do all that a platform lets people do."""

    async def say(self, text: str) -> None: ...
    async def press_any(self, random: Random) -> None: ...
    async def fill_any(self, text: str) -> None: ...
    async def rewrite_any(self, random: Random, text: str) -> None: ...
    async def command(self, args: str) -> object: ...


class Canaries:
    """Each asked for is a new word; `planted` are all that were."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.planted: list[str] = []

    def text(self, template: str) -> str:
        """The template with a new canary in each gap."""
        gaps = template.count("{}")
        new = [f"zq{self.random.randrange(16**10):010x}qz" for _ in range(gaps)]
        self.planted += new
        return template.format(*new)

    def among(self, texts: Iterable[bytes]) -> list[str]:
        """Those that can be read in any of the texts, in any of the forms a machine may write them in."""
        found = []
        for text in texts:
            low = text.lower()
            found += [canary for canary in self.planted if canary.encode() in low]
        return found


async def live(person: Person, canaries: Canaries, moves: int) -> None:
    """A person who does this and that, with a canary in all of it."""
    random = canaries.random
    await person.say("hi")
    for _ in range(moves):
        match random.randrange(10):
            case 0 | 1 | 2:
                await person.press_any(random)
            case 3:
                await person.fill_any(canaries.text("{} and {}"))
            case 4:
                await person.rewrite_any(random, canaries.text(random.choice(TEMPLATES)))
            case 5:
                await person.command(canaries.text(random.choice(COMMANDS)))
            case _:
                await person.say(canaries.text(random.choice(TEMPLATES)))


def written(folder: Path) -> list[bytes]:
    """Everything in the folder's files, a log beside a database among them."""
    return [file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()]
