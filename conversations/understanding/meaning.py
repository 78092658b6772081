"""What a typed reply means, given only the question it answers: the whole of `debrief understand --as reply:…`.

The dialogue asks the same readers in the same order, one by one: what can be said anywhere comes first, then an
earlier answer put right, then a question back, then the answer itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, TypeAlias, get_args

from conversations.slips.model import Kind
from conversations.understanding.answers import certainty, nothing
from conversations.understanding.asking_back import asks_back
from conversations.understanding.command_grammar import requested, tells
from conversations.understanding.command_phrases import Anywhere
from conversations.understanding.commands import command
from conversations.understanding.companies import company_name, named_like_a_request
from conversations.understanding.corrections import correction, denied, puts_right
from conversations.understanding.everyday import spelled_out
from conversations.understanding.naming import names_told
from conversations.understanding.picking import picks_kinds
from conversations.understanding.reply_net import Heard, heard
from conversations.understanding.small_talk import forgotten, small_talk
from conversations.understanding.story_known import FIRST_NAMES
from conversations.understanding.text import pattern, plain, words
from conversations.understanding.times import When, vague, when
from conversations.understanding.yes_no import yes_no

Question: TypeAlias = Literal[
    "yes_no", "noticed_certainty", "choice_of_slip", "when", "name", "company", "free_text"
]
QUESTIONS: Final[tuple[Question, ...]] = get_args(Question)

Meaning: TypeAlias = Literal[
    "value",
    "yes",
    "no",
    "unsure",
    "skip",
    "back",
    "help",
    "stop",
    "pause",
    "restart",
    "correction",
    "delete_data",
]
Value: TypeAlias = str | tuple[str, ...] | datetime | None


@dataclass(frozen=True, slots=True)
class Meant:
    """`value`: names, kinds of slip, a naive local minute, a company, a text, a corrected value; else None."""

    meaning: Meaning
    value: Value = None


NOTHING_SAID = Meant("value")
NOTHING_RIGHT = Meant("correction")

_ANYWHERE: Final[dict[Anywhere, Meant]] = {
    "help": Meant("help"),
    "where": Meant("help"),
    "privacy": Meant("help"),
    "repeat": Meant("help"),
    "export": Meant("help"),
    "back": Meant("back"),
    "skip": Meant("skip"),
    "just_note": Meant("skip"),
    "pause": Meant("pause"),
    "stop": Meant("stop"),
    "restart": Meant("restart"),
    "delete_data": Meant("delete_data"),
    "greeting": NOTHING_SAID,
    "continue": NOTHING_SAID,
    "new_debrief": NOTHING_SAID,
    "sent": NOTHING_SAID,
}


_COMMANDS: Final = ("skip", "back", "help", "stop", "pause", "restart", "delete_data")
_SURE_OF_A_COMMAND: Final[dict[Question, int]] = {
    "yes_no": 4, "noticed_certainty": 4, "choice_of_slip": 2, "name": -2, "company": -2, "free_text": 12, "when": 4,
}  # fmt: skip
"""How far a command that no phrase tells must lie above its threshold: an answer must not be taken for one."""
_DECLINED: Final = r"^(?:no,? )?(?:i'?d |i would )?(?:much )?rather not(?:,? thank(?:s| you))?[.! ]*$|^not (?:today|now|tonight)[.! ]*$"
_PASSES_OVER_A_TIME: Final = ("greeting", "continue", "new_debrief")


_LETTER_BY_LETTER: Final = r"(?i)(?<=\w),? (?:with|without) (?:a|an|one|two|the|no) \w{1,2}(?: (?:at|in) the (?:end|start|middle))?(?=[ ,.;!?]|$)"
"""How a name is written: "Siobhan, with a bh"."""


def meaning(
    question: Question,
    text: str,
    *,
    kinds: Sequence[Kind] = (),
    now: datetime | None = None,
    zone: str = "",
) -> Meant:
    """What the text means as the answer to that question.

    `kinds` are the slips on offer, for "choice_of_slip"; `now` (naive wall time) and `zone` (IANA) are for "when",
    which raises ValueError without `now`.
    """
    if question == "when":
        if now is None:
            raise ValueError('a reply to "when" needs `now`, the local wall time')
        return _when(text, now, zone)
    if not words(text) and not text.strip():
        return NOTHING_SAID
    if question == "name":
        text = pattern(_LETTER_BY_LETTER).sub("", text)
    if question == "company" and named_like_a_request(text):
        return Meant("value", text.strip(" .!"))
    said = command(text)
    if question in ("yes_no", "noticed_certainty") and said in ("continue", "sent"):
        said = None
    if question == "choice_of_slip" and said == "back" and (placed := picks_kinds(text, kinds)):
        return Meant("value", placed)
    if question == "yes_no" and said in ("skip", "pause") and pattern(_DECLINED).search(plain(text)):
        return Meant("no")
    if said is not None:
        return _ANYWHERE[said]
    put_right = NOTHING_RIGHT if question != "free_text" and denied(text) else _put_right(text)
    if put_right is not None and not _means_the_answer(question, text, put_right, kinds):
        if question == "name" and isinstance(put_right.value, str):
            return Meant("correction", (put_right.value,))
        return put_right
    asked = heard(question, text, _COMMANDS, least=_SURE_OF_A_COMMAND[question])
    if asked is not None and not _answers(question, text, asked):
        return Meant(asked)
    if question == "yes_no":
        return _leaning(text) or _likelier(text) or _back_or_nothing(text)
    if question == "noticed_certainty":
        if asks_back(text):
            return Meant("help")
        noticed = certainty(text).noticed
        return Meant(noticed) if noticed else NOTHING_SAID
    if question == "choice_of_slip":
        return _choice(text, kinds)
    return _open(question, text)


def _means_the_answer(question: Question, text: str, put_right: Meant, kinds: Sequence[Kind]) -> bool:
    """A value that seems to be put right is the answer itself: "it's Ana", "no, just polite nods", "no. 2"."""
    if not isinstance(put_right.value, str):
        return False
    if question in ("name", "company"):
        return not puts_right(text)
    unnamed = not any(char.isupper() for char in put_right.value)
    if question == "choice_of_slip":
        return unnamed and bool(picks_kinds(text, kinds))
    return question == "noticed_certainty" and unnamed


def _answers(question: Question, text: str, asked: Heard) -> bool:
    """The model hears a request in what is an answer: "eh, sort of?", "Hamid, then later Julie"."""
    if question == "yes_no" and asked == "help":
        return yes_no(text) is not None and not asks_back(text)
    if question == "free_text" and tells(text):
        return True
    if question == "name" and asked == "help":
        return bool(names_told(text)) and not asks_back(text)
    if question == "name" and asked == "skip" and pattern(_NAMED).search(plain(text)):
        return bool(names_told(text))
    return question == "name" and asked in ("pause", "stop", "back") and _known(names_told(text))


_NAMED: Final = r"\b(?:his|her|their|the) (?:first |last |full )?names?(?:'?s| was| is| were| are)\b(?! (?:not|private|confidential|secret|a secret|none))"


def _put_right(text: str) -> Meant | None:
    found = correction(text)
    if found is None or found.what == "slip_kind":
        return None
    return Meant("correction", found.new)


def _leaning(text: str) -> Meant | None:
    told = yes_no(text)
    return Meant(told) if told else None


def _likelier(text: str) -> Meant | None:
    told = heard("yes_no", text, ("yes", "no", "unsure"), least=0)
    return Meant(told) if told else None


def _back_or_nothing(text: str) -> Meant:
    return Meant("help") if asks_back(text) else NOTHING_SAID


_CAN_NOT_CHOOSE: Final = (
    r"\b(?:can|could) not (?:\w+ )?(?:choose|pick|decide|say which|tell which|tell them apart)\b|\b(?:impossible|hard|difficult|tough|struggling|unable|not able) to (?:\w+ )?(?:choose|pick|decide|say|tell)\b|"
    r"\b(?:do not know|not sure|no idea|no clue|unsure) (?:which|what to (?:pick|choose))\b|\bundecided\b|\b(?:torn|stuck) between\b|^(?:you|your) (?:choose|pick|decide|choice|call|pick)$"
)


def _choice(text: str, kinds: Sequence[Kind]) -> Meant:
    if asks_back(text):
        return Meant("help")
    if pattern(_CAN_NOT_CHOOSE).search(spelled_out(text)):
        return Meant("unsure")
    picked = picks_kinds(text, kinds)
    if picked is not None:
        return Meant("value", picked)
    told = yes_no(text)
    if told == "yes" and len(kinds) == 1:
        return Meant("value", tuple(kinds))
    if told == "no":
        return Meant("value", ())
    return Meant(told) if told and not forgotten(text) else NOTHING_SAID


# Two that it may be, or none that was ever told.
_ONE_OF_TWO: Final = (
    r"\beither \w+(?: \w+){0,3} or \w+|\b(?:not sure|no idea|no clue|can not (?:tell|remember)|do not (?:know|remember)|unsure) (?:\w+ ){0,2}?(?:if|whether|which)\b.{0,60}\b(?:or|of)\b|"
    r"^(?:i am |honestly |really )*(?:not sure|unsure) (?:\w+ )?(?:what|who|which|how|if|whether)\b|"
    r"^(?:\w+ ){1,5}or (?:\w+ ){1,4}?(?:not sure|no idea|no clue|can not|could not|do not|i forget|one of (?:those|the two|them)|hard to)\b"
)
_NEVER_TOLD: Final = (
    r"\b(?:they|she|he|nobody|it|(?:the )?(?:recruiter|agency|lady|guy|man|woman|manager|interviewer)) (?:\w+ )?(?:not|never) (?:\w+ )?(?:say|said|tell|told|mention\w*|give|gave|introduce\w*|share\w*)\b|"
    r"^nobody (?:said|told|introduced|gave|mentioned)\b|\b(?:no|not) (?:a )?names? (?:was |were |is |are )?(?:given|mentioned|told|said|shared|on)\b|^(?:not given|none given|unnamed|anonymous|unknown)$"
)


_CAN_NOT_TELL: Final = (
    r"^(?:i |am |honestly |genuinely |really |um |well |oh |so )*(?:do not know|not sure|no idea|have no idea|no clue|could not (?:tell|say)|can not (?:tell|say)|hard to (?:say|tell)|difficult to (?:say|tell)|unsure) "
    r"(?:\w+ ){0,2}?(?:if|whether|what|any|anything)\b.{0,25}\b(?:well|good|bad|badly|right|wrong|did|fine|happened)(?: (?:or not|at all|or badly|really|tbh|honestly|at this point))*$"
)
_MAY_NOT_SAY: Final = r"^(?:sorry |i |no |um |well |honestly |am |really )*(?:can not|not allowed to|not able to|may not|not supposed to|must not|not meant to) (?:really |legally )?(?:say|tell|disclose|share|name|reveal)(?: (?:it|that|them|you|the name|the company|names?|who|which|sorry|here|under nda|because of .*))*$|^(?:it |that |this |sorry |the name |is |was |all |strictly |it is )*(?:confidential|under (?:an? )?nda|(?:a )?secret)$"


def _known(found: Sequence[str]) -> bool:
    return any(name.split()[0].casefold() in FIRST_NAMES for name in found)


def _open(question: Question, text: str) -> Meant:
    if asks_back(text) and pattern(r"\W*(?:\w[-. ]){2,}\w\W*").fullmatch(text) is None:  # "R-U-T-H"
        return Meant("help")
    line = spelled_out(text)
    if question in ("name", "company") and pattern(_ONE_OF_TWO).search(line):
        return Meant("unsure")
    if question == "free_text" and pattern(_CAN_NOT_TELL).search(line):
        return Meant("unsure")
    if question == "name" and (found := names_told(text)):
        return Meant("value", found)
    if question in ("name", "company") and pattern(_MAY_NOT_SAY).search(line):
        return Meant("skip")
    if question in ("name", "company") and pattern(_NEVER_TOLD).search(line):
        return NOTHING_SAID
    said = line.split()
    named = question == "company" and pattern(r"(?<!^)\b(?!I\b)[A-Z]\w").search(text.strip()) is not None
    told = yes_no(text) if len(said) <= 4 else None
    if told == "unsure" and named:  # "um, Grantchester Uni"
        told = None
    if forgotten(text) or (small_talk(text) and not (told and set(said) <= {"yes", "no"})):
        return NOTHING_SAID
    if told == "unsure" or (told and (question != "free_text" or len(said) <= 2)):
        return Meant(told)
    if question == "name" or nothing(text):
        return NOTHING_SAID
    if question == "company":
        place = company_name(text)
        if place and not named and yes_no(place) == "unsure":
            return Meant("unsure")
        return Meant("value", place) if place else NOTHING_SAID
    return Meant("value", text.strip())


_ON_THE_HOUR: Final = r"\d|noon|midday|morning|afternoon|evening|night|asap|straight|reminder|remind"
_BUSY: Final = r"\b(?:hold on|hang on|hold up|brb|(?<!not )busy|driving|cycling|working|at work|in (?:a|the) (?:meeting|call|lecture|class|bus|train|car|queue|shower)|can not (?:talk|type|chat|do|now)|not (?:right )?now)\b"
_NOT_TELLING: Final = r"\b(?:say|answer|tell|disclose|share|discuss|question)\b"


def _asked_first(text: str, meant: When, now: datetime) -> Heard | None:
    """A request that names a day or "now" in passing: "driving rn, hold on", "prefer not to say when"."""
    asked = requested(text)
    if meant.meaning == "no":
        return asked if asked == "skip" and pattern(_NOT_TELLING).search(plain(text)) else None
    if pattern(_ON_THE_HOUR).search(plain(text)):
        return None
    if meant.value is not None and meant.value <= now:
        if asked in ("pause", "stop"):
            return asked
        return "pause" if pattern(_BUSY).search(spelled_out(text)) else None
    return heard(
        "when", text, ("back", "restart", "delete_data", "stop", "skip"), least=_SURE_OF_A_COMMAND["when"]
    )


_INSTEAD: Final = (
    r"^(?:no|nope|nah|sorry|oops|actually)\b.*\b(?:not|instead|rather than|make (?:it|that)|i meant)\b"
)
"""Another time than the one said before: "no, Thursday at 10, not Friday"."""


def _when(text: str, now: datetime, zone: str) -> Meant:
    if denied(text):
        return NOTHING_RIGHT
    meant = when(text, now, zone)
    if meant.meaning != "unsure" and (asked := _asked_first(text, meant, now)):
        return Meant(asked)
    if meant.meaning == "value" and pattern(_INSTEAD).search(plain(text)):
        return Meant("correction", meant.value)
    if meant.meaning != "unsure":
        return Meant(meant.meaning, meant.value)
    said = command(text)
    if said == "sent":
        return Meant("no")
    if said is not None and said not in _PASSES_OVER_A_TIME and not (said == "pause" and vague(text)):
        return _ANYWHERE[said]
    if asked := heard("when", text, _COMMANDS, least=_SURE_OF_A_COMMAND["when"]):
        return Meant(asked)
    if asks_back(text):
        return Meant("help")
    if vague(text):
        return Meant("unsure")
    return _put_right(text) or NOTHING_SAID
