"""A name inside a sentence about somebody: "think she said Moira", "it says Ruairi on the invite", "E-B-E-R-E".

Asked where a piece of an answer is no name by itself. A name is believed in where a turn of phrase leads to it, where it
alone is written with a capital, or where it is a first name that everybody knows.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from conversations.understanding.story_known import ALSO_WORDS, FIRST_NAMES
from conversations.understanding.text import pattern, wordset

IsName = Callable[[str], bool]

_SPELLED: Final = r"(?<![^\W_])(?:[^\W\d_][-. ]){2,15}[^\W\d_](?![^\W_])\.?"
_HOW_IT_IS_SPELT: Final = (
    r"(?<=\w)(?<!\bit's)(?<!\bits)(?<!that's)[,.]? *\b(?:with(?:out)? (?:an? |one |two |a double |double |the |no )?[a-z](?:'?s)?\b(?! \w)|(?:it'?s |that'?s )?(?:spell?ed|spelt|pronounced|said like|sounds like|rhymes with|like the|as in)\b[^,;\n]{0,30}|"
    r"(?:phd|ph\.d|md|mba|esq|cpa|obe|mbe)\b\.?)"
)
# What a name does not follow: it is a place or a firm then.
_BEFORE_A_PLACE: Final = wordset(
    "at from in of on near inside outside via using over through the during by-the"
)
_NO_PERSON: Final = wordset(
    "english british scottish welsh irish french german spanish italian portuguese polish russian ukrainian indian pakistani chinese japanese korean "
    "nigerian ghanaian kenyan american canadian australian european african asian arab turkish greek dutch swedish danish norwegian god "
    "linkedin gmail outlook google monday's january february march july september october november december christmas easter"
)
_LEADS_TO_IT: Final = r"\b(?:called|named|name of|name(?:'s| is| was)|(?:him|her|them)|as)$"


def without_spelling(text: str) -> tuple[str, str]:
    """The answer without what only says how a name is written, and the letters as one word; "" where none were spelled."""
    spelled = pattern(_SPELLED).search(text)
    letters = pattern(r"[^\w]").sub("", spelled[0]) if spelled else ""
    if spelled and len(letters) > 2:
        text = text[: spelled.start()] + text[spelled.end() :]
    else:
        letters = ""
    return pattern(f"(?i){_HOW_IT_IS_SPELT}").sub("", text), letters.capitalize()


def names_within(piece: str, is_name: IsName) -> Iterator[str]:
    """The names told in a piece that is not a name as a whole, as written."""
    words = piece.split()
    if not 1 < len(words) <= 16:
        return
    found = list(_capitalised(words, is_name))
    if found:
        yield from found
        return
    if not piece.islower():
        return
    for at, word in enumerate(words):
        bare = _bare(word)
        if bare in FIRST_NAMES and bare not in ALSO_WORDS and not (at and words[at - 1] in _BEFORE_A_PLACE):
            yield bare
            return
    before = " ".join(words[-6:-1])
    if len(words[-1]) > 2 and pattern(_LEADS_TO_IT).search(before) and is_name(words[-1]):
        yield words[-1]


def _capitalised(words: list[str], is_name: IsName) -> Iterable[str]:
    """Runs of words with a capital in a sentence that has others without."""
    if not any(word[:1].islower() for word in words):
        return
    run: list[str] = []
    for at, word in enumerate([*words, ""]):
        bare = word.strip("\"'“”‘’,.:;!?()[]")
        owned = bare.endswith(("'s", "’s"))
        if bare[:1].isupper() and not owned and _bare(word) not in _NO_PERSON:
            placed = (
                at > 0 and words[at - 1].lower() in _BEFORE_A_PLACE and words[at - 2 : at] != ["name", "of"]
            )
            if run or not placed:
                run.append(word.strip('"“”,:;!?()[]'))
                continue
        while run and not is_name(run[0].rstrip(".")) and len(run) > 1 and not is_name(" ".join(run)):
            run = run[1:]
        name = " ".join(run).rstrip(".") if len(run) != 1 or len(run[0]) > 2 else run[0]
        if run and is_name(name) and len(name) > 1:
            yield name
        run = []


def _bare(word: str) -> str:
    return word.strip("\"'“”‘’,.:;!?()[]").casefold()
