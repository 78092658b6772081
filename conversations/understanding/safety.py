"""Is this person in danger, in distress, or only cursing the day? It runs before anything else (docs/rules.md, Safety).

The text is first put into few words (`safety_words`), ways of speaking are taken out (`safety_figures`), and then the
phrases of `safety_phrases` and the signs of `safety_signs` are looked for, the gravest first. How far they can be trusted
is for `safety_net` to say, a model that learnt from many lines and listens to every sentence. A missed crisis is the worst
this program can do, so what is left in doubt is `unclear`: it costs one gentle question.
"""

from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from conversations.understanding import safety_figures as figures
from conversations.understanding import safety_phrases as phrases
from conversations.understanding.safety_net import Danger, overheard
from conversations.understanding.safety_signs import Sign, signs
from conversations.understanding.safety_tongues import abroad, unfigured
from conversations.understanding.safety_words import evened, template, vocabulary
from conversations.understanding.text import pattern, pieces, plain

_WHOLE = 160  # characters up to which a text is looked at whole
_LISTENED = 1_200  # and up to which every sentence is listened to
_COULD_BE = (
    r"\b(?:d[iey]+ing|die|died|dead|death|kill\w*|suicid\w*|my ?self|me|him ?self|her ?self|them\w*|hurt\w*|cut\w*|harm\w*|liv(?:e|ing)|"
    r"alive|life|exist\w*|end(?:ing)?|any ?(?:more|longer)|no more|tired|done|sick|fed up|enough|over|point|use|sense|meaning|matters?|"
    r"wish|hope\w*|want|wanna|wan|can'?t|cannot|cry\w*|crying|sob\w*|tears|alone|worth\w*|hate|panic\w*|breath\w*|pills|tablets|meds|insulin|kni(?:fe|ves)|blades?|razors?|noose|gun|letters?|head|googl\w+|overdos\w+|rail\w*|barrier|ledge|edge|tracks|platform|rope|bridge|roof|"
    r"jump\w*|goodbye|gone|without|burden|disappear\w*|vanish|numb|empty|broken|pieces|apart|depress\w*|despair\w*|fail\w*|useless|"
    r"nothing|lonely|low|safe|wak(?:e|ing)|sleep\w*|world|earth|heaven|insurance|plan\w*|morir\w*|vivir|mourir|sterben|leben|kms|od|ctb)\b"
)

GRAVEST_FIRST: tuple[Danger, ...] = ("crisis", "unclear", "distress")
_OF_ANOTHER = (
    r"(?:\W*(?:hi|hey|so|um|not about me|it'?s not me|sorry|please|help|ok|it'?s|i think|i'?m worried|worried|about|that)\b)*\W*(?:my|a|the|our|his|her) "
    r"(?:\w+ )?(?:friend|mate|brother|sister|mum|mom|dad|son|daughter|flatmate|room ?mate|housemate|partner|girlfriend|boyfriend|wife|husband|cousin|colleague|coworker|uncle|aunt|"
    r"bestie|best friend|ex|neighbou?r|classmate|guy|girl|kid|nan|gran|grandad|grandpa)\b"
)
"""It opens with somebody else."""

_COURTESIES = frozenset(
    ("hi", "hello", "hey", "hiya", "yo", "morning", "afternoon", "evening", "thanks", "please", "ok", "okay")
)
"""With nothing else said there is nothing to listen to."""

Label: TypeAlias = Literal["crisis", "distress", "unclear", "none"]


@dataclass(frozen=True, slots=True)
class Safety:
    """`about_other`: the person in danger is somebody the writer tells of."""

    label: Label
    about_other: bool = False


@cache
def _any_of(sources: tuple[str, ...]) -> str:
    said = "|".join(f"(?:{template(source, phrases.CLASSES)})" for source in sources)
    return f"(?<= )(?:{said})(?= )"


@cache
def _meant() -> str:
    classes = tuple(words for _, words in phrases.CLASSES)
    said = (
        phrases.CRISIS,
        phrases.CRISIS_DEED,
        phrases.CRISIS_OTHER,
        phrases.UNCLEAR,
        phrases.DISTRESS,
        phrases.LEFT_OVER,
    )
    return vocabulary(classes, *said, figures.FIGURES, _ALSO)


_ALSO = (
    "suicide suicidal killing hurting cutting harming disappear anymore really wanted wanna gonna longer honestly",
)


def assess(text: str) -> Safety:
    """The gravest reading of the text. Crisis about someone else is crisis, with `about_other` set."""
    whole = plain(text)
    if _COURTESIES.issuperset(whole.split()):
        return Safety("none")
    foreign = abroad(whole)
    if foreign is not None:
        return _heard(foreign, whole)
    if pattern(figures.AND_STILL).search(whole):
        return _heard("unclear" if pattern(figures.WINK).search(whole) else "crisis", whole)
    if pattern(figures.BEGS).search(whole):
        return _heard("unclear", whole)
    told, shown = _told(whole), signs(whole)
    heard = overheard(listened(whole), _marks(told, shown))
    if told.label in ("crisis", "unclear") and not heard.harmless:
        return told if told.label == "crisis" or not heard.surely else _heard("crisis", whole)
    grief = told.label == "distress" and told.about_other
    if not heard.surely and _of_the_room(whole):
        return told
    if heard.danger in ("crisis", "unclear") and (heard.surely or not grief):
        return _heard(heard.danger, whole)
    if shown == "crisis" and not heard.harmless:
        return _heard("unclear", whole)
    if told.label == "distress":
        return told
    return Safety(heard.danger or "none")


def told_of(text: str) -> tuple[str, ...]:
    """What the phrases and the signs of a text tell the model that listens to its sentences."""
    whole = plain(text)
    return _marks(_told(whole), signs(whole))


def _marks(told: Safety, shown: Sign | None) -> tuple[str, ...]:
    grief = told.label == "distress" and told.about_other
    found = ("s:grief" if grief else told.label != "none" and f"s:{told.label}", shown and f"s:sign {shown}")
    return tuple(mark for mark in found if mark)


def _told(whole: str) -> Safety:
    """The gravest that the phrases tell of."""
    found = [_assess_piece(piece) for piece in pieces(_telling(whole))]
    for label in GRAVEST_FIRST:
        of_label = [safety for safety in found if safety.label == label]
        if of_label:
            return Safety(label, all(safety.about_other for safety in of_label))
    return Safety("none")


def _of_the_room(whole: str) -> bool:
    """They wanted to die when something happened in the interview: a way to say how embarrassing it was."""
    return pattern(figures.PAST_WISH).search(whole) is not None and _assess_piece(whole).label == "none"


def _heard(danger: Danger, whole: str) -> Safety:
    return Safety(danger, danger == "crisis" and pattern(_OF_ANOTHER).match(whole) is not None)


def listened(whole: str) -> list[str]:
    """The sentences of a plain text without its ways of speaking, as the model listens to them.

    Of a very long text only those that any phrase could be about.
    """
    read = whole if len(whole) <= _LISTENED else _telling(whole)
    told = [
        pattern(_any_of(figures.FIGURES)).sub("…", evened(piece, _meant()))
        for piece in pieces(unfigured(read))
    ]
    sentences = (part.strip(" …") for piece in told for part in piece.split(" . "))
    return [part for part in sentences if part]


def _telling(read: str) -> str:
    """Of a long text the sentences with a word that any phrase could be about, each with the one before it."""
    if len(read) <= _WHOLE:
        return read
    sentences = [part for part in pattern(r"(?<=[.!?;])\s").split(read) if part]
    told = [pattern(_COULD_BE).search(sentence) is not None for sentence in sentences]
    kept = [
        one
        for n, one in enumerate(sentences)
        if told[n] or told[n - 1 : n] == [True] or told[n + 1 : n + 2] == [True]
    ]
    return " ".join(kept)


def _assess_piece(read: str) -> Safety:
    literal = pattern(_any_of(figures.FIGURES)).sub("…", evened(read, _meant()))
    grief = pattern(_any_of(phrases.BEREAVED)).search(literal) is not None
    if grief:
        literal = pattern(_any_of(phrases.BEREAVED)).sub("…", literal)
    other = pattern(_any_of(phrases.CRISIS_OTHER)).search(literal) is not None
    own = pattern(_any_of(phrases.CRISIS_OTHER)).sub("…", literal) if other else literal

    if pattern(_any_of(phrases.CRISIS)).search(own):
        return Safety("crisis")
    denied = softened = False
    for match in pattern(_any_of(phrases.CRISIS_DEED)).finditer(own):
        reading = _weigh(read, own, match.start(), match.end())
        if reading == "crisis":
            return Safety("crisis")
        denied = denied or reading == "denied"
        softened = softened or reading == "figure"
    if other:
        return Safety("crisis", about_other=True)
    if softened or pattern(_any_of(phrases.UNCLEAR)).search(own) or _left_over(own):
        return Safety("unclear")
    if denied or pattern(_any_of(phrases.DISTRESS)).search(own):
        return Safety("distress")
    return Safety("distress", about_other=True) if grief else Safety("none")


def _left_over(own: str) -> bool:
    """A word of dying or not being, said of oneself, that no figure of speech accounts for."""
    weighed = pattern(_any_of(phrases.CRISIS_DEED)).sub("…", own)
    return pattern(_any_of(phrases.LEFT_OVER)).search(weighed) is not None


def _weigh(read: str, own: str, start: int, end: int) -> Literal["crisis", "denied", "figure", "none"]:
    """What a crisis phrase comes to, given the words right around it."""
    said, around = own[start:end], own[max(0, start - 100) : end + 60]
    if pattern(figures.DENIED).search(own[max(0, start - 60) : start]):
        return "denied"
    if pattern(figures.STILL).search(read) or not pattern(figures.MILD).search(said):
        return "crisis"
    if pattern(figures.PAST_WISH).search(said):
        return "none" if pattern(figures.IN_THE_ROOM).search(around) else "figure"
    return "figure" if pattern(figures.WINK).search(read) else "crisis"
