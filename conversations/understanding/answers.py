"""Answers to closed questions: what was noticed, nothing at all, or a heart poured out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from conversations.understanding import reactions
from conversations.understanding import seen_phrases as seen
from conversations.understanding.everyday import spelled_out
from conversations.understanding.reply_net import heard
from conversations.understanding.text import SHORT, pattern, plain, words
from conversations.understanding.yes_no import yes_no
from conversations.understanding.yes_no_phrases import YesNo

# ── did they notice? ──────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Certainty:
    """An answer to "did they react?". None: not said. What was cleared up was noticed."""

    noticed: YesNo | None
    cleared_up: Literal["yes", "no"] | None


_CLAUSES = (
    r"[,.;!?()\"…]+|\s-+\s|\b(?:but|and|then|when|because|cos|bc|although|though|while|as soon as|after i|"
    r"cuz)\b"
)
_THEY = (
    r"\b(?:she|he|they|interviewers?|recruiters?|managers?|lady|guy|woman|man|boss|one of them) "
    r"(?:just |then |even |only |kind of |did |actually ){0,3}"
)
# An answer to "what did she do?" that tells of a remark. Going on with the interview is none.
_THEY_SPOKE = (
    _THEY + r"(?:said|asked|told|goes|replied|was like|were like|commented|answered)\b(?! (?:nothing|not|hi|"
    r"hello|bye|thanks|"
    r"the next|another|more|to start|(?:me )?about my (?:cv|experience|background)|(?:me )?(?:about|for) "
    r"(?:the (?:role|job)|"
    r"a (?:time|project))))"
)
_NOTHING_SEEN = (
    r"^(?:no,? |nope,? |nah,? |well,? )*(?:nothing(?: at all| really| happened)?|no reaction(?: at all| "
    r"whatsoever)?|none|not at all|"
    r"(?:she|he|they|no ?one|nobody|none of them)(?: (?:really|even|actually))? (?:didn'?t|did not|never|"
    r"did|reacted)(?: (?:react|reacted|do anything|"
    r"notice|noticed|nothing))?(?: at all)?)[ .!]*$"
)
_SURELY = (
    r"^(?:yes,? |yeah,? |yep,? |oh |well |and ){0,3}(?:i'?m |i am |very |100% |absolutely |completely |"
    r"totally |dead |quite )*"
    r"(?:sure|certain|positive)(?: (?:of it|about it|they did|she did|he did|(?:they|she|he) noticed))?[.! "
    r"]*$"
)


_A_GUESS = (
    r"\b(?:noticed?|notices|saw|seen|sees?|heard|hears?|clocked|spotted|caught|catch|realised|realized|picked up|knew|minded|copped|reacted|react)\b"
    r"(?! (?:it )?(?:and|by|with))"
)


_LIKELIER_THAN_NOT: Final = -8
_RATHER: Final = -6
_SEEN: Final[tuple[YesNo, ...]] = ("yes", "no", "unsure")
_NOT_SEEN: Final[tuple[YesNo, ...]] = ("no", "unsure")


_SURELY_SO: Final = r"\b(?:(?:there is |there'?s )?no doubt(?: about (?:it|that))?|(?:there is |there'?s )?no question(?= (?:they|she|he)\b| about (?:it|that))|(?:without|beyond)(?: a| any)? doubt)\b|(?<=\w) ?,? i(?:'?m| am) afraid(?: (?:so|not|they did|she did|he did))?\b"


def certainty(text: str) -> Certainty:
    """What was seen or heard. A hedge is "unsure" unless a reaction is told; who saw one is sure (R6)."""
    read = pattern(_SURELY_SO).sub("surely", plain(text)[: 2 * SHORT].replace("may be", "maybe"))
    line = pattern(_SURELY_SO).sub("surely", spelled_out(text))
    if pattern(seen.CANNOT_HAVE).search(line):
        return Certainty("no", None)
    if pattern(seen.PLAINLY_NOT).search(line) and pattern(seen.A_TURN).search(line) is None:
        return Certainty("no", None)
    clauses = [part.strip() for part in pattern(_CLAUSES).split(read) if part and part.strip()]
    cleared = _settled(reactions.clearing(clause) for clause in clauses)
    told = [reactions.noticing(clause) for clause in clauses]
    doubtful = reactions.hedged(read) or pattern(seen.DOUBT).search(line) is not None
    if doubtful:  # "they noticed, I think" is a guess at what went on in their heads; a laugh is not
        told = [reactions.noticing(pattern(_A_GUESS).sub("were", clause)) for clause in clauses]
    if "yes" in told or cleared == "yes" or any(_spoke(clause) for clause in clauses):
        return Certainty("yes", cleared)
    if pattern(_SURELY).search(read) or (
        pattern(seen.SEEN).search(line) and not pattern(seen.NOT_SEEN).search(line)
    ):
        return Certainty("yes", cleared)
    if pattern(_NOTHING_SEEN).search(read):
        return Certainty("no", cleared)
    if pattern(seen.SILENT).search(line):
        return Certainty("unsure", cleared)
    if pattern(seen.UNSEEN).search(line) and not pattern(seen.DOUBT).search(line):
        return Certainty("no", cleared)
    if "unsure" in told or doubtful:
        return Certainty("unsure", cleared)
    if "no" in told:
        return Certainty("no", cleared)
    leaning = yes_no(read)
    if leaning == "yes" and not _agrees(read, line):
        leaning = "unsure"  # "ok", "fine", "kind of": a yes to something, not a reaction seen
    return Certainty(leaning or ("unsure" if cleared else _overheard(text)), cleared)


def _overheard(text: str) -> YesNo | None:
    """What the model makes of it. A "yes" must be clearer than the rest: it may become an apology."""
    told = heard("noticed_certainty", text, ("yes", "no", "unsure"), least=_LIKELIER_THAN_NOT)
    if told == "yes":
        return "yes" if heard("noticed_certainty", text, ("yes",), least=_RATHER) else None
    return told if told == "no" or told == "unsure" else None


def _agrees(read: str, line: str) -> bool:
    return any(mark in read for mark in "👍✅💯") or any(
        pattern(seen.AGREES).search(said) is not None for said in (read, line)
    )


def _settled(told: Iterable[Literal["yes", "no"] | None]) -> Literal["yes", "no"] | None:
    said = [one for one in told if one is not None]
    return "yes" if "yes" in said else (said[-1] if said else None)


def _spoke(clause: str) -> bool:
    return pattern(_THEY_SPOKE).search(clause) is not None and not reactions.hedged(clause)


# ── nothing, and too much ─────────────────────────────────────────────────────────────────────────────────

_NOTHING = (
    r"(?:(?:no|nah|nope|well|um|uh|hmm|honestly|absolutely|literally|really|tbh|i think|i guess|i dont "
    r"think|sorry|ugh|god|actually) )*"
    r"(?:nothing|none|nada|zilch|nope|no|nah|zero|n a|na|nil|not really|not much|nothing much|not a lot|"
    r"not a thing|not a single thing|"
    r"no one thing|not at all|none of (?:it|that|this)|not that i (?:know|can think) of|cant think of "
    r"(?:anything|any|one|a thing)|"
    r"i (?:cant|couldnt|dont|cannot) (?:think of|remember|see|name|find) (?:anything|any|one|a thing|a "
    r"single thing)|nothing (?:comes|came) to mind|"
    r"nothing (?:went|was|is|worked|felt) (?:well|good|right|great|ok|okay|fine|out|wrong|bad|off)|nothing "
    r"i (?:can think of|would change|"
    r"could name|remember|know of|can name|noticed|did went well|id change)|nothing to (?:change|say|add|"
    r"report|fix|improve)|"
    r"there (?:was|is|were) (?:nothing|none|not much)(?: (?:good|to change|at all|that went well))?|there "
    r"wasnt (?:anything|one|any)|"
    r"i (?:wouldnt|would not|dont want to|wont) change (?:anything|a thing)|wouldnt change (?:anything|a "
    r"thing)|no changes|"
    r"(?:that|this|it|i|t)? ?(?:all )?(?:went|was|is|felt) (?:all )?(?:so |really |just |horribly |all |a (?:total |"
    r"complete |absolute )?)*(?:bad|badly|wrong|terrible|terribly|awful|"
    r"horrible|horribly|disaster|mess|trainwreck|train wreck|nightmare|shit|crap|failure|rubbish|"
    r"catastrophe|disastrous|dreadful|poorly|to shit)|"
    r"(?:everything|all of it|all|the whole thing|every bit) (?:of it )?(?:just |all )?(?:went|was|is|felt|"
    r"sucked)(?: (?:so|really|just|all|a total|a complete|a))* ?"
    r"(?:bad|badly|wrong|terrible|terribly|awful|horrible|horribly|disaster|mess|nightmare|shit|crap|"
    r"rubbish|poorly)?|"
    r"(?:a )?(?:total |complete |absolute |utter )(?:disaster|mess|failure|trainwreck|train wreck|"
    r"nightmare|catastrophe)|"
    r"it sucked|i failed|all bad|i (?:really )?(?:dont|do not) (?:really )?know|(?:i )?(?:really )?(?:dont|"
    r"cant|do not|cannot) "
    r"(?:really )?(?:remember|recall)|dont know|idk|dunno|no "
    r"idea|no clue|not sure|im not sure|i bombed(?: it| everything)?|"
    r"i messed (?:it all|everything|it) up|i blew it|nothing went well it was (?:all )?(?:a )?(?:bad|awful|"
    r"terrible|disaster|mess))"
    r"(?: (?:really|at all|honestly|sorry|tbh|i think|i guess|nothing|none|lol|haha|comes to mind|"
    r"whatsoever|to be honest|thanks|though|tho|"
    r"went well|i can think of|that i can think of|that went (?:well|right|ok|okay|wrong|badly)|actually|"
    r"no|it all went badly|it was all bad|sadly|"
    r"unfortunately|else|this time|for me|it was a disaster|"
    r"it was terrible|it was awful|it went badly|everything went wrong|everything was bad))*"
)


_NO_MORE = (
    r"(?:(?:no|nah|nope|well|and|ok|yeah|i think|i guess|honestly|sorry) )*(?:nothing (?:more|else|again|further|to add)|(?:thats|that is|this is|is) (?:all|it|everything|the lot|that)|no more)"
    r"(?: (?:from (?:me|my side)|really|thanks|sir|i think|for now|honestly|then|sorry|lol|i guess))*"
)


_GOING_ON: Final = (
    r"(?<=\w)[,.;] *(?:so )?(?:next(?: (?:one|question))?|moving on|move on|let'?s move on|go on)[.! ]*$"
)


def nothing(text: str) -> bool:
    """The whole answer is that there is nothing to tell: "nothing really", "it all went badly", "-"."""
    read = plain(text)
    if len(read) > 120:
        return False
    said = " ".join(words(pattern(_GOING_ON).sub("", read)))
    if pattern(_NO_MORE).fullmatch(said):
        return True
    if not said:
        return bool(read) and set(read) <= set("-./\\_~*0Ø∅🤷❌🚫♂♀ ")
    return pattern(_NOTHING).fullmatch(said) is not None


_VENTING = (
    r"\b(?:(?:i'?m|i am|im|i feel|feel|felt|feeling|i was|what|such|being|like) (?:\w+ ){0,3}?(?:idiot|"
    r"idiotic|stupid|dumb|moron|loser|failure|mess|joke|"
    r"embarrass\w*|ashamed|humiliat\w*|mortified|angry|upset|sad|disappointed|devastated|gutted|crushed|"
    r"awful|terrible|horrible|useless|pathetic|"
    r"frustrated|furious|annoyed|crap|rubbish|shit|shitty|worthless|disgusted|heartbroken|miserable|fed up|"
    r"exhausted|drained|overwhelmed|clown|fool|"
    r"incompetent|hopeless|fraud|imposter|impostor|disgrace|sick to my stomach|bad about))\b|"
    r"\bhate (?:my ?self|this|it|that i|interviews?|everything|how i)\b|\bkeep(?:s)? (?:replaying|thinking "
    r"about|going over|reliving|cringing|beating)\b|"
    r"\b(?:can'?t|cant|cannot) (?:stop (?:thinking|replaying|cringing|crying|going over)|believe (?:i|my "
    r"?self|how|it|this)|get over|get it out|let (?:it|this) go|"
    r"forgive my ?self|sleep)\b|\breplay(?:ing)? it\b|\b(?:want|wanna|going) to (?:cry|scream|hide|cringe|"
    r"crawl)\b|\bwhat (?:an?|is wrong with me|was i thinking)\b|"
    r"\bwhat'?s wrong with me\b|\bi(?:'ll| will) never (?:get|find|be|work|land)\b|\bi (?:always|never) "
    r"(?:mess|screw|fuck|ruin|get|do this|blow|fail)\w*|\bi (?:suck|failed at|am the worst)\b|"
    r"\bi'?m the worst\b|\bit'?s (?:so |just )?(?:unfair|not fair|embarrassing|humiliating|over|"
    r"hopeless)\b|\bso (?:embarrassing|humiliating|unfair|cringe)\b|"
    r"\bwhy (?:am i|did i|do i|me|can'?t i|would i)\b|\bno ?one will (?:ever )?hire\b|\bkick(?:ing)? my "
    r"?self\b|\bbeat(?:ing)? my ?self up\b|\bcringe\b|\bugh+\b|\bargh+\b|\baargh+\b|"
    r"\b(?:i )?(?:blew|ruined|wrecked|fucked|screwed|messed) (?:it|everything|this|up)\b|\bmy (?:one|only) "
    r"chance\b|\bwaste of time\b|\bdream job\b|"
    r"\bstill (?:stings?|hurts?|feel|think|cring\w+|upset|mad|angry|embarrassed|bothers)\b|\bit (?:stings|"
    r"hurts|haunts me|bothers me|eats at me)\b|\bfml\b|\bstupid\b"
)
_A_VENT_MARK = "😭😢😩😫😤😡🤬😞😔💔🙈🤦"


def vents(text: str) -> bool:
    """The text is feeling or self-blame rather than an answer: at least half of what it says is."""
    read = plain(text)[: 2 * SHORT]
    clauses = [part for part in pattern(r"[.;!?…]+|,| - |\b(?:and|but)\b").split(read) if words(part)]
    if not clauses:
        return any(mark in read for mark in _A_VENT_MARK)
    felt = sum(pattern(_VENTING).search(clause) is not None for clause in clauses)
    return 2 * felt >= len(clauses) and felt > 0
