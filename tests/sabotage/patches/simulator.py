"""Delivery, broken where only a whole run can tell: the simulator's seeds have to notice."""

from tests.sabotage.patch import Patch

SIMULATOR = "tests/simulator/test_simulator.py::"
SEEDS = SIMULATOR + "test_everything_arrives_once_and_in_order_whatever_fails_and_dies[{}]"

PATCHES: tuple[Patch, ...] = (
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
        file="bot/runtime.py",
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
        file="bot/runtime.py",
        old="served -= transaction.backlog(served, lease.owner)",
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
    Patch(
        name="sim_quiet_hours",
        promise="The simulator sees a nudge in the quiet hours.",
        file="conversations/flows/debrief/due.py",
        old="if quiet(scene.local) and not (nudge.named and on_time)",
        new="if nudge.times > 9 and not (nudge.named and on_time)",
        test=SEEDS.format(0),
    ),
    Patch(
        name="sim_cancel_in_flight",
        promise="The simulator sees a nudge that comes after what it is about was settled.",
        file="bot/runtime.py",
        old="withdrawn = transaction.withdraw(ledger.pointless)",
        new="withdrawn = transaction.withdraw(())",
        test=SEEDS.format(0),
    ),
    Patch(
        name="sim_number_used_twice",
        promise="The simulator sees when a parcel gets the number of an erased one.",
        file="bot/storage/sql.py",
        old="WHERE number = (SELECT MAX(number) FROM outbox) AND",
        new="WHERE number = (SELECT MIN(number) FROM outbox) AND",
        test=SEEDS.format(0),
    ),
    Patch(
        name="sim_order_over_faults",
        promise="The simulator sees when what waits for the database is overtaken.",
        file="bot/dispatcher.py",
        old="                    await self._wait(person, self._pacing.heartbeat)\n",
        new="                    return\n",
        test=SEEDS.format(0),
    ),
)
