package org.cliniccalendar.booking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.cliniccalendar.testing.Crowd;
import org.postgresql.PGConnection;

/**
 * Every client of the sample calendar wants every slot, each over a connection of their own, all at the same moment. They
 * book as {@link ClaimingService} does, with the statements of {@link SlotRows}, of which a race may leave guards away.
 */
final class SlotRace {
    /** What keeps a slot from being given twice. */
    enum Guard {
        /** Whoever books locks the session date, so that the next one waits before looking. */
        LOCK,
        /** The claim raises the count of a slot only where it is not full. */
        CONDITION,
        /** The database refuses a count above the capacity, and a seat that is taken. */
        CONSTRAINTS
    }

    private static final String APPOINT = """
            INSERT INTO appointment (id, ref, clinic_id, clinician_id, session_date_id, appointment_type_id, client_id,
                   starts_at, ends_at, status, booked_by, booked_at)
            SELECT nextval('entity_id'), currval('entity_id'), 1, 1, 1, 1, ?1, starts_at, ends_at, 'BOOKED', 'x', now()
              FROM slot WHERE id = ?2
            RETURNING id
            """;

    /** Earlier than any slot of the sample calendar. */
    private static final Timestamp BEFORE = Timestamp.from(Instant.parse("2026-12-01T00:00:00Z"));

    private final DataSource database;
    private final String lock;
    private final String claim;
    private final CyclicBarrier start = new CyclicBarrier(SampleCalendar.CLIENTS);

    SlotRace(DataSource database, Set<Guard> guards) throws SQLException {
        this.database = database;
        lock = guards.contains(Guard.LOCK) ? SlotRows.LOCK : without(SlotRows.LOCK, "FOR UPDATE OF d");
        claim = guards.contains(Guard.CONDITION) ? SlotRows.CLAIM : without(SlotRows.CLAIM, "AND taken < capacity");
        if (!guards.contains(Guard.CONSTRAINTS)) {
            SampleCalendar.run(database, "ALTER TABLE slot DROP CONSTRAINT slot_not_over_taken");
            SampleCalendar.run(
                    database,
                    "ALTER TABLE slot_claim DROP CONSTRAINT slot_seat_taken_once, ALTER COLUMN seat DROP NOT NULL");
        }
    }

    /** A guard that is not in the statement is not taken away from it: the race would prove nothing. */
    private static String without(String statement, String guard) {
        if (!statement.contains(guard)) {
            throw new IllegalStateException("There is no " + guard + " in " + statement);
        }
        return statement.replace(guard, "");
    }

    /** Runs until everybody has tried every slot; returns how many were told that they have it. */
    int run() throws Exception {
        List<Integer> booked = Crowd.all(SampleCalendar.CLIENTS, client -> () -> booked(client + 1));
        return booked.stream().mapToInt(Integer::intValue).sum();
    }

    private int booked(long client) throws Exception {
        int booked = 0;
        try (Connection connection = database.getConnection()) {
            planOnce(connection);
            connection.setAutoCommit(false);
            for (long slot = 1; slot <= SampleCalendar.SLOTS; slot++) {
                start.await(1, TimeUnit.MINUTES);
                booked += book(connection, slot, client) ? 1 : 0;
            }
        }
        return booked;
    }

    /** The plan of a statement is made when it is first sent, not over and over again: that took most of the time. */
    private static void planOnce(Connection connection) throws SQLException {
        connection.unwrap(PGConnection.class).setPrepareThreshold(1);
        try (var statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
        }
    }

    private boolean book(Connection connection, long slot, long client) throws SQLException {
        boolean booked = false;
        try {
            booked = claimed(connection, slot, client);
        } catch (SQLException refused) {
            if (!refused.getSQLState().startsWith("23")) {
                throw refused;
            }
        } finally {
            if (booked) {
                connection.commit();
            } else {
                connection.rollback();
            }
        }
        return booked;
    }

    private boolean claimed(Connection connection, long slot, long client) throws SQLException {
        try (var statement = prepared(connection, lock, slot);
                var row = statement.executeQuery()) {
            row.next();
        }
        try (var statement = prepared(connection, SlotRows.BOOKABLE, 1L, BEFORE, slot);
                var bookable = statement.executeQuery()) {
            if (!bookable.next()) {
                return false;
            }
        }
        try (var statement = prepared(connection, APPOINT, client, slot);
                var row = statement.executeQuery()) {
            row.next();
            try (var taking =
                    prepared(connection, claim, "{" + slot + "}", row.getLong("id"), null, null, null, null, null)) {
                return taking.executeUpdate() == 1;
            }
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... arguments)
            throws SQLException {
        return NumberedParameters.prepared(connection, sql, Arrays.asList(arguments));
    }
}
