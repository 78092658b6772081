"""Who and where in a story, out of what the words were told apart as: the company, the post, the interviewers."""

from collections.abc import Sequence
from typing import Final

from conversations.understanding.story_known import ALSO_WORDS, FIRST_NAMES
from conversations.understanding.story_tags import Tagged
from conversations.understanding.text import pattern

NO_PERSON: Final = (
    r"call(?:ed|ing)? (?:the|their|your|his|her|our) (?:\w+ )?(?:software|app|system|program(?:me)?|product|tool|platform|website"
    r"|machine|package|database|till|course|drug|dish|company|firm|business|organi[sz]ation|shop|store|school|salon|bakery|caf[eé]"
    r"|restaurant|clinic|hospital|hotel|museum|brand|studio|agency|charity|practice|nursery|library|garage|gallery|bank)\b"
    r"(?! (?:\w+(?:er|or|ist|ant)|lead|lady|guy|man|woman|girl|boy|head)\b)"
)
"""Something got a wrong name, and not somebody: "called the software Dentrix"."""


def _words(said: str) -> frozenset[str]:
    return frozenset(said.split())


_STOP: Final = _words(
    """
    a about after afternoon again ages all already also am an and another any anyway as at back bad
    badly bc because been before big but by call can cause chat could couldn't cos cuz day did didn't
    early end even evening everything fake final first for forever friday from fun funny getting going
    gonna good got great had half has have he her here him his home how i i'm i've idk if im in
    interview interviews is it it's its job just kind last late later least length life like lol maybe
    me monday morning most mr ms much my new next nice night no noon not now of off oh ok okay on once
    one online only or our out over part phone place really remote round same saturday school second she
    she's short should since so some someone something soon sorry still stuff such sunday test than that
    that's the their them then there they they're third this tho though three thursday time to today
    tomorrow tonight too tuesday two ugh uni university until up us very via video was we wednesday week
    well went were what when where which while who why with work would wrong yeah yes yesterday yet you
    your zoom teams skype january february march april may june july august september october november
    december
    """
)
_NOT_A_NAME: Final = (
    _STOP
    | _words(
        """
    afterwards annoyed angry back being called calling cool fine hello hi how lovely kind late mad
    nervous nice name out quite rude twice times wrong every everyone everybody interviewer interviewers
    manager recruiter boss ma'am mate dude sir madam question questions never always during straight
    immediately instead actually probably both literally
    """
    )
) - {"may", "april", "june", "august"}
TITLE: Final = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Chef|Sister|Father|Captain)\b\.?"

MOST_PEOPLE = 20
"""Interviewers that one story is read for; nobody has met more in a day."""


def name_at(text: str, start: int) -> str | None:
    """The name that begins at `start`, as written; None when the word there is no name."""
    found = pattern(rf"(?:(?i:{TITLE}) )?[^\W\d_][\w'’-]*(?: (?!{TITLE})[A-Z][\w’-]*)?").match(text, start)
    if found is None:
        return None
    name = found.group()
    for quote in ("'s", "’s"):
        name = name.removesuffix(quote)
    return (
        None
        if name.split()[0].lower() in _NOT_A_NAME and not pattern(TITLE).match(name)
        else name.rstrip("'’-")
    )


def without_the_teller(
    names: Sequence[Tagged], teller: str, places: Sequence[tuple[int, int]]
) -> list[Tagged]:
    """The names without the writer's own: by where they said it, and wherever else they are called so."""
    own = teller.casefold().split()
    return [
        name
        for name in names
        if name.sort != "who"
        or not (
            any(at <= name.at < to for at, to in places)
            or (own and name.said.casefold().split() in (own, own[:1]))
        )
    ]


_NO_TRADE: Final = r"(?i)(?<=\w) (?:internship|placement|traineeship|position|role|job)$"
"""What stands behind a post and is none."""
_NO_END: Final = r"(?i) (?:and|&)$"
"""What a firm's name does not end in."""
_MEETING: Final = r"(?i:met|(?:interviewer|manager|recruiter|owner|boss|founder|chef)(?:,| was| is)?)"
_MET: Final = rf"(?:\b{_MEETING} (?P<met>[A-Z][a-z]+)(?! [A-Z])|\b(?P<misnamed>[A-Z][a-z]+) (?:by )?(?:the|a) wrong name)\b"


def surest(names: Sequence[Tagged], sort: str) -> str | None:
    """The name of a sort ("firm", "post") that is clearest, as written; None where there is none."""
    told = [name for name in names if name.sort == sort]
    if not told:
        return None
    best = max(told, key=lambda name: (name.sure, -name.at)).said
    return pattern(_NO_TRADE if sort == "post" else _NO_END).sub("", best)


_THINGS: Final = rf"(?i:(?P<one>{NO_PERSON} [\"'“‘]?)(?:\S+ (?P<other>(?:(?:n|and|but|when|an) )?(?:it'?s|it’s|its|it is|not|instead of) [\"'“‘]?))?)"
"""What stands before the names of a thing: "called the software Dentrix n its Dentally"."""


def interviewers(
    text: str, names: Sequence[Tagged], wrong: Sequence[str], right: Sequence[str]
) -> tuple[str, ...]:
    """Their names in order of appearance, as written, each once; never one that was used by mistake."""
    things = {found.end(end) for found in pattern(_THINGS).finditer(text) for end in ("one", "other")}
    people = {(name.at, name.said) for name in names if name.sort == "who" and name.at not in things}
    found = sorted((people or _met(text, names)) | {(text.find(name), name) for name in right})
    mistaken = {name.lower() for name in wrong} - {name.lower() for name in right}
    kept: list[str] = []
    for _, name in found:
        if name.lower() in mistaken:
            continue
        same = next((place for place, other in enumerate(kept) if _one_person(name, other)), None)
        if same is None:
            kept.append(name)
        elif len(name) > len(kept[same]):
            kept[same] = name
    return tuple(kept[:MOST_PEOPLE])


def _met(text: str, names: Sequence[Tagged]) -> set[tuple[int, str]]:
    """First names by which one tells whom they met or misnamed; none inside another name."""
    found = set()
    for name in pattern(_MET).finditer(text):
        at, to = name.span("met" if name["met"] else "misnamed")
        known = text[at:to].casefold() in FIRST_NAMES - ALSO_WORDS
        if known and not any(other.at <= at < other.to for other in names):
            found.add((at, text[at:to]))
    return found


def _one_person(one: str, other: str) -> bool:
    shared = {*one.lower().split()} & {*other.lower().split()}
    return any(not pattern(rf"(?i:{TITLE})").fullmatch(word) for word in shared)
