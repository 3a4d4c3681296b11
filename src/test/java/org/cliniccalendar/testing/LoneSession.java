package org.cliniccalendar.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A session of one browser test's own, written past the product: a clinic in London, a clinician, an appointment type of ten
 * minutes, a slot type, and a week from now one date from 09:00 to 10:00, six slots long. All of them carry the same code in
 * their names. What is now is taken from the latest entry of the audit trail, such as a login, which has it of the product.
 */
public final class LoneSession {
    private static final String WRITTEN = """
            WITH k AS (
                INSERT INTO clinic (id, code, name, zone)
                VALUES (nextval('entity_id'), '%1$s', 'Clinic %1$s', 'Europe/London') RETURNING id),
            m AS (INSERT INTO room (id, clinic_id, name) SELECT nextval('entity_id'), k.id, 'Room %1$s' FROM k RETURNING id),
            c AS (
                INSERT INTO clinician (id, code, title, given_name, family_name, role, specialty)
                VALUES (nextval('entity_id'), '%1$s', 'Dr', 'Ida', 'N%1$s', 'Surgeon', 'Orthopaedics') RETURNING id),
            w AS (INSERT INTO clinician_clinic (clinician_id, clinic_id) SELECT c.id, k.id FROM c, k),
            t AS (
                INSERT INTO appointment_type (id, code, name, minutes, channel)
                VALUES (nextval('entity_id'), '%1$s', 'Type %1$s', 10, 'IN_PERSON') RETURNING id),
            y AS (
                INSERT INTO slot_type (id, name, short_name, colour, minutes, channel, position)
                VALUES (nextval('entity_id'), 'Slots %1$s', '%2$s', 'frost', 10, 'IN_PERSON', 1000) RETURNING id),
            e AS (SELECT CAST(max(at) AS date) + 7 AS day FROM audit_entry),
            n AS (
                INSERT INTO clinic_session (id, series_id, clinic_id, room_id, clinician_id, name, first_date, start_time, end_time,
                       layout, level, typed_by, status, acknowledged_by, acknowledged_at, published_until)
                SELECT nextval('entity_id'), currval('entity_id'), k.id, m.id, c.id, 'S %1$s', e.day, '09:00', '10:00',
                       y.id || ':10*6', 'AVAILABLE', 'OPERATOR', 'ACTIVE', 'x', now(), e.day
                  FROM k, m, c, y, e RETURNING *),
            a AS (INSERT INTO clinic_session_type (session_id, appointment_type_id) SELECT n.id, t.id FROM n, t),
            d AS (
                INSERT INTO session_date (session_id, clinic_id, room_id, clinician_id, date, starts_at, ends_at)
                SELECT n.id, n.clinic_id, n.room_id, n.clinician_id, n.first_date,
                       (n.first_date + time '09:00') AT TIME ZONE 'Europe/London',
                       (n.first_date + time '10:00') AT TIME ZONE 'Europe/London'
                  FROM n RETURNING *),
            s AS (
                INSERT INTO slot (session_date_id, clinic_id, starts_at, ends_at, capacity, slot_type_id)
                SELECT d.id, d.clinic_id, d.starts_at + g * interval '10 minutes', d.starts_at + (g + 1) * interval '10 minutes',
                       1, y.id
                  FROM d, y, generate_series(0, 5) AS g)
            SELECT k.id, c.id, t.id, y.id, n.id, d.date FROM k, c, t, y, n, d
            """;

    /** In all names; eight characters, none of which a pattern or an address would read otherwise. */
    public final String code = UUID.randomUUID().toString().substring(0, 8);

    public final long clinicId;
    public final long clinicianId;
    public final long typeId;
    public final long slotTypeId;
    public final long sessionId;

    /** As in an address: {@code 2026-12-07}. */
    public final String date;

    public LoneSession(DataSource database) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(WRITTEN.formatted(code, code.substring(0, 5)))) {
            row.next();
            clinicId = row.getLong(1);
            clinicianId = row.getLong(2);
            typeId = row.getLong(3);
            slotTypeId = row.getLong(4);
            sessionId = row.getLong(5);
            date = row.getDate(6).toLocalDate().toString();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The address of the search for its free times. */
    public String find() {
        return "/find?type=" + typeId + "&clinic=" + clinicId + "&from=" + date + "&until=" + date;
    }
}
