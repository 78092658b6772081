"""One way of writing for many, so that the phrases of `safety` need each thing said once.

"i dont rly wanna", "I do not really want to" and "ah dinnae want tae" come out as the same words; what only adds
weight is dropped, and each clause ends with a full stop of its own. Losing shades is fine here: nothing is shown.
"""

from functools import cache
from typing import Final

from conversations.understanding.spelling import mended
from conversations.understanding.text import pattern

# Real words that look like a misspelt one of ours.
_REAL: Final = (
    "exiting drying leaving loving giving saving having lining lighting mist fiend bother farther fourth planing pinned hurling "
    "cuffing tough though through although heeling feeding filling felling ailing failing boring worth word wold letter batter "
    "send sends sent lend lent bend mend tend fend spend spent betting bending sending lending mending tried tied tire sharking making taking waling walking warning mourning trying dining "
    "sinking warming farming harping bridle badge fridge season joint paint finishes sleeps along aline lone clone apart part "
    "party depart attach skilling spilling milling billing willing finding landing standing soaring sparing spring goring "
    "vending tense would could cold scold cared scarred sacred raid fail dying lying typing during daring scare spare share "
    "cringe fringe hinge lobby hobby heart heard beard board broad bread tread treat great grate crate create curse course "
    "coarse horse house mouse moist guest quest quiet quite quit spilt split slept swept wiped whole while where there three "
    "their thief chief chef cheek check cheat chart charm harm farm form from frown brown crown drown trace track truck trust "
    "strange change chance dance once ounce pounce bounce price prize pride bride bright fright night light sight tight right"
)


# Rewritten in this order: longer forms first.
_SPELLED_OUT: Final = (
    (r"\b(?:my|me|mi) ?(?:own )?sel(?:f|fs|ves)\b|\bma?sel[fl]?\b|\bmysel\b", "myself"),
    (r"\b(him|her|them|their) sel(?:f|ves)\b", r"\1self"),
    (r"\bthemself\b|\btheirsel(?:f|ves)\b|\bhisself\b", "themselves"),
    (r"\bain'?t (?:no|nothing)\b|\bthere'?s nae\b", "there is no"),
    (r"\b(?:don'?t|ain'?t|didn'?t) (?:got|have) nothing\b", "have nothing"),
    (r"\bain'?t got\b|\bhaven'?t (?:got )?(?:a|any)\b|\bdon'?t (?:got|have) any\b", "have no"),
    (r"\bain'?t\b", "am not"),
    (r"\bdnt\b|\bdon t\b|\bdun\b", "do not"), (r"\bcnt\b", "can not"), (r"\bnemore\b|\banymo\b|\bnymore\b", "anymore"),
    (r"\bshould(?:'ve| of|a)\b", "should have"), (r"\bis the\b(?= man i)", "is the"),
    (r"\bcan'?t\b|\bcannot\b|\bcannae\b|\bcanny\b|\bcant\b|\bcan nae\b", "can not"),
    (r"\bwon'?t\b|\bwillnae\b", "will not"),
    (r"\b(do|did|does|would|could|should|is|was)(?:nae|nny)\b|\bdinnae\b|\bdinna\b", r"do not"),
    (r"\b(do|does|did|is|are|was|were|have|has|had|would|could|should|might|must|need)(?:n'?t|nt)\b", r"\1 not"),
    (r"\bdoes not\b(?= want| have| see)", "does not"),
    (r"\b(?:i'?m|im|ima|i'?ma)\b", "i am"),
    (r"\bi'?ve\b", "i have"),
    (r"\bi'd\b|\bid\b(?= (?:be|rather|like|love|kill|end|do|just|have|sooner|prefer))", "i would"),
    (r"\bi'll\b|\bill\b(?= (?:be|do|never|just|kill|end|die|jump|not|probably))", "i will"),
    (r"\b(he|she|it|that|there|what|who|where|how|everything|nothing|life|god)'?s\b", r"\1 is"),
    (r"\b(you|they)'?re\b|\b(we)'re\b", r"\1\2 are"),
    (r"(\w)'d\b", r"\1 would"),
    (r"(\w)'ll\b", r"\1 will"),
    (r"(\w)'ve\b", r"\1 have"),
    (r"(\w)'s\b", r"\1 s"),
    (r"\bw ?/ ?o\b", "without"),
    (r"\bw/ ?", "with "),
    (r"\b(?:wanna|wana|wan tae|want tae|want too|wan to|wannna|wnna)\b", "want to"),
    (r"\bwanting\b", "want"),
    (r"\bwant (?=die|dissapear|disappear|vanish|be |live|exist|end|kill|sleep)", "want to "),
    (r"\b(?:gonna|gunna|gonnae|gona|finna|fixing to|goin to|gon)\b", "going to"),
    (r"\btryna\b|\btrynna\b", "trying to"),
    (r"\bgotta\b|\bhafta\b", "have to"),
    (r"\bneedta\b", "need to"),
    (r"\btae\b|\b2\b(?= (?:die|live|be|end))", "to"),
    (r"\bany ?mo(?:re)?\b|\bany ?longer\b|\bany mair\b|\bno more\b|\bno mo\b|\bmuch longer\b|\bany ?way?mor\b", "anymore"),
    (r"\bnae\b", "no"),
    (r"\boot\b", "out"),
    (r"\b(?:sewer ?slide|sewi ?slide|su+i+c+i+de?|sucide|suicde|siucide|suiside|suisid|sui ?cide|suicied)\b", "suicide"),
    (r"\b(?:suicidle|suisidal|sucidal|suicidial|siucidal|suicial|suicidel)\b", "suicidal"),
    (r"\bun-?ali?v(e|ing)\b", r"unaliv\1"),
    (r"\bkill?(?:ing)? ?myself\b|\bkys myself\b", "kill myself"),
    (r"\bkill(?:ing)? (him|her|them|themselves)", r"kill \1"),
    (r"\bk[*#@!i1]+ll?(?:ing)?\b(?= my ?self| me\b)|\bk\*+\b(?= my ?self)", "kill"), (r"\bs[u*#]+[i*#]*c[i*#]+d[e*#]*\b", "suicide"), (r"\bd[*#]e\b", "die"),
    (r"\bd1e\b|\bdi3\b", "die"),
    (r"\b(?:dead|death)\b(?= is| would| will)", "death"),
    (r"\bu\b", "you"), (r"\br\b", "are"), (r"\bn\b", "and"), (r"\babt\b|\b'?bout\b", "about"),
    (r"\b(?:cuz|coz|cos|bc|bcos|bcz|cause)\b", "because"),
    (r"\b(?:gf|bf|bff|bestie|homie|homeboy|homegirl|pal|bro(?= (?:is|says|said|wants|told)))\b", "friend"),
    (r"\b(?:tmr?w|tmrrw|2mrw|2moro|tomoz|tmo)\b", "tomorrow"), (r"\b2nite\b|\btonite\b", "tonight"),
    (r"\bmth\b|\bsmth\b", "something"), (r"\b(?:every ?body|every1|evry ?one)\b", "everyone"),
    (r"\b(?:no ?body|no-?one|no ?1|noone|no one)\b", "nobody"), (r"\bany ?body\b", "anyone"), (r"\bsome ?body\b", "someone"),
    (r"\bends? ?it ?all\b", "end it all"),
    (r"\bself[ -]?harm", "selfharm"),
    (r"\bwith me gone\b", "without me"),
    (r"\bparacetamol|\bsleeping (?:pills|tablets)|\bpain ?killers|\btablets?|\bmeds\b|\bmedication", "pills"),
    (r"\bfeel(?:s|ing)?\b|\bfelt\b", "feel"),
)  # fmt: skip

_WEIGHT: Final = (
    r"\b(?:really|rly|just|honestly|actually|literally|so|even|tbh|ngl|fr+|frfr|lowkey|highkey|low key|kinda|sorta|kind of|"
    r"sort of|a bit|a little|totally|completely|utterly|absolutely|very|quite|simply|truly|seriously|basically|pure|right|"
    r"to be honest|if i am honest|to be straight with you|in truth|at all|deep down|sometimes|often|again|still|maybe|perhaps|"
    r"probably|please|pls|sir|madam|bro|bruh|man|mate|dude|girl|chile|y'?all|abeg|frankly|fuckin[g']?|fking|damn|bloody|freaking|effing|"
    r"also|only|ah|sure|well|ugh|now|genuinely|super|deeply|mentally|extremely|incredibly|quietly|kindly|don|i mean|you know)\b"
)
_LIKE: Final = r"(?<!feel )(?<!look )(?<!sound )(?<!would )(?<!people )(?<!someone )(?<!something )(?<!live )(?<!on )(?<!keep )\blike\b(?! (?:this|to|that))"


def evened(read: str, meant: str) -> str:
    """The `plain` text in these few words; clauses end in " . ", commas stand alone. `meant` are words worth mending."""
    said = mended(read, meant, _REAL)
    for source, instead in _SPELLED_OUT:
        said = pattern(source).sub(instead, said)
    said = pattern(r"[.!?;:…()\[\]\"\n]+|\s-+\s").sub(" . ", said)
    said = said.replace(",", " , ")
    said = pattern(r"[^\w\s.,]+").sub(" ", said)
    said = pattern(_WEIGHT).sub(" ", said)
    said = pattern(_LIKE).sub(" ", said)
    return " " + " ".join(said.split()).replace(" . with ", " with ") + " "


@cache
def template(source: str, classes: tuple[tuple[str, str], ...]) -> str:
    """A phrase as a pattern: {name} is one of a class, ".." up to three words of any kind."""
    for _ in range(3):
        for name, words in classes:
            source = source.replace(f"{{{name}}}", f"(?:{words})")
    return source.replace(" .. ", r" (?:[^ .,]+ ){0,3}")


def vocabulary(*lists: tuple[str, ...]) -> str:
    """The whole words in lists of phrases, so that whatever is listened for is also heard with a slip of the finger."""
    found = pattern(r"(?<![\w\\\])}])[a-z]{5,}(?![\w\\?*+{(\[])").findall(
        " ".join(" ".join(one) for one in lists)
    )
    return " ".join(dict.fromkeys(found))
