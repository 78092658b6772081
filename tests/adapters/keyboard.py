"""The chat in a terminal of its own: real keystrokes in, the screen's text out without its colours."""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
from pathlib import Path
from time import perf_counter
from types import TracebackType

from tests.process import environment

PATIENCE = 20.0
ROWS, COLUMNS = 50, 100
ENTER, ESCAPE, CTRL_C, CTRL_D, CTRL_U = "\r", "\x1b", "\x03", "\x04", "\x15"
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07]*\x07|[=>()].?)")
_WHERE_IS_THE_CURSOR = b"\x1b[6n"


class Keyboard:
    """A running chat. `screen` is all it has shown; `see` waits for words that have not been seen yet."""

    def __init__(self, db: Path, folder: Path, *arguments: str) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        command = [sys.executable, "-m", "bot", "chat", "--db", str(db), "--tz", "Europe/Berlin", *arguments]
        self.started = perf_counter()
        self._process = subprocess.Popen(
            command, cwd=folder, env=environment() | {"TERM": "xterm"}, stdin=theirs, stdout=theirs, stderr=theirs,
            start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self._raw = b""
        self._seen = 0

    def __enter__(self) -> "Keyboard":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        os.close(self._ours)

    @property
    def screen(self) -> str:
        """Everything shown so far, without escapes and carriage returns."""
        return _ESCAPES.sub("", self._raw.decode("utf-8", "replace")).replace("\r", "")

    def see(self, words: str) -> str:
        """Waits until the words are shown after what was seen before; what was shown up to their end."""
        until = perf_counter() + PATIENCE
        while (found := self.screen.find(words, self._seen)) < 0:
            assert perf_counter() < until, f"{words!r} never came; shown: {self.screen[self._seen :]!r}"
            assert self._more(), f"it ended without {words!r}; shown: {self.screen[self._seen :]!r}"
        shown = self.screen[self._seen : found + len(words)]
        self._seen = found + len(words)
        return shown

    def type(self, keys: str) -> None:
        """Press these keys."""
        os.write(self._ours, keys.encode())

    def say(self, line: str, then: str) -> str:
        """Type a line at the prompt, and wait for the words it brings and the next prompt."""
        self.type(line + ENTER)
        return self.see(then) + self.see("›")

    def end(self) -> int:
        """Waits until it has ended; its exit code."""
        while self._more():
            pass
        return self._process.wait(PATIENCE)

    def _more(self) -> bool:
        ready, _, _ = select.select([self._ours], [], [], PATIENCE)
        assert ready, f"it is stuck; shown: {self.screen[self._seen :]!r}"
        try:
            chunk = os.read(self._ours, 1 << 16)
        except OSError:  # how a terminal says that its program has gone
            return False
        for _ in range(chunk.count(_WHERE_IS_THE_CURSOR)):
            os.write(self._ours, b"\x1b[1;1R")
        self._raw += chunk
        return bool(chunk)
