-- The report of a case: how far it is, and who types it. Who did each step stands in the audit trail.

-- report_since: when the last step was taken; report_drafts: how many were sent. A typist has an account here, or only a name,
-- or is not known yet.
ALTER TABLE clinic_case
    ADD report_state   varchar(10)  NOT NULL DEFAULT 'AWAITED'
        CHECK (report_state IN ('AWAITED', 'DICTATED', 'DRAFTED', 'RETURNED', 'FINAL')),
    ADD report_drafts  integer      NOT NULL DEFAULT 0 CHECK (report_drafts >= 0),
    ADD report_since   timestamptz,
    ADD typist         varchar(100) NOT NULL DEFAULT '',
    ADD typist_account varchar(254),
    ADD CONSTRAINT report_begun_has_a_moment CHECK ((report_state = 'AWAITED') = (report_since IS NULL)),
    ADD CONSTRAINT report_drafted CHECK ((report_state IN ('AWAITED', 'DICTATED')) = (report_drafts = 0)),
    ADD CONSTRAINT typist_is_one CHECK (typist = '' OR typist_account IS NULL);

-- The cases whose report is not final yet, the one that is due first on top.
CREATE INDEX clinic_case_unfinished ON clinic_case (due_on, id) WHERE report_state <> 'FINAL';
CREATE INDEX appointment_of_case ON appointment (case_id, starts_at) WHERE case_id IS NOT NULL;
