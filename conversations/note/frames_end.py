"""How a note ends: with a look ahead, in one sentence, and never in a row of short ones.

`{job}` is "the job", "the bakery role", "the job at Crumb".
"""

from typing import Final

from conversations.slips.model import Register

HOPE: Final[dict[Register, tuple[str, ...]]] = {
    "plain": (
        "I would be glad to hear from you.",
        "It would be good to hear from you.",
        "I would be glad to hear what you decide.",
        "I would be happy to hear from you.",
        "I hope to hear what you decide.",
        "I hope that we can talk again.",
        "I would be glad to come back and talk some more.",
        "It was good to meet you, and I hope that we talk again.",
        "I am glad that we met, and I hope to see you again.",
        "I hope to see you again soon.",
        "I would gladly come in again to talk some more.",
    ),
    "warm": (
        "I'd love to hear from you.",
        "I hope to hear from you soon.",
        "I am looking forward to hearing from you.",
        "I hope we can talk again.",
        "I would gladly come back and talk some more.",
        "I am glad that we met, and I hope to see you again.",
        "I hope to see you again soon.",
        "It would be lovely to hear from you.",
        "I look forward to hearing what you decide.",
        "It was lovely to meet you, and I hope we talk again.",
        "I hope this was not our last conversation.",
    ),
    "formal": (
        "I would be pleased to hear from you.",
        "I look forward to hearing from you.",
        "I would welcome the chance to speak again.",
        "I would be glad to meet again.",
        "I would be glad to continue our conversation.",
        "It was a pleasure to meet you, and I hope that we may speak again.",
        "I hope that we may speak again.",
        "I would be glad to come in again.",
        "I would be pleased to hear what you decide.",
        "I look forward to hearing of your decision.",
    ),
}
# For a note that would be curt without more.
LONG: Final[dict[Register, tuple[str, ...]]] = {
    "plain": (
        "Thank you again for your time, and I look forward to hearing what you decide.",
        "Whatever you decide, I am glad that we talked, and I would gladly come back.",
        "It was good to meet you, and I look forward to hearing what you decide.",
        "Whatever you decide, it was good to meet you, and I would be glad to come in again.",
        "I am grateful that you took the time, and I look forward to hearing what you decide.",
        "Thank you again for the conversation, and I would be glad to come back and see more of the work.",
    ),
    "warm": (
        "Thank you again for your time, and I look forward to hearing what you decide.",
        "Whatever you decide, I am glad that we talked, and I would gladly come back.",
        "It was lovely to meet you, and I am looking forward to hearing what you decide.",
        "Whatever you decide, it was lovely to meet you, and I hope to see you again soon.",
        "I am grateful that you took the time, and I hope that we get to talk again soon.",
        "Thank you again for the conversation, and I would gladly come back and see more of the work.",
    ),
    "formal": (
        "Thank you again for your time, and I look forward to hearing of your decision.",
        "Whatever you decide, I am glad that we spoke, and I would be pleased to come in again.",
        "It was a pleasure to meet you, and I look forward to hearing of your decision.",
        "I am grateful that you took the time, and I would be pleased to continue our conversation.",
        "I am glad to have met you, and I hope that we may speak again before long.",
        "Whatever you decide, it was a pleasure to meet you, and I would be glad to come in again.",
    ),
}
# For the curtest.
LONGEST: Final[dict[Register, tuple[str, ...]]] = {
    "plain": (
        "Thank you again for taking the time to talk it all through with me, and I look forward to hearing what you "
        "decide.",
        "Whatever you decide, I am glad that we got to meet and talk, and I would gladly come back to talk some more.",
        "I am grateful that you took the time to meet me and to talk it through, and I hope to hear what you decide.",
    ),
    "warm": (
        "Thank you again for taking the time to talk it all through with me, and I look forward to hearing what you "
        "decide.",
        "Whatever you decide, I am glad that we got to meet and talk, and I would gladly come back to talk some more.",
        "It was so good to meet you and to talk it all through, and I am looking forward to hearing what you decide.",
    ),
    "formal": (
        "Thank you again for taking the time to talk it all through with me, and I look forward to hearing of your "
        "decision.",
        "Whatever you decide, I am glad that we had the chance to meet and to speak, and I would be pleased to come in "
        "again.",
        "I am grateful that you took the time to meet me and to talk it through, and I look forward to your decision.",
    ),
}
# Before one of those, where even that is curt.
MET: Final[dict[Register, tuple[str, ...]]] = {
    "plain": ("It was good to meet you.", "It was good to talk with you."),
    "warm": ("It was lovely to meet you.", "It was good to talk with you."),
    "formal": ("It was a pleasure to meet you.", "It was a pleasure to speak with you."),
}
# Where they gave no reason: that they want it, and no feeling that nobody spoke of.
STILL: Final[dict[Register, tuple[str, ...]]] = {
    "plain": (
        "I would very much like {job}, and I look forward to hearing what you decide.",
        "I would very much like {job} and would be glad to come back.",
        "I am very interested in {job}, and I hope that we can talk again.",
        "I am very interested in {job} and would be glad to hear what you decide.",
        "I would like {job} very much and hope to hear what you decide.",
    ),
    "warm": (
        "I would very much like {job}, and I am looking forward to hearing what you decide.",
        "I would very much like {job} and would gladly come back.",
        "I am very interested in {job}, and I hope that we can talk again.",
        "I would like {job} very much and hope to see you again soon.",
        "I am very interested in {job} and would be glad to hear what you decide.",
    ),
    "formal": (
        "I am very interested in {job} and look forward to hearing of your decision.",
        "I would very much like to take on {job} and look forward to hearing what you decide.",
        "I am very interested in {job} and would welcome the chance to speak again.",
        "I would very much like {job}, and I would be pleased to come in again.",
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
        "That is why I would like {job} so much.",
        "That is what draws me to {job}.",
        "That is why {job} appeals to me so much.",
    ),
    "formal": (
        "That is why I would very much like {job}.",
        "That is what draws me to {job}.",
        "That is why {job} appeals to me.",
    ),
}
