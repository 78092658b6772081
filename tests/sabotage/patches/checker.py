"""The checker: each of the twelve violations, and what the dialogue makes of them."""

from tests.sabotage.patch import Patch

RULES = "conversations/note/checker_rules.py"
FOUND = "tests/note/test_checker.py::"
JUDGED = "conversations/note/checker_judged.py"
NET = "tests/note/test_checker_net.py::"
TALK = "tests/test_check_a_note.py::"

_RULES = {
    "no_thanks": ("A note that thanks nobody is told so.", "        *_no_thanks(letter),\n"),
    "over_long": ("More than 220 words are found.", "        *_over_long(letter),\n"),
    "over_apology": ("A third apology is found.", "        *_over_apology(letter),\n"),
    "wrong_name": ("A greeting of somebody else is found.", "        *_wrong_name(letter, context),\n"),
    "placeholder_left": ("A gap left unfilled is found.", "        *_placeholders(letter, context),\n"),
}
_JUDGED = {
    "generic_apology": "An apology for the whole interview is found.",
    "self_deprecation": "Running oneself down is found.",
    "excuse": "A life event given as the reason, with no sorry before it, is found.",
    "blames_other": "Putting the blame on somebody else is found.",
    "desperate": "Begging is found.",
    "salary_talk": "Talk of pay is found.",
}
_BOTH = "return tuple(sorted((*kept, *heard),"
"""Where what the turns of phrase tell and what the second reader hears come together."""


def _without(id: str) -> str:
    """The same, deaf to one violation."""
    return f'return tuple(sorted((each for each in (*kept, *heard) if each.id != "{id}"),'


PATCHES: tuple[Patch, ...] = (
    *(
        Patch(
            name=f"checker_{id}",
            promise=promise,
            file=RULES,
            old=line,
            new="",
            test=f"{FOUND}test_each_rule_when_broken_is_found_alone[{id}]",
        )
        for id, (promise, line) in _RULES.items()
    ),
    *(
        Patch(
            name=f"checker_{id}",
            promise=promise,
            file=JUDGED,
            old=_BOTH,
            new=_without(id),
            test=f"{FOUND}test_each_rule_when_broken_is_found_alone[{id}]",
        )
        for id, promise in _JUDGED.items()
    ),
    Patch(
        name="checker_uncertain_slip",
        promise="R6 A note that raises a slip they may not have noticed is told so.",
        file=JUDGED,
        old=_BOTH,
        new=_without("uncertain_slip"),
        test=FOUND + "test_a_slip_that_they_may_not_have_noticed_is_found",
    ),
    Patch(
        name="checker_owned_up",
        promise="R6 Whoever hears it, owning up to what they noticed is no fault.",
        file=JUDGED,
        old='    if any(slip.noticed == "yes" for slip in context.slips):\n        return None\n',
        new="",
        test=NET + "test_owning_up_is_no_fault_where_they_noticed_or_nobody_knows",
    ),
    Patch(
        name="checker_shame_about_a_slip",
        promise="Shame about one slip is not running oneself down.",
        file=JUDGED,
        old="    return rueful or score",
        new="    return score",
        test=NET + "test_owning_up_is_no_fault_where_they_noticed_or_nobody_knows",
    ),
    Patch(
        name="checker_sure_slip",
        promise="R6 A slip they surely noticed may be named, whatever else they may not have noticed.",
        file=RULES,
        old="if span and not any(at < span[1] and span[0] < to for at, to in owned):",
        new="if span:",
        test=FOUND + "test_an_apology_for_what_they_surely_noticed_is_not_taken_for_another_slip",
    ),
    Patch(
        name="checker_moment",
        promise="A word of a slip in what was seen and heard there owns up to nothing.",
        file=RULES,
        old="return None if a_moment(said, found.span()) else found.span()",
        new="return found.span()",
        test=FOUND + "test_what_was_seen_and_heard_there_owns_up_to_no_slip",
    ),
    Patch(
        name="checker_moment_of_ones_own",
        promise="R6 A warm word does not hide that the writer owns up to a slip.",
        file="conversations/note/checker_moments.py",
        old='    if _OWN.search(family(_RECEIVED).blotted(wishes, " ", sparing=hit)[at:to]):\n        return False\n',
        new="",
        test=FOUND + "test_a_warm_word_does_not_hide_a_slip",
    ),
    Patch(
        name="checker_quoted",
        promise="A quoted mail is not held against the note above it.",
        file="conversations/note/checker_text.py",
        old="        if seen and ends:\n            break\n",
        new="",
        test=FOUND + "test_a_quoted_mail_below_is_not_the_writers_own",
    ),
    Patch(
        name="checker_fix_keeps_thanks",
        promise="A fix never takes the only thanks away.",
        file="conversations/note/checker_fixes.py",
        old="        return at, to, THANK\n",
        new='        return at, to, ""\n',
        test=FOUND + "test_a_fix_that_would_take_the_only_thanks_says_them_anew",
    ),
    Patch(
        name="check_good_first",
        promise="What is good about a note is said before anything is marked.",
        file="conversations/flows/debrief/check.py",
        old='return _marked(text, context, " ".join(good(text, context)))',
        new='return _marked(text, context, "")',
        test=TALK + "test_what_is_good_is_said_before_any_fault",
    ),
    Patch(
        name="check_in_context",
        promise="A pasted note is checked in the light of what the debrief knows.",
        file="conversations/flows/debrief/check.py",
        old="return replace(found, interviewers=",
        new="return replace(Context(), interviewers=",
        test=TALK + "test_a_slip_they_may_not_have_noticed_is_known_from_the_debrief",
    ),
    Patch(
        name="checker_second_reader",
        promise="A fault in words that no turn of phrase holds is found by the second reader.",
        file=JUDGED,
        old=_BOTH,
        new="return tuple(sorted(kept,",
        test=NET + "test_three_of_five_faults_in_fresh_words_are_found",
    ),
    Patch(
        name="checker_let_go",
        promise="A turn of phrase in a sentence that is all but surely innocent is let go.",
        file=JUDGED,
        old="if not _innocent(each, scores)]",
        new="if scores]",
        test=NET + "test_a_turn_of_phrase_in_a_plainly_innocent_sentence_is_let_go",
    ),
    Patch(
        name="checker_reason_after_sorry",
        promise="R11 With a sorry before it, a life event is a reason and no excuse, whoever reads it.",
        file=JUDGED,
        old="        return sorry or apologised\n",
        new="        return False\n",
        test=NET + "test_a_sorry_before_it_makes_an_excuse_a_reason",
    ),
    Patch(
        name="checker_given",
        promise="What the person gave for the note is not held against it once it stands there.",
        file=JUDGED,
        old=" or _given(sentence, context):",
        new=":",
        test=NET + "test_what_the_person_gave_for_the_note_was_weighed_already",
    ),
)
