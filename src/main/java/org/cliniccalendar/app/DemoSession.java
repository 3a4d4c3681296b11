package org.cliniccalendar.app;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cliniccalendar.template.Level;
import org.cliniccalendar.template.TypedBy;

/**
 * A line of {@code timetable.csv}, in which the sessions of the demo network are written down.
 *
 * @param clinician code; empty for a session of the clinic's own
 * @param rule without its end
 * @param types codes of appointment types
 * @param slots short names of slot types with minutes, such as {@code RTN:15*4 TEL:15}, which are repeated to the end
 */
record DemoSession(
        String code,
        String clinic,
        String room,
        String clinician,
        LocalTime start,
        LocalTime end,
        String rule,
        List<String> types,
        String slots,
        Level level,
        TypedBy typedBy,
        String name,
        String colour,
        String description,
        String sessionType,
        boolean thirdParties,
        boolean open) {

    static List<DemoSession> all() {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(DemoNetwork.read("timetable.csv"))) {
            List<DemoSession> sessions = new ArrayList<>();
            csv.forEach(line -> sessions.add(of(line)));
            return sessions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoSession of(NamedCsvRecord line) {
        return new DemoSession(
                line.getField("code"),
                line.getField("clinic"),
                line.getField("room"),
                line.getField("clinician"),
                LocalTime.parse(line.getField("start")),
                LocalTime.parse(line.getField("end")),
                line.getField("rule"),
                List.of(line.getField("appointment_types").split(";")),
                line.getField("slots"),
                Level.valueOf(constant(line.getField("level"))),
                TypedBy.valueOf(constant(line.getField("typed_by"))),
                line.getField("name"),
                line.getField("colour"),
                line.getField("description"),
                line.getField("session_type"),
                line.getField("third_parties").equals("yes"),
                line.getField("open").equals("yes"));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
