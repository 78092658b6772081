"""Messages as Discord gets them: within its limits, inert, and the same whenever they are drawn."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord import forms, limits, render
from adapters.discord.inert import inert
from adapters.splitting import split
from conversations.model import (
    Choice,
    ChoicePicked,
    Event,
    Field,
    File,
    Form,
    FormSubmitted,
    Message,
    TextReceived,
    Words,
)
from tests.platforms.discord import rules
from tests.platforms.discord.description import breaches
from tests.platforms.discord.reading import as_read, bubbles, live

ID = "0123456789abcdef01234567"
TYPED = [
    "*bold* _slanted_ ~~gone~~ `code` ||hidden||",
    "[a bank](https://evil.example)",
    "https://example.org/a_b?c=*d*",
    "<@42> <@!42> <@&7> <#9> </debrief:1> <:smile:123> <a:wave:4> <t:1700000000:R> <id:guide>",
    "@everyone @here",
    "# heading\n## smaller\n> quoted\n>>> all quoted\n-# small print\n- item\n+ item\n* item\n1. item",
    "```py\nprint('x')\n```",
    ":smile: :+1: at 10:30:15",
    "back\\slash \\* end\\",
    "discord://-/channels/1/2",
]


@pytest.mark.parametrize("text", TYPED)
def test_what_a_person_types_comes_out_as_typed_and_nothing_in_it_is_alive(text: str) -> None:
    assert as_read(inert(text)) == text
    assert live(inert(text)) == []
    assert live(text) or "smile" in text or "\\" in text  # it would have been


@given(st.text(max_size=400))
def test_any_text_comes_out_as_typed_and_inert(text: str) -> None:
    assert as_read(inert(text)) == text
    assert live(inert(text)) == []


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=3000), st.integers(2, 500))
def test_a_split_text_loses_nothing_and_every_part_fits(text: str, most: int) -> None:
    parts = split(text, most, limits.size)
    assert "".join(parts) == text
    assert all(limits.size(part) <= most for part in parts)


def test_a_text_is_split_between_words() -> None:
    parts = split("the train was late " * 500, 1_000)
    assert all(part.endswith(" ") for part in parts[:-1])
    assert all(not part.startswith(("rain", "rain", "ate")) for part in parts)


def _message(text: str, **more: Any) -> Message:
    return Message(text, "step", **more)


FORM = Form((Field("body", "Your note", "what it is now", multiline=True),), "Edit")
SHAPES = [
    _message("Hello."),
    _message("Which?", choices=(Choice("yes", "Yes"), Choice("no", "No")), question=3, progress=(2, 7)),
    _message("Which of these?", choices=tuple(Choice(f"k{n}", f"Kind {n}") for n in range(23)), most=23, question=9),
    _message("One of many?", choices=tuple(Choice(f"k{n}", f"Kind {n}") for n in range(12)), question=9),
    _message("Fill it in?", form=FORM, question=4, progress=(6, 7)),
    _message("Fill it in?", choices=(Choice("skip", "Skip"),), form=FORM, question=4),
    _message("Acme\nWent well: the demo\nNote: ready", choices=(Choice("keep", "Keep"),), question=12),
    _message("Here it is.", files=(File("thank-you.eml", "Subject: x"), File("reminder.ics", "BEGIN"))),
    _message("When?", choices=(Choice("in_1h", "In an hour"),), files=(File("thank-you.eml", "x"),), question=5),
    _message("Subject: Thank you\n\n" + "I keep thinking about *the tour*. " * 600, question=7),
    _message("_" * 12_000),
]  # fmt: skip


@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize("message", SHAPES, ids=lambda m: m.text[:20].split("\n")[0])
def test_every_shape_of_message_keeps_discords_rules(message: Message, hidden: bool) -> None:
    parts = render.parts(message, ID, hidden=hidden)
    for number, part in enumerate(parts):
        body = render.payload(part) | {"nonce": render.nonce(ID, number), "enforce_nonce": True}
        assert rules.breaches("message", body) == []
        assert body["allowed_mentions"] == {"parse": []}
    assert len({part.mark for part in parts}) == len(parts)
    (read,) = bubbles(render.payload(part) for part in parts)
    assert re.sub(r"\s+", "", read.text) == re.sub(r"\s+", "", message.text)
    assert read.buttons == [choice.label for choice in message.choices]
    assert read.files == [file.name for file in message.files]


@pytest.mark.parametrize("message", SHAPES, ids=lambda m: m.text[:20].split("\n")[0])
def test_what_was_chosen_takes_the_buttons_place(message: Message) -> None:
    for part in (
        render.settled(message, ID, "Yes, *she* did"),
        render.Part(render.settled_as_seen(render.parts(message, ID)[-1].components, "Yes, *she* did")),
    ):
        assert rules.breaches("edit", render.payload(part)) == [] or message.files
        (read,) = bubbles([render.payload(part)])
        assert read.chosen == "Yes, *she* did"
        assert read.buttons == read.opening == []
        assert read.text


def test_only_where_nothing_can_be_typed_has_a_question_a_button_to_answer() -> None:
    message = _message("What went well?", question=3)
    (open_one,), (hidden_one,) = render.parts(message, ID), render.parts(message, ID, hidden=True)
    assert bubbles([render.payload(open_one)])[0].opening == []
    assert bubbles([render.payload(hidden_one)])[0].opening == [render.ANSWER]
    assert "a:3" in str(hidden_one.components)


def test_a_form_opens_with_the_current_text_and_refuses_one_that_does_not_fit() -> None:
    body = forms.modal(FORM, 4)
    assert rules.breaches("modal", body) == []
    assert body["components"][0]["component"]["value"] == "what it is now"
    with pytest.raises(ValueError, match="longer"):
        forms.modal(Form((Field("body", "Your note", "x" * 4_001),)), 4)


LONG = Form(tuple(Field(f"slip_{n}", f"Slip {n} (empty drops it)", f"what\nwas {n}") for n in range(1, 13)))


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        (lambda lines: lines, {n: f"what was {n}" for n in range(5, 13)}),
        (
            lambda lines: [line for line in lines if "was 6" not in line],
            {5: "what was 5", 6: "", 7: "what was 7"},
        ),
        (lambda lines: [line.partition(" ")[2] for line in lines], {5: "what was 5", 12: "what was 12"}),
        (
            lambda lines: [*lines[:1], "and more", *lines[2:]],
            {5: "what was 5", 6: "and more", 7: "what was 7"},
        ),
        (lambda lines: [lines[0], "and more", lines[2]], {5: "what was 5 and more", 6: "", 7: "what was 7"}),
        (lambda lines: [], {5: "", 12: ""}),
    ],
)
def test_the_fields_for_which_a_form_has_no_room_are_lines_of_the_fifth(
    lines: Callable[[list[str]], list[str]], left: dict[int, str]
) -> None:
    body = forms.modal(LONG, 4)
    assert rules.breaches("modal", body) == []
    shown = [row["component"] for row in body["components"]]
    shown[-1]["value"] = "\n".join(lines(shown[-1]["value"].split("\n")))
    event = forms.submitted("f", 4, [{"component": entry} for entry in shown], "9")
    assert isinstance(event, FormSubmitted)
    said = {name: words.reveal() for name, words in event.fields.items()}
    assert list(said) == [field.name for field in LONG.fields]
    assert said["slip_4"] == "what\nwas 4"
    assert {n: said[f"slip_{n}"] for n in left} == left


@pytest.mark.parametrize(
    "message", [m for m in SHAPES if m.question], ids=lambda m: m.text[:20].split("\n")[0]
)
def test_where_nothing_can_be_typed_the_answer_form_offers_what_the_message_offers(message: Message) -> None:
    shown = [c for part in render.parts(message, ID, hidden=True) for c in part.components]
    assert message.question is not None
    choices, most = forms.offered(shown, message.question)
    assert (choices, most) == (message.choices, message.most)
    body = forms.answer_modal(message.question, choices, most)
    assert rules.breaches("modal", body) == []
    answer = {"type": 9, "data": body}
    assert breaches("POST", "/interactions/{interaction_id}/{interaction_token}/callback", answer) == []


def _row(name: str, **value: Any) -> dict[str, Any]:
    return {"type": 18, "component": {"custom_id": name} | value}


@pytest.mark.parametrize(
    ("rows", "event"),
    [
        ([_row("answer", value="the demo")], TextReceived(Words("the demo"), "9")),
        ([_row("pick", value="yes"), _row("answer", value="")], ChoicePicked(("yes",), 3)),
        ([_row("pick", values=["a", "b"]), _row("answer", value=" ")], ChoicePicked(("a", "b"), 3)),
        ([_row("pick", value="yes"), _row("answer", value="well")], TextReceived(Words("well"), "9")),
        ([_row("pick", value=None), _row("answer", value="")], TextReceived(Words(""), "9")),
        ([{"type": 1, "components": [{"custom_id": "answer", "value": "x"}]}], TextReceived(Words("x"), "9")),
    ],
)
def test_the_answer_form_is_read_as_words_or_else_as_picks(rows: list[Any], event: Event) -> None:
    assert forms.submitted("a", 3, rows, "9") == event


def test_a_nonce_fits_and_differs_from_part_to_part() -> None:
    nonces = [render.nonce(ID, number) for number in range(render.MOST_PARTS)]
    assert nonces[0] == ID
    assert len(set(nonces)) == len(nonces)
    assert max(map(len, nonces)) <= limits.NONCE


def test_marks_are_numbers_that_discord_keeps_and_never_gives_itself() -> None:
    marks = [render.mark(id, n) for id in ("0" * 24, "f" * 24, ID) for n in (1, 31)]
    assert all(1_000_000 < mark < 2**31 for mark in marks)
    assert len(set(marks)) == len(marks)
