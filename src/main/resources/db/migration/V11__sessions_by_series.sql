-- A search by series alone must not take the index of the names, which has the series last: all of it would be read for each
-- session. As an expression, the series is there for the constraint only.
ALTER TABLE clinic_session
    DROP CONSTRAINT clinic_session_name_unique,
    ADD CONSTRAINT clinic_session_name_unique EXCLUDE USING gist (clinic_id WITH =, lower(name) WITH =, (series_id + 0) WITH <>)
        WHERE (deleted_at IS NULL);

-- Old sessions are deleted with their dates and slots. Whether something refers to a row is asked for each of them: by these
-- indexes, and not by reading a table of millions. Those there were are of some of the rows only, and do not answer it.
CREATE INDEX session_date_of_session ON session_date (session_id);
CREATE INDEX walk_in_of_session_date ON walk_in (session_date_id);
CREATE INDEX task_proposal_of_slot ON task_proposal (slot_id);
