package org.cliniccalendar.booking;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * The least that a specialist would write for the same answers, knowing nothing of the product: tables of their own, which hold
 * what is asked for as it is asked for, and one statement for each request, with the check of the token in it. Openings are a range
 * of a partial index for each clinician, a month is one range of an index, and a booking is a row that is no longer free. A booking
 * keeps what the product's keeps: the slot is given once, the client is in one place, a retry finds its answer, two messages wait and
 * the audit trail has a line.
 */
final class LeastFloor {
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final String NAMED =
            "clinician_id, title, given_name, family_name, role, clinic_id, clinic, zone, level";

    /** Besides the slots of the network there is one for each newcomer, years later, for bookings. */
    private static final String TABLES = """
            CREATE TABLE least_clinician AS
            SELECT p.id AS clinician_id, p.title, p.given_name, p.family_name, p.role, k.id AS clinic_id, k.name AS clinic, k.zone,
                   n.level, n.name AS session
              FROM clinician p JOIN clinic_session n ON n.clinician_id = p.id JOIN clinic k ON k.id = n.clinic_id;
            ALTER TABLE least_clinician ADD PRIMARY KEY (clinician_id);
            CREATE TABLE least_slot AS
            SELECT s.id AS slot_id, CAST(1 AS bigint) AS type_id, d.clinician_id, s.starts_at, s.ends_at, s.taken = 0 AS free
              FROM slot s JOIN session_date d ON d.id = s.session_date_id
             UNION ALL
            SELECT -n, 1, n %% %1$d + 1, x.starts_at, x.starts_at + interval '10 minutes', true
              FROM generate_series(1, %2$d) n
              CROSS JOIN LATERAL (SELECT date '%3$s' + 1000 + n / %1$d * interval '10 minutes' AS starts_at) x
             ORDER BY 3, 4;
            ALTER TABLE least_slot ADD PRIMARY KEY (slot_id);
            CREATE INDEX least_slot_free ON least_slot (type_id, clinician_id, starts_at) INCLUDE (slot_id, ends_at) WHERE free;
            CREATE TABLE least_appointment AS
            SELECT a.clinician_id, a.starts_at, a.ends_at, CAST(a.ref AS text) AS ref, a.status, k.id AS client_id,
                   k.given_name, k.family_name, t.name AS type, p.session, p.clinic_id, p.clinic, p.zone, p.level
              FROM appointment a JOIN least_clinician p ON p.clinician_id = a.clinician_id
              JOIN client k ON k.id = a.client_id JOIN appointment_type t ON t.id = a.appointment_type_id
             ORDER BY a.clinician_id, a.starts_at;
            CREATE INDEX least_appointment_of ON least_appointment (clinician_id, starts_at);
            ALTER TABLE least_appointment ADD CONSTRAINT least_client_in_one_place
                EXCLUDE USING gist (client_id WITH =, tstzrange(starts_at, ends_at) WITH &&);
            """;

    private static final String MAY = """
            EXISTS (SELECT 1 FROM api_token WHERE token_hash = encode(sha256(CAST(?1 AS bytea)), 'hex') AND revoked_at IS NULL)
            """;

    private static final String OPENINGS = """
            SELECT f.slot_id, f.starts_at, f.ends_at, %s
              FROM (SELECT o.*
                      FROM unnest(CAST(?2 AS bigint[])) AS c(id)
                     CROSS JOIN LATERAL (
                        SELECT slot_id, clinician_id, starts_at, ends_at FROM least_slot
                         WHERE free AND type_id = ?3 AND clinician_id = c.id AND starts_at >= ?4 AND starts_at < ?5
                         ORDER BY starts_at LIMIT 21) o
                     ORDER BY o.starts_at, o.clinician_id LIMIT 21) f
              JOIN least_clinician p USING (clinician_id)
             WHERE %s
             ORDER BY f.starts_at, clinician_id
            """.formatted(NAMED, MAY);

    private static final String MONTH = """
            WITH noted AS (
                INSERT INTO audit_entry (at, actor, action, subject, detail)
                SELECT now(), 'bench', 'calendar.viewed', 'clinician:' || ?2, ?3 || ' to ' || ?4 WHERE %1$s)
            SELECT * FROM least_appointment
             WHERE clinician_id = ?2 AND starts_at >= ?3 AND starts_at < ?4 AND %1$s
             ORDER BY starts_at
            """.formatted(MAY);

    private static final String BOOK = """
            WITH taken AS (
                UPDATE least_slot SET free = false WHERE slot_id = ?2 AND free AND %s
                RETURNING clinician_id, starts_at, ends_at),
            made AS (
                INSERT INTO least_appointment (clinician_id, starts_at, ends_at, ref, status, client_id, given_name, family_name,
                       type, session, clinic_id, clinic, zone, level)
                SELECT clinician_id, t.starts_at, t.ends_at, 'L' || nextval('entity_id'), 'BOOKED', k.id, k.given_name, k.family_name,
                       'Talk', p.session, p.clinic_id, p.clinic, p.zone, p.level
                  FROM taken t JOIN least_clinician p USING (clinician_id) JOIN client k ON k.id = ?3
                RETURNING *),
            told AS (
                INSERT INTO outbox_message (id, message_id, kind, about, recipient, subject, body, due_at, useless_at,
                       next_attempt_at, status, attempts, created_at, version)
                SELECT -nextval('entity_id') - n, ref || '-' || n, 'appointment-reminder', 'appointment:' || ref,
                       client_id || '@example.org', 'Your appointment',
                       format('Dear %%s %%s, see you on %%s at %%s.', given_name, family_name, starts_at, clinic),
                       now(), now() + interval '1 day', now() + interval '1 day', 'PENDING', 0, now(), 1
                  FROM made CROSS JOIN generate_series(1, 2) n),
            kept AS (
                INSERT INTO idempotent_request (account, key, fingerprint, answer, made_at)
                SELECT 'bench', 'least-' || ref, 'x', ref, now() FROM made),
            noted AS (
                INSERT INTO audit_entry (at, actor, action, subject, clinic_id, detail)
                SELECT now(), 'bench', 'appointment.booked', 'appointment:' || ref, clinic_id, status FROM made)
            SELECT ref, status, starts_at, ends_at FROM made
            """.formatted(MAY);

    private LeastFloor() {}

    /** Writes the tables, from a network that is written. */
    static void prepare(DataSource database, int clinicians) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(TABLES.formatted(clinicians, BenchNetwork.NEWCOMERS, BenchNetwork.MONDAY));
            statement.execute("VACUUM ANALYZE least_clinician, least_slot, least_appointment");
        }
    }

    /** The first 21 openings of some clinicians between two dates. */
    static String openings(Connection connection, long[] clinicians, LocalDate from, LocalDate until)
            throws SQLException {
        String array = LongStream.of(clinicians).mapToObj(Long::toString).collect(Collectors.joining(",", "{", "}"));
        return ApiFloor.rows(
                connection,
                OPENINGS,
                List.of(ApiFloor.token(), array, BenchNetwork.TYPE, midnight(from), midnight(until)));
    }

    /** Who is booked with a clinician between two dates; the look is recorded. */
    static String month(Connection connection, long clinician, LocalDate from, LocalDate until) throws SQLException {
        return ApiFloor.rows(connection, MONTH, List.of(ApiFloor.token(), clinician, midnight(from), midnight(until)));
    }

    /** Books the slot of a newcomer, who are numbered from 1. */
    static String book(Connection connection, long newcomer, long client) throws SQLException {
        String booked = ApiFloor.rows(connection, BOOK, List.of(ApiFloor.token(), -newcomer, client));
        if (booked.equals("[]")) {
            throw new SQLException("The slot of newcomer " + newcomer + " is taken");
        }
        return booked;
    }

    private static Timestamp midnight(LocalDate date) {
        return Timestamp.from(date.atStartOfDay(ZONE).toInstant());
    }
}
