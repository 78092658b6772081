"""What a person types at the terminal, as an event: a number or a label is a press, the rest is text. Pure."""

import re

from conversations.model import ChoicePicked, CommandInvoked, Message, TextReceived, Words

_NUMBERS = re.compile(r"\d{1,2}(?:\s*(?:,|and|&|\s)\s*\d{1,2})*\Z")


def typed(line: str, latest: Message | None) -> TextReceived | ChoicePicked | CommandInvoked:
    """The event a line stands for, in the light of the latest question."""
    text = line.strip()
    if text == "/debrief" or text.startswith("/debrief "):
        return CommandInvoked("debrief", Words(text.removeprefix("/debrief").strip()))
    picked = _numbers(text, latest) or _label(text, latest)
    if latest is not None and picked:
        return ChoicePicked(picked, latest.question)
    return TextReceived(Words(line))


def _numbers(text: str, latest: Message | None) -> tuple[str, ...]:
    if latest is None or not latest.choices or not _NUMBERS.match(text):
        return ()
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    if len(numbers) > latest.most or not all(1 <= number <= len(latest.choices) for number in numbers):
        return ()
    return tuple(latest.choices[number - 1].value for number in dict.fromkeys(numbers))


def _label(text: str, latest: Message | None) -> tuple[str, ...]:
    wanted = text.strip("[]").casefold()
    offered = latest.choices if latest is not None else ()
    return next(((choice.value,) for choice in offered if choice.label.casefold() == wanted), ())


def opens_form(line: str, latest: Message | None) -> bool:
    """Whether the line asks for the latest question's form: "form", or its button's label."""
    if latest is None or latest.form is None:
        return False
    return line.strip().strip("[]").casefold() in ("form", latest.form.button.casefold())
