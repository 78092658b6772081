"""What holds whatever people do: fixed seeds, a tenth of them in `make test`, all 100,000 events in `make torture`."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from conversations.flow import Ask
from conversations.flows.debrief.flow import FLOW
from conversations.model import Event, TextReceived, Words
from conversations.state import State, Thread
from tests import rules
from tests.play import Player
from tests.walks import moves, walks

EVENTS = 100_000
SEEDS = range(20)
SAID_ANYWHERE = ("help", "where am i", "who can see this", "say that again")


def current(state: State) -> Thread | None:
    return state.thread(state.current)


def rests(state: State) -> bool:
    """Whether the state rests on a question or an end, or is a stranger's."""
    thread = current(state)
    if thread is None:
        return state == State() or not state.threads
    over = state.detour or state.hold
    return isinstance(FLOW.by_id[thread.step], Ask) and (
        over is None or isinstance(FLOW.by_id[over.step], Ask)
    )


def play(seed: int, events: int) -> None:
    for player, random in walks(seed, events):
        if random.random() < 0.05:
            player.wait(timedelta(hours=random.choice((1, 9, 30, 200))))
        turn = player.event(moves(random, player), "again")
        assert turn.refused or turn.messages, f"silence after {turn.event!r} on {turn.before}"
        assert rests(player.state), player.state
        rules.one_question_and_three_bubbles(player.turns[-1:])
        rules.r2_pinpoint(player.turns[-1:])
        rules.r6_only_what_they_surely_caught(player.turns[-1:])
        rules.r7_not_what_was_cleared_up(player.turns[-1:])
        rules.r8_specific_and_brief(player.turns[-1:])
        rules.r11_distraction_is_optional(player.turns[-1:])
        if turn.refused:
            assert turn.after == turn.before
        del player.turns[:-1]


@pytest.mark.parametrize("seed", SEEDS[:1])
def test_any_events_in_any_order_rest_on_a_question_or_an_end(seed: int) -> None:
    play(seed, EVENTS // 20)


@pytest.mark.torture
@pytest.mark.parametrize("seed", SEEDS)
def test_a_hundred_thousand_events_rest_on_a_question_or_an_end(seed: int) -> None:
    play(seed + 1000, EVENTS // 20)


RARE = {"note.who", "note.own_up", "note.warn", "note.reason", "change.pick", "remind.zone", "note.correct",
        "note.sentence", "note.edit"}  # fmt: skip
USUAL = {step.id for step in FLOW.steps if isinstance(step, Ask) and step.stage} - RARE
LEAST = 4_000  # moves, so that some rare questions are met, too


def states_at_every_step() -> dict[str, State]:
    """A state for each question of the interview itself that random people come to."""
    found: dict[str, State] = {}
    for count, (player, random) in enumerate(walks(7, 12_000)):
        if count >= LEAST and found.keys() >= USUAL:
            break
        player.event(moves(random, player))
        thread = current(player.state)
        resting = player.state.detour is None and player.state.hold is None and not player.state.paused
        if thread is not None and resting and thread.question and not thread.attempts:
            found.setdefault(thread.step, player.state)
        player.turns.clear()
    return found


@pytest.fixture(scope="module")
def everywhere() -> dict[str, State]:
    return states_at_every_step()


def test_random_people_come_to_every_question_of_the_interview(everywhere: dict[str, State]) -> None:
    assert everywhere.keys() >= USUAL


@pytest.mark.parametrize("said", SAID_ANYWHERE)
def test_after_a_detour_the_question_comes_back_under_its_number(
    everywhere: dict[str, State], said: str
) -> None:
    for step, state in everywhere.items():
        before = current(state)
        player = Player(state=state)
        turn = player.event(TextReceived(Words(said)))
        after = current(player.state)
        assert before is not None
        assert after is not None
        assert (after.step, after.answers, after.question) == (
            before.step,
            before.answers,
            before.question,
        ), step
        assert turn.messages, step
        if not FLOW.ask(step).rest or said == "say that again":
            assert turn.messages[-1].question == before.question, f"{step} did not come back after {said!r}"


@pytest.mark.parametrize("said", ["later", "stop"])
def test_pausing_anywhere_keeps_everything_and_the_next_word_resumes_there(
    everywhere: dict[str, State], said: str
) -> None:
    for step, state in everywhere.items():
        before = current(state)
        player = Player(state=state)
        player.event(TextReceived(Words(said)))
        assert player.state.paused or player.state.detour, step
        player.now += timedelta(days=9)
        player.event(TextReceived(Words("hi")))
        after = current(player.state)
        assert before is not None
        assert after is not None
        assert after.step == before.step, step
        assert {k: v for k, v in after.answers.items() if k != "nudges"} == {
            k: v for k, v in before.answers.items() if k != "nudges"
        }


ANSWERS: Sequence[str] = (
    "hi",
    "[Start]",
    "Acme",
    "the portfolio part went ok",
    "I was late and I rambled",
    "[They reacted]",
    "[Text them from the platform]",
    "[Not sure]",
    "I'd stop after one example",
    "I kept going",
    "Diana. she asked about the checkout. small team",
    "[Warmer]",
    "[Use this]",
    "tomorrow 9",
)


@pytest.mark.parametrize("at", range(4, len(ANSWERS)))
def test_back_and_the_same_answers_again_give_the_same_state(at: int) -> None:
    player = Player()
    for line in ANSWERS[:at]:
        player.say(line)
    there = current(player.state)
    assert there is not None
    for steps in range(1, len(there.trail)):
        for _ in range(steps):
            player.say("back")
        for line in ANSWERS[at - steps : at]:
            player.say(line)
        again = current(player.state)
        assert again is not None
        assert (again.step, again.answers) == (there.step, there.answers), f"{steps} back from {there.step}"
        assert [t.step for t in again.trail] == [t.step for t in there.trail]


def test_an_engine_turn_is_the_same_twice() -> None:
    for player, random in walks(3, 600):
        event: Event = moves(random, player)
        twin = Player(zone=player.zone, now=player.now, state=player.state)
        assert player.event(event).effects == twin.event(event).effects
        assert player.state == twin.state


def test_nothing_that_was_written_shows_in_a_state_that_prints() -> None:
    player = Player()
    for line in ANSWERS:
        player.say(line)
    printed = repr(player.state) + repr(player.turns[-1].event) + repr(player.turns[-1].effects)
    for words in ("Acme", "portfolio", "rambled", "Diana", "checkout"):
        assert words not in printed, words
