"""How a database's words are sealed: by the operator's keys where there are any, else plainly, and said so."""

from pathlib import Path

from bot.keys import KeyRing
from bot.storage.keyfile import KeyFile, beside
from bot.storage.port import StorageError, Transaction
from bot.storage.seal import PlainSealer, Sealer
from bot.storage.sealed import ALL_SEALED, KeySealer
from bot.storage.sqlite import SqliteStore

AT_ONCE = 200  # keys or rows in one commit


def sealer_for(path: Path, ring: KeyRing | None) -> Sealer:
    """The sealer for the database at `path`. Raises StorageError where it is sealed and the key for that is not set."""
    keys = beside(path)
    if ring is None:
        if keys.exists() and keys.stat().st_size:
            raise StorageError(
                f"What is in {path} is sealed (its keys are in {keys}) and no operator key is set: set DEBRIEF_KEY or "
                "DEBRIEF_KEY_FILE to the one it was sealed with. Without it nothing can be read, or written beside it."
            )
        return PlainSealer()
    if not path.parent.is_dir():
        return PlainSealer()  # the store refuses this path in a moment, and no file is made for nothing
    file = KeyFile(keys, ring)
    if not path.exists() or not path.stat().st_size:  # a new database holds nothing plain, and never will
        file.settle(ALL_SEALED)
    return KeySealer(file)


def described(ring: KeyRing | None) -> str:
    """One clause on how what people write is stored."""
    if ring is None:
        return "what people write is stored as it is, not encrypted (`debrief keys new` makes a key)"
    return f"what people write is encrypted, each person's under a key of their own (operator key {ring.current.name})"


async def rotate(path: Path, ring: KeyRing) -> tuple[int, int]:
    """Brings every person's key under the current operator key, and seals what was stored plainly; how many of each.

    Stopped at any point it has lost nothing, and goes on where it was when it is run again. Raises StorageError.
    """
    keys = KeyFile(beside(path), ring)
    wrapped = 0
    try:
        while done := keys.rewrap(AT_ONCE):
            wrapped += done
    finally:
        keys.close()
    sealed = 0
    async with await SqliteStore.open(path, sealer=sealer_for(path, ring)) as store:
        while done := await store.transaction(_reseal):
            sealed += done
        await store.settle_log()
    keys = KeyFile(beside(path), ring)
    keys.settle(ALL_SEALED)
    keys.close()
    return wrapped, sealed


def _reseal(transaction: Transaction) -> int:
    return transaction.reseal(AT_ONCE)
