"""The export holds all that is stored: every table and column, every field of a state, or there is a reason named."""

import dataclasses
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import count, pairwise
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from adapters.base import Outgoing, RetryLater, Undeliverable
from bot.clock import StandingClock
from bot.keys import KeyRing, OperatorKey
from bot.sealing import sealer_for
from bot.storage import sql
from bot.storage.keyfile import beside
from bot.wiring import Bot, assembled
from conversations.flow import Scene
from conversations.flows.debrief.exporting import exported
from conversations.flows.debrief.facts import Facts, dump, load
from conversations.flows.debrief.flow import FLOW
from conversations.model import ChoicePicked, CommandInvoked, ConversationKey, Envelope, Words
from conversations.records import from_json
from conversations.state import Answers, State, Thread
from tests.play import AFTERNOON
from tests.privacy.people import InTerminal, Kept
from tests.test_promises import CARD

_ids = count(1)

MACHINERY = {
    "receipts": "hashes of message ids, which name nobody",
    "doomed": "names of keys, for the instant of a deletion",
    "schema_version": "of the tables themselves",
    "keys": "what the rows are sealed with, in a file apart",
    "settled": "of the key file itself",
}
STEERING = {
    "conversations.state": "it is the rest of the export",
    "outbox.lease_owner": "a process",
    "outbox.lease_until": "a process's",
    "outbox.not_before": "when a delivery is tried again",
    "outbox.attempts": "how often a delivery was tried",
    "outbox.doubt": "how a delivery ended",
    "outbox.todo": "how far a delivery has come",
}
"""What is stored and not exported, with the reason. Whoever adds a table or a column exports it, or adds it here."""

FIRST = (*CARD, "[keep]")
SECOND = (
    "new debrief",
    "Globex, for the research job",
    *CARD[3:],
    "my uncle died last week",
    "timezone Europe/Vienna",
)


class Moody(Kept):
    """A platform that shows things, refuses them for good, or asks to wait, as it is told."""

    mood: Exception | None = None

    async def send(self, outgoing: Outgoing) -> str:
        if self.mood is not None:
            raise self.mood
        await super().send(outgoing)
        return f"ref-{outgoing.id}"


@pytest.fixture(params=["plain", "sealed"])
def ring(request: pytest.FixtureRequest) -> KeyRing | None:
    return KeyRing((OperatorKey.new(),)) if request.param == "sealed" else None


async def live(person: InTerminal, lines: Iterable[str]) -> None:
    for line in lines:
        if line.startswith("["):
            await person.does(ChoicePicked((line.strip("[]"),)))
        else:
            await person.say(line)


async def lived(bot: Bot, platform: Moody) -> InTerminal:
    """Somebody with a full history: interviews, reminders that came and are pending, what waits and what was lost."""
    person = InTerminal(bot, platform, "quincy")
    await live(person, FIRST)
    await bot.scheduler.advance(bot.clock.now() + timedelta(days=3))
    await live(person, SECOND)
    platform.mood = Undeliverable("closed")
    await person.say("history")
    platform.mood = RetryLater(60.0)
    await person.say("reminders")
    return person


def personal(path: Path, name: str) -> dict[str, tuple[list[str], list[tuple[Any, ...]]]]:
    """Every table of both files but the machinery's: its columns, and the person's rows."""
    found = {}
    for file in filter(Path.exists, (path, beside(path))):
        with closing(sqlite3.connect(file)) as connection:
            tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            for (table,) in tables:
                if table not in MACHINERY:
                    columns = [column[1] for column in connection.execute(f"PRAGMA table_info({table})")]
                    mine = f"SELECT * FROM {table} WHERE conversation LIKE '%/{name}'"
                    found[table] = columns, connection.execute(mine).fetchall()
    return found


async def the_files(person: InTerminal) -> Mapping[str, str]:
    """What the person asks for and gets, whether or not it can be delivered now."""
    event = CommandInvoked("debrief", Words("export"))
    asked = Envelope(f"export-{next(_ids)}", person.key, person.key.user, person.bot.clock.now(), event)
    turn = await person.bot.runtime.receive(asked)
    return {file.name: file.text for each in turn.outgoing if each.message for file in each.message.files}


async def test_every_stored_column_of_a_full_history_is_in_the_export(
    tmp_path: Path, ring: KeyRing | None
) -> None:
    path, platform, clock = tmp_path / "bot.db", Moody(), StandingClock(AFTERNOON)
    sealer = sealer_for(path, ring)
    async with assembled(FLOW, path, {"terminal": platform}, clock, sealer=sealer) as bot:
        person = await lived(bot, platform)
        await bot.store.transaction(lambda _: None)
        stored, state = personal(path, "quincy"), await kept(bot, person.key)
        files = await the_files(person)
    whole = json.loads(files["debrief.json"])
    assert set(stored) == set(sql.PERSONAL)
    for table, (columns, mine) in stored.items():
        assert mine or table == "fragments", f"this history has nothing in {table}, so it shows nothing of it"
        for row, shown in zip(mine, whole["tables"][table], strict=True):
            for column, value in zip(columns, row, strict=True):
                if f"{table}.{column}" not in STEERING:
                    assert column in shown, f"{table}.{column} is stored and not exported"
                    if not isinstance(value, bytes):
                        assert shown[column] == value, f"{table}.{column}"
    assert not set(flat(state)) - set(flat(whole["state"])) - changed_by_the_turn(state)
    words = {value for value in map(str, flat(whole).values()) if value}
    unread = [
        value for value in words if " ".join(value.split()) not in " ".join(files["debrief.md"].split())
    ]
    assert unread == []


async def test_words_that_wait_are_opened_in_the_export(tmp_path: Path, ring: KeyRing | None) -> None:
    path, platform = tmp_path / "bot.db", Moody()
    moments = {"terminal": 3600.0}
    async with assembled(
        FLOW,
        path,
        {"terminal": platform},
        StandingClock(AFTERNOON),
        sealer=sealer_for(path, ring),
        moments=moments,
    ) as bot:
        person = InTerminal(bot, platform, "quincy")
        for line in ("hi", "start"):
            await person.say(line)
        platform.mood = RetryLater(60.0)
        await person.command("help")
        await person.say("a word that waits")
        found = await bot.store.read(lambda t: t.tables(person.key))
        assert [row["text"] for row in found["fragments"]] == ["a word that waits"]
        waiting = [row for row in found["outbox"] if row["status"] == "sending"]
        assert any("You can say" in json.dumps(row["body"]) for row in waiting)
        assert "a word that waits" in (await the_files(person))["debrief.json"]


async def test_an_export_does_not_hold_the_exports_before_it(tmp_path: Path) -> None:
    platform = Moody()
    async with assembled(FLOW, tmp_path / "b.db", {"terminal": platform}, StandingClock(AFTERNOON)) as bot:
        person = InTerminal(bot, platform, "quincy")
        await person.say("hi")
        sizes = [len((await the_files(person))["debrief.json"]) for _ in range(6)]
        steps = [after - before for before, after in pairwise(sizes)]
        assert max(steps) < 2 * min(steps)


def test_every_field_that_a_debrief_can_have_is_in_both_files() -> None:
    """Values that stand nowhere else, in every field there is, also in those that nobody has thought of yet."""
    names = count(1)
    facts = filled(Facts, names)
    state = filled(State, names)
    thread = dataclasses.replace(
        filled(Thread, names), id="d1", step="change.ask", answers=Answers(dump(facts))
    )
    state = dataclasses.replace(state, threads=(thread,), current="d1")
    scene: Scene[Facts] = Scene(facts, state, "d1", AFTERNOON, "UTC", load)
    files = {file.name: file.text for file in exported(scene)}
    wanted = set(values(facts)) | set(values(state))
    assert len(wanted) > 30
    assert [value for value in sorted(wanted) if value not in files["debrief.json"]] == []
    assert [value for value in sorted(wanted) if value not in files["debrief.md"]] == []
    assert from_json(State, json.loads(files["debrief.json"])["state"]) == state


# ── what is compared ───────────────────────────────────────────────────────────────────────────────────────────────


async def kept(bot: Bot, person: ConversationKey) -> Any:
    found = await bot.store.read(lambda t: [t.unseal(p, row) for p, row in t.load([person]).items()])
    [state] = found
    assert isinstance(state, dict)
    return state["state"]


def flat(value: Any, path: str = "") -> dict[str, Any]:
    """Every leaf by its path."""
    if isinstance(value, dict):
        return {k: v for name, each in value.items() for k, v in flat(each, f"{path}.{name}").items()}
    if isinstance(value, list):
        return {k: v for n, each in enumerate(value) for k, v in flat(each, f"{path}.{n}").items()}
    return {path: value}


def changed_by_the_turn(state: Any) -> set[str]:
    """What the export's own turn may take away: nothing but the detour that it ends."""
    return {path for path in flat(state) if path.startswith(".detour")}


def filled(kind: Any, names: Iterator[int]) -> Any:
    """A value of that type in which every text is another word and nothing has its default."""
    origin, args = get_origin(kind), get_args(kind)
    if dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        fields = {field.name: filled(hints[field.name], names) for field in dataclasses.fields(kind)}
        for name in {"wall", "late"} & fields.keys():  # times on a clock, in no zone
            fields[name] = fields[name].replace(tzinfo=None)
        return kind(**fields)  # type: ignore[operator]
    if kind is str or kind is Any:
        return f"zq{next(names):04}qz"
    if kind is bool:
        return True
    if kind is int:
        return 7_000_000 + next(names)
    if kind is datetime:
        return datetime(2031, 1, 1, tzinfo=UTC) + timedelta(minutes=next(names))
    if kind is Answers:
        return Answers({filled(str, names): filled(str, names)})
    if origin is Literal:
        return args[-1]
    if origin is tuple:
        return (filled(args[0], names),)
    if origin is not None and isinstance(origin, type) and issubclass(origin, Mapping):
        return {filled(str, names): filled(str, names)}
    return filled(next(arg for arg in args if arg is not type(None)), names)


def values(value: Any) -> Iterator[str]:
    """The words that `filled` put in."""
    for leaf in flat(json.loads(json.dumps(value, default=_plain))).values():
        if isinstance(leaf, str) and leaf.startswith("zq"):
            yield leaf


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    return dict(value) if isinstance(value, Mapping) else str(value)
