"""The slips of time, place, clothes and machines, and the ones that fit no other kind."""

from typing import Final

from conversations.slips.model import Acknowledgement, SlipKind, Slots, Suggestion
from conversations.slips.phrases import happened, mentions, minutes, noun, thanks, thing

_PLACES = (
    "building|floor|lift|elevator|wing|lobby|office|entrance|address|door|room|campus|site|branch|station|street|place"
    "|link|call"
)
_WAYS = "map|address|sign|signs|directions|entrances|entrance|gates|doors|navigation|sat ?nav|gps|bus stop|tram stop"
_TIMES = "day|date|time|hour|week|morning|afternoon"


def _mixed_up(slots: Slots) -> str:
    """What was mixed up, after "I", and what came of it: "went to the wrong floor first and arrived late"."""
    place = mentions(slots, _PLACES, "topic", "moment")
    time = mentions(slots, _TIMES, "topic", "moment")
    if not (place or time) and mentions(slots, _WAYS, "moment", "reason"):
        place = "place"
    if place in {"link", "call"}:
        said = f"joined the wrong {place} first"
    elif place:
        said = f"went to the wrong {place} first"
    else:
        said = f"mixed up {f'the {time}' if time else 'where and when we were to meet'}"
    then = slots.get("then")
    return f"{said} and {then}" if then else said


def _machine(slots: Slots) -> str:
    topic = thing(slots, "topic") or thing(slots, "cause")
    return f"the trouble with {topic}" if topic else "the technical trouble while we talked"


def _noise(slots: Slots) -> str:
    if mentions(slots, "phone|mobile|cell", "topic", "moment", "cause"):
        return "my phone going off"
    topic = thing(slots, "topic") or thing(slots, "cause")
    return f"the noise from {topic}" if topic else "the interruption"


def _dress(slots: Slots, otherwise: str) -> str:
    topic = noun(slots, "topic")
    said = thing(slots, "topic") or (f"the {topic}" if " on my " in topic else "")
    return f"about {said}" if said else otherwise


def _papers(slots: Slots) -> str:
    topic = thing(slots, "topic")
    return topic or "my papers"


def _other(slots: Slots) -> str:
    topic = thing(slots, "topic")
    return f"about {topic}" if topic else "for the slip I made"


def _formal(what: str) -> str:
    """One is sorry about a thing and apologises for it."""
    return f"My apologies {what}.".replace("apologies about", "apologies for")


CIRCUMSTANCES: Final[tuple[SlipKind, ...]] = (
    SlipKind(
        kind="late",
        label="arriving late",
        moment="you came in late",
        follow_up="How late were you, and what held you up?",
        asks_reaction="What did they do when you came in?",
        details=("minutes", "cause"),
        suggestions=(
            Suggestion(
                "Take the one before", "If I have to be somewhere, I will take the train or bus before."
            ),
            Suggestion(
                "Text them from the platform", "If I am going to be late, I will text them before I am due."
            ),
            Suggestion(
                "Do the trip the day before", "If I do not know the way, I will do the trip the day before."
            ),
        ),
        visible="always",
        acknowledgement=Acknowledgement(
            plain=lambda slots: f"I am sorry that I arrived {minutes(slots)} late.".replace("  ", " "),
            warm=lambda slots: (
                f"I'm sorry I kept you waiting{' for ' + minutes(slots) if minutes(slots) else ''}"
                f"{thanks(slots, ', and thank you for your patience')}."
            ),
            formal=lambda slots: f"My apologies for arriving {minutes(slots)} late.".replace("  ", " "),
        ),
    ),
    SlipKind(
        kind="tech_failure",
        label="tech that gave out",
        moment="the tech gave out",
        follow_up="What gave out, and for how long?",
        asks_reaction="What did they do while it was down?",
        details=("topic", "minutes", "cause"),
        suggestions=(
            Suggestion(
                "Test the call an hour before",
                "If it is a video call, I will test everything an hour before.",
            ),
            Suggestion(
                "Have their number at hand",
                "If the call drops, I will ring the number I wrote down beforehand.",
            ),
        ),
        visible="always",
        acknowledgement=Acknowledgement(
            plain=lambda slots: happened(slots, "I am sorry that", f"I am sorry about {_machine(slots)}."),
            warm=lambda slots: happened(
                slots,
                "I'm sorry that",
                f"I'm sorry about {_machine(slots)}{thanks(slots, ', and thank you for bearing with me')}.",
            ),
            formal=lambda slots: happened(
                slots, "I am very sorry that", f"My apologies for {_machine(slots)}."
            ),
        ),
    ),
    SlipKind(
        kind="phone_or_noise",
        label="a phone or noise breaking in",
        moment="the phone or a noise broke in",
        follow_up="What broke in, and what did you do about it?",
        asks_reaction="What did they do when it broke in?",
        details=("topic", "cause"),
        suggestions=(
            Suggestion(
                "Phone off, in my bag", "If I go in, I will switch my phone off and leave it in my bag."
            ),
            Suggestion(
                "Tell the people at home", "If I have a call at home, I will tell everyone when it starts."
            ),
            Suggestion("Say sorry and go on", "If something breaks in, I will say sorry once and go on."),
        ),
        visible="always",
        acknowledgement=Acknowledgement(
            plain=lambda slots: happened(slots, "I am sorry that", f"I am sorry about {_noise(slots)}."),
            warm=lambda slots: happened(
                slots,
                "I'm sorry that",
                f"I'm sorry about {_noise(slots)}{thanks(slots, ', and thank you for your patience')}.",
            ),
            formal=lambda slots: happened(
                slots, "I am very sorry that", f"My apologies for {_noise(slots)}."
            ),
        ),
    ),
    SlipKind(
        kind="appearance",
        label="how you were dressed",
        moment="you saw your clothes were off",
        follow_up="What was off about your clothes or how you looked?",
        asks_reaction="Did they say anything about it, or look twice?",
        details=("topic", "cause"),
        suggestions=(
            Suggestion(
                "Lay it all out the night before",
                "If I have an interview, I will lay it all out the night before.",
            ),
            Suggestion(
                "Ask what people wear",
                "If I do not know what people wear there, I will ask when they invite me.",
            ),
            Suggestion("Keep a spare shirt", "If I have a long way to go, I will take a spare shirt."),
        ),
        visible="sometimes",
        acknowledgement=Acknowledgement(
            plain=lambda slots: happened(
                slots,
                "I am sorry that",
                f"I am sorry {_dress(slots, 'that I came underdressed')}.",
            ),
            warm=lambda slots: happened(
                slots, "I'm sorry that", f"I'm sorry {_dress(slots, 'I came underdressed')}."
            ),
            formal=lambda slots: happened(
                slots,
                "I am very sorry that",
                _formal(_dress(slots, "for coming underdressed")),
            ),
        ),
    ),
    SlipKind(
        kind="wrong_place_or_day",
        label="the wrong place or day",
        moment="you turned up at the wrong place or time",
        follow_up="Where or when did you turn up, and where should it have been?",
        asks_reaction="What did they say when you got it sorted out?",
        details=("topic", "cause"),
        suggestions=(
            Suggestion(
                "Read the invite the night before",
                "If I have an interview, I will read the invite once more the night before.",
            ),
            Suggestion("Ring them at once", "If I am in the wrong place, I will ring them at once."),
        ),
        visible="always",
        acknowledgement=Acknowledgement(
            plain=lambda slots: f"I am sorry that I {_mixed_up(slots)}.",
            warm=lambda slots: (
                f"I'm sorry I {_mixed_up(slots)}{thanks(slots, ', and thank you for your patience')}."
            ),
            formal=lambda slots: f"I am very sorry that I {_mixed_up(slots)}.",
        ),
    ),
    SlipKind(
        kind="materials",
        label="mixed-up or missing papers",
        moment="the papers were missing or mixed up",
        follow_up="What was missing or mixed up, and when did it come up?",
        asks_reaction="What did they do when it wasn't there?",
        details=("topic", "cause"),
        suggestions=(
            Suggestion(
                "Pack the bag the night before",
                "If I have an interview, I will pack my bag the night before.",
            ),
            Suggestion(
                "Keep a copy on my phone", "If I need papers, I will keep a copy of each on my phone."
            ),
            Suggestion(
                "Say I'll send it today", "If something is missing, I will say I can send it the same day."
            ),
        ),
        visible="often",
        acknowledgement=Acknowledgement(
            plain=lambda slots: happened(
                slots, "I am sorry that", f"I am sorry about the mix-up with {_papers(slots)}."
            ),
            warm=lambda slots: happened(
                slots,
                "I'm sorry that",
                f"I'm sorry about the mix-up with {_papers(slots)}"
                f"{thanks(slots, ', and thank you for your patience')}.",
            ),
            formal=lambda slots: happened(
                slots,
                "I am very sorry that",
                f"My apologies for the mix-up with {_papers(slots)}.",
            ),
        ),
    ),
    SlipKind(
        kind="other",
        label="something else",
        moment="it happened",
        follow_up="What happened, and who was there when it did?",
        asks_reaction="What did they do or say when it happened?",
        details=("topic", "cause"),
        suggestions=(
            Suggestion("Name it once and go on", "If something goes wrong, I will name it once and go on."),
            Suggestion("Ask for a moment", "If I lose my footing, I will ask for a moment before I go on."),
        ),
        visible="sometimes",
        acknowledgement=Acknowledgement(
            plain=lambda slots: happened(slots, "I am sorry that", f"I am sorry {_other(slots)}."),
            warm=lambda slots: happened(slots, "I'm sorry that", f"I'm sorry {_other(slots)}."),
            formal=lambda slots: happened(
                slots,
                "I am very sorry that",
                _formal(_other(slots)),
            ),
        ),
    ),
)
