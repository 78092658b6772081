"""Every page of the transcripts reads on Slack as it was approved, and no request on the way breaks a rule."""

from pathlib import Path

import pytest

from tests.platforms.slack import pages
from tests.platforms.slack.bot import running
from tests.platforms.slack.person import Person
from tests.platforms.slack.server import SlackServer
from tests.transcripts.test_pages import PAGES


@pytest.mark.parametrize(
    "approved", [path.read_text(encoding="utf-8") for path in PAGES], ids=[path.stem for path in PAGES]
)
async def test_the_page_reads_on_slack_as_it_was_approved(approved: str, tmp_path: Path) -> None:
    async with SlackServer().running() as server, running(server, tmp_path / "bot.db") as bot:
        ada = Person.joins(server, "U0ADA")
        assert await pages.played(approved, ada, bot) == approved
        assert server.violations == []
