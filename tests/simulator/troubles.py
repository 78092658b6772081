"""What goes wrong around the processes: the disk, a door, the computer's clock, a process that sleeps, a journey."""

import asyncio
from collections.abc import Coroutine, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.simulator.world import World


class Troubles:
    """The troubles of one run, as its setup has them."""

    def __init__(self, world: "World") -> None:
        self._world = world

    def coming(self) -> Iterator[Coroutine[Any, Any, None]]:
        """Each of them, to be run beside the people."""
        setup = self._world.setup
        if setup.disk:
            yield self._bad_disk()
        if setup.closing:
            yield self._closed_door()

    async def _bad_disk(self) -> None:
        world = self._world
        while world.loop.time() < 900.0:
            await asyncio.sleep(world.random.uniform(5.0, 200.0))
            began = world.loop.time()
            world.spoil(world.random.choice(("SQLITE_BUSY", "SQLITE_FULL", "SQLITE_IOERR_WRITE")))
            world.journal.bad_disk.append((began, float("inf")))
            await asyncio.sleep(world.random.uniform(0.5, 30.0))
            world.spoil("")
            world.journal.bad_disk[-1] = (began, world.loop.time())

    async def _closed_door(self) -> None:
        world = self._world
        person = world.random.choice(world.people).key
        while world.loop.time() < 900.0:
            await asyncio.sleep(world.random.uniform(1.0, 60.0))
            world.platform.closed.add(person)
            await asyncio.sleep(world.random.uniform(1.0, 60.0))
            world.platform.closed.discard(person)
