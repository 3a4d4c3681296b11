package org.cliniccalendar.reception;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A clinic of a test's own with one session for each of its clinicians, all at the same time, in slots of ten minutes. The
 * first slots of each are booked, the others free.
 *
 * @param clinic its name
 * @param zone of the clinic
 * @param clinicians how many columns the day has
 * @param slots of each session
 * @param booked how many of these are taken
 * @param open first come, first served
 */
record BusyDay(String clinic, ZoneId zone, Instant start, int clinicians, int slots, int booked, boolean open) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int NOON = 12;

    private static final String WRITE = """
            DO $$
            DECLARE
                k bigint := nextval('entity_id'); t bigint := nextval('entity_id');
                c bigint; r bigint; n bigint; d bigint; s bigint; a bigint; p bigint; begins timestamptz := '%1$s';
            BEGIN
                INSERT INTO clinic (id, code, name, zone) VALUES (k, 'busy-' || k, '%7$s', '%6$s');
                INSERT INTO appointment_type (id, code, name, minutes, channel) VALUES (t, 'v' || t, 'Visit ' || t, 10, 'IN_PERSON');
                FOR i IN 1..%2$d LOOP
                    c := nextval('entity_id'); r := nextval('entity_id'); n := nextval('entity_id');
                    INSERT INTO clinician (id, code, title, given_name, family_name, role, specialty)
                    VALUES (c, 'busy-' || c, 'Dr', 'Ada', 'Busy' || lpad(i::text, 2, '0'), 'Doctor', 'Medicine');
                    INSERT INTO room (id, clinic_id, name) VALUES (r, k, 'Room ' || i);
                    INSERT INTO clinic_session (id, clinic_id, room_id, clinician_id, first_date, start_time, end_time, series_id,
                           name, description, colour, layout, level, typed_by, status, acknowledged_by, acknowledged_at,
                           published_until, open_session)
                    VALUES (n, k, r, c, CAST(begins AS date), '09:00', '10:00', n, 'Surgery ' || i, 'Flu jabs ' || i, 'petrol', '-:10',
                           'AVAILABLE', 'OPERATOR', 'ACTIVE', 'x', now(), CAST(begins AS date), %5$b);
                    INSERT INTO clinic_session_type (session_id, appointment_type_id) VALUES (n, t);
                    INSERT INTO session_date (session_id, clinic_id, room_id, clinician_id, date, starts_at, ends_at)
                    VALUES (n, k, r, c, CAST(begins AT TIME ZONE '%6$s' AS date), begins, begins + %3$d * interval '10 minutes')
                    RETURNING id INTO d;
                    FOR j IN 1..%3$d LOOP
                        INSERT INTO slot (session_date_id, clinic_id, starts_at, ends_at, slot_type_id, taken)
                        SELECT d, k, begins + (j - 1) * interval '10 minutes', begins + j * interval '10 minutes', min(y.id),
                               CASE WHEN j <= %4$d THEN 1 ELSE 0 END
                          FROM slot_type y
                        RETURNING id INTO s;
                        IF j <= %4$d THEN
                            p := nextval('entity_id'); a := nextval('entity_id');
                            INSERT INTO client (id, number, given_name, family_name, date_of_birth)
                            VALUES (p, 'B' || p, 'Adaeze', 'Okafor' || i || '-' || j, '1951-03-14');
                            INSERT INTO appointment (id, ref, clinic_id, clinician_id, session_date_id, appointment_type_id, client_id,
                                   starts_at, ends_at, status, booked_by, booked_at)
                            SELECT a, 'B' || upper(to_hex(a)), k, c, d, t, p, x.starts_at, x.ends_at, 'BOOKED', 'x', now()
                              FROM slot x WHERE x.id = s;
                            INSERT INTO slot_claim (slot_id, seat, appointment_id) VALUES (s, 1, a);
                        END IF;
                    END LOOP;
                END LOOP;
            END $$
            """;

    /** In London, which people who look at all clinics see as it is there, too. */
    static BusyDay inLondon(Instant start, int clinicians, int slots, int booked) {
        return new BusyDay(name("Busy"), LONDON, start, clinicians, slots, booked, false);
    }

    /** In a zone where it is about noon as the day begins, so that no day ends while a test runs; one clinician. */
    static BusyDay aboutNoon(Instant start, int slots, int booked, boolean open) {
        int ahead = NOON - start.atZone(ZoneOffset.UTC).getHour();
        ZoneId zone = ZoneId.of("Etc/GMT%+d".formatted(-ahead));
        return new BusyDay(name("Noon"), zone, start, 1, slots, booked, open);
    }

    private static String name(String first) {
        return first + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Writes it all down. */
    BusyDay writtenTo(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    WRITE.formatted(Timestamp.from(start).toInstant(), clinicians, slots, booked, open, zone, clinic));
        }
        return this;
    }

    /** Registers somebody who is booked nowhere; returns the name as lists have it. */
    static String client(DataSource database) throws SQLException {
        return one(
                database,
                "INSERT INTO client (id, number, given_name, family_name, date_of_birth)"
                        + " SELECT n, 'W' || n, 'Priya', 'Walker' || n, '1983-04-06' FROM nextval('entity_id') n"
                        + " RETURNING family_name || ', ' || given_name");
    }

    static String one(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
