"""Text-speak and the several Englishes as one, word by word: what `words` gives, spelled out.

"idk", "ion know", "dinnae ken" and "I do not know" come out as the same words. Unlike `safety_words` it keeps every
shade: "kinda" stays, because whether somebody is sure hangs on it.
"""

from functools import cache
from typing import Final

from conversations.understanding.spelling import mended
from conversations.understanding.text import SHORT, pattern, plain

_SPELLED_OUT: Final = {
    **dict.fromkeys(("naw", "nae", "nah", "nay", "naur", "nahi", "noo", "nooo", "noooo", "nope", "nop", "noppe", "nopes"), "no"),
    **dict.fromkeys(("aye", "yea", "yeah", "yeh", "yep", "yup", "yuh", "ye", "yus", "yepp", "yupp", "yeahh", "yass", "yas"), "yes"),
    **dict.fromkeys(("yess", "yesss", "yesssss", "yessss", "yis", "yessir", "yaas", "yaaas", "yurr", "yh", "ya", "haan"), "yes"),
    **dict.fromkeys(("dinnae", "dinna", "dont", "dnt", "doan"), "do not"),
    **dict.fromkeys(("cannae", "canny", "cant", "cannot", "cnt"), "can not"),
    **dict.fromkeys(("didnae", "didnt", "didny"), "did not"), **dict.fromkeys(("couldnae", "couldnt"), "could not"),
    **dict.fromkeys(("wouldnae", "wouldnt"), "would not"), **dict.fromkeys(("wasnae", "wasnt"), "was not"),
    **dict.fromkeys(("isnae", "isnt"), "is not"), **dict.fromkeys(("doesnae", "doesnt"), "does not"),
    **dict.fromkeys(("havenae", "havent"), "have not"), **dict.fromkeys(("hasnt", "hasnae"), "has not"),
    "wont": "will not", "willnae": "will not", "arent": "are not", "werent": "were not", "shouldnt": "should not",
    "shouldnae": "should not", "hadnt": "had not", "aint": "is not", "mustnt": "must not", "mightnt": "might not",
    "im": "i am", "ive": "i have", "id": "i would", "ill": "i will", "ima": "i will", "imma": "i will",
    "hes": "he is", "shes": "she is", "its": "it is", "tis": "it is", "twas": "it was", "thats": "that is", "theres": "there is",
    "whats": "what is", "wheres": "where is", "whos": "who is", "hows": "how is", "theyre": "they are", "youre": "you are",
    "were": "were", "weve": "we have", "theyve": "they have", "thatd": "that would", "thatll": "that will", "itd": "it would",
    "shed": "she would", "theyd": "they would", "youd": "you would", "youll": "you will", "lets": "let us", "itll": "it will",
    "mightve": "might have", "mustve": "must have", "couldve": "could have", "mayve": "may have", "wouldve": "would have",
    "gonna": "going to", "gon": "going to", "gunna": "going to", "wanna": "want to", "gotta": "have to", "tryna": "trying to",
    "gimme": "give me", "lemme": "let me", "kinda": "kind of", "sorta": "sort of", "dunno": "do not know", "iono": "i do not know",
    "idk": "i do not know", "iunno": "i do not know", "idr": "i do not remember", "idts": "i do not think so", "ion": "i do not",
    "ionno": "i do not know", "u": "you", "ur": "your", "r": "are", "n": "and", "y": "yes", "c": "see", "w": "with", "b": "be",
    "abt": "about", "bc": "because", "cuz": "because", "cos": "because", "rly": "really", "prolly": "probably", "prob": "probably",
    "probs": "probably", "def": "definitely", "defo": "definitely", "deffo": "definitely", "defs": "definitely",
    "mebbe": "maybe", "mayb": "maybe", "mibbe": "maybe", "maybee": "maybe", "perhaps": "maybe",
    "hmm": "um", "hmmm": "um", "hm": "um", "pls": "please", "plz": "please", "plse": "please", "pleas": "please", "thx": "thanks", "ty": "thanks", "tysm": "thanks",
    "nty": "no thanks", "prev": "previous", "wdym": "what do you mean", "whit": "what", "wat": "what", "wut": "what", "wha": "what",
    "ppl": "people", "smth": "something", "sumn": "something", "nm": "nothing much", "nvm": "never mind", "fs": "for sure",
    "forsure": "for sure", "sureee": "sure", "suree": "sure", "ofc": "of course", "obv": "obviously", "obvs": "obviously",
    "kk": "ok", "okie": "ok", "okey": "ok", "okay": "ok", "oke": "ok", "okk": "ok", "mhm": "yes", "mmhm": "yes", "mmhmm": "yes",
    "mhmm": "yes", "uhhuh": "yes", "mmm": "yes", "nuh": "no", "nun": "none", "em": "them", "ken": "know", "mind": "mind", "wee": "wee", "tae": "to",
    "whatre": "what are", "whyre": "why are", "wherere": "where are", "howre": "how are",
}  # fmt: skip

_TWO: Final = (
    (r"\bdo not no\b", "do not know"),
    (r"\bno (?:one|body)\b", "nobody"),
    (r"\bmm um\b|\bu?h huh\b|\buh huh\b|\bmm hmm?\b|\bmm mm\b", "yes"),
    (r"\bno uh\b|\bno huh\b", "no"),
    (r"\bmay be?\b(?= (?:she|he|they|it|i|we|yes|no|not)\b)|\bmay be\b", "maybe"),
    (r"\bno sure\b(?! of)", "not sure"),
    (
        r"\bnot (?:very |too |so |really |quite |entirely |fully |totally |completely |100 |at all )+sure\b",
        "not sure",
    ),
    (r"\bsay me\b", "tell me"),
)

# Words worth mending when a finger slips, and real words near them.
_MEANT: Final = (
    "definitely probably maybe possibly absolutely certainly correct correct nothing everything noticed notice reaction "
    "reacted laughed corrected remember question questions company certain really unsure don't think course exactly "
    "actually obviously apparently clearly delete everything skip previous later tomorrow continue restart again beginning "
    "explain understand because except second third fourth first neither both sorry apologised apologized thanks please "
    "necessary required perhaps answer answering interrupted unprepared nervous salary technical materials appearance "
    "prefer rather doubt suppose guess unlikely likely visible looking looked smiled frowned raised silence silent"
)
_REAL: Final = (
    "later latter notices noticing thing things thank thanking course coarse curse first firs both bother quest quit quite "
    "quiet guessed guest looks booked cooked hooked lookers sired least raided rise risen scored seconds thirst thirsty "
    "like liked likes raced races reacts rection prefers ringed answers sorely sort story explains restarts doubts doubled"
)


def spelled_out(text: str) -> str:
    """The words of a short text, spelled out, parted by single spaces; no marks, no capitals."""
    return _spelled_out(plain(text[: 2 * SHORT])[:SHORT])


@cache
def _map() -> dict[str, str]:
    return dict(_SPELLED_OUT)


def _spelled_out(read: str) -> str:
    said = mended(read.replace("'", ""), _MEANT, _REAL)
    spelled = _map()
    tokens = [
        spelled.get(word) or spelled.get(pattern(r"(.)\1+$").sub(r"\1", word), word)
        for word in pattern(r"[^\W_]+%?").findall(said)
    ]
    line = " ".join(tokens)
    for source, instead in _TWO:
        line = pattern(source).sub(instead, line)
    return line
