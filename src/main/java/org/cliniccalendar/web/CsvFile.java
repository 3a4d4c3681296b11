package org.cliniccalendar.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;

/**
 * A table as a file that a person saves, RFC 4180 in UTF-8. A cell that a spreadsheet would take for a formula begins with an
 * apostrophe, so that it is read as text (promise P35).
 */
public final class CsvFile {
    private static final String FORMULA = "=+-@\t\r";
    private static final String TO_BE_QUOTED = ",\"\n\r";

    private final StringBuilder lines = new StringBuilder("\uFEFF");

    public CsvFile(String... header) {
        add((Object[]) header);
    }

    /** Adds a line; numbers are written as they are, null as nothing. */
    public void add(Object... cells) {
        lines.append(Arrays.stream(cells).map(CsvFile::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** The file, with a mark at its beginning by which spreadsheets know its encoding. */
    public String text() {
        return lines.toString();
    }

    /** Answers the request with the file, and with nothing else. */
    public void send(String name) {
        Faces.sendFile(text().getBytes(StandardCharsets.UTF_8), name, true);
    }

    /** A header whose words stand in a bundle under {@code column.} and a name. */
    public static String[] header(String bundle, List<String> names) {
        return names.stream()
                .map(name -> Messages.words(bundle, "column." + name))
                .toArray(String[]::new);
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        if (!(value instanceof Number) && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        boolean quoted = text.chars().anyMatch(c -> TO_BE_QUOTED.indexOf(c) >= 0);
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
