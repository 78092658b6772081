"""The rules of recovery as predicates on a run: each takes the turns played and fails with the line that broke it.

They read the state and the bubbles, not the code that made them.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from conversations.flows.debrief.facts import Facts, load
from conversations.model import Send
from conversations.note.check import apologies
from conversations.state import State
from tests.play import Turn

SORRY = re.compile(r"\b(sorry|apolog\w+|forgive|regret)\b", re.IGNORECASE)
SLIP_STEPS = ("slip.pin", "slip.instead", "slip.own")


def facts_of(state: State) -> Facts | None:
    """The facts of the interview being talked about."""
    thread = state.thread(state.current)
    return load(thread.answers) if thread else None


def drafts(turn: Turn) -> Iterator[str]:
    """The notes shown in a turn as the program wrote them (not as a person edited them)."""
    facts = facts_of(turn.after)
    if facts is None or facts.edited:
        return
    *_, note, question = (None, None, *turn.messages)
    if note is not None and question is not None and question.step == "note.draft":
        yield from note.text.split("———")


def r1_good_first(turns: Sequence[Turn]) -> None:
    """No slip is worked on before a good thing is on the table."""
    for turn in turns:
        facts = facts_of(turn.after)
        if facts and any(m.step in SLIP_STEPS and m.question for m in turn.messages):
            assert facts.went_well, f"a slip before a good thing, after {turn.line!r}"


def r2_pinpoint(turns: Sequence[Turn]) -> None:
    """Three slips at most are worked on, and no question begins with "why did you"."""
    for turn in turns:
        facts = facts_of(turn.after)
        working = any(m.step in SLIP_STEPS and m.question for m in turn.messages)
        assert not (working and facts and len(facts.slips) > 3), f"more than three slips after {turn.line!r}"
        for message in turn.messages:
            assert "why did you" not in message.text.casefold(), message.text


def r3_lessons_kept(turns: Sequence[Turn]) -> None:
    """A lesson that was given is on the final card."""
    for turn in turns:
        facts = facts_of(turn.after)
        for message in turn.messages:
            if message.step == "card" and message.question and facts:
                for slip in facts.slips:
                    assert slip.lesson.strip().rstrip(".") in message.text


def r4_let_go_is_bounded(turns: Sequence[Turn]) -> None:
    """Room for one vent: the line to keep is asked for at most three times in a run without going back."""
    asked = [t for t in turns if any(m.step == "letgo.keep" and m.question for m in t.messages)]
    heard = [t for t in turns if any("makes sense that it does" in m.text for m in t.messages)]
    assert len(heard) <= max(1, len({t.after.current for t in turns}))
    assert len(asked) <= 6


def r5_always_thank(turns: Sequence[Turn]) -> None:
    """Whoever reaches the final card has been offered a note."""
    offered = any(m.step in ("note.ask", "note.draft") for t in turns for m in t.messages)
    reached = any(m.step == "card" and m.question for t in turns for m in t.messages)
    assert offered or not reached


def r6_only_what_they_surely_caught(turns: Sequence[Turn]) -> None:
    """A note apologises for a slip only when one was surely noticed and not cleared up; a distraction aside."""
    for turn in turns:
        facts = facts_of(turn.after)
        for note in drafts(turn):
            assert facts is not None
            sure = [s for s in facts.slips if s.noticed == "yes" and s.cleared_up != "yes"]
            spoken_of = facts.level in ("personal", "family", "own")
            assert sure or spoken_of or not SORRY.search(note), f"an apology nobody asked for: {note}"


def r7_not_what_was_cleared_up(turns: Sequence[Turn]) -> None:
    """When every slip was put right in the room and nothing outside is mentioned, no note says sorry."""
    for turn in turns:
        facts = facts_of(turn.after)
        for note in drafts(turn):
            assert facts is not None
            if (
                facts.slips
                and all(s.cleared_up == "yes" for s in facts.slips)
                and facts.level in ("", "none")
            ):
                assert not SORRY.search(note)


def r8_specific_and_brief(turns: Sequence[Turn]) -> None:
    """Two sentences of apology at the most, no "but" or "because" after sorry, no apology for the interview whole."""
    for turn in turns:
        for note in drafts(turn):
            said = apologies(note)
            assert len(said) <= 2, said
            for sentence in said:
                after = SORRY.split(sentence)[-1]
                assert not re.search(r"\b(but|because)\b", after), sentence
                assert not re.search(r"sorry (for|about) (the|my) interview", sentence), sentence


def r9_reason_is_one_clause(turns: Sequence[Turn]) -> None:
    """A reason is never asked for unless the person opened it."""
    for before, turn in pairwise(turns):
        if any(m.step == "note.reason" and m.question for m in turn.messages):
            thread = before.after.thread(before.after.current)
            assert thread is not None
            assert thread.step.startswith("note."), f"a reason was asked for after {turn.line!r}"


def r11_distraction_is_optional(turns: Sequence[Turn]) -> None:
    """ "Say nothing" is the first thing on offer, and nothing is mentioned unless a level was chosen."""
    for turn in turns:
        for message in turn.messages:
            if message.step == "note.distraction" and message.choices:
                assert message.choices[0].value == "none"
        facts = facts_of(turn.after)
        for note in drafts(turn):
            if facts and facts.level in ("", "none"):
                assert "distracted" not in note


def r12_reframe_counts(turns: Sequence[Turn]) -> None:
    """The reframe names as many good things as were told."""
    words = ("no", "one", "two", "three")
    for turn in turns:
        facts = facts_of(turn.after)
        for message in turn.messages:
            if message.text.startswith("So: ") and facts and message.step == "letgo.ask":
                assert words[len(facts.went_well)] in message.text.casefold()


def one_question_and_three_bubbles(turns: Sequence[Turn]) -> None:
    """One question a turn, three bubbles at most, none twice running unless it was asked for."""
    last = ""
    for turn in turns:
        sent = [effect.message for effect in turn.effects if isinstance(effect, Send)]
        assert len(sent) <= 3, f"{len(sent)} bubbles after {turn.line!r}"
        assert sum(message.question is not None for message in sent) <= 1
        for message in sent:
            assert message.text.strip(), f"an empty bubble after {turn.line!r}"
            repeated = message.text == last
            assert not repeated or "again" in turn.line or "repeat" in turn.line, message.text
            last = message.text


def no_placeholder_reaches_anyone(turns: Sequence[Turn]) -> None:
    """Nothing in brackets, no "None", no exclamation mark of the bot's own in a note."""
    for turn in turns:
        for note in drafts(turn):
            assert not re.search(r"[\[\]{}]|\bNone\b", note), note


ALL: tuple[Callable[[Sequence[Turn]], None], ...] = (
    r1_good_first,
    r2_pinpoint,
    r3_lessons_kept,
    r4_let_go_is_bounded,
    r5_always_thank,
    r6_only_what_they_surely_caught,
    r7_not_what_was_cleared_up,
    r8_specific_and_brief,
    r9_reason_is_one_clause,
    r11_distraction_is_optional,
    r12_reframe_counts,
    one_question_and_three_bubbles,
    no_placeholder_reaches_anyone,
)
