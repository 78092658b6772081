"""The sentences around a person's own words: pools of frames, of which their words choose one.

The choice is stable: the same words meet the same frames in every run. Other words meet others, so two people
with the same facts don't send the same mail. `{}` stands for what the person said.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final
from zlib import crc32

from conversations.note.address import known
from conversations.note.facts import NoteFacts
from conversations.slips.model import Register


def turned(pool: Sequence[str], facts: NoteFacts, place: str) -> tuple[str, ...]:
    """The pool for this place in the note, the chosen one first; `facts.variant` moves on by one."""
    if facts.register == "formal":
        pool = [frame for frame in pool if not _pattern("casual").search(frame)] or pool
    chosen = crc32(f"{place}|{_seed(facts)}".encode(errors="replace")) + facts.variant
    return tuple(pool[(chosen + step) % len(pool)] for step in range(len(pool)))


def pick(pool: Sequence[str], facts: NoteFacts, place: str) -> str:
    """One of the pool for this place in the note."""
    return turned(pool, facts, place)[0]


def _seed(facts: NoteFacts) -> str:
    """What the choice hangs on: the person's own words, and not how the note is to be told."""
    told = "|".join(
        each if len(each) > 20 else known(each) for each in (facts.interviewer, facts.moment, facts.why)
    )
    return told if told.strip("|") else f"{known(facts.company)}|{known(facts.role)}"


# ── thanks: {day} is " on Tuesday" or nothing, {about} " about the bakery role", {for} " for the bakery role" ─────

THANKS: Final[dict[Register, tuple[str, ...]]] = {
    "plain": (
        "Thank you for talking with me{day}{about}.",
        "Thank you for taking the time to talk with me{day}{about}.",
        "Thank you for our conversation{day}{about}.",
        "Thank you for the interview{day}{for}.",
        "I wanted to thank you for talking with me{day}{about}.",
        "I would like to thank you for the interview{day}{for}.",
        "Thank you for the time you gave me{day}.",
        "I wanted to thank you for your time{day}.",
        "Thank you for meeting me{day}{about}.",
        "Thanks for talking with me{day}{about}.",
        "Thank you for seeing me{day}{about}.",
        "Thank you for the conversation{day}{about}.",
    ),
    "warm": (
        "Thank you so much for talking with me{day}{about}.",
        "Thank you so much for seeing me{day}{about}.",
        "Thank you so much for meeting me{day}{about}.",
        "Thank you for being so generous with your time{day}.",
        "I just wanted to say thank you for our talk{day}{about}.",
        "Many thanks for talking with me{day}{about}.",
        "Thank you for making the time to meet me{day}{about}.",
        "I wanted to say thank you for our talk{day}{about}.",
        "Thanks so much for seeing me{day}{about}.",
        "Thank you for the good conversation{day}{about}.",
    ),
    "formal": (
        "Thank you for taking the time to speak with me{day}{about}.",
        "Thank you for the time you took to speak with me{day}{about}.",
        "I would like to thank you for speaking with me{day}{about}.",
        "I am writing to thank you for the interview{day}{for}.",
        "Thank you for the opportunity to speak with you{day}{about}.",
        "Thank you for seeing me{day}{about}.",
        "Thank you for meeting with me{day}{about}.",
        "I would like to thank you for our conversation{day}{about}.",
        "Thank you for the conversation{day}{about}.",
    ),
}

# ── the moment, by its shape: frames that carry anything, and none that says more than was felt ───────────────────

WHOLE: Final = ("{}.",)
"""A sentence of theirs that needs no frame."""
THING: Final = (
    "What I remember best is {}.",
    "I will remember {}.",
    "Most of all I remember {}.",
    "The part I remember best is {}.",
    "One thing that stayed with me is {}.",
)
# "Your laugh": liked or thought about, it says too much; and a person is no part of a talk.
OF_YOURS: Final = (
    "I will remember {}.",
    "One thing that stayed with me is {}.",
    "Most of all I remember {}.",
)
# Where nothing speaks against having liked it.
LIKED: Final = (
    "I liked {}.",
    "I especially liked {}.",
    "I really liked {}.",
    "One thing I liked very much was {}.",
    "A highlight for me was {}.",
)
# "The dog" and nothing more: more weight than a word can carry makes it odd.
CURT: Final = ("I liked {} very much.", "I especially liked {}.", "I really liked {}.")
# "The good vibes" are nobody's gift and no memory.
MOOD: Final = ("I liked {}.", "I enjoyed {}.", "I really liked {}.")
MET: Final = (
    "It was good to meet {}, too.",
    "I was glad to meet {}, too.",
    "And it was a pleasure to meet {}.",
)
TOPIC: Final = (
    "I enjoyed talking with you about {}.",
    "I liked talking with you about {}.",
    "I liked our conversation about {}.",
    "What I remember best is talking with you about {}.",
    "The part I remember best is when we talked about {}.",
    "Our conversation about {} has stayed with me.",
)
GIVEN: Final = (
    "Thank you, too, for {}.",
    "Thank you also for {}.",
    "Thank you especially for {}.",
    "I was glad of {}.",
)
# `{}` is "why my checkout only has one button", "about my thesis".
ASKED: Final = (
    "You asked {}, and I liked that question.",
    "You asked {}, and that question has stayed with me.",
    "You asked {}, and I am still thinking about it.",
    "You asked {}; that is the part I remember best.",
    "You asked {}, and I have been thinking about it since.",
    "I liked being asked {}.",
    "I enjoyed being asked {}.",
    "I will remember that you asked {}.",
)
# `{}` is "You asked what I'd fixed last, and I told you about my gran's radio".
ASKED_AND: Final = (
    "{}. I enjoyed that part.",
    "{}. That is the part I remember best.",
    "{}. I liked that question.",
)
ASKED_AND_LAUGHED: Final = ("{}. I enjoyed that part.", "{}. That is the part I remember best.")
# `{}` is "your question about my thesis".
QUESTION: Final = (
    "I liked {}.",
    "I especially liked {}.",
    "I am still thinking about {}.",
    "What I remember best is {}.",
    "The part I remember best is {}.",
    "What has stayed with me is {}.",
)
# `{}` is a whole clause: "the projector broke twice".
CLAUSE: Final = (
    "I will remember that {}.",
    "What I remember best is that {}.",
    "Most of all I remember that {}.",
    "One thing I will remember is that {}.",
)
# Where nothing speaks against having liked it.
CLAUSE_LIKED: Final = (
    "I liked that {}.",
    "I really liked that {}.",
    "It made me smile that {}.",
)
SHARED: Final = (
    "I liked that {}.",
    "I enjoyed that {}.",
    "I was glad that {}.",
    "{}, and I enjoyed that.",
)
# What "you" did, likewise.
LIKED_IN_YOU: Final = (
    "I liked how {}.",
    "I really liked how {}.",
    "I liked that {}.",
    "I will remember how {}.",
)
# "you liked my tattoo": nobody is told what they liked; it is remembered.
GLAD: Final = ("I was glad that {}.", *CLAUSE)
# A laugh is told gladly, or it sounds hurt.
LAUGHED: Final = ("I was glad that {}.", "I liked that {}.")
# `{}` is "telling me about your first year there".
DONE_FOR_ME: Final = (
    "Thank you, too, for {}.",
    "Thank you also for {}.",
    "Thank you especially for {}.",
)
# `{}` is "laugh with you about bad printers".
TOGETHER: Final = ("It was good to {}.", "I was glad to {}.", "It was a pleasure to {}.")
# In another language than the note: said to be a note of one's own, or it reads like a mistake.
QUOTED: Final = (
    'There is one moment that I wrote down afterwards, just as it came to me: "{}".',
    'This is how I wrote down the moment I remember best: "{}".',
    'Afterwards I wrote down the part I want to keep, just as it came to me: "{}".',
)
QUOTE: Final = (
    "What you said has stayed with me: {}.",
    "I keep thinking about what you said: {}.",
    "I will remember what you said: {}.",
)
SAID_OF_ME: Final = (
    "You said that {}, and I was glad to hear it.",
    "I was glad to hear you say that {}.",
    "You said that {}, and it has stayed with me.",
)
SAID: Final = (
    "You said that {}, and that has stayed with me.",
    "You said that {}, and I have been thinking about it since.",
    "I will remember that you said {}.",
    "What you said has stayed with me: {}.",
)
WHEN: Final = (
    "I will remember the moment {}.",
    "What I remember best is the moment {}.",
    "Most of all I remember the moment {}.",
    "The moment {} has stayed with me.",
)
HOW: Final = (
    "I will remember {}.",
    "Most of all I remember {}.",
)
HOW_LIKED: Final = ("I liked {}.", "I really liked {}.", *HOW)
DOING: Final = (
    "What I remember best is {}.",
    "I will remember {}.",
    "The part I remember best is {}.",
)
DOING_LIKED: Final = (
    "I enjoyed {}.",
    "I especially enjoyed {}.",
    "A highlight for me was {}.",
    "What I remember best is {}.",
)
KIND: Final = (
    "Thank you for being so {}.",
    "Thank you, too, for being so {}.",
    "I appreciated how {} you were.",
)
# "Nice guy": praise that says no more is said of the meeting.
NICE: Final = ("It was {} to talk with you.", "It was {} talking with you.", "It was {} to meet you.")
# `{}` is "patient with me when I lost my thread".
SO_KIND: Final = (
    "I was glad that you were so {}.",
    "I am grateful that you were so {}.",
    "Thank you for being so {}.",
)
# What is remembered besides.
ALSO: Final = (
    "I also remember {}.",
    "I remember {}, too.",
    "I have not forgotten {} either.",
)
ALSO_THAT: Final = ("I also remember that {}.", "It stayed with me, too, that {}.")
FELT: Final = (
    "I liked that our conversation was {}.",
    "What I remember best is that it was {}.",
    "It was {}, and I liked that.",
)

# ── the end ───────────────────────────────────────────────────────────────────────────────────────────────────────

# The last sentence is one of its own: tied to the wish with an "and" it reads like a form.
HOPE: Final[dict[Register, tuple[str, ...]]] = {
    "plain": (
        "I would be glad to hear from you.",
        "It would be good to hear from you.",
        "I would be glad to hear what you decide.",
        "I hope to hear from you.",
        "I hope to hear what you decide.",
        "I hope that we can talk again.",
        "I would be glad to come back.",
        "It was good to meet you.",
        "I am glad that I got to meet you.",
        "I hope to see you again.",
        "I would gladly come in again.",
    ),
    "warm": (
        "I'd love to hear from you.",
        "I hope to hear from you soon.",
        "I'm looking forward to hearing from you.",
        "I hope we can talk again.",
        "I'd gladly come back.",
        "I'm so glad I got to meet you.",
        "I hope to see you again soon.",
        "It would be lovely to hear from you.",
        "I look forward to hearing what you decide.",
        "It was lovely to meet you.",
    ),
    "formal": (
        "I would be pleased to hear from you.",
        "I look forward to hearing from you.",
        "I would welcome the chance to speak again.",
        "I would be glad to meet again.",
        "I would be glad to continue our conversation.",
        "It was a pleasure to meet you.",
        "I hope that we may speak again.",
        "I would be glad to come in again.",
        "It was a pleasure to speak with you.",
        "I look forward to hearing of your decision.",
    ),
}
# Where they gave no reason: that they still want it, and no feeling that nobody spoke of.
STILL: Final[dict[Register, tuple[str, ...]]] = {
    "plain": (
        "I am still very interested in {job}.",
        "I am still interested in {job}.",
        "I would very much like {job}.",
    ),
    "warm": (
        "I'm still very interested in {job}.",
        "I'd really like {job}.",
        "I'd still very much like {job}.",
    ),
    "formal": (
        "I remain very interested in {job}.",
        "I am still very interested in {job}.",
        "I would very much like to take on {job}.",
    ),
}
# After their reason, which says it already.
TIED: Final[dict[Register, tuple[str, ...]]] = {
    "plain": (
        "That is why I would like {job}.",
        "That is what draws me to {job}.",
        "That is why {job} appeals to me.",
    ),
    "warm": (
        "That's why I'd love {job}.",
        "That's what draws me to {job}.",
        "That's why {job} appeals to me so much.",
    ),
    "formal": (
        "That is why I would very much like {job}.",
        "That is what draws me to {job}.",
        "That is why {job} appeals to me.",
    ),
}
# For a note that would be curt without it: that it was good to hear, and no feeling that nobody spoke of.
MORE: Final = (
    "I came away with a clear picture of the work.",
    "It was helpful to hear more about the work.",
    "I now have a better picture of the work.",
    "It helped me to hear more about the work.",
)
WHATEVER: Final = (
    "Whatever you decide, I am glad that we talked.",
    "Whatever comes of it, it was good to meet you.",
)
AGAIN: Final = (
    "Thank you again for your time.",
    "Thank you again for the conversation.",
    "Thank you again for seeing me.",
)

# ── better answers: {q} is "about joins", {question} "your question about joins", {on} "joins" ──────────────

ADDED_TO: Final = (
    "On {on}, I would like to add this: {}",
    "{question} has stayed with me, and I would put it like this: {}",
    "You asked {q}, and I would like to add this: {}",
    "I have come back to {question} since, and I would like to add this: {}",
    "Since we talked I have come back to {question}, and this is what I would say now: {}",
)
ADDED: Final = (
    "I would like to add one thing: {}",
    "There is one thing I would like to add: {}",
    "I have thought more about what we discussed, and I would like to add this: {}",
    "To what we talked about, I would like to add this: {}",
)
EXAMPLE_TO: Final = (
    "On {on}, I would like to add an example: {}",
    "You asked {q}, and I have thought of an example since: {}",
    "I have come back to {question} since, and here is an example: {}",
)
EXAMPLE: Final = (
    "I would like to add an example: {}",
    "Here is an example that I would like to add to what we talked about: {}",
)
# After the apology for having been vague about it.
OWNED_WHY: Final = ("What draws me to {job} is {}.", "What I like about {job} is {}.")
OWNED_CHANCE: Final = (
    "What draws me to {job} is the chance {}.",
    "What I like about {job} is the chance {}.",
)
OWNED_ANSWER: Final = (
    "I have thought about it since, and I would put it like this: {}",
    "What I would say now is this: {}",
    "Here is what I would say now: {}",
)

# ── short forms for a warm note, long ones for a formal one ───────────────────────────────────────────────────────

_SHORT: Final = {
    "I am": "I'm", "I would": "I'd", "I have": "I've", "I will": "I'll", "it is": "it's", "that is": "that's",
    "It is": "It's", "There is": "There's", "there is": "there's", "you would": "you'd", "You are": "You're",
}  # fmt: skip


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(
        {
            "long": rf"\b(?:{'|'.join(_SHORT)})\b(?=\s[a-z{{])",
            "casual": r"\b(?:Let me|I really|I want \{job\}|Thanks)(?!\w)",
        }[name]
    )


def spoken(frame: str, facts: NoteFacts) -> str:
    """The frame as one says it in this register: a warm note says "I'm"."""
    return _pattern("long").sub(lambda found: _SHORT[found[0]], frame) if facts.register == "warm" else frame


_STARTS: Final = (
    *(frame.partition("{")[0].strip() for frame in OWNED_ANSWER),
    "What draws me to this job is",
    "What I like about this job is",
)
OWNED: Final = _STARTS + tuple(
    _pattern("long").sub(lambda found: _SHORT[found[0]], start) for start in _STARTS
)
"""How an answer begins that belongs to the apology before it, in every register."""
