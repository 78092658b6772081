-- What delivery needs to survive anything.
--
-- `doubt` is 1 once a row's sending may have begun without anybody knowing how it ended: the platform is asked whether it
-- arrived before it is sent again. `reminder` names the reminder that a row speaks for, so that whatever takes the point
-- from the reminder takes the row back too, as long as it has not left.
ALTER TABLE outbox ADD COLUMN doubt INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN reminder TEXT NOT NULL DEFAULT '';

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
