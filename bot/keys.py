"""The operator's keys: what wraps every person's own key. They live in the environment or in a file, never in the
database or beside it by themselves.
"""

import base64
import binascii
import os
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2s
from pathlib import Path

MARK = "debrief-key-"
BYTES = 32


class KeyFault(Exception):
    """A key can't be used; the sentence says which, why, and what to do. It never holds a key."""


@dataclass(frozen=True, slots=True)
class OperatorKey:
    """32 bytes that wrap people's keys. `id` tells which it is and nothing about it."""

    secret: bytes

    @classmethod
    def new(cls) -> "OperatorKey":
        """A key that nobody has seen before."""
        return cls(secrets.token_bytes(BYTES))

    @classmethod
    def read(cls, text: str) -> "OperatorKey":
        """The key that `text` writes. Raises KeyFault."""
        body = text.strip().removeprefix(MARK)
        try:
            secret = base64.b64decode(body, altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            secret = b""
        if not text.strip().startswith(MARK) or len(secret) != BYTES:
            raise KeyFault(
                f"is not a key of Debrief's; `debrief keys new` makes one, and it begins with {MARK}."
            )
        return cls(secret)

    @property
    def id(self) -> bytes:
        """Eight bytes by which a wrapped key says which of the operator's keys opens it."""
        return blake2s(self.secret, digest_size=8, person=b"keyname").digest()

    @property
    def name(self) -> str:
        """The id, as an operator may read it."""
        return self.id.hex()

    def text(self) -> str:
        """The key as it is written down. Print it only where the operator asked for it."""
        return MARK + base64.urlsafe_b64encode(self.secret).decode("ascii")

    def __repr__(self) -> str:
        return f"OperatorKey({self.name})"


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The operator's keys, the current one first; the others still open what they once wrapped."""

    keys: tuple[OperatorKey, ...]

    @property
    def current(self) -> OperatorKey:
        """The key that wraps what is new."""
        return self.keys[0]

    def by_id(self, id: bytes) -> OperatorKey | None:
        """The key of that id, None if the operator has not given it."""
        return next((key for key in self.keys if key.id == id), None)


def ring(text: str) -> KeyRing:
    """The keys in a text, one a line (or with commas between), the current one first. Raises KeyFault."""
    written = [line.strip() for line in text.replace(",", "\n").splitlines()]
    keys = tuple(OperatorKey.read(line) for line in written if line and not line.startswith("#"))
    if not keys:
        raise KeyFault("holds no key; `debrief keys new` makes one.")
    return KeyRing(keys)


def ring_of(environ: Mapping[str, str]) -> KeyRing | None:
    """The keys named by DEBRIEF_KEY, or in the file that DEBRIEF_KEY_FILE names; None where neither is set.

    Raises KeyFault, its sentence beginning with the variable's name.
    """
    text, file = environ.get("DEBRIEF_KEY", "").strip(), environ.get("DEBRIEF_KEY_FILE", "").strip()
    if text and file:
        raise KeyFault("DEBRIEF_KEY and DEBRIEF_KEY_FILE are both set; keep the one you mean.")
    if text:
        return _told("DEBRIEF_KEY", text)
    if file:
        try:
            return _told("DEBRIEF_KEY_FILE", Path(file).read_text(encoding="ascii"))
        except (OSError, UnicodeDecodeError) as fault:
            why = fault.strerror if isinstance(fault, OSError) else "it is no plain text"
            raise KeyFault(
                f"DEBRIEF_KEY_FILE names {file}, which can't be read ({why}); mend the path."
            ) from None
    return None


def _told(variable: str, text: str) -> KeyRing:
    try:
        return ring(text)
    except KeyFault as fault:
        raise KeyFault(f"{variable} {fault}") from None


def add_to_file(path: Path, key: OperatorKey) -> Sequence[OperatorKey]:
    """Writes the key into the file as the current one, before those it holds; the file is its owner's alone.

    Returns all of them. Raises KeyFault; the file is then as it was.
    """
    try:
        before = ring(path.read_text(encoding="ascii")).keys if path.exists() else ()
        part = path.with_name(f"{path.name}.part")
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as out:
            out.writelines(f"{each.text()}\n" for each in (key, *before))
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    except (OSError, UnicodeDecodeError) as fault:
        why = fault.strerror if isinstance(fault, OSError) else "it is no plain text"
        raise KeyFault(f"{path} can't be written ({why}); name another place.") from None
    except KeyFault as fault:
        raise KeyFault(f"{path} {fault}") from None
    return (key, *before)
