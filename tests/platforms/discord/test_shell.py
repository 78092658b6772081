"""What Discord tells the bot, and what comes of it: commands, presses, forms, and all that can be wrong with them."""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path

import aiohttp
import discord
import pytest

from adapters.base import Outgoing, PlatformDown
from adapters.discord import answering, commands, wire
from adapters.discord.handles import Handle
from adapters.discord.read import key
from adapters.discord.shell import DiscordShell
from bot.clock import SystemClock
from bot.host import BotHost
from conversations.flows.debrief.flow import FLOW
from conversations.model import ConversationKey, File, Form, Message
from tests.platforms.discord.bench import SERVER_CHANNEL, Bench, Zoned
from tests.platforms.discord.gateway import PRIVILEGED
from tests.platforms.discord.person import Person
from tests.platforms.discord.place import (
    COMMAND,
    COMPLETION,
    COMPONENT,
    DEFERRED_MESSAGE,
    DEFERRED_UPDATE,
    FORM,
    MESSAGE,
    TOKEN,
)
from tests.platforms.discord.rules import walk
from tests.platforms.discord.server import Discord


@pytest.fixture
async def bench(tmp_path: Path) -> AsyncIterator[Bench]:
    async with Bench(tmp_path / "debrief.db") as bench:
        yield bench
        assert bench.server.violations == []
        assert bench.server.public() == []
        assert bench.server.late == []


@pytest.fixture
def sam(bench: Bench) -> Person:
    return bench.person("42")


async def until_the_note(person: Person) -> None:
    """A debrief from the start up to the note's form."""
    await person.say("hi")
    await person.press("Start")
    await person.say("Acme")
    await person.say("the demo")
    await person.say("nothing")


# ── in a server ────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_command_in_a_server_is_answered_to_its_caller_and_goes_on_in_the_dm(
    bench: Bench, sam: Person
) -> None:
    asked = await sam.command(channel=SERVER_CHANNEL)
    assert asked.answered == DEFERRED_MESSAGE
    (here,) = [shown for shown in sam.seen() if shown.only]
    assert here.channel == SERVER_CHANNEL
    assert "our DM" in str(here.payload["components"])
    assert bench.server.dm("42") in str(here.payload["components"])
    assert "Start" in sam.last().buttons


async def test_a_private_answer_stays_with_the_caller_and_the_question_goes_to_the_dm(
    bench: Bench, sam: Person
) -> None:
    await until_the_note(sam)
    before = len(bench.server.shown)
    await sam.command("lessons", channel=SERVER_CHANNEL)
    fresh = [shown for shown in bench.server.shown[before:] if not shown.gone]
    assert [bool(shown.only) for shown in fresh] == [True, False]


async def test_a_command_in_the_bots_own_dm_leaves_no_announcement_behind(bench: Bench, sam: Person) -> None:
    await sam.command()
    assert [shown.only for shown in sam.seen()] == ["", ""]
    assert sam.last().buttons == ["Start", "Just the note"]


# ── a closed DM ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("code", [50007, 50278, 50001])
async def test_with_a_closed_dm_the_whole_dialogue_goes_on_where_only_the_caller_sees_it(
    bench: Bench, sam: Person, code: int
) -> None:
    bench.server.closed["42"] = code
    await sam.command(channel=SERVER_CHANNEL)
    await sam.press("Start")
    await sam.fill({"answer": "Acme"}, "a:")
    await sam.fill({"answer": "the demo"}, "a:")
    await sam.press("Arriving late")
    await sam.fill({"answer": "I was ten minutes late"}, "a:")
    await sam.press("Not sure")
    await sam.press("Text them from the platform")
    await sam.press("Skip")
    await sam.fill({"names": "Diana", "moment": "the tour", "why": "real users"})
    assert any(bubble.text.startswith("Subject: ") for bubble in sam.bubbles())
    await sam.press("Use this")
    assert "thank-you.eml" in [name for bubble in sam.bubbles() for name in bubble.files]
    await sam.press("In an hour")
    seen = sam.seen()
    assert all(shown.only == "42" for shown in seen)
    assert "reminder.ics" in [name for bubble in sam.bubbles() for name in bubble.files]
    assert sam.last().buttons[0] == "Keep my lessons"
    asking = [s for s in seen if any(c.get("custom_id") for c in walk(s.payload["components"]))]
    assert len(asking) == 1, "only the last question still has buttons"


async def test_a_choice_can_be_made_in_the_form_too(bench: Bench, sam: Person) -> None:
    bench.server.closed["42"] = 50007
    await sam.command(channel=SERVER_CHANNEL)
    await sam.fill({"pick": "Start"}, "a:")
    await sam.fill({"answer": "Acme"}, "a:")
    await sam.fill({"answer": "the demo"}, "a:")
    await sam.fill({"pick": "Arriving late"}, "a:")
    assert [bubble.chosen for bubble in sam.bubbles() if bubble.chosen] == [
        "Start", "your own words", "your own words", "Arriving late",
    ]  # fmt: skip


async def test_a_closed_dm_is_tried_once_for_a_command_and_not_at_all_for_a_press(
    bench: Bench, sam: Person
) -> None:
    bench.server.closed["42"] = 50007
    await sam.command(channel=SERVER_CHANNEL)
    await sam.press("Start")
    await sam.fill({"answer": "Acme"}, "a:")
    assert sum(call.status == 403 for call in bench.server.calls) == 1


async def test_each_press_renews_the_token_and_a_token_is_never_outlived(bench: Bench, sam: Person) -> None:
    bench.server.closed["42"] = 50007
    await sam.command(channel=SERVER_CHANNEL)
    for line in ("Start", "Skip"):
        await bench.wait(timedelta(minutes=14, seconds=30))
        await sam.press(line)
        assert "2 of 7" in sam.last().place or line == "Start"
    await bench.wait(timedelta(minutes=15, seconds=30))
    before = len(sam.seen())
    await sam.fill({"answer": "the demo"}, "a:")
    assert len(sam.seen()) > before
    assert bench.server.late == []


async def test_a_reminder_to_a_closed_dm_goes_nowhere_and_holds_nobody_up(bench: Bench, sam: Person) -> None:
    await until_the_note(sam)
    await sam.say("Diana. the tour. real users")
    await sam.press("Use this")
    await sam.press("In an hour")
    bench.server.closed["42"] = 50007
    before = len(sam.seen())
    await bench.wait(timedelta(hours=2))
    assert len(sam.seen()) == before
    with closing(sqlite3.connect(bench.path)) as db:
        assert ("dead", "dm_closed") in db.execute("SELECT status, reason FROM outbox").fetchall()
    del bench.server.closed["42"]
    await sam.say("hello again")
    assert len(sam.seen()) > before


# ── presses and forms ──────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_message_that_asked_shows_what_was_chosen_and_its_buttons_are_gone(sam: Person) -> None:
    await sam.say("hi")
    asked = await sam.press("Start")
    assert asked.answered == DEFERRED_UPDATE
    question = next(bubble for bubble in sam.bubbles() if bubble.chosen)
    assert question.chosen == "Start"
    assert question.buttons == []
    assert question.text.startswith("Only you see this here.")


async def test_the_form_opens_with_the_current_text_at_once_and_comes_back_as_an_answer(
    bench: Bench, sam: Person
) -> None:
    await until_the_note(sam)
    await sam.fill({"names": "Diana", "moment": "the tour", "why": "real users"})
    note = next(bubble.text for bubble in reversed(sam.bubbles()) if bubble.text.startswith("Subject: "))
    shown, button = sam._opener()
    data = {"custom_id": button["custom_id"], "component_type": 2}
    opened = await bench.server.interact("42", COMPONENT, data, source=shown)
    await bench.settle()
    assert opened.answered == FORM
    assert opened.answer is not None
    values = {
        row["component"]["custom_id"]: row["component"].get("value") for row in opened.answer["components"]
    }
    assert values["body"]
    assert values["body"] in note


async def test_a_form_of_a_closed_question_is_not_opened_and_the_press_is_told_why(
    bench: Bench, sam: Person
) -> None:
    await until_the_note(sam)
    shown, button = sam._opener()
    await sam.say("Diana. the tour. real users")
    before = len(sam.seen())
    data = {"custom_id": button["custom_id"], "component_type": 2}
    asked = await bench.server.interact("42", COMPONENT, data, source=shown)
    await bench.settle()
    assert asked.answered == DEFERRED_UPDATE
    assert len(sam.seen()) > before


async def test_every_button_and_list_posted_before_a_restart_works_after_it(
    bench: Bench, sam: Person
) -> None:
    await sam.say("hi")
    await bench.restart()
    await sam.press("Start")
    await sam.say("Acme")
    await sam.say("the demo")
    await bench.restart()
    await sam.press("Arriving late", "A wrong name")
    assert "3 of 7" in sam.last().place
    await bench.restart()
    await sam.press("Start", question=1)
    assert [bubble.chosen for bubble in sam.bubbles() if bubble.chosen][:1] == ["Start"]
    assert "Start" in sam.bubbles()[-2].text, "a press on an old button is told what became of it"


async def test_a_restart_in_a_hidden_dialogue_goes_on_in_the_same_answer(bench: Bench, sam: Person) -> None:
    bench.server.closed["42"] = 50007
    await sam.command(channel=SERVER_CHANNEL)
    await bench.restart()
    await sam.press("Start")
    assert [bubble.chosen for bubble in sam.bubbles() if bubble.chosen] == ["Start"]
    assert "1 of 7" in sam.last().place


async def test_a_hidden_answer_with_a_file_is_read_back_and_grows_after_a_restart(
    bench: Bench, sam: Person
) -> None:
    bench.server.closed["42"] = 50007
    asked = await sam.command(channel=SERVER_CHANNEL)
    handle = str(Handle("called", bench.clock.now().timestamp(), asked.token))
    bench.server.faults.which = lambda method, path: method == "PATCH"
    for number, fault in enumerate(("", "cut")):
        message = Message(f"Here is file {number}.", "step", files=(File(f"{number}.txt", "words"),))
        sent = Outgoing(f"{number}bcdef123456" * 2, key("42"), message, bench.clock.now().isoformat(), handle)
        bench.server.faults.requests.append(fault)
        with suppress(OSError, aiohttp.ClientError):
            await bench.shell.send(sent)
        await bench.restart()
        assert await bench.shell.arrived(sent)
    assert [name for bubble in sam.bubbles() for name in bubble.files] == ["0.txt", "1.txt"]


# ── whose it is ────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("restarted", [False, True])
async def test_somebody_elses_press_does_nothing_and_tells_them_so(
    bench: Bench, sam: Person, restarted: bool
) -> None:
    eve = bench.person("66")
    await sam.say("hi")
    await eve.say("hi")
    if restarted:
        await bench.restart()
    before, hers = len(sam.seen()), len(eve.seen())
    shown, button, _ = sam.find(["Start"])
    data = {"custom_id": button["custom_id"], "component_type": 2}
    asked = await bench.server.interact("66", COMPONENT, data, source=shown)
    await bench.settle()
    told = eve.seen()[hers:]
    assert [answering.NOT_YOURS in str(each.payload["components"]) for each in told] == [True]
    assert told[0].only == "66"
    assert asked.answered in (MESSAGE, DEFERRED_UPDATE)
    assert len(sam.seen()) == before
    assert not any(bubble.chosen for bubble in eve.bubbles() + sam.bubbles())


async def test_a_press_after_a_restart_counts_also_where_discord_stumbles_over_whose_it_is(
    bench: Bench, sam: Person
) -> None:
    await sam.say("hi")
    bench.server.faults.which = lambda method, path: path == "/users/@me/channels"
    bench.server.faults.requests.extend(
        ["5xx"]
    )  # so nobody has learnt it while the bot looked what it had missed
    await bench.restart()
    bench.server.faults.requests.extend(["5xx", "cut"])
    await sam.press("Start")
    assert bench.server.faults.happened == ["5xx", "5xx", "cut"]
    assert "1 of 7" in sam.last().place


async def test_somebody_elses_press_on_a_hidden_message_does_nothing(bench: Bench, sam: Person) -> None:
    eve = bench.person("66")
    bench.server.closed["42"] = 50007
    await eve.say("hi")
    await sam.command(channel=SERVER_CHANNEL)
    shown, button, _ = sam.find(["Start"])
    hers = len(eve.seen())
    await bench.server.interact(
        "66", COMPONENT, {"custom_id": button["custom_id"], "component_type": 2}, source=shown
    )
    await bench.settle()
    assert answering.NOT_YOURS in str(eve.seen()[hers].payload["components"])
    assert not any(bubble.chosen for bubble in eve.bubbles() + sam.bubbles())


FORGED = [
    "q:1",
    "q:999:yes",
    "q:0:yes",
    "q:-1:yes",
    "q:1:yes:",
    "x:1:yes",
    "q::",
    "f:999",
    "a",
    "☃",
    "q:1:" + "x" * 90,
]


@pytest.mark.parametrize("custom_id", FORGED)
async def test_a_forged_button_does_nothing_and_is_answered(
    bench: Bench, sam: Person, custom_id: str
) -> None:
    await sam.say("hi")
    shown = sam.seen()[-1]
    before = [bubble.written() for bubble in sam.bubbles()]
    data = {"custom_id": custom_id, "component_type": 2}
    asked = await bench.server.interact("42", COMPONENT, data, source=shown)
    await bench.settle()
    assert asked.answered is not None
    after = [bubble.written() for bubble in sam.bubbles()]
    assert after[: len(before)] == before
    assert len(after) == len(before) + 1
    assert bench.server.shown[-1].only == "42"


async def test_a_malformed_interaction_costs_a_line_and_the_rest_goes_on(
    bench: Bench, sam: Person, caplog: pytest.LogCaptureFixture
) -> None:
    for payload in (
        {},
        {"type": 3},
        {"type": 3, "id": "1", "token": "t", "data": {}},
        {"type": "x"},
        {"type": 2, "data": []},
    ):
        await bench.server.gateway.emit("INTERACTION_CREATE", payload)
    await bench.server.gateway.emit("MESSAGE_CREATE", {"author": {"id": "42"}})
    await bench.server.gateway.emit("MESSAGE_UPDATE", {"id": None, "author": 7})
    await bench.server.gateway.emit("GUILD_CREATE", {"id": "what"})
    await sam.say("hi")
    assert sam.last().buttons == ["Start", "Just the note"]
    lines = [record for record in caplog.records if "can't be read" in record.message]
    assert len(lines) >= 4
    assert not any(record.exc_info for record in caplog.records)


# ── in time ────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_interaction_is_answered_in_time_also_while_the_database_is_locked(
    bench: Bench, sam: Person
) -> None:
    await sam.say("hi")
    shown, button, _ = sam.find(["Start"])
    with closing(sqlite3.connect(bench.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        pressed = await bench.server.interact(
            "42", COMPONENT, {"custom_id": button["custom_id"], "component_type": 2}, source=shown
        )
        called = await bench.server.interact("43", COMMAND, {"name": "debrief"}, channel=SERVER_CHANNEL)
        form = await bench.server.interact(
            "42", COMPONENT, {"custom_id": "f:1", "component_type": 2}, source=shown
        )
        async with asyncio.timeout(3):
            for asked in (pressed, called, form):
                await asked.done.wait()
        assert max(asked.took for asked in (pressed, called)) < 1.0
        assert form.took < 3.0
        other.execute("ROLLBACK")
    await bench.settle()
    assert "1 of 7" in sam.last().place
    assert bench.person("43").last().buttons == ["Start", "Just the note"]


async def test_a_form_that_cannot_be_read_in_time_is_answered_with_a_sentence(
    bench: Bench, sam: Person
) -> None:
    """A host that takes for ever: the bot has less patience than Discord."""
    await until_the_note(sam)

    class Slow(Zoned):
        async def form(self, person: ConversationKey, question: int) -> Form | None:
            await asyncio.Event().wait()
            return None

    bench.shell._host = Slow(BotHost(bench.bot.runtime, bench.bot.store), None)
    shown, button = sam._opener()
    data = {"custom_id": button["custom_id"], "component_type": 2}
    asked = await bench.server.interact("42", COMPONENT, data, source=shown)
    async with asyncio.timeout(5):
        await asked.done.wait()
    assert asked.answered == MESSAGE
    assert answering.NO_FORM_NOW in str(asked.answer)
    assert asked.took < 2.5


async def test_the_zone_is_completed_and_set_by_its_name(bench: Bench, sam: Person) -> None:
    options = [{"type": 3, "name": "timezone", "value": "berl", "focused": True}]
    asked = await bench.server.interact("42", COMPLETION, {"name": "debrief", "options": options})
    await bench.settle()
    assert asked.answer is not None
    assert asked.answer["choices"][0] == {"name": "Europe/Berlin", "value": "Europe/Berlin"}
    await sam.command("timezone Asia/Tokyo")
    assert any("Tokyo" in bubble.text for bubble in sam.bubbles())


def test_every_word_that_the_command_offers_is_one_that_the_dialogue_knows() -> None:
    assert set(commands.WORDS) <= FLOW.commands.keys() | FLOW.requests.keys()


async def test_the_command_is_offered_everywhere_with_one_choice_and_a_zone(bench: Bench) -> None:
    (command,) = bench.server.commands
    assert command["name"] == "debrief"
    assert command["integration_types"] == [0, 1]
    assert command["contexts"] == [0, 1, 2]
    what, zone = command["options"]
    assert {"note", "check", "reminders", "lessons", "history", "prep", "timezone", "export", "delete"} <= {
        choice["value"] for choice in what["choices"]
    }
    assert zone["autocomplete"]
    assert not any(option.get("required") for option in command["options"])


# ── messages ───────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_long_paste_is_read_from_the_file_that_discord_makes_of_it(bench: Bench, sam: Person) -> None:
    bench.server.files["1-message.txt"] = b"My interview at Globex yesterday. The demo went well. I was late."
    attachment = {
        "id": "1",
        "filename": "message.txt",
        "size": 65,
        "url": bench.server.url.replace("/api/v10", "/files/1-message.txt"),
        "content_type": "text/plain; charset=utf-8",
    }
    await bench.server.hear("42", "", attachments=[attachment])
    await bench.settle()
    await sam.press("Start")
    assert any("Globex" in bubble.text for bubble in sam.bubbles())


async def test_a_deleted_message_takes_its_answer_back(bench: Bench, sam: Person) -> None:
    await sam.say("hi")
    await sam.press("Start")
    await sam.say("Acme")
    await bench.server.unsay("42", sam.texts[-1])
    await bench.settle()
    assert "1 of 7" in sam.last().place


async def test_other_bots_servers_and_itself_are_not_listened_to(bench: Bench, sam: Person) -> None:
    for more in (
        {"author": bench.server.user("77") | {"bot": True}},
        {"guild_id": "1"},
        {"webhook_id": "1"},
        {"type": 7},
        {"author": bench.server._me()},
    ):
        await bench.server.hear("42", "hi", **more)
    await bench.settle()
    assert sam.seen() == []


async def test_typing_is_shown_while_a_file_is_made(bench: Bench, sam: Person) -> None:
    await sam.say("hi")
    before = bench.server.typing["42"]
    await sam.command("export")
    assert bench.server.typing["42"] > before
    assert any(bubble.files for bubble in sam.bubbles())


async def test_what_was_written_while_the_session_was_lost_is_read_afterwards(
    bench: Bench, sam: Person
) -> None:
    await sam.say("hi")
    await sam.press("Start")
    bench.server.faults.events.append("invalid_session")
    await sam.say("Acme")
    assert bench.server.faults.happened == ["invalid_session"]
    assert [bubble.text for bubble in sam.bubbles()][-2:-1] == ["Acme. Got it."]


async def test_fragments_are_one_answer_in_the_order_in_which_they_were_written(tmp_path: Path) -> None:
    async with Bench(tmp_path / "debrief.db", clock=SystemClock(), moment=0.4, hold=0.1) as bench:
        sam = bench.person()
        await sam.say("hi")
        await sam.press("Start")
        await sam.press("Skip")
        bench.server.faults.events.append("reorder")
        for text in ("the demo", "and the tour"):
            await bench.server.hear("42", text)
        await bench.server.until(lambda: "3 of 7" in sam.last().place)
        assert bench.server.faults.happened == ["reorder"]
        heard = " ".join(bubble.text for bubble in sam.bubbles())
        assert heard.index("the demo") < heard.index("the tour")
        assert heard.count("What went well?") == 1


# ── who may not come in ────────────────────────────────────────────────────────────────────────────────────────────


async def test_no_privileged_intent_is_asked_for_and_the_server_would_refuse_one(bench: Bench) -> None:
    (intents,) = bench.server.gateway.identified
    assert not intents & PRIVILEGED
    assert not wire.privileged(bench.shell.client.intents)


async def _run(shell: DiscordShell, bench: Bench) -> str:
    try:
        with pytest.raises(PlatformDown) as down:
            async with asyncio.timeout(5):
                await shell.run(BotHost(bench.bot.runtime, bench.bot.store))
        return down.value.sentence
    finally:
        with suppress(Exception):
            await shell.stop()


async def test_a_shell_that_would_ask_for_privileged_intents_does_not_start(bench: Bench) -> None:
    shell = DiscordShell(TOKEN, bench.server.url)
    shell.client._connection._intents = discord.Intents(dm_messages=True, message_content=True)
    assert "message_content" in await _run(shell, bench)
    assert len(bench.server.gateway.identified) == 1


async def test_a_wrong_token_is_told_in_one_sentence_that_says_what_to_do(bench: Bench) -> None:
    sentence = await _run(DiscordShell("MTIz.wrong.token", bench.server.url), bench)
    assert "DISCORD_TOKEN" in sentence
    assert "Reset Token" in sentence
    assert "wrong" not in sentence


async def test_an_intent_that_is_not_granted_is_told_in_one_sentence(bench: Bench) -> None:
    bench.server.gateway.granted = 0
    assert "4014" in await _run(DiscordShell(TOKEN, bench.server.url), bench)


async def test_commands_that_fail_to_register_cost_a_line_and_dms_work(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    server = Discord()
    server.refuse_commands = True
    async with server, Bench(tmp_path / "debrief.db", server=server) as bench:
        sam = bench.person()
        await sam.say("hi")
        assert sam.last().buttons == ["Start", "Just the note"]
    lines = [
        r.getMessage()
        for r in caplog.records
        if r.levelno >= logging.WARNING and "/debrief" in r.getMessage()
    ]
    assert len(lines) == 1
    assert "20012" in lines[0]
