"""People after an interview, as they type: a seed picks a job, a name, a moment, a reason, slips and the rest."""

import random
from functools import cache
from typing import Final, NamedTuple, get_args

from conversations.note.compose import compose
from conversations.note.facts import Distraction, Note, NoteFacts, NoteSlip
from conversations.slips.model import ANSWER_KINDS, KINDS, Cleared, Kind, Noticed, Register


class Job(NamedTuple):
    """A kind of work with what people say about interviews for it; `betters` are (question, better answer)."""

    roles: tuple[str, ...]
    companies: tuple[str, ...]
    moments: tuple[str, ...]
    whys: tuple[str, ...]
    betters: tuple[tuple[str, str], ...]


JOBS: Final[tuple[Job, ...]] = (
    Job(
        ("teaching assistant", "classroom assistant", "learning support assistant"),
        ("Oakfield Primary", "St Brigid's", "Northway School"),
        (
            "loved the therapy dog thing",
            "she showed me the reading corner with all the cushions",
            "the dog",
            "her question about teamwork",
            "he told me about the boy who wouldn't talk until the guinea pig came",
            "when one of the kids ran in and asked if i was the new teacher lol",
            "we talked about how loud lunch gets",
        ),
        (
            "idk i just want to work with kids",
            "kids",
            "I want to become a teacher and this is how i start",
            "small school, everyone knows everyone",
            "being there when it clicks for someone",
            "because i was that quiet kid once",
        ),
        (
            (
                "a child who won't join in",
                "i'd sit next to them first and do the thing myself, until they get curious",
            ),
            (
                "teamwork",
                "at camp three of us split the day by who had slept, and nobody was shouting by friday",
            ),
            ("my weaknesses", "i take on too much so now i write down what i promised and to whom"),
        ),
    ),
    Job(
        ("barista", "bakery trial", "shop assistant in the bakery"),
        ("Crumb", "Blue Door Coffee", "Brot & Butter"),
        (
            "he let me steam the milk myself",
            "the smell when she opened the oven",
            "we laughed about bad printers",
            "she gave me a cinnamon bun for the way home",
            "The sourdough starter is older than me.",
            "he said my handwriting is perfect for the board",
            "how fast they do the saturday queue",
        ),
        (
            "bread",
            "its close to home and i like mornings",
            "I like making things people are happy about five minutes later",
            "to learn from people who get up at 3",
            "regulars, knowing their names",
            "want to learn latte art properly",
        ),
        (
            ("a rude customer", "I'd say sorry for the wait, repeat the order and fix that one thing"),
            ("a long queue", "I call out the next two orders so nobody stands there wondering"),
            ("why you", "ive worked the early shift at my uncles shop for two summers"),
        ),
    ),
    Job(
        ("junior developer", "junior web developer", "working student in the web team"),
        ("Acme", "Globex", "Initech"),
        (
            "she asked why my checkout only has one button",
            "Asked me how I'd test the thing without a database",
            "he drew the whole architecture on a napkin and crossed half of it out",
            "pairing on the bug with the time zones",
            "they have a wall of postcards from users",
            "she said they delete more code than they write, loved that",
            "the whiteboard question with the elevators. I never thought about people changing their mind halfway",
        ),
        (
            "small team, real users",
            "I want to see my code used by someone other than me",
            "code review culture",
            "the mentoring",
            "you ship every day",
            "want to learn from ppl who have done this for 20 years",
        ),
        (
            ("joins", "a left join keeps all rows of the first table and fills the gaps with nulls"),
            ("how I debug", "I make it fail on purpose first, then halve the code until it stops failing"),
            (
                "a conflict at work",
                "two of us wanted different libraries, so we built the same page twice and let "
                "the users pick",
            ),
        ),
    ),
    Job(
        ("receptionist", "front desk assistant", "medical receptionist"),
        ("Elm Street Clinic", "Harbour Dental", "St Anne's"),
        (
            "the therapy dog on fridays",
            "she knew every patient by name when we walked through the waiting room",
            "he asked what I would do if two phones ring and someone is crying at the desk",
            "the tour",
            "her laugh when the fax machine went off",
            "me preguntó por mi abuela",
        ),
        (
            "being the first face people see",
            "people",
            "I like it when someone leaves calmer than they came in",
            "its a place where they have time for patients",
            "regular hours and nice people",
        ),
        (
            (
                "a conflict",
                "two of us were down for the same shift and i drew up a rota that we both signed off",
            ),
            ("handling stress", "i do the person in front of me first and write the rest down"),
            ("data protection", "I'd never read a name out loud in the waiting room"),
        ),
    ),
    Job(
        ("lab technician", "research assistant", "lab internship"),
        ("Max Planck Institute", "Genova", "the university hospital"),
        (
            "he showed me the cold room and warned me about the door",
            "Her question about my failed experiment",
            "we talked for like ten minutes about contamination",
            "that she still pipettes herself every tuesday",
            "the freezer labelled with star wars names",
            "il m'a demandé pourquoi j'ai choisi la biologie",
        ),
        (
            "I want to find out if research is for me",
            "the equipment, honestly",
            "working on something that takes years",
            "their paper on gut bacteria is why i picked the course",
            "to learn how to fail properly",
        ),
        (
            ("my thesis", "my control was the weak spot, and i now know to run it twice"),
            ("pipetting errors", "i weigh ten drops of water and look at the spread"),
            ("working alone at night", "I would not, I'd ask someone to be on the phone at least"),
        ),
    ),
    Job(
        ("care assistant", "healthcare assistant", "night carer"),
        ("Rosewood House", "Sunny Side", "Caritas"),
        (
            "mrs patel who sang for us in the hallway",
            "she said nobody eats alone there",
            "he was so patient with me when i lost my thread",
            "the bees on the roof and the residents who look after them",
            "seeing her kneel down to talk to the man in the wheelchair",
            "they asked about my gran and how I looked after her",
        ),
        (
            "i looked after my gran and i was good at it",
            "Nobody eats alone",
            "work that matters to one person at a time",
            "to be useful",
            "the people, the garden, the pace",
        ),
        (
            ("a resident who refuses medication", "I'd come back in ten minutes and try again with tea"),
            ("lifting safely", "always two people, bed up first, and i say what i do before i do it"),
            ("why care", "I know how it feels to wait for someone who never comes"),
        ),
    ),
    Job(
        ("warehouse operative", "picker", "stock assistant"),
        ("Parcelpoint", "Nordlager", "Big Box"),
        (
            "walking past the conveyor thing at night shift change",
            "he told me he started as a picker too",
            "good vibes",
            "nice guy",
            "they play music on thursdays",
            "asked if i can lift 20kg and laughed when i said only before lunch",
        ),
        (
            "night shifts suit me",
            "steady work",
            "I want to drive the forklift one day",
            "need something regular while i study",
            "the team",
        ),
        (
            ("safety", "I keep the aisle clear first, boxes second"),
            ("working fast", "i sort by shelf before i start walking"),
            ("teamwork", "in my last job we swapped zones every hour so nobody got stuck with the heavy one"),
        ),
    ),
    Job(
        ("marketing intern", "social media assistant", "content assistant"),
        ("Lumen", "Fjord & Fell", "Pepper Agency"),
        (
            "she asked which ad I hate most",
            "he'd actually read my blog, even the old posts",
            "the story about the campaign that went viral by mistake",
            "brainstorming with her for the oat milk brand",
            "super friendly and honest",
            "you could hear them laughing in the next room the whole time",
        ),
        (
            "creative people and real campaigns",
            "i love writing short things",
            "because you let interns publish",
            "growth",
            "I'd like to be somewhere people argue about commas",
        ),
        (
            ("a failed post", "my worst one taught me to check the time it goes out"),
            ("measuring success", "I look at who comes back the week after, not at likes"),
            ("deadlines", "I ask what must be right and what can be good enough"),
        ),
    ),
    Job(
        ("electrician apprentice", "bike mechanic", "trainee joiner"),
        ("Volt & Sons", "Radhaus", "Kerr Joinery"),
        (
            "he handed me the multimeter and just said go",
            "the workshop with the old radio",
            "that he keeps every broken part in a drawer",
            "She asked what I'd fixed last and I told her about my gran's radio",
            "talking about fixed gears",
            "the smell of the wood",
        ),
        (
            "I'd rather fix things than throw them away",
            "hands on",
            "learning a trade from someone who cares about it",
            "no two days the same",
            "wood",
        ),
        (
            ("a mistake I made", "I stripped a screw and told the customer before he saw it"),
            ("safety", "power off, lock it, test it, then touch it"),
            ("working with customers", "i say what it will cost before i take the wheel off"),
        ),
    ),
    Job(
        ("museum guide", "library assistant", "bookseller"),
        ("the City Museum", "Central Library", "Inkwell Books"),
        (
            "she pulled out the oldest map and let me hold a corner",
            "the question about what i'd recommend to someone who hates reading",
            "Your story about the man who comes in every day to read one page",
            "books",
            "how quiet it was after closing",
            "他问我最喜欢哪本书",
        ),
        (
            "I practically grew up in a library",
            "quiet work with people who are curious",
            "telling stories that are true",
            "the map room",
            "to be around books all day",
        ),
        (
            ("a difficult visitor", "I'd walk with him to the exit of the room and listen on the way"),
            ("a book I love", "the one I have lent out most often is The Summer Book"),
            ("school groups", "I give them one question and let them find the answer in the room"),
        ),
    ),
)
NAMES: Final = (
    "Diana", "Sam", "Priya", "Ms Bello", "Mr. Okafor", "Dr Ada Lovelace", "Prof. Dr. Müller-Lüdenscheidt", "Zoë",
    "María José García Márquez", "王伟", "Нина", "Nguyễn Văn An", "أحمد", "Jean-Luc", "O'Brien", "Siobhán", "Tom",
    "Mrs Patel", "Ana de la Torre", "김민준", "דנה", "Frau Schmidt", "diana", "", "Łukasz", "Kwame", "Aoife",
)  # fmt: skip
DAYS: Final = ("today", "yesterday", "on Monday", "on Tuesday", "on Friday", "")
_DISTRACTIONS: Final[tuple[Distraction, ...]] = (*get_args(Distraction), *("none",) * 5)
_REASONS: Final[dict[Kind, tuple[str, ...]]] = {
    "late": (
        "the train stood still",
        "bc of the rain",
        "traffic",
        "i mixed up the platforms",
        "their sign was missing",
    ),
    "wrong_name": ("a colleague's name had stuck in my head", "I had only read it once"),
    "wrong_place_or_day": (
        "the map on my phone was old",
        "their sign was missing",
        "there are two entrances",
    ),
    "tech_failure": ("my charger broke that morning", "the wifi at home kept dropping"),
    "phone_or_noise": ("I had set it for the alarm", "because the builders started early"),
    "blanked": ("i was so nervous", "I had slept badly"),
    "rambled": ("bc i was nervous", "I wanted to get it all in"),
    "materials": ("I had printed the old one", "the printer jammed at the library"),
}
_SENTENCES: Final = (
    "my gran died the day before", "I had bad news the night before", "a friend was in an accident",
    "we moved house that week", "i was up all night with my brother", "my dog is ill",
)  # fmt: skip
_CORRECTIONS: Final = (
    "I have used it for one year, not three", "i led two people not ten", "my german is good enough to read, not to "
    "write", "the course ends in march, not january", "sorry, i never finished the certificate",
)  # fmt: skip
_SLOTS: Final[dict[Kind, tuple[dict[str, str | int], ...]]] = {
    "late": ({"minutes": 10}, {"minutes": 25, "cause": "the train"}, {}),
    "wrong_name": ({"name_used": "Diane", "name_right": "Diana"}, {}, {"name_used": "Tim"}),
    "rambled": ({"topic": "my landlord"}, {}),
    "appearance": ({"topic": "a stain on my shirt"}, {}),
    "wrong_place_or_day": ({"topic": "the wrong building"}, {}),
    "phone_or_noise": ({"topic": "my phone"}, {"topic": "the builders next door"}),
    "tech_failure": ({"topic": "my camera"}, {}),
    "materials": ({"topic": "my CV"}, {}),
    "negative_about_past": ({"topic": "my last manager"}, {}),
    "rude_or_joke": ({"topic": "the coffee"}, {}),
    "interrupted": ({"topic": "the budget"}, {}),
}


def facts(seed: int, *, kind: Kind | None = None, role: str = "", whole: bool = False) -> NoteFacts:
    """One person's facts. `kind` and `role` fix the first slip and the job; `whole` leaves nothing of it out."""
    chance = random.Random(f"person {seed}")
    job = next((each for each in JOBS if role in each.roles), None) or chance.choice(JOBS)

    def given(value: str, share: float) -> str:
        return value if whole or chance.random() < share else ""

    first: Kind = chance.choice(KINDS) if kind is None else kind
    kinds = [first]
    while chance.random() < 0.35 and len(kinds) < 3:
        kinds.append(chance.choice(KINDS))
    return NoteFacts(
        interviewer=chance.choice(NAMES),
        company=given(chance.choice(job.companies), 0.8),
        role=role or given(chance.choice(job.roles), 0.7),
        day=chance.choice(DAYS),
        moment=given(chance.choice(job.moments), 0.9),
        why=given(chance.choice(job.whys), 0.9),
        slips=tuple(_slip(chance, number, each, job) for number, each in enumerate(kinds, 1)),
        distraction=chance.choice(_DISTRACTIONS),
        distraction_sentence=chance.choice(_SENTENCES),
        sender=given(chance.choice(("Sam", "Aylin", "José", "Tomasz K.")), 0.5),
        register=chance.choice(get_args(Register)),
        short=chance.random() < 0.1,
        drop_apology=chance.random() < 0.1,
        variant=chance.choice((0, 0, 0, 1, 2)),
    )


@cache
def note(seed: int) -> Note:
    """The note of `facts(seed)`, composed once for all tests in a process."""
    return compose(facts(seed))


def _slip(chance: random.Random, number: int, kind: Kind, job: Job) -> NoteSlip:
    question, better = chance.choice(job.betters)
    if kind == "weak_motivation":
        question, better = "", chance.choice(job.whys)
    answers = kind in ANSWER_KINDS
    return NoteSlip(
        id=number,
        kind=kind,
        slots={"question": question}
        if answers and chance.random() < 0.7
        else chance.choice(_SLOTS.get(kind, ({},))),
        noticed=chance.choice(get_args(Noticed)),
        cleared_up=chance.choice(get_args(Cleared)),
        better=better if answers and chance.random() < 0.8 else "",
        reason=chance.choice(("", "", *_REASONS.get(kind, ()))),
        correction=chance.choice(_CORRECTIONS)
        if kind == "oversold_or_untrue" and chance.random() < 0.7
        else "",
    )
