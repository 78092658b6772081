"""Privacy: sealed under a key of one's own, closed for good by deletion."""

from tests.sabotage.patch import Patch

KEYS = "tests/bot/test_keys.py::"
BACK = "tests/bot/test_taking_back.py::"

PATCHES: tuple[Patch, ...] = (
    Patch(
        name="sealing",
        promise="No word lies open on the disk.",
        file="bot/storage/rows.py",
        old='return sealer.seal(key_to_text(parcel.to), f"outbox/{parcel.number}", "body", _to_bytes(body))',
        new='return b"0" + _to_bytes(body)',
        test=KEYS + "test_no_word_of_anybody_lies_open_on_the_disk",
    ),
    Patch(
        name="sealed_in_its_place",
        promise="A sealed value opens only for its person, row and field.",
        file="bot/storage/sealed.py",
        old='return f"{owner}\\0{row}\\0{field}".encode("utf-8", "surrogatepass")',
        new='return f"{owner}".encode("utf-8", "surrogatepass")',
        test=KEYS + "test_a_sealed_value_opens_only_in_its_own_place",
    ),
    Patch(
        name="key_destruction",
        promise="Deleting closes every copy.",
        file="bot/storage/sealed.py",
        old="        self._keys.destroy(keys)\n",
        new="        self._keys.destroy(())\n",
        test=KEYS + "test_deleting_closes_every_copy_also_to_the_operator",
    ),
    Patch(
        name="key_destruction_after_a_crash",
        promise="A process that dies before a key is destroyed leaves that to the next.",
        file="bot/storage/sqlite.py",
        old="    if left := [key for (key,) in connection.execute(sql.DOOMED)]:",
        new="    if left := [key for (key,) in connection.execute(sql.DOOMED) if not key]:",
        test=KEYS + "test_a_process_that_dies_before_the_key_is_destroyed_leaves_that_to_the_next",
    ),
    Patch(
        name="no_plain_fallback",
        promise="A sealed database is never written to without its key.",
        file="bot/sealing.py",
        old="if keys.exists() and keys.stat().st_size:",
        new="if not keys:",
        test=KEYS + "test_without_the_key_or_with_a_wrong_one_nothing_is_opened_and_nothing_written_plainly",
    ),
    Patch(
        name="plain_is_forged",
        promise="Once everything is sealed a plain row is refused.",
        file="bot/storage/sealed.py",
        old="if sealed.startswith(PLAIN) and not self._plain_is_forged:",
        new="if sealed.startswith(PLAIN):",
        test=KEYS + "test_once_everything_is_sealed_a_plain_row_is_a_forged_one",
    ),
    Patch(
        name="nobody_is_named",
        promise="After a deletion no row names the person.",
        file="bot/storage/transaction.py",
        old="if owner in gone and parcel.effects:",
        new="if owner in gone and not parcel.effects:",
        test="tests/privacy/test_gone.py::"
        "test_after_a_deletion_no_row_names_the_person_and_its_answer_can_be_repeated",
    ),
    Patch(
        name="own_helplines",
        promise="The operator's own help lines come first on the card.",
        file="conversations/flows/debrief/care.py",
        old='return "\\n".join((*scene.helplines, LINES))',
        new="return LINES",
        test="tests/bot/test_helplines.py::test_the_card_shows_them_before_the_ones_that_everybody_gets",
    ),
    Patch(
        name="redaction",
        promise="Of a library's log record only the place is kept.",
        file="bot/logs.py",
        old='if record.name.partition(".")[0] in OURS:',
        new="if record.name:",
        test="tests/bot/test_logs.py::test_of_a_librarys_record_only_the_place_is_kept",
    ),
    Patch(
        name="not_the_one_before",
        promise="Somebody who comes back is not taken for who they were.",
        file="bot/ledger.py",
        old="else 1 + randbits(40)",
        new="else 1",
        test=KEYS + "test_somebody_who_comes_back_is_not_taken_for_who_they_were_by_another_process",
    ),
    Patch(
        name="taken_back",
        promise="With a deletion the bot's own messages are taken back.",
        file="bot/batch.py",
        old="ledger.parcels += takings_back(transaction.receipts(ledger.erased), now)",
        new="ledger.parcels += takings_back({}, now)",
        test=BACK + "test_a_deletion_takes_back_up_to_the_latest_question_under_a_name_made_up_for_it",
    ),
    Patch(
        name="taken_back_by_nobody",
        promise="What takes messages back names nobody.",
        file="bot/ledger.py",
        old='ConversationKey(person.platform, person.workspace, f"~{token_hex(8)}")',
        new="person",
        test=BACK + "test_a_deletion_takes_back_up_to_the_latest_question_under_a_name_made_up_for_it",
    ),
    Patch(
        name="taken_back_in_the_end",
        promise="What takes messages back is not given up after a few tries.",
        file="bot/dispatcher.py",
        old="if parcel.attempts + 1 >= self._pacing.attempts and not outgoing.taken_back:",
        new="if parcel.attempts + 1 >= self._pacing.attempts:",
        test=BACK + "test_it_goes_on_for_longer_than_a_message_is_tried_and_asks_nobody_else_to_wait",
    ),
    Patch(
        name="strangers_forgotten",
        promise="What reaches nobody within a day of a deletion is let go of.",
        file="bot/storage/transaction.py",
        old="        self._change(sql.FORGET_STRANGERS, strangers, before=(instant_to_text(before),))\n",
        new="        self._change(sql.FORGET_STRANGERS, (), before=(instant_to_text(before),))\n",
        test=BACK + "test_what_reaches_nobody_within_a_day_is_let_go_of",
    ),
    Patch(
        name="slack_farewell_stays",
        promise="On Slack only what was said before the deletion is taken back.",
        file="adapters/slack/taking_back.py",
        old="latest, inclusive = newest, True",
        new='latest, inclusive = "", True',
        test="tests/platforms/slack/test_taking_back.py::"
        "test_of_the_bots_messages_only_its_last_stays_and_the_persons_own_all_do",
    ),
    Patch(
        name="slack_files_go",
        promise="On Slack a file goes with the message that shows it.",
        file="adapters/slack/taking_back.py",
        old='for file in message.get("files") or ():',
        new='for file in message.get("attached") or ():',
        test="tests/platforms/slack/test_taking_back.py::"
        "test_of_the_bots_messages_only_its_last_stays_and_the_persons_own_all_do",
    ),
    Patch(
        name="slack_page_emptied",
        promise="With a deletion the app's page on Slack is emptied.",
        file="adapters/slack/front.py",
        old="if home or received.erased:",
        new="if home:",
        test="tests/platforms/slack/test_taking_back.py::"
        "test_the_app_page_shows_nothing_of_somebody_who_has_deleted_everything",
    ),
    Patch(
        name="discord_farewell_stays",
        promise="On Discord only what was said before the deletion is taken back.",
        file="adapters/discord/taking_back.py",
        old="before, full = newest + 1, True",
        new="before, full = newest + (1 << 60), True",
        test="tests/platforms/discord/test_taking_back.py::"
        "test_of_the_bots_messages_only_its_last_stays_and_the_persons_own_all_do",
    ),
    Patch(
        name="discord_own_only",
        promise="On Discord a person's own messages are left alone.",
        file="adapters/discord/taking_back.py",
        old='if str(message["author"]["id"]) == user_of(client):',
        new='if message["author"]["id"]:',
        test="tests/platforms/discord/test_taking_back.py::"
        "test_of_the_bots_messages_only_its_last_stays_and_the_persons_own_all_do",
    ),
)
