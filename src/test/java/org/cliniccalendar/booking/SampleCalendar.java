package org.cliniccalendar.booking;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A small calendar, written by SQL: two clinicians, two rooms and 32 clients of one clinic, all numbered from 1. Session
 * date 1 is clinician 1's in room 1 on Monday 7 December 2026 from 09:00 to 17:20 UTC; session 2 has no date yet.
 */
final class SampleCalendar {
    static final int CLIENTS = 32;
    static final int SLOTS = 50;

    private static final String CALENDAR = """
            INSERT INTO clinic (id, code, name, zone) VALUES (1, 'MH', 'Mill House', 'Europe/London');
            INSERT INTO room (id, clinic_id, name) VALUES (1, 1, 'Room 1'), (2, 1, 'Room 2');
            INSERT INTO clinician (id, code, given_name, family_name, role, specialty)
            VALUES (1, 'a', 'Samir', 'Haddad', 'Doctor', 'Orthopaedics'), (2, 'b', 'Ruth', 'Adler', 'Doctor', 'Psychiatry');
            INSERT INTO client (id, number, given_name, family_name, date_of_birth)
            SELECT n, n, 'Ann', 'Hale', '1970-01-01' FROM generate_series(1, %d) AS n;
            INSERT INTO appointment_type (id, code, name, minutes, channel) VALUES (1, 'T', 'Talk', 10, 'IN_PERSON');
            INSERT INTO clinic_session (id, clinic_id, room_id, clinician_id, first_date, start_time, end_time, series_id, name, layout,
                   level, typed_by, status, acknowledged_by, acknowledged_at, published_until,
                   practitioner_role, third_party_bookable)
            SELECT n, 1, n, n, '2026-12-07', '09:00', '17:20', n, 'Session ' || n, '-:10*50',
                   'AVAILABLE', 'OPERATOR', 'ACTIVE', 'x', now(), '2026-12-08',
                   'Doctor', true FROM generate_series(1, 2) AS n;
            INSERT INTO clinic_session_type (session_id, appointment_type_id) VALUES (1, 1), (2, 1);
            INSERT INTO session_date (session_id, clinic_id, room_id, clinician_id, date, starts_at, ends_at)
            VALUES (1, 1, 1, 1, '2026-12-07', '2026-12-07T09:00Z', '2026-12-07T17:20Z');
            """.formatted(CLIENTS);

    private static final String ADJACENT_SLOTS = """
            INSERT INTO slot (id, session_date_id, clinic_id, starts_at, ends_at, capacity, slot_type_id)
            SELECT n, 1, 1, d.starts_at + (n - 1) * interval '10 minutes', d.starts_at + n * interval '10 minutes', %d,
                   (SELECT min(t.id) FROM slot_type t)
              FROM session_date d, generate_series(1, %d) AS n WHERE d.id = 1
            """;

    private SampleCalendar() {}

    /** Writes the calendar, without slots. */
    static void writeTo(DataSource database) throws SQLException {
        run(database, CALENDAR);
    }

    /** Fills session date 1 with slots of ten minutes, numbered from 1. */
    static void writeSlots(DataSource database, int capacity) throws SQLException {
        run(database, ADJACENT_SLOTS.formatted(capacity, SLOTS));
    }

    static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static int count(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
