package org.cliniccalendar.booking;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The warnings of slot types as statements give them: one on a line, each once, in alphabetical order. */
final class SlotWarnings {
    /** Of the slots that an appointment of type {@code t} takes from slot {@code s} of session date {@code d} on. */
    static final String COLUMN = """
            (SELECT string_agg(DISTINCT nullif(y.warning, ''), chr(10))
               FROM slot x JOIN slot_type y ON y.id = x.slot_type_id
              WHERE x.session_date_id = d.id AND x.starts_at >= s.starts_at
                AND x.starts_at < s.starts_at + t.minutes * interval '1 minute')""";

    private SlotWarnings() {}

    /** @param lines null or empty for none */
    static List<String> read(String lines) {
        return lines == null || lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }

    /** A line with warnings behind it. */
    static String behind(String line, List<String> warnings) {
        return Stream.concat(Stream.of(line), warnings.stream()).collect(Collectors.joining(" · "));
    }

    static String write(List<String> warnings) {
        return String.join("\n", warnings);
    }
}
