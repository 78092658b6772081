"""A message as plain text: its words, its choices by number, its form, its files, its place."""

from conversations.model import Message


def plain(message: Message) -> str:
    """The message as lines of text without any markup; what a person copies from it is untouched."""
    return "\n".join((message.text, *hints(message)))


def hints(message: Message) -> tuple[str, ...]:
    """What stands below the words: choices with their numbers, the form's button, files, progress."""
    lines = []
    if message.choices:
        numbered = [f"{n} {choice.label}" for n, choice in enumerate(message.choices, 1)]
        lines.append("   ".join(f"[{each}]" for each in numbered))
    if message.form is not None:
        lines.append(f"[form: {message.form.button}]")
    if message.most > 1:
        lines.append(f"(up to {message.most}, with commas between)")
    lines += [f"(file: {file.name})" for file in message.files]
    if message.progress is not None:
        lines.append(f"{message.progress[0]} of {message.progress[1]}")
    return tuple(lines)
