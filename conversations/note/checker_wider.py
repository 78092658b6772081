"""The same families, heard more widely: idioms and roundabout ways, in the language of `checker_patterns`.

Where `checker_families` holds set phrases, these are built from classes: what one calls oneself, what one would do for
a job, who is made to carry the blame. Each is bound to the writer or to the interview, so that the words alone are free.
"""

from typing import Final

_DIM: Final = (
    r"(?:plodder|scatter-?brain(?:ed)?|bird-?brain|air-?head|dunderhead|numb-?skull|dope|oaf|dolt|twit|twerp|ninny|duffer"
    r"|bungler|blunderer|chatterbox|blabbermouth|bore|wimp|coward|slowcoach|slow-?poke|dinosaur|has-been|no-hoper|also-ran"
    r"|misfit|wallflower|mouse|drip|wet blanket|spare part|makeweight|nonentity|waste of space|chancer|novice|greenhorn"
    r"|bundle of nerves|bag of nerves|ball of nerves|wreck|fish out of water|late bloomer|small fry|second-rater|burden"
    r"|bull in a china shop|walking disaster|blithering \w+|bumbling \w+|gibbering \w+|babbling \w+|jabbering \w+|quivering \w+)"
)
_LIKENESS: Final = (
    r"(?:rabbit|deer|goldfish|fish out of water|broken record|robot|zombie|headless chicken|wet \w+(?: \w+)?|scarecrow|puppet"
    r"|parrot|plank|potato|child|kid|schoolboy|schoolgirl|toddler|baby|spare part|bull in a china shop|sack of \w+"
    r"|drowned rat|clown|lemon|statue|beginner|amateur|novice|sleepwalker|stranger|tourist|stuck record|bad actor"
    r"|cornered \w+|frightened \w+|startled \w+|lost \w+|brick|doormat|nervous wreck|complete \w+|total \w+)"
)
_PITIFUL: Final = (
    r"(?:amateur(?:ish)?|half-baked|half-hearted|feeble|pitiful|paltry|limp|wooden|second-rate|third-rate|forgettable|bumbling"
    r"|cringe-?worthy|wretched|dire|woeful|pathetic|laboured|lacklustre|blundering|clownish|childish|laughable|shambolic)"
)
_MINE: Final = (
    r"(?:effort|attempts?|answers?|performance|showing|display|presentation|explanations?|delivery|self|impression|sentences"
    r"|ramblings|start|examples?|sight|spectacle|portfolio|work|cv|drawings?|sketch(?:es)?)"
)
DOWN: Final = rf"""
{{am}} {{very}}(?:\w+ ){{0,2}}?{_DIM}(?! (?:in the|by))
(?:like|as) the {{very}}{_DIM} (?:that )?I (?:am|was|can be)|{_DIM} (?:that )?I am(?=[.,;!]|\Z)
(?:such an?|being an?|what an?|for an?) {{very}}{_DIM}
(?:I|me|my \w+|and) ~2 (?:look\w*|sound\w*|seem\w*|act\w*|stood|sat|talk\w*|spoke|felt|was|behav\w*|come across|came across|came over|come over|appear\w*|convincing|graceful|useful|articulate|lively) (?:about )?(?:like|as) (?:\w+ )?(?:an? |some )(?:\w+ ){{0,2}}?{_LIKENESS}(?! (?:in an? (?:sweet|candy|toy|cake)|again))
(?:makes?|made|making|leaves?|left) me (?:\w+ )?(?:sound|look|seem|appear|come across|come over|feeling|looking) (?:\w+ )?(?:like |as )?(?:an? )?(?:\w+ )?(?:{_LIKENESS}|stupid|slow|dim|thick|silly|simple|foolish|small|dull|rude|drunk|stiff|ridiculous)
my (?:\w+ )?(?:brain|mind|head|tongue|mouth|voice|wits|nerve|words|thoughts|sentences) (?:\w+ )?(?:turn(?:ed|s)? (?:in)?to|became|becomes|was|is|goes|went|felt like|works like) (?:\w+ )?(?:porridge|mush|jelly|soup|custard|treacle|cotton wool|a sieve|fog|mud|slush|pudding|dough|stone|lead|sawdust|sandpaper|to pieces|haywire)
my (?:\w+ )?(?:brain|tongue|mouth|wits|words|legs|courage) (?:\w+ )?(?:dried up|packed up|gave up|seized up|shut down|deserted me|failed me|abandoned me|ran away|tied itself|let me down|refused)
(?:tied|tying|tie|twisted|twisting|talked|talking) (?:myself|my tongue) (?:up )?(?:in|into) (?:knots|a knot|circles|a corner|a hole)
(?:tripp\w+|fell|falling|stumbl\w+) over (?:my own|every) (?:words?|tongue|feet|sentences?)|put my foot in (?:it|my mouth)
(?:made|making|make) (?:such )?(?:a|an) (?:\w+ )?(?:fool|hash|mess|pig's ear|spectacle|idiot|exhibition|clown|dog's dinner|hames) (?:out )?of (?:myself|it|things|the|everything)
(?:couldn't|could not|can't|unable to|barely|hardly) ~1 (?:string|put) (?:two|a|three) (?:\w+ )?(?:words|sentences?|thoughts) together|(?:not|n't) ~2 (?:a word of|any|much) sense|I made no sense
(?:spout\w*|blurt\w*|babbl\w*|gabbl\w*|burbl\w*|blather\w*|blether\w*|drivel\w*|gibberish|claptrap|twaddle|codswallop|(?:nonsense|rubbish|garbage|tripe|drivel|waffle|stuff|things) (?:that )?(?:I (?:talk|spoke|said|came|utter|spout|told)\w*|came out|fell out|poured out|tumbled out))
(?:nobody|no one|no-one|few people|not many) (?:\w+ )?(?:would|could|will|has|have) (?:\w+ )?(?:call|accuse|describe|mistake|mistaken|called|accused|want|hire|pick|notice|guess)\w* (?:me|I)
I(?:'ve| have|'m| am)? (?:never|hardly|rarely|seldom) ~1 (?:been )?(?:\w+ )?(?:much (?:good|use|of an?)|any (?:good|use)|good|great|the (?:best|type|sort|kind|brightest|quickest|star)|clever|quick|a great|a natural)(?! (?:friends|terms|company|at saying goodbye|reason|to see))
(?:not|n't|never|hardly) (?:\w+ )?(?:been )?my (?:strong (?:suit|point)|strength|forte|thing|best side)(?=[.,;!]|\Z)|my weak (?:spot|point|side|suit) (?:is|was|has)
I(?:'m| am) (?:\w+ )?no (?:great |good |born )?(?:(?-i:[A-Z][a-z]+)(?=[.,;!]|\Z)|expert|wizard|whizz|hero|angel|orator|poet|salesman|saleswoman|mastermind|star|prize|diplomat|scholar|speaker|talker|actor|thinker|high-?flyer)
how (?:very |painfully |terribly |so )?(?:little|slow|dull|green|ordinary|average|clumsy|shallow|thin|raw|dim|rusty|awkward|unimpressive|wooden|tongue-tied) (?:I|my|it)(?! (?:takes|costs|was (?:hidden|wasted|needed)))
(?:brought|bring|added|add|contributed|gave you|showed you|had) (?:\w+ )?(?:so |too |very |precious )?(?:little|nothing)(?: (?:clever|useful|sensible|new|much|of (?:value|use|interest|substance)))? to (?:the table|say|show|add|offer|give|our (?:talk|conversation))
I (?:\w+ ){{0,4}}?(?:bored|put|sent|tired|wearied|wore) (?:you|everyone|them|everybody|the panel) ~1 (?:to (?:tears|death|sleep)|stiff|rigid|silly|out|senseless)|(?:tried|tested|trying|testing|strained) (?:your|everyone's) patience
(?:some(?:one|body)|any(?:one|body)|a person|people|a candidate) (?:quite |just )?(?:so|as|that|this) (?:slow|dull|green|clumsy|shy|inexperienced|unprepared|ordinary|muddled|dim|raw|rusty|awkward|nervous|useless|wooden|quiet|old)(?! as)
(?:wonder\w*|ask\w* yoursel\w+) (?:\w+ )?(?:how|why|what) (?:on earth |ever |a |some)?(?:\w+ ){{0,2}}?(?:I|me|somebody|someone|body|one|candidate) (?:\w+ ){{0,4}}?(?:got|get|made it|ended up|came to be|was invited|was doing|thought|applied|this far|had any business|let in)
my (?:own )?(?:\w+ )?{_PITIFUL} (?:\w+ )?{_MINE}|{_PITIFUL} (?:\w+ )?{_MINE} (?:on my part|from me|of mine|I (?:made|gave|put))|I ~2 (?:was|were|felt|sounded|came across as) (?:\w+ )?{_PITIFUL}
(?:next to|beside|compared (?:with|to)|against|alongside) (?:what|your|those|the|everyone|everybody|people|all) ~~ (?:look|seem|feel|pale)s?(?=[.,;!]|\Z| (?:like|a|so|very|small))|(?:my|mine|I|it) ~2 (?:looks?|seems?|reads?|is) (?:\w+ )?(?:like )?(?:homework|child's play|scribbl\w+|doodles?|a school project|finger painting)
pales? (?:in comparison|beside|next to)|puts? me (?:to|in) (?:shame|the shade)|(?:runs?|ran|run) (?:circles|rings) (?:a)?round me|(?:leave|left) me standing|head and shoulders above me|out of my league|(?:different|another|higher) league (?:from|to|than) (?:me|mine)
(?:the|always|usually|probably|been) (?:\w+ )?(?:weakest|slowest|dimmest|dullest|quietest|clumsiest|worst|least \w+|odd one) (?:one|person|link|player|out|of us|in (?:any|every|the))
(?:could|want(?:ed)? to|wish I could) (?:just )?(?:kick|slap|hit|bury|hide|shoot) (?:myself|my head)|(?:ground|earth|floor) (?:to |would |could )?(?:just )?swallow(?:ed)? me|(?:sink|sunk|crawl|vanish|disappear)\w* (?:through|under|into) (?:the|a) (?:floor|ground|table|rock|hole|earth)
(?:shudder|wince|blush|squirm|groan|cringe) (?:\w+ )?(?:to|at|when|whenever|about|for) (?:think|the|my|what|how|I|that|myself)|toe-?curling|mortif\w+|die of (?:shame|embarrassment)|hang my head|face-?palm
(?:undersold|underselling|under-sold) myself|(?:sold|sell|selling) myself short|did myself no favou?rs|let myself down|own worst enemy|shot myself in the foot|blotted my copybook
what you (?:\w+ )?(?:saw|got|heard|met|witnessed) (?:\w+ )?(?:was|were) (?:\w+ ){{0,3}}?(?:not (?:me|the|my)|half|a shadow|pale|nervous|poor|nothing|wreck|mess|bad|worst|sorry|jumble|muddle|bundle)
(?:bring|brings|brought) out (?:the|my) (?:worst|\w+ (?:side|version|half|part|self)) (?:in|of) me|the (?:\w+ )?(?:worst|dull|clumsy|tongue-tied|wooden|nervous|shy) (?:version|side|half) of (?:me|myself)
(?:talk|talking|sell|selling|speak|speaking) about myself (?:is|has|does|was|isn't)|(?:not|n't|never) (?:\w+ ){{0,4}}?(?:good|great|comfortable|natural|much) (?:at|with|of an?) (?:\w+ )?(?:talk|speak|sell|present|interview|audience|crowd|people|words)\w*
(?:did|do|does|didn't|don't) (?:not )?deserve|unworthy|not worthy|beneath (?:you|your)|(?:lucky|amazed|astonished|surprised|flattered) (?:that )?(?:you|to have been) (?:\w+ ){{0,3}}?(?:invited|seen me|let|even|at all|bother\w*)
(?:I|my) ~~ and (?:it|I|that) (?:certainly |clearly |really |sure |surely )?(?:showed|knew it|know it|could tell)(?=[.,;!]|\Z)
I(?:'m| am) (?:\w+ ){{0,2}}?(?:too|rather too|far too|probably too) (?:old|young|slow|quiet|shy|dull|raw|green|stupid|thick|soft|clumsy|inexperienced|nervous|awkward) (?:for|to)
"""

_HELP: Final = (
    r"(?:say no|turn me (?:down|away)|reject me|refuse me|write me off|rule me out|strike me off|cross me off|give up on me"
    r"|forget (?:about )?me|send me away|pass me over|close the door|shut the door|judge me|drop me|let me go under)"
)
PLEA: Final = rf"""
(?:I'd|I'll|I would|I will|I could|gladly|happily|happy to|willing to|prepared to|ready to) (?:\w+ ){{0,2}}?(?:sweep|scrub|mop|crawl|beg|walk (?:there|barefoot|through|miles)|swim|sell my|move mountains|sleep (?:on|in|under)|give (?:my|an?|anything|everything)(?= (?:right|left|eye|arm|leg|kidney|for|to (?!see|hear|know|watch|taste|smell)))|do (?:anything|whatever)|take (?:anything|whatever|any)|accept (?:anything|whatever|any)|work (?:day and night|for nothing|round the clock|seven days|every weekend|all hours)|drop everything|start (?:tonight|this minute|in an hour))
(?:anything|whatever) (?:at all )?(?:you (?:have|want|need|ask|say|like|offer|throw|give me)|it takes|is (?:going|free|left|on offer))(?!n't)(?= |[.,;!]|\Z)(?! decide)(?! to know)
nothing (?:that )?I (?:would not|wouldn't|will not|won't) do|there is nothing I (?:would|will) not|would do (?:just |absolutely )?anything
(?:my|our|the|a) (?:\w+ )?(?:last|only|final|one remaining|sole|one) (?:real )?(?:hope|chance|shot|resort|lifeline|straw|ticket|way out|option|card|throw|bet)|life-?line|life-?saver|salvation|godsend|answer to (?:my|all my) prayers
(?:this|the|your|it|such a) (?:\w+ )?(?:job|role|post|position|work|offer|chance|place|answer|yes)?(?: \w+)? ?(?:would|could|will|'d) (?:\w+ )?(?:save|rescue) (?:me|my|us)|turn my life around|change my (?:whole )?life|mean (?:everything|the world|the difference between)
my (?:\w+ )?(?:rent|bills?|mortgage|debts?|overdraft|savings|visa|benefits?|loan|dole|permit|lease|cupboards?|fridge|account|money) (?:is|are|has|have|runs?|will|goes|stops?|was|were|ran)(?! (?:on the table))
(?:rent|bills|mortgage|debts?|visa) (?:is |are |was )?(?:over)?due|behind (?:on|with) (?:my|the|our) (?:rent|bills|mortgage|payments)|(?:feed|support|provide for|look after) my (?:kids|family|children|son|daughter|parents)(?= (?:on|with|if|and|without)|[.,;!]|\Z)|(?:keep|put) (?:a roof|food) (?:over|on)|make ends meet|out on the street
(?:after|with) (?:\w+ ){{0,3}}?(?:rejections?|refusals?|knock-?backs?|applications?|turn-?downs|nos)(?=[ .,;!])|no after no|(?:nobody|no one|no-one|nowhere|no other \w+) (?:else )?(?:has |have |ever |even )*(?:called|calls|written|replied|answered|been in touch|got back|left to turn|(?:will|would) (?:have|take|hire|give) me|wants me)
(?:unemployed|jobless|out of work|looking for work|without (?:a job|work|an income)) (?:for|since) (?:\w+ ){{0,3}}?(?:months?|years?|weeks?|\w+)
(?:I|I'm|we|we're|my(?: [\w']+){1, 3}|our(?: [\w']+){1, 3}|everything|so much|all|a lot) (?:\w+ ){0, 2}?(?:counts?|counting|relies|relying|depends?|depending|rides|riding|hangs?|hanging|rests?) on (?:this|it|you|me|your|that)(?= (?:one|job|role|answer|decision|chance|now|alone)|[.,;!]|\Z)|(?:everything|so much|my future|my whole \w+) (?:depends|rides|hangs|rests)|(?:my (?:fate|future|life) is |it is all |all )?in your hands|at your mercy
(?:pin\w*|put|place|have) (?:all )?(?:of )?my hopes?|nothing (?:left )?but hope|(?:I'm|I am|I'll be|we are|keep|been) pray\w*|on (?:my|bended) (?:bended )?knees
(?:lose|losing|lost) (?:my|the|our) (?:flat|house|home|visa|apartment|room|car|kids|mind)(?= (?:if|without|unless|soon)|[.,;!]|\Z)|move back (?:in )?(?:with|to) (?:my|our|the)|(?:don't|do not|dread|no idea) (?:\w+ )?(?:know|think|what) (?:what|where|how) (?:else )?I(?:'ll|'d| will| would| am going to| can| could)? (?:\w+ )?(?:do|go|turn|cope|manage|live|survive|happens)
(?:bend|stretch|waive|relax|overlook|forget) (?:the|your|a|any) (?:rules?|requirements?|criteria|policy)|squeeze me in|put in a (?:good )?word|find it in (?:your|you)|have a heart|a soft spot for (?:me|people|candidates|applicants|beginners|someone)
(?:look|see|think) (?:past|beyond|kindly on|favourably on|leniently on) (?:my|yesterday|today|that|this|what|the (?:interview|nerves|mistakes))|turn a blind eye|give me the benefit|benefit of the doubt
(?:don't|do not|please|not to|if you|hope you (?:won't|don't|do not|will not)|ask (?:is )?(?:that )?you (?:do not|don't)) (?:\w+ ){{0,2}}?{_HELP}
(?:another|one more|a second|a further|a last) (?:go|try|shot|bite|attempt|stab|crack|run|round|hearing|audience)(?= (?:at (?:it|the|this|my)|of|with you|please|if)|[.,;!]|\Z)|let me (?:\w+ ){{0,2}}?(?:have a go|have another|redo|start over|come back|prove|show you) ~2 (?:again|once more|another|one more time|what I can|myself|better|right|go)
(?:take|taking|took) (?:a|the|this) (?:\w+ )?(?:chance|gamble|punt|risk|leap|flyer) on me|bet on me|believe in me|have faith in me|trust me with this
(?:owe you (?:forever|my life|everything|the world|one)|(?:forever|eternally|for ever) in your debt|never forget it if)
please,? (?:oh )?(?:please|pretty)|(?:all|only thing) I ask(?:ing)? (?:is|for|of)|I (?:am |'m )?(?:literally |really |only |just )?(?:ask|asking) (?:you )?only (?:for|that)
(?:break|broke|crush|destroy|kill|devastate|finish|shatter) (?:my heart|me)(?= |[.,;!]|\Z)|(?:heartbroken|devastated|crushed|gutted|lost|finished|shattered) (?:if|should|without)|(?:can't|cannot|could not|couldn't) (?:\w+ )?(?:bear|take|face|afford|stand|survive|cope with) (?:to (?:hear|lose|be|get)|another|one more|hearing|a no|losing|being)
(?:without|if I (?:don't|do not)) (?:\w+ )?(?:this|it|get (?:this|it)|the job|your help)(?: job| role)?,? I (?:do not|don't|will|shall|am|'ll|'m|cannot|can't|have)
"""

_OTHER: Final = (
    r"(?:(?:the|your|my|our|an?|his|her|their|that|one of (?:your|the)) (?:[\w-]+ ){0,3}?(?:woman|man|lady|guy|gentleman|person|people|recruiter"
    r"|agency|agent|receptionist|secretary|assistant|colleagues?|interviewers?|supervisor|boss|manager|team|employer|company|firm"
    r"|school|college|university|course|trainers?|tutor|teachers?|driver|taxi|cab|bus|train|airline|hotel|guard|porter|flatmate"
    r"|room-?mate|housemate|neighbours?|landlord|candidates?|applicants?|panel|staff|department|office|website|map|app|software"
    r"|system|platform|link|invitation|invite|email|brief|exercise|test|task|questions?|instructions?|directions|signs?"
    r"|microphone|camera|laptop|router|provider|line|lift|heating|builders|workmen)(?:'s)?"
    r"|whoever (?:\w+ ){1,4}?(?:that|the|this|your|it)(?: \w+)?|hr|human resources|reception|they|you|she|he|somebody|someone|google|zoom|teams|skype)"
)
_HARM: Final = (
    r"(?:cost (?:me|us|you)|insisted on|left out|forgot to|failed to|neglected to|kept (?:me waiting|us waiting|typing|talking|interrupting"
    r"|looking|cutting|coughing|whispering|yawning|checking|ringing|changing|dropping|freezing)|switched off|turned off|unplugged"
    r"|hogged|dominated|took over|talked over|would not let|wouldn't let|did not let|didn't let|refused to|kicked (?:me|us) out"
    r"|logged (?:me|us) out|locked (?:me|us) out|crashed on|cut (?:me|us) off|interrupted me|rushed me|hurried me|threw me|put me off"
    r"|distracted me|misled me|misread|misprinted|mislaid|lost my (?:cv|papers|file|application|booking)|held (?:me|us) up|dropped the call"
    r"|(?:never|hardly|barely|did not|didn't|does not|doesn't|had not|hadn't|don't|do not) (?:\w+ )?(?:taught?|teach|covers?|covered|told|tell|mention|mentioned"
    r"|explain|explained|warn|warned|train|trained|make (?:it|that|this) clear|made (?:it|that) clear|say|said|send|sent|give me|gave me|given me|let me"
    r"|prepare|prepared|show me|shown me|read my|introduce)"
    r"|(?:got|had|get|mixed|muddled|confused) (?:\w+ ){1,4}?(?:wrong|muddled|mixed up|confused|up|backwards|the wrong way)"
    r"|gave (?:me|us) (?:the|an?) (?:old|wrong|outdated|different|out-of-date|useless|incomplete)"
    r"|(?:sent|pointed|directed|took|drove|led|dropped) (?:me|us) (?:\w+ )?(?:to|at|the|into|in|down|up) (?:the )?(?:wrong|other|opposite|long)"
    r"|(?:had )?(?:told|assured|promised|informed) (?:me|us) (?:that )?(?:it|there|I|the|we|you|this) (?:would|was|were|is|did|could|had|needn't)"
    r"|said (?:half|ten|nine|eight|two|three|one|noon|monday|tuesday|wednesday|thursday|friday|it was)"
    r"|(?:is|are|was|were) (?:\w+ )?(?:out of date|outdated|to blame|responsible|the reason|running (?:late|behind|over)|unclear|misleading|confusing|badly|half empty|hostile))"
)
BLAME: Final = rf"""
{_OTHER} (?:[\w'-]+ ){{0,5}}?{_HARM}
(?:you|you lot|you guys|they|she|he|your \w+|{_OTHER}) (?:\w+ )?(?:mumbled|muttered|changed the (?:time|date|day|place|room|format|task|question)|moved the (?:time|date|interview|meeting)|rushed (?:the|through)|sprang|sprung|(?:skipped|spoke|talked) too (?:fast|quickly|quietly|softly)|gave me no (?:warning|notice)|asked (?:it|that|the question|me) (?:badly|unclearly|too (?:fast|quickly)))
it was (?:the|my|your|our|his|her) (?:\w+ ){{1,3}}?(?:who|that|which) (?:insist|made me|made us|told|sent|forgot|took (?:us|me|the)|chose|decid|delay|held|kept|confus|fail|caus|got it|mix|broke)\w*
(?:if|had) (?:only )?(?:the |your |my |our |that |those |one of |anyone |anybody |somebody |someone |they |you |he |she |HR )(?:[\w'-]+ ){{0,7}}?,? ?(?:the |my |your |we|I|it|things|that|this|none|all|nobody|everything)(?: [\w'-]+){{0,2}} (?:would|could|might)(?: not)? have
(?:would|could|might) have (?:\w+ ){{0,6}}?(?:had (?:the|your|my|they|you|he|she|someone|somebody|anyone|it not been)|if (?:the|your|my|they|you|he|she|someone|somebody|anyone)|were it not for|but for|without (?:the|your|all that|that))
(?:room|office|chair|heating|building|corridor|light|sun|screen|lift|hall|street|traffic) (?:next door )?(?:was|were|made it) (?:so|too|far too) (?:hot|cold|noisy|loud|stuffy|bright|dark|small|cramped|warm|busy|hard) (?:\w+ ){{0,2}}?(?:that|to|for|nobody|anyone|I)
(?:trick|unfair|loaded|badly worded|poorly worded|ambiguous|impossible|silly|pointless|nonsensical) (?:\w+ )?(?:question|test|exercise|task|wording|brief)s?|(?:hardly|not|n't|less than) (?:\w+ )?fair (?:to|on|of|way)?(?=[.,;!]|\Z| (?:me|you|the|us|anyone|to|on|of))
I (?:\w+ )?(?:only|just|simply) (?:\w+ )?(?:stumbl|hesitat|fail|struggl|was|came|arriv|got|lost|forgot|went|froze|blank|miss|said|misunder)\w* (?:\w+ ){{0,4}}?because (?:the|your|my|you|they|he|she|somebody|someone|of (?:the|your|his|her))
(?:your|his|her|their|the \w+(?:'s)?|colleague's|interviewer's) (?:\w+ )?(?:accent|handwriting|voice|mumbling|microphone|connection|line|typing|whispering) (?:\w+ )?(?:made|meant|was (?:so|too)|kept|drowned)
, (?:and )?not (?:I|me|mine|my (?:doing|fault|choice|idea))(?=[.,;!]|\Z)|no way of knowing|how was I (?:supposed|meant|to)|nobody could have|no one could have|anyone would have|of course I (?:\w+ )?(?:have|had|did|could|do) (?:no|not|none)
(?:let|lets|letting) (?:us|me|everyone) (?:all )?down (?:again|once more|badly|as usual|as ever)|(?:gave|given|giving) me no (?:chance|say|time|choice|training|help|support|responsib\w+)|(?:refused|declined) to (?:give|train|teach|let|support|promote)
(?:kept|kept us|keep|kept me|shut me) (?:\w+ )?(?:away from|out of|in the dark|off) (?:\w+ ){{0,3}}?,? so (?:of course|I|that)
never (?:\w+ )?(?:covers?|teach(?:es)?|tells?|prepares?|trains?|taught|covered|prepared|trained) (?:us|me|you|any|this|that|it|such|properly)
"""
NO_BLAME: Final = r"""
(?:[\w'-]+ ){1,8}?[\w'-]+, (?:as )?you (?:said|put it|told me)
you (?:said|told me|put it|tell it|laughed|explained|joked)(?=[,.]| that| about| how| with)
(?:weather|rain|sun|snow|wind) (?:let|kept|made|was|is)
(?:didn't|did not|never) (?:\w+ )?(?:say|tell|mention|explain) (?:no|it was impossible|goodbye)
"""

EVENT: Final = r"""
(?:had|have|having|with|got|nursing|despite|through) (?:\w+ ){0,3}?(?:migraine|fever|temperature|stomach ache|stomach cramps|toothache|earache|back ache|backache|hay fever|cramps|a cold coming|sore throat|no voice|nosebleed|allergic reaction|asthma attack|hangover|jet ?lag|period pains?|pulled muscle|sprained \w+|broken (?:arm|leg|wrist|ribs?|foot|toe|fingers?|nose|ankle|hand|elbow|collar-?bone|bones?|tooth|heart|hip|back|jaw|night|sleep)|stitches|concussion|infection|virus)(?: coming on)?
(?:my|the) (?:\w+ )?(?:back|knee|tooth|stomach|hip|shoulder|neck|ankle) (?:went|gave (?:out|way)|was (?:killing|hurting|bad|in)|seized|had gone|is bad|has been bad)|in agony|in (?:great|a lot of|some|terrible|constant) pain
(?:coming|going|came|went|gone) down with|(?:the|my|new|some) (?:\w+ )?(?:medication|tablets|painkillers|antibiotics|pills|antihistamines|treatment|injections?)(?: (?:that )?I (?:take|took|am on|was on|had taken))? ~2 (?:make|made|leave|left|knock|had|slow)\w*
(?:had|has|kept|keeps|keeping|have) (?:us|me|everyone) (?:up|awake)|up (?:since|from|until|till|with) (?:\w+ ){0,2}?(?:two|three|four|five|six|midnight|dawn|half|a sick|an ill|my|the (?:baby|kids))|(?:hardly|barely|scarcely|not) (?:slept|closed an eye|got a wink)|without a wink|teething
(?:landlord|landlady|council|bank|agency) ~2 (?:gave|given|served|handed|sent) (?:us|me) (?:\w+ )?notice|notice to quit|(?:house|flat|home) ?(?:move|moving)|moving (?:house|flat|home)|mov(?:e|ed|ing) (?:house|flat|home)|(?:burst|leaking) (?:pipe|boiler)|power cut|flood\w* (?:our|my|the) (?:kitchen|flat|house|home|cellar|basement|bathroom|hall)|roof (?:came|fell) (?:in|down)
(?:brother|sister|son|daughter|father|mother|husband|wife|partner|friend|dad|mum|mom) (?:had |has |was |is |got )+(?:just |recently )?(?:been )?(?:arrested|sent|taken|sacked|missing|deported|detained|rushed|locked)|court (?:case|hearing|date)
(?:we|I)(?:'d| had| have)? (?:\w+ )?(?:burglars|a break-in|been (?:burgled|robbed))|broken into|put (?:to sleep|down)(?= (?:on|that|this|the|yesterday|last)|[.,;])
(?:divorce|custody|eviction|redundancy) (?:papers|hearing|letter|notice)|(?:things|trouble|troubles|problems|upheaval|stress|worries|a lot|chaos|rows?) (?:going on )?at home|(?:going|been|went) through (?:some|a lot|things|a bad|a rough|a hard|it)
(?:left|finished with|broke up with|dumped|walked out on|split up with|split with) me|(?:girlfriend|boyfriend|partner|wife|husband|fianc\w+) (?:had |has )?(?:\w+ )?(?:left|moved out|gone|walked out|ended)
my (?:anxiety|depression|adhd|insomnia|asthma|arthritis|epilepsy|diabetes|panic|nerves|health|blood sugar|burn-?out) (?:has|had|is|was|got|flared|plays?|made|makes|can|took)
"""
EFFECT: Final = r"""
hence|which (?:explains|accounts for|is why|threw|left|knocked|meant)|(?:explains|accounts for|excuse|would explain) (?:the|my|why)|caught up with me|taken its toll|took its toll|left me (?:in|with|quite|so|a|all)|in pieces|not myself|came in cold|running on (?:fumes|empty)|as you (?:may|might|will|could|no doubt) (?:have )?(?:seen|noticed|imagine|guess\w*|tell)|you can imagine|the whole time|throughout|when we (?:spoke|met|talked)|(?:could|can) (?:barely|hardly|not)|drowsy|dizzy|vacant|distant|see it in that light|swallowed|no time to
"""
GRAVE: Final = r"""
migraine|fever|temperature|ache|medication|tablets|painkillers|in agony|pain|sick|coming down|went down|burglars|break-in|broken into|arrested|divorce|notice|flood\w*|burst|put (?:to sleep|down)|left me|anxiety|depression|insomnia|panic|up all|up since|up from|awake|slept|moved out|walked out
"""

_GOING: Final = (
    r"(?:interview|conversation|talk|meeting|chat|call|session|hour|morning|afternoon|day|visit|trial|performance|showing|spectacle|display|effort"
    r"|attempt|account of myself|impression|state|chaos|mess|muddle|shambles|ordeal|spectacle|sight|company|exhibition)"
)
GENERIC: Final = rf"""
{{sorry}}{{again}}(?:for|about|over) (?:\w+ ){{0,4}}?(?:general|overall|poor|wretched|sorry|shaky|wobbly|dreadful|weak|patchy|hopeless|chaotic|disjointed|messy|bumpy|rocky|strange|wooden|flat|dismal|feeble) (?:\w+ )?{_GOING}
{{sorry}} ~~ (?:sit|sat|suffer|suffered|endure|endured|put up|live|lived|listen|watch|plough|wade) (?:through|with|to) (?:that|it|me|all|such|my|this)
{{sorry}} ~~ (?:{_GOING}|it|things|that|I|we) (?:\w+ )?(?:fell|fall|falls|came|was|were|ended|stayed) (?:\w+ ){{0,2}}?(?:short|flat|off|apart|below|under|nowhere|unstuck|wide)
{{sorry}} ~~ (?:not|never|n't|hardly) (?:\w+ ){{0,5}}?(?:what (?:it|I|you|we) (?:could|should|might|had|were|wanted|hoped|expected)|got going|got off the ground|get off the ground|took off|rise to|rose to|at my best|all there|with it|fully there|more together|much use|much fun|much of a|on top of|live up|lived up|shine|sparkle|deliver|do better|up to it|the real me|who I|my usual|more of a|finest hour|best hour|good company|the person|how I (?:usually|normally|am|wanted|meant))
(?:owe|owed) (?:you|your team|you both|you all|the panel|everyone) (?:\w+ ){{0,2}}?(?:apology|apologies) (?:for|about) (?:the |my |all |yesterday|today|how|that|what|everything|our )(?! (?:late|delay|noise))
(?:forgive|excuse|pardon|overlook) (?:all|the whole|the rest|most) of (?:my|our|the|this|that) (?:\w+ )?{{interview}}
(?:do |please |kindly |you'll |pray )?(?:forgive|excuse|pardon|overlook) (?:me for )?(?:how|the way|that|this|my|yesterday's|all|such an?) (?:\w+ ){{0,4}}?(?:went|showing|spectacle|display|performance|effort|attempt|state|was(?= (?:yesterday|today|on|in))|hour|impression|ordeal|shambles|conduct)
{{sorry}} ~~ (?:impression|picture|account|image) (?:that )?(?:I|of (?:me|myself)|it) ?(?:left|gave|made|must|may|painted|presented)?
{{sorry}}(?: again| once more)? (?:for|about|over) (?:all (?:of )?(?:that|this|it)|everything|the whole|that (?:whole )?(?:performance|show|mess|thing)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|the other day)(?! (?:coffee|room|questions?))(?! (?:being|having|when|that I))
{{sorry}} ~ (?:how|the way) (?:\w+ ){{0,4}}?(?:went|was|were|came across|turned out|ended|handled|behaved|performed|did|acted|felt|panned out|unfolded)(?=[.,;!]|\Z| (?:in there|yesterday|today|on|from|all|at|overall|during|with))
{{sorry}} ~ (?:if|that) I (?:was|were|am|have been|seemed|proved) (?:\w+ ){{0,2}}?(?:disappointment|let-?down|burden|bore|hard work|heavy going|trial|waste|trouble|difficult|dull|useless|boring|tedious|a mess)
{{sorry}} ~2 for (?:being|having been) (?:\w+ ){{0,3}}?(?:hard work|difficult|dull|useless|boring|tedious|heavy going|a mess|a wreck|such|so \w+)(?! late)
{{sorry}} ~~ (?:show|showing|shown|give|giving|given) (?:\w+ )?you (?:\w+ ){{0,2}}?(?:what I|who I|my|more|the real|better|a better)|{{sorry}} ~ everything (?:that )?(?:went|I|came)
{{sorry}},? (?:but )?(?:that|it|this|yesterday|today|tuesday|monday|wednesday|thursday|friday) (?:was|were|is) (?:not|n't|hardly|far from|a bit of a|such a|quite a|some) (?:my|the|a|what|good|great|it|shambles|mess|disaster|show)
"""

_SUM: Final = (
    r"(?:\d{2,3} ?k\b|[£€$₹] ?\d[\d.,]*k?(?! (?!pounds|euros|dollars|hours)[a-z]+s\b)|\d{2,3}[.,]\d{3}\b|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)(?:[- ]\w+)? ?(?:thousand|k|grand)(?! \w+s\b)"
    r"|(?:\w+|\d+) (?:thousand|grand|euros?|pounds?|dollars?|quid|bucks)(?! \w+s\b)|(?:\d+|ten|twelve|fifteen|sixteen|eighteen|twenty)(?:\.\d+)? (?:an|per) hour)"
)
PAY: Final = rf"""
(?:figure|number|sum|amount|rate|range|ballpark) (?:that )?(?:I|you) (?:gave|named|mentioned|quoted|said|put|offered|asked|had in mind|suggested|floated|threw)
(?:I|I'd|I'll|I'm|my|you|could|would|offer|need|want|expect\w*|hop\w*|region of|around|about|least|start\w*|down to|down at|between|pays?|earn\w*|ask\w*|put you off) (?:\w+ ){{0,4}}?{_SUM}(?! (?:people|users|visitors|books|copies|members|customers|steps|words|readers|bees|parcels|run|race|miles|kilometres|for (?:the )?charity))
(?:is|would|could|can|are) (?:\w+ ){{0,2}}?(?:£|\$|€)?\d[\d.,]* (?:an?|per|/) ?(?:hour|hr|day|week|month|year)
(?:does|is|are|would|will|do|how|when|what|whether|if|could|need|want|expect|hope|get|include\w*|come with|there) (?:\w+ ){{0,6}}?(?:(?:first |next |pay )?(?:raise|pay rise|increment)|(?:signing |annual |yearly )?bonus(?:es)?|overtime|pension(?: plan| scheme)?|company car|commission|sick pay|holiday pay|travel costs|travel expenses|relocation|perks|stock options|expenses)(?= |[.,;?!]|\Z)(?! (?:department|team|office|fund manager|claims|software|advice|advis))
{_SUM} (?:\w+ ){{0,3}}?put you off
(?:pric(?:ed|ing) myself|undercut|undercharg\w+|sell myself cheap|come cheap|cheaper than|knock (?:\w+ ){{0,3}}?off|(?:go|come|move|drop|budge) (?:down to|as low as|lower|down a|down on)(?= (?:\d|[£€$]|twenty|thirty|forty|fifty|than|if|on|bit|little))|settle for (?:less|a lower|half|the minimum|whatever)|meet (?:you )?(?:in the middle|half ?way) on)
(?:start|begin|work|come|join|live|do) (?:on|for|with|at) (?:a |an |the )?(?:\w+ )?(?:lower|smaller|reduced|half|less|minimum|ten percent less)|earn(?:ing)? (?:a (?:bit|little) )?(?:less|more) than|(?:ten|five|fifteen|twenty|\d+) ?(?:percent|per ?cent|%) (?:less|more|lower|higher|below|on top|off)
(?:before|after) (?:or (?:after|before) )?tax|(?:gross|net) (?:or|of|per|a year|salary)|hourly rate|daily rate|day rate|going rate|remuneration|renumeration|the (?:pay|salary|wage) band|band (?:that )?you (?:named|mentioned|quoted|gave|said)|on top of the basic|basic (?:pay|wage|salary)
(?:package|terms|offer|deal) (?:that )?you (?:mentioned|offered|named|quoted|outlined|put|have in mind)|what you (?:offered|offer|pay|are (?:offering|paying))|(?:offer|offered|pay|payment) (?:is|was|sounded|seemed|looked) (?:\w+ ){{0,2}}?(?:low|thin|less|below|small|stingy|tight|mean|under|fine|more than)
what (?:does|do|would|will) (?:\w+ ){{0,3}}?pay(?= |[.,;?!]|\Z)(?! attention)|how much (?:\w+ ){{0,4}}?(?:pay|paid|offer|earn|get|make|worth)|how well (?:\w+ ){{0,3}}?(?:pays?|paid)|(?:settle|sort out|discuss|talk about|clear up|know|agree) (?:\w+ )?(?:pay|money|figures|the financial side|terms)(?= |[.,;?!]|\Z)
my (?:\w+ )?(?:expectations|demands|asking price|price|figure|number) (?:is|are|was|were) (?:\w+ ){{0,2}}?(?:negotiable|open|flexible|too high|high|not set|not fixed|only|modest|realistic|up for)|(?:negotiable|open to (?:negotiation|discussion|offers))(?=[.,;!]|\Z)
(?:if|as|since|knowing) (?:the |your )?budgets? (?:is|are) (?:tight|small|limited|stretched|an issue)|(?:question|matter|subject|topic|issue) of (?:money|pay)|money is (?:no|not|n't)|pay me (?:what|less|whatever|half|the)|work (?:\w+ )?(?:for nothing|unpaid|for free)
(?:pays|paid|paying) me (?:\w+ ){{0,2}}?(?:{_SUM}|less|more|well|badly|now|twice|half|thirty|forty|twenty)|my (?:current|present|last|old|previous) (?:employer|job|company|place|post) (?:pays|paid|gives|gave) me
"""
PAY_SUBJECT: Final = r"""
(?:his|her|their) (?:overtime|pay|wages?|salary|payslip|bonus|holiday pay)
(?:couldn't|wouldn't|can't|could not|would not) (?:\w+ ){0,6}?if (?:you|they|somebody|someone) paid me
(?:run|ran|manag\w*|handl\w*|rais\w*|sav\w*|sold|sell\w*|brought in|bring\w* in|won|win\w*|clos\w*|built|grew|grow\w*|process\w*|approv\w*|recover\w*|cut|budget\w*|cost\w*|spent|spend\w*|deliver\w*|oversaw|overs\w+|audit\w*|invest\w*|lent|lend\w*|turn\w* over|move\w*|lost|lose\w*) (?:\w+ ){0,4}?(?:[£€$₹] ?\d[\d.,]*(?:k|m|bn)?|\d[\d.,]* ?(?:k|m|million|thousand|grand|euros?|pounds?|dollars?)\b|(?:\w+ )?(?:thousand|million|grand))
(?:count\w*|handl\w*|carr\w*|collect\w*) (?:\w+ )?(?:money|cash|coins|takings)|a (?:thousand|hundred|million) (?:times|people|beginners|visitors|\w+s (?:hold|come|go|try|learn|use))
(?:help\w*|advis\w*|teach\w*|show\w*|explain\w*) (?:people|others|customers|clients|families|staff|them|tenants|workers) ~~ (?:wages?|pay|salar\w+|pensions?|benefits|money|bonus\w*)
(?:charity|museum|library|project|fund-?rais\w*|raised|donat\w*|customers?|visitors?|ticket|till|stall|collection|sponsor\w*)(?:'s)? ~~ (?:\d|money|budget|figure|£|€)
"""

MOMENT: Final = r"""
(?:stay|stuck|stick|be|go|come) (?:\w+ )?(?:with me|on my mind|home with me)|made my (?:day|morning|afternoon|week|year)|(?:took|takes|carried) me (?:right |straight )?back|taught me|(?:surprised|delighted|charmed|cheered|impressed|amused|moved|touched) me
(?:was|were|is|are|has|sounds|looked|looks|had) (?:\w+ ){0,3}?(?:a |an |the )?(?:\w+ )?(?:delight|treasure|joy|pleasure|treat|gem|wonder|sight|surprise|marvel|story than|best (?:week|part|day|thing|bit)|lovely|wonderful|beautiful|charming|funny|delicious|easy to love|good company|justified|welcome|something to see)(?= |[.,;!]|\Z)
I (?:could|would|'d|might|will) (?:\w+ )?(?:get used to|like|love|wear|enjoy|miss|happily|gladly|live with|watch|listen)|I knew (?:that )?I would (?:like|love)|I (?:still )?(?:think|thought|smile|smiled|laugh|laughed) ~2 (?:about|of|at|when)|we (?:all )?(?:ate|laughed|drank|sang|smiled|danced|shared)|(?:you|we) (?:\w+ )?(?:laughed|ate|sang|smiled)
"""
"""More ways of speaking of what was seen and heard there."""
