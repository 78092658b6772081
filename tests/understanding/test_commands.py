"""What can be said anywhere, in its usual forms, and what only sounds like it."""

import pytest

from conversations.understanding.command_phrases import CLOSERS, OPENERS, PHRASES
from conversations.understanding.replies import command


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("help", "help"),
        ("HELP!", "help"),
        ("i don't understand", "help"),
        ("what do you mean?", "help"),
        ("?", "help"),
        ("can we go back", "back"),
        ("oops, go back please", "back"),
        ("Go back a step", "back"),
        ("bcak", "back"),
        ("skip this one", "skip"),
        ("can i skip this question?", "skip"),
        ("I’d rather not say", "skip"),
        ("pass", "skip"),
        ("don't want to talk about it", "skip"),
        ("later pls", "pause"),
        ("gotta go", "pause"),
        ("not now", "pause"),
        ("let's do this later", "pause"),
        ("i'm too tired for this", "pause"),
        ("stop", "stop"),
        ("I'd like to stop now please", "stop"),
        ("no more reminders", "stop"),
        ("start over", "restart"),
        ("strat over", "restart"),
        ("can we start from the beginning?", "restart"),
        ("where are we", "where"),
        ("how many more questions?", "where"),
        ("who can see this?", "privacy"),
        ("Can my boss see this?", "privacy"),
        ("will the interviewers be able to see what I write here", "privacy"),
        ("are you a bot?", "privacy"),
        ("is this private?", "privacy"),
        ("what did you say?", "repeat"),
        ("say that again", "repeat"),
        ("delete my data", "delete_data"),
        ("please delete everything", "delete_data"),
        ("delet my data", "delete_data"),
        ("just the note", "just_note"),
        ("ok just the note please", "just_note"),
        ("i already sent it", "sent"),
        ("sent!", "sent"),
        ("I have sent both", "sent"),
        ("ive posted it", "sent"),
        ("it's in the post", "sent"),
        ("popped it in the letterbox this morning", "sent"),
        ("later, I'll be back at 6", "pause"),
        ("I already sent it yesterday", "sent"),
        ("i emailed it to her this morning", "sent"),
        ("new interview", "new_debrief"),
        ("another debrief", "new_debrief"),
        ("export my data", "export"),
        ("what do you know about me", "export"),
        ("continue", "continue"),
        ("ok back", "continue"),
        ("contineu", "continue"),
        ("hi", "greeting"),
        ("Hello!!", "greeting"),
        ("👋", "greeting"),
    ],
)
def test_a_request_is_known_in_its_usual_forms(text: str, meant: str) -> None:
    assert command(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        "I had to stop and think",
        "no help from them",
        "I asked them to repeat",
        "they asked me to continue",
        "i'd ask for help",
        "i'll pause before I answer",
        "I will pause",
        "back in london",
        "skipped lunch",
        "hey, just got out of my interview at acme",
        "the panel could read my notes",
        "yes",
        "no",
        "nothing",
        "maybe",
        "not yet",
        "have I sent it?",
        "I sent the wrong file",
        "she sent it",
        "no more",
        "tomorrow",
        "later today",
        "step",
        "shop",
        "Next plc",
        "i have another interview",
        "i posted about it",
        "not posted yet",
        "when i get in from work, about 6",
        "later tonight at 8",
        "once the kids are in bed, around half 8",
        "",
        "   ",
    ],
)
def test_an_answer_that_only_contains_the_word_is_no_request(text: str) -> None:
    assert command(text) is None


def test_no_phrase_is_claimed_by_two_requests() -> None:
    phrases = [phrase for listed in PHRASES.values() for phrase in listed.split(" / ")]
    twice = {phrase for phrase in phrases if phrases.count(phrase) > 1}
    assert not twice


def test_phrases_are_written_as_they_are_compared() -> None:
    for listed in (*PHRASES.values(), OPENERS, CLOSERS):
        for phrase in listed.split(" / "):
            assert phrase
            assert phrase == " ".join(phrase.lower().replace("'", "").split())


def test_every_phrase_is_understood_as_what_it_is_listed_under() -> None:
    wrong = [
        (phrase, meaning, command(phrase))
        for meaning, listed in PHRASES.items()
        for phrase in listed.split(" / ")
        if command(phrase) != meaning
    ]
    assert not wrong
