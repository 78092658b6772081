"""A note edited by hand, made warmer or shorter: the person's own words stay, and only the rest is written anew.

What they changed is found by comparing their version with the draft that it was made from, a sentence at a time.
"""

import re
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from conversations.note.compose import Draft
from conversations.note.facts import Note
from conversations.understanding.text import lazily

_SPLIT: Final = lazily(
    r"(\n+|(?<=[.?!。！？])(?<!\bMr\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bProf\.)(?<!\b[A-Z]\.)[^\S\n]+)"
)


class _Unit(NamedTuple):
    """A sentence or a line, with the space after it; `name` is that of its part in the draft, empty for their own."""

    text: str
    space: str
    name: str = ""


def remade(mine: Note, old: Draft, new: Draft) -> Note:
    """Their version with what is still the old draft's put as the new draft has it.

    A word that they changed within a sentence is changed in the new one, too, where it stands there just once. What
    they took out stays out, and what the new draft leaves out goes.
    """
    before, now = _named_units(old), _named_units(new)
    fresh = {unit.name: unit for unit in now}
    theirs = _units(mine.body)
    result: list[_Unit] = []
    matcher = SequenceMatcher(
        None, [unit.text for unit in before], [unit.text for unit in theirs], autojunk=False
    )
    for what, i, j, k, m in matcher.get_opcodes():
        if what == "equal" or (what == "replace" and j - i == m - k):
            pairs = zip(before[i:j], theirs[k:m], strict=True)
            result += [each for one, other in pairs for each in _carried(one, other, fresh)]
        else:
            result += theirs[k:m]
    had = {unit.name for unit in before}
    for place, unit in enumerate(now):
        if unit.name not in had:
            _put_in(result, unit, now[place - 1])
    subject = new.note.subject if mine.subject == old.note.subject else mine.subject
    body = re.sub(r"[^\S\n]+(?=\n)", "", "".join(unit.text + unit.space for unit in result))
    return Note(subject, re.sub(r"\n{3,}", "\n\n", body).strip())


def _units(body: str) -> list[_Unit]:
    pieces = [*_SPLIT.split(body), ""]
    return [_Unit(text, space) for text, space in zip(pieces[::2], pieces[1::2], strict=True) if text]


def _named_units(draft: Draft) -> list[_Unit]:
    """The draft's sentences, each under the name of its part."""
    texts: dict[str, str] = {}
    for name, part in draft.parts:
        for place, unit in enumerate(_units(part)):
            texts.setdefault(unit.text, f"{name}/{place}")
    return [unit._replace(name=texts.get(unit.text, "")) for unit in _units(draft.note.body)]


def _carried(old: _Unit, mine: _Unit, fresh: dict[str, _Unit]) -> list[_Unit]:
    """One sentence of theirs: the new draft's in its place, with their words put in; else as it is, or gone."""
    new = fresh.get(old.name)
    if mine.text == old.text:
        return [_Unit(new.text, mine.space, old.name)] if new else _gone(mine)
    words = new and _patched(old.text, mine.text, new.text)
    return [_Unit(words, mine.space, old.name)] if words else [mine._replace(name=old.name)]


def _gone(mine: _Unit) -> list[_Unit]:
    """Nothing, but for the end of the paragraph that it was the last of."""
    return [_Unit("", mine.space)] if "\n" in mine.space else []


def _patched(old: str, mine: str, new: str) -> str:
    """The new sentence with the one change that made `mine` of `old`; empty where it finds no single place."""
    first, second = old.split(), mine.split()
    changes = [
        code
        for code in SequenceMatcher(None, first, second, autojunk=False).get_opcodes()
        if code[0] != "equal"
    ]
    if len(changes) != 1 or changes[0][0] != "replace":
        return ""
    _, i, j, k, m = changes[0]
    was, now = " ".join(first[i:j]).strip(".,;:!?"), " ".join(second[k:m]).strip(".,;:!?")
    found = re.findall(rf"(?<!\w){re.escape(was)}(?!\w)", new) if was else []
    return re.sub(rf"(?<!\w){re.escape(was)}(?!\w)", lambda _: now, new) if len(found) == 1 else ""


def _put_in(result: list[_Unit], unit: _Unit, after: _Unit) -> None:
    """What only the new draft has, after the sentence it follows there; nowhere if that is gone."""
    for place, each in enumerate(result):
        if each.name == after.name:
            if not each.space:  # a name under "Kind regards," has a line of its own
                result[place] = each._replace(space=after.space or " ")
                result.insert(place + 1, _Unit(unit.text, "", unit.name))
                return
            result[place] = each._replace(
                space=" " if "\n" not in unit.space or each.space == " " else each.space
            )
            result.insert(place + 1, _Unit(unit.text, each.space or unit.space, unit.name))
            return
