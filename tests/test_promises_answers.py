"""What is no answer is not taken for one: fillers, questions back, denials, a loss alone; each as people type it."""

import pytest

from tests.play import Player, Turn
from tests.test_promises import PINNED, SET, SLIP, START, facts, played, question, steps

BLANKED = (*SET, "the portfolio part", "I blanked on the sql question", "[no]")
LET_GO = (*PINNED, "skip")
NOTE_ASKED = (*LET_GO, "skip")


def words(turn: Turn) -> str:
    return "\n".join(message.text for message in turn.messages)


def test_a_denial_at_the_better_answer_drops_the_slip_and_says_so() -> None:
    player = played(*BLANKED, "no that wasnt a mistake")
    assert facts(player).slips == ()
    assert "dropped" in words(player.turns[-1])


@pytest.mark.parametrize(
    "typed", ["um", "is that ok", "i already told u", "im so tired", "what do they mean?", "idk"]
)
def test_a_filler_or_a_question_back_is_no_better_answer_and_the_question_comes_in_other_words(
    typed: str,
) -> None:
    player = played(*BLANKED, typed)
    assert steps(player.turns[-1]) == ["slip.instead"]
    assert question(player.turns[-1]).text != question(player.turns[-2]).text
    assert not facts(player).slips[0].lesson


def test_a_loss_told_at_the_better_answer_is_heard_and_kept_out_of_the_lesson() -> None:
    player = played(*BLANKED, "sorry. my grandma died last week so im a bit foggy")
    assert "sorry about your grandma" in words(player.turns[-1])
    assert "better answer" not in words(player.turns[-1])
    assert not facts(player).slips[0].lesson
    (turn,) = player.say("[on]")
    assert steps(turn) == ["slip.instead"]


def test_asking_for_a_moment_is_a_better_answer_all_the_same() -> None:
    player = played(*BLANKED, "could i have a moment to think?")
    assert facts(player).slips[0].better == "could i have a moment to think?"


@pytest.mark.parametrize("typed", ["um", "is that ok", "ok"])
def test_a_filler_is_nothing_that_went_well(typed: str) -> None:
    player = played(*SET, typed)
    assert steps(player.turns[-1]) == ["well.ask"]
    assert facts(player).went_well == ()


def test_what_went_well_stays_whole_and_no_part_of_it_is_a_slip() -> None:
    player = played(*SET, "the kids reading hour thing. i said id do animal voices")
    assert steps(player.turns[-1]) == ["change.ask"]
    assert "animal voices" in facts(player).went_well[0]
    assert facts(player).slips == ()


def test_a_slip_told_at_what_went_well_is_one_still() -> None:
    player = played(*SET, "i got her name wrong")
    assert [slip.kind for slip in facts(player).slips] == ["wrong_name"]


@pytest.mark.parametrize("typed", ["that was a disaster", "is that ok", "um", "my grandma died last week"])
def test_what_names_no_company_does_not_become_one(typed: str) -> None:
    player = played(*START, typed)
    assert facts(player).company == ""
    assert not facts(player).setting_asked


def test_a_filler_before_the_company_is_not_part_of_it() -> None:
    assert facts(played(*START, "um library")).company == "Library"


@pytest.mark.parametrize("typed", ["is that ok", "um", "nothing stings"])
def test_a_filler_is_no_moment_of_the_note(typed: str) -> None:
    player = played(*NOTE_ASKED, typed)
    assert steps(player.turns[-1]) == ["note.ask"]
    assert facts(player).people == ()


def test_a_name_told_again_is_the_name_and_no_moment() -> None:
    (person,) = facts(played(*NOTE_ASKED, "i already told u it was priya")).people
    assert (person.name, person.moment) == ("Priya", "")


def test_a_question_back_behind_the_moment_is_not_part_of_it() -> None:
    (person,) = facts(played(*NOTE_ASKED, "Priya. she asked about the checkout. is that ok")).people
    assert (person.name, person.moment) == ("Priya", "she asked about the checkout")


def test_idk_at_what_to_change_is_asked_once_more_before_it_counts_as_nothing() -> None:
    player = played(*SET, "the portfolio part", "idk")
    assert steps(player.turns[-1]) == ["change.ask"]
    (turn,) = player.say("idk")
    assert steps(turn) == ["note.ask"]


def test_a_slip_told_again_says_nothing_of_what_they_did() -> None:
    player = played(*SET, "the portfolio part", "i went blank on the sql question", "i went blank.. a bit")
    assert steps(player.turns[-1]) == ["slip.pin"]
    assert not facts(player).slips[0].pinned


# ── letting go ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "typed",
    [
        "I worry that they will discover it later and think I am not competent.",
        "my grandma died last week so i was foggy",
        "i just feel so dumb",
        "the way she put her pen down",
    ],
)
def test_what_still_stings_is_listened_to_and_never_kept(typed: str) -> None:
    player = played(*LET_GO, typed)
    assert "listening" in words(player.turns[-1])
    assert "Kept" not in words(player.turns[-1])
    assert facts(player).kept_line == ""


@pytest.mark.parametrize("typed", ["i can let go of the phone thing", "letting go of that sql bit"])
def test_what_is_let_go_of_is_no_line_to_keep(typed: str) -> None:
    player = played(*LET_GO, typed)
    assert steps(player.turns[-1]) == ["letgo.keep"]
    assert facts(player).kept_line == ""


@pytest.mark.parametrize("typed", ["take it out", "is that ok", "nothing stings"])
def test_an_order_a_filler_or_no_sting_is_no_line(typed: str) -> None:
    player = played(*LET_GO, typed)
    assert steps(player.turns[-1])[0].startswith("letgo.")
    assert facts(player).kept_line == ""


@pytest.mark.parametrize(
    "typed", ["I kept going", "the portfolio part carried me", "one bad answer isn't all of it"]
)
def test_a_line_to_keep_in_their_own_words_is_kept(typed: str) -> None:
    assert facts(played(*LET_GO, typed)).kept_line == typed


def test_a_second_worry_is_left_behind_and_not_kept() -> None:
    player = played(*LET_GO, "I worry they find out", "and that she hates me")
    assert facts(player).kept_line == ""
    assert steps(player.turns[-1]) == ["note.ask"]


# ── before Start, and the check ────────────────────────────────────────────────────────────────────────────────────


def test_a_death_told_in_a_later_line_before_start_is_answered_and_a_question_is_no_start() -> None:
    player = Player()
    for line in ("hi", "i was late at acme. the portfolio went well", "my gran died on monday"):
        player.say(line)
    assert "sorry about your gran" in words(player.turns[-1])
    (turn,) = player.say("is this right?")
    assert steps(turn) == ["welcome.held"]


@pytest.mark.parametrize("opening", ["ugh ok. ", "yeah so ", "sure. "])
def test_a_story_that_opens_like_a_yes_is_kept_and_used(opening: str) -> None:
    player = played("hi", f"{opening}i was late at acme and they stared at me. the portfolio went well")
    assert steps(player.turns[-1]) == ["welcome.held"]
    (turn,) = player.say("[Start]")
    assert "The portfolio went well" in words(turn)
    assert [slip.kind for slip in facts(player).slips] == ["late"]


@pytest.mark.parametrize("typed", ["That's all", "thats all thanks", "all done", "leave them all"])
def test_enough_at_the_findings_mends_nothing(typed: str) -> None:
    note = "I'm so sorry for the whole interview. It was a disaster and I'm terrible."
    player = played(*SET, "/debrief check", note, typed)
    assert "let go of the text" in words(player.turns[-1])
    assert facts(player).checked == ""


@pytest.mark.parametrize("left", ["/debrief lessons", "skip", "later", "just the note", "back", "stop"])
def test_a_checked_note_is_let_go_of_whichever_way_the_check_is_left(left: str) -> None:
    note = "I'm so sorry for the whole interview. It was a disaster and I'm terrible."
    player = played(*SET, "/debrief check", note)
    assert facts(player).checked == note
    player.say(left)
    assert all("terrible" not in str(dict(thread.answers)) for thread in player.state.threads)


def test_the_last_one_is_a_choice_where_there_are_some_and_else_the_way_back() -> None:
    player = played(*LET_GO[:-1], "it was so unfair")
    (turn,) = player.say("the last one")
    assert facts(player).kept_line
    player = played(*SET)
    (turn,) = player.say("the last one")
    assert steps(turn) == ["setting.ask"]


@pytest.mark.parametrize(
    "typed", ["left it", "it was left", "they moved on", "she noticed", "no, nobody noticed"]
)
def test_how_it_was_taken_is_no_lesson(typed: str) -> None:
    player = played(*PINNED, typed)
    assert steps(player.turns[-1]) == ["slip.instead"]
    assert not facts(player).slips[0].lesson


@pytest.mark.parametrize(
    ("typed", "place"), [("the first", 0), ("second one", 1), ("I'll take the last one", -1)]
)
def test_a_place_in_the_list_takes_the_suggestion_that_stands_there(typed: str, place: int) -> None:
    player = played(*PINNED)
    labels = [choice.value for choice in question(player.turns[-1]).choices if choice.value.startswith("s")]
    pressed = played(*PINNED, f"[{labels[place]}]")
    player.say(typed)
    assert facts(player).slips[0].lesson == facts(pressed).slips[0].lesson


@pytest.mark.parametrize("typed", ["next time i'd leave at eight", "so next time: i'd leave at eight"])
def test_next_time_is_not_said_twice(typed: str) -> None:
    player = played(*PINNED, typed)
    assert facts(player).slips[0].lesson == "i'd leave at eight"
    assert "Next time: i'd leave at eight. Kept." in words(player.turns[-1])


def test_what_somebody_would_say_now_puts_nothing_right_there() -> None:
    player = played(*SLIP, "I'd let them finish, say I'm sorry it's been a bad morning")
    assert steps(player.turns[-1]) == ["slip.pin"]
    assert facts(player).slips[0].cleared_up != "yes"


def test_of_four_slips_those_are_worked_on_that_are_spoken_of() -> None:
    told = "I was late, my phone rang, I swore and the file with my papers stayed at home"
    player = played(*SET, "the portfolio part", told)
    assert steps(player.turns[-1]) == ["change.pick"]
    player.say("the swearing and the phone thing")
    assert {slip.kind for slip in facts(player).slips} == {"rude_or_joke", "phone_or_noise"}


def test_what_they_had_said_there_puts_it_right() -> None:
    player = played(*SLIP, "I'd already said sorry, and she said no worries")
    assert facts(player).slips[0].cleared_up == "yes"


@pytest.mark.parametrize(
    ("typed", "role", "company"),
    [
        ("a care home in leeds", "care home", ""),
        ("it was a law firm", "law firm", ""),
        ("my local gp surgery, yesterday", "gp surgery", ""),
        ("some logistics company", "logistics company", ""),
        ("Marketing", "marketing", ""),
        ("it support", "IT support", ""),
        ("a place in town", "", ""),
        ("An Post", "", "An Post"),
        ("a startup called pebble", "", "Pebble"),
        ("the council", "", "the Council"),
        ("Firm 3", "", "Firm 3"),
    ],
)
def test_a_kind_of_work_is_not_taken_for_a_name(typed: str, role: str, company: str) -> None:
    player = played(*START, typed)
    told = facts(player)
    assert (told.role, told.company) == (role, company)
    assert steps(player.turns[-1]) == ["well.ask"]


@pytest.mark.parametrize(
    "typed",
    [
        "keep it short",
        "two sentences then stop",
        "I'd ask them to repeat it",
        "take a breath, then slow down",
    ],
)
def test_a_plan_for_an_answer_is_kept_as_a_plan_and_stays_out_of_the_note(typed: str) -> None:
    player = played(*BLANKED, typed)
    (slip,) = facts(player).slips
    assert (slip.lesson, slip.better) == (typed, "")
    assert steps(player.turns[-1]) == ["letgo.ask"]


@pytest.mark.parametrize("typed", ["no i didnt", "she glanced at it", "they went quiet"])
def test_how_it_was_taken_is_no_better_answer(typed: str) -> None:
    player = played(*BLANKED, typed)
    assert steps(player.turns[-1]) == ["slip.instead"]
    assert not facts(player).slips[0].lesson


@pytest.mark.parametrize(
    "typed",
    [
        "the bit about the portfolio",
        "keep the one with the portfolio in it",
        "i keep the portfolio",
        "I'd keep the portfolio",
    ],
)
def test_a_line_to_keep_is_picked_by_what_it_is_about(typed: str) -> None:
    assert facts(played(*LET_GO, typed)).kept_line == "The portfolio part"


@pytest.mark.parametrize("typed", ["nah thats fine", "no, it's all good", "all good thanks"])
def test_that_nothing_stings_needs_no_listening(typed: str) -> None:
    player = played(*LET_GO, typed)
    assert steps(player.turns[-1]) == ["note.ask"]
    assert (facts(player).let_go, facts(player).vented) == (True, False)


@pytest.mark.parametrize("typed", ["shorter", "a bit more formal", "use it"])
def test_what_is_said_of_a_draft_is_no_name_before_there_is_one(typed: str) -> None:
    player = played(*NOTE_ASKED, typed)
    assert steps(player.turns[-1]) == ["note.ask"]
    assert facts(player).people == ()
