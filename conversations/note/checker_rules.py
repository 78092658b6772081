"""The twelve violations, each found in a letter that was taken apart: what, where, and in which words."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from conversations.note import checker_families as families
from conversations.note import checker_names as names
from conversations.note import checker_slips as slips
from conversations.note import checker_wider as wider
from conversations.note.checker_moments import IDIOM, a_moment
from conversations.note.checker_patterns import family
from conversations.note.checker_text import Letter, Sentence, greeted
from conversations.slips.model import ANSWER_KINDS, Kind, Noticed
from conversations.understanding.text import lazily

_DOWN: Final = families.DOWN + wider.DOWN
_INK: Final = ";"
"""What covers words that tell of no slip: a clause ends there."""
DISTRACTED: Final = lazily(
    r"distract|focus|elsewhere|myself|present|concentrat|absent|preoccupied|mind", re.IGNORECASE
)
_PLEA: Final = families.PLEA + wider.PLEA
_BLAME: Final = families.BLAME + wider.BLAME
_NO_BLAME: Final = families.NO_BLAME + wider.NO_BLAME
_EVENT: Final = families.EVENT + wider.EVENT
_EFFECT: Final = families.EFFECT + wider.EFFECT
_GRAVE: Final = families.GRAVE + wider.GRAVE
_GENERIC: Final = families.GENERIC + wider.GENERIC
_PAY: Final = families.PAY + wider.PAY
PAY_SUBJECT: Final = families.PAY_SUBJECT + wider.PAY_SUBJECT
MOST_WORDS: Final = 220
MOST_APOLOGIES: Final = 2

IDS: Final = (
    "no_thanks",
    "generic_apology",
    "self_deprecation",
    "uncertain_slip",
    "excuse",
    "over_long",
    "over_apology",
    "blames_other",
    "wrong_name",
    "placeholder_left",
    "desperate",
    "salary_talk",
)


@dataclass(frozen=True, slots=True)
class Told:
    """A slip as far as a check needs it. `details` are words that give it away by themselves."""

    kind: Kind
    noticed: Noticed = "unsaid"
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of the interview; empty fields are unknown, and nothing is held against the note for them.

    `given` are the words that the person gave for the note: they were weighed when they were put into it.
    """

    interviewers: tuple[str, ...] = ()
    company: str = ""
    slips: tuple[Told, ...] = ()
    distraction: str = ""
    given: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A violation found: `hit` is the telling stretch of text, `sentence` the one it stands in, if any."""

    id: str
    hit: tuple[int, int]
    sentence: Sentence | None = None
    kind: Kind | None = None


def findings(letter: Letter, context: Context) -> tuple[Finding, ...]:
    """Everything found, in the order of the text."""
    uncertain = tuple(_uncertain(letter, context))
    raised = {(each.sentence.at if each.sentence else -1) for each in uncertain}
    generic = tuple(_generic(letter, context, raised))
    excuses = tuple(_excuses(letter))
    found = [
        *_no_thanks(letter),
        *generic,
        *_self_deprecation(letter, context, (*generic, *uncertain), excuses),
        *uncertain,
        *excuses,
        *_over_long(letter),
        *_over_apology(letter),
        *_blames(letter),
        *_wrong_name(letter, context),
        *_placeholders(letter, context),
        *_pleas(letter),
        *_pay(letter, context, raised),
    ]
    return tuple(sorted(found, key=lambda each: (each.hit[0], IDS.index(each.id))))


# ── thanks and apologies ─────────────────────────────────────────────────────────────────────────


def thanks(words: str) -> bool:
    """Whether these words thank; thanks in advance are none."""
    return family(families.THANKS).search(family(families.NO_THANKS).blotted(words)) is not None


def sorries(sentence: Sentence) -> tuple[tuple[int, int], ...]:
    """Where the sentence apologises, as offsets into its words; being sorry to hear something is no apology."""
    masked = family(families.NO_SORRY).blotted(sentence.words)
    return tuple(found.span() for found in family(families.SORRY).finditer(masked))


def _no_thanks(letter: Letter) -> Iterator[Finding]:
    body = letter.body
    if body and not any(thanks(each.words) for each in letter.sentences if each.role != "signature"):
        at = letter.greeting[1] if letter.greeting else body[0].at
        yield Finding("no_thanks", (at, at))


def _hit(text: str, sentence: Sentence) -> tuple[int, int] | None:
    found = family(text).search(sentence.words)
    return (sentence.at + found.start(), sentence.at + found.end()) if found else None


def _generic(letter: Letter, context: Context, raised: set[int]) -> Iterator[Finding]:
    for index, sentence in enumerate(letter.body):
        hit = _hit(_GENERIC, sentence)
        if hit is None or sentence.at in raised:
            continue
        after = letter.body[index + 1].words if index + 1 < len(letter.body) else ""
        distracted = context.distraction or any(
            family(_EVENT).search(words) for words in (sentence.words, after)
        )
        if distracted and family(families.DOWN_WHEN_DISTRACTED).search(sentence.words):
            continue
        yield Finding("generic_apology", hit, sentence)


def _over_apology(letter: Letter) -> Iterator[Finding]:
    count = 0
    for sentence in letter.body:
        apologised = sorries(sentence)
        if not apologised or (len(apologised) == 1 and _hit(families.ELSEWHERE, sentence)):
            continue
        count += len(_clauses_of(sentence.words, apologised))
        if count > MOST_APOLOGIES:
            yield Finding("over_apology", (sentence.at + apologised[-1][0], sentence.to), sentence)
            return


def _clauses_of(words: str, apologised: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """The apologies of one sentence that stand in clauses of their own: "sorry, so sorry" is one."""
    kept: list[tuple[int, int]] = []
    for span in apologised:
        between = words[kept[-1][1] : span[0]] if kept else ""
        if not kept or len(between.split()) >= 3:
            kept.append(span)
    return kept


# ── the writer and the reader ────────────────────────────────────────────────────────────────────


def _self_deprecation(
    letter: Letter, context: Context, others: Iterable[Finding], excuses: Iterable[Finding]
) -> Iterator[Finding]:
    taken = {(each.sentence.at, each.id) for each in others if each.sentence}
    excused = {each.sentence.paragraph for each in excuses if each.sentence}
    for sentence in letter.body:
        found = family(_DOWN).search(sentence.words)
        if not found or any(
            each.id == "generic_apology"
            and each.sentence is sentence
            and each.hit[0] < sentence.at + found.end()
            and sentence.at + found.start() < each.hit[1]
            for each in others
        ):
            continue
        effect = family(families.DOWN_WHEN_DISTRACTED).search(found[0])
        if effect and (context.distraction or sentence.paragraph in excused):
            continue
        told = (sentence.at, "uncertain_slip") in taken or owned_up(sentence, context)
        if told and _merely_the_slip(found[0]):
            continue
        yield Finding("self_deprecation", (sentence.at + found.start(), sentence.at + found.end()), sentence)


def owned_up(sentence: Sentence, context: Context) -> bool:
    """Whether the sentence is sorry for what was surely noticed."""
    sure = {slip.kind for slip in context.slips if slip.noticed == "yes"}
    return bool(sorries(sentence)) and any(family(slips.RAISED[kind]).search(sentence.words) for kind in sure)


@cache
def _strong() -> re.Pattern[str]:
    return re.compile(
        r"idiot|fool|failure|disaster|wreck|\bmess\b|loser|fraud|impost|amateur|useless|hopeless|pathetic|stupid|dumb"
        r"|candidate|applicant|better than|stronger|deserve|waste|bombed|blew|enough|not cut|worst|shambles|terribl[ey] at",
        re.IGNORECASE,
    )


def _merely_the_slip(words: str) -> bool:
    """Whether the words run down no more than the slip they bring up."""
    return not _strong().search(words)


def _blames(letter: Letter) -> Iterator[Finding]:
    for sentence in letter.body:
        masked = family(_NO_BLAME).blotted(sentence.words)
        found = family(_BLAME).search(masked)
        if found and not (thanks(sentence.words[: found.start()]) and "but" not in sentence.words):
            yield Finding("blames_other", (sentence.at + found.start(), sentence.at + found.end()), sentence)


def _pleas(letter: Letter) -> Iterator[Finding]:
    for sentence in letter.body:
        hit = _hit(_PLEA, sentence)
        before = sentence.words[: hit[0] - sentence.at] if hit else ""
        if hit and not (
            thanks(before) and re.match(r"(?:give|grant|allow|offer)", letter.plain[slice(*hit)])
        ):
            yield Finding("desperate", hit, sentence)


def _pay(letter: Letter, context: Context, raised: set[int]) -> Iterator[Finding]:
    owned = any(slip.kind == "salary_blunder" and slip.noticed == "yes" for slip in context.slips)
    for sentence in letter.body:
        found = family(_PAY).search(sentence.words)
        if not found or family(PAY_SUBJECT).search(sentence.words):
            continue
        asks = re.search(
            r"\d|expect|flexib|accept|less|free|unpaid|minimum|negotiat", sentence.words, re.IGNORECASE
        )
        told = sorries(sentence) or family(slips.RAISED["salary_blunder"]).search(sentence.words)
        if (sentence.at in raised or (owned and told)) and not asks:
            continue
        yield Finding("salary_talk", (sentence.at + found.start(), sentence.at + found.end()), sentence)


def _excuses(letter: Letter) -> Iterator[Finding]:
    apologised = False
    body = letter.body
    for index, sentence in enumerate(body):
        said = sorries(sentence)
        found = family(_EVENT).search(sentence.words)
        before = apologised or any(found is not None and span[0] < found.start() for span in said)
        apologised = apologised or bool(said)
        if not found or before or family(families.NO_EXCUSE).search(sentence.words):
            continue
        rest = sentence.words[: found.start()] + " | " + sentence.words[found.end() :]
        around = [body[n].words for n in (index - 1, index + 1) if 0 <= n < len(body)]
        effect = family(_EFFECT).search(rest) or any(
            family(_EFFECT).search(words) and not thanks(words) for words in around
        )
        if effect or family(_GRAVE).search(found[0]) or family(families.NEAR).search(sentence.words):
            yield Finding("excuse", (sentence.at + found.start(), sentence.at + found.end()), sentence)


# ── slips ────────────────────────────────────────────────────────────────────────────────────────


def _uncertain(letter: Letter, context: Context) -> Iterator[Finding]:
    sure = {slip.kind for slip in context.slips if slip.noticed == "yes"}
    unsure = [slip for slip in context.slips if slip.noticed != "yes" and slip.kind not in sure]
    if not unsure:
        return
    for sentence in letter.body:
        found = _raised(sentence, unsure, sure, context)
        if found:
            yield found


def _raised(sentence: Sentence, unsure: list[Told], sure: set[Kind], context: Context) -> Finding | None:
    owned = [found.span() for kind in sure for found in family(slips.RAISED[kind]).finditer(sentence.words)]
    if sure & ANSWER_KINDS or any(slip.kind == "oversold_or_untrue" for slip in context.slips):
        owned += [found.span() for found in family(slips.POINTING).finditer(sentence.words)]
    said = _about_oneself(sentence.words, owned)
    for slip in unsure:
        span = raises(said, slip)
        if span and not any(at < span[1] and span[0] < to for at, to in owned):
            return Finding(
                "uncertain_slip", (sentence.at + span[0], sentence.at + span[1]), sentence, slip.kind
            )
    if sure:
        return None
    span = _owns_up(said, sentence, context)
    return (
        Finding("uncertain_slip", (sentence.at + span[0], sentence.at + span[1]), sentence, unsure[0].kind)
        if span
        else None
    )


_TOPIC: Final = lazily(
    r"\b((?:your (?:\w+ )?questions? (?:about|on|why|how|what|if|whether)|you asked (?:me )?(?:about|why|how|what|if|whether)) )"
    r"(.+?)(?=[,:;.!?]|\Z|\s(?:has|have|is|was|stay\w*|went|left|caught|threw|made|got|but|so|and I|I)\b)",
    re.IGNORECASE,
)
_CONTENT: Final = lazily(
    r"\b(?:questions?|thoughts?|add|example|think|this|point|job|here)\b[^:]{0,160}:(.+)\Z", re.IGNORECASE
)


def _about_oneself(words: str, owned: list[tuple[int, int]]) -> str:
    """The sentence with that blotted out which tells of no slip: an idiom, a question's topic, a better answer, a reason."""
    words = family(IDIOM).blotted(words, _INK)
    words = _TOPIC.sub(lambda found: found[1] + _blot(found[2]), words)
    content = _CONTENT.search(words)
    if content and not family(slips.POINTING).search(words[: content.start(1)]):
        words = words[: content.start(1)] + _blot(content[1])
    reason = words.find(";")
    if reason > 0 and any(to <= reason for _, to in owned) and family(families.SORRY).search(words[:reason]):
        words = words[:reason] + _blot(words[reason:])
    return words


def _blot(words: str) -> str:
    return _INK * len(words)


def raises(said: str, slip: Told) -> tuple[int, int] | None:
    """Where a sentence's words bring up that slip; what was seen and heard there brings up none."""
    for detail in slip.details:
        at = said.casefold().find(detail.casefold()) if len(detail) >= 3 else -1
        if at >= 0 and re.search(rf"(?<!\w){re.escape(detail)}(?!\w)", said, re.IGNORECASE):
            return at, at + len(detail)
    found = family(slips.RAISED[slip.kind]).search(said)
    if not found and slip.kind in ANSWER_KINDS:
        found = family(slips.POINTING).search(said)
    if not found:
        return None
    if slip.kind == "oversold_or_untrue" and not family(slips.CONFESSED).search(said):
        return None
    return None if a_moment(said, found.span()) else found.span()


def _owns_up(said: str, sentence: Sentence, context: Context) -> tuple[int, int] | None:
    """Owning up to something, when nothing that happened was surely noticed."""
    owning = family(slips.OWNING).search(said)
    apologised = sorries(sentence)
    if not (owning or apologised) or family(_PLEA).search(said):
        return None
    event = context.distraction or family(_EVENT).search(said)
    if (event and DISTRACTED.search(sentence.words)) or any(
        family(each).search(said) for each in (_GENERIC, _DOWN, families.ELSEWHERE)
    ):
        return None
    if owning and not a_moment(said, owning.span()):
        return owning.span()
    return apologised[0] if apologised and not event else None


# ── names, gaps and length ───────────────────────────────────────────────────────────────────────


def _wrong_name(letter: Letter, context: Context) -> Iterator[Finding]:
    said = greeted(letter)
    if letter.greeting and said:
        at = letter.plain.index(said, letter.greeting[0])
        opens = at == letter.greeting[0]
        off = names.wrong(said, context.interviewers, context.company, opens=opens)
        span = None if placeholders(said, context) else off
        if span:
            yield Finding("wrong_name", (at + span[0], at + span[1]))
    for index, sentence in enumerate(letter.body):
        for found in _THANKED.finditer(sentence.words):
            # Thanks at the very start greet; further on only a name that is almost theirs is meant for them.
            greets = index == 0 and not letter.greeting and found.start() == 0
            off = names.wrong(found[1], context.interviewers, context.company) if greets else None
            if off or names.near(found[1], context.interviewers):
                yield Finding("wrong_name", (sentence.at + found.start(1), sentence.at + found.end(1)))


_THANKED: Final = lazily(
    r"\b(?:[Tt]hanks|[Tt]hank you|[Cc]heers)(?: again| so much| a lot| very much)?,? (?!Again|Very|So|Once|For)"
    r"([^\W\d_a-z][\w'-]+)(?=[,.!;]| for\b| \W|\Z)"
)


_GAP: Final = (
    r"\[\[[^\[\]\n]{0,60}\]\]|\[(?!\d{1,3}\]|x\]|sic\]|\.{3}\]|…\]|image|cid:)[^\[\]\n]{0,80}\](?!\()",
    r"\{\{?[^{}\n]{0,60}\}\}?|\$\{?[A-Z][A-Z_]{2,}\}?|%[A-Z][A-Z_]{2,}%",
    r"<<[^<>\n]{1,60}>>|<(?!https?:|mailto:|/|!|br\b|www\.|3\b)[A-Za-z][^<>\n@/=]{0,60}>",
    r"(?<![\w_])_{3,}(?![\w_])|(?<=\s)\.{4,}(?=\s|,)|(?<=\s)…(?=,)|(?<=\bDear )[.…]{2,}",
    r"(?-i:(?<!\w)X{3,}(?!\w)|(?<!\w)XX(?= (?:January|February|March|April|May|June|July|August|September|October|November|December|years?|team|company|role))|\bXX:XX\b|(?<=at )XX\b|(?<=Dear )XX?\b)",
    r"(?-i:\b(?:TBD|TBC|TODO|FIXME|TK TK|TKTK)\b)|\blorem ipsum\b|\bblah blah\b",
    r"\((?:\w+ ){1,2}(?:name|title)\)|\((?:insert|your|company|interviewer'?s?|add|fill in|name of|the|role|position|job|date|day|recipient)[ -]?(?:your |the |their |a |here|company|name|title|role|position|date|specific|interviewer'?s?|of |in|moment|detail|topic|something)[^()\n]{0,50}\)|\((?:name|company|role|position|date|job title)\)",
    r"\binsert (?:\w+ ){0,3}?(?:name|company|here|title|role|position|date|detail|topic|moment|example|skill)s?(?: here)?\b",
    r"\b(?:your|company|interviewer(?:'s|s)?|recipient(?:'s|s)?|employer(?:'s)?|hiring manager'?s?|manager's|organi[sz]ation|first|last|full|candidate|applicant|recruiter'?s?|sender|my) name(?: here)?(?=\s*(?:[,\])}]|\.?\s*\Z|\n)|:)(?<!my name)(?<!your name:)",
    r"(?-i:\b(?:COMPANY|NAME|YOUR NAME|COMPANY NAME|INTERVIEWER|INTERVIEWER NAME|POSITION|JOB TITLE|ROLE|DATE|FIRST NAME|LAST NAME|FIRSTNAME|LASTNAME|HIRING MANAGER)\b(?=[,.!\s]|\Z)(?! [A-Z]{2,}))",
    r"(?-i:\b(?:COMPANY|NAME|YOUR|INTERVIEWER|POSITION|JOB|ROLE|DATE|FIRST|LAST|HIRING|CONTACT|CLIENT)(?:_[A-Z]+)+\b)",
    r"\b(?:Mr|Ms|Mrs|Mx)\.?/(?:Mr|Ms|Mrs|Mx)\.?(?:/(?:Mr|Ms|Mrs|Mx)\.?)?|\b(?:he/she|him/her|his/her)\b|\bMr\.? or Ms\.?",
)  # fmt: skip


@cache
def _gap() -> re.Pattern[str]:
    return re.compile("|".join(_GAP), re.IGNORECASE)


def placeholders(text: str, context: Context) -> tuple[tuple[int, int], ...]:
    """Where something was left to be filled in; what belongs to the company's or a person's own name is none."""
    own = [word.casefold() for word in (context.company, *context.interviewers) if word]
    found = []
    for gap in _gap().finditer(text):
        inside = gap[0].casefold()
        bare = inside.strip("[]{}<>() ")
        if any(inside in name or (bare and len(bare) > 3 and bare == name) for name in own):
            continue
        if any(name in inside for name in own if len(name) > 3) and gap[0][0] in "[{<":
            continue
        line = text[text.rfind("\n", 0, gap.start()) + 1 : (text + "\n").index("\n", gap.end())]
        if gap[0].strip("_.") == "" and line.strip(" _.") == "":
            continue
        found.append(gap.span())
    return tuple(found)


def _placeholders(letter: Letter, context: Context) -> Iterator[Finding]:
    for at, to in placeholders(letter.plain, context):
        if any(start <= at and to <= end for start, end in letter.own):
            sentence = next((each for each in letter.sentences if each.at <= at < each.to), None)
            yield Finding("placeholder_left", (at, to), sentence)


def _over_long(letter: Letter) -> Iterator[Finding]:
    if letter.length <= MOST_WORDS:
        return
    stretch = _spare(letter)
    yield Finding("over_long", stretch)


def _spare(letter: Letter) -> tuple[int, int]:
    """The stretch of whole sentences that could go: from the middle on, as short as does it."""
    body = letter.body
    over = letter.length - MOST_WORDS
    counts = [len(each.words.split()) for each in body]
    best: tuple[int, int] | None = None
    for first in range(1, len(body)):
        total = 0
        for last in range(first, len(body) - 1):
            total += counts[last]
            if total >= over:
                if best is None or total < sum(counts[best[0] : best[1] + 1]):
                    best = (first, last)
                break
    if best is not None:
        return body[best[0]].at, body[best[1]].to
    # One sentence without an end, or too few to spare: everything past the limit.
    words = list(re.finditer(r"\S+", letter.text[body[0].at : body[-1].to]))
    kept = max(MOST_WORDS - (letter.length - len(words)), 1)
    start = words[min(kept, len(words) - 1)].start()
    return body[0].at + start, body[-1].to
