"""Ways of speaking, and other people's business: taken out before the phrases of `safety_phrases` are looked for.

Written in the same few words. What is here is never a danger: "wanted to die of embarrassment", "a suicide mission",
"they asked how I'd talk to a suicidal caller".
"""

from typing import Final

_SHAME: Final = (
    r"(?:pure |sheer |the |second ?hand |total |utter |my |complete |absolute )*(?:embarr?as+ment|embarras\w*|shame|cringe|cringing|boredom|laughter|laughing|awkwardness|"
    r"humiliation|mortification|nerves|nervousness|hunger|heat|cold|thirst|excitement|happiness|joy|secondhand|curiosity|suspense|fright|"
    r"stress|old age|fear|anxiety|frustration|exhaustion|tiredness)"
)

# Suicide as a matter of work: a question, a test, a thesis. Where the writer says "I am" in between, it is theirs.
_WORK: Final = (
    r"(?:asked|asks|asking|question|q|wanted|test|exam|scenario|case|example|dissertation|thesis|msc|phd|post doc|research\w*|guidelines?|"
    r"summary|headline|register|claims?|explain\w*|worker|volunteer|nurse|nursing|paramedic|pharmac\w+|coder|librarian|barrister|"
    r"law|drama|theatre|victorian|subtitle|signs|journalist|teacher|treated|brief\w*|attended|safeguarding|underwriter|insurance|charity|a&e|resus)"
)
_MINE: Final = (
    r"(?:(?:and |but |so |now |then |because |where |,)?(?:i|me) (?:am|was|have|had|want|wanted|feel|felt|will|would|just|tried|keep|can|could|do|did|"
    r"think|thought|might|may|should|need|almost|nearly|still|also|really|even|took|planned)|my|myself|me)"
)
FIGURES: Final = (
    rf"\b{_WORK}(?: (?!{_MINE} )[^ .]+){{0,9}}?(?: [.])?(?: (?!{_MINE} )[^ .]+){{0,9}}? (?:suicid\w+|overdos\w+|selfharm\w*)(?! (?:for me|my|myself|tonight|now))",
    rf"(?:suicide|overdoses?|selfharm)(?: (?!{_MINE} )[^ .]+){{0,6}}? (?:test|exam|coder|register|clause|guidelines?|patient|act|awareness|mortality|drills?|squeeze|burn|presentations)\b",
    r"(?:thought|swear|feared|think|felt like) i (?:was|would|might) (?:going to |about to )?(?:die|have died|have a heart attack|pass out)",
    r"(?:could|would) have (?:just )?(?:died|murdered|killed|throttled|strangled|vanished|disappeared|sunk)",
    r"(?:nearly|almost|near|practically|half|basically) (?:died|dead|killed (?:myself|me|masel)|dying|had a heart attack|froze to death)(?: (?:running|rushing|laughing|trying|getting|when|of|from|on|over))?",
    rf"(?:die|died|dying|dead|death|be dead) (?:of|from|with|out of) {_SHAME}",
    r"(?:die|died|dying|dead) (?:a little |inside |a bit )*(?:inside|on the inside|laughing|on my (?:feet|arse|ass)|on (?:stage|the spot|camera|arrival|me)|in the water|tired|silence|serious)",
    r"(?:rather|sooner) (?:die|be (?:dead|shot)) than(?! (?:go home|tell|live|face))", r"sooner be shot",
    r"(?:career|political|social|professional|commercial|financial|business|academic|reputational|interview|job) suicide",
    r"suicide (?:prevention|hotline|hot ?line|help ?line|line|watch|squad|awareness|research|lane|bomb\w*|pass|run|door\w*|nets?|mission|missions|counsel\w*|charity|"
    r"risk (?:assessment|training|model)|assessment|intervention|postvention|drills?|sprints?|rates?|statistics|hedge|burnout|king|pact in|note in (?:the|a))",
    r"suicidal (?:caller|client|patient|user|student|teen|customer|person|people|ideation training|posts?|content|messages?|tweets?|text)s?",
    r"(?:crisis|hotline|helpline|charity|samaritans|counsel\w+|nurs\w+|psych\w+|safeguarding|nlp|classifier|moderation|detect\w*) (?:[^ .]+ ){0,7}?(?:suicid\w+|selfharm\w*|kill themselves)",
    r"(?:training|workshop|course|module|policy|policies|question|scenario|research|thesis|essay|talk|article|role ?play|case study|project|app|paper|book|film|movie|song|play) (?:on|about|around|called|where|with|in which) (?:[^ .]+ ){0,4}?(?:suicid\w+|selfharm\w*|overdoses?|kills? (?:himself|herself|themselves)|shoots? (?:himself|herself)|dies|dying|death)",
    r"(?:patient|caller|client|resident|customer|user|service user|hero|character|protagonist|inmate|prisoner|student)s? (?:[^ .]+ ){0,5}?(?:selfharm\w*|suicid\w+|(?:kill|harm|hurt|hang|shoots?|killed|cut|cutting) (?:himself|herself|themselves)|wants? to die|overdos\w+|end (?:his|her|their) life)",
    r"(?:asked|ask|asking|asks|told|talked|spoke) (?:me |us |them )?(?:about|how|what) (?:[^ .]+ ){0,10}?(?:suicid\w+|selfharm\w*|kill themselves|overdose\w*|end of life)",
    r"selfharm (?:policy|policies|training|prevention|content|detection|awareness|classifier|moderation)",
    r"(?:celebrit\w+|farmers?|veterans?|student|teen\w*|whether|excludes?|covers?|cover for|after a|about a) (?:\w+ ){0,2}?suicides?(?= is| are| [.,] | and i| i| $| clause| in the (?:first|policy)| from| case)",
    r"(?:phone|laptop|computer|pc|battery|wifi|router|printer|car|bike|app|server|code|script|camera|mic|headset|headphones|kettle|heel|zip|umbrella) (?:just |had |has |then |basically )*(?:commit(?:ted|s)?|committing) suicide",
    r"jump(?:ed)? off (?:a|the) (?:bridge|cliff|roof) if (?:my|his|her|your|all|the|everyone|someone)",
    r"goodbye to (?:my|the|all|that|those) (?:twenties|thirties|forties|fifties|job|weekends?|career|salary|pension|bonus|team|office|old|dream|free|chance|offer|role)",
    r"(?:sleep|lie down|nap) and not (?:wake up|get up|move|wake) (?:before|until|till) (?:noon|lunch|monday|saturday|sunday|midday|ten|eleven|the weekend)",
    r"(?:miss|missed) (?:me|us) (?:at|in|on) (?:that|this|the) (?:office|place|team|company|firm|shop|ward|site|job|meeting|floor)",
    r"(?:will|would|am) not be (?:here|around|in|there)(?: on| for| until| till| at)? (?:next week|monday|tuesday|wednesday|thursday|friday|the weekend|tomorrow|this week|that week|all week)(?: [.,])? (?:i am |we are |i will be |am |because |as |dentist|so |for )?(?:\w+ ){0,2}?(?:holiday|leave|away|dentist|working|wedding|travell?ing|abroad|off|remind|visiting|training|a course|annual)",
    r"(?:tired|sick) of being (?:told|asked|the only|called|rejected|ghosted|interviewed|overlooked|passed|treated|ignored|talked|number two|second|compared|polite|unemployed|judged|told i|late|nice|between)",
    r"(?:clinical|drug|medication|nursing|hospital|ward|trust|opioid|paracetamol|the) overdose (?:protocol|procedure|policy|question|scenario|case|station|pathway|training|management|patient)",
    r"overdosed? on (?:the )?(?:coffee|caffeine|sugar|espresso|chocolate|jargon|buzzwords|slides|information|prep|detail\w*|cologne|perfume|red bull|energy drinks|tea|nerves)",
    r"(?:caffeine|coffee|sugar|information|jargon) overdose|overdose (?:prevention|response|training)",
    r"(?:cut|cutting) (?:\w+ )?myself (?:shaving .. |off|short|out|some slack|loose|shaving|while shaving|with|on (?:a|the|my|some)|open|in half|with the razor)",
    r"(?:hurt|cut|burnt?|burned|injured) myself (?:(?:quite |pretty )?(?:bad(?:ly)? )?(?:on (?!purpose)|falling|tripping|running|at work|while (?!they|he|she|it)|when i (?:fell|slipped|tripped|was (?:cook|chop|cut|run|climb|lift|shav|open)\w*)|slipping|skating|cycling|playing|by (?:accident|mistake|falling)|cooking|climbing|lifting|in (?:the kitchen|training|a fall|my hurry)))",
    r"(?:we|they|the team|he|she) (?:all )?(?:stood|sat|stand|sit|ate|had \w+) (?:\w+ )?(?:on|at|by|near) (?:the|a|their) (?:roof|bridge|edge)|(?:roof|bridge|edge)(?: of the)? (?:garden|terrace|bar|top|cafe|party|design|project|builder|company|loans?|course|school|role)",
    r"not be (?:here|around|in|there) (?:on |until |till |before |after |from )?(?:then|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next week)(?: [.,])?(?: (?:so|please|can you|could you|make|move))* (?:remind|send|ping|nudge|move|make|mute|bring|do|set|use|call|reminder)",
    r"(?:deadline|offer|slot|chance|train|bus|discount|role|job|post|vacancy|link|it|that|she|he|they) (?:will|would|might|could) be gone by",
    r"(?:can not|could not|will not|do not want to|did not|not) (?:do|send|finish|write) (?:it|this|that) (?:tonight|today|now)(?= [.,] | $| my| the| so| ask| remind| because| busy| too)",
    r"(?:should|shall|do|can|could|must) (?:i|we) (?:really |just |also )?tell them (?:that )?i am sorry|(?:like|as if) a gun",
    r"(?:deodorant|tie|tights|shoe|shoes|lipstick|pen|coffee|lift|brain|voice|stomach|hair|plan|demo|slides?|mouse|keyboard|zoom|teams|browser) (?:just |had |has |then |basically )*(?:commit(?:ted|s)?|committing) suicide",
    r"put me out of my misery(?= [.,] (?:do|did|are|is|will|when|have|how)| and (?:tell|say)| just (?:tell|say)| already)",
    r"(?:am|was) (?:so |all |totally )?done [.,] (?:that is|this is|nothing|all|thank|they hire|next|what is next|ready|send)",
    r"like there is no tomorrow|(?:be|is|was) the death of me|end (?:it|this|things) (?:there|here)|no (?:point|use|sense) (?:in )?(?:fretting|crying over|worrying|moaning|panicking|dwelling|arguing|lying|hiding)",
    r"(?:kill|murder|strangle|throttle) (?:my|his|her|our) (?:\w+ )?(?:brother|sister|flatmate|cat|dog|kids?|mum|dad|printer|alarm|phone|agent|recruiter)(?= for | if | when | who | one day| [.,] | lol| haha| $)",
    r"not want to be here(?: at all)? [.,] (?:this|the) (?:office|room|place|lobby|chair|desk|building|waiting)",
    r"(?:act|acted|acting|pretend\w*|play\w*|audition\w*) (?:[^ .]+ ){0,4}?(?:die|dying|dead|death|suicide)",
    r"(?:caller|patient|client|resident|pupil|student|user)s? (?:[^ .]+ ){0,6}?(?:pills|tablets)(?! from)",
    r"sho(?:t|ot|oting) myself in (?:the|both|my) (?:own )?(?:foot|feet)", r"(?<!someone )(?<!somebody )(?<!anyone )(?<!would )(?<!would just )(?<!to )(?:shoot|kill|end|bury|slay|stab) me(?: now| please| already)?(?= [.,] | $| he| she| i| they| with| when| my| lol)",
    r"(?<!somebody )(?<!someone )(?:going to|will|would|could|might|s|is|was|nearly|almost|it|that|this|they|she|he|heat|traffic|question|commute|deadline|boss|mum|mom|mam|dad|wife|husband|shoes|back|feet|head|suspense|wait|silence|questions?|ones?|test|boots|heels|prep) (?:is |are |was |going to |would |would have |will |have |had |s |of |just |been |wan )*(?:kill|killing|killed|kills) (?:me|us|you|it)",
    r"(?:kill|killed|killing) (?:the|that|this|a|an|it|time|two birds|for|off|his|her|their|your|process|child|9|with|on|in|demand)",
    r"i (?:would|could) (?:kill|murder|die) (?:for|a|to)|(?:kill|die|murder) for (?:a|the|that|this|my|some|it)",
    r"kill(?:ed)? myself (?:laughing|to (?:get|make|finish|learn|prepare|prep|be)|over (?:this|the|that)|preparing|prepping|studying|working|work|revising|running|rushing|trying to|with (?:prep|work|overtime|laughter)|for (?:this|the|a|that) (?:job|company|firm|role|salary))",
    r"(?:kick|kicked|kicking|beat|beating|hate) myself(?: up)? (?:for|about|over|because)|(?:kick|kicked|kicking|beat|beating) myself(?: up)?",
    r"end(?:ed|ing)? (?:it|it all|everything|things) (?:on|with|by|early|there|in) (?:a|an|the|my|saying|thanking)?",
    r"(?:take|took|taking) my (?:own )?life (?:story|experience|in my hands|back|forward|in|to the next|seriously)",
    r"goodbye (?:everyone|all|everybody) (?:and|at|in|on|to|then|before)|(?:said|saying|say|waved|wave|bid|a quick) (?:\w+ )?goodbye (?:everyone|everybody|and|before|at|in|to (?:them|the (?:panel|team|interviewer|receptionist|recruiter)|him|her|everyone in))",
    r"hang(?:ing|ed)? (?:up|on|out|about|around|a thread|the thread|from the night)",
    r"(?:to die for|die hard|never say die|do or die|dying for|dying to|die before|drop dead gorgeous|over my dead body|scared to death|bored to death|boring me to death|frozen? to death|froze to death|laughed to death|life and death|life or death|matter of life)",
    r"(?:want(?:ed)?|wish(?:ed)?|hoped|like|like best|would have given anything) (?:to|i could|the (?:ground|earth|floor) (?:to|would|could)) (?:disappear|vanish|sink|melt|crawl|swallow|open|hide|dissapear|die|evaporate)(?: me)? (?:into|under|in|through|behind|up|off|on|whole|there|when|out|because|from)(?! this world| life| of life)",
    r"(?:the )?(?:ground|earth|floor) (?:to |would |could )?(?:swallow|open)",
    r"(?:do not|did not|not) want(?:ed)?(?: to)? (?:be|live|exist|work) (?:here |there |around )?(?:in|at|with|near|for|on|there)(?: (?!this (?:world|earth|planet|life)|the world|earth|my own|pain|fear)\w+)",
    r"(?:no|any|the) (?:point|use) (?:of|in|to) (?:me )?being here (?:for|in) (?:this|the|an?) (?:interview|role|job|meeting)",
    r"(?:the|any|no|a|what is the) (?:point|use|sense) (?:of|in) (?:a|an|the|this|that|these|those|your|doing (?:a|the|this)|reminders?|notes?|send\w*|writ\w*|having|asking|thank\w*|appl\w*|waiting|me (?:send|writ)\w+|questions?|you|explaining|apologi\w+|preparing)(?! (?:life|world|living))(?: \w+)?",
    r"(?:no|any) point (?:send|writ|ask|appl|wait)\w+",
    r"(?:done|tired|sick|finished|through|fed up) (?:of|with) (?:living|being) (?:with|in|at|out of|alone|on (?:my|a|the)|(?:un)?employed|broke|rejected|paycheck|a student|here for)",
    r"done with (?:life|living) (?:insurance|science|drawing|admin|coaching)",
    r"better (?:off )?if i (?:had|was|were|was not|did|would|am|have|did not|were not|had not) (?:\w+ )?(?:\w+ )?(?:prepared|asked|said|told|read|slept|practi[sc]ed|looked|known|eaten|arrived|gone (?:first|over|in|to)|"
    r"been (?:on time|more|less|calmer|early|prepared|asked|there|able)|answered|early|on time|calm(?:er)?|faster|slower|shorter|explained|nervous|rested|ready|more|less|stopped|used|brought|done|written|checked|wrote|late|"
    r"tired|sick|confident|sober|at home|at my desk|in the office|in person|able to)",
    r"(?:die|dying) (?:on|in) (?:that|this|a|the) (?:hill|question|call|middle|room|first|heat|camera|interview)",
    r"(?:suicid\w+|die|dead|death|kill\w*) (?:squad|note book|star|metal|row|valley|of a salesman|zone|on the nile|in venice|lock\w*|end job|line|letter queue|weight|ringer|pool)",
    r"(?:my|the|a|his|her|our|english|this|that|s|gran\w*|dog|cat|pet) (?:\w+ )?(?:is |was |are |has |have |had |nearly |almost |completely )*(?:died|dead|dying|deceased|killed off)",
    r"(?:phone|battery|laptop|mic|camera|wifi|connection|car|train|bus|zoom|market|project|presentation|process|app|server|lift|screen|internet|headset|joke|conversation|english|job|application|role|position|code|brain|mood|room) (?:\w+ )?(?:is|was|are|has|had|keeps?|kept|going to|about to|would|to)? ?(?:\w+ )?(?:die|died|dead|dying|killed off|death)",
    r"(?<!if )(?<!when )(?<!wish )(?<!that )(?<!hope )(?<!once )(?:i|just|just about|literally|she said i|and i|don) (?:am|was|were|be|had|have)? ?(?:died|dead|ded|deceased|dying|slain|done for)(?= [.,] | $| when| on| at| he| she| that| they| inside| laughing| from| tired| after| because| in| i called)(?! at heart)",
    r"(?:die|died|dead|dying|kill|killed|slaughtered|murdered|slayed) (?:when|at the sight|because (?:he|she|they|my|the|i called)|as soon as|after (?:i|she|he|they) (?:said|asked|called))",
    r"(?:almost|nearly) made me die|made me (?:want to )?die (?:of|with|laughing)|want to die laughing",
    r"what (?:i|you|would i|would you|they|she|he) (?:would|will|could) die for",
    r"(?:the|this|that|a|an|sick|over|done|tired|bored|fed up|enough) (?:of |with )?(?:this|the|that|these|those|my) (?:interview|question|form|job hunt|job search|job|process|test|call|questions|debrief|conversation|prep|screen|chat|bot)(?: to be over)?",
    r"want (?:this|the|it) (?:interview |process |call |day |whole thing |test |week |wait )(?:to )?(?:be over|end|stop)",
    r"can not do this anymore , my|can not (?:do|take) this (?:call|question|meeting|interview|test|course|job|role|commute|anymore because)|can not (?:go|carry) on (?:holiday|about|with the|like that about|the trip)",
    r"not worth (?:it|the)(?= , the| . the| commute| money)|life (?:insurance|science\w*|cycle|story|coach\w*|guard|savings|drawing|support)",
    r"gave up on the (?:test|question|task|puzzle)|not the end of the world|end of (?:story|life care|the world)|have (?:it|everything|all|things) prepared",
    r"took (?:\w+ )?(?:pills|aspirin|ibuprofen|vitamins) for (?:my|the|a) (?:headache|back|cold|migraine|nerves)",
    r"(?:shot|killed|died|stabbed) (?:last|yesterday|on|in|two|three|a|this) (?:week|month|year|monday|tuesday|days|weeks|the road|an? accident)",
    r"be alone (?:in|with) (?:the|this)|left alone|leave me alone|home alone|live alone|alone in the (?:room|lobby|office)",
    r"(?:feel|felt) (?:empty|low|broken|numb|alone|hopeless|useless) (?:but |, but )?(?:only )?because i (?:skipped|had not|did not|have not|missed)",
    r"feel (?:hopeless|useless|worthless|low) (?:at|about|with) (?:sql|maths?|coding|excel|interviews?|names|code|small talk|the (?:test|question|code))",
    r"cried (?:\w+ )?(?:after|before) but (?:am|i am|it) ?(?:fine|ok|okay|better)?|crying (?:with|from|of) (?:laughter|laughing)|crying laughing",
    r"better without me (?:talking|speaking|saying|rambling|in the|interrupting|there)|better off without me (?:lol|haha)|(?:team|company) .. better off without me|(?:they|team|company) .. better off (?:hiring|with (?:someone|somebody|another))",
    r"(?:wanted to|could) die [.,](?= i | he | she | they | when | so )|affronted [.,] i wanted to die|mortified [.,] i wanted to die",
    r"hurt myself laughing|jump off a (?:bridge|cliff) before|(?:got|was|were|get) destroyed|(?:elevator|lift|printer|laptop|zip|heel|chair|mic|camera|phone|wifi|link|screen|door|umbrella|car|bus|train|website) (?:was |is |were |got )?broken|broken (?:elevator|lift|printer|laptop|zip|heel|chair|mic|camera|phone|link|screen|english|umbrella|website)",
    r"do not want to be here all (?:day|night|evening)|here (?:all day|for hours|long|forever)",
    r"(?:bored|embarrass\w+|tired|hungry|ashamed|awkward|cringe|hot|cold|nervous|mortif\w+|humiliat\w+|red|slow) (?:that )?i (?:just )?(?:wanted to|could|would|was about to) (?:die|disappear|vanish|scream|cry)",
    r"(?:grilled|bored|scared|worked|starved|talked|sweated|frozen?|questioned|annoyed|tickled) (?:me |us |you )?to death|bore me to death",
    r"(?:book|film|movie|show|series|novel|documentary|podcast|article|paper|play|song|poem|episode|talk) (?:[^ .]+ ){0,5}?(?:about|on|called|is) (?:[^ .]+ ){0,3}?(?:suicid\w+|death|dying|killing|die|selfharm)|six feet under , the",
    r"(?:hospice|palliative|funeral|cemetery|mortuary|coroner|hospital|icu|oncology|ambulance|vet) (?:[^ .]+ ){0,12}?(?:death|dying|die|dead|dies|suicid\w+)|(?:dying|dead|suicidal) (?:patients?|people|relatives|animals?|residents?|industry|trade|market|art|link|pixel|end|line|code|letter|zone|weight|leg|lift|air|time)",
    r"(?:if|when) (?:i|they|she|he) (?:do|does|did)? ?(?:not )?(?:hear|get|call|find|pass|see|know|ring|email)(?: [^ .]+){0,4} (?:i will|i am going to|i would|i might) (?:just )?die|i (?:will|am going to|would) die if(?! i (?:can not|do not) get this job)",
    r"what i want out of life|want out of (?:life|a job|this job|work)(?= [.,] | $)|fear of (?:death|dying)|afraid of dying|(?:it|that|this|still|am) alive(?= [.,] | $)|kill switch|i die (?=[.,] i called)",
    r"(?:useless|hopeless|worthless|rubbish|terrible) (?:at|with) (?:the |that |my )?(?:\w+ )?(?:question|bit|part|test|maths?|coding|answer|task|excel|sql)|(?:answer|answers|question|wifi|internet|laptop|questions|mic|camera|map|directions|website|app|link|prep|attempt|joke) (?:was|were|is) (?:\w+ )?(?:hopeless|useless|worthless|broken|pointless|a disaster)",
    r"choked|choke on", r"jump(?:ed)? out (?:of )?(?:the|a|that) window",
    r"(?:sang|sing|played|playing|quoted|quote|hummed|hum|song|film|movie|poem|lyrics?|line|title|karaoke|track|radio|lobby) (?:[^ .]+ ){0,4}?(?:. )?(?:i will survive|do not fear the reaper|choose life|[^ .]+ ){0,1}?(?:i want to die|suicid\w+|kill(?:ing)? (?:me|myself|them)|die|dying|death|want to live forever)",
    r"jump(?:ing|ed)? off (?:now|soon|early|here|then|at|in|to|the|this|that) (?!bridge|roof|cliff|building|balcony|viaduct|top|ledge|overpass|pier|night|today|tonight|tower|train|platform)[^ .]+|jump off now",
    r"(?:which|what|where|who) (?:i|you|we) (?:would|will|could) jump to",
    r"(?:am|was|been|start|started|are|is) cutting (?:the|that|this|a|an|it|your|out|down|back|onions?|carbs|hair|wood|cloth|grass|corners|cake|costs|keys|glass|bread|veg\w*|fabric|pastry|through|in)(?! (?:pain|arms?|wrists?|thighs?))",
    r"how many (?:pills|tablets|\w+ pills) (?:it|they|the|that|a|in|per|an|were|are|do (?:they|we)|we|can they|fit)(?! (?:would|takes|take|will))",
    r"(?:some|quite a|a great|a long|a short|funny|nice) way to go(?: out)?|way to go (?:me|i)",
    r"(?:get|beam|take) me off this planet before|(?:scotty|aliens?) .. (?:get|beam|take) me off this planet",
    r"(?:toaster|printer|outlook|excel|wi fi|wifi|router|laptop|phone|camera|boiler|kettle|car|van|bike|website|portal|server|system|software|dishwasher|zip|plant|tie|pen|headset|mic|battery|teams|zoom|sat nav|shoes?|keyboard|mouse) "
    r"(?:wants?|wanted|is|was|has|had|chose|decided|got) (?:[^ .]+ ){0,4}?(?:to die|suicidal|a death wish|death wish|(?:to )?end (?:it|its|her|his) life|no will to live)",
    r"sign(?:ed|ing)? (?:my|his|her|our) (?:own )?death warrant|death warrant",
    r"six feet (?:under|deep) (?:in )?(?:a|my own|my|the|all|an|of) (?:[^ .]+ ){0,2}?(?:pile|expectations|notes?|paperwork|emails?|tickets|applications|laundry|forms|spreadsheets)",
    r"overdos(?:e|ed|ing) (?:of|on) (?!pills|my|meds|them|it|purpose|everything|whatever|anything|all|the (?:pills|meds|tablets)|\w*(?:heroin|fentanyl|insulin|tylenol|xanax|morphine|opiates?|drugs|ibuprofen|antidepressants)|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|new|christmas)[^ .]+(?: [^ .]+)?",
    r"(?:will|desire) to live (?:is|was|has|had) (?:on a|on its|on holiday|taken|took|clocked|packed|resigned|handed)",
    r"reads? (?:better|fine|well) without me|without me on the (?:rota|team|call|list|panel)",
    r"not want to be (?:here|around|awake|up) (?:[^ .]+ ){1,7}(?:[,.] )?(?:so )?(?:make it|schedule|remind|ping|nudge|set it|send it)",
    r"edge of (?:the|a|my|an) (?:pool|table|desk|stage|opinion|bench|conversation|field|town|room|car park|screen|page|plate|sofa|chair|seat|bath|bed)|ledge of an? \w+|roof (?:terrace|garden|bar|box|top bar)",
    r"(?:exist|live|be) in the same \w+ as|(?:can not|could not) (?:go on this|take anymore|go on like this) [,.] (?:said|creaked|cried|says|went|groaned|squeaked) the",
    r"if (?:i|they|she|he|you|we|one more|another) (?:[^ .]+ ){1,9}?(?:again|once more|another|one more) ?(?:[^ .]+ ){0,4}?[,.]? ?(?:i|am|i am|i will|i would) (?:am |will |would )?(?:walk|walking|jump|jumping|throw|throwing|go|going) (?:myself )?(?:in|into|off)(?: the)? (?:sea|lake|sofa|window|river|canal|sun|bin|wall)",
    r"could not breathe (?:from|after|for|in) (?:[^ .]+ ){0,2}?(?:running|laughing|stairs|climb|sprint|collar|tie|heat|mask)",
    r"(?:battery|mic|laptop|phone|tablet|torch|printer) (?:[^ .]+ ){0,5}?(?:and |was |is )?dying",
    r"sav(?:e|ed|es|ing) my life (?:if|with|by|there|on|twice|again|when)|life ?sav\w+",
    r"(?!starv|cut|drink|beat|stab|burn|poison|freez|bleed|hurt)[^ .]+(?:ed|ing) (?:myself|me|us|him|her|them) (?:half |nearly |almost )?to death|cause of death",
    r"(?:that|this|the|my|these|those) (?:[^ .]+ )?(?:commute|drive|form|forms|printer|cat|dog|kids|course|shoes|stairs|diet|queue|portal|website|slides|spreadsheet|rota|waiting|process|shifts?) (?:will|would|is going to|are going to|might) be the (?:end|death) of me",
    r"hit me with a (?:bus|car|brick|shovel|pan|chair) so (?:i|we) (?:could|did not|would)",
    r"(?:suicide by|death by) (?!cop\b|hanging|pills|overdose)[^ .]+(?: [^ .]+)?",
    r"(?:throw|throwing|fling|flinging|hurl|chuck|lob|yeet) myself (?:in|into|under|on|onto|behind) (?:the |a |my )?(?:nearest |closest |.. nice )?(?:bin|skip|bath|bed|sofa|hedge|bush|duvet|shredder|recycling|work|studies|prep|books|it|wall of)",
    r"(?:lost|losing|lose|loses) (?:the|my|all) will to live(?= (?:somewhere|around|about|halfway|half|by|during|at|in|when|while|after|listening|reading|watching|on) )",
    r"(?:bored|boring|worked|working|scared|hounded|hounding|pestered|pestering|frightened|nagged|emailed|sweated|froze|frozen|charmed|shocked|flogged|done|hugged|loved|talked|talking|thought|prepped) (?:myself |me |him |her |them |us |it |that |you )?(?:nearly |half |almost )?to death",
    r"(?:way|ways|place) to die in (?:their|the|a|an|my|that|this) (?:\w+ )?(?:game|level|film|movie|book|play|series)",
    r"(?:be|am|was|been) dead (?:busy|tired|nervous|chuffed|keen|good|nice|sure|set|quiet|late|early|easy|hard|simple|proud|happy|slow|posh|friendly|sound|decent|cheap|close|straight|on|serious|excited|annoyed|interested|embarrassed)",
    r"rip (?:my|to my|his|her|our|the) (?:\w+ )?(?:dignity|career|chances?|pride|laptop|phone|tights|shirt|trousers|self ?respect|weekend|confidence|sleep|ego)",
    r"overdos(?:e|ed|ing) (?:of|on) (?:the )?(?:espresso|coffee|caffeine|sugar|jargon|enthusiasm|buzzwords|small talk|perfume|aftershave|cologne|tea|biscuits|chocolate|self ?help|advice|podcasts|linkedin)",
)  # fmt: skip

# A wish that is denied outright, right before the phrase.
DENIED: Final = r" (?:not|never|no longer|no|without)(?: (?:going|trying|feel|thinking|about|planning|have|had|any|thoughts?|saying|i|talking|want|to|of|plans?|plan|intention|intentions|urges?|urge|wish|be|been|a|like|do|will|would|or|anything|silly))* $"

# A wish to die with a wink, or told in the past: a figure of speech as likely as not.
WINK: Final = r"\b(?:lol|lmao|lmfao|haha\w*|hehe\w*|rofl|jk|just kidding|figuratively)\b|[😂🤣😅💀🙈🫠☠😆]"
MILD: Final = r"\b(?:suicidal|die|dying|dead|death|kms|kill(?:ed|ing)? myself|kill me|i could)\b"
PAST_WISH: Final = r"\bwanted (?:to )?(?:die|be dead|death|dying)"
STILL: Final = (
    r"\b(?:still|tonight|right now|every ?day|always|for real|seriously|plan|months|weeks|years|often|lately|since|not even joking|"
    r"no joke|not joking|actually|anymore|any more|life)\b"
)
AND_STILL: Final = (
    r"\bwanted (?:to )?(?:die|be dead|not be here)\b\W*(?:(?:and|but|tbh|honestly|if i am honest) )*(?:i )?"
    r"(?:still do|do still|still want (?:to|it|that)(?: die| be dead)?|still feel (?:that way|like that|like it|the same|so))"
    r"(?= ?(?:[^\w\s]|$)| (?:now|today|tonight|sometimes|often|most|every|all|and|but|if|tbh|honestly|really|lol|lmao|haha)\b)"
)
"""A wish of then that is one of now, whatever the occasion."""
BEGS: Final = r"^\W*(?:please\W+)?no more\W+(?:please\W+)?no more\W*(?:please\W*)?$"
"""Said once it asks the bot to stop; said twice, nobody knows what."""
IN_THE_ROOM: Final = (
    r"\b(?:called|said|asked|forgot|forgotten|zoom|camera|mic|tripped|spilled|spilt|recruiter|manager|panel|embarr?as+\w*|awkward|"
    r"silence|laughed|name|question|answer\w*|cringe\w*|mortif\w+|when (?:he|she|they|my|i)|joke|zipper|right there|on the spot|on the call)\b"
)
