-- The first schema. Instants are UTC text of one width ("2026-03-01T09:30:00.000000Z"), so that text order is time
-- order. `conversation` is a person within a workspace, written by bot.storage.rows.key_to_text. Columns called
-- `state` and `body` hold what people wrote and went through the sealing seam; no other column ever holds words.
--
-- Every turn writes to most of these tables, and every page that it touches goes to the disk before it is answered. So
-- there is no index that only the broom would use: it looks at everything, a part at a time.

CREATE TABLE conversations (
    conversation TEXT PRIMARY KEY,
    version      INTEGER NOT NULL CHECK (version >= 1),
    state        BLOB NOT NULL,
    updated_at   TEXT NOT NULL,
    keep_until   TEXT NOT NULL
);

-- One row per envelope that was answered: its presence is what makes a redelivery a duplicate. `clock` is set only
-- for a line that moved a standing clock: the time it moved it to.
CREATE TABLE receipts (
    id          TEXT PRIMARY KEY,
    accepted_at TEXT NOT NULL,
    clock       TEXT
) WITHOUT ROWID;

-- waiting -> sending (leased) -> sent, or dead with a reason. Order within a conversation is `seq`. `cause` is the
-- line or event that a row answers; (cause, id) unique makes a second copy of one effect impossible.
CREATE TABLE outbox (
    seq          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL,
    cause        TEXT NOT NULL,
    conversation TEXT NOT NULL,
    platform     TEXT NOT NULL,
    question     INTEGER,
    updates      INTEGER NOT NULL DEFAULT 0,
    status       TEXT NOT NULL CHECK (status IN ('waiting', 'sending', 'sent', 'dead')),
    lease_owner  TEXT,
    lease_until  TEXT,
    attempts     INTEGER NOT NULL DEFAULT 0,
    not_before   TEXT,
    ref          TEXT NOT NULL DEFAULT '',
    reason       TEXT NOT NULL DEFAULT '',
    body         BLOB,
    created_at   TEXT NOT NULL,
    CHECK ((status = 'sending') = (lease_owner IS NOT NULL))
);

CREATE UNIQUE INDEX outbox_effects ON outbox (cause, id);
CREATE INDEX outbox_by_question ON outbox (conversation, question);
CREATE INDEX outbox_undelivered ON outbox (conversation, seq) WHERE status IN ('waiting', 'sending');

-- Only what is pending: firing or cancelling a reminder deletes its row in the transaction of the turn that does it.
CREATE TABLE reminders (
    conversation TEXT NOT NULL,
    id           TEXT NOT NULL,
    thread       TEXT NOT NULL,
    kind         TEXT NOT NULL,
    wall         TEXT NOT NULL,
    zone         TEXT NOT NULL,
    named        INTEGER NOT NULL,
    due_utc      TEXT NOT NULL,
    PRIMARY KEY (conversation, id)
) WITHOUT ROWID;

CREATE INDEX reminders_by_due ON reminders (due_utc, conversation, id);

CREATE TABLE records (
    conversation TEXT NOT NULL,
    at           TEXT NOT NULL,
    what         TEXT NOT NULL,
    thread       TEXT NOT NULL,
    times        INTEGER NOT NULL DEFAULT 1,
    PRIMARY KEY (conversation, at, what, thread)
) WITHOUT ROWID;
