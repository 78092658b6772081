"""How people break the rules that hold for every note: the families of phrases, in the language of `checker_patterns`."""

from typing import Final

THANKS: Final = r"""
thanks
thank[ -]you
thank(?:ing)? (?:you|each|everyone|all|both|the|them|your)
thankful
thx|tysm|thank u|thanx|thnx|thks|ty
(?:my|sincere|heartfelt|deep|great|much|our|with|express|of) ~1 gratitude
grateful|gratefully
(?:appreciate|appreciated|appreciative|appreciation)
much obliged|obliged to you
cheers for|ta for|cheers (?!to)
(?:was|were|is|are) (?:so |very |really |most )?(?:kind|good|generous) of you
(?:danke|merci|gracias|grazie|obrigad[oa]|tack|dhanyavaad|shukriya|bedankt|arigato|spasibo|tapadh leat|m[oò]ran taing|go raibh maith agat|diolch|takk|tak|kiitos|dank (?:u|je)|gr[aà]cies|mul[tț]umesc|dzi[eę]kuj[eę]|d[eě]kuji|d[’']akujem|hvala|k[oö]sz[oö]n[oö]m|te[sş]ekk[uü]rler|efharist[oó]|shukran|toda|asante|mahalo|kia ora|salamat|terima kasih|c[aả]m [oơ]n|xi[eè]xi[eè]|gamsahamnida|arigat[oō]u?|спасибо|дякую|ευχαριστώ|धन्यवाद|شكرا|תודה|谢谢|謝謝|ありがとう\w*|감사\w*)
"""
NO_THANKS: Final = r"""
(?:would|'d|I'd|will|should) (?:be )?(?:so |very |most |really |much |deeply |forever |eternally )?(?:appreciate|grateful|thankful|obliged)
thanks in advance|thank you in advance|thanking you in advance
(?:no|small) thanks to|thanks to (?:the|my|a|your) (?:train|traffic|useless|stupid|rain|weather|bus)|thanks to (?:the|an?|this|that) (?:[\w'-]+ ){1,3}(?:I|we|my|our|it)
came to appreciate|appreciation (?:of|for) (?:art|music|wine)|any help (?:is )?appreciated
an update ~ appreciated|would be ~1 appreciated
"""

SORRY: Final = r"""
sorry|sorrier
apolog(?:y|ies|i[sz]e|i[sz]ed|i[sz]ing|etic)
forgive me|(?:ask|beg|hope) ~ forgiveness|please (?:do )?(?:forgive|pardon)
excuse (?:me|my|the|myself (?:for|that))|pardon (?:me|my)
mea culpa|my bad
I (?:do |deeply |very much |really |sincerely )?regret (?!to (?:inform|say)|nothing)|my regrets
(?:beg|ask|crave) (?:for )?(?:your |you )?pardon
"""
NO_SORRY: Final = r"""
sorry (?:to hear|to learn|to read|to see that|for your|about your|for the loss|you (?:had(?! to (?:wait|repeat|ask|listen|correct|sit|see|hear|explain|ring|call|put|shout|look|remind|start))|were|are|couldn't|have|lost)|your)
sorry that (?:you|your) (?!had to wait|had to repeat|had to ask|had to listen|had to correct|had to sit)
sorry (?:he|she) (?:is|was|has|left|couldn't)|sorry that (?:he|she|they|the weather)
(?:no need|need not|don't need|don't have|didn't have|you needn't) (?:to )?apologi[sz]e
(?:not|never|aren't|wasn't|n't) (?:at all )?(?:be )?sorry
you apologi[sz]ed|accepted? (?:your|her|his) apolog(?:y|ies)|your (?:kind )?apolog(?:y|ies)
accept our apologies and (?:delete|destroy|notify|inform|let us)|better safe than sorry|sorry state|feel sorry|felt sorry|sorry sight
(?:better|than) excuse me
"""
ELSEWHERE: Final = r"""
sorry (?:not )?to (?:have )?(?:miss\w*|hear|learn|leave|bother|trouble|go|see|say|lose|read|disturb|email|write|add)
sorry (?:that )?(?:we|you(?! had to (?:wait|repeat|ask|listen|correct|sit|see|hear|explain|ring|call|put|shout|look|remind|start))|your|she|he|they|our|there|the weather|time)
(?:sorry|apolog\w+) (?:for|about) (?:your|the loss|the (?:late|long|slow|delayed|short|second|belated) ~1 (?:reply|email|e-mail|note|response|message|mail)|the delay in (?:writing|replying|getting|responding|sending)|writing|my (?:late|slow|delayed|belated) (?:reply|email|note|response|message|thanks)|not (?:writing|replying|sending|getting back|responding|thanking)|bothering|troubling|disturbing|emailing|following up|any (?:typos|inconvenience)|typos|the length of this|the informal)
sorry (?:that )?I (?:couldn't|could not|can't|wasn't able to|won't be able to|had to) (?:stay|join|make it|come|attend|see|meet|be there|get to|leave|run|dash|go)|excuse (?:the|my) (?:brevity|short|late|delay|typos?|length|informal\w*|spelling|haste)|(?:sorry|apolog\w+) (?:for|about) (?:the|my) (?:brevity|length|haste|spelling|handwriting)
only sorry|sorry (?:that )?I (?:didn't|did not|hadn't) (?:find|meet|know|discover|apply|come across|hear) (?:\w+ )?(?:you|it|this|here|of)|excuse (?:the|my) (?:handwriting|writing|language|enthusiasm)
sorry ~ (?:reply|replying|write|writing|respond|get back) (?:to you )?(?:so |this )?(?:late|sooner|earlier|slow\w*)
"""
"""Saying sorry for something other than what happened in the interview."""

GENERIC: Final = r"""
(?:{sorry}|feel (?:terrible|awful|bad|so bad|guilty|rotten)|regrets?){again}(?:for|about|over|regarding|concerning|as to|of|with) (?:the |my |our |this |that |{day} |{day}'s |such |what was |having (?:given|had) )?(?:an? )?(?:(?:\w+|less[- ]than[- ]\w+) ){0,3}{interview}(?! (?:room|link|time|slot|invite|invitation|request|delay|booking|schedule|being cut|software|app|questions?|about|on|drop\w*|cut|cutting|quality))(?!'s? \w+ (?:delay|link|time))
(?:{sorry}|feel ~1 about|regret) ~~ (?:how|the way) ~~ (?:went|turned out|came across|come across|did|performed|came over|unfolded|panned out|handled myself|presented myself|conducted myself|interviewed|was yesterday|was today|was on|showed up|represented myself|acquitted myself|behaved|acted|played out|I was(?= (?:today|yesterday|on|in|at)\b|[.,!]))
{sorry}{again}(?:for|about|over) (?:everything|all (?:of )?(?:it|that|this)|it all|the whole (?:of )?(?:{day}|monday|tuesday|wednesday|thursday|friday|saturday|sunday|thing|interview|lot|affair|business|experience|day|morning|afternoon|hour|time)|what happened|the (?:mess|disaster|shambles|fiasco|car crash|train ?wreck|state of things|way (?:I|it|things|that))|(?:my|the) (?:poor|bad|weak|terrible|awful|underwhelming|disappointing|lacklustre) (?:show|effort|attempt|job|day|turn|outing|start)|being (?:like )?that)
{sorry} ~2 (?:for|about|over) (?:{day}|{day} again)(?=\s*(?:[.,;!?)–—-]|\Z|and|but|I|it))
{sorry} ~ (?:that )?(?:it|things|the interview|my interview|our interview|{day}|everything|that|this|our (?:conversation|meeting|chat|call)|the (?:conversation|meeting|chat|call|trial|whole \w+)) (?:all )?(?:went|was|were|is|didn't go|did not go|turned out|wasn't|weren't|hasn't gone|had gone|came out|fell) ~ (?:bad|badly|poor|poorly|well|smoothly|better|terribl[ey]|terribly|awful\w*|horrib\w+|mess|disaster|shambles|disastrous\w*|wrong|great|planned|hoped|expected|show|train ?wreck|car crash|sideways|south|rough|rocky|best|underwhelming|disappoint\w+|flat|bumpy|rubbish|nightmare|write-off|up to (?:much|scratch|par|standard|it))
{sorry} ~~ (?:I|we) (?:really |just |simply )?(?:wasn't|was not|weren't|didn't|did not|couldn't|could not|failed to|haven't|was unable to|wasn't able to) ~ (?:best|form|myself|better|well|stronger|perform|impress|impression|justice|expectations?|looking for|scratch|mark|par|100%|strongest|game|shine|interview well|live up|deliver|good account|show you what|(?:more|very|at all) (?:impressive|convincing|engaging|memorable|articulate|eloquent|interesting|together|inspiring|like myself))
{sorry} ~~ (?:did|performed|interviewed|presented|came across|came over|acquitted myself|handled (?:it|things|myself)) (?:so |very |really |quite |that |such )?(?:badly|poorly|terribly|awful\w*|horribly|a (?:bad|poor|terrible|awful) job|dreadfully|abysmally)
{sorry} ~~ (?:underperform\w+|underwhelm\w+|disappoint\w+|let(?:ting)? (?:you|everyone|the side|the team|myself) down|fell short|falling short|flopped|bombed|bombing|blew (?:it|the interview|my)|blowing (?:it|the)|mess(?:ed|ing) (?:it|things|everything|this|that|the \w+) (?:all )?up|screw\w+ (?:it|things|everything|this|that|the \w+) up|mess(?:ed|ing) up(?: (?:the|my|our|this) (?:interview|chance|meeting|whole thing)|[.,!]|\Z| so)|screw\w+ up(?: (?:the|my|our)|[.,!]|\Z| so)|wast(?:ed|ing) (?:so much of )?(?:your|everyone's|people's)(?: \w+)? (?:time|morning|afternoon|day))
{sorry} ~~ (?:not|for) (?:be|being|do|doing|perform|performing|giv|giving|present|presenting|hav|having|bring|bringing|show|showing|making|com|coming) ~ (?:best|better|myself|form|well enough|good enough|badly|poorly|what you (?:wanted|expected|hoped|needed)|impression|justice|expectations|a disappointment|a mess|a disaster|a wreck|better account|so (?:useless|hopeless|bad|terrible|awful|poor))
(?:interview|performance|meeting|conversation|it|things|yesterday|today|everything) (?:went|was|were|didn't go|did not go|wasn't)(?! (?:\w+ )?(?:kind|good|nice|lovely|great|very|a (?:pleasure|joy|delight)|wonderful|unacceptable|rude|wrong of)) ~~ (?:apolog\w+|sorry)(?! (?:for|about) (?:being|my|the|any|keeping|calling)| (?:that )?I(?!'m| am| was so| did|t))
(?:wasn't|was not|didn't|did not|couldn't) ~ (?:best|myself|form|well|justice|scratch|100%) ~~ (?:apolog\w+|sorry)
(?:poor|bad|terrible|awful|weak|disastrous|dreadful|underwhelming|disappointing) (?:performance|interview|showing|impression) ~~ (?:apolog\w+|sorry|forgive)
{sorry} ~ (?:on behalf of|on account of|for) (?:my|the) (?:whole |entire |general |overall |complete )(?:\w+ )?(?:performance|interview|self|behaviou?r|conduct|demeanou?r|manner|lack|unpreparedness)
{sorry} ~2 (?:for|about) my (?:general |overall )?(?:behaviou?r|conduct|demeanou?r|showing|performance|shortcomings|poor state|sorry state|failings|inadequac\w+|incompetence)
{sorry} ~2 for (?:having )?(?:put(?:ting)?|subject\w+) you (?:through|to)
{sorry} ~ (?:I|for) (?:was|being|been|having been|were) ~ (?:poor company|hard work|a let-?down|such a (?:mess|disaster|wreck|state|disappointment|bore)|out of sorts|not up to (?:it|much|scratch)|below par|under par|all over the (?:place|shop)|(?:so|a bit|rather|that) flat|so (?:bad|terrible|awful|poor|useless|hopeless|underwhelming|disappointing))
{sorry} ~2 (?:the|my|our|this|that|{day}'s|it's that the|it) ?(?:\w+ )?(?:interview|performance|conversation|meeting|showing|chat) (?:\w+ )?(?:was|went|wasn't|didn't|did not|turned|fell|felt|ended up|came across|could not|couldn't|had|hadn't)(?! (?:so |too |a bit |rather |been |have to be |be )*(?:cut|cancel\w*|delay\w*|postpon\w*|mov\w*|interrupt\w*|rush\w*|short|long|late|resched\w*|over))
(?:forgive|excuse|overlook|pardon) (?:my|the|yesterday's|today's) (?:\w+ ){0,2}(?:performance|interview|showing|conduct|behaviou?r|presentation)(?=[.,;!]|\Z| (?:yesterday|today|on|in|last|this|and|at|during))
{sorry} ~~ (?:not|n't) (?:\w+ ){0,3}?(?:perform\w*|do|doing|interview\w*|present\w*|go|going|com\w+ across) as (?:well|strongly|smoothly) as
{sorry} ~ (?:being|been) (?:\w+ ){0,3}(?:interviewee|candidate|applicant|guest|disappointment)
{sorry} ~ (?:mess|hash|disaster|shambles|pig's ear) ~2 (?:of|with) (?:it|things|the|my|that)
(?:great|good|best|strong) (?:interview|performance|showing) ~~ sorry for (?:that|it)
{sorry} ~ (?:it|things|everything|that) (?:all )?(?:went|ended|came out|turned out) the way
{sorry} ~~ (?:didn't|did not|couldn't|could not) (?:\w+ )?come across ~ (?:way|well|better|properly|as I)
{sorry} ~~ (?:tedious|boring|dreadful|awful|terrible|horrible|disastrous|painful|embarrassing|shambolic|miserable|excruciating|poor) (?:half )?(?:an )?(?:hour|minutes|morning|afternoon|day|interview|performance|meeting|conversation|call|showing|spectacle|display|mess|effort)
{sorry} ~~ (?:at my worst|on (?:a|such a|my) (?:bad|off|terrible|poor) day|not a (?:good|great|strong|fair) (?:interview|performance|showing|reflection|impression)|(?:couldn't|could not|didn't|wasn't able to) show (?:you )?(?:more|what|who|my|the)|not (?:show|see|get) (?:you )?the (?:real|best))
{sorry} ~~ (?:as a whole|on the whole|overall|in general|all round|all in all|from start to finish|altogether)
"""

DOWN: Final = r"""
my (?:\w+ )?(?:english|spanish|german|french|italian|dutch|polish|russian|arabic|chinese|portuguese|swedish|spelling|grammar|maths?|handwriting|interview(?:ing)? skills|answers?|communication|memory|accent|cv|experience|grades|performance|skills|knowledge|presentation) (?:is|are|was|were) {very}(?:bad|poor|weak|terrible|awful|rubbish|embarrassing|pathetic|not good|limited|lacking|dreadful|hopeless)(?! to you)
(?:I|I've|I'd) (?:\w+ ){0,3}?(?:am|was|'m|been|be|felt|feel|looked|look|sounded|sound|seemed|seem|came across|appeared|acted|behaved|turned out) (?:(?!by|at|with|about|because|of|to|in|on|how|that|when|from|for|your|my|our|and)[\w'-]+ ){0,4}?{poor}(?! (?:recovery|relief|response|proof|area|zone|hall|tin))
(?:and|but|so|then) (?:\w+ )?(?:looked|sounded|seemed|felt|was|came across|acted) (?:\w+ ){0,2}?(?:like )?(?:an? )?(?:\w+ )?{poor}
(?:what|such|how|like) (?:an? )?(?:\w+ ){0,2}?{poor} (?:I|my)
(?:don't|do not|didn't|haven't) (?:really )?(?:have|got) (?:the|enough|any|much|a lot of|that) (?:\w+ )?(?:brains?|talent|charisma|intelligence|confidence|polish|flair|gift)
(?:ruin|spoil|wreck)(?:ed|ing)? (?:it|everything|the interview|my (?:chances?|interview)|things)(?! for you)
(?:not|n't) (?:\w+ ){0,3}?deserve
{am} {very}(?:idiot|fool|failure|disaster|wreck|mess|nervous wreck|loser|fraud|impost[eo]r|amateur(?! \w)|embarrassment|shambles|disappointment|waste of|let-?down|dunce|clown|muppet|numpty|nobody|train ?wreck|car crash|write-off|lost cause|wally|plonker|dimwit|moron|blithering|bumbling|nothing|joke(?! about)|liability|dud|flop)
{am} {very}(?:stupid|dumb|useless|hopeless|pathetic|incompetent|rubbish|lousy|clueless|inadequate|underwhelming|unimpressive|mediocre|weak|inarticulate|incoherent|ridiculous|unworthy|undeserving|unqualified|under-?qualified|unemployable|worthless|inept|thick|disappointing|(?:way |completely |totally |well )?out of my depth|klutz|lightweight|slow (?:thinker|learner|on the uptake|witted)|slow[- ]witted|half-wit|dimwit\w*|wimp|coward|pushover|bundle of nerves|bag of nerves|what you(?:'d| would) call (?:\w+ )?(?:impressive|a natural|brilliant|confident|articulate|clever)|dull|boring|hard to like|a bore|small fry|hot mess|painful to watch|not myself worth|unprofessional|lacking|pants|dreadful|dire|abysmal|atrocious|crap|shit|shite|a bit thick|not much of|awkward mess|inferior|below par|below average|sub-?par|second[- ]rate|poor at|bad at|terrible (?:at|with|in)|awful (?:at|with|in)|no good at|not good at|no use at|foolish|embarrassing|forgettable|average at best|awkward|nobody special|not impressive|clumsy and|all over the shop|a nervous)
(?:I|I'm|I am|I was|was I) ~1 (?:terrible|awful|horrible|bad|dreadful|hopeless|useless|rubbish|atrocious)(?! (?:about|for|that|if|timing|news|week|day|weather))
I ~ (?:not|n't|wasn't|isn't|aren't|hardly|never|far from) {very}(?:good|smart|clever|bright|experienced|qualified|strong|confident|impressive|polished|articulate|sharp|quick|skilled|ready) enough
(?:not|n't|wasn't|isn't|hardly|never|far from|unlikely to be) {very}(?:your|the) {very}(?:strongest|best|ideal|obvious|top|first|perfect|right|sharpest|brightest|smartest|finest|greatest|easiest|most \w+) ~1 (?:candidates?|person|applicants?|fit|choice|one|option|interviewees?|pick|speaker|communicator|talker|tool|hire|impression|version)
(?:not|n't|wasn't|isn't|hardly|never) {very}(?:what|who) you(?:'re| are| were) (?:looking for|after|hoping for|searching for)|(?:not|n't|hardly|never) {very}(?:what|who) you (?:had in mind|were looking for|are looking for|want\w*|need\w*|hoped for|expected|were hoping)
(?:not|n't|wasn't|isn't) {very}(?:cut out|up to (?:it|scratch|par|standard|the (?:job|mark|task|standard|level))|worth(?:y)? |in the same (?:league|class)|a patch on|much of an?|very (?:good|bright|clever|articulate|confident|smart|eloquent|impressive|convincing|interesting)|good at (?:interviews|this|talking)|great at (?:interviews|this|talking)|the best (?:at|with)|impressive|particularly (?:good|impressive|strong))
(?:don't|do not|doubt|not sure|unsure|not convinced) (?:think |feel |believe |whether |that |if )?(?:I(?:'m| am|'ll| will| would|'d| have| really)*) ~2 (?:enough|cut out|right for|fit|belong|good|measure up|up to|qualified|what you|material|cut the mustard|ready|worthy)
(?:the|your|probably the|easily the|surely the|by far the) (?:weakest|worst|poorest|slowest|dumbest|greenest|least \w+|dullest|clumsiest|most (?:nervous|awkward|inexperienced|hopeless|clueless|disappointing|boring)) (?:\w+ )?(?:person|candidate|one|applicant|interview\w*|you|of (?:the|your|all|them|those)|in the|on your)
(?:must|probably|surely) (?:have )?(?:wonder\w*|thought|think|thinking|laughed|felt) (?:how I|why I|what I|why you|I was|I'm|I am|about me|me (?:a|an)|at me)
(?:nothing|little|not much|not a lot|very little)(?: much)? to (?:offer|show|recommend|bring|say for myself)
(?:don't|do not|didn't|did not) ~1 deserve
I lack(?:ed)? (?:the|any|all|what) ~ (?:of (?:the )?others?|other (?:applicants|candidates)|polish|confidence|talent|intelligence|takes|brains|skills?|experience)
(?:don't|do not) (?:really |actually |honestly )?have (?:much|a lot|anything|enough) ~ (?:offer|bring|experience|recommend me)
(?:others?|other (?:candidates|applicants|people)|everyone else|everybody else|someone else|somebody else|anyone else|anybody else|the rest|the competition|your other (?:candidates|applicants)) ~~ (?:better|stronger|smarter|sharper|cleverer|more (?:qualified|experienced|impressive|suitable|suited|deserving|articulate|polished|confident|talented))
(?:better|stronger|smarter|more (?:qualified|experienced|impressive|suitable|deserving|suited)) (?:candidates?|applicants?|people|person|ones?|options?|fits?)(?! experience| care| service| feedback| outcomes?)
(?:better|stronger|smarter|sharper|cleverer|more (?:qualified|experienced|impressive|talented)) than (?:me|mine|I (?:am|was|did|could)|myself)
(?:less|least) (?:experienced|qualified|impressive|able|skilled|talented|confident|articulate|suitable) (?:than|of|candidate|applicant)
compared (?:to|with) (?:the )?(?:others?|other (?:candidates|applicants)|everyone)
I ~ (?:bombed|blew (?:it|my|the|that)|flopped|choked|messed (?:\w+ ){0,3}?up|screwed (?:\w+ ){0,3}?up|fucked (?:it )?up|cocked (?:it )?up|ballsed|stuffed (?:it )?up|fluffed (?:it|the (?:interview|whole))|botched (?:it|the|that|my)|butchered (?:it|the|that|my)|tanked|flunked|failed (?:miserably|badly|you|at|the (?:interview|test|task))|fell apart|went to pieces|fell to (?:pieces|bits)|crashed and burned|fell (?:completely |a bit |rather )?flat|made (?:rather |quite |such )?an? (?:\w+ ){0,2}(?:mess|hash|fool|pig's ear|dog's dinner|dog's breakfast|idiot|spectacle|muppet|muddle|meal|(?:poor|bad|terrible|awful|horrible|weak|dreadful|rotten|lousy) (?:first )?impression)|embarrassed (?:myself|you|us)|humiliated|disgraced|(?<!never )(?<!not )(?<!won't )let (?:myself|you|everyone|us|the side|my family) down|underperformed|underwhelmed|disappointed (?:you|everyone|myself|us)|wasted (?:your|everyone's|so much)|undersold myself|sold myself short|ruined (?:it|my|the|everything))
I ~1 (?:did|performed|interviewed|presented|spoke|came across|came over|answered|expressed myself) (?:so |very |really |quite |rather |pretty |extremely )?(?:badly|poorly|terribly|horribly|awfully|dreadfully|abysmally)
(?:didn't|did not|don't think I|couldn't|could not) ~ (?:do myself justice|do well|perform well|come across (?:very |too |that |so )?well|show (?:you )?my best|give (?:you )?my best|be myself|shine|impress (?:you|anyone)|make (?:a|the) (?:good|great|best) (?:first )?impression|sell myself|present myself (?:well|properly))
(?:wasn't|was not|weren't|not) {very}(?:(?:at )?my (?:best|finest|strongest|sharpest)|on (?:top |good |my best )?form|on my game|my (?:usual|normal|best) self|a great showing|great yesterday|good today|my day)
(?:far|way|well) (?:below|short of|from) ~ (?:best|standard|expected|good|par|par(?:ticularly)?)
could have done (?:so |a lot |much |far |way |a whole lot )?better|should have done (?:so |a lot |much |far |way )?better
(?:you(?:'ll|'d| will| would| must| might| may|'ve| have)?) ~2 (?:never|not|won't|wouldn't|don't) ~1 (?:hire|choose|pick|want me|go with me|call me|consider me|remember me|be impressed)
I (?:really |seriously |very much |honestly )?(?:doubt|don't (?:expect|suppose|think|imagine)|do not (?:expect|suppose|imagine)|can't imagine) ~ (?:hear (?:back|from)|you'll|you will|you would|you'd|hire|chosen|selected|stand a chance|made the cut|impressed|good impression|stood out|the job|get it)
(?:wouldn't|won't|would not|can't|don't|will not|cannot) ~1 blame you
(?:understand|get it|no hard feelings|not (?:be )?surprised|fair enough|no surprise) ~1 (?:if|when) (?:you|I|it's|this is) ~ (?:don't|do not|never|not|no|rather|decide|choose|chose|prefer|go|went|gone|pick|rejected|reject|against|someone|somebody|another)
(?:ruined|blown|blew|lost|wrecked|scuppered|sunk|killed|hurt) ~ (?:chance|chances|shot|opportunity)
(?:my )?chances (?:are|must be|were) ~ (?:slim|zero|low|nil|gone|small)|no chance|a long shot|no hope
(?:wast(?:e|ed|ing)) (?:of )?(?:so much of )?(?:your|everyone's|people's)(?: \w+)? time
(?:someone|somebody|a (?:person|nobody|novice|beginner|mess)) (?:like|as) (?:me|hopeless|slow|inexperienced)|little old me|the likes of me|humble (?:self|skills)
putting up with (?:me|my)|suffering (?:through )?my|tolerat\w+ (?:me|my)|bearing with my|enduring my|sitting through my
my (?:own )?(?:\w+ )?(?:terrible|awful|pathetic|dreadful|lousy|stupid|dumb|embarrassing|disastrous|lacklustre|lackluster|feeble|mediocre|miserable|abysmal|woeful|hopeless|shoddy|dismal|lame|clumsy|useless|broken|poor|limited|bad|weak) ~1 (?:performance|interview|showing|presentation|attempts?|effort|self|brain|memory|english|skills|display|communication|impression|abilities|experience|grades|knowledge)
my (?:\w+ )?(?:terrible|awful|pathetic|dreadful|stupid|dumb|embarrassing|useless|lame|ridiculous|rubbish|feeble|idiotic) ~1 (?:answers?|repl\w+|examples?|responses?|explanations?|questions?)
(?:my|the|our|that|this|yesterday's|today's) (?:whole |entire )?(?:interview|performance|answers|presentation|trial|showing|effort|attempt|test) (?:was|were|must have been|went|wasn't|weren't|felt) (?:such )?{very}(?:disaster|car crash|train ?wreck|catastrophe|shambles|fiasco|nightmare|mess|terrible|awful|badly|terribly|horribl[ey]|poor\w*|bad|embarrassing|dreadful|good enough|great|my best|joke|rubbish|pathetic|abysmal|weak|disappointing|underwhelming|all over the place|painful|dire)
(?:I know|I realise|I realize|I'm aware|I am aware|clearly|obviously|I feel|I think|I fear|I'm afraid|honestly|I can tell) (?:that )?(?:it|things|the interview|that|yesterday|today|my interview) (?:went|was|did|didn't|did not) ~1 (?:badly|terribly|horribly|bad|awful|terrible|disaster|poorly|go (?:so |very |too |that )?well|not go well|a mess|a disaster|a shambles|wrong)
(?:not|n't|hardly|far from) (?:my|exactly my|really my) finest (?:hour|moment|performance)
(?:no|not an?) (?:natural|great|good|born) (?:at (?:this|interviews|interviewing|talking)|speaker|talker|interviewee|communicator)
I(?:'m| am) (?:just|only|merely) (?:an? )?(?:\w+ )?(?:student|beginner|amateur|novice|intern|nobody|trainee|newbie|graduate)(?: with no)?
kicking myself|beating myself up|hate myself|disgusted with myself|ashamed of (?:myself|my|how)|embarrassed (?:by|at|about|of) (?:my(?:self)?|how (?:I|it|badly|poorly))|cringing|cringe (?:at|when)
what was I thinking|how (?:stupid|dumb|useless|hopeless|pathetic|clumsy) (?:of me|I|am)|silly me|stupid me|(?:stupid|dumb|idiotic|thick) of me
(?:weak|poor|bad|terrible|hopeless|rubbish) (?:in|at|with) (?:\w+ ){1,3}(?:compared|myself)
(?:imposter|impostor) syndrome|inferiority|(?:low|no|lack of) self-(?:esteem|confidence)|I have no (?:talent|skills?|confidence|experience)(?! (?:of|with|in) (?:\w+ )?\w+,? (?:but|yet|though) )
(?:not|n't|nowhere near|hardly|never|far from) (?:as|so|nearly as|half as|anywhere near as) (?:good|strong|smart|clever|qualified|experienced|impressive|articulate|sharp|confident|polished|quick) as
(?:surprised|amazed|astonished|shocked) (?:that )?you (?:even|still|bothered|didn't|ever|took|listened|let me)
no (?:great )?(?:catch|genius|oil painting|great shakes|superstar|rocket scientist|prize)|(?:outshone|outclassed|outperformed|out-?did|eclipsed|put ~1 to shame|ran rings round) ~1 (?:me|mine)|what I(?:'m| am) (?:really |truly |actually )?capable of|not much to look at|I have (?:so )?little to offer
(?:better|smarter|sharper|brighter|cleverer|more \w+) than (?:I|that|this|what (?:I|you)|how I) ?(?:seemed|came across|sounded|looked|showed|appeared|saw|did|may)?(?=[.,;!]|\Z| (?:yesterday|today|on|in))
how (?:badly|poorly|terribly|stupid(?:ly)?|awful(?:ly)?|useless|clumsy|nervous and useless) (?:I|it|that|things|my)|(?:cross|writ|rul|strik|struck|count)\w* me (?:off|out)|(?:not|n't|hardly) (?:very |too |at all |exactly |particularly )?proud of (?:my|how|what I|that)|disappoint\w* (?:in|with|by|at) (?:myself|my|how I)|don't have what it takes|what it takes to|you (?:can|could|will|deserve to|must be able to) (?:surely |probably |easily |certainly )?(?:do|find) (?:someone |somebody |much |a lot |far )?better|fell (?:far |well |a long way )?short(?! of (?:stock|the goal))|I(?:'m| am) (?:probably |clearly |simply |just |far |much )?too (?:inexperienced|young|old|shy|nervous|slow|quiet|awkward|junior|green)|I(?:'m| am) (?:usually|normally|really) (?:\w+ )?(?:better|smarter|sharper|more \w+)(?= than|[.,;!]|\Z)
not {very}the (?:brightest|sharpest|smartest|cleverest|quickest|best|strongest)(?=[.,;!]|\Z| (?:person|candidate|tool|bulb|one|of))|not (?:exactly|really|quite|much of) (?:an? )?(?:\w+ )?(?:material|natural|genius|catch|superstar|orator|brain)
least qualified|worst (?:candidate|interview|applicant|interviewee|answers?|performance|person|impression)|my worst
I(?:'ve| have) (?:probably |surely |clearly |certainly )?(?:failed|blown|ruined|disappointed|let)
"""
DOWN_WHEN_DISTRACTED: Final = r"""
(?:wasn't|was not|weren't|not|didn't|did not|couldn't) ~ (?:best|finest|form|game|self|myself|my day|sharpest)
underperformed|below ~ best|could have done ~ better|all over the place
"""
"""What the line about a distraction may say of oneself: it is an effect, not a verdict."""

PLEA: Final = r"""
(?:beg|(?<!is )(?<!are )begging|implore|imploring|beseech|plead|pleading)(?! (?:your )?pardon| the question)
(?:am|'m|be|so|really|truly|very|quite|getting|honestly|pretty|feel|feeling|sounds?|sounding|increasingly) desperate (?!for (?:a |an )?(?:cat|dog|coffee|tea|cup|drink|biscuit))
desperate(?:ly)? (?:need|want|hop(?:e|ing) (?:that )?(?:I|you|to|for|this)|for (?:work|this|the|a job|any|an? (?:job|chance|opportunity|role|start|position)|employment)|to (?:work|get|land|join|have|find|leave|be|make|start))
(?:I|me|us|my|please|for|have|get|beg|ask|hope|could|possible|deserve) (?:\w+ ){0,5}?(?:second|another|one more|one last|last|final|fresh|fair|further|one) (?:chance|shot|opportunity|go|try|crack|look)(?= (?:to|at|with|if|and|please|would|could|for me)|[.,!?]|\Z)
(?:a|one|just one|another|one more) (?:second |more |last |final |other )?(?:chance|shot) (?:is all|please|would mean|to prove|and I)
(?<!n't )(?<!not )(?<!never )(?:give|grant|allow|offer|gimme|gift) (?:me|us) ~ (?:chance|opportunity|break|shot|try|go)
(?:make|making) allowances?|go easy on|cut me ~ slack|be (?:lenient|merciful|gentle)|have mercy|mercy|show ~ (?:mercy|compassion|leniency|understanding)|take pity|pity (?:on )?me|have pity|out of pity|be gentle with me
please (?:please |just |do |kindly |, )*(?:give me|hire|pick me|choose me|take me|let me (?:have|work|join|prove|try|show)|don't (?:hold|reject|say no|turn|give|judge|forget me|write me)|do not (?:hold|reject|judge|turn)|overlook|look past|reconsider|consider (?:my (?:circumstances|situation|case|background|difficult)|how|that I|what I)|understand (?:my|that|what|how)|say yes|be kind|help me)
(?:hold|held|holding|use|count|counted) ~ against (?:me|us)|(?:don't|do not|won't|not) ~ judge me|not ~ be judged
(?:take|takes|taken|taking|bear|keep (?:that|this|it|my)|factor|took) ~ (?:into (?:account|consideration)|in mind (?:when|as|that I|while|for)|circumstances)|(?:make|making) (?:some |an )?exception
(?:account|consideration|consider|weigh\w*|allow(?:ance)? for|regard) ~ (?:my|these|the|those|our) (?:\w+ ){0,2}(?:circumstances|situation|difficulties|hardship|loss|illness|grief|problems|reasons|emergency|bereavement|troubles)
(?:consider|look at|view|treat|think of) (?:my|me|this) ~ (?:sympathetic\w*|favou?rabl[ey]|kindly|with (?:sympathy|compassion|understanding|kindness)|leniently|mercifully)
(?:circumstances|situation|loss|illness|condition|grief|emergency) ~~ (?:into account|into consideration|consider(?:ed)?|reflected in (?:your|the)|when (?:making|you (?:make|decide)))
I (?:really,? |so,? |do |truly |badly |very much |desperately |just |seriously |honestly )*need (?:this|the|a|that|your|to get this|to have this|any) (?:\w+ )?(?:job|role|position|work|opportunity|income|money|chance|post|one|break|placement|internship)
I (?:really,? |so,? |do |truly |badly |just )+need this(?=[.,!]|\Z)|need (?:this|it|the job|the work|the money) (?:so |really |very )?(?:bad|badly|much|more than)
(?:do|give|try|agree to|accept|take) (?:literally |absolutely |almost |just about |whatever|simply )?(?:anything|whatever it takes|everything|whatever you want)(?: at all)?(?: to (?:get|work|have|join|make|be|prove|win|land|change)| for (?:this|the|a|you)| you (?:want|ask|need)|[.,!]|\Z)
break my heart|broke(?:n)? my heart|(?:at|near) (?:my )?wit'?s'? end|(?:would|could|will) (?:save|rescue) me|work (?:day and night|night and day|around the clock|24)|(?:have|do|repeat|hold|redo|run|try) (?:the|our|this|that|my) (?:whole )?interview (?:again|over|once more)|interview again|(?:take|taking) a (?:chance|gamble|punt|risk) on me(?! and|, and| already)(?=[.,!?]|\Z| (?:please|I|you))|(?:a )?lot to ask|(?:big|huge) (?:ask|favou?r)
(?:don't|do not) know what I(?:'ll| will|'d| would) do (?:if|without)|what will become of|appl(?:ied|ying) (?:to|for) (?:\w+ ){0,3}(?:hundred|hundreds|dozens?|countless|\d+|so many|every)|(?:only|first) (?:interview|reply|answer|call|chance) (?:that )?I(?:'ve| have)|(?:is|are|was) (?:counting|relying|depending) on (?:me|this|it|you)|(?:depends?|rel(?:y|ies)) on (?:me|this job|this role)|change (?:my|our) (?:life|lives|whole life)|have nothing (?:else|left)|at your mercy|if you (?:gave|could give|would give|were to give|give) me|please,? please|I need (?:a|this) (?:win|yes|break)|can't go (?:back|on)
need (?:work|a job|money|income|this job) (?:\w+ )?(?:urgently|badly|desperately)|sav(?:e|es|ing) my life|do whatever you (?:ask|want|need|say|like)
whatever it takes|at any cost|on my knees|hands and knees|(?:two|three|four|five|little|small|young|my) (?:kids|children|ones|mouths) to (?:feed|support|raise|look after)|(?:urgently|badly|really|sorely) need(?:ing)? (?:the |this |a |any )?(?:work|job|money|income|position)|(?:interview\w*|see|meet\w*|test\w*) me again|last (?:hope|chance|resort)|only hope|all my hopes|everything (?:depends|rides|hinges)|lifeline|pin(?:ning|ned)? (?:all )?my hopes|hopes are pinned
(?:mean|means|meant) (?:the world|everything|the absolute world|absolutely everything|more than (?:you|I can|anything|words))(?: to (?:me|my|us))?(?! to (?!me|my|us))
(?:rent|bills|mortgage|debts?|loans?|overdraft|savings|benefits|visas?|lease|eviction|landlord|unemploy\w*|jobseekers?|kids to feed|family to (?:feed|support)|mouths to feed|children to feed|sole (?:earner|breadwinner)|only (?:earning|earner|breadwinner)|single (?:mum|mom|mother|dad|father|parent)) ~~ (?:due|pay|need|running|depend\w*|run out|soon|expire\w*|runs? out|repay\w*|pay off|member|job|work|months?|support|behind|nothing|relying|feed|evict\w*)
(?:struggling|can't|cannot|unable|trying|need|have) to (?:pay|cover|make|afford|feed|support) (?:the |my |our )?(?:rent|bills|mortgage|ends meet|debts?|loans?|family|kids|children)
(?:been |being |am |'m )?(?:unemployed|out of work|jobless|looking for work|without (?:a job|work|income)) (?:for|since) ~ (?:months?|years?|weeks?|ages|long|january|february|march|april|may|june|july|august|september|october|november|december|summer|spring|last|\d+)
(?:no other|nothing else|no more|don't have any other|running out of|not got any other|haven't got anything) ~ (?:offers?|options?|interviews?|lined up|prospects|hope|savings|money|time|choices?)
(?:can't|cannot|couldn't|can not) (?:afford|bear|stand|face|cope with) (?:to lose|losing|to be|another (?:rejection|no|month)|being rejected|not getting|to miss)
(?:devastated|heartbroken|crushed|gutted|destroyed|lost) (?:if|without|should|not to get)
(?:forever|eternally|always|so|very) (?:in your debt|grateful if)|owe you (?:everything|my life|forever)|never (?:let you down|regret it|forget it if|ask for anything)|won't regret it|you will not regret|make it up to you
(?:reconsider|re-consider|look past|overlook|see past|disregard|think again|change your mind|look beyond|turn a blind eye|forget what)(?: (?:if|my|the|your|it|that|this|how|what|about|a|one|any|all|me)|[.,!]|\Z)
benefit of the doubt|keep an open mind about me|don't give up on me|do not give up on me|not (?:to )?give up on me
(?:come back|start over|start again|redo|re-?do|do-?over|re-?take|re-?sit|re-?interview|repeat|another interview|try again|have another go|second interview|meet again|come in again|retry|do it again) ~~ (?:show you|prove|properly|really can|what I can|better|do myself|make up|please|if (?:there(?:'s| is)|you could)|justice|true self|real me)
(?:any|some) (?:way|chance|possibility) (?:at all|whatsoever|you (?:could|might|can)|that you (?:could|might)|of (?:a second|another|redoing|still))
(?:is|if|was) there (?:any|a|some) ~1 (?:way|chance|possibility) ~ (?:you|I) (?:could|can|might|would)
(?:pretty |oh |so |really )?ple+a+s+e+[ ,]+ple+a+s+e+|pleee+a*se|pretty please|I'm pleading
(?:dream|dreamt|dreamed) (?:of )?(?:my (?:whole|entire) life|since I was)? ~ (?:crush|shatter|destroy)\w*
(?:hope|hoping|trust|ask|asking|pray|praying|request|requesting|wish) ~ (?:forgive|overlook|understanding|sympath\w+|lenien\w+|look past|won't (?:hold|judge|count|let)|will not (?:hold|judge|count|let)|not (?:hold|judge|count|let)|see past|take (?:that|this|it|my)|make an exception|consider my (?:circumstances|situation|case|difficult)|be kind|grant|still (?:consider|hire|give|want|think|take))
humbly|kindly (?:consider (?:my|me|this|case)|give me|do the needful|help me|show|grant)|sympathetic(?:ally)? (?:consider\w*|view|ear)
(?:my|this) (?:whole |entire )?(?:life|future|family|marriage|visa|home|stay) (?:depends|hangs|rides|relies|hinges|is riding|is in your)
(?:counting|count|relying|rely|depending|depend|banking) on (?:you|this|your|getting)|find it in (?:your|you)|in your heart|(?:loans?|debts?|bills|rent|mortgage) to (?:repay|pay|cover|clear)
(?:your|in your) hands(?=[.,!]|\Z)|you're my|you are my only
(?:pray|praying|prayed) (?:every|that|for|you|to god)|cross(?:ing|ed)? every(?:thing| finger)
I(?:'d| would| will|'ll) (?:clean|scrub|sweep|make (?:the )?(?:tea|coffee)|work (?:day and night|nights|weekends|24)) ~~ (?:if|just|whatever|anything|to get|need)
still (?:consider|give|think of|have|be in with|in with) ~1 (?:me|a chance|a shot)(?: despite| after| even)?(?=[^.]*(?:despite|after|even|though|although|circumstances|please))
(?:despite|in spite of) (?:my|everything|what|how|all) ~~ (?:chance|consider|give me|hire|think of me)
"""

PAY_WORD: Final = (
    r"(?:salar(?:y|ies)|pay(?! (?:attention|close|off|heed|it forward|tribute|a visit|respect|particular|careful))|wages?"
    r"|compensation|remuneration|earnings|ctc|stipend|pay ?packet|pay ?cheque|paycheck|money|rate of pay|hourly rate"
    r"|day rate|pay rise|pay package|income|fee|fees|commission|renumeration|package(?= (?:on|is|was|would|of|you)|[.,])|figures?(?= (?:of|you)))"
)
PAY: Final = rf"""
(?:my|expected|starting|desired|current|previous|last|base|annual|monthly|yearly|lower|higher|reduced|smaller|fair|competitive|minimum|decent|good|better|generous|less|fixed|gross|net|bigger|more|same|low|entry-level|market|advertised|proposed|lesser|any|living|modest|whatever) ~1 (?:salary|wages?|compensation|remuneration|ctc|stipend|pay(?=[.,;!?]|\Z| (?:is|was|if|than|would|to|for|and|at|of|as|range|rise|expectations?))|hourly rate|day rate|paycheck|pay ?cheque|income|package)(?! (?:data|survey|analyst|team|product|flow|system|equity|model|benchmark\w*|claims?|software|report\w*|disbursal))
{PAY_WORD} (?:expectations?|requirements?|range|negotiat\w+|offer\w*|questions?|figure|bracket|band|package|discussion|conversation|side|rise|increase|is|was|would|isn't|wasn't|at|you (?:offer|mention|pay|advertis|quote|suggest|name)\w*|doesn't|does not|matters?|cut|wise|of (?:£|\$|€|₹|\d|around|about|at least|less)|and (?:benefits|conditions|hours|holiday|bonus\w*|perks)|on offer|for (?:the|this) (?:role|job|position|post)|that|if|expectation|can|could|might|may|should|will|to be|being|needs?|has to)
(?:about|regarding|concerning|on|as for|discuss\w*|negotiat\w*|talk(?:ed|ing)? (?:about )?|mention\w*|know|ask\w*|flexible|happy|fine|okay|ok|agree\w*|accept\w*|regard to|regards to|respect to|terms of|matter of|topic of|subject of|question of|details? of|than|touch on|raise|open to|expecting|expect) (?:the |my |your |a |any |whatever |more |less |our |some |what )?(?:\w+ )?(?:salar(?:y|ies)|pay|wages?|compensation|remuneration|ctc|money|stipend|hourly rate|day rate|package|pay package)(?=[.,;:!?)]|\Z| (?:I|we|and|but|so|if|for (?:the|this)|you|is|was|as|when|because|too|yet|again|with|before|at|that|to|early|earlier|range|side))
(?:£|\$|€|₹|rs\.? ?|inr |usd |gbp |eur )\s?\d[\d,.]*\s?(?:k|m|lakhs?|lacs?|grand)? ~~ (?:start\w*|accept\w*|expect\w*|salary|an hour|per hour|a year|per year|per annum|p\.?a\.?|annual\w*|hourly|a month|per month|a week|a day|per day|base|range|work for me|enough|minimum|suit|fine|happy|acceptable|gross|net|basic)
(?:start\w*|accept\w*|expect\w*|expectations?|happy with|fine with|fine on|looking for|hoping for|ask\w*|need|earn\w*|make|making|currently on|work for|salary|paid|rate|offer|settle for|minimum|least|around|happy on|do it for|take|range|come down to|drop to|go as low as) ~ (?:£|\$|€|₹|rs\.? ?|inr |usd |gbp |eur )\s?\d[\d,.]*\s?k?
(?:\d[\d,.]*|a|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty) ?(?:quid|pounds?|dollars?|euros?|bucks|rupees|lakhs?|lacs?|lpa|grand|k|tenner|fiver|an hour|per hour)(?: (?:an?|per|each|less|more|gross|net|base|basic)| (?:hour|week|month|year|day)ly?|p\.?a\.?)
\d+(?:\.\d+)? ?(?:lpa|lakhs?|lacs?)(?: per annum)?
(?:£|\$|€|₹) ?\d[\d,.]*k? ?(?:an hour|per hour|/ ?h(?:ou)?r|a year|per annum|p\.?a\.?|/ ?year|a month|a day)
\d\d[,.]?\d\d\d ?(?:a year|per annum|per year|pounds|dollars|euros|p\.?a\.?)|\d\dk(?= (?:a|per|salary|base|is|would|or|to)|[.,])
(?:I|would|I'd|I'll|will|could|can|may|might|happy to|willing to|prepared to|glad to|ready to|even|offer to|let me|able to|want to|love to|mind|consider|okay|fine|open to|okay with) (?:\w+ ){{0,2}}?(?:work|working|worked|start|starting|do it|do this|do (?:a|the|my) (?:\w+ )?\w+|come|join|take the job|help out|begin|intern|stay on|do a few \w+|do the first \w+) ~ (?:for (?:less|free|nothing|peanuts|no money|no pay|half|next to nothing|cheap|below|under|a (?:lower|smaller|reduced)|any (?:salary|pay|money|wage|amount)|whatever you)|unpaid|without pay|pro bono|at (?:a )?(?:lower|reduced|less|half|minimum))
(?:unpaid|for free|without pay|at no cost|free of charge) ~~ (?:start|weeks?|months?|trial|period|prove|first|to show|until)
(?:I'd|I'll|I'm|would|will|can|could|happy|happily|willing|prepared|ready|glad|open|okay|fine|gladly) ~ (?:take|accept|settle for|be paid|agree to|consider|go for|work for|earn) (?:a )?(?:less|lower|pay cut|cut in pay|smaller|reduced|below|minimum|half|whatever you (?:pay|offer|can))
pay ?cut|minimum wage|living wage|less than (?:the )?(?:advertised|market|others|other|what (?:was|you|is)|the going|I (?:make|earn|asked|was))|below (?:the )?market|under market|going rate
(?:ctc|lpa|in-hand|take-home|remuneration|day rate|hourly rate|signing bonus|sign-on bonus|annual bonus|year-end bonus|performance bonus|bonus (?:scheme|structure|question|payments?)|benefits package|salary package|pay scale|pay grade|pay band|pay raise|overtime pay|overtime rates?|holiday pay|sick pay|stock options|equity package|pension contributions?|relocation (?:money|package|allowance))
(?:drop|cut|lower|reduce|adjust|come down on|flexible (?:on|about|with|regarding)|negotia\w+(?: on| about)?) (?:my |the |your )?(?:\w+ )?(?:rate|price|expectations?|ask|figure|number|demands?|terms|money|fee)(?! of (?:success|error))
(?:an hour|a week|a month|a year|per hour) (?:less|more|under|below)|cheaper than|undercut|come cheap|cheap(?:er)? (?:to hire|option|hire)
(?:what|how much) ~ (?:job|role|position|post|it|you|this|I'd|I would|I'll|the work|they|we) ~ (?:pay|pays|paid|earn|(?<!you )make|paying)(?=[.,?!]|\Z| (?:for|per|a|an|in|by|me|at|and))
(?:is|be|being|it's|get|getting|me|I'm|was) (?:\w+ )?(?:well|better|badly|under|poorly|properly|fairly|decently)[- ]?paid|(?:well|better|badly|poorly|decently)[- ]paid (?:job|role|position|post|work)(?! for)
whatever you (?:can|could|are able to|want to|wish to|think)? ?(?:pay|offer|afford|give me|fair)|(?:know|tell me|hear|ask|more|details|information|clarify|discuss) (?:\w+ )?(?:about|on|regarding) (?:the |your |any |my )?(?:\w+ )?(?:bonus\w*|pension|benefits|perks|overtime|commission|holiday pay|allowances?)
what (?:kind of |sort of |level of )?(?:salary|pay|wages?|hourly rate|compensation)(?= (?:are|is|would|do|can|will|you|could|range))|what(?:'s| is| are| was| would) the (?:\w+ )?(?:pay|salary|wages?|rate|money)|(?:a|the|any) pay (?:rise|raise)|(?:for|get|expect|want|need|ask) (?:for )?a (?:raise|rise)(?! in (?:temperature|demand|sales))|(?:months?|weeks?|fortnight|days?|shifts?|trial) (?:\w+ )?(?:unpaid|for free|without pay|for nothing)|(?:paid|pays|pay) me
(?:comes|came|come) to (?:the )?(?:pay|salary|money|wages?|compensation)(?! (?:equity|data|team))|(?:discuss|talk about|settle|sort out) (?:the |my )?(?:pay|salary|compensation|wages?|money) (?:now|today|soon|next|further|first|already|in advance|sooner)
talk(?:ing)? (?:numbers|figures|money|terms)|my (?:current |present |last )?(?:tc|total comp\w*|comp|package|earnings)|(?:comp|tc) (?:is|was|of|expectations?|package|range)|without (?:any )?(?:money|pay|salary|wages?|payment)|(?:my|the|a|your|hourly|daily|day) rate (?:is|was|would|of|be|per|for)|what would ~ (?:rate|pay|salary|wage)
(?:ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|\d+)[- ]?(?:\w+[- ])?(?:thousand|grand|k|lakhs?|lacs?)(?= (?:would|is|was|will|a|per|and|or|to|suit|as|for|at|if|base|gross|net)|[.,;!?]|\Z)(?=[^.]*(?:suit|start|enough|fine|happy|accept|expect|earn|ask|year|mind|pay|offer|gross|net|base|settle|drop|least|want|do it))
(?:do it|do this|start|work|settle|go|come|sign|accept|ask|want|least|around|about|current\w*|on|make|making|earn|earning|take|happy (?:with|on)|for) (?:for |at |with |on |around |about |at least )?\d\d\d?k(?! (?:users|customers|records|requests|rows|run|race|people|visitors|lines|steps|items|students|members|subscribers))
(?:the )?money (?:side|is|isn't|doesn't|does not|matters|was|talk|question|aspect)|(?:not|n't) (?:in it )?(?:for|about) the money|care about (?:the )?money|get paid|be paid|being paid|paid (?:holiday|leave|monthly|weekly|hourly|less|more|well)|how (?:and when )?I (?:would|will|'d) be paid
(?:negotiate|negotiating|negotiation|negotiable|renegotiate)(?! with (?:suppliers|clients|vendors|customers|the (?:union|council|supplier)))
"""
PAY_SUBJECT: Final = r"""
payroll|compensation (?:analyst|team|data|claims?|committee|model\w*|manager|specialist|function|frameworks?|benchmark\w*|plans?|strategy|structures?|partner|work|philosophy)|pay (?:equity|gap|transparency|data)
salary (?:survey|data|disbursal|benchmark\w*|sacrifice)|wage (?:theft|data|growth)|living wage (?:campaign|employer|foundation)|workers'? compensation|total rewards|gender pay
(?:paying|pay|pays) (?:the |your |their )?(?:daily )?(?:staff|wages|workers|drivers|suppliers|nurses|farmers|people|growers|volunteers)|payments?|(?:how|that|way) (?:you|they|the (?:app|product|team|co-?op)) pays?
(?:negotiat\w+) (?:with|between|contracts|workshop|role-?play|training|exercise|skills)|your negotiat\w+|(?:raise|raised|raising|save|saved|saving|lending|moving|mobile|donat\w+|manag\w+|of) (?:the )?money|money (?:advice|laundering|transfers?|skills|management|box|coaching|worries|app)|pocket money
(?:financial|debt|benefits?|welfare|housing) (?:advice|advisers?|inclusion|claims?|literacy|education)|budget (?:of|for)|revenue|turnover|grants?|funding
"""
"""Pay as what the job is about."""

EVENT: Final = r"""
(?:my|our|his|her|a close|the) (?:\w+ ){0,3}?{kin}(?:'s)? ~~ (?:died|dies|dying|dead|pass(?:ed|ing)(?: away| on)?|passed|death|funeral|hospital|hospitali[sz]ed|admitted|surgery|operation|operated|accident|stroke|heart attack|cancer|diagnos\w+|ill|sick|unwell|illness|emergency|left me|walked out|collaps\w+|a&e|er|icu|intensive care|ward|chemo\w*|dementia|miscarr\w*|poorly|fell|fall|injur\w+|broke (?:her|his|their)|put down|missing|burgl\w+|arrested|separat\w+|divorc\w+|broke up|split up|fever|pneumonia|covid|seizure|dialysis|transplant|treated|treatment|splitting up|divorcing|separating|moving out|breaking up|split|rushed|dying|lost (?:her|his|their) \w+)
(?:my|our) (?:\w+ ){1,3}?(?:died|passed away|had passed|was killed)
my (?:car|bike|flat|house|home|purse|wallet|bag|phone|apartment) (?:was|got|had been|had just been) (?:hit|stolen|broken into|flooded|robbed|burgled|towed|snatched)|mental health|depression|anxiety (?:attack|disorder)|burn-?out|panic attacks?|child-?care|baby-?sitter (?:cancel|let|didn't|was ill|fell)
(?:buried|burying|bury|lost|losing|cremated|mourning|said goodbye to|saying goodbye to|caring for|nursing|looking after|sitting with|visiting|worried about|worrying about|took|taking|rushed|drove|news about|news of|call about|word about) ~2 {kin}(?! (?:in the (?:shop|garden)))
(?:death|loss|funeral|illness|passing|surgery|operation|accident|stroke|diagnosis|hospitali[sz]ation|wake|cremation|memorial) (?:of|for|in) (?:my|our|the|a close|a) ~2 (?:{kin}|family)
bereave\w*|a death in (?:the|my|our) family|family (?:emergency|crisis|situation|problems?|matters?|issues?|troubles?|tragedy|circumstances|illness|reasons)|(?:a|my|the) funeral|grie(?:f|ving)|mourning
(?:personal|private|family|health|medical|domestic) (?:\w+ )?(?:matters?|issues?|problems?|reasons?|circumstances|situation|emergency|difficult\w+|crisis|struggles?|troubles?|challenges|scare|stuff|news)
(?:a|some) ?(?:personal|private|serious|difficult|bad|terrible|sad|awful|upsetting) news|bad news from home
break-?up|broke up|broken up|breaking up|split up|split from|(?:my|our|a|the|messy|going through) (?:divorce|separation)|getting divorced|left me|threw me out|kicked (?:me )?out|walked out on me|moved out|dumped|break-?in|burglary|called off (?:our|the|my) (?:wedding|engagement)|end of (?:my|a) (?:relationship|marriage)
(?:throwing up|threw up|vomit\w*|been sick|being sick) (?:all|since|before|that|the|most|twice|during)
(?:my|our|a) (?:marriage|relationship|engagement|wedding) (?:\w+ ){0,3}?(?:end\w*|over|broke\w*|fell|fall\w*|collaps\w*|off|apart)
evict\w+|burgl\w+|robbed|mugged|house fire|flat flooded|(?:kitchen|house|flat|home|basement|apartment) ~2 (?:flood\w*|fire|burnt|burned)|homeless|lost my (?:home|job|mother|father|mum|mom|dad|brother|sister|gran\w*|nan|baby|husband|wife|dog|cat|friend|son|daughter|uncle|aunt)|made redundant|laid off|let go from
(?:I|I'd|I've|I'm|me|my) ~ (?:car (?:accident|crash)|accident|crash|concussion|miscarriage|surgery|operation|panic attack|depress\w+|anxiety disorder|diagnos\w+|chemo\w*|hospitali[sz]ed|in hospital|in the hospital|in a&e|biopsy|scan results|test results)
(?:had|have|has|having|with|nursing|fighting|recovering from|getting over|down with|suffering from|suffering|caught|a touch of|came down with) (?:just |been |a |an |the |bad |terrible |nasty |awful |high |heavy |horrible |severe |viral |mild |some |really |worst |splitting )*(?:fever|flu|migraine|covid|food poisoning|stomach (?:bug|flu|ache)|cold|headache|infection|bug|toothache|bronchitis|tonsillitis|virus|hangover|dengue|malaria|typhoid|sinusitis|back pain)
(?:was|been|feeling|felt|am|'m) (?:really |quite |very |so |pretty |rather |a bit |extremely |terribly |not )?(?:ill|sick|unwell|poorly|under the weather|hungover|running a (?:fever|temperature)|feeling well|very well(?= (?:yesterday|today|on|that|this)|[.,;]|\Z)|well (?:yesterday|today|on the day|that (?:day|morning)|this (?:week|morning))|feverish|well at all|jet-?lagged|in (?:a lot of )?pain)(?! of)
(?:hadn't|had not|haven't|barely|hardly|didn't|not|couldn't|no|without|little|scarcely) ~2 (?:sleep|slept)|sleepless|up all night|awake all night|up (?:half|most of) the night|(?:two|three|four) hours(?: of)? sleep|insomnia|newborn
(?:going|been|gone|went) through (?:a |an |some |so |quite |very |really |rather |such |pretty |lot)*(?:hard|tough|difficult|rough|bad|lot|terrible|stressful|divorce|break-?up|horrible|awful|trying|hell|personal|things|stuff)
(?:difficult|hard|rough|tough|awful|terrible|horrible|stressful|hellish|bad|sad|painful|trying) (?:time|week|day|few (?:days|weeks|months)|month|patch|period|couple of \w+|year|situation|morning|night|weekend) (?:at home|personally|for (?:me|my|our|us)|with my|in my|outside|lately|recently|family)?
(?:things|life|it) (?:have|has|had|were|was|are|is)(?: been)? {very}(?:hard|difficult|rough|tough|awful|terrible|chaotic|stressful|upside) ~1 (?:at home|for (?:me|us)|with my|in my|lately|recently|since)|(?:dealing|coping|struggling) with (?!customers|clients|guests|complaints|people|patients|children|pupils|difficult)(?:\w+ ){0,4}?(?:break-?up|divorce|loss|death|grief|illness|problems?|issues?|emergency|crisis|situation|depression|anxiety|burnout|stuff|things|home|matter|family)
(?:things|problems|trouble|situation|a lot|issues|stuff|so much|crisis|worries) (?:\w+ )?(?:going on )?(?:at home|in my (?:private |personal )?life|with my (?:family|health))|a lot going on
something (?:personal|private|bad|terrible|awful|serious|sad) ~2 (?:happened|came up|come up|going on)|things (?:happening|going on) in my life
"""
GRAVE: Final = r"""
my|our|bereave\w*|a death|funeral|emergency|crisis|break-?up|broke up|broken up|split|divorc\w*|separat\w*|left me|dumped|evict\w*|burgl\w*|robbed|mugged|lost my|accident|crash|surgery|operation|in (?:the )?hospital|a&e|diagnos\w*|hospitali[sz]ed|going through|went through|been through
"""
"""What counts as an excuse by its mere mention, whatever is made of it."""
EFFECT: Final = r"""
because|due to|owing to|on account|thanks to|given (?:that|my)|seeing as|what with|as (?:I|my)|since (?:I|my)|after (?:my|the|a)
so (?:I|my|it|that|you|please|this|yesterday|not)|hence|therefore|which is (?:why|partly)|that(?:'s| is| was) why|is why|the reason|reason (?:why|for|that|I|my)|explain\w*|explanation|as a result|consequently|meant (?:that )?I|led to me|this is why|that is the reason|put it down to|blame it on|and it showed|it showed
affect\w*|distract\w*|focus\w*|concentrat\w*|impact\w*|myself|my best|on form|off (?:my )?(?:game|form)|elsewhere|all over the place|a bit off|preoccupied|shaken|hard week|hard day|(?:good|bad|dark) place|exhaust\w*|tired|drained|shaken|rattled|foggy|hard (?:for me )?to|hard day|in no state|not fully (?:there|present|with)|threw me|thrown|knocked me|hit me|weighed|weighing|took it out of me|took its toll|with it|head (?:wasn't|was not|space)|mind (?:wasn't|was not|was)|struggl\w*|(?:came|come) across|seemed|may have (?:been|seemed)|didn't perform|couldn't|could not|wasn't able|not answer|quiet|flat|performance|didn't (?:do|sleep|prepare)|had no time|no time to|not ready|wasn't (?:\w+ )?ready|bear with|slow|late|weren't|off (?:yesterday|today)|usual|wasn't|was not|didn't|not (?:as|at|in|on|my|been|fully|prepared)|messed|blanked|forgot|stumbled|emotional|upset|stressed|scattered|tearful|low energy|energy
"""
NEAR: Final = r"""
(?:the|that|this) (?:day|night|morning|evening|week|weekend|same day)(?: before| of| prior)?|(?:the )?(?:day|night|week|evening) before|last (?:night|week|weekend|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|this (?:week|morning|weekend|month)|at the moment|right now|currently|just|recently|lately|yesterday|today|the same (?:day|morning|week|afternoon|evening)|on the (?:day|morning)|that very|all (?:night|day|week)|days? ago|weeks? ago|hours? before|the weekend|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|since (?:two|three|yesterday|last|monday|sunday)|two days|these days|in hospital|in the hospital|is (?:in|ill|sick|unwell|dying)|are (?:in|ill|sick)|I'm (?:going|getting|recovering|ill)|have been going|has been
"""
NO_EXCUSE: Final = r"""
{kin}['’]s (?:\w+ )?(?:nursery|farm|shop|business|garden|dog|house|bakery|company|workshop|boat|restaurant|stall|kids|children|estate|pub|allotment|accounts|books)
last (?:year|summer|winter|spring|autumn)|so I know (?:what|how)|(?:death|divorce|funeral|wedding|illness) of (?:the|your|two|a|one|his|their) (?!my)
(?:at|from|in|of) the surgery(?! (?:on|had))
(?:why|what|which) (?:I|made me|makes me|drew me|draws me|brought me|led me|got me) ~ (?:want\w*|train\w*|chose|decid\w*|became|become|nurs\w+|appl\w+|stud\w+|care|here|interest\w*|drawn|into|work)
(?:inspired|taught me|motivat\w+|led me|drew me|shaped|showed me|made me (?:want|see|realise|realize|decide)|brought me to|got me into|is how I (?:got|came)|is where I learn\w+|learn(?:ed|t) (?:from|how|that|to))
(?:as a (?:child|kid|teenager|student|boy|girl)|when I was (?:\w+ )?(?:\w+|growing up)|years? ago|growing up|in (?:19|20)\d\d|back then|my childhood|in my (?:last|previous|old) (?:job|role)|at my (?:last|old|previous) (?:job|school|place))
(?:thank|thanks|thankful|grateful|kind of you|you asked|asking (?:after|about)|your (?:own )?(?:{kin}|story|question|kindness|sympathy|condolences)|condolence)
(?:patients?|residents?|customers?|clients?|pupils?|families|carers?|people) (?:who|whose|with|in|going|through)|(?:support|help|care|caring|look after|looked after|cared)(?: for| with| to)? ~ {kin}
(?:bereavement|grief|funeral|hospice|divorce|family|illness) (?:support|counsell\w+|care|service|team|work|group|charity|director|law|lawyer|home|centre|center|mediation|leave|café|cafe)
"""

THEM: Final = (
    r"(?:(?:the|your|my|our|an?|his|her|their) (?:\w+ ){0,2}?(?:recruiters?|agency|agent|consultant|hr(?: \w+)?|h\.r\.|assistant|receptionist"
    r"|secretary|colleagues?|co-?workers?|team|lot|security|guard|office|website|directions|e?mails?|invite|invitation"
    r"|map|instructions|signs?|signage|link|system|software|laptop|platform|taxi(?: driver)?|cab(?: driver)?|driver|uber"
    r"|(?:train|rail|bus|railway|tram|coach|ferry|internet|phone|broadband|taxi|tube|transport) (?:company|operator|service|provider|driver|line|people)|railway|airline"
    r"|landlord(?:'s)?|panel|interviewers?|it(?: department| team| guy| people)?|man at \w+ \w+|lady at \w+ \w+|person (?:at|on|who)|people (?:at|on|who)"
    r"|flatmates?|room-?mates?|housemates?|neighbours?|neighbors?|boss(?:es)?|managers?|gaffer|employers?|compan(?:y|ies)|supervisor|team lead|teachers?|tutor"
    r"|professor|career(?:s)? (?:adviser|advisor|coach)|coach|brother|sister|mother|mum|mom|dad|father|wife|husband|partner|boyfriend"
    r"|girlfriend|friend|kids|son|daughter|provider|isp|babysitter|childminder|nanny|lift|school|university|college|predecessor|mentor|department|client|porter|doorman|coordinator|organisers?|building|staff)"
    r"|hr|deutsche bahn|network rail|google maps|apple maps|uber|zoom|microsoft|teams|southern|scotrail|amtrak|irctc|ola|sat ?nav|gps|the ?trains?|public transport|linkedin|indeed)"
)
BLAME: Final = rf"""
(?:\w+'s?|your|their|his|her|its|the \w+'s|whose|entirely|not my|wasn't my|was not my|isn't my|n't (?:really |entirely |actually )?my|never my|hardly my|not (?:really|entirely) my|no one's but) (?:own |whole |entire )?fault(?! (?:tree|line|finding))
(?:fault|blame|responsibility) (?:of|lies|lay|rests|rested|was with|is with|goes to|with) ~ (?:your|my|the|their|them|you|her|him|with)
through no fault of my own|no fault of mine|my fault but|beyond my control|out of my (?:control|hands)|outside my control|can(?:'t|not)? (?:hardly )?be held responsible|(?:hardly|not) (?:be )?(?:held )?responsible for (?:that|it|this)
(?:to blame|I blame|blaming|blame (?:it |that |this )?(?:on|the|my|your|them|her|him)|at fault|is responsible for (?:the|my|this|that)|are responsible for (?:the|my)|were responsible for (?:the|my)|was responsible for (?:the (?:delay|mix|confusion|problem)|my (?:late|being|delay)))
(?:{THEM}|they|you|she|he|someone|somebody) ~2 (?:gave|given|sent|told|shared|provided|supplied|forwarded|passed|quoted|put|printed|pointed|directed|booked) ~ (?:wrong|incorrect\w*|old|bad|misleading|confusing|outdated|useless|false|mistaken|out of date|no (?:warning|directions|information|notice|idea|details|instructions)|nothing|too late|last minute|hardly any)
(?:{THEM}|they|you|she|he|someone|somebody|nobody|no one) ~2 (?:never|didn't|did not|failed to|forgot to|neglected to|refused to|couldn't be bothered|hadn't|had not|should have|should've|ought to have|hardly|barely|wouldn't|won't) (?:even |really |ever |once |properly |have |has |bothered? to |bother to )*(?:trained?|taught|teach|told|tell|given?|gave|showed|shown?|explain\w*|support\w*|listen\w*|appreciat\w*|respect\w*|paid|warn\w*|mention\w*|bother\w*|repl(?:y|ied)|answer\w*|respond\w*|return\w*|sen[dt]|sent|pass(?:ed)? on|updat\w*|inform\w*|prepar\w*|brief\w*|woken?|wake|call\w*|sa(?:y|id)|let me know|made? (?:it|that|this) clear|been clear\w*|ask\w* (?:me )?(?:a )?(?:clear|proper|fair)|phras\w*|word\w*|put up|signposted?|clarif\w*|shar\w*|work\w*|help\w*|check\w*|confirm\w*|book\w*|know what|turn(?:ed)? up|fix\w*|charg\w*|recogni[sz]\w*|valu\w*|car(?:e|ed) about|give me|let me (?:do|speak|finish|have|grow)|invest\w*|appreciated|mind(?:ed)? the time)
because (?:the|your|my|our|their) (?:\w+ ){{1,3}}?(?:can't|cannot|can never|doesn't|don't|never|won't|refuses?|failed to|refused)(?! (?:open|start|run) until)
{THEM} (?:just |simply |always |also )?(?:wouldn't|won't|would not|refused to|insisted on|decided to|insisted) (?:\w+ )?(?:let|release|allow|give|move|stop|wait|hurry|open|start|answer|listen|run|come|leave|change|swap|stick|drop|turn|talking|playing|having|keeping|me|be quiet|shut)
(?:the|my|our) (?:\w+ )?(?:flatmates?|room-?mates?|housemates?|neighbours?|neighbors?|landlord|brother|sister|boyfriend|girlfriend|upstairs|kids) (?:was|were|had been|kept) (?:\w+ )?\w+ing
(?:the|your|my|our) (?:\w+ ){{1,3}}?(?:gave|sent|told|showed|pointed|directed|led|put|booked|handed) (?:me|us) (?:\w+ ){{0,3}}?(?:wrong|incorrect\w*|old address|misleading|outdated|false)
had (?:the |my |your |our )?(?:\w+ ){{1,4}}?(?:managed|only managed|bothered|told me|warned|given me|sent me|run|turned up|remembered|done (?:its|his|her|their)|been (?:clearer|clear|on time|quicker)|thought to) ~~ (?:I|it) (?:would|should|might|could|'d)|(?:would|could|'d) have ~~ (?:if|had) (?:only )?(?:the|my|your|our|that|those|somebody|someone|anyone|they|you) (?:\w+ ){{0,4}}?(?:had|hadn't|not)
{THEM} (?:\w+ )?(?:had|has|showed|listed|stated|said|says|contained|gave|shows|lists) (?:\w+ )?(?:the |an |a )?(?:wrong|old|incorrect|outdated|mistaken|contradictory|conflicting|different)
{THEM} (?:just |simply |always )?(?:kept|keeps|was constantly|were constantly) (?:interrupt|rush|star|yawn|check|cutt|talk|chang|ask|look|shout|laugh|smirk|distract|bother|forgett|push)\w*
{THEM}(?:'s)? (?:\w+ )?made (?:it|things|everything|that) (?:\w+ )?(?:impossible|hard|harder|difficult|worse|unbearable|awkward|confusing)
{THEM} (?:\w+ )?took (?:\w+ ){{0,3}}?(?:route|turn|turning|way|detour|road)
{THEM} (?:had |has )?(?:\w+ )?(?:told|assured|promised|informed|advised) (?:me|us) (?:that )?(?:it (?:was|would|wasn't)|there (?:would|was|were)|we would|I (?:could|didn't|wouldn't|would|needn't)|not to)
{THEM} (?:just |simply |always )?(?:kept|keeps) (?:on )?(?!smil|laugh|com|encourag|nodd|listen|ask|offer|bring|send|help|explain|call|phon|ring|text|messag|grow|go|tell)\w+ing|{THEM} (?:just |simply |always )?(?:kept|keeps) (?:on )?(?:call|phon|ring|text|messag)ing me
(?:down to|because of|thanks to|fault of|due to) (?:[\w'-]+ ){{1,5}}?(?:and )?not (?:me|mine|my (?:doing|fault|own))|, not (?:me|mine|my fault|my doing)(?=[.,;!]|\Z)
{THEM} ~2 (?:messed|screwed|mixed|cocked|stuffed|balls(?:ed)?|mucked|slipped|fouled) (?:it |this |that |things |everything |me |the \w+ |my \w+ )?up
{THEM} ~2 (?:let me down|held me up|kept me (?:up|waiting|late|awake|back)|slowed me down|threw me off|tripped me up|set me up|dropped me in it|talked me into|confused me|misled me|misinformed me|put me (?:off|on the spot)|made me (?:late|lost|miss|nervous|lose|look|feel (?:stupid|small|bad|uneasy|uncomfortable)|forget|so (?:nervous|anxious))|caused (?:me|the|this|my)|cost me|made me (?!smile|laugh|think|want|realis|realiz|hungry|happy|curious|feel (?:so |very |really |right |truly |instantly |immediately )?(?:welcome|at|comfortable|relaxed|part|valued|safe)|even|very|so|a )\w+|got me (?:lost|confused|late)|sent me (?:to the wrong|the wrong|round|around|off|away|in circles)|locked me|hogg\w+|hung up|woke me|dragged me|stopped me|left me (?:no|with no|stranded|unprepared|in the)|took (?:my (?:keys|car|charger|phone|laptop|bike)|the car|forever|ages)|hid my|borrowed my|broke my|lost my|used (?:up )?(?:all )?(?:the|my) (?:bandwidth|wifi|wi-fi|internet|hot water|data)|had (?:a |yet another )?part(?:y|ies)|was (?:watching|streaming|blasting|playing) |were (?:watching|streaming|blasting|playing) |double-?booked|rushed me|interrupted me|cut me off|talked over me|wouldn't stop|refused|mistreated me|bullied me|treated me|drove me|ruined (?:my|it|everything|the)|distracted me|misspelt my|misspelled my)
{THEM} (?:really |just |frankly |honestly |simply |clearly |always |all )?(?:wasn't|weren't|isn't|aren't|was not|were not|not) (?:\w+ ){{0,2}}?(?:clear|well (?:signposted|signed|marked|organi[sz]ed|explained)|helpful|working|accurate|correct|reliable|fair|prepared|up to date)
{THEM} (?:really |just |frankly |honestly |simply |clearly |always |all )?(?:was|were|is|are|'s|'re|seemed|turned out to be|turned out|proved|had been) (?:\w+ ){{0,2}}?(?:wrong|unclear|confusing|misleading|unhelpful|useless|incompetent|rude|disorgani[sz]ed|unreliable|terrible|toxic|nightmare|impossible|hopeless\w*|out of date|outdated|awful|lazy|unfair|(?:less than|anything but|far from|nowhere near|hardly|never|scarcely|barely) (?:\w+ )?(?:clear|helpful|well (?:signposted|signed|marked|organi[sz]ed|explained))|to blame|at fault|bully|micromanag\w+|incorrect|badly (?:written|worded|signposted|organi[sz]ed|marked|explained)|poorly (?:written|worded|marked|organi[sz]ed|explained)|a mess|a joke|a shambles|chaotic|jealous|dishonest|unprofessional|careless|no help|not (?:clear|helpful|working)|helpful at all|horrible|hostile|useless as ever|impatient|cold|annoyed|bored|irritated|unfriendly|intimidating|aggressive|grumpy|moody|uninterested|dismissive|distracted|on (?:her|his|their) phone|late (?:herself|himself|themselves)|responsible for|shouting|fighting|arguing|snoring)
(?:your|the|that|one|some|a lot|half|most) (?:\w+ ){{0,2}}?(?:questions?|wording|phrasing|brief|task|test|exercise|instructions) (?:of yours |you (?:asked|gave|set|sent)(?: me)? |I (?:was|got) (?:given|sent|asked) |on \w+ )?(?:really |just |itself |themselves |frankly )?(?:was|were|is|wasn't|weren't|seemed|felt) (?:\w+ ){{0,2}}?(?:unclear|confusing|vague|unfair|trick|ambiguous|badly|poorly|strange\w*|clear|fair|misleading|off|irrelevant|silly|tricky on purpose|oddly|too (?:vague|long|complicated))
(?:the way|how) (?:you|he|she|they|it) (?:asked|phrased|worded|put|interviewed|was (?:asked|phrased|worded)|spoke to me)(?! (?:made me (?:think|laugh|smile)))
(?:unclear|confusing|vague|misleading|badly worded|poorly worded|wrong|incorrect|useless|poor|bad|terrible|rubbish|hopeless|ambiguous|contradictory) (?:directions|instructions|signs|signage|question(?:s|ing)?|wording|phrasing|map|address|information|briefing|link|e-?mail|invite)(?= (?:from|by|you|that you|your|the (?:agency|recruiter)|on your|I (?:was|got|had been))| ~1 (?:given|sent|provided))
(?:thanks to|because of|owing to|due to|courtesy of|down to|on account of) (?:the |my |your |our |a |an |some |their )?(?:\w+(?:'s)? ){{0,3}}?(?:incompetence|mistake|error|negligence|carelessness|useless\w*|hopeless\w*|mix-?up|failure|stupidity|laziness|mismanagement|poor (?:planning|organi[sz]ation|communication|signage|management|directions|training)|bad (?:planning|management|directions|manners)|lack of (?:training|support|communication|organi[sz]ation|signage|information|notice|help)|rudeness|attitude|blunder|strike|delays? again|toxic \w+|misinformation)
if (?:only )?(?:the |your |my |our |that )?(?:\w+ ){{0,3}}?(?:did|could do|would do|had done) (?:its|their|his|her|your) job
if (?:only )?(?:the |your |my |our )?(?:\w+ ){{0,3}}?(?:had|hadn't|had not|would have|could have|had only|had just) ~~ (?:I(?:'d| would| wouldn't)|wouldn't have|it would|none of|things would|would have)
(?:trains?|bus(?:es)?|tube|metro|tram|line|railway|public transport|wifi|wi-fi|broadband|internet|traffic|council|city|government|zoom|laptop|software) ~2 (?:useless|unreliable|as usual|yet again|hopeless\w*|pathetic|a joke|always (?:late|breaks?|down|fails?|cancel\w*)|never (?:on time|works?|runs?)|shambles|disgrace\w*|incompetent|rubbish|typical\w*|appalling|a nightmare)
(?:useless|incompetent|unreliable|hopeless|typical|pathetic|lazy|careless|rude|unhelpful|stupid|idiot|inconsiderate|selfish|terrible|toxic|disorgani[sz]ed|noisy|lousy) (?:\w+ )?(?:train|trains|bus|rail|railway|driver|taxi|cab|recruiter|agency|receptionist|flatmates?|room-?mates?|housemates?|neighbours?|boss|manager|employer|company|colleagues?|co-?workers?|security|guard|provider|department|staff|landlord|organi[sz]ation|website|sat ?nav|operator|people)
(?:train|rail|bus|tram|railway) (?:company|operator|firm|people|line) ~1 (?:cancel\w*|scrapp?ed|chang\w*|can't|cannot|couldn't|couldn't run|let|fail\w*|shut|forgot|delay\w*|left)
(?:my|our|the) (?:old|ex|former|previous|last|current|ex-) ?(?:boss|manager|employer|company|team|job|supervisor|colleagues?|place|firm|workplace) (?:was|were|is|had|made|never|didn't|always|kept|treated|refused|drove|ruined|left|put|gave me no|only ever|would never|did not) ~~ (?:toxic|nightmare|bully|bullied|micromanag\w+|confidence|blame|no (?:training|support|chance)|train(?:ed)? me|taught me nothing|never|refused|unfair\w*|terribl[ey]|awful\w*|horribl[ey]|badly|out of me|useless|incompetent|nothing|exhausted|chaos|chaotic|hostile|impossible|overwork\w*|burn\w*|habit|bad habits|so (?:little|badly|poorly))
(?:nobody|no one|not one of you|none of (?:you|them)|they never|you never) (?:had |has |have |even |ever |bothered to |thought to |ever )*(?:warn\w*|told|tell|mention\w*|said|explain\w*|informed|let me know|met me|came to|showed me where|offered me|checked|bothered|helped)
(?:hadn't|had not|wasn't|was not|never|hadn't even|weren't|not) (?:been )?(?:told|informed|warned|given|sent|briefed|trained|shown|supplied) (?:about|that|the (?:right|correct|link|address|format|topic|time|details)|in advance|properly|beforehand|what|where|of|by|any|how|enough|a proper|which|who|clearly)
(?:should|could) (?:really |at least |perhaps |maybe )?have (?:been )?(?:told|warned|informed|given|sent|briefed|signposted|made clear|made clearer|said|let me know|checked) (?:me|us|candidates|applicants|in advance|beforehand|properly)
(?:blame|fault|responsib\w+|mistake|error) ~ (?:not|isn't|wasn't) (?:mine|on my (?:side|end|part))|(?:mistake|error|mix-?up|confusion|problem|fault|issue) (?:was |were |is |lay |came |happened )?(?:on|at|from|of) (?:your|their|the \w+'s|her|his) (?:side|end|part|making)|not (?:on )?my (?:side|end|doing|mistake)
"""
NO_BLAME: Final = r"""
(?:never|didn't|did not|not) (?:\w+ )?let (?:us|me) (?:cut|forget|settle|down|give up|off)
(?:without|before|until) being (?:told|asked)|nobody (?:had )?(?:told|asked) (?:them|her|him|it|the)|you should (?:see|visit|try)|you (?:didn't|did not) (?:just|only|make me feel|mind|rush|have to|need to|let it)|never (?:once )?made me feel (?:small|stupid|silly|rushed)
(?:helped|kind|patient|generous|lovely|wonderful|brilliant|great|welcoming|thoughtful|warm)(?: \w+){0,3} (?:receptionist|colleague|team|staff|assistant)
(?:your|the) (?:receptionist|colleagues?|team|staff|assistant|recruiter|panel|office|directions|instructions) (?:was|were|is|are|made|gave|showed|sent) (?:me )?(?:so |very |really |extremely |incredibly |all |both )?(?:kind|helpful|lovely|wonderful|clear|welcoming|patient|great|brilliant|friendly|warm|excellent|perfect|spot on|delightful)
"""
