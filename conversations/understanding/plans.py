"""A plan for how to answer, in place of an answer: "keep it short", "two sentences, then stop", "ask them to repeat it".

It is worth keeping as a lesson, and would be nonsense as the words one would say: "What I would say now: slow down".
Only a text that is nothing else counts. "Listen first, then fix it" may be what they would tell about a rude customer.
"""

from typing import Final

from conversations.understanding.everyday import spelled_out
from conversations.understanding.text import pattern

_LEAD: Final = (
    r"(?:(?:and|then|so|but|or|next time|i (?:would|will|should|could|need to|have to|want to|must|ought to|think i would|am going to)"
    r"|to|just|maybe|probably|simply|also|first|try to|trying to|try and|learn to|remember to|make sure (?:i|to)|well|um|uh|ok|please|definitely|instead|actually|not to|never|do not|not) )*"
)
_COUNT: Final = r"(?:one|two|three|four|a couple of|a few|1|2|3|4|a|half a|thirty|30|sixty|60|ten|20|twenty)"
_IT: Final = r"(?:it|that|this|things|my (?:\w+ )?answers?|answers?|the answer|myself|what i say|my point)"
_PLANS: Final = (
    rf"(?:keep|make|cut|leave|have) {_IT} (?:\w+ )?(?:short|shorter|brief|briefer|simple|simpler|concise|tight|tighter|focused|snappy|snappier|down|clear|clearer|under .*|to .*|there|at that)",
    r"(?:be|stay|get|sound) (?:a (?:bit|little|lot) |more |less |much |so )*(?:short|shorter|brief|briefer|concise|quicker|quiet|quieter|calm|calmer|slower|clearer|direct|focused|specific|"
    r"to the point|on point|on topic|on track|rambly|nervous|wordy|chatty)",
    rf"(?:stop|shut up|finish|end(?: {_IT})?|pause|wait|breathe|(?:be|stay) quiet)(?: (?:talking|rambling|waffling|there|after .*|sooner|earlier|at .*|when .*|once .*|in time|then|for .*|before .*|first|breathe|myself))*",
    r"(?:slow|calm|quieten) (?:it |myself )?down(?: a (?:bit|little))?",
    r"(?:take|get|have|grab) (?:a|one|my) (?:deep |big |long |second |quick |slow |short |little )*(?:breath|moment|second|sec|minute|pause|beat|sip(?: of water)?|time)(?: .*)?|take my time",
    r"count to (?:\w+)(?: .*)?",
    r"(?:ask|beg) (?:them |her |him |you )?for (?:a |another |some |more |one )*(?:deep )?(?:moment|second|sec|minute|time)(?: .*)?",
    r"(?:ask|get) (?:them|her|him|the \w+) to (?:repeat|rephrase|say|clarify|explain|reword)\b.*|ask (?:them |her |him )?what (?:they|she|he|it) (?:meant|means|mean)",
    r"(?:listen(?: properly| carefully| first)? to|read|hear|answer|stick to|stay on|focus on|get back to) the (?:\w+ )?(?:question|point|topic|thing)(?: .*)?",
    rf"(?:stick to|give|say|use|prepare|have|only say|limit it to|aim for)? ?{_COUNT} (?:short |clear |good |quick )?(?:sentences?|points?|lines?|examples?|minutes?|seconds?|bullet points?|things?)(?: (?:max|tops|only|at most|and (?:stop|done|out)|then (?:stop|done)|ready|each|or less|or so))*",
    r"get (?:straight )?to the point(?: .*)?",
    r"(?:say|talk|speak|ramble|waffle|go on|explain|ask|think|panic|worry)(?: (?:a (?:bit|lot|little)|much))? (?:less|more slowly|slower|slowly|clearly|louder|so much|so long|too long|first|ahead|on(?: and on)?|about less)(?: .*)?",
    r"(?:ramble|waffle|babble|blabber|over-?explain|over ?think|panic|rush|interrupt|go off(?: topic| on tangents?| track)?|lie|guess|make (?:things|stuff|it) up|rabbit on)",
    r"(?:less|more|fewer) (?:waffle|talk|talking|rambling|detail|details|words|structure|about .*|of .*)",
    r"(?:prepare|practi[sc]e|rehearse|revise|learn|memori[sz]e|write down|look up|read up(?: on)?|study|have) (?:for )?(?:it|that|this|an answer|answers|an example|my answers?|a (?:few |short |better |good )*(?:example|answer|story|pitch)|(?:more|some|a few|two|three) (?:examples|answers|stories|questions)|better|more)(?: (?:ready|before(?:hand)?|first|out loud|at home|in advance|properly))*",
    r"use (?:the )?star(?: (?:method|format))?(?: .*)?|think (?:before .*|first|it through)|shorter|briefer|slower|briefly|not so (?:long|fast|much)",
)


def only_a_plan(text: str) -> bool:
    """Whether the whole text says how to answer, and nothing of the answer; long texts never do."""
    said = spelled_out(text)
    parts = [
        part for part in pattern(r"\s*(?:[,.;:!/]|\band then\b|\bthen\b|\band\b)\s*").split(said) if part
    ]
    return 0 < len(parts) <= 5 and len(said.split()) <= 30 and all(map(_plan, parts))


def _plan(part: str) -> bool:
    return pattern(_LEAD + "(?:" + "|".join(_PLANS) + ")").fullmatch(part) is not None
