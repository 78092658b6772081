"""Words that answer nothing: "thanks", "haha", "that's all", "I don't remember"."""

from typing import Final

from conversations.understanding.everyday import spelled_out
from conversations.understanding.text import pattern, plain, words

_FILLERS: Final = (
    r"(?:(?:oh|ah|well|ok|okay|um|uh|hmm|sorry|honestly|yeah|no|nope|nah|lol|haha|tbh|so|i|i'm afraid|just|really|"
    r"hey|hi|but|and|ugh|god|wow|aw|sadly)\W+)*"
)
_FORGOTTEN: Final = (
    rf"^{_FILLERS}(?:(?:really |honestly )?(?:can'?t|cannot|don'?t|couldn'?t|do not|didn'?t) (?:really |quite |even )?"
    r"(?:remember|recall|catch|think of)\b|(?:completely |totally )?(?:forgot|forgotten|have forgotten)\b|"
    r"(?:it|that|the name|her name|his name) (?:has )?(?:escapes|slipped|gone)\b|(?:my )?mind(?:'s| is| went)? blank|"
    r"(?:can not|could not|do not|did not|not|never) (?:\\w+ )?(?:mind|remember|recall|catch|remembering|recalling)\b|(?:i )?(?:forget|forgot|have forgotten)\b|head like a sieve|drawing a blank|no memory|(?:bad|terrible|awful) with names|(?:didn'?t|did not|never) (?:get|got|catch|caught|hear|heard|ask|asked)\b)"
)
_TALK: Final = (
    r"(?:thanks?|thank you|thx|ty|cheers|cool|nice|great|wow|lol|lmao|rofl|ha(?:ha)*|hehe\w*|ok|k|kk|hm+|um+|uh+|ugh|bless(?:ed)? (?:you|up)|god bless(?: you)?|amen|well done|legend|"
    r"you are (?:so |very |too |really )?(?:nice|sweet|funny|kind|helpful|great|a star|the best|lovely|welcome|good|amazing|a legend)|good (?:bot|one|job|stuff|morning|evening|afternoon|day|night|bye)|bye|goodbye|take care|see you(?: (?:then|later|soon|tomorrow|around))?|cya|farewell|i feel (?:better|good|ok|fine|lighter|relieved)|i (?:like|love) (?:you|this|it)|"
    r"(?:you are |what )(?:just )?(?:a |an |such a )?(?:\w+ ){0,3}?(?:bot|robot|listener|machine|helper|friend)|nice one(?: bot| mate)?|hiya|heya|yo|howdy|morning|evening|afternoon|how (?:are|is) (?:things|tricks|life|it going|everything)|hi|hello|hey|sup|yo|so|well|anyway|anyways|"
    r"(?:yes |no |and |ok |i think |i guess )*(?:that|this|it) (?:is|was|will be|would be) (?:all|it|everything|about it|me|the lot|that|about all|enough|my answer)|is all|that is that|nothing (?:else|more|again|further|to add)|no more|nothing|all (?:done|from me|from my side|for now|good)|"
    r"from my side|i am (?:done|finished|through)|done|finished|the end|end|interesting|fair enough|fair|got it|i see|right|sure|same|true|whatever|meh|bot|very|much|too|a lot|a million|for (?:that|now|everything|your help|listening|asking|the help)|"
    r"(?:today|doing today|today then)|omg|aww?|oh|ah|yay|phew|sigh|never mind|and|i think|i guess|really|baby|love|pal|mate|sir|madam|man|bro|o|na|dear|lovely|that is (?:kind|nice|sweet|lovely|good of you)(?: of you)?|kind of you|no worries|no problem|"
    r"(?:the )?weathers? (?:is |was )?.{1,30}|it is (?:raining|cold|hot|late|friday|monday|sunny)(?: here)?|how are you|how is (?:your|the) (?:day|week|weekend)(?: going)?|how is it going|what is up|(?:i am |im )?(?:tired|hungry|bored|starving|knackered)|here|yes|no|again|please|nah|to be honest|honestly|happy \w+|same here|good luck|xx+|x|fine|perfect|awesome|brilliant|amazing)"
)


def forgotten(text: str) -> bool:
    """They would say if they could: "I don't remember", "forgot her name"."""
    if len(words(text)) > 14:
        return False
    return any(pattern(_FORGOTTEN).search(said) is not None for said in (plain(text), spelled_out(text)))


def small_talk(text: str) -> bool:
    """Nothing in it but courtesies, laughter and the end of an answer; or no word at all."""
    said = spelled_out(text)
    return not said or pattern(rf"(?:{_TALK}(?: |$))+").fullmatch(said) is not None
