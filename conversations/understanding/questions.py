"""Questions that people put to the bot and that have an answer: "is it free?", "can you send it for me?"."""

from typing import Final, Literal, TypeAlias

from conversations.understanding.everyday import spelled_out
from conversations.understanding.text import is_long, pattern

Topic: TypeAlias = Literal[
    "", "why", "cost", "sending", "calling", "note", "must", "length", "verdict", "copying", "silence"
]

_LEAD: Final = (
    r"(?:(?:but|and|so|ok|um|uh|sorry|hey|hi|hello|well|oh|wait|hold on|hang on|just|quick question|question|curious|"
    r"out of curiosity|before i answer|first|please|thanks|thank you|also|then|honestly|be honest|tell me|can you tell me|"
    r"may i ask|can i ask|i wonder|i was wondering|i am wondering|do you know|do you think|what do you think|you think|if) )*"
)
_TAIL: Final = (
    r"(?: (?:please|though|tho|then|now|really|actually|here|exactly|anyway|too|lol|haha|first|right|or what|or not|"
    r"for me|me|to them|myself|instead|by the way|btw))*"
)
_IT: Final = r"(?:it|this|that|the (?:note|mail|email|e mail|letter|message|draft|thank you(?: note)?)|my (?:note|mail|email|letter)|them)"
_THEM: Final = (
    r"(?:them|him|her|the (?:company|office|interviewer|recruiter|manager|boss|shop|school)|somebody|someone)"
)
_ASKS: Final[dict[Topic, str]] = {
    "why": (
        r"why (?:do|are|did|would|should) (?:you|i|we) (?:ask\w*|need\w*|want\w*|tell\w*|answer\w*|know\w*|say\w*)(?: \w+){0,5}|"
        r"why (?:you|u) (?:ask\w*|need|want)(?: \w+){0,4}|why (?:is|does) (?:that|this|it) (?:matter|important|relevant|needed)|"
        r"(?:does|do) (?:it|that|this) (?:even )?matter|what is (?:that|this|it) (?:good )?for|what (?:do|would) you need (?:that|this|it) for|"
        r"why this question|why that|why|what for|how come"
    ),
    "cost": (
        r"(?:is|are) (?:it|this|that|you|the bot|debrief) (?:for )?(?:free|paid)(?: of charge| to use)?|(?:do|must|will|would) i (?:have to |need to )?pay(?: \w+){0,3}|"
        r"(?:does|do|will|is) (?:it|this|that|you) cost(?: \w+){0,3}|(?:how much|what) (?:does|do|is|will) (?:it|this|that|you) (?:cost|charge)(?: me)?|"
        r"how much is (?:it|this)|is there (?:a|any) (?:cost|fee|charge|price|catch)|it is free|for free|free"
    ),
    "sending": (
        rf"(?:can|could|will|would|do|are|did) (?:you|the bot|debrief) (?:going to |also |just |able to |not |able )?(?:send|mail|email|e mail|post|forward|deliver)(?:ing)? {_IT}(?: (?:off|out|to|for|now|me|them|him|her|\w+)){{0,4}}|"
        rf"send {_IT} for me|who sends {_IT}|do i (?:have to |need to )?send {_IT}(?: myself)?|how (?:do|can|should) i send {_IT}|how (?:is|does) {_IT} (?:get )?sent|(?:is|was|has) {_IT} (?:been )?(?:sent|gone|going out)(?: already| yet| now)?"
    ),
    "calling": (
        rf"(?:should|can|could|shall|may|must|do) i (?:better |also |just |rather |have to |need to )?(?:phone|call|ring|text|message|visit|go (?:to|back to)) (?:up )?{_THEM}(?: (?:up|instead|first|today|tomorrow|back|if .+))?|"
        rf"(?:is|would) (?:it|a call|calling|phoning) (?:be )?(?:ok|better|good|fine|better to call|ok to call|ok to phone)(?: .{{1,30}})?"
    ),
    "note": (
        r"what (?:is|means|do you mean by|does) (?:a |the |this |that |your )?(?:thank you )?(?:note|thank you|thank you mail|letter)(?: mean)?|what (?:kind of|sort of|which) (?:note|letter)|which note|what note|"
        r"what (?:is|should be) in (?:the|a|that) note|who (?:gets|reads|receives) the (?:note|letter|mail)|what is the note for|who is the note for"
    ),
    "must": (
        r"(?:do|must|should|shall) i (?:really |even |actually |have to |need to )*(?:send|write|do) (?:a |the |any |this |that )*(?:thank you |thanks )?(?:note|letter|mail|email|thank you|one)(?: .{1,20})?|"
        r"is (?:a|the|this|that|such a) (?:thank you |thanks )?(?:note|letter|mail) (?:really )?(?:necessary|needed|normal|usual|common|weird|too much|a good idea|worth it)|"
        r"why (?:should i |do i |would i )?(?:write |send )?(?:a |the )?(?:thank you |thanks )?(?:note|letter|mail)|does anyone (?:send|read) (?:those|these|them|notes)|(?:is|would) (?:it|that) (?:be )?(?:weird|strange|desperate|too much|needy|pushy)(?: to (?:write|send|thank).{0,30})?"
    ),
    "length": (
        r"how (?:long|much time) (?:does|do|will|is) (?:it|this|that|we|the whole thing)(?: (?:take|takes|all|going to|last|need))*|how (?:many|much) (?:more )?(?:questions?|steps?)(?: .{1,20})?|how much (?:is left|longer|more)|"
        r"how long (?:more|still)|are we (?:nearly |almost )?(?:done|there)(?: yet)?|is (?:it|that|this) (?:long|the end|the last (?:one|question))|how far are we"
    ),
    "verdict": (
        r"(?:did|have|do) i (?:\w+ )?(?:fail|failed|blow it|blown it|bomb|bombed it|mess(?:ed)? (?:it )?up|screw(?:ed)? (?:it )?up|ruin(?:ed)? (?:it|everything)|have a chance|still have a chance|stand a chance|get the job|got the job|do (?:ok|badly|well|alright|fine))(?: .{1,20})?|"
        r"(?:will|would|am|could) i (?:still |going to |ever )*(?:get|have|land) (?:it|the job|this job|that job|a chance|an offer)|is (?:it|that) (?:a |really )?(?:fail|failure|over|bad|that bad|so bad|hopeless|lost|too late|a disaster|the end of the world)|"
        r"(?:was|is) (?:it|that) (?:really |so |very |that )*(?:bad|awful|terrible|stupid|a big deal)|(?:will|would|do) they (?:still )?(?:hire|take|want|reject|hate|remember) me(?: .{1,20})?|what are my chances|is there (?:still )?(?:any )?(?:hope|chance)"
    ),
    "copying": (
        rf"how (?:do|can|should) i (?:copy|use|open|paste|download|save|get) {_IT}(?: .{{1,20}})?|where (?:is|do i find|can i find) {_IT}|how (?:do|does) (?:the |this )?(?:file|draft|eml)(?: file)? (?:work|open)|what is (?:an |the |this )?(?:eml|file|thank you eml)(?: file)?|what do i do with {_IT}"
    ),
    "silence": (
        r"what if (?:they|he|she|nobody|i) (?:do|does|did|never|hear|hears|answers?|replies|reply)(?: not| nothing)?(?: .{1,30})?|(?:and )?if they do not (?:answer|reply|write back|call)|"
        r"when (?:will|do|should|would) (?:they|i|he|she) (?:\w+ )?(?:answer|reply|hear|call|write|let me know|decide)(?: .{1,20})?|how long (?:should|do|must) i wait"
    ),
}  # fmt: skip


def question(text: str) -> Topic:
    """What the whole message asks the bot, of the questions that it can answer; "" for anything else."""
    if is_long(text):
        return ""
    said = spelled_out(text)
    return next(
        (topic for topic, asks in _ASKS.items() if pattern(f"{_LEAD}(?:{asks}){_TAIL}").fullmatch(said)), ""
    )
