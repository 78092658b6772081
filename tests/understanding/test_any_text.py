"""Whatever is typed, in any script and at any length: no reader raises, and each repeats itself."""

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.model import Choice
from conversations.slips.model import KINDS
from conversations.understanding import replies, text
from conversations.understanding.safety import assess
from conversations.understanding.story import read_story
from conversations.understanding.times import clock_reading, ended, when, zone

NOW = datetime(2026, 3, 4, 14, 0)  # noqa: DTZ001 (wall time is naive by contract)
CHOICES = (Choice("yes", "Yes"), Choice("no", "Fix something"), Choice("own", "My own words"))

READERS: dict[str, Callable[[str], object]] = {
    "command": replies.command,
    "yes_no": replies.yes_no,
    "certainty": replies.certainty,
    "pick": lambda said: replies.pick(said, CHOICES, 2),
    "picks_kinds": lambda said: replies.picks_kinds(said, KINDS),
    "names": replies.names,
    "correction": replies.correction,
    "nothing": replies.nothing,
    "vents": replies.vents,
    "note_facts": lambda said: replies.note_facts(said, ("Diana",)),
    "title_case_name": replies.title_case_name,
    "assess": assess,
    "read_story": read_story,
    "when": lambda said: when(said, NOW),
    "ended": lambda said: ended(said, NOW),
    "clock_reading": clock_reading,
    "zone": zone,
}

SAID = st.lists(
    st.one_of(
        st.text(max_size=12),
        st.sampled_from(
            [
                "no",
                "yes",
                "not",
                "i",
                "she",
                "her",
                "name",
                "was",
                "late",
                "diane",
                "sorry",
                "actually",
                "it's",
                "maybe",
                "tomorrow",
                "at",
                "8",
                "pm",
                "die",
                "want",
                "to",
                "(",
                ")",
                ",",
                ".",
                "\n",
                "'",
                "“",
                "İ",
                "ﷺ",
                "👍🏽",
                "-",
                "\u200b",
                "\x00",
                "and",
                "the",
                "first",
                "2",
                "99",
                "in",
                "hours",
                "Mr.",
                "laughed",
                "they",
                "called",
                "because",
            ]
        ),
    ),
    max_size=40,
).map(" ".join)

LONG = 20_000
ADVERSARIAL = {
    "one letter": "a" * LONG,
    "spaces": " " * LONG,
    "spaces and an end": " " * LONG + "x",
    "line breaks": "\r\n" * (LONG // 2),
    "no": "no " * (LONG // 3),
    "wishes": "i really want to " * (LONG // 17),
    "denials": "don't want to not " * (LONG // 18),
    "commas": ", and" * (LONG // 5),
    "quotes": "'\"" * (LONG // 2),
    "digits": "1" * LONG,
    "clock": "8:30 " * (LONG // 5),
    "stacked accents": "e" + "\u0301" * LONG,
    "grown by folding": "ﷺ" * LONG,
    "right to left": "\u202eמחר" * (LONG // 5),
    "brackets": "(" * LONG,
    "nearly a story": "i was late and she said " * (LONG // 24),
    "emoji": "👩‍👩‍👧‍👦" * (LONG // 7),
    "lone surrogate": "\ud800" * 10,
}


@pytest.mark.parametrize("reader", READERS)
@given(said=SAID)
def test_no_text_makes_a_reader_raise_and_the_same_text_reads_the_same(reader: str, said: str) -> None:
    assert READERS[reader](said) == READERS[reader](said)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("shape", ADVERSARIAL)
def test_twenty_thousand_characters_of_anything_are_read(reader: str, shape: str) -> None:
    assert READERS[reader](ADVERSARIAL[shape]) == READERS[reader](ADVERSARIAL[shape])


@given(said=st.text(max_size=5_000))
def test_a_folded_text_keeps_every_place(said: str) -> None:
    assert len(text.folded(said)) == len(said)


@pytest.mark.parametrize("length", [0, 1, text.PIECE, text.PIECE + 1, 5_000, LONG])
def test_patterns_see_bounded_pieces_that_overlap_and_miss_nothing(length: int) -> None:
    whole = "".join(chr(0x4E00 + place % 20_000) for place in range(length))
    seen = list(text.pieces(whole))
    assert all(len(piece) <= text.PIECE for piece in seen)
    assert all(whole[place : place + text.OVERLAP] in "\n".join(seen) for place in range(0, length, 97))


def test_pieces_are_cut_between_words() -> None:
    words = [f"<{place}>" for place in range(1_500)]
    whole = " ".join(words)
    seen = list(text.pieces(whole))
    assert all(len(piece) <= text.PIECE for piece in seen)
    assert {word for piece in seen for word in piece.split()} == set(words)
    assert all(whole[place : place + text.OVERLAP] in "\n".join(seen) for place in range(0, len(whole), 97))


def test_a_word_is_near_another_by_one_slip_of_the_finger_only() -> None:
    assert text.near("contniue", "continue")
    assert text.near("restrat", "restart")
    assert text.near("delet", "delete")
    assert not text.near("step", "stop")
    assert not text.near("conceal", "continue")
    assert not text.near("water", "later")


def test_the_pattern_of_a_constant_is_compiled_when_it_is_used() -> None:
    """There are hundreds, and a start that compiled them all would take a fifth longer."""
    broken = text.lazily("(")
    with pytest.raises(re.error):
        broken.search("")
    found = text.lazily(r"(?P<word>A+)", re.IGNORECASE).search("baa")
    assert found
    assert found["word"] == "aa"
