"""Signs of danger that name no wish: a means at hand, a farewell, things put in order, one's own body hurt.

They are looked for where no phrase of `safety_phrases` tells of anything. One that hardly ever means something else is a
crisis; any other is asked about, which costs a harmless text one gentle question. `..` stands for up to three words.
"""

from functools import cache
from typing import Final, Literal, TypeAlias

from conversations.understanding.text import pattern

Sign: TypeAlias = Literal["crisis", "unclear"]

_MY: Final = r"(?:my|me|mi)"
_WHO: Final = r"(?:he|she|they|my \w+|his \w+|her \w+|\w+)"
_GUN: Final = r"(?:pistol|rifle|shot ?gun|gun|noose|revolver)"
_PILLS: Final = r"(?:pills?|tablets?|meds|medication|sleepers|sleeping (?:ones|pills|tablets)|paracetamol|ibuprofen|insulin|tylenol|co-?codamol)"
_BODY: Final = r"(?:arms?|wrists?|thighs?|legs?|skin|stomach|belly|veins?|face|throat|hands?)"
_EDGE: Final = r"(?:bridge|viaduct|cliff|(?:train |rail(?:way)? )?tracks|rails|roof|ledge|overpass|multi-?storey|top floor)"

CERTAIN: Final = (
    rf"(?:burn|cut|scratch|slic|carv)(?:e|ed|t|s|ing)?(?: up)? {_MY} (?:own )?(?:arms?|wrists?|thighs?|skin|veins?|throat)(?! (?:on|with|while|when|at|in|getting|taking|by)\b)",
    rf"(?:scratched|cut) {_MY} (?:own )?{_BODY} up",
    rf"(?:hit|bang|smash|punch)(?:ed|ing|s)? {_MY} (?:own )?(?:head|face) .. (?:till|until|over and over|every time)|punch(?:ed|ing) myself",
    rf"{_MY} (?:arms?|wrists?|thighs?|legs?) (?:are|is|were) (?:cut|bleeding|in shreds|a mess again)",
    r"(?:blade|razor|razors|blades)(?:'?s| is| are)? (?:back )?out",
    r"(?:days?|weeks?|months?|years?) clean(?: and)?(?: now)? (?:gone|over|broken|down the drain|wasted)",
    rf"(?:took|taken|swallowed|downed) (?:way )?(?:too many|all|a whole (?:box|packet|pack|bottle) of|the whole|loads of|[1-9]\d+) .. {_PILLS}(?! (?:question|part|one) )",
    r"took (?:something|loads)\W+took (?:a lot|loads|too (?:much|many))",
    rf"(?:saving|saved|stash\w*|hoard\w*)(?: up)? .. {_PILLS}",
    rf"(?:look(?:ing)?|star(?:e|ing)) at {_MY} .. {_GUN}|{_GUN} (?:in|on) (?:my|his|her) (?:hand|lap|mouth|head)|cleaning (?:his|her|my) {_GUN}",
    r"(?:hope|hoping|wish|pray\w*) .. (?:crash\w* with me|hits me|kills me|takes me|ends me|my heart (?:stops|gives out)|i (?:don'?t|do not|never) (?:wake|get) up)",
    r"(?:want|wish|hope|rather|prefer|love) .. (?:never|not|don'?t) (?:to )?(?:have to )?(?:wak(?:e|ing)|open(?:ing)? (?:them|my eyes))(?: up)?",
    r"never (?:wak(?:e|ing) up|open(?:ing)? (?:them|my eyes)) again|(?:close|shut) my eyes (?:and|for) (?:never|not|ever|good)|(?:fall|go) asleep and (?:that be it|never|not wake)|hoping its? the long (?:kind|one|sleep)",
    r"(?:farewell|suicide) (?:letters?|notes?|posts?|messages?|videos?|texts?)|(?:wrote|written|writing|left|recorded) .. goodbye (?:letters?|notes?|posts?|messages?|videos?)",
    r"note (?:on|under) (?:his|her|their) (?:pillow|bed)",
    r"tell my (?:mum|mom|mam|dad|kids|son|daughter|wife|husband|family|sister|brother|parents|nan) .. (?:i (?:tried|love|loved)|sorry|i'?m sorry)",
    r"before i (?:go|leave) for good|tidying up before i go|leav(?:e|ing) for good and",
    r"only (?:thing|reason) (?:that(?:'s| is) )?(?:stopping|keeping) me (?:from doing it|here|alive|is)|only (?:thing|reason) (?:that )?(?:i'?m|im|i am) still (?:here|breathing|alive)|the only thing stopping me",
    r"better off (?:w/o|w/out|without|wo) me|life insurance (?:would|will|pays?|covers?)|worth more dead|one less mouth",
    r"(?:no ?one|nobody|not a soul)(?:'s| is|'d| would| will| is going to| gonna|'ll)*(?: gonna| going to| ever)* (?:miss (?:me|a )|mourn me|care if i (?:died|was gone|disappeared|were gone))",
    r"i (?:am|'m) not safe(?: right)?(?: now| tonight| alone| with myself)|scared (?:of what|what) i (?:might|will|'ll) do",
    r"(?:see|picture|imagine) myself(?: \w+)? dead|i (?:said )?i'?d stop living|stop living",
    r"(?:googl(?:e|ed|ing)|goog|look(?:ing|ed)? up|search(?:ing|ed)?(?: for)?) .. (?:ways to (?:die|end it|end my|kill)|how many (?:pills|tablets)|how to (?:die|end my))|how many (?:of (?:my|them|these|the) )?(?:\w+ ){0,2}(?:pills|tablets|meds) it (?:takes|would take)|how many it (?:takes|would take)|is it painless",
    r"(?:yeet|throw|fling|lob|chuck) (?:her|him|my|them)sel(?:f|ves) (?:off|under|in front)|won'?t stop next time",
    r"found (?:him|her|them) .. (?:cuts|unconscious|bleeding|with a rope)|has (?:a|the) (?:gun|rope) and|took .. (?:a|the) rope from",
    r"starv(?:e|ing) myself to|(?:she|he)(?:'s| is| has been) cutting (?:again|since|(?:her|him)self)|topp?in(?:g)? me?sel\w*",
    r"(?:wnt|wan|want|wanna|wana|wnat) (?:to |2 )?(?:dei|diee+|d1e|dieing)\b",
    r"(?:hurt|cut|burn|harm|scratch)(?:ed|ing|s)? myself (?:after|again|because|on purpose|every)|hurt myself when|(?:tr(?:y|ied|ying)|want(?:ed)?|going|plan\w*) to take my (?:own )?life",
    r"thought about (?:staying|lying|standing|stepping) (?:on them|on the (?:tracks|line|rails)|in front)|step(?:ping)? off the platform",
    r"without looking .. (?:wasn'?t|not) an accident|(?:without me in it|when i'?m not on it|(?:should|wish i'?d|had) never (?:have )?been born)",
    r"(?:relief|easier|better|nicer|nice) (?:just )?not to (?:exist|be here|be alive)|(?:don'?t|do not) let me wake|be with (?:her|him|them|my \w+)(?: again)? tonight",
    r"(?:don'?t|do not|didn'?t) want to be alive|i regret (?:surviving|waking)|shouldn'?t have called (?:the|an) ambulance|(?:he|she|they) should have let me (?:die|go|bleed)",
    r"(?:finds? out|hear|told|until|know) (?:that )?(?:i'?m|i am) dead|before (?:they|he|she) (?:find|found) (?:me|the body|my body)|who(?:ever)? (?:finds?|pulls|cuts) me (?:out|down)?|i'?ll be (?:in the ground|dead (?:by|before))",
    r"my (?:own )?(?:coffin|funeral)(?:'s| is)? (?:already )?paid|money for my funeral|the coroner'?s? (?:lot|office|will)|carry my coffin",
    r"(?:texted|says?|said|messaged|posted|rang|phoned) .. (?:(?:i'?ve|he'?s|she'?s) )?taken (?:them|it) all|swallowed (?:a load|loads|the lot|a bunch|everything)|lips are blue|empty (?:tablet|pill|tramadol|medicine) (?:packets?|boxes|bottles)",
    r"(?:headed|headin|heading|off|going|gan|goin) (?:to|tae|down to) (?:the|beachy) (?:water|river|canal|sea|loch|lough|head|gap|cliffs?|bridge|gorge|reservoir) .. (?:no|not|nae|never|won'?t) (?:com\w*|be|gonna be|turning)",
    r"beachy head|barcode arms|(?:deep|first|more) styros|(?:done|doing|did|gone) styros|on my bs again|back (?:on|to) (?:the )?(?:blade|cutting|sh)\b|(?:bath|shower) is running and the (?:razor|blade)|razor is(?:n'?t| not) for",
    r"(?:isn'?t|is not|won'?t be|ain'?t) (?:going to be |gonna be |ever )?(?:a |any )(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next (?:week|month|year)) for me|on the \w+ i'?m dying",
    r"wast(?:e|ing) (?:of )?(?:oxygen|air|skin|space)\W+(?:and )?(?:i'?m |i am )?(?:planning|going|about|gonna|ready|soon|not for)",
    r"giv(?:e|ing) (?:it|my oxygen|my place) back tonight|make an end of (?:myself|oneself|it all)|(?:quit|resign\w*|resignation) (?:from life|from living|to god)|dead people (?:don'?t|do not)",
    r"(?:picked|chosen|set) (?:the|a|my) (?:day|date) (?:to (?:die|go|do it)|already|and)|quietly picked the (?:day|date)|the permanent kind|i chose it\W",
    r"happier (?:once|when|if) (?:i'?m|i'?ve|i am|i have) gone|insurance (?:pays|paid) out if|a plan and a (?:date|day)",
    r"(?:swim|walk|drive|row) (?:out )?and not (?:turn|come|look) (?:a?round|back)|(?:delete|erase) me too|a way out in my|no reason (?:left )?not to(?= ?[.]| ?$)|lives alone has died",
    r"(?:razor|blade|knife|rope|noose|gun|pills|tablets)(?:'?s| is| are)? (?:right |just |all )*(?:here|in my (?:own )?hands?|in front of me|beside me|next to me|on my lap)(?! (?:at|in the) (?:work|shop|pharmacy|kitchen|store))",
    r"in the (?:\w+ )?(?:news|papers?)\b(?:\W+\w+){0,8}\W+(?:that|it)(?:'?s| is|'?ll be| will be) me\b|(?:sat|sitting|stood|standing|typing|texting|writing|here) .. (?:on|from) (?:the )?(?:train |railway |rail )?(?:tracks|track|rails|ledge)(?= ?[.!,…]| ?$)",
    r"(?:then|and|before) (?:i'?m |im |i'?ll be |i am )?(?:deleting|erasing) (?:me|myself)\b",
    r"wait(?:ing)? (?:til|till|until|for) the house (?:is|'s|to be) (?:empty|asleep)(?= ?[.!…]| ?$)",
)
"""Hardly ever anything else."""

TO_ASK: Final = (
    rf"(?:keep |been |start(?:ed)? )?hitting {_MY} (?:own )?(?:head|face) (?:on|against|off|with|into)",
    r"(?:wrote|written|writing|write) (?:a |my |the |some )?letters? (?:to|for) (?:my |the |our )?(?:mum|mom|mam|dad|kids|children|sons?|daughters?|wife|husband|sisters?|brothers?|family|parents|everyone|girls|boys)",
    rf"(?<!we )(?:sit|stand|sat|stood|hang)(?:ting|ing)? (?:on|at|by|near|there|up|under|over) (?:the|a) .. {_EDGE}|{_EDGE} .. (?:friendlier|calling me|again tonight|engine off)|driv(?:e|ing) (?:out )?to the (?:viaduct|bridge|cliffs?|reservoir|quarry)|along the tracks",
    rf"count(?:ed|ing) {_MY} .. {_PILLS}|(?:stopped|stop|quit|not|no longer) (?:taking|eating|injecting) {_MY} .. (?:insulin|pills|tablets|meds)",
    r"g(?:ave|ive|iving|iven) (?:away )?my (?:\w+ )?(?:guitar|bike|watch|dog|cat|records?|books|ring|clothes|ps\d|things|stuff|plants|jewellery|tools|savings)\b .. (?:to my|away|and my)",
    r"g(?:ave|ive|iving|iven) (?:his|her|all (?:my|his|her)) (?:\w+ )?away",
    r"(?:sort(?:ed|ing)?|chang(?:ed|ing)|wrote|writing|updat(?:ed|ing)|signed)(?: out)? my will\b",
    r"passwords? .. (?:on the desk for|in an? envelope)|where to look for me|left my (?:watch|ring|wallet) .. for my (?:son|daughter|wife|husband|partner|kids|brother|sister)",
    r"(?:take|feed|rehome|have) (?:him|her|the (?:dog|cat)|my (?:dog|cat)) (?:when|after|once) i'?m gone|(?:once|when) the (?:dog|cat) (?:goes|dies|is gone),? (?:so do i|i go|i'?m going)|agreed to take (?:him|the dog|the cat)|(?:dog|cat)'?s feeding schedule",
    r"i forgive every(?:one|body)|(?:made (?:up my mind|my mind up)|made my peace)(?: and)? .. (?:calm|ready|goodbye)",
    r"(?<!like )(?:there(?:'s| is| will be)|theres) no (?:tomorrow|after|one to read)|no(?:thing)? to change for next time .. no next",
    r"(?:my|had my) last (?:meal|words|goodbye|sunset)(?! (?:to|in|at|on|before|of) (?:the|their|that|my|this|we|they))|last (?:person|people) i (?:talked|spoke|ever)|last (?:week|day|night) i'?ll ever",
    r"time (?:for me )?to (?:bow|check) out|nature take me|let it take me|travel(?:ling)? light where",
    r"don'?t want to see (?:their|his|her|my) (?:\w+ )?(?:birthday|next)|would any(?:one|body) (?:even )?(?:care|miss) (?:if i|me)|stopped replying to you forever",
    r"(?:posted|put|wrote|texted|messaged) .. (?:sorry everyone|goodbye|black square)|put all (?:the|his|her) passwords|kissed me (?:oddly|goodbye)|(?:won'?t|not) (?:answer|pick(?:ing)? up) .. (?:he|she|they) (?:texted|text|posted|wrote)",
    r"won'?t be (?:here|around|alive) (?:to (?:get|see|read|hear|need)|any ?more|much longer|by (?:then|friday|monday|christmas|the weekend))|i don'?t think i'?ll be (?:here|around)|planned to be gone|gone by (?:spring|summer|autumn|winter)",
    r"goodbye every(?:one|body)(?= ?[.!]| ?$)|no more (?:anything|me)\b|don'?t intend to (?:live|carry on|go on|wake)|can'?t carry on living|logging off\W+(?:permanently|forever|for good)|won'?t be a next (?:anything|time)|there won'?t be a next",
    rf"{_EDGE} .. (?:i )?(?:didn'?t|did not|couldn'?t|haven'?t) (?:do it|jump|dare)|{_EDGE}\W+(?:i )?(?:didn'?t|did not|couldn'?t) (?:do it|jump)|(?:don'?t|do not|dunno) (?:know )?about tomorrow",
    r"(?:my|dad'?s|grandad'?s|old man'?s|husband'?s|his|the) (?:shot ?gun|revolver|rifle|pistol|noose|\.22)|(?:one|round) (?:left )?in the (?:breech|chamber)|service revolver",
    r"(?:stood|stand|standing|stepped) (?:past|over|beyond) the yellow line|waited for the fast (?:one|train)|took my shoes off .. (?:edge|bridge|gorge|water|rail)|(?:above|over) the gorge",
    r"(?:scared|afraid|frightened) of myself|(?:tying|tied) (?:it|the (?:belt|rope|knot))|the belt (?:and|round)|(?:drafts?|notes?|letters?) are (?:all )?goodbyes?|(?:writing|written|typed) my note\b|my (?:own )?note is (?:better|ready|written|on)",
    r"(?:deleted|closed|cancelled) (?:all )?my (?:accounts?|socials|everything)\W+(?:paid|returned|cancelled|gave)|left the key (?:under|with)|see(?:ing)? in another (?:new year|christmas|remembrance|birthday)|i (?:won'?t|will not|do not propose to|don'?t plan to) see (?:in )?(?:another|the spring|christmas)",
    r"(?:we|you|they) won'?t need to worry about (?:him|her|me|them) (?:after|any ?more)|phoned (?:us |me )?to say (?:goodbye|cheerio)|sealed letter|(?:hide|hiding) the knives|put (?:his|her) .. (?:wedding )?ring in an envelope|off the block .. floors",
    r"punish myself|not eating (?:till|until)|my scars|(?:only thing|all that'?s) keeping me breathing",
    r"rather be dead|(?:some ?(?:one|body)|please|pls) stop me(?= ?[.!]| ?$)|i have attempted before|(?:almost|nearly) did it (?:on|last night|again|tonight|in the car)",
    r"(?:is |'s |keeps? |been )(?:talk\w*|say\w*) (?:about|of) (?:ending (?:it|things)|not being here|not waking)|be gone by (?:the weekend|morning)",
    r"(?:nobody|no ?one)(?:'s| has)? (?:heard from|seen) (?:him|her) since|(?:he|she)(?:'s| is) in (?:his|her|the) (?:car in the )?garage",
    r"(?:drive|driving|steer\w*|swerv\w*) (?:(?:my|the|this) (?:car|van|truck) )?(?:straight )?(?:into|off) (?:the|a) (?:wall|tree|bridge|river|cliff)|tonight'?s the night(?!\W+(?:i'?ll |im |i'?m )?(?:send|post|hitting|press)\w*)|on the roof (?:rn|right now)|th(?:ought|ot) about (?:just )?jump\w*",
    r"(?:lorry|truck|train) .. (?:had|should have) (?:taken|hit|killed) me|if i (?:died|die|was dead|were dead) (?:this|tonight|tomorrow)|tried to end (?:it|everything)",
)
"""Often enough something else, so it is asked about."""

_LETTERS: Final = str.maketrans("510347", "sioeat")
_SPELT: Final = r"\b(?=\w*[0-9])(?=\w*[a-z])\w{5,}\b"  # digits among letters
_UNWISHED: Final = r"suicid\w*|unaliv\w*|killmy\w*"


@cache
def _any(sources: tuple[str, ...]) -> str:
    spread = (source.replace(" .. ", r" (?:[\w'’-]+ ){0,3}") for source in sources)
    return r"(?<!\w)(?:" + "|".join(f"(?:{source})" for source in spread) + ")"


def signs(read: str) -> Sign | None:
    """What a plain text shows of danger without saying it; None where it shows nothing."""
    if pattern(_any(CERTAIN)).search(read):
        return "crisis"
    spelt = (word.translate(_LETTERS) for word in pattern(_SPELT).findall(read))
    if any(pattern(_UNWISHED).search(word) for word in spelt):
        return "crisis"
    return "unclear" if pattern(_any(TO_ASK)).search(read) else None
