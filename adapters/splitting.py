"""Long texts in parts that a platform takes: between paragraphs, lines or words, and never a character lost."""

from collections.abc import Callable

BREAKS = ("\n\n", "\n", " ")


def split(text: str, most: int, size: Callable[[str], int] = len) -> list[str]:
    """The text in parts of at most `most` by `size`, which grows with the text; joined, they are the text again.

    A part ends at the last paragraph, line or word that fits, unless that would waste half of the room. A word that
    is longer than a part is the only thing ever broken.
    """
    parts = []
    while size(text) > most:
        room = _room(text, most, size)
        end = next((at for mark in BREAKS if (at := _after(text, mark, room)) > room // 2), room)
        parts.append(text[:end])
        text = text[end:]
    return [*parts, text] if text or not parts else parts


def _room(text: str, most: int, size: Callable[[str], int]) -> int:
    """How many characters of the text fit; at least one."""
    low, high = 1, min(len(text), most)
    while low < high:
        middle = (low + high + 1) // 2
        if size(text[:middle]) <= most:
            low = middle
        else:
            high = middle - 1
    return low


def _after(text: str, mark: str, room: int) -> int:
    found = text.rfind(mark, 0, room)
    return found + len(mark) if 0 <= found <= room - len(mark) else 0
