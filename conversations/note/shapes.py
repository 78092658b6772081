"""The shape of what a person typed: a question, a clause, a thing, a wish."""

import re
from functools import cache
from typing import Final, Literal

from conversations.note.tidy import bag

Shape = Literal["question", "clause", "thing", "doing", "wish", "when"]

_FINITE: Final = (
    r"(?:am|is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|might|must"
    r"|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|don't|doesn't|didn't|can't|couldn't|won't|wouldn't"
    r"|went|got|came|said|told|gave|took|made|let|led|saw|knew|thought|found|left|kept|held|stood|sat|ran|began"
    r"|wrote|spoke|drew|grew|built|brought|bought|taught|felt|met|sent|spent|won|lost|broke|froze|chose|drove|fell"
    r"|rang|understood|became|stuck|meant|read|put|cut|set|died|likes?|loves?|wants?|needs?|means|feels|makes|gives"
    r"|(?:fit|suit)(?= (?:with|well|my|me|into|around)\b)|helps|suits|looks|goes|comes|runs|lives|sings|plays|eats"
    r"|sleeps|smells|stands|sits|gets|knows|says|tells|shows|brings|uses|loves|walks|tastes|starts|ends|belongs|turns"
    r"|wears|writes|sounds|fits|matters|cares?|works|keeps|takes|lets|seems|\w{3,}ed)"
)
_PRONOUN: Final = r"(?:I|we|you|it|they|he|she|there|that|this|everyone|everybody|someone|nobody|people)"
# "The lost property box" has no verb in it, "the boy lost his keys" has.
_PARTICIPLES: Final = bag(
    "lost left stuck set cut read built held kept found made felt put spent brought sent taught"
)
_NOT_VERBS: Final = bag("need feed speed seed indeed bleed breed weed hundred sacred")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(
        {
            "finite": rf"\b{_FINITE}\b",
            "subject": rf"{_PRONOUN}(?:'(?:m|s|re|ve|d|ll))?\s",
            "relative": r"\b(?:that|which|who|whom|whose|where|when|why|how|what|whether|if)\b",
            "inner_subject": r"\b(?:I|we|you|it|they|he|she)\s+(?:\w+\s+)?$",
            "determined": r"(?:the|a|an|my|your|our|their|his|her|its|this|that|these|those|some"
            r"|every|all)\b",
            "adjective": r"(?:^|[,-]|\b(?:the|an?|my|your|our|their|its|this|that|some|and|of|with|in|on"
            r"|about|for|so|very|well|more|newly|really)) ?$",
            "asked": r"you (?:then |also |once )?(?:asked|wondered|wanted to know)(?: me| us)? "
            r"(?=(?:why|how|what|whether|if|when|where|which|who|whose|about|for my|for the)\b)",
            "a_thing": r"(?:the|your|my|our|an?|that|this) (?:\w+ )?(?:story|idea|point|talk|remark|comment"
            r"|joke|advice|tip|part"
            r"|bit|way|moment|thing|description|explanation|photo|picture|poster|tour|question)"
            r"(?: (?:about|of|on|for|where|when|with|you|he|she|I|we|to|at|how)\b|:)|\w+[ -]\w+ed\Z",
            "you_doing": r"you (?!being\b)\w{2,}ing\b",
            "the_question": r"(?:(?:the|your|a|that|this) )?questions? "
            r"(?=(?:about|on|of|why|how|what|whether|if|when|where|which|who)\b)",
        }[name],
        re.IGNORECASE,
    )


def shape(text: str) -> Shape:
    """What the phrase is, after tidying and after "she" became "you"."""
    if _pattern("asked").match(text) or _pattern("the_question").match(text):
        return "question"
    first = text.split()[0].lower().rstrip(",") if text.split() else ""
    if _pattern("a_thing").match(text):
        return "thing"
    if _pattern("you_doing").match(text):
        return "doing"
    if first in {"when", "how", "why", "what", "where", "whether"}:
        return "when"
    if first == "to":
        return "wish"
    if _is_clause(text):
        return "clause"
    if (
        first.endswith("ing")
        and len(first) > 4
        and first not in {"nothing", "something", "everything", "evening"}
    ):
        return "doing"
    return "thing"


def _is_clause(text: str) -> bool:
    """Whether there is a subject with a verb of its own, not only inside "the dog that was asleep"."""
    if _pattern("subject").match(text) and not re.match(r"(?:that|this|people|it) \w+$", text, re.IGNORECASE):
        return True
    if re.search(r"\b(?!to|for|with|at|of|by|on|about|from|like|teach|help|let)\w{3,} (?:me|us)\Z", text):
        return True
    for verb in _pattern("finite").finditer(text):
        if verb[0].lower() in _NOT_VERBS or not verb.start():
            continue
        before, after = text[: verb.start()], text[verb.end() :]
        if verb[0].lower() == "kept" and re.match(r" \w+ing\b", after):
            return True
        if verb[0].lower() in _PARTICIPLES and re.match(
            r" (?!the|a|an|my|your|his|her|it|me|us|you|in|on|at|to|with)\w", after
        ):
            continue
        if verb[0].lower().endswith("ed") and _pattern("adjective").search(before):
            continue
        if _pattern("relative").search(before):
            return False
        if _pattern("determined").match(text) and _pattern("inner_subject").search(before):
            return False
        return not (verb[0].lower().endswith("ed") and re.match(r" (?:by|in|from|on|with|for)\b", after))
    return False


def asked(text: str) -> str:
    """What the question was, for after "your question": "about why it has one button", "about how you plan"."""
    for start in ("asked", "the_question"):
        found = _pattern(start).match(text)
        if found:
            rest = text[found.end() :]
            first, space, others = rest.partition(" ")
            first = {"if": "whether", "for": "about"}.get(first.lower(), first.lower())
            about = "" if first in {"about", "on", "of"} else "about "
            return f"{about}{first}{space}{others}"
    return text


_ONE: Final = bag(
    "team company place town crew shop product role job mission culture kitchen school hospital studio",
    "office firm startup garden library museum clinic bakery cafe farm workshop lab ward practice",
    "charity project",
)


def listed(text: str) -> str:
    """ "small team, real users" as "a small team and real users"; only short bare items are touched."""
    items = [item for item in re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+", text) if item]
    if not items or any(len(item.split()) > 4 for item in items) or "," not in text:
        return _with_article(text) if len(text.split()) <= 4 else text
    items = [_with_article(item) for item in items]
    return " and ".join(([", ".join(items[:-1])] if items[1:] else []) + items[-1:])


def _with_article(item: str) -> str:
    """A singular thing gets its "a"."""
    parts = item.split()
    if (
        parts[-1].lower() not in _ONE
        or _pattern("determined").match(item)
        or parts[0].lower() in {"one", "no"}
    ):
        return item
    article = "an" if item[0].lower() in "aeio" else "a"
    return f"{article} {item[0].lower() + item[1:] if parts[0].istitle() else item}"
