"""From which disk on each target holds: the comparison as a ladder, each rung with every fsync made slower.

A few lines of C, compiled here and loaded in front of the C library, wait before each fsync. Needs a C compiler and
Linux; says so where they are missing. One rung by itself: `python -m tests.benchmarks.slow_disk FOLDER TURNS`.
"""

import asyncio
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.baseline import raw
from tests.benchmarks.people import micro, p99, thoughtless, turns

# Microseconds, and the part of the turns. 2 ms more are the disk of a small rented machine, which has a target.
LADDER = ((0, 1.0), (200, 0.5), (500, 0.5), (1000, 0.5), (2000, 1.0))
# Without the slack of a timer, which is 50 µs, a wait is too long by some 20: whoever waits for a disk is woken, too.
SOURCE = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <time.h>

static void wait_a_little(void) {
    struct timespec rest = {0, atol(getenv("SLOWER_BY")) * 1000L};
    if (rest.tv_nsec == 0) return;
    prctl(PR_SET_TIMERSLACK, 1UL);
    while (nanosleep(&rest, &rest) != 0) {}
}

int fsync(int file) {
    static int (*real)(int);
    if (!real) real = (int (*)(int)) dlsym(RTLD_NEXT, "fsync");
    wait_a_little();
    return real(file);
}

int fdatasync(int file) {
    static int (*real)(int);
    if (!real) real = (int (*)(int)) dlsym(RTLD_NEXT, "fdatasync");
    wait_a_little();
    return real(file);
}
"""


def compare(folder: Path, total: int) -> None:
    """Prints a line for each disk: the machinery's turns and waits, by bare sqlite3's in the same process."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None or sys.platform != "linux":
        print("left out: every fsync slower (it needs Linux and a C compiler)")
        return
    source, library = folder / "slow.c", folder / "slow.so"
    source.write_text(SOURCE)
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    print(
        "with every fsync slower, turns of bare (wanted: 0.5 alone; 1.5 at 32, with 2 ms 10; p99 under 10 x bare)"
    )
    print("     slower by   it takes  bare turn    alone   at 32  p99 at 32", flush=True)
    for microseconds, part in LADDER:
        subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.slow_disk", str(folder), str(int(total * part))],
            env=os.environ | {"LD_PRELOAD": str(library), "SLOWER_BY": str(microseconds)},
            check=True,
        )


def fsync(folder: Path) -> float:
    """Seconds that it takes here to make a page durable that is written over, as most of the log's are."""
    took = []
    with (folder / "page").open("w+b", buffering=0) as page:
        for number in range(100):
            page.seek(0)
            page.write(b"%09d" % number + b"x" * 4087)
            begun = time.perf_counter()
            os.fdatasync(page)
            took.append(time.perf_counter() - begun)
    return statistics.median(took)


def rung(folder: Path, total: int) -> str:
    """What an fsync and a bare turn take in this process (their medians), and what the bot's turns come to by that."""
    durable = fsync(folder)
    one, _ = raw(folder / "raw1.db", total, 1)
    many, _ = raw(folder / "raw32.db", total, 32)
    alone = asyncio.run(turns(folder / "alone.db", 1, total, thoughtless))
    # As many as share their commits take a fraction of the time.
    crowd = asyncio.run(turns(folder / "crowd.db", 32, total * 2, thoughtless))
    return (
        f"{micro(float(os.environ.get('SLOWER_BY', '0')) / 1e6):>14} {micro(durable):>10} "
        f"{micro(statistics.median(one)):>10} {alone.per_second * sum(one) / len(one):>8.2f} "
        f"{crowd.per_second * sum(many) / len(many):>7.2f} {p99(crowd.waits) / p99(many):>8.1f} x"
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=sys.argv[1]) as made:
        print(rung(Path(made), int(sys.argv[2])))
