"""The sentences around why they want the job: each of them says so, and none leaves the reason standing alone.

`{job}` is "the job", "the bakery role", "the job at Crumb"; `{}` is what the person said.
"""

from typing import Final

DRAWN: Final = (
    "I want {job} most of all for {}.",
    "I would like {job} most of all for {}.",
    "What I like most about {job} is {}.",
    "What I like about {job} is {}.",
    "What draws me to {job} is {}.",
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
    "I want {job} because I like working with {}.",
    "I would like {job} because I like working with {}.",
    "I like working with {}, and that is what draws me to {job}.",
    "What draws me to {job} is working with {}.",
)
DRAWN_BY_DOING: Final = (
    "I like the idea of {}, and that is why I would like {job}.",
    "What draws me to {job} is the thought of {}.",
    "What I like about {job} is the thought of {}.",
    "I want {job} because I like the idea of {}.",
)
CHANCE: Final = (
    "I would like {job} for the chance {}.",
    "I want {job} for the chance {}.",
    "What draws me to {job} is the chance {}.",
    "What I like about {job} is the chance {}.",
)
THAT: Final = (
    "One reason I want {job} is that {}.",
    "What I like about {job} is that {}.",
    "What draws me to {job} is that {}.",
    "I would like {job} because {}.",
)
BECAUSE: Final = (
    "I would like {job} because {}.",
    "I want {job} because {}.",
)
# `{}` is a sentence about themselves: "I want to drive the forklift one day".
REASON: Final = (
    "{}, and that is why I would like {job}.",
    "{}, and that is what draws me to {job}.",
    "I would like {job} for a simple reason: {}.",
    "My reason for wanting {job} is simple: {}.",
    "What draws me to {job} is simple: {}.",
)
# One with an "and" or a comma of its own.
LONG_REASON: Final = (
    "I would like {job} for a simple reason: {}.",
    "My reason for wanting {job} is simple: {}.",
    "What draws me to {job} is simple: {}.",
    "Why I would like {job} is easily said: {}.",
)
WHOLE: Final = ("{}.",)
"""Too much for a frame around it."""
SO_THAT: Final = ("I would like {job} so that {}.", "I want {job} so that {}.")
