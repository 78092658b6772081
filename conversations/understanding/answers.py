"""Answers to closed questions: yes or no, what was noticed, nothing at all, or a heart poured out."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, TypeAlias

from conversations.understanding import reactions
from conversations.understanding.text import SHORT, pattern, plain, words

YesNo: TypeAlias = Literal["yes", "no", "unsure"]

# One word that settles it, when it comes first.
_WORDS: Final[dict[YesNo, str]] = {
    "yes": (
        "yes y yeah yea yeh yep yup ye yess yesss yesssss yas yass ya yah aye si sí oui ja da sim hai sure "
        "definitely absolutely "
        "certainly totally indeed correct right exactly precisely true ok okay okey okie k kk fine good "
        "great perfect alright "
        "cool lgtm yessir affirmative agreed probably likely obviously clearly naturally gladly surely "
        "accurate deffo def "
        "defo defs bingo presumably yessss yh yus yepp yupp yeahh"
    ),
    "no": (
        "no n nope nah na nay noo nooo noooo non nein nee nej não never negative wrong incorrect false "
        "unlikely doubtful hardly "
        "nevermind nvm nopes noppe"
    ),
    "unsure": (
        "maybe perhaps possibly dunno idk unsure depends hmm hmmm uncertain meh somewhat iunno mayb maybee "
        "potentially"
    ),
}

# A few words that together say more than the first of them, parted by " / ". Looked
# for at the start, the longest first.
_PHRASES: Final[dict[YesNo, str]] = {
    "yes": (
        "of course / why not / no problem / no worries / not wrong / i think so / think so / i guess so / "
        "guess so / i guess / "
        "i suppose so / i suppose / suppose so / i believe so / believe so / i do / i did / i would / i "
        "will / i have / i am / "
        "she did / he did / they did / it is / it was / its right / thats right / that is right / thats "
        "correct / that is correct / "
        "thats it / thats the one / you got it / you have it / got it / nailed it / spot on / looks good / "
        "looks right / "
        "look good / sounds good / sounds right / sounds about right / sounds like it / seems right / go "
        "ahead / go for it / "
        "do it / please do / yes please / all good / all right / works for me / for sure / most likely / "
        "very likely / "
        "more or less / pretty much / for the most part / kind of yes / sort of yes / i want to / id like "
        "to / id like that / "
        "id love to / lets do it / lets do that / lets / thats true / too right / you bet / pretty sure / "
        "im sure / i am sure / "
        "quite sure / fairly sure / im pretty sure / im fairly sure / im certain / im positive / without a "
        "doubt / no doubt / "
        "well yes / well yeah / i say yes / id say yes / id say so / i would say so / leaning yes / rather "
        "yes / more yes than no / "
        "id lean yes / very much / very much so / a bit / a little / kinda / sort of / kind of / somehow "
        "yes / use it / use this / "
        "use that / not bad / could be yes / probably yes / probably so / i hope so / hope so / thats fine "
        "/ its fine / its good / "
        "thats good / that works / it works / happy with that / happy with it / im happy with it / love it "
        "/ like it / i like it / "
        "no changes / nothing to fix / nothing to change / no corrections / 100 percent / hundred percent "
        "/ all correct / all right then / "
        "yes and yes / mostly / mostly right / mostly yes / basically / ja genau / oh yes / oh yeah / hell "
        "yes / hell yeah / "
        "you are right / youre right / right on / send it / keep it / keep them / i reckon / i reckon so / "
        "it did / we did"
    ),
    "no": (
        "of course not / not really / not at all / not quite / not exactly / not right / not correct / not "
        "true / not that i know / "
        "not that i noticed / not that i saw / not to my knowledge / not as far as i know / i dont think "
        "so / dont think so / "
        "i dont believe so / i doubt it / doubt it / i dont / i didnt / i wouldnt / i wont / i havent / im "
        "not / i am not / "
        "she didnt / he didnt / they didnt / it isnt / it wasnt / thats not right / thats not correct / "
        "that is not right / "
        "that isnt right / that isnt correct / thats not it / thats not quite right / thats wrong / that "
        "is wrong / its wrong / "
        "its not right / its not / not me / no way / no thanks / no thank you / no need / no one / nobody "
        "/ no one did / nobody did / "
        "none / none of them / nothing / nothing at all / definitely not / absolutely not / certainly not "
        "/ surely not / "
        "probably not / likely not / i guess not / guess not / i suppose not / suppose not / i think not / "
        "i hope not / i fear not / "
        "maybe not / perhaps not / possibly not / rather not / id rather not / please dont / dont / do not "
        "/ dont do it / "
        "dont want to / i dont want to / i dont want that / not now / not yet / not this time / not today "
        "/ not necessary / "
        "not needed / not interested / never mind / hell no / oh no / well no / nah not / no not / leaning "
        "no / rather no / "
        "more no than yes / id lean no / id say no / i say no / id say not / i would say no / most "
        "unlikely / very unlikely / "
        "highly unlikely / sure not / far from it / nothing like that / leave it / skip it / it didnt / we "
        "didnt / hard no / "
        "mostly not / mostly wrong / not entirely / not fully / not completely / not even / not likely / "
        "couldnt be / cant be / "
        "fix something / something is wrong / somethings wrong / somethings off / something is off / not "
        "all of it / not all / wrong one"
    ),
    "unsure": (
        "not sure / im not sure / i am not sure / not so sure / not too sure / not really sure / not quite "
        "sure / not entirely sure / "
        "not certain / im not certain / i dont know / dont know / dont really know / i dont really know / "
        "i do not know / "
        "i have no idea / no idea / no clue / not a clue / i have no clue / hard to say / hard to tell / "
        "difficult to say / "
        "hard to know / cant say / cant tell / i cant say / i cant tell / couldnt tell / couldnt say / i "
        "couldnt tell / could be / "
        "may be / might be / might have / they might have / she might have / he might have / i might / it "
        "might / i may / "
        "who knows / god knows / yes and no / yes or no / fifty fifty / 50 50 / its possible / possible / "
        "i wonder / "
        "it depends / that depends / i cant remember / i dont remember / cant remember / dont remember / i "
        "cant recall / "
        "i dont recall / im unsure / im torn / torn / on the fence / im on the fence / either way / both / "
        "neither / undecided / "
        "i havent decided / havent decided / let me think / not really sure / maybe yes / maybe no / "
        "sometimes / i forget / "
        "i forgot / i didnt see / i didnt notice / i wasnt looking / no sure / shrug / beats me / you tell "
        "me / "
        "your guess is as good as mine / how would i know / how should i know"
    ),
}
_LEAD_INS: Final = (
    "well um uh uhm er so oh ah hmm hm like honestly actually tbh ok yeah and but haha lol ha eh omg ugh "
    "sorry"
)
_TURN = r"\b(?:no,? wait|wait|actually|i mean|scratch that|on second thoughts?|sorry)\b[,.:]? *"

_MARKS: Final[dict[YesNo, str]] = {
    "yes": "👍✅✔👌💯🙌☑🆗🤝",
    "no": "👎❌✖🚫🙅⛔",
    "unsure": "🤷🤔",
}


def yes_no(text: str) -> YesNo | None:
    """Yes, no, or in two minds. A leaning is taken at its word: "probably" is yes, "don't think so" is no."""
    read = plain(text)[:SHORT]
    told = _yes_no(words(read))
    parts = pattern(_TURN).split(read)
    if told is not None and len(parts) == 2:
        told = _yes_no(words(parts[1])) or told
    return told or next((meaning for meaning, marks in _MARKS.items() if any(m in read for m in marks)), None)


def _yes_no(said: tuple[str, ...]) -> YesNo | None:
    opening = 0
    while opening < len(said):
        rest = said[opening:]
        told = _opening(rest)
        if told is not None and (
            said[opening] not in _LEAD_INS.split() or len(rest) == 1 or _opening(rest[1:]) is None
        ):
            return told
        if said[opening] not in _LEAD_INS.split():
            break
        opening += 1
    if len(said) <= 6:  # "I want to say yes", "that would be a no"
        told_by = [meaning for meaning in ("yes", "no") if meaning in said]
        if len(told_by) == 1:
            return "yes" if told_by == ["yes"] else "no"
    return None


def _opening(said: tuple[str, ...]) -> YesNo | None:
    phrases = _by_phrase()
    for length in range(min(9, len(said)), 1, -1):
        if said[:length] in phrases:
            if length < len(said) and pattern(_BARE).fullmatch(" ".join(said[:length])):
                continue
            return phrases[said[:length]]
    if said[:1] in phrases and (len(said) == 1 or said[0] not in _NEEDS_AN_END.split()):
        return phrases[said[:1]]
    return None


# "It was" is a yes; "it was raining" is not.
_BARE = (
    r"(?:i|she|he|they|we|it) (?:do|did|would|will|have|am|is|was|dont|didnt|wouldnt|wont|havent|isnt|"
    r"wasnt)|its not|its good|its fine"
)

# Words that say yes alone, and something else in front of others: "good question", "right after that".
_NEEDS_AN_END: Final = (
    "good great fine right perfect cool true k n y na da si ja likely clearly obviously none nothing "
    "possible "
    "torn both neither nobody naturally wrong never hardly somewhat meh negative false lets"
)


@cache
def _by_phrase() -> dict[tuple[str, ...], YesNo]:
    found: dict[tuple[str, ...], YesNo] = {}
    for meaning in ("yes", "no", "unsure"):
        found |= {(word,): meaning for word in _WORDS[meaning].split()}
        found |= {tuple(phrase.split()): meaning for phrase in _PHRASES[meaning].split(" / ")}
    return found


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
_AGREES = (
    r"^(?:oh |well |um |uh |ugh |haha |lol |sadly |unfortunately |i mean ){0,3}(?:yes|y|yeah|yep|yup|yea|"
    r"yess+|ya|aye|si|oui|ja|"
    r"definitely|absolutely|certainly|obviously|clearly|totally|of course|for sure|indeed|very much|100%|"
    r"100 percent|def|deffo|"
    r"without a doubt|no doubt|surely|he did|she did|they did|they both did|both did|all of them did|"
    r"everyone did|it was obvious|👍|✅)\b"
)


def certainty(text: str) -> Certainty:
    """What was seen or heard. A hedge is "unsure" unless a reaction is told; who saw one is sure (R6)."""
    read = plain(text)[: 2 * SHORT]
    clauses = [part.strip() for part in pattern(_CLAUSES).split(read) if part and part.strip()]
    cleared = _settled(reactions.clearing(clause) for clause in clauses)
    told = [reactions.noticing(clause) for clause in clauses]
    if "yes" in told or cleared == "yes" or any(_spoke(clause) for clause in clauses):
        return Certainty("yes", cleared)
    if pattern(_SURELY).search(read):
        return Certainty("yes", cleared)
    if pattern(_NOTHING_SEEN).search(read):
        return Certainty("no", cleared)
    if "unsure" in told or reactions.hedged(read):
        return Certainty("unsure", cleared)
    if "no" in told:
        return Certainty("no", cleared)
    leaning = yes_no(read)
    if leaning == "yes" and not pattern(_AGREES).search(read) and "👍" not in read and "✅" not in read:
        leaning = "unsure"  # "ok", "fine", "kind of": a yes to something, not a reaction seen
    return Certainty(leaning or ("unsure" if cleared else None), cleared)


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
    r"i?t? ?(?:all )?(?:went|was|is|felt) (?:all )?(?:so |really |just |horribly |all |a (?:total |"
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


def nothing(text: str) -> bool:
    """The whole answer is that there is nothing to tell: "nothing really", "it all went badly", "-"."""
    read = plain(text)
    if len(read) > 120:
        return False
    said = " ".join(words(read))
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
