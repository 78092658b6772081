"""The patterns of `story`, as data: what a slip, a good thing, an event in a life sound like.

Written for text in lower case with straight quotes, one clause at a time. A pattern starts where its own
words start: what stands before it decides whether it was denied, only feared, or done by somebody else.
"""

from typing import Final

from conversations.slips.model import Kind

_WHOM = (
    r"(?:her|him|them|the \w+|my interviewer|one of (?:them|the \w+)|some(?:one|body)|every(?:one|body)|"
    r"people)"
)
_WHOSE = r"(?:her|his|their|everyone's|everybody's|someone's|somebody's|people's|the|\w+'s|my interviewer's)"
_PAST = (
    r"(?:my|the|an?|our)?\s?(?:old|last|former|previous|ex|current|past|first)?[ -]?"
    r"(?:boss|bosses|manager|job|jobs|employer|company|team|workplace|colleagues?|coworkers?|co-workers?|"
    r"supervisor"
    r"|professor|teacher|school|place|firm|shop|ex-\w+|team ?mates?)\b"
)
MACHINE = (
    r"(?:wi-?fi|internet|connection|line|zoom|teams|skype|laptop|computer|pc|mac|camera|webcam|cam|mic|"
    r"microphone|audio|sound"
    r"|video|screen|screen ?share|link|call|battery|head ?phones?|head ?set|ear ?buds|air ?pods|power|"
    r"router|browser"
    r"|signal|google meet|software|editor|demo|tech|phone|tablet|ipad)"
)
NOISY: Final = (
    r"(?:phone|mobile|cell|alarm|ring ?tone|smart ?watch|door ?bell|fire alarm|car alarm|dog|cat|baby|kids?|toddler|son|daughter|room ?mate|flat ?mate"
    r"|house ?mate|neighbou?rs?|mum|mom|dad|brother|sister|husband|wife|boyfriend|girlfriend|background noise|construction|drilling|sirens?|lawn ?mower)\b"
)
_BROKE = (
    r"(?:died|dies|froze|frozen|crash\w*|dropped|dropping|drops|cut(?:ting)? out|cuts out|failed|fail\w*"
    r"|(?:didn't|didnt|wouldn't|wouldnt|wasn't|wasnt|not|stopped|quit) (?:work\w*|connect\w*|load\w*|"
    r"start\w*|turn\w*"
    r"|open\w*|on)|lag\w*|broke|broken|disconnect\w*|(?:went|kept going|was|were) (?:\w+ )?(?:down|out|off|"
    r"dead|black|mute"
    r"|muted|terrible|choppy|glitchy|awful|patchy|upside down)|glitch\w*|restarted|rebooted|updated|ran "
    r"out|gave out|gave up"
    r"|cut me off|packed (?:in|up)|played up|acted up|kept (?:freezing|cutting|dropping|crashing|lagging|"
    r"breaking|dying))"
)
_PAPERS = (
    r"(?:cv|cvs|resume|resumes|résumé|portfolio|notes|notebook|note pad|pen|laptop|charger|id|id card|"
    r"passport"
    r"|certificates?|references?|cover letter|documents?|papers|paperwork|folder|samples?|slides|usb(?: "
    r"stick)?|copies"
    r"|copy|badge|glasses|presentation|transcript|licen[cs]e|work samples?|application)"
)
_CLOTHES = (
    r"(?:shirt|blouse|tie|suit|jacket|trousers|pants|skirt|dress|jeans|hoodie|trainers|sneakers|t-?shirt|"
    r"tee|shorts"
    r"|shoes?|socks?|tights|top|sweater|jumper|leggings|flip ?flops|sandals|collar|sleeve|coat|blazer|"
    r"boots|clothes|outfit)"
)
_PLACE = (
    r"(?:building|floor|office|entrance|address|door|room|campus|site|branch|station|stop|street|place|"
    r"link|day|date|time"
    r"|week|hour|zoom|meeting|call|location|part of town|side of town|bus|train|platform|shop|store|"
    r"reception)"
)
_TEST = (
    r"(?:cod(?:e|ing)|technical|tech|white ?board|sql|algorithms?|maths?|python|java|excel|case|test|"
    r"exercise|problem"
    r"|puzzle|task|challenge|fizz ?buzz|system design|calculation|live coding|grammar|translation|quiz|"
    r"equation|query)"
)
_WEAK = (
    r"(?:couldn't|couldnt|could not|didn't|didnt|did not|had no|no (?:good|real|proper) (?:answer|reason)|"
    r"mumbled|um+\b"
    r"|vague|generic|weak|lame|blank\w*|nothing|rubbish|wishy[- ]washy|flat|need(?:ed)? (?:the|a|some) \w+|"
    r"the money|shrug\w*)"
)
_BAD = (
    r"(?:bad|terrible|awful|stupid|dumb|lame|crap|awkward|inappropriate|tasteless|horrible|dark|dad|weird|"
    r"off[- ]colou?r"
    r"|rude|dirty|sarcastic|silly|racy|poor|ill[- ]judged|cringe\w*|risky|edgy)"
)
_DEAD_JOKE = (
    r"(?:fell flat|(?:didn't|didnt|did not) (?:land|go down|laugh|work|go over)|(?:nobody|no one|no-one|"
    r"noone|none of \w+)"
    r" (?:even )?(?:laughed|smiled|got it)|silence|crickets|stared|bombed|landed badly|wasn't funny)"
)
_WHY = r"why (?:i|you|us|them|they|this|here|do|did|we|their|our|that|the (?:company|job|role))\b"

SLIPS: Final[dict[Kind, tuple[str, ...]]] = {
    "late": (
        r"(?:was|were|came|come|got (?:there|in|here)|get there|arriv\w+|show\w+ up|turn\w+ up|ran|running|"
        r"run|rocked up"
        r"|join\w+|logg\w+ (?:on|in)|walk\w+ in|dial\w+ in|being|started|rolled (?:in|up)|made it|am|i'm)\s+"
        r"(?:(?!(?:i|i'd|i'll|that|scared|worried|afraid|because|bc|when|they|she|he|it|not|never|nearly|almost)\b)[\w.'-]+,?\s+){0,7}?late\b(?! (?:night|to the party|shift|in the|reply|now|stage|twenties|thirties|bus|train))",
        r"(?:\d+|five|ten|fifteen|twenty|thirty|forty|few|an|couple(?: of)?)[ -]*(?:m|mins?|minutes?|"
        r"hours?|hrs?|h)\s+late\b",
        r"(?:hour|bit|little|so|too|way|very|super|kinda|pretty|slightly) late\b(?! (?:night|in the|now|"
        r"shift))",
        r"late (?:for|to) (?:my|the|it|this|an)\b(?! party)",
        r"^(?:ugh |so |and |also )*late\b(?=,?(?: (?:bc|because|cos|cuz|due|by|and|\d+|ten|five|a bit)\b|$))",
        r"missed the (?:start|beginning|first \w+ minutes)",
        r"(?:kept|left) (?:her|him|them|the \w+|everyone) waiting",
        r"(?:didn't|didnt|did not) (?:make it|get there|arrive|show up) (?:on|in) time",
    ),
    "wrong_name": (
        rf"(?:call(?:ed|ing)?|address(?:ed|ing)?) (?:{_WHOM}|[a-z]+) (?:by )?(?:the |a )?wrong name\b",
        rf"(?:got|getting|get|said|had|have|mixed up|mixing up|mixed|forgot|forget|mispronounced|messed up|"
        rf"butchered"
        rf"|blanked on|screwed up|misspelled|misspelt|muddled|muddled up|confused) (?:\w+ )?{_WHOSE} "
        r"(?:interviewers?'?s? |hiring managers?'?s? |managers?'?s? |first |last |sur)?names?\b(?! of (?:their|the|my|a|our)\b)",
        r"(?:used|said|wrote|had|with|typed) the wrong name\b",
        r"(?:mixed up|confused|muddled)(?: up)? (?:the|two|their|both) (?:\w+ )?names\b",
        r"called (?:her|him|them|the (?:head |hiring |lead |shop |store )?\w+|my interviewer|one of (?:them|the \w+)) (?=[\"']?[^\W\d_])",
        r"(?:kept saying|kept writing|said) (?=[\"']?(?:mr|mrs|ms|miss|dr|prof)\b\.? [^\W\d_]+[\"'])",
        r"call(?:ing)? (?:her|him|them|the interviewer) (?=[\"']?[^\W\d_])",
        r"address(?:ed|ing) (?:her|him|them|the \w+) as (?=[\"']?[^\W\d_])",
        r"called (?=[^\W\d_]+\.? \"?[^\W\d_]+)",
    ),
    "misunderstood_question": (
        r"mis(?:understood|heard|read|interpreted|took|construed)\b(?! (?:her|his|their) name)",
        r"(?:got|took) the (?:question wrong|wrong end|question to mean|question (?:completely |totally "
        r")?(?:wrong|as))",
        r"answer(?:ed|ing) (?:the wrong|an? (?:\w+ )?(?:different|other)|some(?:thing)? (?:\w+ "
        r")?(?:different|else)) ?(?:question)?",
        r"(?:thought|assumed|figured) (?:she|he|they|it|that|the (?:question|interviewer)) (?:\w+ "
        r")?(?:meant|was asking|were asking"
        r"|asked|wanted to know|was about|were talking|was talking|referred)\b",
        r"(?:didn't|didnt|did not) (?:really |fully |properly |even )?(?:understand|get|follow) "
        r"(?:the|her|his|their|a|one|that|what (?:she|he|they)) (?:\w+ ){0,3}?(?:questions?|asked|meant|"
        r"was asking|were asking)",
        r"mixed up the questions?\b",
    ),
    "odd_answer": (
        r"blurt(?:ed|ing)\b",
        r"(?:said|gave|came out with|told (?:them|her|him)|answered(?: with)?|replied(?: with)?) (?:[\w']+ "
        r"){0,5}?"
        r"(?:weird|stupid|dumb|odd|strange|silly|ridiculous|nonsense|bizarre|random|cringe\w*)\b(?! "
        r"questions?)",
        r"said (?!sorry|no\b)[^.;!?]{1,60}?\b(?:it|that|which) (?:was|is|sounded) (?:\w+ )?(?:weird|stupid|dumb|odd|strange|silly|ridiculous|bizarre|cringe\w*|random)\b",
        r"(?:my|the|that) (?:\w+ ){0,3}?(?:answers?|reply) (?:\w+ ){0,3}?(?:made no sense|was (?:\w+ "
        r")?(?:weird|stupid|dumb|odd"
        r"|strange|silly|ridiculous|nonsense|bizarre|off topic|off-topic|random|all over the place))",
        r"(?:made|was making) no sense\b",
        r"(?:went|go|got|wandered|drifted|veered) (?:\w+ )?off[- ]topic\b",
        r"of all things\b",
        r"(?:gave|had) (?:a|an|the) (?:really |very |pretty |totally )?(?:bad|terrible|awful|poor|weak|"
        r"horrible|rubbish|crap) answer",
    ),
    "blanked": (
        r"blanked\b(?! (?:on|out on) (?:her|his|their) name)",
        r"(?:mind|brain|head) (?:just |completely |totally |suddenly |kind of )*(?:went|was|goes|shut|"
        r"stopped|switched)"
        r" (?:\w+ )?(?:blank|down|off|empty|working|to mush)",
        r"(?:went|go|gone|going) (?:\w+ )?blank\b",
        r"drew a (?:\w+ )?blank",
        r"(?:i|and|just|i just|completely|totally|then) (?:\w+ )?(?:froze|frozen)(?: up)?\b",
        r"^(?:froze|freeze)\b",
        r"(?:couldn't|couldnt|could not|wasn't able to) (?:even |really )?(?:think of|remember|come up "
        r"with|recall|answer"
        r"|get (?:a|any) words?|say anything|find (?:the|any) words?|get a single word|name (?:a|one|any))\b",
        r"had no answer\b",
        r"(?:didn't|didnt|did not) know (?:what to (?:say|answer)|how to (?:answer|respond)|the answer)",
        r"(?:had )?no (?:idea|clue) (?:what to (?:say|answer)|how to answer)",
        r"lost my (?:train of thought|thread|words|place)",
        r"forgot (?:the name of|what i|everything|my own|the word|how to|all my|every)\b",
        r"brain (?:fart|freeze|fog)",
        r"(?:nothing|no words) (?:came|would come)",
        r"(?:speechless|tongue[- ]tied)\b",
    ),
    "rambled": (
        r"(?:rambl(?:ed|ing|e)|babbl(?:ed|ing|e)|waffl(?:ed|ing|e)|blather(?:ed|ing))\b",
        r"(?:talk|spoke|speak|went on|go on)(?:ed|ing)? (?:for )?(?:way |far |much )*too (?:much|long)",
        r"(?:went|going|kept going|go|droned|blabbed) on and on\b",
        r"(?:went|going|rambled|droned) on (?:for|way|about|a|forever)\b(?! (?:the|a) (?:tour|walk|trip|"
        r"break))",
        r"(?:went|going) off on (?:a|an|one|some)\b",
        r"(?:wouldn't|wouldnt|couldn't|couldnt|didn't|didnt|can't) (?:stop talking|shut up)",
        r"over-?(?:explained|shared|explaining|sharing)",
        r"talked for (?:like |about |at least |a good )?(?:\d+|five|ten|fifteen|twenty|ages|an hour)",
        r"(?:monologue|monologued|word vomit|long[- ]winded|life story)\b",
        r"(?:talked|talking|went|going) (?:round )?in circles",
    ),
    "weak_motivation": (
        rf"{_WHY}.{{0,90}}?\b{_WEAK}",
        rf"(?:couldn't|couldnt|could not|didn't|didnt|did not) (?:\w+ )?(?:say|explain|answer|tell|know|"
        rf"have)(?: (?:them|her|him|an?"
        rf"|any|good|real|answer|reason|to|for)){{0,5}} {_WHY}",
        r"(?:said|told (?:them|her|him)|admitted|answered) (?:that |it was |because )*(?:i )?(?:just |only "
        r"|really )*"
        r"(?:need(?:ed)?|want(?:ed)?) (?:the|a|some|any) (?:money|job|cash|pay|work)",
        r"(?:just )?for the money\b",
        r"(?:didn't|didnt|did not) (?:sound|seem|come across|look)(?: as)? (?:\w+ ){0,2}?(?:motivated|"
        r"enthusiastic|keen"
        r"|interested|excited|passionate)",
        r"(?:sounded|seemed|came across as|looked) (?:\w+ )?(?:bored|uninterested|unenthusiastic|"
        r"unmotivated|disinterested)",
    ),
    "unprepared": (
        r"(?:hadn't|hadnt|didn't|didnt|had not|did not|haven't) (?:really |even |actually |properly |"
        r"exactly )?(?:prepared?|prepped?"
        r"|prep|research\w*|look(?:ed)? (?:\w+ )?(?:up|at|into)|read(?: up)?|googled?|practi[sc]ed?|revised?"
        r"|done (?:my|any|enough)|do (?:my|any|enough) (?:home ?work|research|prep|reading))\b",
        r"(?:un|under-?)prepared\b",
        r"(?:wasn't|wasnt|not|was not) (?:\w+ )?prepared\b(?! for (?:how|that kind))",
        r"(?:knew|know) (?:nothing|almost nothing|next to nothing|very little|so little|jack) about",
        r"(?:didn't|didnt|did not) (?:even )?know (?:anything about|much about|a thing about|what (?:the "
        r"company|they|the \w+|it|[\w.]+)"
        r" (?:actually |even )?(?:does?|did|ma[dk]es?|sells?|sold)|who (?:the|their) (?:ceo|founder|"
        r"customers))",
        r"(?:had )?no (?:idea|clue) (?:what (?:they|the company|the \w+|it|[\w.]+) (?:actually |even "
        r")?(?:do|does|did|makes?|sells?)\b"
        r"|about the (?:company|job|role))",
        r"(?:winged|winging) it\b",
        r"forgot to (?:prepare|research|read|look (?:up|at)|check|prep|practi[sc]e)",
    ),
    "oversold_or_untrue": (
        r"(?:lied|fibbed|bluffed|bullshitted|exaggerated|oversold|overstated|embellished|bs'?ed)\b",
        r"(?:exaggerating|lying|bluffing|overselling)\b",
        r"made (?:it|something|stuff|things|that|a story|an? \w+(?: \w+)?|one|some(?: \w+)?) up\b(?! (?:to|"
        r"with|for))",
        r"(?:made up|invented) (?:an?|some|my|the|stuff|things|something)\b",
        r"stretched the truth|(?:told )?(?:a|one) (?:little |white |small )*lie\b|inflated (?:my|the)",
        r"(?:said|told (?:them|her|him)|claimed|pretended|let (?:them|her|him) think) (?:that )?(?:i'd|"
        r"i've|i'm|i|to|my)\b.{3,80}?"
        r"(?:(?:but|which|when|though|even though|and|except)\b.{0,30}?(?:don't|dont|can't|cant|didn't|"
        r"didnt|haven't|havent|hadn't"
        r"|isn't|isnt|never|wasn't|only|barely|not true|a lie|no idea)\b|\bnot true|a lie\b)",
        r"(?:pretended|claimed) (?:to|i|that i)\b",
        r"(?:wasn't|isn't|not) (?:really |entirely |quite |exactly |strictly |completely )?true\b",
    ),
    "negative_about_past": (
        r"(?:bad-?mouth(?:ed|ing)|bad mouthed|trash(?:ed|ing|[- ]talked|[- ]talking)|slagg(?:ed|ing)(?: "
        r"off)?|slated|dissed"
        rf"|criti[cs]i[sz](?:ed|ing)) (?:off )?{_PAST}",
        r"(?:complain|moan|rant|whin|bitch|vent|grumbl|gripe)(?:ed|d|ing|ned) (?:\w+ ){0,3}?about (?:\w+ ){0,2}?" + _PAST,
        rf"(?:talked|spoke|went|was|got) (?:\w+ ){{0,2}}?(?:badly|trash|shit|smack|crap|off|negative|"
        rf"negatively|bitter|harsh|nasty|mean)"
        rf" (?:\w+ )?(?:about|on) (?:\w+ )?{_PAST}",
        rf"(?:said|told (?:them|her|him)|called|mentioned) (?:that |how )?{_PAST} (?:\w+ )?(?:was |is |had "
        rf"been |were )?(?:\w+ ){{0,2}}?"
        r"(?:awful|toxic|terrible|horrible|an? (?:\w+ )?(?:idiot|nightmare|jerk|bully|tyrant|moron|mess|"
        r"joke)|useless|incompetent"
        r"|rubbish|crap|stupid|crazy|micro-?manag\w+)",
        rf"(?:said|told (?:them|her|him)) (?:that )?(?:i )?hated {_PAST}",
    ),
    "interrupted": (
        rf"(?:interrupt(?:ed|ing)|talk(?:ed|ing) over|spoke over|speaking over|talked across) (?:{_WHOM}|"
        rf"both|each|[a-z]+ (?:twice|a lot|once))\b",
        r"(?:kept|was) interrupting\b(?! (?:me|us)\b)",
        rf"cut(?:ting)? {_WHOM} off\b",
        r"(?:butted|jumped|cut) in (?:while|when|before|on|mid)",
        r"finish(?:ed|ing) (?:her|his|their) sentences?",
        r"interrupted (?!me\b|us\b|by\b|my\b|a\b|and\b|the\b|i\b|at\b|in\b|our\b)(?=[a-z])",
    ),
    "tech_failure": (
        rf"{MACHINE}(?:'s)?,? (?:[\w']+ ){{0,4}}?{_BROKE}\b",
        r"(?:was|were|been|i'm|talking|spoke|talked|sat) (?:\w+ ){0,3}?(?:on mute|muted)\b",
        r"forgot to (?:unmute|turn (?:on )?my (?:mic|camera))",
        rf"(?:couldn't|couldnt|could not|wasn't able to) (?:get (?:my|the) {MACHINE}|connect\b|log ?(?:on|"
        rf"in)\b|share (?:my )?screen"
        r"|hear (?:\w+ )?(?:them|her|him|anything|me)\b|join the|find the (?:zoom )?link|unmute)",
        r"(?:got|was|were|kept getting|getting) (?:disconnected|kicked out|thrown out|cut off|booted)\b",
        r"lost (?:my |the )?(?:connection|signal|internet|wi-?fi)",
        r"(?:tech|technical|audio|video|connection|computer|it|wifi|internet) (?:issues|problems|"
        r"difficulties|trouble|glitch\w*|failure)",
    ),
    "phone_or_noise": (
        r"(?:phone|mobile|cell|alarm|ring ?tone|smart ?watch|door ?bell|fire alarm|car alarm)(?:'s)? "
        r"(?:\w+ ){0,3}?(?:rang|rung|went off|goes off"
        r"|buzz\w*|vibrat\w+|ringing|beep\w*|ping\w*|blared)\b",
        r"(?:dog|cat|baby|kids?|toddler|son|daughter|room ?mate|flat ?mate|house ?mate|neighbou?rs?|mum|"
        r"mom|dad|brother|sister|husband"
        r"|wife|boyfriend|girlfriend|nephew|niece|parrot) (?:\w+ ){0,3}?(?:bark\w*|cry\w*|cried|scream\w*|"
        r"walked in|came in|yell\w*|shout\w*"
        r"|jumped|barged|burst in|meow\w*|howl\w*|was (?:hoovering|vacuuming|loud)|wandered in|ran in|(?:walked|climbed|sat|stepped) (?:across|over|on|in front)|"
        r"walked past|walked behind)\b",
        r"(?:background noise|construction|drilling|hoovering|vacuuming|sirens?|lawn ?mower|jackhammer|"
        r"leaf blower)\b",
        r"forgot to (?:silence|mute|turn off|switch off) my (?:phone|mobile|cell)",
        r"(?:checked|looked at|answered|picked up) my (?:phone|mobile|cell)\b",
        r"(?:was|were|so|too|really|very) (?:loud|noisy)\b",
    ),
    "appearance": (
        r"(?:under|over)-?dressed\b",
        r"(?:stain|stains|hole|rip|ladder|tear|mark|coffee|tea|toothpaste|ketchup|sauce|food|spinach|"
        r"lipstick|mud|paint|ink|egg|salad"
        r"|crumbs|gum|toilet paper) (?:\w+ ){0,3}?(?:on|in|down|all over|between) my \w+",
        r"spil(?:led|t|ling) (?:\w+ ){1,4}?(?:on|over|down|all over) (?:my(?:self)?|me)\b",
        rf"my (?:\w+ )?(?:fly|zip|zipper|{_CLOTHES}|button|hair|makeup|make-up|mascara|buttons) (?:was|"
        rf"were|had|got|came) (?:\w+ ){{0,3}}?(?:open|down|undone"
        r"|untucked|inside out|creased|crumpled|wrinkled|stained|dirty|wet|backwards|a mess|ripped|torn|"
        r"split|soaked|stain|hole|sweaty"
        r"|see-through|odd|mismatched|muddy|unbuttoned|running)",
        rf"(?:wore|wearing|turned up in|showed up in|came in|dressed in|rocked up in|had on) (?:\w+ "
        rf"){{0,3}}?(?:jeans|hoodie|trainers|sneakers"
        rf"|t-?shirt|tee|shorts|flip ?flops|sandals|leggings|pyjamas|pajamas|sweat ?pants|track ?suit|odd "
        rf"\w+|wrong {_CLOTHES}|mismatched \w+)",
        r"(?:sweat(?:ed|ing)? through|sweat (?:patch\w*|stain\w*)|drenched|soaking wet|soaked (?:through|"
        r"to the)|dripping wet)",
        r"price tag\b|label (?:still )?(?:on|sticking)",
        r"(?:dressed|clothes) (?:\w+ )?(?:wrong|inappropriate\w*|too (?:casual\w*|formal\w*))",
        r"(?:too casual|too formal) (?:for|clothes|outfit)",
    ),
    "technical_wrong": (
        rf"got (?:the|a|an|one|my|that|their|her|his) (?:[\w-]+ ){{0,4}}?(?:{_TEST}|question|answer|"
        rf"definition|formula|part) (?:\w+ ){{0,3}}?wrong\b",
        rf"(?:the|that|a|my) (?:[\w-]+ ){{0,3}}?(?:{_TEST}|question) (?:\w+ )?(?:i (?:got|answered|did) (?:\w+ )?wrong|(?:i )?(?:totally |completely )?(?:messed|screwed|fucked|cocked) up)",
        r"(?:gave|said|wrote|picked|chose|had) (?:the|a|an?) (?:\w+ ){0,2}?(?:wrong|incorrect) (?:answer|"
        r"definition|formula|number|result"
        r"|solution|method|complexity|one|figure|date|term|syntax|word)",
        rf"(?:couldn't|couldnt|could not|didn't|didnt|failed to|wasn't able to) (?:even |manage to |really "
        rf")?(?:solve|finish|code|implement|complete"
        rf"|crack|do|pass|reverse) (?:the|a|any|my|their|that|an|it) ?(?:[\w-]+ ){{0,3}}?(?:{_TEST}|linked "
        rf"list|tree|question|string)\b",
        rf"(?:failed|bombed|flunked|messed up|screwed up|botched|blew|tanked|fumbled|choked on|cocked up|"
        rf"fluffed) (?:on )?(?:the|my|their|a|that)"
        rf" (?:[\w-]+ ){{0,3}}?{_TEST}\b",
        rf"{_TEST}\b(?: \w+){{0,2}}?[:,]? (?:\w+ ){{0,2}}?(?:couldn't|couldnt|could not|didn't|didnt) (?:even )?(?:solve|finish|do|crack|get|complete)\b",
        r"(?:my|the) (?:code|query|solution|program|function) (?:\w+ )?(?:didn't|didnt|wouldn't|wouldnt|"
        r"did not) (?:compile|run|work|pass)",
        r"(?:mixed up|confused|muddled|muddled up) (?!(?:the|my|our|their|his|her|by|about|everyone|and|"
        r"up)\b)[\w+#./-]+(?: [\w-]+)? (?:and|with|for) [\w+#./-]+",
        r"off by (?:a factor|one|an order)|(?:miscalculated|miscounted)\b",
        r"(?:wrong|incorrect) (?:technical )?answer\b",
    ),
    "no_questions": (
        r"(?:had|asked|have) (?:absolutely |literally )?(?:no|zero) questions?\b",
        r"(?:didn't|didnt|did not) (?:have|ask|prepare|think of|come up with) (?:them |her |him )?(?:any|a "
        r"single|a|one|a good) ?(?:good |real )?questions?\b",
        r"(?:didn't|didnt|did not) ask (?:them |her |him )?(?:anything|questions|a thing|a single thing)",
        r"(?:couldn't|couldnt|could not) (?:even )?think of (?:any|a|one|a single|anything)(?: (?:good|"
        r"single|decent))? ?(?:questions?|thing to ask|to ask)",
        r"questions? (?:for|of|to ask) (?:us|them|me|her|him)?.{0,60}?(?:said no\b|said nope|had none|"
        r"blank\w*|nothing|nope|shook my head|no\b(?! worries))",
        r"(?:any|if i had(?: any)?) questions.{0,50}?(?:said no\b|said nope|had none|blank\w*|nothing|nope|"
        r"shook my head|just said no)",
        r"forgot to ask (?:them |her |him )?(?:any|questions|my questions|anything)",
        r"(?:said|told (?:them|her|him)) (?:that )?(?:i )?(?:had|have|didn't have|don't have) (?:no|any) "
        r"questions",
    ),
    "salary_blunder": (
        r"ask(?:ed|ing) (?!me\b|us\b|if\b)(?:\w+ ){0,3}?(?:about (?!my\b)|for|what (?!\w* ?(?:salary|pay|wage|money) (?:i|my)\b))(?:(?!my\b|i\b)[\w']+ ){0,5}?(?:salary|pay|money|wages?|"
        r"benefits|raise|compensation"
        r"|holidays?|time off|vacation|pto|days off|perks|bonus(?:es)?|overtime)\b(?! (?:i|my)\b)",
        r"asked (?:\w+ )?how much (?:it|they|i'd|i|the|do|does|you)\b",
        r"low-?ball(?:ed|ing)\b|undersold myself|priced myself",
        r"(?:salary|pay|money|wage|compensation|rate) (?:question|expectations?|range|number|"
        r"figure).{0,70}?(?:said|blurted|panicked|froze|stupid|wrong"
        r"|too (?:low|high|much|little)|mumbled|no idea|laughed|blank\w*|messed)",
        r"(?:said|asked for|named|wanted|gave|told (?:them|her|him)|threw out) (?:[\w']+ ){0,5}?(?:[$£€] "
        r"?\d[\d,.]*k?|\d+ ?k\b|number|figure|salary)"
        r"(?:.{0,40}?too (?:low|high|much|little)|.{0,40}?(?:way|far|double|half|twice)\b)",
        r"(?:brought up|raised|talked about|mentioned|started on) (?:the )?(?:salary|pay|money|wages)\b",
    ),
    "nerves": (
        r"(?:voice|hands?|legs?|knees?|lip|body) (?:\w+ ){0,3}?(?:shook|shak\w+|trembl\w+|crack\w*|"
        r"wobbl\w+|quiver\w+|sweat\w*|clammy)\b",
        r"(?:was|got|felt|were|am|i'm|being) (?:just )?(?:so |really |super |very |too |visibly |pretty |"
        r"extremely |incredibly |a bit |kinda |kind of |quite |mega |absolutely )*"
        r"(?:nervous|anxious|shaking|sweating|trembling|panicking|panicky|jittery|shaky)\b(?! (?:before|"
        r"beforehand|about the next|going in|on the way|the night|waiting|now))",
        r"(?:stutter|stammer)(?:ed|ing)\b",
        r"panicked\b(?! and (?:just )?(?:said|told|gave|blurted|answered|made|asked))|panic attack\b",
        r"nerves (?:got|took|kicked|were|hit|ate|showed|went)\b",
        r"(?:started|began) (?:crying|shaking|sweating|to (?:cry|shake|sweat))|(?:cried|teared up|welled "
        r"up|burst into tears|hyperventilat\w+)\b",
        r"(?:spoke|talked|speaking|talking|spoken) (?:\w+ )?(?:too|so|really|super|very) (?:fast|quick\w*|"
        r"quiet\w*|soft\w*)",
        r"(?:mumbled|mumbling)\b",
        r"(?:couldn't|couldnt|kept) (?:stop )?(?:shaking|fidgeting|sweating|giggling|laughing nervously)",
        r"(?:fidget(?:ed|ing)?|blushed|(?:went|turned|got) (?:bright |beet |all )?red)\b",
        r"(?:didn't|didnt|couldn't|couldnt|no) (?:make |keep |hold |any )*eye contact",
        r"nervous(?:ly)? (?:laugh\w*|giggl\w*|wreck)",
        r"sweating (?:like|buckets|through|so)",
    ),
    "rude_or_joke": (
        rf"(?:made|told|cracked|tried|did|attempted|with) (?:an?|my|some|this|one|another) (?:[\w-]+ "
        rf"){{0,3}}?{_BAD} (?:\w+ )?(?:jokes?|comment|remark|pun)\b",
        rf"jokes?\b.{{0,80}}?{_DEAD_JOKE}",
        r"joked about (?:\w+ ){1,6}?(?:inappropriate|bad idea|badly)",
        r"(?:swore|cursed|cussed)\b|said (?:the f[- ]word|\"?(?:shit|fuck|damn|crap)\b)|f-?bombs?\b|"
        r"dropped an? f\b",
        r"(?:was|came across|sounded|got|came off|being) (?:as )?(?:a bit |a little |kind of |kinda |"
        r"really |so |very |quite |pretty |too |super )*(?:rude|snappy|sarcastic"
        r"|dismissive|cocky|arrogant|defensive|short with|curt|snarky|argumentative|impatient|flippant)\b",
        r"(?:snapped|snapped back) at\b|rolled my eyes|yawned\b|offended\b|made fun of|laughed at (?:her|"
        r"his|their|the)\b"
        r"|argued with|inappropriate (?:comment|remark|joke)",
    ),
    "wrong_place_or_day": (
        rf"(?:the|a) wrong (?:\w+ )?{_PLACE}\b",
        r"(?:got|was|getting|been) (?:\w+ )?lost\b(?! (?:my|in (?:my|the (?:question|details)|his|her|"
        r"their|translation)|for words|track|halfway))",
        r"(?:couldn't|couldnt|could not) find (?:the|their|it\b|my way)(?: (?:\w+ )?(?:building|entrance|"
        r"office|place|room|address|door|street|site|shop|store|way))?",
        r"(?:mixed up|muddled|muddled up|confused|mixed) the (?:times?|days?|dates?|address\w*|time "
        r"?zones?|weeks?)\b",
        r"(?:got|had) the (?:day|date|time|address|time ?zone|week|place|location) (?:\w+ )?(?:wrong|mixed "
        r"up)",
        r"(?:thought|assumed) (?:it|the interview|my interview) was (?:at |on )?(?:\d|tomorrow|today|"
        r"yesterday|next|mon|tue|wed|thu|fri|sat|sun|in the|noon)",
        r"(?:a day|a week|an hour|two hours) (?:too )?early\b",
    ),
    "materials": (
        rf"(?:forgot|forgotten|left|lost|(?:didn't|didnt|did not|hadn't|hadnt) (?:bring|brought|have|print|"
        rf"printed|pack)|without|no) (?:to (?:bring|print|pack|take) )?"
        rf"(?:[\w']+ ){{0,4}}?(?<!lost my )(?<!no ){_PAPERS}\b(?! me)",
        rf"(?:typos?|mistakes?|errors?|wrong (?:company|phone|date|name)\w*) (?:\w+ ){{0,4}}?(?:in|on) "
        rf"(?:my|the) (?:\w+ )?{_PAPERS}\b",
        rf"(?:sent|brought|showed|opened|printed|handed (?:\w+ )?|attached|uploaded|gave (?:\w+ )?) "
        rf"?(?:the|a|an|my|them the|her the|him the) (?:wrong|old|outdated|unfinished) (?:version|file|[\w "
        rf"]{{0,12}}{_PAPERS})",
        rf"my {_PAPERS} (?:\w+ )?(?:had|has) (?:a|the|an|some|two|my) (?:\w+ )?(?:typos?|mistakes?|wrong|"
        rf"errors?)",
        rf"had no {_PAPERS}\b",
    ),
    "other": (
        r"spil(?:led|t) (?:\w+ ){0,4}?(?:water|coffee|tea|drink|juice|glass|cup|it|everywhere|on|over)\b",
        r"knocked (?:\w+ ){0,3}?(?:over|off|down)\b|knocked (?:my|the|a|her|his|over)\b",
        r"dropped (?:my|the|a|her|his|everything|all)\b(?! (?:hints?|ball))",
        r"(?:tripped|stumbled)(?: (?:over|on|up|and|going|walking|into))\b|(?:tripped)\b|i (?:\w+ )?fell "
        r"(?:over|off|down|on|up)",
        r"walked into (?:the|a) (?:\w+ )?(?:door|wall|window|glass|chair|table)",
        r"(?:burped|farted|hiccup\w*|sneezed (?:on|all)|stomach (?:\w+ ){0,2}?(?:growl\w*|rumbl\w*)|"
        r"coughing fit|nose ?bleed|chewing gum|threw up)",
        r"(?:handshake|hand shake) (?:\w+ ){0,2}?(?:was|were) (?:\w+ )?(?:sweaty|awkward|weird|limp|clammy|"
        r"weak)|awkward (?:handshake|hug|wave|fist bump)",
        r"pushed (?:a|the) (?:pull )?door|broke (?:her|his|their|the|a) (?:\w+ )?(?:chair|pen|mug|cup|"
        r"glass|door|whiteboard)",
        r"forgot to (?:say (?:thank|goodbye|bye)|shake|thank|smile|introduce|mention|tell (?:them|her|him))",
        r"chew(?:ed|ing) (?:\w+ )?gum|(?:didn't|didnt) (?:even )?(?:shake|introduce|say (?:goodbye|thank))",
        r"(?:hugged|high-?fived) (?:her|him|the)|waved (?:back )?at the wrong",
    ),
}  # fmt: skip
"""Kind to patterns, each on one clause and a little of what follows it."""

DROPS: Final[dict[Kind, tuple[Kind, ...]]] = {
    "wrong_name": ("blanked", "other", "technical_wrong", "odd_answer", "wrong_place_or_day"),
    "no_questions": ("blanked", "salary_blunder", "odd_answer"),
    "weak_motivation": ("blanked", "odd_answer", "rambled", "nerves", "technical_wrong"),
    "misunderstood_question": ("odd_answer", "technical_wrong", "rambled", "blanked"),
    "negative_about_past": ("rambled", "odd_answer"),
    "salary_blunder": ("odd_answer", "blanked", "nerves"),
    "technical_wrong": ("blanked", "odd_answer"),
    "unprepared": ("blanked", "no_questions"),
    "materials": ("blanked", "other"),
    "tech_failure": ("phone_or_noise", "other", "blanked", "wrong_place_or_day"),
    "wrong_place_or_day": ("technical_wrong",),
    "appearance": ("other", "nerves"),
    "phone_or_noise": ("nerves", "other"),
    "rude_or_joke": ("odd_answer",),
    "oversold_or_untrue": ("odd_answer",),
    "odd_answer": ("rambled",),
    "rambled": ("nerves",),
    "blanked": ("nerves",),
}
"""What a kind is told by settles what the same clause would otherwise be taken for."""

DENIED: Final = (
    r"(?:\b(?:not|never|nearly|almost|without|wasn'?t|weren'?t|didn'?t|don'?t|couldn'?t have|isn'?t|hardly|"
    r"avoided|managed not to"
    r"|instead of|rather than|as if|no)\s+(?:\w+\s+){0,2}|(?<!know )(?<!sure )(?<!see )\bif (?:i|my|"
    r"the)\b[^,]{0,20}"
    r"|(?:would|could|should|will|'ll|gonna|going to|was about to|'d(?= (?:have|be|of)\b)) (?:have |be |of |'ve )?(?:\w+ )?"
    r"|(?:afraid|scared|worried|fear\w*|terrified|dread\w*|imagin\w+|dream\w+|nightmares?|hop(?:ed|ing)|"
    r"wish(?:ed)?|expect\w*|usually|always|normally"
    r"|before i|in case|at least)\b[^.]{0,40})$"
)
"""Right before the words of a slip: it did not happen, or only in the mind."""

IN_DOUBT: Final = (
    r"(?:\bnot (?:\w+ )?(?:sure|certain) (?:if|whether|that)|\bdon'?t know (?:if|whether)|\bno idea (?:if|"
    r"whether)|\bmaybe\b|\bperhaps\b|\bpossibly\b"
    r"|\b(?:may|might) (?:have|of|'ve)\b|\bmight've\b|\bmay've\b|\bcan'?t (?:remember|tell|recall) (?:if|"
    r"whether)|\bwonder (?:if|whether)\b"
    r"|\bfelt like\b|\bfeel like\b|\bfelt as (?:if|though)\b|\bprobably\b|\bi (?:think|guess|suspect|fear) "
    r"(?:that )?(?:i|my)\b)[^.]{0,60}$"
)
"""Before the words of a slip: the teller does not know that it happened."""

OTHERS: Final = (
    r"^(?:(?:and|but|so|then|well|ugh|also|because|bc|when|while|although|though|luckily|anyway|plus|even|"
    r"cos|as|apparently|honestly)[\s,]+){0,3}"
    r"(?:she|he|they|her|his|their|someone|somebody|the (?:[\w-]+ ){0,2}?(?:interviewers?|manager|managers|"
    r"recruiter|boss|panel|guy|lady|woman|man|person"
    r"|ceo|cto|lead|director|receptionist|candidate|owner|people|team|hr|other one)|my (?:interviewer|"
    r"friend|mate|recruiter|agent)|one of (?:them|the \w+)"
    r"|(?:both|two|all) of them|everyone|nobody|no one|interviewer|other (?:candidates?|guy|person|people))\b"
)
"""A clause with somebody else at its head."""

GOOD: Final = (
    r"\bwent (?:\w+ ){0,3}?(?:ok|okay|well|fine|great|smoothly|good|alright|all right|brilliantly|better|"
    r"perfectly|nicely|amazing|fantastic\w*|really well)\b(?! until)",
    r"\b(?:was|were|is|felt|seemed|are) (?:actually |really |pretty |quite |very |so |fairly |super |"
    r"mostly |all |kind of |kinda |totally )*(?:solid|good|great|fine|strong|ok|okay|decent|brilliant|"
    r"smooth|excellent|amazing|perfect|fun|alright|lovely|fantastic|awesome"
    r"|easy|impressive|spot on)\b(?! (?:enough|at|until|with (?:it|that)|about|but|for nothing))",
    r"\b(?:nailed|aced|smashed|crushed|rocked|killed|got (?:it|that|everything|all|most) (?:\w+ )?right|"
    r"solved|finished|passed|handled|managed|remembered to|knew) (?!to (?:miss|lose|break))(?:it|the|my|"
    r"that|all|every|most|their|a|both|to|her|his|about)\b",
    r"\b(?:she|he|they|interviewers?|the \w+|everyone|both|manager|panel) (?:\w+ ){0,2}?(?:liked|loved|"
    r"enjoyed|praised|complimented|was impressed|were impressed|seemed (?:\w+ )?(?:interested|happy|"
    r"impressed|pleased|keen|to like)|laughed at my joke|said (?:\w+ )?(?:well done|great|good answer|i "
    r"did well|it was (?:good|great)|they liked|she liked|he liked)"
    r"|was (?:\w+ )?(?:lovely|friendly|nice|kind|warm|interested|impressed)|were (?:\w+ )?(?:lovely|"
    r"friendly|nice|kind|warm|interested|impressed))\b(?! (?:about|with) (?:it|that))",
    r"\b(?:on time|(?:got there|arrived|showed up|turned up|was|were) (?:\w+ ){0,3}?early)\b(?! (?:stage|"
    r"morning|start))",
    r"\b(?:was|felt|came|had|well|fully|very|really|properly) (?:\w+ )?prepared\b|\bprepared (?:well|a lot|"
    r"loads|for (?:hours|days|weeks)|my|some|three|two|good)\b|\bi (?:had|did) (?:done )?(?:my|the|lots of|"
    r"a lot of|good) (?:research|home ?work|prep)\b",
    r"\b(?:dressed|looked) (?:\w+ )?(?:properly|well|smart|sharp|right|appropriately|the part|good|nice|"
    r"professional)\b|\bwore (?:my|a) (?:\w+ )?(?:suit|good|best|nice|nicest|smart)\b",
    r"\b(?:good|great|nice|lovely|strong|solid|fun|real|brilliant|interesting) (?:\w+ )?(?:chat|"
    r"conversation|rapport|talk|connection|vibe|vibes|answer|answers|questions|discussion|tour|chemistry|"
    r"example|examples|feedback|story|start|finish|handshake|laugh)\b",
    r"\b(?:hit it off|got on (?:\w+ )?well|got along|clicked with|connected (?:well )?(?:with|over)|bonded|"
    r"had a laugh|built rapport)\b",
    r"\b(?:answered|explained|talked|presented|described|showed|spoke|told) (?:[\w']+ ){0,6}?(?:well|"
    r"clearly|confidently|calmly|nicely|with confidence)\b",
    r"\b(?:asked|had) (?:\w+ ){0,2}?(?:good|great|smart|interesting|thoughtful|decent|solid|lots of|plenty "
    r"of|a lot of|several|three|two|my) (?:\w+ )?questions\b",
    r"\b(?:stayed|kept|remained|was) (?:\w+ )?(?:calm|cool|confident|polite|honest|composed)\b|\bmade "
    r"(?:them|her|him|everyone) (?:laugh|smile)\b|\b(?:proud of|happy with|pleased with|glad (?:i|about|"
    r"that))\b",
    r"\b(?:invited|asked) me (?:back|to (?:a|the) (?:second|next|final))|\boffered me\b|\bsecond (?:round|"
    r"interview) (?:already|offer)",
)  # fmt: skip
GOOD_DENIED: Final = (
    r"\b(?:not|n't|wasnt|didnt|never|nothing|hardly|barely|no|none|nobody|neither|could have|should have|"
    r"would have|could've|should've|would've|wish|hope|hoped|hoping|if|thought|supposed|otherwise|"
    r"instead|without|almost|nearly|how)\b(?: \w+){0,4}\s*$|n't(?: \w+){0,4}\s*$"
)

_KIN = (
    r"(?:gran|grandma|granny|grandmother|grandad|granddad|grandpa|grandfather|nan|nana|nanna|gramps|oma|"
    r"opa|abuela|abuelo|mum|mom|mam|mother|mummy|dad|father|papa|parents?|brother|sister|son|daughter|"
    r"child|kids?|baby|uncle|aunt|auntie"
    r"|aunty|cousin|husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|step\w+|best friend|friend|mate|"
    r"nephew|niece|in-?law|mother-in-law|father-in-law|family|grandparents?|godmother|godfather|ex|bf|gf|"
    r"roommate|flatmate|housemate|neighbou?r|mentor)"
)
_PET = r"(?:dog|cat|puppy|kitten|horse|rabbit|hamster|pet|bird|parrot|guinea pig)"
DISTRACTIONS: Final[tuple[tuple[str, str], ...]] = (
    ("bereavement", rf"\b(?:my|our) (?:\w+ )?(?:{_KIN}|{_PET})(?:'?s)? (?:\w+ ){{0,4}}?(?:died|passed(?: away)?|was killed|killed himself|killed herself|funeral|(?:is|was) dead|death|dying|took (?:his|her) own life)\b(?! (?:my|the|his|her) (?:exam|test|driving)| laughing)"),
    ("bereavement", rf"\b(?:lost|buried|burying|bury|grieving|mourning|put down) (?:my|our) (?:\w+ )?(?:{_KIN}|{_PET})\b(?!'s (?:number|address|phone|car))"),
    ("bereavement", r"\b(?:death|funeral|loss|passing|wake) (?:of|for) (?:my|our)\b|\b(?:death|bereavement) in (?:the|my|our) family|\b(?:had|went to|came from|was at|after) (?:a|my|the) (?:\w+ )?funeral\b|\bmiscarri(?:age|ed)\b"),
    ("family_emergency", rf"\b(?:my|our) (?:\w+ )?{_KIN}(?:'?s)? (?:[\w']+ ){{0,4}}?(?:hospital|rushed|ambulance|emergency|stroke|heart attack|surgery|operation|collapsed|collapse|intensive care|icu|a&e|er\b|had a fall|was arrested|missing|went into labou?r)\b"),
    ("family_emergency", r"\bfamily (?:emergency|crisis|thing|matter|problem|situation|issues?|stuff)\b"),
    ("illness", rf"\b(?:my|our) (?:\w+ )?{_KIN}(?:'?s)? (?:[\w']+ ){{0,4}}?(?:ill|sick|cancer|diagnos\w+|chemo\w*|dementia|covid|tumou?r|unwell|leuk\w+)\b"),
    ("illness", r"\b(?:i|i've|i'd|i'm|had|have|got|with|was|been|being|were|felt|feeling|am|still)(?: \w+){0,3}? (?:ill|flu|fever|migraine|covid|food poisoning|a temperature|unwell|stomach bug|tonsillitis|chest infection|diagnosed with \w+|throwing up|vomiting)\b"),
    ("illness", r"\b(?:was|were|been|felt|feeling|being|am|i'm|got|really|so) sick\b(?! (?:of|to death|with (?:nerves|worry|embarrassment)|about|idea|just thinking))|\b(?:had|have|with) (?:a|an) (?:\w+ )?(?:cold|panic disorder|operation|toothache|head cold)\b|\b(?:biopsy|test results|diagnos(?:is|ed))\b"),
    ("breakup", r"\b(?:broke up|break ?up|broken up|split up|splitting up|dumped me|left me for|left me\b(?! (?:with|a|alone|in|wait\w*|speechless|stand\w*|sit\w*|hang\w*|no|feel\w*|think\w*|confused))|(?:getting|got|my|a|the) divorced?|called off (?:the|our) (?:wedding|engagement))\b"),
    ("accident", r"\b(?:car|bike|bicycle|road|traffic|motorbike|train|bus|scooter) (?:accident|crash|wreck)\b(?! (?:on|delayed|ahead|blocked|held))|\b(?:crashed|wrecked|totalled|totaled) my (?:car|bike|scooter)|\bi (?:\w+ )?(?:was|got) (?:hit|knocked (?:down|off)|run over|rear-ended)\b"
     r"|\b(?:had|was in|been in|got in(?:to)?) an? (?:\w+ )?(?:accident|crash)\b|\bbroke my (?:arm|leg|wrist|ankle|foot|hand|finger|nose|toe|collarbone)\b|\bsprained my\b"),
    ("other", r"\b(?:evict(?:ed|ion)|got (?:robbed|mugged|burgled)|(?:was|were|been|being) (?:robbed|mugged|burgled|evicted|assaulted|attacked)|(?:flat|house|apartment|room|basement|kitchen) (?:\w+ )?(?:flooded|burned|burnt|caught fire|was broken into)"
     r"|lost my (?:flat|apartment|home|house|visa|wallet|job (?:last|this|on|yesterday|the))|laid off (?:last|this|on|yesterday|the)|made redundant|homeless)\b"),
)  # fmt: skip
