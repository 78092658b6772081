"""One typed turn for three questions: who did you talk to, which moment stuck, why the job?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from conversations.understanding.answers import nothing
from conversations.understanding.naming import is_name, names, title_case_name
from conversations.understanding.no_answer import no_answer
from conversations.understanding.text import folded, pattern

_MOST = 2_000  # characters that are read; a note has room for far less


@dataclass(frozen=True, slots=True)
class NoteReply:
    """`moments` by name, under "" where no name is given with it; the words are the person's own."""

    names: tuple[str, ...] = ()
    moments: Mapping[str, str] = field(default_factory=dict)
    why: str | None = None


_SENTENCES = (
    r"(?<![ .](?:mr|ms|dr|st))(?<!^(?:mr|ms|dr|st))(?<!\bmrs)(?<!\bprof)[.!?](?=\s|$)[.!?\s]*|\n+|;\s*|"
    r"\s+-{1,2}\s+|,? (?:and|but) (?=(?:i want|i'd l(?:ove|ike)|i would l(?:ove|ike)|because)\b)|, (?=(?:i "
    r"want|i'd l(?:ove|ike)|i would l(?:ove|ike)|because)\b)"
)
_INTRODUCES = (
    r"^\W*(?:(?:it|that|she|he|they|there|name|her name|his name) (?:was|is|were)|"
    r"(?:i |we )?(?:talked|spoke|met|chatted)(?: to| with)?)\b"
)
_DID = (
    r"(?:asked|told|liked|loved|said|showed|explained|mentioned|talked|spoke|walked|gave|took|described|"
    r"laughed|smiled|shared|wanted|was|had|has|is|seemed|remembered|noticed|"
    r"offered|brought|made|kept|let|got|knew|read|drew|asks|tells|says|compared|recommended|suggested|"
    r"introduced|enjoyed|joked|went|came|helped|listened|pointed|really|also|and i|built)"
)
_WHY = (
    r"^(?:and |but |also |so |mostly |mainly |honestly )?(?:i (?:really |just |do |truly |also |still "
    r")?(?:want|wanted|like|love|would (?:like|love)|need|hope|care|believe|enjoy|admire)\b(?! (?:that|how|"
    r"when|what) (?:she|he|they)\b)|"
    r"i'?d (?:really |just )?(?:like|love|want)\b|because\b|cause\b|cos\b|bc\b|why\s*[:=-]|reason\s*[:=-]|"
    r"want it\b|the reason\b|what (?:draws|drew|attracts|makes|appeals|excites|i want|i like)\b|it'?s (?:a|"
    r"an|the|close|near|my)\b|"
    r"(?:to|would) (?:learn|work|grow|get|be|build|help)\b|looking for\b|they (?:build|make|do|work|help|"
    r"care|have|are)\b|love (?:the|what|that|their)\b|like (?:the|what|that|their)\b(?! (?:moment|"
    r"question))|my (?:dream|favou?rite)\b|being\b|working\b|"
    r"(?:i'?m|i am|i'?ve|i have) (?:been|always|into|excited|interested|looking|passionate|drawn|a (?:fan|"
    r"huge|big)))"
)
_LABEL = r"^(?P<what>who|names?|interviewers?|moments?|what stuck|stuck|why|reason|job)\s*[:=]\s*"
_EVENT = (
    r"\b(?:she|he|they|we|her|his|when|moment|question|the \w+ (?:where|when|about|on|part)|told|asked|"
    r"showed|said|talked|liked|laughed|tour|story)\b"
)


def note_facts(text: str, known_names: Sequence[str]) -> NoteReply:
    """Who, which moment with each, and why: as much of it as one message tells. The rest stays empty."""
    shown = text[:_MOST].replace("\r", "\n")
    who: list[str] = []
    moments: dict[str, str] = {}
    reasons: list[str] = []
    last = known_names[0] if len(known_names) == 1 else ""
    for place, told_in in enumerate(_sentences(shown)):
        label = pattern(_LABEL).match(folded(told_in))
        sentence = told_in[label.end() :].strip() if label else told_in
        what = label["what"] if label else ""
        if not sentence or nothing(sentence) or no_answer(sentence) not in ("", "weight"):
            continue
        if what.startswith(("why", "reason", "job")):
            reasons.append(sentence)
            continue
        named = (
            _only_names(sentence, known_names)
            if not what or what.startswith(("who", "name", "interv"))
            else ()
        )
        if named and who and sentence.islower():
            named = ()  # "diana. the tour. honest work": once somebody is named, lower case is no further name
        if named:
            who += [name for name in named if name not in who]
            last = named[0] if len(named) == 1 else ""
            continue
        told = _told_of(sentence, known_names, tuple(who))
        if told:
            for name, moment in told:
                who += [name] if name and name not in who else []
                last = name or last
                if moment:
                    moments[last] = f"{moments[last]}. {moment}" if last in moments else moment
            continue
        if not what and _is_why(sentence, place, bool(moments)):
            reasons.append(_without_because(sentence))
        elif last in moments:
            moments[last] = f"{moments[last]}. {sentence}"
        else:
            moments[last] = sentence
    return NoteReply(tuple(who), moments, ". ".join(reasons) or None)


def _sentences(shown: str) -> list[str]:
    flat, found, start = folded(shown), [], 0
    for gap in pattern(_SENTENCES).finditer(flat):
        found.append(shown[start : gap.start()].strip(" ,"))
        start = gap.end()
    found.append(shown[start:].strip(" ,"))
    return [sentence for sentence in found if sentence]


def _only_names(sentence: str, known: Sequence[str]) -> tuple[str, ...]:
    """The names, when the sentence is nothing but names and what introduces them."""
    found = names(sentence)
    flat = pattern(_INTRODUCES).sub("", folded(sentence))
    if not found or pattern(rf"\b{_DID}\b(?! (?:called|named|with)\b)").search(flat):
        return ()
    spoken = sum(len(name.split()) for name in found)
    extra = len(pattern(r"[^\W\d_]+").findall(flat)) - spoken
    joined = len(
        pattern(
            r"\b(?:and|with|plus|also|just|only|both|mostly|were|was|her|his|their|name|names)\b"
        ).findall(flat)
    )
    introduced = pattern(_INTRODUCES).match(folded(sentence)) is not None or sentence != sentence.lower()
    return (
        tuple(_as_known(name, known) for name in found) if extra - joined <= (3 if introduced else 0) else ()
    )


def _as_known(name: str, known: Sequence[str]) -> str:
    return next((one for one in known if one.casefold() == name.casefold()), name)


def _told_of(sentence: str, known: Sequence[str], who: Sequence[str]) -> list[tuple[str, str]]:
    """(name, moment) for each part of a sentence that opens with a name and says what that person did."""
    flat = folded(sentence)
    starts = [(0, 0)] + [
        (m.start(), m.end()) for m in pattern(r"\s*(?:,|\band\b|\bbut\b|\bwhile\b|&)\s*").finditer(flat)
    ]
    found: list[tuple[str, str, int, int]] = []
    for gap, start in starts:
        named = _opens_with_name(sentence[start:], flat[start:], known, who)
        if named:
            found.append((*named, gap, start))
    told: list[tuple[str, str]] = []
    for index, (name, pronoun_and_rest, _gap, start) in enumerate(found):
        end = found[index + 1][2] if index + 1 < len(found) else len(sentence)
        rest = sentence[start + len(pronoun_and_rest) : end]
        told.append((name, _moment(rest, pronoun_and_rest)))
    if told and found[0][2] > 0:
        lead = sentence[: found[0][2]].strip(" ,")
        if lead and not _only_names(lead, known):
            return []
    return told


def _opens_with_name(
    shown: str, flat: str, known: Sequence[str], who: Sequence[str]
) -> tuple[str, str] | None:
    """The name a part opens with, and the text to cut from its front."""
    for name in (*known, *who):
        if flat.startswith(folded(name)) and pattern(r"\b").match(flat, len(name)):
            return name, shown[: len(name)]
    opening = pattern(
        rf"((?:[^\W\d_]+\.? ){{0,1}}[^\W\d_]+(?:-[^\W\d_]+)?)(?=[:,-]? ?(?:\s{_DID}\b|:\s|,\s(?:she|he|"
        rf"they)\b|\s-\s))"
    ).match(flat)
    if opening and is_name(opening[1]):
        return title_case_name(shown[: opening.end(1)]), shown[: opening.end(1)]
    return None


def _moment(rest: str, name: str) -> str:
    """What they did, as a clause of its own: "she asked …" is one already, "liked …" wants its subject."""
    cleaned = rest.strip(" ,:-\t")
    return (
        cleaned
        if not cleaned or pattern(r"(?:she|he|they|we|i|the|our|her|his|my|a)\b").match(folded(cleaned))
        else f"{name} {cleaned}"
    )


def _is_why(sentence: str, place: int, has_moment: bool) -> bool:
    flat = folded(sentence)
    if pattern(_WHY).search(flat):
        return True
    event = pattern(_EVENT).search(flat) is not None
    return (has_moment and not event) or (
        place > 0 and not event and not pattern(r"\b\w+ed\b|\bthe\b").search(flat)
    )


def _without_because(sentence: str) -> str:
    lead = pattern(r"^(?:why\s*[:=-]\s*|because |cause |cos |bc )").match(folded(sentence))
    return sentence[lead.end() :].strip() if lead else sentence
