"""People's own keys, each wrapped by the operator's, in a file apart from the database.

The file is a small SQLite database beside the other. A backup of the conversations never holds it; destroying a key in
it closes everything that the key ever sealed, in every copy. It rolls back by a journal that is cut off at each commit,
so that no destroyed key lingers in a log.
"""

import os
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.keys import KeyRing, OperatorKey
from bot.storage.faults import explained
from bot.storage.port import StorageError
from bot.storage.seal import Unreadable

BYTES = 32
ID = 8
NONCE = 12

SCHEMA = (
    """CREATE TABLE IF NOT EXISTS keys (
        id          BLOB PRIMARY KEY,
        owner       TEXT NOT NULL,
        number      INTEGER NOT NULL,
        wrapped_by  BLOB NOT NULL,
        wrapped     BLOB NOT NULL
    ) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS keys_by_owner ON keys (owner, number)",
    "CREATE INDEX IF NOT EXISTS keys_by_wrapper ON keys (wrapped_by)",
    "CREATE TABLE IF NOT EXISTS settled (what TEXT PRIMARY KEY) WITHOUT ROWID",
)


def beside(database: Path) -> Path:
    """Where the keys of that database are."""
    return Path(f"{database}.keys")


@dataclass(frozen=True, slots=True)
class DataKey:
    """A person's key, unwrapped."""

    id: bytes
    secret: bytes

    def __repr__(self) -> str:
        return f"DataKey({self.id.hex()})"


class KeyFile:
    """The wrapped keys. Every change is durable when its method returns; two processes may share the file."""

    def __init__(self, path: Path, ring: KeyRing, *, patience: float = 5.0) -> None:
        """Opens the file, or makes it for its owner alone. Raises StorageError, also if the ring lacks a key."""
        self.path, self._ring = path, ring
        try:
            with suppress(FileExistsError):
                os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDONLY | os.O_CLOEXEC, 0o600))
        except OSError as fault:
            raise StorageError(
                f"The key file {path} can't be made ({fault.strerror}); check the folder's permissions."
            ) from None
        with explained(path):
            self._db = sqlite3.connect(path, isolation_level=None, timeout=patience, check_same_thread=False)
            for pragma in ("journal_mode = TRUNCATE", "synchronous = FULL", "secure_delete = ON"):
                self._db.execute(f"PRAGMA {pragma}").fetchall()
            for statement in SCHEMA:
                self._db.execute(statement)
        try:
            self._refuse_unknown_wrappers()
        except BaseException:
            self._db.close()
            raise

    def _refuse_unknown_wrappers(self) -> None:
        wrappers = [id for (id,) in self._run("SELECT DISTINCT wrapped_by FROM keys")]
        missing = [id.hex() for id in wrappers if self._ring.by_id(id) is None]
        if missing:
            raise StorageError(
                f"People's keys in {self.path} are wrapped by the operator key {', '.join(missing)}, which is not "
                "among those set; put it back (after the current one), or nothing they wrote can be opened."
            )

    @property
    def new(self) -> bool:
        """Whether nothing was ever written into it."""
        return not self._run("SELECT 1 FROM keys UNION ALL SELECT 1 FROM settled LIMIT 1")

    def current(self, owner: str) -> DataKey | None:
        """The owner's newest key. Raises Unreadable, as do all that unwrap one, where it was damaged."""
        found = self._run(
            "SELECT id, wrapped_by, wrapped FROM keys WHERE owner = ? ORDER BY number DESC LIMIT 1", owner
        )
        return self._unwrapped(owner, *found[0]) if found else None

    def by_id(self, owner: str, id: bytes) -> DataKey | None:
        """The owner's key of that id; None once it is destroyed, or for a key of somebody else."""
        found = self._run("SELECT id, wrapped_by, wrapped FROM keys WHERE id = ? AND owner = ?", id, owner)
        return self._unwrapped(owner, *found[0]) if found else None

    def make(self, owner: str, *, after: bytes | None = None) -> DataKey:
        """A new key for the owner in place of `after`; if another process was first, the one that it made."""
        with self._changing():
            self._add(owner, after)
        found = self.current(owner)
        assert found is not None
        return found

    def make_missing(self, owners: Collection[str]) -> dict[str, DataKey]:
        """Everybody's newest key, made for those who have none in one commit for all; a damaged one is left out."""
        found: dict[str, DataKey | None] = {}
        for owner in owners:
            with suppress(Unreadable):
                found[owner] = self.current(owner)
        missing = [owner for owner, key in found.items() if key is None]
        if missing:
            with self._changing():
                for owner in missing:
                    self._add(owner, None)
            found.update((owner, self.current(owner)) for owner in missing)
        return {owner: key for owner, key in found.items() if key is not None}

    def _add(self, owner: str, after: bytes | None) -> None:
        """A key of the owner's next number, unless their newest is another than `after`."""
        newest = self._db.execute(
            "SELECT id, number FROM keys WHERE owner = ? ORDER BY number DESC LIMIT 1", (owner,)
        ).fetchone()
        if newest is None or newest[0] == after:
            made, wrapper = DataKey(os.urandom(ID), os.urandom(BYTES)), self._ring.current
            number = newest[1] + 1 if newest else 1
            row = (made.id, owner, number, wrapper.id, _wrap(wrapper, owner, made))
            self._db.execute("INSERT INTO keys VALUES (?, ?, ?, ?, ?)", row)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """One durable change, or none."""
        with explained(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def ids(self, owner: str) -> list[bytes]:
        """The names of all keys that the owner has, the newest last."""
        return [id for (id,) in self._run("SELECT id FROM keys WHERE owner = ? ORDER BY number", owner)]

    def destroy(self, ids: Sequence[bytes]) -> None:
        """The keys are gone, and overwritten where they were."""
        with self._changing():
            self._db.executemany("DELETE FROM keys WHERE id = ?", [(id,) for id in ids])

    def rewrap(self, after: bytes, most: int) -> tuple[int, bytes | None]:
        """Wraps up to so many keys anew that an older operator's key wraps, those whose names come after that one.

        Returns how many that were, and the name to go on after, None at the end. A damaged one stays as it is.
        """
        current, wrapped_anew = self._ring.current, 0
        rows = self._run(
            "SELECT id, owner, wrapped_by, wrapped FROM keys WHERE wrapped_by <> ? AND id > ? ORDER BY id LIMIT ?",
            current.id,
            after,
            most,
        )
        with self._changing():
            for id, owner, wrapped_by, wrapped in rows:
                with suppress(Unreadable):
                    key = self._unwrapped(owner, id, wrapped_by, wrapped)
                    self._db.execute(
                        "UPDATE keys SET wrapped_by = ?, wrapped = ? WHERE id = ? AND wrapped_by = ?",
                        (current.id, _wrap(current, owner, key), id, wrapped_by),
                    )
                    wrapped_anew += 1
        return wrapped_anew, rows[-1][0] if rows else None

    def left_behind(self) -> int:
        """How many keys are not wrapped by the current operator's."""
        [(left,)] = self._run("SELECT COUNT(*) FROM keys WHERE wrapped_by <> ?", self._ring.current.id)
        return int(left)

    def settled(self, what: str) -> bool:
        """Whether that has been written down as done."""
        return bool(self._run("SELECT 1 FROM settled WHERE what = ?", what))

    def settle(self, what: str) -> None:
        """Writes down that it is done."""
        self._run("INSERT INTO settled VALUES (?) ON CONFLICT DO NOTHING", what)

    def close(self) -> None:
        """Lets go of the file."""
        self._db.close()

    def _run(self, statement: str, *values: Any) -> list[Any]:
        with explained(self.path):
            return self._db.execute(statement, values).fetchall()

    def _unwrapped(self, owner: str, id: bytes, wrapped_by: bytes, wrapped: bytes) -> DataKey:
        key = self._ring.by_id(wrapped_by)
        if key is None:
            raise StorageError(
                f"A key in {self.path} is wrapped by the operator key {wrapped_by.hex()}, which is not among those "
                "set; put it back (after the current one)."
            )
        return DataKey(id, _unwrap(key, owner, id, wrapped, self.path))


def _wrap(key: OperatorKey, owner: str, data_key: DataKey) -> bytes:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = os.urandom(NONCE)
    return nonce + AESGCM(key.secret).encrypt(nonce, data_key.secret, _bound(owner, data_key.id))


def _unwrap(key: OperatorKey, owner: str, id: bytes, wrapped: bytes, path: Path) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return AESGCM(key.secret).decrypt(wrapped[:NONCE], wrapped[NONCE:], _bound(owner, id))
    except (InvalidTag, ValueError):
        raise Unreadable(
            f"The key of {owner} in {path} does not open with the operator key {key.name}: the file was damaged or "
            "changed. Put back a copy that is whole."
        ) from None


def _bound(owner: str, id: bytes) -> bytes:
    """What a wrapped key is bound to: whose it is and which."""
    return b"debrief key\0" + id + owner.encode("utf-8", "surrogatepass")
