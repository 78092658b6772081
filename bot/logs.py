"""What the program logs: ids, enums and places in the code, one line each; JSON when nobody sits before it.

Our own records are written so that they hold no words. A library's may hold anything, a request's body among it, so of
those only the place is kept, at any level.
"""

import json
import logging
import sys
from datetime import UTC, datetime
from typing import TextIO

OURS = ("bot", "adapters", "conversations")
LEVELS = ("debug", "info", "warning", "error")


def set_up(level: str = "warning", out: TextIO | None = None) -> None:
    """Sends everything at that level and above to `out`, the error stream unless given, one line a record."""
    out = out or sys.stderr
    handler = logging.StreamHandler(out)
    handler.setFormatter(_Lines() if out.isatty() else _Json())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    logging.captureWarnings(True)


def said(record: logging.LogRecord) -> str:
    """The record's own words, if they are ours; else the place in the library that spoke, and nothing of it."""
    if record.name.partition(".")[0] in OURS:
        return record.getMessage()
    kind = f" {record.exc_info[0].__name__}" if record.exc_info and record.exc_info[0] else ""
    return f"spoke at {record.module}:{record.lineno}{kind}"


class _Lines(logging.Formatter):
    """For a person at a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        return f"{record.levelname.lower()}: {record.name}: {said(record)}"


class _Json(logging.Formatter):
    """For a collector of logs."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = {"at": at, "level": record.levelname.lower(), "from": record.name, "said": said(record)}
        return json.dumps(line, ensure_ascii=False)
