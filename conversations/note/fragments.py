"""What a chat message leaves out, put back: "asked about my thesis" had a "you", "loved the dog" an "I"."""

import re
from functools import cache
from typing import Final, Literal

from conversations.note.shapes import shape
from conversations.note.tidy import bag, words
from conversations.understanding.text import lazily

_LONGEST_WORD: Final = 60
_ENGLISH: Final = bag(
    "the a an my your we i you she he it they to of in on for with about at and was is are were that this when",
    "how why so but not no very really asked told said showed liked loved talked laughed want work because as",
    "by from up out if who what had have has be being just like people their her his our us me them him",
)
_FOREIGN: Final = bag(
    "el la los las de que por mi su un una y en con del al lo se es muy para nos est je vous et dans pour sur une",
    "le les des ma mon nous der die das und ich sie mit für ein eine ist auf zu über wir il che per di sono não uma",
    "elle pourquoi parce qui avec perché quando porque cuando con warum weil wie",
    "com meu minha eu você quiero aprender trabajar trabajo gente quero",
    "och jag att det een het ik mijn ve bir için jak się na ze",
)
_DANGLING: Final = bag(
    "a an the my your our their his her its this that these those and or but so because with without of in on at",
    "to for from by about as if when while who which what how why where i we you they he she it is was were am are",
    "be been had has have not very really just also than then into over after before until like such some any",
)
_BREAKS: Final = (
    ", ",
    "; ",
    " and ",
    " but ",
    " because ",
    " so ",
    " which ",
    " while ",
    " when ",
    "，",
    "、",
    "، ",
)
_MASS: Final = lazily(
    r"(?:work|music|coffee|tea|football|python|sql|excel|java|code|food|art|math|maths|design|data|cooking|testing"
    r"|research|travel|bread|sport|culture|history|health|care|growth|experience|stability|impact|purpose|trust"
    r"|freedom|respect|support|money|fun|nature|science|fashion|retail|marketing|education|creativity|innovation"
    r"|\w+(?:ness|ity|ment|tion|sion|ship|ance|ence|ism|ics|logy|graphy)|\w{3,}ing|[^\W\d_]*[A-Z]{2,}\w*)\Z"
)
_ABSTRACT: Final = lazily(
    r"(?:growth|experience|stability|impact|purpose|trust|freedom|respect|support|creativity|innovation|security"
    r"|responsibility|variety|mentoring|learning|training|meaning|structure|balance|flexibility)\Z"
)
_ADJECTIVE: Final = (
    r"(?:friendly|nice|kind|funny|warm|patient|chill|welcoming|helpful|calm|relaxed|open|honest|sweet|lovely|cool"
    r"|great|easy|interesting|encouraging|supportive|polite|gentle|curious|attentive|generous|understanding|frank)"
)
_ABOUT_A_PERSON: Final = bag(
    "friendly kind funny patient welcoming helpful sweet encouraging supportive polite gentle curious attentive",
    "generous understanding nice warm",
)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The patterns of this file, compiled when first needed."""
    mine = r"(?: (?:that )?(?:I|my|me)\b)"
    return re.compile(
        {
            "you": rf"(?:really |also |then |just )?(?:(?:asked|told|showed|explained|said|gave|mentioned|offered"
            r"|walked|took|let|made|shared|drew|introduced|smiled|nodded|remembered|noticed|waited|helped|brought|knew"
            r"|listened|complimented|praised|called|laughed at|thanked|described|recommended|suggested)\b"
            rf"|(?:liked|loved|enjoyed|appreciated|wanted|found){mine})",
            "we": r"(?:talked|chatted|discussed|laughed|joked|bonded|spoke|compared|swapped|went (?:through|over)"
            r"|looked at|ended up|both)\b",
            "i": r"(?:really |also |just |always |have always |do )?(?:loved?|liked?|enjoy(?:ed)?|learned"
            r"|learnt|felt|feel"
            r"|hated?|appreciate[ds]?|want(?:ed)?|need(?:ed)?|hope|wish|would (?:like|love)|grew up|believe"
            r"|think|thought"
            r"|found|remember(?:ed)?|miss(?:ed)?|care|prefer|admire|dream|got|was|am|have|had|can|could|can't|been)\b",
            "adjective_i": r"(?:(?:really|very|so|also|always|super) )?(?:interested|passionate|excited|keen"
            r"|eager|curious"
            r"|fascinated|motivated|ready|happy|good at|into)\b(?= \w)",
            "bits": r"(?:i just |just |it's |it is |it was |maybe |mostly |mainly )*",
            "adjective": rf"(?:(?:so|very|really|super|pretty|quite|just|all|both) )*{_ADJECTIVE}"
            rf"(?:(?:,| and|, and) (?:(?:so|very|really|super|quite) )*{_ADJECTIVE})*(?: (?:with|to) me"
            rf"| to talk to)?\Z",
            "felt": r"(?:vibes?|energy|atmosphere|mood|feeling|team|office|place|view)\Z",
            "person": r"\W+(?:guy|lady|woman|man|person|bloke|dude|chap|interviewer|human|soul)\Z",
            "thing": r"\s+(?:thing|stuff|bit|part)\Z",
            "filler": r"(?<!first)(?<!best)(?<!same)(?<!whole)(?<!only)(?<!last)(?<!next)(?<!right)(?<!funny)(?<!nice)"
            r"(?<!good)(?<!great)(?<!any)(?<!some)(?<!every)(?<!new)(?<!the)(?<!one)(?<!this)(?<!that)(?<!real)"
            r"(?<!main)(?<!the other)\s+(?:thing|stuff)(?= (?:at|in|on|during|behind|by|near)\b|\Z)",
            "plural": r"[^\W\d_]{2,}[^siu\W\d_]s\Z|(?:people|kids|children)\Z",
            "latin": r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]",
            "determined": r"(?:the|a|an|my|your|our|their|his|her|its|this|that|these|those|some|any|every|each"
            r"|all|no|one"
            r"|two|three|four|both|how|when|what|why|where|who|meeting|seeing|it|there|you|we|I|everyone|everybody)\b"
            r"|[\w'-]+(?: [\w'-]+)?'s |(?:Mr|Mrs|Ms|Dr|Prof)\b",
        }[name],
        re.IGNORECASE if name not in {"latin", "plural"} else 0,
    )


Kept = Literal["moment", "why", "answer"]
_LIKE_IT_IS: Final = (
    r"(?:hands[- ]on|fast[- ]paced|practical|varied|flexible|remote|local|different|challenging|interesting|fun"
    r"|creative"
    r"|meaningful|outdoors|close to home|near (?:my|the) \w+|nearby|useful|new|exciting|steady)"
)
_BASES: Final = (
    r"(?:help|make|get|learn|build|grow|do|see|teach|meet|become|be|earn|use|create|give|find|gain|improve|travel|write"
    r"|cook|bake|fix|show|develop|contribute|pass)\b(?! (?:is|was|are)\b)"
)


def restored(text: str, purpose: Kept) -> str:
    """The fragment with the subject that was meant; text that has one is left alone."""
    if purpose == "moment":
        text = _pattern("filler").sub("", text) if words(text) > 2 else text
        for subject in ("you", "we"):
            if _pattern(subject).match(text):
                return f"{subject} {text[:1].lower()}{text[1:]}"
    if _pattern("i").match(text):
        text = re.sub(r"^(\w+ \w+), (?=(?:love|like|want|hate)\b)", r"\1 and ", text)
        have = "have " if text.lower().startswith("always ") else ""
        return f"I {have}{text[:1].lower()}{text[1:]}"
    if purpose == "why":
        text = _reason(text)
    if purpose != "moment" and _pattern("adjective_i").match(text):
        return f"I am {text[:1].lower()}{text[1:]}"
    if purpose == "answer" and re.match(r"\w{2,}ed\b(?! (?:by|with)\b)", text):
        return f"I {text[:1].lower()}{text[1:]}"
    bare = text if shape(text) == "clause" else _pattern("thing").sub("", text)
    return bare if _pattern("determined").match(bare) and words(bare) > 1 else text


def _reason(text: str) -> str:
    """A reason's small missing words: "seems fun", "help people", "chance to learn"."""
    if re.match(r"(?i)(?:seems|looks|sounds|feels)\b", text):
        return f"it {text[:1].lower()}{text[1:]}"
    if re.match(rf"(?i)(?:(?:so|very|really|super) )?{_LIKE_IT_IS}\Z", text):
        return f"it is {text[:1].lower()}{text[1:]}".replace("hands on", "hands-on").replace(
            "fast paced", "fast-paced"
        )
    if re.match(rf"(?i){_BASES}", text) and words(text) > 1:
        return f"to {text[:1].lower()}{text[1:]}"
    if (
        re.match(r"(?i)(?:chance|place|way|job|role|team|company|school|shop|stepping stone)\b", text)
        and words(text) > 1
    ):
        return f"a {text[:1].lower()}{text[1:]}"
    return f"an {text[:1].lower()}{text[1:]}" if re.match(r"(?i)opportunity\b", text) else text


def determined(text: str) -> bool:
    """Whether the phrase says which one: "the dog", "your idea"; "dog" and "bad printers" do not."""
    return _pattern("determined").match(text) is not None


def counted(text: str) -> bool:
    """Whether a bare phrase is no one thing and stands without an article: "teamwork", "Python"; not "good energy"."""
    last = text.split()[-1]
    if _pattern("felt").match(last):
        return False
    return last[:1].isupper() or _MASS.match(last.lower()) is not None


def abstract(text: str) -> bool:
    """Whether it is something one looks for in any job: "growth", "stability"."""
    return _ABSTRACT.match(text.split()[-1].lower()) is not None


def several(text: str) -> bool:
    """Whether a bare phrase means more than one: "bad printers", "people"."""
    return _pattern("plural").search(text.split()[-1]) is not None


def quality(text: str) -> str:
    """What someone or something was, where that is all that is said: "really friendly"; "nice guy" is "nice"."""
    bare = re.sub(r"(?i)^an? ", "", _pattern("person").sub("", text))
    return bare if _pattern("adjective").match(bare) else ""


def of_a_person(text: str) -> bool:
    """Whether a quality is one of people: "patient", not "interesting"."""
    return any(word in _ABOUT_A_PERSON for word in re.findall(r"\w+", text.lower()))


def foreign(text: str) -> bool:
    """Whether the words are in another language or script: no English frame fits around them."""
    letters = [mark for mark in text if mark.isalpha()]
    latin = sum(_pattern("latin").match(mark) is not None for mark in letters)
    if latin * 2 < len(letters):
        return True
    # The "a" of "m'a" is no English one.
    said = re.findall(r"(?<![\w'])[^\W\d_]+", text.lower())
    english = sum(word in _ENGLISH for word in said)
    other = sum(word in _FOREIGN for word in said)
    if not english and len(said) > 2 and not text.isascii() and any(not mark.isascii() for mark in letters):
        return True
    return other > english and (other > 1 or len(said) <= 3 or not english)


def dangles(text: str) -> bool:
    """Whether it breaks off in the middle: "you were"."""
    return text.split()[-1].lower() in _DANGLING


def clipped(text: str, most: int) -> str:
    """At most so many words of one sentence, ended where a clause ends; a stream without spaces is cut too."""
    kept = [word if len(word) <= _LONGEST_WORD else _cut(word) for word in text.split()]
    if len(kept) <= most and sum(map(len, kept)) <= most * 8:
        return " ".join(kept)
    while len(kept) > most or sum(map(len, kept)) > most * 8:
        kept.pop()
    head = " ".join(kept)
    place = max(head.rfind(mark) for mark in _BREAKS)
    if place * 3 > len(head):
        head = head[:place]
    kept = head.rstrip(" ,;:").split()
    while len(kept) > 1 and kept[-1].lower().strip(",;:") in _DANGLING:
        kept.pop()
    return " ".join(kept).rstrip(" ,;:")


def _cut(word: str) -> str:
    head = word[:_LONGEST_WORD]
    place = max(head.rfind(mark) for mark in "，、。；؛,;")
    return head[:place] if place > 5 else head
