"""The same comparison with every fsync made 2 ms slower, as on the disk of a small rented machine.

A few lines of C, compiled here and loaded in front of the C library, wait before each fsync. Needs a C compiler and
Linux; says so where they are missing.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

MILLISECONDS = 2
SOURCE = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

static void wait_a_little(void) {
    struct timespec rest = {0, %d * 1000000L};
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
    """Prints the comparison of tests.benchmarks.throughput, made in a process whose disk is slow."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None or sys.platform != "linux":
        print("left out: every fsync 2 ms slower (it needs Linux and a C compiler)")
        return
    source, library = folder / "slow.c", folder / "slow.so"
    source.write_text(SOURCE % MILLISECONDS)
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, source, "-ldl"], check=True)
    print(f"with every fsync {MILLISECONDS} ms slower:", flush=True)
    subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.throughput", str(folder), str(total)],
        env=os.environ | {"LD_PRELOAD": str(library)},
        check=True,
    )
