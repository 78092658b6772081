"""The phrases that `safety` listens for, as patterns over `plain` text. Every repeat in them is bounded.

They are read by people who extend them: a phrase goes where a reader would look for it, and gets a line in
`tests/understanding/test_safety.py` beside its neighbours.
"""

_SELF = r"my ?(?:own )?self\b"
_INTENT = (
    r"(?:want(?:ed|ing)? to|wan+a|want(?:ing)? too|going to|go+n+a|plan(?:ning)? (?:to|on)|thinking (?:of|"
    r"about)|"
    r"thought(?:s)? (?:of|about)|think about|about to|ready to|try(?:ing)? to|tried to|urge to|feel like|"
    r"might|will|"
    r"could|should|ought to|rather|better|keep|considering|tempted to|need to|have to|i'?ll|i'?d)"
)
_ALIVE = (
    r"(?:live|liv(?:e|ing)|exist|be alive|be here|be around|be on this (?:earth|planet)|go on living|"
    r"keep living)"
)
_ANYMORE = r"(?:any ?more|any ?longer|much longer)"
_NOT_WANT = (
    r"(?:do not|don'?t|dont|didn'?t|no longer|never|not) (?:really |even |just )?(?:want(?:ing)? "
    r"(?:to |too )|wan+a )"
)

# The writer, in danger. Each can be undone by FIGURES and DENIED below.
CRISIS = (
    rf"\bkil+(?:ing|ed)? {_SELF}",
    r"\bkil+(?:ing)?myself\b",
    rf"\b(?:un-?alive|unaliv(?:e|ing)|hang(?:ing)?|drown(?:ing)?|poison(?:ing)?|strangl(?:e|ing)|starv(?:e|"
    rf"ing)) {_SELF}",
    rf"{_INTENT} (?:just )?shoot(?:ing)? {_SELF}(?! in the foot)",
    rf"{_INTENT} (?:just |really |so )?(?:hurt|harm|cut|burn|injur)(?:t?ing|ing|e)? {_SELF}",
    rf"\b(?:been|started|start|keep|am|i'm|im|was|back to) (?:hurt|harm|cut|burn)t?ing {_SELF}",
    rf"\bhurting {_SELF}",
    r"\bself[- ]?harm(?:ing|ed|s)?\b",
    r"\bsu+i+c+i+d\w{0,3}\b|\bsucid\w{1,3}\b|\bsuicde\b|\bsiucid\w{1,3}\b|\bsuiside\b|\bsuisid\w{1,2}\b|"
    r"\bsui ?cide\b",
    r"\bend(?:ing|ed)? (?:my|this|my own) (?:life|live|lfe|existence|suffering)\b",
    r"\bend(?:ing)? it al+\b",
    rf"{_INTENT} end(?:ing)? (?:it|things|everything) (?:tonight|today|now|for good|soon|myself|forever|"
    rf"once)",
    r"\b(?:take|taking|took) my (?:own )?life\b",
    r"\b(?:want(?:ed|ing)?|wish|wishing|hope|hoping|need|ready|going|rather|prefer|like) (?:just |really |"
    r"so bad(?:ly)? )?"
    r"(?:to|too|i could|i would|i'd)? ?(?:just |really |fucking )?(?:be dead|die|dying|d1e)\b",
    r"\bwan+a (?:just |really |fucking )?(?:die|be dead)\b",
    r"\bwan to die\b",
    r"\bkms\b.{0,20}\b(?:tonight|today|for real|fr)\b|(?:want to|wan+a|going to|go+n+a|might|will) kms\b",
    r"\b(?:wish|wished) (?:i|id|i'd) (?:was|were|am|could be|had been|been) dead\b",
    r"\b(?:wish|wished) (?:i|id|i'd) (?:was|were|had|have)? ?(?:not|never|n't)(?: been)? (?:born|here|"
    r"alive|exist)",
    r"\b(?:wish|wished) (?:i|id|i'd) (?:wasn'?t|weren'?t|hadn'?t been|didn'?t) ?(?:born|here|alive|exist)",
    r"\b(?:wish|hope) (?:i|id|i'd) (?:would|could|do|did)? ?(?:not|never|n't|don'?t|dont|didn'?t|wouldn'?t|"
    r"won'?t) "
    r"(?:just )?wake up",
    r"\bi'?(?:d| would| should)? ?(?:be|am|m|'m) better off dead\b|\bbetter (?:off )?dead\b",
    rf"{_NOT_WANT}(?:just |even )?(?:{_ALIVE}|wake up)\b(?! (?:in|with|at|on my|near|for|by|under|early|"
    rf"tomorrow to|so early))",
    r"\b(?:do not|don'?t|dont) (?:want|wanna) (?:any more life|this life|to be in this world|to do life)\b",
    rf"\b(?:can'?t|cant|cannot|can not|couldn'?t) (?:live|go on living|keep living|do life|be here|face "
    rf"living) ?"
    rf"(?:like this )?{_ANYMORE}",
    r"\b(?:can'?t|cant|cannot) (?:live|go on) (?:like this|living)\b",
    r"\b(?:nothing|no reason|not much) (?:left )?(?:to live for|to (?:keep |go on |stay )?(?:live|living|"
    r"alive|be alive))\b",
    r"\b(?:no|any) (?:point|reason|sense) (?:in|of|to|for) (?:me )?(?:living|being alive|being here|me "
    r"being here|life|live|"
    r"staying alive|go on living|existing)\b",
    r"\b(?:the|any|my) point (?:of|in) (?:living|being alive|being here|life|existing|staying alive|going "
    r"on|my life)\b",
    r"\blife (?:is|isn'?t|is not|isnt|just isn'?t|not|ain'?t) (?:not )?worth (?:it|living)\b",
    r"\b(?:not|isn'?t|isnt) worth (?:living|being alive|staying alive)\b",
    r"\b(?:tired|sick|done|finished|through) (?:of|with) (?:living|being alive|life|this life|my life|"
    r"existing|this world)\b",
    r"\bbetter (?:off )?(?:if i (?:was|were|wasn'?t|weren'?t|am|had|just|did|died)|without me)\b(?! (?:in "
    r"the (?:room|team|call)"
    r"|on the (?:team|call|panel)|there))",
    r"\b(?:no ?one|nobody|no one) (?:would|will|'d) (?:even )?(?:miss me|care|notice) (?:if )?i(?:'m| am| "
    r"was| were| died| disappear"
    r"|'d)?(?: (?:died|dead|gone|wasn'?t here|were gone|disappeared))?\b(?! (?:late|was late|got))",
    r"\b(?:no ?one|nobody) (?:would|will) (?:even )?miss me\b",
    r"\b(?:won'?t|wont|will not|not going to|not gonna|might not|may not) be (?:around|here|alive)(?: for)? ?"
    r"(?:much longer|any ?more|tomorrow|next week|long)\b",
    r"\b(?:won'?t|wont|will not|not) be a burden (?:any ?more|much longer|to \w+ any ?more)\b",
    r"\bthis is (?:my )?goodbye\b|\bgoodbye (?:forever|world|cruel world|everyone|everybody|all)\b",
    r"\b(?:my )?(?:last|final) (?:goodbye|message to|words to (?:my|everyone)|letter to (?:my|everyone))",
    r"\b(?:wrote|written|writing|write|left|leave) (?:a |my |the )?(?:goodbye|suicide|farewell) (?:note|"
    r"letter|message)s?\b",
    rf"{_INTENT} (?:just )?(?:jump|jumping|throw(?:ing)? {_SELF}|step|stepping|drive|driving|walk|walking|"
    rf"run)"
    r"(?: my car)? (?:off|in front|under|into|out of) (?:of )?(?:a |the |my |an )?(?:\w+ )?(?:bridge|roof|"
    r"building|train|cliff|tree|wall|"
    r"traffic|window|river|truck|bus|car|balcony|tracks|sea|lake)\b(?! (?:station|stop))",
    r"\b(?:throw|threw|throwing) my ?self (?:off|in front|under|out)\b",
    r"\bslit(?:ting)? my wrists?\b|\bcut(?:ting)? my wrists?\b",
    r"\bover-?dos(?:e|ed|ing)\b",
    r"\b(?:take|took|taken|taking|swallow|swallowed) (?:all|a (?:bunch|lot|handful|bottle)|the whole|too "
    r"many|every) ?(?:of )?"
    r"(?:my |the |those |these )?(?:bottle of )?(?:pills|tablets|meds|medication|painkillers|sleeping "
    r"pills|paracetamol)\b",
    r"\b(?:sleep|fall asleep|go to bed|go to sleep) (?:and|to) (?:just )?(?:never|not|don'?t) wake\b",
    r"\b(?:never|not|don'?t|dont|didn'?t) (?:want(?:ed)? to |wanna |have to )?wake up (?:again|tomorrow|"
    r"ever|any ?more|in the morning)\b",
    r"\b(?:disappear|vanish|be gone|gone) (?:forever|for good|from this (?:world|earth))\b",
    r"\b(?:ready|want|wanna|time) (?:to|for me to) (?:leave|go from|quit) (?:this (?:world|life|earth)|"
    r"life)\b",
    r"\b(?:world|everyone|everybody|they|family|mum|mom|people|you|all|it) (?:would|will|'d|d) be (?:so "
    r"much |much |a lot )?"
    r"(?:better|happier|easier) (?:off |place )?(?:without me|if i|when i'?m gone|once i'?m gone)",
    r"\b(?:don'?t|dont|do not) (?:think|know if|believe) i (?:can|will|'ll|could|want to) (?:make it "
    r"through|survive|get through) "
    r"(?:the|this|to)?(?:night| night|tonight|day|morning)\b",
    r"\bdon'?t (?:feel|think i'?m) safe (?:with|from|alone with) my ?self\b|\b(?:not|isn'?t) safe (?:with|"
    r"from) my ?self\b",
    r"\bi (?:should|ought to|deserve to|need to|have to) (?:just |really )?(?:die|be dead)\b|\bhope i "
    r"(?:just )?die\b",
    r"\b(?:can'?t|cant|cannot) (?:keep|go on|bear) living\b|\bdon'?t deserve to (?:live|be alive)\b",
    r"\bwhy am i (?:even |still )?(?:still |even )?alive\b",
    r"\bno (?:reason|point) for me to (?:be (?:here|alive)|live|exist|go on|stay)\b(?! (?:in|at) (?:the|"
    r"this|that))",
    r"\b(?:can'?t|don'?t think i can|not sure i can) (?:stay|be|keep my ?self) safe\b",
    r"\b(?:imagin|pictur|fantasi[sz]|daydream|dream)(?:e|ing) (?:about |of )?(?:dying|being dead|my (?:own "
    r")?(?:death|funeral)|"
    r"crashing (?:my|the) car|jumping off)\b",
    # the same wish in the tongues people fall back on
    r"\bquiero (?:morir|morirme|matarme|suicidarme)\b|\bme quiero (?:morir|matar|suicidar)\b|\bno quiero "
    r"(?:seguir viviendo|vivir)\b",
    r"\b(?:je veux|envie de|j'ai envie de) (?:mourir|me (?:tuer|suicider))\b|\bje ne veux plus vivre\b|"
    r"\bme suicider\b",
    r"\b(?:will|m[oö]chte) (?:sterben|nicht mehr (?:leben|da sein))\b|\bmich umbringen\b|\bbringe? mich "
    r"um\b|\bselbstmord\b",
    r"\bquero (?:morrer|me matar)\b|\bvoglio (?:morire|uccidermi|ammazzarmi)\b|\bsuicidio\b|\bsuizid\b",
)

# Somebody else, in danger now.
_WHO = (
    r"(?:he|she|they|(?:my|her|his|a|our|the) (?:\w+ )?(?:friend|mate|brother|sister|mum|mom|mother|dad|"
    r"father|son|daughter|"
    r"partner|wife|husband|boyfriend|girlfriend|flatmate|roommate|cousin|colleague|coworker|classmate|"
    r"uncle|aunt|neighbou?r|"
    r"bf|gf|ex|kid|child|student|nephew|niece|bestie)s?|someone|somebody)"
)
_OTHER_SELF = r"(?:him|her|them|their)(?:selfs?|selves| self)"
CRISIS_OTHER = (
    rf"\b(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing)?|hang(?:ing)?|cut(?:ting)?|unaliv(?:e|ing)) "
    rf"{_OTHER_SELF}(?! (?:off|short|out|some))\b",
    r"\b(?:wants?|wanted|wanna|going|threatening|threatened|tried|trying|plans?|planning) to "
    r"(?:end (?:his|her|their) (?:own )?life|take (?:his|her|their) own li(?:fe|ves)|end it all)\b",
    rf"\b{_WHO}(?:'s| is| are|s)? (?:been |feeling |really |so |very )?suicidal\b",
    rf"\b{_WHO} (?:said |says |told me |keeps saying |texted (?:me )?|thinks )?(?:that )?(?:he |she |they )?"
    r"(?:just )?(?:wants?|wanted) to (?:die|be dead)\b(?! of)",
    rf"\b{_WHO} (?:said |says |told me |keeps saying |texted (?:me )?)?(?:that )?(?:he |she |they )?"
    rf"(?:doesn'?t|does not|don'?t|didn'?t) want to {_ALIVE}\b",
    rf"\b{_WHO} (?:is |are |was |'s )?(?:talking|talked|thinking|thought|joking|spoke|speaking) (?:about|of) "
    r"(?:committing )?suicide\b",
    rf"\b{_WHO} (?:has |had |have |just )?(?:attempted suicide|tried suicide|overdosed|took an overdose|is "
    rf"self[- ]?harming|self[- ]?harms)\b",
)

# A death behind them, not a danger before them: grief.
BEREAVED = (
    rf"\b(?:killed|hanged|hung|shot) {_OTHER_SELF}\b",
    r"\b(?:took|taken) (?:his|her|their) own li(?:fe|ves)\b",
    rf"\b{_WHO} (?:has |had )?(?:died by|committed|lost to|of) suicide\b",
    r"\b(?:died by|death by|lost (?:\w+ ){1,3}to|after (?:\w+ ){0,3}) ?suicide\b",
    r"\b(?:'s|s'|his|her|their) suicide\b",
)

# Figures of speech and other people's business: taken out before the patterns look.
FIGURES = (
    r"\b(?:thought|swear|feared) i (?:was|would|'?d|might) (?:going to |gonna |about to )?(?:die|have "
    r"died)\b",
    r"\brather die than\b",
    r"\b(?:want(?:ed)?|wan+a|like|wish(?:ed)?|could(?:'ve| have)?|nearly|almost|just|going|thought i(?:'d| "
    r"would)|so) ?(?:to )?(?:just )?"
    r"(?:die|died|dying|be dead|was dead) (?:of|from|with) (?:pure |sheer |the |second ?-?hand |total |"
    r"utter )?"
    r"(?:embarr?as+ment|shame|cringe|boredom|laughter|laughing|awkwardness|humiliation|mortification|"
    r"nerves|hunger|heat|"
    r"cold|thirst|excitement|happiness|joy|secondhand|curiosity|suspense|fright|stress|old age)",
    r"\b(?:die|died|dying|dead) (?:a little )?(?:inside|on the inside|laughing)\b",
    r"\b(?:career|political|social|professional|commercial|financial|business|academic|reputational) "
    r"suicide\b",
    r"\bsuicide (?:prevention|hotline|hot line|help ?line|line|watch|squad|awareness|research|lane|bomb\w*|"
    r"pass|run|door\w*|nets?|"
    r"counsel\w*|charity|risk (?:assessment|training|model)|assessment|intervention|postvention|drills?|"
    r"sprints?)",
    r"\bsuicidal (?:caller|client|patient|user|student|teen|customer|person|people|ideation training|"
    r"callers|patients)s?\b",
    r"\b(?:crisis|hotline|helpline|charity|samaritans|counsel\w+|nurs\w+|psych\w+|"
    r"safeguarding)\b.{0,40}\b(?:suicid\w+|self[- ]?harm\w*)",
    r"\b(?:training|workshop|course|module|policy|policies|question|scenario|research|thesis|essay|talk|"
    r"article) (?:on|about|around) "
    r"(?:suicid\w+|self[- ]?harm\w*|overdoses?)",
    r"\bself[- ]?harm (?:policy|policies|training|prevention|content|detection|awareness|classifier|"
    r"moderation)",
    r"\boverdosed? on (?:coffee|caffeine|sugar|espresso|chocolate|jargon|buzzwords|slides|information|prep|"
    r"detail\w*|cologne|perfume)",
    r"\b(?:caffeine|coffee|sugar|information|jargon) overdose\b|\boverdose (?:prevention|response|training)",
    r"\b(?:cut|cutting) (?:\w+ )?my ?self (?:off|short|out|some slack|loose|shaving|while shaving|on (?:a|"
    r"the|my|some)|open|in half)",
    r"\b(?:hurt|cut|burnt?|burned|injured) my ?self (?:(?:quite |very |pretty )?(?:bad(?:ly)? )?(?:on|"
    r"falling|tripping|running|at|while|when|in|"
    r"slipping|skating|cycling|playing|by|cooking|climbing|lifting|getting))",
    r"\bshot my ?self in (?:the|both) (?:foot|feet)|\bshoot(?:ing)? my ?self in (?:the|both) (?:foot|feet)",
    r"\bkill(?:ed|ing)? my ?self (?:laughing|to (?:get|make|finish|learn|prepare|prep|be)|over (?:this|the|"
    r"that) "
    r"(?:prep|portfolio|project|presentation|take-?home)|preparing|prepping|studying|working|revising|with "
    r"(?:prep|work|overtime|laughter))",
    r"\bkick(?:ed|ing)? my ?self\b|\bbeat(?:ing)? my ?self up\b",
    r"\bend(?:ed|ing)? it all (?:on|with) (?:a|an|the|my) (?:\w+ )?(?:note|joke|question|smile|handshake|"
    r"high|low|laugh|summary)\b",
    r"\b(?:take|took|taking) my (?:own )?life (?:story|experience|in my hands|back|forward|in|to the next|"
    r"seriously)\b",
    r"\bgoodbye (?:everyone|all|everybody) (?:and|at|in|on|to|then|before)\b|\b(?:said|saying|say|waved|"
    r"wave|bid|a quick) (?:\w+ )?goodbye\b"
    r"(?: (?:everyone|everybody|all|to (?:everyone|everybody|them all)))?",
    r"\bhang(?:ing)? up on my ?self\b",
    r"\b(?:to die for|die hard|never say die|do or die)\b",
    r"\b(?:want(?:ed)?|wish(?:ed)?|wan+a|hoped) (?:to|i could|i'd|the (?:ground|earth|floor) (?:to|would|"
    r"could)) "
    r"(?:just )?(?:disappear|vanish|sink|melt|crawl|swallow|open)\b(?: me)? (?:into|under|in|through|"
    r"behind|up|off|on|whole|right there|when)\b",
    r"\bthe (?:ground|earth|floor) (?:to |would |could )?(?:just )?(?:swallow|open)",
    r"\b(?:don'?t|didn'?t|not|dont) want(?:ed)? to (?:be|live|exist) (?:here|around|alive)? ?(?:in|at|with|"
    r"near|for|on) "
    r"(?:this|that|the|a|an|my|their|his|her|london|new) (?:company|office|job|team|city|town|role|place|"
    r"building|call|meeting|parents|"
    r"flat|house|country|interview|room|york)",
    r"\b(?:no|any|the) point (?:of|in|to) (?:me )?being here (?:for|in) (?:this|the|an?) (?:interview|role|"
    r"job|meeting)",
    r"\b(?:done|tired|sick|finished|through) (?:of|with) (?:living|being) (?:with|in|at|out of|alone|on "
    r"(?:my|a|the)|"
    r"(?:un)?employed|broke|rejected|paycheck)\b",
    r"\bdone with (?:life|living) (?:insurance|science|drawing|admin|coaching)",
    r"\bbetter (?:off )?if i (?:had|was|were|wasn'?t|did|just|'d|am) (?:\w+ )?(?:\w+ )?(?:prepared|asked|"
    r"said|told|read|slept|practi[sc]ed|"
    r"looked|known|eaten|arrived|gone (?:first|over|in|to)|been (?:on time|more|less|calmer|early|prepared|"
    r"asked|there|able)|answered|"
    r"early|on time|calm(?:er)?|faster|slower|shorter|explained|nervous|rested|ready|more|less|stopped|"
    r"used|brought|done|written|"
    r"checked|wrote|late|tired|sick|confident|sober|at home|at my desk|in the office|in person|able to)\b",
    r"\bgoing to die (?:on|in) (?:that|this) hill\b|\bdie on (?:that|this|a) hill\b",
)

# A wish that is denied outright.
DENIED = (
    r"(?:\b(?:not|never|isn'?t|wouldn'?t|won'?t|wont|don'?t|dont|didn'?t|do not|no longer|haven'?t|aren'?t|"
    r"wasn'?t)"
    r"(?: (?:actually|really|even|literally|ever|be|been|gonna|going to|trying to|feeling|thinking (?:of|"
    r"about)|about to|planning to|"
    r"have|had|any|thoughts of|saying i|talking about|thought about|want to|want|wanna))*|\b(?:no|without) "
    r"(?:thoughts? (?:of|about)|plans? (?:to|of)|intention(?:s)? (?:to|of)|urges? (?:to|of))) $"
)

# A wish to die with a wink, or told in the past: a figure of speech as likely as not.
WINK = r"\b(?:lol|lmao|lmfao|haha\w*|hehe\w*|rofl|jk|just kidding|figuratively)\b|[😂🤣😅💀🙈🫠☠😆]"
MILD = r"\b(?:die|dying|dead|kms|kil+(?:ing|ed)? my ?self)\b"
PAST_WISH = r"\bwanted to (?:just |really |fucking )?(?:die|be dead)"
STILL = (
    r"\b(?:still|tonight|right now|every ?day|always|for real|seriously|plan|months|weeks|years|often|"
    r"lately|since)\b"
)
IN_THE_ROOM = (
    r"\b(?:called|said|asked|forgot|forgotten|zoom|camera|mic|tripped|spilled|spilt|recruiter|manager|"
    r"panel|embarr?as+\w*|awkward|"
    r"silence|laughed|name|question|answer\w*|cringe\w*|mortif\w+|when (?:he|she|they)|joke|zipper|right "
    r"there|on the spot|on the call)\b"
)

UNCLEAR = (
    r"\bkms\b",
    r"\bwhat(?:'s|s| is| was|'s even| even is)? (?:even )?the (?:point|use)\b(?! (?:of|in) (?:(?:a|an|the|"
    r"this|that|your|"
    r"these|doing (?:a|the|this)|reminders?|notes?|me (?:send|writ)\w+|questions?|you|having (?:a|an|"
    r"the))\b|send|writ|ask|thank))",
    r"\b(?:there(?:'s| is)|theres|see|is there) (?:just |even )?(?:no|any) (?:point|hope|future|way out|"
    r"use)\b(?! (?:in|of|to|for) "
    r"(?:send\w*|writ\w*|ask\w*|a |the |this |that |me (?:send|writ)\w+|appl\w*|wait\w*|explain\w*))",
    r"\bpointless\b.{0,12}\b(?:everything|life|existence|all)\b|\b(?:everything|life|it'?s all|existence) "
    r"(?:is|feels|seems)? ?(?:so )?pointless\b",
    r"\bnothing (?:really )?matters\b(?! (?:to (?:them|her|him)|more))",
    r"\b(?:can'?t|cant|cannot|can not) (?:do this|take (?:it|this)|go on|keep going|keep doing this|carry "
    r"on|cope) ?(?:any ?more|any ?longer)?(?:$|[.,!?]| and| i\b| it)",
    r"\bi(?:'m| am|m)? (?:just )?(?:want|wanna|need|ready) (?:it|this|everything|the pain|all) ?(?:of it "
    r")?(?:to )?(?:all )?(?:just )?(?:be over|stop|end)\b(?! soon)",
    r"\b(?:want|wanna|need) (?:it|this|everything|the pain|all of it|it all) (?:to )?(?:all )?(?:just "
    r")?(?:be over|stop|end)\b",
    r"\b(?:want(?:ed)?|wan+a|going|gonna|go+n+a|wish) (?:to|i could) (?:just )?end (?:it|things)(?:$|[.,!?])",
    r"\b(?:just )?(?:want(?:ed)? to|wanna|wish i could|could just) (?:just )?(?:disappear|vanish|not exist|"
    r"be gone|give up on everything|stop existing)\b",
    r"\b(?:i'?m|i am|im|being|feel like|always|such|nothing but|just) (?:just )?(?:such )?a (?:huge |total "
    r"|complete )?burden\b",
    r"\b(?:no ?one|nobody) (?:cares|would care|gives a (?:shit|damn)|would notice)(?: (?:about me|if "
    r"i\b[^.!?]{0,30}|any ?more))?(?:$|[.!?,])",
    r"\b(?:done|finished|through|tired) (?:with|of) (?:everything|it all|trying|fighting|all of (?:it|"
    r"this))\b",
    r"\bgiv(?:e|ing|en) up on (?:everything|life|myself|it all|all of it)\b",
    r"\bno way out\b|\bsee no future\b|\bno future for me\b|\bcan'?t see a (?:future|way (?:out|forward|"
    r"through))\b",
    r"\bi (?:don'?t|dont) (?:deserve|want) to (?:be loved|be happy|exist|breathe|feel anything)\b|\bdon'?t "
    r"deserve to (?:live|be alive)\b",
    r"\bit(?:'d| would) be (?:easier|better) (?:to|if i)(?: just)? (?:not (?:be|exist)|sleep forever|stop|"
    r"disappear(?:ed)?)\b",
    r"\bi(?:'m| am|m) going to (?:do it|do something stupid|do something bad)\b(?! again| tomorrow| next)",
    r"\bdo something (?:stupid|i can'?t undo) (?:tonight|to my ?self)\b",
    r"\b(?:i'?m|i am|im) (?:just )?(?:so |really )?(?:numb|empty)(?: inside)?(?:$|[.,!?])",
    r"\b(?:i|i'?m|im) (?:cut|burnt?|burned|hurt) my ?self\b",
)

DISTRESS = (
    r"\b(?:i'?m|i am|im|feel(?:ing)?|felt|so|totally|completely|utterly|just) (?:\w+ ){0,2}(?:worthless|"
    r"hopeless|useless as a person|"
    r"despair\w*|desperate and|broken|inconsolable|suicidal)\b",
    r"\b(?:hate|loathe|despise|disgusted (?:with|by)) my ?self\b(?! for (?:saying|asking|not|being late|"
    r"that))",
    r"\bhat(?:e|ing) (?:my life|being me|who i am)\b",
    r"\b(?:having|in the middle of) (?:a |an |another )?(?:panic attack|breakdown|meltdown|anxiety "
    r"attack)s?\b(?! (?:in|during|before|at) "
    r"(?:the|my|an) (?:interview|call))",
    r"\b(?:i )?(?:can'?t|cant|cannot|couldn'?t) (?:stop|quit) (?:crying|shaking|sobbing|panicking)\b",
    r"\b(?:been|i'?m|im|am|still|sitting here|here) (?:just )?(?:crying|sobbing|bawling|in tears)\b",
    r"\bcr(?:ying|ied) (?:all (?:day|night|morning|evening)|for hours|myself to sleep|my eyes out|since)\b",
    r"\b(?:i'?m|im|i am|everything is|everything'?s|my life is|life is) (?:just )?(?:falling apart|a mess "
    r"i can'?t|spiral\w+|"
    r"coming apart|over|ruined|in ruins|breaking down|drowning)\b(?! the (?:hill|moon|top))",
    r"\bruin(?:ed)? (?:my (?:whole |entire )?life|everything (?:in my life|i touch))\b|\bi ruin "
    r"everything\b|\bmy (?:whole |entire )?(?:life|future) is over\b",
    r"\b(?:can'?t|cant|cannot) (?:cope|breathe|function|get out of bed|eat or sleep|face (?:anyone|"
    r"anything|the day)|handle (?:life|any of this))\b",
    r"\b(?:i'?m|im|i am|feel|feeling|felt|so|really|been|very) (?:so |really |very |super |pretty |deeply "
    r")?depressed\b",
    r"\b(?:failure|waste) (?:at life|as a (?:person|human)|of (?:space|a life|oxygen|air))\b",
    r"\b(?:i'?ve |have )?lost all hope\b|\bno hope left\b|\bno hope for me\b|\brock bottom\b|\blowest "
    r"(?:point|i'?ve ever)\b",
    r"\bi(?:'m| am|m) (?:not okay|not ok|really not (?:ok|okay)|not doing (?:ok|okay|well at all))\b",
    r"\b(?:so|completely|utterly) alone\b(?! in the (?:room|lobby|office))|\bno ?one (?:i can|to) talk "
    r"to\b|\bnobody to talk to\b",
    r"\b(?:panic attack|breakdown) (?:right now|rn|as i type|again now)\b|\bi(?:'m| am|m) panicking\b",
    r"\b(?:haven'?t|havent|have not) (?:slept|eaten) (?:in|for) (?:days|\w+ days|a week)\b",
    r"\bscared of (?:what i (?:might|could|will)|my ?self)\b",
)
