"""Sealing by each person's own key: AES-256-GCM, bound to the person, the row and the field."""

import os
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.storage.keyfile import ID, NONCE, DataKey, KeyFile
from bot.storage.port import StorageError
from bot.storage.seal import PLAIN, SEALED, Unreadable

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

REMEMBERED = 5_000  # people whose keys are kept unwrapped
ALL_SEALED = "nothing is stored plainly"
"""Written into the key file once that is so: a plain row is a forged one from then on."""


class KeySealer:
    """bot.storage.seal.Sealer over a key file: it stores a mark, the key's id, a nonce, and the sealed bytes."""

    def __init__(self, keys: KeyFile) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self._keys = keys
        self._aead = AESGCM
        self._current: dict[str, bytes] = {}
        self._retired: dict[str, bytes] = {}
        self._open: dict[tuple[str, bytes], AESGCM] = {}
        self._plain_is_forged = keys.settled(ALL_SEALED)

    def seal(self, owner: str, row: str, field: str, data: bytes) -> bytes:
        """See the protocol. A new owner's key is durable before this returns."""
        id = self._current.get(owner)
        if id is None:
            id = self._key_for(owner)
        nonce = os.urandom(NONCE)
        return SEALED + id + nonce + self._open[owner, id].encrypt(nonce, data, _place(owner, row, field))

    def open(self, owner: str, row: str, field: str, sealed: bytes) -> bytes:
        """See the protocol. What was stored plainly before there was a key opens until all of it has been sealed."""
        if sealed.startswith(PLAIN) and not self._plain_is_forged:
            return sealed[len(PLAIN) :]
        if sealed.startswith(PLAIN):
            raise Unreadable(
                f"The {field} of {row} is stored plainly, though everything here had been sealed: it was changed, or "
                "is from before there was a key."
            )
        if not sealed.startswith(SEALED):
            raise Unreadable(f"The {field} of {row} is stored in a way that this program does not use here.")
        id, nonce, body = sealed[1 : 1 + ID], sealed[1 + ID : 1 + ID + NONCE], sealed[1 + ID + NONCE :]
        aead = self._open.get((owner, id))
        if aead is None:
            key = self._keys.by_id(owner, id)
            if key is None:
                raise Unreadable(
                    f"The {field} of {row} is sealed with a key that has been destroyed, or another's."
                )
            aead = self._remember(owner, key)
        if self._current.get(owner, id) != id:  # another process erased this person, and made a new key since
            del self._current[owner]
        from cryptography.exceptions import InvalidTag

        try:
            return aead.decrypt(nonce, body, _place(owner, row, field))
        except (InvalidTag, ValueError):
            raise Unreadable(
                f"The {field} of {row} was changed since it was sealed, or belongs elsewhere."
            ) from None

    def require_keys(self, path: Path) -> None:
        """See the protocol. A key file that was lost comes back empty: opening one makes it."""
        if self._keys.new:
            raise StorageError(
                f"What is in {path} is sealed, and {self._keys.path} does not hold its keys: put back that file as it "
                f"was. Without it nothing can be read. To begin anew, move {path} out of the way."
            )

    def meet(self, owner: str) -> None:
        """See the protocol."""
        if owner not in self._retired:
            self._current.pop(owner, None)

    def expect(self, owners: Collection[str]) -> None:
        """See the protocol. One commit makes the keys of all who have none."""
        for owner, key in self._keys.make_missing(
            [each for each in owners if each not in self._current]
        ).items():
            if key.id != self._retired.get(owner):
                self._remember(owner, key)
                self._current[owner] = key.id

    def retire(self, owner: str) -> Sequence[bytes]:
        """See the protocol."""
        ids = self._keys.ids(owner)
        self._current.pop(owner, None)
        if ids:
            self._retired[owner] = ids[-1]
        return ids

    def destroy(self, keys: Sequence[bytes]) -> None:
        """See the protocol."""
        self._keys.destroy(keys)
        gone = set(keys)
        self._open = {place: aead for place, aead in self._open.items() if place[1] not in gone}
        self._current = {owner: id for owner, id in self._current.items() if id not in gone}
        self._retired = {owner: id for owner, id in self._retired.items() if id not in gone}

    def close(self) -> None:
        """See the protocol."""
        self._keys.close()

    def _key_for(self, owner: str) -> bytes:
        retired = self._retired.get(owner)
        spent = retired is not None and self._keys.ids(owner)[-1:] == [retired]
        key = None if spent else self._keys.current(owner)
        if key is None:
            key = self._keys.make(owner, after=retired)
        self._remember(owner, key)
        self._current[owner] = key.id
        return key.id

    def _remember(self, owner: str, key: DataKey) -> "AESGCM":
        if len(self._open) >= REMEMBERED:
            self._open.clear()
            self._current.clear()
        aead = self._open[owner, key.id] = self._aead(key.secret)
        return aead


def _place(owner: str, row: str, field: str) -> bytes:
    return f"{owner}\0{row}\0{field}".encode("utf-8", "surrogatepass")
