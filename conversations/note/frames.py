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


def pick(pool: Sequence[str], facts: NoteFacts, place: str, turn: int = 0, step: int = 0) -> str:
    """One of the pool for this place in the note; `facts.variant` moves on by one.

    `step` takes the next one in the place of one that won't do. `turn` counts the frames of this kind before it: a
    second "I would like to add" is none.
    """
    if turn:
        pool = [frame for frame in pool if " add " not in frame] or pool
    if facts.register == "formal":
        pool = [frame for frame in pool if not _pattern("casual").search(frame)]
    chosen = crc32(f"{place}|{_seed(facts)}".encode(errors="replace"))
    return pool[(chosen + facts.variant + turn + step) % len(pool)]


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
        "A short note to thank you for our talk{day}{about}.",
        "Thank you for meeting me{day}{about}.",
        "Thanks for talking with me{day}{about}.",
        "Thank you for seeing me{day}{about}.",
        "Thank you for the conversation{day}{about}.",
    ),
    "warm": (
        "Thank you so much for talking with me{day}{about}.",
        "Thank you for talking with me{day}{about}. It was good to meet you.",
        "Thank you so much for the talk we had{day}{about}.",
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

# ── the moment, by its shape ──────────────────────────────────────────────────────────────────────────────────────

WHOLE: Final = ("{}.",)
"""A sentence of theirs that needs no frame."""
THING: Final = (
    "I keep thinking about {}.",
    "I keep coming back to {}.",
    "What has stayed with me is {}.",
    "What I remember best is {}.",
    "One thing that stayed with me is {}.",
    "Most of all I remember {}.",
    "I am still thinking about {}.",
    "If I remember one thing, it is {}.",
    "The part I remember best is {}.",
)
# Where nothing speaks against having liked it.
LIKED: Final = (
    "I liked {} very much.",
    "One thing I liked very much was {}.",
    "A highlight for me was {}.",
    "I especially liked {}.",
)
# "The dog" and nothing more: more weight than a word can carry makes it odd.
CURT: Final = ("I liked {} very much.", "I especially liked {}.")
MET: Final = (
    "It was good to meet {}, too.",
    "I was glad to meet {}, too.",
    "And it was a pleasure to meet {}.",
)
TOPIC: Final = (
    "Our conversation about {} has stayed with me.",
    "I enjoyed talking with you about {}.",
    "I liked our conversation about {}.",
    "I keep coming back to our conversation about {}.",
    "What I remember best is talking with you about {}.",
    "Talking with you about {} has stayed with me.",
    "The part I remember best is when we talked about {}.",
)
GIVEN: Final = (
    "Thank you, too, for {}.",
    "Thank you also for {}.",
    "Thank you especially for {}.",
    "I was glad of {}.",
)
# `{}` is "why my checkout only has one button", "about my thesis".
ASKED: Final = (
    "You asked {}, and I keep thinking about it.",
    "You asked {}, and that question has stayed with me.",
    "You asked {}, and I am still thinking about it.",
    "You asked {}; that is the part I remember best.",
    "You asked {}, and I have been thinking about it since.",
    "You asked {}, and I keep coming back to it.",
    "You asked {}, and I liked that question.",
    "I liked being asked {}.",
    "I enjoyed being asked {}.",
)
# `{}` is "You asked what I'd fixed last, and I told you about my gran's radio".
ASKED_AND: Final = (
    "{}. I enjoyed that part.",
    "{}. That is the part I remember best.",
    "{}. I liked that question.",
)
# `{}` is "your question about my thesis".
QUESTION: Final = (
    "I keep coming back to {}.",
    "What I remember best is {}.",
    "The part I remember best is {}.",
    "What has stayed with me is {}.",
    "Most of all I remember {}.",
    "I liked {}.",
    "I especially liked {}.",
)
QUESTION_SHORT: Final = (*QUESTION, "{} has stayed with me.", "{} is still on my mind.")
# `{}` is a whole clause: "we laughed about bad printers".
CLAUSE: Final = (
    "{}, and that has stayed with me.",
    "What I remember best is that {}.",
    "One thing that stayed with me is that {}.",
    "{}, and I keep thinking about it.",
    "It has stayed with me that {}.",
    "Most of all I remember that {}.",
)
# Where nothing speaks against having liked it.
CLAUSE_LIKED: Final = (
    "I liked it that {}.",
    "It made me smile that {}.",
    "I keep smiling at the thought that {}.",
)
SHARED: Final = (
    "{}, and I enjoyed that.",
    "{}, and I liked that.",
    "I enjoyed it that {}.",
    "I was glad that {}.",
)
# What "you" did, likewise.
LIKED_IN_YOU: Final = (
    "I liked how {}.",
    "I liked it that {}.",
    "{}, and I liked that very much.",
    "I will remember how {}.",
)
# "it was super relaxed", "there was a fish tank".
TRUE_OF_IT: Final = (
    "What I remember best is that {}.",
    "One thing that stayed with me is that {}.",
    "Most of all I remember that {}.",
)
# "you liked my tattoo": nobody is told what they liked; it is remembered.
REMEMBERED: Final = (
    "It has stayed with me that {}.",
    "I keep thinking of how {}.",
    "What I remember best is that {}.",
    "One thing that stayed with me is that {}.",
    "Most of all I remember that {}.",
)
GLAD: Final = ("I was glad that {}.", *REMEMBERED)
# A laugh is told gladly, or it sounds hurt.
LAUGHED: Final = (
    "I was glad that {}.",
    "I liked it that {}.",
)
# `{}` is "telling me about your first year there".
DONE_FOR_ME: Final = (
    "Thank you, too, for {}.",
    "Thank you also for {}.",
    "Thank you especially for {}.",
)
# `{}` is "laugh with you about bad printers".
TOGETHER: Final = ("It was good to {}.", "I was glad to {}.", "It was a pleasure to {}.")
GOOD_TO: Final = ("It was good to", "I was glad to", "It was a pleasure to")
# In another language than the note: said to be the words it came in, or it reads like a mistake.
QUOTED: Final = (
    'One moment has stayed with me, and I will leave it in its own language: "{}".',
    'There is one moment I can only tell in its own language: "{}".',
    'One moment I would like to mention, in its own language: "{}".',
)

QUOTE: Final = (
    "What you said has stayed with me: {}.",
    "I keep thinking about what you said: {}.",
    "I keep coming back to what you said: {}.",
)
SAID_OF_ME: Final = (
    "You said that {}, and I keep coming back to it.",
    "You said that {}, and it has stayed with me.",
    "You said that {}, and I was glad to hear it.",
)
SAID: Final = (
    "You said that {}, and I keep coming back to it.",
    "What you said has stayed with me: {}.",
    "I keep thinking about what you said: {}.",
    "You said that {}, and it has stayed with me.",
    "I keep coming back to what you said: {}.",
)
WHEN: Final = (
    "I keep thinking about the moment {}.",
    "The moment {} has stayed with me.",
    "What I remember best is the moment {}.",
    "I keep coming back to the moment {}.",
    "Most of all I remember the moment {}.",
)
HOW: Final = (
    "I keep thinking about {}.",
    "I keep coming back to {}.",
    "What has stayed with me is {}.",
    "I have been thinking about {}.",
    "Most of all I remember {}.",
)
DOING: Final = (
    "What I remember best is {}.",
    "I keep thinking back to {}.",
    "What I keep coming back to is {}.",
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
    "It was good of you to be so {}.",
    "I was glad that you were so {}.",
)
# `{}` is "patient with me when I lost my thread".
SO_KIND: Final = (
    "I was glad that you were so {}.",
    "I am grateful that you were so {}.",
    "It was good of you to be so {}.",
)
# What is remembered besides.
ALSO: Final = (
    "I also remember {}.",
    "I remember {}, too.",
    "I have not forgotten {} either.",
)
ALSO_THAT: Final = ("I also remember that {}.", "It stayed with me, too, that {}.")
FELT: Final = (
    "Our conversation was {}, and that has stayed with me.",
    "What I remember best is that it was {}.",
    "It was {}, and I keep thinking about it.",
)

# ── the end ───────────────────────────────────────────────────────────────────────────────────────────────────────

# The last sentence is one of its own: tied to the wish with an "and" it reads like a form.
HOPE: Final[dict[Register, tuple[str, ...]]] = {
    "plain": (
        "I would be glad to hear from you.",
        "It would be good to hear from you.",
        "I hope to hear from you.",
        "I hope that we can talk again.",
        "Whatever you decide, I am glad that we talked.",
        "I would be glad to come back.",
        "I hope that it works out.",
        "I am glad that I got to meet you.",
        "I would be very happy to work with you.",
        "I hope to see you again.",
        "I would gladly come in again.",
        "Whatever comes of it, it was good to meet you.",
    ),
    "warm": (
        "I'd love to hear from you.",
        "I hope to hear from you soon.",
        "I'm looking forward to hearing from you.",
        "I really hope we can talk again.",
        "Whatever you decide, I'm glad we talked.",
        "I'd gladly come back.",
        "I hope it works out.",
        "I'm so glad I got to meet you.",
        "I'd be very happy to work with you.",
        "I hope to see you again soon.",
        "Whatever comes of it, it was lovely to meet you.",
    ),
    "formal": (
        "I would be pleased to hear from you.",
        "I look forward to hearing from you.",
        "I would welcome the chance to speak again.",
        "I would be glad to meet again.",
        "I would be pleased to work with you.",
        "Whatever you decide, I am glad to have met you.",
        "It was a pleasure to meet you.",
        "I hope that we may speak again.",
        "I would be glad to come in again.",
        "I would be happy to hear from you.",
    ),
}
# Where they gave no reason.
STILL: Final[dict[Register, tuple[str, ...]]] = {
    "plain": (
        "I am still very interested in {job}.",
        "I would very much like {job}.",
        "I would be very happy in {job}.",
        "After our talk I would like {job} all the more.",
    ),
    "warm": (
        "I'm still very interested in {job}.",
        "I'd really like {job}.",
        "I'd be really happy in {job}.",
        "I'd like {job} all the more now.",
    ),
    "formal": (
        "I remain very interested in {job}.",
        "I continue to be very interested in {job}.",
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
# For a note that would be curt without it; never an offer of further service, which nobody asked for.
MORE: Final[dict[Register, tuple[str, ...]]] = {
    "plain": (
        "The more I think about it, the more I would like to do this work.",
        "I can see myself doing this work, and I would give it my best.",
        "I have thought about the work since, and I would like to be part of it.",
        "I came away with a good picture of the work, and I would like to do it.",
    ),
    "warm": (
        "The more I think about it, the more I'd like to do this work.",
        "I can really see myself doing this work, and I'd give it my best.",
        "I've thought about the work since, and I'd love to be part of it.",
        "I came away with a good picture of the work, and I'd love to do it.",
    ),
    "formal": (
        "The more I think about it, the more I would like to do this work.",
        "I can see myself in this work, and I would give it my best.",
        "I have thought about the work since, and I would like to be part of it.",
        "I came away with a good picture of the work, and I would like to do it.",
    ),
}
AGAIN: Final[dict[Register, tuple[str, ...]]] = {
    "plain": (
        "Thank you again for your time.",
        "Thanks again for the conversation.",
        "Thank you once more for seeing me.",
        "And thank you again for listening.",
    ),
    "warm": (
        "Thank you again for your time and your questions.",
        "Thanks again for seeing me.",
        "And thank you again for listening.",
        "Thanks again for such a good talk.",
    ),
    "formal": (
        "Thank you once again for your time.",
        "Thank you again for the conversation.",
        "Thank you once more for seeing me.",
    ),
}

# ── better answers: {q} is "a conflict at work", {on} "your question about a conflict at work" ────────────────────────

ADDED_TO: Final = (
    "On {on}, I would like to add one thing: {}",
    "On {on}, I would add this: {}",
    "To come back to {on}: {}",
    "One more thought on {on}: {}",
    "You asked about {q}. In short: {}",
    "Let me add one thing on {on}: {}",
    "You asked about {q}. One thing I would add: {}",
    "You asked about {q}, and here is one more thought: {}",
)
ADDED: Final = (
    "I would like to add one thing: {}",
    "One thing I would like to add: {}",
    "There is one thing I would like to add: {}",
    "Let me add one thing to our conversation: {}",
    "I would add this to what we talked about: {}",
    "One more thought on what we talked about: {}",
    "One more thing, after our conversation: {}",
)
# On why they want it.
ADDED_WHY: Final = (
    "On why I would like {job}, I would add this: {}",
    "One more thought on why I would like {job}: {}",
)
# After the apology for having been vague about it.
OWNED_WHY: Final = ("What draws me to {job} is {}.",)
ADDED_WHY_THING: Final = (
    "Let me add what I like most about {job}: {}",
    "One thing I like about {job}, to add to what I said: {}",
)
EXAMPLE: Final = (
    "An example I would like to add: {}",
    "I would like to add an example: {}",
    "One more example: {}",
)
EXAMPLE_TO: Final = (
    "To come back to {on}: {}",
    "On {on}: {}",
    "On {on}, I would say: {}",
    "You asked about {q}. In short: {}",
)
OWNED_THOUGHT: Final = ("I have thought about it since: {}", "What I would say now: {}")
OWNED_ANSWER: Final = (
    "I have thought about it since: {}",
    "What I would say now: {}",
    "My answer today would be: {}",
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
            "casual": r"\b(?:In short|Let me|If I remember)\b",
        }[name]
    )


def spoken(frame: str, facts: NoteFacts) -> str:
    """The frame as one says it in this register: a warm note says "I'm"."""
    return _pattern("long").sub(lambda found: _SHORT[found[0]], frame) if facts.register == "warm" else frame


_STARTS: Final = (
    *(frame.partition("{")[0].strip() for frame in (*OWNED_ANSWER, *OWNED_THOUGHT)),
    "What draws me to this job is",
)
OWNED: Final = _STARTS + tuple(
    _pattern("long").sub(lambda found: _SHORT[found[0]], start) for start in _STARTS
)
"""How an answer begins that belongs to the apology before it, in every register."""
