"""The sentences around a person's own words: pools of frames, of which their words choose one.

The choice is stable: the same words meet the same frames in every run. Other words meet others, so two people
with the same facts don't send the same mail. `{}` stands for what the person said.
"""

from collections.abc import Sequence
from typing import Final
from zlib import crc32

from conversations.note.address import known
from conversations.note.facts import NoteFacts
from conversations.note.voice import chatty, in_short, stately
from conversations.slips.model import Register


def turned(pool: Sequence[str], facts: NoteFacts, place: str) -> tuple[str, ...]:
    """The pool for this place in the note, the chosen one first; `facts.variant` moves on by one."""
    if stately(facts):
        pool = [frame for frame in pool if not chatty(frame)] or pool
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
    "You asked {}; that is the part I remember best.",
    "I liked being asked {}.",
    "I enjoyed being asked {}.",
    "I will remember that you asked {}.",
    "Most of all I remember that you asked {}.",
)
# `{}` is "about my gran": a subject is no question to be liked.
ASKED_ABOUT: Final = (
    "I was glad that you asked {}.",
    "I liked being asked {}.",
    "I will remember that you asked {}.",
    "Most of all I remember that you asked {}.",
)
# `{}` is "you asked what I'd fixed last and I told you about my gran's radio".
ASKED_AND: Final = (
    "The part I remember best is when {}.",
    "What I remember best is the moment when {}.",
    "I liked it when {}.",
)
ASKED_AND_LAUGHED: Final = (
    "I liked it when {}.",
    "I will remember that {}.",
    "The part I remember best is when {}.",
)
# `{}` is "your question about my thesis".
QUESTION: Final = (
    "I liked {}.",
    "I especially liked {}.",
    "What I remember best is {}.",
    "Most of all I remember {}.",
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
# In another language than the note, and of "her": said as it will be told to others, which is no slip of the pen.
QUOTED: Final = (
    'If anyone asks me what I remember best, I will tell them this: "{}".',
    'When friends ask me how it was, this is what I will tell them first: "{}".',
    'This is what I will tell people when they ask me what I remember best: "{}".',
)
QUOTE: Final = (
    "What you said has stayed with me: {}.",
    "I keep thinking about what you said: {}.",
    "I will remember what you said: {}.",
)
SAID_OF_ME: Final = (
    "You said that {}, and I was glad to hear it.",
    "I was glad to hear you say that {}.",
    "You said that {}, and that has stayed with me.",
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

# ── better answers: {q} is "about joins", {question} "your question about joins", {on} "joins" ──────────────

ADDED_TO: Final = (
    "On {on}, I would like to add this: {}",
    "{question} has stayed with me, and I would put it like this: {}",
    "You asked {q}, and what I would say is this: {}",
    "I have since come back to {question}, and I would put it like this: {}",
    "I have given {question} more thought, and this would be my answer: {}",
)
EXAMPLE_TO: Final = (
    "On {on}, I would like to add an example: {}",
    "You asked {q}, and I have thought of an example since: {}",
    "I have since come back to {question}, and here is an example: {}",
)
# Nobody knows the question; but the answer tells what it was about.
WHAT_I_WOULD_DO: Final = (
    "You asked what I would do, and this would be my answer: {}",
    "You asked what I would do, and I have given it more thought: {}",
    "You asked what I would do, and what I would say is this: {}",
)
HOW_I_WORK: Final = (
    "On how I work, I would like to add this: {}",
    "I would like to add one thing about how I work: {}",
    "There is one thing about how I work that I would like to add: {}",
)
EXAMPLE: Final = (
    "I would like to add an example of how I work: {}",
    "Here is an example of how I work: {}",
)
EXAMPLE_TOGETHER: Final = (
    "I would like to add an example of working with others: {}",
    "Here is an example of how I work with others: {}",
    "On working with others, I would like to add an example: {}",
)
ONE_OF_YOURS: Final = (
    "I have given one of your questions more thought, and I would put it like this: {}",
    "One of your questions has stayed with me, and this would be my answer: {}",
    "I have since come back to one of your questions, and what I would say is this: {}",
)
OWNED_ANSWER: Final = (
    "I have thought about it since, and I would put it like this: {}",
    "What I would say now is this: {}",
    "Here is what I would say now: {}",
)
_STARTS: Final = tuple(frame.partition("{")[0].strip() for frame in OWNED_ANSWER)
OWNED: Final = _STARTS + tuple(map(in_short, _STARTS))
"""How an answer begins that belongs to the apology before it, in every register."""
