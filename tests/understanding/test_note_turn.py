"""One turn that names people, a moment with each and a reason: forty ways in which people type it."""

from collections.abc import Mapping, Sequence

import pytest

from conversations.understanding.note_turn import note_facts

ANSWERS: Sequence[tuple[str, Mapping[str, str], str | None]] = (
    # One person, a moment, a reason, in any order and with anything between them.
    (
        "diana. she showed me the wall of old prototypes. i want to build things people use",
        {"Diana": "she showed me the wall of old prototypes"},
        "i want to build things people use",
    ),
    (
        "i want it because of the hours. it was mark. he let me hold the owl",
        {"Mark": "he let me hold the owl"},
        "i want it because of the hours",
    ),
    (
        "her name was ines and she drew the floor plan on a napkin. close to home",
        {"Ines": "she drew the floor plan on a napkin"},
        "close to home",
    ),
    ("Mr Okafor, the workshop tour, hands on work", {"Mr Okafor": "the workshop tour"}, "hands on work"),
    (
        "sandra, the tea she made me, i need something part time",
        {"Sandra": "the tea she made me"},
        "i need something part time",
    ),
    (
        "i spoke to lena (the head nurse) about the ward at night. i want to be useful to people",
        {"Lena": "i spoke to lena about the ward at night"},
        "i want to be useful to people",
    ),
    (
        "Dr. Amara Nwosu; she asked what I would do first on a Monday; because the clinic is round the corner",
        {"Dr. Amara Nwosu": "she asked what I would do first on a Monday"},
        "the clinic is round the corner",
    ),
    ("- jo\n- the kiln\n- i love clay", {"Jo": "the kiln"}, "i love clay"),
    (
        "1) Hanna 2) the smell of the press room 3) print is what i trained in",
        {"Hanna": "the smell of the press room"},
        "print is what i trained in",
    ),
    (
        "diana / the wall of prototypes / building things people use",
        {"Diana": "the wall of prototypes"},
        "building things people use",
    ),
    (
        "moment: he gave me his own spanner. reason: engines. who: mr price",
        {"Mr Price": "he gave me his own spanner"},
        "engines",
    ),
    (
        "she was called Mrs. O'Neill and the moment was when her phone played abba. "
        "the reason is i grew up in a shop",
        {"Mrs. O'Neill": "when her phone played abba"},
        "i grew up in a shop",
    ),
    (
        "the moment i'd pick is the ladder race. noor. being outdoors",
        {"Noor": "the ladder race"},
        "being outdoors",
    ),
    (
        "Farah!! the way she talked about her apprentices. honestly i want to learn a proper trade",
        {"Farah": "the way she talked about her apprentices"},
        "i want to learn a proper trade",
    ),
    (
        "i met Aoife who told me they name the bees. i want out of the office",
        {"Aoife": "Aoife told me they name the bees"},
        "i want out of the office",
    ),
    (
        "Aoife told me they name the bees, I want out of the office",
        {"Aoife": "Aoife told me they name the bees"},
        "I want out of the office",
    ),
    (
        "it was Tom who interviewed me and he showed me the bike he's been restoring. i love mending things",
        {"Tom": "he showed me the bike he's been restoring"},
        "i love mending things",
    ),
    (
        "Ms Lindqvist, and she walked me round the archive. I'd like the job because I get to handle old maps",
        {"Ms Lindqvist": "she walked me round the archive"},
        "I'd like the job because I get to handle old maps",
    ),
    (
        "we laughed about the broken kettle, me and tom. id like to work somewhere friendly",
        {"Tom": "we laughed about the broken kettle"},
        "id like to work somewhere friendly",
    ),
    (
        "王伟. he asked me to draw the river. i like maps",
        {"王伟": "he asked me to draw the river"},
        "i like maps",
    ),
    (
        "only know the first name, petra. petra had the same bike as me. would be good to be near my kids school",
        {"Petra": "petra had the same bike as me"},
        "would be good to be near my kids school",
    ),
    # Several people, and each moment with whom it belongs to.
    (
        "Priya and Tom, priya talked about the night shift crew and tom's bike repair thing. i like fixing stuff",
        {"Priya": "priya talked about the night shift crew", "Tom": "tom's bike repair thing"},
        "i like fixing stuff",
    ),
    (
        "two people: jo and sam. jo showed me the kiln, sam laughed at my cat story. clay is my thing",
        {"Jo": "jo showed me the kiln", "Sam": "sam laughed at my cat story"},
        "clay is my thing",
    ),
    ("jo: the kiln\nsam: my cat story\nwhy: clay", {"Jo": "the kiln", "Sam": "my cat story"}, "clay"),
    (
        "Kwame and Beth and Ola. Kwame showed me the cold store. Beth asked about my driving. "
        "Ola said the night crew sings. I like moving about",
        {
            "Kwame": "Kwame showed me the cold store",
            "Beth": "Beth asked about my driving",
            "Ola": "Ola said the night crew sings",
        },
        "I like moving about",
    ),
    (
        "with kwame it was the cold store, with beth my driving licence story. no more sitting in an office",
        {"Kwame": "the cold store", "Beth": "my driving licence story"},
        "no more sitting in an office",
    ),
    (
        "kwame - the cold store; beth - the driving thing; i want to be on my feet",
        {"Kwame": "the cold store", "Beth": "the driving thing"},
        "i want to be on my feet",
    ),
    (
        "The forklift demo with Kwame. Beth's question about shifts. I like being on my feet",
        {"Kwame": "The forklift demo with Kwame", "Beth": "Beth's question about shifts"},
        "I like being on my feet",
    ),
    (
        "Diana, Tom. Diana asked how i'd start. Tom didn't say much. I want to learn from people who've done it",
        {"Diana": "Diana asked how i'd start", "Tom": ""},
        "I want to learn from people who've done it",
    ),
    (
        "a panel of 3 - Iris, Bram and a guy whose name i missed. Iris asked about my thesis. research matters to me",
        {"Iris": "Iris asked about my thesis", "Bram": ""},
        "research matters to me",
    ),
    # Something is missing, and said to be.
    (
        "no idea of names. liked hearing about the allotment. id love to work outside",
        {"": "liked hearing about the allotment"},
        "id love to work outside",
    ),
    (
        "dont know their names. the older guy told me about the flood in 2013. steady job",
        {"": "the older guy told me about the flood in 2013"},
        "steady job",
    ),
    (
        "forgot her name, sorry. she had a parrot on her shoulder lol. i like animals",
        {"": "she had a parrot on her shoulder lol"},
        "i like animals",
    ),
    (
        "can't remember who. but the view from the roof! and i like gardens",
        {"": "the view from the roof"},
        "i like gardens",
    ),
    ("tbh no names, sorry. the garden. that's it", {"": "the garden"}, None),
    ("just diana", {"Diana": ""}, None),
    ("she loved my portfolio", {"": "she loved my portfolio"}, None),
    ("liked the forklift demo", {"": "liked the forklift demo"}, None),
    ("the dog.", {"": "the dog"}, None),
    ("i want to work with animals", {}, "i want to work with animals"),
    ("because its five minutes from my house", {}, "its five minutes from my house"),
    (
        "skip the moment, i want it because it's near what i studied",
        {},
        "i want it because it's near what i studied",
    ),
    (
        "nothing really stuck. Tom. i just want the job because it's close",
        {"Tom": ""},
        "i just want the job because it's close",
    ),
    (
        "no moment comes to mind but i like that it's a small team. it was with Farah",
        {"Farah": ""},
        "i like that it's a small team",
    ),
    ("no name, no moment, i just want to get out of retail", {}, "i just want to get out of retail"),
    # Further ones, written after the rest was understood.
    (
        "Bo and Ana were lovely. Bo showed me the studio. i want to learn editing",
        {"Bo": "Bo showed me the studio", "Ana": ""},
        "i want to learn editing",
    ),
    (
        "Clara's laugh. Ahmed's drawing. i like cars",
        {"Clara": "Clara's laugh", "Ahmed": "Ahmed's drawing"},
        "i like cars",
    ),
    (
        "I don't remember her name but she gave me a tour of the greenhouse, and I want the job because plants calm me",
        {"": "she gave me a tour of the greenhouse"},
        "I want the job because plants calm me",
    ),
    (
        "nadia - tea tasting - i want to learn about tea",
        {"Nadia": "tea tasting"},
        "i want to learn about tea",
    ),
    (
        "mrs patel and a younger guy, didn't get his name. mrs patel asked about my gran's shop. retail is in my blood",
        {"Mrs Patel": "mrs patel asked about my gran's shop"},
        "retail is in my blood",
    ),
    (
        "jens, mia and paul, all super nice. the swing in the lobby. cool place",
        {"Jens": "", "Mia": "", "Paul": "", "": "all super nice. the swing in the lobby"},
        "cool place",
    ),
    (
        "i want to bake bc my dad baked, yuki asked me about that",
        {"Yuki": "yuki asked me about that"},
        "i want to bake bc my dad baked",
    ),
    (
        "my interviewer was called will. will said the team eats together. thats why i want it",
        {"Will": "will said the team eats together"},
        None,
    ),
)


@pytest.mark.parametrize(("text", "people", "why"), ANSWERS, ids=[text[:40] for text, _, _ in ANSWERS])
def test_who_which_moment_and_why_are_heard_however_they_are_typed(
    text: str, people: Mapping[str, str], why: str | None
) -> None:
    told = note_facts(text, ())
    assert told.names == tuple(name for name in people if name)
    assert dict(told.moments) == {name: moment for name, moment in people.items() if moment}
    assert told.why == why


@pytest.mark.parametrize(
    "told",
    ["Sheena was there too", "Sheena sat in as well", "and Sheena was on the call", "Sheena was also there"],
)
def test_that_somebody_was_there_is_a_name_and_no_moment(told: str) -> None:
    heard = note_facts(f"he told me about the sauna. {told}", ["Mr Okafor"])
    assert heard.names == ("Sheena",)
    assert heard.moments == {"Mr Okafor": "he told me about the sauna"}


@pytest.mark.parametrize(
    ("text", "setting", "who", "moment"),
    [
        (
            "it was with Dr Patel and a lady called Fiona, at the vets in Hexham, for receptionist. "
            "they let me hold a rabbit",
            ("Hexham", "receptionist"),
            ("Dr Patel", "Fiona"),
            {"": "they let me hold a rabbit"},
        ),
        (
            "I met Sam at Lidl for the shift manager job. he showed me the ovens",
            ("Lidl", "shift manager"),
            ("Sam",),
            {"Sam": "he showed me the ovens"},
        ),
        ("sam. i want to work at Lidl", ("Lidl",), ("Sam",), {}),
    ],
)
def test_where_it_was_and_for_which_post_is_no_moment(
    text: str, setting: tuple[str, ...], who: tuple[str, ...], moment: Mapping[str, str]
) -> None:
    told = note_facts(text, (), setting)
    assert (told.names, dict(told.moments)) == (who, moment)
    assert told.why in (None, "i want to work at Lidl")


@pytest.mark.parametrize(
    ("text", "who", "sender"),
    [
        ("the oven. i want to bake. tamsin", (), "Tamsin"),
        ("the oven. i want to bake. Tamsin x", (), "Tamsin"),
        ("the oven. i want to bake. roisin", ("Roisin",), ""),
        ("the oven. tamsin. i want to bake", ("Tamsin",), ""),
        ("tamsin", ("Tamsin",), ""),
    ],
)
def test_a_name_alone_at_the_end_signs_once_all_is_told(text: str, who: tuple[str, ...], sender: str) -> None:
    told = note_facts(text, ("Roisin Daly",))
    assert (told.names, told.sender) == (who, sender)


def test_in_small_letters_behind_a_reason_there_is_one_more_and_no_name() -> None:
    told = note_facts(
        "kim told us about the scythe. i want it cos i like seeing what i did. and its outdoors", ("Kim",)
    )
    assert (told.names, told.why) == (("Kim",), "i want it cos i like seeing what i did. its outdoors")
