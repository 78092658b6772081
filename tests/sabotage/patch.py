"""A sabotage as data, and what can be wrong with it before anything is run."""

import ast
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Patch:
    """One promise, the line that keeps it, and the test that must fail without that line.

    `old` is text that occurs exactly once in `file` (a path from the root of the project) and `new` takes its
    place; both may be part of a line or several lines. `test` is a pytest node id.
    """

    name: str
    promise: str
    file: str
    old: str
    new: str
    test: str


class PatchFault(Exception):
    """The patch no longer fits the tree; says how, and what to do about it."""


def apply(patch: Patch, root: Path) -> str:
    """The text of the patch's file with the promise removed; PatchFault when the patch does not fit."""
    path = root / patch.file
    if not path.is_file():
        raise PatchFault(
            f"{patch.name}: {patch.file} is not there any more; point the patch at its new place"
        )
    before = path.read_text(encoding="utf-8")
    if (found := before.count(patch.old)) != 1:
        raise PatchFault(
            f"{patch.name}: the patch went stale, its `old` text occurs {found} times in {patch.file}; "
            "copy the line that keeps the promise now"
        )
    after = before.replace(patch.old, patch.new)
    if path.suffix == ".py":
        _check_that_the_code_differs(patch, before, after)
    elif after == before:
        raise PatchFault(f"{patch.name}: `new` is the same as `old`, so nothing is broken")
    return after


def faults(patches: Iterable[Patch], root: Path) -> list[str]:
    """Everything wrong with these patches that can be seen without running a test, a sentence each."""
    patches = tuple(patches)
    counts = Counter(patch.name for patch in patches)
    found = [
        f"{name}: {count} patches have this name; give each its own"
        for name, count in counts.items()
        if count > 1
    ]
    for patch in patches:
        try:
            apply(patch, root)
            _check_that_the_test_exists(patch, root)
        except PatchFault as fault:
            found.append(str(fault))
    return found


def _check_that_the_code_differs(patch: Patch, before: str, after: str) -> None:
    try:
        changed = ast.parse(after)
    except SyntaxError as error:
        raise PatchFault(
            f"{patch.name}: {patch.file} does not parse with `new` in place (line {error.lineno}: "
            f"{error.msg}); a patch must break the promise, not the file"
        ) from error
    if ast.dump(changed) == ast.dump(ast.parse(before)):
        raise PatchFault(f"{patch.name}: `new` means the same as `old`, so nothing is broken")


def _check_that_the_test_exists(patch: Patch, root: Path) -> None:
    """Looks for the file, classes and function of a node id; only a run can tell of its [parameters]."""
    file, *names = patch.test.partition("[")[0].split("::")
    path = root / file
    if not names or not path.is_file():
        raise PatchFault(
            f"{patch.name}: no test file for {patch.test}; name one as tests/test_file.py::test_name"
        )
    body: list[ast.stmt] = ast.parse(path.read_text(encoding="utf-8")).body
    for name in names:
        inside = [
            node.body
            for node in body
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and node.name == name
        ]
        if not inside:
            raise PatchFault(f"{patch.name}: {file} has no {name}; name the test that holds this promise now")
        body = inside[-1]
