"""Settings: read once, every problem at once, no secret in sight."""

from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, Token

ALL = {
    "SLACK_BOT_TOKEN": "xoxb-1",
    "SLACK_APP_TOKEN": "xapp-1",
    "DISCORD_TOKEN": "abc.def",
    "DATABASE_URL": "sqlite:///some%20folder/debrief.db",
    "SLACK_API_URL": "http://localhost:8000/api/",
    "DISCORD_API_URL": "https://discord.example/api/v10",
}


def problems(environ: dict[str, str]) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as caught:
        Settings.load(environ)
    return caught.value.problems


def test_nothing_set_is_a_complete_setting() -> None:
    assert Settings.load({}) == Settings()
    assert Settings.load({"DISCORD_TOKEN": "  "}) == Settings()


def test_every_variable_is_read() -> None:
    assert Settings.load(ALL) == Settings(
        slack_bot_token=Token("xoxb-1"),
        slack_app_token=Token("xapp-1"),
        discord_token=Token("abc.def"),
        database=Path("some folder/debrief.db"),
        slack_api_url="http://localhost:8000/api/",
        discord_api_url="https://discord.example/api/v10",
    )


def test_four_slashes_make_the_path_absolute() -> None:
    assert Settings.load({"DATABASE_URL": "sqlite:////var/lib/debrief.db"}).database == Path(
        "/var/lib/debrief.db"
    )


def test_all_problems_are_told_at_once_by_name_and_no_secret_is_repeated() -> None:
    told = problems(
        {
            "SLACK_BOT_TOKEN": "my-secret",
            "DISCORD_TOKEN": "Bot my-secret",
            "DATABASE_URL": "postgres://host/name",
            "SLACK_API_URL": "http://localhost/api",
            "DISCORD_API_URL": "localhost/api/v10",
        }
    )
    names = [problem.split()[0] for problem in told]
    assert names == [
        "SLACK_BOT_TOKEN",
        "DISCORD_TOKEN",
        "DATABASE_URL",
        "SLACK_API_URL",
        "DISCORD_API_URL",
        "SLACK_APP_TOKEN",
    ]
    assert "secret" not in " ".join(told)


@pytest.mark.parametrize(("there", "missing"), [("BOT", "APP"), ("APP", "BOT")])
def test_half_of_slacks_pair_is_a_problem(there: str, missing: str) -> None:
    name = f"SLACK_{there}_TOKEN"
    assert problems({name: ALL[name]})[0].startswith(f"SLACK_{missing}_TOKEN is not set")


def test_a_token_does_not_print() -> None:
    settings = Settings.load(ALL)
    assert "xoxb" not in f"{settings!r} {settings} {settings.slack_bot_token} {[settings.discord_token]}"
    assert settings.slack_bot_token is not None
    assert settings.slack_bot_token.reveal() == "xoxb-1"


def test_the_environment_wins_over_the_file_and_a_missing_file_is_no_problem(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(
        'DISCORD_TOKEN="from-file"\nDATABASE_URL=sqlite:///file.db\n# a remark\nDISCORD_API_URL=\n'
    )
    assert Settings.load({}, file).discord_token == Token("from-file")
    assert Settings.load({"DISCORD_TOKEN": "from-env"}, file).discord_token == Token("from-env")
    assert Settings.load({}, file).database == Path("file.db")
    assert Settings.load({}, tmp_path / "missing") == Settings()


def test_a_file_that_is_no_text_is_a_problem_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="not UTF-8"):
        Settings.load({}, file)


def test_nothing_is_read_when_the_module_is_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "nonsense")
    assert Settings.load({}) == Settings()
