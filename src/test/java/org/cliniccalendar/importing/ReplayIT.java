package org.cliniccalendar.importing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cliniccalendar.importing.PastAppointments.Row;
import org.cliniccalendar.testing.MovableClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What others booked in 2016 is booked again, in the order in which it was and at the hour at which it was: every row ends as
 * an appointment, or with the reason why not, and nobody is at two places at a time.
 */
@Tag("promise")
@Tag("full")
@ExtendWith(ArquillianExtension.class)
@EnabledIf(
        value = "org.cliniccalendar.importing.PastAppointments#areThere",
        disabledReason = PastAppointments.FILE + " is not where -Dclinic.shared.data says, nor in ../shared/data")
class ReplayIT {
    private static final Path KEPT = Path.of("target", "promises", "replay.md");

    @Inject
    private Replay replay;

    @Inject
    private ReplayedClinics clinics;

    @BeforeAll
    static void forgetTheLast() throws IOException {
        Files.deleteIfExists(KEPT);
    }

    @AfterEach
    void returnToThePresent() {
        MovableClock.moveBack();
    }

    @Test
    void everyRowEndsAsAnAppointmentOrWithAReason() throws Exception {
        List<Row> rows = PastAppointments.rows();
        long begun = System.nanoTime();
        replay.run(rows);
        double seconds = (System.nanoTime() - begun) / 1e9;

        Map<String, Long> stored = clinics.appointments();
        report(rows, stored, seconds);
        Map<Boolean, Long> came = rows.stream().collect(groupingBy(Row::came, counting()));
        Map<Boolean, Long> refused = replay.refused().stream().collect(groupingBy(Row::came, counting()));
        assertEquals(
                came.getOrDefault(true, 0L),
                stored.getOrDefault("FULFILLED", 0L) + refused.getOrDefault(true, 0L),
                "those who came");
        assertEquals(
                came.getOrDefault(false, 0L),
                stored.getOrDefault("NO_SHOW", 0L) + refused.getOrDefault(false, 0L),
                "those who did not come");
        assertEquals(
                rows.size(),
                stored.values().stream().mapToLong(n -> n).sum()
                        + replay.refused().size());
        assertEquals(0, clinics.clashes());
    }

    private void report(List<Row> rows, Map<String, Long> stored, double seconds) throws Exception {
        long came = rows.stream().filter(Row::came).count();
        StringBuilder table = new StringBuilder(
                "%s: %d rows, of whom %d came and %d did not, in %.0f s%n%n| what became of them | rows |%n|---|---|%n"
                        .formatted(PastAppointments.FILE, rows.size(), came, rows.size() - came, seconds));
        Map<String, Long> ended = new TreeMap<>(replay.ended());
        stored.forEach((status, count) -> ended.put("stored as " + status, count));
        replay.refused()
                .forEach(row -> ended.merge(row.came() ? "refused, who came" : "refused, who did not", 1L, Long::sum));
        ended.put("clashes", clinics.clashes());
        ended.forEach((end, count) -> table.append("| %s | %d |%n".formatted(end, count)));
        table.append("%n| step | times | seconds |%n|---|---|---|%n".formatted());
        replay.steps()
                .forEach((step, taken) ->
                        table.append("| %s | %d | %.1f |%n".formatted(step, taken.times(), taken.seconds())));
        Files.createDirectories(KEPT.getParent());
        Files.writeString(KEPT, table);
    }

    /** The server's own output is not shown. */
    @AfterAll
    static void print() throws IOException {
        if (Files.exists(KEPT)) {
            System.out.println(Files.readString(KEPT));
        }
    }
}
