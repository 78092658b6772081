"""What came of a slip: whether the text shows that somebody noticed, and that it was put right.

The patterns read text in lower case with straight quotes, from the slip to the next one. Doubt is read first and
taken out: "not sure if she saw" holds the words of a reaction and is none.
"""

from collections.abc import Sequence
from typing import Final, get_args

from conversations.slips.model import Cleared, Noticed
from conversations.understanding.linear import models
from conversations.understanding.story_came import after, came_features
from conversations.understanding.story_judge import Judged
from conversations.understanding.story_sure import surely
from conversations.understanding.story_text import Clause
from conversations.understanding.text import one_of, pattern

_REACH: Final = 420  # characters in which what came of a slip is looked for
_NEAR: Final = 4  # clauses
_DOUBTED: Final = 3  # clauses in which a word of doubt takes back that somebody noticed

REACTED: Final = (
    r"(?<!\bi )(?<!\bme )(?:laughed|laughing|chuckled|giggled|smiled|grinned|smirked|frowned|sighed|winced|"
    r"cringed|stared|gasped|snorted|(?:just|only) nodded|nodded slowly|flinched|scowled|grimaced"
    r"|blinked|scoffed|tutted)\b",
    r"(?:corrected|reminded|stopped|teased|prompted|interrupted|rescued|helped) (?:me|my)\b",
    r"(?:looked|glanced|looking|glancing|checked|checking|kept looking|peeked) (?:\w+ ){0,2}?(?:at "
    r")?(?:her|his|their|the|each) ?(?:\w+ )?(?:watch|watches|clock|time|phone|phones|other|shirt|stain)\b",
    r"(?:raised|lifted) (?:an?|her|his|their|some) (?:\w+ )?(?:eyebrows?|brows?)|eyebrows?\b (?:went|shot|"
    r"raised)|eye ?roll|rolled (?:her|his|their) eyes",
    r"(?:she|he|they|interviewers?|manager|everyone|both|panel|faces?|all of them|people|recruiter|boss|"
    r"lady|guy|woman|man) (?:just |both |all |also |kind of |kinda )?(?:looked|seemed|was|were|got|sounded|"
    r"went) (?:\w+ )?"
    r"(?:confused|annoyed|surprised|puzzled|taken aback|shocked|unimpressed|irritated|angry|disappointed|"
    r"bored|amused|quiet|silent|baffled|cold|upset|offended|worried|concerned"
    r"|uncomfortable|weirded out|fine|cool|ok|okay|nice|kind|lovely|sweet|understanding|gracious|great|"
    r"chill|relaxed|good|really nice|patient)\b",
    r"(?:confused|funny|weird|strange|odd|blank|dirty|puzzled|surprised|sharp|long|stern|look of) "
    r"(?:looks?|stares?|expressions?|faces?|glances?)\b|gave me (?:a|the|this) (?:\w+ )?(?:look|stare|face|"
    r"smile)|exchanged (?:\w+ )?(?:looks?|glances?)",
    r"(?:awkward|long|horrible|painful|dead|complete|total|deafening|big|uncomfortable|weird|stunned|short|"
    r"brief|there was (?:a|an)|terrible) (?:\w+ )?(?:silence|pause)|(?:^|(?<=[.!?,;:\n])|(?<=[.!?,;:\n] ))silence\b|dead air|(?:room|line|it) "
    r"went (?:\w+ )?(?:quiet|silent)|crickets",
    r"(?:no worries|no problem|no prob|don'?t worry|not to worry|it happens|that'?s (?:fine|ok|okay|"
    r"alright|all right)|it'?s (?:fine|ok|okay|alright|all right)|never mind|happens to|take your time|all "
    r"good|not a big deal|no big deal)\b",
    r"(?:nobody|no one|she|he|they|none of them) (?:didn'?t say|said) (?:anything|nothing|a word) for (?:\w+ ){0,4}?(?:seconds?|minutes?|while|moment|bit|ages)|(?<!i )(?:told|tells) me\b(?! (?:about|i got))",
    r"pointed (?:it|that|this) out|called me out|(?:made|cracked) a (?:joke|comment|remark) about|"
    r"commented on|remarked|told me off|mentioned it",
    r"asked (?:me )?(?:if i(?:'m| was| am)|to (?:repeat|speak up|slow down|stop|clarify|rephrase|start "
    r"again|get to|unmute|turn|explain what)|what i meant|whether i(?:'m| was)|why i was)",
    r"(?:had|needed) to (?:\w+ )?(?:repeat|rephrase|re-ask|prompt|correct|remind|stop me|step in|cut me|"
    r"ask (?:me )?again|wait)\b|repeated the question|rephrased|asked (?:\w+ )?again",
    r"(?:cut me off|cut in|moved me on|wrote (?:something|it|that) down|took a note|made a (?:note|face)|"
    r"shook (?:her|his|their) heads?|face (?:fell|dropped)|jaw dropped)",
    r"(?:wasn'?t|weren'?t|not|didn'?t look|didn'?t seem) (?:very |too |exactly |really )?(?:amused|"
    r"impressed|happy|pleased|thrilled)",
    r"(?<!nobody )(?<!no one )(?<!one )(?<!if she )(?<!never )(?:she|he|they|everyone|both|definitely|"
    r"clearly|obviously|of course|interviewers?|manager) (?:\w+ )?(?:noticed|saw|heard|caught (?:it|that|"
    r"me)|clocked)\b",
    r"everyone (?:saw|heard|noticed|looked|turned)|said (?:\"|')?(?:oh|um|uh|ok(?:ay)?|right|hm+)\b|"
    r"(?:it'?s|i'?m|actually it'?s) [a-z]+,? actually",
    r"(?:she|he|they) (?:said|went|told me|replied|answered) (?:\w+ )?(?:it'?s|its|her name|his name|"
    r"that'?s not)",
)
"""What somebody did, or what was said about it: the slip was noticed."""

OWNED_UP: Final = (
    r"(?<!didn't )(?<!didnt )(?<!never )(?<!not )(?<!to )(?<!even )(?:apologi[sz](?:ed|ing)|said (?:i was |"
    r"i'm |im )?(?:so |really |very )?sorry|corrected myself|owned (?:up|it)|came clean|put it right"
    r"|put that right|explained (?:why|what|it|that|the|myself|about|and)|cleared (?:it|that) up|sorted "
    r"(?:it|that)? ?out|told (?:her|him|them) (?:i was (?:so )?sorry|about the (?:train|bus|traffic)|why|"
    r"what happened)"
    r"|took it back|fixed (?:it|that)|made up for it|re-?answered|answered (?:it )?again|went back (?:to "
    r"it|and)|started over|tried again|said i'd misunderstood|admitted (?:it|that|i)|asked (?:to|if i "
    r"could) (?:start|try|redo|answer)"
    r"|joked about it|made a joke (?:of|about) it|laughed (?:it|that) off|laughed about it|we (?:both |all "
    r")?laughed|got it back|recovered|rejoined|dialled back in|dialed back in|logged back|called (?:them "
    r")?back|got back (?:on|in|to it))\b"
)
"""The teller, or both, dealt with it there and then: cleared up."""

SETTLED: Final = (
    r"\b(?:no worries|no problem|no prob|don'?t worry|not to worry|it happens|that'?s (?:fine|ok|okay|"
    r"alright|all right)|it'?s (?:fine|ok|okay|alright|all right)|never mind|all good|no big deal|not a "
    r"big deal"
    r"|laugh\w* (?:it|that) off|laughed about it|brushed it off|waved it off|shrugged it off|joked about "
    r"it|made a joke (?:of|about) it"
    r"|(?:was|were) (?:\w+ ){0,2}?(?:fine|cool|nice|kind|lovely|sweet|understanding|gracious|great|chill|"
    r"relaxed|good|ok|okay) (?:about|with) (?:it|that)|(?:was|were) (?:\w+ )?(?:understanding|forgiving|gracious)|forgave|"
    r"accepted)\b"
)
"""The other side let it be over: cleared up."""

NOT_CLEARED: Final = (
    r"\b(?:(?:didn'?t|did not|never|forgot to|without|should have|should'?ve|wish i(?:'d| had)|too \w+ to|"
    r"couldn'?t even|failed to) (?:even |ever |really |actually |get (?:a|the) chance to )?"
    r"(?:apologi[sz]\w*|say (?:i was )?sorry|said sorry|saying sorry|correct\w*|fix\w*|explain\w*|clear\w*|"
    r"own\w*|acknowledg\w*|mention\w*|recover\w*|address\w*|put it right|go back|went back|said anything|"
    r"say anything about it)"
    r"|left it (?:there|at that|hanging|like that|alone)|left it\b|let it (?:go|slide|hang)|(?:just |i |"
    r"and )*(?:kept|carried|ploughed|plowed|went right|soldiered) (?:going|on|talking|right on|going on)"
    r"|(?:we|she|he|they|interviewer|conversation|talk) (?:just |all |quickly |then )*moved on|moved "
    r"(?:straight |right )?on|changed the (?:subject|topic)|went (?:straight )?(?:on )?to the next|next "
    r"question|asked the next"
    r"|never (?:came|got) back|pretended (?:nothing|it|not)|acted like nothing|never recovered)\b"
)
AFTERWARDS: Final = (
    r"\b(?:didn'?t|did not) (?:even )?(?:reali[sz]e|notice)(?: \w+){0,3}? (?:until|till)\b|\b(?:reali[sz]ed|noticed|dawned on me|hit me|remembered|found out|clicked|occurred to me|saw|figured "
    r"out|discovered) (?:\w+ ){0,4}?(?:afterwards?|after|later|on the (?:way|bus|train|tube|walk)|at home|"
    r"when i got|in the (?:car|lift|elevator)|once i|only (?:now|when)|outside|too late)\b"
    r"|\b(?:only|afterwards?|later|on the (?:way|bus|train|tube|walk)(?: (?:home|back|out))?)(?:,| i| did "
    r"i| that| then| when|\s)+ ?(?:i )?(?:only |then )?(?:reali[sz]ed?|noticed|remembered|found|saw|"
    r"figured|discovered)"
)
"""The teller saw it only when it was too late to put right."""

UNNOTICED: Final = (
    r"\b(?:(?:nobody|no one|no-one|noone|none of (?:them|the \w+)) (?:even |really |ever |clearly |seemed to |has |had )*(?:noticed?|saw|seen|heard|blinked|knew|batted|flinched|reacted|clocked|spotted|picked up)"
    r"|(?:didn'?t|did not|never|hadn'?t|couldn'?t have|can'?t have|couldn'?t|wouldn'?t have) (?:even |really |seem to |actually )*(?:noticed?|saw|see (?:it|that|me|my)|seen|heard|hear it|blink(?:ed)?|bat an|react(?:ed)?|pick(?:ed)? up on|catch(?: it)?|know it|known|clock)"
    r"(?=[^a-z]|$)|(?:she|he|they|had|has) (?:had |has |have )?no (?:idea|clue)(?! (?:what|how|if|whether))|unnoticed|got away with it|off[- ]camera|out of (?:shot|sight|view|frame)|below the (?:frame|desk|table)|without (?:anyone|them|her|him) noticing)\b"
)
UNSURE_IF_NOTICED: Final = (
    r"\b(?:not (?:\w+ )?(?:sure|certain)|unsure|don'?t know|dunno|no idea|can'?t (?:tell|say)|couldn'?t "
    r"tell|hard to (?:tell|say)|wonder(?:ing)?|idk|who knows|unclear|no clue|hope(?:fully)?|"
    r"hoping)\b[^.!?]{0,60}?"
    r"\b(?:notic\w+|saw|see|seen|hear\w*|mind\w*|car(?:e|ed)|caught|clock\w*|reali[sz]\w+|react\w*|"
    r"bother\w*|pick\w* up|could (?:tell|see|hear)|laugh\w*|tell|annoyed|mattered|matters|thought|counted|"
    r"liked|smil\w+|remember\w*|got it)\b"
    r"|\b(?:maybe|perhaps|probably|possibly|i (?:think|guess|bet|suspect|assume)|might have|may have|"
    r"might've|must have|must've|surely|pretty sure|fairly sure|likely|unlikely|doubt|don'?t think|didn'?t "
    r"think|seemed? to(?: have)?|looked like|apparently)\b"
    r"[^.!?,]{0,45}?\b(?:notic\w+|saw|see|seen|heard|minded|mind|cared|caught|clocked|reali[sz]ed|reacted|"
    r"bothered|picked up|could (?:tell|see|hear)|spotted|annoyed|remember\w*)\b"
    r"|\b(?:nobody|no one|no-one|noone|none of them|neither of them) (?:really |ever |actually |even )*(?:said|mentioned|commented|corrected)\b(?! (?:anything|nothing|a word) for\b)"
    r"|\b(?:she|he|they|interviewers?) (?:didn'?t|did not|never) (?:really |ever |actually |even )*(?:say|said|mention(?:ed)?|comment(?:ed)?|correct(?:ed)?)\b(?! (?:anything|nothing|a word) for\b)"
    r"|\b(?:not sure|dunno|idk|don'?t know|can'?t tell)(?: (?:tho|though|honestly|really))?$"
)
"""Doubt about the noticing: takes precedence over the bare verb inside it."""


NOTICED: Final[tuple[Noticed, ...]] = get_args(Noticed)
CLEARED: Final[tuple[Cleared, ...]] = get_args(Cleared)
CAME: Final = (*(f"noticed:{name}" for name in NOTICED), *(f"cleared:{name}" for name in CLEARED))
"""What the model tells apart: whether it was noticed, then whether it was put right."""


def came_hints(low: str, clauses: Sequence[Clause], first: int, last: int, later: Sequence[int]) -> list[str]:
    """What the patterns make of the slip told in clauses `first` to `last`, and of the clauses `later`."""
    before = low[clauses[first - 1].at : clauses[first].at][-160:] if first else ""
    lead = low[clauses[first].at : clauses[last].to]
    spans = [low[clauses[index].at : clauses[index].to] for index in later[:_NEAR]]
    told = " " + " . ".join(spans)[:_REACH]
    hints: list[str] = []
    rest = told
    for name, source in (
        ("left", NOT_CLEARED),
        ("late", AFTERWARDS),
        ("hedged", UNSURE_IF_NOTICED),
        ("unseen", UNNOTICED),
        ("owned", rf"\b(?:{OWNED_UP})"),
        ("settled", SETTLED),
        ("reacted", one_of(REACTED)),
    ):
        if pattern(source).search(rest):
            hints.append(f"R:{name}")
            if name in ("left", "hedged", "unseen"):
                rest = pattern(source).sub(" … ", rest)
        if pattern(source).search(lead):
            hints.append(f"L:{name}")
        if name == "late" and pattern(source).search(before):
            hints.append("B:late")
    hints += [f"{a}+{b}" for i, a in enumerate(hints) for b in hints[i + 1 :]]
    return hints or ["R:none"]


def came_of_it(low: str, read: Judged, first: int, last: int) -> tuple[Noticed, Cleared]:
    """Whether the text shows that the slip told in clauses `first` to `last` was noticed, and that it was put right."""
    clauses = read.reading.clauses
    later = after(low, clauses, last, [slip.first for slip in read.slips])
    hints = came_hints(low, clauses, first, last, later)
    told = came_features(read.reading, first, last, later, hints)
    scores = models()["came"].scores(told)
    seen, right = scores[: len(NOTICED)], scores[len(NOTICED) :]
    cleared = CLEARED[right.index(max(right))]
    if cleared == "yes" and right[CLEARED.index("yes")] < 0:
        cleared = "unsaid"
    lead = low[clauses[first].at : clauses[last].to]
    spans = [low[clauses[index].at : clauses[index].to] for index in later[:_DOUBTED]]
    others = ("she", "+she")
    theirs = any(read.reading.subjects[index] in others for index in later[:2])
    seen_as = dict(zip(NOTICED, seen, strict=True))
    noticed, outright = surely(seen_as, hints, lead, spans, theirs, settled=cleared == "yes")
    if cleared == "yes" and noticed == "unsaid" and outright:
        noticed = "yes"
    if noticed == "unsure" or (cleared == "yes" and noticed != "yes"):
        cleared = "unsaid"
    return noticed, cleared
