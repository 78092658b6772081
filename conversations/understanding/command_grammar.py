"""Requests in sentences that no list foresees: "I'd sooner not go into that", "gotta duck out, back in an hour".

A message is a request when it holds one of the request's own turns of phrase and, around it, nothing but words that
such a request is made with. "I had to stop and think" has `think`, so it stays an answer.
"""

from dataclasses import dataclass
from functools import cache
from typing import Final, Literal, TypeAlias

from conversations.understanding.everyday import spelled_out
from conversations.understanding.text import pattern, wordset

Request: TypeAlias = Literal["help", "back", "skip", "pause", "stop", "restart", "delete_data"]
MOST_WORDS: Final = 14

# Words that may stand around any request.
_AROUND: Final = wordset(
    "please can could we you i would like to want let us just the a an this that it now ok hey hi hello wait hold hang on up sorry "
    "oops no yes for me will am need my thing whole all so then and but kindly abeg do may shall should here there thanks thank "
    "bot man again sir madam if possible actually really oh ah well um uh love pal mate rather maybe one is with of "
    "from new lol haha dear moment minute second at in have got bro girl sure right away go ahead be not sec rn mo tick jiffy"
)


@dataclass(frozen=True, slots=True)
class _Way:
    """`core` must be found; `words` may stand around it besides those that may stand around any request."""

    request: Request
    core: str
    words: str

    def is_meant(self, line: str) -> bool:
        """The line asks for this and holds nothing else."""
        if pattern(self.core).search(line) is None:
            return False
        return all(word in _AROUND or word in _allowed(self.words) for word in line.split())


_allowed: Final = cache(wordset)


_THIS: Final = r"(?: (?:this|that|it|one|bit|part|matter|question|here|there|them|those|names?|the|any|of|thing|these|ones?))*"
_GOING_BACK: Final = "made mis take mistook typed wrote did error misclicked clicked go back take bring return jump step steps move last previous before undo change answer answers question questions chose wrong pressed picked button mistake a couple two one"
_WAYS: Final[tuple[_Way, ...]] = (
    _Way(
        "delete_data",
        r"(?:delete|erase|wipe|remove|forget|scrap|destroy|clear|purge|trash|bin|get rid of|rid of|dump|drop|throw (?:away|out)|erased|deleted|removed|wiped)(?: \w+){0,4}? "
        r"(?:data|everything|all|lot|details|information|info|history|account|messages|chat|conversation|stuff|answers|records?|traces?|debrief|about me|you know|what i (?:said|wrote|typed|told|have (?:said|told|written))|me)\b"
        r"|(?:data|everything|it all|all of it|all of this|messages|records?) (?:to be )?(?:deleted|erased|wiped|removed|gone)",
        "delete erase wipe remove forget scrap destroy clear purge trash bin get rid dump throw away out data everything lot details "
        "information info history account messages chat conversation stuff answers record records trace traces debrief about what said "
        "wrote typed told written wish want wished like your system personal every single how permanently completely entirely forever you've have got erased "
        "deleted removed wiped out ever gone been also as soon know known",
    ),
    _Way(
        "restart",
        r"(?:start|begin|restart|redo|do|go|take it|from|reset)(?: \w+){0,4}? (?:over|afresh|anew|fresh|new|scratch|(?:from|at|to) (?:the )?(?:beginning|start|first|top|scratch|zero|square one)|first|whole thing|all (?:of (?:it|this) )?again|everything|once more from)\b"
        r"|^(?:kindly |please )?(?:restart|reset|begin again|start again)\b|back to (?:the )?(?:start|beginning|square one|top)|(?:begin|start) (?:it )?again",
        "throw out scrap bin start begin restart redo over afresh anew fresh scratch beginning first top zero square everything once more take reset back go debrief interview clean slate whole",
    ),
    _Way(
        "back",
        r"\b(?:go|take (?:me|us)|bring me|step|move|jump|went|going|one|question|page) (?:\w+ ){0,2}?back\b|\bback (?:one|a (?:step|question|minute|bit|second)|to (?:the )?(?:last|previous|one before|question before))\b"
        r"|\b(?:previous|last) (?:question|step|one|answer)\b|\bundo\b|\bgo to (?:the )?previous\b|\b(?:change|fix|redo|edit|correct) (?:my |the |that )?(?:last |previous |first )?(?:answer|reply|one)\b|\breturn to (?:the )?(?:last|previous)|one before\b",
        _GOING_BACK + " what wrote said typed answered put told fix redo edit correct reply first page over second bit again",
    ),
    _Way(
        "skip",
        rf"\b(?:skip|omit|pass|drop|ignore|bypass){_THIS}$|^(?:\w+ ){{0,3}}skip\b|\b(?:leave|leaving|keep){_THIS} (?:out|blank|open|alone|aside|empty|unsaid|private|to myself)(?: of (?:it|this|that))?\b"
        rf"|\b(?:let us|i will|we can|can we|rather|please) (?:just )?leave (?:this|that|it)(?: (?:one|bit|part|matter|question|there))?$"
        rf"|(?<!can )(?<!could )(?<!would )(?<!did )\b(?:not|never) (?:going to |want to |wish to |like to |willing to |wanting to |have to |care to |feel like |ready to |comfortable |able to )*(?:to )?(?:answer|answering|say|saying|tell|telling|talk|talking|go into|get into|share|sharing|giving|give|name|naming|discuss|discussing|mention|disclose)\b"
        r"|\b(?:rather|sooner|prefer|want) (?:to )?not\b|\brather you did not ask|\b(?:next|another) (?:question|one)\b|\bmove on\b|\bno comment\b|\bnothing to say\b|\bmoving on\b|\bnot answer(?:ing)?\b|\bkeep (?:that|this|it|them) (?:private|to myself)\b|\b(?:that|this|it) is private\b|\bnone of your business\b|\b(?:miss|jump over|hop over|sit) (?:this|that|it)(?: one)? ?(?:out)?$|\bgive (?:this|that|it)(?: one)? a miss\b|\b(?:this|that) one i will (?:leave|skip|pass)\b|^(?:it is |that is |sorry )*confidential\b|^(?:please |kindly )?(?:do not|no need to|let us not) (?:put|include|mention|write|add|use|store|note|enter|list) (?:down )?(?:the|my|their|his|her|any|a|that|it|this|them)\b|\bno names?\b(?! (?:was|were|given|mentioned|told|on))|\bnot allowed to\b|\bunder (?:an )?nda\b|\bnda\b|^let us not(?: go there)?$|\b(?:rather|prefer) (?:to )?not (?:pick|choose|say)\b",
        "names nda under allowed an skip omit pass drop ignore bypass leave leaving keep out blank open alone aside empty unsaid private myself going wish wanting willing "
        "able have feel answer answering say saying tell telling talk talking into get share sharing give giving name names naming discuss "
        "discussing mention disclose about sooner prefer next another question move comment nothing answered bit part matter where which who when "
        "company those them these next moving sharing pick picking choose choosing nda cannot can it's comfortable ready your business none rather details any detail thing ask did go questions put include mention write add use note enter list down his her their no name company in miss jump over hop sit confidential signed leave",
    ),
    _Way(
        "stop",
        r"\b(?:stop|quit|end|cancel|abort|terminate|unsubscribe|exit|close|cease|desist)\b|^(?:that is (?:it|enough) )?i am (?:out|off)\b|\bcount me out\b|\bopt out\b|\bwant out\b|\b(?:i am|we are) (?:done|finished)(?: here)?(?: (?:bye|goodbye|thanks|for good))$|^no more of (?:this|these|it)|\bno longer (?:want|wish)\b|\bcall(?:ing)? (?:it quits|(?:the whole thing|it|this) off)\b|\b(?:done|finished|through) with (?:this|you|it)\b|\bno more (?:messages?|texts?|questions?|reminders?)\b"
        r"|\bnot (?:want|wish|like) to (?:continue|go on|do this|carry on|keep going|proceed)\b|\bhad enough of (?:this|you|it|these|your)|^(?:that will do|enough|leave me alone|go away|im out|i am out)(?: (?:now|please|thanks|of this))?$",
        "stop quit end cancel abort terminate unsubscribe exit close messaging texting contacting bothering writing sending asking talking "
        "conversation chat session debrief done finished through more messages message texts text questions reminders reminder continue go "
        "carry keep going proceed wish enough had leave alone everything today want anymore any longer whole process your these out that do "
        "away contact everything immediately cease desist messages altogether count opt part take calling quits off longer here bye goodbye good bugging pinging",
    ),
    _Way(
        "pause",
        r"\b(?:carry on|continue|finish|come back|do (?:this|it|that)|get back|pick (?:this|it) up|talk|be back|back|return|resume|catch you|reply|answer|speak|text you|write|rest|go on) (?:\w+ ){0,5}?(?:later|tomorrow|tonight|after|another time|another day|some other time|in (?:a|an|the|five|ten|\d+)\b|some time|soon|when i|(?<!on )then)"
        r"|\b(?:have to|got to|need to|must|i will) (?:\w+ )?(?:go|run|leave|dash|bounce|head out|head off|duck out|shoot|jet|bounce|pop out|step out|step away|collect|pick up|interrupt|eat|sleep|work|take (?:a|this) call)\b"
        r"|\b(?:be (?:right )?back|back (?:soon|later|shortly|in a)|brb|talk later|later on|pause|paused|break|one sec|give (?:me|us) (?:(?:a|five|ten|\d+|(?:a )?couple(?: of)?) )(?:more )?(?:minutes?|mins?|moments?|secs?|seconds?|bit|few)|hold on|hang on|hold up)\b"
        r"|\b(?:i am|am|in|at|on) (?:\w+ )?(?:busy|driving|shift|class|work|a meeting|the train|the bus|a call|dinner|lunch)\b|\b(?:now )?(?:i can not|not now)(?: now)?\b(?=.*\b(?:later|tomorrow)\b)|^later\b|^(?:can we (?:do|say) |how about |maybe |let us say )?(?:tomorrow|tonight|another (?:day|time)) (?:please|ok|instead|then|maybe)\b|\benough for (?:tonight|today|now|one (?:day|night))\b|\bfor my tea\b|\ba cuppa\b|\bcall it a (?:night|day|evening)\b|\bpick (?:this|it) up (?:later|tomorrow|tonight|again)\b|\bgive (?:me|us) a while\b|\bhop off\b|^(?:.* )?back (?:at \d|in \d)|\b(?:park|shelve|hold|leave) (?:this|that|it) (?:until|till|for now|for later|for tonight)\b|^can (?:this|it) wait|\bput (?:a pin in|this on hold|it on hold)\b|\bhold that thought\b|\bsave my (?:place|spot)\b",
        "carry continue finish come back do get pick talk return resume catch reply answer speak text write rest later tomorrow tonight after "
        "another time day some other five ten an hour hours minutes bit while few soon shortly when run leave dash bounce head off duck out shoot jet "
        "pop step away collect kids kid baby door doorbell phone someone somebody interrupt eat sleep work take call go must right brb pause "
        "paused break give us busy driving shift class meeting train bus dinner lunch tea cuppa light gone has is am not now cannot can for my "
        "up home school boss dog call day evening night morning way done bed shop food stop there home weekend then got there's calling ringing "
        "battery low dying soup grab going lunch snack coffee bite shower shattered tired exhausted knackered wrecked drained enough starting starts started about to begin save progress stuff it's until till bit hop off place spot couple more mins on kettles somebodys someones phones doorbells mums dads kids at 5 10 15 20 30 6 7 8 while park shelve leave wait tonight put pin hold thought crying cries babys breaks over kettle boiling",
    ),
    _Way(
        "help",
        r"\b(?:do|did|does|could|can) not (?:\w+ )?(?:understand|get|follow|see)(?: (?:what|it|this|that|the|you|your|question)\b|$)|\bwhat you mean\b|\bwhat (?:do|does|did) \w+ mean|\b(?:explain|elaborate|clarify|example|rephrase)\b|^(?:\w+ )?(?:help|what|huh|come again|pardon)$|\bnot (?:know|sure|get) what (?:you|this|that|it|to)\b|\bconfused by\b|\bmeaning\b|\bmake no sense\b",
        "understand get follow see what mean means explain elaborate clarify example rephrase help huh come pardon know sure question "
        "word by confused meaning makes make sense your are asking ask asked write say answer put did give more some two bit little does kindly "
        "type supposed exactly any how",
    ),
)  # fmt: skip


# What somebody did, or means to do next time: an answer.
_TOLD: Final = (
    r"^(?:and |so |then |well )?(?:i|she|he|they|we) (?:had to|had|was|did|went|got|would|could)\b(?! not (?:understand|get|follow|catch) (?:your|you|what you)| enough| to go| rather| sooner| prefer| like)|"
    r"^i will (?:just )?(?:pause|stop|skip|wait|breathe|leave|pass|go|help|explain|start|begin|delete)(?: \w+)?$|^i will (?:ask|tell|say) "
)


def tells(text: str) -> bool:
    """It says what somebody did, or means to do next time: "I'll ask to come back to it later"."""
    return pattern(_TOLD).search(spelled_out(text)) is not None


def requested(text: str) -> Request | None:
    """The request that the whole message makes, however it is put; None for anything else."""
    line = spelled_out(text)
    said = line.split()
    if not said or len(said) > MOST_WORDS:
        return None
    if pattern(_TOLD).search(line):
        return None
    return next((way.request for way in _WAYS if way.is_meant(line)), None)
