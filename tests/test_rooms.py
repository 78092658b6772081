"""Each room of the house imports only what it may. Read from the source, so that nothing has to run."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
STANDARD = frozenset(sys.stdlib_module_names)
CONCRETE = ("adapters.terminal", "adapters.slack", "adapters.discord")
SDKS = frozenset({"rich", "prompt_toolkit", "slack_bolt", "slack_sdk", "discord", "aiohttp"})


def imports(path: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide which room they reach into"
            found += [f"{node.module}.{alias.name}" for alias in node.names]
    return found


def files(room: str) -> list[Path]:
    return sorted((ROOT / room).rglob("*.py"))


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", files("conversations"), ids=name)
def test_conversations_know_the_standard_library_and_themselves(path: Path) -> None:
    for module in imports(path):
        top = module.partition(".")[0]
        assert top == "conversations" or top in STANDARD, f"{name(path)} imports {module}"
        assert top not in ("asyncio", "logging", "os", "random", "sqlite3", "time", "socket"), (
            f"{name(path)}: {module}"
        )


@pytest.mark.parametrize("path", [p for p in files("conversations") if "flows" not in p.parts], ids=name)
def test_the_engine_the_note_and_the_ears_know_no_flow(path: Path) -> None:
    assert not [module for module in imports(path) if module.startswith("conversations.flows")]


@pytest.mark.parametrize("path", files("adapters"), ids=name)
def test_adapters_know_the_model_and_one_platform(path: Path) -> None:
    for module in imports(path):
        top = module.partition(".")[0]
        if top == "conversations":
            assert module.startswith("conversations.model"), f"{name(path)} imports {module}"
        else:
            assert top == "adapters" or top in STANDARD or top in SDKS, f"{name(path)} imports {module}"


COMPOSITION = {"bot/cli.py", "bot/talk.py", "bot/run.py", "bot/doctor.py"}


@pytest.mark.parametrize("path", files("bot"), ids=name)
def test_only_the_composition_root_knows_a_concrete_adapter(path: Path) -> None:
    for module in imports(path):
        top = module.partition(".")[0]
        assert top not in SDKS, f"{name(path)} imports {module}"
        if module.startswith(CONCRETE):
            assert name(path) in COMPOSITION, f"{name(path)} imports {module}"


def test_nothing_reads_a_clock_in_conversations() -> None:
    for path in files("conversations"):
        text = path.read_text(encoding="utf-8")
        assert "datetime.now(" not in text, name(path)
        assert "utcnow(" not in text, name(path)
        assert ".today(" not in text, name(path)
