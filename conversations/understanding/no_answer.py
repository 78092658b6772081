"""Is this an answer at all? What people type at an open question without answering it, and which of it is which.

An open question takes any text, so whatever is not caught here ends up in a note or a lesson in the person's own
words. Only whole messages count: "um, the library part" answers, "um" does not.
"""

from typing import Final, Literal, TypeAlias

from conversations.understanding.answers import nothing
from conversations.understanding.asking_back import asks_back
from conversations.understanding.everyday import spelled_out
from conversations.understanding.small_talk import forgotten, small_talk
from conversations.understanding.story import read_story
from conversations.understanding.text import is_long, pattern

NoAnswer: TypeAlias = Literal["", "filler", "shrug", "question", "denial", "complaint", "weight"]

_LEAD: Final = r"^(?:(?:no|nah|um+|uh+|well|but|sorry|wait|hey|actually|honestly|look|hmm+|ok|yes|so|and|i think|i mean) )*"
_WRONG: Final = r"(?:an? |my |the |even |really |actually |any )*(?:mistakes?|slips?|errors?|problems?|issues?|faults?|wrong|bad|slip up|blunder)"
_DENIAL: Final = (
    rf"{_LEAD}(?:(?:that|this|it|there)(?: one| part)? (?:was|is|were|did) (?:not|never) (?:really |actually )?(?:{_WRONG}|what happened|how it was|how it went|me|happen)"
    r"|(?:that|it) never happened|i (?:did not|never) (?:really |actually )?(?:do anything wrong|do that|say that|make (?:a|any) mistakes?)"
    rf"|(?:not|was not|is not) {_WRONG})(?: (?:at all|really|though|tho|to me|lol|it was fine|it was ok|it went fine))*$"
)
_COMPLAINT: Final = (
    rf"{_LEAD}(?:i|ive) (?:have )?(?:already |just )+(?:told|said|answered|typed|wrote|mentioned|did)\b|"
    r"^(?:as i said|like i said|you (?:already )?(?:asked|know) (?:me )?(?:that|this)|asked and answered|(?:this|that|it) is not (?:what i (?:said|meant)|right|working)|you are not listening)\b"
)
_SHRUG: Final = (
    rf"{_LEAD}(?:i )?(?:(?:really |honestly )?(?:do not know|no idea|no clue|not sure|can not think|have no (?:idea|clue)|am not sure)"
    r"(?: (?:really|honestly|to be honest|tbh|what to say|what to put|what to write|yet|right now|lol|sorry|man|of anything|at the moment|now))*)$"
)
_TIRED: Final = (
    rf"{_LEAD}(?:so )?(?:i (?:am|feel|was)|am|feel|feeling)(?: (?:just|so|too|very|really|a bit|a little|kind of|pretty|quite|all|completely|super|still))*"
    r" (?:tired|exhausted|foggy|drained|knackered|wrecked|sleepy|hungry|shattered|fried|worn out|burnt out|out of it|ill|sick)\b"
)
_MORE_FILLERS: Final = r"(?:please|go on|next|what now|is that (?:ok|fine|enough|alright|right|good)|ok now|there you go|like that|nothing stings)"
# Words by which a text that also tells of a loss says what they would do or say.
_ANSWERS: Final = (
    r"\b(?:i (?:would|will|could|should|can|want|did|got|asked|showed|answered|finished|liked)|next time|if (?:it|this|that|i)|"
    r"ask(?:ed)?|tell|told|went well|move it|reschedul\w*|postpone\w*|say|said|she|he|they)\b"
)
_PLEA: Final = (
    r"\b(?:repeat|rephrase|clarify|explain|moment|minute|second|example|think|come back|the question)\b"
)


def no_answer(text: str) -> NoAnswer:
    """Which kind of no answer the whole message is; "" where it may well be one.

    A "shrug" does not know; a "denial" says there was no slip; a "complaint" says it was told before; a "weight" is
    a loss, an illness or tiredness that is mentioned and nothing else.
    """
    if is_long(text):
        return ""
    said = spelled_out(text)
    if pattern(_DENIAL).search(said):
        return "denial"
    if pattern(_SHRUG).search(said):
        return "shrug"
    if asks_back(text) and not pattern(_PLEA).search(said):
        return "question"
    if said and not nothing(text) and (pattern(_MORE_FILLERS).fullmatch(said) or small_talk(text)):
        return "filler"
    if forgotten(text) and not read_story(text).slips:
        return "filler"
    if pattern(_COMPLAINT).search(said):
        return "complaint"
    return "weight" if _only_a_weight(text, said) else ""


def _only_a_weight(text: str, said: str) -> bool:
    if pattern(_ANSWERS).search(said) or len(said.split()) > 25:
        return False
    if pattern(_TIRED).search(said) and len(said.split()) <= 10:
        return True
    story = read_story(text)
    return story.distraction is not None and not story.slips and not story.went_well
