"""What every store keeps, whatever engine is behind it. A second engine joins by adding its opener to
OPENERS.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from adapters.base import Outgoing
from bot import privacy
from bot.storage.port import Conflict, Due, Kept, Lease, Mark, OutboxRow, Store, T, Transaction
from bot.storage.sqlite import SqliteStore
from conversations.model import ConversationKey, Message, Record, Reminder
from tests.bot.world import NOON, PLATFORM, key

Opener = Callable[[Path], Awaitable[Store]]


async def _sqlite(folder: Path) -> Store:
    return await SqliteStore.open(folder / "contract.db")


OPENERS: dict[str, Opener] = {"sqlite": _sqlite}
MINUTE = timedelta(minutes=1)
ANA, BEN = key("ana"), key("ben")


@pytest.fixture(params=sorted(OPENERS))
def opener(request: pytest.FixtureRequest) -> Opener:
    return OPENERS[request.param]


@pytest.fixture
async def store(opener: Opener, tmp_path: Path) -> AsyncIterator[Store]:
    store = await opener(tmp_path)
    yield store
    await store.close()


@pytest.fixture
async def other(opener: Opener, tmp_path: Path, store: Store) -> AsyncIterator[Store]:
    """A second store on the same database, as another process would open it."""
    other = await opener(tmp_path)
    yield other
    await other.close()


def row(id: str, to: ConversationKey = ANA, *, cause: str = "line", question: int | None = None) -> OutboxRow:
    message = Message(f"text of {id}", "s", question=question)
    return OutboxRow(Outgoing(id, to, message, "at"), cause, question)


def update(id: str, question: int) -> OutboxRow:
    return OutboxRow(Outgoing(id, ANA, None, "at", chosen="Yes"), "line", question)


def lease(owner: str, minutes: int = 1) -> Lease:
    return Lease(owner, NOON + minutes * MINUTE)


async def do(store: Store, work: Callable[[Transaction], T]) -> T:
    return await store.transaction(work)


async def enqueue(store: Store, *rows: OutboxRow, by: Lease | None = None) -> None:
    await store.transaction(lambda t: t.enqueue(rows, by, NOON))


async def claim(store: Store, owner: str, *, minutes: int = 0, most: int = 100) -> list[str]:
    """The ids that `owner` gets so many minutes after noon, on a lease of one minute."""
    now = NOON + minutes * MINUTE
    rows = await store.transaction(lambda t: t.claim([PLATFORM], Lease(owner, now + MINUTE), now, most))
    return [r.outgoing.id for r in rows]


async def mark(store: Store, id: str, owner: str, **changes: object) -> None:
    made = replace(Mark(("line", id), owner, "sent", 0), **changes)  # type: ignore[arg-type]
    await store.transaction(lambda t: t.mark([made]))


# ── states and receipts ─────────────────────────────────────────────────────────────────────────────────────


def kept(transaction: Transaction, version: int, words: str, person: ConversationKey = ANA) -> Kept:
    return Kept(version, transaction.seal(person, {"words": words}), NOON, NOON + 30 * 24 * 60 * MINUTE)


async def save(store: Store, person: ConversationKey, until: datetime = NOON) -> None:
    def work(transaction: Transaction) -> None:
        transaction.save({person: replace(kept(transaction, 1, "words", person), keep_until=until)})
        transaction.record([(person, Record("opened", "d1"))], NOON)

    await store.transaction(work)


async def words_of(store: Store, person: ConversationKey = ANA) -> object:
    return await store.read(
        lambda t: t.unseal(person, found) if (found := t.load([person]).get(person)) else None
    )


async def test_a_stranger_is_absent_and_a_saved_person_is_found_again(store: Store) -> None:
    assert await words_of(store) is None
    await do(store, lambda t: t.save({ANA: kept(t, 1, "hello")}))
    assert await words_of(store) == {"words": "hello"}
    assert await words_of(store, BEN) is None


async def test_a_save_over_another_version_than_the_one_before_is_a_conflict_and_writes_nothing(
    store: Store, other: Store
) -> None:
    await do(store, lambda t: t.save({ANA: kept(t, 1, "first")}))
    await do(other, lambda t: t.save({ANA: kept(t, 2, "second")}))

    def stale(transaction: Transaction) -> None:
        transaction.accept(["e1"], NOON)
        transaction.save({BEN: kept(transaction, 1, "innocent", BEN), ANA: kept(transaction, 2, "stale")})

    with pytest.raises(Conflict):
        await do(store, stale)
    assert await words_of(store) == {"words": "second"}
    assert await words_of(store, BEN) is None
    assert await store.read(lambda t: t.seen(["e1"])) == set()


async def test_two_strangers_with_one_key_are_a_conflict(store: Store, other: Store) -> None:
    await do(store, lambda t: t.save({ANA: kept(t, 1, "first")}))
    with pytest.raises(Conflict):
        await do(other, lambda t: t.save({ANA: kept(t, 1, "me too")}))


async def test_writers_on_one_database_take_turns_and_lose_no_update(store: Store, other: Store) -> None:
    def add_one(transaction: Transaction) -> None:
        found = transaction.load([ANA]).get(ANA)
        count = transaction.unseal(ANA, found) if found else 0
        assert isinstance(count, int)
        sealed = transaction.seal(ANA, count + 1)
        transaction.save({ANA: Kept(found.version + 1 if found else 1, sealed, NOON, NOON)})

    await asyncio.gather(*(s.transaction(add_one) for _ in range(20) for s in (store, other)))
    assert await words_of(store) == 40


async def test_an_accepted_receipt_is_seen_and_accepting_it_again_is_a_conflict(store: Store) -> None:
    await do(store, lambda t: t.accept(["e1", "e2"], NOON))
    assert await store.read(lambda t: t.seen(["e1", "e3"])) == {"e1"}
    with pytest.raises(Conflict):
        await do(store, lambda t: t.accept(["e2"], NOON))


async def test_sets_larger_than_one_statement_takes_are_handled_whole(store: Store) -> None:
    ids = [f"e{n}" for n in range(1000)]
    await do(store, lambda t: t.accept(ids, NOON))
    assert await store.read(lambda t: t.seen(ids)) == set(ids)


async def test_work_that_raises_leaves_nothing_behind(store: Store) -> None:
    def broken(transaction: Transaction) -> None:
        transaction.accept(["e1"], NOON)
        raise LookupError("broken")

    with pytest.raises(LookupError, match="broken"):
        await do(store, broken)
    assert await store.read(lambda t: t.seen(["e1"])) == set()


async def test_names_with_slashes_and_half_surrogates_stay_apart(store: Store) -> None:
    people = [
        ConversationKey("p", "a/b", "c"),
        ConversationKey("p", "a", "b/c"),
        ConversationKey("p", "a%2Fb", "c"),
        ConversationKey("p", "a", "\ud83d\x00é"),
    ]
    await do(store, lambda t: t.save({p: kept(t, 1, str(n), p) for n, p in enumerate(people)}))
    assert [await words_of(store, p) for p in people] == [{"words": str(n)} for n in range(4)]


async def test_a_line_that_moved_the_clock_says_the_same_instant_ever_after(store: Store) -> None:
    assert await do(store, lambda t: t.stamp("l1", NOON + MINUTE, NOON)) == NOON + MINUTE
    assert await do(store, lambda t: t.stamp("l1", NOON + 9 * MINUTE, NOON)) == NOON + MINUTE
    await do(store, lambda t: t.accept(["text"], NOON))
    assert await do(store, lambda t: t.stamp("text", NOON, NOON)) is None


# ── the outbox ──────────────────────────────────────────────────────────────────────────────────────────────


async def test_waiting_rows_are_claimed_in_order_and_only_once(store: Store) -> None:
    await enqueue(store, row("a"), row("b"), row("c", BEN))
    assert await claim(store, "me") == ["a", "b", "c"]
    assert await claim(store, "you") == []


async def test_a_claimed_row_has_everything_that_is_needed_to_send_it(store: Store) -> None:
    sent = Outgoing("u", ANA, None, "2026-03-02T12:00:00Z", reply_to="token", chosen="Yes")
    await enqueue(store, row("q", question=4), OutboxRow(sent, "line", 4))
    rows = await store.transaction(lambda t: t.claim([PLATFORM], lease("me"), NOON, 10))
    assert rows == [row("q", question=4), OutboxRow(sent, "line", 4)]


async def test_rows_of_other_platforms_are_left_for_others(store: Store) -> None:
    await enqueue(store, row("a", key("ana", "elsewhere")))
    assert await claim(store, "me") == []
    assert await store.read(lambda t: t.waiting([PLATFORM])) is False
    assert await store.read(lambda t: t.waiting(["elsewhere"])) is True


async def test_an_expired_lease_is_claimed_again_and_the_first_owner_is_fenced_off(store: Store) -> None:
    await enqueue(store, row("a"))
    assert await claim(store, "first") == ["a"]
    assert await claim(store, "second", minutes=2) == ["a"]
    await mark(store, "a", "first", ref="late")
    assert await store.read(lambda t: t.holders()) == {"second"}
    await mark(store, "a", "second", ref="r")
    assert await claim(store, "third", minutes=9) == []


async def test_nobody_else_gets_any_of_a_conversation_that_somebody_holds_a_part_of(store: Store) -> None:
    await enqueue(store, row("a"), by=lease("me"))
    await enqueue(store, row("b"))
    assert await claim(store, "you") == []
    await mark(store, "a", "me")
    assert await claim(store, "you") == ["b"]


async def test_a_dead_row_does_not_hold_up_the_next_and_never_comes_back(store: Store) -> None:
    await enqueue(store, row("a"), row("b"))
    assert await claim(store, "me") == ["a", "b"]
    await mark(store, "a", "me", status="dead", reason="closed")
    await store.transaction(lambda t: t.release(["me"], doubt=False))
    assert await claim(store, "you", minutes=5) == ["b"]


async def test_a_row_that_waits_for_its_time_holds_back_the_rows_behind_it(store: Store) -> None:
    await enqueue(store, row("a"), row("b"), row("c", BEN))
    await claim(store, "me")
    later = NOON + 5 * MINUTE
    await mark(store, "a", "me", status="sending", attempts=1, not_before=later, until=later)
    await store.transaction(lambda t: t.release(["me"], doubt=False))
    assert await claim(store, "you", minutes=4) == ["c"]
    rows = await store.transaction(lambda t: t.claim([PLATFORM], lease("you", 9), later, 10))
    assert [(r.outgoing.id, r.attempts) for r in rows if r.outgoing.to == ANA] == [("a", 1), ("b", 0)]


async def test_a_renewal_tells_which_rows_are_still_held(store: Store) -> None:
    await enqueue(store, row("a"), row("b"), by=lease("me"))
    await mark(store, "a", "me")
    assert await do(store, lambda t: t.renew(ANA, lease("me", 5))) == {("line", "b")}
    assert await claim(store, "you", minutes=4) == []
    assert await claim(store, "you", minutes=6) == ["b"]
    assert await do(store, lambda t: t.renew(ANA, lease("me", 9))) == set()


async def test_a_backlog_is_what_somebody_else_still_has_to_send(store: Store) -> None:
    await enqueue(store, row("a"), by=lease("me"))
    assert await do(store, lambda t: t.backlog([ANA, BEN], "me")) == set()
    assert await do(store, lambda t: t.backlog([ANA, BEN], "you")) == {ANA}
    await enqueue(store, row("b"))
    assert await do(store, lambda t: t.backlog([ANA, BEN], "me")) == {ANA}


async def test_one_effect_cannot_be_put_in_twice(store: Store) -> None:
    await enqueue(store, row("a"))
    with pytest.raises(Exception, match=r"(?i)unique"):
        await enqueue(store, row("a"))


async def test_the_receipt_of_a_question_is_found_and_an_update_is_not_taken_for_it(store: Store) -> None:
    await enqueue(store, row("q", question=4), update("u", 4), by=lease("me"))
    assert await store.read(lambda t: t.asked(ANA, 4)[0]) == ""
    await mark(store, "q", "me", ref="ref-of-q")
    await mark(store, "u", "me", ref="ref-of-u")
    assert await store.read(lambda t: t.asked(ANA, 4)[0]) == "ref-of-q"
    assert await store.read(lambda t: t.asked(BEN, 4)[0]) == ""


async def test_what_a_line_caused_is_said_again_in_order(store: Store) -> None:
    await enqueue(store, row("a"), row("x", cause="another"), row("b", BEN))
    assert await store.read(lambda t: t.said("line")) == [row("a"), row("b", BEN)]


async def test_marks_that_wait_are_written_with_the_next_transaction(store: Store, other: Store) -> None:
    await enqueue(store, row("a"), by=lease("me"))
    store.soon(Mark(("line", "a"), "me", "sent", 0, ref="r"))
    await do(store, lambda t: None)
    assert await other.read(lambda t: t.holders()) == set()


async def test_marks_that_wait_survive_work_that_fails_and_a_store_that_closes(
    opener: Opener, tmp_path: Path
) -> None:
    def broken(transaction: Transaction) -> None:
        raise LookupError("broken")

    first = await opener(tmp_path)
    await enqueue(first, row("a"), row("b"), by=lease("me"))
    first.soon(Mark(("line", "a"), "me", "sent", 0))
    with pytest.raises(LookupError):
        await do(first, broken)
    first.soon(Mark(("line", "b"), "me", "sent", 0))
    await first.close()
    second = await opener(tmp_path)
    assert await second.read(lambda t: t.holders()) == set()
    await second.close()


# ── reminders ───────────────────────────────────────────────────────────────────────────────────────────────


async def remind(store: Store, id: str, due: datetime, person: ConversationKey = ANA) -> None:
    made = Reminder(id, "d1", "thank_you", due.replace(tzinfo=None), "UTC", named=True)
    await store.transaction(lambda t: t.remind({(person, id): (made, due)}))


async def test_due_reminders_come_in_order_of_their_instants_whatever_their_zone(store: Store) -> None:
    eastern = timezone(timedelta(hours=-5))
    await remind(store, "third", NOON)
    await remind(store, "first", (NOON - 3 * MINUTE).astimezone(eastern), BEN)
    await remind(store, "second", NOON - 2 * MINUTE)
    await remind(store, "later", NOON + MINUTE)
    due = await store.read(lambda t: t.due(NOON, 10))
    assert due == [
        Due(BEN, "first", NOON - 3 * MINUTE),
        Due(ANA, "second", NOON - 2 * MINUTE),
        Due(ANA, "third", NOON),
    ]
    assert [d.reminder for d in await store.read(lambda t: t.due(NOON, 1))] == ["first"]
    assert await store.read(lambda t: t.next_due(NOON)) == NOON + MINUTE
    assert await store.read(lambda t: t.next_due(NOON + MINUTE)) is None


async def test_a_reminder_takes_the_place_of_one_with_its_id_for_that_person_only(store: Store) -> None:
    await remind(store, "tea", NOON)
    await remind(store, "tea", NOON, BEN)
    await remind(store, "tea", NOON + MINUTE)
    pending = await store.read(lambda t: t.pending([(ANA, "tea"), (BEN, "tea"), (BEN, "milk")]))
    assert pending == {(ANA, "tea"): NOON + MINUTE, (BEN, "tea"): NOON}


async def test_a_cancelled_reminder_is_not_due(store: Store) -> None:
    await remind(store, "tea", NOON)
    await do(store, lambda t: t.cancel([(ANA, "tea"), (ANA, "never was")]))
    assert await store.read(lambda t: t.due(NOON, 10)) == []


async def test_a_naive_instant_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        await remind(store, "tea", NOON.replace(tzinfo=None))


# ── forgetting ──────────────────────────────────────────────────────────────────────────────────────────────


async def test_erasing_a_person_removes_all_of_theirs_and_none_of_anybody_elses(store: Store) -> None:
    for person in (ANA, BEN):
        await save(store, person)
        await enqueue(store, row(person.user, person))
        await remind(store, "tea", NOON, person)
    await do(store, lambda t: t.erase([ANA]))
    assert await words_of(store) is None
    assert await words_of(store, BEN) == {"words": "words"}
    assert await claim(store, "me") == ["ben"]
    assert [d.conversation for d in await store.read(lambda t: t.due(NOON, 10))] == [BEN]


async def test_a_sweep_forgets_people_past_their_time_unless_a_reminder_is_pending(store: Store) -> None:
    cid = key("cid")
    for person, until in ((ANA, NOON), (BEN, NOON), (cid, NOON + MINUTE)):
        await save(store, person, until)
    await remind(store, "tea", NOON + MINUTE, BEN)
    assert await store.read(lambda t: t.outlived(NOON, None, 2)) == ([ANA], BEN)
    assert await store.read(lambda t: t.outlived(NOON, BEN, 2)) == ([], cid)
    assert await store.read(lambda t: t.outlived(NOON, cid, 2)) == ([], None)
    assert await privacy.sweep(store, NOON) == 1
    assert [await words_of(store, p) is None for p in (ANA, BEN, cid)] == [True, False, False]


async def test_a_sweep_forgets_receipts_and_delivered_words_but_not_a_questions_ref(store: Store) -> None:
    await do(store, lambda t: t.accept(["e1"], NOON))
    await enqueue(store, row("a"), row("q", question=4), row("b"), by=lease("me"))
    await mark(store, "a", "me", ref="r-a")
    await mark(store, "q", "me", ref="r-q")
    await do(store, lambda t: t.forget_traffic(NOON))
    assert await store.read(lambda t: t.seen(["e1"])) == {"e1"}
    await do(store, lambda t: t.forget_traffic(NOON + MINUTE))
    assert await store.read(lambda t: t.seen(["e1"])) == set()
    assert [r.outgoing.id for r in await store.read(lambda t: t.said("line"))] == ["b"]
    assert await store.read(lambda t: t.asked(ANA, 4)[0]) == "r-q"
    await enqueue(store, row("q", question=4))  # the line may come again after its receipt is gone
