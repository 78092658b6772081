"""The bot in a process of its own, spoken to over the line protocol and killed where a test says so.

The process runs the code beside this file (the folder first on its path), so a changed copy is tested as that copy.
"""

import asyncio
import json
import os
import select
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, TypeAlias

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 60.0
"""Seconds without a word after which the process counts as stuck."""

Answer: TypeAlias = dict[str, Any]
DONE: Answer = {"done": True}


def command(path: Path, now: str = "2026-03-03T14:00:00Z", zone: str = "Europe/Berlin") -> list[str]:
    """What starts it: the database, the time its clock stands at, the person's zone."""
    return [
        *(sys.executable, "-m", "bot", "chat", "--jsonl"),
        *("--db", str(path), "--now", now, "--tz", zone, "--as", "sam"),
    ]


def environment() -> dict[str, str]:
    """This process's environment with the packages beside the tests first."""
    rest = os.environ.get("PYTHONPATH", "")
    return os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{rest}" if rest else str(ROOT)}


@asynccontextmanager
async def running(
    arguments: Sequence[str], settings: Mapping[str, str], cwd: Path = ROOT
) -> AsyncIterator[asyncio.subprocess.Process]:
    """`python -m bot` with these arguments and settings; whatever is left of it is killed, however the test ends."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        cwd=cwd,
        env={**environment(), **settings},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


class Talk:
    """A running process. Lines of its output that came in whole are kept in `heard`, in order."""

    def __init__(self, path: Path, now: str = "2026-03-03T14:00:00Z", zone: str = "Europe/Berlin") -> None:
        self._process = subprocess.Popen(
            command(path, now, zone),
            cwd=ROOT,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        assert self._process.stdin
        assert self._process.stdout
        self._in, self._out = self._process.stdin, self._process.stdout
        self._rest = b""
        self._taken = 0
        self._read = 0
        self.heard: list[Answer] = []

    def __enter__(self) -> "Talk":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._in.close()
        self._out.close()

    def write(self, line: Mapping[str, Any] | bytes) -> None:
        """Send a line: an object, or bytes as they are."""
        raw = line if isinstance(line, bytes) else json.dumps(line).encode()
        self._in.write(raw + b"\n")
        self._in.flush()

    def next(self) -> Answer:
        """The next line of its output; fails the test where it has ended or is stuck."""
        while self._read == len(self.heard):
            assert self._more(), f"the process ended with status {self._process.wait()} in mid-answer"
        self._read += 1
        return self.heard[self._read - 1]

    def say(self, line: Mapping[str, Any] | bytes) -> list[Answer]:
        """Send a line and hear its whole answer, `done` left off."""
        self.write(line)
        return self.rest_of_answer()

    def rest_of_answer(self) -> list[Answer]:
        """What comes until `done`."""
        found = []
        while (answer := self.next()) != DONE:
            found.append(answer)
        return found

    def read_bytes(self, count: int) -> None:
        """Take in so many bytes of output, or what there is up to the answer's `done` if that comes first."""
        goal, seen = self._taken + count, len(self.heard)
        while self._taken < goal and DONE not in self.heard[seen:] and self._more(goal - self._taken):
            pass

    def kill(self) -> None:
        """SIGKILL, then take in what had reached the pipe; half a line is no line."""
        self._process.send_signal(signal.SIGKILL)
        while self._more():
            pass
        assert self._process.wait() == -signal.SIGKILL, "it had ended on its own"

    def end(self) -> list[Answer]:
        """Close its input, hear the rest, and see it end well."""
        self._in.close()
        while self._more():
            pass
        assert self._process.wait(PATIENCE) == 0
        assert not self._rest, "its output ended in half a line"
        read, self._read = self._read, len(self.heard)
        return self.heard[read:]

    def _more(self, most: int = 1 << 16) -> bool:
        ready, _, _ = select.select([self._out], [], [], PATIENCE)
        assert ready, "the process is stuck: no word and no end"
        chunk = os.read(self._out.fileno(), most)
        self._taken += len(chunk)
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        self.heard.extend(json.loads(line) for line in lines)
        return bool(chunk)


def conversation(path: Path, lines: Sequence[Mapping[str, Any] | bytes]) -> list[list[Answer]]:
    """Each line's answer from one process that ends well."""
    with Talk(path) as talk:
        answers = [talk.say(line) for line in lines]
        assert talk.end() == []
    return answers


def steady(answer: Answer) -> Answer:
    """The answer without what an export tells of tables: how far deliveries are depends on when it was asked for."""
    if not any(file["name"].startswith("debrief.") for file in answer.get("bot", {}).get("files", ())):
        return answer
    files = [{**file, "text": _without_tables(file)} for file in answer["bot"]["files"]]
    return {**answer, "bot": {**answer["bot"], "files": files}}


def _without_tables(file: Mapping[str, str]) -> str:
    if file["name"] == "debrief.json":
        return json.dumps({name: part for name, part in json.loads(file["text"]).items() if name != "tables"})
    return file["text"].partition("# Kept beside it")[0]
