"""A crisis comes before anything else and holds; a loss is heard once."""

from tests.sabotage.patch import Patch

PLAYED = "tests/test_promises_safety.py::"
FLOW = "conversations/flows/debrief/"
FADING = "tests/privacy/test_fading.py::"

PATCHES: tuple[Patch, ...] = (
    Patch(
        name="signs_of_danger",
        promise="Signs of danger that name no wish are heard or asked about.",
        file="conversations/understanding/safety_signs.py",
        old="    if pattern(_any(CERTAIN)).search(read):",
        new="    if not read:",
        test="tests/understanding/test_safety.py::test_signs_that_name_no_wish_are_heard_or_asked_about",
    ),
    Patch(
        name="overheard_noticing",
        promise="An answer that no phrase tells is overheard.",
        file="conversations/understanding/answers.py",
        old='(leaning or ("unsure" if cleared else _overheard(text)), cleared)',
        new='(leaning or ("unsure" if cleared else None), cleared)',
        test="tests/understanding/test_answers.py::test_what_no_phrase_tells_about_noticing_is_overheard",
    ),
    Patch(
        name="crisis_in_a_text",
        promise="A crisis in a text comes before any routing.",
        file="conversations/engine.py",
        old="    if moving.guarded(turn, text):\n        return\n    if not turn.state.threads:\n        command =",
        new="    if not turn.state.threads:\n        command =",
        test=PLAYED + "test_a_crisis_in_a_text_comes_before_a_welcome_or_an_answer",
    ),
    Patch(
        name="crisis_in_a_form",
        promise="A crisis in a form comes before its answer.",
        file="conversations/engine.py",
        old="if any(moving.guarded(turn, text) for text in fields.values() if text):",
        new="if not fields:",
        test=PLAYED + "test_a_crisis_in_a_form_comes_before_its_answer",
    ),
    Patch(
        name="crisis_in_an_edit",
        promise="A crisis in an edit is seen however old the message.",
        file="conversations/engine.py",
        old='    if moving.guarded(turn, text):\n        return\n    if message.startswith("#")',
        new='    if message.startswith("#")',
        test=PLAYED + "test_a_crisis_in_an_edit_is_seen_however_old_the_message",
    ),
    Patch(
        name="crisis_behind_a_command",
        promise="A crisis behind a command is seen.",
        file="conversations/engine.py",
        old="    if moving.guarded(turn, args):\n        return\n",
        new="",
        test=PLAYED + "test_a_crisis_behind_a_command_is_seen",
    ),
    Patch(
        name="crisis_holds",
        promise="In a crisis “I'm OK” keeps the card in view.",
        file=FLOW + "care.py",
        old="goto=scene.step, say=",
        new="release=True, say=",
        test=PLAYED + "test_in_a_crisis_only_continue_goes_on",
    ),
    Patch(
        name="crisis_holds_presses",
        promise="In a crisis no other button goes on.",
        file="conversations/engine.py",
        old="        turn.state.hold is not None\n        and asked.question",
        new="        turn.state.hold is None\n        and asked.question",
        test=PLAYED + "test_in_a_crisis_only_continue_goes_on",
    ),
    Patch(
        name="crisis_holds_commands",
        promise="In a crisis no shortcut goes on.",
        file="conversations/repair.py",
        old="if command in turn.flow.shortcuts and not held:",
        new="if command in turn.flow.shortcuts:",
        test=PLAYED + "test_in_a_crisis_only_continue_goes_on",
    ),
    Patch(
        name="crisis_reminders",
        promise="In a crisis a reminder that falls due is dropped.",
        file="conversations/flows/debrief/due.py",
        old="if scene.state.hold is not None:",
        new="if scene.state.hold is not None and nudge.times > 9:",
        test=PLAYED + "test_in_a_crisis_a_reminder_that_falls_due_is_dropped",
    ),
    Patch(
        name="crisis_flag",
        promise="The flag of a crisis is gone after seven days.",
        file="conversations/fading.py",
        old="HELD_FOR = timedelta(days=7)",
        new="HELD_FOR = timedelta(days=70)",
        test=PLAYED + "test_the_flag_of_a_crisis_is_gone_after_seven_days",
    ),
    Patch(
        name="crisis_flag_of_the_silent",
        promise="The flag of a crisis goes also from somebody who never writes again.",
        file="bot/wiring.py",
        old="                await privacy.fade(self.store, self.flow, self.clock.now())\n",
        new="",
        test=FADING + "test_a_bot_that_runs_does_it_by_itself",
    ),
    Patch(
        name="crisis_flag_whole",
        promise="Nothing tells of a crisis once its flag is gone.",
        file="conversations/fading.py",
        old='hold=None, held_since=None, last="")',
        new="hold=None, held_since=None)",
        test=FADING
        + "test_of_a_crisis_nothing_can_be_told_after_seven_days_from_somebody_who_never_writes_again",
    ),
    Patch(
        name="distress_whole",
        promise="With the mark of a distress the question goes that it came with.",
        file="conversations/fading.py",
        old="if asked.step != step)",
        new="if asked.step)",
        test=FADING + "test_that_somebody_was_in_distress_goes_the_same_way",
    ),
    Patch(
        name="loss_once",
        promise="A loss gets one human sentence, once.",
        file=FLOW + "ears.py",
        old="            loss_heard=True,\n",
        new="",
        test=PLAYED + "test_a_loss_gets_one_human_sentence_first_and_only_once",
    ),
    Patch(
        name="loss_first",
        promise="A loss told first is heard before anything else.",
        file=FLOW + "habits.py",
        old="loss_heard=bool(told.distraction_kind),",
        new="loss_heard=False,",
        test=PLAYED + "test_a_loss_told_first_is_heard_before_the_program_introduces_itself",
    ),
)
