"""Words that answer nothing: "thanks", "haha", "that's all", "I don't remember"."""

from typing import Final

from conversations.understanding.text import pattern, plain, words

_FILLERS: Final = (
    r"(?:(?:oh|ah|well|ok|okay|um|uh|hmm|sorry|honestly|yeah|no|nope|nah|lol|haha|tbh|so|i|i'm afraid|just|really|"
    r"hey|hi|but|and|ugh|god|wow|aw|sadly)\W+)*"
)
_FORGOTTEN: Final = (
    rf"^{_FILLERS}(?:(?:really |honestly )?(?:can'?t|cannot|don'?t|couldn'?t|do not|didn'?t) (?:really |quite |even )?"
    r"(?:remember|recall|catch|think of)\b|(?:completely |totally )?(?:forgot|forgotten|have forgotten)\b|"
    r"(?:it|that|the name|her name|his name) (?:has )?(?:escapes|slipped|gone)\b|(?:my )?mind(?:'s| is| went)? blank|"
    r"drawing a blank|no memory|(?:bad|terrible|awful) with names|(?:didn'?t|did not|never) (?:get|catch|hear|ask))"
)
_TALK: Final = (
    r"(?:thanks?|thank you|thx|ty|cheers|cool|nice|great|wow|lol|lmao|haha\w*|hehe\w*|ok|okay|k|kk|hm+|um+|uh+|ugh|"
    r"you'?re (?:nice|sweet|funny|kind|helpful)|good (?:bot|one)|i like you|hi|hello|hey|sup|yo|so|well|anyway|"
    r"that'?s (?:all|it|everything|about it)|that is all|nothing (?:else|more)|all done|done|i'?m done|no more|"
    r"interesting|fair enough|fair|got it|i see|right|sure|same|true|whatever|meh|bot|very|much|so|a lot|for that|"
    r"omg|aww?|oh|ah|yay|phew|sigh|nvm|and|the end|is all|i think|i guess|for now|really)"
)


def forgotten(text: str) -> bool:
    """They would say if they could: "I don't remember", "forgot her name"."""
    return pattern(_FORGOTTEN).search(plain(text)) is not None and len(words(text)) <= 14


def small_talk(text: str) -> bool:
    """Nothing in it but courtesies, laughter and the end of an answer; or no word at all."""
    said = plain(text)
    return not words(text) or pattern(rf"(?:{_TALK}\W*)+").fullmatch(said) is not None
