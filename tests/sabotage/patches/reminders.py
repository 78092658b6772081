"""When a reminder comes, how often, and what ends it."""

from tests.sabotage.patch import Patch

PLAYED = "tests/test_promises_reminders.py::"
WALL = "tests/bot/test_wall.py::test_the_instant_is_the_one_at_which_the_clocks_there_show_that_time"
FLOW = "conversations/flows/debrief/"

PATCHES: tuple[Patch, ...] = (
    Patch(
        name="quiet_hours",
        promise="No time in the quiet hours is proposed.",
        file=FLOW + "hours.py",
        old="return at.hour >= QUIET_FROM or at.hour < QUIET_TO",
        new="return at.hour < QUIET_TO",
        test=PLAYED + "test_no_time_in_the_quiet_hours_is_on_offer",
    ),
    Patch(
        name="quiet_earlier",
        promise="A deadline in the quiet hours moves earlier to stay in the window.",
        file=FLOW + "hours.py",
        old="return evening if until is not None and evening > now else morning",
        new="return morning",
        test=PLAYED + "test_what_the_bot_proposes_in_the_quiet_hours_moves_earlier_to_stay_in_the_window",
    ),
    Patch(
        name="quiet_missed",
        promise="A missed reminder waits for 08:00.",
        file=FLOW + "due.py",
        old="if quiet(scene.local) and not (nudge.named and on_time):",
        new="if quiet(scene.local) and nudge.times > 9:",
        test=PLAYED + "test_one_that_was_missed_and_comes_due_in_the_quiet_hours_waits_for_eight",
    ),
    Patch(
        name="quiet_named",
        promise="A time the person names is honoured, also in the quiet hours.",
        file=FLOW + "due.py",
        old="if quiet(scene.local) and not (nudge.named and on_time):",
        new="if quiet(scene.local):",
        test=PLAYED + "test_a_time_the_person_names_in_the_quiet_hours_is_kept_after_saying_so",
    ),
    Patch(
        name="cap_of_four",
        promise="At most four unasked messages per interview, ever.",
        file=FLOW + "due.py",
        old="if not nudge.named and facts.unasked >= MOST_UNASKED:",
        new="if not nudge.named and facts.unasked > MOST_UNASKED:",
        test=PLAYED + "test_four_unasked_messages_is_the_most_an_interview_ever_gets",
    ),
    Patch(
        name="second_once",
        promise="An unanswered reminder comes back once, and then never again.",
        file=FLOW + "due.py",
        old='if nudge.kind == "thank_you" and nudge.times == 0 and',
        new='if nudge.kind == "thank_you" and',
        test=PLAYED + "test_an_unanswered_reminder_comes_back_once_a_day_later_and_then_never_again",
    ),
    Patch(
        name="sent_cancels",
        promise="“Sent it” anywhere cancels what it makes pointless.",
        file=FLOW + "sent.py",
        old='return replace(facts.without_nudge("thank_you", "nudge"), note="sent")',
        new='return replace(facts, note="sent")',
        test=PLAYED + "test_sent_it_said_anywhere_cancels_what_it_makes_pointless",
    ),
    Patch(
        name="declined_cancels",
        promise="“I won't send one” ends the reminders.",
        file=FLOW + "sent.py",
        old='return replace(facts.without_nudge("thank_you", "nudge"), note="declined")',
        new='return replace(facts, note="declined")',
        test=PLAYED + "test_who_will_not_send_one_is_not_reminded_again",
    ),
    Patch(
        name="stop_cancels",
        promise="Stop is a pause with the reminders off.",
        file=FLOW + "habits.py",
        old="replace(scene.facts, nudges=()),\n        effects=silenced(scene.thread),",
        new="scene.facts,",
        test=PLAYED + "test_stop_is_a_pause_with_the_reminders_off",
    ),
    Patch(
        name="zone_moves",
        promise="A change of zone moves what is pending.",
        file="conversations/closing.py",
        old="if same and not zone_moved:",
        new="if same:",
        test=PLAYED + "test_a_zone_that_the_platform_tells_anew_moves_what_is_pending",
    ),
    Patch(
        name="zone_chosen",
        promise="A zone the person chose is not overruled by the platform's.",
        file="conversations/turn.py",
        old='if zone and not state.profile.get("zone_chosen") and known_zone(zone):',
        new="if zone and known_zone(zone):",
        test=PLAYED + "test_a_zone_the_person_chose_is_not_overruled_by_the_platforms",
    ),
    Patch(
        name="wall_gap",
        promise="A local time the clocks skip becomes the first valid minute after.",
        file="bot/wall.py",
        old="if instant.astimezone(rules).replace(tzinfo=None, fold=0) == minute:",
        new="if instant:",
        test=WALL,
    ),
    Patch(
        name="wall_fold",
        promise="A local time the clocks show twice is the first of the two.",
        file="bot/wall.py",
        old="wall.replace(second=0, microsecond=0, tzinfo=None, fold=0)",
        new="wall.replace(second=0, microsecond=0, tzinfo=None, fold=1)",
        test=WALL,
    ),
)
