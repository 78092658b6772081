"""The sentences around why they want the job: each of them says so, and none leaves the reason standing alone.

`{job}` is "the job", "the bakery role", "the job at Crumb"; `{}` is what the person said.
"""

from typing import Final

# One thing is not all that draws them: "the equipment" alone reads as if nothing else did.
DRAWN: Final = (
    "I would like {job}, not least for {}.",
    "{} is a good part of what draws me to {job}.",
    "I am drawn to {job}, not least by {}.",
    "A good part of why I would like {job} is {}.",
    "Part of what draws me to {job} is {}.",
)
# "The people, the garden and the pace" are no one thing.
DRAWN_BY_ALL: Final = (
    "What draws me to {job} is {}.",
    "What I like about {job} is {}.",
    "I would like {job} for {}.",
    "I am drawn to {job} by {}.",
)
# A list that is no one thing: "no uniforms, good light".
BARE: Final = (
    "What I like about {job} is this: {}.",
    "What draws me to {job} is this: {}.",
    "I would like {job} for this: {}.",
)
# `{}` is "steady work", "a small team and real users".
SOUGHT: Final = (
    "I am looking for {}, and that is what draws me to {job}.",
    "I have been looking for {}, and that is why I would like {job}.",
    "{job} appeals to me because I am looking for {}.",
    "I would like {job} because I am looking for {}.",
    "What I hope to find in {job} is {}.",
)
# `{}` is "wood", "animals": what one works with.
WITH: Final = (
    "What draws me to {job} is working with {}.",
    "I would like {job} because I enjoy working with {}.",
    "I like working with {}, and that is what draws me to {job}.",
    "{job} appeals to me because I like working with {}.",
)
DRAWN_BY_DOING: Final = (
    "What draws me to {job} is the thought of {}.",
    "What I like about {job} is the thought of {}.",
    "I like the idea of {}, and that is why {job} appeals to me.",
    "{job} appeals to me because I like the idea of {}.",
)
CHANCE: Final = (
    "I would like {job} for the chance {}.",
    "What draws me to {job} is the chance {}.",
    "What I like about {job} is the chance {}.",
    "I am drawn to {job} by the chance {}.",
)
# `{}` is what is so: "no two days are the same".
THAT: Final = (
    "What I like about {job} is that {}.",
    "What draws me to {job} is that {}.",
    "I would like {job} because {}.",
)
# The same, of which the note has spoken.
THAT_AGAIN: Final = (
    "That {} is what draws me to {job}.",
    "That {} is why I would like {job}.",
)
# `{}` is about the place, or has an "and" of its own: "yours is a small school where everyone knows everyone".
PLACE: Final = (
    "I would like {job} because {}.",
    "{job} appeals to me because {}.",
    "I am drawn to {job} because {}.",
)
# `{}` is about themselves: "night shifts suit me".
BECAUSE: Final = (
    "I would like {job} because {}.",
    "{job} appeals to me because {}.",
    "My reason for wanting {job} is that {}.",
)
# `{}` is what they need, which draws nobody: "I need something regular while I study".
NEED: Final = (
    "I would like {job} because {}.",
    "{}, and that is why I would like {job}.",
    "{}, so {job} would suit me well.",
)
# `{}` is a sentence about themselves: "I want to drive the forklift one day".
REASON: Final = (
    "{}, and that is why I would like {job}.",
    "{}, and that is what draws me to {job}.",
    "{}, which is why {job} appeals to me.",
    "My reason for wanting {job} is simple: {}.",
)
# One with an "and" or a comma of its own.
LONG_REASON: Final = (
    "I would like {job} for a simple reason: {}.",
    "My reason for wanting {job} is simple: {}.",
    "There is a simple reason why I would like {job}: {}.",
)
WHOLE: Final = ("{}.",)
"""Too much for a frame around it."""
SO_THAT: Final = ("I would like {job} so that {}.", "I want {job} so that {}.")
# Two reasons, as one: `{more}` is the other.
BOTH: Final = (
    "I would like {job} because {}, and because {more}.",
    "{job} appeals to me because {}, and because {more}.",
    "I am drawn to {job} because {}, and because {more}.",
)
