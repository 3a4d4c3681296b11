package org.cliniccalendar.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.testing.ScratchDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a search for openings costs depends on what is asked for, and not on how large the network is. */
class OpeningReadingTest {
    private static final int CLINICIANS = 400;
    private static final int PAGE = 20;
    private static final Instant BEFORE_ALL =
            BenchNetwork.MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant();

    /** How a plan names a table that was read, the rows that were given by each reading, and how often it was read. */
    private static final Pattern SCAN =
            Pattern.compile("Scan .*\\bon (\\w+)\\b.*\\(actual rows=([0-9.]+) loops=([0-9]+)\\)");

    private static final Pattern REMOVED = Pattern.compile("Rows Removed by .*: ([0-9]+)");

    private static Connection connection;

    @BeforeAll
    static void writeNetwork() throws SQLException {
        var database = ScratchDatabase.fresh();
        new BenchNetwork(database, CLINICIANS, 1).write();
        connection = database.getConnection();
    }

    @AfterAll
    static void disconnect() throws SQLException {
        connection.close();
    }

    /** A session is looked at once in each stretch of time that it may reach into, of which there are few. */
    @Test
    void sessionsAndPeopleAreLookedUpForWhatIsFound() throws SQLException {
        Map<String, Double> read = read(search(Set.of(1L, 21L, 41L, 61L, 81L)));

        assertTrue(read.get("clinic_session") <= 3 * 5, read::toString);
        assertEquals(PAGE, read.get("clinician"), read::toString);
    }

    @Test
    void aSearchAmongAllLooksAtThePeopleOfItsPageAlone() throws SQLException {
        Map<String, Double> read = read(search(Set.of()));

        assertEquals(PAGE, read.get("clinician"), read::toString);
    }

    private static OpeningSearch search(Set<Long> clinicians) {
        return new OpeningSearch(
                BenchNetwork.TYPE, Set.of(), clinicians, Instant.MIN, Instant.MAX, EnumSet.allOf(Level.class), PAGE);
    }

    /** How many rows were read of each table, those that were passed over too. */
    private static Map<String, Double> read(OpeningSearch search) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String sql = "EXPLAIN (ANALYZE, TIMING OFF) " + new OpeningRows(search).statement(BEFORE_ALL, parameters);
        Map<String, Double> read = new TreeMap<>();
        try (var statement = NumberedParameters.prepared(connection, sql, parameters);
                ResultSet plan = statement.executeQuery()) {
            String table = "";
            double loops = 0;
            while (plan.next()) {
                String line = plan.getString(1);
                Matcher scan = SCAN.matcher(line);
                Matcher removed = REMOVED.matcher(line);
                if (scan.find()) {
                    table = scan.group(1);
                    loops = Double.parseDouble(scan.group(3));
                    read.merge(table, Double.parseDouble(scan.group(2)) * loops, Double::sum);
                } else if (removed.find()) {
                    read.merge(table, Double.parseDouble(removed.group(1)) * loops, Double::sum);
                }
            }
        }
        return read;
    }
}
