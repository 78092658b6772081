"""Every SQL statement of the bot, in the common dialect of SQLite and PostgreSQL.

`{}` stands for a list of placeholders, filled in by `for_set`. UNDELIVERED is spelt exactly as in the schema,
because a partial index is used only where the query repeats its condition.
"""

from functools import cache

from bot.storage.port import QUIET_HOURS

UNDELIVERED = "status IN ('waiting', 'sending')"
PUT_OFF = f"(status = 'waiting' AND reason = '{QUIET_HOURS}' AND not_before > ?)"
"""What should have been shown by day, and waits for the next: until then it is not there for whatever comes later."""

ROW = "number, conversation, cause, attempts, doubt, todo, lost, ref, reason, reminder, body"
"""What bot.storage.rows.open_parcel reads."""

SEEN = "SELECT id FROM receipts WHERE id IN ({})"
ACCEPT = "INSERT INTO receipts (id, accepted_at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"
STAMP = "INSERT INTO receipts (id, accepted_at, clock) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING"
STAMPED = "SELECT clock FROM receipts WHERE id = ?"

LOAD = """
SELECT conversation, version, state, updated_at, keep_until FROM conversations WHERE conversation IN ({})
"""
VERSIONS = "SELECT conversation, version FROM conversations WHERE conversation IN ({})"
SAVE = """
INSERT INTO conversations (conversation, version, state, updated_at, keep_until) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (conversation) DO UPDATE SET
    version = excluded.version, state = excluded.state,
    updated_at = excluded.updated_at, keep_until = excluded.keep_until
WHERE conversations.version = excluded.version - 1
"""
ERASE = (
    # The last number that was given out stays, with nothing on it: given out again, it would be taken for the parcel
    # that some process may still have in hand.
    "UPDATE outbox SET conversation = '', platform = '', cause = NULL, question = NULL, status = 'sent', "
    "lease_owner = NULL, lease_until = NULL, ref = '', reason = 'erased', reminder = '', body = NULL "
    "WHERE number = (SELECT MAX(number) FROM outbox) AND conversation IN ({})",
    "DELETE FROM conversations WHERE conversation IN ({})",
    "DELETE FROM outbox WHERE conversation IN ({})",
    "DELETE FROM reminders WHERE conversation IN ({})",
    "DELETE FROM records WHERE conversation IN ({})",
    "DELETE FROM fragments WHERE conversation IN ({})",
    "DELETE FROM unasked WHERE conversation IN ({})",
)
PERSONAL = ("conversations", "outbox", "reminders", "unasked", "fragments", "records")
"""The tables whose rows are each of one person."""
ALL_OF_ONE = tuple(f"SELECT * FROM {table} WHERE conversation = ?" for table in PERSONAL)
RECEIPTS = "SELECT conversation, ref FROM outbox WHERE conversation IN ({}) AND ref <> '' ORDER BY number"
DOOM = "INSERT INTO doomed (key) VALUES (?) ON CONFLICT DO NOTHING"
DOOMED = "SELECT key FROM doomed"
DESTROYED = "DELETE FROM doomed WHERE key = ?"
RECENT = """
SELECT conversation, updated_at FROM conversations
WHERE conversation >= ? AND conversation < ? AND updated_at >= ? ORDER BY updated_at DESC LIMIT ?
"""
WORKSPACE = """
SELECT conversation FROM conversations WHERE conversation >= ? AND conversation < ? AND updated_at < ? LIMIT ?
"""
RECORD = """
INSERT INTO records (conversation, at, what, thread) VALUES (?, ?, ?, ?)
ON CONFLICT (conversation, at, what, thread) DO UPDATE SET times = records.times + 1
"""

BACKLOG = f"""
SELECT DISTINCT conversation FROM outbox
WHERE {UNDELIVERED} AND conversation IN ({{}}) AND (status = 'waiting' OR lease_owner <> ?) AND NOT {PUT_OFF}
"""
LAST_NUMBER = "SELECT MAX(number) FROM outbox"
ENQUEUE = """
INSERT INTO outbox (number, conversation, platform, cause, question, status, lease_owner, lease_until, reminder, body,
                    created_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
# The oldest undelivered row of a conversation decides when the conversation may be claimed, and a lease on
# any of its rows keeps everybody else away from all of them: that is what keeps one person's messages in
# order.
CLAIMABLE = f"""
SELECT head.conversation FROM outbox AS head
JOIN (
    SELECT conversation, MIN(number) AS number FROM outbox WHERE {UNDELIVERED} AND NOT {PUT_OFF} GROUP BY conversation
) AS oldest
    ON head.number = oldest.number
WHERE head.platform IN ({{}})
    AND (head.status = 'sending' OR head.not_before IS NULL OR head.not_before NOT BETWEEN ? AND ?)
    AND NOT EXISTS (
        SELECT 1 FROM outbox AS held
        WHERE held.{UNDELIVERED} AND held.conversation = head.conversation AND held.lease_until BETWEEN ? AND ?
    )
ORDER BY head.number LIMIT ?
"""
OVERDUE = f"""
SELECT lease_owner, conversation, MAX(lease_until) FROM outbox
WHERE {UNDELIVERED} AND status = 'sending' AND lease_until NOT BETWEEN ? AND ? GROUP BY conversation, lease_owner
"""
# Whoever held a row whose lease ran out may have been sending it.
LEASE = f"""
UPDATE outbox SET doubt = CASE status WHEN 'sending' THEN 1 ELSE doubt END, status = 'sending', lease_owner = ?,
    lease_until = ?
WHERE {UNDELIVERED} AND NOT {PUT_OFF} AND conversation IN ({{}})
"""
CLAIMED = f"""
SELECT {ROW} FROM outbox
WHERE {UNDELIVERED} AND lease_owner = ? AND conversation IN ({{}}) ORDER BY number
"""
WAITING = f"""
SELECT 1 FROM outbox
WHERE {UNDELIVERED} AND status = 'waiting' AND reason <> '{QUIET_HOURS}' AND platform IN ({{}}) LIMIT 1
"""
HOLDERS = f"SELECT DISTINCT lease_owner FROM outbox WHERE {UNDELIVERED} AND status = 'sending'"
RELEASE = f"""
UPDATE outbox SET status = 'waiting', lease_owner = NULL, lease_until = NULL,
    doubt = CASE ? WHEN 1 THEN 1 ELSE doubt END
WHERE {UNDELIVERED} AND lease_owner IN ({{}})
"""
RENEW = f"""
UPDATE outbox SET lease_until = ? WHERE {UNDELIVERED} AND lease_owner = ? AND conversation IN ({{}}) RETURNING number
"""
HELD = """
WHERE number = ? AND lease_owner = ?
"""
MARK = f"""
UPDATE outbox SET status = ?, lease_owner = ?, lease_until = ?, not_before = ?, attempts = ?, doubt = ?, todo = ?,
    lost = ?, ref = ?, reason = ?
{HELD}"""
MARK_SENT = f"""
UPDATE outbox SET status = 'sent', lease_owner = NULL, lease_until = NULL, not_before = NULL, attempts = 0, doubt = 0,
    todo = '', lost = '', ref = ?, reason = ''
{HELD}"""
"""The usual mark, of what arrived whole at the first try: a quarter of the work of MARK."""

UNNAME = """
UPDATE outbox SET conversation = ?, body = ? WHERE number = ? AND conversation = ? AND lease_owner IS NULL
"""
EMPTY = """
UPDATE outbox SET conversation = ?, status = 'sent', lost = '', body = NULL
WHERE number = ? AND conversation = ? AND lease_owner IS NULL
"""
STILL_NAMED = "SELECT 1 FROM outbox WHERE conversation = ? LIMIT 1"
# A question that may have been shown all the same keeps its words, by which the platform can be asked for its receipt.
WITHDRAW = f"""
UPDATE outbox SET status = 'sent', lease_owner = NULL, lease_until = NULL, reason = 'withdrawn',
    body = CASE WHEN question IS NOT NULL AND (doubt = 1 OR status = 'sending') THEN body END
WHERE {UNDELIVERED} AND conversation = ? AND reminder = ? RETURNING number
"""
ASKED = f"""
SELECT {ROW} FROM outbox
WHERE conversation = ? AND question = ? AND (ref <> '' OR (reason = 'withdrawn' AND body IS NOT NULL))
ORDER BY ref <> '' DESC, number DESC LIMIT 1
"""
SAID = f"""
SELECT {ROW} FROM outbox
WHERE cause = ? AND body IS NOT NULL AND reason <> 'withdrawn' ORDER BY number
"""
STUCK = """
SELECT number, conversation, status, attempts, reason, created_at, not_before FROM outbox
WHERE status IN ('dead', 'waiting', 'sending') ORDER BY number
"""
REVIVE = """
UPDATE outbox SET status = 'waiting', attempts = 0, not_before = NULL, doubt = 1, todo = lost, lost = '', reason = ''
WHERE status = 'dead' AND (? IS NULL OR number = ?)
"""

PENDING = "SELECT conversation, id, due_utc FROM reminders WHERE conversation IN ({})"
REMIND = """
INSERT INTO reminders (conversation, id, thread, kind, wall, zone, named, due_utc)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (conversation, id) DO UPDATE SET
    thread = excluded.thread, kind = excluded.kind, wall = excluded.wall, zone = excluded.zone,
    named = excluded.named, due_utc = excluded.due_utc
"""
CANCEL = "DELETE FROM reminders WHERE conversation = ? AND id = ?"
DUE = """
SELECT conversation, id, due_utc FROM reminders WHERE due_utc <= ? ORDER BY due_utc, conversation, id LIMIT ?
"""
NEXT_DUE = "SELECT MIN(due_utc) FROM reminders WHERE due_utc > ?"

UNASKED = """
INSERT INTO unasked (conversation, thread, nth)
SELECT ?, ?, COUNT(*) + 1 FROM unasked WHERE conversation = ? AND thread = ?
"""

FRAGMENTS = """
SELECT conversation, seq, id, text, ready_at FROM fragments WHERE conversation IN ({}) ORDER BY conversation, seq
"""
ALL_FRAGMENTS = "SELECT conversation, MAX(ready_at) FROM fragments GROUP BY conversation"
GATHER = """
INSERT INTO fragments (conversation, seq, id, text, ready_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (conversation, seq) DO UPDATE SET text = excluded.text, ready_at = excluded.ready_at
"""
GATHERED = "DELETE FROM fragments WHERE conversation IN ({})"

EVERYBODY = "SELECT conversation FROM conversations WHERE conversation > ? ORDER BY conversation LIMIT ?"
OUTLIVED = """
SELECT conversation, keep_until <= ? AND NOT EXISTS (
    SELECT 1 FROM reminders WHERE reminders.conversation = conversations.conversation
)
FROM conversations WHERE conversation > ? ORDER BY conversation LIMIT ?
"""
FORGET_RECEIPTS = "DELETE FROM receipts WHERE accepted_at < ?"
FORGET_SENT = "DELETE FROM outbox WHERE status = 'sent' AND (question IS NULL OR ref = '') AND created_at < ?"
FORGET_DEAD = "DELETE FROM outbox WHERE status = 'dead' AND created_at < ?"
# To somebody of whom nothing is kept: they have deleted everything, and this never got through. The number stays until
# the next time, as with ERASE.
STRANGERS = """
SELECT DISTINCT conversation FROM outbox WHERE status <> 'sent' AND created_at < ? AND NOT EXISTS (
    SELECT 1 FROM conversations WHERE conversations.conversation = outbox.conversation
)
"""
FORGET_STRANGERS = """
UPDATE outbox SET conversation = '', platform = '', cause = NULL, question = NULL, status = 'sent',
    lease_owner = NULL, lease_until = NULL, lost = '', ref = '', reason = 'outlived', body = NULL
WHERE status <> 'sent' AND created_at < ? AND conversation IN ({})
"""
# A question's parcel stays as long as its conversation, for the receipt by which its buttons can still be taken away.
FORGET_WORDS = """
UPDATE outbox SET body = NULL, cause = NULL WHERE status = 'sent' AND body IS NOT NULL AND created_at < ?
"""

# What begins with bot.storage.seal.SEALED.
SOME_SEALED = """
SELECT 1 FROM conversations WHERE SUBSTR(state, 1, 1) = ?1
UNION ALL SELECT 1 FROM outbox WHERE SUBSTR(body, 1, 1) = ?1
UNION ALL SELECT 1 FROM fragments WHERE SUBSTR(text, 1, 1) = ?1 LIMIT 1
"""

# What was stored before there was a key, which begins with bot.storage.seal.PLAIN.
PLAIN_STATES = "SELECT conversation, state FROM conversations WHERE SUBSTR(state, 1, 1) = ? LIMIT ?"
PLAIN_BODIES = "SELECT number, conversation, body FROM outbox WHERE SUBSTR(body, 1, 1) = ? LIMIT ?"
PLAIN_TEXTS = "SELECT conversation, seq, text FROM fragments WHERE SUBSTR(text, 1, 1) = ? LIMIT ?"
SEAL_STATE = "UPDATE conversations SET state = ? WHERE conversation = ?"
SEAL_BODY = "UPDATE outbox SET body = ? WHERE number = ?"
SEAL_TEXT = "UPDATE fragments SET text = ? WHERE conversation = ? AND seq = ?"

VERSION = "SELECT MAX(version) FROM schema_version"
UPGRADED = "INSERT INTO schema_version (version, applied_at) VALUES (?, ?)"

MOST = 256  # placeholders in one statement; longer sets are asked for in parts


@cache
def for_set(statement: str, size: int) -> str:
    """The statement with room for `size` values. Cached, so that the driver finds the text it has prepared
    before.
    """
    return statement.format(", ".join("?" * size))
