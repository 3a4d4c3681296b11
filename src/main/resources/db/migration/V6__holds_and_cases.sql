-- Time that is kept while a form is filled in, and what a case says besides its reference.

-- A hold is nobody's until it becomes a booking; from held_until on its time is free again, whoever has noticed.
ALTER TABLE appointment
    ALTER client_id DROP NOT NULL,
    ADD held_until timestamptz,
    ADD CONSTRAINT only_a_hold_has_no_client CHECK (client_id IS NOT NULL OR status IN ('HELD', 'EXPIRED'));
CREATE INDEX appointment_held ON appointment (held_until) WHERE status = 'HELD';

-- When the first hold on a slot may be over, so that the search sees it among the free ones; whether it is, the claims say.
ALTER TABLE slot ADD held_until timestamptz;
DROP INDEX slot_free;
CREATE INDEX slot_free ON slot (starts_at, session_date_id)
    WHERE (taken < capacity OR held_until IS NOT NULL) AND slot_type_id IS NOT NULL;

-- Who referred the client, what is to be written, and by when; empty where nothing was said.
ALTER TABLE clinic_case
    ADD referrer  varchar(200)  NOT NULL DEFAULT '',
    ADD documents varchar(1000) NOT NULL DEFAULT '',
    ADD due_on    date;

-- The page, or the address of the API, where it was done; empty for work that nobody began.
ALTER TABLE audit_entry ADD origin varchar(300) NOT NULL DEFAULT '';
