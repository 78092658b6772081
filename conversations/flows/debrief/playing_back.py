"""A story said back as it was understood: the good first, then each slip, then how each was taken."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from conversations.flows.debrief.facts import Facts, Slip
from conversations.flows.debrief.wording import called, capital, count, listed
from conversations.understanding.denying import spoken_of
from conversations.understanding.replies import certainty
from conversations.understanding.text import lazily

_PLACES: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_PLACE: Final = lazily(rf"\b(?:the )?(?:{'|'.join(_PLACES)}|last)(?: (?:one|slip|thing))?\b", re.IGNORECASE)

_TAKEN: Final = lazily(
    r"\b(?:notic|react|saw\b|seen\b|see it|put (?:it|that|this|them) right|correct(?:ed|ing)? (?:it|myself|that)|"
    r"apologi|said sorry|left it|was left|let it go|nobody|no one|never mentioned|"
    r"not sure (?:if|whether|that)? ?(?:he|she|they))",
    re.IGNORECASE,
)


def goods_said_back(facts: Facts) -> str:
    """The good things in one line; "" without any."""
    goods = listed([_plain(good) for good in facts.went_well])
    return f"{capital(goods)}. That counts, so it goes first." if goods else ""


def slips_said_back(facts: Facts) -> str:
    """The slips in the person's own words, how they were taken where that was told, and whom they met."""
    if not facts.slips:
        return met(facts)
    at = f" at {facts.company}" if facts.company else ""
    slips = listed([called(slip) for slip in facts.slips])
    told = (f"Then {count(len(facts.slips), 'slip')}{at}: {slips}.", how_taken(facts.slips), met(facts))
    return " ".join(words for words in told if words)


def met(facts: Facts) -> str:
    """Who was heard to have been there: each of them gets a note. "" where nobody was named."""
    people = listed([person.name for person in facts.people if person.name])
    return f"You met {people}." if people else ""


def how_taken(slips: Sequence[Slip]) -> str:
    """Who noticed and what was put right, as far as it was told: the note goes by it, so it is said aloud."""
    settled = _which([slip.cleared_up == "yes" for slip in slips])
    seen = _which([slip.noticed == "yes" and slip.cleared_up != "yes" for slip in slips])
    unsure = _which([slip.noticed == "unsure" for slip in slips])
    unseen = _which([slip.noticed == "no" for slip in slips])
    parts = [
        f"they noticed {seen}" if seen else "",
        f"{settled} {_were(settled)} put right there" if settled else "",
        f"you aren't sure they noticed {unsure}" if unsure else "",
        f"nobody noticed {unseen}" if unseen else "",
    ]
    said = [part.removesuffix(" it") for part in parts if part]
    return f"As I read it, {', and '.join(said) if len(said) < 3 else listed(said)}." if said else ""


def retaken(facts: Facts, text: str) -> Facts | None:
    """The facts with how a slip was taken put right: "she didn't notice the second"; None for anything else."""
    slips = [slip for slip in facts.slips if _named(slip, facts, text)] or list(facts.slips)
    about = spoken_of(text, [(slip.kind, slip.span) for slip in slips])
    slips = [slips[about]] if about is not None else slips
    heard = certainty(_PLACE.sub("it", text)) if _TAKEN.search(text) and len(slips) == 1 else None
    if heard is None or (heard.noticed is None and heard.cleared_up is None):
        return None
    slip = slips[0]
    noticed = "yes" if heard.cleared_up == "yes" else heard.noticed or slip.noticed
    cleared = heard.cleared_up or ("unsaid" if noticed != "yes" else slip.cleared_up)
    return facts.with_slip(
        replace(slip, noticed=noticed, cleared_up=cleared, pinned=noticed != "yes" or slip.pinned)
    )


def _named(slip: Slip, facts: Facts, text: str) -> bool:
    place = facts.slips.index(slip)
    last = place == len(facts.slips) - 1
    said = [word.casefold() for word in _PLACE.findall(text)]
    return (
        any(_PLACES[place] in word or (last and "last" in word) for word in said)
        if place < len(_PLACES)
        else False
    )


def _which(those: Sequence[bool]) -> str:
    """Which of the slips are meant: "it", "both", "all of them", "the first and the third"."""
    if all(those):
        return {1: "it", 2: "both"}.get(len(those), "all of them")
    return listed([f"the {_PLACES[n]}" for n, meant in enumerate(those[: len(_PLACES)]) if meant])


def _were(which: str) -> str:
    return "were" if which in ("both", "all of them") or " and " in which else "was"


def _plain(span: str) -> str:
    text = " ".join(span.split()).strip(" .,;")
    return "your " + text[3:] if text.casefold().startswith("my ") else text
