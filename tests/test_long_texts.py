"""No text holds up the bot: whoever writes next waits a moment, whatever the one before has sent."""

import time

import pytest

from conversations.note.checker import violations
from tests.play import Player

TO_THE_CARD = (
    "hi",
    "[Start]",
    "had my interview at Acme with Diana Ross. the portfolio part went ok. I was ten minutes late",
    "[Yes]",
    "[They reacted]",
    "next time I leave early",
    "[Skip]",
)
STEP_BY_STEP = ("hi", "[Start]", "Acme", "the portfolio part went ok")
STEPS = (STEP_BY_STEP, *(TO_THE_CARD[:told] for told in (2, 3, 5, 6)))
SHAPES = {
    "nothing": "no, " + "nothing " * 24 + "zzz",
    "really": "really " * 24 + "q",
    "dashes": "oh" + "-" * 60 + "x",
    "commas": "I was late" + "," * 25 + "x",
    "quotes": '"' * 16_000,
    "dots": "she asked" + "." * 12_000 + "x",
    "spaces": "Diana" + " " * 2_000 + "x",
    "and": "and " * 400,
}
ORDINARY = "She asked about my work and I told her of the shop. " * 380
MOST = 5
"""How often the work of an ordinary text of the longest that is taken; what is read in many ways takes thousands."""


def work(lines: tuple[str, ...], text: str) -> float:
    """Seconds of processor that this text takes after those lines."""
    player = Player()
    for line in lines:
        player.say(line)
    began = time.process_time()
    player.say(text)
    return time.process_time() - began


@pytest.fixture(scope="module")
def ordinary() -> float:
    work(STEP_BY_STEP, ORDINARY)
    return work(STEP_BY_STEP, ORDINARY)


@pytest.mark.parametrize("shape", SHAPES)
def test_no_text_holds_up_the_bot(shape: str, ordinary: float) -> None:
    for lines in STEPS:
        assert work(lines, SHAPES[shape]) < MOST * ordinary, lines[-1]


def test_no_note_holds_up_its_check() -> None:
    def checked(note: str) -> float:
        began = time.process_time()
        violations(note)
        return time.process_time() - began

    thanks = "Thank you for the tour of the shop and the hour you took. " * 50
    checked(thanks)
    assert checked("sorry, " * 400) < 80 * checked(thanks)
