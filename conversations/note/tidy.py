"""Grammar mended in what a person typed on a phone, without changing what it says."""

import re
import unicodedata
from functools import cache
from typing import Final

_MOST: Final = 1500

_CHAT: Final = {
    "im": "I'm", "ive": "I've", "dont": "don't", "didnt": "didn't", "doesnt": "doesn't", "wasnt": "wasn't",
    "werent": "weren't", "couldnt": "couldn't", "wouldnt": "wouldn't", "shouldnt": "shouldn't",
    "cant": "can't", "isnt": "isn't", "arent": "aren't", "havent": "haven't", "hasnt": "hasn't",
    "hadnt": "hadn't", "thats": "that's", "whats": "what's", "theres": "there's", "youre": "you're",
    "theyre": "they're", "weve": "we've",
    "youve": "you've", "theyve": "they've", "shes": "she's", "hes": "he's", "bc": "because",
    "cuz": "because", "cos": "because", "coz": "because", "becuase": "because", "u": "you", "r": "are", "ur": "your",
    "ppl": "people", "smth": "something", "abt": "about", "rly": "really", "gonna": "going to",
    "wanna": "want to", "gotta": "have to", "kinda": "kind of", "thx": "thanks", "mins": "minutes",
    "teh": "the", "recieved": "received", "definately": "definitely", "w/": "with", "&": "and",
    "monday": "Monday", "tuesday": "Tuesday", "wednesday": "Wednesday", "thursday": "Thursday",
    "friday": "Friday", "saturday": "Saturday", "sunday": "Sunday", "mondays": "Mondays",
    "tuesdays": "Tuesdays", "wednesdays": "Wednesdays", "thursdays": "Thursdays", "fridays": "Fridays",
    "saturdays": "Saturdays", "sundays": "Sundays", "english": "English", "french": "French",
    "german": "German", "spanish": "Spanish",
    "spain": "Spain", "germany": "Germany", "france": "France", "italy": "Italy", "poland": "Poland",
    "india": "India", "london": "London", "berlin": "Berlin", "paris": "Paris", "python": "Python",
    "java": "Java", "sql": "SQL", "cv": "CV", "hr": "HR",
    "january": "January", "february": "February", "april": "April", "june": "June", "july": "July",
    "august": "August", "september": "September", "october": "October", "november": "November",
    "december": "December",
}  # fmt: skip
_LEAD: Final = (
    r"(?:to be honest|not much but|ugh|um+|uh+|er+m?|well|ok|okay|so(?! (?:that )?i can\b)|like|oh|h?mm+|idk"
    r"|honestly|tbh|basically|yeah|yep|yes|hm+"
    r"|i guess|i think|i suppose|probably|maybe|perhaps|and|but|also|just)"
)
_TAIL: Final = (
    r"(?:tho|though|lol|haha+|hehe|tbh|i think|i guess|i suppose|or something|honestly|really"
    r"|actually|to be honest|frankly|or smth|idk|imo|ig|you know)"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The patterns of this file, compiled when first needed."""
    return re.compile(
        {
            "square": r"\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>",
            "bracket": r"[\[\]{}<>()]",
            "call": r"(\w)\(([\w ,.+*^-]{0,20})\)",
            "title": r"\b(mr|mrs|ms|miss|dr|prof)(\.?) ([a-z])",
            "its": r"\bits (?=(?:a|an|the|not|got|been|so|very|on|in|like|close|near|about"
            r"|always|never|really|O|\d+|\w+ (?:minutes?|mins?|stops?|miles?|hours?|km))\b)",
            "an": r"\b([Aa]) (?=[aeio]\w)(?!one\b|once\b|eu|uni)",
            # "What id do" is no id.
            "would": r"\bid(?= (?:do|be|have|say|love|rather|never|just|also|go|get|make|ask|take|tell|start|explain"
            r"|been|bring|check|try|know|even|not)\b)"
            r"(?<!\b(?:my|an) id)(?<!\b(?:the|her|his) id)(?<!\b(?:your|this|user) id)(?<!\bphoto id)",
            "like": r"\bfor like\b",
            # "So I can" tells what it is for, and takes no comma.
            "so_i": r"(?<=[^\W\d_]{2}) (?=so (?:now |then )?I (?!can\b|could\b|would\b|will\b|might\b))",
            "month": r"(?<=\b(?:in|by) )(?:march|may)\b(?= not\b|[,.]|\Z)",
            "owner": r"(?<=\b[Mm]y )(uncle|aunt|mum|mom|dad|mother|father|gran|grandma|grandpa|brother|sister|cousin"
            r"|friend|neighbour|neighbor|boss|teacher)s(?= (?:shop|house|farm|bakery|cafe|restaurant|company|business"
            r"|garage|workshop|kitchen|garden|place|car|old|wedding|radio)\b)",
            "lead": rf"^\s*(?:{_LEAD}\b[\s,.…]*)+(?=\S)",
            "tail": rf"(?:[\s,.…]+{_TAIL})+[\s,.!…]*$",
            "inner": r"\b(?:lol|haha+|hehe|tbh|tho|omg|imo|ngl)\b",
            "word": r"(?!\w-)[^\W\d_]+(?:/(?=\s))?|&",
            "i": r"(?<![\w'’.])i(?=(?:'|’|\b)(?![\w.]\.))",
            "space": r"\s+",
            "dots": r"\s*(?:\.{2,}|…)\s*",
            "dash": r"\s+-+\s+|\s*--+\s*|\s*[–—]\s*(?=\D)",
            "exclaim": r"[!?]*![!?]*",
            "comma": r"\s*,(?:\s*,)+",
            "before": r"\s+(?=[,.;:?!])",
            "double": r"[,;:]+\s*(?=[.?!])|(?<=[.?!])\s*[,;]",
            "again": r"\b(\w+)(?:\s+\1\b)+",
            # Of "transceivers.'" and the full stop of the sentence around it one is too many.
            "stop_inside": r"[.,;]+(?=['\"”’]\Z)",
            "sentence": r"(?<=[.?!。！？।۔])(?<!\b[A-Z][.])(?<!\b(?:Mr|Ms|Dr|St)[.])"
            r"(?<!\bMrs[.])(?<!\bProf[.])\s+",
        }[name],
        re.IGNORECASE if name in {"lead", "tail", "inner", "again"} else 0,
    )


def plain(text: str) -> str:
    """One line without brackets, emoji, control characters or shouting marks; nothing else is changed."""
    text = unicodedata.normalize("NFC", text[:_MOST])
    text = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    if not (text.isascii() and text.isprintable()):
        text = "".join(" " if mark.isspace() else mark for mark in text if _printable(mark))
    text = _pattern("square").sub(" ", text)
    # "O(1)" is one word and stays; an aside in brackets becomes one between commas.
    text = _pattern("call").sub("\\1\ue000\\2\ue001", text)
    text = re.sub(r"\(([^()]*)\)", r", \1,", text)
    text = _pattern("bracket").sub(" ", text).replace("\ue000", "(").replace("\ue001", ")")
    text = _pattern("exclaim").sub(lambda mark: "?" if "?" in mark[0] else ".", text)
    text = _pattern("dots").sub(", ", text)
    return _punctuated(text)


def tidy(text: str) -> str:
    """`plain`, with chat spelling mended and filler gone; adds no capital, keeps no full stop at the end."""
    text = _pattern("dash").sub(", ", plain(text))
    if text.isupper() and " " in text:
        text = text.lower()
    text = _pattern("inner").sub(" ", text)
    text = _pattern("tail").sub("", _pattern("lead").sub("", text, count=1))
    text = _pattern("word").sub(lambda found: _CHAT.get(found[0].lower(), found[0]), text)
    text = _pattern("so_i").sub(", ", _pattern("i").sub("I", text))
    text = _pattern("title").sub(lambda found: f"{found[1].title()}{found[2]} {found[3].upper()}", text)
    text = _pattern("month").sub(lambda found: found[0].title(), text)
    text = _pattern("owner").sub(r"\1's", text)
    text = _pattern("would").sub("I'd", text)
    text = _pattern("like").sub("for", _pattern("its").sub("it's ", text))
    return _punctuated(_pattern("an").sub(r"\1n ", _pattern("again").sub(_once, text)))


def untailed(sentence: str) -> str:
    """A sentence without the filler it trails off in."""
    return _pattern("tail").sub("", sentence)


def _once(found: re.Match[str]) -> str:
    """A word typed twice is kept once, "had had" and "that that" aside."""
    return found[0] if found[1].lower() in {"had", "that"} else found[1]


def _printable(character: str) -> bool:
    if character.isascii():
        return character.isprintable() or character.isspace()
    # So: emoji and pictures; C: controls, of which joiners are needed to spell some languages.
    category = unicodedata.category(character)
    if character in "°©®™\u200c\u200d":
        return True
    return category != "So" and not category.startswith("C") and not "\ufe00" <= character <= "\ufe0f"


def _punctuated(text: str) -> str:
    text = _pattern("space").sub(" ", text)
    text = _pattern("comma").sub(",", text)
    text = _pattern("before").sub("", text)
    text = _pattern("double").sub("", text)
    return text.strip(" ,;:.-").strip()


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a tidied text, without their full stops."""
    return tuple(
        kept
        for part in _pattern("sentence").split(text)
        if (kept := _pattern("stop_inside").sub("", part.strip(" ,;."))) and _spoken(kept)
    )


def _spoken(text: str) -> bool:
    return any(character.isalnum() for character in text)


def whole(text: str) -> str:
    """The text as a sentence: a capital first, one full stop (or its own question mark) last."""
    text = _pattern("stop_inside").sub("", text.strip(" ,;:."))
    if not text:
        return ""
    # A word like "iPhone" brings its own capitals.
    first = text.split()[0]
    if not any(character.isupper() for character in first[1:]):
        text = text[0].upper() + text[1:]
    return text if text[-1] in "?!。！？।۔" else f"{text}."


def bag(*lines: str) -> frozenset[str]:
    """The words of some lines, as a set."""
    return frozenset(word for line in lines for word in line.split())


_COMMON: Final = bag(
    "a an the my your our their his her its this that these those some any no one two three four five we you",
    "they he she it there when while after before if because as at in on for with from by to both all each",
    "every last first how what why who where which being working having seeing making helping people",
    "small real not nobody everyone everybody someone somebody anyone nothing everything something people",
    "regular steady quiet nice good great creative",
)


def low(text: str) -> str:
    """The text for the middle of a sentence: a common first word loses its capital, a name keeps it."""
    first, space, rest = text.partition(" ")
    bare = first.rstrip(",'").split("'")[0]
    common = bare.lower() in _COMMON or ("-" in bare and bare[1:].islower())
    return first[:1].lower() + first[1:] + space + rest if common else text


def words(text: str) -> int:
    """How many words there are."""
    return len(text.split())
