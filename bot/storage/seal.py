"""The sealing seam: every column that holds people's words passes through here on its way in and on its way
out.
"""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Protocol

from bot.storage.port import StorageError

PLAIN = b"0"
SEALED = b"1"


class Sealer(Protocol):
    """Turns bytes into what is stored, and back.

    `owner` is whose words they are, `row` and `field` say where they are stored, so that a sealed value moved
    to another place does not open. The first byte of what is stored names the way it was sealed.
    """

    def seal(self, owner: str, row: str, field: str, data: bytes) -> bytes:
        """What to store for `data`."""
        ...

    def open(self, owner: str, row: str, field: str, sealed: bytes) -> bytes:
        """The data again. Raises Unreadable when these bytes cannot be opened in this place."""
        ...

    def require_keys(self, path: Path) -> None:
        """The database at `path` holds something sealed. Raises StorageError where this can open none of it."""
        ...

    def meet(self, owner: str) -> None:
        """The owner has nothing stored: what is remembered of their keys may be of somebody who was erased since."""
        ...

    def expect(self, owners: Collection[str]) -> None:
        """Words of these will be sealed in a moment: whatever that takes is made for all of them at once."""
        ...

    def retire(self, owner: str) -> Sequence[bytes]:
        """From here on the owner's words are sealed anew; the names of the keys to destroy once all theirs is gone."""
        ...

    def destroy(self, keys: Sequence[bytes]) -> None:
        """Destroys those keys, durably: whatever they sealed, wherever it was copied to, stays closed for good."""
        ...

    def close(self) -> None:
        """Lets go of what it holds open."""
        ...


class Unreadable(Exception):
    """A stored value that does not open: another key sealed it, damage, or a newer version's."""


class PlainSealer:
    """Stores words as they are, marked as such."""

    def seal(self, owner: str, row: str, field: str, data: bytes) -> bytes:
        """The data behind the mark of plain storage."""
        return PLAIN + data

    def open(self, owner: str, row: str, field: str, sealed: bytes) -> bytes:
        """The data again. Raises Unreadable for anything that was not stored plainly."""
        if not sealed.startswith(PLAIN):
            raise Unreadable(f"The {field} of {row} is sealed with a key that this process does not have.")
        return sealed[len(PLAIN) :]

    def require_keys(self, path: Path) -> None:
        """Refuses: without a key nothing is read, and nothing is written plainly beside what is sealed."""
        raise StorageError(
            f"What is in {path} is sealed, and neither an operator key nor the file with people's keys ({path}.keys) "
            "is there: put both back. Without them nothing can be read, or written beside it."
        )

    def meet(self, owner: str) -> None:
        """Nothing to remember."""

    def expect(self, owners: Collection[str]) -> None:
        """Nothing to make."""

    def retire(self, owner: str) -> Sequence[bytes]:
        """There are no keys."""
        return ()

    def destroy(self, keys: Sequence[bytes]) -> None:
        """There are no keys."""

    def close(self) -> None:
        """Nothing is open."""
