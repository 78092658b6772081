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
        "Thank you for having me{day} for the interview.",
        "Thank you for the conversation we had{day}{about}.",
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
        "Thanks so much for having me{day} for the interview.",
        "Thank you for the good conversation{day}{about}.",
    ),
    "formal": (
        "Thank you for taking the time to speak with me{day}{about}.",
        "Thank you for the time you took to speak with me{day}{about}.",
        "I would like to thank you for speaking with me{day}{about}.",
        "I am writing to thank you for the interview{day}{for}.",
        "Thank you for the opportunity to speak with you{day}{about}.",
        "Please accept my thanks for the interview{day}{for}.",
        "Thank you for meeting with me{day}{about}.",
        "I would like to express my thanks for our conversation{day}{about}.",
        "Thank you for inviting me to interview{day}{for}.",
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
    "When I think back to it, I think of {}.",
    "One thing I remember well is {}.",
    "Most of all I remember {}.",
    "I am still thinking about {}.",
    "If I remember one thing, it is {}.",
)
TOPIC: Final = (
    "Our conversation about {} has stayed with me.",
    "I keep coming back to our conversation about {}.",
    "What I remember best is talking with you about {}.",
    "Talking with you about {} has stayed with me.",
    "I am still thinking about what we said about {}.",
    "The part about {} is what I remember best.",
)
GIVEN: Final = (
    "Thank you, too, for {}.",
    "Thank you also for {}; I keep thinking about it.",
    "I was glad of {}.",
    *THING[:4],
)
QUESTION: Final = (
    "I keep thinking about {}.",
    "{} has stayed with me.",
    "I keep coming back to {}.",
    "I am still thinking about {}.",
    "I have been turning over {}.",
    "What I remember best is {}.",
    "The part I remember best is {}.",
    "{} is still on my mind.",
    "I have gone on thinking about {}.",
)
# `{}` is a whole clause: "we laughed about bad printers".
CLAUSE: Final = (
    "{}, and that has stayed with me.",
    "What I remember best is that {}.",
    "I remember well that {}.",
    "{}, and I keep thinking about it.",
    "It has stayed with me that {}.",
    "Most of all I remember that {}.",
)
# "it was super relaxed", "there was a fish tank".
TRUE_OF_IT: Final = (
    "What I remember best is that {}.",
    "I remember well that {}.",
    "Most of all I remember that {}.",
)
# "you liked my tattoo": nobody is told what they liked; it is remembered.
REMEMBERED: Final = (
    "It has stayed with me that {}.",
    "I keep thinking of how {}.",
    "What I remember best is that {}.",
    "I remember well that {}.",
    "Most of all I remember that {}.",
)
GLAD: Final = ("I was glad that {}.", *REMEMBERED)
# A laugh is told gladly, or it sounds hurt.
LAUGHED: Final = ("I was glad that {}.",)
# `{}` is "telling me about your first year there".
DONE_FOR_ME: Final = (
    "Thank you, too, for {}.",
    "Thank you also for {}; that has stayed with me.",
    "I am grateful to you for {}.",
    "Thank you especially for {}.",
)
# `{}` is "laugh with you about bad printers".
TOGETHER: Final = ("It was good to {}.", "I was glad to {}.", "It was a pleasure to {}.")
GOOD_TO: Final = ("It was good to", "I was glad to", "It was a pleasure to")
QUOTED: Final = (
    'What has stayed with me is this: "{}".',
    'One thing has stayed with me: "{}".',
    'I keep thinking about this: "{}".',
    'What I remember best: "{}".',
)

QUOTE: Final = (
    "What you said has stayed with me: {}.",
    "I keep thinking about what you said: {}.",
    "I keep coming back to what you said: {}.",
)
SAID_OF_ME: Final = (
    "You said that {}, and I keep coming back to it.",
    "You said that {}, and it has stayed with me.",
    "I keep thinking of how you said that {}.",
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
    "{} has stayed with me.",
    "{} is the part I remember best.",
    "I keep thinking back to {}.",
    "What I keep coming back to is {}.",
    "{} is what I keep coming back to.",
)
KIND: Final = (
    "I keep thinking of how {} you were.",
    "It has stayed with me how {} you were.",
    "What I remember best is how {} you were.",
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

# ── why they want it: {job} is "the job", "the bakery role", "this work" ──────────────────────────────────────────

DRAWN: Final = (
    "I want {job} most of all for {}.",
    "I would like {job} most of all for {}.",
    "What I like most about {job} is {}.",
    "For me, the best thing about {job} is {}.",
    "What I like about {job} is {}.",
)
BARE: Final = (
    "What draws me to {job}: {}.",
    "What I like about {job}: {}.",
    "Why I would like {job}: {}.",
    "What makes me want {job}: {}.",
)
SOUGHT: Final = (
    "I am looking for {}.",
    "What I am looking for is {}.",
    "I have been looking for {}.",
    "I would like a job with {}.",
)
# `{}` is "regulars and know their names".
TO_HAVE: Final = ("I would like to have {}.",)
DRAWN_BY_DOING: Final = (
    "I like the idea of {}.",
    "I like the thought of {}.",
    "I am drawn to {job} by the idea of {}.",
    "{} is the reason I want {job}.",
)
CHANCE: Final = (
    "I would like {}.",
    "I want {}.",
    "I would like {job} for the chance {}.",
    "With {job} I would have the chance {}.",
)
THAT: Final = (
    "I like that {}.",
    "One reason I want {job} is that {}.",
    "What I like about {job} is that {}.",
)
BECAUSE: Final = (
    "I would like {job} because {}.",
    "I want {job} because {}.",
)
SO_THAT: Final = ("I would like {job} so that {}.", "I want {job} so that {}.")

# ── the end ───────────────────────────────────────────────────────────────────────────────────────────────────────

# The last sentence is one of its own: tied to the wish with an "and" it reads like a form.
HOPE: Final[dict[Register, tuple[str, ...]]] = {
    "plain": (
        "I would be glad to hear from you.",
        "I look forward to hearing from you.",
        "I hope to hear from you.",
        "I would be glad to take the next step.",
        "I hope that we can talk again.",
        "Whatever you decide, I am glad that we talked.",
        "I would be glad to come back.",
        "I hope that it works out.",
        "I am glad that I got to meet you.",
        "I would be very happy to work with you.",
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
    ),
    "formal": (
        "I would be pleased to hear from you.",
        "I look forward to hearing from you.",
        "I would welcome the opportunity to speak again.",
        "I look forward to your reply.",
        "I would be glad to proceed to the next step.",
        "Whatever you decide, I am glad to have met you.",
        "It was a pleasure to meet you.",
    ),
}
STILL: Final[dict[Register, tuple[str, ...]]] = {
    "plain": (
        "I am still interested in {job}.",
        "I would still like {job}.",
        "I am as interested in {job} as before.",
        "My interest in {job} is as strong as it was.",
    ),
    "warm": (
        "I'm still very interested in {job}.",
        "I'd still really like {job}.",
        "I'm as keen on {job} as before.",
        "I'd like {job} all the more now.",
    ),
    "formal": (
        "I remain interested in {job}.",
        "I continue to be interested in {job}.",
        "I would very much like to take on {job}.",
    ),
}
# For a note that would be curt without it; never an offer of further service, which nobody asked for.
MORE: Final[dict[Register, tuple[str, ...]]] = {
    "plain": (
        "The more I think about it, the more I would like to do this work.",
        "I can see myself doing this work, and I would give it my best.",
        "I know that you may be talking to other people too, so I am happy to wait.",
        "I have thought about it since, and I would like to be part of it.",
    ),
    "warm": (
        "The more I think about it, the more I'd like to do this work.",
        "I can really see myself doing this work, and I'd give it my best.",
        "I know you may be talking to other people too, so I'm happy to wait.",
        "I've thought about it since, and I'd love to be part of it.",
    ),
    "formal": (
        "The more I think about it, the more I would like to do this work.",
        "I can see myself in this work, and I would give it my best.",
        "I understand that you may be speaking to other people too, so I am happy to wait.",
        "I have thought about it since, and I would like to be part of it.",
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
    ),
    "formal": (
        "Thank you once again for your time.",
        "Please accept my thanks once more for the conversation.",
        "Thank you again for your consideration.",
    ),
}

# ── better answers: {q} is "your question about a conflict at work" ───────────────────────────────────────────────

ADDED_TO: Final = (
    "On {q}, I would like to add one thing: {}",
    "On {q}, I would add this: {}",
    "To come back to {q}: {}",
    "One more thought on {q}: {}",
    "About {q}, in short: {}",
    "Here is what I think on {q}: {}",
    "Let me add one thing on {q}: {}",
    "My short answer to {q}: {}",
)
ADDED: Final = (
    "I would like to add one thing: {}",
    "One thing I would like to add: {}",
    "One more thought from my side: {}",
    "There is one thing I would like to add: {}",
    "Let me add one thing to our conversation: {}",
    "I would add this to what we talked about: {}",
    "Another point from my side: {}",
)
# On why they want it.
ADDED_WHY: Final = (
    "On why I would like {job}, I would add this: {}",
    "One more thought on why I would like {job}: {}",
)
ADDED_WHY_THING: Final = (
    "Let me add what I like most about {job}: {}",
    "One thing I like about {job}, to add to what I said: {}",
)
EXAMPLE: Final = (
    "An example I would like to add: {}",
    "I would like to add an example: {}",
    "One example from my side: {}",
)
EXAMPLE_TO: Final = (
    "To come back to {q}: {}",
    "My answer to {q}: {}",
    "On {q}, I would say: {}",
)
OWNED_ANSWER: Final = (
    "I have thought about it since: {}",
    "What I would say now: {}",
    "My answer today would be: {}",
    "I have gone over it again: {}",
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
            "casual": r"\b(?:in short|turning over|If I remember)\b",
        }[name]
    )


def spoken(frame: str, facts: NoteFacts) -> str:
    """The frame as one says it in this register: a warm note says "I'm"."""
    return _pattern("long").sub(lambda found: _SHORT[found[0]], frame) if facts.register == "warm" else frame
