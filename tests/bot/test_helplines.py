"""The operator's own help lines come first on the card, and a file that can't be trusted is refused in a sentence."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.helplines import Helplines, read_helplines
from bot.settings import Settings, SettingsError
from conversations.engine import step
from conversations.flows.debrief.flow import FLOW
from conversations.model import Send, TextReceived, Words
from conversations.state import State


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "helplines.txt"


def test_the_lines_are_read_with_the_day_they_were_looked_through(file: Path) -> None:
    file.write_text("reviewed: 2026-11-25\n\nTown crisis line: 555 0100\n", encoding="utf-8")
    assert read_helplines(str(file)) == Helplines(date(2026, 11, 25), ("Town crisis line: 555 0100",))
    settings = Settings.load({"DEBRIEF_HELPLINES": str(file)})
    assert settings.helplines == read_helplines(str(file))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (None, "can't be read"),
        ("", "when you looked it through"),
        ("Town crisis line: 555 0100", "when you looked it through"),
        ("reviewed: soon\nTown crisis line", "when you looked it through"),
        ("reviewed: 2026-11-25", "needs 1 to 6 lines"),
        ("reviewed: 2026-11-25\n" + "line\n" * 7, "needs 1 to 6 lines"),
        ("reviewed: 2026-11-25\n" + "x" * 201, "needs 1 to 6 lines"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused(file: Path, text: str | None, says: str) -> None:
    if text is not None:
        file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=f"^DEBRIEF_HELPLINES names .*{says}"):
        Settings.load({"DEBRIEF_HELPLINES": str(file)})


def test_the_card_shows_them_before_the_ones_that_everybody_gets() -> None:
    flow = replace(FLOW, helplines=("Town crisis line: 555 0100",))
    now = datetime(2026, 11, 25, 12, tzinfo=UTC)
    after = step(flow, State(), TextReceived(Words("i want to kill myself")), now=now)
    said = "\n".join(effect.message.text for effect in after.effects if isinstance(effect, Send))
    assert said.index("555 0100") < said.index("988")
