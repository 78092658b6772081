"""The slips of how one talked to them: names, manners, claims and nerves."""

from typing import Final

from conversations.slips.model import Acknowledgement, SlipKind, Slots, Suggestion
from conversations.slips.phrases import happened, mentions, name, noun, thanks


def _wrong_name(slots: Slots, start: str, calling: str) -> str:
    """`start` opens "I … the wrong name", `calling` opens "… you Diane"."""
    used, right = name(slots, "name_used"), name(slots, "name_right")
    whose = slots.get("whose")
    if whose == "company":
        return f"{start} the {slots.get('place') or 'company'}'s name wrong."
    if used and right and whose == "other":
        return f"{start} a name wrong: {used} should have been {right}."
    if used and whose != "other":
        return f"{calling} you {used}, {right}." if right else f"{calling} you {used}."
    if right and whose == "other":
        return f"{start} {right}'s name wrong."
    return f"{start} a name wrong." if whose == "other" else f"{start} your name wrong."


def _past(slots: Slots) -> str:
    return noun(slots, "topic") or "an earlier job"


def _cut_in(slots: Slots, when: str) -> str:
    topic = noun(slots, "topic")
    return f" {when} {topic}" if topic else ""


def _remark(slots: Slots) -> str:
    what = "joke" if mentions(slots, "joke|joked|joking", "moment", "topic") else "remark"
    topic = noun(slots, "topic")
    if "joke" in topic.split() or "remark" in topic.split():
        return topic
    return f"my {what} about {topic}" if topic else f"the {what} I made while we talked"


def _set_right(slots: Slots) -> str:
    topic = noun(slots, "topic")
    return f" about {topic}" if topic else ""


CONDUCT: Final[tuple[SlipKind, ...]] = (
    SlipKind(
        kind="wrong_name",
        label="a wrong name",
        moment="the wrong name came out",
        follow_up="Which name did you say, and what is the right one?",
        asks_reaction="What did they do when you said it: correct you, pause, carry on?",
        details=("name_used", "name_right"),
        suggestions=(
            Suggestion(
                "Write it on my notes",
                "If I meet someone new, I will write their name at the top of my notes.",
            ),
            Suggestion(
                "Say it back when we meet", "If someone tells me their name, I will say it back to them."
            ),
            Suggestion("Ask again at once", "If I am not sure of a name, I will ask for it once more."),
        ),
        visible="often",
        acknowledgement=Acknowledgement(
            plain=lambda slots: _wrong_name(slots, "I am sorry that I got", "I am sorry that I called"),
            warm=lambda slots: _wrong_name(slots, "I'm so sorry I got", "I'm so sorry I called"),
            formal=lambda slots: _wrong_name(slots, "My apologies for getting", "My apologies for calling"),
        ),
    ),
    SlipKind(
        kind="oversold_or_untrue",
        label="saying more than was true",
        moment="you said more than was true",
        follow_up="What did you say, and what would be true?",
        asks_reaction="What did they do with it: ask more, write it down, go past it?",
        details=("topic",),
        suggestions=(
            Suggestion(
                "Say how far I have got",
                "If I have only started on something, I will say how far I have got.",
            ),
            Suggestion(
                "Put it right on the spot",
                'If I hear myself say too much, I will say "let me put that more exactly".',
            ),
        ),
        visible="seldom",
        acknowledgement=Acknowledgement(
            plain=lambda slots: f"I would like to set one thing right{_set_right(slots)}.",
            warm=lambda slots: f"There's one thing I'd like to put right{_set_right(slots)}.",
            formal=lambda slots: f"I would like to correct one point{_set_right(slots)}.",
        ),
    ),
    SlipKind(
        kind="negative_about_past",
        label="running down an old job",
        moment="you ran down an old job or boss",
        follow_up="Who or what did you run down, and what did you say?",
        asks_reaction="What did they do when you said it: a look, a question, a change of subject?",
        details=("topic",),
        suggestions=(
            Suggestion(
                "Say what I'm looking for",
                "If they ask why I left, I will say what I am looking for and stop there.",
            ),
            Suggestion(
                "Say what I learned there", "If an old job comes up, I will name one thing I learned there."
            ),
        ),
        visible="sometimes",
        acknowledgement=Acknowledgement(
            plain=lambda slots: f"I am sorry that I complained about {_past(slots)}.",
            warm=lambda slots: f"I'm sorry I was so hard on {_past(slots)}.",
            formal=lambda slots: f"My apologies for speaking ill of {_past(slots)}.",
        ),
    ),
    SlipKind(
        kind="interrupted",
        label="cutting someone off",
        moment="you cut them off",
        follow_up="Who did you cut off, and what were they talking about?",
        asks_reaction="What did they do when you cut in: stop, smile, take it up again?",
        details=("topic",),
        suggestions=(
            Suggestion("Count to two", "If someone stops talking, I will count to two before I start."),
            Suggestion("Hand it back", 'If I cut someone off, I will say "sorry, please go on" and wait.'),
        ),
        visible="often",
        acknowledgement=Acknowledgement(
            plain=lambda slots: (
                f"I am sorry that I interrupted you{_cut_in(slots, 'when you were talking about')}."
            ),
            warm=lambda slots: f"I'm sorry I cut you off{_cut_in(slots, 'when you were telling me about')}.",
            formal=lambda slots: (
                f"My apologies for interrupting you{_cut_in(slots, 'when you spoke about')}."
            ),
        ),
    ),
    SlipKind(
        kind="no_questions",
        label="having no questions to ask",
        moment="they asked for your questions and you had none",
        follow_up="What did you say when they asked for your questions?",
        asks_reaction="What did they do when you had none?",
        details=(),
        suggestions=(
            Suggestion(
                "Bring three on paper", "If I have an interview, I will bring three questions on paper."
            ),
            Suggestion(
                "Ask about a normal day",
                "If my mind is empty at the end, I will ask what a normal day looks like.",
            ),
        ),
        visible="often",
        acknowledgement=Acknowledgement(
            plain=lambda slots: "I am sorry that I had no questions ready for you.",
            warm=lambda slots: "I'm sorry I had no questions ready when you asked for them.",
            formal=lambda slots: "I am sorry that I had no questions ready when you asked for them.",
        ),
    ),
    SlipKind(
        kind="salary_blunder",
        label="how the talk about pay went",
        moment="pay came up",
        follow_up="What did you say about pay, and when did it come up?",
        asks_reaction="What did they do when you said it: a pause, a look, a new subject?",
        details=(),
        suggestions=(
            Suggestion("Let them raise it first", "If pay has not come up, I will let them raise it first."),
            Suggestion(
                "Bring a range", "If they ask what I want to earn, I will name the range I looked up."
            ),
            Suggestion(
                "Ask for time", "If a figure takes me by surprise, I will ask for a day to think about it."
            ),
        ),
        visible="sometimes",
        # The note never talks about pay, so the word stays out of it here as well.
        acknowledgement=Acknowledgement(
            plain=lambda slots: "I am sorry for how I put things when we came to the practical side.",
            warm=lambda slots: "I'm sorry for how I put it when we got to the practical side.",
            formal=lambda slots: "My apologies for how I put things when we came to the practical side.",
        ),
    ),
    SlipKind(
        kind="nerves",
        label="showing nerves",
        moment="your nerves showed",
        follow_up="Where in the interview was it, and what could someone have seen?",
        asks_reaction="Did they do or say anything about it: slow down, offer water, say take your time?",
        details=(),
        suggestions=(
            Suggestion(
                "Say it once and go on", 'If my nerves show, I will say "I\'m a bit nervous" once and go on.'
            ),
            Suggestion(
                "Feet down, breathe out", "If my hands shake, I will put my feet down and breathe out slowly."
            ),
            Suggestion(
                "Practise aloud with someone",
                "If I have an interview, I will practise aloud once with someone.",
            ),
        ),
        visible="seldom",
        acknowledgement=Acknowledgement(
            plain=lambda slots: "I am sorry that my nerves got in the way.",
            warm=lambda slots: (
                f"I'm sorry my nerves got in the way{thanks(slots, ', and thank you for your patience')}."
            ),
            formal=lambda slots: "My apologies for letting my nerves get in the way.",
        ),
    ),
    SlipKind(
        kind="rude_or_joke",
        label="a remark or joke that fell flat",
        moment="that remark came out",
        follow_up="What did you say, and to whom?",
        asks_reaction="What did they do when you said it: laugh, go quiet, change the subject?",
        details=("topic",),
        suggestions=(
            Suggestion("Leave the jokes for later", "If I want to joke, I will leave it until I know them."),
            Suggestion(
                "Take it back at once", 'If a remark lands badly, I will say "that came out wrong" at once.'
            ),
        ),
        visible="often",
        acknowledgement=Acknowledgement(
            plain=lambda slots: happened(slots, "I am sorry that", f"I am sorry for {_remark(slots)}."),
            warm=lambda slots: happened(slots, "I'm sorry that", f"I'm so sorry for {_remark(slots)}."),
            formal=lambda slots: happened(
                slots, "I am very sorry that", f"My apologies for {_remark(slots)}."
            ),
        ),
    ),
)
