"""Every message of the dialogue is drawn within Slack's limits, and nothing of it is lost or comes to life."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.slack import forms
from adapters.slack.home import published
from adapters.slack.render import posts, settled, stripped, whispers
from conversations.flows.debrief.home import home
from conversations.model import Choice, ConversationKey, Field, File, Form, Home, Message
from tests.platforms.slack import rules
from tests.platforms.slack.person import joined, read_back
from tests.play import Player, played
from tests.transcripts.test_pages import PAGES
from tests.walks import moves, walks

ADA = ConversationKey("slack", "T0HOME", "U0ADA")
LONG = "I talked about my landlord & the <rent> for ten minutes. " * 53  # 3,000 characters


def fits(messages: Sequence[Message]) -> None:
    """Each is drawn, answered, whispered and opened as a form without breaking a rule."""
    for message in messages:
        for post in (*posts(message, ADA), *whispers(message, ADA), settled(message, "What was chosen")):
            rules.message(post)
        if message.form is not None:
            rules.modal(forms.modal(message.form, 3, ADA, "Europe/Berlin", reply_to="x" * 300))


def stretched(message: Message) -> Message:
    """The message as a language with longer words would say it."""

    def more(text: str) -> str:
        return text + " " + text[: int(len(text) * 0.4)] if text else text

    fields = message.form.fields if message.form else ()
    return replace(
        message,
        text=more(message.text),
        choices=tuple(Choice(c.value, more(c.label)) for c in message.choices),
        form=replace(message.form, fields=tuple(replace(f, label=more(f.label)) for f in fields))
        if message.form
        else None,
    )


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_message_of_the_page_fits_also_when_its_words_are_longer(path: Path) -> None:
    player = Player()
    played(path.read_text(encoding="utf-8"), player)
    for turn in player.turns:
        fits(turn.messages)
        fits([stretched(message) for message in turn.messages])
        rules.home_view(published(home(turn.after, turn.at), ADA))


def test_every_message_to_random_people_fits() -> None:
    for player, random in walks(5, 800):
        player.event(moves(random, player))
        for turn in player.turns:
            fits(turn.messages)
        rules.home_view(published(home(player.state, player.now), ADA))
        player.turns.clear()


def test_every_message_fits_where_every_answer_has_three_thousand_characters() -> None:
    player = Player()
    for line in (
        "hi",
        "[start]",
        LONG,
        LONG,
        LONG,
        LONG,
        LONG,
        LONG,
        LONG,
        LONG,
        LONG,
        LONG,
        LONG,
        "/debrief note",
    ):
        for turn in player.say(line):
            fits(turn.messages)
        if player.latest is not None and player.latest.form is not None:
            names = "; ".join(f"{field.name}: {LONG}" for field in player.latest.form.fields)
            for turn in player.say("{" + names + "}"):
                fits(turn.messages)
    rules.home_view(published(home(player.state, player.now), ADA))


@pytest.mark.parametrize(
    "text",
    ["short", "a" * 3_001, "word " * 4_000, "<&>" * 4_000, "\n\n".join([LONG] * 5), "x" * 19_000],
    ids=["short", "a word too long", "words", "escaped", "paragraphs", "one word"],
)
def test_a_long_text_is_split_and_nothing_of_it_is_lost(text: str) -> None:
    message = Message(text, "s", choices=(Choice("yes", "Yes"),), question=3, progress=(3, 7))
    drawn = posts(message, ADA)
    shown = read_back(drawn[0]["blocks"], "")
    for post in drawn[1:]:
        rules.message(post)
        shown = joined(shown, read_back(post["blocks"], ""))
    assert re.sub(r"\s", "", shown.text) == re.sub(r"\s", "", text)
    assert (shown.choices, shown.question, shown.progress) == (message.choices, 3, (3, 7))
    assert all(len(post["blocks"]) == 1 for post in drawn[:-1])


def test_words_are_not_cut_in_two() -> None:
    words = " ".join(f"word{n}" for n in range(3_000))
    whole = set(words.split())
    for post in posts(Message(words, "s"), ADA):
        assert set(post["blocks"][0]["text"]["text"].split()) <= whole


def test_labels_too_long_for_a_button_stand_in_the_words() -> None:
    label = "If they ask about a conflict, I will tell them of the rota mix-up that I fixed on the Friday"
    message = Message("Which line?", "s", choices=(Choice("a", label), Choice("b", "Skip")), question=3)
    (post,) = posts(message, ADA)
    rules.message(post)
    assert f"1. {label}" in post["blocks"][0]["text"]["text"]
    first, second = (element["text"]["text"] for element in post["blocks"][1]["elements"])
    assert first.startswith("1. If they ask")
    assert second == "2. Skip"


def test_many_choices_are_a_menu_and_several_at_once_a_menu_with_a_button() -> None:
    many = tuple(Choice(f"c{n}", f"Choice {n}") for n in range(25))
    (menu,) = posts(Message("One?", "s", choices=many, question=3), ADA)
    assert menu["blocks"][1]["elements"][0]["type"] == "static_select"
    (several,) = posts(Message("Some?", "s", choices=many, most=3, question=3), ADA)
    assert several["blocks"][1]["element"]["max_selected_items"] == 3
    assert several["blocks"][2]["elements"][0]["text"]["text"] == "That's it"
    fits(
        [
            Message("One?", "s", choices=many, question=3),
            Message("Some?", "s", choices=many, most=3, question=3),
        ]
    )


def test_what_is_whispered_has_its_files_as_text_and_a_way_to_answer() -> None:
    message = Message("When?", "s", files=(File("reminder.ics", "BEGIN:VCALENDAR"),), question=7)
    question, file = whispers(message, ADA)
    assert question["blocks"][-1]["elements"][0]["action_id"] == "a:7"
    assert "reminder.ics" in file["blocks"][0]["text"]["text"]
    assert "BEGIN:VCALENDAR" in file["blocks"][0]["text"]["text"]


def test_a_question_whose_words_are_forgotten_keeps_those_that_slack_has() -> None:
    (post,) = posts(Message("Start?", "s", choices=(Choice("yes", "Yes"),), question=1, progress=(1, 7)), ADA)
    after = stripped(post, "Yes")
    rules.message(after)
    assert [block["type"] for block in after["blocks"]] == ["section", "context", "context"]


def test_a_time_is_picked_and_comes_back_on_the_persons_clock() -> None:
    form = Form((Field("when", "When", "2026-03-29 02:30", kind="when"),))
    for zone in ("Europe/Berlin", "Asia/Kathmandu", "America/New_York", None, "Nowhere/At_All"):
        view = forms.modal(form, 3, ADA, zone)
        rules.modal(view)
        at = view["blocks"][0]["element"]["initial_date_time"]
        values = {"when": {"when": {"type": "datetimepicker", "selected_date_time": at + 3600}}}
        back = forms.filled({"state": {"values": values}}, zone)["when"].reveal()
        assert datetime.strptime(back, "%Y-%m-%d %H:%M").replace(tzinfo=UTC).minute == 30


def test_a_page_longer_than_slack_shows_ends_at_its_limit() -> None:
    page = Home(tuple((f"Part {n}", ("line " * 1_000,)) for n in range(60)), (Choice("start", "Start"),))
    view = published(page, ADA)
    rules.home_view(view)
    assert view["blocks"][0]["type"] == "actions"
