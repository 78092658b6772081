"""What a story is heard to say, and above all what it is not heard to say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.slips.model import KINDS, Noticed
from conversations.understanding.story import Story, ToldSlip, read_story
from conversations.understanding.story_sure import surely

ONE_BREATH = (
    "ugh. bombed acme. got there like 10 min late bc the train died and then i called her diane (its diana!!)\n"
    "she laughed it off tho. the portfolio part went ok i think"
)


def only(text: str) -> ToldSlip:
    """The one slip of a text."""
    slips = read_story(text).slips
    assert len(slips) == 1, slips
    return slips[0]


def test_a_story_told_in_one_breath_is_heard_whole() -> None:
    story = read_story(ONE_BREATH)
    late, name = story.slips
    assert story.company == "acme"
    assert story.interviewers == ("diana",)
    assert story.went_well == ("the portfolio part went ok",)
    assert (late.kind, dict(late.slots)) == ("late", {"minutes": 10, "cause": "the train died"})
    assert (late.noticed, late.cleared_up) == ("unsaid", "unsaid")
    assert (name.kind, dict(name.slots)) == ("wrong_name", {"name_used": "diane", "name_right": "diana"})
    assert (name.noticed, name.cleared_up) == ("yes", "yes")
    assert story.told_something


def test_a_harder_day_is_heard_with_what_weighed_on_it() -> None:
    story = read_story("asked about a conflict, i went on about my landlord. my gran died the day before")
    (slip,) = story.slips
    assert slip.kind == "odd_answer"
    assert dict(slip.slots) == {"question": "a conflict", "topic": "my landlord"}
    assert story.distraction is not None
    assert (story.distraction.kind, story.distraction.span) == ("bereavement", "my gran died the day before")


def test_who_was_called_by_a_name_was_called_by_the_wrong_one() -> None:
    """By its words alone it sounds as much like a joke that fell flat."""
    (slip,) = read_story('i called the hr lady beth twice (she went "becky" and smiled)').slips
    assert (slip.kind, slip.slots, slip.noticed) == ("wrong_name", {"name_used": "beth"}, "yes")
    (slip,) = read_story("i called the plan rubbish").slips
    assert slip.kind == "rude_or_joke"


def test_a_title_behind_a_name_begins_another() -> None:
    story = read_story("i called Mr Pettifer Mr Pettigrew")
    assert story.interviewers == ("Mr Pettifer",)
    assert story.slips[0].slots == {"name_used": "Mr Pettigrew", "name_right": "Mr Pettifer"}


def test_a_first_message_gives_company_minutes_and_both_names() -> None:
    story = read_story(
        "hey, just got out of my interview at Acme. I was 10 min late and called her Diane, she's Diana"
    )
    late, name = story.slips
    assert (story.company, story.interviewers) == ("Acme", ("Diana",))
    assert (late.kind, late.slots["minutes"], late.noticed) == ("late", 10, "unsaid")
    assert (name.slots["name_used"], name.slots["name_right"]) == ("Diane", "Diana")
    assert (name.noticed, name.cleared_up) == ("unsaid", "unsaid")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("late", "I turned up half an hour late"),
        ("wrong_name", "Kept calling the interviewer Mark, his name is Marcus"),
        ("misunderstood_question", "I misunderstood her question about safeguarding"),
        ("odd_answer", "she asked about my biggest weakness and i said chocolate, it was so stupid"),
        ("blanked", "Then my mind went blank"),
        ("rambled", "I rambled for five minutes about my old job"),
        ("weak_motivation", "When he asked why I wanted to work there I said I needed the money"),
        ("unprepared", "I hadn't looked up what the company does"),
        ("oversold_or_untrue", "I told them I was fluent in Spanish but I barely speak it"),
        ("negative_about_past", "I badmouthed my last boss for ages"),
        ("interrupted", "i interrupted the hiring manager twice"),
        ("tech_failure", "My camera didn't work"),
        ("phone_or_noise", "my phone rang in the middle of it"),
        ("appearance", "I noticed a coffee stain on my shirt"),
        ("technical_wrong", "I got the recursion question wrong"),
        ("no_questions", "they asked if i had any questions for them and i said no"),
        ("salary_blunder", "i asked about the salary in the first five minutes"),
        ("nerves", "my hands were shaking the whole time"),
        ("rude_or_joke", "I made a bad joke about the weather"),
        ("wrong_place_or_day", "I went to the wrong building"),
        ("materials", "forgot my cv at home"),
        ("other", "I spilled water all over the table"),
    ],
)
def test_each_kind_of_slip_is_heard_in_plain_words(kind: str, text: str) -> None:
    assert only(text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "At least I wasn't late.",
        "The interviewer was 15 minutes late and never apologised.",
        "they were 20 min late and then the guy called me Sara the whole time",
        "It went horribly.",
        "I was so scared I'd be late but I wasn't.",
        "I was worried I'd forget her name.",
        "What if my voice was shaking?",
        "I wasn't nervous at all. I didn't ramble.",
        "I never interrupted anyone.",
        "My interviewer, Tom Baker, kept interrupting me.",
        "The interviewer's dog barked the whole time.",
        "the recruiter said I might be late because of traffic",
        "The recruiter called her back later",
        "She asked why my checkout only has one button",
        "I could have mentioned the open source stuff",
        "I was late to the party on React hooks",
        "hi",
        "",
        "Oskar's mic died, then his whole laptop. i stayed calm and it went well",
        "Josh turned up 25 minutes late and then called me by the last candidate's name",
        "the girl next to me swore and a lad's ringtone went off in the middle. i kept smiling",
        "what happened is, Kaveri Fintech scheduled at 11 and Mr. Raghavan only joined at 11:40, camera off also",
        "nearly missed the train but didnt, had my phone on loud but nobody rang. he liked my dissertation",
        "i thought about telling Lucy that my last boss was a nightmare but kept my mouth shut",
    ],
)
def test_what_others_did_what_was_feared_and_what_did_not_happen_are_no_slips(text: str) -> None:
    assert read_story(text).slips == ()


@pytest.mark.parametrize(
    ("text", "noticed", "cleared_up"),
    [
        ("I rambled on and on. She looked at her watch.", "yes", "unsaid"),
        ("I blanked. There was an awkward silence and she moved on.", "yes", "no"),
        ("I was 5 minutes late. I said sorry and he said no worries.", "yes", "yes"),
        ("I wore trainers, don't think anyone noticed.", "unsure", "unsaid"),
        ("I wore trainers. No one blinked.", "no", "unsaid"),
        ("I wore trainers. Nobody said anything.", "unsure", "unsaid"),
        ("Maybe I talked too much. Not sure.", "unsure", "unsaid"),
        ("I badmouthed my last boss. I realised on the bus home.", "unsaid", "no"),
        ("I called him Mark, he's Marcus. He corrected me and I just carried on.", "yes", "no"),
        ("I was late. She looked at her watch. I didn't apologise.", "yes", "no"),
        ("I froze.", "unsaid", "unsaid"),
        ("I called her Diane. She frowned, but maybe at her notes.", "unsure", "unsaid"),
        ("I think I interrupted her. She smiled.", "unsure", "unsaid"),
        ("I was ten minutes late, they must have noticed.", "unsure", "unsaid"),
        ("I badmouthed my old boss. Hopefully nobody noticed.", "unsure", "unsaid"),
        ("I don't know whether he saw the stain on my shirt.", "unsure", "unsaid"),
        ("There was a stain on my shirt. She stared at it.", "yes", "unsaid"),
    ],
)
def test_only_what_is_told_shows_whether_a_slip_was_noticed_and_put_right(
    text: str, noticed: str, cleared_up: str
) -> None:
    slip = only(text)
    assert (slip.noticed, slip.cleared_up) == (noticed, cleared_up)


@pytest.mark.parametrize(
    "after",
    [
        "She looked over. Not sure it was about that.",
        "She looked up I think.",
        "I have no idea if he minded.",
    ],
)
def test_a_reaction_told_with_doubt_is_never_a_sure_one(after: str) -> None:
    assert only(f"My phone rang. {after}").noticed in ("unsure", "unsaid")


def test_doubt_right_after_a_reaction_takes_it_back_however_sure_the_model_is() -> None:
    scores: dict[Noticed, int] = {"yes": 300, "no": 0, "unsure": 0, "unsaid": 0}
    seen = surely(scores, ["R:reacted"], "my phone rang", ["she frowned"], theirs=True)
    doubted = surely(scores, ["R:reacted"], "my phone rang", ["maybe she frowned"], theirs=True)
    later = surely(scores, ["R:reacted"], "my phone rang", ["she frowned", "maybe at her notes"], theirs=True)
    assert (seen[0], doubted[0], later[0]) == ("yes", "unsaid", "unsaid")


def test_one_reaction_told_for_both_slips_counts_for_both() -> None:
    story = read_story("i interrupted the hiring manager twice and then swore. she frowned both times")
    assert [(slip.kind, slip.noticed) for slip in story.slips] == [
        ("interrupted", "yes"),
        ("rude_or_joke", "yes"),
    ]


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("interview at Globex today", "Globex"),
        ("my interview @ initech was a disaster", "initech"),
        ("bombed acme", "acme"),
        ("my interview at the Red Lion Hotel", "Red Lion Hotel"),
        ("receptionist role at St. Mary's Hospital", "St. Mary's Hospital"),
        ("Interview with Sarah from Bright Horizons Nursery", "Bright Horizons Nursery"),
        ("interview at northwind traders for a warehouse job", "northwind traders"),
        ("Had my Acme interview this morning", "Acme"),
        ("interview at 3pm at home over zoom", None),
        ("I had an interview at a small cafe.", None),
        ("I laughed at Tom", None),
        ("Interviewed with Dana and Luis at Hooli", "Hooli"),
    ],
)
def test_a_company_is_its_full_name_and_a_described_place_is_none(text: str, company: str | None) -> None:
    assert read_story(text).company == company


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("interview for a junior designer role at Globex", "junior designer"),
        ("bakery trial this morning", "bakery"),
        ("interviewed for a barista position at Blue Bottle Coffee", "barista"),
        ("for the data analyst internship", "data analyst"),
        ("my first interview went badly", None),
        ("a zoom interview", None),
    ],
)
def test_a_role_is_the_post_or_the_kind_of_work(text: str, role: str | None) -> None:
    assert read_story(text).role == role


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("When Mr. Okafor asked why, I froze", ("Mr. Okafor",)),
        ("Interviewed with Dana and Luis at Hooli", ("Dana", "Luis")),
        ('Called Dr. Chen "Dr. Cheng" the whole time.', ("Dr. Chen",)),
        ("My interviewer, Tom Baker, was late", ("Tom Baker",)),
        ("interviewed by priya and tom at acme", ("priya", "tom")),
        ("The line was bad. Traffic was worse.", ()),
    ],
)
def test_interviewers_are_named_as_written_and_never_by_the_wrong_name(
    text: str, people: tuple[str, ...]
) -> None:
    assert read_story(text).interviewers == people


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("I rambled. The rest was solid.", ("The rest was solid",)),
        ("I got there on time, wore my best suit", ("I got there on time", "wore my best suit")),
        ("it didn't go well. I wasn't late", ()),
        ("I was late. He was fine about it.", ()),
        ("they loved my sketches", ("they loved my sketches",)),
    ],
)
def test_went_well_is_what_was_said_outright(text: str, good: tuple[str, ...]) -> None:
    assert read_story(text).went_well == good


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("My dad died two weeks ago", "bereavement"),
        ("my mum was rushed to hospital last night", "family_emergency"),
        ("I had a fever", "illness"),
        ("My boyfriend broke up with me yesterday", "breakup"),
        ("I was in a car accident on Monday", "accident"),
        ("we got evicted last week", "other"),
    ],
)
def test_an_event_in_the_tellers_own_life_is_a_distraction(text: str, kind: str) -> None:
    found = read_story(text).distraction
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize("text", ["the train died", "my laptop died", "her gran died", "I died of shame"])
def test_machines_other_peoples_losses_and_figures_of_speech_are_no_distraction(text: str) -> None:
    assert read_story(text).distraction is None


def assert_all_spans_are_in(text: str, story: Story) -> None:
    """Every word of the answer stands in the text."""
    said = [*story.went_well, *story.interviewers, story.company or "", story.role or ""]
    said += [story.distraction.span] if story.distraction else []
    for slip in story.slips:
        assert slip.kind in KINDS
        assert slip.span
        said += [slip.span, *(value for value in slip.slots.values() if isinstance(value, str))]
        assert slip.noticed == "yes" or slip.cleared_up != "yes"
    for words in said:
        assert words in text


_PHRASES = (
    "i was late ", "10 min ", "because the train died", ", ", ". ", "\n", "called her Diane",
    "(its Diana!!)", '"', "“", "she said ", "no worries", "asked about ", "I blanked", "at Acme",
    "my gran died", "went well", "İ", "ß", "😭", "maybe ", "Mr. ", " but ", "(", ")", "’", "\r\n",
    "not sure if she noticed", "and then ", "interview with ", "Tom ", "for a barista role ", "\u200b", "ﬁ",
    "the ",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PHRASES) | st.text(max_size=6), max_size=30).map("".join))
def test_every_span_is_a_substring_of_what_was_typed(text: str) -> None:
    assert_all_spans_are_in(text, read_story(text))


def test_curly_quotes_and_capitals_change_nothing_but_the_spans() -> None:
    straight = read_story("I couldn't answer. She said it's fine")
    curly = read_story("I COULDN’T ANSWER. SHE SAID IT’S FINE")
    assert [(s.kind, s.noticed, s.cleared_up) for s in straight.slips] == [
        (s.kind, s.noticed, s.cleared_up) for s in curly.slips
    ]
    assert straight.slips


@pytest.mark.parametrize(
    "piece",
    [
        "late ",
        "a.b. ",
        "A",
        "Ab-",
        "good: a, ",
        "Mr. ",
        "Acme And ",
        "she was and ",
        "i was rude. ",
        "called her ",
        "(",
        "my gran ",
    ],
)
def test_twenty_thousand_characters_of_anything_are_read_to_the_end(piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    assert_all_spans_are_in(text, read_story(text))


def test_one_clause_is_one_slip_and_is_not_told_back_twice() -> None:
    text = "asked what i'd do w an angry patient and i said id tell them to calm down lol, she pulled a face"
    assert [slip.span for slip in read_story(text).slips].count("i said id tell them to calm down") == 1


def test_a_slip_told_in_several_clauses_has_all_its_words() -> None:
    slip = only("I told them my last manager was a liar. a proper liar, and the whole team was useless.")
    assert slip.kind == "negative_about_past"
    assert (
        slip.span == "I told them my last manager was a liar. a proper liar, and the whole team was useless"
    )


def test_who_spoke_is_part_of_the_slip_and_no_reaction_to_it() -> None:
    slip = only("biggest weakness? my ex, i told them")
    assert (slip.span, slip.noticed, slip.cleared_up) == ("my ex, i told them", "unsaid", "unsaid")


def test_a_silence_after_a_slip_is_a_reaction_and_no_part_of_it() -> None:
    slip = only("It went fine I think but I had no questions at the end and there was an awkward silence.")
    assert (slip.kind, slip.span, slip.noticed) == ("no_questions", "I had no questions at the end", "yes")


def test_what_came_of_a_slip_ends_where_the_next_one_begins() -> None:
    slips = read_story(
        "then she asked what id do with a bride who hates the bouquet and i blanked, just stared, Hugo coughed. "
        "also told them i speak dutch and i dont really, no idea if they clocked it."
    ).slips
    assert [(slip.kind, slip.noticed, slip.cleared_up) for slip in slips] == [
        ("blanked", "yes", "unsaid"),
        ("oversold_or_untrue", "unsure", "unsaid"),
    ]


def test_a_bare_denial_has_the_claim_that_it_denies() -> None:
    slips = read_story(
        "my watch alarm went off, not sure they heard. i said id used a spectrometer, i havent, nobody asked further"
    ).slips
    assert [(slip.kind, slip.span) for slip in slips] == [
        ("phone_or_noise", "my watch alarm went off"),
        ("oversold_or_untrue", "i said id used a spectrometer, i havent"),
    ]
    dutch = only("also told them i speak dutch and i dont really, no idea if they clocked it")
    assert (dutch.span, dutch.noticed) == ("told them i speak dutch and i dont really", "unsure")
    [slip] = read_story("told them id read their report, i hadnt").slips
    assert slip.span == "told them id read their report, i hadnt"


@pytest.mark.parametrize(
    "text",
    [
        "they asked how i handle stress. fine question, fine answer. we talked about the weather",
        "wasn't late for once. didn't blank this time. it was awful though",
        "she was twenty minutes late and her wifi kept dropping. my sister once spilled coffee on hers",
    ],
)
def test_a_text_of_mere_hints_tells_of_no_slip(text: str) -> None:
    assert read_story(text).slips == ()


@pytest.mark.parametrize(
    ("text", "well", "kinds"),
    [
        ("went well: the tasting. i was late", ["the tasting"], ["late"]),
        ("good bits: the tour, my questions; bad: 10 min late", ["the tour", "my questions"], ["late"]),
        ("what went well - the sums. what went badly - i rambled", ["the sums"], ["rambled"]),
        ("Pros: rapport, though i talked over her twice", ["rapport"], ["interrupted"]),
        (
            "Highlights\nthe demo\nthe dogs\n\nLowlights\n- phone rang\n- my cv",
            ["the demo", "the dogs"],
            ["phone_or_noise", "materials"],
        ),
        ("cons: eye contact, phone rang, she laughed it off", [], ["other", "phone_or_noise"]),
        ("Mistakes: none. Wins: all of it", ["all of it"], []),
        (
            "Highlights: I called her Nadia, it's Nadine, and my phone rang twice",
            [],
            ["wrong_name", "phone_or_noise"],
        ),
    ],
)
def test_what_stands_under_a_heading_is_what_the_heading_says(
    text: str, well: list[str], kinds: list[str]
) -> None:
    story = read_story(text)
    assert list(story.went_well) == well
    assert [slip.kind for slip in story.slips] == kinds
