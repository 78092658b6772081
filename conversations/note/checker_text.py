"""A pasted mail as the checker reads it: which lines are the writer's own, who is greeted, and its sentences.

Every offset is one into the text as it was pasted, so that what is found can be quoted and mended in place.
"""

import re
from dataclasses import dataclass
from typing import Final

from conversations.understanding.text import lazily

_SAME_LENGTH: Final = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\t": " "}
)
_QUOTE_LINE: Final = lazily(r"\s*(?:>|\|\s?>)")
_QUOTED_FROM_HERE: Final = lazily(
    r"(?:\s*(?:-{2,}|_{2,})\s*(?:original message|forwarded message|begin forwarded|reply above).*"
    r"|\s*On\b.{4,120}\bwrote\s*:\s*|\s*Am\b.{4,120}\bschrieb\b.*:\s*|\s*Le\b.{4,120}\ba écrit\s*:\s*"
    r"|\s*\*?From:\*?\s.+)\Z",
    re.IGNORECASE,
)
_HEADER: Final = lazily(
    r"\s*(?:to|from|cc|bcc|date|sent|reply-to|subject|re|fwd?)\s*:\s*\S.*\Z", re.IGNORECASE
)
_SUBJECT: Final = lazily(r"\s*\W{0,3}(?:subject|re|betreff)\W{0,3}:", re.IGNORECASE)
_SIGNATURE: Final = lazily(r"\s*(?:-- ?|—|_{3,}|\*{3,}|-{3,}|={3,})\s*\Z|\s*Sent from my \w+", re.IGNORECASE)
_BULLET: Final = lazily(r"\s*(?:[-*•·–+]|\(?\d{1,2}[.)]|#{1,4})\s+(?=\S)")
_FAREWELL: Final = lazily(
    r"\s*\W{0,3}(?:(?:with |very |my |all |many |kind(?:est)? |best |warm(?:est)? |yours? |and )*"
    r"(?:regards?|wishes|sincerely|faithfully|truly|respectfully|respects|cheers|best|warmly|cordially|thanks"
    r"|thank you|gratefully|love|take care|speak soon|talk soon|all the best|see you(?: soon)?|x{1,3})"
    r"(?: and (?:\w+ )?regards| again| so much)?)\s*[,.!–—-]*\s*\Z",
    re.IGNORECASE,
)
_POSTSCRIPT: Final = lazily(r"\s*\W{0,3}p\.?\s?s\b", re.IGNORECASE)
_ABBREVIATED: Final = lazily(
    r"(?:\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Sr|Jr|vs|etc|No|approx|e\.g|i\.e|a\.m|p\.m|Inc|Ltd|Co)|\b[A-Z]|^\d{1,2})\.\Z",
    re.IGNORECASE,
)
_END: Final = lazily(
    r"(?:(?<![.!?…])[.!?…]+[\"')\]*_»]*|(?<![。！？।۔])[。！？।۔]+)(?:\s+|\Z)|(?<=[.!?])(?=[A-Z][a-z])"
)
_TAG: Final = lazily(
    r"</?(?:p|br|div|span|b|i|em|strong|ul|ol|li|a|html|body|table|tr|td|font|h[1-6])\b[^<>\n]{0,200}>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the writer's, from `at` up to `to`, its words on one line with plain quotes.

    `role` is what it is there for. `paragraph` counts from 0.
    """

    at: int
    to: int
    words: str
    role: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Letter:
    """A note taken apart. `greeting` is the stretch of text that greets, or None; `own` the writer's own lines."""

    text: str
    plain: str
    sentences: tuple[Sentence, ...]
    greeting: tuple[int, int] | None
    own: tuple[tuple[int, int], ...]

    @property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of the mail itself, in order: no subject, farewell or signature."""
        return tuple(each for each in self.sentences if each.role == "body")

    @property
    def length(self) -> int:
        """How many words the writer wrote, the subject line and the signature left out."""
        counted = [each for each in self.sentences if each.role not in ("subject", "signature")]
        return sum(len(self.text[each.at : each.to].split()) for each in counted)


def straight(text: str) -> str:
    """The text with plain quotes and spaces, every character in its place."""
    return text.translate(_SAME_LENGTH)


def read(text: str) -> Letter:
    """The note taken apart; quoted mails, headers, tags and what stands below a signature line are not its own."""
    plain = _TAG.sub(lambda tag: " " * len(tag[0]), straight(text))
    lines = _own_lines(plain)
    sentences: list[Sentence] = []
    greeting: tuple[int, int] | None = None
    role, paragraph, started = "body", 0, False
    for block in _blocks(plain, lines):
        for start, to in block:
            at, line = start, plain[start:to]
            if role != "signature" and _SIGNATURE.match(line):
                # A rule before anything was said is decoration, not the end.
                role = "signature" if started else role
                continue
            if not started and role == "body" and _SUBJECT.match(line):
                sentences += _split(plain, at, to, "subject", paragraph)
                continue
            if not started and _HEADER.match(line):
                continue
            if not started and greeting is None:
                end = greets(line)
                if end:
                    greeting = (at, at + end)
                    sentences.append(_sentence(plain, at, at + end, "greeting", paragraph))
                    at += end
            started = True
            if role == "farewell":
                role = "name"
            if role == "name" and (len(line.split()) > 7 or _POSTSCRIPT.match(line)):
                role = "body"
            short = to - at <= 40 and "\n" not in line
            if role == "body" and short and _FAREWELL.match(line) and at > len(plain) // 8:
                role = "farewell"
            if plain[at:to].strip():
                sentences += _split(plain, at, to, role, paragraph)
        paragraph += 1
    return Letter(text, plain, tuple(sentences), greeting, tuple(lines))


_SALUTATION: Final = (
    r"(?:respected|dear(?:est)?|hi(?:ya)?(?: there)?|hello(?: there)?|hey(?: there)?|good (?:morning|afternoon|evening|day)"
    r"|greetings|hallo|bonjour|namaste|hei|hej|hoi|moin|servus|guten (?:tag|morgen)|lieber?|sehr geehrte[r]?|ch[eè]re?|estimad[oa]|buenos d[ií]as|buongiorno|bom dia|ol[áa]|salut|shalom|salaam|assalamu alaikum|vanakkam|g'day|yo|aloha|kia ora|ahoj|halo|sat sri akal|to(?= (?:whom|the)\b)|ciao|hola|howdy|morning|afternoon|evening|salutations|dearest)"
)
_GREETS: Final = lazily(
    rf"\s*\W{{0,3}}{_SALUTATION}\b[ ,]*(?P<names>[^,:;!?\n]{{0,80}}?)\s*(?:[,:;!]+|[–—-]+(?=\s)"
    r"|(?<!\bMr)(?<!\bMs)(?<!\bMx)(?<!\bDr)(?<!\bMrs)(?<!\bProf)(?<!\bSr)(?<!\bSt)(?<!\b[A-Z])\.(?=\s|\Z)|\Z|\n)",
    re.IGNORECASE,
)
_LOOSE: Final = lazily(
    rf"\s*{_SALUTATION}\b[ ,]*(?P<names>(?:[A-Z][\w.'-]*|and|&)(?:[ ,]+(?:[A-Z][\w.'-]*|and|&))*|[\w.'-]+)", 0
)
_BARE: Final = lazily(
    r"\s*(?P<names>(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? )?[^\W\d_][\w.'-]*(?: (?:and |& )?[^\W\d_][\w.'-]*){0,3})\s*(?:[,:]|\.(?=\s)|\s[–—-])",
)
_NO_NAME: Final = lazily(
    r"\b(?:thank\w*|thx|ta|cheers|many|just|it|i|i'm|i've|we|hope|so|was|great|lovely|good|nice|following|sorry|what|on|in|the"
    r"|my|re|yes|ok|okay|well|today|yesterday|to|please|apologies|as|at|from|after|with|this|that|when|for|last"
    r"|meeting|honestly|first|again|still|of|about|unfortunately|actually|looking|really|lots|once|and again"
    r"|after|before|finally|also|here|next|now|since|anyway|it's|a|an|kind|best|warm)\b",
    re.IGNORECASE,
)


def greets(line: str) -> int:
    """How many characters of the line greet somebody; 0 when it does not."""
    found = _GREETS.match(line)
    if found and len(found["names"].split()) <= 8 and not _NO_NAME.search(_titles_off(found["names"])):
        return found.end()
    loose = _LOOSE.match(line) or re.match(_LOOSE.pattern, line, re.IGNORECASE)
    if loose:
        name = re.match(r"[\w.'-]+(?: [A-Z][\w.'-]+)*", loose["names"])
        if name and not _NO_NAME.match(name[0]):
            return loose.start("names") + name.end()
        return loose.start("names")
    bare = _BARE.match(line)
    if (
        bare
        and not _NO_NAME.search(bare["names"])
        and bare["names"][:1].isupper()
        and len(bare["names"]) <= 40
    ):
        return bare.end()
    return 0


def _titles_off(names: str) -> str:
    return re.sub(
        r"\b(?:the|all of you|both of you|to whom it may concern|of|at|in)\b", " ", names, flags=re.IGNORECASE
    )


def greeted(letter: Letter) -> str:
    """The words of the greeting that name somebody, as written; empty without one."""
    if letter.greeting is None:
        return ""
    line = letter.plain[letter.greeting[0] : letter.greeting[1]]
    for pattern in (_GREETS, re.compile(_LOOSE.pattern, re.IGNORECASE), _BARE):
        found = pattern.match(line)
        if found:
            return found["names"].strip()
    return ""


def _own_lines(plain: str) -> list[tuple[int, int]]:
    """The lines that are the writer's, as offsets; a quoted mail at the end is cut off, quoted lines fall out."""
    found: list[tuple[int, int]] = []
    at = 0
    seen = False
    lines = plain.split("\n")
    for number, line in enumerate(lines):
        to = at + len(line)
        two = f"{line} {lines[number + 1]}" if number + 1 < len(lines) else line
        ends = _QUOTED_FROM_HERE.match(line) or (
            re.match(r"\s*On\b", line) and len(two) < 200 and _QUOTED_FROM_HERE.match(two)
        )
        if seen and ends:
            break
        if not _QUOTE_LINE.match(line):
            found.append((at, to))
            seen = seen or bool(line.strip() and not _HEADER.match(line) and not _SUBJECT.match(line))
        at = to + 1
    return found


def _blocks(plain: str, lines: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Paragraphs of logical lines: a line that was wrapped by a mail program is joined to the one before it."""
    blocks: list[list[tuple[int, int]]] = []
    open_block: list[tuple[int, int]] = []
    for at, to in lines:
        line = plain[at:to]
        if not line.strip():
            if open_block:
                blocks.append(open_block)
            open_block = []
            continue
        if open_block and _wrapped(plain, open_block[-1], (at, to)):
            open_block[-1] = (open_block[-1][0], to)
        else:
            open_block.append((at, to))
    return [*blocks, open_block] if open_block else blocks


def _wrapped(plain: str, before: tuple[int, int], here: tuple[int, int]) -> bool:
    said, line = plain[before[0] : before[1]].rsplit("\n", 1)[-1].rstrip(), plain[here[0] : here[1]]
    if before[1] + 1 != here[0] or _BULLET.match(line) or _FAREWELL.match(line) or greets(said) == len(said):
        return False
    if said.endswith((".", "!", "?", ":")) or any(
        each.match(part) for each, part in ((_SUBJECT, said), (_SIGNATURE, said), (_SIGNATURE, line))
    ):
        return False
    first = line.lstrip()[:1]
    return first.islower() or len(said) >= 50 or said.endswith((",", ";", "-", "–"))


def _split(plain: str, at: int, to: int, role: str, paragraph: int) -> list[Sentence]:
    """The sentences between two offsets, bullets and surrounding space left out."""
    found: list[Sentence] = []
    start = at
    for end in _END.finditer(plain, at, to):
        said = plain[start : end.start() + 1]
        if end[0].startswith(".") and _ABBREVIATED.search(said.rstrip()) and end.end() < to:
            continue
        found.append(_sentence(plain, start, end.end(), role, paragraph))
        start = end.end()
    if start < to:
        found.append(_sentence(plain, start, to, role, paragraph))
    return [each for each in found if any(mark.isalnum() for mark in each.words)]


def _sentence(plain: str, at: int, to: int, role: str, paragraph: int) -> Sentence:
    said = plain[at:to]
    bullet = _BULLET.match(said)
    at += bullet.end() if bullet else len(said) - len(said.lstrip())
    said = plain[at:to].rstrip()
    return Sentence(at, at + len(said), said.replace("\n", " "), role, paragraph)
