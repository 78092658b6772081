"""What the bot promises on Slack."""

from tests.sabotage.patch import Patch

TESTS = "tests/platforms/slack/"
CODE = "adapters/slack/"

PATCHES: tuple[Patch, ...] = (
    Patch(
        name="slack_ack_first",
        promise="An envelope is acknowledged in time, however long its turn takes.",
        file=CODE + "front.py",
        old="ACK_WITHIN = 0.25",
        new="ACK_WITHIN = 25.0",
        test=TESTS + "test_shell.py::"
        "test_an_envelope_is_acknowledged_while_the_database_is_locked_and_answered_after",
    ),
    Patch(
        name="slack_durable_before_ack",
        promise="An envelope is acknowledged once its turn is durable, where that is soon.",
        file=CODE + "front.py",
        old="await asyncio.wait({task}, timeout=seconds)",
        new="await asyncio.sleep(0)",
        test=TESTS + "test_shell.py::test_it_waits_for_the_turn_but_not_for_long",
    ),
    Patch(
        name="slack_unheard",
        promise="What nobody listens to is acknowledged, so that it comes once.",
        file=CODE + "socket.py",
        old="            answer = BoltResponse(status=TAKEN)\n",
        new="",
        test=TESTS + "test_shell.py::test_what_nobody_listens_to_is_told_in_one_line_without_its_words",
    ),
    Patch(
        name="slack_unheard_words",
        promise="Of what nobody listens to only its kind is logged.",
        file=CODE + "api.py",
        old='("`token` will be unused", "Unhandled request", ',
        new='("`token` will be unused", ',
        test=TESTS + "test_shell.py::test_what_nobody_listens_to_is_told_in_one_line_without_its_words",
    ),
    Patch(
        name="slack_dedupe",
        promise="A message delivered again is the same message.",
        file=CODE + "read.py",
        old="    return _envelope(payload, f\"{channel}:{event['ts']}\", said, now)",
        new="    return _envelope(payload, f\"{channel}:{event['ts']}:{id(payload)}\", said, now)",
        test=TESTS + "test_shell.py::test_the_same_event_at_the_same_time_and_an_hour_later_has_one_effect",
    ),
    Patch(
        name="slack_read_back",
        promise="A message of unknown fate is looked for before it is sent again.",
        file=CODE + "sender.py",
        old='elif payload.get("id") == outgoing.id:',
        new='elif payload.get("id") == "":',
        test=TESTS
        + "test_delivery.py::test_what_is_seen_is_the_same_whatever_call_is_hit[cut-chat.postMessage]",
    ),
    Patch(
        name="slack_look_twice",
        promise="A message that Slack took may still turn up: it is looked for once more.",
        file=CODE + "sender.py",
        old="if outgoing.id not in self._looked:",
        new='if outgoing.id == "":',
        test=TESTS + "test_delivery.py::"
        "test_what_is_seen_is_the_same_whatever_call_is_hit[withhold-chat.postMessage]",
    ),
    Patch(
        name="slack_no_blind_retry",
        promise="The SDK does not send a message again by itself.",
        file=CODE + "api.py",
        old="session=session,\n            retry_handlers=[],",
        new="session=session,",
        test=TESTS + "test_api.py::test_a_call_whose_connection_breaks_is_made_once",
    ),
    Patch(
        name="slack_escaping",
        promise="What a person types pings nobody.",
        file=CODE + "markup.py",
        old='.replace("<", "&lt;")',
        new="",
        test=TESTS + "test_dialogue.py::test_what_a_person_types_is_shown_to_the_letter",
    ),
    Patch(
        name="slack_ownership",
        promise="A button works for the person it was shown to.",
        file=CODE + "read.py",
        old='    if not owned_by(action["block_id"], person):',
        new="    if False:",
        test=TESTS + "test_dialogue.py::test_somebody_elses_button_does_nothing_and_tells_them_so",
    ),
    Patch(
        name="slack_other_workspace",
        promise="The same user id in another workspace reaches nothing.",
        file=CODE + "front.py",
        old="        if person is None or person.workspace != self._team:\n            return await",
        new="        if person is None:\n            return await",
        test=TESTS + "test_dialogue.py::test_the_same_user_id_of_another_workspace_reaches_nothing",
    ),
    Patch(
        name="slack_splitting",
        promise="A text longer than a block goes on in the next message.",
        file=CODE + "render.py",
        old="for part in split(words, limits.SECTION, room) if part.strip()",
        new="for part in [words[: limits.SECTION // 5]] if part.strip()",
        test=TESTS + "test_render.py::test_a_long_text_is_split_and_nothing_of_it_is_lost[words]",
    ),
    Patch(
        name="slack_neutral_notice",
        promise="A reminder's notification names no company, person or slip.",
        file=CODE + "render.py",
        old="return inert(message.notice if message.unasked else words)",
        new="return inert(words)",
        test=TESTS
        + "test_dialogue.py::test_a_reminders_notification_names_nothing_and_an_answers_is_its_words",
    ),
    Patch(
        name="slack_limits_per_channel",
        promise="A wait that Slack asks for is kept.",
        file=CODE + "api.py",
        old="        if left > 0:\n            raise RetryLater(left)",
        new="        if left > 0:\n            pass",
        test=TESTS + "test_api.py::test_a_wait_is_kept_for_its_method_and_channel_and_holds_up_nobody_else",
    ),
    Patch(
        name="slack_form_kept_on_error",
        promise="A form that could not be saved stays open with everything in it.",
        file=CODE + "front.py",
        old="fault = NOT_SAVED if took is None else took.said",
        new='fault = "" if took is None else took.said',
        test=TESTS + "test_dialogue.py::test_a_form_that_could_not_be_saved_stays_open_with_everything_in_it",
    ),
    Patch(
        name="slack_zone_read_again",
        promise="A reminder comes at its hour where the person is by then.",
        file="conversations/flows/debrief/due.py",
        old="    if on_clock(due_at, scene.zone) < nudge.wall:",
        new="    if False:",
        test=TESTS + "test_dialogue.py::test_a_reminder_comes_at_its_hour_where_the_person_is_then",
    ),
    Patch(
        name="slack_purge",
        promise="The app removed from a workspace leaves nothing behind.",
        file=CODE + "front.py",
        old='        await self._host.purge("slack", gone.workspace)\n',
        new="",
        test=TESTS + "test_shell.py::test_the_app_removed_from_a_workspace_leaves_nothing_behind[event0]",
    ),
)
