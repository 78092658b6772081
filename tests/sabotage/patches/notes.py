"""The notes: the person's own words, the length, who gets what, the files; the rules themselves are in recovery.py."""

from tests.sabotage.patch import Patch

NOTE = "conversations/note/"
FLOW = "conversations/flows/debrief/"
EVERY = "tests/note/test_shows.py::test_every_note_is_whole_and_says_sorry_for_what_it_owes_and_nothing_else"
TALKED = "tests/note/test_in_the_dialogue.py::"

PATCHES: tuple[Patch, ...] = (
    Patch(
        name="note_length",
        promise="A note has 150 words at the most.",
        file=NOTE + "compose.py",
        old="_MOST_WORDS: Final = 150",
        new="_MOST_WORDS: Final = 250",
        test="tests/note/test_compose.py::test_much_told_is_trimmed_by_whole_sentences_to_150_words",
    ),
    Patch(
        name="note_enough",
        promise="Where enough was told a note has sixty words.",
        file=NOTE + "compose.py",
        old="_ENOUGH_WORDS: Final = 60",
        new="_ENOUGH_WORDS: Final = 40",
        test=EVERY,
    ),
    Patch(
        name="note_forty",
        promise="Of a moment at most forty words are told.",
        file=NOTE + "own_words.py",
        old="MOST_WORDS: Final = 40",
        new="MOST_WORDS: Final = 90",
        test="tests/note/test_compose.py::test_of_a_long_moment_at_most_forty_words_are_told",
    ),
    Patch(
        name="note_named",
        promise="Everybody is addressed as given, with title and both surnames.",
        file=NOTE + "compose.py",
        old="""return f"{'Dear' if whole_name else 'Hi'} {full},\"""",
        new="""return f"{'Dear' if whole_name else 'Hi'} {full.split()[-1]},\"""",
        test=EVERY,
    ),
    Patch(
        name="note_by_their_words",
        promise="Two people with the same facts in other words send different notes.",
        file=NOTE + "frames.py",
        old='chosen = crc32(f"{place}|{_seed(facts)}".encode(errors="replace"))',
        new="chosen = 0",
        test="tests/note/test_shows.py::test_show_3_two_people_with_the_same_slip_send_different_notes",
    ),
    Patch(
        name="note_turned",
        promise="What “she” did is said to her as “you”.",
        file=NOTE + "own_words.py",
        old='if purpose != "answer":',
        new='if purpose == "correction":',
        test="tests/note/test_compose.py::test_the_moment_is_arranged_and_its_grammar_mended",
    ),
    Patch(
        name="note_checked",
        promise="What the composer writes passes the checker.",
        file=NOTE + "fit.py",
        old='return all(found.id == "no_thanks" for found in violations(sentences, context_of(facts)))',
        new="return True",
        test=EVERY,
    ),
    Patch(
        name="note_foreign",
        promise="What they remember is quoted in any language as it was typed.",
        file=NOTE + "own_words.py",
        old='if foreign(part) and purpose != "moment":',
        new="if foreign(part):",
        test="tests/note/test_compose.py::test_a_moment_in_another_language_is_quoted_as_it_was_typed",
    ),
    Patch(
        name="note_who_asked",
        promise="Only who asked gets the better answer.",
        file=FLOW + "writing.py",
        old='better=slip.better if asked else "",',
        new="better=slip.better,",
        test=TALKED + "test_only_who_asked_gets_the_better_answer",
    ),
    Patch(
        name="note_weekday",
        promise="The note names a day that is still right when it is sent.",
        file=FLOW + "writing.py",
        old='return f"on {ended:%A}" if 0 <= apart < 7 else',
        new='return "today" if 0 <= apart < 7 else',
        test=TALKED + "test_the_day_is_named_so_that_it_is_right_tomorrow_too",
    ),
    Patch(
        name="note_alone_offered",
        promise="R11 What came up can go out alone once the note has gone.",
        file=FLOW + "alone.py",
        old='return facts.note == "sent" and bool(facts.distraction_kind)',
        new='return facts.note == "none" and bool(facts.distraction_kind)',
        test=TALKED + "test_r11_what_came_up_can_go_alone_after_the_note_has_gone",
    ),
    Patch(
        name="note_mended",
        promise="A note edited by hand is mended on request.",
        file=FLOW + "draft.py",
        old='if given.pick == "mend":',
        new='if given.pick == "mended":',
        test=TALKED + "test_a_hand_edit_is_checked_and_mended_on_request",
    ),
    Patch(
        name="mail_unsent",
        promise="A mail program opens the file as an unsent draft.",
        file=NOTE + "mail.py",
        old='message["X-Unsent"] = "1"',
        new='message["X-Unsent"] = "0"',
        test="tests/note/test_mail.py::test_show_4_another_program_reads_the_same_subject_and_text",
    ),
    Patch(
        name="mail_encoded",
        promise="Names and text in any script come out of the file as they went in.",
        file=NOTE + "mail.py",
        old='charset="utf-8", cte=_encoding(note.body)',
        new='charset="us-ascii" if note.body.isascii() else "latin-1", cte="base64"',
        test="tests/note/test_mail.py::test_subject_and_text_come_out_as_they_went_in",
    ),
    Patch(
        name="note_page",
        promise="docs/notes.md shows what the composer writes.",
        file="tests/note/page.py",
        old="note = compose(facts)",
        new="note = compose(NoteFacts(interviewer=facts.interviewer))",
        test="tests/test_documents.py::test_the_notes_page_shows_the_notes_as_they_are_written",
    ),
)
