"""What must hold of every note, tried on thousands of people, and how little two people's notes have in common."""

import random
import re
import statistics
from collections.abc import Callable
from dataclasses import replace

import pytest

from conversations.note.checker import violations
from conversations.note.checker_known import context_of
from conversations.note.compose import compose
from conversations.note.facts import NoteFacts, NoteSlip
from conversations.note.fit import fit
from conversations.note.fragments import foreign
from conversations.slips.model import KINDS
from tests.note import letters, people, wild

MANY = 5_000
SOME = 150
"""So many at a time are tried in every run; all of them in the long one."""


def apologies_due(facts: NoteFacts) -> int:
    """How many apologies the truth table lets through, counted without the composer's help."""
    if facts.drop_apology:
        return 0
    kinds = [slip.kind for slip in facts.slips if _owed(slip)]
    if "late" in kinds and "wrong_place_or_day" in kinds:
        kinds.remove("late")
    return min(2, len(kinds) + (facts.distraction != "none"))


def _owed(slip: NoteSlip) -> bool:
    sure = slip.noticed == "yes" and slip.cleared_up != "yes"
    return sure and slip.kind != "oversold_or_untrue" and slip.owned


def enough(facts: NoteFacts) -> bool:
    """Whether so much was told that a note under sixty words would be curt."""
    told = len(facts.moment.split()) >= 6 and len(facts.why.split()) >= 4
    said = told and not foreign(facts.why)
    return not facts.short and said and fit(facts.moment, facts) and fit(facts.why, facts)


def faults(facts: NoteFacts) -> list[str]:
    """All that is wrong with the note to this person."""
    note = compose(facts)
    found = letters.faults(note.subject, note.body)
    count = len(note.body.split())
    if count > 150:
        found.append(f"{count} words")
    if enough(facts) and count < 60:
        found.append(f"only {count} words")
    if facts.interviewer.casefold() not in note.body.split("\n")[0].casefold():
        found.append(f"not addressed as given: {facts.interviewer!r}")
    if (sorry := letters.apologies(note.body)) != apologies_due(facts):
        found.append(f"{sorry} apologies where {apologies_due(facts)} are due")
    found += [f"{each.id}: {each.span!r}" for each in violations(note.text, context_of(facts))]
    if fit(facts.moment, facts):
        found += _moment_faults(facts.moment, note.body)
    return [f"{fault}\n{facts}\n{note.text}" for fault in found]


def _moment_faults(moment: str, body: str) -> list[str]:
    said = letters.levelled(moment)
    if len(said) == 1 and len(said[0]) > 60:
        return [] if said[0][:20] in body.casefold() else ["nothing of the long word"]
    run, least = letters.shared_run(moment, body), (0, 1, 1, 2)[min(3, len(said))]
    if run < least:
        return [f"only {run} words of the moment in a row"]
    return [f"{run} words of the moment"] if run > 40 else []


@pytest.mark.parametrize("person", [people.facts, wild.facts], ids=["people", "anything"])
@pytest.mark.parametrize("tenth", range(2))
def test_every_note_is_whole_and_says_sorry_for_what_it_owes_and_nothing_else(
    person: Callable[[int], NoteFacts], tenth: int
) -> None:
    for seed in range(tenth * SOME, (tenth + 1) * SOME):
        assert not (found := faults(person(seed))), f"seed {seed}: {found[0]}"


@pytest.mark.torture
@pytest.mark.parametrize("person", [people.facts, wild.facts], ids=["people", "anything"])
@pytest.mark.parametrize("part", range(4))
def test_show_1_five_thousand_notes_are_whole_and_say_sorry_for_what_they_owe_and_nothing_else(
    person: Callable[[int], NoteFacts], part: int
) -> None:
    size = MANY // 2 // 4
    for seed in range(part * size, (part + 1) * size):
        assert not (found := faults(person(seed))), f"seed {seed}: {found[0]}"


def test_show_1_the_facts_tried_are_of_every_kind() -> None:
    tried = [people.facts(seed) for seed in range(MANY // 2)]
    slips = [slip for facts in tried for slip in facts.slips]
    assert {(slip.kind, slip.noticed, slip.cleared_up) for slip in slips} == {
        (kind, noticed, cleared)
        for kind in KINDS
        for noticed in ("yes", "no", "unsure", "unsaid")
        for cleared in ("yes", "no", "unsaid")
    }
    assert {facts.register for facts in tried} == {"plain", "warm", "formal"}
    assert {apologies_due(facts) for facts in tried} == {0, 1, 2}
    assert sum(enough(facts) for facts in tried) > 500


def two_people(chance: random.Random) -> tuple[NoteFacts, NoteFacts]:
    """Two people with the same role, company, day, register and kind of slip, who say nothing in the same words."""
    role = chance.choice([role for job in people.JOBS for role in job.roles])
    kind = chance.choice(KINDS)
    one = people.facts(chance.randrange(10**6), kind=kind, role=role, whole=True)
    while True:
        other = people.facts(chance.randrange(10**6), kind=kind, role=role, whole=True)
        betters = {slip.better for slip in one.slips if slip.better} & {slip.better for slip in other.slips}
        if one.moment != other.moment and one.why != other.why and not betters:
            break
    other = replace(other, company=one.company, day=one.day, register=one.register, short=one.short)
    return one, replace(other, variant=one.variant)


def told(facts: NoteFacts) -> set[tuple[str, ...]]:
    """The runs of five words outside greeting, sign-off and acknowledgement."""
    body = compose(facts).body
    sentences = [each for paragraph in letters.paragraphs(body) for each in letters.sentences(paragraph)]
    return letters.grams(" ".join(each for each in sentences if not letters.SORRY.search(each)))


def test_show_3_two_people_with_the_same_slip_send_different_notes() -> None:
    chance = random.Random("two people")
    shares = []
    for _ in range(200):
        one, other = map(told, two_people(chance))
        shares.append(len(one & other) / max(1, min(len(one), len(other))))
    assert statistics.median(shares) < 0.3
    assert max(shares) <= 0.6


def test_the_same_person_gets_the_same_note_and_another_on_request() -> None:
    for seed in range(100):
        facts = replace(people.facts(seed, whole=True), variant=0)
        assert compose(facts) == compose(facts)
        assert compose(facts).body != compose(replace(facts, variant=1)).body


def test_the_notes_to_eleven_interviewers_differ_though_nothing_else_does() -> None:
    facts = people.facts(3, whole=True)
    bodies = [compose(replace(facts, interviewer=name)).body for name in people.NAMES[:11]]
    letters_alone = {re.sub(r"\A.*\n", "", body) for body in bodies}
    assert len(letters_alone) >= 10
