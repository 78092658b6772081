"""Changes to a note in words: "change Diane to Diana", "take out the second sentence", a whole note."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from conversations.note.facts import Note
from conversations.note.tidy import bag, whole, words

_WHOLE_FROM: Final = 25
_STANDS: Final = 4
"""Words that a sentence has at least where one can be left of it."""
_SMALL: Final = bag("a an and being having how i it me my of on that the to what why with your")
_ORDINALS: Final = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4,
    "5th": 4, "sixth": 5, "6th": 5, "seventh": 6, "7th": 6, "second to last": -2, "second last": -2, "last": -1,
    "final": -1, "opening": 0, "1": 0, "2": 1, "3": 2, "4": 3, "5": 4, "6": 5, "7": 6, "one": 0, "two": 1,
    "three": 2, "four": 3, "five": 4,
}  # fmt: skip
"""Sentences by their number, as said before or after the word "sentence"."""
_SENTENCE: Final = (
    r"[^.?!。！？]*(?:[.?!。！？](?!\s|$)[^.?!。！？]*)*[.?!。！？]+"
    r"|[^.?!。！？]+$"
)


_REQUESTS: Final = (
    "swap", "say", "rewrite", "retell", "greet", "farewell", "ordinal", "about", "words", "add", "subject", "topic",
)  # fmt: skip


@cache
def _pattern(name: str) -> re.Pattern[str]:
    quote = r"[\"“”'‘’]?"
    polite = r"(?:(?:can|could) you\s+)?(?:please\s+|pls\s+|just\s+|maybe\s+)*"
    cut = (
        rf"{polite}(?:take out|takeout|remove|delete|drop|cut|leave out|lose|strike|scrap|get rid of|without"
        r"|(?:don't|do not) mention|no)"
    )
    change = rf"{polite}(?:change|replace|swap|rewrite|turn|make|let)"
    place = "|".join(sorted(_ORDINALS, key=len, reverse=True))
    which = rf"(?:the\s+)?(?:({place})\s+(?:sentence|line)|(?:sentence|line)\s+(?:number\s+)?({place}))"
    about = (
        r"(?:the\s+)?(?:sentence|line|bit|part|one|thing|stuff|mention)\s+(?:about|on|of|with"
        r"|that says|where I say|saying)"
    )
    to = r"(?:(?:to say|to read|to be|say|read|read as|to|with|into|for|by)\s*:?|:)"
    return re.compile(
        {
            "swap": rf"{polite}(?:change|replace|swap|turn|make)\s+{quote}(.+?){quote}\s+"
            rf"(?:to|with|for|by|into)\s+{quote}(.+?){quote}[.!]?\s*\Z",
            "say": rf"{polite}(?:say|write|put|use|it'?s|it should be|should be|make it)\s+{quote}(.+?){quote},?\s+"
            rf"(?:instead of|and not|not|rather than)\s+{quote}(.+?){quote}[.!]?\s*\Z",
            "rewrite": rf"{change}\s+{which}\s*{to}\s*{quote}(.+?){quote}\s*\Z",
            "retell": rf"{change}\s+{about}\s+(.+?)\s+{to}\s*{quote}(.+?){quote}\s*\Z",
            "greet": rf"{polite}(?:start|begin|open|greet (?:her|him|them))\s+(?:it\s+)?(?:with"
            rf"|by saying)\s+{quote}(.+?){quote}"
            rf"[.!]?\s*\Z|{change}\s+the greeting\s+{to}\s*{quote}(.+?){quote}[.!]?\s*\Z",
            "farewell": rf"{polite}(?:end|sign off|close|finish)\s+(?:it\s+)?with\s+{quote}(.+?){quote}[.!]?\s*\Z"
            rf"|{change}\s+the (?:sign-?off|closing|ending|farewell)\s+{to}\s*{quote}(.+?){quote}[.!]?\s*\Z",
            "ordinal": rf"{cut}\s+{which}[.!]?\s*\Z",
            "about": rf"{cut}\s+{about}\s+{quote}(.+?){quote}[.!]?\s*\Z",
            "topic": rf"{cut}\s+{quote}(.+?){quote}[.!]?\s*\Z"
            rf"|{polite}(?:leave|take|keep)\s+{quote}(.+?){quote}\s+out(?: of it)?[.!]?\s*\Z",
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
    asked = (
        re.sub(r"(?i)(?<=\w),? (?:please|pls|thanks|thank you)[.!]?\Z", "", asked)
        if len(asked) < 200
        else asked
    )
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
        and not any(_pattern(name).match(asked) for name in _REQUESTS)
    )
    # "Subject: Thanks" alone changes the subject; a bare "Hi Bo," is no note.
    if not (long or (greeted and words(body) > 5) or (found["subject"] is not None and words(body) > 5)):
        return None
    return Note(subject or note.subject, body)


def _changed(note: Note, asked: str) -> Note | None:
    subject = _pattern("subject").match(asked)
    if subject:
        return replace(note, subject=" ".join(subject[1].split()))
    shaped = _reshaped(note, asked)
    if shaped:
        return shaped
    swap = _pattern("swap").match(asked)
    if swap:
        return _swapped(note, swap[1], swap[2])
    say = _pattern("say").match(asked)
    if say:
        return _swapped(note, say[2], say[1])
    ordinal = _pattern("ordinal").match(asked)
    if ordinal:
        return _without(note, _place(ordinal))
    about = _pattern("about").match(asked)
    if about:
        return _without_about(note, about[1])
    cut = _pattern("words").match(asked)
    if cut:
        return _opening_cut(note, cut[1]) or _swapped(note, cut[1], "")
    add = _pattern("add").match(asked)
    if add:
        return _added(note, add[1])
    topic = _pattern("topic").match(asked)
    return _without_about(note, _bare(topic[1] or topic[2])) if topic else None


def _reshaped(note: Note, asked: str) -> Note | None:
    """A sentence by its place or by what it is about, the greeting or the farewell, put in other words."""
    rewrite = _pattern("rewrite").match(asked)
    if rewrite:
        spans, place = _spans(note.body), _place(rewrite)
        return _rewritten(note, spans[place], rewrite[3]) if -len(spans) <= place < len(spans) else None
    retell = _pattern("retell").match(asked)
    if retell:
        span = _span_about(note, retell[1])
        return _rewritten(note, span, retell[2]) if span else None
    lines = note.body.split("\n")
    greet = _pattern("greet").match(asked)
    if greet and _pattern("greeting").match(f"{lines[0]}\n"):
        lines[0] = f"{(greet[1] or greet[2]).strip(' ,')},"
        return replace(note, body="\n".join(lines))
    farewell = _pattern("farewell").match(asked)
    if farewell:
        for place, line in enumerate(lines):
            if _pattern("signed").match(line.strip()) and place:
                lines[place] = f"{(farewell[1] or farewell[2]).strip(' ,')},"
                return replace(note, body="\n".join(lines))
    return None


def _bare(what: str) -> str:
    """What a request calls "the late thing", as the note would: "late"."""
    return re.sub(r"(?i)^(?:the|that|my|any)\s+|\s+(?:thing|bit|part|stuff|line|sentence)\Z", "", what)


def _place(found: re.Match[str]) -> int:
    return _ORDINALS[(found[1] or found[2]).lower()]


def _rewritten(note: Note, span: tuple[int, int], text: str) -> Note:
    """The body with that sentence in these words, a capital first and a full stop last."""
    return replace(note, body=f"{note.body[: span[0]]}{whole(' '.join(text.split()))}{note.body[span[1] :]}")


def _swapped(note: Note, old: str, new: str) -> Note | None:
    """Each place where the old words stand whole, in subject and body; the case as typed is tried first."""
    for flags in (0, re.IGNORECASE):
        pattern = re.compile(rf"(?<!\w){re.escape(old.strip())}(?!\w)", flags)
        subject, in_subject = pattern.subn(lambda found: _cased(found[0], new.strip()), note.subject)
        body, in_body = pattern.subn(lambda found: _cased(found[0], new.strip()), note.body)
        if in_subject or in_body:
            return Note(_closed(subject), _closed(body))
    return None


def _opening_cut(note: Note, old: str) -> Note | None:
    """The body without words that open a sentence and the mark after them: the next word opens it then."""
    opened = re.compile(
        rf"(?m)(?:^|(?<=[.!?] )){re.escape(old.strip())}[^\S\n]*[,;:–—]+[^\S\n]*(\w)", re.IGNORECASE
    )
    body, hits = opened.subn(lambda found: found[1].upper(), note.body)
    return replace(note, body=body) if hits else None


def _cased(old: str, new: str) -> str:
    """A capital stays one when the words around it do: "hi" to "dear" makes "Hi" a "Dear"."""
    return new[:1].upper() + new[1:] if old[:1].isupper() and old != old.lower() else new


def _closed(text: str) -> str:
    """No gap is left where words went."""
    return re.sub(r" +(?=[,.;:?!])", "", re.sub(r"(?<=\S) {2,}", " ", text)).strip()


def _without(note: Note, place: int) -> Note | None:
    """The body without its n-th sentence, the greeting and the sign-off not counted."""
    spans = _spans(note.body)
    return _cut(note, spans[place]) if -len(spans) <= place < len(spans) else None


def _without_about(note: Note, what: str) -> Note | None:
    """The body without the one sentence that speaks of this: the words themselves, else most of them."""
    span = _span_about(note, what, clauses=True)
    if span is None:
        return None
    wanted = re.escape(what.lower().strip())
    named = re.search(rf"(?<!\w){wanted}(?!\w)", note.subject.lower())
    return _cut(replace(note, subject="Thank you for your time") if named else note, span)


def _span_about(note: Note, what: str, *, clauses: bool = False) -> tuple[int, int] | None:
    spans = _spans(note.body)
    if clauses:
        spans = [clause for span in spans for clause in _clauses(note.body, span)]
    wanted = what.lower().strip()
    for start, end in spans:
        if re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", note.body[start:end].lower()):
            return start, end
    terms = [term for term in re.findall(r"\w+", wanted) if term not in _SMALL]
    for start, end in spans:
        said = note.body[start:end].lower()
        if terms and all(term in said for term in terms):
            return start, end
    return None


def _clauses(body: str, span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """What a sentence adds with its last "and", which can go by itself; then the whole sentence."""
    start, end = span
    joints = [
        *re.finditer(r",? and (?=(?:it|it's|I|I'm|you|we|they|there|the|your|my|because)\b)", body[start:end])
    ]
    if joints and words(body[start : start + joints[-1].start()]) >= _STANDS and body[end - 1] == ".":
        yield start + joints[-1].start(), end - 1
    yield span


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
