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
    file, sealed, done = beside(path), 0, -1
    wrapped, _ = _rewrapped(file, ring)
    async with await SqliteStore.open(path, sealer=sealer_for(path, ring)) as store:
        while done:
            done, left = await store.transaction(_reseal)
            sealed += done
        await store.settle_log()
    # A bot that runs meanwhile may have made some under the key that it knows.
    later, damaged = _rewrapped(file, ring)
    if not left:
        keys = KeyFile(file, ring)
        keys.settle(ALL_SEALED)
        keys.close()
    if damaged:
        raise StorageError(
            f"{damaged} of the keys in {file} could not be wrapped anew: they were damaged or changed, or a bot is "
            "running that knows only an older key. Stop that bot, or put back a whole copy of that file (it lacks "
            "whoever began later), and run this again. All others are under the operator key "
            f"{ring.current.name} now; keep the older ones until then."
        )
    if left:
        raise StorageError(f"{len(left)} rows in {path} could not be sealed and stay as they were. {left[0]}")
    return wrapped + later, sealed


def _rewrapped(file: Path, ring: KeyRing) -> tuple[int, int]:
    """Wraps what it can under the current operator key; how many keys that were, and how many stay as they were."""
    keys, wrapped = KeyFile(file, ring), 0
    last: bytes | None = b""
    try:
        while last is not None:
            done, last = keys.rewrap(last, AT_ONCE)
            wrapped += done
        return wrapped, keys.left_behind()
    finally:
        keys.close()


def _reseal(transaction: Transaction) -> tuple[int, list[str]]:
    return transaction.reseal(AT_ONCE)
