package org.cliniccalendar.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cliniccalendar.testing.ScratchDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** What the database is asked for each session, date and slot of a network is answered by an index, and by the right one. */
class SessionIndexTest {
    /** Keys that refer to what is deleted with a session, without an index of all rows that begins with them. */
    private static final String WITHOUT_INDEX = """
            SELECT c.conname FROM pg_constraint c
             WHERE c.contype = 'f' AND c.confrelid::regclass::text IN ('clinic_session', 'session_date', 'slot')
               AND NOT EXISTS (SELECT 1 FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid
                                 JOIN pg_am a ON a.oid = x.relam AND a.amname = 'btree'
                                WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1] AND i.indpred IS NULL)
            """;

    private static final String OF_ONE_NAME = "clinic_session_name_unique";

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = ScratchDatabase.fresh().getConnection();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void whatRefersToADeletedSessionDateOrSlotIsFoundByAnIndex() throws SQLException {
        assertEquals(List.of(), lines(WITHOUT_INDEX));

        run("DROP INDEX session_date_of_session");
        assertEquals(List.of("session_date_session_id_fkey"), lines(WITHOUT_INDEX));
    }

    @Test
    void theSessionsOfASeriesAreNotLookedForInTheIndexOfNames() throws SQLException {
        run("SET LOCAL enable_seqscan = off");
        run("DROP INDEX clinic_session_of_series, clinic_session_continued");

        String plan = String.join(
                "\n",
                lines("EXPLAIN SELECT id FROM clinic_session"
                        + " WHERE series_id = 7 AND id <> series_id AND deleted_at IS NULL"));

        assertFalse(plan.contains("Index Cond: (series_id = 7)"), plan);
        assertTrue(String.join(
                        "\n", lines("EXPLAIN SELECT id FROM clinic_session WHERE clinic_id = 7 AND deleted_at IS NULL"))
                .contains(OF_ONE_NAME));
    }

    @Test
    void sessionsOfOneNameAreOfOneSeries() throws SQLException {
        run("INSERT INTO clinic (id, code, name, zone) VALUES (1, 'one', 'One', 'Europe/London')");
        String session = """
                INSERT INTO clinic_session (id, clinic_id, series_id, name, first_date, start_time, end_time, rule, layout, level,
                       typed_by, status, acknowledged_by, acknowledged_at, published_until)
                VALUES (%d, 1, %d, '%s', '2026-01-05', '09:00', '12:00', '', '-:10*18', 'AVAILABLE', 'OPERATOR', 'ACTIVE', 'x',
                       now(), '2026-02-01')
                """;
        run(session.formatted(1, 1, "Knees"));
        run(session.formatted(2, 1, "knees"));

        PSQLException refused = assertThrows(PSQLException.class, () -> run(session.formatted(3, 3, "KNEES")));
        assertEquals(OF_ONE_NAME, refused.getServerErrorMessage().getConstraint());
    }

    private List<String> lines(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
