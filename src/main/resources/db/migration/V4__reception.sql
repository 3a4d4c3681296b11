-- What the desk knows of an appointment, the queue of people without one, and the views that people keep.

-- When the client came, was called in and left; empty until then, and again when the step is taken back.
ALTER TABLE appointment
    ADD arrived_at  timestamptz,
    ADD called_at   timestamptz,
    ADD finished_at timestamptz;

-- Who waits for an open session, first come, first served. Whoever is called gets an appointment.
CREATE TABLE walk_in (
    id              bigint PRIMARY KEY,
    session_date_id bigint       NOT NULL REFERENCES session_date,
    clinic_id       bigint       NOT NULL REFERENCES clinic,
    client_id       bigint       NOT NULL REFERENCES client,
    arrived_at      timestamptz  NOT NULL,
    status          varchar(12)  NOT NULL CHECK (status IN ('WAITING', 'CALLED', 'LEFT')),
    settled_at      timestamptz,
    appointment_id  bigint REFERENCES appointment,
    version         integer      NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX walk_in_waits_once ON walk_in (session_date_id, client_id) WHERE status = 'WAITING';
CREATE INDEX walk_in_queue ON walk_in (session_date_id, arrived_at) WHERE status = 'WAITING';

CREATE TABLE reception_view (
    id         bigint PRIMARY KEY,
    account    varchar(254) NOT NULL,
    name       varchar(60)  NOT NULL CHECK (name <> ''),
    by_session boolean      NOT NULL,
    clinics    text         NOT NULL,
    clinicians text         NOT NULL,
    version    integer      NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX reception_view_name_unique ON reception_view (lower(account), lower(name));
