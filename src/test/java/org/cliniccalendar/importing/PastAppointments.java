package org.cliniccalendar.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Appointments of the public clinics of Vitória in Brazil, in the spring of 2016, as they were booked. They are no part of
 * the project: whoever has them says where, see {@link SharedFolder}.
 */
final class PastAppointments {
    static final String FILE = "noshow-appointments-2016.csv.gz";
    static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int MOST = Integer.getInteger("clinic.replay.rows", Integer.MAX_VALUE);

    private PastAppointments() {}

    /**
     * One row.
     *
     * @param patient a number
     * @param day that was asked for
     * @param clinic its neighbourhood
     */
    record Row(String patient, Instant booked, LocalDate day, int age, String clinic, boolean came) {
        private static Row read(String line) {
            String[] fields = line.split(",");
            return new Row(
                    fields[0].replaceAll("\\.0$", ""),
                    LocalDateTime.parse(fields[3], MOMENT).atZone(ZONE).toInstant(),
                    LocalDate.parse(fields[4]),
                    (int) Double.parseDouble(fields[5]),
                    fields[6],
                    fields[13].equals("No"));
        }
    }

    /** A condition for the tests that need them. */
    static boolean areThere() {
        return SharedFolder.has(FILE);
    }

    /** All in order of booking; the first of them, where the system property {@code clinic.replay.rows} says how many. */
    static List<Row> rows() {
        try (InputStream packed = SharedFolder.open(FILE);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(Row::read)
                    .sorted(Comparator.comparing(Row::booked))
                    .limit(MOST)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
