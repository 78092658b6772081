"""What is wrong with the playback is fixed in plain words, several things at once, and no words are lost on the way."""

import pytest

from conversations.flows.debrief.facts import Slip
from conversations.flows.debrief.wording import quoted, told_apart
from tests.play import Player, Turn
from tests.test_promises import facts, played, question, steps

TOLD = (
    "I had an interview at Acme with Priya and Tom. I was ten minutes late. My phone rang. I went blank on a question "
    "about caching. My laptop died in the middle. My demo went well.",
    "[start]",
)
PLACES = [TOLD, (*TOLD, "[fix]")]


def kinds(player: Player) -> list[str]:
    return [slip.kind for slip in facts(player).slips]


def words(turn: Turn) -> str:
    return "\n".join(message.text for message in turn.messages)


@pytest.mark.parametrize("lines", PLACES)
@pytest.mark.parametrize(
    ("line", "gone"),
    [
        ("drop the fourth", ["tech_failure"]),
        ("remove the second one", ["phone_or_noise"]),
        ("the last one is wrong", ["tech_failure"]),
        ("I wasn't late", ["late"]),
        ("the phone didn't ring", ["phone_or_noise"]),
        ("the laptop thing isn't true", ["tech_failure"]),
        ("drop the second and the third", ["phone_or_noise", "blanked"]),
        ("I wasn't late and the phone didn't ring", ["late", "phone_or_noise"]),
    ],
)
def test_a_slip_that_was_none_is_dropped(lines: tuple[str, ...], line: str, gone: list[str]) -> None:
    player = played(*lines)
    left = [kind for kind in kinds(player) if kind not in gone]
    (turn,) = player.say(line)
    assert (kinds(player), steps(turn)) == (left, ["playback.ask"])
    assert "Dropped" in words(turn)


@pytest.mark.parametrize("lines", PLACES)
@pytest.mark.parametrize(
    ("line", "company", "people", "late"),
    [
        ("the company is Globex and Diana interviewed me", "Globex", ["Diana"], True),
        ("it was Diana, and I wasn't late", "Acme", ["Diana"], False),
        ("the company is Marks and Spencer and I wasn't late", "Marks and Spencer", ["Priya", "Tom"], False),
        ("it was Globex. remove Tom", "Globex", ["Priya"], True),
    ],
)
def test_two_things_are_fixed_in_one_sentence(
    lines: tuple[str, ...], line: str, company: str, people: list[str], *, late: bool
) -> None:
    player = played(*lines)
    (turn,) = player.say(line)
    known = facts(player)
    assert (known.company, [person.name for person in known.people]) == (company, people)
    assert ("late" in kinds(player)) is late
    assert steps(turn) == ["playback.ask"]


@pytest.mark.parametrize("line", ["company is Bramble & Rye Home", "{company: Bramble & Rye Home}"])
def test_a_company_fixed_at_the_playback_reaches_the_note(line: str) -> None:
    player = played(
        "I had an interview at Bramble today. I was ten minutes late. My demo went well.",
        *("[start]", "[fix]", line, "yes", "[no]", "skip", "skip"),
        "Priya. she showed me the ovens. I love bread",
    )
    assert "at Bramble & Rye Home" in words(player.turns[-1])


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ('called him "pretty".', '“called him "pretty"”'),
        ('"mr pretty", i said', '“"mr pretty", i said”'),
        ("“I was late.”", "“I was late”"),
    ],
)
def test_words_said_back_keep_both_quotes_or_none(typed: str, said: str) -> None:
    assert quoted(typed) == said


def test_a_company_as_long_as_a_story_is_cut_to_a_name() -> None:
    player = played(
        "I had an interview at Bramble. I was ten minutes late. My demo went well.", "[start]", "[fix]"
    )
    player.say(f"{{company: {'so ' * 3_000}}}")
    assert len(facts(player).company) <= 60


@pytest.mark.parametrize("lines", PLACES)
def test_words_that_are_not_understood_are_kept_and_asked_about(lines: tuple[str, ...]) -> None:
    player = played(*lines)
    (turn,) = player.say("the CEO hated my socks")
    assert steps(turn) == ["playback.place"]
    assert "“the CEO hated my socks”" in words(turn)
    assert "“drop the second”" in words(turn)
    (turn,) = player.say("[slip]")
    assert (facts(player).slips[-1].span, steps(turn)) == ("the CEO hated my socks", ["playback.ask"])


def test_what_is_kept_may_have_gone_well_or_be_left_out() -> None:
    asked = (*TOLD, "[fix]", "the CEO wore the same socks")
    assert "the CEO wore the same socks" in facts(played(*asked, "[good]")).went_well
    left = facts(played(*asked, "[leave]"))
    assert (left.unplaced, len(left.slips)) == ("", 4)


def test_beside_a_thing_that_is_understood_the_rest_is_kept() -> None:
    player = played(*TOLD)
    (turn,) = player.say("the company is Globex and she hated my hat a lot")
    assert (facts(player).company, steps(turn)) == ("Globex", ["playback.place"])
    assert "“she hated my hat a lot”" in words(turn)


def test_other_words_for_what_was_kept_are_understood_there() -> None:
    player = played(*TOLD, "[fix]", "the ringing, nah mate")
    player.say("the phone didn't ring")
    assert (facts(player).unplaced, "phone_or_noise" in kinds(player)) == ("", False)


def test_a_filler_is_not_kept() -> None:
    assert steps(played(*TOLD, "[fix]").say("hmm")[0]) == ["playback.fix"]


# ── the form ───────────────────────────────────────────────────────────────────────────────────────────────────────

FIVE = (
    "I had an interview at Acme with Priya and Tom. I was ten minutes late. My phone rang. I went blank on a question "
    "about caching. Then I went blank on a question about sql joins. My laptop died in the middle. My demo went well.",
    "[start]",
)


def test_the_form_has_a_field_for_each_slip_that_was_found() -> None:
    form = question(played(*FIVE, "[fix]").turns[-1]).form
    assert form is not None
    assert [field.value for field in form.fields] == [
        "Acme",
        "Priya, Tom",
        "My demo went well",
        *(slip.span for slip in facts(played(*FIVE)).slips),
    ]


def test_a_field_that_is_emptied_drops_its_slip_and_one_that_is_changed_tells_it_anew() -> None:
    player = played(*FIVE, "[fix]", "{slip_4: ; slip_5: my camera froze}")
    assert kinds(player) == ["late", "phone_or_noise", "blanked", "tech_failure"]
    assert facts(player).slips[-1].span == "my camera froze"


def test_whom_they_met_is_fixed_in_the_form_too() -> None:
    player = played(*FIVE, "[fix]", "{people: Priya Raman}")
    assert [person.name for person in facts(player).people] == ["Priya Raman"]
    assert len(facts(player).slips) == 5


# ── two slips of one kind ──────────────────────────────────────────────────────────────────────────────────────────


def test_two_slips_of_one_kind_have_their_own_words_on_their_buttons() -> None:
    labels = [choice.label for choice in question(played(*FIVE, "yes").turns[-1]).choices]
    assert labels[2:4] == ["Going blank: “caching”", "Going blank: “sql joins”"]
    assert len(set(labels)) == 5


def test_two_slips_that_were_told_in_the_same_words_are_told_apart_by_number() -> None:
    slips = [
        Slip(id=n, kind="rambled", span=span) for n, span in enumerate(("I rambled", "I rambled", ""), 1)
    ]
    assert len(set(told_apart(slips))) == 3
