"""People's names, as they are written."""

import unicodedata
from typing import Final

from conversations.understanding.naming_in_talk import names_within, without_spelling
from conversations.understanding.story_known import FIRMS_LIKE_PEOPLE, FIRST_NAMES
from conversations.understanding.text import SHORT, folded, is_long, pattern, wordset

TITLES: Final = wordset(
    "mr mrs ms miss mx dr prof professor sir madam dame herr frau mme mlle señor señora sr sra"
)
_PARTICLES: Final = wordset(
    "van von de da del della di dos du la le den der bin binti ibn al el st ter ten mac mc o y"
)
_JOINS: Final = wordset("and of the for")  # inside a company's name

# Words that no name is made of; "will", "may", "mark", "grace" and their like are left out on purpose.
NOT_NAMES: Final = wordset(
    "i me my mine we us our you your he him his she her hers they them their it its this that "
    "these those who whom what which when where why how a an the and or but nor so yet if then "
    "than as at by for from in into of off on onto out over to up with without about after before "
    "during between through is was were be been being am are do does did done doing has have had "
    "having can could would should shall might must not no none nope nah nothing nobody someone "
    "somebody anyone anybody everyone everybody something people person persons guy guys woman "
    "women man men lady ladies gentleman dude girl girls boy boys folks kid one two three four "
    "five six seven eight first second third other others another both all some any few several "
    "many more most manager managers recruiter recruiters interviewer interviewers hr panel team "
    "teams boss bosses ceo cto cfo coo founder founders owner owners director directors head lead "
    "leads chef engineer engineers developer developers designer designers colleague colleagues "
    "supervisor assistant receptionist hiring talent company firm employer staff senior junior "
    "dont know knew remember recall forget forgot forgotten sure unsure maybe perhaps probably "
    "think thought guess believe called named name names spoke talked met saw interviewed "
    "interview just only also really very too here there yes yeah yep ok okay well um uh hmm like "
    "sorry please thanks thank idea clue cant cannot didnt doesnt wasnt isnt actually honestly "
    "later skip still again ever never always often now today yesterday tomorrow monday tuesday "
    "wednesday thursday friday saturday sunday morning afternoon evening said says told asked "
    "asks liked loved showed explained mentioned wanted was went got came gave took small big "
    "nice good great bad old young tall short new real kind friendly lovely funny everything "
    "anything thing things stuff lot bit part role job post position question questions answer "
    "answers zoom call phone email office building room late train bus wrong right same different "
    "because since while until though although however plus minus number department sales "
    "marketing finance engineering design product legal operations ops it's im ive id ill lol "
    "haha left let make made say see seem felt feel feeling went bombed ugh hi hello hey dear bye "
    "happened happen look looked himself herself themselves wee another lad bloke fella chap gent madam sir "
    "lol name cannae dinnae mind teacher nurse matron principal doctor editor sisters brothers sister brother wife husband glasses friend friends contact pa ai bot chatbot robot video recording recorded computer machine screen test tell promise private confidential secret seriously apparently literally basically obviously luckily annoyingly funnily started starts starting begins began beginning signed says reads invite surname given unknown whoever several leave back afterwards afterward after"
)

_ROLE = (
    r"(?:interviewers?|recruiters?|managers?|boss|bosses|names?|lad(?:y|ies)?|lads?|guys?|wom[ae]n|m[ae]n|panel|person|people|girls?|dudes?|blokes?|fellas?|"
    r"chaps?|gentlem[ae]n|gent|director|owner|head|lead|leader|supervisor|chef|assistant|colleague|coworker|partner|deputy|ceo|cto|cfo|coo|founder|"
    r"principal|teacher|nurse|matron|doctor|editor|designer|developer|engineer|rep|one|other|others|second|first|third|host|officer|secretary|"
    r"receptionist|vp|pm|hr)"
)
_LEAD_IN = (
    r"^(?:(?:so|um+|uh+|well|ok|okay|oh|yes|yeah|hmm|sure|hi|it was|it's|its|that was|that'?s|(?:i )?(?:think|"
    r"believe|guess)(?: it'?s| it was| (?:her|his|their) names? (?:was|is|were))?|"
    r"i (?:talked|spoke|chatted) (?:to|with)|i met(?: with)?|i saw|i had|talked (?:to|with)|spoke (?:to|"
    r"with)|met(?: with)?|interviewed (?:by|with)|i was interviewed by|with|by|to|"
    r"i only (?:know|remember|got|have) (?:her|his|their)(?: first)? names?,?|"
    rf"(?:the|my|our|his|her|their|this|that|an?|one|some|another) (?:[\w-]+ ){{0,2}}?{_ROLE}(?:'?s names?)?(?:,| (?:was|were|is|are|called|named|being))?|"
    rf"{_ROLE}(?:'?s)? (?:names? )?(?:was|were|is|are|called|named)|"
    r"(?:her|his|their|the) (?:first |last |full )?names?(?:'s| (?:was|were|is|are|would be)(?: something like)?)|that(?:'d| would) be|(?:it|this)(?:'d| would) be|would be|(?:she|he|they) goes? by(?: the name(?: of)?)?|by the name of|none other than|certain|"
    r"(?:right |just )?(?:at the (?:very )?(?:end|start|beginning)|towards the end|at first|to begin with|later(?: on)?|afterwards|halfway through)|(?:pretty|fairly|quite) sure (?:it'?s|it was)|(?:i )?(?:want to|wanna|would|'d) say|"
    r"(?:her|his|their|the) (?:first |last |full )?names? (?:(?:starts|started) with an? \w\b,?)|they were(?: called)?|she "
    r"was(?: called)?|he was(?: called)?|she'?s(?: called)?|he'?s(?: called)?|him ?self(?: was)?|her ?self(?: was)?|themselves|"
    r"they'?re(?: called)?|names?:?|spelt|spell?ed|interviewers?:?|called|named|goes by|someone (?:called|named)|"
    r"an?|one|two people|two of them|there (?:was|were)(?: two| three)?|three people|both|another(?: one)?|the other(?: one)?|and|also|plus|then|maybe|"
    r"probably|actually|first|second|just|only|wee|old|young|good old|is|was|were|in there was)(?:\s*[:,-]\s*|\s+|$))+"
)
_TAIL = (
    r"\s*(?:\([^)]*\)?|\b(?:from|in|at|of|who|whom|which|that|the|my|our|his|her|a|an|i think|i guess|i "
    r"believe|or something|maybe|probably|something|as|was|is|were|and then|for|"
    r"on|again|too|as well|if i remember|not|but|rather|instead|because|so|said|asked|told|lol|haha|please|"
    r"thanks|only|both|alone|mostly|today|yesterday|if memory|i reckon|i suppose|all lowercase|reckon|mainly|himself|herself|themselves)\b.*)$"
)
_WHAT_THEY_DID = r"\s*\b(?:joined|popped|came|sat|dropped|hopped|stepped|walked|turned up|led|took notes|took over|did|introduced|interviewed|spoke|talked|chatted|greeted)\b.*$"
_BETWEEN = (
    r"\s*(?:,|;|\n|\+|&|/|=|\bthe other(?: one)?(?: was| is)?\b|(?<=\w)\s+n(?=\s)|•|\*|\band\b|(?<= )और(?= )|\bplus\b|\bas well as\b|\balso\b|\bthen\b(?! (?:left|went|said|asked|told|we|i|she|he|they)\b)|\by\b(?= [A-Z])|"
    r"(?<=[^\W\d_]{3})(?<!\bmrs)(?<!\bprof)(?<!\bsgt)(?<!\bcapt)(?<!\brev)(?<!\bcol)(?<!\bgen)(?<!\bmaj)(?<!\bcpl)(?<!\bpvt)(?<!\bhon)(?<!\bengr)(?<!\bcllr)(?<!\bsra)(?<!\bsnr)(?<!\bjnr)\.(?=\s|$)|\s-\s|\s-$|\bund\b|\bet\b(?= ))\s*"
)


_HONORIFIC: Final = wordset(
    "doctor father fr sister sr brother br pastor rev reverend captain capt sergeant sgt engineer engr chief nurse matron judge justice "
    "col colonel lt lieutenant maj major gen general cpl corporal pvt cllr councillor lord lady dame imam rabbi chef coach officer hon sra srta señorita fräulein sensei ustad maestro uncle aunty"
)
_NICKNAMED: Final = wordset("big old young little wee tall lil")  # "Big Dave"
_AFTER_A_NAME: Final = r"(?<=\w) (?:sir|madam|ma'am|ji|san|sama|bhai|didi|sahab|oga)$"
_MARKS_AROUND = "@ \t\"'“”‘’.,:;!?()[]<>-_…"
_NO_NAME = (
    r"^(?:not|no|don'?t|didn'?t|can'?t|cannae|cannot|couldn'?t|i don'?t|i can'?t|i cannae|i didn'?t|i forg[eo]t|forg[eo]t|no idea|idk|idr|dunno|"
    r"i am not|i'?m not)\b"
)


_NUMBERED: Final = r"(?:^|(?<=\s))\d{1,2}[.)] "
_MOST_NAMES: Final = 20
_KEPT: Final = frozenset(".,;:&+/()'’\"“”-–=?!|•*_@#\u200c\u200d")

# First names that are last names as well, or the second half of a double one: "sarah connor", "anna maria".
_ALSO_LAST: Final = wordset(
    "aaron abdul abi adam alan albert alex ali amir andrew ann anne anthony antonio april arthur ashley barbara beatrice bella "
    "benjamin bernard beth bruno caleb cameron carl carol caroline charles chen christian christina christine claire clara clare "
    "claude colin connor conor craig curtis dale dan daniel dave david dawn dean dominic don douglas duncan dylan eddie edgar "
    "edward elena elizabeth ellen elliot emmanuel evan eve faith felix fergus fernando finn francis frank fraser fred gabriel garry "
    "george gerald gerard glen gordon grace graham greta guy hamza harold harry hassan hazel henry holly hope howard hugh hugo "
    "ibrahim isaac isabel ivan ivy jack jacob jamal james jan jane janet jay jean jo joan joe john jordan jorge jose joseph joy "
    "joyce juan judith julia julian june karim kate katherine kay keith kelly kelvin kenneth khalid kim kofi kwame kyle lara "
    "laurence lawrence lee leigh lena leo leon leroy lesley lewis liam lloyd lorenzo lou louis louise luca lucas lucia luis luke lynn "
    "mack malik manuel marco marcus margaret maria marie mario marion mark marlon martin marvin mary matthew maurice max may "
    "mehmet mei michael mike miguel mo mohamed mohammed mona morgan moses muhammad musa neil ngozi nicholas nicole noel nora "
    "oliver omar oscar owen pat patrick paul pedro penny peter philip pia pierre raj rahul rajesh ralph rashid ray raymond reece "
    "ricardo richard rita rob robert roberto robin roger roland roman ron rosa rosalind rose ross rowena roy rupert russell ruth "
    "ryan sam samuel santos scott sean sebastian shannon simon simone sofia solomon sophia stephen steven stewart stuart sue "
    "susan suzanne taylor teresa terry theresa thomas tom tommy tony todd tyler uche valentina vera victor victoria vincent "
    "viola walter wang warren wayne wes will william xavier youssef yusuf yvonne"
)


def names_told(text: str) -> tuple[str, ...]:
    """`names`, and those in a sentence about somebody: "think she said Moira", "Kofi led it and Ama sat in"."""
    return names(text, told=True)


def names(text: str, *, told: bool = False) -> tuple[str, ...]:
    """Interviewers' names in the order given, titles kept; () when there is none in the answer."""
    if is_long(text):
        return ()
    found: list[str] = []
    text = pattern(rf"(?i)\b(?:from|at|for|of) (?:{FIRMS_LIKE_PEOPLE})\b").sub(" ", text)
    text, letters = without_spelling(_without_signs(pattern(_NUMBERED).sub(", ", text)))
    flat = folded(text)
    start = 0
    for gap in [*pattern(_BETWEEN).finditer(flat), None]:
        end = gap.start() if gap else len(text)
        for name in _names_in(text[start:end].strip(), flat[start:end].strip(), told):
            if name.casefold() not in {one.casefold() for one in found}:
                found.append(name)
        start = gap.end() if gap else end
    if len(found) > 1 and flat == text:
        found = [each for name in found for each in one_by_one(name)]
    if not found and is_name(letters):
        return (letters,)
    return tuple(found[:_MOST_NAMES])


def _without_signs(text: str) -> str:
    """Letters of every script, with the marks that belong to them, and what stands between names."""
    return "".join(
        char
        if char in _KEPT or char.isalnum() or char.isspace() or unicodedata.category(char)[0] == "M"
        else " "
        for char in text
    )


def one_by_one(name: str) -> tuple[str, ...]:
    """The first names in a row that were typed without commas: "Jens Mia" are two, "Anna Maria" is one."""
    first, *others = name.split()
    row = all(each.lower() in FIRST_NAMES for each in others)
    double = len(others) < 2 and any(each.lower() in _ALSO_LAST for each in others)
    if not row or double or first.lower() in _HONORIFIC or not is_name(first):
        return (name,)
    return first, *others


def _names_in(piece: str, flat: str, told: bool) -> tuple[str, ...]:
    if pattern(_NO_NAME).search(flat) and told and (but := flat.find(" but ")) > 0:
        piece, flat = piece[but + 5 :], flat[but + 5 :]
    deed = pattern(_WHAT_THEY_DID).search(flat) if told else None
    name = _name_in(piece[: deed.start()], flat[: deed.start()]) if deed else None
    name = name or _name_in(piece, flat)
    if pattern(r"^(?:who|whom|whose|which|not)\b|\bi (?:\w+ )?call(?:ed|ing)?\b|\bby mistake\b").search(flat):
        return ()
    if not told or name or len(piece) > SHORT or pattern(_NO_NAME).search(flat):
        return (name,) if name else ()
    return tuple(title_case_name(each) for each in names_within(piece, is_name))


def _name_in(piece: str, flat: str) -> str | None:
    if len(piece) > SHORT or pattern(_NO_NAME).search(flat):
        return None
    lead = pattern(_LEAD_IN).match(flat)
    cut = lead.end() if lead else 0
    tail = pattern(_TAIL).search(flat, cut)
    name = piece[cut : tail.start() if tail and tail.start() > cut else None].strip(_MARKS_AROUND)
    if pattern(r"[^\W\d_]{2,}\.? [^\W\d_]$").search(name) and f"{name}." in piece:  # "Jen K."
        name += "."
    name = pattern(rf"(?i){_AFTER_A_NAME}").sub("", name)
    return title_case_name(name) if is_name(name) else None


def is_name(text: str) -> bool:
    """Could be a name: one to five words of letters, none an everyday word; not a title alone."""
    parts = text.split()
    if not 1 <= len(parts) <= 5 or len(text) > 60:
        return False
    parts = [_without_marks(part) for part in parts]
    if not all(pattern(r"[^\W\d_]+(?:[.'’\-][^\W\d_]*)*\.?").fullmatch(part) for part in parts):
        return False
    bare = [part.rstrip(".").replace("’", "'").replace("'", "").casefold() for part in parts]
    if bare[:2] in (["head", "chef"], ["sous", "chef"], ["head", "teacher"]):
        bare = bare[1:]
    while len(bare) > 1 and (bare[0] in _HONORIFIC or bare[0] in TITLES):
        bare = bare[1:]
    real = [word for word in bare if word not in TITLES and word not in _PARTICLES]
    if not real and len(bare) == 1 and bare[0] in _PARTICLES:  # "Al", "El": short for something
        real = bare
    if len(real) > 1 and real[-1] in ("senior", "junior"):
        real = bare = real[:-1]
    if len(real) > 1 and real[0] in _NICKNAMED:
        real = bare = real[1:]
    return bool(real) and not any(word in NOT_NAMES for word in bare)


def _without_marks(word: str) -> str:
    return (
        word
        if word.isascii()
        else "".join(
            char for char in word if unicodedata.category(char)[0] != "M" and char not in "\u200c\u200d"
        )
    )


def title_case_name(text: str) -> str:
    """A name typed in lower case, capitalised ("mr. okafor" gives "Mr. Okafor"); any other as written."""
    parts = " ".join(text.split()).split(" ")
    if any(part[:1].isupper() for part in parts if part.rstrip(".").casefold() not in TITLES):
        parts = [_capital(part) if part.rstrip(".").casefold() in TITLES else part for part in parts]
        return " ".join(parts)
    out = [
        part if index and part in _PARTICLES | _JOINS else _capital(part) for index, part in enumerate(parts)
    ]
    return " ".join(out)


def _capital(word: str) -> str:
    """Capitals at the start, after a hyphen, and after the apostrophe of an O'Neil."""
    if not word.islower():
        return word
    pieces = [piece[:1].upper() + piece[1:] for piece in word.split("-")]
    word = "-".join(pieces)
    return pattern(r"^(O['’])([^\W\d_])").sub(lambda m: m[1] + m[2].upper(), word)
