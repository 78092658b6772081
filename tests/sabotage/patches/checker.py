"""The checker: each of the twelve violations, and what the dialogue makes of them."""

from tests.sabotage.patch import Patch

RULES = "conversations/note/checker_rules.py"
FOUND = "tests/note/test_checker.py::"
TALK = "tests/test_check_a_note.py::"

_RULES = {
    "no_thanks": ("A note that thanks nobody is told so.", "        *_no_thanks(letter),\n"),
    "generic_apology": ("An apology for the whole interview is found.", "        *generic,\n"),
    "self_deprecation": (
        "Running oneself down is found.",
        "        *_self_deprecation(letter, context, (*generic, *uncertain), excuses),\n",
    ),
    "excuse": ("A life event given as the reason, with no sorry before it, is found.", "        *excuses,\n"),
    "over_long": ("More than 220 words are found.", "        *_over_long(letter),\n"),
    "over_apology": ("A third apology is found.", "        *_over_apology(letter),\n"),
    "blames_other": ("Putting the blame on somebody else is found.", "        *_blames(letter),\n"),
    "wrong_name": ("A greeting of somebody else is found.", "        *_wrong_name(letter, context),\n"),
    "placeholder_left": ("A gap left unfilled is found.", "        *_placeholders(letter, context),\n"),
    "desperate": ("Begging is found.", "        *_pleas(letter),\n"),
    "salary_talk": ("Talk of pay is found.", "        *_pay(letter, context, raised),\n"),
}

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
    Patch(
        name="checker_uncertain_slip",
        promise="R6 A note that raises a slip they may not have noticed is told so.",
        file=RULES,
        old="        *uncertain,\n        *excuses,",
        new="        *excuses,",
        test=FOUND + "test_a_slip_that_they_may_not_have_noticed_is_found",
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
)
