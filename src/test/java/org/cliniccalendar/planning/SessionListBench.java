package org.cliniccalendar.planning;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.cliniccalendar.identity.CurrentUser;
import org.cliniccalendar.identity.Impersonation;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The list of the Sessions page, its first page with the counts, on few and on many sessions, beside two plain statements that
 * read as many names and count as many rows. The sessions are committed and analysed, as they are in a network that has been
 * in use: of rows that nobody else sees yet, the planner knows nothing it can keep. They are taken out again. The table is
 * printed and kept under {@code target/bench}.
 */
@Tag("bench")
@ExtendWith(ArquillianExtension.class)
class SessionListBench {
    private static final int[] SIZES = {50, 2_000, 50_000};
    private static final int RUNS = 15;
    private static final int WARM_UP = 5;
    private static final int PAGE = 25;
    private static final long FIRST_CLINIC = 8_500_000;
    private static final long FIRST_CLINICIAN = 8_510_000;
    private static final long FIRST_SESSION = 8_600_000;
    private static final int CLINICS = 50;
    private static final int CLINICIANS = 500;

    /** Each session has ten dates, one of them modified; each twentieth goes on with the one before it. */
    private static final List<String> NETWORK = List.of("""
            INSERT INTO clinic (id, code, name, zone)
            SELECT %1$d + n, 'bench-' || n, 'Bench ' || n, 'Europe/London' FROM generate_series(0, %2$d - 1) n
            """, """
            INSERT INTO clinician (id, code, title, given_name, family_name, role, specialty)
            SELECT %3$d + n, 'bench-' || n, 'Dr', 'Given', 'Family ' || n, 'Doctor', 'None' FROM generate_series(0, %4$d - 1) n
            """, """
            INSERT INTO clinic_session (id, clinic_id, series_id, clinician_id, name, first_date, start_time, end_time, rule,
                   layout, level, typed_by, status, acknowledged_by, acknowledged_at, published_until)
            SELECT %5$d + n, %1$d + (n - CASE WHEN n %% 20 = 7 THEN 1 ELSE 0 END) %% %2$d,
                   %5$d + n - CASE WHEN n %% 20 = 7 THEN 1 ELSE 0 END, %3$d + n %% %4$d, 'Session ' || n,
                   date '2026-01-05' + CASE WHEN n %% 20 = 7 THEN 70 ELSE 0 END, '09:00', '12:00', 'FREQ=WEEKLY;BYDAY=MO',
                   '-:10*18', 'AVAILABLE', 'OPERATOR', CASE WHEN n %% 10 = 0 THEN 'INACTIVE' ELSE 'ACTIVE' END, 'x', now(),
                   date '2040-01-01'
              FROM generate_series(1, %6$d) n
            """, """
            INSERT INTO session_date (session_id, clinic_id, date, starts_at, ends_at, modified)
            SELECT s.id, s.clinic_id, x.day, x.day + interval '9 hours', x.day + interval '12 hours', x.n = 3
              FROM clinic_session s, (SELECT n, date '2039-01-03' + 7 * n AS day FROM generate_series(0, 9) n) x
             WHERE s.id > %5$d AND s.id <= %5$d + %6$d
            """);

    private static final List<String> KNOWN =
            List.of("ANALYZE clinic", "ANALYZE clinician", "ANALYZE clinic_session", "ANALYZE session_date");

    private static final List<String> GONE = List.of(
            "DELETE FROM session_date WHERE session_id > %5$d AND session_id <= %5$d + %6$d",
            "DELETE FROM clinic_session WHERE id > %5$d AND id <= %5$d + %6$d",
            "DELETE FROM clinician WHERE id >= %3$d AND id < %3$d + %4$d",
            "DELETE FROM clinic WHERE id >= %1$d AND id < %1$d + %2$d");

    private static final String NAMES =
            "SELECT s.id, s.name FROM clinic_session s WHERE s.deleted_at IS NULL ORDER BY lower(s.name), s.id LIMIT "
                    + PAGE;

    private static final String ROWS = "SELECT count(*) FROM clinic_session s WHERE s.deleted_at IS NULL";

    @Inject
    private CurrentUser user;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private UserTransaction transaction;

    @Test
    void openingTheListWithFewAndWithManySessions() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int sessions : SIZES) {
            commit(NETWORK, sessions);
            try {
                commit(KNOWN, sessions);
                lines.add(measured(sessions));
            } finally {
                commit(GONE, sessions);
            }
        }
        report(lines);
    }

    private void commit(List<String> statements, int sessions) throws Exception {
        transaction.begin();
        for (String statement : statements) {
            em.createNativeQuery(statement.formatted(
                            FIRST_CLINIC, CLINICS, FIRST_CLINICIAN, CLINICIANS, FIRST_SESSION, sessions))
                    .executeUpdate();
        }
        transaction.commit();
    }

    private String measured(int sessions) throws Exception {
        transaction.begin();
        try {
            return line(sessions);
        } finally {
            transaction.rollback();
        }
    }

    private String line(int sessions) {
        Impersonation.asAdministrator(user);
        SessionListService list = new Unmanaged<>(SessionListService.class)
                .newInstance()
                .produce()
                .inject()
                .get();
        Set<Long> clinics =
                LongStream.range(FIRST_CLINIC, FIRST_CLINIC + CLINICS).boxed().collect(Collectors.toSet());
        SessionSearch all = new SessionSearch(clinics, "", null, null, false, null);
        double names = median(() -> em.createNativeQuery(NAMES).getResultList());
        double page = median(() -> list.page(all, SessionOrder.NAME, false, 0, PAGE));
        double rows = median(() -> em.createNativeQuery(ROWS).getSingleResult());
        double counts = median(() -> list.count(all));
        return "| %,8d | %7.1f | %11.1f | %9.1f | %11.1f | %11.1f |"
                .formatted(sessions, page, page / names, counts, counts / rows, page + counts);
    }

    private static void report(List<String> lines) throws IOException {
        String table = """
                The first %d of the list and its counts, median of %d runs
                | sessions | page ms | times plain | counts ms | times plain | together ms |
                |----------|---------|-------------|-----------|-------------|-------------|
                %s
                """.formatted(PAGE, RUNS, String.join("\n", lines));
        System.out.println(table);
        Path kept = Path.of("target", "bench", "session-list.md");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, table);
    }

    private static double median(Runnable step) {
        List<Double> runs = new ArrayList<>();
        for (int run = 0; run < WARM_UP + RUNS; run++) {
            long start = System.nanoTime();
            step.run();
            runs.add((System.nanoTime() - start) / 1e6);
        }
        return runs.subList(WARM_UP, runs.size()).stream().sorted().toList().get(RUNS / 2);
    }
}
