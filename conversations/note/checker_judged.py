"""Everything found in a note: what turns of phrase tell, and what the second reader hears where none does.

The second reader has a say in both directions: it finds a fault in words nobody wrote down, and where it is all but sure that a
sentence is innocent, a turn of phrase in it is let go.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from conversations.note import checker_families as families
from conversations.note import checker_rules as rules
from conversations.note.checker_net import FAULTS, OWNED, judged
from conversations.note.checker_patterns import family
from conversations.note.checker_rules import IDS, Context, Finding
from conversations.note.checker_text import Letter, Sentence
from conversations.slips.model import Kind
from conversations.understanding.linear import SCALE
from conversations.understanding.text import lazily

_INNOCENT: Final[Mapping[str, int]] = {
    name: round(SCALE * least)
    for name, least in {
        "blames_other": -0.9, "desperate": -0.75, "excuse": -0.42,
        "generic_apology": -0.4, "salary_talk": -0.85, "self_deprecation": -0.7,
    }.items()
}  # fmt: skip
"""How far below its threshold a fault lies in a sentence that has it only by a turn of phrase: by leaving out trades."""
_RATHER: Final = round(0.25 * SCALE)
"""How much more a sentence must own up to a slip than run its writer down for its shame to be about the slip."""
_FEWEST: Final = 4
"""Words below which a sentence says too little to be judged: a name, a sign-off."""
_OWED: Final = SCALE // 2
"""How much surer an apology must be for the whole interview where one is owed for something in it."""
_GIVEN: Final = 0.6
"""The share of a sentence's words from which on it is the person's own moment, reason or answer."""
_PIECE: Final = lazily(
    r"[,;:()–—]\s*|\s-+\s|\s(?=(?:but|so|because|and|which|since|as|although|though)\b)", re.IGNORECASE
)


def findings(letter: Letter, context: Context) -> tuple[Finding, ...]:
    """Everything found, in the order of the text."""
    phrased = rules.findings(letter, context)
    scores = {each.at: judged(each.words) for each in letter.body}
    kept = [each for each in phrased if not _innocent(each, scores)]
    told = {each.sentence.at for each in kept if each.sentence and each.id in (*FAULTS, "over_apology")}
    raised = {each.sentence.at for each in kept if each.sentence and each.id == "uncertain_slip"}
    heard = _heard(letter, context, scores, told, raised)
    return tuple(sorted((*kept, *heard), key=lambda each: (each.hit[0], IDS.index(each.id))))


def _innocent(finding: Finding, scores: Mapping[int, Sequence[int]]) -> bool:
    if finding.id not in _INNOCENT or finding.sentence is None or finding.sentence.at not in scores:
        return False
    heard = dict(zip(FAULTS, scores[finding.sentence.at], strict=True))
    score = heard[finding.id]
    rueful = finding.id == "self_deprecation" and score < 0 and heard[OWNED] >= score + _RATHER
    return rueful or score < _INNOCENT[finding.id]


def _heard(
    letter: Letter,
    context: Context,
    scores: Mapping[int, Sequence[int]],
    told: set[int],
    raised: set[int],
) -> Iterator[Finding]:
    """The likeliest fault of each sentence in which no turn of phrase tells of any."""
    sorry = False
    for sentence in letter.body:
        before, sorry = sorry, sorry or bool(rules.sorries(sentence))
        if sentence.at in told or _said_little(sentence) or _given(sentence, context):
            continue
        score, fault = max(zip(scores[sentence.at], FAULTS, strict=True))
        if fault == OWNED:
            kind = None if score < 0 or sentence.at in raised else _unsure(sentence, context)
            if kind:
                yield Finding(fault, _telling(sentence, fault), sentence, kind)
            continue
        least = _OWED if fault == "generic_apology" and _owes(context) else 0
        if score >= least and not _excused(
            fault, sentence, context, sorry=before, raised=sentence.at in raised
        ):
            yield Finding(fault, _telling(sentence, fault), sentence)


def _unsure(sentence: Sentence, context: Context) -> Kind | None:
    """What a sentence that owns up to something brings up; None where they may well have noticed it."""
    if any(slip.noticed == "yes" for slip in context.slips):
        return None
    if family(families.ELSEWHERE).search(sentence.words):
        return None
    if context.distraction and rules.DISTRACTED.search(sentence.words):
        return None
    return context.slips[0].kind if context.slips else None


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.casefold())


def _said_little(sentence: Sentence) -> bool:
    return len(_words(sentence.words)) < _FEWEST


def _given(sentence: Sentence, context: Context) -> bool:
    """Whether the sentence is what the person gave for the note: it was weighed when it was put in."""
    words, given = _words(sentence.words), {word for text in context.given for word in _words(text)}
    return bool(given) and sum(word in given for word in words) >= _GIVEN * len(words)


def _owes(context: Context) -> bool:
    return bool(context.distraction) or any(slip.noticed == "yes" for slip in context.slips)


def _excused(fault: str, sentence: Sentence, context: Context, *, sorry: bool, raised: bool) -> bool:
    """Whether what is known of the interview, or was said before, makes the sentence no fault."""
    apologised = bool(rules.sorries(sentence))
    owned = rules.owned_up(sentence, context)
    if fault == "excuse":
        return sorry or apologised
    if fault == "salary_talk":
        return raised or owned or family(rules.PAY_SUBJECT).search(sentence.words) is not None
    if fault == "desperate":
        return raised
    if fault == "generic_apology" and (not apologised or family(families.ELSEWHERE).search(sentence.words)):
        return True
    distracted = bool(context.distraction) and family(families.DOWN_WHEN_DISTRACTED).search(sentence.words)
    return raised or owned or bool(distracted)


def _telling(sentence: Sentence, fault: str) -> tuple[int, int]:
    """The piece of the sentence that has the fault by itself; the whole sentence where no piece has."""
    edges = [0, *(found.start() for found in _PIECE.finditer(sentence.words)), len(sentence.words)]
    pieces = [(a, b) for a, b in pairwise(edges) if len(sentence.words[a:b].split()) >= _FEWEST]
    label = FAULTS.index(fault)
    best = max(pieces, key=lambda piece: judged(sentence.words[slice(*piece)])[label], default=None)
    if best is None or judged(sentence.words[slice(*best)])[label] < 0:
        return sentence.at, sentence.to
    start = best[0] + re.match(r"\W*", sentence.words[slice(*best)]).end()  # type: ignore[union-attr]
    return sentence.at + start, sentence.at + best[1]
