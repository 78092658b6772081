"""The states of the people who spoke last, as they were saved: what is here need not be read and opened again.

A state is used only while the table still has the version that it was saved under, so what another process writes is
never missed.
"""

from collections.abc import Iterable, Mapping

from conversations.model import ConversationKey
from conversations.state import State

MOST = 2_000


class Remembered:
    """Versions and states by person; the one longest unused goes first."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._states: dict[ConversationKey, tuple[int, State]] = {}

    def __contains__(self, person: ConversationKey) -> bool:
        return person in self._states

    def state(self, person: ConversationKey, version: int) -> State | None:
        """The state, if it is the one saved under that version."""
        found = self._states.get(person)
        return found[1] if found is not None and found[0] == version else None

    def keep(self, states: Mapping[ConversationKey, tuple[int, State]]) -> None:
        """Remembers what has just been committed."""
        for person, state in states.items():
            self._states.pop(person, None)
            self._states[person] = state
        while len(self._states) > self._most:
            del self._states[next(iter(self._states))]

    def forget(self, people: Iterable[ConversationKey]) -> None:
        """Drops what is kept of them."""
        for person in people:
            self._states.pop(person, None)
