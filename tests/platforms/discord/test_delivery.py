"""Nothing twice and nothing lost, whatever Discord answers; and what a person typed stays what it is."""

import asyncio
import logging
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import aiohttp
import pytest

from adapters.base import Outgoing
from adapters.discord import render
from adapters.discord.handles import Handle
from adapters.discord.hidden import Hidden
from adapters.discord.limits import GLOBAL_RATE, INVALID_REQUESTS
from adapters.discord.meter import Meter
from adapters.discord.read import key
from conversations.model import Message
from tests.platforms.discord.bench import SERVER_CHANNEL, Bench
from tests.platforms.discord.faults import ON_REQUESTS
from tests.platforms.discord.person import Person
from tests.platforms.discord.place import TOKEN

MESSAGES = "/messages"
DMS = "/users/@me/channels"


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with Bench(tmp_path / "debrief.db") as bench:
        bench.server.faults.which = lambda method, path: path.endswith(MESSAGES) and method == "POST"
        yield bench
        assert bench.server.violations == []


@pytest.fixture
def sam(bench: Bench) -> Person:
    return bench.person("42")


def posts(bench: Bench) -> list[dict[str, object]]:
    return [c.body for c in bench.server.calls if c.method == "POST" and c.path.endswith(MESSAGES)]


async def test_every_message_carries_its_own_nonce_and_has_it_enforced(bench: Bench, sam: Person) -> None:
    await sam.say("hi")
    sent = posts(bench)
    assert all(body["enforce_nonce"] is True for body in sent)
    assert len({str(body["nonce"]) for body in sent}) == len(sent) == 2


@pytest.mark.parametrize("fault", ON_REQUESTS)
async def test_one_message_is_seen_after_any_fault_of_a_request(
    bench: Bench, sam: Person, fault: str
) -> None:
    bench.server.faults.requests.append(fault)
    await sam.say("hi")
    assert bench.server.faults.happened == [fault]
    assert len(sam.seen()) == 2
    assert [bubble.text[:12] for bubble in sam.bubbles()] == ["I'm a progra", "Only you see"]


async def test_a_message_that_arrived_is_found_also_when_its_nonce_is_long_forgotten(
    bench: Bench, sam: Person
) -> None:
    bench.server.forgets_nonces = True
    bench.server.faults.requests.extend(["cut", "5xx_after"])
    await sam.say("hi")
    assert bench.server.faults.happened == ["cut", "5xx_after"]
    assert len(sam.seen()) == 2
    assert [bubble.text[:12] for bubble in sam.bubbles()] == ["I'm a progra", "Only you see"]


async def test_a_long_message_that_arrived_in_part_is_completed_and_not_begun_again(
    bench: Bench, sam: Person
) -> None:
    bench.server.forgets_nonces = True
    long = outgoing(bench, "the rest of it, " * 800)
    bench.server.faults.requests.extend(["", "cut"])
    with pytest.raises((OSError, aiohttp.ClientError)):
        await bench.shell.send(long)
    assert await bench.shell.arrived(long) is None
    last = await bench.shell.send(long)
    assert await bench.shell.arrived(long) == last
    marks = [max(render.marks(shown.payload["components"])) for shown in sam.seen()]
    assert marks == [part.mark for part in render.parts(Message("the rest of it, " * 800, "step"), long.id)]
    assert len(marks) == 4


def outgoing(bench: Bench, text: str) -> Outgoing:
    return Outgoing("a1b2c3d4e5f6" * 2, key("42"), Message(text, "step"), bench.clock.now().isoformat())


async def test_a_message_without_mark_or_nonce_is_known_by_its_words_and_its_hour(
    bench: Bench, sam: Person
) -> None:
    """A server that keeps neither: what is left are the words, sent by the bot since the message was made."""
    sent = outgoing(bench, "Your note is ready to send.")
    receipt = await bench.shell.send(sent)
    (shown,) = sam.seen()
    for component in shown.payload["components"]:
        component["id"] = 1
    shown.payload.pop("nonce")
    assert await bench.shell.arrived(sent) == receipt == f"{shown.channel}/{shown.payload['id']}"
    assert await bench.shell.arrived(sent._replace(message=Message("Another.", "step"))) is None
    shown.payload["timestamp"] = (bench.clock.now() - timedelta(hours=1)).isoformat()
    assert await bench.shell.arrived(sent) is None


async def test_the_same_words_of_another_message_are_not_taken_for_it(bench: Bench, sam: Person) -> None:
    await bench.shell.send(outgoing(bench, "Kept."))
    another = outgoing(bench, "Kept.")._replace(id="f6e5d4c3b2a1" * 2)
    assert await bench.shell.arrived(another) is None


async def test_what_did_not_arrive_is_not_found(bench: Bench, sam: Person) -> None:
    assert await bench.shell.arrived(outgoing(bench, "Hello.")) is None


async def test_a_limit_of_one_channel_holds_up_nobody_else(bench: Bench, sam: Person) -> None:
    slow = bench.server.dm("42")
    bench.server.limits[f"POST /channels/{slow}/messages"] = (1, 0.4)
    eve = bench.person("66")
    await bench.server.hear("42", "hi")
    await bench.server.hear("66", "hi")
    await bench.server.until(lambda: len(eve.seen()) == 2)
    assert len(sam.seen()) < 2
    await bench.settle()
    assert len(sam.seen()) == 2


async def test_a_global_limit_stops_everything_but_the_first_answer_to_an_interaction(
    bench: Bench, sam: Person
) -> None:
    await sam.say("hi")
    bench.server.faults.requests.append("global_limit")
    await bench.server.hear("66", "hi")
    asked = await sam.press("Start")
    assert asked.took < 0.5
    assert "1 of 7" in sam.last().place
    assert len(bench.person("66").seen()) == 2


async def test_after_a_global_limit_requests_leave_one_by_one_and_not_all_at_once(bench: Bench) -> None:
    loop, wire = asyncio.get_running_loop(), bench.shell.client.wire
    bench.server.faults.which = lambda method, path: method == "GET"
    bench.server.faults.requests.extend(["global_limit"] * 20)

    async def ask(user: str) -> float:
        await wire.ask("GET", "/channels/{channel_id}/messages", {"channel_id": bench.server.dm(user)})
        return loop.time()

    ended = sorted(await asyncio.gather(*(ask(str(100 + n)) for n in range(20))))
    assert bench.server.faults.happened == ["global_limit"] * 20
    assert ended[-1] - ended[0] > 15 / GLOBAL_RATE


async def test_an_announced_answer_stays_while_what_it_waits_for_is_late(
    bench: Bench, sam: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adapters.discord.shell.UNUSED_AFTER", 0.0)
    bench.server.closed["42"] = 50007
    bench.server.faults.which = lambda method, path: path == DMS
    bench.server.faults.requests.extend(["rate_limit"] * 3)
    asked = await sam.command(channel=SERVER_CHANNEL)
    assert [bubble.text[:13] for bubble in sam.bubbles()] == ["I'm a program", "Only you see "]
    after_a_restart = Hidden(bench.shell.client)
    await after_a_restart.remove_unused(Handle("called", bench.clock.now().timestamp(), asked.token))
    assert "Start" in sam.last().buttons


async def test_an_announced_answer_that_was_taken_away_is_not_insisted_on(
    bench: Bench, sam: Person, caplog: pytest.LogCaptureFixture
) -> None:
    bench.server.faults.which = lambda method, path: path == DMS
    bench.server.faults.requests.extend(["rate_limit"] * 3)
    going = asyncio.create_task(sam.command(channel=SERVER_CHANNEL))
    await bench.server.until(lambda: "rate_limit" in bench.server.faults.happened)
    (handle,) = [
        Handle("called", bench.clock.now().timestamp(), token)
        for token in bench.shell.delivery.hidden._answers
    ]
    await bench.shell.delivery.hidden.remove(handle)
    await going
    assert [call.status for call in bench.server.calls if call.method == "PATCH"].count(404) <= 1
    assert "could not be completed" not in caplog.text


@pytest.mark.parametrize("fault", ["cut", "5xx", "5xx_after", "rate_limit", "refuse"])
async def test_the_way_to_the_dm_is_shown_once_after_any_fault(bench: Bench, sam: Person, fault: str) -> None:
    bench.server.faults.which = lambda method, path: method == "PATCH"
    bench.server.faults.requests.append(fault)
    await sam.command(channel=SERVER_CHANNEL)
    (here,) = [shown for shown in sam.seen() if shown.only]
    assert str(here.payload["components"]).count("Open our DM") == 1
    assert bench.server.faults.happened == [fault]


async def test_what_a_person_types_is_shown_as_typed_and_pings_nobody(bench: Bench, sam: Person) -> None:
    typed = "@everyone *Acme* <@42> [x](https://evil.example) https://evil.example `a` ~~b~~ :smile:"
    await sam.say("hi")
    await sam.press("Start")
    await sam.say("Acme")
    await sam.say(typed)
    bodies = [c.body for c in bench.server.calls if c.body and "components" in c.body]
    assert all(body["allowed_mentions"] == {"parse": []} for body in bodies)
    shown = next(bubble for bubble in sam.bubbles() if "everyone" in bubble.text)
    assert "@everyone" in shown.text
    assert "](https://" not in str(bodies)
    assert "\\@everyone" in "".join(str(c.get("content")) for b in bodies for c in b["components"])


async def test_invitations_and_pasted_code_do_not_make_a_link(bench: Bench, sam: Person) -> None:
    await sam.say("hi")
    await sam.press("Start")
    await sam.say("https://discord.gg/abc")
    shown = "".join(str(s.payload["components"]) for s in sam.seen())
    assert "https://" not in shown


@pytest.mark.parametrize(
    "answer", ["x" * 3_000, "late again, and " * 190, "*_~`" * 750], ids=["word", "words", "markup"]
)
async def test_answers_of_three_thousand_characters_come_back_whole_and_within_the_limits(
    bench: Bench, sam: Person, answer: str
) -> None:
    await sam.say("hi")
    await sam.press("Start")
    for _ in range(12):
        await sam.say(answer)
        if "Use this" in sam.last().buttons:
            break
    await sam.fill({"body": answer}) if sam.last().opening else None
    for word in ("note", "lessons", "history", "reminders", "export"):
        await sam.command(word)
    assert any(len(bubble.text) > 2_900 for bubble in sam.bubbles()) or len(sam.bubbles()) > 12


async def test_the_change_of_a_message_that_is_gone_harms_nothing(bench: Bench, sam: Person) -> None:
    await sam.say("hi")
    shown, button, _ = sam.find(["Start"])
    shown.gone = True
    await bench.server.interact(
        "42", 3, {"custom_id": button["custom_id"], "component_type": 2}, source=shown
    )
    await bench.settle()
    assert "1 of 7" in sam.last().place


def test_refusals_are_counted_and_told_long_before_discord_acts(caplog: pytest.LogCaptureFixture) -> None:
    now = [0.0]
    meter = Meter(lambda: now[0])
    for _ in range(1_000):
        for status in (200, 401, 403, 404, 429):
            meter.note(status)
        meter.note(429, shared=True)
    assert meter.counts() == {401: 1_000, 403: 1_000, 429: 1_000}
    told = [r for r in caplog.records if r.levelno == logging.WARNING]
    assert 5 <= len(told) < 20
    assert "at 10000" in told[0].getMessage()
    assert sum(meter.counts().values()) < INVALID_REQUESTS
    now[0] = 601.0
    assert not meter.counts()


async def test_no_line_of_the_log_holds_words_or_an_interactions_token(
    bench: Bench, sam: Person, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    bench.server.closed["42"] = 50007
    bench.server.faults.which = lambda method, path: "/webhooks/" in path
    bench.server.faults.requests.extend(["rate_limit", "5xx", "cut"])
    await sam.command(channel=SERVER_CHANNEL)
    await sam.press("Start")
    await sam.fill({"answer": "the zebra company"}, "a:")
    lines = [
        f"{r.getMessage()} {r.exc_info}" for r in caplog.records if r.name.startswith(("discord", "adapters"))
    ]
    assert any("429" in line for line in lines)
    assert not [line for line in lines if "zebra" in line or "token-" in line or TOKEN in line]


async def test_refusals_of_the_running_bot_are_counted(bench: Bench, sam: Person) -> None:
    bench.server.closed["42"] = 50007
    await sam.say("hi")
    assert bench.shell.meter.counts()[403] == 2


async def test_what_was_written_while_no_process_listened_is_read_after_the_restart(
    bench: Bench, sam: Person
) -> None:
    await sam.say("hi")
    await sam.press("Start")
    await bench.stop()
    await bench.server.hear("42", "Acme")
    await bench.start()
    assert [bubble.text for bubble in sam.bubbles()][-2:-1] == ["Acme. Got it."]
    said = len(sam.seen())
    await bench.stop()
    await bench.start()
    assert len(sam.seen()) == said
