"""A debrief's facts as the checker's context, so that a note is checked in the light of what the person told."""

import re

from conversations.note.checker_rules import Context, Told
from conversations.note.facts import NoteFacts, NoteSlip
from conversations.note.patterns import TELLING_DETAIL
from conversations.slips.model import Noticed


def context_of(facts: NoteFacts) -> Context:
    """What is known of the interview with one person. A slip counts as noticed when the note may name it."""
    return Context(
        interviewers=(facts.interviewer,) if facts.interviewer.strip() else (),
        company=facts.company,
        slips=tuple(
            Told(slip.kind, "yes" if _named(slip) else _less(slip), _details(slip)) for slip in facts.slips
        ),
        distraction="" if facts.distraction == "none" else facts.distraction,
        given=_given(facts),
    )


def _given(facts: NoteFacts) -> tuple[str, ...]:
    """What the person gave for the note, in their words and as it is written to the interviewer."""
    said = [facts.moment, facts.why, facts.distraction_sentence]
    said += [words for slip in facts.slips for words in (slip.better, slip.reason, slip.correction)]
    return tuple(dict.fromkeys(form for words in said if words for form in (words, _to_them(words))))


def _named(slip: NoteSlip) -> bool:
    return slip.owned and slip.verdict in {"acknowledge", "correct"}


def _less(slip: NoteSlip) -> Noticed:
    # What was put right in the room is as little to be named as what nobody saw.
    return "no" if slip.noticed == "yes" else slip.noticed


def _details(slip: NoteSlip) -> tuple[str, ...]:
    """The words that give the slip away: its moment, and the one detail that tells."""
    moment = slip.moment.strip(" .,!?;:")
    said = [moment, _to_them(moment)] if len(moment.split()) >= 3 else []
    detail = slip.slots.get(TELLING_DETAIL.get(slip.kind, ""), "")
    right = str(slip.slots.get("name_right", "")).casefold()
    if isinstance(detail, str) and len(detail.strip()) >= 3 and detail.casefold() not in right:
        said += [detail.strip(), _to_them(detail.strip())]
    return tuple(dict.fromkeys(said))


def _to_them(words: str) -> str:
    """ "her shoes" as it is written to her."""
    words = re.sub(r"\b(?:her|his|their)\b", "your", words, flags=re.IGNORECASE)
    return re.sub(r"\b(?:she|he|they|him|them)\b", "you", words, flags=re.IGNORECASE)
