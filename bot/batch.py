"""One transaction, whole: accept, load, step, save, outbox, reminders, record."""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot import privacy
from bot.exporting import completed
from bot.gathering import Gathering, joined
from bot.ledger import Ledger, entry, parcel, takings_back
from bot.remembered import Remembered
from bot.storage.port import Kept, Lease, Parcel, Transaction
from bot.storage.seal import Unreadable
from bot.turn import Outlet, Pending, Result, Step, Turn, TurnFailed, Written, log_failure
from conversations.codec import state_from_json, state_to_text
from conversations.flow import Flow
from conversations.model import ConversationKey, Envelope, Refused, ReminderDue, Send, TextReceived, typed
from conversations.state import State

log = logging.getLogger(__name__)

CLOSED = (
    "What I kept of our talk can't be opened any more, so I can't go on from it. "
    "Whoever runs this bot finds a line about it in the log."
)


@dataclass(frozen=True, slots=True)
class Means:
    """What turns are worked out with."""

    flow: Flow[Any]
    step: Step
    gathering: Gathering
    remembered: Remembered
    outlet: Outlet | None


class Batch:
    """The turns that share a commit, within its transaction. It may be begun anew, after a conflict."""

    def __init__(
        self, means: Means, batch: Sequence[Pending], now: datetime, transaction: Transaction
    ) -> None:
        self._means, self._batch, self._now, self._transaction = means, batch, now, transaction
        people = {p.person for p in batch}
        known = {person for person in people if person in means.remembered}
        self._seen = transaction.seen({p.id for p in batch if p.envelope})
        self._kept = transaction.load(people - known)
        self._ledger = ledger = Ledger(
            {
                **transaction.versions(known),
                **{person: found.version for person, found in self._kept.items()},
            },
            transaction.pending({p.reminder for p in batch if p.reminder}),
            transaction.fragments({person for person in people if means.gathering.on(person.platform)}),
        )
        transaction.expect({person for person in people if not ledger.version(person)})

    def written(self) -> Written:
        """Takes the turns, one after the other, and writes down what they come to."""
        seen, ledger, transaction, now = self._seen, self._ledger, self._transaction, self._now
        results = []
        for received in self._batch:
            p = _under_its_own_name(received, seen, ledger, transaction) if received.reminder else received
            again = p.envelope is not None and (p.id in seen or p.id in ledger.accepted)
            results.append(Turn(duplicate=True) if again else self._turn(p))

        if ledger.erased:
            ledger.parcels += takings_back(transaction.receipts(ledger.erased), now)
            transaction.erase(ledger.erased)
        transaction.accept(ledger.accepted, now)
        transaction.save(ledger.saved)
        withdrawn = transaction.withdraw(ledger.pointless)
        leased, waiting = self._enqueue(ledger.parcels)
        if ledger.reminders:
            transaction.cancel([key for key, reminder in ledger.reminders.items() if reminder is None])
            transaction.remind({key: reminder for key, reminder in ledger.reminders.items() if reminder})
        transaction.unasked(ledger.unasked)
        transaction.gathered(ledger.gathered)
        transaction.gather(ledger.pieces)
        transaction.record(ledger.records, now)
        return Written(results, leased, waiting, withdrawn, ledger, now)

    def _turn(self, p: Pending) -> Result:
        """What becomes of one that is waiting: a piece of an answer, a turn, or nothing."""
        envelope, person, ledger, gathering = p.envelope, p.person, self._ledger, self._means.gathering
        if p.reminder and not ledger.fires(p.reminder, p.due_at):
            return Turn(duplicate=True)
        if gathering.on(person.platform):
            waiting = ledger.waiting(person)
            if envelope is None and not waiting:
                return Turn(duplicate=True)  # it was answered meanwhile
            if envelope is None and gathering.left(person.platform, waiting[-1].ready_at, self._now):
                ledger.early.append((person, waiting[-1]))
                return Turn(duplicate=True)  # more has come, or an early piece was changed
            try:
                piece = envelope and gathering.piece(
                    envelope, waiting, lambda: self._state(person), self._now
                )
            except Exception as error:
                log_failure(p.id, error)
                return TurnFailed(p.id)
            if piece:
                ledger.gather(p.id, person, piece)
                return Turn()
            if waiting:
                whole = Envelope(f"gathered:{waiting[0].id}", person, person.user, self._now, joined(waiting))
                ledger.answered(person)
                result = self._step_once(whole, whole.id, "")
                if envelope is None:
                    return result
        return self._step_once(envelope, p.id, p.cause) if envelope else Turn()

    def _step_once(self, envelope: Envelope, id: str, cause: str) -> Result:
        """Steps one envelope and enters what comes of it; whatever it raises stays its own."""
        event, person, means, ledger = envelope.event, envelope.conversation, self._means, self._ledger
        reminder = (person, event.reminder) if isinstance(event, ReminderDue) else None
        try:
            state = self._state(person)
            after = means.step(means.flow, state, event, now=envelope.received_at, zone=envelope.zone)
            made = entry(envelope, completed(after.effects, lambda: self._transaction.tables(person)))
            said = parcel(envelope, cause, made)
            sealed = self._transaction.seal(person, state_to_text(means.flow, after.state))
            row = Kept(0, sealed, self._now, privacy.keep_until(after.state, self._now))
        except Refused as refusal:
            if reminder:  # left there, it would come back for ever
                log.warning("reminder %s was refused and dropped", id)
                ledger.drop(reminder)
            return Turn(refused=refusal.sentence)
        except Unreadable as closed:
            log.error("turn %s: %s", id, closed)
            if reminder:  # it would fail at every look
                ledger.drop(reminder)
            return Turn(refused=self._crisis_card(envelope) or CLOSED)
        except Exception as error:
            log_failure(id, error)
            return TurnFailed(id)
        if reminder:
            ledger.drop(reminder)
        ledger.enter(id, person, after.state, row, made, said)
        return Turn(outgoing=said.effects, erased=made.erases)

    def _crisis_card(self, envelope: Envelope) -> str:
        """Where to turn, if that is what they need to hear before anything else; "" if not. Nothing is kept of it."""
        for said in typed(envelope.event):
            try:
                after = self._means.step(
                    self._means.flow, State(), TextReceived(said), now=envelope.received_at
                )
            except Exception as error:
                log_failure(envelope.id, error)
                continue
            if after.state.hold:
                return "\n\n".join(each.message.text for each in after.effects if isinstance(each, Send))
        return ""

    def _state(self, person: ConversationKey) -> State:
        """The person's state as the batch has it by now."""
        if person in self._ledger.states:
            return self._ledger.states[person]
        version = self._ledger.version(person)
        if not version:
            return State()
        found = self._means.remembered.state(person, version)
        if found is None:
            stored = self._kept.get(person) or self._transaction.load([person])[person]
            found = state_from_json(self._means.flow, self._transaction.unseal(person, stored))
        return found

    def _enqueue(self, parcels: Sequence[Parcel]) -> tuple[list[Parcel], list[Parcel]]:
        """Stores the parcels: under this process's lease, but for people whom somebody else still has some for."""
        transaction, now = self._transaction, self._now
        leases = {platform: self._lease(platform) for platform in {each.to.platform for each in parcels}}
        served = {each.to for each in parcels if leases[each.to.platform]}
        lease = next((lease for lease in leases.values() if lease), None)
        if lease:
            served -= transaction.backlog(served, lease.owner, now)
        others = [each for each in parcels if each.to not in served]
        ours = [each for each in parcels if each.to in served] if others else parcels
        return transaction.enqueue(ours, lease, now), transaction.enqueue(others, None, now)

    def _lease(self, platform: str) -> Lease | None:
        return self._means.outlet.lease(platform) if self._means.outlet else None


def _under_its_own_name(
    p: Pending, seen: Collection[str], ledger: Ledger, transaction: Transaction
) -> Pending:
    """The reminder under an id that no other has fired under: one can be set again for the instant at which it fired.

    Whether it is still pending, and so fires at all, is not for its id to say.
    """
    id, nth = p.id, 1
    while id in seen or id in ledger.accepted or (nth > 1 and transaction.seen([id])):
        nth += 1
        id = f"{p.id}~{nth}"
    return p if nth == 1 or p.envelope is None else p._replace(id=id, envelope=replace(p.envelope, id=id))
