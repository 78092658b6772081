"""Facts nobody thought of: sentences put together at random, in many scripts and spellings, long, short and empty."""

import random
from dataclasses import replace
from typing import Final

from conversations.note.facts import NoteFacts
from tests.note import people

_WHO: Final = (
    "she",
    "he",
    "they",
    "She",
    "He",
    "the interviewer",
    "we",
    "i",
    "the chef",
    "one of the students",
    "",
)
_DID: Final = (
    "told me about", "showed me", "asked about", "asked me why i like", "laughed about", "talked about", "loved",
    "explained", "drew", "mentioned", "liked", "said something about", "remembered", "let me try", "knew",
    "walked me through", "wanted to know about", "had never seen", "gave me", "compared",
)  # fmt: skip
_ADJECTIVES: Final = (
    "old",
    "red",
    "tiny",
    "broken",
    "first",
    "noisy",
    "yellow",
    "secret",
    "wooden",
    "famous",
    "",
)
_NOUNS: Final = (
    "kettle", "roof garden", "night bus", "lighthouse", "spreadsheet", "accordion", "greenhouse", "lost property box",
    "ice machine", "snow globe", "typewriter", "parrot", "football match", "queue", "staff room", "allotment",
    "ferry", "puppet theatre", "wall of keys", "apron", "umbrella stand", "piano", "ladder", "map",
)  # fmt: skip
_PLACES: Final = (
    "behind the counter", "on the third floor", "from her first year", "in the cellar", "by the harbour", "at noon",
    "with the blue door", "from 1974", "in the rain", "next to the copier", "that nobody uses", "",
)  # fmt: skip
_TAILS: Final = (
    "",
    "",
    "",
    " lol",
    " tbh",
    " and it was great",
    ", loved that",
    " i think",
    " :)",
    "!!",
    " haha",
)
_REASONS: Final = (
    "I want to {verb} {noun}s", "i like {noun}s", "to {verb} a {noun} one day", "{noun}s", "the {noun}",
    "because i grew up with a {noun}", "its close to the {noun}", "they have a {noun}", "{verb}ing things",
    "small team, big {noun}", "you {verb} {noun}s and nobody else does", "want to {verb} every day",
)  # fmt: skip
_VERBS: Final = ("paint", "mend", "cook", "sort", "plant", "clean", "count", "film")
_ELSEWHERE: Final = (
    "她问我为什么学护理", "彼女は庭を見せてくれた", "그녀가 내 작품을 칭찬했다", "Он показал мне мастерскую",
    "سألني عن رحلتي",
    "היא סיפרה על הסבתא שלה", "उसने मुझसे मेरे गाँव के बारे में पूछा", "Με ρώτησε για τη διπλωματική μου", "เธอถามเรื่องแมวของฉัน",
    "me enseñó la cocina y el horno viejo", "elle m'a demandé pourquoi je cours", "er hat mir die Werkstatt gezeigt",
    "mi ha chiesto del mio gatto", "bana bahçeyi gösterdi", "pokazała mi stary piec", "ela perguntou sobre o meu avô",
)  # fmt: skip
_NAMES: Final = (
    "Ngozi Chimamanda Okafor-Smith", "Τάσος", "ნინო", "សុខា", "Đặng Thị Hoa", "Mx Robin Gray", "Sir Ian", "Þór",
    "Ji-woo",
    "Mary Jane", "van der Berg", "d'Arcy", "سارة", "प्रिया", "Ольга Петровна", "李娜", "Rev. Brown", "ANNA", "bob",
)  # fmt: skip


def _moment(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.15:
        return chance.choice(_ELSEWHERE)
    if kind < 0.2:
        return chance.choice(_NOUNS)
    if kind < 0.23:
        return " ".join(_sentence(chance) for _ in range(60))[:2000]
    if kind < 0.26:
        return ("a word " * 400)[:2000] if kind < 0.24 else chance.choice("xy雨") * 2000
    if kind < 0.3:
        return ""
    return " ".join(_sentence(chance) for _ in range(chance.choice((1, 1, 1, 2, 3))))


def _sentence(chance: random.Random) -> str:
    thing = " ".join(
        part for part in (chance.choice(_ADJECTIVES), chance.choice(_NOUNS), chance.choice(_PLACES)) if part
    )
    who = chance.choice(_WHO)
    if chance.random() < 0.25:
        return f"the {thing}{chance.choice(_TAILS)}."
    did = chance.choice(_DID)
    article = "" if did.endswith("like") else chance.choice(("the ", "her ", "his ", "their "))
    return f"{who} {did} {article}{thing}{'s' if not article else ''}{chance.choice(_TAILS)}.".strip()


def facts(seed: int) -> NoteFacts:
    """A person's facts with a moment, a reason and often a name that were made up for this seed."""
    chance = random.Random(f"wild {seed}")
    told = people.facts(seed)
    reason = chance.choice(_REASONS).format(verb=chance.choice(_VERBS), noun=chance.choice(_NOUNS))
    return replace(
        told,
        interviewer=chance.choice(_NAMES) if chance.random() < 0.6 else told.interviewer,
        moment=_moment(chance),
        why=reason if chance.random() < 0.85 else chance.choice((*_ELSEWHERE, "", "idk", "money")),
        variant=chance.randrange(5),
    )
