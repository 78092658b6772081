"""The turns of phrase that the checks look for, as alternatives of one pattern each; all case-insensitive."""

from typing import Final

from conversations.slips.model import Kind

APOLOGY: Final = (
    r"sorry", r"apolog\w+", r"forgive me", r"my bad", r"excuse me", r"I regret", r"my regrets", r"pardon me",
    r"beg (?:your )?pardon", r"mea culpa",
)  # fmt: skip
NO_APOLOGY: Final = (
    r"sorry (?:to hear|for your loss|about your loss)", r"no need to apologi[sz]e",
    r"(?:not|never|aren't) sorry",
)  # fmt: skip
PLACEHOLDER: Final = (
    r"\[[^\[\]\n]{1,60}\]",
    r"\{[^{}\n]{0,60}\}",
    r"<[^<>\n@]{1,60}>",
    r"_{3,}",
    r"\bX{3,}\b",
    r"\b(?:TBD|TO-?DO|lorem ipsum)\b",
    r"\b(?:insert|your|company|interviewer'?s?|recipient'?s?) name(?: here)?(?=[,.\n\]]|$)",
)
SELF_DEPRECATION: Final = (
    r"idiot\w*", r"stupid\w*", r"dumb", r"pathetic", r"useless", r"hopeless", r"embarrass\w+", r"ashamed",
    r"an? (?:total |complete )?(?:disaster|mess|failure|fool)", r"I suck\w*", r"blew it", r"bombed",
    r"ruined",
    r"(?:messed|screwed) up", r"wasted your time", r"let you down", r"not good enough", r"my worst",
    r"I(?:'m| am| was) (?:so |really |such )?(?:bad|terrible|awful|rubbish|the worst)",
)  # fmt: skip
BEGGING: Final = (
    r"beg(?:ging)?", r"desperate(?:ly)?", r"(?:second|another|one more) chance", r"make allowances?",
    r"go easy",
    r"please (?:give|hire|consider|take|let|don't hold|forgive)", r"hold (?:it|this|that) against",
    r"don't hold",
    r"take (?:this|that|it) into (?:account|consideration)", r"I (?:really )?need (?:this|the|a) job",
    r"bear (?:this|that|it) in mind",
)  # fmt: skip
PAY: Final = (
    r"salar(?:y|ies)", r"wages?", r"compensation", r"the pay", r"good pay", r"pay is", r"pays well",
    r"paid well", r"well[- ]paid", r"money", r"work for (?:less|free)", r"bonus(?:es)?",
)  # fmt: skip
NAMES_THE_MISTAKE: Final = (
    r"I should(?: have|'ve)", r"I wish I(?: had|'d)", r"I got (?:it|that|this) wrong", r"was wrong",
    r"my (?:mistake|error|slip)", r"I (?:was|am) wrong", r"not what I said", r"instead of what I said",
    r"I forgot to", r"I failed to", r"I misunderstood", r"I misheard", r"I blanked", r"I rambled",
    r"went blank", r"I meant to", r"I didn't (?:answer|say|explain)", r"I answered badly",
)  # fmt: skip

RAISES: Final[dict[Kind, tuple[str, ...]]] = {
    "late": (
        r"(?:arriv\w+|c[ao]me|coming|got (?:in|there|here)|was|am|being|running|start\w*)(?: \S+){0,3} late",
        r"lateness", r"my delay", r"ke(?:pt|eping) you waiting", r"wasn't (?:there )?on time", r"held up",
    ),
    "wrong_name": (
        r"name wrong", r"wrong name", r"call(?:ed|ing) you", r"mixed up (?:your|a|the) names?",
        r"company's name", r"\w+ should have been \w+",
    ),
    "misunderstood_question": (
        r"mis(?:understood|read|heard|took|interpreted)", r"misunderstanding", r"the confusion",
        r"mix(?:ed)?[- ]?up", r"took your question", r"answered (?:a|the) (?:different|wrong) question",
    ),
    "odd_answer": (
        r"(?:answers?|reply)\b[^.]{0,60}\b(?:odd\w*|strange\w*|off the mark|weird\w*|made no sense)",
        r"how oddly\b[^.]{0,20}answers?", r"(?:answers?|reply)\b[^.]{0,60}\bunclear",
    ),
    "blanked": (
        r"(?:went|going|was) blank", r"blanked", r"mind (?:was|went) (?:blank|empty)", r"lost for words",
        r"I froze", r"los(?:t|ing) my thread",
    ),
    "rambled": (
        r"rambl\w+", r"(?:went|going|talk(?:ed|ing)) (?:on )?(?:for )?(?:so|too) (?:long|much)",
        r"ran (?:too |so )?long", r"got carried away", r"long-winded",
    ),
    "weak_motivation": (
        r"vague about why", r"slow to say why", r"unclear about my reasons", r"didn't (?:say|explain) why I",
    ),
    "unprepared": (
        r"(?:un|under|ill-)prepared", r"read up",
        r"(?:not|n't) (?:have |had |having )?(?:prepared?|research\w*|done my homework|looked into)",
    ),
    "oversold_or_untrue": (
        r"exaggerat\w+", r"oversold", r"overstated", r"not (?:quite |entirely )?true",
        r"wasn't (?:quite )?true",
        r"untrue", r"I lied", r"made it sound",
    ),
    "negative_about_past": (
        r"complain\w*", r"spoke (?:ill|badly)", r"speaking ill", r"negative about", r"bad-?mouth\w*",
        r"ranted", r"hard on (?:my|an|the|them)",
    ),
    "interrupted": (
        r"interrupt(?:ed|ing)", r"cut (?:you|her|him|them) off", r"cut in", r"cutting in",
        r"talk(?:ed|ing) over",
    ),
    "tech_failure": (
        r"(?:connection|camera|microphone|mic|wi-?fi|sound|zoom|audio|video) (?:\w+ ){0,2}"
        r"(?:trouble|problems?|issues?|failure|froze|dropped|cut out|died|failed)",
        r"tech(?:nical)? (?:trouble|problems?|issues?|failure)", r"trouble with (?:my|the)",
    ),
    "phone_or_noise": (
        r"phone (?:\w+ ){0,2}(?:rang|went off|buzzed|rings?|ringing|going off)", r"(?:the|background) noise",
        r"interruption (?:on|from)",
    ),
    "appearance": (
        r"(?:under)?dressed", r"my (?:clothes|outfit|shirt|jeans|hair|shoes|stain)", r"stain on my",
    ),
    "technical_wrong": (
        r"(?:answers?|solution)\b[^.]{0,60}\b(?:wrong|incorrect)", r"my (?:wrong|incorrect) answer",
        r"mistake in (?:my|one)", r"got\b[^.]{0,20}(?:answers?)\b[^.]{0,60}\bwrong",
    ),
    "no_questions": (
        r"no questions", r"(?:not|n't) (?:have|having) (?:any |more )?questions", r"any questions ready",
    ),
    "salary_blunder": (r"salary", r"wages?", r"pay", r"money", r"question of terms", r"practical side"),
    "nerves": (r"nerves", r"nervous\w*", r"shak(?:y|ing)", r"trembl\w+", r"sweat\w+", r"anxious", r"anxiety"),
    "rude_or_joke": (
        r"(?:my|the|that) (?:\w+ )?(?:joke|remark|comment)", r"(?:I was|being) rude", r"rudeness",
    ),
    "wrong_place_or_day": (
        r"wrong (?:building|floor|office|entrance|address|door|room|campus|place|day|date|time)",
        r"wrong (?:link|call|site|branch|station|street|hour|week|morning|afternoon)", r"mixed up the \w+",
        r"got lost",
    ),
    "materials": (
        r"mix-up with", r"wrong (?:version|file|cv|document)",
        r"(?:forgot|missing|without|didn't (?:have|bring)) (?:my|the) (?:cv|resume|résumé|portfolio|papers"
        r"|documents?|certificates?)",
    ),
    "other": (r"the slip I made",),
}  # fmt: skip
"""How a note brings a slip of this kind up."""

TELLING_DETAIL: Final[dict[Kind, str]] = {
    "wrong_name": "name_used",
    "odd_answer": "topic",
    "rambled": "topic",
    "negative_about_past": "topic",
    "interrupted": "topic",
    "phone_or_noise": "topic",
    "appearance": "topic",
    "rude_or_joke": "topic",
    "other": "topic",
}
"""The detail that gives the slip away by itself when the note mentions it."""
