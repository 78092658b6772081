"""Every page is played and compared as text; the rules are asserted on the run, so no page can bless a broken one."""

from pathlib import Path

import pytest

from tests import rules
from tests.play import Player, played

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
BY_THE_CLOCK = sorted((Path(__file__).parent / "pages" / "by_the_clock").glob("*.txt"))
"""Pages on which the bot is off for a while, or the person travels; only the player here can do that."""


@pytest.mark.parametrize("path", PAGES + BY_THE_CLOCK, ids=lambda path: path.stem)
def test_the_page_reads_as_it_was_approved(path: Path) -> None:
    approved = path.read_text(encoding="utf-8")
    page, _ = played(approved)
    assert page == approved


@pytest.mark.parametrize("path", PAGES + BY_THE_CLOCK, ids=lambda path: path.stem)
def test_the_rules_hold_on_the_run(path: Path) -> None:
    player = Player()
    played(path.read_text(encoding="utf-8"), player)
    for rule in rules.ALL:
        rule(player.turns)
