-- Requests: what waits for somebody's answer.

-- Of several requests for one visit the first yes wins: all carry the key of the first, and do not stand in each other's way.
ALTER TABLE appointment
    ADD alternatives bigint,
    DROP CONSTRAINT client_is_in_one_place,
    ADD CONSTRAINT client_is_in_one_place
        EXCLUDE USING gist (client_id WITH =, during WITH &&, coalesce(alternatives, id) WITH <>)
        WHERE (status IN ('HELD', 'REQUESTED', 'BOOKED', 'ARRIVED', 'IN_PROGRESS'));
CREATE UNIQUE INDEX one_yes_of_alternatives ON appointment (alternatives)
    WHERE alternatives IS NOT NULL AND status IN ('BOOKED', 'ARRIVED', 'IN_PROGRESS', 'FULFILLED');
CREATE INDEX appointment_alternatives ON appointment (alternatives) WHERE alternatives IS NOT NULL;

-- Open until it is answered. REQUEST: a time is held and waits for a yes. INQUIRY: no session fits yet.
-- asked_group: who was asked last; next_step_at: when the next group is asked, NULL after the last.
CREATE TABLE task (
    id                  bigint PRIMARY KEY,
    kind                varchar(12)  NOT NULL CHECK (kind IN ('REQUEST', 'INQUIRY')),
    clinic_id           bigint REFERENCES clinic,
    appointment_id      bigint REFERENCES appointment,
    client_id           bigint       NOT NULL REFERENCES client,
    appointment_type_id bigint       NOT NULL REFERENCES appointment_type,
    reference           varchar(60)  NOT NULL DEFAULT '',
    wish                varchar(500) NOT NULL DEFAULT '',
    asked_by            varchar(254) NOT NULL,
    asked_at            timestamptz  NOT NULL,
    deadline            timestamptz  NOT NULL,
    asked_group         varchar(20)  NOT NULL CHECK (asked_group IN ('CLINICIAN', 'CLINIC_OPERATORS', 'NETWORK_OPERATORS', 'MANAGERS')),
    next_step_at        timestamptz,
    owner               varchar(254),
    outcome             varchar(12) CHECK (outcome IN ('CONFIRMED', 'DECLINED', 'CANCELLED', 'RELEASED', 'FINISHED')),
    answered_by         varchar(254),
    answered_at         timestamptz,
    note                varchar(500) NOT NULL DEFAULT '',
    version             integer      NOT NULL DEFAULT 1,
    CONSTRAINT task_request_has_an_appointment CHECK ((kind = 'REQUEST') = (appointment_id IS NOT NULL)),
    CONSTRAINT task_answered_whole CHECK ((outcome IS NULL) = (answered_at IS NULL) AND (outcome IS NULL) = (answered_by IS NULL))
);
CREATE UNIQUE INDEX task_open_once ON task (appointment_id) WHERE answered_at IS NULL;
CREATE INDEX task_open ON task (clinic_id, deadline) WHERE answered_at IS NULL;
CREATE INDEX task_next_step ON task (next_step_at) WHERE answered_at IS NULL AND next_step_at IS NOT NULL;
CREATE INDEX task_answered ON task (answered_at) WHERE answered_at IS NOT NULL;

-- Other times that were proposed instead of the one asked for.
CREATE TABLE task_proposal (
    task_id     bigint      NOT NULL REFERENCES task ON DELETE CASCADE,
    slot_id     bigint      NOT NULL REFERENCES slot ON DELETE CASCADE,
    proposed_by varchar(254) NOT NULL,
    proposed_at timestamptz NOT NULL,
    PRIMARY KEY (task_id, slot_id)
);

-- What a clinician can answer with from a mail, once. Only a hash of the token is kept.
CREATE TABLE answer_link (
    token_hash varchar(64) PRIMARY KEY,
    task_id    bigint      NOT NULL REFERENCES task ON DELETE CASCADE,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX answer_link_of_task ON answer_link (task_id);

-- The reference of what an appointment that lost its time became; NULL while it waits, and when it was closed without another.
ALTER TABLE to_rebook
    ADD rebooked_as varchar(12) REFERENCES appointment (ref),
    ADD CONSTRAINT to_rebook_settled_whole CHECK ((settled_at IS NULL) = (settled_by IS NULL)
        AND (settled_at IS NOT NULL OR rebooked_as IS NULL));
CREATE INDEX to_rebook_settled ON to_rebook (settled_at) WHERE settled_at IS NOT NULL;
