"""A word of a slip in a sentence that owns up to none: what was seen and heard there, a wish, what others did.

A confession is in the first person and has a fault in it. A sentence is left alone when the clause that holds the
telling words has nothing of the writer's own in it, and something in the sentence shows whose matter it is.
"""

from typing import Final

from conversations.note import checker_families as families
from conversations.note import checker_slips as slips
from conversations.note import checker_wider as wider
from conversations.note.checker_patterns import family
from conversations.understanding.text import lazily

_WARM: Final = (
    slips.MOMENT
    + wider.MOMENT
    + r"""
(?:made|makes|make|made up|kept|keeps) (?:the|me|us|everyone|everybody|my|our|all of us|people)(?! (?:late|wait|nervous|unprepared))
(?:is|was|are|were|sounds?|sounded|be|looks?|looked|'s|felt|feels|seems?) (?:\w+ ){0,3}?(?:genius|beaut\w+|lovely|charming|clever|catching|great|wonderful|brilliant|decent|kind|fun|funny|touching|interesting|impressive|good|nice|worth|fine|perfect|sweet|heaven|home|magic|amazing|fantastic|the best|fascinating|inspiring|memorable|delightful|hilarious|gold|new to me|clear|close to my heart|true)
(?:is|was|are|were|sounds? like|be|'s) (?:\w+ ){0,2}?(?:rule|habit|promise|idea|thing|story|kind|sort|place|touch|detail|sight|sound|puzzle|joy|task|problem|team|work|art|skill|way|reason|sign|lesson|image|picture|craft|tradition|custom|dream) (?:\w+ ){0,6}?(?:I|me|we|us|you|itself|of|to|in|at|that)
(?:tells?|told|says|said|shows?|showed|taught|teaches) me (?:\w+ ){0,2}?(?:much|a lot|more|everything|something|all|how|what|that|about|why)
(?:I|we) (?:\w+ )?(?:lov\w+|lik\w+|enjoy\w*|admir\w+|smil\w+|laugh\w*|grinn\w*|cherish\w*|treasur\w*|envy|envied|adore\w*|applaud\w*|respect\w*)
(?:favou?rite|highlight|beaut(?:y|iful)|delight\w*|genius|gem|jealous|smile|grin|cracked me up|warm\w* my|hats? off|what an? (?!\w* ?(?:mess|shambles|start|disaster)))
"""
)
_RECEIVED: Final = r"""
(?:told|tells|tell|taught|teach|teaches|made|makes|make|showed|shows|show|shown|showing|gave|gives|let|lets|asked|asks|surprised|impressed|struck|reminded|reminds|stopped|moved|touched|delighted|amused|cheered|fascinated|convinced|cracked|inspired|interests?|draws?|drew|stays?|stayed|stuck|had|have|with|to|for|on|in|after|around|past) me(?! (?:late|nervous|waiting|to be (?:late|there)))
(?:took|takes|carried|brought) me (?:right |straight )?(?:back|home)
made (?:my|our) (?:day|week|morning|afternoon|year|evening)|(?:on|in|off|out of|to|through) my (?:head|mind|thoughts|mood|list)|my (?:favou?rite|way home|sister|brother|mother|father|mum|dad|gran|wife|husband|flatmate|kids|children|friends?|neighbou?rs?|family|grandfather|grandmother|uncle|aunt|daughter|son)
I (?:\w+ )?(?:lov|lik|enjoy|admir|smil|laugh|understand|hop|want|wish you|look|think|thought (?:about|of)|keep|remember|told|tell|find|found (?:it|that|this)|am glad|was glad|hear|appreciat|respect|envy|already|still|value|noticed (?:your|the|how you)|saw (?:your|the|how)|heard (?:your|the|how))\w*(?! (?:\w+ )?(?:myself|I|my))
"""
"""The first person who receives, likes or wishes: nothing of it is a fault."""

_WISH: Final = r"""
I(?:'d(?= (?:\w+ ){0,2}?(?:love|like|be|take|ask|do|let|go|come|start|try|work|want|wear|bring|give|say|buy|eat|build|learn|join|happily|gladly|rather)\b)| would| will|'ll| can|'m going to| am going to|'ve been| have been| have since)(?! (?:\w+ )?(?:have|not|never))(?! (?:\w+ )?like to (?:correct|clarif\w+|apolog\w+|explain|answer))(?! be (?:on time|punctual|there|better|quieter|ready))
"""
"""What the writer would like, or will do."""

IDIOM: Final = r"""
(?:talk|think|turn|mull|chew|look|read|go|went|mull)\w* (?:it|this|that|them|everything|things) over|think\w* (?:out loud|aloud)|(?:go|goes|went|going|come|came) a long way|could(?: have|'ve) (?:\w+ )?(?:listened|talked|watched|stayed|sat|looked|chatted) (?!less|more quietly)|wrong idea (?:about|of)|all I (?:need|want|ask|know)\w*
(?:thank\w*|grateful|glad|kind|good|nice|lovely|sweet) (?:\w+ ){0,4}?(?:let|letting) me (?:\w+ )?\w+|your (?:[\w'-]+ ){0,2}?jokes?
(?:shak\w+|shook) (?:hands|(?:the|a|your|his|her|everyone's) (?!whole|entire|first|last|full)[\w'-]+)|(?:left|leave|leaving|came away|went home|walked (?:out|away)|drove home) with (?!my|the wrong)
(?:took|take|taken|taking|carried) (?:your |the |that )?(?:\w+ ){0,4}?(?:home|to heart|with me|away)(?! the)
(?:could|can)(?: not|n't|not) (?:\w+ )?(?:think of|imagine|ask for|wish for|dream of|hope for|picture|come up with) (?:(?:a|an|any|anything|anyone|many|much|one) )?(?:\w+ )?(?:better|nicer|finer|lovelier|kinder|happier|warmer|more \w+)
(?:never|not|n't) (?:\w+ )?(?:thought|imagined|dreamt|dreamed|expected|think) (?:that )?I(?:'d| would)(?: ever)? (?:say|write|like|love|enjoy|care|laugh|want|hear|see)
(?:had|taken|have|took) (?:another|a second|a further|a fresh) (?:go|look|try|think|stab|pass|read) (?:at|about|through|over) (?!my|what I)
(?:can't|cannot|can not|couldn't) (?:stop|wait|help|get enough)|(?:can't|cannot|couldn't) (?:say|thank you|tell you|recommend|praise) (?:\w+ )?(?:enough|how)
"""
"""Praise that is worded as a failing."""

_ELSEWHEN: Final = r"""
(?:all|in|most of|half) my life|since I was|(?:for|after|over) (?:\w+ ){0,2}?years|for (?:a|one) year|I used to|as an? (?:\w+ )?(?:child|kid|boy|girl|teenager|student|apprentice|trainee|volunteer)|when I was (?:a|an|\w+teen|little|small|young|six|seven|eight|nine|ten|eleven|twelve|at school)|grew up|growing up|at (?:dinner|breakfast|supper|school|university|college|the market|my (?:last|old|previous|current) (?:job|place|work))|last (?:year|summer|winter|spring|autumn)|every (?:day|week|weekend|morning|evening|summer|saturday|sunday|friday)|I'm already|I am already
"""
"""Another time and place than the interview's."""

_OTHERS: Final = r"""
(?:that |how |when |as |what |where |why |the way |which )?you(?:'ve| have|'re| are|'d| all| both| two| also| always| never| still| even| once| yourself| then)* (?:said|say|told|tell|asked|described|mentioned|explained|showed|shared|let|left|forgot|dropped|stayed|made|keep|kept (?!having|on having|me|asking)|run|built|spend|spent|open|close|started|begin|began|use|teach|train|gave|give|put|play|sing|wear|wore|mend|repair|hang|hung|call|do|did|work|have|serve|sold|sell|bake|write|wrote|print)
(?:nobody|no one|no-one|everyone|everybody|each|people|children|kids|visitors|customers|clients|guests|patients|pupils|students|trainees|apprentices|they|he|she|residents|members|volunteers|one of (?:you|your|the)|your (?:\w+ )?(?:team|colleagues?|students|pupils|patients|customers|guests|children|neighbours?|founder|boss|cook|chef|driver|staff|people|dog|cat|grandmother|grandfather|mother|father|first)|the (?:\w+ )?(?:children|kids|trainees?|apprentices?|students|pupils|patients|customers|guests|visitors|cat|parrot|owner|founder|cook|chef|nurses?|drivers?|porter|team|staff|man|woman|lady|boy|girl|crew|old \w+)) (?!(?:\w+ )?(?:had to|waited|noticed))
"""
"""Others who do something, so that it is not the writer who does it."""

_TODAY: Final = r"""
(?:is|are|'s|has|have|can|will|do|does|stands?|hangs?|sits?|lives?|makes|takes|smells?|opens?|closes?|runs?|rings?|looks?|sounds?|comes?|goes|gets?|keeps?|needs?|works?|always|still)
"""
_THEN: Final = r"""
(?:was|were|wasn't|weren't|did|didn't|had|hadn't|kept|came|went|got|made|rang|dropped|froze|failed|cut|fell|died|broke|stopped|took|gave|lost|left|missed|buzzed|crashed|been)
"""
"""What is so today is the place's own matter; what owns up tells of then."""

_RUEFUL: Final = r"""
no excuse|unacceptable|unusual|unlike|not (?:usual|normal|typical|ideal|acceptable|how|like|good|great|what)|bad|badly|poor|poorly|rude|unforgiv\w+|excus\w+
unfortunat\w+|embarrass\w*|pity|shame|regret\w*|silly|stupid(?:ly)?|fault|mistakes?|oops|whoops|gutted|mortif\w+|sadly|alas|ashamed|inexcusable|careless\w*|clumsy|unprofessional|inconvenien\w+|bother|disturb\w*|next time|in (?:the )?future|from now on|I'm afraid|I fear|despite|in spite of|even though|although|hope you|hope it|hope that you|didn't mind|never mind|bear(?:ing)? with|put(?:ting)? up|must have|may have|might have|should(?:n't)? have|could have|had to (?:wait|repeat|ask|correct|listen|sit|hear)|ought|meant to|failed|noticed (?:that )?(?:I|my)|of mine|at my (?:end|place|side)|on my (?:side|end|part)|(?:your|for) patience|patient
"""
"""What shows that the writer is sorry after all."""

_EDGE: Final = lazily(
    r"[,;:()–—]|\s(?:and|but|so|while|because|since|though)(?=\s(?:I|you|we|it|the|your|my|they|he|she|that|then)\b)"
)
_OWN: Final = lazily(r"\b(?:I|[Mm]y|me|[Mm]ine|myself)\b")


def a_moment(said: str, hit: tuple[int, int]) -> bool:
    """Whether these words of a sentence own up to nothing, though they are words of a slip."""
    around = said[: hit[0]] + " " * (hit[1] - hit[0]) + said[hit[1] :]
    if family(families.SORRY).search(said) or family(_RUEFUL).search(around):
        return False
    if family(_ELSEWHEN).search(around):
        return True
    at, to = _clause(said, hit)
    wishes = family(_WISH).blotted(said, " ", sparing=hit)
    if _OWN.search(family(_RECEIVED).blotted(wishes, " ", sparing=hit)[at:to]):
        return False
    others = family(_OTHERS).match(said[at:to].lstrip(" ,;:()–—"))
    today = family(_TODAY).search(said[at:to]) and not family(_THEN).search(said)
    return wishes != said or bool(others or today or family(_WARM).search(said))


def _clause(said: str, hit: tuple[int, int]) -> tuple[int, int]:
    """The clause that the hit stands in, or the clauses that it reaches over."""
    edges = [found.start() for found in _EDGE.finditer(said)]
    at = max((edge for edge in edges if edge < hit[0]), default=0)
    to = min((edge for edge in edges if edge >= hit[1]), default=len(said))
    return at, to
