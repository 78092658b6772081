"""Every message fits what the platforms take, whatever people do, and its notice tells a lock screen nothing.

The limits here are tighter than any platform's own, so that a message which keeps them can be drawn anywhere.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from conversations.model import Choice, Field, Form, Message
from tests.play import Player, played
from tests.walks import moves, walks

PAGES = sorted((Path(__file__).parent / "transcripts" / "pages").glob("*.txt"))
NOTICES = frozenset({"Debrief", "Debrief: a reminder"})
EVENTS = 3_000


@dataclass(frozen=True, slots=True)
class Limits:
    """The most of everything, in characters and counts."""

    text: int = 12_000
    note: int = 21_000
    choices: int = 25
    label: int = 75
    value: int = 75
    fields: int = 5
    field_label: int = 45
    button: int = 75
    file_name: int = 60


LIMITS = Limits()


def breaches(message: Message) -> Iterator[str]:
    """What does not fit, a line each."""
    if not message.text.strip():
        yield "the text is empty"
    # A note is theirs to copy and comes whole, also one they wrote themselves as long as a text may be.
    if len(message.text) > (LIMITS.note if message.text.startswith("Subject: ") else LIMITS.text):
        yield f"the text has {len(message.text)} characters"
    yield from _choices(message.choices, message.most)
    if message.form is not None:
        yield from _form(message.form)
    if (message.choices or message.form) and message.question is None:
        yield "choices or a form that belong to no question"
    if message.progress and not 1 <= message.progress[0] <= message.progress[1]:
        yield f"a place of {message.progress}"
    for file in message.files:
        if Path(file.name).name != file.name or not 0 < len(file.name) <= LIMITS.file_name:
            yield f"a file called {file.name!r}"
    if message.notice not in NOTICES:
        yield f"a lock screen would show {message.notice!r}"


def _choices(choices: Sequence[Choice], most: int) -> Iterator[str]:
    if len(choices) > LIMITS.choices:
        yield f"{len(choices)} choices"
    if most < 1 or (choices and most > len(choices)):
        yield f"{most} of {len(choices)} choices may be picked"
    values = [choice.value for choice in choices]
    if len(set(values)) < len(values):
        yield f"two choices have the same value: {values}"
    for choice in choices:
        if not 0 < len(choice.label.strip()) <= LIMITS.label or "\n" in choice.label:
            yield f"a label of {len(choice.label)} characters: {choice.label!r}"
        if not 0 < len(choice.value) <= LIMITS.value or not choice.value.isascii():
            yield f"a value of {len(choice.value)} characters: {choice.value!r}"


def _form(form: Form) -> Iterator[str]:
    if not 1 <= len(form.fields) <= LIMITS.fields:
        yield f"a form of {len(form.fields)} fields"
    if not 0 < len(form.button.strip()) <= LIMITS.button:
        yield f"a form's button {form.button!r}"
    if len({field.name for field in form.fields}) < len(form.fields):
        yield "two fields of one name"
    for field in form.fields:
        if not 0 < len(field.label.strip()) <= LIMITS.field_label:
            yield f"a field label of {len(field.label)} characters: {field.label!r}"


def fits(messages: Sequence[Message]) -> None:
    """Fails for the first message that does not."""
    for message in messages:
        assert not list(breaches(message)), f"{message.step}: {'; '.join(breaches(message))}"


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_message_of_the_page_fits(path: Path) -> None:
    player = Player()
    played(path.read_text(encoding="utf-8"), player)
    for turn in player.turns:
        fits(turn.messages)


def test_every_message_to_random_people_fits() -> None:
    for player, random in walks(11, EVENTS):
        before = len(player.turns)
        if random.random() < 0.05:
            player.wait(timedelta(hours=random.choice((1, 9, 30, 200))))
        player.event(moves(random, player))
        for turn in player.turns[before:]:
            fits(turn.messages)
        player.turns.clear()


LONG = "the longest story that was ever told " * 540
LONG_WORD = "x" * 19_000


@pytest.mark.parametrize("text", [LONG, LONG_WORD, "I was late and " * 1_300], ids=["words", "word", "slips"])
def test_messages_fit_also_where_every_answer_is_as_long_as_it_may_be(text: str) -> None:
    player = Player()
    for line in ("hi", "[start]", "Acme"):
        player.say(line)
    for _ in range(10):
        for turn in player.say(text):
            fits(turn.messages)
        if player.latest is not None and player.latest.form is not None:
            names = "; ".join(f"{field.name}: {text[:3_000]}" for field in player.latest.form.fields)
            for turn in player.say("{" + names.replace("\n", " ") + "}"):
                fits(turn.messages)
    for word in ("note", "lessons", "history", "prep", "reminders", "export", "privacy", "help"):
        for turn in player.say(f"/debrief {word}"):
            fits(turn.messages)


@pytest.mark.parametrize(
    ("message", "says"),
    [
        (Message("x" * 12_001, "s"), "the text has 12001"),
        (Message(" ", "s"), "the text is empty"),
        (Message("a", "s", choices=tuple(Choice(f"{n}", f"{n}") for n in range(26)), question=1), "26 choices"),
        (Message("a", "s", choices=(Choice("a", "x" * 76),), question=1), "a label of 76"),
        (Message("a", "s", choices=(Choice("v" * 76, "x"),), question=1), "a value of 76"),
        (Message("a", "s", choices=(Choice("a", "A"), Choice("a", "B")), question=1), "the same value"),
        (Message("a", "s", choices=(Choice("a", "A"),)), "belong to no question"),
        (Message("a", "s", choices=(Choice("a", "A"),), most=2, question=1), "2 of 1"),
        (Message("a", "s", form=Form(tuple(Field(f"{n}", "L") for n in range(6))), question=1), "6 fields"),
        (Message("a", "s", form=Form((Field("n", "L" * 46),)), question=1), "a field label of 46"),
        (Message("a", "s", notice="Your note to Acme"), "a lock screen would show"),
    ],
)  # fmt: skip
def test_a_message_that_does_not_fit_is_named_for_what_is_wrong_with_it(message: Message, says: str) -> None:
    assert any(says in breach for breach in breaches(message))
