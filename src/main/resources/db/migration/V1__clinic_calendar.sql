-- Clinic Calendar. Intervals are half-open: [starts_at, ends_at). Limits on text refuse, they never cut.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- One sequence for all entities; EclipseLink takes 50 keys at a time, those up to the number it gets.
CREATE SEQUENCE entity_id START WITH 50 INCREMENT BY 50;
-- Numbers of clients that were registered here, not imported: C100001, C100002 …
CREATE SEQUENCE client_number START WITH 100001;

-- ---------------------------------------------------------------- directory
CREATE TABLE clinic (
    id      bigint PRIMARY KEY,
    code    varchar(40)  NOT NULL CONSTRAINT clinic_code_unique UNIQUE,
    name    varchar(100) NOT NULL CONSTRAINT clinic_name_unique UNIQUE,
    zone    varchar(60)  NOT NULL,
    version integer      NOT NULL DEFAULT 1
);

CREATE TABLE room (
    id          bigint PRIMARY KEY,
    clinic_id   bigint       NOT NULL REFERENCES clinic,
    name        varchar(60)  NOT NULL,
    description varchar(200) NOT NULL DEFAULT '',
    version     integer      NOT NULL DEFAULT 1,
    CONSTRAINT room_name_unique UNIQUE (clinic_id, name),
    CONSTRAINT room_of_clinic UNIQUE (id, clinic_id)
);

CREATE TABLE clinician (
    id          bigint PRIMARY KEY,
    code        varchar(40)  NOT NULL CONSTRAINT clinician_code_unique UNIQUE,
    title       varchar(20)  NOT NULL DEFAULT '',
    given_name  varchar(80)  NOT NULL,
    family_name varchar(80)  NOT NULL,
    role        varchar(80)  NOT NULL,
    specialty   varchar(120) NOT NULL,
    email       varchar(254),
    version     integer      NOT NULL DEFAULT 1
);

CREATE TABLE clinician_clinic (
    clinician_id bigint NOT NULL REFERENCES clinician ON DELETE CASCADE,
    clinic_id    bigint NOT NULL REFERENCES clinic,
    PRIMARY KEY (clinician_id, clinic_id)
);
CREATE INDEX clinician_clinic_by_clinic ON clinician_clinic (clinic_id);

CREATE TABLE client (
    id            bigint PRIMARY KEY,
    number        varchar(40)  NOT NULL CONSTRAINT client_number_unique UNIQUE,
    given_name    varchar(80)  NOT NULL,
    family_name   varchar(80)  NOT NULL,
    date_of_birth date         NOT NULL,
    email         varchar(254),
    phone         varchar(40),
    address       varchar(300) NOT NULL DEFAULT '',
    version       integer      NOT NULL DEFAULT 1
);
CREATE INDEX client_by_person ON client (lower(family_name), lower(given_name), date_of_birth);
CREATE INDEX client_by_name ON client USING gin ((lower(family_name || ' ' || given_name)) gin_trgm_ops);

CREATE TABLE appointment_type (
    id      bigint PRIMARY KEY,
    code    varchar(40)  NOT NULL CONSTRAINT appointment_type_code_unique UNIQUE,
    name    varchar(80)  NOT NULL CONSTRAINT appointment_type_name_unique UNIQUE,
    minutes integer      NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    channel varchar(12)  NOT NULL CHECK (channel IN ('IN_PERSON', 'TELEPHONE', 'VIDEO')),
    version integer      NOT NULL DEFAULT 1
);

-- ---------------------------------------------------------------- identity
CREATE TABLE account (
    id            bigint PRIMARY KEY,
    username      varchar(254) NOT NULL,
    display_name  varchar(120) NOT NULL,
    password_hash varchar(300) NOT NULL,
    clinician_id  bigint REFERENCES clinician,
    client_id     bigint REFERENCES client,
    disabled      boolean      NOT NULL DEFAULT false,
    login_epoch   integer      NOT NULL DEFAULT 1,
    version       integer      NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX account_username_unique ON account (lower(username));

-- clinic_id NULL: for the whole network
CREATE TABLE account_role (
    account_id bigint      NOT NULL REFERENCES account ON DELETE CASCADE,
    role       varchar(20) NOT NULL,
    clinic_id  bigint REFERENCES clinic,
    CONSTRAINT account_role_once UNIQUE NULLS NOT DISTINCT (account_id, role, clinic_id)
);

CREATE TABLE login_failure (
    subject   varchar(300) NOT NULL,
    failed_at timestamptz  NOT NULL
);
CREATE INDEX login_failure_recent ON login_failure (subject, failed_at);

CREATE TABLE api_token (
    id           bigint PRIMARY KEY,
    name         varchar(80) NOT NULL CONSTRAINT api_token_name_unique UNIQUE,
    token_hash   varchar(64) NOT NULL CONSTRAINT api_token_hash_unique UNIQUE,
    created_by   varchar(254) NOT NULL,
    created_at   timestamptz NOT NULL,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    version      integer     NOT NULL DEFAULT 1
);

CREATE TABLE setup_secret (
    id          smallint PRIMARY KEY CHECK (id = 1),
    secret_hash varchar(64) NOT NULL,
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz
);

-- ---------------------------------------------------------------- audit: append only
CREATE TABLE audit_entry (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz  NOT NULL,
    actor     varchar(254) NOT NULL,
    action    varchar(60)  NOT NULL,
    subject   varchar(120) NOT NULL,
    clinic_id bigint,
    detail    text         NOT NULL DEFAULT ''
);
CREATE INDEX audit_entry_of_subject ON audit_entry (subject, at);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_not_truncated BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ---------------------------------------------------------------- messaging
-- about: what a message is about ("appointment:K7MT4R"), so that it can be withdrawn
-- due_at never moves, so that lateness is seen; next_attempt_at does, when an attempt has failed
CREATE TABLE outbox_message (
    id         bigint PRIMARY KEY,
    message_id varchar(100) NOT NULL CONSTRAINT outbox_message_id_unique UNIQUE,
    kind       varchar(40)  NOT NULL,
    about      varchar(80)  NOT NULL,
    recipient  varchar(254) NOT NULL,
    subject    varchar(200) NOT NULL,
    body       text         NOT NULL,
    due_at     timestamptz  NOT NULL,
    useless_at timestamptz  NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    status     varchar(12)  NOT NULL CHECK (status IN ('PENDING', 'SENT', 'WITHDRAWN', 'EXPIRED', 'DEAD')),
    attempts   integer      NOT NULL DEFAULT 0,
    last_error varchar(500),
    created_at timestamptz  NOT NULL,
    settled_at timestamptz,
    version    integer      NOT NULL DEFAULT 1
);
CREATE INDEX outbox_message_next ON outbox_message (next_attempt_at) WHERE status = 'PENDING';
CREATE INDEX outbox_message_due ON outbox_message (due_at) WHERE status = 'PENDING';
CREATE INDEX outbox_message_newest ON outbox_message (created_at, id);
CREATE INDEX outbox_message_about ON outbox_message (about);

-- ---------------------------------------------------------------- sessions
CREATE TABLE clinic_session (
    id              bigint PRIMARY KEY,
    code            varchar(40) CONSTRAINT clinic_session_code_unique UNIQUE,
    clinic_id       bigint       NOT NULL REFERENCES clinic,
    room_id         bigint       NOT NULL,
    clinician_id    bigint       NOT NULL REFERENCES clinician,
    first_date      date         NOT NULL,
    start_time      time         NOT NULL,
    end_time        time         NOT NULL,
    rule            varchar(400) NOT NULL DEFAULT '',
    unit_minutes    integer      NOT NULL CHECK (unit_minutes BETWEEN 1 AND 1440),
    level           varchar(12)  NOT NULL CHECK (level IN ('AVAILABLE', 'ON_DEMAND')),
    typed_by        varchar(12)  NOT NULL CHECK (typed_by IN ('SPECIALIST', 'OPERATOR')),
    status          varchar(12)  NOT NULL CHECK (status IN ('ACTIVE', 'INACTIVE')),
    acknowledged_by varchar(254) NOT NULL,
    acknowledged_at timestamptz  NOT NULL,
    published_until date         NOT NULL,
    version         integer      NOT NULL DEFAULT 1,
    CONSTRAINT clinic_session_ends_later CHECK (end_time > start_time),
    CONSTRAINT clinic_session_room FOREIGN KEY (room_id, clinic_id) REFERENCES room (id, clinic_id)
);

CREATE TABLE clinic_session_type (
    session_id          bigint NOT NULL REFERENCES clinic_session ON DELETE CASCADE,
    appointment_type_id bigint NOT NULL REFERENCES appointment_type,
    PRIMARY KEY (session_id, appointment_type_id)
);
CREATE INDEX clinic_session_type_by_type ON clinic_session_type (appointment_type_id);

CREATE TABLE session_date (
    id           bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    session_id   bigint      NOT NULL REFERENCES clinic_session ON DELETE CASCADE,
    clinic_id    bigint      NOT NULL REFERENCES clinic,
    room_id      bigint      NOT NULL,
    clinician_id bigint      NOT NULL REFERENCES clinician,
    date         date        NOT NULL,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    during       tstzrange   NOT NULL GENERATED ALWAYS AS (tstzrange(starts_at, ends_at, '[)')) STORED,
    active       boolean     NOT NULL DEFAULT true,
    version      integer     NOT NULL DEFAULT 1,
    CONSTRAINT session_date_once UNIQUE (session_id, date),
    CONSTRAINT session_date_ends_later CHECK (ends_at > starts_at),
    CONSTRAINT session_date_room FOREIGN KEY (room_id, clinic_id) REFERENCES room (id, clinic_id),
    CONSTRAINT clinician_is_in_one_session EXCLUDE USING gist (clinician_id WITH =, during WITH &&) WHERE (active),
    CONSTRAINT room_has_one_session EXCLUDE USING gist (room_id WITH =, during WITH &&) WHERE (active)
);
CREATE INDEX session_date_of_clinic ON session_date (clinic_id, starts_at);
CREATE INDEX session_date_of_clinician ON session_date (clinician_id, starts_at);

CREATE TABLE slot (
    id              bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    session_date_id bigint      NOT NULL REFERENCES session_date ON DELETE CASCADE,
    clinic_id       bigint      NOT NULL,
    starts_at       timestamptz NOT NULL,
    ends_at         timestamptz NOT NULL,
    during          tstzrange   NOT NULL GENERATED ALWAYS AS (tstzrange(starts_at, ends_at, '[)')) STORED,
    capacity        smallint    NOT NULL DEFAULT 1 CHECK (capacity >= 1),
    taken           smallint    NOT NULL DEFAULT 0,
    CONSTRAINT slot_ends_later CHECK (ends_at > starts_at),
    CONSTRAINT slot_not_over_taken CHECK (taken >= 0 AND taken <= capacity),
    CONSTRAINT slots_do_not_overlap EXCLUDE USING gist (session_date_id WITH =, during WITH &&)
);
CREATE INDEX slot_of_date ON slot (session_date_id, starts_at);
CREATE INDEX slot_free ON slot (starts_at, session_date_id) WHERE taken < capacity;

-- A slot lies inside its session date, whoever writes it.
CREATE FUNCTION slot_inside_session_date() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM inserted i JOIN session_date d ON d.id = i.session_date_id
               WHERE NOT d.during @> tstzrange(i.starts_at, i.ends_at, '[)')) THEN
        RAISE EXCEPTION 'a slot lies outside its session date' USING ERRCODE = '23514', CONSTRAINT = 'slot_inside_session_date';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER slot_inside_session_date_on_insert AFTER INSERT ON slot
    REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION slot_inside_session_date();
CREATE TRIGGER slot_inside_session_date_on_update AFTER UPDATE ON slot
    REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION slot_inside_session_date();

-- ---------------------------------------------------------------- cases and appointments
CREATE TABLE clinic_case (
    id         bigint PRIMARY KEY,
    reference  varchar(60)  NOT NULL,
    client_id  bigint       NOT NULL REFERENCES client,
    opened_by  varchar(254) NOT NULL,
    opened_at  timestamptz  NOT NULL,
    version    integer      NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX clinic_case_reference_unique ON clinic_case (lower(reference));

CREATE TABLE appointment (
    id                  bigint PRIMARY KEY,
    ref                 varchar(12)  NOT NULL CONSTRAINT appointment_ref_unique UNIQUE,
    clinic_id           bigint       NOT NULL REFERENCES clinic,
    clinician_id        bigint       NOT NULL REFERENCES clinician,
    session_date_id     bigint       NOT NULL REFERENCES session_date,
    appointment_type_id bigint       NOT NULL REFERENCES appointment_type,
    client_id           bigint       NOT NULL REFERENCES client,
    case_id             bigint REFERENCES clinic_case,
    starts_at           timestamptz  NOT NULL,
    ends_at             timestamptz  NOT NULL,
    during              tstzrange    NOT NULL GENERATED ALWAYS AS (tstzrange(starts_at, ends_at, '[)')) STORED,
    status              varchar(12)  NOT NULL CHECK (status IN ('HELD', 'REQUESTED', 'BOOKED', 'ARRIVED', 'IN_PROGRESS',
                                     'FULFILLED', 'DECLINED', 'CANCELLED', 'NO_SHOW', 'EXPIRED')),
    reason              varchar(500) NOT NULL DEFAULT '',
    overbooked          boolean      NOT NULL DEFAULT false,
    overbooking_reason  varchar(500),
    booked_by           varchar(254) NOT NULL,
    booked_at           timestamptz  NOT NULL,
    version             integer      NOT NULL DEFAULT 1,
    CONSTRAINT appointment_ends_later CHECK (ends_at > starts_at),
    CONSTRAINT overbooking_has_a_reason CHECK (NOT overbooked OR coalesce(overbooking_reason, '') <> ''),
    CONSTRAINT client_is_in_one_place EXCLUDE USING gist (client_id WITH =, during WITH &&)
        WHERE (status IN ('HELD', 'REQUESTED', 'BOOKED', 'ARRIVED', 'IN_PROGRESS'))
);
CREATE INDEX appointment_of_clinician ON appointment (clinician_id, starts_at);
CREATE INDEX appointment_of_client ON appointment (client_id, starts_at);
CREATE INDEX appointment_of_session_date ON appointment (session_date_id);

-- Who sits where. slot.taken is kept in the same statement that inserts or deletes a claim.
CREATE TABLE slot_claim (
    slot_id        bigint   NOT NULL REFERENCES slot,
    seat           smallint NOT NULL CHECK (seat >= 1),
    appointment_id bigint   NOT NULL REFERENCES appointment,
    CONSTRAINT slot_seat_taken_once UNIQUE (slot_id, seat)
);
CREATE INDEX slot_claim_of_appointment ON slot_claim (appointment_id);

-- The answer to a request is kept for 24 hours, so a retried request books once.
CREATE TABLE idempotent_request (
    account     varchar(254) NOT NULL,
    key         varchar(80)  NOT NULL,
    fingerprint varchar(64)  NOT NULL,
    answer      varchar(200) NOT NULL,
    made_at     timestamptz  NOT NULL,
    CONSTRAINT request_answered_once UNIQUE (account, key)
);
CREATE INDEX idempotent_request_age ON idempotent_request (made_at);
