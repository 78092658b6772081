"""The port's transaction over any DB-API connection: sets in, sets out, no decisions."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from adapters.base import Outgoing
from bot.storage import rows, sql
from bot.storage.port import (
    LONGEST_LEASE,
    LONGEST_WAIT,
    CapReached,
    Conflict,
    Due,
    Fragment,
    Kept,
    Lease,
    Mark,
    Overdue,
    Parcel,
    ReminderKey,
    Stuck,
)
from bot.storage.rows import (
    instant_from_text,
    instant_to_text,
    key_from_text,
    key_to_text,
    places_to_text,
)
from bot.storage.seal import PLAIN, Sealer, Unreadable
from conversations.model import ConversationKey, Json, Record, Reminder

LATEST = datetime.max.replace(tzinfo=UTC)


class Cursor(Protocol):
    """As much of a DB-API cursor as is used here."""

    @property
    def rowcount(self) -> int: ...
    @property
    def description(self) -> Any: ...
    def fetchall(self) -> list[Any]: ...


class Connection(Protocol):
    """As much of a DB-API connection as is used here."""

    def execute(self, sql: str, parameters: Any = ..., /) -> Cursor: ...
    def executemany(self, sql: str, parameters: Any, /) -> Cursor: ...


class SqlTransaction:
    """bot.storage.port.Transaction over a connection on which a transaction is open."""

    def __init__(self, connection: Connection, sealer: Sealer) -> None:
        self._db = connection
        self._sealer = sealer
        self._receipts: dict[str, str] = {}
        self.doomed: list[bytes] = []
        """Keys to destroy once this is committed."""

    # ── turns ───────────────────────────────────────────────────────────────────────────────────────────────

    def seen(self, ids: Collection[str]) -> set[str]:
        self._receipts = {id: rows.receipt(id) for id in ids}
        known = {receipt: id for id, receipt in self._receipts.items()}
        known.update(zip(ids, ids, strict=True))  # as version 1 wrote them
        return {known[receipt] for (receipt,) in self._select(sql.SEEN, known)}

    def accept(self, ids: Collection[str], now: datetime) -> None:
        at = instant_to_text(now)
        known = self._receipts  # of those that were looked up
        self._all_or_conflict(sql.ACCEPT, [(known.get(id) or rows.receipt(id), at) for id in ids])

    def load(self, people: Collection[ConversationKey]) -> dict[ConversationKey, Kept]:
        if not people:
            return {}
        found = {
            key_from_text(key): Kept(version, sealed, instant_from_text(updated), instant_from_text(until))
            for key, version, sealed, updated, until in self._select(sql.LOAD, _texts(people))
        }
        self._meet(people, found)
        return found

    def versions(self, people: Collection[ConversationKey]) -> dict[ConversationKey, int]:
        if not people:
            return {}
        found = {key_from_text(key): version for key, version in self._select(sql.VERSIONS, _texts(people))}
        self._meet(people, found)
        return found

    def _meet(self, people: Collection[ConversationKey], found: Collection[ConversationKey]) -> None:
        if len(found) < len(people):
            for person in people:
                if person not in found:
                    self._sealer.meet(key_to_text(person))

    def expect(self, people: Collection[ConversationKey]) -> None:
        if people:
            self._sealer.expect(_texts(people))

    def unseal(self, person: ConversationKey, kept: Kept) -> Json:
        return rows.open_state(self._sealer, person, kept.sealed)

    def seal(self, person: ConversationKey, state: str) -> bytes:
        return rows.seal_state(self._sealer, person, state)

    def save(self, kept: Mapping[ConversationKey, Kept]) -> None:
        self._all_or_conflict(
            sql.SAVE,
            [
                (
                    key_to_text(person),
                    k.version,
                    k.sealed,
                    instant_to_text(k.updated_at),
                    instant_to_text(k.keep_until),
                )
                for person, k in kept.items()
            ],
        )

    def tables(self, person: ConversationKey) -> dict[str, list[dict[str, Json]]]:
        owner, found = key_to_text(person), {}
        for table, statement in zip(sql.PERSONAL, sql.ALL_OF_ONE, strict=True):
            cursor = self._db.execute(statement, (owner,))
            names = [column[0] for column in cursor.description]
            rows_of_it = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
            found[table] = [rows.told(self._sealer, table, row) for row in rows_of_it]
        return found

    def receipts(self, people: Collection[ConversationKey]) -> dict[ConversationKey, tuple[str, ...]]:
        found: dict[ConversationKey, dict[str, None]] = {}  # each once, in order
        for key, ref in self._select(sql.RECEIPTS, _texts(people)):
            found.setdefault(key_from_text(key), {})[ref] = None
        return {person: tuple(refs) for person, refs in found.items()}

    def erase(self, people: Collection[ConversationKey]) -> None:
        owners = _texts(people)
        for statement in sql.ERASE if owners else ():
            self._change(statement, owners)
        for owner in owners:
            self._doom(owner)

    def record(self, facts: Iterable[tuple[ConversationKey, Record]], now: datetime) -> None:
        at = instant_to_text(now)
        self._many(sql.RECORD, [(key_to_text(person), at, fact.what, fact.thread) for person, fact in facts])

    def stamp(self, line: str, clock: datetime, now: datetime) -> datetime | None:
        receipt = rows.receipt(line)
        self._db.execute(sql.STAMP, (receipt, instant_to_text(now), instant_to_text(clock)))
        [(stamped,)] = self._db.execute(sql.STAMPED, (receipt,)).fetchall()
        return instant_from_text(stamped) if stamped else None

    # ── deliveries ──────────────────────────────────────────────────────────────────────────────────────────

    def backlog(self, people: Collection[ConversationKey], owner: str, now: datetime) -> set[ConversationKey]:
        found = self._select(sql.BACKLOG, _texts(people), after=(owner, instant_to_text(now)))
        return {key_from_text(key) for (key,) in found}

    def enqueue(self, parcels: Sequence[Parcel], lease: Lease | None, now: datetime) -> list[Parcel]:
        if not parcels:
            return []
        [(last,)] = self._db.execute(sql.LAST_NUMBER).fetchall()
        numbered = [parcel.numbered(n) for n, parcel in enumerate(parcels, (last or 0) + 1)]
        at = instant_to_text(now)
        status, owner, until = "waiting", None, None
        if lease:
            status, owner, until = "sending", lease.owner, instant_to_text(lease.until)
        self._many(
            sql.ENQUEUE,
            [
                (p.number, key_to_text(p.to), p.to.platform, p.cause or None, p.question, status, owner, until,
                 p.reminder, rows.seal_parcel(self._sealer, p), at)
                for p in numbered
            ],
        )  # fmt: skip
        return numbered

    def overdue(self, now: datetime) -> list[Overdue]:
        found = self._db.execute(sql.OVERDUE, _sensible(now)).fetchall()
        return [Overdue(owner, key_from_text(key), instant_from_text(until)) for owner, key, until in found]

    def claim(
        self,
        platforms: Collection[str],
        lease: Lease,
        now: datetime,
        most: int,
        *,
        spare: Collection[ConversationKey] = (),
    ) -> list[Parcel]:
        at, spared = instant_to_text(now), {*_texts(spare)}
        times = (*_sensible(now), *_sensible(now), most + len(spared))
        found = self._select(sql.CLAIMABLE, platforms, before=(at,), after=times)
        heads = [key for (key,) in found if key not in spared][:most]
        if not heads:
            return []
        self._change(sql.LEASE, heads, before=(lease.owner, instant_to_text(lease.until), at))
        claimed: list[Parcel] = []
        for columns in self._select(sql.CLAIMED, heads, before=(lease.owner,)):
            try:
                parcel = rows.open_parcel(self._sealer, columns)
                if not parcel.todo or max(parcel.todo) >= len(parcel.effects):
                    raise LookupError(columns[0])
                claimed.append(parcel)
            except (Unreadable, ValueError, LookupError, TypeError):
                shell = Parcel(key_from_text(columns[1]), (), (), number=columns[0])
                self.mark([Mark(shell, lease.owner, "dead", "unreadable")])
        return sorted(claimed, key=lambda parcel: parcel.number)

    def waiting(self, platforms: Collection[str]) -> bool:
        return any(True for _ in self._select(sql.WAITING, platforms))

    def holders(self) -> set[str]:
        return {owner for (owner,) in self._db.execute(sql.HOLDERS).fetchall()}

    def release(self, owners: Collection[str], *, doubt: bool) -> int:
        return self._change(sql.RELEASE, owners, before=(int(doubt),))

    def renew(self, people: Collection[ConversationKey], lease: Lease) -> set[int]:
        until, owners = instant_to_text(lease.until), _texts(people)
        return {
            number
            for part in _parts(owners)
            for (number,) in self._db.execute(
                sql.for_set(sql.RENEW, len(part)), (until, lease.owner, *part)
            ).fetchall()
        }

    def mark(self, marks: Sequence[Mark]) -> None:
        whole = [m for m in marks if m.whole]
        self._many(sql.MARK_SENT, [(m.parcel.ref, m.parcel.number, m.owner) for m in whole])
        if len(whole) < len(marks):
            self._mark([m for m in marks if not m.whole])
        self._part_with([m.parcel for m in marks if m.status in ("sent", "dead") and not m.parcel.kept])

    def _mark(self, marks: Sequence[Mark]) -> None:
        self._many(
            sql.MARK,
            [
                (m.status, m.owner if m.status == "sending" else None, _text_or_none(m.until),
                 _text_or_none(m.not_before), m.parcel.attempts, int(m.parcel.doubt),
                 places_to_text(m.parcel.todo), places_to_text(m.parcel.lost), m.parcel.ref, m.reason,
                 m.parcel.number, m.owner)
                for m in marks
            ],
        )  # fmt: skip

    def _part_with(self, delivered: Sequence[Parcel]) -> None:
        """What was said last to somebody who has been erased stays for its repeat, and names nobody any more.

        What took back what they had been told has nothing to repeat: only its number stays.
        """
        owners = {key_to_text(parcel.to) for parcel in delivered}
        if not owners:
            return
        gone = owners - {key for key, _ in self._select(sql.VERSIONS, owners)}
        for parcel in delivered:
            owner = key_to_text(parcel.to)
            nobody = ConversationKey(parcel.to.platform, "", "")
            if owner in gone and any(each.taken_back for each in parcel.effects):
                self._db.execute(sql.EMPTY, (key_to_text(nobody), parcel.number, owner))
            elif owner in gone and parcel.effects:
                unnamed = parcel._replace(to=nobody)
                body = rows.seal_parcel(self._sealer, unnamed)
                self._db.execute(sql.UNNAME, (key_to_text(nobody), body, parcel.number, owner))
        self._doom_unnamed(gone)

    def _doom_unnamed(self, owners: Iterable[str]) -> None:
        for owner in owners:
            if not self._db.execute(sql.STILL_NAMED, (owner,)).fetchall():
                self._doom(owner)

    def _doom(self, owner: str) -> None:
        keys = self._sealer.retire(owner)
        self.doomed += keys
        self._many(sql.DOOM, [(key,) for key in keys])

    def withdraw(self, keys: Collection[ReminderKey]) -> set[int]:
        return {
            number
            for person, reminder in keys
            for (number,) in self._db.execute(sql.WITHDRAW, (key_to_text(person), reminder)).fetchall()
        }

    def asked(self, person: ConversationKey, question: int) -> tuple[str, Outgoing | None]:
        for columns in self._db.execute(sql.ASKED, (key_to_text(person), question)).fetchall():
            parcel = rows.open_parcel(self._sealer, columns)
            asks = (each for each in parcel.effects if each.message and each.question == question)
            return parcel.ref, next(asks, None)
        return "", None

    def stuck(self) -> list[Stuck]:
        return [
            Stuck(
                number,
                key_from_text(key),
                status,
                attempts,
                reason,
                instant_from_text(at),
                _instant_or_none(later),
            )
            for number, key, status, attempts, reason, at, later in self._db.execute(sql.STUCK).fetchall()
        ]

    def revive(self, number: int | None = None) -> int:
        return self._db.execute(sql.REVIVE, (number, number)).rowcount

    def said(self, cause: str) -> list[Parcel]:
        return [
            rows.open_parcel(self._sealer, columns)
            for columns in self._db.execute(sql.SAID, (cause,)).fetchall()
        ]

    # ── reminders ───────────────────────────────────────────────────────────────────────────────────────────

    def pending(self, keys: Collection[ReminderKey]) -> dict[ReminderKey, datetime]:
        if not keys:
            return {}
        found = self._select(sql.PENDING, _texts({person for person, _ in keys}))
        pending = {(key_from_text(key), id): instant_from_text(due) for key, id, due in found}
        return {key: pending[key] for key in keys if key in pending}

    def remind(self, reminders: Mapping[ReminderKey, tuple[Reminder, datetime]]) -> None:
        self._many(
            sql.REMIND,
            [
                (key_to_text(person), r.id, r.thread, r.kind, r.wall.isoformat(timespec="minutes"), r.zone,
                 int(r.named), instant_to_text(due))
                for (person, _), (r, due) in reminders.items()
            ],
        )  # fmt: skip

    def cancel(self, keys: Collection[ReminderKey]) -> None:
        self._many(sql.CANCEL, [(key_to_text(person), id) for person, id in keys])

    def unasked(self, messages: Iterable[tuple[ConversationKey, str]]) -> None:
        for person, thread in messages:
            owner = key_to_text(person)
            try:
                self._db.execute(sql.UNASKED, (owner, thread, owner, thread))
            except sqlite3.IntegrityError:
                raise CapReached(f"There have been four unasked messages for {thread} already.") from None

    def due(self, now: datetime, most: int) -> list[Due]:
        found = self._db.execute(sql.DUE, (instant_to_text(now), most)).fetchall()
        return [Due(key_from_text(key), id, instant_from_text(due)) for key, id, due in found]

    def next_due(self, after: datetime) -> datetime | None:
        [(first,)] = self._db.execute(sql.NEXT_DUE, (instant_to_text(after),)).fetchall()
        return instant_from_text(first) if first else None

    # ── gathering ───────────────────────────────────────────────────────────────────────────────────────────

    def fragments(self, people: Collection[ConversationKey]) -> dict[ConversationKey, list[Fragment]]:
        if not people:
            return {}
        found: dict[ConversationKey, list[Fragment]] = {}
        for key, seq, id, text, ready in {*self._select(sql.FRAGMENTS, _texts(people))}:
            words = rows.open_words(self._sealer, key, f"{key}#{seq}", text)
            found.setdefault(key_from_text(key), []).append(
                Fragment(seq, id, words, instant_from_text(ready))
            )
        return {person: sorted(said, key=lambda each: each.seq) for person, said in found.items()}

    def gathering(self) -> dict[ConversationKey, datetime]:
        found = self._db.execute(sql.ALL_FRAGMENTS).fetchall()
        return {key_from_text(key): instant_from_text(ready) for key, ready in found}

    def gather(self, fragments: Iterable[tuple[ConversationKey, Fragment]]) -> None:
        values = []
        for person, f in fragments:
            key = key_to_text(person)
            text = rows.seal_words(self._sealer, key, f"{key}#{f.seq}", f.text)
            values.append((key, f.seq, f.id, text, instant_to_text(f.ready_at)))
        self._many(sql.GATHER, values)

    def gathered(self, people: Collection[ConversationKey]) -> None:
        self._change(sql.GATHERED, _texts(people))

    # ── retention ───────────────────────────────────────────────────────────────────────────────────────────

    def members(
        self, platform: str, workspace: str, most: int, unused_since: datetime | None = None
    ) -> list[ConversationKey]:
        start = key_to_text(ConversationKey(platform, workspace, ""))
        end = start[:-1] + chr(ord("/") + 1)
        before = instant_to_text(unused_since or LATEST)
        found = self._db.execute(sql.WORKSPACE, (start, end, before, most)).fetchall()
        return [key_from_text(key) for (key,) in found]

    def recent(
        self, platform: str, workspace: str, most: int, since: datetime
    ) -> list[tuple[ConversationKey, datetime]]:
        start = key_to_text(ConversationKey(platform, workspace, ""))
        end = start[:-1] + chr(ord("/") + 1)
        found = self._db.execute(sql.RECENT, (start, end, instant_to_text(since), most)).fetchall()
        return [(key_from_text(key), instant_from_text(at)) for key, at in found]

    def everybody(self, after: ConversationKey | None, most: int) -> list[ConversationKey]:
        found = self._db.execute(sql.EVERYBODY, (key_to_text(after) if after else "", most)).fetchall()
        return [key_from_text(key) for (key,) in found]

    def outlived(
        self, now: datetime, after: ConversationKey | None, most: int
    ) -> tuple[list[ConversationKey], ConversationKey | None]:
        place = (instant_to_text(now), key_to_text(after) if after else "", most)
        looked = [(key_from_text(key), up) for key, up in self._db.execute(sql.OUTLIVED, place).fetchall()]
        return [person for person, up in looked if up], looked[-1][0] if looked else None

    def reseal(self, most: int) -> tuple[int, list[str]]:
        sealed, left = 0, []
        for statement, names, owner, row, field, stored in self._plain(most):
            try:
                self._db.execute(
                    statement, (rows.sealed_again(self._sealer, owner, row, field, stored), *names)
                )
                sealed += 1
            except Unreadable as closed:
                left.append(str(closed))
        return sealed, left

    def _plain(self, most: int) -> Iterator[tuple[str, tuple[Any, ...], str, str, str, bytes]]:
        """What is stored plainly: the statement and the row's name, by which it is stored anew, then what it is."""
        for key, state in self._db.execute(sql.PLAIN_STATES, (PLAIN, most)).fetchall():
            yield sql.SEAL_STATE, (key,), key, key, "state", state
        for number, key, body in self._db.execute(sql.PLAIN_BODIES, (PLAIN, most)).fetchall():
            yield sql.SEAL_BODY, (number,), key, f"outbox/{number}", "body", body
        for key, seq, text in self._db.execute(sql.PLAIN_TEXTS, (PLAIN, most)).fetchall():
            yield sql.SEAL_TEXT, (key, seq), key, f"{key}#{seq}", "text", text

    def forget_traffic(self, before: datetime, *, dead_before: datetime) -> None:
        self._db.execute(sql.FORGET_DEAD, (instant_to_text(dead_before),))
        for statement in (sql.FORGET_RECEIPTS, sql.FORGET_SENT, sql.FORGET_WORDS):
            self._db.execute(statement, (instant_to_text(before),))
        strangers = [key for (key,) in self._db.execute(sql.STRANGERS, (instant_to_text(before),)).fetchall()]
        self._change(sql.FORGET_STRANGERS, strangers, before=(instant_to_text(before),))
        self._doom_unnamed(strangers)

    # ── sets ────────────────────────────────────────────────────────────────────────────────────────────────

    def _select(
        self,
        statement: str,
        values: Collection[str],
        *,
        before: tuple[Any, ...] = (),
        after: tuple[Any, ...] = (),
    ) -> list[tuple[Any, ...]]:
        if len(values) == 1:  # somebody alone: most commits are
            return self._db.execute(sql.for_set(statement, 1), (*before, *values, *after)).fetchall()
        found: list[tuple[Any, ...]] = []
        for part in _parts(values):
            found += self._db.execute(sql.for_set(statement, len(part)), (*before, *part, *after)).fetchall()
        return found

    def _change(self, statement: str, values: Collection[str], *, before: tuple[Any, ...] = ()) -> int:
        changed = 0
        for part in _parts(values):
            changed += self._db.execute(sql.for_set(statement, len(part)), (*before, *part)).rowcount
        return changed

    def _many(self, statement: str, parameters: list[tuple[Any, ...]]) -> int:
        return self._db.executemany(statement, parameters).rowcount if parameters else 0

    def _all_or_conflict(self, statement: str, parameters: list[tuple[Any, ...]]) -> None:
        if self._many(statement, parameters) < len(parameters):
            raise Conflict("Another process wrote the same rows first.")


def _parts(values: Collection[str]) -> list[list[str]]:
    """The values in lists of 1, 2, 4, ... sql.MOST, filled up by repeating the last: few texts for many set
    sizes.
    """
    if not values:
        return []
    whole = list(values)
    if len(whole) == 1:
        return [whole]
    parts = [whole[at : at + sql.MOST] for at in range(0, len(whole), sql.MOST)]
    parts[-1] += [parts[-1][-1]] * ((1 << (len(parts[-1]) - 1).bit_length()) - len(parts[-1]))
    return parts


def _texts(people: Iterable[ConversationKey]) -> list[str]:
    return [key_to_text(person) for person in people]


def _sensible(now: datetime) -> tuple[str, str]:
    """Between which instants a lease lies that was given by this clock and has not run out."""
    return instant_to_text(now + timedelta(microseconds=1)), instant_to_text(
        now + LONGEST_WAIT + LONGEST_LEASE
    )


def _instant_or_none(text: str | None) -> datetime | None:
    return instant_from_text(text) if text else None


def _text_or_none(instant: datetime | None) -> str | None:
    return instant_to_text(instant) if instant else None
