"""Changes to a note in words: "change Diane to Diana", "take out the second sentence", a whole note."""

import re
from dataclasses import replace
from functools import cache
from typing import Final

from conversations.note.facts import Note
from conversations.note.tidy import bag, whole, words

_WHOLE_FROM: Final = 25
_SMALL: Final = bag("a an and being having how i it me my of on that the to what why with your")
_ORDINALS: Final = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4,
    "5th": 4, "sixth": 5, "6th": 5, "last": -1,
}  # fmt: skip
_SENTENCE: Final = (
    r"[^.?!。！？]*(?:[.?!。！？](?!\s|$)[^.?!。！？]*)*[.?!。！？]+"
    r"|[^.?!。！？]+$"
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    quote = r"[\"“”'‘’]?"
    cut = (
        r"(?:please\s+)?(?:take out|takeout|remove|delete|drop|cut|leave out|lose|strike|get rid of|without)"
    )
    return re.compile(
        {
            "swap": rf"(?:please\s+)?(?:change|replace|swap)\s+{quote}(.+?){quote}\s+"
            rf"(?:to|with|for|by|into)\s+{quote}(.+?){quote}[.!]?\s*\Z",
            "say": rf"(?:please\s+)?(?:say|write|put|use)\s+{quote}(.+?){quote}\s+"
            rf"(?:instead of|not|rather than)\s+{quote}(.+?){quote}[.!]?\s*\Z",
            "ordinal": rf"{cut}\s+(?:the\s+)?({'|'.join(_ORDINALS)})\s+(?:sentence|line)[.!]?\s*\Z",
            "about": rf"{cut}\s+(?:the\s+)?(?:sentence|line|bit|part|one|thing|stuff)\s+(?:about|on|with"
            rf"|that says|where I say|saying)\s+{quote}(.+?){quote}[.!]?\s*\Z",
            "words": rf"{cut}\s+(?:the\s+words?\s+)?[\"“‘'](.+?)[\"”’'][.!]?\s*\Z",
            "subject": r"(?:please\s+)?(?:change|make|set)?\s*(?:the\s+)?subject(?:\s+line)?\s*"
            rf"(?::|to|should be|is)\s*{quote}(.+?){quote}\s*\Z",
            "add": rf"(?:please\s+)?add(?:\s+(?:a\s+)?(?:sentence|line))?\s*(?::|that\s|-\s|saying\s)?\s*"
            rf"{quote}(.+?){quote}\s*\Z",
            "note": r"\s*(?:subject\s*:\s*(?P<subject>[^\n]*)\n+)?(?P<body>.*)\Z",
            "greeting": r"\s*(?:hi|hello|dear|hey|good (?:morning|afternoon|evening|day))\b"
            r"[^\n.?!]{0,80}[,:\n]",
            "signed": r"(?:best|kind|warm|yours|many thanks|sincerely|regards|all the best|cheers|thank you"
            r"|thanks)\b[^.?!\n]{0,40},?\Z",
        }[name],
        re.IGNORECASE | (re.DOTALL if name in {"note", "add"} else 0),
    )


def edited(note: Note, request: str) -> Note | None:
    """The note with the change made; None when the request is not understood or finds nothing to change."""
    asked = request.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not asked:
        return None
    return _pasted(note, asked) or _changed(note, asked)


def _pasted(note: Note, asked: str) -> Note | None:
    """A whole note typed or pasted: it has a subject line, a greeting, or lines of its own with a sign-off."""
    found = _pattern("note").match(asked)
    if found is None:
        return None
    subject, body = (found["subject"] or "").strip(), found["body"].strip()
    greeted = _pattern("greeting").match(body) is not None
    laid_out = "\n" in body and _pattern("signed").search(body.splitlines()[-1]) is not None
    begun = body.casefold().startswith("thank")
    long = (
        words(body) > _WHOLE_FROM
        and (laid_out or begun)
        and not any(
            _pattern(name).match(asked)
            for name in ("swap", "say", "ordinal", "about", "words", "add", "subject")
        )
    )
    # "Subject: Thanks" alone changes the subject; a bare "Hi Bo," is no note.
    if not (long or (greeted and words(body) > 5) or (found["subject"] is not None and words(body) > 5)):
        return None
    return Note(subject or note.subject, body)


def _changed(note: Note, asked: str) -> Note | None:
    subject = _pattern("subject").match(asked)
    if subject:
        return replace(note, subject=" ".join(subject[1].split()))
    swap = _pattern("swap").match(asked)
    if swap:
        return _swapped(note, swap[1], swap[2])
    say = _pattern("say").match(asked)
    if say:
        return _swapped(note, say[2], say[1])
    ordinal = _pattern("ordinal").match(asked)
    if ordinal:
        return _without(note, _ORDINALS[ordinal[1].lower()])
    about = _pattern("about").match(asked)
    if about:
        return _without_about(note, about[1])
    cut = _pattern("words").match(asked)
    if cut:
        return _swapped(note, cut[1], "")
    add = _pattern("add").match(asked)
    return _added(note, add[1]) if add else None


def _swapped(note: Note, old: str, new: str) -> Note | None:
    """Each place where the old words stand whole, in subject and body; the case as typed is tried first."""
    for flags in (0, re.IGNORECASE):
        pattern = re.compile(rf"(?<!\w){re.escape(old.strip())}(?!\w)", flags)
        subject, in_subject = pattern.subn(lambda _: new.strip(), note.subject)
        body, in_body = pattern.subn(lambda _: new.strip(), note.body)
        if in_subject or in_body:
            return Note(_closed(subject), _closed(body))
    return None


def _closed(text: str) -> str:
    """No gap is left where words went."""
    return re.sub(r" +(?=[,.;:?!])", "", re.sub(r"(?<=\S) {2,}", " ", text)).strip()


def _without(note: Note, place: int) -> Note | None:
    """The body without its n-th sentence, the greeting and the sign-off not counted."""
    spans = _spans(note.body)
    if not spans or place >= len(spans):
        return None
    return _cut(note, spans[place])


def _without_about(note: Note, what: str) -> Note | None:
    """The body without the one sentence that speaks of this: the words themselves, else most of them."""
    spans = _spans(note.body)
    wanted = what.lower().strip()
    for start, end in spans:
        if wanted in note.body[start:end].lower():
            return _cut(note, (start, end))
    terms = [term for term in re.findall(r"\w+", wanted) if term not in _SMALL]
    for start, end in spans:
        said = note.body[start:end].lower()
        if terms and all(term in said for term in terms):
            return _cut(note, (start, end))
    return None


def _cut(note: Note, span: tuple[int, int]) -> Note:
    body = note.body[: span[0]].rstrip(" ") + (" " if note.body[: span[0]].endswith(" ") else "")
    body += note.body[span[1] :].lstrip(" ")
    body = re.sub(r"[ \t]+\n", "\n", body)
    return replace(note, body=re.sub(r"\n{3,}", "\n\n", body).strip())


def _added(note: Note, text: str) -> Note | None:
    """One more sentence at the end of the last paragraph before the sign-off."""
    sentence = whole(" ".join(text.split()))
    spans = _spans(note.body)
    if not sentence or not spans:
        return None
    end = spans[-1][1]
    return replace(note, body=f"{note.body[:end].rstrip()} {sentence}{note.body[end:]}")


def _spans(body: str) -> list[tuple[int, int]]:
    """Where the sentences of the letter itself are."""
    found: list[tuple[int, int]] = []
    position = 0
    for line in body.split("\n"):
        bare = line.strip()
        outside = _pattern("greeting").match(f"{bare}\n") and words(bare) <= 8
        if _pattern("signed").match(bare):
            break
        if bare and not outside:
            for sentence in re.finditer(_SENTENCE, line):
                start = sentence.start() + len(sentence[0]) - len(sentence[0].lstrip())
                if sentence[0].strip():
                    found.append((position + start, position + sentence.end()))
        position += len(line) + 1
    return found
