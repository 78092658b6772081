-- What delivery needs to survive anything, at a page or two a turn. Every turn's answer is now one row, a parcel of its
-- messages and updates in order, where it was a row for each. What the old rows hold stays as it is: a parcel of one.

ALTER TABLE outbox RENAME TO outbox_of_effects;
DROP INDEX outbox_effects;
DROP INDEX outbox_by_question;
DROP INDEX outbox_undelivered;

-- waiting -> sending (leased) -> sent, or dead with a reason. Order within a conversation is `number`. `cause` names the
-- line that the parcel answers, where the platform may ask for the answer again. `todo` lists the places in the parcel
-- that are still to be delivered (NULL: all of it), `lost` those that the platform refused for good.
--
-- `doubt` is 1 once a send may have begun without anybody knowing how it ended: the platform is asked whether it arrived
-- before it is sent again. `reminder` names the reminder that the parcel speaks for, so that whatever takes the point from
-- the reminder takes the parcel back too, as long as it has not left. `ref` is the receipt of the message that asks
-- `question`.
CREATE TABLE outbox (
    number       INTEGER PRIMARY KEY,
    conversation TEXT NOT NULL,
    platform     TEXT NOT NULL,
    cause        TEXT,
    question     INTEGER,
    status       TEXT NOT NULL CHECK (status IN ('waiting', 'sending', 'sent', 'dead')),
    lease_owner  TEXT,
    lease_until  TEXT,
    attempts     INTEGER NOT NULL DEFAULT 0,
    not_before   TEXT,
    doubt        INTEGER NOT NULL DEFAULT 0,
    todo         TEXT,
    lost         TEXT NOT NULL DEFAULT '',
    ref          TEXT NOT NULL DEFAULT '',
    reason       TEXT NOT NULL DEFAULT '',
    reminder     TEXT NOT NULL DEFAULT '',
    body         BLOB,
    created_at   TEXT NOT NULL,
    CHECK ((status = 'sending') = (lease_owner IS NOT NULL))
);

INSERT INTO outbox (number, conversation, platform, cause, question, status, lease_owner, lease_until, attempts,
                    not_before, doubt, lost, ref, reason, body, created_at)
SELECT seq, conversation, platform, CASE WHEN body IS NULL THEN NULL ELSE cause END,
       CASE updates WHEN 1 THEN NULL ELSE question END, status, lease_owner, lease_until, attempts, not_before,
       CASE status WHEN 'sending' THEN 1 ELSE 0 END, CASE status WHEN 'dead' THEN '0' ELSE '' END, ref, reason, body,
       created_at
FROM outbox_of_effects ORDER BY seq;

DROP TABLE outbox_of_effects;

CREATE INDEX outbox_by_person ON outbox (conversation);
CREATE INDEX outbox_by_cause ON outbox (cause) WHERE cause IS NOT NULL;
CREATE INDEX outbox_undelivered ON outbox (conversation, number) WHERE status IN ('waiting', 'sending');

-- Text that arrived a moment ago at a question that takes free text, and may be followed by more of the same answer.
-- `text` went through the sealing seam. Every row is one message of the person; all of a person's rows are one answer.
CREATE TABLE fragments (
    conversation TEXT NOT NULL,
    seq          INTEGER NOT NULL,
    id           TEXT NOT NULL,
    text         BLOB NOT NULL,
    ready_at     TEXT NOT NULL,
    PRIMARY KEY (conversation, seq)
) WITHOUT ROWID;

-- One row per message that nobody asked for. A fifth for one interview can't be written, whatever the program believes.
CREATE TABLE unasked (
    conversation TEXT NOT NULL,
    thread       TEXT NOT NULL,
    nth          INTEGER NOT NULL CHECK (nth BETWEEN 1 AND 4),
    PRIMARY KEY (conversation, thread, nth)
) WITHOUT ROWID;

-- Keys that have to be destroyed because all that they sealed was erased in this commit: a process that dies in between
-- leaves their names here, and the next one destroys them.
CREATE TABLE doomed (
    key BLOB PRIMARY KEY
) WITHOUT ROWID;
