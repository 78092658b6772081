"""The slips of an answer: those that a better answer can mend."""

from typing import Final

from conversations.slips.model import Acknowledgement, SlipKind, Slots, Suggestion
from conversations.slips.phrases import answer, noun, question, when_asked


def _unprepared(slots: Slots, start: str) -> str:
    topic = noun(slots, "topic")
    if topic:
        return f"{start} read up on {topic} before we talked."
    return f"{start} read up more before we talked."


def _long(slots: Slots) -> str:
    """Where the talking went on: the question it was meant to answer, or what it was about."""
    asked = when_asked(slots, unknown="")
    if asked:
        return asked
    topic = noun(slots, "topic")
    return f"about {topic}" if topic else "in one of my answers"


def _technical(slots: Slots) -> str:
    """What was answered wrongly: the question, or what it was about."""
    topic = noun(slots, "topic").removesuffix(" question")
    otherwise = f"the question about {topic}" if topic else "one of the technical questions"
    return question(slots, unknown=otherwise)


ANSWERS: Final[tuple[SlipKind, ...]] = (
    SlipKind(
        kind="misunderstood_question",
        label="misreading a question",
        moment="you answered a different question",
        follow_up="What was the question, and what did you take it to mean?",
        asks_reaction="What did they say when you answered: did they ask again, or say what they meant?",
        details=("question", "meant"),
        suggestions=(
            Suggestion(
                "Say it back before I answer",
                "If a question could mean two things, I will say it back in my own words first.",
            ),
            Suggestion("Ask which one they mean", "If I am not sure what they ask, I will say so and ask."),
            Suggestion(
                "Stop and say I took it wrong",
                "If I notice halfway that I took it wrong, I will stop and ask to start that answer again.",
            ),
        ),
        visible="often",
        acknowledgement=Acknowledgement(
            plain=lambda slots: f"I misunderstood {question(slots)}, and I am sorry for the confusion.",
            warm=lambda slots: (
                f"I heard {question(slots)} differently from how you meant it, and I'm sorry "
                "for the confusion."
            ),
            formal=lambda slots: (
                f"My apologies for the confusion over {question(slots)}, which I had misunderstood."
            ),
        ),
    ),
    SlipKind(
        kind="odd_answer",
        label="an answer that came out odd",
        moment="that answer came out odd",
        follow_up="What did they ask, and what did you say?",
        asks_reaction="What did they do when you said it: a look, a pause, another try at the question?",
        details=("question", "topic"),
        suggestions=(
            Suggestion(
                "Take a breath before I answer",
                "If a question takes me by surprise, I will take one breath before I answer.",
            ),
            Suggestion(
                "Ask to say it again",
                'If an answer comes out odd, I will say "let me put that better" and do it.',
            ),
            Suggestion(
                "Have three stories ready",
                "If they ask for an example, I will use one of the three stories I brought.",
            ),
        ),
        visible="sometimes",
        acknowledgement=Acknowledgement(
            plain=lambda slots: f"I am sorry that {answer(slots)} was off the mark.",
            warm=lambda slots: f"I'm sorry that {answer(slots)} came out so oddly.",
            formal=lambda slots: f"I am sorry that {answer(slots)} was unclear.",
        ),
    ),
    SlipKind(
        kind="blanked",
        label="going blank",
        moment="your mind went blank",
        follow_up="Which question was it, and what did you say in the end?",
        asks_reaction="What did they do while you were quiet: wait, move on, help you along?",
        details=("question",),
        suggestions=(
            Suggestion(
                "Ask for a moment",
                'If my mind goes blank, I will say "let me think for a moment" and breathe.',
            ),
            Suggestion(
                "Say what I do know", "If I do not know the answer, I will start with the part I do know."
            ),
            Suggestion(
                "Ask to come back to it",
                "If nothing comes, I will ask to come back to the question at the end.",
            ),
        ),
        visible="often",
        acknowledgement=Acknowledgement(
            plain=lambda slots: f"I am sorry that I went blank {when_asked(slots)}.",
            warm=lambda slots: f"I'm sorry I was lost for words {when_asked(slots)}.",
            formal=lambda slots: f"My apologies for losing my thread {when_asked(slots)}.",
        ),
    ),
    SlipKind(
        kind="rambled",
        label="talking for too long",
        moment="your answer ran on",
        follow_up="What was the question, and where did your answer end up?",
        asks_reaction="What did they do while you talked: look at the clock, cut in, stop taking notes?",
        details=("question", "topic"),
        suggestions=(
            Suggestion(
                "Give the answer first",
                "If I am asked a question, I will give the answer first and then one example.",
            ),
            Suggestion(
                "Stop after a minute and ask",
                'If I have talked for a minute, I will stop and ask "shall I go on?".',
            ),
        ),
        visible="sometimes",
        acknowledgement=Acknowledgement(
            plain=lambda slots: f"I am sorry that I talked for so long {_long(slots)}.",
            warm=lambda slots: f"I'm sorry I went on for so long {_long(slots)}.",
            formal=lambda slots: f"My apologies for going on for so long {_long(slots)}.",
        ),
    ),
    SlipKind(
        kind="weak_motivation",
        label="a thin answer on why you want it",
        moment="they asked why you want the job",
        follow_up="What did you say when they asked why you want it?",
        asks_reaction="What did they do with that answer: ask again, write something, move on?",
        details=("question",),
        suggestions=(
            Suggestion(
                "Name one thing about them", "If they ask why I want it, I will name one thing only they do."
            ),
            Suggestion(
                "Say what I would do there",
                "If they ask why I want it, I will say which part of the work pulls me.",
            ),
            Suggestion(
                "Write two lines the night before",
                "If I have an interview, I will write two lines on why I want it the night before.",
            ),
        ),
        visible="sometimes",
        acknowledgement=Acknowledgement(
            plain=lambda slots: "I am sorry that I was vague about why I would like this job.",
            warm=lambda slots: "I'm sorry I was so slow to say why I'd like to work with you.",
            formal=lambda slots: "My apologies for being unclear about my reasons for applying.",
        ),
    ),
    SlipKind(
        kind="unprepared",
        label="not having read up",
        moment="it showed that you hadn't read up",
        follow_up="What did they ask about that you hadn't looked into?",
        asks_reaction="What did they say when you didn't know it?",
        details=("topic", "question"),
        suggestions=(
            Suggestion(
                "Twenty minutes on their site",
                "If I have an interview, I will read their site and write down three things.",
            ),
            Suggestion(
                "Read the advert line by line",
                "If I have an interview, I will go through the advert and find an example for each line.",
            ),
            Suggestion(
                "Say it and ask",
                "If I have not read up on something, I will say so and ask them to tell me more.",
            ),
        ),
        visible="often",
        acknowledgement=Acknowledgement(
            plain=lambda slots: _unprepared(slots, "I am sorry that I had not"),
            warm=lambda slots: _unprepared(slots, "I'm sorry I hadn't"),
            formal=lambda slots: _unprepared(slots, "My apologies for not having"),
        ),
    ),
    SlipKind(
        kind="technical_wrong",
        label="a technical answer you got wrong",
        moment="you got a technical answer wrong",
        follow_up="What was the question, and what did you answer?",
        asks_reaction="What did they do with your answer: correct it, ask again, go quiet?",
        details=("question", "topic"),
        suggestions=(
            Suggestion(
                "Think aloud", "If I am not sure of an answer, I will think aloud and say which part I doubt."
            ),
            Suggestion(
                "Try it on a small example",
                "If I have an answer, I will try it on a small example before I stop.",
            ),
            Suggestion(
                "Look it up tonight",
                "If I get an answer wrong, I will look it up the same day and write it down.",
            ),
        ),
        visible="often",
        acknowledgement=Acknowledgement(
            plain=lambda slots: f"I am sorry that my answer to {_technical(slots)} was wrong.",
            warm=lambda slots: f"I'm sorry my answer to {_technical(slots)} was wrong.",
            formal=lambda slots: f"My apologies for the wrong answer I gave to {_technical(slots)}.",
        ),
    ),
)
