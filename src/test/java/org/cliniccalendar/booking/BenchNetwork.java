package org.cliniccalendar.booking;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.cliniccalendar.testing.Today;

/**
 * A network to be measured: clinicians who work on every weekday from a Monday on, 45 slots of ten minutes a day, of which 35 are
 * booked in the first 29 days. Clinicians are numbered from 1, and so are the clients.
 */
final class BenchNetwork {
    static final String TOKEN = "cc_bench";
    static final long TYPE = 1;
    static final int SLOTS_A_DAY = 45;
    static final int BOOKED_A_DAY = 35;
    static final int BOOKED_DAYS = 29;

    /** Divides no number of free slots. */
    private static final long PRIME = 7_919;

    /** Clients who have no appointment yet. */
    static final int NEWCOMERS = 100_000;

    /** The first day: a Monday to come. */
    static final LocalDate MONDAY = Today.date().plusDays(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));

    /**
     * What would be looked at for each row comes after all rows, as in a restored backup: indexes, then what needs them.
     * References are checked for new rows only, which costs those the same.
     */
    private static final String PUT_OFF = """
            WITH big AS (SELECT unnest(ARRAY['slot', 'appointment', 'slot_claim']) AS name)
            SELECT 'DROP INDEX ' || i.indexname, i.indexdef, 1 AS turn
              FROM big JOIN pg_indexes i ON i.tablename = big.name
             WHERE NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)
            UNION ALL
            SELECT 'ALTER TABLE ' || big.name || ' DROP CONSTRAINT ' || c.conname,
                   'ALTER TABLE ' || big.name || ' ADD CONSTRAINT ' || c.conname || ' ' || pg_get_constraintdef(c.oid)
                       || CASE c.contype WHEN 'f' THEN ' NOT VALID' ELSE '' END, 2
              FROM big JOIN pg_constraint c ON c.conrelid = CAST(big.name AS regclass) AND c.contype IN ('f', 'u', 'x')
             WHERE c.contype = 'f'
                OR NOT EXISTS (SELECT 1 FROM pg_constraint f WHERE f.contype = 'f' AND f.conindid = c.conindid)
             ORDER BY turn
            """;

    private static final String DIRECTORY = """
            INSERT INTO clinic (id, code, name, zone)
            SELECT n, 'k' || n, 'Clinic ' || n, 'Europe/London' FROM generate_series(1, %1$d / 20 + 1) n;
            INSERT INTO clinician (id, code, title, given_name, family_name, role, specialty)
            SELECT n, 'c' || n, 'Dr', 'Given' || n, 'Family' || n, 'Doctor', 'Orthopaedics' FROM generate_series(1, %1$d) n;
            INSERT INTO client (id, number, given_name, family_name, date_of_birth, email)
            SELECT n, 'n' || n, 'Given' || n, 'Family' || n, '1970-01-01', n || '@example.org'
              FROM generate_series(1, %1$d * 35 + %3$d) n;
            INSERT INTO appointment_type (id, code, name, minutes, channel) VALUES (1, 'T', 'Talk', 10, 'IN_PERSON');
            INSERT INTO api_token (id, name, token_hash, created_by, created_at, last_used_at)
            VALUES (1, 'bench', encode(sha256('cc_bench'), 'hex'), 'x', now(), now() + interval '1 day');
            INSERT INTO clinic_session (id, clinic_id, clinician_id, first_date, start_time, end_time, series_id, name,
                   layout, level, typed_by, status, acknowledged_by, acknowledged_at, published_until,
                   remote, practitioner_role, third_party_bookable)
            SELECT n, n / 20 + 1, n, '%4$s', '09:00', '16:30', n, 'S' || n, '-:10*45', 'AVAILABLE', 'OPERATOR', 'ACTIVE', 'x',
                   now(), date '%4$s' + 366, true, 'Doctor', true
              FROM generate_series(1, %1$d) n;
            INSERT INTO clinic_session_type (session_id, appointment_type_id) SELECT n, 1 FROM generate_series(1, %1$d) n;
            INSERT INTO session_date (id, session_id, clinic_id, clinician_id, date, starts_at, ends_at)
            SELECT (n - 1) * %2$d + d + 1, n, n / 20 + 1, n, x.day, (x.day + time '09:00') AT TIME ZONE 'Europe/London',
                   (x.day + time '16:30') AT TIME ZONE 'Europe/London'
              FROM generate_series(1, %1$d) n
              CROSS JOIN generate_series(0, %2$d - 1) d
              CROSS JOIN LATERAL (SELECT date '%4$s' + d + 2 * (d / 5) AS day) x;
            """;

    private static final String SLOTS = """
            INSERT INTO slot (id, session_date_id, clinic_id, starts_at, ends_at, taken, slot_type_id)
            SELECT (d.id - 1) * 45 + s + 1, d.id, d.clinic_id, d.starts_at + s * interval '10 minutes',
                   d.starts_at + (s + 1) * interval '10 minutes',
                   CASE WHEN (d.id - 1) %% %2$d < 29 AND s %% 9 < 7 THEN 1 ELSE 0 END, t.id
              FROM session_date d CROSS JOIN generate_series(0, 44) s CROSS JOIN (SELECT min(id) AS id FROM slot_type) t
             ORDER BY d.id, s
            """;

    /** Within a day nobody has two; the numbers of clients go round from day to day. */
    private static final String APPOINTMENTS = """
            INSERT INTO appointment (id, ref, clinic_id, clinician_id, session_date_id, appointment_type_id, client_id, starts_at,
                   ends_at, status, booked_by, booked_at)
            SELECT 1000000 + s.id, 'B' || s.id, s.clinic_id, d.clinician_id, d.id, 1,
                   ((d.clinician_id - 1) * 35 + (s.id - 1) %% 45 / 9 * 7 + (s.id - 1) %% 45 %% 9 + (d.id - 1) %% %2$d * 13)
                       %% (%1$d * 35) + 1,
                   s.starts_at, s.ends_at, 'BOOKED', 'x', now()
              FROM session_date d JOIN slot s ON s.session_date_id = d.id
             WHERE (d.id - 1) %% %2$d < 29 AND s.taken = 1
             ORDER BY d.date, s.id
            """;

    private static final String CLAIMS =
            "INSERT INTO slot_claim (slot_id, seat, appointment_id) SELECT id - 1000000, 1, id FROM appointment";

    private final DataSource database;
    private final int clinicians;
    private final int days;

    BenchNetwork(DataSource database, int clinicians, int days) {
        this.database = database;
        this.clinicians = clinicians;
        this.days = days;
    }

    int clinicians() {
        return clinicians;
    }

    long slots() {
        return (long) clinicians * days * SLOTS_A_DAY;
    }

    /** The key of the first client without an appointment. */
    long firstNewcomer() {
        return (long) clinicians * BOOKED_A_DAY + 1;
    }

    /** A slot that is free at first, of another date than those of the numbers before and after; the last two of nine are. */
    long freeSlot(int number) {
        int each = SLOTS_A_DAY - BOOKED_A_DAY;
        long scattered = number * PRIME % ((long) each * clinicians * BOOKED_DAYS);
        long clinician = scattered / each % clinicians;
        long day = scattered / each / clinicians;
        long free = scattered % each;
        return (clinician * days + day) * SLOTS_A_DAY + free / 2 * 9 + 7 + free % 2 + 1;
    }

    void write() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET maintenance_work_mem = '512MB'; ALTER TABLE slot DISABLE TRIGGER USER");
            List<String> before = new ArrayList<>();
            List<String> after = new ArrayList<>();
            try (var rows = statement.executeQuery(PUT_OFF)) {
                while (rows.next()) {
                    before.add(rows.getString(1));
                    after.add(rows.getString(2));
                }
            }
            for (String drop : before) {
                statement.execute(drop);
            }
            statement.execute(DIRECTORY.formatted(clinicians, days, NEWCOMERS, MONDAY));
            statement.execute(SLOTS.formatted(clinicians, days));
            statement.execute(APPOINTMENTS.formatted(clinicians, days));
            statement.execute(CLAIMS);
            for (String create : after) {
                statement.execute(create);
            }
            statement.execute("ALTER TABLE slot ENABLE TRIGGER USER; ALTER SEQUENCE entity_id RESTART WITH 900000050");
            statement.execute("VACUUM ANALYZE");
        }
    }
}
