"""What may stand in a note: the person's words as they are, and a frame around them that changes nothing.

The checker has the last word, so that what the composer writes passes it.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from conversations.note import check
from conversations.note.checker_judged import findings as heard
from conversations.note.checker_known import context_of
from conversations.note.checker_rules import findings
from conversations.note.checker_text import read
from conversations.note.echoes import fresh
from conversations.note.facts import NoteFacts
from conversations.note.frames import turned
from conversations.note.tidy import whole
from conversations.note.voice import spoken


def fit(text: str, facts: NoteFacts) -> bool:
    """Whether the words may stand in the note outside an acknowledgement."""
    return sound(text, facts) and clean(text, facts)


def sound(text: str, facts: NoteFacts) -> bool:
    """The same for a piece of a sentence, which only the whole sentence can show to be clean."""
    return not (
        check.apologises(text)
        or check.unfit(text)
        or check.placeholders(text)
        or check.raises_unsure(text, facts.slips)
    )


def clean(sentences: str, facts: NoteFacts) -> bool:
    """Whether the checker finds nothing in some sentences of the letter, be it theirs or ours."""
    return all(found.id == "no_thanks" for found in findings(read(sentences), context_of(facts)))


def passes(note: str, facts: NoteFacts) -> bool:
    """Whether a whole note is clean to the second reader, too."""
    return all(found.id == "no_thanks" for found in heard(read(note), context_of(facts)))


def unsure(facts: NoteFacts) -> bool:
    """Whether there is a slip that the note must not bring up; else no frame can."""
    return any(slip.noticed != "yes" for slip in context_of(facts).slips)


def framed(
    pool: Sequence[str],
    facts: NoteFacts,
    place: str,
    words: str = "",
    *,
    before: str = "",
    slots: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """The sentence that puts the words into the frame of the pool that echoes least of what was said `before`.

    It reads clean; empty when none does, as when the words bring up what nobody may have noticed. `slots` are further
    places to fill: "{job}", "{day}".
    """
    for said in fresh((_filled(frame, facts, words, slots) for frame in turned(pool, facts, place)), before):
        if not unsure(facts) or clean(said, facts):
            return said
    return ""


def _filled(frame: str, facts: NoteFacts, words: str, slots: Mapping[str, str]) -> str:
    said = spoken(frame, facts)
    for name, value in slots.items():
        said = said.replace(f"{{{name}}}", value)
    return whole(said.replace("{}", words))
