"""What the bot answers when it is asked something: one or two sentences, and the open question comes again."""

from collections.abc import Mapping
from typing import Final

from conversations.flow import Scene
from conversations.flows.debrief.facts import Facts
from conversations.understanding.questions import Topic, question

_SAYS: Final[Mapping[Topic, str]] = {
    "cost": "It's free. I never ask for money.",
    "sending": "I can't send it. It goes from your own mail, under your name; I give you a draft to open there.",
    "calling": "A short written note is easier on them than a call. Phone only if they asked you to.",
    "note": (
        "The note is a short thank-you mail to the people you talked with. I write it from your words, "
        "and nobody gets it unless you send it."
    ),
    "must": "You don't have to. It's a usual thing to do, it's short, and most people like getting one.",
    "length": "About ten minutes in all, fewer if you skip. “where am I” says how far we are.",
    "verdict": (
        "I can't know that, and from one moment nobody can. People get hired after worse. "
        "What's left to do is small, and we're doing it."
    ),
    "copying": (
        "Copy the text above into a mail, or open the .eml file: your mail program shows it as a draft with the "
        "subject filled in."
    ),
    "silence": (
        "No answer for a week or two is common. When they name a day, tell me; "
        "I'll ask you once it has passed, and you can send a short follow-up."
    ),
}

_WHY: Final = (
    ("setting.", "So I know which interview it is, and how long a note is still in time. Initials will do."),
    ("well.", "After a rough one the good parts get lost first. So they go first here."),
    ("change.", "Each slip gets one look, and then it's done. You pick which."),
    (
        "slip.pin",
        "The note only owns up to what they surely noticed, and not to what you put right there. So I ask.",
    ),
    ("slip.", "With one thing to do next time, the slip has done its work. You can skip it."),
    ("letgo.", "Said once, it's easier to put down. You can skip it."),
    ("note.distraction", "A thing like that weighs on a day. You decide if the note says a word of it."),
    (
        "note.",
        "The note is made of your words: who you met, what stuck, why you want it. Nothing else goes in.",
    ),
    ("remind.", "A note works best within a day, so I can nudge you. You don't have to have one."),
    ("", "Only to sort out the interview and write the note. You can skip what you'd rather not say."),
)


def answer_to(scene: Scene[Facts], text: str) -> str:
    """What to say to a question about the bot, the note or their chances; "" where the text asks none of these."""
    topic = question(text)
    if topic == "why":
        return next(words for step, words in _WHY if scene.step.startswith(step))
    return _SAYS[topic] if topic else ""
