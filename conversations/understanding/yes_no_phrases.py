"""How people say yes, no and "in two minds", as data for `yes_no`.

WORDS and PHRASES settle it when they come first, however the sentence goes on. SHAPES are whole sentences, as patterns
over `spelled_out` words, the weightiest first. A phrase list is parted by " / ".
"""

from typing import Final, Literal, TypeAlias

YesNo: TypeAlias = Literal["yes", "no", "unsure"]

# One word that settles it, when it comes first.
WORDS: Final[dict[YesNo, str]] = {
    "yes": (
        "yes y yeah yea yeh yep yup ye yess yesss yesssss yas yass ya yah aye si sí oui ja da sim hai sure "
        "definitely absolutely "
        "certainly totally indeed correct right exactly precisely true ok okay okey okie k kk fine good "
        "great perfect alright "
        "cool lgtm yessir affirmative agreed probably likely obviously clearly naturally gladly surely "
        "accurate deffo def "
        "defo defs bingo presumably yessss yh yus yepp yupp yeahh 100%"
    ),
    "no": (
        "no n nope nah na nay noo nooo noooo non nein nee nej não never negative wrong incorrect false "
        "unlikely doubtful hardly "
        "nevermind nvm nopes noppe"
    ),
    "unsure": (
        "maybe perhaps possibly dunno idk unsure depends hmm hmmm uncertain meh somewhat iunno mayb maybee "
        "potentially"
    ),
}

# A few words that together say more than the first of them, parted by " / ". Looked
# for at the start, the longest first.
PHRASES: Final[dict[YesNo, str]] = {
    "yes": (
        "can lah / can la / can can / of course / why not / no problem / no worries / not wrong / i think so / think so / i guess so / "
        "guess so / i guess / "
        "i suppose so / i suppose / suppose so / i believe so / believe so / i do / i did / i would / i "
        "will / i have / i am / "
        "she did / he did / they did / it is / it was / its right / thats right / that is right / thats "
        "correct / that is correct / "
        "thats it / thats the one / you got it / you have it / got it / nailed it / spot on / looks good / "
        "looks right / "
        "look good / sounds good / sounds right / sounds about right / sounds like it / seems right / go "
        "ahead / go for it / "
        "do it / please do / yes please / all good / all right / works for me / for sure / most likely / "
        "very likely / "
        "more or less / pretty much / for the most part / kind of yes / sort of yes / i want to / id like "
        "to / id like that / "
        "id love to / lets do it / lets do that / lets / thats true / too right / you bet / pretty sure / "
        "im sure / i am sure / "
        "go on then / if you like / if you must / if you insist / if you want / if it helps / be my guest / be rude not to / it would be rude not to / im game / count me in / oh 100% / bang on / dead right / "
        "dead on / hundo p / too easy / quite sure / fairly sure / im pretty sure / im fairly sure / im certain / im positive / without a "
        "doubt / no doubt / "
        "well yes / well yeah / i say yes / id say yes / id say so / i would say so / leaning yes / rather "
        "yes / more yes than no / "
        "id lean yes / very much / very much so / a bit / a little / kinda / sort of / kind of / somehow "
        "yes / use it / use this / "
        "use that / not bad / could be yes / probably yes / probably so / i hope so / hope so / thats fine "
        "/ its fine / its good / "
        "thats good / that works / it works / happy with that / happy with it / im happy with it / love it "
        "/ like it / i like it / "
        "no changes / nothing to fix / nothing to change / no corrections / 100 percent / hundred percent "
        "/ all correct / all right then / "
        "yes and yes / mostly / mostly right / mostly yes / basically / ja genau / oh yes / oh yeah / hell "
        "yes / hell yeah / "
        "you are right / youre right / right on / send it / keep it / keep them / i reckon / i reckon so / "
        "it did / we did"
    ),
    "no": (
        "of course not / not really / not at all / not quite / not exactly / not right / not correct / not "
        "true / not that i know / "
        "not that i noticed / not that i saw / not to my knowledge / not as far as i know / i dont think "
        "so / dont think so / "
        "i dont believe so / i doubt it / doubt it / i dont / i didnt / i wouldnt / i wont / i havent / im "
        "not / i am not / "
        "she didnt / he didnt / they didnt / it isnt / it wasnt / thats not right / thats not correct / "
        "that is not right / "
        "that isnt right / that isnt correct / thats not it / thats not quite right / thats wrong / that "
        "is wrong / its wrong / "
        "its not right / its not / not me / no way / no chance / no fear / heck no / no ta / nowhere near / not remotely / not for me / not likely mate / no thanks / no thank you / no need / no one / nobody "
        "/ no one did / nobody did / "
        "none / none of them / nothing / nothing at all / definitely not / absolutely not / certainly not "
        "/ surely not / "
        "probably not / likely not / i guess not / guess not / i suppose not / suppose not / i think not / "
        "i hope not / i fear not / "
        "maybe not / perhaps not / possibly not / rather not / id rather not / please dont / dont / do not "
        "/ dont do it / "
        "dont want to / i dont want to / i dont want that / not now / not yet / not this time / not today "
        "/ not necessary / "
        "not needed / not interested / never mind / hell no / oh no / well no / nah not / no not / leaning "
        "no / rather no / "
        "more no than yes / id lean no / id say no / i say no / id say not / i would say no / most "
        "unlikely / very unlikely / "
        "highly unlikely / sure not / far from it / nothing like that / leave it / skip it / it didnt / we "
        "didnt / hard no / "
        "mostly not / mostly wrong / not entirely / not fully / not completely / not even / not likely / "
        "couldnt be / cant be / "
        "fix something / something is wrong / somethings wrong / somethings off / something is off / not "
        "all of it / not all / wrong one"
    ),
    "unsure": (
        "not sure / im not sure / i am not sure / not so sure / not too sure / not really sure / not quite "
        "sure / not entirely sure / "
        "not certain / im not certain / i dont know / dont know / dont really know / i dont really know / "
        "i do not know / "
        "i have no idea / no idea / no clue / not a clue / i have no clue / hard to say / hard to tell / "
        "difficult to say / "
        "hard to know / cant say / cant tell / i cant say / i cant tell / couldnt tell / couldnt say / i "
        "couldnt tell / could be / "
        "may be / might be / might have / they might have / she might have / he might have / i might / it "
        "might / i may / "
        "who knows / god knows / yes and no / yes or no / fifty fifty / 50 50 / its possible / possible / "
        "i wonder / "
        "it depends / that depends / i cant remember / i dont remember / cant remember / dont remember / i "
        "cant recall / "
        "i dont recall / im unsure / im torn / torn / on the fence / im on the fence / either way / both / "
        "neither / undecided / "
        "i havent decided / havent decided / let me think / not really sure / maybe yes / maybe no / "
        "sometimes / i forget / "
        "i forgot / i didnt see / i didnt notice / i wasnt looking / no sure / shrug / beats me / you tell "
        "me / "
        "your guess is as good as mine / how would i know / how should i know / wish i knew / i wish i knew / search me / jurys still out / the jurys out / six of one / ask me something easier / ask me an easier one"
    ),
}

# Turns of phrase that mean the opposite of how they open: "wouldn't say no", "can't say I did". Tried before anything else.
IDIOMS: Final[tuple[tuple[YesNo, str], ...]] = (
    (
        "yes",
        r"(?:well |oh |um |i |we |they |she |he |you )*(?:would|could|can|will|could ever|am|are|is|do|did) (?:not|hardly|never) (?:\w+ly )?(?:be able to |going to |going |want to |like to )?(?:say no(?!t)|refuse|complain|object|turn (?:it|that|this) down|hurt|go amiss|argue with|disagree|miss (?:it|that|this)|have missed|put it better|have put it better|mind(?! if))\b.*"
        r"|(?:it |that )?would be (?:a shame|a pity|rude|silly|daft|foolish|mad|crazy) not to.*|(?:i )?(?:do|can|could) not see (?:any reason )?why not.*|how (?:could|can|would) (?:they|she|he|i|you|we|anyone|anybody) (?:possibly )?not\b.*|(?:who|why) (?:would|could) not.*|why ever not|what else|hard not to.*|hard to miss.*|need you ask|is the pope catholic|does a bear.*|(?:it is|that is|that would be)? ?a yes(?: from me)?"
        r"|if (?:you|it|that|they) .{2,40} (?:sure|yes|ok|fine|then yes|go ahead|why not|alright|can not hurt|great|do)(?: (?:can not hurt|could not hurt|why not|then|please|thanks|go ahead|do it|by me|with me))*",
    ),
    (
        "no",
        r"(?:i )?would not (?:dream|hear|think) of (?:it|that).*|.{3,60} so (?:that is |it is |it has to be |i would say |i say )?(?:a )?no(?: i (?:think|guess|suppose))?|(?:i )?would (?:sooner|rather) (?:eat|die|chew|swallow|stick|gouge|lick|poke|walk on|walk over|sleep on|be shot|have (?:root|teeth|a tooth)|pull|drink|jump|set|kiss|marry|boil|bath|wrestle|crawl|burn|fight|move to|watch paint)\b.*"
        r"|(?:i )?(?:can|could) not (?:honestly |really )?(?:say|claim) (?:that )?(?:i|they|she|he|it|we|you) (?:did|do|was|were|have|had|has|would|is|noticed|saw|care|am)\b.*"
        r"|(?:over my dead body|not (?:in a million|on your life|for all the|if i can help|if you paid|by a long|so far as|a bit of it).*|when (?:hell|pigs) .*|do i look like.*|(?:it is|that is|that would be)? ?a no(?: from me)?.*)",
    ),
    (
        "yes",
        r"(?:i )?(?:\w+ )?(?:hav(?:e)? to|must|going to|will|can|could|lean(?:ing)?|want to|would)? ?(?:say|go with|go for|vote|opt for|lean|leaning|tend towards) (?:a |an |the |towards |to |probably |definitely |that is a |it is a )*yes\b(?! and no| or no).*",
    ),
    (
        "no",
        r"(?:i )?(?:\w+ )?(?:hav(?:e)? to|must|going to|will|can|could|lean(?:ing)?|want to|would)? ?(?:say|go with|go for|vote|opt for|lean|leaning|tend towards) (?:a |an |the |towards |to |probably |definitely |that is a |it is a )*no\b(?! more).*",
    ),
)  # fmt: skip

# Sentences whose shape settles it, tried in this order.
SHAPES: Final[tuple[tuple[YesNo, str], ...]] = (
    (
        "unsure",
        r".*\b(?:not|never|no) (?:\w+ )?(?:sure|certain|clear|secure|decided|convinced|confident|a hundred percent)\b.*"
        r"|.*\b(?:can|could) not (?:\w+ )?(?:say|tell|call|judge|decide|remember|recall|swear|know|be sure)\b.*"
        r"|.*\bwould not (?:know|like to say|swear|bet)\b.*"
        r"|.*\b(?:do|does|did) not (?:\w+ )?(?:know|remember|recall|have (?:a|any) (?:clue|idea|notion))\b.*"
        r"|.*\b(?:hard|difficult|tough|tricky|impossible) (?:\w+ )?to (?:say|tell|know|judge|read|remember)\b.*"
        r"|.*\b(?:no|not a|not have a|not the|have not a|have not the|not got a|not have the) (?:\w+ )?(?:clue|idea|notion|foggiest|scooby|breeze)\b.*"
        r"|.*\b(?:two minds|either way|half half|half and half|fifty fifty|50 50|yes and no|bit of both|confused between|unclear|iffy|undecided|"
        r"on the fence|not able to (?:say|decide|tell)|not decided|changing my mind|back and forth|still deciding|depends|god knows|goodness knows|lord knows|who knows)\b.*"
        r"|(?:hm+ |um+ |uh |well )?(?:maybe|possibly|could be|might be|might do|eh+|meh|partly|partially|both|neither|so so|torn|unsure|i am torn|sort of|i wonder|i forget|i forgot|"
        r"somewhat|let me think.*|i (?:need|have|want) to think.*|will think about it|need to think.*|not decided yet)(?: (?:maybe|yes|no|not|so|i do not know|later|tbh|honestly|really|though|tho|man|idk|and|then|about it|or))*",
    ),
    (
        "no",
        r"(?:well |oh |ah |i mean |honestly |sorry |um |uh )*(?:no )*(?:i|she|he|they|we|it|that|you|nobody|u) (?:\w+ly |really |just |still )?(?:do|did|does|is|was|would|will|have|has|am|are|were|can|could|should) (?:not|never)(?: (?!sure\b|know\b|certain\b)\w+){0,6}"
        r"|not (?!sure|certain|clear|bad\b|wrong)(?:\w+ ?){1,5}"
        r"|(?:no |ah |nope )*i am (?:good|fine|ok|grand|alright|right|all right|set|covered|all good|all set|sorted)(?: (?:on (?:that|this|it)|thanks|thank you|for now|without|as i am|as is|like this|actually|man|bro))*"
        r"|(?:no )*(?:you are|it is) (?:alright|grand|ok|fine|good)(?: (?:thanks|thank you|as it is|like that|like this|no need))*"
        r"|(?:by no means|heavens no|god no|lord no|hell no|hard no|far from it|as if|fat chance|not a hope|not a chance|nada|nein.*|rather not|i would rather (?:you )?(?:did |do )?not.*|do not bother.*|leave it(?: be| off| out)?|"
        r"i will pass.*|pass on (?:that|it|the) ?.*|that is a no.*|never.*|no gracias|non merci|nie|nahi.*|ei|nope.*|negatory|certainly not|no need.*|i no want.*|i think (?:that )?no.*|i think not.*|i believe (?:that )?no.*|doubt.*|"
        r"i (?:\w+ )?doubt .*|unlikely.*|hardly.*|not)"
        r"|.*\bno need\b.*|.*\b(?:would rather|rather|prefer) (?:you |that you )?(?:did |do )?not\b.*",
    ),
    (
        "yes",
        r"(?:well |oh |ah |i mean |honestly |um |uh )*(?:i|she|he|they|we|it|that|all|you) (?:\w+ly |sure |really |totally |both |all )?(?:do|did|does|is|was|would|will|have|has|am|are|were)(?: (?:that|so|too|indeed|exactly|it|yes|actually|alright|right|for sure|all right))*"
        r"|(?:well |oh |ah |yes |i think |i believe |i guess |i say )*(?:that|it|this|e|everything|all|you|all of it|all of that|sounds|looks|seems|is)(?: is| was| are| sounds?| looks?| seems?| would be| will be| has| be| got it)? ?(?:\w+ ){0,2}?(?:correct|right|true|good|fine|perfect|accurate|great|lovely|spot on|exact|"
        r"exactly|it|the one|so|about right|ok|nice|helpful|wonderful|grand|fab|brilliant|handy|alright|useful|ideal|amazing|awesome|appreciated|cool|like that|size of it|what i said|what i meant)(?: (?:to me|so|only|enough|exactly|please|now|is|yes|for me|indeed|thanks|thank you|right|then|it|pal))*"
        r"|(?:i )?(?:would )?(?:think|believe|guess|say|reckon|suppose|figure|expect)(?: that)? (?:so|yes|it is|it is right|right|it did|she did|he did|they did)(?: .*)?"
        r"|(?:i )?(?:reckon|suppose|guess|think|believe) so.*"
        r"|(?:i |we )?would (?:really )?(?:love|like|appreciate|want|welcome)(?: (?:that|it|to|one|this|some help|please|very much|a lot|a reminder))*"
        r"|i (?:do )?(?:want|need|like)(?: (?:it|that|to|one|this|please|so|the reminder))*"
        r"|(?:please|kindly|yes)(?: (?:do|proceed|do it|help me|go ahead|continue|so|yes|remind me|send it|keep it))*(?: (?:it|sir|love|thanks|now|the needful|kindly))*"
        r"|(?:very|so|too|quite|all|that is|absolutely|totally|entirely|completely|e) (?:correct|right|true|accurate|good)(?: enough)?"
        r"|(?:i (?:do )?not see why not|why not|sure why not|could not agree more|would not hurt|can not hurt|(?:go|crack|fire) (?:head|ahead|on|for it|away|right ahead)(?: (?:then|so|please|it|pal|love))*|with pleasure|by all means|for sure|facts|bet(?: do it)?|say less|word|deal|duh|sweet(?: as)?|righto|right o|grand|deadly|too easy|"
        r"claro(?: que s[ií])?|vale|dale|d accord|genau|klar|gerne|jawohl|stimmt|davai|haan? ji|ji|hanji|acha|theek hai|done deal|you know it|you got it|aight|ight|no doubt|not wrong|no problem|no worries|roger(?: that)?|fine by me|works|suits me|10 4|no objections?|god willing(?: yes)?|"
        r"och yes|naturally|undoubtedly|agreed|do the needful|ok do the needful|yes .*|absolutely|mostly|nearly all.*|pretty much|more or less|"
        r"same thing only yes|si|sí|是的?|对|好的?|没问题|はい|うん|да|نعم|हाँ|हां)",
    ),
)  # fmt: skip

# What is wrapped around an answer.
OPENERS: Final = "well um uh uhm er oh ah hmm hm honestly actually tbh och sure sorry now then and but haha lol ha omg ugh heavens god gosh like so"
CLOSERS: Final = (
    "love pal mate sir madam o oo na now please thanks you thank so lol haha man bro bruh yes then though tho really actually tbh honestly much very "
    "honest be to sha oga buddy guys dear bot fam friend hun hon darling babe baby i think guess"
)
MARKS: Final[dict[YesNo, str]] = {
    "yes": "👍✅✔👌💯🙌☑🆗🤝",
    "no": "👎❌✖🚫🙅⛔",
    "unsure": "🤷🤔",
}

# "It was" is a yes; "it was raining" is not.
BARE = r"(?:i|she|he|they|we|it) (?:do|did|would|will|have|am|is|was|can|are|were)(?: not)?|it is (?:not|good|fine)"

# Words that say yes alone, and something else in front of others: "good question", "right after that".
NEEDS_AN_END: Final = (
    "good great fine right perfect cool true k n y na da si ja likely clearly obviously none nothing "
    "possible "
    "torn both neither nobody naturally wrong never hardly somewhat meh negative false lets"
)
