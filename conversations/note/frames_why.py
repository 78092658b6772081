"""The sentences around why they want the job: each of them says so, and none leaves the reason standing alone.

`{job}` is "the job", "the bakery role", "the job at Crumb"; `{}` is what the person said.
"""

from typing import Final

# One thing is not all that draws them: "the equipment" alone reads as if nothing else did.
DRAWN: Final = (
    "One thing that draws me to {job} is {}.",
    "Part of what draws me to {job} is {}.",
    "One reason I would like {job} is {}.",
    "Something that draws me to {job} is {}.",
)
# "The people, the garden and the pace" are no one thing.
DRAWN_BY_ALL: Final = (
    "What draws me to {job} is {}.",
    "What I like about {job} is {}.",
    "I would like {job} for {}.",
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
    "What I am looking for is {}, and {job} would suit me well.",
    "I would like {job} because I am looking for {}.",
)
# `{}` is "wood", "animals": what one works with.
WITH: Final = (
    "What draws me to {job} is working with {}.",
    "One reason I would like {job} is that I enjoy working with {}.",
    "I like working with {}, and that is what draws me to {job}.",
    "I want {job} because I like working with {}.",
)
DRAWN_BY_DOING: Final = (
    "What draws me to {job} is the thought of {}.",
    "What I like about {job} is the thought of {}.",
    "I like the idea of {}, and that is why {job} appeals to me.",
    "{job} appeals to me because I like the idea of {}.",
)
CHANCE: Final = (
    "I would like {job} for the chance {}.",
    "I want {job} for the chance {}.",
    "What draws me to {job} is the chance {}.",
    "What I like about {job} is the chance {}.",
)
# `{}` is what is so: "no two days are the same".
THAT: Final = (
    "One reason I would like {job} is that {}.",
    "What I like about {job} is that {}.",
    "What draws me to {job} is that {}.",
    "I would like {job} because {}.",
)
# `{}` is about the place, and a job is no place: "it is a small school".
PLACE: Final = (
    "I would like {job} because {}.",
    "{job} appeals to me because {}.",
    "One reason I would like {job} is that {}.",
)
# `{}` is about themselves: "night shifts suit me".
BECAUSE: Final = (
    "I would like {job} because {}.",
    "I want {job} because {}.",
    "One reason I would like {job} is that {}.",
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
    "Why I would like {job} is easily said: {}.",
)
WHOLE: Final = ("{}.",)
"""Too much for a frame around it."""
SO_THAT: Final = ("I would like {job} so that {}.", "I want {job} so that {}.")
# A second reason, after the first.
ALSO_THING: Final = ("Another reason is {}.", "Something else that appeals to me is {}.")
ALSO_THAT: Final = ("Another reason is that {}.", "I would add that {}.")
ALSO_CHANCE: Final = ("Another reason is the chance {}.",)
