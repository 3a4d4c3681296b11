-- Sessions made of typed slots, templates, closures and blocks, and changes that can be undone.

-- ---------------------------------------------------------------- directory
-- A clinic takes bookings from its first day until before its last; region chooses its bank holidays.
ALTER TABLE clinic
    ADD opens_on  date,
    ADD closes_on date,
    ADD region    varchar(60) NOT NULL DEFAULT '',
    ADD CONSTRAINT clinic_closes_later CHECK (closes_on > opens_on);

-- embargo: bookable from so many days (0: on the day) or hours before; neither: at any time
CREATE TABLE slot_type (
    id              bigint PRIMARY KEY,
    name            varchar(60)  NOT NULL,
    short_name      varchar(5)   NOT NULL CHECK (length(short_name) BETWEEN 2 AND 5),
    colour          varchar(20)  NOT NULL,
    minutes         integer      NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
    channel         varchar(12)  NOT NULL CHECK (channel IN ('IN_PERSON', 'TELEPHONE', 'VIDEO')),
    bookable        boolean      NOT NULL DEFAULT true,
    online_bookable boolean      NOT NULL DEFAULT false,
    embargo_days    integer CHECK (embargo_days BETWEEN 0 AND 365),
    embargo_hours   integer CHECK (embargo_hours BETWEEN 1 AND 8760),
    warning         varchar(200) NOT NULL DEFAULT '',
    category        varchar(60)  NOT NULL DEFAULT '',
    position        integer      NOT NULL,
    version         integer      NOT NULL DEFAULT 1,
    CONSTRAINT slot_type_one_embargo CHECK (embargo_days IS NULL OR embargo_hours IS NULL)
);
CREATE UNIQUE INDEX slot_type_name_unique ON slot_type (lower(name));
CREATE UNIQUE INDEX slot_type_short_name_unique ON slot_type (lower(short_name));

-- There is always one, because the first is what new slots are.
INSERT INTO slot_type (id, name, short_name, colour, minutes, channel, online_bookable, position)
VALUES (nextval('entity_id'), 'Routine', 'RTN', 'frost', 10, 'IN_PERSON', true, 0);

CREATE TABLE session_type (
    id       bigint PRIMARY KEY,
    name     varchar(60) NOT NULL,
    position integer     NOT NULL,
    version  integer     NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX session_type_name_unique ON session_type (lower(name));

ALTER TABLE appointment_type
    ADD colour             varchar(20) NOT NULL DEFAULT 'petrol',
    ADD needs_confirmation boolean     NOT NULL DEFAULT false,
    ADD self_bookable      boolean     NOT NULL DEFAULT false;

-- Slot types that an appointment type may be booked into; none: every bookable one.
CREATE TABLE appointment_type_slot_type (
    appointment_type_id bigint NOT NULL REFERENCES appointment_type ON DELETE CASCADE,
    slot_type_id        bigint NOT NULL REFERENCES slot_type ON DELETE CASCADE,
    PRIMARY KEY (appointment_type_id, slot_type_id)
);

-- ---------------------------------------------------------------- templates
-- PRACTICE: shared, of nobody. PERSONAL: of one clinician, whom alone it is shown. DEFINITION: a clinic's own session,
-- as Appointments Setup lists it, before it is allocated to anybody.
CREATE TABLE session_template (
    id                   bigint PRIMARY KEY,
    kind                 varchar(12)  NOT NULL CHECK (kind IN ('PRACTICE', 'PERSONAL', 'DEFINITION')),
    owner_id             bigint REFERENCES clinician,
    clinic_id            bigint REFERENCES clinic,
    room_id              bigint,
    position             integer      NOT NULL DEFAULT 0,
    name                 varchar(20)  NOT NULL CHECK (name <> ''),
    description          varchar(30)  NOT NULL DEFAULT '',
    session_type_id      bigint REFERENCES session_type,
    colour               varchar(20)  NOT NULL DEFAULT 'slate',
    practitioner_role    varchar(80)  NOT NULL DEFAULT '',
    remote               boolean      NOT NULL DEFAULT false,
    start_time           time         NOT NULL,
    end_time             time         NOT NULL,
    rule                 varchar(400) NOT NULL DEFAULT '',
    layout               text         NOT NULL,
    level                varchar(12)  NOT NULL CHECK (level IN ('AVAILABLE', 'ON_DEMAND')),
    typed_by             varchar(12)  NOT NULL CHECK (typed_by IN ('SPECIALIST', 'OPERATOR')),
    open_session         boolean      NOT NULL DEFAULT false,
    travel_clinic        boolean      NOT NULL DEFAULT false,
    third_party_bookable boolean      NOT NULL DEFAULT false,
    notes                varchar(4000) NOT NULL DEFAULT '',
    version              integer      NOT NULL DEFAULT 1,
    CONSTRAINT session_template_ends_later CHECK (end_time > start_time),
    CONSTRAINT session_template_room FOREIGN KEY (room_id, clinic_id) REFERENCES room (id, clinic_id),
    CONSTRAINT session_template_owner CHECK ((kind = 'PERSONAL') = (owner_id IS NOT NULL)),
    CONSTRAINT session_definition_has_a_clinic CHECK (kind <> 'DEFINITION' OR clinic_id IS NOT NULL)
);
CREATE UNIQUE INDEX session_template_name_unique
    ON session_template (kind, coalesce(owner_id, 0),
       (CASE WHEN kind = 'DEFINITION' THEN clinic_id ELSE 0 END), lower(name));

CREATE TABLE session_template_type (
    template_id         bigint NOT NULL REFERENCES session_template ON DELETE CASCADE,
    appointment_type_id bigint NOT NULL REFERENCES appointment_type,
    PRIMARY KEY (template_id, appointment_type_id)
);

-- ---------------------------------------------------------------- sessions
-- Without a clinician it is allocated to the clinic; without a room it is remote, or its place is not known yet.
ALTER TABLE clinic_session
    ALTER clinician_id DROP NOT NULL,
    ALTER room_id DROP NOT NULL,
    ADD series_id            bigint,
    ADD template_id          bigint REFERENCES session_template ON DELETE SET NULL,
    ADD name                 varchar(20),
    ADD description          varchar(30)  NOT NULL DEFAULT '',
    ADD session_type_id      bigint REFERENCES session_type,
    ADD colour               varchar(20)  NOT NULL DEFAULT 'slate',
    ADD practitioner_role    varchar(80)  NOT NULL DEFAULT '',
    ADD remote               boolean      NOT NULL DEFAULT false,
    ADD extra_dates          text         NOT NULL DEFAULT '',
    ADD exceptions           text         NOT NULL DEFAULT '',
    ADD kept_dates           text         NOT NULL DEFAULT '',
    ADD layout               text,
    ADD open_session         boolean      NOT NULL DEFAULT false,
    ADD travel_clinic        boolean      NOT NULL DEFAULT false,
    ADD third_party_bookable boolean      NOT NULL DEFAULT false,
    ADD notes                varchar(4000) NOT NULL DEFAULT '',
    -- Gone from every list; what took place, or was booked, keeps it.
    ADD deleted_at           timestamptz;

UPDATE clinic_session s
   SET series_id = s.id,
       name = 'Session ' || s.id,
       layout = t.id || ':' || s.unit_minutes || '*'
                || floor(extract(epoch FROM s.end_time - s.start_time) / 60 / s.unit_minutes)
  FROM (SELECT min(id) AS id FROM slot_type) t;

ALTER TABLE clinic_session
    DROP unit_minutes,
    ALTER series_id SET NOT NULL,
    ALTER name SET NOT NULL,
    ALTER layout SET NOT NULL,
    ADD CONSTRAINT clinic_session_has_a_name CHECK (name <> ''),
    -- A session that was changed "from this date on" goes on under its name: both are of one series.
    ADD CONSTRAINT clinic_session_name_unique EXCLUDE USING gist (clinic_id WITH =, lower(name) WITH =, series_id WITH <>)
        WHERE (deleted_at IS NULL),
    ADD CONSTRAINT third_party_needs_role_and_place CHECK (NOT third_party_bookable
        OR (practitioner_role <> '' AND (remote OR room_id IS NOT NULL)));
CREATE INDEX clinic_session_of_clinician ON clinic_session (clinician_id);
CREATE INDEX clinic_session_of_template ON clinic_session (template_id);
CREATE INDEX clinic_session_of_series ON clinic_session (series_id, first_date);

-- A change that was applied, with what it takes to undo it.
CREATE TABLE session_change (
    id         bigint PRIMARY KEY,
    session_id bigint,
    clinic_id  bigint       NOT NULL REFERENCES clinic,
    kind       varchar(20)  NOT NULL,
    made_by    varchar(254) NOT NULL,
    made_at    timestamptz  NOT NULL,
    undo       jsonb        NOT NULL,
    undone_at  timestamptz,
    version    integer      NOT NULL DEFAULT 1
);
CREATE INDEX session_change_recent ON session_change (made_at);

-- active: holds the clinician's and the room's time. cancelled: does not take place, can be reinstated.
-- superseded_by: replaced by a change and kept until that can no longer be undone.
ALTER TABLE session_date
    ALTER clinician_id DROP NOT NULL,
    ALTER room_id DROP NOT NULL,
    ADD cancelled       boolean      NOT NULL DEFAULT false,
    ADD reason          varchar(200) NOT NULL DEFAULT '',
    ADD modified        boolean      NOT NULL DEFAULT false,
    ADD despite_closure boolean      NOT NULL DEFAULT false,
    ADD superseded_by   bigint REFERENCES session_change,
    ADD CONSTRAINT cancelled_date_is_not_active CHECK (NOT (active AND (cancelled OR superseded_by IS NOT NULL))),
    DROP CONSTRAINT session_date_once;
CREATE UNIQUE INDEX session_date_once ON session_date (session_id, date) WHERE superseded_by IS NULL;
CREATE INDEX session_date_superseded ON session_date (superseded_by) WHERE superseded_by IS NOT NULL;

-- Without a slot type it is blank: time to catch up, not bookable.
ALTER TABLE slot ADD slot_type_id bigint REFERENCES slot_type;
UPDATE slot SET slot_type_id = (SELECT min(id) FROM slot_type);
DROP INDEX slot_free;
CREATE INDEX slot_free ON slot (starts_at, session_date_id) WHERE taken < capacity AND slot_type_id IS NOT NULL;

ALTER TABLE appointment ALTER clinician_id DROP NOT NULL;

-- ---------------------------------------------------------------- closures and blocks
-- A day on which a clinic, or every clinic of a region, is closed.
CREATE TABLE closure (
    id        bigint PRIMARY KEY,
    clinic_id bigint REFERENCES clinic,
    region    varchar(60) NOT NULL DEFAULT '',
    date      date        NOT NULL,
    name      varchar(80) NOT NULL,
    version   integer     NOT NULL DEFAULT 1,
    CONSTRAINT closure_of_clinic_or_region CHECK ((clinic_id IS NULL) = (region <> '')),
    CONSTRAINT closure_once UNIQUE NULLS NOT DISTINCT (clinic_id, region, date)
);
CREATE INDEX closure_on ON closure (date);

-- Time that a clinician, or everyone at a clinic, is not there. Planned on the clock of the clinic.
CREATE TABLE block (
    id              bigint PRIMARY KEY,
    clinic_id       bigint       NOT NULL REFERENCES clinic,
    clinician_id    bigint REFERENCES clinician,
    category        varchar(12)  NOT NULL CHECK (category IN ('ADMIN', 'LUNCH', 'BREAK', 'MEETING', 'TRAINING', 'HOLIDAY',
                                 'PERSONAL', 'OTHER')),
    reason          varchar(200) NOT NULL,
    first_date      date         NOT NULL,
    all_day         boolean      NOT NULL,
    start_time      time,
    end_time        time,
    rule            varchar(400) NOT NULL DEFAULT '',
    published_until date         NOT NULL,
    version         integer      NOT NULL DEFAULT 1,
    CONSTRAINT block_ends_later CHECK (all_day OR end_time > start_time)
);

CREATE TABLE block_time (
    id           bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    block_id     bigint      NOT NULL REFERENCES block ON DELETE CASCADE,
    clinic_id    bigint      NOT NULL REFERENCES clinic,
    clinician_id bigint REFERENCES clinician,
    starts_at    timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    during       tstzrange   NOT NULL GENERATED ALWAYS AS (tstzrange(starts_at, ends_at, '[)')) STORED,
    CONSTRAINT block_time_ends_later CHECK (ends_at > starts_at)
);
CREATE INDEX block_time_of_clinician ON block_time USING gist (clinician_id, during);
CREATE INDEX block_time_of_clinic ON block_time USING gist (clinic_id, during) WHERE clinician_id IS NULL;
CREATE INDEX block_time_of_block ON block_time (block_id);

-- ---------------------------------------------------------------- to rebook
-- Appointments that lost their time and wait for a new one; settled when that is found, or finished with a reason.
CREATE TABLE to_rebook (
    id             bigint PRIMARY KEY,
    appointment_id bigint       NOT NULL CONSTRAINT to_rebook_once UNIQUE REFERENCES appointment,
    clinic_id      bigint       NOT NULL REFERENCES clinic,
    reason         varchar(200) NOT NULL,
    owner          varchar(254),
    since          timestamptz  NOT NULL,
    settled_at     timestamptz,
    settled_by     varchar(254),
    outcome        varchar(200) NOT NULL DEFAULT '',
    version        integer      NOT NULL DEFAULT 1
);
CREATE INDEX to_rebook_open ON to_rebook (clinic_id, since) WHERE settled_at IS NULL;
