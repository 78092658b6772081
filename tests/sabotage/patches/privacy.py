"""Privacy: sealed under a key of one's own, closed for good by deletion."""

from tests.sabotage.patch import Patch

KEYS = "tests/bot/test_keys.py::"

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
)
