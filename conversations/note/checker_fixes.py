"""What one tap does about a violation: a stretch of the text and what to put there, so that whole sentences are left."""

import re
from typing import Final

from conversations.note import checker_names as names
from conversations.note import checker_rules as rules
from conversations.note.checker_judged import findings
from conversations.note.checker_rules import Context, Finding
from conversations.note.checker_text import Letter, Sentence, read
from conversations.slips.model import ANSWER_KINDS
from conversations.understanding.text import lazily

THANK: Final = "Thank you for your time."
DISTRACTED: Final = "I am sorry that I was distracted; something personal had come up."

Change = tuple[int, int, str]
"""From where to where, and what to put there."""

_JOINT: Final = lazily(
    r"\s*;\s*|\s+[–—-]+\s+|\s*—\s*|:\s+(?=(?:I|we|it|my|the)\b)|(?:,\s*|\s+)(?:but|so|and|although|though|because|as|since|which|even though)\s+"
    r"(?=(?:I|I'm|I'd|I've|it|it's|my|the|we|you|your|please|if|that|honestly|about|sorry|apologies|thank|thanks|still|even|was|is|would|for|to)\b)"
    r"|,\s+(?=(?:I|I'm|I'd|I've|it|my|the|we|you|your|please|and|but|sorry|apologies|thanks|thank|which|as|because|that|so)\b)|\s*\((?=\w)|\s+(?=because\b|since (?:I|my)\b)",
    re.IGNORECASE,
)
_STANDS: Final = lazily(
    r"\W*(?:I|I'm|I'd|I've|I'll|we|we'd|it|it's|the|your|you|thank|thanks|many thanks|my|that|this|there|if|it was|a|an|to|hope|looking|great|good|"
    r"please|what|on|at|in|loved|would|cheers|really|meeting|talking|seeing|hearing|both|each|every|everyone|when|our|hi|dear|hello|sorry|apologies|for)\b",
    re.IGNORECASE,
)
_HANGING: Final = lazily(
    r"\W*(?:because|which|as|since|so|and|but|although|though|even|that|who|whose|where|when|if|for|to|was|is|would|or|than)\b",
    re.IGNORECASE,
)
_VERB: Final = lazily(
    r"\b(?:am|is|are|was|were|be|been|have|has|had|do|did|'m|'re|'ve|'d|'ll|thank|thanks|cheers|would|will|can|could|enjoy\w*|lov\w+|hop\w+|"
    r"look\w*|keep|kept|want\w*|like\w*|appreciat\w*|sorry|apolog\w+|\w{3,}ed|made|felt|found|left|saw|got|went|came|told|gave|took|think|feel|remain)\b|(?:I|it|you)'(?:m|s|d|ve|ll|re)\b",
    re.IGNORECASE,
)


_TRIED: Final = 8  # joints of a sentence on either side of a fault at which it is tried to be cut


def change(letter: Letter, finding: Finding, context: Context) -> Change:
    """The change that mends this violation."""
    if finding.id == "no_thanks":
        at = letter.body[0].at
        # After "Theo," on the same line the sentence goes on small, and so does what follows it there.
        thank = THANK[0].lower() + THANK[1:] if letter.text[:at].rstrip(" ").endswith(",") else THANK
        return at, at, f"{thank.rstrip('.')}; " if letter.text[at : at + 1].islower() else f"{thank} "
    if finding.id == "wrong_name":
        return _renamed(letter, finding, context)
    if finding.id == "placeholder_left":
        return _filled(letter, finding, context)
    if finding.id == "over_long" or finding.sentence is None:
        return _without(letter, *finding.hit)
    if (
        finding.id == "excuse"
        and context.distraction
        and sum(bool(rules.sorries(each)) for each in letter.body) < 2
    ):
        sentence = finding.sentence
        return sentence.at, sentence.to, DISTRACTED
    return _clause(letter, finding, finding.sentence, context) or _without(
        letter, finding.sentence.at, finding.sentence.to
    )


def _without(letter: Letter, at: int, to: int) -> Change:
    """The stretch taken out with the space it leaves; thanks that would go with it are said anew."""
    text = letter.text
    own = [each for each in letter.sentences if each.role != "signature"]
    thanking = [each for each in own if rules.thanks(each.words)]
    if thanking and all(at <= each.at < to for each in thanking):
        return at, to, THANK
    end = to
    while end < len(text) and text[end] in " \t":
        end += 1
    starts_line = not text[text.rfind("\n", 0, at) + 1 : at].strip(" \t-*•·>+0123456789.)")
    if (end < len(text) and text[end] == "\n") or end == len(text):
        if starts_line:
            at = text.rfind("\n", 0, at) + 1
            while end < len(text) and text[end] == "\n":
                end += 1
            return at, end, ""
        while at and text[at - 1] in " \t":
            at -= 1
        return at, to, ""
    return at, end, ""


def _clause(letter: Letter, finding: Finding, sentence: Sentence, context: Context) -> Change | None:
    """The clause with the fault taken out of a sentence whose rest can stand; None when none can."""
    words = sentence.words
    hit = (finding.hit[0] - sentence.at, finding.hit[1] - sentence.at)
    joints = [found.span() for found in _JOINT.finditer(words)]
    before = [start for start, _ in joints if start <= hit[0]][-_TRIED:]
    for start in reversed(before):
        if _fit(words[:start], finding, letter, context):
            end = re.search(r"[.!?]?\W*\Z", words)
            stop = end[0].strip() if end and end[0].strip() else "."
            kept = words[:start].rstrip(" ,;:–—-")
            return sentence.at + len(kept), sentence.to, stop if not kept.endswith((".", "!", "?")) else ""
    behind = [joint for joint in joints if joint[1] >= hit[1]][:_TRIED]
    for start, after in behind:
        tail = words[after:]
        if _goes_on(words[start:after], tail, finding) and _fit(tail, finding, letter, context):
            return sentence.at, sentence.at + after + 1, words[after].upper()
    return None


_LEANS: Final = lazily(
    r"\W*(?:it|it's|that|this|they|he|she|you|which|sorry|apologies|I know|I'm afraid|I guess|I suppose|I think|I told"
    r"|I was|I'm|was|is)\b",
    re.IGNORECASE,
)


def _goes_on(joint: str, tail: str, finding: Finding) -> bool:
    """Whether what follows the fault says something of its own: a new thought, or the better answer itself."""
    if _LEANS.match(tail):
        return False
    if re.search(r"\b(?:but|and|so)\b", joint, re.IGNORECASE):
        return True
    return finding.kind in ANSWER_KINDS and joint.strip() in (":", ";")


def _fit(kept: str, finding: Finding, letter: Letter, context: Context) -> bool:
    """Whether what would be left of the sentence is one, and free of what was wrong with it."""
    kept = kept.strip(" ,;:–—-")
    if len(kept.split()) < 3 or _HANGING.match(kept) or not _STANDS.match(kept) or not _VERB.search(kept):
        return False
    if kept.count("(") != kept.count(")") or re.search(
        r"\b(?:and|but|so|that|because|the|a|of|to|for|with|as)\Z", kept, re.IGNORECASE
    ):
        return False
    alone = read(f"{kept}.")
    found = {each.id for each in findings(alone, context)} - {
        "no_thanks",
        "over_long",
        "over_apology",
        "wrong_name",
    }
    if found or (finding.id == "over_apology" and any(rules.sorries(each) for each in alone.sentences)):
        return False
    lost = finding.sentence is not None and rules.thanks(finding.sentence.words) and not rules.thanks(kept)
    others = [each for each in letter.sentences if each.role != "signature" and each is not finding.sentence]
    return not lost or any(rules.thanks(each.words) for each in others)


def _renamed(letter: Letter, finding: Finding, context: Context) -> Change:
    at, to = finding.hit
    written = letter.plain[at:to]
    before = letter.plain[letter.greeting[0] : at].split() if letter.greeting else []
    if names.titled(written):
        title = next(
            (word for name in context.interviewers for word in name.split() if names.titled(word)), ""
        )
        return at, to, title
    right = names.called(written, context.interviewers)
    if not names.near(written, context.interviewers) and len(written.split()) == 1:
        whole = context.interviewers[0]
        right = names.surname(whole) if before and names.titled(before[-1]) else names.plain_first(whole)
    return at, to, right


def _filled(letter: Letter, finding: Finding, context: Context) -> Change:
    """The gap filled with what is known, or taken out with the words that lean on it."""
    at, to = finding.hit
    plain, sentence = letter.plain, finding.sentence
    inside = plain[at:to].casefold().strip("[]{}<>() .")
    if sentence is not None and sentence.role == "greeting":
        who = context.interviewers[0] if context.interviewers else ""
        if who:
            title = re.search(r"\b(?:mr|ms|mrs|mx|dr)\.?(?:\s*/\s*\w+\.?)*\s+\Z", plain[:at], re.IGNORECASE)
            return (title.start(), to, who) if title else (at, to, names.first_name(who))
        return sentence.at, to, "Hello"
    if sentence is None or sentence.role in ("name", "signature", "farewell"):
        return _line_out(letter, at, to)
    if context.company and _COMPANY.fullmatch(inside):
        return at, to, context.company
    if context.interviewers and _PERSON.fullmatch(inside):
        return at, to, names.first_name(context.interviewers[0])
    lean = re.search(
        r"\s(?:at|with|from|for|as|about|on|in|of|to)\s+(?:the\s+|your\s+|a\s+|our\s+)?\Z",
        plain[sentence.at : at],
    )
    article = re.search(r"\b(?:the|your|our|my|this)\s+\Z", plain[sentence.at : at], re.IGNORECASE)
    if article and re.match(
        r"\s+(?:position|role|job|post|team|vacancy|opening|opportunity|interview)\b", plain[to : sentence.to]
    ):
        return at, to + 1, ""
    rest = plain[to : sentence.to]
    if lean and re.match(r"\s*(?:[.,;!?]|and\b|but\b|\Z)", rest) and len(plain[sentence.at : at].split()) > 4:
        kept = plain[sentence.at : sentence.at + lean.start()] + rest
        if _VERB.search(kept):
            return sentence.at + lean.start(), to, ""
    return _clause(letter, finding, sentence, context) or _without(letter, sentence.at, sentence.to)


_COMPANY: Final = lazily(
    r"(?:insert )?(?:your |the |name of (?:the )?)?(?:company|organi[sz]ation|employer|firm|store|shop|school|clinic|hospital"
    r"|business)(?:[ _-]?name)?(?: here)?"
)
_PERSON: Final = lazily(
    r"(?:insert )?(?:the )?(?:interviewer|recruiter|hiring manager|recipient|contact|manager|first|last)?(?:'?s)?[ _-]?"
    r"(?:name|interviewer|first ?name)(?: here)?"
)


def _line_out(letter: Letter, at: int, to: int) -> Change:
    """The line the stretch stands in taken out when there is nothing else in it, else the stretch alone."""
    text = letter.text
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", to)
    end = len(text) if end < 0 else end
    if text[start:at].strip(" -–—*") or text[end:end].strip() or text[to:end].strip(" .,*"):
        while at and text[at - 1] in " \t":
            at -= 1
        return at, to, ""
    return max(start - 1, 0), end, ""
