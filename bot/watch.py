"""Ends sends that take too long, with one timer for all of them: one for each costs as much as the send itself."""

import asyncio

from conversations.model import ConversationKey


class Watch:
    """Cancels the task of whoever is still under way after `seconds`. One thing at a time for each person."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._begun: dict[ConversationKey, tuple[float, asyncio.Task[None]]] = {}  # the oldest first
        self._overdue: set[ConversationKey] = set()
        self._timer: asyncio.TimerHandle | None = None

    def __contains__(self, person: ConversationKey) -> bool:
        return person in self._begun

    def begin(self, person: ConversationKey, task: "asyncio.Task[None]") -> None:
        """From now on it may take so long."""
        loop = task.get_loop()
        self._begun[person] = (loop.time(), task)
        if self._timer is None:
            self._timer = loop.call_later(self._seconds, self._look, loop)

    def end(self, person: ConversationKey) -> None:
        """It has ended, in whatever way: also by an error that came of being cancelled. The task may go on."""
        _, task = self._begun.pop(person)
        if person in self._overdue:
            self._overdue.discard(person)
            task.uncancel()

    def ended(self, person: ConversationKey) -> bool:
        """Whether it was this that cancelled the person's task, and nobody else did."""
        return person in self._overdue and self._begun[person][1].cancelling() == 1

    def stop(self) -> None:
        """Watches no more."""
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        self._timer = None
        now = loop.time()
        for person, (begun, task) in self._begun.items():
            if begun + self._seconds > now:
                self._timer = loop.call_later(begun + self._seconds - now, self._look, loop)
                break
            if person not in self._overdue:
                self._overdue.add(person)
                task.cancel()
