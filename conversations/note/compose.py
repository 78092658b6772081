"""The composer: the same facts give the same note, and every note keeps rules R5 to R11.

The words are the person's, arranged and mended; only the thanks and the renewed interest are ours. What is
not known drops its sentence.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final, NamedTuple

from conversations.note import own_words
from conversations.note.address import called, known, name, titled
from conversations.note.amends import amends, distracted
from conversations.note.facts import Note, NoteFacts
from conversations.note.tidy import words

_MOST_WORDS: Final = 150
_ENOUGH_WORDS: Final = 60
# A wish of several clauses, or in another script, stands alone.
_JOINED: Final = r"[.,;](?=.)|[^\x00-\u024f]"


def compose(facts: NoteFacts) -> Note:
    """The thank-you note from what is known, 60 to 150 words when enough of it is."""
    said = _said(facts)
    if _length(said.thanks, *said.moment, *said.middle, said.wish) > _MOST_WORDS - 25:
        said = _said(replace(facts, short=True))
    thanks, moment, middle, wish = said
    closing = _closing(facts, wish)
    if not facts.short and moment and wish:
        # Enough was given for a note that is not curt: courtesy fills what is missing, a step at a time.
        rest = _length(_greeting(facts), thanks, *moment, *middle, _sign_off(facts))
        fuller = (closing, (*closing, _spare(facts)), (wish, *_closing(facts, ""), _spare(facts)))
        closing = next((each for each in fuller if rest + _length(*each) >= _ENOUGH_WORDS), fuller[-1])
    return _note(facts, _subject(facts), (thanks, *moment), middle, closing)


class _Said(NamedTuple):
    """The parts of a note that depend on how much was told."""

    thanks: str
    moment: tuple[str, ...]
    middle: tuple[str, ...]
    wish: str


def _said(facts: NoteFacts) -> _Said:
    return _Said(_thanks(facts), own_words.moment(facts), amends(facts), own_words.wish(facts))


def distraction_alone(facts: NoteFacts) -> Note:
    """A mail of its own about the distraction, for after the thank-you note has gone (R11).

    Raises ValueError when the person chose to say nothing about it.
    """
    if facts.distraction == "none":
        raise ValueError(
            "There is no distraction to write about: nothing was to be said. Choose a level first."
        )
    day = f" {facts.day}" if facts.day.startswith("on ") else ""
    line = distracted(replace(facts, drop_apology=False))
    alone = {
        "plain": "I am not asking for anything; I only wanted you to know.",
        "warm": "There's nothing you need to do about it; I just wanted you to know.",
        "formal": "This calls for nothing on your side; I only wished to let you know.",
    }[facts.register]
    again = f"Thank you again for your time{day}."
    return _note(facts, f"A short note about our conversation{day}", (line, alone), (), (again,))


def follow_up(facts: NoteFacts) -> Note:
    """A short mail to ask whether there is any news, for when the date they named has passed."""
    about = _about(facts, "the {} role", "the job at {}") or " the job"
    line = {
        "plain": f"I am writing to ask whether there is any news about{about}.",
        "warm": f"I wanted to ask whether there's any news about{about}.",
        "formal": f"I am writing to ask whether there is any news regarding{about}.",
    }[facts.register]
    still = {
        "plain": "I am still interested, and I am happy to send anything that would help.",
        "warm": "I'm still interested, and I'm happy to send anything that would help.",
        "formal": "I remain interested and would be pleased to send anything that would help.",
    }[facts.register]
    opening = {
        "plain": "I hope you are well.",
        "warm": "I hope you're well.",
        "formal": "I hope you are well.",
    }
    return _note(
        facts,
        f"Any news about{about}?",
        (opening[facts.register], line),
        (),
        (still, "Thank you again for your time."),
    )


# ── the parts ────────────────────────────────────────────────────────────────────────────────────


def _note(
    facts: NoteFacts, subject: str, first: Iterable[str], middle: Iterable[str], last: Iterable[str]
) -> Note:
    """The body: one paragraph when short, else one each for what was, what is to be said, what is hoped."""
    paragraphs = [" ".join(part for part in group if part) for group in (first, middle, last)]
    paragraphs = [paragraph for paragraph in paragraphs if paragraph]
    if _length(*paragraphs) <= 45:
        paragraphs = [" ".join(paragraphs)]
    return Note(subject, "\n\n".join((_greeting(facts), *paragraphs, _sign_off(facts))))


def _length(*parts: str) -> int:
    return sum(words(part) for part in parts)


def _greeting(facts: NoteFacts) -> str:
    full = name(facts.interviewer)
    if not full:
        return "Hello,"
    if facts.register == "formal":
        return f"Dear {full},"
    return f"Dear {full}," if titled(full) else f"Hi {called(full)},"


def _sign_off(facts: NoteFacts) -> str:
    kind = facts.register == "formal" or titled(name(facts.interviewer))
    farewell = "Kind regards," if kind else "Warm wishes," if facts.register == "warm" else "Best wishes,"
    sender = name(facts.sender)
    return f"{farewell}\n{sender}" if sender else farewell


def _about(facts: NoteFacts, with_role: str, with_company: str) -> str:
    """ " the bakery role at Crumb" as far as it is known, with a space before it; empty when nothing is."""
    role, company = known(facts.role), known(facts.company)
    if role:
        first, _, rest = role.partition(" ")
        role = rest if first.lower() in {"the", "a", "an"} and rest else role
        last = role.split()[-1].lower()
        if last in {
            "role",
            "position",
            "job",
            "post",
            "internship",
            "apprenticeship",
            "trial",
            "placement",
            "traineeship",
        }:
            with_role = with_role.replace("{} role", "{}")
        return " " + with_role.format(role) + (f" at {company}" if company else "")
    return " " + with_company.format(company) if company else ""


def _day(facts: NoteFacts) -> str:
    return f" {known(facts.day)}" if known(facts.day) else ""


def _thanks(facts: NoteFacts) -> str:
    about = "" if facts.short else _about(facts, "about the {} role", "about the job at {}")
    where = f"{_day(facts)}{about}."
    turn = facts.variant % 3
    if facts.register == "formal":
        return (
            "Thank you for taking the time to speak with me",
            "Thank you for the time you took to speak with me",
            "I would like to thank you for speaking with me",
        )[turn] + where
    if facts.register == "warm":
        return ("Thank you so much for talking with me", "Thank you for taking the time to talk with me",
                "Thank you, it was good to talk with you")[turn] + where  # fmt: skip
    return ("Thank you for talking with me", "Thank you for taking the time to talk with me",
            "Thank you for our conversation")[turn] + where  # fmt: skip


def _subject(facts: NoteFacts) -> str:
    thing = own_words.subject_of(facts) if facts.register != "formal" else ""
    day = known(facts.day)
    if thing and facts.variant % 2 == 0:
        return f"Thank you, and {thing}"
    if facts.register == "formal":
        return f"Thank you for your time{' ' + day if day else ''}"
    if day.startswith("on "):
        return f"Thank you for {day[3:]}"
    if day in {"today", "yesterday", "this morning", "this afternoon", "this evening"}:
        return f"Thank you for {day}"
    return "Thank you for your time"


def _closing(facts: NoteFacts, wish: str) -> tuple[str, ...]:
    """Why they want it and the renewed interest, in one sentence where both are short."""
    turn = facts.variant % 3
    hope = {
        "plain": (
            "I would be glad to hear from you",
            "I look forward to hearing from you",
            "I hope to hear from you",
        ),
        "warm": (
            "I'd be so glad to hear from you",
            "I'd love to hear from you",
            "I hope to hear from you soon",
        ),
        "formal": (
            "I would be pleased to hear from you",
            "I look forward to hearing from you",
            "I hope to hear from you",
        ),
    }[facts.register][turn]
    if wish and words(wish) <= 16 and wish.endswith(".") and not re.search(_JOINED, wish):
        return (f"{wish[:-1]}, and {hope}.",)
    if wish:
        return (wish, f"{hope}.")
    still = {
        "plain": "I am still interested",
        "warm": "I'm still interested",
        "formal": "I remain interested",
    }
    return (f"{still[facts.register]}, and {hope}.",)


def _spare(facts: NoteFacts) -> str:
    """One more courteous sentence for a note that would be curt without it."""
    return {
        "plain": "If there is anything else you would like to know about me, I am happy to answer.",
        "warm": "If there's anything else you'd like to know about me, I'm happy to tell you more.",
        "formal": "Should you need anything further from me at this point, I would be happy to provide it.",
    }[facts.register]
