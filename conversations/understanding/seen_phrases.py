"""Direct answers to "what did they do?", as patterns over `spelled_out` words: what `reactions` has no cause to know.

`reactions` reads what is told along the way. Here somebody answers, so a bare "clear as day" or "hid it well" counts.
"""

from typing import Final

_THEY: Final = r"(?:she|he|they|it|nobody|everyone|the \w+|(?:my |the )?(?:interviewers?|panel|recruiter|manager|madam|sir|boss|matron|hr)|both|all of them|one of them|two of them)"

# Something they did, seen or heard.
SEEN: Final = (
    r"\b(?:saw|caught|heard) (?:them|her|him|\w+) (?:smirk|laugh|frown|wince|grin|sigh|smile|giggle|whisper|look|roll|react|snigger|chuckle|glance|stare|flinch|blink|pause|nudge)\w*"
    r"|\b(?:she|he|they|interviewer|one) (?:goes|went|was like|were like|be like|is like) (?!quiet\b|on\b|silent\b|through\b|to\b|over\b|back\b|ahead\b|along\b|well\b|straight\b|easy\b)"
    r"|\b(?:put|held|raised|threw|lifted) (?:her|his|their|a|up) (?:hands?|palm|finger|arms)\b|\b(?:face ?palm|side ?ey|double ?tak|deadpan|snicker|hiss|tutt|tsk)\w*"
    r"|\b(?:cracked up|burst out|lost it|pissed (?:himself|herself)|fell about|gave out|told me off|chewed me out|had a go|went (?:pure |bright |all |so |very )?(?:red|white|pale|cold|stiff|serious)|"
    r"(?:called|pulled|picked) me (?:out|up)|all heard|did (?:a|the) double take|jumped|gasped|spat|choked|winked|nodded (?:slowly|and)|shook (?:his|her|their) heads?|"
    r"wrote (?:something|it|that) down|made a note|looked (?:at each other|at one another|surprised|shocked|up|annoyed|amused|puzzled|confused)|exchanged|stared|stopped (?:me|smiling|typing|writing)|"
    r"asked me (?:to|if i was (?:ok|alright|all right|done|nervous|sure)|what (?:happened|i meant|that was)|why)|had to (?:repeat|ask|stop|tell|remind|correct|cut)|make a face|made a face|say me|said it back|corrected|told me (?:the right|to|not to|it was|that it)|"
    r"laughed (?:of|at|in|about|together|with)|they laughed|she laughed|he laughed|smiled when|smiling|checked (?:her|his|their|the) (?:watch|phone|clock|time)|changed the subject)\b"
    r"|\b(?:she|he|they|one of them) (?:really |totally |definitely )?did (?:\w+ly )?(?:frown|laugh|smile|look|wince|smirk|sigh|pause|stare|grin|flinch|raise|roll|correct|ask|blink|giggle|gasp)\b|\bthere was (?:this|a|an|that|some) (?:\w+ )?(?:look|pause|laugh|laughter|smirk|frown|gasp|chuckle|giggle|grin|snort|wince)\b|\brepeated (?:it|my|what|that|the)\b"
    r"|^(?:well |oh )*how (?:could|can|would) (?:they|she|he|anyone) (?:possibly )?(?:not|have missed)\b|\b(?:could|can) (?:not|hardly) (?:possibly )?(?:have )?miss(?:ed)?\b|\bno way (?:\w+ ){1,2}(?:have )?missed\b|\b(?:hard|impossible) (?:not to|to miss)\b|\b(?:clear|obvious|plain|could see it|could tell) (?:to see )?(?:from|by|in|on) (?:her|his|their) (?:face|faces|tone|voice|expression|look|body language|eyes)\b"
    r"|\b(?:clear as day|written all over|plain as day|on (?:her|his|their) face|you could tell from|dead quiet|pin drop|jaws? dropped|eyes (?:went wide|widened|rolled)|all over her|told (?:her|him|them) straight away)\b"
)
NOT_SEEN: Final = (
    r"\b(?:nobody|no one|none of them|never|neither of them|without|not|not even) (?:\w+ ){0,3}(?:saw|caught|heard|went|put|held|cracked|burst|stopped|wrote|made|looked|asked|corrected|laughed|smiled|smiling|nodded|called|told|checked|exchanged|stared|jumped|gasped|face|shook|change)"
    r"|\b(?:maybe|perhaps|might|think|probably|could have|seems?|guess|or maybe|if|whether|not sure|like (?:he|she|they)) (?:\w+ ){0,3}(?:saw|heard|laughed|smiled|looked|stared|wrote|frowned|made|stopped|smirk\w*)"
    r"|\blooking (?:at|down)\b|\bwho knows\b"
)

# They cannot have, or plainly did not.
UNSEEN: Final = (
    r"\b(?:nobody|no one|none of them|neither of them|neither) (?:\w+ )?(?:peeped|noticed|notice|knew|know|saw|see|copped|cop|clocked|spotted|heard|batted|blinked|twigged|realised|realized|caught|came to know|got it|looked|minded)\b"
    r"|\b(?:did|do|does|could|can|would|will|have|has|had) (?:not|never) (?:even |really |actually |possibly )*(?:notice|noticed|see|saw|seen|know|knew|cop|copped|hear|heard|realise|realize|clock|spot|find|found|catch|twig|tell|look up|come to know|react at all)\b|\b(?:they|she|he) (?:not|never) (?:see|saw|seen|noticed|notice|heard|knew|know|realised|realized|looked up|clocked|copped)\b"
    r"|\b(?:they|she|he|nobody) (?:had|have|has) (?:no|not a|not the) (?:\w+ )?(?:idea|clue|notion)\b|\bnot a clue about it\b|\b(?:hid|covered|masked) it (?:well|ok|up)|\bonly (?:i|me) (?:knew|know|noticed)|\bbut me\b|\bin my (?:own )?head\b|\bonly in my\b"
    r"|\b(?:off camera|camera was off|camera off|on mute|muted|under the (?:table|desk)|out of (?:shot|frame|sight|view)|behind my back|not visible|not noticeable|unnoticed|not audible|invisible|went over their heads?|over (?:her|his|their) heads?|"
    r"on (?:the|his|her|their) phone when|camera (?:was|is) off|looking (?:at (?:the |their |his |her )?(?:slides|papers|notes|screen|cv|phone|laptop|resume)|down|away|elsewhere)|before they (?:came|arrived|joined)|hadn?t (?:come|arrived|joined)|not (?:there|in the room) yet|no way (?:they|she|he) (?:could|saw|heard|knew))\b"
    r"|\b(?:never|not) (?:even |ever )?(?:found out|find out|register(?:ed)?)\b|\b(?:slipped|sailed|flew|went|slid|whizzed|passed) (?:right |straight |clean )?(?:by|past|over|under) (?:them|him|her|em|everyone|everybody|their|his|the radar)\b|\bgot away with it\b|\bonly me (?:who|that)\b|\b(?:nobodys?|none|no one) (?:is |was |are |were )?(?:the )?wiser\b"
    r"|\bonly (?:i )?(?:realised|realized|noticed|saw|found out|spotted)\b.*\b(?:later|after|afterwards|home|train|bus|car|tonight|myself|way)\b|^(?:no )*(?:they|she|he) could not have$"
    r"|\b(?:not|were not|was not) (?:even )?(?:in the (?:room|call|meeting|building)|on the call|at the table)\b|\b(?:popped|stepped|gone|nipped|walked) out\b.*\b(?:no|then|when)\b"
    r"|^(?:no )*(?:surely |certainly |definitely |absolutely |of course |clearly |obviously )+(?:they |she |he )?(?:did|could|would|was|were|have|had|has)? ?not(?: (?:notice|see|hear|react|know))?$"
)

# Silence, stillness: evidence of nothing.
SILENT: Final = (
    r"\bnothing (?:was|got) (?:said|mentioned)\b|\bnot a (?:word|peep|murmur)\b|"
    r"\b(?:kept|stayed|remained|went on being|were|was) (?:\w+ )?(?:quiet|silent|serious|neutral|blank|polite|professional)\b(?<!went quiet)|\bno expressions?\b|\bnot (?:show|showed|showing) (?:any|a|it|much|anything)\b"
    r"|\b(?:let on|said|say|saying|gave away|showed|mentioned) (?:nothing|nowt|not a thing|not a word|zero)\b|\b(?:poker|straight|stone) ?face\w*|\b(?:did|do|does) not (?:say|said|mention|show|comment|react|let on|give)\b(?! at all to it)"
    r"|\bjust (?:nodded|smiled|sat there|listened|wrote)\b|\bwho knows\b|\b(?:just )?(?:moved on|carried on|went on|kept (?:going|typing|writing|nodding)|continued|was typing|were typing)\b|\b(?:hard|difficult|tough|impossible) to (?:\w+ )?(?:read|tell|say|know|judge)\b"
)

# No way to have known: not a guess, however it is put.
CANNOT_HAVE: Final = (
    r"\bwithout (?:blinking|missing a beat|batting|flinching|a (?:flicker|blink|beat|pause)|so much as)\b|\b(?:nobody|none of them|neither of them) (?:could|can) (?:possibly )?have (?!miss)\w+|"
    r"\bno (?:\w+ )?way (?:that )?(?:they|she|he|anyone|anybody) (?:could|can|would)(?: have)?(?! (?:have )?(?:miss|not|fail|forg)\w*)\b|"
    r"^(?:no )*(?:they|she|he) (?:did|could|can|would|had|has|have|was|were) not(?: (?:possibly )?have)? (?:i am |am |for |that is |and )*(?:\w+ )?(?:certain|positive|sure|100)\b|"
    r"^(?:no )?(?:i am |am )?(?:absolutely |completely |100% |dead |totally )?(?:certain|positive|sure)(?: that)? (?:they|she|he|nobody) (?:did not|never|have not|had not|has not|were not|was not)\b|"
    r"\b(?:no (?:\w+ )?way|no chance|impossible(?: for| that)?|not possible(?: for| that)?|how (?:could|would)) (?:that )?(?:they|she|he|anyone|anybody|the \w+)(?: (?:could|can|would|to|possibly|have|ever|even))* (?:known?|seen?|see|notice|noticed|heard?|told|tell|clocked?|spot|spotted|realised|realized|guessed)\b"
    r"|\b(?:they|she|he|nobody|anyone) (?:could|can) (?:not|hardly|never) (?:possibly )?have (?:known|seen|noticed|heard|told|clocked|spotted|realised|realized|guessed)\b"
)
# A plain no, after which nodding and carrying on is only how it went on.
PLAINLY_NOT: Final = r"^(?:no|none|nothing|not (?:at all|a (?:thing|flicker|blink|sausage|bit|soul|twitch)|one bit|even slightly|remotely|in the slightest|so much as a \w+)|(?:absolutely |literally )?(?:zero|nil|no) (?:reaction|response|sign|signs|comment))\b"
A_TURN: Final = (
    r"\b(?:but|though|although|except|until|unless|then again|only|wait|maybe|perhaps|probably|think|guess|sure|doubt|suppose|likely|know|idea|clue|laugh\w*|frown\w*|correct\w*|winc\w*|gasp\w*|eyebrows?|rolled|sigh\w*|stared?|point\w*|giggl\w*|smirk\w*|said|asked|told|"
    r"can not (?:say|tell|remember)|could not (?:say|tell|see)|not (?:that i|really|as far)|hope\w*|seem\w*|looked|problem|yes|way)\b"
)

# Any leaning, in either direction.
DOUBT: Final = (
    r"\b(?:changing my mind|back and forth|wish i knew|search me|beats me|go either way)\b|\bno (?:way|means) (?:to|of) (?:\w+ )?(?:know|tell|say|knowing|telling|saying)\b|\b(?:had to|must|bound to|ought to|should) have\b|"
    r"\b(?:maybe|mebbe|so it (?:felt|seemed|looked)|perhaps|possibly|probably|presumably|supposedly|apparently|seemingly|likely|unlikely|reckon|suspect|suppose|guess|guessing|assume|imagine|believe|think|thought|bet|doubt|doubtful|hope|hopefully|wonder|"
    r"might|could have|could well|may have|must have|may|kind of|sort of|low ?key|pretty much|more or less|somewhat|relatively|fairly|almost|nearly|mostly|half|ish|dunno|idk|unsure|unclear|depends)\b"
    r"|\bnot (?:\w+ )?(?:sure|certain|clear|100|confident|confirmed|aware|convinced|that (?:i|we))\b|\b(?:pretty|quite|reasonably|80|90|70|60|95|99) (?:sure|certain|clear|positive)\b|\b(?:[5-9]\d)%?$|\b\d{2}%"
    r"|\b(?:i (?:would|should|could) (?:say|think|imagine|guess|not (?:say|think|swear)))\b|\bas far as\b|\b(?:can|could) not (?:\w+ )?(?:tell|say|know|be sure|swear|judge|read)\b|\bdo not (?:\w+ )?(?:know|think|believe|remember|recall)\b"
    r"|(?<!had )(?<!has )(?<!have )\b(?:no|not a|not the) (?:\w+ )?(?:idea|clue|notion)$|\bfeel (?:like|so|they|she|he|that)\b|\b(?:looked|seemed|sounded) (?:like|as if)\b|\bif (?:they|she|he)\b|\bwas not (?:looking|paying)\b|\b(?:not|never) (?:looking|paying attention)\b|\brather not\b|\b50 50\b|\bwho knows\b"
)

# Agreement that stands for a reaction seen.
AGREES: Final = (
    r"^(?:oh |well |um |uh |ugh |haha |lol |sadly |unfortunately |i mean |ah |och |sure |so |god |bro |madam |sir )*(?:yes|y|yeah|yep|yup|yea|yess+|ya|aye|si|oui|ja|"
    r"definitely|absolutely|certainly|obviously|clearly|totally|of course|for sure|indeed|very much|very well|100%?|100 percent|big time|def|deffo|undoubtedly|"
    r"without a doubt|no doubt|surely|sure did|(?:he|she|they|it|we) (?:sure |definitely |certainly |really )?(?:did|was|were|has|have)|they both did|both did|all of them did|"
    r"everyone did|it was obvious|🙌)\b"
)
