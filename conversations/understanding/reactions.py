"""What the other side did: did they show that they noticed, and was it put right in the room?

Read from one clause at a time (`plain` or `folded`), by `certainty` for a direct answer and by `story`
for what is told along the way. A reaction is something seen or heard. A guess at what went on in their
heads is not one, and silence is never evidence (rule R6).
"""

from typing import Literal, TypeAlias

from conversations.understanding.text import one_of, pattern

Noticing: TypeAlias = Literal["yes", "no", "unsure"]
Clearing: TypeAlias = Literal["yes", "no"]

_LOOKS = (
    r"annoyed|irritated|confused|puzzled|surprised|unimpressed|shocked|bored|disappointed|amused|angry|"
    r"upset|taken aback|horrified|"
    r"baffled|displeased|uncomfortable|startled|impatient|offended|pissed|stunned|lost|blank|blankly|weird|"
    r"funny|strange|oddly|"
    r"away|awkward|tense|stern|cold|cross|mad|thrown|appalled|concerned|worried|skeptical|sceptical|"
    r"unconvinced"
)
_LIGHT = (
    r"(?:no worries|no problem|not a problem|no probs|it'?s (?:ok|okay|fine|all good|alright|no "
    r"problem|nothing|not a big deal)|"
)
_LIGHT += (
    r"that'?s (?:ok|okay|fine|all right|alright|no problem)|it was (?:ok|okay|fine|no problem|not a big "
    r"deal|alright)|don'?t worry|"
    r"dont worry|not to worry|never mind|no big deal|no bother|all good|it happens|happens to (?:everyone|"
    r"us all|all of us|the best)|"
    r"these things happen|no harm done|no stress|take (?:your|my) time|happens all the time|worse things "
    r"happen)"
)

# Seen or heard from them.
_REACTED = (
    r"\b(?:laugh|chuckl|giggl|smirk|snigger|snicker|frown|winc|grimac|gasp|sigh|tut|tutt|scoff|snort|cring|"
    r"flinch|star|squint|glar)"
    r"(?:ed|ing)\b(?! at home)",
    r"\b(?:smiled|smiling|grinned|blinked|cleared (?:his|her|their) throat|coughed)\b",
    r"\bcorrect(?:ed|s|ing) me\b|\b(?:she|he|they|interviewer|recruiter|manager) (?:\w+ )?correct(?:ed|"
    r"s)\b|\bput me right\b|\bset me straight\b",
    r"\b(?:raised|lifted|arched|raising) (?:an?|his|her|their|one|both|some)? ?eye ?-?brows?\b|\beyebrows? "
    r"(?:went|shot|raised|up)",
    r"\b(?:(?:look|glanc|star|peek|peer)(?:ed|ing|s)|did (?:look|glance|stare)) (?:\w+ ){0,2}(?:at|to|over "
    r"at|towards?) (?:\w+ "
    r")?(?:clock|watch|watches|time|each other|phone|"
    r"wrist|my (?:shirt|shoes?|tie|trousers|jeans|hair|stain|outfit))\b",
    r"\b(?:check|checked|checking|tapped|tapping) (?:the|his|her|their) (?:clock|watch|time|watches|phone|"
    r"wrist)\b",
    rf"\b(?:look|looked|looks|looking|seemed|sounded|got|was visibly|were visibly|was clearly|were clearly|"
    rf"was obviously) "
    rf"(?:at me )?(?:a bit |a little |really |so |very |pretty |kinda |quite |visibly |slightly |clearly |"
    rf"at me )?(?:{_LOOKS})\b",
    r"\b(?:was|were|is|looked|seemed|did) ?(?:not|n't) (?:look |seem )?(?:very |too |at all |really |so |"
    r"exactly )?(?:impressed|amused|happy|pleased|"
    r"thrilled|convinced)\b",
    r"\b(?:gave|giving|shot|got|exchanged|traded) (?:me |each other |us )?(?:a |an |some |this |that |the "
    r")?(?:\w+ )?(?:look|looks|glance|glances|"
    r"stare|smile|nod|funny look|stink eye|side ?-?eye)\b",
    r"\b(?:made|pulled|making) (?:a|this|that|such a|some) (?:\w+ )?faces?\b|\bface (?:fell|dropped|"
    r"changed|froze)\b|\bjaw dropped\b",
    r"\broll(?:ed|ing)? (?:his|her|their) eyes\b|\beye ?-?roll\b|\bshook (?:his|her|their) heads?\b|"
    r"\bshaking (?:his|her|their) head\b",
    r"\b(?:awkward|long|dead|uncomfortable|stony|deafening|painful|horrible|brief|big|total|complete) "
    r"(?:\w+ )?(?:silence|pause|laugh|laughter)\b",
    r"\b(?:silence|pause) (?:after|when|fell|followed)\b|\bthere was (?:a|this|an|just) (?:\w+ "
    r")?(?:silence|pause)\b|\bcrickets\b",
    r"\b(?:went|fell|gone|got) (?:all |really |very |totally |completely )?(?:quiet|silent|cold)\b",
    r"\b(?:point(?:ed|s|ing)?|called|calls|calling) (?:it|that|this|me|the \w+) out\b|\bpointed out\b|"
    r"\bcalled me on it\b|\bpicked (?:me )?up on (?:it|that)\b",
    r"\b(?:comment(?:ed|s)?|remark(?:ed|s)?) (?:on|about|that)\b|\bmade (?:a|some|the) (?:\w+ )?(?:comment|"
    r"remark|joke|quip)s?\b|\bjoked\b|\bteased\b",
    r"\b(?:mention(?:ed|s)?|brought|brings) (?:it|that|this|the \w+)(?: up)?\b",
    r"\b(?:noticed|noticeably|spotted|clocked|caught|saw) (?:it|that|this|me|my|the|straight|right|"
    r"immediately|for sure|at once)\b",
    r"\b(?:she|he|they|interviewers?|recruiters?|managers?|everyone|everybody|panel|both|all|people|one of "
    r"them) "
    r"(?:all |both |definitely |clearly |obviously |certainly |totally |for sure |did |def |surely "
    r")*(?:notice|noticed|notices|reacted|react|saw|heard|spotted|clocked)\b",
    r"\b(?:cut|cuts|cutting) me (?:off|short)\b|\b(?:interrupted|stopped|hushed|shushed|told) me\b|\btold "
    r"(?:me|us) off\b",
    r"\b(?:asked|told|had to ask|has to ask|had to tell|got) me to (?:repeat|stop|slow|wrap|clarify|speak|"
    r"say|mute|turn|move|keep|focus|finish|answer|be|"
    r"explain|switch|put|start|calm|breathe|wait|rejoin|fix|come)\b",
    r"\basked (?:if|whether) (?:i|everything|that|this|there|we)\b|\basked (?:me )?(?:what|where|why) (?:i "
    r"(?:was|meant|had)|happened|that|the)\b",
    r"\b(?:repeated|rephrased|re-?asked|reworded|re-?phrased) (?:the|his|her|their|it|that)\b|\basked "
    r"(?:it |me |the question )?again\b|\bhad to (?:repeat|ask again|rephrase)\b",
    rf"\b(?:said|says|saying|say|told me|goes|replied|was like|were like|answered|went|just|and|like) "
    rf"(?:that |me |us |it'?s |like |\"|')*{_LIGHT}",
    r"\b(?:said|goes|was like|replied) [\"']?(?:it'?s|its|actually|that'?s not|not|you'?re|you are|oh|wow|"
    r"ouch|excuse me|sorry\?|um|uh|really\?)\b",
    r"\b(?:was|were|been|is) (?:so |really |very |pretty |super |totally |quite |actually |all )?(?:nice|"
    r"kind|cool|sweet|lovely|gracious|understanding|fine|"
    r"ok|okay|chill|good|great|relaxed|forgiving|decent|short|curt|cold|snappy) (?:about|with) (?:it|that|"
    r"this|me|the|my)\b",
    r"\b(?:was|were) (?:so |really |very |super |totally |quite )?(?:understanding|gracious|forgiving)\b",
    r"\b(?:accepted|accept) (?:my|the) apolog(?:y|ies)\b|\bforgave me\b|\blet (?:me|it) (?:off|slide|go|"
    r"redo|start|try|again|answer)\b|\blaughed it off\b|\bbrushed it off\b|\bwaved it (?:off|away)\b",
    r"\bwe (?:both |all )?(?:laughed|joked|had a laugh)\b|\bhad a (?:good )?laugh (?:about|over|at)\b|"
    r"\bmade fun of\b",
    r"\b(?:they|she|he) reacted\b|\bpulled me up\b|\bwas(?:n't| not) having (?:it|any of it)\b|\bdidn'?t "
    r"look (?:happy|pleased|impressed|amused)\b|\bended (?:it|the (?:call|interview)) early\b",
)

# They cannot have seen it, or plainly did not.
_UNNOTICED = (
    r"\b(?:no ?one|nobody|none of (?:them|the)|neither of them|not one of them) (?:\w+ ){0,2}?(?:noticed|"
    r"notices|notice|saw|knew|blinked|cared|heard|could|realised|"
    r"realized|spotted|would know|batted|reacted at all|clocked|has a clue|had a clue|picked up)\b",
    r"\b(?:didn'?t|did not|never|hasn'?t|haven'?t|don'?t) (?:even |actually |really |seem to have "
    r")?(?:notice|noticed|see it|saw it|see me|hear it|bat an eye\w*|blink|know|realise|realize|spot it)\b",
    r"\b(?:couldn'?t|could not|can'?t|cannot|couldnt|cant) (?:even |possibly |really )?(?:have )?(?:see|"
    r"seen|hear|heard|know|known|notice|noticed|tell)\b",
    r"\b(?:wasn'?t|not|isn'?t) (?:visible|noticeable|audible|obvious)\b|\bout of (?:sight|shot|view|"
    r"frame)\b|\boff[- ]camera\b|\bon mute\b|\bunder the (?:desk|table)\b",
    r"\bhad no (?:idea|clue)\b|\bno way (?:they|she|he|anyone|to) (?:\w+ )?(?:know|knew|notice|see|saw|"
    r"tell)\b|\bonly i (?:knew|noticed|saw|know)\b|\bwithout (?:anyone|them|her|him) noticing\b",
    r"\bwent unnoticed\b|\bunnoticed\b|\bnone the wiser\b|\binside my (?:own )?head\b|\ball in my head\b|"
    r"\bhid it well\b",
)

# No word and no sign is no evidence either way.
_SILENT = (
    r"\b(?:no ?one|nobody|none of them|neither of them) (?:\w+ )?(?:said|mentioned|reacted|commented|"
    r"remarked|laughed|corrected|asked|made|showed|pointed)\b",
    r"\b(?:she|he|they|the \w+|\w+) (?:didn'?t|did not|never|hasn'?t|haven'?t|wouldn'?t) (?:really |even |"
    r"actually |ever |once )?(?:say|said|mention|mentioned|react|reacted|comment|commented|"
    r"correct|corrected|show|showed|flinch|make|point|pointed|seem to (?:notice|mind|care|react)|let on|"
    r"look|laugh|ask|bring|mind|care)\b",
    r"\b(?:didn'?t|did not) (?:really |even |actually |seem to )?(?:say|mention|react|comment|correct|show|"
    r"flinch|let on|mind|care|bring)\b",
    r"\bsaid nothing\b|\bno (?:reaction|comment|remark|response|sign)\b|\bwithout (?:a word|comment|saying|"
    r"reacting)\b|\bpoker ?face\b|\bkept (?:a )?straight face\b|\bsaid (?:not a word|zero)\b",
)

_HEDGE = (
    r"\b(?:maybe|perhaps|possibly|probably|prob|prolly|i (?:just )?think|thinks?|i thought|i guess|guess|i "
    r"suppose|i (?:kind of |kinda )?feel(?: like)?|feels like|felt like|might(?:'?ve)?|"
    r"may have|could(?:'ve| have)|(?:pretty|fairly|quite|almost|mostly|reasonably|relatively|nearly|80%|"
    r"90%) (?:sure|certain)|(?:not|isn'?t|never|cant be|can'?t be|hard to be) "
    r"(?:\w+ )?(?:sure|certain|clear)|unsure|uncertain|unclear|(?:don'?t|dont|do not|didn'?t) (?:really |"
    r"actually |even )?(?:know|think|remember|recall)|dunno|idk|no idea|no clue|seemingly|"
    r"apparently|likely|unlikely|hopefully|i hope|doubt|doubtful|must(?:'?ve| have)|presumably|i bet|i "
    r"assume|assume|guessing|(?:can'?t|couldn'?t|cant|couldnt) (?:really )?(?:tell|say|read|be sure)|"
    r"hard to (?:tell|say|know|read)|who knows|wonder|suspect|i believe|i imagine|as far as i|afaik|i'?m "
    r"afraid|(?:looked|sounded|seems|seemed|looks) (?:like|as if|as though)|seem(?:ed|s)? to|"
    r"if (?:she|he|they|anyone|anybody|at all)|whether|could be|not that i (?:saw|noticed|know)|50/50|"
    r"fifty[- ]fifty)\b"
)
_DIRECT_HEDGE = rf"{_HEDGE}[^,.;!?]{{0,28}}$"
_NOT_BEFORE = (
    r"(?:\b(?:didn'?t|did not|never|no ?one|nobody|none|without|wasn'?t|weren'?t|not|hardly|barely|neither|"
    r"nor|don'?t|haven'?t|hasn'?t|wouldn'?t|if|"
    r"instead of|afraid|scared|hoping|no)\b(?:(?! but\b)[^,.;!?]){0,22}|\b(?:thought|feared|worried) "
    r"(?:\w+ ){0,3}(?:would|might)[^,.;!?]{0,12})$"
)
_I_BEFORE = (
    r"\bi(?:'d|'ve|'m)?(?: (?:had|just|nervously|kind of|kinda|then|even|also|actually|awkwardly|"
    r"only|was|am|totally|completely|really|sort of|literally|have|basically))*\s$"
)

_PUT_RIGHT = (
    r"\b(?:i|and|then|but|quickly|immediately|straight ?away|so|we|just|later|also|had|have|'ve|'d|when i|"
    r"after i|after|by|kept) ?(?:\w+ly )?(?:said (?:i was |that i was |i'm |im |how )?(?:so |very |really "
    r")?sorry|"
    r"apologi[sz]ed|apologi[sz]ing|corrected (?:myself|it|that|the)|fixed (?:it|that)|explained(?! (?:how|"
    r"what (?:the|a)|our|the project))|owned (?:up|it|that)|put it right|cleared (?:it|that|this) up|"
    r"clarified|re-?answered|answered (?:it )?again|came back to it|"
    r"went back to it|sorted (?:it|that)(?: out)?|recovered|caught myself|admitted (?:it|that|to it)|took "
    r"it back|set it straight|made up for it|told (?:them|her|him) (?:why|the truth|what happened|about "
    r"the))\b",
    r"^(?:said sorry|apologi[sz]ed|explained (?:why|it|that|myself)|corrected (?:myself|it|that)|fixed "
    r"(?:it|that)|owned up|owned it|put it right|cleared it up|clarified|sorted it|recovered|admitted it|"
    r"caught myself)\b",
    r"\b(?:my|an|the) apolog(?:y|ies)\b|\bafter (?:i |my )?(?:apologi[sz]\w+|saying sorry)\b|\b(?:said|"
    r"saying|say|was) (?:i'm |i was |im |so )?sorry\b",
    r"\b(?:laughed|brushed|shrugged|joked|waved) (?:it|that|this) (?:off|away)\b|\blaugh(?:ed|ing) about "
    r"it\b|\bwe (?:both |all )?(?:laughed|joked|had a laugh)\b",
    rf"\b(?:said|says|saying|say|told me|goes|replied|was like|were like|answered|like|and|just) (?:that |"
    rf"me |us |like |\"|')*{_LIGHT}",
    r"\b(?:was|were|been) (?:so |really |very |pretty |super |totally |quite |actually |all )?(?:nice|kind|"
    r"cool|sweet|lovely|gracious|understanding|fine|ok|okay|chill|good|"
    r"great|relaxed|forgiving|decent) (?:about|with) (?:it|that|this)\b",
    r"\b(?:was|were) (?:so |really |very |super |totally |quite )?(?:understanding|forgiving)\b",
    r"\bforgave me\b|\blet me (?:redo|start again|try again|start over|answer again|off)\b|\bgot there in "
    r"the end\b|\b(?:all |it was |we )?(?:sorted|settled|cleared up|resolved)\b(?! on\b)|\bput (?:it|that) "
    r"right\b|\bmoved past it\b",
)
_LEFT = (
    r"\b(?:didn'?t|did not|never|couldn'?t|failed to|forgot to|without|no time to|no chance to|too (?:\w+ "
    r")?to|wish i(?:'d| had)|should(?:'ve| have)|not) (?:\w+ ){0,3}?(?:correct(?:ing|ed)?|apologi[sz](?:e|"
    r"ed|ing)|"
    r"(?:say|said|saying) sorry|fix(?:ed|ing)?|explain(?:ed|ing)?|clarif(?:y|ied|ying)|put it right|clear "
    r"it up|address(?:ed|ing)?|owned?|(?:go|went|come|came|get|got) back to it|recover(?:ed)?|"
    r"acknowledged?|catch it|caught it)\b",
    r"\b(?:only|just|didn'?t) ?(?:then )?(?:realis|realiz|notic|remember|occurr?)\w* (?:\w+ "
    r"){0,3}?(?:after|afterwards?|later|when i got|on the (?:way|train|bus)|at home|in the (?:car|lift|"
    r"elevator)|now|until|it's|too late|once)",
    r"\b(?:realis|realiz|notic|remember)ed (?:it |that |this )?(?:only |just )?(?:afterwards?|later|too "
    r"late|after (?:i|the|we|it)|on the (?:way|train|bus)|at home|when i (?:got|left|was out|came)|in the "
    r"(?:car|lift|elevator))\b",
    r"\b(?:just |then |and |but |i |we |she |he |they |all )(?:just |quickly |kind of |all )?(?:moved "
    r"(?:on|along)|carried on|kept (?:going|on|calling|talking|saying)|pressed on|ploughed on|plowed on|"
    r"continued|went on to the|changed the subject|"
    r"moved to the next|moved swiftly)\b",
    r"\b(?:left|let) (?:it|that) (?:\w+ )?(?:there|hang|hanging|at that|like that|be|slide|go|unsaid)\b|"
    r"\bhung (?:there|in the air)\b|\bleft hanging\b|\btoo late\b|\bnever came up again\b|\bran out of "
    r"time\b|\bthe whole (?:time|interview)\b",
    r"^(?:moved on|kept going|carried on|nothing i could do|left it)\b",
)


def noticing(clause: str) -> Noticing | None:
    """What this clause tells of the other side's noticing; None when it tells nothing."""
    doubt = pattern(_HEDGE).search(clause) is not None
    if reacted(clause):
        return "yes"
    if pattern(one_of(_UNNOTICED)).search(clause):
        return "unsure" if doubt else "no"
    if pattern(one_of(_SILENT)).search(clause):
        return "unsure"
    return "unsure" if doubt and _speaks_of_noticing(clause) else None


def reacted(clause: str) -> bool:
    """A reaction of theirs is told outright: not denied, not guessed at, not the writer's own."""
    if clearing(clause) == "yes":
        return True
    for match in pattern(one_of(_REACTED)).finditer(clause):
        before = clause[max(0, match.start() - 45) : match.start()]
        if pattern(_I_BEFORE).search(before) or pattern(_NOT_BEFORE).search(before):
            continue
        if not pattern(_DIRECT_HEDGE).search(before):
            return True
    return False


def clearing(clause: str) -> Clearing | None:
    """Put right in the room, or left; None when the clause does not say."""
    if pattern(one_of(_LEFT)).search(clause):
        return "no"
    for match in pattern(one_of(_PUT_RIGHT)).finditer(clause):
        before = clause[max(0, match.start() - 45) : match.start()]
        if not pattern(_NOT_BEFORE).search(before) and not pattern(_DIRECT_HEDGE).search(before):
            return "yes"
    return None


def hedged(clause: str) -> bool:
    """The clause leaves something open: "maybe", "pretty sure", "I don't think so"."""
    return pattern(_HEDGE).search(clause) is not None


def _speaks_of_noticing(clause: str) -> bool:
    about = (
        r"\b(?:notic\w*|react\w*|saw|see|seen|heard?|mind(?:ed)?|clocked|realis\w*|realiz\w*|spot\w*|"
        r"caught|picked up|tell|care[ds]?|bothered|annoyed|frown\w*|smil\w+|laugh\w*|look\w*|smirk\w*|"
        r"sigh\w*|corrected)\b"
    )
    return pattern(about).search(clause) is not None
