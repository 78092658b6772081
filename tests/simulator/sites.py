"""Await sites: every place in the bot's rooms where a coroutine can be suspended, and so a process can die."""

import ast
import gc
import inspect
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (
    "runtime.py",
    "dispatcher.py",
    "scheduler.py",
    "gathering.py",
    "wiring.py",
    "host.py",
    "storage/*.py",
)


def all_sites() -> dict[str, str]:
    """Every await site of the rooms by name, "bot/file.py:function:line", with its line of code."""
    found = {}
    for pattern in ROOMS:
        for path in sorted((ROOT / "bot").glob(pattern)):
            lines = path.read_text(encoding="utf-8").splitlines()
            for function, first, _ in _spans(str(path)):
                name = _name(str(path), function, first)
                found[name] = lines[first - 1].strip()
    return found


def suspended_at(coroutine: Any) -> Iterator[str]:
    """The bot's await sites at which the coroutine is suspended, the outermost first."""
    while coroutine is not None:
        frame, coroutine = _step(coroutine)
        if frame is not None:
            site = _site(frame.f_code, frame.f_lineno)
            if site:
                yield site


def _step(awaited: Any) -> tuple[FrameType | None, Any]:
    """The frame of what is awaited, if it has one, and what that in turn awaits."""
    kind = type(awaited).__name__
    if kind == "coroutine":
        return awaited.cr_frame, awaited.cr_await
    if kind == "generator":
        return awaited.gi_frame, awaited.gi_yieldfrom
    if kind == "async_generator":
        return awaited.ag_frame, awaited.ag_await
    if kind in ("async_generator_asend", "async_generator_athrow", "anext_awaitable", "coroutine_wrapper"):
        inner = (each for each in gc.get_referents(awaited))
        return None, next((e for e in inner if inspect.isasyncgen(e) or inspect.iscoroutine(e)), None)
    return None, None


@cache
def _site(code: CodeType, line: int) -> str | None:
    if not code.co_filename.startswith(str(ROOT / "bot")):
        return None
    spans = [span for span in _spans(code.co_filename) if span[1] <= line <= span[2]]
    if not spans:
        return None
    function, first, _ = min(spans, key=lambda span: span[2] - span[1])
    return _name(code.co_filename, function, first)


def _name(file: str, function: str, line: int) -> str:
    return f"{Path(file).relative_to(ROOT)}:{function}:{line}"


@cache
def _spans(file: str) -> list[tuple[str, int, int]]:
    """The await sites of a file: the function, and the first and last line of the expression."""
    found: list[tuple[str, int, int]] = []

    def visit(node: ast.AST, function: str) -> None:
        if isinstance(node, ast.AsyncFunctionDef | ast.FunctionDef):
            function = node.name
        if isinstance(node, ast.Await):
            found.append((function, node.lineno, node.end_lineno or node.lineno))
        if isinstance(node, ast.AsyncWith):
            last = node.items[-1].context_expr
            found.append((function, node.lineno, last.end_lineno or node.lineno))
        for child in ast.iter_child_nodes(node):
            visit(child, function)

    visit(ast.parse(Path(file).read_text(encoding="utf-8")), "")
    return sorted(set(found), key=lambda span: span[1])
