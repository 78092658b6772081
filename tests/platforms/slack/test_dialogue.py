"""The dialogue as it is on Slack: direct messages, the command in a channel, forms, the Home page, files, ownership."""

from dataclasses import replace
from datetime import timedelta
from email import message_from_string
from pathlib import Path

import pytest

from adapters.slack.forms import filled, modal
from adapters.slack.front import CANT_OPEN, ELSEWHERE, NOT_SAVED, NOT_YOURS, POINTER
from bot.clock import SystemClock
from conversations.model import ConversationKey, Field, Form, Words
from tests.platforms.slack import pages, rules
from tests.platforms.slack.bot import Running, running
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import Fault, SlackServer
from tests.platforms.slack.workspace import BOT_USER, TEAM

TO_THE_NOTE = (
    "hi",
    "[Start]",
    "Acme",
    "the demo",
    "I was 20 minutes late",
    "[Not sure]",
    "[Text them from the platform]",
    "[Skip]",
    "Diana. the tour. real users",
)
TO_THE_REMINDER = (*TO_THE_NOTE, "[Use this]")


async def does(person: Person, bot: Running, *lines: str) -> None:
    for line in lines:
        await pages.act(line, person, bot)
        await bot.quiet()


def texts(person: Person) -> list[str]:
    return [message.text for message in person.messages()]


# ── the direct message ─────────────────────────────────────────────────────────────────────────────────────────────


async def test_an_answered_question_shows_what_was_chosen_and_has_no_buttons(
    server: SlackServer, bot: Running, ada: Person
) -> None:
    await does(ada, bot, "hi", "[Start]")
    asked = server.workspace.dm("U0ADA").messages[2]
    assert [block["type"] for block in asked.versions[0]] == ["section", "actions", "context"]
    assert [block["type"] for block in asked.blocks] == ["section", "context", "context"]
    assert asked.blocks[-1]["elements"][0]["text"] == "✓ Start"
    assert asked.blocks[0] == asked.versions[0][0]


async def test_a_workspaces_owners_are_warned_of_once(server: SlackServer, bot: Running, ada: Person) -> None:
    await does(ada, bot, *TO_THE_NOTE)
    shown = [m.versions[0] for m in server.workspace.dm("U0ADA").messages if m.user == BOT_USER]
    assert sum("export direct messages" in str(blocks) for blocks in shown) == 1


async def test_whoever_opens_the_messages_first_is_welcomed_once(bot: Running, ada: Person) -> None:
    await ada.opens("messages")
    await bot.quiet()
    assert [m.choices[0].label for m in ada.messages() if m.choices] == ["Start"]
    await ada.opens("messages")
    await bot.quiet()
    await does(ada, bot, "[Start]")
    await ada.opens("messages")
    await bot.quiet()
    assert len(ada.messages()) == 3


async def test_a_deleted_answer_is_taken_back_and_an_old_one_is_tidied_away_quietly(
    bot: Running, ada: Person
) -> None:
    await does(ada, bot, "hi", "[Start]", "Acme", "the demo")
    ada.news()
    await ada.deletes(3)
    await bot.quiet()
    taken, asked = ada.news()
    assert taken.text == "Taken back."
    assert asked.text.startswith("What went well?")
    await ada.deletes(1)
    await bot.quiet()
    assert ada.news() == []


async def test_what_a_person_types_is_shown_to_the_letter(
    server: SlackServer, bot: Running, ada: Person
) -> None:
    typed = "<!channel> <@U0BOB> *bold* _it_ `code` :tada: & <https://evil.example|click>"
    await does(ada, bot, *TO_THE_NOTE)
    await ada.fills({"body": f"Dear Diana, thank you for the tour. {typed}"})
    await bot.quiet()
    said = [message for message in texts(ada) if typed in message]
    assert said
    for call in server.calls:
        assert "<!channel>" not in str(call.arguments.get("text", ""))
        for block in call.arguments.get("blocks", []):
            assert "mrkdwn" not in str(block)


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("see <https://acme.example|acme.example>", "see acme.example"),
        ("mail <mailto:a@b.example|a@b.example> & co", "mail a@b.example & co"),
        ("hi <!here> and <!subteam^S1|@team>", "hi @here and @team"),
        ("a &lt;b&gt; &amp;amp; c", "a <b> &amp; c"),
    ],
)
def test_slacks_wrapping_is_taken_off_what_was_typed(sent: str, read: str) -> None:
    from adapters.slack.markup import typed

    assert typed(sent) == read


async def test_pieces_of_one_answer_are_one_answer(server: SlackServer, ada: Person, tmp_path: Path) -> None:
    async with running(server, tmp_path / "bot.db", clock=SystemClock(), moment=0.3) as bot:
        said = 0
        for line, more in (("hi", 2), ("[Start]", 1), ("Acme", 2), ("the demo", 2)):
            await pages.act(line, ada, bot)
            said += more
            await server.until(lambda: len(ada.messages()) >= said)  # noqa: B023
        ada.news()
        for piece in ("i was late", "like 10 min", "the train died"):
            await ada.types(piece)
        await server.until(lambda: any(m.question for m in ada.messages()[ada.seen :]))
        assert sum(m.question is not None for m in ada.news()) == 1


# ── the command ────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_the_command_in_a_channel_goes_on_in_the_direct_message(bot: Running, ada: Person) -> None:
    answered = await ada.commands("I was late at Acme")
    await bot.quiet()
    assert [m.text for m in ada.whispers()] == [POINTER]
    assert "Acme" not in str(answered)
    assert texts(ada)[0].startswith("I'm a program")


async def test_the_command_in_the_direct_message_needs_no_pointer(bot: Running, ada: Person) -> None:
    await does(ada, bot, "hi", "/debrief help")
    assert ada.whispers() == []


async def test_where_no_direct_message_can_be_opened_it_goes_on_for_the_caller_alone(
    server: SlackServer, bot: Running
) -> None:
    eve = Person.joins(server, "U0EVE", open_to_bots=False)
    await eve.commands()
    await bot.quiet()
    said = eve.whispers()
    assert ELSEWHERE in [m.text for m in said]
    await eve.whisper_presses("Start")
    await bot.quiet()
    assert eve.whispers()[-1].text.startswith("Which interview was it?")
    assert "✓ Start" in str(server.workspace.whispers["U0EVE"])
    await eve.whisper_presses("Answer")
    await server.until(lambda: "U0EVE" in server.workspace.views)
    await eve.submits({"words": "Acme"})
    await bot.quiet()
    assert [m.text.split(".")[0] for m in eve.whispers()[-2:]] == [
        "Acme",
        "What went well? One to three things; small ones count",
    ]
    assert not server.workspace.dm("U0EVE").messages
    assert [m.text for m in eve.whispers()].count(ELSEWHERE) == 1


async def test_the_reminder_of_somebody_without_direct_messages_is_a_calendar_file(
    server: SlackServer, bot: Running
) -> None:
    eve = Person.joins(server, "U0EVE", open_to_bots=False)
    await eve.commands()
    await bot.quiet()
    await eve.whisper_presses("Just the note")
    await bot.quiet()
    await eve.commands("Diana. the tour. real users")
    await bot.quiet()
    await eve.whisper_presses("Use this")
    await bot.quiet()
    await eve.commands("tomorrow 9")
    await bot.quiet()
    assert any("BEGIN:VCALENDAR" in m.text for m in eve.whispers())
    await bot.passes(timedelta(days=2))
    assert not server.workspace.dm("U0EVE").messages
    assert not any("ready to send" in m.text for m in eve.whispers())


# ── forms ──────────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_form_opens_with_the_current_text_and_takes_the_edit(
    server: SlackServer, bot: Running, ada: Person
) -> None:
    await does(ada, bot, *TO_THE_NOTE)
    await ada.presses("Edit")
    await server.until(lambda: "U0ADA" in server.workspace.views)
    view = server.workspace.views["U0ADA"]
    filled = {block["block_id"]: block["element"].get("initial_value", "") for block in view["blocks"]}
    assert filled["subject"] == "Thank you for Tuesday"
    assert filled["body"].startswith("Hi Diana,")
    await ada.submits({"subject": "Thank you, Diana"})
    await bot.quiet()
    assert any("Subject: Thank you, Diana" in text for text in texts(ada))


@pytest.mark.parametrize("length", [10, 2_999, 3_000, 3_001, 9_500])
def test_a_text_longer_than_an_input_is_laid_out_in_several_and_comes_back_whole(length: int) -> None:
    text = ("I liked the tour & the <small> team.\n\nIt was good. " * 300)[:length].strip()
    opened = modal(
        Form((Field("body", "Text", text, multiline=True),)), 3, ConversationKey("slack", TEAM, "U1"), None
    )
    rules.modal(opened)
    values = {
        block["block_id"]: {"text": {"type": "plain_text_input", "value": block["element"]["initial_value"]}}
        for block in opened["blocks"]
    }
    assert filled({"state": {"values": values}}, None) == {"body": Words(text)}


async def test_a_form_that_could_not_be_saved_stays_open_with_everything_in_it(
    server: SlackServer, bot: Running, ada: Person
) -> None:
    await does(ada, bot, *TO_THE_NOTE)
    await ada.presses("Edit")
    await server.until(lambda: "U0ADA" in server.workspace.views)
    with bot.locked():
        took, answer = await ada.submits({"subject": "Thanks"})
        assert took < 3
        assert answer["response_action"] == "errors"
        assert answer["errors"] == {"subject": NOT_SAVED}
        assert "U0ADA" in server.workspace.views
    _, answer = await ada.submits({"subject": "Thanks"})
    assert answer is None
    await bot.quiet()
    assert sum("Subject: Thanks" in text for text in texts(ada)) == 1


async def test_a_form_of_a_question_long_answered_says_what_became_of_it(
    server: SlackServer, bot: Running, ada: Person
) -> None:
    await does(ada, bot, *TO_THE_NOTE, "[Use this]")
    ada.news()
    await ada.presses("Edit")
    await bot.quiet()
    assert "settled" in ada.news()[0].text
    assert "U0ADA" not in server.workspace.views


async def test_a_form_that_opens_too_late_says_so(server: SlackServer, bot: Running, ada: Person) -> None:
    await does(ada, bot, *TO_THE_NOTE)
    server.faults.append(Fault("500", "views.open"))
    await ada.presses("Edit")
    await bot.quiet()
    assert ada.whispers()[-1].text == CANT_OPEN


async def test_the_reminders_time_can_be_picked_and_typed(
    server: SlackServer, bot: Running, ada: Person
) -> None:
    await does(ada, bot, *TO_THE_REMINDER)
    await ada.presses("Another time")
    await server.until(lambda: "U0ADA" in server.workspace.views)
    (block,) = server.workspace.views["U0ADA"]["blocks"]
    assert block["element"]["type"] == "datetimepicker"
    await ada.submits({"when": "2026-03-04 07:15"})
    await bot.quiet()
    assert "Tomorrow at 7:15 am" in texts(ada)[-2]
    ada.news()
    await bot.passes(timedelta(hours=17))
    assert ada.news() == []
    await bot.passes(timedelta(minutes=16))
    assert ada.news()[0].text.startswith("Your note is ready to send.")


# ── Home and files ─────────────────────────────────────────────────────────────────────────────────────────────────


async def test_home_shows_how_things_stand_and_its_buttons_work(
    server: SlackServer, bot: Running, ada: Person
) -> None:
    await ada.opens()
    await bot.quiet()
    assert "Start" in str(server.workspace.homes["U0ADA"])
    await ada.home_presses("Start")
    await bot.quiet()
    assert [m.text[:13] for m in ada.news()] == ["I'm a program", "Only you see "]
    await does(ada, bot, "[Start]", *TO_THE_REMINDER[2:], "tmrw 8ish")
    await ada.opens()
    await bot.quiet()
    page = str(server.workspace.homes["U0ADA"])
    for line in (
        "Went well: the demo",
        "Tomorrow at 8 am, Acme",
        "I will text them",
        "Only you see your debrief",
    ):
        assert line in page
    ada.news()
    await ada.home_presses("Export")
    await bot.quiet()
    assert [file.name for file in ada.news()[0].files] == ["debrief.json", "debrief.md"]
    await ada.home_presses("Delete")
    await bot.quiet()
    await does(ada, bot, "[Delete it all]")
    await ada.opens()
    await bot.quiet()
    assert "Acme" not in str(server.workspace.homes["U0ADA"])


async def test_the_note_is_a_draft_and_the_reminder_a_calendar_file(bot: Running, ada: Person) -> None:
    await does(ada, bot, *TO_THE_REMINDER, "tmrw 8ish")
    draft = message_from_string(ada.file("thank-you.eml"))
    assert draft["X-Unsent"] == "1"
    assert draft["Subject"] == "Thank you for Tuesday"
    assert "BEGIN:VEVENT" in ada.file("reminder.ics")


# ── reminders ──────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_a_reminders_notification_names_nothing_and_an_answers_is_its_words(
    server: SlackServer, bot: Running, ada: Person
) -> None:
    await does(ada, bot, *TO_THE_REMINDER, "tmrw 8ish")
    await bot.passes(timedelta(days=1))
    shown = [m for m in server.workspace.dm("U0ADA").messages if m.user == BOT_USER and not m.files]
    assert shown[-1].text == "Debrief: a reminder"
    assert shown[-1].blocks[0]["text"]["text"].startswith("Your note is ready to send.")
    for message in shown[:-1]:
        assert message.versions[0][0]["text"]["text"].split("\n")[0] in message.text.replace("&amp;", "&")


async def test_a_reminder_comes_at_its_hour_where_the_person_is_then(
    server: SlackServer, bot: Running, ada: Person
) -> None:
    await does(ada, bot, *TO_THE_REMINDER, "tmrw 8ish")
    ada.news()
    ada.user.tz = "America/New_York"
    await bot.passes(timedelta(hours=20))  # past 8 in Berlin, the middle of the night in New York
    assert ada.news() == []
    await bot.passes(timedelta(hours=4))
    assert ada.news()[0].text.startswith("Your note is ready to send.")


# ── whose it is ────────────────────────────────────────────────────────────────────────────────────────────────────


async def test_somebody_elses_button_does_nothing_and_tells_them_so(
    server: SlackServer, bot: Running, ada: Person
) -> None:
    bob = Person.joins(server, "U0BOB")
    await does(ada, bot, "hi")
    await does(bob, bot, "hi")
    row = server.workspace.dm("U0ADA").messages[-1].blocks[1]
    stolen = bob.body(row["block_id"], {"type": "button", "action_id": row["elements"][0]["action_id"]})
    await server.deliver("interactive", stolen)
    await bot.quiet()
    assert [m.text for m in bob.whispers()] == [NOT_YOURS]
    assert len(ada.messages()) == len(bob.messages()) == 2


@pytest.mark.parametrize("block_id", ["", "T0HOME.U0BOB:1:row", "T9.U0ADA:1:row", "nonsense"])
async def test_a_forged_press_has_no_effect(
    server: SlackServer, bot: Running, ada: Person, block_id: str
) -> None:
    await does(ada, bot, "hi")
    ada.news()
    forged = ada.body(block_id, {"type": "button", "action_id": "q:1:start"})
    await server.deliver("interactive", forged)
    await bot.quiet()
    assert ada.news() == []


async def test_a_forged_form_has_no_effect(server: SlackServer, bot: Running, ada: Person) -> None:
    bob = Person.joins(server, "U0BOB")
    await does(ada, bot, *TO_THE_NOTE)
    await ada.presses("Edit")
    await server.until(lambda: "U0ADA" in server.workspace.views)
    server.workspace.views["U0BOB"] = server.workspace.views["U0ADA"]
    ada.news()
    await bob.submits({"subject": "Mine now"})
    await bot.quiet()
    assert ada.news() == bob.news() == []


async def test_the_same_user_id_of_another_workspace_reaches_nothing(
    server: SlackServer, bot: Running, ada: Person
) -> None:
    await does(ada, bot, *TO_THE_NOTE)
    ada.news()
    stranger = replace(ada, team="T0OTHER", texts=[])
    await stranger.types("export")
    await stranger.commands("export")
    row = next(m for m in reversed(server.workspace.dm("U0ADA").messages) if m.blocks).blocks[1]
    await server.deliver(
        "interactive",
        stranger.body(row["block_id"], {"type": "button", "action_id": row["elements"][0]["action_id"]}),
    )
    await bot.quiet()
    assert ada.news() == []
    other = ConversationKey("slack", "T0OTHER", "U0ADA")
    assert await bot.bot.runtime.look(other, lambda state, _: state.threads) == ()
