"""Who holds a lease: a name that dies with its process, so that a killed process's work need not wait for a
timeout.
"""

import os
from contextlib import suppress
from functools import cache
from hashlib import blake2s
from pathlib import Path

_alive: set[str] = set()  # names given out in this process and not yet retired


def new_owner() -> str:
    """A name for one holder of leases in this process: "place:pid:started:token"."""
    pid = os.getpid()
    name = f"{_place()}:{pid}:{_started(pid) or ''}:{os.urandom(4).hex()}"
    _alive.add(name)
    return name


def retire(owner: str) -> None:
    """From here on the name counts as dead."""
    _alive.discard(owner)


def is_dead(owner: str) -> bool:
    """True only when its process has certainly ended. For another machine or container the answer is always
    False.
    """
    try:
        place, number, started, _ = owner.split(":")
        pid = int(number)
    except ValueError:
        return False
    if place != _place():
        return False
    if pid == os.getpid() and started == (_started(pid) or ""):
        return owner not in _alive
    now = _started(pid)
    if started and now:
        return now != started
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    except OSError:  # somebody else's process, about which this system tells nothing
        return False
    # Readable once and no more, yet its number is ours to signal: it has ended and nobody has waited for it
    # yet.
    return bool(started)


@cache
def _place() -> str:
    """Where a pid means what it means here: host, boot and pid namespace, hashed."""
    parts = [os.uname().nodename]
    with suppress(OSError):
        parts.append(Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip())
    with suppress(OSError):
        parts.append(str(Path("/proc/self/ns/pid").readlink()))
    return blake2s("|".join(parts).encode(), digest_size=6).hexdigest()


def _started(pid: int) -> str | None:
    """When the process began, in the kernel's ticks, which tells it from a later one of the same number.

    None where the system does not say, and for a process that has ended, also one nobody has waited for yet.
    """
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    fields = stat.rpartition(")")[2].split()
    return None if fields[0] in ("Z", "X") else fields[19]
