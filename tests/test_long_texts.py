"""No text holds up the bot: whoever writes next waits a moment, whatever the one before has sent."""

import time

import pytest

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
SHAPES = {
    "nothing": "nothing " * 22 + "zzz",
    "really": "really " * 24 + "q",
    "dashes": "oh" + "-" * 60 + "x",
    "commas": "I was late" + "," * 25 + "x",
    "quotes": '"' * 16_000,
    "dots": "she asked" + "." * 12_000 + "x",
    "spaces": "Diana" + " " * 2_000 + "x",
    "and": "and " * 400,
}
MOST = 2.0
"""Seconds of work for one text; a slow machine takes a tenth of that."""


@pytest.mark.parametrize("shape", SHAPES)
def test_no_text_holds_up_the_bot(shape: str) -> None:
    for lines in (STEP_BY_STEP, *(TO_THE_CARD[:told] for told in range(1, len(TO_THE_CARD) + 1))):
        player = Player()
        for line in lines:
            player.say(line)
        began = time.process_time()
        player.say(SHAPES[shape])
        assert time.process_time() - began < MOST, lines[-1]
