"""Who is spoken to: the interviewer's name as it is written, and "she asked" turned into "you asked"."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from conversations.note.tidy import bag, plain
from conversations.understanding.text import lazily

_TITLES: Final = bag(
    "mr mrs ms miss mx dr prof professor sir dame rev reverend herr frau señor señora sra sr madame",
    "monsieur",
)
_UNKNOWN: Final = frozenset(
    (
        "", "-", "?", "n/a", "na", "none", "nobody", "idk", "dunno", "unknown", "not sure", "don't know",
        "dont know", "no idea", "skip", "tbd", "xxx", "name", "company", "your name", "don't remember",
        "dont remember", "forgot",
    )
)  # fmt: skip
# The woman who asked is "you"; the gran, the founder or the customer in the same sentence is not.
_OTHERS: Final = (
    r"\b(?:manager|boss|founder|colleague|co-?worker|director|ceo|cto|gran|grand\w*|gran\w+|mum|mom|mother"
    r"|father|dad|sister|brother|daughter|son|wife|husband|partner|friend|teacher|owner|customer|patient"
    r"|guest|caller|visitor|candidate|neighbou?r|pupil|baby|uncle|aunt|stranger|client|dog|cat|user|student|child|kid|resident|nurse|doctor|assistant|predecessor|chef|girl|boy|woman"
    r"|man|lady|guy|someone|somebody|person)\b(?!'s?\s+questions?)"
    # "Maria telling me how she started": the interviewer, if it was she, is "you" by now.
    r"|^(?-i:[A-Z]\w+)(?= \w{3,}ing\b)"
)
_PLURALS: Final = (
    r"\b(?:people|kids|children|users|customers|patients|clients|students|residents|families|animals"
    r"|dogs|bees|others|colleagues|friends|parents|guests|neighbours|members|teams|everyone|everybody|nobody|anyone)\b"
)
# A word that looks like more than one thing; "she likes" is a verb.
_MANY: Final = lazily(
    r"(?<!\bshe )(?<!\bhe )(?<!\bit )(?<!\bwho )(?<!\bthat )\b(?!(?:this|always|perhaps|sometimes|yes|was|has"
    r"|does|is|us|its"
    r"|his|hers|as|plus|less|unless|across|news|lots|loads|thanks|towards|besides)\b)[a-z]{3,}[^siu\W]s\b"
)
_AFTER_OBJECT: Final = bag(
    "about after again and as at because before but by for from how if in into it later me of off on or out",
    "so some that the then this through to today tomorrow too twice two up us we what when where whether",
    "while who why with a an i all every my just really yesterday",
)
_LETTING: Final = bag("make made makes making let lets saw heard watched helped see hear seeing hearing")
_VERBS: Final = {
    "is": "are", "was": "were", "has": "have", "does": "do", "isn't": "aren't", "wasn't": "weren't",
    "hasn't": "haven't", "doesn't": "don't", "goes": "go", "says": "say",
}  # fmt: skip
_OWN_HANDS: Final = lazily(
    r"\b([Yy]ou) ((?:(?:still|also|really|always|often|sometimes|usually|even|actually|just) )*)(\w+) yourself"
    r"(?=[,.;]|\Z| (?:every|on|at|in|each|before|after|when|once|twice|because|and|with|sometimes|now)\b)"
)
_REFLEXIVE: Final = bag(
    "introduce introduced teach taught enjoy enjoyed call called ask asked tell told cut burn burned hurt prepare",
    "prepared describe described see saw find found help helped push pushed throw threw remind reminded correct",
    "corrected interrupt interrupted be were are repeat repeated express expressed excuse excused mention contradict",
    "contradicted present presented stop stopped catch caught make made by for to of with about at pour poured",
)
_NO_VERBS: Final = bag("always sometimes perhaps this us as besides unless yes its")
_ADVERBS: Final = bag("never also really even just still never once then actually clearly kindly always")


def known(text: str) -> str:
    """A name or a place as typed, on one line, without brackets; empty when it says that it is not known."""
    kept = plain(text).strip(" ,;:!?'\".")
    # "Tomasz K." keeps its full stop.
    kept += "." if re.search(r"\w \w\.\s*\Z", text) and re.search(r" [^\W\d_a-z]\Z", kept) else ""
    return "" if kept.lower() in _UNKNOWN or not any(mark.isalpha() for mark in kept) else kept[:80].strip()


def name(text: str) -> str:
    """A person's name as it should be written: "mr. okafor" gets its capitals, other scripts stay."""
    kept = re.sub(r"\d+", "", known(text)).strip()
    if kept != kept.lower() or not kept.isascii():
        return kept
    return " ".join(
        part
        if part in {"de", "da", "van", "von", "der", "den", "la", "del", "bin", "and"}
        else _capital(part)
        for part in kept.split()
    )


def _capital(part: str) -> str:
    return "-".join(piece[:1].upper() + piece[1:] for piece in part.split("-"))


def titled(full: str) -> bool:
    """Whether the name starts with a title: "Ms Bello", "Dr. Okafor"."""
    return bool(full) and full.split()[0].rstrip(".").lower() in _TITLES


def surname(full: str) -> bool:
    """Whether it can only be a surname, by its form: "O'Brien", "d'Arcy", "van der Berg"."""
    return re.match(r"(?:O['’]|[Dd]['’]|Mc)[A-Z]|(?:van|von|de|di|da|del|della) ", full) is not None


def aliases(full: str) -> tuple[str, ...]:
    """The ways in which the person may be named, longest first."""
    parts = [part for part in full.replace(",", " ").split() if part.lower() != "and"]
    bare = [part for part in parts if part.rstrip(".").lower() not in _TITLES]
    titles = [part for part in parts if part not in bare]
    found = {full, " ".join(bare), *bare}
    found |= {f"{title.rstrip('.')}{dot} {bare[-1]}" for title in titles for dot in (".", "") if bare}
    return tuple(sorted((each for each in found if len(each) > 1), key=len, reverse=True))


def to_you(text: str, interviewer: str, others: Iterable[str] = ()) -> str:
    """The text said to the interviewer: their name and the pronouns that mean them become "you" and "your".

    Pronouns stay where somebody else was named before them.
    """
    text = _names_to_you(text, interviewer)
    named = [re.escape(alias) for other in others for alias in aliases(other)]
    pattern = rf"{_OTHERS}|\b(?:{'|'.join(named)})\b" if named else _OTHERS
    other = _found(pattern).search(text)
    plural = _found(_PLURALS).search(text) or _MANY.search(text)
    generic = _found(r"\byou\b").search(text)
    single_until = other.start() if other else len(text)
    plural_until = plural.start() if plural else len(text)
    pieces = re.split(r"([\w']+)", text)
    position = 0
    for index, piece in enumerate(pieces):
        if index % 2:
            lower = piece.lower()
            limit = plural_until if lower.startswith("the") else single_until
            if position <= limit and not (generic and lower.startswith("the")):
                before = pieces[index - 2].lower() if index > 1 else ""
                after = pieces[index + 2] if index + 2 < len(pieces) and pieces[index + 1].isspace() else ""
                pieces[index] = _turned(piece, lower, before, after)
                if lower in {"she", "he"}:
                    _agree(pieces, index + 2)
        position += len(piece)
    return _OWN_HANDS.sub(_yourself, "".join(pieces))


def _yourself(found: re.Match[str]) -> str:
    """ "you still pipette yourself" is something else than was meant by "she still pipettes herself"."""
    said, adverbs, verb = found.groups()
    return found[0] if verb.lower() in _REFLEXIVE else f"{said} yourself {adverbs}{verb}"


def _names_to_you(text: str, interviewer: str) -> str:
    for alias in aliases(interviewer):
        written = re.escape(alias)
        text = re.sub(rf"(?<!\w){written}'s(?= (?:question|idea|story|team|shop|\w+)\b)", "your", text)
        for start in (
            rf"^{written}",
            rf"(?<=\bwhen ){written}",
            rf"(?<=\bhow ){written}",
            rf"(?<=\bthat ){written}",
        ):
            text = re.sub(rf"{start}(?= \w)", "she", text, flags=re.IGNORECASE)
        text = re.sub(rf"(?<!\w){written}(?![\w'])", "you", text)
    text = re.sub(r"^(?:her|him|she|he|them|they)\s*[:-]\s*(?=\S)", "", text, flags=re.IGNORECASE)
    text = re.sub(r"\b(?:the|my) interviewer's\b", "your", text, flags=re.IGNORECASE)
    return re.sub(r"\b(?:the|my) interviewer\b(?!')", "you", text, flags=re.IGNORECASE)


@lru_cache(maxsize=64)
def _found(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _turned(piece: str, lower: str, before: str, after: str) -> str:
    """One word as it is said to the person."""
    if lower in {"she", "he", "they", "him", "them"}:
        return "you"
    if lower in {"his", "their"}:
        return "your"
    if lower in {"she's", "he's"}:
        done = after.endswith("ed") or after in {"been", "had", "got", "done", "seen", "built", "made", "run"}
        return "you've" if done else "you're"
    if lower == "her":
        return "you" if not after or after.lower() in _AFTER_OBJECT or before in _LETTING else "your"
    return {
        "hers": "yours", "theirs": "yours", "herself": "yourself", "himself": "yourself", "she'd": "you'd",
        "he'd": "you'd", "they'd": "you'd", "she'll": "you'll", "he'll": "you'll", "they'll": "you'll",
        "they're": "you're", "they've": "you've",
    }.get(lower, piece)  # fmt: skip


def _agree(pieces: list[str], index: int) -> None:
    """The verb after a "she" that became "you" loses its -s."""
    while index < len(pieces) and pieces[index].lower() in _ADVERBS:
        index += 2
    if index >= len(pieces):
        return
    verb = pieces[index].lower()
    if verb in _VERBS:
        pieces[index] = _VERBS[verb]
    elif (
        verb.endswith("s")
        and len(verb) > 3
        and verb not in _NO_VERBS
        and not verb.endswith(("ss", "us", "is"))
    ):
        if verb.endswith("ies"):
            pieces[index] = verb[:-3] + "y"
        elif verb.endswith(("sses", "shes", "ches", "xes", "zes")):
            pieces[index] = verb[:-2]
        else:
            pieces[index] = verb[:-1]
