"""The checker's second reader: it hears faults that no turn of phrase holds, and lets go of what only looks like one.

No sentence here is in the data that it learnt from.
"""

import pytest

from conversations.note.checker import Context, Told, violations
from conversations.note.checker_judged import findings
from conversations.note.checker_net import FAULTS, OWNED
from conversations.note.checker_text import read
from conversations.slips.model import Noticed
from tests.evaluation.note_sentences import sentences

FAULTY: dict[str, tuple[str, ...]] = {
    "blames_other": (
        "The girl at your desk wrote the wrong floor on my badge.",
        "Your inspector interrupted every answer, which is why none of them came out whole.",
        "My last foreman kept the big machines for his nephews, so how could I have learned.",
        "The fella from the agency mixed up my papers.",
        "That exercise of yours was missing its last page.",
    ),
    "desperate": (
        "Please, my boys need shoes and this is all there is.",
        "I'd sweep your yard for nothing but a kind word, only take me.",
        "Have pity on a man with an empty larder.",
        "Please don't send me home with another refusal.",
        "I need this so badly that I cannot eat.",
    ),
    "excuse": (
        "My boy had been rushed to hospital at midnight, hence the yawning.",
        "We'd lost the baby in March and some mornings I am not there.",
        "The chemo had started again, so I was slow to follow.",
        "My flatmate had been taken away in an ambulance and I hadn't closed my eyes.",
        "I'd had a filling go wrong and half my mouth was asleep.",
    ),
    "generic_apology": (
        "I apologise for being such a wash-out on the day.",
        "Sorry for the sad spectacle I made.",
        "My apologies, the whole thing was beneath what you deserve.",
        "I regret that you saw so little of what I can do, and I'm sorry.",
        "Sorry I was so hopelessly below par.",
    ),
    "salary_talk": (
        "What would I be earning after the trial months?",
        "Twelve an hour would do me for a start.",
        "I'd come down a bit on the day rate.",
        "Do the night turns get extra?",
        "Is there a thirteenth month?",
    ),
    "self_deprecation": (
        "I had all the sparkle of a wet sock.",
        "I talk like a broken tap and think like one.",
        "I know I was the weakest link in that group.",
        "I'm a poor sort of candidate next to that lot.",
        "I sounded like somebody reading a bus timetable.",
    ),
    "uncertain_slip": (
        "I'm mortified that I sneezed through the minute's silence.",
        "I'd muddled the two harbours on the chart.",
        "I should not have laughed at the fox, and I am sorry.",
        "I should have let the old gentleman finish his story.",
        "It was daft of me to whistle in the archive.",
    ),
}
INNOCENT = (
    "Your receptionist found my scarf and ran after me with it.",
    "The bus driver on the way home told me that he'd once worked for you.",
    "My sister is a nurse too, and we argued about your rota all evening.",
    "Could you tell me which door to use on Thursday?",
    "I haven't worked with horses yet, and I'd be glad to be taught.",
    "The tenants who pay in eggs made me smile.",
    "I'm sorry I mixed up the two forms; the blue one is for visitors.",
    "I was nervous at first, and your biscuits put that right.",
    "Please let me know whether Friday or Monday is better.",
    "I'd love to be part of what you're doing.",
    "The question about the ferry was the best I've been asked.",
    "My grandfather kept bees, so your roof felt familiar.",
    "Nobody has explained tides to me so well.",
    "I got the year wrong, it was 1987.",
    "The awful weather made your soup taste even better.",
)


NOTHING = Context()
UNSEEN = Context(slips=(Told("other", "unsure"),))


def _found(sentence: str, context: Context = NOTHING) -> set[str]:
    note = (
        f"Dear Ms. Hale,\n\nThank you for your time on Tuesday. {sentence} I look forward to hearing from you.\n\n"
        "Kind regards,\nRobin"
    )
    return {each.id for each in violations(note, context)}


def test_no_sentence_here_is_one_that_was_learnt() -> None:
    learnt = {each.text for each in sentences()}
    assert not learnt & {*INNOCENT, *(said for lines in FAULTY.values() for said in lines)}


@pytest.mark.parametrize("fault", FAULTS)
def test_three_of_five_faults_in_fresh_words_are_found(fault: str) -> None:
    context = UNSEEN if fault == OWNED else NOTHING
    missed = [said for said in FAULTY[fault] if fault not in _found(said, context)]
    assert len(missed) <= 2, missed


@pytest.mark.parametrize("noticed", ["yes", None])
def test_owning_up_is_no_fault_where_they_noticed_or_nobody_knows(noticed: Noticed | None) -> None:
    slips = (Told("other", noticed),) if noticed else ()
    marked = [said for said in FAULTY[OWNED] if _found(said, Context(slips=slips))]
    assert marked == []


def test_of_fifteen_that_only_look_like_a_fault_at_most_one_is_marked() -> None:
    marked = [said for said in INNOCENT if _found(said)]
    assert len(marked) <= 1, marked


@pytest.mark.parametrize(
    "sentence",
    [
        "Your dad's bread is better than mine.",
        "Thank you for the grand evening on the boat.",
        "I lost my own sister young, so your garden for her touched me.",
    ],
)
def test_a_turn_of_phrase_in_a_plainly_innocent_sentence_is_let_go(sentence: str) -> None:
    assert _found(sentence) == set()


def test_what_the_person_gave_for_the_note_was_weighed_already() -> None:
    said = "My wife left me that week, so I couldn't concentrate."
    assert _found(said) == {"excuse"}
    given = Context(given=("my wife left me that week so i couldn't concentrate",))
    heard = {each.id for each in findings(read(f"Thank you for the day. {FAULTY['excuse'][1]}"), given)}
    assert heard == {"excuse"}
    own = "at camp my bunk flooded, so nobody slept and my head was elsewhere"
    assert _found(own[0].upper() + own[1:] + ".", Context(given=(own,))) == set()


def test_a_sorry_before_it_makes_an_excuse_a_reason() -> None:
    reason = "My little boy had been in hospital all night."
    assert "excuse" in _found(f"{reason} I could hardly think straight.")
    assert "excuse" not in _found(f"I am sorry that I was distracted. {reason}")


def test_an_apology_for_what_was_surely_noticed_is_not_one_for_everything() -> None:
    said = "I apologise for how muddled one of my answers was."
    assert _found(said, Context(slips=(Told("rambled", "yes"),))) == set()


def test_only_the_piece_with_the_fault_is_marked() -> None:
    note = "Hi Ana, thank you for the tour. I loved the kiln, but I'm hopeless in front of strangers and you saw it."
    (found,) = violations(note)
    assert "kiln" not in found.span
    assert "hopeless" in found.span
