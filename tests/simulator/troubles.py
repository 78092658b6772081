"""What goes wrong around the processes: the disk, a door, the computer's clock, a process that sleeps, a journey."""

import asyncio
from collections.abc import Coroutine, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from tests.simulator.people import ZONES

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
        if setup.wrong_clock:
            yield self._wrong_clock()
        if setup.freezing:
            yield self._freezing()
        if setup.travels:
            yield self._travels()

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

    async def _wrong_clock(self) -> None:
        """The computer's clock is set on or back by hours, and set right again later."""
        world = self._world
        for _ in range(3):
            await asyncio.sleep(world.random.choice((5.0, 60.0, 400.0, 4000.0)) * world.random.random())
            world.set_clock(timedelta(hours=world.random.choice((-7, -3, -1, 1, 2, 5))))
            await asyncio.sleep(world.random.choice((20.0, 200.0, 3000.0, 30000.0)) * world.random.random())
            world.set_clock(timedelta(0))

    async def _freezing(self) -> None:
        """A process sleeps at some await, as on a suspended machine, until its leases may be somebody else's."""
        world = self._world
        while world.loop.time() < 1500.0:
            slot = world.random.choice(world.slots)
            world.freeze_at = slot, int(world.random.expovariate(1 / 60)) + 1
            await asyncio.sleep(world.random.uniform(1.0, 300.0))
            world.freeze_at = None  # nobody would thaw one that fell asleep after this
            world.freeze(slot)
            await asyncio.sleep(world.random.choice((3.0, 30.0, 90.0, 300.0)))
            world.thaw(slot)

    async def _travels(self) -> None:
        """Somebody's platform tells another zone from then on."""
        world = self._world
        for _ in range(3):
            await asyncio.sleep(world.random.choice((60.0, 600.0, 20000.0)) * world.random.random())
            world.random.choice(world.people).zone = world.random.choice(ZONES)
