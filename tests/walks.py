"""Random people: every move they could make, in any order, from a fixed seed."""

from collections.abc import Iterator
from random import Random

from conversations.model import (
    ChoicePicked,
    CommandInvoked,
    Event,
    FormSubmitted,
    MessageEdited,
    Started,
    TextReceived,
    Words,
)
from tests.play import Player

TEXTS = (
    "hi",
    "Acme",
    "the portfolio part went ok",
    "I was ten minutes late, the train died",
    "I called her Diane, she's Diana",
    "she corrected me",
    "not sure",
    "probably not",
    "nothing",
    "yes",
    "no",
    "skip",
    "back",
    "later",
    "stop",
    "start over",
    "where am i",
    "help",
    "who can see this",
    "say that again",
    "just the note",
    "actually it was Globex",
    "new debrief",
    "I already sent it",
    "tmrw 8ish",
    "in two hours",
    "3 am",
    "Diana. she asked about the checkout. small team, real users",
    "I'm such an idiot, I keep replaying it",
    "my gran died the day before",
    "two of us were down for the same shift and I drew up a rota",
    "delete my data",
    "I want to kill myself",
    "continue",
    "what's the point",
    "I wanted to die of embarrassment",
    "change Tuesday to Monday",
    "shorter",
    "1",
    "2, 3",
    "🙂",
    "",
    " \t\n",
    "\u202eمرحبا كانت المقابلة سيئة",
    "面接に遅刻しました",
    "\x00\x07\x1b[31mred",
    "' ; drop table conversations; --",
    "<!channel> [link](x) {company} None [Company]",
    "so " * 4000,
)
FORMS = (
    "names",
    "moment",
    "why",
    "company",
    "subject",
    "body",
    "lesson",
    "better",
    "line",
    "sentence",
    "slip_1",
)
COMMANDS = ("", "note", "reminders", "lessons", "history", "prep", "timezone", "timezone Asia/Kathmandu", "export",
            "delete", "privacy", "help", "new", "nonsense words")  # fmt: skip


def moves(random: Random, player: Player, *, dangerous: bool = True) -> Event:
    """One move of a random person, sensible about half of the time."""
    dice = random.random()
    latest = player.latest
    if latest is not None and latest.choices and dice < 0.4:
        picks = random.sample(latest.choices, k=random.randint(1, min(latest.most, len(latest.choices))))
        return ChoicePicked(tuple(pick.value for pick in picks), random.choice([None, latest.question]))
    if latest is not None and latest.form is not None and dice < 0.5:
        fields = [field.name for field in latest.form.fields]
        return FormSubmitted({name: Words(random.choice(TEXTS)) for name in fields}, latest.question)
    if dice < 0.8:
        return TextReceived(Words(random.choice(TEXTS)))
    return _odd(random, player)


def _odd(random: Random, player: Player) -> Event:
    number = random.randint(0, player.state.counter + 1)
    match random.randint(0, 5):
        case 0:
            return CommandInvoked("debrief", Words(random.choice(COMMANDS)))
        case 1:
            return MessageEdited(
                f"#{random.randint(1, max(1, player.state.texts))}", Words(random.choice(TEXTS))
            )
        case 2:
            return FormSubmitted(
                {random.choice(FORMS): Words(random.choice(TEXTS))}, random.choice([None, number])
            )
        case 3:
            return Started()
        case _:
            return ChoicePicked(
                (random.choice(("yes", "no", "skip", "use", "sent", "keep", "bogus")),), number
            )


def walks(seed: int, events: int, *, length: int = 60) -> Iterator[tuple[Player, Random]]:
    """Players, one after another, until so many events have been asked for; each yields before its next move."""
    random = Random(seed)
    player = Player()
    for count in range(events):
        if count % length == 0:
            player = Player(zone=random.choice(("Europe/Berlin", "America/New_York", "Asia/Kathmandu")))
        yield player, random
