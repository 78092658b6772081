"""What is wrong with a letter as a letter, found without knowing how it was made."""

import re
import unicodedata

SORRY = re.compile(
    r"\b(?:sorry|apolog\w+|forgive\w*|regret\w*|pardon|excuse me|my bad|mea culpa)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.?!])[\"”]?\s+(?=\S)")
_TITLES = re.compile(r"\b(Mr|Mrs|Ms|Dr|Prof|St)\.")
_SIGNED = ("Best wishes,", "Warm wishes,", "Kind regards,")
_DANGLING = re.compile(
    r"\b(?:and|or|but|because|the|a|an|of|with|is|are|which|who|when|my|your)[.?;:]$",
    re.IGNORECASE,
)
_FAULTS = {
    "a doubled word": re.compile(r"\b(?!had\b|that\b)([^\W\d_]+) \1\b", re.IGNORECASE),
    "a gap": re.compile(r"  "),
    "a space before a mark": re.compile(r"\s[,.;:?!](?=\s|$)"),
    "two marks": re.compile(r"[,;:.]\s?[,;:]|[,;:]\.|\.\.|,\s?,"),
    "brackets": re.compile(r"[\[\]{}<>]|_{2,}"),
    "a word of the program": re.compile(r"\b(?:None|True|False|null|NaN|TODO|XXX)\b"),
    "an “a” before a vowel": re.compile(r"\ba (?=[aeio]\w)(?!one\b|once\b|euro|uni)", re.IGNORECASE),
    "an “an” before a consonant": re.compile(r"\ban (?=[bcdfgjklmnpqrstvwyz]\w)", re.IGNORECASE),
    "a small i": re.compile(r"(?<![\w'’.-])i(?=[\s,'’])"),
    "a wrong verb": re.compile(
        r"\byou (?:is|was|has|does|says|goes|likes|loves|asks)\b|\bI (?:is|are|has|does)\b(?! to)"
        r"|\b(?:he|she|it) (?:are|were|have|do)\b(?! (?:you|we))"
    ),
    "chat spelling": re.compile(r"\b(?:lol|haha|tbh|im|dont|didnt|ppl|bc|cuz|thx|idk)\b"),
}


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, with their marks."""
    masked = _TITLES.sub(lambda found: f"{found[1]}\ue000", text)
    masked = re.sub(r"\b([A-Z])\.(?= [A-Z])", "\\1\ue000", masked)
    return [part.replace("\ue000", ".").strip() for part in _SENTENCE.split(masked) if part.strip()]


def paragraphs(body: str) -> list[str]:
    """The letter itself, without greeting and sign-off."""
    return body.split("\n\n")[1:-1]


def faults(subject: str, body: str) -> list[str]:
    """Each fault as a line; none for a letter that is whole."""
    found = []
    parts = body.split("\n\n")
    if not (len(parts) >= 3 and parts[0].endswith(",") and "\n" not in parts[0]):
        found.append(f"no greeting: {parts[0]!r}")
    if not parts[-1].startswith(_SIGNED):
        found.append(f"no sign-off: {parts[-1]!r}")
    if "\n" in subject or not subject.startswith("Thank you"):
        found.append(f"a broken subject: {subject!r}")
    for name, pattern in _FAULTS.items():
        hits = (pattern.search(text) for text in (subject, *paragraphs(body)))
        found += [f"{name}: {hit.string[max(0, hit.start() - 20) : hit.end() + 20]!r}" for hit in hits if hit]
    for paragraph in paragraphs(body):
        found += [fault for sentence in sentences(paragraph) for fault in _in_sentence(sentence)]
        if paragraph.count('"') % 2 or paragraph.count("“") != paragraph.count("”"):
            found.append(f"an open quote: {paragraph!r}")
    return found


def _in_sentence(sentence: str) -> list[str]:
    found = []
    first = sentence.lstrip('"“')[:1]
    if not (
        first.isupper() or not first.isalpha() or unicodedata.category(first) == "Lo" or _brand(sentence)
    ):
        found.append(f"no capital: {sentence!r}")
    if not sentence.rstrip('"”').endswith((".", "?", "。", "！", "؟", "？")):
        found.append(f"no end: {sentence!r}")
    if _DANGLING.search(sentence):
        found.append(f"it breaks off: {sentence!r}")
    if len(sentence.split()) < 2 and first.isascii():
        found.append(f"no sentence: {sentence!r}")
    return found


def _brand(sentence: str) -> bool:
    return any(mark.isupper() for mark in sentence.split()[0][1:])


def apologies(body: str) -> int:
    """How many sentences apologise."""
    return sum(
        SORRY.search(sentence) is not None
        for paragraph in paragraphs(body)
        for sentence in sentences(paragraph)
    )


def levelled(text: str) -> list[str]:
    """The words of a text in small letters, without marks."""
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", unicodedata.normalize("NFC", text).lower().replace("’", "'"))


def shared_run(one: str, other: str) -> int:
    """The length of the longest run of words that both texts hold."""
    first, second = levelled(one), levelled(other)
    best, row = 0, [0] * (len(second) + 1)
    for word in first:
        fresh = [0] * (len(second) + 1)
        for place, found in enumerate(second, 1):
            if word == found:
                fresh[place] = row[place - 1] + 1
        best, row = max(best, *fresh), fresh
    return best


def grams(text: str, size: int = 5) -> set[tuple[str, ...]]:
    """Each run of so many words."""
    said = levelled(text)
    return {tuple(said[place : place + size]) for place in range(len(said) - size + 1)}
