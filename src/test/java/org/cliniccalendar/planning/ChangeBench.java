package org.cliniccalendar.planning;

import static org.cliniccalendar.planning.PlanningSample.MONDAY;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.cliniccalendar.booking.CountedStatements;
import org.cliniccalendar.session.SessionPlan;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Publishing a session on two days a week for five years, and changing it from its second date on, beside the same rows written
 * by one plain statement, on a PostgreSQL that waits for the disk. The table is printed and kept under {@code target/bench}.
 */
@Tag("bench")
@ExtendWith(ArquillianExtension.class)
class ChangeBench {
    private static final int DATES = 522;
    private static final int SLOTS = 24;
    private static final int RUNS = 7;
    private static final int WARM_UP = 2;
    private static final double GOAL = 3;
    private static final int MOST_STATEMENTS = 20;
    private static final String FIVE_YEARS = "FREQ=WEEKLY;COUNT=" + DATES + ";BYDAY=MO,TH";
    private static final LocalTime NINE = LocalTime.of(9, 0);

    /** Clinician and room are those of the session, so that every constraint and index has its work. */
    private static final String PLAIN = """
            WITH d AS (
                INSERT INTO session_date (session_id, clinic_id, room_id, clinician_id, date, starts_at, ends_at)
                SELECT s.id, s.clinic_id, s.room_id, s.clinician_id, x.day, (x.day + time '09:00') AT TIME ZONE 'Europe/London',
                       (x.day + time '13:00') AT TIME ZONE 'Europe/London'
                  FROM clinic_session s,
                       (SELECT CAST(g AS date) AS day
                          FROM generate_series(date '%s', date '%s' + 2000, interval '1 day') AS g
                         WHERE extract(isodow FROM g) IN (1, 4) ORDER BY g LIMIT %s) x
                 WHERE s.id = %s
                RETURNING id, clinic_id, starts_at)
            INSERT INTO slot (session_date_id, clinic_id, starts_at, ends_at, slot_type_id)
            SELECT d.id, d.clinic_id, d.starts_at + n * interval '10 minutes', d.starts_at + (n + 1) * interval '10 minutes',
                   (SELECT min(id) FROM slot_type)
              FROM d CROSS JOIN generate_series(0, %s) AS n
            """;

    @Inject
    private PlanningSample clinic;

    @Resource(lookup = "java:app/jdbc/clinic")
    private DataSource dataSource;

    private int statements;

    @Test
    void publishingAndChangingFiveYears() throws Exception {
        clinic.open();
        List<Double> plain = new ArrayList<>();
        List<Double> publishing = new ArrayList<>();
        List<Double> changing = new ArrayList<>();
        for (int run = 0; run < RUNS + WARM_UP; run++) {
            SessionPlan plan = plan(NINE).named("Run " + run);
            long empty = clinic.publish(plan.named("Plain " + run));
            execute("DELETE FROM session_date WHERE session_id = " + empty);
            plain.add(milliseconds(() -> execute(PLAIN.formatted(MONDAY, MONDAY, DATES, empty, SLOTS - 1))));
            execute("DELETE FROM session_date WHERE session_id = " + empty);
            long[] session = new long[1];
            publishing.add(milliseconds(() -> session[0] = clinic.publish(plan)));
            SessionChange change = clinic.edit(
                    session[0],
                    Scope.THIS_AND_FOLLOWING,
                    MONDAY.plusDays(3),
                    plan(NINE.plusHours(1)).named("Run " + run));
            AppliedChange[] applied = new AppliedChange[1];
            Callable<AppliedChange> step = () -> applied[0] = clinic.apply(change, Map.of());
            changing.add(run == 0 ? counting(step) : milliseconds(step));
            execute("DELETE FROM clinic_session WHERE id IN (" + session[0] + "," + applied[0].sessionId() + "," + empty
                    + ")");
        }
        report(median(plain), median(publishing), median(changing));
    }

    private SessionPlan plan(LocalTime start) {
        return clinic.plan(FIVE_YEARS, start, start.plusMinutes(10L * SLOTS));
    }

    private void report(double plain, double publishing, double changing) throws IOException {
        String table = """
                %d dates of %d slots, median of %d runs, fsync=%s, synchronous_commit=%s
                | what                                | ms    | times plain | goal |
                |-------------------------------------|-------|-------------|------|
                | one plain SQL statement             | %5.0f |        1.00 |      |
                | publishing the session              | %5.0f | %11.2f |    3 |
                | changing this and following (%3d)   | %5.0f | %11.2f |    3 |
                Statements of the change: %d, goal %d
                """.formatted(
                        DATES,
                        SLOTS,
                        RUNS,
                        clinic.text("SHOW fsync"),
                        clinic.text("SHOW synchronous_commit"),
                        plain,
                        publishing,
                        publishing / plain,
                        DATES - 1,
                        changing,
                        changing / plain,
                        statements,
                        MOST_STATEMENTS);
        System.out.println(table);
        Path kept = Path.of("target", "bench", "session-change.md");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, table);
        assertTrue(publishing <= GOAL * plain && changing <= GOAL * plain && statements <= MOST_STATEMENTS, table);
    }

    /** Slower than without counting, and so only for warming up. */
    private double counting(Callable<?> step) throws Exception {
        try (CountedStatements counted = new CountedStatements()) {
            double needed = milliseconds(step);
            statements = counted.sent().size();
            return needed;
        }
    }

    private boolean execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static double milliseconds(Callable<?> step) throws Exception {
        long start = System.nanoTime();
        step.call();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> runs) {
        return runs.subList(WARM_UP, runs.size()).stream().sorted().toList().get(RUNS / 2);
    }
}
