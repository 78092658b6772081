"""The company in a short answer, as it goes by."""

from typing import Final

from conversations.understanding.linear import models
from conversations.understanding.story_known import BRANDS, FIRST_NAMES
from conversations.understanding.story_names import surest
from conversations.understanding.story_tags import tagged
from conversations.understanding.text import folded, is_long, pattern, wordset

_MARKS_AROUND: Final = " \t\"'“”‘’.,:;!?()[]<>-_…"
_LEAD_IN = (
    r"^(?:(?:so|um+|uh+m*|hm+|er+m*|ah|eh|right|yeah|yes|yep|sure|hi|hey|it'?s spell?(?:ed|t)|spell?(?:ed|t)|(?:just )?(?:say|call (?:it|them)|use|go with|make it|name)|w/|for|a little|a small|this|which is|known as|initials (?:are|is|only)|interview(?= (?:with|at|for|w)\b)|(?:it |they )?goe?s? by(?: the name(?: of)?)?|trading as|the name'?s|name'?s|they go by|they'?re|they are|that would be|that'?d be|it would be|it'?d be|"
    r"(?:the |their |that )?(?:\w+ )?(?:company|place|firm|shop|business|employer|organi[sz]ation|school|charity|agency|startup)(?:'s)? (?:name )?(?:is|was|'s)?(?: just| actually)? ?(?:called|named)|well|ok|okay|oh|hmm+|over at|down at|up at|is|in|some|a|an|it was|it is|it'?s|its|that was|that'?s|this was|i (?:think|believe|guess)|"
    r"(?:i )?(?:have )?applied (?:to|at|for|with)|(?:sir|ma'?am|madam)(?=,)|i (?:interviewed|applied|was|had (?:it|an interview|one)|went)|interviewed|at|with|for|by|the company (?:was|is|"
    r"name is)|(?:the |their |its )?name (?:is|was)|the one|(?:a |the |this |some )?(?:\w+ )?(?:company|firm|place|startup|shop|agency|cafe|café|bar|restaurant|school|bank|clinic|studio|store|"
    r"start-up|hotel|bakery|charity|nursery|hospital|college|gym|salon|garage)(?: in \w+)?(?: called| named|,)|called|named|an? interview|my interview|company:?|some(?:where|thing)? called|was|is|"
    r"(?:yesterday|today|this morning|last week|earlier)(?:,(?: at)?| at)|just put|put|write|mine was(?: with| at)?|i spoke (?:to|with) .*? (?:of|from)|i'?d say|"
    r"probably|maybe|actually|just|honestly|lol|they'?re called|they are called)(?:\s*[:,-]\s*|\s+|$))+"
)
_TAIL = (
    r"\s*(?:[,;!?(]|(?<=\w\w)(?<!\bpvt)(?<!\bbros)(?<!\bltd)(?<!\binc)(?<!\bco)(?<!\bcorp)(?<!\bst)(?<!\bmt)(?<!\bdr)(?<!\bmr)(?<!\bmrs)(?<!\bintl)(?<!\bassoc)(?<!\buniv)(?<!\bft)(?<!\bmessrs)(?<!\bmfg)(?<!\bsvcs)(?<!\bint)(?<!\bpty)(?<!\bllc)(?<!\bplc)\.(?=\s|$)|\s[-–—]\s|\b(?:i think|i guess|i believe|lol|haha|please|thanks|btw|by the way|if that|"
    r"if you|for (?:a|an|the|their)|as (?:a|an|the)|yesterday|today|this (?:morning|afternoon)|last|on (?:mon|tue|wed|"
    r"thu|fri|sat|sun)|in [a-z]+$|just now|earlier|an hour ago|(?:by|near|next to|opposite|behind|beside|round|down|off|on) (?:my|the|our) \w+|or (?:its|their|the|one of|something)|lah|leh|yaar|sha|yday|yesty|innit|mate|bro|bruv|fam|tho|though|tbh|ngl|ofc|of course|obviously|actually|sadly|unfortunately|yeah|if memory|or something|or similar|i reckon|"
    r"i suppose|pal|sir|madam|but via|via|through an agency|but through|drive[- ]?th(?:ru|rough)|they (?:want|need|make|sell|do|are|were)|who (?:make|sell|do|are)|you know|you'?d know|the \w+ (?:people|place|company|chain|firm|branch|shop|one))\b).*$"
)

MOST_LETTERS: Final = 160
_MOST_WORDS: Final = 8  # of a name written with capitals throughout
_LINKS: Final = wordset(
    "de del de la los las el le les da do dos das di du des van von der den und et and y e & + of the for in on at by with to 4 n"
)
_ABBREVIATED: Final = r"(?i)(?:\b(?:pvt|bros|ltd|inc|co|corp|intl|pty|mfg)|(?:^|[ .])[A-Z](?:\.[A-Z])*)\.$"
# Brands that are written with a mark, and those whose name is a request otherwise.
_MARKED: Final = wordset("yahoo! kahoot! joomla! yum!")
_COMMAND_BY_NAME: Final = r"^(?:Next|NEXT|Back Market|Help Scout|Help at Hand|Stop (?:&|and) Shop|Pass)[.!]?$"
_PLACE: Final = (
    r"(?:compan(?:y|ies)|firms?|places?|start-?ups?|shops?|agenc(?:y|ies)|caf[eé]s?|bars?|pubs?|restaurants?|schools?|banks?|clinics?|studios?|stores?|hotels?|baker(?:y|ies)|charit(?:y|ies)|nurser(?:y|ies)|hospitals?|colleges?|"
    r"gyms?|salons?|garages?|warehouses?|offices?|business(?:es)?|practices?|surger(?:y|ies)|barbers?(?:'s)?|barber shop|groomers?|solicitors?|builders?|factory|farms?|kitchens?|outfits?|nonprofit|ngo|thing|"
    r"takeaway|chippy|supermarkets?|pharmac(?:y|ies)|call cent(?:re|er)|daycare|cr[eè]che|dentists?|vets?|care home|home|chain|franchise|mom and pop|family)"
)
_WORK: Final = r"(?:jobs?|positions?|roles?|posts?|gigs?|internships?|apprenticeships?|placements?|shifts?|traineeships?|work|vacanc(?:y|ies)|trainee\w*|assistant)"
# A place that is only described, or the work: "some firm, they never said which", "it's for a lifeguard job".
_DESCRIBED: Final = (
    r"^(?:so |um+ |uh+ |well |oh |just |it(?:'s| was| is) |that(?:'s| was) |this was |dunno,? |idk,? |not sure,? |no idea,? |i think |like |only |at |for |with |in )*"
    rf"(?:the (?:[a-z'-]+ ){{0,2}}?{_PLACE}(?= (?:by|near|next to|round|down|up|opposite|beside|behind) (?:my|our|the|us|where)\b)|(?:a|an|some|one of (?:those|these|the)|this|another|(?:my|his|her|our|their) (?:[a-z'-]+(?:'s)? )?\w+'s) (?:[a-z'-]+ ){{0,4}}?{_PLACE}(?=$|[ ,.;!-])(?! (?:called|named|by the name))(?!.*\b(?:called|named|name is|goes by|name of)\b)|(?:a|an|the|some) (?:[a-z'-]+ ){{0,3}}{_WORK}\b(?=$|[ ,.;!-])(?! (?:at|with|for|in) \w))"
)


def company_name(text: str) -> str | None:
    """The company as it goes by in an answer ("it was at Acme, I think"); None where there is none."""
    if is_long(text) or _only_described(text):
        return None
    said = _said(text)
    told = surest(tagged(text, models()["names"]), "firm")
    whole = (
        said is not None
        and told is not None
        and told.rstrip(".") in said
        and (len(said.removeprefix("the ").split()) <= _SHORT or _written_as_a_name(said))
    )
    trimmed = said is not None and told is not None and told.startswith(said) and told[len(said) :].islower()
    name = said if told is None or whole or trimmed else told
    if name is None:
        return None
    name = _without_a_trade(_only_capitals(pattern(_HESITANT).sub("", name))).removeprefix("the ")
    if pattern(_ABBREVIATED).search(name + ".") and name + "." in text:
        return name + "."
    return name + "!" if name.casefold() + "!" in _MARKED and name + "!" in text else name


def named_like_a_request(text: str) -> bool:
    """A company whose name would be a request otherwise, written as a name: "Next", "Stop & Shop"."""
    return pattern(_COMMAND_BY_NAME).search(text.strip()) is not None


def _only_described(text: str) -> bool:
    flat = folded(text).strip()
    found = pattern(_DESCRIBED).search(flat)
    if found is None:
        return False
    rest = pattern(r"\bI(?:'\w+)?\b|\b(?:HR|CV|UK|US|NDA)\b").sub("", text.strip()[1:])
    return not any(char.isupper() for char in rest)


def _written_as_a_name(said: str) -> bool:
    parts = said.split()
    return 1 < len(parts) <= _MOST_WORDS and all(
        part[:1].isupper() or part[:1].isdigit() or part.casefold() in _LINKS for part in parts
    )


_HESITANT: Final = r"(?i)^(?:(?:u+[hm]+|h+m+|e+r+m*)\b[ ,.]*)+(?=.)"
_SENTENCE: Final = 6  # words
_TRADE: Final = r"^(?:(?:the|a|an|in|at|near|on|for|as|by|part[- ]time|full[- ]time|super)\b|(?:\w+ )?(?:warehouse|stores?|branch|shop|supermarket|offices?|kitchen|tills?|checkouts?|delivery|driver|burgers?|coffee|depot|drive|job|role|trainee|assistant|barista|cashier|manager|staff|crew|team|cafe|restaurant)\b)"
_SHORT: Final = 3  # words that are all of a name, as a rule
# What stands before a name that is written with a capital: "barista at Gail's", "the dog groomers, Paws 4 Thought".
_WORK_AT: Final = r"^(?:[a-z][\w'-]*,? ){1,6}?(?:at|with|for|@|w/) (?:the )?(?=[^\W\d_a-z]|\d)"
_DESCRIBED_FIRST: Final = rf"^(?:[^,.]{{3,60}} {_PLACE}|(?:[Ii]t'?s |[Ii]t was |[Tt]his was )?(?:[Tt]he|[Aa]n?|[Ss]ome|[Mm]y|[Oo]ur|[Tt]hat|[Tt]his|[Yy]ou'd know them)(?: [a-z][\w'-]*){{0,4}})[,.:] (?=[^\W\d_a-z]|\d)"
_CALLED: Final = r"(?<=\w)(?:,? which is)? (?:called|named|by the name of|known as|trading as|goes by) (?!after\b|me\b|off\b|back\b)([^\s].+)$"
_LISTED: Final = r"^[A-Z][\w'’-]*(?:, [A-Z][\w'’-]*){1,3},? (?:&|and) [A-Z]"
_IN_A_TOWN: Final = r"(?<=[\w.!)]) (?:in|near|outside|up in|down in|over in|out in|branch in) (?:[A-Z][\w'-]+|the [a-z]+)(?: [A-Z][\w'-]+)?$"
_BRANCH: Final = r"(?i)(?<=\w),? (?:the )?(?:\w+ )?(?:branch|drive[- ]?th(?:ru|rough)|depot|head office|hq|franchise|tills?|checkouts?|trade desk|(?:support |sales |care |data |dev )?(?:team|department|dept|division)|night shift|day shift|ground crew|front of house)$"


def _said(text: str) -> str | None:
    """The answer without what people put around a name."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    line = pattern(r"[\u2600-\u27bf\U0001f000-\U0001faff\ufe0f]+").sub("", line)
    if (named := pattern(_CALLED).search(line)) and named.start() > 0:
        line = named[1]
    if len(line) <= MOST_LETTERS:
        for before in (_DESCRIBED_FIRST, _WORK_AT):
            line = pattern(before).sub("", line)
    flat = folded(line)
    capital = pattern(r"(?<!^)\b(?!I\b|HR\b)[A-Z]").search(line)
    lead = pattern(_LEAD_IN).match(flat, 0, capital.start() if capital else len(flat))
    cut = lead.end() if lead and lead.end() < len(flat.rstrip(" .!?")) else 0
    listed = pattern(_LISTED).match(line[cut:])
    tail = pattern(_TAIL).search(flat, cut + listed.end() if listed else cut)
    name = line[cut : tail.start() if tail and tail.start() > cut else None].strip(_MARKS_AROUND)
    name = pattern(_BRANCH).sub("", pattern(_IN_A_TOWN).sub("", name)).strip(_MARKS_AROUND)
    name = pattern(rf"(?<='s) {_PLACE}$").sub("", name)
    if (who := pattern(r"^(.{3,60}) (?:from|at|of) (\w+(?: \w+)?)$").search(name)) and FIRST_NAMES & set(
        folded(who[1]).split()
    ):
        name = who[2]  # "sandra and tom from piktochart"
    return name[:60] or None


def _without_a_trade(name: str) -> str:
    """ "Amazon" of "Amazon warehouse", where the brand is known and the rest says what it is there."""
    words = pattern(_BRANCH).sub("", name).split()
    for width in range(min(3, len(words) - 1), 0, -1):
        brand, rest = " ".join(words[:width]), " ".join(words[width:])
        if brand.casefold() in BRANDS and pattern(_TRADE).search(rest):
            return brand
    return " ".join(words)


def _only_capitals(name: str) -> str:
    """The one name in a whole sentence of small letters: "the green one, with the frog... Froglet"."""
    if len(name.split()) < _SENTENCE:
        return name
    runs = pattern(r"(?<!^)\b[A-Z][\w'’&.-]*(?: (?:& |and |of |the )?[A-Z0-9][\w'’&.-]*)*").findall(name)
    named = [run for run in runs if run.strip(".'") not in ("I", "HR", "CV", "I'm", "I'd", "I've")]
    return named[0].rstrip(".") if len(named) == 1 else name
