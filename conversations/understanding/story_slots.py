"""The details of a slip: how late and why, which name for whose, what was asked and what was said."""

from collections.abc import Mapping
from typing import Final

from conversations.slips.model import ANSWER_KINDS, Kind
from conversations.understanding.durations import minutes_told
from conversations.understanding.story_names import NO_PERSON, name_at
from conversations.understanding.story_text import Clause, tidy
from conversations.understanding.text import near, pattern

_MACHINE: Final = (
    r"(?:wi-?fi|internet|connection|line|zoom|teams|skype|laptop|computer|pc|mac|camera|webcam|cam|mic|"
    r"microphone|audio|sound"
    r"|video|screen|screen ?share|link|call|battery|head ?phones?|head ?set|ear ?buds|air ?pods|power|"
    r"router|browser"
    r"|signal|google meet|software|editor|demo|tech|phone|tablet|ipad)"
)
_NOISY: Final = (
    r"(?:phone|mobile|cell|alarm|ring ?tone|smart ?watch|door ?bell|fire alarm|car alarm|dog|cat|baby|kids?|toddler|son|daughter|room ?mate|flat ?mate"
    r"|house ?mate|neighbou?rs?|mum|mom|dad|brother|sister|husband|wife|boyfriend|girlfriend|background noise|construction|drilling|sirens?|lawn ?mower)\b"
)
_AHEAD: Final = 160  # characters past a clause in which a name may stand
_WHOSE: Final = (
    r"(?:her|his|their|everyone's|everybody's|someone's|somebody's|people's|the|\w+'s|my interviewer's)"
)
_MISNAMED: Final = (
    r"\b(?:call(?:ed|ing)?|address(?:ed|ing)?) (?:her|him|them|the \w+|my interviewer|[a-z]+) (?:by )?(?:the |a )?wrong name\b"
    r"|\b(?:got|getting|get|said|had|have|mixed up|mixing up|mixed|forgot|forget|mispronounced|messed up|butchered|blanked on|screwed up"
    rf"|misspelled|misspelt|muddled|muddled up|confused) (?:\w+ )?{_WHOSE} (?:\w+ )?names?\b(?! of (?:their|the|my|a|our)\b)"
    r"|\b(?:used|said|wrote|had|with|typed) the wrong name\b|\b(?:mixed up|confused|muddled)(?: up)? (?:the|two|their|both) (?:\w+ )?names\b"
    r"|\bcalled (?:her|him|them|the (?:head |hiring |lead |shop |store |hr |product |sales |duty |office |general )?\w+|my interviewer|one of (?:them|the \w+)) (?=[\"']?[^\W\d_])"
    r"|\b(?:kept saying|kept writing|said) (?=[\"']?(?:mr|mrs|ms|miss|dr|prof)\b\.? [^\W\d_]+[\"'])"
    r"|\bcall(?:ing)? (?:her|him|them|the interviewer) (?=[\"']?[^\W\d_])|\baddress(?:ed|ing) (?:her|him|them|the \w+) as (?=[\"']?[^\W\d_])"
    r"|\bcalled (?=[^\W\d_]+\.? \"?[^\W\d_]+)"
)
_ASKED_ABOUT: Final = ("oversold_or_untrue", "salary_blunder", "negative_about_past")
_CAUSE: Final = r"\b(?:because of|because|bc of|bc|cos|cuz|coz|due to|thanks to|since|as) ((?!if\b|well\b|a \w+ (?:role|dev)).{3,90})"
_HELD_UP: Final = (
    r"\b(?:train|bus|tube|subway|metro|tram|traffic|car|uber|taxi|cab|bike|parking|overslept|alarm|slept|lost|wrong|road|lift|elevator|flight|ferry|accident"
    r"|delayed|cancelled|canceled|flat tyre|flat tire|rain|snow|strike|wifi|wi-fi|internet|zoom|link|laptop|update|missed|baby ?sitter|kids?)\b"
)
_QUESTION: Final = (
    r"\b(?:asked|asks|asking|question was|question on|questions? about|questions? (?=(?:why|how|what|where|when)\b))(?: me| us)?(?: to (?:describe|explain|tell \w+ about))?(?: a question)?(?: about| on)? "
    r"((?!(?:if|me|and|but|so|was|were|the|i|she|he|they|or|wrong|completely|again|to|for|anything|any|no|them|her|him|questions?|than)\b(?! (?:why|how|what)))"
    r"(?:.(?!\bi (?:said|went|told|started|just|completely|totally|blanked|froze|answered|talked|rambled|blurted)|\band i\b|\bbut i\b|[,;.!?\n]| - )){2,90}.)"
)
_ABOUT_QUESTION: Final = (
    r"\bquestion (?:about|on) (the .{2,60}|.{2,60})|\b(?:on|with|at) (the (?:[\w-]+ ){0,4}question)"
)
_TOPIC: Final = r"(?:about|on about|talking about|talked about|into|onto|tangent on|told (?:them|her|him) about) ((?:my |the |a |an |how )?[\w'’][^,;.!?()\n]{1,60})"


def slots_of(
    kind: Kind, text: str, low: str, clauses: tuple[Clause, ...], index: int, at: int, to: int
) -> Mapping[str, str | int] | None:
    """What is told of a slip whose words stand at `at` to `to`. None: on a closer look it is no slip."""
    if kind == "wrong_name":
        return _misnamed(text, low, clauses[index])
    slots: dict[str, str | int] = {}
    clause = clauses[index]
    if kind == "late":
        count = minutes_told(low[max(clause.at, at - 40) : clause.to])
        if count:
            slots["minutes"] = count
    if kind in (
        "late",
        "tech_failure",
        "wrong_place_or_day",
        "materials",
        "unprepared",
        "blanked",
        "interrupted",
        "phone_or_noise",
    ):
        cause = _cause(kind, low, clauses, index, at)
        if cause:
            slots["cause"] = text[cause[0] : cause[1]]
    own_asking = kind == "salary_blunder" and not pattern(
        r"\b(?:asked|question)(?: me)? (?:what|how)"
    ).search(low, clause.at, clause.to)
    if (kind in ANSWER_KINDS or kind in _ASKED_ABOUT) and not own_asking:
        asked = _asked(low, clauses, index)
        if asked:
            slots["question"] = text[asked[0] : asked[1]]
    if kind == "misunderstood_question":
        meant = _after(
            low,
            r"\b(?:they|she|he|it|interviewer) (?:\w+ )?(?:meant|wanted|was asking|were asking|was about) (?:to know |about |for )?([^,;.!?\n]{2,80})",
            clause.at,
            clause.sentence_end,
        )
        for place in meant:
            if not pattern(r"\b(?:thought|assumed|figured)(?: that)? $").search(
                low[max(0, place[2] - 12) : place[2]]
            ):
                slots["meant"] = text[place[0] : place[1]]
                break
    topic = _topic(kind, low, clause, at, to)
    if topic:
        slots["topic"] = text[topic[0] : topic[1]]
    return slots


def _cause(kind: Kind, low: str, clauses: tuple[Clause, ...], index: int, at: int) -> tuple[int, int] | None:
    clause = clauses[index]
    found = pattern(_CAUSE).search(low, at, clause.to)
    if found:
        return tidy(low, *found.span(1))
    if kind not in ("late", "wrong_place_or_day"):
        return None
    if index and clauses[index - 1].sentence == clause.sentence:
        before = clauses[index - 1]
        joined = low[before.to : clause.at].strip(" ,")
        if joined.startswith(("so", "and so")) and pattern(_HELD_UP).search(low, before.at, before.to):
            return tidy(low, before.at, before.to)
        if pattern(r"(?:i |my )?(?:\w+ )?(?:overslept|slept in|slept through|missed|got lost|alarm)\b").match(
            low, before.at, before.to
        ):
            return tidy(low, before.at, before.to)
    if kind == "late":
        found = pattern(
            r"[,(:-] ?((?:(?:the|my|a|bloody|stupid) )?[\w -]{0,20}" + _HELD_UP + r"[^,;.!?()\n]{0,50})"
        ).search(low, at, clause.to)
        if found:
            return tidy(low, *found.span(1))
        if index + 1 < len(clauses):
            later = clauses[index + 1]
            said = low[later.at : later.to]
            mine = pattern(
                r"(?:the |my |there was |because |bc |bloody |stupid )*[\w-]{0,15} ?" + _HELD_UP
            ).match(said)
            if (
                mine
                and later.sentence <= clause.sentence + 1
                and not pattern(r"\b(?:called|name|she|he|they)\b").search(said)
            ):
                return tidy(low, later.at, later.to)
    return None


def _asked(low: str, clauses: tuple[Clause, ...], index: int) -> tuple[int, int] | None:
    """The question: told in the slip's own clause, or in the one right before it."""
    for place in (index, index - 1):
        if place < 0 or clauses[place].sentence < clauses[index].sentence - 1:
            continue
        clause = clauses[place]
        for source in (_QUESTION, _ABOUT_QUESTION):
            found = pattern(source).search(low, clause.at, clause.to)
            if found:
                group = next(number for number in range(1, 3) if found.group(number))
                at, to = tidy(low, *found.span(group))
                if to - at > 2:
                    return at, to
    clause = clauses[index]
    found = pattern(
        r"\b(why (?:i|you|do|did|us|them|this)\b[^,;.!?\n]{0,50}?)(?=\s(?:and|but|so|i (?:said|just|had)|question)\b|[,;.!?\n]|$)"
    ).search(low, clause.at, clause.to)
    return tidy(low, *found.span(1)) if found else None


def _after(low: str, source: str, at: int, to: int) -> list[tuple[int, int, int]]:
    return [(*tidy(low, *found.span(1)), found.start()) for found in pattern(source).finditer(low, at, to)]


def _topic(kind: Kind, low: str, clause: Clause, at: int, to: int) -> tuple[int, int] | None:
    start = at
    if kind in (
        "rambled",
        "odd_answer",
        "rude_or_joke",
        "negative_about_past",
        "oversold_or_untrue",
        "unprepared",
    ):
        found = pattern(_TOPIC).search(low, start, clause.to)
        if found:
            end = found.end(1)
            cut = pattern(
                r" (?:for (?:like |about )?(?:\d+|five|ten|ages|way)|because|bc|instead|and|when|which|that|in front)\b"
            ).search(low, found.start(1), end)
            return tidy(low, found.start(1), cut.start() if cut else end)
    if kind == "materials":
        found = pattern(
            r"\b(my (?:\w+ )?(?:cv|resume|portfolio|notes?|notebook|pen|laptop|charger|id|passport|certificates?|references|cover letter|documents|papers|slides))\b"
        ).search(low, at, clause.to)
        return found.span(1) if found else None
    if kind in ("tech_failure", "phone_or_noise"):
        lead = pattern(r"\b(?:my|the|our|a) (?:\w+ )?$").search(low, max(clause.at, at - 20), at)
        head = pattern(rf"{_MACHINE}(?: {_MACHINE})?\b|{_NOISY}").match(low, at, to)
        return (lead.start() if lead else at, head.end()) if head else None
    if kind == "technical_wrong":
        found = pattern(
            r"\b(the (?:[\w-]+ ){0,4}?(?:question|test|exercise|task|problem|puzzle|challenge|part))\b"
        ).search(low, at, clause.to)
        return found.span(1) if found else None
    return None


def _misnamed(text: str, low: str, clause: Clause) -> Mapping[str, str | int]:
    """The names in the first of the clause's phrases that tells of any."""
    for found in pattern(_MISNAMED).finditer(low, clause.at, min(clause.sentence_end, clause.to + _AHEAD)):
        if found.start() >= clause.to:
            break
        if pattern(NO_PERSON).match(low, found.start()):
            return {}  # its name is nobody's
        slots = _names(text, low, clause, *found.span())
        if slots:
            return slots
    return {}


def _names(text: str, low: str, clause: Clause, at: int, to: int) -> Mapping[str, str | int] | None:
    """Which name was used and which is right. None when "called her" goes on without a name."""
    slots: dict[str, str | int] = {}
    said = low[at:to]
    if said.startswith(("called", "call ", "calling", "address")) and "wrong name" not in said:
        quoted = text[to : to + 1] in tuple("\"'“‘")
        to += quoted
        used = name_at(text, to)
        if used is None:
            return None
        if said == "called ":
            place = to + len(used)
            while place < len(text) and text[place] in " \"“'":
                place += 1
            other = name_at(text, place)
            if other is not None and place > to + len(used) + 1 and used[0].islower():
                return {"name_used": other, "name_right": used}
            if other is None or not used[0].isupper() or not other[0].isupper():
                first, _, second = used.partition(" ")
                if not second or second[0].islower() or first.endswith(".") or not first[0].isupper():
                    return None
                used, other = first, second
            return {"name_used": other, "name_right": used}
        slots["name_used"] = used
        whom = pattern(r"\b(?:the|my) \w+ ").search(said)
        if (
            whom
            and used[0].islower()
            and not pattern(r"^(?:mum|mom|dad|mummy|mommy)$").match(used)
            and low[to + len(used) : to + len(used) + 1].isalpha()
        ):
            return None
    else:
        if said.startswith(("kept", "said ")):
            to = at
        found = pattern(
            r"\b(?:said|saying|writing|called (?:her|him|them)|wrote|used) [\"']?(?=[^\W\d_])"
        ).search(low, to, min(len(low), to + 60))
        used = name_at(text, found.end()) if found else None
        if used and used[0].isupper():
            slots["name_used"] = used
    right_name = _right(text, low, to + len(str(slots.get("name_used", ""))), str(slots.get("name_used", "")))
    if right_name:
        slots["name_right"] = right_name
    return slots


def _right(text: str, low: str, start: int, used: str) -> str | None:
    end = min(len(low), start + 130)
    for found in pattern(
        r"\b(?P<strong>(?:her|his|their|the) (?:real |actual )?name(?:'s| is| was)(?: actually| really)?|actually|instead of|rather than|when (?:it|she|he)(?:'?s| is| was)(?: actually)?|should(?:'ve| have) been|not|it(?:'?s| is| was)(?: actually| really)?)"
        r"[ :]+(?=[^\W\d_])|\b(?:she|he|they)(?:'?s| is| was| are|'re)(?: actually| really| a)? (?=[^\W\d_])|^[^.!?]{0,4}\((?:it'?s )?"
    ).finditer(low, start, end):
        name = name_at(text, found.end())
        if name is None or name.lower() == used.lower():
            continue
        ends = pattern(r"[\s]*(?:$|[!?.,;()\n]|and |but |so |lol|actually|not )").match(
            low, found.end() + len(name)
        )
        if (
            name[0].isupper()
            or (used and near(name.lower(), used.lower()))
            or (found.group("strong") and used and ends and used[0].islower())
        ):
            return name
    return None
