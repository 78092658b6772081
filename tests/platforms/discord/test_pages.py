"""The pages of the terminal run unchanged on Discord: through discord.py, over its gateway and REST, and read back."""

from pathlib import Path

import pytest

from tests.platforms.discord.bench import Bench, played

PAGES = sorted((Path(__file__).parents[2] / "transcripts" / "pages").glob("*.txt"))
APPROVED = {path.stem: path.read_text(encoding="utf-8") for path in PAGES}


@pytest.mark.parametrize("name", APPROVED)
async def test_the_page_reads_on_discord_as_it_was_approved(name: str, tmp_path: Path) -> None:
    approved = APPROVED[name]
    async with Bench(tmp_path / "debrief.db") as bench:
        page = await played(approved, bench)
        assert bench.server.violations == []
        assert bench.server.late == []
    assert page == approved


# What a person without a DM can do: nothing comes unasked, and no message of theirs can be edited.
HIDDEN = [
    name
    for name, page in APPROVED.items()
    if "\nuser: hi\n" in page and " pass" not in page and "(edits" not in page
]


@pytest.mark.parametrize("name", HIDDEN)
async def test_the_page_reads_the_same_where_only_the_caller_sees_it(name: str, tmp_path: Path) -> None:
    approved = APPROVED[name]
    async with Bench(tmp_path / "debrief.db") as bench:
        page = await played(approved, bench, hidden=True)
        assert bench.server.violations == []
        assert bench.server.public() == []
        assert all(shown.only == "42" for shown in bench.server.seen_by("42"))
    assert page == approved


RESTARTED = ["02_story_in_one_breath", "17_an_old_button", "32_snooze_and_again", "36_two_interviewers"]


@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize("name", RESTARTED)
async def test_the_page_reads_the_same_with_a_restart_before_every_line(
    name: str, hidden: bool, tmp_path: Path
) -> None:
    await _with_restarts(name, hidden, tmp_path)


@pytest.mark.torture
@pytest.mark.parametrize("hidden", [False, True])
@pytest.mark.parametrize("name", APPROVED)
async def test_every_page_reads_the_same_with_a_restart_before_every_line(
    name: str, hidden: bool, tmp_path: Path
) -> None:
    await _with_restarts(name, hidden, tmp_path)


async def _with_restarts(name: str, hidden: bool, folder: Path) -> None:
    if hidden and name not in HIDDEN:
        pytest.skip("a person without a DM can't do what this page does")
    async with Bench(folder / "debrief.db") as bench:
        page = await played(APPROVED[name], bench, hidden=hidden, restarts=True)
        assert bench.server.violations == []
    assert page == APPROVED[name]
