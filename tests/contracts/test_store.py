"""What every store keeps, whatever engine is behind it. A second engine joins by adding its opener to
OPENERS.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from adapters.base import Outgoing
from bot import privacy
from bot.storage.port import (
    QUIET_HOURS,
    CapReached,
    Conflict,
    Due,
    Fragment,
    Kept,
    Lease,
    Mark,
    Parcel,
    Store,
    T,
    Transaction,
)
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


def message(id: str, to: ConversationKey = ANA, *, question: int | None = None) -> Outgoing:
    return Outgoing(id, to, Message(f"text of {id}", "s", question=question), "at", question=question)


def update(id: str, question: int) -> Outgoing:
    return Outgoing(id, ANA, None, "at", question=question, chosen="Yes")


def parcel(*effects: Outgoing, cause: str = "line", reminder: str = "") -> Parcel:
    return Parcel(effects[0].to, effects, tuple(range(len(effects))), cause, reminder)


def row(id: str, to: ConversationKey = ANA, *, cause: str = "line", question: int | None = None) -> Parcel:
    """A parcel of one message."""
    return parcel(message(id, to, question=question), cause=cause)


def lease(owner: str, minutes: int = 1) -> Lease:
    return Lease(owner, NOON + minutes * MINUTE)


async def do(store: Store, work: Callable[[Transaction], T]) -> T:
    return await store.transaction(work)


async def enqueue(store: Store, *parcels: Parcel, by: Lease | None = None) -> list[Parcel]:
    """Stores the parcels, for people of whom something is kept."""

    def work(transaction: Transaction) -> list[Parcel]:
        people = {parcel.to for parcel in parcels}
        strangers = people - transaction.load(people).keys()
        transaction.save({person: kept(transaction, 1, "words", person) for person in strangers})
        return transaction.enqueue(parcels, by, NOON)

    return await store.transaction(work)


async def claimed(store: Store, owner: str, *, minutes: int = 0, most: int = 100) -> list[Parcel]:
    """What `owner` gets so many minutes after noon, on a lease of one minute."""
    now = NOON + minutes * MINUTE
    return await store.transaction(lambda t: t.claim([PLATFORM], Lease(owner, now + MINUTE), now, most))


async def claim(store: Store, owner: str, *, minutes: int = 0, most: int = 100) -> list[str]:
    """The ids of the effects in it that are still to be delivered."""
    found = await claimed(store, owner, minutes=minutes, most=most)
    return [parcel.effects[place].id for parcel in found for place in parcel.todo]


async def mark(store: Store, parcel: Parcel, owner: str, status: str = "sent", **changes: object) -> None:
    made = Mark(parcel, owner, "sent")._replace(status=status, **changes)  # type: ignore[arg-type]
    await store.transaction(lambda t: t.mark([made]))


# ── states and receipts ─────────────────────────────────────────────────────────────────────────────────────


def kept(transaction: Transaction, version: int, words: str, person: ConversationKey = ANA) -> Kept:
    return Kept(
        version, transaction.seal(person, json.dumps({"words": words})), NOON, NOON + 30 * 24 * 60 * MINUTE
    )


async def save(store: Store, person: ConversationKey, until: datetime = NOON) -> None:
    def work(transaction: Transaction) -> None:
        transaction.save({person: kept(transaction, 1, "words", person)._replace(keep_until=until)})
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
        sealed = transaction.seal(ANA, str(count + 1))
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


async def test_waiting_parcels_are_claimed_in_order_and_only_once(store: Store) -> None:
    await enqueue(store, row("a"), parcel(message("b"), message("b2")), row("c", BEN))
    assert await claim(store, "me") == ["a", "b", "b2", "c"]
    assert await claim(store, "you") == []


async def test_a_claimed_parcel_has_everything_that_is_needed_to_send_it(store: Store) -> None:
    asks = Outgoing("q", ANA, Message("well?", "s", question=5), "2026-03-02T12:00:00Z", "token", 5)
    closes = Outgoing("u", ANA, None, "2026-03-02T12:00:00Z", "token", 4, chosen="Yes")
    [stored] = await enqueue(store, parcel(closes, asks, reminder="d1:nudge"))
    [found] = await claimed(store, "me")
    assert found == stored
    assert (found.effects, found.todo, found.reminder) == ((closes, asks), (0, 1), "d1:nudge")
    assert found.question == 5


async def test_parcels_of_other_platforms_are_left_for_others(store: Store) -> None:
    await enqueue(store, row("a", key("ana", "elsewhere")))
    assert await claim(store, "me") == []
    assert await store.read(lambda t: t.waiting([PLATFORM])) is False
    assert await store.read(lambda t: t.waiting(["elsewhere"])) is True


async def test_an_expired_lease_is_claimed_again_and_the_first_owner_is_fenced_off(store: Store) -> None:
    [a] = await enqueue(store, row("a", question=1))
    assert await claim(store, "first") == ["a"]
    assert await claim(store, "second", minutes=2) == ["a"]
    await mark(store, a.delivered("late", doubt=False), "first")
    assert await store.read(lambda t: t.holders()) == {"second"}
    await mark(store, a.delivered("r", doubt=False), "second")
    assert await claim(store, "third", minutes=9) == []
    assert await store.read(lambda t: t.asked(ANA, 1)[0]) == "r"


async def test_what_was_leased_to_somebody_else_may_have_been_sent(store: Store) -> None:
    await enqueue(store, row("a"))
    assert [found.doubt for found in await claimed(store, "first")] == [False]
    assert [found.doubt for found in await claimed(store, "second", minutes=2)] == [True]
    await enqueue(store, row("b", BEN))
    await claimed(store, "third")
    await do(store, lambda t: t.release(["third"], doubt=True))
    assert [found.doubt for found in await claimed(store, "fourth")] == [True]


async def test_what_is_handed_back_at_a_stop_was_not_sent(store: Store) -> None:
    await enqueue(store, row("a"), by=lease("me"))
    assert await do(store, lambda t: t.release(["me"], doubt=False)) == 1
    assert [found.doubt for found in await claimed(store, "you")] == [False]


async def test_nobody_else_gets_any_of_a_conversation_that_somebody_holds_a_part_of(store: Store) -> None:
    [a] = await enqueue(store, row("a"), by=lease("me"))
    await enqueue(store, row("b"))
    assert await claim(store, "you") == []
    await mark(store, a.delivered("", doubt=False), "me")
    assert await claim(store, "you") == ["b"]


async def test_a_dead_parcel_does_not_hold_up_the_next_and_never_comes_back(store: Store) -> None:
    [a, b] = await enqueue(store, row("a"), row("b"))
    assert await claim(store, "me") == ["a", "b"]
    await mark(store, a.refused("closed"), "me", "dead", reason="closed")
    await store.transaction(lambda t: t.release(["me"], doubt=False))
    assert [found.number for found in await claimed(store, "you", minutes=5)] == [b.number]
    dead = [each for each in await store.read(lambda t: t.stuck()) if each.status == "dead"]
    assert [(each.number, each.reason) for each in dead] == [(a.number, "closed")]


async def test_a_parcel_that_waits_for_its_time_holds_back_those_behind_it(store: Store) -> None:
    [a, *_] = await enqueue(store, row("a"), row("b"), row("c", BEN))
    await claim(store, "me")
    later = NOON + 5 * MINUTE
    failed = a.failed(counts=True, doubt=True)
    await mark(store, failed, "me", "sending", not_before=later, until=later)
    await store.transaction(lambda t: t.release(["me"], doubt=False))
    assert await claim(store, "you", minutes=4) == ["c"]
    rows = await claimed(store, "you", minutes=5)
    assert [(r.next.id, r.attempts, r.doubt) for r in rows if r.to == ANA] == [
        ("a", 1, True),
        ("b", 0, False),
    ]


async def test_a_parcel_goes_on_where_it_was_left(store: Store) -> None:
    [sent] = await enqueue(
        store, parcel(message("a"), message("b", question=2), message("c")), by=lease("me")
    )
    after = sent.refused("closed").delivered("ref-b", doubt=False).failed(counts=True, doubt=False)
    await mark(store, after, "me", "sending", until=NOON)
    [found] = await claimed(store, "you", minutes=1)
    assert (found.todo, found.lost, found.ref, found.next.id) == ((2,), (0,), "ref-b", "c")


async def test_what_was_lost_can_be_tried_again_and_nothing_else_with_it(store: Store) -> None:
    [dead, other] = await enqueue(store, parcel(message("a"), message("b")), row("c", BEN), by=lease("me"))
    gone = dead.delivered("", doubt=False).refused("closed")
    await mark(store, gone, "me", "dead", reason="closed")
    await mark(store, other.delivered("", doubt=False), "me")
    [stuck] = await store.read(lambda t: t.stuck())
    assert (stuck.number, stuck.conversation, stuck.status, stuck.reason) == (
        dead.number,
        ANA,
        "dead",
        "closed",
    )
    assert await do(store, lambda t: t.revive(dead.number)) == 1
    [found] = await claimed(store, "you")
    assert [found.effects[place].id for place in found.todo] == ["b"]
    assert found.doubt  # nobody knows what the platform did with it the first time


async def test_a_renewal_tells_which_parcels_are_still_held(store: Store) -> None:
    [a, b] = await enqueue(store, row("a"), row("b"), by=lease("me"))
    await mark(store, a.delivered("", doubt=False), "me")
    assert await do(store, lambda t: t.renew((ANA,), lease("me", 5))) == {b.number}
    assert await claim(store, "you", minutes=4) == []
    assert await claim(store, "you", minutes=6) == ["b"]
    assert await do(store, lambda t: t.renew((ANA,), lease("me", 9))) == set()


async def test_what_is_put_off_is_not_there_until_its_time(store: Store) -> None:
    [late, *_] = await enqueue(store, row("a"), by=lease("me"))
    at = NOON + 5 * MINUTE
    await do(store, lambda t: t.mark([Mark(late, "me", "waiting", QUIET_HOURS, at)]))
    assert await do(store, lambda t: t.backlog([ANA], "you", NOON)) == set()
    assert not await do(store, lambda t: t.waiting([PLATFORM]))
    assert await claim(store, "you", minutes=4) == []
    await enqueue(store, row("b"))
    assert await claim(store, "you", minutes=4) == ["b"]
    assert await do(store, lambda t: t.renew((ANA,), lease("you", 5))) != {late.number}
    assert await do(store, lambda t: t.backlog([ANA], "you", at)) == {ANA}


async def test_a_backlog_is_what_somebody_else_still_has_to_send(store: Store) -> None:
    await enqueue(store, row("a"), by=lease("me"))
    assert await do(store, lambda t: t.backlog([ANA, BEN], "me", NOON)) == set()
    assert await do(store, lambda t: t.backlog([ANA, BEN], "you", NOON)) == {ANA}
    await enqueue(store, row("b"))
    assert await do(store, lambda t: t.backlog([ANA, BEN], "me", NOON)) == {ANA}


async def test_what_speaks_for_a_reminder_is_taken_back_unless_it_has_left(store: Store) -> None:
    [sent, held] = await enqueue(
        store,
        parcel(message("a"), reminder="d1:thank_you"),
        parcel(message("b"), reminder="d1:thank_you"),
        by=lease("me"),
    )
    await enqueue(store, row("c"), parcel(message("d", BEN), reminder="d1:thank_you"))
    await mark(store, sent.delivered("", doubt=False), "me")
    assert await do(store, lambda t: t.withdraw([(ANA, "d1:thank_you")])) == {held.number}
    assert await do(store, lambda t: t.renew((ANA,), lease("me", 5))) == set()
    assert await claim(store, "you") == ["c", "d"]


async def test_a_question_that_is_taken_back_is_still_known_if_it_may_have_been_shown(store: Store) -> None:
    reminder = "d1:thank_you"
    await enqueue(store, parcel(message("lead"), message("q", question=4), reminder=reminder), by=lease("me"))
    await enqueue(store, parcel(message("p", question=5), reminder=reminder))
    assert len(await do(store, lambda t: t.withdraw([(ANA, reminder)]))) == 2
    ref, said = await store.read(lambda t: t.asked(ANA, 4))
    assert (ref, said.id if said else "") == ("", "q")
    assert await store.read(lambda t: t.asked(ANA, 5)) == ("", None)  # nobody had begun to send it
    assert await store.read(lambda t: t.said("line")) == []


async def test_the_receipt_of_a_question_is_found_with_the_message_that_asked(store: Store) -> None:
    [asks, _] = await enqueue(
        store, parcel(message("lead"), message("q", question=4)), parcel(update("u", 4)), by=lease("me")
    )
    assert await store.read(lambda t: t.asked(ANA, 4)) == ("", None)
    await mark(store, asks.delivered("other", doubt=False).delivered("ref-of-q", doubt=False), "me")
    ref, said = await store.read(lambda t: t.asked(ANA, 4))
    assert (ref, said.id if said else "") == ("ref-of-q", "q")
    assert await store.read(lambda t: t.asked(BEN, 4)) == ("", None)


async def test_what_a_line_caused_is_said_again_in_order(store: Store) -> None:
    await enqueue(store, row("a"), row("x", cause="another"), row("b", BEN))
    said = await store.read(lambda t: t.said("line"))
    assert [effect.id for parcel in said for effect in parcel.effects] == ["a", "b"]


async def test_marks_that_wait_are_written_with_the_next_transaction(store: Store, other: Store) -> None:
    [a] = await enqueue(store, row("a"), by=lease("me"))
    store.soon(Mark(a.delivered("r", doubt=False), "me", "sent"))
    await do(store, lambda t: None)
    assert await other.read(lambda t: t.holders()) == set()


async def test_marks_for_which_no_transaction_comes_are_written_a_moment_later(
    store: Store, other: Store
) -> None:
    [a, b] = await enqueue(store, row("a"), row("b"), by=lease("me"))
    store.soon(Mark(a.delivered("r", doubt=False), "me", "sent"))
    await do(store, lambda t: None)
    store.soon(Mark(b.delivered("", doubt=False), "me", "sent"))
    async with asyncio.timeout(10):
        while await other.read(lambda t: t.holders()):
            pass


async def test_what_arrived_after_it_had_failed_is_marked_as_if_it_had_not(store: Store) -> None:
    [a, b] = await enqueue(store, row("a"), row("b", BEN), by=lease("me"))
    tried = a.failed(counts=True, doubt=True)
    later = Mark(tried, "me", "sending", "TimeoutError", NOON + MINUTE, NOON + MINUTE)
    arrived = [Mark(each._replace(ref="r").delivered("", doubt=False), "me", "sent") for each in (tried, b)]
    await store.transaction(lambda t: t.mark([later, *arrived]))
    assert await store.read(lambda t: (t.holders(), t.stuck())) == (set(), [])
    for parcel in await store.read(lambda t: t.said("line")):
        assert (parcel.todo, parcel.lost, parcel.attempts, parcel.doubt, parcel.ref) == (
            (),
            (),
            0,
            False,
            "r",
        )


async def test_marks_that_wait_survive_work_that_fails_and_a_store_that_closes(
    opener: Opener, tmp_path: Path
) -> None:
    def broken(transaction: Transaction) -> None:
        raise LookupError("broken")

    first = await opener(tmp_path)
    [a, b] = await enqueue(first, row("a"), row("b"), by=lease("me"))
    first.soon(Mark(a.delivered("", doubt=False), "me", "sent"))
    with pytest.raises(LookupError):
        await do(first, broken)
    first.soon(Mark(b.delivered("", doubt=False), "me", "sent"))
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


async def test_a_fifth_unasked_message_for_one_interview_is_never_taken(store: Store) -> None:
    for _ in range(4):
        await do(store, lambda t: t.unasked([(ANA, "d1")]))
    with pytest.raises(CapReached):
        await do(store, lambda t: t.unasked([(ANA, "d1")]))
    await do(store, lambda t: t.unasked([(ANA, "d2"), (BEN, "d1")]))
    await do(store, lambda t: t.erase([ANA]))
    await do(store, lambda t: t.unasked([(ANA, "d1")]))


# ── fragments ───────────────────────────────────────────────────────────────────────────────────────────────


def fragment(seq: int, text: str, *, minutes: int = 0) -> Fragment:
    return Fragment(seq, f"m{seq}", text, NOON + minutes * MINUTE)


async def gather(store: Store, person: ConversationKey, piece: Fragment) -> None:
    await store.transaction(lambda t: t.gather([(person, piece)]))


async def test_fragments_are_kept_in_order_until_they_are_an_answer(store: Store, other: Store) -> None:
    await do(store, lambda t: t.gather([(ANA, fragment(0, "late")), (BEN, fragment(0, "hm"))]))
    await do(store, lambda t: t.gather([(ANA, fragment(1, "ten min", minutes=1))]))
    await do(store, lambda t: t.gather([(ANA, fragment(0, "so late"))]))
    assert await other.read(lambda t: t.fragments([ANA, key("cid")])) == {
        ANA: [fragment(0, "so late"), fragment(1, "ten min", minutes=1)]
    }
    assert await other.read(lambda t: t.gathering()) == {ANA: NOON + MINUTE, BEN: NOON}
    await do(store, lambda t: t.gathered([ANA]))
    assert await store.read(lambda t: t.gathering()) == {BEN: NOON}


async def test_a_naive_instant_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="no time zone"):
        await remind(store, "tea", NOON.replace(tzinfo=None))


# ── forgetting ──────────────────────────────────────────────────────────────────────────────────────────────


async def test_erasing_a_person_removes_all_of_theirs_and_none_of_anybody_elses(store: Store) -> None:
    for person in (ANA, BEN):
        await save(store, person)
        await enqueue(store, row(person.user, person))
        await remind(store, "tea", NOON, person)
        await gather(store, person, fragment(0, "words"))
    await do(store, lambda t: t.erase([ANA]))
    assert await store.read(lambda t: t.gathering()) == {BEN: NOON}
    assert await words_of(store) is None
    assert await words_of(store, BEN) == {"words": "words"}
    assert await claim(store, "me") == ["ben"]
    assert [d.conversation for d in await store.read(lambda t: t.due(NOON, 10))] == [BEN]


async def test_the_members_of_a_workspace_are_found_and_nobody_elses(store: Store) -> None:
    people = [ConversationKey(PLATFORM, workspace, "ana") for workspace in ("w", "w2", "w/", "")]
    for person in people:
        await save(store, person)
    assert await store.read(lambda t: t.members(PLATFORM, "w", 10)) == [people[0]]
    assert await store.read(lambda t: t.members(PLATFORM, "", 10)) == [people[3]]


async def test_whoever_was_here_lately_is_found_the_latest_first(store: Store) -> None:
    abroad = ConversationKey(PLATFORM, "w2", "ana")
    for person in (ANA, BEN, abroad):
        await save(store, person)
    everybody = await store.read(lambda t: t.recent(PLATFORM, "w", 10, NOON - MINUTE))
    assert {person for person, _ in everybody} == {ANA, BEN}
    assert [at for _, at in everybody] == sorted((at for _, at in everybody), reverse=True)
    assert await store.read(lambda t: t.recent(PLATFORM, "w", 1, NOON - MINUTE)) == everybody[:1]
    later = max(at for _, at in everybody) + MINUTE
    assert await store.read(lambda t: t.recent(PLATFORM, "w", 10, later)) == []


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
    [a, q, _] = await enqueue(store, row("a"), row("q", question=4), row("b"), by=lease("me"))
    await mark(store, a.delivered("r-a", doubt=False), "me")
    await mark(store, q.delivered("r-q", doubt=False), "me")
    await do(store, lambda t: t.forget_traffic(NOON, dead_before=NOON))
    assert await store.read(lambda t: t.seen(["e1"])) == {"e1"}
    await do(store, lambda t: t.forget_traffic(NOON + MINUTE, dead_before=NOON))
    assert await store.read(lambda t: t.seen(["e1"])) == set()
    assert [parcel.next.id for parcel in await store.read(lambda t: t.said("line"))] == ["b"]
    assert await store.read(lambda t: t.asked(ANA, 4)) == ("r-q", None)


async def test_a_sweep_forgets_what_could_not_be_delivered_once_it_is_old_enough(store: Store) -> None:
    [a, b] = await enqueue(store, row("a"), row("b", BEN), by=lease("me"))
    await mark(store, a.refused("closed"), "me", "dead", reason="closed")
    await do(store, lambda t: t.forget_traffic(NOON + MINUTE, dead_before=NOON))
    assert [each.number for each in await store.read(lambda t: t.stuck())] == [a.number, b.number]
    await do(store, lambda t: t.forget_traffic(NOON + MINUTE, dead_before=NOON + MINUTE))
    assert [each.number for each in await store.read(lambda t: t.stuck())] == [b.number]


async def test_everybody_is_found_in_order_and_in_parts(store: Store) -> None:
    for person in (BEN, ANA, key("cid")):
        await save(store, person)
    assert await store.read(lambda t: t.everybody(None, 2)) == [ANA, BEN]
    assert await store.read(lambda t: t.everybody(BEN, 2)) == [key("cid")]


async def test_the_receipts_of_a_persons_questions_are_told_each_once(store: Store) -> None:
    rows = await enqueue(
        store, row("a", question=1), row("b", BEN, question=1), row("c", question=2), by=lease("me")
    )
    for each, ref in zip(rows, ("r-1", "r-b", "r-2"), strict=True):
        await mark(store, each.delivered(ref, doubt=False), "me")
    assert await store.read(lambda t: t.receipts([ANA, key("cid")])) == {ANA: ("r-1", "r-2")}
