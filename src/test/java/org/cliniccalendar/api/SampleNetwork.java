package org.cliniccalendar.api;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.testing.Today;
import org.cliniccalendar.testing.UnguardedSlots;

/**
 * A clinic of one test's own in London, written by SQL past the product, with an appointment type and the token of a system
 * that calls the API. Its sessions begin in a month: 48 slots of ten minutes a day from 09:00.
 */
final class SampleNetwork {
    static final int SLOTS_A_DAY = 48;

    private static final String SESSIONS = """
            WITH c AS (
                INSERT INTO clinician (id, code, given_name, family_name, role, specialty)
                SELECT x.id, 'c' || x.id, 'Samir', 'Haddad', 'Doctor', 'Orthopaedics'
                  FROM (SELECT nextval('entity_id') AS id FROM generate_series(1, %2$d)) x
                RETURNING id),
            n AS (
                INSERT INTO clinic_session (id, clinic_id, clinician_id, first_date, start_time, end_time, series_id, name,
                       layout, level, typed_by, status, acknowledged_by, acknowledged_at, published_until,
                       remote, practitioner_role, third_party_bookable)
                SELECT x.id, %1$d, x.clinician, '%4$s', '09:00', '17:00', x.id, 'S' || x.id, '-:10*48', '%5$s', 'OPERATOR',
                       'ACTIVE', 'x', now(), date '%4$s' + %3$d, true, 'Doctor', true
                  FROM (SELECT nextval('entity_id') AS id, c.id AS clinician FROM c) x
                RETURNING id, clinician_id),
            t AS (
                INSERT INTO clinic_session_type (session_id, appointment_type_id) SELECT n.id, %6$d FROM n)
            INSERT INTO session_date (session_id, clinic_id, clinician_id, date, starts_at, ends_at)
            SELECT n.id, %1$d, n.clinician_id, x.day, (x.day + time '09:00') AT TIME ZONE 'Europe/London',
                   (x.day + time '17:00') AT TIME ZONE 'Europe/London'
              FROM n CROSS JOIN (SELECT date '%4$s' + g AS day FROM generate_series(0, %3$d - 1) AS g) x
            """;

    private static final String SLOTS = """
            INSERT INTO slot (session_date_id, clinic_id, starts_at, ends_at, capacity, slot_type_id)
            SELECT d.id, d.clinic_id, d.starts_at + g * interval '10 minutes', d.starts_at + (g + 1) * interval '10 minutes',
                   %2$d, (SELECT min(id) FROM slot_type)
              FROM session_date d CROSS JOIN generate_series(0, 47) AS g
             WHERE d.clinic_id = %1$d AND NOT EXISTS (SELECT 1 FROM slot s WHERE s.session_date_id = d.id)
            """;

    private final DataSource database;
    private final LocalDate first = Today.date().plusDays(30);
    private final String token = "cc_" + UUID.randomUUID();
    private final long clinic;
    private final long type;

    /** @param minutes that an appointment is long */
    SampleNetwork(DataSource database, int minutes) throws SQLException {
        this.database = database;
        String code = UUID.randomUUID().toString().substring(0, 12);
        clinic = number(
                "INSERT INTO clinic (id, code, name, zone) VALUES (nextval('entity_id'), '%s', '%1$s',".formatted(code)
                        + " 'Europe/London') RETURNING id");
        type = number(
                "INSERT INTO appointment_type (id, code, name, minutes, channel) VALUES (nextval('entity_id'), '%s',"
                                .formatted(code)
                        + " '%s', %d, 'IN_PERSON') RETURNING id".formatted(code, minutes));
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("INSERT INTO api_token (id, name, token_hash, created_by,"
                        + " created_at) VALUES (nextval('entity_id'), ?, encode(sha256(?), 'hex'), 'x', now())")) {
            statement.setString(1, code);
            statement.setBytes(2, token.getBytes(StandardCharsets.UTF_8));
            statement.executeUpdate();
        }
    }

    String token() {
        return token;
    }

    long clinic() {
        return clinic;
    }

    /** Publishes slots, whole days of them, with each of some new clinicians; returns their keys in order of time. */
    List<Long> publish(int clinicians, int slots, Level level, int capacity) throws SQLException {
        int days = (slots + SLOTS_A_DAY - 1) / SLOTS_A_DAY;
        run(SESSIONS.formatted(clinic, clinicians, days, first, level, type));
        run(SLOTS.formatted(clinic, capacity));
        return numbers("SELECT s.id FROM slot s JOIN session_date d ON d.id = s.session_date_id WHERE s.clinic_id = "
                + clinic + " ORDER BY s.starts_at, d.clinician_id");
    }

    List<Long> publish(int slots, Level level) throws SQLException {
        return publish(1, slots, level, 1);
    }

    /** Registers clients without an address; returns their keys. */
    List<Long> clients(int count) throws SQLException {
        return numbers("INSERT INTO client (id, number, given_name, family_name, date_of_birth)"
                + " SELECT x.id, 'N' || x.id, 'Ann', 'Hale', '1970-01-01'"
                + " FROM (SELECT nextval('entity_id') AS id FROM generate_series(1, " + count + ")) x RETURNING id");
    }

    /** The path of the first page of openings. */
    String openings() {
        return "openings?appointmentType=" + type + "&clinic=" + clinic + "&from=" + first + "&to="
                + first.plusDays(365);
    }

    /** The body of a booking. */
    String order(long slot, long client) {
        return "{\"opening\": %d, \"appointmentType\": %d, \"client\": {\"id\": %d}}".formatted(slot, type, client);
    }

    /** Takes from the slots of this clinic what keeps them from being given away twice, until {@link #remember}. */
    void forgetWhoTookWhat() throws SQLException {
        run(UnguardedSlots.begin("clinic_id = " + clinic));
    }

    /** Ends {@link #forgetWhoTookWhat}. */
    void remember() throws SQLException {
        run(UnguardedSlots.END);
    }

    /** What the product said, in one word: its status as a number and its code, or the state of the appointment. */
    static String outcome(Caller.Answer answer) {
        if (answer.status() < 300) {
            return answer.json().getString("status");
        }
        JsonObject problem = answer.json();
        boolean alone =
                problem.containsKey("next") && problem.getJsonArray("next").isEmpty();
        return answer.status() + " " + problem.getString("code", "") + (alone ? " without another time" : "");
    }

    /** The slot that each booked appointment of the clinic holds, by reference; 0 for one that holds none, or several. */
    Map<String, Long> slotsByReference() throws SQLException {
        Map<String, Long> slots = new HashMap<>();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT a.ref, CASE count(c.slot_id) WHEN 1 THEN min(c.slot_id) ELSE 0 END"
                                + " FROM appointment a LEFT JOIN slot_claim c ON c.appointment_id = a.id WHERE a.clinic_id = "
                                + clinic
                                + " AND a.status = 'BOOKED' GROUP BY a.ref")) {
            while (rows.next()) {
                slots.put(rows.getString(1), rows.getLong(2));
            }
        }
        return slots;
    }

    void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        return numbers(sql).get(0);
    }

    List<Long> numbers(String sql) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
