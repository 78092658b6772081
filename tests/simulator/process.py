"""A process that can die at any await: nothing of it acts from that moment on, not even its `finally`."""

import asyncio
import contextlib
import sys
from collections import Counter
from collections.abc import Callable, Coroutine, Generator
from contextvars import Context, ContextVar, copy_context
from typing import Any

from tests.simulator.sites import suspended_at

CURRENT: ContextVar["Process | None"] = ContextVar("CURRENT", default=None)
"""The process that the running code belongs to; None for the world around it."""


class Died(BaseException):
    """Raised into code of a dead process, should any still run."""


class Reply(asyncio.Future[Any]):
    """A future that the world resolves for a process; it knows at which sites it is waited for."""

    sites: tuple[str, ...] = ()


class Process:
    """A group of tasks that live and die together. `suspended` is told the await sites of each suspension."""

    def __init__(self, name: str, suspended: Callable[["Process", tuple[str, ...]], None]) -> None:
        self.name = name
        self.alive = True
        self.context = copy_context()
        self.context.run(CURRENT.set, self)
        self.on_death: list[Callable[[], None]] = []
        self.visited: Counter[str] = Counter()
        self._suspended = suspended
        self._abandoned: list[Coroutine[Any, Any, Any]] = []
        self.tasks: set[asyncio.Task[Any]] = set()
        self.frozen = False
        self.on_thaw: list[Callable[[], None]] = []

    def spawn(self, work: Coroutine[Any, Any, Any]) -> "asyncio.Task[Any]":
        """A task inside the process."""
        return asyncio.get_running_loop().create_task(work, context=self.context)

    def die(self) -> None:
        """As with `kill -9`."""
        if self.alive:
            self.alive = False
            for act in self.on_death:
                act()

    def freeze(self) -> None:
        """As with SIGSTOP, or a suspended machine: nothing of it runs, while the world goes on."""
        self.frozen = True

    def thaw(self) -> None:
        """It goes on where it was, and everything that it waited for has happened."""
        self.frozen = False
        waking, self.on_thaw = self.on_thaw, []
        for wake in waking if self.alive else ():
            wake()

    def must_be_alive(self) -> None:
        """Raises Died once the process is dead: what reaches for the world asks first."""
        if not self.alive:
            raise Died(self.name)

    def at(self, sites: tuple[str, ...]) -> None:
        """The process waits at these sites; it may die here."""
        if self.alive:
            self.visited.update(sites)
            self._suspended(self, sites)

    def abandon(self, coroutine: Coroutine[Any, Any, Any]) -> None:
        """Keeps what will never run again from being closed, which would run its `finally`."""
        self._abandoned.append(coroutine)

    def bury(self) -> None:
        """Lets go of what was abandoned. Call it when no loop runs any more: whatever it still tries fails."""
        self.alive = False
        for task in self.tasks:
            task._log_destroy_pending = False  # type: ignore[attr-defined]
        while self._abandoned:
            with contextlib.suppress(BaseException), _unheard():
                self._abandoned.pop().close()


@contextlib.contextmanager
def _unheard() -> Generator[None]:
    """What the `finally` of somebody dead still awaits is closed with it, and Python would print how that fails."""
    hook, sys.unraisablehook = sys.unraisablehook, lambda _: None
    try:
        yield
    finally:
        sys.unraisablehook = hook


class _Watched(Coroutine[Any, Any, Any]):
    """A task's coroutine, seen at each suspension, and not resumed once its process is dead."""

    def __init__(self, inner: Coroutine[Any, Any, Any], process: Process) -> None:
        self._inner, self._process = inner, process
        self._held_up: tuple[Callable[..., Any], tuple[Any, ...]] | None = None
        process.abandon(inner)

    def send(self, value: Any) -> Any:
        return self._resume(self._inner.send, value)

    def throw(self, *error: Any) -> Any:
        return self._resume(self._inner.throw, *error)

    def close(self) -> None:
        """Nothing: a process that is gone cleans nothing up. `Process.bury` lets go of it in the end."""

    def __await__(self) -> Generator[Any, Any, Any]:
        return self._inner.__await__()

    def _resume(self, resume: Callable[..., Any], *values: Any) -> Any:
        if not self._process.alive:
            raise StopIteration
        if self._held_up is not None and resume == self._inner.send:
            resume, values = self._held_up  # also where it freezes again before it went on
        if self._process.frozen:
            return self._until_it_thaws(resume, values)
        self._held_up = None
        yielded = resume(*values)
        sites = tuple(suspended_at(self._inner))
        if isinstance(yielded, Reply):
            yielded.sites = sites
        self._process.at(sites)
        return yielded

    def _until_it_thaws(self, resume: Callable[..., Any], values: tuple[Any, ...]) -> Any:
        """Has the task wait. It goes on with what it was woken by last: a cancellation, if there was one."""
        self._held_up = resume, values
        thawed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._process.on_thaw.append(lambda: None if thawed.done() else thawed.set_result(None))
        thawed._asyncio_future_blocking = True
        return thawed


def task_factory(
    loop: asyncio.AbstractEventLoop, work: Any, context: Context | None = None
) -> "asyncio.Task[Any]":
    """Tasks begun inside of a process belong to it."""
    process = context.get(CURRENT) if context is not None else CURRENT.get()
    if process is None:
        return asyncio.Task(work, loop=loop, context=context)
    task = asyncio.Task(_Watched(work, process), loop=loop, context=context)
    process.tasks.add(task)
    return task
