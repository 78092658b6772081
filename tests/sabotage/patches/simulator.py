"""Delivery, broken where only a whole run can tell: the simulator's seeds have to notice."""

from tests.sabotage.patch import Patch

SIMULATOR = "tests/simulator/test_simulator.py::"
SEEDS = SIMULATOR + "test_everything_arrives_once_and_in_order_whatever_fails_and_dies[{}]"

PATCHES: tuple[Patch, ...] = (
    Patch(
        name="sim_stamped_before_the_sleep",
        promise="What was in hand while a machine slept for days is stamped when it is written, not before.",
        file="bot/runtime.py",
        old="work = partial(_written, self._means, batch, self._clock)",
        new="work = partial(lambda m, b, n, t: Batch(m, b, n, t).written(), self._means, batch, self._clock.now())",
        test="tests/bot/test_runtime.py::test_what_waited_while_the_machine_slept_is_stamped_when_it_is_written",
    ),
    Patch(
        name="sim_lease",
        promise="The simulator sees when what one process holds is sent by another.",
        file="bot/storage/sql.py",
        old="    AND NOT EXISTS (\n        SELECT 1 FROM outbox AS held",
        new="    OR NOT EXISTS (\n        SELECT 1 FROM outbox AS held",
        test=SEEDS.format(0),
    ),
    Patch(
        name="sim_version_check",
        promise="The simulator sees when a state is worked out from an old one.",
        file="bot/remembered.py",
        old="if found is not None and found[0] == version else None",
        new="if found is not None and found[0] > 0 else None",
        test=SEEDS.format(0),
    ),
    Patch(
        name="sim_dedupe",
        promise="The simulator sees when a redelivery is a second turn.",
        file="bot/batch.py",
        old="transaction.accept(ledger.accepted, now)",
        new="transaction.accept((), now)",
        test=SEEDS.format(0),
    ),
    Patch(
        name="sim_read_back",
        promise="The simulator sees when a message of unknown fate is sent again unasked.",
        file="bot/dispatcher.py",
        old="if parcel.doubt and known:",
        new="if parcel.doubt and not known:",
        test=SEEDS.format(0),
    ),
    Patch(
        name="sim_fencing",
        promise="The simulator sees when who lost a lease goes on marking its rows.",
        file="bot/storage/sql.py",
        old="WHERE number = ? AND lease_owner = ?\n",
        new="WHERE number = ? AND ? <> ''\n",
        test=SEEDS.format(8),
    ),
    Patch(
        name="sim_order",
        promise="The simulator sees when a new message overtakes what another process holds.",
        file="bot/batch.py",
        old="served -= transaction.backlog(served, lease.owner, now)",
        new="served -= set()",
        test=SEEDS.format(0),
    ),
    Patch(
        name="sim_cap",
        promise="The simulator sees a fifth unasked message.",
        file="bot/storage/schema/0002_parcels.sql",
        old="CHECK (nth BETWEEN 1 AND 4)",
        new="CHECK (nth BETWEEN 1 AND 400)",
        test=SEEDS.format(3),
    ),
)
