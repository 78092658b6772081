"""The operator's own help lines, from a file that says when somebody last looked them through."""

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

MARK = "reviewed:"
OLD = timedelta(days=183)
MOST, LONGEST = 6, 200  # lines, and characters of one


@dataclass(frozen=True, slots=True)
class Helplines:
    """Lines that are shown as they are, and the day on which they were last known to be right."""

    reviewed: date
    lines: tuple[str, ...]


def read_helplines(text: str) -> Helplines:
    """The help lines in the file of that path. Raises ValueError; the sentence goes on from the variable's name."""
    path = Path(text)
    try:
        written = [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as fault:
        why = fault.strerror if isinstance(fault, OSError) else "it is not UTF-8 text"
        raise ValueError(f"names {path}, which can't be read ({why}); mend the path.") from None
    first = written[0] if written else ""
    try:
        reviewed = date.fromisoformat(first.removeprefix(MARK).strip()) if first.startswith(MARK) else None
    except ValueError:
        reviewed = None
    if reviewed is None:
        raise ValueError(
            f"names {path}, whose first line has to say when you looked it through: {MARK} 2026-11-25."
        )
    lines = tuple(written[1:])
    if not lines or len(lines) > MOST or max(map(len, lines)) > LONGEST:
        raise ValueError(
            f"names {path}, which needs 1 to {MOST} lines of up to {LONGEST} characters below the date."
        )
    return Helplines(reviewed, lines)
