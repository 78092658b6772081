"""What can be wrong with a database file, each in one sentence that ends with the way out."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeAlias

from bot.storage.port import Locked, StorageError


def refuse_bad_path(path: Path) -> None:
    """Raises StorageError for a path that cannot be a database; makes a missing file, for its owner's eyes
    only.
    """
    if path.is_dir():
        raise StorageError(
            f"The database {path} is a folder; name a file in it, such as {path / 'debrief.db'}."
        )
    if not path.parent.is_dir():
        raise StorageError(
            f"The folder {path.parent} for the database is not there; make it, or name another place."
        )
    try:
        # SQLite gives the files beside it (-wal, -shm) the same permissions. A file that is there is not
        # opened: to close it again would let go of the locks of any other store that this process has on it.
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDONLY | os.O_CLOEXEC, 0o600))
        writable = path.stat().st_mode & 0o222 and os.access(path, os.W_OK)
    except OSError as error:
        raise StorageError(
            f"The database {path} cannot be opened ({error.strerror}); check its permissions."
        ) from None
    if not writable:
        raise StorageError(_READ_ONLY.format(path=path))


Identity: TypeAlias = tuple[int, int] | None
"""Which file it is, whatever its name; None for one that is not there."""


def identity(path: Path) -> Identity:
    """The identity of the file that has this name now."""
    try:
        found = os.stat(path)  # noqa: PTH116 - twice in every commit, and path.stat() takes twice as long
    except OSError:
        return None
    return found.st_dev, found.st_ino


def refuse_pulled_away(path: Path, file: Identity) -> None:
    """Raises StorageError when the path no longer names the file that was opened: SQLite itself would not notice."""
    now = identity(path)
    if now is None:
        raise StorageError(
            f"The database {path} was moved or deleted while in use, so nothing can be kept; "
            "put it back with its -wal file, and the bot goes on by itself."
        )
    if now != file:
        raise StorageError(
            f"The database {path} was replaced by another file while in use; start Debrief again to use that one."
        )


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns what SQLite says of the database into a StorageError with one clear sentence.

    What it says of a statement or its values (a broken constraint, say) is left as it is.
    """
    try:
        yield
    except _ABOUT_THE_STATEMENT:
        raise
    except sqlite3.Error as error:
        busy = getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY")
        raise (Locked if busy else StorageError)(explain(error, path)) from None


def explain(error: sqlite3.Error, path: Path) -> str:
    """The sentence for an error. It never holds a statement or its values, only the path and SQLite's own
    name.
    """
    name = getattr(error, "sqlite_errorname", None) or type(error).__name__
    for start, sentence in _SENTENCES.items():
        if name.startswith(start):
            return sentence.format(path=path, name=name)
    return f"The database {path} failed ({name}); nothing was changed. Try again, or run `debrief doctor`."


_ABOUT_THE_STATEMENT = (
    sqlite3.IntegrityError,
    sqlite3.DataError,
    sqlite3.InterfaceError,
    sqlite3.ProgrammingError,
    sqlite3.NotSupportedError,
)
_READ_ONLY = (
    "The database {path} is read-only, and what you say has to be kept; make it writable (chmod u+w), "
    "or name another file."
)
_LOCKED = "The database {path} is locked by another program; close that, or wait a moment and try again."
_SENTENCES = {
    "SQLITE_NOTADB": "{path} is not a database; name another file, or move this one out of the way.",
    "SQLITE_BUSY": _LOCKED,
    "SQLITE_LOCKED": _LOCKED,
    "SQLITE_READONLY": _READ_ONLY,
    "SQLITE_FULL": (
        "The disk that holds the database {path} is full and nothing was changed; make room, then try again."
    ),
    "SQLITE_CORRUPT": "The database {path} is damaged; put back a backup, or start with a new file.",
    "SQLITE_CANTOPEN": (
        "The database {path} cannot be opened; check that it and its folder are there and may be written."
    ),
    "SQLITE_IOERR": "The disk that holds the database {path} failed ({name}); check it, then try again.",
}
