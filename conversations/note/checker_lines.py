"""The checker for programs: a context and what was found, as plain dictionaries of `debrief understand --as note`."""

from collections.abc import Mapping
from typing import Any, cast, get_args

from conversations.note.checker import Context, Told, violations
from conversations.slips.model import KINDS, Noticed

_NOTICED = frozenset(get_args(Noticed))


def context_of(given: object) -> Context:
    """The context as a line gives it; what is left out or null is unknown.

    Raises ValueError with a sentence for what is not of the contract.
    """
    if given is None:
        return Context()
    if not isinstance(given, Mapping):
        raise ValueError('"context" is an object')
    distraction = given.get("distraction")
    return Context(
        _names(given.get("interviewer")),
        _text(given.get("company"), "company"),
        tuple(_slip(each) for each in _list(given.get("slips"))),
        "" if distraction in (None, False, "", "none", {}) else str(distraction),
    )


def found_in(text: str, given: object) -> dict[str, Any]:
    """The violations of a note, each as id, span and fix. Raises ValueError as `context_of` does."""
    found = violations(text, context_of(given))
    return {"violations": [{"id": each.id, "span": each.span, "fix": each.fix} for each in found]}


def _names(given: object) -> tuple[str, ...]:
    if given is None:
        return ()
    names = [given] if isinstance(given, str) else given
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ValueError('"interviewer" is a name, a list of names, or null')
    return tuple(name for name in names if name.strip())


def _text(given: object, name: str) -> str:
    if given is not None and not isinstance(given, str):
        raise ValueError(f'"{name}" is a text or null')
    return given or ""


def _list(given: object) -> list[object]:
    if given is not None and not isinstance(given, list):
        raise ValueError('"slips" is a list')
    return given or []


def _slip(given: object) -> Told:
    if not isinstance(given, Mapping) or given.get("kind") not in KINDS:
        kind = given.get("kind") if isinstance(given, Mapping) else given
        raise ValueError(f"{kind!r} is no kind of slip")
    noticed = given.get("noticed") or "unsaid"
    if noticed not in _NOTICED:
        raise ValueError(f'"noticed" is yes, no, unsure or unsaid, not {noticed!r}')
    return Told(given["kind"], cast(Noticed, noticed))
