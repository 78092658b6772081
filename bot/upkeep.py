"""What an operator does to a database: bring it up to date, copy it, look at what could not be delivered."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from bot.keys import KeyFault, KeyRing, OperatorKey, add_to_file
from bot.sealing import rotate, sealer_for
from bot.storage.faults import explained
from bot.storage.keyfile import beside
from bot.storage.port import StorageError
from bot.storage.sqlite import SqliteStore

Say = Callable[[str], None]

PAGES = 256  # copied in one go; a bot that runs meanwhile writes in between


async def upgrade(path: Path, ring: KeyRing | None, say: Say) -> None:
    """Opening a database brings its schema up to date. Raises StorageError."""
    async with await SqliteStore.open(path, sealer=sealer_for(path, ring)):
        say(f"{path} is at this version.")


def back_up(path: Path, copy: Path, say: Say) -> None:
    """Copies a database that may be in use; the copy is whole, or it is not there. Raises StorageError.

    It is for its owner's eyes only. What people's words are sealed with is never in it.
    """
    refuse_missing(path)
    if copy.exists():
        raise StorageError(f"{copy} is there already and is not written over; name another file.")
    if not copy.parent.is_dir():
        raise StorageError(
            f"The folder {copy.parent} for the copy is not there; make it, or name another place."
        )
    part = copy.with_name(f"{copy.name}.part")
    part.unlink(missing_ok=True)
    try:
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDONLY, 0o600))
        with (
            explained(path),
            closing(sqlite3.connect(path)) as source,
            explained(part),
            closing(sqlite3.connect(part)) as target,
        ):
            source.backup(target, pages=PAGES)
        part.rename(copy)
    except OSError as fault:
        raise StorageError(
            f"The copy {copy} can't be written ({fault.strerror}); name another place."
        ) from None
    finally:
        part.unlink(missing_ok=True)
    say(f"{path} is copied to {copy}, {copy.stat().st_size:,} bytes.")
    if beside(path).exists():
        say(
            f"People's keys ({beside(path)}) are not in it. To put it back you need them as they are at that time: "
            "whoever was deleted since stays deleted."
        )


def refuse_missing(path: Path) -> None:
    """Raises StorageError where there is no database to work on: none is made for that."""
    if not path.is_file():
        raise StorageError(f"There is no database at {path}; name it with --db.")


async def show_outbox(path: Path, ring: KeyRing | None, say: Say) -> None:
    """A line for each parcel that has not been delivered: ids, times and kinds of error. Raises StorageError."""
    async with await SqliteStore.open(path, sealer=sealer_for(path, ring)) as store:
        stuck = await store.read(lambda transaction: transaction.stuck())
    for each in stuck:
        again = f", again {each.not_before:%Y-%m-%d %H:%M} UTC" if each.not_before else ""
        why = f": {each.reason}" if each.reason else ""
        say(
            f"{each.number}  {each.status}{why}  to {each.conversation}  since {each.created_at:%Y-%m-%d %H:%M} UTC"
            f"{f', tried {each.attempts} times' if each.attempts else ''}{again}"
        )
    dead = sum(each.status == "dead" for each in stuck)
    say(
        f"{len(stuck)} undelivered, {dead} of them dead."
        + (
            " `debrief outbox --retry NUMBER` tries a dead one again, `--retry all` every one."
            if dead
            else ""
        )
    )


async def retry(path: Path, ring: KeyRing | None, number: int | None, say: Say) -> None:
    """Has dead parcels tried again; the running bot takes them up within seconds. Raises StorageError."""
    async with await SqliteStore.open(path, sealer=sealer_for(path, ring)) as store:
        revived = await store.transaction(lambda transaction: transaction.revive(number))
    if number is not None and not revived:
        raise StorageError(f"There is no dead message {number}; `debrief outbox` lists what there is.")
    say(f"{revived} will be tried again" + ("." if revived else ": none is dead."))


def new_key(file: Path | None, say: Say) -> None:
    """Makes an operator key: printed, or written into a file as the current one. Raises StorageError."""
    key = OperatorKey.new()
    if file is None:
        say(key.text())
        return
    try:
        keys = add_to_file(file, key)
    except KeyFault as fault:
        raise StorageError(str(fault)) from None
    say(
        f"{file} has a new key, {key.name}, as the current one of {len(keys)}. Name it with DEBRIEF_KEY_FILE."
    )
    if len(keys) > 1:
        say(
            "The older ones still open what they sealed. `debrief keys rotate` brings everything under the new one."
        )


async def rotate_keys(path: Path, ring: KeyRing | None, say: Say) -> None:
    """Brings everything under the current operator key. Raises StorageError."""
    if ring is None:
        raise StorageError(
            "No operator key is set, so there is nothing to rotate to; `debrief keys new` makes one."
        )
    refuse_missing(path)
    wrapped, sealed = await rotate(path, ring)
    say(
        f"{wrapped} people's keys were wrapped anew, {sealed} plain rows were sealed. Everything in {path} is under "
        f"the operator key {ring.current.name} now; older ones are no longer needed for it."
    )
