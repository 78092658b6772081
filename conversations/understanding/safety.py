"""Is this person in danger, in distress, or only cursing the day? PRODUCT.md §6; runs before anything else.

The patterns are plain lists. A missed crisis is the worst this program can do, so a phrase that can mean it
counts as it, unless the words around it say that it is a figure of speech ("of embarrassment"), somebody's
job ("a suicide hotline") or long past ("my uncle killed himself"). What stays in doubt is `unclear`: it
costs one gentle question.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from conversations.understanding import safety_phrases as phrases
from conversations.understanding.text import pattern, pieces, plain

Label: TypeAlias = Literal["crisis", "distress", "unclear", "none"]


@dataclass(frozen=True, slots=True)
class Safety:
    """`about_other`: the person in danger is somebody the writer tells of."""

    label: Label
    about_other: bool = False


@cache
def _any_of(sources: tuple[str, ...]) -> str:
    return "|".join(f"(?:{source})" for source in sources)


def assess(text: str) -> Safety:
    """The gravest reading of the text. Crisis about someone else is crisis, with `about_other` set."""
    read = plain(text)
    found = [_assess_piece(piece) for piece in pieces(read)] if read else []
    for label in ("crisis", "unclear", "distress"):
        of_label = [safety for safety in found if safety.label == label]
        if of_label:
            return Safety(label, all(safety.about_other for safety in of_label))
    return Safety("none")


def _assess_piece(read: str) -> Safety:
    literal = pattern(_any_of(phrases.FIGURES)).sub(" … ", read)
    grief = pattern(_any_of(phrases.BEREAVED)).search(literal) is not None
    if grief:
        literal = pattern(_any_of(phrases.BEREAVED)).sub(" … ", literal)
    other = pattern(_any_of(phrases.CRISIS_OTHER)).search(literal) is not None
    own = pattern(_any_of(phrases.CRISIS_OTHER)).sub(" … ", literal) if other else literal

    denied = softened = False
    for match in pattern(_any_of(phrases.CRISIS)).finditer(own):
        reading = _weigh(own, match.start(), match.end())
        if reading == "crisis":
            return Safety("crisis")
        denied = denied or reading == "denied"
        softened = softened or reading == "figure"
    if other:
        return Safety("crisis", about_other=True)
    if softened or pattern(_any_of(phrases.UNCLEAR)).search(own):
        return Safety("unclear")
    if denied or pattern(_any_of(phrases.DISTRESS)).search(own):
        return Safety("distress")
    return Safety("distress", about_other=True) if grief else Safety("none")


def _weigh(read: str, start: int, end: int) -> Literal["crisis", "denied", "figure", "none"]:
    """What a crisis phrase comes to, given the words right around it."""
    said, around = read[start:end], read[max(0, start - 100) : end + 60]
    if pattern(phrases.DENIED).search(read[max(0, start - 60) : start]):
        return "denied"
    if pattern(phrases.STILL).search(around) or not pattern(phrases.MILD).search(said):
        return "crisis"
    if pattern(phrases.PAST_WISH).search(said):
        return "none" if pattern(phrases.IN_THE_ROOM).search(around) else "figure"
    return "figure" if pattern(phrases.WINK).search(read[max(0, start - 25) : end + 25]) else "crisis"
