"""Changing a note by typing what should change."""

import pytest

from conversations.note.edit import edited
from conversations.note.facts import Note

NOTE = Note(
    "Thank you for Tuesday",
    "Hi Diana,\n\n"
    "Thank you for talking with me on Tuesday. I keep thinking about the therapy dog.\n\n"
    "I am sorry that I arrived late; the train stood still.\n\n"
    "I like mornings, and I would be glad to hear from you.\n\n"
    "Best wishes,\nSam",
)


def body_of(request: str) -> str:
    changed = edited(NOTE, request)
    assert changed is not None, request
    return changed.body


@pytest.mark.parametrize(
    ("request_", "old", "new"),
    [
        ("change Diana to Dana", "Hi Diana,", "Hi Dana,"),
        ('replace "the therapy dog" with "the garden".', "the therapy dog.", "the garden."),
        ("please swap mornings for evenings", "mornings", "evenings"),
        ("say Wednesday instead of Tuesday", "Tuesday", "Wednesday"),
        ("change best wishes to All the best", "Best wishes", "All the best"),
    ],
)
def test_words_are_swapped_everywhere_they_stand_whole(request_: str, old: str, new: str) -> None:
    assert new in body_of(request_)
    assert old not in body_of(request_)


def test_a_swap_reaches_the_subject() -> None:
    changed = edited(NOTE, "change Tuesday to Monday")
    assert changed is not None
    assert changed.subject == "Thank you for Monday"


def test_a_swap_leaves_longer_words_alone() -> None:
    assert edited(NOTE, "change train to bus") is not None
    assert (
        "training" in (edited(Note("", "Hi,\n\nMy training. A train."), "change train to bus") or NOTE).body
    )


@pytest.mark.parametrize(
    ("request_", "gone"),
    [
        ("take out the second sentence", "I keep thinking about the therapy dog."),
        ("delete the first sentence", "Thank you for talking with me on Tuesday."),
        ("remove the last sentence", "I like mornings"),
        ("delete the line about the dog", "I keep thinking about the therapy dog."),
        ("please take out the part about the train", "I am sorry"),
        ("drop the sentence about being sorry and arriving", ""),
        ('cut "on Tuesday"', "on Tuesday"),
    ],
)
def test_a_sentence_can_go(request_: str, gone: str) -> None:
    changed = edited(NOTE, request_)
    if not gone:
        assert changed is None
        return
    assert changed is not None
    assert gone not in changed.body
    assert changed.body.startswith("Hi Diana,\n\n")
    assert changed.body.endswith("\n\nBest wishes,\nSam")
    assert "\n\n\n" not in changed.body
    assert "  " not in changed.body


def test_taking_out_a_whole_paragraph_leaves_no_gap() -> None:
    body = body_of("delete the line about the train")
    assert "dog.\n\nI like mornings" in body


@pytest.mark.parametrize(
    ("request_", "line"),
    [
        ("change the second sentence to I loved the dog", "on Tuesday. I loved the dog."),
        ("make the last sentence say see you soon", "\n\nSee you soon.\n\nBest wishes"),
        ('replace sentence 2 with "The dog was great!"', "on Tuesday. The dog was great!\n"),
        ("rewrite the first sentence: Thanks for the chat", "Thanks for the chat. I keep"),
        ("change the bit about the train to I was late, sorry", "\n\nI was late, sorry.\n\n"),
        ("start with Dear Ms Bello", "Dear Ms Bello,\n\n"),
        ("end with Cheers", "\n\nCheers,\nSam"),
        ("could you change the sign-off to Yours, please", "\n\nYours,\nSam"),
    ],
)
def test_a_sentence_the_greeting_or_the_farewell_can_be_put_otherwise(request_: str, line: str) -> None:
    assert line in body_of(request_)
    assert len(body_of(request_).split("\n\n")) == len(NOTE.body.split("\n\n"))


@pytest.mark.parametrize(
    "request_",
    ["take out the dog", "leave the dog out", "don't mention the dog please", "no dog", "cut the dog thing"],
)
def test_what_is_not_to_be_mentioned_takes_its_sentence_along(request_: str) -> None:
    assert "dog" not in body_of(request_)
    assert "Thank you for talking with me on Tuesday." in body_of(request_)


def test_a_sentence_can_be_added_before_the_sign_off() -> None:
    assert body_of("add: the tour was great").endswith(
        "hear from you. The tour was great.\n\nBest wishes,\nSam"
    )


def test_the_subject_can_be_changed() -> None:
    changed = edited(NOTE, "change the subject to Thanks for the tour")
    assert changed == Note("Thanks for the tour", NOTE.body)
    assert edited(NOTE, "Subject: Thanks") == Note("Thanks", NOTE.body)


def test_a_pasted_note_replaces_the_whole() -> None:
    pasted = "Subject: Thanks\n\nHi Diana,\r\n\r\nIt was good to meet you and see the dog.\n\nSam"
    assert edited(NOTE, pasted) == Note(
        "Thanks", "Hi Diana,\n\nIt was good to meet you and see the dog.\n\nSam"
    )
    no_subject = "Dear Diana,\nthank you for the tour today, it was good."
    assert edited(NOTE, no_subject) == Note(NOTE.subject, no_subject)
    long = "Thank you " + "so very much for the tour " * 6
    assert edited(NOTE, long) == Note(NOTE.subject, long.strip())


@pytest.mark.parametrize(
    "request_",
    [
        "",
        "   ",
        "make it better",
        "hm not sure",
        "change Zelda to Diana",
        "take out the ninth sentence",
        "delete the sixth sentence",
        "change the ninth sentence to no",
        "change the sixth sentence to no",
        "take out the penguins",
        "delete everything",
        "delete the line about penguins",
        "hi",
        "shorter",
        "yes",
        "change",
    ],
)
def test_what_is_not_understood_or_finds_nothing_changes_nothing(request_: str) -> None:
    assert edited(NOTE, request_) is None


def test_a_very_long_request_is_read_in_a_moment() -> None:
    for filler in ("change " * 3_000, "a to " * 4_000, "." * 20_000, "add " + "x " * 10_000, '"' * 20_000):
        edited(NOTE, filler)


def test_no_stray_mark_stays_where_the_opening_of_a_sentence_is_taken_out() -> None:
    note = Note(
        "Thanks",
        "Hi Bo,\n\nThank you. Here is what I think on the question: the search is linear.\n\nBest,\nA",
    )
    changed = edited(note, 'Please remove "Here is what I think on the question"')
    assert changed is not None
    assert changed.body == "Hi Bo,\n\nThank you. The search is linear.\n\nBest,\nA"


def test_what_a_sentence_adds_with_an_and_goes_by_itself() -> None:
    note = Note(
        "Thank you",
        "Hi Diana,\n\nI like the role because I love animals and it is near my house.\n\nBest wishes,",
    )
    left = edited(note, "take out the bit about my house")
    assert left is not None
    assert "I like the role because I love animals.\n" in left.body
    gone = edited(note, "take out the bit about animals")
    assert gone is not None
    assert "animals" not in gone.body
    assert "house" not in gone.body
    other = edited(note, "change the sentence about my house to I can walk there.")
    assert other is not None
    assert "Hi Diana,\n\nI can walk there.\n" in other.body
