package org.cliniccalendar.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The test patients of the GP Connect demonstrator, SQL inserts, as clients.csv; the NHS number is the client's. */
final class GpConnectPatients {
    private static final Pattern ROW = Pattern.compile("^\\((\\d+,.*)\\)[,;]\\s*$", Pattern.MULTILINE);
    private static final Pattern VALUE = Pattern.compile("'((?:[^'\\\\]|''|\\\\.)*)'|([^',]+)");
    private static final int GIVEN_NAME = 2;
    private static final int FAMILY_NAME = 3;
    private static final int ADDRESS = 4;
    private static final int ADDRESS_END = 10;
    private static final int PHONE = 10;
    private static final int DATE_OF_BIRTH = 11;
    private static final int NHS_NUMBER = 13;

    private GpConnectPatients() {}

    static ImportFile convert(String sql) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Kind.CLIENTS.columnNames());
            Matcher row = ROW.matcher(sql);
            while (row.find()) {
                csv.writeRecord(client(values(row.group(1))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return NetworkFiles.file(Kind.CLIENTS.fileName(), text.toString());
    }

    private static List<String> client(List<String> values) {
        return List.of(
                values.get(NHS_NUMBER),
                values.get(GIVEN_NAME),
                capitalised(values.get(FAMILY_NAME)),
                values.get(DATE_OF_BIRTH),
                "",
                values.get(PHONE),
                values.subList(ADDRESS, ADDRESS_END).stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    /** The values of one row; NULL is an empty one. */
    private static List<String> values(String row) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(row);
        while (value.find()) {
            String quoted = value.group(1);
            String bare = quoted == null
                    ? value.group(2).strip()
                    : quoted.replace("''", "'").replaceAll("\\\\(.)", "$1");
            values.add(bare.equals("NULL") ? "" : bare);
        }
        return values;
    }

    private static String capitalised(String name) {
        return name.substring(0, 1) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
