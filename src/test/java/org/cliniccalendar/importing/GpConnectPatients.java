package org.cliniccalendar.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The test patients of the GP Connect demonstrator, SQL inserts, as clients.csv; the NHS number is the client's. */
final class GpConnectPatients {
    /** The names of an INSERT's columns, or the values of one of its rows. */
    private static final Pattern LINE =
            Pattern.compile("^(?:\\s*\\((id,.*)\\)|\\((\\d+,.*)\\)[,;])\\s*$", Pattern.MULTILINE);

    private static final Pattern VALUE = Pattern.compile("'((?:[^'\\\\]|''|\\\\.)*)'|([^',]+)");

    /** Stands where a patient has none. */
    private static final String NO_PHONE = "PNA";

    private GpConnectPatients() {}

    static ImportFile convert(String sql) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Kind.CLIENTS.columnNames());
            List<String> columns = List.of();
            Matcher line = LINE.matcher(sql);
            while (line.find()) {
                if (line.group(1) != null) {
                    columns = List.of(line.group(1).split(","));
                } else {
                    csv.writeRecord(client(columns, values(line.group(2))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return NetworkFiles.file(Kind.CLIENTS.fileName(), text.toString());
    }

    private static List<String> client(List<String> columns, List<String> values) {
        UnaryOperator<String> of = column -> values.get(columns.indexOf(column));
        return List.of(
                of.apply("nhs_number"),
                of.apply("first_name"),
                capitalised(of.apply("last_name")),
                of.apply("date_of_birth"),
                "",
                of.apply("phone").equals(NO_PHONE) ? "" : of.apply("phone"),
                columns.stream()
                        .filter(column -> column.startsWith("address_") || column.equals("postcode"))
                        .map(of)
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
